"""A case from which requests to other states are made: evidence, measures, an outline, an office."""

from pathlib import Path
from typing import Any

from cases import COUNT, DEFENDANT, file_of, store_document

from judgedesk.app import outlines, protection, records, requests
from judgedesk.app.casefile import Case
from judgedesk.app.outline_records import Exhibit, Question

OFFICE = (
    "name: Sąd Okręgowy w Przykładowie\ndivision: II Wydział Karny\nplace: Przykładów\naddress: ul. Sądowa 1\n"
    "phone: +48 00 000 00 00\nemail: sad@przyklad.example\nlanguages: pl, en\n"
)
PEOPLE = [
    {"id": "v1", "roles": ["victim", "witness"], "pseudonym": "P-1", "protected": True, "name": "Oksana Wzorcowa",
     "born": "1995-01-20", "languages": ["uk"], "needs": ["no_contact:d1"], "address": "ul. Ukryta 7, Zaciszno"},
    {"id": "n1", "roles": ["witness"], "name": "Karol Sąsiad", "languages": ["pl"]},
    DEFENDANT,
    {"id": "j1", "roles": ["judge"], "name": "Anna Sprawiedliwa"},
]  # fmt: skip
RECRUITED = "pl.189a.act.recruitment"
DECEIT = "pl.189a.means.3_deceit"
LABOUR = "pl.189a.purpose.forced_labour_services"
CELL = {"count": "c1", "defendant": "d1", "victim": "v1", "element": DECEIT}
GREENHOUSE = "On 12 April 2022 they took our passports at the greenhouse."


def prepare(case: Case, court: Path) -> Case:
    """Documents, people, a count, tags, a chronology, a measure, questions, and the court's own office file."""
    court.mkdir(parents=True, exist_ok=True)
    (court / "office.yaml").write_text(OFFICE, encoding="utf-8")
    statement = store_document(
        case, "statement.txt",
        "A woman called Lan promised me work in a hotel.\nOksana Wzorcowa was told it was legal.",
        GREENHOUSE, volume="I", folios=("12", "13"),
    )  # fmt: skip
    store_document(case, "secret.txt", "The hidden ledger of the greenhouse.", sealed=True)
    tags = [
        tag("t1", 1, "A woman called Lan promised me work in a hotel.", RECRUITED),
        tag("t2", 1, "Oksana Wzorcowa was told it was legal.", DECEIT),
        tag("t3", 2, GREENHOUSE, LABOUR),
        tag("t4", 1, "The hidden ledger of the greenhouse.", LABOUR) | {"document": "secret.txt"},
    ]
    events = [{"id": "e1", "when": "2022-04-12", "precision": "day", "text": "Passports taken", "persons": ["v1"],
               "tags": ["t3"]}]  # fmt: skip
    records.apply(case, file_of(persons=PEOPLE, counts=[COUNT], tags=tags, events=events))
    protection.add(case, "v1", "pl.m.390_4", "2026-01-10", "prosecutor", state="applied_for")
    outline, _ = outlines.begin(case, "v1")
    for text in ("Who promised you the work?", "Who took the passports on 12 April 2022?"):
        outlines.add_question(case, outline, Question(text, exhibits=(Exhibit(statement, 2),)))
    return case


def tag(id: str, page: int, quote: str, element: str) -> dict[str, Any]:
    """A passage of the statement."""
    return {"id": id, "document": "statement.txt", "page": page, "quote": quote, "element": element, "count": "c1",
            "defendant": "d1", "victim": "v1"}  # fmt: skip


def order(case: Case, **more: Any) -> str:
    """An investigation order to Romania: hear P-1 there."""
    given = {"need": "hear_witness", "cells": [CELL], "persons": ["P-1"]} | more
    return requests.new(case, "eu.eio", given.pop("state", "RO"), **given)[0]


def ready(case: Case, **more: Any) -> str:
    """One that can be sent: translated, on somebody's motion."""
    made = order(case, **more)
    requests.change(case, made, motion_by="of the court's own")
    for name, value in requests.request_of(case, made).fields.items():
        if isinstance(value, str) or name in ("eio.c.questions", "eio.i.formalities"):
            text = value if isinstance(value, str) else "\n".join(value) if isinstance(value, tuple) else ""
            requests.set_text(case, made, name, "ro", f"RO: {text}")
    return made
