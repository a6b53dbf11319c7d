"""A file that would name a protected person: one panel everywhere says where, and who may write it with a reason."""

from collections.abc import Callable, Iterator
from pathlib import Path

import docx
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from judgedesk.app import casefile, intake, protection, records
from judgedesk.app.audit import events
from judgedesk.app.casefile import Case
from judgedesk.domain.roles import Compartment, Role
from judgedesk.store import audit
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.shell.desk import Desk
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.protection import ProtectionView
from judgedesk.ui.widgets.banner import Banner
from judgedesk.ui.widgets.leakpanel import LeakPanel
from tests.ui.conftest import CHEAP, PASSPHRASE, RECORDS
from tests.ui.test_access import nameless

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

REASON = "the court of appeal asked for names"
PEOPLE = {
    **RECORDS,
    "tags": [],
    "persons": [
        {"id": "v1", "roles": ["victim", "witness"], "name": "Anna Brzoza", "pseudonym": "P-1", "protected": True,
         "born": "1994-08-19", "address": "ul. Lipowa 7, Warszawa"},
        {"id": "d1", "roles": ["defendant"], "name": "Bogdan Example"},
    ],
}  # fmt: skip


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case in which the name of a volume names a protected person, so that every list of files does."""
    base = tmp_path_factory.mktemp("leaks")
    (base / "files" / "Papers of Brzoza").mkdir(parents=True)
    (base / "files" / "Papers of Brzoza" / "letter.txt").write_text(
        "The passports lay in a drawer.\n", encoding="utf-8"
    )
    with casefile.create_case(base / "case.jdcase", "II K 1/26", "A. Judge", Role.JUDGE, PASSPHRASE, CHEAP) as case:
        intake.import_files(case, [base / "files"], jobs=1)
        records.apply(case, PEOPLE)
        protection.add(case, "v1", "pl.m.177_link", "2026-11-16", "court", state="granted", hearing="2027-01-11")
        casefile.add_user(case, "C. Clerk", Role.CLERK, PASSPHRASE, CHEAP)
    return base / "case.jdcase"


@pytest.fixture
def clerk(bridge: Bridge, theme: Theme, words: Words, folder: Path) -> Iterator[Desk]:
    with casefile.open_case(folder, "C. Clerk", PASSPHRASE) as opened:
        own = Bridge()
        made = Desk(own, theme, opened, words, [])
        made.resize(1366, 768)
        made.show()
        yield made
        made.close()
        own.close()


def quiet(qtbot, desk: Desk) -> None:
    qtbot.waitUntil(lambda: not desk.bridge.busy, timeout=20_000)


def of_ledger(qtbot, desk: Desk, path: Path) -> Banner:
    desk.go("ledger")
    quiet(qtbot, desk)
    desk.ledger.export(path)
    return desk.ledger.trouble


def of_hits(qtbot, desk: Desk, path: Path) -> Banner:
    desk.search("passports")
    quiet(qtbot, desk)
    desk.finding.verbs.write_report(path)
    return desk.finding.trouble


def of_question(qtbot, desk: Desk, path: Path) -> Banner:
    desk.go("grid")
    desk.topbar.box.setText("passports")
    desk.questions.write(path)
    return desk.banner


def of_counts(qtbot, desk: Desk, path: Path) -> Banner:
    view = _looked(qtbot, desk)
    view.turn("documents")
    view.write_counts(path)
    return view.trouble


def of_terms(qtbot, desk: Desk, path: Path) -> Banner:
    view = _looked(qtbot, desk)
    view.write_passages(path)
    return view.trouble


def _looked(qtbot, desk: Desk):
    desk.go("batch")
    view = desk._place("batch")
    view.terms.setPlainText("passports\nBrzoza")
    view.look()
    quiet(qtbot, desk)
    return view


CALLERS = [of_ledger, of_hits, of_question, of_counts, of_terms]
Caller = Callable[..., Banner]


def shown(panel: LeakPanel) -> list[list[str]]:
    return [
        [str(panel.rows.data(panel.rows.index(row, column))) for column in range(3)]
        for row in range(panel.rows.rowCount())
    ]


@pytest.mark.parametrize("caller", CALLERS)
def test_every_list_that_would_name_somebody_stops_in_the_same_panel(qtbot, desk: Desk, tmp_path: Path, caller: Caller):
    path = tmp_path / "list.xlsx"
    banner = caller(qtbot, desk, path)
    quiet(qtbot, desk)
    if path.exists():
        pytest.skip("this list calls her by her pseudonym")
    assert banner.isVisible() and banner.leak.isVisible()
    rows = shown(banner.leak)
    assert rows and all(row[0] == "P-1" and "brzoza" in row[1].casefold() for row in rows)
    assert "cell" in rows[0][2]
    assert "parties" in banner.leak.whom.text()
    assert nameless(banner) == []


def test_who_holds_the_key_writes_it_with_a_reason_that_is_logged(qtbot, desk: Desk, case: Case, tmp_path: Path):
    path = tmp_path / "ledger.docx"
    banner = of_ledger(qtbot, desk, path)
    quiet(qtbot, desk)
    panel = banner.leak
    assert panel.reason.isHidden() or not panel.reason.isVisible()
    panel.begin.click()
    assert panel.reason.hasFocus() or panel.reason.isVisible()
    assert not panel.write.isEnabled()
    QTest.keyClicks(panel.reason, "   ")
    QTest.keyClick(panel.reason, Qt.Key.Key_Return)
    assert not path.exists()
    QTest.keyClicks(panel.reason, REASON)
    QTest.keyClick(panel.reason, Qt.Key.Key_Return)
    quiet(qtbot, desk)
    assert path.exists() and banner.isHidden()
    [event] = [event for event in events(case) if event.kind == "leak.overridden"]
    assert event.part == Compartment.SEALED
    assert audit.payload_of(case.file.reading(Compartment.SEALED), event.id)["reason"] == REASON


def test_esc_takes_the_question_for_a_reason_back(qtbot, desk: Desk, tmp_path: Path):
    panel = of_ledger(qtbot, desk, tmp_path / "ledger.docx").leak or None
    quiet(qtbot, desk)
    panel = desk.ledger.trouble.leak
    panel.begin.click()
    QTest.keyClick(panel.reason, Qt.Key.Key_Escape)
    assert panel.begin.isVisible() and not panel.reason.isVisible()
    desk.ledger.trouble.clear()
    assert panel.isHidden() and shown(panel) == []


@pytest.mark.allow_stall  # a case is unlocked within it
def test_who_holds_no_identities_sees_no_name_and_is_told_whom_to_ask(qtbot, clerk: Desk, tmp_path: Path):
    banner = of_ledger(qtbot, clerk, tmp_path / "ledger.csv")
    quiet(qtbot, clerk)
    assert banner.leak.isVisible()
    said = " ".join(" ".join(row) for row in shown(banner.leak)) + banner.accessibleName()
    assert "Brzoza" not in said and "P-1" not in said
    assert "a protected person" in said
    assert banner.leak.begin.isHidden()
    assert "Ask somebody who holds that key" in banner.leak.ask.text() and banner.leak.ask.isVisible()


def test_the_panel_follows_the_language_and_keeps_what_was_typed(qtbot, desk: Desk, words: Words, tmp_path: Path):
    banner = of_ledger(qtbot, desk, tmp_path / "ledger.docx")
    quiet(qtbot, desk)
    banner.leak.begin.click()
    banner.leak.reason.setText(REASON)
    words.choose("pl")
    assert banner.leak.reason.text() == REASON and banner.leak.reason.isVisible()
    assert shown(banner.leak)[0][0] == "P-1"


def test_another_error_takes_the_places_away(qtbot, desk: Desk, tmp_path: Path):
    banner = of_ledger(qtbot, desk, tmp_path / "ledger.docx")
    quiet(qtbot, desk)
    banner.show_text("Something else happened.")
    assert banner.leak.isHidden()


# -- a paper and its address annex ---------------------------------------------------------------------------------


def papers(qtbot, desk: Desk) -> ProtectionView:
    desk.activateWindow()
    desk.go("protection")
    board = desk._place("protection")
    qtbot.waitUntil(lambda: not board._stale and not desk.bridge.busy, timeout=20_000)
    board.table.choose(board.rows.board.all[0].record.id)
    assert desk.commands.run("protection.paper")
    qtbot.waitUntil(lambda: board.paper.templates.count() > 0 and not desk.bridge.busy)
    at = board.paper.templates.findData("summons")
    board.paper.templates.setCurrentIndex(at)
    board.paper.templates.activated.emit(at)
    return board


def words_in(path: Path) -> str:
    document = docx.Document(path)
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return " ".join([*(paragraph.text for paragraph in document.paragraphs), *cells])


def test_a_summons_and_its_address_annex_come_out_together(qtbot, desk: Desk, tmp_path: Path):
    board = papers(qtbot, desk)
    assert board.paper.templates.currentText() == "Summons of a witness"
    assert "Two files come out together" in board.paper._pair.text()
    assert board.paper.go.text() == "Write both files…"
    board.paper.write(tmp_path / "summons.docx")
    quiet(qtbot, desk)
    served, annex = tmp_path / "summons.docx", tmp_path / "summons-address-annex.docx"
    assert "Lipowa" not in words_in(served) and "Lipowa" in words_in(annex)
    said = board.paper.facts.accessibleDescription()
    assert "summons.docx" in said and "Confidential, to be kept apart summons-address-annex.docx" in said
    assert "to be filled in by hand" in said
    assert nameless(board.paper) == []
    QTest.keyClick(board.paper, Qt.Key.Key_Escape)
    assert board.card.isVisible()


@pytest.mark.allow_stall  # a case is unlocked within it
def test_a_clerk_is_told_that_the_annex_is_missing_and_why(qtbot, clerk: Desk, tmp_path: Path):
    board = papers(qtbot, clerk)
    assert "Your keys do not open identities" in board.paper._pair.text()
    assert [one.id for one in board.paper.recipients._choices] == ["served"]
    board.paper.write(tmp_path / "summons.docx")
    quiet(qtbot, clerk)
    assert [path.name for path in tmp_path.glob("*.docx")] == ["summons.docx"]
    assert "The address annex was not written" in board.paper.facts.accessibleDescription()


def test_a_paper_that_would_name_her_is_stopped_in_the_same_panel(qtbot, desk: Desk, tmp_path: Path):
    board = papers(qtbot, desk)
    board.paper.write(tmp_path / "summons of Brzoza.docx")
    quiet(qtbot, desk)
    assert list(tmp_path.glob("*.docx")) == []
    panel = board.trouble.leak
    assert panel.isVisible() and shown(panel) == [["P-1", "Brzoza", "name of the file itself"]]
    panel.begin.click()
    QTest.keyClicks(panel.reason, REASON)
    panel.write.click()
    quiet(qtbot, desk)
    assert len(list(tmp_path.glob("*.docx"))) == 2
