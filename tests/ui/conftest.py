"""A real small case, and a watch that fails a test when the window's thread stands still."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["ALSA_CONFIG_PATH"] = os.devnull  # no test plays anything to whoever sits here

import faulthandler
import gc
import tempfile  # noqa: TID251  (a stack is no text of a case)
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

import judgedesk
from judgedesk.app import casefile, intake, records
from judgedesk.app.casefile import Case
from judgedesk.domain.roles import Role
from judgedesk.store.cipher import Cost
from judgedesk.ui import warm
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.shell.desk import Desk
from judgedesk.ui.shell.dressing import holds
from judgedesk.ui.shell.history import Stop
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.start import application
from tests.yardstick import judged_twice, slowness, to_be_judged_untraced

PROGRAM = str(Path(judgedesk.__file__).parent)
CHEAP = Cost(memory=8 * 1024, passes=1, lanes=1)
PASSPHRASE = "correct horse"
WINDOW = {"qtbot", "bridge", "theme", "words", "desk"}
"""The fixtures of a test that shows something."""

STATEMENT = """The witness states: I was promised work in a hotel, with a contract.
A man met us at the station and drove us at night to a farm.
He took our passports at the gate and said we would get them back later.
"""
RECORDS = {
    "format": "judgedesk-records/1",
    "persons": [
        {"id": "v1", "roles": ["victim", "witness"], "name": "Anna Example", "pseudonym": "P-1", "protected": True},
        {"id": "d1", "roles": ["defendant"], "name": "Bogdan Example"},
    ],
    "counts": [
        {"id": "c1", "label": "I", "offence": "pl.189a.1", "from": "2022-03-01", "to": "2023-11-30",
         "defendants": ["d1"], "victims": ["v1"]},
    ],
    "tags": [
        {"id": "t1", "document": "statement.txt", "page": 1, "quote": "promised work in a hotel",
         "element": "pl.189a.means.3_deceit", "count": "c1", "defendant": "d1", "victim": "v1", "stance": "supports"},
    ],
}  # fmt: skip


def pytest_configure(config: pytest.Config) -> None:
    # The off-screen platform says so of every window that has a smallest size.
    config.addinivalue_line("qt_log_ignore", "This plugin does not support propagateSizeHints")


@pytest.fixture(scope="session")
def qapp() -> Iterator[QApplication]:
    app = application()
    look = Theme(parent=app)
    look.apply()
    show = QWidget.show

    def dressed(widget: QWidget) -> None:
        """In the program a view stands in a window, which gives it its look; here many are shown alone."""
        if widget.isWindow() and not widget.styleSheet() and not holds(widget):
            look.dress(widget)
        show(widget)

    QWidget.show = dressed  # type: ignore[method-assign]
    warm.load()  # as the program does on a worker
    yield app


@pytest.fixture(autouse=True)
def no_stall(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[None]:
    """Fails a test during which the event loop once did not come round for too long.

    A test that asks for nothing of the window computes as long as it likes, as a worker does.
    """
    watched = WINDOW & set(request.fixturenames) and not request.node.get_closest_marker("allow_stall")
    watch = Watch() if watched else None
    yield
    stalled = watch.stop() if watch is not None else ""
    for window in qapp.topLevelWidgets():
        window.deleteLater()
    gc.collect(1)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    if stalled and not to_be_judged_untraced(request.node.nodeid):
        pytest.fail(stalled)


class Watch:
    """Looks from another thread whether the window's thread comes round.

    100 ms of its own computing are too long, and so are 400 ms by the clock: the difference is what other programs on
    a busy machine may take. On a machine that is slower at that moment both are more, by as much, but where a test that
    seems too slow is only noted and judged alone.
    """

    OWN, CLOCK = 0.1, 0.4

    def __init__(self) -> None:
        self._window = threading.main_thread()
        self._beat = self._now()
        self._found = ""
        self._only_noted = judged_twice()
        self._stop = threading.Event()
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(10)
        self._timer.timeout.connect(self._came_round)
        self._timer.start()
        self._thread = threading.Thread(target=self._look, daemon=True)
        self._thread.start()

    def stop(self) -> str:
        """Ends the watch; answers where the thread stood still, or nothing."""
        self._stop.set()
        self._thread.join()
        self._timer.stop()
        return self._found

    def _stack(self) -> str:
        """Where the window's thread is, the innermost call first.

        It is told without frames: who holds one when its function returns destroys what was in it, and a painter
        destroyed by this thread ends the program.
        """
        with tempfile.TemporaryFile("w+", encoding="utf-8") as told:
            faulthandler.dump_traceback(told)
            told.seek(0)
            threads = told.read().split("\n\n")
        mine = next((one for one in threads if f"0x{self._window.ident:016x}" in one.partition("\n")[0]), "")
        return "\n".join(mine.splitlines()[1:7])

    def _now(self) -> tuple[float, float]:
        clock = getattr(time, "pthread_getcpuclockid", None)
        wall = time.perf_counter()
        return wall, time.clock_gettime(clock(self._window.ident)) if clock is not None else wall

    def _came_round(self) -> None:
        self._beat = self._now()

    def _look(self) -> None:
        while not self._stop.wait(0.02):
            clock, own = (now - then for now, then in zip(self._now(), self._beat, strict=True))
            over = max(own / self.OWN, clock / self.CLOCK)
            if over <= 1 or self._found:
                continue
            stack = self._stack()  # at once: what comes next takes a while itself
            # Test code may wait as long as it likes; the program may not.
            if PROGRAM in stack and over > (slow := 1.0 if self._only_noted else slowness()):
                spent = f"{clock * 1000:.0f} ms, {own * 1000:.0f} of its own; as slow as {slow:.1f}"
                self._found = f"the window's thread stood still for {spent}:\n{stack}"


@pytest.fixture(scope="session")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case folder with two documents in two volumes, one file nobody can read, a count and a tag."""
    base = tmp_path_factory.mktemp("prepared")
    files = base / "files"
    for volume, name, text in (
        ("I", "statement.txt", STATEMENT * 3),
        ("II", "report.txt", "A report about passports found in a drawer.\n"),
    ):
        (files / volume).mkdir(parents=True, exist_ok=True)
        (files / volume / name).write_text(text, encoding="utf-8")
    (files / "II" / "broken.pdf").write_bytes(b"%PDF-1.7\nnothing follows")
    with casefile.create_case(base / "case.jdcase", "II K 345/26", "A. Judge", Role.JUDGE, PASSPHRASE, CHEAP) as case:
        intake.import_files(case, [files], jobs=1)
        records.apply(case, RECORDS)
    return base / "case.jdcase"


