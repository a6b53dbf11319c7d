"""What the law says beside the rows: whether means need be shown, and where a row is written."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from judgedesk.app.grid import Cell, ElementRow


class LawNote(QLabel):
    """A small text that wraps."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "small")
        self.setWordWrap(True)


class AgeRule(LawNote):
    """That means need not be shown for a child; hidden where that is no question."""

    def say(self, cells: Iterable[Cell], person: str) -> None:
        """Says it of the person that the cells are of."""
        means = {cell.applies for cell in cells if cell.kind == "means"}
        if means == {False}:
            said = self.tr("For {person} (a child at the act) means need not be shown.")
        elif "disputed" in means:
            said = self.tr("The age of {person} is disputed: for a child, means need not be shown.")
        else:
            said = ""
        self.setText(said.format(person=person))
        self.setVisible(bool(said))


class LawSource(LawNote):
    """Where a row is written, in the statute's own words; without a row, where all are."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)

    def say(self, row: ElementRow | None, rows: Sequence[ElementRow]) -> None:
        """Says it of a row, else of all."""
        if row is None and not rows:
            self.setText("")
            return
        checked = self.tr("read in the source") if (row or rows[0]).checked == "read" else self.tr("from memory")
        about = f"„{row.term}” · {row.source}" if row else rows[0].source
        said = self.tr("{about} · {checked} · verify in the current text")
        self.setText(said.format(about=about, checked=checked))
