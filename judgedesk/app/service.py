"""Service: each paper sent to somebody, what came of it, whether the person came, and what that cost.

A record lies open in `case.db`: it names people by id and never says where they live. Addresses come from who holds the
key to identities, or from a serving grant (`serving`).
"""

import re
import uuid
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any, Final, TypeAlias

from judgedesk.app import kept
from judgedesk.app.casefile import Case
from judgedesk.app.hearings import KIND as HEARINGS
from judgedesk.app.hearings import Book, Hearing
from judgedesk.domain.changes import Changes
from judgedesk.domain.days import written_day
from judgedesk.domain.errors import UserError
from judgedesk.language.fold import fold
from judgedesk.law.serving import methods

Json: TypeAlias = dict[str, Any]
KIND: Final = "services"
STATES: Final = ("sent", "served", "substitute", "failed", "excused")
ATTENDANCE: Final = ("appeared", "not_appeared", "excused")
COSTS: Final = ("travel", "interpreter", "earnings", "other")
SENT_BY: Final = tuple(one for one in methods() if one not in ("none", "abroad_accused"))
SERVED: Final = ("served", "substitute")
"""States in which the paper counts as served: into the person's hands, or in one of the ways that stand for it."""
SUMMONS: Final = "summons"
_MONEY: Final = re.compile(r"[0-9]{1,9}(?:[.,][0-9]{1,2})?")
_CURRENCY: Final = re.compile(r"[A-Z]{3}")
_MOST_WORDS: Final = 2000
_LONGEST: Final = 80


@dataclass(frozen=True, slots=True)
class Cost:
    """What somebody claimed and was granted for coming, ``12.50``; '' where nothing was said yet."""

    what: str
    claimed: str = ""
    granted: str = ""
    currency: str = "PLN"


@dataclass(frozen=True, slots=True)
class Service:
    """A paper sent to somebody.

    Attributes:
        paper: template or words: ``summons``.
        about: id of the hearing, or of whatever else the paper is about.
        day: to which the person is called, or None.
        sent: on which it was sent.
        reference: the number of the letter, by which its receipt is known.
        state: one of `STATES`; `on` is the day of it, None while it is only sent.
        receipt: id of the document that is the receipt, or None.
        attendance: one of `ATTENDANCE`, or ''.
    """

    id: str
    person: str
    sent: date
    paper: str = SUMMONS
    about: str = ""
    day: date | None = None
    method: str = "post"
    reference: str = ""
    state: str = "sent"
    on: date | None = None
    receipt: int | None = None
    attendance: str = ""
    costs: tuple[Cost, ...] = ()
    note: str = ""

    @property
    def open(self) -> bool:
        """Whether nothing came back yet."""
        return self.state == "sent"

    def to_json(self) -> Json:
        """As its record; what is empty is left out."""
        made: Json = {
            "id": self.id, "person": self.person, "paper": self.paper, "about": self.about,
            "for": self.day.isoformat() if self.day else "", "sent": self.sent.isoformat(), "method": self.method,
            "reference": self.reference, "state": self.state, "on": self.on.isoformat() if self.on else "",
            "receipt": self.receipt, "attendance": self.attendance,
            "costs": [_filled(vars_of(one)) for one in self.costs], "note": self.note,
        }  # fmt: skip
        return _filled(made)


def vars_of(cost: Cost) -> Json:
    """A cost as its record."""
    return {"what": cost.what, "claimed": cost.claimed, "granted": cost.granted, "currency": cost.currency}


def _filled(made: Json) -> Json:
    return {name: value for name, value in made.items() if value not in (None, "", [])}


def services(case: Case) -> list[Service]:
    """All of them, those called for the earliest day first, then as sent."""
    found = [_of(raw) for raw in kept.all_of(case, KIND)]
    return sorted(found, key=lambda one: (one.day or date.max, one.sent, one.id))


