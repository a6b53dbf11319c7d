"""What a Linux machine must have beside Python: Qt's libraries, PortAudio, Tesseract with its languages, a font.

Names of packages are Debian's. Nothing here is needed on Windows or macOS.
"""

from __future__ import annotations

import ctypes
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

# What `ldd` names for Qt 6.11's xcb and offscreen platforms and a bare Debian 12 lacks.
QT_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
SOUND_LIBRARIES = {"libportaudio.so.2": "libportaudio2"}  # recordings are heard; elsewhere the wheel brings it
OCR_LANGUAGES = ("eng", "pol", "osd", "ron", "ukr", "rus", "vie", "hrv", "deu")  # osd: how a page lies
FONT_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts")


def loads(library: str) -> bool:
    """Whether the loader finds `library`, a soname such as `libEGL.so.1`."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def tesseract_languages() -> set[str] | None:
    """Codes of the languages that Tesseract can read here; None without Tesseract."""
    if not shutil.which("tesseract"):
        return None
    listing = subprocess.run(["tesseract", "--list-langs"], capture_output=True, text=True, check=False).stdout
    return set(listing.split())


def has_font() -> bool:
    """Whether DejaVu Sans is here: it holds the Polish, Vietnamese and Cyrillic letters of the papers."""
    return any(any(Path(folder).expanduser().rglob("DejaVuSans.ttf")) for folder in FONT_FOLDERS)


def can_make_environments() -> bool:
    """Whether this Python can put pip into a virtual environment; Debian keeps that in a package of its own."""
    importlib.invalidate_caches()
    return importlib.util.find_spec("ensurepip") is not None


def venv_package() -> str:
    """The Debian package with the missing half of this Python's `venv`, such as `python3.11-venv`."""
    return f"python{sys.version_info.major}.{sys.version_info.minor}-venv"


def missing_packages(
    loads_library: Callable[[str], bool] = loads,
    languages: Callable[[], set[str] | None] = tesseract_languages,
    font: Callable[[], bool] = has_font,
) -> list[str]:
    """Debian packages that this machine lacks, in the order of their names; empty off Linux."""
    if sys.platform != "linux":
        return []
    missing = {package for library, package in QT_LIBRARIES.items() if not loads_library(library)}
    missing |= {package for library, package in SOUND_LIBRARIES.items() if not loads_library(library)}
    found = languages()
    if found is None:
        missing.add("tesseract-ocr")
    missing.update(f"tesseract-ocr-{code}" for code in OCR_LANGUAGES if code not in (found or ()))
    if not font():
        missing.add("fonts-dejavu-core")
    return sorted(missing)


def apt_line(packages: list[str], sudo: bool) -> str:
    """The one line that installs `packages`."""
    prefix = "sudo " if sudo else ""
    return f"{prefix}apt-get update && {prefix}apt-get install -y --no-install-recommends {' '.join(packages)}"


def install(packages: list[str]) -> None:
    """Install `packages` with apt-get as root; else, or when that fails, print the line to run."""
    if not shutil.which("apt-get"):
        say(f"This machine lacks what Debian calls: {' '.join(packages)}. Install them under your system's names.")
        return
    if os.geteuid() != 0:
        say(f"This machine lacks some system packages. Please run once:\n  {apt_line(packages, sudo=True)}")
        return
    say(f"Installing {len(packages)} system packages with apt-get: {' '.join(packages)}")
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    # An update that fails for one source may still do: the install has the last word.
    for command in (["update"], ["install", "-y", "--no-install-recommends", *packages]):
        done = subprocess.run(
            ["apt-get", "-qq", *command],
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
    if done.returncode:
        say("\n".join(done.stdout.splitlines()[-5:]))
        say(f"apt-get did not finish. To try it by hand:\n  {apt_line(packages, sudo=False)}")


def say(text: str) -> None:
    """Print at once, so that lines keep their order among those of children."""
    print(text, flush=True)
