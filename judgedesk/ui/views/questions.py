"""Questions kept under a name: asked again, renamed, watched; and the pages that are new to those watched."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from judgedesk.app import saved as app
from judgedesk.app.casefile import Case
from judgedesk.app.saved import Saved, WatchNews
from judgedesk.domain.errors import UserError
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.models.rows import Column, Rows
from judgedesk.ui.shell.commands import Command
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.questions_card import NameCard
from judgedesk.ui.views.questions_new import NewPages
from judgedesk.ui.views.questions_read import MOST_NEW, InBox, NewPage, new_pages, words_on
from judgedesk.ui.views.section import Section
from judgedesk.ui.widgets.chips import Flow
from judgedesk.ui.widgets.questionhead import QuestionHead
from judgedesk.ui.widgets.table import Table

_WIDTHS = (740, 460)
_NARROW = 800


class Verbs(QWidget):
    """Buttons in a line, or in as many lines as they need."""

    def __init__(self, theme: Theme, parent: QWidget, *buttons: QPushButton) -> None:
        super().__init__(parent)
        self._flow = Flow(self, theme)
        for button in buttons:
            self._flow.addWidget(button)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keeps the room for all lines."""
        super().resizeEvent(event)
        self.setFixedHeight(self._flow.heightForWidth(self.width()))


