"""What the board of hearings shows, worked out on a reader thread."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from judgedesk.app import hearings_plan, hearings_views, law, questionings, readiness
from judgedesk.app.casefile import Case
from judgedesk.app.hearings import Book, Hearing, Json, placed, slot_of, strings
from judgedesk.app.hearings_conflicts import WARNINGS, Board, conflicts_of
from judgedesk.app.hearings_plan import Moved, Plan
from judgedesk.app.hearings_views import ElementLine, WitnessLine
from judgedesk.app.hearings_ways import Other, first_free, other_resource
from judgedesk.app.paper_words import language_said
from judgedesk.app.plan_words import Words as PlanWords
from judgedesk.app.questionings import Questioning
from judgedesk.app.readiness import KINDS, Item
from judgedesk.app.wording import translated
from judgedesk.domain.hearings import Conflict, ObjectiveValues, Proposal, Slot
from judgedesk.planning.objective import objective
from judgedesk.ui.widgets.charges import family_of

_OFFERED = 3
"""Conflicts for which ways out are looked for."""


@dataclass(frozen=True, slots=True)
class Card:
    """A hearing on the board.

    Attributes:
        called: who is heard, by pseudonym.
        kind: ``testimony``, ``confrontation``, ``parade``, ``reading``, ``visit``.
        needs: what it needs, in words.
        family: of the rows it goes to, for its hue.
        clash: whether something stands against it.
    """

    hearing: Hearing
    called: str
    kind: str
    needs: tuple[str, ...]
    family: str
    once: bool
    clash: bool

    @property
    def id(self) -> str:
        """Id of the hearing."""
        return self.hearing.id

    @property
    def slot(self) -> Slot:
        """Where it stands."""
        return self.hearing.slot

    @property
    def tentative(self) -> bool:
        """Whether its sitting is not promised by everybody."""
        return self.hearing.state == "tentative"


@dataclass(frozen=True, slots=True)
class RoomLine:
    """A row of the board: the room, and what it has, in words."""

    id: str
    name: str
    aside: str = ""


@dataclass(frozen=True, slots=True)
class Clash:
    """What cannot both hold, in a sentence; `warning` says that it is only to be seen."""

    conflict: Conflict
    sentence: str
    hearings: tuple[str, ...]
    warning: bool


@dataclass(frozen=True, slots=True)
class Way:
    """A way out of a conflict: a hearing to another place, or (`other`) with another resource, in words."""

    hearing: str
    called: str
    slot: Slot | None = None
    other: Other | None = None
    words: str = ""


@dataclass(frozen=True, slots=True)
class Unplaced:
    """A testimony without a place, and why, in sentences."""

    testimony: str
    called: str
    why: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Scene:
    """Everything on the board."""

    board: Board
    words: PlanWords
    rooms: tuple[RoomLine, ...]
    days: tuple[date, ...]
    sittings: Mapping[tuple[str, date], tuple[Slot, ...]]
    tentative: frozenset[str]
    cards: tuple[Card, ...]
    clashes: tuple[Clash, ...]
    unplaced: tuple[Unplaced, ...]
    plans: tuple[Plan, ...]
    witnesses: tuple[WitnessLine, ...]
    elements: tuple[ElementLine, ...]

    @property
    def book(self) -> Book:
        """What it was read from."""
        return self.board.book

    def card(self, identifier: str) -> Card | None:
        """A hearing's card."""
        return next((one for one in self.cards if one.id == identifier), None)


@dataclass(frozen=True, slots=True)
class Beside:
    """What stands behind a chosen hearing."""

    card: Card
    why: tuple[str, ...]
    against: tuple[Clash, ...]
    items: tuple[Item, ...]
    exposure: tuple[Questioning, ...]


@dataclass(frozen=True, slots=True)
class Weighed:
    """One plan in numbers and words; `slots` is where everybody stands in it, `worth` the five numbers."""

    id: str
    slots: tuple[Slot, ...]
    proposal: Proposal | None
    summary: str
    waiting: int
    worth: ObjectiveValues


@dataclass(frozen=True, slots=True)
class Difference:
    """Who stands elsewhere, and why in the second plan."""

    moved: Moved
    called: str
    why: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Compared:
    """Two plans side by side."""

    left: Weighed
    right: Weighed
    moved: tuple[Difference, ...]
    unplaced: tuple[Unplaced, ...]


