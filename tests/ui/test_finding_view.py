"""Finding and tagging: ask, read, select, press a key; the note stands in the margin."""

from contextlib import contextmanager

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from judgedesk.app import casefile, finding, reading, records, tagging
from judgedesk.domain.evidence import Stance
from judgedesk.domain.roles import Role
from judgedesk.ui.views.finding import FindingView
from tests.ui.conftest import CHEAP, PASSPHRASE, STATEMENT

MORE = {
    "format": "judgedesk-records/1",
    "persons": [
        {"id": "v2", "roles": ["victim"], "pseudonym": "P-2", "protected": True, "born": "2008-01-01"},
        {"id": "v3", "roles": ["victim"], "pseudonym": "P-3", "protected": True, "age_disputed": True},
        {"id": "v12", "roles": ["victim"], "pseudonym": "P-12", "protected": True},
    ],
    "counts": [
        {"id": "c1", "label": "I", "offence": "pl.189a.1", "from": "2022-03-01", "to": "2023-11-30",
         "defendants": ["d1"], "victims": ["v1", "v2", "v3", "v12"]},
    ],
}  # fmt: skip
DECEIT = "pl.189a.means.3_deceit"


@pytest.fixture
def view(qtbot, bridge, theme, case, words):
    applied(qtbot, bridge, case, MORE)
    with shown(qtbot, bridge, theme, case, words) as made:
        yield made


def applied(qtbot, bridge, case, wanted) -> None:
    """Applies records where the window would: off its own thread."""
    bridge.write(records.apply, case, wanted)
    qtbot.waitUntil(lambda: not bridge.busy)


@contextmanager
def shown(qtbot, bridge, theme, case, words):
    QApplication.processEvents()
    made = FindingView(bridge, theme, case, words)
    made.resize(1272, 800)
    bridge.changed.connect(made.refresh)
    made.show()
    made.activate()
    qtbot.waitUntil(lambda: not bridge.busy)
    yield made
    made.close()
    made.deleteLater()


@pytest.fixture
def statement(qtbot, view: FindingView, case) -> FindingView:
    """The statement is open."""
    number = next(line.id for line in reading.documents(case) if line.name == "statement.txt")
    view.open_page(number, 1, [])
    qtbot.waitUntil(lambda: view.reader.page is not None)
    view.reader.take_keyboard()
    return view


def select(view: FindingView, passage: str) -> None:
    start = STATEMENT.index(passage)
    view.reader.select(start, start + len(passage))


def tags(case) -> list[tuple[str, str, str, str]]:
    number = next(line.id for line in reading.documents(case) if line.name == "statement.txt")
    return [(tag.quote, tag.element, tag.victim, tag.stance.value) for tag in tagging.tags_on_page(case, number, 1)]


def press(qtbot, view: FindingView, keys: str) -> None:
    QTest.keyClicks(view.reader.paper, keys)
    qtbot.waitUntil(lambda: not view._bridge.busy)


def test_a_question_lists_its_pages_and_shows_the_first_with_the_words_marked(qtbot, view: FindingView, case):
    view.search("passports")
    qtbot.waitUntil(lambda: view.reader.page is not None)
    assert view.results.list.model().rowCount() == 2
    assert view.results.head.number.text() == "2 pages in 2 documents"
    page = view.reader.page
    assert page is not None
    found = view.reader._loaded_found()
    assert found == finding.highlights(case, page.document, page.number, "passports")
    assert all(page.text[start:end] == "passports" for start, end in found)
    QTest.keyClick(view.results.list, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: view.reader.page is not None and view.reader.page.document != page.document)


def test_enter_on_a_result_takes_the_keyboard_into_the_page(qtbot, view: FindingView):
    view.activateWindow()
    view.search("passports")
    qtbot.waitUntil(lambda: view.reader.page is not None)
    view.results.list.setFocus()
    QTest.keyClick(view.results.list, Qt.Key.Key_Return)
    assert view.reader.paper.hasFocus()


def test_a_question_that_cannot_be_read_is_shown_where_it_breaks(qtbot, view: FindingView):
    view.search("hotel AND (passport")
    qtbot.waitUntil(lambda: view.results._error is not None)
    position = view.results._error.facts["position"]
    assert view.results.head.mistake.isVisible()
    assert view.results.head.mistake._at == position
    assert view.results.head.number.text()
    view.search("hotel")
    qtbot.waitUntil(lambda: view.results.result is not None)
    assert not view.results.head.mistake.isVisible()


def test_did_you_mean_is_one_click_away(qtbot, view: FindingView):
    view.search("pasports")
    qtbot.waitUntil(lambda: view.results.result is not None)
    assert view.results.head.suggestion.isVisible()
    assert "passports" in view.results.head.suggestion.text()
    with qtbot.waitSignal(view.suggested) as told:
        view.results.head.suggestion.click()
    assert told.args == ["passports"]
    qtbot.waitUntil(lambda: view.results.list.model().rowCount() == 2)


def test_a_key_ties_the_selection_to_a_row_and_the_note_stands_beside_it(qtbot, statement: FindingView, case):
    select(statement, "He took our passports at the gate")
    press(qtbot, statement, "9")
    assert ("He took our passports at the gate", DECEIT, "v1", "supports") in tags(case)
    qtbot.waitUntil(lambda: len(statement.reader.paper._notes) == 2)
    qtbot.waitUntil(lambda: statement.panel._cells[DECEIT].supports == 2)
    press(qtbot, statement, "9")
    assert len(tags(case)) == 2


