"""Papers of requests speak in words: no name in a file's name, no code of a language, the law in its parts."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from asking_abroad import CELL, order, prepare
from cases import file_of, store_document

from judgedesk.app import records, requests, requests_check
from judgedesk.app.casefile import Case


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
