"""What stands behind a cell: passages for and against in equal room, context below, and one's own finding."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFocusEvent, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QLabel,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from judgedesk.app.grid import Passage
from judgedesk.domain.evidence import FindingState, Stance
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.widgets.chips import ChipRow, Choice
from judgedesk.ui.widgets.lines import in_lines
from judgedesk.ui.widgets.stances import finding_said, paint_stance

Index = QModelIndex | QPersistentModelIndex
_ROW, _LINES = 88, 3


class PassageRows(QAbstractTableModel):
    """Passages of one stance."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.passages: Sequence[Passage] = ()

    def show_passages(self, passages: Sequence[Passage]) -> None:
        """Takes others."""
        self.beginResetModel()
        self.passages = passages
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """One each."""
        return 0 if parent.isValid() else len(self.passages)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """One."""
        return 0 if parent.isValid() else 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words of a passage."""
        if not index.isValid():
            return None
        passage = self.passages[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return passage.tag.quote
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{passage.cite}: {passage.tag.quote}"
        if role == Qt.ItemDataRole.ToolTipRole:
            lines = (passage.tag.quote, f"{passage.name}, {passage.page}", passage.tag.note, passage.tag.author)
            return "\n".join(line for line in lines if line)
        return None


class PassagePainter(QStyledItemDelegate):
    """The quotation in three lines, the place cited under it."""

    def __init__(self, rows: PassageRows, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows, self._theme = rows, theme
        self.family = "mens"

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """A bar in the family's hue, quotation, mark of the stance and citation."""
        colours, px = self._theme.colours, self._theme.px
        passage = self._rows.passages[index.row()]
        area = QRectF(option.rect).adjusted(0, 0, 0, -px(6))
        painter.save()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected) and bool(
            option.state & QStyle.StateFlag.State_Active
        )
        under = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.fillRect(area, QColor(colours.selection if chosen else colours.hover if under else colours.white))
        painter.fillRect(
            QRectF(area.left(), area.top(), px(3), area.height()), QColor(colours.families[self.family].line)
        )
        inside = area.adjusted(px(12), px(6), -px(8), -px(6))
        quote = " ".join(passage.tag.quote.split())
        painter.setFont(self._theme.font())
        painter.setPen(QColor(colours.ink))
        quoted = QCoreApplication.translate("Passages", "“{quote}”").format(quote=quote)
        fitting = in_lines(quoted, QFontMetrics(self._theme.font()), int(inside.width()), _LINES)
        painter.drawText(inside, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, fitting)
        line = QRectF(inside.left(), inside.bottom() - px(17), inside.width(), px(17))
        quiet = QColor(colours.quiet)
        paint_stance(painter, QPointF(line.left() + px(5), line.center().y()), px(10), passage.tag.stance, quiet)
        painter.setFont(self._theme.font(12))
        painter.setPen(quiet)
        about = passage.cite if not passage.folio else f"{passage.cite} · {passage.name}"
        about = painter.fontMetrics().elidedText(about, Qt.TextElideMode.ElideMiddle, int(line.width()) - px(16))
        left = line.adjusted(px(16), 0, 0, 0)
        painter.drawText(left, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, about)
        painter.restore()


class PassageList(QTableView):
    """Passages of one stance. `opened(row)` by a click or Enter; `left()` by Esc."""

    opened = Signal(object)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.rows = PassageRows(self)
        self.painter_of_rows = PassagePainter(self.rows, theme, self)
        self.setModel(self.rows)
        self.setItemDelegate(self.painter_of_rows)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)
        self.clicked.connect(self._open)
        theme.changed.connect(self._resize)
        self._resize()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Esc leaves."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._open(self.currentIndex())
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The first passage is taken where none was."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.rows.rowCount():
            self.setCurrentIndex(self.rows.index(0, 0))

    def _open(self, index: Index) -> None:
        self.opened.emit(self.rows.passages[index.row()])

    def _resize(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self._theme.px(_ROW))
        self.setStyleSheet(
            "QTableView { border: none; border-radius: 0; background: transparent; }"
            f"QTableView:focus {{ border: 1px solid {self._theme.colours.focus}; }}"
        )


