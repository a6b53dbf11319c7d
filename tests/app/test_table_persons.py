"""Persons of rows set by hand, rows marked on their page, tables in files of records and in packages."""

import json
from collections.abc import Callable, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from cases import CHEAP, DEFENDANT, PASSPHRASE, code_of, everything_in, file_of, store_document
from reportlab.pdfgen.canvas import Canvas
from test_money import CALLS, PEOPLE, ROSTER, STATEMENT, kept

from judgedesk.app import (
    casefile,
    exchange,
    exchange_manifest,
    exchange_rows,
    intake,
    money,
    reading,
    records,
    table_checks,
    table_persons,
    table_places,
    tables,
    tables_found,
    tagging,
)
from judgedesk.app.casefile import Case
from judgedesk.app.exchange_write import Choice, choice_of, identity, write
from judgedesk.app.outgoing import Recipient
from judgedesk.app.seals import seal_document
from judgedesk.domain.roles import Compartment, Role
from judgedesk.store.tables import TableRow

Trial = tuple[Case, dict[str, str]]


@pytest.fixture
def trial(tmp_path: Path, new_case: Callable[..., Case]) -> Trial:
    case = new_case(tmp_path)
    casefile.add_user(case, "clerk", Role.CLERK, PASSPHRASE, CHEAP)
    records.apply(case, file_of(persons=PEOPLE))
    ids = {
        "bank": kept(case, "statement.csv", STATEMENT, owner=DEFENDANT["name"], currency="PLN"),
        "calls": kept(case, "calls.csv", CALLS, owner="000-214-377"),
        "roster": kept(case, "roster.csv", ROSTER, owner=DEFENDANT["name"], currency="PLN"),
    }
    return case, ids


def people_in(case: Case, table: str) -> dict[int, tuple[str, str]]:
    return {number: (one.person, other.person) for number, (one, other) in money.parties_of(case, table).items()}


def test_a_person_is_set_for_one_row_and_taken_back(trial: Trial) -> None:
    case, ids = trial
    assert people_in(case, ids["bank"])[4] == ("d1", "")
    money.set_person(case, ids["bank"], [4], "to", "v2")
    giver, taker = money.parties_of(case, ids["bank"])[4]
    assert (taker.person, taker.by_hand, giver.by_hand) == ("v2", True, False)
    flow = next(one for one in money.between(case, "v2").flows if one.table.id == ids["bank"])
    assert (flow.total, flow.rows, flow.by_hand) == (Decimal("0.50"), [4], 1)
    assert {one.what for one in money.sums(case, ["v2"]) if one.table.id == ids["bank"]} == {"paid"}
    money.set_person(case, ids["bank"], [4], "to", table_persons.NOBODY)
    assert people_in(case, ids["bank"])[4] == ("d1", "")
    assert money.parties_of(case, ids["bank"])[4][1].by_hand
    tagging.undo(case)
    assert people_in(case, ids["bank"])[4] == ("d1", "v2")
    tagging.undo(case)
    assert people_in(case, ids["bank"])[4] == ("d1", "")
    money.set_person(case, ids["bank"], [4], "to", "v2")
    money.set_person(case, ids["bank"], [4], "to", "")
    assert not money.parties_of(case, ids["bank"])[4][1].by_hand


def test_all_rows_with_the_same_number_follow_whoever_calls(trial: Trial) -> None:
    case, ids = trial
    money.set_person(case, ids["calls"], [1], "to", "v2", alike=True)  # its number calls back in row 2
    assert people_in(case, ids["calls"]) == {1: ("", "v2"), 2: ("v2", ""), 3: ("", "")}
    money.set_person(case, ids["calls"], [2], "from", "d1")  # one row goes before all that are alike
    assert people_in(case, ids["calls"])[2] == ("d1", "")
    money.set_person(case, ids["calls"], [2], "from", "v2", alike=True)
    assert people_in(case, ids["calls"])[2] == ("v2", "")


