"""The loudspeakers of this machine, through PortAudio. All of this may block: never call it in a window's thread."""

import contextlib
import importlib
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from typing import Any, Final

from judgedesk.domain.errors import UserError

_LATENCY: Final = 0.25
"""Seconds of sound the device holds: a pause of this program's threads up to that is not heard."""
_RATES: Final = (8_000, 192_000)
LOOKING: Final = "--look-for-loudspeakers"
"""The argument with which a frozen program is started to look for devices."""
_LOOKING_SECONDS, _NO_LIBRARY = 20.0, 7
_LOOK: Final = f"""
try:
    import sounddevice
except (ImportError, OSError):
    raise SystemExit({_NO_LIBRARY})
"""
_turn: Final = threading.Lock()
_ready: Final[list[Any]] = []


class Loudspeaker:
    """An open device that plays 16-bit samples in native order, channels in turn."""

    def __init__(self, stream: Any, failures: tuple[type[Exception], ...]) -> None:
        self._stream, self._failures = stream, failures
        self.latency = float(stream.latency)
        """Seconds until what is written is heard."""

    def write(self, samples: bytes) -> None:
        """Plays some more; waits until there is room for it. Raises UserError ``sound.device_lost``."""
        try:
            self._stream.write(samples)
        except self._failures as error:
            raise UserError("sound.device_lost") from error

    def drain(self) -> None:
        """Waits until everything written has been heard. Raises UserError ``sound.device_lost``."""
        try:
            self._stream.stop()
        except self._failures as error:
            raise UserError("sound.device_lost") from error


def rate() -> int:
    """Samples a second that the device in use likes best.

    Raises:
        UserError: ``sound.no_library``, ``sound.no_device``.
    """
    stated = int(_device(_library())["default_samplerate"])
    return min(max(stated, _RATES[0]), _RATES[1])


def found() -> str:
    """The name of the device in use.

    Raises:
        UserError: ``sound.no_library``, ``sound.no_device``.
    """
    return str(_device(_library())["name"])


@contextlib.contextmanager
def opened(samples_a_second: int, channels: int) -> Iterator[Loudspeaker]:
    """The device in use; left by an exception or early, it falls silent at once.

    Raises:
        UserError: ``sound.no_library``, ``sound.no_device``.
    """
    library = _library()
    _device(library)
    try:
        stream = library.RawOutputStream(
            samplerate=samples_a_second, channels=channels, dtype="int16", latency=_LATENCY
        )
        stream.start()
    except (library.PortAudioError, ValueError) as error:
        raise UserError("sound.no_device") from error
    try:
        yield Loudspeaker(stream, (library.PortAudioError,))
    finally:
        with contextlib.suppress(library.PortAudioError):
            stream.abort()
        with contextlib.suppress(library.PortAudioError):
            stream.close()


def _library() -> Any:
    """PortAudio. Loaded when first needed: looking for devices takes its time."""
    with _turn:
        if not _ready:
            _try_apart()
            try:
                import sounddevice
            except (ImportError, OSError) as error:
                raise UserError("sound.no_library") from error
            _ready.append(sounddevice)
        return _ready[0]


def _try_apart() -> None:
    """Have PortAudio look for devices in a process of its own first: where the system's sound is set up wrongly, it
    ends the program instead of reporting an error.

    Raises:
        UserError: ``sound.no_library``, ``sound.no_device``.
    """
    frozen = getattr(sys, "frozen", False)
    command = [sys.executable, LOOKING] if frozen else [sys.executable, "-I", "-c", _LOOK]
    # Whatever concerns a case, such as a passphrase, is nobody else's.
    environment = {name: value for name, value in os.environ.items() if not name.startswith("JUDGEDESK")}
    try:
        done = subprocess.run(
            command, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            timeout=_LOOKING_SECONDS, check=False, creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )  # fmt: skip
    except (OSError, subprocess.TimeoutExpired) as error:
        raise UserError("sound.no_device") from error
    if done.returncode:
        raise UserError("sound.no_library" if done.returncode == _NO_LIBRARY else "sound.no_device")


def look() -> int:
    """What a frozen program does when it is started to look for devices; returns its exit status."""
    try:
        importlib.import_module("sounddevice")
    except (ImportError, OSError):
        return _NO_LIBRARY
    return 0


def _device(library: Any) -> Any:
    """What the system would play to. Where there was nothing, the devices are looked for again: one may be plugged in
    by now.
    """
    with _turn:
        for again in (True, False):
            try:
                return library.query_devices(kind="output")
            except (library.PortAudioError, ValueError) as error:
                if not again:
                    raise UserError("sound.no_device") from error
            # PortAudio lists its devices once; sounddevice names no public way to have it look again.
            with contextlib.suppress(library.PortAudioError):
                library._terminate()
            try:
                _try_apart()
                library._initialize()
            except library.PortAudioError as error:
                _ready.clear()
                raise UserError("sound.no_device") from error
        raise UserError("sound.no_device")
