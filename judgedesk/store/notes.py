"""Notes in chambers that one user writes for themselves alone: nobody else of the panel can read them."""

import json
from collections.abc import Mapping
from typing import Any, TypeAlias

from judgedesk.domain.roles import Compartment
from judgedesk.store import cipher
from judgedesk.store.casefile import CaseFile
from judgedesk.store.evidence import merged, moved
from judgedesk.store.rows import Row, all_rows

Note: TypeAlias = dict[str, Any]
_WHO = ("defendant", "victim")


def note_row(case: CaseFile, kind: str, identifier: str, content: Mapping[str, Any], position: int) -> Row:
    """A note as a row of ``records`` in chambers, under this user's own key."""
    plain = json.dumps(content, ensure_ascii=False).encode()
    box = cipher.lock_note(case.own_key, plain, f"{kind} {identifier}")
    return {"kind": kind, "id": identifier, "body": json.dumps({"author": case.user, "box": box}), "position": position}


def note_from(case: CaseFile, row: Row) -> dict[str, Any] | None:
    """What a note says; None where it is another's."""
    body = json.loads(row["body"])
    if body.get("author") != case.user:
        return None
    try:
        said: dict[str, Any] = json.loads(cipher.open_note(case.own_key, body["box"], f"{row['kind']} {row['id']}"))
    except cipher.WrongKey:  # of a user of the same name who is gone, with their key
        return None
    return said


def notes(case: CaseFile, kind: str, beginning: str = "") -> dict[str, dict[str, Any]]:
    """This user's own notes of a kind by id, in the order written; none for who does not hold chambers.

    With `beginning` only those whose id begins so: the others are not opened.
    """
    if not case.holds(Compartment.CHAMBERS):
        return {}
    gone, elsewhere = merged(case.reading()), moved(case.reading())
    query = "SELECT * FROM records WHERE kind = ? AND (? OR substr(id, 1, ?) = ?) ORDER BY position, id"
    rows = all_rows(
        case.reading(Compartment.CHAMBERS), query, [kind, bool(gone or elsewhere), len(beginning), beginning]
    )
    known = {row["id"]: said for row in rows if (said := note_from(case, row)) is not None}
    if elsewhere:
        known = _at_counts(known, {tuple(place): count for *place, count in elsewhere})
    return _followed(known, gone, beginning) if gone or elsewhere else known


def _at_counts(known: Mapping[str, Note], moved: Mapping[tuple[str, ...], str]) -> dict[str, Note]:
    """Notes on counts that were joined or split since, as being on those; where two come to one the later one stays
    under the count it lay at.
    """
    found: dict[str, Note] = {}
    for identifier, said in known.items():
        place = json.loads(identifier) if identifier.startswith("[") else []
        of, who, whom = place[:3] if len(place) > 3 else (said.get(one, "") for one in ("count", *_WHO))
        count = moved.get((of, who, whom)) or moved.get((of, "", "")) or of
        fresh = json.dumps([count, *place[1:]], ensure_ascii=False) if len(place) > 3 else identifier
        stays = fresh != identifier and (fresh in known or fresh in found)
        found[identifier if stays else fresh] = said | ({"count": count} if "count" in said else {})
    return found


def _followed(known: Mapping[str, Note], gone: Mapping[str, str], beginning: str) -> dict[str, Note]:
    """Notes on a person whose record became part of another one, as being on that one; its own go first."""
    found = {}
    for identifier, said in known.items():
        fresh = gone.get(identifier, identifier)
        if identifier.startswith("["):
            fresh = json.dumps([gone.get(one, one) for one in json.loads(identifier)], ensure_ascii=False)
        if fresh.startswith(beginning) and (fresh == identifier or fresh not in known):
            found[fresh] = said | {name: gone.get(said[name], said[name]) for name in _WHO if name in said}
    return found
