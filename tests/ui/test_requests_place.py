"""Requests to other states in the desk: the place, and the way from a cell of the grid to a request."""

import time

import pytest
from PySide6.QtWidgets import QApplication

from judgedesk.ui.widgets.requesthead import REQUEST_KEYS

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def settle(bridge) -> None:
    quiet = time.monotonic()
    while time.monotonic() - quiet < 0.2:
        QApplication.processEvents()
        time.sleep(0.005)
        if bridge.busy:
            quiet = time.monotonic()


def test_every_section_opens_and_stands_under_the_place(qtbot, desk, bridge):
    for name in REQUEST_KEYS:
        desk.go(name)
        settle(bridge)
        assert desk._stack.currentWidget().view_name == name
        assert desk.navigation._buttons["requests"].isChecked()


def test_a_cell_of_the_grid_leads_to_the_choice_of_an_instrument(qtbot, desk, bridge):
    desk.go("grid")
    settle(bridge)
    desk.grid.table.setFocus()
    element = desk.grid.model.line(desk.grid.table.currentIndex().row()).id
    assert desk.commands.run("grid.request")
    settle(bridge)
    assert desk._stack.currentWidget().view_name == "instrument"
    asked = desk.requests.focus.cells[0]
    assert (asked.count, asked.defendant, asked.victim) == ("c1", "d1", "v1")
    assert asked.element == element
