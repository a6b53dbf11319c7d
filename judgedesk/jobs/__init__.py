"""Confined child processes: frames over two pipes, byte ranges instead of files, limits, cancelling.

Knows nothing of cases: what a child does is a *trade*, named by ``package.module:function``.
"""

from judgedesk.jobs.confine import abilities, harden_parent
from judgedesk.jobs.crew import Crew, Limits, Outcome
from judgedesk.jobs.frames import Message, as_message
from judgedesk.jobs.ranges import ByteSource, BytesSource

__all__ = [
    "ByteSource",
    "BytesSource",
    "Crew",
    "Limits",
    "Message",
    "Outcome",
    "abilities",
    "as_message",
    "harden_parent",
]
