"""What can be done in redaction, as commands."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from judgedesk.ui.shell.commands import Command

if TYPE_CHECKING:
    from judgedesk.ui.views.redaction import RedactionView


def verbs(view: "RedactionView") -> list[Command]:
    """Drawing, accepting, removing, turning, the copy and its log."""
    side, making = view.side, view.making
    translate = QCoreApplication.translate

    def may() -> bool:
        return view.may_change

    def proposed() -> bool:
        return may() and bool(side.proposals.ticks.rows)

    return [
        Command(
            "redaction.draw",
            lambda: translate("RedactionVerbs", "Draw a box by keys: arrows move, Shift sizes, Enter puts it"),
            view.paper.draw_box,
            "Ctrl+M",
            may,
        ),
        Command(
            "redaction.words",
            lambda: translate("RedactionVerbs", "Put a box over the selected words (Enter)"),
            view.paper.box_words,
            "",
            lambda: may() and len(set(view.paper.selection)) > 1,
        ),
        Command(
            "redaction.basis",
            lambda: translate("RedactionVerbs", "Choose the legal basis of new boxes"),
            side.take_basis,
            "Ctrl+L",
            may,
        ),
        Command(
            "redaction.accept",
            lambda: translate("RedactionVerbs", "Accept the ticked suggestions"),
            lambda: view.accept("ticked"),
            "Ctrl+Return",
            proposed,
        ),
        Command(
            "redaction.accept_all",
            lambda: translate("RedactionVerbs", "Accept all suggestions"),
            lambda: view.accept("all"),
            "Ctrl+Shift+Return",
            proposed,
        ),
        Command(
            "redaction.remove",
            lambda: translate("RedactionVerbs", "Remove the chosen box"),
            view.remove,
            "Ctrl+Delete",
            lambda: may() and side.box() is not None,
        ),
        Command(
            "redaction.next", lambda: translate("RedactionVerbs", "Next page"), lambda: view.turn(1), "Ctrl+PgDown"
        ),
        Command(
            "redaction.previous",
            lambda: translate("RedactionVerbs", "Previous page"),
            lambda: view.turn(-1),
            "Ctrl+PgUp",
        ),
        Command(
            "redaction.document",
            lambda: translate("RedactionVerbs", "Choose the document…"),
            view.documents.showPopup,
            "Ctrl+D",
        ),
        Command(
            "redaction.open",
            lambda: translate("RedactionVerbs", "Open the page in the reader"),
            view.open_reader,
            "Ctrl+O",
            lambda: bool(view.documents.count()),
        ),
        Command(
            "redaction.copy",
            lambda: translate("RedactionVerbs", "Make the disclosure copy…"),
            view.ask_copy,
            "Ctrl+E",
            lambda: may() and bool(view.boxes),
        ),
        Command(
            "redaction.stop",
            lambda: translate("RedactionVerbs", "Stop making the copy"),
            making.stop,
            "Ctrl+Shift+R",
            lambda: making.working,
        ),
        Command(
            "redaction.log",
            lambda: translate("RedactionVerbs", "Write the redaction log…"),
            making.choose_log,
            "",
            lambda: view.writable,
        ),
        Command(
            "documents.section",
            lambda: translate("RedactionVerbs", "Next section of the documents"),
            view.head.next_section,
            "F7",
        ),
    ]
