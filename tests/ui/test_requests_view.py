"""Requests to other states in the window: chosen, filled in, checked, written, followed by single keys."""

import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QStackedWidget

from judgedesk.app import casefile, intake, records, requests, requests_check, requests_follow
from judgedesk.app.casefile import Case
from judgedesk.app.requests_record import Cell
from judgedesk.domain.roles import Role
from judgedesk.law.choosing import NOT_FOR, Option
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.shell.requestsections import RequestSections
from judgedesk.ui.views.requests_form import RequestView
from judgedesk.ui.views.requests_instrument import InstrumentView
from tests.ui.conftest import CHEAP, PASSPHRASE, RECORDS, STATEMENT

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
CELL = Cell("c1", "d1", "v1", "pl.189a.means.3_deceit")


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    base = tmp_path_factory.mktemp("requests")
    (base / "files").mkdir()
    (base / "files" / "statement.txt").write_text(STATEMENT, encoding="utf-8")
    accused = {"id": "d1", "roles": ["defendant"], "name": "Bogdan Kowal"}
    with casefile.create_case(base / "case.jdcase", "II K 1/26", "A. Judge", Role.JUDGE, PASSPHRASE, CHEAP) as case:
        intake.import_files(case, [base / "files"], jobs=1)
        records.apply(case, {**RECORDS, "persons": [RECORDS["persons"][0], accused]})
    return base / "case.jdcase"


class Place(QStackedWidget):
    """The place as the window shows it."""

    def __init__(self, bridge: Bridge, sections: RequestSections) -> None:
        super().__init__()
        self.bridge, self.of, self.made = bridge, sections, {}
        self.told: list[str] = []
        self.wanted: list[str] = []
        sections.section_wanted.connect(self.go)
        sections.noted.connect(self.told.append)
        bridge.changed.connect(lambda changes: [view.refresh(changes) for view in self.made.values()])

    def go(self, name: str) -> None:
        if not self.of.has(name):
            self.wanted.append(name)
            return
        if name not in self.made:
            self.made[name] = self.of.make(name)
            self.addWidget(self.made[name])
        self.setCurrentWidget(self.made[name])
        self.made[name].activate()


@pytest.fixture
def place(qtbot, bridge, theme, case, words) -> Iterator[Place]:
    holder = QStackedWidget()
    qtbot.addWidget(holder)
    made = Place(bridge, RequestSections(bridge, theme, case, words, holder))
    qtbot.addWidget(made)
    made.resize(1440, 900)
    made.show()
    made.activateWindow()
    yield made


def quiet(qtbot, place: Place, name: str):
    place.go(name)
    view = place.made[name]
    qtbot.waitUntil(lambda: not view._stale and not place.bridge.busy)
    return view


def aside(work, *given):
    """What is done beside the window, in a thread of its own."""
    with ThreadPoolExecutor(1) as pool:
        running = pool.submit(work, *given)
        while not running.done():
            QApplication.processEvents()
            time.sleep(0.005)
        return running.result()


def begun(case: Case) -> str:
    new = partial(requests.new, case, "eu.eio", "RO", need="hear_witness", count="c1", persons=["v1"])
    return aside(new)[0]


def complete(case: Case, id: str) -> None:
    """Fills in what is missing and sets every warning aside."""
    aside(_complete, case, id)


def _complete(case: Case, id: str) -> None:
    fields = requests._instrument(requests.request_of(case, id)).fields
    for _ in range(4):
        for one in requests_check.check(case, id).missing:
            field = fields[one.field]
            options = [item.id for item in field.options]
            value = {"ticks": options[:1], "choice": options[:1], "persons": ["v1"], "day": "2026-11-23"}
            requests.set_field(case, id, one.field, value.get(field.kind, "Stated in full."))
    for one in requests_check.check(case, id).standing:
        requests.overrule(case, id, one.id, "known and accepted")


def test_where_nothing_stands_it_says_what_will(qtbot, place: Place):
    view = quiet(qtbot, place, "requests")
    assert view._stack.currentIndex() == 1 and "another" not in view._empty.accessibleName()
    assert "channel, languages and times" in view._empty.accessibleDescription()


