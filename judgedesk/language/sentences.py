"""The sentence around a passage: what is quoted when a few words of a page answer a question."""

import re

_LONGEST = 600
"""Code points on either side of the passage; scans and sheets may hold no full stop for pages."""

# A full stop, a question or exclamation mark, quotes behind it, a blank; or an empty line.
_END = re.compile(r"[.!?…]+[\"”»’)\]]*(?=\s)|\n[ \t]*\n")
# After these, and after a single letter, a full stop ends no sentence whatever follows.
_SHORT = re.compile(
    r"\b(?:al|ark|art|bł|br|cz|dn|dot|dr|fol|godz|hr|im|inż|itd|itp|jw|kk|km|kpc|kpk|kpt|ks|lit|lok|ltd|mec|mgr|min|mjr"
    r"|mr|mrs|ms|nast|np|nr|ob|os|pkt|pl|płk|pok|por|pos|pow|poz|pp|ppłk|prof|przyp|pt|red|sekr|sierż|sp|spr|st|str|sygn"
    r"|szt|śp|św|tab|tel|tj|tzn|tzw|ul|ust|ww|zł|zob|vol|vs|approx|dept|[^\W\d_])\.$",
    re.IGNORECASE,
)
_SMALL = re.compile(r"\s*[a-ząćęłńóśźżà-öø-ÿа-яіїєґ]")


def sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch of a text from the beginning of the sentence at `start` to the end of that at `end`.

    Start and end (excluded) are code points; white space at either side is left out. Never less than what was given,
    and at most some 600 code points more on either side, cut between words.
    """
    floor, ceiling = max(0, start - _LONGEST), min(len(text), end + _LONGEST)
    first, last = floor, ceiling
    for stop in _END.finditer(text, floor, ceiling):
        if stop.end() <= start and _ends(text, stop):
            first = stop.end()
        elif stop.end() >= end and _ends(text, stop):
            last = stop.start() if stop[0].isspace() else stop.end()
            break
    if first == floor > 0 and text[first - 1].isalnum():  # cut inside a word: from the next one
        blank = re.compile(r"\s").search(text, first, start)
        first = blank.end() if blank else start
    if last == ceiling < len(text) and text[last].isalnum():
        last = max(end, *(match.start() for match in re.finditer(r"\s", text[:last]) if match.start() >= end), end)
    while first < start and text[first].isspace():
        first += 1
    while last > end and text[last - 1].isspace():
        last -= 1
    return first, last


def _ends(text: str, stop: re.Match[str]) -> bool:
    """Whether a sign ends a sentence here: no full stop after an abbreviation or before a small letter does."""
    if stop[0] != ".":
        return True
    return not (_SMALL.match(text, stop.end()) or _SHORT.search(text[max(0, stop.end() - 12) : stop.end()]))
