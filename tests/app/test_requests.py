"""Requests to other states: filled from the case, changed, translated, sent, followed, answered, written."""

import json
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import docx
import pytest
from asking_abroad import CELL, LABOUR, order, prepare, ready
from cases import PASSPHRASE, code_of, everything_in, file_of, store_document

from judgedesk.app import (
    alerts,
    casefile,
    outlines,
    records,
    requests,
    requests_clocks,
    requests_follow,
    requests_incoming,
    requests_paper,
    requests_returned,
    tagging,
)
from judgedesk.app.casefile import Case
from judgedesk.app.outline_records import Question
from judgedesk.domain.roles import Compartment, Role
from judgedesk.store.cipher import Cost


@pytest.fixture
def asking(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, new_case: Callable[..., Case]) -> Case:
    monkeypatch.setenv("JUDGEDESK_COURT", str(tmp_path / "court"))
    return prepare(new_case(tmp_path), tmp_path / "court")


def said(case: Case, made: str, field: str) -> Any:
    return requests.request_of(case, made).fields.get(field)


# -- filled from the case ----------------------------------------------------------------------------------------


def test_facts_are_told_per_count_as_act_means_purpose_with_folios_and_pseudonyms(asking: Case) -> None:
    facts = said(asking, order(asking), "eio.g.facts")
    assert facts.index("Count I") < facts.index("Act.") < facts.index("Means.") < facts.index("Purpose.")
    assert "A woman called Lan promised me work in a hotel." in facts and "k. 12" in facts
    assert "[P-1] was told it was legal." in facts and "Wzorcowa" not in facts
    assert "12 April 2022: Passports taken" in facts
    assert "hidden ledger" not in facts


def test_provisions_are_those_in_force_at_the_act_and_the_list_box_follows_the_penalty(asking: Case) -> None:
    made = order(asking)
    law = said(asking, made, "eio.g.law")
    assert "189a" in law and "podstępu" in law and "3 to 15 years" in law and "3 to 20 years" in law
    assert said(asking, made, "eio.g.list") == ("g_trafficking",)
    records.apply(asking, file_of(counts=[{"id": "c2", "label": "II", "offence": "ro.216", "from": "2022-01-01",
                                           "to": "2022-02-01", "defendants": ["d1"], "victims": ["v1"]}]))  # fmt: skip
    assert said(asking, order(asking, count="c2", cells=[]), "eio.g.list") is None


def test_people_questions_formalities_and_authority_come_from_the_case(asking: Case) -> None:
    made = order(asking)
    assert said(asking, made, "eio.e.persons") == ("v1",)
    assert said(asking, made, "eio.c.questions") == (
        "Who promised you the work?", "Who took the passports on 12 April 2022?",
    )  # fmt: skip
    formalities = " ".join(said(asking, made, "eio.i.formalities"))
    assert "390 § 4" in formalities and "148a" in formalities and "Bogdan Example" in formalities
    assert "Ukrainian" in formalities
    issuer = said(asking, made, "eio.k.issuer")
    assert "Sąd Okręgowy w Przykładowie" in issuer and "II K 1/26" in issuer and "Anna Sprawiedliwa" in issuer
    assert "Deceit" in said(asking, made, "eio.c.measures") or "deceit" in said(asking, made, "eio.c.measures")
    assert said(asking, made, "eio.c.ticks") == ("c_hearing",)
    assert "Poland (PL)" in said(asking, made, "eio.a.states") and "Romania (RO)" in said(asking, made, "eio.a.states")


def test_each_filled_field_says_where_it_comes_from(asking: Case) -> None:
    known = requests.request_of(asking, order(asking))
    assert set(known.sources) == set(known.fields)
    assert known.sources["eio.g.facts"] == "tagged passages and the chronology"


def test_what_a_person_typed_is_never_overwritten(asking: Case) -> None:
    made = order(asking)
    requests.set_field(asking, made, "c.measures", "Hear her in Cluj.")
    requests.refill(asking, made)
    assert said(asking, made, "eio.c.measures") == "Hear her in Cluj."
    proposal = next(one for one in requests.fill(asking, made) if one.field == "eio.c.measures")
    assert proposal.typed and proposal.value != "Hear her in Cluj."
    requests.clear_field(asking, made, "eio.c.measures")
    requests.refill(asking, made)
    assert "P-1" in said(asking, made, "eio.c.measures")


