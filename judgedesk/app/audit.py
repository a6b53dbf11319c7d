"""The audit log, as far as the user's keys reach."""

from dataclasses import dataclass

from judgedesk.app.casefile import Case
from judgedesk.domain.roles import Compartment
from judgedesk.store import audit


@dataclass(frozen=True, slots=True)
class Event:
    """One act: UTC time, who, kind, what it was about, and the compartment whose chain holds it."""

    id: str
    at: str
    who: str
    kind: str
    about: str
    part: str
    hash: str


def events(case: Case, since: str | None = None) -> list[Event]:
    """Events from a day on, oldest first."""
    found = [event for part in case.file.parts for event in audit.events(case.file.reading(part), part, since or "")]
    return [
        Event(event.id, event.at, event.who, event.kind, event.about, event.part.value, event.hash)
        for event in sorted(found, key=lambda event: (event.at, event.part.value, event.seq))
    ]


@dataclass(frozen=True, slots=True)
class Head:
    """The newest event of a chain: its hash, printed, fixes everything before it."""

    part: str
    hash: str


def heads(case: Case) -> list[Head]:
    """Of the chains open to the user, but for that of chambers: nothing of it goes on paper."""
    parts = [part for part in case.file.parts if part is not Compartment.CHAMBERS]
    return [Head(part.value, audit.head(case.file.reading(part))) for part in parts]


def last_acts(case: Case) -> dict[str, str]:
    """When each user last did something that the log knows (UTC), but for chambers."""
    return {event.who: event.at for event in events(case) if event.part != Compartment.CHAMBERS}


def stands(case: Case, head: str) -> bool:
    """Whether the newest event of some earlier day, by its printed hash, still stands in one of the chains: where it
    does not, the log was cut off before it.
    """
    wanted = head.strip().lower()
    return any(
        wanted == event.hash for part in case.file.parts for event in audit.events(case.file.reading(part), part)
    )
