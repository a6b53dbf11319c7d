"""Finding and reading: results at the left, the page in the middle, what it is tagged to at the right."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from judgedesk.app import grid
from judgedesk.app.casefile import Case
from judgedesk.app.finding import Hit
from judgedesk.app.grid import Grid
from judgedesk.app.tag_all import Target
from judgedesk.domain.changes import Changes
from judgedesk.domain.errors import UserError
from judgedesk.search.widening import Widening
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.reader.reader import Reader
from judgedesk.ui.reader.source import Span
from judgedesk.ui.reader.tagging import Tagging
from judgedesk.ui.reader.verbs import verbs
from judgedesk.ui.shell.commands import Command
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.finding_ask import Placed, Question, placed
from judgedesk.ui.views.finding_cards import SaveCard, TagAllCard
from judgedesk.ui.views.finding_conditions import standing
from judgedesk.ui.views.finding_forms import WIDE as FORMS_WIDE
from judgedesk.ui.views.finding_forms import FormsPanel
from judgedesk.ui.views.finding_results import ResultsPane
from judgedesk.ui.views.finding_verbs import ResultVerbs
from judgedesk.ui.widgets.banner import Banner
from judgedesk.ui.widgets.charges import Charges, read_charges
from judgedesk.ui.widgets.questionhead import FindingPills
from judgedesk.ui.widgets.tagpanel import TagPanel

_WIDTHS = (280, 720, 296)
_PAGE = 440
"""Width the page keeps before the sides do, px at 100 %."""
_RESULTS, _PANEL = 0.18, 0.215
"""What the sides take of a narrow window, until somebody gives them other widths."""
_ROOMY = 1500
"""In a view narrower than this, px at 100 %, the sides make way for what is opened beside the page."""
_SETTLE_MS = 120
"""Numbers of the grid are read again when tagging rests so long."""


class Whereabouts(NamedTuple):
    """Where somebody was: what was asked, and the page that was read (0 for none)."""

    query: str
    document: int
    page: int


class FindingView(QWidget):
    """The place where a file is read.

    Signals:
        suggested(query): another question was taken over from "did you mean".
        total_changed(int): so many pages were found; -1 where nothing is asked.
        noted(str): something to be said in the status line.
    """

    suggested = Signal(str)
    total_changed = Signal(int)
    noted = Signal(str)

    view_name = "finding"

    def __init__(self, bridge: Bridge, theme: Theme, case: Case, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._bridge, self._theme, self._case, self._words = bridge, theme, case, words
        self._charges = Charges()
        self._stale, self._awaited = True, False
        self._wide: bool | None = None
        """Whether somebody had the sides away (or, False, back); None: they go as the room wants it."""
        self._given: tuple[int, ...] = ()
        # Made where they stay: moving a built part costs as much again as building it.
        self._split = QSplitter(Qt.Orientation.Horizontal, self)
        self.reader = Reader(bridge, theme, case, words, self._split)
        self.results = ResultsPane(bridge, theme, case, words, self.reader.source, self._split)
        self.panel = TagPanel(theme, words, self._split)
        self.tagging = Tagging(bridge, case, self.reader, self.panel, self)
        self.head = FindingPills(theme, self.view_name)  # the line over the view holds it
        self.trouble = Banner(theme, words, self)
        self.forms = FormsPanel(bridge, theme, case, words, self)
        self.keep_card = SaveCard(bridge, theme, case, words, self)
        self.tag_card = TagAllCard(bridge, theme, case, words, self)
        self.verbs = ResultVerbs(bridge, case, words, self.results, self.reader, self)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self._split.setChildrenCollapsible(False)
        self._split.setHandleWidth(1)
        for widget in (self.results, self.reader, self.panel):
            self._split.addWidget(widget)
        self._split.setStretchFactor(1, 1)
        self._split.setSizes([self._theme.px(width) for width in _WIDTHS])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for above in (self.trouble, self.keep_card, self.tag_card):
            column.addWidget(above)
        column.addWidget(self._split, 1)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLE_MS)
        self._settle.timeout.connect(self._read_cells)

    def _connect(self) -> None:
        self.results.opened.connect(self._open_hit)
        self.results.entered.connect(self.reader.take_keyboard)
        self.results.suggested.connect(self.suggested)
        self.results.total_changed.connect(self.total_changed)
        self.results.answered.connect(self._answered)
        self.results.forms_wanted.connect(self.show_forms)
        self.forms.chosen.connect(self.results.set_widening)
        self.forms.left.connect(self._to_results)
        self.verbs.failed.connect(self._failed)
        self.verbs.refused.connect(lambda error, again: self.trouble.show_error(error, again=again))
        self.tagging.failed.connect(self._failed)
        for source in (self.verbs, self.keep_card, self.tag_card):
            source.noted.connect(self.noted)
        for card in (self.keep_card, self.tag_card):
            card.left.connect(self._to_results)
        self.reader.shown.connect(self._shown)
        self.panel.target_changed.connect(self._read_cells)
        self.panel.left.connect(self.reader.take_keyboard)
        self.panel.wanted.connect(self._show_sides)
        self.reader.aids.crowded.connect(self._crowded)
        self._theme.changed.connect(self._make_room)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the sides give way before the page."""
        super().resizeEvent(event)
        self._make_room()
        if not self.forms.isHidden():
            self._place_forms()

    def showEvent(self, event: QShowEvent) -> None:
        """The window has its size."""
        super().showEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        px = self._theme.px
        sides = self.results.minimumWidth() + self.panel.minimumWidth() + 2
        self.reader.setMinimumWidth(max(px(160), min(px(_PAGE), self.width() - sides)))
        self._give_way()
        if self.isVisible():
            self._share()

    def _share(self) -> None:
        """The sides take their share of a narrow window, unless somebody moved them."""
        sizes, width, px = self._split.sizes(), self.width(), self._theme.px
        given = (sizes[0], sizes[2])
        if self._given and (0 in given or max(abs(a - b) for a, b in zip(given, self._given, strict=True)) > 1):
            return
        least = (self.results.minimumWidth(), self.panel.minimumWidth())  # so they come back when kept while hidden
        if not self._given and given not in (least, tuple(px(_WIDTHS[at]) for at in (0, 2))):
            self._given = (0, 0)  # somebody's, kept in the case
            return
        left = max(self.results.minimumWidth(), min(px(_WIDTHS[0]), round(_RESULTS * width)))
        right = max(self.panel.minimumWidth(), min(px(_WIDTHS[2]), round(_PANEL * width)))
        self._given = (left, right)
        self._split.setSizes([left, max(self.reader.minimumWidth(), width - left - right - 2), right])

    # -- what the window asks -----------------------------------------------------------------------------------

    def search(self, text: str) -> None:
        """Asks a question; its pages are listed and the first is shown."""
        if self.results.isHidden():
            self._show_sides()
        self.results.search(text)

    def open_page(self, document: int, page: int, spans: Sequence[Span] | None = None) -> None:
        """Shows a page with these places highlighted; the first one takes the keyboard when it has come."""
        self._awaited = self.reader.page is None
        self.reader.open(document, page, list(spans or []))

    def commands(self) -> list[Command]:
        """What can be done here."""
        return [
            self._reading("next_page", lambda: self.tr("Next page"), lambda: self.reader.turn(1)),
            self._reading("previous_page", lambda: self.tr("Previous page"), lambda: self.reader.turn(-1)),
            self._reading("go", lambda: self.tr("Go to page…"), self.reader.header.ask_number, "Ctrl+G"),
            self._reading("view", lambda: self.tr("Page, text or side by side"), self.reader.next_view, "F7"),
            self._reading("smaller", lambda: self.tr("Smaller page"), lambda: self.reader.panes.zoom(-1), "F8"),
            self._reading("larger", lambda: self.tr("Larger page"), lambda: self.reader.panes.zoom(1), "F9"),
            self._reading("fit", lambda: self.tr("Fit the width of the page"), self.reader.panes.fit, "Shift+F9"),
            self._reading("wide", self._wide_said, self._widen, "F11"),
            self._reading("next_tag", lambda: self.tr("Next tagged passage"), self.reader.next_mark, "Alt+Down"),
            self._reading("previous_tag", lambda: self.tr("Previous tagged passage"), self.reader.last_mark, "Alt+Up"),
            *verbs(self.reader, self._case.writable),
            *self.verbs.commands(self.show_forms, self._keep, self._tag_all),
            *self.tagging.commands(),
        ]

    def _reading(self, name: str, text: Callable[[], str], run: Callable[[], None], keys: str = "") -> Command:
        return Command(f"finding.{name}", text, run, keys, self._is_reading)

    def _wide_said(self) -> str:
        away = self.results.isHidden() or self.panel.isHidden()
        return self.tr("Show results and tags again") if away else self.tr("The page over the whole width")

    def _widen(self) -> None:
        """The sides make room for the page, or come back."""
        self._wide = not (self.results.isHidden() or self.panel.isHidden())
        self._make_room()
        self.reader.take_keyboard()

    def _show_sides(self) -> None:
        """What is done next stands in one of the sides."""
        self._wide = False
        self._make_room()

    def _crowded(self) -> None:
        """Something was opened beside the page, or closed."""
        if not self._wide:
            self._wide = None
        self._make_room()

    def _give_way(self) -> None:
        """In a narrow window results go for the pages and contents, tags also for a second document."""
        beside = self.reader.aids.crowding if self.width() < self._theme.px(_ROOMY) else 0
        for side, least in ((self.results, 1), (self.panel, 2)):
            side.setVisible(not (beside >= least if self._wide is None else self._wide))

    def panes(self) -> list[QWidget]:
        """What F6 goes through."""
        return [
            self.results.list,
            self.results.facets,
            self.forms.list,
            self.reader.paper,
            self.reader.text,
            self.reader.panes.other,
            self.panel,
        ]

    def state(self) -> Whereabouts:
        """What Alt+← comes back to: the question and the page."""
        page = self.reader.page
        return Whereabouts(self.results.query, page.document if page else 0, page.number if page else 0)

    def restore(self, stop: Whereabouts) -> None:
        """Goes back to it."""
        if stop.query != self.results.query:
            self.results.search(stop.query, keep_page=True)
        page = self.reader.page
        if stop.page and (page is None or (page.document, page.number) != (stop.document, stop.page)):
            self.reader.open(stop.document, stop.page, None, stop.query)

    def activate(self) -> None:
        """Loads what is stale and takes the keyboard."""
        if self._stale:
            self._stale = False
            self._bridge.read(read_charges, self._case, done=self._take_charges, key=("finding.charges", id(self)))
            self.reader.reload()
        if self.reader.page is not None:
            self.reader.take_keyboard()
        else:
            self.results.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self, changes: Changes) -> None:
        """Something changed; while hidden it is only remembered."""
        if not self.isVisible():
            self._stale = True
            self._look_again(changes)
            return
        if changes.kinds & {"counts", "persons", "records"}:
            self._bridge.read(read_charges, self._case, done=self._take_charges, key=("finding.charges", id(self)))
        if changes.kinds & {"tags", "documents", "records"}:
            self.reader.reload()
            self._settle.start()
        self._look_again(changes)

    def _look_again(self, changes: Changes) -> None:
        """Other pages, or other answers to a condition."""
        if changes.kinds & {"documents", "records"}:  # a mark is a record, that on a sealed document is none
            self.results.thumbs.forget()
        if changes.kinds & {"documents"}:
            self.forms.forget_counts()
        if changes.kinds & {"documents", "persons", "records"} or (changes.kinds & {"tags"} and self._asks_for_tags()):
            self.results.refresh()

    def _asks_for_tags(self) -> bool:
        """Whether what is listed depends on tags."""
        conditions = {one.name for one in standing(self.results.query)}
        return not self.results.facets.isHidden() or bool(conditions & {"tag", "element", "saved"})

    def _failed(self, error: UserError) -> None:
        self.trouble.show_error(error)

    # -- what is done with a question -----------------------------------------------------------------------------

    def show_forms(self) -> None:
        """Shows what each word was widened to beside the results; a second time it goes away."""
        result = self.results.result
        if not self.forms.isHidden():
            self.forms.withdraw()
        elif result is not None:
            self.forms.show_words(result.expansions, self.results.question.widening)
            self._place_forms()
            self.forms.take_keyboard()

    def _place_forms(self) -> None:
        gap = self._theme.px(8)
        wide = min(self._theme.px(FORMS_WIDE), self.width() - 2 * gap)
        beside = self.results.width() if self.results.isVisible() else 0
        left = max(gap, min(beside + gap, self.width() - wide - gap))
        top = self._split.y() + self.reader.header.height() + gap
        self.forms.open_at(QRect(left, top, wide, self.height() - top - gap))

    def _answered(self) -> None:
        result = self.results.result
        if self.forms.isHidden():
            return
        if result is None:
            self.forms.withdraw()
        else:
            self.forms.show_words(result.expansions, self.results.question.widening)
            self._place_forms()

    def _keep(self) -> None:
        self.forms.hide()
        self.keep_card.offer(self.results.question)

    def _tag_all(self) -> None:
        target = self.panel.target
        if not target.count:
            self.trouble.show_text(self.tr("There is no count to tag for yet."))
            return
        whole = Target("", target.count, target.defendant, target.victim, self.panel.stance)
        self.forms.hide()
        self.tag_card.offer(self.results.question, self._charges, whole)

    def _to_results(self) -> None:
        self.results.list.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- what comes in ------------------------------------------------------------------------------------------

    def _open_hit(self, hit: Hit, question: Question | None) -> None:
        page, query = self.reader.page, question.text if question is not None else ""
        if question is not None and question.widening != Widening():
            # The reader would mark every form, also those that were not looked for.
            self._bridge.read(placed, self._case, hit, question, done=self._open_at, key=("finding.open", id(self)))
        elif page is not None and (page.document, page.number) == (hit.document, hit.page):
            self.reader.highlight(query)
        else:
            self.reader.open(hit.document, hit.page, None, query)

    def _open_at(self, found: Placed) -> None:
        hit, page = found.hit, self.reader.page
        if found.question != self.results.question:
            return
        if page is not None and (page.document, page.number) == (hit.document, hit.page):
            self.reader.highlight("", found.spans)
        else:
            self.reader.open(hit.document, hit.page, found.spans)

    def _take_charges(self, charges: Charges) -> None:
        self._charges = charges
        self.reader.show_charges(charges)
        self.panel.show_charges(charges, self._case.writable)
        self.tagging.read_kept()

    def _read_cells(self) -> None:
        if self.panel.target.count:
            self._bridge.read(grid.grid, self._case, self.panel.target.count,
                              done=self._take_cells, key=("finding.cells", id(self)))  # fmt: skip

    def _take_cells(self, answer: Grid) -> None:
        self.panel.show_cells(answer.cells)

    def _shown(self) -> None:
        page = self.reader.page
        if page is not None:
            self.results.show_front(page.document, page.number)
        if self._awaited and self.isVisible():
            self._awaited = False
            self.reader.take_keyboard()
        self.panel.show_page(self.reader.tags)
        self.tagging.look()

    def _is_reading(self) -> bool:
        return self.reader.page is not None
