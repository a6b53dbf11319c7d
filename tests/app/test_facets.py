"""Facets: every number is what the question narrowed by that condition finds."""

import random
from collections.abc import Callable
from pathlib import Path

import pytest
from cases import COUNT, DEFENDANT, PASSPHRASE, VICTIM, file_of, store_document

from judgedesk.app import casefile, facets, finding, records, tag_all
from judgedesk.app.casefile import Case
from judgedesk.app.enrichment import enrich
from judgedesk.domain.roles import Role
from judgedesk.search.widening import Widening
from judgedesk.store.cipher import Cost

TEXTS = [
    "Świadek Jan Kowalski zeznał dnia 14 marca 2022 r., że zabrano mu paszport.",
    "Kowalskiemu Janowi grożono przy bramie 3 maja 2021 r. i 4 czerwca 2022 r.",
    "The witness Ann Example slept in a barn near the gate; they took our passports on 3 April 2021.",
    "Sąd odroczył sprawę Kowalskiego; pokrzyw-\ndzonej P-1 nie było. Brama, stodoła, paszporty.",
    "Свідок Шевченко: його паспорт забрали біля воріт п'ятого травня.",
    "Nobody was paid. The gate was shut.",
    "",
]
WORDS = [
    "paszport",
    "brama",
    "gate",
    "kowalski",
    "stodoła",
    "the",
    "p*",
    "*rt",
    "паспорт",
    '"jan kowalski"~1',
    "nobody~1",
]
CONDITIONS = ["volume:I", "kind:text", "tag:any", "tag:none", "person:v1", "date:2021", "lang:pl", "in:text", "folio:3"]


@pytest.fixture
def case(tmp_path: Path, new_case: Callable[..., Case], cost: Cost) -> Case:
    made = new_case(tmp_path)
    casefile.add_user(made, "clerk", Role.CLERK, PASSPHRASE, cost)
    victim = VICTIM | {"name": "Ann Example", "aliases": ["Ania"], "protected": True}
    persons = [victim, DEFENDANT | {"name": "Jan Kowalski"}, {"id": "w1"}, {"id": 'odd "id" OR', "name": "Шевченко"}]
    records.apply(made, file_of(persons=persons, counts=[COUNT]))
    for number, volume in enumerate(["I", "i", "X", "IX", "akta „A” (1)", "", 'x"y']):
        texts = [TEXTS[(number + step) % len(TEXTS)] for step in range(3)]
        folios = tuple(str(3 * number + step + 1) for step in range(3))
        store_document(made, f"d{number}.txt", *texts, volume=volume, sealed=number in (2, 4), folios=folios)
    enrich(made, steps=("languages", "candidates"))
    with made.file.writing() as connection:
        connection.execute("UPDATE pages SET source = 'none', text = '' WHERE text = ''")
        connection.execute("UPDATE pages SET source = 'ocr' WHERE id & 1048575 = 2 AND text <> ''")
    tag_all.tag_all(made, "gate OR paszport", tag_all.Target("pl.189a.means.3_deceit", "c1", "d1", "v1"))
    return made


def question_of(chance: random.Random) -> str:
    parts = [chance.choice(WORDS if chance.random() < 0.6 else CONDITIONS) for _ in range(chance.randint(1, 3))]
    return chance.choice([" OR ".join(parts), " ".join(parts), f"({parts[0]}) NOT ({parts[-1]} kaczka)"])


def check(case: Case, question: str, widening: Widening | None = None) -> set[str]:
    found = facets.facets(case, question, widening=widening)
    assert found.total == finding.count(case, question, widening=widening), question
    for name, values in found.values.items():
        for value in values:
            narrowed = f"({question}) AND {value.condition}"
            assert value.pages == finding.count(case, narrowed, widening=widening) > 0, (question, value)
        assert len({value.condition for value in values}) == len(values), (question, name)
        if name not in ("volume", "date"):
            assert [value.pages for value in values] == sorted((value.pages for value in values), reverse=True)
    if found.total and "tag" in found.values:
        assert sum(value.pages for value in found.values["tag"]) == found.total
    return {value.condition for values in found.values.values() for value in values}


def test_every_number_is_that_of_the_question_narrowed(case: Case, reopened: Callable[..., Case]) -> None:
    chance = random.Random(2)
    seen: set[str] = set()
    for step in range(45):
        widening = (None, None, Widening(forms=False, scripts=False), Widening(without=frozenset({"kowalskiego"})))[
            step % 4
        ]
        question = question_of(chance)
        if question.count("volume:") < 2 and "kind:text kind:text" not in question:
            try:
                seen |= check(case, question, widening)
            except casefile.UserError as refused:
                assert refused.facts["reason"] == "field_twice", question
    assert {"volume:X", "volume:IX", "kind:text", "lang:pl", "in:ocr", "in:text", "tag:any", "person:d1"} <= seen
    clerk = reopened(case, "clerk")
    for _ in range(10):
        try:
            check(clerk, question_of(chance))
        except casefile.UserError as refused:
            assert refused.facts["reason"] == "field_twice"


def test_values_stand_in_their_order_and_those_that_no_condition_tells_apart_are_one(case: Case) -> None:
    found = facets.facets(case, "kind:text")
    assert [value.value for value in found.values["volume"]] == ["I", "IX", "X", "akta „A” (1)", 'x"y']
    assert [value.pages for value in found.values["volume"]] == [6, 3, 3, 3, 3]
    assert [value.value for value in found.values["date"]] == ["2021", "2022"]
    assert {value.value for value in found.values["in"]} == {"text", "ocr"}  # pages that wait have no text yet
    assert facets.facets(case, "kind:text", only=["volume"]).values.keys() == {"volume"}


def test_persons_are_found_by_their_inflected_names_as_far_as_the_user_knows_them(
    case: Case, reopened: Callable[..., Case]
) -> None:
    def persons(of: Case) -> dict[str, int]:
        return {value.value: value.pages for value in facets.facets(of, "kind:text", only=["person"]).values["person"]}

    whole = persons(case)
    assert whole["d1"] == finding.search(case, "kind:text", person="Jan Kowalski").total
    assert whole["d1"] > finding.search(case, "kind:text", person="Jan Kowalski", exact=True).total
    assert 'odd "id" OR' in whole and "w1" not in whole
    named = finding.count(case, '"ann example" OR ania OR "p 1"')
    assert whole["v1"] == named
    clerk = reopened(case, "clerk")
    assert persons(clerk)["v1"] == finding.count(clerk, '"p 1"')
