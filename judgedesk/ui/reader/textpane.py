"""The text of a page as plain text: for screen readers, copying, and whoever reads better so."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QKeyEvent, QMouseEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QToolTip, QWidget

from judgedesk.ui.reader.keys import ESCAPE, meant
from judgedesk.ui.reader.marks import Mark
from judgedesk.ui.reader.readwords import ReadWords, Span, doubt_said
from judgedesk.ui.reader.shown import ShownText
from judgedesk.ui.shell.theme import Theme

_LEAST, _MOST = -4, 10
"""Steps by which letters can be made smaller and larger."""


class TextPane(QPlainTextEdit):
    """Read only, with a caret. Emits the same signals as the paper; `pointed` is the place under the pointer, or -1."""

    selected = Signal(int, int)
    turn = Signal(int, bool)
    typed = Signal(str)
    added = Signal(str)
    removing = Signal()
    pointed = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown = ShownText("")
        self._marks: Sequence[Mark] = ()
        self._found: Sequence[tuple[int, int]] = ()
        self._words = ReadWords()
        self._apart: Sequence[Span] = ()
        self._pointed: Span | None = None
        self._quiet = False
        self._grown = 0
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setTabChangesFocus(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.viewport().setMouseTracking(True)
        self.selectionChanged.connect(self._tell)
        self.cursorPositionChanged.connect(self._tell)
        theme.changed.connect(self._dress)
        self._dress()

    @property
    def caret(self) -> int:
        """Where the keyboard stands in the stored text."""
        return self._shown.from_qt(self.textCursor().position())

    def lay(self, text: str, words: ReadWords | None = None) -> None:
        """Shows another page's text; `words` are OCR's, where it read it."""
        self._quiet = True
        self._shown = ShownText(text)
        self._words = words or ReadWords()
        self._marks, self._found, self._apart, self._pointed = (), (), (), None
        self.setPlainText(self._shown.text)
        self._draw()
        self._quiet = False

    def mark(self, marks: Sequence[Mark], found: Sequence[tuple[int, int]]) -> None:
        """Shows the same marks as the paper."""
        self._marks, self._found = marks, found
        self._draw()

    def set_apart(self, spans: Sequence[Span]) -> None:
        """Marks what the other text of the page has otherwise."""
        self._apart = spans
        self._draw()

    def point_out(self, span: Span | None) -> None:
        """Shows which word is under the pointer, or at the caret, in the other pane."""
        if span != self._pointed:
            self._pointed = span
            self._draw()

    def _draw(self) -> None:
        colours = self._theme.colours
        shown = [self._extra(mark.start, mark.end, self._marked(mark)) for mark in self._marks]
        apart, unsure, found, pointed = (QTextCharFormat() for _ in range(4))
        apart.setBackground(QColor(colours.warn_pale))
        apart.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        apart.setUnderlineColor(QColor(colours.warn_line))
        unsure.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        unsure.setUnderlineColor(QColor(colours.warn_line))
        found.setBackground(QColor(colours.find))
        found.setForeground(QColor(colours.on_find))
        pointed.setBackground(QColor(colours.selection))
        for spans, style in (
            (self._apart, apart), (self._words.unsure, unsure), (self._found, found),
            ([self._pointed] if self._pointed else [], pointed),
        ):  # fmt: skip
            shown += [self._extra(start, end, style) for start, end in spans]
        self.setExtraSelections(shown)

    def _marked(self, mark: Mark) -> QTextCharFormat:
        family = self._theme.colours.families[mark.family]
        style = QTextCharFormat()
        style.setBackground(QColor(family.pale))
        style.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        style.setUnderlineColor(QColor(family.line))
        return style

    def select(self, start: int, end: int) -> None:
        """Takes over a selection made elsewhere, without telling of it."""
        cursor = self._cursor(start, end)
        if (cursor.anchor(), cursor.position()) != (self.textCursor().anchor(), self.textCursor().position()):
            self._quiet = True
            self.setTextCursor(cursor)
            self.ensureCursorVisible()
            self._quiet = False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tells which letter is under the pointer."""
        super().mouseMoveEvent(event)
        self.pointed.emit(self._place_at(event.position().toPoint()))

    def leaveEvent(self, event: QEvent) -> None:
        """None is."""
        super().leaveEvent(event)
        self.pointed.emit(-1)

    def viewportEvent(self, event: QEvent) -> bool:
        """What is marked under the pointer, and how sure OCR is of the word there."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            place = self._place_at(event.pos())
            said = [mark.label for mark in self._marks if mark.start <= place < mark.end]
            sure = self._words.doubt_at(place)
            said += [doubt_said(sure)] if sure is not None else []
            QToolTip.showText(event.globalPos(), "\n".join(said), self)
            return True
        return super().viewportEvent(event)

    def _place_at(self, point: QPoint) -> int:
        """The letter under a point of the viewport; -1 where there is none."""
        cursor = self.cursorForPosition(point)
        edge = self.cursorRect(cursor)
        if abs(edge.center().y() - point.y()) > edge.height():
            return -1
        place = self._shown.from_qt(cursor.position())
        return max(0, place - 1) if edge.left() > point.x() else place

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
        said = meant(event)
        if said is not None:
            (self.added if said[1] else self.typed).emit(said[0])
            return
        if key == Qt.Key.Key_Escape:
            self.typed.emit(ESCAPE)
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
            sure = self._words.doubt_at(self.caret)
            self.setAccessibleDescription(doubt_said(sure) if sure is not None else "")
            self.selected.emit(self._shown.from_qt(start), self._shown.from_qt(end))

    def grow(self, steps: int) -> None:
        """Letters a step of a tenth larger, or smaller; 0: as they were."""
        self._grown = min(_MOST, max(_LEAST, self._grown + steps)) if steps else 0
        self._dress()

    def _dress(self) -> None:
        colours, px = self._theme.colours, self._theme.px
        self.setFont(self._theme.serif(15 * 1.1**self._grown))
        self.setStyleSheet(
            f"QPlainTextEdit, QPlainTextEdit:focus {{ border: none; border-radius: 0; background: {colours.white};"
            f" padding: {px(18)}px {px(22)}px; selection-background-color: {colours.selection};"
            f" selection-color: {colours.ink}; font-family: '{self._theme.serif().family()}'; }}"
        )
        self._draw()
