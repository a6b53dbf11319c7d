"""The watch of these tests: it tells where the window stood still, and holds nothing of what it looked at."""

import threading
import time

from PySide6.QtWidgets import QApplication

from tests.ui import conftest
from tests.ui.conftest import Watch


def busy(seconds: float) -> None:
    end = time.thread_time() + seconds
    while time.thread_time() < end:
        pass


def test_it_says_where_the_program_stood_still(qapp, monkeypatch):
    monkeypatch.setattr(conftest, "PROGRAM", __file__)
    watch = Watch()
    QApplication.processEvents()
    busy(1.0)
    found = watch.stop()
    assert "in busy" in found.splitlines()[1] and "stood still" in found


def test_what_test_code_does_is_its_own_affair(qapp):
    watch = Watch()
    busy(0.5)
    assert watch.stop() == ""


def test_what_a_function_of_the_window_held_is_let_go_of_in_its_thread(qapp):
    """The frame of a `paintEvent` holds a painter, and one that another thread destroys ends the program."""
    ended: list[int] = []

    class Held:
        def __del__(self) -> None:
            ended.append(threading.get_ident())

    def painting() -> None:
        _held = Held()
        busy(0.0002)

    watch = Watch()
    told: list[str] = []
    looking = threading.Thread(target=lambda: told.extend(watch._stack() for _ in range(1000)))
    looking.start()
    while looking.is_alive():
        painting()
    watch.stop()
    assert any("in painting" in one for one in told)
    assert set(ended) == {threading.get_ident()}
