"""Pages that speak of the same."""

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from cases import PASSPHRASE, code_of, store_document

from judgedesk.app import casefile
from judgedesk.app.casefile import Case
from judgedesk.app.similar_pages import similar_pages
from judgedesk.domain.roles import Role
from judgedesk.store.cipher import Cost

BASE = "The lorry with the registration WX 12345 left the warehouse in Gdynia with tyres for Rotterdam."


@pytest.fixture
def case(tmp_path: Path, new_case: Callable[..., Case], cost: Cost) -> Case:
    made = new_case(tmp_path)
    casefile.add_user(made, "clerk", Role.CLERK, PASSPHRASE, cost)
    store_document(made, "one.txt", BASE, "The witness was in the house and the door was open.")
    store_document(
        made, "two.txt", "Tyres went from Gdynia to Rotterdam by lorry.", "The witness left the house with the dog."
    )
    store_document(made, "three.txt", "Only a warehouse and the registration of some lorry.", "xylophone quetzal")
    return made


def found(case: Case, document: int, page: int, **options: bool) -> list[tuple[str, int]]:
    return [(one.name, one.page) for one in similar_pages(case, document, page, **options)]


def test_pages_that_share_the_rare_words_come_first_and_the_page_itself_never(case: Case) -> None:
    alike = similar_pages(case, 1, 1)
    assert [(one.name, one.page) for one in alike][:2] == [("two.txt", 1), ("three.txt", 1)]
    assert ("one.txt", 1) not in [(one.name, one.page) for one in alike]
    assert all(first.score >= second.score > 0 for first, second in pairwise(alike))
    shown = alike[0]
    assert shown.cite == "two.txt, 1"
    assert {shown.snippet[start:end].lower() for start, end in shown.spans} >= {"tyres", "gdynia", "rotterdam", "lorry"}


def test_a_page_like_no_other_has_none(case: Case) -> None:
    assert found(case, 3, 2) == []


def test_copies_are_left_out_unless_asked_for_and_hide_no_others(case: Case) -> None:
    store_document(case, "copies.txt", BASE, BASE, BASE)
    assert found(case, 1, 1)[0] == ("two.txt", 1)
    assert found(case, 1, 1, duplicates=True)[:3] == [("copies.txt", 1), ("copies.txt", 2), ("copies.txt", 3)]


def test_the_sealed_part_is_asked_only_for_who_holds_its_key(case: Case, reopened: Callable[..., Case]) -> None:
    sealed = store_document(
        case, "secret.txt", "Tyres, Gdynia, Rotterdam, lorry, warehouse, registration.", sealed=True
    )
    assert ("secret.txt", 1) in found(case, 1, 1)[:2]
    assert ("two.txt", 1) in found(case, sealed, 1)
    clerk = reopened(case, "clerk")
    assert found(clerk, 1, 1)[0] == ("two.txt", 1)
    assert ("secret.txt", 1) not in found(clerk, 1, 1)
    assert code_of(similar_pages, clerk, sealed, 1) == "keys.not_yours"


def test_a_page_that_is_not_there_is_said(case: Case) -> None:
    assert code_of(similar_pages, case, 1, 9) == "page.unknown"
    assert code_of(similar_pages, case, 99, 1) == "document.unknown"
