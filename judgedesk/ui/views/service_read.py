"""What the view of service reads on a reader thread."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from judgedesk.app import reading, service, service_papers, service_receipts, serving
from judgedesk.app.casefile import Case
from judgedesk.app.hearings import Book
from judgedesk.app.service import Service
from judgedesk.app.service_receipts import Proposal
from judgedesk.app.serving import Given


@dataclass(frozen=True, slots=True)
class Line:
    """A paper that was sent, with what its person is called, what it cost in words; `open`: to be seen to."""

    one: Service
    called: str
    costs: str
    receipt: str
    open: bool = False


@dataclass(frozen=True, slots=True)
class Read:
    """The list of service, receipts proposed by service, and what the user may be shown.

    `granted` are ids whose address the user may see; None: of all. `grants` are those of clerks.
    """

    lines: Sequence[Line]
    proposals: Mapping[str, Sequence[Proposal]]
    granted: frozenset[str] | None
    grants: Sequence[Given]


def read_service(case: Case, language: str) -> Read:
    """Reads it."""
    book, known = Book(case), {one.id: one.name for one in reading.listed(case)}
    papers = service.services(case)
    waiting = {one.id for one in service.unsettled(papers)}
    lines = [
        Line(one, book.called(one.person), service_papers.costs_said(one, language),
             known.get(one.receipt, "") if one.receipt is not None else "",
             one.id in waiting)
        for one in service.by_hearing(book, papers)
    ]  # fmt: skip
    own = serving.own(case)
    holds = "identities" not in case.withheld
    granted = None if holds else frozenset(own.services) if own is not None else frozenset[str]()
    proposed = service_receipts.by_service(service_receipts.proposals(case))
    return Read(lines, proposed, granted, serving.grants(case))
