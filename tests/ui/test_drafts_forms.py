"""A typist killed in several forms finds all of them again, with what was chosen and ticked beside the words."""

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtTest import QTest

import judgedesk
from judgedesk.app import casefile, desk_state, records, requests
from judgedesk.app.requests_record import Cell
from judgedesk.domain.changes import Changes
from judgedesk.ui.reader.within import FindBar
from judgedesk.ui.shell.typedfields import choices_of, seeks, typed_in, value_of
from judgedesk.ui.views.grid_sieve import SieveBar
from judgedesk.ui.views.requests_fields import TextArea
from tests.ui.test_drafts import away, desk_of, kept
from tests.ui.test_running_view import PEOPLE, RECORDS

NAME, NOTE, DAY = "Irena Wymyslona", "He was not asked about the key", "2026-03-01"
FIELD, HEARD, LABEL = "The farm was searched at dawn", "She asked for a break", "Defence of accused 2"
TYPIST = """
import sys
from datetime import datetime
from pathlib import Path
from PySide6.QtTest import QTest
from judgedesk.app import casefile, desk_state, requests
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.shell.desk import Desk
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.start import application
from judgedesk.ui.views.requests_fields import TextArea

app, theme, words, bridge = application(), Theme(), Words("en"), Bridge()
case = casefile.open_case(Path(sys.argv[1]), sys.argv[2], sys.argv[3])
desk = Desk(bridge, theme, case, words, [])
desk.show()
desk.activateWindow()

def settle():
    QTest.qWait(20)
    while bridge.busy:
        QTest.qWait(5)

def place(name, command=""):
    desk.go(name)
    settle()
    if command:
        assert desk.commands.run(command), command
        settle()
    return desk.centre.places[name]

def type_in(field, text):
    field.setFocus()
    QTest.keyClicks(field, text)

settle()
people = place("people", "people.new")
type_in(people.form.fields.edit("name"), sys.argv[4])
people.form.fields.role("witness").click()
QTest.qWait(900)
motions = place("motions", "motions.new")
motions.form.kind.setCurrentIndex(motions.form.kind.count() - 1)
type_in(motions.form.note, sys.argv[5])
QTest.qWait(900)
type_in(place("closing").final, sys.argv[6])
QTest.qWait(900)
running = place("running")
running.now = lambda: datetime(2027, 1, 12, 9, 30)
running.day.show_day(running.now().date())
running.day.chosen.emit(running.now().date())
settle()
type_in(running.side.note, sys.argv[8])
QTest.qWait(900)
exchange = place("exchange")
exchange.form.kind.choose("party")
type_in(exchange.form.label, sys.argv[9])
QTest.qWait(900)
desk.requests.focus.request = requests.requests(case)[0].id
request = place("request")
facts = next(one for one in request._form.instrument.fields if one.endswith("facts"))
request.to_field(facts)
settle()
area = request.blocks[facts].findChild(TextArea)
area.selectAll()
type_in(area, sys.argv[7])
for _ in range(200):
    kept = str(desk_state.kept(case, desk_state.DRAFTS))
    missing = [one for one in sys.argv[4:10] if one not in kept]
    if not missing:
        break
    QTest.qWait(50)
print("typed", *missing, flush=True)
QTest.qWait(60000)
"""


