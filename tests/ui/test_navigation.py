"""The places at the left: few enough to be seen at once, each with the sections that stand under it."""

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication

from judgedesk.ui.shell.desk import Desk
from judgedesk.ui.shell.history import Stop
from judgedesk.ui.shell.navigation import UNDER
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.widgets.questionhead import QuestionHead

PLACES = ["Today", "Documents", "Find", "Grid", "Chronology", "People", "Protection", "Hearings", "Trial", "Requests",
          "Money and calls", "Papers", "Case", "Help"]  # fmt: skip
MEMBERS = {
    "ledger": ("documents", "Documents › Ledger", "Alt+4"),
    "questions": ("finding", "Find › Questions", "Alt+6"),
    "liberty": ("disclosed", "Trial › Remand", "Ctrl+Alt+7"),
    "diary": ("disclosed", "Trial › Office diary", "Ctrl+Alt+8"),
    "log": ("case", "Case › Log", "Alt+5"),
}


@pytest.mark.allow_stall  # five places are made
def test_what_stands_under_a_place_marks_it_and_is_named_after_it(qtbot, desk: Desk, bridge):
    desk.resize(1024, 768)
    buttons = desk.navigation._buttons
    assert [one.text() for one in buttons.values()] == PLACES
    for name, (place, crumbs, keys) in MEMBERS.items():
        command = next(one for one in desk.commands.all() if one.id == f"go.{name}")
        assert command.shortcut == keys
        command.run()
        qtbot.waitUntil(lambda: not bridge.busy)
        assert desk._here().place == name and desk.centre.crumbs.text == crumbs
        assert buttons[place].isChecked()
        view = desk.centre.places[name]
        head = view.head.places if name == "ledger" else view.head
        head.wanted.emit(place)
        assert desk._here().place == place
        assert name in next(one for one in (getattr(desk.centre.places[place], "head", head), head)
                            if hasattr(one, "sections")).sections  # fmt: skip


def test_every_place_shows_without_scrolling_in_a_small_window_and_help_stands_apart(qtbot, desk: Desk):
    desk.resize(1024, 768)
    qtbot.wait(10)
    buttons = list(desk.navigation._buttons.values())
    seen = desk.navigation._area.viewport().visibleRegion().boundingRect()
    for button in buttons:
        at = button.mapTo(desk.navigation._area.viewport(), button.rect().topLeft())
        assert seen.contains(button.rect().translated(at)), button.text()
    gaps = [after.y() - one.geometry().bottom() for one, after in pairwise(buttons)]
    assert gaps[-1] > 3 * max(gaps[:-1])


def test_figures_of_what_stands_under_a_place_add_up_to_what_needs_somebody(desk: Desk):
    navigation = desk.navigation
    navigation.set_figure("documents", "46", "46 documents")
    navigation.set_figure("ledger", "")
    assert navigation.figure_of("documents") == ("46", "46 documents", 0)
    navigation.set_figure("ledger", "3 unreadable", "3 unreadable", 3)
    assert navigation.figure_of("documents") == ("3 unreadable", "3 unreadable", 3)
    navigation.set_figure("disclosed", "2", "2 motions not decided", 2)
    navigation.set_figure("liberty", "4", "4 persons held")
    assert navigation.figure_of("disclosed") == ("2", "2 motions not decided", 2)
    navigation.set_figure("liberty", "1 late", "1 person with a time that ran out", 1)
    assert navigation.figure_of("disclosed") == ("3", "2 motions not decided, 1 person with a time that ran out", 3)
    assert set(UNDER) & set(navigation._buttons) == set()


def test_over_the_page_stand_the_sections_of_finding_and_news_of_questions(qtbot, desk: Desk, bridge):
    desk.go("finding")
    qtbot.waitUntil(lambda: not bridge.busy)
    pills = desk.finding.head
    assert isinstance(pills, QuestionHead) and pills.isVisible()
    pills.wanted.emit("builder")
    assert desk._here().place == "builder" and not pills.isVisible()
    assert desk.centre.crumbs.text == "Find › Builder"


def test_a_pane_without_questions_leads_to_those_of_the_first(qtbot, desk: Desk, bridge):
    desk.panes.beside.open(Stop("finding"))
    second = desk.panes.beside.second
    qtbot.waitUntil(lambda: not bridge.busy)
    second.finding.head.wanted.emit("questions")
    assert desk._here().place == "questions" and second.here().place == "finding"
    second.go("log")
    second.log.head.wanted.emit("custody")
    assert desk._here().place == "custody" and second.here().place == "log"


def test_f1_in_the_second_window_opens_the_page_on_what_is_in_front_there(qtbot, desk: Desk, bridge):
    desk.commands.run("window.second")
    other = desk.panes.other
    other.commands.run("go.grid")
    qtbot.waitUntil(lambda: not bridge.busy)
    other.activateWindow()
    qtbot.keyClick(other, Qt.Key.Key_F1)
    qtbot.waitUntil(lambda: not bridge.busy)
    assert other.centre.here() == Stop("help", "grid") and desk._here().place == "documents"


@pytest.mark.parametrize("language", ["en", "pl"])
def test_a_name_and_its_figure_never_run_into_each_other(desk: Desk, words: Words, theme: Theme, language):
    words.choose(language)
    QApplication.processEvents()  # the column becomes as wide as the names of the language
    desk.navigation.set_figure("documents", "6 unreadable", "6 unreadable files", 6)
    desk.navigation.set_figure("money", "3 to confirm", "3 tables to confirm", 3)
    bold, small = QFontMetrics(theme.font(13, 600)), QFontMetrics(theme.font(12))
    for button in desk.navigation._buttons.values():
        room = button.width() - theme.px(22)
        figure = button.figure_in(room)
        assert bold.horizontalAdvance(button.text()) + small.horizontalAdvance(figure) < room, button.text()
        assert bool(figure) == bool(button._figure.text)
