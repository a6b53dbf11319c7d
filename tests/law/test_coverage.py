"""Given tags on rows, which offences have a passage for everything they need?"""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from judgedesk.domain.errors import UserError
from judgedesk.law.coverage import Coverage, coverage, finding_truth, findings_truth, penalties_for, rows
from judgedesk.law.model import Fact
from judgedesk.law.packs import load_packs
from judgedesk.places import resources

PACKS = load_packs([resources("law", "offences")])
PL, PREP = PACKS.offence("pl.189a.1"), PACKS.offence("pl.189a.2")
EU, USE, UN = PACKS.offence("eu.3611.2"), PACKS.offence("eu.3611.18a"), PACKS.offence("un.pp3")

ACT_2022 = (date(2022, 3, 1), date(2022, 11, 30))
ACT_2025 = (date(2025, 3, 1), date(2025, 3, 31))
POINTS = (
    "pl.189a.means.1_violence_threat",
    "pl.189a.means.2_abduction",
    "pl.189a.means.3_deceit",
    "pl.189a.means.4_error_or_incapacity",
    "pl.189a.means.5_dependence_critical_helpless",
    "pl.189a.means.6_benefit_to_carer",
)
RECRUIT, LABOUR, DIRECT = (
    "pl.189a.act.recruitment",
    "pl.189a.purpose.forced_labour_services",
    "pl.189a.mens.direct_purpose",
)
NO_MEANS = {RECRUIT, LABOUR, DIRECT}


def ages(child: bool | None) -> dict[Fact, bool | None]:
    """An adult or a child, of whom nothing else is known."""
    return {"child": child}


def short(*names: str) -> set[str]:
    return {f"eu.3611.2.{name}" for name in names}


EU_NO_MEANS = short("act.transfer", "mens.intent")

TABLE = [
    # who, offence, period, child, tags, state, open
    ("adult by deception", PL, ACT_2022, False, NO_MEANS | {"pl.189a.means.3_deceit"}, "covered", ()),
    ("sub-alternative for its point", PL, ACT_2022, False, NO_MEANS | {"pl.189a.means.4a_mislead"}, "covered", ()),
    ("adult without means", PL, ACT_2022, False, NO_MEANS, "open", POINTS),
    ("consent does not replace means", PL, ACT_2022, False, NO_MEANS | {"pl.189a.consent.irrelevant"}, "open", POINTS),
    (
        "means, consent claimed",
        PL,
        ACT_2022,
        False,
        NO_MEANS | {"pl.189a.means.5b_critical", "pl.189a.consent.irrelevant"},
        "covered",
        (),
    ),
    ("child without means", PL, ACT_2022, True, NO_MEANS, "covered", ()),
    ("child without mental element", PL, ACT_2022, True, {RECRUIT, LABOUR}, "open", (DIRECT,)),
    ("a tag on minority makes no child", PL, ACT_2022, False, NO_MEANS | {"pl.189a.victim.minor"}, "open", POINTS),
    ("age disputed without means", PL, ACT_2022, None, NO_MEANS, "disputed", POINTS),
    ("age disputed with means", PL, ACT_2022, None, NO_MEANS | {"pl.189a.means.2_abduction"}, "covered", ()),
    ("age disputed, other row lacking", PL, ACT_2022, None, {RECRUIT, LABOUR}, "open", (*POINTS, DIRECT)),
    ("what weighs in sentence is not needed", PL, ACT_2025, True, NO_MEANS, "covered", ()),
    ("before the offence existed", PL, (date(2009, 1, 1), date(2009, 2, 1)), True, NO_MEANS, "open", ()),
    (
        "preparation",
        PREP,
        ACT_2022,
        False,
        {"pl.189a.prep.plan", "pl.189a.mens.purpose_to_commit"},
        "covered",
        (),
    ),
    (
        "preparation, nothing but a purpose",
        PREP,
        ACT_2022,
        False,
        {"pl.189a.mens.purpose_to_commit"},
        "open",
        tuple(f"pl.189a.prep.{name}" for name in ("agreement", "getting_means", "information", "plan", "other")),
    ),
    (
        "a passage on attempt decides nothing",
        PREP,
        ACT_2022,
        False,
        {"pl.189a.prep.plan", "pl.189a.mens.purpose_to_commit", "pl.189a.mode.attempt"},
        "covered",
        (),
    ),
    ("EU child, marriage", EU, ACT_2025, True, EU_NO_MEANS | short("purpose.forced_marriage"), "covered", ()),
    (
        "EU adult, surrogacy by fraud",
        EU,
        ACT_2025,
        False,
        EU_NO_MEANS | short("purpose.surrogacy", "means.fraud"),
        "covered",
        (),
    ),
    (
        "EU child, surrogacy and another",
        EU,
        ACT_2025,
        True,
        EU_NO_MEANS | short("purpose.surrogacy", "purpose.begging"),
        "covered",
        (),
    ),
    (
        "EU child is the surrogate",
        EU,
        ACT_2025,
        True,
        EU_NO_MEANS | short("purpose.surrogacy", "victim.surrogate_child"),
        "covered",
        (),
    ),
    (
        "EU child, surrogacy alone",
        EU,
        ACT_2025,
        True,
        EU_NO_MEANS | short("purpose.surrogacy"),
        "open",
        tuple(e.id for e in EU.elements if e.kind == "means"),
    ),
    ("EU knowing use", USE, ACT_2025, False, {e.id for e in USE.elements}, "covered", ()),
    (
        "EU use without knowledge",
        USE,
        ACT_2025,
        False,
        {"eu.3611.18a.use.service", "eu.3611.18a.use.victim_exploited_for_it"},
        "open",
        ("eu.3611.18a.use.knowing",),
    ),
    ("EU use before 2024", USE, ACT_2022, False, {e.id for e in USE.elements}, "open", ()),
    (
        "UN child",
        UN,
        ACT_2022,
        True,
        {"un.pp3.act.receipt", "un.pp3.purpose.servitude", "un.pp3.mens.intent"},
        "covered",
        (),
    ),
]


