"""The ten moments in which a desk wins its users or loses them: each through the window, its acts counted."""

import os
import zipfile
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from datetime import time as clock
from pathlib import Path
from typing import Any

import docx
import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest

from judgedesk.app import (
    casefile,
    disclosure,
    folios,
    intake,
    reading,
    records,
    requests,
    requests_check,
    requests_follow,
    service,
    tagging,
)
from judgedesk.app.casefile import Case
from judgedesk.app.hearings import hearing, hearings
from judgedesk.app.requests_record import Cell
from judgedesk.domain.evidence import FindingState, Stance
from judgedesk.domain.roles import Role
from judgedesk.ui.shell.desk import Desk
from tests.ui.conftest import CHEAP, PASSPHRASE
from tests.ui.hands import Hands, aside, settle, until
from tests.ui.test_requests_view import _complete

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

DECEIT, TRANSPORT, THREAT = "pl.189a.means.3_deceit", "pl.189a.act.transport", "pl.189a.means.1_violence_threat"
DAY = date.today() + timedelta(days=(7 - date.today().weekday()) % 7 or 7)
"""The Monday to come."""
LATER = DAY + timedelta(days=7)
FIRST = "I was promised work in a hotel.\nA man met us at the station and drove us at night to a farm.\n"
SECOND = "Nobody promised me a hotel.\nThe passports were with the driver.\n"


def tag(id: str, document: str, quote: str, element: str, stance: str = "supports") -> dict[str, Any]:
    return {"id": id, "document": document, "page": 1, "quote": quote, "element": element, "count": "c1",
            "defendant": "d1", "victim": "v1", "stance": stance}  # fmt: skip


def testimony(number: int, person: str, **more: Any) -> dict[str, Any]:
    return {"id": f"w{number}", "person": person, "minutes": 60, "rooms": ["r1"], "summons": "post"} | more


testimony.__test__ = False  # type: ignore[attr-defined]


def planned(number: int, day: date, start: int, state: str = "confirmed") -> dict[str, Any]:
    sitting = "s1" if day == DAY else "s2"
    return {"id": f"h{number}", "testimony": f"w{number}", "part": 1, "sitting": sitting, "room": "r1",
            "date": day.isoformat(), "from": f"{start:02}:00", "to": f"{start + 1:02}:00", "state": state}  # fmt: skip


CASE: dict[str, Any] = {
    "format": "judgedesk-records/1",
    "persons": [
        {"id": "v1", "roles": ["victim", "witness"], "name": "Oksana Wzorcowa", "pseudonym": "P-1", "protected": True,
         "address": "ul. Zmyślona 1, Warszawa", "languages": ["pl"]},
        {"id": "v2", "roles": ["victim"], "pseudonym": "P-2", "protected": True},
        {"id": "v3", "roles": ["victim"], "pseudonym": "P-3", "protected": True},
        {"id": "n1", "roles": ["witness"], "name": "Karol Sąsiad", "languages": ["pl"], "address": "ul. Inna 2, Łódź"},
        {"id": "n2", "roles": ["witness"], "name": "Ewa Kadrowa", "languages": ["pl"], "address": "ul. Nowa 3, Łódź"},
        {"id": "d1", "roles": ["defendant"], "name": "Bogdan Kowal"},
    ],
    "counts": [{"id": "c1", "label": "I", "offence": "pl.189a.1", "from": "2022-03-01", "to": "2023-11-30",
                "defendants": ["d1"], "victims": ["v1", "v2", "v3"]}],
    "tags": [
        tag("t1", "P-1 statement 1.txt", "promised work in a hotel", DECEIT),
        tag("t2", "P-1 statement 2.txt", "Nobody promised me a hotel", DECEIT, "contradicts"),
        tag("t3", "P-1 statement 2.txt", "with the driver", TRANSPORT),
    ],
    "rooms": [{"id": "r1", "name": "Room 104"}],
    "sittings": [
        {"id": "s1", "room": "r1", "date": DAY.isoformat(), "from": "09:00", "to": "13:00"},
        {"id": "s2", "room": "r1", "date": LATER.isoformat(), "from": "09:00", "to": "13:00"},
    ],
    "testimony": [testimony(1, "v1"), testimony(2, "n1", once_only=True), testimony(3, "n2")],
    "hearings": [planned(1, DAY, 9), planned(2, DAY, 10), planned(3, DAY, 11)],
}  # fmt: skip


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    base = tmp_path_factory.mktemp("moments")
    (base / "III").mkdir()
    receipt = f"Zwrotne potwierdzenie odbioru. Karol Sąsiad, wezwanie na dzień {DAY:%d.%m.%Y} r.\n"
    for name, text in (("P-1 statement 1.txt", FIRST), ("P-1 statement 2.txt", SECOND), ("zpo.txt", receipt)):
        (base / "III" / name).write_text(text, encoding="utf-8")
    with casefile.create_case(base / "case.jdcase", "II K 1/26", "A. Judge", Role.JUDGE, PASSPHRASE, CHEAP) as case:
        intake.import_files(case, [base / "III"], jobs=1, volume="III")
        records.apply(case, CASE)
        folios.correct(case, number_of(case, "P-1 statement 2.txt"), 1, "412v")
        disclosure.record(case, "read", "P-1 statement 1.txt", on="2026-11-16", folio="512")
        tagging.set_finding(case, "c1", "d1", "v1", DECEIT, FindingState.PROVED, "the advertisement and her words")
    return base / "case.jdcase"


