"""Scanned pages in the reader: both texts, the words OCR is not sure of, pictures of pages, recordings."""

import math
import wave
from array import array
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QTextCharFormat
from PySide6.QtTest import QTest

from judgedesk.app import casefile, intake, ocr, reading
from judgedesk.app.casefile import Case
from judgedesk.domain.documents import page_id
from judgedesk.domain.roles import Compartment, Role
from judgedesk.ingest.messages import WORD
from judgedesk.store import layers
from judgedesk.store.layers import OcrText
from judgedesk.ui.reader.reader import Reader
from judgedesk.ui.reader.readwords import ReadWords, doubt_said
from judgedesk.ui.reader.recording import clock
from judgedesk.ui.reader.sheets import PictureSheet
from judgedesk.ui.shell.desk import Desk
from judgedesk.ui.widgets.charges import read_charges
from tests.ui.conftest import CHEAP, PASSPHRASE

LINES = ["He took our passports at", "the gate and drove away"]
LEFT, TOP, HIGH, LETTER = 80.0, 120.0, 12.0, 6.0
DOUBTED = "passports"


def recognised(lines: list[str], doubted: str = DOUBTED, confidence: float = 0.9) -> OcrText:
    """What OCR says of a page: words in lines 30 points apart, letters 6 points wide; of one word it is not sure."""
    text, packed, at = "\n".join(lines), b"", 0
    for number, line in enumerate(lines):
        x = LEFT
        for word in line.split(" "):
            start = text.index(word, at)
            at = start + len(word)
            y, sure = TOP + 30 * number, 0.42 if word == doubted else 0.96
            packed += WORD.pack(start, at, x, y, x + LETTER * len(word), y + HIGH, sure)
            x += LETTER * (len(word) + 1)
    return OcrText(text, "en", confidence, packed, 0, 0.0, "tesseract 5; eng; 300 dpi", 595.28, 841.89)


