"""Requests followed to the end: whose time runs, what to do when it ran out, conditions on what came, from abroad."""

import csv
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import docx
import pytest
from asking_abroad import LABOUR, order, prepare, ready, tag
from cases import PASSPHRASE, code_of, file_of, store_document

from judgedesk.app import (
    alerts,
    casefile,
    hit_report,
    kept,
    ledger,
    outline_paper,
    outlines,
    reasons,
    records,
    reports,
    requests,
    requests_check,
    requests_clocks,
    requests_follow,
    requests_incoming,
    seals,
    tagging,
    use_limits,
)
from judgedesk.app.casefile import Case
from judgedesk.app.outline_records import Exhibit, Question
from judgedesk.domain.documents import page_id
from judgedesk.domain.errors import UserError
from judgedesk.domain.roles import Compartment, Role
from judgedesk.store import rows

HEARD = "Audiere: she was locked in the greenhouse."
LETTER = "Attached letter on wages."


@pytest.fixture
def case(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, new_case: Callable[..., Case]) -> Case:
    monkeypatch.setenv("JUDGEDESK_COURT", str(tmp_path / "court"))
    return prepare(new_case(tmp_path), tmp_path / "court")


def sent(case: Case, on: str = "2026-03-02", **more: Any) -> str:
    made = ready(case, **more)
    for one in requests_check.check(case, made, today=date.fromisoformat(on)).standing:
        if one.id.startswith("limits"):  # what came with another answer is told of in these facts
            requests.overrule(case, made, one.id, "the condition allows it")
    requests_follow.sent(case, made, on, reference="II Kop 4/26")
    return made


def running(case: Case, made: str, id: str, now: str) -> requests_clocks.RunningClock:
    moment = datetime.fromisoformat(now)
    return next(one for one in requests_clocks.clocks(case, made, moment) if one.id == id)


def came(case: Case, instrument: str = "eu.eio", state: str = "DE", **more: Any) -> str:
    given = {"need": "hear_witness", "received": "2026-04-29", "their_reference": "12 Js 3/26"} | more
    return requests_incoming.enter(case, instrument, state, **given)[0]


# -- whose time --------------------------------------------------------------------------------------------------


def test_before_the_years_of_which_days_off_are_known_a_time_ends_on_its_nominal_day(case: Case) -> None:
    made = ready(case)
    for one in requests_check.check(case, made, today=date(2022, 12, 20)).standing:
        requests.overrule(case, made, one.id, "the count is of later years")
    requests_follow.sent(case, made, "2022-12-20")
    requests_follow.received(case, made, "2022-12-31")
    clock = running(case, made, "eu.k.eio_receipt", "2023-01-02T10:00")
    assert (clock.due, clock.known) == ("2023-01-07", False), "a Saturday, but nothing is known of that year"


def test_there_their_days_off_count_and_here_ours(case: Case) -> None:
    out = sent(case)
    requests_follow.received(case, out, "2026-04-24")
    theirs = running(case, out, "eu.k.eio_receipt", "2026-04-25")
    assert (theirs.calendar, theirs.ours, theirs.due) == ("RO", False, "2026-05-04")  # 1 May is a day off there
    back = came(case, received="2026-04-26")
    ours = running(case, back, "eu.k.eib_receipt", "2026-04-27")
    assert (ours.calendar, ours.ours, ours.due, ours.level) == ("PL", True, "2026-05-04", "block")  # 3 May, a Sunday
    assert not {"eu.k.eio_receipt", "eu.k.eio_recognition"} & {one.id for one in requests_clocks.clocks(case, back)}
    requests_follow.record_event(case, back, "informed", "2026-05-20")
    answer = running(case, back, "eu.k.eio_alternative", "2026-05-21")
    assert (answer.calendar, answer.ours, answer.due) == ("DE", False, "2026-06-01")
    assert "Spanish law" in answer.what.en


