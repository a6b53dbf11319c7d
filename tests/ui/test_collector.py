"""Widgets that fall out of use are destroyed in the window's thread, whoever allocates."""

import gc
import threading
import time
import weakref

import pytest
from PySide6.QtWidgets import QWidget

from judgedesk.ui import collector as collector_module
from judgedesk.ui.collector import Collector
from tests.yardstick import slowness


def test_a_worker_that_allocates_never_collects(qapp):
    """Garbage in a cycle, then a thread that makes a great many objects: the widget must wait for the window."""
    where: list[int] = []
    widget = QWidget()
    widget.itself = widget
    weakref.finalize(widget, lambda: where.append(threading.get_ident()))
    del widget
    worker = threading.Thread(target=lambda: [[number] for number in range(200_000)])
    worker.start()
    worker.join()
    assert where == []
    gc.collect()
    assert where == [threading.get_ident()]


def test_the_collector_looks_when_enough_has_come_together(qapp):
    collector = qapp.findChild(Collector)
    assert collector is not None
    assert not gc.isenabled()
    kept = [[number] for number in range(6_000)]
    collector.look()
    assert gc.get_count()[0] < 5_000
    assert len(kept) == 6_000


def longest(work) -> float:
    """The longest search for garbage while something is done, in seconds of this thread."""
    began, took = [0.0], [0.0]

    def told(phase: str, _about: dict[str, int]) -> None:
        if phase == "start":
            began[0] = time.thread_time()
        else:
            took.append(time.thread_time() - began[0])

    gc.callbacks.append(told)
    try:
        work()
    finally:
        gc.callbacks.remove(told)
    return max(took)


def test_the_lists_of_a_large_case_are_not_gone_through(qapp):
    collector = qapp.findChild(Collector)
    assert collector is not None
    collector.look()
    lists = [[[number] for number in range(150_000)]]
    assert longest(collector.look) == 0
    lists.append([[number] for number in range(20_000)])
    assert longest(collector.look) < 0.05 * slowness()
    assert gc.get_count()[0] < 5_000 and gc.get_freeze_count() > 150_000
    del lists


@pytest.mark.allow_stall  # all that other tests left is gone through, too
def test_a_cycle_that_was_set_aside_goes_when_no_large_case_is_open(qapp, monkeypatch):
    collector = qapp.findChild(Collector)
    assert collector is not None
    many = [[number] for number in range(60_000)]
    widget = QWidget()
    widget.itself = widget
    seen = weakref.ref(widget)
    collector.look()
    del widget
    monkeypatch.setattr(collector_module, "_RARELY", 0.0)
    monkeypatch.setattr(collector_module, "_MOST_IN_ALL", gc.get_freeze_count() // 2)
    collector.look()
    assert seen() is not None
    monkeypatch.setattr(collector_module, "_MOST_IN_ALL", 10**9)
    del many
    collector.look()
    collector.look()
    assert seen() is None
