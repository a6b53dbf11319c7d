"""Keys of one's own and the target used last: kept for each user, and no act of the log."""

from collections.abc import Callable

import pytest
from cases import CHEAP, COUNT, DEFENDANT, PASSPHRASE, VICTIM, code_of, file_of

from judgedesk.app import casefile, favourites, records
from judgedesk.app.casefile import Case
from judgedesk.app.favourites import LastTarget, keys_of
from judgedesk.domain.evidence import Stance
from judgedesk.domain.roles import Role

LAW = "pl.189a.1"
DECEIT, TRANSPORT = "pl.189a.means.3_deceit", "pl.189a.act.transport"


@pytest.fixture
def case(case_with_pages: Case) -> Case:
    records.apply(case_with_pages, file_of(persons=[VICTIM, DEFENDANT], counts=[COUNT]))
    return case_with_pages


def test_keys_follow_the_rows_but_for_ones_own_which_change_places() -> None:
    rows = [f"row{number}" for number in range(32)]
    keys = keys_of(rows, {})
    assert [keys[row] for row in rows[:11]] == ["1", "2", "3", "4", "5", "6", "7", "8", "9", "0", "d"]
    assert keys["row31"] == ""
    own = keys_of(rows, {"1": "row4", "q": "row31"})
    assert (own["row4"], own["row0"], own["row31"]) == ("1", "5", "q")
    held = [key for key in own.values() if key]
    assert len(held) == len(set(held))
    assert set(held).isdisjoint("abciors")


def test_ones_own_keys_are_there_again_after_the_case_was_closed(case: Case, reopened: Callable[..., Case]) -> None:
    favourites.assign(case, LAW, "x", DECEIT)
    favourites.assign(case, LAW, "2", TRANSPORT)
    favourites.assign(case, LAW, "q", DECEIT)
    again = reopened(case)
    assert favourites.favourites(again) == {LAW: {"2": TRANSPORT, "q": DECEIT}}
    favourites.assign(again, LAW, "2", DECEIT)
    assert favourites.favourites(again) == {LAW: {"2": DECEIT}}
    favourites.assign(again, LAW, "", DECEIT)
    assert favourites.favourites(again) == {LAW: {}}


def test_each_user_has_their_own(case: Case, reopened: Callable[..., Case]) -> None:
    favourites.assign(case, LAW, "x", DECEIT)
    favourites.keep_target(case, LastTarget("c1", "v1", "d1", Stance.CONTEXT))
    casefile.add_user(case, "colleague", Role.JUDGE, PASSPHRASE, CHEAP)
    other = reopened(case, "colleague")
    assert favourites.favourites(other) == {}
    assert favourites.last_target(other) == LastTarget()
    again = reopened(other)
    assert favourites.last_target(again) == LastTarget("c1", "v1", "d1", Stance.CONTEXT)


def test_they_are_no_act_of_the_log_and_nothing_that_undo_takes_back(case: Case) -> None:
    connection = case.file.reading()
    before = connection.execute("SELECT count(*) FROM audit").fetchone()
    acts = connection.execute("SELECT count(*) FROM acts").fetchone()
    favourites.assign(case, LAW, "x", DECEIT)
    favourites.keep_target(case, LastTarget("c1", "v1", "d1"))
    assert connection.execute("SELECT count(*) FROM audit").fetchone() == before
    assert connection.execute("SELECT count(*) FROM acts").fetchone() == acts


@pytest.mark.parametrize("key, element, code", [
    ("s", DECEIT, "key.reserved"), ("b", DECEIT, "key.reserved"), ("+", DECEIT, "key.reserved"),
    ("12", DECEIT, ""), ("x", "pl.189a.none", "element.unknown"),
])  # fmt: skip
def test_a_key_that_means_something_else_is_refused(case: Case, key: str, element: str, code: str) -> None:
    assert code_of(favourites.assign, case, LAW, key, element) == (code or "key.reserved")
    assert favourites.favourites(case) == {}


def test_what_was_spoilt_in_the_file_is_as_if_nothing_were_kept(case: Case) -> None:
    with case.file.writing() as connection:
        for key, value in (("favourites.judge", "[1"), ("tagging.judge", '{"count": 3, "odd": 1}')):
            connection.execute("INSERT INTO meta (key, value) VALUES (?, ?)", (key, value))
    assert favourites.favourites(case) == {}
    assert favourites.last_target(case) == LastTarget()


def test_of_a_case_open_for_reading_only_nothing_is_kept(case: Case, reopened: Callable[..., Case]) -> None:
    read = reopened(case, write=False)
    favourites.keep_target(read, LastTarget("c1", "v1", "d1"))
    assert favourites.last_target(read) == LastTarget()
    assert code_of(favourites.assign, read, LAW, "x", DECEIT) == "case.read_only"
