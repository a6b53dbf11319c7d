"""The list of families: a line for each, and below it its members with what each is to the one it is like."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QRect, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from judgedesk.app.families import Family, Relation
from judgedesk.ui.models.rows import Column, Rows
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.views.families_read import Head, Kin, Row, relation_said
from judgedesk.ui.views.folios_model import Index
from judgedesk.ui.widgets.table import Table

_ROW, _HEAD = 46, 34


class FamilyRows(Rows):
    """Families and members in one column."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__([Column(lambda: self.tr("Duplicates"), self.row_said)], theme, parent)

    def row_said(self, row: Row) -> str:
        """A row in words."""
        if isinstance(row, Head):
            return self.family_said(row.family)
        return ", ".join(part for part in (row.member.name, self.pages_said(row), relation_said(row)) if part)

    def pages_said(self, kin: Kin) -> str:
        """Where a member lies in the file and how long it is."""
        return " · ".join(part for part in (kin.where, self.tr("%n page(s)", "", kin.member.pages)) if part)

    def family_said(self, family: Family) -> str:
        """What a family is."""
        relations, number = {member.relation for member in family.members}, len(family.members)
        if relations == {Relation.EXACT}:
            return self.tr("The same file %n time(s)", "", number)
        if relations <= {Relation.EXACT, Relation.SAME_TEXT}:
            return self.tr("%n document(s) with the same words", "", number)
        if relations & {Relation.SCAN_OF, Relation.SCANNED_AS}:
            return self.tr("%n document(s): a scan and what was scanned", "", number)
        if relations & {Relation.EXCERPT_OF, Relation.CONTAINS}:
            return self.tr("%n document(s), one within another", "", number)
        return self.tr("%n document(s) that are nearly the same", "", number)


class FamilyPainter(QStyledItemDelegate):
    """Draws a member in two lines; the one marked for comparison bears a sign."""

    def __init__(self, rows: FamilyRows, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._rows, self._theme = rows, theme
        self.marked = 0
        """The document that others are compared with; 0 for none."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """A family's line, or a member."""
        colours, px = self._theme.colours, self._theme.px
        row: Row = self._rows.rows[index.row()]
        area: QRect = option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, QColor(colours.selection))
        if isinstance(row, Head):
            painter.setFont(self._theme.font(12, 600))
            painter.setPen(QColor(colours.quiet))
            words = area.adjusted(px(14), px(8), -px(10), 0)
            painter.drawText(
                words, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self._rows.family_said(row.family)
            )
        else:
            self._member(painter, area, row)
        if not isinstance(row, Head):
            painter.setPen(QColor(colours.hairline))
            inset = 0 if row.last else px(28)
            painter.drawLine(area.left() + inset, area.bottom(), area.right(), area.bottom())
        painter.restore()

    def _member(self, painter: QPainter, area: QRect, kin: Kin) -> None:
        colours, px = self._theme.colours, self._theme.px
        inner = area.adjusted(px(28), px(5), -px(12), -px(5))
        painter.setFont(self._theme.font(12))
        said = self._rows.pages_said(kin)
        wide = painter.fontMetrics().horizontalAdvance(said)
        painter.setPen(QColor(colours.quiet))
        painter.drawText(inner, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, said)
        below = painter.fontMetrics().elidedText(relation_said(kin), Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, below)
        painter.setFont(self._theme.font(13))
        painter.setPen(QColor(colours.ink))
        room = inner.width() - wide - px(12)
        name = painter.fontMetrics().elidedText(kin.member.name, Qt.TextElideMode.ElideMiddle, room)
        painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, name)
        if kin.member.document == self.marked:
            painter.setPen(QColor(colours.accent))
            sign = QRect(area.left(), area.top(), px(28), area.height())
            painter.drawText(sign, Qt.AlignmentFlag.AlignCenter, "◂")


class FamilyList(Table):
    """The list. `opened(row)` as from any table."""

    def __init__(self, rows: FamilyRows, theme: Theme, parent: QWidget | None = None) -> None:
        self._families = rows
        super().__init__(rows, theme, parent)
        self.painter = FamilyPainter(rows, theme, self)
        self.setItemDelegate(self.painter)
        self.horizontalHeader().hide()

    def show_rows(self, found: Sequence[Row]) -> None:
        """Replaces all rows; the keyboard's place stays on its document."""
        kept = self.member()
        self._families.show(found)
        self._heights()
        same = (at for at, row in enumerate(found) if isinstance(row, Kin) and kept and row.member == kept.member)
        self.choose_row(next(same, min(1, len(found) - 1)))

    def mark(self, document: int) -> None:
        """Marks the document that others are compared with; 0 for none."""
        self.painter.marked = document
        self.viewport().update()

    def member(self) -> Kin | None:
        """The member that is chosen."""
        row = self.currentIndex().row()
        found: Row | None = self._families.rows[row] if 0 <= row < len(self._families.rows) else None
        return found if isinstance(found, Kin) else None

    def siblings(self) -> list[Kin]:
        """All members of the family of the chosen row."""
        rows: Sequence[Row] = self._families.rows
        at = self.currentIndex().row()
        if not 0 <= at < len(rows):
            return []
        while at > 0 and not isinstance(rows[at], Head):
            at -= 1
        found = []
        for row in rows[at + 1 :]:
            if isinstance(row, Head):
                break
            found.append(row)
        return found

    def _heights(self) -> None:
        header, px = self.verticalHeader(), self._theme.px
        header.setMinimumSectionSize(px(_HEAD))
        header.setDefaultSectionSize(px(_ROW))
        for at, row in enumerate(self._families.rows):
            if isinstance(row, Head):
                self.setRowHeight(at, px(_HEAD))

    def _resize(self) -> None:
        super()._resize()
        self._heights()
