"""The demo case: an invented trial, built by the ordinary import and the ordinary records."""

import hashlib
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
    source = resources("demo", "records.json").read_bytes()
    prepared = json.loads(source)
    # Named after what it is built from: the case of an earlier version is never mixed with this one's.
    place = (folder or home()) / f"demo-{hashlib.sha256(source).hexdigest()[:8]}.jdcase"
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
