"""How many passages stand for and against, drawn small at the right of a line."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from judgedesk.domain.evidence import Stance
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.widgets.stances import SIGNS, paint_stance

_SLOT, _SIGN = 34, 9


def figures_said(supports: int, contradicts: int, context: int = 0) -> str:
    """The same in text: ``3 ● 1 ○``; nothing where there is no passage."""
    numbers = ((Stance.SUPPORTS, supports), (Stance.CONTRADICTS, contradicts), (Stance.CONTEXT, context))
    return " ".join(f"{number} {SIGNS[stance]}" for stance, number in numbers if number)


def paint_figures(
    painter: QPainter, area: QRectF, theme: Theme, numbers: tuple[int, int, int], colour: QColor, size: float = 12.5
) -> float:
    """Draws passages for, against and of context, each in a slot of its own so that they stand in columns; a slot of
    context only where there is some. Answers the width that was taken.
    """
    px = theme.px
    painter.save()
    painter.setFont(theme.font(size))
    painter.setPen(colour)
    right = area.right()
    shown = [(Stance.CONTEXT, numbers[2])] if numbers[2] else []
    shown += [(Stance.CONTRADICTS, numbers[1]), (Stance.SUPPORTS, numbers[0])]
    for stance, number in shown:
        if number:
            sign = QPointF(right - px(_SIGN) / 2, area.center().y())
            paint_stance(painter, sign, px(_SIGN), stance, colour)
            words = QRectF(right - px(_SLOT), area.top(), px(_SLOT - _SIGN - 4), area.height())
            painter.drawText(words, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(number))
        right -= px(_SLOT)
    painter.restore()
    return area.right() - right if any(numbers) else 0.0
