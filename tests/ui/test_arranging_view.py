"""The clerk's weeks: closing one thing after the other from the keyboard, ready or not and why, papers by one key."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from judgedesk.app import casefile, hearings_arranging, intake, protection, records, tagging
from judgedesk.app.hearings import hearing
from judgedesk.app.readiness import readiness
from judgedesk.domain.roles import Role
from judgedesk.ui.views.arranging import ArrangingView
from tests.ui.conftest import CHEAP, PASSPHRASE, RECORDS

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
TODAY = date(2027, 1, 6)
PEOPLE = {
    "persons": [
        {"id": "v1", "roles": ["victim", "witness"], "name": "Oksana Wzorcowa", "pseudonym": "P-1", "protected": True,
         "born": "2014-01-20", "languages": ["uk"]},
        {"id": "n1", "roles": ["witness"], "name": "Karol Sąsiad", "languages": ["pl"]},
        {"id": "n2", "roles": ["witness"], "name": "Ewa Kadrowa", "languages": ["pl"]},
        {"id": "d1", "roles": ["defendant"], "name": "Bogdan Example"},
    ],
    "rooms": [
        {"id": "r1", "name": "Friendly room", "equipment": ["friendly", "recording"], "own": False},
        {"id": "r2", "name": "Room 104", "equipment": []},
    ],
    "resources": [
        {"id": "i1", "kind": "interpreter", "languages": ["uk"], "name": "Tłumacz Pierwszy"},
        {"id": "i2", "kind": "interpreter", "languages": ["uk"], "name": "Tłumacz Drugi"},
        {"id": "p1", "kind": "psychologist", "confirmed": True},
    ],
    "sittings": [
        {"id": "s1", "room": "r1", "date": "2027-01-12", "from": "09:00", "to": "15:00", "missing": ["counsel"]},
        {"id": "s2", "room": "r2", "date": "2027-01-13", "from": "09:00", "to": "15:00"},
        {"id": "s3", "room": "r2", "date": "2027-02-17", "from": "09:00", "to": "15:00"},
    ],
    "testimony": [
        {"id": "w1", "person": "v1", "minutes": 60, "once_only": True, "summons": "police",
         "resources": [{"kind": "psychologist"}, {"kind": "interpreter", "language": "uk"}]},
        {"id": "w2", "person": "n1", "minutes": 60, "summons": "post"},
        {"id": "w3", "person": "d1", "minutes": 60, "summons": "prison"},
        {"id": "w4", "person": "n2", "minutes": 60, "summons": "none"},
    ],
    "hearings": [
        {"id": "h1", "testimony": "w1", "part": 1, "sitting": "s1", "room": "r1", "date": "2027-01-12",
         "from": "09:00", "to": "10:00", "resources": ["p1"], "state": "tentative"},
        {"id": "h2", "testimony": "w2", "part": 1, "sitting": "s2", "room": "r2", "date": "2027-01-13",
         "from": "09:00", "to": "10:00", "state": "confirmed"},
        {"id": "h3", "testimony": "w3", "part": 1, "sitting": "s2", "room": "r2", "date": "2027-01-13",
         "from": "11:00", "to": "12:00", "state": "confirmed"},
        {"id": "h4", "testimony": "w4", "part": 1, "sitting": "s3", "room": "r2", "date": "2027-02-17",
         "from": "11:00", "to": "12:00", "state": "confirmed"},
    ],
}  # fmt: skip


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    base = tmp_path_factory.mktemp("arranging")
    (base / "files").mkdir()
    (base / "files" / "note.txt").write_text("A note.", encoding="utf-8")
    with casefile.create_case(base / "case.jdcase", "II K 1/26", "A. Judge", Role.JUDGE, PASSPHRASE, CHEAP) as case:
        intake.import_files(case, [base / "files"], jobs=1)
        counts = [{**RECORDS["counts"][0], "victims": ["v1"]}]
        records.apply(case, {"format": RECORDS["format"], **PEOPLE, "counts": counts})
        protection.add(case, "v1", "pl.m.185a", "2026-12-30", state="applied_for", hearing="2027-01-12")
        casefile.add_user(case, "C. Clerk", Role.CLERK, PASSPHRASE, CHEAP)
    return base / "case.jdcase"


def shown(qtbot, bridge, view: ArrangingView) -> ArrangingView:
    bridge.changed.connect(view.refresh)
    view.today = lambda: TODAY
    view.focus.day = TODAY
    view.resize(1240, 760)
    view.show()
    view.activateWindow()
    view.activate()
    qtbot.waitUntil(lambda: not view._stale and not bridge.busy)
    return view


@pytest.fixture
def view(qtbot, bridge, theme, case, words) -> ArrangingView:
    made = shown(qtbot, bridge, ArrangingView(bridge, theme, case, words))
    yield made
    made.deleteLater()


def press(widget, key: Qt.Key) -> None:
    QTest.keyClick(widget, key)


def texts(view: ArrangingView) -> list[str]:
    return [" ".join(column.text(row) for column in view.table.lines.columns) for row in view.table.lines.rows]


def item(case, name: str, one: str = "h1"):
    return next(found for found in readiness(case, one) if found.id == name)


def closed(qtbot, bridge, case, name: str, one: str = "h1") -> None:
    qtbot.waitUntil(lambda: item(case, name, one).state == "done" and not bridge.busy)


def test_things_stand_under_their_hearings_with_day_and_open_or_done(view: ArrangingView):
    said = texts(view)
    assert said[0].startswith("09:00–10:00  P-1 · Friendly room") and "Tue 12 Jan" in said[0]
    assert "Not ready:" in said[0]
    assert any("○ counsel is confirmed" in line for line in said)
    assert any("✓ confirmed: psychologist p1" in line and "as recorded" in line for line in said)
    assert not any("Wzorcowa" in line for line in said)
    assert not any("Ewa Kadrowa" in line for line in said), "her hearing lies in February"
    assert "late" in view.head._note.text()


def test_further_ahead_everything_that_is_to_come(qtbot, bridge, view: ArrangingView):
    view.spans.choose("0")
    qtbot.waitUntil(lambda: any("Ewa Kadrowa" in line for line in texts(view)))
    assert any("Nothing open" in line for line in texts(view) if "Ewa Kadrowa" in line)
    said = view.head._note.text()
    assert said.startswith("from 4 Jan 2027 on · ") and "–" not in said, "what has no end shows no empty day"


def test_space_notes_it_as_done_today_and_takes_that_back(qtbot, bridge, case, view: ArrangingView):
    view.table.choose("h1", "equipment.recording")
    press(view.table, Qt.Key.Key_Space)
    closed(qtbot, bridge, case, "equipment.recording")
    qtbot.waitUntil(lambda: any("6 Jan 2027 · A. Judge" in line for line in texts(view)))
    assert view.line().key == ("h1", "equipment.recording"), "the keyboard stays"
    press(view.table, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: item(case, "equipment.recording").state == "open" and not bridge.busy)


def test_what_follows_from_elsewhere_is_closed_there(qtbot, bridge, case, view: ArrangingView):
    (measure,) = protection.applied(case)
    for name in ("sitting.counsel", "summons", "leaflet", "book.pl.r.technical"):
        view.table.choose("h1", name)
        press(view.table, Qt.Key.Key_Space)
        qtbot.waitUntil(lambda name=name: name not in {one.id for one in readiness(case, "h1") if one.state == "open"})
        qtbot.waitUntil(lambda: not bridge.busy)
    assert hearing(case, "h1").state == "confirmed" and hearing(case, "h1").summoned == "2027-01-06"
    (measure,) = protection.applied(case)
    assert dict(measure.done) == {"leaflet": "2027-01-06", "pl.r.technical": "2027-01-06"}
    view.table.choose("h1", f"order.{measure.id}")
    assert view.line().key == ("h1", f"order.{measure.id}")
    press(view.table, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: protection.applied(case)[0].state == "granted")
    tagging.undo(case)
    assert protection.applied(case)[0].state == "applied_for"


def test_a_leaflet_served_late_needs_a_reason_and_the_form_asks_for_it(qtbot, bridge, case, view: ArrangingView):
    view.today = lambda: date(2027, 1, 11)
    view.table.choose("h1", "leaflet")
    press(view.table, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: view._side.currentIndex() == 1)
    assert "too late" in view.trouble.accessibleName() and item(case, "leaflet").state == "open"
    view.form.note.setText("shorter time, agreed by counsel")
    press(view.form.note, Qt.Key.Key_Return)
    closed(qtbot, bridge, case, "leaflet")
    assert item(case, "leaflet").note == "shorter time, agreed by counsel"


def test_a_fallback_is_nothing_without_words(qtbot, bridge, case, view: ArrangingView):
    view.table.choose("h1", "fallback")
    press(view.table, Qt.Key.Key_Space)
    assert view._side.currentIndex() == 1 and not view.form.go.isEnabled()
    view.form.note.setText("room 7 and the spare set")
    view.form.by.setText("the registry")
    press(view.form.note, Qt.Key.Key_Return)
    closed(qtbot, bridge, case, "fallback")
    found = item(case, "fallback")
    assert (found.day, found.by, found.note) == ("2027-01-06", "the registry", "room 7 and the spare set")
    qtbot.waitUntil(lambda: view._side.currentIndex() == 0)


def test_words_that_name_somebody_protected_are_refused_in_the_form(qtbot, bridge, case, view: ArrangingView):
    view.table.choose("h1", "fallback")
    press(view.table, Qt.Key.Key_Return)
    view.form.note.setText("Oksana Wzorcowa waits upstairs")
    press(view.form.note, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: view.form.trouble.isVisible())
    assert item(case, "fallback").state == "open"
    press(view.form.note, Qt.Key.Key_Escape)
    assert view._side.currentIndex() == 0


def test_nobody_is_booked_until_somebody_is_chosen(qtbot, bridge, case, view: ArrangingView):
    view.table.choose("h1", "resource.interpreter")
    press(view.table, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: view.form.who.count() == 3, timeout=15000)
    assert not view.form.go.isEnabled()
    view.form.who.setCurrentIndex(view.form.who.findData("i2"))
    assert view.form.go.isEnabled() and view.form.go.text() == "Book"
    press(view.form.date, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: hearing(case, "h1").slot.resources == ("p1", "i2"))
    qtbot.waitUntil(lambda: any("confirmed: interpreter Tłumacz Drugi" in line for line in texts(view)))


def test_not_ready_says_why_and_each_reason_leads_to_its_form(qtbot, bridge, case, view: ArrangingView):
    view.table.choose("h2")
    assert view.card._state.text() == "Not ready: 1 open"
    view.make_ready()
    qtbot.waitUntil(lambda: view.trouble.isVisible())
    assert "the summons is sent" in view.trouble.accessibleName() and hearing(case, "h2").state == "confirmed"
    assert [one.id for one in view.card.rows.rows] == ["summons"]
    press(view.card.reasons, Qt.Key.Key_Return)
    assert view._side.currentIndex() == 1 and view.form.line.key == ("h2", "summons")
    press(view.form.date, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: hearing(case, "h2").summoned == "2027-01-06" and not bridge.busy)
    view.table.choose("h2")
    view.make_ready()
    qtbot.waitUntil(lambda: hearing(case, "h2").state == "ready")
    qtbot.waitUntil(lambda: view.card._state.text() == "Ready")
    assert not view.trouble.isVisible()


def test_only_what_is_open(qtbot, bridge, view: ArrangingView):
    view.toggle_open()
    assert not any("✓" in line for line in texts(view)) and any("○" in line for line in texts(view))
    view.toggle_open()
    assert any("✓" in line for line in texts(view))


def test_a_letter_asks_where_its_paper_goes(qtbot, view: ArrangingView, monkeypatch: pytest.MonkeyPatch):
    asked = []
    monkeypatch.setattr(view.papers.writer, "ask", lambda *given: asked.append(given))
    view.table.choose("h1", "summons")
    for key in (Qt.Key.Key_S, Qt.Key.Key_C, Qt.Key.Key_R, Qt.Key.Key_Z):
        press(view.table, key)
    assert [given[:2] for given in asked] == [
        ("summons", "h1"), ("custody_transfer", "s1"), ("running_sheet", "2027-01-12"),
    ]  # fmt: skip


def test_a_paper_is_written_and_its_gaps_are_said(qtbot, bridge, tmp_path, view: ArrangingView):
    view.table.choose("h2")
    view.papers.writer.write("notice_hearing", "h2", tmp_path / "notice.docx", "en", "served")
    qtbot.waitUntil(lambda: (tmp_path / "notice.docx").exists() and not bridge.busy, timeout=15000)
    qtbot.waitUntil(lambda: "notice.docx" in view.card.papers.facts.accessibleDescription())


def test_a_file_that_would_name_somebody_is_stopped_and_written_with_a_reason(qtbot, bridge, tmp_path, view):
    target = tmp_path / "Oksana Wzorcowa.docx"
    view.table.choose("h2")
    view.papers.writer.write("notice_hearing", "h2", target, "en", "served")
    qtbot.waitUntil(lambda: view.trouble.leak is not None and view.trouble.leak.isVisible(), timeout=15000)
    assert not target.exists() and {one.label for one in view.trouble.leak.rows.rows} == {"P-1"}
    view.trouble.leak.begin.click()
    view.trouble.leak.reason.setText("asked for by name")
    press(view.trouble.leak.reason, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: target.exists() and not bridge.busy, timeout=15000)


def test_all_summonses_in_one_act_with_what_was_not_written_and_why(qtbot, bridge, case, tmp_path, view):
    view.papers.write_all(tmp_path)
    assert view._side.currentIndex() == 2 and not view.summonses.isEnabled()
    qtbot.waitUntil(lambda: view.lot._lot is not None and not bridge.busy, timeout=20000)
    assert (tmp_path / "summons-h1.docx").exists() and (tmp_path / "summons-h2.docx").exists()
    assert [one.about for one in view.lot.rows.rows] == ["h3"]
    assert "accused" in view.lot.rows.columns[1].text(view.lot.rows.rows[0])
    press(view.lot.table, Qt.Key.Key_Return)
    assert "accused" in view.trouble.accessibleName()
    view.lot.note_sent.click()
    qtbot.waitUntil(lambda: hearing(case, "h1").summoned == hearing(case, "h2").summoned == "2027-01-06")
    assert hearing(case, "h3").summoned == ""
    tagging.undo(case)
    assert hearing(case, "h1").summoned == hearing(case, "h2").summoned == ""
    press(view.lot, Qt.Key.Key_Escape)
    assert view._side.currentIndex() == 0


def test_the_calendar_goes_out_for_its_recipient(qtbot, bridge, tmp_path, view: ArrangingView):
    view.card.papers.recipients.setCurrentIndex(view.card.papers.recipients.findData("public"))
    view.papers.writer.write_calendar(tmp_path / "plan.ics", "en", view.card.papers.recipient)
    qtbot.waitUntil(lambda: (tmp_path / "plan.ics").exists() and not bridge.busy)
    written = (tmp_path / "plan.ics").read_text(encoding="utf-8")
    assert written.count("BEGIN:VEVENT") == 4 and "P-1" not in written and "Wzorcowa" not in written


def test_weeks_go_by_from_the_keyboard_and_where_nothing_is_it_says_what_will_stand_there(qtbot, bridge, view):
    view.step(70)
    qtbot.waitUntil(lambda: view._stack.currentIndex() == 1 and not bridge.busy)
    assert "accepted" in view._empty.accessibleDescription()
    view.step(-70)
    qtbot.waitUntil(lambda: view._stack.currentIndex() == 0)


def test_everything_has_a_name_and_speaks_the_other_language(qtbot, bridge, words, view: ArrangingView):
    for pane in (*view.panes(), view.lot.table, view.card.ready, view.lot.bar):
        assert pane.accessibleName() or pane.text()
    words.choose("pl")
    qtbot.waitUntil(lambda: not view._stale and not bridge.busy)
    assert any("12 sty" in line for line in texts(view))


@pytest.mark.allow_stall  # everything is given another look at once
@pytest.mark.parametrize(("scheme", "zoom", "width"), [("dark", 100, 864), ("contrast", 150, 1206)])
def test_nothing_is_cut_off_in_any_look(qtbot, bridge, theme, view: ArrangingView, scheme, zoom, width):
    theme.choose(scheme)
    theme.set_zoom(zoom)
    view.resize(width, 680)
    qtbot.wait(30)
    assert view.width() <= width + 1 and view.head.width() <= view.width()
    theme.choose("light")
    theme.set_zoom(100)


@pytest.mark.allow_stall  # a case is unlocked within it
def test_sealed_papers_are_not_offered_without_the_key(qtbot, bridge, theme, words, folder: Path):
    with casefile.open_case(folder, "C. Clerk", PASSPHRASE) as case:
        view = shown(qtbot, bridge, ArrangingView(bridge, theme, case, words))
        assert not {"separation_plan", "day_card"} & {one.template for one in view.card.papers.rows.rows}
        whom = view.card.papers.recipients
        assert [whom.itemData(at) for at in range(whom.count())] == ["served", "public"]
        hearings_arranging.settle(case, "h1", "equipment.recording", "2027-01-06")
        assert item(case, "equipment.recording").by == "C. Clerk"
        qtbot.waitUntil(lambda: not bridge.busy)
        view.deleteLater()
