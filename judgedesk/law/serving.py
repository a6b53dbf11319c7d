"""Ways of serving a summons with the days each takes, and the words by which a receipt is known."""

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
class Method:
    """One way. `days`: by how many days before a hearing a summons is sent so; `practical` where no law says so."""

    id: str
    days: int
    practical: bool
    label: Text
    source: str


@cache
def _pack() -> Mapping[str, Any]:
    raw: Mapping[str, Any] = yaml.load(resources("law", "service.yaml").read_bytes(), Loader=_LOADER)  # noqa: S506
    return raw


@cache
def methods() -> Mapping[str, Method]:
    """All of them by id, in the order in which they are offered."""
    found = [Method(**{**one, "label": Text(**one["label"])}) for one in _pack()["methods"]]
    return MappingProxyType({one.id: one for one in found})


def receipt_words() -> tuple[str, ...]:
    """Phrases one of which stands on every receipt of service."""
    return tuple(_pack()["receipts"])
