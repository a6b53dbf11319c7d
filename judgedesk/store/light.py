"""sqlite-utils without pandas, which it loads where that is installed: a sixth of a second of every start."""

import sys


def _without_pandas() -> None:
    """Load sqlite-utils while pandas is not to be had; nobody here gives it tables of that kind."""
    loaded = sys.modules.get("pandas")
    sys.modules["pandas"] = None  # type: ignore[assignment]
    try:
        import sqlite_utils  # noqa: F401
    finally:
        del sys.modules["pandas"]
        if loaded is not None:
            sys.modules["pandas"] = loaded


_without_pandas()

from sqlite_utils import Database  # noqa: E402
from sqlite_utils.migrations import Migrations  # noqa: E402

__all__ = ["Database", "Migrations"]
