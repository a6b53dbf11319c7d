"""Three people at an empty machine: judge, prosecutor and clerk, from the first window to the paper, acts counted."""

import os
from collections.abc import Iterator
from pathlib import Path

import docx
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

from judgedesk.app import casefile, kept, protection, records, requests
from judgedesk.domain.roles import Role
from judgedesk.ui.shell.desk import Desk
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.window import Window
from judgedesk.ui.shell.words import Words
from tests.ui.conftest import CHEAP, PASSPHRASE, RECORDS, STATEMENT
from tests.ui.hands import Hands, aside, settle, until

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

DECEIT = "pl.189a.means.3_deceit"


@pytest.fixture
def window(qtbot, theme: Theme, words: Words, monkeypatch, tmp_path: Path) -> Iterator[Window]:
    """A machine on which nothing was ever done."""
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    made = Window(theme, words)
    made.ask_for(None)  # as the program starts
    made.resize(1440, 900)
    made.show()
    yield made
    made.close()
    assert made.report.text == ""
    made.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def hands(window: Window) -> Iterator[Hands]:
    made = Hands(window, window.start.bridge)
    yield made
    shown(window, made, "end")


def shown(window: QWidget, hands: Hands, step: str) -> None:
    """Where JUDGEDESK_MOMENTS names a folder, the window as the user then sees it is put there."""
    folder = os.environ.get("JUDGEDESK_MOMENTS")
    if folder:
        name = os.environ["PYTEST_CURRENT_TEST"].split("::")[-1].split(" ")[0]
        window.grab().save(str(Path(folder) / f"{name}-{step}.png"))
        (Path(folder) / f"{name}.txt").write_text(f"{len(hands)}: {', '.join(hands.acts)}\n", encoding="utf-8")


def new_case(window: Window, hands: Hands, title: str, name: str, role: int) -> Desk:
    """Makes a case; `role` is how far down the list it stands."""
    hands.press("Ctrl+N")
    hands.type(title)
    hands.press("Tab", "Tab", "Tab")  # where it is kept stands there already
    hands.type(name)
    hands.press("Tab", *["Down"] * role, "Tab")
    hands.type("a long sentence")
    hands.press("Tab")
    hands.type("a long sentence")
    hands.press("Return")
    until(lambda: window.desk is not None)
    assert window.desk is not None
    hands.bridge = window.desk.bridge
    settle(hands.bridge)
    return window.desk


def new_count(desk: Desk, hands: Hands) -> None:
    """The charge, as in the indictment."""
    hands.press("Alt+3", "Ctrl+Shift+N")
    hands.type("I")
    for text in ("2022-03-01", "2023-11-30", "Bogdan Kowal", "P-1"):
        while hands.on() not in desk.grid.form._edits() or getattr(hands.on(), "text", str)():
            hands.press("Tab")
        hands.type(text)
    hands.press("Return")
    assert desk.grid.counts.count


def tab_to(hands: Hands, wanted: QWidget) -> None:
    """By Tab, each counted."""
    for _ in range(12):
        if hands.on() is wanted:
            return
        hands.press("Tab")
    raise AssertionError(hands.on())


def test_a_judge_from_three_volumes_to_the_reasons(window, hands, tmp_path):
    for volume, text in (("I", STATEMENT), ("II", "A report about a drawer.\n"), ("III", "A letter from the farm.\n")):
        (tmp_path / "file" / volume).mkdir(parents=True)
        (tmp_path / "file" / volume / f"{volume}.txt").write_text(text, encoding="utf-8")
    desk = new_case(window, hands, "II K 7/27", "A. Judge", 0)
    hands.press("Ctrl+Shift+I")
    hands.name(tmp_path / "file")
    hands.press("Return")
    until(lambda: not desk.importing.running and not hands.bridge.busy)
    assert {row.volume for row in desk.documents._rows.rows} == {"I", "II", "III"}
    new_count(desk, hands)
    hands.press("Ctrl+K")
    hands.type("passports")
    hands.press("Return", "Return", "Shift+End", "9")
    shown(window, hands, "tagged")
    hands.press("Alt+3")
    hands.press("Ctrl+Down", "1")
    shown(window, hands, "found")
    hands.press("Ctrl+Shift+F3", "Ctrl+E")
    hands.name(tmp_path / "reasons.docx")
    until((tmp_path / "reasons.docx").exists)
    settle(hands.bridge)
    written = docx.Document(str(tmp_path / "reasons.docx"))
    cells = [cell.text for table in written.tables for row in table.rows for cell in row.cells]
    assert any("I.txt" in text for text in cells), cells
    assert len(hands) <= 42, hands.acts