def number_of(case: Case, name: str) -> int:
    return next(line.id for line in reading.documents(case) if line.name == name)


@pytest.fixture
def hands(desk: Desk, bridge) -> Iterator[Hands]:
    made = Hands(desk, bridge)
    yield made
    shown(desk, made)


def shown(desk: Desk, hands: Hands, before: str = "") -> None:
    """Where JUDGEDESK_MOMENTS names a folder, the window as the user then sees it is put there, in both languages."""
    folder = os.environ.get("JUDGEDESK_MOMENTS")
    if folder:
        name = os.environ["PYTEST_CURRENT_TEST"].split("::")[-1].split(" ")[0] + before
        for language in ("en", "pl"):
            if desk._words.language != language:
                desk._words.choose(language)
            settle(hands.bridge)
            QTest.qWait(300)
            desk.grab().save(str(Path(folder) / f"{name}.{language}.png"))
        if not before:
            desk._words.choose("en")
        (Path(folder) / f"{name}.txt").write_text(f"{len(hands)}: {', '.join(hands.acts)}\n", encoding="utf-8")


def on_page(desk: Desk, case: Case, hands: Hands, name: str) -> None:
    """Before the moment: a page is open and has the keyboard."""
    desk.open_page(aside(number_of, case, name), 1, [])
    until(lambda: desk.finding.reader.page is not None)
    settle(hands.bridge)
    desk.finding.reader.take_keyboard()


def tags(case: Case, name: str) -> set[tuple[str, str, str]]:
    return {(one.quote, one.element, one.victim) for one in aside(tagging.tags_on_page, case, number_of(case, name), 1)}


def test_1_a_selection_and_a_figure_make_a_tag_with_its_note_in_the_margin(desk, case, hands):
    on_page(desk, case, hands, "P-1 statement 1.txt")
    hands.press("Shift+End", "4")
    made = {one for one in tags(case, "P-1 statement 1.txt") if one[0].startswith("I was promised")}
    assert len(made) == 1 and {victim for *_, victim in made} == {"v1"}
    hands.press("+", "3")  # the same passage is P-3's as well
    assert {victim for quote, _, victim in tags(case, "P-1 statement 1.txt") if quote.startswith("I was")} == {
        "v1",
        "v3",
    }
    assert sum("P-1, P-3" in mark.about for mark in desk.finding.reader.marks_here()) == 1
    assert len(hands) == 4, hands.acts


def test_2_a_folio_typed_in_the_box_opens_its_page(desk, case, hands):
    hands.press("Ctrl+K")
    hands.type("t3 k412v")
    hands.press("Return")
    page = desk.finding.reader.page
    assert page is not None and page.name == "P-1 statement 2.txt" and page.folio == "412v"
    assert desk.finding.reader.paper.hasFocus() and len(hands) == 3, hands.acts


