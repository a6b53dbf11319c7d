"""Calendars out, read back by another library: times over the change of the clocks, updates, cancellations, secrets."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import vobject
from cases import code_of, file_of

from judgedesk.app import kept, records, tagging
from judgedesk.app.calendars import events, write_calendar
from judgedesk.app.casefile import Case
from judgedesk.app.outgoing import Recipient
from judgedesk.drafting.calendars import CalendarEvent, calendar

WARSAW = ZoneInfo("Europe/Warsaw")
CHANGED = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
PERSONS: list[dict[str, Any]] = [
    {"id": "v1", "roles": ["victim"], "pseudonym": "P-1", "protected": True, "name": "Ewa Rozalska"},
    {"id": "w7", "roles": ["witness"], "name": "Tomasz Świadkowski"},
]
ROOMS = [
    {"id": "r1", "name": "Sala 104", "equipment": ["recording"]},
    {"id": "r2", "name": "Przyjazny pokój", "equipment": ["friendly"]},
    {"id": "r3", "name": "Ośrodek przy lesie"},
    {"id": "r4", "name": "Konsulat", "remote": True},
]
TESTIMONY = [{"id": "t1", "person": "v1", "minutes": 60}, {"id": "t2", "person": "w7", "minutes": 60}]


def hearing(identifier: str = "h1", **more: Any) -> dict[str, Any]:
    known = {"id": identifier, "testimony": "t1", "part": 1, "room": "r1", "date": "2026-03-30", "from": "09:00",
             "to": "10:30", "state": "confirmed", "sequence": 0}  # fmt: skip
    return known | more


@pytest.fixture
def case(tmp_path: Path, new_case: Callable[..., Case]) -> Case:
    return new_case(tmp_path)


@pytest.fixture
def planned(case: Case) -> Case:
    records.apply(case, file_of(persons=PERSONS, rooms=ROOMS, testimony=TESTIMONY, hearings=[hearing()]))
    return case


def put(case: Case, *hearings: dict[str, Any]) -> None:
    records.apply(case, file_of(hearings=list(hearings)))


def read_back(content: bytes) -> list[Any]:
    """The events as another library understands them."""
    return list(vobject.readOne(content.decode()).vevent_list)


def written(case: Case, folder: Path, **more: Any) -> bytes:
    path = folder / "out.ics"
    write_calendar(case, path, **more)
    return path.read_bytes()


def event(day: date, start: int, end: int, **more: Any) -> CalendarEvent:
    known: dict[str, Any] = {"uid": "u", "sequence": 0, "changed": CHANGED, "summary": "P-1, hearing", "place": "104",
                             "state": "CONFIRMED"}  # fmt: skip
    return CalendarEvent(day=day, start=start, end=end, **(known | more))


@pytest.mark.parametrize(
    ("day", "start", "end", "utc"),
    [
        (date(2026, 3, 28), 9 * 60, 10 * 60, (8, 9)),
        (date(2026, 3, 29), 9 * 60, 10 * 60, (7, 8)),
        (date(2026, 3, 29), 60, 4 * 60, (0, 2)),
        (date(2026, 10, 24), 9 * 60, 10 * 60, (7, 8)),
        (date(2026, 10, 25), 9 * 60, 10 * 60, (8, 9)),
        (date(2026, 10, 25), 60, 4 * 60, (23, 3)),
        (date(2026, 7, 1), 22 * 60, 24 * 60, (20, 22)),
    ],
)
def test_times_hold_on_days_on_which_the_clocks_change(day: date, start: int, end: int, utc: tuple[int, int]) -> None:
    (found,) = read_back(calendar([event(day, start, end)], WARSAW))
    begins, ends = found.dtstart.value, found.dtend.value
    assert (begins.astimezone(UTC).hour, ends.astimezone(UTC).hour) == utc
    assert (begins.date(), begins.hour) == (day, start // 60)
    assert found.dtstart.params["X-VOBJ-ORIGINAL-TZID"] == ["Europe/Warsaw"]


def test_the_file_is_what_the_standard_asks_for() -> None:
    summary = "P-1, przesłuchanie, " + "żółta sala nad rzeką; " * 8
    content = calendar([event(date(2026, 3, 29), 540, 600, summary=summary), event(date(2027, 1, 4), 540, 600)], WARSAW)
    lines = content.split(b"\r\n")
    assert b"\n" not in content.replace(b"\r\n", b"")
    assert max(map(len, lines)) <= 75
    assert lines[0] == b"BEGIN:VCALENDAR" and lines[-2:] == [b"END:VCALENDAR", b""]
    for line in (b"METHOD:PUBLISH", b"CLASS:CONFIDENTIAL", b"DTSTAMP:20260301T120000Z", b"TZID:Europe/Warsaw"):
        assert line in lines
    assert content.count(b"BEGIN:VTIMEZONE") == 1
    assert b"DESCRIPTION" not in content
    assert read_back(content)[0].summary.value == summary
    assert calendar([], WARSAW).count(b"VEVENT") == 0


def test_the_same_case_gives_the_same_bytes(planned: Case, tmp_path: Path) -> None:
    assert written(planned, tmp_path) == written(planned, tmp_path)


def test_an_update_keeps_the_uid_with_a_higher_sequence(planned: Case, tmp_path: Path) -> None:
    (before,) = read_back(written(planned, tmp_path))
    put(planned, hearing(date="2026-10-26", sequence=1, state="tentative"))
    (after,) = read_back(written(planned, tmp_path))
    assert after.uid.value == before.uid.value
    assert (before.sequence.value, after.sequence.value) == ("0", "1")
    assert after.dtstart.value.astimezone(WARSAW).isoformat() == "2026-10-26T09:00:00+01:00"
    assert (before.status.value, after.status.value) == ("CONFIRMED", "TENTATIVE")
    assert after.dtstamp.value >= before.dtstamp.value


def test_a_change_that_was_taken_back_is_an_update_too(planned: Case) -> None:
    put(planned, hearing(date="2026-03-31", sequence=1))
    sequences = [events(planned)[0].sequence]
    for work in (tagging.undo, tagging.redo, tagging.undo):
        work(planned)
        sequences.append(events(planned)[0].sequence)
    assert sequences == [1, 2, 3, 4]
    assert events(planned)[0].day == date(2026, 3, 30)


def test_a_cancelled_hearing_is_cancelled(planned: Case, tmp_path: Path) -> None:
    uid = read_back(written(planned, tmp_path))[0].uid.value
    put(planned, hearing(state="cancelled", sequence=3), hearing("h2", testimony="t2"))
    cancelled, other = read_back(written(planned, tmp_path))
    if cancelled.status.value != "CANCELLED":
        cancelled, other = other, cancelled
    assert (cancelled.uid.value, cancelled.sequence.value) == (uid, "3")
    assert other.status.value == "CONFIRMED"
    content = written(planned, tmp_path, cancelled="h1")
    assert b"METHOD:CANCEL" in content
    assert [one.uid.value for one in read_back(content)] == [uid]
    assert code_of(write_calendar, planned, tmp_path / "x.ics", cancelled="h2") == "calendar.not_cancelled"


def test_a_uid_tells_neither_case_nor_person_nor_record(planned: Case) -> None:
    (one,) = events(planned)
    assert len(one.uid) == 40
    assert set(one.uid) <= set("0123456789abcdef")
    for known in ("h1", "v1", "t1", "II K"):
        assert known not in one.summary + one.place


def test_nobody_is_named_and_no_secret_place(planned: Case, tmp_path: Path) -> None:
    put(planned, hearing(room="r2"), hearing("h2", testimony="t2", room="r3"), hearing("h3", testimony="t2", room="r4"))
    for recipient in Recipient:
        for one in events(planned, "pl", recipient):
            said = f"{one.summary} {one.place}"
            assert not any(word in said for word in ("Rozalsk", "Świadkowsk", "Ośrod", "Konsul", "v1", "w7"))
            assert "przyjazny" not in one.summary.lower()
            if recipient is Recipient.PUBLIC:
                assert "P-1" not in said and "Przyjazny" not in said
    content = written(planned, tmp_path, language="pl").decode()
    assert "P-1\\, przesłuchanie" in content
    assert "osoba nr 2" in content
    assert "LOCATION:Przyjazny pokój" in content


def test_a_room_named_after_a_protected_person_stops_the_file(planned: Case, tmp_path: Path) -> None:
    kept.put(planned, "rooms", {"id": "r1", "name": "pokój Ewy Rozalskiej"}, "room.changed", {})
    assert code_of(write_calendar, planned, tmp_path / "x.ics") == "leak.found"
    assert not (tmp_path / "x.ics").exists()


def test_sittings_stand_in_while_nothing_is_accepted(case: Case) -> None:
    sittings = [
        {"id": "s1", "room": "r1", "date": "2026-03-30", "from": "09:00", "to": "15:00"},
        {"id": "s2", "room": "r1", "date": "2026-03-31", "from": "09:00", "to": "24:00", "confirmed": False},
    ]
    records.apply(case, file_of(rooms=ROOMS, sittings=sittings))
    first, second = events(case)
    assert (first.summary, first.state, second.state, second.end) == (
        "sitting, Sala 104",
        "CONFIRMED",
        "TENTATIVE",
        1440,
    )
    records.apply(case, file_of(sittings=[sittings[0] | {"to": "16:00"}]))
    changed, same = events(case)
    assert (changed.uid, same) == (first.uid, second)
    assert changed.sequence > first.sequence
    tagging.undo(case)
    assert events(case)[0].sequence > changed.sequence, "taking back is a change, too"


def test_the_office_may_lie_in_another_time_zone(
    planned: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("JUDGEDESK_COURT", str(tmp_path))
    settings = tmp_path / "office.yaml"
    settings.write_text("time_zone: Europe/Vilnius\nname: Sąd w Nibywie\nemail: kancelaria@example.invalid\n", "utf-8")
    content = written(planned, tmp_path)
    assert b"TZID:Europe/Vilnius" in content
    (found,) = read_back(content)
    assert found.dtstart.value.astimezone(UTC).hour == 6
    assert found.organizer.value == "mailto:kancelaria@example.invalid"
    settings.write_text("time_zone: Europe/Nibywo\n", "utf-8")
    assert code_of(write_calendar, planned, tmp_path / "x.ics") == "office.bad_zone"
