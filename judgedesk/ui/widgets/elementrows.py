"""The rows of the law as a list to tag with: family, name, how many passages so far, the key."""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QFrame, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from judgedesk.app.favourites import keys_of
from judgedesk.app.grid import Band, ElementRow
from judgedesk.ui.reader.keys import BACKSPACE, ESCAPE, meant
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.widgets.charges import family_of

_ROW, _SQUARE, _INDENT = 26, 12, 16


class RowButton(QAbstractButton):
    """One row. Filled where the page shown has a passage under it for the chosen persons. `key_wanted(id)`: its key was
    clicked.
    """

    key_wanted = Signal(str)

    def __init__(self, row: ElementRow, key: str, theme: Theme, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self.row, self.key = row, key
        self._theme, self._words = theme, words
        self._count = 0
        self._here = self._under = self._needless = False
        self.setText(words.of(row.short))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        another = self.tr("Another key: click the key, or press = here")
        self.setToolTip(f"{words.of(row.label)}\n{another}")

    def show_state(self, count: int, here: bool, needless: bool, said: str) -> None:
        """Sets the number of passages, whether one is on this page, and whether the row need not be shown."""
        self._count, self._here, self._needless = count, here, needless
        self.setAccessibleName(said)
        self.update()

    def sizeHint(self) -> QSize:
        """A line."""
        return QSize(self._theme.px(180), self._theme.px(_ROW))

    def enterEvent(self, event: QEnterEvent) -> None:
        """Lifts the row."""
        self._under = True
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Puts it back."""
        self._under = False
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """On the key itself: another one is wanted."""
        cap = self.width() - self._theme.px(28)
        if event.button() == Qt.MouseButton.LeftButton and event.position().x() >= cap:
            self.key_wanted.emit(self.row.id)
        else:
            super().mousePressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, square, name, number, key."""
        colours, px = self._theme.colours, self._theme.px
        family = colours.families[family_of(self.row.kind)]
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self._here or self._under or self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(family.pale if self._here else colours.hover))
            painter.drawRoundedRect(area, px(4), px(4))
        if self.hasFocus():
            painter.setPen(QPen(QColor(colours.focus), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area, px(4), px(4))
        left = px(6) + (px(_INDENT) if self.row.parent else 0)
        square = QRectF(left, (self.height() - px(_SQUARE)) / 2, px(_SQUARE), px(_SQUARE))
        painter.setPen(QPen(QColor(family.line if self._here else colours.edge), 1.2))
        painter.setBrush(QColor(family.line if self._here else colours.white))
        painter.drawRoundedRect(square, px(2.5), px(2.5))
        right = self._key(painter, area.right() - px(5))
        self._number(painter, right - px(8))
        painter.setFont(self._theme.font())
        painter.setPen(QColor(colours.quiet if self._needless else colours.ink))
        room = QRectF(square.right() + px(8), 0, right - px(34) - square.right() - px(8), self.height())
        name = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, name)

    def _key(self, painter: QPainter, right: float) -> float:
        """Draws the key; answers where the room left of it ends."""
        colours, px = self._theme.colours, self._theme.px
        cap = QRectF(right - px(18), (self.height() - px(17)) / 2, px(18), px(17))
        if self.key:
            painter.setFont(self._theme.font(11))
            painter.setPen(QPen(QColor(colours.edge), 1))
            painter.setBrush(QColor(colours.card))
            painter.drawRoundedRect(cap, px(3), px(3))
            painter.setPen(QColor(colours.quiet))
            painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, self.key.upper())
        return cap.left()

    def _number(self, painter: QPainter, right: float) -> None:
        painter.setFont(self._theme.font())
        painter.setPen(QColor(self._theme.colours.ink if self._count else self._theme.colours.quiet))
        room = QRectF(right - self._theme.px(40), 0, self._theme.px(40), self.height())
        number = self._words.number(self._count) if self._count else "–"
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, number)


class Heading(QLabel):
    """The name of a family and how many passages stand under it."""

    def __init__(self, kind: str, text: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(text, parent)
        self._theme, self._kind, self._number = theme, kind, ""
        self.setMinimumHeight(theme.px(28))

    def show_number(self, number: str) -> None:
        """Sets the number."""
        self._number = number
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """In the family's hue."""
        painter = QPainter(self)
        painter.setFont(self._theme.font(13, 600))
        painter.setPen(QColor(self._theme.colours.families[family_of(self._kind)].text))
        area = QRectF(self.rect()).adjusted(0, 0, -self._theme.px(34), -self._theme.px(4))
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, self.text())
        painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom, self._number)


