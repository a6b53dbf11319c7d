"""What the sections of the place of protection share: whom they look at, on which day, and one side at the right."""

from dataclasses import dataclass, field
from datetime import date

from PySide6.QtWidgets import QWidget

from judgedesk.app.casefile import Case
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.sided_section import SidedSection
from judgedesk.ui.widgets.measurewords import MeasureWords
from judgedesk.ui.widgets.protectionhead import ProtectionHead


@dataclass(slots=True)
class Focus:
    """Whom and what the sections look at, by id, and on which day; one for all of them."""

    person: str = ""
    record: str = ""
    measure: str = ""
    day: date = field(default_factory=date.today)


class ProtectionSection(SidedSection):
    """A section of the place."""

    head_type = ProtectionHead
    depends_on = frozenset({"records", "persons", "counts", "untested"})

    def __init__(self, bridge: Bridge, theme: Theme, case: Case, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(bridge, theme, case, words, parent)
        self.focus = Focus()
        self.said = MeasureWords(words, self)
