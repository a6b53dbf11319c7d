"""Which count and whose columns: chips in one line over the grid."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from judgedesk.domain.evidence import Count
from judgedesk.ui.shell.commands import Command
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.widgets.charges import Charges
from judgedesk.ui.widgets.chips import ChipRow, Choice

ALL = "*"
"""Stands for all defendants side by side."""
_COUNTS, _DEFENDANTS = 8, 14


class CountBar(QWidget):
    """Signals: `count_chosen(id)`; `defendant_chosen(id)`, `ALL` for all of them side by side; `offence_chosen(id)`: of
    an act under several provisions only the rows of one, '' for all.
    """

    count_chosen = Signal(str)
    offence_chosen = Signal(str)
    defendant_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._charges = Charges()
        self.count = self.defendant = self.offence = ""
        self._counts = ChipRow(theme, _COUNTS, parent=self)
        self._defendants = ChipRow(theme, _DEFENDANTS, parent=self)
        self._offences = ChipRow(theme, _COUNTS, optional=True, parent=self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(18))
        row.addWidget(self._counts)
        row.addWidget(self._offences)
        row.addWidget(self._defendants, 1)
        self._counts.chosen.connect(self.count_chosen)
        self._defendants.chosen.connect(self.defendant_chosen)
        self._offences.chosen.connect(self._choose_offence)
        self._offences.hide()

    def show_charges(self, charges: Charges) -> None:
        """Takes what is charged; the count chosen stays where there still is one."""
        self._charges = charges
        self.choose(self.count)

    def choose(self, count: str, defendant: str = "") -> None:
        """Marks a count and a defendant; the first where there is none such."""
        known = self._charges.count(count) or next(iter(self._charges.counts), None)
        self.count = known.id if known else ""
        if self.offence and (known is None or self.offence not in known.offences):
            self._choose_offence("")
        self._take(known, defendant or self.defendant)
        self._offer()

    def _take(self, known: Count | None, defendant: str) -> None:
        of_count = known.defendants if known else ()
        fits = defendant in of_count or (defendant == ALL and len(of_count) > 1)
        self.defendant = defendant if fits else next(iter(of_count), "")

    @property
    def shown(self) -> Count | None:
        """The count chosen."""
        return self._charges.count(self.count)

    def commands(self) -> list[Command]:
        """The same by key."""
        return [
            self._among("next_count", lambda: self.tr("Next count"), lambda: self._step_count(1), "Ctrl+PgDown"),
            self._among("previous_count", lambda: self.tr("Previous count"), lambda: self._step_count(-1), "Ctrl+PgUp"),
            self._among("next_defendant", lambda: self.tr("Next defendant"), lambda: self._step_defendant(1),
                        "Alt+Down"),
            self._among("previous_defendant", lambda: self.tr("Previous defendant"), lambda: self._step_defendant(-1),
                        "Alt+Up"),
            Command("grid.all_defendants", lambda: self.tr("All defendants side by side, or one"), self._turn, "F9",
                    lambda: self.shown is not None and len(self.shown.defendants) > 1),
            Command("grid.next_offence", lambda: self.tr("Rows of the next provision of the count, or of all"),
                    self._step_offence, "Alt+F9", lambda: self.shown is not None and bool(self.shown.cumulative)),
        ]  # fmt: skip

    def _among(self, name: str, text: Callable[[], str], run: Callable[[], None], keys: str) -> Command:
        return Command(f"grid.{name}", text, run, keys, lambda: bool(self._charges.counts))

    def _step_count(self, step: int) -> None:
        ids = [count.id for count in self._charges.counts]
        self.count_chosen.emit(ids[(ids.index(self.count) + step) % len(ids)])

    def _step_defendant(self, step: int) -> None:
        ids = list(self.shown.defendants) if self.shown else []
        if ids:
            at = ids.index(self.defendant) + step if self.defendant in ids else 0
            self.defendant_chosen.emit(ids[at % len(ids)])

    def _turn(self) -> None:
        first = next(iter(self.shown.defendants), "") if self.shown else ""
        self.defendant_chosen.emit(first if self.defendant == ALL else ALL)

    def _step_offence(self) -> None:
        ids = ["", *(self.shown.offences if self.shown else ())]
        self._choose_offence(ids[(ids.index(self.offence) + 1) % len(ids)] if self.offence in ids else "")
        self._offer()

    def _choose_offence(self, offence: str) -> None:
        self.offence = offence
        self.offence_chosen.emit(offence)

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._offer()
        super().changeEvent(event)

    def _offer(self) -> None:
        self._counts.setAccessibleName(self.tr("Count"))
        self._defendants.setAccessibleName(self.tr("Defendant"))
        text, sequence = self.tr("Count {label}"), self.tr("In the sequence {name}, art. 91")
        counts = [
            Choice(one.id, text.format(label=one.label),
                   hint=sequence.format(name=one.sequence) if one.sequence else "")
            for one in self._charges.counts
        ]  # fmt: skip
        self._counts.offer(counts, self.count, self.tr("all counts…"))
        known = self.shown
        self._offences.setAccessibleName(self.tr("Provisions of the count"))
        self._offences.setVisible(known is not None and bool(known.cumulative))
        if known is None:
            return
        provisions = [Choice(one, self._charges.provisions.get(one, one)) for one in known.offences]
        self._offences.offer(provisions if known.cumulative else [], self.offence, self.tr("all provisions…"))
        people = [Choice(one, self._charges.person_label(one)) for one in known.defendants]
        if len(people) > 1:
            people.insert(0, Choice(ALL, self.tr("All"), key="F9", hint=self.tr("All side by side")))
        self._defendants.offer(people, self.defendant, self.tr("all {n}…").format(n=len(known.defendants)))
