"""Requests in files and packages: documents as they are cited, what was sent or came held to, two desks' notes joined.

A file may add to what happened; only the case itself takes something back. Answers on sealed documents, and the
conditions on them, are kept in the sealed part.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final, TypeAlias

from judgedesk.app import kept, reading, records_known
from judgedesk.app.casefile import Case
from judgedesk.app.protected import betrayed_by
from judgedesk.app.requests_record import KIND, SEALED_KIND, said_in
from judgedesk.domain.errors import UserError
from judgedesk.domain.evidence import Person
from judgedesk.domain.roles import Compartment

Json: TypeAlias = dict[str, Any]
_ALWAYS: Final = ("instrument", "state", "direction", "supplements", "created")
"""What a request that was sent, or came, is to its end."""
_SENT: Final = (
    "need", "fields", "texts", "persons", "count", "cells", "source_language", "motion_by", "facts", "answers",
    "overruled", "reference", "channel",
)  # fmt: skip
"""What a version says, until a new one is begun."""


def planned(
    case: Case, untrusted: Mapping[str, Any], people: Mapping[str, Person], *, by_file: bool
) -> Iterator[tuple[Compartment, str, Json]]:
    """Part, kind and record as it is kept, for each request of a file.

    Args:
        case: open for writing.
        untrusted: the file, of the right form.
        people: those of the case and of the file, by id.
        by_file: whether a person gives the file; a package was held against the case before.

    Raises:
        UserError: ``request.sent``, ``request.recorded`` with the field that takes something back,
            ``document.unknown``, ``measure.names_protected``, ``keys.not_yours``.
    """
    for number, raw in enumerate(untrusted.get(KIND, [])):
        where = f"{KIND}[{number}]"
        old = kept.one(case, KIND, raw["id"])
        beside = _beside(case, raw["id"])
        plain, sealed = _parted(case, raw, where)
        if by_file:
            _check_names(case, raw, old or {}, people, where)
            if old is not None:
                _check_kept(raw, plain, old, _all_documents(plain, sealed, beside), where)
        yield Compartment.CASE, KIND, plain
        joined = _joined_beside(raw["id"], beside, sealed)
        if joined != beside:
            yield Compartment.SEALED, SEALED_KIND, joined


def dumped(case: Case, raw: Json, names: Mapping[int, str]) -> Json:
    """A request as a file has it: with what lies sealed, as far as the user may see it; documents as they are cited."""
    beside = _beside(case, raw["id"])
    out = dict(raw)
    for name in ("documents", "limits"):
        if raw.get(name) or beside.get(name):
            out[name] = [*raw.get(name, ()), *beside.get(name, ())]
    if "documents" in out:
        out["documents"] = _cited(out["documents"], names)
    if "limits" in out:
        out["limits"] = [one | {"documents": _cited(one.get("documents", ()), names)} for one in out["limits"]]
    return out


def joined(old: Json | None, new: Json, *, theirs: bool) -> Json:
    """A request as another desk has it, with what was sent here, and what happened here, kept.

    Args:
        old: as it is here; None where it is not.
        new: as it is to be.
        theirs: whether the other desk knew what was done here, so that what it took back is taken back; what was sent
            is not, nor an answer with its conditions: it may be sealed there.
    """
    if old is None:
        return new
    out = dict(new)
    versions = _both(new.get("versions"), old.get("versions"), "at")
    if versions:
        out["versions"] = versions
    if theirs:
        out |= _still_answered(old, new)
    else:
        for name, by in (("events", "on"), ("limits", ""), ("documents", "")):
            if both := _both(new.get(name), old.get(name), by):
                out[name] = both
    sent = [one for one in _both(new.get("events"), old.get("events"), "on") if one.get("kind") == "sent"]
    if len(sent) > sum(one.get("kind") == "sent" for one in out.get("events") or ()):
        out["events"] = _both(sent, out.get("events"), "on")
    if old.get("versions"):
        out |= {name: old[name] for name in _ALWAYS if name in old}
        grown = len(versions) > len(old["versions"])
        if not (new.get("amending") or grown) or len(versions) > len(new.get("versions") or ()):
            out = {name: said for name, said in out.items() if name not in (*_SENT, "amending")}
            out |= {name: old[name] for name in (*_SENT, "amending") if name in old}
    return out


def _still_answered(old: Json, new: Json) -> Json:
    """Documents, and conditions on them, that the other desk's record does not name any more."""
    known = new.get("documents") or []
    gone = [one for one in old.get("documents") or () if one not in known]
    if not gone:
        return {}
    under = [one | {"documents": [each for each in one.get("documents") or () if each in gone]}
             for one in old.get("limits") or ()]  # fmt: skip
    kept_here = [one for one in under if one["documents"]]
    return {"documents": [*known, *gone], "limits": [*(new.get("limits") or ()), *kept_here]}


# -- checking ----------------------------------------------------------------------------------------------------


