"""The line to tag by, keys of one's own, and changing a tag without marking its passage again."""

from contextlib import contextmanager

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from judgedesk.app import casefile, favourites, reading, records, tagging
from judgedesk.domain.evidence import Stance
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.views.finding import FindingView
from judgedesk.ui.widgets.tagwords import Meant, Vocabulary, matching, named, read, token_at
from tests.ui.conftest import PASSPHRASE, STATEMENT

MORE = {
    "format": "judgedesk-records/1",
    "persons": [
        {"id": "v2", "roles": ["victim"], "pseudonym": "P-2", "protected": True},
        {"id": "v12", "roles": ["victim"], "pseudonym": "P-12", "protected": True},
        {"id": "d2", "roles": ["defendant"], "name": "Łucja Example"},
    ],
    "counts": [
        {"id": "c1", "label": "I", "offence": "pl.189a.1", "from": "2022-03-01", "to": "2023-11-30",
         "defendants": ["d1", "d2"], "victims": ["v1", "v2", "v12"]},
    ],
}  # fmt: skip
DECEIT, TRANSPORT = "pl.189a.means.3_deceit", "pl.189a.act.transport"
PASSAGE = "met us at the station"
KNOWN = Vocabulary(
    [named(f"v{one}", f"P-{one}", "", (f"P-{one}", str(one))) for one in (1, 2, 12)],
    [named("d1", "Łucja Example", "", ("Łucja Example",))],
    [named(DECEIT, "Deceit", "podstęp", ("3 Deceit", "3 Podstęp", "podstęp")),
     named("m4", "Error", "", ("4 Error, incapacity", "4 Błąd, niezdolność")),
     named(TRANSPORT, "Transport", "", ("Transport", "transport")), named("p1", "Trade in organs", "", ("Trade",))],
)  # fmt: skip


@pytest.mark.parametrize("line, meant", [
    ("@P-2 !deceit o some note", Meant(("v2",), (), (DECEIT,), Stance.CONTRADICTS, "some note")),
    ("@p1 @12 @lucja !podst !blad", Meant(("v1", "v12"), ("d1",), (DECEIT, "m4"))),
    ("!deceit ● p. 2", Meant((), (), (DECEIT,), Stance.SUPPORTS, "p. 2")),
    ("!deceit c", Meant((), (), (DECEIT,), Stance.CONTEXT)),
    ("!deceit : o paszporcie", Meant((), (), (DECEIT,), None, "o paszporcie")),
    ("!deceit see #3 there", Meant((), (), (DECEIT,), None, "see #3 there")),
    ("#t2 k123v", Meant(folio="t2 k123v")),
    ("@P-2 #k14", Meant(("v2",), folio="k14")),
    ("@P-9 !deceit", Meant((), (), (DECEIT,), unclear=("@P-9",))),
    ("!tra", Meant(unclear=("!tra",))),
    ("@ !", Meant(unclear=("@", "!"))),
    ("!DECEIT !deceit", Meant((), (), (DECEIT,))),
    ("", Meant()),
])  # fmt: skip
def test_what_a_line_says(line: str, meant: Meant):
    assert read(line, KNOWN) == meant


def test_names_are_found_by_beginnings_words_and_letters_without_their_signs():
    assert [one.id for one in matching("niezdolnosc", KNOWN.elements)] == ["m4"]
    assert [one.id for one in matching("incap", KNOWN.elements)] == ["m4"]
    assert matching("tr", KNOWN.elements)[0].id == TRANSPORT
    assert [one.written for one in KNOWN.elements] == ["Deceit", "Error_incapacity", "Transport", "Trade"]
    assert token_at("@P-2 !de x", 8) == (5, 8)
    assert token_at("@P-2 ", 5) == (5, 5)


# -- in the window ----------------------------------------------------------------------------------------------------


@contextmanager
def opened(qtbot, bridge, theme, case, words):
    made = FindingView(bridge, theme, case, words)
    made.resize(1272, 800)
    bridge.changed.connect(made.refresh)
    made.show()
    made.activateWindow()
    made.activate()
    qtbot.waitUntil(lambda: not bridge.busy)
    number = next(line.id for line in reading.documents(case) if line.name == "statement.txt")
    made.open_page(number, 1, [])
    qtbot.waitUntil(lambda: made.reader.page is not None and not bridge.busy)
    made.reader.take_keyboard()
    yield made
    made.close()
    made.deleteLater()


@pytest.fixture
def view(qtbot, bridge, theme, case, words):
    bridge.write(records.apply, case, MORE)
    qtbot.waitUntil(lambda: not bridge.busy)
    with opened(qtbot, bridge, theme, case, words) as made:
        yield made


def select(view: FindingView, passage: str) -> None:
    start = STATEMENT.index(passage)
    view.reader.select(start, start + len(passage))


