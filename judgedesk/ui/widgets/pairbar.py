"""Whose evidence is shown: a count, one of its accused, one of its injured parties; chips in one line."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from judgedesk.ui.shell.commands import Command
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.widgets.charges import Charges
from judgedesk.ui.widgets.chips import ChipRow, Choice

_COUNTS, _ACCUSED, _INJURED = 4, 4, 6
"""So many chips each; the rest are reached through a menu."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A count, one of its accused and one of its injured parties, by ids."""

    count: str
    defendant: str
    victim: str

    @property
    def ids(self) -> tuple[str, str, str]:
        """The three, as the verbs of the app take them."""
        return self.count, self.defendant, self.victim


class PairBar(QWidget):
    """Three rows of chips beside one another. `chosen()`: the user wants another pair."""

    chosen = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._charges = Charges()
        self._count = self._defendant = self._victim = ""
        self.counts = ChipRow(theme, _COUNTS, parent=self)
        self.accused = ChipRow(theme, _ACCUSED, parent=self)
        self.injured = ChipRow(theme, _INJURED, parent=self)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        for at, chips in enumerate((self.counts, self.accused, self.injured)):
            if at:
                self._row.addWidget(self._between(), 0, Qt.AlignmentFlag.AlignVCenter)
            self._row.addWidget(chips, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addStretch(1)
        self.counts.chosen.connect(lambda one: self._choose(one, self._defendant, self._victim))
        self.accused.chosen.connect(lambda one: self._choose(self._count, one, self._victim))
        self.injured.chosen.connect(lambda one: self._choose(self._count, self._defendant, one))
        theme.changed.connect(self._resize)
        self._resize()
        self._offer()

    @property
    def pair(self) -> Pair | None:
        """What is chosen; None without a count."""
        return Pair(self._count, self._defendant, self._victim) if self._count and self._victim else None

    @property
    def charges(self) -> Charges:
        """What can be chosen."""
        return self._charges

    def show_charges(self, charges: Charges) -> None:
        """Takes the counts and persons; what was chosen stays as far as it is there."""
        self._charges = charges
        self._offer()

    def aim(self, pair: Pair | None) -> None:
        """Chooses a pair; `chosen` is not said."""
        if pair is not None:
            self._count, self._defendant, self._victim = pair.ids
            self._offer()

    def said(self) -> str:
        """The pair in words."""
        labels = self._charges.person_label
        count = self.tr("Count {label}").format(label=self._charges.count_label(self._count))
        return " · ".join((count, labels(self._defendant), labels(self._victim)))

    def commands(self, place: str) -> list[Command]:
        """Going to the next and the previous of each, as in the grid."""
        steps: tuple[tuple[str, Callable[[], str], Callable[[], None], str], ...] = (
            ("next_count", lambda: self.tr("Next count"), lambda: self._step(self.counts, 1), "Ctrl+PgDown"),
            ("previous_count", lambda: self.tr("Previous count"), lambda: self._step(self.counts, -1), "Ctrl+PgUp"),
            ("next_defendant", lambda: self.tr("Next accused"), lambda: self._step(self.accused, 1), "Ctrl+Down"),
            ("previous_defendant", lambda: self.tr("Previous accused"), lambda: self._step(self.accused, -1),
             "Ctrl+Up"),
            ("next_victim", lambda: self.tr("Next injured party"), lambda: self._step(self.injured, 1), "Ctrl+Right"),
            ("previous_victim", lambda: self.tr("Previous injured party"), lambda: self._step(self.injured, -1),
             "Ctrl+Left"),
        )  # fmt: skip
        return [
            Command(f"{place}.{name}", text, run, keys, lambda: self.pair is not None)
            for name, text, run, keys in steps
        ]

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._offer()
        super().changeEvent(event)

    def _choose(self, count: str, defendant: str, victim: str) -> None:
        before = self.pair
        self._count, self._defendant, self._victim = count, defendant, victim
        self._offer()
        if self.pair != before:
            self.chosen.emit()

    def _step(self, chips: ChipRow, step: int) -> None:
        count = self._charges.count(self._count)
        if count is None:
            return
        ids = {
            self.counts: [one.id for one in self._charges.counts],
            self.accused: list(count.defendants),
            self.injured: list(count.victims),
        }[chips]
        chips.choose(ids[(ids.index(chips.current) + step) % len(ids)])

    def _offer(self) -> None:
        """Fills the chips; what the chosen count does not have gives way to its first."""
        charges = self._charges
        count = charges.count(self._count) or (charges.counts[0] if charges.counts else None)
        self.setVisible(count is not None)
        if count is None:
            self._count = self._defendant = self._victim = ""
            return
        self._count = count.id
        if self._defendant not in count.defendants:
            self._defendant = next(iter(count.defendants), "")
        if self._victim not in count.victims:
            self._victim = next(iter(count.victims), "")
        counts = [Choice(one.id, self.tr("Count {label}").format(label=one.label)) for one in charges.counts]
        self.counts.offer(counts, self._count, self.tr("all counts…"))
        for chips, ids, current, rest in (
            (self.accused, count.defendants, self._defendant, self.tr("all accused…")),
            (self.injured, count.victims, self._victim, self.tr("all injured parties…")),
        ):
            chips.offer([Choice(one, charges.person_label(one)) for one in ids], current, rest)
        self.counts.setAccessibleName(self.tr("Counts"))
        self.accused.setAccessibleName(self.tr("Accused"))
        self.injured.setAccessibleName(self.tr("Injured parties"))

    def _between(self) -> QFrame:
        line = QFrame(self)
        line.setFrameShape(QFrame.Shape.VLine)
        line.setFixedSize(1, self._theme.px(18))
        line.setStyleSheet(f"background: {self._theme.colours.hairline}; border: none;")
        return line

    def _resize(self) -> None:
        self._row.setSpacing(self._theme.px(10))
        for line in self.findChildren(QFrame, options=Qt.FindChildOption.FindDirectChildrenOnly):
            line.setFixedSize(1, self._theme.px(18))
            line.setStyleSheet(f"background: {self._theme.colours.edge}; border: none;")
