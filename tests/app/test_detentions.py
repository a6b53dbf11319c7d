"""Clocks of liberty: remand to the hour, courts that may prolong, the desk after a stop, who is told of a release."""

from datetime import datetime
from pathlib import Path
from typing import Any

import docx
import pytest
from cases import CHEAP, COUNT, DEFENDANT, PASSPHRASE, VICTIM, code_of, file_of

from judgedesk.app import casefile, detention, kept, law, records, tagging, writing
from judgedesk.app.alerts import Alert, alerts
from judgedesk.app.casefile import Case
from judgedesk.app.detention import Detention, Extension
from judgedesk.domain.errors import UserError
from judgedesk.domain.roles import Role

SECRET = "ulica Ukryta 7, 00-001 Warszawa"
PEOPLE = [
    VICTIM | {"protected": True, "name": "Oksana Wzorcowa", "address": SECRET},
    DEFENDANT,
    {"id": "x1", "roles": ["witness"], "name": "Linh Przykład", "languages": ["vi"]},
    {"id": "g1", "roles": ["judge"], "name": "Jan Sędzia"},
]
REMAND = {"id": "l1", "person": "d1", "from": "2027-01-05T06:15", "kind": "remand"}
STOP = {"id": "l2", "person": "x1", "from": "2027-03-01T10:00", "kind": "stopped"}


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Any:
    folder = tmp_path_factory.mktemp("liberty")
    with casefile.create_case(folder / "a.jdcase", "II K 12/27", "J", Role.JUDGE, PASSPHRASE, CHEAP) as case:
        records.apply(case, file_of(persons=PEOPLE, counts=[COUNT]))
        yield case


@pytest.fixture
def case(whole: Case) -> Any:
    yield whole
    for one in kept.all_of(whole, "detentions"):
        detention.remove(whole, one["id"])


def put(case: Case, *given: dict[str, Any]) -> None:
    records.apply(case, file_of(detentions=list(given)))


def at(case: Case, on: str, language: str = "en") -> dict[str, Alert]:
    """Alerts of liberty at a moment, by what follows ``liberty:``."""
    found = alerts(case, datetime.fromisoformat(on), language)
    return {one.id.partition(":")[2]: one for one in found if one.kind == "liberty"}


# -- remand --------------------------------------------------------------------------------------------------------


def test_remand_counts_from_the_hour_of_arrest_in_days_and_ends_on_a_day_off_too(case: Case) -> None:
    put(case, REMAND)
    # 90 days: 5 April 2027 is a Monday; Easter Monday was a week before.
    assert detention.expiry(detention.detention(case, "l1")) == datetime(2027, 4, 5, 6, 15)
    put(case, REMAND | {"from": "2027-01-03T23:40"})
    assert detention.expiry(detention.detention(case, "l1")) == datetime(2027, 4, 3, 23, 40)  # a Saturday


def test_remand_is_told_ahead_then_warned_of_in_hours_and_in_the_end_stops(case: Case) -> None:
    put(case, REMAND)
    assert at(case, "2027-02-01T08:00")["l1:end"].level == "note"
    near = at(case, "2027-04-04T07:15")
    assert near["l1:end"].level == "warn" and "23 h left" in near["l1:end"].text
    assert near["l1:motion"].level == "warn" and "first instance" in near["l1:motion"].text
    late = at(case, "2027-04-05T08:20")["l1:end"]
    assert (late.level, late.due) == ("block", "2027-04-05T06:15") and "2 h ago" in late.text
    assert at(case, "2027-04-05T06:14")["l1:end"].level == "warn"


def test_extensions_move_the_end_and_the_higher_court_alone_goes_beyond_twelve_months(case: Case) -> None:
    put(case, REMAND)
    detention.extend(case, "l1", Extension("2027-07-05", "first_instance", "2027-04-01"))
    one = detention.detention(case, "l1")
    # A day alone ends at the hour of arrest.
    assert detention.expiry(one) == datetime(2027, 7, 5, 6, 15)
    assert not detention.beyond(one, [one])
    detention.extend(case, "l1", Extension("2028-02-01T06:15", "first_instance", "2027-07-01"))
    wrong = [one for id, one in at(case, "2027-08-01T08:00").items() if ":beyond:" in id]
    assert [one.level for one in wrong] == ["block"] and "court of appeal" in wrong[0].text
    put(case, {**kept.one(case, "detentions", "l1"), "extensions": [  # type: ignore[dict-item]
        {"until": "2028-02-01T06:15", "court": "higher", "on": "2027-07-01"}]})  # fmt: skip
    assert not [id for id in at(case, "2027-08-01T08:00") if ":beyond:" in id]


