"""What is marked on a page: tags, gathered so that one passage under one element is one mark."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from judgedesk.domain.evidence import Stance, Tag, box_in, time_in
from judgedesk.ui.reader.spots import Fractions, Spot
from judgedesk.ui.shell.words import Words
from judgedesk.ui.widgets.charges import Charges, family_of
from judgedesk.ui.widgets.stances import SIGNS


@dataclass(frozen=True, slots=True)
class Mark:
    """One passage under one element: `tags` are more than one where it is tied to several persons.

    `about` says count and persons, `element` the row, `where` the stretch of a recording, all in the present language.
    `place` is that of the tags: '' for a passage of text.
    """

    start: int
    end: int
    family: str
    stance: Stance
    about: str
    element: str
    note: str
    tags: tuple[str, ...]
    place: str = ""
    where: str = ""

    @property
    def spot(self) -> Spot:
        """Where it stands."""
        return Spot(self.start, self.end, self.place)

    @property
    def box(self) -> Fractions | None:
        """The part of the page, where it is one."""
        return box_in(self.place)

    @property
    def stretch(self) -> tuple[float, float] | None:
        """The stretch of a recording in seconds, where it is one."""
        return time_in(self.place)

    @property
    def sign(self) -> str:
        """The stance in one sign."""
        return SIGNS[self.stance]

    @property
    def label(self) -> str:
        """All of it in a line."""
        return " · ".join(part for part in (self.about, self.where, f"{self.element} {self.sign}") if part)


def marks_of(tags: Iterable[Tag], charges: Charges, words: Words) -> list[Mark]:
    """Marks in the order of the text; the same passage, element, count and stance become one."""
    gathered: dict[tuple[int, int, str, str, str, str, str], list[Tag]] = {}
    for tag in sorted(tags, key=lambda one: (one.start, one.end, one.at, one.id)):
        key = (tag.start, tag.end, tag.element, tag.count, tag.defendant, tag.stance.value, tag.place)
        gathered.setdefault(key, []).append(tag)
    return [_mark(group, charges, words) for group in gathered.values()]


def _mark(group: list[Tag], charges: Charges, words: Words) -> Mark:
    first = group[0]
    row = charges.row(first.element)
    persons = ", ".join(dict.fromkeys(charges.person_label(tag.victim) for tag in group))
    count = QCoreApplication.translate("Marks", "c. {count}").format(count=charges.count_label(first.count))
    return Mark(
        start=first.start,
        end=first.end,
        family=family_of(row.kind if row else ""),
        stance=first.stance,
        about=f"{count} · {persons}",
        element=words.of(row.short) if row else first.element,
        note=next((tag.note for tag in group if tag.note), ""),
        tags=tuple(tag.id for tag in group),
        place=first.place,
        where=clocked(first.place),
    )


def clock(seconds: float) -> str:
    """``0:42``, ``1:02:03``."""
    whole = round(seconds)
    hours, rest = divmod(whole, 3600)
    return f"{hours}:{rest // 60:02}:{rest % 60:02}" if hours else f"{rest // 60}:{rest % 60:02}"


def clocked(place: str) -> str:
    """The stretch of a recording a place names: ``0:12–0:40``; '' for all others."""
    stretch = time_in(place)
    return f"{clock(stretch[0])}–{clock(stretch[1])}" if stretch else ""


def marks_at(marks: Iterable[Mark], place: int) -> list[Mark]:
    """Marks of text around a place, the narrowest first."""
    text = [mark for mark in marks if not mark.place]
    around = [mark for mark in text if mark.start <= place < mark.end or place == mark.end > mark.start]
    return sorted(around, key=lambda mark: (mark.end - mark.start, mark.start))


def shortened(marks: Iterable[Mark]) -> list[Mark]:
    """The same marks, saying whom they concern only where that changes from one to the next."""
    said, short = "", []
    for mark in marks:
        short.append(mark if mark.about != said else replace(mark, about=""))
        said = mark.about
    return short
