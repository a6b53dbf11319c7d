"""A motion for evidence, and what became of it: one form at the right of the register."""

from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from judgedesk.app.motions import DECISIONS, Motion
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.trial_read import Moved
from judgedesk.ui.views.trial_words import TrialWords
from judgedesk.ui.widgets.choice import Choice
from judgedesk.ui.widgets.dayfield import DayField
from judgedesk.ui.widgets.entryform import EntryForm, needed, typed_day
from judgedesk.ui.widgets.picks import Picks


@dataclass(frozen=True, slots=True)
class Entered:
    """What the form says; `documents` as typed, by name or number."""

    motion: Motion
    documents: tuple[str, ...]


class MotionForm(EntryForm):
    """Confirms an `Entered`."""

    def __init__(self, theme: Theme, words: Words, says: TrialWords, parent: QWidget | None = None) -> None:
        super().__init__(theme, words, parent)
        self._says, self._motion = says, Motion("", "", "")
        self.who, self.kind, self.decision = Choice(theme, self), Choice(theme, self), Choice(theme, self)
        self.filed, self.decided = DayField(self), DayField(self)
        self.folio, self.means, self.documents, self.note = (QLineEdit(self) for _ in range(4))
        self.thesis = QPlainTextEdit(self)
        self.thesis.setTabChangesFocus(True)
        self.persons, self.grounds = Picks(theme, self), Picks(theme, self)
        self.put([("who", self.who)], [("thesis", self.thesis)], [("kind", self.kind)], [("means", self.means)],
                 [("persons", self.persons)], [("documents", self.documents)],
                 [("filed", self.filed), ("folio", self.folio)],
                 [("decision", self.decision), ("decided", self.decided)],
                 [("grounds", self.grounds)], [("note", self.note)])  # fmt: skip
        self._column.addStretch(1)
        self.decision.currentIndexChanged.connect(lambda _at: self._weigh())
        theme.changed.connect(self._measure)
        self._measure()
        self.retranslate()

    def begin(self, read: Moved, motion: Motion, decision: str = "") -> None:
        """Asks for a motion, new where it has no id; with a `decision` for what became of it."""
        self._motion = motion
        self.clear_errors()
        people = [(one.id, one.shown or one.label) for one in read.people]
        self.fill(self.who, [*self._says.roles(), *people], motion.who or "prosecutor")
        self.fill(self.kind, self._says.kinds(), motion.kind)
        self.fill(self.decision, [(one, self._says.decision(one)) for one in DECISIONS], decision or motion.decision)
        self.thesis.setPlainText(motion.thesis)
        for line, text in ((self.means, motion.means), (self.folio, motion.folio), (self.note, motion.note)):
            line.setText(text)
        self.documents.setText("; ".join(read.documents.get(one, str(one)) for one in motion.documents))
        self.persons.offer(people)
        self.persons.show_picked(motion.persons)
        self.grounds.offer(self._says.grounds("refused"))
        self.grounds.show_picked(motion.grounds)
        self.filed.show_day(date.fromisoformat(motion.filed) if motion.filed else None if motion.id else date.today())
        self.decided.show_day(date.fromisoformat(motion.decided) if motion.decided else date.today())
        self._weigh()
        self.retranslate()
        (self.grounds if decision == "refused" else self.decided if decision else self.thesis).setFocus()

    def _weigh(self) -> None:
        """A motion that is not decided has neither day nor ground of a decision."""
        decision = self.decision.currentData()
        self.spots["decided"].setVisible(decision != "open")
        self.spots["grounds"].setVisible(decision == "refused")

    def taken(self) -> Entered:
        """What stands in the fields. Raises UserError with the `field`."""
        filed, decided = typed_day(self.filed.text(), "filed"), typed_day(self.decided.text(), "decided")
        decision = next(one for one in DECISIONS if one == self.decision.currentData())
        is_open = decision == "open"
        motion = replace(
            self._motion, who=str(self.who.currentData() or ""), kind=str(self.kind.currentData() or ""),
            thesis=needed(self.thesis.toPlainText(), "thesis"), means=self.means.text().strip(),
            persons=tuple(self.persons.picked), filed=filed.isoformat() if filed else "",
            folio=self.folio.text().strip(), decision=decision, note=self.note.text().strip(),
            decided=decided.isoformat() if decided and not is_open else "",
            grounds=tuple(self.grounds.picked) if decision == "refused" else (),
        )  # fmt: skip
        return Entered(motion, tuple(one.strip() for one in self.documents.text().split(";") if one.strip()))

    def _measure(self) -> None:
        self.thesis.setFixedHeight(self._theme.px(84))

    def retranslate(self) -> None:
        """Words that stand here."""
        super().retranslate()
        new = self.tr("A motion for evidence")
        self.title.setText(self.tr("The motion") if self._motion.id else new)
        self.go.setText(self.tr("Enter it"))
        self.spots["who"].say(self.tr("Whose motion"))
        self.spots["thesis"].say(self.tr("What it is to prove"), self.tr("no names of protected persons"))
        self.spots["kind"].say(self.tr("Kind of evidence"))
        self.spots["means"].say(self.tr("The evidence in words"))
        self.spots["persons"].say(self.tr("Who is to be heard"))
        self.spots["documents"].say(self.tr("Documents"), self.tr("names or numbers, with ; between them"))
        self.spots["filed"].say(self.tr("Filed on"))
        self.spots["folio"].say(self.tr("Folio"))
        self.spots["decision"].say(self.tr("Decision"))
        self.spots["decided"].say(self.tr("Decided on"))
        self.spots["grounds"].say(self.tr("Ground of the refusal"), self.tr("verify in the current text"))
        self.spots["note"].say(self.tr("Note"))
        self.persons.say(self.tr("Add somebody…"), self.tr("Take out {0}"))
        self.grounds.say(self.tr("Add a ground…"), self.tr("Take out {0}"))
