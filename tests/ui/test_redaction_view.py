"""Redaction in the window: boxes by mouse and keyboard, each on a basis; proposals; the copy, checked, and its log."""

import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdfium2 import PdfDocument
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from reportlab.pdfgen.canvas import Canvas

from judgedesk.app import casefile, intake, ocr, records, redaction
from judgedesk.app.audit import events
from judgedesk.app.casefile import Case
from judgedesk.app.reading import documents
from judgedesk.domain.roles import Compartment, Role
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.shell.desk import Desk
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.redaction import RedactionView
from tests.ui.conftest import CHEAP, PASSPHRASE, RECORDS, STATEMENT
from tests.ui.test_access import nameless

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

LINES = ("The witness Anna Example lives at Lipowa 7, phone +48 600 100 200.",
         "She was promised work in a hotel. Example was never paid.")  # fmt: skip


def record(*pages: tuple[str, ...], folio: str = "k. 12") -> bytes:
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(595, 842))
    for lines in pages:
        canvas.setFont("Helvetica", 11)
        canvas.drawString(520, 810, folio)
        for number, line in enumerate(lines):
            canvas.drawString(72, 720 - 60 * number, line)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    base = tmp_path_factory.mktemp("redaction")
    (base / "files").mkdir()
    (base / "files" / "record.pdf").write_bytes(record(LINES, ("A second page without anybody.",)))
    (base / "files" / "statement.txt").write_text(STATEMENT, encoding="utf-8")
    with casefile.create_case(base / "case.jdcase", "II K 1/26", "A. Judge", Role.JUDGE, PASSPHRASE, CHEAP) as case:
        intake.import_files(case, [base / "files"], jobs=1)
        records.apply(case, {**RECORDS, "tags": []})
        casefile.add_user(case, "C. Clerk", Role.CLERK, PASSPHRASE, CHEAP)
    return base / "case.jdcase"


