"""What is kept of each bundle that was made, so that its pages can be found and it can be gone on with.

A bundle that holds sealed documents is kept in the sealed part; nothing of it is told elsewhere.
"""

import contextlib
import hashlib
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, TypeAlias

from judgedesk.app import kept
from judgedesk.app.bundle_choice import Chosen
from judgedesk.app.bundle_sheets import Entry, Left
from judgedesk.app.casefile import Case
from judgedesk.app.reading import parts_with_documents
from judgedesk.domain.documents import split_page_id
from judgedesk.domain.errors import UserError
from judgedesk.domain.roles import Compartment
from judgedesk.store import documents as store
from judgedesk.store import rows

KIND: Final = "bundles"
MADE: Final = "bundle.made"
Json: TypeAlias = dict[str, Any]
Run: TypeAlias = tuple[int, int, int, int]
"""A document, its pages from and to, and the bundle page of the first; the others follow one by one."""


@dataclass(frozen=True, slots=True)
class Block:
    """What came at one time: how many sheets its index takes, its documents with the sheets each page took, and what
    was left out then.
    """

    front: int
    entries: tuple[Json, ...]
    left: tuple[Left, ...]


@dataclass(frozen=True, slots=True)
class Bundle:
    """A bundle that was made. `version` counts from 1 along those that go on from one another."""

    id: str
    title: str
    recipient: str
    language: str
    version: int
    continues: str
    pages: int
    sha256: str
    at: str
    by: str
    runs: tuple[Run, ...]
    blocks: tuple[Block, ...]


def bundles(case: Case) -> list[Bundle]:
    """All bundles the user may know of, oldest first."""
    found = [_bundle(record) for part in parts_with_documents(case) for record in kept.all_of(case, KIND, part)]
    return sorted(found, key=lambda one: (one.at, one.id))


def bundle(case: Case, named: str) -> Bundle:
    """A bundle by id, SHA-256, version (of the latest line), or file.

    Raises:
        UserError: ``bundle.unknown``, ``bundle.none_made``.
    """
    known = bundles(case)
    names = {named.strip()}
    path = Path(named)
    if len(named) < 1000 and path.suffix.lower() == ".pdf":
        with contextlib.suppress(OSError):
            names.add(hashlib.sha256(path.read_bytes()).hexdigest())
    for one in reversed(known):
        if {one.id, one.sha256, str(one.version), f"v{one.version}"} & names:
            return one
    if not known:
        raise UserError("bundle.none_made", bundle=named[:80])
    told = ", ".join(f"{one.id} (“{one.title}”, v{one.version}, {one.at[:10]})" for one in known[-10:])
    raise UserError("bundle.unknown", bundle=named[:80], known=told)


def bundle_page(case: Case, named: str, page: int) -> int | None:
    """On which page of a bundle a page of the case (by its id) begins; None where it is not in it.

    Raises:
        UserError: ``bundle.unknown``.
    """
    return pages_in(case, named)(*split_page_id(page))


def pages_in(case: Case, named: str) -> Callable[[int, int], int | None]:
    """Answers for a document and a page of it the page of a bundle on which it begins, or None.

    Raises:
        UserError: ``bundle.unknown``.
    """
    runs = bundle(case, named).runs

    def page_of(document: int, number: int) -> int | None:
        found = (
            at + number - first for known, first, last, at in runs if known == document and first <= number <= last
        )
        return next(found, None)

    return page_of


def runs_of(entries: Iterable[Entry]) -> list[Run]:
    """Where pages begin, of entries whose `at` is known; the first place of each page counts."""
    found: list[Run] = []
    seen: set[tuple[int, int]] = set()
    for entry in entries:
        for at, sheet in enumerate(entry.sheets, entry.at):
            key = sheet.document, sheet.page
            if not sheet.page or key in seen:
                continue
            seen.add(key)
            last = found[-1] if found else None
            if last and last[0] == key[0] and last[2] + 1 == key[1] and last[3] + key[1] - last[1] == at:
                found[-1] = (last[0], last[1], key[1], last[3])
            else:
                found.append((*key, key[1], at))
    return found


