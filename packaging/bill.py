"""The bill of materials (CycloneDX 1.5, JSON) and the page of licences of what is built."""

from __future__ import annotations

import ast
import json
import platform
import re
import shutil
import subprocess
import sysconfig
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

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
    "uharfbuzz": ("HarfBuzz", "MIT-Modern-Variant"),
    "python-bidi": ("unicode-bidi", "MIT OR Apache-2.0"),
    "sounddevice": ("PortAudio on Windows and macOS; the system's own on Linux", "MIT"),
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


def system_packages(collected: Path) -> dict[str, str]:
    """Debian packages of which the building machine's libraries were brought along, with their versions.

    Args:
        collected: the list that PyInstaller writes of what it put together: name, source, kind.
    """
    if not shutil.which("dpkg-query"):
        return {}
    listed = ast.literal_eval(collected.read_text(encoding="utf-8"))
    sources = {
        source for _, source, kind in listed[0] if kind == "BINARY" and source.startswith(("/usr/lib/", "/lib/"))
    }
    # Where /lib is a part of /usr, the packages still name some of their files by the one and some by the other.
    bare = {source.removeprefix("/usr") for source in sources}
    owners = _asked("dpkg-query", "--search", *sorted(bare | {f"/usr{one}" for one in bare}))
    owners |= _asked("dpkg-query", "--search", *sorted({str(Path(one).resolve()) for one in sources}))
    packages = {line.partition(": ")[0].partition(",")[0] for line in owners}
    versions = _asked("dpkg-query", "--show", "--showformat=${Package} ${Version}\n", *sorted(packages))
    return dict(sorted(line.split(" ", 1) for line in versions))


def _asked(*command: str) -> set[str]:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return {line for line in done.stdout.splitlines() if not line.startswith("diversion ")}


def materials(brought: Mapping[str, str] | None = None) -> dict[str, object]:
    """The bill of materials; the same for the same lock and the same Debian packages that were `brought` along."""
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
    python = f"pkg:generic/python@{platform.python_version()}"
    components.append(
        {"type": "library", "bom-ref": python, "name": "CPython", "version": platform.python_version(), "purl": python,
         "licenses": [{"license": {"name": "PSF-2.0"}}]}
    )  # fmt: skip
    for name, version in (brought or {}).items():
        reference = f"pkg:deb/debian/{name}@{version}"
        components.append(
            {"type": "library", "bom-ref": reference, "name": name, "version": version, "purl": reference}
        )
    own = metadata.version("judgedesk")
    return {
        "bomFormat": "CycloneDX", "specVersion": "1.5", "version": 1,
        "metadata": {"component": {"type": "application", "name": "judgedesk", "version": own,
                                   "licenses": [{"license": {"id": "EUPL-1.2"}}]}},
        "components": components,
    }  # fmt: skip


def licences(brought: Mapping[str, str] | None = None) -> str:
    """One text: the own licence, then each package with its terms and the files of licences it carries, then those of
    the Debian packages that were `brought` along.
    """
    parts = [
        f"JudgeDesk {metadata.version('judgedesk')}: EUPL-1.2\n\n" + (ROOT / "LICENSE").read_text(encoding="utf-8")
    ]
    for name, (version, _) in sorted(locked().items(), key=lambda item: item[0].lower()):
        head = f"{'=' * 78}\n{name} {version}: {licence(name) or 'see its files'}\n"
        if name in INSIDE:
            head += f"holds {INSIDE[name][0]}: {INSIDE[name][1]}\n"
        parts.append(head + "".join(_texts(name)))
    python = Path(sysconfig.get_path("stdlib")) / "LICENSE.txt"
    told = python.read_text(encoding="utf-8") if python.is_file() else ""
    parts.append(f"{'=' * 78}\nCPython {platform.python_version()}: PSF-2.0\n\n{told}")
    for name, version in (brought or {}).items():
        terms = Path("/usr/share/doc") / name / "copyright"
        told = terms.read_text(encoding="utf-8", errors="replace") if terms.is_file() else "see the package's source\n"
        parts.append(f"{'=' * 78}\n{name} {version} (Debian)\n\n{told}")
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


def write(folder: Path, collected: Path) -> None:
    """Put both beside the program; `collected` as for `system_packages`."""
    brought = system_packages(collected)
    (folder / "bill-of-materials.cdx.json").write_text(
        json.dumps(materials(brought), indent=1, ensure_ascii=False) + "\n", encoding="utf-8"
    )
    (folder / "LICENCES.txt").write_text(licences(brought), encoding="utf-8")
