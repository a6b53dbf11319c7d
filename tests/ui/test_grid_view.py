"""The grid: figures, what is not needed, what stands behind a cell, and whose finding it is."""

import time
from contextlib import contextmanager

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from judgedesk.app import casefile, grid, tagging
from judgedesk.app.grid import Band, ElementRow
from judgedesk.domain.evidence import FindingState, Stance
from judgedesk.domain.roles import Role
from judgedesk.ui.views.grid import GridView
from judgedesk.ui.widgets.findingbox import FindingBox
from tests.ui.conftest import CHEAP, PASSPHRASE
from tests.ui.test_finding_view import DECEIT, MORE, applied

SECOND = {
    "format": "judgedesk-records/1",
    "persons": [{"id": "d2", "roles": ["defendant"], "name": "Celina Example"}],
    "counts": [{**MORE["counts"][0], "defendants": ["d1", "d2"]}],
}


@pytest.fixture
def view(qtbot, bridge, theme, case, words):
    applied(qtbot, bridge, case, MORE)
    applied(qtbot, bridge, case, SECOND)
    with shown(qtbot, bridge, theme, case, words) as made:
        yield made


@contextmanager
def shown(qtbot, bridge, theme, case, words):
    QApplication.processEvents()
    made = GridView(bridge, theme, case, words)
    made.resize(1272, 800)
    bridge.changed.connect(made.refresh)
    made.show()
    made.activate()
    qtbot.waitUntil(lambda: not bridge.busy and made.model.rowCount() > 0)
    yield made
    made.close()
    made.deleteLater()


def at(view: GridView, element: str, victim: str) -> QModelIndex:
    return view.model.index(view.model.row_of(element), list(view.model.victims).index(victim))


def said(view: GridView, element: str, victim: str) -> str:
    return str(view.model.data(at(view, element, victim)))


