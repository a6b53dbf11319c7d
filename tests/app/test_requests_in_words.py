"""Papers of requests speak in words: no name in a file's name, no code of a language, the law in its parts."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from asking_abroad import CELL, order, prepare
from cases import file_of, store_document

from judgedesk.app import records, requests, requests_check, requests_paper
from judgedesk.app.casefile import Case
from judgedesk.app.outgoing import Recipient


@pytest.fixture
def asking(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, new_case: Callable[..., Case]) -> Case:
    monkeypatch.setenv("JUDGEDESK_COURT", str(tmp_path / "court"))
    return prepare(new_case(tmp_path), tmp_path / "court")


def test_the_name_of_a_file_does_not_name_a_protected_person(asking: Case) -> None:
    store_document(asking, "chat-hoa-lan.txt", "They spoke of the greenhouse in winter.")
    passage = {"id": "t9", "document": "chat-hoa-lan.txt", "page": 1, "quote": "the greenhouse in winter",
               "element": CELL["element"], "count": "c1", "defendant": "d1", "victim": "v1"}  # fmt: skip
    event = {"id": "e9", "when": "2022-05-02", "precision": "day", "text": "A chat", "persons": ["v1"], "tags": ["t9"]}
    short = {"id": "v1", "aliases": ["Hoa"]}  # a short name is one only where it begins large
    records.apply(asking, file_of(persons=[short], tags=[passage], events=[event]))
    known = requests.request_of(asking, order(asking)).fields
    assert "(chat-…-lan.txt, 1)" in str(known["eio.g.facts"]) and "hoa" not in str(known).casefold()


@pytest.mark.parametrize(("language", "said"), [("en", "Polish, English"), ("pl", "polski, angielski")])
def test_the_languages_of_the_court_stand_in_words(asking: Case, language: str, said: str) -> None:
    known = requests.request_of(asking, order(asking, language=language)).fields
    assert said in str(known["eio.k.issuer"]) and "pl, en" not in str(known["eio.k.issuer"])


def test_the_words_of_the_law_stand_under_act_means_and_purpose(asking: Case) -> None:
    told = str(requests.request_of(asking, order(asking, language="pl")).fields["eio.g.law"])
    words = next(line for line in told.splitlines() if line.startswith("Znamiona"))
    assert words.index("Czyn: werbowanie") < words.index("Środki: przemocy") < words.index("Cel: w prostytucji")


def test_a_time_range_of_data_may_lie_in_the_past(asking: Case) -> None:
    made, _ = requests.new(asking, "eu.epoc", "IE", need="traffic_data", cells=[CELL], persons=["d1"])
    past = (date.today() - timedelta(days=400)).isoformat()
    requests.set_field(asking, made, "epoc.e.range", f"until {past}")
    assert not [one.id for one in requests_check.check(asking, made).warnings if one.id == "date.past:epoc.e.range"]


def test_what_was_after_the_act_or_rests_on_nothing_is_no_fact_of_it(asking: Case) -> None:
    events = [
        {
            "id": "e7",
            "when": "2031-01-18",
            "precision": "day",
            "text": "A hearing long after the act",
            "counts": ["c1"],
        },
        {"id": "e8", "when": "2022-05-01", "precision": "day", "text": "The penalty was raised"},
    ]
    records.apply(asking, file_of(events=events))
    told = str(requests.request_of(asking, order(asking)).fields["eio.g.facts"])
    assert "long after" not in told and "penalty was raised" not in told


def test_a_letter_without_an_addressee_goes_to_the_competent_authority(asking: Case) -> None:
    made, _ = requests.new(asking, "coe.mla1959", "UA", need="hear_witness", cells=[CELL], persons=["v1"])
    request = requests.request_of(asking, made)
    said = requests_paper.context(asking, request, "pl", Recipient.SERVED)
    assert said["authority"] == "właściwy organ – Ukraina"
    requests.change(asking, made, authority="Офіс Генерального прокурора")
    request = requests.request_of(asking, made)
    assert requests_paper.context(asking, request, "pl", Recipient.SERVED)["authority"] == "Офіс Генерального прокурора"


def test_costs_speak_of_costs_alone(asking: Case) -> None:
    made, _ = requests.new(asking, "coe.summons", "UA", need="summon_witness", cells=[CELL], persons=["v1"])
    told = str(requests.request_of(asking, made).fields["smn.costs"])
    assert told.startswith("Travel and subsistence are paid") and "interpreter" not in told


def test_a_reason_is_told_once_and_a_label_with_its_section_too(asking: Case) -> None:
    made, _ = requests.new(asking, "eu.eio", "RO", need="video_hearing", cells=[CELL], persons=["v1"])
    requests.set_field(asking, made, "eio.h2.video", "")
    why = next(one.why for one in requests_check.check(asking, made).missing if one.field == "eio.h2.video")
    assert why.startswith("H2: video") and why.count("hearing by videoconference") == 1