def test_what_is_wrong_is_refused(trial: Trial) -> None:
    case, ids = trial
    assert code_of(money.set_person, case, ids["bank"], [99], "to", "v2") == "table.no_row"
    assert code_of(money.set_person, case, ids["bank"], [1], "up", "v2") == "table.bad_side"
    assert code_of(money.set_person, case, ids["bank"], [1], "to", "nobody") == "person.unknown"
    assert code_of(money.set_person, case, ids["bank"], [5], "to", "v2", alike=True) == "table.no_words"
    assert code_of(table_persons.numbers_of, "3,x") == "table.no_row"
    assert table_persons.numbers_of("3, 5-7") == [3, 5, 6, 7]


def test_who_a_protected_person_is_stays_sealed(trial: Trial) -> None:
    case, ids = trial
    money.set_person(case, ids["bank"], [4], "to", "P-1")
    money.set_person(case, ids["bank"], [2], "from", "v2")
    assert people_in(case, ids["bank"])[4] == ("d1", "v1")
    assert not [one for one in kept_open(case) if one.get("person") == "v1"]
    with casefile.open_case(case.path, "clerk", PASSPHRASE, write=False) as seen:
        assert people_in(seen, ids["bank"])[4][1] == ""
        assert people_in(seen, ids["bank"])[2][0] == "v2"
    # what replaces a sealed one stays where it was
    money.set_person(case, ids["bank"], [4], "to", "v2")
    with casefile.open_case(case.path, "clerk", PASSPHRASE, write=False) as seen:
        assert people_in(seen, ids["bank"])[4][1] == ""
    document = tables.table(case, ids["bank"]).document
    seal_document(case.file, document)
    assert people_in(case, ids["bank"])[2][0] == "v2"
    assert kept_open(case) == []
    assert "WZORCOWA OKSANA" not in everything_in(case.file.reading(Compartment.CASE))


def kept_open(case: Case) -> list[Any]:
    query = "SELECT body FROM records WHERE kind = ?"
    return [json.loads(row[0]) for row in case.file.reading().execute(query, (table_persons.KIND,))]


def test_the_row_of_a_sheet_is_marked_even_among_rows_that_read_alike(case: Case) -> None:
    text = "Data\tOpis\tKwota\n01.03.2022\tczynsz\t5,00\n01.03.2022\tczynsz\t5,00\n02.03.2022\tzwrot\t7,00"
    one = tables.table(case, kept(case, "a.csv", text))
    found = [table_places.spans(case, one, number) for number in (1, 2, 3)]
    assert [text[start:end] for ((start, end),) in found] == text.split("\n")[1:]
    assert found[1][0][0] > found[0][0][1]
    assert table_places.spans(case, one, 9) == []


@pytest.fixture
def case(tmp_path: Path, new_case: Callable[..., Case]) -> Case:
    return new_case(tmp_path)


def test_tables_and_their_persons_go_round_through_a_file_of_records(trial: Trial) -> None:
    case, ids = trial
    money.set_person(case, ids["bank"], [4], "to", "P-1")
    money.set_person(case, ids["calls"], [3], "to", "v2", alike=True)
    out = json.loads(json.dumps(records.dump(case)))
    assert [one["id"] for one in out["tables"]] == list(ids.values())
    assert out["tables"][0]["persons"] == [{"row": 4, "side": "to", "person": "v1"}]
    report = records.apply(case, {"format": out["format"], "tables": out["tables"]})
    assert (report.added, report.changed) == (0, 0)
    before = {one: list(tables.values(case, tables.table(case, one))) for one in ids.values()}
    for identifier in ids.values():
        tables.drop(case, identifier)
    records.apply(case, {"format": out["format"], "tables": out["tables"]})
    assert {one: list(tables.values(case, tables.table(case, one))) for one in ids.values()} == before
    assert records.dump(case)["tables"] == out["tables"]
    assert people_in(case, ids["bank"])[4] == ("d1", "v1")
    with casefile.open_case(case.path, "clerk", PASSPHRASE, write=False) as seen:
        told = records.dump(seen)["tables"]
        assert "persons" not in told[0]  # nothing of who P-1 is
        assert told[1]["persons"][0]["person"] == "v2"


