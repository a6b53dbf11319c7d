"""The card that offers back what somebody was typing when the program ended."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QWidget

from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words, day_in
from judgedesk.ui.widgets.elided import Elided


class DraftCard(QFrame):
    """Hidden until something is offered; one line with the words themselves, so that they can be read and copied."""

    def __init__(self, theme: Theme, words: Words, called: Callable[[str], str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "bar")
        self._words, self._called = words, called
        self._draft: dict[str, Any] = {}
        self._returning = False
        self._all = ""
        self._what, self._text = Elided("heading", self), QLineEdit(self)
        self._text.setReadOnly(True)
        self.back, self.drop = QPushButton(self), QPushButton(self)
        self.back.setProperty("kind", "primary")
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(16), theme.px(6), theme.px(16), theme.px(6))
        row.setSpacing(theme.px(8))
        row.addWidget(self._what)
        row.addWidget(self._text, 1)
        row.addWidget(self.back)
        row.addWidget(self.drop)
        self.hide()

    @property
    def text(self) -> str:
        """The words it offers."""
        return self._all

    def show_draft(self, draft: dict[str, Any], returning: bool) -> None:
        """Offers a draft; `returning` while its form is not open yet."""
        self._draft, self._returning = draft, returning
        self._all = "\n".join(now for _, now in draft["texts"].values() if now)
        self._text.setText(" · ".join(self._all.splitlines()))
        self._text.setCursorPosition(0)
        self._text.setToolTip(self._all)
        self.retranslate()
        self.show()

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange and self._draft:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Words of the card."""
        place = self._called(str(self._draft["stop"]["place"]))
        told, when = self.tr("You were typing in {0} on {1}, and it was not saved"), self._when()
        nameless = self.tr("You were typing on {0}, and it was not saved").format(when)
        said = told.format(place, when) if place else nameless
        self._what.setText(self.tr("Open the form as before: your words will stand in it again.") if self._returning
                           else said)  # fmt: skip
        self._text.setAccessibleName(self.tr("What you were typing"))
        self.back.setText(self.tr("Put it back") + "  Ctrl+Alt+B")
        self.drop.setText(self.tr("Drop it") + "  Ctrl+Alt+X")
        self.back.setVisible(not self._returning)

    def _when(self) -> str:
        try:
            at = datetime.fromisoformat(str(self._draft["at"]))
        except ValueError:
            return str(self._draft["at"])
        return f"{day_in(at.date(), 'd MMMM yyyy', self._words.language)}, {at:%H:%M}"
