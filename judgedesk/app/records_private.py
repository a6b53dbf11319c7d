"""Records of a user's own notes in chambers: answers to questions, notes for reclassification, untested testimony."""

import json
from collections.abc import Collection, Iterator, Mapping
from typing import Any, TypeAlias

from judgedesk.app import checklists, law, passages
from judgedesk.app.casefile import Case
from judgedesk.app.records_form import naming
from judgedesk.app.tagging import check_pair
from judgedesk.domain.errors import UserError
from judgedesk.domain.evidence import Count

Json: TypeAlias = dict[str, Any]
KINDS = ("worksheets", "reclassifications", "untested")


def planned(
    case: Case, untrusted: Json, counts: Mapping[str, Count], people: Collection[str]
) -> Iterator[tuple[str, str, Json]]:
    """Kind, id and content of each note of a file.

    Raises:
        UserError: ``count.unknown``, ``count.no_defendant``, ``count.no_victim``, ``worksheet.unknown_question``,
            ``reclassification.unknown_target``, ``tag.unknown``, ``person.unknown``, ``untested.bad``.
    """
    arriving = {record["id"] for record in untrusted.get("tags", [])}
    for number, record in enumerate(untrusted.get("worksheets", [])):
        with naming(f"worksheets[{number}]"):
            check_pair(count_of(counts, record), record["defendant"], record["victim"])
            if record["question"] not in law.related().questions:
                raise UserError("worksheet.unknown_question", question=record["question"])
            _check_tags(case, record.get("tags", []), arriving)
        place = [record[name] for name in ("count", "defendant", "victim", "question")]
        content = {"answer": record["answer"], "note": record.get("note", ""), "tags": record.get("tags", [])}
        yield "worksheets", json.dumps([*place, case.user], ensure_ascii=False), content
    for number, record in enumerate(untrusted.get("reclassifications", [])):
        with naming(f"reclassifications[{number}]"):
            content = _reclassification(record, count_of(counts, record))
        yield "reclassifications", record["id"], content
    for number, record in enumerate(untrusted.get("untested", [])):
        with naming(f"untested[{number}]"):
            if record["person"] not in people:
                raise UserError("person.unknown", person=record["person"])
            entry = checklists.entry_of(record)
            _check_tags(case, entry.corroboration, arriving)
        identifier = json.dumps([entry.person, case.user], ensure_ascii=False)
        yield "untested", identifier, checklists.content_of(entry)


def _reclassification(record: Json, count: Count) -> Json:
    if (who := record.get("defendant", "")) and who not in count.defendants:
        raise UserError("count.no_defendant", person=who, count=count.label)
    if (whom := record.get("victim", "")) and whom not in count.victims:
        raise UserError("count.no_victim", person=whom, count=count.label)
    if record["to"] not in law.related().related and record["to"] not in law.packs().offences:
        raise UserError("reclassification.unknown_target", offence=record["to"])
    warned = record.get("warned")
    return {
        "count": record["count"], "defendant": who, "victim": whom, "to": record["to"], "reason": record["reason"],
        "same_act": record.get("same_act", True), "act": record.get("act", ""),
        "warned": [warned["on"], warned.get("folio", "")] if warned else None,
    }  # fmt: skip


def count_of(counts: Mapping[str, Count], record: Json) -> Count:
    """The count a record of chambers is read at: by its id, or by one it had before counts were joined.

    Raises:
        UserError: ``count.unknown``.
    """
    if record["count"] in counts:
        return counts[record["count"]]
    place = record["count"], record.get("defendant", ""), record.get("victim", "")
    for known in counts.values():
        if any((one.count, one.defendant or place[1], one.victim or place[2]) == place for one in known.was):
            return known
    raise UserError("count.unknown", count=record["count"])


def _check_tags(case: Case, tags: Collection[str], arriving: Collection[str]) -> None:
    known = {passage.tag.id for passage in passages.of_tags(case, tags)}
    for tag in tags:
        if tag not in known and tag not in arriving:
            raise UserError("tag.unknown", tag=tag)
