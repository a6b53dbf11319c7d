"""What is marked on a page: tags, gathered so that one passage under one element is one mark."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from judgedesk.domain.evidence import Stance, Tag
from judgedesk.ui.shell.words import Words
from judgedesk.ui.widgets.charges import Charges, family_of
from judgedesk.ui.widgets.stances import SIGNS


@dataclass(frozen=True, slots=True)
class Mark:
    """One passage under one element: `tags` are more than one where it is tied to several persons.

    `about` says count and persons, `element` the row, both in the present language.
    """

    start: int
    end: int
    family: str
    stance: Stance
    about: str
    element: str
    note: str
    tags: tuple[str, ...]

    @property
    def sign(self) -> str:
        """The stance in one sign."""
        return SIGNS[self.stance]

    @property
    def label(self) -> str:
        """All of it in a line."""
        return f"{self.about} · {self.element} {self.sign}"


def marks_of(tags: Iterable[Tag], charges: Charges, words: Words) -> list[Mark]:
    """Marks in the order of the text; the same passage, element, count and stance become one."""
    gathered: dict[tuple[int, int, str, str, str, str], list[Tag]] = {}
    for tag in sorted(tags, key=lambda one: (one.start, one.end, one.at, one.id)):
        key = (tag.start, tag.end, tag.element, tag.count, tag.defendant, tag.stance.value)
        gathered.setdefault(key, []).append(tag)
    return [_mark(group, charges, words) for group in gathered.values()]


def _mark(group: list[Tag], charges: Charges, words: Words) -> Mark:
    first = group[0]
    row = charges.elements.get(first.element)
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
    )


def marks_at(marks: Iterable[Mark], place: int) -> list[Mark]:
    """Marks around a place, the narrowest first."""
    around = [mark for mark in marks if mark.start <= place < mark.end or place == mark.end > mark.start]
    return sorted(around, key=lambda mark: (mark.end - mark.start, mark.start))


def shortened(marks: Iterable[Mark]) -> list[Mark]:
    """The same marks, saying whom they concern only where that changes from one to the next."""
    said, short = "", []
    for mark in marks:
        short.append(mark if mark.about != said else replace(mark, about=""))
        said = mark.about
    return short