@pytest.mark.parametrize(
    ("offence", "period", "child", "tags", "state", "lacking"),
    [row[1:] for row in TABLE],
    ids=[row[0] for row in TABLE],
)
def test_table(offence, period, child, tags, state, lacking):
    found = coverage(offence, period, ages(child), tags)
    assert (found.state, found.open) == (state, lacking)


def test_with_nothing_tagged_every_needed_row_is_open_once_in_pack_order():
    found = coverage(PL, ACT_2022, ages(False), set())
    assert found.open == tuple(
        e.id for e in PL.elements if e.kind in ("act", "means", "purpose", "mens") and e.parent is None
    )


@pytest.mark.parametrize(("child", "expected"), [(True, False), (False, True), (None, None)])
def test_means_rows_apply_by_age_with_their_sub_alternatives(child, expected):
    found = coverage(PL, ACT_2022, ages(child), set()).applies
    means = [e.id for e in PL.elements if e.kind == "means"]
    assert len(means) == 12
    assert {found[id] for id in means} == {expected}
    assert {found[e.id] for e in PL.elements if e.kind in ("act", "purpose", "mens", "consent")} == {True}
    assert found["pl.189a.victim.minor"] is child
    assert set(found) == {e.id for e in PL.elements}


def test_purposes_added_in_2024_neither_apply_nor_are_listed_before():
    added = set(short("purpose.surrogacy", "purpose.forced_marriage", "purpose.illegal_adoption"))
    before = coverage(EU, ACT_2022, ages(True), EU_NO_MEANS | added)
    assert before.state == "open"
    assert not added & set(before.open)
    assert {before.applies[id] for id in added} == {False}
    after = coverage(EU, (date(2022, 3, 1), date(2024, 7, 14)), ages(True), EU_NO_MEANS)
    assert added <= set(after.open)
    assert {after.applies[id] for id in added} == {True}


def test_surrogacy_alone_makes_means_apply_to_a_child():
    deception = "eu.3611.2.means.deception"
    assert coverage(EU, ACT_2025, ages(True), set()).applies[deception] is False
    assert coverage(EU, ACT_2025, ages(True), short("purpose.surrogacy")).applies[deception] is True
    assert coverage(EU, ACT_2025, ages(None), short("purpose.surrogacy")).applies[deception] is True
    assert coverage(EU, ACT_2025, ages(True), set()).applies["eu.3611.2.victim.surrogate_child"] is True
    assert coverage(EU, ACT_2025, ages(False), set()).applies["eu.3611.2.victim.surrogate_child"] is False


