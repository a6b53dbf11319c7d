# ruff: noqa: E501
"""Instruments and states as packs: whole, in both languages, with official sections; bad packs refused by line."""

import re
from datetime import date
from pathlib import Path

import pytest

from judgedesk.domain.errors import UserError
from judgedesk.law.expressions import evaluate, leaves
from judgedesk.law.instruments import FACTS, NEEDS, instrument_of, load_instruments
from judgedesk.law.pack_file import PackFile
from judgedesk.law.states import BONDS, load_states, state_of
from judgedesk.places import resources

OWN, STATES = resources("law", "instruments"), resources("law", "states")
INSTRUMENTS, ALL_STATES = load_instruments([OWN]), load_states([STATES])
FILLS = [
    "states",
    "urgency",
    "measures",
    "measure_ticks",
    "questions",
    "earlier",
    "persons",
    "proceeding",
    "facts",
    "provisions",
    "list_offence",
    "video",
    "bank",
    "formalities",
    "remedies",
    "authority",
    "signature",
    "exhibits",
    "property",
    "addressee",
    "order",
    "deadline",
    "account",
    "identifiers",
    "custodian",
    "safe_conduct",
    "costs",
    "team",
    "amount",
    "sentence",
    "warrant",
    "protection",
]
EVENTS = [
    "sent",
    "received",
    "acknowledged",
    "notified",
    "recognised",
    "refused",
    "secured",
    "partly_executed",
    "executed",
    "served",
    "informed",
    "answered",
    "validated",
    "extended",
    "signed",
    "arrested",
    "consented",
    "reminded",
    "escalated",
    "withdrawn",
    "supplemented",
    "returned",
    "no_longer_needed",
    "released_finally",
]
OFFICIAL = {
    "eu.eio": "ABCDEFGHIJKL",
    "eu.freezing": "ABCDEFGHIJKLMNOP",
    "eu.confiscation": "ABCDEFGHIJKLMN",
    "eu.epoc": "ABCDEFGHIJKLM",
    "eu.epoc_pr": "ABCDEFG",
    "eu.eaw": "abcdefghi",
    "un.untoc18": "abcdef",
    "eu.eio.b": "ABCDE",
    "eu.eio.c": "ABC",
}
WANTED = [
    "eu.eio",
    "eu.mla2000",
    "coe.mla1959",
    "coe.mla1959.service",
    "coe.summons",
    "eu.video",
    "un.untoc18",
    "rogatory.reciprocity",
    "eu.freezing",
    "eu.confiscation",
    "eu.eaw",
    "eu.epoc",
    "eu.epoc_pr",
    "coe.budapest29",
    "eu.jit",
    "coe.spontaneous",
    "informal.police",
    "pl.consul",
    "uk.tca",
    "eu.eio.b",
    "eu.eio.c",
]
REFERENCE_FIELDS = {
    "eu.eio": "eio.a.states eio.b.urgency eio.c.measures eio.d.relation eio.e.persons eio.f.proceeding eio.g.facts "
    "eio.i.formalities eio.j.remedies eio.k.issuer eio.l.validator",
    "coe.mla1959": "rog.authority rog.object_reason rog.identity_nationality rog.offence rog.facts_summary",
    "un.untoc18": "untoc.authority untoc.subject_nature untoc.facts untoc.assistance untoc.person untoc.purpose",
    "coe.budapest29": "bud.authority bud.offence bud.facts bud.data bud.relation bud.custodian bud.necessity "
    "bud.intent_to_request",
    "eu.freezing": "frz.k.restitution",
    "eu.confiscation": "cnf.j.victim",
}


@pytest.mark.parametrize("path", sorted(OWN.glob("*.yaml")), ids=lambda path: path.stem)
def test_our_instruments_fit_the_schema(path):
    PackFile(path, "instrument.schema.json").check()


@pytest.mark.parametrize("path", sorted(STATES.glob("*.yaml")), ids=lambda path: path.stem)
def test_our_states_fit_the_schema(path):
    PackFile(path, "state.schema.json").check()


