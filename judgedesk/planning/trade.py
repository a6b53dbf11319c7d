"""A trade for a confined child: making a plan. The solver is loaded here and nowhere in the desk itself.

It is given ``{docket, seconds, seed, keep}`` (the docket as `wire.docket_json`) and says ``progress`` now and then,
with the plan where there is a better one, and ``proposal`` at last. Stopping is ending the child: the best is then the
last that came with a progress. 1 GiB is enough for it; it opens nothing and starts nothing.
"""

import os
from collections.abc import Mapping
from typing import Any, Protocol

from judgedesk.domain.errors import UserError
from judgedesk.domain.hearings import Proposal
from judgedesk.planning.wire import Progress, docket_of, progress_json, progress_of, proposal_json, proposal_of

TRADE = "judgedesk.planning.trade:serve"


class Emit(Protocol):
    """How a trade speaks."""

    def __call__(self, kind: str, fields: Mapping[str, object] | None = None, blob: bytes = b"") -> None:
        """Send one message to the parent."""


def prepare() -> None:
    """Before confinement: load the solver, and keep libraries from starting threads."""
    os.environ["OPENBLAS_NUM_THREADS"] = "1"
    os.environ["OMP_NUM_THREADS"] = "1"
    import judgedesk.planning.propose  # noqa: F401 - loaded while its files can be read


def serve(unit: dict[str, Any], file: object, emit: Emit) -> None:
    """Make one plan.

    Raises:
        UserError: as `propose.propose`; ``plan.unreadable`` for what is no docket.
    """
    from judgedesk.planning.propose import propose

    try:
        docket = docket_of(unit["docket"])
        seconds, seed, keep = float(unit["seconds"]), int(unit["seed"]), bool(unit["keep"])
    except (KeyError, TypeError, ValueError):
        raise UserError("plan.unreadable") from None

    def tell(progress: Progress) -> None:
        emit("progress", progress_json(progress))

    emit("proposal", proposal_json(propose(docket, seconds=seconds, seed=seed, keep=keep, tell=tell)))


def checked(kind: str, untrusted: Mapping[str, object], blob: bytes) -> Progress | Proposal:
    """The message, typed.

    Raises:
        ValueError: a field is missing, of the wrong type or beyond its bound.
    """
    if kind == "progress":
        return progress_of(untrusted)
    if kind == "proposal":
        return proposal_of(untrusted)
    raise ValueError("kind")
