"""A case with nothing in it: every place says what will stand there and how to begin, with the key."""

import re
from datetime import date, timedelta

import pytest

from judgedesk.app import alerts, casefile, records
from judgedesk.domain.roles import Role
from judgedesk.ui.shell.desk import Desk
from judgedesk.ui.shell.protectionsections import needing_somebody
from judgedesk.ui.widgets.emptystate import EmptyState
from tests.ui.conftest import CHEAP, PASSPHRASE

PLACES = (
    "documents", "ledger", "folios", "splitting", "families", "candidates", "redaction", "grid", "comparison",
    "indicators", "coverage", "compelled", "chronology", "people", "protection", "measures", "questionings",
    "checklists", "hearings", "arranging", "running", "testimony", "calendars", "outline", "contradictions",
    "disclosed", "evidence_list", "requests",
)  # fmt: skip
_KEY = re.compile(r"\((?:(?:Ctrl|Alt|Shift)\+)+\w+\)")


@pytest.fixture
def nothing(tmp_path):
    with casefile.create_case(tmp_path / "new.jdcase", "II K 1/26", "A. Judge", Role.JUDGE, PASSPHRASE, CHEAP) as made:
        yield made


@pytest.mark.allow_stall
@pytest.mark.parametrize("language", ["en", "pl"])
def test_every_place_of_a_new_case_says_how_to_begin(qtbot, bridge, theme, nothing, words, language) -> None:
    words.choose(language)
    desk = Desk(bridge, theme, nothing, words, [])
    qtbot.addWidget(desk)
    desk.show()
    silent = []
    for place in PLACES:
        desk.go(place)
        qtbot.waitUntil(lambda: not bridge.busy, timeout=10_000)
        front = desk.centre.stack.currentWidget()
        said = [one for one in front.findChildren(EmptyState) if one.isVisible()]
        if not any(one.accessibleName() and _KEY.search(_words(one)) for one in said):
            silent.append((place, [_words(one) for one in said]))
    assert not silent


def _words(one: EmptyState) -> str:
    return f"{one.accessibleDescription()} {one._action.text()}"


def test_a_clerk_is_told_before_the_case_is_made_what_they_do_not_hold(qtbot, bridge, theme, words) -> None:
    from judgedesk.ui.views.newcase import NewCaseForm

    form = NewCaseForm(bridge, theme)
    qtbot.addWidget(form)
    assert form.role.currentData() == Role.JUDGE and not form.role.accessibleDescription()
    form.role.setCurrentIndex(form.role.findData(Role.CLERK))
    assert "add a judge or a prosecutor" in form.role.accessibleDescription()


def test_late_summonses_do_not_count_under_protection(nothing) -> None:
    day = (date.today() + timedelta(3)).isoformat()
    records.apply(nothing, {
        "format": "judgedesk-records/1",
        "persons": [{"id": "n1", "roles": ["witness"], "name": "Ewa Kadrowa"}],
        "rooms": [{"id": "r1", "name": "Sala 1"}],
        "sittings": [{"id": "s1", "room": "r1", "date": day, "from": "09:00", "to": "15:00"}],
        "testimony": [{"id": "w1", "person": "n1", "minutes": 60, "summons": "post"}],
        "hearings": [{"id": "h1", "testimony": "w1", "part": 1, "sitting": "s1", "room": "r1", "date": day,
                      "from": "09:00", "to": "10:00", "state": "confirmed"}],
    })  # fmt: skip
    grave = [one.kind for one in alerts.alerts(nothing) if one.level != "note"]
    assert "summons" in grave, "the list of alerts shows it"
    assert needing_somebody(nothing) == (0, 0)
