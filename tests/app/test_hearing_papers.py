"""Papers of accepted hearings: day and hour filled in, nobody protected named, arrivals in sealed papers alone."""

import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import pytest
from cases import COUNT, code_of, file_of

from judgedesk.app import kept, records, writing
from judgedesk.app.casefile import Case
from judgedesk.app.paper_kinds import HEARING_KINDS, SEALED
from judgedesk.app.paper_words import GAP
from judgedesk.app.writing_many import write_many
from judgedesk.domain.roles import Compartment

PERSONS: list[dict[str, Any]] = [
    {"id": "v1", "roles": ["victim", "witness"], "pseudonym": "P-1", "protected": True, "name": "Ewa Rozalska",
     "languages": ["vi"], "address": "ul. Zmyślona 7/3, 00-999 Nibywo"},
    {"id": "w7", "roles": ["witness"], "name": "Tomasz Świadkowski", "address": "ul. Zwykła 5, 11-222 Gdzieś"},
    {"id": "d1", "roles": ["defendant"], "name": "Bogdan Przykładny", "custody": {"since": "2025-01-02"},
     "custody_place": "Areszt Śledczy w Nibywie"},
    {"id": "d2", "roles": ["defendant"], "name": "Jolanta Wzorcowa"},
    {"id": "a1", "roles": ["counsel"], "name": "Michał Zarębski", "address": "ul. Adwokacka 2, 33-444 Nibywo",
     "represents": [{"person": "d1", "capacity": "defence"}]},
    {"id": "pr", "roles": ["prosecutor"], "name": "Adam Oskarżycielski"},
]  # fmt: skip
ROOMS = [{"id": "r1", "name": "Sala 104"}, {"id": "r2", "name": "Schronisko „Brzoza”"}]
RESOURCES = [{"id": "i1", "kind": "interpreter", "name": "Lena Nguyenowa", "languages": ["vi"]},
             {"id": "i2", "kind": "interpreter", "name": "Marek Tłumaczny", "languages": ["vi"]}]  # fmt: skip
SITTINGS = [{"id": "s1", "room": "r1", "date": "2026-12-14", "from": "09:00", "to": "15:00", "present": ["d1", "d2"],
             "missing": ["lay_judges"], "confirmed": False}]  # fmt: skip
TESTIMONY = [
    {"id": "t1", "person": "v1", "minutes": 90, "resources": [{"kind": "interpreter", "language": "vi"}],
     "equipment": ["recording"], "apart": [["d1", "room"]]},
    {"id": "t2", "person": "w7", "minutes": 60}, {"id": "t3", "person": "d1", "minutes": 30},
]  # fmt: skip
MOVEMENT = {"id": "h1", "arrives": "09:20", "leaves": "11:50", "entrance": "brama od ul. Cichej", "escort": "patrol 7",
            "waiting": "pokój 12", "shelter_note": "samochód czeka na dziedzińcu"}  # fmt: skip
SECRETS = ("Cichej", "patrol 7", "pokój 12", "dziedzińcu", "09:20", "11:50")


def hearing(identifier: str, testimony: str, start: str, end: str, **more: Any) -> dict[str, Any]:
    known = {"id": identifier, "testimony": testimony, "part": 1, "sitting": "s1", "room": "r1", "date": "2026-12-14",
             "from": start, "to": end, "state": "confirmed", "sequence": 0}  # fmt: skip
    return known | more


@pytest.fixture
def case(case_with_pages: Case) -> Case:
    hearings = [
        hearing("h1", "t1", "10:00", "11:30", resources=["i1"]),
        hearing("h2", "t2", "12:00", "13:00"),
        hearing("h3", "t3", "09:00", "09:30"),
        hearing("h4", "t2", "13:00", "14:00", state="cancelled"),
    ]
    content = file_of(
        persons=PERSONS, counts=[COUNT | {"defendants": ["d1", "d2"]}], rooms=ROOMS, resources=RESOURCES,
        sittings=SITTINGS, testimony=TESTIMONY, hearings=hearings,
    )  # fmt: skip
    records.apply(case_with_pages, content)
    kept.put(case_with_pages, "movements", MOVEMENT, "movements.kept", {}, part=Compartment.SEALED)
    return case_with_pages


