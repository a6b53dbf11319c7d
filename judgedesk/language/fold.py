"""Folding and words: what counts as the same word for search, intake and the leak guard.

A word is a maximal run of letters and digits after folding. Folding works on single code points, so composed and
decomposed text agree: case, accents and strokes go, ligatures and compatibility forms are spelled out, digits of any
script become 0 to 9, symbols (``№``, ``™``) part words, invisible format characters vanish. Code points whose
decomposition isn't letters and digits alone (``½``) stay as they are. A word broken at a line end is one word.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

FOLDING: Final = f"1-{unicodedata.unidata_version}"
"""Names this folding and the Unicode data behind it: an index built under another name must be rebuilt."""

PART: Final = "¶"
"""Stands between the words of `broken_parts`; no folded word holds it, so no phrase crosses it."""

# Letters that have no decomposition and whose names follow no rule. Strokes, hooks and tails do: see `_base`.
_SPELLED = {
    "æ": "ae", "œ": "oe", "ð": "d", "þ": "th", "ı": "i", "ȷ": "j", "ĸ": "k", "ŋ": "n", "ſ": "s",
    "ə": "e", "ɛ": "e", "ɔ": "o", "ⱥ": "a", "ⱦ": "t",
}  # fmt: skip
_STROKE = re.compile(r"((?:LATIN|CYRILLIC) SMALL LETTER .+) WITH .+")
_IGNORABLE_MARK = re.compile("[\u034f\u17b4\u17b5\u180b-\u180d\u180f\ufe00-\ufe0f\U000e0100-\U000e01ef]")
_JAMO = re.compile("[\u1100-\u11ff]")
_HANGUL = re.compile("[\uac00-\ud7a3\u1100-\u11ff]+")

# A hyphen, the end of the line, and where the next begins. PDF text writes U+FFFE or U+0002 for a hyphen at a line
# end, mostly without any line end after it.
_BREAK = re.compile(
    r"[-\u2010\u00ad\ufffe\x02](?:[ \t\u00a0]*(?:\r\n?|\n)|(?<=[\ufffe\x02]))[ \t\u00a0]*(?=[^\W\d_])",
)
_RUN = re.compile("w(?:[mv]*w)*m*")
_BLANK = re.compile(r"\s")
_AROUND_WORDS: Final = "".join(chr(code) for code in range(33, 128) if not chr(code).isalnum())


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text: `start` and `end` (excluded) in code points of that text, and its folded form.

    A word broken at a line end spans both lines.
    """

    start: int
    end: int
    folded: str


def _base(character: str) -> str:
    """The plain letter behind a stroke, hook, tail or bar: ``ł`` is L WITH STROKE. Itself where there is none."""
    named = _STROKE.fullmatch(unicodedata.name(character, ""))
    if not named:
        return character
    try:
        return unicodedata.lookup(named[1])
    except KeyError:
        return character


def _unmarked(text: str) -> str:
    """Decomposed (compatibility forms too), without accents, in small letters."""
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c)).casefold()


def _spelled(character: str) -> str:
    return _SPELLED.get(character) or str(unicodedata.decimal(character, "")) or _base(character)


def _is_word(text: str) -> bool:
    """Whether every code point is a letter, a digit, or a vowel sign of a script that writes vowels as marks."""
    return all(c.isalnum() or unicodedata.category(c) in {"Mc", "Mn"} for c in text)


def _fold_character(character: str) -> str:
    """Folded form of one code point: word characters only, or "" (vanishes), or a space (parts words)."""
    category = unicodedata.category(character)
    if category == "Cf":
        return " " if character == "\u200b" else ""
    if category[0] == "M":
        # Accents have a combining class. Marks without one are vowel signs (Devanagari, Thai): letters to a reader.
        if unicodedata.combining(character) or category == "Me" or _IGNORABLE_MARK.match(character):
            return ""
    elif not character.isalnum():
        return " "
    if "\uac00" <= character <= "\ud7a3":
        return character
    plain = character
    while (simpler := "".join(_spelled(c) for c in _unmarked(plain))) != plain:
        plain = simpler
    return plain if _is_word(plain) else character.casefold()


def _is_accent(character: str) -> bool:
    return unicodedata.category(character)[0] == "M" and not _IGNORABLE_MARK.match(character)


