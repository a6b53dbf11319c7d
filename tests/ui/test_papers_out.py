"""Papers that go out and come in: a bundle put in order by keys and made, a package written, looked at, taken in."""

import json
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QStackedWidget

from judgedesk.app import bundles, casefile, exchange, exchange_desks, exchange_write, intake, records, seals, tagging
from judgedesk.app.reading import resolve
from judgedesk.domain.roles import Role
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.shell.papersections import PaperSections
from judgedesk.ui.views.bundle import BundleView
from judgedesk.ui.views.exchange import CAME, KNOWN, WAITS, ExchangeView
from tests.ui.conftest import CHEAP, PASSPHRASE, RECORDS

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
FILES = {"1 statement.txt": "P-1 was promised work in a hotel, with a contract.", "2 note.txt": "A note on the farm.",
         "3 letter.txt": "Signed by Anna Example herself.", "4 secret.txt": "where she lives now"}  # fmt: skip


def told() -> dict[str, Any]:
    tags = [{**RECORDS["tags"][0], "document": "1 statement.txt"}]
    return {**RECORDS, "tags": tags}


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    base = tmp_path_factory.mktemp("papers")
    (base / "files").mkdir()
    for name, text in FILES.items():
        (base / "files" / name).write_text(text, encoding="utf-8")
    with casefile.create_case(base / "case.jdcase", "II K 1/26", "A. Judge", Role.JUDGE, PASSPHRASE, CHEAP) as case:
        intake.import_files(case, [base / "files"], jobs=1)
        records.apply(case, told())
        seals.seal_document(case.file, resolve(case, "4 secret.txt").id)
    return base / "case.jdcase"


class Place(QStackedWidget):
    """The place as the window shows it."""

    def __init__(self, bridge: Bridge, sections: PaperSections) -> None:
        super().__init__()
        self.bridge, self.of, self.made = bridge, sections, {}
        self.said: list[str] = []
        self.figures: list[str] = []
        sections.section_wanted.connect(self.go)
        sections.noted.connect(self.said.append)
        sections.figure.connect(lambda text, _spoken: self.figures.append(text))
        bridge.changed.connect(lambda changes: [view.refresh(changes) for view in self.made.values()])

    def go(self, name: str) -> Any:
        if name not in self.made:
            self.made[name] = self.of.make(name)
            self.addWidget(self.made[name])
        self.setCurrentWidget(self.made[name])
        self.made[name].activate()
        return self.made[name]


@pytest.fixture
def place(qtbot, bridge, theme, case, words) -> Iterator[Place]:
    holder = QStackedWidget()
    qtbot.addWidget(holder)
    made = Place(bridge, PaperSections(bridge, theme, case, words, holder))
    qtbot.addWidget(made)
    made.resize(1440, 900)
    made.show()
    yield made


def aside(qtbot, work: Callable[..., Any], *args: Any) -> Any:
    """Does work of the test off the window's thread."""
    with ThreadPoolExecutor(1) as pool:
        future = pool.submit(work, *args)
        qtbot.waitUntil(future.done, timeout=20_000)
        return future.result()


def settled(qtbot, place: Place) -> None:
    qtbot.waitUntil(lambda: not place.bridge.busy, timeout=30_000)


def shown(view: BundleView) -> list[str]:
    return [one.title for one in view.list.lines.rows]


def said(view: Any) -> str:
    facts = view.side.facts if isinstance(view, BundleView) else view.facts
    return facts.accessibleDescription()


@pytest.fixture
def listed(qtbot, place: Place) -> BundleView:
    view = place.go("bundle")
    settled(qtbot, place)
    QTest.mouseClick(view.every, Qt.MouseButton.LeftButton)
    settled(qtbot, place)
    return view


