"""Questions kept under a name: asked again, renamed, dropped and brought back; and what is new to those watched."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from judgedesk.app import intake, saved
from judgedesk.app.casefile import Case
from judgedesk.domain.changes import Changes
from judgedesk.ui.shell.desk import Desk
from judgedesk.ui.views.questions import QuestionsView
from judgedesk.ui.views.questions_new import page_said
from judgedesk.ui.widgets.said_intake import intake_act_said
from tests.ui.test_access import nameless


@pytest.fixture
def view(qtbot, bridge, desk: Desk) -> QuestionsView:
    desk.activateWindow()
    desk.go("questions")
    made = desk._place("questions")
    assert isinstance(made, QuestionsView)
    qtbot.waitUntil(lambda: not bridge.busy)
    return made


def names(view: QuestionsView) -> list[str]:
    return [one.name for one in view.kept.rows]


def keep(qtbot, desk: Desk, view: QuestionsView, question: str, name: str, watch: bool = False) -> None:
    desk.topbar.box.setText(question)
    assert desk.commands.run("questions.keep")
    qtbot.waitUntil(view.card.isVisible)
    view.card.line.setText(name)
    view.card.watch.setChecked(watch)
    qtbot.keyClick(view.card.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: name in names(view) and not view.card.isVisible())


def bring(case: Case, folder: Path, name: str, text: str) -> None:
    """Another document comes in, as an import in the window brings it."""
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")
    intake.import_files(case, [folder / name], jobs=1)


def test_what_will_stand_here_is_said(view: QuestionsView):
    assert view._empty.isVisible()
    assert "Questions that you keep" in view._empty.accessibleName()


def test_the_question_in_the_box_is_kept_and_asked_again(qtbot, desk: Desk, view: QuestionsView):
    keep(qtbot, desk, view, "passports drawer", "The drawer")
    assert names(view) == ["The drawer"]
    desk.topbar.box.clear()
    view.table.setFocus()
    qtbot.keyClick(view.table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: desk.finding.results.total == 1)
    assert desk.topbar.box.text() == "passports drawer"


def test_without_a_question_there_is_nothing_to_keep(desk: Desk, view: QuestionsView):
    desk.topbar.box.clear()
    assert desk.commands.run("questions.keep")
    assert view.trouble.isVisible()
    assert not view.card.isVisible()


def test_a_name_that_is_taken_is_refused_in_words_and_the_card_stays(qtbot, desk: Desk, view: QuestionsView):
    keep(qtbot, desk, view, "passports", "Passports")
    desk.topbar.box.setText("hotel")
    desk.commands.run("questions.keep")
    view.card.line.setText("PASSPORTS")
    view.card.confirm()
    qtbot.waitUntil(view.trouble.isVisible)
    assert "already" in view.trouble.accessibleName()
    assert view.card.isVisible()


def test_it_is_renamed_and_dropped_and_undo_brings_it_back(qtbot, bridge, desk: Desk, view: QuestionsView):
    keep(qtbot, desk, view, "passports", "Passports")
    assert desk.commands.run("questions.rename")
    view.card.line.setText("Papers taken")
    view.card.confirm()
    qtbot.waitUntil(lambda: names(view) == ["Papers taken"])
    assert desk.commands.run("questions.drop")
    qtbot.waitUntil(lambda: names(view) == [])
    qtbot.waitUntil(lambda: "Papers taken" in desk.topbar._undo.toolTip())
    assert desk.commands.run("edit.undo")
    qtbot.waitUntil(lambda: names(view) == ["Papers taken"])


def test_news_comes_by_itself_is_opened_and_is_seen(qtbot, bridge, desk: Desk, case: Case, view, tmp_path: Path):
    keep(qtbot, desk, view, "passports", "Passports", watch=True)
    assert desk.navigation._figures.get("questions", ("", ""))[0] == ""
    bring(case, tmp_path / "more", "third.txt", "Again passports were found, under the floor.\n")
    bridge.changed.emit(Changes(frozenset({"documents"})))
    qtbot.waitUntil(lambda: desk.navigation._figures.get("questions", ("", ""))[0] == "1 new")
    qtbot.waitUntil(lambda: len(view.new.pages.rows) == 1)
    assert page_said(view.new.pages.rows[0]).startswith("third.txt")
    assert "under the floor" in page_said(view.new.pages.rows[0])
    view.new.setFocus()
    view.new.choose_row(0)
    qtbot.keyClick(view.new, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: desk.finding.reader.page is not None and desk.finding.reader.page.name == "third.txt")
    desk.go("questions")
    assert desk.commands.run("questions.seen")
    qtbot.waitUntil(lambda: desk.navigation._figures["questions"][0] == "")
    assert not view.new.isVisible()
    assert [one.pages for one in saved.news(case)] == [0]


def test_what_is_not_watched_has_no_news(qtbot, bridge, desk: Desk, case: Case, view, tmp_path: Path):
    keep(qtbot, desk, view, "passports", "Passports")
    assert desk.commands.run("questions.watch")
    qtbot.waitUntil(lambda: view.kept.rows[0].watch)
    assert desk.commands.run("questions.watch")
    qtbot.waitUntil(lambda: not view.kept.rows[0].watch)
    bring(case, tmp_path / "more", "third.txt", "Again passports.\n")
    bridge.changed.emit(Changes(frozenset({"documents"})))
    qtbot.wait(1200)
    qtbot.waitUntil(lambda: not bridge.busy)
    assert desk.navigation._figures.get("questions", ("", ""))[0] == ""


def test_everything_has_a_name_and_follows_the_language(qtbot, bridge, desk: Desk, view: QuestionsView, words):
    keep(qtbot, desk, view, "passports", "Passports", watch=True)
    desk.commands.run("questions.rename")
    assert nameless(view) == []
    words.choose("pl")
    QApplication.processEvents()
    assert nameless(view) == []


def test_acts_on_questions_are_named():
    assert intake_act_said("search.dropped", {"name": "Wages"}) == "dropping of the question “Wages”"
