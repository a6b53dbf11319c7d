"""The long form: at least 100,000 damaged files before the confined readers.

    python tests/fuzz/run.py --inputs 100000 --seed 1 [--only FORMAT …] [--seconds T] [--keep FOLDER]
    python tests/fuzz/run.py --again FILE --only FORMAT --do extract

Prints a line a format and ends with status 1 when a reader did what it must not: raised, lied, or gave a reason that
has no words. Lost children are counted; the inputs of both are written to the folder of `--keep`.
"""

import argparse
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests"), str(ROOT / "tests" / "ingest")]

from tests.fuzz.fuzz_seeds import FORMATS, Format  # noqa: E402
from tests.fuzz.fuzz_trials import Tally, Trial, Trials, run  # noqa: E402

_EVERY = 2_000


def main() -> int:
    """Run what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--inputs", type=int, default=100_000)
    parser.add_argument("--seed", default="1")
    names = ", ".join(form.name for form in FORMATS)
    parser.add_argument("--only", nargs="+", default=[], metavar="FORMAT", help=names)
    parser.add_argument("--seconds", type=float, default=0.0, help="stop after so long")
    parser.add_argument("--keep", type=Path, help="a folder outside the tree for inputs at fault")
    parser.add_argument("--again", type=Path, help="a kept input, to be put before its reader once more")
    parser.add_argument("--do", default="extract")
    asked = parser.parse_args()
    forms = [form for form in FORMATS if not asked.only or form.name in asked.only]
    if not forms or (asked.keep and asked.keep.resolve().is_relative_to(ROOT)):
        parser.error("no such format" if not forms else "keep them outside the tree")
    if asked.again:
        return _again(forms[0], asked.again.read_bytes(), asked.do)
    began, told = time.monotonic(), _Told()
    tallies = run(forms, asked.inputs, asked.seed, seconds=asked.seconds, keep=asked.keep, tell=told)
    return _table(tallies, time.monotonic() - began)


class _Told:
    """Says on the way what is found, each thing once, and how far it has come."""

    def __init__(self) -> None:
        self._known: set[str] = set()
        self._number = 0
        self._began = time.monotonic()

    def __call__(self, trial: Trial) -> None:
        self._number += 1
        for said in (*trial.faults, *trial.losses):
            if (known := f"{trial.form} {trial.do} {said}") not in self._known:
                self._known.add(known)
                print(f"  {trial.form} {trial.number} {trial.do}: {said} [{trial.seconds:.1f} s]", flush=True)
        if self._number % _EVERY == 0:
            print(f"{self._number:>8} inputs, {time.monotonic() - self._began:.0f} s", flush=True)


def _again(form: Format, data: bytes, do: str) -> int:
    with Trials(1) as trials:
        trial = trials.of(form, data, do)
    print(trial.code or "done", *trial.losses, *trial.faults, f"{trial.seconds:.2f} s", sep="\n")
    return int(bool(trial.faults))


def _table(tallies: dict[str, Tally], seconds: float) -> int:
    print(f"\n{'format':16}{'inputs':>8}{'done':>8}{'failed':>8}{'died':>6}{'slow':>6}{'big':>6}{'faults':>8}"
          f"{'slowest ms':>12}{'inputs/s':>10}  failed, by code")  # fmt: skip
    whole = Tally()
    for name, tally in tallies.items():
        _line(name, tally, tally.inputs / max(tally.seconds, 1e-9))
        whole.inputs += tally.inputs
        whole.done += tally.done
        whole.slowest = max(whole.slowest, tally.slowest)
        for mine, its in ((whole.codes, tally.codes), (whole.losses, tally.losses), (whole.faults, tally.faults)):
            mine.update(its)
    _line("all", whole, whole.inputs / seconds)
    print(f"\n{whole.inputs:,} inputs in {seconds:.0f} s with two children; a format's inputs/s are those of one.")
    for fault, number in whole.faults.most_common():
        print(f"{number:>8} times  {fault}")
    return int(bool(whole.faults))


def _line(name: str, tally: Tally, rate: float) -> None:
    lost = [tally.losses[f"child.{how}"] for how in ("died", "too_slow", "too_big")]
    codes = ", ".join(f"{code} {number}" for code, number in tally.codes.most_common())
    print(f"{name:16}{tally.inputs:>8}{tally.done:>8}{tally.inputs - tally.done:>8}{lost[0]:>6}{lost[1]:>6}{lost[2]:>6}"
          f"{sum(tally.faults.values()):>8}{1000 * tally.slowest:>12.0f}{rate:>10.1f}  {codes}")  # fmt: skip


if __name__ == "__main__":
    raise SystemExit(main())
