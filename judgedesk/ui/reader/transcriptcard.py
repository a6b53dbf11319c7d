"""The card that attaches a transcript to a recording: choose a document or a file, look at what was understood."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from judgedesk.app import recordings, transcripts
from judgedesk.app.casefile import Case
from judgedesk.app.transcripts import Candidate, Understood
from judgedesk.domain.errors import UserError
from judgedesk.language.fold import fold
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.reader.marks import clock
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.widgets.paths import choose_files

_MOST, _TALL = 200, 140


class TranscriptCard(QFrame):
    """Hidden until a transcript is to be attached. Nothing changes before the button is pressed, and it can be undone.

    Signals:
        left(): it goes away, so that the keyboard is not lost with it.
    """

    left = Signal()

    def __init__(self, bridge: Bridge, theme: Theme, case: Case, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self._bridge, self._theme, self._case, self._words = bridge, theme, case, words
        self._recording, self._linked = 0, False
        self._found: Sequence[Candidate] = ()
        self._chosen: int | Path | None = None
        self._understood: Understood | None = None
        self._error: UserError | None = None
        self.heading, self.review = QLabel(self), QLabel(self)
        self.heading.setProperty("kind", "heading")
        self.review.setWordWrap(True)
        self.review.setTextFormat(Qt.TextFormat.PlainText)
        self.review.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.filter, self.list = QLineEdit(self), QListWidget(self)
        self.filter.setProperty("seeks", True)
        self.filter.textChanged.connect(self._fill)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.currentItemChanged.connect(lambda item: self._choose(item))
        self.go, self.file, self.take_away, self.cancel = (QPushButton(self) for _ in range(4))
        self.go.setProperty("kind", "primary")
        self.cancel.setProperty("kind", "flat")
        self.go.clicked.connect(self.confirm)
        self.file.clicked.connect(self._ask_file)
        self.take_away.clicked.connect(self.detach)
        self.cancel.clicked.connect(self.withdraw)
        self._lay_out()
        theme.changed.connect(self._resize)
        self._resize()
        self._retranslate()
        self.hide()

    def _lay_out(self) -> None:
        choice, buttons, sides = QVBoxLayout(), QHBoxLayout(), QHBoxLayout()
        choice.addWidget(self.filter)
        choice.addWidget(self.list)
        sides.addLayout(choice, 1)
        sides.addWidget(self.review, 1)
        for button in (self.go, self.file, self.take_away, self.cancel):
            buttons.addWidget(button)
        buttons.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.heading)
        self._column.addLayout(sides)
        self._column.addLayout(buttons)
        self._spaced = (choice, buttons, sides)

    def offer(self, recording: int, linked: bool) -> None:
        """Asks for the transcript of a recording; `linked` where it has one."""
        self._recording, self._linked = recording, linked
        self._chosen, self._understood, self._error, self._found = None, None, None, ()
        self.filter.clear()
        self.show()
        self._fill()
        self._say()
        self.filter.setFocus(Qt.FocusReason.OtherFocusReason)
        self._bridge.read(transcripts.candidates, self._case, recording, done=self._offered,
                          failed=self._refuse, key=("transcript.candidates", id(self)))  # fmt: skip

    def choose_file(self, path: Path) -> None:
        """A file of this machine: looked at, not imported."""
        self._look(path)

    def confirm(self) -> None:
        """Attaches it."""
        if self._understood is None or self._chosen is None:
            return
        if isinstance(self._chosen, Path):
            self._bridge.write(transcripts.attach_file, self._case, self._recording, self._chosen,
                               done=lambda _: self.withdraw(), failed=self._refuse)  # fmt: skip
        else:
            self._bridge.write(recordings.attach_transcript, self._case, self._recording, self._chosen,
                               done=lambda _: self.withdraw(), failed=self._refuse)  # fmt: skip
        self.go.setEnabled(False)

    def detach(self) -> None:
        """Takes the transcript from the recording."""
        self._bridge.write(recordings.detach_transcript, self._case, self._recording,
                           done=lambda _: self.withdraw(), failed=self._refuse)  # fmt: skip

    def withdraw(self) -> None:
        """Goes away and changes nothing."""
        if not self.isHidden():
            self._recording, self._chosen = 0, None
            self.left.emit()
            self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter attaches what was understood, Esc goes away."""
        if event.key() == Qt.Key.Key_Escape:
            self.withdraw()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.confirm()
        elif event.key() == Qt.Key.Key_Down and self.filter.hasFocus():
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
            self.list.setCurrentRow(max(0, self.list.currentRow()))
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    # -- what is chosen -----------------------------------------------------------------------------------------

    def _offered(self, found: Sequence[Candidate]) -> None:
        self._found = found
        self._fill()
        self._say()

    def _fill(self) -> None:
        wanted = fold(self.filter.text()).strip()
        self.list.blockSignals(True)
        self.list.clear()
        fitting = (one for one in self._found if not wanted or wanted in fold(one.name))
        for candidate, _ in zip(fitting, range(_MOST), strict=False):
            shown = f"{candidate.name}   {candidate.volume}".rstrip()
            item = QListWidgetItem(shown)
            item.setToolTip(shown)
            item.setSizeHint(QSize(0, self._theme.px(24)))
            item.setData(Qt.ItemDataRole.UserRole, candidate.document)
            self.list.addItem(item)
        self.list.blockSignals(False)

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self._look(int(item.data(Qt.ItemDataRole.UserRole)))

    def _look(self, chosen: int | Path) -> None:
        self._chosen, self._understood, self._error = chosen, None, None
        self._say()
        key = ("transcript.understood", id(self))
        if isinstance(chosen, Path):
            self._bridge.read(transcripts.understand_file, self._case, self._recording, chosen,
                              done=self._take, failed=self._refuse, key=key)  # fmt: skip
        else:
            self._bridge.read(transcripts.understand, self._case, self._recording, chosen,
                              done=self._take, failed=self._refuse, key=key)  # fmt: skip

    def _ask_file(self) -> None:
        choose_files(self, self.tr("The transcript"), lambda paths: self.choose_file(paths[0]) if paths else None)

    def _take(self, understood: Understood) -> None:
        self._understood, self._error = understood, None
        self._say()

    def _refuse(self, error: UserError) -> None:
        self._understood, self._error = None, error
        self._say()

    # -- what it says -------------------------------------------------------------------------------------------

    def _say(self) -> None:
        self.go.setEnabled(self._understood is not None)
        self.take_away.setVisible(self._linked)
        if self._error is not None:
            told = self._words.error(self._error)
            self.review.setText(f"{told.what} {told.why} {told.next}")
        elif self._understood is not None:
            self.review.setText("\n".join(self._reviewed(self._understood)))
        elif self._chosen is not None:
            self.review.setText(self.tr("Reading it…"))
        elif not self._found:
            self.review.setText(self.tr("No document of this case can be a transcript yet. Choose a file."))
        else:
            self.review.setText(self.tr("Choose a document at the left, or a file. What was understood stands here."))
        self.review.setAccessibleName(self.review.text())

    def _reviewed(self, seen: Understood) -> list[str]:
        said = [seen.name]
        lines = self.tr("%n line(s) with a time", "", seen.lines)
        said.append(self.tr("{0}, from {1} to {2}").format(lines, clock(seen.first), clock(seen.last)))
        named = ", ".join(seen.speakers[:8]) + (" …" if len(seen.speakers) > 8 else "")
        said.append(self.tr("Speakers: {0}").format(named) if named else self.tr("No speakers are named."))
        if seen.beyond:
            said.append(self.tr("%n line(s) after the end of the recording: is it the right one?", "", seen.beyond))
        if seen.joined:
            said.append(self.tr("%n line(s) without a time, joined to the one above", "", seen.joined))
        if seen.loose_count:
            rest = self.tr("%n line(s) before any time, which belong to no moment:", "", seen.loose_count)
            said.append(f"{rest} {' / '.join(one[:60] for one in seen.loose[:3])}")
        if isinstance(self._chosen, Path):
            said.append(self.tr("The file is imported into the case and stays there, also when this is undone."))
        return said

    def _retranslate(self) -> None:
        self.heading.setText(self.tr("Attach a transcript"))
        self.filter.setPlaceholderText(self.tr("Part of the name"))
        self.filter.setAccessibleName(self.tr("Part of the name of the document"))
        self.list.setAccessibleName(self.tr("Documents that can be a transcript"))
        self.go.setText(self.tr("Attach"))
        self.go.setToolTip("Enter")
        self.file.setText(self.tr("Choose a file…"))
        self.take_away.setText(self.tr("Take the transcript away"))
        self.cancel.setText(self.tr("Not now"))
        self.cancel.setToolTip("Esc")
        self._say()

    def _resize(self) -> None:
        px = self._theme.px
        self._column.setContentsMargins(px(12), px(8), px(12), px(8))
        self._column.setSpacing(px(8))
        for layout in self._spaced:
            layout.setSpacing(px(8))
        self.list.setFixedHeight(px(_TALL))
