"""What fills requests for property, data, surrender and teams; names that are shared; grounds of refusal."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from asking_abroad import CELL, DECEIT, LABOUR, RECRUITED, order, prepare, tag
from cases import DEFENDANT, PASSPHRASE, code_of, file_of, store_document

from judgedesk.app import casefile, law, records, requests, requests_check, requests_follow, tagging
from judgedesk.app.casefile import Case
from judgedesk.app.requests_fill import proposals
from judgedesk.app.requests_record import GAP, Request, lines_of
from judgedesk.app.requests_warn import KINDS
from judgedesk.domain.roles import Role

TODAY = date(2026, 11, 23)
PAID = "Przelew 1150 euro na konto PL61 1090 1014 0000 0712 1981 2874, tel. +48 600 123 456."
FREEZING_MONEY, CONFISCATED_MONEY = {"frz.d.kind": ("d_money",)}, {"cnf.d.kind": ("d_money",)}
NOTIFIED = {"epoc.c.deadline": "c_notified"}
SHARED = {"id": "d2", "roles": ["defendant"], "name": "Roman Wzorcowy", "aliases": ["Wzorcowa"]}


def enriched(case: Case, court: Path) -> Case:
    """With an account, a telephone, a sum, an order among the files and the court's own account."""
    prepare(case, court)
    with (court / "office.yaml").open("a", encoding="utf-8") as office:
        office.write("iban: PL83101010230000261395100000\nbic: NBPLPLPW\n")
    store_document(case, "postanowienie-o-zabezpieczeniu.txt", "Sąd postanowił.", volume="II", folios=("44",))
    store_document(case, "przelewy.txt", PAID, volume="II", folios=("45",))
    accused = DEFENDANT | {"phones": ["+40 722 000 111"],
                           "numbers": [{"kind": "konto", "number": "RO49AAAA1B31007593840000"}]}  # fmt: skip
    protected = {"id": "v1", "phones": ["+48 500 600 700"]}
    sittings = [{"id": "s1", "room": "r1", "date": "2027-01-25", "from": "09:00", "to": "15:00"}]
    testimony = [{"id": "w1", "person": "v1", "minutes": 90}]
    hearings = [{"id": "h1", "testimony": "w1", "part": 1, "sitting": "s1", "room": "r1", "date": "2027-01-25",
                 "from": "09:30", "to": "11:00", "state": "confirmed"}]  # fmt: skip
    person = next(one for one in records.dump(case)["persons"] if one["id"] == "v1")
    records.apply(
        case,
        file_of(
            persons=[accused, person | protected, {"id": "p1", "roles": ["prosecutor"], "name": "Ewa Oskarżycielska"}],
            tags=[tag("t9", 1, PAID, LABOUR) | {"document": "przelewy.txt"}],
            events=[{"id": "e9", "when": "2022-05", "precision": "month", "text": "Koperta z 1150 euro",
                     "persons": ["v1"], "tags": ["t9"], "place": "Brzegowo"}],
            rooms=[{"id": "r1", "name": "Sala 7", "equipment": ["link"]}], sittings=sittings, testimony=testimony,
            hearings=hearings,
        ),
    )  # fmt: skip
    return case


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory, cost: Any) -> Iterator[Case]:
    """One case for all that only reads."""
    folder = tmp_path_factory.mktemp("filled")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("JUDGEDESK_COURT", str(folder / "court"))
        made = casefile.create_case(folder / "f.jdcase", "II K 1/26", "judge", Role.JUDGE, PASSPHRASE, cost)
        yield enriched(made, folder / "court")
        made.close()


@pytest.fixture
def asking(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, new_case: Callable[..., Case]) -> Case:
    """One to be changed."""
    monkeypatch.setenv("JUDGEDESK_COURT", str(tmp_path / "court"))
    return prepare(new_case(tmp_path), tmp_path / "court")


def told(case: Case, instrument: str, need: str, *, state: str = "RO", persons: tuple[str, ...] = ("v1",),
         cells: bool = True, **more: Any) -> dict[str, tuple[Any, str]]:  # fmt: skip
    """What a new request would be filled with, and where that comes from, by field."""
    known = law.instruments()[instrument]
    asked = (requests.Cell(**CELL),) if cells else ()
    request = Request("q", instrument, state, need=need, persons=persons, cells=asked, count="c1", **more)
    return {one.field: (one.value, one.source.en) for one in proposals(case, request, known, TODAY)}


