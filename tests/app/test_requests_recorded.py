"""Requests in files and packages: what was sent or came is only added to, and nothing is lost on the way."""

from collections.abc import Callable
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest
from asking_abroad import prepare, ready
from cases import code_of, file_of, store_document
from test_exchange import desks, package

from judgedesk.app import (
    exchange,
    intake,
    reading,
    records,
    requests,
    requests_check,
    requests_follow,
    requests_incoming,
    seals,
    use_limits,
)
from judgedesk.app.casefile import Case
from judgedesk.domain.errors import UserError

__all__ = ["desks"]


@pytest.fixture
def case(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, new_case: Callable[..., Case]) -> Case:
    monkeypatch.setenv("JUDGEDESK_COURT", str(tmp_path / "court"))
    return prepare(new_case(tmp_path), tmp_path / "court")


def answered(case: Case) -> str:
    """An order that was sent and answered by a plain and a sealed document, under a condition."""
    made = ready(case)
    requests_follow.sent(case, made, "2026-03-02", reference="II Kop 4/26")
    store_document(case, "audiere.txt", "Audiere.")
    store_document(case, "sigilat.txt", "Sigilat.", sealed=True)
    requests_follow.reply_imported(case, made, ["audiere.txt", "sigilat.txt"], "2026-06-01", limits="Only this case.",
                                   return_by="2026-09-01")  # fmt: skip
    return made


def record(case: Case, made: str) -> dict[str, Any]:
    return next(one for one in records.dump(case)["requests"] if one["id"] == made)


def refused(case: Case, given: dict[str, Any]) -> tuple[str, str]:
    with pytest.raises(UserError) as error:
        records.apply(case, file_of(requests=[given]))
    return error.value.code, str(error.value.facts.get("field"))


def without(raw: dict[str, Any], name: str) -> dict[str, Any]:
    return {each: said for each, said in raw.items() if each != name}


def test_a_file_takes_back_nothing_of_what_was_sent_or_came_back(case: Case) -> None:
    made = answered(case)
    raw, before = record(case, made), requests.request_of(case, made)
    for name, other in {
        "direction": "in", "supplements": "q0", "reference": "II Kop 5/26", "motion_by": "x", "source_language": "pl",
        "answers": {"ne_bis": "x"}, "facts": {"emergency": True}, "created": "2020-01-01", "need": "search",
        "persons": ["d1"], "cells": [], "texts": {},
    }.items():  # fmt: skip
        assert refused(case, raw | {name: other}) == ("request.sent", f"requests[0].{name}")
    forged = [raw["versions"][0] | {"fields": {"c.measures": "x"}}]
    assert refused(case, raw | {"versions": forged}) == ("request.sent", "requests[0].versions")
    for name in ("documents", "limits", "events"):
        assert refused(case, without(raw, name)) == ("request.recorded", f"requests[0].{name}")
    freed = [raw["limits"][0] | {"documents": []}]
    assert refused(case, without(raw, "documents") | {"limits": freed})[0] == "request.recorded"
    assert requests.request_of(case, made) == before
    records.apply(case, file_of(requests=[raw | {"their_reference": "77/P/26", "cells": raw["cells"]}]))
    assert requests.request_of(case, made).their_reference == "77/P/26"


def test_a_file_takes_back_nothing_of_a_request_from_abroad(case: Case) -> None:
    store_document(case, "anfrage.txt", "Ersuchen.")
    made, _ = requests_incoming.enter(case, "eu.eio", "DE", need="search", received="2026-04-29",
                                      documents=["anfrage.txt"])  # fmt: skip
    requests_follow.reply_imported(case, made, ["anfrage.txt"], limits="Only for execution.")
    raw, document = record(case, made), requests.request_of(case, made).documents[0]
    for name in ("documents", "limits", "events"):
        assert refused(case, without(raw, name)) == ("request.recorded", f"requests[0].{name}")
    assert refused(case, raw | {"direction": "out"}) == ("request.recorded", "requests[0].direction")
    assert "Only for execution." in [one.text for one in use_limits.flags(case, document)]
    records.apply(case, file_of(requests=[raw | {"answers": {"ne_bis": "No judgment known."}}]))


