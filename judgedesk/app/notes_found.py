"""Sums in notes that are no table: ``H.  dni 16 godz. 203 / − kwatera 400 / wyd. 300``. One row a sum, in its line."""

import re
from typing import Final, NamedTuple

from judgedesk.language.columns import month_in, role_of_heading

HEADINGS: Final = ("who", "what", "sum", "−", "=", "days", "hours", "line")
ROLES: Final = ("person", "title", "", "withheld", "", "days", "hours", "")
_MOST, _PROSE = 2_000, 45
_WHO = re.compile(r"\s*([^\W\d_]{1,2}\.|[^\W\d_][\w-]{1,30}:)(?=\s|$)")
_ITEM = re.compile(
    r"(?P<sign>=\s?[-\u2212\u2013\u2014]?|[-+\u2212\u2013\u2014])?\s{0,3}"
    r"(?P<what>[^\W\d_][^\d\n=+\u2212\u2013\u2014]{0,60}?)?[:.]?\s{0,3}"
    r"(?P<sum>\d{1,3}(?:[ \u00a0.]\d{3})+(?:,\d\d)?|\d{1,7}(?:,\d\d)?)(?![\d./:])"
    r"\s{0,2}(?P<currency>zł|[$€£]|PLN|EUR|USD)?"
)


class Note(NamedTuple):
    """A sum in a line of notes: where the line begins and ends in the text, and the cells under `HEADINGS`."""

    start: int
    end: int
    cells: tuple[str, ...]


def lines(text: str) -> list[Note]:
    """Who (the letter or name with which the passage begins), what, the sum in the column of the sign before it, and
    the whole line; a month that stands alone is a row of its own. Nothing where fewer than two lines hold a sum.
    """
    found: list[Note] = []
    who, at = "", 0
    for line in text.splitlines(keepends=True)[:_MOST]:
        start, at = at, at + len(line)
        said = line.strip()
        if len(said) < 25 and month_in(said):
            found.append(Note(start, at, (said, *[""] * (len(HEADINGS) - 1))))
            who = ""
            continue
        if (begins := _WHO.match(said)) is not None:
            who = begins[1].rstrip(":")
        rest = said[begins.end() :] if begins is not None else said
        found += [Note(start, start + len(line.rstrip()), cells) for cells in _sums(who, rest[:400], said)]
    return found if len({note.start for note in found if note.cells[-1]}) >= 2 else []


def _sums(who: str, rest: str, said: str) -> list[tuple[str, ...]]:
    made = []
    for match in _ITEM.finditer(rest):
        what = re.sub(r"\s+", " ", match["what"] or "").strip(" .,;:(")
        sign = (match["sign"] or "")[:1]
        told = sign or match["currency"]
        if not (what or told) or (not told and len(said) > _PROSE):
            continue
        amount = " ".join(part for part in (match["sum"], match["currency"]) if part)
        role = role_of_heading(what.split()[-1]) if what and not told else ""
        place = {"days": 5, "hours": 6, "time": 6}.get(role, {"": 2, "+": 2, "=": 4}.get(sign, 3))
        if place == 4 and len(match["sign"]) > 1:
            amount = f"-{amount}"
        cells = [""] * (len(HEADINGS) - 1)
        cells[0], cells[1], cells[place] = who, what, amount
        made.append((*cells, said[:200]))
    return made
