"""Who is to be heard, in the window: entered, changed, suggested, taken over, removed; free times typed as lines."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from judgedesk.app import casefile, free_times, hearings_entry, intake, kept, protection, records, tagging
from judgedesk.domain.errors import UserError
from judgedesk.domain.roles import Role
from judgedesk.ui.views.testimony import TestimonyView
from tests.ui.conftest import CHEAP, PASSPHRASE, RECORDS
from tests.ui.test_access import TARGET, nameless

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
STATEMENT = "I was promised work in a hotel.\nHe took our passports at the gate.\n"
TESTIMONY = [
    {"id": "z1", "person": "d1", "minutes": 60},
    {"id": "z2", "person": "v1", "minutes": 45, "after": ["z1"], "available": [["2027-01-11", "09:00", "12:00"]]},
]


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    base = tmp_path_factory.mktemp("testimony")
    (base / "files").mkdir()
    (base / "files" / "P-1 statement.txt").write_text(STATEMENT, encoding="utf-8")
    persons = [RECORDS["persons"][0] | {"languages": ["uk"]}, RECORDS["persons"][1],
               {"id": "w1", "roles": ["witness"], "name": "Celina Example"}]  # fmt: skip
    tags = [RECORDS["tags"][0] | {"document": "P-1 statement.txt"}]
    with casefile.create_case(base / "case.jdcase", "II K 1/26", "A. Judge", Role.JUDGE, PASSPHRASE, CHEAP) as case:
        intake.import_files(case, [base / "files"], jobs=1)
        records.apply(case, {**RECORDS, "persons": persons, "tags": tags, "testimony": TESTIMONY,
                             "rooms": [{"id": "r1", "name": "Hall 4"}],
                             "sittings": [{"id": "s1", "room": "r1", "date": "2027-01-11", "from": "09:00",
                                           "to": "15:00"}]})  # fmt: skip
    return base / "case.jdcase"


def shown(qtbot, bridge, view):
    bridge.changed.connect(view.refresh)
    view.resize(1240, 800)
    qtbot.wait(20)  # making it and showing it are two steps, as in the window
    view.show()
    view.activateWindow()
    view.activate()
    qtbot.waitUntil(lambda: not view._stale and not bridge.busy)
    return view


@pytest.fixture
def view(qtbot, bridge, theme, case, words) -> TestimonyView:
    made = TestimonyView(bridge, theme, case, words)
    qtbot.addWidget(made)
    return shown(qtbot, bridge, made)


def record(case, id: str) -> dict[str, object]:
    return kept.one(case, "testimony", id) or {}


def select(qtbot, bridge, view, id: str) -> None:
    view.table.choose_row(next(at for at, one in enumerate(view.rows.rows) if one.id == id))
    qtbot.waitUntil(lambda: not bridge.busy and view._beside.id == id)


# -- free times --------------------------------------------------------------------------------------------------


def test_free_times_are_read_as_people_type_them_and_written_back():
    typed = (
        "2027-01-11 9-15\n12.01.2027 9:00–12:00, 13-15\nTue, Thu 9-12 from 2027-01-11 until 2027-03-01\n"
        "w środę i w piątek od 9 do 10\nnot 1 February 2027 – 14 February 2027"
    )
    found, mistakes = free_times.read(typed)
    assert not mistakes
    assert found["available"] == [["2027-01-11", "09:00", "15:00"], ["2027-01-12", "09:00", "12:00"],
                                  ["2027-01-12", "13:00", "15:00"]]  # fmt: skip
    assert found["weekly"][0] == {"day": "tue", "from": "09:00", "to": "12:00", "since": "2027-01-11",
                                  "until": "2027-03-01"}  # fmt: skip
    assert [one["day"] for one in found["weekly"]] == ["tue", "thu", "wed", "fri"]
    assert found["away"] == [["2027-02-01", "2027-02-14"]]
    for language in ("en", "pl"):
        assert free_times.read("\n".join(free_times.written(found, language))) == (found, [])


def test_each_line_that_cannot_be_taken_is_named():
    lines = "2027-02-30 9-10\n2027-02-01 15-9\nblah\nnot 2027-02-01 9-12\nTue 25-26\n2027-01-01 – 2029-01-01"
    _, mistakes = free_times.read(lines)
    assert [(one.line, one.code) for one in mistakes] == [
        (1, "date"), (2, "backwards"), (3, "line"), (4, "away_hours"), (5, "hours"), (6, "long"),
    ]  # fmt: skip
    assert "15-9 ends before it begins" in free_times.said(mistakes[1])
    assert free_times.read("never\nTue 9-12")[1][0].code == "never"


def test_never_is_not_always():
    assert free_times.read("nigdy") == ({"available": []}, [])
    assert free_times.read("") == ({}, [])
    assert free_times.written({"available": []}) == ["never"] and free_times.written({}) == []


# -- the list ----------------------------------------------------------------------------------------------------


def test_the_list_says_who_and_how_long_by_pseudonym(view: TestimonyView):
    assert [one.called for one in view.rows.rows] == ["Bogdan Example", "P-1"]
    free = next(column for column in view.rows.columns if column.heading() == "Free")
    assert free.text(view.rows.rows[0]) == "always" and "11 Jan 2027 09:00–12:00" in free.text(view.rows.rows[1])
    assert "Anna" not in view.card.facts.accessibleDescription()
    assert not nameless(view)


def test_where_nobody_is_to_be_heard_it_says_how_to_begin(qtbot, bridge, theme, case, words):
    for id in ("z2", "z1"):
        hearings_entry.remove(case, "testimony", id)
    made = TestimonyView(bridge, theme, case, words)
    qtbot.addWidget(made)
    shown(qtbot, bridge, made)
    assert made._stack.currentIndex() == 1 and "taken over only by you" in made._empty.accessibleDescription()


def test_what_stands_in_the_plan_is_said(qtbot, bridge, case, view: TestimonyView):
    records.apply(case, {"format": "judgedesk-records/1", "hearings": [
        {"id": "h1", "testimony": "z2", "sitting": "s1", "room": "r1", "date": "2027-01-11", "from": "09:00",
         "to": "09:45", "state": "confirmed"}]})  # fmt: skip
    view._load()
    qtbot.waitUntil(lambda: any(one.placed for one in view.rows.rows))
    select(qtbot, bridge, view, "z2")
    assert "Mon 11 Jan 2027 09:00–09:45, Hall 4 · confirmed" in view.card.facts.accessibleDescription()
    view.remove()
    qtbot.waitUntil(lambda: view.trouble.isVisible())
    assert "cannot be removed yet" in view.trouble.accessibleName() and record(case, "z2")


# -- the form ----------------------------------------------------------------------------------------------------


def test_a_testimony_is_entered_by_keyboard_and_undone(qtbot, bridge, case, view: TestimonyView):
    commands = {one.id: one for one in view.commands()}
    commands["testimony.new"].run()
    form = view.form
    form.person.setCurrentIndex(form.person.findData("w1"))
    form.numbers["minutes"].setText("50")
    form.resources.add("interpreter")
    form.resources.rows[0].language.setText("VI")
    form.resources.rows[0].sex.setCurrentIndex(1)
    form.resources.rows[0].not_community.setText("north")
    form.picks["apart"].add("d1", "day")
    form.picks["after"].add("z1")
    form.free.lines.setPlainText("Tue, Thu 9-12\nnot 2027-02-01")
    form.lines["episode"].setText("2")
    form.vulnerable.setChecked(True)
    form.fixed.setText("11.01.2027")
    form.fixed_from.setText("9.30")
    QTest.keyClick(form.numbers["minutes"], Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(view.rows.rows) == 3 and not bridge.busy)
    made = view.rows.rows[2].record
    assert made == {
        "id": "z3", "person": "w1", "minutes": 50, "episode": 2, "after": ["z1"], "apart": [["d1", "day"]],
        "resources": [{"kind": "interpreter", "language": "vi", "sex": "f", "not_community": "north"}],
        "fixed": {"date": "2027-01-11", "from": "09:30"}, "vulnerable": True,
        "weekly": [{"day": "tue", "from": "09:00", "to": "12:00"}, {"day": "thu", "from": "09:00", "to": "12:00"}],
        "away": [["2027-02-01", "2027-02-01"]],
    }  # fmt: skip
    assert tagging.undo_label(case).kind == "testimony.added"
    tagging.undo(case)
    assert not record(case, "z3")


def test_a_change_keeps_what_the_form_does_not_know(qtbot, bridge, case, view: TestimonyView):
    hearings_entry.enter(case, "testimony", TESTIMONY[1] | {"travel_minutes": 0, "lead_days": 0, "x-own": "kept"})
    view._load()
    qtbot.waitUntil(lambda: "x-own" in view.rows.rows[1].record)
    select(qtbot, bridge, view, "z2")
    before = record(case, "z2")
    view.change()
    view.form.confirm()
    qtbot.waitUntil(lambda: not view._is_busy() and not bridge.busy)
    assert record(case, "z2") == before and before["lead_days"] == 0


@pytest.mark.parametrize(
    ("field", "typed", "said"),
    [
        ("minutes", "", "This field is empty"),
        ("minutes", "many", "“many” is no whole number of 1 or more"),
        ("earliest", "31.02.2027", "is no day"),
        ("lead_days", "-3", "no whole number of 0 or more"),
    ],
)
def test_bad_input_is_said_at_its_field_and_nothing_changes(qtbot, bridge, case, view, field, typed, said):
    select(qtbot, bridge, view, "z2")
    before = record(case, "z2")
    view.change()
    form = view.form
    {**form.numbers, **form.days}[field].setText(typed)
    QTest.keyClick(form, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert said in form.spots[field].wrong.text() and form.spots[field].inside.hasFocus()
    qtbot.wait(20)
    assert view._is_busy() and record(case, "z2") == before


def test_free_times_are_checked_while_they_are_typed(qtbot, bridge, view: TestimonyView):
    select(qtbot, bridge, view, "z2")
    view.change()
    view.form.free.lines.setPlainText("2027-01-11 9-12\nsometimes")
    assert view.form.free.wrong.text() == "Line 2: “sometimes” is not understood."
    view.form.confirm()
    assert "cannot be taken" in view.form.spots["available"].wrong.text()


def test_an_order_that_goes_round_is_said_in_names_at_its_field(qtbot, bridge, case, view: TestimonyView):
    select(qtbot, bridge, view, "z1")
    view.change()
    view.form.picks["after"].add("z2")
    view.form.confirm()
    qtbot.waitUntil(lambda: bool(view.form.spots["after"].wrong.text()))
    assert "Bogdan Example → P-1 → Bogdan Example" in view.form.spots["after"].wrong.text()
    view.form.picks["after"].take_out("z2")
    view.form.picks["apart"].add("d1", "room")
    view.form.confirm()
    qtbot.waitUntil(lambda: "cannot be kept apart" in view.form.spots["apart"].wrong.text())
    assert record(case, "z1") == TESTIMONY[0]


def test_a_note_that_names_a_protected_person_is_refused(case):
    with pytest.raises(UserError) as refused:
        hearings_entry.enter(case, "testimony", TESTIMONY[1] | {"note": "Anna Example comes with her sister"})
    assert (refused.value.code, refused.value.facts["field"]) == ("measure.names_protected", "note")
    with pytest.raises(UserError) as refused:
        need = {"kind": "interpreter", "not_community": "relatives of Anna Example"}
        hearings_entry.enter(case, "testimony", TESTIMONY[1] | {"resources": [need]})
    assert refused.value.facts["field"] == "resources"


def test_a_change_that_breaks_the_plan_is_said_before_it_is_kept(qtbot, bridge, case, view: TestimonyView):
    records.apply(case, {"format": "judgedesk-records/1", "hearings": [
        {"id": "h1", "testimony": "z2", "sitting": "s1", "room": "r1", "date": "2027-01-11", "from": "09:00",
         "to": "09:45"}]})  # fmt: skip
    view._load()
    qtbot.waitUntil(lambda: any(one.placed for one in view.rows.rows))
    select(qtbot, bridge, view, "z2")
    view.change()
    view.form.free.lines.setPlainText("2027-01-11 13-15")
    qtbot.waitUntil(lambda: view.form.against.isVisible(), timeout=3000)
    assert "P-1" in view.form.against.text()
    view.form.free.lines.setPlainText("2027-01-11 8-15")
    qtbot.waitUntil(lambda: not view.form.against.isVisible(), timeout=3000)


@pytest.mark.parametrize("language", ["en", "pl"])
def test_everything_in_the_form_has_a_name_and_can_be_hit(qtbot, bridge, words, view: TestimonyView, language):
    words.choose(language)
    select(qtbot, bridge, view, "z2")
    view.change()
    view.form.resources.add("interpreter")
    view.form.resources.add("psychologist")
    view.form.picks["apart"].add("d1", "room")
    qtbot.wait(20)
    assert not nameless(view)
    small = [one.accessibleName() or one.text() for one in view.findChildren(QAbstractButton)
             if one.isVisible() and min(one.width(), one.height()) < TARGET]  # fmt: skip
    assert not small
    chip = next(one for one in view.form.picks["apart"].findChildren(QAbstractButton) if "Bogdan" in one.text())
    chip.setFocus()
    QTest.keyClick(chip, Qt.Key.Key_Delete)
    assert not view.form.picks["apart"].picked


# -- suggestions -------------------------------------------------------------------------------------------------


def test_measures_suggest_and_nothing_is_taken_over_by_itself(qtbot, bridge, case, view: TestimonyView):
    protection.add(case, "v1", "pl.m.185c", "2026-11-12", "court", state="granted")
    view._load()
    select(qtbot, bridge, view, "z2")
    fields = [one.hint.field for one in view._beside.suggested]
    assert {"once_only", "vulnerable", "resources"} <= set(fields)
    assert record(case, "z2") == TESTIMONY[1]
    at = fields.index("once_only")
    view.card.hints.choose_row(at)
    QTest.keyClick(view.card.hints, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: record(case, "z2").get("once_only") is True and not bridge.busy)
    assert "vulnerable" not in record(case, "z2")
    qtbot.waitUntil(lambda: "once_only" not in [one.hint.field for one in view._beside.suggested])
    next(one for one in view.commands() if one.id == "testimony.adopt").run()
    qtbot.waitUntil(lambda: record(case, "z2").get("vulnerable") is True and not bridge.busy)
    assert any(need["kind"] == "interpreter" for need in record(case, "z2")["resources"])
    tagging.undo(case)
    assert "vulnerable" not in record(case, "z2") and record(case, "z2").get("once_only") is True


def test_minutes_are_proposed_and_taken_only_by_a_press(qtbot, bridge, view: TestimonyView):
    select(qtbot, bridge, view, "z2")
    view.change()
    assert "through an interpreter" in view.form.proposed.text()
    assert view.form.numbers["minutes"].text() == "45"
    view.form.take.click()
    assert view.form.numbers["minutes"].text() == str(view._beside.estimate.minutes)


def test_who_may_only_read_is_offered_no_change(qtbot, bridge, theme, folder, words):
    with casefile.open_case(folder, "A. Judge", PASSPHRASE, write=False) as case:
        made = TestimonyView(bridge, theme, case, words)
        qtbot.addWidget(made)
        shown(qtbot, bridge, made)
        made.enter()
        made.change()
        assert not made._is_busy() and not made.new.isVisible() and not made.card.edit.isVisible()
        bridge.close()


def test_who_stands_in_a_parade_is_asked_of_a_parade_alone(qtbot, bridge, case, view: TestimonyView):
    select(qtbot, bridge, view, view.rows.rows[0].id)
    view.change()
    form = view.form
    assert not form.spots["group"].isVisible()
    form.kind.setCurrentIndex(form.kind.findData("confrontation"))
    form.group.setText("4")
    assert not form.spots["group"].isVisible() and "group" not in form.taken()
    form.kind.setCurrentIndex(form.kind.findData("parade"))
    assert form.spots["group"].isVisible() and form.taken()["group"] == 4
    form.group.setText("first man;  second man ;third man")
    assert form.taken()["group"] == ["first man", "second man", "third man"]