# -- what a request is aimed at ----------------------------------------------------------------------------------


def test_accounts_stand_with_whose_they_are_or_with_their_folio_and_a_gap(case: Case) -> None:
    freezing = told(case, "eu.freezing", "freeze", persons=("d1",))
    value, source = told(case, "eu.eio", "bank_data", persons=("d1",))["eio.h4.bank"]
    assert "RO49AAAA1B31007593840000 (of Bogdan Example)" in value and "passages" in source
    assert f"PL61109010140000071219812874 (t. II k. 45; whose: {GAP})" in value
    assert "from 1 March 2022 to 30 November 2023" in value and "deceit" in value
    assert freezing["frz.d.account"][0] == "RO49AAAA1B31007593840000 (of Bogdan Example)"
    assert told(case, "eu.confiscation", "confiscate", persons=("d1",), fields=CONFISCATED_MONEY)["cnf.m.account"] == (
        "PL83101010230000261395100000, NBPLPLPW", "office.yaml and the case",
    )  # fmt: skip


def test_telephones_of_protected_persons_never_stand_in_a_request(case: Case) -> None:
    mine = told(case, "eu.epoc", "subscriber_data", persons=("v1",))["epoc.e.identifiers"][0]
    assert "500" not in mine and "+48600123456" in mine
    theirs = told(case, "eu.epoc", "subscriber_data", persons=("d1",))
    assert theirs["epoc.e.identifiers"][0].startswith("+40 722 000 111 (of Bogdan Example)")
    assert theirs["epoc.e.range"] == ("from 1 March 2022 to 30 November 2023", "the days of the acts in the counts")
    assert "+40 722 000 111" in theirs["epoc.f.data"][0]


def test_numbers_are_offered_only_where_the_need_asks_for_them(case: Case) -> None:
    heard = told(case, "coe.mla1959", "hear_witness", state="CH")
    assert not [field for field in heard if "data" in field or "bank" in field or "property" in field]
    assert not [value for value, _ in heard.values() if GAP in str(value)]


def test_sums_are_quoted_from_the_chronology_under_a_gap_for_the_amount(case: Case) -> None:
    value, source = told(case, "eu.freezing", "freeze", persons=("d1",), fields=FREEZING_MONEY)["frz.d.amount"]
    assert GAP in value.splitlines()[0] and "May 2022: Koperta z 1150 euro (t. II k. 45)." in value
    assert source == "sums in the chronology"


def test_an_order_is_found_by_the_name_of_its_file_with_date_and_number_to_write(case: Case) -> None:
    value, source = told(case, "rogatory.reciprocity", "freeze", state="VN", persons=("d1",))["rec.order"]
    assert "postanowienie-o-zabezpieczeniu.txt (t. II k. 44)" in value and GAP in value
    assert source == "files of the case by their names"
    warrant, source = told(case, "eu.eaw", "surrender", persons=("d1",))["eaw.b.decision"]
    assert "II K 1/26" in warrant and GAP in warrant and "office.yaml" in source


def test_injured_parties_stand_where_restitution_is_asked_about(case: Case) -> None:
    value, _ = told(case, "eu.freezing", "freeze", persons=("d1",))["frz.k.restitution"]
    assert "P-1" in value and "Wzorcowa" not in value and GAP in value


def test_a_team_names_parties_states_and_the_prosecutor(case: Case) -> None:
    team = told(case, "eu.jit", "joint_team", authority="DIICOT Example")
    assert team["jit.z_states"][0] == "Poland; Romania"
    assert "Romania: DIICOT Example" in team["jit.z_parties"][0]
    assert "Poland: Ewa Oskarżycielska" in team["jit.z_leaders"][0]
    assert "jit.z_period" not in team


