"""Persons, counts, tags and findings as rows and back."""

import json
from collections.abc import Mapping
from contextvars import ContextVar
from typing import Any

from judgedesk.domain import notes
from judgedesk.domain.evidence import Ages, Count, Finding, FindingState, Formerly, Period, Person, Stance, Tag
from judgedesk.domain.people import details_from, identity_from, to_json
from judgedesk.domain.roles import Compartment
from judgedesk.store import cipher
from judgedesk.store.casefile import CaseFile
from judgedesk.store.database import Connection
from judgedesk.store.rows import Change, Row, all_rows, drop


def _pack(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


# -- persons ----------------------------------------------------------------------------------------------------


def person_rows(person: Person, position: int) -> tuple[Row, Row | None]:
    """The row for `case.db` and, for a protected person, the identity that belongs into `sealed.db`."""
    row: Row = {
        "id": person.id,
        "roles": _pack(person.roles),
        "pseudonym": person.pseudonym,
        "protected": int(person.protected),
        "languages": _pack(person.languages),
        "needs": _pack(person.needs),
        "age_disputed": int(person.age_disputed),
        "name": "" if person.protected else person.name,
        "aliases": _pack(() if person.protected else person.aliases),
        "born": "" if person.protected else person.born,
        "address": "" if person.protected else person.address,
        "position": position,
        "more": _pack(to_json(person.details) | ({} if person.protected else to_json(person.identity))),
    }
    if not person.protected:
        return row, None
    identity: Row = {
        "person": person.id,
        "name": person.name,
        "aliases": _pack(person.aliases),
        "born": person.born,
        "address": person.address,
        "more": _pack(to_json(person.identity)),
    }
    return row, identity


TRUE_NAMES: ContextVar[bool] = ContextVar("true_names", default=False)
"""Whether what is read now is for eyes that switched true names on; never set while something is written."""


def _shown(pseudonym: str, name: str) -> str:
    return f"{name} ({pseudonym})" if TRUE_NAMES.get() and name and pseudonym else ""


def persons(case: CaseFile) -> list[Person]:
    """Everybody of the case, in the order recorded; identities of the protected only for those who hold the key."""
    identities: dict[str, Row] = {}
    if case.holds(Compartment.SEALED):
        rows = all_rows(case.reading(Compartment.SEALED), "SELECT * FROM identities")
        identities = {row["person"]: row for row in rows}
    found = []
    for row in all_rows(case.reading(), "SELECT * FROM persons ORDER BY position"):
        secret = identities.get(row["id"], row) if row["protected"] else row
        told = json.loads(secret["more"]) if secret is not row or not row["protected"] else {}
        found.append(
            Person(
                id=row["id"],
                roles=tuple(json.loads(row["roles"])),
                pseudonym=row["pseudonym"],
                protected=bool(row["protected"]),
                languages=tuple(json.loads(row["languages"])),
                needs=tuple(json.loads(row["needs"])),
                age_disputed=bool(row["age_disputed"]),
                name=secret["name"],
                aliases=tuple(json.loads(secret["aliases"])),
                born=secret["born"],
                address=secret["address"],
                details=details_from(json.loads(row["more"])),
                identity=identity_from(told),
                shown=_shown(row["pseudonym"], secret["name"]),
            )
        )
    return found


def merged(connection: Connection) -> dict[str, str]:
    """Ids of records of persons that became part of another one, with the id of that one."""
    query = """SELECT one.value ->> 'id', persons.id FROM persons, json_each(more, '$.merged') AS one
        WHERE instr(more, '"merged"')"""
    return {row[0]: row[1] for row in connection.execute(query)}


# -- counts -----------------------------------------------------------------------------------------------------


def count_row(count: Count, position: int) -> Row:
    """A count as its row."""
    return {
        "id": count.id,
        "label": count.label,
        "offence": count.offence,
        "start": count.period.start,
        "end": count.period.end,
        "defendants": _pack(count.defendants),
        "victims": _pack(count.victims),
        "periods": _pack([[who, whom, period.start, period.end] for (who, whom), period in count.periods.items()]),
        "children": _pack([dict(count.children), _pairs(count.pairs), *([_ages(count)] if count.ages else [])]),
        "position": position,
        "more": _pack(_more(count)),
    }


def _more(count: Count) -> dict[str, Any]:
    """What only a count has that was joined, split or set in a sequence."""
    told = {
        "cumulative": count.cumulative, "continued": count.continued, "sequence": count.sequence,
        "was": [[one.count, one.defendant, one.victim] for one in count.was],
    }  # fmt: skip
    return {name: value for name, value in told.items() if value}


def count_from(row: Row) -> Count:
    """A count from its row."""
    more = json.loads(row["more"])
    # Counts of older programs say nothing of other ages.
    children, pairs, *others = json.loads(row["children"])
    return Count(
        id=row["id"],
        label=row["label"],
        offence=row["offence"],
        period=Period(row["start"], row["end"]),
        defendants=tuple(json.loads(row["defendants"])),
        victims=tuple(json.loads(row["victims"])),
        periods={(who, whom): Period(start, end) for who, whom, start, end in json.loads(row["periods"])},
        children=children,
        pairs={(who, whom): child for who, whom, child in pairs},
        ages={
            name: Ages(victims, {(who, whom): below for who, whom, below in of_pairs})
            for name, (victims, of_pairs) in (others[0] if others else {}).items()
        },
        cumulative=tuple(more.get("cumulative", ())),
        continued=bool(more.get("continued")),
        sequence=more.get("sequence", ""),
        was=tuple(Formerly(*place) for place in more.get("was", ())),
    )


def _pairs(pairs: Mapping[tuple[str, str], bool | None]) -> list[list[Any]]:
    return [[*pair, truth] for pair, truth in pairs.items()]


def _ages(count: Count) -> dict[str, list[Any]]:
    return {name: [dict(ages.victims), _pairs(ages.pairs)] for name, ages in count.ages.items()}


def counts(connection: Connection) -> list[Count]:
    """All counts in the order recorded."""
    return [count_from(row) for row in all_rows(connection, "SELECT * FROM counts ORDER BY position")]


def moved(connection: Connection) -> list[tuple[str, str, str, str]]:
    """Where findings made before counts were joined or split are read now: former count, defendant, victim (both '' for
    the whole count), count. A place that its own count still has stays where it is.
    """
    if connection.execute("""SELECT 1 FROM counts WHERE instr(more, '"was"') LIMIT 1""").fetchone() is None:
        return []
    known, gone = {one.id: one for one in counts(connection)}, merged(connection)
    found: dict[tuple[str, str, str], str] = {}
    for count in known.values():
        for one in count.was:
            who, whom = gone.get(one.defendant, one.defendant), gone.get(one.victim, one.victim)
            own = known.get(one.count)
            if own is None or (who and not (who in own.defendants and whom in own.victims)):
                found.setdefault((one.count, who, whom), count.id)
    return [(*place, count) for place, count in found.items()]


# -- tags -------------------------------------------------------------------------------------------------------


def tag_row(tag: Tag, position: int) -> Row:
    """A tag as its row."""
    kind, note = notes.read(tag.note)
    return {
        "id": tag.id,
        "document": tag.document,
        "page": tag.page,
        "start": tag.start,
        "end": tag.end,
        "quote": tag.quote,
        "page_hash": tag.page_hash,
        "element": tag.element,
        "count": tag.count,
        "defendant": tag.defendant,
        "victim": tag.victim,
        "stance": tag.stance.value,
        "note": note,
        "note_kind": kind or "",
        "author": tag.author,
        "at": tag.at,
        "position": position,
        "place": tag.place,
    }


def tag_from(row: Row) -> Tag:
    """A tag from its row."""
    fields = {name: value for name, value in row.items() if name not in ("stance", "position", "note", "note_kind")}
    return Tag(stance=Stance(row["stance"]), note=notes.written(row["note_kind"], row["note"]), **fields)


def tags(connection: Connection, where: str = "", values: tuple[Any, ...] = ()) -> list[Tag]:
    """Tags in the order recorded; `where` is one of our own conditions."""
    clause = f"WHERE {where}" if where else ""
    return [tag_from(row) for row in all_rows(connection, f"SELECT * FROM tags {clause} ORDER BY position, id", values)]


# -- findings ---------------------------------------------------------------------------------------------------


def finding_id(count: str, defendant: str, victim: str, element: str, author: str) -> str:
    """One finding an author for each cell."""
    return _pack([count, defendant, victim, element, author])


def finding_row(case: CaseFile, finding: Finding, position: int) -> Row:
    """A finding as its row: one that is not shared can be read by its author only."""
    identifier = finding_id(finding.count, finding.defendant, finding.victim, finding.element, finding.author)
    private = bool(finding.author) and not finding.shared
    said = _pack([finding.state.value, finding.reason]).encode()
    return {
        "id": identifier,
        "count": finding.count,
        "defendant": finding.defendant,
        "victim": finding.victim,
        "element": finding.element,
        "state": "" if private else finding.state.value,
        "reason": "" if private else finding.reason,
        "author": finding.author,
        "at": finding.at,
        "position": position,
        "shared": int(finding.shared),
        "box": cipher.lock_note(case.own_key, said, identifier) if private else "",
    }


def finding_from(case: CaseFile, row: Row) -> Finding | None:
    """A finding from its row; None where it is another's own."""
    state, reason = row["state"], row["reason"]
    if row["author"] and not row["shared"]:
        if row["author"] != case.user:
            return None
        if row["box"]:
            try:
                state, reason = json.loads(cipher.open_note(case.own_key, row["box"], row["id"]))
            except cipher.WrongKey:  # of a user of the same name who is gone, with their key
                return None
    return Finding(
        row["count"], row["defendant"], row["victim"], row["element"], FindingState(state), reason, row["author"],
        row["at"], bool(row["shared"]),
    )  # fmt: skip


_FOLLOWED = """WITH gone(id, kept) AS (SELECT value ->> 0, value ->> 1 FROM json_each(?)),
    moved("count", defendant, victim, kept) AS
        (SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3 FROM json_each(?)),
    on_persons AS (SELECT findings.id, "count", coalesce(of_defendant.kept, defendant) AS defendant,
        coalesce(of_victim.kept, victim) AS victim, element, state, reason, author, at, position, shared, box,
        of_defendant.kept IS NOT NULL OR of_victim.kept IS NOT NULL AS later FROM findings
        LEFT JOIN gone AS of_defendant ON of_defendant.id = defendant
        LEFT JOIN gone AS of_victim ON of_victim.id = victim),
    followed AS (SELECT on_persons.id, coalesce(pair.kept, whole.kept, on_persons."count") AS "count",
        on_persons.defendant, on_persons.victim, element, state, reason, author, at, position, shared, box,
        later OR pair.kept IS NOT NULL OR whole.kept IS NOT NULL AS later FROM on_persons
        LEFT JOIN moved AS pair ON pair."count" = on_persons."count" AND pair.defendant = on_persons.defendant
            AND pair.victim = on_persons.victim AND pair.defendant <> ''
        LEFT JOIN moved AS whole ON whole."count" = on_persons."count" AND whole.defendant = '')
    SELECT * FROM followed {clause} ORDER BY later, position, id"""


def findings(case: CaseFile, where: str = "", values: tuple[Any, ...] = ()) -> list[Finding]:
    """Findings this user may read, in the order recorded: their own, those others share, those of the panel.

    Whoever merged two persons need not hold chambers, and nobody can rewrite another's finding: so those on a person
    whose record became part of another are read as being on that one, after its own. So are those of counts that were
    joined or split.
    """
    return [found for row in finding_rows(case, where, values) if (found := finding_from(case, row)) is not None]


def finding_rows(case: CaseFile, where: str = "", values: tuple[Any, ...] = ()) -> list[Row]:
    """Rows of `findings`, each with the cell at which it is read now and the id under which it lies."""
    clause = f"WHERE {where}" if where else ""
    gone, elsewhere = merged(case.reading()), moved(case.reading())
    follow = bool(gone or elsewhere)
    query = _FOLLOWED.format(clause=clause) if follow else f"SELECT * FROM findings {clause} ORDER BY position, id"
    given = (_pack(list(gone.items())), _pack(elsewhere), *values) if follow else values
    return all_rows(case.reading(Compartment.CHAMBERS), query, given)


def finding_at(case: CaseFile, cell: tuple[str, str, str, str], author: str) -> Row | None:
    """The row of an author's finding that is shown at a cell (count, defendant, victim, element), or None."""
    where = '"count" = ? AND defendant = ? AND victim = ? AND element = ? AND author = ?'
    return next(iter(finding_rows(case, where, (*cell, author))), None)


def moved_away(connection: Connection, before: Row | None, identifier: str) -> list[Change | None]:
    """Drop a finding that lies where its count or person was before, for it is written anew under `identifier`."""
    return [drop(connection, "findings", before)] if before is not None and before["id"] != identifier else []
