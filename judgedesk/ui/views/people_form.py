"""The form of a person, beside their page: what anybody may know first, then what tells who they are."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from judgedesk.app import people_changes, people_typed
from judgedesk.app.casefile import Case
from judgedesk.domain.changes import Changes
from judgedesk.domain.errors import UserError
from judgedesk.domain.evidence import Person
from judgedesk.domain.people import Custody
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.people_fields import LINES, PersonFields
from judgedesk.ui.views.people_said import capacities
from judgedesk.ui.widgets.banner import Banner

_CTRL = Qt.KeyboardModifier.ControlModifier
_NOBODY = Person("", (), "", False, (), (), False)


class PersonForm(QFrame):
    """Signals: `recorded(id)` the person stands; `left()` without."""

    recorded = Signal(str)
    left = Signal()

    def __init__(self, bridge: Bridge, theme: Theme, case: Case, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge, self._theme, self._case = bridge, theme, case
        self._person, self._people = _NOBODY, list[Person]()
        self._with_identity = True
        self.fields = PersonFields(theme, self)
        self.trouble = Banner(theme, words, self)
        self._title = QLabel(self)
        self._title.setProperty("kind", "title")
        self.go, self.back, self.remove = QPushButton(self), QPushButton(self), QPushButton(self)
        self.go.setProperty("kind", "primary")
        self.remove.setProperty("kind", "flat")
        self._area = QScrollArea(self)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(self.fields)
        buttons = QHBoxLayout()
        for button in (self.go, self.back):
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(self.remove)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._title)
        self._column.addWidget(self.trouble)
        self._column.addWidget(self._area, 1)
        self._column.addLayout(buttons)
        self.go.clicked.connect(self.record)
        self.back.clicked.connect(self.left)
        self.remove.clicked.connect(self._remove)
        self.fields.submitted.connect(self.record)
        self.fields.weighed.connect(self._weigh)
        theme.changed.connect(self._resize)
        self._resize()
        self.retranslate()

    # -- filling --------------------------------------------------------------------------------------------------

    def begin(self, person: Person | None, people: Sequence[Person], true_names: bool) -> None:
        """A new person, or one to be changed. Who a protected person is, is only shown with true names switched on."""
        self._person, self._people = person or _NOBODY, list(people)
        holds = "identities" not in self._case.withheld
        self._with_identity = person is None or not person.protected or (holds and true_names)
        self.fields.offer(people)
        self.fields.show_texts(self._texts(), self._person, with_identity=self._with_identity, may_protect=holds)
        self.trouble.clear()
        self.retranslate()
        self._area.verticalScrollBar().setValue(0)
        self.fields.take_keyboard()

    def _texts(self) -> dict[str, str]:
        person, details, identity = self._person, self._person.details, self._person.identity
        labels = {one.id: one.label for one in self._people}
        custody = details.custody or Custody()
        return {
            "pseudonym": person.pseudonym, "languages": ", ".join(person.languages),
            "dialects": ", ".join(details.dialects), "community": details.community,
            "needs": ", ".join(person.needs), "qualification": details.qualification,
            "since": custody.since, "until": custody.until, "remand_until": custody.remand_until,
            "presumption_ended": details.presumption_ended, "name": person.name, "born": person.born,
            "aliases": ", ".join(person.aliases), "address": person.address, "phones": ", ".join(identity.phones),
            "emails": ", ".join(identity.emails), "workplace": identity.workplace,
            "custody_place": identity.custody_place,
            **people_typed.details_said(details, labels, capacities()), **people_typed.identity_said(identity),
        }  # fmt: skip

    # -- recording ------------------------------------------------------------------------------------------------

    def record(self) -> None:
        """Records what stands in the form."""
        if not self.go.isEnabled():
            return
        try:
            record = self._record()
        except UserError as error:
            self.trouble.show_error(error)
            return
        self.go.setEnabled(False)
        if self._person.id:
            self._bridge.write(people_changes.change, self._case, self._person.id, record, done=self._changed,
                               failed=self._refused)  # fmt: skip
        else:
            self._bridge.write(people_changes.add, self._case, record, done=self._added, failed=self._refused)

    def _record(self) -> dict[str, Any]:
        """What was typed, as the fields of a record; of an existing person only those that differ."""
        typed, before = self.fields.texts(), self._texts()
        record: dict[str, Any] = {}
        for name, text in typed.items():
            if text.strip() != before[name].strip() or not self._person.id:
                record |= self._turned(name, text)
        if {"since", "until", "remand_until"} & record.keys():
            for name in ("since", "until", "remand_until"):
                record.pop(name, None)
            days = {name: typed[name].strip() for name in ("since", "until", "remand_until")}
            record["custody"] = days if any(days.values()) else None
        chosen: Mapping[str, Any] = self.fields.chosen()
        known = {"roles": list(self._person.roles), "sex": self._person.details.sex,
                 "protected": self._person.protected, "age_disputed": self._person.age_disputed,
                 "sworn": self._person.details.sworn}  # fmt: skip
        return record | {name: value for name, value in chosen.items() if value != known[name]}

    def _turned(self, name: str, text: str) -> dict[str, Any]:
        people = [one for one in self._people if one.id != self._person.id]
        if name == "relations":
            return {name: people_typed.relations(text, people)}
        if name == "represents":
            return {name: people_typed.represents(text, people, capacities())}
        if name in LINES:
            return {name: LINES[name](text)}
        if name in ("languages", "dialects", "needs", "aliases", "phones", "emails"):
            return {name: people_typed.parted(text)}
        return {name: text.strip()}

    def _added(self, answer: tuple[str, Changes]) -> None:
        self.recorded.emit(answer[0])

    def _changed(self, _changes: Changes) -> None:
        self.recorded.emit(self._person.id)

    def _refused(self, error: UserError) -> None:
        self._weigh()
        self.trouble.show_error(error)

    def _remove(self) -> None:
        self._bridge.write(people_changes.remove, self._case, self._person.id, done=lambda _: self.left.emit(),
                           failed=self._refused)  # fmt: skip

    def _weigh(self) -> None:
        texts = self.fields.texts()
        named = texts.get("pseudonym", "").strip() or texts.get("name", "").strip() or not self._with_identity
        self.go.setEnabled(bool(named) and self._case.writable)

    # -- words and sizes ------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter records, Esc leaves."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and event.modifiers() & _CTRL:
            self.record()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Words that stand here."""
        changing = bool(self._person.id)
        self._title.setText(self.tr("Change {0}").format(self._person.label) if changing else self.tr("New person"))
        self.go.setText(self.tr("Record"))
        self.go.setToolTip(self.tr("Record the person (Ctrl+Enter)"))
        self.back.setText(self.tr("Back"))
        self.remove.setText(self.tr("Remove"))
        self.remove.setToolTip(self.tr("Remove a person whom nothing names; can be undone"))
        self.remove.setVisible(changing)
        self._weigh()

    def _resize(self) -> None:
        px = self._theme.px
        self._column.setContentsMargins(px(16), px(14), px(12), px(14))
        self._column.setSpacing(px(8))
