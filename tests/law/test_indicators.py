# ruff: noqa: E501
"""Indicators are data, too: the shipped packs are whole, a court adds to them, a bad one is refused."""

import re
from collections import Counter

import pytest

from judgedesk.domain.errors import UserError
from judgedesk.law.concepts import concepts
from judgedesk.law.indicators import load_indicators
from judgedesk.law.pack_file import PackFile
from judgedesk.places import resources

OWN = resources("law", "indicators")
PACK = """\
format: judgedesk-indicators/1
id: court
state_of: 2026-01-01
title: {en: Ours, pl: Nasze}
note: {en: Read with care., pl: Czytać ostrożnie.}
sources: {}
sets:
  - {id: adult, label: {en: Adults, pl: Dorośli}, child: false, checked: memory}
rule:
  words: {en: Two strong., pl: Dwa mocne.}
  source: s
  checked: memory
  any:
    - {strong: 2}
groups:
  - id: ct.one
    label: {en: One, pl: Jeden}
    ruled: true
    indicators:
      - {id: ct.one.night, suggests: [means.isolation], strength: {adult: S}, source: s, checked: memory, label: {en: Night, pl: Noc}, look: {en: Nights., pl: Noce.}}
"""


@pytest.fixture(scope="module")
def own():
    return load_indicators([OWN])


def write(folder, text, name="court.yaml"):
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_our_own_files_fit_the_schema():
    for path in sorted(OWN.glob("*.yaml")):
        PackFile(path, "indicator.schema.json").check()


def test_every_published_indicator_is_there(own):
    by_pack = Counter(one.pack for one in own.indicators.values())
    assert [f"ilo.{number}" for number in range(1, 12)] == [id for id in own.indicators if id.startswith("ilo.")]
    assert {id for id in own.indicators if id.startswith("nl.")} == {f"nl.k.{number}" for number in range(1, 6)}
    assert by_pack["unodc"] >= 45 and by_pack["fin"] >= 14
    vulnerable = [
        f"vuln.{law}.{step}" for law in ("pl.5a", "pl.5b", "pl.5c", "eu") for step in ("existed", "known", "used")
    ]
    assert set(vulnerable) <= set(own.indicators)
    for id in ("ilo.7", "del.1.recruit_nature", "unodc.general.debt", "nl.k.3", "vuln.pl.5b.known"):
        assert own.indicator(id).id == id


@pytest.mark.parametrize(("of", "numbers"), [
    ("adult_labour", (10, 10, 16, 9, 15, 7)),
    ("child_labour", (10, 10, 15, 8, 15, 7)),
])  # fmt: skip
def test_the_labour_sets_have_as_many_indicators_as_published(own, of, numbers):
    groups = own.packs["del"].groups
    assert tuple(sum(of in one.strength for one in group.indicators) for group in groups) == numbers
    assert all(group.ruled for group in groups)


def test_published_strengths_escalate_where_they_do(own):
    def strength(id, of):
        return own.indicator(id).strength.get(of)

    assert strength("del.1.recruit_nature", "adult_labour") == "strong"
    assert (strength("del.2.documents", "adult_labour"), strength("del.5.documents", "adult_labour")) == (
        "medium",
        "strong",
    )
    assert (strength("del.2.debt", "adult_labour"), strength("del.2.debt", "child_labour")) == ("medium", "strong")
    assert strength("del.5.tasks", "adult_sexual") == "strong"
    assert "weak" not in {one.strength.get("child_labour") for one in own.indicators.values()}
    checked = {one.id: one.checked for one in own.packs["del"].sets}
    assert checked["adult_sexual"] == checked["child_sexual"] == "unsure"


@pytest.mark.parametrize(("strong", "medium", "weak", "met"), [
    (2, 0, 0, True), (1, 1, 0, True), (1, 0, 1, True), (0, 3, 0, True), (0, 2, 1, True), (1, 2, 0, True), (3, 3, 3, True),
    (1, 0, 0, False), (0, 2, 0, False), (0, 1, 1, False), (0, 1, 5, False), (0, 0, 9, False), (0, 0, 0, False),
])  # fmt: skip
def test_the_published_rule_is_data(own, strong, medium, weak, met):
    rule = own.packs["del"].rule
    assert rule is not None
    assert rule.met({"strong": strong, "medium": medium, "weak": weak}) is met


