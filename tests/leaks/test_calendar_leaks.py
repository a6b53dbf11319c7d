"""Every leak of the suite in calendars as the desk writes them, wherever words of a case stand in one."""

from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from test_leak_suite import TEXTS, found_in

from judgedesk.drafting.calendars import CalendarEvent, calendar

KNOWN: dict[str, Any] = {"summary": "P-1, hearing", "place": "104"}


def made(field: str, text: str) -> bytes:
    said = KNOWN | ({field: text} if field in KNOWN else {})
    changed = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
    event = CalendarEvent(
        uid="0a1b", sequence=1, changed=changed, day=date(2026, 3, 29), start=540, end=600, state="CONFIRMED", **said
    )
    court = (text if field == "court" else "", "office@example.invalid")
    return calendar([event], ZoneInfo("Europe/Warsaw"), organizer=court)


@pytest.mark.parametrize("field", [*KNOWN, "court"])
def test_each_is_found_in_a_calendar(field: str) -> None:
    fitting = [(who, text) for who, text in TEXTS if field in KNOWN or text.isprintable()]
    assert len(fitting) > 600
    assert [(who, text) for who, text in fitting if not found_in(made(field, text), ".ics", who)] == []


def test_a_calendar_without_names_is_clean() -> None:
    for who in {who for who, _ in TEXTS}:
        assert not found_in(made("summary", "P-1, przesłuchanie, sala 104"), ".ics", who)
