"""The user's own notes on testimony that was not tested live: why absent, what weight, what counterbalances it."""

from dataclasses import replace

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QVBoxLayout, QWidget

from judgedesk.app.checklists import WEIGHTS, Untested
from judgedesk.law.measures import Item
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.widgets.chips import ChipRow, Choice
from judgedesk.ui.widgets.field import Field
from judgedesk.ui.widgets.measurewords import MeasureWords
from judgedesk.ui.widgets.scrolled import scrolled
from judgedesk.ui.widgets.ticklist import Tick, TickList

_FACTS = ("questions_offered", "counsel_present", "recording_played")
"""What is said or denied, beside the counterbalances that are ticked."""


class UntestedNote(QFrame):
    """Signals: `changed(Untested)` something else is to be kept."""

    changed = Signal(object)

    def __init__(self, theme: Theme, words: Words, writable: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.said = MeasureWords(words, self)
        self._writable = writable
        self.entry = Untested("")
        self._label = ""
        self._items: tuple[Item, ...] = ()
        self.reason, self.efforts, self.note = QLineEdit(self), QLineEdit(self), QLineEdit(self)
        self.weight = ChipRow(theme, optional=True, parent=self)
        self.list = TickList(theme, lambda: self.tr("What counterbalances it"), three=True, parent=self)
        self._title, self._own = QLabel(self), QLabel(self)
        self._title.setProperty("kind", "heading")
        self._own.setProperty("kind", "small")
        for label in (self._title, self._own):
            label.setWordWrap(True)
        self._fields = {
            "reason": Field(self.reason, theme), "efforts": Field(self.efforts, theme),
            "weight": Field(self.weight, theme), "list": Field(self.list, theme), "note": Field(self.note, theme),
        }  # fmt: skip
        inside = QWidget(self)
        column = QVBoxLayout(inside)
        column.setContentsMargins(theme.px(16), 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(self._title)
        column.addWidget(self._own)
        for name, field in self._fields.items():
            column.addWidget(field, 1 if name == "list" else 0)
        self.list.setMinimumHeight(theme.px(190))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolled(inside))
        self.list.turned.connect(self._turn)
        self.weight.chosen.connect(lambda weight: self._keep(replace(self.entry, weight=weight)))
        for line in (self.reason, self.efforts, self.note):
            line.editingFinished.connect(self._typed)
        self.retranslate()

    def show_entry(self, entry: Untested, label: str, items: tuple[Item, ...]) -> None:
        """What is noted of a witness; lines that are being typed in are left alone."""
        same = entry.person == self.entry.person
        self.entry, self._label, self._items = entry, label, items
        for line, text in ((self.reason, entry.reason), (self.efforts, entry.efforts), (self.note, entry.note)):
            if not (same and line.hasFocus()):
                line.setText(text)
        self.retranslate()

    def _typed(self) -> None:
        self._keep(replace(self.entry, reason=self.reason.text().strip(), efforts=self.efforts.text().strip(),
                           note=self.note.text().strip()))  # fmt: skip

    def _turn(self, id: str, value: bool | None) -> None:
        if id in _FACTS:
            self._keep(replace(self.entry, **{id: value}))  # type: ignore[arg-type]  # names of facts hold bool | None
            return
        ticked = [one for one in self.entry.counterbalances if one != id]
        self._keep(replace(self.entry, counterbalances=tuple([*ticked, id] if value else ticked)))

    def _keep(self, entry: Untested) -> None:
        if entry != self.entry and entry.person and self._writable:
            self.entry = entry
            self._fill()
            self.changed.emit(entry)

    def _fill(self) -> None:
        entry = self.entry
        facts = {
            "questions_offered": (self.tr("the defence could put questions"), entry.questions_offered),
            "counsel_present": (self.tr("counsel of the accused was present"), entry.counsel_present),
            "recording_played": (self.tr("the recording was played"), entry.recording_played),
        }
        ticks = [Tick(id, text, value) for id, (text, value) in facts.items()]
        held = set(entry.counterbalances)
        ticks += [Tick(one.id, self.said.of(one.label), True if one.id in held else None) for one in self._items]
        self.list.show_ticks(ticks)

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Words that stand here."""
        self._title.setText(self.tr("If testimony of {0} replaces a live hearing").format(self._label))
        self._own.setText(self.tr("Yours alone, in chambers. What is noted decides nothing."))
        say = self._fields
        say["reason"].say(self.tr("Why absent"))
        say["efforts"].say(self.tr("Efforts to hear the person"))
        say["weight"].say(self.tr("What the testimony carries"))
        say["list"].say(self.tr("What counterbalances it"), self.tr("Space goes through ✓ ✕ –"))
        say["note"].say(self.tr("Note"))
        words = {
            "sole": self.tr("sole"), "decisive": self.tr("decisive"), "significant": self.tr("significant weight"),
            "none": self.tr("no weight"),
        }  # fmt: skip
        self.weight.offer([Choice(one, words[one]) for one in WEIGHTS], self.entry.weight)
        self.list.ticks.retranslate()
        self._fill()
