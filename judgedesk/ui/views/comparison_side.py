"""What stands at the right of the comparison: what is to be known of an offence, and a question with its answer."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QLabel, QLineEdit, QVBoxLayout, QWidget

from judgedesk.app.comparison import ANSWERS, Answer, Comparison, Neighbour, QuestionLine, SpeaksLine
from judgedesk.app.grid import Passage, PenaltyLine
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.comparison_list import answer_keys, answer_said
from judgedesk.ui.views.comparison_read import checked_said
from judgedesk.ui.views.grid_law import day_said
from judgedesk.ui.widgets.chips import ChipRow, Choice
from judgedesk.ui.widgets.factlines import Fact, FactLines
from judgedesk.ui.widgets.passageticks import PassageTicks

_TALL = 600
_BESIDE = 320
"""From this width on the two answers stand side by side, px at 100 %."""


class OffenceFacts(FactLines):
    """What tells a neighbour from the offence charged, how it is prosecuted, and its penalties."""

    def __init__(self, theme: Theme, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._words = words

    def show_offence(self, one: Neighbour) -> None:
        """Takes a neighbour."""
        of = self._words.of
        self.setAccessibleName(of(one.title))
        self.show_facts(
            [
                Fact("", of(one.title), "heading"),
                Fact("", one.provision, "quiet"),
                Fact(self.tr("What tells the two apart"), of(one.differs)),
                Fact(self.tr("Prosecuted"), of(one.prosecuted) if one.prosecuted else ""),
                Fact(self.tr("Motion of the injured party"), of(one.motion) if one.motion else "", "warn"),
                Fact(self.tr("Penalties"), "\n".join(self._penalty(line) for line in one.penalties)),
                Fact(self.tr("Limitation"), of(one.limitation) if one.limitation else ""),
                Fact(self.tr("Source"), f"{one.source} · {checked_said(one.checked)}", "small"),
                Fact("", of(one.verify), "small"),
            ]
        )

    def _penalty(self, line: PenaltyLine) -> str:
        text, begins, ends = self._words.of(line.text), line.valid_from, line.valid_to
        if not line.at_act and begins is not None:
            text = self.tr("later, from {date}: {penalty}").format(date=day_said(begins), penalty=text)
        elif begins is not None and ends is not None:
            text = self.tr("from {first} to {last}: {penalty}").format(
                first=day_said(begins), last=day_said(ends), penalty=text
            )
        elif begins is not None:
            text = self.tr("from {date}: {penalty}").format(date=day_said(begins), penalty=text)
        elif ends is not None:
            text = self.tr("until {date}: {penalty}").format(date=day_said(ends), penalty=text)
        return text


class Direction(QFrame):
    """What one answer speaks for."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("kind", "card")
        self._head, self._says, self._names = QLabel(self), QLabel(self), QLabel(self)
        self._head.setProperty("kind", "heading")
        self._names.setProperty("kind", "small")
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(10), theme.px(7), theme.px(10), theme.px(8))
        column.setSpacing(theme.px(3))
        for label in (self._head, self._says, self._names):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
            column.addWidget(label)
        column.addStretch(1)

    def show_speaks(self, head: str, says: str, names: str, given: bool) -> None:
        """Takes what it speaks for; the given answer bears a stronger edge."""
        self._head.setText(head)
        self._says.setText(says)
        self._names.setText(names)
        self._names.setVisible(bool(names))
        colours = self._theme.colours
        edge = f"2px solid {colours.accent}" if given else f"1px solid {colours.hairline}"
        self.setStyleSheet(f"Direction {{ border: {edge}; border-radius: {self._theme.px(6)}px; }}")
        self.setAccessibleName(". ".join(part for part in (head, says, names) if part))


class Added(NamedTuple):
    """What is to be written of an answer: count, accused and injured party, the question, the answer as it is."""

    pair: tuple[str, str, str]
    question: str
    answer: Answer
    note: str
    tags: tuple[str, ...]


