"""The editors of a form's fields, each as its kind needs it; what is typed is told when the field is left."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from judgedesk.app.requests_fill import Proposal
from judgedesk.app.requests_record import Request, Told, Value, hash_of, lines_of
from judgedesk.law.instruments import Field
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.views.finding_names import language_said
from judgedesk.ui.views.requests_words import RequestWords
from judgedesk.ui.widgets.choice import Choice
from judgedesk.ui.widgets.dayfield import DayField, day_of
from judgedesk.ui.widgets.picks import Picks
from judgedesk.ui.widgets.tickbox import TickBox

_LONG = ("text", "authority", "facts", "provisions", "questions", "exhibits", "formalities", "signature")


@dataclass(frozen=True, slots=True)
class Beside:
    """What a field stands against: the request, what the case has for it, who is of the case, what is missing.
    `languages`: those that stand beside it.
    """

    request: Request
    proposal: Proposal | None
    people: Mapping[str, str]
    missing: str
    languages: tuple[str, ...]
    may: bool


class TextArea(QPlainTextEdit):
    """Some lines of text; Tab goes on. `left()`: the keyboard goes elsewhere."""

    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setMinimumHeight(theme.px(96))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tells that it is left."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter keeps what is typed."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.left.emit()
            return
        super().keyPressEvent(event)


class Translation(QWidget):
    """A field in another language. `told(language, text)`: what is typed there, told when it is left."""

    told = Signal(str, str)

    def __init__(self, language: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.language = language
        self._kept: Told | None = None
        self._may = False
        self.code, self.stale, self.text = QLabel(self), QLabel(self), TextArea(theme, self)
        self.code.setProperty("kind", "small")
        self.stale.setProperty("kind", "warn")
        self.stale.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(2))
        for part in (self.code, self.text, self.stale):
            column.addWidget(part)
        column.setStretch(1, 1)
        self.text.left.connect(self.tell)

    def show_told(self, told: Told | None, of: str, may: bool, label: str) -> None:
        """What is kept; `of`: hash of what it should be of. What somebody is typing stays."""
        if told != self._kept or not self.text.toPlainText():
            self.text.setPlainText(told.text if told is not None else "")
        self._kept, self._may = told, may
        self.text.setReadOnly(not may)
        said = language_said(self.language)
        self.code.setText(said)
        self.text.setAccessibleName(f"{label}: {said}")
        self.stale.setText(self.tr("Stale: the text changed after it was translated; Ctrl+T confirms it"))
        self.stale.setVisible(told is not None and told.of != of)
        self.text.setAccessibleDescription(self.stale.text() if told is not None and told.of != of else "")

    def tell(self) -> None:
        """Tells what was typed, if it is something else than before."""
        text = self.text.toPlainText().strip()
        if self._may and text != (self._kept.text if self._kept is not None else ""):
            self.told.emit(self.language, text)

    def confirm(self) -> None:
        """It holds for what the field says now."""
        if self._may and self.text.toPlainText().strip():
            self.told.emit(self.language, self.text.toPlainText().strip())


class FieldBlock(QWidget):
    """One field: label, editor, its other language beside it, help, where it comes from, source of the form.

    Signals:
        typed(field, value): it says something else; value is str, list or bool.
        told(field, language, text): its text in the other language.
        taken(field): it is to be filled from the case again.
    """

    typed = Signal(str, object)
    told = Signal(str, str, str)
    taken = Signal(str)

    def __init__(self, field: Field, theme: Theme, says: RequestWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field, self._says, self._theme = field, says, theme
        self._beside: Beside | None = None
        self._ticks: dict[str, TickBox] = {}
        self.label, self.wrong, self.from_where, self.note = (QLabel(self) for _ in range(4))
        for label, kind in ((self.label, "heading"), (self.wrong, "warn"), (self.from_where, "small"),
                            (self.note, "small")):  # fmt: skip
            label.setProperty("kind", kind)
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.again = QPushButton(self)
        self.again.setProperty("kind", "flat")
        self.again.clicked.connect(lambda: self.taken.emit(field.id))
        self.others: dict[str, Translation] = {}
        self._row = QGridLayout()
        self.editor = self._made()
        self.setFocusProxy(self._ticks[field.options[0].id] if self._ticks else self.editor)
        self._lay_out()

    def _made(self) -> QWidget:
        kind, theme = self.field.kind, self._theme
        if kind == "ticks":
            box = QWidget(self)
            column = QVBoxLayout(box)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(0)
            for one in self.field.options:
                self._ticks[one.id] = TickBox(theme, box)
                self._ticks[one.id].clicked.connect(self.tell)
                column.addWidget(self._ticks[one.id])
            return box
        if kind == "choice":
            menu = Choice(theme, self)
            menu.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            menu.activated.connect(lambda _at: self.tell())
            return menu
        if kind == "persons":
            picks = Picks(theme, self)
            picks.changed.connect(self.tell)
            return picks
        if kind in _LONG:
            area = TextArea(theme, self)
            area.left.connect(self.tell)
            return area
        line = DayField(self) if kind == "day" else QLineEdit(self)
        line.editingFinished.connect(self.tell)
        return line

    def _lay_out(self) -> None:
        px = self._theme.px
        self._row.setSpacing(px(8))
        self._row.addWidget(self.editor, 0, 0)
        below = QHBoxLayout()
        below.setSpacing(px(8))
        below.addWidget(self.from_where, 1)
        below.addWidget(self.again, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, px(10))
        column.setSpacing(px(3))
        column.addWidget(self.label)
        column.addWidget(self.wrong)
        column.addLayout(self._row)
        column.addLayout(below)
        column.addWidget(self.note)

    # -- showing ------------------------------------------------------------------------------------------------

    def show_field(self, beside: Beside) -> None:
        """What the field says now; what somebody is typing stays, and what was refused."""
        first = self._beside is None or self._beside.request.id != beside.request.id
        before = self._beside
        self._beside = beside
        value = beside.request.fields.get(self.field.id, "")
        changed = before is None or before.request.fields.get(self.field.id, "") != value
        lists = isinstance(self.editor, Choice | Picks) and not self.editor.hasFocus()
        if first or changed or lists:
            self._put(value, beside)
        self._show_others(beside, value)
        if isinstance(self.editor, QPlainTextEdit | QLineEdit):
            self.editor.setReadOnly(not beside.may)
        else:
            self.editor.setEnabled(beside.may)
        self.retranslate()

    def _show_others(self, beside: Beside, value: Value) -> None:
        """Languages side by side, two in a row."""
        wanted = beside.languages if self.field.kind in _LONG else ()
        for code in [code for code in self.others if code not in wanted]:
            gone = self.others.pop(code)
            gone.hide()
            gone.deleteLater()
        for at, code in enumerate(wanted, 1):
            if code not in self.others:
                one = self.others[code] = Translation(code, self._theme, self)
                one.told.connect(lambda language, text: self.told.emit(self.field.id, language, text))
            self._row.addWidget(self.others[code], at // 2, at % 2)
            told = beside.request.texts.get(self.field.id, {}).get(code)
            self.others[code].show_told(told, hash_of(value), beside.may, self._says.text(self.field.label))
            self.others[code].show()
        for column in (0, 1):
            self._row.setColumnStretch(column, 1 if wanted or not column else 0)

    def _put(self, value: Value, beside: Beside) -> None:
        lines, editor = lines_of(value), self.editor
        for id, box in self._ticks.items():
            box.setChecked(id in lines)
        if isinstance(editor, Choice):
            editor.clear()
            editor.addItem("–", "")
            for one in self.field.options:
                editor.addItem(self._says.text(one.label), one.id)
            editor.setCurrentIndex(max(0, editor.findData("".join(lines))))
        elif isinstance(editor, Picks):
            editor.offer(list(beside.people.items()))
            editor.show_picked(lines)
        elif isinstance(editor, QPlainTextEdit):
            if editor.toPlainText() != "\n".join(lines):
                editor.setPlainText("\n".join(lines))
        elif isinstance(editor, DayField):
            day = day_of("".join(lines))
            editor.show_day(day) if day is not None else editor.setText("".join(lines))
        elif isinstance(editor, QLineEdit):
            editor.setText(" ".join(lines))

    # -- telling ------------------------------------------------------------------------------------------------

    def said(self) -> Value:
        """What stands in the editor."""
        editor = self.editor
        if self._ticks:
            return tuple(id for id, box in self._ticks.items() if box.isChecked())
        if isinstance(editor, Choice):
            return str(editor.currentData() or "")
        if isinstance(editor, Picks):
            return tuple(editor.picked)
        if isinstance(editor, QPlainTextEdit):
            return editor.toPlainText()
        assert isinstance(editor, QLineEdit)
        day = editor.day if isinstance(editor, DayField) else None
        return day.isoformat() if isinstance(day, date) else editor.text()

    def tell(self) -> None:
        """Tells what was typed, if it is something else than before."""
        if self._beside is None or not self._beside.may:
            return
        value = self.said()
        if lines_of(value) != lines_of(self._beside.request.fields.get(self.field.id, "")):
            self.typed.emit(self.field.id, list(value) if isinstance(value, tuple) else value)

    def confirm_others(self) -> None:
        """The text that has the keyboard holds for what the field says now."""
        for one in self.others.values():
            if one.text.hasFocus():
                one.confirm()

    # -- words --------------------------------------------------------------------------------------------------

    def retranslate(self) -> None:
        """Words that stand here."""
        field, one, says = self.field, self._beside, self._says
        label = says.text(field.label)
        self.label.setText(label)
        for id, box in self._ticks.items():
            box.setText(next((says.text(item.label) for item in field.options if item.id == id), id))
        if isinstance(self.editor, Picks):
            self.editor.say(self.tr("add…"), self.tr("Take out: {0}"))
        self.editor.setAccessibleName(label)
        self.wrong.setText(one.missing if one is not None else "")
        self.wrong.setVisible(bool(self.wrong.text()))
        self.editor.setAccessibleDescription(self.wrong.text() or says.text(field.help))
        helped, mark = says.text(field.help), f"{field.source} · {says.checked(field.checked)}"
        known = self.tr("as far as known") if field.as_known else ""
        self.note.setText("\n".join(part for part in (helped, " · ".join(p for p in (known, mark) if p)) if part))
        proposal = one.proposal if one is not None else None
        origin = one.request.sources.get(field.id, "") if one is not None else ""
        fresh = proposal is not None and one is not None and (
            lines_of(proposal.value) != lines_of(one.request.fields.get(field.id, "")))  # fmt: skip
        if origin and proposal is not None and not fresh:
            origin = says.text(proposal.source)  # kept in the language in which it was filled in
        self.from_where.setText(self.tr("Filled from: {0}").format(origin) if origin else
                                self.tr("Typed; the case has: {0}").format(says.text(proposal.source))
                                if proposal is not None and proposal.typed else "")  # fmt: skip
        self.from_where.setVisible(bool(self.from_where.text()))
        self.again.setVisible(fresh and one is not None and one.may)
        self.again.setText(self.tr("Take over again"))
        self.again.setAccessibleName(self.tr("Take over again: {0}").format(label))
