"""The line of the law over the grid: provision, dates of the act, penalties at the act and later ones beside them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QDate, QLocale
from PySide6.QtWidgets import QLabel, QWidget

from judgedesk.app import grid
from judgedesk.app.casefile import Case
from judgedesk.app.grid import PenaltyLine
from judgedesk.domain.evidence import Period
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.widgets.chips import Flow


@dataclass(frozen=True, slots=True)
class LawOfCount:
    """The law of a count for one defendant and victim."""

    provision: str = ""
    verify: Mapping[str, str] | None = None
    period: Period | None = None
    penalties: Sequence[PenaltyLine] = ()
    warnings: Sequence[Mapping[str, str]] = ()

    def about(self) -> str:
        """The provision and the dates of the act."""
        if self.period is None:
            return self.provision
        first, last = (_day(day) for day in self.period.dates())
        return f"{self.provision} · {first} – {last}"


def read_law(case: Case, count: str, defendant: str, victim: str) -> LawOfCount:
    """Reads it; for a worker thread."""
    known = next((one for one in grid.counts(case) if one.id == count), None)
    provision, verify = grid.provision(case, count)
    return LawOfCount(
        provision=provision,
        verify=verify,
        period=known.period_of(defendant, victim) if known else None,
        penalties=grid.penalties(case, count, defendant, victim),
        warnings=grid.warnings(case, count),
    )


class LawLine(QWidget):
    """Says it in a line that wraps."""

    def __init__(self, theme: Theme, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._words = theme, words
        self._law = LawOfCount()
        self._flow = Flow(self, theme)
        theme.changed.connect(self._say)

    def show_law(self, law: LawOfCount) -> None:
        """Takes another."""
        self._law = law
        self._say()

    def _say(self) -> None:
        self._flow.clear()
        law = self._law
        for line in law.penalties:
            self._add(self._penalty(line), self._edge(line))
        if law.penalties and law.verify:
            self._add(self.tr("verify in the current text"), "").setToolTip(self._words.of(law.verify))
        self.updateGeometry()

    def _penalty(self, line: PenaltyLine) -> str:
        text = self._words.of(line.text)
        if line.at_act and line.valid_from and len([one for one in self._law.penalties if one.at_act]) > 1:
            return self.tr("Law at the act, from {date}: {penalty}").format(date=_day(line.valid_from), penalty=text)
        if line.at_act:
            return self.tr("Law at the act: {penalty}").format(penalty=text)
        if line.valid_from is None:
            return text
        return self.tr("from {date}: {penalty}").format(date=_day(line.valid_from), penalty=text)

    def _edge(self, line: PenaltyLine) -> str:
        return self._theme.colours.accent if line.at_act else self._theme.colours.edge

    def _add(self, text: str, edge: str) -> QLabel:
        label = QLabel(text, self)
        px, colours = self._theme.px, self._theme.colours
        if edge:
            label.setStyleSheet(
                f"border: 1px solid {edge}; border-radius: {px(12)}px; padding: 0 {px(10)}px;"
                f" background: {colours.card}; color: {colours.ink};"
            )
        else:
            label.setStyleSheet(f"color: {colours.quiet};")
        label.setFixedHeight(px(25))
        self._flow.addWidget(label)
        label.show()
        return label


def _day(day: date) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), "d MMM yyyy")
