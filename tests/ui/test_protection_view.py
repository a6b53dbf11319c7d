"""The place of protection: the board walked and moved on, what is open to a person, alerts that lead somewhere."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from judgedesk.app import assessments, casefile, intake, protection, records
from judgedesk.app.casefile import Case
from judgedesk.domain.roles import Role
from judgedesk.ui.shell.desk import Desk
from judgedesk.ui.views.alerts import AlertsView
from judgedesk.ui.views.checklists import ChecklistsView
from judgedesk.ui.views.measures import MeasuresView
from judgedesk.ui.views.protection import ProtectionView
from judgedesk.ui.views.protection_section import ProtectionSection
from tests.ui.conftest import CHEAP, PASSPHRASE, RECORDS, STATEMENT

# The off-screen platform says so of every list that pops up.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

DAY = date(2026, 11, 23)
PEOPLE = {
    **RECORDS,
    "persons": [
        {"id": "v1", "roles": ["victim", "witness"], "name": "Anna Example", "pseudonym": "P-1", "protected": True,
         "born": "1994-08-19"},
        {"id": "v2", "roles": ["victim"], "name": "Ewa Example", "pseudonym": "P-2", "protected": True,
         "born": "2011-12-20"},
        {"id": "v3", "roles": ["victim"], "name": "Olha Example", "pseudonym": "P-3", "protected": True,
         "age_disputed": True},
        {"id": "d1", "roles": ["defendant"], "name": "Bogdan Example"},
    ],
    "counts": [{**RECORDS["counts"][0], "victims": ["v1", "v2", "v3"]}],
    "measures": [
        {"id": "m1", "person": "v1", "measure": "pl.m.390_4", "state": "applied_for", "on": "2026-11-09", "by": "P-1"},
        {"id": "m2", "person": "v1", "measure": "pl.m.360", "state": "considered", "on": "2026-11-16"},
        {"id": "m3", "person": "v2", "measure": "pl.m.185a", "state": "applied_for", "on": "2026-11-12", "by": "prok."},
        {"id": "m4", "person": "v3", "measure": "pl.m.address", "state": "carried_out", "on": "2026-10-01"},
    ],
}  # fmt: skip


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    base = tmp_path_factory.mktemp("protection")
    (base / "files").mkdir()
    (base / "files" / "statement.txt").write_text(STATEMENT, encoding="utf-8")
    with casefile.create_case(base / "case.jdcase", "II K 1/26", "A. Judge", Role.JUDGE, PASSPHRASE, CHEAP) as case:
        intake.import_files(case, [base / "files"], jobs=1)
        records.apply(case, PEOPLE)
        casefile.add_user(case, "C. Clerk", Role.CLERK, PASSPHRASE, CHEAP)
    return base / "case.jdcase"


def arrive(qtbot, bridge, desk: Desk, name: str) -> ProtectionSection:
    """Goes to a section, as of the day of these tests."""
    desk.activateWindow()
    desk.protection.look_at(DAY)
    desk.go(name)
    made = desk._place(name)
    qtbot.waitUntil(lambda: not made._stale and not bridge.busy)
    return made


@pytest.fixture
def board(qtbot, bridge, desk: Desk) -> ProtectionView:
    return arrive(qtbot, bridge, desk, "protection")


@pytest.fixture
def open_to(qtbot, bridge, desk: Desk) -> MeasuresView:
    return arrive(qtbot, bridge, desk, "measures")


def state_of(case: Case, record: str) -> str:
    return next(one.state for one in protection.applied(case) if one.id == record)


def key(widget, pressed: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(widget, pressed, modifier)


# -- the board ---------------------------------------------------------------------------------------------------


def test_persons_are_rows_by_pseudonym_and_never_by_name(board: ProtectionView):
    rows = board.rows
    shown = [str(rows.data(rows.index(row, 0))) for row in range(rows.rowCount())]
    assert [text.split("\n")[0] for text in shown] == ["P-1", "P-2", "P-3"]
    assert "age disputed" in shown[2] and "aged 14" in shown[1]
    everything = " ".join(
        str(rows.data(rows.index(row, column))) for row in range(rows.rowCount()) for column in range(7)
    )
    assert "Example" not in everything


def test_a_card_names_measure_day_and_its_next_deadline_in_words(board: ProtectionView):
    said = str(board.rows.data(board.rows.index(*board.rows.place("m3"))))
    assert "KPK 185a" in said and "12 Nov 2026" in said
    assert "14" in said and "from the motion: until 26 Nov 2026" in said
    assert "turns 15 on 20 Dec 2026" in said


def test_a_deadline_that_is_over_is_said_to_be(qtbot, bridge, board: ProtectionView):
    board._choose_day(date(2026, 11, 27))
    qtbot.waitUntil(lambda: board._board.day == date(2026, 11, 27))
    assert "over: 14" in str(board.rows.data(board.rows.index(*board.rows.place("m3"))))


def test_arrows_go_from_card_to_card_and_over_what_is_empty(board: ProtectionView):
    board.table.choose("m2")
    key(board.table, Qt.Key.Key_Right)
    assert board.table.card().record.id == "m1"
    key(board.table, Qt.Key.Key_Down)
    assert board.table.card().record.id == "m3"
    key(board.table, Qt.Key.Key_Down)
    assert board.table.card().record.id == "m4"
    key(board.table, Qt.Key.Key_Left)
    assert (board.table.card(), board.table.person()) == (None, "v3")


def test_a_card_is_taken_one_state_on_from_the_keyboard_and_undone_by_name(qtbot, bridge, desk, case, board):
    board.table.choose("m1")
    assert desk.commands.run("protection.on")
    assert board.form.state == "granted"
    board.form.by.setText("przewodnicząca")
    key(board.form.by, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: state_of(case, "m1") == "granted" and board._side.currentIndex() == 0)
    qtbot.waitUntil(lambda: board.table.card() is not None and board.table.card().record.state == "granted")
    qtbot.waitUntil(lambda: not bridge.busy)
    step = protection.applied(case)[0].history[-1]
    assert (step.state, step.on, step.by) == ("granted", "2026-11-23", "przewodnicząca")
    assert desk.acts._said(desk.acts._acts[0]) == "measure granted, KPK 390 § 4–5"
    desk.acts.undo()
    qtbot.waitUntil(lambda: state_of(case, "m1") == "applied_for")


def test_what_cannot_follow_is_refused_in_words_before_it_happens(case, board: ProtectionView):
    board.table.choose("m1")
    key(board.table, Qt.Key.Key_5)
    assert board.form.state == "carried_out"
    assert "“carried out” does not follow “applied for”" in board.form._order.text()
    assert "granted, refused or lapsed" in board.form._order.text()
    assert not board.form.go.isEnabled()
    key(board.form.date, Qt.Key.Key_Return)
    assert state_of(case, "m1") == "applied_for"
    key(board.form.date, Qt.Key.Key_Escape)
    assert board._side.currentIndex() == 0


def test_a_step_cannot_lie_before_the_one_before(board: ProtectionView):
    board.table.choose("m1")
    board.move_on()
    board.form.date.setText("8 November 2026")
    assert "cannot lie before" in board.form.hindrance() and not board.form.go.isEnabled()
    board.form.date.setText("09.11.2026")
    assert board.form.go.isEnabled()
    board.form.date.setText("some day")
    assert not board.form.go.isEnabled()


def test_the_arrow_of_the_chosen_card_can_be_clicked(qtbot, board: ProtectionView):
    board.table.choose("m2")
    cell = board.table.visualRect(board.table.currentIndex())
    where = board.table.painter_of_cards.arrow(cell).center().toPoint()
    QTest.mouseClick(board.table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(where.x(), where.y()))
    assert board._side.currentIndex() == 1 and board.form.step.record.id == "m2"


def test_a_second_hearing_of_somebody_heard_once_asks_for_the_ground(qtbot, bridge, desk, case, board):
    protection.add(case, "v2", "pl.m.185a", "2026-01-10", state="carried_out")
    board._load()
    qtbot.waitUntil(lambda: not bridge.busy)
    board.table.choose("m3")
    board.change()
    board.form.hearing.setText("2027-01-11")
    key(board.form.note, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: board.form.trouble.isVisible())
    assert board.form.ground.isVisible()
    board.form.ground.setCurrentIndex(1)
    key(board.form.note, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: board._side.currentIndex() == 0)
    record = next(one for one in protection.applied(case) if one.id == "m3")
    assert record.hearing == "2027-01-11" and record.ground == "pl.g.new"


def test_a_measure_is_removed_and_brought_back(qtbot, bridge, desk, case, board: ProtectionView):
    board.table.choose("m2")
    assert desk.commands.run("protection.remove")
    qtbot.waitUntil(lambda: board.rows.place("m2") is None)
    desk.acts.undo()
    qtbot.waitUntil(lambda: board.rows.place("m2") is not None)


def test_what_is_booked_and_delivered_is_ticked_with_its_day(qtbot, bridge, desk, case, board: ProtectionView):
    board.table.choose("m3")
    assert desk.commands.run("protection.change")
    texts = [tick.text for tick in board.form.list.ticks.rows]
    assert texts[0].startswith("Expert psychologist") and "Information delivered" in texts
    key(board.form.list, Qt.Key.Key_Space)
    board.form.list.choose_row(texts.index("Information delivered"))
    key(board.form.list, Qt.Key.Key_Space)
    key(board.form, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: board._side.currentIndex() == 0)
    record = next(one for one in protection.applied(case) if one.id == "m3")
    assert dict(record.done) == {"pl.r.psychologist": "2026-11-23", "leaflet": "2026-11-23"}
    qtbot.waitUntil(lambda: "✓ Expert psychologist" in board.card.facts.accessibleDescription())


def test_the_side_says_what_to_book_what_is_forbidden_and_to_verify(board: ProtectionView):
    board.table.choose("m3")
    said = board.card.facts.accessibleDescription()
    for words in ("To book: without it no hearing", "Expert psychologist", "Forbidden", "Documents to make",
                  "verify in the current text"):  # fmt: skip
        assert words in said


# -- what is open ------------------------------------------------------------------------------------------------


def look(qtbot, bridge, view: MeasuresView, person: str, measure: str) -> str:
    view._choose_person(person)
    qtbot.waitUntil(lambda: view._open.person.id == person and not bridge.busy)
    view.look_at(measure)
    return view.card.facts.accessibleDescription()


def test_an_adult_charged_under_189a_alone_is_told_why_not_185c_and_what_instead(qtbot, bridge, open_to):
    said = look(qtbot, bridge, open_to, "v1", "pl.m.185c")
    assert open_to.answer().state == "not_open"
    assert "185c covers arts 197–199 only" in said
    assert any(button.text().startswith("KPK 390 § 4") for button in open_to.card.others)
    open_to.card.others[0].click()
    assert open_to.answer().measure.id == "pl.m.390_4"


def test_on_another_day_somebody_has_turned_fifteen(qtbot, bridge, open_to: MeasuresView):
    said = look(qtbot, bridge, open_to, "v2", "pl.m.185a")
    assert open_to.answer().state == "open" and "turns 15 on 20 Dec 2026" in said
    open_to.day.setText("21 December 2026")
    key(open_to.day, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: open_to._open.day == date(2026, 12, 21))
    assert open_to.answer().measure.id == "pl.m.185a" and open_to.answer().state == "depends"


def test_a_disputed_age_shows_every_branch_and_the_presumption(qtbot, bridge, open_to: MeasuresView):
    said = look(qtbot, bridge, open_to, "v3", "pl.m.185a")
    assert "under 15: open" in said and "18 or older: not open" in said
    assert "art. 49b" in said


def test_a_measure_is_entered_from_here_with_whose_motion(qtbot, bridge, desk, case, open_to: MeasuresView):
    look(qtbot, bridge, open_to, "v1", "pl.m.177_link")
    assert desk.commands.run("measures.apply")
    open_to.form.motion_by.setText("prokurator")
    key(open_to.form.motion_by, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(protection.applied(case)) == 5 and not open_to._is_busy())
    made = protection.applied(case)[-1]
    assert (made.person, made.measure, made.state, made.on) == ("v1", "pl.m.177_link", "applied_for", "2026-11-23")
    assert made.motion_by == "prokurator"
    qtbot.waitUntil(lambda: "applied for" in open_to.card.facts.accessibleDescription())


def test_the_assessment_comes_first_and_changes_the_answer(qtbot, bridge, desk, case, open_to: MeasuresView):
    look(qtbot, bridge, open_to, "v1", "pl.m.390_4")
    assert "none is noted" in open_to._first.text() and open_to.answer().state == "depends"
    assert desk.commands.run("measures.assess")
    form = open_to.assessment
    texts = [tick.text for tick in form.list.ticks.rows]
    assert "wants this measure" in texts[0]
    key(form.list, Qt.Key.Key_Space)
    form.list.choose_row(next(at for at, text in enumerate(texts) if "presence of the accused would inhibit" in text))
    key(form.list, Qt.Key.Key_Space)
    key(form, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: bool(assessments.assessments(case)))
    qtbot.waitUntil(lambda: open_to.answer() is not None and open_to.answer().state == "open")
    (stated,) = assessments.assessments(case)
    assert stated.wants == {"pl.m.390_4": True} and stated.facts == {"fear_accused": True}
    assert "noted" in open_to._first.text()


# -- alerts ------------------------------------------------------------------------------------------------------


def test_alerts_lead_to_the_measure_and_the_figure_counts_them(qtbot, bridge, desk, case, board: ProtectionView):
    view = arrive(qtbot, bridge, desk, "alerts")
    assert isinstance(view, AlertsView)
    clock = next(at for at, one in enumerate(view.rows.rows) if one.about == "m3" and one.kind == "clock")
    view.table.choose_row(clock)
    key(view.table, Qt.Key.Key_Return)
    assert desk._stack.currentWidget() is board
    qtbot.waitUntil(lambda: board.table.card() is not None and board.table.card().record.id == "m3")
    qtbot.waitUntil(lambda: desk.navigation._figures["protection"][0] != "")
    assert "alert" in desk.navigation._figures["protection"][1]


def test_alerts_of_another_day_and_only_one_level(qtbot, bridge, desk):
    view = arrive(qtbot, bridge, desk, "alerts")
    view._choose_day(date(2026, 12, 1))
    qtbot.waitUntil(lambda: view._found.day == date(2026, 12, 1))
    late = [one for one in view.rows.rows if one.about == "m3" and one.kind == "clock"]
    assert [one.level for one in late] == ["warn"]
    view.levels.choose("warn")
    assert {one.level for one in view.rows.rows} == {"warn"}


# -- everywhere --------------------------------------------------------------------------------------------------


def test_every_section_is_reached_by_keys_and_named(qtbot, bridge, desk):
    for name in ("protection", "measures", "alerts", "questionings", "checklists"):
        view = arrive(qtbot, bridge, desk, name)
        assert any(command.id == f"go.{name}" and command.keys for command in desk.commands.all())
        first = view.duties if isinstance(view, ChecklistsView) else view.table
        assert first.accessibleName()
    desk.commands.run("protection.section")
    assert desk._stack.currentWidget() is desk._place("protection")


@pytest.mark.allow_stall  # everything on the desk is given another look at once
@pytest.mark.parametrize(
    ("scheme", "zoom", "width"), [("dark", 100, 1024), ("contrast", 150, 1366), ("light", 75, 2560)]
)
def test_nothing_is_cut_off_in_any_look(qtbot, bridge, desk, theme, words, scheme, zoom, width):
    desk.resize(width, 720)
    theme.choose(scheme)
    theme.set_zoom(zoom)
    words.choose("pl")
    for name in ("protection", "measures", "alerts", "questionings", "checklists"):
        view = arrive(qtbot, bridge, desk, name)
        assert view.width() <= desk.width()
        assert view.head.width() <= view.width()
    theme.choose("light")
    theme.set_zoom(100)


@pytest.mark.allow_stall  # a case is unlocked within it
def test_somebody_without_the_key_of_identities_sees_pseudonyms_and_that_ages_are_sealed(
    qtbot, bridge, theme, words, folder: Path
):
    with casefile.open_case(folder, "C. Clerk", PASSPHRASE) as closed:
        desk = Desk(bridge, theme, closed, words, [])
        qtbot.addWidget(desk)
        desk.show()
        board = arrive(qtbot, bridge, desk, "protection")
        assert [one.label for one in board._board.people] == ["P-1", "P-2", "P-3"]
        assert "aged" not in str(board.rows.data(board.rows.index(1, 0)))
        view = arrive(qtbot, bridge, desk, "measures")
        said = look(qtbot, bridge, view, "v2", "pl.m.185a")
        assert "the date of birth is sealed for you" in said and view.answer().state == "depends"
        lists = arrive(qtbot, bridge, desk, "checklists")
        assert not lists.untested.isVisible()
        qtbot.waitUntil(lambda: not bridge.busy)
