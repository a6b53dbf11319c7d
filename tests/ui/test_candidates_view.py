"""Candidates: kinds with counts, values with their places, said to be no facts; Enter opens the place."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from judgedesk.app import casefile, intake
from judgedesk.app.enrichment import enrich
from judgedesk.domain.roles import Role
from judgedesk.ui.shell.desk import Desk
from judgedesk.ui.views.candidates import CandidatesView, place_said
from judgedesk.ui.views.candidates_read import value_said
from tests.ui.conftest import CHEAP, PASSPHRASE

FIRST = """W dniu 12 marca 2022 r. świadek Anna Przykładna przyjechała do Krakowa.
Telefon kontaktowy: +48 601 202 303. Rachunek: PL61 1090 1014 0000 0712 1981 2874.
"""
SECOND = "Po raz drugi rozmawiano 12 marca 2022 r. oraz 5 grudnia 2023 r.\n"


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case with two notes, looked through."""
    base = tmp_path_factory.mktemp("candidates")
    (base / "first.txt").write_text(FIRST, encoding="utf-8")
    (base / "second.txt").write_text(SECOND, encoding="utf-8")
    with casefile.create_case(base / "case.jdcase", "II K 1/26", "A. Judge", Role.JUDGE, PASSPHRASE, CHEAP) as case:
        intake.import_files(case, [base / "first.txt", base / "second.txt"], jobs=1)
        enrich(case, steps=["candidates"])
    return base / "case.jdcase"


@pytest.fixture
def view(qtbot, bridge, desk: Desk) -> CandidatesView:
    desk.activateWindow()
    desk.go("candidates")
    made = desk._place("candidates")
    assert isinstance(made, CandidatesView)
    qtbot.waitUntil(lambda: bool(made.values.rows) and bool(made.places.rows))
    return made


def values(view: CandidatesView) -> list[tuple[str, int]]:
    return [(one.value, one.count) for one in view.values.rows]


def test_it_says_that_nothing_here_is_a_fact(view: CandidatesView):
    texts = [label.text() for label in view.head.findChildren(QLabel)]
    assert any("Candidates found by program; nothing here is recorded as fact" in text for text in texts)


def test_kinds_have_counts_and_values_their_places(qtbot, view: CandidatesView):
    assert [(one.id, one.aside) for one in view.kinds._choices if one.id in ("date", "phone", "account")] == [
        ("date", "3"), ("account", "1"), ("phone", "1"),
    ]  # fmt: skip
    assert values(view) == [("2022-03-12", 2), ("2023-12-05", 1)]
    qtbot.waitUntil(lambda: len(view.places.rows) == 2)
    assert all(standing.place.quote.startswith("12 marca 2022") for standing in view.places.rows)
    assert "rozmawiano" in place_said(view.places.rows[1])


def test_a_kind_is_chosen_by_its_key_and_values_are_narrowed(qtbot, desk: Desk, view: CandidatesView):
    assert desk.commands.run("go.candidates")
    assert desk.commands.run("candidates.account")
    qtbot.waitUntil(lambda: values(view) == [("PL61109010140000071219812874", 1)])
    shown = view.values.data(view.values.index(0, 0))
    assert shown == "PL61 1090 1014 0000 0712 1981 2874" == value_said("account", "PL61109010140000071219812874")
    assert desk.commands.run("candidates.date")
    view.filter.setText("2023")
    qtbot.waitUntil(lambda: values(view) == [("2023-12-05", 1)])
    view.filter.setText("1999")
    qtbot.waitUntil(lambda: values(view) == [])
    qtbot.waitUntil(lambda: len(view.places.rows) == 0)


def test_values_can_stand_in_their_own_order(qtbot, view: CandidatesView):
    view.ordered.click()
    qtbot.waitUntil(lambda: [value for value, _ in values(view)] == ["2022-03-12", "2023-12-05"])
    assert view.ordered.isChecked()


def test_enter_opens_the_place_and_back_returns(qtbot, bridge, desk: Desk, view: CandidatesView):
    view.table.choose_row(0)
    qtbot.waitUntil(lambda: len(view.places.rows) == 2)
    view.table.setFocus()
    QTest.keyClick(view.table, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is view.list
    view.list.choose_row(1)
    QTest.keyClick(view.list, Qt.Key.Key_Return)
    reader = desk.finding.reader
    qtbot.waitUntil(lambda: reader.page is not None and reader.page.name == "second.txt")
    (place,) = reader._loaded.found
    assert reader.page.text[slice(*place)].startswith("12 marca 2022")
    desk._back()
    qtbot.waitUntil(lambda: not bridge.busy)
    assert desk._stack.currentWidget() is view
