"""Marked pages: nothing of them can be recognised until somebody wants to see them, and again when they leave."""

from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image, ImageDraw
from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from judgedesk.app import breaks, intake, reading, sensitive, tagging
from judgedesk.app.casefile import Case
from judgedesk.domain.roles import Compartment
from judgedesk.store import audit
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.reader.reader import Reader
from judgedesk.ui.reader.sheets import PictureSheet
from judgedesk.ui.reader.source import PageSource
from judgedesk.ui.reader.tagging import Tagging
from judgedesk.ui.shell.breaks import Breaks
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.finding_ask import Question, answer
from judgedesk.ui.views.finding_thumbs import Thumbs
from judgedesk.ui.views.folios_glance import Glance
from judgedesk.ui.widgets.charges import read_charges
from judgedesk.ui.widgets.tagpanel import TagPanel
from tests.ingest.recording_files import sound

Pixels = NDArray[np.int16]
STEEPEST = 5
"""Between neighbouring pixels of a veil, of 255."""


def drawn(path: Path, number: int) -> Path:
    """A photograph with hard edges: a face of rings, a number plate."""
    picture = Image.new("RGB", (900, 1200), (230, 200, 170))
    pen = ImageDraw.Draw(picture)
    for radius in range(400, 20, -40):
        where = (450 - radius, 520 - radius, 450 + radius, 520 + radius)
        pen.ellipse(where, fill=(20, 20, 60) if radius % 80 else (240, 240, 90))
    pen.rectangle((200, 1000, 700, 1120), fill="white", outline="black", width=12)
    for at in range(number + 3):
        pen.rectangle((240 + 60 * at, 1020, 270 + 60 * at, 1100), fill="black")
    picture.save(path)
    return path


@pytest.fixture
def pictures(qtbot, bridge: Bridge, case: Case, tmp_path: Path) -> tuple[int, int]:
    """Two pictures in the case, the first marked as intimate."""
    files = [drawn(tmp_path / f"room{number}.png", number) for number in (1, 2)]
    bridge.write(intake.import_files, case, files, jobs=1)
    qtbot.waitUntil(lambda: not bridge.busy, timeout=20_000)
    first, second = (reading.resolve(case, path.name).id for path in files)
    bridge.write(sensitive.mark, case, first, 1, "intimate")
    qtbot.waitUntil(lambda: not bridge.busy)
    return first, second


@pytest.fixture
def reader(qtbot, bridge: Bridge, theme: Theme, case: Case, words: Words):
    made = Reader(bridge, theme, case, words)
    made.resize(900, 700)
    made.show()
    made.show_charges(read_charges(case))
    yield made
    made.close()


def opened(qtbot, bridge: Bridge, reader: Reader, document: int, page: int = 1) -> None:
    reader.open(document, page)
    qtbot.waitUntil(lambda: reader.page is not None and (reader.page.document, reader.page.number) == (document, page))
    settled(qtbot, bridge)


def settled(qtbot, bridge: Bridge) -> None:
    qtbot.waitUntil(lambda: not bridge.busy, timeout=20_000)


def pixels_of(image: QImage) -> Pixels:
    """Height × width × red, green, blue."""
    plain = image.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(bytes(plain.constBits()), np.uint8).reshape(plain.height(), plain.bytesPerLine())
    return rows[:, : 3 * plain.width()].reshape(plain.height(), plain.width(), 3).astype(np.int16)


def picture_of(reader: Reader) -> Pixels:
    sheet = reader.paper.sheet
    assert isinstance(sheet, PictureSheet)
    assert sheet.picture is not None
    return pixels_of(sheet.picture)


def steepest(pixels: Pixels) -> int:
    """The hardest edge of a picture."""
    return int(max(np.abs(np.diff(pixels, axis=0)).max(), np.abs(np.diff(pixels, axis=1)).max()))


