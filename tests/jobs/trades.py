"""Trades for the tests: children that do what they are told, good or bad."""

# The attacks are the plain system calls:
# ruff: noqa: PTH101, PTH102, PTH104, PTH108, PTH118, PTH123, PTH208, TID251

import ctypes
import os
import signal
import struct
import sys
import threading
import time


def serve(unit, file, emit):
    _DEEDS[unit["do"]](unit, file, emit)


def _echo(unit, file, emit):
    emit("echo", {"pid": os.getpid(), "text": unit["text"]})


def _sum(unit, file, emit):
    file.seek(unit.get("offset", 0))
    emit("sum", {"sum": sum(file.read(unit["length"])), "size": file.size})


def _tick(unit, file, emit):
    for number in range(unit["times"]):
        emit("tick", {"number": number})


def _print(unit, file, emit):
    print("this would break a frame", flush=True)
    os.write(1, b"and so would this")
    emit("echo", {})


def _environment(unit, file, emit):
    emit("environment", {"names": sorted(os.environ), "files": [f for f in range(3, 256) if _inode(f)]})


def _inode(number):
    try:
        return os.fstat(number).st_ino
    except OSError:
        return 0


def _die(unit, file, emit):
    emit("tick", {"number": 0})
    if file is None or file.read(1) == b"d":
        {"exit": lambda: os._exit(9), "abort": os.abort, "segfault": lambda: ctypes.string_at(8)}[unit["how"]]()
    emit("tick", {"number": 1})


def _raise(unit, file, emit):
    raise ValueError("the secret text of the case")


def _sleep(unit, file, emit):
    time.sleep(unit["seconds"])


def _hog(unit, file, emit):
    held = []
    for _ in range(unit["pieces"]):
        held.append(bytearray(b"x" * unit["bytes"]))
        time.sleep(0.01)
    emit("echo", {"held": len(held)})


def _spam(unit, file, emit):
    while True:
        emit("tick", {"number": 0})


def _need_forever(unit, file, emit):
    while True:
        file._blocks.clear()
        file.seek(0)
        file.read(1)


def _raw(unit, file, emit):
    """Write bytes past the protocol, into the pipe itself."""
    os.write(_sink(emit), bytes.fromhex(unit["bytes"]))
    time.sleep(unit.get("then", 0))


def _sink(emit):
    cells = dict(zip(emit.__code__.co_freevars, (cell.cell_contents for cell in emit.__closure__), strict=True))
    return cells["sink"].fileno()


def _frame(unit, file, emit):
    header = unit["header"].encode("utf-8", "surrogatepass")
    os.write(_sink(emit), struct.pack("<4sII", b"JDF1", len(header), 0) + header)
    time.sleep(5)


def _attack(unit, file, emit):
    """Try one thing a confined child must not be able to do; say how it went."""
    try:
        _ATTACKS[unit["what"]](unit)
    except OSError as error:
        emit("attack", {"errno": error.errno})
    else:
        emit("attack", {"errno": 0})


def _call(number, *arguments):
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.syscall(ctypes.c_long(number), *[ctypes.c_long(a) if isinstance(a, int) else a for a in arguments]) < 0:
        raise OSError(ctypes.get_errno(), "refused")


def _socket(family):
    import socket

    socket.socket(getattr(socket, family))


def _socketpair(unit):
    import socket

    socket.socketpair()


def _fork(unit):
    if os.fork() == 0:
        os._exit(0)


def _spawn(unit):
    os.posix_spawn("/bin/true", ["true"], {})


def _clone_process(unit):
    if ctypes.CDLL(None, use_errno=True).syscall(56, int(signal.SIGCHLD), None, None, None, None) == -1:
        raise OSError(ctypes.get_errno(), "clone")


def _write_here(unit):
    with open(os.path.join(unit["folder"], "left.txt"), "w") as out:
        out.write("x")


def _read(path):
    with open(path, "rb") as source:
        source.read(1)


def _own_signal(unit):
    import fcntl

    fcntl.fcntl(unit.get("fd", 0), fcntl.F_SETOWN, os.getppid())


def _limits(unit):
    import resource

    resource.prlimit(os.getppid(), resource.RLIMIT_NOFILE)


def _priority(unit):
    os.setpriority(os.PRIO_PROCESS, os.getppid(), 5)


def _read_outside(unit):
    _read(unit["file"])


def _list_outside(unit):
    os.listdir(unit["folder"])


def _descend(unit):
    """Reach a file through a descriptor of a readable folder."""
    folder = os.open(sys.prefix, os.O_RDONLY)
    os.close(os.open(os.path.relpath(unit["file"], sys.prefix), os.O_RDONLY, dir_fd=folder))


