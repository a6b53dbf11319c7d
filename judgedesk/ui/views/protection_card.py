"""The chosen measure of the board: what it is, how it came this far, what stands against it, what comes next."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from judgedesk.law.measures import Booking, Measure
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.views.protection_read import Board, Card
from judgedesk.ui.widgets.chips import Flow
from judgedesk.ui.widgets.factlines import Fact, FactLines
from judgedesk.ui.widgets.measurewords import MeasureWords
from judgedesk.ui.widgets.scrolled import scrolled


def law_facts(
    measure: Measure, said: MeasureWords, named: "MeasureFacts", done: Mapping[str, str] = MappingProxyType({})
) -> Iterator[Fact]:
    """What a pack says of a measure, for whoever has to carry it out; what is `done` bears its day."""

    def booked(item: Booking) -> str:
        day = done.get(item.id)
        return f"✓ {said.of(item.label)} · {said.day(day)}" if day else f"• {said.of(item.label)}"

    yield Fact(named.decides, f"{said.of(measure.decides)} · {said.of(measure.motion)}")
    yield Fact("", said.duty(measure.duty), "small")
    first = [item for item in measure.book if item.id in measure.book_first]
    rest = [item for item in measure.book if item.id not in measure.book_first]
    yield Fact(named.book_first, "\n".join(map(booked, first)))
    yield Fact(named.book if not first else named.book_also, "\n".join(map(booked, rest)))
    yield Fact(named.apart, said.apart(measure.apart or ""))
    yield Fact(named.forbidden, "\n".join(f"✕ {said.of(bar.label)}" for bar in measure.bars), "warn")
    yield Fact(named.papers, "\n".join(f"• {said.of(paper.label)}" for paper in measure.papers))
    yield Fact(named.time, "\n".join(said.of(clock.what) for clock in measure.clocks))
    yield Fact(named.breach, said.of(measure.breach))
    yield Fact("", said.of(measure.note), "small")
    yield Fact("", f"{said.written(measure.source)} · {said.checked(measure.checked)}", "small")


class MeasureFacts(QWidget):
    """Headings of what a pack says; hidden, it only follows the language."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.hide()
        self.retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """The headings."""
        self.decides, self.time = self.tr("Who decides, on whose motion"), self.tr("In time")
        self.book_first = self.tr("To book: without it no hearing")
        self.book, self.book_also = self.tr("To book"), self.tr("To book also")
        self.apart, self.forbidden = self.tr("The accused, at the least"), self.tr("Forbidden")
        self.papers, self.breach = self.tr("Documents to make"), self.tr("Where it is broken")


