"""How an Internet message is built: header fields, parts between boundaries, transfer encodings (RFC 5322, 2045 to
2047, 2231). Nothing is taken into memory but what is asked for, and a part's bytes are exactly those of the message.

The standard library's parser builds a tree of all parts, one Python frame a level, and writes an enclosed message
anew with other bytes; here its functions for the values of fields are used and the structure is read by itself.
"""

import binascii
import codecs
import email.message
import email.utils
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC

from judgedesk.ingest.file import File, read_exactly
from judgedesk.ingest.lines import blocks, decoded
from judgedesk.ingest.records import clean

_HEADER_BYTES = 4 << 20
_MOST_FIELDS = 20_000
_MOST_VALUE = 200_000
_MOST_PARAMETERS = 4_000
_BLOCK = 1 << 20
_FIELD = re.compile(rb"([!-9;-~]{1,200})[ \t]*:")
_HEADER_LINE = re.compile(rb"(?:[!-9;-~]{1,200}[ \t]*:|[ \t]+[^ \t\r\n]|>?From )[^\r\n]*(?:\r\n|\n|\r|\Z)")
_EMPTY_LINE = re.compile(rb"[ \t]*(?:\r\n|\n|\r)")
_WORD = re.compile(r"=\?([^?\s]{1,80})\?([bBqQ])\?([^?]*)\?=")
_BETWEEN_WORDS = re.compile(r"(\?=)[ \t\r\n]{1,80}(?==\?)")
_NOT_BASE64 = bytes(set(range(256)) - set(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/="))
_SPACES = b" \t\r\n"


class Fields:
    """The header fields of a message or of a part.

    Attributes:
        left_out: how many fields there are beyond those that are kept.
    """

    def __init__(self, header: bytes) -> None:
        self._values: dict[str, list[bytes]] = {}
        self.left_out = 0
        kept = 0
        for line in _unfolded(header):
            field = _FIELD.match(line)
            if field is None:
                continue
            kept += 1
            if kept > _MOST_FIELDS:
                self.left_out += 1
                continue
            name = field[1].decode("ascii").lower()
            self._values.setdefault(name, []).append(line[field.end() :].strip()[:_MOST_VALUE])

    def __contains__(self, name: str) -> bool:
        return name in self._values

    def __len__(self) -> int:
        return sum(map(len, self._values.values()))

    def raw(self, name: str) -> str:
        """The first field of a name as written, letters beyond ASCII in whatever encoding they read as."""
        return decoded(self._values[name][0])[0] if name in self._values else ""

    def text(self, name: str) -> str:
        """All fields of a name, encoded words decoded, on lines of their own."""
        return "\n".join(clean(unworded(decoded(value)[0])).strip() for value in self._values.get(name, []))

    def media_type(self) -> str:
        """``text/plain`` in small letters; that, too, where nothing or nonsense is said (RFC 2045 5.2)."""
        said = self.raw("content-type").partition(";")[0].strip().lower()
        return said if re.fullmatch(r"[!-~]{1,100}/[!-~]{1,100}", said) else "text/plain"

    def parameter(self, field: str, name: str) -> str:
        """A parameter such as ``filename``, in one of its many spellings; '' where there is none."""
        said = email.message.Message()
        value = " ".join(self.raw(field)[:_MOST_PARAMETERS].split())
        if not value:
            return ""
        try:
            said[field] = value
            found = said.get_param(name, header=field)
            if found is None:
                return ""
            text = email.utils.collapse_rfc2231_value(found)
        except MemoryError:
            raise
        except Exception:  # the parser of parameters was written for sound ones
            return ""
        return clean(unworded(text)).strip()


@dataclass(frozen=True, slots=True)
class Entity:
    """A message or a part: its fields, and where in the file its content lies."""

    fields: Fields
    start: int
    body: int
    end: int


def entity(file: File, start: int, end: int) -> Entity:
    """The message or part in bytes [start, end) of the file. The first line that is no field begins the content."""
    header = b""
    for block in blocks(file, start, min(end, start + _HEADER_BYTES)):
        header += block
        length, body = _header_end(header)
        if body > length or header.find(b"\n", length) >= 0:  # an empty line, or a whole line that is no field
            break
    else:
        length, body = _header_end(header)
    return Entity(Fields(header[:length]), start, start + body, end)


def _header_end(header: bytes) -> tuple[int, int]:
    """How long the fields are, and where what follows them begins: behind the empty line where there is one."""
    at = 0
    while line := _HEADER_LINE.match(header, at):
        at = line.end()
    empty = _EMPTY_LINE.match(header, at)
    return at, empty.end() if empty else at


def _unfolded(header: bytes) -> Iterator[bytes]:
    waiting: list[bytes] = []
    for line in re.split(rb"\r\n|\n|\r", header):
        if line[:1] in (b" ", b"\t") and waiting:
            waiting.append(line)
            continue
        if waiting:
            yield b"".join(waiting)
        waiting = [line]
    if waiting:
        yield b"".join(waiting)


def unworded(text: str) -> str:
    """A field's value with its encoded words decoded (RFC 2047); what can't be decoded stays as it is."""
    if "=?" not in text:
        return text
    text = _BETWEEN_WORDS.sub(r"\1", text)
    out: list[str] = []
    waiting, charset, at = b"", "", 0
    for word in _WORD.finditer(text):
        content = _word_bytes(word[2], word[3])
        name = word[1].partition("*")[0].lower()
        # A letter may be split between two words in a row, against the rules and in plenty.
        if waiting and (word.start() > at or name != charset):
            out.append(decoded(waiting, charset)[0])
            waiting = b""
        out.append(text[at : word.start()])
        if content is None:
            out.append(word[0])
        else:
            waiting, charset = waiting + content, name
        at = word.end()
    if waiting:
        out.append(decoded(waiting, charset)[0])
    return "".join([*out, text[at:]])


def _word_bytes(how: str, content: str) -> bytes | None:
    try:
        if how in "qQ":
            return binascii.a2b_qp(content.encode("ascii"), header=True)
        return b"".join(_Base64().add(content.encode("ascii"), last=True))
    except (ValueError, UnicodeError):
        return None


def moment(date: str) -> str:
    """The Date field as ISO 8601 in UTC (``2024-03-12T13:05:00Z``), without Z where it has no zone; '' for no date."""
    try:
        when = email.utils.parsedate_to_datetime(date[:200])
        if when.tzinfo is None:
            return when.isoformat(timespec="seconds")
        return f"{when.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
    except (ValueError, OverflowError, TypeError, IndexError):
        return ""


def between(file: File, body: int, end: int, boundary: str) -> Iterator[tuple[int, int, bool]]:
    """Where the pieces of a multipart body lie (RFC 2046 5.1.1).

    Yields:
        (start, end, inside): the first piece stands before the first boundary and the last after the closing one;
        these two have `inside` False. A body without any boundary is one piece that is not inside.
    """
    mark = b"--" + boundary.encode("utf-8", "surrogateescape").rstrip()
    start, inside = body, False
    for found in line_starts(file, body, end, mark):
        line = read_exactly(file, found, min(len(mark) + 1024, end - found))[len(mark) :]
        closing = line.startswith(b"--")
        rest, newline, _ = line.partition(b"\n")
        if rest[2 if closing else 0 :].strip(_SPACES):
            continue  # a longer boundary that begins with this one
        yield start, max(start, found - _newline_before(file, found, start)), inside
        start, inside = found + len(mark) + len(rest) + len(newline), not closing
        if closing:
            break
    yield start, end, inside


def _newline_before(file: File, at: int, least: int) -> int:
    """The line end before a boundary belongs to it: 0, 1 or 2 bytes."""
    before = read_exactly(file, max(least, at - 2), at - max(least, at - 2))
    return 2 if before.endswith(b"\r\n") else 1 if before.endswith(b"\n") else 0


def line_starts(
    file: File, start: int, end: int, mark: bytes, pulse: Callable[[], None] = lambda: None
) -> Iterator[int]:
    """Where a line begins with `mark`; `pulse` is called for every block that was gone through."""
    if end - start >= len(mark) and read_exactly(file, start, len(mark)) == mark:
        yield start
    needle = b"\n" + mark
    at, kept = start, b""
    for block in blocks(file, start, end):
        pulse()
        held = kept + block
        found = held.find(needle)
        while found >= 0:
            yield at + found + 1
            found = held.find(needle, found + 1)
        kept = held[max(0, len(held) - len(needle) + 1) :]
        at += len(held) - len(kept)


@dataclass(slots=True)
class Damage:
    """How many bytes of a transfer encoding made no sense, counted while a content is read."""

    count: int = 0


def content(file: File, part: Entity, damage: Damage) -> Iterator[bytes]:
    """What a part holds, its transfer encoding undone as far as it can be. `known_encoding` says whether it can."""
    raw = blocks(file, part.body, part.end)
    how = _transfer_encoding(part)
    if how == "base64":
        decoder = _Base64(damage)
        for block in raw:
            yield from decoder.add(block)
        yield from decoder.add(b"", last=True)
    elif how == "quoted-printable":
        yield from _by_lines(raw, binascii.a2b_qp)
    elif how in _UU:
        yield from _by_lines(raw, _Uuencoded(damage).lines)
    else:
        yield from raw


_UU = frozenset({"x-uuencode", "uuencode", "uue", "x-uue"})
_PLAIN = frozenset({"", "7bit", "8bit", "binary", "7-bit", "8-bit", "utf-8", "7bits", "8bits"})


def known_encoding(part: Entity) -> bool:
    """Whether `content` can undo the part's transfer encoding."""
    return _transfer_encoding(part) in _PLAIN | _UU | {"base64", "quoted-printable"}


def _transfer_encoding(part: Entity) -> str:
    return part.fields.raw("content-transfer-encoding").partition(";")[0].strip().strip('"').lower()


def _by_lines(raw: Iterator[bytes], undo: Callable[[bytes], bytes]) -> Iterator[bytes]:
    rest = b""
    for block in raw:
        held = rest + block
        end = held.rfind(b"\n") + 1
        if not end and len(held) > _BLOCK:
            end = len(held) - 3  # no line is that long; what is encoded in three bytes is not torn
        yield undo(held[:end])
        rest = held[end:]
    yield undo(rest)


class _Base64:
    """Undoes base64 piece by piece, whatever stands between its letters; several encoded runs may follow each other."""

    def __init__(self, damage: Damage | None = None) -> None:
        self._rest = b""
        self._damage = damage or Damage()

    def add(self, raw: bytes, last: bool = False) -> Iterator[bytes]:
        """The bytes that `raw` completes."""
        letters = raw.translate(None, _NOT_BASE64)
        self._damage.count += len(raw.translate(None, _SPACES)) - len(letters)
        held = self._rest + letters
        *ended, running = re.split(rb"=+", held) if b"=" in letters else [held]
        if last:
            ended, running = [*ended, running], b""
        for run in ended:
            yield self._whole(run)
        kept = len(running) % 4
        if len(running) > kept:
            yield binascii.a2b_base64(running[: len(running) - kept])
        self._rest = running[len(running) - kept :]

    def _whole(self, run: bytes) -> bytes:
        if len(run) % 4 == 1:
            self._damage.count += 1
            run = run[:-1]
        return binascii.a2b_base64(run + b"=" * (-len(run) % 4))


class _Uuencoded:
    def __init__(self, damage: Damage) -> None:
        self._damage = damage
        self._begun = self._ended = False

    def lines(self, raw: bytes) -> bytes:
        out = []
        for line in raw.split(b"\n"):
            line = line.rstrip(b"\r")
            if not self._begun:
                self._begun = line.startswith(b"begin ")
            elif line == b"end":
                self._ended = True
            elif line and not self._ended:
                try:
                    out.append(binascii.a2b_uu(line))
                except binascii.Error:
                    self._damage.count += len(line)
        return b"".join(out)


def surrogate_free(boundary: str) -> bool:
    """Whether a boundary can be looked for at all."""
    try:
        codecs.encode(boundary, "utf-8")
    except UnicodeError:
        return False
    return bool(boundary)
