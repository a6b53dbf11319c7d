"""Given an indictment on paper, can its counts be entered by hand?"""

from typing import Any

import pytest
from cases import code_of

from judgedesk.app import grid
from judgedesk.app.casefile import Case
from judgedesk.app.charging import NewCount, add_count, offences


def count(**change: Any) -> NewCount:
    given: dict[str, Any] = {
        "label": "I", "offence": "pl.189a.1", "start": "2022-03-01", "end": "2023-11-30",
        "accused": ("Jan Wzorek",), "injured": ("P-1", "P-2 (2007-05-02)"),
    }  # fmt: skip
    return NewCount(**{**given, **change})


def test_a_count_brings_its_people_and_knows_who_was_a_child(case_with_pages: Case) -> None:
    add_count(case_with_pages, count())
    [entered] = [one for one in grid.counts(case_with_pages) if one.label == "I" and len(one.victims) == 2]
    people = {person.id: person for person in grid.persons(case_with_pages)}
    assert [people[one].label for one in entered.victims] == ["P-1", "P-2"]
    assert all(people[one].protected for one in entered.victims)
    assert [entered.child(entered.defendants[0], one) for one in entered.victims] == [False, True]


def test_a_second_count_speaks_of_the_same_people(case_with_pages: Case) -> None:
    add_count(case_with_pages, count())
    before = grid.persons(case_with_pages)
    add_count(case_with_pages, count(label="II", injured=("p-1",)))
    assert grid.persons(case_with_pages) == before
    assert grid.counts(case_with_pages)[-1].label == "II"


@pytest.mark.parametrize("change, code", [
    ({"label": " "}, "count.incomplete"), ({"accused": ()}, "count.incomplete"), ({"injured": ()}, "count.incomplete"),
    ({"start": "2024-01-01"}, "records.invalid"), ({"end": "2023-02-30"}, "records.invalid"),
    ({"start": "March"}, "records.invalid"), ({"offence": "pl.999"}, "law.unknown_offence"),
])  # fmt: skip
def test_what_is_wrong_is_named_and_nothing_is_changed(
    case_with_pages: Case, change: dict[str, Any], code: str
) -> None:
    before = grid.counts(case_with_pages), grid.persons(case_with_pages)
    assert code_of(add_count, case_with_pages, count(**change)) == code
    assert (grid.counts(case_with_pages), grid.persons(case_with_pages)) == before


def test_the_offences_of_the_country_come_first(case_with_pages: Case) -> None:
    assert offences(case_with_pages).first[0][0].startswith("pl.189a")


def test_other_laws_are_put_away_until_a_count_charges_one(case_with_pages: Case) -> None:
    before = offences(case_with_pages)
    assert all(identifier.startswith("pl.") for identifier, _ in before.first)
    foreign = {identifier for identifier, _ in before.others}
    assert any(identifier.startswith("eu.") for identifier in foreign)
    chosen = sorted(foreign)[0]
    add_count(case_with_pages, count(label="II", offence=chosen))
    after = offences(case_with_pages)
    assert after.first[0][0] in (chosen, "pl.189a.1")
    assert chosen in {identifier for identifier, _ in after.first}
    assert {identifier for identifier, _ in after.others} == foreign - {chosen}