def read_by_ocr(case: Case, document: int, page: int, read: OcrText) -> None:
    """The page has waited for OCR and is read now."""
    with case.file.writing(Compartment.CASE) as connection:
        assert layers.set_read(connection, page_id(document, page), read, set())


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case with a scan, a picture, and a recording with its transcript beside it.

    The scan has a page without text that OCR has read, one with a text of its own that OCR has read too, one that
    waits, and one on which OCR found no letters.
    """
    base = tmp_path_factory.mktemp("scans")
    files = [base / "scan.pdf", base / "advert.png", base / "calls"]
    draw_scan(files[0])
    draw_advert(files[1])
    record(files[2])
    with casefile.create_case(base / "case.jdcase", "II K 1/26", "A. Judge", Role.JUDGE, PASSPHRASE, CHEAP) as case:
        intake.import_files(case, files, volume="III", jobs=1)
        scan = document(case, "scan.pdf")
        ocr.read_again(case, scan, [2])
        for page in (1, 2):
            read_by_ocr(case, scan, page, recognised(LINES))
        nothing = OcrText("", "", 0.0, b"", 0, 0.0, "tesseract 5; eng; 300 dpi", 595.28, 841.89)
        read_by_ocr(case, scan, 4, nothing)
    return base / "case.jdcase"


def draw_scan(path: Path) -> None:
    from reportlab.lib.pagesizes import A4
    from reportlab.pdfgen.canvas import Canvas

    canvas = Canvas(str(path), pagesize=A4, invariant=True)
    for text in ("", "He took our passport at the gate", "", ""):
        if text:
            canvas.drawString(90, 700, text)
        else:
            canvas.rect(100, 100, 200, 300)
        canvas.showPage()
    canvas.save()


def draw_advert(path: Path) -> None:
    from PIL import Image

    Image.new("RGB", (800, 400), (200, 40, 40)).save(path)


def record(folder: Path) -> None:
    """Three seconds of sound, loud only in the middle one, and its transcript."""
    rate = 8000
    folder.mkdir()
    sound = array("h", (int(20000 * math.sin(at / 4)) if rate <= at < 2 * rate else 0 for at in range(3 * rate)))
    with wave.open(str(folder / "call.wav"), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes(sound.tobytes())
    (folder / "call.srt").write_text("1\n00:00:01,000 --> 00:00:02,000\nWhere is my passport?\n", encoding="utf-8")


def document(case: Case, name: str) -> int:
    return next(line.id for line in reading.documents(case) if line.name == name)


@pytest.fixture
def scan(case: Case) -> int:
    return document(case, "scan.pdf")


@pytest.fixture
def reader(qtbot, bridge, theme, case, words):
    made = Reader(bridge, theme, case, words)
    made.resize(1000, 700)
    made.show()
    made.show_charges(read_charges(case))
    yield made
    made.close()


def opened(qtbot, reader: Reader, number: int, page: int = 1, **named) -> None:
    reader.open(number, page, **named)
    qtbot.waitUntil(lambda: reader.page is not None and (reader.page.document, reader.page.number) == (number, page))


def span(word: str) -> tuple[int, int]:
    start = "\n".join(LINES).index(word)
    return start, start + len(word)


def point_of(reader: Reader, place: int) -> QPoint:
    """The middle of a letter on the paper."""
    box = reader.paper.sheet.letters.box(place)
    return reader.paper.from_sheet(QPointF((box.left + box.right) / 2, (box.top + box.bottom) / 2)).toPoint()


def test_a_found_word_stands_on_the_picture_where_ocr_saw_it(qtbot, reader: Reader, scan: int):
    opened(qtbot, reader, scan, query="gate")
    assert isinstance(reader.paper.sheet, PictureSheet)
    assert reader._loaded.found == [span("gate")]
    (rect,) = reader.paper._painter._found
    assert (rect.left, rect.right) == pytest.approx((LEFT + 4 * LETTER, LEFT + 8 * LETTER))
    assert (rect.top, rect.bottom) == pytest.approx((TOP + 30, TOP + 30 + HIGH))


def test_a_word_ocr_is_not_sure_of_is_underlined_and_says_so(qtbot, reader: Reader, scan: int):
    opened(qtbot, reader, scan)
    reader.set_view("both")
    assert reader.is_doubtful
    waves = [
        extra.cursor.selectedText()
        for extra in reader.text.extraSelections()
        if extra.format.underlineStyle() == QTextCharFormat.UnderlineStyle.WaveUnderline
    ]
    assert waves == [DOUBTED]
    assert len(reader.paper._painter._unsure) == 1
    reader.next_unsure()
    assert reader.selection == span(DOUBTED)
    reader.paper.move_caret(span(DOUBTED)[0] + 2, extend=False)
    assert reader.paper.accessibleDescription() == doubt_said(0.42) == "OCR is 42 % sure of this word"
    reader.paper.move_caret(span("drove")[0], extend=False)
    assert reader.paper.accessibleDescription() == ""


def test_going_through_uncertain_words_begins_again_after_the_last():
    words = ReadWords([(0, 3, 0.9), (4, 7, 0.2), (8, 12, 0.95), (13, 15, 0.5)])
    assert words.unsure == [(4, 7), (13, 15)]
    assert [words.following(place) for place in (0, 4, 13)] == [(4, 7), (13, 15), (4, 7)]
    assert [words.before(place) for place in (13, 4)] == [(4, 7), (13, 15)]
    assert (words.doubt_at(5), words.doubt_at(9), words.doubt_at(12)) == (0.2, None, None)


def test_the_word_under_the_pointer_is_shown_in_the_other_pane(qtbot, reader: Reader, scan: int):
    opened(qtbot, reader, scan)
    reader.set_view("both")
    QTest.mouseMove(reader.paper.viewport(), point_of(reader, span("gate")[0] + 1))
    qtbot.waitUntil(lambda: reader.text._pointed == span("gate"))
    cursor = reader.text.textCursor()
    cursor.setPosition(span("took")[0] + 1)
    reader.text.setTextCursor(cursor)
    assert reader.paper._pointed == span("took")
    reader.set_view("page")
    assert reader.paper._pointed is None


def test_both_texts_stand_side_by_side_with_what_differs_marked(qtbot, reader: Reader, scan: int):
    opened(qtbot, reader, scan, 2)
    assert reader.layers.both
    reader.set_view("layers")
    qtbot.waitUntil(lambda: reader.panes.other.toPlainText() != "")
    assert "passport at" in reader.panes.other.toPlainText()
    assert reader.text.toPlainText() == "\n".join(LINES)
    assert span(DOUBTED) in reader.text._apart
    own = reader.panes.other.toPlainText()
    assert next(own[start:end] for start, end in reader.panes.other._apart) == "passport"
    assert reader.panes.indexOf(reader.panes.other_column) < reader.panes.indexOf(reader.panes.shown_column)
    opened(qtbot, reader, scan, 1)
    qtbot.waitUntil(lambda: reader.panes.other.toPlainText() == "")
    reader.next_view()
    assert reader.panes.view == "page"


def test_the_other_text_is_shown_and_found_and_undone_by_the_same_key(qtbot, bridge, scan: int, desk: Desk):
    desk.open_page(scan, 2, [])
    reader = desk.finding.reader
    qtbot.waitUntil(lambda: reader.page is not None and reader.page.document == scan)
    assert reader.page.source == "ocr"
    assert desk.commands.run("reader.layer")
    qtbot.waitUntil(lambda: reader.page is not None and reader.page.source == "text")
    assert "passport at" in reader.page.text
    assert reader.layers._chips.current == "text"
    desk.search("passports volume:III")
    qtbot.waitUntil(lambda: not bridge.busy)
    assert desk.finding.results.result.total == 1
    desk.open_page(scan, 2, [])
    qtbot.waitUntil(lambda: not bridge.busy)
    assert desk.commands.run("reader.layer")
    qtbot.waitUntil(lambda: reader.page is not None and reader.page.source == "ocr")


def test_a_page_that_gets_another_text_stays_where_it_was(qtbot, reader: Reader, case: Case, scan: int):
    opened(qtbot, reader, scan, 2)
    sheet = reader.paper.sheet
    qtbot.waitUntil(lambda: sheet.picture is not None, timeout=10_000)
    reader.paper.set_zoom(2.0)
    reader.paper.verticalScrollBar().setValue(333)
    ocr.show_layer(case, scan, 2, "text")
    reader.reload()
    qtbot.waitUntil(lambda: reader.page.source == "text")
    assert reader.paper.sheet is not sheet
    assert reader.paper.sheet.picture is not None
    assert reader.paper.verticalScrollBar().value() == 333


def test_only_a_page_without_any_text_waits_and_one_without_letters_says_so(qtbot, reader: Reader, case, scan: int):
    opened(qtbot, reader, scan, 3)
    assert "no text yet" in reader._why.accessibleName()
    opened(qtbot, reader, scan, 4)
    assert reader._why.isVisible()
    assert "No text was found" in reader._why.accessibleName()
    opened(qtbot, reader, scan, 1)
    assert not reader._why.isVisible()
    assert reader.layers.said(reader.page) == "Read by OCR · English · 90 % sure"
    with qtbot.waitSignal(reader.waiting):
        reader.texts.read_again()
    assert reading.page(case, scan, 1).source == "none"
    reader.reload()
    qtbot.waitUntil(lambda: reader.page.source == "none")
    assert not reader._why.isVisible()
    assert "is to be read again" in reader.layers.said(reader.page)
    assert reader.page.text == "\n".join(LINES)


def test_the_languages_of_a_scan_can_be_corrected_where_it_is_read(qtbot, bridge, reader: Reader, case, scan: int):
    if not ocr.engine().languages:
        pytest.skip("tesseract is not installed")
    opened(qtbot, reader, scan, 1)
    reader.ask_languages()
    qtbot.waitUntil(reader.languages.isVisible)
    with qtbot.waitSignal(reader.waiting):
        QTest.keyClick(reader.languages, Qt.Key.Key_Return)
    row = case.file.reading().execute("SELECT languages FROM documents WHERE id = ?", (scan,)).fetchone()
    assert row[0] in ("eng", "")
    assert not reader.languages.isVisible()


def test_a_picture_is_a_page_that_can_be_looked_at(qtbot, reader: Reader, case: Case):
    opened(qtbot, reader, document(case, "advert.png"))
    sheet = reader.paper.sheet
    assert isinstance(sheet, PictureSheet)
    assert sheet.size.width() / sheet.size.height() == pytest.approx(2, abs=0.01)
    qtbot.waitUntil(lambda: sheet.picture is not None, timeout=10_000)
    assert sheet.picture.pixelColor(20, 20).red() > 150


def test_a_recording_shows_how_loud_it_is_and_leads_to_its_transcript(qtbot, reader: Reader, case: Case):
    recording = document(case, "call.wav")
    opened(qtbot, reader, recording)
    strip = reader.recording
    qtbot.waitUntil(lambda: recording in strip._heard and strip._about is not None, timeout=15_000)
    assert strip.isVisible()
    assert strip.wave.accessibleName().startswith("Loudness over 0:03")
    heights = [point.y() for point in strip.wave._outline]
    across = len(heights) // 2
    quiet, loud = heights[across // 6], heights[across // 2]
    assert loud < quiet - 10
    with qtbot.waitSignal(reader.shown):
        strip._transcript.click()
    qtbot.waitUntil(lambda: reader.page is not None and reader.page.name == "call.srt")
    assert "passport" in reader.page.text
    assert not strip.isVisible()


def test_times_are_said_as_on_a_clock():
    assert [clock(seconds) for seconds in (0, 42, 61.6, 3723)] == ["0:00", "0:42", "1:02", "1:02:03"]
