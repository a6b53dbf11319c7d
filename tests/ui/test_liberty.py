"""The place of remand: who is held and until when, the hours after a stop, who is told of the end, the office diary."""

import threading
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from judgedesk.app import casefile, detention, diary, diary_desk, records
from judgedesk.app.tagging import undo
from judgedesk.domain.changes import Changes
from judgedesk.domain.roles import Role
from judgedesk.ui.shell.libertysections import LibertySections
from judgedesk.ui.views.detention import LibertyView
from judgedesk.ui.views.diary import DiaryView
from tests.ui.conftest import CHEAP, PASSPHRASE, RECORDS

NOW = datetime(2027, 3, 3, 7, 30)
MORE = RECORDS | {
    "tags": [],
    "persons": [*RECORDS["persons"], {"id": "x1", "roles": ["witness"], "name": "Linh Example", "languages": ["vi"]},
                {"id": "j1", "roles": ["judge"], "name": "Jan Orzekający"}],
    "detentions": [
        {"id": "l1", "person": "d1", "from": "2026-12-10T06:15", "kind": "remand"},
        {"id": "l2", "person": "x1", "from": "2027-03-01T10:00", "kind": "stopped", "facts": ["foreign"]},
    ],
    "rooms": [{"id": "r1", "name": "Room 12"}],
    "sittings": [{"id": "s1", "room": "r1", "date": "2027-04-11", "from": "09:00", "to": "15:00", "present": ["j1"]}],
    "testimony": [{"id": "w1", "person": "v1", "minutes": 60}],
    "hearings": [{"id": "h1", "testimony": "w1", "part": 1, "sitting": "s1", "room": "r1", "date": "2027-04-11",
                  "from": "10:00", "to": "11:00", "state": "confirmed"}],
}  # fmt: skip


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    base = tmp_path_factory.mktemp("liberty-ui")
    with casefile.create_case(base / "case.jdcase", "II K 7/27", "A. Judge", Role.JUDGE, PASSPHRASE, CHEAP) as case:
        records.apply(case, MORE)
    return base / "case.jdcase"


@pytest.fixture
def place(qtbot: Any, bridge: Any, theme: Any, case: Any, words: Any) -> Iterator[Callable[[str], Any]]:
    window = QWidget()
    window.resize(1366, 768)
    window.show()
    sections = LibertySections(bridge, theme, case, words, window)

    def make(name: str) -> Any:
        view = sections.make(name)
        view.now = lambda: NOW
        view.setParent(window)
        view.resize(1200, 740)
        view.show()
        bridge.changed.connect(view.refresh)
        view.activate()
        qtbot.waitUntil(lambda: view._read is not None and not bridge.busy)
        return view

    make.sections = sections  # type: ignore[attr-defined]
    yield make
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def aside(work: Callable[[], Any]) -> Any:
    """App work of the test itself, beside the window."""
    found: list[Any] = []
    thread = threading.Thread(target=lambda: found.append(work()))
    thread.start()
    while thread.is_alive():
        QCoreApplication.processEvents()
        thread.join(0.005)
    return found[0]


def choose(view: LibertyView, id: str) -> None:
    view.table.choose_row(next(at for at, held in enumerate(view.rows.rows) if held.one.id == id))


def texts(view: Any, row: int) -> list[str]:
    return [str(view.rows.index(row, column).data() or "") for column in range(len(view.rows.columns))]


def test_those_held_stand_with_what_is_due_next_and_how_much_is_left(place: Any) -> None:
    view = place("liberty")
    assert isinstance(view, LibertyView)
    lines = {held.one.id: texts(view, at) for at, held in enumerate(view.rows.rows)}
    assert lines["l1"][:2] == ["Bogdan Example", "6 d left"]
    choose(view, "l1")
    said = view.card.facts.accessibleDescription()
    assert "10 Mar 2027, 06:15" in said and "verify" in said and not view.card.desk.isVisible()
    choose(view, "l2")
    asides = {tick.id: tick.aside for tick in view.card.desk.ticks.rows}
    assert asides["pl.d.court"].endswith("2 h left") and asides["pl.d.consul"].endswith("21 h over")
    assert asides["pl.d.reasons"] == "at once" and "pl.d.age" not in asides


