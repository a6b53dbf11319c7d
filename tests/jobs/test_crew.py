"""Children that die, hang, eat memory or lie: what becomes of their unit, and that the crew works on."""

import contextlib
import json
import os
import struct
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from judgedesk.domain.errors import UserError
from judgedesk.jobs import BytesSource, Crew, Limits, as_message

TRADE = "tests.jobs.trades:serve"


def heard_and_outcome(crew, unit, source=None, **more):
    heard = []
    outcome = crew.run(unit, source, heard.append, **more)
    return heard, outcome


def assert_works(crew):
    assert crew.ask({"do": "echo", "text": "still here, ąę"}, None).fields["text"] == "still here, ąę"


@pytest.fixture
def crew():
    with Crew(TRADE, as_message, 1, Limits(seconds=20, silence=20, memory_bytes=400 << 20)) as crew:
        yield crew


def test_a_child_serves_many_units(crew):
    pids = {crew.ask({"do": "echo", "text": str(n)}, None).fields["pid"] for n in range(50)}
    assert len(pids) == 1


def test_a_child_reads_ranges_of_its_file(crew):
    data = bytes(range(256)) * 30_000
    said = crew.ask({"do": "sum", "offset": 1_048_500, "length": 3_000_000}, BytesSource(data))
    assert said.fields == {"sum": sum(data[1_048_500:4_048_500]), "size": len(data)}


def test_a_library_that_prints_breaks_no_frame(crew):
    assert crew.ask({"do": "print"}, None).kind == "echo"


@pytest.mark.parametrize("how", ["exit", "abort", "segfault"])
def test_a_dead_child_is_reported_and_replaced(crew, how):
    heard, outcome = heard_and_outcome(crew, {"do": "die", "how": how})
    assert (outcome.state, outcome.code) == ("failed", "child.died")
    assert len(heard) == 2  # tried twice, one message each
    assert_works(crew)


def test_a_unit_whose_child_died_is_tried_once_more(crew):
    class DeadlyOnce(BytesSource):
        def read(self, offset, length):
            data, self._data = self._data, b"x"
            return data

    heard, outcome = heard_and_outcome(crew, {"do": "die", "how": "abort"}, DeadlyOnce(b"d"))
    assert outcome.state == "done"
    assert [m.fields["number"] for m in heard] == [0, 0, 1]


def test_the_caller_may_decide_what_to_try_again(crew):
    codes = []

    def again(code):
        codes.append(code)
        return {"do": "echo", "text": "without the bad page"}

    heard, outcome = heard_and_outcome(crew, {"do": "die", "how": "abort"}, again=again)
    assert (outcome.state, codes, heard[-1].fields["text"]) == ("done", ["child.died"], "without the bad page")


def test_our_bug_in_a_child_is_named_without_case_text(crew):
    _, outcome = heard_and_outcome(crew, {"do": "raise"})
    assert outcome.code == "child.error"
    assert outcome.facts["where"].startswith("ValueError in tests.jobs.trades:")
    assert "secret" not in str(outcome)


def test_a_silent_child_is_ended():
    with Crew(TRADE, as_message, 1, Limits(silence=0.4)) as crew:
        began = time.monotonic()
        _, outcome = heard_and_outcome(crew, {"do": "sleep", "seconds": 30})
        assert outcome.code == "child.too_slow"
        assert time.monotonic() - began < 5
        assert_works(crew)


@pytest.mark.parametrize("deed", ["spam", "need forever"])
def test_a_child_that_never_finishes_is_ended(deed):
    with Crew(TRADE, as_message, 1, Limits(seconds=0.5)) as crew:
        outcome = crew.run({"do": deed}, BytesSource(b"x"), lambda message: None)
        assert outcome.code == "child.too_slow"
        assert_works(crew)


def test_time_the_parent_takes_is_not_the_childs():
    with Crew(TRADE, as_message, 1, Limits(seconds=0.6, silence=0.3)) as crew:
        outcome = crew.run({"do": "tick", "times": 5}, None, lambda message: time.sleep(0.3))
        assert outcome.state == "done"


@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="memory is watched through /proc")
def test_a_child_that_fills_memory_slowly_is_ended(crew):
    _, outcome = heard_and_outcome(crew, {"do": "hog", "pieces": 500, "bytes": 4 << 20})
    assert outcome.code == "child.too_big"
    assert_works(crew)


