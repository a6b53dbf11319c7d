"""Two records of one person become one: whatever points to the others points to the one kept, as a single act."""

import json
import uuid
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Final, TypeAlias

from judgedesk.app import seals
from judgedesk.app.ages import with_ages
from judgedesk.app.casefile import Case
from judgedesk.app.reading import parts_with_documents
from judgedesk.domain.changes import Changes
from judgedesk.domain.documents import DocumentState
from judgedesk.domain.errors import UserError
from judgedesk.domain.evidence import Ages, Count, Period, Person
from judgedesk.domain.people import Birth, Details, Identity, Merged
from judgedesk.domain.roles import Compartment
from judgedesk.store import evidence, intents, rows
from judgedesk.store.rows import Change, Row, all_rows

Put: TypeAlias = tuple[str, Row]
KEYED_BY_PERSON: Final = ("assessments", "duties")
"""Kinds of records of which a person has one, under the person's id."""
_NAMES_PERSONS: Final = frozenset(
    (
        "person", "persons", "victim", "victims", "defendant", "defendants", "disputed_by", "present", "apart",
        "accompanied_by", "interviewer", "interpreter", "psychologist", "representative", "guardian", "counsel",
    )
)  # fmt: skip
"""Fields of records that hold ids of persons."""


@dataclass(frozen=True, slots=True)
class Left:
    """Of two values that cannot both stand, the one that stays and the one that is left out (undo brings it back)."""

    field: str
    kept: str
    dropped: str


@dataclass(frozen=True, slots=True)
class Preview:
    """What a merge would change. `records` are numbers by kind; `dates` are counts with the dates of the act united."""

    keep: str
    others: tuple[str, ...]
    label: str
    labels: tuple[str, ...]
    names: tuple[str, ...]
    tags: int
    counts: tuple[str, ...]
    records: Mapping[str, int]
    persons: tuple[str, ...]
    dates: tuple[str, ...]
    left: tuple[Left, ...]


@dataclass(slots=True)
class _Plan:
    """Rows to be written and dropped, by compartment."""

    preview: Preview
    puts: dict[Compartment, list[Put]]
    drops: dict[Compartment, list[Put]] = field(default_factory=dict)


def preview(case: Case, keep: str, *others: str) -> Preview:
    """What a merge would change.

    Raises:
        UserError: as `merge`.
    """
    return _planned(case, keep, others).preview


def merge(case: Case, keep: str, *others: str) -> Changes:
    """Make the records of `others` part of the one of `keep`, as one act that can be undone.

    Findings are not rewritten, for nobody can rewrite another's: they are read as being on the person kept.

    Raises:
        UserError: ``person.unknown``; ``merge.same``; ``merge.one_protected`` where only one of them is protected;
            ``merge.both_sides`` where somebody would be accused and injured in one count; ``keys.not_yours`` where
            one is protected or the case has sealed documents; ``case.read_only``.
    """
    if not case.writable:
        raise UserError("case.read_only", path=str(case.path))
    plan = _planned(case, keep, others)
    facts = {"cite": f"{', '.join(plan.preview.labels)} → {plan.preview.label}", "act": uuid.uuid4().hex}
    sealed_puts, sealed_drops = plan.puts[Compartment.SEALED], plan.drops[Compartment.SEALED]
    if sealed_puts or sealed_drops:
        case.file.secret(Compartment.SEALED, "intents")
    with case.file.writing(Compartment.CASE) as connection:
        made: list[Change | None] = [rows.put(connection, *put) for put in plan.puts[Compartment.CASE]]
        made += [rows.drop(connection, *drop) for drop in plan.drops[Compartment.CASE]]
        changes = [change for change in made if change is not None]
        rows.log(case.file, connection, Compartment.CASE, "person.merged", keep, facts, changes)
        if sealed_puts or sealed_drops:
            intents.declare_rows(
                case.file, connection, Compartment.SEALED, "person.merged", keep, facts, sealed_puts, sealed_drops
            )
    rows.forget_undone(case.file)
    intents.carry_out(case.file, seals.STEPS)
    return Changes(frozenset({"persons", "counts", "tags", "records", "findings"}), (keep, *others))


