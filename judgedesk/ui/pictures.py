"""Pictures of the desk with real data, for the README and for looking at what was changed."""

import os
import shutil
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEventLoop, QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication, QWidget

from judgedesk.app import folios, grid, ocr, reading, saved, tagging
from judgedesk.app.casefile import Case
from judgedesk.app.enrichment import enrich
from judgedesk.app.families import Relation
from judgedesk.app.ocr_run import read_waiting
from judgedesk.search import building
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.pictures_board import board_scenes
from judgedesk.ui.pictures_case import case_scenes
from judgedesk.ui.pictures_money import money_scenes
from judgedesk.ui.pictures_papers import paper_scenes
from judgedesk.ui.pictures_protection import protection_scenes
from judgedesk.ui.pictures_requests import request_scenes
from judgedesk.ui.pictures_running import running_scenes
from judgedesk.ui.pictures_sections import section_scenes
from judgedesk.ui.pictures_shell import shell_scenes
from judgedesk.ui.pictures_testimony import testimony_scenes
from judgedesk.ui.pictures_trial import trial_scenes
from judgedesk.ui.reader.source import PICTURED
from judgedesk.ui.shell.desk import Desk
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.start import application
from judgedesk.ui.views.families import FamiliesView
from judgedesk.ui.views.families_read import Kin
from judgedesk.ui.views.folios import FoliosView
from judgedesk.ui.views.folios_read import Leaf
from judgedesk.ui.views.grid_counts import ALL
from judgedesk.ui.views.people import PeopleView
from judgedesk.ui.views.questions_batch import BatchView
from judgedesk.ui.views.questions_build import BuilderView
from judgedesk.ui.views.start import StartView

_Section = TypeVar("_Section", FoliosView, FamiliesView)

_QUIET = 0.25
"""Seconds without an open question after which a view is finished."""
_LONGEST = 20.0


def take_pictures(case: Case, folder: Path, language: str = "en", theme: str = "light",
                  size: tuple[int, int] = (1440, 900), question: str = "paszport") -> list[Path]:  # fmt: skip
    """Shows every view of an open case and saves it as a PNG of `size` pixels; answers the files.

    Without a running application it is drawn off screen. The case stays open.

    Args:
        case: whose data are shown.
        folder: where the pictures go; made if it is missing.
        language: ``en`` or ``pl``.
        theme: ``light``, ``dark`` or ``contrast``.
        size: width and height, px.
        question: what the search is shown with.
    """
    if QApplication.instance() is None:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        qInstallMessageHandler(_tell)
    app = application()
    look = Theme(theme)
    look.apply()
    words = Words(language, app)
    bridge = Bridge()
    folder.mkdir(parents=True, exist_ok=True)
    if case.writable:  # what the desk would read and learn meanwhile, so that every picture is complete
        read_waiting(case)
        enrich(case)
    try:
        start = StartView(bridge, look, words)
        look.dress(start)
        files = [_picture(start, bridge, folder / "start.png", size, [lambda: start.ask_for(case.path)])]
        start.close()
        start.deleteLater()
        desk = Desk(bridge, look, case, words, [])
        files += [
            _picture(desk, bridge, folder / f"{name}.png", size, steps)
            for name, steps in _scenes(desk, question, folder / "papers")
        ]
        shutil.rmtree(folder / "papers", ignore_errors=True)
        desk.close()
        desk.deleteLater()
        _settle(bridge)
    finally:
        bridge.close()
        words.choose("en")
        words.deleteLater()
    return files


def _tell(_kind: QtMsgType, _where: QMessageLogContext, text: str) -> None:
    """Passes on what Qt says, but for what the off-screen platform says of every window."""
    if "propagateSizeHints" not in text:
        sys.stderr.write(text + "\n")


