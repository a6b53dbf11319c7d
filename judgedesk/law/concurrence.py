"""One act under several provisions, and what the law says of joining and splitting counts."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from typing import Any, Final, Literal, TypeAlias

import yaml

from judgedesk.law.expressions import AllOf
from judgedesk.law.model import Checked, Element, Offence, Penalty, Text
from judgedesk.places import resources

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
When: TypeAlias = Literal["one_act", "continued", "other_injured", "split", "sequence"]
HOME: Final = "pl"
"""The jurisdiction whose way of citing concurrence the points know."""


@dataclass(frozen=True, slots=True)
class Point:
    """What the law says of one of these steps; to be verified in the current text.

    Attributes:
        when: the steps at which it is shown.
        cite: what is added to the provision of a count to which it applies; '' where nothing is.
        checked: ``read`` where the entry was held against `source`, else ``memory``.
    """

    id: str
    when: tuple[When, ...]
    provision: str
    label: Text
    source: str
    checked: Checked
    cite: str = ""


@cache
def _raw() -> Any:
    return yaml.load(resources("law", "concurrence.yaml").read_bytes(), Loader=_LOADER)  # noqa: S506


@cache
def points() -> tuple[Point, ...]:
    """All points in the order of the file."""
    return tuple(
        Point(**{**one, "label": Text(**one["label"]), "when": tuple(one["when"])}) for one in _raw()["points"]
    )


def points_for(*when: When) -> tuple[Point, ...]:
    """The points shown at some steps."""
    return tuple(one for one in points() if set(one.when) & set(when))


def personal(offence: str) -> bool:
    """Whether an offence, by its id, harms a personal good."""
    return offence.startswith(tuple(_raw()["personal"]))


def together(parts: Sequence[Offence], more: Sequence[str], *, continued: bool) -> Offence:
    """Offences one act is charged as, as one offence: every row of each, all of what each asks for.

    Args:
        parts: at least one; the count's own first.
        more: provisions charged beside them of which no pack has rows, as cited.
        continued: several behaviours are one act.
    """
    first = parts[0]
    cited = " i ".join((*(one.provision for one in parts), *more)) if first.jurisdiction.lower() == HOME else ""
    provision = cited or " + ".join((*(one.provision for one in parts), *more))
    if first.jurisdiction.lower() == HOME:
        steps: dict[When, bool] = {"one_act": len(parts) + len(more) > 1, "continued": continued}
        when = [step for step, holds in steps.items() if holds]
        provision = " ".join([provision, *(one.cite for step in when for one in points_for(step) if one.cite)])
    if len(parts) == 1:
        return replace(first, provision=provision)
    elements = {row.id: row for one in parts for row in map(_within(one), one.elements)}
    return replace(
        first,
        id="+".join(one.id for one in parts),
        provision=provision,
        title=_joined([one.title for one in parts]),
        short=_joined([one.short for one in parts]),
        logic=AllOf(tuple(one.logic for one in parts)),
        elements=tuple(elements.values()),
        penalties=tuple(_of(one, penalty) for one in parts for penalty in one.penalties),
        overlays=tuple({overlay.id: overlay for one in parts for overlay in one.overlays}.values()),
        not_elements=tuple({fact.label: fact for one in parts for fact in one.not_elements}.values()),
        proof={kind: text for one in reversed(parts) for kind, text in one.proof.items()},
        valid_from=_first([one.valid_from for one in parts]),
        valid_to=_last([one.valid_to for one in parts]),
        ancillary=tuple({rule.id: rule for one in parts for rule in one.ancillary}.values()),
        parts=tuple(parts),
    )


def _joined(texts: Sequence[Text]) -> Text:
    return Text(*(" · ".join(dict.fromkeys(words)) for words in zip(*((one.en, one.pl) for one in texts), strict=True)))


def _of(offence: Offence, penalty: Penalty) -> Penalty:
    """A penalty that says by which provision."""
    label = Text(*(f"{offence.bare_provision}: {words}" for words in (penalty.label.en, penalty.label.pl)))
    return replace(penalty, label=label)


def _within(offence: Offence) -> Any:
    """Rows that are in force no longer than their offence."""

    def row(element: Element) -> Element:
        begins = max((day for day in (element.valid_from, offence.valid_from) if day), default=None)
        ends = min((day for day in (element.valid_to, offence.valid_to) if day), default=None)
        return replace(element, valid_from=begins, valid_to=ends)

    return row


def _first(days: Sequence[date | None]) -> date | None:
    return None if None in days else min(day for day in days if day)


def _last(days: Sequence[date | None]) -> date | None:
    return None if None in days else max(day for day in days if day)