def test_every_instrument_of_the_reference_is_there():
    assert set(WANTED) <= set(INSTRUMENTS)
    assert {id for id, one in INSTRUMENTS.items() if one.incoming} == {"eu.eio.b", "eu.eio.c", "pl.reply"}
    assert {id for id, one in INSTRUMENTS.items() if one.informal} == {"informal.police"}
    for need in NEEDS:
        assert any(one.needs.get(need) for one in INSTRUMENTS.values()), need


@pytest.mark.parametrize("id", OFFICIAL)
def test_sections_bear_the_official_letters_in_order(id):
    assert "".join(section.id for section in INSTRUMENTS[id].sections) == OFFICIAL[id]


@pytest.mark.parametrize("id", REFERENCE_FIELDS)
def test_fields_named_in_the_reference_are_there(id):
    assert set(REFERENCE_FIELDS[id].split()) <= set(INSTRUMENTS[id].fields)


@pytest.mark.parametrize("id", INSTRUMENTS)
def test_an_instrument_is_whole(id):
    one = INSTRUMENTS[id]
    fields = one.fields.values()
    assert one.sections and all(section.fields for section in one.sections)
    assert (one.ways and one.clocks) or id == "coe.spontaneous"
    assert one.source and one.verify.en and one.checked in ("read", "memory", "unsure")
    assert {field.fill for field in fields} - {""} <= set(FILLS)
    assert any(field.kind == "authority" and field.mandatory is not None for field in fields)
    assert any(field.kind == "signature" and field.mandatory is not None for field in fields)
    for field in fields:
        assert bool(field.options) == (field.kind in ("choice", "ticks")), field.id
        assert not (field.as_known and field.mandatory is not None), field.id
        assert field.source and field.checked
    for clock in one.clocks:
        assert clock.after in EVENTS and clock.met_by in (*EVENTS, ""), clock.id
        assert clock.term.n > 0 and clock.source
    for ground in one.grounds:
        assert ground.check and ground.answers.en and ground.source, ground.id
    options = [option.id for field in fields for option in field.options]
    assert not set(options) & {*BONDS, *FACTS}


def texts(one):
    yield from (one.title, one.not_open, *one.refusals.values(), *one.annexes)
    yield from (text for text in (one.use_limits, one.note) if text)
    for section in one.sections:
        yield section.label
        for field in section.fields:
            yield from (field.label, *([field.help] if field.help else []), *(option.label for option in field.options))
    for ground in one.grounds:
        yield from (ground.label, ground.answers)
    for clock in one.clocks:
        yield from (clock.what, *([clock.follows] if clock.follows else []))
    yield from (way.label for way in one.ways)


SAME = {"Ne bis in idem", "sabotage", "terrorism", "media", "16. Media"}


@pytest.mark.parametrize("id", INSTRUMENTS)
def test_everything_is_said_in_both_languages(id):
    for text in texts(INSTRUMENTS[id]):
        assert text.en.strip() == text.en and text.pl.strip() == text.pl
        assert text.en in SAME or text.en != text.pl, text
        assert not re.search(r"\b(the|of|and|with|where|whether)\b", text.pl), text
        assert not re.search(r"[ąćęłńóśżź]", text.en), text


@pytest.mark.parametrize("id", INSTRUMENTS)
def test_every_condition_names_what_is_known_and_can_be_decided(id):
    one = INSTRUMENTS[id]
    options = {option.id for field in one.fields.values() for option in field.options}
    known = {*BONDS, *FACTS, *options, *(f"need.{need}" for need in NEEDS)}
    conditions = [field.mandatory for field in one.fields.values()]
    conditions += [one.when, *(clock.when for clock in one.clocks), *(way.when for way in one.ways)]
    for condition in conditions:
        if condition is None:
            continue
        assert set(leaves(condition)) <= known
        assert evaluate(condition, lambda _: True) in (True, False)
        assert evaluate(condition, lambda _: False) in (True, False)
        for need in NEEDS:
            answer = {f"need.{other}": other == need for other in NEEDS}
            assert evaluate(condition, lambda leaf, answer=answer: answer.get(leaf)) in (True, False, None)


