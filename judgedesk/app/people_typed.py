"""Details of a person as somebody types them, one entry a line, and back: for forms.

``P-4: sister`` · ``P-1: proxy`` · ``hand bones; 2023-12-01; 2024-01-10; 16.5–19`` · ``2006-10-05; birthday card`` ·
``passport: C9876543`` · ``Сергій Тимченко [uk, Cyrl]``
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any, Final, TypeAlias

from judgedesk.domain.errors import UserError
from judgedesk.domain.evidence import Person
from judgedesk.domain.people import Capacity, Details, Examination, Identity, Name

Entry: TypeAlias = dict[str, Any]
FORMS: Final[Mapping[str, str]] = {
    "relations": "P-4: sister",
    "represents": "P-1: proxy",
    "examinations": "hand bones; 2023-12-01; 2024-01-10; 16.5–19",
    "births": "2006-10-05; birthday card",
    "numbers": "passport: C9876543",
    "names": "Сергій Тимченко [uk, Cyrl]",
}
"""How a line of each field is written."""
_NAME = re.compile(r"(?P<text>[^\[\]]+?)\s*(?:\[\s*(?P<language>[a-z]{2})?\s*,?\s*(?P<script>[A-Z][a-z]{3})?\s*\])?")
_RANGE = re.compile(
    r"(?P<low>\d{1,3}(?:[.,]\d+)?)?\s*[-–]\s*(?P<high>\d{1,3}(?:[.,]\d+)?)?|(?P<one>\d{1,3}(?:[.,]\d+)?)"
)


def parted(text: str, at: str = ",") -> list[str]:
    """Words with commas between them."""
    return [part.strip() for part in text.split(at) if part.strip()]


def lines(text: str) -> list[str]:
    """What stands on each line."""
    return parted(text, "\n")


# -- said ---------------------------------------------------------------------------------------------------------


def details_said(known: Details, labels: Mapping[str, str], capacities: Mapping[str, str]) -> dict[str, str]:
    """The open fields of several lines. `labels`: what persons are called, by id; `capacities`: in words, by value."""
    return {
        "relations": _joined(f"{labels.get(one.to, one.to)}: {one.what}" for one in known.relations),
        "represents": _joined(
            f"{labels.get(one.person, one.person)}: {capacities.get(one.capacity.value, one.capacity.value)}"
            for one in known.represents
        ),
        "examinations": _joined(_examination_said(one) for one in known.examinations),
    }


def identity_said(known: Identity) -> dict[str, str]:
    """The fields of several lines that identify somebody."""
    return {
        "names": _joined(_name_said(one) for one in known.names),
        "numbers": _joined(f"{one.kind}: {one.number}" for one in known.numbers),
        "births": _joined("; ".join(filter(None, (one.born, one.source))) for one in known.births),
        "addresses": _joined(known.addresses),
    }


def range_said(youngest: float | None, oldest: float | None) -> str:
    """``16.5–19``, ``18–``."""
    if youngest is not None and youngest == oldest:
        return f"{youngest:g}"
    return "–".join("" if side is None else f"{side:g}" for side in (youngest, oldest)) if youngest or oldest else ""


def _joined(parts: Iterable[str]) -> str:
    return "\n".join(parts)


def _examination_said(one: Examination) -> str:
    received = one.received if not one.of or one.of == one.received else f"{one.received} ({one.of})"
    return "; ".join((one.kind, one.asked, received, range_said(one.youngest, one.oldest))).rstrip("; ")


def _name_said(one: Name) -> str:
    inside = ", ".join(filter(None, (one.language, one.script)))
    return f"{one.text} [{inside}]" if inside else one.text


# -- read ---------------------------------------------------------------------------------------------------------


def relations(text: str, people: Sequence[Person]) -> list[Entry]:
    """``P-4: sister``.

    Raises:
        UserError: ``person.bad_line``, ``person.unknown``.
    """
    return [{"to": person_called(who, people), "what": what} for who, what in _pairs("relations", text)]


def represents(text: str, people: Sequence[Person], capacities: Mapping[str, str]) -> list[Entry]:
    """``P-1: proxy``, with a capacity by its value or in words.

    Raises:
        UserError: ``person.bad_line``, ``person.unknown``.
    """
    known = {word.casefold(): value for value, word in capacities.items()} | {one.value: one.value for one in Capacity}
    found = []
    for who, what in _pairs("represents", text):
        if what.casefold() not in known:
            raise _bad("represents", f"{who}: {what}")
        found.append({"person": person_called(who, people), "capacity": known[what.casefold()]})
    return found


def examinations(text: str) -> list[Entry]:
    """``hand bones; 2023-12-01; 2024-01-10; 16.5–19``; the day the result speaks of may follow in brackets.

    Raises:
        UserError: ``person.bad_line``.
    """
    return [_examination(line) for line in lines(text)]


def births(text: str) -> list[Entry]:
    """``2006-10-05; birthday card``; ``person.bad_line`` otherwise."""
    found = []
    for line in lines(text):
        born, _, source = line.partition(";")
        found.append({"born": _day("births", born, line), "source": source.strip()})
    return found


def numbers(text: str) -> list[Entry]:
    """``passport: C9876543``; ``person.bad_line`` otherwise."""
    return [{"kind": kind, "number": number} for kind, number in _pairs("numbers", text)]


def names(text: str) -> list[Entry]:
    """``Сергій Тимченко [uk, Cyrl]``; ``person.bad_line`` otherwise."""
    found = []
    for line in lines(text):
        match = _NAME.fullmatch(line)
        if match is None:
            raise _bad("names", line)
        found.append({name: value for name, value in match.groupdict().items() if value})
    return found


def person_called(name: str, people: Sequence[Person]) -> str:
    """The id of whom alone the words call; ``person.unknown`` otherwise."""
    found = [one.id for one in people if one.id == name]
    found = found or [one.id for one in people if one.answers_to(name)]
    if len(found) != 1:
        raise UserError("person.unknown", person=name[:60])
    return found[0]


def _examination(line: str) -> Entry:
    kind, asked, received, result = (*(part.strip() for part in line.split(";", 3)), "", "", "")[:4]
    received, _, of = received.partition("(")
    entry: Entry = {"kind": kind}
    for name, day in (("asked", asked), ("received", received), ("of", of.rstrip(") "))):
        if day.strip():
            entry[name] = _day("examinations", day, line)
    match = _RANGE.fullmatch(result) if result else None
    if not kind or (result and match is None):
        raise _bad("examinations", line)
    low, high, one = match.groups() if match is not None else (None, None, None)
    for name, years in (("youngest", low or one), ("oldest", high or one)):
        if years:
            entry[name] = float(years.replace(",", "."))
    return entry


def _pairs(field: str, text: str) -> list[tuple[str, str]]:
    found = []
    for line in lines(text):
        first, colon, second = (part.strip() for part in line.partition(":"))
        if not (first and colon and second):
            raise _bad(field, line)
        found.append((first, second))
    return found


def _day(field: str, text: str, line: str) -> str:
    try:
        return date.fromisoformat(text.strip()).isoformat()
    except ValueError as error:
        raise _bad(field, line) from error


def _bad(field: str, line: str) -> UserError:
    return UserError("person.bad_line", field=field, given=line[:80], form=FORMS[field])
