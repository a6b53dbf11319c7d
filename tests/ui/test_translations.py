"""Two languages: nothing of the window is left in English when Polish is chosen."""

import re
import time

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget

from judgedesk.app.wording import WORDING
from judgedesk.domain.errors import UserError
from judgedesk.ui.shell.desk import Desk
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words


def test_polish_has_three_forms_for_numbers(words: Words):
    words.choose("pl")
    said = [QCoreApplication.translate("DocumentsView", "%n page(s)", "", number) for number in (1, 2, 5, 22, 112)]
    assert said == ["1 strona", "2 strony", "5 stron", "22 strony", "112 stron"]
    words.choose("en")
    said = [QCoreApplication.translate("DocumentsView", "%n page(s)", "", number) for number in (1, 2)]
    assert said == ["1 page", "2 pages"]


def test_every_error_is_worded_in_polish(words: Words):
    words.choose("pl")
    for code, english in WORDING.items():
        said = words.error(UserError(code))
        for part, other in zip(
            (said.what, said.why, said.next), (english.what, english.why, english.next), strict=True
        ):
            assert part != other or not other or other.startswith("{"), code


def test_switching_the_language_changes_the_whole_window(qtbot, bridge, desk: Desk, theme: Theme, words: Words):
    for place in ("finding", "questions", "grid", "chronology", "ledger", "log"):
        desk.go(place)
        quiet(qtbot, bridge)  # one after the other, as a hand does it
    english = shown(desk)
    words.choose("pl")
    qtbot.waitUntil(lambda: desk.navigation._buttons["grid"].text() != "Grid")
    qtbot.waitUntil(lambda: not theme._dressing._turn.isActive())
    quiet(qtbot, bridge)
    polish = shown(desk)
    same = (english & polish) - data(desk)
    assert not same, same
    words.choose("en")
    qtbot.waitUntil(lambda: desk.navigation._buttons["grid"].text() == "Grid")
    qtbot.waitUntil(lambda: not theme._dressing._turn.isActive())
    quiet(qtbot, bridge)
    assert shown(desk) == english


def test_a_place_behind_speaks_the_new_language_when_it_is_shown_and_by_itself(qtbot, bridge, desk: Desk, words: Words):
    for place in ("chronology", "ledger", "log", "documents"):
        desk.go(place)
        qtbot.waitUntil(lambda: not bridge.busy)
    behind = (desk.centre.chronology, desk.ledger, desk.log)
    before, front = [said(view) for view in behind], said(desk.documents)
    words.choose("pl")
    qtbot.waitUntil(lambda: said(desk.documents) != front)
    assert said(desk.log) == before[-1]  # the window went on first
    desk.go("log")
    assert said(desk.log) != before[-1]
    qtbot.waitUntil(lambda: all(said(view) != text for view, text in zip(behind, before, strict=True)))


def said(view: QWidget) -> str:
    return " ".join(button.text() for button in view.findChildren(QAbstractButton))


def quiet(qtbot, bridge) -> None:
    """Until nothing is asked, nor about to be: some questions wait for the keys to rest."""
    since = time.monotonic()
    while time.monotonic() - since < 0.5:
        qtbot.wait(10)
        if bridge.busy:
            since = time.monotonic()


def shown(desk: Desk) -> set[str]:
    """Every text of labels, buttons, placeholders and headings in the window."""
    texts = {label.text() for label in desk.findChildren(QLabel)}
    texts |= {button.text() for button in desk.findChildren(QAbstractButton)}
    texts |= {edit.placeholderText() for edit in desk.findChildren(QLineEdit)}
    for view in (desk.documents, desk.ledger, desk.log):
        model = view.table.model()
        texts |= {str(model.headerData(at, Qt.Orientation.Horizontal)) for at in range(model.columnCount())}
    return {text for text in texts if re.search(r"[A-Za-z]{3}", text)}


def data(desk: Desk) -> set[str]:
    """What is the same in every language: names, keys, marks of the file."""
    keys = {label.text() for label in desk.findChildren(QLabel) if label.property("kind") == "key"}
    people = {desk.case.title, "Bogdan Example", "Anna Example"}
    both = {"Transport"}
    return keys | people | both