def _check_kept(raw: Json, plain: Json, old: Json, documents: set[int], where: str) -> None:
    """Refuse what would change a version that was sent, or take back what happened."""
    sent, came = bool(old.get("versions")), old.get("direction") == "in" and bool(old.get("events"))
    if not (sent or came):
        return
    identifier = str(raw["id"])[:60]
    if sent and not _begins(plain, old, "versions"):
        raise UserError("request.sent", request=identifier, field=f"{where}.versions")
    fixed = (*_ALWAYS, *(_SENT if sent and not old.get("amending") else ()))
    if (wrong := next((name for name in fixed if not _same(plain, old, name)), None)) is not None:
        raise UserError("request.sent" if sent else "request.recorded", request=identifier, field=f"{where}.{wrong}")
    lost = [name for name in ("events",) if not _begins(plain, old, name)]
    lost += ["documents"] if set(old.get("documents") or ()) - documents else []
    given = [_said(one, "documents") for one in raw.get("limits") or ()]
    lost += ["limits"] if any(_said(one, "documents") not in given for one in old.get("limits") or ()) else []
    under = {document for one in plain.get("limits") or () for document in one["documents"]} | documents
    lost += ["limits"] if any(set(one.get("documents") or ()) - under for one in old.get("limits") or ()) else []
    if lost:
        raise UserError("request.recorded", request=identifier, field=f"{where}.{lost[0]}")


def _same(new: Json, old: Json, name: str) -> bool:
    if name == "direction":
        return bool(new.get(name, "out") == old.get(name, "out"))
    return bool((new.get(name) or None) == (old.get(name) or None))


def _begins(new: Json, old: Json, name: str) -> bool:
    before = [_said(one) for one in old.get(name) or ()]
    return [_said(one) for one in new.get(name) or ()][: len(before)] == before


def _said(one: Any, *without: str) -> Any:
    """What an entry says: nothing that is empty, nor that a version was sent."""
    if not isinstance(one, dict):
        return one
    return {
        name: said for name, said in one.items() if said not in ("", [], {}, None) and name not in ("sent", *without)
    }


def _check_names(case: Case, raw: Json, old: Json, people: Mapping[str, Person], where: str) -> None:
    """Refuse new words that name a protected person: the record lies open. What was sent stands as it went."""
    if not case.file.holds(Compartment.SEALED):
        return
    stand = set(said_in(old)) | {text for one in raw.get("versions") or () for text in said_in(one)}
    found = betrayed_by(people.values(), sorted(set(said_in(raw)) - stand))
    if found is not None:
        words = records_known.words(raw, where)
        field = next((place for place, text in words if found[0] in text), where)
        raise UserError("measure.names_protected", quote=found[0], label=found[1], field=field)


# -- documents ---------------------------------------------------------------------------------------------------


def _parted(case: Case, raw: Json, where: str) -> tuple[Json, Json]:
    """A request with its plain documents by number, and what of it concerns sealed ones."""
    plain, sealed = dict(raw), Json()
    if "documents" in raw:
        plain["documents"], hidden = _numbers(case, raw["documents"], f"{where}.documents")
        sealed |= {"documents": hidden} if hidden else {}
    if "limits" in raw:
        plain["limits"], beside = [], []
        for number, limit in enumerate(raw["limits"]):
            here, hidden = _numbers(case, limit.get("documents", ()), f"{where}.limits[{number}].documents")
            plain["limits"] += [limit | {"documents": here}] if here or not hidden else []
            beside += [limit | {"documents": hidden}] if hidden else []
        sealed |= {"limits": beside} if beside else {}
    if sealed:
        case.file.need(Compartment.SEALED)
    return plain, sealed


def _numbers(case: Case, named: Iterable[int | str], where: str) -> tuple[list[int], list[int]]:
    """Documents by number: plain ones, sealed ones."""
    found: tuple[list[int], list[int]] = ([], [])
    for place, one in enumerate(named):
        try:
            document = reading.resolve(case, one)
        except UserError as error:
            raise UserError(error.code, **{**error.facts, "field": f"{where}[{place}]"}) from error
        if document.id not in found[document.sealed]:
            found[document.sealed].append(document.id)
    return found


def _cited(documents: Iterable[int], names: Mapping[int, str]) -> list[int | str]:
    return [names.get(one, one) for one in documents]


def _beside(case: Case, identifier: str) -> Json:
    found = kept.all_of(case, SEALED_KIND, Compartment.SEALED)
    return next((one for one in found if one["id"] == identifier), {})


def _all_documents(plain: Json, sealed: Json, beside: Json) -> set[int]:
    return {one for record in (plain, sealed, beside) for one in record.get("documents") or ()}


def _joined_beside(identifier: str, beside: Json, sealed: Json) -> Json:
    out = {name: _both(beside.get(name), sealed.get(name)) for name in ("documents", "limits")}
    return {"id": identifier, **{name: said for name, said in out.items() if said}} if any(out.values()) else beside


def _both(first: Sequence[Any] | None, second: Sequence[Any] | None, by: str = "") -> list[Any]:
    """What one list or the other has, once; in order of the day where there is one."""
    found = [*(first or ())]
    known = [_said(one) for one in found]
    found += [one for one in second or () if _said(one) not in known]
    return sorted(found, key=lambda one: str(one.get(by, ""))[:10]) if by else found
