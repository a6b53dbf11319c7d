"""Painting the picture of a chronology: time and its bands, lanes, facts, and the frozen axis and names over them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QWidget

from judgedesk.app.chronology import Chronology, Line
from judgedesk.domain.facts import FactKind, Precision, When
from judgedesk.language.fuzzy_dates import said
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.chronology_axis import Tick, rows_of, ticks
from judgedesk.ui.views.chronology_layout import NOBODY, OUTSIDE, Gathered, Lane, Layout, Mark
from judgedesk.ui.views.chronology_marks import paint_mark

NAMES, AXIS, STRIP = 138, 38, 17
"""Width of the names, heights of the axis and of a strip under it, px at 100 %."""
_STRIPS, _LEAST = 3, 70
_CURTAIN = 60
_AIR, _ROW, _BAR = 6, 22, 10


@dataclass(frozen=True, slots=True)
class Strip:
    """What is named along the time under the axis: the dates of a `count`, or (without `until`) a change of the law
    with its `text` by language.
    """

    row: int
    since: date
    until: date | None = None
    count: str = ""
    text: Mapping[str, str] = field(default_factory=dict)


def strips_of(whole: Chronology, first: date, days: int, per_day: float) -> list[Strip]:
    """Strips of what falls into the time shown: counts, then changes of the law; `per_day` in px at 100 %."""
    last = date.fromordinal(min(date.max.toordinal(), first.toordinal() + days - 1))
    counts = [(*count.period.dates(), count.label) for count in whole.counts]
    counts = [one for one in counts if one[1] >= first and one[0] <= last]
    spans = []
    for since, until, _label in counts:
        begin = (max(since, first) - first).days * per_day
        spans.append((begin, max(((until - first).days + 1) * per_day, begin + _LEAST)))
    rows = rows_of(spans, _STRIPS)
    made = [Strip(row, *one) for row, one in zip(rows, counts, strict=True) if row >= 0]
    below = 1 + max((strip.row for strip in made), default=-1)
    changes = {change.day: change.text for change in reversed(whole.law) if first <= change.day <= last}
    for day, text in sorted(changes.items(), key=lambda change: change[0]):
        when = When(day.isoformat(), Precision.DAY)
        dated = {language: f"{said(when, language)}: {words}" for language, words in text.items()}
        made.append(Strip(below, day, text=dated))
    return made


@dataclass(frozen=True, slots=True)
class Painted:
    """All that a painting depends on. `scale` may differ from that of the layout until the next one comes."""

    whole: Chronology
    lines: Sequence[Line]
    layout: Layout
    strips: Sequence[Strip]
    scale: float
    axis: int
    across: int
    down: int
    current: int
    hovered: int
    focused: bool


def paint(view: QWidget, theme: Theme, words: Words, shown: Painted | None) -> None:
    """Paints the viewport."""
    painter = QPainter(view)
    painter.fillRect(view.rect(), QColor(theme.colours.white))
    if shown is not None:
        _Painting(painter, view.width(), view.height(), theme, words, shown).all()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QColor(theme.colours.hairline))
    painter.drawRect(view.rect().adjusted(0, 0, -1, -1))


@lru_cache(maxsize=8)
def _ticks(first: date, last: date, scale: float, language: str) -> tuple[Tick, ...]:
    return tuple(ticks(first, last, scale, language))


class _Painting:
    """One painting of the picture."""

    def __init__(self, painter: QPainter, width: int, height: int, theme: Theme, words: Words, shown: Painted) -> None:
        self._painter, self._theme, self._words, self._shown = painter, theme, words, shown
        self._colours, self._px = theme.colours, theme.px
        self._left, self._width, self._height = theme.px(NAMES), width, height
        self._factor = shown.scale / shown.layout.scale
        self._font, self._small = theme.font(12.5), theme.font(12)
        self._metrics = QFontMetricsF(self._font)

    def all(self) -> None:
        """Ground, facts, then what is frozen over them."""
        painter = self._painter
        painter.setClipRect(self._left, self._shown.axis, self._width - self._left, self._height - self._shown.axis)
        self._bands()
        seen = [lane for lane in self._shown.layout.lanes if self._top(lane) < self._height
                and self._top(lane) + lane.height > self._shown.axis]  # fmt: skip
        for lane in seen:
            self._ground(lane)
        self._links()
        for lane in seen:
            self._lane(lane)
        painter.setClipping(False)
        self._names(seen)
        self._axis()

    # -- places -------------------------------------------------------------------------------------------------

    def _x(self, day: date) -> float:
        return (
            self._left
            + (day.toordinal() - self._shown.layout.first.toordinal()) * self._shown.scale
            - self._shown.across
        )

    def _at(self, x: float) -> float:
        return self._left + x * self._factor - self._shown.across

    def _top(self, lane: Lane) -> float:
        return self._shown.axis + lane.top - self._shown.down

    def _row(self, lane: Lane, row: int) -> float:
        """The middle of a row."""
        return self._top(lane) + self._px(_AIR) + (row + 0.5) * self._px(_ROW)

    def _area(self, lane: Lane, place: Mark | Gathered) -> QRectF:
        middle, half = self._row(lane, place.row), self._px(_BAR) / 2
        x0, x1 = self._at(place.x0), self._at(place.x1)
        return QRectF(x0, middle - half, max(x1 - x0, 2 * half), 2 * half)

    # -- ground -------------------------------------------------------------------------------------------------

    def _bands(self) -> None:
        """Dates of the act as quiet bands, years and months as hairlines, a change of the law as a broken line."""
        painter, colours = self._painter, self._colours
        high = self._height - self._shown.axis
        ground = QColor(colours.nav if colours.nav != colours.white else colours.raised)
        ground.setAlpha(110 if not colours.dark else 70)
        for strip in self._shown.strips:
            if strip.until is not None:
                x0, x1 = self._x(strip.since), self._x(strip.until) + self._shown.scale
                painter.fillRect(QRectF(x0, self._shown.axis, x1 - x0, high), ground)
        for tick, x in self._seen_ticks():
            line = QColor(colours.hairline)
            line.setAlpha(255 if tick.major else 110)
            painter.setPen(line)
            painter.drawLine(QPointF(x, self._shown.axis), QPointF(x, self._height))
        painter.setPen(QPen(QColor(colours.families["agg"].line), 1.2, Qt.PenStyle.DashLine))
        for strip in self._shown.strips:
            if strip.until is None:
                x = self._x(strip.since)
                painter.drawLine(QPointF(x, self._shown.axis), QPointF(x, self._height))

    def _seen_ticks(self) -> Iterator[tuple[Tick, float]]:
        shown = self._shown
        first = shown.layout.first.toordinal() + int(shown.across / shown.scale)
        last = min(date.max.toordinal(), first + int((self._width - self._left) / shown.scale) + 1)
        scale = shown.scale * 100 / self._theme.zoom
        for tick in _ticks(date.fromordinal(first), date.fromordinal(last), scale, self._words.language):
            yield tick, round(self._x(tick.day)) + 0.5

    def _ground(self, lane: Lane) -> None:
        painter, top = self._painter, self._top(lane)
        if lane.who == OUTSIDE:
            apart = QColor(self._colours.card)
            apart.setAlpha(200)
            painter.fillRect(QRectF(self._left, top, self._width, lane.height), apart)
        strong = lane.who == OUTSIDE
        painter.setPen(QPen(QColor(self._colours.edge if strong else self._colours.hairline), 1))
        line = top if strong else top + lane.height
        painter.drawLine(QPointF(self._left, round(line) - 0.5), QPointF(self._width, round(line) - 0.5))

    # -- facts --------------------------------------------------------------------------------------------------

    def _links(self) -> None:
        """Thin lines that join a fact's lanes; that of the chosen fact in the accent. Where they would be a curtain,
        only those of the fact that is chosen and the one under the pointer.
        """
        painter, layout = self._painter, self._shown.layout
        seen = [link for link in layout.links if self._left - 2 <= self._at(link[1]) <= self._width + 2]
        if len(seen) > _CURTAIN:
            seen = [link for link in seen if link[0] in (self._shown.current, self._shown.hovered)]
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        for line, middle, above, below in seen:
            x = self._at(middle)
            one, other = layout.lanes[above], layout.lanes[below]
            y0 = self._row(one, layout.places[above, line].row)
            y1 = self._row(other, layout.places[below, line].row)
            if y1 < self._shown.axis or y0 > self._height:
                continue
            strong = line in (self._shown.current, self._shown.hovered)
            painter.setPen(QPen(QColor(self._colours.accent if strong else self._colours.edge), 1.6 if strong else 1))
            painter.drawLine(QPointF(x, y0), QPointF(x, y1))

    def _lane(self, lane: Lane) -> None:
        for mark in lane.marks:
            reach = mark.x1 if not mark.room else mark.x1 + self._px(400) / self._factor
            if self._at(reach) >= self._left and self._at(mark.x0) <= self._width:
                self._mark(lane, mark)
        for gathered in lane.gathered:
            if self._at(gathered.x1) >= self._left and self._at(gathered.x0) <= self._width:
                self._gathered(lane, gathered)

    def _mark(self, lane: Lane, mark: Mark) -> None:
        painter, px, shown = self._painter, self._px, self._shown
        fact, area = shown.lines[mark.line].fact, self._area(lane, mark)
        ground, ink = QColor(self._colours.white), QColor(self._colours.accent)
        if fact.outside_scope:
            ink = QColor(self._colours.quiet)
        text, font, room = "", self._font, 0.0
        if mark.room:
            until = min(self._at(mark.room), area.right() + px(460), float(self._width - px(12)))
            room = until - area.right() - px(6)
            text = self._metrics.elidedText(" ".join(fact.text.split()), Qt.TextElideMode.ElideRight, room)
            text = text if room >= px(26) else ""
        chosen, under = mark.line == shown.current, mark.line == shown.hovered
        if chosen or under:
            wide = area.width() + (px(12) + self._metrics.horizontalAdvance(text) if text else 0)
            pill = QRectF(area.left() - px(5), area.top() - px(5), wide + px(10), area.height() + px(10))
            painter.setPen(
                QPen(QColor(self._colours.focus), 2 if shown.focused else 1) if chosen else Qt.PenStyle.NoPen
            )
            painter.setBrush(QColor(self._colours.selection if chosen else self._colours.hover))
            painter.drawRoundedRect(pill, px(6), px(6))
            ground = QColor(self._colours.selection if chosen else self._colours.hover)
        paint_mark(painter, area, fact.when.precision, fact.disputed, ink, ground)
        if text:
            font.setItalic(fact.kind is FactKind.ASSESSMENT)
            painter.setFont(font)
            painter.setPen(QColor(self._colours.quiet if fact.outside_scope else self._colours.ink))
            at = QPointF(area.right() + px(6), area.center().y() + self._metrics.capHeight() / 2)
            painter.drawText(at, text)

    def _gathered(self, lane: Lane, gathered: Gathered) -> None:
        """So many facts in one place."""
        painter, px = self._painter, self._px
        area = self._area(lane, gathered).adjusted(0, -px(3), 0, px(3))
        chosen = self._shown.current in gathered.lines
        painter.setPen(QPen(QColor(self._colours.focus if chosen else self._colours.edge), 2 if chosen else 1))
        painter.setBrush(QColor(self._colours.selection if chosen else self._colours.card))
        painter.drawRoundedRect(area, area.height() / 2, area.height() / 2)
        painter.setFont(self._theme.font(10.5, 600))
        painter.setPen(QColor(self._colours.ink))
        number = len(gathered.lines)
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, f"+{number}" if number < 1000 else "…")

    # -- what is frozen -----------------------------------------------------------------------------------------

    def _names(self, seen: Sequence[Lane]) -> None:
        """Whose lanes they are, at the left."""
        painter, px, colours = self._painter, self._px, self._colours
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.fillRect(QRectF(0, self._shown.axis, self._left, self._height), QColor(colours.card))
        painter.setPen(QColor(colours.hairline))
        painter.drawLine(self._left - 1, self._shown.axis, self._left - 1, self._height)
        painter.setClipRect(0, self._shown.axis, self._left, self._height)
        chosen = self._shown.lines[self._shown.current].fact if self._shown.current >= 0 else None
        for lane in seen:
            top = self._top(lane)
            painter.setPen(QColor(colours.hairline))
            painter.drawLine(QPointF(0, round(top + lane.height)), QPointF(self._left, round(top + lane.height)))
            own = chosen is not None and lane.who in chosen.persons
            inside = QRectF(px(12), top + px(_AIR), self._left - px(20), px(_ROW))
            painter.setFont(self._theme.font(13, 600 if lane.who not in (NOBODY, OUTSIDE) else 400))
            painter.setPen(QColor(colours.accent if own else colours.ink if lane.who != NOBODY else colours.quiet))
            name = painter.fontMetrics().elidedText(
                self._called(lane.who), Qt.TextElideMode.ElideRight, int(inside.width())
            )
            painter.drawText(inside, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, name)
            if lane.height >= px(2 * _AIR + 2 * _ROW - 4):
                painter.setFont(self._small)
                painter.setPen(QColor(colours.quiet))
                below = inside.translated(0, px(17))
                painter.drawText(below, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self._role(lane))
        painter.setClipping(False)

    def _called(self, who: str) -> str:
        if who == OUTSIDE:
            return QCoreApplication.translate("Chronology", "Outside the scope")
        return self._shown.whole.called(who) if who else QCoreApplication.translate("Chronology", "Nobody named")

    def _role(self, lane: Lane) -> str:
        person = self._shown.whole.persons.get(lane.who)
        if person is None:
            return ""
        translate = QCoreApplication.translate
        if "victim" in person.roles:
            return translate("Chronology", "injured party")
        return translate("Chronology", "accused") if "defendant" in person.roles else ""

    def _axis(self) -> None:
        """Years and months, and under them the counts and changes of the law."""
        painter, px, colours = self._painter, self._px, self._colours
        painter.fillRect(QRectF(0, 0, self._width, self._shown.axis), QColor(colours.card))
        painter.setClipRect(QRectF(self._left, 0, self._width - self._left, self._shown.axis))
        upper, lower = QRectF(0, px(2), 0, px(18)), QRectF(0, px(19), 0, px(17))
        seen = list(self._seen_ticks())
        for heads in (False, True):
            drawn = [(tick, x) for tick, x in seen if tick.major == heads]
            ends = [*(x for _tick, x in drawn), float(self._width)][1:]
            for (tick, x), end in zip(drawn, ends, strict=True):
                self._tick(tick, x, end, upper if heads else lower)
        self._strips()
        painter.setClipping(False)
        painter.setPen(QColor(colours.hairline))
        painter.drawLine(0, self._shown.axis - 1, self._width, self._shown.axis - 1)
        painter.drawLine(self._left - 1, 0, self._left - 1, self._shown.axis)

    def _tick(self, tick: Tick, x: float, end: float, row: QRectF) -> None:
        painter, px = self._painter, self._px
        painter.setPen(QColor(self._colours.hairline))
        painter.drawLine(QPointF(x, row.top() + (0 if tick.major else px(3))), QPointF(x, self._px(AXIS)))
        painter.setFont(self._theme.font(13 if tick.major else 11.5, 600 if tick.major else 400))
        painter.setPen(QColor(self._colours.ink if tick.major else self._colours.quiet))
        left = max(x, float(self._left)) if tick.major else x  # what heads a time stays in sight
        wide = painter.fontMetrics().horizontalAdvance(tick.text)
        if end - left >= wide + px(4) and left >= self._left - 1:
            area = QRectF(left + px(5), row.top(), wide + px(4), row.height())
            painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, tick.text)

    def _strips(self) -> None:
        painter, px, colours = self._painter, self._px, self._colours
        painter.setFont(self._theme.font(11.5))
        changes = [self._x(strip.since) for strip in self._shown.strips if strip.until is None]
        for strip in self._shown.strips:
            top, x0 = px(AXIS) + strip.row * px(STRIP), self._x(strip.since)
            if strip.until is None:
                hue, end = colours.families["agg"], min((x for x in changes if x > x0), default=float(self._width))
                painter.setPen(QPen(QColor(hue.line), 1.2, Qt.PenStyle.DashLine))
                painter.drawLine(QPointF(x0, top), QPointF(x0, self._shown.axis))
                ink = hue.text
            else:
                end = self._x(strip.until) + self._shown.scale
                bar = QRectF(x0, top + px(STRIP) - px(3), end - x0, px(2))
                painter.fillRect(bar, QColor(colours.edge))
                ink = colours.quiet
            if end > self._left and x0 < self._width:
                painter.setPen(QColor(ink))
                self._strip_text(self._strip_said(strip), x0, end, top, alone=strip.until is None)

    def _strip_said(self, strip: Strip) -> str:
        if strip.until is None:
            return self._words.of(strip.text)
        return QCoreApplication.translate("Chronology", "Count {label}").format(label=strip.count)

    def _strip_text(self, text: str, x0: float, end: float, top: float, *, alone: bool) -> None:
        """The words right of where a strip begins; left of it where there is more room and nothing else stands."""
        metrics, gap, edge = self._painter.fontMetrics(), self._px(5), float(self._width)
        begin = max(x0, float(self._left)) + gap
        room, wide = (min(end, edge) if alone else edge) - gap - begin, metrics.horizontalAdvance(text)
        if alone and room < wide < x0 - self._left - 2 * gap:
            begin, room = x0 - gap - wide, wide + 1.0
        if room > self._px(24):
            fitting = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(room) + 1)
            self._painter.drawText(
                QPointF(begin, top + (self._px(STRIP) + metrics.capHeight()) / 2 - self._px(1)), fitting
            )