# -- the board ---------------------------------------------------------------------------------------------------


def read_scene(case: Case, language: str) -> Scene:
    """Reads everything."""
    book = Book(case)
    board, words = Board(book), PlanWords(book, language)
    clashes = [_clash(book, words, one) for one in conflicts_of(board)]
    hit = {id for one in clashes if not one.warning for id in one.hearings}
    kinds = _kinds()
    cards = tuple(_card(book, one, language, kinds, one.id in hit) for one in book.hearings)
    sittings: dict[tuple[str, date], list[Slot]] = {}
    for record in book.sittings.values():
        slot = slot_of(record)
        if slot is not None:
            sittings.setdefault((slot.room, slot.day), []).append(slot)
    days = {day for _, day in sittings} | {one.slot.day for one in book.hearings if _shown(one)}
    plans = tuple(hearings_plan.plans(case))
    return Scene(
        board=board,
        words=words,
        rooms=tuple(_rooms(book, language)),
        days=tuple(sorted(days)),
        sittings={place: tuple(sorted(found, key=lambda one: one.start)) for place, found in sittings.items()},
        tentative=frozenset(
            id for id, one in book.sittings.items() if one.get("confirmed") is False or one.get("missing")
        ),
        cards=cards,
        clashes=tuple(sorted(clashes, key=lambda one: one.warning)),
        unplaced=_unplaced(book, words, plans),
        plans=plans,
        witnesses=tuple(hearings_views.by_witness(case)),
        elements=tuple(hearings_views.by_element(case)),
    )


def _shown(one: Hearing) -> bool:
    return one.live or one.state == "held"


def _kinds() -> dict[str, str]:
    return {element.id: element.kind for offence in law.packs().offences.values() for element in offence.elements}


def _card(book: Book, one: Hearing, language: str, kinds: Mapping[str, str], clash: bool) -> Card:
    record = book.testimony.get(one.slot.testimony, {})
    families = Counter(family_of(kinds[id]) for id in strings(record.get("elements")) if id in kinds)
    family = families.most_common(1)[0][0] if families else "mens"
    return Card(
        one, book.named(one.slot.testimony), str(record.get("kind") or "testimony"),
        tuple(needs_said(book, record, language)), family, record.get("once_only") is True, clash,
    )  # fmt: skip


def needs_said(book: Book, record: Json, language: str) -> Iterable[str]:
    """What a testimony needs, one word each: interpreters with their language, people, equipment."""
    for need in record.get("resources") or ():
        if isinstance(need, dict):
            kind = str(need.get("kind"))
            said = translated(KINDS[kind], language, "cli") if kind in KINDS else kind
            spoken = str(need.get("language") or "")
            yield " ".join(part for part in (said, language_said(spoken, language)) if part)
    for equipment in strings(record.get("equipment")):
        yield translated(KINDS[equipment], language, "cli") if equipment in KINDS else equipment
    others = book.others_of(str(record.get("id", "")))
    if others:
        yield "+ " + ", ".join(book.called(one) for one in others)


def _rooms(book: Book, language: str) -> Iterable[RoomLine]:
    used = {str(one.get("room")) for one in book.sittings.values()} | {
        one.slot.room for one in book.hearings if _shown(one)
    }
    for id in [*(id for id in book.rooms if id in used), *sorted(used - book.rooms.keys())]:
        equipment = strings(book.rooms.get(id, {}).get("equipment"))
        said = (translated(KINDS[one], language, "cli") if one in KINDS else one for one in equipment)
        yield RoomLine(id, book.room(id), ", ".join(said))


def _clash(book: Book, words: PlanWords, one: Conflict) -> Clash:
    about = tuple(found.id for found in book.hearings if found.live and found.slot.testimony in one.about)
    return Clash(one, _sentence(words, one), about, one.code in WARNINGS)


def _sentence(words: PlanWords, one: Conflict) -> str:
    """A conflict in words; a place without a sitting is said to be one."""
    nowhere = one.code == "unknown" and dict(one.facts).get("what") == "sitting"
    return words.conflict(replace(one, code="outside_sitting", facts=()) if nowhere else one)


def _unplaced(book: Book, words: PlanWords, plans: Sequence[Plan]) -> tuple[Unplaced, ...]:
    standing = {slot.testimony for slot in placed(book.hearings)}
    reasons = plans[-1].proposal if plans else None
    return tuple(
        Unplaced(id, book.named(id), _why(words, reasons, id) if reasons is not None else ())
        for id in book.testimony if id not in standing
    )  # fmt: skip


