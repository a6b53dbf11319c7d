"""The chronology in the window: picture and table, keyboard, entering and changing facts, 5,000 of them."""

import itertools
import random
import time
from datetime import date

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QWheelEvent
from PySide6.QtWidgets import QApplication

from judgedesk.app import chronology, records, tagging
from judgedesk.app.chronology import Line
from judgedesk.domain.facts import Fact, Precision, When
from judgedesk.ui.views.chronology import ChronologyView
from judgedesk.ui.views.chronology_axis import rows_of, ticks
from judgedesk.ui.views.chronology_layout import NOBODY, OUTSIDE, Layout, Mark, Sizes, lay_out
from judgedesk.ui.views.chronology_marks import paint_mark
from judgedesk.ui.views.chronology_read import Apart
from tests.yardstick import too_long

# The off-screen platform says so of every list that pops up.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

SIZES = Sizes(22, 6, 11, 56, 150, 7)
EVENTS = [
    {"id": "e1", "when": "2022-03", "precision": "month", "text": "Recruited by an advert", "persons": ["v1"],
     "tags": ["t1"]},
    {"id": "e2", "when": "2022-03-12", "precision": "day", "text": "Driven to the farm", "persons": ["v1", "d1"],
     "disputed": True, "disputed_by": ["d1"]},
    {"id": "e3", "when": "2022-09-01", "precision": "before", "text": "Asked for the passport", "persons": ["v1"]},
    {"id": "e4", "when": "2021", "precision": "year", "text": "Bought a van", "outside_scope": "before the act"},
    {"id": "e5", "when": "2023-10-01", "precision": "day", "text": "The law changed"},
]  # fmt: skip


@pytest.fixture
def view(qtbot, bridge, theme, words, case) -> ChronologyView:
    records.apply(case, {"format": "judgedesk-records/1", "events": EVENTS})
    return shown(qtbot, bridge, theme, words, case)


def shown(qtbot, bridge, theme, words, case) -> ChronologyView:
    made = ChronologyView(bridge, theme, case, words)
    qtbot.addWidget(made)
    bridge.changed.connect(made.refresh)
    made.resize(1198, 690)
    made.show()
    made.activateWindow()
    made.activate()
    settle(qtbot, bridge)
    return made


def settle(qtbot, bridge) -> None:
    """Until nothing is asked and nothing rests."""
    quiet = time.monotonic()
    while time.monotonic() - quiet < 0.15:
        QApplication.processEvents()
        time.sleep(0.005)
        if bridge.busy:
            quiet = time.monotonic()


def text_of(view: ChronologyView) -> str:
    fact = view.fact()
    assert fact is not None
    return fact.text


# -- layout -----------------------------------------------------------------------------------------------------


def line(number: int, when: When, *persons: str, outside: str = "") -> Line:
    fact = Fact(
        f"e{number}", when, f"Fact number {number} with some words", persons, outside_scope=outside, position=number
    )
    return Line(fact, (), frozenset())


def many(number: int, people: int = 40) -> list[Line]:
    made, chance = [], random.Random(1)
    for at in range(number):
        day = date.fromordinal(date(2021, 1, 1).toordinal() + chance.randrange(1000)).isoformat()
        precision = chance.choice([Precision.DAY] * 5 + [Precision.ABOUT, Precision.BEFORE, Precision.AFTER])
        made.append(line(at, When(day, precision), f"v{chance.randrange(people)}", f"d{chance.randrange(9)}"))
    return sorted(made, key=lambda one: one.fact.key)


def laid(lines: list[Line], scale: float = 0.0, ahead: str = "") -> Layout:
    persons = [*(f"v{at}" for at in range(40)), *(f"d{at}" for at in range(9))]
    return lay_out(lines, persons, ahead, scale, 800.0, SIZES)


@pytest.mark.parametrize("scale", [0.0, 0.3, 4.0, 40.0])
def test_no_fact_is_lost_and_no_mark_covers_another(scale):
    lines = many(1500, 6)
    layout = laid(lines, scale)
    for at, lane in enumerate(layout.lanes):
        wanted = {n for n, one in enumerate(lines) if lane.who in one.fact.persons}
        drawn = {mark.line for mark in lane.marks} | {n for one in lane.gathered for n in one.lines}
        assert drawn == wanted
        assert all((at, n) in layout.places for n in wanted)
        rows: dict[int, list[Mark]] = {}
        for mark in lane.marks:
            rows.setdefault(mark.row, []).append(mark)
        for marks in rows.values():
            for one, following in itertools.pairwise(marks):
                assert one.x1 <= following.x0
                assert not one.room or one.room <= following.x0
        assert lane.height >= (1 + max(rows)) * SIZES.row
    tops = [lane.top for lane in layout.lanes]
    assert tops == sorted(tops)


