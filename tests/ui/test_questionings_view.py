"""Questionings and checklists in the window: entered, removed, ticked with day and note, and why again."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from judgedesk.app import casefile, checklists, intake, protection, questionings, records
from judgedesk.app.questionings import Questioning
from judgedesk.domain.roles import Role
from judgedesk.ui.shell.desk import Desk
from judgedesk.ui.views.checklists import ChecklistsView
from judgedesk.ui.views.questionings import QuestioningsView
from judgedesk.ui.widgets.dayfield import DayField, day_of
from tests.ui.conftest import CHEAP, PASSPHRASE, RECORDS, STATEMENT

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
DAY = date(2026, 11, 23)


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    base = tmp_path_factory.mktemp("questionings")
    (base / "files").mkdir()
    (base / "files" / "statement.txt").write_text(STATEMENT, encoding="utf-8")
    with casefile.create_case(base / "case.jdcase", "II K 1/26", "A. Judge", Role.JUDGE, PASSPHRASE, CHEAP) as case:
        intake.import_files(case, [base / "files"], jobs=1)
        records.apply(case, {**RECORDS, "persons": [
            *RECORDS["persons"], {"id": "w1", "roles": ["witness"], "name": "Celina Example"},
        ]})  # fmt: skip
    return base / "case.jdcase"


def arrive(qtbot, bridge, desk: Desk, name: str):
    desk.activateWindow()
    desk.protection.look_at(DAY)
    desk.go(name)
    made = desk._place(name)
    qtbot.waitUntil(lambda: not made._stale and not bridge.busy)
    return made


@pytest.fixture
def view(qtbot, bridge, desk: Desk) -> QuestioningsView:
    return arrive(qtbot, bridge, desk, "questionings")


@pytest.fixture
def lists(qtbot, bridge, desk: Desk) -> ChecklistsView:
    return arrive(qtbot, bridge, desk, "checklists")


# -- questionings ------------------------------------------------------------------------------------------------


def test_where_nothing_stands_it_says_what_will(view: QuestioningsView):
    assert view._stack.currentIndex() == 1
    assert "why the person was asked again" in view._empty.accessibleDescription()


def test_a_questioning_is_entered_and_undone_by_name(qtbot, bridge, desk, case, view: QuestioningsView):
    assert desk.commands.run("questionings.new")
    view.form.by.setText("Border Guard")
    view.form.interviewer.setText("Officer Wilk")
    view.form.recorded.choose("no")
    QTest.keyClick(view.form.by, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(view.rows.rows) == 1 and not bridge.busy)
    (one,) = questionings.questionings(case)
    assert (one.person, one.on, one.by, one.recorded) == ("v1", "2026-11-23", "Border Guard", False)
    assert "1 not said to be recorded" in view.facts.accessibleDescription()
    assert desk.acts._said(desk.acts._acts[0]) == "questioning entered"
    desk.acts.undo()
    qtbot.waitUntil(lambda: view._stack.currentIndex() == 1)


def test_a_second_one_asks_why_before_it_can_be_recorded(qtbot, bridge, desk, case, view: QuestioningsView):
    questionings.add(case, Questioning("", "v1", "2024-03-12", "Prosecutor", interviewer="A. Rem", recorded=True))
    view._load()
    qtbot.waitUntil(lambda: len(view.rows.rows) == 1)
    view.enter()
    assert "12 Mar 2024" in view.form._before.text() and not view.form.go.isEnabled()
    view.form.why.setText("the first record is abridged")
    view.form.interviewer.setText("B. Low")
    assert view.form.go.isEnabled()
    view.form.go.click()
    qtbot.waitUntil(lambda: len(view.rows.rows) == 2)
    same = [str(view.rows.data(view.rows.index(row, 4))) for row in range(2)]
    assert same == ["–", "another"]


def test_somebody_heard_once_only_needs_a_ground_of_the_statute(qtbot, bridge, case, view: QuestioningsView):
    protection.add(case, "v1", "pl.m.185a", "2024-01-18", state="carried_out")
    view._load()
    qtbot.waitUntil(lambda: "v1" in view._read.asked.once)
    view.enter()
    view.form.measure.setCurrentIndex(view.form.measure.findData("pl.m.185a"))
    assert "needs a ground of the statute" in view.form._before.text()
    assert not view.form.go.isEnabled()
    view.form.ground.setCurrentIndex(1)
    assert view.form.go.isEnabled()


def test_one_is_removed_and_brought_back(qtbot, bridge, desk, case, view: QuestioningsView):
    questionings.add(case, Questioning("", "v1", "2024-03-12", "Prosecutor"))
    view._load()
    qtbot.waitUntil(lambda: len(view.rows.rows) == 1)
    assert desk.commands.run("questionings.remove")
    qtbot.waitUntil(lambda: not questionings.questionings(case))
    desk.acts.undo()
    qtbot.waitUntil(lambda: len(view.rows.rows) == 1)


# -- checklists --------------------------------------------------------------------------------------------------


def test_a_duty_is_ticked_with_space_and_has_day_and_note(qtbot, bridge, desk, case, lists: ChecklistsView):
    lists.duties.choose_row(1)
    item = lists.duties.tick().id
    QTest.keyClick(lists.duties, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: lists._lists.seen_to("v1") == 1)
    lists.date.setText("10.11.2026")
    lists.note.setText("in Vietnamese")
    QTest.keyClick(lists.note, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "in Vietnamese" in lists.duties.ticks.rows[1].aside)
    line = next(one for one in checklists.duties(case, "v1") if one.item.id == item)
    assert (line.on, line.note) == ("2026-11-10", "in Vietnamese")
    QTest.keyClick(lists.duties, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: lists._lists.seen_to("v1") == 0)


def test_who_is_not_injured_has_no_duties_but_may_be_a_witness_not_heard_live(lists: ChecklistsView):
    lists._choose("w1")
    assert not lists.duties.isVisible() and "not an injured party" in lists._none.text()
    assert lists.untested.isVisible()


def test_counterbalances_are_the_judges_own_and_undone(qtbot, bridge, desk, case, lists: ChecklistsView):
    lists._choose("w1")
    QTest.keyClick(lists.untested.list, Qt.Key.Key_Minus)
    qtbot.waitUntil(lambda: len(checklists.untested(case)) == 1)
    lists.untested.weight.choose("decisive")
    lists.untested.list.choose_row(3)
    QTest.keyClick(lists.untested.list, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: not bridge.busy)
    (entry,) = checklists.untested(case)
    assert (entry.questions_offered, entry.weight, len(entry.counterbalances)) == (False, "decisive", 1)
    desk.acts.undo()
    qtbot.waitUntil(lambda: not checklists.untested(case)[0].counterbalances)
    qtbot.waitUntil(lambda: not lists.untested.entry.counterbalances)


# -- days --------------------------------------------------------------------------------------------------------


def test_a_day_is_understood_as_people_write_it():
    wanted = date(2026, 3, 12)
    assert {day_of(text) for text in ("12.03.2026", "12 March 2026", "12 marca 2026 r.", "2026-03-12")} == {wanted}
    assert {day_of(text) for text in ("", "March 2026", "about 12 March 2026", "31.02.2026", "soon")} == {None}


def test_arrows_step_through_days_and_tell_once(qtbot):
    field = DayField()
    qtbot.addWidget(field)
    told = []
    field.chosen.connect(told.append)
    field.show_day(date(2026, 3, 1))
    QTest.keyClick(field, Qt.Key.Key_Down)
    QTest.keyClick(field, Qt.Key.Key_Up)
    QTest.keyClick(field, Qt.Key.Key_PageUp)
    assert told == [date(2026, 2, 28), date(2026, 3, 1), date(2026, 3, 31)]
