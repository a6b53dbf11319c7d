"""Bookings from other calendars: when somebody is taken, never what for; nothing wrong is taken silently."""

import io
import random
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from cases import code_of, everything_in, file_of

from judgedesk.app import bookings, kept, records, tagging
from judgedesk.app.bookings import Preview
from judgedesk.app.casefile import Case
from judgedesk.domain.errors import UserError
from judgedesk.ingest import bookings as reader

TODAY = date(2026, 3, 1)
SECRET = ("Rozwód Kowalskich", "Nibywo", "szef@example.invalid", "poufne", "spotkanie-z-anna")
HEAD = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y//PL\r\n"


@pytest.fixture
def case(tmp_path: Path, new_case: Callable[..., Case]) -> Case:
    found = new_case(tmp_path)
    persons = [
        {"id": "v1", "roles": ["victim"], "pseudonym": "P-1", "protected": True, "name": "Ewa Rozalska"},
        {"id": "a1", "roles": ["counsel"], "name": "Michał Zarębski"},
    ]
    rooms = [{"id": "r1", "name": "Sala 104"}, {"id": "r2", "name": "Sala 105"}]
    resources = [{"id": "i1", "kind": "interpreter", "name": "Nguyen"}]
    records.apply(found, file_of(persons=persons, rooms=rooms, resources=resources))
    return found


def event(*lines: str, uid: str = "spotkanie-z-anna@example.invalid") -> str:
    body = (f"UID:{uid}", f"SUMMARY:{SECRET[0]}", f"LOCATION:{SECRET[1]}", f"ATTENDEE:mailto:{SECRET[2]}",
            f"DESCRIPTION:{SECRET[3]}", *lines)  # fmt: skip
    return "BEGIN:VEVENT\r\n" + "\r\n".join(body) + "\r\nEND:VEVENT\r\n"


def ics(folder: Path, *events: str, name: str = "diary.ics", head: str = HEAD) -> Path:
    path = folder / name
    path.write_text(f"{head}{''.join(events)}END:VCALENDAR\r\n", encoding="utf-8", newline="")
    return path


def table(folder: Path, *lines: str, name: str = "diary.csv", encoding: str = "utf-8") -> Path:
    path = folder / name
    path.write_text("\n".join(lines) + "\n", encoding=encoding)
    return path


def read(case: Case, path: Path, who: str = "r1", **more: Any) -> Preview:
    return bookings.read(case, path, who, today=TODAY, **more)


def blocks(preview: Preview) -> list[str]:
    return sorted(f"{one['date']} {one['from']}-{one['to']}" for one in preview.new)


def test_times_are_those_of_the_office_whatever_zone_they_were_written_in(case: Case, tmp_path: Path) -> None:
    path = ics(
        tmp_path,
        event("DTSTART:20260310T080000Z", "DTEND:20260310T090000Z", uid="a"),
        event("DTSTART;TZID=Europe/London:20260311T080000", "DURATION:PT1H30M", uid="b"),
        event('DTSTART;TZID="Central European Standard Time":20260312T080000',
              "DTEND;TZID=Europe/Warsaw:20260312T081500", uid="c"),
        event("DTSTART:20260313T080000", "DTEND:20260313T081500", uid="d"),
        event("DTSTART;VALUE=DATE:20260314", "DTEND;VALUE=DATE:20260316", uid="e"),
        event("DTSTART:20260317T210000Z", "DTEND:20260318T013000Z", uid="f"),
        event("DTSTART;TZID=/softwarestudio.org/Tzfile/Europe/Kyiv:20260319T100000", "DURATION:PT1H", uid="g"),
    )  # fmt: skip
    found = read(case, path)
    assert found.problems == ()
    assert blocks(found) == [
        "2026-03-10 09:00-10:00", "2026-03-11 09:00-10:30", "2026-03-12 08:00-08:15", "2026-03-13 08:00-08:15",
        "2026-03-14 00:00-24:00", "2026-03-15 00:00-24:00", "2026-03-17 22:00-24:00", "2026-03-18 00:00-02:30",
        "2026-03-19 09:00-10:00",
    ]  # fmt: skip
    assert found.notes == {"floating": 1}


def test_what_an_event_is_about_is_kept_nowhere(case: Case, tmp_path: Path) -> None:
    path = ics(tmp_path, event("DTSTART:20260310T080000Z", "DTEND:20260310T090000Z", "RRULE:FREQ=DAILY;COUNT=3"))
    bookings.take(case, read(case, path))
    whole = everything_in(case.file.reading())
    assert "diary.ics" in whole
    for word in SECRET:
        assert word not in whole
    assert {frozenset(one) for one in kept.all_of(case, "bookings")} == {
        frozenset(("id", "who", "date", "from", "to", "source", "uid"))
    }


