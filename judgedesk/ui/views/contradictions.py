"""A person's statements side by side by topic; pairs that somebody marks. Nothing here says whom to believe."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from judgedesk.app import contradictions as app
from judgedesk.app import grid, kept
from judgedesk.app.casefile import Case
from judgedesk.app.contradictions import Marked, MarkedAs
from judgedesk.app.grid import Passage
from judgedesk.app.statements import Statements, Topic, statements
from judgedesk.domain.errors import UserError
from judgedesk.domain.evidence import Person
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.models.rows import Column, Rows
from judgedesk.ui.shell.commands import Command
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.contradictions_columns import StatementColumns
from judgedesk.ui.views.contradictions_mark import MarkBar
from judgedesk.ui.views.hearing_section import HearingSection
from judgedesk.ui.widgets.charges import family_of
from judgedesk.ui.widgets.chips import ChipRow, Choice
from judgedesk.ui.widgets.table import Table

_HEARD = {"victim", "witness", "defendant", "expert", "informant"}


@dataclass(frozen=True, slots=True)
class SideBySide:
    """Whom there can be statements of, what one of them stated (None: nobody), and what was marked of it."""

    people: Sequence[Person]
    said: Statements | None
    marked: Sequence[Marked]

    def marks_on(self, topic: Topic) -> list[Marked]:
        """Marks both of whose passages stand on a topic."""
        tags = {one.tag.id for said in topic.said for one in said}
        return [one for one in self.marked if tags.issuperset(one.tags)]


def read_side_by_side(case: Case, person: str) -> SideBySide:
    """Reads them; of the first person where the one asked for is not there."""
    people = [one for one in grid.persons(case) if _HEARD & set(one.roles)]
    if not people:
        return SideBySide((), None, ())
    who = person if any(one.id == person for one in people) else people[0].id
    return SideBySide(people, statements(case, kept.person_of(case, who)), app.marked(case, who))


class ContradictionsView(HearingSection):
    """Topics at the left, what each statement says on the chosen one in columns of one width."""

    view_name = "contradictions"
    depends_on = frozenset({"records", "persons", "tags", "documents", "segments"})

    def __init__(self, bridge: Bridge, theme: Theme, case: Case, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(bridge, theme, case, words, parent)
        self._read: SideBySide | None = None
        self._topic = ""
        self._pair: list[Passage] = []
        self.people = ChipRow(theme, most=12, parent=self)
        self.topics = Rows(self._columns(), theme, self)
        self.table = Table(self.topics, theme, self)
        self.columns = StatementColumns(theme, words, self)
        self.bar = MarkBar(theme, words, case.writable, self)
        self._build()
        self._connect()
        self.retranslate()

    def _columns(self) -> list[Column]:
        def speaking(one: Topic) -> str:
            marked = len(self._read.marks_on(one)) if self._read is not None else 0
            marks = self.tr("%n marked", "", marked) if marked else ""
            return " · ".join(part for part in (self._words.number(one.speaking), marks) if part)

        return [
            Column(lambda: self.tr("Topic"), lambda one: self._words.of(one.label)),
            Column(lambda: self.tr("Statements"), speaking, 140, quiet=True),
        ]

    def _build(self) -> None:
        px = self._theme.px
        right = QWidget(self)
        stack = QVBoxLayout(right)
        stack.setContentsMargins(px(16), 0, 0, 0)
        stack.setSpacing(px(10))
        stack.addWidget(self.columns, 1)
        stack.addWidget(self.bar)
        self.table.setMinimumWidth(px(220))
        body = QWidget(self)
        inner = QVBoxLayout(body)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(px(10))
        inner.addWidget(self.people)
        inner.addWidget(self.beside(self.table, right, (310, 870)), 1)
        self.lay_out(body)

    def _connect(self) -> None:
        self.people.chosen.connect(self.show_person)
        self.table.selectionModel().currentRowChanged.connect(lambda *_rows: self._show_topic())
        self.table.opened.connect(lambda _row: self.columns.take_keyboard())
        self.columns.opened.connect(self._open)
        self.columns.picked.connect(self._pick)
        self.columns.left.connect(lambda: self.table.setFocus(Qt.FocusReason.OtherFocusReason))
        self.bar.marked.connect(self._mark)
        self.bar.unmarked.connect(self._unmark)

    # -- what the window asks -----------------------------------------------------------------------------------

    def commands(self) -> list[Command]:
        """What can be done here."""

        def paired() -> bool:
            return self._case.writable and len(self._pair) == 2

        return [
            Command("contradictions.mark", lambda: self.tr("Mark the pair as a contradiction"),
                    lambda: self.bar.mark_as("contradiction"), "Ctrl+M", paired),
            Command("contradictions.explain", lambda: self.tr("Mark the pair as explained"),
                    lambda: self.bar.mark_as("explained"), "", paired),
            Command("contradictions.next", lambda: self.tr("Statements of the next person"), lambda: self._step(1),
                    "Ctrl+Right"),
            Command("contradictions.previous", lambda: self.tr("Statements of the previous person"),
                    lambda: self._step(-1), "Ctrl+Left"),
            Command("hearing.section", lambda: self.tr("Next section of hearings"), self.head.next_section, "F7"),
        ]  # fmt: skip

    def panes(self) -> list[QWidget]:
        """What F6 goes through."""
        return [self.people, self.table, *self.columns.lists, self.bar.note, self.bar.table]

    def state(self) -> tuple[str, str]:
        """What Alt+← comes back to."""
        return self.focus.person, self._topic

    def restore(self, where: tuple[str, str]) -> None:
        """Goes back to it."""
        person, self._topic = where
        self.show_person(person)

    def show_person(self, person: str) -> None:
        """What somebody stated."""
        self.focus.person = person
        self._load()

    # -- loading ------------------------------------------------------------------------------------------------

    def _load(self) -> None:
        self._bridge.read(read_side_by_side, self._case, self.focus.person, done=self._show,
                          failed=self.trouble.show_error, key=("contradictions", id(self)))  # fmt: skip

    def _show(self, found: SideBySide) -> None:
        self._stale, self._read = False, found
        waiting = self._empty.hasFocus()
        self._fill()
        if waiting:
            self._take_keyboard()

    def _fill(self) -> None:
        read = self._read
        said = read.said if read is not None else None
        there = said is not None and bool(said.topics)
        self._stack.setCurrentIndex(0 if said is not None else 1)
        self._say()
        if read is None or said is None:
            return
        self.focus.person = said.person
        self.people.offer([Choice(one.id, one.label) for one in read.people], said.person, self.tr("all persons…"))
        wanted = self._topic
        self.topics.show(said.topics)
        row = next((at for at, one in enumerate(said.topics) if one.id == wanted), None)
        several = next((at for at, one in enumerate(said.topics) if one.speaking > 1), 0)
        self.table.choose_row(row if row is not None else several)
        self.columns.setVisible(there)
        self.bar.setVisible(there)
        self._show_topic()

    def topic(self) -> Topic | None:
        """The one that has the keyboard."""
        row = self.table.currentIndex().row()
        found: Topic | None = self.topics.rows[row] if 0 <= row < len(self.topics.rows) else None
        return found

    def _show_topic(self) -> None:
        topic, read = self.topic(), self._read
        if topic is None or read is None or read.said is None:
            return
        if topic.id != self._topic or not self._still_there(topic):
            self._pair = []
        self._topic = topic.id
        speaking = [(source, said) for source, said in zip(read.said.sources, topic.said, strict=True) if said]
        self.columns.show_columns(speaking, family_of(topic.kind))
        if not self._pair and len(speaking) == 2 and all(len(said) == 1 for _source, said in speaking):
            self._pair = [said[0] for _source, said in speaking]
        passages = {one.tag.id: one for said in topic.said for one in said}
        self.bar.show_marks(read.marks_on(topic), passages)
        self._show_pair()

    def _still_there(self, topic: Topic) -> bool:
        tags = {one.tag.id for said in topic.said for one in said}
        return all(one.tag.id in tags for one in self._pair)

    def _show_pair(self) -> None:
        tags = {one.tag.id for one in self._pair}
        known = self._read.marked if self._read is not None else ()
        self.bar.show_pair(self._pair, next((one for one in known if set(one.tags) == tags), None))

    def _pick(self, passage: Passage) -> None:
        """Takes a passage into the pair, or out of it; a third one puts the first out."""
        rest = [one for one in self._pair if one.tag.id != passage.tag.id]
        self._pair = rest if len(rest) < len(self._pair) else [*rest[-1:], passage]
        self._show_pair()

    def _step(self, step: int) -> None:
        ids = [one.id for one in self._read.people] if self._read is not None else []
        if self.focus.person in ids:
            self.show_person(ids[(ids.index(self.focus.person) + step) % len(ids)])

    def _open(self, passage: Passage) -> None:
        tag = passage.tag
        self.open_page.emit(tag.document, tag.page, [(tag.start, tag.end)] if tag.end > tag.start else [])

    # -- marking ------------------------------------------------------------------------------------------------

    def _mark(self, as_what: MarkedAs, note: str) -> None:
        if len(self._pair) == 2:
            tags = [one.tag.id for one in self._pair]
            self._write(app.mark, self.focus.person, tags, as_what, note)

    def _unmark(self, identifier: str) -> None:
        self._write(app.unmark, identifier)

    def _write(self, verb: Any, *args: Any) -> None:
        self.trouble.clear()
        self._bridge.write(verb, self._case, *args, failed=self._refused)

    def _refused(self, error: UserError) -> None:
        self.trouble.show_error(error)
        self._load()

    # -- words --------------------------------------------------------------------------------------------------

    def _take_keyboard(self) -> None:
        there = self._read is None or self._read.said is not None
        (self.table if there else self._empty).setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Words that stand here."""
        self.people.setAccessibleName(self.tr("Persons"))
        self.table.setAccessibleName(self.tr("Topics"))
        self.topics.retranslate()
        self.bar.retranslate()
        self._fill()

    def _say(self) -> None:
        said = self._read.said if self._read is not None else None
        if said is not None and not said.topics:
            self.head.say(self.tr("Nothing is tagged in statements of this person yet."))
        elif said is not None:
            self.head.say(self.tr("%n statement(s)", "", len(said.sources)))
        else:
            self.head.say("")
        self._empty.say(
            self.tr("Statements will stand here side by side"),
            self.tr("What each statement of a person says on a topic, with date, folio and quotation. "
                    "Enter persons and tag passages in their statements first."),
            begin=("people", "documents"),
        )  # fmt: skip
