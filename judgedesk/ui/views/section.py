"""What the sections of a place have in common: head, message, and the list or the reason why there is none."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QSplitter, QStackedLayout, QVBoxLayout, QWidget

from judgedesk.app.casefile import Case
from judgedesk.domain.changes import Changes
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.widgets.banner import Banner
from judgedesk.ui.widgets.chips import Chip
from judgedesk.ui.widgets.emptystate import EmptyState
from judgedesk.ui.widgets.sections import SectionHead, head_of


class Section(QWidget):
    """A section under the head of its place; loads when it comes to the front and when something changed.

    Signals:
        open_page(document, page, spans): the user wants to read it.
        section_wanted(name): the user wants another section.
        noted(text): something to be said in the status line.
    """

    open_page = Signal(int, int, list)
    section_wanted = Signal(str)
    noted = Signal(str)

    view_name = ""
    head_type: type[SectionHead] | None = None
    """Its head, where the name does not say it."""
    depends_on = frozenset({"documents", "records"})
    """Kinds of changes after which what is shown is read again."""

    def __init__(self, bridge: Bridge, theme: Theme, case: Case, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._bridge, self._theme, self._case, self._words = bridge, theme, case, words
        self._stale = True
        self.trouble = Banner(theme, words, self)
        self._empty = EmptyState(self)
        self.head = (self.head_type or head_of(self.view_name))(theme, self.view_name, self)
        self.head.wanted.connect(self.section_wanted)
        self._stack = QStackedLayout()

    def lay_out(self, body: QWidget) -> None:
        """Puts what is listed below the head; `_empty` stands there while nothing is."""
        px = self._theme.px
        body.setParent(self)  # the stack shows what is put into it: without a parent that is a window of its own
        self._stack.addWidget(body)
        self._stack.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(14), px(20), px(20))
        column.setSpacing(px(10))
        column.addWidget(self.head)
        column.addWidget(self.trouble)
        column.addLayout(self._stack, 1)

    def beside(self, left: QWidget, right: QWidget, widths: tuple[int, int]) -> QSplitter:
        """Two widgets side by side, the right one growing; widths in px at 100 %."""
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.setChildrenCollapsible(False)
        split.setHandleWidth(1)
        split.addWidget(left)
        split.addWidget(right)
        split.setStretchFactor(1, 1)
        split.setSizes([self._theme.px(width) for width in widths])
        return split

    def panes(self) -> list[QWidget]:
        """What F6 goes through."""
        return []

    def activate(self) -> None:
        """Loads what is stale and takes the keyboard."""
        if self._stale:
            self._load()
        self._take_keyboard()
        # What was meant may not be shown before its list is read: Qt then leaves the keyboard at the head's first chip.
        if isinstance(self.window().focusWidget(), Chip):
            for pane in self.panes():
                if pane.isVisible() and (pane.focusProxy() or pane).focusPolicy() != Qt.FocusPolicy.NoFocus:
                    pane.setFocus(Qt.FocusReason.OtherFocusReason)
                    break

    def refresh(self, changes: Changes) -> None:
        """Something changed; while hidden it is only remembered."""
        if changes.kinds & self.depends_on:
            self._stale = True
            if self.isVisible() and not self._is_busy():
                self._load()

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Words that stand here."""

    def _load(self) -> None:
        """Reads what is to be shown."""

    def _take_keyboard(self) -> None:
        """Gives the keyboard to what is in front."""

    def _is_busy(self) -> bool:
        """Whether something is being typed that another list would take away."""
        return False