def on_screen(reader: Reader) -> Pixels:
    """The part of the sheet in view as it stands on the screen, without its outermost pixels."""
    paper = reader.paper
    paper.clearFocus()
    shown = paper.viewport().grab().toImage()
    assert paper.sheet is not None
    sheet = QRectF(paper.origin(), paper.sheet.size * paper.scale).intersected(QRectF(shown.rect())).toRect()
    return pixels_of(shown.copy(sheet.adjusted(4, 4, -4, -4)))


def is_veil(pixels: Pixels) -> bool:
    """Grey, soft everywhere, and of few greys over all."""
    grey = bool((pixels[..., 0] == pixels[..., 1]).all() and (pixels[..., 1] == pixels[..., 2]).all())
    blocks = pixels[: pixels.shape[0] // 8 * 8, : pixels.shape[1] // 8 * 8, 0]
    blocks = blocks.reshape(blocks.shape[0] // 8, 8, blocks.shape[1] // 8, 8)
    return grey and steepest(pixels) <= STEEPEST and float(blocks.std(axis=(1, 3)).max()) < 2 * STEEPEST


def press(reader: Reader, key: Qt.Key = Qt.Key.Key_U) -> None:
    QTest.keyClick(reader.paper, key)


# -- pictures ---------------------------------------------------------------------------------------------------------


def test_a_marked_picture_opens_grey_and_soft_and_another_as_it_is(qtbot, bridge, reader: Reader, pictures):
    marked, other = pictures
    opened(qtbot, bridge, reader, other)
    assert not is_veil(picture_of(reader)) and not is_veil(on_screen(reader))
    assert reader.veil.bar.isHidden()
    opened(qtbot, bridge, reader, marked)
    assert is_veil(picture_of(reader)) and is_veil(on_screen(reader))
    assert reader.veil.bar.said.text() == "Marked as sensitive: intimate · veiled"
    reader.paper.set_zoom(3.0)
    QTest.qWait(200)
    settled(qtbot, bridge)
    assert is_veil(picture_of(reader)) and is_veil(on_screen(reader)), "coming nearer shows no more of it"


def test_two_pictures_of_the_same_greys_look_alike_under_the_veil(qtbot, bridge, reader: Reader, case, pictures):
    marked, other = pictures
    opened(qtbot, bridge, reader, marked)
    first = picture_of(reader)
    bridge.write(sensitive.mark, case, other, None, "other")
    settled(qtbot, bridge)
    opened(qtbot, bridge, reader, other)
    assert np.abs(picture_of(reader) - first).max() <= 24, "the number plates can't be told apart but for their weight"


def test_u_shows_it_for_now_as_it_is_and_leaving_veils_it_again(qtbot, bridge, reader: Reader, case, pictures):
    marked, other = pictures
    opened(qtbot, bridge, reader, marked)
    press(reader)
    settled(qtbot, bridge)
    with closing(PageSource(case)) as source:
        original = source.picture(marked, 1, reader.paper.sheet.scale, True)
    plain = np.frombuffer(original.pixels, np.uint8).reshape(original.height, original.stride)
    plain = plain[:, : 4 * original.width].reshape(original.height, original.width, 4)[..., :3]
    assert (picture_of(reader) == plain).all()
    assert not is_veil(on_screen(reader))
    opened(qtbot, bridge, reader, other)
    opened(qtbot, bridge, reader, marked)
    assert is_veil(picture_of(reader)) and is_veil(on_screen(reader))


def test_u_a_second_time_veils_and_nothing_sharp_stays_for_a_moment(qtbot, bridge, reader: Reader, pictures):
    opened(qtbot, bridge, reader, pictures[0])
    press(reader)
    settled(qtbot, bridge)
    assert not is_veil(picture_of(reader))
    press(reader)
    sheet = reader.paper.sheet
    assert isinstance(sheet, PictureSheet)
    assert sheet.picture is None
    settled(qtbot, bridge)
    assert is_veil(picture_of(reader))


def test_a_key_that_is_held_does_not_flicker(qtbot, bridge, reader: Reader, pictures):
    opened(qtbot, bridge, reader, pictures[0])
    pressed, again = (
        QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_U, Qt.KeyboardModifier.NoModifier, "u", repeated)
        for repeated in (False, True)
    )
    for event in (pressed, again, again, again):
        QApplication.sendEvent(reader.paper, event)
        assert not reader.veil.down
    settled(qtbot, bridge)


def test_a_page_that_is_out_of_sight_is_veiled(qtbot, bridge, reader: Reader, pictures):
    opened(qtbot, bridge, reader, pictures[0])
    press(reader)
    reader.hide()
    assert reader.veil.down
    reader.show()
    settled(qtbot, bridge)
    assert is_veil(picture_of(reader))


def test_marking_the_page_in_front_veils_it_and_undo_shows_it(qtbot, bridge, reader: Reader, case, pictures):
    _, other = pictures
    bridge.changed.connect(lambda _changes: reader.reload())
    opened(qtbot, bridge, reader, other)
    reader.veil.offer(reader.page)
    card = reader.veil.card
    assert not card.isHidden() and not card.go.isEnabled(), "nothing is proposed"
    card.kinds.choose("violence")
    card.confirm()
    settled(qtbot, bridge)
    assert is_veil(on_screen(reader))
    bridge.write(tagging.undo, case)
    settled(qtbot, bridge)
    assert not is_veil(picture_of(reader))
    assert reader.veil.bar.isHidden()
    bridge.write(tagging.redo, case)
    settled(qtbot, bridge)
    assert is_veil(picture_of(reader))
    reader.veil.bar.unmark.click()
    settled(qtbot, bridge)
    assert not is_veil(picture_of(reader))


def test_looking_is_noted_once_a_time(qtbot, bridge, reader: Reader, case, pictures):
    opened(qtbot, bridge, reader, pictures[0])
    press(reader)
    press(reader)
    press(reader)
    settled(qtbot, bridge)
    connection = case.file.reading(Compartment.CHAMBERS)
    noted = [one for one in audit.events(connection, Compartment.CHAMBERS) if one.kind == sensitive.SHOWN]
    assert len(noted) == 2


def test_a_veiled_page_can_be_tagged_by_keys(qtbot, bridge, theme, words, reader: Reader, case, pictures):
    panel = TagPanel(theme, words)
    panel.show_charges(read_charges(case), True)
    Tagging(bridge, case, reader, panel, panel)
    bridge.changed.connect(lambda _changes: reader.reload())
    opened(qtbot, bridge, reader, pictures[0])
    reader.draw_box()
    QTest.keyClick(reader.paper, Qt.Key.Key_Right)
    QTest.keyClick(reader.paper, Qt.Key.Key_Return)
    QTest.keyClick(reader.paper, Qt.Key.Key_4)
    settled(qtbot, bridge)
    assert len(reader.tags) == 1 and reader.tags[0].place.startswith('{"box"')
    assert reader.veil.down and is_veil(picture_of(reader))
    panel.close()


# -- words and sound --------------------------------------------------------------------------------------------------


def test_words_stay_unless_the_mark_hides_them(qtbot, bridge, reader: Reader, case):
    document = reading.resolve(case, "statement.txt").id
    bridge.changed.connect(lambda _changes: reader.reload())
    bridge.write(sensitive.mark, case, document, None, "child")
    opened(qtbot, bridge, reader, document)
    assert "took our passports" in reader.text.toPlainText()
    bridge.write(sensitive.mark, case, document, None, "violence", text=True)
    settled(qtbot, bridge)
    hidden = reader.text.toPlainText()
    assert set(hidden) <= set("_ \n") and reader.page is not None and len(hidden) == len(reader.page.text)
    reader.set_view("text")
    reader.text.setFocus()
    QTest.keyClick(reader.text, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert reader.selection == (0, 1)
    QTest.keyClick(reader.text, Qt.Key.Key_U)
    assert "took our passports" in reader.text.toPlainText()
    assert reader.selection == (0, 1)
    QTest.keyClick(reader.text, Qt.Key.Key_U)
    assert "passports" not in reader.text.toPlainText()
    settled(qtbot, bridge)


def test_the_list_of_hits_shows_no_words_that_are_veiled(qtbot, bridge, case: Case):
    document = reading.resolve(case, "statement.txt").id
    [hit] = answer(case, Question("passports at the gate")).result.hits
    assert "passports" in hit.snippet
    sensitive.mark(case, document, None, "child")
    assert answer(case, Question("passports at the gate")).result.hits == [hit]
    sensitive.mark(case, document, None, "violence", text=True)
    [veiled] = answer(case, Question("passports at the gate")).result.hits
    assert set(veiled.snippet) <= set("_ \n") and (veiled.spans, veiled.cite) == (hit.spans, hit.cite)
    sensitive.mark(case, document, 1, "violence")
    assert answer(case, Question("passports at the gate")).result.hits == [hit]


def test_a_marked_recording_is_not_listened_to(qtbot, bridge, reader: Reader, case, tmp_path: Path):
    (tmp_path / "call.wav").write_bytes(sound("wav", 2.0))
    bridge.write(intake.import_files, case, [tmp_path / "call.wav"], jobs=1)
    settled(qtbot, bridge)
    document = reading.resolve(case, "call.wav").id
    bridge.write(sensitive.mark, case, document, None, "violence")
    settled(qtbot, bridge)
    opened(qtbot, bridge, reader, document)
    strip = reader.recording
    assert strip.isVisible() and not strip._heard and strip.wave._outline.isEmpty()
    assert strip.wave.accessibleName().startswith("Muted, 0:02")
    QTest.keyClick(strip.wave, Qt.Key.Key_I)
    QTest.keyClick(strip.wave, Qt.Key.Key_Right)
    QTest.keyClick(strip.wave, Qt.Key.Key_O)
    assert reader.spot.place == '{"time": [0.0, 2.0]}'
    QTest.keyClick(strip.wave, Qt.Key.Key_Space)
    assert not strip.pacing.runs and not strip.play.isEnabled()
    QTest.keyClick(strip.wave, Qt.Key.Key_U)
    qtbot.waitUntil(lambda: not strip.wave._outline.isEmpty(), timeout=10_000)
    assert reader.spot.place == '{"time": [0.0, 2.0]}'
    QTest.keyClick(strip.wave, Qt.Key.Key_U)
    assert strip.wave._outline.isEmpty()


# -- small pictures ---------------------------------------------------------------------------------------------------


def test_there_are_no_thumbnails_of_marked_pages(qtbot, bridge, theme, case, pictures):
    marked, other = pictures
    source = PageSource(case)
    thumbs = Thumbs(bridge, theme, case, source, theme)

    def small(document: int) -> QImage:
        thumbs.picture(document, 1)
        settled(qtbot, bridge)
        found = thumbs.picture(document, 1)
        assert found is not None
        return found

    assert len(np.unique(pixels_of(small(other)).reshape(-1, 3), axis=0)) > 50
    veil = pixels_of(small(marked))
    assert (veil[: veil.shape[0] // 3] == veil[0, 0]).all(), "a plain ground"
    assert not (veil == veil[0, 0]).all(), "with the word"
    thumbs.picture(other, 1)
    thumbs.forget()
    thumbs.picture(other, 1)
    bridge.write(sensitive.mark, case, other, None, "other")
    settled(qtbot, bridge)
    thumbs.forget()
    plain = pixels_of(small(other))
    assert (plain[: plain.shape[0] // 3] == plain[0, 0]).all()
    source.close()


def test_what_was_under_way_when_a_page_was_marked_is_thrown_away(qtbot, bridge, theme, case, pictures):
    _, other = pictures
    source = PageSource(case)
    thumbs = Thumbs(bridge, theme, case, source, theme)
    bridge.hold()
    thumbs.picture(other, 1)
    thumbs.forget()
    bridge.release()
    settled(qtbot, bridge)
    assert not thumbs._pictures
    source.close()


def test_a_glance_at_a_marked_page_shows_the_word_only(qtbot, bridge, theme, case, pictures):
    marked, other = pictures
    glance = Glance(bridge, theme, case)
    glance.resize(260, 400)
    glance.show()
    glance.show_page(other, 1, "Page 1")
    settled(qtbot, bridge)
    assert len(np.unique(pixels_of(glance.grab().toImage())[60:].reshape(-1, 3), axis=0)) > 50
    glance.show_page(marked, 1, "Page 1")
    settled(qtbot, bridge)
    assert glance._image is None
    shown = pixels_of(glance.grab().toImage())[60:150, 10:200]
    assert (shown == shown[0, 0]).all()
    glance.close()
    glance._source.close()


# -- the reminder of a break ------------------------------------------------------------------------------------------


@pytest.fixture
def asked(qtbot, bridge: Bridge, theme: Theme, case: Case, reader: Reader) -> Callable[[], Breaks]:
    def begin() -> Breaks:
        made = Breaks(bridge, theme, case, reader)
        qtbot.addWidget(made.line)
        made.start()
        made.follow(reader)
        settled(qtbot, bridge)
        return made

    return begin


def looked(breaks_of: Breaks, minutes: int, since: float = 0.0) -> float:
    """So many minutes pass."""
    now = since
    for _ in range(4 * minutes):
        now += 15
        breaks_of.beat(now)
    return now


def test_after_forty_five_minutes_of_marked_material_a_calm_line_asks(qtbot, bridge, reader, case, pictures, asked):
    opened(qtbot, bridge, reader, pictures[0])
    reader.activateWindow()
    qtbot.waitUntil(reader.isActiveWindow)
    known = asked()
    now = looked(known, 44)
    assert known.line.isHidden()
    now = looked(known, 1, now)
    assert not known.line.isHidden()
    assert known.line.said.text().startswith("You have looked at marked material for 45 minute")
    opened(qtbot, bridge, reader, pictures[1])
    looked(known, 30, now)
    assert known.line.isHidden(), "whoever paused or read other things is not asked"


def test_other_pages_do_not_count_and_today_can_be_off(qtbot, bridge, reader, case, pictures, asked):
    known = asked()
    reader.activateWindow()
    opened(qtbot, bridge, reader, pictures[1])
    now = looked(known, 50)
    assert known.line.isHidden()
    opened(qtbot, bridge, reader, pictures[0])
    qtbot.waitUntil(reader.isActiveWindow)
    now = looked(known, 46, now)
    assert not known.line.isHidden()
    known.line.stop.click()
    settled(qtbot, bridge)
    looked(known, 5, now)
    assert known.line.isHidden()
    assert breaks.reminder(case).off == date.today().isoformat()
    later = asked()
    looked(later, 50)
    assert later.line.isHidden()


def test_the_desk_marks_documents_and_says_which(qtbot, bridge, desk, case: Case):
    desk.go("documents")
    settled(qtbot, bridge)
    view = desk.documents
    view.table.selectAll()
    assert desk.commands.run("documents.mark")
    view.marking.kinds.choose("violence")
    view.marking.confirm()
    settled(qtbot, bridge)
    named = {line.id for line in view._rows.rows}
    assert {mark.document for mark in sensitive.marked(case)} == named
    assert all("sensitive" in view._state(line) for line in view._rows.rows)
    assert desk.acts._acts[0] is not None
    assert desk.acts._said(desk.acts._acts[0]) == "marked as sensitive"
