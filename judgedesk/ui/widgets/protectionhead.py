"""The head of the place of protection, and the keys of its sections."""

from judgedesk.ui.widgets.chips import Choice
from judgedesk.ui.widgets.sections import SectionHead

PROTECTION_KEYS = {
    "protection": "Alt+9",
    "measures": "Ctrl+Shift+J",
    "alerts": "Ctrl+Shift+H",
    "questionings": "Ctrl+Shift+Y",
    "checklists": "Ctrl+F7",
}
"""Sections of the place, in their order."""


class ProtectionHead(SectionHead):
    """Title and sections."""

    sections = tuple(PROTECTION_KEYS)

    def _titled(self) -> str:
        return self.tr("Protection")

    def _named(self) -> list[Choice]:
        named = {
            "protection": self.tr("Board"),
            "measures": self.tr("What is open"),
            "alerts": self.tr("Alerts"),
            "questionings": self.tr("Questionings"),
            "checklists": self.tr("Checklists"),
        }
        return [Choice(name, named[name], hint=key) for name, key in PROTECTION_KEYS.items()]