_ATTACKS = {
    "open an internet socket": lambda unit: _socket("AF_INET"),
    "open an IPv6 socket": lambda unit: _socket("AF_INET6"),
    "open a local socket": lambda unit: _socket("AF_UNIX"),
    "open a netlink socket": lambda unit: _socket("AF_NETLINK"),
    "make a socket pair": _socketpair,
    "execute a program": lambda unit: os.execv("/bin/true", ["true"]),
    "execute this interpreter": lambda unit: os.execv(sys.executable, [sys.executable, "-V"]),
    "fork": _fork,
    "spawn a program": _spawn,
    "clone a process": _clone_process,
    "clone3": lambda unit: _call(435, 0, 0),
    "attach to the parent with ptrace": lambda unit: _call(101, 0x4206, os.getppid(), 0, 0),
    "read the parent's memory (process_vm_readv)": lambda unit: _call(310, os.getppid(), 0, 0, 0, 0, 0),
    "write the parent's memory (process_vm_writev)": lambda unit: _call(311, os.getppid(), 0, 0, 0, 0, 0),
    "read the parent's environment": lambda unit: _read(f"/proc/{os.getppid()}/environ"),
    "open the parent's memory": lambda unit: _read(f"/proc/{os.getppid()}/mem"),
    "read the parent's memory map": lambda unit: _read(f"/proc/{os.getppid()}/maps"),
    "read the parent's command line": lambda unit: _read(f"/proc/{os.getppid()}/cmdline"),
    "list the processes": lambda unit: os.listdir("/proc"),
    "read /etc/passwd": lambda unit: _read("/etc/passwd"),
    "list the home folder": lambda unit: os.listdir(unit["home"]),
    "read a file of the user": _read_outside,
    "list a folder of the user": _list_outside,
    "reach a file by ..": _descend,
    "write a file of the user": _write_here,
    "write to /tmp": lambda unit: _write_here({"folder": "/tmp"}),
    "write to /dev/shm": lambda unit: _write_here({"folder": "/dev/shm"}),
    "write into the program": lambda unit: _write_here({"folder": sys.prefix}),
    "make a nameless file": lambda unit: os.open(unit["folder"], os.O_TMPFILE | os.O_RDWR),
    "delete a file": lambda unit: os.unlink(unit["file"]),
    "rename a file": lambda unit: os.rename(unit["file"], unit["file"] + "x"),
    "cut a file": lambda unit: os.truncate(unit["file"], 0),
    "make a folder": lambda unit: os.mkdir(unit["folder"] + "/made"),
    "link a file": lambda unit: os.link(unit["file"], unit["file"] + "x"),
    "change a file's rights": lambda unit: os.chmod(unit["file"], 0o777),
    "change a file's times": lambda unit: os.utime(unit["file"]),
    "signal the parent": lambda unit: os.kill(os.getppid(), signal.SIGCONT),
    "signal everybody": lambda unit: os.kill(-1, 0),
    "signal the parent's thread": lambda unit: _call(234, os.getppid(), os.getppid(), int(signal.SIGCONT)),
    "queue a signal": lambda unit: _call(129, os.getppid(), int(signal.SIGCONT), 0),
    "open the parent's pidfd": lambda unit: os.pidfd_open(os.getppid()),
    "have the kernel signal the parent": _own_signal,
    "change the parent's limits": _limits,
    "change the parent's priority": _priority,
    "set up io_uring": lambda unit: _call(425, 8, ctypes.create_string_buffer(120)),
    "load a BPF program": lambda unit: _call(321, 5, ctypes.create_string_buffer(120), 120),
    "watch performance events": lambda unit: _call(298, ctypes.create_string_buffer(120), 0, -1, -1, 0),
    "handle page faults of others": lambda unit: _call(323, 1),
    "make a memory file": lambda unit: os.memfd_create("x"),
    "read kernel keys": lambda unit: _call(250, 0, -3, 0),
    "leave the name space": lambda unit: _call(272, 0x10000000),
    "mount": lambda unit: _call(165, 0, 0, 0, 0, 0),
    "chroot": lambda unit: os.chroot(sys.prefix),
    "open by handle": lambda unit: _call(304, 0, 0, 0),
    "openat2": lambda unit: _call(437, 0, 0, 0, 0),
    "make shared memory": lambda unit: _call(29, 0, 4096, 0o1600),
    "call through the x32 table": lambda unit: _call(0x40000000 + 39),
}


def _still_works(unit, file, emit):
    """What a reader does need after confinement: threads, memory, its own files."""
    seen = []
    thread = threading.Thread(target=seen.append, args=(1,))
    thread.start()
    thread.join()
    import xml.dom.minidom

    emit("echo", {"threads": seen, "read": bool(xml.dom.minidom.__file__), "random": len(os.urandom(4))})


_DEEDS = {
    "echo": _echo,
    "sum": _sum,
    "tick": _tick,
    "print": _print,
    "environment": _environment,
    "die": _die,
    "raise": _raise,
    "sleep": _sleep,
    "hog": _hog,
    "spam": _spam,
    "need forever": _need_forever,
    "raw": _raw,
    "frame": _frame,
    "attack": _attack,
    "still works": _still_works,
}
ATTACKS = tuple(_ATTACKS)


def broken(unit, file, emit):
    raise AssertionError("never reached")


def prepare():
    """Nothing to import beforehand."""
