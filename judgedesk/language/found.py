"""What was found on a page, and the word lists by which it was."""

from functools import cache
from typing import Any, NamedTuple

from judgedesk.places import resources

KINDS = (
    "date", "time", "person", "pesel", "nip", "regon", "account", "passport", "id_card", "phone", "email", "plate",
    "money",
)  # fmt: skip
"""Kinds of candidates. Values: see `dates`; account numbers as IBAN; phones ``+48…``; money ``1200.50 PLN``."""


class Found(NamedTuple):
    """A place on a page: start and end (excluded) in code points, what it seems to be, and its value in one form."""

    start: int
    end: int
    kind: str
    value: str


class Taken:
    """Places of a text that something was found at already: whoever comes first keeps them."""

    def __init__(self, length: int) -> None:
        self._marks = bytearray(length)

    def claim(self, start: int, end: int) -> bool:
        """Take a stretch; False when part of it is taken."""
        if self._marks.find(1, start, end) >= 0:
            return False
        self._marks[start:end] = b"\x01" * (end - start)
        return True


@cache
def word_list(name: str) -> Any:
    """The content of ``resources/intake/NAME.yaml``, read once."""
    import yaml

    loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    return yaml.load(resources("intake", f"{name}.yaml").read_bytes(), Loader=loader)  # noqa: S506 - a safe loader