class PassagesPanel(QFrame):
    """Signals: `opened(passage)`; `found(state or None)` the user's own finding; `left()` back to the grid."""

    opened = Signal(object)
    found = Signal(object)
    left = Signal()

    def __init__(self, theme: Theme, words: Words, findings: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._words, self._findings = theme, words, findings
        self._title_text = self._about_text = ""
        self._numbers = (0, 0, 0)
        self._finding = ""
        self.setProperty("kind", "pane-right")
        self._title, self._about, self._own = QLabel(self), QLabel(self), QLabel(self)
        self._title.setProperty("kind", "heading")
        self._about.setProperty("kind", "small")
        self._own.setProperty("kind", "heading")
        for label in (self._title, self._about):
            label.setWordWrap(True)
        self._heads = {stance: QLabel(self) for stance in Stance}
        for head in self._heads.values():
            head.setProperty("kind", "small")
        self.lists = {stance: PassageList(theme, self) for stance in Stance}
        self._states = ChipRow(theme, optional=True, parent=self)
        self._lay_out()
        for one in self.lists.values():
            one.opened.connect(self.opened)
            one.left.connect(self.left)
        self._states.chosen.connect(lambda state: self.found.emit(FindingState(state) if state else None))
        self._retranslate()
        words.changed.connect(self._retranslate)
        theme.changed.connect(self._resize)
        self._resize()

    def _lay_out(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._title)
        self._column.addWidget(self._about)
        for stance in Stance:
            self._column.addWidget(self._heads[stance])
            self._column.addWidget(self.lists[stance], 0 if stance is Stance.CONTEXT else 1)
        self._column.addWidget(self._own)
        self._column.addWidget(self._states)
        self._own.setVisible(self._findings)
        self._states.setVisible(self._findings)

    def show_cell(self, title: str, about: str, family: str, finding: str) -> None:
        """Another cell: its name and finding at once; passages follow."""
        self._title_text, self._about_text, self._finding = title, about, finding
        for one in self.lists.values():
            one.painter_of_rows.family = family
        self._say()
        self._offer()

    def show_passages(self, passages: Sequence[Passage]) -> None:
        """The passages behind it."""
        for stance, shown in self.lists.items():
            shown.rows.show_passages([passage for passage in passages if passage.tag.stance is stance])
        context = self.lists[Stance.CONTEXT]
        rows = min(2, context.rows.rowCount())
        context.setFixedHeight(rows * self._theme.px(_ROW) + (2 if rows else 0))
        context.setVisible(bool(rows))
        self._say()

    def take_keyboard(self) -> None:
        """Puts the keyboard on the first passage there is, else on the findings."""
        for one in self.lists.values():
            if one.rows.rowCount():
                one.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the grid."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _say(self) -> None:
        self._title.setText(self._title_text)
        self._about.setText(self._about_text)
        said = {
            Stance.SUPPORTS: self.tr("For"),
            Stance.CONTRADICTS: self.tr("Against"),
            Stance.CONTEXT: self.tr("Context"),
        }
        for stance, head in self._heads.items():
            number = self.lists[stance].rows.rowCount()
            counted = self.tr("%n passage(s)", "", number) if number else self.tr("nothing tagged")
            head.setText(f"{said[stance]} · {counted}")
            head.setVisible(stance is not Stance.CONTEXT or number > 0)
            self.lists[stance].setAccessibleName(head.text())

    def _offer(self) -> None:
        choices = [Choice(state.value, finding_said(state)) for state in FindingState]
        self._states.offer(choices, self._finding)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Passages"))
        self._own.setText(self.tr("Finding (yours alone)"))
        self._states.setAccessibleName(self.tr("Finding (yours alone)"))
        self._say()
        self._offer()

    def _resize(self) -> None:
        px = self._theme.px
        self._column.setContentsMargins(px(16), px(14), px(12), px(14))
        self._column.setSpacing(px(6))
        self.setMinimumWidth(px(240))
        self.setStyleSheet("PassagesPanel { border: none; }")
