"""One switch for true names: everywhere in the window at once, with a reason, and never in what is written."""

import time

import pytest
from PySide6.QtWidgets import QApplication

from judgedesk.app import audit, charging, consultation
from judgedesk.store import evidence

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def settle(bridge) -> None:
    quiet = time.monotonic()
    while time.monotonic() - quiet < 0.2:
        QApplication.processEvents()
        time.sleep(0.005)
        if bridge.busy:
            quiet = time.monotonic()


def labels_read(bridge, case) -> dict[str, str]:
    found: list[dict[str, str]] = []
    bridge.read(lambda: {one.id: one.label for one in evidence.persons(case.file)}, done=found.append)
    settle(bridge)
    return found[0]


def view_of(desk):
    return desk._place("people")


def switch_on(desk, bridge) -> None:
    desk.names.toggle()
    desk.names.card.line.setText("summons")
    desk.names.card.confirm()
    settle(bridge)


def protected_of(case):
    return next(one for one in evidence.persons(case.file) if one.protected)


def test_one_switch_shows_names_in_every_list_and_hides_them_again(qtbot, desk, bridge, case):
    person = protected_of(case)
    assert labels_read(bridge, case)[person.id] == person.pseudonym
    switch_on(desk, bridge)
    assert labels_read(bridge, case)[person.id] == f"{person.name} ({person.pseudonym})"
    desk.go("people")
    settle(bridge)
    assert any(person.name in view_of(desk).rows.said(line) for line in view_of(desk).rows.rows)
    desk.names.toggle()
    settle(bridge)
    assert labels_read(bridge, case)[person.id] == person.pseudonym
    assert not any(person.name in view_of(desk).rows.said(line) for line in view_of(desk).rows.rows)


def test_the_switch_of_the_people_and_that_of_the_desk_are_one(qtbot, desk, bridge, case):
    desk.go("people")
    settle(bridge)
    switch_on(desk, bridge)
    assert view_of(desk).names.on and view_of(desk).names.button.isChecked()


def test_the_log_of_the_sealed_part_says_why(qtbot, desk, bridge, case):
    switch_on(desk, bridge)
    assert [one.kind for one in audit.events(case)].count(consultation.NAMES) == 1


def test_what_is_written_has_pseudonyms_all_the_same(qtbot, desk, bridge, case):
    switch_on(desk, bridge)
    person = protected_of(case)
    found: list[str] = []
    bridge.write(lambda: protected_of(case).label, done=found.append)
    settle(bridge)
    assert found == [person.pseudonym]


def test_a_name_taken_from_a_list_means_the_person_and_is_not_entered_anew(qtbot, desk, bridge, case):
    person = protected_of(case)
    before = len(evidence.persons(case.file))
    new = charging.NewCount(label="IX", offence="pl.189a.1", start="2022-01-01", end="2022-02-01",
                            accused=("d1",), injured=(person.both,))  # fmt: skip
    charging.add_count(case, new)
    assert len([one for one in evidence.persons(case.file) if person.name in one.pseudonym]) == 0
    assert len(evidence.persons(case.file)) <= before + 1


def test_locking_hides_the_names(qtbot, desk, bridge, case):
    switch_on(desk, bridge)
    desk.names.hide_names()
    assert not case.sitting.names
