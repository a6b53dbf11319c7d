"""Findings of a cell: five states by key, a reason that is never lost, the panel's side, and what a role is told."""

from contextlib import contextmanager
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from judgedesk.app import casefile, findings, grid, opened, tagging
from judgedesk.domain.evidence import FindingState, Stance, place_of_box, place_of_time
from judgedesk.domain.roles import Role
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.views.grid import GridView
from judgedesk.ui.widgets.passages import passage_said
from tests.ui.conftest import CHEAP, PASSPHRASE
from tests.ui.test_finding_view import DECEIT, MORE, applied
from tests.ui.test_grid_view import SECOND, at, said, shown

TRANSPORT = "pl.189a.act.transport"


@pytest.fixture
def view(qtbot, bridge, theme, case, words):
    applied(qtbot, bridge, case, MORE)
    applied(qtbot, bridge, case, SECOND)
    with shown(qtbot, bridge, theme, case, words) as made:
        made.activateWindow()
        stand(qtbot, made, DECEIT, "v1")
        yield made


def stand(qtbot, view: GridView, element: str, victim: str) -> None:
    """Puts the keyboard on a cell and waits for what stands behind it."""
    view.table.setCurrentIndex(at(view, element, victim))
    view.table.setFocus()
    qtbot.waitUntil(lambda: view._behind is not None and view._behind.target == view._target)


def own(case, victim: str = "v1", element: str = DECEIT):
    return findings.state_of(case, "c1", "d1", victim, element).own


def test_a_figure_sets_a_finding_and_takes_it_back(qtbot, bridge, view: GridView, case):
    QTest.keyClick(view.table, Qt.Key.Key_3)
    qtbot.waitUntil(lambda: said(view, DECEIT, "v1") == "supports: 1, not proved")
    qtbot.waitUntil(lambda: view.box.states.current == FindingState.NOT_PROVED)
    assert view.table.hasFocus()
    QTest.keyClick(view.table, Qt.Key.Key_1)
    qtbot.waitUntil(lambda: said(view, DECEIT, "v1") == "supports: 1, proved")
    qtbot.waitUntil(lambda: view.box.states.current == FindingState.PROVED)
    QTest.keyClick(view.table, Qt.Key.Key_1)
    qtbot.waitUntil(lambda: said(view, DECEIT, "v1") == "supports: 1")
    assert own(case) is None


def test_a_reason_is_kept_when_it_is_left_and_can_be_undone(qtbot, bridge, view: GridView, case):
    assert not view.box.reason.isEnabled()
    QTest.keyClick(view.table, Qt.Key.Key_2)
    qtbot.waitUntil(view.box.reason.isEnabled)
    QTest.keyClick(view.table, Qt.Key.Key_R)
    assert view.box.reason.hasFocus()
    view.box.reason.insertPlainText("She says so,\nthe chat says otherwise.")
    QTest.keyClick(view.box.reason, Qt.Key.Key_Escape)
    assert view.table.hasFocus()
    qtbot.waitUntil(lambda: own(case) is not None and "otherwise" in own(case).reason)
    bridge.write(tagging.undo, case)
    qtbot.waitUntil(lambda: view.box.reason.toPlainText() == "")
    assert own(case).state is FindingState.CONTESTED


def test_what_is_typed_for_one_cell_is_kept_for_it_when_another_is_chosen(qtbot, bridge, view: GridView, case):
    QTest.keyClick(view.table, Qt.Key.Key_2)
    qtbot.waitUntil(view.box.reason.isEnabled)
    view.box.reason.insertPlainText("About deceit.")
    stand(qtbot, view, TRANSPORT, "v3")
    assert view.box.reason.toPlainText() == ""
    qtbot.waitUntil(lambda: own(case) is not None and own(case).reason == "About deceit.")
    assert own(case, "v3", TRANSPORT) is None
    stand(qtbot, view, DECEIT, "v1")
    assert view.box.reason.toPlainText() == "About deceit."


def test_what_is_being_typed_stays_when_something_else_changes(qtbot, bridge, view: GridView, case):
    QTest.keyClick(view.table, Qt.Key.Key_2)
    qtbot.waitUntil(view.box.reason.isEnabled)
    view.box.reason.insertPlainText("Half a sen")
    bridge.write(tagging.set_finding, case, "c1", "d1", "v3", DECEIT, FindingState.PROVED)
    qtbot.waitUntil(lambda: "proved" in said(view, DECEIT, "v3"))
    qtbot.waitUntil(lambda: not bridge.busy)
    qtbot.wait(120)
    assert view.box.reason.toPlainText() == "Half a sen"


