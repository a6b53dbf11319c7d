"""Plain tables for the terminal."""

from collections.abc import Sequence


def head(title: str) -> None:
    """A heading."""
    print(f"\n{title}\n{'-' * len(title)}", flush=True)


def line(name: str, value: str, remark: str = "") -> None:
    """One figure."""
    print(f"  {name:<38} {value:>22}  {remark}".rstrip(), flush=True)


def percentile(values: Sequence[float], part: float) -> float:
    """The value below which that part of them lies."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(part * len(ordered)))]
