"""The ends of a tagged passage moved by keys: by letters and words, never inside a letter, one undo for a run."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from judgedesk.app import casefile, reading, tagging
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.reader.edges import moved, next_letter, previous_letter
from judgedesk.ui.shell.desk import Desk
from tests.ui.conftest import PASSPHRASE

TEXT = "He took our passports at the gate.\nLater: cafe\u0301 👨‍👩‍👧 end"


def after(passage: str, steps: str, *, word: bool = False) -> str:
    """A passage after steps of its ends: ``[`` and ``{`` move the start back and on, ``}`` and ``]`` the end."""
    start = TEXT.index(passage)
    spot = (start, start + len(passage))
    for step in steps:
        spot = moved(TEXT, spot, end=step in "]}", on=step in "{]", word=word)
    return TEXT[slice(*spot)]


@pytest.mark.parametrize("steps, word, passage", [
    ("]", False, "took our p"), ("}", False, "took ou"), ("}}}}", False, "too"), ("[", False, "e took our"),
    ("{", False, "ook our"), ("{{{{", False, "our"), ("]", True, "took our passports"), ("}", True, "took"),
    ("[", True, "He took our"), ("{", True, "our"), ("[[[", True, "He took our"), ("}}}", True, "took"),
    ("{{{{{{{{{{", False, "r"), ("][", True, "He took our passports"),
])  # fmt: skip
def test_an_end_moves_and_the_passage_never_gets_empty(steps: str, word: bool, passage: str):
    assert after("took our", steps, word=word) == passage


def test_a_line_end_is_stepped_over_like_a_space():
    assert after("the gate.", "]") == "the gate.\nL"
    assert after("Later", "[") == ".\nLater"


def test_a_letter_with_its_marks_stays_whole():
    assert after("Later: caf", "]") == "Later: cafe\u0301"
    assert after("cafe\u0301", "}") == "caf"
    assert after("cafe\u0301", "]") == "cafe\u0301 👨‍👩‍👧"
    assert after("👨‍👩‍👧 end", "{") == "end"
    family = TEXT.index("👨")
    assert next_letter(TEXT, family) == family + len("👨‍👩‍👧")
    assert previous_letter(TEXT, next_letter(TEXT, family)) == family
    assert (previous_letter(TEXT, 0), next_letter(TEXT, len(TEXT))) == (0, len(TEXT))


@pytest.fixture
def statement(qtbot, desk: Desk, case) -> Desk:
    """The statement is open, the tag on it selected."""
    number = next(line.id for line in reading.documents(case) if line.name == "statement.txt")
    desk.activateWindow()
    desk.open_page(number, 1, [])
    qtbot.waitUntil(lambda: desk.finding.reader.page is not None and not desk.bridge.busy)
    desk.finding.reader.take_keyboard()
    desk.finding.reader.next_mark()
    return desk


def keys(desk: Desk, *pressed: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    for key in pressed:
        QTest.keyClick(desk.finding.reader.paper, key, held)
        QApplication.processEvents()


def quotes(desk: Desk) -> list[str]:
    return [tag.quote for tag in desk.finding.reader.tags]


def test_keys_move_the_ends_of_the_tag_here_and_one_undo_takes_a_run_back(qtbot, statement: Desk):
    keys(statement, Qt.Key.Key_BracketRight, Qt.Key.Key_BracketRight)
    keys(statement, Qt.Key.Key_BracketLeft)
    qtbot.waitUntil(lambda: quotes(statement) == ["s promised work in a hotel, w"])
    assert statement.finding.reader.selection is not None
    keys(statement, Qt.Key.Key_Left, held=Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: quotes(statement) == ["s promised work in a hotel,"])
    qtbot.waitUntil(lambda: "tag at" in statement.acts._undo_said())
    assert statement.acts._undo_said() == "Undo: change of the tag at statement.txt, 1"
    statement.commands.run("edit.undo")
    qtbot.waitUntil(lambda: quotes(statement) == ["s promised work in a hotel, w"])
    statement.commands.run("edit.undo")
    qtbot.waitUntil(lambda: quotes(statement) == ["promised work in a hotel"])


def test_with_control_the_ends_move_by_words(qtbot, statement: Desk):
    held = Qt.KeyboardModifier.ControlModifier
    keys(statement, Qt.Key.Key_BracketLeft, held=held)
    keys(statement, Qt.Key.Key_BraceRight, held=held | Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: quotes(statement) == ["was promised work in a"])
    keys(statement, Qt.Key.Key_BraceLeft, held=held | Qt.KeyboardModifier.ShiftModifier)
    keys(statement, Qt.Key.Key_BracketRight, held=held)
    qtbot.waitUntil(lambda: quotes(statement) == ["promised work in a hotel"])


def test_what_was_moved_is_written_before_something_else_is_looked_at(qtbot, statement: Desk):
    keys(statement, Qt.Key.Key_BracketRight)
    keys(statement, Qt.Key.Key_Home)
    assert not statement.finding.tagging._edges.tags
    qtbot.waitUntil(lambda: quotes(statement) == ["promised work in a hotel,"])


def test_all_commands_have_keys_and_can_be_run_only_at_a_tag(statement: Desk):
    offered = {command.id: command.key_text for command in statement.commands.matching("let the tag")}
    assert len(offered) == 8 and all(offered.values())
    statement.finding.reader.select(0, 0)
    assert not statement.commands.matching("let the tag")


def test_moved_ends_are_undone_after_a_restart(qtbot, theme, words, folder, qapp):
    with casefile.open_case(folder, "A. Judge", PASSPHRASE) as case:
        bridge = Bridge()
        desk = Desk(bridge, theme, case, words, [])
        desk.show()
        qtbot.waitUntil(lambda: not bridge.busy)
        number = next(line.id for line in reading.documents(case) if line.name == "statement.txt")
        desk.open_page(number, 1, [])
        qtbot.waitUntil(lambda: desk.finding.reader.page is not None and not bridge.busy)
        desk.finding.reader.next_mark()
        desk.commands.run("tag.end_back_far")
        qtbot.waitUntil(lambda: quotes(desk) == ["promised work in a"])
        desk.close()
        desk.deleteLater()
        bridge.close()
    with casefile.open_case(folder, "A. Judge", PASSPHRASE) as case:
        assert [tag.quote for tag in tagging.tags_on_page(case, number, 1)] == ["promised work in a"]
        tagging.undo(case)
        assert [tag.quote for tag in tagging.tags_on_page(case, number, 1)] == ["promised work in a hotel"]
        tagging.redo(case)
        assert [tag.quote for tag in tagging.tags_on_page(case, number, 1)] == ["promised work in a"]