def by_hearing(book: Book, found: Iterable[Service]) -> list[Service]:
    """In the order in which people are called: by day, hour and room of the hearing, then by whom it is, then as sent.

    What is about no hearing comes after the hearings of its day, what is for no day at the end.
    """
    places = {one.id: (one.slot.start, book.room(one.slot.room), one.id) for one in book.hearings}
    last = (24 * 60, "", "")

    def key(one: Service) -> tuple[date, tuple[int, str, str], str, date, str]:
        return one.day or date.max, places.get(one.about, last), fold(book.called(one.person)), one.sent, one.id

    return sorted(found, key=key)


def unsettled(found: Sequence[Service]) -> list[Service]:
    """Those of which nothing came back, and those that could not be served while nothing else was sent for it since."""
    return [
        one for one in found if one.open or (one.state == "failed" and not any(_after(other, one) for other in found))
    ]


def _after(other: Service, one: Service) -> bool:
    same = (other.person, other.about, other.day, other.paper) == (one.person, one.about, one.day, one.paper)
    return same and other.id != one.id and other.state != "failed" and other.sent >= one.sent


def service(case: Case, identifier: str) -> Service:
    """One by its id. Raises UserError ``service.unknown``."""
    raw = kept.one(case, KIND, identifier)
    if raw is None:
        raise UserError("service.unknown", service=identifier[:60])
    return _of(raw)


def _of(raw: Mapping[str, Any]) -> Service:
    costs = raw.get("costs")
    receipt = raw.get("receipt")
    words = {name: str(raw.get(name) or "") for name in ("about", "reference", "attendance", "note")}
    return Service(
        id=str(raw["id"]), person=str(raw.get("person", "")), sent=_day(raw.get("sent")) or date.min,
        paper=str(raw.get("paper") or SUMMONS), day=_day(raw.get("for")), method=str(raw.get("method") or "post"),
        state=str(raw.get("state") or "sent"), on=_day(raw.get("on")),
        receipt=receipt if isinstance(receipt, int) else None,
        costs=tuple(_cost(one) for one in costs if isinstance(one, dict)) if isinstance(costs, list) else (), **words,
    )  # fmt: skip


def _cost(raw: Mapping[str, Any]) -> Cost:
    what, claimed, granted = (str(raw.get(name) or "") for name in ("what", "claimed", "granted"))
    return Cost(what, claimed, granted, str(raw.get("currency") or "PLN"))


def _day(text: Any) -> date | None:
    try:
        return date.fromisoformat(str(text or ""))
    except ValueError:
        return None


# -- entering ----------------------------------------------------------------------------------------------------


def send(
    case: Case, person: str, on: str, *, paper: str = SUMMONS, about: str = "", day: str = "", method: str = "post",
    reference: str = "", note: str = "",
) -> tuple[str, Changes]:  # fmt: skip
    """Enter a paper that was sent to somebody on a day; returns its id.

    Args:
        case: open for writing.
        person: id, pseudonym or name.
        on: the day it was sent.
        paper: template or words.
        about: id of what it is about.
        day: to which the person is called.
        method: one of `SENT_BY`.
        reference: the number of the letter.
        note: words; never a protected name or an address.

    Raises:
        UserError: ``person.unknown``; ``service.bad`` with the field; ``measure.names_protected``; ``case.read_only``.
    """
    who = kept.person_of(case, person)
    fresh = Service(
        f"sv-{uuid.uuid4().hex[:12]}", who.id, _given_day(on, "sent"), _words(paper, "paper", _LONGEST) or SUMMONS,
        about[:250], _given_day(day, "for") if day else None, _one_of(method, SENT_BY, "method"),
        _words(reference, "reference", _LONGEST), note=_words(note, "note", _MOST_WORDS),
    )  # fmt: skip
    return fresh.id, _keep(case, "service.sent", fresh)


