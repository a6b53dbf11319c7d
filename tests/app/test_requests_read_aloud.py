"""Requests as people read of them: by title and number, in whole sentences, with one full stop."""

import re
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import docx
import pytest
from asking_abroad import CELL, LABOUR, order, prepare
from cases import file_of

from judgedesk.app import alerts, protection, records, requests, requests_follow, requests_paper
from judgedesk.app.casefile import Case
from judgedesk.app.requests_called import called
from judgedesk.app.wording import said
from judgedesk.domain.errors import UserError
from judgedesk.language.stops import one_stop
from judgedesk.law.citing import cited, provided

DAY = date(2026, 11, 10)


@pytest.fixture
def asking(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, new_case: Callable[..., Case]) -> Case:
    monkeypatch.setenv("JUDGEDESK_COURT", str(tmp_path / "court"))
    return prepare(new_case(tmp_path), tmp_path / "court")


def refused(case: Case, made: str) -> UserError:
    with pytest.raises(UserError) as caught:
        requests_follow.sent(case, made, "2026-11-10")
    return caught.value


def paper(case: Case, made: str, path: Path, language: str = "en") -> str:
    requests_paper.write(case, made, path, language, draft=True)
    return "\n".join(
        "".join(one.text or "" for one in paragraph.iter() if one.tag.endswith("}t"))
        for paragraph in docx.Document(str(path)).element.body.iter()
        if paragraph.tag.endswith("}p")
    )


# -- titles ------------------------------------------------------------------------------------------------------


def test_a_request_is_called_by_instrument_state_and_number(asking: Case) -> None:
    made = order(asking)
    draft = called(requests.request_of(asking, made))
    assert draft.startswith("European Investigation Order to Romania (draft of ") and made not in draft
    requests.change(asking, made, reference="V Ko 12/26")
    request = requests.request_of(asking, made)
    assert called(request) == "European Investigation Order to Romania (V Ko 12/26)"
    assert called(request, "pl") == "Europejski nakaz dochodzeniowy → Rumunia (V Ko 12/26)"


def test_alerts_say_titles_and_no_ids(asking: Case) -> None:
    made = order(asking)
    protection.add(asking, "v1", "pl.m.184_anon", "2026-11-01", state="granted")
    sent = {"id": "q7", "instrument": "eu.eio", "state": "RO", "reference": "V Ko 7/26",
            "events": [{"kind": "sent", "on": "2026-01-02"}]}  # fmt: skip
    records.apply(asking, file_of(requests=[sent]))
    for language in ("en", "pl"):
        told = alerts.alerts(asking, datetime(2026, 11, 10, 9), language)
        about = [one for one in told if one.about in (made, "q7")]
        assert {one.kind for one in about} >= {"export"}
        assert not any(made in one.text or "q7" in one.text for one in told), "the id stands in its own key"
    assert any(one.text.startswith("European Investigation Order to Romania (draft of") for one in
               alerts.alerts(asking, DAY))  # fmt: skip


def test_what_is_missing_is_said_by_the_labels_of_the_form_and_kept_by_id(asking: Case) -> None:
    made = order(asking)
    requests.clear_field(asking, made, "eio.k.issuer")
    error = refused(asking, made)
    assert error.code == "request.incomplete" and "eio." in str(error.facts["fields"])
    for language in ("en", "pl"):
        why = said(error, language).why
        assert "eio." not in why and " K: " in why
    assert said(error, "en").why != said(error, "pl").why


def test_warnings_are_said_in_sentences_and_kept_by_id(asking: Case) -> None:
    error = refused(asking, order(asking))
    assert error.code == "request.warned" and "motion" in str(error.facts["warnings"])
    assert "on whose motion the court acts" in said(error, "en").why
    assert "na czyj wniosek sąd działa" in said(error, "pl").why


# -- words and stops ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("given", "said_so"),
    [("art. 189a k.k..", "art. 189a k.k."), ("do 1 maja 2027 r.. Dalej", "do 1 maja 2027 r. Dalej"),
     ("a ... b", "a ... b"),
     ("[……].", "[……]."), ("k.k.w..", "k.k.w.")],
)  # fmt: skip
def test_an_abbreviation_ends_its_sentence(given: str, said_so: str) -> None:
    assert one_stop(given) == said_so


def test_provisions_and_bases_are_cited_in_the_papers_language() -> None:
    basis = "art. 189a § 1 w zw. z art. 115 § 22 KK"
    assert provided(basis, "pl") == "art. 189a § 1 w zw. z art. 115 § 22 k.k."
    assert provided(basis, "en") == "art. 189a § 1 in conjunction with art. 115 § 22 KK"
    assert cited("MLA Convention 2000 arts 10–11; KPK 177 § 1a", "pl") == (
        "art. 10–11 konwencji UE o pomocy prawnej z 2000 r.; art. 177 § 1a k.p.k."
    )
    assert (
        cited("Reg (EU) 2018/1805 arts 4–13, Annex I", "pl") == "art. 4–13 rozporządzenia (UE) 2018/1805, załącznik I"
    )
    assert cited("UNTOC art. 18(4)–(5)", "pl") == "art. 18 ust. 4–5 Konwencji UNTOC"


def test_what_is_asked_is_one_sentence_about_the_counts(asking: Case) -> None:
    cells = [CELL, CELL | {"element": LABOUR}]
    asked = requests.request_of(asking, order(asking, cells=cells)).fields["eio.c.measures"]
    assert "This concerns count I (point 3: deceit; work or services of a forced nature)." in str(asked)
    banks = requests.request_of(asking, order(asking, need="bank_data", cells=cells)).fields
    assert any("Why they matter: evidence on count I (" in str(one) for one in banks.values())


@pytest.mark.parametrize("language", ["en", "pl"])
@pytest.mark.parametrize(
    ("instrument", "need", "state"),
    [("eu.eio", "hear_witness", "RO"), ("coe.mla1959", "hear_witness", "UA"), ("eu.video", "video_hearing", "RO"),
     ("coe.mla1959.service", "serve", "UA"), ("eu.freezing", "freeze", "RO")],
)  # fmt: skip
def test_papers_read_well(asking: Case, tmp_path: Path, instrument: str, need: str, state: str, language: str) -> None:
    made, _ = requests.new(asking, instrument, state, need=need, count="c1", cells=[CELL], persons=["P-1"],
                           language=language)  # fmt: skip
    text = paper(asking, made, tmp_path / "paper.docx", language)
    assert not re.search(r"(?<!\.)\.\.(?!\.)| [.,;:](?!\.)|,,|;;|\[……\] [A-ZŁŚŻ]", text), text
    assert "Goes to count" not in text and "KK)" not in (text if language == "pl" else "")
    assert not re.search(r"(Course of events|Przebieg zdarzeń)\. [a-ząćęłńóśźż]", text)
    if need in ("freeze", "serve"):
        assert "interpreter" not in text.replace("interpretation", "") or language == "pl"
        assert "przesłuchanie z tłumaczem" not in text
