"""What narrows the grid: rows by their passages and findings, injured parties by name."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from judgedesk.ui.shell.commands import Command
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.views.grid_model import Sieve
from judgedesk.ui.widgets.chips import ChipRow, Choice

_MANY = 8
"""From so many injured parties on a part of a name can be typed."""
_TYPED_MS = 150
KEYS = {
    "with": "Ctrl+1",
    "against": "Ctrl+2",
    "without": "Ctrl+3",
    "found": "Ctrl+4",
    "unfound": "Ctrl+5",
    "whole": "Ctrl+6",
    "all": "Ctrl+7",
    "victim": "Ctrl+F",
}
_FINDINGS = {"found": "with", "unfound": "without"}


class SieveBar(QWidget):
    """Chips of which those pressed hold, and a field for a name.

    Signals:
        sifted(Sieve): something else is to be shown.
        left(): the keyboard goes back to the grid.
    """

    sifted = Signal(object)
    left = Signal()

    def __init__(self, theme: Theme, findings: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._findings = theme, findings
        self.sieve = Sieve()
        self.passages, self.found, self.rows = (ChipRow(theme, optional=True, parent=self) for _ in range(3))
        self.victim = QLineEdit(self)
        self.victim.setClearButtonEnabled(True)
        self._typed = QTimer(self)
        self._typed.setSingleShot(True)
        self._typed.setInterval(_TYPED_MS)
        self._typed.timeout.connect(self._take_name)
        self.victim.textChanged.connect(self._typed.start)
        self.victim.returnPressed.connect(self._enter)
        self.victim.installEventFilter(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(12))
        self._only = QLabel(self)
        self._only.setProperty("kind", "quiet")
        for widget in (self._only, self.passages, self.found, self.rows, self.victim):
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        self.found.setVisible(findings)
        self.victim.hide()
        self.passages.chosen.connect(lambda chosen: self.sift(replace(self.sieve, passages=chosen)))
        self.found.chosen.connect(lambda chosen: self.sift(replace(self.sieve, findings=_FINDINGS.get(chosen, ""))))
        self.rows.chosen.connect(lambda chosen: self.sift(replace(self.sieve, whole=bool(chosen))))
        theme.changed.connect(self._resize)
        self._resize()
        self.retranslate()

    def sift(self, sieve: Sieve) -> None:
        """Another sieve, as if its chips had been pressed."""
        if sieve != self.sieve:
            self.sieve = sieve
            self._offer()
            self.sifted.emit(sieve)

    def make_room(self, width: int) -> None:
        """Each group in one line where the place is so wide that its note keeps a word; else they wrap."""
        px = self._theme.px
        hints = [row.sizeHint().width() for row in (self.passages, self.found, self.rows)]
        named = px(182) if not self.victim.isHidden() else 0
        one_line = sum(hints) + self._only.sizeHint().width() + named + px(36 + 40 + 80) <= width
        for row, hint in zip((self.passages, self.found, self.rows), hints, strict=True):
            row.setMinimumWidth(hint if one_line or row is self.rows else round(0.7 * hint))

    def show_number(self, victims: int) -> None:
        """How many injured parties there are: of few nobody looks for one by name."""
        self.victim.setVisible(victims >= _MANY)
        if victims < _MANY:
            self.victim.clear()

    def commands(self, may: Callable[[], bool]) -> list[Command]:
        """The same by key and from the palette."""

        def press(row: ChipRow, name: str) -> Callable[[], None]:
            return lambda: self._release(row) if row.current == name else row.choose(name)

        found = self._findings
        texts: list[tuple[str, ChipRow, Callable[[], str]]] = [
            ("with", self.passages, lambda: self.tr("Only rows with passages")),
            ("against", self.passages, lambda: self.tr("Only rows with something against")),
            ("without", self.passages, lambda: self.tr("Only rows without a passage")),
            ("found", self.found, lambda: self.tr("Only rows with a finding")),
            ("unfound", self.found, lambda: self.tr("Only rows without a finding")),
            ("whole", self.rows, lambda: self.tr("Without alternatives within a row")),
        ]
        return [
            *(Command(f"grid.{name}", text, press(row, name), KEYS[name], may)
              for name, row, text in texts if found or row is not self.found),
            Command("grid.all", lambda: self.tr("All rows and injured parties"), self.clear, KEYS["all"], may),
            Command("grid.victim", lambda: self.tr("Injured party by name"), self._to_name, KEYS["victim"],
                    lambda: may() and self.victim.isVisible()),
        ]  # fmt: skip

    def clear(self) -> None:
        """Everything is shown."""
        self.victim.clear()
        self._typed.stop()
        self.sift(Sieve())

    def _release(self, row: ChipRow) -> None:
        if row is self.passages:
            self.sift(replace(self.sieve, passages=""))
        elif row is self.found:
            self.sift(replace(self.sieve, findings=""))
        else:
            self.sift(replace(self.sieve, whole=False))

    def _to_name(self) -> None:
        self.victim.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.victim.selectAll()

    def _take_name(self) -> None:
        self.sift(replace(self.sieve, victim=self.victim.text()))

    def _enter(self) -> None:
        self._typed.stop()
        self._take_name()
        self.left.emit()

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Esc in the field empties it and goes back; ↓ goes back."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self.victim.clear()
                self._enter()
                return True
            if event.key() == Qt.Key.Key_Down:
                self._enter()
                return True
        return False

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Words that stand here."""
        self._only.setText(self.tr("Rows with"))
        self.passages.setAccessibleName(self.tr("Rows by their passages"))
        self.found.setAccessibleName(self.tr("Rows by their findings"))
        self.rows.setAccessibleName(self.tr("Alternatives within a row"))
        self.victim.setAccessibleName(self.tr("Injured party by name"))
        self.victim.setPlaceholderText(self.tr("Injured party (Ctrl+F)"))
        self._offer()

    def _offer(self) -> None:
        sieve = self.sieve
        self.passages.offer(
            [
                Choice("with", self.tr("passages"), hint=self.tr("Only rows with passages") + "  " + KEYS["with"]),
                Choice("against", self.tr("against"),
                       hint=self.tr("Only rows with something against") + "  " + KEYS["against"]),
                Choice("without", self.tr("no passage"),
                       hint=self.tr("Only rows without a passage") + "  " + KEYS["without"]),
            ],
            sieve.passages,
        )  # fmt: skip
        chosen = next((name for name, value in _FINDINGS.items() if value == sieve.findings), "")
        self.found.offer(
            [
                Choice("found", self.tr("a finding"), hint=self.tr("Only rows with a finding") + "  " + KEYS["found"]),
                Choice("unfound", self.tr("no finding"),
                       hint=self.tr("Only rows without a finding") + "  " + KEYS["unfound"]),
            ],
            chosen,
        )  # fmt: skip
        hint = self.tr("Without alternatives within a row") + "  " + KEYS["whole"]
        self.rows.offer([Choice("whole", self.tr("whole rows"), hint=hint)], "whole" if sieve.whole else "")

    def _resize(self) -> None:
        self.victim.setFixedWidth(self._theme.px(170))
