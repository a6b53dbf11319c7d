"""Dockets made up by a number: small ones that can be solved by trying, large ones as big trials have them.

Names, places and days are invented. Every rule turns up in some of them.
"""

from datetime import date, timedelta
from random import Random

from docket_records import Record, Records, clock, minute

FIRST = date(2026, 3, 2)
LANGUAGES = ("vi", "uk", "ro")


def weekdays(number: int) -> list[str]:
    """So many days from Monday to Friday."""
    days = (FIRST + timedelta(at) for at in range(2 * number + 7))
    return [day.isoformat() for day in days if day.weekday() < 5][:number]


def small(seed: int) -> Records:
    """2-6 testimonies in 1-4 sittings of a few hours; every fifth one with odd minutes."""
    chosen = Random(seed)
    odd = seed % 5 == 4
    step = 30 if seed % 5 < 3 else 15
    made = Small(chosen, 1 if odd else step, chosen.randint(1, 3))
    records: Records = {
        "rooms": [
            {"id": "r1", "equipment": ["recording"]},
            {"id": "r2", "equipment": ["friendly", "recording", "link"]},
        ],
        "resources": made.resources(),
        "sittings": made.sittings(),
        "testimony": made.testimony(cut=not odd),
        "bookings": [],
    }
    for who in chosen.sample(["r1", "r2", "i1", "i2", "p1", "p2", "p3", "d1", "d2"], chosen.choice((0, 0, 1, 2))):
        start = made.hour()
        records["bookings"].append({
            "id": f"b{len(records['bookings'])}", "who": who, "date": chosen.choice(made.days),
            "from": clock(start), "to": clock(start + made.length(1, 4)),
        })  # fmt: skip
    return records