def test_a_fact_of_several_persons_is_joined_and_labelled_once():
    layout = laid([line(1, When("2022-03-12", Precision.DAY), "v1", "d1")])
    (link,) = layout.links
    assert (layout.lanes[link[2]].who, layout.lanes[link[3]].who) == ("v1", "d1")
    assert [bool(lane.marks[0].room) for lane in layout.lanes] == [True, False]
    assert laid([line(1, When("2022", Precision.YEAR), "v1", "d1")], ahead="d1").lanes[0].who == "d1"


def test_uncertain_dates_are_as_wide_as_their_bounds():
    layout = laid([line(1, When("2022-03", Precision.MONTH), "v1"), line(2, When("2023", Precision.YEAR), "v1")], 4.0)
    month, year = layout.lanes[0].marks
    assert month.x1 - month.x0 == pytest.approx(31 * 4)
    assert year.x1 - year.x0 == pytest.approx(365 * 4)


def test_lanes_of_nobody_and_of_what_is_outside_the_scope_come_last():
    day = When("2022-03-12", Precision.DAY)
    layout = laid(
        [line(1, day), line(2, day, "v1", outside="why"), line(3, day, "d1"), line(4, When("odd", Precision.DAY), "v2")]
    )
    assert [lane.who for lane in layout.lanes] == ["v2", "d1", NOBODY, OUTSIDE]


def test_the_axis_says_as_much_as_there_is_room_for():
    first, last = date(2021, 3, 1), date(2023, 3, 1)
    assert {tick.text for tick in ticks(first, last, 0.1, "en")} == {"2021", "2022", "2023"}
    assert "kwi" in {tick.text for tick in ticks(first, last, 0.5, "pl")}
    near = ticks(date(2022, 3, 1), date(2022, 4, 2), 30.0, "pl")
    assert {"marzec 2022", "kwiecień 2022"} <= {tick.text for tick in near if tick.major}
    assert {str(day) for day in range(1, 32)} <= {tick.text for tick in near if not tick.major}
    assert rows_of([(0, 10), (5, 8), (10, 20), (6, 7)], 2) == [0, 1, 0, -1]


def test_what_is_disputed_has_another_form_not_only_another_colour(qapp):
    for precision in Precision:
        drawn = []
        for disputed in (False, True):
            image = QImage(80, 24, QImage.Format.Format_RGB32)
            image.fill(QColor("white"))
            painter = QPainter(image)
            wide = 11 if precision is Precision.DAY else 60
            paint_mark(painter, QRectF(8, 6, wide, 11), precision, disputed, QColor("black"), QColor("white"))
            painter.end()
            drawn.append([image.pixelColor(x, y).lightness() < 128 for x in range(80) for y in range(24)])
        differ = sum(one != other for one, other in zip(*drawn, strict=True))
        assert differ > 10, precision


# -- the place --------------------------------------------------------------------------------------------------


def test_facts_stand_in_lanes_with_what_is_behind_them(qtbot, bridge, view):
    layout = view.picture.layout_shown
    assert [lane.who for lane in layout.lanes] == ["v1", "d1", NOBODY]
    assert text_of(view) == "Recruited by an advert"
    assert [passage.tag.id for passage in view.card.list.rows.passages] == ["t1"]
    with qtbot.waitSignal(view.open_page) as opened:
        view.card.take_keyboard()
        qtbot.keyClick(view.card.list, Qt.Key.Key_Return)
    assert opened.args[1] == 1
    assert opened.args[2][0][0] < opened.args[2][0][1]


