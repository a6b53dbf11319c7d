"""The scenes of the trial: what was disclosed, motions, the list of evidence, who is held, the diary, service."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from PySide6.QtWidgets import QWidget

from judgedesk.app import detention, diary, diary_desk, disclosure, kept, motions, reading, records, service
from judgedesk.app.casefile import Case
from judgedesk.app.motions import Motion
from judgedesk.store.cipher import Cost
from judgedesk.ui.shell.desk import Desk
from judgedesk.ui.views.detention import LibertyView
from judgedesk.ui.views.detention_form import PROLONG
from judgedesk.ui.views.disclosed import DisclosedView
from judgedesk.ui.views.evidence_list import EvidenceListView
from judgedesk.ui.views.motions import MotionsView
from judgedesk.ui.views.service import ServiceView

Steps = list[Callable[[], None]]
_View = TypeVar("_View", bound=QWidget)
_CHEAP = Cost(memory=8 * 1024, passes=1, lanes=1)
_NOW = datetime(2027, 1, 8, 14, 20)
_HELD = (
    {"id": "l1", "person": "d1", "from": "2026-10-14T06:15", "kind": "remand", "stage": "trial",
     "until": "2027-01-12T06:15"},
    {"id": "l2", "person": "w7", "from": "2027-01-08T06:40", "kind": "stopped", "facts": ["foreign"]},
    {"id": "l3", "person": "d2", "from": "2026-10-14T06:30", "kind": "remand", "stage": "investigation",
     "ended": "2026-11-20T12:00", "how": "released"},
)  # fmt: skip
_SENT = (
    {"id": "sv1", "person": "v1", "for": "2027-01-11", "sent": "2026-12-14", "reference": "RR 1111 2222 PL"},
    {"id": "sv2", "person": "d1", "for": "2027-01-08", "sent": "2026-12-14", "method": "prison", "state": "served",
     "on": "2026-12-18"},
    {"id": "sv3", "person": "o1", "for": "2027-01-12", "sent": "2026-12-14", "state": "failed", "on": "2027-01-04",
     "note": "adresat wyprowadził się"},
    {"id": "sv4", "person": "w5", "for": "2027-01-12", "sent": "2026-12-15", "method": "abroad", "state": "substitute",
     "on": "2027-01-05", "attendance": "not_appeared", "costs": [{"what": "travel", "claimed": "40.00"}]},
)  # fmt: skip


def trial_scenes(desk: Desk, folder: Path) -> list[tuple[str, Steps]]:
    """Each section with something chosen.

    Args:
        desk: in which they stand.
        folder: where the office diary is made.
    """
    return [
        ("disclosed", [lambda: desk.bridge.write(_tried, desk.case), lambda: desk.go("disclosed"),
                       lambda: _view(desk, DisclosedView).table.choose_row(2)]),
        ("motions", [lambda: desk.go("motions"), lambda: _view(desk, MotionsView).table.choose_row(1)]),
        ("motion", [lambda: _view(desk, MotionsView).edit("refused")]),
        ("evidence_list", [lambda: _view(desk, MotionsView).form.left.emit(), lambda: desk.go("evidence_list"),
                           lambda: _view(desk, EvidenceListView).table.choose_row(1)]),
        ("liberty", [lambda: desk.go("liberty"), lambda: _at(_view(desk, LibertyView), "l1")]),
        ("liberty_hours", [lambda: _at(_view(desk, LibertyView), "l2")]),
        ("liberty_signs", [lambda: _view(desk, LibertyView).tick_signs()]),
        ("liberty_prolong", [lambda: _view(desk, LibertyView).signs.left.emit(),
                             lambda: _at(_view(desk, LibertyView), "l1"),
                             lambda: _view(desk, LibertyView).begin(PROLONG)]),
        ("diary", [lambda: _view(desk, LibertyView).form.left.emit(), lambda: _linked(desk, folder),
                   lambda: desk.go("diary")]),
        ("service", [lambda: desk.go("service"), lambda: _view(desk, ServiceView).table.choose_row(3)]),
    ]  # fmt: skip


def _view(desk: Desk, kind: type[_View]) -> _View:
    return next(iter(desk.findChildren(kind)))


def _at(view: LibertyView, id: str) -> None:
    """One of those held, on a day of the trial."""
    view.now = lambda: _NOW
    view.restore(id)
    view._load()


def _tried(case: Case) -> None:
    """Enters what the pictures show, where nothing of it is entered yet and the case knows whom it concerns."""
    known = {str(one["person"]) for one in kept.all_of(case, "testimony") if one.get("person")}
    if not case.writable or not known.issuperset({"d1", "v1", "o1"}) or motions.motions(case):
        return
    if not detention.detentions(case) and not service.services(case):
        records.apply(case, {"format": "judgedesk-records/1", "detentions": list(_HELD), "services": list(_SENT)})
    papers = [one.id for one in reading.listed(case) if one.parent is None and not one.sealed][:6]
    disclosure.record(case, "read", papers[0], on="2027-01-08", folio="512")
    disclosure.record(case, "to_read", papers[2])
    first, _ = motions.put_down(case, Motion("", "defence", "Pokrzywdzona P-1 dysponowała swoim paszportem przez cały "
        "czas pobytu w gospodarstwie.", "witness", "zeznania sąsiada", (), ("o1",), "2027-01-08", "518"))  # fmt: skip
    motions.put_down(case, Motion("", "prosecutor", "Kwoty potrąceń z wynagrodzenia pokrzywdzonych.", "document",
                                  "ewidencja wypłat", (papers[3],), (), "2027-01-08", "519"))  # fmt: skip
    motions.decide(case, first, "granted", on="2027-01-11")


def _linked(desk: Desk, folder: Path) -> None:
    """The accepted hearings in an office diary of the case's own."""
    if desk.case.writable and diary.linked(desk.case) is None:
        desk.bridge.write(_into_diary, desk.case, folder)


def _into_diary(case: Case, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    office = diary_desk.create(folder / "wydzial.jddiary", "sekretariat", "trzy sowy na dachu gmachu", _CHEAP)
    diary.link(case, office)
    diary.publish(case)
