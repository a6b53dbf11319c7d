"""The plan of hearings: proposed, accepted, moved by mouse and keyboard with the conflict said before the drop."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QLabel, QWidget

from judgedesk.app import casefile, hearings_changes, questionings, records, tagging
from judgedesk.app.casefile import Case
from judgedesk.app.hearings import Hearing, hearings
from judgedesk.app.hearings_plan import plans
from judgedesk.app.questionings import Questioning
from judgedesk.domain.roles import Role
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.board import BoardView
from tests.ui.conftest import CHEAP, PASSPHRASE, RECORDS

# The off-screen platform says so of every list that pops up.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

MONDAY, TUESDAY = date(2027, 1, 11), date(2027, 1, 12)
DOCKET = {
    **RECORDS,
    "tags": [],
    "persons": [
        {"id": "v1", "roles": ["victim", "witness"], "name": "Anna Example", "pseudonym": "P-1", "protected": True},
        {"id": "w1", "roles": ["witness"], "name": "Celina Wzorcowa"},
        {"id": "w2", "roles": ["witness"], "name": "Dorota Wzorcowa"},
        {"id": "d1", "roles": ["defendant"], "name": "Bogdan Example"},
    ],
    "rooms": [{"id": "r1", "name": "Hall 4", "equipment": ["link"]}, {"id": "r2", "name": "Friendly room"}],
    "resources": [{"id": "i1", "kind": "interpreter", "languages": ["uk"]},
                  {"id": "i2", "kind": "interpreter", "languages": ["uk"]}],
    "sittings": [
        {"id": "s1", "room": "r1", "date": "2027-01-11", "from": "09:00", "to": "13:00"},
        {"id": "s2", "room": "r2", "date": "2027-01-12", "from": "09:00", "to": "13:00"},
        {"id": "s3", "room": "r1", "date": "2027-01-12", "from": "09:00", "to": "13:00"},
        {"id": "s4", "room": "r1", "date": "2027-01-19", "from": "09:00", "to": "13:00", "confirmed": False,
         "missing": ["lay_judges"]},
    ],
    "testimony": [
        {"id": "z1", "person": "v1", "minutes": 60, "rooms": ["r2"], "vulnerable": True, "once_only": True,
         "resources": [{"kind": "interpreter", "language": "uk"}], "elements": ["pl.189a.means.3_deceit"]},
        {"id": "z2", "person": "w1", "minutes": 60, "resources": [{"kind": "interpreter", "language": "uk"}]},
        {"id": "z3", "person": "w2", "minutes": 45,
         "available": [["2027-01-11", "09:00", "13:00"], ["2027-01-12", "09:00", "11:00"]]},
    ],
}  # fmt: skip


def placed(
    testimony: str, day: str, start: str, end: str, room: str, sitting: str, *resources: str
) -> dict[str, object]:
    return {"id": f"h-{testimony}-1", "testimony": testimony, "part": 1, "sitting": sitting, "room": room, "date": day,
            "from": start, "to": end, "resources": list(resources), "state": "confirmed"}  # fmt: skip


STANDING = [
    placed("z1", "2027-01-12", "09:00", "10:00", "r2", "s2", "i1"),
    placed("z2", "2027-01-11", "09:00", "10:00", "r1", "s1", "i1"),
    placed("z3", "2027-01-11", "10:00", "10:45", "r1", "s1"),
]


def made(base: Path, given: dict[str, object]) -> Path:
    with casefile.create_case(base / "case.jdcase", "II K 1/26", "A. Judge", Role.JUDGE, PASSPHRASE, CHEAP) as case:
        records.apply(case, given)
        casefile.add_user(case, "R. Reader", Role.READER, PASSPHRASE, CHEAP)
    return base / "case.jdcase"


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made(tmp_path_factory.mktemp("board"), DOCKET)


@pytest.fixture(scope="module")
def nothing_planned(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made(tmp_path_factory.mktemp("nothing"), {**RECORDS, "tags": []})


@pytest.fixture(scope="module")
def crowded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two hundred hearings on sixty days in four rooms."""
    days = [date(2027, 1, 4) + timedelta(at) for at in range(84)]
    days = [day for day in days if day.weekday() < 5][:60]
    rooms = [{"id": f"r{at}", "name": f"Hall {at}"} for at in range(4)]
    sittings = [{"id": f"s{at}-{room}", "room": f"r{room}", "date": day.isoformat(), "from": "09:00", "to": "15:00"}
                for at, day in enumerate(days) for room in range(4)]  # fmt: skip
    people = [{"id": f"w{at}", "roles": ["witness"], "name": f"Witness {at}"} for at in range(200)]
    testimony = [{"id": f"z{at}", "person": f"w{at}", "minutes": 60} for at in range(200)]
    standing = [
        placed(f"z{at}", days[at % 60].isoformat(), f"{9 + at // 60:02}:00", f"{10 + at // 60:02}:00",
               f"r{at % 4}", f"s{at % 60}-{at % 4}")
        for at in range(200)
    ]  # fmt: skip
    return made(
        tmp_path_factory.mktemp("crowded"),
        {"format": "judgedesk-records/1", "persons": people, "rooms": rooms, "sittings": sittings,
         "testimony": testimony, "hearings": standing},
    )  # fmt: skip


