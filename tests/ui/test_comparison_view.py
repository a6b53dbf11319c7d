"""The comparison: rows beside related offences, questions answered by a key, notes for reclassification."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from judgedesk.app import casefile, comparison, intake, records, tagging
from judgedesk.domain.roles import Role
from judgedesk.ui.shell.desk import Desk
from judgedesk.ui.views.comparison import ComparisonView
from judgedesk.ui.views.comparison_read import FIRST, MOST, Heading, Line
from judgedesk.ui.widgets.pairbar import Pair
from tests.ui.conftest import CHEAP, PASSPHRASE, RECORDS, STATEMENT

MORE = {
    **RECORDS,
    "persons": [*RECORDS["persons"], {"id": "v2", "roles": ["victim"], "pseudonym": "P-2"}],
    "counts": [{**RECORDS["counts"][0], "victims": ["v1", "v2"]}],
    "tags": [
        *RECORDS["tags"],
        {"id": "t2", "document": "statement.txt", "page": 1, "quote": "took our passports at the gate",
         "element": "pl.189a.means.5_dependence_critical_helpless", "count": "c1", "defendant": "d1", "victim": "v1",
         "stance": "contradicts"},
    ],
}  # fmt: skip
PAIR = ("c1", "d1", "v1")
DECEIT = "pl.189a.means.3_deceit"


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case with a judge, and a clerk who holds no key to chambers."""
    base = tmp_path_factory.mktemp("comparison")
    (base / "files").mkdir()
    (base / "files" / "statement.txt").write_text(STATEMENT, encoding="utf-8")
    with casefile.create_case(base / "case.jdcase", "II K 1/26", "A. Judge", Role.JUDGE, PASSPHRASE, CHEAP) as case:
        intake.import_files(case, [base / "files"], jobs=1)
        records.apply(case, MORE)
        casefile.add_user(case, "A. Clerk", Role.CLERK, PASSPHRASE)
    return base / "case.jdcase"


@pytest.fixture
def view(qtbot, bridge, desk: Desk) -> ComparisonView:
    return _shown(qtbot, bridge, desk)


def _shown(qtbot, bridge, desk: Desk) -> ComparisonView:
    desk.activateWindow()
    desk.go("comparison")
    made = desk._place("comparison")
    assert isinstance(made, ComparisonView)
    qtbot.waitUntil(lambda: bool(made.model.rows) and not bridge.busy)
    return made


def lines(view: ComparisonView) -> dict[str, tuple[int, Line]]:
    return {
        row.element.id: (at, row) for at, row in enumerate(view.model.rows) if isinstance(row, Line) and row.element
    }


def ask(qtbot, view: ComparisonView, number: int) -> None:
    view.list.setFocus()
    view.list.choose_row(number)
    view.list.moved.emit()
    qtbot.waitUntil(lambda: view.side.asking)


def test_rows_show_passages_for_and_against_and_what_a_neighbour_does_not_ask_for(view: ComparisonView):
    assert len(view.model.neighbours) == FIRST
    view._choose(("pl.203", "pl.218"))
    at, deceit = lines(view)[DECEIT]
    assert deceit.numbers == (1, 0, 0)
    assert view.model.cell_said(at, 0).endswith("1 ●")
    assert "1 ●" in view.model.cell_said(at, 1)
    assert view.model.cell_said(at, 2) == "not in this offence"
    place, dependence = lines(view)["pl.189a.means.5_dependence_critical_helpless"]
    assert dependence.numbers == (0, 1, 0)
    assert "1 ○" in view.model.cell_said(place, 1)


def test_rows_only_a_neighbour_asks_for_stand_apart_and_say_that_nothing_was_looked_for(view: ComparisonView):
    view._choose(("pl.191",))
    apart = [at for at, row in enumerate(view.model.rows) if isinstance(row, Heading) and row.words is None]
    assert len(apart) == 1
    first = apart[0] + 1
    assert view.model.cell_said(first, 0) == "not in this offence"
    assert "nothing in the case was looked for" in view.model.cell_said(first, 1)


