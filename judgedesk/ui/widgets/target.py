"""Whom and what a passage is tied to, and how that can be named on the line."""

import re
from dataclasses import dataclass

from judgedesk.domain.evidence import Count
from judgedesk.ui.shell.words import Words
from judgedesk.ui.widgets.charges import Charges
from judgedesk.ui.widgets.tagwords import Named, Vocabulary, named


@dataclass(frozen=True, slots=True)
class Target:
    """Whom and what a passage is tied to, beside the row."""

    count: str = ""
    victim: str = ""
    defendant: str = ""


def fitting(wanted: Target, count: Count | None) -> Target:
    """The wanted target, its persons replaced by the count's first where the count does not have them."""
    if count is None:
        return Target()
    victim = wanted.victim if wanted.victim in count.victims else next(iter(count.victims), "")
    defendant = wanted.defendant if wanted.defendant in count.defendants else next(iter(count.defendants), "")
    return Target(count.id, victim, defendant)


def vocabulary(charges: Charges, count: Count | None, words: Words) -> Vocabulary:
    """Persons and rows of a count by all their names, in both languages and in the statute's own words; indicators."""
    if count is None:
        return Vocabulary()
    return Vocabulary(
        [_person(charges, one) for one in count.victims],
        [_person(charges, one) for one in count.defendants],
        [
            named(row.id, words.of(row.short), row.term, (words.of(row.short), *row.short.values(), row.term),
                  row.label.values())
            for row in charges.rows(count.id)
        ] + [
            named(one.id, words.of(one.label), one.id, (one.id,), one.label.values())
            for one in charges.indicators.values()
        ],
    )  # fmt: skip


def _person(charges: Charges, identifier: str) -> Named:
    label = charges.person_label(identifier)
    number = re.search(r"\d+$", label)
    return named(identifier, label, "", (label, number[0] if number else ""))
