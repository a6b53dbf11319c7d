"""Counts are joined and split in the grid, and an act under two provisions shows the rows of one of them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from judgedesk.ui.views.grid import GridView
from tests.ui.test_finding_view import applied
from tests.ui.test_grid_view import shown

BASE = {"offence": "pl.189a.1", "from": "2022-03-01", "to": "2023-11-30", "defendants": ["d1"], "victims": ["v1"]}
COUNTS = {
    "format": "judgedesk-records/1",
    "counts": [
        {"id": "c1", "label": "I", **BASE},
        {"id": "c2", "label": "II", **BASE, "offence": "pl.189a.2"},
    ],
}


@pytest.fixture
def view(qtbot, bridge, theme, case, words):
    applied(qtbot, bridge, case, COUNTS)
    with shown(qtbot, bridge, theme, case, words) as made:
        yield made


def command(view: GridView, name: str):
    return next(one for one in view.commands() if one.id == name)


def labels(view: GridView) -> list[str]:
    return [one.label for one in view.counts._charges.counts]


def test_counts_are_joined_by_keys_after_a_look_and_show_the_rows_of_either_provision(qtbot, bridge, view: GridView):
    command(view, "grid.join_counts").run()
    form = view.steps
    qtbot.waitUntil(lambda: "c2" in form.ticks)
    assert not form._go.isEnabled()
    QTest.keyClick(form.ticks["c2"], Qt.Key.Key_Space)
    qtbot.waitUntil(form._go.isEnabled)
    assert "art. 11 § 2" in form._told.text() and "verify in the current text" in form._told.text()
    form.take_step()
    qtbot.waitUntil(lambda: labels(view) == ["I"] and not bridge.busy)
    assert view._stack.currentWidget() is not form
    qtbot.waitUntil(lambda: view.model.row_of("pl.189a.prep.plan") >= 0)
    both = view.model.rowCount()
    command(view, "grid.next_offence").run()
    assert view.counts.offence == "pl.189a.1" and view.model.row_of("pl.189a.prep.plan") < 0
    assert view.model.row_of("pl.189a.means.3_deceit") >= 0
    command(view, "grid.next_offence").run()
    assert view.model.row_of("pl.189a.prep.plan") >= 0 and view.model.rowCount() < both
    command(view, "grid.next_offence").run()
    assert view.model.rowCount() == both


def test_a_day_outside_the_act_is_refused_in_words_and_nothing_changes(qtbot, bridge, view: GridView):
    command(view, "grid.split_count").run()
    form = view.steps
    qtbot.waitUntil(lambda: bool(form.ticks))
    form.step.setCurrentIndex(4)
    QTest.keyClicks(form.day, "2019-01-01")
    qtbot.waitUntil(lambda: not form.trouble.isHidden() and not bridge.busy)
    assert not form._go.isEnabled()
    form.day.clear()
    QTest.keyClicks(form.day, "2022-08-01")
    qtbot.waitUntil(form._go.isEnabled)
    form.take_step()
    qtbot.waitUntil(lambda: labels(view) == ["I.1", "II", "I.2"])
    assert view.counts.count == "c1"