class QuestionSheet(QWidget):
    """A question: its answer, what either answer speaks for, a note, and the passages given for it.

    Signals:
        answered(object): an answer, or None to take it back.
        added(Added): a note, or other passages, to the answer as it is.
        opened(Passage): a passage is to be read.
        left(): Esc.
    """

    answered = Signal(object)
    added = Signal(object)
    opened = Signal(object)
    left = Signal()

    def __init__(
        self, theme: Theme, words: Words, answers: bool, writable: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._words, self._answers, self._writable = theme, words, answers, writable
        self._question: QuestionLine | None = None
        self._pair = ("", "", "")
        self._reading = ""
        self._text, self._hint, self._foot = QLabel(self), QLabel(self), QLabel(self)
        self._text.setProperty("kind", "heading")
        for label in (self._hint, self._foot):
            label.setProperty("kind", "small")
        for label in (self._text, self._hint, self._foot):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.chips = ChipRow(theme, optional=True, parent=self)
        self.yes, self.no = Direction(theme, self), Direction(theme, self)
        self.note = QLineEdit(self)
        self.ticks = PassageTicks(theme, self)
        self._lay_out()
        self.chips.chosen.connect(lambda one: self.answered.emit(one or None))
        self.note.editingFinished.connect(self._write_note)
        self.ticks.changed.connect(lambda: self._add(tags=tuple(sorted(self.ticks.chosen))))
        self.ticks.opened.connect(self.opened)
        self.ticks.left.connect(self.left)

    def _lay_out(self) -> None:
        px = self._theme.px
        self._both = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._both.setSpacing(px(8))
        self._both.addWidget(self.yes, 1)
        self._both.addWidget(self.no, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addWidget(self._text)
        column.addWidget(self.chips)
        column.addLayout(self._both)
        column.addWidget(self.note)
        column.addWidget(self._hint)
        column.addWidget(self.ticks, 1)
        column.addStretch(0)
        column.addWidget(self._foot)

    def show_question(self, question: QuestionLine, whole: Comparison) -> None:
        """Takes a question of a comparison."""
        pair = (whole.count, whole.defendant, whole.victim)
        other = self._question is None or (question.id, pair) != (self._question.id, self._pair)
        if other:
            self._write_note()  # what was typed belongs to the question it was typed for
            self.ticks.begin()
        self._question, self._pair = question, pair
        if other or not self.typing():
            self.note.setText(question.note)
            self.note.setCursorPosition(0)
        names = {one.id: self._words.of(one.short) for one in whole.elements}
        names |= {one.id: one.provision for one in whole.neighbours}
        self._text.setText(self._words.of(question.text))
        self._reading = " ".join(self._words.of(text) for text in whole.reading)
        for frame, answer, speaks in ((self.yes, "yes", question.yes), (self.no, "no", question.no)):
            said = answer_said(answer).capitalize()
            frame.show_speaks(said, self._words.of(speaks.says), _named(speaks, names), question.answer == answer)
        self._say()

    def show_passages(self, column: Sequence[Passage], labels: Mapping[str, str]) -> None:
        """Takes the passages that an answer can rest on."""
        if self._question is not None:
            chosen = [one.tag.id for one in self._question.passages]
            self.ticks.show_passages(column, chosen, dict(labels))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a low window the passages have the room of how answers are read together; in a narrow one answers turn."""
        super().resizeEvent(event)
        px, beside = self._theme.px, QBoxLayout.Direction
        self._foot.setVisible(self.height() >= px(_TALL))
        self._both.setDirection(beside.LeftToRight if self.width() >= px(_BESIDE) else beside.TopToBottom)

    def typing(self) -> bool:
        """Whether a note is being written."""
        return self.note.hasFocus() and self.note.isModified()

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
        super().changeEvent(event)

    def _write_note(self) -> None:
        if self._question is not None and self.note.isModified() and self.note.text().strip() != self._question.note:
            self.note.setModified(False)
            self._add(note=self.note.text().strip())

    def _add(self, note: str | None = None, tags: tuple[str, ...] | None = None) -> None:
        one = self._question
        if one is not None and one.answer is not None:
            known = tuple(passage.tag.id for passage in one.passages)
            said = one.note if note is None else note
            self.added.emit(Added(self._pair, one.id, one.answer, said, known if tags is None else tags))

    def _say(self) -> None:
        question = self._question
        if question is None:
            return
        keys = {answer: key for key, answer in answer_keys().items()}
        self.chips.offer([Choice(one, answer_said(one), key=keys[one]) for one in ANSWERS], question.answer or "")
        self.chips.setAccessibleName(self.tr("Your answer"))
        self.chips.setEnabled(self._writable)
        self.note.setPlaceholderText(self.tr("Note on the answer"))
        self.note.setAccessibleName(self.tr("Note on the answer"))
        may = self._answers and question.answer is not None
        for widget in (self.note, self.ticks):
            widget.setVisible(may)
            widget.setEnabled(self._writable)
        self.chips.setVisible(self._answers)
        self._hint.setText(self._hinted(question, may))
        self._foot.setText(self._reading)

    def _hinted(self, question: QuestionLine, may: bool) -> str:
        if not self._answers:
            return self.tr(
                "Answers are notes of the chambers. You don't hold the key to chambers, so none can be shown or given "
                "here; the questions and what they tell apart are for everybody."
            )
        if not may:
            return self.tr("Once answered, a note and the passages it rests on can be added.")
        said = self.tr("Passages it rests on: %n ticked", "", len(question.passages))
        return said + (
            " " + self.tr("%n more are not open to you or gone.", "", question.unseen) if question.unseen else ""
        )


def _named(speaks: SpeaksLine, names: Mapping[str, str]) -> str:
    """Rows of the offence charged and provisions of neighbours, by name."""
    return " · ".join(names[one] for one in (*speaks.elements, *speaks.related) if one in names)


def as_answer(said: object) -> Answer | None:
    """What a signal carried, as an answer."""
    return next((one for one in ANSWERS if one == said), None)
