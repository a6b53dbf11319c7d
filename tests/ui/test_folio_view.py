"""Folios: listed with what is odd, corrected by typing, dragging and carrying, undone by name; volumes split."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from judgedesk.app import casefile, folios, intake, reading, splitting
from judgedesk.app.casefile import Case
from judgedesk.app.splitting import SegmentState
from judgedesk.domain.roles import Role
from judgedesk.ui.shell.desk import Desk
from judgedesk.ui.views.folios import FoliosView
from judgedesk.ui.views.folios_model import FOLIO, FolioRows
from judgedesk.ui.views.folios_read import Leaf, Odd, Preview, Volume, next_to, parsed
from judgedesk.ui.views.folios_split import SplittingView
from judgedesk.ui.widgets.sections import SECTIONS
from judgedesk.ui.widgets.table import Table
from tests.ui.conftest import CHEAP, PASSPHRASE
from tests.ui.test_access import TARGET, nameless

VERBS = ("folios", "split", "families", "documents")
STAMPS = ("10", "", "", "13", "15", "15", "", "17")
HEADINGS = {
    0: "AKTA SPRAWY\nII K 345/26\nTOM III",
    1: "PROTOKÓŁ PRZESZUKANIA\nKraków, dnia 5 grudnia 2023 r.",
    4: "POSTANOWIENIE\no przeszukaniu\nKraków, dnia 7 grudnia 2023 r.",
}


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case with a volume of eight pages: some without a stamp, a folio missing, one stamped twice; it holds three
    papers.
    """
    from reportlab.lib.pagesizes import A4
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.pdfgen.canvas import Canvas

    base = tmp_path_factory.mktemp("folios")
    pdfmetrics.registerFont(TTFont("Sans", _font()))
    canvas = Canvas(str(base / "volume.pdf"), pagesize=A4, invariant=True)
    for number, stamp in enumerate(STAMPS):
        canvas.setFont("Sans", 12)
        if stamp:
            canvas.drawString(500, 800, f"k. {stamp}")
        y = 700
        for line in (*HEADINGS.get(number, "").split("\n"), *(["Opisano rzeczy, jak dalej."] * (12 if number else 0))):
            canvas.drawString(90, y, line)
            y -= 22
        canvas.showPage()
    canvas.save()
    with casefile.create_case(base / "case.jdcase", "II K 1/26", "A. Judge", Role.JUDGE, PASSPHRASE, CHEAP) as case:
        intake.import_files(case, [base / "volume.pdf"], volume="III", jobs=1)
        folios.settle(case)
    return base / "case.jdcase"


@pytest.fixture
def volume(case: Case) -> int:
    """The document that is the volume."""
    return reading.documents(case)[0].id


def _font() -> str:
    import reportlab

    return str(Path(reportlab.__file__).parent / "fonts" / "Vera.ttf")


@pytest.fixture
def view(qtbot, bridge, volume: int, desk: Desk) -> FoliosView:
    desk.activateWindow()
    desk.go("folios")
    made = desk._place("folios")
    assert isinstance(made, FoliosView)
    made.show_volume("III")
    qtbot.waitUntil(lambda: made.rows.volume is not None and made.rows.volume.label == "III")
    qtbot.waitUntil(lambda: not bridge.busy)
    return made


def said(view: FoliosView) -> list[str]:
    """The rows as they read: folios, and in brackets what is odd."""
    rows = view.rows
    return [f"({rows.odd_said(row)})" if isinstance(row, Odd) else rows.cited(row) for row in rows.rows]


def row_of(view: FoliosView, page: int) -> int:
    return next(at for at, row in enumerate(view.rows.rows) if isinstance(row, Leaf) and row.page == page)


def corrected(qtbot, bridge, view: FoliosView, page: int, wanted: str) -> None:
    """Waits until a page bears a folio."""
    qtbot.waitUntil(lambda: view.rows.cited(view.rows.rows[row_of(view, page)]) == wanted)
    qtbot.waitUntil(lambda: not bridge.busy)


def cell(view: FoliosView, page: int) -> QPoint:
    return view.table.visualRect(view.rows.index(row_of(view, page), FOLIO)).center()