def test_a_notified_interception_is_answered_here_within_96_hours_and_there_by_their_clock(case: Case) -> None:
    back = came(case, "eu.eio.c", "RO", need="interception", received="2026-03-27T18:00")
    ours = running(case, back, "eu.k.eic_answer", "2026-03-28")
    assert (ours.calendar, ours.ours, ours.due) == ("PL", True, "2026-03-31T19:00")  # summer time begins meanwhile
    assert next(one.event for one in ours.acts) == "answered"
    requests_follow.record_event(case, back, "answered", "2026-03-31T09:00")
    assert running(case, back, "eu.k.eic_answer", "2026-04-05").met == "2026-03-31T09:00"


def test_an_emergency_has_to_be_declared_and_then_runs_in_hours(case: Case) -> None:
    records.apply(case, file_of(requests=[
        {"id": "e1", "instrument": "eu.epoc", "state": "DE", "need": "subscriber_data",
         "versions": [{"at": "2026-12-24"}], "events": [{"kind": "sent", "on": "2026-12-24T19:00"},
                                                        {"kind": "received", "on": "2026-12-24T20:00"}]},
    ]))  # fmt: skip
    assert [one.due for one in requests_clocks.clocks(case, "e1", datetime(2026, 12, 25))] == ["2027-01-04"]
    records.apply(case, file_of(requests=[
        {"id": "e2", "instrument": "eu.epoc", "state": "DE", "need": "subscriber_data", "facts": {"emergency": True},
         "versions": [{"at": "2026-12-24"}], "events": [{"kind": "sent", "on": "2026-12-24T19:00"},
                                                        {"kind": "received", "on": "2026-12-24T20:00"}]},
    ]))  # fmt: skip
    due = {one.id: one for one in requests_clocks.clocks(case, "e2", datetime(2026, 12, 25, 0, 30))}
    assert due["eu.k.epoc_emergency"].due == "2026-12-25T04:00"
    assert due["eu.k.epoc_emergency"].reminders == ("2026-12-25T00:00", "2026-12-25T02:24", "2026-12-25T04:00")
    assert due["eu.k.epoc_emergency"].reminder == 0.5
    assert (due["eu.k.epoc_expost"].due, due["eu.k.epoc_expost"].ours) == ("2026-12-26T19:00", True)


def test_a_state_whose_days_off_are_not_known_is_not_counted_by_ours(case: Case) -> None:
    made = order(case, state="FR")
    case_ready = requests.request_of(case, made)
    assert case_ready.state == "FR"
    records.apply(case, file_of(requests=[
        {"id": "f1", "instrument": "eu.eio", "state": "FR", "need": "hear_witness", "versions": [{"at": "2026-04-01"}],
         "events": [{"kind": "sent", "on": "2026-04-01"}, {"kind": "received", "on": "2026-04-25"}]},
    ]))  # fmt: skip
    clock = running(case, "f1", "eu.k.eio_receipt", "2026-04-26")
    assert (clock.due, clock.calendar, clock.known) == ("2026-05-02", "FR", False)  # a Saturday: the nominal day
    told = [one.text for one in alerts.alerts(case, date(2026, 4, 27)) if one.about == "f1"]
    assert any("days off of FR are not known" in one for one in told)


def test_who_executed_has_also_decided_and_the_last_day_runs_to_its_end(case: Case) -> None:
    made = sent(case)
    requests_follow.received(case, made, "2026-03-10")
    last = running(case, made, "eu.k.eio_receipt", "2026-03-17T15:00")
    assert last.reminder == 1.0 and not last.late
    assert running(case, made, "eu.k.eio_receipt", "2026-03-18T00:01").late
    requests_follow.record_event(case, made, "executed", "2026-03-20")
    assert {one.met for one in requests_clocks.clocks(case, made)} == {"2026-03-20"}


