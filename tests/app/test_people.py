"""Persons: records in and out, shielding of who they are, names in every script, the person's page, changes, undo."""

import json
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from cases import COUNT, DEFENDANT, VICTIM, code_of, everything_in, file_of, rows_of, store_document

from judgedesk.app import naming, people, people_changes, records, seals, tagging
from judgedesk.app.casefile import Case
from judgedesk.domain.errors import UserError
from judgedesk.domain.roles import Compartment

DETAILS = {
    "sex": "f", "dialects": ["Nghệ An"], "community": "workers of the farm",
    "relations": [{"to": "d1", "what": "recruited by"}], "sworn": False, "qualification": "",
    "custody": {"since": "2024-01-01", "until": "", "remand_until": "2024-04-01"},
    "examinations": [{"kind": "hand bones", "asked": "2023-12-01", "received": "2024-01-10", "youngest": 16.5,
                      "oldest": 19}],
    "presumption_ended": "",
}  # fmt: skip
WHO = {
    "names": [{"text": "Nguyễn Thị Hoa", "script": "Latn", "language": "vi"}], "phones": ["600 111 222"],
    "emails": ["hoa@example.org"], "numbers": [{"kind": "passport", "number": "C9876543"}],
    "addresses": ["Linden Lane 4"], "workplace": "Blue Laundry", "custody_place": "House of Rest",
    "births": [{"born": "2006-01-01", "source": "birthday card"}],
}  # fmt: skip
HIDDEN = ("Ann", "Example Street", "Nguyễn", "Nguyen", "600 111", "hoa@", "C9876543", "Linden", "Laundry", "Rest",
          "2006-01-01", "2005-06-01")  # fmt: skip
PROTECTED = VICTIM | {
    "name": "Ann Willowby", "protected": True, "born": "2005-06-01", "address": "Example Street 1", **DETAILS, **WHO,
}  # fmt: skip
BOGDAN = DEFENDANT | {"names": [{"text": "Богдан Приклад", "script": "Cyrl", "language": "uk"}], "custody_place": "AS"}


@pytest.fixture
def case(case_with_pages: Case) -> Case:
    return case_with_pages


def seen_without_key(case: Case) -> str:
    return everything_in(case.file.reading())


def report(case: Case, content: Any) -> tuple[int, int, int]:
    done = records.apply(case, content)
    return done.added, done.changed, done.unchanged


def test_details_go_in_and_come_out_again(case: Case) -> None:
    content = file_of(persons=[PROTECTED, BOGDAN])
    assert report(case, content) == (2, 0, 0)
    assert report(case, content) == (0, 0, 2)
    out = json.loads(json.dumps(records.dump(case)))
    records.check_form(out)
    for given, got in zip(content["persons"], out["persons"], strict=True):
        empty = {"", "sworn", "qualification", "presumption_ended", "until"}
        assert {k: v for k, v in given.items() if k not in empty and k != "custody"} == {
            k: got[k] for k in given if k not in empty and k != "custody"
        }
    assert out["persons"][0]["custody"] == {"since": "2024-01-01", "remand_until": "2024-04-01"}
    assert report(case, out) == (0, 0, 2)


def test_what_tells_who_somebody_is_lies_sealed(case: Case, reopened: Callable[..., Case]) -> None:
    records.apply(case, file_of(persons=[PROTECTED, BOGDAN]))
    told = seen_without_key(case)
    assert not [word for word in HIDDEN if word in told]
    clerk = reopened(case, "clerk")
    out = records.dump(clerk)
    assert not set(out["persons"][0]) & {*WHO, "name", "born", "address", "aliases"}
    assert (out["persons"][0]["sex"], out["persons"][1]["custody_place"]) == ("f", "AS")
    before = rows_of(clerk.file.reading())
    assert report(clerk, out) == (0, 0, 2)
    assert rows_of(clerk.file.reading()) == before
    assert report(clerk, file_of(persons=[{"id": "v1", "sex": "m"}])) == (0, 1, 0)
    for name, value in WHO.items():
        assert code_of(records.apply, clerk, file_of(persons=[{"id": "v1", name: value}])) == "keys.not_yours"
    judge = reopened(clerk)
    person = people.known(judge, "v1")
    assert person.details.sex == "m" and person.identity.phones == ("600 111 222",)


def test_becoming_protected_erases_what_the_log_remembers(case: Case) -> None:
    open_one = PROTECTED | {"protected": False}
    records.apply(case, file_of(persons=[open_one, DEFENDANT]))
    assert "C9876543" in seen_without_key(case)
    records.apply(case, file_of(persons=[{"id": "v1", "protected": True}]))
    told = seen_without_key(case)
    assert not [word for word in HIDDEN if word in told]
    assert people.known(case, "v1").identity.numbers[0].number == "C9876543"
    records.apply(case, file_of(persons=[{"id": "v1", "protected": False}]))
    assert "C9876543" in seen_without_key(case)
    sealed = rows_of(case.file.reading(Compartment.SEALED))
    assert sealed["identities"] == []


