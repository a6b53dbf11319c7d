"""A request before it is sent: what is missing, what contradicts itself, on which ground it could be refused.

What is missing stops it. A warning can be set aside for a reason. Grounds of refusal are gone through one by one: each
is answered by what the request says, by a person, or not yet.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from judgedesk.app import law
from judgedesk.app import requests_said as words
from judgedesk.app.casefile import Case
from judgedesk.app.paper_parties import ACCUSED_ROLES
from judgedesk.app.requests_facts import THREE_YEARS, Content
from judgedesk.app.requests_record import GAP, Request, Value, lines_of, request_of
from judgedesk.app.requests_titles import title_of
from judgedesk.language.stops import one_stop
from judgedesk.law.choosing import truth_of
from judgedesk.law.expressions import Truth, evaluate, leaves
from judgedesk.law.instruments import Field, Instrument, instrument_of
from judgedesk.law.model import Text
from judgedesk.law.states import State

__all__ = ["Check", "Ground", "Missing", "Reader", "Warned", "check", "check_of", "facts_of"]

HEARINGS: Final = ("hear_witness", "video_hearing", "phone_hearing", "hear_accused", "summon_witness")
"""Needs for which somebody is heard."""
BY_LINK: Final = ("video_hearing", "phone_hearing")
"""Those for which somebody is heard from afar."""
_MOST_TOLD: Final = 8


@dataclass(frozen=True, slots=True)
class Missing:
    """A field that has to be filled in before the request can be sent, and why."""

    field: str
    why: str


@dataclass(frozen=True, slots=True)
class Warned:
    """A contradiction or a risk. `overruled`: the reason for which somebody set it aside, or ''."""

    id: str
    text: str
    overruled: str = ""


@dataclass(frozen=True, slots=True)
class Ground:
    """A ground of refusal. `by`: what answers it; where nothing does, what would."""

    id: str
    text: str
    mandatory: bool
    answered: bool
    by: str


@dataclass(frozen=True, slots=True)
class Check:
    """All that the check found. `use_limits`: what the instrument says on how the answer may be used, or '';
    `signatures`: who has to sign, certify or validate it, by the labels of the form.
    """

    missing: tuple[Missing, ...]
    warnings: tuple[Warned, ...]
    refusal_grounds: tuple[Ground, ...]
    use_limits: str
    signatures: tuple[str, ...] = ()

    @property
    def standing(self) -> tuple[Warned, ...]:
        """Warnings that nobody set aside."""
        return tuple(one for one in self.warnings if not one.overruled)

    @property
    def ready(self) -> bool:
        """Whether it can be sent."""
        return not self.missing and not self.standing


def check(case: Case, identifier: str, language: str = "en", today: date | None = None) -> Check:
    """A request as it stands.

    Args:
        case: open.
        identifier: of the request.
        language: of what is said, ``en`` or ``pl``.
        today: the day of the request.

    Raises:
        UserError: ``request.unknown``, ``law.unknown_instrument``, ``law.unknown_offence``.
    """
    return check_of(case, request_of(case, identifier), language, today)


def check_of(case: Case, request: Request, language: str = "en", today: date | None = None) -> Check:
    """The same of a request that was read already."""
    from judgedesk.app.requests_grounds import grounds
    from judgedesk.app.requests_warn import warnings

    reader = Reader(case, request, language, today or date.today())
    missing = tuple(reader.missing())
    aside = {one.id: one.reason for one in request.overruled}
    found = {one.id: one for one in warnings(reader)}
    limits = reader.instrument.use_limits
    return Check(
        missing=missing,
        warnings=tuple(Warned(one.id, one.text, aside.get(one.id, "")) for one in found.values()),
        refusal_grounds=tuple(grounds(reader, bool(missing))),
        use_limits=limits.in_language(language) if limits is not None else "",
        signatures=tuple(map(reader.label, reader.signatures())),
    )


def facts_of(case: Case, request: Request, content: Content | None = None) -> Mapping[str, Truth]:
    """What conditions of instruments may ask of the case; None: not known."""
    content = content or Content(case, request, "en")
    months = content.max_months()
    accused = {who for count in content.counts for who in count.defendants}
    accused |= {one.id for one in content.people.values() if not ACCUSED_ROLES.isdisjoint(one.roles)}
    concerned = [content.people[one] for one in request.persons if one in content.people]
    known: dict[str, Truth] = {
        "max_3_years": None if months is None else months >= THREE_YEARS,
        # Every offence of the packs is one of trafficking in human beings, which all the lists name.
        "listed": bool(content.counts) or None,
        "suspect": any(one.id in accused for one in concerned) if concerned else None,
        "detained": any(one.details.custody is not None for one in concerned) or None if concerned else None,
        "own_national": None,
        "emergency": None,
    }
    return known | {name: said for name, said in request.facts.items() if name in known}


class Reader:
    """One request with all it is held against."""

    def __init__(self, case: Case, request: Request, language: str, today: date) -> None:
        self.case, self.request, self.language, self.today = case, request, language, today
        self.instrument: Instrument = instrument_of(law.instruments(), request.instrument)
        self.content = Content(case, request, language)
        self.facts = facts_of(case, request, self.content)
        self.state: State | None = law.states().get(request.state)
        options = [one.id for field in self.instrument.fields.values() for one in field.options]
        ticked = {one for name, value in request.fields.items() for one in _chosen(self.instrument.fields[name], value)}
        self.ticks: Mapping[str, Truth] = {one: one in ticked for one in options}

    def say(self, text: Text, **facts: object) -> str:
        """A text in the language of the check, filled."""
        return one_stop(text.in_language(self.language).format(**facts).strip())

    def label(self, field: Field) -> str:
        """A field by its section and label."""
        return _label(field, self.language)

    def truth(self, leaf: str) -> Truth:
        """What a condition's id says here."""
        if leaf in self.ticks:
            return self.ticks[leaf]
        if self.state is not None:
            return truth_of(self.state, self.request.need, self.today, self.facts, leaf)
        if leaf.startswith("need."):
            return leaf == f"need.{self.request.need}"
        return self.facts.get(leaf)

    def value(self, field: Field) -> Value:
        """What a field says; '' where nothing."""
        return self.request.fields.get(field.id, "")

    def says(self, field: Field) -> bool:
        """Whether a field is filled in, without gaps."""
        value = self.value(field)
        if isinstance(value, bool):
            return value
        if field.kind in ("ticks", "choice"):
            return bool(_chosen(field, value))
        lines = lines_of(value)
        return bool(lines) and not any(GAP in line for line in lines)

    def missing(self) -> Iterator[Missing]:
        """Mandatory fields that are empty or have a gap, in the order of the form."""
        for field in self.instrument.fields.values():
            gap = any(GAP in line for line in lines_of(self.value(field)))
            due = self.mandatory(field) is True
            if (due or gap) and not self.says(field):
                yield Missing(field.id, self._why(field, gap))

    def mandatory(self, field: Field) -> bool | None:
        """Whether a field has to say something here; None while that hangs on what is not known."""
        return False if field.mandatory is None else evaluate(field.mandatory, self.truth)

    def signatures(self) -> Iterator[Field]:
        """Fields that somebody has to sign for: signatures, and a validating authority where there is to be one."""
        for field in self.instrument.fields.values():
            due = self.mandatory(field) is True
            if field.kind == "signature" or (field.id.endswith(".validator") and (due or self.says(field))):
                yield field

    def _why(self, field: Field, gap: bool) -> str:
        chosen = field.kind in ("ticks", "choice")
        text = words.HAS_GAP if gap else words.NOTHING_CHOSEN if chosen else words.EMPTY
        said = self.say(text, label=self.label(field))
        named = list(dict.fromkeys(leaves(field.mandatory))) if field.mandatory is not None else []
        holding = list(dict.fromkeys(self.named(one) for one in named if self.truth(one)))
        return " ".join([said, *([self.say(words.BECAUSE, why=", ".join(holding))] if holding else [])])

    def named(self, leaf: str) -> str:
        """What a condition's id is called: an option by its label; a need, a fact or a bond by its title."""
        labels = {one.id: one.label for field in self.instrument.fields.values() for one in field.options}
        title = labels.get(leaf) or title_of(leaf)
        return title.in_language(self.language) if title is not None else leaf

    def unknown_of(self, field: Field) -> list[str]:
        """What is not known and decides whether a field is mandatory."""
        if field.mandatory is None or evaluate(field.mandatory, self.truth) is not None:
            return []
        return [one for one in dict.fromkeys(leaves(field.mandatory)) if self.truth(one) is None]

    def penalty(self) -> str:
        """The penalties of the counts in words."""
        return self.content.sentence()


def _label(field: Field, language: str) -> str:
    label = field.label.in_language(language)
    numbered = re.match(rf"{re.escape(field.section)}\d+:", label)  # "H2: …" says its section itself
    return label if numbered else f"{field.section}: {label}"


def named_in_both(fields: Sequence[Field]) -> dict[str, str]:
    """Facts of an error about fields: their ids, and what the form calls them, by language."""
    return {
        "fields": ", ".join(one.id for one in fields),
        "fields_en": some_of([_label(one, "en") for one in fields]),
        "fields_pl": some_of([_label(one, "pl") for one in fields]),
    }


def some_of(said: Sequence[str]) -> str:
    """The first of them, and how many more there are."""
    more = len(said) - _MOST_TOLD
    return "; ".join(one.strip().rstrip(".") for one in said[:_MOST_TOLD]) + (f"; … (+{more})" if more > 0 else "")


def _chosen(field: Field, value: Value) -> list[str]:
    known = {one.id for one in field.options}
    if isinstance(value, bool) or field.kind not in ("ticks", "choice"):
        return []
    given = value.split(",") if isinstance(value, str) else value
    return [one.strip() for one in given if one.strip() in known]
