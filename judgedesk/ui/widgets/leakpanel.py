"""What stopped a file that would have named a protected person: every place, for whom it was, and what can be done."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from judgedesk.app.outgoing import LeakFound, Recipient
from judgedesk.drafting.story import Place
from judgedesk.ui.models.rows import Column, Rows
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.widgets.field import Field
from judgedesk.ui.widgets.table import ROW, Table

Again = Callable[[str], None]
"""Writes the file once more, with the reason why it may name somebody."""

_MOST_SHOWN = 4
"""Rows that are seen without scrolling."""


class LeakPanel(QWidget):
    """Stands in a `Banner` under the sentence that says what happened; hidden until a file was stopped."""

    def __init__(self, theme: Theme, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._words = theme, words
        self._error: LeakFound | None = None
        self._again: Again | None = None
        self.whom, self.ask = QLabel(self), QLabel(self)
        for label in (self.whom, self.ask):
            label.setProperty("kind", "quiet")
            label.setWordWrap(True)
        self.rows = Rows(
            [
                Column(lambda: self.tr("Who"), lambda one: one.label or self.tr("a protected person"), 150),
                Column(lambda: self.tr("What would show"), lambda one: one.quote or "…", 190),
                Column(lambda: self.tr("Where"), lambda one: place_said(one.place)),
            ],
            theme,
        )
        self.places = Table(self.rows, theme, self)
        self.rows.setParent(self.places)
        self.reason, self.begin, self.write = QLineEdit(self), QPushButton(self), QPushButton(self)
        self.write.setProperty("kind", "primary")
        self._field = Field(self.reason, theme)
        self._lay_out()
        self._connect()
        self.retranslate()
        self.hide()

    def _lay_out(self) -> None:
        px = self._theme.px
        self._asking = QWidget(self)
        row = QHBoxLayout(self._asking)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        row.addWidget(self._field, 1)
        row.addWidget(self.write, 0, Qt.AlignmentFlag.AlignTop)
        below = QHBoxLayout()
        below.addWidget(self.begin)
        below.addWidget(self.ask, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(4), 0, px(2))
        column.setSpacing(px(8))
        column.addWidget(self.whom)
        column.addWidget(self.places)
        column.addLayout(below)
        column.addWidget(self._asking)

    def _connect(self) -> None:
        self.begin.clicked.connect(self._begin)
        self.write.clicked.connect(self._write)
        self.reason.returnPressed.connect(self._write)
        self.reason.textChanged.connect(lambda _text: self._weigh())
        self._theme.changed.connect(self._measure)

    def show_leak(self, error: LeakFound, again: Again | None) -> None:
        """Lists the places; with `again`, who holds the key to identities may write the file all the same."""
        fresh = error is not self._error
        self._error, self._again = error, again
        if fresh:
            self.rows.show(error.found)
            self.places.choose_row(0)
            self.reason.clear()
            self._asking.hide()
        self._measure()
        self.retranslate()
        self.show()

    def clear(self) -> None:
        """Goes away."""
        self._error, self._again = None, None
        self.rows.show(())
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc takes the question for a reason back first."""
        if event.key() == Qt.Key.Key_Escape and not self._asking.isHidden():
            self._asking.hide()
            self.retranslate()
            self.begin.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Words that stand here."""
        self.rows.retranslate()
        self.places.setAccessibleName(self.tr("Places where the file would name a protected person"))
        self.begin.setText(self.tr("Write it all the same…"))
        self.write.setText(self.tr("Write with this reason"))
        self.write.setToolTip("Enter")
        self._field.say(
            self.tr("Why this file may name them"),
            self.tr("The reason, the persons and the places go into the log, where who holds the key to identities "
                    "reads them."),
        )  # fmt: skip
        error = self._error
        if error is None:
            return
        may = error.may_override and self._again is not None
        self.begin.setVisible(may and self._asking.isHidden())
        self.ask.setVisible(not error.may_override)
        self.ask.setText(
            self.tr("Your keys do not open identities. Ask somebody who holds that key to write this file, or make it "
                    "without what stands in these places.")
        )  # fmt: skip
        number = self.tr("%n place(s)", "", len(error.found))
        self.whom.setText(self.tr("Meant for: {0} · {1}").format(recipient_said(error.recipient), number))
        self._weigh()

    def _begin(self) -> None:
        self._asking.show()
        self.retranslate()
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def _weigh(self) -> None:
        self.write.setEnabled(bool(self.reason.text().strip()))

    def _write(self) -> None:
        again, reason = self._again, self.reason.text().strip()
        if again is not None and reason:
            self.clear()
            again(reason)

    def _measure(self) -> None:
        shown = min(_MOST_SHOWN, max(1, len(self.rows.rows)))
        row, more = self._theme.px(ROW), self._theme.px(6)
        self.places.setMinimumHeight(row * 2 + more)
        self.places.setMaximumHeight(row * (shown + 1) + more)


def recipient_said(recipient: Recipient) -> str:
    """For whom a paper is."""
    translate = QCoreApplication.translate
    return {
        Recipient.SERVED: translate("LeakPanel", "parties and others who are served"),
        Recipient.AUTHORITY: translate("LeakPanel", "a court or authority, with full identities"),
        Recipient.ANNEX: translate("LeakPanel", "the confidential annex"),
        Recipient.PUBLIC: translate("LeakPanel", "anybody"),
    }[recipient]


def place_said(place: Place) -> str:
    """Where something stands in a file, in words."""
    translate = QCoreApplication.translate
    said = {
        "text": translate("LeakPanel", "text, paragraph or line {0}"),
        "cell": translate("LeakPanel", "cell {0}"),
        "formula": translate("LeakPanel", "formula of cell {0}"),
        "sheet": translate("LeakPanel", "name of a sheet"),
        "header": translate("LeakPanel", "page header"),
        "footer": translate("LeakPanel", "page footer"),
        "footnote": translate("LeakPanel", "footnote"),
        "comment": translate("LeakPanel", "comment {0}"),
        "deleted": translate("LeakPanel", "text marked as deleted"),
        "hidden": translate("LeakPanel", "hidden text"),
        "box": translate("LeakPanel", "text box or drawing"),
        "description": translate("LeakPanel", "description that is not shown"),
        "field": translate("LeakPanel", "code of a field"),
        "link": translate("LeakPanel", "link"),
        "property": translate("LeakPanel", "properties of the file"),
        "page": translate("LeakPanel", "page {0}"),
        "annotation": translate("LeakPanel", "annotation"),
        "form": translate("LeakPanel", "form field"),
        "layer": translate("LeakPanel", "name of a layer"),
        "attachment": translate("LeakPanel", "attachment"),
        "outside": translate("LeakPanel", "outside the pages"),
        "picture": translate("LeakPanel", "what is said about a picture"),
        "event": translate("LeakPanel", "event {0}"),
        "file": translate("LeakPanel", "name of a file inside"),
        "filename": translate("LeakPanel", "name of the file itself"),
    }.get(place.kind) or translate("LeakPanel", "an object inside the file")
    where = said.replace("{0}", place.name or "–")
    return " › ".join((*place.inside, where))
