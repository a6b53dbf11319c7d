"""Reading a document from its first page to its last: what is in view, what is in hand, what stays where it is."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, QSizeF, Qt
from PySide6.QtTest import QTest

from judgedesk.app import intake, reading
from judgedesk.ui.reader.reader import Reader
from judgedesk.ui.reader.sheets import PictureSheet
from judgedesk.ui.reader.strip import GAP, Strip
from judgedesk.ui.widgets.charges import read_charges

PAGES = 40


def test_pages_have_their_places_before_they_are_read():
    strip = Strip([(595.0, 842.0), (595.0, 842.0), (842.0, 595.0)])
    assert [strip.top(number) for number in (1, 2, 3)] == [0, 842 + GAP, 2 * (842 + GAP)]
    assert (strip.usual, strip.widest) == (595.0, 842.0)
    assert [strip.at(height) for height in (-5, 0, 841, 850, 859, 9_999)] == [1, 1, 1, 1, 2, 3]
    assert list(strip.between(800, 900)) == [1, 2]
    assert strip.resize(1, QSizeF(595, 942)) == 100
    assert strip.top(3) == 2 * (842 + GAP) + 100


@pytest.fixture(scope="module")
def file(tmp_path_factory) -> Path:
    """A PDF of many pages; each says its number, every third is on its side, and it has bookmarks."""
    from reportlab.lib.pagesizes import A4, landscape
    from reportlab.pdfgen.canvas import Canvas

    path = tmp_path_factory.mktemp("volume") / "volume.pdf"
    canvas = Canvas(str(path), invariant=True)
    for number in range(1, PAGES + 1):
        canvas.setPageSize(landscape(A4) if number % 3 == 0 else A4)
        canvas.setFont("Times-Roman", 14)
        canvas.drawString(72, 500, f"This is sheet {number}. He took our passports at the gate.")
        if number % 10 == 1:
            canvas.bookmarkPage(f"p{number}")
            canvas.addOutlineEntry(f"Statement {number}", f"p{number}", 0)
        canvas.showPage()
    canvas.save()
    return path


@pytest.fixture
def reader(qtbot, bridge, theme, case, words):
    made = Reader(bridge, theme, case, words)
    made.resize(900, 700)
    made.show()
    made.show_charges(read_charges(case))
    yield made
    made.close()


@pytest.fixture
def volume(qtbot, bridge, case, file: Path) -> int:
    bridge.write(intake.import_files, case, [file], jobs=1)
    qtbot.waitUntil(lambda: not bridge.busy, timeout=20_000)
    return next(line.id for line in reading.documents(case) if line.name == "volume.pdf")


def opened(qtbot, bridge, reader: Reader, document: int, page: int = 1, **named) -> None:
    reader.open(document, page, **named)
    qtbot.waitUntil(lambda: reader.page is not None and (reader.page.document, reader.page.number) == (document, page))
    settled(qtbot, bridge)


def settled(qtbot, bridge) -> None:
    """Nothing is asked for, and scrolling has come to rest."""
    QTest.qWait(220)
    qtbot.waitUntil(lambda: not bridge.busy, timeout=20_000)
    QTest.qWait(30)
    qtbot.waitUntil(lambda: not bridge.busy, timeout=20_000)


def test_the_whole_document_is_one_strip_and_what_is_scrolled_to_comes_in_hand(qtbot, bridge, reader: Reader, volume):
    opened(qtbot, bridge, reader, volume)
    paper, bar = reader.paper, reader.paper.verticalScrollBar()
    whole = paper.strip.height * paper.scale
    assert paper.strip.last == PAGES and abs(bar.maximum() + paper.viewport().height() - whole) < 60
    bar.setValue(round(bar.maximum() * 0.5))
    before = bar.value()
    settled(qtbot, bridge)
    qtbot.waitUntil(lambda: reader.page.number != 1)
    settled(qtbot, bridge)
    assert bar.value() == before
    middle = reader.page.number
    assert 18 <= middle <= 24 and reader.header._number.text() == str(middle)
    assert f"sheet {middle}." in reader.page.text
    for number in paper.in_view():
        sheet = paper.leaves[number].sheet
        assert isinstance(sheet, PictureSheet) and sheet.picture is not None


def test_only_pages_near_the_view_are_kept(qtbot, bridge, reader: Reader, volume):
    opened(qtbot, bridge, reader, volume)
    bar = reader.paper.verticalScrollBar()
    for part in range(1, 11):
        bar.setValue(round(bar.maximum() * part / 10))
        settled(qtbot, bridge)
    assert PAGES in reader.paper.leaves and 1 not in reader.paper.leaves
    assert len(reader.paper.leaves) <= 26
    assert sum(leaf.sheet.picture is not None for leaf in reader.paper.leaves.values()) <= 24


def test_a_selection_keeps_its_page_in_hand_until_it_is_let_go(qtbot, bridge, reader: Reader, volume):
    opened(qtbot, bridge, reader, volume)
    reader.select(0, 4)
    bar = reader.paper.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    settled(qtbot, bridge)
    qtbot.waitUntil(lambda: reader.header._number.text() != "1")
    assert reader.page.number == 1
    reader.take_keyboard()
    number = reader.paper.in_front()
    bar.setValue(round((reader.paper.strip.top(number)) * reader.paper.scale))
    settled(qtbot, bridge)
    sheet = reader.paper.leaves[number].sheet
    box = sheet.letters.box(sheet.letters.text.index("passports"))
    point = QPointF(box.left + 1, box.top + 5) * reader.paper.scale + reader.paper.origin_of(number)
    view = reader.paper.viewport()
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=point.toPoint())
    QTest.mouseDClick(view, Qt.MouseButton.LeftButton, pos=point.toPoint())
    assert reader.page.number == number
    assert reader.page.text[slice(*reader.selection)] == "passports"


def test_the_words_of_the_question_are_marked_on_every_page(qtbot, bridge, reader: Reader, volume):
    opened(qtbot, bridge, reader, volume, 5, query="passports")
    reader.paper.set_zoom(0.3)
    settled(qtbot, bridge)
    view = list(reader.paper.in_view())
    assert len(view) >= 2
    for number in view:
        leaf = reader.paper.leaves[number]
        assert [leaf.sheet.letters.text[slice(*span)] for span in leaf.found] == ["passports"]


def test_one_page_alone_and_all_in_a_row_again(qtbot, bridge, reader: Reader, volume):
    opened(qtbot, bridge, reader, volume, 7)
    reader.set_flowing(False)
    settled(qtbot, bridge)
    assert (reader.page.number, reader.paper.strip.first, reader.paper.strip.last) == (7, 7, 7)
    reader.turn(1)
    qtbot.waitUntil(lambda: reader.page.number == 8)
    reader.set_flowing(True)
    settled(qtbot, bridge)
    assert reader.page.number == 8 and reader.paper.strip.last == PAGES
    top = reader.paper.origin_of(8).y()
    assert 0 <= top < 60


def test_pages_of_text_that_turn_out_longer_move_nothing_in_view(qtbot, bridge, reader: Reader, case, tmp_path):
    path = tmp_path / "long.txt"
    path.write_text("\f".join(f"Page {n}\n" + "a line of words\n" * (20 + 37 * (n % 5)) for n in range(1, 31)), "utf-8")
    bridge.write(intake.import_files, case, [path], jobs=1)
    qtbot.waitUntil(lambda: not bridge.busy, timeout=20_000)
    document = next(line.id for line in reading.documents(case) if line.name == "long.txt")
    opened(qtbot, bridge, reader, document)
    paper, bar = reader.paper, reader.paper.verticalScrollBar()
    if paper.strip.last < 4:
        pytest.skip("this text came as one page")
    bar.setValue(bar.maximum() // 2)
    number = paper.in_view()[0]
    into = paper.origin_of(number).y()
    settled(qtbot, bridge)
    assert abs(paper.origin_of(number).y() - into) <= 2