def test_what_happened_before_by_the_hour_does_not_meet_a_clock(case: Case) -> None:
    made = came(case, "eu.eio.c", "RO", need="interception", received="2026-05-11T12:00")
    requests_follow.record_event(case, made, "answered", "2026-05-11T09:00")
    assert running(case, made, "eu.k.eic_answer", "2026-05-12").met == ""


# -- when it ran out ---------------------------------------------------------------------------------------------


def test_when_time_ran_out_the_next_acts_are_offered_in_order(case: Case) -> None:
    made = sent(case)
    requests_follow.received(case, made, "2026-03-10")
    late = running(case, made, "eu.k.eio_receipt", "2026-03-20")
    assert [(one.event, one.to) for one in late.acts] == [
        ("reminded", ""), ("escalated", "ejn"), ("escalated", "eurojust"), ("escalated", "central"), ("withdrawn", ""),
    ]  # fmt: skip
    requests_follow.record_event(case, made, "reminded", "2026-03-19")
    requests_follow.record_event(case, made, "escalated", "2026-03-20", by="EJN contact point")
    late = running(case, made, "eu.k.eio_receipt", "2026-03-21")
    assert late.next_act is not None and (late.next_act.event, late.next_act.to) == ("escalated", "eurojust")
    text = next(one.text for one in alerts.alerts(case, date(2026, 3, 21)) if "eio_receipt" in one.id)
    assert "Next: bring it before Eurojust" in text and "Remind" not in text and "remind the" not in text
    requests_follow.record_event(case, made, "withdrawn", "2026-03-25")
    assert requests_clocks.stage_of(requests.request_of(case, made)) == "withdrawn"
    assert not [one for one in alerts.alerts(case, date(2026, 4, 1)) if one.about == made]


def test_ten_days_after_another_measure_was_announced_we_answer_withdraw_or_supplement(case: Case) -> None:
    made = sent(case)
    requests_follow.record_event(case, made, "informed", "2026-04-23")
    ours = running(case, made, "eu.k.eio_alternative", "2026-05-10")
    assert [one.event for one in ours.acts] == ["answered", "supplemented", "withdrawn"]
    requests_follow.record_event(case, made, "supplemented", "2026-05-04")
    assert running(case, made, "eu.k.eio_alternative", "2026-05-10").met == "2026-05-04"


def test_a_summons_to_an_accused_is_counted_back_from_the_hearing(case: Case) -> None:
    made, _ = requests.new(case, "coe.mla1959.service", "RS", need="serve", persons=["d1"])
    requests.set_field(case, made, "srv.hearing", "2028-03-30")
    found = {one.about: one for one in alerts.alerts(case, date(2028, 2, 20)) if one.id.endswith(":summons")}
    assert found[made].due == "2028-02-29" and found[made].level == "warn" and "declaration" in found[made].text
    requests.set_field(case, made, "srv.hearing", "2028-06-30")
    assert next(one for one in alerts.alerts(case, date(2028, 2, 20)) if one.about == made).level == "note"


@pytest.mark.parametrize("day, says", [
    ("1999-01-10", "The days off of RO are not known: counted without them."),
    ("9999-12-28", "can't be counted from 9999-12-28"),
])  # fmt: skip
def test_a_day_that_cannot_be_counted_or_not_wholly_is_said(case: Case, day: str, says: str) -> None:
    records.apply(case, file_of(requests=[
        {"id": "old", "instrument": "eu.eio", "state": "RO", "need": "hear_witness", "versions": [{"at": "1999-01-01"}],
         "events": [{"kind": "sent", "on": "1999-01-01"}, {"kind": "received", "on": day}]},
    ]))  # fmt: skip
    told = [one.text for one in alerts.alerts(case, date(2026, 3, 1)) if one.about == "old"]
    assert told and all(says in one for one in told)


# -- what was sent -----------------------------------------------------------------------------------------------


