"""What the list of those deprived of liberty shows; read on a reader thread."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from judgedesk.app import detention, grid, law
from judgedesk.app.alert_scene import Alert, Scene
from judgedesk.app.casefile import Case
from judgedesk.app.detention import DeskLine, Detention, Extension, Owed
from judgedesk.app.detention_alerts import of_liberty
from judgedesk.app.detention_typed import hour
from judgedesk.domain.changes import Changes
from judgedesk.domain.evidence import Person
from judgedesk.law.liberty import Liberty, Limit


@dataclass(frozen=True, slots=True)
class Held:
    """One stretch with all its clocks. `injured` are ids of those who are concerned by its end."""

    one: Detention
    expiry: datetime | None
    limits: Sequence[tuple[Limit, datetime]]
    desk: Sequence[DeskLine]
    owed: Sequence[Owed]
    injured: Sequence[str]
    alerts: Sequence[Alert]

    @property
    def next(self) -> datetime | None:
        """The next moment at which something is due: of the desk while it runs, else the end."""
        open_items = [line.due for line in self.desk if not line.done]
        return min(open_items, default=None) if open_items else self.expiry

    @property
    def pressing(self) -> bool:
        """Whether something is over that must not be."""
        return any(alert.level == "block" for alert in self.alerts)


@dataclass(frozen=True, slots=True)
class Custody:
    """All of them as of a moment, everybody who may be entered, and the packs."""

    now: datetime
    held: Sequence[Held]
    people: Sequence[Person]
    packs: Liberty

    def label(self, person: str) -> str:
        """What somebody is called."""
        return next((one.label for one in self.people if one.id == person), person)


def read_custody(case: Case, now: datetime, language: str) -> Custody:
    """Reads them."""
    everything = detention.detentions(case)
    told: dict[str, list[Alert]] = {}
    for alert in of_liberty(Scene(case, now, language)) if everything else ():
        told.setdefault(alert.about, []).append(alert)
    held = []
    for one in everything:
        injured = detention.injured_by(case, one.person)
        held.append(
            Held(one, detention.expiry(one), detention.limits(one, everything),
                 [] if one.ended else detention.desk(one), detention.owed(one, injured, now), injured,
                 told.get(one.id, []))
        )  # fmt: skip
    return Custody(now, held, grid.persons(case), law.liberty())


def figure(case: Case) -> tuple[int, int]:
    """How many are held, and how many of them have something that must not be."""
    now = datetime.now()
    open_ones = {one.id for one in detention.detentions(case) if not one.ended}
    late = (
        {alert.about for alert in of_liberty(Scene(case, now, "en")) if alert.level == "block"} if open_ones else set()
    )
    return len(open_ones), len(late)


def entered(case: Case, said: Mapping[str, str]) -> tuple[str, Changes]:
    """Enter what stands in the form; raises as `detention.enter`, and ``detention.bad_hour``."""
    new = Detention("", said["person"], hour(said["at"]), said["kind"], said["stage"],
                    hour(said["until"], day_alone=True), note=said["note"])  # fmt: skip
    return detention.enter(case, new)


def prolonged(case: Case, id: str, said: Mapping[str, str]) -> Changes:
    """Note an order that prolongs, as it stands in the form."""
    on = hour(said["on"], day_alone=True)[:10] or datetime.now().date().isoformat()
    return detention.extend(case, id, Extension(hour(said["until"], day_alone=True), said["court"], on))


def finished(case: Case, id: str, said: Mapping[str, str]) -> Changes:
    """Note the end, as it stands in the form."""
    return detention.end(case, id, hour(said["at"]), said["how"])
