"""What a clerk's window says of a case is the same whether a judge found something in it or not: every place, its
figure, every label, every cell with what a reader of the screen is told.
"""

import re
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QLabel, QLineEdit, QTextEdit, QWidget

from judgedesk.app import casefile
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.shell.desk import Desk
from judgedesk.ui.shell.history import Stop
from tests.app.chambers_twins import PASSPHRASE, SECRET, TALES, make
from tests.ui.hands import aside, settle

ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)


@pytest.fixture(scope="module")
def twins(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    return make(tmp_path_factory.mktemp("windows"))


def said_by(widget: QWidget) -> list[str]:
    """All that stands in a window, and what is said of it."""
    found = [f"{widget.accessibleName()} {widget.accessibleDescription()} {widget.toolTip()}"]
    if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
        found.append(widget.text())
    if isinstance(widget, QTextEdit):
        found.append(widget.toPlainText())
    if isinstance(widget, QAbstractItemView) and widget.model() is not None:
        found += in_model(widget.model(), QModelIndex())
    return found


def in_model(model: Any, parent: QModelIndex) -> list[str]:
    found = []
    for row in range(min(model.rowCount(parent), 400)):
        for column in range(model.columnCount(parent)):
            index = model.index(row, column, parent)
            found += [str(model.data(index, role) or "") for role in ROLES]
        found += in_model(model, model.index(row, 0, parent))
    return found


def walked(theme: Any, words: Any, folder: Path) -> dict[str, list[str]]:
    """What a clerk is told in every place."""
    bridge = Bridge()
    case = aside(casefile.open_case, folder, "clerk", PASSPHRASE)
    desk = Desk(bridge, theme, case, words, [], first=Stop("home"))
    desk.resize(1366, 768)
    desk.show()
    found = {}
    for place in [entry.name for entry in desk._entries()]:
        desk.go(place)
        found[place] = stands(desk, bridge)
    desk.close()
    desk.deleteLater()
    QApplication.processEvents()
    bridge.close()
    aside(case.close)
    return found


def stands(desk: Desk, bridge: Bridge) -> list[str]:
    """What is said when nothing more comes: several looks in a row show the same."""
    looks: list[list[str]] = []
    while len(looks) < 3 or any(look != looks[-1] for look in looks[-3:]):
        assert len(looks) < 60, "it never came to rest"
        settle(bridge, 0.12)
        shown = [one for one in desk.findChildren(QWidget) if one.isVisible()]
        looks.append([levelled(text) for one in shown for text in said_by(one) if text.strip()])
    return looks[-1]


def levelled(text: str) -> str:
    """Without the minute at which something was done."""
    return re.sub(r"\d?\d:\d\d(:\d\d)?|[0-9a-f]{12,}", "…", text)


def test_every_place_of_a_clerks_window_says_the_same(qtbot, theme, words, twins) -> None:
    plain, found = (walked(theme, words, twins[tale]) for tale in TALES)
    assert len(plain) > 8 and sum(map(len, plain.values())) > 600
    for place in plain:
        assert plain[place] == found[place], place
    assert not [word for word in SECRET if word in repr(found)]
