"""What is booked goes into the office diary by itself, waits while it cannot be reached, and catches up."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from cases import CHEAP, PASSPHRASE, file_of

from judgedesk.app import casefile, diary, diary_desk, diary_follow, records, tagging
from judgedesk.app.casefile import Case
from judgedesk.app.diary_follow import Step
from judgedesk.domain.roles import Role
from judgedesk.store.diary import Diary

HEARING = {"id": "h1", "testimony": "w1", "part": 1, "sitting": "s1", "room": "r1", "date": "2127-01-11",
           "from": "10:00", "to": "11:00", "state": "confirmed"}  # fmt: skip


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    with casefile.create_case(tmp_path / "a.jdcase", "II K 1/27", "J", Role.JUDGE, PASSPHRASE, CHEAP) as case:
        records.apply(case, file_of(
            persons=[{"id": "v1", "roles": ["victim"], "pseudonym": "P-1", "protected": True, "name": "Ewa Skryta"}],
            rooms=[{"id": "r1", "name": "Sala 12"}], testimony=[{"id": "w1", "person": "v1", "minutes": 60}],
            sittings=[{"id": "s1", "room": "r1", "date": "2127-01-11", "from": "09:00", "to": "15:00"}],
        ))  # fmt: skip
        yield case


@pytest.fixture
def office(tmp_path: Path) -> Diary:
    return diary_desk.create(tmp_path / "office.jddiary", "anna", PASSPHRASE, CHEAP)


def taken(office: Diary) -> list[tuple[str, int]]:
    return [(one.name, one.start) for sheet in office.sheets().values() for one in sheet.blocks]


def test_without_a_diary_nothing_is_followed(case: Case) -> None:
    assert diary_follow.follow(case) is None
    assert diary_follow.last_step(case) == ""


def test_a_booking_its_change_and_its_undoing_are_published_and_only_what_changed_is_logged(
    case: Case, office: Diary
) -> None:
    diary.link(case, office)
    records.apply(case, file_of(hearings=[HEARING]))
    step = diary_follow.follow(case)
    assert step is not None and step.published is not None and step.published.blocks == 1
    assert taken(office) == [("Sala 12", 600)]
    records.apply(case, file_of(hearings=[HEARING | {"from": "12:00", "to": "13:00"}]))
    diary_follow.follow(case)
    assert taken(office) == [("Sala 12", 720)]
    tagging.undo(case)
    diary_follow.follow(case)
    assert taken(office) == [("Sala 12", 600)]
    again = diary_follow.follow(case)
    assert again is not None and again.published is None and again.trouble is None
    query = "SELECT count(*) FROM audit WHERE kind = 'diary.published'"
    assert case.file.reading().execute(query).fetchone()[0] == 3


def test_while_the_place_is_away_it_waits_and_catches_up(case: Case, office: Diary, tmp_path: Path) -> None:
    diary.link(case, office)
    before = diary_follow.follow(case)
    assert before is not None and diary_follow.last_step(case) == before.at
    away = tmp_path / "away"
    office.folder.rename(away)
    records.apply(case, file_of(hearings=[HEARING]))
    step = diary_follow.follow(case)
    assert step is not None and step.trouble is not None and step.trouble.code == "diary.not_a_diary"
    assert step.at == before.at == diary_follow.last_step(case), "it says when it was in step last"
    away.rename(office.folder)
    caught = diary_follow.follow(case)
    assert caught is not None and caught.trouble is None and caught.at > before.at
    assert taken(office) == [("Sala 12", 600)]


def test_the_worker_follows_each_change_until_the_case_is_closed(case: Case, office: Diary) -> None:
    diary.link(case, office)
    changed, cancel, first, second = (threading.Event() for _ in range(4))
    steps: list[Step] = []

    def told(step: Step) -> None:
        steps.append(step)
        (second if first.is_set() else first).set()

    worker = threading.Thread(
        target=diary_follow.keep_in_step, args=(case, changed), kwargs={"progress": told, "cancel": cancel}
    )
    worker.start()
    try:
        assert first.wait(30)
        records.apply(case, file_of(hearings=[HEARING]))
        changed.set()
        assert second.wait(30)
    finally:
        cancel.set()
        worker.join(30)
    assert not worker.is_alive()
    assert [step.trouble for step in steps] == [None, None]
    assert taken(office) == [("Sala 12", 600)]


def test_who_is_left_goes_on_after_somebody_was_removed(case: Case, office: Diary) -> None:
    office.add_user("basia", PASSPHRASE + "2", CHEAP)
    diary.link(case, office)
    office.remove_user("basia")
    records.apply(case, file_of(hearings=[HEARING]))
    step = diary_follow.follow(case)
    assert step is not None and step.trouble is None
    assert taken(Diary.open(office.folder, "anna", PASSPHRASE)) == [("Sala 12", 600)]
