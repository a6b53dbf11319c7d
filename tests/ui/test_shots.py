"""Every view looks as it did: prints of pictures compared with those that are kept (tests/shots/make.py makes them)."""

import importlib.util
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from judgedesk.ui.shell.desk import Desk
from judgedesk.ui.shell.theme import Theme

SHOTS = Path(__file__).resolve().parents[1] / "shots"


def _make():
    spec = importlib.util.spec_from_file_location("shots_make", SHOTS / "make.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["shots_make"] = module
    spec.loader.exec_module(module)
    return module


make = _make()


def test_every_set_is_kept_whole():
    views = make.names()
    assert views.keys() <= set(make.SETS)
    assert {"en-light-1440x900", "pl-light-1440x900"} <= views.keys()
    for name, names in views.items():
        assert QImage(str(SHOTS / f"{name}.png")).height() == make.HIGH * len(names)
    assert sum(path.stat().st_size for path in SHOTS.rglob("*.png")) < 4_000_000


def test_a_print_tells_a_moved_part_from_other_letters():
    page = QImage(640, 400, QImage.Format.Format_RGB32)

    def drawn(left: int, text: str) -> QImage:
        page.fill(QColor("#f4f2ee"))
        painter = QPainter(page)
        painter.fillRect(left, 40, 200, 320, QColor("#ffffff"))
        painter.setPen(QColor("#1f2933"))
        for row in range(10):
            painter.drawText(left + 10, 70 + 28 * row, text)
        painter.end()
        return make.print_of(page)

    same = make.differing(drawn(60, "What was said there"), drawn(60, "Whom it was said to"))
    moved = make.differing(drawn(60, "What was said there"), drawn(360, "What was said there"))
    assert same < make.TILES < moved


@pytest.mark.allow_stall
@pytest.mark.parametrize("scheme", ["light", "dark", "contrast"])
def test_the_places_of_an_ordinary_case_look_as_their_colours_say(qtbot, bridge, theme: Theme, desk: Desk, scheme):
    """A short form of the comparison: the frame of the window is the same in every place, and that of the prints."""
    if f"en-{scheme}-1440x900" not in make.names():
        pytest.skip("no prints of these colours are kept: python tests/shots/make.py makes them")
    desk.resize(1440, 900)
    theme.choose(scheme)
    kept = make.prints(f"en-{scheme}-1440x900")
    for place in ("documents", "grid", "people", "ledger", "log"):
        desk.go(place)
        qtbot.waitUntil(lambda: not bridge.busy)
        QApplication.processEvents()
        shown = make.print_of(desk.grab().toImage())
        assert make.differing(make.frame(shown), make.frame(kept[place])) < make.TILES, place
    theme.choose("light")


@pytest.mark.slow
@pytest.mark.allow_stall
@pytest.mark.parametrize("name", sorted(make.names()))
def test_every_view_looks_as_it_did(qapp, tmp_path_factory, tmp_path, name):
    demo = make.demo_case(tmp_path_factory.getbasetemp())
    kept = make.prints(name)
    files = make.take(demo, name, tmp_path)
    assert [file.stem for file in files] == list(kept)
    shares = {file.stem: make.differing(make.print_of(QImage(str(file))), kept[file.stem]) for file in files}
    assert {view: share for view, share in shares.items() if share > make.TILES} == {}