def mandatory(id, need, **ticked):
    """Fields that have to be filled for a need, nothing else being so."""
    answers = {f"need.{need}": True, **ticked}
    fields = INSTRUMENTS[id].fields.values()
    return {f.id for f in fields if f.mandatory and evaluate(f.mandatory, lambda leaf: answers.get(leaf, False))}


@pytest.mark.parametrize(
    ("id", "need", "ticked", "asked", "not_asked"),
    [
        ("eu.eio", "hear_witness", {}, {"eio.c.questions"}, {"eio.h4.bank", "eio.h2.video", "eio.b.reason"}),
        ("eu.eio", "bank_data", {}, {"eio.h4.bank"}, {"eio.c.questions"}),
        ("eu.eio", "video_hearing", {}, {"eio.h2.video", "eio.c.questions"}, {"eio.h4.bank"}),
        ("eu.eio", "documents", {"b_trial": True}, {"eio.b.reason"}, {"eio.c.questions"}),
        ("eu.mla2000", "serve", {}, {"mla.documents", "mla.translation", "mla.rights_note"}, {"mla.facts", "mla.offence"}),
        ("eu.mla2000", "hear_witness", {}, {"mla.facts", "mla.offence", "mla.questions"}, {"mla.documents"}),
        ("un.untoc18", "serve", {}, {"untoc.documents", "untoc.purpose"}, {"untoc.facts"}),
        ("un.untoc18", "confiscate", {}, {"untoc.property", "untoc.order", "untoc.facts"}, {"untoc.questions"}),
        ("eu.freezing", "freeze", {}, {"frz.k.restitution", "frz.d.grounds_there"}, {"frz.d.amount", "frz.b.reason"}),
        ("eu.freezing", "freeze", {"d_money": True}, {"frz.d.amount"}, {"frz.d.item"}),
        ("eu.freezing", "freeze", {"b_removed": True}, {"frz.b.reason"}, set()),
        ("eu.confiscation", "confiscate", {"h_absent": True}, {"cnf.h.boxes", "cnf.b.final"}, {"cnf.h.how"}),
        ("eu.epoc", "traffic_data", {}, {"epoc.g.threshold"}, {"epoc.k.notified", "epoc.m.facts", "epoc.j.validator"}),
        ("eu.epoc", "subscriber_data", {}, {"epoc.g.law"}, {"epoc.g.threshold", "epoc.c.reason"}),
        ("eu.epoc", "content_data", {"c_notified": True}, {"epoc.k.notified", "epoc.m.necessity", "epoc.m.facts"}, set()),
        ("eu.epoc", "content_data", {"emergency": True}, {"epoc.c.reason"}, {"epoc.i.expost"}),
        ("eu.epoc_pr", "preserve", {"f_another": True}, {"epr.g.validator"}, {"epr.f.expost"}),
        ("rogatory.reciprocity", "search", {}, {"rec.order", "rec.reciprocity"}, {"rec.documents", "rec.questions"}),
        ("pl.consul", "serve", {}, {"con.documents"}, {"con.questions", "con.facts"}),
        ("pl.reply", "information", {"r_refused": True}, {"rep.reasons"}, {"rep.acts"}),
    ],
)  # fmt: skip
def test_what_has_to_be_filled_depends_on_what_is_asked(id, need, ticked, asked, not_asked):
    found = mandatory(id, need, **ticked)
    assert asked <= found
    assert not not_asked & found