def note(
    case: Case, identifier: str, *, state: str | None = None, on: str = "", receipt: int | None = None,
    attendance: str | None = None, reference: str | None = None, words: str | None = None, method: str | None = None,
) -> Changes:  # fmt: skip
    """Note what came of a paper: its `state` and on which day, its receipt, whether the person came.

    Anything left out stays as it is.

    Raises:
        UserError: ``service.unknown``; ``service.bad`` with the field, also for a day before it was sent;
            ``service.receipt_taken``; ``document.unknown``; ``measure.names_protected``; ``case.read_only``.
    """
    one = service(case, identifier)
    if on and state is None:
        raise _bad("on", on, "a day belongs to what came of the paper")
    if state is not None:
        known = _one_of(state, STATES, "state")
        came = None if known == "sent" else _given_day(on or date.today().isoformat(), "on")
        one = replace(one, state=known, on=came)
    if attendance is not None:
        one = replace(one, attendance=_one_of(attendance, ("", *ATTENDANCE), "attendance"))
    if reference is not None:
        one = replace(one, reference=_words(reference, "reference", _LONGEST))
    if words is not None:
        one = replace(one, note=_words(words, "note", _MOST_WORDS))
    if method is not None:
        one = replace(one, method=_one_of(method, SENT_BY, "method"))
    if receipt is not None:
        one = replace(one, receipt=_free_receipt(case, one, receipt))
    return _keep(case, "service.noted", one)


def claim(
    case: Case, identifier: str, what: str, claimed: str = "", granted: str = "", currency: str = "PLN"
) -> Changes:
    """Note what somebody claims for coming and what was granted; with neither the line is taken away.

    Raises:
        UserError: ``service.unknown``; ``service.bad`` with the field; ``case.read_only``.
    """
    one = service(case, identifier)
    _one_of(what, COSTS, "what")
    if not _CURRENCY.fullmatch(currency):
        raise _bad("currency", currency, "three capital letters: PLN, EUR")
    fresh = Cost(what, _money(claimed, "claimed"), _money(granted, "granted"), currency)
    if fresh.claimed and fresh.granted and Decimal(fresh.granted) > Decimal(fresh.claimed):
        raise _bad("granted", granted, f"more than was claimed: {fresh.claimed}")
    others = [cost for cost in one.costs if cost.what != what]
    if claimed or granted:
        others.append(fresh)
    return _keep(case, "service.costs", replace(one, costs=tuple(sorted(others, key=lambda c: COSTS.index(c.what)))))


def drop(case: Case, identifier: str) -> Changes:
    """Take a record away. Raises UserError ``service.unknown``, ``case.read_only``."""
    return kept.drop(case, KIND, identifier, "service.removed", UserError("service.unknown", service=identifier[:60]))


def _keep(case: Case, act: str, one: Service) -> Changes:
    if not case.writable:
        raise UserError("case.read_only", path=str(case.path))
    kept.check_words(case, (one.note, one.reference, one.paper))
    if one.on is not None and one.on < one.sent:
        raise _bad("on", one.on.isoformat(), f"before it was sent: {one.sent.isoformat()}")
    return kept.put(case, KIND, one.to_json(), act, {"person": one.person, "state": one.state})


def _free_receipt(case: Case, one: Service, document: int) -> int:
    from judgedesk.app import reading

    found = reading.resolve(case, document).id
    other = next((each for each in services(case) if each.receipt == found and each.id != one.id), None)
    if other is not None:
        raise UserError("service.receipt_taken", document=found, service=other.id)
    return found


def _bad(field: str, given: object, why: str) -> UserError:
    return UserError("service.bad", field=field, given=str(given)[:60] or "–", why=why)


def _one_of(given: str, known: Sequence[str], field: str) -> str:
    if given not in known:
        raise _bad(field, given, ", ".join(one for one in known if one))
    return given


def _given_day(text: str, field: str) -> date:
    try:
        return written_day(text)
    except ValueError as error:
        raise _bad(field, text, "YYYY-MM-DD") from error


def _words(text: str, field: str, most: int) -> str:
    if len(text) > most:
        raise _bad(field, text, f"{most} letters at most")
    return " ".join(text.split()) if field != "note" else text.strip()


