"""What the court says of itself in ``office.yaml`` in its own folder: name, division, place, time zone, e-mail."""

from typing import Any, Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import yaml

from judgedesk.domain.errors import UserError
from judgedesk.places import court

HOME_ZONE: Final = "Europe/Warsaw"


def office() -> dict[str, str]:
    """Its lines; none where there is no such file.

    Raises:
        UserError: ``office.bad`` where that file cannot be read as lines of text.
    """
    path = court("office.yaml")
    said: Any = {}
    if path.is_file():
        try:
            said = yaml.safe_load(path.read_bytes()) or {}
        except (OSError, ValueError, yaml.YAMLError) as error:
            raise UserError("office.bad", path=str(path)) from error
        if not isinstance(said, dict) or not all(isinstance(value, str) for value in said.values()):
            raise UserError("office.bad", path=str(path))
    return {str(name): value.strip() for name, value in said.items()}


def zone() -> ZoneInfo:
    """The time zone of the court: its line ``time_zone``, else that of Poland.

    Raises:
        UserError: ``office.bad``; ``office.bad_zone``.
    """
    name = office().get("time_zone") or HOME_ZONE
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise UserError("office.bad_zone", zone=name[:60], path=str(court("office.yaml"))) from error
