"""A page's stored text as Qt shows it, and the way between its places and Qt's."""

import unicodedata
from bisect import bisect_left

_INSTEAD = dict.fromkeys("\ufffe\x02\xad", "-") | dict.fromkeys("\f\v\x85\u2028\u2029", "\n")
"""Hyphens at a line end as PDF text writes them, and the ends of lines and pages."""


class ShownText:
    """The text with every sign that has no letter of its own replaced, one for one.

    Stored places are code points; Qt counts UTF-16 units, so a sign beyond U+FFFF counts twice there.
    """

    def __init__(self, text: str) -> None:
        self.text = "".join(_shown(sign, text[at + 1 : at + 2]) for at, sign in enumerate(text))
        self._wide = [at for at, sign in enumerate(self.text) if ord(sign) > 0xFFFF]
        self._wide_units = [at + before for before, at in enumerate(self._wide)]

    def to_qt(self, place: int) -> int:
        """Qt's position of a stored place."""
        return place + bisect_left(self._wide, place)

    def from_qt(self, position: int) -> int:
        """The stored place of one of Qt's positions; inside a pair: before it."""
        return position - bisect_left(self._wide_units, position)


def _shown(sign: str, following: str) -> str:
    if sign == "\r":
        return " " if following == "\n" else "\n"
    sign = _INSTEAD.get(sign, sign)
    return " " if unicodedata.category(sign) == "Cc" and sign not in "\n\t" else sign