def test_texts_are_whole_in_both_languages_and_concepts_are_known(own):
    for one in own.indicators.values():
        assert one.suggests and set(one.suggests) <= set(concepts()), one.id
        for text in (one.label, one.look):
            assert (text.en.strip() and text.pl.strip() and text.en != text.pl) or text.en in ("Trauma",), one.id
            assert not re.search("[ąćęłńóśźż]", text.en), one.id


def test_a_court_adds_an_indicator_and_corrects_another(tmp_path):
    text = (
        PACK.replace("id: court", "id: ilo", 1)
        .replace("ct.one\n", "ilo.all\n")
        .replace("ruled: true\n    ", "")
        .replace("{adult: S}", "{adult: M}")
    )
    more = (
        text.replace("ct.one.night", "ilo.12")
        + text.splitlines()[-1].replace("ct.one.night", "ilo.7").replace("Night,", "Papers,")
        + "\n"
    )
    found = load_indicators([OWN, write(tmp_path / "court", more)])
    group = found.packs["ilo"].groups[0]
    assert [one.id for one in group.indicators] == [f"ilo.{number}" for number in range(1, 13)]
    assert found.indicator("ilo.7").label.en == "Papers"
    assert found.indicator("ilo.1").label.en == "Abuse of vulnerability"


def test_an_unknown_indicator_is_refused(own):
    with pytest.raises(UserError) as refused:
        own.indicator("ilo.99")
    assert refused.value.code == "law.unknown_indicator"


@pytest.mark.parametrize(("old", "new", "named", "reason"), [
    ("[means.isolation]", "[means.magic]", "      - {id: ct.one.night", "unknown concept means.magic"),
    ("{adult: S}", "{child: S}", "      - {id: ct.one.night", "unknown set child"),
    ("{adult: S}", "{adult: X}", "      - {id: ct.one.night", "not allowed"),
    ("    - {strong: 2}", "    - {strong: 0}", "    - {strong: 0}", "not allowed"),
    ("    - {strong: 2}", "    - {certain: 2}", "    - {certain: 2}", 'unknown key "certain"'),
    ("look: {en: Nights., pl: Noce.}", "look: {en: Nights.}", "      - {id: ct.one.night", 'lacks the key "pl"'),
    (", source: s, checked: memory, label", ", checked: memory, label", "      - {id: ct.one.night", 'lacks the key "source"'),
    ("id: ct.one.night", "id: ct.one", "      - {id: ct.one,", "second time"),
    ("    ruled: true", "    ruled: true\n    score: 7", "    score", 'unknown key "score"'),
    ("title: {en: Ours, pl: Nasze}\n", "", "format", 'lacks the key "title"'),
])  # fmt: skip
def test_a_bad_pack_is_refused_by_file_line_and_reason(tmp_path, old, new, named, reason):
    assert PACK.count(old) == 1
    text = PACK.replace(old, new)
    folder = write(tmp_path / "court", text)
    with pytest.raises(UserError) as refused:
        load_indicators([folder])
    facts = refused.value.facts
    lines = [number for number, line in enumerate(text.splitlines(), 1) if line.startswith(named)]
    assert (refused.value.code, facts["file"], facts["line"]) == ("law.bad_pack", "court.yaml", lines[0])
    assert reason in str(facts["reason"])
    assert facts["reason_pl"] != facts["reason"]


def test_no_folder_and_no_yaml_are_refused(tmp_path):
    with pytest.raises(UserError) as refused:
        load_indicators([tmp_path / "none"])
    assert refused.value.code == "law.no_folder"
    with pytest.raises(UserError) as refused:
        load_indicators([write(tmp_path / "court", "a: [1")])
    assert refused.value.code == "law.bad_pack"
