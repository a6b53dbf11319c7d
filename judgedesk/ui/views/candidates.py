"""Candidates: dates, persons and numbers that the program found, each with its places. Nothing of it is a fact."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QLineEdit,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from judgedesk.app.candidates import Candidate
from judgedesk.app.casefile import Case
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.models.rows import Column, Rows
from judgedesk.ui.shell.commands import Command
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.candidates_read import (
    MOST,
    Listed,
    Standing,
    kind_said,
    read_candidates,
    read_places,
    value_said,
)
from judgedesk.ui.views.folios_model import Index
from judgedesk.ui.views.section import Section
from judgedesk.ui.widgets.chips import ChipRow, Choice
from judgedesk.ui.widgets.table import Table

_REST_MS = 120
_PLACE = 50
_WIDTHS = (430, 690)


class Where(NamedTuple):
    """The kind that was in front, what was typed, and the value chosen."""

    kind: str
    contains: str
    value: str


class PlacePainter(QStyledItemDelegate):
    """Draws a place in two lines: how it is cited, and the words around the value."""

    def __init__(self, rows: Rows, theme: Theme, parent: Table) -> None:
        super().__init__(parent)
        self._rows, self._theme = rows, theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One place."""
        colours, px = self._theme.colours, self._theme.px
        area: QRect = option.rect
        standing: Standing = self._rows.rows[index.row()]
        painter.save()
        painter.setClipRect(area)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, QColor(colours.selection))
        inner = QRectF(area).adjusted(px(12), px(6), -px(12), -px(6))
        top = Qt.AlignmentFlag.AlignTop
        painter.setFont(self._theme.font(12))
        painter.setPen(QColor(colours.quiet))
        painter.drawText(inner, Qt.AlignmentFlag.AlignRight | top, standing.place.name)
        painter.setFont(self._theme.font(12, 600))
        painter.setPen(QColor(colours.ink))
        painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | top, standing.place.cite)
        self._words(painter, inner.adjusted(0, px(18), 0, 0), standing)
        painter.setPen(QColor(colours.hairline))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        painter.restore()

    def _words(self, painter: QPainter, area: QRectF, standing: Standing) -> None:
        colours = self._theme.colours
        middle = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        x = area.left()
        for text, ink, weight in (
            (standing.before, colours.quiet, 400), (" ".join(standing.place.quote.split()), colours.ink, 600),
            (standing.after, colours.quiet, 400),
        ):  # fmt: skip
            if not text:
                continue
            painter.setFont(self._theme.font(13, weight))
            painter.setPen(QColor(ink))
            room = QRectF(x, area.top(), area.right() - x, area.height())
            said = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(room.width()))
            painter.drawText(room, middle, said)
            x += painter.fontMetrics().horizontalAdvance(said + " ")


