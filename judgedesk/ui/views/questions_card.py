"""The card that asks under what name a question is kept."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from judgedesk.app.saved import Saved
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.views.questions_read import InBox
from judgedesk.ui.widgets.askcard import AskCard

_WIDE, _SHORT = 280, 80


class NameCard(AskCard):
    """Signals: `keep(InBox, name, watch)` a question is to be kept; `rename(id, name)` another name is wanted."""

    keep = Signal(object, str, bool)
    rename = Signal(str, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        self.watch = QPushButton()
        self.watch.setProperty("kind", "chip")
        self.watch.setCheckable(True)
        super().__init__(theme, _WIDE, parent, self.watch)
        self.about.setWordWrap(True)
        row = self.layout()
        if isinstance(row, QHBoxLayout):
            row.setStretchFactor(self.line, 2)
        self.line.setMaxLength(120)
        self._question: InBox | None = None
        self._saved: Saved | None = None
        self.retranslate()

    def ask_for(self, question: InBox) -> None:
        """Asks for the name of a question."""
        self._question, self._saved = question, None
        self.line.setText(" ".join(question.text.split())[:_SHORT])
        self.watch.setChecked(False)
        self.ask()

    def ask_again(self, one: Saved) -> None:
        """Asks for another name."""
        self._question, self._saved = None, one
        self.line.setText(one.name)
        self.ask()

    def confirm(self) -> None:
        """The name is given; the card stays until it was taken."""
        if self._saved is not None:
            self.rename.emit(self._saved.id, self.line.text())
        elif self._question is not None:
            self.keep.emit(self._question, self.line.text(), self.watch.isChecked())

    def _resize(self) -> None:
        """The line gives way in a narrow window."""
        self.line.setMinimumWidth(self._theme.px(_WIDE // 3))
        self.line.setMaximumWidth(self._theme.px(_WIDE))

    def retranslate(self) -> None:
        """Words that stand here."""
        keeping = self._saved is None
        question = self._question.text if self._question is not None else self._saved.query if self._saved else ""
        self.what.setText(self.tr("Keep the question") if keeping else self.tr("Rename the question"))
        self.about.setText(question if len(question) < 2 * _SHORT else question[: 2 * _SHORT] + " …")
        self.label.setText(self.tr("Name"))
        self.line.setAccessibleName(self.tr("Name of the question"))
        self.watch.setText(self.tr("Watch for new pages"))
        self.watch.setToolTip(self.tr("Pages that come in, or are read anew, are looked through for it"))
        self.watch.setVisible(keeping)
        self.go.setText(self.tr("Keep") if keeping else self.tr("Rename"))
        self.cancel.setText(self.tr("Cancel"))
