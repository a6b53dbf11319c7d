"""The place of persons: the list at the left, a person's page in the middle, forms at the right."""

from functools import cached_property
from typing import TypeVar

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from judgedesk.app.casefile import Case
from judgedesk.app.people import PersonLine, PersonPage
from judgedesk.app.reports import Filter
from judgedesk.domain.changes import Changes
from judgedesk.domain.evidence import Person
from judgedesk.search.tree import value_written
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.shell.commands import Command
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.people_form import PersonForm
from judgedesk.ui.views.people_merge import MergeForm
from judgedesk.ui.views.people_naming import NamingPane
from judgedesk.ui.views.people_page import PersonPane
from judgedesk.ui.views.people_read import Listed, Narrowing, Row, read, read_page
from judgedesk.ui.views.people_said import called, roles_said
from judgedesk.ui.views.people_side import PeopleSide
from judgedesk.ui.widgets.banner import Banner
from judgedesk.ui.widgets.emptystate import EmptyState
from judgedesk.ui.widgets.printing import Printing, Wanted

_Form = TypeVar("_Form", PersonForm, MergeForm)
_SETTLE_MS = 90
_WIDTHS = (300, 660, 330)
_ROOMY = 900
"""Width from which list, page and form have room beside each other, px at 100 %."""


class PeopleView(QWidget):
    """The place of persons.

    Signals:
        open_page(document, page, spans): the user wants to read it.
        find_wanted(query): all pages of a question are to be found.
        fact_wanted(id): a fact is to be shown in the chronology.
        noted(text): something to be said in the status line.
    """

    open_page = Signal(int, int, list)
    find_wanted = Signal(str)
    fact_wanted = Signal(str)
    noted = Signal(str)

    view_name = "people"

    def __init__(self, bridge: Bridge, theme: Theme, case: Case, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._bridge, self._theme, self._case, self._words = bridge, theme, case, words
        self._listed: Listed | None = None
        self._wanted = ""
        self._stale, self._awaited = True, False
        # Made where they stay: moving a built part costs as much again as building it.
        self._split = QSplitter(Qt.Orientation.Horizontal, self)
        self.side = PeopleSide(bridge, theme, case, words, self._split)
        self.names, self.list, self.search, self.rows = (
            self.side.names, self.side.list, self.side.search, self.side.rows,
        )  # fmt: skip
        self._middle, self._right = QStackedWidget(self._split), QStackedWidget(self._split)
        self._page = QWidget(self._middle)
        self.pane = PersonPane(theme, words, case.writable, self._page)
        self.trouble = Banner(theme, words, self._page)
        self.printing = Printing(self, bridge, theme, case, words, self._printed)
        self._empty = EmptyState(self._middle)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLE_MS)
        self._settle.timeout.connect(self._load_page)
        self._build()
        self._connect()
        self.retranslate()

    def _build(self) -> None:
        px = self._theme.px
        inside = QVBoxLayout(self._page)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.trouble)
        inside.addWidget(self.pane, 1)
        for one in (self._page, self._empty):
            self._middle.addWidget(one)
        self._right.hide()
        self._split.setChildrenCollapsible(False)
        self._split.setHandleWidth(1)
        for part in (self.side, self._middle, self._right):
            self._split.addWidget(part)
        self._split.setStretchFactor(1, 1)
        self._split.setSizes([px(width) for width in _WIDTHS])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._split)
        self._resize()

    def _connect(self) -> None:
        self.side.narrowed.connect(self._load)
        self.side.new_wanted.connect(self.enter)
        self.side.pages_wanted.connect(self.show_naming)
        self.names.switched.connect(self._names_switched)
        self.names.noted.connect(self.noted)
        self.printing.noted.connect(self.noted)
        self.list.selectionModel().currentRowChanged.connect(lambda *_: self._settle.start())
        self.list.opened.connect(lambda _row: self.pane.list.setFocus())
        self.pane.day_changed.connect(self._load)
        self.pane.edit_wanted.connect(self.edit)
        self.pane.merge_wanted.connect(self.merge)
        self.pane.open_page.connect(lambda document, page: self.open_page.emit(document, page, []))
        self.pane.person_wanted.connect(self.choose)
        self.pane.find_wanted.connect(lambda person: self.find_wanted.emit(f"person:{value_written(person)}"))
        self.pane.fact_wanted.connect(self.fact_wanted)
        self._theme.changed.connect(self._resize)

    @cached_property
    def naming(self) -> NamingPane:
        """The list of open pages; made, as the forms are, when it is first wanted."""
        pane = NamingPane(self._bridge, self._theme, self._case, self._words, self)
        pane.open_page.connect(lambda document, page: self.open_page.emit(document, page, []))
        pane.left.connect(self._leave_naming)
        pane.noted.connect(self.noted)
        self._middle.addWidget(pane)
        return pane

    @cached_property
    def form(self) -> PersonForm:
        """The form of a person."""
        form = PersonForm(self._bridge, self._theme, self._case, self._words, self)
        form.recorded.connect(self._recorded)
        return self._formed(form)

    @cached_property
    def merging(self) -> MergeForm:
        """The form that merges records."""
        form = MergeForm(self._bridge, self._theme, self._case, self._words, self)
        form.merged.connect(self._recorded)
        return self._formed(form)

    def _formed(self, form: _Form) -> _Form:
        form.setProperty("kind", "pane-right")
        form.left.connect(self._leave_form)
        self._right.addWidget(form)
        return form

    # -- what the window asks -------------------------------------------------------------------------------------

    def commands(self) -> list[Command]:
        """What can be done here."""

        def chosen() -> bool:
            return self._case.writable and self.person() is not None and not self._naming()

        return [
            Command("people.new", lambda: self.tr("Enter a person…"), self.enter, "Ctrl+Shift+N",
                    lambda: self._case.writable),
            Command("people.edit", lambda: self.tr("Change the chosen person…"), self.edit, "F2", chosen),
            Command("people.merge", lambda: self.tr("Merge another record into the chosen person…"), self.merge,
                    "Ctrl+M", chosen),
            Command("people.naming", lambda: self.tr("Open pages that name protected persons"), self.show_naming,
                    "Ctrl+L", lambda: self.names.may),
            Command("people.seal", lambda: self.tr("Seal the chosen document…"), lambda: self.naming.ask_to_seal(),
                    "Ctrl+Shift+L", lambda: self._case.writable and self._naming()),
            Command("people.search", lambda: self.tr("Find a person by name"), self.side.to_search, "Ctrl+F"),
            self.printing.command("people"),
            Command("people.day", lambda: self.tr("Show ages on another day"), self._to_day, "Ctrl+D"),
        ]  # fmt: skip

    def _printed(self) -> tuple[str, Wanted]:
        """The persons of the list."""
        shown, name = self._listed.shown if self._listed is not None else (), self.search.text().strip()
        narrowed = [roles_said(self.side.role)] if self.side.role else []
        narrowed += [f"„{name}”"] if name else []
        wanted = Filter(only=tuple(line.person.id for line in shown), said=", ".join(narrowed))
        return "persons", lambda: wanted

    def panes(self) -> list[QWidget]:
        """What F6 goes through."""
        middle: QWidget = self.naming.table if self._naming() else self.pane.list
        form = self._right.currentWidget()
        return [self.list, middle, *([form] if form is not None else [])]

    def activate(self) -> None:
        """Loads what is stale and takes the keyboard."""
        if self._stale:
            self._load()
        if not self._right.isVisible():
            self._awaited = self._listed is None
            self._to_list()

    def refresh(self, changes: Changes) -> None:
        """Persons or what is tied to them changed; while hidden it is only remembered."""
        if changes.kinds & {"persons", "counts", "records", "tags", "documents", "segments"}:
            self._stale = True
            if self.isVisible():
                self._load()

    def state(self) -> str:
        """What Alt+← comes back to: who is chosen."""
        line = self.person()
        return line.person.id if line is not None else ""

    def restore(self, person: str) -> None:
        """Shows the page again."""
        self.choose(person)

    def person(self) -> PersonLine | None:
        """Who is chosen."""
        return self.list.person()

    def choose(self, identifier: str) -> None:
        """Shows a person's page."""
        shown = self.rows.rows
        at = next((at for at, line in enumerate(shown) if line.person.id == identifier), -1)
        self._middle.setCurrentIndex(0)
        if at >= 0:
            self.list.choose_row(at)
        else:
            self._wanted = identifier
            self.search.clear()
            self.side.narrow_to("")

    def _naming(self) -> bool:
        return isinstance(self._middle.currentWidget(), NamingPane)

    # -- reading --------------------------------------------------------------------------------------------------

    def _narrowing(self) -> Narrowing:
        return Narrowing(self.search.text(), self.side.role, self.pane.day)

    def _load(self) -> None:
        self._stale = False
        self._bridge.read(read, self._case, self._narrowing(), self.names.on, done=self._show,
                          failed=self.trouble.show_error, key=("people", id(self)))  # fmt: skip

    def _show(self, listed: Listed) -> None:
        self._listed = listed
        wanted, self._wanted = self._wanted, ""
        self.side.show_people(listed, wanted)
        if not self._naming():
            self._middle.setCurrentIndex(0 if listed.everybody else 1)
        self._settle.start()
        self.names.log()
        if self._awaited:
            self._awaited = False
            self._to_list()

    def _load_page(self) -> None:
        line = self.person()
        if line is None:
            self.pane.clear()
            return
        self._bridge.read(
            read_page, self._case, line.person.id, self.pane.day, self.names.on, done=self._show_page,
            failed=self.trouble.show_error, key=("people.page", id(self)),
        )  # fmt: skip

    def _show_page(self, found: tuple[PersonPage, list[Row]]) -> None:
        self.pane.true_names = self.names.on
        self.pane.show_page(found)
        self.names.log()

    def _names_switched(self, _on: bool) -> None:
        self._leave_form()
        self._load()
        self._to_list()

    # -- keyboard and panes ---------------------------------------------------------------------------------------

    def _to_list(self) -> None:
        if self._listed is not None and not self._listed.everybody:
            self._empty.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.side.take_keyboard()

    def _to_day(self) -> None:
        self._middle.setCurrentIndex(0)
        self.pane.day_edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.pane.day_edit.selectAll()

    def show_naming(self) -> None:
        """Open pages that name protected persons, in the middle."""
        if self.names.may:
            self._leave_form()
            self._middle.setCurrentWidget(self.naming)
            self.naming.look(self._labels())
            self.naming.take_keyboard()

    def _leave_naming(self) -> None:
        self._middle.setCurrentIndex(0)
        self._to_list()

    def _labels(self) -> dict[str, str]:
        everybody = self._listed.everybody if self._listed is not None else ()
        return {line.person.id: called(line.person, self.names.on) for line in everybody}

    # -- entering -------------------------------------------------------------------------------------------------

    def enter(self) -> None:
        """A form for a new person, at the right."""
        if self._case.writable:
            self._to_form(self.form)
            self.form.begin(None, self._everybody(), self.names.on)

    def edit(self) -> None:
        """The form with the chosen person."""
        line = self.person()
        if line is not None and self._case.writable:
            self._to_form(self.form)
            self.form.begin(line.person, self._everybody(), self.names.on)

    def merge(self) -> None:
        """The form that makes another record part of the chosen one."""
        line = self.person()
        if line is not None and self._case.writable:
            self._to_form(self.merging)
            self.merging.begin(line.person, self._everybody(), self.names.on)

    def _everybody(self) -> list[Person]:
        return [line.person for line in self._listed.everybody] if self._listed is not None else []

    def _to_form(self, form: QWidget) -> None:
        self._middle.setCurrentIndex(0)
        self._right.setCurrentWidget(form)
        self._right.show()
        self._fit()

    def _recorded(self, identifier: str) -> None:
        self._wanted = identifier
        self._leave_form()
        self._load()

    def _leave_form(self) -> None:
        if self._right.isVisible():
            self._right.hide()
            self._fit()
            self._to_list()

    def _fit(self) -> None:
        """Where there is no room for three parts, the list makes way for a form."""
        narrow = self.width() < self._theme.px(_ROOMY)
        self.side.setVisible(not (narrow and self._right.isVisibleTo(self)))

    # -- words and sizes ------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Gives way where there is little room."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Words that stand here."""
        self._empty.say(
            self.tr("Here the persons of the case will stand"),
            self.tr("With their roles, names in every script, age on any day, and everything in the file that is tied "
                    "to them. Enter the first one, or load a file: judgedesk record."),
            self.tr("New person…") if self._case.writable else "", self.enter, key="Ctrl+Shift+N",
        )  # fmt: skip

    def _resize(self) -> None:
        px = self._theme.px
        self._middle.setMinimumWidth(px(260))
        self._right.setMinimumWidth(px(300))