def test_all_of_a_request_goes_through_a_file_into_an_empty_case(
    case: Case, tmp_path: Path, new_case: Callable[..., Case]
) -> None:
    made = answered(case)
    requests_follow.record_event(case, made, "returned", "2026-08-20")
    whole = records.dump(case)
    raw = record(case, made)
    assert raw["documents"] == ["audiere.txt", "sigilat.txt"]
    assert [one["documents"] for one in raw["limits"]] == [["audiere.txt"], ["sigilat.txt"]]
    empty = new_case(tmp_path, name="empty.jdcase")
    store_document(empty, "first.txt", "Other numbers than there.")
    store_document(empty, "sigilat.txt", "Sigilat.", sealed=True)
    store_document(empty, "audiere.txt", "Audiere.")
    given = file_of(**{name: whole[name] for name in ("persons", "counts", "events", "requests")})
    given["events"] = [without(one, "tags") for one in given["events"]]
    records.apply(empty, given)
    assert records.dump(empty)["requests"] == whole["requests"]
    known = requests.request_of(empty, made)
    assert len(known.documents) == len(known.sealed_documents) == 1
    assert {tuple(one.text for one in use_limits.flags(empty, number)) for number in (2, 3)} == {("Only this case.",)}
    assert use_limits.flags(empty, 1) == ()
    assert records.apply(empty, given).changed == 0
    new = {"id": "q8", "instrument": "eu.eio", "state": "RO", "documents": ["nowhere.txt"]}
    assert refused(empty, new) == ("document.unknown", "requests[0].documents[0]")


def test_a_file_that_names_a_protected_person_in_a_request_is_refused(case: Case) -> None:
    given = {"id": "q8", "instrument": "eu.eio", "state": "RO", "fields": {"c.measures": "Hear Oksana Wzorcowa"}}
    assert refused(case, given) == ("measure.names_protected", "requests[0].fields.c.measures")
    person = {"id": "v7", "roles": ["victim"], "name": "Zofia Ukryta", "pseudonym": "P-7", "protected": True}
    event = given | {"fields": {}, "events": [{"kind": "received", "on": "2026-03-02", "note": "for Zofia Ukryta"}]}
    assert code_of(records.apply, case, file_of(persons=[person], requests=[event])) == "measure.names_protected"
    assert not requests.requests(case)


# -- packages ----------------------------------------------------------------------------------------------------


def order_sent(case: Case) -> None:
    said = {"c.measures": "Search the greenhouse."}
    records.apply(case, file_of(requests=[
        {"id": "q1", "instrument": "eu.eio", "state": "RO", "need": "search", "fields": said,
         "versions": [{"at": "2026-03-02", "fields": said}], "events": [{"kind": "sent", "on": "2026-03-02"}]},
    ]))  # fmt: skip


def kinds(case: Case) -> list[str]:
    return [one.kind for one in requests.request_of(case, "q1").events]


def test_a_new_version_of_another_desk_comes_in_beside_the_one_that_was_sent(desks: Any, tmp_path: Path) -> None:
    one, other = desks("anna"), desks("jan")
    order_sent(one)
    exchange.take(other, package(one, other, tmp_path / "first.jdx"))
    first = requests.request_of(other, "q1").versions
    requests.amend(one, "q1")
    requests.set_field(one, "q1", "c.measures", "Search the greenhouse and the office.")
    exchange.take(other, package(one, other, tmp_path / "begun.jdx"))
    assert requests.request_of(other, "q1").amending and requests.request_of(other, "q1").versions == first
    raw = without(record(one, "q1"), "amending")
    raw["versions"] += [{"at": "2026-03-05", "fields": raw["fields"]}]
    raw["events"] += [{"kind": "sent", "on": "2026-03-05"}]
    records.apply(one, file_of(requests=[raw]))
    done = exchange.take(other, package(one, other, tmp_path / "second.jdx"))
    known = requests.request_of(other, "q1")
    assert (done.conflicts, len(known.versions), known.versions[0]) == ((), 2, first[0]) and known.frozen
    assert known.fields["eio.c.measures"] == "Search the greenhouse and the office."


