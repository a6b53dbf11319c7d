"""Counts, order, conditions on documents, documents on their way in, spelling, suggestions, damage."""

from collections.abc import Iterator
from typing import Any

import pytest
import sqlcipher3.dbapi2 as sqlcipher
from small_case import MIXED, add_document, empty_case

from judgedesk.domain.errors import UserError
from judgedesk.search import engine
from judgedesk.search.check import integrity
from judgedesk.search.engine import Filters, broken_only, count, find, refuse_unknown
from judgedesk.search.facts import PageFacts
from judgedesk.search.query import parse
from judgedesk.search.suggest import suggestion


@pytest.fixture
def case() -> Iterator[Any]:
    connection = empty_case()
    add_document(connection, MIXED, name="akta sprawy.pdf", volume="I", kind="file")
    add_document(
        connection, ["Paszport Anny.", "Nic tu nie ma.", "Paszport, paszport."], name="zeznanie.pdf", volume="II"
    )
    add_document(connection, ["Paszport w drodze."], name="arriving.pdf", volume="III", state="arriving")
    yield connection
    connection.close()


def pages(case: Any, question: str, order: engine.Order = "rank", **conditions: Any) -> list[tuple[int, int]]:
    found = find(case, parse(question), limit=100, order=order, **conditions)
    assert found.total == len(found.rows) == count(case, parse(question), **conditions)
    return [(page >> 20, page & 0xFFFFF) for page, _ in found.rows]


def test_a_document_on_its_way_in_is_never_found(case: Any) -> None:
    assert pages(case, "drodze") == []
    assert {document for document, _ in pages(case, "paszport*")} == {1, 2}
    case.execute("UPDATE documents SET state = 'ready' WHERE name = 'arriving.pdf'")
    assert pages(case, "drodze") == [(3, 1)]


def test_the_better_page_comes_first_and_file_order_is_file_order(case: Any) -> None:
    assert pages(case, "paszport")[0] == (2, 3)
    assert pages(case, "paszport", order="file") == [(1, 3), (2, 1), (2, 3)]


def test_equal_pages_keep_the_order_of_the_file(case: Any) -> None:
    add_document(case, ["jednakowe słowa"] * 30, name="x.pdf")
    assert pages(case, "jednakowe") == [(4, number) for number in range(1, 31)]
    halves = [find(case, parse("jednakowe"), limit=15, offset=start).rows for start in (0, 15)]
    assert halves[0] + halves[1] == find(case, parse("jednakowe"), limit=30).rows


def test_too_many_hits_are_listed_in_file_order(case: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    assert find(case, parse("paszport"), limit=5).order == "rank"
    monkeypatch.setattr(engine, "RANKED_AT_MOST", 2)
    found = find(case, parse("paszport"), limit=2)
    assert (found.total, found.order, [page for page, _ in found.rows]) == (3, "file", [1 << 20 | 3, 2 << 20 | 1])


def test_conditions_in_the_question_and_beside_it_hold_together(case: Any) -> None:
    assert pages(case, "paszport volume:ii") == [(2, 3), (2, 1)]
    assert pages(case, "paszport", filters=Filters(volumes=("I",))) == [(1, 3)]
    assert pages(case, "paszport volume:II", filters=Filters(volumes=("I",))) == []
    assert pages(case, "paszport kind:file") == [(1, 3)]
    assert pages(case, 'paszport document:"sprawy pdf"') == [(1, 3)]
    assert pages(case, "paszport", filters=Filters(documents=(2,))) == [(2, 3), (2, 1)]
    assert pages(case, "volume:II") == [(2, 1), (2, 2), (2, 3)]
    assert pages(case, "volume:II OR okręgowy") == [(1, 1), (2, 1), (2, 2), (2, 3)]
    assert pages(case, "paszport NOT volume:II") == [(1, 3)]
    assert pages(case, "NOT volume:II", filters=Filters(kinds=("file",))) == pages(case, "volume:I kind:file")


@pytest.mark.parametrize(
    ("question", "reason"),
    [("a volume:IX", "no_such_volume"), ("a kind:zzz", "no_such_kind"), ("a document:zzz", "no_such_document")],
)
def test_a_condition_that_names_nothing_is_refused_where_it_stands(case: Any, question: str, reason: str) -> None:
    with pytest.raises(UserError) as refused:
        refuse_unknown([PageFacts(case)], parse(question))
    assert (refused.value.facts["reason"], refused.value.facts["position"]) == (reason, 2)


def test_a_volume_that_is_only_arriving_is_not_there_yet(case: Any) -> None:
    with pytest.raises(UserError):
        refuse_unknown([PageFacts(case)], parse("volume:III"))
    assert count(case, parse("volume:III")) == 0


def test_halves_of_broken_words_are_counted_apart(case: Any) -> None:
    assert pages(case, "czerwony") == []
    assert broken_only(case, parse("czerwony")) == 1
    assert broken_only(case, parse('"biało-czerwony"')) == 1
    assert broken_only(case, parse("białoczerwony")) == 0
    assert broken_only(case, parse("czerwony volume:II")) == 0
    assert broken_only(case, parse('"wony samo"')) == 0


def test_a_misspelt_word_is_put_right_only_where_that_finds_something(case: Any) -> None:
    assert suggestion(case, parse("pazsport")) == "paszport"
    assert suggestion(case, parse("zeznała AND pazsport")) == "zeznała AND paszport"
    assert suggestion(case, parse("okrgowy")) == "okręgowy"
    assert suggestion(case, parse("przehcowywanei")) == "przechowywanie"
    assert suggestion(case, parse("пасорт")) == "паспорт"
    assert suggestion(case, parse("xaszport")) == "paszport"
    assert suggestion(case, parse("qqqqqqqq")) is None
    assert suggestion(case, parse("sygn AND pazsport")) is None
    assert suggestion(case, parse("601234568")) is None
    assert suggestion(case, parse("drodse")) is None
    assert suggestion(case, parse("paszport")) is None
    assert suggestion(case, parse("volume:I")) is None


def test_a_page_that_changed_behind_the_index_is_found(case: Any) -> None:
    assert integrity(case) == []
    case.execute("UPDATE pages SET text = 'other words' WHERE id = ?", (1 << 20 | 1,))
    assert len(integrity(case)) == 1
    case.execute("DELETE FROM pages WHERE id = ?", (2 << 20 | 1,))
    assert "index: 14 of 13 pages" in integrity(case)


def test_a_deleted_page_leaves_the_index_whole(case: Any) -> None:
    page = 1 << 20 | 7
    case.execute(
        "INSERT INTO page_index(page_index, rowid, body, parts) SELECT 'delete', id, body, parts FROM page_words "
        "WHERE id = ?",
        (page,),
    )
    case.execute("DELETE FROM pages WHERE id = ?", (page,))
    assert integrity(case) == []
    assert pages(case, "putovnice") == []


def test_a_running_question_can_be_interrupted(case: Any) -> None:
    add_document(case, [" ".join(f"w{n}x{m}" for m in range(200)) for n in range(400)], name="long.pdf")
    case.set_progress_handler(case.interrupt, 1)
    with pytest.raises(sqlcipher.OperationalError, match="interrupted"):
        find(case, parse("w*"), limit=10)
    case.set_progress_handler(None, 1)
    assert count(case, parse("w* document:long")) == 400
