"""The head of the place of requests to other states, and the keys of its sections."""

from judgedesk.ui.widgets.chips import Choice
from judgedesk.ui.widgets.sections import SectionHead

REQUEST_KEYS = {"requests": "Alt+Shift+8", "instrument": "Alt+Shift+9", "request": "Alt+Shift+0"}
"""Sections of the place, in their order."""


class RequestHead(SectionHead):
    """Title and sections."""

    sections = tuple(REQUEST_KEYS)

    def _titled(self) -> str:
        return self.tr("Requests")

    def _named(self) -> list[Choice]:
        named = {
            "requests": self.tr("Register"),
            "instrument": self.tr("Which instrument"),
            "request": self.tr("Form"),
        }
        return [Choice(name, named[name], hint=key) for name, key in REQUEST_KEYS.items()]
