"""Is the text inside a PDF page what stands on it? Where not, the page goes to OCR and keeps it as the other layer.

Two steps, for the first has to cost next to nothing: counts of bytes that let 19 of 20 sound pages pass, then a look
at the words of the rest. A page is judged ``garbage`` when most of its text is

- glyphs without a meaning: private-use, U+FFFD, control characters, ``(cid:12)``;
- letters of another character set: UTF-8, Windows-1250 or -1251, TCVN3 read as Latin 1; or parted from their accents;
- no words but signs;
- words of letter pairs that no language written in Latin letters has, as when a font counts its letters from another
  start; and, where the text lies unseen behind a scan, words that mix small and capital letters and digits.

It is ``partial`` when the page is a scan and the text a stamp or a footer upon it. Numbers, source code, lists and
scripts other than Latin are never garbage for what they say; measured in tests/ingest/test_text_layers.py.
"""

import ctypes
import re
from collections import Counter
from typing import Literal

from pypdfium2 import PdfPage, PdfTextPage
from pypdfium2 import raw as pdfium

from judgedesk.language.fold import fold

Verdict = Literal["text", "garbage", "partial", "empty"]

_SAMPLE = 3000  # code points looked at closely
_GLANCE = 800
_LEAST = 20

# -- the first step: bytes of UTF-8, each turned into bits that say what it is; counting bits never has to guess -------
_LETTER_BYTES = frozenset((*range(65, 91), *range(97, 123)))
_CLASSES = (
    _LETTER_BYTES,
    frozenset(b"aeiouyAEIOUY"),
    frozenset(b"eaionrtsEAIONRTS"),
    frozenset(range(65, 91)),
    frozenset(b" \t\r\n\f"),
    frozenset(range(32)) - frozenset(b"\t\r\n\f\x02") | frozenset(b"\x7f\xee\xef\xf3\xf4"),  # U+0002: a hyphen
    _LETTER_BYTES | frozenset((*range(48, 58), *range(128, 256))),
)
_BITS = bytes(sum(1 << bit for bit, within in enumerate(_CLASSES) if byte in within) for byte in range(256))
_MASKS = tuple(int.from_bytes(bytes((1 << bit,)) * (8 * _GLANCE), "little") for bit in range(len(_CLASSES)))
_LETTERS, _VOWELS, _COMMON, _CAPITALS, _BLANK, _ODD, _WORDLIKE = _MASKS

# -- the second: code points ------------------------------------------------------------------------------------------
_MEANINGLESS = re.compile("[\ue000-\uf8ff\ufffd\U000f0000-\U0010ffff]")
_CONTROL = re.compile("[\x00\x01\x03-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f]")
_CID = re.compile(r"\(cid:\d+\)")
_LETTER = r"[^\W\d_²³¹¼-¾]"  # to Python a raised digit is a letter
_WORDS = re.compile(rf"{_LETTER}{{2,}}")
_CONTROL_AT_LETTER = re.compile(rf"(?<={_LETTER}){_CONTROL.pattern}|{_CONTROL.pattern}(?={_LETTER})")
# Where Latin 1 has signs, other sets have letters: between letters such signs are letters misread. Accents that stand
# by themselves before a letter belong on one, and no search finds the word.
_SIGN_IN_WORD = re.compile(rf"(?<={_LETTER})[¡-§©¬-¯±-´¶¸¹»-¿×÷](?={_LETTER})|[¨´¸ˆˇ˘-˝](?={_LETTER})")
_TWICE_ENCODED = re.compile("[ÂÃÄÅÆÐÑØÙáĂÄĹ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]")
_HIGH_RUN = re.compile("[À-ÖØ-öø-ÿŒœŠšŸŽž]{4,}")
_PLAIN_WORD = re.compile(r"(?<![^\s(\"'„“‘])[a-z]{4,}(?![^\s.,;:!?)”\"'-])")
_TOKEN = re.compile(r"(?<!\S)[\"'(„“]?(\S*[^\W\d_]\S*?)[\"'.,;:!?)”]*(?!\S)")
_MIXED = re.compile(r"[^\W\d_A-ZÀ-Þ][A-ZÀ-Þ]|[^\W\d_]\d+[^\W\d_]")

_SEEN = 60  # text objects
_OBJECTS = 400
COVERED = 0.8
"""The share of a page from which a picture on it is the page."""
_STAMP, _OVERLAY = 300, 600  # code points
_EDGE = 0.12
_GREY_BITS = 8