def test_what_changed_in_the_case_is_filled_anew_where_nobody_typed(asking: Case) -> None:
    made = order(asking)
    known = outlines.outlines(asking)[0]
    outlines.add_question(asking, known.id, Question("What were you paid?"))
    requests.refill(asking, made)
    assert "What were you paid?" in said(asking, made, "eio.c.questions")


def test_the_contracts_small_record_is_understood(asking: Case) -> None:
    records.apply(asking, file_of(requests=[{"id": "q1", "instrument": "eu.eio", "state": "RO",
                                             "fields": {"c.measures": "Hear P-1"}}]))  # fmt: skip
    known = requests.request_of(asking, "q1")
    assert known.fields == {"eio.c.measures": "Hear P-1"} and known.sources == {}


# -- what may not be in it ---------------------------------------------------------------------------------------


def test_a_protected_name_is_refused_wherever_it_is_typed(asking: Case) -> None:
    made = order(asking)
    for work in (
        lambda: requests.set_field(asking, made, "c.measures", "Hear Oksana Wzorcowa"),
        lambda: requests.set_text(asking, made, "c.measures", "ro", "Audiați-o pe Oksana Wzorcowa"),
        lambda: requests.overrule(asking, made, "motion", "Oksana Wzorcowa wishes it"),
        lambda: requests.answer_ground(asking, made, "ne_bis", "Oksana Wzorcowa was not judged"),
        lambda: requests.change(asking, made, authority="ul. Ukryta 7, Zaciszno"),
    ):
        assert code_of(work) == "measure.names_protected"


def test_who_may_not_know_the_names_does_not_write_them_into_the_register_either(
    asking: Case, reopened: Callable[..., Case], cost: Cost
) -> None:
    made = order(asking)
    casefile.add_user(asking, "clerk", Role.CLERK, PASSPHRASE, cost)
    clerk = reopened(asking, "clerk")
    assert not clerk.file.holds(Compartment.SEALED)
    for work in (
        lambda: requests.set_field(clerk, made, "c.measures", "Hear Oksana Wzorcowa"),
        lambda: requests.change(clerk, made, reference="Oksana Wzorcowa II K 1"),
        lambda: requests.change(clerk, made, authority="ul. Ukryta 7, Zaciszno"),
    ):
        assert code_of(work) == "measure.names_somebody"
    requests.set_field(clerk, made, "c.measures", "Hear P-1 in Bucharest")
    of_the_clerk = said(clerk, order(clerk), "eio.g.facts")
    assert of_the_clerk and "Wzorcowa" not in of_the_clerk
    assert said(clerk, made, "eio.c.measures") == "Hear P-1 in Bucharest"


def test_nothing_protected_or_sealed_stands_in_the_open_part(asking: Case) -> None:
    order(asking)
    told = everything_in(asking.file.reading(Compartment.CASE))
    assert "Wzorcowa was told" not in told.partition('"requests"')[2]
    body = asking.file.reading().execute("SELECT body FROM records WHERE kind = 'requests'").fetchone()[0]
    assert "Wzorcowa" not in body and "ledger" not in body and "Ukryta" not in body


def test_who_does_not_hold_identities_fills_without_naming_anybody(asking: Case, reopened: Any, cost: Any) -> None:
    from cases import PASSPHRASE

    from judgedesk.domain.roles import Role

    casefile.add_user(asking, "clerk", Role.CLERK, PASSPHRASE, cost)
    requests_paper.write(asking, order(asking), asking.path.parent / "a.docx", draft=True)
    clerk = reopened(asking, "clerk")
    facts = said(clerk, order(clerk), "eio.g.facts")
    assert "Wzorcowa" not in facts and "A woman called Lan" in facts


# -- translations ------------------------------------------------------------------------------------------------


def test_a_translation_goes_stale_when_its_source_changes(asking: Case) -> None:
    made = order(asking)
    requests.set_text(asking, made, "c.measures", "ro", "1. Audierea P-1")
    assert requests.stale(requests.request_of(asking, made)) == []
    requests.set_field(asking, made, "c.measures", "1. Hear P-1 in Cluj")
    assert requests.stale(requests.request_of(asking, made)) == [("eio.c.measures", "ro")]
    assert code_of(requests.set_text, asking, made, "c.measures", "en", "x") == "request.bad_language"


