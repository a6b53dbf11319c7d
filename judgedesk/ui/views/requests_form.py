"""A request as its form: sections at the left, the fields of one in the middle, the check list at the right."""

from functools import partial
from typing import Any, NamedTuple

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from judgedesk.app import requests as acts
from judgedesk.app import requests_follow, requests_incoming
from judgedesk.app.casefile import Case
from judgedesk.domain.changes import Changes
from judgedesk.domain.errors import UserError
from judgedesk.law.instruments import Section
from judgedesk.law.model import Text
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.models.rows import Column
from judgedesk.ui.shell.commands import Command
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.finding_names import language_said
from judgedesk.ui.views.requests_check import CheckList
from judgedesk.ui.views.requests_details import Details
from judgedesk.ui.views.requests_fields import Beside, FieldBlock
from judgedesk.ui.views.requests_formread import Form, read_form
from judgedesk.ui.views.requests_section import RequestSection
from judgedesk.ui.views.requests_wrap import WrappedTable
from judgedesk.ui.views.requests_write import RequestPaper
from judgedesk.ui.widgets.chips import ChipRow, Choice
from judgedesk.ui.widgets.grouped import GroupedRows
from judgedesk.ui.widgets.scrolled import scrolled

DETAILS = Section("•", Text("", ""), ())
"""The last line of the sections: references, channel, authority."""


