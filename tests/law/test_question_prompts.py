# ruff: noqa: E501
"""Which words of a question raise which prompt, row by row with the provision; neutral questions raise none."""

import json
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator

from judgedesk.app.prompts import raised as raised_by
from judgedesk.domain.errors import UserError
from judgedesk.law.concepts import concepts
from judgedesk.law.questions import load_questions
from judgedesk.places import resources

OWN = resources("law", "questions")


@pytest.fixture(scope="module")
def packs():
    return load_questions([OWN])


# question, prompt that must be raised, provision
RAISED = [
    # KPK art. 171 § 4: questions that suggest the content of the answer
    ("Czy nie jest tak, że oskarżony zabrał pani paszport?", "pl.q.suggestive", "KPK 171 § 4"),
    ("Zabrał pani paszport, prawda?", "pl.q.suggestive", "KPK 171 § 4"),
    ("Przecież wiedział pan, dokąd jedzie.", "pl.q.suggestive", "KPK 171 § 4"),
    ("Czy zgodzi się pani ze mną, że umowa była jasna?", "pl.q.suggestive", "KPK 171 § 4"),
    ("CZYZ NIE BYLO TAM NIKOGO?", "pl.q.suggestive", "KPK 171 § 4"),
    ("Było ciemno. Chyba nikogo pan nie widział?", "pl.q.suggestive", "KPK 171 § 4"),
    ("He took your passport, didn't he?", "pl.q.suggestive", "KPK 171 § 4"),
    ("Isn’t it so that you were paid?", "pl.q.suggestive", "KPK 171 § 4"),
    ("So you went with him?", "pl.q.suggestive", "KPK 171 § 4"),
    ("I put it to you that there was a contract.", "pl.q.suggestive", "KPK 171 § 4"),
    # KPK art. 171 § 4a: sexual life of the injured party, unless essential
    ("Z kim pani współżyła przed wyjazdem?", "pl.q.sexual_life", "KPK 171 § 4a"),
    ("Jak wyglądało pani życie seksualne?", "pl.q.sexual_life", "KPK 171 § 4a"),
    ("Czy używała pani prezerwatyw?", "pl.q.sexual_life", "KPK 171 § 4a"),
    ("Had you slept with anybody before?", "pl.q.sexual_life", "KPK 171 § 4a"),
    # KPK art. 171 § 5 and § 7: coercion, threat, hypnosis, devices; such a statement is no evidence
    ("Jeśli pani nie powie prawdy, będzie źle.", "pl.q.coercion", "KPK 171 § 5, § 7"),
    ("Czy zgodzi się pan na badanie wariografem?", "pl.q.coercion", "KPK 171 § 5, § 7"),
    ("If you don't tell us you will be sent home.", "pl.q.coercion", "KPK 171 § 5, § 7"),
    # KPK art. 191 § 1b, 148a: address and place of work
    ("Gdzie pani teraz mieszka?", "pl.q.address", "KPK 191 § 1b, 148a"),
    ("Proszę podać adres.", "pl.q.address", "KPK 191 § 1b, 148a"),
    ("Gdzie pan obecnie pracuje?", "pl.q.address", "KPK 191 § 1b, 148a"),
    ("Where are you living now?", "pl.q.address", "KPK 191 § 1b, 148a"),
    # Directive 2012/29/EU art. 23(3)(c): private life not related to the offence
    ("Czy pani jest rozwiedziona?", "eu.q.private_life", "Directive 2012/29/EU art. 23(3)(c)"),
    ("Were you pregnant at the time?", "eu.q.private_life", "Directive 2012/29/EU art. 23(3)(c)"),
    # Directive 2011/36/EU art. 12(4): unnecessary repetition
    ("Proszę opowiedzieć jeszcze raz, co było.", "eu.q.repeated", "Directive 2011/36/EU art. 12(4)"),
    ("Tell us about the journey again.", "eu.q.repeated", "Directive 2011/36/EU art. 12(4)"),
    # Directive 2012/29/EU art. 18: dignity during questioning
    ("Dlaczego pani stamtąd nie uciekła?", "eu.q.blame", "Directive 2012/29/EU art. 18"),
    ("Why didn't you run away?", "eu.q.blame", "Directive 2012/29/EU art. 18"),
]  # fmt: skip


