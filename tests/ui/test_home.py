"""The first place: what waits for whom, honest figures, and every line leads to its place."""

from datetime import date

import pytest
from PySide6.QtCore import Qt

from judgedesk.app import opened
from judgedesk.domain.changes import Changes
from judgedesk.store.cipher import Cost
from judgedesk.ui.shell.desk import Desk

CHEAP = Cost(memory=8 * 1024, passes=1, lanes=1)
TODAY = date.today()


def said(desk: Desk, heading: str) -> list[str]:
    section = next(one for one in desk.centre.home.sections if one._heading.text() == heading and not one.isHidden())
    return [line.accessibleName() for line in section.lines]


@pytest.fixture
def at_home(qtbot, bridge, desk: Desk) -> Desk:
    desk.go("home")
    qtbot.waitUntil(lambda: desk.centre.home.found is not None and not bridge.busy)
    return desk


def test_a_judge_sees_rows_without_a_passage_and_tagged_pages_nobody_opened(at_home: Desk):
    rows = said(at_home, "Rows with nothing tagged for")
    assert len(rows) == 1 and rows[0].startswith("Count I: nothing tagged for")
    assert [line.partition(" · ")[2] for line in said(at_home, "Tagged folios nobody opened")] == ["statement.txt"]
    assert all("%" not in line and "complete" not in line for line in rows)


def test_enter_on_a_line_leads_to_its_place(qtbot, bridge, at_home: Desk):
    view = at_home.centre.home
    assert view.sections[0].lines[0].hasFocus()
    qtbot.keyClick(view.sections[0].lines[0], Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not bridge.busy)
    assert at_home._here().place == "grid" and at_home.grid.counts.count == "c1"
    at_home._back()
    page = next(one for one in view.sections if "nobody" in one._heading.text()).lines[0]
    page.click()
    qtbot.waitUntil(lambda: at_home.finding.reader.page is not None and not bridge.busy)
    assert at_home.finding.reader.page.name == "statement.txt"
    assert at_home.centre.crumbs.text == "Find › statement.txt, 1"


def test_arrows_go_over_all_sections_and_change_shows_at_once(qtbot, bridge, at_home: Desk):
    view = at_home.centre.home
    lines = view._lines()
    for _ in lines:
        qtbot.keyClick(at_home.focusWidget(), Qt.Key.Key_Down)
    assert lines[-1].hasFocus()
    bridge.write(opened.note, at_home.case, 1, 1)
    bridge.changed.emit(Changes(frozenset({"records"})))
    bridge.write(lambda: None)
    qtbot.waitUntil(lambda: view.found is not None and view.found.unopened == 0, timeout=5000)
