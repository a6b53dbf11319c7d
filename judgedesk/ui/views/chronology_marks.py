"""How a fact is drawn: its form says how well its date is known and whether it is disputed, never its colour alone."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QLinearGradient, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from judgedesk.domain.facts import Precision
from judgedesk.ui.shell.theme import Theme

_SOFT = 0.3
"""Part of a soft bar over which each of its ends fades."""


def paint_mark(
    painter: QPainter, area: QRectF, precision: Precision, disputed: bool, ink: QColor, ground: QColor
) -> None:
    """A day as a dot, a range as a bar, a month, a year or about a time as a bar with soft ends, before and after as
    one that fades away; what is disputed is hollow and hatched, a disputed day a hollow diamond.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if precision is Precision.DAY:
        _day(painter, area, disputed, ink, ground)
    elif precision is Precision.RANGE:
        painter.setPen(QPen(ink, 1.4))
        painter.setBrush(ground if disputed else ink)
        painter.drawRoundedRect(area.adjusted(0.7, 0.7, -0.7, -0.7), 3, 3)
        if disputed:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QBrush(ink, Qt.BrushStyle.BDiagPattern))
            painter.drawRoundedRect(area.adjusted(2, 2, -2, -2), 2, 2)
    else:
        _soft(painter, area, precision, disputed, ink, ground)
    painter.restore()


def _day(painter: QPainter, area: QRectF, disputed: bool, ink: QColor, ground: QColor) -> None:
    middle, half = area.center(), min(area.width(), area.height()) / 2
    painter.setPen(QPen(ink, 1.6))
    if not disputed:
        painter.setBrush(ink)
        painter.drawEllipse(middle, half - 0.8, half - 0.8)
        return
    painter.setBrush(ground)
    half += 0.6
    painter.drawPolygon(
        QPolygonF([middle + QPointF(0, -half), middle + QPointF(half, 0), middle + QPointF(0, half),
                   middle + QPointF(-half, 0)])
    )  # fmt: skip


def _soft(painter: QPainter, area: QRectF, precision: Precision, disputed: bool, ink: QColor, ground: QColor) -> None:
    """A bar that fades at the ends which are not known."""
    clear, full = QColor(ink), QColor(ink)
    clear.setAlpha(0)
    full.setAlpha(150)
    fade = QLinearGradient(area.left(), 0, area.right(), 0)
    left, right = precision is not Precision.AFTER, precision is not Precision.BEFORE
    reach = _SOFT if left and right else 0.85
    fade.setColorAt(0, clear if left else full)
    if left:
        fade.setColorAt(reach, full)
    if right:
        fade.setColorAt(1 - reach, full)
    fade.setColorAt(1, clear if right else full)
    if disputed:
        painter.fillRect(area, QBrush(ink, Qt.BrushStyle.BDiagPattern))
        _veil(painter, area, left, right, reach, ground)
        painter.setPen(QPen(QBrush(fade), 1.4))
        painter.drawLine(area.topLeft(), area.topRight())
        painter.drawLine(area.bottomLeft(), area.bottomRight())
    else:
        painter.fillRect(area, QBrush(fade))
    _known_side(painter, area, precision, ink)


def _veil(painter: QPainter, area: QRectF, left: bool, right: bool, reach: float, ground: QColor) -> None:
    """Lets a hatching, which has no gradient, fade into the ground."""
    clear = QColor(ground)
    clear.setAlpha(0)
    for wanted, begin, end in ((left, area.left(), area.left() + reach * area.width()),
                               (right, area.right(), area.right() - reach * area.width())):  # fmt: skip
        if wanted:
            veil = QLinearGradient(begin, 0, end, 0)
            veil.setColorAt(0, ground)
            veil.setColorAt(1, clear)
            painter.fillRect(QRectF(min(begin, end), area.top(), abs(end - begin), area.height()), QBrush(veil))


def _known_side(painter: QPainter, area: QRectF, precision: Precision, ink: QColor) -> None:
    """Of before and after, the day that is known as an upright, and an arrow into the open."""
    if precision not in (Precision.BEFORE, Precision.AFTER):
        return
    before = precision is Precision.BEFORE
    x = area.right() - 1 if before else area.left() + 1
    painter.setPen(QPen(ink, 2))
    painter.drawLine(QPointF(x, area.top() - 1), QPointF(x, area.bottom() + 1))
    tip, back = (area.left() + 2, 4.0) if before else (area.right() - 2, -4.0)
    middle, half = area.center().y(), area.height() / 3
    painter.setPen(QPen(ink, 1.3))
    painter.drawPolyline(
        QPolygonF([QPointF(tip + back, middle - half), QPointF(tip, middle), QPointF(tip + back, middle + half)])
    )


class Legend(QWidget):
    """What the forms mean, in one quiet line."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)
        theme.changed.connect(self.update)
        self.retranslate()

    def retranslate(self) -> None:
        """Words that stand here."""
        self._entries = (
            (Precision.DAY, False, 10, self.tr("day")),
            (Precision.RANGE, False, 24, self.tr("from … to …")),
            (Precision.MONTH, False, 34, self.tr("some time within")),
            (Precision.BEFORE, False, 30, self.tr("before")),
            (Precision.AFTER, False, 30, self.tr("after")),
            (Precision.DAY, True, 10, ""),
            (Precision.RANGE, True, 24, self.tr("disputed")),
        )
        self.setAccessibleName(self.tr("What the forms mean"))
        self.setAccessibleDescription(", ".join(text for *_form, text in self._entries if text))
        self.update()

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(self._theme.px(300), self._theme.px(20))

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The forms and their names, as many as there is room for."""
        px, colours = self._theme.px, self._theme.colours
        painter = QPainter(self)
        font = self._theme.font(12)
        painter.setFont(font)
        metrics = QFontMetricsF(font)
        x, middle = 0.0, self.height() / 2
        ink, ground = QColor(colours.accent), QColor(colours.paper)
        for precision, disputed, wide, text in self._entries:
            need = px(wide) + (px(6) + metrics.horizontalAdvance(text) + px(18) if text else px(8))
            if x + need > self.width() + px(18):
                return
            paint_mark(painter, QRectF(x, middle - px(5), px(wide), px(10)), precision, disputed, ink, ground)
            painter.setPen(QColor(colours.quiet))
            painter.drawText(QPointF(x + px(wide) + px(6), middle + metrics.capHeight() / 2), text)
            x += need
