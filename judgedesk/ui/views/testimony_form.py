"""The form of a testimony: who, how long, what is needed, when, after whom and apart from whom."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from judgedesk.app.hearings import Json, strings
from judgedesk.app.hearings_docket import apart_written
from judgedesk.app.hearings_hints import Estimate
from judgedesk.domain.errors import UserError
from judgedesk.law.acts import acts
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.testimony_read import Heard
from judgedesk.ui.views.testimony_words import EQUIPMENT, NEEDED, TestimonyWords
from judgedesk.ui.widgets.choice import Choice as Menu
from judgedesk.ui.widgets.dayfield import DayField
from judgedesk.ui.widgets.entryform import EntryForm, needed, typed_day, typed_time, whole
from judgedesk.ui.widgets.freetimes import FreeTimes
from judgedesk.ui.widgets.needrows import NeedRows
from judgedesk.ui.widgets.picks import Picks
from judgedesk.ui.widgets.tickbox import TickBox

_NUMBERS = {"minutes": 1, "parts": 1, "max_minutes_a_day": 1, "travel_minutes": 0, "lead_days": 0}
_DAYS = ("earliest", "last_statement")
_LINES = ("episode", "cost", "note")
_MENUS = ("kind", "summons")
_ACT_TICKS = ("by_link", "unseen", "later_by_order")
_PICKS = ("others", "rooms", "equipment", "after", "same_day", "elements")
_FREE = ("available", "weekly", "away")


class TestimonyForm(EntryForm):
    """The form.

    Signals:
        confirmed(dict): the record to be written, without ``id`` where it is new.
        weighed(dict): what stands in the form can be held against the plan.
    """

    weighed = Signal(object)
    __test__ = False

    def __init__(self, theme: Theme, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(theme, words, parent)
        self._says = TestimonyWords(words, self)
        self._heard: Heard | None = None
        self._before: Json = {}
        self._estimate: Estimate | None = None
        self.person, self.kind, self.summons, self.fixed_room = (Menu(theme, self) for _ in range(4))
        self.numbers = {name: QLineEdit(self) for name in _NUMBERS}
        self.days = {name: DayField(self) for name in _DAYS}
        self.lines = {name: QLineEdit(self) for name in _LINES}
        self.group = QLineEdit(self)
        self.picks = {name: Picks(theme, self) for name in (*_PICKS, "apart")}
        self.fixed, self.fixed_from = DayField(self), QLineEdit(self)
        self.resources, self.free = NeedRows(theme, self), FreeTimes(theme, words, self)
        self.vulnerable, self.once_only = TickBox(theme, self), TickBox(theme, self)
        self.acts = {name: TickBox(theme, self) for name in _ACT_TICKS}
        self.proposed, self.take = QLabel(self), QPushButton(self)
        self.against = QLabel(self)
        self._lay_out()
        self.take.clicked.connect(self.take_proposed)
        self.edited.connect(self._weigh)
        self.kind.currentIndexChanged.connect(lambda _at: self._show_group())
        for box in (self.vulnerable, self.once_only, *self.acts.values()):
            box.toggled.connect(lambda _on: self.edited.emit())
        self.retranslate()

    def _lay_out(self) -> None:
        number, pick, line = self.numbers, self.picks, self.lines
        self.proposed.setProperty("kind", "small")
        self.proposed.setWordWrap(True)
        self.against.setProperty("kind", "warn")
        self.against.setWordWrap(True)
        offer = QWidget(self)
        beside = QHBoxLayout(offer)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.addWidget(self.proposed, 1)
        beside.addWidget(self.take, 0, Qt.AlignmentFlag.AlignTop)
        ticks = QWidget(self)
        column = QVBoxLayout(ticks)
        column.setContentsMargins(0, 0, 0, 0)
        for box in (self.vulnerable, self.once_only, *self.acts.values()):
            column.addWidget(box)
        self.put(
            self.against,
            [("person", self.person), ("kind", self.kind)],
            [("others", pick["others"])],
            [("group", self.group)],
            [("minutes", number["minutes"]), ("max_minutes_a_day", number["max_minutes_a_day"])],
            offer,
            [("parts", number["parts"]), ("episode", line["episode"])],
            ticks,
            [("resources", self.resources)],
            [("rooms", pick["rooms"])],
            [("equipment", pick["equipment"])],
            [("available", self.free)],
            [("after", pick["after"])],
            [("apart", pick["apart"])],
            [("same_day", pick["same_day"])],
            [("earliest", self.days["earliest"])],
            [("fixed", self.fixed), ("fixed_from", self.fixed_from)],
            [("fixed_room", self.fixed_room)],
            [("elements", pick["elements"])],
            [("summons", self.summons), ("lead_days", number["lead_days"])],
            [("last_statement", self.days["last_statement"]), ("travel_minutes", number["travel_minutes"])],
            [("cost", line["cost"])],
            [("note", line["note"])],
        )  # fmt: skip

    # -- filling ------------------------------------------------------------------------------------------------

    def begin(self, heard: Heard, record: Json, estimate: Estimate | None = None) -> None:
        """Shows a record, or an empty one for a new testimony; the keyboard in the person."""
        self._heard, self._before, self._estimate = heard, dict(record), estimate
        self.clear_errors()
        self.against.hide()
        self.retranslate()
        self.fill(self.person, heard.people, heard.book.person(record.get("person", "")))
        self.fill(self.kind, self._says.kinds(), str(record.get("kind") or "testimony"))
        self.group.setText(_group_said(record.get("group")))
        self._show_group()
        self.fill(self.summons, self._says.summonses(), str(record.get("summons") or ""))
        fixed = record.get("fixed") if isinstance(record.get("fixed"), dict) else {}
        assert isinstance(fixed, dict)
        self.fill(self.fixed_room, self._rooms(), str(fixed.get("room") or ""))
        self.fixed.setText(str(fixed.get("date") or ""))
        self.fixed_from.setText(str(fixed.get("from") or ""))
        for name, edit in (*self.numbers.items(), *self.days.items(), *self.lines.items()):
            value = record.get(name)
            edit.setText("" if value is None else str(value))
        for name in _PICKS:
            self.picks[name].show_picked(strings(record.get(name)))
        self.picks["apart"].show_picked([(who, how.value) for who, how in apart_written(record)])
        self.resources.show_needs([one for one in record.get("resources") or () if isinstance(one, dict)])
        self.free.show_times(record)
        ticks = {"vulnerable": self.vulnerable, "once_only": self.once_only} | self.acts
        for name, box in ticks.items():
            blocked = box.blockSignals(True)
            box.setChecked(record.get(name) is True)
            box.blockSignals(blocked)
        self.person.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_group(self) -> None:
        """Who stands in a group is asked for where the act has one."""
        act = acts().get(str(self.kind.currentData() or ""))
        self.spots["group"].setVisible(act is not None and act.group > 0)

    def _rooms(self) -> list[tuple[str, str]]:
        book = self._heard.book if self._heard is not None else None
        rooms = [(id, book.room(id)) for id in book.rooms] if book is not None else []
        return [("", self.tr("any room")), *rooms]

    def take_proposed(self) -> None:
        """The proposed minutes become those of the form."""
        if self._estimate is not None:
            self.numbers["minutes"].setText(str(self._estimate.minutes))
            self.edited.emit()

    def spot_of(self, key: str) -> str:
        """Free times stand in one field."""
        return "available" if key in _FREE else key

    # -- taking -------------------------------------------------------------------------------------------------

    def taken(self) -> Json:
        """The record. Raises UserError with the `field`."""
        record = dict(self._before)
        record["person"] = needed(str(self.person.currentData() or ""), "person")
        for name, least in _NUMBERS.items():
            record[name] = whole(self.numbers[name].text(), name, least)
        needed(self.numbers["minutes"].text(), "minutes")
        for name, edit in self.days.items():
            on = typed_day(edit.text(), name)
            record[name] = on.isoformat() if on is not None else None
        for name in _LINES:
            record[name] = self.lines[name].text().strip()
        # Episodes that are figures come in the order of numbers.
        typed = self.lines["episode"].text().strip()
        record["episode"] = int(typed) if typed.isascii() and typed.isdecimal() and len(typed) < 7 else typed or None
        record["kind"] = "" if self.kind.currentData() == "testimony" else self.kind.currentData()
        record["summons"] = self.summons.currentData()
        record["group"] = None if self.spots["group"].isHidden() else _group_typed(self.group.text())
        for name in _PICKS:
            record[name] = self.picks[name].picked
        record["apart"] = [[who, how or "building"] for who, how in self.picks["apart"].graded]
        record["resources"] = self.resources.needs("resources")
        record["fixed"] = self._fixed()
        record["vulnerable"] = self.vulnerable.isChecked() or None
        record["once_only"] = self.once_only.isChecked() or None
        record |= {name: box.isChecked() or None for name, box in self.acts.items()}
        times = self.free.taken("available")
        record = {name: value for name, value in record.items() if name not in _FREE} | times
        return {name: value for name, value in record.items() if value not in (None, "", {}) and value != []} | times

    def _fixed(self) -> Json | None:
        on, start = typed_day(self.fixed.text(), "fixed"), typed_time(self.fixed_from.text(), "fixed_from")
        room = str(self.fixed_room.currentData() or "")
        if on is None:
            needed("" if start or room else "-", "fixed")
            return None
        more: dict[str, Any] = {"from": start, "room": room}
        return {"date": on.isoformat()} | {name: value for name, value in more.items() if value}

    def _weigh(self) -> None:
        """Holds against the plan what can be understood."""
        try:
            self.weighed.emit(self.taken())
        except UserError:
            self.say_against([])

    def say_against(self, conflicts: Sequence[str]) -> None:
        """What accepted hearings have against it."""
        self.against.setText("\n".join((self.tr("Cannot hold with the plan:"), *conflicts)) if conflicts else "")
        self.against.setVisible(bool(conflicts))

    # -- words --------------------------------------------------------------------------------------------------

    def retranslate(self) -> None:
        """Words that stand here."""
        super().retranslate()
        new = not self._before.get("id")
        self.title.setText(self.tr("New testimony") if new else self.tr("Change the testimony"))
        self.go.setText(self.tr("Enter it") if new else self.tr("Keep the changes"))
        self.vulnerable.setText(self.tr("vulnerable: heard early, waits as little as possible"))
        self.once_only.setText(self.tr("heard once only, in one part"))
        self.acts["by_link"].setText(self.tr("confrontation, parade: from different rooms, by link"))
        self.acts["unseen"].setText(self.tr("confrontation, parade: without being seen"))
        self.acts["later_by_order"].setText(self.tr("accused, heard later by order of the court"))
        self._say_fields()
        self._say_proposed()
        add, out = self.tr("add…"), self.tr("Take out: {0}")
        for picks in self.picks.values():
            picks.say(add, out)
        self.resources.say(self.tr("add a need…"))
        heard = self._heard
        if heard is not None:
            self._offer(heard)

    def _say_fields(self) -> None:
        named = {
            "person": (self.tr("Who is heard"), ""),
            "kind": (self.tr("What is done"), ""),
            "others": (self.tr("With them"), self.tr("others who take part: a confrontation, a parade")),
            "group": (
                self.tr("Who stands in the group"),
                self.tr("a number, or each of them with a semicolon between; no names of protected persons"),
            ),
            "minutes": (self.tr("Minutes"), ""),
            "parts": (self.tr("Parts at most"), ""),
            "max_minutes_a_day": (self.tr("A day at most"), ""),
            "resources": (self.tr("Who and what is booked"), ""),
            "rooms": (self.tr("Rooms"), self.tr("none chosen: any")),
            "equipment": (self.tr("The room must have"), ""),
            "available": (self.tr("When free"), self.tr("a line each; nothing means always, “never” no day")),
            "after": (self.tr("After"), ""),
            "apart": (self.tr("Apart from"), ""),
            "same_day": (self.tr("On the same day as"), ""),
            "episode": (self.tr("Episode"), self.tr("1, 2, 3 … or a name")),
            "earliest": (self.tr("Not before"), ""),
            "fixed": (self.tr("Fixed on"), ""),
            "fixed_from": (self.tr("At"), ""),
            "fixed_room": (self.tr("In"), ""),
            "elements": (self.tr("Goes to"), ""),
            "summons": (self.tr("Summoned"), ""),
            "lead_days": (self.tr("Days before"), self._lead_said()),
            "last_statement": (self.tr("Last statement"), ""),
            "travel_minutes": (self.tr("Minutes of travel"), ""),
            "cost": (self.tr("Costs"), ""),
            "note": (self.tr("Note"), self.tr("no names of protected persons")),
        }
        for name, (label, hint) in named.items():
            self.spots[name].say(label, hint)

    def _lead_said(self) -> str:
        lead = self._heard.leads.get(str(self.summons.currentData() or "")) if self._heard is not None else None
        return self.tr("usual here: {0}").format(lead) if lead else ""

    def _say_proposed(self) -> None:
        one = self._estimate
        self.take.setVisible(one is not None)
        if one is None:
            self.proposed.setText(
                self.tr("How long it may take is proposed from the tagged passages once it is entered.")
            )
            return
        parts = [self.tr("{0} by the tagged passages").format(one.plain)]
        parts += [self.tr("{0} through an interpreter").format(one.interpreter)] if one.interpreter else []
        parts += [self.tr("{0} of breaks").format(one.breaks)] if one.breaks else []
        said = self.tr("Proposed: {0} min ({1}).").format(one.minutes, ", ".join(parts))
        self.proposed.setText(said)
        self.take.setText(self.tr("Take {0}").format(one.minutes))

    def _offer(self, heard: Heard) -> None:
        says, book = self._says, heard.book
        pick, named = self.picks, [one for one in heard.named if one[0] != self._before.get("id")]
        kinds = dict.fromkeys((*NEEDED, *(str(one.get("kind")) for one in book.resources.values())))
        known: dict[str, list[tuple[str, str]]] = {}
        for id, one in book.resources.items():
            known.setdefault(str(one.get("kind")), []).append((id, book.resource(id)))
        self.resources.offer([(kind, says.booked(kind)) for kind in kinds], says.sexes(), known)
        equipment = dict.fromkeys(
            (*EQUIPMENT, *(each for one in book.rooms.values() for each in strings(one.get("equipment"))))
        )
        pick["others"].offer(heard.people)
        pick["rooms"].offer(self._rooms()[1:])
        pick["equipment"].offer([(one, says.booked(one)) for one in equipment])
        pick["after"].offer(named)
        pick["same_day"].offer(named)
        pick["apart"].offer(heard.people, says.distances())
        pick["elements"].offer(list(heard.elements.items()))


def _group_said(group: object) -> str:
    return "; ".join(map(str, group)) if isinstance(group, list) else "" if group is None else str(group)


def _group_typed(text: str) -> int | list[str] | None:
    """A number, or who they are; None where nothing is typed."""
    plain = text.strip()
    if plain.isascii() and plain.isdecimal() and len(plain) < 7:
        return int(plain)
    return [name for part in plain.split(";") if (name := " ".join(part.split()))] or None
