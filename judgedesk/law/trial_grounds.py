"""Grounds of the trial as data: evidence that may not be used, how it is disclosed, why a motion for it is refused."""

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
class Ground:
    """One ground. With `note` the provision alone does not say it. `checked`: against what the entry was held,
    ``memory`` where nobody has held it against the act yet.
    """

    id: str
    provision: str
    label: Text
    checked: str
    note: bool = False


@dataclass(frozen=True, slots=True)
class Caution:
    """What the law says against using some grounds, by their ids."""

    id: str
    grounds: tuple[str, ...]
    provision: str
    label: Text
    checked: str


@cache
def _raw() -> Any:
    return yaml.load(resources("law", "trial_grounds.yaml").read_bytes(), Loader=_LOADER)  # noqa: S506


@cache
def grounds(kind: str) -> Mapping[str, Ground]:
    """Grounds by id in the order of the file; `kind`: ``inadmissible``, ``read``, ``deemed_read`` or ``refused``.
    None for any other kind.
    """
    raw = _raw().get(kind, ()) if kind != "cautions" else ()
    found = [Ground(**{**one, "label": Text(**one["label"])}) for one in raw]
    return MappingProxyType({one.id: one for one in found})


@cache
def cautions() -> tuple[Caution, ...]:
    """What to mind before a motion is refused."""
    return tuple(
        Caution(**{**one, "label": Text(**one["label"]), "grounds": tuple(one["grounds"])})
        for one in _raw()["cautions"]
    )
