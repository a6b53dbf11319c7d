"""Rules that hold without any file: ages at the act, page numbers, citations."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from judgedesk.domain.changes import Changes
from judgedesk.domain.documents import MAX_PAGES, Locator, Page, TextSource, page_id, split_page_id
from judgedesk.domain.errors import UserError
from judgedesk.domain.evidence import Count, Period, Person, child_at, years_between


@pytest.mark.parametrize("born, day, years", [
    ("2005-06-01", "2023-05-31", 17), ("2005-06-01", "2023-06-01", 18), ("2004-02-29", "2022-02-28", 17),
    ("2004-02-29", "2022-03-01", 18), ("2004-02-29", "2024-02-29", 20), ("2000-01-01", "2000-01-01", 0),
])  # fmt: skip
def test_whole_years_of_age(born: str, day: str, years: int) -> None:
    assert years_between(date.fromisoformat(born), date.fromisoformat(day)) == years


@given(born=st.dates(date(1900, 1, 1), date(2020, 1, 1)), later=st.dates(date(2020, 1, 1), date(2100, 1, 1)))
def test_age_grows_by_one_on_each_birthday(born: date, later: date) -> None:
    age = years_between(born, later)
    assert 0 <= later.year - born.year - age <= 1
    birthday = date(later.year, born.month, born.day) if (born.month, born.day) != (2, 29) else date(later.year, 3, 1)
    assert (age == later.year - born.year) == (later >= birthday or (later.month, later.day) == (2, 29))


@pytest.mark.parametrize("born, period, disputed, child", [
    ("2005-06-01", ("2022-01-01", "2023-12-31"), False, True),  # comes of age during the act: a child at its beginning
    ("2005-06-01", ("2023-06-01", "2023-12-31"), False, False),  # comes of age on the first day
    ("2005-06-01", ("2023-05-31", "2023-05-31"), False, True),
    ("1990-01-01", ("2023-05-31", "2023-05-31"), False, False),
    ("1990-01-01", ("2023-05-31", "2023-05-31"), True, None),
    ("", ("2023-05-31", "2023-05-31"), False, False),
    ("", ("2023-05-31", "2023-05-31"), True, None),
])  # fmt: skip
def test_a_child_at_the_act(born: str, period: tuple[str, str], disputed: bool, child: bool | None) -> None:
    assert child_at(born, Period(*period), disputed) is child


def test_each_pair_may_have_dates_and_an_age_of_its_own() -> None:
    own = Period("2023-07-01", "2023-08-01")
    count = Count("c", "I", "pl.189a.1", Period("2022-01-01", "2022-12-31"), ("d1", "d2"), ("v1",),
                  {("d2", "v1"): own}, {"v1": True}, {("d2", "v1"): False})  # fmt: skip
    assert count.period_of("d1", "v1") == count.period
    assert count.period_of("d2", "v1") == own
    assert (count.child("d1", "v1"), count.child("d2", "v1"), count.child("d1", "v9")) == (True, False, False)


@given(document=st.integers(1, 1 << 40), number=st.integers(0, MAX_PAGES))
def test_a_page_id_gives_back_document_and_page_in_file_order(document: int, number: int) -> None:
    assert split_page_id(page_id(document, number)) == (document, number)
    assert page_id(document, number) < page_id(document + 1, 0)
    assert Page(document, number, "", TextSource.TEXT, "", 0, 0, 0).id == page_id(document, number)


def test_a_place_is_cited_as_the_court_does_where_it_can_be() -> None:
    assert Locator(1, "a.pdf", 3, "II", "123v").cite() == "t. II k. 123v"
    assert Locator(1, "a.pdf", 3, "", "7").cite() == "k. 7"
    assert Locator(1, "a.pdf", 3, "II", "").cite() == "a.pdf, 3"


def test_a_person_is_called_by_pseudonym_before_name() -> None:
    def label(pseudonym: str, name: str) -> str:
        return Person("p", (), pseudonym, True, (), (), False, name).label

    assert [label("P-1", "Ann"), label("", "Ann"), label("", "")] == ["P-1", "Ann", "p"]


def test_changes_add_up() -> None:
    both = Changes(frozenset({"tags"}), ("a",)) | Changes(frozenset({"documents"}), ("b",))
    assert (both.kinds, both.ids) == (frozenset({"tags", "documents"}), ("a", "b"))


def test_an_error_tells_its_code_and_facts() -> None:
    assert str(UserError("disk.full", path="x")) == "disk.full(path='x')"