class ElementRows(QScrollArea):
    """All rows of a count under their families.

    Signals:
        pressed(str): the id of a row that was clicked, or Enter or Space on it.
        looked_at(str): the row under the pointer or the keyboard; empty for none.
        typed(str), added(str): a key meant for the page, alone or with Shift.
        key_wanted(str): a row is to get another key: its key was clicked, or = pressed on it.
    """

    pressed = Signal(str)
    looked_at = Signal(str)
    typed = Signal(str)
    added = Signal(str)
    key_wanted = Signal(str)

    def __init__(self, theme: Theme, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._words = theme, words
        self._buttons: dict[str, RowButton] = {}
        self._headings: list[tuple[Heading, list[str]]] = []
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_bands(self, bands: Sequence[Band], own: Mapping[str, str] = MappingProxyType({})) -> None:
        """Builds the list anew; `own` are the user's keys with their elements."""
        inside = QWidget(self)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, self._theme.px(10), 0)
        column.setSpacing(0)
        self._buttons, self._headings = {}, []
        keys = keys_of([row.id for band in bands for row in band.elements], own)
        for band in bands:
            heading = Heading(band.kind, self._words.of(band.heading), self._theme, inside)
            self._headings.append((heading, [row.id for row in band.elements]))
            column.addWidget(heading)
            for row in band.elements:
                button = RowButton(row, keys[row.id], self._theme, self._words, inside)
                button.clicked.connect(lambda _checked=False, one=row.id: self.pressed.emit(one))
                button.key_wanted.connect(self.key_wanted)
                button.installEventFilter(self)
                self._buttons[row.id] = button
                column.addWidget(button)
        column.addStretch(1)
        self.setWidget(inside)

    def show_state(
        self, counts: Mapping[str, int], here: set[str], needless: set[str], said: Callable[[ElementRow, int], str]
    ) -> None:
        """Sets numbers, fillings and what a screen reader says of each row."""
        for identifier, button in self._buttons.items():
            count = counts.get(identifier, 0)
            button.show_state(count, identifier in here, identifier in needless, said(button.row, count))
        for heading, rows in self._headings:
            total = sum(counts.get(identifier, 0) for identifier in rows if not self._buttons[identifier].row.parent)
            heading.show_number(self._words.number(total) if total else "")

    def row_of_key(self, key: str) -> str | None:
        """The row a key stands for."""
        return next((one for one, button in self._buttons.items() if button.key and button.key == key), None)

    def take_keyboard(self) -> None:
        """Puts the keyboard on the first row."""
        first = next(iter(self._buttons.values()), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.TabFocusReason)

    def flash(self, identifier: str) -> None:
        """Brings a row into view."""
        if identifier in self._buttons:
            self.ensureWidgetVisible(self._buttons[identifier], 0, self._theme.px(40))

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Tells which row is looked at; arrows go from row to row, keys tag as in the page."""
        if isinstance(watched, RowButton):
            if event.type() in (QEvent.Type.Enter, QEvent.Type.FocusIn):
                self.looked_at.emit(watched.row.id)
                if isinstance(event, QFocusEvent):
                    self.ensureWidgetVisible(watched, 0, self._theme.px(30))
            elif event.type() in (QEvent.Type.Leave, QEvent.Type.FocusOut):
                self.looked_at.emit("")
            elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
                return self._key(watched, event)
        return False

    def _key(self, button: RowButton, event: QKeyEvent) -> bool:
        buttons = list(self._buttons.values())
        at = buttons.index(button)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            button.click()
        elif event.key() == Qt.Key.Key_Down and at + 1 < len(buttons):
            buttons[at + 1].setFocus(Qt.FocusReason.TabFocusReason)
        elif event.key() == Qt.Key.Key_Up and at > 0:
            buttons[at - 1].setFocus(Qt.FocusReason.BacktabFocusReason)
        elif event.text() == "=":
            self.key_wanted.emit(button.row.id)
        elif event.key() == Qt.Key.Key_Backspace:
            self.typed.emit(BACKSPACE)
        elif (said := meant(event)) is not None:
            (self.added if said[1] else self.typed).emit(said[0])
        else:
            if event.key() == Qt.Key.Key_Escape:
                self.typed.emit(ESCAPE)
            return False
        return True
