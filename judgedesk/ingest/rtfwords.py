"""Words, fonts and data of Rich Text Format, see `richtext`. Source: RTF Specification 1.9.1."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from judgedesk.ingest.drawings import symbol
from judgedesk.ingest.properties import in_code_page

TOKEN = re.compile(
    r"\\([a-zA-Z]{1,32})(-?[0-9]{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z])|([{}])|[\r\n\0]+|([^\\{}\r\n\0]+)|\\", re.S
)
"""Control word, its number, a byte, a control sign, a brace, text."""

ASIDE = {
    "header": "head", "headerl": "head", "headerr": "head", "headerf": "head", "footer": "head", "footerl": "head",
    "footerr": "head", "footerf": "head", "footnote": "note", "annotation": "comment", "shptxt": "box",
    "dptxbxtext": "box",
}  # fmt: skip
"""Destinations whose text follows the body, by what they are."""

DATES = frozenset({"creatim", "revtim", "printim"})
CAUGHT = DATES | {
    "fldinst", "atnauthor", "title", "author", "operator", "subject", "keywords", "doccomm", "company", "manager",
    "generator", "formfield", "fonttbl",
}  # fmt: skip
"""Destinations whose text is no text of the document, but is looked at."""

PASSED = frozenset({
    "shp", "shpinst", "shpgrp", "shppict", "object", "result", "field", "fldrslt", "info", "upr", "ud", "do", "pntext",
    "listtext", "mmath", "moMath", "moMathPara", "mf", "mnum", "mden", "me", "mr", "msub", "msup", "msSub", "msSup",
    "msSubSup", "mrad", "mdeg", "mnary", "mfunc", "mfName", "md", "mbar", "mbox", "macc", "mlim", "mlimlow", "mlimupp",
    "meqArr", "mm",
})  # fmt: skip
"""Destinations whose text stands in the flow around them."""

FACTS = {
    "title": "title", "author": "author", "operator": "last_modified_by", "subject": "subject",
    "keywords": "keywords", "doccomm": "description", "company": "company", "manager": "manager",
    "generator": "application", "creatim": "created", "revtim": "modified", "printim": "printed",
}  # fmt: skip

_NO_HEX = re.compile(r"\\[a-zA-Z]+-?[0-9]* ?|[^0-9a-fA-F\\]+|\\")
_BRACE = re.compile(r"([{}])")
_BINARY = re.compile(r"\\bin([0-9]{1,10}) ?")
_SYMBOL_SET = 2


def destinations() -> frozenset[str]:
    """Destinations that are left out: striprtf's list without those that hold text."""
    from striprtf import striprtf

    return frozenset(striprtf.destinations) - PASSED - ASIDE.keys() - CAUGHT | {"nonshppict"}


def signs() -> Mapping[str, str]:
    """Control words that stand for a character."""
    from striprtf import striprtf

    return {word: sign for word, sign in striprtf.specialchars.items() if word.isalpha()}


@dataclass(slots=True)
class _Font:
    page: int = 0
    charset: int = 0
    name: str = ""


class Fonts:
    """The font table, as far as it says how bytes are to be read."""

    def __init__(self) -> None:
        from striprtf import striprtf

        self._pages: Mapping[int, Any] = striprtf.charset_map
        self._fonts: dict[str, _Font] = {}
        self._last = _Font()
        self.page = 1252
        self.default = ""

    def define(self, word: str, number: int) -> None:
        """A control word inside the font table."""
        if word == "f":
            self._last = self._fonts[str(number)] = _Font()
        elif word == "fcharset":
            self._last.charset = number
            name = self._pages.get(number, "") if number else ""
            self._last.page = int(name[2:]) if name[:2] == "cp" else 0
        elif word == "cpg":
            self._last.page = number

    def name(self, text: str) -> None:
        """Text inside the font table."""
        self._last.name = (self._last.name + text)[:100].rstrip(";")

    def sign(self, code: int, number: str) -> str:
        """A character said by its number; in the private area, what it means in the font it is set in."""
        font = self._fonts.get(number or self.default, _Font())
        return symbol(f"{code:x}", font.name) if 0xF000 <= code <= 0xF0FF else chr(code)

    def decoded(self, content: bytes, number: str) -> str:
        """Bytes set in font `number` ('' for the default) as text."""
        font = self._fonts.get(number or self.default, _Font())
        if font.charset == _SYMBOL_SET:
            return "".join(symbol(f"{byte:x}", font.name) for byte in content)
        return in_code_page(content.replace(b"\0", b""), font.page or self.page)


def data_of(group: str) -> bytes:
    r"""The bytes of a picture or object: hexadecimal, or as they are after ``\bin``."""
    if match := _BINARY.search(group):
        return group[match.end() : match.end() + int(match[1])].encode("latin-1", "replace")
    digits, depth = [], 0
    for piece in _BRACE.split(group):
        depth += (piece == "{") - (piece == "}")
        if depth == 1:  # properties stand in groups of their own
            digits.append(_NO_HEX.sub("", piece))
    whole = "".join(digits)
    return bytes.fromhex(whole[: len(whole) & ~1])


def picture_ending(content: bytes) -> str:
    """Of a picture's file name."""
    endings = {b"\x89PNG": ".png", b"\xff\xd8\xff": ".jpg", b"\x28\0\0\0": ".bmp"}
    return next((ending for mark, ending in endings.items() if content.startswith(mark)), ".wmf")
