"""From an empty cell of the grid to a checked draft on paper: every act of the user is counted."""

import time

import docx
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QWidget

from judgedesk.app import requests

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

MOST = 12


def settle(bridge) -> None:
    quiet = time.monotonic()
    while time.monotonic() - quiet < 0.15:
        QApplication.processEvents()
        time.sleep(0.005)
        if bridge.busy:
            quiet = time.monotonic()


class Hands:
    """Everything the user does: a chord of keys, a click, a field typed are one act each."""

    def __init__(self, desk, bridge) -> None:
        self._desk, self._bridge = desk, bridge
        self.acts: list[str] = []

    def chord(self, keys: str) -> None:
        """A chord that the commands of what is in front know."""
        command = next(one for one in self._desk.commands.all() if one.shortcut == keys)
        self.acts.append(keys)
        assert self._desk.commands.run(command.id)
        settle(self._bridge)

    def key(self, widget: QWidget, key: Qt.Key) -> None:
        self.acts.append(key.name)
        QTest.keyClick(widget, key)
        settle(self._bridge)

    def type(self, widget: QWidget, text: str) -> None:
        self.acts.append(text)
        QTest.keyClicks(widget, text)
        settle(self._bridge)


def test_from_a_cell_to_a_checked_draft_on_paper(qtbot, desk, bridge, case, tmp_path):
    desk.go("grid")
    settle(bridge)
    desk.grid.table.setFocus()
    cell = desk.grid.model.line(desk.grid.table.currentIndex().row()).id
    hands = Hands(desk, bridge)

    hands.chord("R")
    instrument = desk._stack.currentWidget()
    assert instrument.view_name == "instrument"
    hands.type(instrument.state_line, "Romania")
    hands.key(instrument.state_line, Qt.Key.Key_Return)
    assert instrument.option().instrument.id == "eu.eio" and instrument.option().open is True
    hands.key(instrument.table, Qt.Key.Key_Return)

    form = desk._stack.currentWidget()
    assert form.view_name == "request"
    (made,) = requests.requests(case)
    assert made.cells[0].element == cell and made.persons == ("v1",)
    missing = [one.field for one in form._form.check.missing]
    hands.chord("Ctrl+E")
    hands.key(form.checks.table, Qt.Key.Key_Return)  # the first open line leads to its field
    block = form.blocks[missing[0]]
    hands.type(block.editor, "Who promised the work, and when?")

    hands.chord("Ctrl+P")  # what was typed is kept on the way
    assert missing[0] not in {one.field for one in form._form.check.missing}
    assert form.paper.draft.isChecked()  # not complete: it says so on paper
    hands.key(form.paper.go, Qt.Key.Key_Space)
    dialog = next(one for one in QApplication.topLevelWidgets() if isinstance(one, QFileDialog) and one.isVisible())
    hands.acts.append("the file's name")
    line = dialog.findChild(QLineEdit)
    line.setText(str(tmp_path / "request.docx"))
    hands.key(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: form.paper._written is not None)

    assert form.paper._written.path == tmp_path / "request.docx"
    paper = docx.Document(str(tmp_path / "request.docx"))
    text = "".join(one.text or "" for one in paper.element.body.iter() if one.tag.endswith("}t"))
    assert "Who promised the work" in text and "Anna" not in text
    assert len(hands.acts) <= MOST, hands.acts
