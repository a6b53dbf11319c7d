"""One box: words search the file, commands are found by a few of their letters."""

from PySide6.QtCore import Qt

from judgedesk.ui.shell.commands import fuzzy
from judgedesk.ui.shell.desk import Desk


def best(wanted: str, *texts: str) -> str:
    return max(texts, key=lambda text: fuzzy(wanted, text))


def test_beginnings_of_words_count_most():
    assert best("gl", "Go to Ledger", "Single out") == "Go to Ledger"
    assert best("imp", "Import files…", "Stop the import") == "Import files…"
    assert best("dark", "Dark colours", "Find in the file or run a command") == "Dark colours"


def test_letters_in_another_order_do_not_match():
    assert fuzzy("krad", "Dark colours") == 0
    assert fuzzy("", "anything") > 0


def test_ctrl_k_lists_every_command_with_its_key(qtbot, desk: Desk):
    qtbot.keyClick(desk, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert desk.topbar.box.hasFocus()
    assert desk._palette.isVisible()
    offered = {offer.command: offer for offer in desk._palette._offers.offers}
    assert offered["go.grid"].keys == "Alt 3"
    assert offered["import.files"].keys == "Ctrl I"


def test_a_command_that_cannot_be_run_now_is_not_offered(qtbot, desk: Desk):
    desk.topbar.box.ask()
    assert "history.back" not in {offer.command for offer in desk._palette._offers.offers}
    desk.go("ledger")
    desk.topbar.box.ask()
    assert "history.back" in {offer.command for offer in desk._palette._offers.offers}


def test_typed_words_search_the_file(qtbot, desk: Desk):
    desk.topbar.box.ask()
    qtbot.keyClicks(desk.topbar.box, "passports")
    with qtbot.waitSignal(desk.finding.total_changed):
        qtbot.keyClick(desk.topbar.box, Qt.Key.Key_Return)
    assert desk._stack.currentWidget() is desk.finding


def test_arrows_choose_a_command_under_the_search(qtbot, desk: Desk):
    desk.topbar.box.ask()
    qtbot.keyClicks(desk.topbar.box, "ledger")
    qtbot.keyClick(desk.topbar.box, Qt.Key.Key_Down)
    qtbot.keyClick(desk.topbar.box, Qt.Key.Key_Return)
    assert desk._stack.currentWidget() is desk.ledger
    assert desk.topbar.box.text() == ""


def test_after_the_arrow_sign_only_commands_are_meant(qtbot, desk: Desk):
    desk.topbar.box.ask()
    qtbot.keyClicks(desk.topbar.box, ">log")
    qtbot.keyClick(desk.topbar.box, Qt.Key.Key_Return)
    assert desk._stack.currentWidget() is desk.log


def test_esc_leaves_the_list(qtbot, desk: Desk):
    desk.topbar.box.ask()
    qtbot.keyClick(desk.topbar.box, Qt.Key.Key_Escape)
    assert not desk._palette.isVisible()
