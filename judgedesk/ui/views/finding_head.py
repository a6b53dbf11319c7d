"""What stands above the results: how many, what else was looked for, their order, conditions, and what went wrong."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from judgedesk.search.widening import Expansion
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.views.finding_conditions import Standing
from judgedesk.ui.views.finding_names import condition_said, facet_said
from judgedesk.ui.widgets.chips import Chip, Choice, Flow

_NAMED = 3
"""Forms that the line names."""
_NARROW = 230
ORDERS = ("rank", "file")


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


class Line(QPushButton):
    """A line of words that can be pressed; it gives way where there is no room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "link")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._said = self._tail = ""

    def say(self, text: str, tail: str = "", hint: str = "") -> None:
        """Sets the words; of `tail` nothing is left out."""
        self._said, self._tail = text, tail
        self.setAccessibleName(text + tail)
        self.setToolTip(hint)
        self._fit()

    def resizeEvent(self, event: object) -> None:
        """Shows as much as there is room for."""
        self._fit()

    def _fit(self) -> None:
        metrics = self.fontMetrics()
        room = self.width() - metrics.averageCharWidth() * 2 - metrics.horizontalAdvance(self._tail)
        shown = metrics.elidedText(self._said, Qt.TextElideMode.ElideRight, max(0, room))
        self.setText(shown.replace(", …", " …") + self._tail)