def shown(qtbot, bridge: Bridge, theme: Theme, case: Case, words: Words) -> BoardView:
    view = BoardView(bridge, theme, case, words)
    qtbot.addWidget(view)
    bridge.changed.connect(view.refresh)
    view.focus.day = MONDAY
    view.resize(1250, 760)
    view.show()
    view.activate()
    settled(qtbot, bridge, view)
    return view


def settled(qtbot, bridge: Bridge, view: BoardView) -> None:
    def quiet() -> bool:
        return not view._stale and not bridge.busy

    qtbot.waitUntil(quiet, timeout=10_000)
    QTest.qWait(1)
    qtbot.waitUntil(quiet, timeout=10_000)


@pytest.fixture
def empty(qtbot, bridge, theme, case, words) -> Iterator[BoardView]:
    """Nobody has a place yet."""
    yield shown(qtbot, bridge, theme, case, words)


@pytest.fixture
def board(qtbot, bridge, theme, case, words) -> Iterator[BoardView]:
    """Three hearings stand."""
    records.apply(case, {"format": "judgedesk-records/1", "hearings": STANDING})
    yield shown(qtbot, bridge, theme, case, words)


def hearing(case: Case, testimony: str) -> Hearing:
    return next(one for one in hearings(case) if one.slot.testimony == testimony)