def test_what_two_desks_noted_of_one_request_is_joined_whichever_is_chosen(desks: Any, tmp_path: Path) -> None:
    one, other = desks("anna"), desks("jan")
    order_sent(one)
    exchange.take(other, package(one, other, tmp_path / "first.jdx"))
    requests_follow.received(one, "q1", "2026-03-06")
    requests_follow.record_event(other, "q1", "reminded", "2026-03-07")
    exchange.take(other, package(one, other, tmp_path / "second.jdx"))
    exchange.choose(other, "requests", "q1", 1)
    assert kinds(other) == ["sent", "received", "reminded"]
    requests_follow.record_event(one, "q1", "acknowledged", "2026-03-08")
    exchange.take(other, package(one, other, tmp_path / "third.jdx"), choose={"requests:q1": exchange.THEIRS})
    assert kinds(other) == ["sent", "received", "reminded", "acknowledged"]
    exchange.take(one, package(other, one, tmp_path / "back.jdx"))
    assert kinds(one) == kinds(other) and not exchange.conflicts(one)


def test_a_draft_of_another_desk_does_not_change_what_was_sent_here(desks: Any, tmp_path: Path) -> None:
    one, other = desks("anna"), desks("jan")
    said = {"c.measures": "Search the greenhouse."}
    records.apply(one, file_of(requests=[{"id": "q1", "instrument": "eu.eio", "state": "RO", "fields": said}]))
    exchange.take(other, package(one, other, tmp_path / "first.jdx"))
    order_sent(other)
    requests.set_field(one, "q1", "c.measures", "Search the office.")
    exchange.take(other, package(one, other, tmp_path / "second.jdx"), choose={"requests:q1": exchange.THEIRS})
    known = requests.request_of(other, "q1")
    assert known.frozen and known.fields["eio.c.measures"] == "Search the greenhouse." and kinds(other) == ["sent"]
    assert requests_check.check(other, "q1").missing


def test_who_seals_an_answer_takes_no_condition_off_it_on_another_desk(desks: Any, tmp_path: Path) -> None:
    one, other = desks("anna"), desks("jan")
    sealed = store_document(one, "audiere.txt", "Audiere.")
    order_sent(one)
    requests_follow.reply_imported(one, "q1", [sealed], "2026-06-01", limits="Only this case.")
    exchange.take(other, package(one, other, tmp_path / "first.jdx", originals=True))
    here = reading.resolve(other, "audiere.txt").id
    seals.seal_document(one.file, sealed)
    requests_follow.record_event(one, "q1", "acknowledged", "2026-06-02")
    exchange.take(other, package(one, other, tmp_path / "second.jdx"))
    assert [said.text for said in use_limits.flags(other, here)] == ["Only this case."]
    assert kinds(other) == ["sent", "executed", "acknowledged"]
    exchange.take(one, package(other, one, tmp_path / "back.jdx"))
    known = requests.request_of(one, "q1")
    assert (known.documents, known.limits, known.sealed_documents) == ((), (), (sealed,))
    assert not exchange.conflicts(one) and not exchange.conflicts(other)


# -- duplicates --------------------------------------------------------------------------------------------------


def mail(folder: Path, name: str, *attached: tuple[str, str]) -> Path:
    made = EmailMessage()
    made["Subject"], made["From"], made["To"] = name, "a@autoritate.example", "sad@przyklad.example"
    made.set_content(f"{name}: see what is attached.")
    for called, words in attached:
        made.add_attachment(words.encode(), maintype="text", subtype="plain", filename=called)
    (folder / f"{name}.eml").write_bytes(made.as_bytes())
    return folder / f"{name}.eml"


def test_what_came_in_two_answers_stands_under_the_conditions_of_both(case: Case, tmp_path: Path) -> None:
    first, second = ready(case), ready(case)
    for one in (first, second):
        requests_follow.sent(case, one, "2026-03-02")
    (tmp_path / "ours.txt").write_text("The order that we sent ourselves, word for word.", encoding="utf-8")
    intake.import_files(case, [tmp_path / "ours.txt"])
    both, ours = (
        ("wages.txt", "The list of wages, found once more."),
        ("order.txt", "The order that we sent ourselves, word for word."),
    )
    intake.import_files(case, [mail(tmp_path, "one", both, ours)])
    intake.import_files(case, [mail(tmp_path, "two", both, ours)])
    requests_follow.reply_imported(case, first, ["one.eml"], "2026-06-01", limits="A only.")
    requests_follow.reply_imported(case, second, ["two.eml"], "2026-06-01", limits="B only.")
    limits = {one.name: [said.text for said in use_limits.flags(case, one.id)] for one in reading.listed(case)}
    assert limits["wages.txt"] == ["A only.", "B only."]
    assert (limits["one.eml"], limits["two.eml"], limits["ours.txt"]) == (["A only."], ["B only."], [])
