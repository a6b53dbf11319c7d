"""Documents of the list are put into another volume: one, several, none; undone, refused, without the mouse."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from judgedesk.app.audit import events
from judgedesk.app.tagging import redo, undo
from judgedesk.ui.shell.desk import Desk
from judgedesk.ui.views.documents import DocumentsView


def names(view: DocumentsView) -> list[str]:
    return [line.name for line in view._rows.rows]


def lying(view: DocumentsView) -> dict[str, str]:
    return {line.name: line.volume for line in view._rows.rows}


def pick(view: DocumentsView, *wanted: str) -> None:
    rows = [row for row, name in enumerate(names(view)) if name in wanted]
    view.table.choose_row(rows[0])
    view.table.select_runs([(row, row) for row in rows])


def test_several_documents_get_a_volume_by_keys_alone(qtbot, desk: Desk, bridge, case):
    view = desk.documents
    assert lying(view) == {"statement.txt": "I", "report.txt": "II", "broken.pdf": "II"}
    pick(view, "statement.txt", "broken.pdf")
    assert desk.commands.run("documents.volume")
    assert view.volumes.isVisible() and view.volumes.line.text() == ""
    assert "2" in view.volumes.what.text()
    assert view.volumes.go.text() == "Take out of the volume"
    qtbot.keyClicks(view.volumes.line, "tom 7")
    assert view.volumes.go.text() == "Put there"
    qtbot.keyClick(view.volumes.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not bridge.busy and not view._stale and not view.volumes.isVisible())
    assert lying(view) == {"statement.txt": "VII", "report.txt": "II", "broken.pdf": "VII"}
    assert [line.name for line in view._chosen()] == ["statement.txt", "broken.pdf"]
    assert QApplication.focusWidget() is view.table
    assert desk.topbar._undo.text().endswith("documents put into volume VII")
    assert [event.kind for event in events(case)].count("volume.set") == 1
    bridge.write(undo, case)
    qtbot.waitUntil(lambda: lying(view) == {"statement.txt": "I", "report.txt": "II", "broken.pdf": "II"})
    bridge.write(redo, case)
    qtbot.waitUntil(lambda: lying(view)["broken.pdf"] == "VII")


def test_the_volume_they_all_lie_in_stands_there_and_can_be_taken_away(qtbot, desk: Desk, bridge):
    view = desk.documents
    pick(view, "report.txt", "broken.pdf")
    view._file_as.click()
    assert view.volumes.line.selectedText() == "II"
    qtbot.keyClick(view.volumes.line, Qt.Key.Key_Delete)
    view.volumes.go.click()
    qtbot.waitUntil(lambda: not bridge.busy and not view.volumes.isVisible())
    assert lying(view) == {"statement.txt": "I", "report.txt": "", "broken.pdf": ""}


def test_what_is_refused_stays_to_be_corrected_and_esc_leaves_it(qtbot, desk: Desk, bridge):
    view = desk.documents
    pick(view, "report.txt")
    desk.commands.run("documents.volume")
    view.volumes.line.setText("x" * 61)
    qtbot.keyClick(view.volumes.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: desk.banner.isVisible())
    assert view.volumes.isVisible() and view.volumes.line.isEnabled()
    qtbot.keyClick(view.volumes.line, Qt.Key.Key_Escape)
    assert not view.volumes.isVisible()
    assert lying(view)["report.txt"] == "II"


def test_nothing_selected_offers_nothing(desk: Desk):
    desk.documents.table.clearSelection()
    assert not desk.documents._file_as.isEnabled()
    assert not desk.commands.run("documents.volume")