def test_offences_are_added_by_typing_up_to_a_limit(qtbot, view: ComparisonView):
    view._choose(("pl.189",))
    view.filter.setText("286")
    QTest.keyClick(view.filter, Qt.Key.Key_Return)
    assert [one.id for one in view.model.neighbours] == ["pl.189", "pl.286"]
    assert view.filter.text() == ""
    every = [one.id for one in view._whole.neighbours]
    view._choose(tuple(every[:MOST]))
    with qtbot.waitSignal(view.noted):
        view.offences._toggle(every[MOST])
    assert len(view.model.neighbours) == MOST


def test_all_rows_come_with_a_key(desk: Desk, view: ComparisonView):
    few = len(view.model.rows)
    assert desk.commands.run("comparison.everything")
    assert len(view.model.rows) > few


def test_the_offence_in_whose_column_one_stands_says_what_tells_it_apart(qtbot, view: ComparisonView):
    view._choose(("pl.191",))
    view.table.setFocus()
    view.table.choose(lines(view)[DECEIT][0], 1)
    said = view.side.facts.accessibleDescription()
    assert "on the motion of the injured party" in said
    assert "verify in the current text" in said
    assert "read in the source" in said
    assert "imprisonment" in said


def test_passages_behind_a_row_open_where_they_stand(qtbot, bridge, desk: Desk, view: ComparisonView):
    view.table.setFocus()
    view.table.choose(lines(view)[DECEIT][0], 0)
    supports = next(iter(view.side.passages.lists.values()))
    qtbot.waitUntil(lambda: supports.rows.rowCount() == 1)
    QTest.keyClick(view.table, Qt.Key.Key_Return)
    QTest.keyClick(supports, Qt.Key.Key_Return)
    reader = desk.finding.reader
    qtbot.waitUntil(lambda: reader.page is not None and reader.page.name == "statement.txt")
    assert [reader.page.text[start:end] for start, end in reader._loaded.found] == ["promised work in a hotel"]
    desk._back()
    qtbot.waitUntil(lambda: not bridge.busy)
    assert desk._stack.currentWidget() is view
    assert view.table.line().element.id == DECEIT


def test_a_question_is_answered_by_command_with_a_note_and_passages_and_undone(qtbot, bridge, desk, case, view):
    ask(qtbot, view, 1)
    assert view.question.note.isHidden()
    assert desk.commands.run("comparison.yes")
    qtbot.waitUntil(lambda: view.list.row().answer == "yes")
    assert view.list.row().speaks.says["en"].startswith("Speaks for deception")
    qtbot.waitUntil(lambda: len(view.question.ticks.rows.rows) == 2)
    view.question.ticks.list.choose_row(0)
    QTest.keyClick(view.question.ticks.list, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: len(view.list.row().passages) == 1)
    view.question.note.setFocus()
    QTest.keyClicks(view.question.note, "A hotel was promised.")
    QTest.keyClick(view.question.note, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: view.list.row().note == "A hotel was promised.")
    given = comparison.compare(case, *PAIR).questions[0]
    assert (given.answer, given.note, len(given.passages)) == ("yes", "A hotel was promised.", 1)
    for _ in range(3):
        desk.acts.undo()
    qtbot.waitUntil(lambda: view.list.row().answer is None)


def test_a_note_half_typed_is_kept_with_the_person_it_was_typed_for(qtbot, bridge, desk: Desk, case, view):
    ask(qtbot, view, 1)
    desk.commands.run("comparison.yes")
    qtbot.waitUntil(lambda: view.list.row().answer == "yes" and not bridge.busy)
    view.question.note.setFocus()
    QTest.keyClicks(view.question.note, "half typed")
    desk.commands.run("comparison.next_victim")
    qtbot.waitUntil(lambda: view._whole.victim == "v2" and not bridge.busy)
    assert comparison.compare(case, *PAIR).questions[0].note == "half typed"
    assert comparison.compare(case, "c1", "d1", "v2").questions[0].note == ""
    assert view.question.note.text() == ""