def test_an_unknown_name_is_told():
    with pytest.raises(UserError) as refused:
        instrument_of(INSTRUMENTS, "eu.none")
    assert refused.value.code == "law.unknown_instrument" and refused.value.facts["instrument"] == "eu.none"
    with pytest.raises(UserError) as refused:
        state_of(ALL_STATES, "XX")
    assert refused.value.code == "law.unknown_state"
    assert instrument_of(INSTRUMENTS, "eu.eio").id == "eu.eio" and state_of(ALL_STATES, "RO").name.pl == "Rumunia"


# --- states -------------------------------------------------------------------------------------------------------


def test_the_states_named_in_the_reference_are_there():
    members = {code for code, state in ALL_STATES.items() if state.bound("eu", date(2026, 11, 22))}
    assert len(members) == 27
    others = set(ALL_STATES) - members
    assert others >= {"GB", "CH", "NO", "IS", "UA", "MD", "RS", "TR", "BA", "ME", "MK", "AL", "GE", "AM"}
    assert others >= {"VN", "TH", "PH", "BD", "LK", "NP", "NG", "CN", "IN", "US"}


@pytest.mark.parametrize(
    ("code", "bond", "day", "bound"),
    [
        ("DK", "eio", "2026-01-01", False), ("IE", "eio", "2026-01-01", False), ("RO", "eio", "2017-05-21", False),
        ("RO", "eio", "2017-05-22", True), ("GB", "eio", "2020-12-31", True), ("GB", "eio", "2021-01-01", False),
        ("GB", "uk_tca", "2020-12-31", False), ("GB", "uk_tca", "2021-01-01", True), ("DK", "eevidence", "2026-09-01", False),
        ("IE", "eevidence", "2026-08-17", False), ("IE", "eevidence", "2026-08-18", True), ("HR", "eu", "2013-06-30", False),
        ("HR", "eu", "2013-07-01", True), ("IE", "mla2000", "2020-08-22", False), ("IE", "mla2000", "2020-08-23", True),
        ("GR", "mla2000", "2026-01-01", None), ("NO", "mla2000", "2026-01-01", None), ("CH", "cets30", "1967-03-19", False),
        ("CH", "untoc", "2006-11-26", True), ("VN", "palermo", "2012-07-07", False), ("VN", "palermo", "2012-07-08", True),
        ("NP", "palermo", "2020-07-15", False), ("RO", "reg_2018_1805", "2020-12-18", False), ("US", "cets185", "2026-01-01", True),
        ("VN", "cets185", "2026-01-01", None), ("RO", "nothing", "2026-01-01", None), ("DK", "reg_2018_1805", "2026-01-01", False),
    ],
)  # fmt: skip
def test_who_is_bound_on_a_day(code, bond, day, bound):
    assert ALL_STATES[code].bound(bond, date.fromisoformat(day)) is bound


@pytest.mark.parametrize("code", ALL_STATES)
def test_every_cell_of_a_state_has_a_source_and_a_mark(code):
    state = ALL_STATES[code]
    assert state.name.en and state.name.pl and state.source and state.verify.en
    for name, bond in state.bonds.items():
        assert name in BONDS and bond.source and bond.checked in ("read", "memory", "unsure"), name
        assert bond.bound is True or bond.since is None, name
    for accepted in state.languages:
        assert accepted.source and accepted.checked
        assert set(accepted.instruments) <= set(INSTRUMENTS)


def test_a_language_nobody_confirmed_is_unknown():
    assert ALL_STATES["UA"].accepts("coe.mla1959") is None
    assert ALL_STATES["RO"].accepts("eu.eio").languages == ("ro",)
    assert ALL_STATES["RO"].accepts("coe.mla1959") is None
    assert ALL_STATES["CH"].accepts("coe.mla1959").languages == ("de", "fr", "it")
    assert ALL_STATES["LU"].accepts("coe.mla1959").languages == ("fr", "de", "en")
    assert ALL_STATES["NL"].accepts("eu.eio").languages == ("nl", "en")
    assert ALL_STATES["NO"].code == "NO" and ALL_STATES["NO"].summons_days is None
    assert {code: state.summons_days for code, state in ALL_STATES.items() if state.summons_days} == {
        "PL": 30, "RS": 30, "ME": 30,
    }  # fmt: skip


