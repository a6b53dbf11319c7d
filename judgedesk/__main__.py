"""Start: no arguments opens the desk, anything else is the command line."""

from __future__ import annotations

import signal
import sys
from typing import TYPE_CHECKING

from judgedesk.domain.errors import UserError
from judgedesk.jobs.confine import harden_parent

if TYPE_CHECKING:
    # Not at run time: a frozen child starts here too, and what the app imports starts threads before confinement.
    from pathlib import Path

    from judgedesk.app.casefile import Case


class _Window:
    """The window, loaded when first wanted: the command line does without Qt."""

    def run(self, case: Path | None, user: str, passphrase: str, language: str) -> int:
        try:
            from judgedesk.ui.start import run
        except ImportError as error:
            raise UserError("cli.no_window", reason=f"{error}.") from error
        return run(case, user=user, passphrase=passphrase, language=language)

    def take_pictures(self, case: Case, folder: Path, language: str) -> list[Path]:
        try:
            from judgedesk.ui.pictures import take_pictures
        except ImportError as error:
            raise UserError("cli.no_window", reason=f"{error}.") from error
        return take_pictures(case, folder, language=language)


def main() -> int:
    """The program. Returns its exit status."""
    if sys.argv[1:2] == ["--inside"]:
        from judgedesk.jobs.inside import main as inside

        return inside(sys.argv[2])
    if sys.argv[1:2] == ["--look-for-loudspeakers"]:
        from judgedesk.app.loudspeaker import look

        return look()
    harden_parent()
    asked: list[int] = []
    stops = signal.getsignal(signal.SIGINT)
    if stops is signal.default_int_handler:  # held while the program loads, where nobody could answer it
        signal.signal(signal.SIGINT, lambda number, _frame: asked.append(number))
    from judgedesk.cli.main import main as command_line
    from judgedesk.cli.main import report_interruption

    if stops is signal.default_int_handler:
        signal.signal(signal.SIGINT, stops)
    if asked:
        return report_interruption("--json" in sys.argv)
    return command_line(sys.argv[1:] or ["desk"], _Window())


if __name__ == "__main__":
    sys.exit(main())
