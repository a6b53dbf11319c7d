"""The program opens no socket: seen by the kernel, by the interpreter, and by doing without a network at all."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from outside import ROOT, files, surroundings

JOB = str(Path(__file__).with_name("main_job.py"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """What the main job works on."""
    files(tmp_path / "files", number=2, pages=5)
    return tmp_path


def done(command: list[str], folder: Path) -> subprocess.CompletedProcess[str]:
    """A command to its end, away from a terminal."""
    return subprocess.run(
        command, cwd=folder, env=surroundings(), stdin=subprocess.DEVNULL, capture_output=True, text=True,
        encoding="utf-8", timeout=300, check=False,
    )  # fmt: skip


def permitted(*command: str) -> bool:
    """Whether this machine has a program and lets us use it so."""
    if shutil.which(command[0]) is None:
        return False
    return subprocess.run([*command, "true"], capture_output=True, check=False).returncode == 0


def test_the_interpreter_sees_no_socket(folder: Path) -> None:
    answer = done([sys.executable, JOB, str(folder), "watched"], folder)
    assert answer.returncode == 0, answer.stderr


def test_the_watch_would_see_one() -> None:
    code = (
        f"import sys; sys.path[:0] = [{str(Path(JOB).parent)!r}]; import main_job; sys.addaudithook(main_job.watch); "
        "import _socket; _socket.socket()"
    )
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (answer.returncode, answer.stderr.split()[0]) == (99, "NETWORK")


@pytest.mark.skipif(not permitted("strace", "-f", "-e", "trace=%network"), reason="strace is not here or may not trace")
def test_the_kernel_sees_no_socket(folder: Path) -> None:
    trace = folder / "trace"
    answer = done(["strace", "-f", "-qq", "-e", "trace=%network", "-o", str(trace), sys.executable, JOB, str(folder)],
                  folder)  # fmt: skip
    assert answer.returncode == 0, answer.stderr
    calls = re.findall(r"^\d+\s+(?:<... )?(\w+)", trace.read_text(errors="replace"), re.M)
    # sendfile is how files are copied; only with a socket, of which there is none, would it be of the network.
    assert set(calls) <= {"sendfile"}


@pytest.mark.skipif(not permitted("strace", "-f", "-e", "trace=%network"), reason="strace is not here or may not trace")
def test_the_trace_would_show_even_a_pair_of_local_sockets(tmp_path: Path) -> None:
    trace = tmp_path / "trace"
    code = "import _socket; _socket.socketpair()"
    done(["strace", "-f", "-qq", "-e", "trace=%network", "-o", str(trace), sys.executable, "-c", code], tmp_path)
    assert "socketpair(" in trace.read_text(errors="replace")


@pytest.mark.parametrize("how", [("unshare", "-rn"), ("unshare", "-cn"), ("unshare", "-n")], ids=" ".join)
def test_without_any_network(folder: Path, how: tuple[str, ...]) -> None:
    if not permitted(*how):
        pytest.skip(f"{' '.join(how)} is not permitted here")
    answer = done([*how, sys.executable, JOB, str(folder)], folder)
    assert answer.returncode == 0, answer.stderr


def test_no_module_of_the_program_names_the_network() -> None:
    banned = re.compile(
        r"^\s*(?:import|from)\s+(socket|ssl|http|urllib\.request|urllib3|requests|httpx|aiohttp|asyncio|ftplib|smtplib|"
        r"webbrowser|xmlrpc|socketserver|PySide6\.QtNetwork|PySide6\.QtWeb\w+)\b", re.M,
    )  # fmt: skip
    for path in sorted((ROOT / "judgedesk").rglob("*.py")):
        assert not banned.search(path.read_text(encoding="utf-8")), path
