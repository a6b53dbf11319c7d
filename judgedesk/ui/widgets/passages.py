"""What stands behind a cell: passages for and against in equal room, context below, and what is found of it."""

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QEvent,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFocusEvent, QFont, QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from judgedesk.app.findings import CellFindings
from judgedesk.app.grid import Passage
from judgedesk.app.tag_places import cited
from judgedesk.domain.evidence import Stance, Tag, time_in
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.widgets.findingbox import FindingBox
from judgedesk.ui.widgets.lines import in_lines
from judgedesk.ui.widgets.notemark import note_here
from judgedesk.ui.widgets.stances import paint_stance

Index = QModelIndex | QPersistentModelIndex
_ROW, _LINE, _LINES, _LEAST = 88, 17, 3, 44
_NOTHING: Mapping[tuple[int, int], str] = {}
_LOW, _LOWEST = 700, 440
"""Heights of the panel under which context and reason take less of it, and context and note none, px at 100 %."""


def passage_said(tag: Tag) -> str:
    """The words of a passage in quotation marks; of what has none, where on the page or when it stands."""
    translate = QCoreApplication.translate
    quote = " ".join(tag.quote.split())
    if quote:
        return translate("Passages", "“{quote}”").format(quote=quote)
    if stretch := time_in(tag.place):
        first, last = (f"{int(second) // 60}:{int(second) % 60:02}" for second in stretch)
        return translate("Passages", "Recording, {first}–{last}").format(first=first, last=last)
    return translate("Passages", "Part of the page")