@pytest.fixture
def passphrase() -> str:
    return PASSPHRASE


@pytest.fixture
def folder(prepared: Path, tmp_path: Path) -> Path:
    """A copy of the prepared case of one's own."""
    import shutil

    return Path(shutil.copytree(prepared, tmp_path / "case.jdcase"))


@pytest.fixture
def case(folder: Path) -> Iterator[Case]:
    with casefile.open_case(folder, "A. Judge", PASSPHRASE) as opened:
        QCoreApplication.processEvents()  # the program opens a case on a worker
        yield opened


@pytest.fixture
def bridge(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[Bridge]:
    if "case" in request.fixturenames:
        request.getfixturevalue("case")  # so that the case is closed after the threads that read it have ended
    made = Bridge()
    bugs: list[str] = []
    made.bug.connect(bugs.append)
    yield made
    made.close()
    made.deleteLater()
    assert not bugs, bugs[0]


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    made = Theme()
    yield made
    made.deleteLater()


@pytest.fixture
def words(qapp: QApplication) -> Iterator[Words]:
    made = Words("en")
    yield made
    made.choose("en")
    made.deleteLater()


@pytest.fixture
def desk(qtbot, bridge: Bridge, theme: Theme, case: Case, words: Words) -> Iterator[Desk]:
    """The desk of the prepared case, shown at its documents, with everything it asked for answered."""
    made = Desk(bridge, theme, case, words, [], first=Stop("documents"))
    made.resize(1366, 768)
    made.show()
    qtbot.waitUntil(lambda: not bridge.busy)
    yield made
    made.close()
    made.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
