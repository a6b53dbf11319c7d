"""The first place: what waits for whom, honest figures, and every line leads to its place."""

import shutil
from datetime import date

import pytest
from PySide6.QtCore import Qt

from judgedesk.app import casefile, opened
from judgedesk.domain.changes import Changes
from judgedesk.domain.roles import Role
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


ROLES = (Role.PROSECUTOR, Role.CLERK, Role.LAY_JUDGE, Role.READER)


@pytest.fixture(scope="module")
def peopled(prepared, tmp_path_factory, passphrase_of_all):
    """The prepared case with a user of every role."""
    folder = shutil.copytree(prepared, tmp_path_factory.mktemp("roles") / "case.jdcase")
    with casefile.open_case(folder, "A. Judge", passphrase_of_all) as case:
        for role in ROLES:
            casefile.add_user(case, role.value, role, passphrase_of_all, CHEAP)
    return folder


@pytest.fixture(scope="module")
def passphrase_of_all() -> str:
    return "correct horse"


@pytest.mark.allow_stall  # every place that a line leads to is made
@pytest.mark.parametrize("role", ROLES)
def test_every_line_of_every_role_leads_to_a_place_that_opens_for_it(
    qtbot, peopled, bridge, theme, words, passphrase_of_all, role
):
    case = casefile.open_case(peopled, role.value, passphrase_of_all, write=role is not Role.READER)
    desk = Desk(bridge, theme, case, words, [])
    desk.show()
    desk.go("home")
    view = desk.centre.home
    qtbot.waitUntil(lambda: view.found is not None and not bridge.busy)
    said = [(section._heading.text(), line.accessibleName()) for section in view.sections
            if not section.isHidden() for line in section.lines]  # fmt: skip
    assert said and not any("Anna" in text or "files 0" in text or "pages 0" in text for _, text in said)
    if role in (Role.CLERK, Role.READER):
        assert "sealed" not in str(said) and "identities" not in str(said)
    if role is Role.CLERK:
        assert said[0] == ("No hearing is planned yet", "Plan hearings · Alt 0")
        assert not any("tagged" in heading.casefold() for heading, _ in said)
    for told in [line.told for line in view._lines()]:
        if told.command:
            continue
        view._lead(told)
        qtbot.waitUntil(lambda: not bridge.busy, timeout=10_000)
        assert desk._here().place == told.stop.place and not desk.banner.isVisible(), told
        desk.go("home")
        qtbot.waitUntil(lambda: not bridge.busy)
    desk.close()
    desk.deleteLater()
    bridge.close(case.close)
