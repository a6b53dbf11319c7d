"""Questions and statements side by side in the window: typed, ticked, moved, carried, taken over, marked in pairs."""

from pathlib import Path

import docx
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from judgedesk.app import casefile, contradictions, intake, outlines, records
from judgedesk.app.outline_records import Question, Target
from judgedesk.domain.roles import Role
from judgedesk.ui.views.contradictions import ContradictionsView
from judgedesk.ui.views.outline import OutlineView
from judgedesk.ui.views.outline_noting import at_second
from tests.ui.conftest import CHEAP, PASSPHRASE, RECORDS

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
FIRST = "I was promised work in a hotel.\nHe took our passports at the gate.\n"
SECOND = "Nobody promised me a hotel.\nThe passports were with the driver.\n"
DECEIT, DOCUMENTS = "pl.189a.means.3_deceit", "pl.189a.act.transport"


def tag(id: str, document: str, quote: str, element: str, stance: str = "supports") -> dict[str, object]:
    return {"id": id, "document": document, "page": 1, "quote": quote, "element": element, "count": "c1",
            "defendant": "d1", "victim": "v1", "stance": stance}  # fmt: skip


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    base = tmp_path_factory.mktemp("outlines")
    (base / "files").mkdir()
    for name, text in (("P-1 statement 1.txt", FIRST), ("P-1 statement 2.txt", SECOND)):
        (base / "files" / name).write_text(text, encoding="utf-8")
    tags = [
        tag("s1", "P-1 statement 1.txt", "promised work in a hotel", DECEIT),
        tag("s2", "P-1 statement 2.txt", "Nobody promised me a hotel", DECEIT, "contradicts"),
        tag("s3", "P-1 statement 2.txt", "with the driver", DOCUMENTS),
    ]
    with casefile.create_case(base / "case.jdcase", "II K 1/26", "A. Judge", Role.JUDGE, PASSPHRASE, CHEAP) as case:
        intake.import_files(case, [base / "files"], jobs=1)
        persons = [RECORDS["persons"][0] | {"languages": ["uk"]}, RECORDS["persons"][1],
                   {"id": "w1", "roles": ["witness"], "name": "Celina Example"}]  # fmt: skip
        records.apply(case, {**RECORDS, "persons": persons, "tags": tags})
    return base / "case.jdcase"


def shown(qtbot, bridge, view):
    bridge.changed.connect(view.refresh)
    view.resize(1240, 760)
    view.show()
    view.activateWindow()
    view.activate()
    qtbot.waitUntil(lambda: not view._stale and not bridge.busy)
    return view


@pytest.fixture
def view(qtbot, bridge, theme, case, words) -> OutlineView:
    outline, _ = outlines.begin(case, "v1")
    for text in ("What were you told about the work?", "Who met you at the station?", "Where were the papers kept?"):
        outlines.add_question(case, outline, Question(text, targets=(Target("c1", DECEIT),)))
    outlines.begin(case, "w1")
    made = shown(qtbot, bridge, OutlineView(bridge, theme, case, words))
    yield made
    made.deleteLater()


@pytest.fixture
def sides(qtbot, bridge, theme, case, words) -> ContradictionsView:
    made = shown(qtbot, bridge, ContradictionsView(bridge, theme, case, words))
    yield made
    made.deleteLater()


def texts(case, person: str = "v1") -> list[str]:
    return [one.text for one in outlines.of_person(case, person).questions]


def settled(qtbot, bridge) -> None:
    qtbot.wait(20)
    qtbot.waitUntil(lambda: not bridge.busy)


def test_where_there_is_none_it_says_what_will_stand_there(qtbot, bridge, theme, case, words):
    empty = shown(qtbot, bridge, OutlineView(bridge, theme, case, words))
    assert empty._stack.currentIndex() == 1
    assert "the witness's" in empty._empty.accessibleDescription()
    empty.begin("v1", mine=True)
    qtbot.waitUntil(lambda: empty._stack.currentIndex() == 0 and not bridge.busy)
    assert outlines.of_person(case, "v1").mine and "mine alone" in empty.people._choices[0].aside
    empty.deleteLater()


def test_space_ticks_with_the_time_and_takes_the_tick_back(qtbot, bridge, case, view: OutlineView):
    view.list.choose_row(0)
    QTest.keyClick(view.list, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: view.list.questions.rows[0].state == "answered")
    assert view.list.questions.rows[0].at and "answered" in view._said(view.list.questions.rows[0])[2]
    QTest.keyClick(view.list, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: view.list.questions.rows[0].state == "open")