class PassageRows(QAbstractTableModel):
    """Passages of one stance."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.passages: Sequence[Passage] = ()
        self._unopened: Collection[tuple[int, int]] = ()
        self._disclosed: Mapping[tuple[int, int], str] = {}

    def show_passages(
        self, passages: Sequence[Passage], unopened: Collection[tuple[int, int]] = (),
        disclosed: Mapping[tuple[int, int], str] = _NOTHING,
    ) -> None:  # fmt: skip
        """Takes others; `unopened` are pages, by document and number, that nobody is known to have opened, `disclosed`
        how pages stand at the trial.
        """
        if (passages, unopened, disclosed) != (self.passages, self._unopened, self._disclosed):
            self.beginResetModel()
            self.passages, self._unopened, self._disclosed = passages, unopened, disclosed
            self.endResetModel()

    def disclosed(self, passage: Passage) -> str:
        """How its page stands at the trial; '' as long as nothing is recorded."""
        return self._disclosed.get((passage.tag.document, passage.tag.page), "")

    def unopened(self, passage: Passage) -> bool:
        """Whether its page was never opened."""
        return (passage.tag.document, passage.tag.page) in self._unopened

    @staticmethod
    def never() -> str:
        """How that is said."""
        return QCoreApplication.translate("Passages", "never opened")

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
            return passage_said(passage.tag)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            marks = [self.disclosed(passage), self.never() if self.unopened(passage) else ""]
            said = ", ".join(mark for mark in marks if mark)
            return f"{cite_said(passage)}{f' ({said})' if said else ''}: {passage_said(passage.tag)}"
        if role == Qt.ItemDataRole.ToolTipRole:
            tag = passage.tag
            where = f"{passage.name}, {passage.page}"
            lines = (tag.quote, where, self.disclosed(passage), note_here(tag.note), tag.author)
            return "\n".join(line for line in lines if line)
        return None


def cite_said(passage: Passage) -> str:
    """The citation; of words on a part of the page or in a recording with that place, else the place is said itself."""
    return cited(passage.cite, passage.tag.place if passage.tag.quote else "", QLocale().name()[:2])


def underlined(font: QFont) -> QFont:
    """The same font with a line under its letters."""
    font.setUnderline(True)
    return font


class PassagePainter(QStyledItemDelegate):
    """The quotation in three lines, the place cited under it."""

    def __init__(self, rows: PassageRows, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows, self._theme = rows, theme
        self.family = "mens"
        self.lines = _LINES

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
        painter.setFont(self._theme.font())
        painter.setPen(QColor(colours.ink))
        quoted = passage_said(passage.tag)
        fitting = in_lines(quoted, QFontMetrics(self._theme.font()), int(inside.width()), self.lines)
        painter.drawText(inside, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, fitting)
        line = QRectF(inside.left(), inside.bottom() - px(17), inside.width(), px(17))
        quiet = QColor(colours.quiet)
        paint_stance(painter, QPointF(line.left() + px(5), line.center().y()), px(10), passage.tag.stance, quiet)
        painter.setFont(self._theme.font(12))
        painter.setPen(quiet)
        left = line.adjusted(px(16), 0, 0, 0)
        if self._rows.unopened(passage):
            never, flags = self._rows.never(), Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.setFont(underlined(self._theme.font(12)))
            painter.drawText(left, flags, never)
            painter.setFont(self._theme.font(12))
            left.setRight(left.right() - painter.fontMetrics().horizontalAdvance(never) - px(8))
        above = line.adjusted(px(16), -px(17), 0, -px(17)) if fitting.count("\n") + 1 < self.lines else None
        self._paint_place(painter, left, above, passage)
        painter.restore()

    def _paint_place(self, painter: QPainter, left: QRectF, above: QRectF | None, passage: Passage) -> None:
        """Where it stands and how that page stands at the trial; the name gives way first, then there are two lines."""
        cite, state, name = cite_said(passage), self._rows.disclosed(passage), passage.folio and passage.name
        metrics, wide, middle = painter.fontMetrics(), int(left.width()), Qt.TextElideMode.ElideMiddle
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        about = " · ".join(part for part in (cite, state, name) if part)
        if state and metrics.horizontalAdvance(about) > wide:
            about = f"{cite} · {state}"
            if metrics.horizontalAdvance(about) > wide and above is not None:
                painter.drawText(above, flags, metrics.elidedText(state, middle, int(above.width())))
                about = " · ".join(part for part in (cite, name) if part)
            elif metrics.horizontalAdvance(about) > wide:
                rest = max(0, wide - metrics.horizontalAdvance(f" · {state}"))
                about = f"{metrics.elidedText(cite, middle, rest)} · {state}"
        painter.drawText(left, flags, metrics.elidedText(about, middle, wide))


class PassageList(QTableView):
    """Passages of one stance. `opened(row)` by a click or Enter; `left()` by Esc; `typed(key)` a letter or figure."""

    opened = Signal(object)
    left = Signal()
    typed = Signal(str)

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
        elif event.text().strip() and event.text().isprintable() and not event.modifiers():
            self.typed.emit(event.text().lower())
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The first passage is taken where none was."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.rows.rowCount():
            self.setCurrentIndex(self.rows.index(0, 0))

    def set_lines(self, lines: int) -> None:
        """How many lines of a quotation are shown."""
        self.painter_of_rows.lines = lines
        self.verticalHeader().setDefaultSectionSize(self.row_height)

    @property
    def row_height(self) -> int:
        """Height of a passage."""
        return self._theme.px(_ROW - (_LINES - self.painter_of_rows.lines) * _LINE)

    def _open(self, index: Index) -> None:
        self.opened.emit(self.rows.passages[index.row()])

    def _resize(self) -> None:
        self.set_lines(self.painter_of_rows.lines)
        self.setMinimumHeight(self._theme.px(_LEAST))
        self.setStyleSheet(
            "QTableView { border: none; border-radius: 0; background: transparent; }"
            f"QTableView:focus {{ border: 1px solid {self._theme.colours.focus}; }}"
        )


class PassagesPanel(QFrame):
    """Signals: `opened(passage)` one is to be read; `left()` back to the grid. Findings go through `findings`."""

    opened = Signal(object)
    left = Signal()

    def __init__(self, theme: Theme, words: Words, findings: FindingBox | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._words, self.findings = theme, words, findings
        self._title_text = self._about_text = self._note_text = ""
        self.setProperty("kind", "pane-right")
        self._title, self._about, self._note = QLabel(self), QLabel(self), QLabel(self)
        self._title.setProperty("kind", "heading")
        for label in (self._about, self._note):
            label.setProperty("kind", "small")
        for label in (self._title, self._about, self._note):
            label.setWordWrap(label is not self._about)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._heads = {stance: QLabel(self) for stance in Stance}
        for head in self._heads.values():
            head.setProperty("kind", "small")
        self.lists = {stance: PassageList(theme, self) for stance in Stance}
        self._lay_out()
        for one in self.lists.values():
            one.opened.connect(self.opened)
            one.left.connect(self.left)
            one.typed.connect(self.press)
        if findings is not None:
            findings.left.connect(self.left)
        self._retranslate()
        words.changed.connect(self._retranslate)
        theme.changed.connect(self._resize)
        self._resize()

    def _lay_out(self) -> None:
        self._column = QVBoxLayout(self)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._about, 0, Qt.AlignmentFlag.AlignTop)
        self._column.addLayout(head)
        for stance in Stance:
            self._column.addWidget(self._heads[stance])
            self._column.addWidget(self.lists[stance], 0 if stance is Stance.CONTEXT else 1)
        if self.findings is not None:
            self._column.addWidget(self.findings)
        self._column.addWidget(self._note)

    def show_cell(self, target: object, title: str, about: str, family: str, finding: str) -> None:
        """Another cell: its name and finding at once; passages follow. Without a `target` it takes no finding."""
        self._title_text, self._about_text = title, about
        for one in self.lists.values():
            one.painter_of_rows.family = family
        if self.findings is not None:
            self.findings.aim(target, finding)
            self.findings.setVisible(target is not None)
        self._say()

    def show_behind(
        self, passages: Sequence[Passage], unopened: Collection[tuple[int, int]], target: object,
        findings: CellFindings, disclosed: Mapping[tuple[int, int], str] = _NOTHING,
    ) -> None:  # fmt: skip
        """The passages behind it, the pages among them that were never opened, what is found, and how they stand at
        the trial.
        """
        for stance, shown in self.lists.items():
            own = [passage for passage in passages if passage.tag.stance is stance]
            shown.rows.show_passages(own, unopened, disclosed)
        self._make_room()
        if self.findings is not None:
            self.findings.show_findings(target, findings)
        self._say()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Passages for and against keep the most of it."""
        super().resizeEvent(event)
        self._make_room()

    def minimumSizeHint(self) -> QSize:
        """What is left when context and note give way."""
        return QSize(super().minimumSizeHint().width(), self._theme.px(_LOWEST - 120))

    def _make_room(self) -> None:
        lowest = self.height() < self._theme.px(_LOWEST)
        self._note.setVisible(bool(self._note_text) and not lowest)
        low = self.height() < self._theme.px(_LOW)
        context = self.lists[Stance.CONTEXT]
        for one in self.lists.values():
            one.set_lines(_LINES - low)
        rows = 0 if lowest else min(1 if low else 2, context.rows.rowCount())
        context.setFixedHeight(rows * context.row_height + (2 if rows else 0))
        context.setVisible(bool(rows))
        if self.findings is not None:
            self.findings.reason.set_lines(2 if low else 4)

    def show_note(self, note: str) -> None:
        """What stands at the foot."""
        self._note_text = note
        self._say()

    def press(self, key: str) -> None:
        """A letter or figure typed in the grid or among the passages."""
        if self.findings is not None:
            self.findings.press(key)

    def take_keyboard(self) -> None:
        """Puts the keyboard on the first passage there is, else on the findings."""
        for one in self.lists.values():
            if one.rows.rowCount():
                one.setFocus(Qt.FocusReason.OtherFocusReason)
                return
        if self.findings is not None and self.findings.isVisible():
            self.findings.states.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the grid."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.text().strip() and event.text().isprintable() and not event.modifiers():
            self.press(event.text().lower())
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _say(self) -> None:
        for label, text in ((self._title, self._title_text), (self._about, self._about_text)):
            label.setText(text)
        self._note.setText(self._note_text)
        self._note.setVisible(bool(self._note_text) and self.height() >= self._theme.px(_LOWEST))
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

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Passages"))
        self._say()

    def _resize(self) -> None:
        px = self._theme.px
        self._column.setContentsMargins(px(16), px(4), 0, 0)
        self._column.setSpacing(px(6))
        self.setMinimumWidth(px(240))
        self.setStyleSheet("PassagesPanel { border: none; background: transparent; }")
