"""The chosen one of those deprived of liberty: clocks, what is so, the desk after a stop, and who is to be told."""

from datetime import datetime

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from judgedesk.app import detention, law
from judgedesk.law.citing import shown
from judgedesk.law.liberty import FACTS
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words, day_in
from judgedesk.ui.views.detention_read import Custody, Held
from judgedesk.ui.views.detention_words import CustodyWords
from judgedesk.ui.widgets.factlines import Fact, FactLines
from judgedesk.ui.widgets.table import ROW
from judgedesk.ui.widgets.ticklist import Tick, TickList


class _Lines(TickList):
    """Lines that show all their words: what pads a cell is no room for them."""

    def _wrap(self) -> None:
        super()._wrap()
        px, metrics = self._theme.px, self.fontMetrics()
        room = QRect(0, 0, self.columnWidth(1) - px(28), px(1000))
        for row, tick in enumerate(self.ticks.rows):
            words = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, tick.text)
            self.setRowHeight(row, max(self.rowHeight(row), words.height() + px(12)))


class DetentionCard(QWidget):
    """Signals: `stated(facts)` what is so of somebody stopped; `marked(item, done)` of the desk; `told(person, done)`
    of who is to be told.
    """

    stated = Signal(list)
    marked = Signal(str, bool)
    told = Signal(str, bool)

    def __init__(self, theme: Theme, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self.says = words, CustodyWords(words, self)
        self._read: Custody | None = None
        self.held: Held | None = None
        self.facts = FactLines(theme, self)
        self.states = TickList(theme, lambda: self.tr("What is so"), parent=self)
        self.desk = _Lines(theme, lambda: self.tr("To be done and decided"), aside=lambda: self.tr("Due"), parent=self)
        self.notices = _Lines(theme, lambda: self.tr("To be told"), aside=lambda: self.tr("Wish"), parent=self)
        self._least, self._row = theme.px(112), theme.px(ROW)
        self._heads = {self.states: QLabel(self), self.desk: QLabel(self), self.notices: QLabel(self)}
        px = theme.px
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(px(16), 0, 0, 0)
        column.setSpacing(px(6))
        column.addWidget(self.facts, 3)
        self.facts.stand_whole(firm=False)
        for part, share in ((self.states, 2), (self.desk, 6), (self.notices, 2)):
            self._heads[part].setProperty("kind", "heading")
            self._heads[part].setWordWrap(True)
            column.addWidget(self._heads[part])
            column.addWidget(part, share)
        column.addStretch(1)
        for listed in (self.desk, self.notices):
            listed.horizontalHeader().hide()
            # A bar that came later would take width from lines that are wrapped already.
            listed.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.states.setFixedHeight(px(ROW) * len(FACTS) + px(4))
        self.notices.setMinimumHeight(px(ROW) * 3)
        self.desk.setMinimumHeight(px(150))
        self.states.turned.connect(self._state)
        self.desk.turned.connect(lambda id, value: self.marked.emit(id, bool(value)))
        self.notices.turned.connect(lambda id, value: self.told.emit(id, bool(value)))
        self.retranslate()

    def show_held(self, read: Custody | None, held: Held | None) -> None:
        """Another one, or none."""
        self._read, self.held = read, held
        stopped = held is not None and held.one.kind == "stopped" and not held.one.ended
        told = held is not None and bool(held.owed)
        for part, there in ((self.states, stopped), (self.desk, stopped), (self.notices, told)):
            part.setVisible(there)
            self._heads[part].setVisible(there)
        # What is to be done needs the room; without it the facts have it.
        self._column.setStretchFactor(self.facts, 1 if stopped else 6)
        self.facts.setMinimumHeight(self._least)
        if read is None or held is None:
            self.facts.show_facts(())
            return
        self.states.show_ticks([Tick(one, self.says.fact(one), True if one in held.one.facts else None)
                                for one in FACTS])  # fmt: skip
        self.desk.show_ticks([self._desk_line(read, line.id, line.due, line.done) for line in held.desk])
        self.notices.show_ticks(
            [Tick(each.person, read.label(each.person), True if each.told else None, self.says.wish(each.wish))
             for each in held.owed]
        )  # fmt: skip
        self.notices.setMaximumHeight(self._row * max(3, len(held.owed)) + 4)
        self.facts.show_facts(self._facts(read, held))

    def _desk_line(self, read: Custody, id: str, due: datetime, done: str) -> Tick:
        item = read.packs.desk[id]
        if done:
            aside = self.tr("done {0}").format(f"{datetime.fromisoformat(done):%H:%M}")
        elif not item.hours and not item.after:
            aside = self.tr("at once")
        else:
            day = day_in(due.date(), "d MMM", self._words.language)
            aside = f"{day}, {due:%H:%M} · {self.says.left(due, read.now)}"
        return Tick(id, item.what.in_language(self._words.language), True if done else None, aside)

    def _facts(self, read: Custody, held: Held) -> list[Fact]:
        one, says = held.one, self.says
        end = says.moment(held.expiry)
        left = says.left(held.expiry, read.now) if not one.ended else ""
        order_said = self.tr("until {0} · {1}")
        orders = "\n".join(
            order_said.format(says.moment(detention.hour_of(order.until, one.since)), says.court(order.court))
            for order in one.extensions
        )
        limits = "\n".join(
            f"{limit.what.in_language(self._words.language)}: {says.moment(at)}" for limit, at in held.limits
        )
        ended = ""
        if one.ended:
            ended = f"{says.how(one.how)}, {says.moment(datetime.fromisoformat(one.ended))}"
        pressing = next((alert.text for alert in held.alerts if alert.level == "block" and not held.desk), "")
        item = self.desk.tick()
        source = read.packs.desk[item.id] if held.desk and item is not None and item.id in read.packs.desk else None
        return [
            Fact("", f"{read.label(one.person)} · {says.kind(one.kind)}", "heading"),
            Fact("", pressing, "warn"),
            Fact(self.tr("Since the hour of arrest"), says.moment(one.since)),
            Fact(self.tr("Ends"), f"{end} · {left}" if left else end if held.expiry is not None else ""),
            Fact(self.tr("Ended"), ended),
            Fact(self.tr("Orders that prolonged"), orders),
            Fact(self.tr("Beyond it only another court"), limits),
            Fact(self.tr("Signs of a victim seen"), self._signs(one)),
            Fact(self.tr("Note"), one.note),
            Fact("", shown(source.source, self._words.language) if source is not None else "", "small"),
            Fact("", read.packs.verify.in_language(self._words.language), "small"),
        ]

    def _signs(self, one: detention.Detention) -> str:
        known = law.indicators().indicators
        return "\n".join(known[sign].label.in_language(self._words.language) for sign in one.signs if sign in known)

    def _state(self, fact: str, value: bool | None) -> None:
        if self.held is not None:
            others = [one for one in self.held.one.facts if one != fact]
            self.stated.emit([*others, fact] if value else others)

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Words that stand here."""
        self._heads[self.states].setText(self.tr("What is so"))
        self._heads[self.desk].setText(self.tr("To be done and decided; Space notes it as done now"))
        self._heads[self.notices].setText(self.tr("Who is to be told of the end; Space notes it as told now"))
        self.facts.setAccessibleName(self.tr("The chosen one"))
        self.states.setAccessibleName(self.tr("What is so"))
        self.desk.setAccessibleName(self.tr("To be done and decided"))
        self.notices.setAccessibleName(self.tr("Who is to be told of the end"))
        self.show_held(self._read, self.held)