def test_a_version_that_was_sent_is_changed_by_nothing(case: Case) -> None:
    made = sent(case)
    before = requests.request_of(case, made)
    attempts: list[Callable[[], Any]] = [
        lambda: requests.set_field(case, made, "c.measures", "Something else"),
        lambda: requests.clear_field(case, made, "c.measures"),
        lambda: requests.set_text(case, made, "c.measures", "ro", "Altceva"),
        lambda: requests.change(case, made, persons=["d1"]),
        lambda: requests.change(case, made, count="c1"),
        lambda: requests.refill(case, made),
        lambda: requests.overrule(case, made, "motion", "no"),
        lambda: requests.remove(case, made),
        lambda: requests_follow.sent(case, made, "2026-03-03"),
        lambda: records.apply(case, file_of(requests=[{"id": made, "instrument": "eu.eio", "state": "DE"}])),
    ]
    assert {code_of(one) for one in attempts} == {"request.sent"}
    assert code_of(rows.undo, case.file) == "undo.changed_since"
    assert requests.request_of(case, made) == before
    requests.amend(case, made)
    requests.set_field(case, made, "c.measures", "1. Hear P-1 again, on wages.")
    amended = requests.request_of(case, made)
    assert amended.versions == before.versions
    assert amended.versions[0].fields["eio.c.measures"] == before.fields["eio.c.measures"]
    assert code_of(requests_follow.sent, case, made, "2026-03-01") == "request.before_sent"


def test_partial_answers_add_up_and_a_new_version_begins_anew(case: Case) -> None:
    made = sent(case)
    store_document(case, "part-1.txt", "First part.")
    store_document(case, "part-2.txt", "Second part.")
    requests_follow.reply_imported(case, made, ["part-1.txt"], "2026-05-01", whole=False)
    assert requests_clocks.stage_of(requests.request_of(case, made)) == "partly_executed"
    requests_follow.reply_imported(case, made, ["part-1.txt", "part-2.txt"], "2026-06-01", limits="Not for press.")
    known = requests.request_of(case, made)
    assert requests_clocks.stage_of(known) == "executed" and len(known.documents) == 2
    first, second = (use_limits.flags(case, one) for one in known.documents)
    assert [one.text for one in second] == ["Not for press."] and first[-1].text == "Not for press." and len(first) == 2
    assert code_of(requests_follow.reply_imported, case, made, []) == "request.no_documents"
    assert code_of(requests_follow.reply_imported, case, made, ["part-1.txt"], "2026-02-01") == "request.before_sent"
    assert code_of(requests_follow.reply_imported, case, made, ["secret.txt", "nowhere.txt"]) == "document.unknown"


@pytest.mark.parametrize("day", ["20260302", "2026-W10-1", "2 March 2026"])
def test_a_day_in_another_form_is_refused_and_nothing_changed(case: Case, day: str) -> None:
    made = sent(case, "2026-03-02")
    with pytest.raises(UserError) as refused:
        requests_follow.received(case, made, day)
    assert refused.value.code == "measure.bad_date" and refused.value.facts["given"] == day
    assert [one.on for one in requests.request_of(case, made).events] == ["2026-03-02"]


# -- conditions follow -------------------------------------------------------------------------------------------


def answered(case: Case) -> tuple[str, int, int]:
    """An answer with a file inside it, both tagged to count I, the first to count II as well."""
    made = sent(case)
    document = store_document(case, "audiere.txt", HEARD, "Page two.", volume="III", folios=("401", "402"))
    inside = store_document(case, "letter.txt", LETTER)
    with case.file.writing() as connection:
        connection.execute("UPDATE documents SET parent = ? WHERE id = ?", (document, inside))
    requests_follow.reply_imported(case, made, ["audiere.txt"], "2026-06-01", limits="Only this case.",
                                   until="2099-12-31", return_by="2026-09-01")  # fmt: skip
    second = {"id": "c2", "label": "II", "offence": "pl.189a.1", "from": "2023-01-01", "to": "2023-02-01",
              "defendants": ["d1"], "victims": ["v1"]}  # fmt: skip
    tags = [
        tag("x1", 1, HEARD, LABOUR) | {"document": "audiere.txt"},
        tag("x2", 1, LETTER, LABOUR) | {"document": "letter.txt"},
        tag("x3", 1, HEARD, LABOUR) | {"document": "audiere.txt", "count": "c2"},
    ]
    events = [{"id": "e9", "when": "2022-05", "precision": "month", "text": "Locked in", "tags": ["x1", "x3"]}]
    records.apply(case, file_of(counts=[second], tags=tags, events=events))
    return made, document, inside


