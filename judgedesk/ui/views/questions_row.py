"""One row of the builder: looked for or left out, of what kind, and its values."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from judgedesk.search.building import KINDS, Row
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.views.questions_values import (
    CLOSED,
    RANGED,
    VALUED,
    Offers,
    Value,
    hint_said,
    said_of,
    what_said,
)
from judgedesk.ui.widgets.choice import Choice
from judgedesk.ui.widgets.elided import Elided

_KEEP, _WHAT, _VALUE, _WIDEST, _SMALL, _END = 124, 196, 80, 300, 52, 150
_DISTANCE = 5


class ValueChoice(Choice):
    """The values of a condition, to be chosen, or typed where the case may know others. `changed()` by the user."""

    changed = Signal()

    def __init__(self, theme: Theme, what: str, offers: Sequence[Value], value: str, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.setEditable(what not in CLOSED)
        self.setPlaceholderText(hint_said(what))
        known = {one.value for one in offers}
        for one in (*offers, *([Value(value)] if value and value not in known else [])):
            self.addItem(said_of(what, one), one.value)
        line = self.lineEdit()
        if line is not None:
            line.setStyleSheet("border: none; background: transparent; padding: 0; min-height: 0;")
            line.setPlaceholderText(hint_said(what))
        self.setCurrentIndex(self.findData(value) if value else -1)
        self.setMinimumWidth(theme.px(_VALUE))
        self.setMaximumWidth(theme.px(_WIDEST))
        self.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        if line is not None:
            self.editTextChanged.connect(lambda _text: self.changed.emit())
        else:
            self.currentIndexChanged.connect(lambda _at: self.changed.emit())

    def name(self, text: str, mistake: str = "") -> None:
        """What a screen reader says of it."""
        for widget in (self, self.lineEdit()):
            if widget is not None:
                widget.setAccessibleName(text)
                widget.setAccessibleDescription(mistake)

    @property
    def value(self) -> str:
        """As it is written in a question."""
        line = self.lineEdit()
        if line is None:
            return str(self.currentData() or "")
        typed = line.text().strip()
        at = self.findText(typed, Qt.MatchFlag.MatchFixedString) if typed else -1
        return str(self.itemData(at)) if at >= 0 else typed


class RowEdit(QFrame):
    """Signals: `changed()` the row says something else; `removed()` it is to go."""

    changed = Signal()
    removed = Signal()

    def __init__(self, theme: Theme, row: Row, offers: Offers, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._offers, self._what = theme, offers, row.what
        self.keep, self.what = Choice(theme, self), Choice(theme, self)
        for keeps in (True, False):
            self.keep.addItem(self.tr("look for") if keeps else self.tr("leave out"), keeps)
        for kind in KINDS:
            self.what.addItem(what_said(kind), kind)
        self.what.setMaxVisibleItems(len(KINDS))
        for choice, wide in ((self.keep, _KEEP), (self.what, _WHAT)):
            choice.setMaximumWidth(theme.px(wide))
            choice.setMinimumWidth(theme.px(wide * 4 // 5))
            choice.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.remove = QPushButton("×", self)
        self.remove.setProperty("kind", "flat")
        self.remove.setFixedWidth(theme.px(28))
        self.mistake = QLabel(self)
        self.mistake.setProperty("kind", "warn")
        self.mistake.setWordWrap(True)
        self.mistake.hide()
        self._body = QWidget(self)
        self._inside = QHBoxLayout(self._body)
        self._inside.setContentsMargins(0, 0, 0, 0)
        self._inside.setSpacing(theme.px(6))
        self._number = 1
        self._lines: list[QLineEdit] = []
        self._values: list[ValueChoice] = []
        self._extent: Choice | None = None
        self._lay_out()
        self.keep.setCurrentIndex(0 if row.keep else 1)
        self.what.setCurrentIndex(self.what.findData(row.what))
        self._fill(row)
        self.keep.currentIndexChanged.connect(lambda _at: self.changed.emit())
        self.what.currentIndexChanged.connect(lambda _at: self._turn())
        self.remove.clicked.connect(self.removed)

    def _lay_out(self) -> None:
        px = self._theme.px
        line = QHBoxLayout()
        line.setSpacing(px(6))
        line.addWidget(self.keep, 2)
        line.addWidget(self.what, 3)
        line.addWidget(self._body, 9)
        line.addWidget(self.remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(2))
        column.addLayout(line)
        column.addWidget(self.mistake)

    # -- what it says -------------------------------------------------------------------------------------------

    def row(self) -> Row:
        """The row as it stands."""
        what, keep = self._what, bool(self.keep.currentData())
        texts = [line.text().strip() for line in self._lines]
        if what in VALUED:
            values = [one.value for one in self._values if one.value]
            return Row(what, values[0] if values else "", keep, others=tuple(values[1:]))
        if what in RANGED:
            if self._extent is not None and self._extent.currentData() == "range":
                low, high = texts
                return Row(what, "", keep, low=low, high=high) if low or high else Row(what, "", keep)
            return Row(what, texts[0], keep)
        number = None
        if what == "near":
            number = int(texts[1]) if texts[1].isdecimal() else _DISTANCE
        elif what == "similar" and self._extent is not None:
            number = int(self._extent.currentData())
        return Row(what, texts[0], keep, number)

    def say(self, number: int) -> None:
        """Names everything for a screen reader; `number` is its place from 1."""
        self.keep.setAccessibleName(self.tr("Row {0}: look for it or leave it out").format(number))
        self.what.setAccessibleName(self.tr("Row {0}: of what kind").format(number))
        self.remove.setAccessibleName(self.tr("Take row {0} away").format(number))
        self.remove.setToolTip(self.tr("Take this row away (Ctrl+R)"))
        self._number = number
        self._name()

    def show_mistake(self, text: str) -> None:
        """Why the row means nothing; empty for no mistake."""
        self.mistake.setText(text)
        self.mistake.setVisible(bool(text))
        self._name()

    def _name(self) -> None:
        said = self.tr("Row {0}: {1}").format(self._number, what_said(self._what))
        for value in self._values:
            value.name(said, self.mistake.text())
        for line in self._lines:
            line.setAccessibleName(said)
            line.setAccessibleDescription(self.mistake.text())

    def take_keyboard(self) -> None:
        """To the first thing that is filled in."""
        inside: list[QWidget] = [*self._lines, *self._values]
        (inside[0] if inside else self.what).setFocus(Qt.FocusReason.OtherFocusReason)

    # -- what it is made of -------------------------------------------------------------------------------------

    def _turn(self) -> None:
        """Another kind: what was typed is taken along where it can be."""
        before = self.row()
        was, self._what = self._what, str(self.what.currentData())
        plain = not {was, self._what} & (VALUED | RANGED)
        self._fill(Row(self._what, before.value if plain else ""))
        self.changed.emit()

    def _fill(self, row: Row) -> None:
        while (item := self._inside.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._lines, self._values, self._extent = [], [], None
        if row.what in VALUED:
            self._fill_values(row)
        elif row.what in RANGED:
            self._fill_range(row)
        else:
            self._line(row.value, hint_said(row.what))
            if row.what == "near":
                self._fill_near(row)
            elif row.what == "similar":
                self._choose([(self.tr("1 letter off"), 1), (self.tr("2 letters off"), 2)], row.number or 1)

    def _fill_values(self, row: Row) -> None:
        for value in (row.value, *row.others):
            self._add_value(value)
        self._inside.addStretch(1)
        more = QPushButton(self.tr("or…"), self._body)
        more.setProperty("kind", "flat")
        more.setAccessibleName(self.tr("Another value that will do as well"))
        more.setToolTip(self.tr("Another value that will do as well"))
        more.clicked.connect(self._more)
        self._inside.insertWidget(self._inside.count() - 1, more)

    def _add_value(self, value: str) -> ValueChoice:
        if self._values:
            self._inside.insertWidget(2 * len(self._values) - 1, self._word(self.tr("or")))
        made = ValueChoice(self._theme, self._what, self._offers.get(self._what, ()), value, self._body)
        made.changed.connect(self.changed)
        self._inside.insertWidget(2 * len(self._values), made, 3)
        self._values.append(made)
        return made

    def _more(self) -> None:
        made = self._add_value("")
        self._name()
        made.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill_range(self, row: Row) -> None:
        ranged = row.low is not None or row.high is not None
        self._extent = self._choose([(self.tr("is"), "one"), (self.tr("from … to"), "range")],
                                    "range" if ranged else "one")  # fmt: skip
        self._extent.currentIndexChanged.disconnect()
        self._extent.currentIndexChanged.connect(lambda _at: self._turn_range())
        if ranged:
            for value, hint in ((row.low, self.tr("from the beginning")), (row.high, self.tr("to the end"))):
                self._line(value or "", hint, _END)
                if len(self._lines) == 1:
                    self._inside.addWidget(self._word("–"))
        else:
            self._line(row.value, hint_said(row.what), 2 * _END)
        self._inside.addStretch(1)

    def _turn_range(self) -> None:
        value = self._lines[0].text().strip()
        ranged = self._extent is not None and self._extent.currentData() == "range"
        self._fill(Row(self._what, low=value, high="") if ranged else Row(self._what, value))
        self.changed.emit()
        self.take_keyboard()

    def _fill_near(self, row: Row) -> None:
        self._inside.addWidget(self._word(self.tr("words between at most:")))
        distance = self._line(str(row.number if row.number is not None else _DISTANCE), "", _SMALL)
        distance.setValidator(QIntValidator(0, 100, distance))

    def _line(self, text: str, hint: str, wide: int = 0) -> QLineEdit:
        line = QLineEdit(text, self._body)
        line.setPlaceholderText(hint)
        line.setMaxLength(2000)
        if wide:
            line.setMinimumWidth(self._theme.px(min(wide, _SMALL)))
            line.setMaximumWidth(self._theme.px(wide))
        line.textChanged.connect(lambda _text: self.changed.emit())
        self._inside.addWidget(line, 2 if wide else 4)
        self._lines.append(line)
        return line

    def _choose(self, options: Sequence[tuple[str, object]], current: object) -> Choice:
        made = Choice(self._theme, self._body)
        for text, value in options:
            made.addItem(text, value)
        made.setCurrentIndex(next(at for at, one in enumerate(options) if one[1] == current))
        made.setAccessibleName(what_said(self._what))
        made.currentIndexChanged.connect(lambda _at: self.changed.emit())
        self._inside.addWidget(made)
        self._extent = made
        return made

    def _word(self, text: str) -> QLabel:
        label = Elided("quiet", self._body)
        label.setText(text)
        return label