def test_repeated_events_keep_their_hour_over_the_change_of_the_clocks(case: Case, tmp_path: Path) -> None:
    path = ics(
        tmp_path,
        event("DTSTART;TZID=Europe/Warsaw:20260323T090000", "DTEND;TZID=Europe/Warsaw:20260323T100000",
              "RRULE:FREQ=WEEKLY;COUNT=5", "EXDATE;TZID=Europe/Warsaw:20260406T090000",
              "RDATE;TZID=Europe/Warsaw:20260401T090000"),
        event("RECURRENCE-ID;TZID=Europe/Warsaw:20260330T090000", "DTSTART;TZID=Europe/Warsaw:20260330T140000",
              "DTEND;TZID=Europe/Warsaw:20260330T150000"),
        event("RECURRENCE-ID:20260413T070000Z", "STATUS:CANCELLED", "DTSTART:20260413T070000Z", "DURATION:PT1H"),
    )  # fmt: skip
    found = read(case, path)
    assert blocks(found) == [
        "2026-03-23 09:00-10:00", "2026-03-30 14:00-15:00", "2026-04-01 09:00-10:00", "2026-04-20 09:00-10:00",
    ]  # fmt: skip
    assert found.notes == {"cancelled": 1}


def test_what_takes_no_time_is_passed_over_and_counted(case: Case, tmp_path: Path) -> None:
    times = ("DTSTART:20260310T080000Z", "DTEND:20260310T090000Z")
    busy = (
        "BEGIN:VFREEBUSY\r\nFREEBUSY:20260311T080000Z/PT2H,20260312T080000Z/20260312T083000Z\r\n"
        "FREEBUSY;FBTYPE=FREE:20260313T080000Z/PT2H\r\nEND:VFREEBUSY\r\n"
    )
    path = ics(
        tmp_path, event(*times, "TRANSP:TRANSPARENT"), event(*times, "STATUS:CANCELLED"),
        event(*times, "X-MICROSOFT-CDO-BUSYSTATUS:FREE"), "BEGIN:VTODO\r\nUID:t\r\nEND:VTODO\r\n", busy,
        event("DTSTART:20200310T080000Z", "DTEND:20200310T090000Z"),
        event("DTSTART:20400310T080000Z", "DTEND:20400310T090000Z"),
    )  # fmt: skip
    found = read(case, path)
    assert blocks(found) == ["2026-03-11 09:00-11:00", "2026-03-12 09:00-09:30"]
    assert found.notes == {"free": 3, "cancelled": 1, "others": 1, "before": 1, "after": 1}
    assert read(case, ics(tmp_path, event(*times), head=HEAD + "METHOD:CANCEL\r\n")).new == ()


def test_rules_without_end_and_with_a_million_times_stay_within_bounds(case: Case, tmp_path: Path) -> None:
    times = ("DTSTART;VALUE=DATE:20260101", "DURATION:P1D")
    endless = read(case, ics(tmp_path, event(*times, "RRULE:FREQ=DAILY")))
    assert endless.notes == {"endless": 1}
    assert (min(one["date"] for one in endless.new), len(endless.new)) == (endless.since.isoformat(), 763)
    million = read(case, ics(tmp_path, event(*times, "RRULE:FREQ=DAILY;COUNT=1000000")))
    assert len(million.new) == len(endless.new)
    finer = read(case, ics(tmp_path, event(*times, "RRULE:FREQ=SECONDLY;COUNT=1000000")))
    assert [one.code for one in finer.problems] == ["rule_too_fine"]
    many = [event(*times, "RRULE:FREQ=DAILY", uid=f"u{number}") for number in range(40)]
    assert code_of(read, case, ics(tmp_path, *many)) == "booking.too_many"


