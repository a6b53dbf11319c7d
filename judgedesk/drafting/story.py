"""What can be read in a file, as stories: text in which a name may run on, and where each piece of it stands."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from judgedesk.domain.errors import UserError

DEEPEST: Final = 8
LARGEST: Final = 512 * 1024 * 1024
"""Bytes that all packages of one file may unpack to."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands: a kind (``header``, ``cell``, ``page`` …), its name or number, and the files it is in."""

    kind: str
    name: str = ""
    inside: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Story:
    """Text, a line for each piece, with the kind and name of the piece that begins at each offset.

    `named`: the pieces are names of something (files, authors), where a common word may be a person's name.
    """

    text: str
    marks: tuple[tuple[int, str, str], ...]
    named: bool = False
    inside: tuple[str, ...] = ()

    def place(self, at: int) -> Place:
        """Where the character at an offset stands."""
        number = bisect_right(self.marks, at, key=lambda mark: mark[0]) - 1
        _, kind, name = self.marks[max(0, number)]
        return Place(kind, name, self.inside)


def story(
    pieces: Iterable[tuple[str, str, str]], *, named: bool = False, inside: tuple[str, ...] = ()
) -> Iterator[Story]:
    """One story of pieces (kind, name, text) in order; none where there is no text."""
    texts: list[str] = []
    marks: list[tuple[int, str, str]] = []
    at = 0
    for kind, name, text in pieces:
        if not text:
            continue
        if not marks or marks[-1][1:] != (kind, name):
            marks.append((at, kind, name))
        texts.append(text)
        at += len(text) + 1
    if texts:
        yield Story("\n".join(texts), tuple(marks), named, inside)


@dataclass(slots=True)
class Limits:
    """How much may still be unpacked, so that a file can't grow beyond measure."""

    left: int = LARGEST

    def take(self, size: int) -> None:
        """Use up some bytes.

        Raises:
            UserError: ``leak.cannot_read``.
        """
        self.left -= size
        if self.left < 0:
            raise unreadable("too_large")


def unreadable(reason: str) -> UserError:
    """A file that can't be read back is not let out."""
    return UserError("leak.cannot_read", detail=reason)