class ResultsHead(QFrame):
    """Signals: `forms()` what was looked for is to be shown; `ordered(str)` ``rank`` or ``file`` is wanted; `narrow()`
    facets are to be shown or hidden; `taken_out(Standing)` a condition is to go; `meant()` the suggestion is taken;
    `ranked()` the ranked list is to be shown; `back()` what was asked before.
    """

    forms = Signal()
    ordered = Signal(str)
    narrow = Signal()
    taken_out = Signal(object)
    meant = Signal()
    ranked = Signal()
    back = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("kind", "bar")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.number, self.place, self.quiet = QLabel(self), QLabel(self), QLabel(self)
        self.number.setProperty("kind", "heading")
        for label in (self.place, self.quiet):
            label.setProperty("kind", "small")
        for label in (self.number, self.quiet):
            label.setWordWrap(True)
        self.mistake = Mistake(theme, self)
        self.also, self.suggestion, self.now, self.before = Line(self), Line(self), Line(self), Line(self)
        for line, signal in ((self.also, self.forms), (self.suggestion, self.meant), (self.now, self.ranked),
                             (self.before, self.back)):  # fmt: skip
            line.clicked.connect(signal)
        self.narrowing = self._switch(lambda: self.narrow.emit())
        self._orders = QButtonGroup(self)
        self.buttons = {name: self._switch(lambda _on=False, name=name: self.ordered.emit(name)) for name in ORDERS}
        for button in self.buttons.values():
            self._orders.addButton(button)
        self._chips = QWidget(self)
        self._chips.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._flow = Flow(self._chips, theme)
        self._shown: object = None
        self._lay_out()
        theme.changed.connect(self._resize)
        self._resize()
        self._retranslate()

    def _switch(self, pressed: object) -> QPushButton:
        button = QPushButton(self)
        button.setProperty("kind", "flat")
        button.setCheckable(True)
        button.clicked.connect(pressed)
        return button

    def _lay_out(self) -> None:
        self._first = QHBoxLayout()
        self._first.addWidget(self.number, 1)
        self._first.addWidget(self.place, 0, Qt.AlignmentFlag.AlignTop)
        self._row = QWidget(self)
        self._second = QHBoxLayout(self._row)
        self._second.setContentsMargins(0, 0, 0, 0)
        self._second.setSpacing(0)
        pair = QWidget(self._row)
        either = Flow(pair, self._theme)
        for button in self.buttons.values():
            either.addWidget(button)
        self._second.addWidget(pair, 1)
        self._second.addWidget(self.narrowing)
        self._lines = QVBoxLayout(self)
        self._lines.addLayout(self._first)
        for widget in (self.before, self.mistake, self.also, self.quiet, self.suggestion, self.now, self._row,
                       self._chips):  # fmt: skip
            self._lines.addWidget(widget)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow column things stand below one another."""
        super().resizeEvent(event)
        narrow = self.width() < self._theme.px(_NARROW)
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        for row in (self._first, self._second):
            row.setDirection(way)
        self._row.updateGeometry()

    # -- what it says -------------------------------------------------------------------------------------------

    def clear(self) -> None:
        """Only the number is left, for what comes next to add to."""
        for widget in (self.before, self.mistake, self.also, self.quiet, self.suggestion, self.now, self._row):
            widget.hide()
        self.show_place(0, 0)
        self.show_conditions([], {})

    def say(self, number: str, notes: Sequence[str]) -> None:
        """How many there are, and what else is to be known of them."""
        self.number.setText(number)
        self.quiet.setText(" · ".join(note for note in notes if note))
        self.quiet.setVisible(bool(self.quiet.text()))

    def show_place(self, at: int, total: int) -> None:
        """Which of the hits is in front, from 1; 0 for none."""
        self.place.setText(self.tr("hit {at} of {total}").format(at=at, total=total) if at else "")

    def show_order(self, shown: str) -> None:
        """Which order the list has."""
        self._row.show()
        for name, button in self.buttons.items():
            button.setChecked(name == shown)

    def show_narrowing(self, open_: bool) -> None:
        """Whether the facets are there."""
        self.narrowing.setChecked(open_)
        self.narrowing.setText(self.tr("Narrow") + (" ▴" if open_ else " ▾"))

    def show_expansions(self, expansions: Sequence[Expansion]) -> None:
        """Names the likeliest of what else was looked for."""
        added = [form for one in expansions for form in one.forms if form.why != "word"]
        used = [form for form in added if form.used]
        out = sum(not form.used for one in expansions for form in one.forms)
        named = ", ".join(dict.fromkeys(form.spelled for form in used[:_NAMED]))
        tail = ""
        if used:
            said = self.tr("also: {forms}").format(forms=named + (" …" if len(used) > _NAMED else ""))
            counted = self.tr("%n form(s)", "", len(used))
            left = self.tr("%n left out", "", out)
            tail = f" ({counted}, {left})" if out else f" ({counted})"
        elif out:
            said = self.tr("%n form(s) left out", "", out)
        else:
            said = self.tr("no other forms in the file")
        self.also.setVisible(bool(expansions))
        self.also.say(said, tail, self.tr("Show what is looked for, and choose (Ctrl+E)"))

    def show_conditions(self, found: Sequence[Standing], persons: Mapping[str, str]) -> None:
        """A chip for each condition; pressing it takes the condition out."""
        names = [condition_said(one, persons) for one in found]
        if (found, names) == self._shown:
            return
        self._shown = (found, names)
        self._flow.clear()
        self._chips.setVisible(bool(found))
        for one, name in zip(found, names, strict=True):
            chip = Chip(Choice(one.name, f"{name}  ×"), self._theme, self._chips)
            chip.setCheckable(False)
            chip.setAccessibleName(self.tr("{condition}: take it out of the question").format(
                condition=name if facet_said(one.name) in name else f"{facet_said(one.name)} {name}"))  # fmt: skip
            chip.setToolTip(self.tr("Take this condition out of the question"))
            chip.clicked.connect(lambda _checked=False, one=one: self.taken_out.emit(one))
            self._flow.addWidget(chip)
            chip.show()

    # -- words and sizes ----------------------------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses what has the keyboard, as Space does."""
        focus = self.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(focus, QPushButton | Chip):
            focus.click()
            return
        super().keyPressEvent(event)

    def _retranslate(self) -> None:
        self.buttons["rank"].setText(self.tr("best first"))
        self.buttons["file"].setText(self.tr("order of the file"))
        for button in self.buttons.values():
            button.setToolTip(self.tr("Best first, or in the order of the file (Ctrl+L)"))
        self.show_narrowing(self.narrowing.isChecked())
        self.narrowing.setAccessibleName(self.tr("Narrow"))
        self.narrowing.setToolTip(self.tr("What the results have in common: volume, language, person … (Ctrl+Shift+X)"))

    def _resize(self) -> None:
        px, colours = self._theme.px, self._theme.colours
        self._lines.setContentsMargins(px(14), px(9), px(8), px(6))
        self._lines.setSpacing(px(2))
        self.place.setContentsMargins(0, px(1), px(4), 0)
        self._row.setStyleSheet(
            f"QPushButton {{ min-height: {px(22)}px; padding: 0 {px(8)}px 0 0; color: {colours.quiet};"
            f" font-size: {px(12)}px; text-align: left; }}"
            f"QPushButton:focus {{ padding: 0 {px(8) - 2}px 0 0; min-height: {px(20)}px; }}"
            f"QPushButton:checked {{ color: {colours.ink}; font-weight: 600; }}"
        )
        quiet = "text-align: left; padding: 0; text-decoration: none;"
        for line in (self.also, self.suggestion, self.now, self.before):
            line.setStyleSheet(
                f"QPushButton {{ {quiet} color: {colours.accent}; font-size: {px(12)}px; min-height: {px(19)}px; }}"
                f"QPushButton:hover {{ text-decoration: underline; }}"
                f"QPushButton:focus {{ padding: 0; min-height: {px(17)}px; }}"
            )