def test_age_in_doubt_is_stated_by_a_key_and_the_desk_asks_for_a_minor(
    qtbot: Any, bridge: Any, place: Any, case: Any
) -> None:
    view = place("liberty")
    choose(view, "l2")
    view.card.states.choose_row(2)
    QTest.keyClick(view.card.states, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: "pl.d.age" in [one.id for one in view.card.desk.ticks.rows])
    view.card.desk.choose_row([one.id for one in view.card.desk.ticks.rows].index("pl.d.age"))
    QTest.keyClick(view.card.desk, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: any(one.id == "pl.d.age" and one.value for one in view.card.desk.ticks.rows))
    assert aside(lambda: detention.detention(case, "l2")).done == {"pl.d.age": "2027-03-03T07:30"}


def test_an_escape_is_entered_and_who_is_to_be_told_stands_there(
    qtbot: Any, bridge: Any, place: Any, case: Any
) -> None:
    view = place("liberty")
    choose(view, "l1")
    view.begin("end")
    view.form.at.setText("3.03.2027 6:10")
    view.form.how.setCurrentIndex(view.form.how.findData("escaped"))
    view.form.go.click()
    qtbot.waitUntil(lambda: not bridge.busy and view._side.currentIndex() == 0)
    choose(view, "l1")
    (owed,) = view.card.notices.ticks.rows
    assert (owed.text, owed.value, owed.aside) == ("P-1", None, "not asked yet")
    assert "Tell P-1 at once" in view.card.facts.accessibleDescription()
    view.card.notices.choose_row(0)
    QTest.keyClick(view.card.notices, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: bool(view.card.notices.ticks.rows[0].value))
    assert aside(lambda: detention.detention(case, "l1")).notices[0].told == "2027-03-03T07:30"
    view.turn_wish()
    qtbot.waitUntil(lambda: view.card.notices.ticks.rows[0].aside == "asked to be told")


def test_what_cannot_be_is_said_in_the_form_and_nothing_is_written(
    qtbot: Any, bridge: Any, place: Any, case: Any
) -> None:
    view = place("liberty")
    choose(view, "l1")
    before = aside(lambda: detention.detention(case, "l1"))
    view.begin("prolong")
    for typed, part in (("next week", "no day and hour"), ("2026-01-01", "cannot be so"), ("", "cannot be so")):
        view.form.until.setText(typed)
        view.form.go.click()
        qtbot.waitUntil(lambda: not bridge.busy)
        assert view.form.trouble.isVisible() and part in view.form.trouble._what.text()
    assert aside(lambda: detention.detention(case, "l1")) == before
    view.form.until.setText("2027-06-08")
    view.form.go.click()
    qtbot.waitUntil(lambda: not bridge.busy and view._side.currentIndex() == 0)
    assert len(aside(lambda: detention.detention(case, "l1")).extensions) == 1


def test_somebody_is_entered_by_the_hour_of_arrest(qtbot: Any, bridge: Any, place: Any, case: Any) -> None:
    view = place("liberty")
    view.begin("enter")
    view.form.person.setCurrentIndex(view.form.person.findData("d1"))
    view.form.at.setText("2027-03-02 22:05")
    view.form.go.click()
    qtbot.waitUntil(lambda: len(view.rows.rows) == 3 and not bridge.busy)
    held = view.held()
    assert held is not None and (held.one.person, held.one.start) == ("d1", "2027-03-02T22:05")
    view.remove()
    qtbot.waitUntil(lambda: len(view.rows.rows) == 2)


def test_the_figure_of_the_place_tells_what_is_over(qtbot: Any, place: Any) -> None:
    said: list[tuple[str, str]] = []
    place.sections.figure.connect(lambda text, spoken: said.append((text, spoken)))
    place.sections.count()
    qtbot.waitUntil(lambda: bool(said))
    assert said[-1][0] in ("1 late", "2 late", "2")


