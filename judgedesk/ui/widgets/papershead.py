"""The head of the place of papers that go out and come in, and the keys of its sections."""

from judgedesk.ui.widgets.chips import Choice
from judgedesk.ui.widgets.sections import SectionHead

PAPERS_KEYS = {"bundle": "Ctrl+Shift+F11", "exchange": "Ctrl+Shift+F12"}
"""Sections of the place, in their order."""


class PapersHead(SectionHead):
    """Title and sections."""

    sections = tuple(PAPERS_KEYS)

    def _titled(self) -> str:
        return self.tr("Papers")

    def _named(self) -> list[Choice]:
        named = {"bundle": self.tr("Bundle for trial"), "exchange": self.tr("Exchange")}
        return [Choice(name, named[name], hint=key) for name, key in PAPERS_KEYS.items()]
