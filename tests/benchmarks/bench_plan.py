"""Plans of large trials against a clerk's method on the same inputs: 60 sitting days and twelve scarce resources.

The clerk takes each witness in the order of entry and writes them at the first place that fits. The same checker judges
both. The gap is of the first of the five numbers in which a plan and its bound differ.
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
FIRST, CHANGED, MOVED, GAP = 3.0, 2.0, 0.05, 0.05
"""Promised: seconds to a first plan, seconds to plan again after a change, part moved by it, gap at 100 witnesses."""
NAMES = ("not placed", "index and waiting", "inversions", "sitting days", "interpreters' days")


def gap(proposal: Proposal) -> tuple[float, str]:
    """How far the bound is from the plan, in the first number in which they differ."""
    for name, reached, bound in zip(NAMES, proposal.objective, proposal.bound, strict=True):
        if reached != bound:
            return (reached - bound) / max(1, reached), name
    return 0.0, "proved best"


def against(limit: float, value: float, unit: str = "s") -> str:
    """A figure beside what is promised."""
    return f"{value / limit:.2f} × of the {limit:g} {unit} promised"


def waited(records: Records, slots: list[Record]) -> int:
    """Minutes that the vulnerable wait, without the index of their days."""
    days = sorted({one["date"] for one in records["sittings"]})
    soft = {one["id"] for one in records["testimony"] if one.get("vulnerable")}
    first = {slot["testimony"]: slot["date"] for slot in sorted(slots, key=lambda slot: slot["date"], reverse=True)}
    return numbers(records, slots)[1] - sum(days.index(first[name]) for name in soft & first.keys())


def compared(records: Records, slots: list[Record], clerk: list[Record]) -> None:
    """The plan beside the clerk's."""
    ours, theirs = numbers(records, slots), numbers(records, clerk)
    rows = list(zip(NAMES, ours, theirs, strict=True))
    rows.insert(2, ("minutes the vulnerable wait", waited(records, slots), waited(records, clerk)))
    for name, mine, other in rows:
        line(f"  {name}", f"{mine:,}", f"the clerk {other:,}" + (f", {mine / other:.2f} ×" if other else ""))
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
            far, where = gap(proposal)
            line(f"first plan ({seconds} s asked)", f"{first:.2f} s", against(FIRST, first))
            line(f"gap after {seconds} s", f"{far:.1%}", f"{where}; {proposal.status}, {took:.1f} s by the clock")
            compared(records, written(proposal.slots), clerk)
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
