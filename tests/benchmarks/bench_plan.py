"""Plans of large trials against a clerk's method on the same inputs: 60 sitting days and twelve scarce resources.

The clerk takes each witness in the order of entry and writes them at the first place that fits. The same checker judges
both. A gap is between a number of the plan and what nothing can beat; `proved`: they are the same.
"""

import sys
import time
from pathlib import Path

from table import head, line

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "planning"))

from as_docket import docket, written
from checker import moved, numbers, violations
from clerk import by_hand
from docket_records import Record, Records
from dockets import changed, trial

from judgedesk.domain.hearings import Proposal
from judgedesk.planning.propose import propose

WITNESSES = (50, 100, 200)
FIRST, CHANGED, MOVED = 3.0, 2.0, 0.05
"""Promised: seconds to a first plan, seconds to plan again after a change, part of the witnesses moved by it."""
NAMES = ("not placed", "index and waiting", "inversions", "sitting days", "interpreters' days")


def gap(reached: int, bound: int) -> str:
    """How far a number is from what nothing can beat, the numbers before it being as they are."""
    return "proved" if reached == bound else f"gap {(reached - bound) / max(1, reached):.0%}"


def against(limit: float, value: float, unit: str = "s") -> str:
    """A figure beside what is promised."""
    return f"{value / limit:.2f} × of the {limit:g} {unit} promised"


def waited(records: Records, slots: list[Record]) -> int:
    """Minutes that the vulnerable wait, without the index of their days."""
    days = sorted({one["date"] for one in records["sittings"]})
    soft = {one["id"] for one in records["testimony"] if one.get("vulnerable")}
    first = {slot["testimony"]: slot["date"] for slot in sorted(slots, key=lambda slot: slot["date"], reverse=True)}
    return numbers(records, slots)[1] - sum(days.index(first[name]) for name in soft & first.keys())


def compared(records: Records, proposal: Proposal, clerk: list[Record]) -> None:
    """The plan beside the clerk's."""
    slots = written(proposal.slots)
    ours, theirs = numbers(records, slots), numbers(records, clerk)
    far = [gap(*pair) for pair in zip(ours, proposal.bound, strict=True)]
    rows = list(zip(NAMES, ours, theirs, far, strict=True))
    rows.insert(2, ("minutes the vulnerable wait", waited(records, slots), waited(records, clerk), ""))
    for name, mine, other, known in rows:
        ratio = f"{mine / other:.2f} × " if other else ""
        line(f"  {name}", f"{mine:,}", f"{ratio}the clerk's {other:,}; {known}".removesuffix("; "))
    if broken := violations(records, slots):
        line("  RULES BROKEN", str(len(broken)), broken[0])


def bench_plan(*, short: bool) -> None:
    """Each size: first plan, gap after 10 and 60 seconds, the clerk's plan, and again after one change."""
    for witnesses in WITNESSES[:1] if short else WITNESSES:
        records = trial(witnesses, seed=1)
        head(f"plan: {witnesses} witnesses, 60 days, {len(records['sittings'])} sittings")
        began = time.perf_counter()
        clerk = by_hand(records)
        line("the clerk's plan", f"{time.perf_counter() - began:.2f} s")
        proposal = None
        for seconds in (3,) if short else (10, 60):
            told: list[float] = []
            began = time.perf_counter()
            proposal = propose(
                docket(records), seconds=seconds, tell=lambda *_, told=told: told.append(time.perf_counter())
            )
            took = time.perf_counter() - began
            first = (told[0] if told else time.perf_counter()) - began
            line(f"first plan ({seconds} s asked)", f"{first:.2f} s", against(FIRST, first))
            line(f"plan after {seconds} s", str(proposal.status), f"{took:.1f} s by the clock")
            compared(records, proposal, clerk)
        assert proposal is not None
        again(records, written(proposal.slots), witnesses)


def again(records: Records, slots: list[Record], witnesses: int) -> None:
    """One witness falls ill for a week."""
    ill = changed(records, slots)
    began = time.perf_counter()
    proposal = propose(docket(ill, slots), seconds=CHANGED, keep=True)
    took = time.perf_counter() - began
    gone = moved(slots, written(proposal.slots))
    line("again after a change", f"{took:.2f} s", against(CHANGED, took))
    line("  moved", f"{len(gone)} of {witnesses}", against(MOVED * witnesses, len(gone), "witnesses"))
    if broken := violations(ill, written(proposal.slots)):
        line("  RULES BROKEN", str(len(broken)), broken[0])
