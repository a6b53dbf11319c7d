"""What was disclosed at the trial: documents, recordings and testimony, entered in court by one key each."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from judgedesk.app import disclosure
from judgedesk.app.casefile import Case
from judgedesk.app.disclosure import Disclosure
from judgedesk.app.disclosure_list import Line
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.models.rows import Column, Rows
from judgedesk.ui.shell.commands import Command
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.disclosed_form import DisclosedForm, Stands
from judgedesk.ui.views.trial_read import Register, read_register
from judgedesk.ui.views.trial_section import KeyedTable, TrialSection
from judgedesk.ui.widgets.chips import ChipRow, Choice
from judgedesk.ui.widgets.disclosebar import DiscloseBar
from judgedesk.ui.widgets.factlines import Fact, FactLines
from judgedesk.ui.widgets.said import kind_said

KEYS = {"D": "read", "E": "deemed_read", "O": "to_read"}
"""States entered by one key; X asks for the ground."""
_CARD, _FORM = range(2)
_KIND = 2
_WIDE = 620
"""Width of the list from which there is room for all columns, px at 100 %."""


class Where(NamedTuple):
    """What Alt+← comes back to."""

    line: tuple[int, str]
    narrowed: str


class DisclosedView(TrialSection):
    """The register at the left; at the right how the chosen line stands, or the form."""

    view_name = "disclosed"
    depends_on = TrialSection.depends_on | {"findings"}

    def __init__(self, bridge: Bridge, theme: Theme, case: Case, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(bridge, theme, case, words, parent)
        self._read: Register | None = None
        self._narrowed, self._wanted, self._asked = "all", (0, ""), (0, "")
        self.rows = Rows(self._columns(), theme, self)
        self.rows.sort_wanted.connect(lambda *_order: self._load())
        self.table = KeyedTable(self.rows, theme, self)
        self.table.wrap_words()
        self.narrow = ChipRow(theme, parent=self)
        self.facts = FactLines(theme, self)
        self.form = DisclosedForm(theme, words, self.says, self)
        self.ask = DiscloseBar(bridge, theme, case, words, self)
        self.open, self.change = QPushButton(self), QPushButton(self)
        self._keys = QLabel(self)
        self._side = QStackedWidget(self)
        self._build()
        self._connect()
        self.retranslate()

    def _columns(self) -> list[Column]:
        number = self._words.number
        return [
            Column(lambda: self.tr("Volume"), lambda one: one.volume, 72),
            Column(lambda: self.tr("Document or person heard"), lambda one: one.name, share=3,
                   key=lambda one: self._words.order(one.name)),
            Column(lambda: self.tr("Kind"), self._kind, 92, quiet=True, key=lambda one: one.kind),
            Column(lambda: self.tr("Tags"), lambda one: number(one.tagged) if one.tagged else "", 64, number=True,
                   key=lambda one: one.tagged),
            Column(lambda: self.tr("Stands"), self._stands, share=4, key=lambda one: one.state.state,
                   warn=self._warned),
        ]  # fmt: skip

    def _kind(self, one: Line) -> str:
        return self.tr("testimony") if one.testimony else kind_said(one.kind)

    def _stands(self, one: Line) -> str:
        parts = self.tr("%n part(s) apart", "", len(one.parts)) if one.parts else ""
        cited = self._cited(one)
        said = self.tr("cited in findings: %n", "", cited) if cited else ""
        return " · ".join(part for part in (self.says.state(one.state), parts, said) if part)

    def _cited(self, one: Line) -> int:
        return _cited(self._read, one) if self._read is not None else 0

    def _warned(self, one: Line) -> bool:
        return bool(self._cited(one)) or one.state.state == "inadmissible"

    def _build(self) -> None:
        px = self._theme.px
        self._keys.setProperty("kind", "small")
        self._keys.setWordWrap(True)
        self.head.act(self.open, self.change)
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addWidget(self.narrow)
        column.addWidget(self.table, 1)
        column.addWidget(self.ask)
        column.addWidget(self._keys)
        card = QWidget(self)
        beside = QVBoxLayout(card)
        beside.setContentsMargins(px(16), 0, 0, 0)
        beside.addWidget(self.facts, 1)
        for page in (card, self.form):
            self._side.addWidget(page)
        self.lay_out(self.with_side(left, self._side))

    def _connect(self) -> None:
        self.table.selectionModel().currentRowChanged.connect(lambda *_rows: self._show_line())
        self.table.opened.connect(lambda _row: self.read_it())
        self.table.typed.connect(self._typed)
        self.narrow.chosen.connect(self._choose)
        self.open.clicked.connect(self.read_it)
        self.change.clicked.connect(lambda: self.enter())
        self.form.confirmed.connect(self._record)
        self.form.left.connect(self._leave_form)
        self.ask.failed.connect(self.trouble.show_error)
        self.ask.left.connect(self._take_keyboard)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Kind and tags are left out where how it stands would have no room."""
        super().resizeEvent(event)
        narrow = self.table.width() < self._theme.px(_WIDE)
        if narrow != self.table.isColumnHidden(_KIND):
            for column in (_KIND, _KIND + 1):
                self.table.setColumnHidden(column, narrow)
            self.table.fit()

    # -- what the window asks -----------------------------------------------------------------------------------

    def commands(self) -> list[Command]:
        """What can be done here; single letters hold in the list."""
        may = self.may
        return [
            Command("disclosed.read", lambda: self.tr("Read today (D)"), lambda: self.mark("read"), "", may),
            Command("disclosed.deemed", lambda: self.tr("Deemed read (E)"), lambda: self.mark("deemed_read"), "", may),
            Command("disclosed.inadmissible", lambda: self.tr("Not admissible: ask for the ground (X)"),
                    lambda: self.enter("inadmissible"), "", may),
            Command("disclosed.open", lambda: self.tr("Still to be read (O)"), lambda: self.mark("to_read"), "", may),
            Command("disclosed.change", lambda: self.tr("How it stands, in full…"), self.enter, "F2", may),
            Command("disclosed.remove", lambda: self.tr("Take away what was recorded of it"), self.remove,
                    "Ctrl+Delete", lambda: may() and bool(self._recorded())),
            Command("trial.section", lambda: self.tr("Next section of the trial"), self.head.next_section, "F7"),
        ]  # fmt: skip

    def panes(self) -> list[QWidget]:
        """What F6 goes through."""
        return [self.narrow, self.table, self.ask.line, self.form.state]

    def state(self) -> Where:
        """What Alt+← comes back to."""
        return Where(_key(self.line()), self._narrowed)

    def restore(self, where: Where) -> None:
        """Goes back to it."""
        self._wanted = where.line
        self._choose(where.narrowed)

    def may(self) -> bool:
        """Whether the chosen line can be changed."""
        return self._case.writable and self.line() is not None and self._side.currentIndex() == _CARD

    # -- loading ------------------------------------------------------------------------------------------------

    def _load(self) -> None:
        self._bridge.read(self._fetch, self._narrowed, done=self._show, failed=self.trouble.show_error,
                          key=("disclosed", id(self)))  # fmt: skip

    def _fetch(self, narrowed: str) -> tuple[Register, Sequence[Line]]:
        """On a reader thread: with many documents, choosing and ordering takes time."""
        read = read_register(self._case)
        return read, self.rows.in_order([one for one in read.lines if _takes(read, one, narrowed)])

    def _is_busy(self) -> bool:
        return self._side.currentIndex() == _FORM

    def _show(self, found: tuple[Register, Sequence[Line]]) -> None:
        self._stale, self._read = False, found[0]
        waiting = self._empty.hasFocus()
        self._fill(found[1])
        if waiting:
            self._take_keyboard()

    def _fill(self, lines: Sequence[Line]) -> None:
        before = self._wanted if self._wanted != (0, "") else _key(self.line())
        self._wanted = (0, "")
        self.rows.show(lines)
        self.table.choose_row(next((at for at, one in enumerate(lines) if _key(one) == before), 0))
        self._stack.setCurrentIndex(0 if self._read is not None and self._read.lines else 1)
        self._show_line()
        self._say()

    def _choose(self, narrowed: str) -> None:
        self._narrowed = narrowed
        self._load()

    def line(self) -> Line | None:
        """The line that has the keyboard."""
        row = self.table.currentIndex().row()
        found: Line | None = self.rows.rows[row] if 0 <= row < len(self.rows.rows) else None
        return found

    def _recorded(self) -> Sequence[Disclosure]:
        one = self.line()
        return [state for state in (one.state, *one.parts) if state.id] if one is not None else []

    def _show_line(self) -> None:
        one = self.line()
        facts = []
        if one is not None:
            facts = [Fact("", one.name, "heading"), Fact("", self.says.state(one.state)), Fact("", one.state.note)]
            for part in one.parts:
                first, last = part.pages or (0, 0)
                pages = (
                    self.tr("Pages {0}–{1}").format(first, last) if first != last else self.tr("Page {0}").format(first)
                )
                facts += [Fact(pages, self.says.state(part)), Fact("", part.note)]
            cited = self._read.cited.get(one.document, ()) if self._read is not None and self._read.cited else ()
            heading = self.tr("Findings rest on it, though it is not disclosed")
            lines = dict.fromkeys(f"{rest.passage.cite}: {' '.join(rest.passage.tag.quote.split())}" for rest in cited)
            facts += [Fact(heading if not at else "", text, "warn") for at, text in enumerate(lines)]
        self.facts.show_facts(facts)
        self._say_buttons()

    # -- entering -----------------------------------------------------------------------------------------------

    def _typed(self, key: str) -> None:
        if key in KEYS:
            self.mark(KEYS[key])
        elif key == "X":
            self.enter("inadmissible")

    def mark(self, state: str) -> None:
        """Enters a state with today's date; of what was read or deemed so, the folio is asked."""
        one = self.line()
        if one is None or not self.may():
            return
        self.trouble.clear()
        self.ask.mark(state, one.name, **self._about(_key(one)))

    @staticmethod
    def _about(key: tuple[int, str]) -> dict[str, Any]:
        return {"testimony": key[1]} if key[1] else {"document": key[0]}

    def enter(self, state: str = "") -> None:
        """The form for the chosen line."""
        one = self.line()
        if one is None or not self.may():
            return
        known = one.state
        wanted = state or known.state
        ground = known.ground if wanted == known.state else ""
        self._asked = _key(one)
        self.ask.hide()
        self._side.setCurrentIndex(_FORM)
        self.form.begin(one.name, Stands(wanted, known.on, known.folio, ground, None, known.note))
        self._say_buttons()

    def _record(self, said: object) -> None:
        if isinstance(said, Stands):
            self._bridge.write(
                disclosure.record, self._case, said.state, **self._about(self._asked), pages=said.pages, on=said.on,
                folio=said.folio, ground=said.ground, note=said.note,
                done=lambda _made: self._leave_form(), failed=self.form.show_error,
            )  # fmt: skip

    def _leave_form(self) -> None:
        self._side.setCurrentIndex(_CARD)
        self._load()
        self._take_keyboard()

    def remove(self) -> None:
        """Takes away what was recorded of the chosen line, parts first."""
        recorded = self._recorded()
        if recorded and self.may():
            self._bridge.write(disclosure.remove, self._case, recorded[-1].id, failed=self.trouble.show_error)

    def read_it(self) -> None:
        """Opens the document."""
        one = self.line()
        if one is not None and one.document and one.pages:
            self.open_page.emit(one.document, 1, [])

    # -- words --------------------------------------------------------------------------------------------------

    def _take_keyboard(self) -> None:
        there = self._stack.currentIndex() == 0
        (self.table if there else self._empty).setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Words that stand here."""
        self.open.setText(self.tr("Open"))
        self.open.setToolTip(self.tr("Enter"))
        self.change.setText(self.tr("How it stands…"))
        self.change.setToolTip("F2")
        self.table.setAccessibleName(self.tr("Documents and testimony, and how they stand at the trial; D: read today"))
        self.facts.setAccessibleName(self.tr("The chosen document or testimony"))
        self.narrow.setAccessibleName(self.tr("What is listed"))
        self._keys.setText(self.tr("D read today · E deemed read · X not admissible · O to be read · Enter open"))
        self.rows.retranslate()
        self._show_line()
        self._say()

    def _say_buttons(self) -> None:
        one = self.line()
        self.open.setEnabled(one is not None and bool(one.document and one.pages))
        self.change.setEnabled(self.may())
        self.change.setVisible(self._case.writable)
        self._keys.setVisible(self._case.writable)

    def _say(self) -> None:
        read = self._read
        self._empty.say(
            self.tr("What is read at the trial will stand here"),
            self.tr("Every document, recording and testimony with the day on which it was disclosed and the folio of "
                    "the record. Import documents, or plan who is to be heard."),
            begin=("documents", "testimony"),
        )  # fmt: skip
        if read is None:
            self.head.say("")
            return
        left = sum(one.state.open for one in read.lines)
        cited = sum(map(len, read.cited.values())) if read.cited else 0
        offered = [
            Choice("all", self.tr("All"), self._words.number(len(read.lines))),
            Choice("open", self.tr("Not yet read"), self._words.number(left)),
        ]
        if read.cited is not None:
            offered.append(Choice("cited", self.tr("Not yet read, cited in findings"), self._words.number(cited)))
        self.narrow.offer(offered, self._narrowed)
        begun = any(one.state.id or one.parts for one in read.lines)
        said = self.tr("%n to be read", "", left) if begun else self.tr("nothing entered yet")
        self.head.say(said if read.lines else "")


def _cited(read: Register, one: Line) -> int:
    """On how many of its passages a finding rests though they are not disclosed."""
    return len(read.cited.get(one.document, ())) if read.cited and one.document else 0


def _takes(read: Register, one: Line, narrowed: str) -> bool:
    if narrowed == "open":
        return one.state.open or any(part.open for part in one.parts)
    return narrowed == "all" or bool(_cited(read, one))


def _key(one: Line | None) -> tuple[int, str]:
    return (one.document, one.testimony) if one is not None else (0, "")
