"""What is to be arranged is closed where it is known: with the sitting, the summons, the register of measures.

Whatever needs words of its own (a fallback, a reason why something is not needed) is noted with the hearing.
"""

from collections.abc import Iterable
from datetime import date

from judgedesk.app import kept, law, protection, service
from judgedesk.app.casefile import Case
from judgedesk.app.hearings import Hearing, strings
from judgedesk.app.hearings_changes import confirm_sitting, live, set_summoned
from judgedesk.app.protection import Applied
from judgedesk.app.readiness import UNDER_WAY, Desk, Item, arrange, not_arranged
from judgedesk.domain.changes import Changes
from judgedesk.domain.errors import UserError
from judgedesk.law.measures import Measure

WORDED = ("fallback",)
"""Items that are nothing without words."""
_GRANTED = "granted"


def settle(case: Case, identifier: str, item: str, on: str = "", by: str = "", note: str = "") -> Changes:
    """Close an item of a hearing, as one act that can be undone.

    Args:
        case: open for writing.
        identifier: of the hearing.
        item: id of the item (`readiness.Item`).
        on: day; today.
        by: who saw to it; the user.
        note: with words it is noted for this hearing alone; without, in the record from which it follows.

    Raises:
        UserError: ``arranging.words`` where it says nothing without words; ``arranging.late`` for a leaflet served
            after its last day without a reason; as `readiness.arrange`, `confirm_sitting`, `set_summoned` and
            `protection.move`.
    """
    one = live(case, identifier)
    desk = Desk(case)
    asked = next((known for known in desk.items(one) if known.id == item), None)
    if asked is None:
        raise UserError("hearing.no_item", hearing=identifier, item=item[:60])
    kind, _, rest = item.partition(".")
    if kind in WORDED and not note.strip():
        raise UserError("arranging.words")
    day = kept.day_of(on or date.today().isoformat()).isoformat()
    if note.strip():
        return arrange(case, identifier, item, day, by, note)
    if kind == "sitting":
        lacks = strings(desk.book.sittings.get(one.slot.sitting, {}).get("missing"))
        return confirm_sitting(case, one.slot.sitting, [lack for lack in lacks if lack != rest])
    if kind == "summons":
        return set_summoned(case, identifier, day)
    if kind == "leaflet" and asked.due is not None and day > asked.due.isoformat():
        raise UserError("arranging.late", due=asked.due.isoformat())
    return _in_register(case, desk, one, asked, day, by) or arrange(case, identifier, item, day, by)


def unsettle(case: Case, identifier: str, item: str) -> Changes:
    """Take back what was noted of an item.

    Raises:
        UserError: ``arranging.elsewhere`` where it follows from a record that is changed elsewhere;
            ``hearing.unknown``, ``hearing.over``, ``case.read_only``.
    """
    one, kind = live(case, identifier), item.partition(".")[0]
    if item in one.arranged:
        return not_arranged(case, identifier, item)
    if kind == "summons" and one.summoned:
        return set_summoned(case, identifier, None)
    desk = Desk(case)
    asked = next((known for known in desk.items(one) if known.id == item), None)
    event = _event(item)
    record = _record(desk, one, asked) if asked is not None and event else None
    if record is not None and event in record.done:
        return protection.change(case, record.id, done={event: None})
    raise UserError("arranging.elsewhere")


def sent(case: Case, identifiers: Iterable[str], on: str) -> Changes:
    """The summonses of several hearings were sent on a day, as one act; each stands on the list of service then.

    Raises:
        UserError: ``hearing.unknown``, ``hearing.over``, ``measure.bad_date``, ``case.read_only``.
    """
    return service.summoned(case, [live(case, one).id for one in identifiers], on=kept.day_of(on), again=True)


def _event(item: str) -> str:
    """Under which name the register notes an item as done; '' for what it does not."""
    kind, _, rest = item.partition(".")
    return rest if kind == "book" else kind if kind == "leaflet" else ""


def _in_register(case: Case, desk: Desk, one: Hearing, asked: Item, day: str, by: str) -> Changes | None:
    """Closed in the register of measures; None for what does not follow from it."""
    kind, _, rest = asked.id.partition(".")
    if kind == "order":
        record = next((known for known in protection.applied(case) if known.id == rest), None)
        may = record is not None and _GRANTED in protection.following(record.state, _measure(record))
        return protection.move(case, rest, _GRANTED, day, by.strip() or case.user) if may else None
    event = _event(asked.id)
    found = _record(desk, one, asked) if event else None
    return protection.change(case, found.id, done={event: day}) if found is not None else None


def _measure(record: Applied) -> Measure | None:
    return law.measures().measures.get(record.measure)


def _record(desk: Desk, one: Hearing, asked: Item) -> Applied | None:
    """The entry of the register from which an item follows."""
    book = desk.book
    who = {book.person_of(one.slot.testimony), *book.others_of(one.slot.testimony)}
    return next(
        (
            known
            for known in protection.applied(desk.case)
            if known.measure == asked.measure and known.state in UNDER_WAY and book.person(known.person) in who
        ),
        None,
    )
