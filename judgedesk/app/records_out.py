"""Records as they are dumped: what the user's keys open, in the format that is read back."""

import json
from collections import Counter
from dataclasses import asdict
from typing import Any, TypeAlias

from judgedesk.app import checklists, reading
from judgedesk.app.casefile import Case
from judgedesk.app.records_people import record_of
from judgedesk.domain import notes as note_marks
from judgedesk.domain.evidence import Count
from judgedesk.domain.roles import Compartment
from judgedesk.store import evidence, notes

Json: TypeAlias = dict[str, Any]


def persons(case: Case) -> list[Json]:
    """Everybody; identities of the protected only for who holds them."""
    held = case.file.holds(Compartment.SEALED)
    return [record_of(person, with_identity=held or not person.protected) for person in evidence.persons(case.file)]


def counts(case: Case) -> list[Json]:
    """All counts."""
    return [count_record(count) for count in evidence.counts(case.file.reading())]


def tags(case: Case) -> list[Json]:
    """All tags, each with the name its document is found by."""
    names = names_to_cite(case)
    found = [tag for part in reading.parts_with_documents(case) for tag in evidence.tags(case.file.reading(part))]
    return [
        {
            "id": tag.id, "document": names.get(tag.document, str(tag.document)), "page": tag.page, "start": tag.start,
            "quote": tag.quote, "element": tag.element, "count": tag.count, "defendant": tag.defendant,
            "victim": tag.victim, "stance": tag.stance.value, "note": tag.note,
        }
        | note_marks.for_record({"note": tag.note})
        | (json.loads(tag.place) if tag.place else {})
        for tag in found
    ]  # fmt: skip


def findings(case: Case) -> list[Json]:
    """The user's own findings and the panel's. Of two that came to one cell the later one has the count it lay at."""
    found, taken = list[Json](), set[tuple[str, ...]]()
    for row in evidence.finding_rows(case.file):
        one = evidence.finding_from(case.file, row)
        if one is None or one.author not in ("", case.user):
            continue
        cell = (one.count, one.defendant, one.victim, one.element, one.author)
        record = {
            "count": json.loads(row["id"])[0] if cell in taken else one.count, "defendant": one.defendant,
            "victim": one.victim, "element": one.element, "state": one.state.value, "reason": one.reason,
        }  # fmt: skip
        found.append(record | ({"shared": True} if one.shared else {} if one.author else {"common": True}))
        taken.add(cell)
    return found


def worksheets(case: Case) -> list[Json]:
    """The user's own answers to discriminating questions."""
    found = []
    for identifier, said in notes.notes(case.file, "worksheets").items():
        place = dict(zip(("count", "defendant", "victim", "question"), json.loads(identifier), strict=False))
        found.append(place | {"answer": said["answer"], "note": said["note"], "tags": said["tags"]})
    return found


def reclassifications(case: Case) -> list[Json]:
    """The user's own notes for classing an act otherwise."""
    found = []
    for identifier, said in notes.notes(case.file, "reclassifications").items():
        record = {"id": identifier} | {name: value for name, value in said.items() if name not in ("at", "warned")}
        if said["warned"]:
            record["warned"] = dict(zip(("on", "folio"), said["warned"], strict=True))
        found.append(record)
    return found


def untested(case: Case) -> list[Json]:
    """The user's own notes on untested testimony; what is not said in them is left out."""
    return [
        {
            name: list(value) if isinstance(value, tuple) else value
            for name, value in asdict(entry).items()
            if name == "person" or value not in ("", None, ())
        }
        for entry in checklists.untested(case)
    ]


def names_to_cite(case: Case) -> dict[int, str]:
    """A stored name for each document, its SHA-256 where the sealed part has another of the same name."""
    documents = reading.listed(case)
    borne = Counter(document.name for document in documents)
    return {one.id: one.name if borne[one.name] == 1 else one.sha256 for one in documents}


def count_record(count: Count) -> Json:
    """A count as files of records have it."""
    out: Json = {
        "id": count.id, "label": count.label, "offence": count.offence, "from": count.period.start,
        "to": count.period.end, "defendants": list(count.defendants), "victims": list(count.victims),
    }  # fmt: skip
    if count.periods:
        out["periods"] = [
            {"defendant": who, "victim": whom, "from": period.start, "to": period.end}
            for (who, whom), period in count.periods.items()
        ]
    if count.cumulative:
        out["cumulative"] = list(count.cumulative)
    if count.continued:
        out["continued"] = True
    if count.sequence:
        out["sequence"] = count.sequence
    if count.was:
        out["was"] = [{name: said for name, said in asdict(one).items() if said} for one in count.was]
    return out
