"""Two panes, a second window, and a desk that stands as it was left."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from judgedesk.app import casefile, desk_state, recent
from judgedesk.app.casefile import Case
from judgedesk.domain.roles import Compartment
from judgedesk.ui.shell import layout
from judgedesk.ui.shell.desk import Desk
from judgedesk.ui.shell.history import Stop
from judgedesk.ui.shell.window import Window


def test_a_passage_of_the_grid_opens_in_the_document_beside(qtbot, bridge, desk: Desk):
    desk.search("passports")
    qtbot.waitUntil(lambda: desk.finding.reader.page is not None and not bridge.busy)
    desk.go("grid")
    qtbot.waitUntil(lambda: not bridge.busy)
    desk.commands.run("split.document")
    second = desk.panes.beside.second
    qtbot.waitUntil(lambda: not bridge.busy and second.finding.reader.page is not None)
    assert second.finding is not desk.finding and desk.panes.active is second
    report = next(line.id for line in desk.documents._rows.rows if line.name == "report.txt")
    desk.panes.open_page(desk.centre, report, 1, [])
    reader = second.finding.reader
    qtbot.waitUntil(lambda: reader.page is not None and reader.page.document == report and not bridge.busy)
    assert desk._here().place == "grid"
    desk.go("ledger")
    qtbot.waitUntil(lambda: not bridge.busy)
    assert second.here().place == "ledger" and desk._here().place == "grid"
    desk.commands.run("split.close")
    assert desk.panes.beside.second is None and desk.panes.active is desk.centre
    assert desk.navigation._buttons["grid"].isChecked()


def test_a_second_window_shows_another_place_and_hides_when_locked(qtbot, bridge, desk: Desk):
    desk.commands.run("window.second")
    other = desk.panes.other
    qtbot.waitUntil(lambda: not bridge.busy)
    assert other.isVisible() and other.centre.here().place == "documents"
    other.commands.run("go.grid")
    qtbot.waitUntil(lambda: not bridge.busy)
    assert other.centre.here().place == "grid" and desk._here().place == "documents"
    desk.panes.veil(True)
    assert not other.isVisible()
    desk.panes.veil(False)
    assert other.isVisible()
    desk.commands.run("window.second")
    assert desk.panes.other is None


@pytest.mark.allow_stall
def test_a_case_opens_as_it_was_left(qtbot, theme, words, folder: Path, passphrase):
    def opened() -> Window:
        made = Window(theme, words)
        qtbot.addWidget(made)
        made.show()
        made.open(folder, "A. Judge", passphrase)
        qtbot.waitUntil(lambda: made.desk is not None and not made.desk.bridge.busy, timeout=10_000)
        return made

    first = opened()
    assert first.desk._here().place == "home"
    first.desk.search("passports")
    qtbot.waitUntil(lambda: first.desk.finding.reader.page is not None and not first.desk.bridge.busy)
    first.desk.commands.run("split.grid")
    theme.set_zoom(125)
    qtbot.waitUntil(lambda: not first.desk.bridge.busy)
    first.close()
    theme.set_zoom(100)
    again = opened()
    qtbot.waitUntil(lambda: again.desk.finding.reader.page is not None and not again.desk.bridge.busy)
    assert again.desk._here().place == "finding" and again.desk.finding.results.query == "passports"
    assert again.desk.panes.beside.second.here().place == "grid"
    assert theme.zoom == 125
    again.close()
    theme.set_zoom(100)


def test_how_a_judges_windows_stood_lies_in_chambers_under_their_own_key(case: Case):
    desk_state.keep(case, desk_state.LAYOUT, {"first": {"place": "finding", "at": ["passport taken", 1, 1]}})
    assert desk_state.kept(case, desk_state.LAYOUT)["first"]["at"][0] == "passport taken"
    for part in (Compartment.CASE, Compartment.SEALED):
        rows = case.file.reading(part).execute("SELECT key FROM meta WHERE key LIKE 'desk.%'").fetchall()
        assert rows == []
    value = case.file.reading(Compartment.CHAMBERS).execute("SELECT value FROM meta WHERE key LIKE 'desk.%'").fetchone()
    assert "passport" not in value[0]
    desk_state.keep(case, desk_state.LAYOUT, {})
    assert desk_state.kept(case, desk_state.LAYOUT) == {}


@pytest.mark.parametrize("kept", [None, 7, {"place": 3}, {"place": "nowhere"}, {"place": "finding", "at": [1, "x", 2]}])
def test_what_was_kept_and_makes_no_sense_is_left_aside(kept):
    stop = layout.read(kept, lambda name: name in ("finding", "grid"))
    assert stop in (None, Stop("finding"))


def test_opened_cases_are_kept_only_where_the_user_wants_it(monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    one = tmp_path / "one.jdcase"
    one.mkdir()
    recent.opened(one)
    assert not recent.kept() and not (tmp_path / "config").exists()
    recent.keep(True)
    recent.opened(one)
    recent.opened(tmp_path / "gone.jdcase")
    assert recent.recent() == [one]
    (tmp_path / "config" / "judgedesk" / "recent.json").write_text("[1, {")
    assert recent.recent() == [] and recent.kept()
    recent.keep(False)
    assert not list((tmp_path / "config").rglob("*.json*"))


def test_the_tour_goes_on_when_the_thing_was_done_and_resumes(qtbot, bridge, desk: Desk):
    desk.commands.run("tour.start")
    assert desk.tour.isVisible() and desk.tour.at == 0
    desk.search("passports")
    qtbot.waitUntil(lambda: desk.tour.at >= 2 and not bridge.busy)
    at = desk.tour.at
    qtbot.keyClick(desk, Qt.Key.Key_Escape)
    assert not desk.tour.isVisible()
    desk.guide()
    assert desk.tour.at == at
    for _ in range(20):
        desk.tour.skip()
    assert not desk.tour.isVisible() and desk.panes.more["tour"] == 0


@pytest.mark.allow_stall
def test_a_backup_is_restored_from_the_start(qtbot, theme, words, case: Case, tmp_path):
    casefile.backup(case, tmp_path / "backup.jdcase")
    window = Window(theme, words)
    qtbot.addWidget(window)
    window.show()
    view = window.start.view
    view._to_restore.click()
    view.restore.source.setText(str(tmp_path / "backup.jdcase"))
    (tmp_path / "new").mkdir()
    view.restore.target.setText(str(tmp_path / "new"))
    view.restore._go.click()
    qtbot.waitUntil(lambda: view.unlock.path.text().endswith("new/backup.jdcase"), timeout=10_000)
    assert (tmp_path / "new" / "backup.jdcase" / "case.db").is_file()
    assert "back as a case" in view.banner.accessibleName()
    window.close()
