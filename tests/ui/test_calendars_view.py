"""Rooms and calendars in the window: sittings one by one and in series, rooms, interpreters, bookings taken in."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from judgedesk.app import bookings, casefile, hearings_entry, intake, kept, records, tagging
from judgedesk.domain.errors import UserError
from judgedesk.domain.roles import Role
from judgedesk.ui.views.calendars import CalendarsView
from tests.ui.conftest import CHEAP, PASSPHRASE, RECORDS
from tests.ui.test_access import TARGET, nameless

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
ROOMS = [{"id": "r1", "name": "Hall 4"}, {"id": "r2", "name": "Friendly room", "equipment": ["friendly"]}]
SITTING = {"id": "s1", "room": "r1", "date": "2027-01-11", "from": "09:00", "to": "15:00", "present": ["d1"]}
INTERPRETER = {"id": "i1", "kind": "interpreter", "name": "Interpreter V", "languages": ["vi"]}
PLAN = {
    "testimony": [{"id": "z1", "person": "v1", "minutes": 60, "resources": [{"kind": "interpreter"}]}],
    "hearings": [{"id": "h1", "testimony": "z1", "sitting": "s1", "room": "r1", "date": "2027-01-11", "from": "09:00",
                  "to": "10:00", "resources": ["i1"]}],
}  # fmt: skip


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    base = tmp_path_factory.mktemp("calendars")
    (base / "files").mkdir()
    (base / "files" / "statement.txt").write_text("I was promised work in a hotel.\n", encoding="utf-8")
    with casefile.create_case(base / "case.jdcase", "II K 1/26", "A. Judge", Role.JUDGE, PASSPHRASE, CHEAP) as case:
        intake.import_files(case, [base / "files"], jobs=1)
        records.apply(case, {**RECORDS, "rooms": ROOMS, "resources": [INTERPRETER], "sittings": [SITTING], **PLAN})
    return base / "case.jdcase"


def shown(qtbot, bridge, view):
    bridge.changed.connect(view.refresh)
    view.resize(1240, 800)
    qtbot.wait(20)  # making it and showing it are two steps, as in the window
    view.show()
    view.activateWindow()
    view.activate()
    qtbot.waitUntil(lambda: not view._stale and not bridge.busy)
    return view


@pytest.fixture
def view(qtbot, bridge, theme, case, words) -> CalendarsView:
    made = CalendarsView(bridge, theme, case, words)
    qtbot.addWidget(made)
    qtbot.wait(20)
    return shown(qtbot, bridge, made)


def fill(form, **typed: str) -> None:
    for name, text in typed.items():
        {"days": form.days, "first": form.day, "last": form.last, "start": form.start, "end": form.end}[name].setText(
            text
        )


# -- lists -------------------------------------------------------------------------------------------------------


def test_sittings_say_who_is_present_and_what_is_promised(view: CalendarsView):
    texts = [column.text(view.rows["sittings"].rows[0]) for column in view.rows["sittings"].columns]
    assert texts == ["Mon 11 Jan 2027", "09:00–15:00", "Hall 4", "Bogdan Example", "confirmed", "1"]
    assert "09:00–10:00 P-1 · tentative" in view.side.card.facts.accessibleDescription()
    assert not nameless(view)


def test_lists_are_gone_through_by_keys(view: CalendarsView):
    commands = {one.id: one for one in view.commands()}
    commands["calendars.next"].run()
    assert view.table is view.tables["rooms"] and view.table.hasFocus()
    commands["calendars.previous"].run()
    commands["calendars.previous"].run()
    assert view.table is view.tables["bookings"]


def test_an_empty_case_says_to_begin_with_a_room(qtbot, bridge, theme, case, words):
    for kind in ("hearings", "testimony", "sittings", "resources", "rooms"):
        for one in kept.all_of(case, kind):
            kept.drop(case, kind, one["id"], "x", UserError("entry.unknown"))
    made = CalendarsView(bridge, theme, case, words)
    qtbot.addWidget(made)
    shown(qtbot, bridge, made)
    assert made._stack.currentIndex() == 1
    made.enter()
    assert made.side.currentWidget() is made.side.room


# -- sittings ----------------------------------------------------------------------------------------------------


def test_a_series_shows_its_days_leaves_out_holidays_and_is_one_act(qtbot, bridge, case, view: CalendarsView):
    next(one for one in view.commands() if one.id == "calendars.series").run()
    form = view.side.sitting
    form.room.setCurrentIndex(form.room.findData("r2"))
    fill(form, days="Mon, Thu", first="26.04.2027", last="2027-05-10", start="9", end="15.30")
    form.missing.add("counsel")
    form.edited.emit()
    qtbot.waitUntil(lambda: form.preview.isVisible(), timeout=3000)
    assert "4 sitting" in form.preview.text() and "left out: Mon 3 May 2027" in form.preview.text()
    QTest.keyClick(form.end, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(view.rows["sittings"].rows) == 5 and not bridge.busy)
    made = [one for one in kept.all_of(case, "sittings") if one["room"] == "r2"]
    assert [one["date"] for one in made] == ["2027-04-26", "2027-04-29", "2027-05-06", "2027-05-10"]
    assert {(one["from"], one["to"], one["confirmed"], *one["missing"]) for one in made} == {
        ("09:00", "15:30", False, "counsel")
    }
    tagging.undo(case)
    assert len(kept.all_of(case, "sittings")) == 1


def test_a_series_passes_over_days_on_which_the_room_is_taken(case):
    found = hearings_entry.series(case, ["mon"], date(2027, 1, 4), date(2027, 1, 18), "r1", "14:00", "16:00")
    assert [(one.day.day, one.left_out) for one in found] == [(4, ""), (11, "taken"), (18, "")]


@pytest.mark.parametrize(
    ("typed", "field", "said"),
    [
        ({"start": "15", "end": "9"}, "to", "not after its beginning"),
        ({"start": "9h", "end": "10"}, "from", "is no time of day"),
        ({"start": "9", "end": "10", "first": "soon"}, "date", "“soon” is no day"),
        ({"start": "9", "end": "10", "first": ""}, "date", "This field is empty"),
        ({"start": "10", "end": "12"}, "room", "Hall 4 already has a sitting on 2027-01-11, 09:00–15:00"),
    ],
)
def test_a_bad_sitting_is_said_at_its_field_and_not_written(qtbot, case, view: CalendarsView, typed, field, said):
    view.enter()
    fill(view.side.sitting, **{"first": "2027-01-11"} | typed)
    view.side.sitting.confirm()
    qtbot.waitUntil(lambda: said in view.side.sitting.spots[field].wrong.text())
    assert len(kept.all_of(case, "sittings")) == 1 and view.entering


def test_a_sitting_cut_short_tells_which_hearing_falls_out(qtbot, bridge, case, view: CalendarsView):
    view.change()
    fill(view.side.sitting, start="11:00")
    view.side.sitting.edited.emit()
    qtbot.waitUntil(lambda: view.side.sitting.against.isVisible(), timeout=3000)
    assert "P-1" in view.side.sitting.against.text()
    QTest.keyClick(view.side.sitting, Qt.Key.Key_Escape)
    assert not view.entering and kept.all_of(case, "sittings") == [SITTING]


def test_what_a_hearing_needs_cannot_be_removed(qtbot, view: CalendarsView, case):
    for name in ("sittings", "rooms", "resources"):
        view.show_list(name)
        view.remove()
        qtbot.waitUntil(lambda: view.trouble.isVisible())
        assert "2027-01-11 P-1" in view.trouble.accessibleName()
        view.trouble.clear()
    assert kept.all_of(case, "rooms") == ROOMS


# -- rooms and whoever is booked ---------------------------------------------------------------------------------


def test_a_room_shared_with_others_is_entered(qtbot, bridge, case, view: CalendarsView):
    view.show_list("rooms")
    view.enter()
    form = view.side.room
    form.confirm()
    assert "empty" in form.spots["name"].wrong.text()
    form.lines["name"].setText("Link room")
    form.whose.setCurrentIndex(form.whose.findData("shared"))
    form.equipment.add("link")
    form.free.lines.setPlainText("Wed 9-15")
    QTest.keyClick(form, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(view.rows["rooms"].rows) == 3 and not bridge.busy)
    assert kept.one(case, "rooms", "r3") == {
        "id": "r3", "name": "Link room", "own": False, "equipment": ["link"],
        "weekly": [{"day": "wed", "from": "09:00", "to": "15:00"}],
    }  # fmt: skip


def test_an_interpreter_is_changed_and_free_on_no_day_stays_so(qtbot, bridge, case, view: CalendarsView):
    view.show_list("resources")
    view.change()
    form = view.side.resource
    form.lines["languages"].setText("vie")
    form.confirm()
    assert "“vie” is no language" in form.spots["languages"].wrong.text()
    form.lines["languages"].setText("vi, uk")
    form.lines["dialects"].setText("northern")
    form.free.lines.setPlainText("never")
    form.free.changed.emit()
    qtbot.waitUntil(lambda: form.against.isVisible(), timeout=3000)  # the hearing on the 11th would lose her
    form.confirm()
    qtbot.waitUntil(lambda: not view.entering and not bridge.busy)
    found = kept.one(case, "resources", "i1")
    assert (found["languages"], found["dialects"], found["available"]) == (["vi", "uk"], ["northern"], [])
    qtbot.waitUntil(lambda: "cannot hold" in view.head._note.text() or bool(view._read.conflicts))
    assert "Cannot hold in the plan" in view.side.card.facts.accessibleDescription()


# -- calendars of others -----------------------------------------------------------------------------------------


def test_a_calendar_is_shown_before_it_is_taken_with_what_is_left_out(qtbot, bridge, case, view, tmp_path):
    file = tmp_path / "interpreter.csv"
    file.write_text("date,from,to\n2027-01-11,08:00,12:00\n2027-01-19,09:00,17:00\n2027-01-20,zz,12:00\n")
    view.show_list("resources")
    next(one for one in view.commands() if one.id == "calendars.import").run()
    view.side.incoming.look(file)
    qtbot.waitUntil(lambda: view.side.incoming.good.isVisible(), timeout=15000)
    said = view.side.incoming.facts.accessibleDescription()
    assert "2 new (11 Jan 2027 – 19 Jan 2027)" in said and "Line 4: “zz” is no time of day." in said
    assert "Cannot hold with the plan" in said and "P-1" in said
    assert not view.side.incoming.go.isVisible() and not kept.all_of(case, "bookings")
    view.side.incoming.good.click()
    qtbot.waitUntil(lambda: len(view.rows["bookings"].rows) == 1 and not bridge.busy and not view.entering)
    assert [one.who for one in bookings.sources(case)] == ["i1"]
    view.month.turn(date(2027, 1, 1))
    view.month.strip.chosen.emit("i1", date(2027, 1, 19))
    assert "09:00–17:00 taken elsewhere" in view.side.card.facts.accessibleDescription()
    view.remove()
    qtbot.waitUntil(lambda: not kept.all_of(case, "bookings"))
    tagging.undo(case)
    assert len(kept.all_of(case, "bookings")) == 2


def test_a_file_that_is_no_calendar_is_refused_in_words(qtbot, bridge, case, view: CalendarsView, tmp_path):
    file = tmp_path / "picture.png"
    file.write_bytes(b"x")
    view.ask_calendar()
    view.side.incoming.look(file)
    qtbot.waitUntil(lambda: view.side.incoming.trouble.isVisible(), timeout=15000)
    assert ".ics" in view.side.incoming.trouble.accessibleName() and not kept.all_of(case, "bookings")


# -- every form --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["en", "pl"])
def test_everything_in_every_form_has_a_name_and_can_be_hit(qtbot, bridge, words, view: CalendarsView, language):
    words.choose(language)
    for name, begin in (("sittings", view.enter_series), ("rooms", view.enter), ("resources", view.enter),
                        ("bookings", view.ask_calendar)):  # fmt: skip
        view.show_list(name)
        begin()
        qtbot.wait(20)
        assert view.entering and not nameless(view)
        small = [one.accessibleName() or one.text() for one in view.findChildren(QAbstractButton)
                 if one.isVisible() and min(one.width(), one.height()) < TARGET]  # fmt: skip
        assert not small
        view.side.left.emit()
        qtbot.waitUntil(lambda: not bridge.busy)


# -- the month ---------------------------------------------------------------------------------------------------


def test_the_month_is_gone_through_by_keys(qtbot, view: CalendarsView):
    strip = view.month.strip
    assert strip.month == date(2027, 1, 1) and "January 2027" in strip.accessibleName()
    chosen = []
    strip.chosen.connect(lambda id, on: chosen.append((id, on)))
    strip.setFocus()
    QTest.keyClick(strip, Qt.Key.Key_Home)
    QTest.keyClick(strip, Qt.Key.Key_Down)
    QTest.keyClick(strip, Qt.Key.Key_Right)
    assert chosen[-1] == ("r2", date(2027, 1, 2))
    assert "Friendly room · Sat 2 Jan 2027" in view.side.card.facts.accessibleDescription()
    QTest.keyClick(strip, Qt.Key.Key_PageDown)
    assert strip.month == date(2027, 2, 1)
    view.month.earlier.click()
    QTest.keyClick(strip, Qt.Key.Key_PageUp)
    assert strip.month == date(2026, 12, 1)


def test_nothing_taken_is_painted_on_a_day_that_is_free(qtbot, theme, view: CalendarsView):
    strip = view.month.strip
    view.month.turn(date(2027, 1, 1))
    picture = strip.grab().toImage()

    def inks(row: int, on: int) -> set[int]:
        cell = strip._cell(row, on).adjusted(3, 3, -3, -6)
        return {picture.pixel(x, cell.center().y()) for x in range(cell.left(), cell.right())}

    assert len(inks(0, 11)) > 1 and len(inks(0, 12)) == 1
