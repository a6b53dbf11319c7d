"""All defendants side by side: totals, filters, walking over what is empty, and a sheet as large as trials get."""

import time

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel

from judgedesk.app import grid, records, tagging
from judgedesk.domain.evidence import FindingState, Stance
from judgedesk.ui.shell.gridsections import VIEWS
from judgedesk.ui.views.grid import GridView
from judgedesk.ui.views.grid_counts import ALL
from judgedesk.ui.views.grid_model import Head, Sieve
from judgedesk.ui.widgets.sections import GRID_KEYS
from tests.ui.test_finding_view import DECEIT, MORE, applied
from tests.ui.test_grid_view import SECOND, said, shown
from tests.yardstick import too_long

TRANSPORT = "pl.189a.act.transport"
HARBOURING = "pl.189a.act.harbouring"


def tag(element: str, defendant: str, victim: str, stance: str, number: int) -> dict[str, object]:
    """A tag as records give it."""
    return {
        "id": f"w{number}", "document": "statement.txt", "page": 1, "quote": "drove us at night", "element": element,
        "count": "c1", "defendant": defendant, "victim": victim, "stance": stance,
    }  # fmt: skip


TAGS = {
    "format": "judgedesk-records/1",
    "tags": [
        tag(DECEIT, "d2", "v1", "supports", 1),
        tag(DECEIT, "d2", "v1", "contradicts", 2),
        tag(TRANSPORT, "d2", "v3", "contradicts", 3),
        tag(HARBOURING, "d1", "v12", "context", 4),
    ],
}


@pytest.fixture
def view(qtbot, bridge, theme, case, words):
    for wanted in (MORE, SECOND, TAGS):
        applied(qtbot, bridge, case, wanted)
    with shown(qtbot, bridge, theme, case, words) as made:
        made.show_defendant(ALL)
        qtbot.waitUntil(lambda: not bridge.busy)
        yield made


def cell(view: GridView, element: str, defendant: str, victim: str) -> str:
    """What a screen reader says of it."""
    column = view.model.column_of(defendant, victim)
    return str(view.model.data(view.model.index(view.model.row_of(element), column)))


