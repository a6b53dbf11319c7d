"""The scenes of the shell: what waits today, a document beside the grid, the guided tour."""

from collections.abc import Callable

from judgedesk.ui.shell.desk import Desk

Steps = list[Callable[[], None]]


def shell_scenes(desk: Desk) -> list[tuple[str, Steps]]:
    """The second pane stays open after the last one: `desk.panes.beside.close_second` closes it."""
    return [
        ("home", [lambda: desk.go("home")]),
        ("tour", [desk.guide]),
        ("split", [desk.tour.leave, lambda: desk.go("grid"), lambda: split(desk)]),
    ]


def split(desk: Desk) -> None:
    """A document beside the place in front."""
    desk.commands.run("split.document")
