"""A part of a scan and a stretch of a recording: drawn by keys and pointer, tagged, found again, changed, removed."""

import math
import wave
from array import array
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, QSizeF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from judgedesk.app import casefile, intake, reading, records
from judgedesk.domain.evidence import box_in, time_in
from judgedesk.domain.roles import Role
from judgedesk.ui.reader.spots import Spot, box_around, spot_of_box
from judgedesk.ui.views.finding import FindingView
from tests.ui.conftest import CHEAP, PASSPHRASE, RECORDS
from tests.ui.test_reader import typed

TRANSPORT = "pl.189a.act.transport"
PLAIN, SHIFT, CTRL, ALT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)


def test_the_words_of_a_box_are_those_whose_middle_is_in_it():
    page, size = typed("he took our", "passports at", "the gate"), QSizeF(100, 100)
    assert page.text[slice(*spot_of_box(page, size, (0, 0, 1, 0.26))[:2])] == "he took our\npassports at"
    assert page.text[slice(*spot_of_box(page, size, (0.2, 0, 1, 0.12))[:2])] == "took our"
    nothing = spot_of_box(page, size, (0.9, 0.9, 1, 1))
    assert nothing == Spot(0, 0, nothing.place) and box_in(nothing.place) == (0.9, 0.9, 1, 1)


def test_words_beside_the_box_never_get_into_its_quotation():
    page, size = typed("name sum", "Anna 12", "Olga 9"), QSizeF(100, 100)
    column = spot_of_box(page, size, (0, 0, 0.32, 1))
    assert column[:2] == (0, 0) and column.is_there


