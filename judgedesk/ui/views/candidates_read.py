"""What the view of candidates asks of the app, on worker threads; and how kinds of candidates are called."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from judgedesk.app import candidates as app
from judgedesk.app import reading, sensitive
from judgedesk.app.candidates import Candidate, Place
from judgedesk.app.casefile import Case
from judgedesk.domain.errors import UserError
from judgedesk.ui.reader.veiled import blanked

MOST = 1000
"""Values listed at once; more are reached by typing what is looked for."""
_PLACES = 200
_AROUND = 48


@dataclass(frozen=True, slots=True)
class Listed:
    """Places by kind, and the values of one kind."""

    kinds: Mapping[str, int]
    kind: str
    total: int
    values: Sequence[Candidate]


@dataclass(frozen=True, slots=True)
class Standing:
    """A place of a value, with the words before and after it."""

    place: Place
    before: str
    after: str


def read_candidates(case: Case, kind: str, contains: str, *, by_value: bool) -> Listed:
    """The values of a kind; of the first there is where none of the one wanted are there."""
    kinds = app.kinds(case)
    if kind not in kinds:
        kind = next(iter(kinds), "")
    if not kind:
        return Listed(kinds, "", 0, ())
    found = app.found(case, kind, contains, limit=MOST, places=1, by_value=by_value)
    return Listed(kinds, kind, found.total, found.candidates)


def read_places(case: Case, kind: str, value: str) -> list[Standing]:
    """The places of a value in file order, each with its words around."""
    found = app.found(case, kind, value, places=_PLACES)
    known = next((one for one in found.candidates if one.value == value), None)
    texts: dict[tuple[int, int], str] = {}
    made, hidden = [], sensitive.hides_words(case)
    for place in known.places if known is not None else ():
        page = (place.document, place.page)
        if page not in texts:
            texts[page] = _text(case, place)
        text = texts[page]
        before, after = text[max(0, place.start - _AROUND) : place.start], text[place.end : place.end + _AROUND]
        if hidden(*page):
            before, after = blanked(before), blanked(after)
        made.append(Standing(place, _whole(before, at_end=False), _whole(after, at_end=True)))
    return made


def _text(case: Case, place: Place) -> str:
    try:
        return reading.page(case, place.document, place.page).text
    except UserError:
        return ""


def _whole(text: str, *, at_end: bool) -> str:
    """White space as single spaces, without the word that was cut."""
    if len(text) >= _AROUND:
        text = text.rpartition(" ")[0] + " …" if at_end else "… " + text.partition(" ")[2]
    return " ".join(text.split())


def kind_said(kind: str) -> str:
    """What a kind of candidates is called."""
    translate = QCoreApplication.translate
    return {
        "account": translate("Candidates", "Accounts"),
        "date": translate("Candidates", "Dates"),
        "email": translate("Candidates", "E-mail addresses"),
        "id_card": translate("Candidates", "Identity cards"),
        "money": translate("Candidates", "Sums"),
        "nip": "NIP",
        "passport": translate("Candidates", "Passports"),
        "person": translate("Candidates", "Persons"),
        "pesel": "PESEL",
        "phone": translate("Candidates", "Phones"),
        "plate": translate("Candidates", "Plates"),
        "regon": "REGON",
        "time": translate("Candidates", "Times"),
    }.get(kind, kind)


def value_said(kind: str, value: str) -> str:
    """A value as people read it: account numbers in groups of four."""
    if kind == "account":
        return " ".join(value[at : at + 4] for at in range(0, len(value), 4))
    return value