def judged(text: str, page: PdfPage, textpage: PdfTextPage) -> tuple[str, str]:
    """Source and reason of a page by what its text is worth, as `Pages.add` takes them.

    ``("text", "")``, or ``("none", …)`` with the reason ``page.text_garbage`` or ``page.text_partial``.
    """
    verdict = _verdict(text, page, textpage)
    return ("text", "") if verdict == "text" else ("none", "" if verdict == "empty" else f"page.text_{verdict}")


def _verdict(text: str, page: PdfPage, textpage: PdfTextPage) -> Verdict:
    if not text or text.isspace():
        return "empty"
    odd = suspicious(text)
    if odd and is_garbage(text):
        return "garbage"
    if not odd and len(text) > _OVERLAY:
        return "text"
    scan = _scan(page)
    if scan is None:
        return "text"
    if _hidden(page, scan):
        return "garbage" if is_nonsense(text) else "text"
    return "partial" if _is_overlay(text, page, textpage, scan) else "text"


def suspicious(text: str) -> bool:
    """Whether a text is worth a closer look; some 10 µs, for only the first and last of a long one are counted."""
    sample = text if len(text) <= 2 * _GLANCE else text[:_GLANCE] + text[-_GLANCE:]
    data = sample.encode("utf-8", "replace")
    total = len(data)
    bits = int.from_bytes(data.translate(_BITS), "little")
    if (bits & _ODD).bit_count() * 25 > total:
        return True
    letters = (bits & _LETTERS).bit_count()
    if letters > 60 and 5 * (total - len(sample)) < letters:  # where most letters are not of ASCII, these tell nothing
        vowels = (bits & _VOWELS).bit_count()
        common = (bits & _COMMON).bit_count()
        capitals = (bits & _CAPITALS).bit_count()
        if not 0.27 * letters < vowels < 0.6 * letters or 2 * common < letters or 4 * capitals > letters:
            return True
    if total > len(sample):
        high = data.count(b"\xc3")
        if (data.count(b"\xc2") + data.count(b"\xcb")) * 60 > total or high * 10 > total:
            return True
        if high * 150 > total and sum(map(sample.count, "ÂÃÄÅÐÑĂĹ")) * 150 > total:
            return True
    wordlike, blank = (bits & _WORDLIKE).bit_count(), (bits & _BLANK).bit_count()
    return 3 * wordlike < total - blank or "(cid:" in sample