def test_addressees_come_from_the_states_pack_the_consul_or_what_was_entered(case: Case) -> None:
    assert "Viet Nam" in told(case, "pl.consul", "serve", state="VN")["con.consul"][0]
    central, source = told(case, "coe.spontaneous", "spontaneous", state="GB")["spo.addressee"]
    assert "Home Office" in central and "pack" in source
    entered = told(case, "coe.spontaneous", "spontaneous", state="GB", authority="Example Police")
    assert entered["spo.addressee"][0] == "Example Police"
    assert "epoc.b.addressee" not in told(case, "eu.epoc", "subscriber_data", persons=("d1",))


def test_the_hearing_of_the_person_gives_day_hour_and_room(case: Case) -> None:
    hearing, source = told(case, "coe.summons", "summon_witness", state="UA")["smn.hearing"]
    assert hearing.startswith("25 January 2027, 09:30–11:00, Sąd Okręgowy") and hearing.endswith("room 7")
    assert source == "hearings and remand"
    assert told(case, "coe.mla1959.service", "serve", state="UA")["srv.hearing"][0] == "2027-01-25"
    when = told(case, "eu.video", "video_hearing", state="UA")["vid.when"][0]
    assert "09:30–11:00 (Poland)" in when and f"{GAP} (Ukraine)" in when


def test_a_link_says_reason_contact_and_consent_each_in_its_field(case: Case) -> None:
    link = told(case, "eu.video", "video_hearing", state="UA")
    assert "390" in link["vid.reason"][0] and "+48 00 000 00 00" in link["vid.technical"][0]
    assert "vid.consent" not in link and "Ukrainian" in link["vid.interpreter"][0]
    assert "refunds" in link["vid.costs"][0] and "KPK 147" in link["vid.record"][0]
    accused = told(case, "eu.video", "video_hearing", state="UA", persons=("d1",))
    assert accused["vid.consent"][0] == f"Bogdan Example: consent of {GAP}"


def test_formalities_are_of_the_person_and_only_where_somebody_is_heard(case: Case) -> None:
    heard = "\n".join(told(case, "eu.eio", "hear_witness")["eio.i.formalities"][0])
    assert "390 § 4" in heard and "148a" in heard and "record picture and sound" in heard and "190" not in heard.split()
    accused = "\n".join(told(case, "eu.eio", "hear_accused", persons=("d1",))["eio.i.formalities"][0])
    assert "right to be silent" in accused and "148a" not in accused
    searched = told(case, "eu.eio", "search")
    assert "390" not in str(searched.get("eio.i.formalities", ""))


def test_safe_conduct_is_promised_only_in_a_summons(case: Case) -> None:
    summons = told(case, "uk.tca", "summon_witness", state="GB")
    assert "15" in summons["tca.safe_conduct"][0] and "not prosecuted" in summons["tca.safe_conduct"][0]
    assert "tca.safe_conduct" not in told(case, "uk.tca", "hear_witness", state="GB")


def test_a_summons_does_not_tell_of_the_questions(case: Case) -> None:
    assert "questions" not in told(case, "coe.summons", "summon_witness", state="UA")["smn.object"][0]


def test_exhibits_are_those_shown_and_those_of_the_cell_with_folio_and_file(case: Case) -> None:
    exhibits, _ = told(case, "eu.mla2000", "hear_witness", state="DK")["mla.exhibits"]
    assert exhibits == ("t. I k. 13 – statement.txt", "t. I k. 12 – statement.txt")


def test_need_and_purpose_come_from_the_cells(case: Case) -> None:
    necessity = told(case, "eu.epoc", "content_data", fields=NOTIFIED)["epoc.m.necessity"][0]
    assert "deceit" in necessity and GAP in necessity
    purpose = told(case, "un.untoc18", "hear_witness", state="VN")["untoc.purpose"][0]
    assert "II K 1/26" in purpose and "deceit" in purpose
    links = told(case, "un.untoc18", "hear_witness", state="VN")["untoc.links"][0]
    assert "Bogdan Example" in links and "Brzegowo" in links and "Viet Nam" in links
    assert "Trafficking" in told(case, "eu.epoc", "content_data", cells=False, fields=NOTIFIED)["epoc.m.necessity"][0]


def test_an_emergency_that_was_stated_chooses_the_deadline(case: Case) -> None:
    assert "epoc.c.deadline" not in told(case, "eu.epoc", "subscriber_data")
    assert told(case, "eu.epoc", "subscriber_data", facts={"emergency": True})["epoc.c.deadline"][0] == "c_eight"


