"""The window locks itself: nothing of the case is in view, its keys are gone, the passphrase brings all of it back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QWidget

from judgedesk.app import casefile, consultation, locking, reading, seals
from judgedesk.domain.errors import UserError
from judgedesk.ui.shell.lock import Lock
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.window import Window
from judgedesk.ui.shell.words import Words
from judgedesk.ui.widgets.banner import Banner
from tests.ui.hands import aside


@pytest.fixture
def opened(qtbot, theme: Theme, words: Words, folder: Path, passphrase: str) -> Iterator[Window]:
    window = Window(theme, words)
    window.show()
    window.open(folder, "A. Judge", passphrase)
    qtbot.waitUntil(lambda: window.desk is not None and not window.desk.bridge.busy)
    yield window
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def rested(qtbot, window: Window) -> None:
    qtbot.waitUntil(lambda: window.desk.case.file.resting)


def enter(qtbot, window: Window, passphrase: str) -> None:
    window.locked.passphrase.setText(passphrase)
    qtbot.keyClick(window.locked.passphrase, Qt.Key.Key_Return)


def in_view(window: QWidget) -> str:
    return " ".join(label.text() for label in window.findChildren(QLabel) if label.isVisible())


def test_locking_hides_the_case_and_lets_its_keys_go(qtbot, opened: Window) -> None:
    desk = opened.desk
    desk.open_page(1, 1, [])
    qtbot.waitUntil(lambda: desk.finding.reader.page is not None and not desk.bridge.busy)
    QGuiApplication.clipboard().setText("words of the witness")
    assert desk.commands.run("case.lock")
    assert not desk.isVisible() and opened.locked.isVisible()
    assert QGuiApplication.clipboard().text() == ""
    assert "statement" not in in_view(opened)
    rested(qtbot, opened)
    held = desk.case.file.unlocked
    assert not any(held.keys.values()) and held.identity.exchange == b"" and not desk.case.file._writers
    with pytest.raises(UserError) as refused:
        desk.case.file.reading()
    assert refused.value.code == "case.resting"
    with pytest.raises(UserError) as taken:  # nobody else may write meanwhile
        casefile.open_case(desk.case.path, "A. Judge", "correct horse")
    assert taken.value.code == "case.locked"


def test_the_passphrase_brings_everything_back_where_it_was(qtbot, opened: Window, passphrase: str) -> None:
    desk = opened.desk
    desk.open_page(1, 1, [])
    qtbot.waitUntil(lambda: desk.finding.reader.page is not None and not desk.bridge.busy)
    desk.topbar.box.setText("half a quest")
    desk.topbar.box.setFocus()
    opened.lock.now()
    rested(qtbot, opened)
    enter(qtbot, opened, passphrase)
    qtbot.waitUntil(desk.isVisible)
    assert desk.finding.reader.page.document == 1 and desk.topbar.box.text() == "half a quest"
    assert opened.locked.passphrase.text() == ""
    desk.search("passports")
    qtbot.waitUntil(lambda: not desk.bridge.busy)
    assert desk.finding.results.query == "passports"
    qtbot.waitUntil(lambda: desk.underway.reading.at_work)


def test_a_wrong_passphrase_is_refused_and_told_of_afterwards(qtbot, opened: Window, passphrase: str) -> None:
    opened.lock.now()
    rested(qtbot, opened)
    enter(qtbot, opened, "wrong")
    banner = opened.locked.findChild(Banner)
    qtbot.waitUntil(banner.isVisible)
    assert not opened.desk.isVisible() and opened.desk.case.file.resting
    enter(qtbot, opened, passphrase)
    qtbot.waitUntil(opened.desk.isVisible)
    assert opened.desk.banner.isVisible() and "1" in opened.desk.banner.accessibleName()


def test_nobody_at_the_desk_locks_it_and_somebody_does_not(qtbot, opened: Window, monkeypatch) -> None:
    opened.lock.set_minutes(5)
    opened.lock._look_at_clock()
    assert opened.desk.isVisible()
    clock = [1e6]
    monkeypatch.setattr(Lock, "_now", lambda _: (clock[0], clock[0]))
    opened.lock.set_minutes(5)
    clock[0] += 290
    qtbot.mouseMove(opened.windowHandle(), pos=opened.rect().center())
    qtbot.waitUntil(lambda: opened.lock._moment[0] == clock[0])
    clock[0] += 290
    opened.lock._look_at_clock()
    assert opened.desk.isVisible()
    clock[0] += 20
    opened.lock._look_at_clock()
    assert not opened.desk.isVisible()


def test_what_waits_while_it_is_locked_is_answered_afterwards(qtbot, opened: Window, passphrase: str) -> None:
    desk = opened.desk
    opened.lock.now()
    rested(qtbot, opened)
    answers: list[object] = []
    desk.bridge.read(reading.documents, desk.case, done=answers.append)
    qtbot.wait(150)
    assert answers == []
    enter(qtbot, opened, passphrase)
    qtbot.waitUntil(lambda: bool(answers))


def test_a_locked_window_can_be_closed_and_leaves_a_sound_case(
    qtbot, opened: Window, folder: Path, passphrase: str
) -> None:
    opened.lock.now()
    rested(qtbot, opened)
    opened.close()
    assert casefile.check_ciphertext(folder).ok
    with casefile.open_case(folder, "A. Judge", passphrase) as case:
        assert casefile.check(case).ok


def test_how_long_is_chosen_by_each_user(qtbot, opened: Window, folder: Path, passphrase: str) -> None:
    assert locking.minutes(opened.desk.case) == locking.MINUTES
    assert opened.desk.commands.run("lock.after.30")
    qtbot.waitUntil(lambda: locking.minutes(opened.desk.case) == 30)
    with pytest.raises(UserError):
        locking.set_minutes(opened.desk.case, -1)


def test_a_sealed_page_in_view_is_logged_once(qtbot, folder: Path, theme: Theme, words: Words, passphrase: str) -> None:
    def seal() -> int:
        with casefile.open_case(folder, "A. Judge", passphrase) as case:
            seals.seal_document(case.file, reading.resolve(case, "report.txt").id)
            return reading.resolve(case, "report.txt").id

    sealed = aside(seal)
    window = Window(theme, words)
    window.show()
    window.open(folder, "A. Judge", passphrase)
    qtbot.waitUntil(lambda: window.desk is not None and not window.desk.bridge.busy)
    try:
        for document in (sealed, 1, sealed):
            window.desk.open_page(document, 1, [])
            qtbot.waitUntil(lambda wanted=document: window.desk.finding.reader.page is not None
                            and window.desk.finding.reader.page.document == wanted)  # fmt: skip
            qtbot.waitUntil(lambda: not window.desk.bridge.busy)
        from judgedesk.app import audit

        seen = [event for event in audit.events(window.desk.case) if event.kind == consultation.KIND]
        assert [(event.part, event.about) for event in seen] == [("sealed", f"{sealed}:1")]
    finally:
        window.close()
        window.deleteLater()
