"""Indicators of a count, defendant and victim: the passages ticked, the published rule, the elements they suggest.

A tick is a tag whose element is an indicator. Suggesting never tags: a person does, by the ordinary verb.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from judgedesk.app import law, passages
from judgedesk.app.casefile import Case
from judgedesk.app.grid import Passage, Words
from judgedesk.app.grid_rows import words_of
from judgedesk.app.tagging import check_pair, known_count
from judgedesk.domain.errors import UserError
from judgedesk.domain.evidence import Count, Stance
from judgedesk.law.indicators import STRENGTHS, Indicator, IndicatorGroup, IndicatorPack, Rule, Strength, StrengthSet
from judgedesk.law.model import Element, Offence


@dataclass(frozen=True, slots=True)
class Suggested:
    """An element an indicator suggests; `tagged` of its `passages` bear a tag on that element already."""

    element: str
    kind: str
    label: Words
    short: Words
    passages: int
    tagged: int


@dataclass(frozen=True, slots=True)
class IndicatorLine:
    """An indicator with the passages ticked. `strength`: strong, medium or weak, by id of the set."""

    id: str
    label: Words
    look: Words
    strength: dict[str, str]
    supports: list[Passage]
    contradicts: list[Passage]
    context: list[Passage]
    suggests: list[Suggested]
    source: str
    checked: str


@dataclass(frozen=True, slots=True)
class RuleReading:
    """What the published rule says of a group for one set of strengths: indicators with a supporting passage.

    `against`: how many of those have passages against, too.
    """

    set: str
    label: Words
    strong: int
    medium: int
    weak: int
    against: int
    met: bool
    text: Words
    checked: str


@dataclass(frozen=True, slots=True)
class GroupLine:
    """Indicators under their heading; no `rule` where the publication has none."""

    id: str
    label: Words
    rule: list[RuleReading]
    indicators: list[IndicatorLine]


@dataclass(frozen=True, slots=True)
class PackLine:
    """One publication; `rule` in words, where it has one."""

    id: str
    title: Words
    note: Words
    rule: Words | None
    groups: list[GroupLine]


@dataclass(frozen=True, slots=True)
class Overview:
    """All indicators that bear on the offence of a count, for one defendant and victim."""

    count: str
    defendant: str
    victim: str
    packs: list[PackLine]
    withheld: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Target:
    """An element the passage of a tick could be tagged to; `tagged`: it is."""

    element: str
    kind: str
    label: Words
    short: Words
    tagged: bool


def overview(case: Case, count: str, defendant: str, victim: str, *, everything: bool = False) -> Overview:
    """The indicators for one count, defendant and victim.

    Groups that suggest no element of the offence and hold no tick are left out, unless `everything` is asked for.

    Raises:
        UserError: ``count.unknown``, ``count.no_defendant``, ``count.no_victim``.
    """
    known = known_count(case.file.reading(), count)
    check_pair(known, defendant, victim)
    found = _Column(known, defendant, victim, passages.of_column(case, count, defendant, victim))
    packs = [_pack(pack, found, everything=everything) for pack in law.indicators().packs.values()]
    return Overview(count, defendant, victim, [pack for pack in packs if pack.groups], case.withheld)


def suggested_targets(case: Case, tag_id: str) -> list[Target]:
    """Elements of the count to which a tick's passage could be tagged, in pack order; none for a tag on an element.

    Raises:
        UserError: ``tag.unknown``.
    """
    own = passages.of_tags(case, [tag_id])
    if not own:
        raise UserError("tag.unknown", tag=tag_id)
    tag = own[0].tag
    indicator = law.indicators().indicators.get(tag.element)
    if indicator is None:
        return []
    count = known_count(case.file.reading(), tag.count)
    column = passages.of_column(case, tag.count, tag.defendant, tag.victim)
    found = _Column(count, tag.defendant, tag.victim, column)
    return [
        Target(
            element.id, element.kind, words_of(element.label), words_of(element.short), found.tagged(element, own) > 0
        )
        for element in found.suggested(indicator.suggests)
    ]


class _Column:
    """What is tagged for one count, defendant and victim."""

    def __init__(self, count: Count, defendant: str, victim: str, tagged: Sequence[Passage]) -> None:
        self.child = count.child(defendant, victim)
        self._law: Offence = law.charged(count)
        period = count.period_of(defendant, victim).dates()
        self._rows = [row for row in self._law.elements if row.in_force(period) and row.fact is None]
        self._by_element: dict[str, list[Passage]] = {}
        for passage in tagged:
            self._by_element.setdefault(passage.tag.element, []).append(passage)

    def on(self, identifier: str, stance: Stance) -> list[Passage]:
        """Passages with a tag on an element or indicator."""
        return [passage for passage in self._by_element.get(identifier, ()) if passage.tag.stance is stance]

    def suggested(self, concepts: Iterable[str]) -> list[Element]:
        """Rows of the offence in force at the act that share a concept."""
        wanted = set(concepts)
        return [row for row in self._rows if wanted.intersection(row.concepts)]

    def tagged(self, element: Element, ticked: Sequence[Passage]) -> int:
        """How many of the passages bear a tag on an element or one of its sub-alternatives."""
        family = {element.id, *(row.id for row in self._law.elements if row.parent == element.id)}
        there = [passage.tag for identifier in family for passage in self._by_element.get(identifier, ())]
        return sum(any(passages.same_place(one.tag, other) for other in there) for one in ticked)


def _pack(pack: IndicatorPack, found: _Column, *, everything: bool) -> PackLine:
    groups = [_group(group, pack, found) for group in pack.groups]
    return PackLine(
        id=pack.id,
        title=words_of(pack.title),
        note=words_of(pack.note),
        rule=words_of(pack.rule.words) if pack.rule else None,
        groups=[group for group in groups if everything or any(map(_bears, group.indicators))],
    )


def _bears(line: IndicatorLine) -> bool:
    return bool(line.suggests or line.supports or line.contradicts or line.context)


def _group(group: IndicatorGroup, pack: IndicatorPack, found: _Column) -> GroupLine:
    lines = [_line(indicator, found) for indicator in group.indicators]
    sets = [one for one in pack.sets if found.child is None or one.child == found.child]
    readings = [_reading(pack.rule, one, lines) for one in sets] if pack.rule and group.ruled else []
    return GroupLine(group.id, words_of(group.label), readings, lines)


def _line(indicator: Indicator, found: _Column) -> IndicatorLine:
    supports, contradicts, context = (found.on(indicator.id, stance) for stance in Stance)
    ticked = [*supports, *contradicts, *context]
    return IndicatorLine(
        id=indicator.id,
        label=words_of(indicator.label),
        look=words_of(indicator.look),
        strength=dict(indicator.strength),
        supports=supports,
        contradicts=contradicts,
        context=context,
        suggests=[
            Suggested(
                element=element.id,
                kind=element.kind,
                label=words_of(element.label),
                short=words_of(element.short),
                passages=len(ticked),
                tagged=found.tagged(element, ticked),
            )
            for element in found.suggested(indicator.suggests)
        ],
        source=indicator.source,
        checked=indicator.checked,
    )


def _reading(rule: Rule, of: StrengthSet, lines: Sequence[IndicatorLine]) -> RuleReading:
    counted = [line for line in lines if line.supports and of.id in line.strength]
    numbers: Counter[Strength] = Counter(name for line in counted for name in STRENGTHS if line.strength[of.id] == name)
    against = sum(bool(line.contradicts) for line in counted)
    met = rule.met(numbers)
    strong, medium, weak = (numbers[name] for name in STRENGTHS)
    said = ("met", "spełniony") if met else ("not met", "niespełniony")
    text = {
        "en": f"By the published rule {said[0]}: strong {strong}, medium {medium}, weak {weak}; "
        f"of these with passages against: {against}",
        "pl": f"Według opublikowanej reguły {said[1]}: mocne {strong}, średnie {medium}, słabe {weak}; "
        f"w tym z fragmentami przeciwnymi: {against}",
    }
    return RuleReading(of.id, words_of(of.label), strong, medium, weak, against, met, text, of.checked)
