"""The scenes of protection: the board, what is open to a person, alerts, questionings, checklists, redaction."""

from collections.abc import Callable
from datetime import date

from judgedesk.app import assessments, checklists, grid, protection, questionings, reading, redaction
from judgedesk.app.questionings import Questioning
from judgedesk.app.redaction_suggest import suggest
from judgedesk.ui.shell.desk import Desk
from judgedesk.ui.views.measures import MeasuresView
from judgedesk.ui.views.protection import ProtectionView
from judgedesk.ui.views.redaction import RedactionView

Steps = list[Callable[[], None]]
_DAY = date(2026, 11, 23)
"""The day that the pictures look at: the demo case is written for it."""
_ASKED = (
    ("2023-12-05", "Placówka Straży Granicznej w Rudawcu", "", "st. chor. M. Wilk", False),
    ("2024-03-12", "Prokuratura Okręgowa w Modrzewinie", "pełny opis werbunku; pierwszy protokół skrócony",
     "prok. A. Rembisz", True),
    ("2024-09-03", "Prokuratura Okręgowa w Modrzewinie", "okazanie wizerunku", "prok. A. Rembisz", True),
)  # fmt: skip


def protection_scenes(desk: Desk) -> list[tuple[str, Steps]]:
    """Each section with something chosen; nothing where nobody is concerned."""
    return [
        ("protection", [lambda: _entered(desk), lambda: desk.go("protection"), lambda: _due(desk)]),
        ("step", [lambda: _board(desk).move_on()]),
        ("measures", [lambda: _board(desk).form.left.emit(), lambda: desk.go("measures"), lambda: _not_open(desk)]),
        ("disputed_age", [lambda: _disputed(desk)]),
        ("alerts", [lambda: desk.go("alerts")]),
        ("questionings", [lambda: desk.go("questionings")]),
        ("checklists", [lambda: desk.go("checklists")]),
        (
            "redaction",
            [lambda: desk.go("redaction"), lambda: _named(desk), lambda: _boxed(desk), lambda: _looked(desk)],
        ),
        ("redaction_copy", [lambda: _redaction(desk).ask_copy()]),
    ]


def _board(desk: Desk) -> ProtectionView:
    return next(view for view in desk.findChildren(ProtectionView))


def _entered(desk: Desk) -> None:
    """Enters what the pictures show, where no questioning is entered yet."""
    case, write = desk.case, desk.bridge.write
    injured = [one for one in grid.persons(desk.case) if one.protected and "victim" in one.roles]
    desk.protection.look_at(_DAY)
    if not case.writable or not injured or questionings.questionings(case):
        return
    who = injured[0].id
    for on, by, why, interviewer, recorded in _ASKED:
        write(questionings.add, case, Questioning("", who, on, by, why, interviewer, recorded))
    write(protection.add, case, who, "pl.m.police_protect", "2026-11-12", "sekretariat II Wydziału Karnego",
          state="applied_for", motion_by="pełnomocnik")  # fmt: skip
    write(
        protection.add,
        case,
        who,
        "pl.m.177_link",
        "2026-11-16",
        "przewodnicząca",
        state="granted",
        hearing="2027-01-11",
    )
    write(protection.add, case, injured[-1].id, "pl.m.184_anon", "2026-11-02", "", state="applied_for")
    write(assessments.assess, case, who, "2026-11-10", "przewodnicząca",
          facts={"fear_accused": True, "danger": True}, wants={"pl.m.390_4": True})  # fmt: skip
    for item in ("un.d.respect", "un.d.information", "un.d.services"):
        write(checklists.set_duty, case, who, item, "2026-11-10", "KCIK" if item.endswith("services") else "")


def _due(desk: Desk) -> None:
    """Chooses the card whose deadline ends first."""
    board = _board(desk)
    cards = [card for card in board.rows.board.all if card.dues] if board.rows.board is not None else []
    if cards:
        board.table.choose(min(cards, key=lambda card: card.dues[0].day).record.id)


def _measures(desk: Desk) -> MeasuresView:
    return next(view for view in desk.findChildren(MeasuresView))


def _not_open(desk: Desk) -> None:
    _measures(desk).look_at("pl.m.185c")


def _disputed(desk: Desk) -> None:
    """Somebody whose age is disputed."""
    view = _measures(desk)
    who = next((one.id for one in grid.persons(desk.case) if one.age_disputed), "")
    if who:
        view.focus.measure = "pl.m.185a"
        view.people.choose(who)


_LOOKED_AT = 12
"""Documents that are tried for one that names somebody."""


def _redaction(desk: Desk) -> RedactionView:
    return next(view for view in desk.findChildren(RedactionView))


def _named(desk: Desk) -> None:
    """The page of a PDF with most to be proposed."""
    pages = [(line.id, page) for line in reading.documents(desk.case) if line.kind == "pdf" and not line.sealed
             for page in range(1, min(3, line.pages) + 1)][:_LOOKED_AT]  # fmt: skip
    best = max(pages, key=lambda one: len(suggest(desk.case, one[0], [one[1]])), default=None)
    if best is not None:
        _redaction(desk).show_page(*best)


def _boxed(desk: Desk) -> None:
    """Puts some boxes where none is yet."""
    view = _redaction(desk)
    found = view.proposals.shown(())
    if desk.case.writable and found and not redaction.boxes(desk.case):
        wanted = [(one.page, one.box, one.basis) for one in found[::2]][:4]
        desk.bridge.write(redaction.add_all, desk.case, view.state().document, wanted)


def _looked(desk: Desk) -> None:
    """Ticks a suggestion and chooses the basis of the next box."""
    view = _redaction(desk)
    view.side.bases.setCurrentIndex(1)
    view.side.proposals.turn(True)
