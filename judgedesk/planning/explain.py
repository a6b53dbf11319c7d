"""Why somebody stands where they do, and what cannot hold together where somebody stands nowhere.

For each testimony without a place: the least set of wishes, of itself alone or of several together, that cannot all
hold; any one of them given up, the rest can. Found by leaving out one after another and asking again.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from judgedesk.domain.errors import UserError
from judgedesk.domain.hearings import Docket, Need, Reason, Testimony, cycle
from judgedesk.planning.court import Court
from judgedesk.planning.diary import Diary
from judgedesk.planning.model import Model
from judgedesk.planning.remaining import too_little
from judgedesk.planning.solving import ask
from judgedesk.planning.standing import standing_reasons
from judgedesk.planning.wishes import Wish, wishes, without_wishes

Facts = tuple[tuple[str, str | int | date], ...]
Held = tuple[str, Wish]

_ASKED = ("id", "not_community", "sex", "dialect", "language")
_SAID = {"id": "resource", "not_community": "community"}

_CORE_UNITS, _TRY_UNITS = 1.5, 0.3
_MOST_TOGETHER = 60
_MOST_TRIES = 60
_MOST_EXPLAINED = 12


class Why:
    """Reasons over one docket."""

    def __init__(self, court: Court, seed: int) -> None:
        self.court, self.docket, self.seed = court, court.docket, seed
        self.busy = frozenset(one.who for one in court.docket.busy)
        self.tries = 0

    def pins(self, quarrel: Iterable[tuple[str, tuple[str, ...]]]) -> Iterator[Reason]:
        """What pinned slots break among themselves."""
        for code, about in dict.fromkeys(quarrel):
            for id in about:
                yield Reason(id, "cannot_pinned", (("rule", code), ("all", ",".join(about))))

    def placed(self, diary: Diary) -> Iterator[Reason]:
        """For each testimony that is placed, at most two reasons why there; and wishes that hold nothing."""
        for index in diary.placed():
            yield from standing_reasons(self.court, diary, index)
        for one in self.docket.testimony:
            for other in dict.fromkeys((*one.after, *one.same_day)):
                if other not in self.court.number:
                    yield Reason(one.id, "unknown_other", (("other", other),))
                elif other in one.after and self._rests_on_nothing(one.id, other, diary):
                    yield Reason(one.id, "rests_on_unplaced", (("other", other),))

    def _rests_on_nothing(self, id: str, other: str, diary: Diary) -> bool:
        number = self.court.number
        return diary.whole(number[id]) and not diary.whole(number[other])

    def unplaced(self, diary: Diary) -> Iterator[Reason]:
        """For each testimony without a place, why."""
        lost = [i for i in range(len(self.court.testimony)) if not diary.whole(i)]
        for number, index in enumerate(lost):
            yield self._one(index, diary, brief=number >= _MOST_EXPLAINED)

    def _one(self, index: int, diary: Diary, brief: bool) -> Reason:
        one = self.court.testimony[index]
        if one.id in one.after:
            return Reason(one.id, "cannot_order_cycle", (("other", one.id), ("all", one.id)))
        if not self.docket.sittings:
            return Reason(one.id, "cannot_no_sitting", ())
        alone = self._only([one.id])
        if self._impossible(alone):
            unpinned = _with_pins(alone, [one.id])
            if not self._impossible(unpinned):
                return self._beside_pinned(one, alone)
            alone = unpinned
            held = self._least(alone, [(one.id, wish) for wish in wishes(one, self.busy)])
            return self._alone(one, {wish for _, wish in held})
        round_again = cycle(self.docket.testimony)
        if one.id in round_again:
            return Reason(one.id, "cannot_order_cycle", _facts(other=round_again[-1], all=",".join(round_again)))
        if brief:
            return Reason(one.id, "cannot_not_found")
        return self._together(one, diary)

    def _beside_pinned(self, one: Testimony, docket: Docket) -> Reason:
        """A testimony that would have a place if it were not for some pinned ones."""
        pinned = list(dict.fromkeys(slot.testimony for slot in docket.pinned if slot.testimony != one.id))
        for id in list(pinned)[:_MOST_TRIES]:
            if self._impossible(_with_pins(docket, [one.id, *(other for other in pinned if other != id)])):
                pinned.remove(id)
        facts = _facts(other=pinned[0], all=",".join([one.id, *pinned]))
        return Reason(one.id, "cannot_pinned", facts)

    def _only(self, ids: Iterable[str]) -> Docket:
        """The docket with some testimonies, and those whose slots are pinned."""
        wanted = {*ids, *(slot.testimony for slot in self.docket.pinned)}
        testimony = tuple(one for one in self.docket.testimony if one.id in wanted)
        return replace(self.docket, testimony=testimony, previous=())

    def _impossible(self, docket: Docket, units: float = _TRY_UNITS) -> bool:
        """Whether it is proved that not all of a docket can be placed."""
        self.tries += 1
        try:
            court = Court(docket)
        except UserError:
            return False
        court.cutting_short()
        free = [i for i in range(len(court.testimony)) if court.rest(i)[0]]
        if any(too_little(court, i, court.openings[i]) for i in free):
            return True
        return ask(Model(court, Diary(court), free, free), None, units, self.seed).impossible

    def _least(self, docket: Docket, held: list[Held]) -> list[Held]:
        """Of wishes that cannot all hold a set of which none can be spared: no kind of them, then no single one."""
        given_up: list[Held] = []
        kinds = [[one for one in held if one[1][0] == kind] for kind in dict.fromkeys(kind for _, (kind, _) in held)]
        for some in kinds:
            if self._impossible(without_wishes(docket, [*given_up, *some])):
                given_up += some
        for one in [one for some in kinds if len(some) > 1 and some[0] not in given_up for one in some]:
            if self._impossible(without_wishes(docket, [*given_up, one])):
                given_up.append(one)
        return [one for one in held if one not in given_up]

    def _alone(self, one: Testimony, held: set[Wish]) -> Reason:
        """A testimony that has no place even by itself: the sentence that fits the wishes that stand in the way."""
        kinds = {kind for kind, _ in held}
        facts = self._named(one, held)
        if "max_minutes" in kinds:
            return Reason(one.id, "cannot_max_minutes", facts)
        if not kinds or (kinds & {"parts", "once_only"} and "need" not in kinds):
            return Reason(one.id, "cannot_too_long", facts)
        if kinds <= {"rooms", "equipment"}:
            brief = replace(self._only([one.id]), testimony=(replace(one, minutes=1),), pinned=())
            return Reason(one.id, "cannot_no_room" if self._impossible(brief) else "cannot_too_long", facts)
        if "apart" in kinds:
            return Reason(one.id, "cannot_apart_everywhere", facts)
        if kinds == {"need"}:
            able = self.court.candidates[self.court.number[one.id]]
            nobody = any(not able[int(which)] for kind, which in held)
            return Reason(one.id, "cannot_no_resource" if nobody else "cannot_resource_never_with_person", facts)
        if "earliest" in kinds:
            return Reason(one.id, "cannot_summons_too_late", facts)
        if "fixed" in kinds:
            return Reason(one.id, "cannot_not_as_fixed", facts)
        if "need" in kinds:
            return Reason(one.id, "cannot_resource_never_with_person", facts)
        if kinds & {"available", "busy"}:
            return Reason(one.id, "cannot_no_sitting", facts)
        return Reason(one.id, "cannot_conflict_set", (*facts, ("all", one.id)))

    def _named(self, one: Testimony, held: set[Wish]) -> Facts:
        """What stands in the sentence: only what belongs to the wishes that are held."""
        found: dict[str, str | int | date] = {"minutes": one.minutes}
        index = self.court.number[one.id]
        for kind, which in sorted(held):
            if kind == "need":
                need = one.needs[int(which)]
                found["kind"] = need.kind
                found |= self._lacking(need)
                able = [self.court.named[who] for who in self.court.candidates[index][int(which)]]
                if able:
                    found["resource"] = ",".join(able[:5])
            elif kind == "apart":
                found["person"] = which
            elif kind == "equipment":
                found["equipment"] = which
            elif kind == "rooms":
                found["room"] = ",".join(sorted(one.rooms)[:5])
            elif kind == "max_minutes":
                found["most"] = one.max_minutes_a_day or 0
            elif kind == "earliest" and one.earliest is not None:
                found["earliest"] = one.earliest
            elif kind == "fixed" and one.fixed is not None:
                found["date"] = one.fixed.day
            elif kind == "available":
                days = sorted({window.day for window in one.available or ()})
                if days:
                    found["first"], found["last"] = days[0], days[-1]
        found["wishes"] = ",".join(sorted({kind for kind, _ in held}))
        return tuple(found.items())

    def _lacking(self, need: Need) -> dict[str, str]:
        """What of a need nobody meets, with its language; that alone where somebody meets it."""
        asked = {name: value for name in _ASKED if (value := str(getattr(need, name)))}
        if any(need.met_by(one) for one in self.docket.resources):
            return {"language": need.language} if need.language else {}
        for name in _ASKED[:-1]:
            fewer = {other: value for other, value in asked.items() if other != name}
            if not any(Need(need.kind, **fewer).met_by(one) for one in self.docket.resources):
                asked = fewer
        return {_SAID.get(name, name): value for name, value in asked.items()}

    def _together(self, one: Testimony, diary: Diary) -> Reason:
        """Several that cannot all be placed: who, and by which wishes."""
        group = self._core(one, diary)
        if group is None:
            return Reason(one.id, "cannot_not_found")
        self.tries = 0
        for other in [id for id in group if id != one.id]:
            fewer = [id for id in group if id != other]
            if self.tries < _MOST_TRIES and self._impossible(self._only(fewer)):
                group = fewer
        docket = self._only(group)
        held = [
            (id, wish)
            for id in group
            for wish in wishes(self.court.testimony[self.court.number[id]], self.busy)
            if wish[0] not in ("parts", "once_only")
        ]
        if len(held) <= _MOST_TRIES:
            held = self._least(docket, held)
        return self._of_group(one, group, held)

    def _of_group(self, one: Testimony, group: list[str], held: list[Held]) -> Reason:
        kinds = {wish[0] for _, wish in held}
        facts: dict[str, str | int | date] = {"all": ",".join(group)}
        others = [id for id in group if id != one.id]
        if others:
            facts["other"] = others[0]
        able: set[str] | None = None
        for id, (kind, which) in held:
            if kind == "need":
                index = self.court.number[id]
                these = {self.court.named[who] for who in self.court.candidates[index][int(which)]}
                able = these if able is None else able | these
        if able:
            facts["resource"] = ",".join(sorted(able)[:5])
        facts["wishes"] = ",".join(sorted(kinds))
        if kinds == {"after"} and cycle(t for t in self.docket.testimony if t.id in group):
            return Reason(one.id, "cannot_order_cycle", tuple(facts.items()))
        if len(group) == 1:
            return Reason(one.id, "cannot_pinned", tuple(facts.items()))
        code = "cannot_same_day" if kinds == {"same_day"} else "cannot_conflict_set"
        return Reason(one.id, code, tuple(facts.items()))

    def _core(self, one: Testimony, diary: Diary) -> list[str] | None:
        """Some testimonies, `one` among them, of which it is proved that not all can be placed; None: not proved."""
        index = self.court.number[one.id]
        for near in self._circles(index, diary):
            court = Court(self._only(near))
            court.cutting_short()
            free = [i for i in range(len(court.testimony)) if court.rest(i)[0]]
            model = Model(court, Diary(court), free)
            answer = ask(model, None, _CORE_UNITS, self.seed, assumed=free)
            if answer.impossible:
                core = {court.testimony[i].id for i in answer.core} or {court.testimony[i].id for i in free}
                if one.id not in core or not self._impossible(self._only(core)):
                    core = set(near)
                return [t.id for t in self.docket.testimony if t.id in core]
        return None

    def _circles(self, index: int, diary: Diary) -> Iterator[list[str]]:
        """Groups around a testimony, wider and wider: those who want the same, then those who want what they want.

        Others without a place are left out: they may be impossible by themselves.
        """
        from judgedesk.planning.mending import related

        near, ids = related(self.court), [one.id for one in self.court.testimony]
        first = {index, *self.court.after[index], *self.court.before[index], *self.court.same_day[index]}
        placed = [i for i in near[index] if diary.whole(i)]
        second = first | set(placed[:_MOST_TOGETHER])
        third = second | {j for i in sorted(second) for j in near[i]}
        there = {index, *diary.placed()}
        seen: list[set[int]] = []
        for circle in (first & there, second & there, third & there, there):
            if circle not in seen and (len(circle) <= _MOST_TOGETHER):
                seen.append(circle)
                yield [ids[i] for i in sorted(circle)]


def _with_pins(docket: Docket, ids: list[str]) -> Docket:
    """A docket of these testimonies alone, with what is pinned of them."""
    testimony = tuple(one for one in docket.testimony if one.id in ids)
    return replace(docket, testimony=testimony, pinned=tuple(slot for slot in docket.pinned if slot.testimony in ids))


def _facts(**facts: str | int | date) -> Facts:
    return tuple(facts.items())
