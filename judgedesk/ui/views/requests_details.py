"""What stands beside the form of a request: references, authority, channel, on whose motion, originals, conditions."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QWidget

from judgedesk.app.requests_record import Request
from judgedesk.domain.errors import UserError
from judgedesk.law.instruments import Instrument
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.requests_words import RequestWords
from judgedesk.ui.widgets.choice import Choice
from judgedesk.ui.widgets.dayfield import DayField
from judgedesk.ui.widgets.entryform import Spot

AFTER = ("their_reference", "return_by", "authority")
"""What may be noted of a request that was sent."""


class Details(QWidget):
    """`changed(name, value)`: one of the parts says something else."""

    changed = Signal(str, str)

    def __init__(self, theme: Theme, words: Words, says: RequestWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._says, self._words = says, words
        self._request: Request | None = None
        self._instrument: Instrument | None = None
        self.channel = Choice(theme, self)
        self.lines: Mapping[str, QLineEdit] = {
            "reference": QLineEdit(self), "their_reference": QLineEdit(self), "authority": QLineEdit(self),
            "motion_by": QLineEdit(self), "return_by": DayField(self),
        }  # fmt: skip
        self.spots = {name: Spot(line, theme) for name, line in self.lines.items()}
        self.spots["channel"] = Spot(self.channel, theme)
        self.limits = QLabel(self)
        self.limits.setWordWrap(True)
        self.limits.setProperty("kind", "warn")
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.px(12))
        grid.setVerticalSpacing(theme.px(12))
        places = ("reference", "their_reference", "authority", "channel", "motion_by", "return_by")
        for at, name in enumerate(places):
            grid.addWidget(self.spots[name], at // 2, at % 2, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.limits, 3, 0, 1, 2)
        for column in (0, 1):
            grid.setColumnStretch(column, 1)
        for name, line in self.lines.items():
            line.editingFinished.connect(lambda name=name: self._tell(name))
        self.channel.activated.connect(self._tell_channel)
        self.setFocusProxy(self.lines["reference"])
        self.retranslate()

    def show_request(self, request: Request, instrument: Instrument, may: bool) -> None:
        """What stands in the record; what somebody is typing stays."""
        before, self._request, self._instrument = self._request, request, instrument
        for name, line in self.lines.items():
            value = str(getattr(request, name))
            if before is None or before.id != request.id or getattr(before, name) != value:
                line.setText(value)
                self.spots[name].tell("")
            line.setReadOnly(not may or (request.frozen and name not in AFTER))
        self.channel.setEnabled(may and not request.frozen)
        self.retranslate()

    def show_error(self, name: str, error: UserError) -> None:
        """Says what is wrong at its field."""
        said = self._words.error(error)
        self.spots[name].tell(" ".join(part for part in (said.what, said.why, said.next) if part))

    def _tell(self, name: str) -> None:
        line, request = self.lines[name], self._request
        if request is None or line.isReadOnly():
            return
        day = line.day if isinstance(line, DayField) else None
        value = day.isoformat() if isinstance(day, date) else line.text().strip()
        if value != getattr(request, name):
            self.changed.emit(name, value)

    def _tell_channel(self, at: int) -> None:
        self.changed.emit("channel", self.channel.currentText() if at else "")

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Words that stand here."""
        self.spots["reference"].say(self.tr("Own reference"))
        self.spots["their_reference"].say(self.tr("Their reference"))
        self.spots["authority"].say(self.tr("Authority there"))
        self.spots["channel"].say(self.tr("Channel"), self.tr("those of the instrument, in the order in which to try"))
        self.spots["motion_by"].say(self.tr("On whose motion"), self.tr("or that the court acts of its own"))
        self.spots["return_by"].say(self.tr("Originals go back by"))
        request, instrument = self._request, self._instrument
        if request is None or instrument is None:
            return
        self.channel.clear()
        self.channel.addItem("–")
        for way in instrument.ways:
            self.channel.addItem(self._says.text(way.label))
        if request.channel and self.channel.findText(request.channel) < 0:
            self.channel.addItem(request.channel)
        self.channel.setCurrentIndex(max(0, self.channel.findText(request.channel)))
        limits = dict.fromkeys(one.text for one in (*request.limits, *request.sealed_limits))
        self.limits.setText("\n".join(self.tr("What came may be used only: {0}").format(one) for one in limits))
        self.limits.setVisible(bool(limits))
