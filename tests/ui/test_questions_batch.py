"""Many terms at once: counted by document and person, what is not understood listed, a cell opens its pages."""

import csv
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from judgedesk.app import casefile, intake, records
from judgedesk.app.batch import Batch, BatchDocument, BatchTerm
from judgedesk.domain.roles import Role
from judgedesk.ui.shell.desk import Desk
from judgedesk.ui.views.questions_batch import BatchView
from judgedesk.ui.views.questions_matrix import Matrix, MatrixTable
from tests.ui.conftest import CHEAP, PASSPHRASE, STATEMENT
from tests.ui.test_access import nameless

RECORDS = {
    "format": "judgedesk-records/1",
    "persons": [
        {"id": "v1", "roles": ["victim"], "name": "Anna Przykładna", "pseudonym": "P-1", "protected": True},
        {"id": "d1", "roles": ["defendant"], "name": "Zenon Motyl"},
    ],
}
LIST = 'passports\nnobody\n"promised work\nhotel\n'


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case with two documents and two persons."""
    base = tmp_path_factory.mktemp("terms")
    (base / "statement.txt").write_text(STATEMENT + "Zenon Motyl took the passports.\n", encoding="utf-8")
    (base / "report.txt").write_text("A report about passports found in a drawer.\n", encoding="utf-8")
    with casefile.create_case(base / "case.jdcase", "II K 1/26", "A. Judge", Role.JUDGE, PASSPHRASE, CHEAP) as case:
        intake.import_files(case, [base / "statement.txt", base / "report.txt"], jobs=1)
        records.apply(case, RECORDS)
    return base / "case.jdcase"


@pytest.fixture
def view(qtbot, bridge, desk: Desk) -> BatchView:
    desk.activateWindow()
    desk.go("batch")
    made = desk._place("batch")
    assert isinstance(made, BatchView)
    qtbot.waitUntil(lambda: not bridge.busy)
    return made


def looked(qtbot, view: BatchView, terms: str = LIST) -> None:
    view.terms.setPlainText(terms)
    view.look()
    qtbot.waitUntil(lambda: view._job is None and bool(view.matrix.batch.terms))


def shown(view: BatchView) -> list[list[object]]:
    model = view.matrix
    return [[model.data(model.index(row, column)) for column in range(model.columnCount())]
            for row in range(model.rowCount())]  # fmt: skip


def test_terms_are_counted_in_all_by_document_and_by_person(qtbot, desk: Desk, view: BatchView):
    looked(qtbot, view)
    down, across = Qt.Orientation.Vertical, Qt.Orientation.Horizontal
    assert [view.matrix.headerData(row, down) for row in range(3)] == ["passports", "nobody", "hotel"]
    assert [view.matrix.headerData(column, across) for column in range(2)] == ["report.txt", "statement.txt"]
    assert shown(view) == [["1", "1"], ["", ""], ["", "1"]]
    assert desk.commands.run("batch.all")
    assert shown(view) == [["2", "2"], ["", ""], ["1", "1"]]
    assert desk.commands.run("batch.persons")
    assert [view.matrix.headerData(column, across) for column in range(2)] == ["P-1", "Zenon Motyl"]
    assert shown(view) == [["", "1"], ["", ""], ["", "1"]]


def test_what_is_not_understood_is_listed_with_the_reason(qtbot, view: BatchView):
    looked(qtbot, view)
    said = [view.refused.data(view.refused.index(0, column)) for column in range(3)]
    assert said[:2] == ["3", '"promised work']
    assert "quotation mark" in str(said[2])
    view.refusals.opened.emit(0)
    assert view.terms.textCursor().selectedText() == '"promised work'


def test_enter_on_a_cell_opens_the_term_in_that_document(qtbot, desk: Desk, view: BatchView):
    looked(qtbot, view)
    view.table.setFocus()
    view.table.setCurrentIndex(view.matrix.index(0, 0))
    qtbot.keyClick(view.table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: desk.finding.isVisible() and desk.finding.results.total == 1)
    assert desk.topbar.box.text() == "passports document:report.txt"
    assert desk.finding.results.result.hits[0].name == "report.txt"


def test_a_click_on_a_term_opens_all_its_pages(qtbot, desk: Desk, view: BatchView):
    looked(qtbot, view)
    place = view.table._names.sectionViewportPosition(0) + 5
    QTest.mouseClick(view.table._names.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(20, place))
    qtbot.waitUntil(lambda: desk.finding.isVisible() and desk.finding.results.total == 2)


def test_a_list_is_opened_from_a_file(qtbot, view: BatchView, tmp_path: Path):
    (tmp_path / "terms.csv").write_text("passports,1\n\nhotel,2\n", encoding="utf-8")
    view.read(tmp_path / "terms.csv")
    qtbot.waitUntil(lambda: "hotel" in view.terms.toPlainText())
    assert [line for line in view.terms.toPlainText().split("\n") if line] == ["passports", "hotel"]
    (tmp_path / "terms.exe").write_bytes(b"MZ")
    view.read(tmp_path / "terms.exe")
    qtbot.waitUntil(view.trouble.isVisible)


def test_looking_can_be_stopped(qtbot, desk: Desk, view: BatchView):
    view.terms.setPlainText("\n".join(f"word{number}" for number in range(1500)))
    view.look()
    assert desk.commands.run("batch.stop")
    qtbot.waitUntil(lambda: view._job is None)
    assert not view.matrix.batch.terms
    assert not view.stop.isVisible()


def test_counts_and_passages_are_written(qtbot, view: BatchView, tmp_path: Path):
    looked(qtbot, view)
    view.write_counts(tmp_path / "counts.csv")
    qtbot.waitUntil(lambda: view._writing is None)
    assert not view.trouble.isVisible(), view.trouble.accessibleName()
    with (tmp_path / "counts.csv").open(encoding="utf-8-sig", newline="") as stream:
        read = list(csv.reader(stream))
    assert any("statement.txt" in row for row in read)
    view.write_passages(tmp_path / "passages.docx")
    qtbot.waitUntil(lambda: view._writing is None and (tmp_path / "passages.docx").exists())


def test_a_paper_that_would_name_a_protected_person_is_refused_in_words(qtbot, view: BatchView, tmp_path: Path):
    looked(qtbot, view, "Anna Przykładna\npassports")
    view.write_counts(tmp_path / "counts.xlsx")
    qtbot.waitUntil(view.trouble.isVisible)
    assert "P-1" in view.trouble.accessibleName()
    assert not (tmp_path / "counts.xlsx").exists()
    assert view._writing is None


def test_thousands_of_columns_are_not_made_in_advance(qtbot, theme, words):
    documents = [BatchDocument(number, f"document-{number}.pdf", "I", False, 1) for number in range(5000)]
    terms = [BatchTerm(number + 1, f"term {number}", 5000, 5000) for number in range(2000)]
    cells = {(number, document): 1 for number in range(0, 2000, 40) for document in range(0, 5000, 40)}
    QApplication.processEvents()  # what stands above is the test's own work
    model = Matrix(words)
    table = MatrixTable(model, theme)
    qtbot.addWidget(table)
    table.resize(1000, 700)
    table.show()
    model.show(Batch(terms, documents, [], cells, {}), "documents")
    for step in range(20):
        table.horizontalScrollBar().setValue(step * table.horizontalScrollBar().maximum() // 20)
        table.verticalScrollBar().setValue(step * table.verticalScrollBar().maximum() // 20)
        QApplication.processEvents()
    assert model.columnCount() == 5000
    assert not [child for child in table.viewport().children() if child.isWidgetType()]


def test_the_question_in_the_box_is_written_out_from_anywhere(qtbot, bridge, desk: Desk, tmp_path: Path):
    desk.topbar.box.setText("passports")
    desk.go("grid")
    assert "question.report" in {one.id for one in desk.commands.matching("") if one.enabled()}
    desk.questions.write(tmp_path / "hits.csv")
    qtbot.waitUntil(lambda: (tmp_path / "hits.csv").exists() and not bridge.busy)
    assert "report.txt" in (tmp_path / "hits.csv").read_text(encoding="utf-8-sig")


def test_everything_has_a_name(qtbot, view: BatchView, words):
    looked(qtbot, view)
    assert nameless(view) == []
    words.choose("pl")
    QApplication.processEvents()
    assert nameless(view) == []
