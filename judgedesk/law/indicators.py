"""Indicators: where to look in the file, and which elements a passage found there suggests. They never fill one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, Literal, TypeAlias

from judgedesk.domain.errors import UserError
from judgedesk.law.expressions import At
from judgedesk.law.model import Checked, Text
from judgedesk.law.pack_file import PackFile
from judgedesk.law.shelf import Ids, Stamps, known_concepts, read, stamps

Strength: TypeAlias = Literal["strong", "medium", "weak"]
STRENGTHS: tuple[Strength, ...] = ("strong", "medium", "weak")
_LETTERS: Mapping[str, Strength] = MappingProxyType({"S": "strong", "M": "medium", "W": "weak"})


@dataclass(frozen=True, slots=True)
class Indicator:
    """One thing to look for.

    Attributes:
        look: what to look for in the file.
        suggests: ids of concepts; rows of an offence with one of them are suggested.
        strength: published strength by id of the set; not in a set that is not named.
    """

    id: str
    pack: str
    group: str
    label: Text
    look: Text
    suggests: tuple[str, ...]
    strength: Mapping[str, Strength]
    source: str
    checked: Checked


@dataclass(frozen=True, slots=True)
class StrengthSet:
    """Whom published strengths are for; `child`: victims under 18."""

    id: str
    label: Text
    child: bool
    checked: Checked


@dataclass(frozen=True, slots=True)
class Rule:
    """When a group is met: by any of these numbers of indicators. `words` say the same."""

    words: Text
    any: tuple[Mapping[Strength, int], ...]
    source: str
    checked: Checked

    def met(self, found: Mapping[Strength, int]) -> bool:
        """Whether so many indicators of each strength meet it."""
        return any(all(found.get(name, 0) >= number for name, number in way.items()) for way in self.any)


@dataclass(frozen=True, slots=True)
class IndicatorGroup:
    """Indicators under one heading. `ruled`: the pack's rule holds for it."""

    id: str
    pack: str
    label: Text
    ruled: bool
    indicators: tuple[Indicator, ...]


@dataclass(frozen=True, slots=True)
class IndicatorPack:
    """One publication; `note` says how it is to be read."""

    id: str
    title: Text
    note: Text
    sets: tuple[StrengthSet, ...]
    rule: Rule | None
    groups: tuple[IndicatorGroup, ...]


@dataclass(frozen=True)
class Indicators:
    """All packs, and every indicator by id, in pack order."""

    packs: Mapping[str, IndicatorPack]
    indicators: Mapping[str, Indicator]

    def indicator(self, id: str) -> Indicator:
        """The indicator named `id`.

        Raises:
            UserError: ``law.unknown_indicator``.
        """
        if id not in self.indicators:
            raise UserError("law.unknown_indicator", indicator=id)
        return self.indicators[id]


def load_indicators(folders: Sequence[Path]) -> Indicators:
    """Reads every ``*.yaml`` file of `folders`; a later folder's pack, group or indicator replaces one of its id.

    A group of an id that is known has its own indicators joined to it: a court adds one without copying the rest.

    Raises:
        UserError: ``law.no_folder``, or ``law.bad_pack`` with `file`, `line`, `reason` and `reason_pl`.
    """
    return _load(stamps(folders))


@lru_cache(maxsize=4)
def _load(found: Stamps) -> Indicators:
    return read(found, "indicator.schema.json", _joined)


@dataclass(slots=True)
class _Group:
    pack: str
    label: Text
    ruled: bool
    indicators: dict[str, Indicator]


def _joined(folders: list[list[PackFile]]) -> Indicators:
    ids = Ids()
    heads: dict[str, tuple[Text, Text, tuple[StrengthSet, ...], Rule | None]] = {}
    groups: dict[str, _Group] = {}
    homes: dict[str, str] = {}
    for files in folders:
        ids.begin_folder()
        for file in files:
            _head(file, ids, heads)
            for index, raw in enumerate(file.data["groups"]):
                _group(file, ("groups", index), raw, ids, heads[file.data["id"]][2], groups, homes)
    packs = {
        id: IndicatorPack(
            id, title, note, sets, rule,
            tuple(
                IndicatorGroup(name, id, group.label, group.ruled, tuple(group.indicators.values()))
                for name, group in groups.items()
                if group.pack == id and group.indicators
            ),
        )
        for id, (title, note, sets, rule) in heads.items()
    }  # fmt: skip
    every = {one.id: one for pack in packs.values() for group in pack.groups for one in group.indicators}
    return Indicators(MappingProxyType(packs), MappingProxyType(every))


def _head(file: PackFile, ids: Ids, heads: dict[str, tuple[Text, Text, tuple[StrengthSet, ...], Rule | None]]) -> None:
    data = file.data
    ids.claim(file, (), data["id"])
    known = heads.get(data["id"])
    sets = tuple(
        StrengthSet(raw["id"], Text(**raw["label"]), raw["child"], raw["checked"]) for raw in data.get("sets", [])
    )
    rule = _rule(data["rule"]) if "rule" in data else None
    heads[data["id"]] = (
        Text(**data["title"]),
        Text(**data["note"]),
        sets or (known[2] if known else ()),
        rule or (known[3] if known else None),
    )


def _rule(raw: Mapping[str, Any]) -> Rule:
    return Rule(Text(**raw["words"]), tuple(MappingProxyType(way) for way in raw["any"]), raw["source"], raw["checked"])


def _group(
    file: PackFile,
    at: At,
    raw: Mapping[str, Any],
    ids: Ids,
    sets: tuple[StrengthSet, ...],
    groups: dict[str, _Group],
    homes: dict[str, str],
) -> None:
    ids.claim(file, at, raw["id"])
    group = groups.setdefault(raw["id"], _Group(file.data["id"], Text(**raw["label"]), False, {}))
    group.pack, group.label, group.ruled = file.data["id"], Text(**raw["label"]), raw.get("ruled", group.ruled)
    for index, part in enumerate(raw["indicators"]):
        place = (*at, "indicators", index)
        ids.claim(file, place, part["id"])
        home = homes.get(part["id"], raw["id"])
        if home != raw["id"]:
            groups[home].indicators.pop(part["id"], None)
        homes[part["id"]] = raw["id"]
        group.indicators[part["id"]] = _indicator(file, place, part, raw["id"], {one.id for one in sets})


def _indicator(file: PackFile, at: At, raw: Mapping[str, Any], group: str, sets: set[str]) -> Indicator:
    strength = raw.get("strength", {})
    for name in strength:
        if name not in sets:
            file.refuse((*at, "strength", name), f"unknown set {name}", f"nieznany zestaw {name}")
    return Indicator(
        id=raw["id"],
        pack=file.data["id"],
        group=group,
        label=Text(**raw["label"]),
        look=Text(**raw["look"]),
        suggests=known_concepts(file, (*at, "suggests"), raw["suggests"]),
        strength=MappingProxyType({name: _LETTERS[letter] for name, letter in strength.items()}),
        source=raw["source"],
        checked=raw["checked"],
    )
