"""The head of the place of remand, and the keys of its sections."""

from judgedesk.ui.widgets.chips import Choice
from judgedesk.ui.widgets.sections import SectionHead

LIBERTY_KEYS = {"liberty": "Ctrl+Alt+7", "diary": "Ctrl+Alt+8"}
"""Sections of the place, in their order."""


class LibertyHead(SectionHead):
    """Title and sections."""

    sections = tuple(LIBERTY_KEYS)

    def _titled(self) -> str:
        return self.tr("Remand")

    def _named(self) -> list[Choice]:
        named = {"liberty": self.tr("Deprived of liberty"), "diary": self.tr("Office diary")}
        return [Choice(name, named[name], hint=key) for name, key in LIBERTY_KEYS.items()]