def test_every_page_of_an_answer_and_of_what_was_inside_it_stands_under_its_condition(case: Case) -> None:
    made, document, inside = answered(case)
    for one in (document, inside):
        (limit,) = use_limits.flags(case, one)
        assert (limit.request, limit.text, limit.until, limit.return_by) == (
            made, "Only this case.", "2099-12-31", "2026-09-01",
        )  # fmt: skip
        assert limit.counts == ("c1",) and limit.offences == ("pl.189a.1",)
    free = page_id(1, 1)
    pages = [page_id(document, 2), free, page_id(inside, 1)]
    notes = use_limits.limit_notes(case, pages, "en")
    assert list(notes) == [pages[0], pages[2]]
    assert notes[pages[0]] == (
        "Use limit (RO, II Kop 4/26): Only this case. Until 31 December 2099. Originals go back by 1 September 2026.",
    )
    assert len(use_limits.limit_notes(case, pages, "en", "c1")[pages[0]]) == 1
    beyond = use_limits.limit_notes(case, pages, "en", "c2")[pages[0]]
    assert "OUTSIDE THE LIMIT" in beyond[1] and "count II" in beyond[1]
    assert [page for page, _ in use_limits.outside(case, pages, "c2")] == [pages[0], pages[2]]
    assert use_limits.outside(case, pages, "c1") == ()
    requests_follow.record_event(case, made, "returned", "2026-08-20")
    assert use_limits.flags(case, document)[0].return_by == ""
    requests_follow.end_limits(case, made, "2026-01-31")
    assert use_limits.flags(case, document)[0].until == "2026-01-31"
    assert use_limits.outside(case, pages, "c2") == ()
    assert code_of(requests_follow.end_limits, case, made, "soon") == "measure.bad_date"
    assert code_of(requests_follow.end_limits, case, order(case), "2026-01-31") == "request.no_limits"


def test_another_offence_in_the_same_count_is_outside_the_limit_too(case: Case) -> None:
    _, document, _ = answered(case)
    count = next(
        one for one in requests_check.Reader(case, requests.requests(case)[0], "en", date.today()).content.counts
    )
    (limit,) = use_limits.flags(case, document)
    assert limit.covers(count)
    from dataclasses import replace

    assert not limit.covers(replace(count, offence="pl.204.1"))
    assert limit.covers(replace(count, offence="pl.204.1"), date(2100, 1, 1))  # the condition ended


def rows_of(path: Path) -> list[list[str]]:
    return list(csv.reader(path.read_text(encoding="utf-8-sig").splitlines(), delimiter=_delimiter(path)))


def _delimiter(path: Path) -> str:
    return ";" if ";" in path.read_text(encoding="utf-8-sig") else ","


