"""The line to tag by: typed words, what they would do, and a list that completes the word at hand."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from judgedesk.ui.shell.palette import Offer, Palette
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.widgets.tagwords import Meant, Named, Vocabulary, matching, read, the_one, token_at

_MOST = 8


class TagLine(QLineEdit):
    """Signals: `asked(Meant)` Enter was pressed on a line that is clear; `edited(Meant)` it says something else now;
    `unclear(word)` a word names nothing, or several things; `folio(text)` a folio is being typed; `left()` Esc.
    """

    asked = Signal(object)
    edited = Signal(object)
    unclear = Signal(str)
    folio = Signal(str)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._known = Vocabulary()
        self._picked = False
        self._folios: Sequence[Offer] = ()
        self._over = parent
        self._list = Palette(theme, parent)
        self._list.taken.connect(self._take)
        self.setClearButtonEnabled(False)
        self.textEdited.connect(self._edited)
        self.cursorPositionChanged.connect(self._offer)
        self._retranslate()

    def know(self, known: Vocabulary) -> None:
        """Takes who and what can be named."""
        self._known = known

    def begin(self, text: str = "") -> None:
        """Takes the keyboard, with a beginning."""
        if text:
            self.setText(text)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.end(False)
        self._edited()

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Tag by typing"))
        self.setPlaceholderText(self.tr("@person !element #folio, note"))
        said = self.tr(
            "@P-2 !deceit a note. S, A or C before the note is its stance; a note beginning so follows a colon."
        )
        leads = self.tr("#t2 k14 leads to a folio. Key: / or ; or Ctrl+T")
        self.setToolTip(f"{said}\n{leads}")
        self._list.name(self.tr("What the word can be completed to"))

    def show_folios(self, asked: str, found: Sequence[Offer]) -> None:
        """Takes the pages that bear the folio being typed; `command` of each leads there."""
        if asked == self.meant().folio:
            self._folios = found
            self._offer()

    def meant(self) -> Meant:
        """What the line says."""
        return read(self.text(), self._known)

    # -- keys ---------------------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Tab completes as long as there is something to complete."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Tab:
            offer = self._list.chosen()
            if offer is not None:
                self._take(offer)
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go through the list, Enter does what the line says, Esc goes back."""
        key = event.key()
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up) and self._list.isVisible():
            self._picked = True
            self._list.move_by(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter()
        elif key == Qt.Key.Key_Escape:
            if self._list.isVisible():
                self._list.hide()
            else:
                self.clear()
                self.left.emit()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QEvent) -> None:
        """The list goes with it."""
        self._list.hide()

    def _enter(self) -> None:
        """Completes the word at hand where the list was gone to, or it is not clear; else does what the line says."""
        offer, meant = self._list.chosen(), self.meant()
        start, end = token_at(self.text(), self.cursorPosition())
        if offer is not None and not meant.folio and (self._picked or self.text()[start:end] in meant.unclear):
            self._take(offer)
            return
        if meant.unclear:
            self.unclear.emit(meant.unclear[0])
        elif meant != Meant():
            self.asked.emit(meant)
            self._list.hide()

    def chosen_folio(self) -> Offer | None:
        """The page that the list stands at; None where no folio is being typed, or none bears it."""
        return self._list.chosen() or next(iter(self._folios), None) if self.meant().folio else None

    def focusOutEvent(self, event: QEvent) -> None:
        """The list goes with the keyboard."""
        super().focusOutEvent(event)  # type: ignore[arg-type]  # PySide types the event of this handler more narrowly
        self._list.hide()

    # -- list ---------------------------------------------------------------------------------------------------

    def _edited(self) -> None:
        self._picked = False
        meant = self.meant()
        if meant.folio:
            self.folio.emit(meant.folio)
        else:
            self._folios = ()
        self._offer()
        self.edited.emit(meant)

    def _offer(self) -> None:
        """Shows what the word at the caret can be completed to."""
        if not self.hasFocus():
            return
        below = QRect(self.mapTo(self._over, QPoint(0, 0)), self.size())
        if self.meant().folio:
            self._list.show_offers(self._folios, below)
            return
        start, end = token_at(self.text(), self.cursorPosition())
        token = self.text()[start:end]
        things = self._things(token[:1])
        found = matching(token[1:], things)[:_MOST] if token[:1] in ("@", "!") else []
        one = the_one(token[1:], things)
        if one is not None and token[1:] == one.written:
            found = []
        self._list.show_offers([Offer(f"{token[0]}{thing.written}", thing.text, "", thing.note) for thing in found],
                               below)  # fmt: skip

    def _things(self, sign: str) -> list[Named]:
        if sign == "@":
            return [*self._known.victims, *self._known.defendants]
        return list(self._known.elements) if sign == "!" else []

    def _take(self, offer: Offer) -> None:
        """Puts what was chosen in the place of the word at the caret."""
        if self.meant().folio:
            return
        start, end = token_at(self.text(), self.cursorPosition())
        if start < end:
            text = self.text()
            behind = text[end:] if text[end:].startswith(" ") else f" {text[end:]}"
            self.setText(f"{text[:start]}{offer.command}{behind}")
            self.setCursorPosition(start + len(offer.command) + 1)
        self._list.hide()
        self._edited()