class MeasureCard(QFrame):
    """Signals: `step_wanted(state)` a step towards a state; `words_wanted()` what is said is to be changed;
    `why_wanted()` the conditions; `left()` back to the board.
    """

    step_wanted = Signal(str)
    words_wanted = Signal()
    why_wanted = Signal()
    paper_wanted = Signal()
    left = Signal()

    def __init__(self, theme: Theme, said: MeasureWords, writable: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._said, self._writable = theme, said, writable
        self._card: Card | None = None
        self._board: Board | None = None
        self._headings = MeasureFacts(self)
        self._title, self._state = QLabel(self), QLabel(self)
        self._title.setProperty("kind", "title")
        self._state.setProperty("kind", "heading")
        self.steps: list[QPushButton] = []
        self.edit, self.why, self.paper = QPushButton(self), QPushButton(self), QPushButton(self)
        self.facts = FactLines(theme, self)
        self._row = QWidget(self)
        self._flow = Flow(self._row, theme)
        self._build()
        self.retranslate()

    def _build(self) -> None:
        px = self._theme.px
        for label in (self._title, self._state):
            label.setWordWrap(True)
        for button in (self.edit, self.why, self.paper):
            button.setProperty("kind", "flat")
        self.edit.clicked.connect(self.words_wanted)
        self.why.clicked.connect(self.why_wanted)
        self.paper.clicked.connect(self.paper_wanted)
        under = QWidget(self)
        low = Flow(under, self._theme)
        low.addWidget(self.paper)
        low.addWidget(self.edit)
        low.addWidget(self.why)
        inside = QWidget(self)
        column = QVBoxLayout(inside)
        column.setContentsMargins(px(16), 0, 0, 0)
        column.setSpacing(px(8))
        column.addWidget(self._title)
        column.addWidget(self._state)
        column.addWidget(self._row)
        column.addWidget(self.facts, 1)
        column.addWidget(under)
        for flowing in (self._row, under):
            flowing.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.facts.setMinimumHeight(px(200))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolled(inside))

    def show_card(self, card: Card | None, board: Board | None) -> None:
        """A card, or none."""
        self._card, self._board = card, board
        self.retranslate()

    def take_keyboard(self) -> None:
        """To the first step there is."""
        (self.steps[0] if self.steps else self.why).setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the board."""
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
        self._headings.retranslate()
        self.facts.setAccessibleName(self.tr("The chosen measure"))
        self.edit.setText(self.tr("Change what is said… (F2)"))
        self.why.setText(self.tr("Conditions… (Ctrl+J)"))
        self.paper.setText(self.tr("Write a paper… (Ctrl+Shift+P)"))
        card = self._card
        self.edit.setVisible(card is not None and self._writable)
        self.paper.setVisible(card is not None and self._writable)
        self.why.setVisible(card is not None)
        self._show_steps(card)
        if card is None:
            self._title.setText("")
            self._state.setText("")
            self.facts.show_facts([Fact("", self.tr("Choose a card to see what stands behind it."), "quiet")])
            return
        person = (
            next((one.label for one in self._board.people if one.id == card.record.person), "") if self._board else ""
        )
        self._title.setText(f"{person} · {card.name}")
        since = self._said.day(card.record.on)
        self._state.setText(self.tr("{state} since {day}").format(state=self._said.state(card.record.state), day=since)
                            if since else self._said.state(card.record.state))  # fmt: skip
        self.facts.show_facts(list(self._lines(card)))

    def _show_steps(self, card: Card | None) -> None:
        held = any(button.hasFocus() for button in self.steps)
        self._flow.clear()
        self.steps = []
        for at, state in enumerate(dict.fromkeys(card.line.following) if card is not None and self._writable else ()):
            button = QPushButton(f"→ {self._said.state(state)}…", self._row)
            button.setProperty("kind", "primary" if at == 0 else "")
            if at == 0:
                button.setToolTip("Ctrl+Right")
            button.clicked.connect(lambda _checked=False, one=state: self.step_wanted.emit(one))
            self._flow.addWidget(button)
            button.show()
            self.steps.append(button)
        self._row.setVisible(bool(self.steps))
        self._row.updateGeometry()
        if held:
            self.take_keyboard()

    def _lines(self, card: Card) -> Iterator[Fact]:
        said, record = self._said, card.record
        if card.measure is not None:
            yield Fact("", said.of(card.measure.title))
        for alert in card.alerts:
            yield Fact(said.level(alert.level), alert.text, "" if alert.level == "note" else "warn")
        yield Fact(self.tr("Deadlines"), "\n".join(f"{said.deadline(one.clock, one.at)}\n{said.of(one.clock.what)}"
                                                   for one in card.dues))  # fmt: skip
        yield Fact(self.tr("Hearing"), said.day(card.hearing) if card.hearing is not None else record.hearing)
        yield Fact(self.tr("On whose motion"), record.motion_by)
        grounds = {one.id: said.of(one.label) for one in card.measure.once_grounds} if card.measure is not None else {}
        yield Fact(self.tr("Ground"), grounds.get(record.ground, record.ground))
        yield Fact(self.tr("Note"), record.note)
        steps = (" · ".join(part for part in (said.state(step.state), said.day(step.on), step.by) if part)
                 for step in record.history)  # fmt: skip
        events = [(said.done(name), day) for name, day in record.done.items()]
        yield Fact(self.tr("Done"), "\n".join(f"✓ {words} · {said.day(day)}" for words, day in events if words))
        yield Fact(self.tr("So far"), "\n".join(steps))
        if card.measure is not None:
            yield from law_facts(card.measure, said, self._headings, record.done)
