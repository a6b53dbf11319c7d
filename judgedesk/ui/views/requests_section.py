"""What the sections of the place of requests share: the request they look at, and for what one is begun."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from PySide6.QtWidgets import QWidget

from judgedesk.app.casefile import Case
from judgedesk.app.requests_record import Cell
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.requests_words import RequestWords
from judgedesk.ui.views.sided_section import SidedSection
from judgedesk.ui.widgets.requesthead import RequestHead


@dataclass(slots=True)
class RequestFocus:
    """What the sections look at, by id; one for all of them. The rest is what a new request is to be for."""

    day: date = field(default_factory=date.today)
    request: str = ""
    need: str = "hear_witness"
    state: str = ""
    count: str = ""
    persons: Sequence[str] = ()
    cells: Sequence[Cell] = ()
    writing: bool = False
    """Whether the form is opened to be written out."""


class RequestSection(SidedSection):
    """A section of the place."""

    head_type = RequestHead
    depends_on = frozenset({"records", "persons", "counts"})

    def __init__(self, bridge: Bridge, theme: Theme, case: Case, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(bridge, theme, case, words, parent)
        self.focus = RequestFocus()
        self.says = RequestWords(words, self)
