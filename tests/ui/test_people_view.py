"""Persons in the window: list, page, ages on a day, names switched on and off, entering, merging, sealing."""

import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from judgedesk.app import audit, casefile, people, records, tagging
from judgedesk.domain.changes import Changes
from judgedesk.domain.roles import Role
from judgedesk.store.cipher import Cost
from judgedesk.ui.shell.desk import Desk
from judgedesk.ui.views.people import PeopleView
from judgedesk.ui.views.people_read import Entry, Head

# The off-screen platform says so of every list that pops up.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

PERSONS = [
    {"id": "v1", "born": "2005-06-01", "needs": ["no_contact:d1"], "languages": ["vi"], "phones": ["600 111"],
     "relations": [{"to": "d1", "what": "worked for"}]},
    {"id": "v2", "roles": ["victim"], "name": "Trần Văn Đức", "pseudonym": "P-2", "protected": True,
     "born": "2003-10-05", "age_disputed": True, "births": [{"born": "2006-10-05", "source": "card"}],
     "examinations": [{"kind": "teeth", "asked": "2023-12-01"}]},
    {"id": "w1", "roles": ["witness"], "name": "Marek Sobótka", "sex": "m"},
    {"id": "w2", "roles": ["witness"], "name": "M. Sobotka", "sex": "f"},
]  # fmt: skip
EVENTS = [{"id": "e1", "when": "2022-03-12", "text": "Driven to the farm", "persons": ["v1"]}]
TESTIMONY = [{"id": "z1", "person": "v1", "minutes": 60}]


@pytest.fixture
def view(qtbot, bridge, theme, words, case) -> PeopleView:
    content = {"format": "judgedesk-records/1", "persons": PERSONS, "events": EVENTS, "testimony": TESTIMONY}
    records.apply(case, content)
    return shown(qtbot, bridge, theme, words, case)


def shown(qtbot, bridge, theme, words, case, size=(1198, 690)) -> PeopleView:
    made = PeopleView(bridge, theme, case, words)
    qtbot.addWidget(made)
    bridge.changed.connect(made.refresh)
    made.resize(*size)
    made.show()
    made.activateWindow()
    made.activate()
    settle(bridge)
    return made


def settle(bridge) -> None:
    """Until nothing is asked and nothing rests."""
    quiet = time.monotonic()
    while time.monotonic() - quiet < 0.2:
        QApplication.processEvents()
        time.sleep(0.005)
        if bridge.busy:
            quiet = time.monotonic()


def labels(view: PeopleView) -> list[str]:
    return [line.label for line in view.rows.rows]


def words_of(view: PeopleView) -> str:
    """Everything that stands on the page."""
    rows = view.pane.rows
    return "\n".join(rows.said(row) for row in rows.rows) + view.pane._title.text() + view.pane._under.text()


def row_of(view: PeopleView, section: str, at: int = 0) -> int:
    rows = view.pane.rows.rows
    return [place for place, row in enumerate(rows) if isinstance(row, Entry) and row.section == section][at]


def everything(view: PeopleView) -> str:
    said = "\n".join(view.rows.said(line) for line in view.rows.rows)
    return said + words_of(view)


def switch_names_on(view: PeopleView, bridge) -> None:
    view.names.toggle()
    view.names.card.line.setText("summons")
    view.names.card.confirm()
    settle(bridge)


# -- list and page ------------------------------------------------------------------------------------------------


def test_persons_stand_by_their_pseudonyms_with_everything_tied_to_them(qtbot, bridge, view):
    assert labels(view) == ["P-1", "Bogdan Example", "P-2", "Marek Sobótka", "M. Sobotka"]
    assert view.list.hasFocus() and view.person().label == "P-1"
    sections = [row.section for row in view.pane.rows.rows if isinstance(row, Head)]
    assert sections == ["who", "age", "needs", "ties", "tagged", "facts", "hearings"]
    said = words_of(view)
    for part in ("no contact with Bogdan Example", "worked for → Bogdan Example", "Driven to the farm", "1 ●"):
        assert part in said
    assert "Anna Example" not in everything(view) and "600 111" not in said


def test_pages_facts_and_persons_are_opened_from_the_page(qtbot, bridge, view):
    pane = view.pane
    with qtbot.waitSignal(view.fact_wanted) as fact:
        pane.list.choose_row(row_of(view, "facts"))
        qtbot.keyClick(pane.list, Qt.Key.Key_Return)
    assert fact.args == ["e1"]
    pane.list.choose_row(row_of(view, "ties"))
    qtbot.keyClick(pane.list, Qt.Key.Key_Return)
    settle(bridge)
    assert view.person().person.id == "d1"
    assert "P-1: worked for" in words_of(view)