def test_wrong_options_persons_and_fields_are_refused(asking: Case) -> None:
    made = order(asking)
    assert code_of(requests.set_field, asking, made, "c.ticks", ["c_nothing"]) == "request.bad_option"
    assert code_of(requests.set_field, asking, made, "e.persons", ["P-9"]) == "request.bad_person"
    assert code_of(requests.set_field, asking, made, "z.z", "x") == "request.unknown_field"
    assert code_of(order, asking, need="dance") == "request.unknown_need"
    assert code_of(requests.new, asking, "eu.none", "RO", need="search") == "law.unknown_instrument"
    assert code_of(requests.new, asking, "eu.eio", "XX", need="search") == "law.unknown_state"
    assert code_of(order, asking, cells=[CELL | {"element": "no.such"}]) == "element.unknown"


# -- sending and after -------------------------------------------------------------------------------------------


def test_a_version_that_was_sent_is_not_changed_by_anything(asking: Case) -> None:
    made = ready(asking)
    requests_follow.sent(asking, made, "2026-03-02", by="EJN Atlas", reference="II Kop 4/26")
    before = requests.request_of(asking, made).versions
    for work in (
        lambda: requests.set_field(asking, made, "c.measures", "else"),
        lambda: requests.set_text(asking, made, "c.measures", "ro", "altceva"),
        lambda: requests.refill(asking, made),
        lambda: requests.change(asking, made, need="search"),
        lambda: requests.remove(asking, made),
        lambda: requests_follow.sent(asking, made, "2026-03-03"),
    ):
        assert code_of(work) == "request.sent"
    assert code_of(tagging.undo, asking) == "undo.changed_since"
    assert requests.request_of(asking, made).versions == before
    requests.amend(asking, made)
    requests.set_field(asking, made, "c.measures", "1. Hear P-1 in Cluj")
    known = requests.request_of(asking, made)
    assert known.versions == before and known.versions[0].fields["eio.c.measures"] != known.fields["eio.c.measures"]


def test_a_file_of_records_does_not_change_what_was_sent(asking: Case) -> None:
    made = ready(asking)
    requests_follow.sent(asking, made, "2026-03-02")
    raw = next(one for one in records.dump(asking)["requests"] if one["id"] == made)
    assert records.apply(asking, file_of(requests=[raw])).unchanged == 1
    changed = json.loads(json.dumps(raw))
    changed["fields"]["eio.c.measures"] = "something else"
    assert code_of(records.apply, asking, file_of(requests=[changed])) == "request.sent"
    assert code_of(records.apply, asking, file_of(requests=[raw | {"versions": []}])) == "request.sent"


def test_what_is_incomplete_or_warned_of_is_not_sent(asking: Case) -> None:
    made = order(asking)
    assert code_of(requests_follow.sent, asking, made, "2026-03-02") == "request.warned"
    requests.clear_field(asking, made, "eio.k.issuer")
    assert code_of(requests_follow.sent, asking, made, "2026-03-02") == "request.incomplete"
    wrong = code_of(requests.overrule, asking, made, "missing:eio.k.issuer", "never mind")
    assert wrong == "request.unknown_warning"
    assert code_of(requests_follow.sent, asking, made, "2026-03-02") == "request.incomplete"


def clock(case: Case, made: str, id: str, now: str) -> requests_clocks.RunningClock:
    moment = datetime.fromisoformat(now)
    return next(one for one in requests_clocks.clocks(case, made, moment) if one.id == id)


