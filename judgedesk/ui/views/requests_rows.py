"""The rows of a register of requests, under headings by age or by state."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import QObject

from judgedesk.ui.models.rows import Column
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.views.requests_read import OVER, Line, Register
from judgedesk.ui.views.requests_words import RequestWords
from judgedesk.ui.widgets.grouped import GroupedRows

AGES = ("draft", "30", "60", "90", "older", "over")
"""Columns of the board and headings of the register: drafts, days since sending or receipt, what is over."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading over some lines."""

    id: str
    text: str


def age_of(line: Line) -> str:
    """Which of `AGES` a request has."""
    if line.entry.stage in OVER:
        return "over"
    if line.entry.stage == "draft":
        return "draft"
    return next((name for name in ("30", "60", "90") if line.entry.age <= int(name)), "older")


class RegisterRows(GroupedRows):
    """State, instrument, how far, days, what is next."""

    def __init__(self, theme: Theme, says: RequestWords, parent: QObject | None = None) -> None:
        self._says = says
        self._read: Register | None = None
        self._today = date.today()
        columns = [
            Column(lambda: self.tr("State"), lambda one: one.text if isinstance(one, Heading) else self.state(one), 116,
                   key=lambda one: self.state(one)[2:]),
            Column(lambda: self.tr("Instrument, for what"), _of_lines(self._what), share=3, least=120, key=self._what),
            Column(lambda: self.tr("How far"), _of_lines(lambda one: says.stage(one.entry.stage)), 100, spare=1,
                   key=lambda one: one.entry.stage),
            Column(lambda: self.tr("Days"), _of_lines(lambda one: str(one.entry.age)), 56, number=True,
                   key=lambda one: one.entry.age),
            Column(lambda: self.tr("Next"), _of_lines(self._next), share=4, least=170,
                   warn=lambda one: isinstance(one, Line) and one.late,
                   key=lambda one: one.entry.next.due if one.entry.next is not None else "9999"),
        ]  # fmt: skip
        super().__init__(columns, theme, lambda one: isinstance(one, Heading), parent)

    def show_of(self, read: Register, today: date) -> None:
        """From what names and days are taken."""
        self._read, self._today = read, today

    def state(self, one: Line) -> str:
        """The state with the direction."""
        return f"{'←' if one.entry.request.direction == 'in' else '→'} {self.named(one)}"

    def named(self, one: Line) -> str:
        """The state alone."""
        code = one.entry.request.state
        return (self._says.text(self._read.states.get(code)) if self._read is not None else "") or code

    def _what(self, one: Line) -> str:
        need = self._says.needs().get(one.entry.request.need, "")
        return " · ".join(part for part in (self._says.text(one.entry.title), need) if part)

    def _next(self, one: Line) -> str:
        request = one.entry.request
        if one.entry.next is not None:
            return self._says.clock(one.entry.next, self._today)
        if not request.frozen and request.direction == "out":
            return self.tr("Not ready: %n open", "", one.open) if one.open else self.tr("ready to be sent")
        if one.entry.stage in OVER:
            return ""
        return self.tr("enter the receipt there") if one.entry.stage == "sent" else self.tr("no time runs")

    def grouped(self, lines: Sequence[Line], by: str) -> list[Heading | Line]:
        """Lines under headings: ``age`` or ``state``."""
        ordered: Sequence[Line] = self.in_order(lines)
        named = self.ages()
        if by == "state":
            names = sorted({self.named(one) for one in ordered}, key=str.casefold)
            groups = [(name, name, [one for one in ordered if self.named(one) == name]) for name in names]
        else:
            groups = [(age, named[age], [one for one in ordered if age_of(one) == age]) for age in _OPEN_FIRST]
        rows: list[Heading | Line] = []
        for id, text, held in groups:
            rows += [Heading(id, f"{text}  {len(held)}"), *held] if held else []
        return rows

    def ages(self) -> dict[str, str]:
        """What the ages are called."""
        return {
            "draft": self.tr("Drafts"),
            "30": self.tr("Up to 30 days"),
            "60": self.tr("31 to 60 days"),
            "90": self.tr("61 to 90 days"),
            "older": self.tr("Over 90 days"),
            "over": self.tr("Concluded"),
        }


_OPEN_FIRST = ("older", "90", "60", "30", "draft", "over")


def _of_lines(text: Callable[[Line], str]) -> Callable[[Any], str]:
    return lambda one: text(one) if isinstance(one, Line) else ""
