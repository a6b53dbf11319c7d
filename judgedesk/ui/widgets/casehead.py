"""The head of the place of the case, and the keys of its sections."""

from judgedesk.ui.widgets.chips import Choice
from judgedesk.ui.widgets.sections import SectionHead

CASE_KEYS = {"case": "Ctrl+F10", "recovery": "Ctrl+F11", "custody": "Ctrl+F12", "closing": "Ctrl+F6",
             "languages": "Ctrl+Shift+F5", "log": "Alt+5"}  # fmt: skip
"""Sections of the place, in their order."""


class CaseHead(SectionHead):
    """Title and sections."""

    sections = tuple(CASE_KEYS)

    def _titled(self) -> str:
        return self.tr("Case")

    def _named(self) -> list[Choice]:
        named = {
            "case": self.tr("Users and keys"),
            "recovery": self.tr("Recovery key"),
            "custody": self.tr("Custody"),
            "closing": self.tr("Closing"),
            "languages": self.tr("Languages"),
            "log": self.tr("Log"),
        }
        return [Choice(name, named[name], hint=key) for name, key in CASE_KEYS.items()]
