"""Folios: numbers a court puts on the leaves of a paper file, how they are written, cited and checked.

A leaf is one sheet; its front is cited by the number alone, its back with a ``v`` (verso). A leaf put in later bears
a letter from a to q: 123, 123v, 123a, 123av, 124.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

_WRITTEN = re.compile(r"(\d{1,6})([a-q]?)(v?)")


class Folio(NamedTuple):
    """One side of a leaf. They sort as they lie in the file. `letter` is 0 for none, 1 for a, …"""

    number: int
    letter: int = 0
    verso: bool = False

    def __str__(self) -> str:
        """As stored: ``123``, ``123v``, ``123a``, ``123av``."""
        return f"{self.number}{chr(96 + self.letter) if self.letter else ''}{'v' if self.verso else ''}"

    @classmethod
    def parse(cls, text: str) -> "Folio | None":
        """A folio as stored; None for anything else."""
        match = _WRITTEN.fullmatch(text)
        if match is None or int(match[1]) == 0:
            return None
        return cls(int(match[1]), ord(match[2]) - 96 if match[2] else 0, bool(match[3]))

    def next_leaf(self) -> "Folio":
        """Front of the leaf numbered after this one."""
        return Folio(self.number + 1)

    def back(self) -> "Folio":
        """The other side of this front."""
        return Folio(self.number, self.letter, True)


class Read(NamedTuple):
    """A folio as a stamp may have it. Not `sure`: a bare number, which could as well be that of a printed page."""

    folio: Folio
    sure: bool = True


def noted(reads: Iterable[Read]) -> str:
    """Readings of one page as stored in ``pages.folio_read``: ``123v``, or ``12? 112?`` where unsure."""
    return " ".join(f"{read.folio}{'' if read.sure else '?'}" for read in reads)


def readings(noted_text: str) -> tuple[Read, ...]:
    """Readings back from `noted`; what is none is left out."""
    found = []
    for word in noted_text.split():
        folio = Folio.parse(word.removesuffix("?"))
        if folio is not None:
            found.append(Read(folio, not word.endswith("?")))
    return tuple(found)


# -- distances ----------------------------------------------------------------------------------------------------


def leaves_between(a: Folio, b: Folio) -> int:
    """By how many leaves `b` lies behind `a` at least; `b` must not lie before `a`."""
    if a.number == b.number:
        return b.letter - a.letter
    return b.number - a.number + b.letter


def pages_needed(a: Folio, b: Folio) -> int:
    """Pages from `a` to `b` when nothing is missing and no back is scanned but `b` itself; 0 for the same folio."""
    leaves = leaves_between(a, b)
    return leaves + b.verso if leaves else int(b.verso and not a.verso)


def pages_most(a: Folio, b: Folio) -> int:
    """Pages from `a` to `b` when every back is scanned."""
    return 2 * leaves_between(a, b) + b.verso - a.verso


def leaves_from(a: Folio, b: Folio) -> Iterator[Folio]:
    """Fronts of all leaves after that of `a`, up to and with that of `b`."""
    if a.number == b.number:
        yield from (Folio(a.number, letter) for letter in range(a.letter + 1, b.letter + 1))
        return
    yield from (Folio(number) for number in range(a.number + 1, b.number + 1))
    yield from (Folio(b.number, letter) for letter in range(1, b.letter + 1))


# -- citation -----------------------------------------------------------------------------------------------------


class _Form(NamedTuple):
    volume: str
    leaf: str
    verso: str
    after: str


DEFAULT_FORM = "k."
FORMS: dict[str, _Form] = {
    "k.": _Form("t.", "k.", "v", ""),
    "fol.": _Form("vol.", "fol.", "v", ""),
    "Bl. d.A.": _Form("Bd.", "Bl.", "R", " d.A."),
    "f.": _Form("vol.", "f.", "v", ""),
    "str.": _Form("sv.", "str.", "v", ""),
    "а.с.": _Form("т.", "а.с.", " зв.", ""),
}
"""How courts cite a leaf: Poland, general, Germany, Romania, Croatia, Ukraine."""


def cited(volume: str, folio: str, form: str = DEFAULT_FORM) -> str:
    """A folio in the court's own form: ``t. II k. 123v``, ``Bd. II Bl. 123R d.A.``, without a volume ``k. 123v``."""
    style = FORMS.get(form, FORMS[DEFAULT_FORM])
    leaf = folio.removesuffix("v") + style.verso if folio.endswith("v") else folio
    said = f"{style.leaf} {leaf}{style.after}"
    return f"{style.volume} {volume} {said}" if volume else said


# -- checking -----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Placed:
    """A page with the folio it is cited by. `apart`: what lies between it and the page before is not known here
    (a sealed document shows its first and last folio only), or it is not to have a folio.
    """

    folio: str
    blank: bool = False
    apart: bool = False


@dataclass(frozen=True, slots=True)
class Finding:
    """Something odd in the numbering of a volume.

    Attributes:
        kind: ``gap``, ``repeat``, ``back`` or ``none`` (pages without a folio).
        index: the page it shows at; for a gap the one after it, for ``none`` the first without a folio.
        first: folio before; '' where none is.
        last: folio after.
        missing: leaves missing in a gap; pages without a folio.
        exact: False when it is the least number of leaves, because pages without a folio lie in between.
    """

    kind: str
    index: int
    first: str
    last: str
    missing: int
    exact: bool = True


def findings(pages: Sequence[Placed]) -> list[Finding]:
    """Gaps, repeats, steps back and pages without a folio, in file order."""
    found: list[Finding] = []
    before: Folio | None = None
    bare: list[int] = []
    for index, page in enumerate(pages):
        folio = Folio.parse(page.folio)
        if folio is None:
            if not page.apart:
                bare.append(index)
            continue
        found += _bare(pages, bare, str(before or ""), page.folio)
        if before is not None and not page.apart:
            found += _step(before, folio, index, len(bare))
        before, bare = folio, []
    return found + _bare(pages, bare, str(before or ""), "")


def _bare(pages: Sequence[Placed], bare: Sequence[int], first: str, last: str) -> list[Finding]:
    told = [index for index in bare if not pages[index].blank]
    return [Finding("none", told[0], first, last, len(told))] if told else []


def _step(a: Folio, b: Folio, index: int, unnumbered: int) -> list[Finding]:
    if b == a:
        return [Finding("repeat", index, str(a), str(b), 0)]
    if b < a:
        return [Finding("back", index, str(a), str(b), 0)]
    missing = pages_needed(a, b) - 1 - unnumbered
    return [Finding("gap", index, str(a), str(b), missing, not unnumbered)] if missing > 0 else []
