"""The left column of finding: what was asked, how many pages answer, and the list of them."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QSizePolicy, QStackedLayout, QVBoxLayout, QWidget

from judgedesk.app import finding
from judgedesk.app.casefile import Case
from judgedesk.app.finding import Hit, SearchResult
from judgedesk.domain.errors import UserError
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.finding_hits import PAGE, HitList, Hits


class Mistake(QWidget):
    """A question that could not be understood, with a mark under the letter where it went wrong."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._text, self._at = "", 0
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def say(self, text: str, at: int) -> None:
        """Sets the question and the place."""
        self._text, self._at = text, max(0, min(at, len(text)))
        self.update()

    def sizeHint(self) -> QSize:
        """A line and the mark."""
        return QSize(self._theme.px(100), self._theme.px(28))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The question, scrolled so that the place is in view."""
        painter = QPainter(self)
        painter.setFont(self._theme.font())
        metrics = QFontMetrics(self._theme.font())
        before = metrics.horizontalAdvance(self._text[: self._at])
        letter = max(metrics.horizontalAdvance(self._text[self._at : self._at + 1]), self._theme.px(8))
        shift = min(0, self.width() - self._theme.px(24) - before - letter)
        painter.setPen(QColor(self._theme.colours.ink))
        painter.drawText(shift, metrics.ascent() + self._theme.px(2), self._text)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._theme.colours.warn_line), self._theme.px(2)))
        under = QRectF(shift + before, metrics.height() + self._theme.px(4), letter, 0)
        painter.drawLine(under.topLeft(), under.topRight())


class ResultsPane(QFrame):
    """Searches and lists. `opened(hit, query)` a result was chosen; `entered()` the keyboard goes to the page;
    `suggested(query)` another question was taken over.
    """

    opened = Signal(object, str)
    entered = Signal()
    suggested = Signal(str)
    total_changed = Signal(int)

    def __init__(self, bridge: Bridge, theme: Theme, case: Case, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge, self._theme, self._case, self._words = bridge, theme, case, words
        self._query = ""
        self._keep = False
        self._result: SearchResult | None = None
        self._error: UserError | None = None
        self.setProperty("kind", "pane")
        self._hits = Hits(self)
        self._hits.wanted.connect(self._more)
        self.list = HitList(self._hits, theme, self)
        self.list.chosen.connect(self._chosen)
        self.list.opened.connect(self._opened)
        self._build()
        words.changed.connect(self._say)
        theme.changed.connect(self._resize)
        self._resize()
        self._say()

    def _build(self) -> None:
        self._number, self._quiet = QLabel(self), QLabel(self)
        self._number.setProperty("kind", "heading")
        self._quiet.setProperty("kind", "small")
        self._mistake = Mistake(self._theme, self)
        self._meant = QPushButton(self)
        self._meant.setProperty("kind", "link")
        self._meant.clicked.connect(self._take_suggestion)
        for label in (self._number, self._quiet):
            label.setWordWrap(True)
        self._head = QFrame(self)
        self._head.setProperty("kind", "bar")
        self._lines = QVBoxLayout(self._head)
        for widget in (self._number, self._mistake, self._quiet):
            self._lines.addWidget(widget)
        self._lines.addWidget(self._meant, 0, Qt.AlignmentFlag.AlignLeft)
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
        column.addWidget(self._head)
        column.addWidget(body, 1)

    @property
    def query(self) -> str:
        """What was asked last."""
        return self._query

    def search(self, query: str, keep_page: bool = False) -> None:
        """Asks; the results so far stay until the answer has come. The first is shown, unless the page is kept."""
        self._query, self._keep = query.strip(), keep_page
        if not self._query:
            self._result = self._error = None
            self._hits.begin(0, [])
            self._say()
            self.total_changed.emit(-1)
            return
        self._bridge.read(finding.search, self._case, self._query, limit=PAGE,
                          done=self._found, failed=self._refused, key=("finding.search", id(self)))  # fmt: skip

    def again(self) -> None:
        """Asks the same again, because documents have come or gone."""
        if self._query:
            self.search(self._query, keep_page=True)

    def _found(self, result: SearchResult) -> None:
        self._result, self._error = result, None
        self._hits.begin(result.total, result.hits)
        self._say()
        self.total_changed.emit(result.total)
        if not self._keep:
            self.list.choose_row(0)

    def _refused(self, error: UserError) -> None:
        self._result, self._error = None, error
        self._hits.begin(0, [])
        self._say()
        self.total_changed.emit(-1)

    def _more(self, offset: int) -> None:
        if self._result is not None:
            asked = self._result.query
            self._bridge.read(finding.search, self._case, asked, limit=PAGE, offset=offset,
                              done=lambda result: self._fill(asked, offset, result))  # fmt: skip

    def _fill(self, asked: str, offset: int, result: SearchResult) -> None:
        if self._result is not None and self._result.query == asked:
            self._hits.fill(offset, result.hits)

    def _chosen(self, row: int) -> None:
        hit: Hit | None = self._hits.hit(row)
        if hit is not None and self._result is not None:
            self.opened.emit(hit, self._result.query)

    def _opened(self, row: int) -> None:
        self._chosen(row)
        self.entered.emit()

    def _take_suggestion(self) -> None:
        if self._result is not None and self._result.suggestion:
            self.suggested.emit(self._result.suggestion)
            self.search(self._result.suggestion)

    # -- words --------------------------------------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
        super().changeEvent(event)

    def _say(self) -> None:
        self.list.setAccessibleName(self.tr("Results"))
        result, error = self._result, self._error
        self._head.setVisible(result is not None or error is not None)
        self._mistake.hide()
        self._meant.hide()
        if error is not None:
            self._say_error(error)
        elif result is not None:
            self._say_result(result)
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

    def _say_error(self, error: UserError) -> None:
        said = self._words.error(error)
        self._number.setText(said.what)
        self._quiet.setText(" ".join(part for part in (said.why, said.next) if part))
        self._quiet.show()
        if "position" in error.facts:
            position = error.facts["position"]
            self._mistake.say(self._query, position if isinstance(position, int) else 0)
            self._mistake.show()
        self._empty.clear()
        self._stack.setCurrentWidget(self._empty)

    def _say_result(self, result: SearchResult) -> None:
        self._number.setText(self._counted(result))
        notes = []
        if result.total:
            notes.append(self.tr("in the order of the file") if result.order == "file" else self.tr("best first"))
        if result.broken:
            notes.append(self.tr("%n more page(s) hold the words only as half of a broken word", "", result.broken))
        self._quiet.setText(" · ".join(notes))
        self._quiet.setVisible(bool(notes))
        if result.suggestion:
            self._meant.setText(self.tr("Did you mean: {query}").format(query=result.suggestion))
            self._meant.show()
        if not result.total:
            self._empty.setText(self.tr("Leave a word out, or write only its beginning: paszport*"))
        self._stack.setCurrentWidget(self.list if result.total else self._empty)

    def _counted(self, result: SearchResult) -> str:
        pages = self.tr("%n page(s)", "", result.total)
        if not result.total:
            return self.tr("No page holds this")
        if result.documents is None:
            return pages
        within = self.tr("in %n document(s)", "", result.documents)
        return f"{pages} {within}"

    def _resize(self) -> None:
        px = self._theme.px
        self._lines.setContentsMargins(px(14), px(9), px(12), px(9))
        self._lines.setSpacing(px(2))
        self._empty.setContentsMargins(px(14), px(14), px(12), px(14))
        self.setMinimumWidth(px(140))
        self.setStyleSheet("ResultsPane { border: none; }")
