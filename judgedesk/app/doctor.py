"""What this machine has and lacks for the desk, each lack with its remedy."""

import ctypes.util
import importlib.metadata
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from judgedesk.app import loudspeaker
from judgedesk.app.wording import QT_TRANSLATE_NOOP, translated
from judgedesk.domain.errors import UserError
from judgedesk.ingest import tessdata
from judgedesk.jobs.confine import abilities

_NEEDED = ("pol", "eng", "osd")  # osd tells how a page lies
_RECOMMENDED = ("ron", "ukr", "rus", "vie", "hrv", "deu")
_CONFINED = ("landlock", "seccomp")  # what later kernels add to them is welcome and not waited for
_QT_LIBRARIES = ("xcb-cursor", "xcb-icccm", "xcb-keysyms", "xkbcommon-x11", "EGL")
_FONTS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "C:/Windows/Fonts", "/Library/Fonts")
_CARDS = Path("/proc/asound/cards")


@dataclass(frozen=True, slots=True)
class Check:
    """One thing looked at. `needed` says what goes without it; `remedy` is empty where nothing is lacking; `required`
    where the desk or the reading of a file stops without it.
    """

    name: str
    ok: bool
    found: str
    needed: str
    remedy: str
    required: bool = True


def examine(language: str = "en") -> list[Check]:
    """Look at this machine."""
    return [
        *_store(language),
        *_readers(language),
        *_ocr(language),
        *_pictures(language),
        *_sound(language),
        *_window(language),
    ]


def _say(text: str, language: str, **facts: str) -> str:
    return translated(text, language, "doctor").format(**facts)


def _store(language: str) -> Iterator[Check]:
    import sqlcipher3.dbapi2 as sqlcipher

    connection = sqlcipher.connect(":memory:")
    version = str(connection.execute("PRAGMA cipher_version").fetchone()[0])
    connection.close()
    needed = _say(QT_TRANSLATE_NOOP("doctor", "the encrypted case file"), language)
    yield Check("sqlcipher", True, version, needed, "")


def _readers(language: str) -> Iterator[Check]:
    needed = _say(QT_TRANSLATE_NOOP("doctor", "keeping a hostile file from doing harm"), language)
    remedy = _say(
        QT_TRANSLATE_NOOP("doctor", "Use a Linux kernel of 5.13 or later with Landlock and seccomp."), language
    )
    for name, able in abilities().items():
        required = name in _CONFINED and sys.platform.startswith("linux")
        yield Check(f"confinement: {name}", able, "yes" if able else "", needed, "" if able else remedy, required)


def _ocr(language: str) -> Iterator[Check]:
    folder, codes = tessdata.tessdata(), tessdata.codes()
    needed = _say(QT_TRANSLATE_NOOP("doctor", "reading scans; until then their pages wait in the ledger"), language)
    found = f"{_engine()}, {folder}" if folder is not None and _engine() else ""
    line = "apt-get install tesseract-ocr-eng"
    remedy = "" if found else _say(QT_TRANSLATE_NOOP("doctor", "Install it: {line}"), language, line=line)
    yield Check("tesseract", bool(found), found, needed, remedy)
    helpful = _say(QT_TRANSLATE_NOOP("doctor", "reading scans in this language; recommended"), language)
    for code in (*_NEEDED, *_RECOMMENDED):
        place = str(folder / f"{code}.traineddata") if folder is not None and code in codes else ""
        line = f"apt-get install tesseract-ocr-{code}"
        lack = "" if place else _say(QT_TRANSLATE_NOOP("doctor", "Install it: {line}"), language, line=line)
        required = code in _NEEDED
        yield Check(f"tesseract {code}", bool(place), place, needed if required else helpful, lack, required)


def _engine() -> str:
    """Name and version of what reads scans, '' where it is not installed; it is not loaded for that."""
    try:
        return f"tesserocr {importlib.metadata.version('tesserocr')}"
    except importlib.metadata.PackageNotFoundError:
        return ""


def _pictures(language: str) -> Iterator[Check]:
    from PIL import features

    version = features.version("jpg_2000") or ""
    needed = _say(QT_TRANSLATE_NOOP("doctor", "pictures in JPEG 2000 (.jp2); recommended"), language)
    remedy = _say(QT_TRANSLATE_NOOP("doctor", "Install Pillow as its authors build it, which has OpenJPEG."), language)
    yield Check("JPEG 2000", bool(version), version, needed, "" if version else remedy, required=False)


def _sound(language: str) -> Iterator[Check]:
    needed = _say(QT_TRANSLATE_NOOP("doctor", "hearing recordings; all else goes without it"), language)
    install = _say(QT_TRANSLATE_NOOP("doctor", "Install it: {line}"), language, line="apt-get install libportaudio2")
    plug = QT_TRANSLATE_NOOP("doctor", "Plug in loudspeakers or headphones and switch them on in the system.")
    library, device = _linux_sound() if sys.platform.startswith("linux") else _other_sound()
    yield Check("portaudio", library, "yes" if library else "", needed, "" if library else install, required=False)
    if library:
        lack = "" if device else _say(plug, language)
        yield Check("loudspeakers", bool(device), device, needed, lack, required=False)


def _linux_sound() -> tuple[bool, str]:
    """Whether PortAudio is here, and the first card. It is not started for that: it would speak to the sound server."""
    cards = _CARDS.read_text(encoding="utf-8", errors="replace") if _CARDS.is_file() else ""
    card = re.search(r"^ *\d+ \[[^]]*\]: (.+)$", cards, re.M)
    return ctypes.util.find_library("portaudio") is not None, card[1].strip() if card else ""


def _other_sound() -> tuple[bool, str]:
    try:
        return True, loudspeaker.found()
    except UserError as error:
        return error.code != "sound.no_library", ""


def _window(language: str) -> Iterator[Check]:
    needed = _say(QT_TRANSLATE_NOOP("doctor", "the window"), language)
    if sys.platform.startswith("linux"):
        for name in _QT_LIBRARIES:
            found = ctypes.util.find_library(name) or ""
            line = "python3 packaging/run.py demo"
            lack = "" if found else _say(QT_TRANSLATE_NOOP("doctor", "Install it: {line}"), language, line=line)
            yield Check(f"lib{name}", bool(found), found, needed, lack)
    font = next((str(path) for path in _fonts()), "")
    text = QT_TRANSLATE_NOOP("doctor", "Install a font with Polish, Vietnamese and Cyrillic letters: {line}")
    remedy = "" if font else _say(text, language, line="apt-get install fonts-dejavu-core")
    yield Check("font", bool(font), font, needed, remedy)


def _fonts() -> Iterator[Path]:
    """Fonts known to hold the letters of all languages the desk is used in."""
    for folder in _FONTS:
        root = Path(folder).expanduser()
        for name in ("DejaVuSans.ttf", "NotoSans-Regular.ttf", "segoeui.ttf", "Arial Unicode.ttf"):
            yield from root.rglob(name)