def test_a_prosecutor_from_a_gap_to_the_reply_in_its_cell(window, hands, tmp_path):
    desk = new_case(window, hands, "3012-1.Ds.7.2026", "B. Prosecutor", 1)
    new_count(desk, hands)
    cell = desk.grid.model.line(desk.grid.table.currentIndex().row()).id
    hands.press("R")
    hands.type("Romania")
    hands.press("Return", "Return")
    form = desk._stack.currentWidget()
    assert form.view_name == "request"
    hands.press("Ctrl+E")  # to the check: each line leads to its field, and back
    for _ in range(len(form._form.check.missing)):
        hands.press("Return", "Ctrl+A")
        hands.type("Stated in full.")
        hands.press("Ctrl+E")
    assert not form._form.check.missing
    hands.press("O")  # what it still warns of is set aside for a reason
    hands.type("Translated by the sworn translator.")
    hands.press("Return")
    assert not form._form.check.standing
    shown(window, hands, "check")
    hands.press("Ctrl+P", "Space")
    hands.name(tmp_path / "request.docx")
    until((tmp_path / "request.docx").exists)
    settle(hands.bridge)
    hands.press("Alt+Shift+8", "S", "Return")
    shown(window, hands, "sent")
    view = desk._stack.currentWidget()
    (tmp_path / "raspuns.txt").write_text("The witness was heard in Cluj.\n", encoding="utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "raspuns.txt"))])
    view.dropEvent(QDropEvent(QPoint(5, 5).toPointF(), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
                              Qt.KeyboardModifier.NoModifier))  # fmt: skip
    hands.acts.append("drop")
    settle(hands.bridge)
    hands.press("Space")
    until(lambda: bool(view.came.reply.documents.picked) and not hands.bridge.busy)
    shown(window, hands, "came")
    hands.press("Down", "Ctrl+Return")
    (made,) = aside(requests.requests, desk.case)
    assert made.documents and made.cells[0].element == cell and made.last("executed") is not None
    assert len(hands) <= 65, hands.acts


def given_case(base: Path) -> Path:
    """What the clerk is handed: a case that the judge made, with the charge."""
    with casefile.create_case(base / "case.jdcase", "II K 8/27", "A. Judge", Role.JUDGE, PASSPHRASE, CHEAP) as case:
        accused = {"id": "d1", "roles": ["defendant"], "name": "Bogdan Kowal"}
        records.apply(case, {**RECORDS, "persons": [RECORDS["persons"][0], accused], "tags": []})
        casefile.add_user(case, "C. Clerk", Role.CLERK, PASSPHRASE, CHEAP)
    return base / "case.jdcase"


def test_a_clerk_from_a_measure_to_the_notices_and_the_calendar(window, hands, tmp_path):
    folder = aside(given_case, tmp_path)
    form = window.start.view.unlock
    hands.type(str(folder))
    tab_to(hands, form.user)
    hands.press("Down", "Tab")
    hands.type(PASSPHRASE)
    hands.press("Return")
    until(lambda: window.desk is not None)
    desk = window.desk
    hands.bridge = desk.bridge
    settle(hands.bridge)
    assert desk.case.role is Role.CLERK
    hands.press("Ctrl+Shift+J", *["Down"] * 4, "Ctrl+Shift+N", "Return")  # hearing by link was applied for
    hands.press("Alt+9")
    hands.press("Right", "Ctrl+Right")
    hands.press("Return")
    hands.press("Alt+Shift+5", "Ctrl+N")
    hands.type("Room 104")
    room = desk._stack.currentWidget().side.form("rooms")
    tab_to(hands, room.equipment.more)
    hands.press("Space")
    until(lambda: QApplication.activePopupWidget() is not None)
    for _ in range(9):
        chosen = hands.on().activeAction()
        if chosen is not None and chosen.text() == "video link":
            break
        hands.press("Down")
    hands.press("Return", "Ctrl+Return")
    hands.press("Ctrl+Left", "Ctrl+N")
    hands.press("Tab")
    hands.type("2027-03-02")
    hands.press("Tab")
    hands.type("9")
    hands.press("Tab")
    hands.type("13")
    hands.press("Ctrl+Return")  # Enter of the line, and of the form: entered once
    assert len(aside(kept.all_of, desk.case, "sittings")) == 1
    hands.press("Alt+Shift+4", "Ctrl+N")
    form = desk._stack.currentWidget().form
    assert form.person.currentText() == "P-1"
    tab_to(hands, form.numbers["minutes"])
    hands.type("60")
    hands.press("Return")
    hands.press("Ctrl+T")
    hands.press("Alt+0", "Ctrl+Return")
    board = desk._stack.currentWidget()
    until(lambda: not board.plans.is_running and not hands.bridge.busy)
    settle(hands.bridge)
    shown(window, hands, "proposed")
    tab_to(hands, board.plans.accept)
    hands.press("Space")
    shown(window, hands, "accepted")
    hands.press("Alt+Shift+2")
    view = desk._stack.currentWidget()
    assert view.line().planned.called == "P-1", "the week of what was accepted is in front"
    hands.press("N")
    hands.name(tmp_path / "notice.docx")
    until((tmp_path / "notice.docx").exists)
    settle(hands.bridge)
    shown(window, hands, "notice")
    hands.press("Ctrl+E")
    hands.name(tmp_path / "plan.ics")
    until((tmp_path / "plan.ics").exists)
    settle(hands.bridge)
    notice = "".join(one.text for one in docx.Document(str(tmp_path / "notice.docx")).element.body.iter() if one.text)
    calendar = (tmp_path / "plan.ics").read_text(encoding="utf-8")
    assert "2 March 2027" in notice and "Anna" not in notice + calendar
    assert calendar.count("BEGIN:VEVENT") == 1 and "20270302T090000" in calendar
    assert [one["name"] for one in aside(kept.all_of, desk.case, "rooms")] == ["Room 104"]
    assert [one.state for one in aside(protection.applied, desk.case)] == ["granted"]
    assert len(hands) <= 62, hands.acts
