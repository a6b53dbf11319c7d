"""A skeleton of reasons: per count, defendant and victim what was found of each element and on what evidence.

It holds what a judge has recorded and tagged, nothing else; every sentence of the reasons is the judge's own.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any, Final, TypeAlias

from judgedesk.app import chronology, compelled, findings, grid
from judgedesk.app.bundle_record import pages_in
from judgedesk.app.casefile import Case
from judgedesk.app.disclosure import Said
from judgedesk.app.findings import CellFindings
from judgedesk.app.grid import Passage
from judgedesk.app.law import charged
from judgedesk.app.note_words import note_said
from judgedesk.app.papers import Recipient, names_for, release
from judgedesk.app.passages import CellKey, of_count, of_tags
from judgedesk.app.report_rows import BY_COUNT, BY_PERSON, EVERYTHING, Filter, checked, filter_said
from judgedesk.app.tag_places import cited
from judgedesk.app.templates import template
from judgedesk.app.use_limits import Marks
from judgedesk.app.wording import QT_TRANSLATE_NOOP, translated
from judgedesk.domain.errors import UserError
from judgedesk.domain.evidence import Count, FindingState, Period, Person, Stance
from judgedesk.domain.roles import Compartment
from judgedesk.drafting.templated import filled
from judgedesk.language.fuzzy_dates import said as date_said
from judgedesk.law.coverage import GRID_KINDS, penalties_for, rows
from judgedesk.law.model import Element, Offence, Text, overlaps

Json: TypeAlias = dict[str, Any]
Say: TypeAlias = Callable[..., str]

BY: Final = frozenset((BY_COUNT, BY_PERSON))
"""What the skeleton can be narrowed by."""
_FINDINGS: Final = {
    FindingState.PROVED: QT_TRANSLATE_NOOP("cli", "proved"),
    FindingState.CONTESTED: QT_TRANSLATE_NOOP("cli", "contested"),
    FindingState.NOT_PROVED: QT_TRANSLATE_NOOP("cli", "not proved"),
    FindingState.NO_EVIDENCE: QT_TRANSLATE_NOOP("cli", "no evidence"),
    FindingState.NOT_APPLICABLE: QT_TRANSLATE_NOOP("cli", "not applicable"),
}
_DUTIES: Final = {
    "must": QT_TRANSLATE_NOOP("cli", "must be decided"),
    "on_motion": QT_TRANSLATE_NOOP("cli", "must be decided on motion"),
    "may": QT_TRANSLATE_NOOP("cli", "may be decided"),
    "note": QT_TRANSLATE_NOOP("cli", "to be considered"),
}


def write_reasons(
    case: Case,
    path: Path,
    language: str = "en",
    wanted: Filter = EVERYTHING,
    override: str = "",
    recipient: Recipient = Recipient.SERVED,
    bundle: str = "",
) -> int:
    """Write the skeleton as a .docx from the court's template or the program's; returns the number of elements in it.
    It can be narrowed to a count, and to an accused or injured person. With a `bundle` each citation names its page
    there too.

    Protected persons are called by their pseudonyms, in quotations too. What is drafted of reasons is told in the log
    of chambers only.

    Raises:
        UserError: ``keys.not_yours`` without the key of chambers; ``count.unknown``, ``person.unknown``,
            ``report.no_filter``; ``out.unknown_ending``; ``template.bad``;
            ``bundle.unknown``; as `outgoing.release`.
    """
    case.file.need(Compartment.CHAMBERS)
    if path.suffix.lower() != ".docx":
        raise UserError("out.unknown_ending", ending=path.suffix, known=".docx")
    asked = checked(case, "reasons", wanted, BY)
    content = skeleton(case, language, asked.count or None, asked.person, bundle)
    if narrowed := filter_said(case, asked, {}, language):
        content["title"] = f"{content['title']} – {narrowed}"
    paper = filled(template("reasons", language).path, names_for(case, recipient).put_into_all(content))
    number = sum(len(group["rows"]) for one in content["counts"] for who in one["cells"] for group in who["groups"])
    release(case, path, paper, what="reasons", number=number, part=Compartment.CHAMBERS, recipient=recipient,
            override=override)  # fmt: skip
    return number


def skeleton(case: Case, language: str = "en", count: str | None = None, person: str = "", bundle: str = "") -> Json:
    """Everything the template can name, in plain lists and words of one language; `person` is the id of an accused or
    injured one, '' for all; `bundle` one in which the pages cited are looked up.

    Raises:
        UserError: ``keys.not_yours``, ``count.unknown``, ``bundle.unknown``.
    """
    case.file.need(Compartment.CHAMBERS)
    wanted = [one for one in grid.counts(case) if count in (None, one.id)]
    if count is not None and not wanted:
        raise UserError("count.unknown", count=count)
    wanted = [one for one in wanted if not person or person in (*one.defendants, *one.victims)]
    writer = _Writer(case, language, person, bundle)
    return {
        "title": case.title,
        "on": _day(date.today()),
        "counts": [writer.count(one) for one in wanted],
        "facts": writer.facts(),
        "compelled": writer.compelled(),
    }


class _Writer:
    """One skeleton in one language."""

    def __init__(self, case: Case, language: str, person: str = "", bundle: str = "") -> None:
        self._case, self._language, self._person = case, language, person
        self._people: Mapping[str, Person] = {person.id: person for person in grid.persons(case)}
        self._limits, self._count = Marks(case, language), ""
        self._disclosed = Said(case, language)
        self._bundled = pages_in(case, bundle) if bundle else None

    def say(self, text: str, **facts: object) -> str:
        return translated(text, self._language, "cli").format(**facts)

    def _of(self, text: Text | None) -> str:
        return text.in_language(self._language) if text is not None else ""

    def _called(self, person: str) -> str:
        return self._people[person].label if person in self._people else person

    def count(self, count: Count) -> Json:
        law = charged(count)
        self._count = count.id
        passages, found = of_count(self._case, count.id), findings.by_cell(self._case, count.id)
        pairs = [
            (defendant, victim)
            for defendant in count.defendants
            for victim in count.victims
            if self._person in ("", defendant, victim)
        ]
        return {
            "label": count.label,
            "provision": law.provision + self._sequence(count),
            "offence": self._of(law.title),
            "period": _period(count.period),
            "verify": self._of(law.verify),
            "cells": [self._pair(count, law, *pair, passages, found) for pair in pairs],
            "ancillary": [
                {"label": self._of(one.label), "note": self._of(one.note), "duty": self.say(_DUTIES[one.duty]),
                 "source": one.source, "kind": one.kind}
                for one in law.ancillary if overlaps(one.valid_from, one.valid_to, count.period.dates())
            ],
            "not_elements": [self._of(one.label) for one in law.not_elements],
        }  # fmt: skip

    def _sequence(self, count: Count) -> str:
        """The counts with which it forms a sequence of offences, where somebody set it in one."""
        of = [one.label for one in grid.counts(self._case) if count.sequence and one.sequence == count.sequence]
        text = QT_TRANSLATE_NOOP("cli", " (sequence of offences, art. 91: counts {labels}; verify in the current text)")
        return self.say(text, labels=", ".join(of)) if of else ""

    def _pair(
        self,
        count: Count,
        law: Offence,
        defendant: str,
        victim: str,
        passages: Mapping[CellKey, list[Passage]],
        found: Mapping[tuple[str, str, str, str], CellFindings],
    ) -> Json:
        period = count.period_of(defendant, victim)
        groups, open_passages = [], []
        facts = count.facts(defendant, victim)
        proved = {element.id for element in law.elements if element.fact and facts.get(element.fact)}
        for group in rows(law, period.dates(), GRID_KINDS):
            lines = []
            for element in group.elements:
                here = passages.get((defendant, victim, element.id), [])
                told = found.get((count.id, defendant, victim, element.id), CellFindings())
                if not here and told.valid is None:
                    continue
                if told.valid is None:
                    open_passages += here
                elif told.valid.state is FindingState.PROVED:
                    proved.add(element.id)
                lines.append(self._row(element, told, here))
            if lines:
                groups.append({"heading": self._of(group.heading), "rule": self._of(group.rule), "rows": lines})
        return {
            "defendant": self._called(defendant),
            "victim": self._called(victim),
            "period": _period(period),
            "age": self._age(count.child(defendant, victim)),
            "groups": groups,
            "consent": self._consent(law, passages, defendant, victim),
            "not_addressed": list(dict.fromkeys(one.cite for one in open_passages)),
            "penalties": self._penalties(law, period, proved),
            "weighs": [self._of(one.label) for one in law.elements if one.kind == "agg" and one.id in proved],
        }  # fmt: skip

    def _age(self, child: bool | None) -> str:
        if child is None:
            return self.say(QT_TRANSLATE_NOOP("cli", "The age at the act is disputed."))
        return self.say(QT_TRANSLATE_NOOP("cli", "A child at the act.")) if child else ""

    def _row(self, element: Element, told: CellFindings, passages: Sequence[Passage]) -> Json:
        """An element. Not accepted is what speaks against the finding that was recorded."""
        finding = told.valid
        by_stance = {stance: [one for one in passages if one.tag.stance is stance] for stance in Stance}
        refused: Sequence[Passage] = ()
        if finding is not None and finding.state is FindingState.PROVED:
            refused = by_stance[Stance.CONTRADICTS]
        elif finding is not None and finding.state is FindingState.NOT_PROVED:
            refused = by_stance[Stance.SUPPORTS]
        return {
            "element": self._of(element.label),
            "term": element.term,
            "source": element.source,
            "finding": self.say(_FINDINGS[finding.state]) if finding is not None else "",
            "state": finding.state.value if finding is not None else "",
            "by_panel": told.own is None and told.common is not None,
            "reason": finding.reason if finding is not None else "",
            "supports": self._quoted(by_stance[Stance.SUPPORTS]),
            "contradicts": self._quoted(by_stance[Stance.CONTRADICTS]),
            "context": self._quoted(by_stance[Stance.CONTEXT]),
            "not_accepted": self._quoted(refused),
        }

    def _consent(
        self, law: Offence, passages: Mapping[CellKey, list[Passage]], defendant: str, victim: str
    ) -> list[Json]:
        rows_of_it = [element.id for element in law.elements if element.kind == "consent"]
        return self._quoted(one for row in rows_of_it for one in passages.get((defendant, victim, row), []))

    def _quoted(self, passages: Iterable[Passage]) -> list[Json]:
        """Each place once, though it may be tagged to several elements."""
        places: dict[tuple[str, str], Json] = {}
        for one in passages:
            quote = " ".join(one.tag.quote.split())
            where = self._in_bundle(cited(one.cite, one.tag.place, self._language), one.tag.document, one.tag.page)
            if (where, quote) not in places:
                limits = self._limits.in_full_once(one.tag.document, self._count or one.tag.count)
                disclosed = self._disclosed.beside(one.tag.document, one.tag.page)
                note = " – ".join(part for part in (self._noted(one.tag.note), limits, disclosed) if part)
                places[where, quote] = {"cite": where, "quote": quote, "note": note, "name": one.name}
        return list(places.values())

    def _noted(self, note: str) -> str:
        return note_said(note, self._language, always=False)

    def _in_bundle(self, where: str, document: int, page: int) -> str:
        """A citation with the page of the bundle, where the page is in it."""
        at = self._bundled(document, page) if self._bundled is not None else None
        said = self.say(QT_TRANSLATE_NOOP("cli", "(bundle p. {page})"), page=at)
        return f"{where} {said}" if at else where

    def _penalties(self, law: Offence, period: Period, proved: set[str]) -> Json:
        """Those at the act and later ones; a qualified one says whether a row it needs was found."""
        out: Json = {"at_act": [], "later": []}
        names = {element.id: self._of(element.label) for element in law.elements}
        for entry in penalties_for(law, *period.dates()):
            penalty = entry.penalty
            out[entry.standing].append(
                {
                    "label": self._of(penalty.label),
                    "words": self._of(penalty.words),
                    "from": _day(penalty.valid_from),
                    "to": _day(penalty.valid_to),
                    "source": penalty.source,
                    "qualified": [names[row] for row in penalty.with_any],
                    "found": [names[row] for row in penalty.with_any if row in proved],
                }
            )
        return out

    def facts(self) -> Json:
        """The chronology, within the scope and outside it."""
        whole = chronology.chronology(self._case)
        lines = [
            (
                line.fact.outside_scope,
                {
                    "when": date_said(line.fact.when, self._language),
                    "text": line.fact.text,
                    "persons": ", ".join(whole.called(who) for who in line.fact.persons),
                    "cites": "; ".join(line.cites),
                    "disputed": line.fact.disputed,
                    "reason": line.fact.outside_scope,
                },
            )
            for line in whole.lines
        ]
        return {"within": [one for out, one in lines if not out], "outside": [one for out, one in lines if out]}

    def compelled(self) -> list[Json]:
        """Acts that injured parties were made to do."""
        return [
            {
                "victim": self._called(act.victim), "act": act.act, "when": act.when, "offence": act.offence,
                "note": self._noted(act.note), "decision": act.decision,
                "passages": self._quoted(of_tags(self._case, act.tags)),
            }
            for act in compelled.acts(self._case)
        ]  # fmt: skip


def _period(period: Period) -> str:
    first, last = period.dates()
    return _day(first) if first == last else f"{_day(first)} – {_day(last)}"


def _day(day: date | None) -> str:
    return day.strftime("%d.%m.%Y") if day is not None else ""
