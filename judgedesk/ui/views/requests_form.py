"""A request as its form: sections at the left, the fields of one in the middle, the check list at the right."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any, NamedTuple

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QPushButton, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from judgedesk.app import law
from judgedesk.app import requests as acts
from judgedesk.app.casefile import Case
from judgedesk.app.requests_check import Check, check_of
from judgedesk.app.requests_fill import Proposal, proposals
from judgedesk.app.requests_record import Request, requests
from judgedesk.domain.errors import UserError
from judgedesk.law.instruments import Instrument, Section
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.models.rows import Column, Rows
from judgedesk.ui.shell.commands import Command
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.requests_check import CheckList
from judgedesk.ui.views.requests_fields import Beside, FieldBlock
from judgedesk.ui.views.requests_read import labels
from judgedesk.ui.views.requests_section import RequestSection
from judgedesk.ui.views.requests_write import RequestPaper
from judgedesk.ui.widgets.chips import ChipRow, Choice
from judgedesk.ui.widgets.scrolled import scrolled
from judgedesk.ui.widgets.table import Table


class Where(NamedTuple):
    """What Alt+← comes back to."""

    request: str
    section: str


@dataclass(frozen=True, slots=True)
class Form:
    """A request with its instrument, its check, what the case has for it, and languages it can be held in."""

    request: Request
    instrument: Instrument
    check: Check
    proposals: Mapping[str, Proposal]
    people: Mapping[str, str]
    languages: tuple[str, ...]


def read_form(case: Case, wanted: str, language: str) -> Form | None:
    """Reads a request, the last one for none named; None where there is none that has a form."""
    found, instruments = requests(case), law.instruments()
    known = [one for one in found if one.instrument in instruments]
    request = next((one for one in known if one.id == wanted), known[-1] if known else None)
    if request is None:
        return None
    instrument = instruments[request.instrument]
    state = law.states().get(request.state)
    accepted = state.accepts(instrument.id) if state is not None else None
    codes = dict.fromkeys(("en", "pl", *(accepted.languages or () if accepted is not None else ()),
                           *(code for by in request.texts.values() for code in by)))  # fmt: skip
    made = {one.field: one for one in proposals(case, request, instrument)}
    languages = tuple(code for code in codes if code != request.source_language)
    return Form(request, instrument, check_of(case, request, language), made, labels(case), languages)


class RequestView(RequestSection):
    """The section."""

    view_name = "request"
    depends_on = frozenset({"records", "persons", "counts", "tags"})

    def __init__(self, bridge: Bridge, theme: Theme, case: Case, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(bridge, theme, case, words, parent)
        self._form: Form | None = None
        self._shown: tuple[str, str] = ("", "")
        self._section, self._wanted_field = "", ""
        self.blocks: dict[str, FieldBlock] = {}
        self.rows = Rows(self._columns(), theme, self)
        self.sections = Table(self.rows, theme, self)
        self.languages = ChipRow(theme, most=6, optional=True, parent=self)
        self.checks = CheckList(theme, self)
        self.paper = RequestPaper(bridge, theme, case, self)
        self.write, self.again, self.amend = (QPushButton(self) for _ in range(3))
        self._side = QStackedWidget(self)
        self._build()
        self._connect()
        self.retranslate()

    def _columns(self) -> list[Column]:
        def missing(one: Section) -> str:
            number = self._missing(one)
            return str(number) if number else ""

        return [
            Column(lambda: self.tr("Section"), lambda one: f"{one.id}  {self.says.text(one.label)}"),
            Column(lambda: self.tr("Missing"), missing, 70, number=True, warn=lambda one: bool(self._missing(one))),
        ]

    def _missing(self, section: Section) -> int:
        if self._form is None:
            return 0
        named = {one.field for one in self._form.check.missing}
        return sum(field.id in named for field in section.fields)

    def _build(self) -> None:
        px = self._theme.px
        self.write.setProperty("kind", "primary")
        self.head.act(self.write)
        self.head.narrow(self.again, self.amend)
        self._inside = QWidget(self)
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(px(12), 0, px(12), 0)
        self._column.setSpacing(px(6))
        self._area = scrolled(self._inside)
        middle = QWidget(self)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addWidget(self.languages)
        column.addWidget(self._area, 1)
        left = QSplitter(Qt.Orientation.Horizontal, self)
        left.setChildrenCollapsible(False)
        left.setHandleWidth(1)
        left.addWidget(self.sections)
        left.addWidget(middle)
        left.setStretchFactor(1, 1)
        left.setSizes([px(276), px(500)])
        self.sections.setMinimumWidth(px(252))
        for page in (self.checks, self.paper):
            self._side.addWidget(page)
        self.lay_out(self.with_side(left, self._side, 360))

    def _connect(self) -> None:
        self.sections.selectionModel().currentRowChanged.connect(lambda *_rows: self._turn())
        self.sections.opened.connect(lambda _row: self._to_fields())
        self.languages.chosen.connect(lambda _one: self._show_fields())
        self.checks.field_wanted.connect(self.to_field)
        self.checks.overruled.connect(lambda id, reason: self._do(acts.overrule, id, reason))
        self.checks.moved_by.connect(self._move_by)
        self.checks.answered.connect(lambda id, text: self._do(acts.answer_ground, id, text))
        self.paper.left.connect(self._leave_paper)
        self.paper.refused.connect(lambda error, again: self.trouble.show_error(error, again=again))
        self.write.clicked.connect(self.write_paper)
        self.again.clicked.connect(self.refill)
        self.amend.clicked.connect(lambda: self._do(acts.amend))

    # -- what the window asks -----------------------------------------------------------------------------------

    def commands(self) -> list[Command]:
        """What can be done here."""

        def there() -> bool:
            return self._form is not None and self._case.writable

        def frozen() -> bool:
            return there() and self._form is not None and self._form.request.frozen

        return [
            Command("request.write", lambda: self.tr("Write the request…"), self.write_paper, "Ctrl+P", there),
            Command("request.refill", lambda: self.tr("Fill from the case again"), self.refill, "Ctrl+G",
                    lambda: self._may),
            Command("request.amend", lambda: self.tr("Begin a new version"), lambda: self._do(acts.amend), "", frozen),
            Command("request.checks", lambda: self.tr("To the check list"), self._to_checks, "Ctrl+E", there),
            Command("request.translated", lambda: self.tr("The translation holds for the text as it is now"),
                    self._confirm_translation, "Ctrl+T", lambda: self._may),
            Command("request.section", lambda: self.tr("Next section of requests"), self.head.next_section, "F7"),
        ]  # fmt: skip

    @property
    def _may(self) -> bool:
        return self._case.writable and self._form is not None and not self._form.request.frozen

    def panes(self) -> list[QWidget]:
        """What F6 goes through."""
        first = next(iter(self.blocks.values()), None)
        return [self.sections, *([first] if first is not None else []), self._side.currentWidget() or self.checks]

    def state(self) -> Where:
        """What Alt+← comes back to."""
        return Where(self.focus.request, self._section)

    def restore(self, where: Where) -> None:
        """Goes back to it."""
        self.focus.request, self._section = where
        self._load()

    def activate(self) -> None:
        """Loads also where another request is looked at."""
        if self._form is None or self._form.request.id != self.focus.request:
            self._stale = True
        super().activate()

    # -- loading ------------------------------------------------------------------------------------------------

    def _load(self) -> None:
        self._bridge.read(read_form, self._case, self.focus.request, self._words.language, done=self._show,
                          failed=self.trouble.show_error, key=("request", id(self)))  # fmt: skip

    def _show(self, form: Form | None) -> None:
        other = self._form is None or form is None or form.request.id != self._form.request.id
        self._stale, self._form = False, form
        self._stack.setCurrentIndex(0 if form is not None else 1)
        if form is not None:
            self.focus.request = form.request.id
            if other:
                self._leave_paper()
            self.languages.offer([Choice(code, code, self.tr("beside")) for code in form.languages],
                                 self.languages.current if not other else "")  # fmt: skip
            sections = form.instrument.sections
            at = next((at for at, one in enumerate(sections) if one.id == self._section), 0)
            if other or list(self.rows.rows) != list(sections):
                self.rows.show(sections)
                self.sections.choose_row(at)
            self.rows.retranslate()
            self._turn()
        self.checks.show_check(form.check if form is not None else None, self._may)
        self._say()

    def _turn(self) -> None:
        """Another section: its fields are made."""
        form, row = self._form, self.sections.currentIndex().row()
        if form is None or not 0 <= row < len(self.rows.rows):
            return
        section: Section = self.rows.rows[row]
        if self._shown != (form.request.id, section.id):
            self._flush()
            self._shown, self._section = (form.request.id, section.id), section.id
            while (item := self._column.takeAt(0)) is not None:
                if (widget := item.widget()) is not None:
                    widget.hide()
                    widget.deleteLater()
            self.blocks = {}
            for field in section.fields:
                block = FieldBlock(field, self._theme, self.says, self._inside)
                block.typed.connect(lambda id, value: self._do(acts.set_field, id, value))
                block.told.connect(lambda id, language, text: self._do(acts.set_text, id, language, text))
                block.taken.connect(self._take_again)
                self.blocks[field.id] = block
                self._column.addWidget(block)
            self._column.addStretch(1)
            self._area.verticalScrollBar().setValue(0)
        self._show_fields()

    def _flush(self) -> None:
        for block in self.blocks.values():
            block.tell()

    def _show_fields(self) -> None:
        form = self._form
        if form is None:
            return
        missing = {one.field: one.why for one in form.check.missing}
        for id, block in self.blocks.items():
            block.show_field(Beside(form.request, form.proposals.get(id), form.people, missing.get(id, ""),
                                    self.languages.current, self._may))  # fmt: skip
        if self._wanted_field in self.blocks:
            block, self._wanted_field = self.blocks[self._wanted_field], ""
            block.setFocus(Qt.FocusReason.OtherFocusReason)
            QTimer.singleShot(0, block, partial(self._area.ensureWidgetVisible, block))

    # -- acting -------------------------------------------------------------------------------------------------

    def _do(self, act: Any, *args: Any) -> None:
        if self._form is not None and self._case.writable:
            self._bridge.write(act, self._case, self._shown[0] or self._form.request.id, *args, failed=self._refused)

    def _move_by(self, text: str) -> None:
        if self._form is not None and self._case.writable:
            self._bridge.write(acts.change, self._case, self._form.request.id, motion_by=text, failed=self._refused)

    def _refused(self, error: UserError) -> None:
        self.trouble.show_error(error)

    def _take_again(self, field: str) -> None:
        form = self._form
        if form is not None and field in form.request.fields and field not in form.request.sources:
            self._do(acts.clear_field, field)  # what a person typed is given up by this press
        self._do(acts.refill, [field])

    def refill(self) -> None:
        """Fills from the case what nobody typed."""
        if self._may:
            self._flush()
            self._do(acts.refill)

    def _confirm_translation(self) -> None:
        for block in self.blocks.values():
            if block.other.hasFocus():
                block.confirm_other()

    def to_field(self, id: str) -> None:
        """The keyboard goes to a field, in whichever section it stands."""
        form = self._form
        field = form.instrument.fields.get(id) if form is not None else None
        if form is None or field is None:
            return
        self._wanted_field = id
        at = next(at for at, one in enumerate(form.instrument.sections) if one.id == field.section)
        self.sections.choose_row(at)
        self._show_fields()

    def _to_fields(self) -> None:
        if self.blocks:
            next(iter(self.blocks.values())).setFocus(Qt.FocusReason.OtherFocusReason)

    def _to_checks(self) -> None:
        self._leave_paper()
        self.checks.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def write_paper(self) -> None:
        """How the request is to be written."""
        form = self._form
        if form is None or not self._case.writable:
            return
        self._flush()
        told = dict.fromkeys(code for by in form.request.texts.values() for code in by)
        languages = (form.request.source_language, *(one for one in told if one != form.request.source_language))
        self.paper.begin(form.request.id, self.says.text(form.instrument.title), languages, form.check.ready)
        self._side.setCurrentWidget(self.paper)
        self.paper.setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave_paper(self) -> None:
        self._side.setCurrentWidget(self.checks)

    def _take_keyboard(self) -> None:
        (self._empty if self._stack.currentIndex() else self.sections).setFocus(Qt.FocusReason.OtherFocusReason)

    # -- words --------------------------------------------------------------------------------------------------

    def retranslate(self) -> None:
        """Words that stand here."""
        self.sections.setAccessibleName(self.tr("Sections of the form"))
        self.languages.setAccessibleName(self.tr("Language beside"))
        self.write.setText(self.tr("Write…"))
        self.write.setToolTip("Ctrl+P")
        self.again.setText(self.tr("Fill from the case again"))
        self.again.setToolTip(self.tr("What a person typed stays; Ctrl+G"))
        self.amend.setText(self.tr("New version…"))
        self.rows.retranslate()
        for block in self.blocks.values():
            block.retranslate()
        self._empty.say(
            self.tr("The form of a request will stand here"),
            self.tr("Begin one by choosing what is needed and from which state."),
            self.tr("Which instrument…"),
            lambda: self.section_wanted.emit("instrument"),
        )
        if self._form is not None:
            self._load()  # the check speaks the language of the window
        self._say()

    def _say(self) -> None:
        form = self._form
        may = self._may
        self.write.setVisible(form is not None and self._case.writable)
        self.again.setVisible(may)
        self.amend.setVisible(form is not None and self._case.writable and form.request.frozen)
        if form is None:
            self.head.say("")
            return
        open_ = len(form.check.missing) + len(form.check.standing)
        parts = [self.says.text(form.instrument.title), form.request.state]
        if form.request.frozen:
            parts.append(self.tr("sent: nothing in it changes; a new version or a supplement can be begun"))
        else:
            parts.append(self.tr("Not ready: %n open", "", open_) if open_ else self.tr("Ready to be sent"))
        self.head.say(" · ".join(parts))
