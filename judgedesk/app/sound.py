"""The sound of a recording, decoded piece after piece in a confined child, for as long as somebody listens.

Nothing of it is written anywhere: a piece is held in memory until it has been heard.
"""

import threading
from typing import Final

from judgedesk.app import recordings
from judgedesk.app.casefile import Case
from judgedesk.domain.errors import UserError
from judgedesk.ingest.messages import TRADE, Heard, Said, checked
from judgedesk.jobs.crew import Crew, Limits
from judgedesk.store.originals import Damaged, Original

__all__ = ["Heard", "Sound"]

PIECE: Final = 2.0
"""Seconds of output decoded at once."""
_LIMITS = Limits(seconds=300, silence=30, memory_bytes=1 << 30)


class Sound:
    """One recording's sound. A child stays at work from piece to piece; one thread at a time asks for them.

    Raises:
        UserError: ``recording.not_one``, ``document.unknown``, ``keys.not_yours``.
    """

    def __init__(self, case: Case, document: int) -> None:
        row = recordings.recording_row(case, document)
        self._kind, self._key = str(row["kind"]), document
        self._original = Original(case.path, row["original"], row["file_key"], row["size"])
        self._crew: Crew[Said] = Crew(TRADE, checked, size=1, limits=_LIMITS)

    def piece(
        self, at: float, speed: float, rate: int, channels: int = 0, cancel: threading.Event | None = None
    ) -> Heard:
        """What is heard from second `at` on: `PIECE` seconds at `speed` (0.5 to 2, the pitch stays), less at the end.

        Args:
            at: where it begins, in seconds of the recording.
            speed: how many seconds of the recording are heard in one.
            rate: samples a second, in hertz.
            channels: 1 or 2; 0 for as many as the recording has, up to 2.
            cancel: set to stop.

        Raises:
            UserError: ``recording.no_sound``, ``recording.damaged``, ``job.cancelled``, ``original.changed``, …
        """
        unit = {"do": "sound", "kind": self._kind, "key": self._key, "at": at, "length": PIECE, "speed": speed,
                "rate": rate, "channels": channels}  # fmt: skip
        heard: list[Heard] = []

        def note(message: Said) -> None:
            if not isinstance(message, Heard) or message.rate != rate:
                raise UserError("child.garbage")
            heard[:] = [message]

        try:
            outcome = self._crew.run(unit, self._original, note, cancel=cancel)
        except Damaged as error:
            raise UserError("original.changed") from error
        if outcome.state == "cancelled":
            raise UserError("job.cancelled")
        if outcome.state == "failed":
            raise UserError(outcome.code, **outcome.facts)
        if not heard:
            raise UserError("child.garbage")
        return heard[-1]

    def close(self) -> None:
        """Ends the child. A piece that is being decoded comes back as cancelled."""
        self._crew.close()
        self._original.close()
