"""Which way a passage speaks and what was found, in one sign or one word."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from judgedesk.domain.evidence import Stance

SIGNS: Mapping[Stance, str] = {Stance.SUPPORTS: "●", Stance.CONTRADICTS: "○", Stance.CONTEXT: "◐"}
"""How a stance is written wherever it is short."""


def finding_said(state: str | None) -> str:
    """A finding in a word; empty for none."""
    translate = QCoreApplication.translate
    return {
        "proved": translate("Findings", "proved"),
        "contested": translate("Findings", "contested"),
        "not_proved": translate("Findings", "not proved"),
        "no_evidence": translate("Findings", "no evidence"),
        "not_applicable": translate("Findings", "not applicable"),
    }.get(state or "", "")


def paint_stance(painter: QPainter, centre: QPointF, size: float, stance: Stance, colour: QColor) -> None:
    """● supports, ○ against, ◐ context, drawn alike in every font."""
    radius = size / 2 - 0.75
    circle = QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, max(1.2, size / 7)))
    painter.setBrush(colour if stance is Stance.SUPPORTS else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(circle)
    if stance is Stance.CONTEXT:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawPie(circle, 90 * 16, 180 * 16)
    painter.restore()
