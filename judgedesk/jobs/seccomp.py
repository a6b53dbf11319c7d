"""A seccomp filter, assembled by hand: what a child that only computes never needs is refused with EPERM.

Numbers: arch/x86/entry/syscalls/syscall_64.tbl and include/uapi/asm-generic/unistd.h. BPF: linux/filter.h.
"""

import ctypes
import errno
import os
import platform
import struct
from collections.abc import Iterable

_ARCH = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}
_SECCOMP_SYSCALL = {"x86_64": 317, "aarch64": 277}
_X32 = 0x40000000

# Refused whatever the arguments. (x86_64, aarch64); None where the architecture never had the call.
_REFUSED: dict[str, tuple[int | None, int | None]] = {
    # networks and other processes' sockets
    "socket": (41, 198), "connect": (42, 203), "accept": (43, 202), "sendto": (44, 206), "recvfrom": (45, 207),
    "sendmsg": (46, 211), "recvmsg": (47, 212), "shutdown": (48, 210), "bind": (49, 200), "listen": (50, 201),
    "getsockname": (51, 204), "getpeername": (52, 205), "socketpair": (53, 199), "setsockopt": (54, 208),
    "getsockopt": (55, 209), "accept4": (288, 242), "recvmmsg": (299, 243), "sendmmsg": (307, 269),
    "io_uring_setup": (425, 425), "io_uring_enter": (426, 426), "io_uring_register": (427, 427),
    # starting, watching and signalling processes
    "fork": (57, None), "vfork": (58, None), "execve": (59, 221), "execveat": (322, 281), "ptrace": (101, 117),
    "process_vm_readv": (310, 270), "process_vm_writev": (311, 271), "kcmp": (312, 272), "kill": (62, 129),
    "tkill": (200, 130), "rt_sigqueueinfo": (129, 138), "rt_tgsigqueueinfo": (297, 240),
    "pidfd_send_signal": (424, 424), "pidfd_open": (434, 434), "pidfd_getfd": (438, 438),
    "process_madvise": (440, 440), "process_mrelease": (448, 448), "setpriority": (141, 140),
    # the kernel's larger machinery
    "bpf": (321, 280), "perf_event_open": (298, 241), "userfaultfd": (323, 282), "keyctl": (250, 219),
    "add_key": (248, 217), "request_key": (249, 218), "init_module": (175, 105), "finit_module": (313, 273),
    "delete_module": (176, 106), "kexec_load": (246, 104), "kexec_file_load": (320, 294), "reboot": (169, 142),
    "syslog": (103, 116), "acct": (163, 89), "swapon": (167, 224), "swapoff": (168, 225), "personality": (135, 92),
    "iopl": (172, None), "ioperm": (173, None), "modify_ldt": (154, None), "settimeofday": (164, 170),
    "adjtimex": (159, 171), "clock_settime": (227, 112), "clock_adjtime": (305, 266), "quotactl": (179, 60),
    "quotactl_fd": (443, 443), "sethostname": (170, 161), "setdomainname": (171, 162), "lookup_dcookie": (212, 18),
    "io_setup": (206, 0), "io_submit": (209, 2), "fanotify_init": (300, 262),
    # name spaces and mounts
    "mount": (165, 40), "umount2": (166, 39), "pivot_root": (155, 41), "chroot": (161, 51), "unshare": (272, 97),
    "setns": (308, 268), "open_tree": (428, 428), "move_mount": (429, 429), "fsopen": (430, 430),
    "fsconfig": (431, 431), "fsmount": (432, 432), "fspick": (433, 433), "mount_setattr": (442, 442),
    "open_by_handle_at": (304, 265), "name_to_handle_at": (303, 264),
    # shared memory and queues that outlive the process
    "shmget": (29, 194), "shmat": (30, 196), "semget": (64, 190), "msgget": (68, 186), "mq_open": (240, 180),
    "memfd_create": (319, 279), "memfd_secret": (447, 447),
    # changing the file system; opening for writing is refused by its flags below
    "creat": (85, None), "truncate": (76, 45), "rename": (82, None), "renameat": (264, 38), "renameat2": (316, 276),
    "mkdir": (83, None), "mkdirat": (258, 34), "rmdir": (84, None), "link": (86, None), "linkat": (265, 37),
    "unlink": (87, None), "unlinkat": (263, 35), "symlink": (88, None), "symlinkat": (266, 36),
    "mknod": (133, None), "mknodat": (259, 33), "chmod": (90, None), "fchmod": (91, 52), "fchmodat": (268, 53),
    "fchmodat2": (452, 452), "chown": (92, None), "fchown": (93, 55), "lchown": (94, None), "fchownat": (260, 54),
    "utime": (132, None), "utimes": (235, None), "futimesat": (261, None), "utimensat": (280, 88),
    "setxattr": (188, 5), "lsetxattr": (189, 6), "fsetxattr": (190, 7), "setxattrat": (463, 463),
    "removexattr": (197, 14), "lremovexattr": (198, 15), "fremovexattr": (199, 16), "removexattrat": (466, 466),
}  # fmt: skip
# Refused as if the kernel did not know them, so that libc falls back to a call whose arguments can be judged.
_UNKNOWN = {"clone3": (435, 435), "openat2": (437, 437)}
_OPEN, _OPENAT, _CLONE = (2, None), (257, 56), (56, 220)
_TGKILL, _PRLIMIT, _FCNTL, _IOCTL = (234, 131), (302, 261), (72, 25), (16, 29)

