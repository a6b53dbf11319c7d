"""What a package says it holds, checked to the last field: whoever wrote it may be anybody."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

from judgedesk.app import records_tables, table_persons
from judgedesk.app.exchange_rows import OF_TABLES
from judgedesk.app.records_form import check_form
from judgedesk.app.sources import shown_name
from judgedesk.domain.errors import UserError
from judgedesk.domain.evidence import Stance
from judgedesk.domain.merge import KINDS, Key, Versions, canonical, is_gone
from judgedesk.store.exchange import Package, Public

Json: TypeAlias = dict[str, Any]
FORMAT: Final = "judgedesk-exchange/2"
PARTY, PANEL = "party", "panel"
_HASH = re.compile(r"[0-9a-f]{64}")
_VERSION = re.compile(r"[0-9a-f]{32}")
_MOST = {"documents": 100_000, "ledger": 500_000, "rows": 2_000_000}
_LONGEST = 1 << 40
_MOST_VERSIONS, _MOST_BEFORE = 200, 5_000


@dataclass(frozen=True, slots=True)
class Carried:
    """A document of a package; `begin` is where its bytes begin, None where they do not travel by
    themselves; `parent` is the SHA-256 of the one it lies in, or ''.
    """

    sha256: str
    size: int
    name: str
    volume: str
    pages: int
    sealed: bool
    parent: str
    begin: int | None


@dataclass(frozen=True, slots=True)
class Row:
    """A record of a package: all that is known of it, the one its sender has in force, and who made it when."""

    value: str
    versions: Versions
    author: str
    at: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """A whole manifest. `kind` is ``party`` or ``panel``, `label` what the party is called; `of`: how many documents
    the sender has, of which these are some.
    """

    package: str
    made: str
    title: str
    kind: str
    label: str
    sender: Public
    to: str
    identities: bool
    of: int
    documents: tuple[Carried, ...]
    ledger: tuple[Json, ...]
    rows: Mapping[Key, Row]


def read(package: Package) -> Manifest:
    """The manifest of a package, its signature checked.

    Raises:
        UserError: ``exchange.invalid`` with the field; ``exchange.newer``, ``exchange.too_big``, ``exchange.damaged``.
    """
    raw = package.manifest()
    _is(isinstance(raw, dict), "manifest")
    if raw.get("format") == "judgedesk-exchange/1":
        raise UserError("exchange.older")
    if raw.get("format") != FORMAT:
        raise UserError("exchange.newer", path=str(raw.get("format"))[:60])
    try:
        sender = Public.from_json(raw.get("from"))
    except ValueError as error:
        raise _invalid("from") from error
    package.check_signature(sender.signing)
    _is(re.fullmatch(r"[0-9a-f]{32}", _text(raw, "package", 32)) is not None, "package")
    _is(re.fullmatch(r"\d{4}-\d\d-\d\dT[\d:.+Z-]{2,30}", _text(raw, "made", 40)) is not None, "made")
    _is(raw.get("kind") in (PARTY, PANEL), "kind")
    _is(isinstance(raw.get("identities"), bool), "identities")
    for name, most in _MOST.items():
        _is(isinstance(raw.get(name), list) and len(raw[name]) <= most, name)
    documents, begin = [], package.begins
    for number, one in enumerate(raw["documents"]):
        made = _carried(one, f"documents[{number}]", begin)
        _is(raw["identities"] or not made.sealed, f"documents[{number}].sealed")
        begin += made.size if made.begin is not None else 0
        documents.append(made)
    if begin != package.size:
        raise UserError("exchange.damaged")
    _is(len({one.sha256 for one in documents}) == len(documents), "documents")
    rows = _rows(raw["rows"], raw["kind"], raw["identities"])
    return Manifest(
        raw["package"], raw["made"], _shown(raw, "title"), raw["kind"], _shown(raw, "label"), sender, _shown(raw, "to"),
        raw["identities"], _of(raw, len(documents)), tuple(documents), tuple(_ledger(raw["ledger"])), rows,
    )  # fmt: skip


def _invalid(where: str, reason: str = "is not what stands there in a package") -> UserError:
    return UserError("exchange.invalid", field=where, reason=reason)


def _is(right: bool, where: str) -> None:
    if not right:
        raise _invalid(where)


def _text(record: Json, name: str, most: int = 400, where: str = "") -> str:
    text = record.get(name)
    if not isinstance(text, str) or len(text) > most:
        raise _invalid(f"{where}{name}")
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise _invalid(f"{where}{name}") from error
    return text


def _shown(record: Json, name: str, where: str = "") -> str:
    """A text that is shown and printed: without what could make it look like another."""
    text = _text(record, name, where=where)
    return shown_name(text) if text else ""


def _number(record: Json, name: str, most: int, where: str) -> int:
    number = record.get(name)
    if type(number) is not int or not 0 <= number <= most:
        raise _invalid(f"{where}{name}")
    return number


def _carried(one: Any, where: str, begin: int) -> Carried:
    _is(isinstance(one, dict), where)
    sha256, name = _text(one, "sha256", 64, f"{where}."), _text(one, "name", 240, f"{where}.")
    _is(_HASH.fullmatch(sha256) is not None, f"{where}.sha256")
    if not name or shown_name(name) != name or re.search(r"[/\\:]", name) or set(name) <= {".", " "}:
        raise _invalid(f"{where}.name", "is no plain name of a file")
    _is(isinstance(one.get("sealed"), bool) and isinstance(one.get("bytes"), bool), where)
    parent = _text(one, "parent", 64, f"{where}.")
    _is(not parent or _HASH.fullmatch(parent) is not None, f"{where}.parent")
    return Carried(
        sha256, _number(one, "size", _LONGEST, f"{where}."), name, _shown(one, "volume", f"{where}."),
        _number(one, "pages", 1 << 20, f"{where}."), one["sealed"], parent, begin if one["bytes"] else None,
    )  # fmt: skip


def _of(raw: Json, carried: int) -> int:
    of = _number(raw, "of", _MOST["ledger"], "")
    _is(of >= carried, "of")
    return of


def _ledger(lines: list[Any]) -> list[Json]:
    found = []
    for number, one in enumerate(lines):
        where = f"ledger[{number}]."
        _is(isinstance(one, dict), where)
        line: Json = {name: _shown(one, name, where) for name in ("name", "kind", "volume", "first", "last")}
        line["sha256"] = _text(one, "sha256", 64, where)
        _is(_HASH.fullmatch(line["sha256"]) is not None, f"{where}sha256")
        found.append(line | {"pages": _number(one, "pages", 1 << 20, where)})
    return found


def _rows(lines: list[Any], kind: str, identities: bool) -> dict[Key, Row]:
    found: dict[Key, Row] = {}
    for number, one in enumerate(lines):
        where = f"rows[{number}]"
        _is(isinstance(one, dict), where)
        key = (_text(one, "kind", 20, f"{where}."), _text(one, "id", 140, f"{where}."))
        _is(key[0] in KINDS and key not in found and bool(key[1]), f"{where}.kind")
        _is(kind == PANEL or key[0] in ("tags", "folios"), f"{where}.kind")
        _is(identities or key[0] not in ("identities", "table_identities"), f"{where}.kind")
        versions = _versions(key, one, kind, where)
        held = next(iter(versions.heads.values()))
        found[key] = Row(held, versions, _shown(one, "author", f"{where}."), _text(one, "at", 40, f"{where}."))
    _hold_against_schema(found)
    return found


def _versions(key: Key, one: Json, kind: str, where: str) -> Versions:
    """All versions of a record, the one in force with the sender first."""
    heads, before = one.get("heads"), one.get("before")
    if not isinstance(heads, list) or not 1 <= len(heads) <= _MOST_VERSIONS:
        raise _invalid(f"{where}.heads")
    if not isinstance(before, list) or len(before) > _MOST_BEFORE:
        raise _invalid(f"{where}.before")
    found: dict[str, str] = {}
    for head in heads:
        _is(isinstance(head, dict) and set(head) == {"version", "value"}, f"{where}.heads")
        _check(key, head["value"], kind, where)
        found[_text(head, "version", 32, f"{where}.")] = canonical(head["value"])
    _is(all(isinstance(name, str) and _VERSION.fullmatch(name) for name in (*found, *before)), f"{where}.version")
    _is(len(found) == len(heads) and not found.keys() & set(before), f"{where}.before")
    return Versions(found, frozenset(before))


def _check(key: Key, value: Any, kind: str, where: str) -> None:
    """What no schema of records says."""
    _is(isinstance(value, dict) and value.get("id") == key[1], f"{where}.values")
    if "gone" in value:
        about = {"document": value.get("document")} if key[0] == "tags" else {}
        _is(value == {"id": key[1], "gone": True, **about} and value["gone"] is True, f"{where}.values")
        _is(kind == PANEL and key[0] not in ("identities", *OF_TABLES), f"{where}.values")
        _is(key[0] != "tags" or _HASH.fullmatch(_text(value, "document", 64)) is not None, f"{where}.document")
        _is(key[0] != "folios" or re.fullmatch(r"[0-9a-f]{64}:[1-9]\d{0,6}", key[1]) is not None, f"{where}.id")
        return
    if key[0] == "folios":
        _is(set(value) == {"id", "folio"}, f"{where}.values")
        _is(re.fullmatch(r"[0-9a-f]{64}:[1-9]\d{0,6}", key[1]) is not None, f"{where}.id")
        _is(len(_text(value, "folio", 20)) <= 20, f"{where}.folio")
    if key[0] in ("table_persons", "table_identities"):
        _check_person(value, where)
    if key[0] == "tables":
        _is(_HASH.fullmatch(_text(value, "document", 64, f"{where}.")) is not None, f"{where}.document")
    if key[0] == "tags":
        names = {"id", "document", "page", "start", "end", "quote", "hash", "place", "element", "count", "defendant",
                 "victim", "note", "stance"}  # fmt: skip
        _is(set(value) == names, f"{where}.values")
        texts = [_text(value, name, 1 << 20, f"{where}.") for name in names - {"page", "start", "end"}]
        _is(bool(texts) and _HASH.fullmatch(value["document"]) is not None, f"{where}.document")
        _number(value, "page", (1 << 20) - 1, f"{where}.")
        _is(value["page"] >= 1, f"{where}.page")
        start = _number(value, "start", 1 << 30, f"{where}.")
        _is(_number(value, "end", 1 << 30, f"{where}.") >= start, f"{where}.end")
        _is(value["stance"] in set(Stance), f"{where}.stance")
        _is(bool(value["quote"] or value["place"]), f"{where}.quote")


def _check_person(value: Json, where: str) -> None:
    """A person set by hand in rows of a table."""
    common = {"id", "table", "document", "person"}
    place = set(value) - common
    _is(common <= set(value) and place in ({"same"}, {"row", "side"}), f"{where}.values")
    _is(_HASH.fullmatch(_text(value, "document", 64, f"{where}.")) is not None, f"{where}.document")
    _is(
        all(_text(value, name, 200, f"{where}.") for name in ("table", "person", *(place - {"row"}))), f"{where}.values"
    )
    _is(value.get("side", "to") in table_persons.SIDES, f"{where}.side")
    if "row" in value:
        _is(_number(value, "row", 1 << 20, f"{where}.") >= 1, f"{where}.row")
    _is(value["id"] == table_persons.record(value["table"], 0, value, "")["id"], f"{where}.id")


def _hold_against_schema(rows: Mapping[Key, Row]) -> None:
    """Persons, counts, facts and requests are records as `judgedesk record` takes them: each version of each."""
    of_kind: dict[str, list[list[Json]]] = {}
    for (kind, _), row in rows.items():
        if kind in ("persons", "identities", "counts", "events", "requests", "tables"):
            for place, value in enumerate(one for one in sorted(row.versions.standing) if not is_gone(one)):
                layers = of_kind.setdefault(kind, [])
                while len(layers) <= place:
                    layers.append([])
                layers[place].append(_without_documents(json.loads(value)))
    for kind, layers in of_kind.items():
        for layer in layers:
            try:
                check_form({"format": "judgedesk-records/1", "persons" if kind == "identities" else kind: layer})
                for record in layer if kind == "tables" else ():
                    records_tables.check(record, 1 << 20, "tables")
            except UserError as error:
                raise _invalid(str(error.facts.get("field"))[:120], str(error.facts.get("reason"))[:200]) from error


def _without_documents(value: Any) -> Any:
    """Hashes stand in a package where records have numbers; they are held against what is here when they are read."""
    if isinstance(value, list):
        return [_without_documents(one) for one in value]
    if isinstance(value, dict):
        return {name: _without_documents(one) for name, one in value.items() if name != "documents"}
    return value