def test_pages_that_name_somebody_are_opened(qtbot, bridge, theme, words, case):
    records.apply(case, {"format": "judgedesk-records/1", "persons": [{"id": "d1", "aliases": ["hotel"]}]})
    view = shown(qtbot, bridge, theme, words, case)
    view.choose("d1")
    settle(bridge)
    with qtbot.waitSignal(view.open_page) as opened:
        view.pane.list.choose_row(row_of(view, "mentions"))
        qtbot.keyClick(view.pane.list, Qt.Key.Key_Return)
    assert opened.args == [1, 1, []]


def test_a_name_is_found_in_any_form_and_roles_narrow(qtbot, bridge, view):
    view.search.setText("Sobótką")
    settle(bridge)
    assert labels(view) == ["Marek Sobótka", "M. Sobotka"]
    view.search.setText("Tran Duc")
    settle(bridge)
    assert labels(view) == ["P-2"]
    view.search.setText("nobody at all")
    settle(bridge)
    assert labels(view) == [] and view.side.none.isVisible()
    view.search.clear()
    view.side.roles.choose("witness")
    settle(bridge)
    assert labels(view) == ["P-1", "Marek Sobótka", "M. Sobotka"]


def test_ages_are_those_of_the_day(qtbot, bridge, view):
    pane = view.pane
    pane.day_edit.setText("31 May 2020")
    settle(bridge)
    assert view.person().age.years == 14 and "15 on 1 June 2020" in words_of(view).replace("turns ", "")
    pane.day_edit.setText("1.06.2020")
    settle(bridge)
    assert view.person().age.years == 15
    pane.day_edit.setText("soon")
    assert pane._not_a_day.isVisible()
    pane.act.click()
    settle(bridge)
    assert pane.day.isoformat() == "2022-03-01" and pane.page.age.years == 16
    view.choose("v2")
    settle(bridge)
    assert "presumed to be a minor" in pane._age.text()
    said = words_of(view)
    assert "age 18" in said and "age 15" in said and "no result yet" in said


# -- true names ---------------------------------------------------------------------------------------------------


def test_pages_are_listed_without_the_words_that_say_the_name(qtbot, bridge, view, case):
    records.apply(case, {"format": "judgedesk-records/1", "persons": [{"id": "v1", "aliases": ["promised work"]}]})
    view.refresh(Changes(frozenset({"persons"})))
    settle(bridge)
    assert "statement.txt" in words_of(view) and "promised" not in words_of(view)
    switch_names_on(view, bridge)
    assert "promised work in a hotel" in words_of(view)


def test_true_names_need_a_reason_and_are_logged(qtbot, bridge, view, case):
    view.names.toggle()
    assert view.names.card.isVisible() and not view.names.on
    qtbot.keyClick(view.names.card.line, Qt.Key.Key_Return)
    assert not view.names.on
    view.names.card.withdraw()
    switch_names_on(view, bridge)
    assert view.names.button.isChecked() and "true names" in view.names.button.text()
    assert "Anna Example (P-1)" in everything(view) and "600 111" in words_of(view)
    assert "sealed.consulted" in [event.kind for event in audit.events(case)]
    view.names.toggle()
    settle(bridge)
    assert "Anna Example" not in everything(view)


def test_who_holds_no_key_gets_no_switch(qtbot, bridge, theme, words, case, folder):
    casefile.add_user(case, "clerk", Role.CLERK, "passphrase", Cost(memory=8 * 1024, passes=1, lanes=1))
    case.close()
    with casefile.open_case(folder, "clerk", "passphrase") as clerk:
        view = shown(qtbot, bridge, theme, words, clerk)
        assert not view.names.isVisible() and not view.side.pages.isVisible()
        view.names.toggle()
        view.show_naming()
        assert not view.names.on and view._middle.currentIndex() == 0
        view.edit()
        assert not view.form.fields.edit("name").isVisible()
        assert not view.form.fields.protected.isEnabled()


# -- entering, changing, merging ----------------------------------------------------------------------------------


