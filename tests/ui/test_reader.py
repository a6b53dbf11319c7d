"""Reading: from a point to a letter and back, selecting, turning pages, pictures that get sharp."""

from array import array
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from judgedesk.app import intake, reading
from judgedesk.ui.reader.charmap import CharMap, next_word, previous_word, trimmed, word_span
from judgedesk.ui.reader.reader import Reader
from judgedesk.ui.reader.sheets import PictureSheet, TextSheet
from judgedesk.ui.reader.shown import ShownText
from judgedesk.ui.widgets.charges import read_charges
from tests.ui.conftest import STATEMENT


def typed(*lines: str, left: float = 10.0) -> CharMap:
    """A page in a font whose letters are 5 points wide and 10 high, lines 14 apart; line ends have no box."""
    boxes = array("f")
    for number, line in enumerate(lines):
        for column in range(len(line)):
            boxes.extend((left + 5 * column, 14 * number, left + 5 * column + 5, 14 * number + 10))
        boxes.extend((0, 0, 0, 0))
    return CharMap("\n".join(lines) + "\n", boxes)


def test_a_point_leads_to_the_nearest_gap_between_letters():
    page = typed("he took", "our passports")
    assert page.place_at(10 + 5 * 3 + 1, 5) == 3
    assert page.place_at(10 + 5 * 3 + 4, 5) == 4
    assert page.place_at(500, 20) == len("he took\nour passports")
    assert page.place_at(-50, -50) == 0


def test_a_passage_over_two_lines_covers_a_rectangle_on_each_without_the_space_at_the_end():
    page = typed("he took ", "our passports")
    first, second = page.rects(3, 12)
    assert (first.left, first.right) == (25, 45)
    assert (second.left, second.right) == (10, 25)


def test_two_columns_side_by_side_are_two_lines():
    left, right = typed("name"), typed("sum", left=300)
    boxes = array("f", [*left._boxes, *right._boxes])
    page = CharMap("name\nsum\n", boxes)
    assert [page.text[line.start : line.stop] for line in page.lines] == ["name", "sum"]
    assert page.place_at(302, 5) == len("name\n")


def test_the_caret_keeps_its_column_over_a_short_line():
    page = typed("a long line of text", "short", "a long line again")
    assert page.below(12, 10 + 5 * 12) == len("a long line of text\nshort")
    assert page.above(len("a long line of text\nshort\n") + 12, 10 + 5 * 12) == len("a long line of text\nshort")


def test_a_page_without_a_single_letter_can_be_pointed_at():
    page = CharMap("", [])
    assert page.place_at(5, 5) == 0
    assert page.caret(0) is None
    assert page.rects(0, 3) == []


def test_words_are_taken_whole_and_spans_lose_the_space_around_them():
    text = "Our passports, he said."
    assert word_span(text, 6) == (4, 13)
    assert word_span(text, 13) == (4, 13)
    assert next_word(text, 0) == 3
    assert previous_word(text, 13) == 4
    assert trimmed("  two words \n", 0, 13) == (2, 11)
    assert trimmed("   ", 0, 3) == (3, 3) or trimmed("   ", 0, 3)[0] == trimmed("   ", 0, 3)[1]


def test_letters_beyond_the_basic_plane_do_not_shift_a_selection():
    shown = ShownText("a😀b\r\nc\ufffed")
    assert shown.text == "a😀b \nc-d"
    assert [shown.to_qt(place) for place in range(4)] == [0, 1, 3, 4]
    assert [shown.from_qt(position) for position in (0, 1, 2, 3, 4)] == [0, 1, 1, 2, 3]


@pytest.fixture
def reader(qtbot, bridge, theme, case, words):
    made = Reader(bridge, theme, case, words)
    made.resize(900, 700)
    made.show()
    made.show_charges(read_charges(case))
    yield made
    made.close()


def document(case, name: str) -> int:
    return next(line.id for line in reading.documents(case) if line.name == name)