@pytest.mark.parametrize("language", ["en", "pl"])
def test_every_instrument_is_filled_for_every_need_in_both_languages(case: Case, language: str) -> None:
    sources = set()
    for id, instrument in law.instruments().items():
        for need in (need for need, open_ in instrument.needs.items() if open_ and not instrument.incoming):
            filled = told(case, id, need, source_language=language, persons=("v1", "d1"))
            for field, (value, source) in filled.items():
                assert value and source, (id, field)
                kind = instrument.fields[field].kind
                assert isinstance(value, tuple) == (
                    kind in ("persons", "ticks", "questions", "exhibits", "formalities")
                )
                assert "Wzorcowa" not in str(value) and "Ukryta" not in str(value) and "{" not in str(value)
                sources.add(source)
    assert len(sources) > 12


# -- names that somebody shares with a protected person ----------------------------------------------------------


def test_an_accused_with_the_surname_of_a_protected_person_does_not_stop_the_request(asking: Case) -> None:
    statement = "Wzorcowa zabrała paszport."
    store_document(asking, "wzorcowa-zeznanie.txt", statement, volume="III")
    count = {"id": "c1", "label": "I", "offence": "pl.189a.1", "from": "2022-03-01", "to": "2023-11-30",
             "defendants": ["d1", "d2"], "victims": ["v1"]}  # fmt: skip
    judge = {"id": "j1", "roles": ["judge"], "name": "Anna Wzorcowa"}
    tags = [tag("t8", 1, statement, RECRUITED) | {"document": "wzorcowa-zeznanie.txt"}]
    records.apply(asking, file_of(persons=[SHARED, judge], counts=[count], tags=tags))
    made = order(asking)
    known = requests.request_of(asking, made)
    facts = str(known.fields["eio.g.facts"])
    assert "person d2" in facts and "Wzorcow" not in str(dict(known.fields))
    assert f"“{GAP} zabrała paszport.”" in facts, "nobody can tell whether P-1 or her namesake is meant"
    missing = {one.field for one in requests_check.check(asking, made).missing}
    assert "eio.g.facts" in missing
    accused = order(asking, need="hear_accused", persons=["d2"], cells=[])
    assert "person d2" in str(requests.request_of(asking, accused).fields["eio.c.measures"])


def test_who_is_meant_follows_from_the_need(asking: Case) -> None:
    def persons(need: str, instrument: str = "eu.eio", **more: Any) -> tuple[str, ...]:
        return requests.request_of(asking, requests.new(asking, instrument, "RO", need=need, **more)[0]).persons

    assert persons("hear_witness", cells=[CELL]) == ("v1",)
    assert persons("bank_data", cells=[CELL]) == ("d1",)
    assert persons("freeze", "eu.freezing", count="c1") == ("d1",)
    count = {"id": "c1", "label": "I", "offence": "pl.189a.1", "from": "2022-03-01", "to": "2023-11-30",
             "defendants": ["d1", "d2"], "victims": ["v1"]}  # fmt: skip
    records.apply(asking, file_of(persons=[SHARED], counts=[count]))
    assert persons("freeze", "eu.freezing", count="c1") == ("d1", "d2")
    assert persons("surrender", "eu.eaw", count="c1") == (), (
        "a warrant names one person; nobody is chosen for the court"
    )


def test_no_sentence_ends_in_two_stops(case: Case) -> None:
    for need in ("hear_witness", "bank_data", "search"):
        for value, _ in told(case, "eu.eio", need, source_language="pl").values():
            assert " r.." not in str(value) and ".. " not in str(value)


# -- taking over again, and wrong values ---------------------------------------------------------------------------


def test_taking_over_again_is_one_act_that_one_undo_takes_back(asking: Case) -> None:
    made = order(asking)
    filled = requests.request_of(asking, made).fields["eio.c.measures"]
    requests.set_field(asking, made, "c.measures", "Hear her in Cluj.")
    requests.refill(asking, made, ["c.measures"])
    assert requests.request_of(asking, made).fields["eio.c.measures"] == "Hear her in Cluj."
    requests.take_over(asking, made, "c.measures")
    known = requests.request_of(asking, made)
    assert known.fields["eio.c.measures"] == filled and "eio.c.measures" in known.sources
    tagging.undo(asking)
    known = requests.request_of(asking, made)
    assert known.fields["eio.c.measures"] == "Hear her in Cluj." and "eio.c.measures" not in known.sources