def test_clocks_run_from_receipt_there_not_from_sending(asking: Case) -> None:
    made = ready(asking)
    requests_follow.sent(asking, made, "2026-03-02")
    assert requests_clocks.clocks(asking, made, date(2026, 3, 20)) == ()
    requests_follow.received(asking, made, "2026-03-10", reference="1234/II/2026")
    receipt = clock(asking, made, "eu.k.eio_receipt", "2026-03-14T00:00")
    assert (receipt.start, receipt.due, receipt.calendar, receipt.met) == ("2026-03-10", "2026-03-17", "RO", "")
    assert receipt.reminder == 0.5
    assert requests.request_of(asking, made).their_reference == "1234/II/2026"
    assert clock(asking, made, "eu.k.eio_receipt", "2026-03-18T00:00").reminder == 1.0
    requests_follow.record_event(asking, made, "acknowledged", "2026-03-16")
    assert clock(asking, made, "eu.k.eio_receipt", "2026-03-18T00:00").met == "2026-03-16"
    requests_follow.record_event(asking, made, "recognised", "2026-04-01")
    execution = clock(asking, made, "eu.k.eio_execution", "2026-04-02T00:00")
    assert (execution.start, execution.due) == ("2026-04-01", "2026-06-30")


@pytest.mark.parametrize(
    ("received", "due"),
    [
        ("2026-03-11", "2026-04-14"),  # 10 April 2026 is Orthodox Good Friday, 13 Easter Monday there
        ("2027-12-02", "2028-01-03"),  # New Year and 2 January are days off
        ("2028-01-30", "2028-02-29"),  # a leap day
        ("2027-01-30", "2027-03-01"),  # without one
    ],
)
def test_clocks_over_holidays_month_ends_and_leap_days(asking: Case, received: str, due: str) -> None:
    made = ready(asking)
    requests_follow.sent(asking, made, "2026-03-02")
    requests_follow.received(asking, made, received)
    assert clock(asking, made, "eu.k.eio_recognition", f"{received}T10:00").due == due


def test_what_we_have_to_do_runs_by_our_own_calendar(asking: Case) -> None:
    made = ready(asking)
    requests_follow.sent(asking, made, "2026-03-02")
    requests_follow.record_event(asking, made, "informed", "2026-04-23")
    ours = clock(asking, made, "eu.k.eio_alternative", "2026-04-24T00:00")
    assert (ours.calendar, ours.due) == ("PL", "2026-05-04")


def test_alerts_remind_and_say_what_to_do_when_time_ran_out(asking: Case) -> None:
    made = ready(asking)
    requests_follow.sent(asking, made, "2026-03-02", reference="II Kop 4/26")
    requests_follow.received(asking, made, "2026-03-10")

    def told(day: date) -> dict[str, str]:
        found = [one for one in alerts.alerts(asking, day) if one.kind == "request"]
        assert all(one.about == made and "II Kop 4/26" in one.text for one in found)
        return {one.id.split(":")[2]: one.level for one in found}

    assert told(date(2026, 3, 11)) == {"eu.k.eio_receipt": "note", "eu.k.eio_recognition": "note"}
    assert told(date(2026, 3, 16))["eu.k.eio_receipt"] == "warn"
    late = next(one for one in alerts.alerts(asking, date(2026, 3, 18)) if "eio_receipt" in one.id)
    assert late.level == "warn" and "was due" in late.text and "EJN contact point" in late.text


def test_events_before_sending_and_unknown_ones_are_refused(asking: Case) -> None:
    made = ready(asking)
    assert code_of(requests_follow.received, asking, made, "2026-03-10") == "request.not_sent"
    requests_follow.sent(asking, made, "2026-03-02")
    assert code_of(requests_follow.received, asking, made, "2026-03-01") == "request.before_sent"
    assert code_of(requests_follow.record_event, asking, made, "danced", "2026-03-10") == "request.unknown_event"
    assert code_of(requests_follow.received, asking, made, "10.03.2026") == "measure.bad_date"


# -- what comes back ---------------------------------------------------------------------------------------------


def test_an_answer_returns_to_its_cell_and_carries_its_conditions(asking: Case) -> None:
    made = ready(asking)
    requests_follow.sent(asking, made, "2026-03-02")
    document = store_document(asking, "proces-verbal.txt", "Proces-verbal de audiere.")
    requests_follow.reply_imported(asking, made, ["proces-verbal.txt"], "2026-06-01", whole=False)
    (limit,) = requests_returned.limits_of(asking, document)
    assert (limit.request, limit.state) == (made, "RO") and "Confidential" in limit.text
    (back,) = requests_returned.of_cell(asking, CELL)
    assert back.documents == (document,) and requests_clocks.stage_of(back) == "partly_executed"
    assert requests_returned.of_cell(asking, CELL | {"element": LABOUR}) == []
    requests_follow.reply_imported(asking, made, [document], limits="", whole=True)
    assert requests.request_of(asking, made).documents == (document,)