def test_the_keyboard_goes_along_lanes_and_between_them(qtbot, bridge, view):
    picture = view.picture
    picture.setFocus()
    qtbot.keyClick(picture, Qt.Key.Key_Right)
    assert text_of(view) == "Driven to the farm"
    assert "disputed" in picture.accessibleDescription()
    qtbot.keyClick(picture, Qt.Key.Key_Down)
    assert text_of(view) == "Driven to the farm"  # the same fact, in the lane of the accused
    qtbot.keyClick(picture, Qt.Key.Key_Down)
    assert text_of(view) == "The law changed"
    qtbot.keyClick(picture, Qt.Key.Key_Up)
    qtbot.keyClick(picture, Qt.Key.Key_Home)
    assert text_of(view) == "Recruited by an advert"
    qtbot.keyClick(picture, Qt.Key.Key_Return)
    qtbot.waitUntil(view.card.list.hasFocus)  # once its passages are read
    qtbot.keyClick(view.card.list, Qt.Key.Key_Escape)
    assert picture.hasFocus()


def test_a_click_opens_a_fact(qtbot, bridge, view):
    picture = view.picture
    mark = next(mark for mark in picture.layout_shown.lanes[1].marks)
    lane = picture.layout_shown.lanes[1]
    x = view._theme.px(138) + (mark.x0 + mark.x1) / 2
    y = picture.axis_height + lane.top + view._theme.px(6) + (mark.row + 0.5) * view._theme.px(22)
    qtbot.mouseClick(picture.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(round(x), round(y)))
    assert text_of(view) == "Driven to the farm"


def test_zoom_by_key_and_wheel_keeps_the_day_under_the_pointer(qtbot, bridge, view):
    picture = view.picture
    picture.setFocus()
    fitted = picture.present_scale
    for _ in range(4):
        qtbot.keyClick(picture, Qt.Key.Key_Plus)
    settle(qtbot, bridge)
    assert picture.present_scale == pytest.approx(fitted * 1.4**4)
    assert picture.layout_shown.scale == pytest.approx(picture.present_scale)
    at, names = 500.0, view._theme.px(138)

    def day() -> float:
        return (at - names + picture.horizontalScrollBar().value()) / picture.present_scale

    before = day()
    wheel = QWheelEvent(QPointF(at, 200), QPointF(at, 200), QPoint(), QPoint(0, 240), Qt.MouseButton.NoButton,
                        Qt.KeyboardModifier.ControlModifier, Qt.ScrollPhase.NoScrollPhase, False)  # fmt: skip
    picture.wheelEvent(wheel)
    assert day() == pytest.approx(before, abs=1)
    qtbot.keyClick(picture, Qt.Key.Key_0)
    settle(qtbot, bridge)
    assert picture.present_scale == pytest.approx(fitted, rel=0.02)
    assert picture.horizontalScrollBar().maximum() == 0


def test_the_table_says_the_same_and_lists_apart(qtbot, bridge, view):
    view.turn("table")
    assert [row.fact.id for row in view.rows.rows] == ["e1", "e2", "e3", "e5"]
    view.head.outside.click()
    settle(qtbot, bridge)
    kinds = [row.number if isinstance(row, Apart) else row.fact.id for row in view.rows.rows]
    assert kinds == ["e1", "e2", "e3", "e5", 1, "e4"]
    assert view.picture.layout_shown.lanes[-1].who == OUTSIDE
    view.table.choose_row(1)
    assert text_of(view) == "Driven to the farm"
    view.turn("picture")
    assert text_of(view) == "Driven to the farm"


def test_facts_are_narrowed_by_person_count_and_dispute(qtbot, bridge, view):
    view.head.disputed.click()
    settle(qtbot, bridge)
    assert [one.fact.id for one in view.picture.lines] == ["e2"]
    view.head.disputed.click()
    view.head.person.setCurrentIndex(view.head.person.findData("d1"))
    view.head.narrowed.emit()
    settle(qtbot, bridge)
    assert [one.fact.id for one in view.picture.lines] == ["e2"]
    assert view.picture.layout_shown.lanes[0].who == "d1"
    view.head.person.setCurrentIndex(0)
    view.head.count.setCurrentIndex(view.head.count.findData("c1"))
    view.head.narrowed.emit()
    settle(qtbot, bridge)
    assert [one.fact.id for one in view.picture.lines] == ["e1", "e2", "e3"]


