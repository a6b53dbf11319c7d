"""Related offences: what trafficking is taken for or stands beside, and the questions that tell them apart."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, Literal, TypeAlias

from judgedesk.domain.errors import UserError
from judgedesk.law.expressions import At
from judgedesk.law.model import Checked, Text
from judgedesk.law.pack_file import PackFile
from judgedesk.law.shelf import Ids, Stamps, days, known_concepts, read, stamps

Prosecuted: TypeAlias = Literal["ex_officio", "on_motion", "mixed"]
_PARTS = ("related", "questions", "duties")


@dataclass(frozen=True, slots=True)
class RelatedRow:
    """A row of a related offence; `concepts` are those it may share with rows of trafficking, none: it shares none."""

    id: str
    label: Text
    concepts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RelatedPenalty:
    """A penalty in words; days inclusive, None: no limit known."""

    id: str
    words: Text
    valid_from: date | None
    valid_to: date | None


@dataclass(frozen=True, slots=True)
class Related:
    """One neighbour of trafficking.

    Attributes:
        to: ids of the offences it is compared with.
        prosecuted: None where the pack does not say.
        motion: when a motion of the injured party is needed; None: never.
        differs: what the evidence must show to tell the two apart.
    """

    id: str
    pack: str
    jurisdiction: str
    language: str
    provision: str
    title: Text
    to: tuple[str, ...]
    rows: tuple[RelatedRow, ...]
    penalties: tuple[RelatedPenalty, ...]
    prosecuted: Prosecuted | None
    motion: Text | None
    limitation: Text | None
    differs: Text
    verify: Text
    source: str
    checked: Checked


@dataclass(frozen=True, slots=True)
class Speaks:
    """What an answer speaks for: concepts of rows of trafficking, ids of related offences. `says` puts it in words."""

    concepts: tuple[str, ...]
    related: tuple[str, ...]
    says: Text


@dataclass(frozen=True, slots=True)
class Question:
    """A question the user answers with yes, no or unclear; `unclear` speaks for nothing."""

    id: str
    pack: str
    text: Text
    yes: Speaks
    no: Speaks


@dataclass(frozen=True, slots=True)
class WarningDuty:
    """What the parties are owed before an act is classed otherwise (`same_act`), or another act is tried."""

    id: str
    to: tuple[str, ...]
    same_act: bool
    provision: str
    text: Text
    source: str
    checked: Checked


@dataclass(frozen=True)
class RelatedPacks:
    """Everything read, in pack order; `readings` say by pack how the answers are read together."""

    related: Mapping[str, Related]
    questions: Mapping[str, Question]
    duties: Mapping[str, WarningDuty]
    readings: Mapping[str, Text]

    def one(self, id: str) -> Related:
        """The related offence named `id`.

        Raises:
            UserError: ``law.unknown_related``.
        """
        if id not in self.related:
            raise UserError("law.unknown_related", related=id)
        return self.related[id]

    def row(self, id: str) -> RelatedRow:
        """The row named `id` of a related offence.

        Raises:
            UserError: ``law.unknown_related_row``.
        """
        for one in self.related.values():
            for row in one.rows:
                if row.id == id:
                    return row
        raise UserError("law.unknown_related_row", row=id)

    def beside(self, offence: str) -> tuple[Related, ...]:
        """The offences that one is compared with."""
        return tuple(one for one in self.related.values() if offence in one.to)

    def duty(self, offence: str, *, same_act: bool) -> WarningDuty | None:
        """What the court owes the parties of a charge of `offence`; None where no pack says."""
        fitting = (duty for duty in self.duties.values() if offence in duty.to and duty.same_act is same_act)
        return next(fitting, None)


def load_related(folders: Sequence[Path], offences: Collection[str]) -> RelatedPacks:
    """Reads every ``*.yaml`` file of `folders`; what a later folder says of an id replaces what an earlier one said.

    Args:
        folders: the program's own first.
        offences: ids of the offences they may be compared with.

    Raises:
        UserError: ``law.no_folder``, or ``law.bad_pack`` with `file`, `line`, `reason` and `reason_pl`.
    """
    return _load(stamps(folders), frozenset(offences))


@lru_cache(maxsize=4)
def _load(found: Stamps, offences: frozenset[str]) -> RelatedPacks:
    return read(found, "related.schema.json", lambda folders: _joined(folders, offences))


def _joined(folders: list[list[PackFile]], offences: frozenset[str]) -> RelatedPacks:
    ids = Ids()
    raws: dict[str, dict[str, Mapping[str, Any]]] = {part: {} for part in _PARTS}
    readings: dict[str, Text] = {}
    for files in folders:
        ids.begin_folder()
        for file in files:
            ids.claim(file, (), file.data["id"])
            if "reading" in file.data:
                readings[file.data["id"]] = Text(**file.data["reading"])
            for part in _PARTS:
                for index, raw in enumerate(file.data.get(part, [])):
                    at = (part, index)
                    ids.claim(file, at, raw["id"])
                    _claim_inside(file, at, raw, ids)
                    raws[part][raw["id"]] = raw
    known = frozenset(raws["related"])
    return RelatedPacks(
        MappingProxyType({id: _related(*ids.places[id], raw, offences) for id, raw in raws["related"].items()}),
        MappingProxyType({id: _question(*ids.places[id], raw, known) for id, raw in raws["questions"].items()}),
        MappingProxyType({id: _duty(*ids.places[id], raw, offences) for id, raw in raws["duties"].items()}),
        MappingProxyType(readings),
    )


def _claim_inside(file: PackFile, at: At, raw: Mapping[str, Any], ids: Ids) -> None:
    for key in ("rows", "penalties"):
        for index, part in enumerate(raw.get(key, [])):
            ids.claim(file, (*at, key, index), part["id"])


def _targets(file: PackFile, at: At, raw: Mapping[str, Any], offences: frozenset[str]) -> tuple[str, ...]:
    for index, id in enumerate(raw["to"]):
        if id not in offences:
            file.refuse((*at, "to", index), f"unknown offence {id}", f"nieznane przestępstwo {id}")
    return tuple(raw["to"])


def _related(file: PackFile, at: At, raw: Mapping[str, Any], offences: frozenset[str]) -> Related:
    rows = tuple(
        RelatedRow(
            row["id"], Text(**row["label"]), known_concepts(file, (*at, "rows", index, "concepts"), row["concepts"])
        )
        for index, row in enumerate(raw["rows"])
    )
    penalties = tuple(
        RelatedPenalty(part["id"], Text(**part["words"]), *days(file, (*at, "penalties", index), part))
        for index, part in enumerate(raw.get("penalties", []))
    )
    return Related(
        id=raw["id"],
        pack=file.data["id"],
        jurisdiction=file.data["jurisdiction"],
        language=file.data["language"],
        provision=raw["provision"],
        title=Text(**raw["title"]),
        to=_targets(file, at, raw, offences),
        rows=rows,
        penalties=penalties,
        prosecuted=raw.get("prosecuted"),
        motion=_text(raw, "motion"),
        limitation=_text(raw, "limitation"),
        differs=Text(**raw["differs"]),
        verify=Text(**file.data["verify"]),
        source=raw["source"],
        checked=raw["checked"],
    )


def _question(file: PackFile, at: At, raw: Mapping[str, Any], known: frozenset[str]) -> Question:
    yes, no = (_speaks(file, (*at, key), raw[key], known) for key in ("yes", "no"))
    return Question(raw["id"], file.data["id"], Text(**raw["text"]), yes, no)


def _speaks(file: PackFile, at: At, raw: Mapping[str, Any], known: frozenset[str]) -> Speaks:
    for index, id in enumerate(raw["related"]):
        if id not in known:
            file.refuse(
                (*at, "related", index), f"unknown related offence {id}", f"nieznane przestępstwo pokrewne {id}"
            )
    concepts = known_concepts(file, (*at, "concepts"), raw["concepts"])
    return Speaks(concepts, tuple(raw["related"]), Text(**raw["says"]))


def _duty(file: PackFile, at: At, raw: Mapping[str, Any], offences: frozenset[str]) -> WarningDuty:
    return WarningDuty(
        id=raw["id"],
        to=_targets(file, at, raw, offences),
        same_act=raw["act"] == "same",
        provision=raw["provision"],
        text=Text(**raw["text"]),
        source=raw["source"],
        checked=raw["checked"],
    )


def _text(raw: Mapping[str, Any], key: str) -> Text | None:
    return Text(**raw[key]) if key in raw else None
