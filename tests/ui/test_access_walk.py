"""A walk over every place and section of the desk: named, reached by the keyboard, large enough, legible, seen."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollBar,
    QTextEdit,
    QWidget,
)

import judgedesk.ui
from judgedesk.ui.shell.colours import PALETTES, contrast
from judgedesk.ui.shell.desk import Desk
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.widgets.chips import Chip
from judgedesk.ui.widgets.sections import SectionHead

TARGET, LEGIBLE = 24, 4.5
"""WCAG 2.2: 2.5.8 px, 1.4.3 ratio."""
CONTROLS = (QAbstractButton, QLineEdit, QComboBox, QAbstractItemView, QPlainTextEdit, QTextEdit, QAbstractSpinBox,
            QAbstractSlider)  # fmt: skip
SILENT = {QAccessible.Role.NoRole, QAccessible.Role.Client}
LEAST_PLACES = 38
"""The walk goes wherever a head leads; fewer places than this and it has lost its way."""


def places_of(desk: Desk) -> Iterator[str]:
    """Every place of the navigation and every section its heads lead to, each brought to the front."""
    waiting, seen = [entry.name for entry in desk._entries()], set()
    while waiting:
        name = waiting.pop(0)
        if name in seen:
            continue
        seen.add(name)
        desk.go(name)
        settle(desk)
        yield name
        for head in desk.findChildren(SectionHead):
            waiting += [one for one in head.sections if one not in seen]


def settle(desk: Desk) -> None:
    """Until what the place asked is answered and painted."""
    for _ in range(400):
        QApplication.processEvents()
        if not desk.bridge.busy:
            break
        QTest.qWait(5)
    QApplication.processEvents()


def controls(desk: Desk) -> list[QWidget]:
    """What can be used, on screen now; not the parts Qt makes inside a control."""
    return [
        widget
        for widget in desk.findChildren(QWidget)
        if isinstance(widget, CONTROLS) and widget.isVisible() and not isinstance(widget, QScrollBar | QHeaderView)
        and not widget.objectName().startswith("qt_") and not isinstance(widget.parent(), QComboBox | QAbstractSpinBox)
    ]  # fmt: skip


def called(widget: QWidget) -> str:
    text = widget.accessibleName() or (widget.text() if isinstance(widget, QAbstractButton | QLineEdit) else "")
    return f"{type(widget).__name__} “{text}” in {type(widget.parent()).__name__}"


def spoken(widget: QWidget) -> tuple[str, QAccessible.Role]:
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name).strip(), interface.role()


def by_arrows(button: QWidget) -> bool:
    """Whether the arrow keys lead there from another chip of its row, which Tab reaches."""
    if not isinstance(button, QAbstractButton):
        return False
    group = button.group()
    mates = group.buttons() if group is not None and group.exclusive() else []
    if button.autoExclusive():
        mates = button.parent().findChildren(QAbstractButton, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return any(mate.focusPolicy() & Qt.FocusPolicy.TabFocus for mate in mates)


class Windows(QObject):
    """Notes every window of its own that comes up."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.shown: list[str] = []
        QApplication.instance().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(type(watched).__name__)
        return False


@pytest.mark.allow_stall
def test_in_every_place_all_can_be_named_reached_and_hit(qtbot, bridge, desk: Desk):
    desk.activateWindow()
    wrong, went, windows = [], 0, Windows(desk)
    for name in places_of(desk):
        went += 1
        wrong += [f"{name}: {one}" for one in lacking(desk)]
        wrong += [f"{name}: {one}" for one in out_of_reach(desk)]
        wrong += [f"{name}: a window flashed up: {one}" for one in windows.shown]
        windows.shown.clear()
    QApplication.instance().removeEventFilter(windows)
    assert went >= LEAST_PLACES
    assert wrong == []


def lacking(desk: Desk) -> Iterator[str]:
    """Controls on screen without a name, without a role, or too small."""
    for widget in controls(desk):
        said, role = spoken(widget)
        if not said:
            yield f"nameless: {called(widget)}"
        if role in SILENT:
            yield f"without a role: {called(widget)}"
        if not isinstance(widget, QAbstractButton):
            continue
        if min(widget.width(), widget.height()) < TARGET:
            yield f"too small, {widget.width()}×{widget.height()}: {called(widget)}"
        if widget.isEnabled() and not by_arrows(widget) and not widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            yield f"not for the keyboard: {called(widget)}"


def out_of_reach(desk: Desk) -> Iterator[str]:
    """Where Tab, pressed from the box on, is caught, and what it never reaches."""
    box = desk.topbar.box
    box.setFocus()
    seen: list[QWidget] = []
    for _ in range(300):
        before = QApplication.focusWidget()
        QTest.keyClick(before or desk, Qt.Key.Key_Tab)
        here = QApplication.focusWidget()
        if here in (box, None, before):
            break
        seen.append(here)
    if QApplication.focusWidget() is not box:
        yield f"Tab is caught at {called(seen[-1]) if seen else 'the box'}"
        return
    for one in controls(desk):
        reached = one in seen or one is box or by_arrows(one) or one.focusProxy() is not None
        if one.isEnabled() and one.focusPolicy() & Qt.FocusPolicy.TabFocus and not reached:
            yield f"never reached by Tab: {called(one)}"
    for one in seen:
        if not one.isVisible():
            yield f"has the keyboard and can't be seen: {called(one)}"