def test_the_model_keeps_the_rules_of_its_kind(qtbot, view: GridView):
    QAbstractItemModelTester(view.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert view.model.columnCount() == 4
    lines = [view.model.line(row) for row in range(view.model.rowCount())]
    assert isinstance(lines[0], Band)
    assert [line.kind for line in lines if isinstance(line, Band)] == [
        "act", "means", "purpose", "mens", "agg", "beside",
    ]  # fmt: skip


def test_a_cell_says_its_passages_and_whether_the_row_is_needed(view: GridView):
    assert said(view, DECEIT, "v1") == "supports: 1"
    assert said(view, DECEIT, "v2") == "nothing tagged, not needed"
    assert "disputed" in said(view, DECEIT, "v3")
    assert said(view, "pl.189a.act.transport", "v1") == "nothing tagged"
    assert view.model.aside(1) == "child at the act"
    assert view.model.aside(2) == "age disputed"


def test_the_arrows_pass_over_the_headings(qtbot, view: GridView):
    view.table.choose(-1, -1)
    rows = []
    for _ in range(12):
        rows.append(view.table.currentIndex().row())
        QTest.keyClick(view.table, Qt.Key.Key_Down)
    assert all(isinstance(view.model.line(row), ElementRow) for row in rows)
    assert rows[0] == 1
    assert len(set(rows)) == 12


def test_enter_leads_to_the_passages_and_enter_again_into_the_page(qtbot, bridge, view: GridView):
    view.activateWindow()
    view.table.setCurrentIndex(at(view, DECEIT, "v1"))
    supports = view.passages.lists[Stance.SUPPORTS]
    qtbot.waitUntil(lambda: supports.rows.rowCount() == 1)
    QTest.keyClick(view.table, Qt.Key.Key_Return)
    assert supports.hasFocus()
    with qtbot.waitSignal(view.open_page) as told:
        QTest.keyClick(supports, Qt.Key.Key_Return)
    document, page, spans = told.args
    tag = supports.rows.passages[0].tag
    assert (document, page, spans) == (tag.document, 1, [(tag.start, tag.end)])
    QTest.keyClick(supports, Qt.Key.Key_Escape)
    assert view.table.hasFocus()


def test_for_and_against_have_equal_room(qtbot, view: GridView):
    view.table.setCurrentIndex(at(view, DECEIT, "v1"))
    lists = view.passages.lists
    qtbot.waitUntil(lambda: lists[Stance.SUPPORTS].rows.rowCount() == 1)
    QApplication.processEvents()
    supports, against = lists[Stance.SUPPORTS], lists[Stance.CONTRADICTS]
    assert supports.width() == against.width()
    assert abs(supports.height() - against.height()) <= 1


def test_in_half_a_window_the_finding_stands_below_the_passages_and_not_on_them(qtbot, bridge, view: GridView):
    known = grid.passages(view._case, "c1", "d1", "v1", DECEIT)[0].tag
    new = tagging.NewTag(known.document, 1, 0, 11, DECEIT, "c1", "d1", "v1", Stance.CONTEXT)
    bridge.write(tagging.add_tag, view._case, new)
    qtbot.waitUntil(lambda: not bridge.busy and "context" in said(view, DECEIT, "v1"))
    pane = QWidget()
    qtbot.addWidget(pane)
    pane.resize(1272, 270)
    view.setParent(pane)
    view.setMinimumSize(1, 1)  # a window of its own was kept from getting so low
    view.setGeometry(pane.rect())
    pane.show()
    view.show()
    view.table.setCurrentIndex(at(view, DECEIT, "v1"))
    qtbot.waitUntil(lambda: view.passages.lists[Stance.SUPPORTS].rows.rowCount() == 1)
    QApplication.processEvents()
    assert view.box is not None
    foot = max(one.geometry().bottom() for one in view.passages.lists.values() if not one.isHidden())
    assert foot < view.box.geometry().top()
    assert view.box.height() >= view.box.minimumSizeHint().height()
    view.setParent(None)


def test_another_defendant_has_figures_of_his_own(qtbot, bridge, view: GridView):
    view.show_defendant("d2")
    assert said(view, DECEIT, "v1") == "nothing tagged"
    view.show_defendant("d1")
    assert said(view, DECEIT, "v1") == "supports: 1"


def test_a_tag_made_elsewhere_shows_without_losing_ones_place(qtbot, bridge, view: GridView, case):
    view.table.setCurrentIndex(at(view, DECEIT, "v1"))
    known = grid.passages(case, "c1", "d1", "v1", DECEIT)[0].tag
    new = tagging.NewTag(known.document, 1, 0, 11, DECEIT, "c1", "d1", "v1", Stance.CONTRADICTS)
    bridge.write(tagging.add_tag, case, new)
    qtbot.waitUntil(lambda: said(view, DECEIT, "v1") == "supports: 1, against: 1")
    assert view.table.currentIndex() == at(view, DECEIT, "v1")
    qtbot.waitUntil(lambda: view.passages.lists[Stance.CONTRADICTS].rows.rowCount() == 1)


def test_a_finding_is_set_and_taken_back_with_the_same_chip(qtbot, bridge, view: GridView, case):
    view.table.setCurrentIndex(at(view, DECEIT, "v1"))
    chip = next(b for b in view.box.states._group.buttons() if b.choice.id == FindingState.CONTESTED)
    chip.click()
    qtbot.waitUntil(lambda: said(view, DECEIT, "v1") == "supports: 1, contested")
    chip = next(b for b in view.box.states._group.buttons() if b.choice.id == FindingState.CONTESTED)
    assert chip.isChecked()
    chip.click()
    qtbot.waitUntil(lambda: said(view, DECEIT, "v1") == "supports: 1")


def test_without_the_key_nothing_tells_that_findings_exist(qtbot, bridge, theme, words, folder):
    with casefile.open_case(folder, "A. Judge", PASSPHRASE) as case:
        casefile.add_user(case, "C. Clerk", Role.CLERK, PASSPHRASE, CHEAP)
        tagging.set_finding(case, "c1", "d1", "v1", DECEIT, FindingState.PROVED)
    with casefile.open_case(folder, "C. Clerk", PASSPHRASE) as case, shown(qtbot, bridge, theme, case, words) as view:
        view.table.setCurrentIndex(at(view, DECEIT, "v1"))
        qtbot.waitUntil(lambda: not bridge.busy)
        assert said(view, DECEIT, "v1") == "supports: 1"
        assert view.box is None
        assert not view.findChildren(FindingBox)
        assert not view.sieve.found.isVisible()
        bridge.close()


def test_the_words_below_speak_of_passages_and_never_of_proof(qtbot, bridge, view: GridView):
    qtbot.waitUntil(lambda: bool(view._not_needed.text()))
    texts = " ".join(label.text() for label in view.findChildren(QLabel)).lower()
    assert "p-1: nothing tagged for: act, purpose" in texts
    for word in ("strength", "complete", "score", "probab", "open"):
        assert word not in texts
    assert "crossing a border is not an element" in texts


def test_the_law_at_the_act_stands_beside_the_later_one(qtbot, bridge, view: GridView, case):
    qtbot.waitUntil(lambda: view.law.law.provision != "")
    lines = grid.penalties(case, "c1", "d1", "v1")
    shown_lines = [label.text() for label in view.law.line.findChildren(QLabel) if label.isVisible()]
    at_act = next(line for line in shown_lines if line.startswith("Law at the act: "))
    assert len(at_act.split("; ")) == sum(line.at_act for line in lines) == 2
    assert "; from 1 Oct 2023: " in at_act
    assert "verify in the current text" in shown_lines


def test_sixty_injured_parties_and_twelve_defendants_are_walked_through_smoothly(qtbot, bridge, theme, words, case):
    victims = [f"w{number}" for number in range(1, 61)]
    accused = [f"a{number}" for number in range(1, 13)]
    people = [{"id": one, "roles": ["victim"], "pseudonym": one.replace("w", "P-")} for one in victims]
    people += [{"id": one, "roles": ["defendant"], "name": f"Accused {one}"} for one in accused]
    count = {"id": "c1", "label": "I", "offence": "pl.189a.1", "from": "2022-03-01", "to": "2023-11-30"}
    wanted = {**count, "defendants": ["d1", *accused], "victims": ["v1", *victims]}
    applied(qtbot, bridge, case, {"format": "judgedesk-records/1", "persons": people, "counts": [wanted]})
    with shown(qtbot, bridge, theme, case, words) as view:
        assert view.model.columnCount() == 61
        began = time.perf_counter()
        for _ in range(20):
            QTest.keyClick(view.table, Qt.Key.Key_Right)
            QTest.keyClick(view.table, Qt.Key.Key_Down)
            QApplication.processEvents()
        for name in accused[:4]:
            view.show_defendant(name)
            QApplication.processEvents()
        assert time.perf_counter() - began < 3
        bridge.close()
