"""The scenes of money and calls: tables looked for and confirmed, who paid whom by month, calls, sums."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtWidgets import QWidget

from judgedesk.app import reading, table_owner, tables, tables_found
from judgedesk.app.casefile import Case
from judgedesk.domain.errors import UserError
from judgedesk.ui.shell.desk import Desk
from judgedesk.ui.views.money import MoneyView
from judgedesk.ui.views.money_read import CALLS, SUMS
from judgedesk.ui.views.money_tables import TablesView

Steps = list[Callable[[], None]]
_View = TypeVar("_View", bound=QWidget)
_KEPT = ("wyciag-bankowy.pdf", "wykaz-polaczen.pdf", "ewidencja-wyplat.pdf")
_FRESH = "lista-obecnosci.pdf"


def money_scenes(desk: Desk) -> list[tuple[str, Steps]]:
    """Tables, and what they say; each empty place of its own where the case holds no such document."""
    return [
        ("tables", [lambda: desk.bridge.write(_kept, desk.case), lambda: desk.go("tables"), lambda: _sought(desk)]),
        ("money", [lambda: desk.go("money"), lambda: _view(desk, MoneyView).table.choose_row(1)]),
        ("calls", [lambda: _shown(desk, CALLS)]),
        ("sums", [lambda: _shown(desk, SUMS)]),
    ]


def _view(desk: Desk, kind: type[_View]) -> _View:
    return next(iter(desk.findChildren(kind)))


def _shown(desk: Desk, which: str) -> None:
    view = _view(desk, MoneyView)
    view.which.choose(which)
    view.which.chosen.emit(which)


def _document(case: Case, name: str) -> int | None:
    try:
        return reading.resolve(case, name).id
    except UserError:
        return None


def _kept(case: Case) -> None:
    """Confirms the tables of some documents as they are proposed, where none is confirmed yet."""
    if not case.writable or tables.listed(case):
        return
    for name in _KEPT:
        document = _document(case, name)
        for found in tables_found.find(case, document).tables if document is not None else ():
            tables.confirm(case, document or 0, found, owner=table_owner.owner_of(case, found),
                           currency=table_owner.currency_of(found))  # fmt: skip


def _sought(desk: Desk) -> None:
    document = _document(desk.case, _FRESH)
    if document is not None and desk.case.writable:
        _view(desk, TablesView).look_in(document)
