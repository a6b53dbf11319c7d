"""How testimony, needs, sittings and what is free are said, in the present language."""

from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication, QLocale, QObject

from judgedesk.app import free_times
from judgedesk.app.hearings import Book, Hearing, clock, day, strings
from judgedesk.app.hearings_docket import apart_written
from judgedesk.app.hearings_summons import LEADS
from judgedesk.app.plan_sentences import LACKS
from judgedesk.app.readiness import KINDS
from judgedesk.app.wording import translated
from judgedesk.domain.hearings import Strength
from judgedesk.ui.shell.words import Words, day_in
from judgedesk.ui.views.finding_names import language_said

Json = dict[str, Any]
NEEDED = ("interpreter", "psychologist", "support_person", "recording_set", "consul", "transport", "aac_expert")
"""Kinds of people and things that are booked for a testimony."""
EQUIPMENT = ("friendly", "recording", "link", "screen", "playback")
"""What a room may have."""


class TestimonyWords(QObject):
    """Words of the sections of testimony and of calendars."""

    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words

    @property
    def language(self) -> str:
        """ISO 639-1."""
        return self._words.language

    def day(self, on: date) -> str:
        """``Mon 11 Jan 2027``."""
        return day_in(on, "ddd d MMM yyyy", self.language)

    def short(self, on: date) -> str:
        """``11 Jan 2027``."""
        return day_in(on, "d MMM yyyy", self.language)

    def month(self, on: date) -> str:
        """``January 2027``."""
        return f"{QLocale(self.language).standaloneMonthName(on.month)} {on.year}"

    def dated(self, text: Any) -> str:
        """A day of a record; as it stands where it is none."""
        on = day(text)
        return self.short(on) if on is not None else str(text or "")

    def dated_long(self, text: Any) -> str:
        """The same with the day of the week."""
        on = day(text)
        return self.day(on) if on is not None else str(text or "")

    def letters(self) -> list[str]:
        """The days of the week, a letter or two each, Monday first."""
        locale = QLocale(self.language)
        return [locale.dayName(at, QLocale.FormatType.ShortFormat)[:2] for at in range(1, 8)]

    def booked(self, kind: str) -> str:
        """A kind of resource or equipment; as it stands where it has no word."""
        return translated(KINDS[kind], self.language, "cli") if kind in KINDS else kind

    def lacking(self, what: str) -> str:
        """What a sitting may lack."""
        return translated(LACKS[what], self.language, "cli") if what in LACKS else what

    def kinds(self) -> list[tuple[str, str]]:
        """What is done in it."""
        translate = QCoreApplication.translate
        return [
            ("testimony", translate("TestimonyWords", "testimony")),
            ("confrontation", translate("TestimonyWords", "confrontation")),
            ("parade", translate("TestimonyWords", "identity parade")),
            ("reading", translate("TestimonyWords", "reading out")),
            ("visit", translate("TestimonyWords", "visit to the place")),
        ]

    def summonses(self) -> list[tuple[str, str]]:
        """How somebody is summoned."""
        translate = QCoreApplication.translate
        return [
            ("", translate("TestimonyWords", "not said")),
            ("post", translate("TestimonyWords", "by post")),
            ("police", translate("TestimonyWords", "through the police")),
            ("abroad", translate("TestimonyWords", "abroad")),
            ("prison", translate("TestimonyWords", "through the prison")),
            ("electronic", translate("TestimonyWords", "electronically")),
            ("phone", translate("TestimonyWords", "by telephone")),
            ("none", translate("TestimonyWords", "no summons needed")),
        ]

    def sexes(self) -> list[tuple[str, str]]:
        """Sex of an interpreter or a psychologist."""
        translate = QCoreApplication.translate
        return [
            ("", translate("TestimonyWords", "either sex")),
            ("f", translate("TestimonyWords", "woman")),
            ("m", translate("TestimonyWords", "man")),
        ]

    def distances(self) -> list[tuple[str, str]]:
        """How far apart."""
        translate = QCoreApplication.translate
        return [
            (Strength.ROOM.value, translate("TestimonyWords", "not in one room")),
            (Strength.BUILDING.value, translate("TestimonyWords", "not in one building")),
            (Strength.DAY.value, translate("TestimonyWords", "not on one day")),
        ]

    def need(self, need: Json, book: Book) -> str:
        """``interpreter vi, woman``."""
        translate = QCoreApplication.translate
        spoken = language_said(str(need["language"])) if need.get("language") else ""
        parts = [" ".join(part for part in (self.booked(str(need.get("kind"))), spoken) if part)]
        if need.get("dialect"):
            parts.append(str(need["dialect"]))
        if need.get("sex"):
            parts.append(dict(self.sexes()).get(str(need["sex"]), str(need["sex"])))
        if need.get("not_community"):
            parts.append(translate("TestimonyWords", "not of {0}").format(need["not_community"]))
        if need.get("id"):
            parts.append(book.resource(str(need["id"])))
        return ", ".join(parts)

    def needs(self, record: Json, book: Book) -> str:
        """All needs and what the room must have."""
        found = [self.need(one, book) for one in record.get("resources") or () if isinstance(one, dict)]
        return "; ".join([*found, *(self.booked(one) for one in strings(record.get("equipment")))])

    def apart(self, record: Json, book: Book) -> str:
        """``O-1 (not in one building)``; who is kept as far apart stands together."""
        said, found = dict(self.distances()), dict[str, list[str]]()
        for who, how in apart_written(record):
            found.setdefault(how.value, []).append(book.called(who))
        return "; ".join(f"{', '.join(who)} ({said[how]})" for how, who in found.items())

    def free(self, record: Json) -> str:
        """When free, in words."""
        lines = free_times.written(record, self.language, self.short)
        return "; ".join(lines) or QCoreApplication.translate("TestimonyWords", "always")

    def summons(self, record: Json) -> str:
        """How summoned, and how long before."""
        method, own = str(record.get("summons") or ""), record.get("lead_days")
        lead = own if isinstance(own, int) else LEADS.get(method)
        said = dict(self.summonses()).get(method, method) if method else ""
        days = QCoreApplication.translate("TestimonyWords", "{0} days before").format(lead) if lead else ""
        return ", ".join(part for part in (said, days) if part)

    def stands(self, one: Hearing, book: Book) -> str:
        """``Mon 11 Jan 2027 09:00–10:30, Hall 4 · tentative``."""
        slot = one.slot
        place = f"{self.day(slot.day)} {clock(slot.start)}–{clock(slot.end)}, {book.room(slot.room)}"
        return f"{place} · {self.state(one.state)}"

    def state(self, state: str) -> str:
        """A state of a hearing."""
        translate = QCoreApplication.translate
        return {
            "tentative": translate("TestimonyWords", "tentative"),
            "confirmed": translate("TestimonyWords", "confirmed"),
            "ready": translate("TestimonyWords", "ready"),
            "held": translate("TestimonyWords", "heard"),
            "failed": translate("TestimonyWords", "did not take place"),
            "cancelled": translate("TestimonyWords", "cancelled"),
        }.get(state, state)
