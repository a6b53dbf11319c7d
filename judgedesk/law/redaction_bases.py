"""On what law a part of a document is kept from disclosure: a list, for a reason of one's own is not enough."""

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
class Basis:
    """One basis. `code` is what the box says (ASCII); with `citation` the provision must be named beside it.

    `checked`: against what the entry was held, ``memory`` where nobody has held it against the act yet. `names` is
    False where it keeps addresses and contact data and no names.
    """

    id: str
    code: str
    label: Text
    provision: str
    source: str
    checked: str
    citation: bool = False
    names: bool = True


@cache
def bases() -> Mapping[str, Basis]:
    """All of them by id, in the order of the file."""
    raw = yaml.load(resources("law", "redaction_bases.yaml").read_bytes(), Loader=_LOADER)  # noqa: S506
    found = [Basis(**{**one, "label": Text(**one["label"])}) for one in raw]
    return MappingProxyType({one.id: one for one in found})