def test_a_person_is_entered_at_the_right_and_undone(qtbot, bridge, view, case):
    view.enter()
    form = view.form
    assert form.isVisible() and not form.go.isEnabled()
    form.fields.edit("name").setText("Iryna Pawluk")
    form.fields.edit("names").setPlainText("Ірина Павлюк [uk, Cyrl]")
    form.fields.role("witness").click()
    form.fields.edit("relations").setPlainText("P-1: neighbour")
    form.fields.edit("examinations").setPlainText("teeth; 2024-01-01; 2024-02-01; 17–19")
    qtbot.keyClick(form.fields.edit("name"), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle(bridge)
    assert not form.isVisible() and view.person().label == "Iryna Pawluk"
    person = view.person().person
    assert (person.roles, person.identity.names[0].script) == (("witness",), "Cyrl")
    assert (person.details.relations[0].to, person.details.examinations[0].oldest) == ("v1", 19)
    bridge.write(tagging.undo, case)
    settle(bridge)
    assert "Iryna Pawluk" not in labels(view)


def test_only_what_differs_is_changed_and_names_only_when_shown(qtbot, bridge, view, case):
    before = people.known(case, "v1")
    view.edit()
    fields = view.form.fields
    assert not fields.edit("name").isVisible() and fields._hidden.isVisible()
    fields.edit("dialects").setText("southern, Nghệ An")
    fields.sex.choose("f")
    view.form.record()
    settle(bridge)
    after = people.known(case, "v1")
    assert after.details.dialects == ("southern", "Nghệ An") and after.details.sex == "f"
    assert (after.name, after.identity, after.needs) == (before.name, before.identity, before.needs)
    switch_names_on(view, bridge)
    view.edit()
    assert fields.edit("phones").text() == "600 111"
    fields.edit("phones").setText("")
    fields.edit("since").setText("2024-01-01")
    view.form.record()
    settle(bridge)
    changed = people.known(case, "v1")
    assert (changed.identity.phones, changed.details.custody.since) == ((), "2024-01-01")


@pytest.mark.parametrize(("field", "typed"), [
    ("relations", "P-2 sister"), ("relations", "Nobody: sister"), ("represents", "P-2: friend"),
    ("examinations", "teeth; yesterday"), ("births", "2020-02-30; card"), ("since", "2020-02-30"),
    ("languages", "Vietnamese"),
])  # fmt: skip
def test_what_can_not_be_read_stays_in_the_form(qtbot, bridge, view, case, field, typed):
    before = records.dump(case)
    switch_names_on(view, bridge)
    view.edit()
    edit = view.form.fields.edit(field)
    edit.setPlainText(typed) if hasattr(edit, "setPlainText") else edit.setText(typed)
    view.form.record()
    settle(bridge)
    assert view.form.isVisible() and view.form.trouble.isVisible() and view.form.go.isEnabled()
    assert records.dump(case) == before


def test_two_records_are_merged_after_a_look_at_what_changes(qtbot, bridge, view, case):
    view.choose("w1")
    settle(bridge)
    view.merge()
    form = view.merging
    assert form.others.hasFocus() and not form.go.isEnabled()
    form.others.setText("M. Sobotka")
    settle(bridge)
    assert form.go.isEnabled()
    assert "male stays, female is left out" in form.lines.accessibleDescription()
    form.go.click()
    settle(bridge)
    assert not form.isVisible() and "M. Sobotka" not in labels(view)
    assert people.known(case, "w1").aliases == ("M. Sobotka",)
    view.merge()
    form.others.setText("P-1")
    settle(bridge)
    assert form.trouble.isVisible() and not form.go.isEnabled()
    qtbot.keyClick(form.others, Qt.Key.Key_Escape)
    assert not form.isVisible() and view.list.hasFocus()


def test_who_is_named_by_something_is_not_removed(qtbot, bridge, view, case):
    view.edit()
    view.form.remove.click()
    settle(bridge)
    assert view.form.isVisible() and view.form.trouble.isVisible()
    view.form.left.emit()
    view.choose("w2")
    settle(bridge)
    view.edit()
    view.form.remove.click()
    settle(bridge)
    assert "M. Sobotka" not in labels(view)


# -- open pages ---------------------------------------------------------------------------------------------------


def test_an_open_page_that_names_the_protected_is_sealed_after_a_question(qtbot, bridge, view, case):
    records.apply(case, {"format": "judgedesk-records/1", "persons": [{"id": "v1", "aliases": ["promised work"]}]})
    view.show_naming()
    settle(bridge)
    pane = view.naming
    assert [(one.name, one.pages) for one in pane.rows.rows] == [("statement.txt", 1)]
    with qtbot.waitSignal(view.open_page) as opened:
        qtbot.keyClick(pane.table, Qt.Key.Key_Return)
    assert opened.args[:2] == [1, 1]
    pane.ask_to_seal()
    assert pane.ask.isVisible() and pane.ask.cancel.hasFocus()
    qtbot.keyClick(pane.ask.cancel, Qt.Key.Key_Escape)
    assert not pane.ask.isVisible() and pane.table.hasFocus()
    pane.ask_to_seal()
    pane.ask.go.click()
    settle(bridge)
    assert pane.rows.rows == [] and pane._empty.isVisible()
    assert "document.sealed" in [event.kind for event in audit.events(case)]
    qtbot.keyClick(pane, Qt.Key.Key_Escape)
    assert view._middle.currentIndex() == 0


# -- manners ------------------------------------------------------------------------------------------------------


def test_words_follow_the_language(qtbot, bridge, view, words):
    words.choose("pl")
    settle(bridge)
    assert "marca" in words_of(view) or "czerwca" in words_of(view) or " r." in words_of(view)


@pytest.mark.allow_stall  # a case is made here, in the thread of the window
def test_an_empty_place_says_how_to_begin(qtbot, bridge, theme, words, tmp_path):
    cost = Cost(memory=8 * 1024, passes=1, lanes=1)
    with casefile.create_case(tmp_path / "new.jdcase", "T", "A. Judge", Role.JUDGE, "p", cost) as case:
        view = shown(qtbot, bridge, theme, words, case)
        assert view._empty.isVisible()
        view._empty._action.click()
        assert view.form.isVisible()


@pytest.mark.parametrize(("width", "zoom"), [(856, 100), (856, 150), (2392, 100), (1198, 200)])
def test_there_is_room_at_every_width(qtbot, bridge, theme, words, case, width, zoom):
    theme._zoom = zoom
    view = shown(qtbot, bridge, theme, words, case, (width, 690))
    view.edit()
    settle(bridge)
    assert view.width() == width
    pane = view.pane
    for button in (pane.edit, pane.merge):
        assert pane.rect().contains(button.geometry()) and button.width() >= button.sizeHint().width() - 1


def test_the_desk_leads_to_persons_and_back(qtbot, bridge, desk: Desk):
    desk.go("people")
    settle(bridge)
    view = desk._places["people"]
    view.choose("d1")
    settle(bridge)
    desk.go("grid")
    settle(bridge)
    desk._back()
    settle(bridge)
    assert view.isVisible() and view.person().person.id == "d1"
    view.find_wanted.emit("person:d1")
    settle(bridge)
    assert desk.finding.results.query == "person:d1"


def test_many_persons_stay_smooth(qtbot, bridge, theme, words, case):
    many = [{"id": f"w{at}", "roles": ["witness"], "name": f"Jan Kowalski{at}", "born": "1980-01-01",
             "protected": at % 10 == 0, "pseudonym": f"W-{at}"} for at in range(10, 2010)]  # fmt: skip
    bridge.write(records.apply, case, {"format": "judgedesk-records/1", "persons": many})
    settle(bridge)
    view = shown(qtbot, bridge, theme, words, case)
    assert len(view.rows.rows) == 2002
    qtbot.keyClicks(view.search, "kowalski77")
    settle(bridge)
    assert "W-77" in labels(view)
    view.search.clear()
    settle(bridge)
    for _ in range(5):
        qtbot.keyClick(view.list, Qt.Key.Key_PageDown)
    settle(bridge)
    assert view.pane.page.person.id == view.person().person.id


def test_a_hearing_that_is_accepted_stands_on_the_page_of_who_is_heard(qtbot, bridge, view, case):
    hearing = {"id": "h1", "testimony": "z1", "date": "2127-02-05", "from": "09:00", "to": "10:00", "room": "r1",
               "state": "confirmed"}  # fmt: skip
    records.apply(case, {"format": "judgedesk-records/1", "hearings": [hearing]})
    bridge.changed.emit(Changes(frozenset({"records"})))
    view.choose("v1")
    settle(bridge)
    assert "heard by plan, confirmed" in words_of(view) and "09:00–10:00" in words_of(view)
    view.choose("w1")
    settle(bridge)
    assert "heard by plan" not in words_of(view)
