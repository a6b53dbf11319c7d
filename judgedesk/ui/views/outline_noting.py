"""A note that begins with where the recording is: ``12:34 names the driver``."""

import re

_SECOND = re.compile(r"(?:(\d{1,2}):)?(\d{1,3}):([0-5]\d)\s+(.+)", re.DOTALL)


def at_second(text: str) -> tuple[float | None, str]:
    """The second a note begins with, and its words; None and the whole text where it begins with none."""
    found = _SECOND.fullmatch(text.strip())
    if found is None:
        return None, text
    return float(int(found[1] or 0) * 3600 + int(found[2]) * 60 + int(found[3])), found[4].strip()