def opened(qtbot, reader: Reader, number: int, page: int = 1, **named) -> None:
    reader.open(number, page, **named)
    qtbot.waitUntil(lambda: reader.page is not None and (reader.page.document, reader.page.number) == (number, page))


def point_of(reader: Reader, place: int) -> QPoint:
    """The middle of a letter in the view."""
    sheet = reader.paper.sheet
    assert sheet is not None
    box = sheet.letters.box(place)
    assert box is not None
    return reader.paper.from_sheet(QPointF((box.left + box.right) / 2, (box.top + box.bottom) / 2)).toPoint()


def test_a_text_document_stands_on_paper_and_can_be_selected_by_the_mouse(qtbot, reader: Reader, case):
    opened(qtbot, reader, document(case, "statement.txt"))
    assert isinstance(reader.paper.sheet, TextSheet)
    start = STATEMENT.index("took")
    end = start + len("took our passports")
    view = reader.paper.viewport()
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=point_of(reader, start) - QPoint(2, 0))
    QTest.mouseMove(view, point_of(reader, end - 1) + QPoint(3, 0))
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=point_of(reader, end - 1) + QPoint(3, 0))
    assert reader.page is not None
    assert reader.selection is not None
    assert reader.page.text[slice(*reader.selection)] == "took our passports"
    assert reader.text.textCursor().selectedText() == "took our passports"


def test_two_clicks_take_a_word_and_three_its_line(qtbot, reader: Reader, case):
    opened(qtbot, reader, document(case, "statement.txt"))
    view, where = reader.paper.viewport(), point_of(reader, STATEMENT.index("station") + 2)
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=where)
    QTest.mouseDClick(view, Qt.MouseButton.LeftButton, pos=where)
    assert reader.page is not None
    assert reader.page.text[slice(*reader.selection)] == "station"
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=where)
    assert "met us at the station" in reader.page.text[slice(*reader.selection)]


def test_the_keyboard_selects_word_by_word(qtbot, reader: Reader, case):
    opened(qtbot, reader, document(case, "statement.txt"))
    reader.take_keyboard()
    held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(reader.paper, Qt.Key.Key_Right, held)
    QTest.keyClick(reader.paper, Qt.Key.Key_Right, held)
    assert reader.page is not None
    assert reader.page.text[slice(*reader.selection)] == "The witness"
    QTest.keyClick(reader.paper, Qt.Key.Key_Escape)
    assert reader.selection is None


def test_a_selection_in_the_text_is_one_on_the_paper(qtbot, reader: Reader, case):
    opened(qtbot, reader, document(case, "statement.txt"))
    reader.set_view("both")
    reader.text.setFocus()
    QTest.keyClick(reader.text, Qt.Key.Key_End, Qt.KeyboardModifier.ShiftModifier)
    assert reader.selection is not None
    cursor = reader.text.textCursor()
    assert reader.paper.selection == (cursor.selectionStart(), cursor.selectionEnd())


def test_what_is_tagged_is_marked_in_the_margin(qtbot, reader: Reader, case):
    opened(qtbot, reader, document(case, "statement.txt"))
    (note,) = reader.paper._notes
    assert note.mark.label == "c. I · P-1 · 3 Deceit ●"
    assert note.rect.left() > reader.paper.sheet.size.width() * reader.paper.scale
    reader.next_mark()
    assert reader.page is not None
    assert reader.page.text[slice(*reader.selection)] == "promised work in a hotel"
    assert [mark.element for mark in reader.marks_here()] == ["3 Deceit"]


def test_a_page_that_is_not_there_is_said_and_nothing_breaks(qtbot, reader: Reader):
    before = reader._empty.accessibleName()
    reader.open(4711, 1)
    qtbot.waitUntil(lambda: reader._empty.accessibleName() != before)
    assert reader._stack.currentWidget() is reader._empty
    assert reader.page is None