def _scenes(desk: Desk, question: str, out: Path) -> list[tuple[str, list[Callable[[], None]]]]:
    def find() -> None:
        desk.topbar.box.setText(question)
        desk.search(question)

    return [
        *shell_scenes(desk),
        ("documents", [desk.panes.beside.close_second, lambda: desk.go("documents")]),
        ("find", [find]),
        ("facets", [lambda: desk.finding.results.set_order("file"), desk.finding.results.toggle_facets]),
        ("forms", [desk.finding.results.toggle_facets, desk.finding.results.next_order, desk.finding.show_forms]),
        ("grid", [desk.finding.forms.withdraw, lambda: desk.go("grid"), lambda: _fullest(desk)]),
        ("grid_all", [lambda: desk.grid.show_defendant(ALL), lambda: _fullest(desk)]),
        ("grid_versions", [lambda: desk.grid.law.toggle()]),
        ("chronology", [lambda: desk.grid.law.toggle(), lambda: desk.go("chronology"), lambda: _disputed(desk)]),
        *section_scenes(desk),
        *protection_scenes(desk),
        ("people", [lambda: desk.go("people")]),
        ("person", [lambda: _disputed_age(desk)]),
        ("ledger", [lambda: desk.go("ledger")]),
        ("log", [lambda: desk.go("log")]),
        *board_scenes(desk),
        *running_scenes(desk),
        *testimony_scenes(desk),
        *trial_scenes(desk, out),
        *money_scenes(desk),
        *request_scenes(desk, desk.case, desk.requests.focus, desk.go),
        *paper_scenes(desk, out),
        *case_scenes(desk),
        ("folios", [lambda: desk.go("folios"), lambda: _oddest(desk), lambda: _considered(desk)]),
        ("splitting", [lambda: desk.go("splitting")]),
        ("candidates", [lambda: desk.go("candidates")]),
        ("outline", [lambda: desk.go("outline")]),
        ("contradictions", [lambda: desk.go("contradictions")]),
        ("duplicates", [lambda: desk.go("families"), lambda: _compared(desk)]),
        *_scanned(desk),
        *_tagged(desk),
        ("questions", [lambda: _kept(desk, question)]),
        ("builder", [find, lambda: desk.go("builder"), lambda: _built(desk)]),
        ("batch", [lambda: desk.go("batch"), lambda: _listed(desk, question)]),
        ("import", [lambda: desk.go("documents"), desk.underway.toggle]),
    ]


def _fullest(desk: Desk) -> None:
    """Opens the cell of the grid with most passages for and against."""
    model = desk.grid.model
    best, place = 0, (0, 0)
    for row in range(model.rowCount()):
        for column in range(model.columnCount()):
            cell = model.cell(row, column)
            if cell is not None and min(cell.supports, cell.contradicts) + cell.supports > best:
                best, place = min(cell.supports, cell.contradicts) + cell.supports, (row, column)
    desk.grid.table.choose(*place)


def _disputed(desk: Desk) -> None:
    """Chooses the first disputed fact."""
    lines = desk.chronology.picture.lines
    desk.chronology.picture.choose(next((at for at, line in enumerate(lines) if line.fact.disputed), len(lines) - 1))


def _disputed_age(desk: Desk) -> None:
    """Shows the page of a person whose age is disputed, on the first day of the act; else of the first person."""
    view = next(view for view in desk.findChildren(PeopleView))
    lines = view.rows.rows
    view.choose(next((line.person.id for line in lines if line.person.age_disputed), view.state()))
    view.pane.to_act()


def _section(desk: Desk, kind: type[_Section]) -> _Section:
    return next(view for view in desk.findChildren(kind))


def _oddest(desk: Desk) -> None:
    """Shows the volume in whose numbering most is odd."""
    counted = Counter(problem.volume for problem in folios.problems(desk.case))
    if counted:
        _section(desk, FoliosView).show_volume(counted.most_common(1)[0][0])


def _considered(desk: Desk) -> None:
    """Begins to correct the first folio that was counted on."""
    view = _section(desk, FoliosView)
    place = next((at for at, row in enumerate(view.rows.rows) if isinstance(row, Leaf) and row.how == "between"), None)
    if place is not None:
        view.table.choose_row(place)
        view.table.carry(1)


