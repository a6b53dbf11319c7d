"""Need × state × day → instruments open, closed or unknown: seventeen states, and the days on which treaties began."""

from datetime import date

import pytest

from judgedesk.law.choosing import Option, choose
from judgedesk.law.instruments import load_instruments
from judgedesk.law.states import load_states
from judgedesk.places import resources

INSTRUMENTS = load_instruments([resources("law", "instruments")])
STATES = load_states([resources("law", "states")])
NOW = "2026-11-22"
CASE = {"own_national": False, "max_3_years": True, "listed": True, "emergency": False, "suspect": False}

EU, COUNCIL, WORLD = ("RO", "DE", "FR", "HR"), ("NO", "RS", "TR"), ("US", "PH")


def row(union: list[str], council: list[str], world: list[str]) -> dict[str, list[str]]:
    """The same for each group: bound by all of the Union's law, of the Council of Europe only, of neither."""
    return dict.fromkeys(EU, union) | dict.fromkeys(COUNCIL, council) | dict.fromkeys(WORLD, world)


FAR = ["un.untoc18", "rogatory.reciprocity"]
POLICE = ["informal.police"]
EVIDENCE = row(["eu.eio"], ["coe.mla1959", "un.untoc18"], FAR) | {
    "DK": ["eu.mla2000", "coe.mla1959"], "IE": ["eu.mla2000", "coe.mla1959"],
    "GB": ["uk.tca", "coe.mla1959", "un.untoc18"], "CH": ["coe.mla1959", "un.untoc18"],
    "UA": ["coe.mla1959", "un.untoc18"], "MD": ["coe.mla1959", "un.untoc18"],
    "VN": ["un.untoc18", "rogatory.reciprocity"], "NG": ["un.untoc18", "rogatory.reciprocity"],
}  # fmt: skip
# whether Croatia (and, but for some articles, Norway) is bound by the Convention of 2000 nobody confirmed
SERVICE = row(["eu.mla2000", "coe.mla1959.service"], ["coe.mla1959.service", "un.untoc18"], FAR) | {
    "HR": ["coe.mla1959.service"],
    "DK": ["eu.mla2000", "coe.mla1959.service"], "IE": ["eu.mla2000", "coe.mla1959.service"],
    "GB": ["uk.tca", "coe.mla1959.service", "un.untoc18"], "CH": ["coe.mla1959.service", "un.untoc18"],
    "UA": ["coe.mla1959.service", "un.untoc18"], "MD": ["coe.mla1959.service", "un.untoc18"],
    "VN": ["un.untoc18", "rogatory.reciprocity"], "NG": ["un.untoc18", "rogatory.reciprocity"],
}  # fmt: skip
VIDEO = row(["eu.eio"], ["eu.video", "un.untoc18"], FAR) | {
    "DK": ["eu.mla2000", "eu.video"], "IE": ["eu.mla2000", "eu.video"],
    "GB": ["uk.tca", "eu.video", "un.untoc18"], "CH": ["eu.video", "un.untoc18"], "UA": ["eu.video", "un.untoc18"],
    "MD": ["eu.video", "un.untoc18"], "VN": ["un.untoc18", "rogatory.reciprocity"],
    "NG": ["un.untoc18", "rogatory.reciprocity"],
}  # fmt: skip
FREEZING = row(["eu.freezing"], ["coe.freezing198", "un.untoc18"], FAR) | {
    "DK": ["eu.freezing_fd", "coe.freezing198"], "IE": ["eu.freezing_fd", "coe.freezing198"],
    "GB": ["uk.tca.freezing", "coe.freezing198", "un.untoc18"], "CH": ["coe.freezing198", "un.untoc18"],
    "UA": ["coe.freezing198", "un.untoc18"], "MD": ["coe.freezing198", "un.untoc18"],
    "VN": ["un.untoc18", "rogatory.reciprocity"], "NG": ["un.untoc18", "rogatory.reciprocity"],
}  # fmt: skip
CONFISCATING = FREEZING | {state: ["eu.confiscation"] for state in EU}
# Norway: by the agreement of 2006 with its own form, which no pack holds; so neither is surely open
SURRENDER = row(["eu.eaw"], ["coe.extradition"], ["pl.extradition"]) | {
    "NO": [],
    "DK": ["eu.eaw"], "IE": ["eu.eaw"], "GB": ["uk.tca.surrender"], "CH": ["coe.extradition"],
    "UA": ["coe.extradition"], "MD": ["coe.extradition"], "VN": ["pl.extradition"], "NG": ["pl.extradition"],
}  # fmt: skip
PRESERVING = row(
    ["eu.epoc_pr", "eu.eio", "coe.budapest29", *POLICE], ["coe.budapest29", *POLICE], ["coe.budapest29", *POLICE]
) | {
    "DK": ["coe.budapest29", "informal.police"], "IE": ["eu.epoc_pr", "informal.police"],
    "GB": ["coe.budapest29", "uk.tca", "informal.police"], "CH": ["coe.budapest29", "informal.police"],
    "UA": ["coe.budapest29", "informal.police"], "MD": ["coe.budapest29", "informal.police"],
    "VN": ["informal.police"], "NG": ["coe.budapest29", "informal.police"],
}  # fmt: skip
# art. 31 of the Budapest Convention is asked for by the instruments of evidence
DATA = EVIDENCE | {state: ["eu.epoc", "eu.eio"] for state in EU} | {"IE": ["eu.epoc", *EVIDENCE["IE"]]}
# accounts and transactions: beside evidence, CETS 198 arts 17-19 (CETS 141 art. 8) and Title XI of the Agreement
BANK = EVIDENCE | {
    state: ["coe.mla1959", "coe.freezing198", "un.untoc18"] for state in (*COUNCIL, "CH", "UA", "MD")
} | {
    "DK": [*EVIDENCE["DK"], "coe.freezing198"], "IE": [*EVIDENCE["IE"], "coe.freezing198"],
    "GB": ["uk.tca", "uk.tca.freezing", "coe.mla1959", "coe.freezing198", "un.untoc18"],
}  # fmt: skip
TODAY = {
    "hear_witness": EVIDENCE, "hear_accused": EVIDENCE, "search": EVIDENCE, "documents": EVIDENCE,
    "transfer_detained": EVIDENCE, "bank_data": BANK, "traffic_data": DATA, "content_data": DATA,
    "subscriber_data": {state: [*ids, *POLICE] for state, ids in DATA.items()},
    "information": {state: [*ids, *POLICE] for state, ids in EVIDENCE.items()},  # nothing formal is needed, nor barred
    "video_hearing": VIDEO, "serve": SERVICE, "freeze": FREEZING, "confiscate": CONFISCATING,
    "surrender": SURRENDER, "preserve": PRESERVING,
    "joint_team": {state: ["eu.jit"] for state in EVIDENCE},
    "spontaneous": {state: ["coe.spontaneous"] for state in EVIDENCE},
}  # fmt: skip

