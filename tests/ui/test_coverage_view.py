"""Coverage: cells and the pages they rest on, documents tied to nothing, persons in no count, pages never opened."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from judgedesk.app import casefile, intake, opened, records
from judgedesk.domain.roles import Role
from judgedesk.ui.shell.desk import Desk
from judgedesk.ui.views.coverage import CoverageView
from tests.ui.conftest import CHEAP, PASSPHRASE, RECORDS, STATEMENT

MORE = {
    **RECORDS,
    "persons": [
        *RECORDS["persons"],
        {"id": "w1", "roles": ["witness"], "name": "Cezary Nowicki"},
        {"id": "w2", "roles": ["expert"], "name": "Dorota Unnamed"},
    ],
}


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    base = tmp_path_factory.mktemp("coverage")
    (base / "files").mkdir()
    for name, text in (("statement.txt", STATEMENT), ("report.txt", "Cezary Nowicki saw passports in a drawer.\n")):
        (base / "files" / name).write_text(text, encoding="utf-8")
    with casefile.create_case(base / "case.jdcase", "II K 1/26", "A. Judge", Role.JUDGE, PASSPHRASE, CHEAP) as case:
        intake.import_files(case, [base / "files"], jobs=1)
        records.apply(case, MORE)
    return base / "case.jdcase"


@pytest.fixture
def view(qtbot, bridge, desk: Desk) -> CoverageView:
    desk.activateWindow()
    desk.go("coverage")
    made = desk._place("coverage")
    assert isinstance(made, CoverageView)
    qtbot.waitUntil(lambda: bool(made.rows["cells"].rows) and not bridge.busy)
    return made


def texts(view: CoverageView, kind: str) -> list[list[str]]:
    rows = view.rows[kind]
    return [[rows.data(rows.index(at, column)) for column in range(rows.columnCount())] for at in range(len(rows.rows))]


def test_a_cell_says_on_how_many_folios_it_rests_and_how_many_were_never_opened(qtbot, bridge, view: CoverageView):
    (cell,) = texts(view, "cells")
    assert cell == ["I · Bogdan Example · P-1", "3 Deceit", "1", "1", "1"]
    qtbot.waitUntil(lambda: len(view.behind.rows) == 1)
    assert view.behind.data(view.behind.index(0, 1)) == "never opened"


def test_it_speaks_of_pages_and_passages_and_never_of_proof(view: CoverageView):
    said = " ".join(label.text() for label in view.findChildren(QLabel)).casefold()
    assert "opened" in said
    assert not any(word in said for word in ("proof", "proved", "complete", "missing"))


def test_what_was_opened_is_counted_when_one_comes_back(qtbot, bridge, desk: Desk, case, view: CoverageView):
    assert desk.commands.run("coverage.pages")
    qtbot.waitUntil(lambda: len(view.rows["pages"].rows) == 1)
    page = view.rows["pages"].rows[0]
    desk.go("documents")
    opened.note(case, page.document, page.page)
    desk.go("coverage")
    qtbot.waitUntil(lambda: len(view.rows["pages"].rows) == 0)
    assert desk.commands.run("coverage.cells")
    qtbot.waitUntil(lambda: texts(view, "cells")[0][2:] == ["1", "–", "–"])
    view.never.click()
    qtbot.waitUntil(lambda: not view.rows["cells"].rows)


def test_documents_tied_to_no_cell_open_with_enter(qtbot, bridge, desk: Desk, view: CoverageView):
    assert desk.commands.run("coverage.documents")
    qtbot.waitUntil(lambda: [row[0] for row in texts(view, "documents")] == ["report.txt"])
    assert texts(view, "documents")[0][-1] == "none"
    QTest.keyClick(view.tables["documents"], Qt.Key.Key_Return)
    reader = desk.finding.reader
    qtbot.waitUntil(lambda: reader.page is not None and reader.page.name == "report.txt")
    desk._back()
    qtbot.waitUntil(lambda: not bridge.busy)
    assert desk._stack.currentWidget() is view
    assert view._kind == "documents"


def test_persons_named_in_the_file_and_in_no_count_stand_with_the_pages_that_name_them(qtbot, bridge, desk, view):
    assert desk.commands.run("coverage.persons")
    qtbot.waitUntil(lambda: [row[0] for row in texts(view, "persons")] == ["Cezary Nowicki"])
    qtbot.waitUntil(lambda: len(view.behind.rows) == 1)
    assert texts(view, "persons")[0][1] == "witness"
    assert "report.txt" in view.behind.data(view.behind.index(0, 0))
    QTest.keyClick(view.tables["persons"], Qt.Key.Key_Return)
    reader = desk.finding.reader
    qtbot.waitUntil(lambda: reader.page is not None and reader.page.name == "report.txt")


def test_the_list_is_narrowed_by_what_is_typed(qtbot, bridge, view: CoverageView):
    view.filter.setText("nobody of that name")
    qtbot.waitUntil(lambda: not view.rows["cells"].rows)
    view.filter.setText("deceit bogdan")
    qtbot.waitUntil(lambda: len(view.rows["cells"].rows) == 0 or len(view.rows["cells"].rows) == 1)
    qtbot.waitUntil(lambda: len(view.rows["cells"].rows) == 1)
