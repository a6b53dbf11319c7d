"""Compelled acts: entered, changed, removed and undone, tied to the victim's passages, for others to decide."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from judgedesk.app import casefile, compelled, intake, records
from judgedesk.app.compelled import CompelledAct
from judgedesk.domain.roles import Role
from judgedesk.ui.shell.desk import Desk
from judgedesk.ui.views.compelled import CompelledView
from tests.ui.conftest import CHEAP, PASSPHRASE, RECORDS, STATEMENT

MORE = {
    **RECORDS,
    "persons": [*RECORDS["persons"], {"id": "v2", "roles": ["victim"], "pseudonym": "P-2"}],
    "counts": [{**RECORDS["counts"][0], "victims": ["v1", "v2"]}],
    "tags": [
        *RECORDS["tags"],
        {"id": "t2", "document": "statement.txt", "page": 1, "quote": "drove us at night to a farm",
         "element": "pl.189a.act.transport", "count": "c1", "defendant": "d1", "victim": "v1", "stance": "supports"},
    ],
}  # fmt: skip


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    base = tmp_path_factory.mktemp("compelled")
    (base / "files").mkdir()
    (base / "files" / "statement.txt").write_text(STATEMENT, encoding="utf-8")
    with casefile.create_case(base / "case.jdcase", "II K 1/26", "A. Judge", Role.JUDGE, PASSPHRASE, CHEAP) as case:
        intake.import_files(case, [base / "files"], jobs=1)
        records.apply(case, MORE)
    return base / "case.jdcase"


@pytest.fixture
def view(qtbot, bridge, desk: Desk) -> CompelledView:
    desk.activateWindow()
    desk.go("compelled")
    made = desk._place("compelled")
    assert isinstance(made, CompelledView)
    qtbot.waitUntil(lambda: made._read is not None and not bridge.busy)
    return made


def enter(qtbot, desk: Desk, view: CompelledView, act: str, victim: str = "v1") -> None:
    before = len(view._read.acts)
    assert desk.commands.run("compelled.new")
    view.form.victim.setCurrentIndex(view.form.victim.findData(victim))
    view.form.text.setText(act)
    QTest.keyClick(view.form.text, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(view._read.acts) == before + 1)


def test_where_nothing_stands_it_says_what_will_and_who_decides(view: CompelledView):
    assert view._stack.currentIndex() == 1
    assert "for the prosecutor and the court to decide" in view._empty.accessibleDescription()
    assert "for the prosecutor and the court to decide" in view._decides.text()


def test_an_act_is_entered_with_the_means_evidence_ticked_and_stands_in_the_list(qtbot, bridge, desk, case, view):
    assert desk.commands.run("compelled.new")
    assert not view.form.go.isEnabled()
    view.form.text.setText("Begging at a market")
    view.form.offence.setText("art. 58 k.w.")
    qtbot.waitUntil(lambda: len(view.form.ticks.rows.rows) == 2)
    first = view.form.ticks.rows.rows[0]
    assert first.tag.element.startswith("pl.189a.means")
    view.form.ticks.list.choose_row(0)
    QTest.keyClick(view.form.ticks.list, Qt.Key.Key_Space)
    view.form.go.click()
    qtbot.waitUntil(lambda: len(view.acts.rows) == 1 and not bridge.busy)
    (act,) = compelled.acts(case)
    assert (act.victim, act.act, act.offence, act.tags) == ("v1", "Begging at a market", "art. 58 k.w.", ("t1",))
    qtbot.waitUntil(lambda: view.passages.rows.rowCount() == 1)
    assert "P-1" in view.facts.accessibleDescription()
    assert "none recorded" in view.facts.accessibleDescription()


def test_an_act_is_changed_removed_and_brought_back(qtbot, bridge, desk, case, view):
    enter(qtbot, desk, view, "Begging")
    assert desk.commands.run("compelled.change")
    view.form.decision.setText("not prosecuted")
    view.form.go.click()
    qtbot.waitUntil(lambda: view._read.acts[0].decision == "not prosecuted")
    assert desk.commands.run("compelled.remove")
    qtbot.waitUntil(lambda: not view._read.acts)
    desk.acts.undo()
    qtbot.waitUntil(lambda: [one.decision for one in view._read.acts] == ["not prosecuted"])
    desk.acts.undo()
    qtbot.waitUntil(lambda: [one.decision for one in view._read.acts] == [""])
    qtbot.waitUntil(lambda: not bridge.busy)
    assert desk.acts._said(desk.acts._acts[0]) == "compelled act entered"


def test_acts_are_narrowed_to_one_injured_party(qtbot, bridge, desk, view):
    enter(qtbot, desk, view, "Begging")
    enter(qtbot, desk, view, "Carrying parcels", victim="v2")
    assert desk.commands.run("compelled.next_victim")
    assert [one.act for one in view.acts.rows] == ["Begging"]
    assert desk.commands.run("compelled.next_victim")
    assert [one.act for one in view.acts.rows] == ["Carrying parcels"]
    assert desk.commands.run("compelled.next_victim")
    assert len(view.acts.rows) == 2


def test_passages_open_and_escape_leaves_the_form_without_a_trace(qtbot, bridge, desk, case, view):
    _, changes = compelled.add(case, CompelledAct("", "v1", "Begging", tags=("t1", "t2")))
    view.refresh(changes)
    qtbot.waitUntil(lambda: view.passages.rows.rowCount() == 2)
    assert desk.commands.run("compelled.new")
    view.form.text.setText("never recorded")
    QTest.keyClick(view.form.text, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not bridge.busy)
    assert [one.act for one in compelled.acts(case)] == ["Begging"]
    view.table.setFocus()
    QTest.keyClick(view.table, Qt.Key.Key_Return)
    QTest.keyClick(view.passages, Qt.Key.Key_Return)
    reader = desk.finding.reader
    qtbot.waitUntil(lambda: reader.page is not None and reader._loaded is not None and bool(reader._loaded.found))
    assert [reader.page.text[start:end] for start, end in reader._loaded.found] == ["promised work in a hotel"]
