"""A case that somebody else has open, or that lies where nothing can be written: read, with the reason in words."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent

import judgedesk
from judgedesk.app import casefile, tagging
from judgedesk.domain.roles import Role
from judgedesk.store.cipher import Cost
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.window import Window
from judgedesk.ui.shell.words import Words
from judgedesk.ui.widgets.patience import Patience

CHEAP = Cost(memory=8 * 1024, passes=1, lanes=1)
FIRST = """
import sys
from pathlib import Path
from judgedesk.app import casefile
case = casefile.open_case(Path(sys.argv[1]), "A. Judge", "correct horse")
print("open", flush=True)
sys.stdin.read()
case.close()
"""


@pytest.fixture
def window(qtbot, theme: Theme, words: Words) -> Iterator[Window]:
    made = Window(theme, words)
    made.show()
    yield made
    made.close()
    assert made.report.text == ""
    made.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def first(folder: Path) -> Iterator["subprocess.Popen[str]"]:
    """Another program that has the case open for writing until its input ends, or it is killed."""
    around = {**os.environ, "PYTHONPATH": str(Path(judgedesk.__file__).parent.parent)}
    command = [sys.executable, "-c", FIRST, str(folder)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=around) as process:
        assert process.stdout is not None and process.stdout.readline() == "open\n"
        yield process
        process.kill()


def enter(qtbot, window: Window, folder: Path, passphrase: str, user: str = "A. Judge") -> None:
    window.ask_for(folder)
    form = window.start.view.unlock
    qtbot.waitUntil(lambda: form.user.findText(user) >= 0 and not window.start.bridge.busy)
    form.user.setCurrentIndex(form.user.findText(user))
    form.passphrase.setText(passphrase)
    form._go.click()


def read_beside(qtbot, window: Window, folder: Path, passphrase: str) -> None:
    enter(qtbot, window, folder, passphrase)
    banner = window.start.view.banner
    qtbot.waitUntil(banner.isVisible, timeout=10_000)
    said = banner.accessibleName()
    assert "A. Judge" in said and "T" not in said.partition("since ")[2][:11], "a time as people write it"
    assert banner._action.text() == "Open for reading"
    banner._action.click()
    qtbot.waitUntil(lambda: window.desk is not None and not window.desk.bridge.busy, timeout=10_000)
    qtbot.waitUntil(lambda: "A. Judge" in window.standing.text)


def tag() -> tagging.NewTag:
    return tagging.NewTag(1, 1, 0, 11, "pl.189a.means.3_deceit", "c1", "d1", "v1")


@pytest.mark.allow_stall  # two desks are made
@pytest.mark.parametrize("killed", [False, True])
def test_who_comes_second_reads_is_told_why_and_writes_by_one_act_when_the_first_has_gone(
    qtbot, window: Window, folder: Path, passphrase: str, first: "subprocess.Popen[str]", killed: bool
) -> None:
    read_beside(qtbot, window, folder, passphrase)
    desk, bar = window.desk, window.standing
    assert bar.isVisible() and "Open for reading only" in bar.text and "since 20" in bar.text
    assert not bar.write.isVisible()
    window.activateWindow()
    qtbot.keyClick(desk, Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    assert "Ctrl+Alt+W" in desk.banner.accessibleName() and "reading only" in desk.banner.accessibleName()
    desk.banner.clear()
    desk.bridge.write(tagging.add_tag, desk.case, tag())
    qtbot.waitUntil(desk.banner.isVisible)
    desk.go("ledger")
    assert desk.commands.run("case.write")  # tried too early: refused, and nothing is lost
    qtbot.waitUntil(lambda: "A. Judge" in desk.banner.accessibleName())
    assert window.desk is desk
    if killed:
        first.send_signal(signal.SIGKILL)
    else:
        first.stdin.close()
    first.wait()
    bar.look()
    qtbot.waitUntil(bar.write.isVisible)
    assert "Nobody else" in bar.text
    bar.write.click()
    qtbot.waitUntil(lambda: window.desk is not None and window.desk.case.writable, timeout=10_000)
    desk = window.desk
    qtbot.waitUntil(lambda: not desk.bridge.busy)
    assert desk._here().place == "ledger" and not window.standing.isVisible()
    desk.bridge.write(tagging.add_tag, desk.case, tag())
    qtbot.waitUntil(lambda: "statement.txt" in desk.topbar._undo.accessibleName())


@pytest.mark.allow_stall  # a desk is made
def test_a_reader_is_let_in_at_once_and_told_that_nothing_can_be_changed(
    qtbot, window: Window, folder: Path, passphrase: str
) -> None:
    with casefile.open_case(folder, "A. Judge", passphrase) as case:
        casefile.add_user(case, "R. Reader", Role.READER, "another", CHEAP)
    enter(qtbot, window, folder, "another", "R. Reader")
    qtbot.waitUntil(lambda: window.desk is not None, timeout=10_000)
    qtbot.waitUntil(lambda: "role" in window.standing.text)
    assert not window.desk.case.writable and not window.standing.write.isVisible()
    assert not window.desk.commands.run("case.write")


@pytest.mark.allow_stall  # a desk is made
def test_a_write_protected_stick_is_read_whole_and_its_case_is_not_called_damaged(
    qtbot, window: Window, folder: Path, passphrase: str, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=16m", "none", str(stick)]
    if os.name != "posix" or os.geteuid() or subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("no file system may be mounted here")
    try:
        shutil.copytree(folder, stick / "case.jdcase")
        subprocess.run(["mount", "-o", "remount,ro", str(stick)], check=True)
        enter(qtbot, window, stick / "case.jdcase", "wrong")
        banner = window.start.view.banner
        qtbot.waitUntil(lambda: "passphrase is not right" in banner.accessibleName(), timeout=10_000)
        enter(qtbot, window, stick / "case.jdcase", passphrase)
        qtbot.waitUntil(lambda: "write-protected" in banner.accessibleName(), timeout=10_000)
        banner._action.click()
        qtbot.waitUntil(lambda: window.desk is not None, timeout=10_000)
        desk = window.desk
        desk.search("passports")
        qtbot.waitUntil(lambda: desk.finding.results.query == "passports" and not desk.bridge.busy)
        assert desk.finding.results.total == 2
        window._put_away(desk)
        window._closing[-1].join()
    finally:
        subprocess.run(["umount", "--lazy", str(stick)], check=True)


def test_damage_leads_to_a_backup_and_a_folder_without_a_case_is_said_while_typing(
    qtbot, window: Window, folder: Path, passphrase: str, tmp_path: Path
) -> None:
    form, view = window.start.view.unlock, window.start.view
    window.ask_for(tmp_path)
    qtbot.waitUntil(lambda: "no case in this folder" in form.path.accessibleDescription())
    assert not view.banner.isVisible()
    (folder / "keys.json").write_text("{}", encoding="utf-8")
    window.ask_for(folder)
    qtbot.waitUntil(view.banner.isVisible)
    assert "keys" in view.banner.accessibleName() and view.banner._action.text() == "Restore a backup"
    view.banner._action.click()
    assert view._forms.currentWidget() is view.restore


def test_caps_lock_is_said_beside_the_field_and_nothing_moves(qtbot, window: Window, folder: Path) -> None:
    line = window.start.view.unlock.passphrase
    before = line.geometry()

    def press(text: str, with_shift: bool = False) -> None:
        shift = Qt.KeyboardModifier.ShiftModifier if with_shift else Qt.KeyboardModifier.NoModifier
        key = Qt.Key(ord(text.upper()))
        QCoreApplication.sendEvent(line, QKeyEvent(QEvent.Type.KeyPress, key, shift, text))

    press("P", with_shift=True)
    assert "Caps Lock" not in line.accessibleDescription()
    press("A")
    assert "Caps Lock is on" in line.accessibleDescription() and line.geometry() == before
    press("ł")
    assert "Caps Lock" not in line.accessibleDescription()


def test_guessing_waits_longer_each_time_and_a_slip_does_not(qtbot, window: Window) -> None:
    patience = Patience(window)
    waits = []
    for _ in range(8):
        patience.wrong()
        waits.append(patience.seconds)
    assert waits == [0, 0, 2, 4, 8, 16, 30, 30]
    patience.right()
    assert patience.seconds == 0
    form = window.start.view.unlock
    for _ in range(3):
        form.patience.wrong()
    assert not form._go.isEnabled() and "2 s" in form._go.text()
    form.patience.right()
