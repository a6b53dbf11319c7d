"""The head of the place of money and calls, and the keys of its sections."""

from judgedesk.ui.widgets.chips import Choice
from judgedesk.ui.widgets.sections import SectionHead

MONEY_KEYS = {"money": "Ctrl+Shift+F9", "tables": "Ctrl+Shift+F10"}
"""Sections of the place, in their order."""


class MoneyHead(SectionHead):
    """Title and sections."""

    sections = tuple(MONEY_KEYS)

    def _titled(self) -> str:
        return self.tr("Money and calls")

    def _named(self) -> list[Choice]:
        named = {"money": self.tr("Who paid whom"), "tables": self.tr("Tables and columns")}
        return [Choice(name, named[name], hint=key) for name, key in MONEY_KEYS.items()]