def test_3_enter_on_a_cell_shows_for_and_against_alike_with_where_they_were_read(desk, hands):
    hands.press("Alt+3")
    desk.grid._choose(DECEIT, "v1")
    settle(hands.bridge)
    arrived = len(hands)
    hands.press("Return")
    assert len(hands) - arrived == 1
    supports, against = (desk.grid.passages.lists[one] for one in (Stance.SUPPORTS, Stance.CONTRADICTS))
    assert supports.hasFocus() and supports.width() == against.width() > 100
    said, other = (
        one.rows.data(one.rows.index(0, 0), Qt.ItemDataRole.AccessibleTextRole) for one in (supports, against)
    )
    assert "read 16 November 2026, record, folio 512" in said and "promised work in a hotel" in said
    assert "412v" in other and "to be read" in other


def test_4_contradictions_of_a_person_are_asked_for_by_their_words(desk, hands):
    hands.press("Ctrl+K")
    hands.type("contradictions P-1")
    hands.press("Down", "Return")
    view = desk._stack.currentWidget()
    assert view.view_name == "contradictions" and view.focus.person == "v1"
    assert view.topic().id == "means.deception", "the topic on which two statements speak"
    until(lambda: len(view.columns.lists) == 2 and view.columns.lists[0].width() > 50)
    left, right = (one.width() for one in view.columns.lists)
    assert abs(left - right) <= 1 and len(hands) == 4, hands.acts


def test_5_the_form_of_reasons_comes_with_the_evidence_not_accepted(desk, hands, tmp_path):
    hands.press("Ctrl+Shift+F3", "Ctrl+E")
    hands.name(tmp_path / "reasons.docx")
    until((tmp_path / "reasons.docx").exists)
    settle(hands.bridge)
    written = docx.Document(str(tmp_path / "reasons.docx"))
    cells = [" | ".join(cell.text for cell in row.cells) for table in written.tables for row in table.rows]
    refused = [line for line in cells if "P-1 statement 2" in line]
    assert refused and any("412v" in line for line in refused), cells
    assert any("the advertisement and her words" in line for line in cells)
    assert "Wzorcowa" not in "".join(cells) and len(hands) == 4, hands.acts


def test_6_from_an_empty_cell_to_a_draft_each_line_of_whose_check_leads_to_its_field(desk, case, hands):
    hands.press("Alt+3")
    desk.grid._choose(THREAT, "v1")
    settle(hands.bridge)
    arrived = len(hands)
    hands.press("R")
    hands.type("Romania")
    instrument = desk._stack.currentWidget()
    assert instrument.view_name == "instrument"
    hands.press("Return")
    assert instrument.option().instrument.id == "eu.eio" and instrument.option().open is True
    hands.press("Return")
    form = desk._stack.currentWidget()
    (made,) = aside(requests.requests, case)
    assert form.view_name == "request" and made.cells[0].element == THREAT
    assert len(hands) - arrived == 4, hands.acts
    lines = [at for at, one in enumerate(form.checks.rows.rows) if one.field]
    assert len(lines) >= 5 and {form.checks.rows.rows[at].kind for at in lines} >= {"missing", "ground"}
    for at in lines:
        form.checks.table.choose_row(at)
        form.checks.table.setFocus()
        hands.press("Return")
        block = form.blocks[form.checks.rows.rows[at].field]
        assert block is hands.on() or block.isAncestorOf(hands.on()), form.checks.rows.rows[at]


def asked(case: Case) -> str:
    """A request that was sent under a reference and received."""
    id, _ = requests.new(case, "eu.eio", "RO", need="hear_witness", cells=[Cell("c1", "d1", "v1", DECEIT)])
    _complete(case, id)
    requests_follow.sent(case, id, "2026-10-02", reference="II K 1/26/RO-4")
    requests_follow.received(case, id, "2026-10-06")
    return id


