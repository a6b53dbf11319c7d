"""The veil over a marked page: it lies there until somebody lifts it for this once, and again when they leave."""

from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from judgedesk.app import sensitive
from judgedesk.app.casefile import Case
from judgedesk.app.reading import PageView
from judgedesk.app.sensitive import WHOLE, Mark
from judgedesk.domain.errors import UserError
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.reader.sharpening import Sharpening
from judgedesk.ui.reader.veiled import blanked
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.widgets.elided import Elided
from judgedesk.ui.widgets.sensitivecard import SensitiveCard, kind_said

KEY = "u"
_TALL = 36


class VeilBar(QFrame):
    """The line above a marked page: what it is marked as, and how it is shown for now. `left()`: it is out of sight."""

    left = Signal()

    def __init__(self, theme: Theme, writable: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "bar")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._theme, self._writable = theme, writable
        self._mark: Mark | None = None
        self._down = False
        self.said = Elided("quiet", self)
        self.turn, self.unmark = QPushButton(self), QPushButton(self)
        self.unmark.setProperty("kind", "flat")
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.said, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addStretch(1)
        for button in (self.turn, self.unmark):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self._row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        theme.changed.connect(self._resize)
        self._resize()
        self.hide()

    def show_mark(self, mark: Mark | None, down: bool) -> None:
        """Says it of a mark; goes away where there is none."""
        self._mark, self._down = mark, down
        self.setVisible(mark is not None)
        self.retranslate()

    def hideEvent(self, event: QHideEvent) -> None:
        """So is the page."""
        super().hideEvent(event)
        self.left.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Words that stand here."""
        if self._mark is None:
            return
        named = self.tr("Marked as sensitive: {0}").format(kind_said(self._mark.kind))
        how = self.tr("veiled") if self._down else self.tr("shown until you leave this page")
        self.said.setText(f"{named} · {how}")
        self.turn.setText((self.tr("Show for now") if self._down else self.tr("Veil again")) + "  U")
        self.turn.setAccessibleName(self.turn.text())
        self.turn.setToolTip(self.tr("The key is U. That you looked is noted."))
        whole = self._mark.page == WHOLE
        self.unmark.setText(self.tr("Unmark the document") if whole else self.tr("Unmark the page"))
        self.unmark.setToolTip(self.tr("It opens without a veil from then on. It can be undone."))
        self.unmark.setVisible(self._writable)

    def _resize(self) -> None:
        px = self._theme.px
        self.setFixedHeight(px(_TALL))
        self._row.setContentsMargins(px(16), 0, px(8), 0)
        self._row.setSpacing(px(6))
        self.setStyleSheet(f"QPushButton {{ min-height: {px(24)}px; }}")


class Veil(QObject):
    """Of the page in front.

    Signals:
        turned(): the veil was lifted or came down; words are other ones, sound may be heard or not.
        failed(UserError): a mark could not be set or taken away.
    """

    turned = Signal()
    failed = Signal(object)

    def __init__(self, bridge: Bridge, theme: Theme, case: Case, sharpening: Sharpening, parent: QWidget) -> None:
        super().__init__(parent)
        self._bridge, self._case, self._sharpening = bridge, case, sharpening
        self.mark: Mark | None = None
        """The mark that holds for the page."""
        self._page = self._lifted = (0, 0)
        self._was_down = False
        self.bar = VeilBar(theme, case.writable, parent)
        self.card = SensitiveCard(bridge, theme, case, parent)
        self.bar.turn.clicked.connect(self.turn)
        self.bar.unmark.clicked.connect(self.unmark)
        self.bar.left.connect(self._left)

    @property
    def down(self) -> bool:
        """Whether the page is veiled."""
        return self.mark is not None and self._lifted != self._page

    @property
    def hides_text(self) -> bool:
        """Whether its words are veiled, too."""
        return self.down and self.mark is not None and self.mark.text

    def take(self, page: PageView | None, mark: Mark | None) -> None:
        """A page comes to the front: a veil that was lifted from another one lies there again next time."""
        here = (page.document, page.number) if page is not None else (0, 0)
        if here != self._lifted:
            self._lifted = (0, 0)
        same, self._page, self.mark = here == self._page, here, mark
        self._sharpening.lifted = mark is not None and not self.down
        if same and self.down != self._was_down:
            self._sharpening.forget()
        self._was_down = self.down
        self.bar.show_mark(mark, self.down)

    def shown(self, page: PageView) -> PageView:
        """The page as it may be shown: without its words where they are veiled."""
        return replace(page, text=blanked(page.text)) if self.hides_text else page

    def turn(self) -> None:
        """Lifts the veil for as long as the page is in front, or lets it down again."""
        if self.mark is None:
            return
        if self.down:
            self._lifted = self._page
            if self._case.writable:
                self._bridge.write(sensitive.note_shown, self._case, *self._page, failed=self._fail)
        else:
            self._lifted = (0, 0)
        self._sharpening.lifted = not self.down
        self._sharpening.anew()
        self._was_down = self.down
        self.bar.show_mark(self.mark, self.down)
        self.turned.emit()

    def unmark(self) -> None:
        """Takes the mark away that holds for the page."""
        if self.mark is not None and self._case.writable:
            page = self.mark.page or None
            self._bridge.write(sensitive.unmark, self._case, self.mark.document, page, failed=self._fail)

    def offer(self, page: PageView | None) -> None:
        """Asks as what the page, its document or its import is to be marked."""
        if page is not None and self._case.writable:
            self.card.offer_page(page.document, page.number, page.cite)

    def key(self, sign: str) -> bool:
        """Answers whether a key was for the veil."""
        if self.mark is None or sign != KEY:
            return False
        self.turn()
        return True

    def _left(self) -> None:
        """A page that is out of sight is veiled when it comes back."""
        if self.mark is not None and not self.down:
            self.turn()

    def _fail(self, error: UserError) -> None:
        self.failed.emit(error)