def test_the_stance_is_chosen_by_its_letter(qtbot, statement: FindingView, case):
    select(statement, "met us at the station")
    press(qtbot, statement, "a2")
    assert ("met us at the station", "pl.189a.act.transport", "v1", "contradicts") in tags(case)
    assert statement.panel.stance is Stance.CONTRADICTS


def test_plus_and_a_number_give_the_same_passage_to_another_person(qtbot, statement: FindingView, case):
    select(statement, "drove us at night to a farm")
    press(qtbot, statement, "2+3")
    given = [victim for quote, _, victim, _ in tags(case) if quote.startswith("drove")]
    assert sorted(given) == ["v1", "v3"]
    press(qtbot, statement, "+12")
    assert {victim for quote, _, victim, _ in tags(case) if quote.startswith("drove")} == {"v1", "v3", "v12"}
    qtbot.waitUntil(lambda: any("P-1, P-3, P-12" in note.mark.label for note in statement.reader.paper._notes))


def test_a_number_that_could_go_on_waits_for_its_next_digit(qtbot, statement: FindingView, case):
    statement.panel._victims.choose("v3")
    select(statement, "drove us at night to a farm")
    press(qtbot, statement, "2+1")
    assert [victim for quote, _, victim, _ in tags(case) if quote.startswith("drove")] == ["v3"]
    qtbot.waitUntil(lambda: sum(quote.startswith("drove") for quote, *_ in tags(case)) == 2, timeout=3000)
    assert {victim for quote, _, victim, _ in tags(case) if quote.startswith("drove")} == {"v1", "v3"}


def test_delete_removes_the_tag_here_and_undo_brings_it_back(qtbot, statement: FindingView, bridge, case):
    statement.reader.next_mark()
    QTest.keyClick(statement.reader.paper, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: not tags(case))
    qtbot.waitUntil(lambda: not statement.reader.paper._notes)
    bridge.write(tagging.undo, case)
    qtbot.waitUntil(lambda: len(statement.reader.paper._notes) == 1)


def test_a_row_without_a_selection_asks_for_one(qtbot, statement: FindingView, case):
    before = tags(case)
    statement.reader.select(3, 3)
    press(qtbot, statement, "1")
    assert tags(case) == before
    assert "first" in statement.panel._hint.text()


def test_for_a_child_it_is_said_that_means_need_not_be_shown(qtbot, statement: FindingView, bridge):
    statement.panel._victims.choose("v2")
    qtbot.waitUntil(lambda: not bridge.busy and bool(statement.panel._rule.text()))
    assert statement.panel._rule.text() == "For P-2 (a child at the act) means need not be shown."
    statement.panel._victims.choose("v3")
    qtbot.waitUntil(lambda: "disputed" in statement.panel._rule.text())
    statement.panel._victims.choose("v1")
    qtbot.waitUntil(lambda: not statement.panel._rule.isVisible())


def test_a_note_is_kept_with_the_tag_and_can_be_changed(qtbot, statement: FindingView, case):
    statement.reader.next_mark()
    statement.panel._note.setText("see k. 14")
    QTest.keyClick(statement.panel._note, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: any(tag.note == "see k. 14" for tag in statement.reader.tags))


def test_the_note_of_one_tag_does_not_pass_to_the_next(qtbot, statement: FindingView, case):
    statement.reader.next_mark()
    statement.panel._note.setText("see k. 14")
    QTest.keyClick(statement.panel._note, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: any(tag.note == "see k. 14" for tag in statement.reader.tags))
    start, end = statement.reader.selection or (0, 0)
    known = {tag.id for tag in statement.reader.tags}
    statement.reader.select(start + 1, end)
    qtbot.waitUntil(lambda: statement.panel.note_text == "see k. 14")
    press(qtbot, statement, "2")
    qtbot.waitUntil(lambda: len(statement.reader.tags) > len(known))
    assert [tag.note for tag in statement.reader.tags if tag.id not in known] == [""]


def test_a_number_nobody_in_the_count_has_is_said_and_gives_nothing(qtbot, statement: FindingView, case):
    statement.reader.next_mark()
    before = tags(case)
    press(qtbot, statement, "+9")
    assert statement.panel._hint.text() == "P-9 is not in this count; nothing was given."
    assert tags(case) == before


def test_somebody_who_may_only_read_tags_nothing(qtbot, bridge, theme, words, folder):
    with casefile.open_case(folder, "A. Judge", PASSPHRASE) as opened:
        casefile.add_user(opened, "B. Reader", Role.READER, PASSPHRASE, CHEAP)
    opening = casefile.open_case(folder, "B. Reader", PASSPHRASE, write=False)
    with opening as case, shown(qtbot, bridge, theme, case, words) as view:
        view.search("passports")
        qtbot.waitUntil(lambda: view.reader.page is not None)
        before = [tag.id for tag in view.reader.tags]
        view.reader.select(0, 20)
        press(qtbot, view, "1")
        assert view.panel._hint.text() == "The case is open for reading only."
        assert [tag.id for tag in view.reader.tags] == before
        bridge.close()


def test_going_back_returns_to_the_question_and_the_page(qtbot, statement: FindingView):
    where = statement.state()
    statement.search("report")
    qtbot.waitUntil(lambda: statement.reader.page is not None and statement.reader.page.name == "report.txt")
    statement.restore(where)
    qtbot.waitUntil(lambda: statement.reader.page is not None and statement.reader.page.name == "statement.txt")
    assert statement.results.query == ""
