"""The card between choosing files and importing them: which volume, sealed or not, watched from now on or not."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from judgedesk.app.casefile import Case
from judgedesk.ui.shell.theme import Theme


class Filing(QFrame):
    """Hidden until files are offered.

    Signals:
        confirmed(paths, volume, sealed): the user wants them in.
        watch_wanted(folder, volume): what comes into this folder later is to be offered, too.
        left(): it goes away, so that the keyboard is not lost with it.
    """

    confirmed = Signal(list, str, bool)
    watch_wanted = Signal(object, str)
    left = Signal()

    def __init__(self, theme: Theme, case: Case, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self._paths: list[Path] = []
        self._may_seal = "identities" not in case.withheld
        self._what, self._where, self._label = QLabel(self), QLabel(self), QLabel(self)
        self._what.setProperty("kind", "heading")
        self._where.setProperty("kind", "quiet")
        self._volume = QLineEdit(self)
        self._volume.returnPressed.connect(self._confirm)
        self._label.setBuddy(self._volume)
        self._watched, self._sealed = QPushButton(self), QPushButton(self)
        for chip in (self._watched, self._sealed):
            chip.setProperty("kind", "chip")
            chip.setCheckable(True)
            chip.toggled.connect(self.retranslate)
        self._sealed.setVisible(self._may_seal)
        self._go, self._cancel = QPushButton(self), QPushButton(self)
        self._go.setProperty("kind", "primary")
        self._cancel.setProperty("kind", "flat")
        self._go.clicked.connect(self._confirm)
        self._cancel.clicked.connect(self.withdraw)
        self._theme = theme
        self._lay_out(theme)
        theme.changed.connect(self._resize)
        self._resize()
        self.retranslate()
        self.hide()

    def _lay_out(self, theme: Theme) -> None:
        text = QVBoxLayout()
        text.setSpacing(theme.px(2))
        text.addWidget(self._what)
        text.addWidget(self._where)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(16), theme.px(12), theme.px(12), theme.px(12))
        row.setSpacing(theme.px(8))
        row.addLayout(text, 1)
        row.addWidget(self._label)
        row.addWidget(self._volume)
        row.addSpacing(theme.px(8))
        row.addWidget(self._watched)
        row.addWidget(self._sealed)
        row.addSpacing(theme.px(8))
        row.addWidget(self._go)
        row.addWidget(self._cancel)

    def offer(self, paths: Sequence[Path]) -> None:
        """Shows what is about to be imported and asks for its volume."""
        self._paths = list(paths)
        self._watched.setVisible(any(path.is_dir() for path in paths))
        self.retranslate()
        self.show()
        self._volume.setFocus(Qt.FocusReason.OtherFocusReason)
        self._volume.selectAll()

    def withdraw(self) -> None:
        """Forgets what was offered."""
        self._paths = []
        self.left.emit()
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc withdraws."""
        if event.key() == Qt.Key.Key_Escape:
            self.withdraw()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Words that stand here."""
        self._what.setText(self.tr("Import %n file(s) or folder(s)", "", len(self._paths)))
        names = ", ".join(path.name for path in self._paths[:3])
        self._where.setText(names + (" …" if len(self._paths) > 3 else ""))
        self._label.setText(self.tr("Volume"))
        self._volume.setPlaceholderText(self.tr("e.g. III"))
        self._volume.setAccessibleName(self.tr("Volume under which the files are filed"))
        self._watched.setText(("✓ " if self._watched.isChecked() else "") + self.tr("Watch it"))
        self._watched.setAccessibleName(self.tr("Watch the folder"))
        self._watched.setToolTip(self.tr("What comes into the folder later is offered, never taken."))
        self._sealed.setText(("✓ " if self._sealed.isChecked() else "") + self.tr("Sealed part"))
        self._sealed.setAccessibleName(self.tr("Sealed part"))
        self._sealed.setToolTip(self.tr("Only users with the identities key can read sealed documents."))
        self._go.setText(self.tr("Import"))
        self._cancel.setText(self.tr("Not now"))

    def _resize(self) -> None:
        self._volume.setFixedWidth(self._theme.px(96))

    def _confirm(self) -> None:
        volume = self._volume.text().strip()
        if self._paths:
            self.confirmed.emit(list(self._paths), volume, self._sealed.isChecked())
        for folder in self._paths if self._watched.isChecked() else ():
            if folder.is_dir():
                self.watch_wanted.emit(folder, volume)
        for chip in (self._watched, self._sealed):
            chip.setChecked(False)
        self.withdraw()
