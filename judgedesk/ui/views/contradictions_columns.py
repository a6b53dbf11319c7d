"""What each statement says on a topic, in columns of one width."""

from collections.abc import Sequence

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from judgedesk.app.grid import Passage
from judgedesk.app.statements import Source
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.widgets.passages import PassageList

Speaking = Sequence[tuple[Source, Sequence[Passage]]]
_LEAST = 230
"""Width under which columns are scrolled, px at 100 %."""


class StatementColumns(QScrollArea):
    """Signals: `opened(passage)` Enter or a click; `picked(passage)` M; `left()` Esc."""

    opened = Signal(object)
    picked = Signal(object)
    left = Signal()

    def __init__(self, theme: Theme, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._words = theme, words
        self.lists: list[PassageList] = []
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_columns(self, speaking: Speaking, family: str) -> None:
        """Takes others, each with its statement above."""
        inside = QWidget(self)
        row = QHBoxLayout(inside)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._theme.px(12))
        self.lists = []
        for source, said in speaking:
            row.addLayout(self._column(inside, source, said, family), 1)
        self.setWidget(inside)

    def _column(self, inside: QWidget, source: Source, said: Sequence[Passage], family: str) -> QVBoxLayout:
        px = self._theme.px
        when = QLabel(self._when(source) or self.tr("no date"), inside)
        title = QLabel(source.title, inside)
        when.setProperty("kind", "heading" if source.date else "quiet")
        title.setProperty("kind", "small")
        for label in (when, title):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        listed = PassageList(self._theme, inside)
        listed.painter_of_rows.family = family
        listed.rows.show_passages(said)
        listed.set_lines(5)
        listed.setAccessibleName(" ".join((when.text(), source.title)))
        listed.setMinimumWidth(px(_LEAST))
        listed.opened.connect(self.opened)
        listed.left.connect(self.left)
        listed.typed.connect(lambda key, one=listed: self._typed(one, key))
        self.lists.append(listed)
        column = QVBoxLayout()
        column.setSpacing(px(4))
        for widget in (when, title):
            column.addWidget(widget)
        column.addWidget(listed, 1)
        return column

    def _when(self, source: Source) -> str:
        day = QDate.fromString(source.date, Qt.DateFormat.ISODate)
        return QLocale(self._words.language).toString(day, "d MMM yyyy") if day.isValid() else source.date

    def _typed(self, listed: PassageList, key: str) -> None:
        row = listed.currentIndex().row()
        if key == "m" and 0 <= row < len(listed.rows.passages):
            self.picked.emit(listed.rows.passages[row])

    def take_keyboard(self) -> None:
        """The first column gets it."""
        if self.lists:
            self.lists[0].setFocus(Qt.FocusReason.OtherFocusReason)
