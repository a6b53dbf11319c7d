"""The builder: rows and text say the same, whichever is changed; what is wrong is said at its row; Enter asks."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from judgedesk.search.building import KINDS, Row
from judgedesk.ui.shell.desk import Desk
from judgedesk.ui.views.questions_build import BuilderView
from judgedesk.ui.views.questions_row import RowEdit
from judgedesk.ui.views.questions_values import Value, hint_said, what_said
from tests.ui.test_access import nameless


@pytest.fixture
def view(qtbot, bridge, desk: Desk) -> BuilderView:
    desk.activateWindow()
    desk.go("builder")
    made = desk._place("builder")
    assert isinstance(made, BuilderView)
    qtbot.waitUntil(lambda: bool(made._offers) and not bridge.busy)
    return made


def rows(view: BuilderView) -> list[tuple[str, str, bool]]:
    return [(row.row().what, row.row().value, row.row().keep) for row in view.rows]


def count(qtbot, view: BuilderView, said: str) -> None:
    qtbot.waitUntil(lambda: view.count.text().startswith(said))


def test_it_opens_with_the_question_in_the_box_and_counts_it(qtbot, desk: Desk):
    desk.topbar.box.setText('passports -volume:II "promised work"')
    desk.go("builder")
    view = desk._place("builder")
    assert rows(view) == [("words", "passports", True), ("phrase", "promised work", True), ("volume", "II", False)]
    count(qtbot, view, "1 page")


def test_a_row_that_is_filled_in_writes_the_text(qtbot, view: BuilderView):
    qtbot.keyClicks(view.rows[0]._lines[0], "passports")
    assert view.text.text() == "passports"
    count(qtbot, view, "2 page")
    view.add_row(Row("volume", "II", keep=False))
    assert view.text.text() == "passports -volume:II"
    count(qtbot, view, "1 page")
    view.joining.choose("any")
    view.rows[1].keep.setCurrentIndex(0)
    assert view.text.text() == "passports OR volume:II"


def test_text_that_is_typed_makes_the_rows(qtbot, view: BuilderView):
    view.text.setFocus()
    qtbot.keyClicks(view.text, 'folio:[10 TO 20] "gate later"~5 volume:(I OR II) nguyen~2')
    qtbot.waitUntil(lambda: len(view.rows) == 4)
    assert [row.row() for row in view.rows] == [
        Row("folio", low="10", high="20"), Row("near", "gate later", number=5),
        Row("volume", "I", others=("II",)), Row("similar", "nguyen", number=2),
    ]  # fmt: skip


def test_text_that_is_no_question_yet_says_so_and_leaves_the_rows(qtbot, view: BuilderView):
    view.begin("passports")
    view.text.setFocus()
    qtbot.keyClicks(view.text, ' "gate')
    qtbot.waitUntil(lambda: "quotation mark" in view.count.text())
    assert rows(view) == [("words", "passports", True)]
    assert not view.ask.isEnabled()
    qtbot.keyClicks(view.text, '"')
    qtbot.waitUntil(lambda: len(view.rows) == 2)
    count(qtbot, view, "1 page")


def test_a_mistake_is_said_at_its_row(qtbot, view: BuilderView):
    view.begin("passports")
    view.add_row(Row("phrase", '"'))
    assert view.rows[1].mistake.text()
    view.rows[1]._lines[0].setText("in a drawer")
    view.add_row(Row("volume", "IX"))
    qtbot.waitUntil(lambda: "IX" in view.rows[2].mistake.text())
    assert not view.rows[0].mistake.text()
    assert not view.rows[1].mistake.text()
    assert view.count.text() == "Row 3 is not clear yet."
    assert not view.ask.isEnabled()
    view.remove_row(view.rows[2])
    count(qtbot, view, "1 page")


def test_rows_are_moved_and_taken_away_by_keyboard(qtbot, desk: Desk, view: BuilderView):
    view.begin("hotel volume:I passports")
    view.rows[2].take_keyboard()
    assert desk.commands.run("builder.up")
    assert rows(view)[1] == ("words", "passports", True)
    assert view.rows[1].isAncestorOf(QApplication.focusWidget())
    assert view.text.text() == "hotel passports volume:I"
    assert desk.commands.run("builder.remove")
    assert view.text.text() == "hotel volume:I"
    assert desk.commands.run("builder.add")
    assert QApplication.focusWidget() is view.rows[2]._lines[0]


def test_enter_asks(qtbot, desk: Desk, view: BuilderView):
    qtbot.keyClicks(view.rows[0]._lines[0], "drawer")
    qtbot.keyClick(view.rows[0]._lines[0], Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: desk.finding.isVisible() and desk.finding.results.total == 1)
    assert desk.topbar.box.text() == "drawer"


def test_values_come_from_the_case(view: BuilderView):
    assert view._offers["volume"] == [Value("I"), Value("II")]
    assert [one.value for one in view._offers["kind"]] == ["text"]
    assert {one.value for one in view._offers["person"]} == {"P-1", "Bogdan Example"}
    assert Value("3_deceit", "3 Deceit") in view._offers["element"]
    view.begin("element:3_deceit person:P-1")
    assert [row._values[0].currentText() for row in view.rows] == ["3 Deceit", "P-1"]


def test_a_value_is_called_by_its_name_and_written_as_the_language_has_it(qtbot, view: BuilderView):
    view.begin("element:3_deceit")
    view.rows[0]._values[0].lineEdit().setText("Recruitment")
    assert view.text.text() == "element:recruitment"
    count(qtbot, view, "0 page")


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_row_can_be_made_and_read_back(qtbot, theme, kind):
    filled = {"folio": "412v", "date": "2023", "lang": "pl", "tag": "any", "in": "ocr", "kind": "pdf"}.get(kind, "gate")
    number = {"near": 7, "similar": 2}.get(kind)
    row = Row(kind, filled, keep=False, number=number)
    made = RowEdit(theme, row, {})
    qtbot.addWidget(made)
    assert made.row() == row
    assert what_said(kind) != ""
    assert hint_said(kind)


def test_everything_has_a_name(qtbot, desk: Desk, view: BuilderView, words):
    view.begin('folio:[10 TO 20] volume:(I OR II) nguyen~2 "a b"~5')
    assert nameless(view) == []
    words.choose("pl")
    QApplication.processEvents()
    assert nameless(view) == []
    assert len(view.rows) == 4