def _planned(case: Case, keep: str, others: Sequence[str]) -> _Plan:
    everybody = {person.id: person for person in evidence.persons(case.file)}
    for identifier in (keep, *others):
        if identifier not in everybody:
            raise UserError("person.unknown", person=identifier[:60])
    gone = tuple(dict.fromkeys(others))
    if keep in gone or not gone:
        raise UserError("merge.same", person=everybody[keep].label)
    kept, merged = everybody[keep], [everybody[other] for other in gone]
    _check_protection(case, kept, merged)
    moved = dict.fromkeys(gone, keep)
    united, left = _united(kept, merged, moved)
    fresh = {one.id: _repointed(one, moved) for one in everybody.values() if one.id not in gone} | {keep: united}
    puts: dict[Compartment, list[Put]] = {part: [] for part in Compartment}
    drops: dict[Compartment, list[Put]] = {part: [] for part in Compartment}
    changed = [one for one in fresh.values() if one != everybody[one.id]]
    for one in changed:
        _put_person(case, one, puts)
    for other in gone:
        drops[Compartment.CASE].append(("persons", {"id": other}))
        if everybody[other].protected:
            drops[Compartment.SEALED].append(("identities", {"person": other}))
    counts, dates = _counts(case, fresh, moved, puts)
    tags = _tags(case, moved, puts)
    numbers = _records(case, moved, puts, drops)
    shown = Preview(
        keep=keep, others=gone, label=kept.label, labels=tuple(one.label for one in merged), names=united.called,
        tags=tags, counts=counts, records=numbers, persons=tuple(one.label for one in changed if one.id != keep),
        dates=dates, left=left,
    )  # fmt: skip
    return _Plan(shown, puts, drops)


def _check_protection(case: Case, kept: Person, merged: Sequence[Person]) -> None:
    protected = {one.protected for one in (kept, *merged)}
    if len(protected) > 1:
        open_one = next(one for one in (kept, *merged) if not one.protected)
        raise UserError("merge.one_protected", person=open_one.label)
    query = "SELECT 1 FROM documents WHERE state = ? LIMIT 1"
    if True in protected or case.file.reading().execute(query, (DocumentState.SEALED.value,)).fetchone():
        case.file.need(Compartment.SEALED)  # what is tagged there has to follow


def _put_person(case: Case, one: Person, puts: dict[Compartment, list[Put]]) -> None:
    place = rows.find(case.file.reading(), "persons", {"id": one.id})
    assert place is not None
    row, identity = evidence.person_rows(one, place["position"])
    puts[Compartment.CASE].append(("persons", row))
    if identity is not None and case.file.holds(Compartment.SEALED):
        puts[Compartment.SEALED].append(("identities", identity))


# -- one person out of several ------------------------------------------------------------------------------------


def _all(*lists: Iterable[Any]) -> tuple[Any, ...]:
    return tuple(dict.fromkeys(one for some in lists for one in some))


def _repointed(one: Person, moved: Mapping[str, str]) -> Person:
    """The person with relations and needs that name the one kept."""
    relations = (replace(tie, to=moved.get(tie.to, tie.to)) for tie in one.details.relations)
    represents = (replace(tie, person=moved.get(tie.person, tie.person)) for tie in one.details.represents)
    details = replace(
        one.details,
        relations=_all(tie for tie in relations if tie.to != one.id),
        represents=_all(tie for tie in represents if tie.person != one.id),
    )
    return replace(one, needs=_needs(one.needs, moved, one.id), details=details)


def _needs(needs: Iterable[str], moved: Mapping[str, str], own: str) -> tuple[str, ...]:
    """``no_contact:d2`` names a person."""
    found = []
    for need in needs:
        name, colon, value = need.partition(":")
        value = moved.get(value, value)
        if value != own:
            found.append(name + colon + value)
    return _all(found)