def tags(view: FindingView, passage: str = PASSAGE) -> list[tuple[str, str, str, str]]:
    """Element, victim, defendant and stance of the tags on a passage, in order of these."""
    return sorted(
        (tag.element, tag.victim, tag.defendant, tag.stance.value) for tag in view.reader.tags if tag.quote == passage
    )


def press(qtbot, view: FindingView, keys: str) -> None:
    QTest.keyClicks(view.reader.paper, keys)
    qtbot.waitUntil(lambda: not view._bridge.busy)


def write(view: FindingView, text: str) -> None:
    """Types on the line, a key at a time."""
    for sign in text:
        QTest.keyClicks(view.panel.line, sign)
        QApplication.processEvents()


def type_line(qtbot, view: FindingView, text: str) -> None:
    press(qtbot, view, "/")
    write(view, text)
    QTest.keyClick(view.panel.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not view._bridge.busy)


def test_a_line_ties_the_selection_to_persons_and_rows_and_can_be_undone_in_one_step(qtbot, view: FindingView, case):
    select(view, PASSAGE)
    type_line(qtbot, view, "@P-2 @p12 !deceit !transport o seen at night")
    assert tags(view) == sorted(
        (element, victim, "d1", "contradicts") for element in (DECEIT, TRANSPORT) for victim in ("v2", "v12")
    )
    assert {tag.note for tag in view.reader.tags if tag.quote == PASSAGE} == {"seen at night"}
    assert view.reader.paper.hasFocus() and not view.panel.line.text()
    assert view.panel.target.victim == "v2"
    assert view.panel.stance is Stance.SUPPORTS
    view._bridge.write(tagging.undo, case)
    qtbot.waitUntil(lambda: not tags(view) and not view._bridge.busy)


def test_a_line_without_a_row_chooses_whom_the_next_key_is_for(qtbot, view: FindingView):
    select(view, PASSAGE)
    type_line(qtbot, view, "@lucja @12 c")
    press(qtbot, view, "2")
    assert tags(view) == [(TRANSPORT, "v12", "d2", "context")]


def test_an_indicator_is_ticked_by_its_id_and_named_in_the_margin(qtbot, view: FindingView):
    one = next(iter(view._charges.indicators.values()))
    select(view, PASSAGE)
    type_line(qtbot, view, f"!{one.id} a")
    assert tags(view) == [(one.id, "v1", "d1", "contradicts")]
    assert one.label["en"] in [mark.element for mark in view.reader.marks_here()]


def test_a_word_that_names_nothing_stops_the_whole_line(qtbot, view: FindingView):
    select(view, PASSAGE)
    type_line(qtbot, view, "@P-9 !deceit")
    assert tags(view) == []
    assert "@P-9" in view.panel._hint.text()
    assert view.panel.line.text() == "@P-9 !deceit"
    QTest.keyClick(view.panel.line, Qt.Key.Key_Escape)
    QTest.keyClick(view.panel.line, Qt.Key.Key_Escape)
    assert view.reader.paper.hasFocus()


def test_what_enter_would_do_is_said_while_the_line_is_typed(qtbot, view: FindingView):
    press(qtbot, view, ";")
    write(view, "@P-2 !deceit o seen")
    assert view.panel._hint.text() == "↵ P-2 · 3 Deceit · ○ · note: seen"


def test_the_word_at_hand_is_completed_by_tab_enter_and_arrows(qtbot, view: FindingView):
    press(qtbot, view, "/")
    line = view.panel.line
    write(view, "!podst")
    assert line._list.isVisible()
    QTest.keyClick(line, Qt.Key.Key_Tab)
    assert line.text() == "!Deceit "
    assert not line._list.isVisible()
    write(view, "!4")
    QTest.keyClick(line, Qt.Key.Key_Down)
    chosen = line._list.chosen()
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert chosen is not None and line.text() == f"!Deceit {chosen.command} "
    write(view, "@exam")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert line.text().endswith("@Bogdan_Example ")


def test_a_folio_on_the_line_leads_to_its_page(qtbot, view: FindingView, case):
    from judgedesk.app import folios

    report = next(line.id for line in reading.documents(case) if line.name == "report.txt")
    view._bridge.write(folios.correct, case, report, 1, "14v")
    qtbot.waitUntil(lambda: not view._bridge.busy)
    press(qtbot, view, "/")
    write(view, "#t2 k14v")
    qtbot.waitUntil(lambda: view.panel.line._list.isVisible())
    QTest.keyClick(view.panel.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: view.reader.page is not None and view.reader.page.document == report)
    type_line(qtbot, view, "#k999")
    assert view.panel._hint.text() == "No page bears this folio."


