"""A disk that fills up and a drive that is pulled out, met in the window: said plainly, waited for, nothing lost."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest

from judgedesk.app import casefile, desk_state, reports, tagging
from judgedesk.app.casefile import Case
from judgedesk.domain.errors import UserError
from judgedesk.ui.shell.desk import Desk
from judgedesk.ui.shell.history import Stop
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.window import Window
from judgedesk.ui.shell.words import Words
from tests.faults.drives import Stick, mounted, unmounted

SAID = "She was locked in the room behind the kitchen"


def away(desk: Desk) -> None:
    desk.close()
    desk.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def asked(qtbot, bridge, function, *args) -> object:
    """What an app function answers, or the code of its refusal, without holding up the window's thread."""
    told: list[object] = []
    bridge.write(function, *args, done=told.append, failed=lambda error: told.append(error.code))
    qtbot.waitUntil(lambda: bool(told), timeout=10_000)
    return told[0]


def typed(qtbot, bridge, desk: Desk) -> None:
    """A fact, half entered."""
    desk.activateWindow()
    desk.go("chronology")
    qtbot.waitUntil(lambda: not bridge.busy)
    form = desk.chronology.form
    desk.chronology.enter()
    for field, text in ((form.date, "2022-05-01"), (form.text, SAID)):
        field.setFocus()
        QTest.keyClicks(field, text)


def tag() -> tagging.NewTag:
    return tagging.NewTag(1, 1, 0, 11, "pl.189a.means.3_deceit", "c1", "d1", "v1")


class SmallDisk:
    """A file system in memory whose room can be taken and given back."""

    def __init__(self, place: Path) -> None:
        mounted(place, "-t", "tmpfs", "-o", "size=16m", "none")
        self.place, self._ballast = place, place / "ballast"

    def fill(self) -> None:
        """No byte is left."""
        for piece in (1 << 16, 512):
            try:
                with self._ballast.open("ab", buffering=0) as stream:
                    while stream.write(bytes(piece)) == piece:
                        pass
            except OSError:
                continue

    def free(self) -> None:
        """Room again."""
        self._ballast.unlink()


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[SmallDisk]:
    made = SmallDisk(tmp_path / "disk")
    yield made
    unmounted(made.place)


@pytest.fixture
def full(disk: SmallDisk, folder: Path, passphrase: str) -> Iterator[Case]:
    """The prepared case on a disk that will be full, opened."""
    place = Path(shutil.copytree(folder, disk.place / "case.jdcase"))
    with casefile.open_case(place, "A. Judge", passphrase) as case:
        yield case


@pytest.mark.allow_stall  # the disk is filled by the test itself
def test_on_a_full_disk_nothing_typed_is_lost_and_nothing_is_half_written(
    qtbot, full: Case, disk: SmallDisk, bridge, theme: Theme, words: Words, tmp_path: Path
) -> None:
    desk = Desk(bridge, theme, full, words, [], first=Stop("documents"))
    desk.resize(1366, 768)
    desk.show()
    qtbot.waitUntil(lambda: not bridge.busy)
    disk.fill()
    typed(qtbot, bridge, desk)
    form = desk.chronology.form
    qtbot.wait(1000)  # so long that a draft would be kept
    QTest.keyClick(form.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    form.record()
    qtbot.waitUntil(lambda: "disk is full" in form.trouble.accessibleName())
    assert form.isVisible() and form.text.toPlainText() == SAID
    bridge.write(tagging.add_tag, full, tag())
    qtbot.waitUntil(desk.banner.isVisible)
    assert desk.banner.accessibleName() == (
        "The disk is full. There was no room to write; what was complete before is safe. Free some space and go on."
    )
    assert asked(qtbot, bridge, reports.write_report, full, "ledger", disk.place / "ledger.csv") == "disk.full"
    assert asked(qtbot, bridge, casefile.backup, full, disk.place / "copy.jdcase") == "disk.full"
    assert {one.name for one in disk.place.iterdir()} == {"ballast", "case.jdcase"}
    letter = tmp_path / "letter.mp3"
    letter.write_bytes(b"ID3\x04" + os.urandom(1 << 20))
    desk._offer([letter])
    desk.documents.filing.go.click()
    qtbot.waitUntil(lambda: not desk.importing.running, timeout=20_000)
    disk.free()
    qtbot.waitUntil(lambda: SAID in str(asked(qtbot, bridge, desk_state.kept, full, desk_state.DRAFTS)), timeout=15_000)
    form.record()
    qtbot.waitUntil(lambda: not form.text.isVisible() or form.text.toPlainText() == "")
    assert asked(qtbot, bridge, casefile.check, full).problems == []  # type: ignore[attr-defined]
    away(desk)


class Moved:
    """A folder that is moved away and comes back."""

    def __init__(self, folder: Path) -> None:
        self.place, self._aside = folder / "drive", folder / "elsewhere"
        self.place.mkdir()

    def pull(self) -> None:
        """Away."""
        self.place.rename(self._aside)

    def push(self) -> None:
        """Back where it was."""
        self._aside.rename(self.place)

    def close(self) -> None:
        """Nothing is to be ended."""


class Pulled(Stick):
    """A stick whose every call fails once it is pulled; what comes back is what was on it."""

    def pull(self) -> None:
        """After what was copied there had time to arrive."""
        self.sync()
        super().pull()

    def push(self) -> None:
        """Plugged in once more, as another device."""
        subprocess.run(["umount", "--lazy", str(self.place)], check=True)
        again = self._image.with_name("again.img")
        shutil.copyfile(self._image, again)
        mounted(self.place, "-o", "loop", str(again))

    def close(self) -> None:
        unmounted(self.place)


@pytest.mark.allow_stall  # a desk is made
@pytest.mark.parametrize("kind", [Moved, Pulled])
def test_a_drive_pulled_and_plugged_in_again_goes_on_without_a_restart(
    qtbot, kind: type[Moved] | type[Pulled], folder: Path, passphrase: str, theme: Theme, words: Words, tmp_path: Path
) -> None:
    drive = kind(tmp_path)
    window = Window(theme, words)
    try:
        place = Path(shutil.copytree(folder, drive.place / "case.jdcase"))
        window.show()
        window.open(place, "A. Judge", passphrase)
        qtbot.waitUntil(lambda: window.desk is not None and not window.desk.bridge.busy, timeout=10_000)
        desk, bar = window.desk, window.standing
        bridge = desk.bridge
        typed(qtbot, bridge, desk)
        drive.pull()
        bar.look()
        qtbot.waitUntil(lambda: "drive with the case is away" in bar.text)
        assert bar.isVisible()
        QTest.keyClicks(desk.chronology.form.text, ", said the witness")
        qtbot.wait(1000)
        drive.push()
        bar.look()
        qtbot.waitUntil(lambda: not bar.isVisible() and not bridge.busy, timeout=15_000)
        assert desk.chronology.form.text.toPlainText() == SAID + ", said the witness"
        assert asked(qtbot, bridge, tagging.add_tag, desk.case, tag()) not in ("disk.unwritable", "case.gone")
        qtbot.waitUntil(lambda: "said the witness" in str(asked(qtbot, bridge, desk_state.kept, desk.case,
                                                                  desk_state.DRAFTS)), timeout=8000)  # fmt: skip
        with pytest.raises(UserError, match=r"case\.locked"):
            casefile.open_case(place, "A. Judge", passphrase)
        window.close()
        assert window.report.text == ""
        with casefile.open_case(place, "A. Judge", passphrase) as case:
            assert casefile.check(case).problems == [] and casefile.summary(case).tags == 2
    finally:
        window.close()
        window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        drive.close()
