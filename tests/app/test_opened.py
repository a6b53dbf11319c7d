"""The reading log: who opened which page, where that is kept, and who may know."""

from collections.abc import Callable

import pytest
from cases import PASSPHRASE, code_of, rows_of, store_document

from judgedesk.app import audit as log
from judgedesk.app import casefile, opened, tagging
from judgedesk.app.casefile import Case
from judgedesk.app.seals import seal_document
from judgedesk.domain.documents import page_id
from judgedesk.domain.roles import Compartment, Role
from judgedesk.store.cipher import Cost

FIRST, SECOND, RECEIPT = page_id(1, 1), page_id(1, 2), page_id(2, 1)
EVERY = [FIRST, SECOND, RECEIPT]


def noted(case: Case, part: Compartment) -> list[tuple[int, str, int]]:
    rows = case.file.reading(part).execute("SELECT page, who, times FROM page_views ORDER BY page, who")
    return [tuple(row) for row in rows]


def test_a_page_is_noted_with_its_reader_and_how_often(case_with_pages: Case) -> None:
    for document, page in ((1, 1), (1, 1), (2, 1)):
        opened.note(case_with_pages, document, page)
    assert opened.by(case_with_pages, EVERY) == {FIRST: ("judge",), RECEIPT: ("judge",)}
    assert noted(case_with_pages, Compartment.CHAMBERS) == [(FIRST, "judge", 2), (RECEIPT, "judge", 1)]
    first, last = (
        case_with_pages.file.reading(Compartment.CHAMBERS)
        .execute("SELECT first, last FROM page_views WHERE page = ?", (FIRST,))
        .fetchone()
    )
    assert first <= last


def test_who_holds_chambers_leaves_no_trace_elsewhere(case_with_pages: Case) -> None:
    before = rows_of(case_with_pages.file.reading())
    opened.note(case_with_pages, 1, 1)
    assert rows_of(case_with_pages.file.reading()) == before
    assert noted(case_with_pages, Compartment.SEALED) == []


def test_a_clerk_knows_of_clerks_and_a_judge_of_all(case_with_pages: Case, reopened: Callable[..., Case]) -> None:
    opened.note(case_with_pages, 1, 1)
    clerk = reopened(case_with_pages, "clerk")
    assert opened.by(clerk, EVERY) == {}
    opened.note(clerk, 1, 1)
    opened.note(clerk, 2, 1)
    assert opened.by(clerk, EVERY) == {FIRST: ("clerk",), RECEIPT: ("clerk",)}
    assert noted(clerk, Compartment.CASE) == [(FIRST, "clerk", 1), (RECEIPT, "clerk", 1)]
    judge = reopened(clerk)
    assert {page: set(who) for page, who in opened.everything(judge).items()} == {
        FIRST: {"judge", "clerk"}, RECEIPT: {"clerk"},
    }  # fmt: skip


def test_reading_is_neither_an_act_nor_an_event(case_with_pages: Case) -> None:
    before = len(log.events(case_with_pages))
    version = case_with_pages.file.version(Compartment.CHAMBERS)
    opened.note(case_with_pages, 1, 1)
    assert len(log.events(case_with_pages)) == before
    assert tagging.undo_label(case_with_pages) is None
    assert code_of(tagging.undo, case_with_pages) == "undo.nothing"
    # What a search remembers of the pages need not be read again.
    assert case_with_pages.file.version(Compartment.CHAMBERS) == version


def test_a_case_open_for_reading_notes_nothing(case_with_pages: Case, reopened: Callable[..., Case]) -> None:
    reader = reopened(case_with_pages, write=False)
    opened.note(reader, 1, 1)
    assert opened.everything(reader) == {}


def test_what_does_not_exist_is_refused(case_with_pages: Case) -> None:
    assert code_of(opened.note, case_with_pages, 99, 1) == "document.unknown"


@pytest.fixture
def with_sealed(case_with_pages: Case) -> tuple[Case, int]:
    return case_with_pages, store_document(case_with_pages, "shelter.txt", "by the river", sealed=True)


def test_a_sealed_page_never_gets_into_the_open_part(
    with_sealed: tuple[Case, int], reopened: Callable[..., Case], cost: Cost
) -> None:
    case, document = with_sealed
    opened.note(case, document, 1)
    assert noted(case, Compartment.CASE) == []
    clerk = reopened(case, "clerk")
    assert code_of(opened.note, clerk, document, 1) == "keys.not_yours"
    assert opened.by(clerk, [page_id(document, 1)]) == {}
    assert noted(clerk, Compartment.CASE) == []


def test_sealing_a_document_takes_its_log_along(case_with_pages: Case, reopened: Callable[..., Case]) -> None:
    clerk = reopened(case_with_pages, "clerk")
    opened.note(clerk, 1, 2)
    opened.note(clerk, 2, 1)
    judge = reopened(clerk)
    seal_document(judge.file, 1)
    judge = reopened(judge)
    assert noted(judge, Compartment.CASE) == [(RECEIPT, "clerk", 1)]
    assert noted(judge, Compartment.SEALED) == [(SECOND, "clerk", 1)]
    assert opened.by(judge, EVERY) == {SECOND: ("clerk",), RECEIPT: ("clerk",)}


def test_a_prosecutors_reading_is_theirs(case_with_pages: Case, reopened: Callable[..., Case], cost: Cost) -> None:
    casefile.add_user(case_with_pages, "prosecutor", Role.PROSECUTOR, PASSPHRASE, cost)
    prosecutor = reopened(case_with_pages, "prosecutor")
    opened.note(prosecutor, 1, 1)
    assert noted(prosecutor, Compartment.CASE) == []
    assert opened.by(prosecutor, EVERY) == {FIRST: ("prosecutor",)}
