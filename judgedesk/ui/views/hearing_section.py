"""What the sections of the place of hearings share: the day, the hearing and the witness they look at."""

from dataclasses import dataclass, field
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from judgedesk.app.casefile import Case
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.section import Section
from judgedesk.ui.widgets.hearinghead import HearingHead


@dataclass(slots=True)
class HearingFocus:
    """What the sections look at, by id; one for all of them. `person` is who is to be heard."""

    day: date = field(default_factory=date.today)
    hearing: str = ""
    testimony: str = ""
    person: str = ""


class HearingSection(Section):
    """A section of the place.

    Signals:
        person_wanted(id): the user wants the page of a person.
    """

    person_wanted = Signal(str)

    head_type = HearingHead
    depends_on = frozenset({"records", "persons", "counts"})

    def __init__(self, bridge: Bridge, theme: Theme, case: Case, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(bridge, theme, case, words, parent)
        self._split: QSplitter | None = None
        self._wide, self._held = 0, False
        self.focus = HearingFocus()

    def with_side(self, left: QWidget, side: QWidget, wide: int = 340) -> QSplitter:
        """The picture or list, and at the right what stands behind the choice; `wide` is the right side's width."""
        px = self._theme.px
        split = self.beside(left, side, (1180 - wide, wide))
        split.setStretchFactor(0, 1)
        split.setStretchFactor(1, 0)
        left.setMinimumWidth(px(260))
        side.setMinimumSize(px(250), px(160))
        split.splitterMoved.connect(self._hold)
        self._split, self._wide = split, wide
        return split

    def _hold(self) -> None:
        """The user gave the parts their widths."""
        self._held = True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Until the user says otherwise, the right side gives way in a narrow window."""
        super().resizeEvent(event)
        if self._split is not None and not self._held:
            side = min(self._theme.px(self._wide), max(self._theme.px(260), round(self.width() * 0.32)))
            self._split.setSizes([self.width() - side, side])
