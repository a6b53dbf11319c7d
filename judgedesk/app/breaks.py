"""How long somebody has looked at marked material, and when to ask whether a break would be well.

What was looked at is counted in memory only. The setting lies in ``meta`` under the user's name, in chambers for who
holds that key; it is no act in the log.
"""

import json
from collections import deque
from dataclasses import dataclass
from datetime import date
from typing import Final

from judgedesk.app.casefile import Case
from judgedesk.domain.errors import UserError
from judgedesk.domain.roles import Compartment

DEFAULT: Final = 45
LONGEST: Final = 60
"""Minutes; what is counted is the last hour."""
LATER: Final = 10
"""Minutes until it is asked again."""

_HOUR: Final = 3600.0
_KEY: Final = "breaks."


@dataclass(frozen=True, slots=True)
class Reminder:
    """After so many minutes the user wants to be asked; 0 for never. `off`: not on this day (YYYY-MM-DD)."""

    minutes: int = DEFAULT
    off: str = ""

    def asks_on(self, day: date) -> bool:
        """Whether anything is asked that day."""
        return self.minutes > 0 and self.off != day.isoformat()


class Looked:
    """Time before marked material within the last hour. All times are seconds of one clock that only goes on."""

    def __init__(self) -> None:
        self._stretches: deque[tuple[float, float]] = deque()
        self._later = 0.0

    def note(self, now: float, seconds: float) -> None:
        """So many seconds until now it was in front."""
        self._stretches.append((now, seconds))

    def minutes(self, now: float) -> int:
        """Whole minutes within the last hour."""
        while self._stretches and self._stretches[0][0] <= now - _HOUR:
            self._stretches.popleft()
        return int(sum(seconds for _, seconds in self._stretches) // 60)

    def later(self, now: float) -> None:
        """Not again for some minutes."""
        self._later = now + 60 * LATER

    def due(self, now: float, after: int) -> bool:
        """Whether to ask, where that is wanted after so many minutes."""
        return after > 0 and now >= self._later and self.minutes(now) >= after


def reminder(case: Case) -> Reminder:
    """The user's own setting."""
    row = case.file.reading(_part(case)).execute("SELECT value FROM meta WHERE key = ?", (_key(case),)).fetchone()
    try:
        kept = json.loads(row[0]) if row is not None else {}
        return Reminder(int(kept.get("minutes", DEFAULT)), str(kept.get("off", "")))
    except (ValueError, TypeError, AttributeError):
        return Reminder()


def set_minutes(case: Case, minutes: int) -> Reminder:
    """Ask after so many minutes, 0 for never.

    Raises:
        UserError: ``breaks.bad_minutes``, ``case.read_only``.
    """
    if not 0 <= minutes <= LONGEST:
        raise UserError("breaks.bad_minutes", given=minutes, longest=LONGEST)
    return _keep(case, Reminder(minutes))


def off_for(case: Case, day: date) -> Reminder:
    """Ask no more that day; where nothing can be written it holds as long as the answer is kept."""
    fresh = Reminder(reminder(case).minutes, day.isoformat())
    return _keep(case, fresh) if case.writable else fresh


def _keep(case: Case, fresh: Reminder) -> Reminder:
    value = json.dumps({"minutes": fresh.minutes, "off": fresh.off})
    with case.file.writing(_part(case), urgent=False, aside=True) as connection:
        connection.execute("INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)", (_key(case), value))
    return fresh


def _part(case: Case) -> Compartment:
    return Compartment.CHAMBERS if case.file.holds(Compartment.CHAMBERS) else Compartment.CASE


def _key(case: Case) -> str:
    return _KEY + case.user
