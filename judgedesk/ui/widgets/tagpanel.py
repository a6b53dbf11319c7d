"""What the selection is tied to: count, persons, row of the law, which way it speaks, a note."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QVBoxLayout, QWidget

from judgedesk.app.grid import Cell, ElementRow
from judgedesk.domain.evidence import Count, Stance, Tag
from judgedesk.ui.reader.keys import BACKSPACE, ESCAPE, FAR
from judgedesk.ui.reader.marks import Mark
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.widgets.charges import Charges
from judgedesk.ui.widgets.chips import ChipRow, Choice
from judgedesk.ui.widgets.elementrows import ElementRows
from judgedesk.ui.widgets.giving import Giving
from judgedesk.ui.widgets.lawnotes import AgeRule, LawSource
from judgedesk.ui.widgets.notemark import with_mark
from judgedesk.ui.widgets.stances import SIGNS
from judgedesk.ui.widgets.taghint import TagHint
from judgedesk.ui.widgets.tagline import TagLine
from judgedesk.ui.widgets.tagwords import Meant
from judgedesk.ui.widgets.target import Target, fitting, vocabulary
from judgedesk.ui.widgets.targetchips import TargetChips

VERBS = {"/": "line", ";": "line", "r": "change", "b": "box"} | {
    f"{far}{sign}": f"{far}{sign}" for far in ("", FAR) for sign in "[]{}"
}
STANCE_KEYS = {"s": Stance.SUPPORTS, "a": Stance.CONTRADICTS, "c": Stance.CONTEXT}
_WIDTH, _LOW = 284, 480


class TagPanel(QFrame):
    """Signals: `tag(row)` the selection is to be tagged; `also(row)` the passage tagged here to another row as well;
    `give(victim)` the same passage for another person; `note(text)` for the tag under the caret; `change(fields)` of
    the tag in hand; `asked(Meant)` what was typed on the line; `folio(text)` a folio is typed there; `verb(name)`
    ``box``, ``next`` or a bracket; `key_given(row, key)`; `target_changed()`; `left()` back to the page; `wanted()` the
    line is asked for while nothing of this is shown.
    """

    tag = Signal(str)
    also = Signal(str)
    change = Signal(object)
    asked = Signal(object)
    folio = Signal(str)
    verb = Signal(str)
    key_given = Signal(str, str)
    give = Signal(str)
    note = Signal(str)
    target_changed = Signal()
    left = Signal()
    wanted = Signal()

    def __init__(self, theme: Theme, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._words = theme, words
        self._charges = Charges()
        self._target = Target()
        self._stance = Stance.SUPPORTS
        self._cells: Mapping[str, Cell] = {}
        self._tags: Sequence[Tag] = ()
        self._passage, self._writable = "", True
        self._marked_note = ""
        self._own: Mapping[str, Mapping[str, str]] = {}
        self._marks: Sequence[Mark] = ()
        self._changing = False
        self._keyless = ""
        self.last_row = ""
        """The row that was tagged to last."""
        self.setProperty("kind", "pane-right")
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._hint = TagHint(self)
        self._giving = Giving(self)
        self._giving.chosen.connect(self._given)
        self._giving.changed.connect(self._say_hint)
        self._giving.unknown.connect(self._hint.say_unknown)
        self._build()
        self._retranslate()
        theme.changed.connect(self._resize)
        words.changed.connect(self._retranslate)
        self._resize()

    def _build(self) -> None:
        self.line = TagLine(self._theme, self)
        self._title, self._rule, self._source = QLabel(self), AgeRule(self), LawSource(self)
        self._title.setProperty("kind", "heading")
        self._chips = TargetChips(self._theme, self)
        self._victims = self._chips.victims
        self._stances = ChipRow(self._theme, parent=self)
        self._rows = ElementRows(self._theme, self._words, self)
        self._note = QLineEdit(self)
        self._column, self._above, self._below = QVBoxLayout(self), QVBoxLayout(), QVBoxLayout()
        for widget in (self._title, self._hint, self.line, self._chips, self._rule):
            self._above.addWidget(widget)
        for part in (self._stances, with_mark(self._note), self._source):
            self._below.addWidget(part)
        self._column.addLayout(self._above)
        self._column.addWidget(self._rows, 1)
        self._column.addLayout(self._below)
        self._chips.chosen.connect(self._choose)
        self._stances.chosen.connect(lambda one: self._stand(Stance(one)))
        self._rows.pressed.connect(self._ask)
        self._rows.typed.connect(self.press)
        self._rows.added.connect(self.press_also)
        self._rows.key_wanted.connect(self.want_key)
        self.line.asked.connect(self.asked)
        self.line.folio.connect(self.folio)
        self.line.edited.connect(self._say_meant)
        self.line.unclear.connect(self._hint.say_unclear)
        self.line.left.connect(self.left)
        self._rows.looked_at.connect(self._look_at)
        self._note.returnPressed.connect(self._noted)

    # -- what it shows ------------------------------------------------------------------------------------------

    @property
    def target(self) -> Target:
        """What is chosen; kept from one tag to the next."""
        return self._target

    @property
    def law(self) -> str:
        """The offence of the chosen count; '' for none."""
        count = self._charges.count(self._target.count)
        return count.offence if count is not None else ""

    @property
    def changing(self) -> bool:
        """Whether what comes next changes the tag in hand."""
        return self._changing

    @property
    def stance(self) -> Stance:
        """Which way the next passage speaks."""
        return self._stance

    @property
    def note_text(self) -> str:
        """What is written as a note."""
        return self._note.text().strip()

    @property
    def new_note(self) -> str:
        """What is written as a note for the next tag: not the note that another tag here has already."""
        return "" if self.note_text == self._marked_note.strip() else self.note_text

    def show_charges(self, charges: Charges, writable: bool) -> None:
        """Offers the counts and persons of the case."""
        self._charges, self._writable = charges, writable
        self._retarget(self._target)

    def take_target(self, target: Target, stance: Stance) -> None:
        """Chooses a target, such as the one used last, as far as the case still has it."""
        self._retarget(target)
        self.set_stance(stance)

    def show_keys(self, own: Mapping[str, Mapping[str, str]]) -> None:
        """Takes the user's own keys: of each offence the element of each key."""
        self._own = own
        self._show_rows()

    def show_cells(self, cells: Iterable[Cell]) -> None:
        """Takes the grid's numbers for the chosen count and persons."""
        target = self._target
        here = (target.count, target.defendant, target.victim)
        self._cells = {cell.element: cell for cell in cells if (cell.count, cell.defendant, cell.victim) == here}
        self._show_state()

    def show_page(self, tags: Sequence[Tag]) -> None:
        """Takes the tags of the page that is read."""
        self._tags = tags
        self._show_state()

    def show_selection(self, passage: str, marks: Sequence[Mark]) -> None:
        """Takes the selected passage, or what else is chosen in words, and the marks where the caret stands."""
        self._passage, self._marks = passage, marks
        self._changing, self._keyless = False, ""
        if not self._note.hasFocus():
            self._marked_note = marks[0].note if marks else ""
            self._note.setText(self._marked_note)
        self._say_hint()

    def set_stance(self, stance: Stance) -> None:
        """Says which way the next passage speaks."""
        self._stance = stance
        self._offer_stances()

    def clear_note(self) -> None:
        """The note has been taken."""
        self._note.clear()

    def flash(self, row: str) -> None:
        """Brings the row just used into view."""
        self.last_row = row
        self._rows.flash(row)

    # -- keys ---------------------------------------------------------------------------------------------------

    def press(self, key: str) -> None:
        """A key typed in the page or here: a row, a stance, ``+`` and a person's number, or what is to be done."""
        if self._keyless:
            self._give_key(key)
        elif key == ESCAPE:
            self.cancel()
        elif self._giving.active or key == "+":
            self._giving.press(key)
        elif key in VERBS:
            self.do(VERBS[key])
        elif key in STANCE_KEYS:
            self._stand(STANCE_KEYS[key])
        elif (row := self._rows.row_of_key(key)) is not None:
            self._ask(row)

    def press_also(self, key: str) -> None:
        """A key with Shift: the passage tagged here to another row as well."""
        row = self._rows.row_of_key(key)
        if row is not None and not self._keyless:
            if self._passage or not self._marks:
                self._ask(row)
            elif self._writable:
                self.also.emit(row)

    def do(self, name: str) -> None:
        """``line``: to the line to tag by; ``change``: the next row changes the tag in hand, once more the next tag in
        the same place; ``box``: a part of the page is drawn; brackets move its ends.
        """
        if name == "line":
            if self.isHidden():
                self.wanted.emit()
            self.line.begin()
        elif name != "change":
            self.verb.emit(name)
        elif self._writable and self._marks:
            if self._changing:
                self.verb.emit("next")
            self._changing = True
            self._say_hint()

    def cancel(self) -> None:
        """Forgets what was begun with keys."""
        self._changing, self._keyless = False, ""
        self._giving.stop()
        self._say_hint()

    def _stand(self, stance: Stance) -> None:
        """A stance: of the tag here where nothing else is selected, else of the next passage."""
        if self._writable and self._marks and (self._changing or not self._passage):
            self._offer_stances()
            self._change(stance=stance)
        else:
            self.set_stance(stance)

    def _choose(self, kind: str, identifier: str) -> None:
        if self._changing and kind != "count":
            self._chips.offer(self._charges, self._target)
            self._change(**{kind: identifier})
        else:
            self._retarget(replace(self._target, **{kind: identifier}))

    def _given(self, victim: str) -> None:
        if self._changing:
            self._change(victim=victim)
        else:
            self.give.emit(victim)

    def _change(self, **fields: object) -> None:
        self._changing = False
        self.change.emit(fields)

    def want_key(self, row: str) -> None:
        """The next key is to be that of a row."""
        self._keyless = row if self._writable else ""
        self._say_hint()

    def _give_key(self, key: str) -> None:
        row, self._keyless = self._keyless, ""
        self._say_hint()
        if key != ESCAPE:
            self.key_given.emit(row, "" if key == BACKSPACE else key)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard goes to the rows."""
        self._rows.take_keyboard()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the page."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def _ask(self, row: str) -> None:
        self._giving.stop()
        if self._changing:
            self._change(element=row)
        elif not self._passage:
            self._hint.ask_passage()
        elif self._writable:
            self.tag.emit(row)

    def _noted(self) -> None:
        if self._marks:
            self.note.emit(self.note_text)
        self.left.emit()

    # -- target -------------------------------------------------------------------------------------------------

    def _retarget(self, wanted: Target) -> None:
        count = self._charges.count(wanted.count) or next(iter(self._charges.counts), None)
        before, self._target = self._target, fitting(wanted, count)
        self._offer(count)
        if count is not None and (before.count != count.id or not self._rows.widget()):
            self._show_rows()
        if before != self._target or not self._cells:
            self._cells = {}
            self.target_changed.emit()
        self._show_state()

    def _show_rows(self) -> None:
        count = self._charges.count(self._target.count)
        if count is not None:
            self._rows.show_bands(self._charges.bands.get(count.id, ()), self._own.get(count.offence, {}))
            self._show_state()

    def _offer(self, count: Count | None) -> None:
        self.line.know(vocabulary(self._charges, count, self._words))
        has = count is not None
        self._chips.offer(self._charges, self._target)
        self._giving.offer({one: self._charges.person_label(one) for one in count.victims} if count else {})
        for widget in (self._chips, self._stances, self._note, self.line):
            widget.setVisible(has)
        self._source.setVisible(has and self._is_high())
        self._say_hint()
        self._look_at("")

    def _offer_stances(self) -> None:
        said = {
            Stance.SUPPORTS: self.tr("supports"),
            Stance.CONTRADICTS: self.tr("against"),
            Stance.CONTEXT: self.tr("context"),
        }
        keys = {stance: key.upper() for key, stance in STANCE_KEYS.items()}
        choices = [Choice(stance, f"{SIGNS[stance]} {text}", key=keys[stance]) for stance, text in said.items()]
        self._stances.offer(choices, self._stance)

    # -- words --------------------------------------------------------------------------------------------------

    def _show_state(self) -> None:
        counts = {one: cell.supports + cell.contradicts + cell.context for one, cell in self._cells.items()}
        target = self._target
        here = {
            tag.element for tag in self._tags
            if (tag.count, tag.victim, tag.defendant) == (target.count, target.victim, target.defendant)
        }  # fmt: skip
        needless = {one for one, cell in self._cells.items() if cell.applies is False}
        self._rows.show_state(counts, here, needless, self._said)
        self._rule.say(self._cells.values(), self._charges.person_label(self._target.victim))

    def _said(self, row: ElementRow, count: int) -> str:
        return self.tr("{element}, passages: {n}").format(element=self._words.of(row.label), n=count)

    def _say_hint(self) -> None:
        hint, row = self._hint, self._charges.elements.get(self._keyless)
        if not self._charges.counts:
            hint.say_no_counts()
        elif not self._writable:
            hint.say_read_only()
        elif self._keyless:
            hint.ask_key(self._words.of(row.short) if row else self._keyless)
        elif self._changing and self._marks:
            hint.ask_change(self._marks[0])
        elif self._giving.active:
            hint.ask_person(self._giving.typed)
        else:
            hint.say_passage(self._passage, self._marks)

    def ask_passage(self) -> None:
        """Says that nothing is selected."""
        self._hint.ask_passage()

    def say(self, text: str) -> None:
        """Says something until the next selection."""
        self._hint.setText(text)

    def _say_meant(self, meant: Meant) -> None:
        """What Enter would do, said while the line is typed."""
        persons = [self._charges.person_label(one) for one in (*meant.victims, *meant.defendants)]
        known = [self._charges.row(one) for one in meant.elements]
        rows = [self._words.of(row.short) for row in known if row is not None]
        parts = [*persons, *rows, *([SIGNS[meant.stance]] if meant.stance else [])]
        if parts or meant.note:
            self._hint.say_meant(parts, meant.note)
        else:
            self._say_hint()

    def _look_at(self, identifier: str) -> None:
        self._source.say(self._charges.elements.get(identifier), self._charges.rows(self._target.count))

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Tag the selection"))
        self.setAccessibleName(self.tr("Tag the selection"))
        self._stances.setAccessibleName(self.tr("Stance"))
        self._note.setAccessibleName(self.tr("Note"))
        self._note.setPlaceholderText(self.tr("Note (optional)"))
        self._rows.setAccessibleName(self.tr("Elements"))
        self._offer_stances()
        self._show_rows()
        self._offer(self._charges.count(self._target.count))
        self._show_state()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a low window the source gives way to the rows."""
        super().resizeEvent(event)
        self._source.setVisible(bool(self._charges.counts) and self._is_high())

    def _is_high(self) -> bool:
        return self.height() >= self._theme.px(_LOW)

    def _resize(self) -> None:
        px = self._theme.px
        self._column.setContentsMargins(px(14), px(10), px(4), px(10))
        for lines in (self._column, self._above, self._below):
            lines.setSpacing(px(8))
        for lines in (self._above, self._below):
            lines.setContentsMargins(0, 0, px(10), 0)
        self.setStyleSheet("TagPanel { border: none; }")
        self.setMinimumWidth(px(_WIDTH) - px(40))
        self._source.setMinimumHeight(px(50))
        self._show_rows()
        self._show_state()
