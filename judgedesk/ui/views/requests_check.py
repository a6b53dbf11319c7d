"""The check list of a request: what is missing, warnings, grounds of refusal with what answers them."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from judgedesk.app.requests_check import Check
from judgedesk.app.requests_incoming import OurGround
from judgedesk.law.instruments import Instrument
from judgedesk.ui.models.rows import Column
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.views.requests_wrap import WrappedTable
from judgedesk.ui.widgets.field import Field
from judgedesk.ui.widgets.grouped import GroupedRows

_ANSWER = "O"
"""The key that sets a warning aside, or answers a ground, in own words."""
_OF_GROUND = {
    "dual_criminality": ("list_offence", "provisions", "facts"), "list_offence": ("list_offence", "provisions"),
    "penalty_threshold": ("provisions",), "ne_bis": ("proceeding", "earlier"), "proportionality": ("measures", "facts"),
    "less_intrusive": ("measures",), "video_consent": ("video", "persons"), "territoriality": ("facts",),
    "human_rights": ("formalities",), "speciality": ("facts",), "immunity": ("persons",),
}  # fmt: skip
"""By the check of a ground: what the field that answers it is filled from."""
_MOTION = "motion"
"""The warning that is answered by saying on whose motion the court acts."""


@dataclass(frozen=True, slots=True)
class Point:
    """A line of the list: ``head``, ``missing``, ``warning`` or ``ground``; `field`: to which Enter jumps, or ''."""

    kind: str
    id: str
    text: str
    open: bool = False
    sign: str = ""
    field: str = ""


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
        self._may = self._came = False
        self._instrument: Instrument | None = None
        self._ours: Sequence[OurGround] = ()
        self._asked: Point | None = None
        self.rows = GroupedRows(
            [
                Column(lambda: "", lambda one: one.text if one.kind == "head" else one.sign, 40),
                Column(self._named, lambda one: one.text, warn=lambda one: one.open),
            ],
            theme,
            lambda one: one.kind == "head",
            self,
        )
        self.table = WrappedTable(self.rows, theme, 2, self)
        self.reason = QLineEdit(self)
        self._field = Field(self.reason, theme)
        self.keys = QLabel(self)
        self.keys.setProperty("kind", "small")
        self.keys.setWordWrap(True)
        self.limits = QLabel(self)
        self.limits.setProperty("kind", "small")
        self.limits.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(12), 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(self.table, 1)
        column.addWidget(self._field)
        column.addWidget(self.keys)
        column.addWidget(self.limits)
        self.table.opened.connect(lambda _row: self.act())
        self.table.typed.connect(self._press)
        self.table.moved.connect(self._moved)
        self.reason.returnPressed.connect(self._give)
        self.setFocusProxy(self.table)
        self._field.hide()

    def _named(self) -> str:
        return self.tr("Completeness") if self._came else self.tr("Check before sending")

    def show_check(
        self,
        check: Check | None,
        may: bool,
        instrument: Instrument | None = None,
        ours: Sequence[OurGround] | None = None,
    ) -> None:
        """Takes another check; the keyboard stays on the same line. `ours`: the own grounds, of a
        request from abroad.
        """
        self._instrument, self._came, self._ours = instrument, ours is not None, ours or ()
        before = self.point()
        self._check, self._may = check, may
        points = list(self._points(check)) if check is not None else []
        first = next((at for at, one in enumerate(points) if one.kind != "head"), 0)
        at = next((at for at, one in enumerate(points) if before is not None and one.kind != "head" and
                   (one.id, one.kind) == (before.id, before.kind)), first)  # fmt: skip
        self.table.show_rows(points, at)
        self.limits.setText(check.use_limits if check is not None else "")
        self.limits.setVisible(bool(self.limits.text()))
        self.retranslate()

    def _points(self, check: Check) -> Sequence[Point]:
        aside = self.tr("set aside")
        warned = [
            Point("warning", one.id, f"{one.text} ({aside}: {one.overruled})" if one.overruled
                  else one.text, not one.overruled, "–" if one.overruled else "!", self._field_of(one.id))
            for one in check.warnings
        ]  # fmt: skip
        grounds = [
            Point("ground", one.id, f"{one.text}: {one.by}" if one.by else one.text, not one.answered,
                  "✓" if one.answered else "○", self._field_of_ground(one.id))
            for one in check.refusal_grounds
        ]  # fmt: skip
        if self._came:
            warned, grounds = [], [
                Point("ground", one.id, f"{one.text}: {one.said or one.advice}", not one.said, "✓" if one.said else "○")
                for one in self._ours
            ]  # fmt: skip
        missing = [Point("missing", one.field, one.why, True, "✕", one.field) for one in check.missing]
        parts = (
            (self.tr("Missing: %n", "", len(missing)) if missing else self.tr("Nothing mandatory is missing"), missing),
            (self.tr("Warnings: %n", "", len(check.standing)) if check.standing else self.tr("No warning stands"),
             warned),
            (self.tr("Grounds of refusal: %n not answered", "", sum(one.open for one in grounds)), grounds),
        )  # fmt: skip
        return [one for said, points in parts if points or points is missing
                for one in (Point("head", "", said), *points)]  # fmt: skip

    def _field_of(self, warning: str) -> str:
        """The field that a warning names, or that of the form to which it belongs."""
        known = self._instrument.fields if self._instrument is not None else {}
        named = next((part for part in warning.split(":")[1:] if part in known), "")
        if named:
            return named
        kind = {"person": "persons", "date": "deadline", "hearing": "urgency"}.get(warning.partition(".")[0], "")
        return next((id for id, one in known.items() if kind and kind in (one.kind, one.fill)), "")

    def _field_of_ground(self, ground: str) -> str:
        if self._instrument is None:
            return ""
        check = next((one.check for one in self._instrument.grounds if one.id == ground), "")
        fields = self._instrument.fields
        return next((id for fill in _OF_GROUND.get(check, ()) for id, one in fields.items() if one.fill == fill), "")

    def point(self) -> Point | None:
        """The line that has the keyboard."""
        found: Point | None = self.table.line()
        return found

    def act(self) -> None:
        """What Enter does: to the field; where there is none, to the line for a reason."""
        one = self.point()
        if one is None or one.kind == "head":
            return
        if one.field:
            self.field_wanted.emit(one.field)
        else:
            self.answer()

    def _press(self, key: str) -> None:
        if key == _ANSWER:
            self.answer()

    def answer(self) -> None:
        """A line for the reason for which a warning is set aside, or for what answers a ground."""
        one = self.point()
        if one is not None and one.kind in ("warning", "ground") and self._may:
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
        self.table.setAccessibleName(self.tr("Completeness") if self._came else self.tr("Check list"))
        self.keys.setText(self.tr("Enter: to the field") if not self._may else
                          self.tr("Enter: to the field · O: set aside, or answer, in own words"))  # fmt: skip
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
