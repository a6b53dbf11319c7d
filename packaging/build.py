"""Packages for courts: `packaging/build.py folder|deb|smoke FOLDER|sign FOLDER --key K|verify FOLDER --public P`.

Runs in the environment that `packaging/run.py test` makes. What is built lies in `dist/`.

    folder   the program with Python and all libraries in one folder (PyInstaller), its licences, its bill of materials
    deb      the same as a Debian package; needs dpkg-deb
    smoke    starts what was built, imports, searches, draws a window; without a network where the machine permits that
    sign     SHA256SUMS of a folder of packages, signed; `verify` says whether anything in it was changed
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
from pathlib import Path

import bill
import debian
import release
import smoke
from release import last_change

ROOT = Path(__file__).resolve().parents[1]
DIST = ROOT / "dist"
FOLDER = DIST / "judgedesk"
START = "import sys\n\nfrom judgedesk.__main__ import main\n\nsys.exit(main())\n"
# Packages that carry data or libraries which PyInstaller does not find by following imports.
WHOLE = ("morfeusz2", "pypdfium2", "pypdfium2_raw", "ortools")
WITH_DATA = ("simplemma", "docx", "docxtpl", "py3langid", "jsonschema", "jsonschema_specifications", "tzdata",
             "icalendar", "pdfminer", "whoosh")  # fmt: skip
LEFT_OUT = ("tkinter", "matplotlib", "setuptools", "pkg_resources")
# What stands in for PyInstaller's own hooks on Linux. PortAudio is the system's and mended by it: a copy brought along
# would be found first. Qt's look of GTK would bring whatever of GTK the building machine happens to have.
HOOKS = {
    "hook-sounddevice.py": "",
    "hook-PySide6.QtGui.py": "from PyInstaller.utils.hooks.qt import add_qt6_dependencies\n\n"
    "hiddenimports, binaries, datas = add_qt6_dependencies(__file__)\n"
    "binaries = [one for one in binaries if 'libqgtk3' not in one[0]]\n",
}


def command(work: Path) -> list[str]:
    """How PyInstaller is called; `work` holds the script it starts from and the files to be carried along."""
    data = "judgedesk/_data"
    told = ["--noconfirm", "--onedir", "--name", "judgedesk", "--distpath", str(DIST), "--workpath", str(work / "work"),
            "--specpath", str(work), "--paths", str(ROOT), "--collect-submodules", "judgedesk",
            "--copy-metadata", "judgedesk", "--add-data", f"{work / 'tree/resources'}:{data}/resources",
            "--add-data", f"{work / 'tree/i18n'}:{data}/i18n",
            "--add-data", f"{ROOT / 'CHANGELOG.md'}:{data}"]  # fmt: skip
    for option, names in (("--collect-all", WHOLE), ("--collect-data", WITH_DATA), ("--exclude-module", LEFT_OUT)):
        told += [word for name in names for word in (option, name)]
    if sys.platform == "linux":
        told += ["--additional-hooks-dir", str(work / "hooks")]
    return [sys.executable, "-m", "PyInstaller", *told, str(work / "start.py")]


def carried(tree: Path) -> None:
    """Copy resources and translations that are under version control to `tree`."""
    listed = subprocess.run(["git", "ls-files", "-z", "resources", "i18n"], cwd=ROOT, capture_output=True, check=True)
    for name in filter(None, listed.stdout.decode().split("\0")):
        target = tree / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ROOT / name, target)


def build_folder() -> Path:
    """Make the one-folder program; answers where it lies."""
    work = ROOT / "build" / "frozen"
    shutil.rmtree(work, ignore_errors=True)
    carried(work / "tree")
    (work / "start.py").write_text(START, encoding="utf-8")
    (work / "hooks").mkdir()
    for name, text in HOOKS.items():
        (work / "hooks" / name).write_text(text, encoding="utf-8")
    log = work / "pyinstaller.log"
    with log.open("wb") as told:
        # The order of sets, and the times that PyInstaller writes, are the same each time.
        fixed = {**os.environ, "PYTHONHASHSEED": "1", "SOURCE_DATE_EPOCH": last_change()}
        done = subprocess.run(command(work), cwd=work, env=fixed, stdout=told, stderr=subprocess.STDOUT, check=False)
    if done.returncode:
        raise SystemExit(f"PyInstaller failed with exit code {done.returncode}; see {log.relative_to(ROOT)}.")
    bill.write(FOLDER, work / "work" / "judgedesk" / "COLLECT-00.toc")
    return FOLDER


def main() -> int:
    """What the command line asks for; returns the exit status."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    verbs = parser.add_subparsers(dest="verb", required=True)
    verbs.add_parser("folder")
    verbs.add_parser("deb")
    verbs.add_parser("smoke").add_argument("folder", type=Path)
    signing = verbs.add_parser("sign")
    signing.add_argument("folder", type=Path)
    signing.add_argument("--key", type=Path, required=True, help="Ed25519, PEM; made when it is not there")
    checking = verbs.add_parser("verify")
    checking.add_argument("folder", type=Path)
    checking.add_argument("--public", type=Path, required=True)
    asked = parser.parse_args()
    if asked.verb == "folder":
        print(build_folder())
    elif asked.verb == "deb":
        print(debian.build(FOLDER if FOLDER.is_dir() else build_folder(), DIST))
    elif asked.verb == "smoke":
        return smoke.run(asked.folder)
    elif asked.verb == "sign":
        print(release.sign(asked.folder, asked.key))
    else:
        problems = release.verify(asked.folder, asked.public)
        print("\n".join(problems) or "Nothing was changed since it was signed.")
        return 1 if problems else 0
    return 0


if __name__ == "__main__":
    sys.exit(main())
