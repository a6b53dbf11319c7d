"""What came back from abroad: on which conditions documents may be used, and to which cells of the grid they go."""

from collections.abc import Mapping
from dataclasses import dataclass

from judgedesk.app.casefile import Case
from judgedesk.app.requests_record import Cell, Request, requests


@dataclass(frozen=True, slots=True)
class DocumentLimit:
    """A condition on a document that came from abroad."""

    request: str
    state: str
    instrument: str
    text: str


def limited(case: Case) -> Mapping[int, tuple[DocumentLimit, ...]]:
    """Conditions on documents that came from abroad, by document; those of sealed ones for who holds their key."""
    found: dict[int, tuple[DocumentLimit, ...]] = {}
    for request in requests(case):
        for limit in (*request.limits, *request.sealed_limits):
            said = DocumentLimit(request.id, request.state, request.instrument, limit.text)
            for document in limit.documents:
                found[document] = (*found.get(document, ()), said)
    return found


def limits_of(case: Case, document: int) -> tuple[DocumentLimit, ...]:
    """Conditions on one document: what every page of it is marked with."""
    return limited(case).get(document, ())


def of_cell(case: Case, cell: Cell | Mapping[str, str]) -> list[Request]:
    """Requests that were opened for a cell of the grid; their documents are the answers that return to it."""
    wanted = cell if isinstance(cell, Cell) else Cell(*(str(cell.get(name, "")) for name in Cell.__slots__))
    return [one for one in requests(case) if wanted in one.cells]
