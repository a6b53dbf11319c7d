"""Days and hours as files and the command line have them: written one way, never guessed."""

import re
from datetime import date
from typing import Final

_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_HOUR: Final = re.compile(r"\d{4}-\d\d-\d\d(T\d\d:\d\d)?", re.ASCII)


def written_day(text: str) -> date:
    """The day of ``YYYY-MM-DD``.

    Raises:
        ValueError: it is written otherwise (``20240229``, ``2024-W09-4``), or there is no such day.
    """
    if not _DAY.fullmatch(text):
        raise ValueError(text[:40])
    return date.fromisoformat(text)


def is_hour_or_day(text: str) -> bool:
    """Whether a text has the form ``YYYY-MM-DD`` or ``YYYY-MM-DDTHH:MM``; not whether there is such a day."""
    return _HOUR.fullmatch(text) is not None