def test_conditions_are_drawn_into_every_report_that_cites_such_pages(case: Case, tmp_path: Path) -> None:
    plain = {name: tmp_path / f"{name}0.csv" for name in ("grid", "chronology", "custody", "ledger")}
    for name, path in plain.items():
        reports.write_report(case, name, path)
        assert "use limit" not in path.read_text(encoding="utf-8-sig").lower(), name
    _, document, _ = answered(case)
    for name in plain:
        path = tmp_path / f"{name}.csv"
        reports.write_report(case, name, path)
        text = path.read_text(encoding="utf-8-sig")
        assert "Only this case." in text or "Use limit (RO, II Kop 4/26)" in text, name
    grid = (tmp_path / "grid.csv").read_text(encoding="utf-8-sig")
    assert "OUTSIDE THE LIMIT: not asked for under count II" in grid
    assert "OUTSIDE THE LIMIT" in (tmp_path / "chronology.csv").read_text(encoding="utf-8-sig")
    lines = {one.name: one.limits for one in ledger.ledger(case).files}
    assert lines["letter.txt"] == lines["audiere.txt"] != () and lines["statement.txt"] == ()
    for ending in ("csv", "docx"):
        out = tmp_path / f"hits.{ending}"
        hit_report.write_hits(case, "greenhouse", out)
        text = out.read_text(encoding="utf-8-sig") if ending == "csv" else words(out)
        assert "Use limit (RO, II Kop 4/26)" in text
    known = outlines.outlines(case)[0]
    outlines.add_question(case, known.id, Question("Were you locked in?", exhibits=(Exhibit(document, 1),)))
    outline_paper.write_outline(case, known.id, tmp_path / "outline.docx")
    assert "t. III k. 401: Use limit (RO, II Kop 4/26)" in words(tmp_path / "outline.docx")
    reasons.write_reasons(case, tmp_path / "reasons.docx")
    said = words(tmp_path / "reasons.docx")
    assert said.count("Use limit (RO, II Kop 4/26): Only this case.") == 1 and "OUTSIDE THE LIMIT" in said


def words(path: Path) -> str:
    document = docx.Document(str(path))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(one.text for one in document.paragraphs), *cells])


def test_a_request_of_another_count_that_cites_limited_evidence_is_warned_of(case: Case) -> None:
    answered(case)
    same = order(case)
    requests.set_field(case, same, "g.facts", "See t. III k. 401.")
    found = {one.id.partition(":")[0] for one in requests_check.check(case, same).warnings}
    assert "limits" in found and "limits.outside" not in found
    other = order(case, count="c2", cells=[])
    requests.set_field(case, other, "g.facts", "See t. III k. 401.")
    warned = [one.text for one in requests_check.check(case, other).warnings if one.id.startswith("limits.outside")]
    assert warned and "count II" in warned[0]


def test_conditions_on_a_sealed_answer_are_seen_by_who_holds_its_key(case: Case, reopened: Any, cost: Any) -> None:
    made = sent(case)
    document = store_document(case, "sigilat.txt", "Audiere sigilata.", sealed=True)
    requests_follow.reply_imported(case, made, [document], "2026-06-01", limits="Only for this trial.")
    assert use_limits.flags(case, document)[0].text == "Only for this trial."
    casefile.add_user(case, "clerk", Role.READER, PASSPHRASE, cost)
    reader = reopened(case, "clerk", write=False)
    assert not reader.file.holds(Compartment.SEALED)
    assert use_limits.by_document(reader) == {} and all(not one.limits for one in ledger.ledger(reader).files)


def test_an_answer_that_is_sealed_later_takes_its_link_and_its_conditions_with_it(
    case: Case, reopened: Any, cost: Any
) -> None:
    made, other = sent(case), came(case)
    plain, going = (store_document(case, name, text) for name, text in (("a.txt", "Una."), ("b.txt", "Alta.")))
    requests_follow.reply_imported(case, made, [plain], "2026-06-01", limits="Only for this trial.")
    requests_follow.reply_imported(case, made, [going], "2026-06-02", limits="Only for this trial.")
    requests_follow.reply_imported(case, other, [going], limits="Only for execution.")
    before = use_limits.by_document(case)
    seals.seal_document(case.file, going)
    request = requests.request_of(case, made)
    assert (request.documents, request.sealed_documents) == ((plain,), (going,))
    assert [one.documents for one in request.limits] == [(plain,)]
    assert [one.documents for one in request.sealed_limits] == [(going,)]
    assert use_limits.by_document(case) == before and len(before[going]) == 2
    again = requests.request_of(case, other)
    assert (again.documents, again.limits, again.sealed_documents) == ((), (), (going,))
    tagging.undo(case)  # what was done before the requests
    assert requests.request_of(case, made) == request
    casefile.add_user(case, "clerk", Role.READER, PASSPHRASE, cost)
    reader = reopened(case, "clerk", write=False)
    assert set(use_limits.by_document(reader)) == {plain}
    assert "Only for execution." not in str(kept.all_of(reader, "requests"))


