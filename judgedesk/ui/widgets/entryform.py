"""A form of many fields at the right of a list: what is wrong is said at its field, and nothing is written then."""

import re
from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget

from judgedesk.domain.errors import UserError
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.widgets.banner import Banner
from judgedesk.ui.widgets.choice import Choice as Menu
from judgedesk.ui.widgets.dayfield import day_of
from judgedesk.ui.widgets.field import Field
from judgedesk.ui.widgets.notemark import with_mark
from judgedesk.ui.widgets.scrolled import scrolled

_CTRL = Qt.KeyboardModifier.ControlModifier
NARROWEST = 346
"""Width below which nothing can be read in two columns, px at 100 %."""
_TIME = re.compile(r"(\d{1,2})(?:[:.](\d{2}))?")
_PLACE = re.compile(r"\w+\[\d+\]\.(\w+)")


class Spot(QWidget):
    """A field with a line under it for what is wrong there."""

    def __init__(self, inside: QWidget, theme: Theme, beside: QWidget | None = None) -> None:
        super().__init__()
        self.inside = inside
        self._field = Field(inside, theme, beside)
        for label in self._field.findChildren(QLabel, options=Qt.FindChildOption.FindDirectChildrenOnly):
            label.setWordWrap(True)
        if isinstance(inside, Menu):  # a long line in a menu does not widen the form
            inside.setSizeAdjustPolicy(Menu.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            inside.setMinimumContentsLength(6)
        self.wrong = QLabel(self)
        self.wrong.setProperty("kind", "warn")
        self.wrong.setWordWrap(True)
        self.wrong.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(2))
        column.addWidget(self._field)
        column.addWidget(self.wrong)

    def say(self, label: str, hint: str = "") -> None:
        """Names the field."""
        self._field.say(label, hint)

    def tell(self, text: str) -> None:
        """Says what is wrong; '' says nothing."""
        self.wrong.setText(text)
        self.wrong.setVisible(bool(text))
        self.inside.setAccessibleDescription(text)


