"""Drives that can be pulled out: a file system in memory, and one that answers every call with an I/O error."""

import os
import shutil
import struct
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

_SHUT_DOWN = 0x8004587D  # EXT4_IOC_SHUTDOWN; with 2 nothing more is written, as when a plug is pulled


def mounted(place: Path, *options: str) -> None:
    """Mount something; skips the test where nothing may be mounted."""
    place.mkdir(exist_ok=True)
    command = ["mount", *options, str(place)]
    if os.name != "posix" or os.geteuid() or subprocess.run(command, capture_output=True, check=False).returncode:
        pytest.skip("no file system may be mounted here")


def unmounted(place: Path) -> None:
    """Take it out, whatever still looks at it."""
    subprocess.run(["umount", "--lazy", str(place)], capture_output=True, check=False)


class Stick:
    """An ext4 file system on a file, mounted at `place`."""

    def __init__(self, folder: Path, megabytes: int = 96) -> None:
        self.place, self._image = folder / "stick", folder / "stick.img"
        if not (sys.platform.startswith("linux") and shutil.which("mkfs.ext4")):
            pytest.skip("no ext4 can be made here")
        with self._image.open("wb") as stream:
            stream.truncate(megabytes << 20)
        subprocess.run(["mkfs.ext4", "-q", str(self._image)], check=True)
        self.plug_in()

    def plug_in(self) -> None:
        """Mount it; its journal brings it in order."""
        mounted(self.place, "-o", "loop", str(self._image))

    def sync(self) -> None:
        """Have everything on the disk that was written."""
        subprocess.run(["sync", "--file-system", str(self.place)], check=True)

    def pull(self) -> None:
        """From now on every call on it fails."""
        import fcntl

        handle = os.open(self.place, os.O_RDONLY)
        try:
            fcntl.ioctl(handle, _SHUT_DOWN, struct.pack("I", 2))
        finally:
            os.close(handle)

    def close(self) -> None:
        """Unmount it."""
        subprocess.run(["umount", str(self.place)], capture_output=True, check=False)


def when(ready: Callable[[], bool], running: Callable[[], bool], seconds: float = 60) -> bool:
    """Wait until something is so; False when what was running ended before."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if ready():
            return True
        if not running():
            return False
        time.sleep(0.002)
    raise AssertionError("it never came to that")
