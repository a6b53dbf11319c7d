# ruff: noqa: E501
"""Related offences and the questions that tell them apart: whole, linked, refused by line where they are not."""

import re

import pytest

from judgedesk.domain.errors import UserError
from judgedesk.law.concepts import concepts
from judgedesk.law.pack_file import PackFile
from judgedesk.law.packs import load_packs
from judgedesk.law.related import load_related
from judgedesk.places import resources

OWN = resources("law", "related")
OFFENCES = load_packs([resources("law", "offences")]).offences
POLISH = [
    "pl.189",
    "pl.191",
    "pl.191b",
    "pl.203",
    "pl.204",
    "pl.218",
    "pl.219",
    "pl.220",
    "pl.225.2",
    "pl.264.3",
    "pl.264a",
    "pl.270",
    "pl.275",
    "pl.286",
    "pl.299",
    "pl.304",
    "pl.156",
    "pl.197",
    "pl.198",
    "pl.199",
    "pl.200",
    "pl.202",
    "pl.211a",
    "pl.207",
    "pl.258",
    "pl.pwkk8",
    "pl.2012.769",
    "pl.transplant",
]
PACK = """\
format: judgedesk-related/1
id: xx.related
jurisdiction: XX
language: en
state_of: 2026-01-01
verify: {en: Verify., pl: Sprawdź.}
sources: {}
duties:
  - {id: xx.warn, to: [pl.189a.1], act: same, provision: s 9, text: {en: Warn., pl: Uprzedź.}, source: s, checked: memory}
related:
  - id: xx.theft
    provision: s 1
    title: {en: Theft, pl: Kradzież}
    to: [pl.189a.1]
    rows:
      - {id: xx.theft.taking, label: {en: Taking, pl: Zabór}, concepts: [result.property_loss]}
    penalties:
      - {id: xx.theft.pen, words: {en: Some, pl: Trochę}, valid_from: 2020-01-01, valid_to: 2021-01-01}
    prosecuted: on_motion
    motion: {en: A motion., pl: Wniosek.}
    differs: {en: Property., pl: Mienie.}
    source: s
    checked: memory
questions:
  - id: xx.q
    text: {en: Whose is it?, pl: Czyje to?}
    yes: {concepts: [means.fraud], related: [xx.theft], says: {en: Yes., pl: Tak.}}
    no: {concepts: [], related: [], says: {en: No., pl: Nie.}}
"""


@pytest.fixture(scope="module")
def own():
    return load_related([OWN], OFFENCES)


def write(folder, text, name="court.yaml"):
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_our_own_files_fit_the_schema():
    for path in sorted(OWN.glob("*.yaml")):
        PackFile(path, "related.schema.json").check()


def test_every_polish_neighbour_is_there_and_compared(own):
    beside = {one.id for one in own.beside("pl.189a.1")}
    assert beside == set(POLISH)
    assert {one.id for one in own.beside("pl.189a.2")} == {"pl.286", "pl.258"}
    international = {one.id for one in own.beside("un.pp3")}
    assert len(international) == 10
    assert all(one.startswith("gen.") for one in international)
    assert international == {one.id for one in own.beside("eu.3611.2")}


def test_what_needs_a_motion_says_so(own):
    needing = {one.id for one in own.related.values() if one.motion}
    assert {"pl.191", "pl.286", "pl.202"} <= needing
    assert all((one.prosecuted in ("mixed", "on_motion")) == bool(one.motion) for one in own.related.values())
    assert "§ 4" in own.one("pl.191").motion.pl


def test_thirteen_questions_each_speak_for_something(own):
    ids = list(own.questions)
    assert [int(re.match(r"disc\.(\d+)_", id).group(1)) for id in ids] == list(range(1, 14))
    assert ids[0] == "disc.1_recruitment_false"
    spoken = set()
    for question in own.questions.values():
        for side in (question.yes, question.no):
            assert set(side.concepts) <= set(concepts())
            spoken |= set(side.related)
        assert question.yes.concepts or question.no.concepts
    assert {"pl.203", "pl.204", "pl.218", "pl.264.3", "pl.286", "pl.189"} <= spoken
    fraud = own.questions["disc.1_recruitment_false"].yes
    assert "means.deception" in fraud.concepts and "pl.286" in fraud.related