class EntryForm(QFrame):
    """Title, fields that scroll, and two buttons. Ctrl+Enter confirms, Esc leaves.

    Signals:
        confirmed(object): what is to be written.
        left(): it is not.
        edited(): something in it changed.
    """

    confirmed = Signal(object)
    left = Signal()
    edited = Signal()

    def __init__(self, theme: Theme, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._words = theme, words
        self.spots: dict[str, Spot] = {}
        self._entered = False
        self.trouble = Banner(theme, words, self)
        self.title = QLabel(self)
        self.title.setProperty("kind", "title")
        self.title.setWordWrap(True)
        self.go, self.back = QPushButton(self), QPushButton(self)
        self.go.setProperty("kind", "primary")
        self.back.setProperty("kind", "flat")
        self.go.clicked.connect(self.confirm)
        self.back.clicked.connect(self.left)
        self._inside = QWidget(self)
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(0, 0, theme.px(10), 0)
        self._column.setSpacing(theme.px(12))
        self._area: QScrollArea = scrolled(self._inside)
        buttons = QHBoxLayout()
        buttons.addWidget(self.go)
        buttons.addWidget(self.back)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(16), 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(self.title)
        column.addWidget(self.trouble)
        column.addWidget(self._area, 1)
        column.addLayout(buttons)

    # -- fields -------------------------------------------------------------------------------------------------

    def put(self, *rows: Sequence[tuple[str, QWidget]] | QWidget) -> None:
        """Adds rows of fields by name, or widgets as they are."""
        for row in rows:
            if isinstance(row, QWidget):
                self._column.addWidget(row)
                continue
            line = QHBoxLayout()
            line.setSpacing(self._theme.px(8))
            for name, inside in row:
                beside = with_mark(inside) if name == "note" and isinstance(inside, QLineEdit) else None
                self.spots[name] = Spot(inside, self._theme, beside)
                line.addWidget(self.spots[name], 1, Qt.AlignmentFlag.AlignTop)
                self._watch(inside)
                if self.focusProxy() is None:
                    self.setFocusProxy(inside)
            self._column.addLayout(line)

    def _watch(self, inside: QWidget) -> None:
        if isinstance(inside, QLineEdit):
            inside.returnPressed.connect(self._enter)
            inside.textEdited.connect(lambda _text: self.edited.emit())
        elif isinstance(inside, Menu):
            inside.activated.connect(lambda _at: self.edited.emit())
        elif (changed := getattr(inside, "changed", None)) is not None:
            changed.connect(self.edited)

    def fill(self, menu: Menu, lines: Sequence[tuple[str, str]], chosen: str | None = None) -> None:
        """Lines of a menu by id; the chosen one is kept unless another is given."""
        wanted, blocked = menu.currentData() if chosen is None else chosen, menu.blockSignals(True)
        menu.clear()
        for id, text in lines:
            menu.addItem(text, id)
        if wanted and menu.findData(wanted) < 0:
            menu.addItem(str(wanted), wanted)
        menu.setCurrentIndex(max(0, menu.findData(wanted)))
        menu.blockSignals(blocked)

    # -- what is wrong ------------------------------------------------------------------------------------------

    def clear_errors(self) -> None:
        """Says nothing of any field."""
        self.trouble.clear()
        for spot in self.spots.values():
            spot.tell("")

    def show_error(self, error: UserError) -> None:
        """Says what is wrong at its field, and puts the keyboard there; of no field, over all of them."""
        named = str(error.facts.get("field") or "")
        place = _PLACE.match(named)
        spot = self.spots.get(self.spot_of(place[1] if place else named))
        if spot is None:
            self.trouble.show_error(error)
            return
        said = self._words.error(error)
        spot.tell(" ".join(part for part in (said.what, said.why, said.next) if part))
        spot.inside.setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, spot, lambda: self._area.ensureWidgetVisible(spot))  # when it has its new height

    def spot_of(self, key: str) -> str:
        """The field in which a key of the record stands."""
        return key

    # -- acting -------------------------------------------------------------------------------------------------

    def confirm(self) -> None:
        """It is to be written, if everything typed can be understood."""
        self.clear_errors()
        try:
            self.confirmed.emit(self.taken())
        except UserError as error:
            self.show_error(error)

    def _enter(self) -> None:
        """Enter in a line, which passes Ctrl+Enter on to the form: that is not to be written twice."""
        self._entered = True
        QTimer.singleShot(0, self, self._forget_enter)
        self.confirm()

    def _forget_enter(self) -> None:
        self._entered = False

    def taken(self) -> object:
        """What stands in the fields. Raises UserError with the `field` for what cannot be understood."""
        raise NotImplementedError

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter confirms, Esc leaves."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and event.modifiers() & _CTRL:
            if not self._entered:
                self.confirm()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Words that stand here."""
        self.back.setText(self.tr("Leave it"))
        self.back.setToolTip("Esc")
        self.go.setToolTip("Ctrl+Enter")


def whole(text: str, field: str, least: int = 1) -> int | None:
    """A whole number as typed; None where nothing is. Raises UserError ``entry.number``."""
    plain = text.strip()
    if not plain:
        return None
    if not (plain.isascii() and plain.isdecimal()) or not least <= int(plain[:9]) or len(plain) > 6:
        raise UserError("entry.number", field=field, given=plain[:20], least=least)
    return int(plain)


def typed_day(text: str, field: str) -> date | None:
    """A day as typed; None where nothing is. Raises UserError ``entry.day``."""
    day = day_of(text)
    if day is None and text.strip():
        raise UserError("entry.day", field=field, given=text.strip()[:40])
    return day


def typed_time(text: str, field: str) -> str:
    """``HH:MM`` of a time as typed; '' where nothing is. Raises UserError ``entry.time``."""
    plain = text.strip()
    match = _TIME.fullmatch(plain)
    if not plain:
        return ""
    if match is None or int(match[1]) > 24 or int(match[2] or 0) > 59 or (int(match[1]) == 24 and int(match[2] or 0)):
        raise UserError("entry.time", field=field, given=plain[:20])
    return f"{int(match[1]):02}:{int(match[2] or 0):02}"


def needed(value: str, field: str) -> str:
    """What must not be empty. Raises UserError ``entry.empty``."""
    if not value.strip():
        raise UserError("entry.empty", field=field)
    return value.strip()