def test_at_trial_the_limit_is_two_years_and_time_held_before_counts_once(case: Case) -> None:
    trial = REMAND | {"stage": "trial", "until": "2027-06-01"}
    put(case, trial)
    one = detention.detention(case, "l1")
    assert detention.limits(one, [one])[0][1] == datetime(2029, 1, 4, 6, 15)
    before = {"id": "l0", "person": "d1", "from": "2026-01-01T00:00", "kind": "remand", "ended": "2026-01-31T00:00",
              "how": "released"}  # fmt: skip
    overlapping = before | {"id": "l9", "kind": "stopped", "ended": "2026-01-03T00:00"}
    put(case, trial, before, overlapping)
    assert detention.limits(one, detention.detentions(case))[0][1] == datetime(2028, 12, 5, 6, 15)
    put(case, REMAND | {"stage": "trial"})
    assert at(case, "2027-02-01T08:00")["l1:no_end"].level == "warn"


def test_a_remand_of_the_register_is_not_told_twice(case: Case) -> None:
    records.apply(
        case, file_of(persons=[DEFENDANT | {"custody": {"since": "2027-01-05", "remand_until": "2027-04-05"}}])
    )
    assert any(one.id == "remand:d1" for one in alerts(case, datetime(2027, 4, 1, 8)))
    put(case, REMAND)
    assert not any(one.id == "remand:d1" for one in alerts(case, datetime(2027, 4, 1, 8)))


# -- the desk ------------------------------------------------------------------------------------------------------


def test_the_desk_asks_by_what_is_stated_and_counts_hours(case: Case) -> None:
    put(case, STOP)
    plain = {line.id for line in detention.desk(detention.detention(case, "l2"))}
    assert {"pl.d.reasons", "pl.d.signs", "pl.d.court", "pl.d.order"} <= plain
    assert not {"pl.d.consul", "pl.d.age", "pl.d.interpreter", "pl.d.reflection"} & plain
    detention.state(case, "l2", ["foreign", "no_language", "age_doubt", "maybe_victim"])
    lines = {line.id: line for line in detention.desk(detention.detention(case, "l2"))}
    assert set(lines) == set(law.liberty().desk)
    assert lines["pl.d.court"].due == datetime(2027, 3, 3, 10) and lines["pl.d.order"].due == datetime(2027, 3, 4, 10)
    # The court's day runs from when the person was really handed over.
    detention.mark(case, "l2", "pl.d.court", "2027-03-02T16:30")
    lines = {line.id: line for line in detention.desk(detention.detention(case, "l2"))}
    assert lines["pl.d.order"].due == datetime(2027, 3, 3, 16, 30)


def test_alerts_of_the_desk_are_told_in_hours_until_done(case: Case) -> None:
    put(case, STOP | {"facts": ["age_doubt", "foreign"]})
    soon = at(case, "2027-03-03T07:30")
    assert soon["l2:pl.d.court"].level == "warn" and "2 h left" in soon["l2:pl.d.court"].text
    assert soon["l2:pl.d.age"].level == "block" and "as a minor" in soon["l2:pl.d.age"].text
    assert soon["l2:pl.d.consul"].level == "warn" and "21 h ago" in soon["l2:pl.d.consul"].text
    assert at(case, "2027-03-03T10:01")["l2:pl.d.court"].level == "block"
    detention.mark(case, "l2", "pl.d.court", "2027-03-03T09:00")
    assert "l2:pl.d.court" not in at(case, "2027-03-03T10:01")
    detention.end(case, "l2", "2027-03-03T12:00", "released")
    assert not [id for id in at(case, "2027-03-03T13:00") if id.startswith("l2:pl.d")]
    assert "21 h ago" not in " ".join(one.text for one in at(case, "2027-02-28T07:30").values())


def test_hours_run_through_the_change_of_clocks(case: Case) -> None:
    # Summer time begins on 28 March 2027: the clock on the wall shows an hour more.
    put(case, STOP | {"from": "2027-03-27T10:00"})
    lines = {line.id: line.due for line in detention.desk(detention.detention(case, "l2"))}
    assert lines["pl.d.court"] == datetime(2027, 3, 29, 11)


# -- who is told ---------------------------------------------------------------------------------------------------


def test_the_injured_are_told_of_a_release_unless_they_waived_it(case: Case) -> None:
    put(case, REMAND)
    assert at(case, "2027-03-30T08:00")["l1:told:v1"].level == "note"
    detention.end(case, "l1", "2027-03-30T14:00", "released")
    alert = at(case, "2027-03-30T16:30")["l1:told:v1"]
    assert alert.level == "block" and "2 h ago" in alert.text
    assert "P-1" in alert.text and "Wzorcow" not in alert.text
    detention.told(case, "l1", "P-1", "2027-03-30T17:00")
    assert "l1:told:v1" not in at(case, "2027-03-30T18:00")
    detention.told(case, "l1", "v1", "")
    detention.wish(case, "l1", "v1", "waived", "2027-02-01")
    assert "l1:told:v1" not in at(case, "2027-03-30T18:00")


def test_an_escape_is_told_and_of_a_sentence_only_who_asked_for_it(case: Case) -> None:
    put(case, REMAND | {"kind": "sentence", "until": "2027-06-01", "ended": "2027-05-01T08:00", "how": "escaped"})
    assert "l1:told:v1" not in at(case, "2027-05-01T09:00")
    detention.wish(case, "l1", "v1", "asked", "2027-02-01")
    assert "escaped" in at(case, "2027-05-01T09:00")["l1:told:v1"].text
    put(case, {**kept.one(case, "detentions", "l1"), "how": "transferred"})  # type: ignore[dict-item]
    assert "l1:told:v1" not in at(case, "2027-05-01T09:00")