def test_from_an_empty_cell_to_a_draft_without_the_mouse(qtbot, case, place: Place):
    place.of.ask_for([CELL])
    view = place.made["instrument"]
    assert isinstance(view, InstrumentView)
    qtbot.waitUntil(lambda: not view._stale and not place.bridge.busy)
    QTest.keyClicks(view.state_line, "Romania")
    QTest.keyClick(view.state_line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(view.rows.rows) and not place.bridge.busy)
    assert view.rows.rows[0].instrument.id == "eu.eio" and view.rows.rows[0].open is True
    closed = [one for one in view.rows.rows if isinstance(one, Option) and one.open is False]
    assert closed and all(one.why for one in closed)
    QTest.keyClick(view.table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "request" in place.made and not place.bridge.busy)
    (made,) = requests.requests(case)
    assert (made.state, made.count, made.cells, made.persons) == ("RO", "c1", (CELL,), ("v1",))
    assert place.made["request"]._form.request.id == made.id


def test_what_nobody_confirmed_is_said_to_be_unknown(qtbot, place: Place):
    view = quiet(qtbot, place, "instrument")
    view.state_line.setText("VN")
    view._to_list()
    qtbot.waitUntil(lambda: bool(view.rows.rows) and not place.bridge.busy)
    unknown = [row for row, one in enumerate(view.rows.rows) if isinstance(one, Option) and one.languages is None]
    assert unknown and "ask the EJN contact point" in view.rows.data(view.rows.index(unknown[0], 3))


def test_what_is_not_open_is_not_begun_but_says_why(qtbot, case, place: Place):
    view = quiet(qtbot, place, "instrument")
    view.state_line.setText("RO")
    view._to_list()
    qtbot.waitUntil(lambda: bool(view.rows.rows) and not place.bridge.busy)
    view.table.choose_row(len(view.rows.rows) - 1)
    assert view.option().open is False
    view.begin()
    assert place.told[-1].startswith("Not open: ") and not requests.requests(case)


def test_what_serves_another_need_stands_last_and_is_counted(qtbot, place: Place):
    view = quiet(qtbot, place, "instrument")
    view.state_line.setText("RO")
    view._to_list()
    qtbot.waitUntil(lambda: bool(view.rows.rows) and not place.bridge.busy)
    at = next(row for row in range(len(view.rows.rows)) if view.rows.is_heading(row))
    before, after = view.rows.rows[:at], view.rows.rows[at + 1 :]
    assert view.rows.data(view.rows.index(at, 0)) == f"For other needs: {len(after)}" and len(after) > 5
    assert not any(NOT_FOR in one.why for one in before) and all(NOT_FOR in one.why for one in after)
    assert any(one.open is False for one in before)  # with its reason
    view.table.choose_row(at)
    view._show_card()
    assert view.option() is None and not view.go.isEnabled()
    view.begin()  # nothing happens
    assert place.told == []


def form(qtbot, case, place: Place) -> RequestView:
    place.of.look_at(begun(case))
    view = quiet(qtbot, place, "request")
    qtbot.waitUntil(lambda: view._form is not None and bool(view.blocks))
    return view


def test_the_form_has_the_official_sections_with_what_is_missing(qtbot, case, place: Place):
    view = form(qtbot, case, place)
    assert [one.id for one in view.rows.rows[:-1]] == [one.id for one in view._form.instrument.sections]
    missing = sum(view._missing(one) for one in view.rows.rows)
    assert missing == len(view._form.check.missing) > 0
    assert f"{missing + len(view._form.check.standing)} open" in view.head._note.text()


def test_enter_on_a_missing_field_jumps_to_it_and_typing_takes_the_line_away(qtbot, case, place: Place):
    view = form(qtbot, case, place)
    texts = {one.id for one in view._form.instrument.fields.values() if one.kind in ("text", "line")}
    at = next(at for at, one in enumerate(view.checks.rows.rows) if one.kind == "missing" and one.id in texts)
    wanted = view.checks.rows.rows[at].id
    view.checks.table.choose_row(at)
    QTest.keyClick(view.checks.table, Qt.Key.Key_Return)
    block = view.blocks[wanted]
    qtbot.waitUntil(lambda: block.editor.hasFocus())
    assert block.wrong.text() and block.editor.accessibleName()
    block.editor.selectAll()
    QTest.keyClicks(block.editor, "Reasons given here")
    view.sections.setFocus()
    qtbot.waitUntil(lambda: requests.request_of(case, view.focus.request).fields.get(wanted) == "Reasons given here")
    qtbot.waitUntil(lambda: wanted not in {one.field for one in view._form.check.missing})