def test_a_fact_is_typed_at_the_right_and_undone(qtbot, bridge, view, case):
    view.enter()
    form = view.form
    assert form.date.hasFocus()
    qtbot.keyClicks(form.date, "ok. maja 2022")
    form.text.setPlainText("Taken to another farm")
    form.persons.setText("P-1, Bogdan Example")
    form.by.setText("Bogdan Example, the carrier")
    settle(qtbot, bridge)
    assert form.disputed.isChecked()
    qtbot.keyClick(form.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle(qtbot, bridge)
    fact = view.fact()
    assert (fact.text, fact.persons, fact.when.precision) == ("Taken to another farm", ("v1", "d1"), "about")
    assert fact.disputed_by == ("d1", "the carrier")
    assert view.picture.hasFocus()
    bridge.write(tagging.undo, case)
    settle(qtbot, bridge)
    assert fact.id not in [one.fact.id for one in view.picture.lines]


def test_what_can_not_be_read_stays_in_the_form_with_the_reason(qtbot, bridge, view, case):
    before = records.dump(case)["events"]
    view.enter()
    view.form.date.setText("30 February 2022")
    view.form.text.setPlainText("Something")
    view.form.record()
    settle(qtbot, bridge)
    assert view.form.isVisible()
    assert view.form.trouble.isVisible()
    assert view.form.text.toPlainText() == "Something"
    assert records.dump(case)["events"] == before


def test_a_fact_is_changed_with_its_passages_and_removed(qtbot, bridge, view, case):
    view.picture.choose(1)
    view.edit()
    form = view.form
    assert form.date.text() == "12 March 2022"
    form.date.setText("from 12 to 14 March 2022")
    form.passages.line.setFocus()
    qtbot.keyClicks(form.passages.line, "hotel")
    settle(qtbot, bridge)
    qtbot.keyClick(form.passages._completer.popup(), Qt.Key.Key_Return)
    settle(qtbot, bridge)
    assert form.passages.tags == ("t1",)
    form.scope.setText("not charged")
    form.record()
    settle(qtbot, bridge)
    fact = chronology.fact(case, "e2")
    assert (fact.when.until, fact.tags, fact.outside_scope) == ("2022-03-14", ("t1",), "not charged")
    view.head.outside.click()
    settle(qtbot, bridge)
    at = next(at for at, one in enumerate(view.picture.lines) if one.fact.id == "e2")
    view.picture.choose(at)
    view.remove()
    settle(qtbot, bridge)
    assert "e2" not in [one.fact.id for one in view.picture.lines]


def test_names_are_completed_where_they_are_typed(qtbot, view):
    view.enter()
    persons = view.form.persons
    persons.setText("P-1, ")
    persons.setFocus()
    persons.setCursorPosition(len(persons.text()))
    qtbot.keyClicks(persons, "bog")
    qtbot.keyClick(persons._completer.popup(), Qt.Key.Key_Return)
    assert persons.names() == ("P-1", "Bogdan Example")


def test_words_follow_the_language(qtbot, bridge, view, words):
    view.picture.choose(1)
    words.choose("pl")
    settle(qtbot, bridge)
    assert "12 marca 2022 r." in view.card._date.text()
    assert view.rows.data(view.rows.index(1, 0)) == "12 marca 2022 r."


def test_an_empty_place_says_how_to_begin(qtbot, bridge, theme, words, case):
    view = shown(qtbot, bridge, theme, words, case)
    assert view._empty.isVisible()
    view._empty._action.click()
    assert view.form.isVisible()


def many_records() -> dict[str, object]:
    people = [{"id": f"v{at}", "roles": ["victim"], "pseudonym": f"P-{at}"} for at in range(2, 40)]
    events = [
        {"id": one.fact.id, "when": one.fact.when.when, "precision": one.fact.when.precision, "text": one.fact.text,
         "persons": [one.fact.persons[0]] if one.fact.persons[0] not in ("v0", "v1") else []}
        for one in many(5000)
    ]  # fmt: skip
    return {"format": "judgedesk-records/1", "persons": people, "events": events}


def test_many_facts_stay_smooth(qtbot, bridge, theme, words, case, request):
    bridge.write(lambda: records.apply(case, many_records()))
    settle(qtbot, bridge)
    view = shown(qtbot, bridge, theme, words, case)
    assert len(view.picture.lines) == 5000
    begun = time.thread_time()
    for step in range(15):
        if step < 10:
            view.picture.choose(step * 400)
        else:
            view.picture.zoom(1)
        view.picture.viewport().repaint()
        QApplication.processEvents()
    spent = {"a step": (time.thread_time() - begun) / 15}
    assert too_long(request.node.nodeid, spent, {"a step": 0.05}) == {}
    settle(qtbot, bridge)
