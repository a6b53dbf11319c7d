"""One long-lived child process: how it is started, spoken to and ended. Two plain pipes, no sockets."""

import contextlib
import os
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from typing import IO, Any

from judgedesk.jobs import frames

_BOOT = (
    "import sys; sys.path.insert(0, sys.argv[1]); from judgedesk.jobs.inside import main; "
    "raise SystemExit(main(sys.argv[2]))"
)
_PIPE_BYTES = 1 << 20
_SET_PIPE_SIZE = 1031  # F_SETPIPE_SZ, which Python's fcntl names only on Linux
_POLITE_SECONDS = 0.2


class GoneError(Exception):
    """The child is no longer there to speak with."""


class Child:
    """A child at its trade.

    One thread at a time speaks with it; any thread may `kill` it, after which the speaker gets `GoneError`.
    """

    def __init__(self, trade: str) -> None:
        self.trade = trade
        self.units = 0
        self.affinity: str | None = None
        self.verdict: str | None = None  # why it was killed, an error code
        self.spent = 0.0  # seconds the parent has waited for it in this unit
        self.quiet = 0.0  # the same, since it last said something
        self._waiting_since: float | None = None
        self._process = subprocess.Popen(
            _command(trade),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=_environment(),
            cwd=Path(sys.prefix).anchor,
            close_fds=True,
            start_new_session=os.name == "posix",
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        assert self._process.stdin is not None and self._process.stdout is not None
        self._to: IO[bytes] = self._process.stdin
        self._from: IO[bytes] = self._process.stdout
        _widen(self._to)
        _widen(self._from)

    @property
    def pid(self) -> int:
        """Its process id."""
        return self._process.pid

    def send(self, name: str, fields: Mapping[str, Any] | None = None, blob: bytes = b"") -> None:
        """Send it a frame. Raises GoneError."""
        self._begin_waiting()
        try:
            frames.write(self._to, name, fields, blob)
        except OSError as error:
            raise GoneError from error
        finally:
            self._end_waiting()

    def receive(self, blob_bytes: int = frames.BLOB_BYTES) -> frames.Frame:
        """Its next frame, untrusted. Raises BadFrameError, or GoneError."""
        self._begin_waiting()
        try:
            frame = frames.read(self._from, blob_bytes=blob_bytes)
        except (EOFError, OSError) as error:
            raise GoneError from error
        finally:
            self._end_waiting()
        if frame is None or self.verdict is not None:  # what a killed child left in the pipe no longer counts
            raise GoneError
        return frame

    def begin_unit(self, affinity: str | None) -> None:
        """Set its clocks to zero for another unit."""
        self.units += 1
        self.affinity = affinity
        self.spent = self.quiet = 0.0

    def heard(self) -> None:
        """It said something of its own: the silence is over."""
        self.quiet = 0.0

    def clocks(self) -> tuple[float, float]:
        """Seconds spent on this unit and seconds of silence; time the parent kept it waiting doesn't count."""
        since = self._waiting_since
        running = 0.0 if since is None else time.monotonic() - since
        return self.spent + running, self.quiet + running

    def resident_bytes(self) -> int | None:
        """Its resident memory, None where the platform doesn't tell."""
        try:
            pages = Path(f"/proc/{self.pid}/statm").read_bytes().split()[1]
        except (OSError, IndexError):
            return None
        return int(pages) * os.sysconf("SC_PAGE_SIZE")

    def kill(self, verdict: str) -> None:
        """End it now; the first verdict stays."""
        if self.verdict is None:
            self.verdict = verdict
        with contextlib.suppress(OSError):
            self._process.kill()

    def bury(self) -> None:
        """Close the pipes and wait for its end, so that neither a zombie nor a descriptor is left. Idempotent."""
        for pipe in (self._to, self._from):
            with contextlib.suppress(OSError):
                pipe.close()
        try:
            self._process.wait(_POLITE_SECONDS)
        except subprocess.TimeoutExpired:
            self.kill("child.died")
            self._process.wait()

    def _begin_waiting(self) -> None:
        self._waiting_since = time.monotonic()

    def _end_waiting(self) -> None:
        since, self._waiting_since = self._waiting_since, None
        if since is not None:
            waited = time.monotonic() - since
            self.spent += waited
            self.quiet += waited


def _command(trade: str) -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, "--inside", trade]
    root = str(Path(__file__).resolve().parents[2])
    return [sys.executable, "-I", "-X", "utf8", "-c", _BOOT, root, trade]


def _environment() -> dict[str, str]:
    """Nothing of the parent's but what Windows needs to start a process at all, and where Tesseract's languages lie.

    HOME is set so that nobody looks it up in the user database, which on some systems asks over a socket.
    """
    kept = {name: os.environ[name] for name in ("SYSTEMROOT", "TESSDATA_PREFIX") if name in os.environ}
    return {**kept, "HOME": "/", "LC_ALL": "C.UTF-8", "OMP_THREAD_LIMIT": "1"}


def _widen(pipe: IO[bytes]) -> None:
    """Ask for a pipe as large as most frames; it works as well without, in more steps."""
    if sys.platform.startswith("linux"):
        import fcntl

        with contextlib.suppress(OSError):
            fcntl.fcntl(pipe.fileno(), _SET_PIPE_SIZE, _PIPE_BYTES)
