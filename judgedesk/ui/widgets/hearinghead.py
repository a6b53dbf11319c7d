"""The head of the place of hearings, and the keys of its sections."""

from judgedesk.ui.widgets.chips import Choice
from judgedesk.ui.widgets.sections import SectionHead

HEARING_KEYS = {
    "hearings": "Alt+0",
    "arranging": "Alt+Shift+2",
    "running": "Alt+Shift+3",
    "testimony": "Alt+Shift+4",
    "calendars": "Alt+Shift+5",
    "outline": "Alt+Shift+6",
    "contradictions": "Alt+Shift+7",
    "service": "Alt+Shift+S",
}
"""Sections of the place, in their order."""


class HearingHead(SectionHead):
    """Title and sections."""

    sections = tuple(HEARING_KEYS)

    def _titled(self) -> str:
        return self.tr("Hearings")

    def _named(self) -> list[Choice]:
        named = {
            "hearings": self.tr("Plan"),
            "arranging": self.tr("To arrange"),
            "running": self.tr("Day"),
            "testimony": self.tr("Testimony"),
            "calendars": self.tr("Rooms and calendars"),
            "outline": self.tr("Questions"),
            "contradictions": self.tr("Contradictions"),
            "service": self.tr("Service"),
        }
        return [Choice(name, named[name], hint=key) for name, key in HEARING_KEYS.items()]