def test_a_sealed_answer_is_linked_in_the_sealed_part_only(asking: Case, reopened: Any, cost: Any) -> None:
    from cases import PASSPHRASE

    from judgedesk.domain.roles import Role

    made = ready(asking)
    requests_follow.sent(asking, made, "2026-03-02")
    document = store_document(asking, "audiere-sigilata.txt", "Audierea martorului protejat.", sealed=True)
    requests_follow.reply_imported(asking, made, [document], "2026-06-01", limits="only this case")
    assert requests.request_of(asking, made).sealed_documents == (document,)
    assert requests_returned.limits_of(asking, document)[0].text == "only this case"
    assert "only this case" not in everything_in(asking.file.reading(Compartment.CASE))
    casefile.add_user(asking, "reader", Role.READER, PASSPHRASE, cost)
    reader = reopened(asking, "reader", write=False)
    assert requests.request_of(reader, made).sealed_documents == ()
    assert requests_returned.limits_of(reader, document) == ()


def test_a_supplement_reuses_the_first_and_asks_only_the_new(asking: Case) -> None:
    made = ready(asking)
    requests.set_field(asking, made, "g.facts", requests.request_of(asking, made).fields["eio.g.facts"])
    requests.set_text(asking, made, "g.facts", "ro", f"RO: {said(asking, made, 'eio.g.facts')}")
    requests_follow.sent(asking, made, "2026-03-02", reference="II Kop 4/26")
    outlines.add_question(asking, outlines.outlines(asking)[0].id, Question("Who is Lan?"))
    second, _ = requests_follow.supplement(asking, made)
    known = requests.request_of(asking, second)
    assert known.supplements == made and known.cells == requests.request_of(asking, made).cells
    assert known.fields["eio.c.questions"] == ("Who is Lan?",)
    assert "II Kop 4/26" in str(known.fields["eio.d.relation"])
    assert "ro" in known.texts["eio.g.facts"] and not known.versions
    assert requests.request_of(asking, made).last("supplemented") is None, "that is noted when it is sent"


def test_originals_to_return_are_reminded_of(asking: Case) -> None:
    made = ready(asking)
    requests_follow.sent(asking, made, "2026-03-02")
    requests_follow.reply_imported(asking, made, ["statement.txt"], "2026-06-01", return_by="2026-07-01")
    assert any(one.id.endswith(":return") for one in alerts.alerts(asking, date(2026, 6, 25)))
    requests_follow.record_event(asking, made, "returned", "2026-06-26")
    assert not any(one.id.endswith(":return") for one in alerts.alerts(asking, date(2026, 6, 27)))


def test_the_register_shows_both_directions_with_age_and_what_is_due(asking: Case) -> None:
    made = ready(asking)
    requests_follow.sent(asking, made, "2026-03-02")
    requests_follow.received(asking, made, "2026-03-10")
    came, _ = requests_incoming.enter(asking, "eu.eio", "DE", need="hear_witness", received="2026-03-05")
    lines = {one.request.id: one for one in requests_clocks.register(asking, now=datetime(2026, 3, 12))}
    assert (lines[made].stage, lines[made].age) == ("received", 10)
    assert lines[made].next is not None and lines[made].next.due == "2026-03-17"
    assert [one.request.id for one in requests_clocks.register(asking, "in")] == [came]


# -- from abroad -------------------------------------------------------------------------------------------------


