"""How measures, their states, deadlines and levels are said in the window."""

from datetime import date, datetime

from PySide6.QtCore import QObject

from judgedesk.law.citing import shown
from judgedesk.law.measures import Clock
from judgedesk.law.model import Text
from judgedesk.ui.shell.words import Words, day_in

COLUMNS = ("considered", "applied_for", "granted", "arranged", "carried_out", "apart")
"""Columns of the board; refused and lapsed stand in the last."""


def column_of(state: str) -> int:
    """In which column a state stands."""
    return COLUMNS.index(state) if state in COLUMNS else len(COLUMNS) - 1


class MeasureWords(QObject):
    """Words of the present language."""

    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words

    def of(self, text: Text | None) -> str:
        """The present language's side of a pack's text."""
        return self._words.of({"en": text.en, "pl": text.pl}) if text is not None else ""

    def written(self, basis: str) -> str:
        """Where something is written, as the user's courts cite it."""
        return shown(basis, self._words.language)

    def state(self, state: str) -> str:
        """A state of a measure, or a column of the board."""
        return {
            "considered": self.tr("considered"),
            "applied_for": self.tr("applied for"),
            "granted": self.tr("granted"),
            "refused": self.tr("refused"),
            "arranged": self.tr("arranged"),
            "carried_out": self.tr("carried out"),
            "lapsed": self.tr("lapsed"),
            "apart": self.tr("refused, lapsed"),
        }.get(state, state)

    def one_of(self, states: tuple[str, ...]) -> str:
        """Several states as alternatives."""
        said = [self.state(state) for state in states]
        return self.tr(" or ").join((*([", ".join(said[:-1])] if len(said) > 1 else []), *said[-1:]))

    def openness(self, state: str) -> str:
        """Whether a measure is open."""
        return {"open": self.tr("open"), "not_open": self.tr("not open"), "depends": self.tr("depends")}[state]

    def level(self, level: str) -> str:
        """How grave something is."""
        return {"block": self.tr("must not be"), "warn": self.tr("warning"), "note": self.tr("note")}.get(level, level)

    def duty(self, duty: str) -> str:
        """Whether a measure has to be applied."""
        return {
            "must": self.tr("must be applied where its conditions are met"),
            "on_motion": self.tr("must be applied on motion"),
            "may": self.tr("may be applied"),
            "duty": self.tr("always holds, without a decision"),
        }[duty]

    def apart(self, apart: str) -> str:
        """How far away the accused has to be."""
        return {
            "room": self.tr("another room"),
            "building": self.tr("another building"),
            "day": self.tr("another day"),
        }.get(apart, "")

    def day(self, day: date | str) -> str:
        """``23 Jan 2027``; words that are no day as they stand."""
        if isinstance(day, date):
            return day_in(day, "d MMM yyyy", self._words.language)
        try:
            return self.day(date.fromisoformat(day[:10]))
        except ValueError:
            return day

    def due(self, due: date | datetime) -> str:
        """A day, with the hour where a deadline counts hours."""
        return f"{self.day(due)}, {due:%H:%M}" if isinstance(due, datetime) else self.day(due)

    def deadline(self, clock: Clock, due: date | datetime) -> str:
        """``14 days from the motion: until 23 Jan 2027``."""
        if clock.before:
            said = self.tr("{term} {before}: by {day}")
            return said.format(term=self._term(clock), before=self._before(clock.before), day=self.due(due))
        said = self.tr("{term} {after}: until {day}")
        return said.format(term=self._term(clock), after=self._after(clock.after), day=self.due(due))

    def _term(self, clock: Clock) -> str:
        n = clock.term.n
        return {
            "hours": lambda: self.tr("%n hour(s)", "", n),
            "days": lambda: self.tr("%n day(s)", "", n),
            "working_days": lambda: self.tr("%n working day(s)", "", n),
            "weeks": lambda: self.tr("%n week(s)", "", n),
            "months": lambda: self.tr("%n month(s)", "", n),
            "years": lambda: self.tr("%n year(s)", "", n),
        }[clock.term.unit]()

    def _after(self, event: str) -> str:
        return {
            "motion": self.tr("from the motion"),
            "decision": self.tr("from the decision"),
            "refusal": self.tr("from the refusal"),
            "hearing": self.tr("from the hearing"),
            "execution": self.tr("from the execution"),
            "conflict": self.tr("from when the conflict was seen"),
            "certificate": self.tr("from the certificate"),
        }.get(event, self.tr("from the event"))

    def _before(self, event: str) -> str:
        return {"hearing": self.tr("before the hearing")}.get(event, self.tr("before the event"))

    def done(self, event: str) -> str:
        """What ends a deadline, as something that was done."""
        return {
            "leaflet": self.tr("Information delivered"),
            "notice": self.tr("Notice served"),
            "representative": self.tr("Representative asked for"),
            "certificate": self.tr("Certificate issued"),
            "conflict": self.tr("Conflict seen"),
        }.get(event, "")

    def checked(self, checked: str) -> str:
        """Whether the statute was read, and what is still to be done."""
        said = self.tr("read in the source") if checked == "read" else self.tr("from memory")
        return self.tr("{0} · verify in the current text").format(said)

    def role(self, roles: tuple[str, ...]) -> str:
        """What somebody is in the case, in words that judge nothing."""
        if "victim" in roles:
            return self.tr("injured party")
        return self.tr("witness") if "witness" in roles else ""
