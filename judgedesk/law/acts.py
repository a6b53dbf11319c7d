"""Acts of evidence with several persons: confrontations and identity parades, and what each asks for."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any

import yaml

from judgedesk.law.model import Text
from judgedesk.places import resources

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Act:
    """One kind of act.

    Attributes:
        least: how many persons take part at least.
        group: how many stand in the group among whom somebody is to be recognised; 0: there is none.
        heard: whether each was heard before.
        barred: ids of measures of a person that rule it out.
        checked: against what the entry was held, ``memory`` where nobody has held it against the act yet.
    """

    id: str
    label: Text
    source: str
    checked: str
    least: int
    group: int
    heard: bool
    barred: frozenset[str]


def standing(group: object) -> int | None:
    """How many stand in a group: of a number, or of a list of who they are; None where neither is said."""
    if isinstance(group, list | tuple):
        return len(group)
    return group if isinstance(group, int) and not isinstance(group, bool) else None


@cache
def acts() -> Mapping[str, Act]:
    """All of them by id."""
    raw = yaml.load(resources("law", "acts.yaml").read_bytes(), Loader=_LOADER)  # noqa: S506
    found = [Act(**{**one, "label": Text(**one["label"]), "barred": frozenset(one["barred"])}) for one in raw]
    return MappingProxyType({one.id: one for one in found})