def test_the_conditions_reach_what_was_sealed_before_with_the_same_bytes(case: Case) -> None:
    made = sent(case)
    first, second = (store_document(case, name, "Una.", sealed=name == "a.txt") for name in ("a.txt", "b.txt"))
    requests_follow.reply_imported(case, made, [second], "2026-06-01", limits="Only for this trial.")
    seals.seal_document(case.file, second)
    assert requests.request_of(case, made).sealed_documents == (first,)
    assert [one.text for one in use_limits.flags(case, first)] == ["Only for this trial."]


# -- from abroad -------------------------------------------------------------------------------------------------


def test_what_is_entered_wrongly_leaves_nothing_behind(case: Case) -> None:
    for wrong in (
        {"received": "2026-04-29Tnoon"}, {"fields": {"c.nothing": "x"}}, {"documents": ["nowhere.txt"]},
        {"authority": "care of Oksana Wzorcowa"}, {"instrument": "eu.none"}, {"state": "XX"}, {"need": "dance"},
    ):  # fmt: skip
        assert code_of(came, case, **wrong)
    assert requests_clocks.register(case, "in") == []


def test_a_hearing_asked_for_from_abroad_becomes_testimony_of_the_plan(case: Case) -> None:
    asked = {
        "c.measures": "Hear P-1", "i.formalities": ["psychologist present", "recording of picture and sound"],
    }  # fmt: skip
    made = came(case, need="video_hearing", persons=["P-1"], fields=asked)
    testimony, _ = requests_incoming.arrange(case, made)
    record = kept.one(case, "testimony", testimony)
    assert record is not None and record["person"] == "v1" and record["request"] == made
    assert record["resources"] == [{"kind": "interpreter", "language": "uk"}, {"kind": "psychologist"}]
    assert record["equipment"] == ["recording", "link"] and "12 Js 3/26" in record["note"]
    assert code_of(requests_incoming.arrange, case, made) == "request.arranged"
    steps = {one.id: one for one in requests_incoming.execution_plan(case, made, now=date(2026, 5, 4))}
    step = steps[f"hearing:{testimony}"]
    assert step.about == testimony and "P-1: no day yet" in step.text and step.who == "registry"
    assert "Wzorcowa" not in str(steps)
    kept.put(case, "hearings", {"id": "h1", "testimony": testimony, "date": "2026-06-10", "from": "09:00",
                                "to": "10:30", "state": "held"}, "hearing.held", {})  # fmt: skip
    steps = {one.id: one for one in requests_incoming.execution_plan(case, made, now=date(2026, 6, 11))}
    assert steps[f"hearing:{testimony}"].done == "2026-06-10"
    nobody = came(case)
    assert code_of(requests_incoming.arrange, case, nobody) == "request.whom"
    assert code_of(requests_incoming.arrange, case, came(case, need="search")) == "request.no_hearing"