SCHEMES = [pytest.param(one, marks=[] if one == "light" else pytest.mark.slow) for one in PALETTES]


@pytest.mark.allow_stall
@pytest.mark.parametrize("scheme", SCHEMES)
def test_words_are_legible_and_the_keyboards_place_is_seen_as_painted(qtbot, bridge, theme: Theme, desk: Desk, scheme):
    """Measured in the picture of the window, not in the palette."""
    theme.choose(scheme)
    desk.activateWindow()
    found: list[tuple[float, str]] = []
    kinds: dict[tuple[str, str], bool] = {}
    for name in places_of(desk):
        found += [(ratio, f"{name}: {what}") for ratio, what in legibility(desk)]
        look_at_focus(desk, kinds)
    theme.choose("light")
    assert len(found) > 100
    assert min(found)[0] >= LEGIBLE, sorted(found)[:12]
    assert len(kinds) > 8
    assert [kind for kind, differs in kinds.items() if not differs] == []


def legibility(desk: Desk) -> Iterator[tuple[float, str]]:
    """Ratio of the words of every label and button that is whole on screen."""
    picture = desk.grab().toImage()
    for widget in desk.findChildren(QWidget):
        if isinstance(widget, QLabel | QPushButton | Chip) and widget.isVisible() and widget.isEnabled():
            area = QRect(widget.mapTo(desk, QPoint(0, 0)), widget.size())
            whole = widget.visibleRegion().boundingRect().size() == widget.size() and desk.rect().contains(area)
            if whole and any(letter.isalpha() for letter in widget.text()):
                yield painted_contrast(picture, area), f"{type(widget).__name__} “{widget.text()}”"


def look_at_focus(desk: Desk, kinds: dict[tuple[str, str], bool]) -> None:
    """Whether each kind of control that was not looked at yet looks different while it has the keyboard."""
    for widget in controls(desk):
        kind = type(widget).__name__, str(widget.property("kind"))
        if kind in kinds or not widget.isEnabled() or widget.focusPolicy() == Qt.FocusPolicy.NoFocus:
            continue
        (desk.topbar.box if widget is not desk.topbar.box else desk.navigation).setFocus()
        before = widget.grab().toImage()
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        if QApplication.focusWidget() is widget:
            kinds[kind] = widget.grab().toImage() != before


def painted_contrast(picture: QImage, area: QRect) -> float:
    """Between the commonest colour of an area and the one in it that stands farthest from it, edges smoothed."""
    inner = picture.copy(area.adjusted(2, 2, -2, -2)).convertToFormat(QImage.Format.Format_RGB32)
    points = np.frombuffer(inner.constBits(), np.uint32).reshape(inner.height(), -1)[:, : inner.width()] & 0xFFFFFF
    counted = Counter(dict(zip(*(one.tolist() for one in np.unique(points, return_counts=True)), strict=True)))
    ground = QColor(counted.most_common(1)[0][0]).name()
    return max(contrast(QColor(colour).name(), ground) for colour, number in counted.items() if number > 1)


@pytest.mark.parametrize("scheme", PALETTES)
def test_without_colours_what_is_marked_still_differs(scheme):
    """Stances, states and heat by their signs: none of them is told by its hue alone."""
    from judgedesk.ui.widgets.stances import SIGNS

    assert len(set(SIGNS.values())) == len(SIGNS) >= 3
    heat = [QColor(one).lightnessF() for one in PALETTES[scheme].heat]
    assert heat == sorted(heat, reverse=heat[0] > heat[-1])
    assert len(set(heat)) == 3


def test_the_grids_cells_say_count_row_person_and_both_sides(qtbot, bridge, desk: Desk):
    desk.go("grid")
    settle(desk)
    table = QAccessible.queryAccessibleInterface(desk.grid.table)
    assert table.text(QAccessible.Text.Name)
    said = [table.child(at).text(QAccessible.Text.Name) for at in range(table.childCount())]
    tagged = [one for one in said if "P-1" in one and "supports: 1" in one]
    assert all(one.startswith("Count I · ") for one in tagged)
    assert [one for one in tagged if "deceit" in one.casefold()]


def test_nothing_moves_by_itself():
    """No animation is in the program, and Qt's own are off."""
    moving = re.compile(r"\bQ(PropertyAnimation|VariantAnimation|TimeLine|Movie|\w+AnimationGroup)\b")
    sources = Path(judgedesk.ui.__file__).parent.rglob("*.py")
    assert [path.name for path in sources if moving.search(path.read_text(encoding="utf-8"))] == []
    for effect in (Qt.UIEffect.UI_AnimateMenu, Qt.UIEffect.UI_AnimateCombo, Qt.UIEffect.UI_AnimateTooltip):
        assert not QApplication.isEffectEnabled(effect)
