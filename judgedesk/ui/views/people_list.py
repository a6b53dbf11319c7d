"""The list of persons: what they are called, their roles and languages, their age on the day asked for."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QRect, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from judgedesk.app.people import PersonLine
from judgedesk.ui.models.rows import Column, Rows
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.views.folios_model import Index
from judgedesk.ui.views.people_said import age_said, age_short, called, role_said
from judgedesk.ui.widgets.table import Table

_ROW = 46


class PeopleRows(Rows):
    """Persons in one column; with `true_names` by their names."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__([Column(lambda: self.tr("Persons"), self.said)], theme, parent)
        self.true_names = False

    def said(self, line: PersonLine) -> str:
        """A row in words."""
        parts = (called(line.person, self.true_names), self.under(line), age_said(line.age))
        return ", ".join(part for part in parts if part)

    def under(self, line: PersonLine) -> str:
        """Roles, languages, and whether the person is protected."""
        person = line.person
        roles = ", ".join(role_said(role) for role in person.roles)
        protected = self.tr("protected") if person.protected else ""
        return " · ".join(part for part in (roles, " ".join(person.languages), protected) if part)


class _Painter(QStyledItemDelegate):
    """Draws a person in two lines, the age at the right; the protected bear a bar."""

    def __init__(self, rows: PeopleRows, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._rows, self._theme = rows, theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One person."""
        colours, px = self._theme.colours, self._theme.px
        line: PersonLine = self._rows.rows[index.row()]
        area: QRect = option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, QColor(colours.selection))
        inner = area.adjusted(px(14), px(5), -px(12), -px(5))
        if line.person.protected:
            painter.fillRect(QRect(area.left(), area.top() + px(6), px(3), area.height() - px(12)),
                             QColor(colours.accent))  # fmt: skip
        painter.setFont(self._theme.font(12))
        age = age_short(line.age)
        wide = painter.fontMetrics().horizontalAdvance(age) + (px(10) if age else 0)
        painter.setPen(QColor(colours.quiet))
        painter.drawText(inner, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, age)
        below = painter.fontMetrics().elidedText(self._rows.under(line), Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, below)
        painter.setFont(self._theme.font(13, 600))
        painter.setPen(QColor(colours.ink))
        label = called(line.person, self._rows.true_names)
        name = painter.fontMetrics().elidedText(label, Qt.TextElideMode.ElideRight, inner.width() - wide)
        painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, name)
        painter.setPen(QColor(colours.hairline))
        painter.drawLine(area.left(), area.bottom(), area.right(), area.bottom())
        painter.restore()


class PeopleList(Table):
    """The list. `opened(row)` as from any table."""

    def __init__(self, rows: PeopleRows, theme: Theme, parent: QWidget | None = None) -> None:
        self._people = rows
        super().__init__(rows, theme, parent)
        self.setItemDelegate(_Painter(rows, theme, self))
        self.horizontalHeader().hide()
        self.setAccessibleName(self.tr("Persons"))

    def show_lines(self, lines: Sequence[PersonLine], wanted: str) -> None:
        """Replaces all rows; the keyboard's place goes to the wanted person, else stays on whom it is."""
        kept = self.person()
        chosen = wanted or (kept.person.id if kept is not None else "")
        self._people.show(lines)
        at = next((at for at, line in enumerate(lines) if line.person.id == chosen), 0)
        self.choose_row(at)

    def person(self) -> PersonLine | None:
        """Who is chosen."""
        row = self.currentIndex().row()
        return self._people.rows[row] if 0 <= row < len(self._people.rows) else None

    def _resize(self) -> None:
        super()._resize()
        self.verticalHeader().setMinimumSectionSize(self._theme.px(_ROW))
        self.verticalHeader().setDefaultSectionSize(self._theme.px(_ROW))