def test_pages_stand_in_their_order_and_what_is_odd_between_them(view: FoliosView):
    lines = said(view)
    odd = {at: line for at, line in enumerate(lines) if line.startswith("(")}
    assert [line for line in lines if line not in odd.values()] == [
        "k. 10", "k. 11", "k. 12", "k. 13", "k. 15", "k. 15", "k. 16", "k. 17",
    ]  # fmt: skip
    assert list(odd) == [4, 6]
    assert "missing between k. 13 and k. 15" in odd[4]
    assert odd[6] == "(k. 15 comes twice in a row)"
    hows = [row.how for row in view.rows.rows if isinstance(row, Leaf)]
    assert hows == ["stamp", "between", "between", "stamp", "stamp", "stamp", "between", "stamp"]
    spoken = view.rows.data(view.rows.index(4, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert "missing between k. 13 and k. 15" in spoken


def test_typing_a_folio_shows_what_it_does_and_enter_does_it(qtbot, bridge, desk: Desk, view: FoliosView):
    view.table.choose_row(row_of(view, 6))
    view.table.setFocus()
    QTest.keyClicks(view.table, "1")
    QTest.keyClicks(view.table.line, "6")
    assert view.table.line.isVisible()
    assert view.table.line.text() == "16"
    qtbot.waitUntil(lambda: view.rows.preview is not None and view.rows.preview.text == "16")
    assert view.rows.cited(view.rows.rows[row_of(view, 6)]) == "k. 15 → k. 16"
    assert "k. 16" in view.card.said()
    assert reading.page(desk.case, view.rows.rows[row_of(view, 6)].document, 6).folio == "15"
    QTest.keyClick(view.table.line, Qt.Key.Key_Return)
    corrected(qtbot, bridge, view, 6, "k. 16")
    assert not view.table.pending
    assert desk.topbar._act == "folio 16 given to t. III k. 15"
    desk.commands.run("edit.undo")
    corrected(qtbot, bridge, view, 6, "k. 15")


def test_esc_leaves_everything_as_it_was_and_nonsense_is_said(qtbot, bridge, view: FoliosView):
    view.table.choose_row(0)
    view.table.setFocus()
    QTest.keyClicks(view.table, "9")
    QTest.keyClicks(view.table.line, "x")
    qtbot.waitUntil(lambda: view.rows.preview is not None and view.rows.preview.text == "9x")
    assert "is no folio" in view.card.said()
    assert not view.card._apply.isEnabled()
    QTest.keyClick(view.table.line, Qt.Key.Key_Escape)
    assert not view.table.pending
    assert view.rows.preview is None
    assert said(view)[0] == "k. 10"
    view.correct(0, "9x", True)
    assert view.trouble.isVisible()


def test_one_drag_corrects_a_run(qtbot, bridge, view: FoliosView):
    table, viewport = view.table, view.table.viewport()
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=cell(view, 2))
    QTest.mouseMove(viewport, cell(view, 2) + QPoint(0, 14))
    QTest.mouseMove(viewport, cell(view, 3))
    assert table.pending
    qtbot.waitUntil(lambda: view.rows.preview is not None and view.rows.preview.folio == "11")
    assert view.rows.cited(view.rows.rows[row_of(view, 3)]) == "k. 12 → k. 11"
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=cell(view, 3))
    corrected(qtbot, bridge, view, 3, "k. 11")
    leaf = view.rows.rows[row_of(view, 3)]
    assert leaf.how == "hand"


def test_a_drag_that_comes_back_changes_nothing(qtbot, bridge, view: FoliosView):
    viewport, before = view.table.viewport(), said(view)
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=cell(view, 2))
    QTest.mouseMove(viewport, cell(view, 3))
    QTest.mouseMove(viewport, cell(view, 2))
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=cell(view, 2))
    qtbot.waitUntil(lambda: not bridge.busy)
    assert said(view) == before
    assert not view.table.pending


