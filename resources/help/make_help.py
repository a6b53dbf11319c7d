"""Make what of the manual follows from the program: the keys of its commands, and its pictures of the demo case.

    python resources/help/make_help.py keys FOLDER        writes keys.json
    python resources/help/make_help.py pictures FOLDER    writes pictures/LANGUAGE/*.png

FOLDER is where the demo case is to lie. `tests/ui/test_help.py` says when keys.json is out of date.
"""

import json
import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PIL import Image
from PySide6.QtWidgets import QApplication

from judgedesk.app import demo, manual
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.pictures import take_pictures
from judgedesk.ui.shell.desk import Desk
from judgedesk.ui.shell.helpplace import noted_keys
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.window import Window
from judgedesk.ui.shell.words import Words
from judgedesk.ui.start import application

HERE = Path(__file__).parent
COLOURS = 96
"""Of a picture: the desk has few, and the files stay small."""


def make_keys(folder: Path) -> None:
    """Every key of every command, as `judgedesk.app.manual.keys` reads them."""
    app = application()
    theme, words, bridge = Theme(), Words("en", app), Bridge()
    theme.apply()
    case, _ = demo.build(folder)
    window = Window(theme, words)
    desk = Desk(bridge, theme, case, words, window._general())
    found = noted_keys(desk.centre, desk.commands.all())
    bridge.close(case.close)
    (HERE / "keys.json").write_text(json.dumps(found, indent=1, sort_keys=True, ensure_ascii=False) + "\n", "utf-8")


def make_pictures(folder: Path) -> None:
    """Those that the pages name, in both languages, with few colours."""
    case, _ = demo.build(folder)
    with case:
        for language in manual.LANGUAGES:
            wanted = {name for page in manual.pages(language).values() for name in page.pictures}
            place = HERE / "pictures" / language
            place.mkdir(parents=True, exist_ok=True)
            for file in take_pictures(case, folder / language, language):
                if file.name in wanted:
                    with Image.open(file) as taken:
                        few = taken.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
                    few.save(place / file.name, optimize=True)
            QApplication.processEvents()


if __name__ == "__main__":
    if len(sys.argv) != 3 or sys.argv[1] not in ("keys", "pictures"):
        raise SystemExit(__doc__)
    (make_keys if sys.argv[1] == "keys" else make_pictures)(Path(sys.argv[2]))
