"""A package for another desk: what goes, for whom, by which key it opens; what stays is said beside it."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from judgedesk.app.casefile import Case
from judgedesk.app.exchange_desks import in_words
from judgedesk.app.exchange_write import ALLOWED, Choice, Public
from judgedesk.app.outgoing import Recipient
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.views.exchange_words import part_said
from judgedesk.ui.views.requests_picker import DocumentPicker
from judgedesk.ui.widgets.chips import ChipRow
from judgedesk.ui.widgets.chips import Choice as Chip
from judgedesk.ui.widgets.choice import Choice as Box
from judgedesk.ui.widgets.field import Field
from judgedesk.ui.widgets.passphrases import PassphrasePair
from judgedesk.ui.widgets.tickbox import TickBox

_PARTS = ("tags", "people", "chronology", "requests", "folios", "tables")
_ALL, _CHOSEN = 0, 1
"""Of the choice of documents; volumes follow."""


class ExchangeForm(QWidget):
    """Signals: `changed()` another choice; `key_wanted()` a recipient's key is to be opened; `own_wanted()` the user's
    own is to be written; `write_wanted()`; `stopped()`.
    """

    changed = Signal()
    key_wanted = Signal()
    own_wanted = Signal()
    write_wanted = Signal()
    stopped = Signal()

    def __init__(self, bridge: Bridge, theme: Theme, case: Case, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._case = theme, case
        self._volumes: tuple[str, ...] = ()
        self.key: Public | None = None
        self.kind, self.lock, self.whom = (ChipRow(theme, parent=self) for _ in range(3))
        self.label, self.which = QLineEdit(self), Box(theme, self)
        self.picker = DocumentPicker(bridge, theme, case, self)
        self.picker.files.hide()
        self.parts = {name: TickBox(theme, self) for name in _PARTS}
        self.identities, self.originals = TickBox(theme, self), TickBox(theme, self)
        for box in (self.originals, *self.parts.values()):
            box.setChecked(True)
        self.key_button, self.own, self.write, self.stop = (QPushButton(self) for _ in range(4))
        self.write.setProperty("kind", "primary")
        self.key_said, self._goes, self._opens = QLabel(self), QLabel(self), QLabel(self)
        self.key_said.setWordWrap(True)
        for label in (self._goes, self._opens):
            label.setProperty("kind", "heading")
        self.passphrase = PassphrasePair(theme, self)
        self._label, self._which = Field(self.label, theme), Field(self.which, theme)
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        px = self._theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, px(8), 0)
        column.setSpacing(px(10))
        column.addWidget(self.kind)
        names = QHBoxLayout()
        names.setSpacing(px(12))
        names.addWidget(self._label, 1, Qt.AlignmentFlag.AlignTop)
        names.addWidget(self._which, 1, Qt.AlignmentFlag.AlignTop)
        column.addLayout(names)
        column.addWidget(self.picker)
        column.addWidget(self._goes)
        ticks = QGridLayout()
        ticks.setHorizontalSpacing(px(12))
        ticks.setVerticalSpacing(px(2))
        for at, box in enumerate(self.parts.values()):
            ticks.addWidget(box, at // 3, at % 3)
        column.addLayout(ticks)
        column.addWidget(self.originals)
        column.addWidget(self.whom)
        column.addWidget(self.identities)
        column.addWidget(self._opens)
        column.addWidget(self.lock)
        key = QHBoxLayout()
        key.setSpacing(px(8))
        key.addWidget(self.key_button, 0, Qt.AlignmentFlag.AlignTop)
        key.addWidget(self.key_said, 1)
        column.addLayout(key)
        column.addWidget(self.passphrase)
        acts = QHBoxLayout()
        acts.setSpacing(px(8))
        for button in (self.write, self.stop, self.own):
            acts.addWidget(button)
        acts.addStretch(1)
        column.addLayout(acts)
        column.addStretch(1)
        self.stop.hide()

    def _connect(self) -> None:
        for row in (self.kind, self.lock, self.whom):
            row.chosen.connect(lambda _one: self._turn())
        for box in (*self.parts.values(), self.identities, self.originals):
            box.toggled.connect(lambda _on: self.changed.emit())
        self.label.textChanged.connect(lambda _text: self.weigh())
        self.label.textEdited.connect(lambda _text: self._of_party())
        self.label.editingFinished.connect(self.changed)
        self.which.activated.connect(lambda _at: self._turn())
        self.picker.changed.connect(self.changed)
        self.passphrase.changed.connect(self.weigh)
        self.key_button.clicked.connect(self.key_wanted)
        self.own.clicked.connect(self.own_wanted)
        self.write.clicked.connect(self.write_wanted)
        self.stop.clicked.connect(self.stopped)

    # -- what is chosen ---------------------------------------------------------------------------------------------

    @property
    def choice(self) -> Choice:
        """What is to go, and for whom."""
        kind, at = self.kind.current or "panel", self.which.currentIndex()
        named = tuple(str(one) for one in self.picker.picked) if at == _CHOSEN else ()
        volume = self._volumes[at - 2] if at >= 2 else None
        include = tuple(name for name in ALLOWED[kind] if self.parts[name].isChecked())
        authority = self.whom.current == Recipient.AUTHORITY.value
        recipient = Recipient.AUTHORITY if authority else Recipient.SERVED
        return Choice(kind, named, volume, at <= _ALL, include, self.label.text().strip(), recipient,
                      authority and self.identities.isChecked() and self.lock.current == "key",
                      self.originals.isChecked())  # fmt: skip

    @property
    def opener(self) -> Public | str | None:
        """The recipient's key or a passphrase; None while neither is there."""
        if self.lock.current == "passphrase":
            return self.passphrase.text or None
        return self.key

    def offer(self, volumes: tuple[str, ...]) -> None:
        """Volumes of the case."""
        self._volumes = volumes
        self.retranslate()

    def show_key(self, key: Public | None) -> None:
        """Takes a recipient's key."""
        self.key = key
        self.retranslate()
        self.changed.emit()

    def show_working(self, working: bool) -> None:
        """Whether a package is being written."""
        self.write.setVisible(not working)
        self.stop.setVisible(working)
        self.setFocusProxy(self.stop if working else self.write)

    def _of_party(self) -> None:
        """Only a party's package bears a label: one that is given back to somebody shows where it stands."""
        if self.kind.current != "party":
            self.kind.choose("party")

    def _turn(self) -> None:
        self.retranslate()
        self.changed.emit()

    def weigh(self) -> None:
        """Whether it can be written."""
        named = self.kind.current != "party" or bool(self.label.text().strip())
        some = bool(self.choice.include) or bool(self.choice.documents) or self.which.currentIndex() != _CHOSEN
        self.write.setEnabled(self._case.writable and named and some and self.opener is not None)

    # -- words ------------------------------------------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Words that stand here."""
        kind = self.kind.current or "panel"
        self.kind.setAccessibleName(self.tr("Kind of package"))
        self.kind.offer([Chip("panel", self.tr("Within a panel or office")),
                         Chip("party", self.tr("From a party to the court"))], kind)  # fmt: skip
        self._label.say(
            self.tr("Whose package it is"), self.tr("Prosecutor, Defence of accused 1: kept apart under it")
        )
        self._label.setVisible(kind == "party")
        self._which.say(self.tr("Documents"))
        at = max(0, self.which.currentIndex())
        self.which.clear()
        volume = self.tr("Volume {0}")
        self.which.addItems([self.tr("All documents"), self.tr("Chosen by name"),
                             *(volume.format(one) for one in self._volumes)])  # fmt: skip
        self.which.setCurrentIndex(min(at, self.which.count() - 1))
        self.picker.setVisible(self.which.currentIndex() == _CHOSEN)
        self._goes.setText(self.tr("What goes with them"))
        for name, box in self.parts.items():
            box.setText(part_said(name))
            box.setVisible(name in ALLOWED[kind])
        self.originals.setText(self.tr("The documents themselves; without it the other side must have them"))
        self._say_lock()
        self.own.setText(self.tr("Write my public key…"))
        self.write.setText(self.tr("Write the package…"))
        self.stop.setText(self.tr("Stop"))
        self.weigh()

    def _say_lock(self) -> None:
        holds = "identities" not in self._case.withheld
        whom = self.whom.current if holds else Recipient.SERVED.value
        self.whom.setAccessibleName(self.tr("For whom"))
        offered = [Chip("served", self.tr("Searched for protected names"))]
        offered += [Chip("authority", self.tr("For an authority, as it stands"))] if holds else []
        self.whom.offer(offered, whom or Recipient.SERVED.value)
        lock = self.lock.current or "key"
        self._opens.setText(self.tr("What opens it"))
        self.lock.setAccessibleName(self.tr("What opens the package"))
        self.lock.offer(
            [Chip("key", self.tr("The recipient's key")), Chip("passphrase", self.tr("A passphrase"))], lock
        )
        self.identities.setText(self.tr("Sealed documents, identities and addresses too"))
        self.identities.setVisible(self.whom.current == Recipient.AUTHORITY.value and lock == "key")
        self.key_button.setText(self.tr("Open the recipient's key…"))
        for part in (self.key_button, self.key_said):
            part.setVisible(lock == "key")
        self.passphrase.setVisible(lock == "passphrase")
        if self.key is None:
            self.key_said.setText(self.tr("A file .pub, written on the recipient's desk for this purpose."))
        else:
            whose = " · ".join(one for one in (self.key.name, self.key.office) if one)
            compare = self.tr("Compare the fingerprint by telephone:")
            words = in_words(self.key.fingerprint)
            self.key_said.setText(f"{whose}\n{compare}\n{words}\n{self.key.fingerprint}")
