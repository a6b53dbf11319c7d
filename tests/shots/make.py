"""Pictures of every view of the demo case, and what of them is kept to compare with.

    python tests/shots/make.py                 all: two languages, three colour schemes, two sizes; some minutes
    python tests/shots/make.py --only en-light-1440x900 --keep DIR     one of them, its full pictures kept in DIR

Kept are prints: a picture of 32 by 20 points a view, each point the mean colour of a tile and, as its opacity, how many
edges are in it. Letters are drawn otherwise on another machine; where things stand and how dark they are is not. For
people there is one small picture of each view beside them.
"""

import argparse
import json
import os
import shutil
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QImage

HERE = Path(__file__).resolve().parent
WIDE, HIGH = 32, 20
SIZES = ((1440, 900), (1024, 768))
SETS = [f"{language}-{theme}-{wide}x{high}" for language in ("en", "pl") for theme in ("light", "dark", "contrast")
        for wide, high in SIZES]  # fmt: skip
FOR_PEOPLE = "en-light-1440x900"
"""Of this set a picture 320 points wide of each view is kept."""
WITH_PATHS = ("start", "custody", "diary")
"""Views that show folders of this machine: no picture of them is kept."""
COLOUR, EDGES, TILES = 12, 40, 0.25
"""Differences beyond which a tile is another one, of 255; share of such tiles that makes another view."""


def print_of(image: QImage) -> QImage:
    """A view's print. Opacity 255: no edge in the tile; 55: as many as there can be."""
    small = image.convertToFormat(QImage.Format.Format_RGB32).scaled(
        QSize(WIDE * 12, HIGH * 12), Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    found = QImage(WIDE, HIGH, QImage.Format.Format_ARGB32)
    bits = small.constBits().tobytes()
    across = small.bytesPerLine()
    for row in range(HIGH):
        for column in range(WIDE):
            lines = [bits[(row * 12 + at) * across + column * 48 :][:48] for at in range(12)]
            mean = [sum(sum(line[channel::4]) for line in lines) // 144 for channel in range(3)]
            green = [line[1::4] for line in lines]
            edges = sum(abs(line[at + 1] - line[at]) for line in green for at in range(11)) // 132
            found.setPixelColor(column, row, QColor(mean[2], mean[1], mean[0], 255 - min(200, 4 * edges)))
    return found


def differing(one: QImage, other: QImage) -> float:
    """Share of tiles in which two prints differ."""
    tiles = [(column, row) for row in range(HIGH) for column in range(WIDE)]
    return sum(_differs(one.pixelColor(*tile), other.pixelColor(*tile)) for tile in tiles) / len(tiles)


def _differs(one: QColor, other: QColor) -> bool:
    colours = zip(one.getRgb()[:3], other.getRgb()[:3], strict=True)  # type: ignore[index]  # four numbers
    return max(abs(a - b) for a, b in colours) > COLOUR or abs(one.alpha() - other.alpha()) > EDGES


def frame(one: QImage) -> QImage:
    """Of a print what stands round the work: the bar above and the navigation at the left, which every view has."""
    found = QImage(one)
    for row in range(1, HIGH):
        for column in range(4, WIDE):
            found.setPixelColor(column, row, QColor(0, 0, 0))
    return found


def names() -> dict[str, list[str]]:
    """Views of each kept set, in the order of their prints."""
    found: dict[str, list[str]] = json.loads((HERE / "views.json").read_text(encoding="utf-8"))
    return found


def prints(name: str) -> dict[str, QImage]:
    """The kept prints of a set by view."""
    sheet = QImage(str(HERE / f"{name}.png"))
    return {view: sheet.copy(0, at * HIGH, WIDE, HIGH) for at, view in enumerate(names()[name])}


def keep(name: str, found: Sequence[tuple[str, QImage]]) -> None:
    """Keeps the prints of a set, one below the other."""
    sheet = QImage(WIDE, HIGH * len(found), QImage.Format.Format_ARGB32)
    for at, (_view, one) in enumerate(found):
        for row in range(HIGH):
            for column in range(WIDE):
                sheet.setPixelColor(column, at * HIGH + row, one.pixelColor(column, row))
    sheet.save(str(HERE / f"{name}.png"))
    path = HERE / "views.json"
    known = names() if path.is_file() else {}
    known[name] = [view for view, _one in found]
    path.write_text(json.dumps(known, sort_keys=True) + "\n", encoding="utf-8")


def take(demo: Path, name: str, folder: Path) -> list[Path]:
    """Takes the full pictures of a set from a copy of the demo case, so that what a scene enters is in no other set."""
    from judgedesk.app import casefile
    from judgedesk.app import demo as cases
    from judgedesk.ui.pictures import take_pictures

    language, theme, size = name.split("-")
    wide, high = map(int, size.split("x"))
    copy = folder / "case.jdcase"
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(demo, copy)
    with casefile.open_case(copy, cases.USER, cases.PASSPHRASE) as case:
        files = take_pictures(case, folder / name, language, theme, (wide, high))
    shutil.rmtree(copy)
    return files


def demo_case(folder: Path) -> Path:
    """The demo case, built in a folder if it is not there."""
    from judgedesk.app import demo as cases

    known = sorted(folder.glob("demo/*.jdcase"))
    if known:
        return known[0]
    case, _report = cases.build(folder / "demo", lambda _progress: None)
    with case:
        return Path(case.path)


def _small(files: Sequence[Path]) -> Iterator[tuple[Path, QImage]]:
    for file in files:
        small = QImage(str(file)).scaledToWidth(320, Qt.TransformationMode.SmoothTransformation)
        yield file, small.convertToFormat(QImage.Format.Format_Indexed8, Qt.ImageConversionFlag.AvoidDither)


def main() -> int:
    """Makes the sets that are asked for."""
    parser = argparse.ArgumentParser(description="Takes pictures of every view and keeps their prints.")
    parser.add_argument("--only", action="append", choices=SETS, help="this set; may be repeated")
    parser.add_argument("--keep", type=Path, default=Path("build/shots"), help="where the full pictures go")
    parser.add_argument("--look", action="store_true", help="take the pictures, keep no prints")
    asked = parser.parse_args()
    asked.keep.mkdir(parents=True, exist_ok=True)
    demo = demo_case(asked.keep)
    for name in asked.only or SETS:
        files = take(demo, name, asked.keep)
        sys.stdout.write(f"{name}: {len(files)} views\n")
        sys.stdout.flush()
        if asked.look:
            continue
        keep(name, [(file.stem, print_of(QImage(str(file)))) for file in files])
        if name == FOR_PEOPLE:
            (HERE / "views").mkdir(exist_ok=True)
            for file, small in _small([one for one in files if one.stem not in WITH_PATHS]):
                small.save(str(HERE / "views" / file.name))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