def key(widget: QWidget, pressed: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(widget, pressed, modifier)


def side(view: BoardView) -> str:
    return "\n".join(line for card in view.side.cards for line in card.said)


def press(view: BoardView, text: str) -> None:
    button = next(one for card in view.side.cards for one in card.buttons if text in one.text())
    button.click()


def centre(view: BoardView, day: date, minute: int, room: str) -> QPoint:
    """Where a minute of a day and room lies in the viewport."""
    layout = view.picture.layout_shown
    row = layout.row(room)
    x = (layout.column(day) + 0.5) * layout.wide - view.picture.horizontalScrollBar().value()
    y = layout.y(row, minute) - view.picture.verticalScrollBar().value()
    return QPoint(round(x) + view._theme.px(104), round(y) + view._theme.px(34))


# -- the picture -------------------------------------------------------------------------------------------------


def test_an_empty_place_says_how_to_begin(qtbot, bridge, theme, words, nothing_planned):
    with casefile.open_case(nothing_planned, "A. Judge", PASSPHRASE) as case:
        view = shown(qtbot, bridge, theme, case, words)
        wanted: list[str] = []
        view.section_wanted.connect(wanted.append)
        assert view._stack.currentWidget() is view._empty
        assert "Rooms and calendars" in view._empty.accessibleDescription()
        view._empty._action.click()
        assert wanted == ["calendars"]
        bridge.close()


def test_cards_lie_on_their_day_and_hour_and_are_said_by_pseudonym(board: BoardView):
    layout = board.picture.layout_shown
    assert [day.isoformat() for day in layout.days][:2] == ["2027-01-11", "2027-01-12"]
    first, second = layout.boxes["h-z2-1"], layout.boxes["h-z3-1"]
    assert abs(first.center().x() - second.center().x()) < 1 and first.bottom() <= second.top()
    assert layout.boxes["h-z1-1"].center().x() > first.right()
    board.picture.choose("h-z1-1")
    said = board.picture.accessibleDescription()
    assert "P-1 · once only" in said and "09:00–10:00, Friendly room" in said and "interpreter Ukrainian" in said
    assert "Anna" not in said


def test_where_there_is_a_sitting_it_is_white_and_hatched_where_closed(board: BoardView, theme: Theme):
    image: QImage = board.picture.viewport().grab().toImage()

    def colours(day: date, room: str) -> set[str]:
        at = centre(board, day, 12 * 60 + 20, room)
        return {image.pixelColor(at.x() + x, at.y() + y).name() for x in range(8) for y in range(8)}

    assert colours(TUESDAY, "r2") == {theme.colours.white}
    assert theme.colours.white not in colours(MONDAY, "r2") and len(colours(MONDAY, "r2")) > 1


def test_arrows_go_from_card_to_card_and_on_to_the_next_week(qtbot, bridge, case, board: BoardView):
    hearings_changes.move(case, "h-z3-1", date(2027, 1, 19), "09:00", "r1")
    board._load()
    settled(qtbot, bridge, board)
    board.picture.choose("h-z2-1")
    key(board.picture, Qt.Key.Key_Right)
    assert board.picture.current == "h-z1-1"
    key(board.picture, Qt.Key.Key_Right)
    assert board.picture.current == "h-z3-1" and board.picture.layout_shown.days[0] == date(2027, 1, 18)
    assert board.focus.day == date(2027, 1, 19)
    key(board.picture, Qt.Key.Key_Left)
    assert board.picture.current == "h-z1-1"


def test_page_keys_turn_the_weeks_and_the_head_says_which(board: BoardView):
    assert "11 – 15 January 2027" in board.head._note.text()
    key(board.picture, Qt.Key.Key_PageDown)
    assert "18 – 22 January 2027" in board.head._note.text()
    board.show_span("all")
    assert len(board.picture.layout_shown.days) == 3


def test_a_sitting_that_lacks_somebody_looks_tentative(qtbot, bridge, case, board: BoardView):
    hearings_changes.move(case, "h-z3-1", date(2027, 1, 19), "09:00", "r1")
    board._load()
    settled(qtbot, bridge, board)
    card = board.scene.card("h-z3-1")
    assert card.tentative
    board.picture.choose("h-z3-1")
    settled(qtbot, bridge, board)
    assert "tentative" in board.picture.accessibleDescription()
    assert "lay judges" in side(board)


# -- moving ------------------------------------------------------------------------------------------------------


def test_the_keyboard_moves_a_hearing_and_says_what_stands_against_it_before_the_drop(
    qtbot, bridge, case, board: BoardView
):
    board.picture.choose("h-z2-1")
    settled(qtbot, bridge, board)
    key(board.picture, Qt.Key.Key_M)
    for _ in range(3):
        key(board.picture, Qt.Key.Key_Plus)
    qtbot.waitUntil(lambda: board.picture.against is not None)
    assert board.picture.target == (MONDAY, 9 * 60 + 45, "r1")
    assert "Hall 4" in board.picture.note.against.text() and "Dorota Wzorcowa" in board.picture.note.against.text()
    assert "Dorota Wzorcowa" in board.picture.accessibleDescription()
    assert hearing(case, "z2").slot.start == 9 * 60, "nothing is written before the drop"
    key(board.picture, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: board.picture.against is not None)
    assert board.picture.target[0] == TUESDAY and "interpreter" in board.picture.note.against.text()
    key(board.picture, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    for _ in range(3):
        key(board.picture, Qt.Key.Key_Plus)
    qtbot.waitUntil(lambda: board.picture.against is not None)
    assert board.picture.target[1] == 10 * 60 + 15 and board.picture.against == ()
    assert "Nothing stands against it" in board.picture.note.against.text()
    key(board.picture, Qt.Key.Key_Return)
    settled(qtbot, bridge, board)
    moved = hearing(case, "z2")
    assert (moved.slot.day, moved.slot.start, moved.slot.room, moved.pinned) == (TUESDAY, 10 * 60 + 15, "r1", True)
    tagging.undo(case)
    board._load()
    settled(qtbot, bridge, board)
    back = hearing(case, "z2")
    assert (back.slot.day, back.slot.start, back.pinned) == (MONDAY, 9 * 60, False)


def test_escape_leaves_everything_where_it_was(qtbot, bridge, case, board: BoardView):
    board.picture.choose("h-z2-1")
    key(board.picture, Qt.Key.Key_M)
    key(board.picture, Qt.Key.Key_Down)
    key(board.picture, Qt.Key.Key_Escape)
    settled(qtbot, bridge, board)
    assert board.picture.target is None and not board.picture.note.isVisible()
    assert hearing(case, "z2").slot.room == "r1"


def test_what_changed_while_something_was_held_is_read_when_it_is_put_back(qtbot, bridge, case, board: BoardView):
    board.picture.choose("h-z2-1")
    key(board.picture, Qt.Key.Key_M)
    bridge.write(hearings_changes.cancel, case, "h-z3-1")
    qtbot.waitUntil(lambda: board._stale)
    assert board.picture.target is not None and "h-z3-1" in board.picture.layout_shown.boxes
    key(board.picture, Qt.Key.Key_Escape)
    settled(qtbot, bridge, board)
    assert "h-z3-1" not in board.picture.layout_shown.boxes


def test_the_mouse_drags_a_card_and_the_conflict_is_said_while_it_is_held(qtbot, bridge, case, board: BoardView):
    view = board.picture.viewport()
    start, there = centre(board, MONDAY, 9 * 60 + 5, "r1"), centre(board, TUESDAY, 9 * 60 + 20, "r1")
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(view, start + QPoint(20, 0))
    QTest.mouseMove(view, there)
    qtbot.waitUntil(lambda: board.picture.against is not None)
    assert board.picture.target == (TUESDAY, 9 * 60 + 15, "r1")
    assert board.picture.note.isVisible() and "interpreter" in board.picture.note.against.text()
    assert hearing(case, "z2").slot.day == MONDAY
    free = centre(board, TUESDAY, 11 * 60 + 5, "r1")
    QTest.mouseMove(view, free)
    qtbot.waitUntil(lambda: board.picture.against == ())
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=free)
    settled(qtbot, bridge, board)
    moved = hearing(case, "z2")
    assert (moved.slot.day, moved.slot.start, moved.pinned) == (TUESDAY, 11 * 60, True)
    assert board.scene.card("h-z2-1").hearing.pinned and not board.scene.clashes


def test_what_is_let_go_before_the_words_came_stays_in_the_hand(qtbot, bridge, case, board: BoardView):
    view = board.picture.viewport()
    start, there = centre(board, MONDAY, 9 * 60 + 5, "r1"), centre(board, TUESDAY, 9 * 60 + 20, "r1")
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    bridge.hold()
    QTest.mouseMove(view, start + QPoint(20, 0))
    QTest.mouseMove(view, there)
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=there)
    bridge.release()
    qtbot.waitUntil(lambda: bool(board.picture.against))
    settled(qtbot, bridge, board)
    assert board.picture.target is not None and hearing(case, "z2").slot.day == MONDAY
    key(board.picture, Qt.Key.Key_Return)
    settled(qtbot, bridge, board)
    assert hearing(case, "z2").slot.day == TUESDAY