def test_an_open_ended_period_has_no_limit_on_that_side():
    assert (
        coverage(
            EU, (date(2022, 1, 1), None), ages(True), EU_NO_MEANS | short("purpose.surrogacy", "means.fraud")
        ).state
        == "covered"
    )


def brute_force_pl(child: bool, tags: frozenset[str]) -> bool:
    def tagged(kind: str) -> bool:
        return any(tag.startswith(f"pl.189a.{kind}.") for tag in tags)

    return tagged("act") and (child or tagged("means")) and tagged("purpose") and DIRECT in tags


def brute_force_eu(child: bool, tags: frozenset[str]) -> bool:
    names = {tag.removeprefix("eu.3611.2.") for tag in tags}
    purposes = {name for name in names if name.startswith("purpose.")}
    spared = child and (purposes != {"purpose.surrogacy"} or "victim.surrogate_child" in names)
    has_means = any(name.startswith("means.") for name in names)
    has_act = any(name.startswith("act.") for name in names)
    return has_act and (spared or has_means) and bool(purposes) and "mens.intent" in names


def tags_of(offence):
    return st.frozensets(
        st.sampled_from([e.id for e in offence.elements if e.kind in ("act", "means", "purpose", "victim")]), max_size=6
    ).flatmap(lambda some: st.sampled_from([some, some | {e.id for e in offence.elements if e.kind == "mens"}]))


@given(tags=tags_of(PL), child=st.booleans())
def test_poland_agrees_with_the_statute_read_row_by_row(tags, child):
    assert (coverage(PL, ACT_2022, ages(child), tags).state == "covered") == brute_force_pl(child, tags)


@given(tags=tags_of(EU), child=st.booleans())
def test_the_directive_agrees_with_its_text_read_row_by_row(tags, child):
    assert (coverage(EU, ACT_2025, ages(child), tags).state == "covered") == brute_force_eu(child, tags)


@given(data=st.data(), child=st.sampled_from([True, False, None]), period=st.sampled_from([ACT_2022, ACT_2025]))
def test_more_passages_never_undo_coverage_and_their_order_is_nothing(data, child, period):
    offence = data.draw(st.sampled_from([PL, PREP, EU, USE, UN]))
    fewer = data.draw(tags_of(offence) if offence in (PL, EU, UN) else st.just(frozenset()))
    more = fewer | data.draw(st.frozensets(st.sampled_from([e.id for e in offence.elements])))
    first = coverage(offence, period, ages(child), fewer)
    then = coverage(offence, period, ages(child), data.draw(st.permutations(sorted(more))))
    assert then == coverage(offence, period, ages(child), more)
    rank = {"open": 0, "disputed": 1, "covered": 2}
    assert rank[then.state] >= rank[first.state]
    assert (then.open == ()) == (then.state == "covered") or not offence.in_force(period)


@given(tags=tags_of(PL))
def test_disputed_exactly_when_the_two_branches_differ(tags):
    adult, minor, both = (coverage(PL, ACT_2022, ages(child), tags) for child in (False, True, None))
    assert both.state == (adult.state if adult.state == minor.state else "disputed")
    assert both.open == adult.open


PROVED = dict.fromkeys(NO_MEANS, "proved")


@pytest.mark.parametrize(
    ("child", "findings", "expected"),
    [
        (True, PROVED, True),
        (False, PROVED, None),
        (None, PROVED, None),
        (None, PROVED | {"pl.189a.means.3_deceit": "proved"}, True),
        (False, PROVED | {"pl.189a.means.4b_exploit_error": "proved"}, True),
        (False, PROVED | dict.fromkeys(POINTS, "not_proved"), False),
        (None, PROVED | dict.fromkeys(POINTS, "not_proved"), None),
        (False, PROVED | dict.fromkeys(POINTS, "no_evidence"), None),
        (False, PROVED | dict.fromkeys(POINTS, "not_applicable"), True),
        (False, PROVED | dict.fromkeys(POINTS[1:], "not_applicable") | {POINTS[0]: "not_proved"}, False),
        (True, PROVED | {DIRECT: "contested"}, None),
        (True, PROVED | {DIRECT: "not_proved"}, False),
        (True, {}, None),
    ],
)
def test_what_findings_amount_to(child, findings, expected):
    assert findings_truth(PL, ACT_2022, ages(child), findings) is expected


