"""What waits for the user today, by role: rows without a passage, pages nobody opened, hearings, requests, alerts.

It speaks of passages and papers, never of proof, and never of findings; what a user's keys don't open plays no part.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import product

from judgedesk.app import grid, opened
from judgedesk.app.alerts import Alert, alerts
from judgedesk.app.casefile import Case, summary
from judgedesk.app.grid_columns import Filling
from judgedesk.app.groundwork import CitedPage, cited
from judgedesk.app.hearings import Book, Hearing
from judgedesk.app.readiness import Desk, Item
from judgedesk.app.reading import parts_with_documents
from judgedesk.app.requests_check import check_of
from judgedesk.app.requests_clocks import RegisterLine, register
from judgedesk.domain.evidence import Count
from judgedesk.domain.roles import Role
from judgedesk.store.cell_counts import pages_of_count, supported_cells

MOST = 6
"""So many lines of a kind are told one by one; the rest is counted."""
_OVER = ("refused", "executed", "withdrawn", "served")
_AHEAD = timedelta(days=28)


@dataclass(frozen=True, slots=True)
class OpenRows:
    """Rows of a count without a passage that supports them.

    Attributes:
        cells: how many, over every accused and injured person of the count.
        rows: how many different rows.
        names: the first of them, by language.
    """

    count: str
    label: str
    cells: int
    rows: int
    names: tuple[Mapping[str, str], ...]


@dataclass(frozen=True, slots=True)
class Coming:
    """A hearing to come. `called`: who is heard; `open`: what is still to be arranged, as far as it was asked for."""

    hearing: Hearing
    called: str
    room: str
    open: tuple[Item, ...] = ()

    @property
    def first(self) -> tuple[Item, ...]:
        """What keeps it from being marked ready."""
        return tuple(item for item in self.open if item.first)


@dataclass(frozen=True, slots=True)
class Waiting:
    """A request: its next time, whether one ran out, and how many fields a draft lacks."""

    line: RegisterLine
    late: bool
    missing: int


@dataclass(frozen=True, slots=True)
class Home:
    """What is shown to the user's role; what is not for it stays empty.

    Attributes:
        documents: how many there are; 0 in an empty case.
        counts: all, those with open rows first told in `open_rows`.
        unopened: pages with a passage that nobody opened, as far as the user may know; `pages` are the first of them.
        coming: the next hearings, of `coming_number`.
        week: hearings of this week, and `ahead` those of the next four, with what is to be arranged (clerk).
        alerts: the gravest; `alerts_number`: of those that must or should be seen to.
    """

    role: Role
    today: date
    documents: int
    counts: int
    open_rows: tuple[OpenRows, ...] = ()
    unopened: int = 0
    pages: tuple[CitedPage, ...] = ()
    coming: tuple[Coming, ...] = ()
    coming_number: int = 0
    week: tuple[Coming, ...] = ()
    ahead: tuple[Coming, ...] = ()
    requests: tuple[Waiting, ...] = ()
    alerts: tuple[Alert, ...] = ()
    alerts_number: int = 0

    @property
    def unready(self) -> list[Coming]:
        """Hearings that can't be marked ready."""
        return [one for one in self.ahead if one.first and one.hearing.state != "ready"]

    @property
    def unsent(self) -> list[Coming]:
        """Hearings to which nobody is summoned yet."""
        return [one for one in self.ahead if any(item.id == "summons" for item in one.open)]

    @property
    def undone(self) -> list[tuple[Coming, Item]]:
        """What is to be arranged by the end of this week, what is due first before the rest."""
        sunday = self.today + timedelta(6 - self.today.weekday())
        pairs = [(one, item) for one in self.ahead for item in one.open]
        by = [(item.due or one.hearing.slot.day, one, item) for one, item in pairs]
        return [(one, item) for due, one, item in sorted(by, key=lambda found: found[0]) if due <= sunday]


