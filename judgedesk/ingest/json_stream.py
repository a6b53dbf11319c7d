"""JSON read forwards (RFC 8259): a list of a million messages is gone through one by one and never held as a whole."""

import codecs
import json
from collections.abc import Iterator
from typing import Any

from judgedesk.domain.errors import UserError
from judgedesk.ingest.encodings import marked, unmarked_utf16
from judgedesk.ingest.file import File, read_exactly
from judgedesk.ingest.lines import blocks

_MOST_VALUE = 16 << 20  # code points of one value that is taken as a whole
_MOST_DEPTH = 64
_SPACES = " \t\n\r\ufeff"


class JsonStream:
    """A JSON text and a place in it, which every method moves on.

    Raises (all methods): UserError ``chat.damaged`` where it is no JSON, ``chat.cut_off`` where it ends too early.
    """

    def __init__(self, file: File) -> None:
        head = read_exactly(file, 0, min(4096, file.size))
        encoding, start = marked(head)
        encoding = encoding or unmarked_utf16(head) or "utf-8"
        self._decoder = codecs.getincrementaldecoder(encoding)("replace")
        self._blocks = blocks(file, start)
        self._json = json.JSONDecoder(strict=False)
        self._held = ""
        self._at = 0
        self._ended = False
        self._depth = 0

    def _more(self) -> bool:
        """Whether there was anything more to hold."""
        if self._ended:
            return False
        block = next(self._blocks, None)
        self._ended = block is None
        self._held = self._held[self._at :] + self._decoder.decode(block or b"", final=self._ended)
        self._at = 0
        return not self._ended

    def peek(self) -> str:
        """The next letter that is no space; '' at the end."""
        while True:
            while self._at < len(self._held):
                letter = self._held[self._at]
                if letter not in _SPACES:
                    return letter
                self._at += 1
            if not self._more():
                return self._held[self._at : self._at + 1].strip(_SPACES)

    def value(self) -> Any:
        """The next value as a whole."""
        self.peek()
        while True:
            try:
                found, end = self._json.raw_decode(self._held, self._at)
            except RecursionError as error:
                raise UserError("chat.damaged") from error
            except ValueError as error:
                if len(self._held) - self._at > _MOST_VALUE:
                    raise UserError("chat.damaged") from error
                if not self._grow():
                    raise UserError("chat.cut_off") from error
                continue
            if end == len(self._held) and self._grow():  # a number may go on in what follows
                continue
            self._at = end
            return found

    def _grow(self) -> bool:
        """Hold twice as much, so that a long value is not tried again for every block."""
        length = len(self._held) - self._at
        grown = False
        while len(self._held) - self._at < max(2 * length, 1) and self._more():
            grown = True
        return grown

    def members(self) -> Iterator[str]:
        """The names in an object; the value of each is to be taken before the next name is asked for."""
        self._enter("{")
        while self._next("}"):
            name = self.value()
            self._expect(":")
            yield str(name)
        self._depth -= 1

    def elements(self) -> Iterator[None]:
        """The elements of a list, each to be taken before the next is asked for."""
        self._enter("[")
        while self._next("]"):
            yield None
        self._depth -= 1

    def skip(self) -> None:
        """Leave out the next value, whatever its size."""
        letter = self.peek()
        if letter == "{":
            for _ in self.members():
                self.skip()
        elif letter == "[":
            for _ in self.elements():
                self.skip()
        else:
            self.value()

    def _enter(self, letter: str) -> None:
        self._expect(letter)
        self._depth += 1
        self._first = True
        if self._depth > _MOST_DEPTH:
            raise UserError("chat.damaged")

    def _next(self, closing: str) -> bool:
        """Whether another member or element follows."""
        first, self._first = self._first, False
        letter = self.peek()
        if letter == closing:
            self._at += 1
            return False
        if not first:
            self._expect(",")
        return True

    def _expect(self, letter: str) -> None:
        found = self.peek()
        if found != letter:
            raise UserError("chat.damaged" if found else "chat.cut_off")
        self._at += 1
