"""What each word of a question was widened to, as a list with a tick for each form; it floats beside the results."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLabel,
    QListView,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from judgedesk.app.casefile import Case
from judgedesk.search.widening import Expansion, Form, Widening
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.finding_ask import count_words
from judgedesk.ui.views.finding_names import why_said
from judgedesk.ui.widgets.chips import Flow

WIDE = 420
"""Width of the panel, px at 100 %."""
_ROW, _TICK, _NUMBERS = 27, 13, 52
_COUNTED = 20
"""Forms whose pages are counted at once; the others when these are there, so that a search comes in between."""
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class Row:
    """A form of a word of the question, or with None the word itself, above its forms."""

    of: Expansion
    form: Form | None


class Forms(QAbstractListModel):
    """What the list shows. `pages` tells for each folded word on how many pages it stands, as far as counted."""

    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.rows: Sequence[Row] = ()
        self.pages: dict[str, int] = {}

    def show(self, expansions: Sequence[Expansion]) -> None:
        """Takes other words; where the rows stay the same only their ticks change."""
        rows = [row for one in expansions for row in (Row(one, None), *(Row(one, form) for form in one.forms))]
        same = [_name(row) for row in rows] == [_name(row) for row in self.rows]
        if same:
            self.rows = rows
            self.changed()
            return
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def changed(self) -> None:
        """Ticks or numbers are other ones."""
        if self.rows:
            self.dataChanged.emit(self.index(0), self.index(len(self.rows) - 1))

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """All of them."""
        return 0 if parent.isValid() else len(self.rows)

    def number(self, row: Row) -> str:
        """On how many pages a form stands, as it is written; nothing where it is not counted yet."""
        pages = self.pages.get(row.form.word) if row.form is not None else None
        return "" if pages is None else self._words.number(pages)

    def ticked(self, row: Row) -> bool:
        """Whether a form is looked for; of a word: whether all of its forms are."""
        return row.form.used if row.form is not None else all(form.used for form in row.of.forms)

    def said(self, row: Row) -> str:
        """What stands beside a word: why it is looked for, or how many forms there are."""
        if row.form is not None:
            return why_said(row.form)
        return self.tr("%n form(s)", "", len(row.of.forms))

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words of a row, and its tick."""
        row = self.rows[index.row()]
        spelled = row.form.spelled if row.form is not None else row.of.spelled
        if role == Qt.ItemDataRole.DisplayRole:
            return spelled
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if self.ticked(row) else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.AccessibleTextRole:
            ticked = self.tr("looked for") if self.ticked(row) else self.tr("left out")
            pages = self.pages.get(row.form.word) if row.form is not None else None
            counted = () if pages is None else (self.tr("%n page(s)", "", pages),)
            return ", ".join((spelled, self.said(row), *counted, ticked))
        return None


def _name(row: Row) -> tuple[int, str, str | None]:
    return row.of.at, row.of.word, row.form.word if row.form is not None else None


