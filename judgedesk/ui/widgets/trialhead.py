"""The head of the place of the trial, and the keys of its sections."""

from judgedesk.ui.widgets.chips import Choice
from judgedesk.ui.widgets.sections import SectionHead

TRIAL_KEYS = {"disclosed": "Alt+Shift+1", "motions": "Ctrl+Shift+F2", "evidence_list": "Ctrl+Shift+F3"}
"""Sections of the place, in their order."""


class TrialHead(SectionHead):
    """Title and sections."""

    sections = tuple(TRIAL_KEYS)

    def _titled(self) -> str:
        return self.tr("Trial")

    def _named(self) -> list[Choice]:
        named = {
            "disclosed": self.tr("Disclosed"),
            "motions": self.tr("Motions for evidence"),
            "evidence_list": self.tr("List of evidence"),
        }
        return [Choice(name, named[name], hint=key) for name, key in TRIAL_KEYS.items()]
