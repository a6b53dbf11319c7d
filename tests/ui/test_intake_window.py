"""What goes on beside the work: imports, OCR, watched folders, and the panel and the line that tell of them."""

import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from cases import PASSPHRASE
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication
from scanned import ENGINE, scan, texts_of
from test_access import TARGET, nameless
from test_ledger_view import let_go

from judgedesk.app import casefile, watching
from judgedesk.app.casefile import Case
from judgedesk.app.intake import ImportProgress
from judgedesk.app.ocr import Engine
from judgedesk.app.ocr_queue import OcrQueue
from judgedesk.app.watching import Offered
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.shell.desk import Desk
from judgedesk.ui.shell.history import Stop
from judgedesk.ui.shell.importing import Turn
from judgedesk.ui.shell.intakepanel import IntakePanel
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words

NOBODY = Engine(ENGINE.trade, (), "")
"""A machine without tesseract."""
SLOW = ["SLOW page"] * 6


@pytest.fixture(scope="session")
def scanned(prepared: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The prepared case with two scans that wait. OCR is paused in it."""
    base = tmp_path_factory.mktemp("scanned")
    shutil.copytree(prepared, base / "case.jdcase")
    with casefile.open_case(base / "case.jdcase", "A. Judge", PASSPHRASE) as case:
        scan(case, "first.pdf", *SLOW)
        scan(case, "second.pdf", "SLOW the passport", "SLOW the barn")
        OcrQueue(case, engine=ENGINE).pause()
    return base / "case.jdcase"


@pytest.fixture
def folder(scanned: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(scanned, tmp_path / "case.jdcase"))


@pytest.fixture
def opened(qtbot, bridge: Bridge, theme: Theme, case: Case, words: Words) -> Iterator[Callable[..., Desk]]:
    """Opens the desk of the case, with the dummy in tesseract's place."""
    made: list[Desk] = []

    def show(engine: Engine = ENGINE) -> Desk:
        desk = Desk(bridge, theme, case, words, [], engine=engine, first=Stop("documents"))
        desk.resize(1366, 768)
        desk.show()
        desk.activateWindow()
        made.append(desk)
        qtbot.waitUntil(lambda: not bridge.busy and desk.underway.reading.status is not None, timeout=10_000)
        return desk

    yield show
    let_go(qtbot, bridge)
    for desk in made:
        desk.close()
        desk.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def desk(opened: Callable[..., Desk]) -> Desk:
    return opened()


@pytest.fixture
def delivered(tmp_path: Path) -> Path:
    """A folder into which somebody has put two files."""
    folder = tmp_path / "delivered"
    folder.mkdir()
    for name in ("opinion.txt", "letter.txt"):
        (folder / name).write_text(f"The text of the {name}.\n", encoding="utf-8")
    return folder


def document(case: Case, name: str) -> int:
    return int(case.file.reading().execute("SELECT id FROM documents WHERE name = ?", (name,)).fetchone()[0])


def sources(case: Case, name: str) -> list[str]:
    return [source for source, _text, _reason in texts_of(case, document(case, name))]


def progress(**more: object) -> ImportProgress:
    known = {
        "files_done": 41, "files": 212, "pages_done": 1912, "bytes_done": 84_000_000, "bytes": 310_000_000,
        "seconds": 12.0, "seconds_left": 240.0, "current": "record.pdf", "pages": 3400, "at_least": True,
    }  # fmt: skip
    return ImportProgress(**{**known, **more})  # type: ignore[arg-type]


def said(panel: IntakePanel, column: str) -> str:
    part = {"import": panel._import, "ocr": panel._ocr, "watch": panel._watch}[column]
    return "\n".join([part.heading.text(), *(line.text() for line in part.lines)])


# -- the bridge -------------------------------------------------------------------------------------------------------


def test_what_lasts_as_long_as_the_case_is_not_waited_for_and_ends_with_it(qtbot, bridge: Bridge):
    ended = threading.Event()
    heard: list[str] = []

    def lasting(*, progress: Callable[[str], None], cancel: threading.Event) -> None:
        progress("here")
        cancel.wait(30)
        ended.set()

    bridge.keep(lasting, progress=heard.append)
    qtbot.waitUntil(lambda: heard == ["here"])
    assert not bridge.busy
    bridge.close()
    assert ended.is_set()


# -- words of an import -----------------------------------------------------------------------------------------------


def test_an_import_says_at_least_until_everything_is_counted(desk: Desk):
    panel, status = desk.underway.panel, desk.status
    for seconds, done in ((8.0, 1500), (12.0, 1912)):
        desk.importing.progress.emit(progress(seconds=seconds, pages_done=done))
    told = said(panel, "import")
    assert "41 of 212 files" in told
    assert "of at least 3" in told
    assert "84 of 310 MB" in told
    assert "103 pages/s · at least 4 min left" in told
    assert "Now: record.pdf" in told
    assert "at least 4 min left" in status._import.text()
    desk.importing.progress.emit(progress(seconds=13.0, at_least=False))
    assert "at least" not in said(panel, "import") + status._import.text()
    assert "4 min left" in status._import.text()
    desk.importing.ended.emit("Imported: 3 documents")
    assert "Imported: 3 documents" in said(panel, "import")
    assert not panel._stop.isEnabled()


def test_what_waits_after_an_import_is_named(desk: Desk):
    panel = desk.underway.panel
    desk.importing.progress.emit(progress())
    assert "Nothing waits after this" in said(panel, "import")
    panel.show_turns([Turn((Path("/x/volume-7"),))])
    assert "After this: volume-7" in said(panel, "import")
    panel.show_turns([Turn((Path("/x/volume-7"),)), Turn(again=True)])
    assert "volume-7, and 1 more" in said(panel, "import")


@pytest.mark.parametrize(
    ("rate", "expected"),
    [(0.0, ""), (0.25, "15 pages/min"), (0.05, "3.0 pages/min"), (1.44, "1.4 pages/s"), (412.3, "412 pages/s")],
)
def test_a_rate_is_said_in_two_figures(words: Words, rate, expected):
    assert words.rate(rate) == expected


def test_time_left_is_said_in_words(words: Words):
    assert words.time_left(20) == "less than a minute left"
    assert words.time_left(20, at_least=True) == "less than a minute left as far as counted"
    assert words.time_left(7260, at_least=True) == "at least 2 h 1 min left"


# -- the panel --------------------------------------------------------------------------------------------------------


def test_f4_opens_the_panel_and_esc_gives_the_keyboard_back(qtbot, desk: Desk):
    panel = desk.underway.panel
    desk.documents.table.setFocus()
    qtbot.keyClick(desk, Qt.Key.Key_F4)
    assert panel.isVisible()
    assert panel.isAncestorOf(QApplication.focusWidget())
    assert desk.status._more.accessibleName().startswith("Close")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert desk.documents.table.hasFocus()
    qtbot.mouseClick(desk.status._ocr, Qt.MouseButton.LeftButton)
    assert panel.isVisible()


def test_everything_new_has_a_name_and_is_large_enough(qtbot, desk: Desk, delivered: Path, case: Case):
    desk.bridge.write(watching.watch, case, delivered, "")
    qtbot.waitUntil(lambda: bool(desk.underway.offers.files))
    desk.importing.progress.emit(progress())
    desk.underway.toggle()
    desk.commands.run("import.offered")
    desk.documents.folders.ask()
    desk._offer([delivered])
    assert nameless(desk) == []
    for card in (desk.underway.panel, desk.documents.offers, desk.documents.folders, desk.documents.filing):
        assert card.isVisible()
        small = [button.text() for button in buttons(card) if min(button.width(), button.height()) < TARGET]
        assert small == []
    desk.go("ledger")
    desk.commands.run("ledger.passwords")
    assert nameless(desk) == []


def buttons(root):
    from PySide6.QtWidgets import QAbstractButton

    return [button for button in root.findChildren(QAbstractButton) if button.isVisible()]


def test_the_panel_leaves_room_for_the_work_at_every_zoom(qtbot, desk: Desk, theme: Theme):
    desk.underway.toggle()
    for zoom in (100, 150, 250):
        theme.set_zoom(zoom)
        qtbot.wait(20)
        assert desk.underway.panel.height() <= desk.height() // 2
    theme.set_zoom(100)


# -- OCR --------------------------------------------------------------------------------------------------------------


def test_a_paused_queue_says_so_and_goes_on_when_told(qtbot, bridge: Bridge, desk: Desk, case: Case):
    assert desk.status._ocr.text().startswith("OCR paused, 8 page")
    assert "Resume" in desk.underway.panel._pause.text()
    qtbot.keyClick(desk, Qt.Key.Key_F4, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: sources(case, "second.pdf") == ["ocr", "ocr"], timeout=30_000)
    qtbot.waitUntil(lambda: desk.status._ocr.text() == "", timeout=10_000)
    assert "no page waits" in said(desk.underway.panel, "ocr")
    qtbot.waitUntil(lambda: all(not line.waiting for line in desk.documents._rows.rows), timeout=10_000)


def test_what_is_opened_is_read_first_and_its_text_comes_to_the_reader(qtbot, bridge: Bridge, desk: Desk, case: Case):
    second = document(case, "second.pdf")
    desk.open_page(second, 2, [])
    qtbot.waitUntil(lambda: desk.finding.reader.page is not None)
    assert desk.finding.reader.page.source == "none"
    desk.underway.reading.resume()
    qtbot.waitUntil(lambda: desk.finding.reader.page.source == "ocr", timeout=30_000)
    assert "the barn" in desk.finding.reader.page.text
    assert "none" in sources(case, "first.pdf")


def test_a_pause_outlives_the_window(qtbot, opened: Callable[..., Desk], bridge: Bridge, case: Case):
    desk = opened()
    reading = desk.underway.reading
    reading.resume()
    qtbot.waitUntil(lambda: not reading.status.paused)
    reading.pause()
    qtbot.waitUntil(lambda: reading.status.paused)
    let_go(qtbot, bridge)
    assert OcrQueue(case, engine=ENGINE).status().paused


def test_closing_while_a_page_is_read_lets_go_of_the_case(
    qtbot, opened: Callable[..., Desk], bridge: Bridge, case: Case, folder: Path
):
    desk = opened()
    desk.underway.reading.resume()
    qtbot.waitUntil(lambda: desk.underway.reading.status.running, timeout=20_000)
    closing = threading.Thread(target=bridge.close, args=(case.close,))
    closing.start()
    qtbot.waitUntil(lambda: not closing.is_alive(), timeout=20_000)
    with casefile.open_case(folder, "A. Judge", PASSPHRASE) as again:
        assert "none" in sources(again, "first.pdf")


def test_a_machine_without_tesseract_says_what_to_do(qtbot, opened: Callable[..., Desk]):
    desk = opened(NOBODY)
    panel = desk.underway.panel
    qtbot.waitUntil(lambda: "stands still" in said(panel, "ocr"))
    assert "stands still" in desk.status._ocr.text()
    desk.underway.toggle()
    assert panel._why.isVisible()
    assert "apt-get install tesseract" in panel._why.text()


def test_a_case_that_is_only_read_is_left_alone(qtbot, theme: Theme, words: Words, folder: Path):
    with casefile.open_case(folder, "A. Judge", PASSPHRASE, write=False) as case:
        bridge = Bridge()
        desk = Desk(bridge, theme, case, words, [], engine=ENGINE)
        qtbot.addWidget(desk)
        desk.show()
        qtbot.waitUntil(lambda: not bridge.busy)
        assert desk.underway.reading.status is None
        assert "open for reading only" in said(desk.underway.panel, "ocr")
        assert not desk.underway.panel._choose.isEnabled()
        bridge.close()


# -- imports one after the other --------------------------------------------------------------------------------------


def test_imports_wait_for_one_another_and_are_forgotten_by_stop(qtbot, bridge: Bridge, desk: Desk, delivered: Path):
    desk.importing.begin([delivered / "opinion.txt"], "VII", False)
    desk.importing.begin([delivered / "letter.txt"], "VIII", False)
    desk.importing.again()
    assert [turn.volume for turn in desk.importing.waiting] == ["VIII", ""]
    qtbot.waitUntil(lambda: not desk.importing.running, timeout=30_000)
    qtbot.waitUntil(lambda: not bridge.busy)
    assert {line.volume for line in desk.documents._rows.rows} >= {"VII", "VIII"}
    desk.importing.begin([delivered], "", False)
    desk.importing.begin([delivered], "IX", False)
    desk.importing.stop()
    assert desk.importing.waiting == []
    qtbot.waitUntil(lambda: not desk.importing.running, timeout=30_000)


# -- watched folders --------------------------------------------------------------------------------------------------


def test_new_files_are_offered_in_a_line_and_only_the_chosen_are_imported(
    qtbot, bridge: Bridge, desk: Desk, case: Case, delivered: Path
):
    desk.documents.folders.watch(delivered, "VII")
    offers = desk.underway.offers
    qtbot.waitUntil(lambda: len(offers.files) == 2)
    assert "delivered" in desk.status._offers.text()
    assert desk.documents.offers.isHidden()
    desk.status._look.click()
    card = desk.documents.offers
    assert card.isVisible()
    qtbot.waitUntil(card._list.hasFocus)
    assert "letter.txt" in card.files.index(0).data()
    qtbot.keyClick(card._list, Qt.Key.Key_Space)
    assert [one.name for one in card.files.chosen()] == ["opinion.txt"]
    qtbot.keyClick(card._list, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not desk.importing.running and not bridge.busy, timeout=30_000)
    qtbot.waitUntil(lambda: [one.name for one in offers.files] == ["letter.txt"])
    kept = {(line.name, line.volume) for line in desk.documents._rows.rows}
    assert ("opinion.txt", "VII") in kept
    assert "letter.txt" not in {name for name, _volume in kept}


def test_not_now_is_heard_until_something_else_comes(qtbot, bridge: Bridge, desk: Desk, delivered: Path):
    desk.documents.folders.watch(delivered, "")
    offers = desk.underway.offers
    qtbot.waitUntil(lambda: len(offers.files) == 2)
    desk.commands.run("import.offered")
    desk.documents.offers._cancel.click()
    assert desk.status._offers.text() == ""
    offers.look()
    qtbot.waitUntil(lambda: not bridge.busy)
    assert desk.status._offers.text() == ""
    (delivered / "third.txt").write_text("One more.\n", encoding="utf-8")
    offers.look()
    qtbot.waitUntil(lambda: "delivered" in desk.status._offers.text())
    assert {one.name for one in offers.fresh} == {"third.txt"}


def test_coming_back_to_the_window_looks_again_but_not_at_once(qtbot, bridge: Bridge, desk: Desk, delivered: Path):
    desk.documents.folders.watch(delivered, "")
    offers = desk.underway.offers
    qtbot.waitUntil(lambda: len(offers.files) == 2)
    (delivered / "third.txt").write_text("One more.\n", encoding="utf-8")
    offers.came_to_front()
    qtbot.waitUntil(lambda: not bridge.busy)
    assert len(offers.files) == 2
    offers._looked -= 60
    QApplication.sendEvent(desk, QEvent(QEvent.Type.ActivationChange))
    qtbot.waitUntil(lambda: len(offers.files) == 3)


def test_a_folder_is_watched_when_it_is_imported_and_no_more_when_told(
    qtbot, bridge: Bridge, desk: Desk, case: Case, delivered: Path
):
    desk._offer([delivered / "letter.txt"])
    assert desk.documents.filing._watched.isHidden()
    desk._offer([delivered])
    desk.documents.filing._watched.click()
    desk.documents.filing.go.click()
    qtbot.waitUntil(lambda: not desk.importing.running and not bridge.busy, timeout=30_000)
    qtbot.waitUntil(lambda: [Path(one.path).name for one in desk.underway.offers.folders] == ["delivered"])
    assert desk.underway.offers.files == []
    assert "delivered" in said(desk.underway.panel, "watch")
    desk.commands.run("import.watched")
    line = desk.documents.folders._lines[0]
    assert line._drop.accessibleName() == "Watch delivered no more"
    line._drop.click()
    qtbot.waitUntil(lambda: not desk.underway.offers.folders)
    assert watching.watched(case) == []


def test_a_folder_that_is_gone_is_said_and_cannot_be_ticked(qtbot, desk: Desk, delivered: Path):
    desk.documents.folders.watch(delivered, "")
    qtbot.waitUntil(lambda: len(desk.underway.offers.files) == 2)
    shutil.rmtree(delivered)
    desk.underway.offers.look()
    qtbot.waitUntil(lambda: [one.why for one in desk.underway.offers.files] == ["gone"])
    assert desk.status._offers.text() == ""
    desk.commands.run("import.offered")
    files = desk.documents.offers.files
    assert "not there now" in files.index(0).data()
    assert files.chosen() == []
    assert not files.flags(files.index(0)) & Qt.ItemFlag.ItemIsUserCheckable


def test_changed_files_are_told_from_new_ones(words: Words):
    new = Offered("/d/box/a.txt", "a.txt", "", 1, "new")
    changed = Offered("/d/box/b.txt", "b.txt", "", 1, "changed")
    assert "new file" in words.offers([new])
    assert "changed file" in words.offers([changed])
    assert "new or changed" in words.offers([new, changed])
    assert "“box”" in words.offers([new])
    assert words.offers([Offered("/d/box", "box", "", 0, "gone")]) == ""
