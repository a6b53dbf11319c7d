"""The registers in the window: what to do now, the board, what comes from abroad, replies that find their request."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest

from judgedesk.app import kept, reading, requests, requests_follow
from judgedesk.ui.views.requests_read import Line, home, read_ground
from judgedesk.ui.views.requests_rows import Heading
from tests.ui.test_requests_view import CELL, Place, aside, begun, complete, place, prepared, quiet

__all__ = ["place", "prepared"]

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def sent(case) -> str:
    """A request that was sent under a reference and received."""
    id = aside(lambda: requests.new(case, "eu.eio", "RO", need="hear_witness", cells=[CELL])[0])
    complete(case, id)
    aside(lambda: requests_follow.sent(case, id, "2026-10-02", reference="II K 1/26/RO-4"))
    aside(requests_follow.received, case, id, "2026-10-06")
    return id


def test_the_own_state_is_never_offered_as_the_other(case):
    states = read_ground(case).states
    assert home() == "PL" and "PL" not in states and "RO" in states


def test_what_to_do_now_leads_from_a_draft_to_its_form(qtbot, case, place: Place):
    begun(case)
    view = quiet(qtbot, place, "requests")
    first = view.card.steps_rows.rows[0]
    assert first.act == "form" and first.text.startswith("Not ready: ")
    view.to_steps()
    QTest.keyClick(view.card.steps, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "request" in place.made and not place.bridge.busy)
    assert place.currentWidget() is place.made["request"]


def test_lines_stand_under_headings_by_age_and_by_state_and_on_the_board(qtbot, case, place: Place, sent):
    begun(case)
    view = quiet(qtbot, place, "requests")
    heads = [one.text for one in view.rows.rows if isinstance(one, Heading)]
    assert len(heads) == 2 and heads[-1].startswith("Drafts")
    assert isinstance(view.line(), Line)  # the keyboard never stands on a heading at first
    QTest.keyClick(view.table, Qt.Key.Key_V)
    assert [one.text.split()[0] for one in view.rows.rows if isinstance(one, Heading)] == ["Romania"]
    QTest.keyClick(view.table, Qt.Key.Key_V)
    assert view._picture.isVisibleTo(view)
    said = view.board.accessibleDescription()
    assert said.count("Romania") == 2 and "Drafts" in said and "hear a witness" in said
    before = view.line().id
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
        QTest.keyClick(view.board, key)
    qtbot.waitUntil(lambda: view.focus.request == view.line().id)
    places = {one.id: rect for one, rect in view.board._cards()}
    other = next(id for id in places if id != before)
    QTest.mouseClick(view.board, Qt.MouseButton.LeftButton, pos=places[other].center().toPoint())
    assert view.line().id == other  # the table follows the picture


def test_a_request_from_abroad_is_entered_carried_out_and_answered(qtbot, case, place: Place):
    view = quiet(qtbot, place, "requests")
    view.enter_incoming()
    form = view.came.incoming
    QTest.keyClick(form.day, Qt.Key.Key_Return)  # nothing is entered without the state
    assert form.spots["state"].wrong.text()
    QTest.keyClicks(form.state, "Germany")
    form.authority.setText("Landgericht Aldersheim")
    form.reference.setText("7 KLs 31/26")
    form.need.setCurrentIndex(form.need.findData("video_hearing"))
    form.persons.add("v1")
    form.day.setText("2026-11-12")
    QTest.keyClick(form.day, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "request" in place.made and not place.bridge.busy)
    (made,) = requests.requests(case)
    assert (made.direction, made.state, made.instrument, made.their_reference) == ("in", "DE", "eu.eio", "7 KLs 31/26")
    sheet = place.made["request"]
    qtbot.waitUntil(lambda: sheet._form is not None and not place.bridge.busy)
    assert "mandatory" in sheet.head._note.text() and not sheet.write.isVisibleTo(sheet)
    assert any(one.kind == "ground" for one in sheet.checks.rows.rows)

    view = quiet(qtbot, place, "requests")
    steps = {one.act: at for at, one in enumerate(view.card.steps_rows.rows)}
    assert {"receipt", "form", "recognised", "arrange", "answer"} <= steps.keys()
    view.card.steps.choose_row(steps["arrange"])
    QTest.keyClick(view.card.steps, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(kept.all_of(case, "testimony")) and not place.bridge.busy)
    assert place.wanted == ["arranging"]
    view.card.steps.choose_row(steps["receipt"])
    view.card.act()
    qtbot.waitUntil(lambda: len(requests.requests(case)) == 2 and not place.bridge.busy)
    receipt = requests.requests(case)[-1]
    assert receipt.instrument == "eu.eio.b" and receipt.supplements == made.id
    qtbot.waitUntil(lambda: sheet._form.request.id == receipt.id)
    view = quiet(qtbot, place, "requests")
    view._choose(made.id)
    view._show_card()
    view.card.steps.choose_row(steps["receipt"])
    view.card.act()  # begun once, then opened
    qtbot.waitUntil(lambda: not place.bridge.busy)
    assert len(requests.requests(case)) == 2 and place.currentWidget() is sheet


def drop(view, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    view.dropEvent(QDropEvent(QPoint(5, 5).toPointF(), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
                              Qt.KeyboardModifier.NoModifier))  # fmt: skip


def test_a_dropped_reply_finds_its_request_and_goes_back_to_the_cell(qtbot, case, place: Place, sent, tmp_path):
    begun(case)
    (tmp_path / "raspuns.txt").write_text("Ref. II K 1/26/RO-4\nThe witness was heard.\n", encoding="utf-8")
    view = quiet(qtbot, place, "requests")
    drop(view, tmp_path / "raspuns.txt")
    form = view.came.reply
    assert "raspuns.txt" in form.proposal.text() and not form.which.currentData()
    QTest.mouseClick(form.go, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(form.documents.picked) and not place.bridge.busy)
    assert form.which.currentData() == sent and "RO-4" in form.proposal.text()  # proposed, not yet done
    assert "deceit" in form.cells.text() and form.limits.toPlainText()
    assert not requests.request_of(case, sent).documents
    form.limits.setPlainText("only for this case")
    QTest.mouseClick(form.go, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(requests.request_of(case, sent).documents) and not place.bridge.busy)
    made = requests.request_of(case, sent)
    (document,) = made.documents
    assert reading.resolve(case, document).name.endswith("raspuns.txt")
    assert made.limits[0].text == "only for this case" and made.last("executed") is not None
    qtbot.waitUntil(lambda: "only for this case" in view.card.facts.accessibleDescription())
    opened = []
    view.open_page.connect(lambda *page: opened.append(page))
    view.card.documents.choose_row(0)
    QTest.keyClick(view.card.documents, Qt.Key.Key_Return)
    assert opened == [(document, 1, [])]


def test_reference_channel_and_authority_are_typed_in_the_form(qtbot, case, place: Place):
    place.of.look_at(begun(case))
    view = quiet(qtbot, place, "request")
    qtbot.waitUntil(lambda: view._form is not None)
    view.to_details()
    view.details.lines["reference"].setText("II K 1/26/7")
    view.details.lines["reference"].editingFinished.emit()
    view.details.channel.setCurrentIndex(1)
    view.details.channel.activated.emit(1)
    view.details.lines["return_by"].setText("2027-02-30")
    view.details.lines["return_by"].editingFinished.emit()
    qtbot.waitUntil(lambda: not place.bridge.busy)
    made = requests.request_of(case, view.focus.request)
    assert made.reference == "II K 1/26/7" and made.channel == view.details.channel.itemText(1)
    assert view.details.spots["return_by"].wrong.text() and not made.return_by