@pytest.mark.skipif(os.name != "posix", reason="rlimits")
def test_a_child_that_asks_for_too_much_at_once_is_refused_it(crew):
    _, outcome = heard_and_outcome(crew, {"do": "hog", "pieces": 1, "bytes": 8 << 30})
    assert outcome.code == "child.too_big"
    assert_works(crew)


def test_cancelling_ends_the_child_at_once(crew):
    stop = threading.Event()
    threading.Timer(0.2, stop.set).start()
    began = time.monotonic()
    _, outcome = heard_and_outcome(crew, {"do": "sleep", "seconds": 30}, cancel=stop)
    assert outcome.state == "cancelled"
    assert time.monotonic() - began < 3
    assert_works(crew)


def test_nothing_is_heard_after_cancelling(crew):
    stop = threading.Event()
    heard = []

    def on_message(message):
        heard.append(message)
        stop.set()
        time.sleep(0.3)

    assert crew.run({"do": "spam"}, None, on_message, cancel=stop).state == "cancelled"
    assert len(heard) == 1


def frame(header, blob=0):
    return struct.pack("<4sII", b"JDF1", len(header), blob) + header


GARBAGE = {
    "noise": b"\xff" * 4096,
    "wrong magic": b"JDF2" + bytes(8),
    "a header of 4 GB": struct.pack("<4sII", b"JDF1", 0xFFFFFFFF, 0),
    "a blob of 4 GB": struct.pack("<4sII", b"JDF1", 2, 0xFFFFFFFF) + b"{}",
    "not UTF-8": frame(b'{"frame":"said","kind":"\xff","fields":{}}'),
    "not JSON": frame(b'{"frame":'),
    "not an object": frame(b"[1,2]"),
    "no name": frame(b"{}"),
    "nested without end": frame(b'{"frame":' + b"[" * 100_000 + b"]" * 100_000 + b"}"),
    "NaN": frame(b'{"frame":"said","kind":"x","fields":{"n":NaN}}'),
    "an endless number": frame(b'{"frame":"done","n":' + b"9" * 5000 + b"}"),
    "an unknown frame": frame(b'{"frame":"unit"}'),
    "ready again": frame(b'{"frame":"ready"}'),
    "a message without fields": frame(b'{"frame":"said","kind":"x"}'),
    "a code that is none": frame(b'{"frame":"failed","code":"rm -rf","facts":{}}'),
    "facts that are none": frame(b'{"frame":"failed","code":"a.b","facts":{"x":[1]}}'),
    "a fact with escapes": frame(b'{"frame":"failed","code":"a.b","facts":{"x":"\\u001b[2J"}}'),
    "half a surrogate in a fact": frame(b'{"frame":"failed","code":"a.b","facts":{"x":"\\ud800"}}'),
    "a range before the file": frame(b'{"frame":"need","offset":-1,"length":1}'),
    "a range behind the file": frame(b'{"frame":"need","offset":9,"length":2}'),
    "a range of everything": frame(b'{"frame":"need","offset":0,"length":99999999}'),
    "a range of nothing": frame(b'{"frame":"need","offset":0,"length":0}'),
    "a range by words": frame(b'{"frame":"need","offset":"0","length":true}'),
}


@pytest.mark.parametrize("what", GARBAGE)
def test_a_child_that_lies_is_ended_and_its_unit_failed(crew, what):
    unit = {"do": "raw", "bytes": GARBAGE[what].hex(), "then": 5}
    began = time.monotonic()
    heard, outcome = heard_and_outcome(crew, unit, BytesSource(bytes(10)))
    assert (heard, outcome.state, outcome.code) == ([], "failed", "child.garbage")
    assert time.monotonic() - began < 4
    assert_works(crew)


def test_half_a_frame_is_a_death_not_a_message(crew):
    whole = frame(json.dumps({"frame": "said", "kind": "x", "fields": {}}).encode())
    heard, outcome = heard_and_outcome(crew, {"do": "raw", "bytes": whole[:-3].hex()})
    assert heard == []
    assert outcome.state == "failed"
    assert_works(crew)