def test_the_diary_is_linked_published_and_tells_what_is_taken_twice(
    qtbot: Any, bridge: Any, place: Any, case: Any, tmp_path: Path
) -> None:
    office = aside(lambda: diary_desk.create(tmp_path / "office.jddiary", "anna", PASSPHRASE, CHEAP))
    view = place("diary")
    assert isinstance(view, DiaryView) and view._stack.currentIndex() == 1
    view.begin("link")
    for line, text in ((view.form.folder, str(office.folder)), (view.form.user, "anna"), (view.form.passphrase, "x")):
        line.setText(text)
    view.form.go.click()
    qtbot.waitUntil(lambda: view.form.trouble.isVisible())
    assert view.form.passphrase.text() == ""
    view.form.passphrase.setText(PASSPHRASE)
    view.form.go.click()
    qtbot.waitUntil(lambda: view._side.currentIndex() == 0 and view._read.link is not None and not bridge.busy)
    assert "not in the diary" in view.facts.accessibleDescription()
    view.publish()
    qtbot.waitUntil(lambda: not bridge.busy)
    assert not view.trouble.isVisible(), view.trouble._what.text() + view.trouble._rest.text()
    qtbot.waitUntil(lambda: len(view.rows.rows) == 2 and not bridge.busy)
    assert {texts(view, row)[3] for row in range(2)} == {"Room 12", "Jan Orzekający"}
    assert "not in the diary as" not in view.facts.accessibleDescription()
    aside(lambda: office.publish("0" * 32, diary.own_blocks(diary.Book(case))[0][1:]))
    view._load()
    qtbot.waitUntil(lambda: len(view.rows.rows) == 3)
    assert "taken twice" in [texts(view, row)[2] for row in range(3)]
    shown = " ".join(text for row in range(3) for text in texts(view, row))
    assert "P-1" not in shown and "Anna" not in shown


def test_signs_are_looked_for_by_words_ticked_one_by_one_and_taken_back(
    qtbot: Any, bridge: Any, place: Any, case: Any
) -> None:
    view = place("liberty")
    choose(view, "l1")
    assert not view.seen.isVisible(), "only of somebody who was stopped"
    choose(view, "l2")
    view.seen.click()
    view.signs.narrow.setText("passport")
    rows = view.signs.list.ticks.rows
    assert rows and len(rows) < 40
    sign = rows[0]
    view.signs.list.choose_row(0)
    QTest.keyClick(view.signs.list, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: any(one.value for one in view.signs.list.ticks.rows))
    assert aside(lambda: detention.detention(case, "l2")).signs == (sign.id,)
    QTest.keyClick(view.signs, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not bridge.busy and view._side.currentIndex() == 0)
    assert sign.text in view.card.facts.accessibleDescription()
    aside(lambda: undo(case))
    assert aside(lambda: detention.detention(case, "l2")).signs == ()


def test_what_is_booked_goes_to_the_diary_by_itself_and_says_when(
    qtbot: Any, bridge: Any, place: Any, case: Any, tmp_path: Path
) -> None:
    office = aside(lambda: diary_desk.create(tmp_path / "own.jddiary", "ewa", PASSPHRASE, CHEAP))
    view = place("diary")
    bridge.write(lambda: diary.link(case, office))
    qtbot.waitUntil(lambda: "Room 12" in [texts(view, at)[3] for at in range(len(view.rows.rows))], timeout=20_000)
    assert view._read.step and not view._read.outdated
    assert "Last in step" in view.facts.accessibleDescription()
    moved = {"format": "judgedesk-records/1", "hearings": [MORE["hearings"][0] | {"from": "12:00", "to": "13:00"}]}
    bridge.write(lambda: (records.apply(case, moved), Changes(frozenset({"records"}))))
    qtbot.waitUntil(lambda: any("12:00" in texts(view, at)[1] for at in range(len(view.rows.rows))), timeout=20_000)
