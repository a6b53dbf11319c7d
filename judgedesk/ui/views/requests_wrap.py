"""A table whose rows are as high as their words need at the width that the columns have."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics

from judgedesk.ui.widgets.grouped import GroupedTable
from judgedesk.ui.widgets.table import ROW

_BESIDE, _ABOVE, _MOST = 30, 14, 300
_FLAGS = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft


class WrappedTable(GroupedTable):
    """Nothing in it is cut off, however narrow it is; of very many rows, none is wrapped."""

    def wrap(self) -> None:
        """Makes every row as high as the longest of its cells."""
        model, px = self._rows, self._theme.px
        number = model.rowCount()
        metrics = QFontMetrics(self._theme.font())
        for row in range(number if number <= _MOST else 0):
            high = 0
            for column in range(model.columnCount()):
                if self.isColumnHidden(column) or (column == 0 and self.columnSpan(row, 0) > 1):
                    continue
                text = model.index(row, column).data()
                wide = sum(map(self.columnWidth, range(column, column + self.columnSpan(row, column))))
                room = QRect(0, 0, max(20, wide - px(_BESIDE)), 10_000)
                high = max(high, metrics.boundingRect(room, int(_FLAGS), text).height() if text else 0)
            self.setRowHeight(row, max(px(ROW), high + px(_ABOVE)))
