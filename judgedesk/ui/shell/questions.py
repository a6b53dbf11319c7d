"""The place of questions: its sections, made when first wanted, what is new to those watched, and papers of one."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from judgedesk.app.casefile import Case
from judgedesk.app.hit_report import Written
from judgedesk.app.outgoing import LeakFound
from judgedesk.app.saved import Saved, WatchNews
from judgedesk.domain.changes import Changes
from judgedesk.domain.errors import UserError
from judgedesk.ui.bridge import Bridge, Job
from judgedesk.ui.shell.commands import Command
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.questions import QuestionsView
from judgedesk.ui.views.questions_batch import BatchView
from judgedesk.ui.views.questions_build import BuilderView
from judgedesk.ui.views.questions_read import InBox, news, question_of, write_question
from judgedesk.ui.widgets.banner import banner_of
from judgedesk.ui.widgets.leakpanel import Again
from judgedesk.ui.widgets.paths import choose_target
from judgedesk.ui.widgets.questionhead import QUESTION_KEYS, QuestionHead

PLACE = "questions"
"""The first of them; all stand under finding."""

View = QuestionsView | BuilderView | BatchView

_REST_MS = 800
_KINDS = frozenset({"documents", "searches", "records", "persons"})
"""Kinds of changes after which something may be new to a question."""


class Questions(QObject):
    """Makes the views, passes on what they want, and looks for what is new in the background.

    Signals:
        open_page(document, page, spans), section_wanted(name), noted(text): as from the views.
        asked(text, options): a question is to be asked; options as it was kept, or None.
        figure(text, spoken, needs): the small figure of the place, how it is spoken, and how many pages are new.
        failed(UserError): what could not be done.
    """

    open_page = Signal(int, int, list)
    section_wanted = Signal(str)
    noted = Signal(str)
    asked = Signal(str, object)
    figure = Signal(str, str, int)
    failed = Signal(object)

    place = PLACE

    def __init__(self, bridge: Bridge, theme: Theme, case: Case, words: Words, in_box: Callable[[], InBox],
                 parent: QWidget) -> None:  # fmt: skip
        super().__init__(parent)
        self._bridge, self._theme, self._case, self._words, self._window = bridge, theme, case, words, parent
        self._in_box = in_box
        self._views: dict[str, View] = {}
        self._news: Sequence[WatchNews] = ()
        self._looking: Job | None = None
        self._writing: Job | None = None
        self._again = False
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self.look)
        bridge.changed.connect(self._changed)
        words.changed.connect(self._say)
        self._rest.start()

    def has(self, name: str) -> bool:
        """Whether a place is one of its sections."""
        return name in QUESTION_KEYS

    def make(self, name: str, parent: QWidget | None = None) -> View:
        """The view of a section, made now."""
        about = (self._bridge, self._theme, self._case, self._words, parent)
        if name == "questions":
            kept = QuestionsView(*about)
            kept.asked.connect(self._ask_kept)
            kept.keep_wanted.connect(self.keep)
            kept.looked.connect(self.look)
            kept.show_news(self._news)
            view: View = kept
        elif name == "builder":
            builder = BuilderView(*about)
            builder.in_box = lambda: self._in_box().text
            builder.asked.connect(lambda text: self.asked.emit(text, None))
            builder.kept.connect(lambda text: self.keep(InBox(text)))
            view = builder
        else:
            batch = BatchView(*about)
            batch.asked.connect(lambda text: self.asked.emit(text, None))
            view = batch
        view.open_page.connect(self.open_page)
        view.section_wanted.connect(self.section_wanted)
        view.noted.connect(self.noted)
        self._views[name] = view
        self._say()
        return view

    def commands(self, front: Callable[[], str]) -> list[Command]:
        """Going to each section; keeping and writing out the question in the box. `front` names the place in front.

        Where the place of finding or one of these is in front, that place has verbs of its own for it.
        """

        def may(*elsewhere: str) -> bool:
            return self._case.writable and front() not in elsewhere and bool(self._in_box().text)

        named: dict[str, Callable[[], str]] = {
            "questions": lambda: self.tr("Go to Questions"),
            "builder": lambda: self.tr("Go to the builder of questions"),
            "batch": lambda: self.tr("Go to List of terms: many questions at once"),
        }
        go = [
            Command(f"go.{name}", text, lambda name=name: self.section_wanted.emit(name), QUESTION_KEYS[name])  # type: ignore[misc]  # a default binds the loop
            for name, text in named.items()
        ]
        return [
            *go,
            Command("question.keep", lambda: self.tr("Keep the question in the box…"), self.keep, "",
                    lambda: may("finding", "questions", "builder")),
            Command("question.report", lambda: self.tr("Write the passages of the question to a file…"), self.report,
                    "", lambda: may("finding") and self._writing is None),
            Command("question.stop", lambda: self.tr("Stop writing the passages"), self._stop, "",
                    lambda: self._writing is not None),
        ]  # fmt: skip

    # -- keeping and asking -------------------------------------------------------------------------------------

    def keep(self, question: InBox | None = None) -> None:
        """Asks under what name a question is to be kept, the one in the box if none is given."""
        meant = question or self._in_box()
        self.section_wanted.emit("questions")
        view = self._views.get("questions")
        if isinstance(view, QuestionsView):
            view.ask_name(meant)

    def _ask_kept(self, one: Saved) -> None:
        self.asked.emit(question_of(one), one.options)

    def report(self) -> None:
        """Asks where the passages of the question in the box are to be written."""
        kinds = {".docx": self.tr("Word document"), ".xlsx": self.tr("Workbook"), ".csv": self.tr("Table as text")}
        title = self.tr("Write the passages of the question")
        choose_target(self._window, title, self.tr("passages"), kinds, self.write)

    def write(self, path: Path) -> None:
        """Writes them to a file whose ending says as what."""
        self._write(self._in_box(), path, "")

    def _write(self, question: InBox, path: Path, override: str) -> None:
        def again(reason: str) -> None:
            self._write(question, path, reason)

        self._writing = self._bridge.start(write_question, self._case, question, path, self._words.language, override,
                                           done=self._written,
                                           failed=lambda error: self._not_written(error, again))  # fmt: skip
        self.noted.emit(self.tr("The passages are being written to {0}").format(path.name))

    def _stop(self) -> None:
        if self._writing is not None:
            self._writing.cancel()

    def _written(self, answer: tuple[Path, Written]) -> None:
        self._writing = None
        path, told = answer
        self.noted.emit(self.tr("%n passage(s) written to {0}", "", told.listed).replace("{0}", path.name))

    def _not_written(self, error: UserError, again: Again) -> None:
        self._writing = None
        self.noted.emit(self.tr("Nothing was written"))
        if isinstance(error, LeakFound):
            banner_of(self._window).show_error(error, again=again)
        elif error.code != "job.cancelled":
            self.failed.emit(error)

    # -- what is new --------------------------------------------------------------------------------------------

    def look(self) -> None:
        """Looks for what is new to the questions that are watched; one look at a time."""
        if self._looking is not None:
            self._again = True
            return
        self._looking = self._bridge.start(news, self._case, done=self._learnt, failed=lambda _error: self._learnt(()))

    def _changed(self, changes: Changes) -> None:
        if changes.kinds & _KINDS:
            self._rest.start()

    def _learnt(self, found: Sequence[WatchNews]) -> None:
        self._looking = None
        self._news = found
        view = self._views.get("questions")
        if isinstance(view, QuestionsView):
            view.show_news(found)
        self._say()
        if self._again:
            self._again = False
            self._rest.start()

    def _say(self) -> None:
        """The figure, at the place and at its first section."""
        pages = sum(one.pages for one in self._news)
        said = self.tr("{0} new").format(self._words.number(pages)) if pages else ""
        spoken = self.tr("%n page(s) new to questions that are watched", "", pages) if pages else ""
        self.figure.emit(said, spoken, pages)
        for head in self._window.findChildren(QuestionHead):
            head.show_new(said)
