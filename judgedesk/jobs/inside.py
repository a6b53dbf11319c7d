"""The child's side: import the trade, give up all rights, then serve units until the pipe ends."""

import importlib
import os
import sys
import threading
import time
from collections.abc import Callable, Mapping
from typing import Any, BinaryIO

from judgedesk.domain.errors import UserError
from judgedesk.jobs import confine, frames
from judgedesk.jobs.ranges import AskedFile

Serve = Callable[[dict[str, Any], AskedFile | None, frames.Emit], None]
_ORPHAN_SECONDS = 2.0


def main(trade: str) -> int:
    """Run as a child at `trade` (``package.module:function``); returns when the parent closes the pipe.

    The module may define ``prepare()``: it runs before confinement, for imports that need what is given up then.
    """
    source, sink = _private_pipes()
    begin = frames.read(source)
    if begin is None:
        return 0
    module_name, _, function = trade.partition(":")
    module = importlib.import_module(module_name)
    serve: Serve = getattr(module, function)
    prepare = getattr(module, "prepare", None)
    if prepare is not None:
        prepare()
    done = confine.confine(int(begin.fields["memory_bytes"]))
    threading.Thread(target=_follow_parent, args=(os.getppid(),), daemon=True).start()
    frames.write(sink, "ready", {"confined": dict(done)})
    while (unit := frames.read(source)) is not None:
        _serve_one(serve, unit, source, sink)
    return 0


def _serve_one(serve: Serve, unit: frames.Frame, source: BinaryIO, sink: BinaryIO) -> None:
    def emit(kind: str, fields: Mapping[str, object] | None = None, blob: bytes = b"") -> None:
        frames.write(sink, "said", {"kind": kind, "fields": fields or {}}, blob)

    def ask(offset: int, length: int) -> bytes:
        try:
            frames.write(sink, "need", {"offset": offset, "length": length})
            answer = frames.read(source)
        except (OSError, EOFError):
            answer = None
        if answer is None or len(answer.blob) != length:
            os._exit(3)  # the parent has ended this unit; a C library up the stack could only go on with rubbish
        return answer.blob

    size = unit.fields["size"]
    try:
        serve(unit.fields["unit"], None if size is None else AskedFile(size, ask), emit)
    except UserError as error:
        frames.write(sink, "failed", {"code": error.code, "facts": error.facts})
    except MemoryError:
        frames.write(sink, "failed", {"code": "child.too_big", "facts": {}})
    except (BrokenPipeError, EOFError):
        os._exit(3)
    except Exception as error:
        frames.write(sink, "failed", {"code": "child.error", "facts": {"where": _where(error)}})
    else:
        frames.write(sink, "done")


def _where(error: BaseException) -> str:
    """Type and line of an error and never its message, which may quote the case."""
    step = error.__traceback__
    while step is not None and step.tb_next is not None:
        step = step.tb_next
    place = "?" if step is None else f"{step.tb_frame.f_globals.get('__name__', '?')}:{step.tb_lineno}"
    return f"{type(error).__name__} in {place}"


def _private_pipes() -> tuple[BinaryIO, BinaryIO]:
    """Take the two pipes for ourselves, so that no print() of a library can break a frame."""
    if sys.platform == "win32":
        import msvcrt

        msvcrt.setmode(0, os.O_BINARY)
        msvcrt.setmode(1, os.O_BINARY)
    source, sink = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_RDWR)
    os.dup2(nowhere, 0)
    os.dup2(nowhere, 1)
    os.close(nowhere)
    sys.stdout = sys.stderr
    return source, sink


def _follow_parent(parent: int) -> None:
    """End with the parent even while a C library computes: a killed desk leaves no child behind."""
    while os.getppid() == parent:
        time.sleep(_ORPHAN_SECONDS)
    os._exit(4)
