"""The scenes of the place of the case: users, a form, the recovery key, custody, closing, an erasure looked at."""

from collections.abc import Callable
from typing import TypeVar

from judgedesk.app import casefile, grid
from judgedesk.domain.roles import Role
from judgedesk.store.cipher import Cost
from judgedesk.ui.shell.desk import Desk
from judgedesk.ui.views.case import UsersView
from judgedesk.ui.views.case_closing import ClosingView
from judgedesk.ui.views.case_custody import CustodyView
from judgedesk.ui.views.case_recovery import RecoveryView
from judgedesk.ui.views.case_section import CaseSection

_View = TypeVar("_View", bound=CaseSection)
Steps = list[Callable[[], None]]
_CHEAP = Cost(memory=8 * 1024, passes=1, lanes=1)
_USERS = (("Ewa Lipska, ławnik", Role.LAY_JUDGE), ("Jan Wrona, sekretarz", Role.CLERK), ("Zofia Mak", Role.READER))


def case_scenes(desk: Desk) -> list[tuple[str, Steps]]:
    """Each section with something chosen."""
    return [
        ("users", [lambda: desk.go("case"), lambda: _peopled(desk), lambda: _users(desk).restore(_USERS[1][0])]),
        ("add_user", [lambda: _users(desk).add(), lambda: _typed(desk)]),
        ("recovery", [lambda: _users(desk).form.left.emit(), lambda: desk.go("recovery")]),
        ("recovery_key", [lambda: _view(desk, RecoveryView).make()]),
        ("custody", [lambda: desk.go("custody"), lambda: _view(desk, CustodyView).check_one(),
                     lambda: _view(desk, CustodyView).check()]),
        ("closing", [lambda: desk.go("closing"), lambda: _looked(desk)]),
        ("languages", [lambda: desk.go("languages")]),
    ]  # fmt: skip


def _view(desk: Desk, kind: type[_View]) -> _View:
    return next(view for view in desk.findChildren(kind))


def _users(desk: Desk) -> UsersView:
    return _view(desk, UsersView)


def _peopled(desk: Desk) -> None:
    """Lets others open the case, where only one does."""
    case, write = desk.case, desk.bridge.write
    if case.writable and len(casefile.users(case)) == 1:
        for name, role in _USERS:
            write(casefile.add_user, case, name, role, "trzy sowy na dachu gmachu", _CHEAP)
        write(casefile.grant_identities, case, _USERS[1][0])


def _typed(desk: Desk) -> None:
    form = _users(desk).form
    form.name.setText("Adam Zięba, sekretarz")
    form.pair.first.setText("trzy sowy na dachu")
    form.pair.second.setText("trzy sowy na")


def _looked(desk: Desk) -> None:
    """Looks at what erasing the first protected person would take."""
    view = _view(desk, ClosingView)
    protected = [person.id for person in grid.persons(desk.case) if person.protected]
    if protected:
        view.person.setCurrentIndex(view.person.findData(protected[0]))
        view.look()