def text_of(paper: Path | bytes) -> str:
    document = docx.Document(io.BytesIO(paper) if isinstance(paper, bytes) else str(paper))
    lines = [paragraph.text for paragraph in document.paragraphs]
    lines += [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join(lines)


def raw(paper: Path | bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(paper) if isinstance(paper, bytes) else paper) as package:
        return "\n".join(package.read(name).decode("utf-8", "replace") for name in package.namelist())


def about(template: str) -> str:
    return {"hearing": "h1", "sitting": "s1"}[HEARING_KINDS[template].about[0]]


@pytest.mark.parametrize("language", ["pl", "en"])
@pytest.mark.parametrize("name", HEARING_KINDS)
def test_every_template_for_every_record_it_is_for(case: Case, name: str, language: str) -> None:
    recipients = ("authority",) if name in SEALED else ("served", "authority", "public")
    records_ = {"hearing": "h1", "sitting": "s1", "day": "2026-12-14"}
    for recipient in recipients:
        for kind in HEARING_KINDS[name].about:
            paper = writing.rendered(case, name, records_[kind], language, recipient)
            text, whole = text_of(paper), raw(paper)
            assert "{{" not in text and "{%" not in text and "None" not in text
            assert ("verify in the current text" if language == "en" else "sprawdź w aktualnym tekście") in text
            assert text.count(GAP) == len(writing.gaps_in(paper))
            assert "Zmyślon" not in whole and "Zwykła" not in whole
            if name in SEALED or recipient != "authority":
                assert "Rozalsk" not in whole
            if recipient == "public":
                assert not re.search("Przykładn|Świadkowsk|Zarębsk|Nguyen", whole)
            if name not in SEALED:
                assert not [secret for secret in SECRETS if secret in whole]


def test_a_summons_about_a_hearing_says_its_day_hour_and_room(case: Case, tmp_path: Path) -> None:
    made = writing.write(case, "summons", "h1", tmp_path / "w.docx", "pl")
    text = text_of(made.path)
    for said in ("14 grudnia 2026", "10:00", "Sala 104", "P-1", "Lena Nguyenowa"):
        assert said in text
    assert made.annex is not None
    assert "ul. Zmyślona 7/3" in text_of(made.annex)
    by_testimony = text_of(writing.rendered(case, "summons", "t1", "pl"))
    assert "14 grudnia 2026" in by_testimony, "the only hearing of a testimony is the one meant"


def test_what_is_about_a_testimony_can_be_about_its_hearing(case: Case) -> None:
    for template in ("request_remote", "room_sheet", "leaflet_adult"):
        text = text_of(writing.rendered(case, template, "h1", "pl"))
        assert "Rozalsk" not in text
        assert template == "leaflet_adult" or "14 grudnia 2026" in text


def test_nobody_is_called_to_what_does_not_take_place(case: Case, tmp_path: Path) -> None:
    assert code_of(writing.write, case, "summons", "h4", tmp_path / "w.docx") == "paper.hearing_cancelled"
    assert not (tmp_path / "w.docx").exists()


def test_a_place_that_is_secret_is_a_gap(case: Case) -> None:
    records.apply(case, file_of(hearings=[hearing("h1", "t1", "10:00", "11:30", room="r2")]))
    for template in ("summons", "interpreter_order"):
        assert "Brzoza" not in raw(writing.rendered(case, template, "h1", "pl"))


def test_the_notice_goes_to_parties_and_names_nobody_who_is_heard(case: Case, tmp_path: Path) -> None:
    made = writing.write(case, "notice_hearing", "h1", tmp_path / "n.docx", "pl")
    text = text_of(made.path)
    for addressed in ("Adam Oskarżycielski – prokurator", "Michał Zarębski – obrońca", "Bogdan Przykładny – oskarżony"):
        assert addressed in text
    assert "P-1" not in text
    assert "09:00" in text and "10:00" not in text, "when somebody is heard is not told either"
    assert made.annex is not None
    annex = text_of(made.annex)
    assert "ul. Adwokacka 2" in annex
    assert "Zmyślona" not in annex, "who is heard is not notified by it"


def test_an_interpreter_learns_language_and_hour_but_not_who_is_heard(case: Case) -> None:
    text = text_of(writing.rendered(case, "interpreter_order", "h1", "en"))
    assert "Lena Nguyenowa" in text and "Vietnamese" in text and "10:00 – 11:30" in text
    assert "P-1" not in text


def test_an_accused_is_brought_from_prison_without_naming_the_protected(case: Case) -> None:
    text = text_of(writing.rendered(case, "custody_transfer", "2026-12-14", "pl"))
    assert "Do: Areszt Śledczy w Nibywie" in text
    assert "Bogdan Przykładny" in text
    assert "09:00" in text
    assert text.count("NAKAZ DOPROWADZENIA") == 1, "only one of the two accused is in custody"
    assert "P-1" not in text and "Świadkowski" not in text


def test_the_door_says_closed_where_a_measure_says_so(case: Case) -> None:
    assert "OPEN TO THE PUBLIC" in text_of(writing.rendered(case, "door_notice", "h1", "en", "public"))
    measure = {"id": "m1", "person": "v1", "measure": "pl.m.360", "state": "granted", "on": "2026-11-01"}
    records.apply(case, file_of(measures=[measure]))
    text = text_of(writing.rendered(case, "door_notice", "h1", "en", "public"))
    assert "CLOSED TO THE PUBLIC" in text
    assert "P-1" not in text and "II K" not in text
    assert "OPEN" in text_of(writing.rendered(case, "door_notice", "h2", "en", "public"))


def test_the_running_sheet_has_everybody_in_order_and_no_arrivals(case: Case) -> None:
    text = text_of(writing.rendered(case, "running_sheet", "2026-12-14", "en"))
    assert text.index("Bogdan") < text.index("P-1") < text.index("Tomasz")
    assert "13:00 – 14:00" not in text, "what was cancelled is not on it"
    assert "interpreter (Vietnamese)" in text and "lay judges" in text


@pytest.mark.parametrize("name", SEALED)
def test_sealed_papers_are_for_who_holds_the_key_and_as_authority_alone(
    case: Case, tmp_path: Path, reopened: Callable[..., Case], name: str
) -> None:
    made = writing.write(case, name, "2026-12-14", tmp_path / "s.docx", "pl", "authority")
    text = text_of(made.path)
    for secret in SECRETS:
        assert secret in text
    assert "P-1" in text and "Bogdan Przykładny" in text
    if name == "separation_plan":
        assert "oddzielnie od osoby: Bogdan Przykładny – nigdy w jednej sali" in text
    for recipient in ("served", "public"):
        assert code_of(writing.rendered, case, name, "h1", "pl", recipient) == "paper.sealed_content"
    clerk = reopened(case, "clerk")
    assert code_of(writing.rendered, clerk, name, "h1", "pl", "authority") == "keys.not_yours"


def test_the_list_of_calls_says_what_was_moved_and_to_whom(case: Case) -> None:
    records.apply(case, file_of(hearings=[
        hearing("h1", "t1", "12:30", "14:00", date="2026-12-15", resources=["i2"], sequence=1),
        hearing("h2", "t2", "12:00", "13:00", state="cancelled", sequence=1),
    ]))  # fmt: skip
    text = text_of(writing.rendered(case, "calls", "2026-12-14", "en"))
    assert "moved: 15 December 2026, 12:30, Sala 104 (was: 14 December 2026, 10:00, Sala 104)" in text
    assert "does not take place: 14 December 2026, 12:00, Sala 104" in text
    assert "Lena Nguyenowa" in text and "Marek Tłumaczny" in text and "Bogdan" not in text
    assert "moved" in text_of(writing.rendered(case, "calls", "2026-12-15", "en"))
    assert "Tomasz" not in text_of(writing.rendered(case, "calls", "h1", "en"))


def test_a_paper_of_hearings_is_not_for_other_records(case: Case) -> None:
    assert code_of(writing.rendered, case, "running_sheet", "h1") == "paper.not_for"
    assert code_of(writing.rendered, case, "notice_hearing", "v1") == "paper.not_for"
    assert code_of(writing.rendered, case, "running_sheet", "2026-12-13") == "paper.unknown_about"
    assert {"notice_hearing", "summons"} <= set(writing.templates_for(case, "h1"))
    assert "running_sheet" in writing.templates_for(case, "2026-12-14")


def test_the_summonses_of_a_day_are_written_in_one_act(case: Case, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    lot = write_many(case, "summons", ["2026-12-14"], tmp_path / "out", "pl", tell=lambda *done: told.append(done))
    assert [one.about for one in lot.papers] == ["h3", "h1", "h2"]
    assert [one.error.code if one.error else "" for one in lot.papers] == ["paper.of_accused", "", ""]
    assert not lot.whole
    assert told[-1] == (3, 3)
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [
        "summons-h1-zalacznik-adresowy.docx", "summons-h1.docx", "summons-h2-zalacznik-adresowy.docx",
        "summons-h2.docx",
    ]  # fmt: skip
    assert write_many(case, "summons", ["h1", "h2"], tmp_path / "out", "pl").whole
    assert code_of(write_many, case, "summons", ["nobody"], tmp_path / "x") == "paper.unknown_about"
    assert code_of(write_many, case, "summons", [], tmp_path / "x") == "paper.none_given"
