"""The head of the place of the trial, and the keys of its sections."""

from judgedesk.ui.widgets.chips import Choice
from judgedesk.ui.widgets.sections import SectionHead

TRIAL_KEYS = {"disclosed": "Alt+Shift+1", "motions": "Ctrl+Shift+F2", "evidence_list": "Ctrl+Shift+F3"}
"""Sections about the evidence."""
LIBERTY_KEYS = {"liberty": "Ctrl+Alt+7", "diary": "Ctrl+Alt+8"}
"""Sections about remand, and what the office has in its diary of it."""
ALL_KEYS = TRIAL_KEYS | LIBERTY_KEYS
"""Sections of the place, in their order."""


class TrialHead(SectionHead):
    """Title and sections."""

    sections = tuple(ALL_KEYS)

    def _titled(self) -> str:
        return self.tr("Trial")

    def _named(self) -> list[Choice]:
        named = {
            "disclosed": self.tr("Disclosed"),
            "motions": self.tr("Motions for evidence"),
            "evidence_list": self.tr("List of evidence"),
            "liberty": self.tr("Remand"),
            "diary": self.tr("Office diary"),
        }
        return [Choice(name, named[name], hint=key) for name, key in ALL_KEYS.items()]