def entry_json(entry: Entry) -> Json:
    """An entry as kept: its sheets as page, page, number of sheets of each."""
    document = entry.chosen.document
    took: list[list[int]] = []
    for sheet in entry.sheets:
        if took and took[-1][1] == sheet.page and took[-1][2] >= 1 and took[-1][0] == sheet.page:
            took[-1][2] += 1
        else:
            took.append([sheet.page, sheet.page, 1])
    runs: list[list[int]] = []
    for first, last, number in took:
        if runs and number == runs[-1][2] == 1 and runs[-1][1] + 1 == first:
            runs[-1][1] = last
        else:
            runs.append([first, last, number])
    return {"document": document.id if document else 0, "name": entry.chosen.named, "title": entry.chosen.title,
            "date": entry.chosen.date, "level": entry.chosen.level, "section": entry.section, "folios": entry.folios,
            "sheets": runs}  # fmt: skip


def sheets_in(entry: Json) -> list[tuple[int, int]]:
    """Pages of a kept entry and how many sheets each takes."""
    return [(page, number) for first, last, number in entry["sheets"] for page in range(first, last + 1)]


def chosen_again(case: Case, entry: Json) -> Chosen:
    """The document of a kept entry, as it was listed then."""
    identifier = int(entry["document"])
    document = None
    for part in reversed(parts_with_documents(case)):
        document = document or store.get(case.file.reading(part), identifier, sealed=part is Compartment.SEALED)
    pages = tuple(dict.fromkeys(page for page, _ in sheets_in(entry) if page))
    return Chosen(entry["name"], document, pages, entry["title"], entry.get("date", ""), entry.get("level", 0))


def keep(case: Case, made: Bundle, sealed: bool) -> None:
    """Write it down: no act that undo takes back, for the paper is out."""
    part = Compartment.SEALED if sealed else Compartment.CASE
    record = {
        "id": made.id, "title": made.title, "for": made.recipient, "language": made.language, "version": made.version,
        "continues": made.continues, "pages": made.pages, "sha256": made.sha256, "at": made.at, "by": made.by,
        "runs": [list(run) for run in made.runs],
        "blocks": [
            {"front": one.front, "entries": list(one.entries),
             "left": [[left.document, left.pages, left.code, left.reason] for left in one.left]}
            for one in made.blocks
        ],
    }  # fmt: skip
    row = {"kind": KIND, "id": made.id, "body": json.dumps(record, ensure_ascii=False)}
    facts = {"version": str(made.version), "pages": str(made.pages), "sha256": made.sha256}
    documents = sorted({run[0] for run in made.runs})
    with case.file.writing(part) as connection:
        change = rows.put(connection, "records", row | {"position": rows.next_position(connection, "records")})
        told = {"facts": facts, "documents": documents, "changes": [change.to_json()] if change else []}
        case.file.record(connection, part, MADE, made.id, told)


def _bundle(raw: Mapping[str, Any]) -> Bundle:
    blocks: Sequence[Json] = raw.get("blocks", ())
    return Bundle(
        id=str(raw["id"]), title=str(raw.get("title", "")), recipient=str(raw.get("for", "served")),
        language=str(raw.get("language", "en")), version=int(raw.get("version", 1)),
        continues=str(raw.get("continues", "")), pages=int(raw.get("pages", 0)), sha256=str(raw.get("sha256", "")),
        at=str(raw.get("at", "")), by=str(raw.get("by", "")),
        runs=tuple((int(a), int(b), int(c), int(d)) for a, b, c, d in raw.get("runs", ())),
        blocks=tuple(
            Block(int(one["front"]), tuple(one["entries"]), tuple(Left(*map(str, left)) for left in one["left"]))
            for one in blocks
        ),
    )  # fmt: skip
