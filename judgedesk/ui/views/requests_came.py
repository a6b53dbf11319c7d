"""What comes from abroad: a request entered and answered, a reply imported and attached."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from judgedesk.app import law, reading, requests_arrived, requests_follow, requests_incoming
from judgedesk.app.casefile import Case
from judgedesk.app.intake import CHANGED
from judgedesk.app.requests_arrived import Arrived
from judgedesk.app.requests_record import Request
from judgedesk.domain.changes import Changes
from judgedesk.domain.errors import UserError
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.requests_incoming import Incoming, IncomingForm
from judgedesk.ui.views.requests_read import Line, Register, home
from judgedesk.ui.views.requests_reply import Reply, ReplyForm
from judgedesk.ui.views.requests_words import RequestWords

_FORMS: Mapping[str, Callable[[Case, str], tuple[str, Changes]]] = {
    "receipt": requests_incoming.acknowledge,
    "answer": requests_incoming.reply,
}


class Came(QObject):
    """The two forms and what follows from them.

    Signals:
        ended(request, section): a form is done; another section is wanted where one is named.
        refused(UserError): nothing was written.
        noted(text): for the status line.
    """

    ended = Signal(str, str)
    refused = Signal(object)
    noted = Signal(str)

    def __init__(self, bridge: Bridge, theme: Theme, case: Case, words: Words, says: RequestWords,
                 parent: QWidget) -> None:  # fmt: skip
        super().__init__(parent)
        self._bridge, self._theme, self._case, self._words, self._says = bridge, theme, case, words, says
        self._over = parent

    @cached_property
    def incoming(self) -> IncomingForm:
        """The form of a request from abroad, made when it is first wanted."""
        form = IncomingForm(self._bridge, self._theme, self._case, self._words, self._says, self._over)
        form.confirmed.connect(self._enter)
        form.left.connect(self._left)
        return form

    @cached_property
    def reply(self) -> ReplyForm:
        """The form of a reply, likewise."""
        form = ReplyForm(self._bridge, self._theme, self._case, self._words, self._says, self._over)
        form.confirmed.connect(self._attach)
        form.bring_wanted.connect(self._bring)
        form.left.connect(self._left)
        return form

    def _left(self) -> None:
        self.ended.emit("", "")

    # -- a request from abroad ----------------------------------------------------------------------------------

    def begin_incoming(self, people: Mapping[str, str], today: date) -> None:
        """Asks who asks, for what, since when."""
        own = home()
        self.incoming.begin({code: one for code, one in law.states().items() if code != own}, people, today)

    def _enter(self, given: Incoming) -> None:
        self._bridge.write(
            requests_incoming.enter, self._case, given.instrument, given.state, need=given.need,
            received=given.received, their_reference=given.their_reference, authority=given.authority,
            documents=given.documents, persons=given.persons, language=self._words.language,
            done=lambda made: self.ended.emit(made[0], "request"), failed=self.incoming.show_error,
        )  # fmt: skip

    def answer(self, line: Line, what: str, happened: Callable[[str], None]) -> None:
        """The receipt of a request from abroad, or the reply to it: begun, opened where it is begun, entered as an
        event where it was sent.
        """
        begun = next((one for form, one in line.answers.items() if (form == "pl.reply") == (what == "answer")), None)
        if begun is not None and begun.versions:
            happened("acknowledged" if what == "receipt" else "executed")
        elif begun is not None:
            self.ended.emit(begun.id, "request")
        elif self._case.writable:
            self._bridge.write(_FORMS[what], self._case, line.id, done=lambda made: self.ended.emit(made[0], "request"),
                               failed=lambda error: self._no_form(error, what, happened))  # fmt: skip

    def arrange(self, line: Line) -> None:
        """The hearings that are asked for go to those that are to be arranged."""
        self._bridge.write(_arranged, self._case, line.entry.request, failed=self.refused.emit,
                           done=lambda _made: self.ended.emit("", "arranging"))  # fmt: skip

    def _no_form(self, error: UserError, what: str, happened: Callable[[str], None]) -> None:
        if error.code == "request.no_form" and what == "receipt":
            self.noted.emit(self.tr("There is no form for this receipt: enter that it was confirmed"))
            happened("acknowledged")
        else:
            self.refused.emit(error)

    # -- a reply ------------------------------------------------------------------------------------------------

    def begin_reply(self, read: Register, request: str, today: date, files: Sequence[Path]) -> None:
        """Asks for the documents of a reply."""
        self.reply.begin(read, request, today)
        if files:
            self.reply.take_files(files)

    def _bring(self, paths: Sequence[Path], sealed: bool) -> None:
        self._bridge.start(_brought, self._case, list(paths), sealed, progress=self._told, done=self._arrived,
                           failed=self.reply.show_error)  # fmt: skip

    def _told(self, progress: Any) -> None:
        self.reply.go.setText(self.tr("Importing…"))

    def _arrived(self, found: tuple[Arrived, Mapping[int, str]]) -> None:
        self._bridge.changed.emit(CHANGED)
        self.reply.show_arrived(*found)

    def _attach(self, given: Reply) -> None:
        if not given.documents:
            self.reply.spots["documents"].tell(self.tr("Choose the documents that came."))
            self.reply.documents.setFocus()
            return
        self._bridge.write(
            requests_follow.reply_imported, self._case, given.request, given.documents, given.on, limits=given.limits,
            whole=given.whole, note=given.note, return_by=given.return_by,
            done=lambda _made: self.ended.emit(given.request, ""), failed=self.reply.show_error,
        )  # fmt: skip


def _arranged(case: Case, request: Request) -> Changes:
    """A testimony for everybody named who has none from this request; ``request.arranged`` where all have one."""
    made, last = Changes(), None
    for person in request.persons or ("",):
        try:
            made |= requests_incoming.arrange(case, request.id, person)[1]
        except UserError as error:
            if error.code != "request.arranged":
                raise
            last = error
    if last is not None and not made.kinds:
        raise last
    return made


def _brought(case: Case, paths: Sequence[Path], sealed: bool, *, progress: Any,
             cancel: Any) -> tuple[Arrived, dict[int, str]]:  # fmt: skip
    arrived = requests_arrived.bring(case, paths, sealed=sealed, progress=progress, cancel=cancel)
    wanted = set(arrived.documents)
    return arrived, {one.id: one.name for one in reading.listed(case) if one.id in wanted}