@pytest.mark.parametrize(
    ("instrument", "need", "field", "value", "code"),
    [
        ("coe.mla1959.service", "serve", "srv.hearing", "25.01.2027", "request.bad_day"),
        ("coe.mla1959.service", "serve", "srv.hearing", "2027-02-30", "request.bad_day"),
        ("coe.mla1959.service", "serve", "srv.hearing", ["2027-01-25", "2027-01-26"], "request.bad_value"),
        ("eu.eio", "hear_witness", "eio.f.proceeding", ["f_a", "f_b"], "request.bad_option"),
        ("eu.eio", "hear_witness", "eio.c.ticks", "c_dance", "request.bad_option"),
        ("eu.eio", "hear_witness", "eio.e.persons", ["P-1", "P-99"], "request.bad_person"),
        ("eu.eio", "hear_witness", "eio.c.measures", True, "request.bad_value"),
        ("eu.eio", "hear_witness", "eio.c.measures", {"text": "x"}, "request.bad_value"),
    ],
)
def test_a_wrong_value_is_refused_naming_the_field_and_changes_nothing(
    case: Case, instrument: str, need: str, field: str, value: Any, code: str
) -> None:
    from judgedesk.app.requests import value_for
    from judgedesk.domain.errors import UserError

    with pytest.raises(UserError) as refused:
        value_for(case, law.instruments()[instrument].fields[field], value)
    assert refused.value.code == code and refused.value.facts["field"] == field


def test_a_request_is_begun_in_english_or_polish(asking: Case) -> None:
    assert code_of(order, asking, language="ro") == "request.own_language"
    made = order(asking)
    assert code_of(requests.change, asking, made, source_language="ro") == "request.own_language"


# -- the check ---------------------------------------------------------------------------------------------------


def answered(case: Case, instrument: str, need: str, state: str, **fields: Any) -> dict[str, tuple[bool, str]]:
    request = Request("q", instrument, state, need=need, persons=("v1",), cells=(requests.Cell(**CELL),), count="c1",
                      fields={name: value for name, (value, _) in told(case, instrument, need, state=state).items()}
                      | fields)  # fmt: skip
    found = requests_check.check_of(case, request, "en", TODAY)
    return {one.id: (one.answered, one.by) for one in found.refusal_grounds}


def test_dual_criminality_names_the_offence_there_that_has_most_in_common(case: Case) -> None:
    for state, provision in (("MD", "art. 165"), ("UA", "149"), ("GB", "Modern Slavery Act 2015 s")):
        instrument = "uk.tca" if state == "GB" else "coe.mla1959"
        found = answered(case, instrument, "search", state)["dual_criminality"]
        assert found[0] and provision in found[1] and "deceit" in found[1], (state, found)
    where_no_pack_knows_it = answered(case, "coe.mla1959", "search", "RS")["dual_criminality"]
    assert where_no_pack_knows_it[1].startswith("both states are bound by the Palermo")


def test_grounds_are_answered_by_what_the_form_says(case: Case) -> None:
    found = answered(case, "rogatory.reciprocity", "hear_witness", "VN")
    assert not found["reciprocity"][0] and found["sovereignty"][0]
    said = {"rec.reciprocity": "Poland assures reciprocity."}
    assert answered(case, "rogatory.reciprocity", "hear_witness", "VN", **said)["reciprocity"][0]
    asked = {"eio.i.officials": "Two officers of the court."}
    assert "sovereignty" not in answered(case, "eu.eio", "search", "RO", **asked)
    present = {"rog.presence": "The judge wishes to attend."}
    assert not answered(case, "coe.mla1959", "search", "CH", **present)["sovereignty"][0]