@pytest.mark.parametrize(("change", "field"), [
    ({"sex": "female"}, "persons[0].sex"),
    ({"custody": {"since": "2024-02-30"}}, "persons[0].custody.since"),
    ({"custody": {"since": "2024-02-03", "until": "2024-01-01"}}, "persons[0].custody.until"),
    ({"custody": {"place": "x"}}, "persons[0].custody"),
    ({"examinations": [{"asked": "2024-01-01"}]}, "persons[0].examinations[0].kind"),
    ({"examinations": [{"kind": "teeth", "youngest": 18, "oldest": 16}]}, "persons[0].examinations[0].oldest"),
    ({"examinations": [{"kind": "teeth", "youngest": -1}]}, "persons[0].examinations[0].youngest"),
    ({"births": [{"born": "2024-13-01"}]}, "persons[0].births[0].born"),
    ({"births": [{"born": "2023-02-29"}]}, "persons[0].births[0].born"),
    ({"presumption_ended": "soon"}, "persons[0].presumption_ended"),
    ({"relations": [{"to": "nobody", "what": "aunt"}]}, "persons[0].relations[0].to"),
    ({"relations": [{"to": "v1", "what": "self"}]}, "persons[0].relations[0].to"),
    ({"represents": [{"person": "zz", "capacity": "proxy"}]}, "persons[0].represents[0].person"),
    ({"represents": [{"person": "d1", "capacity": "friend"}]}, "persons[0].represents[0].capacity"),
    ({"names": [{"text": "x", "script": "cyrillic"}]}, "persons[0].names[0].script"),
    ({"numbers": [{"kind": "passport"}]}, "persons[0].numbers[0].number"),
    ({"phones": "600"}, "persons[0].phones"),
    ({"sworn": "yes"}, "persons[0].sworn"),
])  # fmt: skip
def test_bad_details_are_named_by_their_field(case: Case, change: dict[str, Any], field: str) -> None:
    before = rows_of(case.file.reading())
    with pytest.raises(UserError) as error:
        records.apply(case, file_of(persons=[VICTIM | change, DEFENDANT]))
    assert error.value.code == "records.invalid" and str(error.value.facts["field"]).startswith(field)
    assert rows_of(case.file.reading()) == before


def test_open_words_do_not_name_a_protected_person(case: Case) -> None:
    records.apply(case, file_of(persons=[PROTECTED, DEFENDANT]))
    for words in ("brother of Willowby", "Ann Willowby's aunt"):
        content = file_of(persons=[DEFENDANT | {"relations": [{"to": "v1", "what": words}]}])
        with pytest.raises(UserError) as error:
            records.apply(case, content)
        assert error.value.code == "person.names_protected"
        assert error.value.facts["field"] == "persons[0].relations[0].what"
    assert "Willowby" not in seen_without_key(case)


# -- names ------------------------------------------------------------------------------------------------------

NAMES = [
    {"id": "v1", "roles": ["victim"], "name": "Nguyễn Thị Hoa", "pseudonym": "P-1", "protected": True},
    {"id": "v3", "roles": ["victim"], "name": "Serhij Tymczenko", "pseudonym": "P-3", "aliases": ["Сергій Тимченко"]},
    {"id": "d1", "roles": ["defendant"], "name": "Zenon Bargieł"},
    {"id": "d2", "roles": ["defendant"], "name": "Jolanta Kępka"},
    {"id": "w6", "roles": ["witness"], "name": "Stefania Gołąbek"},
    {"id": "w7", "roles": ["witness"], "name": "Оксана Шевченко"},
    {"id": "w8", "roles": ["witness"], "name": "Ioana Drăgulescu"},
]


@pytest.mark.parametrize(("typed", "person"), [
    ("Bargieł", "d1"), ("Bargielem", "d1"), ("Zenona Bargieła", "d1"), ("BARGIEŁ Zenon", "d1"),
    ("Kępce", "d2"), ("Jolantą Kępką", "d2"), ("kepka", "d2"), ("Gołąbkowi", "w6"), ("Golabek", "w6"),
    ("Nguyen Thi Hoa", "v1"), ("Hoa Nguyễn", "v1"), ("Thị Hoa Nguyen", "v1"),
    ("Тимченко", "v3"), ("Тимченком", "v3"), ("Tymchenko", "v3"), ("Tymczenką", "v3"), ("Serhii Tymchenko", "v3"),
    ("Szewczenko", "w7"), ("Shevchenko", "w7"), ("Szewczence", "w7"), ("Oksana Schewtschenko", "w7"),
    ("Dragulescu", "w8"), ("Drăgulescu Ioana", "w8"), ("Ioany", "w8"), ("P-3", "v3"), ("Bar", "d1"),
])  # fmt: skip
def test_a_name_is_found_in_every_form_script_and_order(case: Case, typed: str, person: str) -> None:
    records.apply(case, file_of(persons=NAMES))
    assert [one.person for one in naming.match(case, typed)][:1] == [person]


