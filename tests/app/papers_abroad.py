"""Requests that are complete, as somebody would have filled in what the case does not say; and what a paper holds."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, BinaryIO

import docx
from asking_abroad import CELL
from cases import file_of

from judgedesk.app import records, requests
from judgedesk.app.casefile import Case
from judgedesk.app.requests_check import Missing, Reader
from judgedesk.law.instruments import Field, Instrument

WITNESS, ACCUSED = "P-1", "d1"
_OF_THE_ACCUSED = {"surrender", "freeze", "confiscate", "hear_accused", "bank_data"}
_STATES = {
    "eu": "RO", "coe": "UA", "un": "VN", "uk": "GB", "rogatory": "VN", "pl": "VN", "informal": "RO",
    "eu.mla2000": "DK", "eu.freezing_fd": "DK", "eu.epoc": "IE", "eu.epoc_pr": "IE", "coe.extradition": "UA",
}  # fmt: skip
_SAID = {
    "en": {"text": "Regional Court in Przykładów, decision of 3 March 2026, reference II K 1/26; see the annex.",
           "line": "the authority that is competent under the law of the executing State",
           "day": "2026-06-15", "number": "3", "questions": ("Who promised you the work?", "Who took the passports?"),
           "exhibits": ("folio 13, statement, page 2",), "formalities": ("Please record the hearing on video.",)},
    "pl": {"text": "Sąd Okręgowy w Przykładowie, postanowienie z dnia 3 marca 2026 r., sygn. II K 1/26; w załączeniu.",
           "line": "organ właściwy według prawa państwa wykonującego",
           "day": "2026-06-15", "number": "3", "questions": ("Kto obiecał pani pracę?", "Kto zabrał paszporty?"),
           "exhibits": ("k. 13, zeznanie, strona 2",), "formalities": ("Proszę utrwalić przesłuchanie na nagraniu.",)},
}  # fmt: skip


def furnish(case: Case) -> None:
    """An accused of whom more is known, and who has a number."""
    number = {"kind": "passport", "number": "PX 123456"}
    given = {"id": "d1", "born": "1984-02-29", "sex": "f", "languages": ["vi", "pl"], "numbers": [number]}
    given["address"] = "ul. Długa 3, Przykładów"
    records.apply(case, file_of(persons=[given]))


def complete(case: Case, instrument: Instrument, language: str, **more: Any) -> str:
    """A request of an instrument with everything that has to be filled in."""
    need = next((one for one, served in instrument.needs.items() if served), "information")
    state = _STATES.get(instrument.id) or _STATES[instrument.id.partition(".")[0]]
    who = ACCUSED if need in _OF_THE_ACCUSED else WITNESS
    made, _ = requests.new(
        case, instrument.id, state, need=need, cells=[CELL], persons=[who], language=language, **more
    )  # fmt: skip
    for _round in range(3):  # what is filled in can make more mandatory
        for lacking in _missing(case, made):
            requests.set_field(case, made, lacking.field, _value(instrument.fields[lacking.field], language, who))
    assert not _missing(case, made)
    requests.change(case, made, motion_by="of the court's own", reference="II K 1/26/A", authority="Tribunalul Cluj")
    return made


def _missing(case: Case, made: str) -> list[Missing]:
    return list(Reader(case, requests.request_of(case, made), "en", date.today()).missing())


def _value(field: Field, language: str, who: str) -> Any:
    said = _SAID[language]
    if field.options:
        return field.options[0].id if field.kind == "choice" else [field.options[0].id]
    if field.kind == "persons":
        return [{"P-1": "v1"}.get(who, who)]
    value = said.get(field.kind, said["text"])
    return list(value) if isinstance(value, tuple) else value


def lines(paper: Path | BinaryIO) -> list[str]:
    """Every line of a paper in its order, boxes and boxes in boxes too, then the foot of its pages."""
    document = docx.Document(str(paper) if isinstance(paper, Path) else paper)
    found = list(_of(document))
    for section in document.sections:
        found += [one.text for one in (*section.header.paragraphs, *section.footer.paragraphs)]
    return found


def _of(container: Any) -> Iterator[str]:
    for one in container.iter_inner_content():
        if hasattr(one, "rows"):
            for row in one.rows:
                for cell in row.cells:
                    yield from _of(cell)
        else:
            yield one.text
