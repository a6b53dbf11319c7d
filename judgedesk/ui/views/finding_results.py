"""The left column of finding: what was asked, how many pages answer, and the list of them."""

from dataclasses import replace

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QStackedLayout, QVBoxLayout, QWidget

from judgedesk.app.casefile import Case
from judgedesk.app.finding import SearchResult
from judgedesk.domain.errors import UserError
from judgedesk.search.widening import Widening
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.reader.source import PageSource
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views import finding_ask as ask
from judgedesk.ui.views.finding_ask import Alike, Answer, More, Question
from judgedesk.ui.views.finding_conditions import Standing, narrowed, same_words, standing, widened
from judgedesk.ui.views.finding_facets import FacetList
from judgedesk.ui.views.finding_head import ResultsHead
from judgedesk.ui.views.finding_hits import HitList, Hits
from judgedesk.ui.views.finding_later import Later
from judgedesk.ui.views.finding_names import languages_said
from judgedesk.ui.views.finding_paint import HitPainter
from judgedesk.ui.views.finding_thumbs import Thumbs


class ResultsPane(QFrame):
    """Searches and lists.

    Signals:
        opened(Hit, Question): a result was chosen; for a page like another the question is None.
        entered(): the keyboard goes to the page.
        suggested(str): another question was taken over.
        total_changed(int): so many pages were found; -1 where nothing is asked.
        answered(): other results are there, or what stood in their way.
        forms_wanted(): what was looked for is to be shown.
    """

    opened = Signal(object, object)
    entered = Signal()
    suggested = Signal(str)
    total_changed = Signal(int)
    answered = Signal()
    forms_wanted = Signal()

    def __init__(self, bridge: Bridge, theme: Theme, case: Case, words: Words, source: PageSource,
                 parent: QWidget | None = None) -> None:  # fmt: skip
        super().__init__(parent)
        self._bridge, self._theme, self._case, self._words = bridge, theme, case, words
        self._question = Question("")
        self._keep = False
        self._answer: Answer | None = None
        self._halves = 0
        self._error: UserError | None = None
        self._alike: Alike | None = None
        self._front: tuple[int, int] | None = None
        self._waiting = -1
        self._later = Later(bridge, case, self)
        self.setProperty("kind", "pane")
        self._hits = Hits(self)
        self._hits.wanted.connect(self._more)
        self.thumbs = Thumbs(bridge, theme, case, source, self)
        self.list = HitList(self._hits, theme, self)
        self.list.setItemDelegate(HitPainter(self._hits, self.thumbs, theme, self.list))
        self.head = ResultsHead(theme, self)
        self.facets = FacetList(bridge, theme, case, words, self)
        self._build()
        self._connect()
        self._resize()
        self._say()

    def _build(self) -> None:
        self.facets.hide()
        self._empty = QLabel(self)
        self._empty.setProperty("kind", "quiet")
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        body = QWidget(self)
        self._stack = QStackedLayout(body)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.facets)
        column.addWidget(body, 1)

    def _connect(self) -> None:
        self.list.chosen.connect(self._chosen)
        self.list.opened.connect(self._opened)
        self.thumbs.came.connect(self.list.viewport().update)
        head, facets = self.head, self.facets
        head.forms.connect(self.forms_wanted)
        head.ordered.connect(self.set_order)
        head.narrow.connect(self.toggle_facets)
        head.taken_out.connect(self.take_out)
        head.meant.connect(self._take_suggestion)
        head.ranked.connect(self._show_ranked)
        head.back.connect(self.again)
        facets.added.connect(self.add_condition)
        facets.taken_out.connect(self.take_out)
        facets.left.connect(self.toggle_facets)
        facets.came.connect(self._say)
        self._later.ranked.connect(self._say)
        self._later.loaded.connect(self.again)
        self._later.gave_up.connect(self._say)
        self._words.changed.connect(self._say)
        self._theme.changed.connect(self._resize)

    # -- what is asked ------------------------------------------------------------------------------------------

    @property
    def query(self) -> str:
        """What was asked last."""
        return self._question.text

    @property
    def question(self) -> Question:
        """How it was asked."""
        return self._question

    @property
    def result(self) -> SearchResult | None:
        """What the list shows; None where nothing is asked, the question was refused, or pages like one are listed."""
        return self._answer.result if self._answer is not None and self._alike is None else None

    def widening_for(self, text: str) -> Widening:
        """How a question would be widened: what was unticked counts as long as the words are the same."""
        same = same_words(text, self._question.text)
        return self._question.widening if same else replace(self._question.widening, without=frozenset())

    def search(self, query: str, keep_page: bool = False) -> None:
        """Asks; the results so far stay until the answer has come. The first is shown, unless the page is kept."""
        text = query.strip()
        self._ask(replace(self._question, text=text, widening=self.widening_for(text), patient=False), keep_page)

    def again(self) -> None:
        """Asks the same once more; pages like one make room for it."""
        if self.query:
            self._ask(replace(self._question, patient=False), keep_page=True)

    def refresh(self) -> None:
        """Documents have come or gone, or what a condition asks for has changed."""
        if self._alike is None:
            self.again()

    def set_order(self, order: str) -> None:
        """Lists best first (``rank``) or in the order of the file (``file``)."""
        self._ask(replace(self._question, order="file" if order == "file" else "rank", patient=False), keep_page=True)

    def next_order(self) -> None:
        """To the other order."""
        self.set_order("file" if self._question.order == "rank" else "rank")

    def set_widening(self, widening: Widening) -> None:
        """Asks with other forms; the page in front stays, if this question was answered before."""
        known = self._answer is not None and self._answer.question.text == self.query
        self._ask(replace(self._question, widening=widening, patient=False), keep_page=known)

    def add_condition(self, condition: str) -> None:
        """Narrows the question."""
        self._take_over(narrowed(self.query, condition))

    def take_out(self, one: Standing) -> None:
        """Takes a condition out of the question."""
        self._take_over(widened(self.query, one))

    def _take_over(self, query: str) -> None:
        self.suggested.emit(query)
        self.search(query, keep_page=bool(query))

    def _take_suggestion(self) -> None:
        if self.result is not None and self.result.suggestion:
            self.suggested.emit(self.result.suggestion)
            self.search(self.result.suggestion)

    def _ask(self, question: Question, keep_page: bool) -> None:
        self._question, self._keep = question, keep_page
        self._halves = 0
        self._later.stop()
        if not question.text:
            self._answer = self._error = self._alike = None
            self._hits.begin(0, [])
            self._show_all(-1)
            return
        self._bridge.read(ask.answer, self._case, question, self._front, done=self._found, failed=self._refused,
                          key=("finding.search", id(self)))  # fmt: skip

    def show_alike(self, alike: Alike) -> None:
        """Lists pages like one; what was asked before is one step back."""
        self._later.stop()
        self._alike = alike
        self._hits.begin(len(alike.hits), alike.hits)
        self._show_all(None)
        self.list.choose_hit(0, quietly=True)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- what comes in ------------------------------------------------------------------------------------------

    def _found(self, answer: Answer) -> None:
        self._later.follow(answer)
        self._show_answer(answer, answer.place if self._keep else 0)
        self._bridge.read(ask.halves, self._case, answer.question, done=self._take_halves,
                          key=("finding.halves", id(self)))  # fmt: skip

    def _take_halves(self, halves: ask.Halves) -> None:
        if self._answer is not None and self._answer.question == halves.question:
            self._halves = halves.pages
            self._say()

    def _show_answer(self, answer: Answer, place: int | None) -> None:
        self._answer, self._error, self._alike = answer, None, None
        self._hits.begin(answer.result.total, answer.result.hits, answer.groups, answer.question.page)
        self._show_all(answer.result.total)
        if place is not None:
            self.list.choose_hit(place)

    def _refused(self, error: UserError) -> None:
        self._answer = self._alike = None
        self._error = error
        self._hits.begin(0, [])
        self._show_all(-1)

    def _show_all(self, total: int | None) -> None:
        self._waiting = -1
        answer = self._answer if self._alike is None else None
        self.facets.ask(answer.question if answer is not None else None)
        self._say()
        if total is not None:
            self.total_changed.emit(total)
        self.answered.emit()

    def _more(self, offset: int) -> None:
        if self.result is not None and self._answer is not None:
            self._bridge.read(ask.further, self._case, self._answer.question, offset, done=self._fill)

    def _fill(self, more: More) -> None:
        if self.result is None or self._answer is None or self._answer.question != more.question:
            return
        self._hits.fill(more.offset, more.result.hits)
        if self._waiting >= 0 and self._waiting == self.list.current:
            self._chosen(self._waiting)

    def _show_ranked(self) -> None:
        if self._later.ready is not None:
            ready = self._later.ready
            self._later.stop()
            self._show_answer(ready, 0)

    # -- going through the results ------------------------------------------------------------------------------

    def show_front(self, document: int, page: int) -> None:
        """Which page is in front."""
        self._front = (document, page)

    def step(self, by: int) -> None:
        """To the next hit, or with -1 to the one before; the page is opened at its words."""
        at = self.list.current + by
        if self.list.current < 0:
            at = 0 if by > 0 else self._hits.total - 1
        if 0 <= at < self._hits.total:
            self.list.choose_hit(at)

    @property
    def total(self) -> int:
        """How many hits are listed."""
        return self._hits.total

    def _chosen(self, at: int) -> None:
        self.head.show_place(at + 1, self._hits.total)
        hit = self._hits.hit(at)
        self._waiting = at if hit is None else -1
        if hit is not None:
            answer = self._answer if self._alike is None else None
            self.opened.emit(hit, answer.question if answer is not None else None)

    def _opened(self, at: int) -> None:
        self._chosen(at)
        self.entered.emit()

    # -- facets -------------------------------------------------------------------------------------------------

    def toggle_facets(self) -> None:
        """Shows what the results have in common, with the keyboard on it; or no longer."""
        shown = self.facets.isHidden()
        had = self.facets.hasFocus()
        self.facets.setVisible(shown)
        self.head.show_narrowing(shown)
        if shown:
            self.facets.setFocus(Qt.FocusReason.OtherFocusReason)
        elif had:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self._say()

    # -- words --------------------------------------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The facets leave most of the room to the results."""
        super().resizeEvent(event)
        self._make_room()

    def _say(self) -> None:
        self.list.setAccessibleName(self.tr("Results"))
        self.head.setVisible(self._answer is not None or self._error is not None or self._alike is not None)
        self.head.clear()
        if self._alike is not None:
            self._say_alike(self._alike)
        elif self._error is not None:
            self._say_error(self._error)
        elif self._answer is not None:
            self._say_result(self._answer)
        else:
            self._empty.setText(
                self.tr(
                    "Ask in the box above (Ctrl+K). Every page that holds all the words will stand here.\n\n"
                    "hotel contract – both words\n"
                    '"passport taken" – side by side\n'
                    "paszport* – words that begin so\n"
                    "volume:III – only that volume"
                )
            )
            self._stack.setCurrentWidget(self._empty)
        found = standing(self.query) if self._alike is None else []
        self.head.show_conditions(found, self.facets.persons)
        self.facets.show_standing(found)
        self._make_room()

    def _say_alike(self, alike: Alike) -> None:
        none = "" if alike.hits else self.tr("No other page shares the words by which this one differs from the rest.")
        self.head.say(self.tr("Pages like {cite}").format(cite=alike.cite), [none or self.tr("the most alike first")])
        if self.query:
            self.head.before.say("‹ " + self.tr("Back to “{query}”").format(query=self.query))
            self.head.before.show()
        self._empty.clear()
        self._stack.setCurrentWidget(self.list if alike.hits else self._empty)

    def _say_error(self, error: UserError) -> None:
        said = self._words.error(error)
        self.head.say(said.what, [" ".join(part for part in (said.why, said.next) if part)])
        if "position" in error.facts:
            position = error.facts["position"]
            self.head.mistake.say(self.query, position if isinstance(position, int) else 0)
            self.head.mistake.show()
        self._empty.clear()
        self._stack.setCurrentWidget(self._empty)

    def _say_result(self, answer: Answer) -> None:
        result, head = answer.result, self.head
        head.say(self._counted(result), [*self._order_notes(answer), *self._notes(result)])
        head.show_expansions(result.expansions)
        if result.suggestion:
            head.suggestion.say(self.tr("Did you mean: {query}").format(query=result.suggestion))
            head.suggestion.show()
        if self._later.ready is not None:
            head.now.say(self.tr("Ranked now: show best first"))
            head.now.show()
        head.show_place(self.list.current + 1, result.total)
        if result.total:
            head.show_order(result.order)
        elif standing(result.query):
            self._empty.setText(self.tr("Take out one of the conditions above, or a word."))
        else:
            self._empty.setText(self.tr("Leave a word out, or write only its beginning: paszport*"))
        self._stack.setCurrentWidget(self.list if result.total else self._empty)

    def _order_notes(self, answer: Answer) -> list[str]:
        result = answer.result
        if not result.total or result.order == "rank" or answer.question.order == "file":
            return []
        if self._later.ranking:
            return [self.tr("too many to rank at once: in the order of the file; being ranked")]
        return [self.tr("in the order of the file")]

    def _notes(self, result: SearchResult) -> list[str]:
        notes = []
        if self._halves:
            notes.append(self.tr("%n more page(s) hold the words only as half of a broken word", "", self._halves))
        if result.not_learnt:
            notes.append(
                self.tr("%n document(s) not looked through for dates and languages yet", "", result.not_learnt)
            )
        if result.lacking:
            said = languages_said(result.lacking)
            if self._later.hopeless:
                notes.append(
                    self.tr("forms in these languages could not be loaded: {languages}").format(languages=said)
                )
            else:
                notes.append(self.tr("forms not loaded yet: {languages}").format(languages=said))
        return notes

    def _counted(self, result: SearchResult) -> str:
        pages = self.tr("%n page(s)", "", result.total)
        if not result.total:
            return self.tr("No page holds this")
        within = self.tr("in %n document(s)", "", result.documents)
        return f"{pages} {within}"

    def _make_room(self) -> None:
        above = self.head.heightForWidth(self.width()) if not self.head.isHidden() else 0
        room = max(self._theme.px(100), int((self.height() - above) * 0.55))
        self.facets.setFixedHeight(min(self.facets.height_wanted(), room))

    def _resize(self) -> None:
        px = self._theme.px
        self._empty.setContentsMargins(px(14), px(14), px(12), px(14))
        self.setMinimumWidth(px(140))
        self.setStyleSheet("ResultsPane { border: none; }")
        self._make_room()
