"""Limits of time as ratios: how slow this machine is at this moment, beside the one they were set on.

The processor of a shared machine can take nearly twice as long from one second to the next for the same work. So a
limit is compared with what a fixed piece of work takes in the same run.
"""

import os
import sys
import time
from collections.abc import Mapping
from pathlib import Path

STANDARD = 0.00185
"""Seconds of processor the piece of work takes on the machine the limits were set on, in its fast minutes."""
_MOST = 3.0
"""A machine slower than that fails the tests of time."""
_WORK = range(20_000)
_TIMES = 10


def slowness() -> float:
    """How many times as long as there work takes here now; 1 on a faster machine.

    Measured for as long as it takes for a machine that others share to be interrupted as often as it usually is.
    """
    return min(_MOST, max(1.0, sum(_taken() for _ in range(_TIMES)) / _TIMES / STANDARD))


def _taken() -> float:
    """The work has no lines of Python, which tracing would slow down."""
    begun = time.thread_time()
    list(map(str, _WORK))
    return time.thread_time() - begun


def too_long(test: str, seconds: Mapping[str, float], limits: Mapping[str, float]) -> dict[str, float]:
    """What took longer than its limit, by name; nothing where every line is traced and `test` is noted to run again.

    Args:
        test: the test as pytest names it, with its file.
        seconds: processor time by name.
        limits: the same on the machine they were set on.
    """
    slow = 1.0 if judged_twice() else slowness()
    over = {name: taken for name, taken in seconds.items() if taken > limits[name] * slow}
    return {} if over and to_be_judged_untraced(test) else over


def judged_twice() -> bool:
    """Whether every line is being traced, which takes up to three times as long, and what is too slow is run again."""
    return bool(os.environ.get("JUDGEDESK_STOOD_STILL")) and sys.gettrace() is not None


def to_be_judged_untraced(test: str) -> bool:
    """Notes a test that is to be judged by another run; whether there will be one."""
    if not judged_twice():
        return False
    with Path(os.environ["JUDGEDESK_STOOD_STILL"]).open("a", encoding="utf-8") as listing:
        listing.write(f"{test}\n")
    return True