def _united(kept: Person, merged: Sequence[Person], moved: Mapping[str, str]) -> tuple[Person, tuple[Left, ...]]:
    """The person kept with all that is known of the others."""
    one, left = kept, list[Left]()

    def either(name: str, mine: Any, theirs: Any) -> Any:
        if mine and theirs and mine != theirs:
            left.append(Left(name, _said(mine), _said(theirs)))
        return mine or theirs

    for other in merged:
        names = [name for name in (other.name, *other.aliases) if name and name != one.name]
        mine, theirs, here, there = one.details, other.details, one.identity, other.identity
        births = [Birth(other.born, other.label)] if one.born and other.born and one.born != other.born else []
        addresses = [other.address] if one.address and other.address and one.address != other.address else []
        details = Details(
            sex=either("sex", mine.sex, theirs.sex),
            dialects=_all(mine.dialects, theirs.dialects),
            community=either("community", mine.community, theirs.community),
            relations=_all(mine.relations, theirs.relations),
            represents=_all(mine.represents, theirs.represents),
            sworn=mine.sworn or theirs.sworn,
            qualification=either("qualification", mine.qualification, theirs.qualification),
            custody=either("custody", mine.custody, theirs.custody),
            examinations=_all(mine.examinations, theirs.examinations),
            presumption_ended=either("presumption_ended", mine.presumption_ended, theirs.presumption_ended),
            merged=_all(mine.merged, theirs.merged, [Merged(other.id, other.pseudonym)]),
        )
        identity = Identity(
            names=_all(here.names, there.names),
            phones=_all(here.phones, there.phones),
            emails=_all(here.emails, there.emails),
            numbers=_all(here.numbers, there.numbers),
            addresses=_all(here.addresses, addresses, there.addresses),
            workplace=either("workplace", here.workplace, there.workplace),
            custody_place=either("custody_place", here.custody_place, there.custody_place),
            births=_all(here.births, births, there.births),
        )
        one = replace(
            one, roles=_all(one.roles, other.roles), languages=_all(one.languages, other.languages),
            needs=_all(one.needs, other.needs), age_disputed=one.age_disputed or other.age_disputed,
            pseudonym=one.pseudonym or other.pseudonym, name=one.name or other.name,
            aliases=_all(one.aliases, (name for name in names if one.name)), born=one.born or other.born,
            address=one.address or other.address, details=details, identity=identity,
        )  # fmt: skip
    return _repointed(one, moved), tuple(left)


def _said(value: Any) -> str:
    days = (getattr(value, name, "") for name in ("since", "until", "remand_until"))
    return value if isinstance(value, str) else " – ".join(day for day in days if day)


# -- what points to them ------------------------------------------------------------------------------------------