def test_p_pins_and_releases_and_delete_cancels_with_undo(qtbot, bridge, case, board: BoardView):
    board.picture.choose("h-z3-1")
    key(board.picture, Qt.Key.Key_P)
    settled(qtbot, bridge, board)
    assert hearing(case, "z3").pinned
    key(board.picture, Qt.Key.Key_P)
    settled(qtbot, bridge, board)
    assert not hearing(case, "z3").pinned
    key(board.picture, Qt.Key.Key_Delete)
    settled(qtbot, bridge, board)
    assert hearing(case, "z3").state == "cancelled" and "h-z3-1" not in board.picture.layout_shown.boxes
    assert "Dorota Wzorcowa" in side(board), "who has no place any more is said"
    tagging.undo(case)
    board._load()
    settled(qtbot, bridge, board)
    assert "h-z3-1" in board.picture.layout_shown.boxes


# -- beside it ---------------------------------------------------------------------------------------------------


def test_what_cannot_both_hold_stands_beside_with_ways_out_that_are_taken(qtbot, bridge, case, board: BoardView):
    hearings_changes.move(case, "h-z2-1", TUESDAY, "09:30", "r1")
    board._load()
    settled(qtbot, bridge, board)
    assert {card.id for card in board.scene.cards if card.clash} == {"h-z1-1", "h-z2-1"}
    said = side(board)
    assert "Cannot both hold" in said and "interpreter" in said and "P-1" in said
    press(board, "Instead")
    settled(qtbot, bridge, board)
    assert "Cannot both hold" not in side(board) and not any(card.clash for card in board.scene.cards)
    assert {hearing(case, "z1").slot.resources, hearing(case, "z2").slot.resources} == {("i1",), ("i2",)}


