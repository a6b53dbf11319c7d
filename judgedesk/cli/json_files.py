"""JSON files that people and other programs hand to a verb, read so that nothing of them goes unsaid."""

import json
from collections import Counter
from pathlib import Path
from typing import Any, Final, NoReturn

_LARGEST: Final = 1 << 28
"""Bytes: a hundred times the records of the largest case; a device without an end has more."""


def read_json(path: Path) -> Any:
    """What a file says, in UTF-8, UTF-16 or UTF-32, with or without a mark of their order.

    Raises:
        OSError: it can't be read.
        ValueError: it is no JSON; it has more than 256 MiB; a name stands twice in one object, so that one of its
            values would be lost; a number that JSON has no word for.
        RecursionError: nested deeper than can be followed.
    """
    with path.open("rb") as stream:
        content = stream.read(_LARGEST + 1)
    if len(content) > _LARGEST:
        raise ValueError(f"more than {_LARGEST >> 20} MiB")
    return json.loads(content, object_pairs_hook=_object, parse_constant=_no_number)


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        twice, _ = Counter(name for name, _ in pairs).most_common(1)[0]
        raise ValueError(f"“{twice[:60]}” stands twice in one object")
    return found


def _no_number(name: str) -> NoReturn:
    raise ValueError(f"{name} is no number in JSON")