def test_a_message_the_check_refuses_ends_the_child():
    def check(kind, fields, blob):
        raise ValueError(kind)

    with Crew(TRADE, check, 1) as crew:
        assert crew.run({"do": "tick", "times": 1}, None, print).code == "child.garbage"


def test_what_the_callers_own_code_raises_comes_out_and_the_crew_works_on(crew):
    class Unreadable(BytesSource):
        def read(self, offset, length):
            raise OSError("the disk is gone")

    with pytest.raises(OSError, match="the disk is gone"):
        crew.run({"do": "sum", "length": 1}, Unreadable(b"x"), print)
    with pytest.raises(ZeroDivisionError):
        crew.run({"do": "tick", "times": 3}, None, lambda message: 1 / 0)
    assert_works(crew)


def test_ask_raises_the_units_own_error(crew):
    with pytest.raises(UserError) as caught:
        crew.ask({"do": "die", "how": "abort"}, None)
    assert caught.value.code == "child.died"


def test_a_trade_that_cannot_start_says_so():
    with Crew("judgedesk.no_such_module:serve", as_message, 1) as crew:
        assert crew.run({}, None, print).code == "child.not_started"


def test_units_run_side_by_side_and_no_more_than_size():
    with Crew(TRADE, as_message, 2) as crew:
        pids = []

        def work():
            for _ in range(10):
                pids.append(crew.ask({"do": "echo", "text": ""}, None).fields["pid"])
                crew.run({"do": "sleep", "seconds": 0.01}, None, print)

        threads = [threading.Thread(target=work) for _ in range(5)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(30)
        assert len(pids) == 50
        assert len(set(pids)) == 2


def test_a_child_that_knows_the_document_gets_it_again():
    with Crew(TRADE, as_message, 2) as crew:

        def pid(affinity):
            return crew.ask({"do": "echo", "text": ""}, None, affinity=affinity).fields["pid"]

        first, second = pid("one"), pid("two")
        assert first != second
        assert [pid("one"), pid("two"), pid("two"), pid("one")] == [first, second, second, first]


def test_closing_ends_running_units_and_leaves_nothing_behind():
    before = _open_files()
    crew = Crew(TRADE, as_message, 2)
    outcomes = []
    running = [
        threading.Thread(target=lambda: outcomes.append(crew.run({"do": "sleep", "seconds": 30}, None, print).state))
        for _ in range(2)
    ]
    for thread in running:
        thread.start()
    time.sleep(0.5)
    crew.close()
    crew.close()
    for thread in running:
        thread.join(10)
    assert outcomes == ["cancelled", "cancelled"]
    assert crew.run({"do": "tick", "times": 1}, None, print).state == "cancelled"
    assert _open_files() == before
    with contextlib.suppress(ChildProcessError):
        assert os.waitpid(-1, os.WNOHANG)[0] == 0  # no zombie of ours to be collected


def test_a_child_is_replaced_after_many_units(crew):
    pids = [crew.ask({"do": "echo", "text": ""}, None).fields["pid"] for _ in range(2100)]
    assert len(set(pids)) == 2


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="looks for the process in /proc")
def test_a_killed_desk_leaves_no_child_behind():
    code = (
        "from judgedesk.jobs import Crew, as_message; crew = Crew('tests.jobs.trades:serve', as_message, 1);"
        "print(crew.ask({'do': 'echo', 'text': ''}, None).fields['pid'], flush=True);"
        "crew.run({'do': 'sleep', 'seconds': 600}, None, print)"
    )
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True) as desk:
        child = Path("/proc", desk.stdout.readline().strip())
        time.sleep(0.3)
        assert child.exists()
        desk.kill()
    for _ in range(80):
        if not child.exists() or ") Z" in (child / "stat").read_text():
            return
        time.sleep(0.1)
    pytest.fail("the child outlived the desk")


def test_deaths_leave_no_descriptor(crew):
    assert_works(crew)
    before = _open_files()
    for _ in range(5):
        crew.run({"do": "die", "how": "exit"}, None, lambda message: None)
    assert_works(crew)
    assert _open_files() == before


def _open_files():
    return sum(1 for _ in Path("/proc/self/fd").iterdir()) if Path("/proc/self/fd").exists() else 0
