"""What the selection is tied to: count, persons, row of the law, which way it speaks, a note."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QVBoxLayout, QWidget

from judgedesk.app.grid import Cell, ElementRow
from judgedesk.domain.evidence import Count, Stance, Tag
from judgedesk.ui.reader.marks import Mark
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.widgets.charges import Charges
from judgedesk.ui.widgets.chips import ChipRow, Choice
from judgedesk.ui.widgets.elementrows import ElementRows
from judgedesk.ui.widgets.giving import Giving
from judgedesk.ui.widgets.stances import SIGNS

STANCE_KEYS = {"s": Stance.SUPPORTS, "a": Stance.CONTRADICTS, "c": Stance.CONTEXT}
_WIDTH, _LOW = 284, 480


@dataclass(frozen=True, slots=True)
class Target:
    """Whom and what a passage is tied to, beside the row."""

    count: str = ""
    victim: str = ""
    defendant: str = ""


class TagPanel(QFrame):
    """Signals: `tag(row)` the selection is to be tagged; `give(victim)` the same passage for another person;
    `note(text)` for the tag under the caret; `target_changed()`; `left()` back to the page.
    """

    tag = Signal(str)
    give = Signal(str)
    note = Signal(str)
    target_changed = Signal()
    left = Signal()

    def __init__(self, theme: Theme, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._words = theme, words
        self._charges = Charges()
        self._target = Target()
        self._stance = Stance.SUPPORTS
        self._cells: Mapping[str, Cell] = {}
        self._tags: Sequence[Tag] = ()
        self._passage, self._selected, self._writable = "", False, True
        self._marked_note = ""
        self.setProperty("kind", "pane-right")
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._giving = Giving(self)
        self._giving.chosen.connect(self.give)
        self._giving.changed.connect(self._say_hint)
        self._giving.unknown.connect(self._say_unknown)
        self._build()
        self._retranslate()
        theme.changed.connect(self._resize)
        words.changed.connect(self._retranslate)
        self._resize()

    def _build(self) -> None:
        self._title, self._hint, self._rule, self._source = (QLabel(self) for _ in range(4))
        self._title.setProperty("kind", "heading")
        for label in (self._hint, self._rule, self._source):
            label.setProperty("kind", "small")
            label.setWordWrap(True)
        self._counts, self._victims, self._defendants = (ChipRow(self._theme, 12, parent=self) for _ in range(3))
        self._stances = ChipRow(self._theme, parent=self)
        self._rows = ElementRows(self._theme, self._words, self)
        self._note = QLineEdit(self)
        self._column, self._above, self._below = QVBoxLayout(self), QVBoxLayout(), QVBoxLayout()
        for widget in (self._title, self._hint, self._counts, self._victims, self._defendants, self._rule):
            self._above.addWidget(widget)
        for part in (self._stances, self._note, self._source):
            self._below.addWidget(part)
        self._column.addLayout(self._above)
        self._column.addWidget(self._rows, 1)
        self._column.addLayout(self._below)
        self._counts.chosen.connect(lambda one: self._retarget(replace(self._target, count=one)))
        self._victims.chosen.connect(lambda one: self._retarget(replace(self._target, victim=one)))
        self._defendants.chosen.connect(lambda one: self._retarget(replace(self._target, defendant=one)))
        self._stances.chosen.connect(lambda one: self.set_stance(Stance(one)))
        self._rows.pressed.connect(self._ask)
        self._rows.typed.connect(self.press)
        self._rows.looked_at.connect(self._look_at)
        self._note.returnPressed.connect(self._noted)

    # -- what it shows ------------------------------------------------------------------------------------------

    @property
    def target(self) -> Target:
        """What is chosen; kept from one tag to the next."""
        return self._target

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
        """Takes the selected passage, and the marks where the caret stands."""
        self._passage, self._selected = passage, bool(marks)
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
        self._rows.flash(row)

    # -- keys ---------------------------------------------------------------------------------------------------

    def press(self, key: str) -> None:
        """A key typed in the page or here: a row, a stance, or ``+`` and a person's number."""
        if self._giving.active or key == "+":
            self._giving.press(key)
        elif key in STANCE_KEYS:
            self.set_stance(STANCE_KEYS[key])
        elif (row := self._rows.row_of_key(key)) is not None:
            self._ask(row)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard goes to the rows."""
        self._rows.take_keyboard()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the page."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def cancel_giving(self) -> None:
        """Forgets a ``+`` that was begun."""
        self._giving.stop()

    def _ask(self, row: str) -> None:
        self._giving.stop()
        if not self._passage:
            self._hint.setText(self.tr("Select a passage of the page first; then press the key again."))
        elif self._writable:
            self.tag.emit(row)

    def _noted(self) -> None:
        if self._selected:
            self.note.emit(self.note_text)
        self.left.emit()

    # -- target -------------------------------------------------------------------------------------------------

    def _retarget(self, wanted: Target) -> None:
        count = self._charges.count(wanted.count) or next(iter(self._charges.counts), None)
        before, self._target = self._target, _fitting(wanted, count)
        self._offer(count)
        if count is not None and (before.count != count.id or not self._rows.widget()):
            self._rows.show_bands(self._charges.bands.get(count.id, ()))
        if before != self._target or not self._cells:
            self._cells = {}
            self.target_changed.emit()
        self._show_state()

    def _offer(self, count: Count | None) -> None:
        has = count is not None
        counts = [Choice(one.id, self.tr("Count {label}").format(label=one.label) if at == 0 else one.label)
                  for at, one in enumerate(self._charges.counts)]  # fmt: skip
        self._counts.offer(counts, self._target.count, self.tr("all counts…"))
        victims = [self._person(count, one) for one in count.victims] if count else []
        self._victims.offer(victims, self._target.victim, self.tr("all {n}…").format(n=len(victims)))
        defendants = [Choice(one, self._charges.person_label(one)) for one in count.defendants] if count else []
        self._defendants.offer(defendants, self._target.defendant, self.tr("all {n}…").format(n=len(defendants)))
        self._giving.offer({choice.id: choice.text for choice in victims})
        for widget in (self._counts, self._victims, self._defendants, self._stances, self._note):
            widget.setVisible(has)
        self._source.setVisible(has and self._is_high())
        self._say_hint()
        self._look_at("")

    def _person(self, count: Count, person: str) -> Choice:
        child = count.child(self._target.defendant, person)
        aside = self.tr("child") if child else self.tr("age disputed") if child is None else ""
        return Choice(person, self._charges.person_label(person), aside)

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
        self._say_rule()

    def _said(self, row: ElementRow, count: int) -> str:
        return self.tr("{element}, passages: {n}").format(element=self._words.of(row.label), n=count)

    def _say_rule(self) -> None:
        means = {cell.applies for cell in self._cells.values() if cell.kind == "means"}
        person = self._charges.person_label(self._target.victim)
        if means == {False}:
            said = self.tr("For {person} (a child at the act) means need not be shown.")
        elif "disputed" in means:
            said = self.tr("The age of {person} is disputed: for a child, means need not be shown.")
        else:
            said = ""
        self._rule.setText(said.format(person=person))
        self._rule.setVisible(bool(said))

    def _say_hint(self) -> None:
        if not self._charges.counts:
            self._hint.setText(self.tr("The case has no counts yet; passages are tagged to the elements of a count."))
        elif not self._writable:
            self._hint.setText(self.tr("The case is open for reading only."))
        elif self._giving.active:
            self._hint.setText(self.tr("The same passage also for: {typed}…").format(typed=self._giving.typed or "P-"))
        elif self._passage:
            quote = " ".join(self._passage.split())
            short = quote if len(quote) <= 90 else f"{quote[:60]} … {quote[-24:]}"
            self._hint.setText(self.tr("“{quote}”").format(quote=short))
        elif self._selected:
            self._hint.setText(self.tr("Delete removes this tag; + and a number gives the passage to another person."))
        else:
            self._hint.setText(self.tr("Select a passage, then press the key of a row."))

    def _say_unknown(self, number: str) -> None:
        self._hint.setText(self.tr("P-{number} is not in this count; nothing was given.").format(number=number))

    def _look_at(self, identifier: str) -> None:
        """Says where a row is written, in the statute's own words; without a row, where all are."""
        row = self._charges.elements.get(identifier)
        rows = self._charges.rows(self._target.count)
        if row is None and not rows:
            self._source.setText("")
            return
        checked = self.tr("read in the source") if (row or rows[0]).checked == "read" else self.tr("from memory")
        about = f"„{row.term}” · {row.source}" if row else rows[0].source
        said = self.tr("{about} · {checked} · verify in the current text")
        self._source.setText(said.format(about=about, checked=checked))

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Tag the selection"))
        self.setAccessibleName(self.tr("Tag the selection"))
        for chips, name in ((self._counts, self.tr("Count")), (self._victims, self.tr("Injured party")),
                            (self._defendants, self.tr("Defendant")), (self._stances, self.tr("Stance"))):  # fmt: skip
            chips.setAccessibleName(name)
        self._note.setAccessibleName(self.tr("Note"))
        self._note.setPlaceholderText(self.tr("Note (optional)"))
        self._rows.setAccessibleName(self.tr("Elements"))
        self._offer_stances()
        self._rows.show_bands(self._charges.bands.get(self._target.count, ()))
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
        self._source.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._rows.show_bands(self._charges.bands.get(self._target.count, ()))
        self._show_state()


def _fitting(wanted: Target, count: Count | None) -> Target:
    """The wanted target, its persons replaced by the count's first where the count does not have them."""
    if count is None:
        return Target()
    victim = wanted.victim if wanted.victim in count.victims else next(iter(count.victims), "")
    defendant = wanted.defendant if wanted.defendant in count.defendants else next(iter(count.defendants), "")
    return Target(count.id, victim, defendant)