def test_the_keyboard_carries_a_folio_and_numbers_one_higher(qtbot, bridge, desk: Desk, view: FoliosView):
    view.table.choose_row(row_of(view, 4))
    view.table.setFocus()
    desk.commands.run("folios.carry_down")
    qtbot.waitUntil(lambda: view.rows.preview is not None and view.rows.preview.row == row_of(view, 5))
    assert view.rows.preview.folio == "13"
    QTest.keyClick(view.table, Qt.Key.Key_Escape)
    assert said(view)[5] == "k. 15"
    view.table.choose_row(row_of(view, 8))
    desk.commands.run("folios.more")
    desk.commands.run("folios.more")
    qtbot.waitUntil(lambda: view.rows.preview is not None and view.rows.preview.folio == "19")
    QTest.keyClick(view.table, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    corrected(qtbot, bridge, view, 8, "k. 19")
    view.table.choose_row(row_of(view, 8))
    assert desk.commands.run("folios.release")
    corrected(qtbot, bridge, view, 8, "k. 17")


def test_folios_are_cited_in_the_form_that_is_chosen(qtbot, bridge, view: FoliosView):
    at = view.forms.findText("Bl. d.A.")
    view.forms.setCurrentIndex(at)
    view.forms.activated.emit(at)
    corrected(qtbot, bridge, view, 1, "Bl. 10 d.A.")
    assert "Bl. 13 d.A." in next(line for line in said(view) if line.startswith("("))


def test_only_odd_places_can_be_listed_and_gone_through(qtbot, bridge, desk: Desk, view: FoliosView):
    desk.commands.run("folios.next_odd")
    assert isinstance(view.rows.rows[view.table.currentIndex().row()], Odd)
    first = view.table.currentIndex().row()
    desk.commands.run("folios.next_odd")
    assert view.table.currentIndex().row() > first
    view.odd.click()
    qtbot.waitUntil(lambda: len(view.rows.rows) < 10)
    assert sum(isinstance(row, Odd) for row in view.rows.rows) == 2
    QTest.keyClick(view.table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: desk._stack.currentWidget() is desk.finding)
    qtbot.waitUntil(lambda: desk.finding.reader.page is not None)
    desk._back()
    qtbot.waitUntil(lambda: not bridge.busy)
    assert desk._stack.currentWidget() is view


def test_the_box_goes_to_a_folio(qtbot, bridge, volume: int, desk: Desk):
    desk.topbar.box.ask()
    QTest.keyClicks(desk.topbar.box, "t3 k12")
    assert desk._palette._offers.offers[0].text == "Go to folio t3 k12"
    QTest.keyClick(desk.topbar.box, Qt.Key.Key_Return)
    reader = desk.finding.reader
    qtbot.waitUntil(lambda: reader.page is not None and (reader.page.document, reader.page.number) == (volume, 3))
    desk.topbar.box.ask()
    desk.topbar.box.clear()
    QTest.keyClicks(desk.topbar.box, "t3 k4711")
    QTest.keyClick(desk.topbar.box, Qt.Key.Key_Return)
    qtbot.waitUntil(desk.banner.isVisible)
    assert "t3 k4711" in desk.banner.accessibleName()
    desk.topbar.box.ask()
    desk.topbar.box.clear()
    QTest.keyClicks(desk.topbar.box, "12")
    assert [offer.command for offer in desk._palette._offers.offers[:2]] == ["", "folio"]
    qtbot.waitUntil(lambda: not bridge.busy)


@pytest.fixture(scope="module")
def large() -> Volume:
    """A volume of a hundred thousand pages."""
    leaves = [
        Leaf(n, 1 + n // 4000, "scan.pdf", 1 + n % 4000, str(n), str(n), "stamp", False) for n in range(1, 100_001)
    ]
    return Volume("I", "k.", ["I"], leaves, {leaf.id: at for at, leaf in enumerate(leaves)}, 100_000, 0, 0)


def test_a_hundred_thousand_pages_scroll_and_are_previewed_without_a_stall(qtbot, theme, words, large: Volume):
    rows = FolioRows(theme, words)
    table = Table(rows, theme)
    qtbot.addWidget(table)
    table.resize(1000, 600)
    table.show()
    rows.show_volume(large)
    for part in range(20):
        table.verticalScrollBar().setValue(table.verticalScrollBar().maximum() * part // 20)
        table.choose_row(5000 * part)
        qtbot.wait(1)
    assert rows.rowCount() == 100_000
    assert rows.data(rows.index(99_999, FOLIO)) == "k. 100000"
    changed = {leaf.id: f"{leaf.number + 1}" for leaf in large.rows[50_000:] if isinstance(leaf, Leaf)}
    rows.show_preview(Preview(50_000, "50002", "50002", changed))
    qtbot.wait(1)
    assert rows.data(rows.index(99_999, FOLIO)) == "k. 100000 → k. 100001"


@pytest.mark.parametrize("section", SECTIONS)
def test_every_section_has_names_for_a_screen_reader_and_is_large_enough_to_hit(qtbot, bridge, volume, desk, section):
    desk.activateWindow()
    desk.go(section)
    qtbot.waitUntil(lambda: not bridge.busy)
    assert desk.navigation._buttons["documents"].isChecked()
    assert nameless(desk) == []
    buttons = [button for button in desk.findChildren(QAbstractButton) if button.isVisible()]
    small = [button for button in buttons if min(button.width(), button.height()) < TARGET]
    assert [button.text() for button in small if button.focusPolicy() != Qt.FocusPolicy.NoFocus] == []
    commands = {command.id: command for command in desk.commands.all()}
    assert all(command.shortcut for command in commands.values() if command.id.split(".")[0] in VERBS)
    keys = [key.toString() for command in commands.values() for key in command.keys]
    assert len(keys) == len(set(keys)), sorted(key for key in set(keys) if keys.count(key) > 1)
    assert desk.commands.run("documents.section")
    assert desk._here().place == SECTIONS[(SECTIONS.index(section) + 1) % len(SECTIONS)]


def test_folios_are_read_as_people_write_them():
    assert [parsed(text) for text in ("12", " 12 v ", "k. 12v", "123a", "", "abc")] == [
        "12", "12v", "12v", "123a", "", None,
    ]  # fmt: skip
    assert (next_to("12v", 1), next_to("12", -1), next_to("1", -1)) == ("13", "11", "")


# -- splitting --------------------------------------------------------------------------------------------------------


@pytest.fixture
def split(qtbot, bridge, volume: int, desk: Desk) -> SplittingView:
    desk.activateWindow()
    desk.go("splitting")
    made = desk._place("splitting")
    assert isinstance(made, SplittingView)
    qtbot.waitUntil(lambda: len(made.rows.rows) == 3, timeout=10_000)
    qtbot.waitUntil(lambda: not bridge.busy)
    return made


def parts(view: SplittingView) -> list[tuple[int, int, str]]:
    return [(part.segment.first, part.segment.last, part.segment.state.value) for part in view.rows.rows]


def until(qtbot, bridge, view: SplittingView, wanted: list[tuple[int, int, str]]) -> None:
    qtbot.waitUntil(lambda: parts(view) == wanted)
    qtbot.waitUntil(lambda: not bridge.busy)


def test_papers_are_proposed_and_decided_by_keys(qtbot, bridge, desk: Desk, split: SplittingView, volume: int):
    assert parts(split) == [(1, 1, "proposed"), (2, 4, "proposed"), (5, 8, "proposed")]
    part = split.rows.rows[1].segment
    assert (part.title, part.date) == ("PROTOKÓŁ PRZESZUKANIA", "2023-12-05")
    split.table.choose_row(1)
    assert desk.commands.run("split.accept")
    until(qtbot, bridge, split, [(1, 1, "proposed"), (2, 4, "accepted"), (5, 8, "proposed")])
    assert split.table.currentIndex().row() == 2
    assert desk.commands.run("split.reject")
    until(qtbot, bridge, split, [(1, 1, "proposed"), (2, 8, "accepted")])
    desk.commands.run("edit.undo")
    until(qtbot, bridge, split, [(1, 1, "proposed"), (2, 4, "accepted"), (5, 8, "proposed")])
    desk.open_page(volume, 3, [])
    header = desk.finding.reader.header
    qtbot.waitUntil(lambda: header._name.text() == "volume.pdf › PROTOKÓŁ PRZESZUKANIA")
    qtbot.waitUntil(lambda: not bridge.busy)


def test_a_boundary_moves_and_the_neighbour_gives_way(qtbot, bridge, desk: Desk, split: SplittingView):
    split.table.choose_row(2)
    assert desk.commands.run("split.first_back")
    until(qtbot, bridge, split, [(1, 1, "proposed"), (2, 3, "proposed"), (4, 8, "accepted")])
    split.table.choose_row(1)
    assert desk.commands.run("split.last_forth")
    until(qtbot, bridge, split, [(1, 1, "proposed"), (2, 4, "accepted"), (5, 8, "accepted")])


def test_a_paper_is_named_and_another_begun_in_the_card(qtbot, bridge, desk: Desk, split: SplittingView, volume: int):
    split.table.choose_row(2)
    desk.commands.run("split.describe")
    assert split.card.isVisible()
    split.card.title.setText("Postanowienie o przeszukaniu")
    split.card.date.setText("2023-12-07")
    QTest.keyClick(split.card.title, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: split.rows.rows[2].segment.title == "Postanowienie o przeszukaniu")
    qtbot.waitUntil(lambda: not bridge.busy)
    assert split.rows.rows[2].segment.state is SegmentState.ACCEPTED
    split.table.choose_row(1)
    desk.commands.run("split.add")
    split.card.first.setText("3")
    split.card.title.setText("Załącznik")
    QTest.keyClick(split.card.title, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(split.rows.rows) == 4)
    assert [(part.first, part.last, part.title) for part in splitting.segments(desk.case, volume)][1:3] == [
        (2, 2, "PROTOKÓŁ PRZESZUKANIA"), (3, 4, "Załącznik"),
    ]  # fmt: skip


def test_an_impossible_boundary_is_said_calmly(qtbot, split: SplittingView, desk: Desk):
    split.table.choose_row(1)
    desk.commands.run("split.first_back")
    qtbot.waitUntil(split.trouble.isVisible)
    assert "AKTA SPRAWY" in split.trouble.accessibleName()
    split.table.choose_row(0)
    desk.commands.run("split.first_back")
    assert desk.status._note == "It begins on the first page of the file already"
