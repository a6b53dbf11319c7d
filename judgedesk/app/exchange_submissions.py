"""Passages that a party named in its package: read beside the case, made tags by a person one by one."""

import json
import uuid
from dataclasses import dataclass

from judgedesk.app import kept, tagging
from judgedesk.app.casefile import Case
from judgedesk.app.exchange_review import SUBMISSIONS
from judgedesk.app.exchange_rows import Json, by_hash
from judgedesk.app.exchange_versions import put_record
from judgedesk.app.reading import parts_with_documents
from judgedesk.domain.changes import Changes
from judgedesk.domain.errors import UserError
from judgedesk.domain.evidence import Stance, Tag
from judgedesk.domain.roles import Compartment
from judgedesk.store import audit, evidence, rows
from judgedesk.store import documents as store
from judgedesk.store.database import Connection
from judgedesk.store.rows import Change


@dataclass(frozen=True, slots=True)
class Submitted:
    """A passage as a party sent it, and the tags that people of this desk made of it; `document` is its number here."""

    submission: str
    label: str
    sender: str
    fingerprint: str
    taken: str
    document: int
    tag: Json
    made: tuple[str, ...]


def submissions(case: Case) -> list[Submitted]:
    """All passages of parties, by package; of the sealed part for who holds its key."""
    return [found for part in parts_with_documents(case) for found in _of(case, part)]


def _of(case: Case, part: Compartment) -> list[Submitted]:
    here = by_hash(case)
    return [
        Submitted(
            record["package"], record.get("label", ""), record.get("from", ""), record["fingerprint"], record["taken"],
            here[tag["document"]].id if tag["document"] in here else 0, tag,
            tuple(record.get("converted", {}).get(tag["id"], ())),
        )
        for record in kept.all_of(case, SUBMISSIONS, part)
        for tag in record["tags"]
    ]  # fmt: skip


def convert(case: Case, submission: str, tag: str) -> tuple[str, Changes]:
    """Make a passage of a party a tag of the user's own, as one act; returns its id. The submission stays.

    Raises:
        UserError: ``exchange.no_submission``, ``count.unknown``, ``element.unknown``, ``tag.not_on_page``,
            ``case.read_only``, …
    """
    for part in parts_with_documents(case):
        found = [one for one in _of(case, part) if (one.submission, one.tag["id"]) == (submission, tag)]
        if found and found[0].document:
            return _converted(case, part, found[0])
    raise UserError("exchange.no_submission", tag=tag[:80])


def _converted(case: Case, part: Compartment, one: Submitted) -> tuple[str, Changes]:
    said, made = one.tag, f"t-{uuid.uuid4().hex[:12]}"
    count = tagging.known_count(case.file.reading(), said["count"])
    tagging.check_target(count, said["element"], said["defendant"], said["victim"])
    page = store.page(case.file.reading(part), one.document, said["page"])
    if page is None:
        raise UserError("page.unknown", document=str(one.document), page=said["page"], pages=0)
    note = " · ".join(text for text in (one.label or one.sender, said["note"]) if text)
    tag = tagging.anchored(
        Tag(
            made, one.document, said["page"], said["start"], said["end"], said["quote"], said["hash"], said["element"],
            count.id, said["defendant"], said["victim"], Stance(said["stance"]), note, case.user, audit.now(),
            said["place"],
        ),
        page.text,
    )  # fmt: skip
    if said["quote"] and not said["place"] and not tag.end:
        raise UserError("tag.not_on_page", tag=said["id"], field="quote", document=str(one.document),
                        page=said["page"], nearest="")  # fmt: skip

    def work(connection: Connection) -> list[Change | None]:
        position = rows.next_position(connection, "tags")
        row = rows.find(connection, "records", {"kind": SUBMISSIONS, "id": f"{one.submission}:{one.document}"})
        assert row is not None
        record = json.loads(row["body"])
        known = record.setdefault("converted", {})
        known[said["id"]] = [*known.get(said["id"], ()), made]
        return [
            rows.put(connection, "tags", evidence.tag_row(tag, position)),
            put_record(connection, SUBMISSIONS, record),
        ]

    facts = {"cite": one.label or one.sender, "element": said["element"]}
    rows.perform(case.file, part, "submission.converted", made, facts, work)
    return made, Changes(frozenset({"tags", "records"}), (made,))