class QuestionsView(Section):
    """The list at the left; what is new to the chosen one at the right.

    Signals:
        asked(Saved): a question is to be asked.
        keep_wanted(): the question in the box is to be kept.
        looked(): somebody has looked at what was new.
    """

    asked = Signal(object)
    keep_wanted = Signal()
    looked = Signal()

    view_name = "questions"
    head_type = QuestionHead
    depends_on = frozenset({"searches"})

    def __init__(self, bridge: Bridge, theme: Theme, case: Case, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(bridge, theme, case, words, parent)
        self._news: dict[str, WatchNews] = {}
        self._chosen_id = ""
        self._listed = False
        self.kept = Rows(self._columns(), theme, self)
        self.table, self.new = Table(self.kept, theme, self), NewPages(theme, self)
        self.card = NameCard(theme, self)
        self.keep, self.ask, self.watch, self.rename, self.seen, self.drop = (QPushButton(self) for _ in range(6))
        self._title, self._quiet, self._above = QLabel(self), QLabel(self), QLabel(self)
        self._build()
        self._connect()
        self.retranslate()

    def _columns(self) -> list[Column]:
        return [
            Column(lambda: self.tr("Name"), self._name_said, share=5),
            Column(lambda: self.tr("Question"), lambda one: one.query, quiet=True, share=4),
            Column(lambda: self.tr("Watched"), lambda one: self.tr("watched") if one.watch else "", 112, quiet=True),
            Column(lambda: self.tr("New pages"), self._news_said, 200, warn=lambda one: self._problem(one) is not None),
        ]

    def _build(self) -> None:
        px = self._theme.px
        self.ask.setProperty("kind", "primary")
        self.watch.setProperty("kind", "chip")
        self.watch.setCheckable(True)
        self._title.setProperty("kind", "heading")
        self._above.setProperty("kind", "heading")
        self._quiet.setProperty("kind", "quiet")
        for label in (self._title, self._quiet, self._above):
            label.setWordWrap(True)
        self.head.act(self.keep)
        right = QWidget(self)
        beside = QVBoxLayout(right)
        beside.setContentsMargins(px(16), 0, 0, 0)
        beside.setSpacing(px(8))
        beside.addWidget(self._title)
        beside.addWidget(self._quiet)
        beside.addWidget(Verbs(self._theme, right, self.ask, self.watch, self.rename, self.drop))
        beside.addSpacing(px(8))
        line = QHBoxLayout()
        line.addWidget(self._above, 1)
        line.addWidget(self.seen)
        beside.addLayout(line)
        beside.addWidget(self.new, 1)
        beside.addStretch()
        body = QWidget(self)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        split = self.beside(self.table, right, _WIDTHS)
        split.setStretchFactor(0, 1)
        right.setMinimumWidth(px(230))
        column.addWidget(split)
        self.lay_out(body)
        layout = self.layout()
        if isinstance(layout, QVBoxLayout):
            layout.insertWidget(2, self.card)

    def _connect(self) -> None:
        self.keep.clicked.connect(self.keep_wanted)
        self.ask.clicked.connect(self._ask)
        self.watch.clicked.connect(self._turn_watch)
        self.rename.clicked.connect(self._rename)
        self.seen.clicked.connect(self._seen)
        self.drop.clicked.connect(self._drop)
        self.table.selectionModel().currentRowChanged.connect(lambda *_rows: self._turned())
        self.table.opened.connect(lambda _row: self._ask())
        self.new.opened.connect(self._open)
        self.card.keep.connect(self._keep)
        self.card.rename.connect(lambda identifier, name: self._write(app.rename, identifier, name))
        self.card.left.connect(self._take_keyboard)

    # -- what the window asks -----------------------------------------------------------------------------------

    def commands(self) -> list[Command]:
        """What can be done with the chosen question."""

        def may() -> bool:
            return self._case.writable and self.chosen() is not None

        return [
            Command("questions.keep", lambda: self.tr("Keep the question in the box…"), self.keep_wanted.emit, "Ctrl+S",
                    lambda: self._case.writable),
            Command("questions.ask", lambda: self.tr("Ask the question"), self._ask, "",
                    lambda: self.chosen() is not None),
            Command("questions.rename", lambda: self.tr("Rename the question…"), self._rename, "F2", may),
            Command("questions.watch", self._watch_said, self._turn_watch, "Ctrl+L", may),
            Command("questions.seen", lambda: self.tr("All new pages were looked at"), self._seen, "Ctrl+R",
                    lambda: may() and bool(self._new_pages())),
            Command("questions.drop", lambda: self.tr("Drop the question"), self._drop, "Del", may),
            Command("questions.section", lambda: self.tr("Next section of the questions"), self.head.next_section,
                    "F7"),
        ]  # fmt: skip

    def panes(self) -> list[QWidget]:
        """What F6 goes through."""
        return [self.card, self.table, self.new]

    def state(self) -> str:
        """What Alt+← comes back to."""
        return self._chosen_id

    def restore(self, chosen: str) -> None:
        """Goes back to it."""
        self._chosen_id = chosen
        self._choose()

    def ask_name(self, question: InBox) -> None:
        """Asks under what name a question is to be kept."""
        if question.text:
            self.trouble.clear()
            self.card.ask_for(question)
        else:
            self.trouble.show_text(self.tr("There is no question to keep."),
                                   self.tr("Nothing stands in the box at the top and nothing was asked."),
                                   self.tr("Ask something first, then keep it."))  # fmt: skip

    def show_news(self, news: Sequence[WatchNews]) -> None:
        """What is new to the questions that are watched."""
        self._news = {one.id: one for one in news}
        self.kept.retranslate()
        self._turned()

    def chosen(self) -> Saved | None:
        """The question that is chosen."""
        row = self.table.currentIndex().row()
        return self.kept.rows[row] if 0 <= row < len(self.kept.rows) else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the list keeps to names and news: the rest is said beside it."""
        super().resizeEvent(event)
        narrow = self.width() < self._theme.px(_NARROW)
        if narrow != self.table.isColumnHidden(1):
            for column in (1, 2):
                self.table.setColumnHidden(column, narrow)
            self.table.fit()

    # -- verbs --------------------------------------------------------------------------------------------------

    def _ask(self) -> None:
        one = self.chosen()
        if one is not None:
            self.asked.emit(one)

    def _keep(self, question: InBox, name: str, watch: bool) -> None:
        self._bridge.write(app.save, self._case, name, question.text, question.options, watch=watch,
                           done=self._was_kept, failed=self.trouble.show_error)  # fmt: skip

    def _was_kept(self, answer: tuple[str, object]) -> None:
        self._chosen_id = answer[0]
        self._done(None)

    def _rename(self) -> None:
        one = self.chosen()
        if one is not None and self._case.writable:
            self.card.ask_again(one)

    def _turn_watch(self) -> None:
        one = self.chosen()
        if one is not None and self._case.writable:
            self._write(app.set_watch, one.id, not one.watch)
        self._say_chosen()

    def _drop(self) -> None:
        one = self.chosen()
        if one is not None and self._case.writable:
            row = self.table.currentIndex().row()
            after = [*self.kept.rows[row + 1 :], *reversed(self.kept.rows[:row])]
            self._chosen_id = after[0].id if after else ""
            self._write(app.drop, one.id)
            self.noted.emit(self.tr("“{0}” dropped; Ctrl+Z brings it back").format(one.name))

    def _seen(self) -> None:
        one = self.chosen()
        if one is not None and self._case.writable:
            told = self._news.get(one.id)
            self._bridge.write(app.seen, self._case, one.id, told.upto if told is not None else None,
                               done=lambda _none: self.looked.emit(), failed=self.trouble.show_error)  # fmt: skip

    def _write(self, verb: object, *values: object) -> None:
        self._bridge.write(verb, self._case, *values, done=self._done, failed=self.trouble.show_error)  # type: ignore[arg-type]  # one of the verbs

    def _done(self, _changes: object) -> None:
        self.trouble.clear()
        if self.card.isVisible():
            self.card.withdraw()

    # -- loading ------------------------------------------------------------------------------------------------

    def _load(self) -> None:
        self._bridge.read(app.saved, self._case, done=self._show, key=("questions.list", id(self)))

    def _show(self, found: Sequence[Saved]) -> None:
        self._stale, self._listed = False, True
        waiting = self._empty.hasFocus() or self.table.hasFocus()
        self.kept.show(found)
        self._stack.setCurrentIndex(0 if found else 1)
        self._choose()
        if waiting:
            self._take_keyboard()
        self._say()

    def _choose(self) -> None:
        rows = self.kept.rows
        self.table.choose_row(next((at for at, one in enumerate(rows) if one.id == self._chosen_id), 0))
        self._turned()

    def _turned(self) -> None:
        one = self.chosen()
        self._chosen_id = one.id if one is not None else self._chosen_id
        self._say_chosen()
        if one is None or not self._new_pages():
            self.new.pages.show(())
            return
        self._bridge.read(new_pages, self._case, one, done=lambda found: self._show_new(one, found),
                          failed=lambda _error: self.new.pages.show(()), key=("questions.new", id(self)))  # fmt: skip

    def _show_new(self, one: Saved, found: Sequence[NewPage]) -> None:
        if one.id == self._chosen_id and found != self.new.pages.rows:
            self.new.pages.show(found)
            self.new.choose_row(0)

    def _open(self, row: int) -> None:
        page, one = self.new.pages.rows[row], self.chosen()
        if one is None:
            return

        def opened(spans: list[tuple[int, int]]) -> None:
            self.open_page.emit(page.document, page.page, spans)

        self._bridge.read(words_on, self._case, page.document, page.page, one, done=opened,
                          failed=lambda _error: opened([]))  # fmt: skip

    def _take_keyboard(self) -> None:
        if self.card.isVisible():
            self.card.line.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        (self.table if self.kept.rows else self._empty).setFocus(Qt.FocusReason.OtherFocusReason)

    # -- words --------------------------------------------------------------------------------------------------

    def _name_said(self, one: Saved) -> str:
        return self.tr("{0} · sealed").format(one.name) if one.sealed else str(one.name)

    def _problem(self, one: Saved) -> UserError | None:
        told = self._news.get(one.id)
        return told.problem if told is not None and one.watch else None

    def _new_pages(self) -> int:
        one = self.chosen()
        told = self._news.get(one.id) if one is not None and one.watch else None
        return told.pages if told is not None else 0

    def _news_said(self, one: Saved) -> str:
        told = self._news.get(one.id) if one.watch else None
        if told is None:
            return ""
        if told.problem is not None:
            return self.tr("can't be asked")
        if not told.pages:
            return "–"
        new = self.tr("%n new", "", told.pages)
        return self.tr("{0} in {1}").format(new, self.tr("%n document(s)", "", len(told.documents)))

    def _watch_said(self) -> str:
        one = self.chosen()
        return self.tr("Watch no longer") if one is not None and one.watch else self.tr("Watch for new pages")

    def _say_chosen(self) -> None:
        one = self.chosen()
        told = self._news.get(one.id) if one is not None and one.watch else None
        may = one is not None and self._case.writable
        self._title.setText(self._name_said(one) if one is not None else "")
        self._quiet.setText(one.query if one is not None else "")
        self.ask.setEnabled(one is not None)
        for button in (self.watch, self.rename, self.drop):
            button.setEnabled(may)
        self.watch.setChecked(one is not None and one.watch)
        pages = self._new_pages()
        self.seen.setVisible(bool(pages))
        self.seen.setEnabled(may)
        self.new.setVisible(bool(pages))
        if one is None:
            self._above.setText("")
        elif not one.watch:
            self._above.setText(self.tr("Not watched: what comes in is not looked through for it."))
        elif told is not None and told.problem is not None:
            self._above.setText(self._words.error(told.problem).why)
        elif pages:
            said = self.tr("%n page(s) new since you last looked", "", pages)
            more = self.tr("the first %n are listed", "", MOST_NEW) if pages > MOST_NEW else ""
            self._above.setText(" · ".join(part for part in (said, more) if part))
        else:
            self._above.setText(self.tr("Watched; nothing new since you last looked."))
        self._above.setProperty("kind", "heading" if pages else "quiet")
        self._above.style().polish(self._above)

    def _say(self) -> None:
        count = len(self.kept.rows)
        watched = sum(one.watch for one in self.kept.rows)
        parts = [self.tr("%n question(s)", "", count), self.tr("%n watched", "", watched)]
        self.head.say(" · ".join(parts) if count else "")
        self.keep.setVisible(self._case.writable)
        if self._listed:
            self._empty.say(
                self.tr("Questions that you keep will stand here"),
                self.tr("A question kept under a name is asked again by one key, and can be watched: pages that come "
                        "in later, or are read anew, are looked through for it."),
                self.tr("Keep the question in the box…") if self._case.writable else "",
                self.keep_wanted.emit if self._case.writable else None,
            )  # fmt: skip

    def retranslate(self) -> None:
        """Words that stand here."""
        self.table.setAccessibleName(self.tr("Questions kept"))
        self.new.setAccessibleName(self.tr("Pages that are new to the chosen question"))
        self.keep.setText(self.tr("Keep the question in the box…"))
        self.keep.setToolTip("Ctrl+S")
        self.ask.setText(self.tr("Ask"))
        self.ask.setToolTip(self.tr("Find the pages (Enter)"))
        self.watch.setText(self.tr("Watch"))
        self.watch.setToolTip(self.tr("Pages that come in, or are read anew, are looked through for it (Ctrl+L)"))
        self.rename.setText(self.tr("Rename…"))
        self.rename.setToolTip("F2")
        self.drop.setText(self.tr("Drop"))
        self.drop.setToolTip(self.tr("Keep it no longer (Del); undo brings it back"))
        self.seen.setText(self.tr("Looked at"))
        self.seen.setToolTip(self.tr("These pages are no longer new to you (Ctrl+R)"))
        self._say()
        self._say_chosen()