def test_a_field_says_what_it_is_filled_from_and_is_taken_over_again(qtbot, case, place: Place):
    view = form(qtbot, case, place)
    facts = next(one for one in view._form.instrument.fields.values() if one.kind == "facts")
    view.to_field(facts.id)
    block = view.blocks[facts.id]
    assert "tagged passages" in block.from_where.text() and not block.again.isVisibleTo(block)
    block.editor.setPlainText("Something else.")
    block.tell()
    qtbot.waitUntil(lambda: block.again.isVisibleTo(block))
    block.again.click()
    qtbot.waitUntil(lambda: "Something else." not in block.editor.toPlainText())
    assert requests.request_of(case, view.focus.request).sources[facts.id]


def test_a_protected_name_is_refused_and_what_was_typed_is_not_lost(qtbot, case, place: Place):
    view = form(qtbot, case, place)
    facts = next(one for one in view._form.instrument.fields.values() if one.kind == "facts")
    view.to_field(facts.id)
    block = view.blocks[facts.id]
    block.editor.setPlainText("Anna Example was met at the station.")
    block.tell()
    qtbot.waitUntil(lambda: view.trouble.isVisibleTo(view) and not place.bridge.busy)
    view._load()
    qtbot.waitUntil(lambda: not place.bridge.busy)
    assert block.editor.toPlainText() == "Anna Example was met at the station."
    assert "Anna" not in str(requests.request_of(case, view.focus.request).fields)


def test_languages_stand_side_by_side_with_a_stale_mark(qtbot, case, place: Place):
    view = form(qtbot, case, place)
    facts = next(one for one in view._form.instrument.fields.values() if one.kind == "facts")
    view.to_field(facts.id)
    block = view.blocks[facts.id]
    for code, text in (("pl", "Opis czynu."), ("ro", "Descrierea faptei.")):
        view.languages.choose(code)
        assert block.others[code].isVisibleTo(block)
        block.others[code].text.setPlainText(text)
        block.others[code].tell()
        qtbot.waitUntil(lambda: not place.bridge.busy)
    qtbot.waitUntil(lambda: "pl" in requests.request_of(case, view.focus.request).texts.get(facts.id, {}))
    aside(requests.set_field, case, view.focus.request, facts.id, "Changed.")
    view._load()
    qtbot.waitUntil(lambda: block.others["pl"].stale.isVisibleTo(block))
    assert list(block.others) == ["pl", "ro"]  # both stand beside it
    assert {one.aside for one in view.languages._choices if one.id in ("pl", "ro")} == {"1 stale"}


def test_a_warning_is_set_aside_for_a_reason(qtbot, case, place: Place):
    view = form(qtbot, case, place)
    at = next(at for at, one in enumerate(view.checks.rows.rows) if one.kind == "warning" and one.id != "motion")
    assert "O: set aside" in view.checks.keys.text()
    id = view.checks.rows.rows[at].id
    view.checks.table.choose_row(at)
    QTest.keyClick(view.checks.table, Qt.Key.Key_O)
    QTest.keyClick(view.checks.reason, Qt.Key.Key_Return)
    assert not requests.request_of(case, view.focus.request).overruled  # not without a reason
    QTest.keyClicks(view.checks.reason, "agreed by telephone")
    QTest.keyClick(view.checks.reason, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(requests.request_of(case, view.focus.request).overruled))
    (one,) = requests.request_of(case, view.focus.request).overruled
    assert (one.id, one.reason) == (id, "agreed by telephone")


def test_on_whose_motion_the_court_acts_is_said_in_the_check_list(qtbot, case, place: Place):
    view = form(qtbot, case, place)
    at = next(at for at, one in enumerate(view.checks.rows.rows) if one.id == "motion")
    view.checks.table.choose_row(at)
    QTest.keyClick(view.checks.table, Qt.Key.Key_Return)
    assert "of its own" in view.checks.reason.accessibleName()
    QTest.keyClicks(view.checks.reason, "of its own motion")
    QTest.keyClick(view.checks.reason, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: requests.request_of(case, view.focus.request).motion_by == "of its own motion")
    qtbot.waitUntil(lambda: "motion" not in {one.id for one in view.checks.rows.rows})