def test_the_duty_to_warn_is_named_for_the_same_act_and_for_another(own):
    assert own.duty("pl.189a.1", same_act=True).provision.startswith("art. 399")
    assert own.duty("pl.189a.1", same_act=False).provision.startswith("art. 398")
    assert own.duty("un.pp3", same_act=True).id == "gen.information"
    assert own.duty("eu.3611.18a", same_act=True) is None


def test_texts_are_whole_in_both_languages(own):
    for one in own.related.values():
        for text in (one.title, one.differs, *(row.label for row in one.rows), *(pen.words for pen in one.penalties)):
            assert text.en.strip() and text.pl.strip() and text.en != text.pl, one.id
            assert not re.search("[ąćęłńśźż]", text.en), one.id
    assert own.one("pl.203").rows[-1].concepts == ("result.prostitution", "purpose.prostitution")


def test_a_court_replaces_an_offence_and_adds_a_question(tmp_path):
    found = load_related([OWN, write(tmp_path / "court", PACK.replace("xx.theft", "pl.203"))], OFFENCES)
    assert found.one("pl.203").title.en == "Theft"
    assert found.one("pl.204").title.en.startswith("Procuring")
    assert list(found.questions)[-1] == "xx.q"
    with pytest.raises(UserError) as refused:
        found.one("xx.none")
    assert refused.value.code == "law.unknown_related"


@pytest.mark.parametrize(("old", "new", "named", "reason"), [
    ("    to: [pl.189a.1]", "    to: [pl.999]", "    to:", "unknown offence pl.999"),
    ("    to: [pl.189a.1]", "    to: []", "    to:", "not allowed"),
    ("[result.property_loss]", "[result.nothing]", "      - {id: xx.theft.taking", "unknown concept result.nothing"),
    ("related: [xx.theft]", "related: [xx.none]", "    yes:", "unknown related offence xx.none"),
    ("concepts: [means.fraud]", "concepts: [means.none]", "    yes:", "unknown concept means.none"),
    ("    motion: {en: A motion., pl: Wniosek.}\n", "", "  - id: xx.theft", 'lacks the key "motion"'),
    ("prosecuted: on_motion", "prosecuted: perhaps", "    prosecuted", "not allowed"),
    ("valid_to: 2021-01-01", "valid_to: 2019-01-01", "      - {id: xx.theft.pen", "before it begins"),
    ("valid_to: 2021-01-01", "valid_to: 2021-02-30", "      - {id: xx.theft.pen", "not a day"),
    ("id: xx.q", "id: xx.theft", "  - id: xx.theft", "second time"),
    ("act: same", "act: other", "  - {id: xx.warn", "not allowed"),
    ("{en: Verify., pl: Sprawdź.}", "{en: Verify.}", "verify", 'lacks the key "pl"'),
    ("    source: s\n", "    source: s\n    probability: 1\n", "    probability", 'unknown key "probability"'),
])  # fmt: skip
def test_a_bad_pack_is_refused_by_file_line_and_reason(tmp_path, old, new, named, reason):
    assert PACK.count(old) == 1
    text = PACK.replace(old, new)
    with pytest.raises(UserError) as refused:
        load_related([write(tmp_path / "court", text)], OFFENCES)
    facts = refused.value.facts
    lines = [number for number, line in enumerate(text.splitlines(), 1) if line.startswith(named)]
    assert (refused.value.code, facts["file"], facts["line"]) == ("law.bad_pack", "court.yaml", lines[-1])
    assert reason in str(facts["reason"])
    assert facts["reason_pl"] != facts["reason"]