@pytest.mark.allow_stall  # a second user costs an Argon2id
def test_the_panel_shares_what_it_chooses_and_records_what_it_finds_together(qtbot, theme, words, folder):
    with casefile.open_case(folder, "A. Judge", PASSPHRASE) as case:
        casefile.add_user(case, "B. Judge", Role.JUDGE, PASSPHRASE, CHEAP)
    with seen(qtbot, theme, words, folder, "B. Judge") as view:
        QTest.keyClick(view.table, Qt.Key.Key_1)
        qtbot.waitUntil(view.box.share.isVisible)
        view.box.reason.setPlainText("Two witnesses.")
        view.box.keep()
        qtbot.waitUntil(lambda: own(view._case).reason == "Two witnesses.")
    with seen(qtbot, theme, words, folder, "A. Judge") as view:
        assert view.box._others.text() == "", "nobody reads another's finding before it is shared"
        assert said(view, DECEIT, "v1") == "supports: 1"
    with seen(qtbot, theme, words, folder, "B. Judge") as view:
        QTest.keyClick(view.table, Qt.Key.Key_S)
        qtbot.waitUntil(lambda: own(view._case).shared)
        qtbot.waitUntil(lambda: "shared" in view.box._title.text())
    with seen(qtbot, theme, words, folder, "A. Judge") as view:
        assert view.box._others.text() == "B. Judge: proved. Two witnesses."
        assert said(view, DECEIT, "v1") == "supports: 1", "another's finding is never shown as one's own"
        QTest.keyClick(view.table, Qt.Key.Key_2)
        qtbot.waitUntil(lambda: said(view, DECEIT, "v1") == "supports: 1, contested")
        QTest.keyClick(view.table, Qt.Key.Key_P)
        QTest.keyClick(view.table, Qt.Key.Key_1)
        qtbot.waitUntil(lambda: findings.state_of(view._case, "c1", "d1", "v1", DECEIT).common is not None)
        assert own(view._case).state is FindingState.CONTESTED
        stand(qtbot, view, TRANSPORT, "v1")
        assert not view.box.common, "the panel's side is chosen for one cell at a time"
    with seen(qtbot, theme, words, folder, "B. Judge") as view:
        assert "The panel: proved" in view.box._others.text()


@contextmanager
def seen(qtbot, theme, words, folder, user: str):
    """The grid as one of the users sees it, on the cell that has a passage."""
    with casefile.open_case(folder, user, PASSPHRASE) as case:
        bridge = Bridge()
        with shown(qtbot, bridge, theme, case, words) as view:
            view.activateWindow()
            stand(qtbot, view, DECEIT, "v1")
            qtbot.waitUntil(lambda: not bridge.busy)
            yield view
            qtbot.waitUntil(lambda: not bridge.busy)
        bridge.close()


def test_what_the_findings_amount_to_is_said_in_a_line(qtbot, bridge, view: GridView, case):
    for element in (TRANSPORT, "pl.189a.purpose.forced_labour_services", "pl.189a.mens.direct_purpose"):
        bridge.write(tagging.set_finding, case, "c1", "d1", "v1", element, FindingState.PROVED)
    qtbot.waitUntil(lambda: "Without a finding: Means." in view.passages._note.text())
    QTest.keyClick(view.table, Qt.Key.Key_1)
    qtbot.waitUntil(lambda: "the elements are found" in view.passages._note.text())
    assert "Consent does not matter: a means is found." in view.passages._note.text()
    stand(qtbot, view, TRANSPORT, "v3")
    assert view.passages._note.text().startswith("If an adult: ")


def test_a_page_that_was_never_opened_is_marked(qtbot, bridge, view: GridView, case):
    passage = grid.passages(case, "c1", "d1", "v1", DECEIT)[0]
    rows = view.passages.lists[Stance.SUPPORTS].rows
    assert rows.unopened(passage)
    qtbot.waitUntil(lambda: view.model.unopened(view.model.row_of(DECEIT), 0) == 1)
    bridge.write(opened.note, case, passage.tag.document, passage.tag.page)
    qtbot.waitUntil(lambda: not bridge.busy)
    view.activate()
    qtbot.waitUntil(lambda: not rows.unopened(passage))
    qtbot.waitUntil(lambda: view.model.unopened(view.model.row_of(DECEIT), 0) == 0)


def test_a_part_of_a_page_and_of_a_recording_are_named(case):
    tag = grid.passages(case, "c1", "d1", "v1", DECEIT)[0].tag
    assert passage_said(tag) == "“promised work in a hotel”"
    assert passage_said(replace(tag, quote="", place=place_of_box((0.1, 0.1, 0.5, 0.5)))) == "Part of the page"
    assert passage_said(replace(tag, quote="", place=place_of_time(12.0, 91.5))) == "Recording, 0:12–1:31"


@pytest.mark.allow_stall  # a second user costs an Argon2id
@pytest.mark.parametrize("role", [Role.JUDGE, Role.PROSECUTOR])
def test_usual_means_of_proof_are_for_a_prosecutors_desk(qtbot, theme, words, folder, role):
    with casefile.open_case(folder, "A. Judge", PASSPHRASE) as case:
        casefile.add_user(case, "P. Other", role, PASSPHRASE, CHEAP)
    with seen(qtbot, theme, words, folder, "P. Other") as view:
        view.table.setCurrentIndex(view.model.index(view.model.row_of(TRANSPORT), 0))
        qtbot.waitUntil(lambda: view._behind.target == view._target)
        told = "Usual means of proof" in view.passages._note.text()
        assert told == (role is Role.PROSECUTOR)
        assert view.box.side.isVisible() == (role is Role.JUDGE)