def home(case: Case, language: str = "en", now: datetime | None = None) -> Home:
    """Read it all.

    Args:
        case: open.
        language: of alerts and of what is to be arranged, ``en`` or ``pl``.
        now: this moment, unless another is meant.

    Raises:
        UserError: ``law.bad_pack``, ``law.unknown_offence``.
    """
    moment = now or datetime.now()
    known, numbers = grid.counts(case), summary(case)
    found = Home(case.role, moment.date(), numbers.documents, len(known))
    told = alerts(case, moment, language)
    grave = [one for one in told if one.level != "note"]
    basis = {
        "role": case.role, "today": found.today, "documents": found.documents, "counts": found.counts,
        "alerts": tuple((grave or told)[:MOST]), "alerts_number": len(grave),
    }  # fmt: skip
    if case.role is Role.CLERK:
        return Home(**basis, **_clerk(case, found.today, language))  # type: ignore[arg-type]
    if case.role is Role.PROSECUTOR:
        return Home(**basis, **_covered(case, known), requests=_requests(case, moment, language))  # type: ignore[arg-type]
    return Home(**basis, **_covered(case, known), **_unread(case, known), **_coming(case, found.today))  # type: ignore[arg-type]


def _covered(case: Case, counts: Sequence[Count]) -> dict[str, object]:
    lines = []
    for count in counts:
        filling = Filling(count)
        supported: dict[tuple[str, str], set[str]] = defaultdict(set)
        for part in parts_with_documents(case):
            for defendant, victim, element in supported_cells(case.file.reading(part), count.id):
                supported[defendant, victim].add(element)
        open_ids = [
            element
            for pair in product(count.defendants, count.victims)
            for element in filling.open_rows(pair, supported.get(pair, ()))
        ]
        different = dict.fromkeys(open_ids)
        names = {row.id: {"en": row.short.en, "pl": row.short.pl} for row in filling.law.offence.elements}
        first = tuple(names[element] for element in different if element in names)[:3]
        lines.append(OpenRows(count.id, count.label, len(open_ids), len(different), first))
    return {"open_rows": tuple(lines)}


def _unread(case: Case, counts: Sequence[Count]) -> dict[str, object]:
    tied: set[int] = set()
    for count in counts:
        for part in parts_with_documents(case):
            tied |= pages_of_count(case.file.reading(part), count.id, count.defendants, count.victims)
    unread = sorted(tied - opened.ever(case)) if tied else []
    return {"unopened": len(unread), "pages": tuple(cited(case, unread[:MOST])) if unread else ()}


def _coming(case: Case, today: date) -> dict[str, object]:
    book = Book(case)
    coming = [one for one in book.hearings if one.live and one.slot.day >= today]
    return {"coming": tuple(_told(book, one) for one in coming[:MOST]), "coming_number": len(coming)}


def _told(book: Book, one: Hearing, items: Sequence[Item] = ()) -> Coming:
    return Coming(one, book.named(one.slot.testimony), book.room(one.slot.room), tuple(items))


def _clerk(case: Case, today: date, language: str) -> dict[str, object]:
    desk = Desk(case, language)
    monday = today - timedelta(today.weekday())
    sunday = monday + timedelta(6)
    live = [one for one in desk.book.hearings if one.live and monday <= one.slot.day <= today + _AHEAD]
    all_told = [_told(desk.book, one, desk.open(one)) for one in live]
    return {
        "week": tuple(one for one in all_told if one.hearing.slot.day <= sunday),
        "ahead": tuple(one for one in all_told if one.hearing.slot.day >= today),
        "coming_number": sum(one.live and one.slot.day >= today for one in desk.book.hearings),
    }


def _requests(case: Case, now: datetime, language: str) -> tuple[Waiting, ...]:
    """Those under way, what ends first before the others, then drafts with what they lack."""
    lines = [one for one in register(case, None, now) if one.stage not in _OVER]
    found = []
    for line in lines:
        draft = line.stage == "draft"
        missing = len(check_of(case, line.request, language, now.date()).missing) if draft else 0
        late = line.next is not None and line.next.share > 1 and not line.next.met
        found.append(Waiting(line, late, missing))
    return tuple(sorted(found, key=_by_clock))


def _by_clock(one: Waiting) -> tuple[bool, bool, str]:
    due = one.line.next.due if one.line.next is not None else ""
    return one.line.stage == "draft", not due, due