def test_7_a_reply_dropped_in_finds_its_request_limit_and_cell_and_a_supplement_asks_the_new(
    desk, case, hands, tmp_path
):
    id = aside(asked, case)
    hands.press("Alt+Shift+8")
    view = desk._stack.currentWidget()
    arrived = len(hands)
    (tmp_path / "raspuns.txt").write_text("Ref. II K 1/26/RO-4\nThe witness was heard.\n", encoding="utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "raspuns.txt"))])
    view.dropEvent(QDropEvent(QPoint(5, 5).toPointF(), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
                              Qt.KeyboardModifier.NoModifier))  # fmt: skip
    hands.acts.append("drop")
    settle(hands.bridge)
    form = view.came.reply
    hands.click(form.go)
    until(lambda: bool(form.documents.picked) and not hands.bridge.busy)
    assert form.which.currentData() == id and "deceit" in form.cells.text() and form.limits.toPlainText()
    hands.click(form.go)
    made = aside(requests.request_of, case, id)
    assert made.documents and made.limits and made.cells[0].element == DECEIT
    assert len(hands) - arrived == 3, hands.acts
    before = len(hands)
    view.table.setFocus()
    hands.press("U")
    supplement = desk._stack.currentWidget()._form.request
    fresh, _ = aside(requests.new, case, "eu.eio", "RO", need="hear_witness", count="c1", persons=["v1"])
    asks = {one.field for one in aside(requests_check.check, case, supplement.id).missing}
    assert supplement.supplements == id and len(hands) - before == 1
    assert asks < {one.field for one in aside(requests_check.check, case, fresh).missing}
    desk._words.choose("pl")
    settle(hands.bridge)
    assert desk._stack.currentWidget()._form.request.id == supplement.id, "it stays open in another language"
    desk._words.choose("en")


def test_8_not_ready_leads_by_enter_to_the_form_that_closes_each(desk, case, hands):
    hands.press("Alt+Shift+2")
    view = desk._stack.currentWidget()
    view.focus.day = DAY
    view._load()
    settle(hands.bridge)
    view.table.choose("h2")
    before = view.card._state.text()
    assert before.startswith("Not ready: "), before
    assert {one.id for one in view.card.rows.rows} == {"summons", "fallback"}
    arrived = len(hands)
    for item, words in (("summons", ""), ("fallback", "By link from Łódź")):
        hands.press("Ctrl+R")  # refused with the reasons, the keyboard on the first of them
        assert view.card.reasons.hasFocus() and view.trouble.isVisible()
        hands.press("Return")
        assert view._side.currentIndex() == 1 and view.form.line.key == ("h2", item)
        if words:
            hands.type(words)
        hands.press("Return")
    hands.press("Ctrl+R")
    assert aside(hearing, case, "h2").state == "ready" and view.card._state.text() == "Ready"
    assert len(hands) - arrived == 8, hands.acts


def test_9_the_conflict_is_said_before_the_drop_and_who_does_not_appear_is_planned_anew(desk, case, hands):
    pytest.importorskip("judgedesk.planning.trade")
    called = [testimony(2, "n1", summons="phone"), testimony(3, "n2", summons="phone")]
    aside(records.apply, case, {"format": CASE["format"], "testimony": called})
    settle(hands.bridge)
    hands.press("Alt+0")
    board = desk._stack.currentWidget()
    board.focus.day = DAY
    board._load()
    settle(hands.bridge)
    picture = board.picture
    picture.choose("h3")
    settle(hands.bridge)
    start, there = spot(board, DAY, 11 * 60 + 5), spot(board, DAY, 9 * 60 + 20)
    arrived = len(hands)
    QTest.mousePress(picture.viewport(), Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(picture.viewport(), start + QPoint(0, -20))
    QTest.mouseMove(picture.viewport(), there)
    until(lambda: picture.against is not None)
    settle(hands.bridge)
    assert picture.note.isVisible() and "P-1" in picture.note.against.text()
    assert aside(hearing, case, "h3").slot.start == 11 * 60, "nothing is written before the drop"
    shown(desk, hands, "_before_the_drop")
    hands.acts.append("drag")
    hands.press("Escape")  # back where it was
    QTest.mouseRelease(picture.viewport(), Qt.MouseButton.LeftButton, pos=there)
    settle(hands.bridge)
    assert aside(hearing, case, "h3").slot.start == 11 * 60
    hands.press("Alt+Shift+3")
    day = desk._stack.currentWidget()
    day.now = lambda: datetime.combine(DAY, clock(10, 5))
    day.focus.day = DAY
    day._load()
    settle(hands.bridge)
    day.table.choose("h2")
    before = len(hands)
    hands.press("X")
    until(lambda: not day.calls.planning and not hands.bridge.busy)
    until(lambda: bool(day.calls.list.ticks.rows))
    said = " ".join(one.text for one in day.calls.list.ticks.rows)
    assert aside(hearing, case, "h2").state == "failed" and "Karol Sąsiad" in said and "Wzorcowa" not in said
    anew = [one for one in aside(hearings, case) if one.slot.testimony == "w2" and one.id != "h2"]
    assert [one.slot.day for one in anew] == [LATER] and aside(hearing, case, "h3").state != "cancelled", said
    assert len(hands) - before == 1 and before - arrived == 3, hands.acts


def spot(board: Any, day: date, minute: int) -> QPoint:
    """Where a minute of a day lies in the picture."""
    layout, px = board.picture.layout_shown, board._theme.px
    x = (layout.column(day) + 0.5) * layout.wide - board.picture.horizontalScrollBar().value()
    y = layout.y(layout.row("r1"), minute) - board.picture.verticalScrollBar().value()
    return QPoint(round(x) + px(104), round(y) + px(34))


SUMMONED = 41


@pytest.fixture
def summoned(bridge, case: Case) -> Case:
    """Forty-one witnesses in the fortnight."""
    people, heard, standing = [], [], []
    for number in range(4, SUMMONED + 1):
        name = f"Świadek {'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[number % 26]}{'owski' if number < 26 else 'icki'}"
        people.append({"id": f"n{number}", "roles": ["witness"], "name": name, "address": f"ul. Długa {number}, Łódź"})
        heard.append(testimony(number, f"n{number}", minutes=20))
        day, at = (DAY, 180) if number < 22 else (LATER, 0)
        at += (number % 19) * 3
        start, end = (f"{9 + minute // 60:02}:{minute % 60:02}" for minute in (at, at + 3))
        standing.append(planned(number, day, 9) | {"from": start, "to": end})
    aside(records.apply, case, {"format": CASE["format"], "persons": people, "testimony": heard, "hearings": standing})
    return case


def test_10_all_summonses_are_written_enveloped_and_their_receipts_matched(summoned, desk, case, hands, tmp_path):
    hands.press("Alt+Shift+2")
    view = desk._stack.currentWidget()
    view.focus.day = DAY
    view._load()
    settle(hands.bridge)
    arrived = len(hands)
    hands.press("Ctrl+P")
    hands.name(tmp_path)
    until(lambda: view.lot._lot is not None)
    settle(hands.bridge)
    papers = {one.name for one in tmp_path.glob("*.docx") if not one.name.endswith("-annex.docx")}
    assert papers == {f"summons-h{number}.docx" for number in range(1, SUMMONED + 1)}
    assert view.lot.note_sent.hasFocus()
    hands.press("Space")
    assert len(aside(service.services, case)) == SUMMONED and all(one.open for one in aside(service.services, case))
    hands.press("Alt+Shift+S", "Ctrl+E")
    hands.name(tmp_path / "envelopes.docx")
    until((tmp_path / "envelopes.docx").exists)
    settle(hands.bridge)
    served = desk._stack.currentWidget()
    row = next(at for at, line in enumerate(served.rows.rows) if line.one.person == "n1")
    served.table.choose_row(row)
    hands.press("Ctrl+R")
    (matched,) = [one for one in aside(service.services, case) if one.receipt is not None]
    assert matched.person == "n1" and matched.receipt == aside(number_of, case, "zpo.txt")
    with zipfile.ZipFile(tmp_path / "envelopes.docx") as package:
        written = package.read("word/document.xml").decode()
    assert "Zmyślona 1" in written and f"Długa {SUMMONED}" in written
    assert len(hands) - arrived == 9, hands.acts
