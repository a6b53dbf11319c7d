"""The scenes of the plan of hearings: the board, a hearing on its way, proposals, and the same as tables."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from judgedesk.app import hearings_changes, hearings_plan, kept
from judgedesk.app.hearings import hearings
from judgedesk.ui.shell.desk import Desk
from judgedesk.ui.views.board import BoardView

Steps = list[Callable[[], None]]
_TODAY = date(2026, 11, 23)
"""The day on which the pictures look at the plan: the demo case is written for it."""
_SECONDS = 3.0
_MOVED, _TENTATIVE = "z9", "s4"
"""A hearing that is put where it cannot stand, and a sitting that lacks somebody."""


def board_scenes(desk: Desk) -> list[tuple[str, Steps]]:
    """Each page of the board."""
    return [
        ("hearings", [lambda: _planned(desk), lambda: desk.go("hearings"), lambda: _chosen(desk, "z3")]),
        ("hearings_moving", [lambda: _chosen(desk, _MOVED), lambda: _moving(desk)]),
        ("hearings_all", [lambda: _view(desk).picture.leave_move(), lambda: _view(desk).show_span("all")]),
        ("hearings_list", [lambda: _view(desk).show_page("list")]),
        ("hearings_witnesses", [lambda: _view(desk).show_page("witnesses")]),
        ("hearings_elements", [lambda: _view(desk).show_page("elements")]),
        ("hearings_proposals", [lambda: _view(desk).show_page("plans"), lambda: _view(desk).plans.table.choose_row(0)]),
    ]


def _view(desk: Desk) -> BoardView:
    return next(view for view in desk.findChildren(BoardView))


def _planned(desk: Desk) -> None:
    """Accepts a plan where none is accepted, moves one hearing into another, and proposes once more."""
    case = desk.case
    if not case.writable or hearings(case) or not kept.all_of(case, "testimony"):
        return
    plan = hearings_plan.propose(case, _SECONDS, today=_TODAY)
    hearings_plan.accept(case, plan.id)
    one = next((one for one in hearings(case) if one.slot.testimony == _MOVED), None)
    if one is not None:
        hearings_changes.move(case, one.id, one.slot.day, "09:30", one.slot.room)
    if kept.one(case, "sittings", _TENTATIVE) is not None:
        hearings_changes.confirm_sitting(case, _TENTATIVE, ["lay_judges"])
    hearings_plan.propose(case, _SECONDS, today=_TODAY)


def _chosen(desk: Desk, testimony: str) -> None:
    view = _view(desk)
    view.show_page("picture")
    view.show_span("week")
    found = next((one.id for one in hearings(desk.case) if one.slot.testimony == testimony and one.live), "")
    view.picture.choose(found)


def _moving(desk: Desk) -> None:
    """Takes it up, and holds it over the next day."""
    view = _view(desk)
    view.take_up()
    press = QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_Right, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(view.picture, press)
