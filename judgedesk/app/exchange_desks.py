"""Desks whose keys are known here: each pinned at the first use, so that nobody comes later under a name already used.

A name is what somebody gives; a key can't be given by anybody else. Another key under a known name and office is
refused until a person, who asked by telephone, takes the old one off the list.
"""

import unicodedata
from dataclasses import dataclass
from typing import Final

from judgedesk.app import kept
from judgedesk.app.casefile import Case
from judgedesk.app.exchange_versions import put_record
from judgedesk.domain.changes import Changes
from judgedesk.domain.errors import UserError
from judgedesk.domain.roles import Compartment
from judgedesk.domain.spoken import spoken
from judgedesk.store import audit
from judgedesk.store.exchange import Public

DESKS: Final = "desks"
"""Kind of the records of known desks: the id is the fingerprint."""


@dataclass(frozen=True, slots=True)
class Desk:
    """Another desk: who it says it is, its fingerprint, and since when and by whose act here it is known."""

    name: str
    office: str
    fingerprint: str
    at: str
    by: str

    @property
    def words(self) -> str:
        """The fingerprint to be read out."""
        return in_words(self.fingerprint)


def in_words(fingerprint: str) -> str:
    """A fingerprint (hex in groups) as words that can be read out over the telephone: two bytes a word."""
    return spoken(bytes.fromhex(fingerprint.replace(" ", "")))


def desks(case: Case) -> list[Desk]:
    """All known, in the order in which they came to be."""
    return [
        Desk(one["name"], one.get("office", ""), one["id"], one["at"], one["by"]) for one in kept.all_of(case, DESKS)
    ]


def known_as(case: Case, fingerprint: str) -> Desk | None:
    """The known desk that has this key."""
    return next((one for one in desks(case) if one.fingerprint == fingerprint), None)


def other_key(case: Case, key: Public) -> Desk | None:
    """The known desk that has the name and office of `key`, and another key; None where this very key is known."""
    if key.fingerprint == own(case) or known_as(case, key.fingerprint) is not None:
        return None
    said = _plain(key.name), _plain(key.office)
    return next((one for one in desks(case) if (_plain(one.name), _plain(one.office)) == said), None)


def same_name(case: Case, key: Public) -> Desk | None:
    """A known desk of the same name in another office, whose key is another."""
    found = (one for one in desks(case) if _plain(one.name) == _plain(key.name))
    return None if known_as(case, key.fingerprint) else next(found, None)


def own(case: Case) -> str:
    """The fingerprint of the user here."""
    me = case.file.unlocked.identity
    return Public(case.user, "", case.role.value, me.exchange_public, me.signing_public).fingerprint


def check(case: Case, key: Public) -> None:
    """``exchange.other_key`` where a desk of this name and office is known by another key."""
    other = other_key(case, key)
    if other is not None:
        raise UserError(
            "exchange.other_key", name=key.name, office=key.office or "–", known=other.fingerprint,
            words=other.words, day=other.at[:10], now=key.fingerprint,
        )  # fmt: skip


def pin(case: Case, key: Public) -> None:
    """Keep a key as that of its desk from now on. Undo does not take that back; `remove` does.

    Raises:
        UserError: ``exchange.other_key``.
    """
    check(case, key)
    if key.fingerprint == own(case) or known_as(case, key.fingerprint) is not None:
        return
    record = {"id": key.fingerprint, "name": key.name, "office": key.office, "at": audit.now(), "by": case.user}
    with case.file.writing(Compartment.CASE) as connection:
        put_record(connection, DESKS, record)
        case.file.record(connection, Compartment.CASE, "exchange.desk_known", key.fingerprint, {"facts": {}})


def remove(case: Case, fingerprint: str) -> Changes:
    """Take a desk off the list of known ones; its next key is pinned anew.

    Raises:
        UserError: ``exchange.no_desk``, ``case.read_only``.
    """
    if not case.writable:
        raise UserError("case.read_only", path=str(case.path))
    wanted = "".join(fingerprint.split()).upper()
    found = [one for one in desks(case) if "".join(one.fingerprint.split()) == wanted or one.words == fingerprint]
    if not found:
        raise UserError("exchange.no_desk", desk=fingerprint[:60])
    unknown = UserError("exchange.no_desk", desk=fingerprint[:60])
    return kept.drop(case, DESKS, found[0].fingerprint, "exchange.desk_removed", unknown)


def _plain(text: str) -> str:
    """Names that look alike are alike."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())
