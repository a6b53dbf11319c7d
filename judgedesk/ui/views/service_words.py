"""What the view of service calls things."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QObject

from judgedesk.app import service_papers
from judgedesk.app.service import Service
from judgedesk.app.wording import translated
from judgedesk.law.serving import methods
from judgedesk.ui.shell.words import Words
from judgedesk.ui.widgets.hearingwords import day_said


class ServiceWords(QObject):
    """States, ways of sending, attendance and costs in the present language."""

    def __init__(self, words: Words, parent: QObject) -> None:
        super().__init__(parent)
        self._words = words

    def _said(self, text: str) -> str:
        return translated(text, self._words.language, "cli")

    def paper(self, one: Service) -> str:
        """What was sent."""
        return service_papers.paper_said(one, self._words.language)

    def day(self, day: date | None) -> str:
        """A day, or nothing."""
        return day_said(day, self._words.language) if day is not None else ""

    def short(self, day: date | None) -> str:
        """A day in a narrow column."""
        return day_said(day, self._words.language, weekday=False) if day is not None else ""

    def state(self, state: str) -> str:
        """What came of a paper, short."""
        return {
            "sent": self.tr("sent"), "served": self.tr("served"), "substitute": self.tr("substitute"),
            "failed": self.tr("failed"), "excused": self.tr("excused"),
        }.get(state, state)  # fmt: skip

    def attendance(self, name: str) -> str:
        """Whether somebody came."""
        return {
            "appeared": self.tr("appeared"), "not_appeared": self.tr("did not appear"), "excused": self.tr("excused"),
        }.get(name, "")  # fmt: skip

    def method(self, name: str) -> str:
        """A way of sending."""
        known = methods().get(name)
        return known.label.in_language(self._words.language) if known is not None else name

    def claimed(self, what: str) -> str:
        """A cost that is claimed."""
        return self.tr("Travel, claimed") if what == "travel" else self.tr("Interpreter, claimed")

    def granted(self, what: str) -> str:
        """A cost that was granted."""
        return self.tr("Travel, granted") if what == "travel" else self.tr("Interpreter, granted")

    def grounds(self, grounds: Sequence[str]) -> str:
        """By what a receipt fits."""
        named = {
            "reference": self.tr("number of the letter"), "person": self.tr("person"),
            "sent": self.tr("day of sending"), "day": self.tr("day of the hearing"),
        }  # fmt: skip
        return ", ".join(named.get(one, one) for one in grounds)
