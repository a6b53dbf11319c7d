"""A small panel for a mistake of the program itself, or a problem the user reports: a text to read, copy and save.

What the program puts into it names the program, the machine's system and the code of the last failure: never a case, a
person, a file or a word of either.
"""

import platform
from pathlib import Path

from PySide6.QtCore import QEvent, Signal, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from judgedesk import __version__
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.widgets.paths import choose_target

WIDTH = 440


class Report(QFrame):
    """Stands in the lower right corner of its parent until it is closed; never in the way of the keyboard.

    `write_wanted(path, text)`: the user chose where to save it.
    """

    write_wanted = Signal(Path, str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "float")
        self._theme = theme
        self._asked = False
        self._mistake = ""
        self._what, self._why = QLabel(self), QLabel(self)
        self._what.setProperty("kind", "heading")
        self._why.setProperty("kind", "quiet")
        self._why.setWordWrap(True)
        self._text = QPlainTextEdit(self)
        self._text.setReadOnly(True)
        self._copy, self._save, self._close = QPushButton(self), QPushButton(self), QPushButton(self)
        self._copy.clicked.connect(self._copy_report)
        self._save.clicked.connect(self._choose)
        self._close.clicked.connect(self.hide)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self._copy)
        buttons.addWidget(self._save)
        buttons.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(16), theme.px(14), theme.px(16), theme.px(14))
        column.setSpacing(theme.px(8))
        column.addWidget(self._what)
        column.addWidget(self._why)
        column.addWidget(self._text)
        column.addLayout(buttons)
        self.retranslate()
        self.hide()

    @property
    def text(self) -> str:
        """The report as it would be copied."""
        return self._text.toPlainText()

    def show_bug(self, report: str) -> None:
        """Shows a report of types, files and lines."""
        self._asked, self._mistake = False, report
        self._put(report)

    def show_problem(self, words: Words) -> None:
        """Shows what a report on a problem says; the user reads it, adds to it, and copies or saves it."""
        self._asked = True
        self._put(facts(self._theme, words, self._mistake))
        self._text.setFocus()

    def _put(self, text: str) -> None:
        self._text.setPlainText(text)
        self._text.setReadOnly(not self._asked)
        self.retranslate()
        self.place()
        self.show()
        self.raise_()

    def place(self) -> None:
        """Back into its corner, after the window changed its size."""
        px, parent = self._theme.px, self.parentWidget()
        if parent is not None:
            wide, tall = min(px(WIDTH), parent.width() - px(32)), px(260)
            self.setGeometry(parent.width() - wide - px(16), parent.height() - tall - px(44), wide, tall)

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Words of the panel."""
        if self._asked:
            self._what.setText(self.tr("Report a problem"))
            self._why.setText(
                self.tr("This is all that the report says; no words of a case and no names. Nothing is sent: copy or "
                        "save it. Add in your own words what happened, without names.")
            )  # fmt: skip
        else:
            self._what.setText(self.tr("The program made a mistake"))
            self._why.setText(
                self.tr(
                    "What you saved is safe. The report below names places in the program and no words of the case."
                )
            )
        self._text.setAccessibleName(self.tr("Text of the report") if self._asked else self.tr("Report of the mistake"))
        self._copy.setText(self.tr("Copy the report"))
        self._save.setText(self.tr("Save the report…"))
        self._close.setText(self.tr("Close"))

    def _choose(self) -> None:
        text = self.text
        choose_target(self, self.tr("Save the report"), self.tr("report"), {".txt": self.tr("Text")},
                      lambda path: self.write_wanted.emit(path, text))  # fmt: skip

    def _copy_report(self) -> None:
        QGuiApplication.clipboard().setText(self.text)


def facts(theme: Theme, words: Words, mistake: str = "") -> str:
    """What the program says of itself in a report: no name, no path, no word of a case."""
    lines = [
        f"JudgeDesk {__version__}",
        f"{platform.system()} {platform.release()}, {platform.machine()}",
        f"Python {platform.python_version()}, Qt {qVersion()}",
        f"language {words.chosen}, colours {theme.chosen}, zoom {theme.zoom} %",
        f"last message {words.last_error or '-'}",
    ]
    return "\n".join([*lines, *(["", mistake] if mistake else []), "", ""])
