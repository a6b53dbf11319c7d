# ruff: noqa: E501
"""Which Polish measure is open to whom: age, charge, role, stage and date, row by row with the provision; and bad packs."""

from datetime import date

import pytest

from judgedesk.domain.errors import UserError
from judgedesk.law.measures import load_measures
from judgedesk.law.openness import Subject, answer, birthday, charged, open_to
from judgedesk.law.pack_file import PackFile
from judgedesk.places import resources

OWN = resources("law", "measures")
ON = date(2027, 1, 11)
ACT = (date(2022, 3, 1), date(2022, 12, 31))
TRAFFICKING, PREPARATION, RAPE, FRAUD = "pl.189a.1", "pl.189a.2", "pl.197", "pl.286"
VICTIM, WITNESS, ACCUSED = ("victim", "witness"), ("witness",), ("defendant",)


@pytest.fixture(scope="module")
def measures():
    return load_measures([OWN])


def person(roles=VICTIM, age=30, known="known", languages=("pl",), **said):
    """Somebody who turned `age` half a year before the day of the hearing."""
    born = date(ON.year - age - 1, 7, 1) if age is not None else None
    return Subject(roles, born, known, languages, said)


def asked(measures, packs, measure, who, charge=TRAFFICKING, stage="trial", on=ON, violence=None):
    charges = [
        charged(measures, packs.offences, one, ACT, violence)
        for one in ([charge] if isinstance(charge, str) else charge)
    ]
    return answer(measures, measures.measure(measure), who, charges, stage, on)