@pytest.mark.parametrize("language", ["en", "pl"])
def test_the_notice_names_the_end_and_never_an_address(case: Case, tmp_path: Path, language: str) -> None:
    put(case, REMAND | {"ended": "2026-03-30T14:00", "from": "2026-01-05T06:15", "how": "escaped"})
    assert "notice_release" in writing.templates_for(case, "v1")
    assert "notice_release" not in writing.templates_for(case, "x1")
    made = writing.write(case, "notice_release", "v1", tmp_path / "notice.docx", language)
    text = said(made.path)
    assert "14:00" in text and "Bogdan Example" in text and "P-1" in text
    assert "Wzorcowa" not in text and "Ukryta" not in text
    assert made.annex is not None and "Ukryta" in said(made.annex)


def test_the_check_list_of_the_desk_is_a_paper(case: Case) -> None:
    assert "detention_desk" not in writing.templates_for(case, "x1")
    put(case, STOP | {"facts": ["age_doubt"], "done": {"pl.d.reasons": "2027-03-01T10:20"}})
    assert "detention_desk" in writing.templates_for(case, "x1")
    items = writing.context(case, "detention_desk", "x1", "pl")["stop"]["items"]
    by_what = {one["what"]: one for one in items}
    assert "10:20" in next(one["done"] for what, one in by_what.items() if "Poinformować o przyczynach" in what)
    assert any("jak małoletnią" in what for what in by_what)


def said(path: Path) -> str:
    document = docx.Document(str(path))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(one.text for one in document.paragraphs), *cells])


# -- what a record must not say ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"from": "2027-01-05"}, "detentions[0].from"),
        ({"from": "2027-02-30T06:00"}, "detentions[0].from"),
        ({"kind": "jailed"}, "detentions[0].kind"),
        ({"until": "2027-01-04"}, "detentions[0].until"),
        ({"ended": "2027-01-05T06:00", "how": "released"}, "detentions[0].ended"),
        ({"ended": "2027-01-06T06:00"}, "detentions[0].how"),
        ({"how": "escaped"}, "detentions[0].ended"),
        ({"done": {"pl.d.nothing": "2027-01-05T07:00"}}, "detentions[0].done.pl.d.nothing"),
        ({"signs": ["no.such"]}, "detentions[0].signs[0]"),
        ({"extensions": [{"until": "2027-05-01", "court": "higher"}]}, "detentions[0].extensions[0].on"),
        ({"extensions": [{"until": "2027-05-01", "court": "higher", "on": "2027-04-01"},
                         {"until": "2027-04-30", "court": "higher", "on": "2027-04-02"}]},
         "detentions[0].extensions[1].until"),
        ({"place": "cell 4"}, "detentions[0].place"),
        ({"person": ""}, "detentions[0].person"),
    ],
)  # fmt: skip
def test_a_bad_detention_is_refused_by_its_field_and_nothing_changes(
    case: Case, wrong: dict[str, Any], field: str
) -> None:
    with pytest.raises(UserError) as refused:
        put(case, REMAND | wrong)
    assert (refused.value.code, refused.value.facts["field"]) == ("records.invalid", field)
    assert kept.all_of(case, "detentions") == []


def test_acts_refuse_what_cannot_be_and_can_be_undone(case: Case) -> None:
    id, _ = detention.enter(case, Detention("", "Bogdan Example", "2027-01-05T06:15", "remand"))
    before = kept.one(case, "detentions", id)
    assert before is not None and before["person"] == "d1"
    bad = Extension("2027-01-04", "higher", "2027-04-01")
    assert code_of(detention.extend, case, id, bad) == "detention.bad"
    assert code_of(detention.end, case, id, "2027-01-04T06:15", "released") == "detention.bad"
    assert code_of(detention.enter, case, Detention("", "nobody", "2027-01-05T06:15")) == "person.unknown"
    assert code_of(detention.enter, case, Detention("", "d1", "yesterday")) == "detention.bad"
    noted = Detention("", "d1", "2027-01-05T06:15", note="Oksana Wzorcowa asked")
    assert code_of(detention.enter, case, noted) == "measure.names_protected"
    assert code_of(detention.wish, case, id, "v1", "perhaps") == "detention.bad"
    assert code_of(detention.state, case, id, ["rich"]) == "detention.bad"
    assert code_of(detention.remove, case, "l-none") == "detention.unknown"
    assert kept.all_of(case, "detentions") == [before]
    detention.end(case, id, "2027-02-01T10:00", "released")
    tagging.undo(case)
    assert kept.one(case, "detentions", id) == before


def test_records_of_detentions_come_out_as_they_went_in(case: Case) -> None:
    put(case, REMAND | {"notices": [{"person": "v1", "wish": "asked", "on": "2027-01-20"}]}, STOP)
    out = records.dump(case)["detentions"]
    assert records.apply(case, file_of(detentions=out)).unchanged == 2
