"""The window on a real case: opening, refusing, going about, importing, undoing."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QAbstractItemModelTester

from judgedesk.app import casefile, tagging
from judgedesk.app.reading import DocumentLine
from judgedesk.domain.documents import DocumentState
from judgedesk.domain.errors import UserError
from judgedesk.domain.roles import Role
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.models.rows import Rows
from judgedesk.ui.shell.desk import Desk
from judgedesk.ui.shell.history import History, Stop
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.window import Window
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.documents import volume_order
from judgedesk.ui.widgets.casehead import CASE_KEYS
from judgedesk.ui.widgets.hearinghead import HEARING_KEYS
from judgedesk.ui.widgets.protectionhead import PROTECTION_KEYS


@pytest.fixture
def window(qtbot, theme: Theme, words: Words):
    made = Window(theme, words)
    made.show()
    yield made
    made.close()
    assert made.report.text == ""
    made.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def unlock(window: Window, folder: Path, passphrase: str) -> None:
    form = window.start.view.unlock
    window.ask_for(folder)
    form.passphrase.setText(passphrase)
    form._go.click()


@pytest.mark.allow_stall
def test_the_right_passphrase_opens_the_desk_of_the_case(qtbot, window: Window, folder, passphrase):
    window.ask_for(folder)
    qtbot.waitUntil(lambda: window.start.view.unlock.user.currentText() == "A. Judge")
    unlock(window, folder, passphrase)
    qtbot.waitUntil(lambda: window.desk is not None, timeout=10_000)
    desk = window.desk
    assert desk is not None
    assert desk.isVisible()
    assert "II K 345/26" in window.windowTitle()
    desk.go("documents")
    qtbot.waitUntil(lambda: desk.documents.table.model().rowCount() == 3)


def test_a_wrong_passphrase_is_said_in_place_and_can_be_tried_again(qtbot, window: Window, folder):
    window.ask_for(folder)
    qtbot.waitUntil(lambda: window.start.view.unlock.user.currentText() == "A. Judge")
    unlock(window, folder, "wrong")
    banner = window.start.view.banner
    qtbot.waitUntil(banner.isVisible, timeout=10_000)
    assert "passphrase is not right" in banner.accessibleName()
    assert window.desk is None
    window.start.view.unlock.passphrase.setText("an")
    assert not banner.isVisible()


def test_a_folder_that_is_no_case_offers_nobody(qtbot, window: Window, tmp_path):
    window.ask_for(tmp_path)
    qtbot.waitUntil(lambda: not window.start.bridge.busy)
    assert window.start.view.unlock.user.count() == 0
    assert not window.start.view.unlock._go.isEnabled()


def test_a_new_case_wants_the_same_passphrase_twice(qtbot, window: Window, tmp_path):
    form = window.start.view.new
    window._ask_new()
    form._put_into(tmp_path)
    form.title.setText("II K 7/27 Farm")
    assert Path(form.path.text()) == tmp_path / "II-K-7-27-Farm.jdcase"
    form.name.setText("B. Judge")
    form.first.setText("one")
    form.second.setText("two")
    assert not form._go.isEnabled()
    form.second.setText("one")
    assert form._go.isEnabled()


@pytest.mark.allow_stall
def test_a_new_case_opens_on_how_to_begin(qtbot, window: Window, tmp_path):
    form = window.start.view.new
    window._ask_new()
    form._put_into(tmp_path)
    form.title.setText("II K 7/27")
    form.name.setText("B. Judge")
    form.role.setCurrentIndex(form.role.findData(Role.CLERK))
    form.first.setText("one")
    form.second.setText("one")
    form._go.click()
    qtbot.waitUntil(lambda: window.desk is not None, timeout=20_000)
    desk = window.desk
    assert desk is not None
    qtbot.waitUntil(lambda: not desk.bridge.busy)
    assert desk.case.role is Role.CLERK
    begin = desk.centre.home.sections[0]
    assert begin.isVisible() and begin.accessibleName() == "How to begin"
    assert begin.lines[0].hasFocus() and begin.lines[0].accessibleName() == "Import files… · Ctrl I"
    desk.go("documents")
    qtbot.waitUntil(lambda: not desk.bridge.busy)
    assert desk.documents._empty.isVisible()
    assert "stand here" in desk.documents._empty.accessibleName()


@pytest.mark.allow_stall
def test_a_case_open_elsewhere_can_be_opened_for_reading(qtbot, window: Window, case, folder, passphrase):
    window.ask_for(folder)
    qtbot.waitUntil(lambda: window.start.view.unlock.user.currentText() == "A. Judge")
    unlock(window, folder, passphrase)
    banner = window.start.view.banner
    qtbot.waitUntil(banner.isVisible, timeout=10_000)
    assert banner._action.text() == "Open for reading"
    banner._action.click()
    qtbot.waitUntil(lambda: window.desk is not None, timeout=10_000)
    assert window.desk is not None
    assert not window.desk.case.writable
    assert not any(command.id.startswith("import.") for command in window.desk.commands.matching("import"))


@pytest.mark.allow_stall
def test_opening_another_case_lets_go_of_the_first(qtbot, window: Window, prepared, tmp_path, passphrase):
    first, second = (Path(shutil.copytree(prepared, tmp_path / name)) for name in ("one.jdcase", "two.jdcase"))
    window.open(first, "A. Judge", passphrase)
    qtbot.waitUntil(lambda: window.desk is not None, timeout=10_000)
    window.open(second, "A. Judge", passphrase)
    qtbot.waitUntil(lambda: window.desk is not None and window.desk.case.path == second, timeout=10_000)
    for closing in window._closing:
        closing.join(10)
    casefile.open_case(first, "A. Judge", passphrase).close()
    with pytest.raises(UserError, match=r"case\.locked"):
        casefile.open_case(second, "A. Judge", passphrase)


EVERYWHERE = [
    "home", "documents", "finding", "grid", "ledger", "log", "people", "chronology", "questions", "folios", "splitting",
    "families", "candidates", "redaction", "comparison", "indicators", "coverage", "compelled",
    *PROTECTION_KEYS, *HEARING_KEYS,
    *CASE_KEYS,
]  # fmt: skip


@pytest.mark.parametrize("place", EVERYWHERE)
def test_no_two_commands_of_a_place_have_the_same_key(qtbot, desk: Desk, place):
    desk.go(place)
    keys = [key.toString() for command in desk.commands.all() for key in command.keys]
    assert sorted(key for key in set(keys) if keys.count(key) > 1) == []


def test_choosing_a_folder_leaves_no_trace_outside_the_case(tmp_path):
    """The dialog of a fresh process: nothing may be written into the user's home."""
    script = """
import os
os.environ["QT_QPA_PLATFORM"] = "offscreen"
from pathlib import Path
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from judgedesk.ui.start import application
from judgedesk.ui.widgets.paths import choose_folder
app, parent = application(), QWidget()
choose_folder(parent, "Choose", lambda folder: None)
app.processEvents()
dialog = parent.findChild(QFileDialog)
dialog.setDirectory(os.environ["HOME"])
dialog.accept()
parent.deleteLater()
app.processEvents()
"""
    home = tmp_path / "home"
    home.mkdir()
    environment = {**os.environ, "HOME": str(home), "XDG_CONFIG_HOME": "", "XDG_DATA_HOME": "", "XDG_CACHE_HOME": ""}
    subprocess.run([sys.executable, "-c", script], env=environment, check=True, timeout=60)
    assert [path for path in home.rglob("*") if path.is_file() and "fontconfig" not in path.parts] == []


