"""How requests are said: what for, how far, what happened, how long a time still runs."""

from datetime import date

from PySide6.QtCore import QObject

from judgedesk.app.requests_clocks import RunningClock
from judgedesk.law.choosing import Option
from judgedesk.law.instruments import RequestClock
from judgedesk.law.model import Text
from judgedesk.law.states import ASK
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.finding_names import languages_said
from judgedesk.ui.widgets.hearingwords import stored_day


class RequestWords(QObject):
    """Words in the present language of the window."""

    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words

    def text(self, text: Text | None) -> str:
        """A text of a pack."""
        return text.in_language(self._words.language) if text is not None else ""

    def languages(self, one: Option) -> str:
        """What the state accepts."""
        accepted = one.languages.languages if one.languages is not None else None
        return languages_said(accepted) if accepted is not None else self.text(ASK)

    def dated(self, at: str) -> str:
        """``11 Jan 2027``, with the time where there is one."""
        return " ".join(part for part in (stored_day(at, self._words.language), at[11:16]) if part)

    def needs(self) -> dict[str, str]:
        """What a request can be for, in the order of the packs."""
        return {
            "hear_witness": self.tr("hear a witness"),
            "video_hearing": self.tr("hearing by video link"),
            "phone_hearing": self.tr("hearing by telephone"),
            "hear_accused": self.tr("hear the accused"),
            "search": self.tr("search and seizure"),
            "documents": self.tr("documents"),
            "bank_data": self.tr("bank data"),
            "subscriber_data": self.tr("subscriber data"),
            "traffic_data": self.tr("traffic data"),
            "content_data": self.tr("content of communications"),
            "preserve": self.tr("preserve data"),
            "interception": self.tr("interception"),
            "freeze": self.tr("freeze property"),
            "confiscate": self.tr("confiscate property"),
            "serve": self.tr("serve documents"),
            "summon_witness": self.tr("summon a witness"),
            "transfer_detained": self.tr("transfer a detained person for a hearing"),
            "surrender": self.tr("surrender"),
            "joint_team": self.tr("joint investigation team"),
            "information": self.tr("information only"),
            "spontaneous": self.tr("give information unasked"),
            "locate": self.tr("find where somebody is"),
        }

    def stages(self) -> dict[str, str]:
        """How far a request can be, and what can happen to it."""
        return {
            "draft": self.tr("draft"),
            "sent": self.tr("sent"),
            "received": self.tr("received"),
            "acknowledged": self.tr("receipt confirmed"),
            "recognised": self.tr("recognised"),
            "informed": self.tr("informed"),
            "answered": self.tr("question answered"),
            "refused": self.tr("refused"),
            "partly_executed": self.tr("executed in part"),
            "executed": self.tr("executed"),
            "secured": self.tr("secured"),
            "served": self.tr("served"),
            "reminded": self.tr("reminded"),
            "escalated": self.tr("taken to EJN or Eurojust"),
            "withdrawn": self.tr("withdrawn"),
            "supplemented": self.tr("supplemented"),
            "no_longer_needed": self.tr("no longer needed"),
            "returned": self.tr("originals returned"),
            "validated": self.tr("validated"),
            "extended": self.tr("extended"),
        }

    def stage(self, kind: str) -> str:
        """One of them; others as they stand."""
        return self.stages().get(kind) or kind.replace("_", " ")

    def checked(self, mark: str) -> str:
        """Whether somebody has checked what a pack says."""
        known = {
            "read": self.tr("✓ read in the source"),
            "memory": self.tr("? from memory, to be verified"),
            "unsure": self.tr("? unsure, to be verified"),
        }
        return known.get(mark) or mark

    def open(self, option: Option) -> str:
        """Whether an instrument is open, with a mark that can be told apart without colour."""
        return {True: self.tr("● open"), None: self.tr("◐ unknown"), False: self.tr("○ not open")}[option.open]

    def term(self, clock: RequestClock) -> str:
        """``30 days from: received``."""
        number, unit = clock.term.n, clock.term.unit
        known = {
            "hours": self.tr("%n hour(s)", "", number),
            "days": self.tr("%n day(s)", "", number),
            "working_days": self.tr("%n working day(s)", "", number),
            "weeks": self.tr("%n week(s)", "", number),
            "months": self.tr("%n month(s)", "", number),
            "years": self.tr("%n year(s)", "", number),
        }
        return self.tr("{0} from: {1}").format(known.get(unit) or f"{number} {unit}", self.stage(clock.after))

    def left(self, clock: RunningClock, today: date) -> str:
        """How long a time still runs."""
        if clock.met == "–":
            return self.tr("no longer runs")
        if clock.met:
            return self.tr("kept: {0}").format(self.dated(clock.met))
        if not clock.due:
            return self.tr("can't be counted")
        days = (date.fromisoformat(clock.due[:10]) - today).days
        if days < 0 or clock.share > 1:
            return self.tr("ran out %n day(s) ago", "", max(0, -days)) if days < 0 else self.tr("ran out today")
        return self.tr("%n day(s) left", "", days) if days else self.tr("ends today")

    def clock(self, clock: RunningClock, today: date) -> str:
        """What is due, when, and what to do where it ran out."""
        parts = [self.text(clock.what), self.dated(clock.due) if clock.due else "", self.left(clock, today)]
        said = " · ".join(part for part in parts if part)
        if clock.share > 1 and not clock.met and clock.follows is not None:
            said += " → " + self.text(clock.follows)
        return said
