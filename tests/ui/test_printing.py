"""Printing from a view: the pages show what the view shows, and pass the guard like every paper."""

import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from cases import VICTIM, file_of
from PySide6.QtCore import QSize, Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from test_access import nameless

from judgedesk.app import records, reports
from judgedesk.app.audit import events
from judgedesk.app.casefile import Case
from judgedesk.drafting.cells import Table
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.ledger import LedgerView
from judgedesk.ui.views.log import LogView
from judgedesk.ui.views.people import PeopleView
from judgedesk.ui.widgets import printpages
from judgedesk.ui.widgets.printing import PrintPreview

HIDDEN = {**VICTIM, "protected": True, "name": "Anna Wrzeszczyk"}


def aside(work, *given):
    with ThreadPoolExecutor(1) as pool:
        running = pool.submit(work, *given)
        while not running.done():
            QApplication.processEvents()
            time.sleep(0.005)
        return running.result()


def shown(qtbot, bridge: Bridge, view) -> PrintPreview:
    """The preview of a view, laid out."""
    view.printing.show()
    qtbot.waitUntil(lambda: view.printing.preview.printout is not None and not bridge.busy)
    return view.printing.preview


def texts(content: bytes) -> list[str]:
    """The text of each page, by an engine that did not write it."""
    import pypdfium2

    with pypdfium2.PdfDocument(content) as document:
        return [page.get_textpage().get_text_bounded() for page in document]


@pytest.fixture
def ledger(qtbot, bridge: Bridge, theme: Theme, case: Case, words: Words) -> LedgerView:
    view = LedgerView(bridge, theme, case, words)
    qtbot.addWidget(view)
    view.resize(QSize(1100, 720))
    view.show()
    view.activate()
    qtbot.waitUntil(lambda: view.files.rows.rowCount() > 0 and not bridge.busy)
    return view


def test_the_pages_show_the_files_as_narrowed_and_ordered(qtbot, bridge: Bridge, ledger: LedgerView) -> None:
    lines = list(ledger.files.rows.rows)
    ledger.head.filter.setText(lines[0].name)
    qtbot.waitUntil(lambda: 0 < len(ledger.files.rows.rows) < len(lines) and not bridge.busy)
    preview = shown(qtbot, bridge, ledger)
    assert preview.printout is not None
    assert [row[1] for row in preview.printout.table.rows] == [line.name for line in ledger.files.rows.rows]
    assert lines[0].name in preview.printout.pages.head[1], "the head of each page says how it is narrowed"
    assert preview.sheet.accessibleName() == "Page 1 of 1"
    assert lines[0].name in preview.sheet.accessibleDescription()
    assert not nameless(preview)


def test_keys_turn_pages_and_never_reach_the_view_below(qtbot, bridge: Bridge, ledger: LedgerView) -> None:
    preview = shown(qtbot, bridge, ledger)
    rows = [("I", f"file {number}", *[""] * 10) for number in range(120)]
    table = Table("Long", ["II K 1/26"], [f"c{number}" for number in range(12)], rows)
    pages = aside(printpages.laid_out, table, printpages.Words("Page {0} of {1}", "2026-01-01"))
    preview.take(type(preview.printout)("ledger", table, pages))
    total = len(pages.pages)
    assert total > 2
    QTest.keyClick(preview.sheet, Qt.Key.Key_PageDown)
    assert preview.place.text() == f"Page 2 of {total}"
    QTest.keyClick(preview.sheet, Qt.Key.Key_End)
    assert preview.place.text() == f"Page {total} of {total}" and not preview.on.isEnabled()
    QTest.keyClick(preview.sheet, Qt.Key.Key_Escape)
    assert ledger.printing.preview is None
    qtbot.waitUntil(lambda: not bridge.busy)


