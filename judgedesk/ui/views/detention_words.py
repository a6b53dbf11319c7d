"""Words for custody: kinds, ends, facts, days with hours, and how much time is left."""

from datetime import datetime, timedelta

from PySide6.QtCore import QObject

from judgedesk.ui.shell.words import Words, day_in

_HOURS = timedelta(hours=96)


class CustodyWords(QObject):
    """Says them in the present language."""

    def __init__(self, words: Words, parent: QObject) -> None:
        super().__init__(parent)
        self._words = words

    def kind(self, kind: str) -> str:
        """What sort of custody."""
        return {
            "stopped": self.tr("arrested"),
            "remand": self.tr("remand"),
            "custody_for_transfer": self.tr("held for surrender"),
            "sentence": self.tr("serves a sentence"),
        }.get(kind, kind)

    def how(self, how: str) -> str:
        """How it ended."""
        return {
            "released": self.tr("released"),
            "escaped": self.tr("escaped"),
            "remanded": self.tr("remanded"),
            "transferred": self.tr("transferred"),
            "served": self.tr("served"),
        }.get(how, how)

    def fact(self, fact: str) -> str:
        """What can be stated of somebody who was stopped."""
        return {
            "foreign": self.tr("National of another state"),
            "no_language": self.tr("Does not command Polish"),
            "age_doubt": self.tr("Age in doubt"),
            "maybe_victim": self.tr("May be a victim of trafficking"),
        }.get(fact, fact)

    def court(self, court: str) -> str:
        """Which court prolonged."""
        return self.tr("court of appeal") if court == "higher" else self.tr("court of first instance")

    def stage(self, stage: str) -> str:
        """Stage of the proceedings."""
        return self.tr("trial") if stage == "trial" else self.tr("investigation")

    def moment(self, moment: datetime | None) -> str:
        """A day with its hour."""
        if moment is None:
            return "–"
        return f"{day_in(moment.date(), 'd MMM yyyy', self._words.language)}, {moment:%H:%M}"

    def left(self, due: datetime | None, now: datetime) -> str:
        """How much time is left: in hours while they are few."""
        if due is None:
            return ""
        gap = abs(due - now)
        if gap < _HOURS:
            hours = int(gap.total_seconds() // 3600)
            return self.tr("%n h over", "", hours) if now > due else self.tr("%n h left", "", hours)
        days = gap.days
        return self.tr("%n d over", "", days) if now > due else self.tr("%n d left", "", days)

    def wish(self, wish: str) -> str:
        """Whether somebody wants to be told."""
        if wish == "asked":
            return self.tr("asked to be told")
        return self.tr("gave it up") if wish == "waived" else self.tr("not asked yet")
