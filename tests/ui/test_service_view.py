"""Service in the window: the list, what came of a paper by one letter, attendance, costs, the receipt that is found."""

import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QStackedWidget

from judgedesk.app import casefile, intake, records, service
from judgedesk.app.casefile import Case
from judgedesk.domain.roles import Role
from judgedesk.ui.shell.hearingsections import HearingSections
from judgedesk.ui.views.service import ServiceView
from judgedesk.ui.widgets.hearinghead import HEARING_KEYS
from tests.ui.conftest import CHEAP, PASSPHRASE, RECORDS

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
SENT = [
    {"id": "sv1", "person": "v1", "for": "2027-02-10", "sent": "2027-01-04", "reference": "RR 1111 2222 PL"},
    {"id": "sv2", "person": "d1", "for": "2027-02-11", "sent": "2027-01-04", "method": "prison"},
]


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    base = tmp_path_factory.mktemp("service")
    (base / "files").mkdir()
    (base / "files" / "zpo.txt").write_text("Zwrotne potwierdzenie odbioru RR11112222PL, 7 stycznia 2027 r.")
    accused = {"id": "d1", "roles": ["defendant"], "name": "Bogdan Kowal"}
    people = [RECORDS["persons"][0] | {"address": "ul. Zmyślona 1, Warszawa"}, accused]
    with casefile.create_case(base / "case.jdcase", "II K 1/26", "A. Judge", Role.JUDGE, PASSPHRASE, CHEAP) as case:
        intake.import_files(case, [base / "files"], jobs=1)
        records.apply(case, {"format": "judgedesk-records/1", "persons": people, "services": SENT})
    return base / "case.jdcase"


@pytest.fixture
def view(qtbot, bridge, theme, case, words) -> Iterator[ServiceView]:
    holder = QStackedWidget()
    qtbot.addWidget(holder)
    sections = HearingSections(bridge, theme, case, words, holder)
    made = sections.make("service")
    holder.addWidget(made)
    bridge.changed.connect(made.refresh)
    holder.resize(1440, 900)
    holder.show()
    holder.activateWindow()
    made.activate()
    qtbot.waitUntil(lambda: made._read is not None and not bridge.busy)
    assert isinstance(made, ServiceView)
    yield made


def aside(case: Case, work: Any, *given: Any) -> Any:
    """The app's work of the test itself, beside the window."""
    with ThreadPoolExecutor(1) as pool:
        doing = pool.submit(work, case, *given)
        while not doing.done():
            QApplication.processEvents()
            time.sleep(0.005)
        return doing.result()


def one(case: Case, id: str) -> service.Service:
    return aside(case, service.service, id)


def test_the_list_says_who_what_and_by_pseudonym(view: ServiceView) -> None:
    assert [line.called for line in view.rows.rows] == ["P-1", "Bogdan Kowal"]
    assert view.table.accessibleName() and view.side.states.accessibleName()
    assert view.head_type is not None and "service" in HEARING_KEYS


def test_one_letter_notes_that_it_was_served_and_undo_takes_it_back(qtbot, view: ServiceView, case: Case) -> None:
    view.table.choose_row(1)
    view.side.day.setText("8.01.2027")
    view.table.setFocus()
    QTest.keyClick(view.table, Qt.Key.Key_U)
    qtbot.waitUntil(lambda: view.rows.rows[1].one.state == "substitute" and not view._bridge.busy)
    assert one(case, "sv2").on is not None and one(case, "sv2").on.isoformat() == "2027-01-08"
    view.side.attendance_wanted.emit("not_appeared")
    qtbot.waitUntil(lambda: view.rows.rows[1].one.attendance == "not_appeared" and not view._bridge.busy)
    view.side.costs["travel", "claimed"].setText("40,00")
    view.side.costs["travel", "claimed"].editingFinished.emit()
    qtbot.waitUntil(lambda: bool(view.rows.rows[1].one.costs) and not view._bridge.busy)
    assert view.rows.rows[1].costs == "travel 40.00 / – PLN"
    view.side.day.setText("someday")
    QTest.keyClick(view.table, Qt.Key.Key_F)
    qtbot.waitUntil(lambda: view.trouble.isVisible() and not view._bridge.busy)
    assert view.rows.rows[1].one.state == "substitute", "a bad day changes nothing"


def test_a_receipt_that_was_found_is_confirmed_and_envelopes_are_written(
    qtbot, view: ServiceView, case: Case, tmp_path: Path
) -> None:
    view.table.choose_row(0)
    assert view.side.take.isVisible()
    opened: list[int] = []
    view.open_page.connect(lambda document, page, spans: opened.append(document))
    QTest.mouseClick(view.side.look, Qt.MouseButton.LeftButton)
    assert opened
    view.write_letters(tmp_path / "one.docx")
    qtbot.waitUntil(lambda: not view._bridge.busy)
    assert view.trouble.isVisible(), "the accused has no address yet: said, and nothing written"
    assert not (tmp_path / "one.docx").exists()
    view.confirm_first()
    qtbot.waitUntil(lambda: view.rows.rows[0].one.receipt is not None and not view._bridge.busy)
    assert view.rows.rows[0].receipt == "zpo.txt" and not view.side.take.isVisible()
    assert one(case, "sv1").state == "served"
    view.write_list(tmp_path / "list.docx")
    qtbot.waitUntil(lambda: (tmp_path / "list.docx").exists() and not view._bridge.busy)


def test_only_open_papers_by_a_key_and_the_next_takes_the_keyboard(qtbot, bridge, view: ServiceView) -> None:
    view.turn_open()
    assert [line.one.id for line in view.rows.rows] == ["sv1", "sv2"]
    view.side.day.setText("2027-01-08")
    view.note("served", "2027-01-08")
    qtbot.waitUntil(lambda: not bridge.busy and [line.one.id for line in view.rows.rows] == ["sv2"])
    assert view.line() is not None and view.line().one.id == "sv2"
    view.turn_open()
    assert [line.one.id for line in view.rows.rows] == ["sv1", "sv2"]