def test_grounds_of_our_own_law_are_gone_through_before_deciding(case: Case) -> None:
    made = came(case)
    grounds = {one.id: one for one in requests_incoming.refusal_grounds(case, made)}
    assert grounds["ne_bis"].mandatory and "KPK 589zj" in grounds["ne_bis"].source
    assert "video" not in grounds and "measure" not in grounds  # neither can be raised against a plain hearing
    assert "video" in {one.id for one in requests_incoming.refusal_grounds(case, came(case, need="video_hearing"))}
    requests_incoming.decide_ground(case, made, "ne_bis", "No judgment known.")
    steps = {one.id: one for one in requests_incoming.execution_plan(case, made, now=date(2026, 5, 4))}
    assert f"{len(grounds) - 1} of {len(grounds)}" in steps["grounds"].text and steps["grounds"].who == "judge"
    assert code_of(requests_incoming.decide_ground, case, made, "taste", "no") == "request.unknown_ground"
    assert code_of(requests_incoming.refusal_grounds, case, order(case)) == "request.not_incoming"
    treaty = came(case, "coe.mla1959", "UA")
    assert {one.id for one in requests_incoming.refusal_grounds(case, treaty)} == {"contrary_order", "optional"}


def send_answer(case: Case, answer: str, on: str, **fields: Any) -> None:
    for field, value in fields.items():
        requests.set_field(case, answer, field.replace("__", "."), value)
    found = requests_check.check(case, answer, today=date.fromisoformat(on))
    for one in found.missing:
        kind = requests.field_of(requests_check.instrument_of(requests_check.law.instruments(),
                                 requests.request_of(case, answer).instrument), one.field).kind  # fmt: skip
        requests.set_field(case, answer, one.field, "2026-04-20" if kind == "day" else "stated")
    for warned in requests_check.check(case, answer, today=date.fromisoformat(on)).standing:
        requests.overrule(case, answer, warned.id, "seen")
    requests_follow.sent(case, answer, on)


def test_annex_b_and_the_reply_say_on_the_request_that_it_was_answered(case: Case) -> None:
    made = came(case)
    assert code_of(requests_follow.sent, case, made, "2026-05-01") == "request.not_outgoing"
    assert code_of(requests_follow.record_event, case, made, "recognised", "2026-04-01") == "request.before_it_came"
    receipt, _ = requests_incoming.acknowledge(case, made)
    assert code_of(requests_incoming.acknowledge, case, made) == "request.answer_begun"
    send_answer(case, receipt, "2026-05-04")
    assert running(case, made, "eu.k.eib_receipt", "2026-06-01").met == "2026-05-04"
    assert requests_clocks.clocks(case, receipt) == ()
    requests_follow.record_event(case, made, "recognised", "2026-05-12")
    reply, _ = requests_incoming.reply(case, made)
    send_answer(case, reply, "2026-07-01", rep__outcome="r_partly")
    assert requests_clocks.stage_of(requests.request_of(case, made)) == "partly_executed"
    last, _ = requests_incoming.reply(case, made)
    send_answer(case, last, "2026-07-20", rep__outcome="r_done")
    line = next(one for one in requests_clocks.register(case, "in", datetime(2027, 1, 1)) if one.request.id == made)
    assert (line.stage, line.age, line.next) == ("executed", 82, None)


def test_registers_are_ordered_by_age_or_by_state(case: Case) -> None:
    first, second = came(case, received="2026-04-01"), came(case, state="HR", received="2026-03-01")
    third = came(case, received="2026-02-01")
    requests_follow.record_event(case, third, "executed", "2026-02-20")

    def ordered(by: requests_clocks.Order) -> list[str]:
        return [one.request.id for one in requests_clocks.register(case, "in", datetime(2026, 5, 1), by)]

    assert ordered("age") == [second, first, third]
    assert ordered("state") == [first, third, second]


def test_what_is_ours_to_do_is_alerted_as_grave_when_late(case: Case) -> None:
    made = came(case)
    found = {one.id.split(":")[2]: one for one in alerts.alerts(case, date(2026, 6, 10)) if one.about == made}
    assert found["eu.k.eib_receipt"].level == "block" and "acknowledge receipt" in found["eu.k.eib_receipt"].text
    assert "refuse, with the ground" in found["eu.k.eib_recognition"].text
    requests.change(case, made, return_by="2026-06-20")
    assert any("are to come back by" in one.text for one in alerts.alerts(case, date(2026, 6, 10)))
