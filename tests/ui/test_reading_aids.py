"""Finding in the document, turning a page, what stands beside it, a second document, and what a screen reader hears."""

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from judgedesk.app import casefile, intake, reading, sensitive, tagging, viewing
from judgedesk.app.contents import contents
from judgedesk.app.finding_within import find_within
from judgedesk.app.pictures import Reader as Pictures
from judgedesk.domain.errors import UserError
from judgedesk.domain.roles import Role
from judgedesk.store.cipher import Cost
from judgedesk.ui.reader.reader import Reader
from judgedesk.ui.reader.sidepane import CONTENTS, FOUND
from judgedesk.ui.widgets.charges import read_charges

PAGES = 12
CHEAP = Cost(memory=8 * 1024, passes=1, lanes=1)


def volume_file(path: Path, said: str) -> Path:
    from reportlab.lib.pagesizes import A4
    from reportlab.pdfgen.canvas import Canvas

    canvas = Canvas(str(path), pagesize=A4, invariant=True)
    for number in range(1, PAGES + 1):
        canvas.setFont("Times-Roman", 14)
        canvas.drawString(72, 500, f"Sheet {number}. {said}")
        if number % 4 == 1:
            canvas.bookmarkPage(f"p{number}")
            canvas.addOutlineEntry(f"Statement {number}", f"p{number}", 1 if number == 5 else 0)
        canvas.showPage()
    canvas.save()
    return path


@pytest.fixture(scope="module")
def case(tmp_path_factory):
    """Two PDFs of twelve pages, one the translation of the other, and a Word file, a sheet and a mail."""
    base = tmp_path_factory.mktemp("aids")
    files = base / "files"
    files.mkdir()
    volume_file(files / "original.pdf", "He took our passports at the gate.")
    volume_file(files / "translation.pdf", "Paszporty zabrano przy bramie.")
    (files / "mail.eml").write_text(
        "From: a@example.org\nTo: b@example.org\nSubject: Farm\n\nThe passports are here.\n"
    )
    with casefile.create_case(base / "c.jdcase", "II K 1/26", "A. Judge", Role.JUDGE, "correct horse", CHEAP) as made:
        intake.import_files(made, [files], jobs=1)
        yield made


@pytest.fixture
def reader(qtbot, bridge, theme, case, words):
    made = Reader(bridge, theme, case, words)
    made.resize(1100, 700)
    made.show()
    made.show_charges(read_charges(case))
    yield made
    made.close()


def document(case, name: str) -> int:
    return next(line.id for line in reading.documents(case) if line.name == name)


def opened(qtbot, bridge, reader: Reader, number: int, page: int = 1) -> None:
    reader.open(number, page, [])
    qtbot.waitUntil(lambda: reader.page is not None and (reader.page.document, reader.page.number) == (number, page))
    settled(qtbot, bridge)


def settled(qtbot, bridge) -> None:
    QTest.qWait(200)
    qtbot.waitUntil(lambda: not bridge.busy, timeout=20_000)
    QTest.qWait(20)
    qtbot.waitUntil(lambda: not bridge.busy, timeout=20_000)


def aside(work) -> None:
    """Work of the app, not in the window's thread."""
    thread = threading.Thread(target=work)
    thread.start()
    while thread.is_alive():
        QApplication.processEvents()


def run(reader: Reader, name: str) -> None:
    command = next(one for one in reader.aids.commands() if one.id == name)
    assert command.enabled()
    command.run()


def test_words_are_found_whatever_case_accents_and_line_ends(case):
    number = document(case, "original.pdf")
    found = find_within(case, number, "TOOK our pass")
    assert [place.page for place in found] == list(range(1, PAGES + 1))
    assert {place.words for place in found} == {"took our passports"}
    assert find_within(case, number, "our took") == [] and find_within(case, number, "  ") == []
    assert [place.page for place in find_within(case, document(case, "translation.pdf"), "przy bramie")][-1] == PAGES


def test_a_page_whose_words_are_veiled_tells_none_of_them_in_the_list(case):
    number = document(case, "original.pdf")
    sensitive.mark(case, number, 2, "violence", text=True)
    try:
        place = find_within(case, number, "passports")[1]
        assert (place.page, place.before, place.words, place.after) == (2, "", "", "")
    finally:
        sensitive.unmark(case, number, 2)