@pytest.fixture(scope="module")
def killed(prepared: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case whose user was typing in six places when the program was killed."""
    folder = Path(shutil.copytree(prepared, tmp_path_factory.mktemp("forms") / "case.jdcase"))
    with casefile.open_case(folder, "A. Judge", "correct horse") as case:
        records.apply(case, {"format": RECORDS["format"], **PEOPLE})
        requests.new(
            case, "eu.eio", "RO", need="hear_witness", cells=[Cell("c1", "d1", "v1", "pl.189a.means.3_deceit")]
        )
    given = [
        sys.executable,
        "-c",
        TYPIST,
        str(folder),
        "A. Judge",
        "correct horse",
        NAME,
        NOTE,
        DAY,
        FIELD,
        HEARD,
        LABEL,
    ]
    around = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(Path(judgedesk.__file__).parent.parent)}
    with subprocess.Popen(given, stdout=subprocess.PIPE, text=True, env=around) as typist:
        assert typist.stdout is not None
        assert typist.stdout.readline() == "typed\n"
        typist.send_signal(signal.SIGKILL)
    return folder


@pytest.mark.allow_stall  # places are made
def test_every_form_of_a_killed_typist_comes_back_with_what_was_chosen(qtbot, killed, bridge, theme, words, passphrase):
    case = casefile.open_case(killed, "A. Judge", passphrase)
    desk = desk_of(qtbot, bridge, theme, case, words, "home")
    desk.resize(1024, 768)
    card = desk.drafts.card
    qtbot.waitUntil(card.isVisible)
    places = {NAME: ("People", "people.new"), NOTE: ("Trial › Motions for evidence", "motions.new"),
              DAY: ("Case › Closing", ""), FIELD: ("Requests › Form", ""), HEARD: ("Hearings › Day", ""),
              LABEL: ("Papers › Exchange", "")}  # fmt: skip
    while card.isVisible():
        said, command = places.pop(card.text)
        assert f"in {said} on" in card._what.text() and 0 < card.height() <= 64
        assert desk.commands.run("draft.back")
        qtbot.waitUntil(lambda: not bridge.busy)
        if command:
            assert desk.commands.run(command)
        now = card.text
        qtbot.waitUntil(lambda now=now: not card.isVisible() or card.text != now, timeout=4000)
    assert places == {}
    at = desk.centre.places
    people, motions, closing = (at[name] for name in ("people", "motions", "closing"))
    assert people.form.fields.edit("name").text() == NAME
    assert people.form.fields.role("witness").isChecked()
    kinds = motions.form.kind
    assert motions.form.note.text() == NOTE and kinds.currentIndex() == kinds.count() - 1
    assert closing.final.text() == DAY
    request, running, exchange = (at[name] for name in ("request", "running", "exchange"))
    assert FIELD in [area.toPlainText() for area in request.findChildren(TextArea)]
    assert running.side.note.text() == HEARD
    assert exchange.form.label.text() == LABEL and exchange.form.kind.current == "party"
    away(desk)
    bridge.close(case.close)


@pytest.mark.allow_stall  # places are made
def test_work_in_the_background_takes_no_draft_of_a_place_that_is_no_form(qtbot, desk, bridge, case):
    desk.activateWindow()
    desk.go("exchange")
    qtbot.waitUntil(lambda: not bridge.busy)
    form = desk.centre.places["exchange"].form
    form.kind.choose("party")
    form.label.setFocus()
    QTest.keyClicks(form.label, LABEL)
    qtbot.waitUntil(lambda: LABEL in str(kept(qtbot, bridge, case)), timeout=4000)
    bridge.write(lambda: Changes(frozenset({"documents", "records", "tags"})))
    desk.topbar.box.setFocus()
    qtbot.wait(900)
    assert form.label.text() == LABEL and LABEL in str(kept(qtbot, bridge, case))
    form.label.setModified(False)
    qtbot.waitUntil(lambda: kept(qtbot, bridge, case) == {}, timeout=4000)


@pytest.mark.allow_stall  # places are made
def test_words_that_search_filter_or_list_terms_are_never_a_draft(qtbot, desk, bridge, case):
    desk.activateWindow()
    for name, field in (("finding", lambda at: at.findChild(FindBar).line), ("documents", lambda at: at._filter),
                        ("batch", lambda at: at.terms), ("grid", lambda at: at.findChild(SieveBar).victim),
                        ("chronology", lambda at: at.form.passages.line)):  # fmt: skip
        desk.go(name)
        qtbot.waitUntil(lambda: not bridge.busy)
        line = field(desk.centre.places[name])
        assert typed_in(line, desk.centre.places) is None
        line.setFocus()
        QTest.keyClicks(line, "paszport")
    qtbot.wait(1000)
    found: list[dict] = []
    bridge.write(desk_state.kept, case, desk_state.DRAFTS, done=found.append)
    qtbot.waitUntil(lambda: bool(found))
    assert found == [{}]
    form = desk.chronology.form
    assert seeks(form.passages.line) and {value_of(one) for one in choices_of(form, whole=True).values()}