def test_what_either_answer_speaks_for_has_equal_room(qtbot, view: ComparisonView):
    ask(qtbot, view, 1)
    qtbot.waitUntil(
        lambda: view.question.yes.width() > 0 and abs(view.question.yes.width() - view.question.no.width()) < 3
    )
    assert "deception" in view.question.yes.accessibleName()
    assert "another means is needed" in view.question.no.accessibleName()
    assert not any(sign in view.question.yes.accessibleName() for sign in ("%", "score"))


def test_answers_belong_to_one_injured_party(qtbot, bridge, desk: Desk, view: ComparisonView):
    ask(qtbot, view, 2)
    desk.commands.run("comparison.no")
    qtbot.waitUntil(lambda: view.list.row().answer == "no")
    assert desk.commands.run("comparison.next_victim")
    qtbot.waitUntil(lambda: view._whole.victim == "v2" and not bridge.busy)
    assert all(one.answer is None for one in view._whole.questions)
    assert view.pairs.pair == Pair("c1", "d1", "v2")


def test_a_note_for_reclassification_says_to_what_why_and_when_the_parties_were_warned(qtbot, bridge, desk, case, view):
    view._choose(("pl.218",))
    view.table.choose(lines(view)[DECEIT][0], 1)
    assert desk.commands.run("comparison.note")
    card = view.card
    assert (card.isVisible(), card.target) == (True, "pl.218")
    assert "399" in card._duty.text()
    card.same.choose("other")
    assert "398" in card._duty.text()
    card.same.choose("same")
    card.reason.setText("Control is not shown.")
    card.on.setText("31 March")
    QTest.keyClick(card.reason, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: view.trouble.isVisible())
    assert card.isVisible()
    card.on.setText("2026-03-31")
    card.folio.setText("t. V k. 812")
    card.go.click()
    qtbot.waitUntil(lambda: not card.isVisible() and not bridge.busy)
    (note,) = comparison.reclassifications(case, "c1")
    assert (note.to, note.reason, note.warned.on, note.warned.folio) == (
        "pl.218", "Control is not shown.", "2026-03-31", "t. V k. 812",
    )  # fmt: skip
    spoken = view.sheet.row_said(view.sheet.rows[-1])
    assert "parties warned on 2026-03-31, t. V k. 812" in spoken
    view.list.choose_row(len(view.sheet.rows) - 1)
    view.list.setFocus()
    QTest.keyClick(view.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: not bridge.busy and not view._whole.reclassifications)
    tagging.undo(case)
    assert len(comparison.reclassifications(case, "c1")) == 1


def test_a_note_without_a_warning_says_so(qtbot, bridge, desk, case, view):
    comparison.note_reclassification(case, *PAIR, "pl.218", "Perhaps.")
    view._load()
    qtbot.waitUntil(lambda: bool(view._whole.reclassifications))
    assert "no warning of the parties noted" in view.sheet.row_said(view.sheet.rows[-1])


@pytest.mark.allow_stall  # a case is unlocked within it
class TestWithoutChambers:
    @pytest.fixture
    def case(self, folder: Path):
        with casefile.open_case(folder, "A. Judge", PASSPHRASE) as judge:
            comparison.answer(judge, *PAIR, "disc.1_recruitment_false", "yes", "for the judge alone")
        with casefile.open_case(folder, "A. Clerk", PASSPHRASE) as opened:
            yield opened

    def test_the_matrix_is_shown_and_answers_are_not_with_the_reason(self, qtbot, bridge, desk: Desk):
        view = _shown(qtbot, bridge, desk)
        assert lines(view)[DECEIT][1].numbers == (1, 0, 0)
        ask(qtbot, view, 1)
        assert view.list.row().answer is None
        assert "key to chambers" in view.question._hint.text()
        for hidden in (view.question.chips, view.question.note, view.question.ticks, view.note):
            assert not hidden.isVisible()
        assert not desk.commands.run("comparison.yes")
        assert not desk.commands.run("comparison.note")