def test_a_pdf_holds_every_row_once_and_a_head_on_each_page(qtbot) -> None:
    long = "a sentence that goes on, " * 400
    rows = [(f"row {number} ends", long if number == 7 else "short", number) for number in range(90)]
    table = Table("Everything", ["II K 1/26", "Narrowed to: nothing"], ["What", "Words", "Number"], rows, ["The end"])
    pages = aside(printpages.laid_out, table, printpages.Words("Page {0} of {1}", "2026-01-01"))
    found = texts(aside(printpages.pdf, pages, "Everything"))
    assert len(found) == len(pages.pages) > 3
    found = ["".join(text.split()) for text in found]  # engines differ in where they see a space
    whole = "".join(found)
    for number in range(90):
        assert whole.count(f"row{number}ends") == 1
    assert whole.count("sentence") == whole.count("goes") == 400, "also where a row goes over pages"
    for number, text in enumerate(found, 1):
        assert f"Page{number}of{len(found)}" in text and "Narrowedto:nothing" in text and "WhatWordsNumber" in text
    assert found[-1].endswith("Theend")


def test_a_saved_print_is_a_paper_that_goes_out(
    qtbot, bridge: Bridge, ledger: LedgerView, case: Case, tmp_path: Path
) -> None:
    aside(records.apply, case, file_of(persons=[HIDDEN]))
    preview = shown(qtbot, bridge, ledger)
    preview.save(tmp_path / "Wrzeszczyk.pdf")
    qtbot.waitUntil(lambda: preview.trouble.isVisible() and not bridge.busy)
    assert not (tmp_path / "Wrzeszczyk.pdf").exists()
    preview.save(tmp_path / "ledger.pdf")
    qtbot.waitUntil(lambda: ledger.printing.preview is None and not bridge.busy)
    content = (tmp_path / "ledger.pdf").read_bytes()
    assert b"CreationDate" not in content and b"Producer" not in content
    assert ("paper.written", "ledger") in [(one.kind, one.about) for one in aside(events, case)]


def test_a_printer_gets_nothing_that_the_guard_stops(
    qtbot, bridge: Bridge, ledger: LedgerView, case: Case, tmp_path: Path
) -> None:
    def printer(name: str) -> QPrinter:
        made = QPrinter()
        made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        made.setOutputFileName(str(tmp_path / name))
        return made

    aside(records.apply, case, file_of(persons=[HIDDEN]))
    preview = shown(qtbot, bridge, ledger)
    printed = preview.printout
    assert printed is not None
    named = Table("Ledger", ["II K 1/26"], ["File"], [("o Wrzeszczyku.txt",)])
    preview.take(type(printed)("ledger", named, printed.pages))
    preview.print_on(printer("no.pdf"))
    qtbot.waitUntil(lambda: preview.trouble.isVisible() and not bridge.busy)
    assert not (tmp_path / "no.pdf").exists()
    preview.take(printed)
    preview.print_on(printer("yes.pdf"))
    qtbot.waitUntil(lambda: ledger.printing.preview is None and not bridge.busy)
    assert len(texts((tmp_path / "yes.pdf").read_bytes())) == len(printed.pages.pages)
    told = [one.part for one in aside(events, case) if one.kind == "paper.printed"]
    assert told == ["case", "sealed"]


@pytest.mark.parametrize(("view", "report"), [(LogView, "audit"), (PeopleView, "persons")])
def test_other_views_print_what_they_show(
    qtbot, bridge: Bridge, theme: Theme, case: Case, words: Words, view, report: str
) -> None:
    aside(records.apply, case, file_of(persons=[HIDDEN]))
    made = view(bridge, theme, case, words)
    qtbot.addWidget(made)
    made.resize(QSize(1100, 720))
    made.show()
    made.activate()
    qtbot.waitUntil(lambda: not bridge.busy)
    assert [one.shortcut for one in made.commands() if one.id.endswith(".print")] == ["Ctrl+P"]
    preview = shown(qtbot, bridge, made)
    assert preview.printout is not None and preview.printout.report == report
    if report == "audit":
        events_shown = [one for one in made._rows.rows if one.part != "chambers"]
        assert [row[-1] for row in preview.printout.table.rows] == [one.hash for one in events_shown]
    else:
        assert [row[0] for row in preview.printout.table.rows] == [line.label for line in made.rows.rows]
    assert "Wrzeszczyk" not in repr(preview.printout.table)
    assert aside(reports.report_table, case, report).rows
    preview.close_it()
