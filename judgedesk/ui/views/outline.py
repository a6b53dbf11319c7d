"""Questions for a person to be heard: their order at the left, the chosen one in two languages at the right."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from judgedesk.app import outline_aids, outline_paper
from judgedesk.app import outlines as app
from judgedesk.app.casefile import Case
from judgedesk.app.outline_aids import Offered
from judgedesk.app.outline_records import Exhibit, Outline, Question
from judgedesk.domain.changes import Changes
from judgedesk.domain.errors import UserError
from judgedesk.domain.evidence import Person
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.shell.commands import Command
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.hearing_section import HearingSection
from judgedesk.ui.views.outline_commands import OutlineCommands
from judgedesk.ui.views.outline_list import QuestionList
from judgedesk.ui.views.outline_noting import at_second
from judgedesk.ui.views.outline_offer import OfferedQuestions
from judgedesk.ui.views.outline_pane import QuestionPane
from judgedesk.ui.views.outline_read import Beside, Outlined, Where, read_beside, read_offered, read_outlines
from judgedesk.ui.views.outline_words import OutlineWords
from judgedesk.ui.widgets.chips import ChipRow
from judgedesk.ui.widgets.paths import choose_target


class OutlineView(HearingSection):
    """The section."""

    view_name = "outline"
    depends_on = frozenset({"records", "persons", "counts", "tags"})

    def __init__(self, bridge: Bridge, theme: Theme, case: Case, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(bridge, theme, case, words, parent)
        self._read: Outlined | None = None
        self._chosen, self._wanted, self._new = "", "", False
        self._said_in, self._does = OutlineWords(words, self), OutlineCommands(self)
        self._mine = "findings" not in case.withheld
        self.people = ChipRow(theme, most=10, parent=self)
        self.list = QuestionList(theme, lambda: self.tr("Question"), self._said, self)
        self.pane = QuestionPane(theme, words, self)
        self.offer = OfferedQuestions(theme, words, self)
        self.start, self.starters = QPushButton(self), QPushButton(self)
        self._keys, self._warned = QLabel(self), QLabel(self)
        self._build()
        self._connect()
        self.retranslate()

    def _build(self) -> None:
        px = self._theme.px
        self.head.act(self.starters, self.start)
        self._keys.setProperty("kind", "small")
        self._warned.setProperty("kind", "warn")
        for label in (self._keys, self._warned):
            label.setWordWrap(True)
        left = QWidget(self)
        order = QVBoxLayout(left)
        order.setContentsMargins(0, 0, px(16), 0)
        order.setSpacing(px(8))
        for widget, stretch in ((self._warned, 0), (self.list, 1), (self.offer, 1), (self._keys, 0)):
            order.addWidget(widget, stretch)
        left.setMinimumWidth(px(240))
        body = QWidget(self)
        inner = QVBoxLayout(body)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(px(10))
        inner.addWidget(self.people)
        inner.addWidget(self.beside(left, self.pane, (400, 780)), 1)
        self.lay_out(body)
        self.offer.hide()

    def _connect(self) -> None:
        self.people.chosen.connect(self._choose)
        self.start.clicked.connect(self._ask_whom)
        self.starters.clicked.connect(self.offer_starters)
        self.list.chosen.connect(self._turn_to)
        self.pane.widened.connect(self._show_question)
        self.list.answered.connect(self.answer)
        self.list.wanted_new.connect(self.new_question)
        self.list.moved_by.connect(lambda by: self._on_question(app.move_question, by))
        self.list.carried.connect(self.carry)
        self.list.dropped.connect(self.drop)
        self.list.opened.connect(lambda _row: self.pane.text.setFocus(Qt.FocusReason.OtherFocusReason))
        self.pane.changed.connect(self._keep)
        self.pane.noted.connect(self._note)
        self.pane.typed.connect(self._weigh)
        self.pane.fits.connect(lambda: self._on_question(app.confirm_translation))
        self.pane.left.connect(self._leave_pane)
        self.pane.opened.connect(lambda document, page: self.open_page.emit(document, page, []))
        self.offer.taken.connect(self._take)
        self.offer.left.connect(self._leave_offer)

    # -- what the window asks -----------------------------------------------------------------------------------

    def commands(self) -> list[Command]:
        """What can be done here."""
        return self._does.all()

    def panes(self) -> list[QWidget]:
        """What F6 goes through."""
        pane = self.pane
        return [self.people, self.list, pane.text, pane.translation, pane.put, pane.further, pane.shown, pane.note]

    def state(self) -> Where:
        """What Alt+← comes back to."""
        one = self.list.question()
        return Where(self._chosen, one.id if one is not None else "")

    def restore(self, where: Where) -> None:
        """Goes back to it."""
        self._chosen, self._wanted = where
        self._fill()

    def show_person(self, person: str) -> None:
        """The questions to somebody, where there are any."""
        self.focus.person = person
        self._chosen = ""
        self._fill()

    # -- loading ------------------------------------------------------------------------------------------------

    def _load(self) -> None:
        self._bridge.read(
            read_outlines, self._case, done=self._show, failed=self.trouble.show_error, key=("outline", id(self))
        )

    def _show(self, found: Outlined) -> None:
        self._stale, self._read = False, found
        waiting = self._empty.hasFocus()
        self._fill()
        if waiting:
            self._take_keyboard()

    def outline(self) -> Outline | None:
        """The one that is shown."""
        known = self._read.outlines if self._read is not None else ()
        theirs = next((one for one in known if one.person == self.focus.person), None)
        found = next((one for one in known if one.id == self._chosen), theirs)
        return found or (known[0] if known else None)

    @property
    def may(self) -> bool:
        """Whether something can be done to an outline."""
        return self._case.writable and self.outline() is not None

    @property
    def beginners(self) -> Sequence[tuple[Person, bool]]:
        """For whom questions can be begun, with the case (False) or the user's alone."""
        read = self._read
        if read is None or not self._case.writable:
            return ()
        return [(one, mine) for one in read.people for mine in ((False, True) if self._mine else (False,))]

    def _fill(self) -> None:
        read, shown = self._read, self.outline()
        self._stack.setCurrentIndex(0 if shown is not None else 1)
        self._say()
        if read is None or shown is None:
            return
        self._chosen, self.focus.person = shown.id, shown.person
        self.people.offer(self._said_in.outlines(read), shown.id, self.tr("all persons…"))
        self._warned.setText(self._said_in.warned(read, shown.person))
        self._warned.setVisible(bool(self._warned.text()))
        self.list.show_questions(shown.questions, self._wanted)
        if self._wanted and any(one.id == self._wanted for one in shown.questions):
            self._wanted, self._new = "", False
        self._show_question()

    def _turn_to(self) -> None:
        """Another question has the keyboard; a new one without words is let go."""
        self._new = self._new and bool(self.pane.text.toPlainText().strip())
        self._show_question()

    def _show_question(self) -> None:
        read, shown, one = self._read, self.outline(), self.list.question()
        self.pane.setVisible(one is not None or self._new)
        if read is None or shown is None or one is None or self._new:
            return
        self.pane.show_question(one, read, self._language(), writable=self._case.writable)
        self._bridge.read(read_beside, self._case, shown.person, one, self.pane.all.isChecked(),
                          done=self._show_beside, failed=self.trouble.show_error,
                          key=("outline.beside", id(self)))  # fmt: skip

    def _show_beside(self, beside: Beside) -> None:
        if self.pane.question is not None and self.pane.question.id == beside.question:
            self.pane.show_beside(beside)

    def _language(self) -> str:
        read, shown = self._read, self.outline()
        who = read.person(shown.person) if read is not None and shown is not None else None
        return who.languages[0] if who is not None and who.languages else ""

    def _said(self, one: Question) -> tuple[str, str, str]:
        return self._said_in.question(self._read, one) if self._read is not None else ("", "", "")

    def _choose(self, outline: str) -> None:
        self._chosen, self._new = outline, False
        self._fill()

    def step(self, step: int) -> None:
        """Goes to the next outline, or back."""
        ids = [one.id for one in self._read.outlines] if self._read is not None else []
        if self._chosen in ids:
            self._choose(ids[(ids.index(self._chosen) + step) % len(ids)])

    # -- what is done -------------------------------------------------------------------------------------------

    def _write(self, verb: Callable[..., Any], *args: Any, done: Callable[[Any], None] | None = None,
               **named: Any) -> None:  # fmt: skip
        self.trouble.clear()
        self._bridge.write(verb, self._case, *args, done=done, failed=self._refused, **named)

    def _on_question(self, verb: Callable[..., Any], *args: Any, **named: Any) -> None:
        one = self.list.question()
        if self.may and one is not None:
            self._write(verb, self._chosen, one.id, *args, **named)

    def _refused(self, error: UserError) -> None:
        self.trouble.show_error(error)
        self._load()

    def _ask_whom(self) -> None:
        """A menu of people, each with the case or (for who holds chambers) the judge's own."""
        menu = QMenu(self)
        menu.setAccessibleName(self.start.text())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for command in self._does.beginning():
            menu.addAction(command.text()).triggered.connect(lambda _checked=False, run=command.run: run())
        menu.popup(self.start.mapToGlobal(self.start.rect().bottomLeft()))

    def begin(self, person: str, *, mine: bool) -> None:
        """Shows the outline for somebody, begun where there is none."""
        known = self._read.outlines if self._read is not None else ()
        there = next((one for one in known if one.person == person and one.mine is mine), None)
        if there is not None:
            self._choose(there.id)
        else:
            self._write(app.begin, person, mine=mine, done=self._begun)

    def _begun(self, made: tuple[str, Changes]) -> None:
        self._chosen = made[0]
        self._load()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def new_question(self) -> None:
        """An empty one; the keyboard in its words."""
        if self.may and self._read is not None:
            self._new = True
            self.pane.setVisible(True)
            self.pane.begin(self._read, self._language())

    def _keep(self, fields: dict[str, Any]) -> None:
        if "exhibits" in fields:
            fields["exhibits"] = tuple(one if isinstance(one, Exhibit) else Exhibit(*one) for one in fields["exhibits"])
        if not self._new:
            self._on_question(app.change_question, **fields)
            return
        if "text" in fields:
            after, text = self.list.question(), fields["text"]
            translation = fields.get("translation", "")
            new = Question(text, translation=translation, translated=text if translation else "")
            self._new = False
            self._write(app.add_question, self._chosen, new, after.id if after else "", done=self._kept)

    def _kept(self, made: tuple[str, Changes]) -> None:
        self._wanted = made[0]
        self._load()

    def _leave_pane(self) -> None:
        self._new = False
        self._show_question()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _weigh(self, typed: Question) -> None:
        shown = self.outline()
        if shown is not None and typed.text.strip():
            self._bridge.read(outline_aids.raised, self._case, shown.person, typed, done=self.pane.show_prompts,
                              failed=self.trouble.show_error, key=("outline.prompts", id(self)))  # fmt: skip

    def answer(self) -> None:
        """Ticks the question as answered, or takes the tick back."""
        one = self.list.question()
        self.become("open" if one is not None and one.state == "answered" else "answered")

    def become(self, state: str) -> None:
        """Says what became of the question."""
        self._on_question(app.set_state, state)

    def _note(self, text: str) -> None:
        recording = self.pane.recording.currentData()
        second, words = at_second(text) if recording is not None else (None, text)
        if self.may and self.list.question() is not None:
            self.pane.note.clear()
        self._on_question(app.note, words, recording=recording if second is not None else None, second=second)

    def drop(self) -> None:
        """Takes the question out; undo brings it back."""
        self._on_question(app.drop_question)

    def carry(self) -> None:
        """Carries the question to the next person who has an outline of the same kind."""
        shown, read = self.outline(), self._read
        if read is None or shown is None or self.list.question() is None:
            return
        following = read.following(shown)
        if following is None:
            self.noted.emit(self.tr("There is no next witness: begin questions to one first."))
            return
        who = read.label(following.person)
        self._on_question(app.carry, following.person,
                          done=lambda _made: self.noted.emit(self.tr("Carried to {0}").format(who)))  # fmt: skip

    def on_outline(self, verb: Callable[..., Any]) -> None:
        """Does something to the outline that is shown: shares it, takes it away; undo takes that back."""
        self._write(verb, self._chosen)

    # -- questions to begin with ----------------------------------------------------------------------------------

    def offer_starters(self) -> None:
        """Neutral questions on what is open or contested."""
        shown = self.outline()
        if self.may and shown is not None:
            self._bridge.read(read_offered, self._case, shown.person, self._words.language, done=self._show_offered,
                              failed=self.trouble.show_error, key=("outline.offered", id(self)))  # fmt: skip

    def _show_offered(self, found: list[Offered]) -> None:
        self.offer.show_offered(found)
        self.list.hide()
        self.offer.show()
        self.offer.ticks.setFocus(Qt.FocusReason.OtherFocusReason)
        self._say()

    def _take(self, found: list[Offered]) -> None:
        new = [Question(one.text, translation=one.translation, translated=one.text if one.translation else "",
                        targets=one.targets) for one in found]  # fmt: skip
        self._leave_offer()
        if new:
            self._write(app.add_questions, self._chosen, new)

    def _leave_offer(self) -> None:
        self.offer.hide()
        self.list.show()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self._say()

    # -- paper ----------------------------------------------------------------------------------------------------

    def choose_target(self) -> None:
        """Asks where the questions are to be written."""
        kinds = {".docx": self.tr("Word document"), ".xlsx": self.tr("Workbook"), ".csv": self.tr("Table as text")}
        choose_target(self, self.tr("Write the questions out"), self.tr("questions"), kinds, self.write)

    def write(self, path: Path) -> None:
        """Writes the outline that is shown."""
        self._write(outline_paper.write_outline, self._chosen, path, self._words.language, done=self._written)

    def _written(self, number: int) -> None:
        self.noted.emit(self.tr("%n question(s) written", "", number))

    # -- words ----------------------------------------------------------------------------------------------------

    def _take_keyboard(self) -> None:
        there = self._read is None or self.outline() is not None
        (self.list if there else self._empty).setFocus(Qt.FocusReason.OtherFocusReason)

    def _is_busy(self) -> bool:
        return self._new

    def retranslate(self) -> None:
        """Words that stand here."""
        self.people.setAccessibleName(self.tr("Persons"))
        self.list.setAccessibleName(self.tr("Questions in their order"))
        self.start.setText(self.tr("Questions to…"))
        self.starters.setText(self.tr("To begin with…"))
        self._keys.setText(self.tr("Space answered · N new · Alt+↑ Alt+↓ move · C to the next witness · Delete out"))
        self.offer.retranslate()
        self._fill()

    def _say(self) -> None:
        shown, read = self.outline(), self._read
        offering = self.offer.isVisibleTo(self)
        self.start.setVisible(self._case.writable and shown is not None)
        self.starters.setVisible(self.may and not offering)
        self._keys.setVisible(self.may and not offering)
        self.head.say(self._said_in.head(shown) if shown is not None else "")
        may = self._case.writable and read is not None and bool(read.people)
        self._empty.say(
            self.tr("Questions to persons who are to be heard will stand here"),
            self.tr("Each in the court's language and in the witness's, with the element it goes to, what was stated "
                    "before and what is to be shown."),
            self.tr("Questions to…") if may else "",
            self._ask_whom if may else None,
            begin=() if may else ("people",),
        )  # fmt: skip
