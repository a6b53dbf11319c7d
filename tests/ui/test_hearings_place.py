"""The place of hearings in the desk: its sections, its figure, and ways to a person's statements from anywhere."""

import time

import pytest
from PySide6.QtWidgets import QApplication

from judgedesk.app import records
from judgedesk.ui.shell.hearingsections import VIEWS

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

PLANNED = {
    "format": "judgedesk-records/1",
    "rooms": [{"id": "r1", "name": "Hall 4"}],
    "sittings": [{"id": "s1", "room": "r1", "date": "2127-02-05", "from": "09:00", "to": "15:00"}],
    "testimony": [{"id": "w1", "person": "v1", "minutes": 60}],
    "hearings": [{"id": "h1", "testimony": "w1", "sitting": "s1", "room": "r1", "date": "2127-02-05", "from": "09:00",
                  "to": "10:00", "state": "confirmed"}],
}  # fmt: skip


def settle(bridge) -> None:
    quiet = time.monotonic()
    while time.monotonic() - quiet < 0.2:
        QApplication.processEvents()
        time.sleep(0.005)
        if bridge.busy:
            quiet = time.monotonic()


def test_every_section_opens_and_stands_under_the_place(qtbot, desk, bridge):
    for name in VIEWS:
        desk.go(name)
        settle(bridge)
        assert desk._stack.currentWidget().view_name == name
        assert desk.navigation._buttons["hearings"].isChecked()
        assert desk._stack.currentWidget().head._title.text() == "Hearings"


def test_the_navigation_counts_the_hearings_to_come(qtbot, desk, bridge, case):
    assert desk.navigation._buttons["hearings"].accessibleName() == "Hearings"
    records.apply(case, PLANNED)
    desk.hearings.count()
    settle(bridge)
    assert desk.navigation._buttons["hearings"].accessibleName() == "Hearings, 1 hearing to come"


def test_the_palette_leads_to_the_statements_of_a_person_from_anywhere(qtbot, desk, bridge):
    settle(bridge)
    offered = {command.text(): command for command in desk.commands.matching("contradictions P-1")}
    assert "Contradictions P-1" in offered
    offered["Contradictions P-1"].run()
    settle(bridge)
    view = desk._stack.currentWidget()
    assert view.view_name == "contradictions" and view.focus.person == "v1"


def test_a_person_wanted_from_a_section_is_shown(qtbot, desk, bridge):
    desk.go("testimony")
    settle(bridge)
    desk._stack.currentWidget().person_wanted.emit("d1")
    settle(bridge)
    assert desk._stack.currentWidget().view_name == "people"
    assert desk._stack.currentWidget().person().person.id == "d1"