class _Painter(QStyledItemDelegate):
    def __init__(self, theme: Theme, forms: Forms, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._forms = theme, forms

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(0, self._theme.px(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        colours, px = self._theme.colours, self._theme.px
        row = self._forms.rows[index.row()]
        area = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected and option.widget.hasFocus():
            painter.fillRect(area, QColor(colours.selection))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, QColor(colours.hover))
        indent = px(14) + (px(20) if row.form is not None else 0)
        box = QRectF(area.left() + indent, area.center().y() - px(_TICK) / 2, px(_TICK), px(_TICK))
        self._tick(painter, box, self._forms.ticked(row))
        middle = Qt.AlignmentFlag.AlignVCenter
        rest = area.adjusted(box.right() + px(8) - area.left(), 0, -px(14), 0)
        painter.setFont(self._theme.font())
        painter.setPen(QColor(colours.quiet))
        painter.drawText(rest, Qt.AlignmentFlag.AlignRight | middle, self._forms.number(row))
        rest.setRight(rest.right() - px(_NUMBERS))
        self._text(painter, rest, row)
        painter.restore()

    def _text(self, painter: QPainter, rest: QRectF, row: Row) -> None:
        colours, px = self._theme.colours, self._theme.px
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        spelled = row.form.spelled if row.form is not None else row.of.spelled
        painter.setFont(self._theme.font(13, 400 if row.form is not None else 600))
        painter.setPen(QColor(colours.ink if row.form is None or row.form.used else colours.quiet))
        shown = painter.fontMetrics().elidedText(spelled, Qt.TextElideMode.ElideRight, int(rest.width()))
        painter.drawText(rest, left, shown)
        rest.setLeft(rest.left() + painter.fontMetrics().horizontalAdvance(shown) + px(10))
        painter.setFont(self._theme.font(12))
        painter.setPen(QColor(colours.quiet))
        said = painter.fontMetrics().elidedText(self._forms.said(row), Qt.TextElideMode.ElideRight, int(rest.width()))
        painter.drawText(rest, left, said)

    def _tick(self, painter: QPainter, box: QRectF, ticked: bool) -> None:
        colours = self._theme.colours
        painter.setPen(QPen(QColor(colours.accent if ticked else colours.field), 1.2))
        painter.setBrush(QColor(colours.accent if ticked else colours.white))
        painter.drawRoundedRect(box, self._theme.px(2.5), self._theme.px(2.5))
        if ticked:
            painter.setPen(QPen(QColor(colours.on_accent), 1.8))
            side = box.width()
            hook = [(0.22, 0.52), (0.43, 0.74), (0.79, 0.29)]
            painter.drawPolyline([box.topLeft() + QPointF(x * side, y * side) for x, y in hook])


class FormList(QListView):
    """Signals: `toggled(Row)` the tick of a row."""

    toggled = Signal(object)

    def __init__(self, theme: Theme, forms: Forms, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._forms = forms
        self.setModel(forms)
        self.setItemDelegate(_Painter(theme, forms, self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(lambda index: self.toggled.emit(self._forms.rows[index.row()]))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space and Enter tick."""
        at = self.currentIndex().row()
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter) and at >= 0:
            self.toggled.emit(self._forms.rows[at])
            return
        super().keyPressEvent(event)


class FormsPanel(QFrame):
    """Hidden until it is wanted. Signals: `chosen(Widening)` is to be asked with; `left()` it goes away."""

    chosen = Signal(object)
    left = Signal()

    def __init__(self, bridge: Bridge, theme: Theme, case: Case, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "float")
        self._bridge, self._theme, self._case = bridge, theme, case
        self._widening = Widening()
        self._expansions: Sequence[Expansion] = ()
        self.forms = Forms(words, self)
        self.list = FormList(theme, self.forms, self)
        self.list.toggled.connect(self._toggle)
        self._title, self._cut = QLabel(self), QLabel(self)
        self._title.setProperty("kind", "heading")
        self._cut.setProperty("kind", "small")
        self._cut.setWordWrap(True)
        self._close = QPushButton("×", self)
        self._close.setProperty("kind", "flat")
        self._close.clicked.connect(self.withdraw)
        self._chips = QWidget(self)
        self._flow = Flow(self._chips, theme)
        self.switches = {name: self._switch_of(name) for name in ("forms", "scripts", "confusions")}
        self._lay_out()
        theme.changed.connect(self._resize)
        self._resize()
        self.retranslate()
        self.hide()

    def _lay_out(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._title)
        self._column.addWidget(self._chips)
        self._column.addWidget(self._cut)
        self._column.addWidget(self.list, 1)

    def show_words(self, expansions: Sequence[Expansion], widening: Widening) -> None:
        """Takes what the words of a question came to, and how they were widened."""
        self._expansions, self._widening = expansions, widening
        at = self.list.currentIndex().row()
        self.forms.show(expansions)
        if not self.list.currentIndex().isValid() and expansions:
            self.list.setCurrentIndex(self.forms.index(min(max(at, 0), self.forms.rowCount() - 1)))
        for name, switch in self.switches.items():
            switch.setChecked(getattr(widening, name))
        cut = sum(one.cut for one in expansions)
        self._cut.setVisible(bool(cut))
        if cut:
            self._cut.setText(self.tr("%n of the least likely form(s) are not looked for: together with the others "
                                      "there would be too many combinations.", "", cut))  # fmt: skip
        self._count()

    def forget_counts(self) -> None:
        """Pages have come or gone."""
        self.forms.pages.clear()
        self._count()

    def open_at(self, area: QRect) -> None:
        """Shows itself within an area of its parent, at its top left, as high as it needs."""
        px = self._theme.px
        self.setFixedWidth(area.width())
        above = self._column.totalHeightForWidth(area.width()) - self.list.sizeHint().height()
        high = above + self.forms.rowCount() * px(_ROW) + px(8)
        self.setFixedHeight(max(px(140), min(high, area.height())))
        self.move(area.topLeft())
        self._close.move(self.width() - self._close.width() - px(6), px(6))
        self.show()
        self.raise_()

    def take_keyboard(self) -> None:
        """Puts the keyboard on the list."""
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self._count()

    def withdraw(self) -> None:
        """Goes away; what was chosen stays."""
        self.hide()
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes away."""
        if event.key() == Qt.Key.Key_Escape:
            self.withdraw()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Words that stand here."""
        self._title.setText(self.tr("What is looked for"))
        self._close.setAccessibleName(self.tr("Close (Esc)"))
        self._close.setToolTip(self.tr("Close (Esc)"))
        self.list.setAccessibleName(self.tr("Words that are looked for; Space ticks"))
        said = {
            "forms": (self.tr("forms of words"), self.tr("paszport finds paszportu, paszportem")),
            "scripts": (self.tr("other scripts"), self.tr("Kowalenko finds Коваленко")),
            "confusions": (self.tr("misread letters (OCR)"), self.tr("modem finds rnodem")),
        }
        for name, (text, hint) in said.items():
            self.switches[name].setText(text)
            self.switches[name].setToolTip(hint)
        self.forms.changed()

    def _switch_of(self, name: str) -> QPushButton:
        switch = QPushButton(self._chips)
        switch.setProperty("kind", "chip")
        switch.setCheckable(True)
        switch.setChecked(getattr(self._widening, name))
        switch.clicked.connect(lambda on: self._switch(name, on))
        self._flow.addWidget(switch)
        return switch

    def _switch(self, name: str, on: bool) -> None:
        self._widening = replace(self._widening, **{name: on})  # type: ignore[arg-type]  # the names are those of bools
        self.chosen.emit(self._widening)

    def _toggle(self, row: Row) -> None:
        on = not self.forms.ticked(row)
        if row.form is not None:
            words = {row.form.word}
        else:  # the word itself stays: without any nothing would be found
            words = {form.word for form in row.of.forms if on or form.why != "word"}
        without = self._widening.without - words if on else self._widening.without | words
        self._widening = replace(self._widening, without=frozenset(without))
        self.chosen.emit(self._widening)

    # -- numbers of pages ---------------------------------------------------------------------------------------

    def _count(self) -> None:
        if not self.isVisible():
            return
        words = dict.fromkeys(form.word for one in self._expansions for form in one.forms)
        lacking = [word for word in words if word not in self.forms.pages][:_COUNTED]
        if lacking:
            self._bridge.read(count_words, self._case, lacking, done=self._counted, key=("finding.forms", id(self)))

    def _counted(self, pages: Mapping[str, int]) -> None:
        self.forms.pages.update(pages)
        self.forms.changed()
        self._count()

    def _resize(self) -> None:
        px, colours = self._theme.px, self._theme.colours
        self._column.setContentsMargins(px(1), px(12), px(1), px(4))
        self._column.setSpacing(px(8))
        for widget in (self._title, self._chips, self._cut):
            widget.setContentsMargins(px(14), 0, px(14), 0)
        self._close.setFixedWidth(px(28))
        self.list.setStyleSheet(f"QListView, QListView:focus {{ background: {colours.card}; border: none; }}")