class _FoldTable(dict[int, str]):
    """Translation table that folds a code point when it is first met."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = _fold_character(chr(code))
        return folded


class _ShapeTable(dict[int, str]):
    """One letter a code point: w, of a word; m, its accent; v, vanishes; a space, parts words. Offsets are kept."""

    def __missing__(self, code: int) -> str:
        folded = _TABLE[code]
        shape = " " if folded == " " else "w" if folded else "m" if _is_accent(chr(code)) else "v"
        self[code] = shape
        return shape


_TABLE = _FoldTable()
_SHAPES = _ShapeTable()


def line_breaks(text: str) -> list[tuple[int, int]]:
    """Spans that a line end put into words (hyphen to the next line's first letter): a letter stands before, a
    small letter after.
    """
    found = []
    for match in _BREAK.finditer(text):
        start, end = match.span()
        before = start - 1
        while before > 0 and unicodedata.combining(text[before]):
            before -= 1
        if before >= 0 and text[before].isalpha() and text[end].islower():
            found.append((start, end))
    return found


def _without(text: str, spans: list[tuple[int, int]]) -> str:
    """The text with the spans cut out."""
    kept, last = [], 0
    for start, end in spans:
        kept.append(text[last:start])
        last = end
    kept.append(text[last:])
    return "".join(kept)


def _joined(text: str) -> str:
    """The text with words broken at line ends made whole."""
    return _without(text, line_breaks(text)) if _BREAK.search(text) else text


def _translated(text: str) -> str:
    folded = text.translate(_TABLE)
    # Decomposed Hangul (file names from macOS) must meet composed Hangul.
    if not folded.isascii() and _JAMO.search(folded):
        folded = _HANGUL.sub(lambda run: unicodedata.normalize("NFC", run[0]), folded)
    return folded


def fold(text: str) -> str:
    """Folded text: words kept in place, everything between them as spaces. Broken words are not joined."""
    return _translated(text)


def index_text(text: str) -> str:
    """The words of a page, folded, broken ones joined, parted by single spaces: exactly what the index holds."""
    return " ".join(_translated(_joined(text)).split())


def _shape(text: str, breaks: list[tuple[int, int]]) -> str:
    shape = text.translate(_SHAPES)
    if not breaks:
        return shape
    pieces: list[str] = []
    last = 0
    for start, end in breaks:
        pieces += shape[last:start], "v" * (end - start)
        last = end
    return "".join([*pieces, shape[last:]])


def words(text: str) -> list[Word]:
    """Words of a text in order. Their folded forms are those of `index_text`."""
    shape = _shape(text, line_breaks(text))
    return [Word(run.start(), run.end(), index_text(text[run.start() : run.end()])) for run in _RUN.finditer(shape)]


def broken_parts(text: str) -> str:
    """Parts of the words that a line end broke, for the index's second column: ``""`` for most pages.

    ``biało-⏎czerwony`` is indexed as one word; its parts are how either half is still found.
    """
    found = []
    for first, last, breaks in _around(text, line_breaks(text)):
        at = 0
        for run in _RUN.finditer(_shape(text[first:last], [(start - first, end - first) for start, end in breaks])):
            low, high = run.start() + first, run.end() + first
            while at < len(breaks) and breaks[at][0] <= low:
                at += 1
            begun = at
            while at < len(breaks) and breaks[at][0] < high:
                at += 1
            inside = breaks[begun:at]
            if inside:
                starts = [low, *(end for _, end in inside)]
                ends = [*(start for start, _ in inside), high]
                found.append(" ".join(_translated(text[a:b]).strip() for a, b in zip(starts, ends, strict=True)))
    return f" {PART} ".join(found)


def _around(text: str, breaks: list[tuple[int, int]]) -> Iterator[tuple[int, int, list[tuple[int, int]]]]:
    """Stretches between blanks that hold broken words, with their breaks: what lies elsewhere need not be looked at."""
    first = last = 0
    inside: list[tuple[int, int]] = []
    for start, end in breaks:
        if start >= last:
            if inside:
                yield first, last, inside
            first, inside = start - len(text[last:start].rsplit(None, 1)[-1]), []
        if end > last:
            following = _BLANK.search(text, end)
            last = following.start() if following else len(text)
        inside.append((start, end))
    if inside:
        yield first, last, inside


def original_words(text: str, longest: int = 40, seen: set[str] | None = None) -> set[str]:
    """Distinct words of letters alone in their own spelling (composed), from 2 to `longest` letters.

    Inflection and name endings work on these: folding first would lose Polish (``sąd`` becomes ``sad``).
    With `seen`, what stood between spaces on earlier pages is left out and what stands here is added to it: of
    page after page only the new is looked at.
    """
    spaced = set(unicodedata.normalize("NFC", _joined(text)).split())
    if seen is not None:
        spaced -= seen
        seen |= spaced
    pieces = {piece.strip(_AROUND_WORDS) for piece in spaced}
    found = {piece for piece in pieces if piece.isalpha()}
    for piece in pieces - found:
        if not (piece.isascii() and piece.isalnum()):  # with a digit among the letters
            found.update(_words_in(piece))
    return {word for word in found if 2 <= len(word) <= longest}


def _words_in(piece: str) -> Iterator[str]:
    """Words of letters alone in a piece of text that holds other characters too."""
    for run in _RUN.finditer(piece.translate(_SHAPES)):
        word = piece[run.start() : run.end()]
        if not word.isalpha():
            word = "".join(c for c in word if unicodedata.category(c) != "Cf")
            if not all(c.isalpha() or unicodedata.category(c)[0] == "M" for c in word):
                continue
        yield word
