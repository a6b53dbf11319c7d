"""All summonses of the plan in one act: how far it is, and afterwards what was not written and why."""

import re
import threading
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from judgedesk.app.casefile import Case
from judgedesk.app.writing_many import Lot, Paper, write_many
from judgedesk.ui.models.rows import Column, Rows
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.widgets.table import Table
from judgedesk.ui.widgets.ticklist import wrap_rows

SUMMONS = "summons"
_UNSAFE = re.compile(r"[^0-9A-Za-z-]+")


def write_summonses(case: Case, hearings: Sequence[str], folder: Path, language: str, recipient: str, *,
                    progress: Callable[[Any], None], cancel: threading.Event) -> Lot:  # fmt: skip
    """Writes them; `progress` takes how many are done, of how many."""

    def tell(done: int, number: int) -> None:
        progress((done, number))

    # They are noted as sent by the button on the card, once they really were.
    return write_many(case, SUMMONS, hearings, folder, language, recipient, tell, cancel, noted=False)


class LotCard(QWidget):
    """Signals: `stopped()` the rest is to be left; `sent(ids)` those written were sent; `chosen(Paper)` one that was
    not written is to be looked at; `left()`.
    """

    stopped = Signal()
    sent = Signal(object)
    chosen = Signal(object)
    left = Signal()

    def __init__(self, theme: Theme, words: Words, may: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._words, self._may = theme, words, may
        self._lot: Lot | None = None
        self._called: Mapping[str, str] = {}
        self._sent = False
        self._folder = Path()
        self._title, self._note, self._hint = QLabel(self), QLabel(self), QLabel(self)
        self._title.setProperty("kind", "title")
        self._hint.setProperty("kind", "small")
        for label in (self._title, self._note, self._hint):
            label.setWordWrap(True)
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.rows = Rows(
            [
                Column(lambda: self.tr("For whom"), lambda one: self._called.get(one.about, one.about), 104),
                Column(lambda: self.tr("Why it was not written"), self._why),
            ],
            theme,
        )
        self.table = Table(self.rows, theme, self)
        self.rows.setParent(self.table)
        self.table.setWordWrap(True)
        self.note_sent, self.stop, self.back = QPushButton(self), QPushButton(self), QPushButton(self)
        self.note_sent.setProperty("kind", "primary")
        self.back.setProperty("kind", "flat")
        self._lay_out()
        self.table.opened.connect(lambda at: self.chosen.emit(self.rows.rows[at]))
        self.note_sent.clicked.connect(self._note_sent)
        self.stop.clicked.connect(self.stopped)
        self.back.clicked.connect(self.left)
        self.retranslate()

    def _lay_out(self) -> None:
        px = self._theme.px
        buttons = QHBoxLayout()
        for button in (self.note_sent, self.stop, self.back):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), 0, 0, 0)
        column.setSpacing(px(10))
        for widget in (self._title, self.bar, self._note):
            column.addWidget(widget)
        column.addWidget(self.table, 1)
        column.addWidget(self._hint)
        column.addLayout(buttons)
        column.addStretch(0)

    def begin(self, called: Mapping[str, str], number: int, folder: Path) -> None:
        """Writing begins; `called` says for whom each hearing's summons is."""
        self._called, self._lot, self._sent, self._folder = called, None, False, folder
        self.rows.show(())
        self.show_progress((0, number))
        self.retranslate()

    def show_progress(self, far: tuple[int, int]) -> None:
        """How many are written, of how many."""
        done, number = far
        self.bar.setRange(0, max(1, number))
        self.bar.setValue(done)
        self._note.setText(self.tr("{0} of {1}").format(self._words.number(done), self._words.number(number)))

    def show_lot(self, lot: Lot) -> None:
        """What came of it."""
        self._lot = lot
        self.rows.show([one for one in lot.papers if one.written is None])
        wrap_rows(self.table, self._theme)
        self.table.choose_row(0)
        self.retranslate()
        first = self.table if self.rows.rows else self.note_sent
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def target(self, about: str) -> Path:
        """Where the summons for a hearing lies, or would."""
        name = _UNSAFE.sub("-", about).strip("-")
        return self._folder / f"{SUMMONS}-{name}.docx"

    def mend(self, about: str) -> None:
        """One that was not written has been written after all."""
        self.rows.show([one for one in self.rows.rows if one.about != about])
        self.retranslate()

    @property
    def written(self) -> list[str]:
        """Hearings whose summons was written, by id."""
        left = {one.about for one in self.rows.rows}
        return [one.about for one in self._lot.papers if one.about not in left] if self._lot is not None else []

    def _note_sent(self) -> None:
        if self.note_sent.isEnabled():
            self._sent = True
            self.retranslate()
            self.sent.emit(self.written)

    def _why(self, one: Paper) -> str:
        if one.error is None:
            return ""
        text = self._words.error(one.error)
        return " ".join(part for part in (text.what, text.why) if part)

    def resizeEvent(self, event: Any) -> None:
        """Long lines wrap."""
        super().resizeEvent(event)
        wrap_rows(self.table, self._theme)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc stops, then leaves."""
        if event.key() == Qt.Key.Key_Escape:
            (self.stopped if self._lot is None else self.left).emit()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Words that stand here."""
        lot, left = self._lot, len(self.rows.rows)
        self._title.setText(self.tr("Summonses of the plan"))
        self.bar.setAccessibleName(self.tr("How many summonses are written"))
        self.table.setAccessibleName(self.tr("Summonses that were not written, and why; Enter shows what stopped one"))
        self.rows.retranslate()
        for widget in (self.table, self._hint):
            widget.setVisible(lot is not None and left > 0)
        self.bar.setVisible(lot is None)
        self.stop.setVisible(lot is None)
        self.back.setVisible(lot is not None)
        self.note_sent.setVisible(lot is not None and self._may and bool(self.written))
        self.note_sent.setEnabled(not self._sent)
        self.note_sent.setText(self.tr("Note as sent today"))
        self.stop.setText(self.tr("Stop"))
        self.stop.setToolTip("Esc")
        self.back.setText(self.tr("Back"))
        self.back.setToolTip("Esc")
        self._hint.setText(self.tr("Enter shows what stopped one, and what can be done."))
        if lot is not None:
            self._note.setText(self._outcome(lot, left))

    def _outcome(self, lot: Lot, left: int) -> str:
        said = [self.tr("%n summons(es) written", "", len(lot.papers) - left)]
        if left:
            said.append(self.tr("%n not written", "", left))
        missing = sum(one.written is not None and bool(one.written.withheld) for one in lot.papers)
        if missing:
            said.append(self.tr("%n without its address annex: your keys do not open identities", "", missing))
        return " · ".join(said)