def _why(words: PlanWords, proposal: Proposal, testimony: str, *, every: bool = False) -> tuple[str, ...]:
    """Sentences of a plan about a testimony; only those why it has no place, or (`every`) all."""
    found = [one for one in proposal.reasons if one.about == testimony and (every or not one.code.startswith("placed"))]
    return tuple(dict.fromkeys(words.reason(one) for one in found))


# -- beside it ---------------------------------------------------------------------------------------------------


def read_beside(case: Case, scene: Scene, identifier: str, language: str) -> Beside | None:
    """What stands behind a hearing; None where it is gone."""
    card = scene.card(identifier)
    if card is None:
        return None
    book, testimony = scene.book, card.slot.testimony
    accepted = next((one.proposal for one in reversed(scene.plans) if one.accepted), None)
    stands = accepted is not None and any(_same(slot, card.slot) for slot in accepted.slots)
    why = _why(scene.words, accepted, testimony, every=True) if accepted is not None and stands else ()
    items = tuple(readiness.Desk(case, language, book).items(card.hearing)) if card.hearing.live else ()
    against = tuple(one for one in scene.clashes if identifier in one.hearings)
    person = book.person_of(testimony)
    return Beside(card, why, against, items, tuple(questionings.questionings(case, person)) if person else ())


def _same(one: Slot, other: Slot) -> bool:
    return (one.testimony, one.day, one.start, one.room) == (other.testimony, other.day, other.start, other.room)


def read_ways(case: Case, scene: Scene, identifier: str) -> list[tuple[Clash, tuple[Way, ...]]]:
    """The first conflicts, those of a hearing before others, each with its ways out."""
    hard = sorted((one for one in scene.clashes if not one.warning), key=lambda one: identifier not in one.hearings)
    return [(one, tuple(_ways(case, scene, one))) for one in hard[:_OFFERED]]


def _ways(case: Case, scene: Scene, clash: Clash) -> Iterable[Way]:
    live = [card for id in clash.hearings if (card := scene.card(id)) is not None and card.hearing.live]
    # Who is not pinned gives way first, then who comes later.
    for card in sorted(live, key=lambda one: (one.hearing.pinned, -one.slot.day.toordinal(), -one.slot.start))[:1]:
        slot = first_free(scene.board, card.hearing)
        if slot is not None:
            yield Way(card.id, card.called, slot=slot, words=scene.words.place(slot))
    for card in live:
        other = other_resource(case, scene.board, card.hearing, clash.conflict)
        if other is not None:
            yield Way(card.id, card.called, other=other, words=scene.book.resource(other.resource))
            return


# -- plans -------------------------------------------------------------------------------------------------------


def read_compared(case: Case, scene: Scene, left: str, right: str) -> Compared:
    """Two plans beside each other; an empty id means what is accepted."""
    first, second = (_weighed(scene, one) for one in (left, right))
    words, book = scene.words, scene.book
    moved = tuple(
        Difference(
            one, book.named(one.testimony),
            _why(words, second.proposal, one.testimony, every=True) if second.proposal is not None else (),
        )
        for one in hearings_plan.differences(first.slots, second.slots)
    )  # fmt: skip
    standing = {slot.testimony for slot in second.slots}
    unplaced = tuple(
        Unplaced(id, book.named(id), _why(words, second.proposal, id) if second.proposal is not None else ())
        for id in book.testimony if id not in standing
    )  # fmt: skip
    return Compared(first, second, moved, unplaced)


def _weighed(scene: Scene, identifier: str) -> Weighed:
    plan = next((one for one in scene.plans if one.id == identifier), None)
    if plan is None:
        slots = tuple(placed(scene.book.hearings))
        return Weighed("", slots, None, "", scene.words.waiting(slots), objective(scene.board.docket, slots))
    found = plan.proposal
    return Weighed(
        plan.id, found.slots, found, scene.words.summary(found), scene.words.waiting(found.slots), found.objective
    )


def read_against(scene: Scene, hearing: str, target: tuple[date, int, str]) -> tuple[str, ...]:
    """What stands against a hearing at a day, minute and room, in words."""
    found = scene.board.moving(hearing, *target)
    return tuple(dict.fromkeys(_sentence(scene.words, one) for one in found))