def test_a_box_around_a_passage_stays_on_the_page():
    page = typed("he took our")
    left, top, right, bottom = box_around(page.rects(0, 2), QSizeF(100, 100))
    assert (left, top, bottom) == pytest.approx((0.08, 0, 0.12)) and right == pytest.approx(0.22)
    assert box_around([], QSizeF(100, 100)) is None


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case with a PDF of a line and of a picture without any text, a recording and its transcript, a text."""
    from reportlab.lib.pagesizes import A4
    from reportlab.pdfgen.canvas import Canvas

    base = tmp_path_factory.mktemp("boxes")
    files = base / "files"
    files.mkdir()
    canvas = Canvas(str(files / "scan.pdf"), pagesize=A4, invariant=True)
    canvas.drawString(72, 700, "He took our passports at the gate.")
    canvas.showPage()
    canvas.rect(100, 100, 200, 200)
    canvas.showPage()
    canvas.save()
    rate = 8000
    sound = array("h", (int(9000 * math.sin(at / 4)) for at in range(6 * rate)))
    with wave.open(str(files / "call.wav"), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes(sound.tobytes())
    (files / "call.srt").write_text(
        "1\n00:00:01,000 --> 00:00:02,000\nWhere is my passport?\n\n2\n00:00:04,000 --> 00:00:05,000\nIn the drawer.\n",
        encoding="utf-8",
    )
    (files / "note.txt").write_text("A note.", encoding="utf-8")
    with casefile.create_case(base / "case.jdcase", "II K 1/26", "A. Judge", Role.JUDGE, PASSPHRASE, CHEAP) as case:
        intake.import_files(case, [files], jobs=1)
        records.apply(case, {name: value for name, value in RECORDS.items() if name != "tags"})
    return base / "case.jdcase"


@pytest.fixture
def view(qtbot, bridge, theme, case, words):
    QApplication.processEvents()
    made = FindingView(bridge, theme, case, words)
    made.resize(1272, 800)
    bridge.changed.connect(made.refresh)
    made.show()
    made.activateWindow()
    made.activate()
    qtbot.waitUntil(lambda: not bridge.busy)
    yield made
    made.close()
    made.deleteLater()


def opened(qtbot, view: FindingView, name: str, page: int = 1) -> FindingView:
    number = next(line.id for line in reading.documents(view._case) if line.name == name)
    view.open_page(number, page, [])
    qtbot.waitUntil(
        lambda: view.reader.page is not None and (view.reader.page.name, view.reader.page.number) == (name, page)
    )
    settled(qtbot, view)
    view.reader.take_keyboard()
    return view


def settled(qtbot, view: FindingView) -> None:
    qtbot.waitUntil(lambda: not view._bridge.busy, timeout=15_000)


def keys(qtbot, view: FindingView, *pressed: Qt.Key, held: Qt.KeyboardModifier = PLAIN) -> None:
    for key in pressed:
        QTest.keyClick(view.reader.paper, key, held)
        QApplication.processEvents()
    settled(qtbot, view)


def boxes(view: FindingView) -> list[tuple[float, ...]]:
    return [tuple(box_in(tag.place) or ()) for tag in view.reader.tags]


def test_a_box_is_drawn_by_keys_tagged_sized_and_removed_on_a_page_without_text(qtbot, view: FindingView):
    opened(qtbot, view, "scan.pdf", 2)
    keys(qtbot, view, Qt.Key.Key_B)
    assert view.reader.paper.box.drawing
    assert "Arrows" in view.panel._hint.text()
    keys(qtbot, view, *[Qt.Key.Key_Left] * 40, held=CTRL)
    keys(qtbot, view, *[Qt.Key.Key_Up] * 40, held=CTRL)
    left, top, right, bottom = view.reader.paper.box.box
    assert (left, top) == (0, 0) and (right, bottom) == pytest.approx((0.4, 0.2))
    keys(qtbot, view, Qt.Key.Key_Right, Qt.Key.Key_Down)
    keys(qtbot, view, Qt.Key.Key_Right, Qt.Key.Key_Up, held=SHIFT)
    keys(qtbot, view, Qt.Key.Key_Return)
    assert not view.reader.paper.box.drawing
    keys(qtbot, view, Qt.Key.Key_2)
    assert boxes(view) == [pytest.approx((0.01, 0.01, 0.42, 0.2))]
    (tag,) = view.reader.tags
    assert (tag.start, tag.end, tag.quote, tag.element) == (0, 0, "", TRANSPORT)
    (note,) = view.reader.paper.notes
    assert (
        note.mark.box is not None and note.rect.left() > view.reader.paper.sheet.size.width() * view.reader.paper.scale
    )
    keys(qtbot, view, Qt.Key.Key_B)
    keys(qtbot, view, *[Qt.Key.Key_Down] * 2, held=SHIFT | CTRL)
    assert boxes(view) == [pytest.approx((0.01, 0.01, 0.42, 0.2))]
    keys(qtbot, view, Qt.Key.Key_Return)
    assert boxes(view) == [pytest.approx((0.01, 0.01, 0.42, 0.3))]
    keys(qtbot, view, Qt.Key.Key_B)
    keys(qtbot, view, Qt.Key.Key_Down, held=CTRL)
    keys(qtbot, view, Qt.Key.Key_Escape)
    assert boxes(view) == [pytest.approx((0.01, 0.01, 0.42, 0.3))]
    keys(qtbot, view, Qt.Key.Key_Delete)
    assert boxes(view) == []


def test_a_box_drawn_with_alt_and_the_pointer_takes_the_words_in_it(qtbot, view: FindingView):
    opened(qtbot, view, "scan.pdf", 1)
    paper, page = view.reader.paper, view.reader.page
    start = page.text.index("took")
    (rect,) = paper.sheet.letters.rects(start, start + len("took our passports"))
    corner = paper.from_sheet(QPointF(rect.left - 3, rect.top - 3)).toPoint()
    other = paper.from_sheet(QPointF(rect.right + 3, rect.bottom + 3)).toPoint()
    QTest.mousePress(paper.viewport(), Qt.MouseButton.LeftButton, ALT, corner)
    QTest.mouseMove(paper.viewport(), other)
    QTest.mouseRelease(paper.viewport(), Qt.MouseButton.LeftButton, ALT, other)
    assert "took our passports" in view.panel._hint.text()
    keys(qtbot, view, Qt.Key.Key_2)
    (tag,) = view.reader.tags
    assert tag.quote == "took our passports" and tag.place
    left, top, right, bottom = box_in(tag.place)
    assert left * 595.28 == pytest.approx(rect.left - 3, abs=2) and bottom * 841.89 == pytest.approx(
        rect.bottom + 3, abs=2
    )
    paper.set_zoom(1.6)
    assert paper.notes[0].mark.box == (left, top, right, bottom)


def test_a_box_is_chosen_by_its_frame_its_note_and_alt_down_and_the_caret_lets_it_go(qtbot, view: FindingView):
    opened(qtbot, view, "scan.pdf", 2)
    keys(qtbot, view, Qt.Key.Key_B, Qt.Key.Key_Return, Qt.Key.Key_2)
    reader, paper = view.reader, view.reader.paper
    keys(qtbot, view, Qt.Key.Key_Right)
    assert not reader.marks_here() and paper.box.box is None
    reader.next_mark()
    assert [mark.element for mark in reader.marks_here()] == ["Transport"]
    keys(qtbot, view, Qt.Key.Key_Right)
    left, top, right, bottom = boxes(view)[0]
    middle = QPointF((left + right) / 2 * paper.sheet.size.width(), (top + bottom) / 2 * paper.sheet.size.height())
    QTest.mouseClick(paper.viewport(), Qt.MouseButton.LeftButton, PLAIN, paper.from_sheet(middle).toPoint())
    assert len(reader.marks_here()) == 1
    keys(qtbot, view, Qt.Key.Key_Right)
    where = paper.notes[0].rect.center() + paper.origin()
    QTest.mouseClick(paper.viewport(), Qt.MouseButton.LeftButton, PLAIN, where.toPoint())
    assert len(reader.marks_here()) == 1
    keys(qtbot, view, Qt.Key.Key_R, Qt.Key.Key_1)
    assert [tag.element for tag in reader.tags] == ["pl.189a.act.recruitment"]
    keys(qtbot, view, Qt.Key.Key_C)
    assert [tag.stance.value for tag in reader.tags] == ["supports"]


def test_coming_to_a_tag_without_words_its_box_is_chosen(qtbot, view: FindingView):
    opened(qtbot, view, "scan.pdf", 2)
    keys(qtbot, view, Qt.Key.Key_B, Qt.Key.Key_Return, Qt.Key.Key_2)
    number = view.reader.page.document
    opened(qtbot, view, "note.txt")
    view.open_page(number, 2, [(0, 0)])
    qtbot.waitUntil(lambda: view.reader.page.document == number)
    assert [mark.box for mark in view.reader.marks_here()] == boxes(view)


def test_on_a_page_that_is_text_no_box_is_drawn(qtbot, view: FindingView):
    opened(qtbot, view, "note.txt")
    keys(qtbot, view, Qt.Key.Key_B)
    assert view.panel._hint.text() == "This page is text: select its words."
    paper = view.reader.paper
    QTest.mousePress(paper.viewport(), Qt.MouseButton.LeftButton, ALT, QPoint(200, 200))
    QTest.mouseMove(paper.viewport(), QPoint(300, 300))
    QTest.mouseRelease(paper.viewport(), Qt.MouseButton.LeftButton, ALT, QPoint(300, 300))
    assert paper.box.box is None and not view.reader.spot.is_there


@pytest.fixture
def call(qtbot, view: FindingView) -> FindingView:
    opened(qtbot, view, "call.wav")
    qtbot.waitUntil(lambda: view.reader.recording.wave.seconds > 5, timeout=15_000)
    return view


def test_a_stretch_between_in_and_out_is_tagged_and_quotes_the_transcript(qtbot, call: FindingView):
    keys(qtbot, call, Qt.Key.Key_Period, Qt.Key.Key_I, Qt.Key.Key_Period, Qt.Key.Key_O)
    assert "marked 0:01–0:02" in call.reader.recording.wave.accessibleName()
    keys(qtbot, call, Qt.Key.Key_2)
    (tag,) = call.reader.tags
    assert (time_in(tag.place), tag.quote, tag.element) == ((1, 2), "Where is my passport?", TRANSPORT)
    (note,) = call.reader.paper.notes
    assert "0:01–0:02" in note.mark.label
    assert len(call.reader.recording.wave._bands()) == 1


def test_a_tagged_stretch_is_taken_again_by_click_and_leads_to_what_is_said_there(qtbot, call: FindingView):
    keys(qtbot, call, *[Qt.Key.Key_Period] * 3, Qt.Key.Key_I, *[Qt.Key.Key_Period] * 2, Qt.Key.Key_O, Qt.Key.Key_2)
    strip = call.reader.recording
    QTest.mouseClick(strip.wave, Qt.MouseButton.LeftButton, PLAIN, QPoint(5, 10))
    assert not call.reader.spot.is_there or time_in(call.reader.spot.place) == (3, 5)
    ((_, where),) = strip.wave._bands()
    QTest.mouseClick(strip.wave, Qt.MouseButton.LeftButton, PLAIN, where.center().toPoint())
    assert time_in(call.reader.spot.place) == (3, 5)
    assert len(call.reader.marks_here()) == 1
    strip._transcript.click()
    qtbot.waitUntil(lambda: call.reader.page is not None and call.reader.page.name == "call.srt")
    found = [call.reader.page.text[start:end] for start, end in call.reader._loaded_found()]
    assert found == ["00:00:01  Where is my passport?", "00:00:04  In the drawer."]


def test_a_stretch_is_drawn_with_the_pointer_and_removed(qtbot, call: FindingView):
    strip = call.reader.recording.wave
    middle, height = strip.width() // 2, 20
    QTest.mousePress(strip, Qt.MouseButton.LeftButton, PLAIN, QPoint(middle, height))
    QTest.mouseMove(strip, QPoint(strip.width() - 1, height))
    QTest.mouseRelease(strip, Qt.MouseButton.LeftButton, PLAIN, QPoint(strip.width() - 1, height))
    first, last = time_in(call.reader.spot.place)
    assert first == pytest.approx(3, abs=0.05) and last == pytest.approx(6, abs=0.05)
    strip.setFocus()
    QTest.keyClicks(strip, "2")
    settled(qtbot, call)
    assert len(call.reader.tags) == 1
    QTest.keyClick(strip, Qt.Key.Key_Delete)
    settled(qtbot, call)
    assert not call.reader.tags


def test_in_after_out_begins_anew_and_the_keys_stay_within_the_recording(qtbot, call: FindingView):
    strip = call.reader.recording
    keys(qtbot, call, Qt.Key.Key_O)
    assert not call.reader.spot.is_there
    QTest.keyClick(call.reader.paper, Qt.Key.Key_Greater, SHIFT)
    assert strip._at == pytest.approx(6, abs=0.01)
    keys(qtbot, call, Qt.Key.Key_I)
    assert strip._out is None and not call.reader.spot.is_there
    QTest.keyClick(strip.wave, Qt.Key.Key_Home)
    assert strip._at == 0
