"""Where Tesseract's language files lie and which are there; loads nothing of Tesseract, for parent and child alike."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

_DEBIAN = Path("/usr/share/tesseract-ocr")  # below it a folder for each version
_FOLDERS = (
    "/usr/share/tessdata", "/usr/local/share/tessdata", "/opt/homebrew/share/tessdata",
    "C:/Program Files/Tesseract-OCR/tessdata", "C:/Program Files (x86)/Tesseract-OCR/tessdata",
)  # fmt: skip
_ENDING = ".traineddata"
ORIENTATION = "osd"
"""The file that finds orientation and script; no language."""


@dataclass(frozen=True, slots=True)
class Language:
    """What the name of a language file stands for: ISO 639-1, and the script as Tesseract calls it."""

    iso: str
    script: str


def _of(script: str, pairs: str) -> dict[str, Language]:
    return {code: Language(iso, script) for code, iso in (pair.split(":") for pair in pairs.split())}


LANGUAGES = {
    **_of("Latin", "pol:pl eng:en ron:ro vie:vi hrv:hr deu:de ces:cs slk:sk slv:sl hun:hu fra:fr spa:es ita:it por:pt "
          "nld:nl dan:da swe:sv nor:no fin:fi est:et lav:lv lit:lt sqi:sq tur:tr ind:id tgl:tl bos:bs cat:ca"),
    **_of("Cyrillic", "ukr:uk rus:ru bel:be bul:bg srp:sr mkd:mk"),
    **_of("Greek", "ell:el"), **_of("Hebrew", "heb:he"), **_of("Arabic", "ara:ar fas:fa urd:ur"),
    **_of("Georgian", "kat:ka"), **_of("Armenian", "hye:hy"), **_of("Devanagari", "hin:hi nep:ne"),
    **_of("Bengali", "ben:bn"), **_of("Thai", "tha:th"), **_of("Korean", "kor:ko"), **_of("Japanese", "jpn:ja"),
    **_of("Han", "chi_sim:zh chi_tra:zh"),
}  # fmt: skip
"""Languages that can be told apart, by Tesseract's names (tesseract-ocr/tessdata, names of files)."""


def tessdata() -> Path | None:
    """The folder with the language files: TESSDATA_PREFIX, else where systems keep it; None without one."""
    for folder in _candidates(os.environ.get("TESSDATA_PREFIX", "")):
        if _codes(folder):
            return folder
    return None


def codes() -> set[str]:
    """All language files that are there, by their names, ``osd`` among them."""
    folder = tessdata()
    return set() if folder is None else _codes(folder)


def installed() -> list[str]:
    """The languages that can be read here, by Tesseract's names, sorted; ``osd`` is none."""
    return sorted(codes() - {ORIENTATION, "equ"})


def has_orientation() -> bool:
    """Whether the file that tells orientation and script is installed."""
    return ORIENTATION in codes()


def with_script(script: str, among: Iterable[str]) -> list[str]:
    """Those of the languages that are written in a script."""
    return [code for code in among if code in LANGUAGES and LANGUAGES[code].script == script]


def _candidates(prefix: str) -> Iterator[Path]:
    if prefix:
        yield Path(prefix)
    yield from sorted(_DEBIAN.glob("*/tessdata"), reverse=True)
    yield from (Path(folder) for folder in _FOLDERS)


def _codes(folder: Path) -> set[str]:
    try:
        return {path.name.removesuffix(_ENDING) for path in folder.glob(f"*{_ENDING}")}
    except OSError:
        return set()
