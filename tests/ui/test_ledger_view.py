"""The ledger in the window: sums that add up, narrowing, another try, passwords, languages, folios, export."""

import re
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from cases import PASSPHRASE, pdf_of, store_document
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QLineEdit
from scanned import ENGINE, scan
from test_access import nameless

from judgedesk.app import casefile, intake
from judgedesk.app.casefile import Case
from judgedesk.app.ledger import LedgerLine, LedgerTotals
from judgedesk.app.ocr_queue import OcrQueue
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.shell.desk import Desk
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.ledger import LedgerView
from judgedesk.ui.views.ledger_book import NARROWED, Asked, Book, Shown

SECRET = "tajne-7"


@pytest.fixture(scope="session")
def full(prepared: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The prepared case with a protected file, a duplicate, a scan that waits and a volume with a gap besides. OCR is
    paused in it.
    """
    base = tmp_path_factory.mktemp("full")
    more = base / "more" / "III"
    more.mkdir(parents=True)
    (more / "locked.pdf").write_bytes(pdf_of("the account of the farm", encrypt=SECRET))
    (more / "again.txt").write_text("A report about passports found in a drawer.\n", encoding="utf-8")
    shutil.copytree(prepared, base / "case.jdcase")
    with casefile.open_case(base / "case.jdcase", "A. Judge", PASSPHRASE) as case:
        intake.import_files(case, [more.parent], jobs=1)
        scan(case, "scan.pdf", "UNSURE a barn", "the second page")
        store_document(case, "court.txt", "one", "two", "three", volume="IV", folios=("811", "813", "813v"))
        OcrQueue(case, engine=ENGINE).pause()
    return base / "case.jdcase"


@pytest.fixture
def folder(full: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(full, tmp_path / "case.jdcase"))


@pytest.fixture
def desk(qtbot, bridge: Bridge, theme: Theme, case: Case, words: Words) -> Iterator[Desk]:
    """The desk of that case with the dummy in tesseract's place."""
    made = Desk(bridge, theme, case, words, [], engine=ENGINE)
    made.resize(1366, 768)
    made.show()
    qtbot.waitUntil(lambda: not bridge.busy)
    made.go("ledger")
    qtbot.waitUntil(lambda: not bridge.busy and made.ledger.files.rows.rowCount() > 0)
    yield made
    let_go(qtbot, bridge)
    made.close()
    made.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def ledger(desk: Desk) -> LedgerView:
    return desk.ledger


def let_go(qtbot, bridge: Bridge) -> None:
    """Closes the bridge as the window does: not in its own thread, for OCR may be at a page."""
    closing = threading.Thread(target=bridge.close)
    closing.start()
    qtbot.waitUntil(lambda: not closing.is_alive(), timeout=20_000)


def names(ledger: LedgerView) -> list[str]:
    return [line.name for line in ledger.files.rows.rows]


def choose(ledger: LedgerView, *wanted: str) -> None:
    table = ledger.files.table
    table.clearSelection()
    for row, name in enumerate(names(ledger)):
        if name in wanted:
            table.selectionModel().setCurrentIndex(
                ledger.files.rows.index(row, 0),
                table.selectionModel().SelectionFlag.Select | table.selectionModel().SelectionFlag.Rows,
            )


def settled(qtbot, bridge: Bridge, ledger: LedgerView) -> None:
    qtbot.waitUntil(lambda: not bridge.busy and not ledger._later.isActive() and not ledger._stale, timeout=20_000)


def test_the_sums_say_so_in_words_and_add_up(ledger: LedgerView):
    for line in ledger.head._sums.text().splitlines():
        whole, _, terms = line.partition("  ·  ")[0].partition(" = ")
        assert int(re.search(r"\d+", whole)[0]) == sum(int(number) for number in re.findall(r"\d+", terms)) > 0
    said = ledger.head._sums.text()
    assert "1 duplicate" in said
    assert "2 waiting for OCR" in said


@pytest.mark.parametrize("name", NARROWED)
def test_a_chip_counts_what_it_shows(qtbot, bridge: Bridge, ledger: LedgerView, name):
    ledger.narrow(name)
    qtbot.waitUntil(lambda: not bridge.busy)
    counted = ledger._book.counts[name]
    assert len(ledger.files.rows.rows) == counted
    chip = next(chip for chip in ledger.head.chips._group.buttons() if chip.choice.id == name)
    assert chip.choice.aside == str(counted)
    expected = {
        "unreadable": ["broken.pdf", "locked.pdf"], "waiting": ["scan.pdf"], "duplicates": ["again.txt"],
        "incomplete": ["broken.pdf", "locked.pdf", "scan.pdf"], "low": [], "inside": [],
    }  # fmt: skip
    assert sorted(names(ledger)) == sorted(expected.get(name, names(ledger)))
    assert ledger._empty.isVisible() == (not counted)


def test_the_filter_also_looks_at_reasons(qtbot, bridge: Bridge, desk: Desk, ledger: LedgerView):
    desk.activateWindow()
    qtbot.keyClick(desk, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert ledger.head.filter.hasFocus()
    qtbot.keyClicks(ledger.head.filter, "password")
    qtbot.waitUntil(lambda: names(ledger) == ["locked.pdf"])
    qtbot.keyClicks(ledger.head.filter, " of nobody")
    qtbot.waitUntil(ledger._empty.isVisible)
    ledger._empty._action.click()
    qtbot.waitUntil(lambda: len(names(ledger)) == ledger._book.totals.files)


def test_enter_opens_the_file_in_the_reader(qtbot, bridge: Bridge, desk: Desk, ledger: LedgerView):
    choose(ledger, "court.txt")
    qtbot.keyClick(ledger.files.table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: desk.finding.reader.page is not None)
    assert desk.finding.reader.page.name == "court.txt"


def test_a_password_is_typed_never_shown_and_opens_the_file_at_the_next_try(
    qtbot, bridge: Bridge, desk: Desk, ledger: LedgerView
):
    desk.activateWindow()
    qtbot.keyClick(desk, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    card = ledger.passwords
    qtbot.waitUntil(lambda: card.password.hasFocus() and not bridge.busy)
    assert card.password.echoMode() is QLineEdit.EchoMode.Password
    assert not card._again.isEnabled()
    qtbot.keyClicks(card.password, SECRET)
    qtbot.keyClick(card.password, Qt.Key.Key_Return)
    qtbot.waitUntil(card._again.isEnabled)
    assert card.password.text() == ""
    assert "1" in card._state.text()
    assert SECRET not in card._state.text()
    qtbot.waitUntil(card._again.hasFocus)
    qtbot.keyClick(card._again, Qt.Key.Key_Space)
    assert desk.importing.running
    assert card.isHidden()
    qtbot.waitUntil(lambda: not desk.importing.running, timeout=30_000)
    settled(qtbot, bridge, ledger)
    assert next(line for line in ledger._book.lines if line.name == "locked.pdf").state == "ready"
    said = desk.status._import.text()
    assert said == "Tried again: 2 documents, 1 page, 1 could still not be read, see the ledger"


def test_r_tries_what_is_selected_and_nothing_else(qtbot, bridge: Bridge, desk: Desk, ledger: LedgerView, case: Case):
    intake.add_passwords(case, [SECRET])
    choose(ledger, "locked.pdf", "court.txt")
    desk.activateWindow()
    ledger.files.table.setFocus()
    qtbot.keyClick(ledger.files.table, Qt.Key.Key_R)
    assert desk.importing.turn is not None
    assert len(desk.importing.turn.documents) == 1
    qtbot.waitUntil(lambda: not desk.importing.running, timeout=30_000)
    settled(qtbot, bridge, ledger)
    assert {line.name for line in ledger._book.lines if line.state == "failed"} == {"broken.pdf"}


def test_what_was_read_is_not_tried_again(qtbot, desk: Desk, ledger: LedgerView):
    choose(ledger, "court.txt")
    assert desk.commands.run("ledger.again")
    assert not desk.importing.running
    assert "nothing to try again" in desk.status._import.text()


def test_r_in_the_filter_is_a_letter(qtbot, desk: Desk, ledger: LedgerView):
    desk.activateWindow()
    ledger.head.to_filter()
    qtbot.keyClick(ledger.head.filter, Qt.Key.Key_R)
    assert ledger.head.filter.text() == "r"
    assert not desk.importing.running


def test_the_selection_outlives_a_change_of_figures(qtbot, bridge: Bridge, desk: Desk, ledger: LedgerView, case: Case):
    choose(ledger, "locked.pdf", "court.txt")
    store_document(case, "another.txt", "more", volume="I")
    bridge.changed.emit(intake.CHANGED)
    qtbot.waitUntil(lambda: "another.txt" in names(ledger))
    assert sorted(line.name for line in ledger.files.chosen_lines()) == ["court.txt", "locked.pdf"]


def test_a_gap_in_the_folios_is_one_click_from_its_page(qtbot, bridge: Bridge, desk: Desk, ledger: LedgerView):
    desk.activateWindow()
    qtbot.waitUntil(lambda: bool(ledger._odd) and not bridge.busy)
    qtbot.keyClick(desk, Qt.Key.Key_F7, Qt.KeyboardModifier.ShiftModifier)
    assert ledger.folios.isVisible()
    qtbot.waitUntil(lambda: bool(ledger.folios.rows.rows))
    row, odd = next((row, odd) for row, odd in enumerate(ledger.folios.rows.rows) if odd.name == "court.txt")
    assert "811" in odd.said
    assert "813" in odd.said
    place = ledger.folios.table.visualRect(ledger.folios.rows.index(row, 1)).center()
    qtbot.mouseClick(ledger.folios.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.waitUntil(lambda: desk.finding.reader.page is not None)
    assert (desk.finding.reader.page.name, desk.finding.reader.page.number) == ("court.txt", odd.page)


def test_pages_of_which_ocr_is_not_sure_are_listed_and_opened(
    qtbot, bridge: Bridge, desk: Desk, ledger: LedgerView, words: Words
):
    desk.underway.reading.resume()
    qtbot.waitUntil(lambda: bool(ledger._book.unsure), timeout=30_000)
    settled(qtbot, bridge, ledger)
    ledger.head.next_section()
    ledger.head.next_section()
    qtbot.waitUntil(lambda: ledger.unsure.table.isVisible() and bool(ledger.unsure.rows.rows))
    row = [str(ledger.unsure.rows.index(0, column).data() or "") for column in range(6)]
    assert row[1:4] == ["t. I k. 1", "scan.pdf", "1"]
    assert row[-1] == "50 %"
    ledger.unsure.table.setFocus()
    qtbot.keyClick(ledger.unsure.table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: desk.finding.reader.page is not None)
    assert desk.finding.reader.page.name == "scan.pdf"
    desk.go("ledger")
    ledger.narrow("low")
    qtbot.waitUntil(lambda: names(ledger) == ["scan.pdf"])
    assert ledger.files.rows.index(0, 6).data() == "2 · pl · 70 %"


def test_the_languages_of_a_scan_are_corrected_here(qtbot, bridge: Bridge, desk: Desk, ledger: LedgerView, case: Case):
    choose(ledger, "scan.pdf", "court.txt")
    assert desk.commands.run("ledger.languages")
    card = ledger.languages
    qtbot.waitUntil(lambda: card.isVisible() and not bridge.busy)
    assert "1 document" in card._what.text()
    assert nameless(desk) == []
    chips = [card._flow.itemAt(at).widget() for at in range(card._flow.count())]
    assert {"English", "Polish"} <= {chip.text() for chip in chips}
    for chip in chips:
        chip.setChecked(chip.text() == "English")
    qtbot.keyClick(chips[0], Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "1 document" in desk.status._import.text())
    rows = case.file.reading().execute("SELECT languages FROM documents WHERE name = 'scan.pdf'").fetchall()
    assert [tuple(row) for row in rows] == [("eng",)]


def test_languages_are_asked_of_scans_only(desk: Desk, ledger: LedgerView):
    choose(ledger, "court.txt")
    desk.commands.run("ledger.languages")
    assert ledger.languages.isHidden()
    assert "PDF" in desk.status._import.text()


@pytest.mark.parametrize("ending", [".docx", ".xlsx", ".csv"])
def test_the_ledger_is_written_to_a_file(qtbot, bridge: Bridge, desk: Desk, ledger: LedgerView, tmp_path, ending):
    target = tmp_path / ("ledger" + ending)
    ledger.export(target)
    qtbot.waitUntil(lambda: target.name in desk.status._import.text(), timeout=20_000)
    assert target.stat().st_size > 500
    if ending == ".csv":
        assert "broken.pdf" in target.read_text(encoding="utf-8-sig")


def test_a_paper_that_would_name_a_protected_person_is_refused_in_a_sentence(
    qtbot, bridge: Bridge, desk: Desk, ledger: LedgerView, case: Case, tmp_path
):
    store_document(case, "list.txt", "nothing", volume="Papers of Anna Example")
    ledger.export(tmp_path / "out.csv")
    qtbot.waitUntil(ledger.trouble.isVisible, timeout=20_000)
    assert "Nothing was written" in ledger.trouble.accessibleName()
    assert not (tmp_path / "out.csv").exists()


def test_in_a_case_that_is_only_read_nothing_is_changed_or_written_out(qtbot, theme, words, folder, passphrase):
    with casefile.open_case(folder, "A. Judge", passphrase, write=False) as case:
        bridge = Bridge()
        view = LedgerView(bridge, theme, case, words)
        qtbot.addWidget(view)
        view.show()
        view.activate()
        qtbot.waitUntil(lambda: not bridge.busy)
        shown = [name for name, button in view.head._buttons.items() if button.isVisible()]
        view.export(folder.parent / "out.csv")
        qtbot.waitUntil(view.trouble.isVisible)
        refused = view.trouble.accessibleName()
        runnable = {command.id for command in view.commands() if command.enabled()}
        bridge.close()
    assert shown == [] and "open for reading only" in refused
    assert not (folder.parent / "out.csv").exists()
    assert not runnable & {"ledger.export", "ledger.again", "ledger.again_all", "ledger.languages", "ledger.passwords"}


def line_of(number: int) -> LedgerLine:
    waits = number % 3 == 0
    return LedgerLine(
        name=f"document-{number:06}.pdf", sha256="", kind="pdf", pages=3, text=0 if waits else 3, ocr=0, ocr_lang="",
        ocr_confidence=None, pending=3 if waits else 0, failed=0, reason="", parent="", volume="IV", document=number,
        state="ready",
    )  # fmt: skip


def test_a_hundred_thousand_files_are_narrowed_selected_and_scrolled_without_a_stall(
    qtbot, qapp: QApplication, bridge: Bridge, desk: Desk, ledger: LedgerView, monkeypatch
):
    monkeypatch.setattr(ledger, "refresh", lambda _changes: None)  # what is read in the case meanwhile
    ledger._later.stop()
    qtbot.waitUntil(lambda: not bridge.busy)
    lines = [line_of(number) for number in range(100_000)]
    counts = {name: 33_334 if name in ("waiting", "incomplete") else 0 for name in NARROWED}
    totals = LedgerTotals(100_000, 100_000, 0, 0, 0, 0, 300_000, 199_998, 0, 100_002, 0)
    book = Book(lines, totals, [], {**counts, "all": 100_000}, 0.0, ledger._edition)
    QAbstractItemModelTester(ledger.files.rows, QAbstractItemModelTester.FailureReportingMode.Fatal)
    qapp.processEvents()
    ledger._show(Shown(book, Asked("all", ""), lines, [], -1))
    assert ledger.head.chips._group.buttons()[0].choice.aside.startswith("100")
    qapp.processEvents()
    ledger.files.table.scrollToBottom()
    qapp.processEvents()
    ledger.files.table.selectAll()
    qapp.processEvents()
    ledger.narrow("waiting")
    qtbot.waitUntil(lambda: len(ledger.files.rows.rows) == counts["waiting"], timeout=20_000)
    qapp.processEvents()
    assert len(ledger.files.chosen_lines()) == counts["waiting"]
    ledger.files.rows.show([])
    ledger._edition += 1
