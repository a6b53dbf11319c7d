"""The check list of a request: what is missing, warnings, grounds of refusal with what answers them."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from judgedesk.app.requests_check import Check
from judgedesk.ui.models.rows import Column
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.widgets.field import Field
from judgedesk.ui.widgets.grouped import GroupedRows, GroupedTable

_MOTION = "motion"
"""The warning that is answered by saying on whose motion the court acts."""


@dataclass(frozen=True, slots=True)
class Point:
    """A line of the list: ``head``, ``missing``, ``warning`` or ``ground``."""

    kind: str
    id: str
    text: str
    open: bool = False
    sign: str = ""


class CheckList(QWidget):
    """Signals: `field_wanted(id)`; `overruled(warning, reason)`; `answered(ground, text)`; `moved_by(text)` on whose
    motion the court acts.
    """

    field_wanted = Signal(str)
    overruled = Signal(str, str)
    answered = Signal(str, str)
    moved_by = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._check: Check | None = None
        self._may = False
        self._asked: Point | None = None
        self.rows = GroupedRows(
            [
                Column(lambda: "", lambda one: one.text if one.kind == "head" else one.sign, 40),
                Column(lambda: self.tr("Check before sending"), lambda one: one.text, warn=lambda one: one.open),
            ],
            theme,
            lambda one: one.kind == "head",
            self,
        )
        self.table = GroupedTable(self.rows, theme, 2, self)
        self.reason = QLineEdit(self)
        self._field = Field(self.reason, theme)
        self.limits = QLabel(self)
        self.limits.setProperty("kind", "small")
        self.limits.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(12), 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(self.table, 1)
        column.addWidget(self._field)
        column.addWidget(self.limits)
        self.table.opened.connect(lambda _row: self.act())
        self.table.moved.connect(self._moved)
        self.reason.returnPressed.connect(self._give)
        self.setFocusProxy(self.table)
        self._field.hide()

    def show_check(self, check: Check | None, may: bool) -> None:
        """Takes another check; the keyboard stays on the same line."""
        before = self.point()
        self._check, self._may = check, may
        points = list(self._points(check)) if check is not None else []
        at = next((at for at, one in enumerate(points) if before is not None and one.id == before.id and
                   one.kind == before.kind), min(1, len(points) - 1))  # fmt: skip
        self.table.show_rows(points, at)
        self.limits.setText(check.use_limits if check is not None else "")
        self.limits.setVisible(bool(self.limits.text()))
        self.retranslate()

    def _points(self, check: Check) -> Sequence[Point]:
        aside = self.tr("set aside")
        warned = [
            Point("warning", one.id, f"{one.text} ({aside}: {one.overruled})" if one.overruled
                  else one.text, not one.overruled, "–" if one.overruled else "!")
            for one in check.warnings
        ]  # fmt: skip
        grounds = [
            Point("ground", one.id, f"{one.text}: {one.by}" if one.by else one.text, not one.answered,
                  "✓" if one.answered else "○")
            for one in check.refusal_grounds
        ]  # fmt: skip
        missing = [Point("missing", one.field, one.why, True, "✕") for one in check.missing]
        parts = (
            (self.tr("Missing: %n", "", len(missing)) if missing else self.tr("Nothing mandatory is missing"), missing),
            (self.tr("Warnings: %n", "", len(check.standing)) if check.standing else self.tr("No warning stands"),
             warned),
            (self.tr("Grounds of refusal: %n not answered", "", sum(one.open for one in grounds)), grounds),
        )  # fmt: skip
        return [one for said, points in parts for one in (Point("head", "", said), *points)]

    def point(self) -> Point | None:
        """The line that has the keyboard."""
        found: Point | None = self.table.line()
        return found

    def act(self) -> None:
        """What Enter does: to the field, or to the line for a reason."""
        one = self.point()
        if one is None or one.kind == "head":
            return
        if one.kind == "missing":
            self.field_wanted.emit(one.id)
        elif self._may:
            self._asked = one
            self.reason.clear()
            self._field.show()
            self.retranslate()
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def _moved(self) -> None:
        self._field.hide()
        self._asked = None

    def _give(self) -> None:
        one, text = self._asked, self.reason.text().strip()
        if one is None or (not text and one.kind == "warning"):
            return
        if (one.kind, one.id) == ("warning", _MOTION):
            self.moved_by.emit(text)
        else:
            (self.overruled if one.kind == "warning" else self.answered).emit(one.id, text)
        self._field.hide()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Words that stand here."""
        self.table.setAccessibleName(self.tr("Check list"))
        ground = self._asked is not None and self._asked.kind == "ground"
        motion = self._asked is not None and self._asked.id == _MOTION
        self._field.say(
            self.tr("What answers this ground")
            if ground
            else self.tr("On whose motion, or that the court acts of its own")
            if motion
            else self.tr("Why the warning is set aside"),
            self.tr("Enter keeps it; no names of protected persons"),
        )