class Where(NamedTuple):
    """What Alt+← comes back to."""

    request: str
    section: str


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
        self.rows = GroupedRows(self._columns(), theme, lambda _one: False, self)
        self.sections = WrappedTable(self.rows, theme, parent=self)
        self.details = Details(theme, words, self.says, self)
        self.languages = ChipRow(theme, most=6, optional=True, parent=self)
        self.checks = CheckList(theme, self)
        self.paper = RequestPaper(bridge, theme, case, self)
        self.write, self.again, self.amend, self.more, self.receipt, self.reply = (QPushButton(self) for _ in range(6))
        self._side = QStackedWidget(self)
        self._build()
        self._connect()
        self.retranslate()

    def _columns(self) -> list[Column]:
        return [Column(lambda: self.tr("Section"), self._section_said, warn=lambda one: bool(self._missing(one)))]

    def _section_said(self, one: Section) -> str:
        if one is DETAILS:
            return self.tr("Reference, channel, authority")
        missing = self._missing(one)
        said = f"{one.id}  {self.says.text(one.label)}"
        return f"{said} · " + self.tr("%n missing", "", missing) if missing else said

    def _missing(self, section: Section) -> int:
        if self._form is None:
            return 0
        named = {one.field for one in self._form.check.missing}
        return sum(field.id in named for field in section.fields)

    def _build(self) -> None:
        px = self._theme.px
        self.write.setProperty("kind", "primary")
        self.head.act(self.write)
        self.head.narrow(self.again, self.amend, self.more, self.receipt, self.reply)
        self._inside = QWidget(self)
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(px(12), 0, px(12), 0)
        self._column.setSpacing(px(6))
        self._area = scrolled(self._inside)
        middle = QWidget(self)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        self.languages.setContentsMargins(px(12), 0, 0, 0)
        column.addWidget(self.languages)
        column.addWidget(self._area, 1)
        left = self._parts = QSplitter(Qt.Orientation.Horizontal, self)
        left.setChildrenCollapsible(False)
        left.setHandleWidth(1)
        left.addWidget(self.sections)
        left.addWidget(middle)
        left.setStretchFactor(1, 1)
        left.setSizes([px(276), px(500)])
        self.sections.setMinimumWidth(px(150))
        left.splitterMoved.connect(self._given)
        self._moved = False
        for page in (self.checks, self.paper):
            self._side.addWidget(page)
        self.lay_out(self.with_side(left, self._side, 360))

    def _connect(self) -> None:
        self.sections.selectionModel().currentRowChanged.connect(lambda *_rows: self._turn())
        self.sections.opened.connect(lambda _row: self._to_fields())
        self.languages.chosen.connect(self._beside)
        self.details.changed.connect(self._detail)
        self.checks.field_wanted.connect(self.to_field)
        self.checks.overruled.connect(lambda id, reason: self._do(acts.overrule, id, reason))
        self.checks.moved_by.connect(self._move_by)
        self.checks.answered.connect(self._answer)
        self.paper.left.connect(self._leave_paper)
        self.paper.refused.connect(lambda error, again: self.trouble.show_error(error, again=again))
        self.write.clicked.connect(self.write_paper)
        self.again.clicked.connect(self.refill)
        self.amend.clicked.connect(lambda: self._do(acts.amend))
        self.more.clicked.connect(lambda: self._begin(requests_follow.supplement))
        self.receipt.clicked.connect(lambda: self._begin(requests_incoming.acknowledge))
        self.reply.clicked.connect(lambda: self._begin(requests_incoming.reply))

    # -- what the window asks -----------------------------------------------------------------------------------

    def commands(self) -> list[Command]:
        """What can be done here."""

        def there() -> bool:
            return self._form is not None and self._case.writable

        def frozen() -> bool:
            return there() and self._form is not None and self._form.request.frozen

        def came() -> bool:
            return there() and self._form is not None and self._form.request.direction == "in"

        return [
            Command("request.write", lambda: self.tr("Write the request…"), self.write_paper, "Ctrl+P", there),
            Command("request.refill", lambda: self.tr("Fill from the case again"), self.refill, "Ctrl+G",
                    lambda: self._may),
            Command("request.amend", lambda: self.tr("Begin a new version"), lambda: self._do(acts.amend), "", frozen),
            Command("request.supplement", lambda: self.tr("Supplement the request"),
                    lambda: self._begin(requests_follow.supplement), "", frozen),
            Command("request.receipt", lambda: self.tr("Begin the receipt for the request"),
                    lambda: self._begin(requests_incoming.acknowledge), "", came),
            Command("request.reply", lambda: self.tr("Begin the reply to the request"),
                    lambda: self._begin(requests_incoming.reply), "", came),
            Command("request.details", lambda: self.tr("To reference, channel and authority"), self.to_details,
                    "Ctrl+D", there),
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

    def _given(self) -> None:
        self._moved = True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the sections give way to the fields, until the user says otherwise."""
        super().resizeEvent(event)
        if not self._moved:
            wide = min(self._theme.px(276), round(self.width() * 0.22))
            self._parts.setSizes([wide, max(1, self._parts.width() - wide)])

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
            self._offer_languages(form, "" if other else self.languages.current)
            sections = (*form.instrument.sections, DETAILS)
            at = next((at for at, one in enumerate(sections) if one.id == self._section), 0)
            if other or list(self.rows.rows) != list(sections):
                self.sections.show_rows(sections, at)
            self.rows.retranslate()
            self._turn()
            if self.focus.writing:
                self.focus.writing = False
                self.write_paper()
        if form is not None:
            self.checks.show_check(form.check, self._may, form.instrument, form.ours)
        else:
            self.checks.show_check(None, False)
        self._say()

    def _offer_languages(self, form: Form, chosen: str) -> None:
        """Languages with how many texts are stale; those with a text stand beside without being chosen."""
        stale = [code for _field, code in acts.stale(form.request)]
        said = {code: self.tr("%n stale", "", stale.count(code)) if code in stale else self.tr("beside")
                for code in form.languages}  # fmt: skip
        self.languages.offer([Choice(code, language_said(code), said[code]) for code in form.languages], chosen)
        self.languages.setVisible(form.request.direction == "out")

    def _beside(self, _code: str) -> None:
        self._show_fields()

    def _languages(self, form: Form) -> tuple[str, ...]:
        told = [code for by in form.request.texts.values() for code in by]
        return tuple(code for code in dict.fromkeys((*told, self.languages.current)) if code)

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
                if (widget := item.widget()) is self.details:
                    self.details.hide()
                elif widget is not None:
                    widget.hide()
                    widget.deleteLater()
            self.blocks = {}
            if section is DETAILS:
                self._column.addWidget(self.details)
                self.details.show()
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
            for one in block.others.values():
                one.tell()

    def _show_fields(self) -> None:
        form = self._form
        if form is None:
            return
        missing = {one.field: one.why for one in form.check.missing}
        languages = self._languages(form)
        self.details.show_request(form.request, form.instrument, self._case.writable)
        for id, block in self.blocks.items():
            block.show_field(Beside(form.request, form.proposals.get(id), form.people, missing.get(id, ""),
                                    languages, self._may))  # fmt: skip
        if self._wanted_field in self.blocks:
            block, self._wanted_field = self.blocks[self._wanted_field], ""
            block.setFocus(Qt.FocusReason.OtherFocusReason)
            QTimer.singleShot(0, block, partial(self._area.ensureWidgetVisible, block))

    # -- acting -------------------------------------------------------------------------------------------------

    def _do(self, act: Any, *args: Any) -> None:
        if self._form is not None and self._case.writable:
            self._bridge.write(act, self._case, self._shown[0] or self._form.request.id, *args, failed=self._refused)

    def _detail(self, name: str, value: str) -> None:
        if self._form is not None and self._case.writable:
            self._bridge.write(_change, self._case, self._form.request.id, name, value,
                               failed=lambda error: self.details.show_error(name, error))  # fmt: skip

    def _begin(self, act: Any) -> None:
        """A supplement, a receipt or a reply: its form comes to the front."""
        if self._form is not None and self._case.writable:
            self._bridge.write(act, self._case, self._form.request.id, done=self._begun, failed=self._refused)

    def _begun(self, made: tuple[str, Changes]) -> None:
        self.focus.request, self._section = made[0], ""
        self._load()

    def _answer(self, ground: str, text: str) -> None:
        came = self._form is not None and self._form.request.direction == "in"
        self._do(requests_incoming.decide_ground if came else acts.answer_ground, ground, text)

    def _move_by(self, text: str) -> None:
        if self._form is not None and self._case.writable:
            self._bridge.write(acts.change, self._case, self._form.request.id, motion_by=text, failed=self._refused)

    def _refused(self, error: UserError) -> None:
        self.trouble.show_error(error)

    def _take_again(self, field: str) -> None:
        self._do(acts.take_over, field)  # what a person typed is given up by this press

    def refill(self) -> None:
        """Fills from the case what nobody typed."""
        if self._may:
            self._flush()
            self._do(acts.refill)

    def _confirm_translation(self) -> None:
        for block in self.blocks.values():
            block.confirm_others()

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

    def to_details(self) -> None:
        """To reference, channel and authority."""
        self.sections.choose_row(len(self.rows.rows) - 1)
        self.details.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _to_fields(self) -> None:
        if self.sections.line() is DETAILS:
            self.details.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.blocks:
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
        self.more.setText(self.tr("Supplement…"))
        self.receipt.setText(self.tr("Receipt…"))
        self.reply.setText(self.tr("Reply…"))
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
        came = form is not None and form.request.direction == "in" and self._case.writable
        self.write.setVisible(form is not None and self._case.writable and not came)
        self.more.setVisible(form is not None and self._case.writable and form.request.frozen)
        self.receipt.setVisible(came)
        self.reply.setVisible(came)
        self.again.setVisible(may)
        self.amend.setVisible(form is not None and self._case.writable and form.request.frozen)
        if form is None:
            self.head.say("")
            return
        open_ = len(form.check.missing) + len(form.check.standing)
        parts = [self.says.text(form.instrument.title), form.state, form.request.reference]
        if came:
            lacking = len(form.check.missing)
            parts.append(self.tr("%n mandatory field(s) missing: ask for them", "", lacking) if lacking else
                         self.tr("complete: nothing mandatory is missing"))  # fmt: skip
        elif form.request.frozen:
            parts.append(self.tr("sent: nothing in it changes; a new version or a supplement can be begun"))
        else:
            parts.append(self.tr("Not ready: %n open", "", open_) if open_ else self.tr("Ready to be sent"))
        self.head.say(" · ".join(part for part in parts if part))


def _change(case: Case, request: str, name: str, value: str) -> Changes:
    given: dict[str, Any] = {name: value}
    return acts.change(case, request, **given)