def test_questions_move_with_alt_and_the_keyboard_stays_on_them(qtbot, bridge, case, view: OutlineView):
    view.list.choose_row(0)
    QTest.keyClick(view.list, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: texts(case)[1].startswith("What were you told"))
    settled(qtbot, bridge)
    assert view.list.question().text.startswith("What were you told") and view.list.currentIndex().row() == 1


def test_n_begins_a_question_behind_the_chosen_one(qtbot, bridge, case, view: OutlineView):
    view.list.choose_row(0)
    QTest.keyClick(view.list, Qt.Key.Key_N)
    assert view.pane.text.hasFocus() and view.pane.text.toPlainText() == ""
    view.pane.text.setPlainText("Who spoke with you?")
    view.pane.translation.setPlainText("Хто з вами говорив?")
    QTest.keyClick(view.pane.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(texts(case)) == 4)
    settled(qtbot, bridge)
    assert texts(case)[1] == "Who spoke with you?"
    assert view.list.question().text == "Who spoke with you?" and not view.list.question().stale


def test_what_is_typed_next_stays_while_the_question_is_being_recorded(qtbot, bridge, case, view: OutlineView):
    QTest.keyClick(view.list, Qt.Key.Key_N)
    view.pane.text.setPlainText("Who drove?")
    QTest.keyClick(view.pane.text, Qt.Key.Key_Tab)
    assert view.pane.translation.hasFocus()
    QTest.keyClicks(view.pane.translation, "Khto")
    qtbot.waitUntil(lambda: "Who drove?" in texts(case))
    settled(qtbot, bridge)
    assert view.pane.translation.toPlainText() == "Khto"
    view.list.setFocus()
    qtbot.waitUntil(lambda: any(one.translation == "Khto" for one in outlines.of_person(case, "v1").questions))


def test_a_new_question_without_words_is_let_go(qtbot, bridge, case, view: OutlineView):
    view.list.choose_row(0)
    QTest.keyClick(view.list, Qt.Key.Key_N)
    view.list.setFocus()
    view.list.choose_row(2)
    settled(qtbot, bridge)
    assert view.pane.text.toPlainText() == "Where were the papers kept?" and len(texts(case)) == 3


