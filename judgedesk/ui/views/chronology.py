"""The chronology: facts in time, as a picture by lanes and as a table, what stands behind each at the right."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from judgedesk.app import chronology as app
from judgedesk.app.casefile import Case
from judgedesk.app.chronology import Chronology, Line
from judgedesk.app.grid import Passage
from judgedesk.app.passages import of_tags
from judgedesk.app.reports import Filter
from judgedesk.domain.changes import Changes
from judgedesk.domain.facts import Fact
from judgedesk.language.fuzzy_dates import said
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.models.rows import Column, Rows
from judgedesk.ui.shell.commands import Command
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.chronology_card import FactCard
from judgedesk.ui.views.chronology_form import FactForm
from judgedesk.ui.views.chronology_head import ChronologyHead
from judgedesk.ui.views.chronology_marks import Legend
from judgedesk.ui.views.chronology_picture import Picture
from judgedesk.ui.views.chronology_read import Apart, Shown, read
from judgedesk.ui.widgets.banner import Banner
from judgedesk.ui.widgets.emptystate import EmptyState
from judgedesk.ui.widgets.printing import Printing, Wanted
from judgedesk.ui.widgets.table import Table

_SETTLE_MS = 60
"""Passages are read when the keyboard rests on a fact so long."""
_WIDTHS = (900, 340)


class Where(NamedTuple):
    """What Alt+← comes back to."""

    fact: str
    view: str


class ChronologyView(QWidget):
    """The place of the chronology.

    Signals:
        open_page(document, page, spans): a passage is to be read where it stands.
    """

    open_page = Signal(int, int, object)

    view_name = "chronology"

    def __init__(self, bridge: Bridge, theme: Theme, case: Case, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._bridge, self._theme, self._case, self._words = bridge, theme, case, words
        self._whole: Chronology | None = None
        self._wanted = ""
        self._stale = True
        self._view = "picture"
        self.head = ChronologyHead(theme, case.writable, self)
        self.picture = Picture(theme, words, self)
        self.rows = Rows(self._columns(), theme, self)
        self.table = Table(self.rows, theme, self)
        self.legend = Legend(theme, self)
        self.card = FactCard(theme, words, case.writable, self)
        self.form = FactForm(bridge, theme, case, words, self)
        self.trouble = Banner(theme, words, self)
        self._empty = EmptyState(self)
        self.printing = Printing(self, bridge, theme, case, words, self._printed)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLE_MS)
        self._settle.timeout.connect(self._read_passages)
        self._build()
        self._connect()
        self.retranslate()

    def _columns(self) -> list[Column]:
        def of(text: Callable[[Line], str]) -> Callable[[Line | Apart], str]:
            return lambda row: "" if isinstance(row, Apart) else text(row)

        def called(who: tuple[str, ...]) -> str:
            return ", ".join(map(self._whole.called, who)) if self._whole is not None else ""

        def disputed(line: Line) -> str:
            return called(line.fact.disputed_by) or (self.tr("disputed") if line.fact.disputed else "")

        def what(row: Line | Apart) -> str:
            if isinstance(row, Apart):
                return self.tr("Outside the scope: %n fact(s)", "", row.number)
            return " ".join(row.fact.text.split())

        language = self._words
        return [
            Column(lambda: self.tr("Date"), of(lambda line: said(line.fact.when, language.language)), 184),
            Column(lambda: self.tr("What"), what),
            Column(lambda: self.tr("Persons"), of(lambda line: called(line.fact.persons)), 140),
            Column(lambda: self.tr("Place"), of(lambda line: line.fact.place), 100, quiet=True),
            Column(lambda: self.tr("Disputed"), of(disputed), 84),
            Column(lambda: self.tr("Passages"), of(lambda line: "; ".join(line.cites)), 112, quiet=True),
            Column(lambda: self.tr("Outside the scope because"), of(lambda line: line.fact.outside_scope), 150,
                   quiet=True),
        ]  # fmt: skip

    def _build(self) -> None:
        px = self._theme.px
        drawn = QWidget(self)
        inside = QVBoxLayout(drawn)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(px(6))
        inside.addWidget(self.picture, 1)
        under = QHBoxLayout()
        under.addWidget(self.legend, 1)
        under.addWidget(self.head.scale)
        inside.addLayout(under)
        self._views = QStackedWidget(self)
        self._views.addWidget(drawn)
        self._views.addWidget(self.table)
        self._views.addWidget(self._empty)
        self._left = QWidget(self)
        self._column = QVBoxLayout(self._left)
        self._column.addWidget(self.head)
        self._column.addWidget(self.trouble)
        self._column.addWidget(self._views, 1)
        self._right = QStackedWidget(self)
        self._right.addWidget(self.card)
        self._right.addWidget(self.form)
        for pane in (self.card, self.form):
            pane.setProperty("kind", "pane-right")
        self._split = QSplitter(Qt.Orientation.Horizontal, self)
        self._split.setChildrenCollapsible(False)
        self._split.setHandleWidth(1)
        self._split.addWidget(self._left)
        self._split.addWidget(self._right)
        self._split.setStretchFactor(0, 1)
        self._split.setSizes([px(width) for width in _WIDTHS])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._split)
        self._resize()

    def _connect(self) -> None:
        self.head.narrowed.connect(self._load)
        self.head.turned.connect(self.turn)
        self.head.new_wanted.connect(self.enter)
        self.head.zoomed.connect(self._zoom)
        self.picture.layout_wanted.connect(self._load)
        self.picture.chosen.connect(lambda line: self._choose(self.picture.lines[line]))
        self.picture.entered.connect(lambda _line: self._to_card())
        self.table.selectionModel().currentRowChanged.connect(lambda now, _before: self._row_chosen(now.row()))
        self.table.opened.connect(lambda _row: self._to_card())
        self.card.opened.connect(self._open)
        self.card.left.connect(self._to_facts)
        self.card.edit_wanted.connect(self.edit)
        self.card.remove_wanted.connect(self.remove)
        self.form.recorded.connect(self._recorded)
        self.form.left.connect(self._leave_form)
        self._theme.changed.connect(self._resize)

    # -- what the window asks -----------------------------------------------------------------------------------

    def commands(self) -> list[Command]:
        """What can be done here."""

        def may() -> bool:
            return self._case.writable

        def chosen() -> bool:
            return may() and self.fact() is not None and self._right.currentWidget() is self.card

        return [
            Command("chronology.new", lambda: self.tr("Enter a fact…"), self.enter, "Ctrl+Shift+N", may),
            Command("chronology.edit", lambda: self.tr("Change the chosen fact…"), self.edit, "F2", chosen),
            Command("chronology.remove", lambda: self.tr("Remove the chosen fact"), self.remove, "Del", chosen),
            self.printing.command("chronology"),
            Command("chronology.turn", lambda: self.tr("Picture or table"), self._turn_round, "Ctrl+L"),
            Command("chronology.disputed", lambda: self.tr("Only disputed facts, or all"), self.head.disputed.toggle,
                    "Ctrl+D"),
            Command("chronology.outside", lambda: self.tr("Show or hide facts outside the scope"),
                    self.head.outside.toggle, "Ctrl+Shift+X"),
            Command("chronology.closer", lambda: self.tr("Look closer"), lambda: self._zoom(1)),
            Command("chronology.further", lambda: self.tr("See more time"), lambda: self._zoom(-1)),
            Command("chronology.fit", lambda: self.tr("Show all facts at once"), lambda: self._zoom(0)),
        ]  # fmt: skip

    def _printed(self) -> tuple[str, Wanted]:
        """The facts as they are narrowed."""
        head, shown = self.head.narrowing, [row for row in self.rows.rows if isinstance(row, Line)]
        wanted = Filter(head.count, head.person, open=head.disputed, only=tuple(line.fact.id for line in shown))
        return "chronology", lambda: wanted

    def panes(self) -> list[QWidget]:
        """What F6 goes through."""
        return [self._facts(), self.form if self._right.currentWidget() is self.form else self.card.list]

    def activate(self) -> None:
        """Loads what is stale and takes the keyboard."""
        if self._stale:
            self._read_anew()
        if self._right.currentWidget() is self.card:
            self._to_facts()

    def refresh(self, changes: Changes) -> None:
        """Facts or what they rest on changed; while hidden it is only remembered."""
        if changes.kinds & {"records", "tags", "persons", "counts", "documents"}:
            self._stale = True
            if self.isVisible():
                self._read_anew()

    def state(self) -> Where:
        """What Alt+← comes back to."""
        fact = self.fact()
        return Where(fact.id if fact is not None else "", self._view)

    def restore(self, where: Where) -> None:
        """Chooses it again."""
        self._wanted = where.fact
        self.turn(where.view)

    def fact(self) -> Fact | None:
        """The chosen fact."""
        at = self.picture.current
        return self.picture.lines[at].fact if 0 <= at < len(self.picture.lines) else None

    # -- reading ------------------------------------------------------------------------------------------------

    def _read_anew(self) -> None:
        self._whole, self._stale = None, False
        self._load()

    def _load(self) -> None:
        picture = self.picture
        self._bridge.read(
            read, self._case, self._whole, self.head.narrowing, picture.scale, picture.fitting, picture.sizes,
            self._theme.zoom / 100, done=self._show, failed=self.trouble.show_error, key=("chronology", id(self)),
        )  # fmt: skip

    def _show(self, shown: Shown) -> None:
        fresh, before = self._whole is not shown.whole, self.fact()
        self._whole = shown.whole
        chosen = self._wanted or (before.id if before is not None else "")
        self._wanted = ""
        self.picture.show_layout(shown.whole, shown.lines, shown.layout, shown.strips)
        if self.rows.rows != shown.rows or fresh:
            self.rows.show(shown.rows)
            outside = any(isinstance(row, Apart) for row in shown.rows)
            self.table.setColumnHidden(6, not outside)
            self.table.setColumnHidden(3, not any(line.fact.place for line in shown.lines))
            self.table.fit()
        self.head.show_whole(shown.whole, len(shown.lines))
        self._views.setCurrentIndex(2 if not shown.whole.lines else 1 if self._view == "table" else 0)
        at = next((at for at, line in enumerate(shown.lines) if line.fact.id == chosen), 0 if shown.lines else -1)
        self.picture.current = -1
        if at >= 0:
            self.picture.choose(at)
        else:
            self.card.show_fact(None, shown.whole)

    def _choose(self, line: Line) -> None:
        """The same fact in picture, table and card."""
        row = next((at for at, one in enumerate(self.rows.rows) if one is line), -1)
        if row >= 0 and row != self.table.currentIndex().row():
            self.table.choose_row(row)
        self.card.show_fact(line.fact, self._whole)
        self._settle.start()

    def _row_chosen(self, row: int) -> None:
        line = self.rows.rows[row] if 0 <= row < len(self.rows.rows) else None
        if isinstance(line, Line):
            at = next((at for at, one in enumerate(self.picture.lines) if one is line), -1)
            self.picture.choose(at)

    def _read_passages(self) -> None:
        fact = self.fact()
        if fact is not None and fact.tags:
            self._bridge.read(of_tags, self._case, fact.tags, done=self.card.show_passages,
                              key=("chronology.passages", id(self)))  # fmt: skip

    def _open(self, passage: Passage) -> None:
        tag = passage.tag
        self.open_page.emit(tag.document, tag.page, [(tag.start, tag.end)])

    # -- picture and table --------------------------------------------------------------------------------------

    def turn(self, view: str) -> None:
        """Shows the ``picture`` or the ``table``."""
        self._view = view
        self.head.show_view(view)
        if self._whole is not None and self._whole.lines:
            self._views.setCurrentIndex(1 if view == "table" else 0)
        if self._right.currentWidget() is self.card:
            self._to_facts()

    def _turn_round(self) -> None:
        self.turn("picture" if self._view == "table" else "table")

    def _zoom(self, steps: int) -> None:
        if steps:
            self.picture.zoom(steps)
        else:
            self.picture.fit()

    def _facts(self) -> QWidget:
        if self._whole is not None and not self._whole.lines:
            return self._empty
        return self.table if self._view == "table" else self.picture

    def _to_facts(self) -> None:
        self._facts().setFocus(Qt.FocusReason.OtherFocusReason)

    def _to_card(self) -> None:
        if self._right.currentWidget() is self.card:
            self.card.take_keyboard()

    # -- entering -----------------------------------------------------------------------------------------------

    def enter(self) -> None:
        """A form for a new fact, at the right."""
        self._right.setCurrentWidget(self.form)
        self.form.begin(self._whole, None)

    def edit(self) -> None:
        """The form with the chosen fact."""
        fact = self.fact()
        if fact is not None:
            self._right.setCurrentWidget(self.form)
            self.form.begin(self._whole, fact)

    def remove(self) -> None:
        """Takes the chosen fact away; undo brings it back."""
        fact = self.fact()
        if fact is not None:
            self._bridge.write(app.remove, self._case, fact.id, failed=self.trouble.show_error)

    def _recorded(self, identifier: str) -> None:
        self._wanted = identifier
        self._leave_form()

    def _leave_form(self) -> None:
        self._right.setCurrentWidget(self.card)
        self._to_facts()

    # -- words and sizes ----------------------------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Words that stand here."""
        self.picture.setAccessibleName(
            self.tr("Chronology by lanes: arrows go along a lane and between lanes, Enter opens, + − 0 zoom")
        )
        self.table.setAccessibleName(self.tr("Facts in order"))
        if self._whole is not None:
            self.head.show_whole(self._whole, len(self.picture.lines))
        self._empty.say(
            self.tr("No facts yet"),
            self.tr("Here stands what happened when: as a picture by persons and as a table, each fact with the "
                    "passages it rests on. A date may be as rough as it is known. Enter a fact to begin."),
            self.tr("Enter a fact…") if self._case.writable else "", self.enter, key="Ctrl+Shift+N",
        )  # fmt: skip
        self.rows.retranslate()
        self.picture.viewport().update()

    def _resize(self) -> None:
        px = self._theme.px
        self._column.setContentsMargins(px(20), px(14), px(16), px(12))
        self._column.setSpacing(px(10))
        self._right.setMinimumWidth(px(264))
        self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window what stands behind a fact gives way to the picture."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        left = self.width() - self._right.minimumWidth()
        self._left.setMinimumWidth(max(self._theme.px(160), min(self._theme.px(540), left)))
