"""Questions kept under a name, and what is new to them: nothing missed, nothing told to who may not know it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from cases import PASSPHRASE, VICTIM, code_of, everything_in, file_of, store_document

from judgedesk.app import casefile, records, saved, seals, tagging
from judgedesk.app.casefile import Case
from judgedesk.domain.documents import page_id
from judgedesk.domain.roles import Compartment, Role
from judgedesk.store import documents, layers
from judgedesk.store.cipher import Cost


@pytest.fixture
def case(tmp_path: Path, new_case: Callable[..., Case], cost: Cost) -> Case:
    made = new_case(tmp_path)
    casefile.add_user(made, "clerk", Role.CLERK, PASSPHRASE, cost)
    store_document(made, "statement.txt", "They took our passports at the gate.", "Nobody was paid.", volume="I")
    return made


def told(case: Case) -> list[tuple[str, int, list[tuple[str, int]]]]:
    return [(one.name, one.pages, [(new.name, new.pages) for new in one.documents]) for one in saved.news(case)]


def kinds(case: Case, part: Compartment) -> list[str]:
    return [row[0] for row in case.file.reading(part).execute("SELECT kind FROM audit ORDER BY seq")]


# -- under a name -----------------------------------------------------------------------------------------------------


def test_a_question_is_kept_renamed_dropped_and_each_can_be_taken_back(case: Case) -> None:
    identifier, changes = saved.save(case, " Passports  taken ", "passports", {"forms": True})
    assert changes.kinds == {"searches"} and changes.ids == (identifier,)
    (one,) = saved.saved(case)
    assert (one.name, one.query, one.options, one.watch, one.sealed) == (
        "Passports taken", "passports", {"forms": True}, False, False,
    )  # fmt: skip
    saved.rename(case, identifier, "Papers")
    assert saved.saved_one(case, "PAPERS").id == identifier
    saved.drop(case, identifier)
    assert saved.saved(case) == []
    assert tagging.undo(case).kinds == {"searches"}
    assert [one.name for one in saved.saved(case)] == ["Papers"]
    tagging.undo(case)
    assert [one.name for one in saved.saved(case)] == ["Passports taken"]
    tagging.undo(case)
    assert saved.saved(case) == []
    tagging.redo(case)
    assert [one.name for one in saved.saved(case)] == ["Passports taken"]
    acts = [kind for kind in kinds(case, Compartment.CASE) if kind.startswith("search.")]
    assert acts == ["search.saved", "search.renamed", "search.dropped"]


def test_names_are_told_apart_as_words_are(case: Case) -> None:
    saved.save(case, "Łódź, paszporty", "passports")
    assert code_of(saved.save, case, "lodz paszporty", "gate") == "saved.name_taken"
    other, _ = saved.save(case, "gate", "gate")
    assert code_of(saved.rename, case, other, "ŁÓDŹ – paszporty") == "saved.name_taken"
    saved.rename(case, other, "GATE")
    assert [one.name for one in saved.saved(case)] == ["Łódź, paszporty", "GATE"]


def test_what_can_not_be_kept_is_refused_in_words(case: Case) -> None:
    assert code_of(saved.save, case, "  ", "gate") == "saved.no_name"
    assert code_of(saved.save, case, "x" * 121, "gate") == "saved.no_name"
    assert code_of(saved.save, case, "a\x00b", "gate") == "saved.no_name"
    assert code_of(saved.save, case, "open quote", '"gate') == "query.bad"
    assert code_of(saved.drop, case, "q-none") == "saved.unknown"
    assert saved.saved(case) == []
    path = case.path
    case.close()
    with casefile.open_case(path, "judge", PASSPHRASE, write=False) as read:
        assert code_of(saved.save, read, "gate", "gate") == "case.read_only"


# -- what must not be betrayed ----------------------------------------------------------------------------------------


def test_a_question_that_names_who_is_protected_is_nowhere_in_the_open_part(
    case: Case, reopened: Callable[..., Case]
) -> None:
    records.apply(case, file_of(persons=[{**VICTIM, "protected": True, "name": "Zofia Wrzosek", "aliases": ["Zosia"]}]))
    for name, query in (("by name", '"Zofii Wrzosek"'), ("Zosia and the gate", "gate"), ("plain", "gate")):
        saved.save(case, name, query, watch=True)
    saved.save(case, "in options", "gate", {"without": ["wrzoskowa", "wrzosek"]})
    assert [one.sealed for one in saved.saved(case)] == [True, True, False, True]
    open_part = everything_in(case.file.reading()).lower()
    assert "wrzosek" not in open_part and "zosia" not in open_part and "by name" not in open_part
    assert "Wrzosek" in everything_in(case.file.reading(Compartment.SEALED))
    clerk = reopened(case, "clerk")
    assert [one.name for one in saved.saved(clerk)] == ["plain"]
    saved.save(clerk, "by name", "paid")
    assert [one.name for one in saved.saved(clerk)] == ["plain", "by name"]


def test_a_question_that_names_a_sealed_document_is_sealed(case: Case) -> None:
    store_document(case, "hearing of P-1.txt", "gate", sealed=True)
    saved.save(case, "one", 'document:"hearing of" gate')
    saved.save(case, "two", "gate")
    saved.save(case, "three", '"hearing of P-1.txt"')
    assert [one.sealed for one in saved.saved(case)] == [True, False, True]
    assert "hearing" not in everything_in(case.file.reading())


def test_a_question_is_moved_when_what_it_names_is_sealed_later(case: Case) -> None:
    first, _ = saved.save(case, "the statement", "document:statement passports")
    second, _ = saved.save(case, "of Wrzosek", "wrzosek", watch=True)
    saved.save(case, "other", "tyres")
    assert not saved.seal_betraying(case).ids
    records.apply(case, file_of(persons=[{**VICTIM, "protected": True, "name": "Zofia Wrzosek"}]))
    assert [one.id for one in saved.saved(case) if one.sealed] == [second]
    seals.seal_document(case.file, 1)
    assert set(saved.seal_betraying(case).ids) == {first}
    assert [(one.name, one.sealed) for one in saved.saved(case)] == [
        ("the statement", True), ("of Wrzosek", True), ("other", False),
    ]  # fmt: skip
    assert "wrzosek" not in everything_in(case.file.reading()).lower()
    assert "the statement" not in everything_in(case.file.reading())
    assert not saved.seal_betraying(case).ids


def test_a_name_given_later_moves_the_question_before_it_is_written_in_the_open(case: Case) -> None:
    records.apply(case, file_of(persons=[{**VICTIM, "protected": True, "name": "Zofia Wrzosek"}]))
    identifier, _ = saved.save(case, "gate", "gate")
    saved.rename(case, identifier, "Wrzosek at the gate")
    (one,) = saved.saved(case)
    assert (one.name, one.sealed, one.id) == ("Wrzosek at the gate", True, identifier)
    assert "Wrzosek" not in everything_in(case.file.reading())


# -- watches ----------------------------------------------------------------------------------------------------------


def test_a_watch_tells_pages_that_came_since_and_not_those_that_were_there(case: Case) -> None:
    identifier, _ = saved.save(case, "passports", "passports", watch=True)
    saved.save(case, "no watch", "passports")
    assert told(case) == [("passports", 0, [])]
    store_document(case, "second.txt", "His passports.", "Nothing.", "Two passports.")
    store_document(case, "third.txt", "No papers.")
    store_document(case, "fourth.txt", "passports of four")
    expected = [("passports", 3, [("second.txt", 2), ("fourth.txt", 1)])]
    assert told(case) == expected
    assert told(case) == expected, "looking is not yet having looked"
    assert saved.new_pages(case, identifier) == [page_id(2, 1), page_id(2, 3), page_id(4, 1)]
    saved.seen(case, identifier)
    assert told(case) == [("passports", 0, [])]


def test_what_comes_between_looking_and_saying_so_stays_new(case: Case) -> None:
    identifier, _ = saved.save(case, "passports", "passports", watch=True)
    store_document(case, "second.txt", "passports")
    (looked,) = saved.news(case)
    store_document(case, "third.txt", "passports of three")
    saved.seen(case, identifier, looked.upto)
    assert told(case) == [("passports", 1, [("third.txt", 1)])]


def test_a_document_that_came_under_a_lower_number_after_the_look_is_not_missed(case: Case) -> None:
    identifier, _ = saved.save(case, "passports", "passports", watch=True)
    early = store_document(case, "slow.txt", "passports of the slow one")
    with case.file.writing() as connection:
        connection.execute("UPDATE documents SET state = 'arriving' WHERE id = ?", (early,))
    store_document(case, "quick.txt", "passports")
    assert told(case) == [("passports", 1, [("quick.txt", 1)])], "half a document is not shown"
    saved.seen(case, identifier)
    with case.file.writing() as connection:
        connection.execute("UPDATE documents SET state = 'ready' WHERE id = ?", (early,))
    assert told(case) == [("passports", 1, [("slow.txt", 1)])]


def test_a_page_read_by_ocr_is_new_where_it_answers(case: Case) -> None:
    identifier, _ = saved.save(case, "passports", "passports", watch=True)
    page = page_id(1, 2)
    with case.file.writing() as connection:
        layers.put_back(connection, [page])
        read = layers.OcrText("Nobody had passports.", "en", 0.9, b"", 0, 0.0, "dummy", 595.0, 842.0)
        assert layers.set_read(connection, page, read, set())
    assert told(case) == [("passports", 1, [("statement.txt", 1)])]
    saved.seen(case, identifier)
    with case.file.writing() as connection:
        layers.put_back(connection, [page])
        layers.set_read(connection, page, read, set())
    assert told(case) == [("passports", 0, [])], "the same text is no news"


def test_a_write_that_was_rolled_back_is_no_news_and_its_number_hides_none(case: Case) -> None:
    identifier, _ = saved.save(case, "passports", "passports", watch=True)
    gone = store_document(case, "gone.txt", "passports")
    saved.seen(case, identifier)
    with case.file.writing() as connection:
        documents.drop(connection, gone)
    with pytest.raises(ZeroDivisionError), case.file.writing() as connection:
        connection.execute("UPDATE pages SET text = 'passports' WHERE id = ?", (page_id(1, 1),))
        raise ZeroDivisionError
    assert told(case) == [("passports", 0, [])]
    store_document(case, "new.txt", "passports anew")
    assert told(case) == [("passports", 1, [("new.txt", 1)])]


def test_each_user_looks_for_themselves_and_only_where_they_may(case: Case, reopened: Callable[..., Case]) -> None:
    identifier, _ = saved.save(case, "passports", "passports", watch=True)
    store_document(case, "second.txt", "passports")
    store_document(case, "secret.txt", "passports", "passports again", sealed=True)
    assert told(case) == [("passports", 3, [("second.txt", 1), ("secret.txt", 2)])]
    saved.seen(case, identifier)
    assert told(case) == [("passports", 0, [])]
    clerk = reopened(case, "clerk")
    assert told(clerk) == [("passports", 1, [("second.txt", 1)])]
    assert set(saved.news(clerk)[0].upto) == {"case"}
    saved.seen(clerk, identifier)
    assert told(clerk) == [("passports", 0, [])]


def test_what_a_clerk_watches_is_new_in_the_sealed_part_to_the_judge(case: Case, reopened: Callable[..., Case]) -> None:
    store_document(case, "secret.txt", "passports", sealed=True)
    clerk = reopened(case, "clerk")
    saved.save(clerk, "passports", "passports", watch=True)
    judge = reopened(clerk)
    assert told(judge) == [("passports", 1, [("secret.txt", 1)])]


def test_a_watch_begins_when_it_is_set_and_says_when_it_can_no_longer_be_asked(case: Case) -> None:
    identifier, _ = saved.save(case, "second volume", "volume:I passports")
    store_document(case, "second.txt", "passports", volume="I")
    saved.set_watch(case, identifier, True)
    assert told(case) == [("second volume", 0, [])]
    store_document(case, "third.txt", "passports of three", volume="I")
    assert told(case)[0][1] == 1
    with case.file.writing() as connection:
        connection.execute("UPDATE documents SET volume = 'X'")
    (one,) = saved.news(case)
    assert one.problem is not None and one.problem.facts["reason"] == "no_such_volume"
    saved.set_watch(case, identifier, False)
    assert saved.news(case) == []


def test_a_document_that_is_sealed_leaves_nothing_of_its_pages_behind(case: Case) -> None:
    identifier, _ = saved.save(case, "passports", "passports", watch=True)
    number = store_document(case, "second.txt", "passports", "passports")
    with case.file.writing() as connection:
        layers.put_back(connection, [page_id(number, 2)])
        read = layers.OcrText("passports read", "en", 0.9, b"", 0, 0.0, "dummy", 595.0, 842.0)
        layers.set_read(connection, page_id(number, 2), read, set())
    seals.seal_document(case.file, number)
    left = [row[0] for row in case.file.reading().execute("SELECT page >> 20 FROM page_news")]
    assert number not in left
    assert told(case) == [("passports", 2, [("second.txt", 2)])]
    assert saved.new_pages(case, identifier) == [page_id(number, 1), page_id(number, 2)]