# --- bad packs ----------------------------------------------------------------------------------------------------

GOOD = """\
format: judgedesk-instruments/1
id: xx.pack
state_of: 2026-11-22
verify: {en: "v", pl: "w"}
sources: {S: "s"}
instruments:
  - id: xx.one
    title: {en: "One", pl: "Jeden"}
    basis: "b"
    needs: [serve]
    when: {all: [eu, {not: eio}]}
    not_open: {en: "n", pl: "m"}
    rank: 5
    valid_from: "2020-01-01"
    template: request_x
    source: "s"
    checked: memory
    clocks:
      - {id: xx.k.one, n: 3, unit: days, after: received, level: warn, what: {en: "a", pl: "b"}, source: "s"}
    grounds:
      - {id: one, label: {en: "a", pl: "b"}, answers: {en: "c", pl: "d"}, not_for: [serve]}
    sections:
      - id: A
        label: {en: "a", pl: "b"}
        fields:
          - {id: xx.a, label: {en: "a", pl: "b"}, mandatory: need.serve}
          - {id: xx.b, label: {en: "a", pl: "b"}, kind: ticks, options: [{id: t_one, label: {en: "a", pl: "b"}}]}
          - {id: xx.c, label: {en: "a", pl: "b"}, mandatory: {any: [t_one, detained]}}
"""
BAD = [
    ("needs: [serve]", "needs: [serve, cook]", "unknown need cook", 0),
    ("when: {all: [eu, {not: eio}]}", "when: {all: [eu, {not: eoi}]}", "unknown id eoi", 0),
    ("when: {all: [eu, {not: eio}]}", "when: {none: [eu]}", 'has an unknown key "none"', 0),
    ("when: {all: [eu, {not: eio}]}", "when: {n_of: 3, of: [eu, eio]}", "asks for 3 of only 2 parts", 0),
    ("mandatory: need.serve", "mandatory: need.cook", "unknown id need.cook", 0),
    ("mandatory: {any: [t_one, detained]}", "mandatory: {any: [t_two, detained]}", "unknown id t_two", 0),
    ("id: xx.b,", "id: xx.a,", "has the field xx.a twice", 0),
    ("options: [{id: t_one,", "options: [{id: t_one, label: {en: a, pl: b}}, {id: t_one,", "has the option t_one twice", 0),
    ("kind: ticks", "kind: boxes", '"kind" has a value that is not allowed', 0),
    ("title: {en: \"One\", pl: \"Jeden\"}", "title: {en: \"One\"}", 'lacks the key "pl"', 0),
    ("rank: 5", "rank: high", '"rank" is not of the type integer', 0),
    ("rank: 5", "rank: 5\n    colour: red", 'has an unknown key "colour"', 1),
    ('valid_from: "2020-01-01"', 'valid_from: "2020-02-30"', '"valid_from" is not a day', 0),
    ('valid_from: "2020-01-01"', 'valid_from: "2020-01-01"\n    valid_to: "2019-12-31"', "ends before it begins", 1),
    ("unit: days", "unit: moons", '"unit" has a value that is not allowed', 0),
    ("n: 3,", "n: 0,", '"n" has a value that is not allowed', 0),
    ("not_for: [serve]", "not_for: [cook]", "unknown need cook", 0),
    ("checked: memory", "checked: guessed", '"checked" has a value that is not allowed', 0),
    ("    template: request_x\n", "", 'lacks the key "template"', None),
    ("format: judgedesk-instruments/1", "format: judgedesk-instruments/2", '"format" has a value that is not allowed', 0),
    ("basis: \"b\"", "basis: \"b\"\n    basis: \"c\"", 'says "basis" twice', 1),
    ("    rank: 5", "\trank: 5", "is not valid YAML", 0),
]  # fmt: skip