def test_a_shorter_table_in_a_file_takes_the_place_of_a_longer(case: Case) -> None:
    text = "Data\tOpis\tKwota\n" + "\n".join(f"{1 + at % 28:02}.03.2022\topis {at}\t{at},50" for at in range(2_100))
    identifier = kept(case, "long.csv", text)
    (record,) = records.dump(case)["tables"]
    record["rows"] = record["rows"][:5]
    records.apply(case, file_of(tables=[record]))
    assert len(list(tables.values(case, tables.table(case, identifier)))) == 5
    tagging.undo(case)
    assert len(list(tables.values(case, tables.table(case, identifier)))) == 2_100


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"rows": [[1, [0, 0, 0, 0], "row", "", ["a"]]]}, "tables[0].rows[0]"),
        ({"rows": [[7, [0, 0, 0, 0], "row", "", ["a", "b", "c", "d"]]]}, "tables[0].rows[0]"),
        ({"rows": [[1, [0, 0, float("nan"), 0], "row", "", ["a", "b", "c", "d"]]]}, "tables[0].rows[0][1][2]"),
        ({"last": 9}, "tables[0].last"),
        ({"persons": [{"person": "v9", "row": 1, "side": "to"}]}, "tables[0].persons[0].person"),
        ({"persons": [{"person": "v2", "row": 1}]}, "tables[0].persons[0]"),
        ({"document": "roster.csv"}, "tables[0].document"),
        ({"how": "guessed"}, "tables[0].how"),
    ],
)  # fmt: skip
def test_a_file_that_does_not_fit_is_refused_by_field(damaged: Case, change: dict[str, Any], field: str) -> None:
    record = records.dump(damaged)["tables"][0] | change
    with pytest.raises(Exception) as refused:
        records.apply(damaged, file_of(tables=[record]))
    assert refused.value.facts["field"] == field  # type: ignore[attr-defined]


@pytest.fixture(scope="module")
def damaged(tmp_path_factory: pytest.TempPathFactory) -> Any:
    folder = tmp_path_factory.mktemp("damaged")
    with casefile.create_case(folder / "m.jdcase", "II K 1/26", "judge", Role.JUDGE, PASSPHRASE, CHEAP) as case:
        records.apply(case, file_of(persons=PEOPLE))
        kept(case, "statement.csv", STATEMENT)
        store_document(case, "roster.csv", ROSTER)
        yield case


def package(sender: Case, to: Case, path: Path, identities: bool) -> Path:
    choice = Choice("panel", everything=True, include=choice_of((), "panel"), identities=identities,
                    recipient=Recipient.AUTHORITY)  # fmt: skip
    write(sender, path, choice, identity(to))
    return path


def test_tables_go_from_desk_to_desk_and_come_back_corrected(trial: Trial, tmp_path: Path) -> None:
    case, ids = trial
    money.set_person(case, ids["bank"], [4], "to", "P-1")
    money.set_person(case, ids["bank"], [2], "from", "v2", alike=True)
    with casefile.create_case(tmp_path / "jan.jdcase", "II K 1/26", "jan", Role.JUDGE, PASSPHRASE, CHEAP) as court:
        done = exchange.take(court, package(case, court, tmp_path / "a.jdx", identities=False))
        assert (done.rows["tables"], done.rows["table_persons"], done.left) == (3, 1, ())
        assert "table_identities" not in done.rows  # who P-1 is does not go without identities
        assert records_of(court) == records_of(case, without=["v1"])
        assert people_in(court, ids["bank"])[2][0] == "v2"
        exchange.take(court, package(case, court, tmp_path / "b.jdx", identities=True))
        assert people_in(court, ids["bank"])[4][1] == "v1"
        assert not [one for one in kept_open(court) if one["person"] == "v1"]
        tables.change(court, ids["bank"], title="The farm's account")
        exchange.take(case, package(court, case, tmp_path / "c.jdx", identities=True))
        assert tables.table(case, ids["bank"]).title == "The farm's account"
        assert records_of(case) == records_of(court)


