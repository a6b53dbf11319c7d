"""The fields of a person's form: lines of words, a few things to be chosen, and apart what identifies."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from judgedesk.app import people_typed
from judgedesk.domain.evidence import Person
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.views.people_said import ROLES, role_said, sexes
from judgedesk.ui.widgets.chips import ChipRow, Choice, Flow
from judgedesk.ui.widgets.field import Field

LINES: Final[Mapping[str, Callable[[str], list[Any]]]] = {
    "examinations": people_typed.examinations,
    "births": people_typed.births,
    "numbers": people_typed.numbers,
    "names": people_typed.names,
    "addresses": people_typed.lines,
}
"""Fields of several lines that name nobody else."""
_SEVERAL: Final = ("relations", "represents", *LINES)
_OPEN: Final = (
    "pseudonym", "languages", "dialects", "community", "needs", "qualification", "relations", "represents",
    "since", "until", "remand_until", "presumption_ended", "examinations",
)  # fmt: skip
_IDENTITY: Final = (
    "name", "aliases", "names", "born", "births", "phones", "emails", "numbers", "address", "addresses", "workplace",
    "custody_place",
)  # fmt: skip


class PersonFields(QWidget):
    """Signals: `submitted()` Enter in a line; `weighed()` something was typed."""

    submitted = Signal()
    weighed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._edits: dict[str, QLineEdit | QPlainTextEdit] = {}
        self._fields: dict[str, Field] = {}
        self._roles: dict[str, QPushButton] = {}
        self._with_identity = True
        self.sex = ChipRow(theme, optional=True, parent=self)
        self.protected, self.disputed, self.sworn = (self._toggle() for _ in range(3))
        self._role_box = QWidget(self)
        self._role_box.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._flow = Flow(self._role_box, theme)
        for role in ROLES:
            self._roles[role] = self._toggle()
            self._flow.addWidget(self._roles[role])
        self._hidden, self._identity = QLabel(self), QLabel(self)
        self._identity.setProperty("kind", "title")
        self._hidden.setProperty("kind", "quiet")
        self._hidden.setWordWrap(True)
        self._build()
        theme.changed.connect(self._resize)
        self._resize()
        self.retranslate()

    def _toggle(self) -> QPushButton:
        button = QPushButton(self)
        button.setProperty("kind", "chip")
        button.setCheckable(True)
        return button

    def _build(self) -> None:
        self._column = QVBoxLayout(self)
        for name in (*_OPEN, *_IDENTITY):
            edit: QLineEdit | QPlainTextEdit
            if name in _SEVERAL:
                edit = QPlainTextEdit(self)
                edit.setTabChangesFocus(True)
            else:
                edit = QLineEdit(self)
                edit.returnPressed.connect(self.submitted)
            edit.textChanged.connect(self.weighed)
            self._edits[name] = edit
            self._fields[name] = Field(edit, self._theme)
        self._fields["roles"] = Field(self._role_box, self._theme)
        self._fields["sex"] = Field(self.sex, self._theme)
        self._column.addWidget(self._fields["pseudonym"])
        self._column.addWidget(self._fields["roles"])
        self._column.addWidget(self.protected, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addWidget(self._fields["sex"])
        for name in _OPEN[1:8]:
            self._column.addWidget(self._fields[name])
            if name == "qualification":
                self._column.addWidget(self.sworn, 0, Qt.AlignmentFlag.AlignLeft)
        for name in _OPEN[8:11]:
            self._column.addWidget(self._fields[name])
        self._column.addWidget(self.disputed, 0, Qt.AlignmentFlag.AlignLeft)
        for name in _OPEN[11:]:
            self._column.addWidget(self._fields[name])
        self._column.addWidget(self._identity)
        self._column.addWidget(self._hidden)
        for name in _IDENTITY:
            self._column.addWidget(self._fields[name])
        self._column.addStretch(1)

    def offer(self, people: Sequence[Person]) -> None:
        """Roles that are recorded in the case and unknown to the desk can be chosen, too."""
        for person in people:
            for role in person.roles:
                if role not in self._roles:
                    self._roles[role] = self._toggle()
                    self._roles[role].setText(role)
                    self._flow.addWidget(self._roles[role])

    def show_texts(self, texts: Mapping[str, str], person: Person, *, with_identity: bool, may_protect: bool) -> None:
        """Fills the form."""
        self._with_identity = with_identity
        for name, edit in self._edits.items():
            if isinstance(edit, QPlainTextEdit):
                edit.setPlainText(texts[name])
            else:
                edit.setText(texts[name])
        for role, button in self._roles.items():
            button.setChecked(role in person.roles)
        self.protected.setChecked(person.protected)
        self.protected.setEnabled(may_protect)
        self.disputed.setChecked(person.age_disputed)
        self.sworn.setChecked(person.details.sworn)
        self._offer_sex(person.details.sex)
        for name in _IDENTITY:
            self._fields[name].setVisible(with_identity)
        self._hidden.setVisible(not with_identity)

    def texts(self) -> dict[str, str]:
        """What stands in the lines; what identifies only where it is shown."""
        names = (*_OPEN, *(_IDENTITY if self._with_identity else ()))
        return {name: _text(self._edits[name]) for name in names}

    def chosen(self) -> dict[str, Any]:
        """What is chosen and not typed."""
        return {
            "roles": [role for role, button in self._roles.items() if button.isChecked()], "sex": self.sex.current,
            "protected": self.protected.isChecked(), "age_disputed": self.disputed.isChecked(),
            "sworn": self.sworn.isChecked(),
        }  # fmt: skip

    def edit(self, name: str) -> QLineEdit | QPlainTextEdit:
        """A line, by the record's name for it."""
        return self._edits[name]

    def role(self, role: str) -> QPushButton:
        """The button of a role."""
        return self._roles[role]

    def take_keyboard(self) -> None:
        """Puts it in the first line."""
        self._edits["pseudonym"].setFocus(Qt.FocusReason.OtherFocusReason)

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _offer_sex(self, current: str) -> None:
        self.sex.offer([Choice(value, said) for value, said in sexes().items()], current)

    def retranslate(self) -> None:
        """Words that stand here."""
        form, commas = people_typed.FORMS, self.tr("with commas between them")
        day = self.tr("2024-01-31")
        said = {
            "pseudonym": (self.tr("Pseudonym"), self.tr("what lists, plans and papers call the person")),
            "roles": (self.tr("Roles"), ""),
            "sex": (self.tr("Sex"), ""),
            "languages": (self.tr("Languages"), self.tr("two letters each, with commas: vi, uk")),
            "dialects": (self.tr("Dialects"), commas),
            "community": (self.tr("Community"), self.tr("for choosing an interpreter from outside it")),
            "needs": (self.tr("Needs at a hearing"), commas),
            "qualification": (self.tr("Qualification"), ""),
            "relations": (self.tr("Relations"), self.tr("a line each: {0}").format(form["relations"])),
            "represents": (self.tr("Acts for"), self.tr("a line each: {0}").format(self.tr("P-1: proxy"))),
            "since": (self.tr("In custody since"), day),
            "until": (self.tr("In custody until"), day),
            "remand_until": (self.tr("Remand until"), day),
            "presumption_ended": (self.tr("Presumption of minority ended on"), day),
            "examinations": (self.tr("Examinations of age"),
                             self.tr("kind; asked for; received; years: {0}").format(form["examinations"])),
            "name": (self.tr("Name"), ""),
            "aliases": (self.tr("Other names"), commas),
            "names": (self.tr("Name in other scripts"), self.tr("a line each: {0}").format(form["names"])),
            "born": (self.tr("Born"), day),
            "births": (self.tr("Other stated days of birth"), self.tr("a line each: {0}").format(form["births"])),
            "phones": (self.tr("Phones"), commas),
            "emails": (self.tr("E-mail"), commas),
            "numbers": (self.tr("Numbers of documents"), self.tr("a line each: {0}").format(form["numbers"])),
            "address": (self.tr("Address"), ""),
            "addresses": (self.tr("Further addresses"), self.tr("a line each")),
            "workplace": (self.tr("Workplace"), ""),
            "custody_place": (self.tr("Held at"), ""),
        }  # fmt: skip
        for name, (label, hint) in said.items():
            self._fields[name].say(label, hint)
        self.protected.setText(self.tr("Protected person"))
        self.protected.setToolTip(self.tr("Names, days of birth and addresses then lie in the sealed part"))
        self.disputed.setText(self.tr("Age disputed"))
        self.sworn.setText(self.tr("Sworn interpreter"))
        self._identity.setText(self.tr("Who this is"))
        self._hidden.setText(self.tr("Names and addresses stay as they are. Switch to true names to change them."))
        for role in ROLES:
            self._roles[role].setText(role_said(role))
        self._offer_sex(self.sex.current)

    def _resize(self) -> None:
        px = self._theme.px
        self._column.setContentsMargins(0, 0, px(6), 0)
        self._column.setSpacing(px(10))
        for name in _SEVERAL:
            self._edits[name].setFixedHeight(px(58))


def _text(edit: QLineEdit | QPlainTextEdit) -> str:
    return edit.toPlainText() if isinstance(edit, QPlainTextEdit) else edit.text()