def _compared(desk: Desk) -> None:
    """Chooses a document that differs from another."""
    view = _section(desk, FamiliesView)
    for at, row in enumerate(view.rows.rows):
        if isinstance(row, Kin) and row.member.relation is not Relation.EXACT:
            view.list.choose_row(at)
            return


def _kept(desk: Desk, question: str) -> None:
    """Keeps some questions, one of them watched, where none is kept; shows them."""
    if desk.case.writable and not saved.saved(desk.case):
        desk.bridge.write(saved.save, desk.case, question.capitalize(), question, watch=True)
        for name in _persons(desk)[:3]:
            text = building.text_of(building.Rows((building.Row("person", name), building.Row("tag", "any"))))
            desk.bridge.write(saved.save, desk.case, name, text)
    desk.go("questions")


def _built(desk: Desk) -> None:
    """Narrows the question at hand by rows with menus."""
    builder = next(view for view in desk.findChildren(BuilderView))
    builder.add_row(building.Row("near", f"{desk.topbar.box.text()} {_persons(desk)[0].split()[-1]}", number=20))
    builder.add_row(building.Row("tag", "any"))
    builder.add_row(building.Row("lang", "uk", keep=False))


def _listed(desk: Desk, question: str) -> None:
    """Looks for a list of terms: the question, the persons, and a line that can't be understood."""
    batch = next(view for view in desk.findChildren(BatchView))
    batch.terms.setPlainText("\n".join((question, *_persons(desk), f'"{question} AND', "2022", "P-1")))
    batch.look()


def _persons(desk: Desk) -> list[str]:
    """Names of those whom nobody protects."""
    return [person.name for person in grid.persons(desk.case) if person.name and not person.protected] or ["-"]


def _scanned(desk: Desk) -> list[tuple[str, list[Callable[[], None]]]]:
    """The page of which OCR is least sure, beside its text; nothing where OCR has read no page."""
    pages = [page for page in ocr.low_confidence(desk.case, below=1.01) if page.confidence]
    if not pages:
        return []
    doubted = min(pages, key=lambda page: page.confidence)

    def side_by_side() -> None:
        desk.finding.reader.set_view("both")
        desk.commands.run("finding.wide")
        desk.commands.run("reader.unsure")

    return [("ocr", [lambda: desk.open_page(doubted.document, doubted.page, []), side_by_side])]


def _tagged(desk: Desk) -> list[tuple[str, list[Callable[[], None]]]]:
    """A tagged page that is a picture, a part of it drawn, and the line to tag by; nothing where there is none."""
    case = desk.case
    pictured = [line for line in reading.documents(case) if line.kind in PICTURED and line.tags]
    pages = [
        (line.id, page)
        for line in pictured
        for page in range(1, line.pages + 1)
        if tagging.tags_on_page(case, line.id, page)
    ]
    if not pages:
        return []

    def draw() -> None:
        desk.finding.reader.set_view("page")
        if not desk.finding.panel.isVisible():
            desk.commands.run("finding.wide")
        desk.finding.reader.take_keyboard()
        desk.finding.reader.paper.box.begin((0.1, 0.3, 0.9, 0.36))

    def ask() -> None:
        desk.finding.reader.paper.box.rest()
        desk.finding.panel.line.begin("@P-2 !po")

    return [("tagging", [lambda: desk.open_page(*pages[0], []), draw, ask])]


def _picture(view: QWidget, bridge: Bridge, file: Path, size: tuple[int, int], steps: list[Callable[[], None]]) -> Path:
    view.resize(*size)
    view.show()
    for step in steps:
        step()
        _settle(bridge)
    view.grab().save(str(file))
    return file


def _settle(bridge: Bridge) -> None:
    """Runs the event loop until nothing has been asked for a moment."""
    begun = quiet = time.monotonic()
    while time.monotonic() - quiet < _QUIET and time.monotonic() - begun < _LONGEST:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        time.sleep(0.005)
        if bridge.busy:
            quiet = time.monotonic()