def test_alt_and_a_number_go_to_the_places(qtbot, desk: Desk):
    desk.activateWindow()
    for number, name in enumerate(("documents", "finding", "grid", "ledger", "log"), 1):
        qtbot.keyClick(desk, str(number), Qt.KeyboardModifier.AltModifier)
        qtbot.wait(1)
        assert desk._stack.currentWidget() is getattr(desk, name)


def test_alt_left_returns_to_what_was_read(qtbot, bridge: Bridge, desk: Desk):
    desk.activateWindow()
    desk.search("passports")
    qtbot.waitUntil(lambda: not bridge.busy and desk.finding.reader.page is not None)
    desk.go("ledger")
    qtbot.keyClick(desk, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert desk._stack.currentWidget() is desk.finding
    assert desk.finding.results.query == "passports"
    qtbot.keyClick(desk, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert desk._stack.currentWidget() is desk.documents
    qtbot.keyClick(desk, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert desk._stack.currentWidget() is desk.finding


def test_enter_on_a_document_opens_its_first_page(qtbot, bridge: Bridge, desk: Desk):
    qtbot.waitUntil(lambda: desk.documents.table.model().rowCount() == 3)
    names = [row.name for row in desk.documents._rows.rows]
    desk.documents.table.choose_row(names.index("statement.txt"))
    qtbot.keyClick(desk.documents.table, Qt.Key.Key_Return)
    assert desk._stack.currentWidget() is desk.finding
    qtbot.waitUntil(lambda: desk.finding.reader.page is not None and desk.finding.reader.page.name == "statement.txt")


def test_a_filter_narrows_and_says_so_when_nothing_is_left(qtbot, bridge: Bridge, desk: Desk):
    documents = desk.documents
    qtbot.waitUntil(lambda: documents.table.model().rowCount() == 3)
    qtbot.keyClicks(documents._filter, "report")
    qtbot.waitUntil(lambda: documents.table.model().rowCount() == 1)
    qtbot.keyClicks(documents._filter, "zzz")
    qtbot.waitUntil(documents._empty.isVisible)
    documents._empty._action.click()
    qtbot.waitUntil(lambda: documents.table.model().rowCount() == 3)


def test_the_ledger_says_what_is_not_complete_and_why(qtbot, bridge: Bridge, desk: Desk):
    desk.go("ledger")
    qtbot.waitUntil(lambda: desk.ledger.table.model().rowCount() == 3)
    desk.ledger.narrow("incomplete")
    qtbot.waitUntil(lambda: desk.ledger.table.model().rowCount() == 1)
    model = desk.ledger.table.model()
    row = [str(model.index(0, column).data() or "") for column in range(model.columnCount())]
    assert "broken.pdf" in row
    assert len(row[-1]) > 20
    assert desk.navigation._buttons["documents"].accessibleName() == "Documents, 1 unreadable"


def test_what_was_done_last_is_named_and_undone(qtbot, bridge: Bridge, desk: Desk):
    statement = next(line for line in desk.documents._rows.rows if line.name == "statement.txt")
    new = tagging.NewTag(statement.id, 1, 0, 11, "pl.189a.means.3_deceit", "c1", "d1", "v1")
    bridge.write(tagging.add_tag, desk.case, new)
    qtbot.waitUntil(lambda: "statement.txt" in desk.topbar._undo.accessibleName())
    assert desk.topbar._undo.accessibleName().startswith("Undo: tag statement.txt, 1 as ")
    assert desk.navigation._buttons["grid"].accessibleName() == "Grid, 2 tagged passages"
    desk.activateWindow()
    desk.documents.table.setFocus()
    qtbot.keyClick(desk, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: desk.navigation._buttons["grid"].accessibleName() == "Grid, 1 tagged passage")
    qtbot.waitUntil(lambda: not bridge.busy)  # what can be done again is read apart from the figures
    qtbot.keyClick(desk, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: desk.navigation._buttons["grid"].accessibleName() == "Grid, 2 tagged passages")


@pytest.mark.allow_stall
def test_files_are_offered_then_imported_and_counted(qtbot, bridge: Bridge, desk: Desk, tmp_path):
    new = tmp_path / "letter.txt"
    new.write_text("A letter about a contract.\n", encoding="utf-8")
    desk._offer([new])
    assert desk.documents.filing.isVisible()
    desk.documents.filing.line.setText("IX")
    desk.documents.filing.go.click()
    assert desk.importing.running
    qtbot.waitUntil(lambda: not desk.importing.running, timeout=30_000)
    qtbot.waitUntil(lambda: desk.documents.table.model().rowCount() == 4)
    assert "letter.txt" in [row.name for row in desk.documents._rows.rows]
    assert {row.volume for row in desk.documents._rows.rows} >= {"I", "II", "IX"}
    assert desk.status._import.text() == "Imported: 1 document, 1 page"


def test_a_failure_nobody_asked_for_stands_in_a_line_and_goes_with_esc(qtbot, bridge: Bridge, desk: Desk):
    bridge.write(tagging.remove_tag, desk.case, "no-such-tag")
    qtbot.waitUntil(desk.banner.isVisible)
    assert "tag" in desk.banner.accessibleName()
    qtbot.keyClick(desk, Qt.Key.Key_Escape)
    assert not desk.banner.isVisible()


def test_going_somewhere_new_forgets_what_lay_forward():
    history = History()
    for place in ("a", "b", "c"):
        history.go(Stop(place))
    assert history.back() == Stop("b")
    history.go(Stop("d"))
    assert not history.can(1)
    assert history.back() == Stop("b")
    assert history.back() == Stop("a")
    assert history.back() is None


def test_volumes_stand_in_the_order_of_their_numbers():
    shuffled = ["X", "II", "annex", "IX", "V", "IV", "I"]
    assert sorted(shuffled, key=volume_order) == ["I", "II", "IV", "V", "IX", "X", "annex"]


def test_a_hundred_thousand_documents_scroll_without_a_stall(qtbot, qapp, desk: Desk):
    lines = [
        DocumentLine(number, f"document-{number:06}.pdf", "IV", "pdf", 3, DocumentState.READY, "1", "3", 0, 0, False)
        for number in range(100_000)
    ]
    qapp.processEvents()  # the window comes round: what stands above is the test's own work
    rows: Rows = desk.documents._rows
    QAbstractItemModelTester(rows, QAbstractItemModelTester.FailureReportingMode.Fatal)
    rows.show(lines)
    desk.documents.table.scrollToBottom()
    qapp.processEvents()
    desk.documents.table.choose_row(50_000)
    qapp.processEvents()
    assert desk.documents.table.currentIndex().row() == 50_000
    rows.show([])
