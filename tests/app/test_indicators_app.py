"""Indicators point to passages and suggest elements; they fill none and sum up to nothing."""

from pathlib import Path
from typing import Any

import pytest
from cases import COUNT, DEFENDANT, VICTIM, code_of, file_of

from judgedesk.app import grid, indicators, law, records, tagging
from judgedesk.app.casefile import Case
from judgedesk.app.grid import Passage
from judgedesk.app.indicators import GroupLine, IndicatorLine
from judgedesk.app.seals import seal_document
from judgedesk.app.tagging import NewTag
from judgedesk.domain.evidence import FindingState, Stance

DECEIT = "pl.189a.means.3_deceit"
PROMISE, PASSPORTS = (26, 50), (71, 96)
OURS = """\
format: judgedesk-indicators/1
id: ours
state_of: 2026-01-01
title: {en: Ours, pl: Nasze}
note: {en: Read with care., pl: Czytać ostrożnie.}
sources: {}
groups:
  - id: our.all
    label: {en: All, pl: Wszystkie}
    indicators:
      - id: ilo.12
        suggests: [act.transport]
        label: {en: Transport by night, pl: Nocny transport}
        look: {en: Night buses., pl: Nocne busy.}
        source: s
        checked: memory
"""


@pytest.fixture
def case(case_with_pages: Case) -> Case:
    """A count towards an adult, a child, and somebody whose age is disputed."""
    people = [
        VICTIM | {"born": "1990-01-01"},
        VICTIM | {"id": "v2", "born": "2010-01-01"},
        VICTIM | {"id": "v3", "age_disputed": True},
        DEFENDANT,
    ]
    records.apply(case_with_pages, file_of(persons=people, counts=[COUNT | {"victims": ["v1", "v2", "v3"]}]))
    return case_with_pages


def tick(case: Case, element: str, where: tuple[int, int] = PROMISE, **fields: Any) -> str:
    given = {"document": 1, "page": 1, "start": where[0], "end": where[1], "element": element, "count": "c1",
             "defendant": "d1", "victim": "v1"}  # fmt: skip
    return tagging.add_tag(case, NewTag(**(given | fields)))[0]


def groups(case: Case, victim: str = "v1", **options: Any) -> dict[str, GroupLine]:
    seen = indicators.overview(case, "c1", "d1", victim, **options)
    return {group.id: group for pack in seen.packs for group in pack.groups}


def line(case: Case, identifier: str, victim: str = "v1") -> IndicatorLine:
    return next(one for group in groups(case, victim).values() for one in group.indicators if one.id == identifier)


def cites(found: list[Passage]) -> list[tuple[str, str]]:
    return [(one.cite, one.tag.quote) for one in found]


def test_ticks_lie_with_their_indicator_by_stance_and_citation(case: Case) -> None:
    tick(case, "ilo.2")
    tick(case, "ilo.2", PASSPORTS, stance=Stance.CONTRADICTS)
    tick(case, "ilo.2", (0, 3), stance=Stance.CONTEXT)
    one = line(case, "ilo.2")
    assert cites(one.supports) == [("t. I k. 1", "promised work in a hotel")]
    assert [len(one.supports), len(one.contradicts), len(one.context)] == [1, 1, 1]
    assert one.label == {"en": "Deception", "pl": "Wprowadzenie w błąd"}
    assert not line(case, "ilo.7").supports
    assert not line(case, "ilo.2", "v3").supports


def test_a_tick_never_counts_in_the_grid_and_takes_no_finding(case: Case) -> None:
    before = grid.grid(case)
    tick(case, "ilo.2")
    assert grid.grid(case) == before
    assert code_of(tagging.set_finding, case, "c1", "d1", "v1", "ilo.2", FindingState.PROVED) == "element.unknown"
    said = {"count": "c1", "defendant": "d1", "victim": "v1", "element": "ilo.2", "state": "proved"}
    assert code_of(records.apply, case, file_of(findings=[said])) == "element.unknown"


def test_an_unknown_indicator_is_no_target(case: Case) -> None:
    assert code_of(tick, case, "ilo.12") == "element.unknown"
    assert code_of(indicators.overview, case, "c1", "d1", "nobody") == "count.no_victim"
    assert code_of(indicators.overview, case, "c9", "d1", "v1") == "count.unknown"


def test_suggestions_say_how_many_passages_are_tagged_there_and_tag_nothing(case: Case) -> None:
    one = tick(case, "ilo.2")
    tick(case, "ilo.2", PASSPORTS)
    suggested = {hint.element: (hint.passages, hint.tagged) for hint in line(case, "ilo.2").suggests}
    assert suggested[DECEIT] == (2, 0)
    assert set(suggested) <= {row.id for row in law.offence("pl.189a.1").elements}
    targets = {target.element: target.tagged for target in indicators.suggested_targets(case, one)}
    assert targets[DECEIT] is False
    assert grid.passages(case, "c1", "d1", "v1", DECEIT) == []
    mine = tick(case, DECEIT, (35, 45))
    assert {hint.element: hint.tagged for hint in line(case, "ilo.2").suggests}[DECEIT] == 1
    assert {target.element: target.tagged for target in indicators.suggested_targets(case, one)}[DECEIT] is True
    assert indicators.suggested_targets(case, mine) == []
    assert code_of(indicators.suggested_targets, case, "gone") == "tag.unknown"