# what opens or closes, the need it was looked at for, the last day before and the first day after
TURNS = [
    ("DK", "coe.mla1959", "hear_witness", "1962-12-11", "1962-12-12"),
    ("IE", "coe.mla1959", "hear_witness", "1997-02-25", "1997-02-26"),
    ("IE", "eu.mla2000", "hear_witness", "2020-08-22", "2020-08-23"),
    ("IE", "eu.epoc", "content_data", "2026-08-17", "2026-08-18"),
    ("IE", "eu.epoc_pr", "preserve", "2026-08-17", "2026-08-18"),
    ("DK", "eu.eaw", "surrender", "2004-04-30", "2004-05-01"),
    ("DK", "eu.freezing_fd", "freeze", "2005-08-01", "2005-08-02"),
    ("DK", "coe.budapest29", "preserve", "2005-09-30", "2005-10-01"),
    ("GB", "coe.mla1959", "hear_witness", "1991-11-26", "1991-11-27"),
    ("GB", "eu.eio", "hear_witness", "2017-07-30", "2017-07-31"),
    ("GB", "uk.tca", "hear_witness", "2020-12-31", "2021-01-01"),
    ("GB", "uk.tca.surrender", "surrender", "2020-12-31", "2021-01-01"),
    ("GB", "un.untoc18", "hear_witness", "2020-12-31", "2021-01-01"),
    ("GB", "coe.budapest29", "preserve", "2011-08-31", "2011-09-01"),
    ("CH", "coe.mla1959", "hear_witness", "1967-03-19", "1967-03-20"),
    ("CH", "eu.video", "video_hearing", "2005-01-31", "2005-02-01"),
    ("CH", "un.untoc18", "hear_witness", "2006-11-25", "2006-11-26"),
    ("CH", "coe.budapest29", "preserve", "2011-12-31", "2012-01-01"),
    ("UA", "coe.mla1959", "hear_witness", "1998-06-08", "1998-06-09"),
    ("UA", "coe.budapest29", "preserve", "2006-06-30", "2006-07-01"),
    ("UA", "eu.video", "video_hearing", "2011-12-31", "2012-01-01"),
    ("MD", "coe.mla1959", "hear_witness", "1998-05-04", "1998-05-05"),
    ("MD", "coe.budapest29", "preserve", "2009-08-31", "2009-09-01"),
    ("MD", "eu.video", "video_hearing", "2013-11-30", "2013-12-01"),
    ("VN", "un.untoc18", "hear_witness", "2012-07-07", "2012-07-08"),
    ("NG", "un.untoc18", "hear_witness", "2003-09-28", "2003-09-29"),
    ("NG", "coe.budapest29", "preserve", "2022-10-31", "2022-11-01"),
]
ENDS = [
    ("GB", "eu.eio", "hear_witness", "2020-12-31", "2021-01-01"),
    ("GB", "eu.eaw", "surrender", "2020-12-31", "2021-01-01"),
    ("GB", "eu.mla2000", "serve", "2020-12-31", "2021-01-01"),
    ("GB", "eu.freezing_fd", "freeze", "2020-12-18", "2020-12-19"),
    ("RO", "eu.freezing_fd", "confiscate", "2020-12-18", "2020-12-19"),
    ("UA", "rogatory.reciprocity", "hear_witness", "1998-06-08", "1998-06-09"),
    ("MD", "rogatory.reciprocity", "hear_witness", "1998-05-04", "1998-05-05"),
]