class Small:
    """Draws what a small docket is made of."""

    def __init__(self, chosen: Random, step: int, days: int) -> None:
        self.chosen, self.step = chosen, step
        self.unit = step if step > 1 else 17
        self.days = weekdays(days)
        self.people = [f"p{number}" for number in range(1, chosen.randint(2, 6) + 1)]

    def maybe(self, chance: float) -> bool:
        return self.chosen.random() < chance

    def hour(self) -> int:
        """Some hour from nine to three; on the raster, or any minute."""
        if self.step == 1:
            return self.chosen.randint(540, 900)
        return 540 + self.step * self.chosen.randint(0, 360 // self.step)

    def length(self, least: int, most: int) -> int:
        odd = self.chosen.randint(0, 9) if self.step == 1 else 0
        return self.unit * self.chosen.randint(least, most) + odd

    def window(self, day: str) -> list[str]:
        start = self.hour() if self.maybe(0.5) else 540
        return [day, clock(start), clock(min(start + self.length(6, 16), 1080))]

    def free(self, chance: float) -> Record:
        """Free times of some kind, or none given."""
        if not self.maybe(chance):
            return {}
        kind = self.chosen.choice(("available", "available", "weekly", "away", "both"))
        found: Record = {}
        if kind in ("available", "both"):
            found["available"] = [self.window(day) for day in self.days for _ in range(2) if self.maybe(0.6)]
        if kind in ("weekly", "both"):
            week = {"day": self.chosen.choice(("mon", "tue", "wed")), "from": "09:00", "to": "13:00"}
            found["weekly"] = [week, {**week, "day": "tue", "from": "12:00", "to": "16:30", "since": self.days[0]}]
        if kind == "away":
            day = self.chosen.choice(self.days)
            found["away"] = [[day, day]]
        return found

    def resources(self) -> list[Record]:
        return [
            {"id": "i1", "kind": "interpreter", "languages": ["vi"], "sex": "f", "community": "hanoi",
             **self.free(0.4)},
            {"id": "i2", "kind": "interpreter", "languages": ["uk", "vi"], "sex": "m", "dialects": ["south"],
             **self.free(0.3)},
            {"id": "y1", "kind": "psychologist", "sex": "f", **self.free(0.2)},
        ]  # fmt: skip

    def sittings(self) -> list[Record]:
        found = []
        for number in range(1, self.chosen.choice((1, 2, 2, 3, 3, 4, 4)) + 1):
            start = self.hour() if self.maybe(0.4) else 540
            one: Record = {
                "id": f"s{number}", "room": self.chosen.choice(("r1", "r2")), "date": self.chosen.choice(self.days),
                "from": clock(start), "to": clock(min(start + self.length(6, 12), 1080)),
            }  # fmt: skip
            if self.maybe(0.35):
                one["present"] = self.chosen.sample(["d1", "d2"], self.chosen.randint(1, 2))
            found.append(one)
        return found

    def testimony(self, *, cut: bool) -> list[Record]:
        found: list[Record] = []
        for number, person in enumerate(self.people, 1):
            one: Record = {"id": f"w{number}", "person": person, "minutes": self.length(1, 4)}
            if cut and self.maybe(0.4):
                one |= {"parts": 2, "minutes": self.length(3, 8)}
                cut = self.maybe(0.1)
            found.append(self.with_wishes(one, found))
        if self.maybe(0.3):
            found.append({"id": "wd", "person": "d1", "minutes": self.length(1, 2)})
        if self.maybe(0.2):
            found[-1]["person"] = "p1"
        return found

    def with_wishes(self, one: Record, before: list[Record]) -> Record:
        """Each rule with some chance."""
        chosen, earlier = self.chosen, [other["id"] for other in before]
        needs = []
        if self.maybe(0.45):
            need = {"kind": "interpreter", "language": chosen.choice(("vi", "vi", "uk"))}
            if self.maybe(0.4):
                wishes = ({"sex": "f"}, {"dialect": "south"}, {"not_community": "hanoi"}, {"id": "i2"})
                need |= chosen.choice((*wishes, wishes[2]))
            needs.append(need)
        if self.maybe(0.2):
            needs.append({"kind": "psychologist"})
        if needs:
            one["resources"] = needs
        one |= self.free(0.25)
        if self.maybe(0.12):
            one["rooms"] = [chosen.choice(("r1", "r2"))]
        if self.maybe(0.1):
            one["equipment"] = [chosen.choice(("friendly", "recording"))]
        if self.maybe(0.3):
            strength = chosen.choice(("room", "building", "building", "day"))
            one["apart"] = ["d1"] if strength == "building" else [["d1", strength]]
            if earlier and before[-1]["person"] != one["person"] and self.maybe(0.3):
                one["apart"].append([before[-1]["person"], strength])
        if earlier and self.maybe(0.3):
            one["after"] = chosen.sample([*earlier, "w-not-known"], 1)
        if earlier and self.maybe(0.12):
            one["same_day"] = [chosen.choice(earlier)]
        if self.maybe(0.4):
            one["vulnerable"] = True
        if self.maybe(0.3):
            one["once_only"] = True
        if self.maybe(0.2):
            one["max_minutes_a_day"] = self.length(2, 4)
        if self.maybe(0.5):
            one["episode"] = chosen.choice((1, 2, 10, "e2", "e10", "a"))
        if self.maybe(0.15):
            always = [other["person"] for other in before if not {"available", "weekly", "away"} & other.keys()]
            one["others"] = [chosen.choice(["d1", "d2", *always, *always])]
            if len(before) % 2:  # nothing is drawn for it, so that all other cases stay as they are
                one[("by_link", "unseen")[len(before) // 2 % 2]] = True
        if self.maybe(0.1):
            one["earliest"] = chosen.choice(self.days)
        if self.maybe(0.08):
            one["fixed"] = {"date": chosen.choice(self.days)} | chosen.choice(
                ({}, {"from": clock(self.hour())}, {"room": "r2"})
            )
        return one


def trial(witnesses: int, seed: int, days: int = 60) -> Records:
    """A large trial: `days` sitting days in two court rooms, a shared friendly room and the end of a link.

    Twelve resources are scarce: three Vietnamese, two Ukrainian and one Romanian interpreter, two psychologists, two
    recording sets, a custody transport and a link. On most days the accused are brought; some mornings they are not.
    """
    chosen = Random(seed * 1000 + witnesses)
    dates = weekdays(days)
    records: Records = {
        "rooms": [
            {"id": "hall", "equipment": ["screen", "link"]},
            {"id": "small", "equipment": ["recording"]},
            {"id": "friendly", "equipment": ["friendly", "recording", "link"],
             "weekly": [{"day": day, "from": "09:00", "to": "13:00"} for day in ("tue", "thu")]},
            {"id": "remote", "equipment": ["link", "remote"],
             "weekly": [{"day": day, "from": "10:00", "to": "15:00"} for day in ("mon", "wed", "fri")]},
        ],
        "resources": _scarce(chosen, dates),
        "sittings": _court_days(chosen, dates),
        "testimony": [],
        "bookings": [
            {"id": f"b{number}", "who": chosen.choice(("friendly", "i-vi-1", "y1", "set1")),
             "date": chosen.choice(dates), "from": "09:00", "to": chosen.choice(("11:00", "12:00", "15:30"))}
            for number in range(days // 4)
        ],
    }  # fmt: skip
    kinds = [_child, _victim, _victim, _abroad, _expert, _officer, _witness, _witness, _witness, _witness]
    for number in range(1, witnesses + 1):
        made = kinds[(number - 1) % len(kinds)](chosen, number, dates)
        records["testimony"].append(
            {"id": f"w{number}", "person": f"p{number}", "episode": chosen.randint(1, 8), **made}
        )
    _wishes(chosen, records["testimony"])
    chosen.shuffle(records["testimony"])
    return records


def _scarce(chosen: Random, dates: list[str]) -> list[Record]:
    def some(part: float, start: str = "09:00", end: str = "15:30") -> list[list[str]]:
        return [[day, start, end] for day in dates if chosen.random() < part]

    return [
        {"id": "i-vi-1", "kind": "interpreter", "languages": ["vi"], "sex": "f", "available": some(0.5)},
        {"id": "i-vi-2", "kind": "interpreter", "languages": ["vi"], "sex": "m",
         "available": some(0.4, "09:00", "13:00")},
        {"id": "i-vi-3", "kind": "interpreter", "languages": ["vi"], "sex": "f", "dialects": ["south"],
         "available": some(0.3)},
        {"id": "i-uk-1", "kind": "interpreter", "languages": ["uk"], "sex": "f", "available": some(0.6)},
        {"id": "i-uk-2", "kind": "interpreter", "languages": ["uk"], "sex": "m", "community": "lviv",
         "weekly": [{"day": day, "from": "09:00", "to": "15:30"} for day in ("mon", "thu")]},
        {"id": "i-ro-1", "kind": "interpreter", "languages": ["ro"], "available": some(0.5)},
        {"id": "y1", "kind": "psychologist", "sex": "f", "available": some(0.7)},
        {"id": "y2", "kind": "psychologist", "sex": "m", "available": some(0.5, "09:00", "13:00")},
        {"id": "set1", "kind": "recording"},
        {"id": "set2", "kind": "recording", "away": [[dates[10], dates[14]]] if len(dates) > 14 else []},
        {"id": "van", "kind": "transport", "available": some(0.7, "09:00", "13:00")},
        {"id": "link", "kind": "link", "available": some(0.6)},
    ]  # fmt: skip


def _court_days(chosen: Random, dates: list[str]) -> list[Record]:
    """Morning and afternoon in the halls, the shared room on its days; who is brought from custody."""
    found: list[Record] = []
    for at, day in enumerate(dates):
        weekday = date.fromisoformat(day).weekday()
        alone = at % 4 == 1 or weekday == 3
        brought: list[str] = [] if alone else ["d1", "d2", "d3"] if chosen.random() < 0.7 else ["d1"]
        plan = [("hall", "09:00", "12:30", brought), ("hall", "13:00", "15:30", brought if at % 3 else [])]
        plan.append(("small", "09:00", "13:00", []))
        if weekday in (1, 3):
            plan.append(("friendly", "09:00", "13:00", []))
        if weekday in (0, 2, 4):
            plan.append(("remote", "10:00", "15:00", []))
        for room, start, end, present in plan:
            found.append({"id": f"s{len(found) + 1}", "room": room, "date": day, "from": start, "to": end,
                          "present": present})  # fmt: skip
    return found


def _child(chosen: Random, number: int, dates: list[str]) -> Record:
    language = chosen.choice((*LANGUAGES, "pl"))
    needs: list[Record] = [{"kind": "psychologist"}, {"kind": "recording"}]
    needs += [{"kind": "interpreter", "language": language}] if language != "pl" else []
    return {
        "minutes": chosen.choice((60, 75, 90)), "max_minutes_a_day": 90, "rooms": ["friendly"], "resources": needs,
        "equipment": ["recording"], "apart": ["d1", "d2", "d3"], "vulnerable": True, "once_only": True,
    }  # fmt: skip


def _victim(chosen: Random, number: int, dates: list[str]) -> Record:
    language, strength = chosen.choice(LANGUAGES), chosen.choice(("room", "building", "day"))
    need: Record = {"kind": "interpreter", "language": language}
    if number % 3 == 0 and language == "vi":
        need["sex"] = "f"
    if number % 4 == 0:
        need["not_community"] = "lviv"
    leaves = dates[chosen.randint(len(dates) // 3, len(dates) - 1)]
    made: Record = {
        "minutes": chosen.choice((90, 120, 150, 180)), "parts": 2, "resources": [need], "vulnerable": number % 2 == 0,
        "apart": [[f"d{chosen.randint(1, 3)}", strength]],
    }  # fmt: skip
    return made | ({"available": [[day, "09:00", "15:00"] for day in dates if day <= leaves]} if number % 5 < 2 else {})


def _abroad(chosen: Random, number: int, dates: list[str]) -> Record:
    return {
        "minutes": chosen.choice((45, 60)), "rooms": ["hall", "remote"], "equipment": ["link"],
        "resources": [{"kind": "link"}, {"kind": "interpreter", "language": chosen.choice(LANGUAGES)}],
        "earliest": dates[min(len(dates) // 3, 28)],
    }  # fmt: skip


def _expert(chosen: Random, number: int, dates: list[str]) -> Record:
    return {"minutes": chosen.choice((60, 90)), "rooms": ["hall", "small"]}


def _officer(chosen: Random, number: int, dates: list[str]) -> Record:
    return {
        "minutes": chosen.choice((45, 120, 200)),
        "parts": 3,
        "away": [[dates[len(dates) // 4], dates[len(dates) // 3]]],
    }


def _witness(chosen: Random, number: int, dates: list[str]) -> Record:
    made: Record = {"minutes": chosen.choice((20, 30, 45, 60))}
    if number % 6 == 0:
        made["weekly"] = [{"day": chosen.choice(("mon", "tue", "wed", "thu", "fri")), "from": "09:00", "to": "15:30"}]
    if number % 7 == 0:
        made["resources"] = [{"kind": "transport"}]
    return made


def _wishes(chosen: Random, testimony: list[Record]) -> None:
    """Experts after the facts they rest on; some on one day, some apart from each other."""
    for at, one in enumerate(testimony):
        if at % 10 == 4:
            one["after"] = [testimony[at - 3]["id"], testimony[at - 2]["id"]]
        if at % 20 == 8:
            one["same_day"] = [testimony[at - 1]["id"]]
        if at % 20 == 9:
            one["apart"] = [[testimony[at - 2]["person"], "building"]]


def changed(records: Records, slots: list[Record]) -> Records:
    """The same trial after one witness of the first days falls ill for a week: they are away from their day on."""
    first = min(slots, key=lambda slot: (slot["date"], minute(slot["from"])))
    until = (date.fromisoformat(first["date"]) + timedelta(7)).isoformat()
    testimony = [
        {**one, "away": [*one.get("away", ()), [first["date"], until]]} if one["id"] == first["testimony"] else one
        for one in records["testimony"]
    ]
    return {**records, "testimony": testimony}


class Tiny(Small):
    """The same wishes in a few minutes about 13:00, so that every minute can be tried."""

    def hour(self) -> int:
        return self.chosen.randint(774, 784)

    def length(self, least: int, most: int) -> int:
        return self.chosen.randint(least, most + 1)

    def window(self, day: str) -> list[str]:
        start = self.hour()
        return [day, clock(start), clock(start + self.chosen.randint(4, 10))]


def tiny(seed: int) -> Records:
    """Two to four testimonies of a few minutes each; every second docket with one that may be cut in two."""
    chosen = Random(seed)
    made = Tiny(chosen, 1, 1 if seed % 4 == 3 else 2)
    made.people = made.people[: 2 + seed % 2]
    records: Records = {
        "rooms": [{"id": "r1", "equipment": ["recording"]}, {"id": "r2", "equipment": ["friendly", "recording"]}],
        "resources": made.resources()[:2],
        "sittings": [
            {"id": f"s{number}", "room": chosen.choice(("r1", "r2")), "date": chosen.choice(made.days),
             "from": clock(774), "to": clock(777 + chosen.randint(1, 3) + 3 * (seed % 2)),
             "present": ["d1"] if number == 3 else []}
            for number in range(1, 4)
        ],
        "testimony": made.testimony(cut=False),
        "bookings": [],
    }  # fmt: skip
    for one in records["testimony"]:
        for wish in ("available", "weekly", "away", "fixed", "earliest", "resources", "max_minutes_a_day", "apart"):
            if chosen.random() < 0.6:
                one.pop(wish, None)
        one["vulnerable"] = chosen.random() < 0.7
    if seed % 2 == 0:
        cut = records["testimony"][0]
        for wish in ("once_only", "rooms", "equipment", "available", "max_minutes_a_day", "fixed"):
            cut.pop(wish, None)
        cut |= {"parts": 2, "minutes": chosen.randint(6, 10)}
    return records
