"""The place of the trial: one key for what was read, the folio asked and skippable; motions; equal room in a cell."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from judgedesk.app import disclosure, motions
from judgedesk.app.grid import passages
from judgedesk.domain.evidence import Stance
from judgedesk.ui.shell.trialsections import VIEWS, TrialSections
from judgedesk.ui.views.disclosed import DisclosedView
from judgedesk.ui.views.motions import MotionsView
from judgedesk.ui.widgets.passages import PassagesPanel

TODAY = date.today().isoformat()


@pytest.fixture
def sections(qtbot, bridge, theme, case, words):
    host = QWidget()
    qtbot.addWidget(host)
    made = TrialSections(bridge, theme, case, words, host)
    views = {}

    def show(name: str):
        views[name] = made.make(name)
        qtbot.addWidget(views[name])
        bridge.changed.connect(views[name].refresh)
        views[name].resize(1200, 760)
        views[name].show()
        views[name].activate()
        qtbot.waitUntil(lambda: views[name]._read is not None and not bridge.busy)
        return views[name]

    made.show, made.host = show, host
    return made


def aside(bridge, qtbot, work, *given, **named):
    """What the app does for a test goes on the writer's thread."""
    answers = []
    bridge.write(lambda: work(*given, **named), done=answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    return answers[0]


def stands(bridge, qtbot, case):
    return aside(bridge, qtbot, lambda: [(one.state, one.on, one.folio) for one in disclosure.disclosures(case)])


def test_one_key_marks_it_read_today_and_only_the_folio_is_asked(qtbot, bridge, case, sections):
    view: DisclosedView = sections.show("disclosed")
    assert view.head.here_said == "Disclosed"
    QTest.keyClick(view.table, Qt.Key.Key_D)
    qtbot.waitUntil(view.ask.isVisible)
    assert stands(bridge, qtbot, case) == [("read", TODAY, "")]
    QTest.keyClicks(view.ask.line, "k. 512")
    QTest.keyClick(view.ask.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not bridge.busy)
    assert stands(bridge, qtbot, case) == [("read", TODAY, "512")]
    assert not view.ask.isVisible()


def test_the_folio_is_skipped_with_escape_and_another_key_takes_it_back(qtbot, bridge, case, sections):
    view: DisclosedView = sections.show("disclosed")
    QTest.keyClick(view.table, Qt.Key.Key_E)
    qtbot.waitUntil(view.ask.isVisible)
    QTest.keyClick(view.ask.line, Qt.Key.Key_Escape)
    assert stands(bridge, qtbot, case) == [("deemed_read", TODAY, "")]
    QTest.keyClick(view.table, Qt.Key.Key_O)
    qtbot.waitUntil(lambda: not bridge.busy)
    assert stands(bridge, qtbot, case) == [("to_read", "", "")]
    assert not view.ask.isVisible()


def test_what_is_not_admissible_needs_its_ground(qtbot, bridge, case, sections):
    view: DisclosedView = sections.show("disclosed")
    QTest.keyClick(view.table, Qt.Key.Key_X)
    assert view.form.isVisible()
    view.form.go.click()
    qtbot.waitUntil(view.form.trouble.isVisible)
    assert stands(bridge, qtbot, case) == []
    view.form.ground.setCurrentIndex(view.form.ground.findData("kpk.171_7"))
    view.form.go.click()
    qtbot.waitUntil(lambda: not view.form.isVisible() and not bridge.busy)
    assert stands(bridge, qtbot, case)[0][0] == "inadmissible"
    assert "171 § 5 i 7" in view.facts.accessibleDescription()


def test_a_motion_is_entered_and_refused_with_its_ground(qtbot, bridge, case, sections):
    view: MotionsView = sections.show("motions")
    assert view._stack.currentIndex() == 1
    view.enter()
    view.form.go.click()
    assert view.form.spots["thesis"].wrong.isVisible()
    view.form.thesis.setPlainText("that work was promised")
    view.form.go.click()
    qtbot.waitUntil(lambda: len(view.rows.rows) == 1 and not bridge.busy)
    QTest.keyClick(view.table, Qt.Key.Key_R)
    assert view.form.spots["grounds"].isVisible()
    view.form.grounds.add("kpk.170_1_5")
    view.form.go.click()
    qtbot.waitUntil(lambda: not bridge.busy and view.motion().decision == "refused")
    (one,) = aside(bridge, qtbot, motions.motions, case)
    assert (one.grounds, one.decided) == (("kpk.170_1_5",), TODAY)
    assert "170 § 1a" in view.facts.accessibleDescription()
    assert view.order.isVisible()


def test_the_list_of_evidence_and_the_figure_of_the_place(qtbot, bridge, case, sections):
    view = sections.show("evidence_list")
    assert [one.name for one in view.rows.rows] == ["statement.txt"]
    assert "I" in view.facts.accessibleDescription()
    assert sections.place in VIEWS
    said = []
    sections.figure.connect(lambda *one: said.append(one))
    aside(bridge, qtbot, motions.put_down, case, motions.Motion("", "court", "the flat"))
    sections.count()
    qtbot.waitUntil(lambda: bool(said))
    assert said[-1][0] == "1"


def test_for_and_against_have_equal_width_in_a_cell_and_say_how_they_stand(qtbot, bridge, theme, case, words):
    panel = PassagesPanel(theme, words, None)
    qtbot.addWidget(panel)
    found = aside(bridge, qtbot, passages, case, "c1", "d1", "v1", "pl.189a.means.3_deceit")
    page = (found[0].tag.document, found[0].tag.page)
    from judgedesk.app.findings import CellFindings

    panel.show_behind(found, (), None, CellFindings(), {page: "read 11 January 2027"})
    for size in ((260, 500), (430, 760), (900, 900)):
        panel.resize(*size)
        panel.show()
        qtbot.waitExposed(panel)
        pro, contra = panel.lists[Stance.SUPPORTS], panel.lists[Stance.CONTRADICTS]
        assert pro.width() == contra.width() > 200
        assert abs(pro.height() - contra.height()) <= 1
    index = panel.lists[Stance.SUPPORTS].rows.index(0, 0)
    assert "read 11 January 2027" in index.data(Qt.ItemDataRole.AccessibleTextRole)