def test_a_way_out_moves_who_is_not_pinned(qtbot, bridge, case, board: BoardView):
    hearings_changes.move(case, "h-z2-1", MONDAY, "10:00", "r1")
    board._load()
    settled(qtbot, bridge, board)
    press(board, "Move to")
    settled(qtbot, bridge, board)
    assert not any(card.clash for card in board.scene.cards)
    assert hearing(case, "z2").slot.start == 10 * 60 and hearing(case, "z3").slot.start != 10 * 60


def test_the_chosen_hearing_says_what_is_open_and_leads_there(qtbot, bridge, case, board: BoardView):
    questionings.add(case, Questioning("", "v1", "2024-03-12", "Police", recorded=True))
    wanted: list[str] = []
    board.section_wanted.connect(wanted.append)
    board.picture.choose("h-z1-1")
    settled(qtbot, bridge, board)
    said = side(board)
    assert "Exposure of P-1" in said and "12 Mar 2024" in said and "once only" in said
    press(board, "Not ready")
    assert wanted == ["arranging"] and board.focus.hearing == "h-z1-1" and board.focus.person == "v1"


# -- proposals ---------------------------------------------------------------------------------------------------


def test_a_plan_is_proposed_compared_and_accepted_only_by_a_person(qtbot, bridge, case, empty: BoardView):
    assert "accept it" in empty._foot.text()
    empty.search()
    assert empty.plans.is_running and not empty.plans.stop.isHidden()
    qtbot.waitUntil(lambda: not empty.plans.is_running, timeout=30_000)
    settled(qtbot, bridge, empty)
    assert hearings(case) == [] and len(plans(case)) == 1
    page = empty.plans
    assert "placed: 3 of 3" in page.summary.text() and page.rows.rowCount() == 3
    assert {page.rows.data(page.rows.index(row, 1)) for row in range(3)} == {"nowhere"}
    page.table.choose_row(0)
    facts = page.facts.accessibleDescription()
    assert "Sitting days used" in facts and "Why" in facts
    page.accept.click()
    settled(qtbot, bridge, empty)
    assert len(hearings(case)) == 3
    empty.show_page("picture")
    assert len(empty.picture.layout_shown.boxes) == 3 and "placed: 3 of 3" in empty._foot.text()
    assert not page.accept.isEnabled()


def test_who_has_no_place_is_told_with_the_reason(qtbot, bridge, case, empty: BoardView):
    records.apply(case, {"format": "judgedesk-records/1", "testimony": [
        {"id": "z4", "person": "d1", "minutes": 30, "available": [["2027-01-13", "09:00", "10:00"]]}]})  # fmt: skip
    empty._load()
    settled(qtbot, bridge, empty)
    empty.search()
    qtbot.waitUntil(lambda: not empty.plans.is_running, timeout=30_000)
    settled(qtbot, bridge, empty)
    assert [one.testimony for one in empty.plans.compared.unplaced] == ["z4"]
    assert "Bogdan Example" in empty.plans.facts.accessibleDescription()
    assert "Bogdan Example" in side(empty)


def test_stopping_keeps_the_best_or_says_why_there_is_none(qtbot, bridge, case, empty: BoardView):
    empty.search()
    empty.stop()
    qtbot.waitUntil(lambda: not empty.plans.is_running, timeout=30_000)
    settled(qtbot, bridge, empty)
    assert plans(case) or empty.trouble.isVisible()
    assert hearings(case) == []


