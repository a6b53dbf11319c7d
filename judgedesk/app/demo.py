"""The demo case: an invented trial, built by the ordinary import and the ordinary records."""

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path

from judgedesk.app import casefile, records
from judgedesk.app.casefile import Case
from judgedesk.app.intake import ImportProgress, ImportReport, import_files
from judgedesk.domain.roles import Role
from judgedesk.places import resources
from judgedesk.store.cipher import Cost

USER = "demo"
PASSPHRASE = USER
NAME = "demo.jdcase"
_COST = Cost(memory=19 * 1024, passes=2, lanes=1)
"""Its passphrase is printed in the manual: there is nothing to guess, so a guess may be cheap."""


def home() -> Path:
    """Where the demo case lies unless a folder is named."""
    if sys.platform == "win32":
        base = Path(os.environ.get("LOCALAPPDATA", "~/AppData/Local"))
    else:
        base = Path(os.environ.get("XDG_DATA_HOME", "~/.local/share"))
    return base.expanduser() / "judgedesk"


def build(
    folder: Path | None = None, progress: Callable[[ImportProgress], None] | None = None
) -> tuple[Case, ImportReport]:
    """Create the demo case in a folder, or complete the one that is there; opened for writing.

    Raises:
        UserError: ``case.locked`` when it is open already, ``disk.full``, …
    """
    place = (folder or home()) / NAME
    with resources("demo", "records.json").open(encoding="utf-8") as stream:
        prepared = json.load(stream)
    if (place / "keys.json").exists():
        case = casefile.open_case(place, USER, PASSPHRASE)
    else:
        case = casefile.create_case(place, prepared.get("title", "II K 345/26"), USER, Role.JUDGE, PASSPHRASE, _COST)
    try:
        report = import_files(case, [resources("demo", "files")], progress=progress)
        records.apply(case, {name: value for name, value in prepared.items() if name != "title"})
    except BaseException:
        case.close()
        raise
    return case, report
