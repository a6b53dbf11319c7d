"""A hostile file has taken over the child. Each test says what it then tries; every try must be refused."""

import errno
import os
import platform
import sys
from pathlib import Path

import pytest

from judgedesk.jobs import Crew, abilities, as_message
from judgedesk.jobs.seccomp import program
from tests.jobs.trades import ATTACKS

pytestmark = pytest.mark.skipif(
    not (abilities()["landlock"] and abilities()["seccomp"]), reason="this kernel has no Landlock or no seccomp"
)
TRADE = "tests.jobs.trades:serve"
REFUSALS = {errno.EPERM, errno.EACCES, errno.ENOSYS}  # any other error would mean the call was let through


@pytest.fixture(scope="module")
def crew():
    with Crew(TRADE, as_message, 1) as crew:
        yield crew


@pytest.mark.skipif(platform.machine() != "x86_64", reason="the attacks are written with x86_64 numbers")
@pytest.mark.parametrize("what", ATTACKS)
def test_a_taken_over_child_cannot(what, crew, tmp_path):
    mine = tmp_path / "evidence.txt"
    mine.write_text("secret")
    unit = {"do": "attack", "what": what, "file": str(mine), "folder": str(tmp_path), "home": str(Path.home())}
    assert crew.ask(unit, None).fields["errno"] in REFUSALS, f"the child could {what}"
    assert mine.read_text() == "secret"
    assert list(tmp_path.iterdir()) == [mine]


def test_the_parents_passphrase_and_open_files_are_not_inherited(crew, monkeypatch, tmp_path):
    monkeypatch.setenv("JUDGEDESK_PASSPHRASE", "correct horse")
    with (tmp_path / "open.txt").open("w") as file:
        os.set_inheritable(file.fileno(), True)
        with Crew(TRADE, as_message, 1) as fresh:
            seen = fresh.ask({"do": "environment"}, None).fields
    assert set(seen["names"]) <= {"HOME", "LC_ALL", "OMP_THREAD_LIMIT", "SYSTEMROOT", "LC_CTYPE"}
    assert len(seen["files"]) == 2  # the two pipes


def test_what_a_reader_needs_still_works(crew):
    assert crew.ask({"do": "still works"}, None).fields == {"threads": [1], "read": True, "random": 4}


def test_the_arm_filter_keeps_the_same_promises():
    """No ARM machine here: run the filter in a small BPF machine instead."""
    steps = program("aarch64", 77)
    allowed, refused, unknown = 0x7FFF0000, 0x50001, 0x50026
    assert _judged(steps, 0xC00000B7, 198) == refused  # socket
    assert _judged(steps, 0xC00000B7, 221) == refused  # execve
    assert _judged(steps, 0xC00000B7, 435) == unknown  # clone3
    assert _judged(steps, 0xC00000B7, 63) == allowed  # read
    assert _judged(steps, 0xC00000B7, 56, (0, 0, 0)) == allowed  # openat, reading
    assert _judged(steps, 0xC00000B7, 56, (0, 0, 0o101)) == refused  # openat, creating
    assert _judged(steps, 0xC00000B7, 220, (0x10000,)) == allowed  # clone, a thread
    assert _judged(steps, 0xC00000B7, 220, (17,)) == refused  # clone, a process
    assert _judged(steps, 0xC00000B7, 131, (77,)) == allowed  # tgkill, itself
    assert _judged(steps, 0xC00000B7, 131, (1,)) == refused
    assert _judged(steps, 0xC000003E, 63) == 0x80000000  # calls by another architecture's table end the process


def _judged(steps, architecture, number, arguments=()):
    words = {0: number, 4: architecture, **{16 + 8 * i: value for i, value in enumerate(arguments)}}
    at, accumulator = 0, 0
    while True:
        code, on_true, on_false, value = steps[at]
        at += 1
        if code == 0x20:
            accumulator = words.get(value, 0)
        elif code == 0x06:
            return value
        else:
            holds = {0x15: accumulator == value, 0x35: accumulator >= value, 0x45: bool(accumulator & value)}[code]
            at += on_true if holds else on_false


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Linux only")
def test_harden_parent_hides_this_process(tmp_path):
    """Run elsewhere: it can't be undone for the process that does it."""
    import subprocess

    code = (
        "import ctypes, resource; from judgedesk.jobs import harden_parent; harden_parent();"
        "print(ctypes.CDLL(None).prctl(3), resource.getrlimit(resource.RLIMIT_CORE))"
    )
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=Path.cwd())
    assert shown.stdout.strip() == "0 (0, 0)"
