"""Text of a file or of a piece of one in the encoding that it is in, and a file's text line by line."""

import codecs
import contextlib
import io
import re
from collections.abc import Iterator

from judgedesk.ingest.encodings import guessed, marked, unmarked_utf16
from judgedesk.ingest.file import File, read_exactly
from judgedesk.ingest.records import clean

_BLOCK = 1 << 20
_MOST_LINE = 1 << 20
_WINDOWS = {"iso8859-1": "cp1252", "iso8859-2": "cp1250", "ascii": "cp1252"}  # what is meant when C1 controls appear
_WIDER = {"gb2312": "gb18030", "gbk": "gb18030", "shift_jis": "cp932", "euc_kr": "cp949", "big5": "cp950"}
_DECLARED = re.compile(rb"""charset\s{0,5}=\s{0,5}["']?([A-Za-z0-9_:-]{1,40})""", re.I)
_C1 = re.compile("[\x80-\x9f]")
_HIGH = re.compile(rb"[\x80-\xff]")
_BEYOND_ASCII = re.compile("[\x80-\ufffc]")
_UNSAFE = frozenset({"idna", "punycode", "unicode_escape", "raw_unicode_escape", "undefined", "mbcs", "oem"})


def blocks(file: File, start: int = 0, end: int | None = None) -> Iterator[bytes]:
    """The bytes of a file from `start` to `end`, 1 MiB at a time."""
    end = file.size if end is None else end
    while start < end:
        block = read_exactly(file, start, min(_BLOCK, end - start))
        start += len(block)
        yield block


class Lines:
    """A text file line by line, in whatever encoding it is, without its line ends.

    A line longer than a million code points comes in pieces. May be gone through more than once.

    Attributes:
        encoding: the one it was taken to be in.
        replaced: characters that could not be decoded and became U+FFFD, in the last run.
    """

    def __init__(self, file: File) -> None:
        self._file = file
        head = read_exactly(file, 0, min(_BLOCK, file.size))
        encoding, self._start = marked(head)
        self.encoding = encoding or unmarked_utf16(head) or _utf8_or_guessed(head)
        self.replaced = 0

    def __iter__(self) -> Iterator[str]:
        """The lines."""
        self.replaced = 0
        decoder = io.IncrementalNewlineDecoder(codecs.getincrementaldecoder(self.encoding)("replace"), translate=True)
        rest: list[str] = []
        length = 0
        for block in blocks(self._file, self._start):
            piece = self._counted(decoder.decode(block))
            first, newline, others = piece.partition("\n")
            rest.append(first)
            length += len(first)
            if not newline:
                if length > _MOST_LINE:
                    yield "".join(rest)
                    rest, length = [], 0
                continue
            yield "".join(rest)
            *whole, last = others.split("\n")
            yield from whole
            rest, length = [last], len(last)
        yield from ("".join(rest) + self._counted(decoder.decode(b"", final=True))).split("\n")

    def _counted(self, piece: str) -> str:
        self.replaced += piece.count("\ufffd")
        return clean(piece)


def _utf8_or_guessed(head: bytes) -> str:
    try:
        codecs.getincrementaldecoder("utf-8")("strict").decode(head)
    except UnicodeDecodeError as error:
        return guessed(head[max(0, error.start - 1024) : error.start + (64 << 10)])
    return "utf-8"


def decoded(data: bytes, declared: str = "") -> tuple[str, int]:
    """Text of a piece of a file by its declared encoding, or by what it reads as where that is wrong or missing.

    Returns:
        the text, line ends as they are, and how many characters had to be replaced.
    """
    mark, start = marked(data)
    declared = _known(declared)
    for encoding in (mark, _WIDER.get(declared, ""), declared, "utf-8"):
        if encoding:
            with contextlib.suppress(UnicodeError, LookupError, ValueError):
                text = data[start if encoding == mark else 0 :].decode(encoding)
                if not (encoding in _WINDOWS and _C1.search(text)):
                    return text, 0
                return data.decode(_WINDOWS[encoding], errors="replace"), 0
    for encoding in ("utf-8", declared if declared in _WIDER else ""):
        if encoding:
            text = data.decode(encoding, errors="replace")
            bad, good = text.count("\ufffd"), len(_BEYOND_ASCII.findall(text[:100_000]))
            if 8 * bad < good or encoding != "utf-8":
                return text, bad
    high = _HIGH.search(data)
    first = max(0, high.start() - 1024) if high else 0
    text = data.decode(guessed(data[first : first + (64 << 10)]), errors="replace")
    return text, text.count("\ufffd")


def declared_in(hypertext: bytes) -> str:
    """The encoding that an HTML document declares at its beginning, or ''."""
    found = _DECLARED.search(hypertext[:4096])
    return found[1].decode() if found else ""


def _known(encoding: str) -> str:
    """Python's name of an encoding of texts; '' for what is none."""
    if not 0 < len(encoding) <= 40 or not encoding.isascii():
        return ""
    try:
        found = codecs.lookup(encoding.strip())
        is_text = found.name.replace("-", "_") not in _UNSAFE and found.encode("", "strict")[0] == b""
    except (LookupError, ValueError, TypeError, UnicodeError):
        return ""
    return found.name if is_text else ""