def options(need: str, state: str, day: str) -> tuple[Option, ...]:
    return choose(INSTRUMENTS, STATES[state], need, date.fromisoformat(day), CASE)


def stands(id: str, need: str, state: str, day: str) -> Option:
    return next(one for one in options(need, state, day) if one.instrument.id == id)


@pytest.mark.parametrize("need", TODAY)
def test_what_is_open_today_towards_each_state(need: str) -> None:
    for state, ids in TODAY[need].items():
        assert [one.instrument.id for one in options(need, state, NOW) if one.open] == ids, state


@pytest.mark.parametrize(("state", "id", "need", "before", "after"), TURNS)
def test_an_instrument_opens_on_the_day_its_treaty_binds(
    state: str, id: str, need: str, before: str, after: str
) -> None:
    closed = stands(id, need, state, before)
    assert closed.open is False and closed.why and all(one.en and one.pl for one in closed.why)
    opened = stands(id, need, state, after)
    assert opened.open is True and opened.why == () and opened.ways


@pytest.mark.parametrize(("state", "id", "need", "before", "after"), ENDS)
def test_an_instrument_closes_with_the_day_that_ends_it(
    state: str, id: str, need: str, before: str, after: str
) -> None:
    assert stands(id, need, state, before).open is True
    assert stands(id, need, state, after).open is False


def test_no_instrument_of_the_union_alone_is_open_outside_it() -> None:
    own = ("eu.eio", "eu.freezing", "eu.confiscation", "eu.eaw", "eu.epoc", "eu.epoc_pr", "eu.mla2000")
    for state in ("GB", "CH", "UA", "MD", "VN", "NG"):
        for need in TODAY:
            assert not {one.instrument.id for one in options(need, state, NOW) if one.open is not False} & set(own)


def test_denmark_and_ireland_have_neither_order_nor_certificate() -> None:
    for state in ("DK", "IE"):
        for id, need in (("eu.eio", "search"), ("eu.freezing", "freeze"), ("eu.confiscation", "confiscate")):
            assert stands(id, need, state, NOW).open is False
    assert stands("eu.epoc", "content_data", "DK", NOW).open is False


def test_what_nobody_confirmed_is_unknown_and_names_the_bond() -> None:
    for id, need, state in (("coe.budapest29", "preserve", "IE"), ("coe.budapest29", "preserve", "VN")):
        found = stands(id, need, state, NOW)
        assert found.open is None and found.unknown == ("cets185",) and "EJN" in found.why[-1].en
