"""Printing is reached by one key wherever the window shows a report, and prints what is shown."""

import pytest
from test_access_walk import places_of

from judgedesk.ui.shell.desk import Desk

PRINT = "Ctrl+P"
REPORTS = {
    "ledger": "ledger", "grid": "grid", "chronology": "chronology", "people": "persons", "log": "audit",
    "protection": "measures", "requests": "requests", "hearings": "plan", "redaction": "redactions",
    "questionings": "exposure", "disclosed": "disclosed", "motions": "motions", "custody": "custody",
}  # fmt: skip
"""Places that show a report, and which."""


def printing(desk: Desk) -> list[str]:
    """Keys of the print commands of the place in front."""
    here = desk.panes.active.commands
    return [
        one.shortcut
        for one in here
        if one.shortcut and one.id.endswith(".print") and one.id not in ("recovery.print", "help.print")
    ]


@pytest.mark.slow
def test_every_place_with_a_report_prints_it_by_the_same_key(desk: Desk) -> None:
    found = {}
    for name in places_of(desk):
        if keys := printing(desk):
            found[name] = keys
            of_key = [one.id for one in desk.panes.active.commands if PRINT in one.shortcut.split("; ")]
            assert len(of_key) == 1, (name, of_key)
    assert found == {name: [PRINT] for name in REPORTS}
