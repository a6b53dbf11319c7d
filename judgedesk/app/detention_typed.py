"""Hours as people type them: ``2027-01-05 06:15``, ``5.01.2027 6:15``, with or without a T."""

import re
from datetime import datetime
from typing import Final

from judgedesk.domain.errors import UserError

_ISO: Final = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ,]+(\d{1,2})[:.](\d{2}))?")
_LOCAL: Final = re.compile(r"(\d{1,2})[./](\d{1,2})[./](\d{4})(?:\s*r\.)?(?:[T ,]+(?:godz\.\s*)?(\d{1,2})[:.](\d{2}))?")


def hour(text: str, *, day_alone: bool = False) -> str:
    """``YYYY-MM-DDTHH:MM``; with `day_alone` a day without an hour is taken as it is; '' for ''.

    Raises:
        UserError: ``detention.bad_hour``.
    """
    plain = " ".join(text.split())
    if not plain:
        return ""
    iso, local = _ISO.fullmatch(plain), _LOCAL.fullmatch(plain)
    wrong = UserError("detention.bad_hour", given=plain[:40])
    if iso is not None:
        year, month, day, at, minute = iso.groups()
    elif local is not None:
        day, month, year, at, minute = local.groups()
    else:
        raise wrong
    if at is None and not day_alone:
        raise wrong
    try:
        moment = datetime(int(year), int(month), int(day), int(at or 0), int(minute or 0))
    except ValueError as error:
        raise wrong from error
    return moment.isoformat(timespec="minutes") if at is not None else moment.date().isoformat()
