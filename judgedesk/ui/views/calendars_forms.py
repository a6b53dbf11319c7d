"""Forms of rooms and calendars: a sitting or a series of them, a room, an interpreter or whatever is booked."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from judgedesk.app import free_times
from judgedesk.app.hearings import Json, strings
from judgedesk.app.plan_sentences import LACKS
from judgedesk.domain.errors import UserError
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.calendars_read import Calendars, Rule, Weighed
from judgedesk.ui.views.testimony_words import EQUIPMENT, NEEDED, TestimonyWords
from judgedesk.ui.widgets.choice import Choice as Menu
from judgedesk.ui.widgets.dayfield import DayField
from judgedesk.ui.widgets.entryform import EntryForm, needed, typed_day, typed_time
from judgedesk.ui.widgets.freetimes import FreeTimes
from judgedesk.ui.widgets.picks import Picks
from judgedesk.ui.widgets.tickbox import TickBox

_FREE = ("available", "weekly", "away")
_MOST_SAID = 40


class Given(NamedTuple):
    """What a form gives: a record of a kind, and the rule of a series or None."""

    kind: str
    record: Json
    rule: Rule | None = None


class CalendarForm(EntryForm):
    """What the forms share. `weighed(Given)`: it can be held against what stands."""

    weighed = Signal(object)

    def __init__(self, theme: Theme, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(theme, words, parent)
        self.says = TestimonyWords(words, self)
        self.calendars: Calendars | None = None
        self.before: Json = {}
        self.against = QLabel(self)
        self.against.setProperty("kind", "warn")
        self.against.setWordWrap(True)
        self.against.hide()
        self.edited.connect(self._weigh)

    def _weigh(self) -> None:
        """Holds against what stands whatever can be understood."""
        try:
            self.weighed.emit(self.taken())
        except UserError:
            self.show_weighed(Weighed())

    def taken(self) -> Given:
        """What stands in the fields."""
        raise NotImplementedError

    def show_weighed(self, weighed: Weighed) -> None:
        """What accepted hearings have against it."""
        told = [self.tr("Cannot hold with the plan:"), *weighed.conflicts] if weighed.conflicts else []
        self.against.setText("\n".join(told))
        self.against.setVisible(bool(told))

    def cleaned(self, record: Json) -> Json:
        """Without what says nothing."""
        return {name: value for name, value in record.items() if value not in (None, "", []) or name == "available"}


class SittingForm(CalendarForm):
    """One sitting; with days of the week a series, whose days are shown before anything is written."""

    def __init__(self, theme: Theme, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(theme, words, parent)
        self.several = False
        self.room = Menu(theme, self)
        self.day, self.last = DayField(self), DayField(self)
        self.days, self.start, self.end, self.note = (QLineEdit(self) for _ in range(4))
        self.present, self.missing = Picks(theme, self), Picks(theme, self)
        self.confirmed_box = TickBox(theme, self)
        self.preview = QLabel(self)
        self.preview.setWordWrap(True)
        self.put(
            self.against,
            [("room", self.room)],
            [("days", self.days)],
            [("date", self.day), ("last", self.last)],
            [("from", self.start), ("to", self.end)],
            self.preview,
            [("present", self.present)],
            self.confirmed_box,
            [("missing", self.missing)],
            [("note", self.note)],
        )
        self._column.addStretch(1)
        self.confirmed_box.toggled.connect(lambda _on: self.edited.emit())
        self.missing.changed.connect(lambda: self.confirmed_box.setChecked(False))
        self.retranslate()

    def begin(self, calendars: Calendars, record: Json, several: bool = False) -> None:
        """Shows a sitting, or an empty one; `several`: the rule of a series."""
        self.calendars, self.before, self.several = calendars, dict(record), several
        self.clear_errors()
        self.against.hide()
        self.preview.hide()
        self.retranslate()
        book = calendars.book
        self.fill(self.room, [(id, book.room(id)) for id in book.rooms], str(record.get("room") or ""))
        self.day.setText(str(record.get("date") or ""))
        for edit, key in ((self.start, "from"), (self.end, "to"), (self.note, "note")):
            edit.setText(str(record.get(key) or ""))
        self.days.clear()
        self.last.clear()
        self.present.show_picked(strings(record.get("present")))
        self.missing.show_picked(strings(record.get("missing")))
        blocked = self.confirmed_box.blockSignals(True)
        self.confirmed_box.setChecked(record.get("confirmed") is not False and not record.get("missing"))
        self.confirmed_box.blockSignals(blocked)
        for name in ("days", "last"):
            self.spots[name].setVisible(several)
        (self.days if several else self.room).setFocus(Qt.FocusReason.OtherFocusReason)

    def taken(self) -> Given:
        """The sitting, for a series with its rule. Raises UserError with the `field`."""
        record = dict(self.before)
        record["room"] = needed(str(self.room.currentData() or ""), "room")
        first = typed_day(needed(self.day.text(), "date"), "date")
        rule = None
        if self.several:
            weekdays = free_times.weekdays(needed(self.days.text(), "days"))
            if not weekdays:
                raise UserError("series.no_days", field="days")
            last = typed_day(needed(self.last.text(), "last"), "last")
            assert first is not None and last is not None  # neither is empty
            rule = Rule(weekdays, first, last)
        else:
            assert first is not None
            record["date"] = first.isoformat()
        record["from"] = typed_time(needed(self.start.text(), "from"), "from")
        record["to"] = typed_time(needed(self.end.text(), "to"), "to")
        if record["to"] <= record["from"]:
            raise UserError("sitting.backwards", field="to", start=record["from"], end=record["to"])
        record |= {"present": self.present.picked, "missing": self.missing.picked, "note": self.note.text().strip()}
        record["confirmed"] = None if self.confirmed_box.isChecked() and not self.missing.picked else False
        return Given("sittings", self.cleaned(record), rule)

    def show_weighed(self, weighed: Weighed) -> None:
        """The days of a series, each that is left out with the reason."""
        super().show_weighed(weighed)
        taken = [self.says.day(one.day) for one in weighed.days if not one.left_out]
        lines = [self.tr("%n sitting(s) would be added:", "", len(taken))] if weighed.days else []
        lines += [" · ".join(taken[:_MOST_SAID]) + (" …" if len(taken) > _MOST_SAID else "")] if taken else []
        for one in weighed.days:
            if one.left_out == "holiday" and one.holiday is not None:
                named = self._words.of({"en": one.holiday.en, "pl": one.holiday.pl})
                lines.append(self.tr("left out: {0}, {1}").format(self.says.day(one.day), named))
            elif one.left_out:
                lines.append(self.tr("left out: {0}, the room is taken").format(self.says.day(one.day)))
        self.preview.setText("\n".join(lines))
        self.preview.setVisible(bool(lines))

    def retranslate(self) -> None:
        """Words that stand here."""
        super().retranslate()
        new = not self.before.get("id")
        title = self.tr("New sitting") if new else self.tr("Change the sitting")
        self.title.setText(self.tr("Series of sittings") if self.several else title)
        self.go.setText(self.tr("Enter it") if new else self.tr("Keep the changes"))
        self.confirmed_box.setText(self.tr("promised by everybody"))
        self.spots["room"].say(self.tr("Room"))
        self.spots["days"].say(self.tr("Every"), self.tr("Tue, Thu · Mon-Fri · public holidays are left out"))
        self.spots["date"].say(self.tr("First day") if self.several else self.tr("Day"))
        self.spots["last"].say(self.tr("Last day"))
        self.spots["from"].say(self.tr("From"))
        self.spots["to"].say(self.tr("To"))
        self.spots["present"].say(self.tr("Present"), self.tr("who is in the building for it, besides who is heard"))
        self.spots["missing"].say(self.tr("Not promised yet"))
        self.spots["note"].say(self.tr("Note"), self.tr("no names of protected persons"))
        for picks in (self.present, self.missing):
            picks.say(self.tr("add…"), self.tr("Take out: {0}"))
        self.missing.offer([(one, self.says.lacking(one)) for one in LACKS])
        if self.calendars is not None:
            self.present.offer(self.calendars.people)


class ThingForm(CalendarForm):
    """A room (`kind` ``rooms``), or an interpreter, a psychologist, a set, a transport (``resources``)."""

    def __init__(self, theme: Theme, words: Words, kind: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, words, parent)
        self.kind = kind
        self.what, self.whose, self.sex, self.person = (Menu(theme, self) for _ in range(4))
        self.lines = {name: QLineEdit(self) for name in ("name", "court", "languages", "dialects", "community",
                                                         "qualification", "note")}  # fmt: skip
        self.equipment, self.free = Picks(theme, self), FreeTimes(theme, words, self)
        self.spare, self.promised = TickBox(theme, self), TickBox(theme, self)
        ticks = QWidget(self)
        column = QVBoxLayout(ticks)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.spare)
        column.addWidget(self.promised)
        line = self.lines
        if kind == "rooms":
            self.put(self.against, [("name", line["name"])], [("own", self.whose), ("court", line["court"])],
                     [("equipment", self.equipment)])  # fmt: skip
            ticks.hide()
        else:
            self.put(
                self.against,
                [("kind", self.what), ("name", line["name"])],
                [("person", self.person)],
                [("languages", line["languages"]), ("dialects", line["dialects"])],
                [("sex", self.sex), ("community", line["community"])],
                [("qualification", line["qualification"])],
                ticks,
            )
        for box in (self.spare, self.promised):
            box.toggled.connect(lambda _on: self.edited.emit())
        self.put([("available", self.free)], [("note", line["note"])])
        self._column.addStretch(1)
        shown = {spot.inside for spot in self.spots.values()} | {self.spare, self.promised}
        for widget in (self.what, self.whose, self.sex, self.person, *line.values(), self.equipment):
            widget.setVisible(widget in shown)
        self.retranslate()

    def begin(self, calendars: Calendars, record: Json) -> None:
        """Shows a record, or an empty one."""
        self.calendars, self.before = calendars, dict(record)
        self.clear_errors()
        self.against.hide()
        self.retranslate()
        self.fill(self.what, self._whats(), str(record.get("kind") or "interpreter"))
        whose = "remote" if record.get("remote") is True else "shared" if record.get("own") is False else "own"
        self.fill(self.whose, self._whose(), whose)
        self.fill(self.sex, [("", self.tr("not said")), *self.says.sexes()[1:]], str(record.get("sex") or ""))
        self.fill(
            self.person, [("", self.tr("nobody of the case")), *calendars.people], str(record.get("person") or "")
        )
        for name, edit in self.lines.items():
            value = record.get(name)
            edit.setText(", ".join(strings(value)) if isinstance(value, list) else str(value or ""))
        self.equipment.show_picked(strings(record.get("equipment")))
        self.free.show_times(record)
        for box, value in ((self.spare, record.get("spare") is True), (self.promised, record.get("confirmed") is True)):
            blocked = box.blockSignals(True)
            box.setChecked(value)
            box.blockSignals(blocked)
        (self.lines["name"] if self.kind == "rooms" else self.what).setFocus(Qt.FocusReason.OtherFocusReason)

    def _whats(self) -> list[tuple[str, str]]:
        known = self.calendars.book.resources.values() if self.calendars is not None else ()
        return [(one, self.says.booked(one)) for one in dict.fromkeys((*NEEDED, *(str(x.get("kind")) for x in known)))]

    def _whose(self) -> Sequence[tuple[str, str]]:
        return [
            ("own", self.tr("this court's")),
            ("shared", self.tr("shared with others")),
            ("remote", self.tr("remote end of a link")),
        ]

    def spot_of(self, key: str) -> str:
        """Free times stand in one field."""
        return "available" if key in _FREE else "own" if key == "remote" else key

    def taken(self) -> Given:
        """The record. Raises UserError with the `field`."""
        record = {name: value for name, value in self.before.items() if name not in _FREE}
        text = {name: edit.text().strip() for name, edit in self.lines.items()}
        record |= {"name": text["name"], "note": text["note"]}
        if self.kind == "rooms":
            record["name"] = needed(text["name"], "name")
            whose = self.whose.currentData()
            record |= {"own": False if whose == "shared" else None, "remote": whose == "remote" or None,
                       "court": text["court"], "equipment": self.equipment.picked}  # fmt: skip
        else:
            who = str(self.person.currentData() or "")
            record |= {
                "kind": self.what.currentData(),
                "name": text["name"] if who or self.before.get("id") else needed(text["name"], "name"),
                "person": who,
                "languages": _languages(text["languages"]),
                "dialects": [one.strip() for one in text["dialects"].split(",") if one.strip()],
                "sex": self.sex.currentData(),
                "community": text["community"],
                "qualification": text["qualification"],
                "spare": self.spare.isChecked() or None,
                "confirmed": self.promised.isChecked() or None,
            }
        return Given(self.kind, self.cleaned(record | self.free.taken("available")))

    def retranslate(self) -> None:
        """Words that stand here."""
        super().retranslate()
        new = not self.before.get("id")
        if self.kind == "rooms":
            self.title.setText(self.tr("New room") if new else self.tr("Change the room"))
        else:
            self.title.setText(self.tr("New interpreter, person or thing") if new else self.tr("Change what is booked"))
        self.go.setText(self.tr("Enter it") if new else self.tr("Keep the changes"))
        self.spare.setText(self.tr("a spare one"))
        self.promised.setText(self.tr("promised"))
        self.equipment.say(self.tr("add…"), self.tr("Take out: {0}"))
        self.equipment.offer([(one, self.says.booked(one)) for one in EQUIPMENT])
        named = {
            "name": (self.tr("Name"), ""),
            "own": (self.tr("Whose"), ""),
            "court": (self.tr("Court or place"), ""),
            "equipment": (self.tr("Equipment"), ""),
            "kind": (self.tr("What it is"), ""),
            "person": (self.tr("Person of the case"), self.tr("bookings of the person count then too")),
            "languages": (self.tr("Languages"), self.tr("two letters each, with commas: vi, uk")),
            "dialects": (self.tr("Dialects"), ""),
            "sex": (self.tr("Sex"), ""),
            "community": (self.tr("Community"), ""),
            "qualification": (self.tr("Qualification"), ""),
            "available": (self.tr("When free"), self.tr("a line each; nothing means always, “never” no day")),
            "note": (self.tr("Note"), self.tr("no names of protected persons")),
        }
        for name, spot in self.spots.items():
            spot.say(*named[name])


def _languages(text: str) -> list[str]:
    found = [one.strip().lower() for one in text.replace(";", ",").split(",") if one.strip()]
    wrong = next((one for one in found if len(one) != 2 or not one.isascii() or not one.isalpha()), "")
    if wrong:
        raise UserError("entry.language", field="languages", given=wrong[:20])
    return found
