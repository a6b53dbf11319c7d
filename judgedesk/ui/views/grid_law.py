"""The line of the law over the grid: penalties at the act and later ones beside them, and the way to all versions."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QEvent, QLocale, Signal
from PySide6.QtWidgets import QLabel, QWidget

from judgedesk.app import grid
from judgedesk.app.casefile import Case
from judgedesk.app.grid import StretchPenalty, Version
from judgedesk.app.law import charged
from judgedesk.domain.evidence import Period
from judgedesk.law.model import Overlay
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words, day_in
from judgedesk.ui.widgets.chips import Chip, Choice, Flow

KEY = "F8"
"""Opens the versions of the law."""


@dataclass(frozen=True, slots=True)
class LawOfCount:
    """The law of a count for one defendant and victim; `overlays` the special statutes that can be switched on."""

    provision: str = ""
    verify: Mapping[str, str] | None = None
    period: Period | None = None
    versions: Sequence[Version] = ()
    overlays: Sequence[Overlay] = ()
    warnings: Sequence[Mapping[str, str]] = ()

    def about(self) -> str:
        """The provision and the dates of the act."""
        if self.period is None:
            return self.provision
        first, last = (day_said(day) for day in self.period.dates())
        return f"{self.provision} · {first} – {last}"

    def penalties(self) -> list[tuple[Version, StretchPenalty]]:
        """Those that stand whatever is found, each where it first stands."""
        found: list[tuple[Version, StretchPenalty]] = []
        for version in self.versions:
            known = {penalty.id for _, penalty in found}
            found += [(version, one) for one in version.penalties if not one.with_any and one.id not in known]
        return found

    def qualified(self) -> int:
        """How many more stand only with a further row found."""
        return len({one.id for version in self.versions for one in version.penalties if one.with_any})


def read_law(case: Case, count: str, defendant: str, victim: str, overlays: Collection[str] = ()) -> LawOfCount:
    """Reads it; for a worker thread."""
    known = next((one for one in grid.counts(case) if one.id == count), None)
    provision, verify = grid.provision(case, count)
    statutes = charged(known).overlays if known else ()
    switched = [one.id for one in statutes if one.id in overlays]
    return LawOfCount(
        provision=provision,
        verify=verify,
        period=known.period_of(defendant, victim) if known else None,
        versions=grid.versions(case, count, defendant, victim, overlays=switched),
        overlays=statutes,
        warnings=grid.warnings(case, count),
    )


class LawLine(QWidget):
    """Says it in a line that wraps. `wanted` all versions are to be seen, or no longer."""

    wanted = Signal()

    def __init__(self, theme: Theme, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._words = theme, words
        self._law = LawOfCount()
        self._open = False
        self._flow = Flow(self, theme)
        theme.changed.connect(self._say)

    def show_law(self, law: LawOfCount, opened: bool) -> None:
        """Takes another; `opened` while the versions are to be seen."""
        if (law, opened) != (self._law, self._open):
            self._law, self._open = law, opened
            self._say()

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
        super().changeEvent(event)

    def _say(self) -> None:
        self._flow.clear()
        law = self._law
        shown = law.penalties()
        now = [one for one in shown if one[0].at_act]
        if now:
            said = "; ".join(self._penalty(*one, first=one is now[0]) for one in now)
            self._add(self.tr("Law at the act: {penalty}").format(penalty=said), self._theme.colours.accent)
        for one in shown:
            if not one[0].at_act:
                self._add(self._penalty(*one, first=False), self._theme.colours.edge)
        if more := law.qualified():
            self._add(self.tr("%n further range(s) with a row found", "", more), "")
        if law.versions:
            chip = Chip(Choice("", self.tr("Versions of the law"), key=KEY), self._theme, self)
            chip.setChecked(self._open)
            chip.clicked.connect(self.wanted)
            self._flow.addWidget(chip)
            chip.show()
        if shown and law.verify:
            self._add(self.tr("verify in the current text"), "").setToolTip(self._words.of(law.verify))
        self.updateGeometry()

    def _penalty(self, version: Version, penalty: StretchPenalty, first: bool) -> str:
        text, begins = self._range(penalty), version.valid_from
        if begins is None or first:
            return text
        return self.tr("from {date}: {penalty}").format(date=day_said(begins), penalty=text)

    def _range(self, penalty: StretchPenalty) -> str:
        """The shortest way to say it: a range in whole years, or the words of the pack."""
        months = penalty.min_months, penalty.max_months
        if penalty.or_months or months[0] is None or months[1] is None or months[0] % 12 or months[1] % 12:
            return self._words.of(penalty.text)
        return f"{months[0] // 12}–" + self.tr("%n year(s)", "", months[1] // 12)

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


def day_said(day: date) -> str:
    """A day in the words of the present language."""
    return day_in(day, "d MMM yyyy", QLocale().name()[:2])
