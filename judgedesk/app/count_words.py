"""What joining or splitting counts would do, in words."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, Literal

from judgedesk.app.count_moves import Moves
from judgedesk.app.wording import QT_TRANSLATE_NOOP, translated
from judgedesk.law.concurrence import When, points_for
from judgedesk.law.model import Text


@dataclass(frozen=True, slots=True)
class Line:
    """One thing to know before a step: what moves, what a person should look at, what the law says.

    A line of the law has its `text` from the pack, with the provision, and says whether it was held against the text.
    """

    kind: Literal["moves", "warns", "law"]
    code: str
    facts: Mapping[str, str] = field(default_factory=dict)
    text: Text | None = None
    checked: str = ""

    def said(self, language: str) -> str:
        """In a language (ISO 639-1)."""
        if self.text is not None:
            return translated(_LAW, language, "cli").format(
                provision=self.facts["provision"], text=self.text.in_language(language)
            )
        return translated(_SAID[self.code], language, "cli").format(**self.facts)


_LAW: Final = QT_TRANSLATE_NOOP("cli", "{provision}: {text} – verify in the current text")
_SAID: Final = {
    "tags": QT_TRANSLATE_NOOP("cli", "Passages that go from count {old} to count {new}: {number}"),
    "cells": QT_TRANSLATE_NOOP("cli", "Cells of requests that go from count {old} to count {new}: {number}"),
    "requests": QT_TRANSLATE_NOOP("cli", "Requests that go from count {old} to count {new}: {number}"),
    "outlines": QT_TRANSLATE_NOOP("cli", "Aims of questions that go from count {old} to count {new}: {number}"),
    "submissions": QT_TRANSLATE_NOOP("cli", "Passages named by parties that go from count {old} to count {new}: "
                                     "{number}"),
    "new_pairs": QT_TRANSLATE_NOOP("cli", "Not charged together so far, and a column of its own then: {pairs}"),
    "dates_united": QT_TRANSLATE_NOOP("cli", "Days of the act differ and are united, from the first to the last: "
                                      "{pairs}"),
    "two_findings": QT_TRANSLATE_NOOP("cli", "Rows with two findings of yours or of the panel: {number}. The one of "
                                      "count {count} is shown; the other is kept and comes back when this is undone."),
    "other_injured": QT_TRANSLATE_NOOP("cli", "The injured parties differ, and the offence harms a personal good: one "
                                       "continued act needs the same injured party."),
    "limits": QT_TRANSLATE_NOOP("cli", "A request of these counts has a limit on use: what it allows is read by the "
                                "count as it is then. Look at the request."),
    "violence": QT_TRANSLATE_NOOP("cli", "One count is stated as with violence, another as without: stated is then "
                                  "with violence."),
    "stay": QT_TRANSLATE_NOOP("cli", "Passages do not say on which day: those of a person who is in both parts stay "
                              "with the first: {number}"),
    "ages": QT_TRANSLATE_NOOP("cli", "The dates of birth of protected persons are not open to you: where the days of "
                              "the act change, their age is shown as disputed until somebody with that key enters "
                              "the dates."),
    "findings_stay": QT_TRANSLATE_NOOP("cli", "Findings of yours or of the panel that stay with the first part: "
                                       "{number}"),
}  # fmt: skip


def moved_lines(moves: Moves, labels: Mapping[str, str]) -> list[Line]:
    """What goes from count to count."""
    return [
        Line("moves", kind, {"old": labels.get(old, old), "new": labels.get(new, new), "number": str(number)})
        for (kind, old, new), number in moves.numbers.items()
    ]


def law_lines(*when: When) -> list[Line]:
    """What the law says of some steps."""
    return [
        Line("law", one.id, {"provision": one.provision, "source": one.source}, one.label, one.checked)
        for one in points_for(*when)
    ]
