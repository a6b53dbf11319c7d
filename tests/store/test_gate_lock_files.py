"""Who writes next, who has the case open, and small files that are never half written."""

import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from cases import PASSPHRASE, code_of

from judgedesk.app import casefile
from judgedesk.app.casefile import Case
from judgedesk.domain.errors import UserError
from judgedesk.domain.roles import Role
from judgedesk.store import files, lock
from judgedesk.store.gate import WriterGate


def wait_until(reached: Callable[[], bool]) -> None:
    until = time.monotonic() + 5
    while not reached():
        assert time.monotonic() < until
        time.sleep(0.002)


def test_a_persons_verb_passes_before_the_imports_next_batch() -> None:
    gate, order = WriterGate(), []

    def write(name: str, urgent: bool) -> None:
        with gate.entered(urgent=urgent):
            order.append(name)

    with gate.entered(urgent=False):
        threads = [threading.Thread(target=write, args=("import", False)) for _ in range(3)]
        for thread in threads:
            thread.start()
        time.sleep(0.02)
        person = threading.Thread(target=write, args=("person", True))
        person.start()
        wait_until(lambda: gate._urgent_waiting == 1)
        assert order == []
    for thread in [*threads, person]:
        thread.join(5)
    assert order == ["person", "import", "import", "import"]


def test_who_holds_the_gate_may_enter_again_and_leaves_it_once() -> None:
    gate, entered = WriterGate(), threading.Event()
    with gate.entered():
        with gate.entered(urgent=False):
            pass
        other = threading.Thread(target=lambda: _enter(gate, entered))
        other.start()
        assert not entered.wait(0.05)
    assert entered.wait(5)
    other.join(5)


def _enter(gate: WriterGate, entered: threading.Event) -> None:
    with gate.entered():
        entered.set()


def test_the_gate_opens_again_after_an_error() -> None:
    gate = WriterGate()
    with pytest.raises(RuntimeError), gate.entered():
        raise RuntimeError
    entered = threading.Event()
    threading.Thread(target=_enter, args=(gate, entered)).start()
    assert entered.wait(5)


def test_only_one_at_a_time_ever_holds_the_gate() -> None:
    gate, inside, most = WriterGate(), [0], [0]

    def work(urgent: bool) -> None:
        for _ in range(50):
            with gate.entered(urgent=urgent):
                inside[0] += 1
                most[0] = max(most[0], inside[0])
                inside[0] -= 1

    threads = [threading.Thread(target=work, args=(number % 2 == 0,)) for number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)
    assert most == [1]


# -- the lock ---------------------------------------------------------------------------------------------------


def test_a_second_opener_is_told_who_has_the_case_where_and_since_when(case_with_pages: Case) -> None:
    with pytest.raises(UserError) as refused:
        casefile.open_case(case_with_pages.path, "clerk", PASSPHRASE)
    error = refused.value
    assert error.code == "case.locked"
    assert error.facts["who"] == "judge"
    assert error.facts["where"] == os.uname().nodename
    assert str(error.facts["since"]).startswith("20")


def test_others_may_read_meanwhile(case_with_pages: Case) -> None:
    with casefile.open_case(case_with_pages.path, "clerk", PASSPHRASE, write=False) as reader:
        assert casefile.summary(reader).documents == 2
        assert code_of(casefile.add_user, reader, "x", Role.CLERK, PASSPHRASE) == "case.read_only"


def test_the_lock_is_free_after_closing(case_with_pages: Case, reopened: Callable[..., Case]) -> None:
    assert reopened(case_with_pages, "clerk").writable
    assert (case_with_pages.path / "lock").exists()


def test_a_lock_file_of_a_past_session_locks_nobody_out(case_with_pages: Case, reopened: Callable[..., Case]) -> None:
    case_with_pages.close()
    (case_with_pages.path / "lock").write_text('{"who": "ghost", "where": "elsewhere", "since": "2020"}')
    assert reopened(case_with_pages.path).writable


