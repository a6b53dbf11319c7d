"""The head of the place of finding: reading, questions kept, the builder and lists of terms are its sections."""

from judgedesk.ui.widgets.chips import Choice
from judgedesk.ui.widgets.sections import SectionHead

QUESTION_KEYS = {"questions": "Alt+6", "builder": "Ctrl+Shift+Q", "batch": "Ctrl+Shift+M"}
FIND_KEYS = {"finding": "Alt+2", **QUESTION_KEYS}
"""Sections of the place, in their order."""


class QuestionHead(SectionHead):
    """As the head of the documents; a section may have a small figure."""

    sections = tuple(FIND_KEYS)
    _figure = ""

    def show_new(self, figure: str) -> None:
        """What is new to the questions kept, ``3 new``; empty for nothing."""
        self._figure = figure
        self._retranslate()

    def _titled(self) -> str:
        return self.tr("Find")

    def _named(self) -> list[Choice]:
        named = {
            "finding": self.tr("Search and read"),
            "questions": self.tr("Questions"),
            "builder": self.tr("Builder"),
            "batch": self.tr("List of terms"),
        }
        return [
            Choice(name, named[name], self._figure if name == "questions" else "", hint=key)
            for name, key in FIND_KEYS.items()
        ]


class FindingPills(QuestionHead):
    """The sections alone, for the line over the page that is read."""

    bare = True
