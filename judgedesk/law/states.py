"""States as partners of legal assistance: what each is bound by since when, its languages, whom to address.

A cell nobody has confirmed is None and is said to be unknown; it is never filled by analogy.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

from judgedesk.domain.errors import UserError
from judgedesk.law.expressions import At, Truth
from judgedesk.law.model import Checked, Text
from judgedesk.law.pack_file import PackFile
from judgedesk.law.shelf import Stamps, days, read, stamps

BONDS: Final = (
    "eu", "eio", "mla2000", "eaw", "reg_2018_1805", "eevidence", "jit_2002", "schengen", "coe", "cets24", "cets30",
    "cets99", "cets141", "cets182", "cets185", "cets197", "cets198", "untoc", "palermo", "uk_tca",
)  # fmt: skip
"""What a state can be bound by; ``cets…`` by the number of the treaty of the Council of Europe."""

ASK: Final = Text("unknown: ask the EJN contact point", "brak danych: zapytaj punkt kontaktowy EJN")


@dataclass(frozen=True, slots=True)
class Bond:
    """Whether a state is bound (None: not known), from when to when, and what it declared or reserved."""

    bound: Truth
    since: date | None
    until: date | None
    note: Text | None
    source: str
    checked: Checked

    def on(self, day: date) -> Truth:
        """Whether it is bound on a day."""
        if not self.bound:
            return self.bound
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)


@dataclass(frozen=True, slots=True)
class Accepted:
    """Languages (ISO 639-1) a state accepts for some instruments; `also` says what it accepts on a condition."""

    instruments: tuple[str, ...]
    languages: tuple[str, ...] | None
    also: Text | None
    source: str
    checked: Checked


@dataclass(frozen=True, slots=True)
class State:
    """One state, by ISO 3166-1 alpha-2.

    Attributes:
        central: the central authority, where it is known.
        summons_days: days by which a summons to an accused has to arrive before the hearing, as declared to art. 7 (3)
            of the 1959 Convention; None: no declaration is known.
        verify: the caution shown with everything said of the state.
    """

    code: str
    name: Text
    bonds: Mapping[str, Bond]
    languages: tuple[Accepted, ...]
    central: Text | None
    summons_days: int | None
    note: Text | None
    verify: Text
    source: str
    checked: Checked

    def bound(self, bond: str, day: date) -> Truth:
        """Whether the state is bound on a day; None where nobody said."""
        return self.bonds[bond].on(day) if bond in self.bonds else None

    def accepts(self, instrument: str) -> Accepted | None:
        """The languages for an instrument; None where nothing is known."""
        return next((one for one in self.languages if instrument in one.instruments or not one.instruments), None)


def load_states(folders: Sequence[Path]) -> Mapping[str, State]:
    """States of every ``*.yaml`` file of `folders`, in their order; a later folder replaces a state as a whole.

    Raises:
        UserError: ``law.no_folder``, or ``law.bad_pack`` with `file`, `line`, `reason` and `reason_pl`.
    """
    return _load(stamps(folders))


@lru_cache(maxsize=4)
def _load(found: Stamps) -> Mapping[str, State]:
    return read(found, "state.schema.json", _states)


def _states(folders: list[list[PackFile]]) -> Mapping[str, State]:
    known: dict[str, State] = {}
    for files in folders:
        said: set[str] = set()
        for file in files:
            for index, raw in enumerate(file.data["states"]):
                at: At = ("states", index)
                if raw["code"] in said:
                    file.refuse((*at, "code"), f"names {raw['code']} twice", f"dwa razy podaje {raw['code']}")
                said.add(raw["code"])
                known[raw["code"]] = _state(file, at, raw)
    return MappingProxyType(known)


def state_of(states: Mapping[str, State], code: str) -> State:
    """The state of a code; ``law.unknown_state`` otherwise."""
    if code not in states:
        raise UserError("law.unknown_state", state=code[:10])
    return states[code]


def _state(file: PackFile, at: At, raw: Mapping[str, Any]) -> State:
    bonds = {}
    for name, said in raw.get("bonds", {}).items():
        if name not in BONDS:
            file.refuse((*at, "bonds", name), f"unknown bond {name}", f"nieznane związanie {name}")
        since, until = days(file, (*at, "bonds", name), said)
        bonds[name] = Bond(
            said["bound"], since, until, _text(said, "note"), said.get("source", raw["source"]),
            said.get("checked", raw["checked"]),
        )  # fmt: skip
    accepted = tuple(
        Accepted(
            tuple(one.get("instruments", ())),
            None if one["languages"] is None else tuple(one["languages"]),
            _text(one, "also"),
            one.get("source", raw["source"]),
            one.get("checked", raw["checked"]),
        )
        for one in raw.get("languages", [])
    )
    return State(
        code=raw["code"],
        name=Text(**raw["name"]),
        bonds=MappingProxyType(bonds),
        languages=accepted,
        central=_text(raw, "central"),
        summons_days=raw.get("summons_days"),
        note=_text(raw, "note"),
        verify=Text(**file.data["verify"]),
        source=raw["source"],
        checked=raw["checked"],
    )


def _text(raw: Mapping[str, Any], key: str) -> Text | None:
    return Text(**raw[key]) if raw.get(key) else None
