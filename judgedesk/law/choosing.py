"""Which instruments are open for a need towards a state on a day, in which order, and why the others are not."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from judgedesk.law.expressions import Expression, Truth, evaluate, leaves
from judgedesk.law.instruments import Instrument, RequestClock, Way
from judgedesk.law.model import Text
from judgedesk.law.states import ASK, Accepted, State

NOT_FOR = Text("does not serve this need", "nie służy temu celowi")
_NOT_YET = Text("does not apply on that day", "nie stosuje się w tym dniu")
_MAY = Text("whether the state is bound is not known: ask the EJN contact point",
            "nie wiadomo, czy państwo jest związane: zapytaj punkt kontaktowy EJN")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Option:
    """An instrument as it stands towards a need, a state and a day.

    Attributes:
        open: None where that depends on something nobody confirmed.
        why: reasons where it is not open, or not surely.
        unknown: bonds and facts nobody confirmed on which it depends.
        ways: channels in the order in which to try them.
        languages: what the state accepts; None: unknown, as `ASK` says.
    """

    instrument: Instrument
    open: Truth
    why: tuple[Text, ...]
    unknown: tuple[str, ...]
    ways: tuple[Way, ...]
    languages: Accepted | None
    clocks: tuple[RequestClock, ...]

    @property
    def languages_said(self) -> Text:
        """The languages in words."""
        if self.languages is None or self.languages.languages is None:
            return ASK
        listed = ", ".join(self.languages.languages)
        return Text(listed, listed)


def truth_of(state: State, need: str, day: date, facts: Mapping[str, Truth], leaf: str) -> Truth:
    """What a condition's id says of a state, a need, a day and a case."""
    if leaf.startswith("need."):
        return leaf.removeprefix("need.") == need
    if leaf in facts:
        return facts[leaf]
    return state.bound(leaf, day)


def choose(
    instruments: Mapping[str, Instrument], state: State, need: str, day: date, facts: Mapping[str, Truth]
) -> tuple[Option, ...]:
    """Every instrument: those that are open first, then those that may be, then the others with the reason.

    Args:
        instruments: those of the packs, in order of their rank.
        state: the other state.
        need: one of `judgedesk.law.instruments.NEEDS`.
        day: the day of the request.
        facts: facts of the case by name (`judgedesk.law.instruments.FACTS`); missing: not known.
    """
    found = [_option(one, state, need, day, facts) for one in instruments.values() if not one.incoming]
    order: dict[Truth, int] = {True: 0, None: 1, False: 2}
    return tuple(sorted(found, key=lambda option: (order[option.open], option.instrument.rank)))


def _option(one: Instrument, state: State, need: str, day: date, facts: Mapping[str, Truth]) -> Option:
    def holds(expression: Expression | None) -> Truth:
        return True if expression is None else evaluate(expression, lambda id: truth_of(state, need, day, facts, id))

    why: list[Text] = []
    if not one.needs.get(need, False):
        why.append(one.refusals.get(need, NOT_FOR))
    if (one.valid_from and day < one.valid_from) or (one.valid_to and day > one.valid_to):
        why.append(_NOT_YET)
    stands = holds(one.when)
    if stands is False:
        why.append(one.not_open)
    unknown = _unknown(one, state, need, day, facts) if stands is None else ()
    opened: Truth = False if why else stands
    if opened is None:
        why.append(_MAY)
    return Option(
        instrument=one,
        open=opened,
        why=tuple(why),
        unknown=unknown,
        ways=tuple(way for way in one.ways if holds(way.when) is not False),
        languages=state.accepts(one.id),
        clocks=tuple(clock for clock in one.clocks if holds(clock.when) is not False),
    )


def _unknown(one: Instrument, state: State, need: str, day: date, facts: Mapping[str, Truth]) -> tuple[str, ...]:
    named = dict.fromkeys(leaves(one.when)) if one.when is not None else {}
    return tuple(id for id in named if truth_of(state, need, day, facts, id) is None)