def is_garbage(text: str) -> bool:
    """Whether a text is none: see the module's own words."""
    sample = text if len(text) <= _SAMPLE else text[: _SAMPLE // 2] + text[-_SAMPLE // 2 :]
    seen = len("".join(sample.split()))
    if seen < _LEAST:
        return False
    meaningless = len(_MEANINGLESS.findall(sample)) + sum(map(len, _CID.findall(sample)))
    if 4 * meaningless > seen or 12 * len(_CONTROL.findall(sample)) > seen:
        return True
    words = _WORDS.findall(sample)
    return _is_misread(sample, words) or _is_signs(sample, seen) or _has_no_words(sample, seen)


def is_nonsense(text: str) -> bool:
    """Whether a text that nobody sees, made by another program's OCR, is too poor to be used."""
    if is_garbage(text):
        return True
    sample = text[:_SAMPLE]
    if _is_signs(sample, len("".join(sample.split())), 0.3):
        return True
    tokens = [token for token in _TOKEN.findall(sample) if len(token) > 3]
    odd = sum(1 for token in tokens if _MIXED.search(token))
    return len(tokens) >= _LEAST and 10 * odd > 3 * len(tokens)


def _is_misread(sample: str, words: list[str]) -> bool:
    """Letters of another character set."""
    if len(words) < 5:
        return False
    # A font that names its plain letters only: signs of mathematics end up so, too, but on one word of twenty at most.
    if len(_CONTROL_AT_LETTER.findall(sample)) >= max(8, 0.1 * len(words)):
        return True
    signs, twice = len(_SIGN_IN_WORD.findall(sample)), len(_TWICE_ENCODED.findall(sample))
    runs = sum(map(len, _HIGH_RUN.findall(sample)))
    return max(signs, twice) >= max(4, 0.03 * len(words)) or (runs >= 20 and 5 * runs > sum(map(len, words)))


def _is_signs(sample: str, seen: int, share: float = 0.6) -> bool:
    """To such a share signs, and even without the commonest, which may fill rows of dots."""
    signs = [number for sign, number in Counter(sample).items() if not sign.isalnum() and not sign.isspace()]
    return seen > 2 * _LEAST and sum(signs) - max(signs, default=0) > share * seen


def _has_no_words(sample: str, seen: int) -> bool:
    """Words of Latin letters, most of the page, in pairs that no language has."""
    found = _PLAIN_WORD.findall(fold(sample))
    if len(set(found)) < _LEAST or 2.5 * sum(map(len, found)) < seen:
        return False
    known = often = known_often = pairs = 0
    for word, number in Counter(found).items():  # a word said often counts, and counts once
        here = sum(word[at : at + 2] in _PAIRS for at in range(len(word) - 1))
        known, pairs = known + here, pairs + len(word) - 1
        known_often, often = known_often + number * here, often + number * (len(word) - 1)
    return known < 0.45 * pairs and known_often < 0.45 * often


# Pairs of letters, without accents, that make up nine tenths of those in texts of 17 languages written in Latin letters
# (Catalan, Croatian, Czech, Danish, Dutch, English, French, German, Indonesian, Italian, Polish, Portuguese, Romanian,
# Spanish, Swedish, Vietnamese): the first letter, then all that follow it.
_FOLLOWERS = {
    "a": "abcdeghijklmnoprstuvyz", "b": "aeior", "c": "aehiotuz", "d": "aeinouz", "e": "abcdegijklmnrstuxz",
    "f": "aiortu", "g": "aehikortu", "h": "aeilnoru", "i": "acdeghjklmnorstuvz", "j": "aeou", "k": "aehiloru",
    "l": "aeijlosu", "m": "aeiou", "n": "acdeghijnostuy", "o": "abcdeghijklmnoprstuvwz", "p": "aehilor", "q": "u",
    "r": "abdeikmnortuz", "s": "aceiklopstuvwyz", "t": "aehiorstuyz", "u": "acdeiklmnoprstyz", "v": "aeijory",
    "w": "aeioy", "y": "aclmos", "z": "aeilnoy",
}  # fmt: skip
_PAIRS = frozenset(first + second for first, followers in _FOLLOWERS.items() for second in followers)


def _scan(page: PdfPage) -> int | None:
    """The number of the page object that is a picture of the whole page; None without one.

    Only the first objects and the last are looked at: what else is drawn on a scan comes before or after it.
    """
    count = pdfium.FPDFPage_CountObjects(page)
    for index in (*range(min(count, 3)), count - 1):
        if index >= 0:
            found = pdfium.FPDFPage_GetObject(page, index)
            is_image = pdfium.FPDFPageObj_GetType(found) == pdfium.FPDF_PAGEOBJ_IMAGE
            if is_image and covered(page, found) >= COVERED:
                return int(index)
    return None


def _hidden(page: PdfPage, scan: int) -> bool:
    """Whether the text can't be seen: drawn as invisible, or under the picture."""
    seen = 0
    for index in range(scan + 1, min(pdfium.FPDFPage_CountObjects(page), _OBJECTS)):
        found = pdfium.FPDFPage_GetObject(page, index)
        kind = pdfium.FPDFPageObj_GetType(found)
        if kind == pdfium.FPDF_PAGEOBJ_FORM:
            return False
        if kind == pdfium.FPDF_PAGEOBJ_TEXT:
            if pdfium.FPDFTextObj_GetTextRenderMode(found) != pdfium.FPDF_TEXTRENDERMODE_INVISIBLE:
                return False
            seen += 1
            if seen >= _SEEN:
                break
    return True


def _is_overlay(text: str, page: PdfPage, textpage: PdfTextPage, scan: int) -> bool:
    """Whether a little text stands on a scan: in its margins, or anywhere where the scan is grey, a filled-in form."""
    if len(text) > _OVERLAY:
        return False
    found = pdfium.FPDF_IMAGEOBJ_METADATA()
    picture = pdfium.FPDFPage_GetObject(page, scan)
    if pdfium.FPDFImageObj_GetImageMetadata(picture, page, found) and 0 < found.bits_per_pixel <= _GREY_BITS:
        return True
    if len(text) > _STAMP:
        return False
    left, bottom, right, top = page.get_bbox()
    across, down = (right - left) * _EDGE, (top - bottom) * _EDGE
    within = textpage.get_text_bounded(left + across, bottom + down, right - across, top - down)
    return sum(1 for letter in str(within) if letter.isalnum()) < 5


def covered(page: PdfPage, found: pdfium.FPDF_PAGEOBJECT) -> float:
    """The share of the page's visible box that an object's bounds take."""
    edges = [ctypes.c_float() for _ in range(4)]
    if not pdfium.FPDFPageObj_GetBounds(found, *edges):
        return 0.0
    left, bottom, right, top = (edge.value for edge in edges)
    page_left, page_bottom, page_right, page_top = page.get_bbox()
    across = min(right, page_right) - max(left, page_left)
    down = min(top, page_top) - max(bottom, page_bottom)
    area = (page_right - page_left) * (page_top - page_bottom)
    return max(0.0, across) * max(0.0, down) / area if area > 0 else 0.0