def test_a_draft_is_written_and_what_is_incomplete_is_not(qtbot, case, place: Place, tmp_path):
    view = form(qtbot, case, place)
    view.write_paper()
    assert view.paper.draft.isChecked()
    view.paper.write(tmp_path / "draft.docx")
    qtbot.waitUntil(lambda: view.paper._written is not None)
    assert (tmp_path / "draft.docx").stat().st_size > 1000
    view.paper.draft.setChecked(False)
    view.paper.write(tmp_path / "whole.docx")
    qtbot.waitUntil(lambda: view.trouble.isVisibleTo(view))
    assert not (tmp_path / "whole.docx").exists()


def test_what_happened_is_entered_by_one_key_each_and_starts_its_times(qtbot, case, place: Place):
    id = begun(case)
    complete(case, id)
    place.of.focus.day = date(2026, 11, 24)
    view = quiet(qtbot, place, "requests")
    QTest.keyClick(view.table, Qt.Key.Key_R)
    assert "can't be entered" in place.told[-1]  # nothing is received before it is sent
    for key, day, kind in ((Qt.Key.Key_S, "2026-11-23", "sent"), (Qt.Key.Key_R, "2026-11-24", "received")):
        QTest.keyClick(view.table, key)
        assert view._is_busy() and view.form.kind.currentData() == kind
        view.form.day.setText(day)
        QTest.keyClick(view.form.day, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: not view._is_busy() and not place.bridge.busy)
    line = view.line()
    assert line.entry.stage == "received" and line.clocks
    due = view.rows.data(view.rows.index(view.table.currentIndex().row(), 4))
    assert "left" in due
    assert len(view.card.rows.rows) == 2 + len(line.clocks)
    assert "received" in view.card.timeline.accessibleDescription()


def test_a_time_that_ran_out_says_what_to_do(qtbot, case, place: Place):
    id = begun(case)
    complete(case, id)
    aside(requests_follow.sent, case, id, "2026-06-01")
    aside(requests_follow.received, case, id, "2026-06-03")
    place.of.focus.day = date(2026, 11, 23)
    view = quiet(qtbot, place, "requests")
    assert view.line().late
    step = view.card.steps_rows.rows[0]
    assert step.late and "ran out" in step.text and step.act == "reminded"
    told = []
    place.of.figure.connect(lambda text, spoken: told.append((text, spoken)))
    place.of.count()
    qtbot.waitUntil(lambda: bool(told))
    assert told[-1][0] == "1 late"


def test_a_supplement_reuses_the_first(qtbot, case, place: Place):
    id = begun(case)
    complete(case, id)
    aside(requests_follow.sent, case, id, "2026-11-20")
    view = quiet(qtbot, place, "requests")
    QTest.keyClick(view.table, Qt.Key.Key_U)
    qtbot.waitUntil(lambda: "request" in place.made and not place.bridge.busy)
    made = place.made["request"]._form.request
    assert made.supplements == id and made.state == "RO"


def test_what_was_sent_cannot_be_typed_into_until_a_new_version_is_begun(qtbot, case, place: Place):
    view = form(qtbot, case, place)
    complete(case, view.focus.request)
    aside(requests_follow.sent, case, view.focus.request, "2026-11-20")
    view._load()
    qtbot.waitUntil(lambda: view._form.request.frozen and view.amend.isVisibleTo(view))
    assert not view._may
    view.amend.click()
    qtbot.waitUntil(lambda: view._may)


def test_it_speaks_pseudonyms_in_every_language(qtbot, case, words, place: Place):
    id = begun(case)
    complete(case, id)
    view = quiet(qtbot, place, "requests")
    assert "P-1" in view.card.facts.accessibleDescription()
    assert "Anna" not in view.card.facts.accessibleDescription()
    words.choose("pl")
    qtbot.waitUntil(lambda: not place.bridge.busy)
    assert "nakaz dochodzeniowy" in view.rows.data(view.rows.index(view.table.currentIndex().row(), 1)).lower()
