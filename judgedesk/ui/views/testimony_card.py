"""The card of a testimony: everything said of it, and what measures and tags suggest, to be taken over."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from judgedesk.app.hearings import strings
from judgedesk.app.hearings_hints import Hint
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.testimony_read import Beside, Heard, Line
from judgedesk.ui.views.testimony_words import TestimonyWords
from judgedesk.ui.widgets.factlines import Fact, FactLines
from judgedesk.ui.widgets.ticklist import Tick, TickList


class TestimonyCard(QWidget):
    """Signals: `taken(list[Hint])` they are to be taken over; `change()` the form is wanted."""

    taken = Signal(object)
    change = Signal()
    __test__ = False

    def __init__(self, theme: Theme, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._says = TestimonyWords(words, self)
        self._may = False
        self._beside = Beside()
        self.facts = FactLines(theme, self)
        self.hints = TickList(theme, lambda: self.tr("Suggested"), parent=self)
        self._heading, self.one, self.all = QLabel(self), QPushButton(self), QPushButton(self)
        self.edit = QPushButton(self)
        self._heading.setProperty("kind", "heading")
        self._heading.setWordWrap(True)
        self.one.setProperty("kind", "flat")
        buttons = QHBoxLayout()
        buttons.addWidget(self.all)
        buttons.addWidget(self.one)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(16), 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(self.facts, 3)
        column.addWidget(self.edit, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._heading)
        column.addWidget(self.hints, 2)
        column.addLayout(buttons)
        self.hints.turned.connect(lambda id, _value: self._take([int(id)]))
        self.one.clicked.connect(lambda: self.hints.turn(True))
        self.all.clicked.connect(self.take_all)
        self.edit.clicked.connect(self.change)
        self.setFocusProxy(self.facts)
        self.retranslate()

    def show_line(self, line: Line | None, heard: Heard | None, may: bool) -> None:
        """What stands in a record; what is suggested for it comes by `show_beside`."""
        self._may = may
        self.edit.setVisible(may and line is not None)
        self.show_beside(Beside())
        if line is None or heard is None:
            self.facts.show_facts(())
            return
        record, says, book = line.record, self._says, heard.book
        kind = dict(says.kinds()).get(str(record.get("kind") or "testimony"), "")
        spared = [self.tr("vulnerable")] if record.get("vulnerable") is True else []
        spared += [self.tr("heard once only")] if record.get("once_only") is True else []
        named = dict(heard.named)
        fixed = record.get("fixed") or {}
        self.facts.show_facts(
            [
                Fact("", f"{line.called} · {kind}", "heading"),
                Fact(self.tr("Stands"), "\n".join(says.stands(one, book) for one in line.hearings)
                     or self.tr("nowhere in the plan yet")),
                Fact(self.tr("To be spared"), " · ".join(spared)),
                Fact(self.tr("With them"), ", ".join(book.called(one) for one in strings(record.get("others")))),
                Fact(self.tr("How long"), self._long(record)),
                Fact(self.tr("Needs"), says.needs(record, book)),
                Fact(self.tr("Rooms"), ", ".join(book.room(one) for one in strings(record.get("rooms")))),
                Fact(self.tr("Free"), says.free(record).replace("; ", "\n")),
                Fact(self.tr("After"), ", ".join(named.get(one, one) for one in strings(record.get("after")))),
                Fact(self.tr("Apart from"), says.apart(record, book)),
                Fact(self.tr("On the same day as"),
                     ", ".join(named.get(one, one) for one in strings(record.get("same_day")))),
                Fact(self.tr("Goes to"),
                     "; ".join(heard.elements.get(one, one) for one in strings(record.get("elements")))),
                Fact(self.tr("Not before"), says.dated(record.get("earliest"))),
                Fact(self.tr("Fixed on"), " ".join(str(part) for part in (says.dated(fixed.get("date")),
                     fixed.get("from"), book.room(fixed["room"]) if fixed.get("room") else "") if part)),
                Fact(self.tr("Summoned"), says.summons(record)),
                Fact(self.tr("Last statement"), says.dated(record.get("last_statement"))),
                Fact(self.tr("Travel and costs"), " · ".join(part for part in (
                    self.tr("{0} min").format(record["travel_minutes"]) if record.get("travel_minutes") else "",
                    str(record.get("cost") or "")) if part)),
                Fact(self.tr("Note"), str(record.get("note") or "")),
            ]
        )  # fmt: skip

    def _long(self, record: dict[str, object]) -> str:
        parts = [self.tr("{0} min").format(record.get("minutes"))]
        if isinstance(record.get("parts"), int) and record["parts"] != 1:
            parts.append(self.tr("in {0} parts at most").format(record["parts"]))
        if record.get("max_minutes_a_day"):
            parts.append(self.tr("{0} min a day at most").format(record["max_minutes_a_day"]))
        return ", ".join(parts)

    def show_beside(self, beside: Beside) -> None:
        """What is suggested."""
        self._beside = beside
        self.hints.show_ticks([Tick(str(at), one.text) for at, one in enumerate(beside.suggested)])
        there = bool(beside.suggested)
        for widget in (self._heading, self.hints):
            widget.setVisible(there)
        for button in (self.one, self.all):
            button.setVisible(there and self._may)

    def take_all(self) -> None:
        """Takes over all that is suggested, as one act."""
        self._take(range(len(self._beside.suggested)))

    def _take(self, places: range | list[int]) -> None:
        chosen: list[Hint] = [self._beside.suggested[at].hint for at in places if at < len(self._beside.suggested)]
        if self._may and chosen:
            self.taken.emit(chosen)

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Words that stand here."""
        self.facts.setAccessibleName(self.tr("The testimony"))
        self.hints.setAccessibleName(self.tr("Suggested by measures and tags"))
        self._heading.setText(self.tr("Suggested by measures and tags; nothing is taken over by itself"))
        self.one.setText(self.tr("Take this one"))
        self.one.setToolTip(self.tr("Space"))
        self.all.setText(self.tr("Take all"))
        self.all.setToolTip("Ctrl+T")
        self.edit.setText(self.tr("Change…"))
        self.edit.setToolTip("F2")
