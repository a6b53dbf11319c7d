"""Records of the trial in files: what was disclosed, and motions for evidence, held against the case before anything
is written. Documents are named as in tags and kept by id; records on sealed documents go to the sealed part.
"""

from collections.abc import Iterator, Mapping
from typing import Any, Final, TypeAlias

from judgedesk.app import disclosure, kept, motions, reading
from judgedesk.app.casefile import Case
from judgedesk.domain import notes
from judgedesk.domain.errors import UserError
from judgedesk.domain.roles import Compartment

Json: TypeAlias = dict[str, Any]
KINDS: Final = (disclosure.KIND, motions.KIND)
_FIELDS: Final = {
    "disclosure.bad_pages": "pages", "disclosure.bad_ground": "ground", "disclosure.no_ground": "ground",
    "disclosure.no_note": "note", "motion.no_thesis": "thesis", "motion.unknown_who": "who", "motion.bad_kind": "kind",
    "motion.bad_ground": "grounds", "motion.no_ground": "grounds", "motion.before_filed": "decided",
    "person.unknown": "persons",
}  # fmt: skip
"""Which field a refusal is about."""


def planned(case: Case, untrusted: Json) -> Iterator[tuple[Compartment, str, Json]]:
    """Part, kind and record as it is kept, for each of the file.

    Raises:
        UserError: ``records.invalid`` with the field; what a record is wrong about, with the field it stands in.
    """
    testimony = {str(one["id"]) for one in (*kept.all_of(case, "testimony"), *untrusted.get("testimony", []))}
    people = [str(one["id"]) for one in untrusted.get("persons", [])]
    for number, raw in enumerate(untrusted.get(disclosure.KIND, [])):
        where, raw = f"{disclosure.KIND}[{number}]", _typed(raw)
        yield _placed(case, disclosure.KIND, *_disclosure(case, raw, where, testimony), where)
    for number, raw in enumerate(untrusted.get(motions.KIND, [])):
        where, raw = f"{motions.KIND}[{number}]", _typed(raw)
        ids = [_document(case, name, f"{where}.documents[{at}]") for at, name in enumerate(raw.get("documents", []))]
        one = motions.from_record(raw, ids)
        part = _named(where, motions.check, case, one, people)
        if part is Compartment.CASE:
            _check_open(case, where, {name: getattr(one, name) for name in ("thesis", "means", "folio", "note")})
        yield _placed(case, motions.KIND, part, motions.record_of(one), where)


def _typed(raw: Json) -> Json:
    """A record as forms have it: the mark of its note stands before the words."""
    return {**raw, "note": notes.of_record(raw)} if "note_kind" in raw else raw


def _disclosure(case: Case, raw: Json, where: str, testimony: set[str]) -> tuple[Compartment, Json]:
    if ("document" in raw) == ("testimony" in raw):
        raise UserError("records.invalid", field=f"{where}.document", reason="either a document or a testimony")
    if "testimony" in raw and raw["testimony"] not in testimony:
        raise UserError("records.invalid", field=f"{where}.testimony", reason=f"no testimony {raw['testimony']}")
    if "testimony" in raw and "pages" in raw:
        raise UserError("records.invalid", field=f"{where}.pages", reason="a testimony has no pages")
    if raw["state"] in ("read", "deemed_read") and not raw.get("on"):
        raise UserError("records.invalid", field=f"{where}.on", reason="the day on which it was disclosed is missing")
    number = _document(case, raw["document"], f"{where}.document") if "document" in raw else 0
    one = disclosure.from_record(raw, number)
    part: Compartment = _named(where, disclosure.check, case, one)
    if part is Compartment.CASE:
        _check_open(case, where, {"folio": one.folio, "note": one.note})
    return part, disclosure.record_of(one)


def _document(case: Case, named: str | int, where: str) -> int:
    found: int = _named(where, reading.resolve, case, named).id
    return found


def _named(where: str, work: Any, *given: Any) -> Any:
    """What `work` answers; its refusal names the field."""
    try:
        return work(*given)
    except UserError as error:
        if error.code.startswith(("keys.", "case.")):
            raise
        field = f"{where}.{_FIELDS[error.code]}" if error.code in _FIELDS else where
        raise UserError(error.code, **{**error.facts, "field": field}) from error


def _check_open(case: Case, where: str, words: Mapping[str, str]) -> None:
    for name, text in words.items():
        _named(f"{where}.{name}", kept.check_words, case, (text,))


def _placed(case: Case, kind: str, part: Compartment, record: Json, where: str) -> tuple[Compartment, str, Json]:
    """A record keeps to the part in which it lies."""
    other = Compartment.SEALED if part is Compartment.CASE else Compartment.CASE
    if any(raw["id"] == record["id"] for raw in kept.all_of(case, kind, other)):
        reason = "the id belongs to a record on a sealed document, or the other way round: take that away first"
        raise UserError("records.invalid", field=f"{where}.id", reason=reason)
    return part, kind, record


def dumped(case: Case, names: dict[int, str]) -> Json:
    """Records of these kinds as a file has them: documents by the names they are cited by."""
    out: Json = {
        kind: [notes.for_record(raw) for part in disclosure.PARTS for raw in kept.all_of(case, kind, part)]
        for kind in KINDS
    }
    for raw in out[disclosure.KIND]:
        if "document" in raw:
            raw["document"] = names.get(raw["document"], str(raw["document"]))
    for raw in out[motions.KIND]:
        if "documents" in raw:
            raw["documents"] = [names.get(one, str(one)) for one in raw["documents"]]
    return out