def test_a_request_from_abroad_is_held_against_the_same_pack_and_planned(asking: Case) -> None:
    made, _ = requests_incoming.enter(
        asking, "eu.eio", "DE", need="hear_witness", received="2026-04-01", their_reference="12 Js 3/26",
        authority="Staatsanwaltschaft Musterstadt",
        fields={"c.measures": "Hear Karol Sąsiad", "i.formalities": ["oath"]},
    )  # fmt: skip
    steps = {one.id: one for one in requests_incoming.execution_plan(asking, made, now=date(2026, 4, 2))}
    assert steps["receipt"].due == "2026-04-08" and "eio.g.facts" in steps["ask_back"].text
    assert steps["measure1"].text == "Arrange the hearing: Hear Karol Sąsiad"
    assert steps["formality1"].text.endswith("oath")
    receipt, _ = requests_incoming.acknowledge(asking, made)
    known = requests.request_of(asking, receipt)
    assert known.fields["eib.a.reference"] == "12 Js 3/26" and known.fields["eib.a.received"] == "2026-04-01"
    reply, _ = requests_incoming.reply(asking, made)
    assert "Musterstadt" in str(requests.request_of(asking, reply).fields["rep.authority"])
    assert code_of(requests_incoming.execution_plan, asking, order(asking)) == "request.not_incoming"


# -- the paper ---------------------------------------------------------------------------------------------------


def text_of(path: Path) -> str:
    """What a paper says, its boxes too."""
    blocks = docx.Document(str(path)).iter_inner_content()
    return "\n".join(
        cell.text if cell is not None else one.text
        for one in blocks
        for cell in ([row.cells[0] for row in one.rows] if hasattr(one, "rows") else [None])
    )


def test_an_incomplete_request_is_written_as_a_draft_only(asking: Case, tmp_path: Path) -> None:
    made = order(asking)
    requests.clear_field(asking, made, "k.issuer")
    out = tmp_path / "order.docx"
    assert code_of(requests_paper.write, asking, made, out) == "request.incomplete"
    assert not out.exists()
    requests_paper.write(asking, made, out, draft=True)
    assert "DRAFT" in text_of(out)


def test_the_paper_has_every_section_in_order_and_no_protected_name(asking: Case, tmp_path: Path) -> None:
    made, out = ready(asking), tmp_path / "order.docx"
    written = requests_paper.write(asking, made, out)
    text = text_of(out)
    places = [text.index(f"SECTION {letter}: ") for letter in "ABCDEFGHIJKL"]
    assert places == sorted(places) and "{{" not in text and "DRAFT" not in text
    assert "P-1" in text and "Wzorcowa" not in text and "Ukryta" not in text
    assert written.annex is not None
    annex = text_of(written.annex)
    assert "Oksana Wzorcowa" in annex and "ul. Ukryta 7" in annex
    assert requests.request_of(asking, made).written == written.sha256
    requests_follow.sent(asking, made, "2026-03-02")
    assert requests.request_of(asking, made).versions[0].sha256 == written.sha256


def test_the_paper_is_written_in_the_language_of_its_translation(asking: Case, tmp_path: Path) -> None:
    made, out = ready(asking), tmp_path / "ordin.docx"
    requests_paper.write(asking, made, out, "ro")
    assert "RO: 1. Hear as a witness" in text_of(out)
    requests.set_field(asking, made, "c.measures", "1. Hear P-1 in Cluj. The questions are attached.")
    assert code_of(requests_paper.write, asking, made, out, "ro") == "request.not_translated"


def test_an_authority_gets_names_with_the_key_to_identities(asking: Case, tmp_path: Path) -> None:
    out = tmp_path / "order.docx"
    requests_paper.write(asking, ready(asking), out, recipient="authority")
    assert "Oksana Wzorcowa" in text_of(out) and "20 January 1995" in text_of(out)


def test_open_instruments_are_told_with_reasons(asking: Case) -> None:
    options = requests.open_instruments(asking, "hear_witness", "RO", date(2026, 3, 1))
    assert options[0].instrument.id == "eu.eio" and options[0].open is True
    served = {one.instrument.id: one for one in requests.open_instruments(asking, "serve", "RO", date(2026, 3, 1))}
    assert served["eu.eio"].open is False and served["eu.eio"].why
    denmark = {one.instrument.id: one for one in requests.open_instruments(asking, "hear_witness", "DK")}
    assert denmark["eu.eio"].open is False and denmark["eu.mla2000"].open is True


def test_an_empty_case_begins_a_request_all_the_same(new_case: Callable[..., Case], tmp_path: Path) -> None:
    case = new_case(tmp_path, name="empty.jdcase")
    made = order(case, cells=[], persons=[])
    assert "RO" in str(said(case, made, "eio.a.states")) and said(case, made, "eio.g.facts") is None
