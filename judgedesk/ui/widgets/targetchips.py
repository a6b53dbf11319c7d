"""Count, injured party and defendant that a passage is tied to, as rows of chips."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from judgedesk.domain.evidence import Count
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.widgets.charges import Charges
from judgedesk.ui.widgets.chips import ChipRow, Choice
from judgedesk.ui.widgets.target import Target


class TargetChips(QWidget):
    """Signals: `chosen(kind, id)`, kind being ``count``, ``victim`` or ``defendant``."""

    chosen = Signal(str, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._charges, self._target = Charges(), Target()
        self.counts, self.victims, self.defendants = (ChipRow(theme, 12, parent=self) for _ in range(3))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for kind, chips in (("count", self.counts), ("victim", self.victims), ("defendant", self.defendants)):
            self._column.addWidget(chips)
            chips.chosen.connect(lambda one, kind=kind: self.chosen.emit(kind, one))
        theme.changed.connect(self._resize)
        self._resize()
        self._retranslate()

    def offer(self, charges: Charges, target: Target) -> None:
        """Shows whom there is, the target chosen."""
        self._charges, self._target = charges, target
        count = charges.count(target.count)
        counts = [Choice(one.id, self.tr("Count {label}").format(label=one.label) if at == 0 else one.label)
                  for at, one in enumerate(charges.counts)]  # fmt: skip
        self.counts.offer(counts, target.count, self.tr("all counts…"))
        victims = [self._person(count, one) for one in count.victims] if count else []
        self.victims.offer(victims, target.victim, self.tr("all {n}…").format(n=len(victims)))
        defendants = [Choice(one, charges.person_label(one)) for one in count.defendants] if count else []
        self.defendants.offer(defendants, target.defendant, self.tr("all {n}…").format(n=len(defendants)))

    def _person(self, count: Count, person: str) -> Choice:
        child = count.child(self._target.defendant, person)
        aside = self.tr("child") if child else self.tr("age disputed") if child is None else ""
        return Choice(person, self._charges.person_label(person), aside)

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        for chips, name in ((self.counts, self.tr("Count")), (self.victims, self.tr("Injured party")),
                            (self.defendants, self.tr("Defendant"))):  # fmt: skip
            chips.setAccessibleName(name)
        self.offer(self._charges, self._target)

    def _resize(self) -> None:
        self._column.setSpacing(self._theme.px(8))
