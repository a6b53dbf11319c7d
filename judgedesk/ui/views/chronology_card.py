"""What stands behind a fact: its words, who is in it, and the passages it rests on, each to be read where it stands."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from judgedesk.app.chronology import Chronology
from judgedesk.app.grid import Passage
from judgedesk.domain.facts import Fact, FactKind
from judgedesk.language.fuzzy_dates import said
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.widgets.passages import PassageList


class FactCard(QFrame):
    """Signals: `opened(passage)`; `edit_wanted()`, `remove_wanted()`; `left()` back to the picture."""

    opened = Signal(object)
    edit_wanted = Signal()
    remove_wanted = Signal()
    left = Signal()

    def __init__(self, theme: Theme, words: Words, may_write: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._words, self._may_write = theme, words, may_write
        self._fact: Fact | None = None
        self._whole: Chronology | None = None
        self._passages: Sequence[Passage] = ()
        self._known = False
        self._date, self._text, self._about = QLabel(self), QLabel(self), QLabel(self)
        self._scope, self._head = QLabel(self), QLabel(self)
        for label, kind in ((self._date, "title"), (self._text, ""), (self._about, "quiet"), (self._scope, "quiet"),
                            (self._head, "small")):  # fmt: skip
            label.setProperty("kind", kind)
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.list = PassageList(theme, self)
        self.list.opened.connect(self.opened)
        self.list.left.connect(self.left)
        self.edit, self.remove = QPushButton(self), QPushButton(self)
        self.remove.setProperty("kind", "flat")
        self.edit.clicked.connect(self.edit_wanted)
        self.remove.clicked.connect(self.remove_wanted)
        self._column = QVBoxLayout(self)
        for widget in (self._date, self._text, self._about, self._scope, self._head):
            self._column.addWidget(widget)
        self._column.addWidget(self.list, 1)
        buttons = QHBoxLayout()
        buttons.addWidget(self.edit)
        buttons.addWidget(self.remove)
        buttons.addStretch(1)
        self._column.addLayout(buttons)
        self._column.addStretch(0)
        theme.changed.connect(self._resize)
        words.changed.connect(self.retranslate)
        self._resize()
        self.retranslate()

    def show_fact(self, fact: Fact | None, whole: Chronology | None) -> None:
        """Another fact, or none; its passages follow."""
        if self._fact is None or fact is None or fact.tags != self._fact.tags:
            self._passages, self._known = (), not (fact and fact.tags)
            self.list.rows.show_passages(())
        self._fact, self._whole = fact, whole
        self.retranslate()

    def show_passages(self, found: Sequence[Passage]) -> None:
        """The passages of the fact; what is tagged to several elements stands once."""
        once = {(one.tag.document, one.tag.page, one.tag.start, one.tag.end, one.tag.stance): one for one in found}
        awaited = not self._known and self.edit.hasFocus()
        self._passages, self._known = tuple(once.values()), True
        self.list.rows.show_passages(self._passages)
        self.retranslate()
        if awaited:
            self.take_keyboard()

    def take_keyboard(self) -> None:
        """Puts it on the first passage, as soon as it is there, else on what can be done."""
        target = self.list if self._passages else self.edit
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the picture."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Words that stand here."""
        fact = self._fact
        self.edit.setText(self.tr("Change…"))
        self.edit.setToolTip(self.tr("Change this fact (F2)"))
        self.remove.setText(self.tr("Remove"))
        self.remove.setToolTip(self.tr("Remove this fact (Del); can be undone"))
        for widget in (self._text, self._about, self._scope, self._head, self.list):
            widget.setVisible(fact is not None)
        for button in (self.edit, self.remove):
            button.setVisible(fact is not None and self._may_write)
        if fact is None:
            self._date.setText("")
            return
        self._date.setText(said(fact.when, self._words.language))
        self._text.setText(fact.text)
        self._about.setText("\n".join(self._lines(fact)))
        self._about.setVisible(bool(self._about.text()))
        self._scope.setText(self.tr("Outside the scope: {reason}").format(reason=fact.outside_scope))
        self._scope.setVisible(bool(fact.outside_scope))
        number = len(self._passages)
        none = self.tr("No passage is tied to this fact") if self._known else ""
        self._head.setText(self.tr("%n passage(s)", "", number) if number else none)
        self.list.setAccessibleName(self._head.text() or self.tr("Passages"))
        self.list.setVisible(bool(number))

    def _lines(self, fact: Fact) -> list[str]:
        called = self._whole.called if self._whole is not None else str
        lines = [" · ".join(filter(None, (", ".join(map(called, fact.persons)), fact.place)))]
        if fact.kind is FactKind.ASSESSMENT:
            lines.append(self.tr("An assessment, not a fact"))
        if fact.disputed_by:
            lines.append(self.tr("Disputed by {who}").format(who=", ".join(map(called, fact.disputed_by))))
        elif fact.disputed:
            lines.append(self.tr("Disputed"))
        return [line for line in lines if line]

    def _resize(self) -> None:
        px = self._theme.px
        self._column.setContentsMargins(px(16), px(14), px(12), px(14))
        self._column.setSpacing(px(8))
