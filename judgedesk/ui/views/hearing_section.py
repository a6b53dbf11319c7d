"""What the sections of the place of hearings share: the day, the hearing and the witness they look at."""

from dataclasses import dataclass, field
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from judgedesk.app.casefile import Case
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.sided_section import SidedSection
from judgedesk.ui.widgets.hearinghead import HearingHead


@dataclass(slots=True)
class HearingFocus:
    """What the sections look at, by id; one for all of them. `person` is who is to be heard."""

    day: date = field(default_factory=date.today)
    hearing: str = ""
    testimony: str = ""
    person: str = ""


class HearingSection(SidedSection):
    """A section of the place.

    Signals:
        person_wanted(id): the user wants the page of a person.
    """

    person_wanted = Signal(str)

    share = 0.32
    narrowest = 260
    head_type = HearingHead
    depends_on = frozenset({"records", "persons", "counts"})

    def __init__(self, bridge: Bridge, theme: Theme, case: Case, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(bridge, theme, case, words, parent)
        self.focus = HearingFocus()
