"""Which encoding a text without a declared one is in, by what its letters would then be."""

import codecs

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark begins the same
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 64 << 10

# Letters beyond ASCII by language: text is taken to be in the encoding in which it is best written in one of them.
_LATIN_2 = (
    "ąćęłńóśźż", "áčďéěíňóřšťúůýž", "áäčďéíĺľňóôŕšťúýž", "áéíóöőúüű", "ăâîşţ", "čćđšž", "äöüß",
)  # fmt: skip
_WESTERN = (
    "äöüß", "àâæçéèêëîïôœùûü", "áéíñóúü", "ãáàâçéêíóôõú", "àèéìíîòóù", "åäæöøé", "éëïóöü", "áðéíóúýþæö",
)  # fmt: skip
_CYRILLIC = ("абвгдеёжзийклмнопрстуфхцчшщъыьэюя", "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя", "абвгдђежзијклљмнњопрстћуфхцчџш")
_CANDIDATES = (
    ("cp1250", _LATIN_2),
    ("iso-8859-2", _LATIN_2),
    ("cp1252", _WESTERN),
    ("cp1251", _CYRILLIC),
    ("koi8-u", _CYRILLIC),
)
_PUNCTUATION = frozenset("\u00a0§°©®«»„”“’‘‚–—…•·№€£´×")
_OFTEN_CYRILLIC = frozenset("оаиентрсвлкмдпу")  # four letters of five in running text
_EXPECTED, _PUNCTUATED, _OTHER_LETTER, _SYMBOL, _IMPOSSIBLE = 2.0, 0.5, -1.0, -4.0, -8.0
_OFTEN, _CAPITAL = 2.0, 0.25


def marked(start: bytes) -> tuple[str, int]:
    """Encoding a byte order mark declares and the length of the mark; ("", 0) where there is none."""
    for mark, encoding in _MARKS:
        if start.startswith(mark):
            return encoding, len(mark)
    return "", 0


def unmarked_utf16(start: bytes) -> str:
    """``utf-16-le`` or ``utf-16-be`` when every other byte is a plausible high byte, else ''."""
    sample = start[: _SAMPLE & ~1]
    if len(sample) < 8:
        return ""
    # Latin with its extensions (Vietnamese in 1E), Cyrillic, general punctuation, № and the like
    high = frozenset((0, 1, 2, 4, 0x1E, 0x20, 0x21))
    even, odd = sample[::2], sample[1::2]
    for encoding, highs, lows in (("utf-16-le", odd, even), ("utf-16-be", even, odd)):
        likely = sum(byte in high for byte in highs) / len(highs)
        if likely > 0.97 and highs.count(0) + highs.count(4) > 0.6 * len(highs) and lows.count(0) < 0.02 * len(lows):
            return encoding
    return ""


def guessed(sample: bytes) -> str:
    """The single-byte encoding in which `sample` reads best; needs some bytes beyond ASCII to tell."""
    best, most = "cp1250", float("-inf")
    for encoding, alphabets in _CANDIDATES:
        text = sample[:_SAMPLE].decode(encoding, errors="replace")
        score = max(_score(text, frozenset(letters)) for letters in alphabets)
        if score > most:
            best, most = encoding, score
    return best


def _score(text: str, letters: frozenset[str]) -> float:
    """Sum over all characters beyond ASCII of how well they fit a language written with `letters`."""
    cyrillic = "а" in letters
    score = 0.0
    before = " "
    for letter in text:
        if letter > "\x7f":
            score += _fit(letter, before, letters, cyrillic)
        elif cyrillic and letter.isalpha() and before > "\x7f" and before.isalpha():
            score += _SYMBOL  # two scripts in one word
        before = letter
    return score


def _fit(letter: str, before: str, letters: frozenset[str], cyrillic: bool) -> float:
    if letter.lower() in letters:
        if letter.isupper() and before.islower():
            return _SYMBOL  # a capital inside a word: the wrong table swaps cases
        if cyrillic and before.isascii() and before.isalpha():
            return _SYMBOL
        often = _OFTEN if letter.lower() in _OFTEN_CYRILLIC else 0.0
        return _EXPECTED + often - (_CAPITAL if letter.isupper() else 0.0)
    if letter in _PUNCTUATION:
        return _SYMBOL / 2 if before.isalpha() and letter not in "”’…»–—\u00a0" else _PUNCTUATED
    if letter.isalpha():
        return _OTHER_LETTER
    return _IMPOSSIBLE if letter == "\ufffd" or "\x80" <= letter < "\xa0" else _SYMBOL
