"""Which diary, who opens it, and its passphrase: to link the case, to make a diary, to exchange it."""

from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.widgets.banner import Banner
from judgedesk.ui.widgets.field import Field, passphrase_edit
from judgedesk.ui.widgets.paths import choose_files, choose_folder, choose_target

LINK, CREATE, WRITE, TAKE = "link", "create", "write", "take"
SUFFIX = ".jddiary"
FILE = ".jdexchange"


class DiaryForm(QWidget):
    """Signals: `confirmed(said)`; `left()`."""

    confirmed = Signal(dict)
    left = Signal()

    def __init__(self, theme: Theme, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.mode = LINK
        self.trouble = Banner(theme, words, self)
        self.folder, self.user, self.file = QLineEdit(self), QLineEdit(self), QLineEdit(self)
        self.passphrase = passphrase_edit(self)
        self._pick_folder, self._pick_file = QPushButton(self), QPushButton(self)
        self._title = QLabel(self)
        self._title.setProperty("kind", "heading")
        self._note = QLabel(self)
        self._note.setProperty("kind", "small")
        self._note.setWordWrap(True)
        self.go, self.back = QPushButton(self), QPushButton(self)
        self.go.setProperty("kind", "primary")
        self.back.setProperty("kind", "flat")
        self._fields = {
            "folder": Field(self.folder, theme, self._row(self.folder, self._pick_folder, theme)),
            "user": Field(self.user, theme),
            "passphrase": Field(self.passphrase, theme),
            "file": Field(self.file, theme, self._row(self.file, self._pick_file, theme)),
        }
        self._lay_out(theme)
        self.go.clicked.connect(self._confirm)
        self.back.clicked.connect(self.left)
        self._pick_folder.clicked.connect(self._choose_folder)
        self._pick_file.clicked.connect(self._choose_file)
        for line in (self.folder, self.user, self.passphrase, self.file):
            line.returnPressed.connect(self._confirm)
        self.retranslate()

    def _row(self, line: QLineEdit, button: QPushButton, theme: Theme) -> QWidget:
        held = QWidget(self)
        row = QHBoxLayout(held)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(6))
        row.addWidget(line, 1)
        row.addWidget(button)
        return held

    def _lay_out(self, theme: Theme) -> None:
        px = theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), 0, 0, 0)
        column.setSpacing(px(8))
        column.addWidget(self._title)
        column.addWidget(self.trouble)
        for field in self._fields.values():
            column.addWidget(field)
        column.addWidget(self._note)
        acts = QHBoxLayout()
        acts.addWidget(self.go)
        acts.addWidget(self.back)
        acts.addStretch(1)
        column.addLayout(acts)
        column.addStretch(1)

    def begin(self, mode: str, folder: str = "") -> None:
        """Asks for what a mode needs."""
        self.mode = mode
        self.trouble.clear()
        self.folder.setText(folder)
        self.file.clear()
        self.passphrase.clear()
        self._fields["file"].setVisible(mode in (WRITE, TAKE))
        self.retranslate()
        first = self.user if folder else self.folder
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _confirm(self) -> None:
        folder = self.folder.text().strip()
        if self.mode == CREATE and folder and not folder.endswith(SUFFIX):
            folder += SUFFIX
        said = {"mode": self.mode, "folder": folder, "user": self.user.text().strip(),
                "passphrase": self.passphrase.text(), "file": self.file.text().strip()}  # fmt: skip
        needed = ("folder", "user", "passphrase", *(("file",) if self.mode in (WRITE, TAKE) else ()))
        missing = next((name for name in needed if not said[name]), None)
        if missing is not None:
            self._fields[missing].inside.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.passphrase.clear()
        self.confirmed.emit(said)

    def _choose_folder(self) -> None:
        if self.mode == CREATE:
            kinds = {SUFFIX: self.tr("Office diary")}
            choose_target(self, self.tr("Where the diary is to lie"), self.tr("office"), kinds, self._take_folder)
        else:
            choose_folder(self, self.tr("The folder of the diary"), self._take_folder)

    def _take_folder(self, path: Path) -> None:
        self.folder.setText(str(path))

    def _choose_file(self) -> None:
        if self.mode == WRITE:
            kinds = {FILE: self.tr("Diary for another desk")}
            choose_target(self, self.tr("Where to write it"), self.tr("diary"), kinds, self._take_file)
        else:
            choose_files(self, self.tr("What another desk wrote"), lambda paths: self._take_file(paths[0]))

    def _take_file(self, path: Path) -> None:
        self.file.setText(str(path))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves it."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Words that stand here."""
        titles = {
            LINK: self.tr("Link this case to a diary"),
            CREATE: self.tr("A new diary for the office"),
            WRITE: self.tr("Write the diary for another desk"),
            TAKE: self.tr("Take what another desk wrote"),
        }
        notes = {
            LINK: self.tr("From then on the case opens the diary by itself; nothing of its content goes there."),
            CREATE: self.tr("Give it a user and a passphrase of its own; cases are linked to it afterwards."),
            WRITE: self.tr("The file is encrypted and signed; only a copy of this diary opens it."),
            TAKE: self.tr("Both desks come to the same, whichever takes first."),
        }
        self._title.setText(titles[self.mode])
        self._note.setText(notes[self.mode])
        self._fields["folder"].say(self.tr("Folder of the diary"))
        self._fields["user"].say(self.tr("Who opens it"))
        self._fields["passphrase"].say(self.tr("Passphrase of the diary"))
        self._fields["file"].say(self.tr("File"))
        for button in (self._pick_folder, self._pick_file):
            button.setText(self.tr("Choose…"))
        self._pick_folder.setAccessibleName(self.tr("Choose the folder of the diary"))
        self._pick_file.setAccessibleName(self.tr("Choose the file"))
        self.go.setText({LINK: self.tr("Link"), CREATE: self.tr("Make and link"), WRITE: self.tr("Write"),
                         TAKE: self.tr("Take")}[self.mode])  # fmt: skip
        self.back.setText(self.tr("Leave it"))