@pytest.mark.parametrize("text", [b"", b"{", b"[" * 4000, b"[]", b'{"who": 1}', b"\xff\xfe"])
def test_a_lock_that_says_nothing_still_locks(case_with_pages: Case, text: bytes) -> None:
    (case_with_pages.path / "lock").write_bytes(text)
    with pytest.raises(UserError) as refused:
        casefile.open_case(case_with_pages.path, "judge", PASSPHRASE)
    assert (refused.value.code, refused.value.facts["who"]) == ("case.locked", "?")


def test_what_a_lock_says_cannot_steer_a_terminal(case_with_pages: Case) -> None:
    said = {"who": "\x1b[2Jroot\n", "where": "x", "since": "y" * 500}
    (case_with_pages.path / "lock").write_text(json.dumps(said))
    with pytest.raises(UserError) as refused:
        casefile.open_case(case_with_pages.path, "judge", PASSPHRASE)
    assert str(refused.value.facts["who"]).isprintable()
    assert len(str(refused.value.facts["since"])) <= 80


HOLDER = """
import sys
from pathlib import Path
from judgedesk.app.casefile import open_case
case = open_case(Path(sys.argv[1]), "judge", "correct horse")
print("held", flush=True)
sys.stdin.read()
"""


@pytest.mark.skipif(os.name != "posix", reason="kill -9 is a posix matter")
def test_the_lock_dies_with_its_process(case_with_pages: Case, reopened: Callable[..., Case]) -> None:
    case_with_pages.close()
    child = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(case_with_pages.path)],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert child.stdin and child.stdout
    with child.stdin, child.stdout:
        assert child.stdout.readline() == "held\n"
        assert code_of(casefile.open_case, case_with_pages.path, "judge", PASSPHRASE) == "case.locked"
        child.send_signal(signal.SIGKILL)
        child.wait(10)
    assert reopened(case_with_pages.path).writable


# -- network drives ---------------------------------------------------------------------------------------------


def mounts(folder: Path, *lines: str) -> Path:
    path = folder / "mounts"
    path.write_text("\n".join(lines))
    return path


def test_the_file_system_is_that_of_the_nearest_mount(tmp_path: Path) -> None:
    inner = tmp_path / "with space"
    table = mounts(
        tmp_path,
        "/dev/root / ext4 rw 0 0",
        "malformed",
        f"server:/share {inner}".replace("with space", "with\\040space") + " nfs4 rw 0 0",
        f"{tmp_path}x {tmp_path}x cifs rw 0 0",
    )
    assert lock.file_system_of(inner / "a.jdcase", table) == "nfs4"
    assert lock.file_system_of(inner, table) == "nfs4"
    assert lock.file_system_of(tmp_path, table) == "ext4"
    assert lock.file_system_of(tmp_path / "with space more", table) == "ext4"
    assert lock.file_system_of(tmp_path, tmp_path / "none") == ""


def test_a_case_on_a_network_drive_is_refused_and_nothing_is_left_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, new_case: Callable[..., Case]
) -> None:
    there = new_case(tmp_path, name="there.jdcase")
    there.close()
    monkeypatch.setattr(lock, "file_system_of", lambda path: "cifs")
    with pytest.raises(UserError) as refused:
        new_case(tmp_path, name="fresh.jdcase")
    assert (refused.value.code, refused.value.facts["kind"]) == ("case.network_drive", "cifs")
    assert not (tmp_path / "fresh.jdcase").exists()
    assert code_of(casefile.open_case, there.path, "judge", PASSPHRASE) == "case.network_drive"
    casefile.open_case(there.path, "judge", PASSPHRASE, write=False).close()


# -- files ------------------------------------------------------------------------------------------------------


def test_a_small_file_is_replaced_in_one_step(tmp_path: Path) -> None:
    path = tmp_path / "keys.json"
    files.replace_file(path, b"one")
    files.replace_file(path, b"two")
    assert path.read_bytes() == b"two"
    assert list(tmp_path.iterdir()) == [path]


def test_a_cut_before_the_rename_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "keys.json"
    files.replace_file(path, b"one")

    def cut(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", cut)
    assert code_of(files.replace_file, path, b"two") == "disk.full"
    assert path.read_bytes() == b"one"
    assert list(tmp_path.iterdir()) == [path]
