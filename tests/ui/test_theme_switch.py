"""Another look while many places stand behind the one in front: at once where one looks, right wherever one goes."""

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from judgedesk.ui.shell.colours import DARK, LIGHT
from judgedesk.ui.shell.dressing import Told, holds

PLACES = ("home", "people", "ledger", "chronology", "log")


@pytest.fixture
def built(qtbot, desk, bridge):
    """The desk with places made, in front of them the documents."""
    for place in (*PLACES, "documents"):
        desk.go(place)
        qtbot.waitUntil(lambda: not bridge.busy)
        qtbot.wait(30)
    return desk


def inks(view: QWidget) -> set[str]:
    """Colours of all words of ordinary widgets in a view."""
    words = [*view.findChildren(QLabel), *view.findChildren(QAbstractButton)]
    return {one.palette().color(one.foregroundRole()).name() for one in words if one.isVisible()}


def colours_of(picture) -> set[str]:
    image = picture.toImage()
    return {image.pixelColor(x, y).name() for x in range(0, image.width(), 4) for y in range(0, image.height(), 4)}


def test_the_place_in_front_has_the_new_colours_at_once_and_the_others_when_shown(qapp, built, theme):
    theme.choose("dark")
    for place in ("documents", *PLACES):
        qapp.processEvents()
        built.go(place)
        view = built.centre.places[place]
        assert LIGHT.ink not in inks(view), place
        shown = colours_of(view.grab())
        assert not shown & {LIGHT.paper, LIGHT.card}, place
        assert shown & {DARK.paper, DARK.card, DARK.white}, place
    assert not colours_of(built.topbar.grab()) & {LIGHT.paper, LIGHT.card}
    assert not colours_of(built.grab()) & {LIGHT.paper, LIGHT.card}


def test_hidden_places_follow_by_themselves(qtbot, built, theme):
    theme.choose("dark")
    behind = [built.centre.places[place] for place in PLACES]
    assert any(LIGHT.paper in view.styleSheet() or not view.styleSheet() for view in behind)
    qtbot.waitUntil(lambda: all(DARK.paper in view.styleSheet() for view in behind), timeout=8000)


def test_a_place_behind_is_as_large_as_the_zoom_says_when_it_is_shown(built, theme):
    theme.set_zoom(150)
    for place in ("documents", "people"):
        built.go(place)
        plain = [one for one in built.centre.places[place].findChildren(QLabel)
                 if one.isVisible() and not one.property("kind")]  # fmt: skip
        assert all(one.fontInfo().pixelSize() >= theme.px(11) for one in plain), place
    theme.set_zoom(100)
    built.go("people")
    plain = [one for one in built.centre.places["people"].findChildren(QLabel)
             if one.isVisible() and not one.property("kind")]  # fmt: skip
    assert all(one.fontInfo().pixelSize() <= theme.px(24) for one in plain)


def test_a_place_first_made_after_the_switch_has_the_new_colours(qtbot, desk, bridge, theme):
    theme.choose("dark")
    desk.go("log")
    qtbot.waitUntil(lambda: not bridge.busy)
    assert LIGHT.ink not in inks(desk.log)
    assert not colours_of(desk.log.grab()) & {LIGHT.paper, LIGHT.card}


def test_the_switch_back_and_forth_ends_at_the_last_look(qapp, built, theme):
    for scheme in ("dark", "contrast", "light"):
        theme.choose(scheme)
        qapp.processEvents()  # one after the other, as a hand does it
    built.go("people")
    qapp.processEvents()
    assert not colours_of(built.grab()) & {DARK.paper, DARK.card}
    assert DARK.ink not in inks(built.centre.places["people"])


def test_what_is_gone_is_not_told(qtbot, qapp):
    class Line(QWidget):
        heard = 0

        def hear(self) -> None:
            Line.heard += 1

    told, line = Told(), Line()
    told.connect(line.hear)
    assert len(told.owned()) == 1
    line.deleteLater()
    qapp.sendPostedEvents(line, QEvent.Type.DeferredDelete)
    assert told.owned() == []


def test_only_parts_of_a_window_have_a_whole_look_of_their_own(qtbot, built, theme, bridge):
    """One who keeps it when it is laid into another part would keep the old colours there."""
    for name in ("grid", "measures", "hearings", "requests", "builder", "case"):
        built.go(name)
        qtbot.waitUntil(lambda: not bridge.busy)
    theme.choose("dark")
    qtbot.waitUntil(lambda: not bridge.busy)
    within = [one for one in built.findChildren(QWidget) if "QToolTip {" in one.styleSheet()]
    assert len(within) > 6
    assert [type(one).__name__ for one in within if not holds(one.parentWidget())] == []
    assert LIGHT.ink not in inks(built)
