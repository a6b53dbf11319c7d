"""What the window asks of a place of the desk."""

from typing import Protocol

from judgedesk.domain.changes import Changes
from judgedesk.ui.shell.commands import Command


class Place(Protocol):
    """A view the navigation can show. It is a QWidget; it never calls another view."""

    view_name: str
    """``documents``, ``finding``, ``grid``, ``chronology``, ``ledger`` or ``log``."""

    def commands(self) -> list[Command]:
        """What can be done here, beside the window's own commands."""
        ...

    def activate(self) -> None:
        """It has come to the front: loads what is stale and takes the keyboard."""
        ...

    def refresh(self, changes: Changes) -> None:
        """Something changed; hidden places only remember it."""
        ...
