"""What was deleted on one desk, which keys are known, and how much of a case a package is."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from cases import CHEAP, COUNT, DEFENDANT, PASSPHRASE, VICTIM, code_of, everything_in, file_of, store_document

from judgedesk.app import casefile, chronology, exchange, exchange_desks, people_changes, records, tagging
from judgedesk.app import folios as folio_app
from judgedesk.app.casefile import Case
from judgedesk.app.exchange_review import Review, review
from judgedesk.app.exchange_write import Choice, choice_of, foresee, identity, write
from judgedesk.domain.merge import told
from judgedesk.domain.roles import Role
from judgedesk.domain.spoken import spoken

TEXT = "The witness states: I was promised work in a hotel, with a contract."
CELL = {"element": "pl.189a.means.3_deceit", "count": "c1", "defendant": "d1", "victim": "v1"}
TAGS = [{"id": name, "document": "statement.txt", "page": 1, "quote": quote, **CELL}
        for name, quote in (("t1", "promised work"), ("t2", "in a hotel"))]  # fmt: skip
FACT = {"id": "e1", "when": "2022-03", "precision": "month", "text": "Arrival at the farm.", "persons": ["v1"]}
BYSTANDER = {"id": "w9", "roles": ["witness"], "name": "Olga Passer"}


@pytest.fixture
def desks(tmp_path: Path) -> Iterator[Callable[..., Case]]:
    made: list[Case] = []

    def desk(folder: str, user: str = "") -> Case:
        path = tmp_path / f"{folder}.jdcase"
        made.append(casefile.create_case(path, "II K 1/26", user or folder, Role.JUDGE, PASSPHRASE, CHEAP))
        return made[-1]

    yield desk
    for case in made:
        case.close()


def send(sender: Case, to: Case, path: Path, **fields: Any) -> Path:
    given = {"kind": "panel", "everything": True, "include": choice_of((), "panel"), "originals": False} | fields
    write(sender, path, Choice(**given), identity(to))
    return path


@pytest.fixture
def both(desks: Callable[..., Case], tmp_path: Path) -> tuple[Case, Case]:
    """Two judges with the same case."""
    one, other = desks("anna"), desks("jan")
    store_document(one, "statement.txt", TEXT)
    records.apply(one, file_of(persons=[VICTIM, DEFENDANT, BYSTANDER], counts=[COUNT], tags=TAGS, events=[FACT]))
    folio_app.correct(one, 1, 1, "7")
    exchange.take(other, send(one, other, tmp_path / "first.jdx", originals=True))
    return one, other


def tags(case: Case) -> set[str]:
    return {one.id for one in tagging.tags_on_page(case, 1, 1)}


def states(found: Review) -> dict[str, str]:
    return {f"{one.kind}:{one.id}": one.state for one in found.rows if one.state != "same"}


def test_what_was_deleted_there_and_left_here_goes_and_is_shown_before(
    both: tuple[Case, Case], tmp_path: Path
) -> None:  # fmt: skip
    one, other = both
    tagging.remove_tag(one, "t1")
    chronology.remove(one, "e1")
    people_changes.remove(one, "w9")
    path = send(one, other, tmp_path / "p.jdx")
    seen = review(other, path)
    assert states(seen) == {"tags:t1": "gone", "events:e1": "gone", "persons:w9": "gone"}
    shown = {line.id: line.content for line in seen.rows if line.state == "gone"}
    assert (shown["t1"]["quote"], shown["e1"]["text"], shown["w9"]["name"]) == (
        "promised work", "Arrival at the farm.", "Olga Passer",
    )  # fmt: skip
    assert tags(other) == {"t1", "t2"}, "looking deletes nothing"
    before = told(exchange.state(other))
    done = exchange.take(other, path)
    assert (done.deleted, done.conflicts, done.left) == (3, (), ())
    assert tags(other) == {"t2"} and not chronology.facts(other)
    assert "w9" not in {person["id"] for person in records.dump(other)["persons"]}
    assert told(exchange.state(other)) == told(exchange.state(one))
    # What is older, or comes again, brings nothing back; one undo does.
    exchange.take(other, tmp_path / "first.jdx")
    exchange.take(one, send(other, one, tmp_path / "back.jdx"))
    assert tags(one) == tags(other) == {"t2"}
    tagging.undo(other)
    while told(exchange.state(other)) != before and tagging.undo_label(other):
        tagging.undo(other)
    assert tags(other) == {"t1", "t2"} and chronology.facts(other)


def test_what_was_deleted_here_does_not_come_back(both: tuple[Case, Case], tmp_path: Path) -> None:
    one, other = both
    tagging.remove_tag(other, "t1")
    tagging.change_tag(one, "t2", note="read out")
    done = exchange.take(other, send(one, other, tmp_path / "p.jdx"))
    assert (tags(other), done.conflicts, done.deleted) == ({"t2"}, (), 0)
    assert tagging.tags_on_page(other, 1, 1)[0].note == "read out", "changed there, untouched here: changed"
    exchange.take(one, send(other, one, tmp_path / "back.jdx"))
    assert tags(one) == {"t2"}


def test_deleted_on_one_side_and_changed_on_the_other_waits_for_a_person(
    both: tuple[Case, Case], tmp_path: Path
) -> None:  # fmt: skip
    one, other = both
    tagging.remove_tag(one, "t1")
    tagging.change_tag(other, "t1", note="most important")
    there, back = send(one, other, tmp_path / "there.jdx"), send(other, one, tmp_path / "back.jdx")
    [seen] = review(other, there).conflicts
    assert seen.fields[0] == ("gone", None, (True,)) and ("note", "most important", (None,)) in seen.fields
    exchange.take(other, there)
    exchange.take(one, back)
    assert told(exchange.state(one)) == told(exchange.state(other))
    assert (tags(one), tags(other)) == ({"t2"}, {"t1", "t2"}), "each desk as it was, until a person chooses"
    assert [len(exchange.conflicts(case)) for case in both] == [1, 1]
    exchange.choose(one, "tags", "t1", 1)
    assert tags(one) == {"t1", "t2"}
    tagging.undo(one)
    assert tags(one) == {"t2"}
    exchange.choose(one, "tags", "t1", 1)
    exchange.take(other, send(one, other, tmp_path / "chosen.jdx"))
    assert tags(other) == {"t1", "t2"} and not exchange.conflicts(other)
    # Chosen while taking in: the deletion.
    tagging.change_tag(one, "t2", note="mine")
    tagging.remove_tag(other, "t2")
    exchange.take(one, send(other, one, tmp_path / "last.jdx"), choose={"tags:t2": "theirs"})
    assert tags(one) == {"t1"}


def test_what_something_here_points_to_is_not_deleted_by_a_package(both: tuple[Case, Case], tmp_path: Path) -> None:
    one, other = both
    people_changes.remove(one, "w9")
    records.apply(other, file_of(events=[FACT | {"id": "e2", "persons": ["w9"]}]))
    tagging.undo(one)
    tagging.undo(one)  # the folio too
    people_changes.remove(one, "w9")
    done = exchange.take(other, send(one, other, tmp_path / "p.jdx"))
    assert [(left.what, left.code) for left in done.left] == [("persons:w9", "exchange.not_gone")]
    assert "w9" in {person["id"] for person in records.dump(other)["persons"]}
    assert [(each.kind, each.id) for each in exchange.conflicts(other)] == [("persons", "w9")]
    assert code_of(exchange.choose, other, "persons", "w9", 1) == "exchange.not_gone"
    exchange.choose(other, "persons", "w9", 0)
    assert not exchange.conflicts(other)


def test_an_edit_on_a_desk_without_all_documents_takes_none_off(desks: Callable[..., Case], tmp_path: Path) -> None:
    one, other = desks("anna"), desks("jan")
    for name in ("statement.txt", "note.txt"):
        store_document(one, name, TEXT + name)
    records.apply(one, file_of(persons=[VICTIM], requests=[{"id": "q1", "instrument": "eu.eio", "state": "RO",
                                                            "documents": [1, 2], "persons": ["v1"]}]))  # fmt: skip
    part = {"documents": ("note.txt",), "everything": False, "originals": True}
    exchange.take(other, send(one, other, tmp_path / "p.jdx", **part))
    again = exchange.take(one, send(other, one, tmp_path / "same.jdx"))
    assert again.rows == {} and len(records.dump(one)["requests"][0]["documents"]) == 2, "not seen is not changed"
    records.apply(other, file_of(requests=[records.dump(other)["requests"][0] | {"state": "BG"}]))
    exchange.take(one, send(other, one, tmp_path / "edited.jdx"))
    assert exchange.conflicts(one) == []
    now = records.dump(one)["requests"][0]
    assert (now["state"], len(now["documents"])) == ("BG", 2)
    assert told(exchange.state(one)) == told(exchange.state(other))


def test_protection_forgets_what_a_hash_could_betray(both: tuple[Case, Case], tmp_path: Path) -> None:
    one, _ = both
    kinds = "SELECT count(*) FROM records WHERE kind = 'versions' AND id = 'persons:v1'"
    assert one.file.reading().execute(kinds).fetchone()[0] == 1
    records.apply(one, file_of(persons=[{"id": "v1", "protected": True}]))
    assert one.file.reading().execute(kinds).fetchone()[0] == 0
    assert '"persons:v1"' not in everything_in(one.file.reading())


def test_how_much_of_the_case_it_is_stands_in_the_package(desks: Callable[..., Case], tmp_path: Path) -> None:
    one, other = desks("anna"), desks("jan")
    for name in ("a.txt", "b.txt", "c.txt"):
        store_document(one, name, f"{TEXT} {name}")
    store_document(one, "secret.txt", "The house of the witness.", sealed=True)
    choice = Choice("panel", documents=("b.txt",))
    assert (len(foresee(one, choice).documents), foresee(one, choice).of) == (1, 3), "the sealed one is not counted"
    write(one, tmp_path / "p.jdx", choice, identity(other))
    seen = review(other, tmp_path / "p.jdx")
    assert (len(seen.documents), seen.of, seen.lacking) == (1, 3, ())


def test_a_key_is_pinned_at_first_use_and_another_under_the_name_is_refused(
    desks: Callable[..., Case], tmp_path: Path
) -> None:  # fmt: skip
    court, anna, false = desks("court"), desks("anna"), desks("other-case", "Anna")
    for sender in (anna, false):
        store_document(sender, "statement.txt", TEXT)
    first = send(anna, court, tmp_path / "1.jdx", originals=True)
    assert [one.code for one in review(court, first).warnings] == ["exchange.first_time"]
    assert exchange_desks.desks(court) == [], "looking pins nothing"
    exchange.take(court, first)
    [desk] = exchange_desks.desks(court)
    assert (desk.name, desk.fingerprint, desk.by) == ("anna", identity(anna).fingerprint, "court")
    assert review(court, first).warnings == ()
    assert len(desk.words.split()) == 8 and review(court, first).sender.words == desk.words
    forged = send(false, court, tmp_path / "2.jdx", originals=True)
    assert [one.code for one in review(court, forged).warnings] == ["exchange.other_key"]
    before = told(exchange.state(court))
    assert code_of(exchange.take, court, forged) == "exchange.other_key"
    assert told(exchange.state(court)) == before and len(exchange_desks.desks(court)) == 1
    assert code_of(send, court, false, tmp_path / "3.jdx") == "exchange.other_key", "nor is anything sent to it"
    assert code_of(exchange_desks.remove, court, "00") == "exchange.no_desk"
    exchange_desks.remove(court, desk.fingerprint)
    exchange.take(court, forged)
    assert [one.fingerprint for one in exchange_desks.desks(court)] == [identity(false).fingerprint]
    # Whoever was sent something is known too.
    assert [one.name for one in exchange_desks.desks(anna)] == ["court"]
    assert casefile.check(court).ok


def test_a_fingerprint_is_said_as_words() -> None:
    assert spoken(bytes((127, 0, 0, 1, 63, 84, 220, 193))) == "lusab babad gutih tugad", "the examples of the proposal"
    assert json.dumps(exchange_desks.in_words("7F00 0001")) == '"lusab babad"'
