"""The mark beside a note: not marked, a fact, an assessment; by key, by its button, or typed."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from judgedesk.ui.widgets.notemark import NoteMark


def test_a_key_marks_a_note_and_nothing_is_guessed(qtbot):
    line = QLineEdit()
    mark = NoteMark(line)
    qtbot.addWidget(line)
    qtbot.addWidget(mark)
    line.show()
    assert mark.isHidden()
    QTest.keyClick(line, Qt.Key.Key_Equal, Qt.KeyboardModifier.ControlModifier)
    assert line.text() == ""
    QTest.keyClicks(line, "came by bus")
    assert mark.text() == "fact or assessment?" and not mark.isHidden()
    QTest.keyClick(line, Qt.Key.Key_Equal, Qt.KeyboardModifier.ControlModifier)
    assert (line.text(), mark.text()) == ("= came by bus", "fact")
    mark.click()
    assert (line.text(), mark.text()) == ("? came by bus", "assessment")
    mark.click()
    assert (line.text(), mark.text()) == ("came by bus", "fact or assessment?")
    line.setText("= typed so")
    assert mark.text() == "fact"
