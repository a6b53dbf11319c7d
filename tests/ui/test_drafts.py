"""What is being typed outlives the program: kept inside the case, offered back to who typed it, gone once saved."""

import os
import shutil
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest

import judgedesk
from judgedesk.app import casefile, desk_state
from judgedesk.domain.roles import Role
from judgedesk.store.cipher import Cost
from judgedesk.ui.shell.desk import Desk
from judgedesk.ui.shell.history import Stop

CHEAP = Cost(memory=8 * 1024, passes=1, lanes=1)
SAID = "She was locked in the room behind the kitchen"
TYPIST = """
import sys
from pathlib import Path
from PySide6.QtTest import QTest
from judgedesk.app import casefile, desk_state
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.shell.desk import Desk
from judgedesk.ui.shell.history import Stop
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.start import application

app, theme, words, bridge = application(), Theme(), Words("en"), Bridge()
case = casefile.open_case(Path(sys.argv[1]), sys.argv[2], sys.argv[3])
desk = Desk(bridge, theme, case, words, [], first=Stop("chronology"))
desk.show()
desk.activateWindow()
while bridge.busy:
    app.processEvents()
desk.chronology.enter()
QTest.qWait(50)
desk.chronology.form.text.setFocus()
QTest.keyClicks(desk.chronology.form.text, sys.argv[4])
while sys.argv[4] not in str(desk_state.kept(case, desk_state.DRAFTS)):
    QTest.qWait(100)
print("typed", flush=True)
QTest.qWait(60000)
"""


@pytest.fixture(scope="module")
def killed(prepared: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case whose user was typing when the program was killed."""
    folder = Path(shutil.copytree(prepared, tmp_path_factory.mktemp("killed") / "case.jdcase"))
    given = [sys.executable, "-c", TYPIST, str(folder), "A. Judge", "correct horse", SAID]
    around = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(Path(judgedesk.__file__).parent.parent)}
    with subprocess.Popen(given, stdout=subprocess.PIPE, text=True, env=around) as typist:
        assert typist.stdout is not None
        assert typist.stdout.readline() == "typed\n"
        typist.send_signal(signal.SIGKILL)
    return folder


def desk_of(qtbot, bridge, theme, case, words, place: str = "documents") -> Desk:
    made = Desk(bridge, theme, case, words, [], first=Stop(place))
    made.resize(1366, 768)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(lambda: not bridge.busy)
    return made


def aside(work) -> None:
    """Outside the window's thread, whose stalls are watched."""
    thread = threading.Thread(target=work)
    thread.start()
    thread.join()


def another_user_sees(folder: Path, passphrase: str) -> dict:
    """The drafts that a clerk finds in a case in which the judge left one."""
    with casefile.open_case(folder, "A. Judge", passphrase) as case:
        casefile.add_user(case, "B. Clerk", Role.CLERK, "another horse", CHEAP)
        draft = {"stop": {"place": "chronology"}, "form": "FactForm#0", "at": "2026-03-01T10:00",
                 "texts": {"FactForm.text": ["", SAID]}}  # fmt: skip
        desk_state.keep(case, desk_state.DRAFTS, {"chronology FactForm#0": draft})
    with casefile.open_case(folder, "B. Clerk", "another horse") as other:
        return desk_state.kept(other, desk_state.DRAFTS)


def away(desk: Desk) -> None:
    desk.close()
    desk.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def kept(qtbot, bridge, case) -> dict:
    found: list[dict] = []
    bridge.write(desk_state.kept, case, desk_state.DRAFTS, done=found.append)
    qtbot.waitUntil(lambda: bool(found))
    return found[0]


def test_after_a_kill_what_was_typed_is_offered_and_stands_in_the_form_again(qtbot, killed, bridge, theme, words,
                                                                              passphrase):  # fmt: skip
    plain = SAID.encode()
    assert not any(plain in one.read_bytes() for one in killed.rglob("*") if one.is_file())
    case = casefile.open_case(killed, "A. Judge", passphrase)
    desk = desk_of(qtbot, bridge, theme, case, words)
    qtbot.waitUntil(desk.drafts.card.isVisible)
    assert desk.drafts.card.text == SAID
    assert desk.commands.run("draft.back")
    desk.chronology.enter()
    qtbot.waitUntil(lambda: desk.chronology.form.text.toPlainText() == SAID)
    assert not desk.drafts.card.isVisible()
    assert SAID in str(kept(qtbot, bridge, case))
    desk.chronology.form.back.click()
    qtbot.waitUntil(lambda: kept(qtbot, bridge, case) == {}, timeout=8000)
    away(desk)
    bridge.close(case.close)


def test_nobody_else_sees_it_and_who_typed_it_can_drop_it(qtbot, folder, bridge, theme, words, passphrase):
    seen: list[dict] = []
    aside(lambda: seen.append(another_user_sees(folder, passphrase)))
    assert seen == [{}]
    case = casefile.open_case(folder, "A. Judge", passphrase)
    desk = desk_of(qtbot, bridge, theme, case, words)
    qtbot.waitUntil(desk.drafts.card.isVisible)
    assert desk.commands.run("draft.drop")
    assert not desk.drafts.card.isVisible()
    assert kept(qtbot, bridge, case) == {}
    assert not desk.commands.run("draft.drop")
    away(desk)
    bridge.close(case.close)


def test_what_is_saved_is_no_draft_any_more_and_what_searches_never_was(qtbot, desk, bridge, case):
    desk.activateWindow()
    desk.go("chronology")
    qtbot.waitUntil(lambda: not bridge.busy)
    form = desk.chronology.form
    desk.chronology.enter()
    form.date.setFocus()
    QTest.keyClicks(form.date, "2022-05-01")
    form.text.setFocus()
    QTest.keyClicks(form.text, SAID)
    qtbot.waitUntil(lambda: SAID in str(kept(qtbot, bridge, case)), timeout=4000)
    QTest.keyClick(form.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    form.record()
    qtbot.waitUntil(lambda: kept(qtbot, bridge, case) == {}, timeout=8000)
    desk.topbar.box.setFocus()
    QTest.keyClicks(desk.topbar.box, "kitchen")
    qtbot.wait(1200)
    assert kept(qtbot, bridge, case) == {}
