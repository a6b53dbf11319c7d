"""The text of a page as plain text: for screen readers, copying, and whoever reads better so."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from judgedesk.ui.reader.marks import Mark
from judgedesk.ui.reader.shown import ShownText
from judgedesk.ui.shell.theme import Theme


class TextPane(QPlainTextEdit):
    """Read only, with a caret. Emits the same signals as the paper."""

    selected = Signal(int, int)
    turn = Signal(int, bool)
    typed = Signal(str)
    removing = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown = ShownText("")
        self._marks: Sequence[Mark] = ()
        self._found: Sequence[tuple[int, int]] = ()
        self._quiet = False
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setTabChangesFocus(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.selectionChanged.connect(self._tell)
        self.cursorPositionChanged.connect(self._tell)
        theme.changed.connect(self._dress)
        self._dress()

    @property
    def caret(self) -> int:
        """Where the keyboard stands in the stored text."""
        return self._shown.from_qt(self.textCursor().position())

    def lay(self, text: str) -> None:
        """Shows another page's text."""
        self._quiet = True
        self._shown = ShownText(text)
        self._marks, self._found = (), ()
        self.setPlainText(self._shown.text)
        self.setExtraSelections([])
        self._quiet = False

    def mark(self, marks: Sequence[Mark], found: Sequence[tuple[int, int]]) -> None:
        """Shows the same marks as the paper."""
        self._marks, self._found = marks, found
        colours = self._theme.colours
        shown = []
        for mark in marks:
            family = colours.families[mark.family]
            style = QTextCharFormat()
            style.setBackground(QColor(family.pale))
            style.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
            style.setUnderlineColor(QColor(family.line))
            style.setToolTip(mark.label)
            shown.append(self._extra(mark.start, mark.end, style))
        for start, end in found:
            style = QTextCharFormat()
            style.setBackground(QColor(colours.find))
            style.setForeground(QColor(colours.on_find))
            shown.append(self._extra(start, end, style))
        self.setExtraSelections(shown)

    def select(self, start: int, end: int) -> None:
        """Takes over a selection made elsewhere, without telling of it."""
        cursor = self._cursor(start, end)
        if (cursor.anchor(), cursor.position()) != (self.textCursor().anchor(), self.textCursor().position()):
            self._quiet = True
            self.setTextCursor(cursor)
            self.ensureCursorVisible()
            self._quiet = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """As on the paper: Ctrl+PgDn turns, Delete removes, letters and digits tag."""
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        key = event.key()
        if key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            back = key == Qt.Key.Key_PageUp
            bar = self.verticalScrollBar()
            if held & Qt.KeyboardModifier.ControlModifier or bar.value() == (bar.minimum() if back else bar.maximum()):
                self.turn.emit(-1 if back else 1, False)
                return
        if key == Qt.Key.Key_Delete:
            self.removing.emit()
            return
        plain = held & ~Qt.KeyboardModifier.ShiftModifier == Qt.KeyboardModifier.NoModifier
        if plain and event.text().isprintable() and event.text().strip():
            self.typed.emit(event.text().lower())
            return
        super().keyPressEvent(event)

    def _cursor(self, start: int, end: int) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._shown.to_qt(start))
        cursor.setPosition(self._shown.to_qt(end), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _extra(self, start: int, end: int, style: QTextCharFormat) -> QTextEdit.ExtraSelection:
        extra = QTextEdit.ExtraSelection()
        extra.cursor = self._cursor(start, end)
        extra.format = style
        return extra

    def _tell(self) -> None:
        if not self._quiet:
            cursor = self.textCursor()
            start, end = cursor.selectionStart(), cursor.selectionEnd()
            self.selected.emit(self._shown.from_qt(start), self._shown.from_qt(end))

    def _dress(self) -> None:
        colours, px = self._theme.colours, self._theme.px
        self.setFont(self._theme.serif(15))
        self.setStyleSheet(
            f"QPlainTextEdit, QPlainTextEdit:focus {{ border: none; border-radius: 0; background: {colours.white};"
            f" padding: {px(18)}px {px(22)}px; selection-background-color: {colours.selection};"
            f" selection-color: {colours.ink}; font-family: '{self._theme.serif().family()}'; }}"
        )
        self.mark(self._marks, self._found)
