"""What the rows of a question can be, what values the case offers for them, and how both are called."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication

from judgedesk.app import grid, saved
from judgedesk.app.casefile import Case
from judgedesk.app.facets import facets
from judgedesk.app.reading import listed
from judgedesk.app.sources import volume_order
from judgedesk.search.values import choices
from judgedesk.ui.views.finding_names import language_said, value_said
from judgedesk.ui.widgets.said import kind_said

CLOSED: Final = frozenset({"kind", "lang", "tag", "in"})
"""Conditions whose values are chosen, not typed."""
VALUED: Final = CLOSED | {"volume", "person", "element", "saved", "document"}
RANGED: Final = frozenset({"folio", "date"})

_MOST_DOCUMENTS = 2_000
"""More names of documents are no list to choose from; they are typed."""
_EVERYTHING = "tag:any OR tag:none"


@dataclass(frozen=True, slots=True)
class Value:
    """A value of a condition as it is written, and what it is called; `said` is empty where the desk has a word."""

    value: str
    said: str = ""


Offers = Mapping[str, Sequence[Value]]
"""Values by the name of their condition."""


def read_offers(case: Case, language: str) -> Offers:
    """The values that conditions can have in this case, as far as the user's keys reach; for a worker thread."""
    documents = [document for document in listed(case) if document.state == "ready"]
    volumes = sorted({document.volume for document in documents if document.volume}, key=volume_order)
    kinds = sorted({document.kind for document in documents})
    here = facets(case, _EVERYTHING, wait=False, only=("lang",)).values["lang"]
    spoken = [one.value for one in here if one.value in choices("lang")]
    names = list(dict.fromkeys(document.name for document in documents))
    return {
        "volume": [Value(volume) for volume in volumes],
        "kind": [Value(kind) for kind in kinds],
        "lang": [Value(code) for code in (*spoken, *(code for code in choices("lang") if code not in spoken))],
        "tag": [Value(one) for one in choices("tag")],
        "in": [Value(one) for one in choices("in")],
        "person": [Value(person.label) for person in grid.persons(case)],
        "element": _elements(case, language),
        "saved": [Value(one.name) for one in saved.saved(case)],
        "document": [Value(name) for name in names] if len(names) <= _MOST_DOCUMENTS else [],
    }


def _elements(case: Case, language: str) -> list[Value]:
    """The rows of the law of every count, each once, by their short names."""
    found: dict[str, str] = {}
    for count in grid.counts(case):
        for band in grid.grid_rows(case, count.id):
            for row in band.elements:
                short = row.short.get(language) or row.short.get("en", "")
                found.setdefault(row.id.rpartition(".")[2], short)
    return [Value(value, said) for value, said in found.items()]


def said_of(condition: str, one: Value) -> str:
    """What a value is called."""
    if one.said or condition not in CLOSED:
        return one.said or one.value
    if condition == "kind":
        return kind_said(one.value)
    return language_said(one.value) if condition == "lang" else value_said(condition, one.value, {})


def what_said(what: str) -> str:
    """What a kind of row is called."""
    translate = QCoreApplication.translate
    said = {
        "words": translate("Builder", "words"),
        "phrase": translate("Builder", "phrase"),
        "near": translate("Builder", "words near each other"),
        "begins": translate("Builder", "word beginning with"),
        "pattern": translate("Builder", "pattern (* and ?)"),
        "similar": translate("Builder", "similar word"),
        "exact": translate("Builder", "word exactly so"),
        "text": translate("Builder", "text of a question"),
        "volume": translate("Builder", "volume"),
        "kind": translate("Builder", "kind of file"),
        "document": translate("Builder", "document"),
        "person": translate("Builder", "person named"),
        "folio": translate("Builder", "folio"),
        "date": translate("Builder", "date"),
        "lang": translate("Builder", "language"),
        "element": translate("Builder", "element"),
        "tag": translate("Builder", "tags"),
        "in": translate("Builder", "text or OCR"),
        "saved": translate("Builder", "question kept"),
    }
    return said.get(what, what)


def hint_said(what: str) -> str:
    """What is to be typed into a row."""
    translate = QCoreApplication.translate
    said = {
        "words": translate("Builder", "all of them, in any form and order"),
        "phrase": translate("Builder", "in this order, side by side"),
        "near": translate("Builder", "in any order"),
        "begins": translate("Builder", "the first letters"),
        "pattern": translate("Builder", "* any letters, ? one letter"),
        "similar": translate("Builder", "one word"),
        "exact": translate("Builder", "one word, in no other form"),
        "text": translate("Builder", "as it is typed in the box"),
        "folio": translate("Builder", "number of a leaf, such as 412v"),
        "date": translate("Builder", "such as 2023, 2023-05 or 14.05.2023"),
        "volume": translate("Builder", "a volume"),
        "person": translate("Builder", "a person"),
        "element": translate("Builder", "an element"),
        "saved": translate("Builder", "a name"),
        "document": translate("Builder", "a name or its beginning"),
    }
    return said.get(what) or translate("Builder", "choose")
