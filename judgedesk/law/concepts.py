"""What rows of several packs have in common, under one name: deception is deception whatever a statute calls it."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Any

import yaml

from judgedesk.law.model import Text
from judgedesk.places import resources

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@cache
def concepts() -> Mapping[str, Text]:
    """Ids such as ``means.deception`` and their names, in the order of the file."""
    raw = yaml.load(resources("law", "concepts.yaml").read_bytes(), Loader=_LOADER)  # noqa: S506
    return MappingProxyType({id: Text(**names) for id, names in raw.items()})
