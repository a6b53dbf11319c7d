"""What came back from abroad: on which conditions documents may be used, and to which cells of the grid they go."""

from collections.abc import Mapping

from judgedesk.app.casefile import Case
from judgedesk.app.requests_record import Cell, Request, requests
from judgedesk.app.use_limits import by_document as limited
from judgedesk.app.use_limits import flags as limits_of

__all__ = ["limited", "limits_of", "of_cell"]


def of_cell(case: Case, cell: Cell | Mapping[str, str]) -> list[Request]:
    """Requests that were opened for a cell of the grid; their documents are the answers that return to it."""
    wanted = cell if isinstance(cell, Cell) else Cell(*(str(cell.get(name, "")) for name in Cell.__slots__))
    return [one for one in requests(case) if wanted in one.cells]
