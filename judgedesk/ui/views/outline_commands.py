"""What can be done with outlines of questions, as commands."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from judgedesk.app import outlines
from judgedesk.ui.shell.commands import Command

if TYPE_CHECKING:
    from judgedesk.ui.views.outline import OutlineView


class OutlineCommands(QObject):
    """Commands of a view; keys of the list are shown under it."""

    def __init__(self, view: "OutlineView") -> None:
        super().__init__(view)
        self._view = view

    def all(self) -> list[Command]:
        """Those on the outline that is shown, then one for each person."""
        view = self._view

        def may() -> bool:
            return view.may

        def on_one() -> bool:
            return view.may and view.list.question() is not None

        def own() -> bool:
            shown = view.outline()
            return view.may and shown is not None and shown.mine

        said: list[tuple[str, Callable[[], str], Callable[[], None], str, Callable[[], bool]]] = [
            ("new", lambda: self.tr("New question"), view.new_question, "Ctrl+N", may),
            ("answered", lambda: self.tr("Question answered"), view.answer, "", on_one),
            ("asked", lambda: self.tr("Question asked"), lambda: view.become("asked"), "", on_one),
            ("not_allowed", lambda: self.tr("Question not allowed"), lambda: view.become("not_allowed"), "", on_one),
            ("reopened", lambda: self.tr("Question open again"), lambda: view.become("open"), "", on_one),
            ("carry", lambda: self.tr("Carry the question to the next witness"), view.carry, "", on_one),
            ("drop", lambda: self.tr("Take the question out"), view.drop, "Ctrl+Delete", on_one),
            ("exhibit", lambda: self.tr("Take out the page to be shown"), view.pane.drop_exhibit, "", on_one),
            ("starters", lambda: self.tr("Questions to begin with…"), view.offer_starters, "", may),
            ("write", lambda: self.tr("Write the questions out…"), view.choose_target, "", may),
            (
                "share",
                lambda: self.tr("Put my questions with the case"),
                lambda: view.on_outline(outlines.share),
                "",
                own,
            ),
            ("remove", lambda: self.tr("Remove these questions"), lambda: view.on_outline(outlines.remove), "", may),
            ("next", lambda: self.tr("Questions to the next person"), lambda: view.step(1), "Ctrl+Right", may),
            ("previous", lambda: self.tr("Questions to the previous person"), lambda: view.step(-1), "Ctrl+Left", may),
        ]
        found = [Command(f"outline.{name}", text, run, keys, able) for name, text, run, keys, able in said]
        following = Command(
            "hearing.section", lambda: self.tr("Next section of hearings"), view.head.next_section, "F7"
        )
        return [*found, following, *self.beginning()]

    def beginning(self) -> list[Command]:
        """An outline for each person, with the case or the user's own."""
        found = []
        for one, mine in self._view.beginners:
            said = self.tr("Questions to {0}, mine alone") if mine else self.tr("Questions to {0}")
            name = f"outline.{'mine' if mine else 'for'}.{one.id}"
            run = partial(self._view.begin, one.id, mine=mine)
            found.append(Command(name, partial(said.format, one.label), run))
        return found