def test_preparation_falls_when_an_attempt_is_proved():
    reached = {"pl.189a.prep.plan": "proved", "pl.189a.mens.purpose_to_commit": "proved"}
    assert findings_truth(PREP, ACT_2022, ages(False), reached) is None
    assert findings_truth(PREP, ACT_2022, ages(False), reached | {"pl.189a.mode.attempt": "not_proved"}) is True
    assert findings_truth(PREP, ACT_2022, ages(False), reached | {"pl.189a.mode.attempt": "proved"}) is False


def test_no_findings_when_nothing_is_asked():
    assert findings_truth(USE, ACT_2022, ages(False), {e.id: "proved" for e in USE.elements}) is None
    assert findings_truth(USE, ACT_2025, ages(False), {e.id: "not_applicable" for e in USE.elements}) is None


def test_finding_states():
    assert [
        finding_truth(state) for state in ("proved", "contested", "not_proved", "no_evidence", "not_applicable")
    ] == [True, None, False, None, None]
    with pytest.raises(ValueError, match="maybe"):
        finding_truth("maybe")


def ranges(offence, first, last, overlays=()):
    found = penalties_for(offence, first, last, overlays)
    return [(p.penalty.min_months, p.penalty.max_months, p.standing) for p in found]


def test_penalties_by_the_date_of_the_act():
    assert ranges(PL, date(2022, 3, 1), date(2023, 9, 30)) == [(36, 180, "at_act"), (36, 240, "later")]
    assert ranges(PL, date(2023, 9, 30), date(2023, 9, 30)) == [(36, 180, "at_act"), (36, 240, "later")]
    assert ranges(PL, date(2023, 10, 1), date(2023, 10, 1)) == [(36, 240, "at_act")]
    assert ranges(PL, date(2022, 3, 1), date(2023, 11, 30)) == [(36, 180, "at_act"), (36, 240, "at_act")]
    assert ranges(PREP, date(2023, 1, 1), date(2023, 1, 2)) == [(3, 60, "at_act")]


def test_the_ukraine_act_only_when_switched_on():
    on = ranges(PL, date(2022, 3, 1), date(2022, 4, 1), ["pl.ua2022"])
    assert on == [(36, 180, "at_act"), (120, 180, "at_act"), (36, 240, "later")]
    assert {overlay.checked for overlay in (*PL.overlays, *PREP.overlays)} == {"unsure"}
    with pytest.raises(UserError) as refused:
        penalties_for(EU, None, None, ["pl.ua2022"])
    assert refused.value.code == "law.unknown_overlay"


def test_rows_in_groups_sub_alternatives_behind_their_point():
    groups = rows(PL, ACT_2025)
    assert [group.kind for group in groups] == ["act", "means", "purpose", "mens", "agg"]
    assert [group.heading.pl for group in groups][:2] == ["Czynność", "Sposób"]
    means = [element.id.rsplit(".", 1)[1][:2] for element in groups[1].elements]
    assert means == ["1_", "2_", "3_", "4_", "4a", "4b", "4c", "5_", "5a", "5b", "5c", "6_"]
    assert all(group.proof for group in groups)
    assert [group.kind for group in rows(PREP, ACT_2025)] == ["prep", "mens", "agg"]
    assert [group.kind for group in rows(PL, ACT_2022)] == ["act", "means", "purpose", "mens"]
    assert [e.id for g in rows(PL, ACT_2022, ("consent",)) for e in g.elements] == ["pl.189a.consent.irrelevant"]


def test_coverage_cannot_be_changed():
    found = coverage(PL, ACT_2022, ages(True), set())
    assert isinstance(found, Coverage)
    with pytest.raises(TypeError):
        found.applies[DIRECT] = False


def test_a_group_says_how_many_of_its_rows_are_needed() -> None:
    rules = {group.kind: group.rule.en if group.rule else None for group in rows(PL, ACT_2022)}
    assert rules["act"] == rules["purpose"] == "one is enough"
    assert rules["means"] == "one is enough; none for a child"
    assert rules["mens"] is None
    # For surrogacy a child needs means all the same: the short sentence would be wrong there.
    assert {group.kind: group.rule for group in rows(EU, ACT_2025)}["means"].en == "one is enough"