def test_a_changed_text_makes_the_translation_stale_until_somebody_says_it_fits(qtbot, bridge, case, view):
    view.list.choose_row(0)
    settled(qtbot, bridge)
    view.pane.translation.setPlainText("Що вам казали?")
    QTest.keyClick(view.pane.translation, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settled(qtbot, bridge)
    view.pane.text.setPlainText("What were you told about the pay?")
    QTest.keyClick(view.pane.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: view.pane._stale.isVisible())
    assert "out of date" in view._said(view.list.question())[2]
    view.pane._fits.click()
    qtbot.waitUntil(lambda: not view.pane._stale.isVisible())


def test_a_suggestive_question_is_prompted_while_it_is_typed_and_kept_all_the_same(qtbot, bridge, case, view):
    view.list.choose_row(0)
    settled(qtbot, bridge)
    view.pane.text.setPlainText("He took your passport, didn't he?")
    qtbot.waitUntil(lambda: "KPK 171 § 4" in view.pane.prompts.accessibleDescription(), timeout=4000)
    assert "May be suggestive" in view.pane.prompts.accessibleDescription()
    QTest.keyClick(view.pane.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: texts(case)[0] == "He took your passport, didn't he?")


def test_a_protected_name_is_refused_in_words(qtbot, bridge, case, view: OutlineView):
    view.list.choose_row(0)
    settled(qtbot, bridge)
    view.pane.text.setPlainText("Did Anna Example see it?")
    QTest.keyClick(view.pane.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: view.trouble.isVisible())
    assert "Anna" not in "".join(texts(case))


def test_c_carries_to_the_next_witness(qtbot, bridge, case, view: OutlineView):
    view.list.choose_row(1)
    QTest.keyClick(view.list, Qt.Key.Key_C)
    qtbot.waitUntil(lambda: texts(case, "w1") == ["Who met you at the station?"])
    settled(qtbot, bridge)
    assert "to Celina Example" in view._said(view.list.questions.rows[1])[2]
    view.step(1)
    settled(qtbot, bridge)
    assert "from P-1" in view._said(view.list.questions.rows[0])[2]


def test_earlier_statements_stand_beside_and_open(qtbot, bridge, case, view: OutlineView):
    view.list.choose_row(0)
    qtbot.waitUntil(lambda: view.pane.further.rows.rowCount() == 2)
    view.pane.further.setFocus()
    view.pane.further.setCurrentIndex(view.pane.further.rows.index(0, 0))
    QTest.keyClick(view.pane.further, Qt.Key.Key_B)
    qtbot.waitUntil(lambda: view.pane.put.rows.rowCount() == 1 and view.pane.further.rows.rowCount() == 1)
    view.pane.all.click()
    qtbot.waitUntil(lambda: view.pane.further.rows.rowCount() == 2)
    with qtbot.waitSignal(view.open_page) as opened:
        view.pane.put.opened.emit(view.pane.put.rows.passages[0])
    assert opened.args[1] == 1


def test_pages_to_be_shown_and_notes_are_entered(qtbot, bridge, case, view: OutlineView):
    view.list.choose_row(0)
    settled(qtbot, bridge)
    view.pane.exhibit.setText("P-1 statement 2.txt, 1")
    QTest.keyClick(view.pane.exhibit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: view.pane.exhibits.rowCount() == 1)
    view.pane.note.setText("cannot remember")
    QTest.keyClick(view.pane.note, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "cannot remember" in view.pane.notes.accessibleDescription())
    assert view.pane.note.text() == ""


@pytest.mark.parametrize(("typed", "second", "words"), [
    ("12:34 names him", 754.0, "names him"), ("1:00:05 cries", 3605.0, "cries"), ("at 12 she left", None,
     "at 12 she left"), ("12:99 no", None, "12:99 no"),
])  # fmt: skip
def test_a_note_may_begin_with_the_second_of_the_recording(typed, second, words):
    assert at_second(typed) == (second, words)


def test_questions_to_begin_with_are_ticked_and_taken_over(qtbot, bridge, case, view: OutlineView):
    view.offer_starters()
    qtbot.waitUntil(lambda: view.offer.isVisible() and view.offer.ticks.ticks.rowCount() > 0)
    first = view.offer._offered[0]
    QTest.keyClick(view.offer.ticks, Qt.Key.Key_Space)
    assert view.offer.go.isEnabled()
    view.offer.go.click()
    qtbot.waitUntil(lambda: first.text in texts(case))
    assert view.list.isVisible() and not view.offer.isVisible()


def test_the_questions_are_written_out(qtbot, bridge, case, view: OutlineView, tmp_path: Path):
    with qtbot.waitSignal(view.noted) as noted:
        view.write(tmp_path / "questions.docx")
    assert "3 question" in noted.args[0]
    assert len(docx.Document(str(tmp_path / "questions.docx")).tables[0].rows) == 4


def test_every_control_has_a_name(qtbot, bridge, view: OutlineView, sides: ContradictionsView):
    from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QPlainTextEdit

    for kind in (QAbstractItemView, QLineEdit, QPlainTextEdit):
        for one in (*view.findChildren(kind), *sides.findChildren(kind)):
            if one.isVisible() and one.focusPolicy() != Qt.FocusPolicy.NoFocus:
                assert one.accessibleName(), one


# -- statements side by side


def test_statements_stand_in_columns_of_one_width_by_topic(qtbot, bridge, sides: ContradictionsView):
    assert [topic.id for topic in sides.topics.rows] == ["act.transport", "means.deception"]
    assert sides.topic().id == "means.deception", "the first topic on which two statements speak"
    qtbot.waitUntil(lambda: len(sides.columns.lists) == 2 and sides.columns.lists[0].width() > 50)
    left, right = (one.width() for one in sides.columns.lists)
    assert abs(left - right) <= 1
    with qtbot.waitSignal(sides.open_page) as opened:
        sides.columns.lists[0].setFocus()
        sides.columns.lists[0].setCurrentIndex(sides.columns.lists[0].rows.index(0, 0))
        QTest.keyClick(sides.columns.lists[0], Qt.Key.Key_Return)
    assert opened.args[2], "the passage is marked on the page"


def test_a_pair_is_marked_with_a_note_and_the_mark_taken_away(qtbot, bridge, case, sides: ContradictionsView):
    assert len(sides._pair) == 2, "one passage in each of two statements is the pair"
    sides.bar.note.setText("work or none?")
    sides.bar.explained.click()
    qtbot.waitUntil(lambda: len(contradictions.marked(case)) == 1)
    settled(qtbot, bridge)
    assert sides.bar.rows.rows[0].mark == "explained" and sides.bar.note.text() == "work or none?"
    sides.bar.table.choose_row(0)
    QTest.keyClick(sides.bar.table, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: not contradictions.marked(case))


def test_m_chooses_the_passages_of_a_pair(qtbot, bridge, sides: ContradictionsView):
    first = sides.columns.lists[0]
    first.setFocus()
    first.setCurrentIndex(first.rows.index(0, 0))
    QTest.keyClick(first, Qt.Key.Key_M)
    assert len(sides._pair) == 1 and not sides.bar.contradiction.isEnabled()
    QTest.keyClick(first, Qt.Key.Key_M)
    assert len(sides._pair) == 2