def test_any_two_plans_are_compared_and_one_is_left(qtbot, bridge, case, empty: BoardView):
    for _ in range(2):
        empty.search()
        qtbot.waitUntil(lambda: not empty.plans.is_running, timeout=30_000)
        settled(qtbot, bridge, empty)
    page, (first, second) = empty.plans, [plan.id for plan in plans(case)]
    assert [page.right.itemData(at) for at in range(page.right.count())] == ["", second, first]
    page.left.setCurrentIndex(page.left.findData(first))
    page.left.activated.emit(page.left.currentIndex())
    settled(qtbot, bridge, empty)
    assert (page.compared.left.id, page.compared.right.id) == (first, second)
    assert page.rows.rowCount() == 0, "the same docket gives the same plan"
    page.leave.click()
    settled(qtbot, bridge, empty)
    assert [plan.id for plan in plans(case)] == [first] and page.right.findData(second) < 0


# -- the same as tables ------------------------------------------------------------------------------------------


def test_every_hearing_stands_in_the_list_and_leads_to_the_board(qtbot, bridge, board: BoardView):
    board.show_page("list")
    rows = board.list.rows
    cells = [[rows.data(rows.index(row, column)) for column in range(6)] for row in range(rows.rowCount())]
    assert [row[3] for row in cells] == ["Celina Wzorcowa", "Dorota Wzorcowa", "P-1 · once only"]
    board.list.choose_row(2)
    settled(qtbot, bridge, board)
    assert board.focus.hearing == "h-z1-1"
    key(board.list, Qt.Key.Key_Return)
    assert board._page() is board.picture and board.picture.current == "h-z1-1"


def test_by_witness_and_by_element(board: BoardView):
    witness = board.witnesses.rows
    assert [witness.data(witness.index(row, 0)) for row in range(3)] == ["Celina Wzorcowa", "Dorota Wzorcowa", "P-1"]
    element = board.elements.rows
    first = [element.data(element.index(0, column)) for column in range(4)]
    assert first[0] == "Count I · Means" and first[2] == "day 2 · Tue 12 Jan"
    assert element.data(element.index(1, 1)) == "P-1"


def test_everything_that_takes_the_keyboard_has_a_name(board: BoardView):
    for page in ("picture", "list", "witnesses", "elements", "plans"):
        board.show_page(page)
        for widget in board.findChildren(QWidget):
            if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.isVisibleTo(board):
                text = widget.text() if isinstance(widget, (QAbstractButton, QLabel)) else ""
                inside = isinstance(widget.parent(), QAbstractItemView)
                assert widget.accessibleName() or text or inside, f"{page}: {widget}"


def test_a_reader_sees_the_board_and_moves_nothing(qtbot, bridge, theme, case, words):
    records.apply(case, {"format": "judgedesk-records/1", "hearings": STANDING})
    case.close()
    with casefile.open_case(case.path, "R. Reader", PASSPHRASE, write=False) as read_only:
        view = shown(qtbot, bridge, theme, read_only, words)
        view.picture.choose("h-z2-1")
        settled(qtbot, bridge, view)
        key(view.picture, Qt.Key.Key_M)
        assert view.picture.target is None and view.propose.isHidden()
        assert not any("Move" in one.text() for card in view.side.cards for one in card.buttons)
        assert not view.searching.may_begin
        bridge.close()


def test_another_language_says_days_and_conflicts_anew(qtbot, bridge, words, board: BoardView):
    words.choose("pl")
    settled(qtbot, bridge, board)
    assert "stycznia 2027" in board.head._note.text()
    words.choose("en")
    settled(qtbot, bridge, board)


# -- many --------------------------------------------------------------------------------------------------------


def test_two_hundred_hearings_on_sixty_days_scroll_and_drag_without_a_stall(qtbot, bridge, theme, words, crowded):
    with casefile.open_case(crowded, "A. Judge", PASSPHRASE) as case:
        view = shown(qtbot, bridge, theme, case, words)
        view.show_span("all")
        settled(qtbot, bridge, view)
        assert len(view.picture.layout_shown.boxes) == 200
        across = view.picture.horizontalScrollBar()
        assert across.maximum() > 0
        for at in range(0, across.maximum(), max(1, across.maximum() // 40)):
            across.setValue(at)
            QTest.qWait(1)
        across.setValue(0)
        view.picture.choose("h-z0-1")
        settled(qtbot, bridge, view)
        view.take_up()
        for _ in range(6):
            key(view.picture, Qt.Key.Key_Right)
            key(view.picture, Qt.Key.Key_Plus)
            qtbot.waitUntil(lambda: view.picture.against is not None)
        key(view.picture, Qt.Key.Key_Escape)
        bridge.close()