_WRITING = 0o3 | 0o100 | 0o1000 | 0o20000000  # O_ACCMODE, O_CREAT, O_TRUNC, __O_TMPFILE
_CLONE_THREAD = 0x00010000
_OWNER_COMMANDS = (8, 10, 15)  # F_SETOWN, F_SETSIG, F_SETOWN_EX: have the kernel signal somebody else
_TERMINAL_REQUESTS = (0x5412, 0x541C)  # TIOCSTI, TIOCLINUX: type into the terminal

_LOAD, _EQUAL, _AT_LEAST, _ANY_BIT, _RETURN = 0x20, 0x15, 0x35, 0x45, 0x06
_ALLOW, _KILL, _ERRNO = 0x7FFF0000, 0x80000000, 0x00050000
_REFUSE = _ERRNO | errno.EPERM
_Step = tuple[int, int, int, int]


def supported() -> bool:
    """Whether this kernel and processor take the filter."""
    machine = platform.machine()
    if os.name != "posix" or platform.system() != "Linux" or machine not in _ARCH:
        return False
    action = ctypes.c_uint32(_ERRNO)
    libc = ctypes.CDLL(None, use_errno=True)
    return bool(libc.syscall(ctypes.c_long(_SECCOMP_SYSCALL[machine]), 2, 0, ctypes.byref(action)) == 0)


def program(machine: str, pid: int) -> list[_Step]:
    """The filter for `machine`, in which only process `pid` may be signalled, as (code, jt, jf, k) steps."""
    column = 0 if machine == "x86_64" else 1
    steps: list[_Step] = [(_LOAD, 0, 0, 4), (_EQUAL, 1, 0, _ARCH[machine]), (_RETURN, 0, 0, _KILL), (_LOAD, 0, 0, 0)]
    steps += [(_AT_LEAST, 0, 1, _X32), (_RETURN, 0, 0, _REFUSE)]
    for unknown in _UNKNOWN.values():
        steps += _always(unknown[column], _ERRNO | errno.ENOSYS)
    steps += _if_argument(_OPENAT[column], 2, [(_ANY_BIT, _WRITING, _REFUSE)], _ALLOW)
    steps += _if_argument(_OPEN[column], 1, [(_ANY_BIT, _WRITING, _REFUSE)], _ALLOW)
    steps += _if_argument(_CLONE[column], 0, [(_ANY_BIT, _CLONE_THREAD, _ALLOW)], _REFUSE)
    steps += _if_argument(_TGKILL[column], 0, [(_EQUAL, pid, _ALLOW)], _REFUSE)
    steps += _if_argument(_PRLIMIT[column], 0, [(_EQUAL, 0, _ALLOW), (_EQUAL, pid, _ALLOW)], _REFUSE)
    steps += _if_argument(_FCNTL[column], 1, [(_EQUAL, c, _REFUSE) for c in _OWNER_COMMANDS], _ALLOW)
    steps += _if_argument(_IOCTL[column], 1, [(_EQUAL, r, _REFUSE) for r in _TERMINAL_REQUESTS], _ALLOW)
    for number in _REFUSED.values():
        steps += _always(number[column], _REFUSE)
    return [*steps, (_RETURN, 0, 0, _ALLOW)]


def install() -> None:
    """Put the filter on every thread of this process; it can't be taken off again. Needs no_new_privs.

    Raises:
        OSError: the kernel refused it.
    """
    machine = platform.machine()
    steps = program(machine, os.getpid())
    code = ctypes.create_string_buffer(b"".join(struct.pack("<HBBI", *step) for step in steps))
    header = struct.pack("@HxxxxxxQ", len(steps), ctypes.addressof(code))
    libc = ctypes.CDLL(None, use_errno=True)
    mode_filter, every_thread = 1, 1
    if libc.syscall(ctypes.c_long(_SECCOMP_SYSCALL[machine]), mode_filter, every_thread, header) != 0:
        raise OSError(ctypes.get_errno(), "seccomp")


def _always(number: int | None, answer: int) -> list[_Step]:
    return [] if number is None else [(_EQUAL, 0, 1, number), (_RETURN, 0, 0, answer)]


def _if_argument(
    number: int | None, argument: int, tests: Iterable[tuple[int, int, int]], otherwise: int
) -> list[_Step]:
    """Judge one call by the low word of one argument: the first test that holds gives the answer."""
    if number is None:
        return []
    body: list[_Step] = [(_LOAD, 0, 0, 16 + 8 * argument)]
    for test, value, answer in tests:
        body += [(test, 0, 1, value), (_RETURN, 0, 0, answer)]
    body.append((_RETURN, 0, 0, otherwise))
    return [(_EQUAL, 0, len(body), number), *body]
