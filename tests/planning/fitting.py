"""Which places of parts may stand beside each other."""

from dataclasses import dataclass
from functools import reduce
from itertools import product

import numpy as np
from docket_records import BOTH, Given, face_to_face, persons, touched


@dataclass(frozen=True)
class Part:
    """One part where it might be."""

    testimony: str
    sitting: str
    start: int
    end: int
    resources: tuple[str, ...]


def fitting(given: Given, flat: list[tuple[str, tuple[Part, ...]]]) -> list[int]:
    """For every option the others that may stand beside it, a bit each."""
    if not flat:
        return []
    parts = sorted(
        {part for _, them in flat for part in them},
        key=lambda part: (part.testimony, part.sitting, part.start, part.resources, part.end),
    )
    number = {part: at for at, part in enumerate(parts)}
    conflict = _conflicts(given, parts)
    first = np.array([number[them[0]] for _, them in flat])
    last = np.array([number[them[-1]] for _, them in flat])
    clash = np.zeros((len(flat), len(flat)), bool)
    for one, other in product((first, last), repeat=2):
        clash |= conflict[np.ix_(one, other)]
    begins, ends, day = _times(given, parts)
    names = np.array([name for name, _ in flat])
    single = np.where(day[first] == day[last], day[first], -1)
    for name, one in given.testimony.items():
        for other in one.get("after", ()):
            late = ends[last][:, None] > begins[first][None, :]
            early = (names == other)[:, None] & (names == name)[None, :] & late
            clash |= early | early.T
        for other in one.get("same_day", ()):
            elsewhere = (single[:, None] != single[None, :]) | (single[:, None] < 0)
            both = (names == other)[:, None] & (names == name)[None, :] & elsewhere
            clash |= both | both.T
    packed = np.packbits(~clash, axis=1, bitorder="little")
    return [int.from_bytes(row.tobytes(), "little") for row in packed]


def _times(given: Given, parts: list[Part]) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    day = np.array([given.days.index(given.sittings[part.sitting]["date"]) for part in parts])
    start, end = np.array([part.start for part in parts]), np.array([part.end for part in parts])
    return day * 1440 + start, day * 1440 + end, day


def _conflicts(given: Given, parts: list[Part]) -> np.ndarray:
    """Which parts cannot both stand."""
    begins, ends, day = _times(given, parts)
    rooms = np.array([given.sittings[part.sitting]["room"] for part in parts])
    there = [persons(given.testimony[part.testimony]) for part in parts]
    shares = rooms[:, None] == rooms[None, :]
    for name in given.resources:
        has = np.array([name in part.resources for part in parts])
        shares |= np.outer(has, has)
    for person in {person for them in there for person in them}:
        has = np.array([person in them for them in there])
        shares |= np.outer(has, has)
    clash = shares & (begins[:, None] < ends[None, :]) & (begins[None, :] < ends[:, None])
    same_day = day[:, None] == day[None, :]
    halves = [np.array([half in touched(part.start, part.end) for part in parts]) for half in sorted(BOTH)]
    same_half = same_day & reduce(np.logical_or, (np.outer(half, half) for half in halves))
    for one, other, strength in given.apart:
        near = same_day if strength == "day" else same_half
        near = near & (rooms[:, None] == rooms[None, :]) if strength == "room" else near
        here, beside = (np.array([who in them for them in there]) for who in (one, other))
        met = np.outer(here, beside) & near
        own = np.array([[one_part.testimony == part.testimony for part in parts] for one_part in parts])
        glass = [not face_to_face(given.testimony[part.testimony], one, other, strength) for part in parts]
        met &= ~(own & np.array(glass)[:, None])
        clash |= met | met.T
    return clash