def test_a_passage_on_a_sub_alternative_is_one_on_its_row(case: Case) -> None:
    tick(case, "ilo.2")
    tick(case, "pl.189a.means.4a_mislead")
    suggested = {hint.element: hint.tagged for hint in line(case, "ilo.2").suggests}
    assert suggested["pl.189a.means.4_error_or_incapacity"] == suggested["pl.189a.means.4a_mislead"] == 1
    assert suggested[DECEIT] == 0


def test_the_published_rule_is_said_in_numbers_of_indicators(case: Case) -> None:
    tick(case, "del.1.recruit_nature")
    tick(case, "del.1.recruit_nature", (30, 40))
    (reading,) = [one for one in groups(case)["del.1"].rule if one.set == "adult_labour"]
    assert (reading.strong, reading.medium, reading.weak, reading.met) == (1, 0, 0, False)
    assert reading.text["en"].startswith("By the published rule not met: strong 1, medium 0, weak 0")
    tick(case, "del.1.education")
    (reading,) = [one for one in groups(case)["del.1"].rule if one.set == "adult_labour"]
    assert (reading.strong, reading.weak, reading.met) == (1, 1, True)
    assert reading.text["pl"].startswith("Według opublikowanej reguły spełniony: mocne 1, średnie 0, słabe 1")


def test_what_only_contradicts_meets_no_rule_and_is_told_beside_what_supports(case: Case) -> None:
    tick(case, "del.5.violence", stance=Stance.CONTRADICTS)
    tick(case, "del.5.debt")
    tick(case, "del.5.debt", PASSPORTS, stance=Stance.CONTRADICTS)
    (reading,) = [one for one in groups(case)["del.5"].rule if one.set == "adult_labour"]
    assert (reading.strong, reading.against, reading.met) == (1, 1, False)
    assert "with passages against: 1" in reading.text["en"]


@pytest.mark.parametrize(("victim", "sets"), [
    ("v1", ["adult_labour", "adult_sexual"]),
    ("v2", ["child_labour", "child_sexual"]),
    ("v3", ["adult_labour", "child_labour", "adult_sexual", "child_sexual"]),
])  # fmt: skip
def test_the_sets_follow_the_age_and_both_stand_where_it_is_disputed(case: Case, victim: str, sets: list[str]) -> None:
    assert [one.set for one in groups(case, victim)["del.1"].rule] == sets


def test_publications_without_a_rule_have_none(case: Case) -> None:
    found = groups(case)
    assert found["ilo.all"].rule == found["vuln.pl.5a"].rule == []


def test_what_bears_on_no_element_of_the_offence_is_shown_once_it_is_ticked_or_asked_for(case: Case) -> None:
    assert "nl.k" not in groups(case)
    assert "nl.k" in groups(case, everything=True)
    tick(case, "nl.k.3")
    assert "nl.k" in groups(case)


def test_a_sealed_tick_is_seen_by_who_holds_the_key_only(case: Case, reopened: Any) -> None:
    tick(case, "ilo.2")
    seal_document(case.file, 1)
    assert len(line(case, "ilo.2").supports) == 1
    clerk = reopened(case, "clerk")
    seen = indicators.overview(clerk, "c1", "d1", "v1")
    ticked = [one for pack in seen.packs for group in pack.groups for one in group.indicators if one.supports]
    assert (ticked, seen.withheld) == ([], clerk.withheld)
    assert "promised work in a hotel" not in repr(seen)


def test_ticks_are_undone_like_tags(case: Case) -> None:
    tick(case, "ilo.2")
    tagging.undo(case)
    assert line(case, "ilo.2").supports == []
    tagging.redo(case)
    assert len(line(case, "ilo.2").supports) == 1


def test_ticks_travel_with_the_records(case: Case) -> None:
    tick(case, "unodc.general.debt")
    told = [one for one in records.dump(case)["tags"] if one["element"] == "unodc.general.debt"]
    assert len(told) == 1
    assert records.apply(case, file_of(tags=told)).unchanged == 1


def test_a_courts_own_indicator_can_be_ticked(case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert code_of(tick, case, "ilo.12") == "element.unknown"
    folder = tmp_path / "court" / "law" / "indicators"
    folder.mkdir(parents=True)
    (folder / "ours.yaml").write_text(OURS, encoding="utf-8")
    monkeypatch.setenv("JUDGEDESK_COURT", str(tmp_path / "court"))
    tick(case, "ilo.12")
    one = line(case, "ilo.12")
    assert one.label["pl"] == "Nocny transport" and len(one.supports) == 1
    assert [hint.element for hint in one.suggests] == ["pl.189a.act.transport"]
    (folder / "ours.yaml").write_text(OURS.replace("act.transport", "act.flying"), encoding="utf-8")
    assert code_of(indicators.overview, case, "c1", "d1", "v1") == "law.bad_pack"