@pytest.fixture(autouse=True)
def no_ocr(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine without Tesseract."""
    monkeypatch.setattr(ocr, "engine", lambda: ocr.Engine(ocr.TRADE, (), ""))


def arrive(qtbot, bridge: Bridge, desk: Desk) -> RedactionView:
    desk.activateWindow()
    desk.go("redaction")
    made = desk._place("redaction")
    qtbot.waitUntil(lambda: made.paper.sheet is not None and not bridge.busy, timeout=20_000)
    return made


@pytest.fixture
def view(qtbot, bridge, desk: Desk) -> RedactionView:
    return arrive(qtbot, bridge, desk)


@pytest.fixture
def clerk_desk(qtbot, bridge: Bridge, theme: Theme, words: Words, folder: Path) -> Iterator[Desk]:
    with casefile.open_case(folder, "C. Clerk", PASSPHRASE) as opened:
        own = Bridge()
        made = Desk(own, theme, opened, words, [])
        made.resize(1366, 768)
        made.show()
        yield made
        made.close()
        own.close()


def quiet(qtbot, view: RedactionView) -> None:
    qtbot.waitUntil(lambda: not view._bridge.busy, timeout=30_000)


def basis(view: RedactionView, identifier: str) -> None:
    """Chooses a basis as the user does."""
    view.side.bases.setCurrentIndex(view.side.bases.findData(identifier))
    view.side.bases.activated.emit(view.side.bases.currentIndex())


def drag(view: RedactionView, box: tuple[float, float, float, float]) -> None:
    """Draws with the mouse from corner to corner."""
    paper = view.paper
    size, port = paper.sheet.size, paper.viewport()

    def at(x: float, y: float) -> QPoint:
        return paper.from_sheet(QPointF(x * size.width(), y * size.height())).toPoint()

    QTest.mousePress(port, Qt.MouseButton.LeftButton, pos=at(box[0], box[1]))
    QTest.mouseMove(port, at((box[0] + box[2]) / 2, (box[1] + box[3]) / 2))
    QTest.mouseMove(port, at(box[2], box[3]))
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, pos=at(box[2], box[3]))


def text_of(path: Path) -> str:
    document = PdfDocument(path)
    text = " ".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    return text


def pdf(case: Case) -> int:
    return next(line.id for line in documents(case) if line.kind == "pdf")


# -- the page and its boxes ----------------------------------------------------------------------------------------


def test_only_documents_that_take_boxes_are_offered_and_the_page_is_shown(view: RedactionView):
    assert [view.documents.itemText(at) for at in range(view.documents.count())] == ["record.pdf"]
    assert view.paper.sheet.picture is not None
    assert view._number.text() == "p. 1 of 2"
    view.after.click()
    assert view.state().page == 2


def test_a_box_drawn_with_the_mouse_waits_for_its_legal_basis(qtbot, desk, case, view: RedactionView):
    drag(view, (0.1, 0.3, 0.5, 0.4))
    assert "no legal basis" in view.trouble._what.text()
    assert redaction.boxes(case) == []
    basis(view, "kpk.178")
    quiet(qtbot, view)
    [box] = redaction.boxes(case)
    assert box.basis == "kpk.178" and box.box == pytest.approx((0.1, 0.3, 0.5, 0.4), abs=0.01)
    assert view.trouble.isHidden()
    assert desk.acts._said(desk.acts._acts[0]).startswith("box on ")
    desk.acts.undo()
    quiet(qtbot, view)
    assert redaction.boxes(case) == [] and view.side.rows.rows == []


def test_words_are_selected_by_keyboard_and_boxed_by_enter(qtbot, case, view: RedactionView):
    basis(view, "kpk.148a")
    quiet(qtbot, view)
    letters = view.paper.sheet.letters
    start = letters.text.index("Lipowa")
    view.paper.move_caret(start, extend=False)
    for _ in range(2):
        QTest.keyClick(view.paper, Qt.Key.Key_Right,
                       Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)  # fmt: skip
    QTest.keyClick(view.paper, Qt.Key.Key_Return)
    quiet(qtbot, view)
    [box] = redaction.boxes(case)
    word = letters.rects(start, start + len("Lipowa 7"))[0]
    assert box.box[0] * 595 < word.left and box.box[2] * 595 > word.right
    assert box.box[2] * 595 < word.right + 12
    assert view.paper.selection[0] == view.paper.selection[1]


def test_a_box_is_drawn_moved_and_put_by_keys_alone(qtbot, case, view: RedactionView):
    basis(view, "kpk.180")
    view.paper.setFocus()
    QTest.keyClick(view.paper, Qt.Key.Key_B)
    assert view.paper.box.drawing
    left = view.paper.box.box[0]
    QTest.keyClick(view.paper, Qt.Key.Key_Right)
    QTest.keyClick(view.paper, Qt.Key.Key_Return)
    quiet(qtbot, view)
    [box] = redaction.boxes(case)
    assert box.box[0] == pytest.approx(left + 0.01, abs=0.001)
    QTest.keyClick(view.paper, Qt.Key.Key_B)
    QTest.keyClick(view.paper, Qt.Key.Key_Escape)
    assert not view.paper.box.drawing and len(redaction.boxes(case)) == 1


def test_another_statute_needs_its_article_and_gets_it_without_drawing_again(qtbot, case, view: RedactionView):
    basis(view, "other")
    drag(view, (0.1, 0.3, 0.5, 0.4))
    quiet(qtbot, view)
    assert "provision is not named" in view.trouble._what.text()
    assert view.side.note.hasFocus()
    QTest.keyClicks(view.side.note, "art. 12 ustawy")
    QTest.keyClick(view.side.note, Qt.Key.Key_Return)
    quiet(qtbot, view)
    assert [one.note for one in redaction.boxes(case)] == ["art. 12 ustawy"]


def test_a_folio_stamp_is_covered_only_when_that_is_meant(qtbot, case, view: RedactionView):
    basis(view, "kpk.180")
    drag(view, (0.8, 0.01, 0.99, 0.06))
    quiet(qtbot, view)
    assert redaction.boxes(case) == []
    assert view.trouble._action.text() == "Cover the stamp all the same"
    view.trouble._action.click()
    quiet(qtbot, view)
    assert [one.over_folio for one in redaction.boxes(case)] == [True]


def test_a_click_takes_a_box_and_delete_removes_it(qtbot, case, view: RedactionView):
    basis(view, "kpk.180")
    drag(view, (0.1, 0.3, 0.5, 0.4))
    quiet(qtbot, view)
    drag(view, (0.3, 0.35, 0.3, 0.35))
    assert view.paper._chosen == redaction.boxes(case)[0].id
    QTest.keyClick(view.paper, Qt.Key.Key_Delete)
    quiet(qtbot, view)
    assert redaction.boxes(case) == []


# -- proposals -----------------------------------------------------------------------------------------------------


def test_proposals_name_the_person_by_pseudonym_and_the_words_that_stand_there(view: RedactionView):
    said = [tick.text for tick in view.side.proposals.ticks.rows]
    assert any("“Anna Example” · P-1, name → 184" in text for text in said)
    assert any("600 100 200” · looks like contact data → 148a" in text for text in said)


def test_all_are_accepted_as_one_act_and_come_back_when_it_is_undone(qtbot, desk, case, view: RedactionView):
    number = len(view.side.proposals.ticks.rows)
    assert number == 3
    assert desk.commands.run("redaction.accept_all")
    quiet(qtbot, view)
    assert len(redaction.boxes(case)) == number and view.side.proposals.ticks.rows == []
    desk.acts.undo()
    quiet(qtbot, view)
    assert redaction.boxes(case) == [] and len(view.side.proposals.ticks.rows) == number


def test_one_is_ticked_and_rests_on_the_chosen_basis(qtbot, desk, case, view: RedactionView):
    view.side.proposals.setFocus()
    basis(view, "kpk.180")
    QTest.keyClick(view.side.proposals, Qt.Key.Key_Space)
    assert view.side.accept_ticked.text() == "Accept ticked (1)"
    assert "→ 180" in view.side.proposals.ticks.rows[0].text
    assert desk.commands.run("redaction.accept")
    quiet(qtbot, view)
    assert [one.basis for one in redaction.boxes(case)] == ["kpk.180"]
    assert view.side.ticks == set()


def test_a_name_does_not_rest_on_a_basis_that_keeps_addresses_only(qtbot, desk, case, view: RedactionView):
    view.side.proposals.setFocus()
    basis(view, "kpk.148a")
    QTest.keyClick(view.side.proposals, Qt.Key.Key_Space)
    assert "→ 148a" not in view.side.proposals.ticks.rows[0].text
    assert "not names" in view.side._law.text()
    assert desk.commands.run("redaction.accept")
    quiet(qtbot, view)
    assert [one.basis for one in redaction.boxes(case)] == ["kpk.184"]


@pytest.mark.allow_stall  # a case is unlocked within it
def test_who_holds_no_identities_is_proposed_no_names_and_told_so(qtbot, clerk_desk: Desk):
    view = arrive(qtbot, clerk_desk.bridge, clerk_desk)
    assert ["contact data" in tick.text for tick in view.side.proposals.ticks.rows] == [True]
    assert "your keys do not open names" in view.side._hint.text()
    assert "Court or authority" not in [one.text for one in view.copy.recipients._choices]


# -- from the reader -----------------------------------------------------------------------------------------------


def test_the_page_in_the_reader_is_one_key_away(qtbot, bridge, desk: Desk, case: Case):
    desk.activateWindow()
    text = next(line.id for line in documents(case) if line.kind != "pdf")
    desk.open_page(text, 1, [])
    qtbot.waitUntil(lambda: desk.finding.reader.page is not None and not bridge.busy)
    assert not desk.commands.run("reader.redact")
    desk.open_page(pdf(case), 2, [])
    qtbot.waitUntil(lambda: desk.finding.reader.page.number == 2 and not bridge.busy)
    QTest.keyClick(desk.finding.reader.paper, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    view = desk._place("redaction")
    assert view.isVisible()
    qtbot.waitUntil(lambda: view.paper.sheet is not None and not bridge.busy, timeout=20_000)
    assert tuple(view.state()) == (pdf(case), 2)
    desk.commands.run("history.back")
    assert desk.finding.isVisible()


# -- the copy ------------------------------------------------------------------------------------------------------


def test_the_copy_is_made_checked_and_told_of(qtbot, desk, case, view: RedactionView, tmp_path: Path):
    assert not view.make.isEnabled()
    view.accept("all")
    quiet(qtbot, view)
    view.make.click()
    assert view.copy.isVisible() and view.copy.write.hasFocus()
    view.making.write_copy(tmp_path / "copy.pdf")
    assert view.copy.working and view.copy.stop.isVisible()
    quiet(qtbot, view)
    text = text_of(tmp_path / "copy.pdf")
    assert "Anna" not in text and "600" not in text and "promised work" in text
    said = view.copy.facts.accessibleDescription()
    assert "Two programs read the copy again" in said and "184: 2, 148a: 1" in said
    assert "OCR is not installed here" in said
    assert "copy.pdf · 2 page" in said
    assert [event.kind for event in events(case) if event.kind == "redaction.written"] == ["redaction.written"]
    view.making.write_log(tmp_path / "log.csv")
    quiet(qtbot, view)
    assert (tmp_path / "log.csv").read_text(encoding="utf-8-sig").count("record.pdf") == 3
    QTest.keyClick(view.copy, Qt.Key.Key_Escape)
    assert view.side.isVisible()


def test_a_copy_can_be_stopped_and_nothing_is_written(qtbot, case, view: RedactionView, tmp_path: Path):
    view.accept("all")
    quiet(qtbot, view)
    view.ask_copy()
    view.making.write_copy(tmp_path / "copy.pdf")
    view.copy.stop.click()
    quiet(qtbot, view)
    assert not (tmp_path / "copy.pdf").exists()
    assert not view.copy.working and view.trouble.isHidden()


def test_a_name_that_is_still_legible_stops_the_copy_until_a_reason_is_given(
    qtbot, case, view: RedactionView, tmp_path: Path
):
    basis(view, "kpk.180")
    drag(view, (0.1, 0.3, 0.5, 0.4))
    quiet(qtbot, view)
    view.ask_copy()
    view.making.write_copy(tmp_path / "copy.pdf")
    quiet(qtbot, view)
    assert not (tmp_path / "copy.pdf").exists()
    leak = view.trouble.leak
    assert leak.isVisible()
    shown = [[leak.rows.data(leak.rows.index(row, column)) for column in range(3)] for row in range(2)]
    assert shown[0] == ["P-1", "Anna", "page 1"] and shown[1] == ["P-1", "Example", "page 1"]
    leak.begin.click()
    QTest.keyClicks(leak.reason, "the person agreed in writing")
    QTest.keyClick(leak.reason, Qt.Key.Key_Return)
    quiet(qtbot, view)
    assert (tmp_path / "copy.pdf").exists() and view.trouble.isHidden()
    told = [event.kind for event in events(case) if event.part == Compartment.SEALED]
    assert "leak.overridden" in told


# -- for everybody -------------------------------------------------------------------------------------------------


def test_everything_has_a_name(qtbot, view: RedactionView):
    view.accept("all")
    quiet(qtbot, view)
    assert nameless(view) == []
    view.ask_copy()
    assert nameless(view) == []
