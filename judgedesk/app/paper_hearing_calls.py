"""Whom to call after a change: what the log says was moved or cancelled, and nobody was summoned to anew since."""

from collections.abc import Callable
from typing import Any, Final, TypeAlias

from judgedesk.app import paper_hearing_words as words
from judgedesk.app.hearings import KIND, Book, clock, hearing_of
from judgedesk.app.hearings_failed import Call, calls
from judgedesk.app.paper_parties import Parties
from judgedesk.app.paper_words import GAP, day_said
from judgedesk.app.record_changes import changes_of
from judgedesk.app.rooms import place_said
from judgedesk.domain.hearings import Slot

Json: TypeAlias = dict[str, Any]
_PLACE: Final = ("date", "from", "to", "room", "resources")
_OVER: Final = ("cancelled", "failed")


def calls_said(book: Book, about: str, parties: Parties, language: str, resource: Callable[[str], str]) -> list[Json]:
    """Who is to be called about a hearing, or about all of a day, and what is to be said: ``called``, ``what``.

    `resource` says what one is called, by its id.
    """
    everything = {one.id: one for one in book.hearings}
    changes = {
        identifier: next((one for one in reversed(known) if _moves(one.before, one.after)), known[-1])
        for identifier, known in changes_of(book.case, KIND, everything).items()
    }
    newest = max((change.number for change in changes.values()), default=0)
    before, changed = [], []
    for identifier, change in changes.items():
        was, one = hearing_of(change.before) if change.before else None, everything[identifier]
        days = {one.slot.day, was.slot.day if was is not None else one.slot.day}
        wanted = about == identifier or about in {day.isoformat() for day in days}
        told = bool(one.summoned) if one.live else was is None
        if wanted and not told and (was is not None or change.number == newest):
            changed.append(one)
            before += [was] if was is not None else []
    found = []
    for call in calls(book, before, changed):
        called = parties.called(call.who) if call.kind == "person" else resource(call.who)
        found.append({"called": called, "what": _what(book, call, parties, language)})
    return found


def _moves(before: Json | None, after: Json | None) -> bool:
    """Whether people have to be told of a change."""
    if before is None or after is None:
        return True
    over = [one.get("state") in _OVER for one in (before, after)]
    return over[0] != over[1] or any(before.get(name) != after.get(name) for name in _PLACE)


def _what(book: Book, call: Call, parties: Parties, language: str) -> str:
    told = {name: _at(book, slot, parties, language) for name, slot in (("before", call.before), ("after", call.after))}
    text = {"moved": words.MOVED, "new": words.NEW, "cancelled": words.CANCELLED}.get(call.what, words.NOT_PLACED)
    return parties.say(text, **told)


def _at(book: Book, slot: Slot | None, parties: Parties, language: str) -> str:
    if slot is None:
        return ""
    room = place_said(book.rooms.get(slot.room, {})) or GAP
    return parties.say(words.AT, day=day_said(slot.day.isoformat(), language), hour=clock(slot.start), room=room)
