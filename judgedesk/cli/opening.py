"""The verb that opens the window. Little is loaded here: somebody waits for it."""

from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import click

from judgedesk.cli.common import chosen_language, verb, worded

if TYPE_CHECKING:
    from judgedesk.app.casefile import Case


class Window(Protocol):
    """The window as the command line sees it; `__main__` hands it down."""

    def run(self, case: Path | None, user: str, passphrase: str, language: str) -> int:
        """Show it until it is closed; returns an exit status."""

    def take_pictures(self, case: "Case", folder: Path, language: str) -> list[Path]:
        """Save pictures of the views of a case."""


@click.command()
@click.argument("case", required=False, type=click.Path(path_type=Path))
@verb
@click.pass_obj
@worded
def desk(window: Window, case: Path | None, as_json: bool, language: str) -> None:
    """Open the window."""
    raise SystemExit(window.run(case, "", "", chosen_language(language)))


VERBS = (desk,)