def records_of(case: Case, without: Sequence[str] = ()) -> Any:
    found = records.dump(case)["tables"]
    for one in found:
        one["persons"] = [each for each in one.get("persons", []) if each["person"] not in without]
    return sorted(found, key=lambda one: str(one["id"]))


def test_what_a_forged_package_says_of_tables_is_refused(trial: Trial) -> None:
    case, ids = trial
    money.set_person(case, ids["bank"], [4], "to", "v2")
    known = exchange_rows.known(case, exchange_rows.OF_TABLES)
    assert {key[0] for key in known} == {"tables", "table_persons"}
    for key, one in known.items():
        for wrong in ({"document": "none"}, {"gone": True}, {"rows": [[1, [0, 0, 0, 0], "row", "", ["a"]]]},
                      {"row": 0}, {"side": "up"}, {"person": ""}, {"last": "9"}):  # fmt: skip
            value = json.loads(one.value) | wrong
            line = {"kind": key[0], "id": key[1], "heads": [{"version": "0" * 32, "value": value}], "before": [],
                    "author": "", "at": ""}  # fmt: skip
            assert code_of(exchange_manifest._rows, [line], "panel", True) == "exchange.invalid", (key, wrong)


def test_the_row_of_a_page_is_marked_by_its_words(case: Case, tmp_path: Path) -> None:
    path = tmp_path / "statement.pdf"
    canvas = Canvas(str(path), invariant=1)
    for line, cells in enumerate([("Data", "Opis", "Kwota"), ("01.03.2022", "czynsz", "5,00"),
                                  ("02.03.2022", "zwrot", "7,50"), ("03.03.2022", "czynsz", "5,00")]):  # fmt: skip
        for x, cell in zip((60, 160, 360), cells, strict=True):
            canvas.drawString(x, 760 - 18 * line, cell)
    canvas.save()
    intake.import_files(case, [path], jobs=1)
    (found,) = tables_found.find(case, 1).tables
    one = tables.table(case, tables.confirm(case, 1, found)[0])
    text = reading.page(case, 1, 1).text
    marked = ["".join(text[start:end] for start, end in table_places.spans(case, one, number)) for number in (1, 2, 3)]
    assert ["".join(one.split()) for one in marked] == [
        "01.03.2022czynsz5,00", "02.03.2022zwrot7,50", "03.03.2022czynsz5,00"]  # fmt: skip


def test_a_scan_whose_total_does_not_agree_says_where_it_was_not_sure() -> None:
    def row(number: int, *cells: str, kind: str = "row") -> TableRow:
        return TableRow(1, (0, 20.0 * number, 500, 20.0 * number + 10), kind, "", cells)

    found = [row(1, "Nowak", "10,00"), row(2, "Kowal", "26,00"), row(3, "Wolny", "5,00"),
             row(4, "Razem", "35,00", kind="total")]  # fmt: skip
    column = tables_found.Column
    one = tables.Confirmed(
        "t", 1, Compartment.CASE, "roster", "", "", "", "", (column("", "person"), column("", "amount")), ",", "scan",
        1, 1, 4)  # fmt: skip
    values = list(tables.typed(one, found))
    (wrong,) = table_checks.checked(one, values).disagreements
    assert (wrong.kind, wrong.expected) == ("total", "41.00")
    assert table_checks.unsure(wrong, values, {(2, "amount"), (3, "person")}) == (2,)