def test_a_bundle_is_put_in_order_by_keys_and_says_before_what_stays_out(qtbot, place, listed: BundleView):
    assert [one.title for one in listed.list.lines.rows if one.absent] == ["4 secret"]
    assert "Sealed documents go into a bundle for an authority only" in said(listed)
    listed.list.choose_row(0)
    listed.section.setText("A. Statements")
    QTest.keyClick(listed.section, Qt.Key.Key_Return)
    settled(qtbot, place)
    assert shown(listed) == ["A. Statements", "1 statement", "2 note", "3 letter", "4 secret"]
    listed.list.choose_row(2)
    QTest.keyClick(listed.list, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    settled(qtbot, place)
    assert shown(listed) == ["A. Statements", "2 note", "1 statement", "3 letter", "4 secret"]
    listed.list.choose_row(3)
    QTest.keyClick(listed.list, Qt.Key.Key_Delete)
    settled(qtbot, place)
    assert shown(listed) == ["A. Statements", "2 note", "1 statement", "4 secret"]
    listed.list.choose_row(0)
    QTest.keyClick(listed.list, Qt.Key.Key_Return)
    listed.section.setText("A. Papers")
    QTest.keyClick(listed.section, Qt.Key.Key_Return)
    settled(qtbot, place)
    assert shown(listed)[0] == "A. Papers"


def test_what_names_somebody_stops_it_what_is_made_can_be_gone_on_with(qtbot, place, case, listed, tmp_path):
    out = tmp_path / "b.pdf"
    listed.make(out)
    settled(qtbot, place)
    assert not out.exists()
    assert listed.trouble.leak is not None and listed.trouble.leak.rows.rows
    listed.list.choose_row(2)
    listed.list.take_out()
    settled(qtbot, place)
    listed.keep_spec(tmp_path / "spec.json")
    listed.make(out)
    settled(qtbot, place)
    with pikepdf.open(out) as found:
        assert len(found.pages) == 3, "an index and two documents"
    assert "version 1" in said(listed)
    assert "Left out, and why" in said(listed)
    assert place.said[-1] == "Bundle written to b.pdf"
    assert [one.version for one in listed.side.rows.rows] == [1]
    QTest.mouseClick(listed.side.late, Qt.MouseButton.LeftButton)
    settled(qtbot, place)
    assert shown(listed) == []
    QTest.mouseClick(listed.every, Qt.MouseButton.LeftButton)
    settled(qtbot, place)
    assert [one.title for one in listed.list.lines.rows if not one.absent] == ["3 letter"], "the others are in it"
    listed.list.show_lines([one for one in listed.list.lines.rows if one.title != "4 secret"])
    listed.whom.setCurrentIndex(1)
    listed.whom.activated.emit(1)
    settled(qtbot, place)
    listed.make(tmp_path / "late.pdf")
    settled(qtbot, place)
    assert {one.version for one in listed.side.rows.rows} == {1, 2}
    kept = json.loads((tmp_path / "spec.json").read_text(encoding="utf-8"))
    assert all(len(one if isinstance(one, str) else one["document"]) == 64 for one in kept["sections"][0]["documents"])
    listed.open_spec(tmp_path / "spec.json")
    settled(qtbot, place)
    assert shown(listed) == ["1 statement", "2 note", "4 secret"]
    assert aside(qtbot, lambda: [one.version for one in bundles.bundles(case)]) == [1, 2]


def test_sections_by_witness_can_be_taken_over_by_hand(qtbot, place, listed: BundleView):
    listed.by.setCurrentIndex(2)
    listed.by.activated.emit(2)
    settled(qtbot, place)
    assert shown(listed) == ["Count I", "1 statement"]
    assert not listed.list.by_hand
    QTest.mouseClick(listed.hand, Qt.MouseButton.LeftButton)
    settled(qtbot, place)
    assert shown(listed) == ["Count I", "1 statement"]
    assert listed.list.by_hand


@pytest.fixture
def other(tmp_path: Path) -> Iterator[casefile.Case]:
    folder = tmp_path / "other.jdcase"
    with casefile.create_case(folder, "II K 1/26", "B. Judge", Role.JUDGE, PASSPHRASE, CHEAP) as made:
        QApplication.processEvents()  # the program makes a case on a worker
        yield made


def sent_back(case: casefile.Case, other: casefile.Case, folder: Path) -> Path:
    """What the other desk sends after both wrote a note on the same tag."""
    choice = exchange_write.Choice("panel", everything=True, include=("tags", "people"),
                                   recipient=exchange_write.Recipient.AUTHORITY)  # fmt: skip
    exchange_write.write(case, folder / "there.jdx", choice, exchange_write.identity(other))
    exchange.take(other, folder / "there.jdx")
    tagging.change_tag(case, "t1", note="to be read out")
    tagging.change_tag(other, "t1", note="compare volume II")
    exchange_write.write(other, folder / "back.jdx", choice, exchange_write.identity(case))
    return folder / "back.jdx"


def test_a_package_is_looked_at_chosen_from_taken_in_and_taken_back(qtbot, place, case, other, tmp_path):
    path = aside(qtbot, sent_back, case, other, tmp_path)
    view: ExchangeView = place.go("exchange")
    settled(qtbot, place)
    view.show_mode(CAME)
    view.review(path)
    settled(qtbot, place)
    assert aside(qtbot, lambda: exchange_write.identity(other).fingerprint) in said(view)
    assert "first" not in said(view), "what was sent to a key made it known"
    assert "Documents: 3 of 3" in said(view)
    assert {one.state for one in view.table.items.rows if one.kind == "document"} == {"known"}
    first = view.table.items.rows[0]
    assert first.conflict is not None
    assert first.name == "promised work in a hotel"
    view.table.choose_row(0)
    assert len(view.card.buttons) == 3
    view.table.setFocus()
    QTest.keyClick(view.table, Qt.Key.Key_2)
    assert view.table.choices == {"tags:t1": "theirs"}
    QTest.keyClick(view.table, Qt.Key.Key_0)
    assert view.table.choices == {"tags:t1": "both"}
    view.take_in()
    settled(qtbot, place)
    place.of.count()
    settled(qtbot, place)
    assert place.figures[-1] == "1"
    view.show_mode(WAITS)
    settled(qtbot, place)
    view.table.choose_row(0)
    QTest.keyClick(view.table, Qt.Key.Key_2)
    settled(qtbot, place)
    notes = aside(qtbot, lambda: [one.note for one in tagging.tags_on_page(case, 1, 1)])
    assert notes == ["compare volume II"]
    assert not view.table.items.rows
    aside(qtbot, tagging.undo, case)
    view.show_mode(KNOWN)
    settled(qtbot, place)
    assert [one.name for one in view.table.items.rows] == ["B. Judge"]
    assert aside(qtbot, lambda: exchange_desks.desks(case)[0].words) in said(view)
    view.show_mode(CAME)
    view.take_back()
    settled(qtbot, place)
    assert aside(qtbot, exchange.conflicts, case) == []


def test_a_package_says_before_what_goes_and_stops_where_it_would_name(qtbot, place, case, other, tmp_path):
    aside(qtbot, exchange_write.write_identity, other, tmp_path / "b.pub")
    view: ExchangeView = place.go("exchange")
    settled(qtbot, place)
    assert "Documents: 3 of 3" in said(view)
    assert "Findings and notes of chambers: never" in said(view)
    assert "Chosen and cannot go" in said(view)
    assert not view.form.write.isEnabled()
    view.open_key(tmp_path / "b.pub")
    settled(qtbot, place)
    assert "B. Judge" in view.form.key_said.text()
    assert view.form.write.isEnabled()
    view.write(tmp_path / "out.jdx")
    settled(qtbot, place)
    assert not (tmp_path / "out.jdx").exists()
    assert view.trouble.leak is not None and view.trouble.leak.rows.rows
    view.form.whom.choose("authority")
    settled(qtbot, place)
    view.write(tmp_path / "out.jdx")
    settled(qtbot, place)
    assert "Written" in said(view)
    view.form.lock.choose("passphrase")
    assert not view.form.write.isEnabled()
    view.form.passphrase.first.setText("four plain words here")
    view.form.passphrase.second.setText("four plain words here")
    assert view.form.write.isEnabled()


def test_what_is_deleted_on_the_other_desk_is_shown_before_and_desks_are_taken_off(qtbot, place, case, other, tmp_path):
    def deleted() -> Path:
        sent_back(case, other, tmp_path)
        tagging.remove_tag(other, "t1")
        tagging.undo(case)
        (tmp_path / "last.jdx").unlink(missing_ok=True)
        choice = exchange_write.Choice("panel", everything=True, include=("tags",),
                                       recipient=exchange_write.Recipient.AUTHORITY)  # fmt: skip
        exchange_write.write(other, tmp_path / "last.jdx", choice, exchange_write.identity(case))
        return tmp_path / "last.jdx"

    path = aside(qtbot, deleted)
    view: ExchangeView = place.go("exchange")
    settled(qtbot, place)
    view.show_mode(CAME)
    view.review(path)
    settled(qtbot, place)
    [line] = [one for one in view.table.items.rows if one.kind == "gone"]
    assert line.name == "promised work in a hotel"
    view.table.choose_row(view.table.items.rows.index(line))
    assert "deletes it" in view.card.about.text() and view.card.isVisible()
    view.table.setFocus()
    QTest.keyClick(view.table, Qt.Key.Key_Delete)
    assert view.table.leave == {"tags:t1"}
    QTest.keyClick(view.table, Qt.Key.Key_Delete)
    view.take_in()
    settled(qtbot, place)
    assert "Of these deleted, as on the other desk: 1" in said(view)
    assert aside(qtbot, tagging.tags_on_page, case, 1, 1) == []
    view.take_back()
    settled(qtbot, place)
    assert len(aside(qtbot, tagging.tags_on_page, case, 1, 1)) == 1
    view.show_mode(KNOWN)
    settled(qtbot, place)
    QTest.keyClick(view.table, Qt.Key.Key_Delete)
    settled(qtbot, place)
    assert not view.table.items.rows and "No desk is known yet" in said(view)
