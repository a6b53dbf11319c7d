"""The bridge: order, answers in the window's thread, and nothing stale."""

import itertools
import threading
import time
import weakref

from PySide6.QtCore import QObject, QTimer

from judgedesk.domain.changes import Changes
from judgedesk.domain.errors import UserError
from judgedesk.ui.bridge import Bridge


def test_verbs_are_carried_out_one_at_a_time_in_the_order_they_came(qtbot, bridge: Bridge):
    done: list[int] = []
    threads: set[int] = set()

    def verb(number: int) -> int:
        threads.add(threading.get_ident())
        time.sleep(0.01 * (3 - number % 3))
        return number

    for number in range(9):
        bridge.write(verb, number, done=done.append)
    qtbot.waitUntil(lambda: len(done) == 9)
    assert done == list(range(9))
    assert len(threads) == 1
    assert threads != {threading.get_ident()}


def test_answers_arrive_in_the_windows_thread(qtbot, bridge: Bridge):
    seen: list[int] = []
    bridge.read(lambda: None, done=lambda _answer: seen.append(threading.get_ident()))
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == [threading.get_ident()]


def test_a_newer_question_supersedes_an_older_one(qtbot, bridge: Bridge):
    answers: list[str] = []
    slow = threading.Event()

    def ask(what: str) -> str:
        if what == "p":
            slow.wait(2)
        return what

    for typed in ("p", "pa", "pas"):
        bridge.read(ask, typed, done=answers.append, key="search")
    qtbot.waitUntil(lambda: answers == ["pas"])
    slow.set()
    qtbot.waitUntil(lambda: not bridge.busy)
    assert answers == ["pas"]


def test_questions_with_other_keys_are_all_answered(qtbot, bridge: Bridge):
    answers: list[str] = []
    for key in ("a", "b", "c"):
        bridge.read(str.upper, key, done=answers.append, key=key)
    qtbot.waitUntil(lambda: sorted(answers) == ["A", "B", "C"])


def test_what_a_verb_changed_is_told_once_to_everybody(qtbot, bridge: Bridge):
    heard: list[Changes] = []
    bridge.changed.connect(heard.append)
    changes = Changes(frozenset({"tags"}), ("t1",))
    answers: list[object] = []
    bridge.write(lambda: ("t1", changes), done=answers.append)
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == [changes]
    assert answers == [("t1", changes)]


def test_an_expected_failure_goes_to_who_asked_or_else_to_the_window(qtbot, bridge: Bridge):
    mine: list[str] = []
    windows: list[str] = []
    bridge.failed.connect(lambda error: windows.append(error.code))

    def refuse() -> None:
        raise UserError("disk.full")

    bridge.write(refuse, failed=lambda error: mine.append(error.code))
    bridge.write(refuse)
    qtbot.waitUntil(lambda: mine == ["disk.full"] and windows == ["disk.full"])


def test_a_bug_is_reported_without_the_words_of_the_case(qtbot):
    bridge = Bridge()
    reports: list[str] = []
    bridge.bug.connect(reports.append)

    def stumble() -> None:
        raise ValueError("Anna Example, born 2007")

    bridge.read(stumble)
    qtbot.waitUntil(lambda: bool(reports))
    bridge.close()
    assert "ValueError" in reports[0]
    assert "test_bridge.py" in reports[0]
    assert "Anna" not in reports[0]


def test_long_work_reports_and_can_be_stopped(qtbot, bridge: Bridge):
    told: list[int] = []
    ended: list[str] = []

    def work(*, progress, cancel) -> str:
        for step in range(1000):
            if cancel.wait(0.002):
                return "stopped"
            progress(step)
        return "finished"

    job = bridge.start(work, progress=told.append, done=ended.append)
    qtbot.waitUntil(lambda: len(told) > 3)
    job.cancel()
    qtbot.waitUntil(lambda: ended == ["stopped"])
    assert told == sorted(told)


def test_closing_finishes_what_was_queued_and_ends_every_thread(qtbot):
    before = threading.active_count()
    bridge = Bridge()
    written: list[int] = []
    for number in range(20):
        bridge.write(written.append, number)
    bridge.close(lambda: written.append(-1))
    assert written == [*range(20), -1]
    assert threading.active_count() == before
    bridge.close()


def test_who_waited_for_an_answer_is_let_go_of_in_the_windows_thread(qtbot, bridge: Bridge):
    """The last to let go of a widget destroys it; what two threads do with fonts then ends the program."""

    class Asker(QObject):
        def hear(self, answer: object) -> None:
            answers.append(answer)

    answers: list[object] = []
    let_go: list[int] = []

    def asker() -> Asker:
        made = Asker()
        weakref.finalize(made, lambda: let_go.append(threading.get_ident()))
        return made

    for number in range(60):
        one, two, three = asker(), asker(), asker()
        bridge.read(str, number, done=one.hear)
        bridge.write(str, number, done=two.hear, failed=two.hear)
        bridge.start(lambda *, progress, cancel: progress("half"), progress=three.hear, done=three.hear)
        del one, two, three
    qtbot.waitUntil(lambda: not bridge.busy)
    assert len(answers) == 60 * 4
    assert let_go == 180 * [threading.get_ident()]


def test_what_ended_after_closing_is_let_go_of_in_the_windows_thread(qtbot):
    bridge = Bridge()
    asker = QObject()
    let_go: list[int] = []
    weakref.finalize(asker, lambda: let_go.append(threading.get_ident()))
    bridge.write(time.sleep, 0.05, done=asker.setObjectName)
    del asker
    closing = threading.Thread(target=bridge.close)
    closing.start()
    closing.join()
    assert let_go == []
    qtbot.waitUntil(lambda: let_go == [threading.get_ident()])


def test_between_two_answers_the_window_takes_what_the_user_does(qtbot, bridge: Bridge):
    seen: list[str] = []
    key = QTimer()
    key.timeout.connect(lambda: seen.append("key"))
    bridge.hold()
    for number in range(5):
        bridge.read(str, number, done=seen.append)
    key.start(0)
    bridge.release()
    qtbot.waitUntil(lambda: not bridge.busy)
    key.stop()
    answers = [at for at, one in enumerate(seen) if one != "key"]
    assert sorted(seen[at] for at in answers) == ["0", "1", "2", "3", "4"]
    assert all(later - earlier > 1 for earlier, later in itertools.pairwise(answers))
