"""The running day: started, paused, ended from the keyboard; somebody does not appear, calls, notes, open questions."""

import wave
from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from judgedesk.app import casefile, hearings_notes, hearings_running, intake, outlines, records, tagging
from judgedesk.app.hearings import hearing, hearings
from judgedesk.app.outline_records import Question
from judgedesk.domain.errors import UserError
from judgedesk.domain.roles import Role
from judgedesk.ui.views.running import RunningView
from tests.ui.conftest import CHEAP, PASSPHRASE, RECORDS

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
DAY, NEXT = date(2027, 1, 12), date(2027, 1, 19)
PEOPLE = {
    "persons": [
        {"id": "v1", "roles": ["victim", "witness"], "name": "Oksana Wzorcowa", "pseudonym": "P-1", "protected": True,
         "languages": ["pl"]},
        {"id": "n1", "roles": ["witness"], "name": "Karol Sąsiad", "languages": ["pl"]},
        {"id": "n2", "roles": ["witness"], "name": "Ewa Kadrowa", "languages": ["pl"]},
        {"id": "n3", "roles": ["witness"], "name": "Piotr Drugi", "languages": ["pl"]},
        {"id": "d1", "roles": ["defendant"], "name": "Bogdan Example"},
    ],
    "rooms": [{"id": "r1", "name": "Room 104"}, {"id": "r2", "name": "Room 12"}],
    "sittings": [
        {"id": "s1", "room": "r1", "date": "2027-01-12", "from": "09:00", "to": "13:00"},
        {"id": "s2", "room": "r2", "date": "2027-01-12", "from": "09:00", "to": "13:00"},
        {"id": "s3", "room": "r1", "date": "2027-01-19", "from": "09:00", "to": "13:00"},
    ],
    "testimony": [
        {"id": "w1", "person": "v1", "minutes": 60, "rooms": ["r1"], "summons": "phone"},
        {"id": "w2", "person": "n1", "minutes": 60, "rooms": ["r1"], "summons": "phone"},
        {"id": "w3", "person": "n2", "minutes": 60, "rooms": ["r1"], "summons": "phone", "after": ["w2"]},
        {"id": "w4", "person": "n3", "minutes": 60, "rooms": ["r2"], "summons": "phone"},
    ],
    "hearings": [
        {"id": f"h{number}", "testimony": f"w{number}", "part": 1, "sitting": sitting, "room": room,
         "date": "2027-01-12", "from": start, "to": end, "state": "confirmed"}
        for number, sitting, room, start, end in (
            (1, "s1", "r1", "09:00", "10:00"), (2, "s1", "r1", "10:00", "11:00"), (3, "s1", "r1", "11:00", "12:00"),
            (4, "s2", "r2", "09:30", "10:30"),
        )
    ],
}  # fmt: skip


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    base = tmp_path_factory.mktemp("running")
    (base / "files").mkdir()
    with wave.open(str(base / "files" / "hearing 1.wav"), "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(8000)
        sound.writeframes(bytes(16000))
    with casefile.create_case(base / "case.jdcase", "II K 1/26", "A. Judge", Role.JUDGE, PASSPHRASE, CHEAP) as case:
        intake.import_files(case, [base / "files"], jobs=1)
        counts = [{**RECORDS["counts"][0], "victims": ["v1"]}]
        records.apply(case, {"format": RECORDS["format"], **PEOPLE, "counts": counts})
    return base / "case.jdcase"


def at(hour: str, day: date = DAY):
    return lambda: datetime.combine(day, datetime.strptime(hour, "%H:%M").time())


@pytest.fixture
def view(qtbot, bridge, theme, case, words) -> RunningView:
    made = RunningView(bridge, theme, case, words)
    bridge.changed.connect(made.refresh)
    made.now = at("09:05")
    made.focus.day = DAY
    made.resize(1300, 760)
    made.show()
    made.activateWindow()
    made.activate()
    qtbot.waitUntil(lambda: not made._stale and not bridge.busy)
    yield made
    made.deleteLater()


def press(widget, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(widget, key, modifier)


def settled(qtbot, bridge) -> None:
    qtbot.wait(20)
    qtbot.waitUntil(lambda: not bridge.busy)


def row(view: RunningView, hearing_id: str) -> list[str]:
    line = next(one for one in view.table.heard.rows if one.id == hearing_id)
    return [column.text(line) for column in view.table.heard.columns]


def test_hearings_stand_under_their_rooms_by_pseudonym(view: RunningView):
    said = [view.table.heard.columns[0].text(one) or "" for one in view.table.heard.rows]
    assert said[:2] == ["Room 104", "09:00–10:00"] and "Room 12" in said
    assert row(view, "h1")[1:4] == ["P-1", "○ waiting", "≈ 09:05"] and row(view, "h1")[6] == "5 min"
    assert row(view, "h2")[3] == "≈ 10:05", "who comes after is late as well"
    assert row(view, "h4")[3] == "≈ 09:30", "another room is not"
    assert view.hearing().id == "h1"


def test_started_paused_resumed_and_ended_from_the_keyboard(qtbot, bridge, case, view: RunningView):
    for hour, key, phase in (
        ("09:06", Qt.Key.Key_S, "going"), ("09:20", Qt.Key.Key_P, "paused"), ("09:30", Qt.Key.Key_P, "going"),
        ("10:12", Qt.Key.Key_E, "over"),
    ):  # fmt: skip
        view.now = at(hour)
        view.table.choose("h1")
        press(view.table, key)
        qtbot.waitUntil(lambda phase=phase: view.hearing().line.phase == phase and not bridge.busy)
    told = hearing(case, "h1").actual
    assert (told.start, told.end, told.pauses) == (546, 612, ((560, 570),)) and told.outcome == "complete"
    assert row(view, "h1")[3:5] == ["09:06–10:12", "09:20–09:30"]
    assert "1 over" in view.head._note.text() or "over" in view.head._note.text()
    tagging.undo(case)
    assert hearing(case, "h1").actual.end is None


def test_what_cannot_be_now_does_nothing(qtbot, bridge, case, view: RunningView):
    for key in (Qt.Key.Key_E, Qt.Key.Key_P):
        press(view.table, key)
    settled(qtbot, bridge)
    assert hearing(case, "h1").actual.start is None
    assert not view.side.buttons["end"].isEnabled() and view.side.buttons["start"].isEnabled()


def test_ended_to_be_continued(qtbot, bridge, case, view: RunningView):
    hearings_running.actual(case, "h1", "start", "09:00")
    view._load()
    qtbot.waitUntil(lambda: view.hearing().line.phase == "going")
    press(view.table, Qt.Key.Key_E, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: hearing(case, "h1").actual.outcome == "continued")
    qtbot.waitUntil(lambda: "to be continued" in view.side.facts.accessibleDescription())


def test_another_hour_can_be_typed_and_on_another_day_has_to_be(qtbot, bridge, case, view: RunningView):
    view.side.at.setText("09:02")
    press(view.table, Qt.Key.Key_S)
    qtbot.waitUntil(lambda: hearing(case, "h1").actual.start == 542)
    view.now = at("09:00", NEXT)
    view._load()
    settled(qtbot, bridge)
    press(view.table, Qt.Key.Key_E)
    assert "At what time?" in view.trouble.accessibleName() and hearing(case, "h1").actual.end is None
    view.side.at.setText("25:00")
    press(view.table, Qt.Key.Key_E)
    settled(qtbot, bridge)
    assert hearing(case, "h1").actual.end is None
    view.side.at.setText("9:58")
    press(view.table, Qt.Key.Key_E)
    qtbot.waitUntil(lambda: hearing(case, "h1").actual.end == 598)


def test_an_hour_before_the_last_is_refused_in_words(qtbot, bridge, case, view: RunningView):
    hearings_running.actual(case, "h1", "start", "09:04")
    view._load()
    qtbot.waitUntil(lambda: view.hearing().line.phase == "going")
    view.side.at.setText("08:30")
    press(view.table, Qt.Key.Key_E)
    qtbot.waitUntil(lambda: view.trouble.isVisible())
    assert hearing(case, "h1").actual.end is None


def test_the_clock_reads_the_order_again_once_a_minute_and_not_more(qtbot, bridge, view: RunningView, monkeypatch):
    read = []
    monkeypatch.setattr(view, "_load", lambda: read.append(view.now()))
    for _ in range(5):
        view._tick()
    assert not read
    view.now = at("09:06")
    for _ in range(5):
        view._tick()
    assert len(read) == 1 and view.side.clock.text() == "09:06"
    view.hide()
    assert not view._timer.isActive()


def test_did_not_appear_plans_the_rest_says_whom_to_call_and_is_one_undo(qtbot, bridge, case, view: RunningView):
    pytest.importorskip("judgedesk.planning.trade")
    view.now = at("10:05")
    hearings_running.actual(case, "h1", "start", "09:00")
    hearings_running.actual(case, "h1", "end", "10:00")
    view._load()
    settled(qtbot, bridge)
    before = {one.id: one for one in hearings(case)}
    view.table.choose("h2")
    press(view.table, Qt.Key.Key_X)
    assert view.calls.planning and view.calls.stop.isVisible()
    qtbot.waitUntil(lambda: not view.calls.planning and not bridge.busy, timeout=30000)
    assert hearing(case, "h2").state == "failed"
    qtbot.waitUntil(lambda: bool(view.calls.list.ticks.rows))
    said = " ".join(one.text for one in view.calls.list.ticks.rows)
    assert "Karol Sąsiad" in said and "Wzorcowa" not in said
    first = view.calls.list.ticks.rows[0]
    view.calls.list.choose_row(0)
    press(view.calls.list, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: view.calls.list.ticks.rows[0].value is True and not bridge.busy)
    assert view.calls.list.ticks.rows[0].id == first.id and "A. Judge" in view.calls.list.ticks.rows[0].aside
    press(view.calls.list, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: view.calls.list.ticks.rows[0].value is None and not bridge.busy)
    for _ in range(3):
        tagging.undo(case)
    assert {one.id: one for one in hearings(case)} == before
    view._load()
    qtbot.waitUntil(lambda: view.calls.isHidden())


def test_an_absence_can_be_noted_where_nothing_can_be_planned(qtbot, bridge, case, view: RunningView, monkeypatch):
    from judgedesk.app import hearings_failed

    def refuse(*_given: object, **_named: object) -> None:
        raise UserError("job.cancelled")

    monkeypatch.setattr(hearings_failed, "failed_to_appear", refuse)
    view.table.choose("h2")
    press(view.table, Qt.Key.Key_X)
    qtbot.waitUntil(lambda: view.trouble.isVisible())
    assert hearing(case, "h2").state == "confirmed" and not view.calls.planning
    view.trouble._action.click()
    qtbot.waitUntil(lambda: hearing(case, "h2").state == "failed")
    qtbot.waitUntil(lambda: row(view, "h2")[2] == "✕ did not appear")


def test_a_note_bears_the_hour_and_undo_takes_it_back(qtbot, bridge, case, view: RunningView):
    press(view.table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: view.side.note.hasFocus())
    view.side.note.setText("shown receipt 17")
    press(view.side.note, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: hearing(case, "h1").note == "09:05:00 shown receipt 17")
    qtbot.waitUntil(lambda: "09:05:00 shown receipt 17" in view.side.notes.accessibleDescription())
    assert view.side.note.text() == ""
    view.side.note.setText("Oksana Wzorcowa asks for a pause")
    press(view.side.note, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: view.trouble.isVisible())
    assert hearing(case, "h1").note == "09:05:00 shown receipt 17" and view.side.note.text()
    tagging.undo(case)
    assert hearing(case, "h1").note == ""


def test_a_note_is_tied_to_the_second_of_the_recording_that_is_chosen(qtbot, bridge, case, view: RunningView):
    assert [one.name for one in hearings_notes.recordings_of(case)] == ["hearing 1.wav"]
    view.side.recording.setCurrentIndex(1)
    view.side.note.setText("names the driver")
    press(view.side.note, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: view.trouble.isVisible())
    assert hearing(case, "h1").note == ""
    view.side.note.setText("12:34 names the driver")
    press(view.side.note, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: hearing(case, "h1").note == "09:05:00 [hearing 1.wav 0:12:34] names the driver")
    qtbot.waitUntil(lambda: "09:05:00 · hearing 1.wav 0:12:34" in view.side.notes.accessibleDescription())


def test_notes_are_read_again_as_they_were_written():
    (plain, tied, other) = hearings_notes.notes_of(
        "10:41:07 shown receipt 17\n10:42:00 [hearing 1.mp3 0:12:34] names the driver\nof old"
    )
    assert (plain.at, plain.second) == ("10:41:07", None)
    assert (tied.recording, tied.second, tied.text) == ("hearing 1.mp3", 754, "names the driver")
    assert (other.at, other.text) == ("", "of old")


def test_a_note_without_a_second_or_on_what_is_no_recording_is_refused(case):
    moment = datetime(2027, 1, 12, 10, 0)
    for given, code in (((1, None), "outline.bad_second"), ((99, 5.0), "document.unknown")):
        with pytest.raises(UserError) as refused:
            hearings_notes.add(case, "h1", "words", moment, *given)
        assert refused.value.code == code


def test_open_questions_are_carried_to_who_is_heard_next(qtbot, bridge, case, view: RunningView):
    outline, _ = outlines.begin(case, "v1")
    for text in ("Who kept the list?", "Who drove?"):
        outlines.add_question(case, outline, Question(text))
    view._load()
    qtbot.waitUntil(lambda: view.side.carry.isVisible())
    assert "Karol Sąsiad" in view.side.carry.text() and "2 open" in view.side._heads[0].text()
    press(view.table, Qt.Key.Key_C)
    qtbot.waitUntil(lambda: hearings_notes.open_questions(case, "n1") == ["Who kept the list?", "Who drove?"])
    qtbot.waitUntil(lambda: not view.side.carry.isVisible())
    assert hearings_notes.open_questions(case, "v1") == []


def test_days_go_by_from_the_keyboard_and_an_empty_day_says_so(qtbot, bridge, view: RunningView):
    view.step(1)
    qtbot.waitUntil(lambda: view._stack.currentIndex() == 1 and not bridge.busy)
    assert "heard" in view._empty.accessibleName() and view.focus.day == date(2027, 1, 13)
    view.to_today()
    qtbot.waitUntil(lambda: view._stack.currentIndex() == 0)
    assert view.focus.day == DAY


def test_papers_of_the_day(qtbot, bridge, tmp_path, view: RunningView, monkeypatch):
    asked = []
    monkeypatch.setattr(view.writer, "ask", lambda *given: asked.append(given))
    for key in (Qt.Key.Key_R, Qt.Key.Key_L):
        press(view.table, key)
    assert [given[:2] for given in asked] == [("running_sheet", "2027-01-12"), ("calls", "2027-01-12")]
    view.writer.write("running_sheet", "2027-01-12", tmp_path / "sheet.docx", "en", "served")
    qtbot.waitUntil(lambda: (tmp_path / "sheet.docx").exists() and not bridge.busy, timeout=15000)


def test_everything_has_a_name_and_speaks_the_other_language(qtbot, bridge, words, view: RunningView):
    for pane in (*view.panes(), view.before, view.after, view.sheet, view.side.clock, *view.side.buttons.values()):
        assert pane.accessibleName() or pane.text()
    assert len({one.id for one in view.commands()}) == len(view.commands())
    words.choose("pl")
    settled(qtbot, bridge)
    assert "sty" in view.head._note.text()


@pytest.mark.allow_stall  # everything is given another look at once
@pytest.mark.parametrize(("scheme", "zoom", "width"), [("dark", 100, 864), ("contrast", 150, 1206)])
def test_nothing_is_cut_off_in_any_look(qtbot, bridge, theme, view: RunningView, scheme, zoom, width):
    theme.choose(scheme)
    theme.set_zoom(zoom)
    view.resize(width, 680)
    qtbot.wait(30)
    assert view.width() <= width + 1 and view.head.width() <= view.width()
    theme.choose("light")
    theme.set_zoom(100)


def test_how_late_it_is_stands_whole_before_pauses_do(qtbot, view: RunningView):
    table = view.table
    for width, hidden in ((900, set()), (800, {4}), (600, {4, 6})):
        table.resize(width, 400)
        assert {at for at in range(7) if table.isColumnHidden(at)} == hidden
        if hidden != {4, 6}:
            assert table.horizontalHeader().length() <= table.viewport().width()
