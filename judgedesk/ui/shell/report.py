"""A small panel for a mistake of the program itself: what is safe, and a report to copy."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from judgedesk.ui.shell.theme import Theme

WIDTH = 440


class Report(QFrame):
    """Stands in the lower right corner of its parent until it is closed; never in the way of the keyboard."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "float")
        self._theme = theme
        self._what, self._why = QLabel(self), QLabel(self)
        self._what.setProperty("kind", "heading")
        self._why.setProperty("kind", "quiet")
        self._why.setWordWrap(True)
        self._text = QPlainTextEdit(self)
        self._text.setReadOnly(True)
        self._copy, self._close = QPushButton(self), QPushButton(self)
        self._copy.clicked.connect(self._copy_report)
        self._close.clicked.connect(self.hide)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self._copy)
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
        self._text.setPlainText(report)
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
        self._what.setText(self.tr("The program made a mistake"))
        self._why.setText(
            self.tr("What you saved is safe. The report below names places in the program and no words of the case.")
        )
        self._text.setAccessibleName(self.tr("Report of the mistake"))
        self._copy.setText(self.tr("Copy the report"))
        self._close.setText(self.tr("Close"))

    def _copy_report(self) -> None:
        QGuiApplication.clipboard().setText(self.text)
