"""The check of a request: every mandatory field of every instrument, contradictions, grounds, translations."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from itertools import product
from pathlib import Path

import pytest
from asking_abroad import CELL, order, prepare, ready
from cases import code_of, file_of, store_document

from judgedesk.app import kept, law, records, requests, requests_check, requests_follow
from judgedesk.app.casefile import Case
from judgedesk.app.requests_check import Check, Reader, check
from judgedesk.app.requests_fill import proposals
from judgedesk.app.requests_record import Request, Value
from judgedesk.app.requests_warn import not_carried
from judgedesk.law.instruments import FACTS, Field, Instrument

TODAY = date(2026, 11, 23)
STATES = ("RO", "DK", "GB", "CH", "VN")


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory, cost: object) -> Iterator[Case]:
    """One case for all that only reads."""
    from cases import PASSPHRASE

    from judgedesk.app import casefile
    from judgedesk.domain.roles import Role

    folder = tmp_path_factory.mktemp("abroad")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("JUDGEDESK_COURT", str(folder / "court"))
        made = casefile.create_case(folder / "m.jdcase", "II K 1/26", "judge", Role.JUDGE, PASSPHRASE, cost)  # type: ignore[arg-type]
        yield prepare(made, folder / "court")
        made.close()


@pytest.fixture
def asking(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, new_case: Callable[..., Case]) -> Case:
    """One to be changed."""
    monkeypatch.setenv("JUDGEDESK_COURT", str(tmp_path / "court"))
    return prepare(new_case(tmp_path), tmp_path / "court")


# -- the matrix --------------------------------------------------------------------------------------------------


def value_for(field: Field, chosen: int) -> Value:
    """Something to stand in a field; of a choice one option, of ticks all."""
    ids = [one.id for one in field.options]
    if field.kind == "ticks":
        return tuple(ids)
    if field.kind == "choice":
        return ids[chosen % len(ids)] if ids else "something"
    return {"persons": ("v1",), "day": "2027-01-04"}.get(field.kind, "Poland (PL), RO DK GB CH VN: something")


def full(instrument: Instrument, need: str, state: str = "RO", chosen: int = 0, fact: bool = True) -> Request:
    """A request with every field filled in; `fact` is what is stated of every fact."""
    fields = {one.id: value_for(one, chosen) for one in instrument.fields.values()}
    return Request("q", instrument.id, state, need=need, fields=fields, persons=("v1",), motion_by="the prosecutor",
                   facts=dict.fromkeys(FACTS, fact))  # fmt: skip


def asking_for(case: Case, instrument: Instrument, field: Field) -> Request:
    """A full request in which a field is mandatory."""
    needs = list(instrument.needs) or [""]
    most = max([len(one.options) for one in instrument.fields.values() if one.kind == "choice"], default=1)
    for fact, chosen, state, need in product((True, False), range(most), STATES, needs):
        request = full(instrument, need, state, chosen, fact)
        without = replace(request, fields={id: value for id, value in request.fields.items() if id != field.id})
        if field.id in {one.field for one in Reader(case, without, "en", TODAY).missing()}:
            return request
    raise AssertionError(f"nothing makes {field.id} mandatory")


@pytest.mark.parametrize("id", list(law.instruments()))
def test_each_mandatory_field_removed_in_turn_is_named(case: Case, id: str) -> None:
    instrument = law.instruments()[id]
    asked = [one for one in instrument.fields.values() if one.mandatory is not None]
    assert asked
    for field in asked:
        request = asking_for(case, instrument, field)
        missing = {one.field for one in Reader(case, request, "en", TODAY).missing()}
        assert not missing, (field.id, missing)
        for empty in ("", (), "   ", "Court [……]"):
            fields = {**request.fields, field.id: empty}
            found = {one.field: one.why for one in Reader(case, replace(request, fields=fields), "en", TODAY).missing()}
            assert field.id in found and field.label.en in found[field.id], (field.id, empty)


@pytest.mark.parametrize("id", list(law.instruments()))
def test_every_ground_of_an_instrument_is_gone_through_in_both_languages(case: Case, id: str) -> None:
    instrument = law.instruments()[id]
    for language in ("en", "pl"):
        request = full(instrument, next(iter(instrument.needs), ""))
        found = requests_check.check_of(case, request, language, TODAY)
        expected = [one.id for one in instrument.grounds if request.need not in one.not_for]
        assert [one.id for one in found.refusal_grounds] == expected
        assert all(one.text and one.by for one in found.refusal_grounds)


# -- contradictions ----------------------------------------------------------------------------------------------


def warned(case: Case, made: str, today: date = TODAY) -> dict[str, str]:
    """Warnings that stand, by id without what they are about."""
    return {one.id.partition(":")[0]: one.text for one in check(case, made, "en", today).standing}


def test_a_complete_request_has_nothing_missing_and_no_warning(asking: Case) -> None:
    found = check(asking, ready(asking), "en", TODAY)
    assert found.missing == () and found.standing == () and found.ready
    assert "art. 19" in found.use_limits


def test_an_order_to_denmark_is_warned_of_with_the_reason(asking: Case) -> None:
    assert "Denmark" in warned(asking, order(asking, state="DK"))["instrument.not_open"]


def test_the_own_state_and_a_state_that_is_not_the_one_of_the_form_are_warned_of(asking: Case) -> None:
    assert "state.own" in warned(asking, order(asking, state="PL"))
    made = order(asking)
    requests.set_field(asking, made, "a.states", "Issuing State: Poland. Executing State: Bulgaria.")
    assert "state.differs" in warned(asking, made)


def test_people_who_are_not_of_the_case_or_not_in_that_role_are_warned_of(asking: Case) -> None:
    records.apply(asking, file_of(requests=[{"id": "q9", "instrument": "eu.eio", "state": "RO", "persons": ["x7"],
                                             "need": "hear_witness", "fields": {"e.persons": ["x8"]}}]))  # fmt: skip
    ids = {one.id for one in check(asking, "q9", "en", TODAY).warnings}
    assert {"person.unknown:x7", "person.unknown:x8"} <= ids
    assert "person.accused" in warned(asking, order(asking, persons=["d1"]))
    assert "person.not_accused" in warned(asking, order(asking, need="hear_accused"))
    made = order(asking)
    requests.set_field(asking, made, "e.persons", ["n1"])
    assert "person.left_out" in warned(asking, made)


def test_a_count_that_begins_after_the_day_of_the_request_is_warned_of(asking: Case) -> None:
    made = order(asking)
    assert "count.future" not in warned(asking, made, date(2022, 3, 1)), "it begins on that day"
    assert "1 March 2022" in warned(asking, made, date(2022, 2, 28))["count.future"]


@pytest.mark.parametrize("need", ["video_hearing", "phone_hearing"])
def test_an_accused_heard_from_afar_without_a_word_of_consent_is_warned_of(asking: Case, need: str) -> None:
    assert "consent.unsaid" not in warned(asking, order(asking, need=need)), "a witness need not consent"
    made = order(asking, need=need, cells=[], persons=["d1"])
    assert "consent.unsaid" in warned(asking, made)
    for said in ("He consents, 4 March 2026.", "Wyraził zgodę 4 marca 2026 r.", "Oskarżony się zgadza."):
        requests.set_field(asking, made, "eio.h2.video", said)
        assert "consent.unsaid" not in warned(asking, made)
    requests.set_field(asking, made, "eio.h2.video", "Zgodnie z art. 177.")
    assert "consent.unsaid" in warned(asking, made)
    requests.answer_ground(asking, made, "video_consent", "to be asked by the executing authority")
    assert "consent.unsaid" not in warned(asking, made)


def test_consent_is_asked_for_once_where_the_form_has_a_field_for_it_or_nobody_is_heard_from_afar(asking: Case) -> None:
    made, _ = requests.new(asking, "eu.video", "UA", need="video_hearing", persons=["d1"])
    found = check(asking, made, "en", TODAY)
    assert "vid.consent" in {one.field for one in found.missing}
    assert "consent.unsaid" not in {one.id for one in found.warnings}
    made = order(asking, need="hear_accused", cells=[], persons=["d1"])
    assert "consent.unsaid" not in warned(asking, made)
    requests.set_field(asking, made, "eio.c.ticks", ["c_video"])
    assert "consent.unsaid" in warned(asking, made)


def test_the_transfer_of_somebody_who_is_not_held_on_the_day_is_warned_of(asking: Case) -> None:
    made = order(asking, need="transfer_detained", cells=[], persons=["n1"])
    assert "Karol" in warned(asking, made)["person.not_detained"]
    held = {"id": "n1", "roles": ["witness"], "custody": {"since": "2026-11-23", "until": "2026-11-30"}}
    records.apply(asking, file_of(persons=[held]))
    assert "person.not_detained" not in warned(asking, made)
    assert "person.not_detained" not in warned(asking, made, date(2026, 11, 30))
    assert "person.not_detained" in warned(asking, made, date(2026, 12, 1))
    assert "person.not_detained" in warned(asking, made, date(2026, 11, 22))
    assert "person.not_detained" not in warned(asking, order(asking, persons=["n1"]), date(2026, 11, 22))
    requests.change(asking, made, facts={"detained": True})
    assert "person.not_detained" not in warned(asking, made, date(2026, 12, 1)), "it was stated for the request"


def test_a_form_says_that_an_accused_is_held_only_while_it_lasts(asking: Case) -> None:
    held = {"id": "d1", "roles": ["defendant"], "custody": {"since": "2026-11-23", "until": "2026-11-30"}}
    records.apply(asking, file_of(persons=[held]))
    made = replace(requests.request_of(asking, order(asking)), fields={"eio.b.urgency": ("b_other",)})
    for day, says in ((22, False), (23, True), (30, True)):
        found = proposals(asking, made, law.instruments()["eu.eio"], date(2026, 11, day))
        assert any("deprived of liberty" in str(one.value) for one in found) is says, day


def test_a_hearing_day_that_has_passed_and_facts_in_the_future_are_warned_of(asking: Case) -> None:
    made = order(asking)
    requests.set_field(asking, made, "b.reason", "Trial date: 3 March 2026.")
    assert "3 March 2026" in warned(asking, made)["date.past"]
    requests.set_field(asking, made, "b.reason", "Trial date: 10 December 2026.")
    assert "hearing.soon" in warned(asking, made) and "date.past" not in warned(asking, made)
    requests.set_field(asking, made, "g.facts", "On 4 May 2031 he took her passport.")
    found = warned(asking, made)
    assert "date.future" in found and "date.outside" in found


def test_a_measure_that_stands_without_formalities_is_warned_of(asking: Case) -> None:
    from judgedesk.app import protection

    made = order(asking)
    requests.set_field(asking, made, "i.formalities", "")
    assert "formalities.empty" not in warned(asking, made)
    record = protection.applied(asking)[0]
    protection.move(asking, record.id, "granted", "2026-02-01", "court")
    assert "P-1" in warned(asking, made)["formalities.empty"]


def test_a_name_that_was_written_before_it_was_protected_is_warned_of(asking: Case) -> None:
    fields = {"c.measures": "Hear Oksana Wzorcowa", "c.nonsense": "x"}
    given = {"id": "q9", "instrument": "eu.eio", "state": "RO", "fields": fields}
    assert code_of(records.apply, asking, file_of(requests=[given])) == "measure.names_protected"
    kept.put(asking, "requests", given, "request.changed", {})
    found = warned(asking, "q9")
    assert {"names", "field.unknown", "need.missing"} <= found.keys()


def test_a_warning_is_set_aside_with_a_reason_only(asking: Case) -> None:
    made = order(asking)
    assert "motion" in warned(asking, made)
    assert code_of(requests.overrule, asking, made, "motion", "  ") == "request.no_reason"
    requests.overrule(asking, made, "motion", "noted in the record of 2 March")
    assert "motion" not in warned(asking, made)
    aside = next(one for one in check(asking, made, "en", TODAY).warnings if one.id == "motion")
    assert aside.overruled == "noted in the record of 2 March"


def test_exhibits_received_under_a_condition_are_warned_of(asking: Case) -> None:
    first = ready(asking)
    requests_follow.sent(asking, first, "2026-03-02")
    store_document(asking, "raport.txt", "Raport.")
    requests_follow.reply_imported(asking, first, ["raport.txt"], "2026-06-01", limits="only for count I")
    made = order(asking)
    requests.set_field(asking, made, "g.facts", "On 12 April 2022 (raport.txt, 1) he took the passport.")
    assert "only for count I" in warned(asking, made)["limits"]


def test_what_comes_back_informally_is_flagged(asking: Case) -> None:
    made, _ = requests.new(asking, "informal.police", "RO", need="information", persons=["P-1"])
    assert "informal" in warned(asking, made)


# -- grounds -----------------------------------------------------------------------------------------------------


def grounds(found: Check) -> dict[str, tuple[bool, str]]:
    """What answers each ground, by id."""
    return {one.id: (one.answered, one.by) for one in found.refusal_grounds}


def test_the_list_box_answers_dual_criminality(asking: Case) -> None:
    made = order(asking, need="search", cells=[])
    assert grounds(check(asking, made))["dual_criminality"][0] is True
    assert "15 years" in grounds(check(asking, made))["dual_criminality"][1]
    requests.set_field(asking, made, "g.list", [])
    assert grounds(check(asking, made))["dual_criminality"][0] is False
    assert "dual_criminality" not in grounds(check(asking, order(asking)))


def test_other_grounds_are_answered_by_the_request_or_by_a_person(asking: Case) -> None:
    made = order(asking, need="video_hearing", cells=[CELL])
    found = grounds(check(asking, made))
    assert found["video_consent"][0] and found["proportionality"][0] and found["less_intrusive"][0]
    assert not found["ne_bis"][0] and "finally judged" in found["ne_bis"][1]
    requests.answer_ground(asking, made, "ne_bis", "Nobody was judged for these facts.")
    assert grounds(check(asking, made))["ne_bis"] == (True, "stated: Nobody was judged for these facts.")
    accused = order(asking, need="video_hearing", cells=[], persons=["d1"])
    assert not grounds(check(asking, accused))["video_consent"][0]


def test_a_summons_that_threatens_is_not_answered(asking: Case) -> None:
    made, _ = requests.new(asking, "coe.summons", "UA", need="summon_witness", persons=["P-1"])
    assert grounds(check(asking, made))["no_coercion"][0] is True
    requests.set_field(asking, made, "smn.need", "Za niestawiennictwo grozi kara porządkowa.")
    assert grounds(check(asking, made))["no_coercion"][0] is False


# -- translations ------------------------------------------------------------------------------------------------


def test_missing_stale_and_differing_translations_are_warned_of(asking: Case) -> None:
    made = ready(asking)
    requests.set_text(asking, made, "c.measures", "ro", "")
    assert "C: Description" in warned(asking, made)["language.untranslated"]
    requests.set_text(asking, made, "c.measures", "ro", "1. Audierea martorei.")
    assert "P-1" in warned(asking, made)["text.differs"]
    requests.set_field(asking, made, "c.measures", "1. Hear P-1 on 4 May 2027.")
    found = warned(asking, made)
    assert "text.stale" in found and "language.untranslated" in found


@pytest.mark.parametrize(
    ("source", "translation", "lacking"),
    [
        ("On 12 April 2022", "La 12 aprilie 2022", []),
        ("On 12 April 2022", "La 13 aprilie 2022", ["12"]),
        ("2022-04-12", "12 aprilie 2022", []),
        ("12.04.2022 r.", "2022-04-12", []),
        ("12.04.2022 r.", "12 aprilie 2021", ["12.04.2022"]),
        ("531 days, account 0123", "531 de zile, contul 123", []),
        ("count 2 of 2", "capătul 2", ["2"]),
        ("Hear P-1", "Audierea P-1", []),
        ("Hear P-1", "Audierea martorei 1", ["P-1"]),
    ],
)
def test_numbers_dates_and_names_are_carried_untouched(source: str, translation: str, lacking: list[str]) -> None:
    assert not_carried(source, translation, ["P-1", "Bogdan Example"]) == lacking


def test_what_nobody_knows_is_asked_and_can_be_stated(asking: Case) -> None:
    made, _ = requests.new(asking, "eu.epoc", "IE", need="subscriber_data")
    unsure = {one.id for one in check(asking, made, "en", TODAY).warnings if one.id.startswith("field.may:")}
    assert unsure
    requests.change(asking, made, facts={"emergency": False})
    assert requests.request_of(asking, made).facts == {"emergency": False}
    assert code_of(requests.change, asking, made, facts={"weather": True}) == "request.unknown_fact"


def test_an_unknown_language_is_said_to_be_unknown(asking: Case) -> None:
    made, _ = requests.new(asking, "rogatory.reciprocity", "VN", need="hear_witness", persons=["P-1"])
    assert "EJN" in warned(asking, made)["language.unknown"]
