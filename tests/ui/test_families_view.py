"""Duplicates: families of documents, and two of them side by side with what differs."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from judgedesk.app import casefile, intake
from judgedesk.app.enrichment import enrich
from judgedesk.app.families import Relation
from judgedesk.domain.roles import Role
from judgedesk.ui.shell.desk import Desk
from judgedesk.ui.views.families import FamiliesView
from judgedesk.ui.views.families_differences import said, sides
from judgedesk.ui.views.families_read import Head, Kin, likeness_said
from tests.ui.conftest import CHEAP, PASSPHRASE

FINAL = """Official note.
On 5 December 2023 the witness P-1 was heard in the presence of an interpreter.
She stated that in March 2022 she had been promised work in a hotel for 1200 euro a month, with a room of her own.
A man whom she later knew as B. met them at the station and drove them at night to a farm outside the town.
Their passports were taken at the gate, to be given back once the costs of the journey, 3000 euro each, were paid.
They worked from five in the morning until dark, seven days a week, and were paid nothing at all.
Twelve people lived in the room, and its windows were nailed shut with boards from the outside.
"""
DRAFT = FINAL.replace("1200 euro", "1000 euro").replace("at night ", "").replace("seven days", "six days")


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case with a draft and its final, a file that lies in two folders, and one document like no other."""
    base = tmp_path_factory.mktemp("families")
    for folder, name, text in (
        ("I", "draft.txt", DRAFT), ("I", "note.txt", FINAL), ("I", "letter.txt", "A letter about a room.\n" * 40),
        ("II", "copy.txt", "A letter about a room.\n" * 40), ("II", "report.txt", "Drawers were searched.\n" * 30),
    ):  # fmt: skip
        (base / "files" / folder).mkdir(parents=True, exist_ok=True)
        (base / "files" / folder / name).write_text(text, encoding="utf-8")
    with casefile.create_case(base / "case.jdcase", "II K 1/26", "A. Judge", Role.JUDGE, PASSPHRASE, CHEAP) as case:
        intake.import_files(case, [base / "files"], jobs=1)
        enrich(case)
    return base / "case.jdcase"


@pytest.fixture
def view(qtbot, bridge, desk: Desk) -> FamiliesView:
    desk.activateWindow()
    desk.go("families")
    made = desk._place("families")
    assert isinstance(made, FamiliesView)
    qtbot.waitUntil(lambda: bool(made.rows.rows))
    return made


def choose(qtbot, view: FamiliesView, name: str) -> None:
    row = next(at for at, one in enumerate(view.rows.rows) if isinstance(one, Kin) and one.member.name == name)
    view.list.choose_row(row)
    qtbot.waitUntil(lambda: view._pair == view.pair() and not view._rest.isActive())


def test_families_stand_with_what_each_member_is_and_without_a_score(view: FamiliesView):
    rows = view.rows.rows
    assert [len(row.family.members) for row in rows if isinstance(row, Head)] == [2, 2]
    kin = {row.member.name: row for row in rows if isinstance(row, Kin)}
    assert set(kin) == {"draft.txt", "note.txt", "letter.txt", "copy.txt"}
    assert kin["copy.txt"].member.relation is Relation.EXACT
    spoken = [view.rows.data(view.rows.index(at, 0), Qt.ItemDataRole.DisplayRole) for at in range(len(rows))]
    assert any("byte for byte" in line for line in spoken)
    nearly = next(line for line in spoken if line.startswith("draft.txt"))
    assert "nearly note.txt" in nearly
    assert not any(sign in nearly for sign in ("%", "0.", "0,"))


def test_two_members_stand_side_by_side_with_each_change_marked_by_a_sign(qtbot, bridge, view: FamiliesView):
    choose(qtbot, view, "note.txt")
    qtbot.waitUntil(lambda: len(view._changes.rows) == 3)
    assert [view._changes.headerData(at, Qt.Orientation.Horizontal) for at in (0, 1)] == ["draft.txt", "note.txt"]
    first, second, third = view._changes.rows
    assert (sides(first, 0)[1], sides(first, 1)[1]) == ("1000", "1200")
    assert sides(first, 0)[0].endswith("work in a hotel for")
    assert (second.kind, sides(second, 0)[1], sides(second, 1)[1]) == ("only_b", "", "at night")
    assert said(second, 0) == "page 1: nothing here"
    assert "− 1000" in said(first, 0)
    assert "+ 1200" in said(first, 1)
    assert (third.piece.text_a, third.piece.text_b) == ("six", "seven")


def test_keys_go_from_change_to_change_and_enter_opens_the_page_of_either_side(qtbot, bridge, desk, view):
    choose(qtbot, view, "draft.txt")
    qtbot.waitUntil(lambda: len(view._changes.rows) == 3)
    desk.commands.run("families.next")
    assert view.differences.currentIndex().row() == 1
    desk.commands.run("families.previous")
    view.differences.setCurrentIndex(view._changes.index(0, 1))
    QTest.keyClick(view.differences, Qt.Key.Key_Return)
    reader = desk.finding.reader
    qtbot.waitUntil(lambda: reader.page is not None and reader.page.name == "note.txt")
    assert [reader.page.text[start:end] for start, end in reader._loaded.found] == ["1200"]
    desk._back()
    qtbot.waitUntil(lambda: not bridge.busy)
    assert desk._stack.currentWidget() is view
    assert view.list.member().member.name == "draft.txt"


def test_copies_of_one_file_need_no_comparison(qtbot, view: FamiliesView):
    choose(qtbot, view, "copy.txt")
    qtbot.waitUntil(lambda: view._compared is None and view._pair == (0, 0))
    assert view._sides.currentWidget() is view._nothing
    assert "nothing to compare" in view._nothing.text()


def test_the_others_can_be_compared_with_a_document_of_ones_choice(qtbot, desk: Desk, view: FamiliesView):
    choose(qtbot, view, "draft.txt")
    assert desk.commands.run("families.against")
    assert view.list.painter.marked == view.list.member().member.document
    choose(qtbot, view, "note.txt")
    assert view.pair() == tuple(sorted((view._against, view.list.member().member.document)))
    assert desk.commands.run("families.against")
    assert desk.commands.run("families.against")
    assert view.list.painter.marked == 0


def test_likeness_is_said_in_words():
    assert len({likeness_said(share) for share in (0.995, 0.96, 0.85, 0.6)}) == 4


def test_what_came_in_meanwhile_joins_its_family(qtbot, bridge, desk: Desk, view: FamiliesView, tmp_path: Path):
    late = tmp_path / "final.txt"
    late.write_text(FINAL.replace("boards from the outside", "planks"), encoding="utf-8")
    with ThreadPoolExecutor(1) as pool:
        imported = pool.submit(intake.import_files, desk.case, [late], jobs=1)
        qtbot.waitUntil(imported.done, timeout=20_000)
    desk.underway.learning.look()
    qtbot.waitUntil(lambda: any(isinstance(row, Kin) and row.member.name == "final.txt" for row in view.rows.rows),
                    timeout=20_000)  # fmt: skip
    assert max(len(row.family.members) for row in view.rows.rows if isinstance(row, Head)) == 3
