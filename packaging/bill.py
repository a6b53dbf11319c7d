"""The bill of materials (CycloneDX 1.5, JSON) and the page of licences of what is built."""

from __future__ import annotations

import json
import re
from importlib import metadata
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
LOCK = ROOT / "packaging" / "requirements.lock"
# Libraries inside wheels: what a warning about pdfium, FFmpeg or SQLCipher has to be looked up by.
INSIDE = {
    "pypdfium2": ("PDFium", "BSD-3-Clause"),
    "av": ("FFmpeg", "LGPL-2.1-or-later AND GPL-2.0-or-later"),
    "sqlcipher3": ("SQLCipher", "BSD-3-Clause"),
    "tesserocr": ("Tesseract OCR and Leptonica", "Apache-2.0 AND BSD-2-Clause"),
    "PySide6-Essentials": ("Qt", "LGPL-3.0-only"),
    "pikepdf": ("qpdf", "Apache-2.0"),
    "pillow-heif": ("libheif", "LGPL-3.0-or-later"),
    "lxml": ("libxml2 and libxslt", "MIT"),
    "morfeusz2": ("Morfeusz 2 with the dictionary SGJP", "BSD-2-Clause"),
}
_LINE = re.compile(r"^([A-Za-z0-9._-]+)==([^\s;\\]+)")
_HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")
_LICENCE_FILE = re.compile(r"(^|/)(licen[cs]es?|copying|notice|authors)[^/]*$", re.IGNORECASE)


def locked() -> dict[str, tuple[str, tuple[str, ...]]]:
    """Name → version and hashes of the files that the lock of the program admits."""
    found: dict[str, tuple[str, tuple[str, ...]]] = {}
    name = ""
    for line in LOCK.read_text(encoding="utf-8").splitlines():
        if begun := _LINE.match(line):
            name = begun[1]
            found[name] = (begun[2], ())
        if name and (hashes := tuple(_HASH.findall(line))):
            found[name] = (found[name][0], found[name][1] + hashes)
    return found


def licence(name: str) -> str:
    """What a package says of its licence, '' where it says nothing."""
    try:
        told = metadata.metadata(name)
    except metadata.PackageNotFoundError:
        return ""
    classified = [one.rpartition(" :: ")[2] for one in told.get_all("Classifier", []) if one.startswith("License ::")]
    plain = str(told.json.get("license") or "").strip().partition("\n")[0][:80]
    return str(told.json.get("license_expression") or "") or ", ".join(classified) or plain


def materials() -> dict[str, object]:
    """The bill of materials; the same for the same lock."""
    components: list[dict[str, object]] = []
    for name, (version, hashes) in sorted(locked().items(), key=lambda item: item[0].lower()):
        one: dict[str, object] = {
            "type": "library", "bom-ref": f"pkg:pypi/{name.lower()}@{version}", "name": name, "version": version,
            "purl": f"pkg:pypi/{name.lower()}@{version}",
            "hashes": [{"alg": "SHA-256", "content": content} for content in hashes],
        }  # fmt: skip
        if told := licence(name):
            one["licenses"] = [{"license": {"name": told}}]
        if name in INSIDE:
            inner, terms = INSIDE[name]
            one["components"] = [
                {"type": "library", "name": inner, "description": f"inside the wheel of {name} {version}",
                 "licenses": [{"license": {"name": terms}}]}
            ]  # fmt: skip
        components.append(one)
    own = metadata.version("judgedesk")
    return {
        "bomFormat": "CycloneDX", "specVersion": "1.5", "version": 1,
        "metadata": {"component": {"type": "application", "name": "judgedesk", "version": own,
                                   "licenses": [{"license": {"id": "EUPL-1.2"}}]}},
        "components": components,
    }  # fmt: skip


def licences() -> str:
    """One text: the own licence, then each package with its terms and the files of licences it carries."""
    parts = [
        f"JudgeDesk {metadata.version('judgedesk')}: EUPL-1.2\n\n" + (ROOT / "LICENSE").read_text(encoding="utf-8")
    ]
    for name, (version, _) in sorted(locked().items(), key=lambda item: item[0].lower()):
        head = f"{'=' * 78}\n{name} {version}: {licence(name) or 'see its files'}\n"
        if name in INSIDE:
            head += f"holds {INSIDE[name][0]}: {INSIDE[name][1]}\n"
        parts.append(head + "".join(_texts(name)))
    return "\n".join(parts)


def _texts(name: str) -> list[str]:
    try:
        files = metadata.files(name) or []
    except metadata.PackageNotFoundError:
        return []
    named = sorted((one for one in files if ".dist-info/" in str(one) and _LICENCE_FILE.search(str(one))), key=str)
    found = []
    for one in named:
        path = Path(str(one.locate()))
        if path.is_file():
            found.append(f"\n--- {path.name}\n\n{path.read_text(encoding='utf-8', errors='replace')}\n")
    return found


def write(folder: Path) -> None:
    """Put both beside the program."""
    (folder / "bill-of-materials.cdx.json").write_text(
        json.dumps(materials(), indent=1, ensure_ascii=False) + "\n", encoding="utf-8"
    )
    (folder / "LICENCES.txt").write_text(licences(), encoding="utf-8")
