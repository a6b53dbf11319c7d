"""What the sections of the place of the trial share: head, words, and a list that takes single keys."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from judgedesk.app.casefile import Case
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.sided_section import SidedSection
from judgedesk.ui.views.trial_words import TrialWords
from judgedesk.ui.widgets.table import Table
from judgedesk.ui.widgets.trialhead import TrialHead


class KeyedTable(Table):
    """`typed(key)`: a letter pressed alone, as a capital."""

    typed = Signal(str)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Single letters are told; the rest as in other tables."""
        text = event.text().upper()
        if event.modifiers() == Qt.KeyboardModifier.NoModifier and len(text) == 1 and text.isalpha():
            self.typed.emit(text)
            return
        super().keyPressEvent(event)


class TrialSection(SidedSection):
    """A section of the place."""

    head_type = TrialHead
    depends_on = frozenset({"documents", "records", "persons", "counts", "tags"})

    def __init__(self, bridge: Bridge, theme: Theme, case: Case, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(bridge, theme, case, words, parent)
        self.says = TrialWords(words, self)
