"""The right part of the comparison: what tells an offence apart, the passages behind a row, or a question."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from judgedesk.app.comparison import Comparison, Neighbour, QuestionLine
from judgedesk.app.findings import CellFindings
from judgedesk.app.grid import Passage
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.comparison_read import Line
from judgedesk.ui.views.comparison_side import OffenceFacts, QuestionSheet
from judgedesk.ui.widgets.chips import ChipRow, Choice
from judgedesk.ui.widgets.passages import PassagesPanel

_FACTS, _PASSAGES, _QUESTION = range(3)


class ComparisonPane(QFrame):
    """One of three at a time. `opened(Passage)` is to be read."""

    opened = Signal(object)

    def __init__(self, theme: Theme, words: Words, question: QuestionSheet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._beside = False
        self._liked = _FACTS
        self.facts = OffenceFacts(theme, words, self)
        self.passages = PassagesPanel(theme, words, None, self)
        self.question = question
        self.turn = ChipRow(theme, parent=self)
        self._stack = QStackedWidget(self)
        above = QHBoxLayout()
        above.addSpacing(theme.px(16))
        above.addWidget(self.turn, 1)
        for page in (_indented(self.facts, theme), self.passages, _indented(_scrolled(question), theme)):
            self._stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(10))
        column.addLayout(above)
        column.addWidget(self._stack, 1)
        self.turn.chosen.connect(lambda which: self._like(int(which)))
        self.passages.opened.connect(self.opened)
        self.question.opened.connect(self.opened)

    @property
    def asking(self) -> bool:
        """Whether a question stands here."""
        return self._stack.currentIndex() == _QUESTION

    def show_cell(self, line: Line | None, neighbour: Neighbour | None, about: str) -> None:
        """What is known of the neighbour, or the row whose passages follow."""
        self._beside = neighbour is not None
        if neighbour is not None:
            self.facts.show_offence(neighbour)
        looked = line is not None and line.element is not None
        if line is None or line.element is None:
            title, family = self.tr("Nothing in the case was looked for under this row"), "mens"
        else:
            title, family = self._words.of(line.element.label), line.family
        self.passages.show_cell(None, title, about if looked else "", family, "")
        if not looked:
            self.show_passages(())
        self._show(self._liked if self._beside else _PASSAGES)

    def show_passages(self, found: Sequence[Passage]) -> None:
        """The passages behind the row."""
        self.passages.show_behind(found, frozenset(), None, CellFindings())

    def show_question(self, question: QuestionLine, whole: Comparison) -> None:
        """A question."""
        self.question.show_question(question, whole)
        self._show(_QUESTION)

    def offer_passages(self, column: Sequence[Passage], labels: Mapping[str, str]) -> None:
        """The passages an answer can rest on."""
        self.question.show_passages(column, labels)

    def to_passages(self) -> None:
        """Shows the passages and gives them the keyboard."""
        self._show(_PASSAGES)
        self.passages.take_keyboard()

    def turn_over(self) -> None:
        """From what tells the offence apart to the passages and back."""
        if not self.asking and self._beside:
            self._like(_FACTS if self._stack.currentIndex() == _PASSAGES else _PASSAGES)

    def focus(self) -> None:
        """Gives the keyboard to what stands here."""
        shown = (self.facts, self.passages.lists, self.question)[self._stack.currentIndex()]
        if isinstance(shown, QWidget):
            shown.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.passages.take_keyboard()

    def retranslate(self) -> None:
        """Words that stand here."""
        self.facts.setAccessibleName(self.tr("What is to be known of the offence"))
        self._offer()

    def _like(self, which: int) -> None:
        """What stays shown over the columns of the neighbours."""
        if self._beside:
            self._liked = which
        self._show(which)

    def _show(self, which: int) -> None:
        self._stack.setCurrentIndex(which)
        self._offer()

    def _offer(self) -> None:
        choices = [Choice(str(_FACTS), self.tr("What tells it apart"), hint="Ctrl+E")] if self._beside else []
        choices.append(Choice(str(_PASSAGES), self.tr("Passages"), hint="Ctrl+E"))
        self.turn.offer(choices, str(self._stack.currentIndex()))
        self.turn.setVisible(not self.asking)


def _scrolled(page: QWidget) -> QScrollArea:
    """A page that scrolls where there is no room for it."""
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(page)
    return area


def _indented(page: QWidget, theme: Theme) -> QWidget:
    """A page with the room to the left that the passages have of themselves."""
    frame = QWidget()
    row = QHBoxLayout(frame)
    row.setContentsMargins(theme.px(16), 0, 0, 0)
    row.addWidget(page)
    return frame
