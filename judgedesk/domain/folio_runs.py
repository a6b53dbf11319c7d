"""Which of the numbers read on the pages of a volume are its folios, and what the pages between them are.

Stamps are misread, printed page numbers stand where stamps do, leaves are missing, backs are scanned or not. One
page decides nothing; the run through the whole volume does. The best chain of readings is found by dynamic programming
over the last sixteen readings before each: a reading adds its weight, a step that no paper file explains costs some.
Then pages between two folios get theirs where only one numbering is possible without a missing leaf.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from judgedesk.domain.documents import split_page_id
from judgedesk.domain.folios import (
    Folio,
    Read,
    leaves_between,
    leaves_from,
    pages_most,
    pages_needed,
)

_BY_HAND, _STAMP, _OCR, _BARE = 10_000_000, 30, 20, 10
_BREAK, _BARE_BREAK = 45, 200  # two stamps, three readings of OCR or twenty bare numbers begin a new run
_REPEAT, _REPEAT_BEHIND_BACK = 15, 25  # two leaves bear one number; OCR has to see them next to each other
_GAP, _GAP_GROWS = 10, 5
_SURPLUS, _SURPLUS_GROWS = 2, 2
_WINDOW = 16
_NEIGHBOURS = 8


@dataclass(frozen=True, slots=True)
class Leaf:
    """A page of a volume, in file order. `hand` is the folio a person gave it; '' from a person means that it bears
    none; None that nobody said anything. `origin` is ``stamp`` (text layer) or ``ocr``.
    """

    page: int
    reads: tuple[Read, ...] = ()
    origin: str = "stamp"
    hand: str | None = None
    blank: bool = False


@dataclass(frozen=True, slots=True)
class Numbered:
    """The folio a page is cited by, and how it got it: ``hand``, ``stamp``, ``ocr``, ``between`` or ''."""

    page: int
    folio: str
    how: str


class _Node(NamedTuple):
    at: int
    folio: Folio
    weight: int
    how: str


def number(volume: Sequence[Leaf], *, named: bool = True) -> list[Numbered]:
    """Folios of all pages of a volume, in the order given. `named`: the pages are known to be a volume of a file, not
    just some document.

    What a person set is never changed. Takes time in proportion to the number of pages.
    """
    counted = [index for index, leaf in enumerate(volume) if leaf.hand != ""]
    leaves = [volume[index] for index in counted]
    stops = {place for place, index in enumerate(counted) if index > (counted[place - 1] + 1 if place else 0)}
    anchors = _trusted(_chain(_nodes(leaves)), leaves, named)
    found: list[tuple[str, str]] = [("", "")] * len(leaves)
    for node in anchors:
        found[node.at] = (str(node.folio), node.how)
    for at, folio in _between(anchors, leaves, stops):
        found[at] = (str(folio), "between")
    result = [Numbered(leaf.page, "", "hand" if leaf.hand == "" else "") for leaf in volume]
    for index, (text, how) in zip(counted, found, strict=True):
        result[index] = Numbered(volume[index].page, text, how)
    return result


def filed(ends: Sequence[tuple[int, int] | None]) -> list[int]:
    """The order in which the documents of a volume lie, as indexes: as they came, unless by their own folios fewer of
    them step back. `ends` are the numbers first and last read on each; one without any stays behind its predecessor.
    """
    came = list(range(len(ends)))
    groups: list[tuple[int, list[int]]] = []
    for index, known in enumerate(ends):
        if known is None and groups:
            groups[-1][1].append(index)
        else:
            groups.append((known[0] if known else 0, [index]))
    by_folio = [index for _, group in sorted(groups, key=lambda group: group[0]) for index in group]
    return min(came, by_folio, key=lambda order: _broken_joints(order, ends))


def _broken_joints(order: Sequence[int], ends: Sequence[tuple[int, int] | None]) -> int:
    known = [ends[index] for index in order if ends[index] is not None]
    return sum(a is not None and b is not None and not 0 <= b[0] - a[1] <= 1 for a, b in pairwise(known))


# -- the run ------------------------------------------------------------------------------------------------------


def _nodes(leaves: Sequence[Leaf]) -> list[_Node]:
    nodes = []
    for at, leaf in enumerate(leaves):
        marked = Folio.parse(leaf.hand) if leaf.hand else None
        if marked is not None:
            nodes.append(_Node(at, marked, _BY_HAND, "hand"))
            continue
        sure = _STAMP if leaf.origin == "stamp" else _OCR
        nodes += [_Node(at, read.folio, sure if read.sure else _BARE, leaf.origin) for read in leaf.reads]
    return nodes


def _chain(nodes: Sequence[_Node]) -> list[_Node]:
    """The readings of the best run, at most one a page; every mark of a person is in it."""
    score: list[int] = []
    link: list[int] = []
    top, top_at = 0, -1  # the best that ends on a page before this one
    pending: list[int] = []
    floor = 0
    for this, node in enumerate(nodes):
        if pending and nodes[pending[0]].at < node.at:
            for other in pending:
                if score[other] > top:
                    top, top_at = score[other], other
                if nodes[other].weight == _BY_HAND:
                    floor = other
            pending = []
        best, by = 0, -1
        anew = _BREAK if node.weight > _BARE else _BARE_BREAK
        if top > anew:
            best, by = top - anew, top_at
        for other in range(this - 1, max(floor, this - _WINDOW) - 1, -1):
            if score[other] <= best:
                continue
            cost = _cost(nodes[other], node)
            if cost is None:
                continue
            if score[other] - cost > best:
                best, by = score[other] - cost, other
            if cost == 0 and score[other] == top:
                break  # nothing farther back can be better
        score.append(best + node.weight)
        link.append(by)
        pending.append(this)
    at = max(range(len(nodes)), key=lambda place: (score[place], -place), default=-1)
    chain = []
    while at >= 0:
        chain.append(nodes[at])
        at = link[at]
    return chain[::-1]


def _cost(before: _Node, after: _Node) -> int | None:
    """What a step from one reading to the next takes away; None for one that no run makes."""
    pages = after.at - before.at
    a, b = before.folio, after.folio
    if pages <= 0 or b < a:
        return None
    if a == b:
        return (_REPEAT, _REPEAT_BEHIND_BACK)[pages - 1] if pages <= 2 else None
    if a.number != b.number and not b.letter and not b.verso:
        leaves = needed = b.number - a.number
        most = 2 * leaves - a.verso
    else:
        needed, most = pages_needed(a, b), pages_most(a, b)
    if needed > pages:
        cost = _GAP + _GAP_GROWS * (needed - pages).bit_length()
        return min(cost, _REPEAT) if _BY_HAND in (before.weight, after.weight) else cost
    if pages > most:
        return _SURPLUS + _SURPLUS_GROWS * (pages - most).bit_length()
    return 0


# -- bare numbers -------------------------------------------------------------------------------------------------


def _trusted(chain: list[_Node], leaves: Sequence[Leaf], named: bool) -> list[_Node]:
    """The chain without bare numbers that are likelier those of printed pages."""
    bare = [node for node in chain if node.weight == _BARE]
    if not bare or _bare_are_folios(bare, len(chain) - len(bare), leaves, named):
        return chain
    kept: list[_Node] = []
    stretch: list[_Node] = []
    for node in chain:
        if stretch and not _gapless(stretch[-1], node):
            kept += _anchored(stretch)
            stretch = []
        stretch.append(node)
    return kept + _anchored(stretch)


def _gapless(before: _Node, after: _Node) -> bool:
    return before.folio < after.folio and pages_needed(before.folio, after.folio) <= after.at - before.at


def _anchored(stretch: list[_Node]) -> list[_Node]:
    return stretch if any(node.weight > _BARE for node in stretch) else []


def _bare_are_folios(bare: Sequence[_Node], others: int, leaves: Sequence[Leaf], named: bool) -> bool:
    """Whether the court stamps bare numbers in this volume: they run through it, where printed ones begin anew."""
    pages = [leaf for leaf in leaves if leaf.reads and not any(read.sure for read in leaf.reads)]
    if len(bare) < max(4, others) or len(bare) < 0.7 * len(pages):
        return False
    documents = {split_page_id(leaf.page)[0] for leaf in pages}
    if len({split_page_id(leaves[node.at].page)[0] for node in bare}) < 0.7 * len(documents):
        return False
    runs = [[bare[0]]]
    for before, node in pairwise(bare):
        if node.folio < before.folio:
            runs.append([])
        runs[-1].append(node)
    if not any(_printed(run, leaves) for run in runs):
        return True
    # One document numbered from its first page on is numbered so by its printer, unless it is a scan of a volume.
    scanned = all(node.how == "ocr" for node in bare)
    return named and scanned and len(runs) == len(documents) == 1 and len(bare) >= max(20, len(leaves) // 3)


def _printed(run: Sequence[_Node], leaves: Sequence[Leaf]) -> bool:
    """Whether a run counts the pages of one document from its beginning."""
    places = [split_page_id(leaves[node.at].page) for node in run]
    offsets = {node.folio.number - page for node, (_, page) in zip(run, places, strict=True)}
    return len({document for document, _ in places}) == 1 and len(offsets) == 1 and max(offsets) <= 1


# -- what lies between --------------------------------------------------------------------------------------------


def _between(anchors: Sequence[_Node], leaves: Sequence[Leaf], stops: set[int]) -> list[tuple[int, Folio]]:
    """Folios of pages without a trusted reading."""
    if not anchors:
        return []
    backs = _Backs(anchors)
    found = _before(anchors[0], backs)
    for index, node in enumerate(anchors):
        following = anchors[index + 1] if index + 1 < len(anchors) else None
        end = following.at if following else len(leaves)
        if end - node.at < 2:
            continue
        duplex = backs.scanned(index)
        filled: list[tuple[int, Folio]] = []
        if following is not None and node.folio < following.folio:
            filled = _first_back(node, following) if duplex else []
            filled = filled or _only_way(node, following, leaves, mixed=backs.some(index))
        elif following is None and duplex and node.how != "hand" and not node.folio.verso:
            filled = [(node.at + 1, node.folio.back())]
        if not filled and node.how == "hand":
            filled = _count_on(node, following, end, leaves, stops, _turning(anchors, index, duplex=duplex))
        found += filled
    return found


def _before(first: _Node, backs: "_Backs") -> list[tuple[int, Folio]]:
    """Pages before the first folio: only where counting back ends at 1 exactly, in a volume numbered so throughout."""
    at, folio = first.at, first.folio
    if not at or folio.letter or folio.verso or first.weight == _BARE:
        return []
    if backs.fronts_only() and folio.number - 1 == at:
        return [(place, Folio(place + 1)) for place in range(at)]
    if backs.scanned(0) and 2 * (folio.number - 1) == at:
        return [(place, Folio(place // 2 + 1, 0, bool(place % 2))) for place in range(at)]
    return []


def _only_way(a: _Node, b: _Node, leaves: Sequence[Leaf], *, mixed: bool) -> list[tuple[int, Folio]]:
    """The pages strictly between two folios when just one numbering leaves no leaf out.

    All fronts must be there; backs are there or not: none, all, or exactly the pages that are blank. Where backs are
    scanned now and then (`mixed`), a page that could be a front without a stamp is as likely a back before a gap.
    """
    pages = b.at - a.at - 1
    needed, most = pages_needed(a.folio, b.folio) - 1, pages_most(a.folio, b.folio) - 1
    if not needed <= pages <= most or (mixed and pages == needed and (pages > 1 or not a.folio.verso)):
        return []
    blank = [leaves[at].blank for at in range(a.at + 1, b.at)]
    if pages != most and sum(blank) != pages - needed:
        return []
    found: list[tuple[int, Folio]] = []
    at, front = a.at + 1, a.folio

    def turn() -> None:
        nonlocal at
        if front.verso or at >= b.at or front == b.folio:
            return
        if pages == most or blank[at - a.at - 1]:
            found.append((at, front.back()))
            at += 1

    turn()
    for leaf in leaves_from(a.folio, b.folio):
        if leaf == b.folio:
            break
        if at >= b.at:
            break
        found.append((at, leaf))
        at += 1
        front = leaf
        if leaf.back() != b.folio:
            turn()
    backs = pages == most or all(folio.verso == leaves[place].blank for place, folio in found)
    return found if at == b.at and backs else []


def _first_back(a: _Node, b: _Node) -> list[tuple[int, Folio]]:
    """Where every back is scanned and a leaf is missing: the page after a front is its back all the same."""
    pages = b.at - a.at
    if a.folio.verso or b.folio.verso or pages % 2 or leaves_between(a.folio, b.folio) * 2 <= pages:
        return []
    return [(a.at + 1, a.folio.back())]


def _turning(anchors: Sequence[_Node], index: int, *, duplex: bool) -> bool:
    """Whether pages after a mark go front, back, front, back: as in the volume, or as the marks themselves begin."""
    node = anchors[index]
    before = anchors[index - 1] if index else None
    begun = node.folio.verso and before is not None and before.at == node.at - 1 and before.folio.back() == node.folio
    return duplex or begun


def _count_on(
    mark: _Node, following: _Node | None, end: int, leaves: Sequence[Leaf], stops: set[int], turning: bool
) -> list[tuple[int, Folio]]:
    """Pages after a person's mark, leaf by leaf, up to the next folio or the end; a blank page is a back."""
    ahead = following is not None and mark.folio < following.folio
    if following is not None and ahead and pages_needed(mark.folio, following.folio) <= end - mark.at:
        return []  # more pages than leaves: which are backs, nobody can say
    found = []
    folio = mark.folio
    for at in range(mark.at + 1, end):
        if at in stops:
            break
        back = not folio.verso and (turning or leaves[at].blank)
        folio = folio.back() if back else folio.next_leaf()
        if following is not None and ahead and folio >= following.folio:
            break
        found.append((at, folio))
    return found


