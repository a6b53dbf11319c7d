"""What the indicators show, read on a reader thread and laid out as rows."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from judgedesk.app.casefile import Case
from judgedesk.app.grid import Passage
from judgedesk.app.indicators import GroupLine, IndicatorLine, Overview, PackLine, RuleReading, overview
from judgedesk.app.tagging import NewTag
from judgedesk.domain.evidence import Stance, Tag
from judgedesk.ui.views.comparison_read import settled
from judgedesk.ui.widgets.charges import Charges, read_charges
from judgedesk.ui.widgets.pairbar import Pair


@dataclass(frozen=True, slots=True)
class Heading:
    """A publication, a group within it, or what the published rule says of the group."""

    pack: PackLine
    group: GroupLine | None
    rule: RuleReading | None = None


Row: TypeAlias = Heading | IndicatorLine


@dataclass(frozen=True, slots=True)
class Read:
    """The charges, and the indicators for one pair, None without a count."""

    charges: Charges
    pair: Pair | None
    whole: Overview | None


def read_indicators(case: Case, pair: Pair | None, everything: bool) -> Read:
    """The indicators for a pair; for the first there is where this one is gone or not given."""
    charges = read_charges(case)
    found = settled(charges, pair)
    whole = overview(case, *found.ids, everything=everything) if found is not None else None
    return Read(charges, found, whole)


def rows_of(whole: Overview, pack: str, typed: str, ticked_only: bool, language: str) -> list[Row]:
    """The rows of one publication or, without `pack`, of all: those that hold the typed words, those with passages."""
    parts = typed.casefold().split()
    rows: list[Row] = []
    for one in whole.packs:
        if pack and one.id != pack:
            continue
        inside: list[Row] = []
        for group in one.groups:
            lines = [
                line
                for line in group.indicators
                if (ticked(line) or not ticked_only) and all(part in _text(line, group, language) for part in parts)
            ]
            if lines:
                inside.append(Heading(one, group))
                inside += [Heading(one, group, reading) for reading in group.rule if _counted(reading)]
                inside += lines
        if inside:
            rows += [Heading(one, None), *inside]
    return rows


def _counted(reading: RuleReading) -> bool:
    return bool(reading.strong or reading.medium or reading.weak)


def _text(line: IndicatorLine, group: GroupLine, language: str) -> str:
    said: list[Mapping[str, str]] = [line.label, line.look, group.label]
    return " ".join([line.id, *(one.get(language) or one.get("en", "") for one in said)]).casefold()


def ticked(line: IndicatorLine) -> int:
    """How many passages were ticked for an indicator."""
    return len(line.supports) + len(line.contradicts) + len(line.context)


def passages_of(line: IndicatorLine) -> list[Passage]:
    """The passages ticked."""
    return [*line.supports, *line.contradicts, *line.context]


def same_passage(tag: Tag, element: str) -> NewTag:
    """The passage of a tick tagged to an element, with the same stance."""
    return NewTag(
        document=tag.document, page=tag.page, start=tag.start, end=tag.end, element=element, count=tag.count,
        defendant=tag.defendant, victim=tag.victim, stance=Stance(tag.stance), place=tag.place,
    )  # fmt: skip