class Places(Table):
    """The places of a value."""

    def __init__(self, rows: Rows, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(rows, theme, parent)
        self.setItemDelegate(PlacePainter(rows, theme, self))
        self.horizontalHeader().hide()

    def _resize(self) -> None:
        super()._resize()
        self.verticalHeader().setMinimumSectionSize(self._theme.px(_PLACE))
        self.verticalHeader().setDefaultSectionSize(self._theme.px(_PLACE))


class CandidatesView(Section):
    """Values of a kind at the left, the places of the chosen one at the right."""

    view_name = "candidates"
    depends_on = frozenset({"candidates", "documents", "records"})

    def __init__(self, bridge: Bridge, theme: Theme, case: Case, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(bridge, theme, case, words, parent)
        self._listed: Listed | None = None
        self._value = ""
        self.values = Rows(self._value_columns(), theme, self)
        self.places = Rows([Column(lambda: self.tr("Places"), place_said)], theme, self)
        self.table, self.list = Table(self.values, theme, self), Places(self.places, theme, self)
        self.kinds = ChipRow(theme, most=20, parent=self)
        self.filter = QLineEdit(self)
        self.ordered = QPushButton(self)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._build(theme)
        self._connect()
        self.retranslate()

    def _value_columns(self) -> list[Column]:
        number = self._words.number
        return [
            Column(lambda: self.tr("Value"), lambda one: value_said(one.kind, one.value), share=3),
            Column(lambda: self.tr("Places"), lambda one: number(one.count), 80, number=True),
            Column(lambda: self.tr("First stands at"), lambda one: one.places[0].cite if one.places else "", quiet=True,
                   share=2),
        ]  # fmt: skip

    def _build(self, theme: Theme) -> None:
        self.ordered.setProperty("kind", "chip")
        self.ordered.setCheckable(True)
        self.filter.setClearButtonEnabled(True)
        self.filter.setFixedWidth(theme.px(200))
        self.head.narrow(self.ordered, self.filter)
        right = QWidget(self)
        beside = QVBoxLayout(right)
        beside.setContentsMargins(theme.px(12), 0, 0, 0)
        beside.addWidget(self.list)
        split = self.beside(self.table, right, _WIDTHS)
        body = QWidget(self)
        inner = QVBoxLayout(body)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(theme.px(10))
        inner.addWidget(self.kinds)
        inner.addWidget(split, 1)
        self.lay_out(body)

    def _connect(self) -> None:
        self.kinds.chosen.connect(lambda _kind: self._load())
        self.filter.textChanged.connect(lambda _text: self._load())
        self.filter.returnPressed.connect(self._take_keyboard)
        self.ordered.clicked.connect(lambda _on: self._load())
        self.table.selectionModel().currentRowChanged.connect(lambda *_rows: self._rest.start())
        self.table.opened.connect(self._enter)
        self.list.opened.connect(self._open)
        self._rest.timeout.connect(self._read_places)

    # -- what the window asks -----------------------------------------------------------------------------------

    def commands(self) -> list[Command]:
        """Choosing a kind, narrowing, ordering."""
        kinds = list(self._listed.kinds) if self._listed is not None else []
        choose = [
            Command(f"candidates.{kind}", lambda kind=kind: self.tr("Candidates: {0}").format(kind_said(kind)),  # type: ignore[misc]  # a default binds the loop
                    lambda kind=kind: self.kinds.choose(kind), f"Ctrl+{at}" if at < 10 else "")  # type: ignore[misc]
            for at, kind in enumerate(kinds, 1)
        ]  # fmt: skip
        return [
            Command("candidates.filter", lambda: self.tr("Filter the candidates"), self._to_filter, "Ctrl+F"),
            Command("candidates.order", lambda: self.tr("Candidates by value or by frequency"), self.ordered.click,
                    "Ctrl+L"),
            *choose,
            Command("documents.section", lambda: self.tr("Next section of the documents"), self.head.next_section,
                    "F7"),
        ]  # fmt: skip

    def panes(self) -> list[QWidget]:
        """What F6 goes through."""
        return [self.kinds, self.filter, self.table, self.list]

    def state(self) -> Where:
        """What Alt+← comes back to."""
        return Where(self.kinds.current, self.filter.text(), self._value)

    def restore(self, where: Where) -> None:
        """Goes back to it."""
        self._value = where.value
        self.filter.setText(where.contains)
        if where.kind and where.kind != self.kinds.current:
            self.kinds.choose(where.kind)

    def retranslate(self) -> None:
        """Words that stand here."""
        self.table.setAccessibleName(self.tr("Candidates found by program"))
        self.list.setAccessibleName(self.tr("Places of the chosen value"))
        self.filter.setPlaceholderText(self.tr("Filter by value"))
        self.filter.setAccessibleName(self.tr("Filter the candidates by value"))
        self.ordered.setText(self.tr("By value"))
        self.ordered.setToolTip(self.tr("In the order of values, dates by time, instead of by frequency (Ctrl+L)"))
        self._say()

    # -- loading ------------------------------------------------------------------------------------------------

    def _load(self) -> None:
        self._bridge.read(read_candidates, self._case, self.kinds.current, self.filter.text().strip(),
                          by_value=self.ordered.isChecked(), done=self._show,
                          key=("candidates.list", id(self)))  # fmt: skip

    def _show(self, listed: Listed) -> None:
        self._stale, self._listed = False, listed
        self.values.show(listed.values)
        waiting = self._empty.hasFocus()
        self._stack.setCurrentIndex(0 if listed.kinds else 1)
        same = (at for at, one in enumerate(listed.values) if one.value == self._value)
        self.table.choose_row(next(same, 0))
        if not listed.values:
            self.places.show(())
        self._rest.start()
        if waiting:
            self._take_keyboard()
        self._say()

    def _read_places(self) -> None:
        chosen = self._chosen()
        if chosen is None:
            self.places.show(())
            return
        self._value = chosen.value
        self._bridge.read(read_places, self._case, chosen.kind, chosen.value, done=self._show_places,
                          key=("candidates.places", id(self)))  # fmt: skip

    def _show_places(self, found: Sequence[Standing]) -> None:
        self.places.show(found)
        self.list.choose_row(0)

    def _chosen(self) -> Candidate | None:
        row = self.table.currentIndex().row()
        return self.values.rows[row] if 0 <= row < len(self.values.rows) else None

    def _enter(self, _row: int) -> None:
        """One place is opened at once, of several somebody chooses."""
        if len(self.places.rows) == 1:
            self._open(0)
        else:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open(self, row: int) -> None:
        place = self.places.rows[row].place
        self.open_page.emit(place.document, place.page, [(place.start, place.end)])

    def _to_filter(self) -> None:
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.selectAll()

    def _take_keyboard(self) -> None:
        there = self._listed is not None and bool(self._listed.kinds)
        (self.table if there else self._empty).setFocus(Qt.FocusReason.OtherFocusReason)

    # -- words --------------------------------------------------------------------------------------------------

    def _say(self) -> None:
        listed = self._listed
        there = listed is not None and bool(listed.kinds)
        for widget in (self.filter, self.ordered):
            widget.setVisible(there)
        parts = [self.tr("Candidates found by program; nothing here is recorded as fact")]
        if listed is not None and there:
            number = self._words.number
            keys = [f"Ctrl+{at}" if at < 10 else "" for at in range(1, len(listed.kinds) + 1)]
            self.kinds.offer(
                [Choice(kind, kind_said(kind), number(count), hint=key)
                 for (kind, count), key in zip(listed.kinds.items(), keys, strict=True)],
                listed.kind,
            )  # fmt: skip
            parts.append(self.tr("%n value(s)", "", listed.total))
            if listed.total > MOST:
                parts.append(self.tr("the first %n are listed; type to find others", "", MOST))
        self.head.say(" · ".join(parts))
        self._say_empty()

    def _say_empty(self) -> None:
        if self._listed is None:
            self._empty.say("", "")
            return
        self._empty.say(
            self.tr("Dates, persons and numbers found on the pages will stand here"),
            self.tr("They are candidates: the desk finds them when nothing more urgent is under way, and nothing of it "
                    "is recorded as fact."),
            begin=("documents",),
        )  # fmt: skip


def place_said(standing: Standing) -> str:
    """A place in words."""
    words = " ".join(part for part in (standing.before, standing.place.quote, standing.after) if part)
    return standing.place.cite + ": " + " ".join(words.split())