def test_ctrl_f_lists_all_places_and_enter_goes_through_them(qtbot, bridge, reader: Reader, case):
    opened(qtbot, bridge, reader, document(case, "original.pdf"))
    run(reader, "reader.find")
    line = reader.aids.within.bar.line
    QTest.keyClicks(line, "passport")
    qtbot.waitUntil(lambda: len(reader.aids.within.places) == PAGES)
    settled(qtbot, bridge)
    for number in (1, 2, 3):
        QTest.keyClick(line, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda number=number: reader.page.number == number and reader.selection is not None)
        assert reader.page.text[slice(*reader.selection)] == "passports"
        settled(qtbot, bridge)
    assert "3" in reader.aids.within.bar._said.text() and "12" in reader.aids.within.bar._said.text()
    leaf = reader.paper.leaves[4]
    assert [leaf.sheet.letters.text[slice(*span)] for span in leaf.found] == ["passports"]
    QTest.keyClick(line, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: reader.page.number == 2)
    reader.aids.show_side(FOUND)
    assert reader.aids.side.found.model().rowCount() == PAGES
    QTest.keyClick(line, Qt.Key.Key_Escape)
    settled(qtbot, bridge)
    assert reader.aids.within.bar.isHidden() and not reader._loaded.found


def test_a_page_is_turned_by_shift_r_for_reading_only_and_undo_turns_it_back(qtbot, bridge, reader: Reader, case):
    number = document(case, "original.pdf")
    before = reading.page(case, number, 3)
    opened(qtbot, bridge, reader, number, 3)
    reader.take_keyboard()
    QApplication.sendEvent(
        reader.paper, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_R, Qt.KeyboardModifier.ShiftModifier, "R")
    )
    qtbot.waitUntil(lambda: reader.way.quarters == 1)
    settled(qtbot, bridge)
    size = reader.paper.leaf.size
    assert size.width() > size.height() and reader.paper.strip.size(3) == size
    assert reading.page(case, number, 3) == before and viewing.ways(case, number) == {3: (1, 0.0)}
    letters = reader.paper.sheet.letters
    box = letters.box(letters.text.index("passports"))
    shown = reader.paper.from_sheet(QPointF(box.left, box.top))
    back = reader.paper.to_sheet(shown)
    assert abs(back.x() - box.left) < 0.1 and abs(back.y() - box.top) < 0.1
    view = reader.paper.viewport()
    at = reader.paper.from_sheet(QPointF((box.left + box.right) / 2, (box.top + box.bottom) / 2)).toPoint()
    if view.rect().contains(at):
        QTest.mouseDClick(view, Qt.MouseButton.LeftButton, pos=at)
        assert reader.page.text[slice(*reader.selection)] == "passports"
    aside(lambda: tagging.undo(case))
    assert viewing.ways(case, number) == {}


@pytest.mark.allow_stall
def test_a_crooked_scan_is_straightened(case, tmp_path):
    from PIL import Image, ImageDraw

    sheet = Image.new("L", (1240, 1754), 255)
    drawing = ImageDraw.Draw(sheet)
    for row in range(200, 1500, 40):
        drawing.text((150, row), "the witness was taken from the farm to the station " * 2, fill=0, font_size=20)
    path = tmp_path / "crooked.png"
    sheet.rotate(3.0, fillcolor=255).save(path, dpi=(150, 150))
    intake.import_files(case, [path], jobs=1)
    number = document(case, "crooked.png")
    with Pictures(case) as pictures:
        quarters, skew = viewing.straightened(case, number, 1, pictures.picture(number, 1, 1.0))
    assert quarters == 0 and 2.5 < skew < 3.5


def test_bookmarks_are_the_contents_and_lead_to_their_pages(qtbot, bridge, reader: Reader, case):
    number = document(case, "original.pdf")
    found: list = []

    def read() -> None:
        with Pictures(case) as pictures:
            found.extend(contents(case, pictures, number))

    aside(read)
    assert [(one.title, one.page, one.level) for one in found] == [
        ("Statement 1", 1, 0), ("Statement 5", 5, 1), ("Statement 9", 9, 0)
    ]  # fmt: skip
    opened(qtbot, bridge, reader, number)
    reader.aids.show_side(CONTENTS)
    tree = reader.aids.side.contents
    qtbot.waitUntil(lambda: tree.topLevelItemCount() == 3)
    tree.setCurrentItem(tree.topLevelItem(2))
    QTest.keyClick(tree, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: reader.page.number == 9)


