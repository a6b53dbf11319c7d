"""The scenes of testimony and of rooms and calendars: the lists, the forms, what is wrong at its field."""

from collections.abc import Callable
from datetime import date

from judgedesk.app import bookings, protection
from judgedesk.app.hearings import Book
from judgedesk.ui.shell.desk import Desk
from judgedesk.ui.views.calendars import CalendarsView
from judgedesk.ui.views.testimony import TestimonyView

Steps = list[Callable[[], None]]


def testimony_scenes(desk: Desk) -> list[tuple[str, Steps]]:
    """The two sections with something chosen, and their forms; nothing where nobody is to be heard."""
    if not Book(desk.case).testimony:
        return []
    return [
        ("testimony", [lambda: _measured(desk), lambda: desk.go("testimony"), lambda: _chosen(desk)]),
        ("testimony_form", [lambda: _testimony(desk).change()]),
        ("testimony_wrong", [lambda: _mistyped(desk)]),
        ("calendars", [lambda: _testimony(desk).form.left.emit(), lambda: _taken(desk), lambda: desk.go("calendars")]),
        ("calendars_series", [lambda: _laid_out(desk)]),
        (
            "calendars_interpreter",
            [lambda: _calendars(desk).side.sitting.left.emit(), lambda: _calendars(desk).show_list("resources")],
        ),
        ("calendars_form", [lambda: _calendars(desk).change()]),
        ("calendars_bookings", [lambda: _calendars(desk).side.resource.left.emit(),
                                lambda: _calendars(desk).show_list("bookings")]),
    ]  # fmt: skip


def _testimony(desk: Desk) -> TestimonyView:
    return next(view for view in desk.findChildren(TestimonyView))


def _calendars(desk: Desk) -> CalendarsView:
    return next(view for view in desk.findChildren(CalendarsView))


def _measured(desk: Desk) -> None:
    """A measure of somebody who is to be heard, so that there is something to suggest; where none is recorded."""
    book = Book(desk.case)
    held = [id for id in map(book.person_of, book.testimony) if id in book.people and book.people[id].protected]
    if desk.case.writable and held and not any(one.person == held[0] for one in protection.applied(desk.case)):
        desk.bridge.write(
            protection.add, desk.case, held[0], "pl.m.185c", "2026-11-16", "przewodnicząca", state="granted"
        )


def _chosen(desk: Desk) -> None:
    """Chooses somebody vulnerable."""
    view = _testimony(desk)
    rows = view.rows.rows
    view.table.choose_row(next((at for at, one in enumerate(rows) if one.record.get("vulnerable")), 0))


def _mistyped(desk: Desk) -> None:
    """A line of free times that nobody understands."""
    form = _testimony(desk).form
    form.free.lines.setPlainText(f"{form.free.lines.toPlainText()}\n2027-01-14 15-9")
    form.confirm()


def _taken(desk: Desk) -> None:
    """Some blocks of another calendar, where none is taken in."""
    book = Book(desk.case)
    who = next(iter(book.resources), "")
    days = sorted({str(one["date"]) for one in book.sittings.values()})
    if desk.case.writable and who and days and not book.bookings:
        new = tuple(
            {"id": f"b-{number}", "who": who, "date": on, "from": "13:00", "to": "17:00", "source": "calendar.ics",
             "uid": ""}
            for number, on in enumerate(days[:3])
        )  # fmt: skip
        first, last = date.fromisoformat(days[0]), date.fromisoformat(days[-1])
        preview = bookings.Preview("calendar.ics", True, first, last, new)
        desk.bridge.write(bookings.take, desk.case, preview)


def _laid_out(desk: Desk) -> None:
    """A series over a time with holidays."""
    view = _calendars(desk)
    view.enter_series()
    form = view.side.sitting
    for edit, text in ((form.days, "Mon, Thu"), (form.day, "2027-04-26"), (form.last, "2027-06-03"),
                       (form.start, "9"), (form.end, "15")):  # fmt: skip
        edit.setText(text)
    form.edited.emit()
