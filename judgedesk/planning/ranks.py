"""The order of episodes: numbers by value, then words in their natural order."""

import re
from collections.abc import Sequence

from judgedesk.domain.hearings import Testimony

_DIGITS = re.compile(r"([0-9]+)")


def episode_ranks(testimony: Sequence[Testimony]) -> list[int | None]:
    """The place of each testimony's episode among all, equal episodes equal; None takes no part in the order."""
    keys = [None if one.episode is None else _key(one.episode) for one in testimony]
    place = {key: index for index, key in enumerate(sorted({key for key in keys if key is not None}))}
    return [None if key is None else place[key] for key in keys]


_Chunk = tuple[int, int, str]


def _key(episode: str | int) -> tuple[int, int, tuple[_Chunk, ...]]:
    if isinstance(episode, int):
        return 0, int(episode), ()
    chunks = [(0, int(c[:4000]), c) if c.isdigit() and c.isascii() else (1, 0, c) for c in _DIGITS.split(episode) if c]
    return 1, 0, tuple(chunks)