def test_small_pictures_of_all_pages_follow_and_lead(qtbot, bridge, reader: Reader, case):
    opened(qtbot, bridge, reader, document(case, "original.pdf"), 2)
    run(reader, "reader.side")
    thumbs = reader.aids.side.thumbs
    assert thumbs.current == 2 and thumbs.accessibleDescription() == f"page 2 of {PAGES}"
    QTest.keyClick(thumbs, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: reader.page.number == 3)
    assert thumbs.hasFocus() or not reader.isActiveWindow()
    QTest.keyClick(thumbs, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: reader.page.number == PAGES)


def test_a_translation_lies_beside_page_by_page(qtbot, bridge, reader: Reader, case):
    original, translation = document(case, "original.pdf"), document(case, "translation.pdf")
    aside(lambda: viewing.pair(case, translation, original))
    opened(qtbot, bridge, reader, original, 5)
    run(reader, "reader.beside")
    beside = reader.aids.beside
    qtbot.waitUntil(lambda: beside.document == translation, timeout=10_000)
    settled(qtbot, bridge)
    assert beside.paper.number == 5 and beside.together.isChecked()
    bar = reader.paper.verticalScrollBar()
    bar.setValue(round(bar.maximum() * 0.8))
    settled(qtbot, bridge)
    assert beside.paper.at_top()[0] == reader.paper.at_top()[0]
    run(reader, "reader.together")
    before = beside.paper.verticalScrollBar().value()
    bar.setValue(0)
    settled(qtbot, bridge)
    assert beside.paper.verticalScrollBar().value() == before
    aside(lambda: tagging.undo(case))
    assert viewing.translation_of(case, original) is None


def test_nothing_is_its_own_translation(case):
    with pytest.raises(UserError) as refused:
        viewing.pair(case, document(case, "mail.eml"), document(case, "mail.eml"))
    assert refused.value.code == "viewing.itself"


def test_a_screen_reader_gets_text_caret_and_selection_of_the_page(qtbot, bridge, reader: Reader, case):
    opened(qtbot, bridge, reader, document(case, "mail.eml"))
    spoken = QAccessible.queryAccessibleInterface(reader.paper)
    text = spoken.textInterface()
    assert text.text(0, text.characterCount()) == reader.page.text
    start = reader.page.text.index("passports")
    reader.select(start, start + 9)
    assert text.selection(0) == (start, start + 9) and text.cursorPosition() == start + 9
    text.setSelection(0, 0, 4)
    assert reader.selection == (0, 4)
    assert text.characterRect(start).height() > 5
    assert text.offsetAtPoint(text.characterRect(start).center()) in (start, start + 1)


@pytest.mark.allow_stall
def test_how_a_sealed_document_was_turned_leaves_the_open_part(case, tmp_path):
    from judgedesk.app import seals
    from judgedesk.domain.roles import Compartment

    path = tmp_path / "secret.txt"
    path.write_text("He took our passports.\n", encoding="utf-8")
    intake.import_files(case, [path], jobs=1)
    number, other = document(case, "secret.txt"), document(case, "mail.eml")
    viewing.show_turned(case, number, 1, 1, 0.0)
    viewing.pair(case, number, other)
    seals.seal_document(case.file, number)
    keys = [row[0] for row in case.file.reading().execute("SELECT key FROM meta WHERE key GLOB 'view *'")]
    assert not any(key.startswith(f"view {number}:") for key in keys)
    assert case.file.reading().execute("SELECT count(*) FROM meta WHERE key GLOB 'pair *'").fetchone()[0] == 0
    assert viewing.ways(case, number) == {1: (1, 0.0)}
    assert viewing.translation_of(case, other) == number
    assert case.file.reading(Compartment.SEALED) is not None


def test_the_pointer_of_time_runs_at_a_chosen_speed_and_says_that_there_is_no_sound(
    qtbot, bridge, reader, case, tmp_path
):
    import wave

    path = tmp_path / "call.wav"
    with wave.open(str(path), "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(8000)
        sound.writeframes(bytes(2 * 8000 * 20))
    aside(lambda: intake.import_files(case, [path], jobs=1))
    opened(qtbot, bridge, reader, document(case, "call.wav"))
    strip = reader.recording
    qtbot.waitUntil(lambda: strip.wave.seconds > 19)
    for _ in range(9):
        run(reader, "reader.faster")
    assert strip.pacing.speed == 2.0
    run(reader, "reader.run")
    qtbot.waitUntil(lambda: strip.at > 0.5)
    assert "2×, without sound" in strip.wave.accessibleName()
    run(reader, "reader.run")
    stood = strip.at
    QTest.qWait(150)
    assert strip.at == stood
