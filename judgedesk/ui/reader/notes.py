"""Notes in the margin: beside the passage, never over text, never over each other."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from judgedesk.ui.reader.marks import Mark, shortened
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.widgets.stances import paint_stance

WIDTH, NARROW = 172, 40
"""Width of the margin that is kept free for notes, px at 100 %; in a narrow one a note is only its sign."""
_SIZE, _HEIGHT, _LINE, _GAP, _DOT = 11.5, 20, 15, 4, 9


@dataclass(frozen=True, slots=True)
class Note:
    """A note where it is drawn, in one line or in two."""

    mark: Mark
    lines: tuple[str, ...]
    rect: QRectF


def laid_out(marks: Sequence[Mark], heights: Sequence[float], left: float, width: float, theme: Theme) -> list[Note]:
    """Notes for marks whose passages begin at `heights`; later ones give way downwards."""
    metrics = QFontMetricsF(theme.font(_SIZE))
    order = sorted(range(len(marks)), key=lambda at: heights[at])
    short = shortened([marks[at] for at in order])
    around = theme.px(_DOT) + theme.px(20)
    notes, free = [], 0.0
    for at, mark in zip(order, short, strict=True):
        said = [part for part in (mark.about, mark.where, mark.element) if part]
        lines = [" · ".join(said)]
        if len(said) > 1 and metrics.horizontalAdvance(lines[0]) > width - around:
            lines = [" · ".join(said[:-1]), said[-1]]
        if width < theme.px(2 * NARROW):
            lines = [""]
        lines = [metrics.elidedText(line, Qt.TextElideMode.ElideRight, width - around) for line in lines]
        top = max(heights[at], free)
        wide = max(metrics.horizontalAdvance(line) for line in lines) + around
        high = theme.px(_HEIGHT) + (len(lines) - 1) * theme.px(_LINE)
        notes.append(Note(marks[at], tuple(lines), QRectF(left, top, wide, high)))
        free = top + high + theme.px(_GAP)
    return notes


def paint_note(painter: QPainter, note: Note, theme: Theme, lifted: bool) -> None:
    """Draws one; `lifted` when the pointer or the caret is on its passage."""
    family = theme.colours.families[note.mark.family]
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(family.pale))
    painter.drawRoundedRect(note.rect, theme.px(3), theme.px(3))
    bar = QRectF(note.rect.left(), note.rect.top(), theme.px(3), note.rect.height())
    painter.fillRect(bar, QColor(family.line))
    if lifted:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(family.line), 1))
        painter.drawRoundedRect(note.rect.adjusted(0.5, 0.5, -0.5, -0.5), theme.px(3), theme.px(3))
    painter.setPen(QColor(family.text))
    painter.setFont(theme.font(_SIZE))
    inside = note.rect.adjusted(theme.px(9), 0, 0, 0)
    painter.drawText(inside, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, "\n".join(note.lines))
    last = note.rect.bottom() - theme.px(_HEIGHT) / 2
    centre = QPointF(note.rect.right() - theme.px(5) - theme.px(_DOT) / 2, last)
    paint_stance(painter, centre, theme.px(_DOT), note.mark.stance, QColor(family.text))
