"""The scenes of the shell: what waits today, the guided tour, words that are given back, a document beside the grid."""

from collections.abc import Callable

from judgedesk.ui.shell.desk import Desk

Steps = list[Callable[[], None]]

_TYPED = {
    "stop": {"place": "motions"},
    "at": "2026-02-03T11:42",
    "texts": {"note": ["", "Wniosek spóźniony, lecz okoliczność istotna; strony nie zajęły jeszcze stanowiska."]},
}
"""What somebody was typing when the program ended."""


def shell_scenes(desk: Desk) -> list[tuple[str, Steps]]:
    """The second pane stays open after the last one: `desk.panes.beside.close_second` closes it."""
    return [
        ("home", [lambda: desk.go("home")]),
        ("tour", [desk.guide]),
        ("draft", [desk.tour.leave, lambda: desk.drafts.card.show_draft(_TYPED, returning=False)]),
        ("split", [desk.drafts.card.hide, lambda: desk.go("grid"), lambda: split(desk)]),
    ]


def split(desk: Desk) -> None:
    """A document beside the place in front."""
    desk.commands.run("split.document")
