"""Bookings from another calendar: the file, whose it is, what would come and what not, then taken as one act."""

from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from judgedesk.app import bookings
from judgedesk.app.casefile import Case
from judgedesk.domain.errors import UserError
from judgedesk.ui.bridge import Bridge, Job
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.calendars_read import Arriving, Calendars, read_file
from judgedesk.ui.views.testimony_words import TestimonyWords
from judgedesk.ui.widgets.banner import Banner
from judgedesk.ui.widgets.choice import Choice as Menu
from judgedesk.ui.widgets.factlines import Fact, FactLines
from judgedesk.ui.widgets.field import Field
from judgedesk.ui.widgets.paths import choose_files

_MOST = 30


class ImportCard(QFrame):
    """Signals: `taken()` bookings were taken in; `left()` they were not."""

    taken = Signal()
    left = Signal()

    def __init__(self, bridge: Bridge, theme: Theme, case: Case, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge, self._case = bridge, case
        self._job: Job | None = None
        self._words, self._says = words, TestimonyWords(words, self)
        self._calendars: Calendars | None = None
        self.path: Path | None = None
        self._arriving: Arriving | None = None
        self.trouble = Banner(theme, words, self)
        self._title, self._file, self._state = QLabel(self), QLabel(self), QLabel(self)
        self._title.setProperty("kind", "title")
        self._state.setProperty("kind", "quiet")
        self.choose, self.whose = QPushButton(self), Menu(theme, self)
        self.field = Field(self.whose, theme)
        self.facts = FactLines(theme, self)
        self.go, self.good, self.back = QPushButton(self), QPushButton(self), QPushButton(self)
        self.go.setProperty("kind", "primary")
        self.back.setProperty("kind", "flat")
        top = QHBoxLayout()
        top.addWidget(self.choose)
        top.addWidget(self._file, 1)
        buttons = QHBoxLayout()
        for button in (self.go, self.good, self.back):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(16), 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(self._title)
        column.addWidget(self.trouble)
        column.addWidget(self.field)
        column.addLayout(top)
        column.addWidget(self._state)
        column.addWidget(self.facts, 1)
        column.addLayout(buttons)
        self.setFocusProxy(self.choose)
        self.choose.clicked.connect(
            lambda: choose_files(self, self.tr("A calendar"), lambda paths: self.look(paths[0]))
        )
        self.whose.activated.connect(lambda _at: self.look(self.path))
        self.go.clicked.connect(lambda: self._take(False))
        self.good.clicked.connect(lambda: self._take(True))
        self.back.clicked.connect(self.left)
        self.retranslate()

    def begin(self, calendars: Calendars, whose: str) -> None:
        """Asks whose calendar it is, and for the file."""
        self._calendars, self.path = calendars, None
        self.trouble.clear()
        self.show_arriving(None)
        self._offer(whose)
        self.retranslate()
        self.choose.setFocus(Qt.FocusReason.OtherFocusReason)

    def _offer(self, whose: str) -> None:
        calendars = self._calendars
        if calendars is None:
            return
        blocked = self.whose.blockSignals(True)
        self.whose.clear()
        self.whose.addItem(self.tr("as a column of the table says"), "")
        for one in (*calendars.rooms, *calendars.resources):
            self.whose.addItem(one.called, one.id)
        for id, called in calendars.people:
            self.whose.addItem(called, id)
        self.whose.setCurrentIndex(max(0, self.whose.findData(whose)))
        self.whose.blockSignals(blocked)

    def look(self, path: Path | None) -> None:
        """Reads a file; nothing is changed by that."""
        self.path = path
        if path is not None:
            self.trouble.clear()
            self.show_arriving(None)
            self._state.setText(self.tr("Reading…"))
            self._state.show()
            self._file.setText(path.name)
            self.stop()
            whose = str(self.whose.currentData() or "")
            self._job = self._bridge.start(
                read_file, self._case, path, whose, self._words.language,
                done=self.show_arriving, failed=self._unread,
            )  # fmt: skip

    def stop(self) -> None:
        """No longer reads."""
        if self._job is not None:
            self._job.cancel()

    def _unread(self, error: UserError) -> None:
        if error.code != "job.cancelled":
            self.show_arriving(None)
            self.trouble.show_error(error)

    def show_arriving(self, arriving: Arriving | None) -> None:
        """What would come, what is left out and why."""
        self._arriving = arriving
        self._state.hide()
        some = arriving is not None and bool(arriving.preview.new or arriving.preview.gone)
        bad = arriving is not None and bool(arriving.problems)
        self.go.setVisible(some and not bad)
        self.good.setVisible(some and bad)
        self.facts.show_facts(self._said(arriving) if arriving is not None else ())

    def _said(self, arriving: Arriving) -> list[Fact]:
        found, says = arriving.preview, self._says
        days = sorted(str(one["date"]) for one in found.new)
        span = f"{says.dated(days[0])} – {says.dated(days[-1])}" if days else ""
        comes = self.tr("%n new", "", len(found.new)) if found.new else self.tr("nothing new")
        place = self.tr("Event {0}") if found.by_event else self.tr("Line {0}")
        numbers = [one.line for one in found.problems]
        bad = [f"{place.format(at)}: {text}" for at, text in zip(numbers, arriving.problems, strict=True)]
        return [
            Fact("", found.source, "heading"),
            Fact(self.tr("Comes"), f"{comes} ({span})" if span else comes),
            Fact(self.tr("Goes"), self.tr("%n no longer in the calendar", "", len(found.gone)) if found.gone else ""),
            Fact(self.tr("Stays"), self.tr("%n as before", "", found.same) if found.same else ""),
            Fact(self.tr("Read"), f"{says.short(found.since)} – {says.short(found.until)}"),
            Fact(self.tr("Left out"), "\n".join(self._left_out(found.notes))),
            Fact(self.tr("Not understood"), "\n".join(bad[:_MOST]) + ("\n…" if len(bad) > _MOST else ""), "warn"),
            Fact(self.tr("Cannot hold with the plan"), "\n".join(arriving.conflicts[:_MOST]), "warn"),
            Fact("", self.tr("Only the hours are kept, never what they are for."), "small"),
        ]

    def _left_out(self, notes: dict[str, int]) -> list[str]:
        named = {
            "cancelled": self.tr("cancelled: {0}"),
            "free": self.tr("marked as free: {0}"),
            "before": self.tr("before the time that is read: {0}"),
            "after": self.tr("after the time that is read: {0}"),
            "endless": self.tr("repeated without end, read as far as that day: {0}"),
            "floating": self.tr("without a time zone, taken as local time: {0}"),
            "others": self.tr("tasks and notes: {0}"),
        }
        return [
            named[name].format(number) if name in named else f"{name}: {number}"
            for name, number in notes.items()
            if number
        ]

    def _take(self, good_ones: bool) -> None:
        if self._arriving is not None:
            self._bridge.write(
                bookings.take, self._case, self._arriving.preview, good_ones,
                done=lambda _changes: self.taken.emit(), failed=self.trouble.show_error,
            )  # fmt: skip

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Words that stand here."""
        self._title.setText(self.tr("Bookings from another calendar"))
        self.field.say(self.tr("Whose calendar"), self.tr("a room, an interpreter, a person"))
        self.choose.setText(self.tr("Choose a file (.ics, .csv)…"))
        if self.path is None:
            self._file.setText(self.tr("no file yet"))
        self.facts.setAccessibleName(self.tr("What would come"))
        self.go.setText(self.tr("Take them"))
        self.good.setText(self.tr("Take what is understood"))
        self.back.setText(self.tr("Leave it"))
        self.back.setToolTip("Esc")
        if self._arriving is not None:
            self.show_arriving(self._arriving)
