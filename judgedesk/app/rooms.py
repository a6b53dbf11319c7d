"""What may be told of a place: a court room has a name; where somebody is hidden has none."""

import re
from collections.abc import Mapping
from typing import Any, Final

from judgedesk.language.fold import fold

_SECRET: Final = re.compile(r"\b(?:shelter|refuge|hostel|schronisk|osrod|kryjow)")


def place_said(room: Mapping[str, Any]) -> str:
    """The name of a court room; '' for a shelter or the other end of a link, whose place is told nobody."""
    name = str(room.get("name") or "")
    secret = room.get("remote") or "shelter" in room.get("equipment", ()) or _SECRET.search(fold(name))
    return "" if secret else name