class _Backs:
    """Whether backs are scanned around a place of the volume, told from the steps between its folios."""

    def __init__(self, anchors: Sequence[_Node]) -> None:
        self._both, self._fronts = [0], [0]
        for a, b in pairwise(anchors):
            pages, ahead = b.at - a.at, a.folio < b.folio
            leaves = leaves_between(a.folio, b.folio) if ahead else 0
            both = ahead and pages == pages_most(a.folio, b.folio) and (leaves > 0 or pages == 1)
            fronts = leaves > 0 and pages == leaves and not a.folio.verso and not b.folio.verso
            self._both.append(self._both[-1] + both)
            self._fronts.append(self._fronts[-1] + fronts)

    def scanned(self, index: int) -> bool:
        """Whether around anchor `index` every leaf has both its sides."""
        low, high = max(0, index - _NEIGHBOURS), min(len(self._both) - 1, index + 1 + _NEIGHBOURS)
        both, fronts = self._both[high] - self._both[low], self._fronts[high] - self._fronts[low]
        return both >= 4 and both >= 4 * fronts

    def some(self, index: int) -> bool:
        """Whether around anchor `index` some leaves have both their sides."""
        low, high = max(0, index - _NEIGHBOURS), min(len(self._both) - 1, index + 1 + _NEIGHBOURS)
        return self._both[high] - self._both[low] >= 2

    def fronts_only(self) -> bool:
        """Whether the volume begins with fronts alone."""
        high = min(len(self._both) - 1, 2 * _NEIGHBOURS)
        return self._fronts[high] >= 3 and not self._both[high]
