"""Beside a note: whether it is a fact or an assessment. Pressed, or Ctrl+= in the note, it goes on to the next.

Where no note is written nothing is asked.
"""

from PySide6.QtCore import QEvent, QLocale, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from judgedesk.app.note_words import NAMES, note_said
from judgedesk.app.wording import translated
from judgedesk.domain.notes import NoteKind, marked, read

_NEXT = {None: NoteKind.FACT, NoteKind.FACT: NoteKind.ASSESSMENT, NoteKind.ASSESSMENT: None}


class NoteMark(QPushButton):
    """Asks for or says the mark with which a line begins (``= `` a fact, ``? `` an assessment) and sets it."""

    def __init__(self, line: QLineEdit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = line
        self.setProperty("kind", "link")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clicked.connect(self.turn)
        line.textChanged.connect(self._say)
        line.installEventFilter(self)
        self._say()

    def turn(self) -> None:
        """Not marked, a fact, an assessment, not marked. A note without words has no mark."""
        note = self._line.text()
        kind, words = read(note)
        if words.strip():
            self._line.setText(marked(note, _NEXT[kind]))
            self._line.textEdited.emit(self._line.text())

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Ctrl+= in the line."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Equal
            and event.modifiers() == Qt.KeyboardModifier.ControlModifier
        ):
            self.turn()
            return True
        return False

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
        super().changeEvent(event)

    def _say(self) -> None:
        kind, words = read(self._line.text())
        said = translated(NAMES[kind], QLocale().name()[:2], "cli")
        self.setText(said if kind is not None else self.tr("fact or assessment?"))
        self.setVisible(bool(words.strip()))
        self.setAccessibleName(self.tr("The note is a fact or an assessment"))
        self.setToolTip(self.tr("Fact or assessment: Ctrl+= in the note, or begin it with = or ? and a blank"))


def with_mark(line: QLineEdit) -> QWidget:
    """The line with its mark at the right."""
    both = QWidget()
    row = QHBoxLayout(both)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(line, 1)
    row.addWidget(NoteMark(line, both))
    return both


def note_here(note: str) -> str:
    """A note with what it is, in the present language; of one that nobody marked nothing is said."""
    return note_said(note, QLocale().name()[:2], always=False)