def _money(text: str, field: str) -> str:
    if not text:
        return ""
    if not _MONEY.fullmatch(text):
        raise _bad(field, text, "an amount: 12.50")
    return f"{Decimal(text.replace(',', '.')):.2f}"


def check_records(untrusted: Iterable[Json]) -> None:
    """Hold services of a file, of good form, against themselves.

    Raises:
        UserError: ``records.invalid`` with the field and what is wrong with it.
    """
    for number, raw in enumerate(untrusted):
        where, one = f"services[{number}]", _of(raw)
        for field in ("sent", "on", "for"):
            if raw.get(field) and _day(raw[field]) is None:
                raise UserError("records.invalid", field=f"{where}.{field}", reason=f"{raw[field]!r} is no day")
        if (one.on is None) is (one.state != "sent"):
            raise UserError("records.invalid", field=f"{where}.on", reason=f"the day and {one.state!r} do not fit")
        if one.on is not None and one.on < one.sent:
            raise UserError("records.invalid", field=f"{where}.on", reason="is before the paper was sent")
        for place, cost in enumerate(one.costs):
            if cost.claimed and cost.granted and Decimal(cost.granted) > Decimal(cost.claimed):
                at = f"{where}.costs[{place}].granted"
                raise UserError("records.invalid", field=at, reason="is more than was claimed")


# -- what writing a summons means --------------------------------------------------------------------------------


def summoned(
    case: Case, abouts: Iterable[str], paper: str = SUMMONS, on: date | None = None, again: bool = False
) -> Changes:
    """A summons was written about hearings, or about testimonies with one hearing to come: they are noted as summoned
    on a day (today), and a paper as sent to each person; one act, to be undone as one.

    What was noted before stays as it was, or with `again` gets the new day in the hearing: a summons written again for
    the same day is not a second one. What is about no hearing to come changes nothing.
    """
    book, today = Book(case), on or date.today()
    known = services(case)
    changed: list[Hearing] = []
    fresh: list[Service] = []
    for one in _to_come(book, abouts):
        if not one.summoned or again:
            changed.append(replace(one, summoned=today.isoformat(), pinned=True))
        called = dict.fromkeys((book.person_of(one.slot.testimony), *book.others_of(one.slot.testimony)))
        fresh += [
            _fresh(book, one, person, paper, today)
            for person in called
            if person in book.people and not _sent(known, one, person, paper)
        ]
    if not (changed or fresh):
        return Changes()
    written = {HEARINGS: [one.to_json() for one in changed], KIND: [one.to_json() for one in fresh]}
    about = changed[0].id if changed else fresh[0].about
    return kept.put_all(case, written, "hearing.summoned", about, _facts(changed, fresh))


def _facts(changed: Sequence[Hearing], fresh: Sequence[Service]) -> dict[str, str]:
    """As `hearings_changes.keep` names the act, and how many papers it is about."""
    first = {"testimony": changed[0].slot.testimony, "date": changed[0].slot.day.isoformat()} if changed else {}
    return first | {"number": str(len(fresh))}


def _to_come(book: Book, abouts: Iterable[str]) -> list[Hearing]:
    by_id = {one.id: one for one in book.hearings if one.live}
    found: dict[str, Hearing] = {}
    for about in abouts:
        own = [one for one in by_id.values() if one.slot.testimony == about]
        one = by_id.get(about) or (own[0] if len(own) == 1 else None)
        if one is not None:
            found[one.id] = one
    return list(found.values())


def _sent(known: Iterable[Service], one: Hearing, person: str, paper: str) -> bool:
    return any(
        each.about == one.id and each.person == person and each.paper == paper and each.day == one.slot.day
        and each.state not in ("failed", "excused")
        for each in known
    )  # fmt: skip


def _fresh(book: Book, one: Hearing, person: str, paper: str, today: date) -> Service:
    method = str(book.testimony.get(one.slot.testimony, {}).get("summons") or "post")
    method = method if method in SENT_BY else "post"
    return Service(f"sv-{uuid.uuid4().hex[:12]}", person, today, paper, one.id, one.slot.day, method)
