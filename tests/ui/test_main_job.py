"""The main job from an empty machine, in the window: a case, its files, a question, a page, a tag, the grid, verify."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtTest import QTest

from judgedesk.app import casefile, grid
from judgedesk.places import resources
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.window import Window
from judgedesk.ui.shell.words import Words

TRANSPORT = "pl.189a.act.transport"


@pytest.mark.allow_stall  # making a case costs half a second of Argon2id on purpose
def test_from_nothing_to_a_cell_of_the_grid(qtbot, tmp_path, theme: Theme, words: Words):
    window = Window(theme, words)
    window.show()

    form = window.start.view.new
    window._ask_new()
    form._put_into(tmp_path)
    form.title.setText("II K 345/26")
    form.name.setText("A. Judge")
    form.first.setText("correct horse")
    form.second.setText("correct horse")
    form._go.click()
    qtbot.waitUntil(lambda: window.desk is not None, timeout=20_000)
    desk = window.desk
    assert desk is not None

    desk.importing.begin([resources("demo", "files", "t2")], "II", False)
    qtbot.waitUntil(lambda: not desk.importing.running and not desk.bridge.busy, timeout=30_000)
    desk.go("grid")
    qtbot.waitUntil(lambda: not desk.bridge.busy)
    desk.commands.run("grid.new_count")
    count = desk.grid.form
    qtbot.waitUntil(lambda: count.offence.count() > 0, timeout=5_000)
    for edit, typed in (
        (count.label, "I"), (count.start, "2022-03-01"), (count.end, "2023-11-30"),
        (count.accused, "Zenon Bargieł"), (count.injured, "P-1, P-2 (2006-07-19)"),
    ):  # fmt: skip
        edit.setText(typed)
    count._go.click()
    qtbot.waitUntil(lambda: desk.grid.model.rowCount() > 0 and not desk.bridge.busy, timeout=5_000)
    assert desk.grid.model.child(1) is True

    desk.search("lotnisku AND busa")
    qtbot.waitUntil(lambda: desk.finding.reader.page is not None, timeout=10_000)
    qtbot.waitUntil(lambda: not desk.bridge.busy)
    page = desk.finding.reader.page
    assert page is not None
    assert page.folio, "the stamp of the page is read"
    start = page.text.index("busa")
    desk.finding.reader.select(start - 12, start + 4)
    desk.finding.reader.take_keyboard()
    QTest.keyClicks(desk.finding.reader.paper, "2")
    qtbot.waitUntil(lambda: not desk.bridge.busy and desk.finding.reader.marks_here() is not None)
    assert [cell.element for cell in _tagged(desk.case)] == [TRANSPORT]

    desk.go("grid")
    qtbot.waitUntil(lambda: desk.grid.model.rowCount() > 0 and not desk.bridge.busy)
    figures = str(desk.grid.model.data(desk.grid.model.index(desk.grid.model.row_of(TRANSPORT), 0)))
    assert figures == "supports: 1"

    named = next(command for command in desk.commands.all() if command.id == "edit.undo")
    assert "Transport" in named.text()
    desk.commands.run("edit.undo")
    qtbot.waitUntil(lambda: not _tagged(desk.case), timeout=5_000)
    assert casefile.check(desk.case).problems == []

    window.close()
    assert window.report.text == ""
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _tagged(case) -> list[grid.Cell]:
    return [cell for cell in grid.grid(case).cells if cell.supports]
