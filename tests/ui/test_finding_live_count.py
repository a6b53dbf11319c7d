"""While somebody types, the first line under the box says how many pages there are, or what is wrong."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from judgedesk.ui.shell.desk import Desk


def first(desk: Desk):
    return desk._palette._offers.offers[0]


def typed(qtbot, desk: Desk, text: str) -> None:
    desk.topbar.box.ask()
    QTest.keyClicks(desk.topbar.box, text)


def test_the_number_of_pages_is_said_when_typing_rests(qtbot, desk: Desk):
    typed(qtbot, desk, "passports")
    assert first(desk).note == ""
    qtbot.waitUntil(lambda: first(desk).note.startswith("2 page"))
    assert first(desk).text == "Find “passports”"


def test_a_word_nobody_wrote_is_no_silence(qtbot, desk: Desk):
    typed(qtbot, desk, "zeppelin")
    qtbot.waitUntil(lambda: first(desk).note.startswith("no page"))


def test_a_mistake_is_said_in_words(qtbot, desk: Desk):
    typed(qtbot, desk, "(hotel")
    qtbot.waitUntil(lambda: "bracket" in first(desk).note)


def test_only_the_newest_question_is_counted(qtbot, desk: Desk):
    typed(qtbot, desk, "hotel")
    QTest.keyClicks(desk.topbar.box, " passports")
    qtbot.waitUntil(lambda: first(desk).note.startswith("1 page"))
    assert first(desk).text == "Find “hotel passports”"


def test_the_line_that_was_chosen_stays_chosen_when_the_number_comes(qtbot, desk: Desk):
    typed(qtbot, desk, "ledger")
    QTest.keyClick(desk.topbar.box, Qt.Key.Key_Down)
    chosen = desk._palette.chosen()
    assert chosen is not None
    assert chosen.command
    qtbot.waitUntil(lambda: first(desk).note != "")
    assert desk._palette.chosen() == chosen


def test_commands_are_not_counted(qtbot, desk: Desk):
    typed(qtbot, desk, ">log")
    qtbot.wait(250)
    assert all(not offer.note for offer in desk._palette._offers.offers)
