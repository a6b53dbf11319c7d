"""The board of measures: a person a row, a state a column, cards in the cells; walked through like a sheet."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from judgedesk.domain.evidence import Person
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.views.protection_paint import CardPainter
from judgedesk.ui.views.protection_read import Board, Card
from judgedesk.ui.widgets.measurewords import COLUMNS, MeasureWords

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_PERSON, _COLUMN, _EMPTY = 104, 112, 72
_WAYS = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}


class BoardRows(QAbstractTableModel):
    """Lines of the board: as many for a person as the fullest column has cards, at least one."""

    def __init__(self, said: MeasureWords, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.said, self._theme = said, theme
        self.board: Board | None = None
        self.lines: list[tuple[Person, int]] = []

    def show(self, board: Board) -> None:
        """Replaces all."""
        self.beginResetModel()
        self.board = board
        self.lines = [
            (one, at) for one in board.people for at in range(max(1, *(len(stack) for stack in board.cards[one.id])))
        ]
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Lines."""
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """The person, and the states."""
        return 0 if parent.isValid() else len(COLUMNS) + 1

    def card(self, row: int, column: int) -> Card | None:
        """The card of a cell."""
        if self.board is None or not 0 <= row < len(self.lines) or not 0 < column <= len(COLUMNS):
            return None
        person, at = self.lines[row]
        stack = self.board.cards[person.id][column - 1]
        return stack[at] if at < len(stack) else None

    def place(self, record: str) -> tuple[int, int] | None:
        """Where a card lies."""
        for row in range(len(self.lines)):
            for column in range(1, len(COLUMNS) + 1):
                card = self.card(row, column)
                if card is not None and card.record.id == record:
                    return row, column
        return None

    def numbers(self) -> list[int]:
        """Cards in each column of states."""
        board = self.board
        if board is None:
            return [0] * len(COLUMNS)
        return [sum(len(board.cards[one.id][at]) for one in board.people) for at in range(len(COLUMNS))]

    def aside(self, person: Person) -> list[str]:
        """What stands under a person's pseudonym."""
        lines = [self.said.role(person.roles)]
        age = self.board.age(person) if self.board is not None else None
        if person.age_disputed:
            lines.append(self.tr("age disputed"))
        elif age is not None and age < 21:
            lines.append(self.tr("aged %n", "", age))
        return [line for line in lines if line]

    def card_said(self, card: Card) -> list[str]:
        """Title, day and who, deadline, what changes before the hearing: one line each, empty where there is none."""
        said, record = self.said, card.record
        title = said.of(card.measure.title) if card.measure is not None else self.tr("not in any pack")
        step = " · ".join(part for part in (said.day(record.on) if record.on else "", record.by) if part)
        if record.state in ("refused", "lapsed"):
            step = f"{said.state(record.state)}, {step}"
        due = card.dues[0] if card.dues else None
        deadline = said.deadline(due.clock, due.at) if due is not None else ""
        if due is not None and due.late:
            deadline = self.tr("over: {0}").format(deadline)
        turn = card.turn
        change = ""
        if turn is not None:
            change = self.tr("turns {age} on {day}: then {state}").format(
                age=turn.age, day=said.day(turn.day), state=said.openness(turn.state)
            )
        return [title, step, deadline, change]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Words; the painter draws them."""
        row, column = index.row(), index.column()
        if not index.isValid() or row >= len(self.lines):
            return None
        if role not in (
            Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole,
        ):  # fmt: skip
            return None
        person = self.lines[row][0]
        if not column:
            return "\n".join((person.label, *self.aside(person)))
        card = self.card(row, column)
        if card is None:
            return None
        words = [card.name, *(line for line in self.card_said(card) if line)]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join((person.label, self.said.state(card.record.state), *words))
        return "\n".join(words)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """States, with how many cards there are."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        if not section:
            return self.tr("Person")
        number = self.numbers()[section - 1]
        name = self.said.state(COLUMNS[section - 1])
        return f"{name}\u00a0· {number}" if number else name

    def retranslate(self) -> None:
        """Words are asked again."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(COLUMNS))
        if self.lines:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.lines) - 1, len(COLUMNS)))


class BoardTable(QTableView):
    """The board on the screen.

    Signals:
        chosen(): another cell has the keyboard.
        entered(): Enter or a double click on a card.
        moved_on(): the arrow of a card was clicked.
        typed(str): a figure from 1 to 6.
    """

    chosen = Signal()
    entered = Signal()
    moved_on = Signal()
    typed = Signal(str)

    def __init__(self, rows: BoardRows, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows, self._theme = rows, theme
        self.setModel(rows)
        self.painter_of_cards = CardPainter(rows, theme, self)
        self.setItemDelegate(self.painter_of_cards)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.doubleClicked.connect(lambda _index: self.entered.emit())
        theme.changed.connect(self.measure)
        rows.modelReset.connect(self.measure)

    def card(self) -> Card | None:
        """The card that has the keyboard."""
        return self.rows.card(self.currentIndex().row(), self.currentIndex().column())

    def person(self) -> str:
        """Whose line has the keyboard."""
        row = self.currentIndex().row()
        return self.rows.lines[row][0].id if 0 <= row < len(self.rows.lines) else ""

    def choose(self, record: str, person: str = "") -> None:
        """Puts the keyboard's place on a card, else on the first of a person, else on the first there is."""
        place = self.rows.place(record) or self._first(person) or self._first("")
        if place is None and self.rows.lines:
            place = next((at for at, (one, _) in enumerate(self.rows.lines) if one.id == person), 0), 0
        if place is not None:
            self.setCurrentIndex(self.rows.index(*place))
            self.scrollTo(self.currentIndex())

    def _first(self, person: str) -> tuple[int, int] | None:
        for row, (one, _) in enumerate(self.rows.lines):
            for column in range(1, len(COLUMNS) + 1):
                if person in ("", one.id) and self.rows.card(row, column) is not None:
                    return row, column
        return None

    # -- walking ------------------------------------------------------------------------------------------------

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tells which card has the keyboard."""
        super().currentChanged(current, previous)
        self.chosen.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go from card to card, Enter opens, figures name a state."""
        key = Qt.Key(event.key())
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif key in _WAYS:
            self._walk(*_WAYS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif event.text() in ("1", "2", "3", "4", "5", "6"):
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def _walk(self, down: int, right: int) -> None:
        """To the next card that way; sideways also to one a line higher or lower of the same person."""
        row, column = self.currentIndex().row(), self.currentIndex().column()
        if right:
            person, span = self.person(), range(len(self.rows.lines))
            of = [at for at in span if self.rows.lines[at][0].id == person]
            for other in range(column + right, len(COLUMNS) + 1 if right > 0 else -1, right):
                near = sorted(
                    (at for at in of if other == 0 or self.rows.card(at, other)), key=lambda at: abs(at - row)
                )
                if near:
                    self.setCurrentIndex(self.rows.index(near[0], other))
                    return
            return
        for at in range(row + down, len(self.rows.lines) if down > 0 else -1, down):
            if self.rows.card(at, column) is not None or (column == 0 and self.rows.lines[at][1] == 0):
                self.setCurrentIndex(self.rows.index(at, column))
                return
            if self.rows.lines[at][1] == 0:
                card = next((c for c in range(1, len(COLUMNS) + 1) if self.rows.card(at, c)), 0)
                self.setCurrentIndex(self.rows.index(at, card))
                return

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on the arrow of a card."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        card = self.rows.card(index.row(), index.column())
        if card is None or not card.line.following or index != self.currentIndex():
            return
        if self.painter_of_cards.arrow(self.visualRect(index)).contains(event.position()):
            self.moved_on.emit()

    # -- sizes --------------------------------------------------------------------------------------------------

    def measure(self) -> None:
        """Heights of lines and widths of columns."""
        colours = self._theme.colours
        self.setStyleSheet(
            f"QTableView {{ border: 1px solid {colours.hairline}; background: {colours.white}; }}"
            f"QTableView:focus {{ border: 1px solid {colours.focus}; }}"
            "QTableView::item { padding: 0; border: none; }"
        )
        self.verticalHeader().setMinimumSectionSize(1)
        self._share()

    def _heights(self) -> None:
        for row in range(len(self.rows.lines)):
            self.setRowHeight(row, self.painter_of_cards.height_of(row, self._widths))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Columns share the width there is; those without cards take less."""
        super().resizeEvent(event)
        self._share()

    @property
    def _widths(self) -> Sequence[int]:
        return [self.columnWidth(column) for column in range(len(COLUMNS) + 1)]

    def _heading(self, column: int) -> str:
        """Its number stays with the last word."""
        return str(self.rows.headerData(column, Qt.Orientation.Horizontal)).replace(" · ", "\u00a0·\u00a0")

    def _share(self) -> None:
        px, numbers = self._theme.px, self.rows.numbers()
        self.setColumnWidth(0, px(_PERSON))
        full = sum(1 for number in numbers if number)
        metrics = self.horizontalHeader().fontMetrics()
        named = [
            max(px(_EMPTY), px(26) + max(map(metrics.horizontalAdvance, self._heading(at + 1).split())))
            for at in range(len(COLUMNS))
        ]  # fmt: skip
        left = self.viewport().width() - px(_PERSON) - sum(w for w, n in zip(named, numbers, strict=True) if not n)
        for at, number in enumerate(numbers):
            wide = max(px(_COLUMN), named[at], left // max(1, full)) if number else named[at]
            if self.columnWidth(at + 1) != wide:
                self.setColumnWidth(at + 1, wide)
        lines = 1 + any(metrics.horizontalAdvance(self._heading(at + 1)) + px(26) > self.columnWidth(at + 1)
                        for at in range(len(COLUMNS)))  # fmt: skip
        self.horizontalHeader().setFixedHeight(metrics.lineSpacing() * lines + px(14))
        self._heights()
