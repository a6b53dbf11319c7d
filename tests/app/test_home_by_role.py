"""What waits for whom, without a window."""

from datetime import date
from pathlib import Path

import pytest
from cases import CHEAP, COUNT, DEFENDANT, PASSPHRASE, VICTIM, file_of, store_document

from judgedesk.app import casefile, home, records, tagging
from judgedesk.app.casefile import Case
from judgedesk.domain.evidence import FindingState
from judgedesk.domain.roles import Role

TODAY = date.today()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A closed case with a charge and a passage."""
    with casefile.create_case(tmp_path / "case.jdcase", "II K 1/26", "A. Judge", Role.JUDGE, PASSPHRASE, CHEAP) as case:
        store_document(case, "statement.txt", "I was promised work in a hotel, with a contract.")
        records.apply(case, file_of(persons=[VICTIM, DEFENDANT], counts=[COUNT]))
    return tmp_path / "case.jdcase"


def test_a_finding_changes_nothing_of_what_others_see(folder):
    with casefile.open_case(folder, "A. Judge", PASSPHRASE) as case:
        casefile.add_user(case, "C. Clerk", Role.CLERK, PASSPHRASE, CHEAP)
        casefile.add_user(case, "R. Reader", Role.READER, PASSPHRASE, CHEAP)
    before = {name: seen(folder, name) for name in ("C. Clerk", "R. Reader")}
    with casefile.open_case(folder, "A. Judge", PASSPHRASE) as case:
        mine = home.home(case)
        tagging.set_finding(case, "c1", "d1", "v1", "pl.189a.means.3_deceit", FindingState.PROVED)
        assert home.home(case).open_rows == mine.open_rows
    assert {name: seen(folder, name) for name in before} == before


def seen(folder, name: str) -> home.Home:
    with casefile.open_case(folder, name, PASSPHRASE, write=False) as case:
        return home.home(case)


def test_a_clerk_sees_the_week_and_what_keeps_a_hearing_from_being_ready(folder):
    with casefile.open_case(folder, "A. Judge", PASSPHRASE) as case:
        planned(case)
        casefile.add_user(case, "C. Clerk", Role.CLERK, PASSPHRASE, CHEAP)
    found = seen(folder, "C. Clerk")
    assert [one.called for one in found.week] == ["P-1"]
    assert [one.hearing.id for one in found.unready] == ["h1"] and found.unready[0].first
    assert [one.hearing.id for one in found.unsent] == ["h1"]
    assert any(item.id == "summons" for _, item in found.undone)
    assert not found.open_rows and not found.pages
    with casefile.open_case(folder, "A. Judge", PASSPHRASE, write=False) as case:
        assert [one.called for one in home.home(case).coming] == ["P-1"]


def planned(case: Case) -> None:
    day = TODAY.isoformat()
    records.apply(case, {
        "format": "judgedesk-records/1",
        "rooms": [{"id": "r1", "name": "Hall 4", "own": True}],
        "sittings": [{"id": "s1", "date": day, "from": "09:00", "to": "15:00", "room": "r1", "confirmed": True}],
        "testimony": [{"id": "t1", "person": "v1", "minutes": 60}],
        "hearings": [{"id": "h1", "testimony": "t1", "sitting": "s1", "room": "r1", "date": day, "from": "09:00",
                      "to": "10:00", "state": "confirmed"}],
    })  # fmt: skip