@pytest.mark.parametrize(("question", "prompt", "basis"), RAISED)
def test_words_raise_the_prompt_of_the_provision(packs, question: str, prompt: str, basis: str) -> None:
    raised = {one.prompt.id: one for one in raised_by(packs, question)}
    assert prompt in raised
    assert raised[prompt].prompt.basis == basis
    assert question[raised[prompt].start : raised[prompt].end].strip()


NEUTRAL = [
    "Gdzie pani wtedy nocowała?",  # harbouring: about then, not about now
    "Co się działo z pani dokumentami?",
    "Kto i co powiedział przed wyjazdem?",
    "Jak długo trwała podróż?",
    "Na co pani się zgodziła na początku?",
    "What happened after you arrived?",
    "Where did you stay in March 2022?",
    "What were you told about the work?",
]


@pytest.mark.parametrize("question", NEUTRAL)
def test_a_neutral_question_raises_nothing(packs, question: str) -> None:
    assert [one.prompt.id for one in raised_by(packs, question)] == []


def test_questions_to_begin_with_raise_nothing_themselves(packs) -> None:
    assert len(packs.starters) >= 40
    for starter in packs.starters.values():
        for text in (starter.text, starter.child):
            if text is not None:
                for said in (text.en, text.pl):
                    assert [one.prompt.id for one in raised_by(packs, said)] == [], said
                    assert said.endswith((".", "?")) and len(said) < 130


def test_every_act_means_and_purpose_of_polish_trafficking_has_a_question_to_begin_with(packs) -> None:
    from judgedesk.law.packs import load_packs

    offence = load_packs([resources("law", "offences")]).offence("pl.189a.1")
    bare = [
        one.id
        for one in offence.elements
        if one.kind in ("act", "means", "purpose") and not packs.starting(one.concepts)
    ]
    assert bare == []


def test_the_packs_fit_their_schema_and_name_sources(packs) -> None:
    schema = Draft202012Validator(json.loads(resources("law", "question.schema.json").read_text(encoding="utf-8")))
    for path in OWN.glob("*.yaml"):
        data = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
        for prompt in data.get("prompts", []):
            if "below" in prompt:
                prompt["below"] = int(prompt["below"])
        assert [error.message for error in schema.iter_errors(data)] == []
    for prompt in packs.prompts.values():
        assert prompt.source and prompt.checked in ("read", "memory", "unsure") and prompt.verify.pl
    assert {one.when for one in packs.prompts.values()} == {None, "heard_once", "no_element", "names_protected"}
    assert {concept for one in packs.starters.values() for concept in one.concepts} <= set(concepts())


PACK = """
format: judgedesk-questions/1
id: court.q
state_of: 2026-11-22
verify: {en: "Check.", pl: "Sprawdź."}
sources: {}
prompts:
  - {id: pl.q.suggestive, basis: KPK 171 § 4, label: {en: "x", pl: "x"}, why: {en: "x", pl: "x"}, patterns: {en: [%s], pl: []}, source: KPK, checked: memory}
"""


def test_a_court_replaces_an_entry_by_its_own(tmp_path: Path) -> None:
    (tmp_path / "own.yaml").write_text(PACK % '"hand on heart"', encoding="utf-8")
    packs = load_questions([OWN, tmp_path])
    assert [one.prompt.id for one in raised_by(packs, "Hand on heart: what was it?")] == ["pl.q.suggestive"]
    assert raised_by(packs, "Czy nie tak?") == []


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        ('"… word"', "no phrase"),
        ('"isn\'t|wasn t"', "no phrase"),
        ('"one||two"', "no phrase"),
        ('"^ $"', "no phrase"),
        ("1", "type"),
    ],
)
def test_a_bad_pack_is_refused_by_file_and_line(tmp_path: Path, written: str, reason: str) -> None:
    (tmp_path / "own.yaml").write_text(PACK % written, encoding="utf-8")
    with pytest.raises(UserError) as refused:
        load_questions([OWN, tmp_path])
    assert refused.value.code == "law.bad_pack"
    assert (refused.value.facts["file"], refused.value.facts["line"]) == ("own.yaml", 8)
    assert reason in str(refused.value.facts["reason"])
