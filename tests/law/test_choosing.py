# ruff: noqa: E501
"""Which instruments are open for a need towards a state on a day, row by row, with the reason why the others are not."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from judgedesk.law.choosing import choose
from judgedesk.law.instruments import FACTS, NEEDS, load_instruments
from judgedesk.law.states import ASK, load_states
from judgedesk.places import resources

INSTRUMENTS = load_instruments([resources("law", "instruments")])
STATES = load_states([resources("law", "states")])
NOW = "2026-11-22"
FOREIGNER = {"own_national": False, "max_3_years": True, "listed": False, "emergency": False, "suspect": False}
MINOR = {**FOREIGNER, "max_3_years": False}


def options(need, state, day=NOW, facts=None):
    return choose(INSTRUMENTS, STATES[state], need, date.fromisoformat(day), FOREIGNER if facts is None else facts)


def opened(need, state, day=NOW, facts=None):
    return [one.instrument.id for one in options(need, state, day, facts) if one.open]


def option(id, need, state, day=NOW, facts=None):
    return next(one for one in options(need, state, day, facts) if one.instrument.id == id)


UK, FAR = ["uk.tca", "coe.mla1959", "un.untoc18"], ["un.untoc18", "rogatory.reciprocity"]
COE, DKIE = ["coe.mla1959", "un.untoc18"], ["eu.mla2000", "coe.mla1959"]
# need, state, day, open in this order
TABLE = [
    # evidence
    ("hear_witness", "RO", NOW, ["eu.eio"]), ("hear_witness", "DE", NOW, ["eu.eio"]),
    ("search", "RO", NOW, ["eu.eio"]), ("bank_data", "NL", NOW, ["eu.eio"]), ("documents", "IT", NOW, ["eu.eio"]),
    ("hear_witness", "DK", NOW, DKIE), ("hear_witness", "IE", NOW, DKIE), ("search", "DK", NOW, DKIE),
    ("bank_data", "IE", NOW, ["eu.mla2000", "coe.mla1959", "coe.freezing198"]),
    ("hear_witness", "GB", NOW, UK), ("search", "GB", NOW, UK), ("documents", "GB", NOW, UK),
    ("hear_witness", "CH", NOW, COE), ("hear_witness", "UA", NOW, COE), ("search", "MD", NOW, COE),
    ("hear_witness", "RS", NOW, COE), ("hear_witness", "TR", NOW, COE), ("hear_witness", "NO", NOW, COE),
    ("bank_data", "UA", NOW, ["coe.mla1959", "coe.freezing198", "un.untoc18"]),
    ("hear_witness", "VN", NOW, FAR), ("search", "TH", NOW, FAR), ("bank_data", "NG", NOW, FAR), ("hear_witness", "US", NOW, FAR),
    ("transfer_detained", "RO", NOW, ["eu.eio"]), ("transfer_detained", "UA", NOW, COE),
    ("interception", "RO", NOW, ["eu.eio"]), ("interception", "DK", NOW, DKIE), ("interception", "VN", NOW, ["rogatory.reciprocity"]),
    # video
    ("video_hearing", "RO", NOW, ["eu.eio"]), ("video_hearing", "DK", NOW, ["eu.mla2000", "eu.video"]),
    ("video_hearing", "GB", NOW, ["uk.tca", "eu.video", "un.untoc18"]), ("video_hearing", "UA", NOW, ["eu.video", "un.untoc18"]),
    ("video_hearing", "VN", NOW, FAR), ("phone_hearing", "CH", NOW, ["eu.video"]), ("phone_hearing", "VN", NOW, ["rogatory.reciprocity"]),
    # service
    ("serve", "RO", NOW, ["eu.mla2000", "coe.mla1959.service"]), ("serve", "DK", NOW, ["eu.mla2000", "coe.mla1959.service"]),
    ("serve", "GB", NOW, ["uk.tca", "coe.mla1959.service", "un.untoc18"]), ("serve", "CH", NOW, ["coe.mla1959.service", "un.untoc18"]),
    ("serve", "VN", NOW, FAR),
    ("summon_witness", "RO", NOW, ["coe.summons"]), ("summon_witness", "GB", NOW, ["uk.tca", "coe.summons"]),
    ("summon_witness", "VN", NOW, ["coe.summons", "rogatory.reciprocity"]),
    # data
    ("subscriber_data", "RO", NOW, ["eu.epoc", "eu.eio", "informal.police"]), ("traffic_data", "RO", NOW, ["eu.epoc", "eu.eio"]),
    ("content_data", "IE", NOW, ["eu.epoc", *DKIE]), ("content_data", "DK", NOW, DKIE), ("traffic_data", "DK", NOW, DKIE),
    ("content_data", "UA", NOW, COE), ("content_data", "US", NOW, FAR),
    ("preserve", "RO", NOW, ["eu.epoc_pr", "eu.eio", "coe.budapest29", "informal.police"]),
    ("preserve", "DK", NOW, ["coe.budapest29", "informal.police"]), ("preserve", "US", NOW, ["coe.budapest29", "informal.police"]),
    ("preserve", "GB", NOW, ["coe.budapest29", "uk.tca", "informal.police"]), ("preserve", "CN", NOW, ["informal.police"]),
    # property
    ("freeze", "RO", NOW, ["eu.freezing"]), ("confiscate", "RO", NOW, ["eu.confiscation"]),
    ("freeze", "DK", NOW, ["eu.freezing_fd", "coe.freezing198"]), ("confiscate", "IE", NOW, ["eu.freezing_fd", "coe.freezing198"]),
    ("freeze", "GB", NOW, ["uk.tca.freezing", "coe.freezing198", "un.untoc18"]), ("freeze", "CH", NOW, ["coe.freezing198", "un.untoc18"]),
    ("confiscate", "UA", NOW, ["coe.freezing198", "un.untoc18"]), ("freeze", "VN", NOW, FAR),
    # surrender
    ("surrender", "RO", NOW, ["eu.eaw"]), ("surrender", "DK", NOW, ["eu.eaw"]), ("surrender", "IE", NOW, ["eu.eaw"]),
    ("surrender", "GB", NOW, ["uk.tca.surrender"]), ("surrender", "CH", NOW, ["coe.extradition"]), ("surrender", "UA", NOW, ["coe.extradition"]),
    ("surrender", "VN", NOW, ["pl.extradition"]), ("surrender", "NO", NOW, []),
    # together, and information
    *((("joint_team", state, NOW, ["eu.jit"])) for state in ("RO", "DK", "IE", "GB", "CH", "UA", "VN")),
    ("information", "RO", NOW, ["eu.eio", "informal.police"]), ("information", "VN", NOW, [*FAR, "informal.police"]),
    ("locate", "UA", NOW, [*COE, "informal.police"]),
    *((("spontaneous", state, NOW, ["coe.spontaneous"])) for state in ("RO", "DK", "GB", "UA", "VN")),
    # days on which the law changes
    ("hear_witness", "RO", "2017-05-21", DKIE), ("hear_witness", "RO", "2017-05-22", ["eu.eio"]),
    ("hear_witness", "GB", "2017-07-30", DKIE), ("hear_witness", "GB", "2020-12-31", ["eu.eio"]),
    ("hear_witness", "GB", "2020-02-01", ["eu.eio"]), ("hear_witness", "GB", "2021-01-01", UK),
    ("surrender", "GB", "2020-12-31", ["eu.eaw"]), ("surrender", "GB", "2021-01-01", ["uk.tca.surrender"]),
    ("serve", "GB", "2020-12-31", ["eu.mla2000", "coe.mla1959.service"]),
    ("traffic_data", "DE", "2026-08-17", ["eu.eio"]), ("traffic_data", "DE", "2026-08-18", ["eu.epoc", "eu.eio"]),
    ("preserve", "DE", "2026-08-17", ["eu.eio", "coe.budapest29", "informal.police"]),
    ("content_data", "IE", "2026-08-17", DKIE),
    ("freeze", "RO", "2020-12-18", ["eu.freezing_fd"]), ("freeze", "RO", "2020-12-19", ["eu.freezing"]),
    ("hear_witness", "HR", "2013-06-30", COE), ("surrender", "HR", "2013-06-30", ["coe.extradition"]), ("surrender", "HR", "2013-07-01", ["eu.eaw"]),
    ("hear_witness", "IE", "2020-08-22", ["coe.mla1959"]), ("hear_witness", "IE", "2020-08-23", DKIE),
    ("hear_witness", "VN", "2012-07-07", ["rogatory.reciprocity"]), ("hear_witness", "VN", "2012-07-08", FAR),
]  # fmt: skip


@pytest.mark.parametrize(
    ("need", "state", "day", "ids"), TABLE, ids=lambda value: value if isinstance(value, str) else ""
)
def test_open_in_this_order(need, state, day, ids):
    assert opened(need, state, day) == ids


def test_the_table_asks_for_every_need():
    assert {row[0] for row in TABLE} | {"hear_accused"} == set(NEEDS)


@pytest.mark.parametrize("state", ["RO", "DK", "GB", "CH", "VN"])
def test_an_accused_is_heard_as_a_witness_is(state):
    assert opened("hear_accused", state) == opened("hear_witness", state)


# --- what the case itself decides ---------------------------------------------------------------------------------


def test_the_consul_goes_first_for_an_own_national_and_only_then():
    mine = {**FOREIGNER, "own_national": True}
    for state in ("VN", "GB", "RO"):
        assert opened("hear_witness", state, facts=mine)[0] == "pl.consul"
        assert opened("serve", state, facts=mine)[0] == "pl.consul"
        assert "pl.consul" not in opened("search", state, facts=mine)
    closed = option("pl.consul", "hear_witness", "VN")
    assert closed.open is False and "own nationals" in closed.why[0].en
    unknown = option("pl.consul", "hear_witness", "VN", facts={})
    assert unknown.open is None and unknown.unknown == ("own_national",)


@pytest.mark.parametrize(
    ("need", "facts", "open_"),
    [("subscriber_data", MINOR, True), ("traffic_data", MINOR, False), ("content_data", MINOR, False),
     ("traffic_data", FOREIGNER, True), ("content_data", {**MINOR, "listed": True}, True), ("traffic_data", {}, None),
     ("subscriber_data", {}, True)],
)  # fmt: skip
def test_production_of_traffic_and_content_needs_three_years_or_the_list(need, facts, open_):
    found = option("eu.epoc", need, "FR", facts=facts)
    assert found.open is open_
    if open_ is False:
        assert "threshold" in found.why[0].en and "prog" in found.why[0].pl
    if open_ is None:
        assert set(found.unknown) == {"max_3_years", "listed"}


def test_preservation_is_open_for_every_offence():
    assert option("eu.epoc_pr", "preserve", "FR", facts=MINOR).open is True


@pytest.mark.parametrize(("emergency", "id"), [(True, "eu.k.epoc_emergency"), (False, "eu.k.epoc_data")])
def test_an_emergency_changes_the_clock(emergency, id):
    clocks = {
        one.id for one in option("eu.epoc", "content_data", "FR", facts={**FOREIGNER, "emergency": emergency}).clocks
    }
    assert clocks & {"eu.k.epoc_emergency", "eu.k.epoc_data"} == {id}


# --- why not ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("id", "need", "state", "day", "word"),
    [
        ("eu.eio", "serve", "RO", NOW, "art. 5 of the 2000 Convention"), ("eu.eio", "freeze", "RO", NOW, "2018/1805"),
        ("eu.eio", "surrender", "RO", NOW, "arrest warrant"), ("eu.eio", "joint_team", "RO", NOW, "art. 3"),
        ("eu.eio", "hear_witness", "DK", NOW, "Denmark and Ireland"), ("eu.eio", "hear_witness", "VN", NOW, "not bound"),
        ("eu.eio", "hear_witness", "RO", "2017-05-21", "on that day"), ("eu.epoc", "content_data", "DE", "2026-08-17", "on that day"),
        ("eu.epoc", "content_data", "DK", NOW, "Denmark does not"), ("coe.mla1959", "hear_witness", "RO", NOW, "investigation order takes its place"),
        ("eu.mla2000", "hear_witness", "RO", NOW, "only serves documents"), ("eu.eaw", "hear_witness", "RO", NOW, "never serves to obtain testimony"),
        ("eu.video", "video_hearing", "RO", NOW, "box H2"), ("un.untoc18", "hear_witness", "RO", NOW, "go first"),
        ("uk.tca", "hear_witness", "RO", NOW, "United Kingdom only"), ("eu.eaw", "surrender", "GB", NOW, "not bound"),
        ("informal.police", "search", "RO", NOW, "No coercion"), ("coe.budapest29", "content_data", "US", NOW, "art. 31"),
        ("pl.consul", "search", "VN", NOW, "no coercion"), ("eu.freezing", "confiscate", "RO", NOW, "Annex II"),
        ("eu.eio", "summon_witness", "RO", NOW, "does not summon"), ("eu.jit", "search", "RO", NOW, "does not serve this need"),
    ],
)  # fmt: skip
def test_what_is_not_open_says_why(id, need, state, day, word):
    found = option(id, need, state, day)
    assert found.open is False
    assert any(word in why.en for why in found.why)
    assert all(why.pl and why.pl != why.en for why in found.why)


def test_what_nobody_confirmed_is_unknown_and_says_whom_to_ask():
    for id, need, state, bond in (
        ("eu.mla2000", "serve", "GR", "mla2000"), ("coe.budapest29", "preserve", "IE", "cets185"),
        ("eu.eaw", "surrender", "NO", "eaw"), ("coe.budapest29", "preserve", "VN", "cets185"),
    ):  # fmt: skip
        found = option(id, need, state)
        assert found.open is None and found.unknown == (bond,)
        assert any("ask the EJN contact point" in why.en and "punkt kontaktowy EJN" in why.pl for why in found.why)


def test_unknown_comes_after_open_and_before_closed():
    marks = [one.open for one in options("surrender", "NO")]
    assert marks[:2] == [None, None] and set(marks[2:]) == {False}
    marks = [one.open for one in options("serve", "GR")]
    assert marks == sorted(marks, key=[True, None, False].index)


def test_languages_are_said_or_unknown():
    assert option("eu.eio", "search", "NL").languages_said.en == "nl, en"
    assert option("coe.mla1959", "search", "CH").languages_said.pl == "de, fr, it"
    assert option("coe.mla1959", "search", "UA").languages_said == ASK
    assert option("eu.epoc", "content_data", "FR").languages_said == ASK


# --- channels -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("id", "need", "state", "channels"),
    [
        ("eu.eio", "search", "RO", ["direct", "central", "ejn", "eurojust"]),
        ("coe.mla1959", "search", "CH", ["direct", "central", "interpol"]),
        ("coe.mla1959", "search", "RU", ["direct", "central", "interpol"]),
        ("eu.mla2000", "serve", "RO", ["direct", "direct", "central", "ejn", "eurojust"]),
        ("eu.mla2000", "search", "DK", ["direct", "central", "ejn", "eurojust"]),
        ("eu.epoc", "content_data", "FR", ["platform", "service_provider", "ejn"]),
        ("informal.police", "locate", "RO", ["police", "liaison", "interpol", "ejn"]),
        ("informal.police", "locate", "VN", ["liaison", "interpol"]),
        ("pl.consul", "serve", "VN", ["consul"]),
        ("coe.budapest29", "preserve", "US", ["police", "direct", "interpol"]),
    ],
)  # fmt: skip
def test_channels_in_order(id, need, state, channels):
    found = option(id, need, state, facts={**FOREIGNER, "own_national": True})
    assert [way.channel for way in found.ways] == channels


def test_the_first_way_of_service_within_the_union_is_the_post():
    assert "by post" in option("eu.mla2000", "serve", "DE").ways[0].label.en


# --- always -------------------------------------------------------------------------------------------------------

TRUTHS = st.sampled_from([True, False, None])


@given(
    st.sampled_from(sorted(STATES)),
    st.sampled_from(NEEDS),
    st.dates(date(1950, 1, 1), date(2099, 12, 31)),
    st.fixed_dictionaries({}, optional=dict.fromkeys(FACTS, TRUTHS)),
)
def test_every_question_has_an_answer(state, need, day, facts):
    found = choose(INSTRUMENTS, STATES[state], need, day, facts)
    assert {one.instrument.id for one in found} == {id for id, one in INSTRUMENTS.items() if not one.incoming}
    for one in found:
        assert (one.open is True) == (not one.why)
        assert one.open is not None or one.unknown
        assert not one.open or (one.ways and one.instrument.needs[need])
        assert all(why.en and why.pl for why in one.why)


@given(st.sampled_from(sorted(STATES)), st.sampled_from(NEEDS), st.sampled_from(FACTS), st.booleans())
def test_knowing_more_never_takes_back_what_was_certain(state, need, fact, truth):
    day = date(2026, 11, 22)
    before = {one.instrument.id: one.open for one in choose(INSTRUMENTS, STATES[state], need, day, {})}
    after = {one.instrument.id: one.open for one in choose(INSTRUMENTS, STATES[state], need, day, {fact: truth})}
    assert all(after[id] is open_ for id, open_ in before.items() if open_ is not None)


@pytest.mark.parametrize("state", sorted(STATES))
def test_there_is_a_way_to_hear_a_witness_in_every_state(state):
    assert opened("hear_witness", state) and opened("serve", state)