@pytest.mark.parametrize(
    ("lines", "code"),
    [
        (("DTSTART:20260310T080000Z", "DTEND:20260310T070000Z"), "ends_before"),
        (("DTSTART:20260231T080000Z", "DTEND:20260310T070000Z"), "bad_time"),
        (("DTSTART:tomorrow", "DTEND:20260310T070000Z"), "bad_time"),
        (("DTSTART:20260310T080000Z",), "no_length"),
        (("DTEND:20260310T080000Z",), "no_start"),
        (("DTSTART:20260310T080000Z", "DURATION:an hour"), "bad_duration"),
        (("DTSTART:20260310T080000Z", "DURATION:PT1H", "RRULE:FREQ=OFTEN"), "bad_rule"),
        (("DTSTART:20260310T080000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY;BYDAY=XX"), "bad_rule"),
        (("DTSTART:20260310T080000Z", "DURATION:PT1H", "RRULE:FREQ=MINUTELY"), "rule_too_fine"),
        (("DTSTART;TZID=Nowhere/Atlantis:20260310T080000", "DURATION:PT1H"), "unknown_zone"),
        (("DTSTART:99991231T230000Z", "DURATION:PT9H"), "bad_time"),
    ],
)
def test_wrong_times_are_named_and_stop_the_others(
    case: Case, tmp_path: Path, lines: tuple[str, ...], code: str
) -> None:
    good = event("DTSTART:20260310T080000Z", "DTEND:20260310T090000Z", uid="good")
    found = read(case, ics(tmp_path, good, event(*lines)))
    assert [(one.line, one.code) for one in found.problems] == [(2, code)]
    for language in ("en", "pl"):
        assert "{" not in bookings.problem_said(found.problems[0], language)
    with pytest.raises(UserError) as refused:
        bookings.take(case, found)
    assert (refused.value.code, refused.value.facts["line"]) == ("booking.bad_rows", 2)
    assert kept.all_of(case, "bookings") == []
    bookings.take(case, found, good_ones=True)
    assert len(kept.all_of(case, "bookings")) == 1


def test_a_table_may_be_polish_or_english_and_in_any_encoding(case: Case, tmp_path: Path) -> None:
    polish = table(tmp_path, "sep=;", "Dzień;Od;Do;Kto;Uwagi", "10.03.2026;8.30;9:15;Sala 105;poufne", ";;;;",
                   "11.03.2026 r.;;;i1;", encoding="cp1250")  # fmt: skip
    found = bookings.read(case, polish, today=TODAY)
    assert found.problems == ()
    assert [(one["who"], one["date"], one["from"], one["to"]) for one in found.new] == [
        ("r2", "2026-03-10", "08:30", "09:15"), ("i1", "2026-03-11", "00:00", "24:00"),
    ]  # fmt: skip
    english = table(tmp_path, "date,from,to", "2026-03-10,08:30,24:00")
    assert blocks(read(case, english)) == ["2026-03-10 08:30-24:00"]
    assert code_of(bookings.read, case, english, today=TODAY) == "booking.whose"
    assert code_of(read, case, table(tmp_path, "date,from", "2026-03-10,08:30")) == "booking.no_columns"


def test_bad_rows_of_a_table_are_named_with_their_line(case: Case, tmp_path: Path) -> None:
    path = table(tmp_path, "date;from;to;who", "2026-03-10;08:30;09:00;r1", "2026-13-10;08:30;09:00;r1", "",
                 "2026-03-10;25:00;26:00;r1", "2026-03-10;10:00;09:00;r1", "2026-03-10;08:30;09:00;Nobody",
                 "2026-03-10;08:30;;r1")  # fmt: skip
    found = bookings.read(case, path, today=TODAY)
    assert [(one.line, one.code) for one in found.problems] == [
        (3, "bad_date"), (5, "bad_time"), (6, "ends_before"), (7, "unknown_who"), (8, "bad_time"),
    ]  # fmt: skip
    assert blocks(found) == ["2026-03-10 08:30-09:00"]


def test_the_same_file_again_changes_nothing_and_a_newer_one_replaces(case: Case, tmp_path: Path) -> None:
    first = event("DTSTART:20260310T080000Z", "DTEND:20260310T090000Z", uid="one")
    moved = event("DTSTART:20260311T080000Z", "DTEND:20260311T090000Z", uid="one")
    other = event("DTSTART:20260312T080000Z", "DTEND:20260312T090000Z", uid="two")
    bookings.take(case, read(case, ics(tmp_path, first, other)))
    bookings.take(case, read(case, ics(tmp_path, first, name="other.ics"), "i1"))
    again = read(case, ics(tmp_path, first, other))
    assert (again.new, again.gone, again.same) == ((), (), 2)
    assert bookings.take(case, again).ids == ()
    newer = read(case, ics(tmp_path, moved, other))
    assert (len(newer.new), len(newer.gone), newer.same) == (1, 1, 1)
    bookings.take(case, newer)
    assert [(one.source, one.who, one.number, one.first, one.last) for one in bookings.sources(case)] == [
        ("diary.ics", "r1", 2, "2026-03-11", "2026-03-12"), ("other.ics", "i1", 1, "2026-03-10", "2026-03-10"),
    ]  # fmt: skip
    assert code_of(bookings.take, case, newer) == "booking.outdated"
    tagging.undo(case)
    assert [(one.first, one.number) for one in bookings.sources(case)] == [("2026-03-10", 2), ("2026-03-10", 1)]


