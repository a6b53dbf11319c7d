"""Everybody can use it: named for a screen reader, large enough to hit, reached by the keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget

from judgedesk.app.intake import ImportProgress
from judgedesk.domain.errors import UserError
from judgedesk.ui.shell.desk import Desk
from judgedesk.ui.shell.report import Report
from judgedesk.ui.views.start import StartView
from judgedesk.ui.widgets.casehead import CASE_KEYS
from judgedesk.ui.widgets.hearinghead import HEARING_KEYS
from judgedesk.ui.widgets.protectionhead import PROTECTION_KEYS

TARGET = 24
"""WCAG 2.2, 2.5.8: smallest side of what can be hit, px."""
PLACES = ("documents", "finding", "grid", "chronology", "people", "ledger", "log", "questions", "builder", "batch",
          "comparison", "indicators", "coverage", "compelled", "redaction", *PROTECTION_KEYS, *HEARING_KEYS,
          *CASE_KEYS)  # fmt: skip


def focusable(root: QWidget) -> list[QWidget]:
    """Widgets on screen that can take the keyboard."""
    return [
        widget
        for widget in root.findChildren(QWidget)
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.isVisible()
    ]


def nameless(root: QWidget) -> list[str]:
    """Widgets that can take the keyboard and have no name a screen reader could say."""
    found = []
    for widget in focusable(root):
        if isinstance(widget, QLineEdit) and widget.objectName() == "qt_spinbox_lineedit":
            continue
        said = QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
        if not said.strip():
            found.append(f"{type(widget).__name__} in {type(widget.parent()).__name__}")
    return found


@pytest.mark.parametrize("place", PLACES)
def test_everything_that_takes_the_keyboard_has_a_name(qtbot, bridge, desk: Desk, place):
    desk.go(place)
    desk.status.show_progress(ImportProgress(1, 2, 3, 4, 8, 1.0, 60.0, "a.pdf"))
    desk.banner.show_error(UserError("disk.full"), "Do the next step", lambda: None)
    desk.documents.offer([desk.case.path])
    desk.topbar.box.ask()
    qtbot.waitUntil(lambda: not bridge.busy)
    assert len(focusable(desk)) > 8
    assert nameless(desk) == []


def test_the_start_and_the_report_have_names_too(qtbot, bridge, theme, words, folder):
    start = StartView(bridge, theme, words)
    qtbot.addWidget(start)
    start.ask_for(folder)
    start.show()
    qtbot.waitUntil(lambda: not bridge.busy)
    report = Report(theme, start)
    report.show_bug("somewhere")
    start.banner.show_error(UserError("keys.refused"))
    assert nameless(start) == []
    start.ask_new()
    assert nameless(start) == []


@pytest.mark.parametrize("place", PLACES)
def test_what_can_be_pressed_is_large_enough(qtbot, bridge, desk: Desk, place):
    desk.go(place)
    qtbot.waitUntil(lambda: not bridge.busy)
    small = [
        f"{type(button).__name__} {button.accessibleName() or button.text()}: {button.width()}×{button.height()}"
        for button in desk.findChildren(QAbstractButton)
        if button.isVisible() and min(button.width(), button.height()) < TARGET
        and button.focusPolicy() != Qt.FocusPolicy.NoFocus
    ]  # fmt: skip
    assert small == []


def test_f6_goes_round_the_parts_of_the_window(qtbot, bridge, desk: Desk):
    qtbot.waitUntil(lambda: not bridge.busy)
    desk.activateWindow()
    desk.topbar.box.setFocus()
    seen = []
    for _ in range(4):
        qtbot.keyClick(desk, Qt.Key.Key_F6)
        seen.append(QApplication.focusWidget())
    assert seen[0] is not None
    assert desk.navigation.isAncestorOf(seen[0])
    assert seen[2] is desk.documents.table
    assert seen[3] is desk.topbar.box


def test_what_has_the_keyboard_looks_different(qtbot, desk: Desk):
    desk.activateWindow()
    box = desk.documents._filter
    desk.documents.table.setFocus()
    before = box.grab().toImage()
    box.setFocus()
    assert box.grab().toImage() != before