def _counts(
    case: Case, people: Mapping[str, Person], moved: Mapping[str, str], puts: dict[Compartment, list[Put]]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Labels of the counts that change, and of those in which dates of the act were united."""
    changed, united = [], []
    for count in evidence.counts(case.file.reading()):
        if not moved.keys() & {*count.defendants, *count.victims}:
            continue
        defendants = _all(moved.get(who, who) for who in count.defendants)
        victims = _all(moved.get(who, who) for who in count.victims)
        for who in set(defendants) & set(victims):
            raise UserError("merge.both_sides", count=count.label, person=people[who].label)
        periods, joined = _periods(count, moved)
        fresh = replace(count, defendants=defendants, victims=victims, periods=periods)
        place = rows.find(case.file.reading(), "counts", {"id": count.id})
        assert place is not None
        row = evidence.count_row(with_ages(case, fresh, people, _with_moved_ages(fresh, moved)), place["position"])
        puts[Compartment.CASE].append(("counts", row))
        changed.append(count.label)
        if joined:
            united.append(count.label)
    return tuple(changed), tuple(united)


def _periods(count: Count, moved: Mapping[str, str]) -> tuple[dict[tuple[str, str], Period], bool]:
    """Dates of the act by pair: where two pairs become one, from the earlier beginning to the later end."""
    found: dict[tuple[str, str], Period] = {}
    joined = False
    for defendant in count.defendants:
        for victim in count.victims:
            pair = (moved.get(defendant, defendant), moved.get(victim, victim))
            here, before = count.period_of(defendant, victim), found.get(pair)
            if before is not None and before != here:
                here, joined = Period(min(before.start, here.start), max(before.end, here.end)), True
            found[pair] = here
    return {pair: period for pair, period in found.items() if period != count.period}, joined


def _with_moved_ages(count: Count, moved: Mapping[str, str]) -> Count:
    """The count with what it says of ages said of the one kept: it stands for those whose births are hidden here."""

    def followed(known: Ages) -> Ages:
        victims = {moved.get(who, who): below for who, below in known.victims.items()}
        pairs = {(moved.get(who, who), moved.get(whom, whom)): below for (who, whom), below in known.pairs.items()}
        return Ages(victims, pairs)

    child = followed(Ages(count.children, count.pairs))
    ages = {name: followed(known) for name, known in count.ages.items()}
    return replace(count, children=child.victims, pairs=child.pairs, ages=ages)


def _tags(case: Case, moved: Mapping[str, str], puts: dict[Compartment, list[Put]]) -> int:
    marks = ", ".join("?" * len(moved))
    query = f"SELECT * FROM tags WHERE defendant IN ({marks}) OR victim IN ({marks}) ORDER BY position, id"
    number = 0
    for part in parts_with_documents(case):
        for row in all_rows(case.file.reading(part), query, [*moved, *moved]):
            puts[part].append(
                ("tags", row | {name: moved.get(row[name], row[name]) for name in ("defendant", "victim")})
            )
            number += 1
    return number


def _records(
    case: Case,
    moved: Mapping[str, str],
    puts: dict[Compartment, list[Put]],
    drops: dict[Compartment, list[Put]],
) -> dict[str, int]:
    numbers: dict[str, int] = {}
    own: dict[tuple[str, str], Row] = {}
    for row in all_rows(case.file.reading(), "SELECT * FROM records ORDER BY kind, position, id"):
        body = json.loads(row["body"])
        fresh = _followed(body, moved)
        goes = row["kind"] in KEYED_BY_PERSON and row["id"] in moved
        if row["kind"] in KEYED_BY_PERSON:
            key = (row["kind"], moved.get(row["id"], row["id"]))
            known = own.get(key)
            body_of_both = fresh | {"id": key[1]}
            if known is not None:
                first, second = json.loads(known["body"]), body_of_both
                body_of_both = _both(second, first) if row["id"] == key[1] else _both(first, second)
            own[key] = row | {"id": key[1], "body": json.dumps(body_of_both, ensure_ascii=False)}
            if goes:
                drops[Compartment.CASE].append(("records", {"kind": row["kind"], "id": row["id"]}))
                puts[Compartment.CASE].append(("records", own[key]))
            elif known is not None:
                puts[Compartment.CASE].append(("records", own[key]))
        elif fresh != body:
            puts[Compartment.CASE].append(("records", row | {"body": json.dumps(fresh, ensure_ascii=False)}))
        if goes or fresh != body:
            numbers[row["kind"]] = numbers.get(row["kind"], 0) + 1
    return numbers


def names_person(content: Any, identifier: str) -> bool:
    """Whether a record holds a person's id in one of the fields for it."""
    return bool(_followed(content, {identifier: ""}) != content)


def _followed(content: Any, moved: Mapping[str, str], *, names: bool = False) -> Any:
    """A record with the ids of persons that its fields hold replaced; nobody stands twice in a list."""
    if isinstance(content, Mapping):
        return {key: _followed(value, moved, names=key in _NAMES_PERSONS) for key, value in content.items()}
    if isinstance(content, list):
        entries = [_followed(one, moved, names=names) for one in content]
        return [one for place, one in enumerate(entries) if one not in entries[:place]] if names else entries
    return moved.get(content, content) if names and isinstance(content, str) else content


def _both(first: Any, second: Any) -> Any:
    """Two records of one person as one; where both say something, the first holds."""
    if isinstance(first, Mapping) and isinstance(second, Mapping):
        return {**second, **{name: _both(value, second[name]) if name in second else value
                             for name, value in first.items()}}  # fmt: skip
    return first