def test_all_words_must_fit_and_nothing_fits_nobody(case: Case, reopened: Callable[..., Case]) -> None:
    records.apply(case, file_of(persons=NAMES))
    assert naming.match(case, "Zenon Kępka") == [] and naming.match(case, " . ") == []
    clerk = reopened(case, "clerk")
    assert naming.match(clerk, "Nguyen") == []
    assert [one.person for one in naming.match(clerk, "P-1")] == ["v1"]


def test_the_name_itself_goes_before_what_only_begins_so(case: Case) -> None:
    records.apply(case, file_of(persons=[{"id": f"v{n}", "pseudonym": f"P-{n}"} for n in (12, 1, 11)]))
    assert [one.person for one in naming.match(case, "P-1")] == ["v1", "v12", "v11"]


# -- the page ---------------------------------------------------------------------------------------------------


@pytest.fixture
def full(case: Case) -> Case:
    store_document(case, "Protokół przesłuchania świadka P-1.txt", "The witness Ann Willowby was asked.")
    store_document(case, "note.txt", "P-1 was seen. Bogdan Example was not.")
    tag = {"document": "statement.txt", "count": "c1", "defendant": "d1", "victim": "v1"}
    records.apply(case, file_of(
        persons=[PROTECTED, DEFENDANT, {"id": "k1", "roles": ["counsel"], "name": "Renata Proxy",
                                        "represents": [{"person": "v1", "capacity": "proxy"}]}],
        counts=[COUNT],
        tags=[tag | {"id": "t1", "page": 1, "quote": "promised work", "element": "pl.189a.means.3_deceit"},
              tag | {"id": "t2", "page": 2, "quote": "Nobody was paid", "element": "pl.189a.means.3_deceit",
                     "stance": "contradicts"}],
        events=[{"id": "e1", "when": "2022-03", "text": "Journey", "persons": ["v1"]},
                {"id": "e2", "when": "2022-04", "text": "Quarrel", "persons": ["d1"], "disputed_by": ["v1"]}],
        measures=[{"id": "m1", "person": "v1", "measure": "pl.m.185a", "state": "applied_for"}],
        testimony=[{"id": "z1", "person": "v1", "minutes": 60}],
        sittings=[{"id": "s1", "room": "r1", "date": "2024-02-05", "from": "09:00", "to": "10:00", "present": ["d1"]}],
        requests=[{"id": "q1", "instrument": "eu.eio", "state": "RO", "fields": {"e": "The witness P-1 is there."}}],
        compelled_acts=[{"id": "n1", "victim": "v1", "act": "Begging"}],
        findings=[{"count": "c1", "defendant": "d1", "victim": "v1", "element": "pl.189a.means.3_deceit",
                   "state": "proved", "reason": "secret"}],
    ))  # fmt: skip
    return case


def test_a_page_shows_everything_tied_to_a_person(full: Case) -> None:
    page = people.person(full, "v1", date(2023, 6, 1))
    assert (page.label, page.age.years, page.counts) == ("P-1", 18, ("I",))
    assert [(tie.label, tie.what, tie.capacity, tie.outgoing) for tie in page.ties] == [
        ("Bogdan Example", "recruited by", None, True), ("Renata Proxy", "", "proxy", False),
    ]  # fmt: skip
    assert [one.name for one in page.statements] == ["Protokół przesłuchania świadka P-1.txt"]
    assert page.mentions.total == 2 and page.mentions.by_name
    assert [(one.element, one.supports, one.contradicts) for one in page.tagged] == [("pl.189a.means.3_deceit", 1, 1)]
    assert [fact.id for fact in page.facts] == ["e1", "e2"]
    assert [one["id"] for one in (*page.measures, *page.hearings, *page.requests)] == ["m1", "z1", "q1"]
    assert [act.id for act in page.compelled] == ["n1"] and page.sittings == ()
    assert "secret" not in repr(page) and "proved" not in repr(page)
    assert [one["id"] for one in people.person(full, "d1").sittings] == ["s1"]


def test_without_the_key_a_page_holds_only_what_is_open(full: Case, reopened: Callable[..., Case]) -> None:
    with_key = people.person(full, "v1", date(2023, 6, 1))
    assert with_key.person.name
    clerk = reopened(full, "clerk")
    page = people.person(clerk, "v1", date(2023, 6, 1))
    assert not [word for word in HIDDEN if word in repr(page.person) + repr(page.age)]
    assert page.age.withheld and page.age.years is None
    assert page.mentions.total == 1 and not page.mentions.by_name
    assert len(page.tagged) == 1 and [one.id for one in page.facts] == ["e1", "e2"]