def test_something_milder_that_was_asked_for_answers_the_milder_measure(asking: Case) -> None:
    first, _ = requests.new(asking, "eu.eio", "RO", need="information", cells=[CELL], persons=["P-1"])
    whole = {"eio.c.measures": "Give information on the bus of P-1.", "eio.c.questions": "What is known of it?"}
    for field, value in whole.items():
        requests.set_field(asking, first, field, value)
    for one in requests_check.check(asking, first, "en", TODAY).warnings:
        requests.overrule(asking, first, one.id, "seen by the court")
    requests_follow.sent(asking, first, TODAY.isoformat())
    made = order(asking, need="bank_data", persons=["d1"])
    by = {one.id: one.by for one in requests_check.check(asking, made).refusal_grounds}["less_intrusive"]
    assert by == "something milder was asked for before: information only, 23 November 2026"


def test_who_has_to_sign_is_told(case: Case) -> None:
    request = Request("q", "eu.eio", "RO", need="search", persons=("v1",))
    plain = requests_check.check_of(case, request, "en", TODAY).signatures
    assert len(plain) == 1 and plain[0].startswith("K: Certificate")
    validated = Request("q", "eu.eio", "RO", need="search", fields={"eio.l.validator": "Judge Example"})
    assert len(requests_check.check_of(case, validated, "en", TODAY).signatures) == 2


@pytest.mark.parametrize("language", ["en", "pl"])
def test_the_check_never_speaks_in_ids(case: Case, language: str) -> None:
    for id, instrument in law.instruments().items():
        need = next(iter(instrument.needs), "")
        for state in ("RO", "IE", "VN"):
            found = requests_check.check_of(case, Request("q", id, state, need=need), language, TODAY)
            texts = [one.why for one in found.missing] + [one.text for one in found.warnings]
            assert {one.id.partition(":")[0] for one in found.warnings} <= KINDS
            assert not [text for text in texts if "_" in text or "cets" in text], (id, state)


def test_a_condition_on_a_document_is_warned_of_by_its_folio_too(asking: Case) -> None:
    first, _ = requests.new(asking, "coe.spontaneous", "RO", need="spontaneous", persons=["P-1"], direction="in")
    requests_follow.reply_imported(asking, first, ["statement.txt"], "2026-06-01", limits="only for count I")
    warned = {one.id.partition(":")[0]: one.text for one in requests_check.check(asking, order(asking)).standing}
    assert "only for count I" in warned["limits"], "the facts cite it as t. I k. 12"


def test_a_supplement_of_a_supplement_asks_nothing_twice(asking: Case) -> None:
    from judgedesk.app import outlines
    from judgedesk.app.outline_records import Question
    from judgedesk.app.requests_record import lines_of as lines

    def sent(made: str) -> str:
        for one in requests_check.check(asking, made).warnings:
            requests.overrule(asking, made, one.id, "seen by the court")
        requests_follow.sent(asking, made, date.today().isoformat())
        return made

    def ask(text: str) -> None:
        outlines.add_question(asking, outlines.outlines(asking)[0].id, Question(text))

    first = sent(order(asking))
    ask("What were you paid?")
    second, _ = requests_follow.supplement(asking, first)
    assert lines(requests.request_of(asking, second).fields["eio.c.questions"]) == ["What were you paid?"]
    sent(second)
    ask("Who drove the bus?")
    third, _ = requests_follow.supplement(asking, second)
    known = requests.request_of(asking, third)
    assert lines(known.fields["eio.c.questions"]) == ["Who drove the bus?"]
    assert known.cells[0].element == DECEIT and "P-1" in str(known.fields["eio.g.facts"])


def test_what_a_person_typed_before_is_offered_again_for_the_same_state(asking: Case) -> None:
    first, _ = requests.new(asking, "eu.epoc_pr", "FR", need="preserve", cells=[CELL], persons=["d1"])
    requests.set_field(asking, first, "epr.b.addressee", "Example Networks Europe SAS, Lyon")
    second, _ = requests.new(asking, "eu.epoc", "FR", need="content_data", cells=[CELL], persons=["d1"])
    known = requests.request_of(asking, second)
    assert lines_of(known.fields["epoc.b.addressee"]) == ["Example Networks Europe SAS, Lyon"]
    assert known.sources["epoc.b.addressee"] == "an earlier request to the same state"
    elsewhere, _ = requests.new(asking, "eu.epoc", "DE", need="content_data", cells=[CELL], persons=["d1"])
    assert "epoc.b.addressee" not in requests.request_of(asking, elsewhere).fields
