"""Offence packs: read, joined over folders, linked, and kept for the life of the process."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, NoReturn, TypeAlias, get_args

from judgedesk.domain.errors import UserError
from judgedesk.law.concepts import concepts
from judgedesk.law.expressions import At, Expression, Leaf, depth, leaves, parse
from judgedesk.law.model import (
    Ancillary,
    Element,
    Kind,
    NotElement,
    Offence,
    Overlay,
    Packs,
    Penalty,
    Text,
    family_order,
)
from judgedesk.law.pack_file import TOO_DEEP, PackFile
from judgedesk.places import resources

_Stamp: TypeAlias = tuple[str, int, int]
_Place: TypeAlias = tuple[PackFile, At]
_DEEPEST = 40
"""Expressions one inside the other."""
_LONGEST = 8
"""Names that lead from one to the next: each may be as deep as a file can be written."""
_LOGIC_KINDS = frozenset({"act", "means", "purpose", "mens", "victim", "mode", "use", "prep"})


def load_packs(folders: Sequence[Path]) -> Packs:
    """Reads every ``*.yaml`` file of `folders`; what a later folder says of an id replaces what an earlier one said.

    The result is kept until a file changes. Files of the program's own folder are known to fit the schema (a test
    holds it) and are only checked when reading one fails: validation would triple the time to start.

    Raises:
        UserError: ``law.no_folder``, or ``law.bad_pack`` with `file`, `line`, `reason` and `reason_pl`.
    """
    return _load(tuple(_stamps(folder) for folder in folders))


def _stamps(folder: Path) -> tuple[_Stamp, ...]:
    if not folder.is_dir():
        raise UserError("law.no_folder", folder=str(folder))
    found = []
    for path in sorted(folder.glob("*.yaml")):
        status = path.stat()
        found.append((str(path), status.st_mtime_ns, status.st_size))
    return tuple(found)


@lru_cache(maxsize=4)
def _load(folders: tuple[tuple[_Stamp, ...], ...]) -> Packs:
    own = resources("law", "offences").resolve()
    unchecked: list[PackFile] = []
    reading = _Reading()
    try:
        for stamps in folders:
            reading.begin_folder()
            for path in (Path(name) for name, _, _ in stamps):
                file = PackFile(path)
                if path.resolve().parent == own:
                    unchecked.append(file)
                else:
                    file.check()
                reading.add(file)
        return reading.packs()
    except (KeyError, TypeError, AttributeError, ValueError):
        for file in unchecked:
            file.check()
        raise


class _Reading:
    """Everything said so far, by id, each with the place where it was said."""

    def __init__(self) -> None:
        self._elements: dict[str, Element] = {}
        self._expressions: dict[str, Any] = {}
        self._overlays: dict[str, Overlay] = {}
        self._offences: dict[str, tuple[PackFile, Mapping[str, Any]]] = {}
        self._places: dict[str, _Place] = {}
        self._in_folder: set[str] = set()
        self._parsed: dict[str, Expression] = {}
        self._path: list[str] = []

    def begin_folder(self) -> None:
        """From here on an id may come again, once."""
        self._in_folder.clear()

    def add(self, file: PackFile) -> None:
        """Takes in one file; links between ids are checked at the end, over all files."""
        for index, raw in enumerate(file.data.get("elements", [])):
            at = ("elements", index)
            self._claim(file, at, raw["id"])
            self._elements[raw["id"]] = _element(file, at, raw)
        for index, raw in enumerate(file.data.get("overlays", [])):
            self._claim(file, ("overlays", index), raw["id"])
            self._overlays[raw["id"]] = _overlay(raw)
        for index, raw in enumerate(file.data.get("expressions", [])):
            at = ("expressions", index)
            self._claim(file, at, raw["id"])
            self._expressions[raw["id"]] = raw["is"]
        for index, raw in enumerate(file.data.get("offences", [])):
            at = ("offences", index)
            self._claim(file, at, raw["id"])
            for key in ("penalties", "ancillary", "not_elements"):
                for place, part in enumerate(raw.get(key, [])):
                    self._claim(file, (*at, key, place), part["id"])
            self._offences[raw["id"]] = (file, raw)

    def packs(self) -> Packs:
        """Links what was read.

        Raises:
            UserError: ``law.bad_pack`` at the first link that leads nowhere or back to itself.
        """
        for element in self._elements.values():
            self._check_parents(element)
        for name in self._expressions:
            self._expression(name, self._places[name])
        offences = {id: self._offence(file, self._places[id][1], raw) for id, (file, raw) in self._offences.items()}
        return Packs(MappingProxyType(offences), MappingProxyType(dict(self._elements)), concepts())

    def _claim(self, file: PackFile, at: At, id: str) -> None:
        if id in self._in_folder:
            file.refuse((*at, "id"), f"names {id} a second time", f"drugi raz określa {id}")
        self._in_folder.add(id)
        self._places[id] = (file, at)

    def _check_parents(self, element: Element) -> None:
        file, at = self._places[element.id]
        passed = {element.id}
        step = element
        while step.parent is not None:
            parent = self._elements.get(step.parent)
            if parent is None:
                file.refuse((*at, "parent"), f"unknown row {step.parent}", f"nieznany wiersz {step.parent}")
            if parent.id in passed:
                file.refuse((*at, "parent"), f"{parent.id} is its own ancestor", f"{parent.id} jest własnym przodkiem")
            if parent.kind != element.kind:
                file.refuse(
                    (*at, "parent"), f"{parent.id} is of another kind", f"{parent.id} jest wierszem innego rodzaju"
                )
            passed.add(parent.id)
            step = parent

    def _expression(self, name: str, asked_from: _Place) -> Expression:
        file, at = asked_from
        if name not in self._expressions:
            file.refuse(at, f"unknown expression {name}", f"nieznane wyrażenie {name}")
        if len(self._path) > _LONGEST:
            file.refuse(at, *TOO_DEEP)
        if name in self._path:
            file.refuse(at, f"{name} leads back to itself", f"{name} prowadzi do samego siebie")
        if name not in self._parsed:
            own_file, own_at = self._places[name]
            self._path.append(name)
            scope = _Scope(self, own_file)
            self._parsed[name] = parse(self._expressions[name], scope, (*own_at, "is"))
            self._path.pop()
            if depth(self._parsed[name]) > _DEEPEST:
                own_file.refuse((*own_at, "is"), *TOO_DEEP)
        return self._parsed[name]

    def _row(self, file: PackFile, at: At, id: str, kinds: Iterable[str]) -> Element:
        element = self._elements.get(id)
        if element is None:
            file.refuse(at, f"unknown row {id}", f"nieznany wiersz {id}")
        if element.kind not in kinds:
            file.refuse(at, f"{id} is of a kind that has no place here", f"{id} jest wierszem rodzaju tu niestosownego")
        return element

    def _offence(self, file: PackFile, at: At, raw: Mapping[str, Any]) -> Offence:
        valid_from, valid_to = _dates(file, at, raw)
        logic = parse(raw["logic"], _Scope(self, file), (*at, "logic"))
        named = set(leaves(logic))
        for index, part in enumerate(raw["penalties"]):
            for place, id in enumerate(part.get("with", [])):
                named.add(self._row(file, (*at, "penalties", index, "with", place), id, get_args(Kind)).id)
        for key, kinds in (("also", ("victim", "consent", "mode")), ("weighs", ("agg",))):
            for index, id in enumerate(raw.get(key, [])):
                named.add(self._row(file, (*at, key, index), id, kinds).id)
        penalties = tuple(
            _penalty(file, (*at, "penalties", index), part, self._overlays)
            for index, part in enumerate(raw["penalties"])
        )
        used = {penalty.overlay for penalty in penalties}
        proof: dict[Kind, Text] = {kind: Text(**text) for kind, text in raw["proof"].items()}
        return Offence(
            id=raw["id"],
            pack=file.data["id"],
            jurisdiction=file.data["jurisdiction"],
            language=file.data["language"],
            provision=raw["provision"],
            title=Text(**raw["title"]),
            short=Text(**raw["short"]),
            note=_text(raw, "note"),
            verify=Text(**file.data["verify"]),
            logic=logic,
            elements=self._family(named),
            penalties=penalties,
            overlays=tuple(overlay for overlay in self._overlays.values() if overlay.id in used),
            not_elements=tuple(NotElement(part["id"], Text(**part["label"])) for part in raw["not_elements"]),
            proof=MappingProxyType(proof),
            valid_from=valid_from,
            valid_to=valid_to,
            source=raw["source"],
            checked=raw["checked"],
            state_of=_day(file, (), file.data, "state_of") or date.min,
            ancillary=tuple(
                _ancillary(file, (*at, "ancillary", index), part) for index, part in enumerate(raw.get("ancillary", []))
            ),
        )

    def _family(self, named: set[str]) -> tuple[Element, ...]:
        """The named rows, in pack order, each with all its sub-alternatives behind it."""
        ordered = family_order(self._elements.values())
        kept: set[str] = set(named)
        for element in ordered:
            if element.parent in kept:
                kept.add(element.id)
        return tuple(element for element in ordered if element.id in kept)


class _Scope:
    """What the expressions of one file may name."""

    def __init__(self, reading: _Reading, file: PackFile) -> None:
        self._reading = reading
        self._file = file

    def leaf(self, id: str, at: At) -> Leaf:
        return Leaf(self._reading._row(self._file, at, id, _LOGIC_KINDS).id)

    def named(self, id: str, at: At) -> Expression:
        return self._reading._expression(id, (self._file, at))

    def refuse(self, at: At, en: str, pl: str) -> NoReturn:
        self._file.refuse(at, en, pl)


def _element(file: PackFile, at: At, raw: Mapping[str, Any]) -> Element:
    valid_from, valid_to = _dates(file, at, raw)
    for index, concept in enumerate(raw.get("concepts", [])):
        if concept not in concepts():
            file.refuse((*at, "concepts", index), f"unknown concept {concept}", f"nieznane pojęcie {concept}")
    return Element(
        id=raw["id"],
        pack=file.data["id"],
        kind=raw["kind"],
        label=Text(**raw["label"]),
        short=Text(**raw["short"]),
        term=raw["term"],
        meaning=_text(raw, "meaning"),
        parent=raw.get("parent"),
        fact=raw.get("fact"),
        when=raw.get("when"),
        valid_from=valid_from,
        valid_to=valid_to,
        source=raw["source"],
        checked=raw["checked"],
        concepts=tuple(raw.get("concepts", ())),
        proof=_text(raw, "proof"),
    )


def _ancillary(file: PackFile, at: At, raw: Mapping[str, Any]) -> Ancillary:
    valid_from, valid_to = _dates(file, at, raw)
    return Ancillary(
        id=raw["id"],
        kind=raw["kind"],
        duty=raw["duty"],
        label=Text(**raw["label"]),
        note=_text(raw, "note"),
        valid_from=valid_from,
        valid_to=valid_to,
        source=raw["source"],
        checked=raw["checked"],
    )


def _penalty(file: PackFile, at: At, raw: Mapping[str, Any], overlays: Mapping[str, Overlay]) -> Penalty:
    valid_from, valid_to = _dates(file, at, raw)
    shortest, longest, overlay = raw.get("min_months"), raw.get("max_months"), raw.get("overlay")
    if shortest is not None and longest is not None and shortest > longest:
        file.refuse((*at, "max_months"), "the maximum is below the minimum", "maksimum jest niższe od minimum")
    if overlay is not None and overlay not in overlays:
        file.refuse((*at, "overlay"), f"unknown overlay {overlay}", f"nieznana nakładka {overlay}")
    return Penalty(
        id=raw["id"],
        label=Text(**raw["label"]),
        min_months=shortest,
        max_months=longest,
        or_months=tuple(raw.get("or_months", ())),
        words=_text(raw, "words"),
        overlay=overlay,
        valid_from=valid_from,
        valid_to=valid_to,
        source=raw["source"],
        checked=raw["checked"],
        with_any=tuple(raw.get("with", ())),
    )


def _overlay(raw: Mapping[str, Any]) -> Overlay:
    return Overlay(raw["id"], Text(**raw["label"]), Text(**raw["note"]), raw["source"], raw["checked"])


def _text(raw: Mapping[str, Any], key: str) -> Text | None:
    return Text(**raw[key]) if key in raw else None


def _day(file: PackFile, at: At, raw: Mapping[str, Any], key: str) -> date | None:
    try:
        return date.fromisoformat(raw[key]) if key in raw else None
    except ValueError:
        file.refuse((*at, key), f'"{key}" is not a day', f"„{key}” nie jest dniem")


def _dates(file: PackFile, at: At, raw: Mapping[str, Any]) -> tuple[date | None, date | None]:
    first, last = _day(file, at, raw, "valid_from"), _day(file, at, raw, "valid_to")
    if first is not None and last is not None and last < first:
        file.refuse((*at, "valid_to"), "ends before it begins", "kończy się, zanim się zacznie")
    return first, last
