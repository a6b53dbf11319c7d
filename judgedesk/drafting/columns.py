"""How wide the columns of a table are on a page or a sheet, and whether the page lies across."""

from typing import Final

from judgedesk.drafting.cells import Table, said

WIDEST: Final = 60
_UPRIGHT: Final = 5
"""Columns for which a page has room upright, if their texts are not long."""
_ROOM_UPRIGHT, _ROOM_ACROSS = 100, 150
"""Letters of small print beside each other."""
_LONGEST_WORD: Final = 13
_BOLD: Final = 1.3
"""How much wider than other letters those of the heads are."""


def widths(table: Table) -> list[int]:
    """Of each column the length of its longest line, in letters, as far as that is reasonable."""
    found = [len(name) for name in table.columns]
    for row in table.rows:
        for column, cell in enumerate(row):
            if found[column] < WIDEST and cell is not None:
                longest = max(map(len, cell.split("\n"))) if isinstance(cell, str) else len(said(cell))
                found[column] = max(found[column], longest)
    return [min(WIDEST, longest) + 2 for longest in found]


def lies_across(letters: list[int]) -> bool:
    """Whether columns of such widths need a page that lies across."""
    return len(letters) > _UPRIGHT or sum(letters) > _ROOM_UPRIGHT


def shares(table: Table, letters: list[int]) -> list[float]:
    """What part of a page's width each column gets: its longest word, then more the longer its texts are."""
    room = _ROOM_ACROSS if lies_across(letters) else _ROOM_UPRIGHT
    words = [round(_longest_word(name) * _BOLD) for name in table.columns]
    for row in table.rows:
        for column, cell in enumerate(row):
            if words[column] < _LONGEST_WORD and cell is not None:
                words[column] = max(words[column], _longest_word(said(cell)))
    least = [min(word, _LONGEST_WORD) + 1.5 for word in words]
    # The square root keeps a column of quotations from squeezing all others.
    more = [max(0.0, long - word) ** 0.5 for long, word in zip(letters, least, strict=True)]
    left = max(0.0, room - sum(least)) / (sum(more) or 1)
    sizes = [word + left * extra for word, extra in zip(least, more, strict=True)]
    return [size / sum(sizes) for size in sizes]


def _longest_word(text: str) -> int:
    return max(map(len, text.split()), default=0)
