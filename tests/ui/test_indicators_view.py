"""Indicators: groups with passages for and against, the published rule in its words, and suggested elements."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from judgedesk.app import casefile, intake, passages, records
from judgedesk.app.indicators import IndicatorLine
from judgedesk.domain.evidence import Stance
from judgedesk.domain.roles import Role
from judgedesk.ui.shell.desk import Desk
from judgedesk.ui.views.indicators import IndicatorsView
from judgedesk.ui.views.indicators_read import Heading
from tests.ui.conftest import CHEAP, PASSPHRASE, RECORDS, STATEMENT


def tick(identifier: str, quote: str, element: str, stance: str = "supports") -> dict[str, object]:
    return {
        "id": identifier, "document": "statement.txt", "page": 1, "quote": quote, "element": element, "count": "c1",
        "defendant": "d1", "victim": "v1", "stance": stance,
    }  # fmt: skip


PASSPORTS = "took our passports at the gate"
MORE = {
    **RECORDS,
    "tags": [
        *RECORDS["tags"],
        tick("i1", "promised work in a hotel", "ilo.2"),
        tick("i2", PASSPORTS, "ilo.7"),
        tick("i3", "we would get them back later", "ilo.7", "contradicts"),
        tick("i4", "promised work in a hotel", "del.1.recruit_nature"),
    ],
}


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    base = tmp_path_factory.mktemp("indicators")
    (base / "files").mkdir()
    (base / "files" / "statement.txt").write_text(STATEMENT, encoding="utf-8")
    with casefile.create_case(base / "case.jdcase", "II K 1/26", "A. Judge", Role.JUDGE, PASSPHRASE, CHEAP) as case:
        intake.import_files(case, [base / "files"], jobs=1)
        records.apply(case, MORE)
    return base / "case.jdcase"


@pytest.fixture
def view(qtbot, bridge, desk: Desk) -> IndicatorsView:
    desk.activateWindow()
    desk.go("indicators")
    made = desk._place("indicators")
    assert isinstance(made, IndicatorsView)
    qtbot.waitUntil(lambda: bool(made.rows.rows) and not bridge.busy)
    return made


def place(view: IndicatorsView, identifier: str) -> int:
    return next(
        at for at, row in enumerate(view.rows.rows) if isinstance(row, IndicatorLine) and row.id == identifier
    )  # fmt: skip


def choose(qtbot, bridge, view: IndicatorsView, identifier: str) -> None:
    view.list.choose_row(place(view, identifier))
    qtbot.waitUntil(lambda: view.list.line().id == identifier and not bridge.busy)


def test_indicators_stand_under_their_publication_with_counts_for_and_against(view: IndicatorsView):
    said = view.rows.row_said(view.rows.rows[place(view, "ilo.7")])
    assert said == "Retention of identity documents · 1 ● 1 ○"
    headings = [view.rows.headed(row) for row in view.rows.rows if isinstance(row, Heading)]
    assert "ILO: eleven indicators of forced labour" in headings
    assert "Relation of dependence (point 5)" in headings


def test_the_published_rule_is_said_in_its_words_and_nothing_like_a_probability(view: IndicatorsView):
    said = [view.rows.headed(row) for row in view.rows.rows if isinstance(row, Heading) and row.rule]
    assert said
    assert all("By the published rule" in line for line in said)
    assert not any(sign in line for line in said for sign in ("%", "score", "likel"))


def test_what_to_look_for_and_where_it_comes_from_stands_at_the_right(qtbot, bridge, view: IndicatorsView):
    choose(qtbot, bridge, view, "ilo.7")
    assert view.side._look.text().startswith("Look for: Passports")
    assert view.side._source.text() == "ILO 2012 · from memory · verify in the current text"
    shown = {stance: one.rows.rowCount() for stance, one in view.side.passages.lists.items()}
    assert shown == {Stance.SUPPORTS: 1, Stance.CONTRADICTS: 1, Stance.CONTEXT: 0}


def test_a_suggested_element_is_tagged_only_when_somebody_presses_and_can_be_undone(qtbot, bridge, desk, case, view):
    choose(qtbot, bridge, view, "ilo.7")
    before = len(passages.of_column(case, "c1", "d1", "v1"))
    targets = {one.element: one.tagged for one in view.side.rows.rows}
    element = "pl.189a.means.5_dependence_critical_helpless"
    assert targets[element] is False
    row = [one.element for one in view.side.rows.rows].index(element)
    view.side.targets.choose_row(row)
    view.side.targets.setFocus()
    QTest.keyClick(view.side.targets, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: any(one.element == element and one.tagged for one in view.side.rows.rows))
    found = passages.of_column(case, "c1", "d1", "v1")
    assert len(found) == before + 1
    (made,) = [one.tag for one in found if one.tag.element == element]
    assert (made.quote, made.stance) == (PASSPORTS, Stance.SUPPORTS)
    QTest.keyClick(view.side.targets, Qt.Key.Key_Return)
    desk.acts.undo()
    qtbot.waitUntil(lambda: any(one.element == element and not one.tagged for one in view.side.rows.rows))
    assert len(passages.of_column(case, "c1", "d1", "v1")) == before


def test_the_passage_that_has_the_keyboard_is_the_one_tagged_with_its_own_stance(qtbot, bridge, desk, case, view):
    choose(qtbot, bridge, view, "ilo.7")
    against = view.side.passages.lists[Stance.CONTRADICTS]
    against.setFocus()
    qtbot.waitUntil(lambda: view.side.passage.tag.id == "i3" and not bridge.busy)
    row = [one.element for one in view.side.rows.rows].index("pl.189a.means.5_dependence_critical_helpless")
    view.side.targets.choose_row(row)
    assert desk.commands.run("indicators.tag")
    qtbot.waitUntil(lambda: any(one.tagged for one in view.side.rows.rows))
    made = [
        one.tag for one in passages.of_column(case, "c1", "d1", "v1") if one.tag.element.startswith("pl.189a.means.5")
    ]
    assert [one.stance for one in made] == [Stance.CONTRADICTS]


def test_what_is_tagged_already_is_said_so(qtbot, bridge, view: IndicatorsView):
    choose(qtbot, bridge, view, "ilo.2")
    tagged = {one.element for one in view.side.rows.rows if one.tagged}
    assert tagged == {"pl.189a.means.3_deceit"}


def test_the_list_is_narrowed_by_passages_words_and_publication(qtbot, bridge, desk: Desk, view: IndicatorsView):
    assert desk.commands.run("indicators.ticked")
    assert {row.id for row in view.rows.rows if isinstance(row, IndicatorLine)} == {
        "ilo.2", "ilo.7", "del.1.recruit_nature",
    }  # fmt: skip
    view.packs.choose("ilo")
    assert {row.id for row in view.rows.rows if isinstance(row, IndicatorLine)} == {"ilo.2", "ilo.7"}
    view.filter.setText("documents")
    assert [row.id for row in view.rows.rows if isinstance(row, IndicatorLine)] == ["ilo.7"]


def test_groups_of_other_offences_come_only_when_asked_for(qtbot, bridge, desk: Desk, view: IndicatorsView):
    few = sum(isinstance(row, IndicatorLine) for row in view.rows.rows)
    assert desk.commands.run("indicators.everything")
    qtbot.waitUntil(lambda: sum(isinstance(row, IndicatorLine) for row in view.rows.rows) > few)


def test_a_passage_opens_in_the_reader_and_back_returns_to_its_indicator(qtbot, bridge, desk: Desk, view):
    choose(qtbot, bridge, view, "ilo.7")
    view.list.setFocus()
    QTest.keyClick(view.list, Qt.Key.Key_Return)
    QTest.keyClick(view.side.passages.lists[Stance.SUPPORTS], Qt.Key.Key_Return)
    reader = desk.finding.reader
    qtbot.waitUntil(lambda: reader.page is not None and reader._loaded is not None and bool(reader._loaded.found))
    assert [reader.page.text[start:end] for start, end in reader._loaded.found] == [PASSPORTS]
    desk._back()
    qtbot.waitUntil(lambda: not bridge.busy)
    assert desk._stack.currentWidget() is view
    assert view.list.line().id == "ilo.7"
