"""A person's page: what they are called, the day on which their age is asked, and everything tied to them."""

from datetime import date

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from judgedesk.app.people import Mentions, PersonPage, Tie
from judgedesk.domain.facts import Fact, Precision
from judgedesk.language.fuzzy_dates import read
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.people_read import Row
from judgedesk.ui.views.people_rows import PageList, PageRows
from judgedesk.ui.views.people_said import age_said, called, day_said, role_said
from judgedesk.ui.widgets.chips import Flow
from judgedesk.ui.widgets.elided import Elided


class PersonPane(QFrame):
    """Signals: `day_changed()`; `open_page(document, page)`; `person_wanted(id)`; `find_wanted(id)` all pages that name
    them; `fact_wanted(id)`; `edit_wanted()`, `merge_wanted()`.
    """

    day_changed = Signal()
    open_page = Signal(int, int)
    person_wanted = Signal(str)
    find_wanted = Signal(str)
    fact_wanted = Signal(str)
    edit_wanted = Signal()
    merge_wanted = Signal()

    def __init__(self, theme: Theme, words: Words, may_write: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._words, self._may_write = theme, words, may_write
        self.page: PersonPage | None = None
        self.true_names = False
        self._title, self._under = Elided("display", self), Elided("quiet", self)
        self._age = QLabel(self)
        self._age.setProperty("kind", "heading")
        self._on, self._not_a_day = QLabel(self), QLabel(self)
        self._not_a_day.setProperty("kind", "warn")
        self.day_edit = QLineEdit(self)
        self._on.setBuddy(self.day_edit)
        self.act, self.today = QPushButton(self), QPushButton(self)
        self.edit, self.merge = QPushButton(self), QPushButton(self)
        for button in (self.act, self.today):
            button.setProperty("kind", "link")
        self.rows = PageRows(theme, words, self)
        self.list = PageList(self.rows, theme, self)
        self._build()
        self.day_edit.textChanged.connect(self._day_typed)
        self.today.clicked.connect(lambda: self.day_edit.setText(""))
        self.act.clicked.connect(self.to_act)
        self.edit.clicked.connect(self.edit_wanted)
        self.merge.clicked.connect(self.merge_wanted)
        self.list.opened.connect(self._opened)
        theme.changed.connect(self._resize)
        words.changed.connect(self.retranslate)
        self._resize()
        self.retranslate()

    def _build(self) -> None:
        top = QHBoxLayout()
        names = QVBoxLayout()
        for label in (self._title, self._under):
            label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        names.addWidget(self._title)
        names.addWidget(self._under)
        top.addLayout(names, 1)
        top.addWidget(self.edit)
        top.addWidget(self.merge)
        days = QWidget(self)
        days.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        flow = Flow(days, self._theme)
        for widget in (self._on, self.day_edit, self.today, self.act, self._age, self._not_a_day):
            flow.addWidget(widget)
        self._column = QVBoxLayout(self)
        self._column.addLayout(top)
        self._column.addWidget(days)
        self._column.addWidget(self.list, 1)

    @property
    def day(self) -> date | None:
        """The day on which ages are asked; None for today, and while what is typed is no day."""
        text = self.day_edit.text().strip()
        when = read(text) if text else None
        return date.fromisoformat(when.when) if when is not None and when.precision is Precision.DAY else None

    def show_page(self, found: tuple[PersonPage, list[Row]]) -> None:
        """Another person, or the same anew."""
        same = self.page is not None and self.page.person.id == found[0].person.id
        at = self.list.currentIndex().row()
        self.page = found[0]
        self.list.show_page(found[1], self.page.labels)
        if same and 0 <= at < len(found[1]):
            self.list.choose_row(at)
        self.retranslate()

    def clear(self) -> None:
        """Nobody."""
        self.page = None
        self.list.show_page([], {})
        self.retranslate()

    def to_act(self) -> None:
        """Asks for ages on the first day of what the person is injured by."""
        if self.page is not None and self.page.act_from is not None:
            self.day_edit.setText(day_said(self.page.act_from, self._words.language))

    def _day_typed(self, text: str) -> None:
        self._not_a_day.setVisible(bool(text.strip()) and self.day is None)
        if not text.strip() or self.day is not None:
            self.day_changed.emit()

    def _opened(self, row: int) -> None:
        entry = self.list.entry(row)
        if entry is None or self.page is None:
            return
        if entry.target is not None:
            self.open_page.emit(*entry.target)
        elif isinstance(entry.item, Tie):
            self.person_wanted.emit(entry.item.person)
        elif isinstance(entry.item, Mentions):
            self.find_wanted.emit(self.page.person.id)
        elif isinstance(entry.item, Fact):
            self.fact_wanted.emit(entry.item.id)

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Words that stand here."""
        page = self.page
        self.setAccessibleName(self.tr("Page of a person"))
        self._title.setText(called(page.person, self.true_names) if page is not None else "")
        parts = []
        if page is not None:
            parts = [role_said(role) for role in page.person.roles]
            parts += [self.tr("protected")] if page.person.protected else []
        self._under.setText(" · ".join(parts))
        self._age.setText(age_said(page.age) if page is not None else "")
        self._on.setText(self.tr("Age on"))
        self.day_edit.setPlaceholderText(day_said(date.today(), self._words.language))
        self.day_edit.setAccessibleName(self.tr("Day on which ages are shown"))
        self.day_edit.setToolTip(self.tr("Any day, e.g. 25 January 2027 or 25.01.2027; empty for today (Ctrl+D)"))
        self._not_a_day.setText(self.tr("not a day"))
        self._not_a_day.setVisible(bool(self.day_edit.text().strip()) and self.day is None)
        self.today.setText(self.tr("today"))
        self.today.setVisible(bool(self.day_edit.text().strip()))
        self.act.setText(self.tr("first day of the act"))
        self.act.setVisible(page is not None and page.act_from is not None)
        self.edit.setText(self.tr("Change…"))
        self.edit.setToolTip(self.tr("Change what is recorded (F2)"))
        self.merge.setText(self.tr("Merge…"))
        self.merge.setToolTip(self.tr("Make another record part of this one (Ctrl+M)"))
        for button in (self.edit, self.merge):
            button.setVisible(page is not None and self._may_write)
        self.list.setAccessibleName(self.tr("What is tied to the person"))

    def _resize(self) -> None:
        px = self._theme.px
        self._column.setContentsMargins(px(20), px(14), px(20), px(14))
        self._column.setSpacing(px(10))
        for label in (self._on, self._age, self._not_a_day):
            label.setFixedHeight(px(30))
        self.day_edit.setFixedWidth(px(170))