def test_the_list_tells_the_age_on_any_day(full: Case) -> None:
    ages = {line.person.id: line.age.years for line in people.people(full, date(2020, 5, 31))}
    assert ages == {"v1": 14, "d1": None, "k1": None}
    assert {line.person.id: line.tags for line in people.people(full)} == {"v1": 2, "d1": 2, "k1": 0}


# -- entering, changing, removing ---------------------------------------------------------------------------------


def test_a_person_is_entered_changed_removed_and_each_undone(case: Case) -> None:
    made, _ = people_changes.add(case, {"roles": ["witness"], "name": "Marek Sobótka", "phones": ["700"]})
    assert made == "w1" and people.known(case, "w1").identity.phones == ("700",)
    people_changes.change(case, "w1", {"phones": [], "aliases": ["Maras"]})
    assert (people.known(case, "w1").identity.phones, people.known(case, "w1").aliases) == ((), ("Maras",))
    label = tagging.undo_label(case)
    assert label is not None and (label.kind, label.facts["cite"]) == ("person.changed", "Marek Sobótka")
    people_changes.remove(case, "w1")
    assert people.people(case) == []
    tagging.undo(case)
    tagging.undo(case)
    assert people.known(case, "w1").identity.phones == ("700",)
    tagging.undo(case)
    assert people.people(case) == []
    for _ in range(3):
        tagging.redo(case)
    assert people.people(case) == []


def test_changing_a_protected_person_is_one_act(case: Case) -> None:
    records.apply(case, file_of(persons=[DEFENDANT]))
    made, _ = people_changes.add(case, {k: v for k, v in PROTECTED.items() if k != "id"})
    assert "Willowby" not in seen_without_key(case)
    people_changes.change(case, made, {"sex": "m", "name": "Ann Maplewood", "phones": ["1"]})
    tagging.undo(case)
    person = people.known(case, made)
    assert (person.name, person.details.sex, person.identity.phones) == ("Ann Willowby", "f", ("600 111 222",))
    tagging.redo(case)
    assert people.known(case, made).name == "Ann Maplewood"
    people_changes.remove(case, made)
    tagging.undo(case)
    assert people.known(case, made).name == "Ann Maplewood"
    told = seen_without_key(case)
    assert "Maplewood" not in told and "Willowby" not in told


def test_who_is_named_anywhere_is_not_removed(full: Case) -> None:
    with pytest.raises(UserError) as error:
        people_changes.remove(full, "v1")
    assert error.value.code == "person.in_use"
    facts = error.value.facts
    assert (facts["counts"], facts["tags"], facts["records"], facts["people"]) == ("I", 2, 5, "Renata Proxy")
    people_changes.remove(full, "k1")
    assert code_of(people_changes.remove, full, "k1") == "person.unknown"


def test_nobody_is_entered_without_a_name_or_with_somebody_elses_key(case: Case, reopened: Callable[..., Case]) -> None:
    assert code_of(people_changes.add, case, {"roles": ["witness"]}) == "person.no_name"
    made, _ = people_changes.add(case, {"name": "Someone"})
    assert code_of(people_changes.change, case, made, {"name": ""}) == "person.no_name"
    clerk = reopened(case, "clerk")
    assert code_of(people_changes.add, clerk, {"name": "Another", "protected": True}) == "keys.not_yours"
    reader = reopened(clerk, write=False)
    assert code_of(people_changes.add, reader, {"name": "Another"}) == "case.read_only"
    assert code_of(people_changes.remove, reader, made) == "case.read_only"


# -- pages that name the protected --------------------------------------------------------------------------------


def test_open_pages_that_name_the_protected_are_counted_until_sealed(full: Case, reopened: Callable[..., Case]) -> None:
    document = store_document(full, "letter.txt", "Dear Ann Willowby,", "nothing", "Willowby Ann wrote, Hoa did not.")
    found = naming.unsealed_pages_naming(full)
    assert [(one.name, one.pages, dict(one.persons)) for one in found] == [
        ("letter.txt", 2, {"v1": 2}), ("Protokół przesłuchania świadka P-1.txt", 1, {"v1": 1}),
    ]  # fmt: skip
    assert [page.page for page in found[0].first] == [1, 3]
    seals.seal_document(full.file, document)
    assert [one.name for one in naming.unsealed_pages_naming(full)] == ["Protokół przesłuchania świadka P-1.txt"]
    clerk = reopened(full, "clerk")
    assert code_of(naming.unsealed_pages_naming, clerk) == "keys.not_yours"