def test_a_tag_becomes_another_row_person_or_stance_without_marking_again(qtbot, view: FindingView):
    select(view, PASSAGE)
    press(qtbot, view, "2")
    press(qtbot, view, "r9")
    assert tags(view) == [(DECEIT, "v1", "d1", "supports")]
    press(qtbot, view, "ra")
    assert tags(view) == [(DECEIT, "v1", "d1", "contradicts")]
    press(qtbot, view, "r+2")
    assert tags(view) == [(DECEIT, "v2", "d1", "contradicts")]
    press(qtbot, view, "r")
    view.panel._chips.defendants.choose("d2")
    qtbot.waitUntil(lambda: tags(view) == [(DECEIT, "v2", "d2", "contradicts")])
    assert view.panel.target.defendant == "d1"
    press(qtbot, view, "r")
    type_line(qtbot, view, "!transport @P-12 c")
    assert tags(view) == [(TRANSPORT, "v12", "d2", "context")]


def test_escape_leaves_a_tag_as_it_is(qtbot, view: FindingView):
    select(view, PASSAGE)
    press(qtbot, view, "2")
    press(qtbot, view, "r")
    assert "Change" in view.panel._hint.text()
    QTest.keyClick(view.reader.paper, Qt.Key.Key_Escape)
    press(qtbot, view, "9")
    assert (TRANSPORT, "v1", "d1", "supports") in tags(view)


def test_a_stance_key_with_nothing_selected_is_for_the_tag_at_the_caret(qtbot, view: FindingView):
    select(view, PASSAGE)
    press(qtbot, view, "2")
    inside = STATEMENT.index(PASSAGE) + 3
    view.reader.select(inside, inside)
    press(qtbot, view, "c")
    assert tags(view) == [(TRANSPORT, "v1", "d1", "context")]
    assert view.panel.stance is Stance.SUPPORTS


def test_shift_and_a_key_add_a_row_to_the_tagged_passage(qtbot, view: FindingView):
    select(view, PASSAGE)
    press(qtbot, view, "a2")
    inside = STATEMENT.index(PASSAGE) + 3
    view.reader.select(inside, inside)
    QTest.keyClick(view.reader.paper, Qt.Key.Key_ParenLeft, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: not view._bridge.busy)
    assert tags(view) == [(element, "v1", "d1", "contradicts") for element in (TRANSPORT, DECEIT)]


def test_of_several_tags_in_one_place_r_goes_through_them(qtbot, view: FindingView):
    select(view, PASSAGE)
    press(qtbot, view, "2")
    press(qtbot, view, "9")
    press(qtbot, view, "r")
    first = view.panel._hint.text()
    press(qtbot, view, "r")
    second = view.panel._hint.text()
    assert first != second
    press(qtbot, view, "c")
    changed = [element for element, *_, stance in tags(view) if stance == "context"]
    assert len(changed) == 1 and ("Deceit" in second) == (changed == [DECEIT])


def test_a_row_gets_a_key_of_ones_own(qtbot, view: FindingView, case):
    view.panel._rows.key_wanted.emit(DECEIT)
    assert "3 Deceit" in view.panel._hint.text()
    press(qtbot, view, "1")
    qtbot.waitUntil(lambda: view.panel._rows._buttons[DECEIT].key == "1")
    assert favourites.favourites(case) == {"pl.189a.1": {"1": DECEIT}}
    select(view, PASSAGE)
    press(qtbot, view, "1")
    assert tags(view) == [(DECEIT, "v1", "d1", "supports")]
    (command,) = [one for one in view.commands() if one.id == "tag.key"]
    command.run()
    assert "3 Deceit" in view.panel._hint.text()
    QTest.keyClick(view.reader.paper, Qt.Key.Key_Escape)
    view.panel._rows._buttons[DECEIT].setFocus()
    QTest.keyClick(view.panel._rows._buttons[DECEIT], Qt.Key.Key_Equal)
    QTest.keyClick(view.panel._rows._buttons[DECEIT], Qt.Key.Key_Backspace)
    qtbot.waitUntil(lambda: view.panel._rows._buttons[DECEIT].key == "9")


def test_the_target_used_last_is_chosen_again_after_a_restart(qtbot, theme, words, folder):
    QApplication.processEvents()
    for victim, stance in (("v1", Stance.SUPPORTS), ("v12", Stance.CONTRADICTS)):
        with casefile.open_case(folder, "A. Judge", PASSPHRASE) as case:
            records.apply(case, MORE)
            bridge = Bridge()
            with opened(qtbot, bridge, theme, case, words) as view:
                assert (view.panel.target.victim, view.panel.stance) == (victim, stance)
                select(view, PASSAGE)
                type_line(qtbot, view, "@12 a")
                press(qtbot, view, "2")
                assert (TRANSPORT, "v12", "d1", "contradicts") in tags(view)
            bridge.close()
