"""Widgets that fall out of use are destroyed in the window's thread, whoever allocates."""

import gc
import threading
import weakref

from PySide6.QtWidgets import QWidget

from judgedesk.ui.collector import Collector


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
