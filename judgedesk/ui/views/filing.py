"""The card between choosing files and importing them: which volume, sealed or not, watched from now on or not."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from judgedesk.app.casefile import Case
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.widgets.askcard import AskCard


class Filing(AskCard):
    """Hidden until files are offered.

    Signals:
        confirmed(paths, volume, sealed): the user wants them in.
        watch_wanted(folder, volume): what comes into this folder later is to be offered, too.
    """

    confirmed = Signal(list, str, bool)
    watch_wanted = Signal(object, str)

    def __init__(self, theme: Theme, case: Case, parent: QWidget | None = None) -> None:
        self._watched, self._sealed = QPushButton(), QPushButton()
        super().__init__(theme, 96, parent, self._watched, self._sealed)
        self._paths: list[Path] = []
        for chip in (self._watched, self._sealed):
            chip.setProperty("kind", "chip")
            chip.setCheckable(True)
            chip.toggled.connect(self.retranslate)
        self._sealed.setVisible("identities" not in case.withheld)
        self.retranslate()

    def offer(self, paths: Sequence[Path]) -> None:
        """Shows what is about to be imported and asks for its volume."""
        self._paths = list(paths)
        self._watched.setVisible(any(path.is_dir() for path in paths))
        self.ask()

    def withdraw(self) -> None:
        """Forgets what was offered."""
        self._paths = []
        super().withdraw()

    def retranslate(self) -> None:
        """Words that stand here."""
        self.what.setText(self.tr("Import %n file(s) or folder(s)", "", len(self._paths)))
        names = ", ".join(path.name for path in self._paths[:3])
        self.about.setText(names + (" …" if len(self._paths) > 3 else ""))
        self.label.setText(self.tr("Volume"))
        self.line.setPlaceholderText(self.tr("e.g. III"))
        self.line.setAccessibleName(self.tr("Volume under which the files are filed"))
        self._watched.setText(("✓ " if self._watched.isChecked() else "") + self.tr("Watch it"))
        self._watched.setAccessibleName(self.tr("Watch the folder"))
        self._watched.setToolTip(self.tr("What comes into the folder later is offered, never taken."))
        self._sealed.setText(("✓ " if self._sealed.isChecked() else "") + self.tr("Sealed part"))
        self._sealed.setAccessibleName(self.tr("Sealed part"))
        self._sealed.setToolTip(self.tr("Only users with the identities key can read sealed documents."))
        self.go.setText(self.tr("Import"))
        self.cancel.setText(self.tr("Not now"))

    def confirm(self) -> None:
        """Asks for the import, and for the watch where it is chosen."""
        volume = self.line.text().strip()
        if self._paths:
            self.confirmed.emit(list(self._paths), volume, self._sealed.isChecked())
        for folder in self._paths if self._watched.isChecked() else ():
            if folder.is_dir():
                self.watch_wanted.emit(folder, volume)
        for chip in (self._watched, self._sealed):
            chip.setChecked(False)
        self.withdraw()