# measure, person, charge, stage, state, condition that decides, provision
ROWS = [
    ("pl.m.assess", person(), TRAFFICKING, "trial", "open", "pl.c.victim", "52a § 1: every injured party"),
    ("pl.m.assess", person(WITNESS, disorder=True), TRAFFICKING, "trial", "open", "pl.c.disorder", "52a § 5: witness with a disorder"),
    ("pl.m.assess", person(WITNESS, disorder=False), TRAFFICKING, "trial", "not_open", "pl.c.victim", "52a: not every witness"),
    ("pl.m.rights_letter", person(), TRAFFICKING, "investigation", "open", "pl.c.witness", "300 § 2–3"),
    ("pl.m.rights_letter", person(), TRAFFICKING, "trial", "not_open", "", "300: before the first interview, in the investigation"),
    ("pl.m.address", person(WITNESS), TRAFFICKING, "trial", "open", "pl.c.witness", "148a: all injured parties and witnesses"),
    ("pl.m.address", person(ACCUSED), TRAFFICKING, "trial", "not_open", "pl.c.witness", "148a: not the accused"),
    ("pl.m.video_rec", person(), TRAFFICKING, "investigation", "open", "pl.c.witness", "147 § 1"),
    ("pl.m.185a", person(age=14), TRAFFICKING, "investigation", "open", "pl.c.under_15", "185a § 1: under 15, Chapter XXIII"),
    ("pl.m.185a", person(age=14), RAPE, "trial", "open", "pl.c.ch_185a", "185a § 1: Chapter XXV"),
    ("pl.m.185a", person(age=14), FRAUD, "trial", "depends", "pl.c.ch_185a", "185a § 1: an offence that no pack knows"),
    ("pl.m.185a", person(age=15), TRAFFICKING, "trial", "depends", "pl.c.fear_psyche", "185a § 4: 15 to 17 with reasoned fear"),
    ("pl.m.185a", person(age=17, fear_psyche=True), TRAFFICKING, "trial", "open", "pl.c.fear_psyche", "185a § 4"),
    ("pl.m.185a", person(age=17, fear_psyche=False), TRAFFICKING, "trial", "not_open", "pl.c.fear_psyche", "185a § 4: no fear"),
    ("pl.m.185a", person(age=18, fear_psyche=True), TRAFFICKING, "trial", "not_open", "pl.c.minor", "185a § 4: minors only"),
    ("pl.m.185a", person(age=14, significant=False), TRAFFICKING, "trial", "not_open", "pl.c.significant", "185a § 1: only where the testimony matters"),
    ("pl.m.185a", person(age=14, disorder=True), TRAFFICKING, "trial", "not_open", "pl.c.heard_185e", "185e § 5: 185a–185c not applied"),
    ("pl.m.185a", person(WITNESS, age=14), TRAFFICKING, "trial", "not_open", "pl.c.victim", "185a: injured parties; witnesses under 185b"),
    ("pl.m.185b", person(WITNESS, age=14), RAPE, "trial", "open", "pl.c.under_15", "185b § 1: Chapter XXV"),
    ("pl.m.185b", person(WITNESS, age=14), TRAFFICKING, "trial", "depends", "pl.c.violence", "185b § 1: not Chapter XXIII, unless with violence"),
    ("pl.m.185b", person(WITNESS, age=16, fear_accused=True), RAPE, "trial", "open", "pl.c.fear_accused", "185b § 2: 15 to 17 by link"),
    ("pl.m.185b", person(WITNESS, age=16, fear_accused=False, fear_psyche=False), RAPE, "trial", "not_open", "pl.c.fear_accused", "185b § 2: no fear"),
    ("pl.m.185b", person(WITNESS, age=14, accomplice=True), RAPE, "trial", "not_open", "pl.c.accomplice", "185b § 3"),
    ("pl.m.185b", person(age=14), RAPE, "trial", "not_open", "pl.c.injured", "185b: witnesses who are not injured"),
    ("pl.m.185c", person(age=30), RAPE, "trial", "open", "pl.c.197_199", "185c § 1a: arts 197–199"),
    ("pl.m.185c", person(age=30), "pl.199", "trial", "open", "pl.c.197_199", "185c: art. 199"),
    ("pl.m.185c", person(age=30), TRAFFICKING, "trial", "not_open", "pl.c.197_199", "185c: not art. 189a alone"),
    ("pl.m.185c", person(age=30), "pl.203", "trial", "not_open", "pl.c.197_199", "185c: not art. 203"),
    ("pl.m.185c", person(age=14), RAPE, "trial", "not_open", "pl.c.from_15", "185c § 1a: 15 or more"),
    ("pl.m.185c", person(age=15, fear_psyche=False), RAPE, "trial", "open", "pl.c.from_15", "185c § 1a: 15 or more"),
    ("pl.m.185c", person(age=16, fear_psyche=True), RAPE, "trial", "not_open", "pl.c.fear_psyche", "185a § 4: then not 185c"),
    ("pl.m.185c", person(age=30, disorder=True), RAPE, "trial", "not_open", "pl.c.heard_185e", "185e § 5"),
    ("pl.m.185e", person(age=30, disorder=True, hindered=True), TRAFFICKING, "trial", "open", "pl.c.disorder", "185e § 1: any witness, any charge"),
    ("pl.m.185e", person(WITNESS, age=60, disorder=True, hindered=True), FRAUD, "trial", "open", "pl.c.disorder", "185e § 1"),
    ("pl.m.185e", person(age=30, disorder=True, hindered=False), TRAFFICKING, "trial", "not_open", "pl.c.hindered", "185e § 1: fear or hindrance needed"),
    ("pl.m.185e", person(age=30, disorder=False), TRAFFICKING, "trial", "not_open", "pl.c.disorder", "185e § 1"),
    ("pl.m.185e", person(age=30), TRAFFICKING, "trial", "depends", "pl.c.disorder", "185e § 1: to be stated"),
    ("pl.m.185f_room", person(age=14, heard_185=True), TRAFFICKING, "trial", "open", "pl.c.heard_185", "185f § 1"),
    ("pl.m.185f_room", person(heard_185=False), TRAFFICKING, "trial", "not_open", "pl.c.heard_185", "185f § 1: hearings under 185a–185c and 185e"),
    ("pl.m.171_minor", person(age=17), TRAFFICKING, "trial", "open", "pl.c.minor", "171 § 3: under 18"),
    ("pl.m.171_minor", person(age=18), TRAFFICKING, "trial", "not_open", "pl.c.minor", "171 § 3"),
    ("pl.m.173_parade", person(parade=True), TRAFFICKING, "investigation", "open", "pl.c.parade", "173 § 2"),
    ("pl.m.173_parade", person(parade=False), TRAFFICKING, "investigation", "not_open", "pl.c.parade", "173"),
    ("pl.m.177_link", person(WITNESS), FRAUD, "trial", "open", "pl.c.witness", "177 § 1a: any witness"),
    ("pl.m.177_link", person(ACCUSED), TRAFFICKING, "trial", "not_open", "pl.c.witness", "177: witnesses"),
    ("pl.m.184_anon", person(danger=True, identity_irrelevant=True), TRAFFICKING, "investigation", "open", "pl.c.danger", "184 § 1"),
    ("pl.m.184_anon", person(danger=True, identity_irrelevant=False), TRAFFICKING, "trial", "not_open", "pl.c.identity_irrelevant", "184 § 1: identity matters"),
    ("pl.m.184_anon", person(danger=False), TRAFFICKING, "trial", "not_open", "pl.c.danger", "184 § 1: no danger"),
    ("pl.m.185_close", person(near=True), TRAFFICKING, "trial", "open", "pl.c.near", "182, 185"),
    ("pl.m.185_close", person(near=False, disgrace=False), TRAFFICKING, "trial", "not_open", "pl.c.near", "182, 183, 185"),
    ("pl.m.316_3", person(unavailable=True), TRAFFICKING, "investigation", "open", "pl.c.unavailable", "316 § 3"),
    ("pl.m.316_3", person(unavailable=True), TRAFFICKING, "trial", "not_open", "", "316: investigation"),
    ("pl.m.316_3", person(unavailable=False), TRAFFICKING, "investigation", "not_open", "pl.c.unavailable", "316 § 3"),
    ("pl.m.299a", person(), TRAFFICKING, "investigation", "open", "pl.c.victim", "299a § 1"),
    ("pl.m.299a", person(WITNESS), TRAFFICKING, "investigation", "not_open", "pl.c.victim", "299a § 1: injured party"),
    ("pl.m.315a", person(), TRAFFICKING, "investigation", "open", "pl.c.victim", "315a"),
    ("pl.m.315a", person(), TRAFFICKING, "trial", "not_open", "", "315a: investigation"),
    ("pl.m.304", person(), TRAFFICKING, "investigation", "open", "pl.c.victim", "304b"),
    ("pl.m.304", person(WITNESS), TRAFFICKING, "investigation", "not_open", "pl.c.victim", "304b: injured party"),
    ("pl.m.360", person(WITNESS, age=14), FRAUD, "trial", "open", "pl.c.under_15", "360 § 1 (2): witness under 15"),
    ("pl.m.360", person(private_interest=True), TRAFFICKING, "trial", "open", "pl.c.private", "360 § 1 (1)(d)"),
    ("pl.m.360", person(), TRAFFICKING, "trial", "depends", "pl.c.private", "360 § 1: to be stated"),
    ("pl.m.360", person(private_interest=False, morals=False), TRAFFICKING, "trial", "not_open", "pl.c.private", "360 § 1: no ground"),
    ("pl.m.360", person(prosecution_motion=True), RAPE, "trial", "open", "pl.c.prosecution_motion", "360 § 1 (3)"),
    ("pl.m.357_5", person(media=True), TRAFFICKING, "trial", "open", "pl.c.media", "357 § 5"),
    ("pl.m.357_5", person(media=False), TRAFFICKING, "trial", "not_open", "pl.c.media", "357 § 5"),
    ("pl.m.390_2", person(WITNESS, fear_accused=True), FRAUD, "trial", "open", "pl.c.fear_accused", "390 § 2: any witness"),
    ("pl.m.390_2", person(fear_accused=False), TRAFFICKING, "trial", "not_open", "pl.c.fear_accused", "390 § 2"),
    ("pl.m.390_3", person(fear_accused=True), TRAFFICKING, "trial", "open", "pl.c.fear_accused", "390 § 3"),
    ("pl.m.390_3", person(fear_accused=True), TRAFFICKING, "investigation", "not_open", "", "390: trial"),
    ("pl.m.390_4", person(fear_accused=True, motion=True), TRAFFICKING, "trial", "open", "pl.c.390_4", "390 § 4: against liberty, at least 8 years"),
    ("pl.m.390_4", person(fear_accused=True), TRAFFICKING, "trial", "depends", "pl.c.motion", "390 § 4: on the injured party's motion"),
    ("pl.m.390_4", person(fear_accused=True, motion=True), PREPARATION, "trial", "not_open", "pl.c.390_4", "390 § 4: 189a § 2 is punished by at most 5 years"),
    ("pl.m.390_4", person(WITNESS, fear_accused=True, motion=True), TRAFFICKING, "trial", "not_open", "pl.c.victim", "390 § 4: injured party"),
    ("pl.m.390_4", person(fear_accused=True, motion=True, contrary=True), TRAFFICKING, "trial", "not_open", "pl.c.contrary", "390 § 4: unless the facts demand otherwise"),
    ("pl.m.390_4", person(fear_accused=False, motion=True), TRAFFICKING, "trial", "not_open", "pl.c.fear_accused", "390 § 4: fear"),
    ("pl.m.384", person(), TRAFFICKING, "trial", "open", "pl.c.victim", "384 § 2"),
    ("pl.m.384", person(WITNESS), TRAFFICKING, "trial", "not_open", "pl.c.victim", "384 § 1: witnesses leave"),
    ("pl.m.350_353", person(WITNESS), TRAFFICKING, "trial", "open", None, "350, 353"),
    ("pl.m.350_353", person(WITNESS), TRAFFICKING, "investigation", "not_open", "", "350, 353: trial"),
    ("pl.m.391", person(not_heard=True), TRAFFICKING, "trial", "open", "pl.c.not_heard", "391 § 1"),
    ("pl.m.391", person(not_heard=False), TRAFFICKING, "trial", "not_open", "pl.c.not_heard", "391 § 1"),
    ("pl.m.192_2", person(doubt=True), TRAFFICKING, "investigation", "open", "pl.c.doubt", "192 § 2"),
    ("pl.m.192_2", person(doubt=False), TRAFFICKING, "trial", "not_open", "pl.c.doubt", "192 § 2"),
    ("pl.m.interp", person(languages=("vi",)), TRAFFICKING, "trial", "open", "pl.c.no_polish", "204 § 1 (2)"),
    ("pl.m.interp", person(languages=("vi", "pl")), TRAFFICKING, "trial", "not_open", "pl.c.no_polish", "204 § 1 (2)"),
    ("pl.m.interp", person(languages=()), TRAFFICKING, "trial", "depends", "pl.c.no_polish", "204: languages not known"),
    ("pl.m.counsel", person(), TRAFFICKING, "trial", "open", "pl.c.victim", "87, 51"),
    ("pl.m.counsel", person(ACCUSED), TRAFFICKING, "trial", "not_open", "pl.c.victim", "87: other than the accused"),
    ("pl.m.aux_pros", person(), TRAFFICKING, "trial", "open", "pl.c.victim", "53, 54"),
    ("pl.m.aux_pros", person(WITNESS), TRAFFICKING, "trial", "not_open", "pl.c.victim", "53: injured party"),
    ("pl.m.police_protect", person(danger=True), TRAFFICKING, "investigation", "open", "pl.c.endangered", "Act of 28 Nov 2014 art. 3"),
    ("pl.m.police_protect", person(danger=False), TRAFFICKING, "investigation", "not_open", "pl.c.endangered", "Act of 28 Nov 2014 art. 3"),
    ("pl.m.crown", person(ACCUSED, insider=True), TRAFFICKING, "investigation", "open", "pl.c.insider", "Act of 25 June 1997"),
    ("pl.m.crown", person(ACCUSED, insider=False), TRAFFICKING, "investigation", "not_open", "pl.c.insider", "Act of 25 June 1997"),
    ("pl.m.foreigner", person(foreigner=True), TRAFFICKING, "investigation", "open", "pl.c.foreigner", "Act of 12 Dec 2013"),
    ("pl.m.foreigner", person(foreigner=False), TRAFFICKING, "investigation", "not_open", "pl.c.foreigner", "Act of 12 Dec 2013"),
    ("pl.m.eu_order", person(ban=True), TRAFFICKING, "trial", "open", "pl.c.protected_by_ban", "611w"),
    ("pl.m.eu_order", person(ban=False), TRAFFICKING, "trial", "not_open", "pl.c.protected_by_ban", "611w"),
    ("pl.m.sentence_bans", person(), TRAFFICKING, "trial", "open", "pl.c.victim", "KK 41a"),
    ("pl.m.sentence_bans", person(), TRAFFICKING, "investigation", "not_open", "", "KK 41a: in the judgment"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("measure", "who", "charge", "stage", "state", "decides", "source"),
    ROWS,
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_rule(measures, packs, measure, who, charge, stage, state, decides, source):
    found = asked(measures, packs, measure, who, charge, stage)
    assert found.state == state, source
    if decides is not None:
        assert decides in [reason.condition for reason in found.reasons], source
    assert all(reason.text.en and reason.text.pl for reason in found.reasons)


def test_every_polish_measure_of_the_reference_has_a_row(measures):
    shipped = {id for id in measures.measures if id.startswith("pl.m.")}
    assert shipped == {row[0] for row in ROWS}
    assert len(shipped) == 35 and not any("319" in id for id in shipped)


def test_an_adult_charged_only_as_189a_is_told_what_is_open_instead(measures, packs):
    found = asked(measures, packs, "pl.m.185c", person(age=32))
    assert [reason.text.en for reason in found.reasons] == ["185c covers arts 197–199 only"]
    instead = {one.measure.id: one for one in found.instead}
    assert instead["pl.m.177_link"].state == "open"
    assert instead["pl.m.390_4"].state == "depends"
    assert any("moves" in text.en for text in instead["pl.m.390_4"].depends_on)
    assert instead["pl.m.185e"].state == "depends" and any(
        "disorder" in text.en for text in instead["pl.m.185e"].depends_on
    )
    assert "pl.m.185a" not in instead


def test_a_second_charge_opens_185c(measures, packs):
    assert asked(measures, packs, "pl.m.185c", person(age=32), [TRAFFICKING, RAPE]).state == "open"


def test_violence_charged_opens_185b_for_trafficking(measures, packs):
    child = person(WITNESS, age=14)
    assert asked(measures, packs, "pl.m.185b", child, violence=True).state == "open"
    assert asked(measures, packs, "pl.m.185b", child, violence=False).state == "not_open"


def test_turning_15_and_18_changes_the_answer_from_that_day(measures, packs):
    child = Subject(VICTIM, date(2012, 1, 20), "known", ("ro",), {})
    on = {
        day: asked(measures, packs, "pl.m.185a", child, on=day).state
        for day in (date(2027, 1, 19), date(2027, 1, 20), date(2030, 1, 19), date(2030, 1, 20))
    }
    assert list(on.values()) == ["open", "depends", "depends", "not_open"]
    turns = asked(measures, packs, "pl.m.185a", child).turns
    assert [(turn.day, turn.age, turn.state) for turn in turns] == [
        (date(2027, 1, 20), 15, "depends"),
        (date(2030, 1, 20), 18, "not_open"),
    ]


def test_who_is_born_on_29_february_turns_15_on_1_march():
    assert birthday(date(2012, 2, 29), 15) == date(2027, 3, 1)
    assert birthday(date(2012, 2, 29), 16) == date(2028, 2, 29)


def test_a_disputed_age_shows_every_branch_and_the_presumption(measures, packs):
    found = asked(measures, packs, "pl.m.185a", person(known="disputed", age=None))
    assert found.state == "depends"
    assert [(one.at_least, one.at_most, one.state) for one in found.branches] == [
        (None, 14, "open"),
        (15, 17, "depends"),
        (18, None, "not_open"),
    ]
    assert found.presumption is not None and "49b" in found.presumption.pl
    presumed = asked(measures, packs, "pl.m.171_minor", person(known="disputed", age=None, presumed_minor=True))
    assert presumed.state == "open"
    # For an adult witness nothing depends on the age, and nothing is presumed.
    assert asked(measures, packs, "pl.m.177_link", person(known="disputed", age=None)).branches == ()


@pytest.mark.parametrize("known", ["unknown", "sealed"])
def test_an_age_that_is_not_known_leaves_the_answer_open(measures, packs, known):
    found = asked(measures, packs, "pl.m.171_minor", person(known=known, age=None))
    assert found.state == "depends" and found.turns == () and found.branches == ()
    word = "sealed" if known == "sealed" else "not recorded"
    assert word in found.reasons[0].text.en


def test_the_assessment_comes_first_but_not_before_390_4(measures, packs):
    assert asked(measures, packs, "pl.m.177_link", person()).first is not None
    assert asked(measures, packs, "pl.m.177_link", person(assessed=True)).first is None
    assert asked(measures, packs, "pl.m.177_link", person(WITNESS)).first is None
    assert asked(measures, packs, "pl.m.390_4", person(motion=True, fear_accused=True)).first is None


def test_rules_of_a_single_hearing_are_not_those_of_390_4(measures):
    for id, measure in measures.measures.items():
        once = id in ("pl.m.185a", "pl.m.185b", "pl.m.185c", "pl.m.185e")
        assert bool(measure.once_grounds) is once
        assert ("pl.k.185f_leaflet" in [clock.id for clock in measure.clocks]) is (once or id == "pl.m.185f_room")
        if once:
            assert {"pl.r.psychologist", "pl.r.recording"} <= measure.book_first
            assert any(bar.check == "accused_present" and bar.level == "block" for bar in measure.bars)
    assert measures.measure("pl.m.390_4").apart == "room"
    assert measures.measure("pl.m.police_protect").apart == "building"


def test_185e_is_not_open_before_it_was_in_force(measures, packs):
    who = person(disorder=True, hindered=True)
    assert asked(measures, packs, "pl.m.185e", who, on=date(2024, 2, 14)).state == "not_open"
    assert asked(measures, packs, "pl.m.185e", who, on=date(2024, 2, 15)).state == "open"


def test_a_foreign_offence_leaves_the_charge_open(measures, packs):
    found = asked(measures, packs, "pl.m.185c", person(age=30), "de.232.1")
    assert found.state == "depends"
    assert not any(word in found.reasons[0].text.en for word in ("only", "not "))


def test_general_packs_are_there(measures):
    ids = set(measures.measures)
    assert {f"eu.m.2012_29_{n}" for n in (7, 18, 19, 20, 21, 22, 23, 24)} <= ids
    assert {
        "eu.m.2011_36_12_4",
        "eu.m.2011_36_13",
        "eu.m.2011_36_15",
        "coe.m.197_12",
        "coe.m.197_28",
        "coe.m.197_30",
        "un.m.untoc_24",
        "un.m.palermo_6",
    } <= ids
    assert len(measures.duties) >= 9 and len(measures.counterbalances) >= 7


def test_all_of_it_is_asked_of_everybody_without_a_crash(measures, packs):
    for charge in [*packs.offences, "none.at.all"]:
        charges = [charged(measures, packs.offences, charge, (None, None))]
        for who in (person(), person(age=None, known="unknown", roles=()), person(known="disputed", age=None)):
            assert len(open_to(measures, who, charges, None, date(2028, 2, 29))) == len(measures.measures)


# -- packs -------------------------------------------------------------------------------------------------------

PACK = """\
format: judgedesk-measures/1
id: ct.measures
jurisdiction: PL
state_of: 2026-01-01
verify: {en: Read the text., pl: Sprawdź tekst.}
sources: {}
conditions:
  - {id: ct.c.old, age: {at_least: 65}, label: {en: 65 or older, pl: ukończone 65 lat}, missing: {en: under 65, pl: poniżej 65 lat}}
measures:
  - {id: ct.m.seat, basis: own practice, title: {en: Seat, pl: Miejsce}, decides: {en: clerk, pl: sekretarz}, motion: {en: none, pl: brak}, duty: may, stages: [trial], when: ct.c.old, source: s, checked: memory}
"""


def folder(tmp_path, text):
    (tmp_path / "court.yaml").write_text(text, encoding="utf-8")
    return tmp_path


def test_our_own_files_fit_the_schema():
    for path in sorted(OWN.glob("*.yaml")):
        PackFile(path, "measure.schema.json").check()


def test_a_court_adds_a_measure_and_replaces_one(tmp_path, packs):
    replaced = (
        PACK
        + """\
  - {id: pl.m.384, basis: ours, title: {en: Ours, pl: Nasze}, decides: {en: x, pl: x}, motion: {en: x, pl: x}, duty: may, stages: [trial], source: s, checked: memory}
"""
    )
    own = load_measures([OWN, folder(tmp_path, replaced)])
    assert own.measure("pl.m.384").basis == "ours"
    assert asked(own, packs, "ct.m.seat", person(age=70)).state == "open"
    assert asked(own, packs, "ct.m.seat", person(age=60)).state == "not_open"


@pytest.mark.parametrize(
    ("change", "line", "reason"),
    [
        (("when: ct.c.old", "when: ct.c.none"), 10, "unknown condition ct.c.none"),
        (("checked: memory}", "checked: memory, clocks: [pl.k.none]}"), 10, "unknown id pl.k.none"),
        (("checked: memory}", "checked: memory, instead: [pl.m.319]}"), 10, "unknown id pl.m.319"),
        (("duty: may", "duty: perhaps"), 10, '"duty" has a value that is not allowed'),
        (("age: {at_least: 65}", "age: {at_least: 65, below: 70}"), 8, '"age" has a value that is not allowed'),
        (("stages: [trial], ", ""), 10, 'lacks the key "stages"'),
        (("basis: own practice", "basis: own practice, colour: red"), 10, 'has an unknown key "colour"'),
        (("id: ct.m.seat", "id: ct.c.old"), 10, "names ct.c.old a second time"),
        (("source: s, checked", "valid_from: 2026-02-30, source: s, checked"), 10, '"valid_from" is not a day'),
    ],
)  # fmt: skip
def test_a_bad_pack_is_refused_with_file_line_and_reason(tmp_path, change, line, reason):
    with pytest.raises(UserError) as refused:
        load_measures([OWN, folder(tmp_path, PACK.replace(*change))])
    facts = refused.value.facts
    assert (refused.value.code, facts["file"], facts["line"], facts["reason"]) == (
        "law.bad_pack",
        "court.yaml",
        line,
        reason,
    )
    assert facts["reason_pl"]


def test_an_unknown_measure_is_refused(measures):
    with pytest.raises(UserError) as refused:
        measures.measure("pl.m.319")
    assert refused.value.code == "law.unknown_measure"
