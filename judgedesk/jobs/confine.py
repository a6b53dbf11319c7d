"""What a child gives up before it opens anything, and what the parent hides from its children.

Linux: rlimits, no_new_privs, not dumpable, Landlock (read-only, the program's own files) and seccomp. Elsewhere the
rlimits that exist; `abilities` says what is missing, and nothing pretends.
"""

import ctypes
import errno
import os
import struct
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from judgedesk.jobs import seccomp

_PR_SET_DUMPABLE, _PR_SET_NO_NEW_PRIVS = 4, 38
_CREATE_RULESET, _ADD_RULE, _RESTRICT_SELF = 444, 445, 446  # the same numbers on x86_64 and aarch64
_READ_FILE, _READ_DIR = 1 << 2, 1 << 3
_SPARE_ADDRESSES = 1 << 30  # libraries and thread stacks are mapped, hardly ever resident
_OPEN_FILES = 128
_SYSTEM = (
    "/lib", "/lib64", "/usr/lib", "/usr/lib64", "/etc/ld.so.cache", "/etc/fonts", "/usr/share/fonts",
    "/usr/local/share/fonts", "/usr/share/fontconfig", "/usr/share/tesseract-ocr", "/usr/share/tessdata",
    "/usr/local/share/tessdata",
)  # fmt: skip


def abilities() -> Mapping[str, bool]:
    """What this platform can do to a child: ``rlimits``, ``landlock``, ``landlock_net``, ``landlock_scope``,
    ``seccomp``, ``memory_watch``.
    """
    abi = _landlock_abi()
    return {
        "rlimits": os.name == "posix",
        "landlock": abi >= 1,
        "landlock_net": abi >= 4,
        "landlock_scope": abi >= 6,
        "seccomp": seccomp.supported(),
        "memory_watch": Path("/proc/self/statm").exists(),
    }


def harden_parent() -> None:
    """Keep this process's memory from core files and from other processes of the same user."""
    if os.name == "posix":
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform.startswith("linux"):
        _prctl(_PR_SET_DUMPABLE, 0)


def confine(memory_bytes: int) -> Mapping[str, bool]:
    """Give up everything this process won't need; to be called once, before the first untrusted byte.

    Returns:
        What was done, by the names of `abilities`.

    Raises:
        OSError: the kernel knows a measure and still refused it. The child must not go on.
    """
    able = abilities()
    if os.name == "posix":
        _limit(memory_bytes)
    if sys.platform.startswith("linux"):
        _prctl(_PR_SET_NO_NEW_PRIVS, 1)
        _prctl(_PR_SET_DUMPABLE, 0)
        if able["landlock"]:
            _restrict_files(_landlock_abi())
        if able["seccomp"]:
            seccomp.install()
    return able


def readable() -> Iterator[Path]:
    """What a confined child may still read: the interpreter, the installed packages, this program, fonts, languages.

    Tesseract's languages may lie anywhere: their folder, and no other, is let in when it holds some.
    """
    package = Path(__file__).resolve().parents[1]
    frozen = getattr(sys, "_MEIPASS", None)
    languages = os.environ.get("TESSDATA_PREFIX", "")
    own: list[str | Path] = [sys.prefix, sys.base_prefix, sys.exec_prefix, sys.base_exec_prefix, package, *_SYSTEM]
    own += [str(frozen), sys.executable] if frozen else []  # modules are imported out of the executable itself
    own += [languages] if languages and any(Path(languages).glob("*.traineddata")) else []
    for path in dict.fromkeys(Path(entry) for entry in own):
        if path.exists() and path != Path("/"):
            yield path


def _limit(memory_bytes: int) -> None:
    import resource

    for which, value in (
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_NOFILE, _OPEN_FILES),
        (resource.RLIMIT_AS, memory_bytes + _SPARE_ADDRESSES),
    ):
        hard = resource.getrlimit(which)[1]
        value = value if hard == resource.RLIM_INFINITY else min(value, hard)
        try:
            resource.setrlimit(which, (value, value))
        except ValueError:  # macOS does not take RLIMIT_AS below what is already mapped
            if sys.platform.startswith("linux"):
                raise


def _prctl(option: int, value: int) -> None:
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.prctl(option, ctypes.c_ulong(value), ctypes.c_ulong(0), ctypes.c_ulong(0), ctypes.c_ulong(0)) != 0:
        raise OSError(ctypes.get_errno(), "prctl")


def _landlock_abi() -> int:
    """The kernel's Landlock ABI, 0 where there is none."""
    if not sys.platform.startswith("linux"):
        return 0
    version_flag = 1
    return max(0, int(ctypes.CDLL(None, use_errno=True).syscall(ctypes.c_long(_CREATE_RULESET), None, 0, version_flag)))


def _restrict_files(abi: int) -> None:
    """Landlock: every right the ABI knows is handled, reading below `readable` is granted, nothing else."""
    if len(os.listdir("/proc/self/task")) != 1:  # noqa: PTH208 - Landlock binds the calling thread and its children only
        raise OSError(errno.EBUSY, "a thread was started before confinement")
    rights = 13 + (abi >= 2) + (abi >= 3) + (abi >= 5)  # refer, truncate, ioctl_dev were added one by one
    attributes = struct.pack("<Q", (1 << rights) - 1)
    if abi >= 4:
        attributes += struct.pack("<Q", 0b11)  # bind and connect TCP
    if abi >= 6:
        attributes += struct.pack("<Q", 0b11)  # abstract UNIX sockets, signals
    libc = ctypes.CDLL(None, use_errno=True)
    ruleset = libc.syscall(ctypes.c_long(_CREATE_RULESET), attributes, ctypes.c_size_t(len(attributes)), 0)
    if ruleset < 0:
        raise OSError(ctypes.get_errno(), "landlock_create_ruleset")
    try:
        for path in readable():
            _allow_reading(libc, ruleset, path)
        if libc.syscall(ctypes.c_long(_RESTRICT_SELF), ruleset, 0) != 0:
            raise OSError(ctypes.get_errno(), "landlock_restrict_self")
    finally:
        os.close(ruleset)


def _allow_reading(libc: ctypes.CDLL, ruleset: int, path: Path) -> None:
    below = os.open(path, os.O_PATH | os.O_CLOEXEC)
    try:
        rights = _READ_FILE | (_READ_DIR if path.is_dir() else 0)
        rule = struct.pack("<Qi", rights, below)
        path_beneath = 1
        if libc.syscall(ctypes.c_long(_ADD_RULE), ruleset, path_beneath, rule, 0) != 0:
            raise OSError(ctypes.get_errno(), "landlock_add_rule")
    finally:
        os.close(below)
