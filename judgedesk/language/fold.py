"""Folding and words: what counts as the same word for search, intake and the leak guard.

A word is a maximal run of letters and digits after folding. Folding works on single code points, so composed and
decomposed text agree: case, accents and strokes go, ligatures and compatibility forms are spelled out, digits of any
script become 0 to 9, symbols (``№``, ``™``) part words, invisible format characters vanish. Code points whose
decomposition isn't letters and digits alone (``½``) stay as they are. A word broken at a line end is one word.
"""

import codecs
import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import Any, Final, NamedTuple

FOLDING: Final = f"1-{unicodedata.unidata_version}"
"""Names this folding and the Unicode data behind it: an index built under another name must be rebuilt."""

LONGEST_WORD: Final = 40
"""Letters of the longest word that the vocabulary keeps; the index holds longer ones, too."""

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
_PLAIN_BREAK = re.compile(r"-[ \t\u00a0]*(?:\r\n?|\n)[ \t\u00a0]*(?=[^\W\d_])")  # a tenth of the time
_PLAIN_WORD = re.compile("[0-9A-Za-z]+")
_RARE_HYPHENS: Final = "\u2010\u00ad\ufffe\x02"
_RUN = re.compile("w(?:[mv]*w)*m*")
_BLANK = re.compile(r"\s")
_AROUND_WORDS: Final = "".join(chr(code) for code in range(33, 128) if not chr(code).isalnum()) + "„”“‚’‘»«–—…•"
_SHORT: Final = 100  # code points that `str.translate` has folded before anything else has begun


class Word(NamedTuple):
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


class _Alphabet:
    """Folds texts of few different characters, whatever their script: a sixth of the time `str.translate` takes.

    Characters get a byte each as they are met. A text becomes bytes, and these the folded characters. What has no byte,
    for there are none left or it folds to none or several, is folded by itself; not more than 50 times in a text.
    """

    def __init__(self) -> None:
        self._tables = self._of("".join(map(chr, range(128))))
        self._odd = 0

    @staticmethod
    def _of(characters: str) -> tuple[str, Any, str]:
        """The characters, what gives each its byte, and what each byte folds to."""
        folded = "".join(_TABLE[ord(character)] for character in characters)
        return characters, codecs.charmap_build(characters.ljust(256, "\ufffe")), folded.ljust(256)

    def folded(self, text: str) -> str:
        """`text`, folded. Raises UnicodeEncodeError where this is no text for it."""
        _, byte_of, folded = self._tables
        self._odd = 50
        return codecs.charmap_decode(codecs.charmap_encode(text, _ONE_BY_ONE, byte_of)[0], "strict", folded)[0]

    def one_by_one(self, error: UnicodeError) -> tuple[str, int]:
        """As `codecs.register_error` asks for it: characters without a byte; the next text finds them with one."""
        self._odd -= 1
        if self._odd < 0 or not isinstance(error, UnicodeEncodeError):
            try:
                raise error
            finally:
                del error  # else frame and error hold each other, and with them all that was being read
        run = error.object[error.start : error.end]
        known = self._tables[0]
        # Not the letters of scripts that would take all bytes, nor those of decomposed Hangul.
        fresh = [c for c in dict.fromkeys(run[:128]) if (c < "\u1100" or "\u1e00" <= c < "\u2e80") and c not in known]
        if fresh and len(known) < 256:
            single = "".join(character for character in fresh if len(_TABLE[ord(character)]) == 1)
            self._tables = self._of((known + single)[:256])
        return run.translate(_TABLE), error.end


_ONE_BY_ONE: Final = "judgedesk.fold"
_TABLE = _FoldTable()
_SHAPES = _ShapeTable()
_ALPHABET = _Alphabet()
codecs.register_error(_ONE_BY_ONE, _ALPHABET.one_by_one)


def line_breaks(text: str) -> list[tuple[int, int]]:
    """Spans that a line end put into words (hyphen to the next line's first letter): a letter stands before, a
    small letter after.
    """
    found = []
    breaks = _BREAK if any(hyphen in text for hyphen in _RARE_HYPHENS) else _PLAIN_BREAK
    for match in breaks.finditer(text):
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
    spans = line_breaks(text)
    return _without(text, spans) if spans else text


def _translated(text: str) -> str:
    if len(text) > _SHORT and not text.isascii():
        try:
            return _ALPHABET.folded(text)
        except UnicodeEncodeError:
            pass
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
    return " ".join(spaced_text(text).split())


def spaced_text(text: str) -> str:
    """`index_text` with as many spaces as there were signs between words: the same to the index, and sooner made."""
    return _translated(_joined(text))


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
    spans, folded = places(text)
    return [Word(start, end, word) for (start, end), word in zip(spans, folded, strict=True)]


def places(text: str) -> tuple[list[tuple[int, int]], list[str]]:
    """Where the words of a text stand and what they fold to, as two lists of one length: `words` for those in haste."""
    spans = [run.span() for run in _RUN.finditer(_shape(text, line_breaks(text)))]
    folded = index_text(text).split()
    if len(folded) != len(spans):  # never seen; slower, and right by construction
        folded = [index_text(text[start:end]) for start, end in spans]
    return spans, folded


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


def original_words(text: str, longest: int = LONGEST_WORD, seen: set[str] | None = None) -> set[str]:
    """Distinct words in their own spelling (composed), of at most `longest` letters; with a digit in them, folded.

    Inflection and name endings work on spellings: folding first would lose Polish (``sąd`` becomes ``sad``). Folded
    they are the words of `index_text`, but for longer ones.
    With `seen`, words of earlier pages are left out, and what stood between spaces there is not looked at again: both
    are added to it.
    """
    return vocabulary([text], set() if seen is None else seen, longest)


def vocabulary(texts: Iterable[str], seen: set[str], longest: int = LONGEST_WORD) -> set[str]:
    """`original_words` of several pages at once, which is sooner done than page by page."""
    spaced: set[str] = set()
    for text in texts:
        spaced.update(unicodedata.normalize("NFC", _joined(text)).split())
    spaced = spaced - seen  # and not in place: that would take twice as long
    pieces = {piece.strip(_AROUND_WORDS) for piece in spaced}
    found = {piece for piece in pieces if piece.isalpha()}
    others = pieces - found
    plain = set(_PLAIN_WORD.findall(" ".join(piece for piece in others if piece.isascii())))
    found.update(word if word.isalpha() else word.lower() for word in plain)
    found.update(_words_in(" ".join(piece for piece in others if not piece.isascii())))
    found = {word for word in found - seen if len(word) <= longest or len(index_text(word)) <= longest}
    seen |= spaced
    seen |= found
    return found


def _words_in(text: str) -> Iterator[str]:
    """Words in a text that holds other characters too."""
    for run in _RUN.finditer(text.translate(_SHAPES)):
        word = text[run.start() : run.end()]
        if not word.isalpha():
            word = "".join(c for c in word if unicodedata.category(c) != "Cf")
            if not all(c.isalpha() or unicodedata.category(c)[0] == "M" for c in word):
                word = index_text(word)
        yield word