@pytest.fixture
def pdf(qtbot, bridge, case, tmp_path: Path) -> int:
    """A PDF of two pages in the case: a line of text, and a page without any."""
    from reportlab.lib.pagesizes import A4
    from reportlab.pdfgen.canvas import Canvas

    path = tmp_path / "letter.pdf"
    canvas = Canvas(str(path), pagesize=A4, invariant=True)
    canvas.setFont("Times-Roman", 14)
    canvas.drawString(72, 700, "He took our passports at the gate.")
    canvas.showPage()
    canvas.rect(100, 100, 200, 200)
    canvas.showPage()
    canvas.save()
    bridge.write(intake.import_files, case, [path], jobs=1)
    qtbot.waitUntil(lambda: not bridge.busy, timeout=20_000)
    return document(case, "letter.pdf")


def test_a_picture_comes_and_a_sharper_one_after_zooming(qtbot, reader: Reader, pdf: int):
    opened(qtbot, reader, pdf)
    sheet = reader.paper.sheet
    assert isinstance(sheet, PictureSheet)
    qtbot.waitUntil(lambda: sheet.picture is not None, timeout=10_000)
    first = sheet.picture
    assert first is not None
    assert abs(first.width() - sheet.size.width() * reader.paper.scale) <= 1
    reader.paper.set_zoom(1.4)
    assert sheet.picture is first
    qtbot.waitUntil(lambda: sheet.picture is not first, timeout=10_000)
    assert sheet.picture.width() > first.width()


def test_what_is_dragged_over_on_a_picture_are_the_words_there(qtbot, reader: Reader, pdf: int):
    opened(qtbot, reader, pdf)
    assert reader.page is not None
    start = reader.page.text.index("took")
    end = start + len("took our")
    view = reader.paper.viewport()
    reader.paper.reveal(start)
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=point_of(reader, start) - QPoint(2, 0))
    QTest.mouseMove(view, point_of(reader, end - 1) + QPoint(2, 0))
    assert reader.page.text[slice(*reader.selection)] == "took our"
    box = reader.paper.sheet.letters.box(start)
    assert abs(box.bottom - (841.89 - 700)) < 8


def test_page_down_turns_the_page_at_its_end_and_the_empty_page_says_why(qtbot, reader: Reader, pdf: int):
    opened(qtbot, reader, pdf)
    reader.take_keyboard()
    for _ in range(10):
        QTest.keyClick(reader.paper, Qt.Key.Key_PageDown)
    qtbot.waitUntil(lambda: reader.page is not None and reader.page.number == 2)
    assert reader._why.isVisible()
    assert "no text yet" in reader._why.accessibleName()
    assert reader.header._number.text() == "2"
    QTest.keyClick(reader.paper, Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: reader.page is not None and reader.page.number == 1)
    assert not reader._why.isVisible()


def test_the_wheel_with_control_zooms_about_the_pointer(qtbot, reader: Reader, pdf: int):
    opened(qtbot, reader, pdf)
    reader.paper.set_zoom(1.0)
    about = QPointF(300, 300)
    before = reader.paper.to_sheet(about)
    event = QWheelEvent(
        about, reader.paper.mapToGlobal(about), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(reader.paper.viewport(), event)
    after = reader.paper.to_sheet(about)
    assert reader.paper.percent == 110
    assert abs(after.y() - before.y()) < 1.5


def test_a_file_that_could_not_be_read_says_why_instead_of_a_page(qtbot, reader: Reader, case):
    reader.open(document(case, "broken.pdf"), 1)
    qtbot.waitUntil(lambda: reader._error is not None)
    assert reader._error.code.startswith("pdf.")
    assert reader._empty.accessibleName() == reader._words.error(reader._error).what
    assert not reader.header.isVisible()


def test_a_tag_made_while_a_page_is_on_its_way_does_not_stop_it(qtbot, reader: Reader, case):
    opened(qtbot, reader, document(case, "statement.txt"))
    other = document(case, "report.txt")
    reader.open(other, 1)
    reader.reload()
    qtbot.waitUntil(lambda: reader.page is not None and reader.page.document == other)


def test_a_row_beside_the_elements_has_its_name_too(case):
    row = read_charges(case).row("pl.189a.victim.minor")
    assert row is not None and row.short == {"en": "Minor", "pl": "Małoletni"}