def test_a_source_is_dropped_as_one_act(case: Case, tmp_path: Path) -> None:
    bookings.take(case, read(case, table(tmp_path, "date,from,to", "2026-03-10,08:30,09:00", "2026-03-11,08:30,09:00")))
    bookings.drop(case, "diary.csv")
    assert bookings.sources(case) == []
    tagging.undo(case)
    assert bookings.sources(case)[0].number == 2
    assert code_of(bookings.drop, case, "nothing") == "booking.unknown_source"


def test_a_source_that_names_a_protected_person_is_refused(case: Case, tmp_path: Path) -> None:
    path = table(tmp_path, "date,from,to", "2026-03-10,08:30,09:00", name="Ewa_Rozalska.csv")
    assert code_of(read, case, path) == "booking.source_names"
    assert len(read(case, path, source="poradnia").new) == 1


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("a.pdf", b"%PDF", "booking.unknown_ending"),
        ("a.ics", b"", "file.empty"),
        ("a.ics", b"hello\n", "booking.no_calendar"),
        ("a.ics", b"\x00\xff" * 5000, "booking.no_calendar"),
        ("a.csv", b"\x00\xff" * 5000, "booking.no_columns"),
        ("a.csv", b"no,such,thing\n", "booking.no_columns"),
    ],
)
def test_what_is_no_calendar_is_refused(case: Case, tmp_path: Path, name: str, content: bytes, code: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    assert code_of(read, case, path) == code
    assert code_of(read, case, tmp_path / "missing.ics") == "path.unknown"
    assert code_of(read, case, ics(tmp_path), "Nobody") == "booking.unknown_who"


class InMemory(io.BytesIO):
    """A file as the child sees it."""

    def __init__(self, content: bytes) -> None:
        super().__init__(content)
        self.size = len(content)

    def whole(self) -> bytes:
        return self.getvalue()


@pytest.mark.parametrize("kind", ["ics", "csv"])
def test_a_damaged_file_is_read_or_refused_and_never_breaks_the_reader(tmp_path: Path, kind: str) -> None:
    series = event("DTSTART;TZID=Europe/Warsaw:20260323T090000", "DURATION:PT1H", "RRULE:FREQ=WEEKLY;COUNT=5;BYDAY=MO",
                   "EXDATE;TZID=Europe/Warsaw:20260406T090000", "RECURRENCE-ID:20260330T070000Z")  # fmt: skip
    path = ics(tmp_path, series) if kind == "ics" else table(tmp_path, "data;od;do;kto", '"1.3.2026";9.15;10:00;r1')
    whole, chance = path.read_bytes(), random.Random(7)
    pieces = (b"99991231T235959Z", b"00010101", b"-P1D", b"P9999W", b"INTERVAL=0", b"BYDAY=-53MO", b"COUNT=-1", b"\0",
              b"TZID=../../etc/passwd:", b'"', b"\r\n", b";", b":", b"\xff\xfe")  # fmt: skip
    unit = {"kind": kind, "zone": "Europe/Warsaw", "since": "2026-01-01", "until": "2027-01-01"}
    for _ in range(400):
        damaged = bytearray(whole)
        for _ in range(chance.randint(1, 4)):
            at = chance.randrange(len(damaged))
            damaged[at : at + chance.randint(0, 12)] = chance.choice(pieces)
        with suppress(UserError):
            reader.serve(unit, InMemory(bytes(damaged)), lambda said, fields=None, blob=b"": check(said, fields, blob))


def check(said: str, fields: Any, blob: bytes) -> None:
    reader.checked(said, fields or {}, blob)


def test_a_clerk_may_read_bookings_too(case: Case, tmp_path: Path, reopened: Callable[..., Case]) -> None:
    path = table(tmp_path, "date,from,to", "2026-03-10,08:30,09:00")
    assert len(read(case, path, "P-1").new) == 1
    assert code_of(read, reopened(case, write=False), path) == "case.read_only"