def test_totals_stand_before_the_columns_they_sum(qtbot, view: GridView):
    QAbstractItemModelTester(view.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    heads = [view.model.head(column) for column in range(view.model.columnCount())]
    assert heads[:2] == [Head("", ""), Head("d1", "")]
    assert heads[6] == Head("d2", "")
    assert len(heads) == 1 + 2 * (1 + 4)
    assert cell(view, DECEIT, "", "") == "supports: 2, against: 1"
    assert cell(view, DECEIT, "d1", "") == "supports: 1"
    assert cell(view, DECEIT, "d2", "") == "supports: 1, against: 1"
    assert cell(view, DECEIT, "d2", "v1") == "supports: 1, against: 1"
    bands = {view.model.line(row).kind: row for row in range(view.model.rowCount())
             if hasattr(view.model.line(row), "elements")}  # fmt: skip
    assert view.model.tally(bands["means"], 0).supports == 2
    assert view.model.tally(bands["act"], view.model.column_of("d1", "v12")).context == 1


def test_a_cell_says_whose_it_is_and_whether_its_pages_were_ever_opened(qtbot, view: GridView):
    qtbot.waitUntil(lambda: bool(view.model.unopened(view.model.row_of(DECEIT), view.model.column_of("d2", "v1"))))
    index = view.model.index(view.model.row_of(DECEIT), view.model.column_of("d2", "v1"))
    spoken = str(view.model.data(index, Qt.ItemDataRole.AccessibleTextRole))
    assert spoken == "Count I · Point 3: deceit · Celina Example · P-1: supports: 1, against: 1, pages never opened: 1"


def test_ctrl_and_an_arrow_pass_over_what_is_empty(qtbot, view: GridView):
    view.table.choose(view.model.row_of(DECEIT), view.model.column_of("d1", "v1"))
    reached = []
    for _ in range(3):
        QTest.keyClick(view.table, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
        reached.append(view.model.head(view.table.currentIndex().column()))
    assert reached == [Head("d2", "v1"), Head("d2", "v12"), Head("d2", "v12")]
    QTest.keyClick(view.table, Qt.Key.Key_Home)
    assert view.table.currentIndex().column() == 0
    QTest.keyClick(view.table, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert view.table.currentIndex().column() == view.model.columnCount() - 1
    last = view.table.currentIndex().row()
    QTest.keyClick(view.table, Qt.Key.Key_PageUp)
    middle = view.table.currentIndex().row()
    QTest.keyClick(view.table, Qt.Key.Key_PageDown)
    QTest.keyClick(view.table, Qt.Key.Key_PageDown)
    assert middle < last - 5
    assert last == view.table.currentIndex().row()


def test_the_heading_of_the_band_stays_while_its_rows_scroll(qtbot, view: GridView):
    view.resize(1272, 560)
    QApplication.processEvents()
    band = view.table._band
    assert not band.isVisible()
    bar = view.table.verticalScrollBar()
    bar.setValue(view.table.rowHeight(0) + 10)
    assert band.isVisible()
    assert view.model.line(band._row).kind == "act"
    view.table.choose(view.model.row_of(DECEIT) + 3, 1)
    bar.setValue(view.table.rowViewportPosition(view.model.row_of(DECEIT)) + bar.value())
    assert view.model.line(band._row).kind == "means"
    view.table.choose(view.model.row_of(DECEIT), 1)
    covered = QRect(0, 0, view.table.viewport().width(), band.height())
    assert not covered.intersects(view.table.visualRect(view.table.currentIndex())), "a heading never hides the cell"


def test_the_grid_is_narrowed_to_rows_and_persons(qtbot, bridge, view: GridView, case):
    def rows() -> list[str]:
        lines = (view.model.line(row) for row in range(view.model.rowCount()))
        return [line.id for line in lines if hasattr(line, "term")]

    everything = rows()
    view.sieve.passages.choose("with")
    assert rows() == [TRANSPORT, HARBOURING, DECEIT]
    view.sieve.passages.choose("against")
    assert rows() == [TRANSPORT, DECEIT]
    view.sieve.passages.choose("without")
    assert set(rows()) == set(everything) - {TRANSPORT, HARBOURING, DECEIT}
    view.sieve.clear()
    bridge.write(tagging.set_finding, case, "c1", "d2", "v3", TRANSPORT, FindingState.PROVED)
    qtbot.waitUntil(lambda: cell(view, TRANSPORT, "d2", "v3") == "against: 1, proved")
    view.sieve.found.choose("found")
    assert rows() == [TRANSPORT]
    view.sieve.sift(Sieve(whole=True))
    assert [row for row in everything if ".4a_" in row] and not [row for row in rows() if ".4a_" in row]
    view.sieve.sift(Sieve(victim="p-1"))
    assert view.model.victims == ["v1", "v12"]
    view.sieve.sift(Sieve(victim="nobody"))
    view.sieve.passages.choose("against")
    assert view.model.victims == []
    view.sieve.clear()
    assert rows() == everything
    assert len(view.model.victims) == 4


def test_what_passes_nothing_is_said(qtbot, view: GridView):
    view.sieve.found.choose("found")
    assert view._nothing.isVisible()
    assert not view.table.isVisible()
    view.sieve.clear()
    assert view.table.isVisible()


def test_the_same_cell_is_kept_when_the_columns_change(qtbot, view: GridView):
    view.table.choose(view.model.row_of(DECEIT), view.model.column_of("d1", "v3"))
    view.show_defendant("d1")
    assert (view._element().id, view._pair()) == (DECEIT, ("d1", "v3"))
    view.show_defendant(ALL)
    assert (view._element().id, view._pair()) == (DECEIT, ("d1", "v3"))
    view.sieve.passages.choose("with")
    assert (view._element().id, view._pair()) == (DECEIT, ("d1", "v3"))


def test_the_versions_of_the_law_stand_side_by_side(qtbot, bridge, view: GridView):
    qtbot.waitUntil(lambda: len(view.law.law.versions) > 1)
    view.law.toggle()
    qtbot.waitUntil(view.law.versions.isVisible)

    def texts() -> list[str]:
        return [label.text() for label in view.law.versions.findChildren(QLabel) if label.isVisible()]

    assert sum(text == "law at the act" for text in texts()) == 2
    assert any(text.startswith("no longer: ") for text in texts())
    assert any(text.startswith("+ Previous conviction") for text in texts())
    before = len(view.law.law.penalties())
    view.law.versions._turn(view.law.law.overlays[0].id)
    qtbot.waitUntil(lambda: len(view.law.law.penalties()) > before)
    QTest.keyClick(view.law.versions._scroll, Qt.Key.Key_Escape)
    assert not view.law.versions.isVisible()


# -- as large as trials get -----------------------------------------------------------------------------------------

VICTIMS = [f"w{number}" for number in range(1, 61)]
ACCUSED = [f"a{number}" for number in range(1, 13)]


@pytest.fixture
def large(qtbot, bridge, case):
    """12 defendants, 60 injured parties, all rows of § 1, some hundreds of passages."""
    people = [{"id": one, "roles": ["victim"], "pseudonym": one.replace("w", "P-")} for one in VICTIMS]
    people += [{"id": one, "roles": ["defendant"], "name": f"Accused {one}"} for one in ACCUSED]
    count = {
        "id": "c2", "label": "II", "offence": "pl.189a.1", "from": "2022-03-01", "to": "2023-11-30",
        "defendants": ACCUSED, "victims": VICTIMS,
    }  # fmt: skip
    elements = [DECEIT, TRANSPORT, HARBOURING]
    tags = [
        {**tag(elements[(d + v) % 3], accused, victim, ("supports", "contradicts")[v % 2], d * 100 + v), "count": "c2"}
        for d, accused in enumerate(ACCUSED)
        for v, victim in enumerate(VICTIMS)
        if (d + v) % 2
    ]
    wanted = {"format": "judgedesk-records/1", "persons": people, "counts": [count], "tags": tags}
    bridge.write(records.apply, case, wanted)
    qtbot.waitUntil(lambda: not bridge.busy, timeout=20_000)
    return len(tags)


class Spent:
    """What the window's thread computes meanwhile, seconds."""

    def __enter__(self) -> "Spent":
        self._begun = time.thread_time()
        return self

    def __exit__(self, *_: object) -> None:
        self.seconds = time.thread_time() - self._begun


def test_a_sheet_as_large_as_trials_get_opens_and_follows_an_edit_at_once(
    qtbot, bridge, theme, words, case, large, request
):
    statement = grid.passages(case, "c1", "d1", "v1", DECEIT)[0].tag.document
    with shown(qtbot, bridge, theme, case, words) as view:
        view.resize(2500, 1300)
        with Spent() as opening:
            view.show_count("c2")
            view.show_defendant(ALL)
            qtbot.waitUntil(lambda: view.model.columnCount() == 1 + 12 * 61)
            qtbot.waitUntil(lambda: not bridge.busy)
            QApplication.processEvents()
        assert view.model.tally(0, 0).passages + view.model.tally(view.model.row_of(DECEIT) - 4, 0).passages > 0
        row = view.model.row_of(DECEIT)
        view.table.choose(row, view.model.column_of("a12", "w59"))
        qtbot.waitUntil(lambda: not bridge.busy)
        QApplication.processEvents()
        with Spent() as finding:
            QTest.keyClick(view.table, Qt.Key.Key_1)
            qtbot.waitUntil(lambda: "proved" in cell(view, DECEIT, "a12", "w59"))
            QApplication.processEvents()
        new = tagging.NewTag(statement, 1, 0, 11, DECEIT, "c2", "a12", "w59", Stance.CONTRADICTS)
        before = view.model.tally(row, 0).contradicts
        with Spent() as tagged:
            bridge.write(tagging.add_tag, case, new)
            qtbot.waitUntil(lambda: view.model.tally(row, 0).contradicts == before + 1)
            QApplication.processEvents()
        with Spent() as walking:
            for _ in range(20):
                QTest.keyClick(view.table, Qt.Key.Key_Left)
                QTest.keyClick(view.table, Qt.Key.Key_Down)
                QApplication.processEvents()
        qtbot.waitUntil(lambda: not bridge.busy)
        spent = {"opening": opening, "finding": finding, "tagged": tagged, "walking": walking}
        limits = {"opening": 0.3, "finding": 0.05, "tagged": 0.05, "walking": 40 * 0.02}
        assert too_long(request.node.nodeid, {name: one.seconds for name, one in spent.items()}, limits) == {}
        bridge.close()


def test_of_many_injured_parties_one_is_found_by_name(qtbot, bridge, theme, words, case, large):
    with shown(qtbot, bridge, theme, case, words) as view:
        view.show_count("c2")
        qtbot.waitUntil(lambda: view.model.columnCount() == 60)
        assert view.sieve.victim.isVisible()
        QTest.keyClicks(view.sieve.victim, "P-5")
        qtbot.waitUntil(lambda: view.model.columnCount() == 11)
        QTest.keyClick(view.sieve.victim, Qt.Key.Key_Escape)
        assert view.model.columnCount() == 60
        assert said(view, DECEIT, "w3") in ("supports: 1", "nothing tagged")
        bridge.close()


def test_the_sections_of_the_grid_are_those_that_exist(qtbot, bridge, desk):
    desk.go("grid")
    qtbot.waitUntil(lambda: not bridge.busy)
    assert desk.grid.head.sections == tuple(name for name in GRID_KEYS if name in VIEWS)
    for name in VIEWS:
        desk.go(name)
        qtbot.waitUntil(lambda: not bridge.busy)
        assert desk._stack.currentWidget().view_name == name
        assert next(button for button in desk.navigation.findChildren(QAbstractButton) if button.isChecked()
                    ).entry.name == "grid"  # fmt: skip
