"""The Debian package: the one-folder program under /opt, a command, an entry in the menu; same input, same bytes."""

from __future__ import annotations

import gzip
import os
import shutil
import subprocess
from importlib import metadata
from pathlib import Path

from release import last_change
from system_packages import OCR_LANGUAGES, QT_LIBRARIES, SOUND_LIBRARIES

ROOT = Path(__file__).resolve().parents[1]
# Python, PySide and most libraries come along; these are the system's own and mended by it.
RECOMMENDED = ("tesseract-ocr", *(f"tesseract-ocr-{code}" for code in OCR_LANGUAGES), "fonts-dejavu-core",
               *SOUND_LIBRARIES.values())  # fmt: skip
CONTROL = """\
Package: judgedesk
Version: {version}
Section: misc
Priority: optional
Architecture: {architecture}
Maintainer: JudgeDesk <judgedesk@localhost>
Installed-Size: {kilobytes}
Depends: libc6 (>= 2.34), {depends}
Recommends: {recommends}
Description: evidence desk for trafficking trials
 Organises voluminous case files offline, in an encrypted store: import, search,
 elements of the offence, hearings, protective measures, requests to other states.
 It opens no network connection and does not look for updates.
"""
DESKTOP = """\
[Desktop Entry]
Type=Application
Name=JudgeDesk
Comment=Evidence desk for trafficking trials
Comment[pl]=Akta i dowody w sprawach o handel ludźmi
Exec=/usr/bin/judgedesk desk %f
Icon=judgedesk
Terminal=false
Categories=Office;
"""


def build(folder: Path, target: Path) -> Path:
    """Pack the one-folder program; answers the path of the .deb. Raises SystemExit where dpkg-deb is missing."""
    if not shutil.which("dpkg-deb"):
        raise SystemExit("dpkg-deb is not on this machine: a .deb can be made on Debian and its relatives only.")
    tree = ROOT / "build" / "deb"
    shutil.rmtree(tree, ignore_errors=True)
    shutil.copytree(folder, tree / "opt" / "judgedesk", symlinks=True)
    _put(tree / "usr/share/applications/judgedesk.desktop", DESKTOP)
    _put(tree / "usr/share/icons/hicolor/scalable/apps/judgedesk.svg",
         (ROOT / "resources/icons/judgedesk.svg").read_text(encoding="utf-8"))  # fmt: skip
    papers = tree / "usr/share/doc/judgedesk"
    _put(papers / "copyright", (folder / "LICENCES.txt").read_text(encoding="utf-8"))
    (papers / "changelog.gz").write_bytes(gzip.compress((ROOT / "CHANGELOG.md").read_bytes(), mtime=0))
    (tree / "usr/bin").mkdir(parents=True)
    (tree / "usr/bin/judgedesk").symlink_to("/opt/judgedesk/judgedesk")
    _put(tree / "DEBIAN/control", control(tree))
    for path in tree.rglob("*"):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or os.access(path, os.X_OK) else 0o644)
    package = target / f"judgedesk_{metadata.version('judgedesk')}_{_architecture()}.deb"
    dated = {**os.environ, "SOURCE_DATE_EPOCH": last_change()}
    command = ["dpkg-deb", "--root-owner-group", "-Zzstd", "-z9", "--build", str(tree), str(package)]
    subprocess.run(command, check=True, env=dated, stdout=subprocess.DEVNULL)
    shutil.rmtree(tree)
    return package


def control(tree: Path) -> str:
    """The text of DEBIAN/control."""
    size = sum(path.lstat().st_size for path in tree.rglob("*") if path.is_file() and not path.is_symlink())
    return CONTROL.format(
        version=metadata.version("judgedesk"), architecture=_architecture(), kilobytes=size // 1024,
        depends=", ".join(sorted(QT_LIBRARIES.values())), recommends=", ".join(RECOMMENDED),
    )  # fmt: skip


def _put(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def _architecture() -> str:
    return subprocess.run(["dpkg", "--print-architecture"], capture_output=True, text=True, check=True).stdout.strip()