def written(folder: Path, text: str, name: str = "bad.yaml") -> Path:
    (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_the_good_pack_is_good(tmp_path):
    assert list(load_instruments([written(tmp_path, GOOD)])) == ["xx.one"]


@pytest.mark.parametrize(("good", "bad", "reason", "shift"), BAD, ids=[row[2] for row in BAD])
def test_a_bad_pack_is_refused_with_file_and_line(tmp_path, good, bad, reason, shift):
    assert GOOD.count(good) == 1
    line = GOOD[: GOOD.index(good)].count("\n") + 1
    with pytest.raises(UserError) as refused:
        load_instruments([written(tmp_path, GOOD.replace(good, bad))])
    facts = refused.value.facts
    assert refused.value.code == "law.bad_pack" and facts["file"] == "bad.yaml"
    assert reason in str(facts["reason"]) and facts["reason_pl"] and facts["reason_pl"] != facts["reason"]
    if shift is not None:
        assert facts["line"] == line + shift


def test_an_instrument_named_twice_is_refused(tmp_path):
    again = GOOD + GOOD[GOOD.index("  - id: xx.one") :]
    with pytest.raises(UserError) as refused:
        load_instruments([written(tmp_path, again)])
    assert refused.value.facts["line"] == GOOD.count("\n") + 1
    assert "names xx.one a second time" in str(refused.value.facts["reason"])


def test_a_court_replaces_one_instrument_and_nothing_else(tmp_path):
    own = GOOD.replace("xx.one", "eu.eio", 1)
    found = load_instruments([OWN, written(tmp_path, own, "court.yaml")])
    assert found["eu.eio"].title.en == "One" and set(found) == set(INSTRUMENTS)
    assert all(found[id] == one for id, one in INSTRUMENTS.items() if id != "eu.eio")


STATE = """\
format: judgedesk-states/1
id: xx.states
state_of: 2026-11-22
verify: {en: "v", pl: "w"}
sources: {S: "s"}
states:
  - code: RO
    name: {en: "Romania", pl: "Rumunia"}
    bonds:
      eu: {bound: true, valid_from: "2007-01-01"}
    source: "s"
    checked: memory
"""


@pytest.mark.parametrize(
    ("good", "bad", "reason"),
    [
        ("code: RO", "code: ROU", '"code" has a value that is not allowed'),
        ("eu: {bound: true, valid_from", "neu: {bound: true, valid_from", "unknown bond neu"),
        ("bound: true", "bound: perhaps", '"bound" is not of the type'),
        ('valid_from: "2007-01-01"', 'valid_from: "2007-13-01"', '"valid_from" is not a day'),
        ('valid_from: "2007-01-01"', 'valid_from: "2007-01-01", valid_to: "2006-01-01"', "ends before it begins"),
        ('pl: "Rumunia"', 'pl: "Rumunia", de: "Rumänien"', 'has an unknown key "de"'),
        ('    source: "s"', "    summons_days: 0\n    source: \"s\"", '"summons_days" has a value that is not allowed'),
    ],
)  # fmt: skip
def test_a_bad_state_is_refused_with_file_and_line(tmp_path, good, bad, reason):
    line = STATE[: STATE.index(good)].count("\n") + 1
    with pytest.raises(UserError) as refused:
        load_states([written(tmp_path, STATE.replace(good, bad, 1))])
    facts = refused.value.facts
    assert (facts["file"], facts["line"]) == ("bad.yaml", line)
    assert reason in str(facts["reason"])


def test_a_state_named_twice_is_refused_and_a_court_replaces_a_state(tmp_path):
    with pytest.raises(UserError) as refused:
        load_states([written(tmp_path, STATE + STATE[STATE.index("  - code") :])])
    assert "names RO twice" in str(refused.value.facts["reason"])
    own = tmp_path / "own"
    own.mkdir()
    found = load_states([STATES, written(own, STATE)])
    assert found["RO"].source == "s" and set(found) == set(ALL_STATES) and found["DE"] == ALL_STATES["DE"]
