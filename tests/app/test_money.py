"""Tables confirmed: rows as data tied to pages, checks of totals and balances, who paid whom, sums for injured parties;
what is sealed stays sealed, protected persons keep their pseudonyms.
"""

import threading
import zipfile
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from cases import DEFENDANT, code_of, everything_in, file_of, store_document

from judgedesk.app import casefile, money, money_paper, records, table_checks, tables, tables_found, tagging
from judgedesk.app.casefile import Case
from judgedesk.app.seals import seal_document
from judgedesk.domain.roles import Compartment, Role
from judgedesk.store.tables import TableRow

STATEMENT = "\n".join(
    "\t".join(row)
    for row in [
        ("Data", "Opis", "Kwota", "Saldo"),
        ("01.03.2022", "PRZELEW WZORCOWA OKSANA wynagrodzenie 03/2022", "-1 200,00", "8 800,00"),
        ("02.03.2022", "Wpłata ODBIORCA HURTOWY", "500,50", "9 300,50"),
        ("05.04.2022", "PRZELEW OKSANA WZORCOWA", "-1 200,00", "8 100,50"),
        ("06.04.2022", "opłata", "-0,50", "8 000,00"),
        ("", "Razem", "-1 900,00", ""),
    ]
)
ROSTER = "\n".join(
    "\t".join(row)
    for row in [
        ("Lp.", "Nazwisko i imię", "Godz.", "Do wypłaty", "Potrącono"),
        ("1", "Wzorcowa Oksana", "208", "1 200,00", "300,00"),
        ("2", "Exemplu I.", "100", "700,00", "0,00"),
        ("3", "Ktoś Inny", "160", "2 000,00", "150,00"),
        ("", "Razem", "468", "3 900,00", "450,00"),
    ]
)
CALLS = "\n".join(
    "\t".join(row)
    for row in [
        ("Data", "Godz.", "Numer", "Kierunek", "Czas"),
        ("01.03.2022", "08:12", "+48 600 000 114", "wych.", "1:30"),
        ("01.03.2022", "21:00", "600000114", "przych.", "0:10"),
        ("02.03.2022", "21:05", "000-300-400", "wych.", "2:00"),
    ]
)
PEOPLE = [
    {"id": "v1", "roles": ["victim"], "pseudonym": "P-1", "protected": True, "name": "Oksana Wzorcowa",
     "phones": ["+48 600 000 114"]},
    {"id": "v2", "roles": ["victim"], "name": "Ioana Exemplu"},
    DEFENDANT,
]  # fmt: skip


def kept(case: Case, name: str, text: str, **more: Any) -> str:
    document = store_document(case, name, text, folios=("7",), volume="I")
    search = tables_found.find(case, document)
    assert not search.unread
    (found,) = search.tables
    return tables.confirm(case, document, found, title=name, **more)[0]


@pytest.fixture(scope="module")
def trial(tmp_path_factory: pytest.TempPathFactory) -> Any:
    from cases import CHEAP, PASSPHRASE

    folder = tmp_path_factory.mktemp("money")
    with casefile.create_case(folder / "m.jdcase", "II K 1/26", "judge", Role.JUDGE, PASSPHRASE, CHEAP) as case:
        casefile.add_user(case, "clerk", Role.CLERK, PASSPHRASE, CHEAP)
        records.apply(case, file_of(persons=PEOPLE))
        ids = {
            "bank": kept(case, "statement.csv", STATEMENT, owner=DEFENDANT["name"], currency="pln"),
            "roster": kept(case, "roster.csv", ROSTER, owner=DEFENDANT["name"], currency="PLN"),
            "calls": kept(case, "calls.csv", CALLS, owner="000-214-377"),
        }
        yield case, ids


def test_columns_are_proposed_and_rows_are_data_with_their_folio(trial: tuple[Case, dict[str, str]]) -> None:
    case, ids = trial
    one = tables.table(case, ids["bank"])
    assert (one.kind, one.currency, [column.role for column in one.columns]) == (
        "bank", "PLN", ["date", "title", "amount", "balance"])  # fmt: skip
    rows = list(tables.values(case, one))
    assert [(row.day, row.row.kind) for row in rows] == [
        ("2022-03-01", "row"), ("2022-03-02", "row"), ("2022-04-05", "row"), ("2022-04-06", "row"),
        ("", "total")]  # fmt: skip
    assert rows[0].sums == {"amount": Decimal("-1200.00"), "balance": Decimal("8800.00")}
    assert tables.Folios(case).of(one, rows[0].row.page) == "t. I k. 7"
    assert [row.seconds for row in tables.values(case, tables.table(case, ids["calls"]))] == [90, 10, 120]


def test_what_does_not_add_up_is_named_with_its_row(trial: tuple[Case, dict[str, str]]) -> None:
    case, ids = trial
    found = table_checks.check(case, ids["bank"])
    assert (found.balances, found.totals) == (3, 1)
    assert [(one.kind, one.number, one.printed, one.expected) for one in found.disagreements] == [
        ("balance", 4, "8 000,00", "8100.00")]  # fmt: skip
    roster = table_checks.check(case, ids["roster"])
    assert roster.totals == 3
    assert roster.disagreements == ()


def test_payments_and_calls_between_persons(trial: tuple[Case, dict[str, str]]) -> None:
    case, ids = trial
    found = money.between(case)
    paid = {(one.payer.label, one.payee.label, one.table.id): one for one in found.flows}
    flow = paid[DEFENDANT["name"], "P-1", ids["bank"]]
    assert (flow.payer.person, flow.payee.person) == ("d1", "v1")
    assert (flow.total, flow.number, dict(flow.months)) == (
        Decimal(2400), 2, {"2022-03": Decimal(1200), "2022-04": Decimal(1200)})  # fmt: skip
    assert paid["Wpłata ODBIORCA HURTOWY", DEFENDANT["name"], ids["bank"]].total == Decimal("500.50")
    # the payroll says the same payment: it stands apart, nothing is added up
    assert paid[DEFENDANT["name"], "P-1", ids["roster"]].total == 1200
    assert {(one.caller.label, one.callee.label): (one.number, one.seconds) for one in found.contacts} == {
        ("000-214-377", "P-1"): (1, 90), ("P-1", "000-214-377"): (1, 10), ("000-214-377", "000-300-400"): (1, 120),
    }  # fmt: skip
    assert {one.payee.person or one.payer.person for one in money.between(case, "v2").flows} == {"v2"}
    assert code_of(money.between, case, "nobody") == "person.unknown"


def test_sums_for_an_injured_party_rest_on_rows(trial: tuple[Case, dict[str, str]]) -> None:
    case, ids = trial
    found = {(one.person, one.what, one.table.id): one for one in money.sums(case)}
    assert found["v1", "withheld", ids["roster"]].total == 300
    assert found["v1", "withheld", ids["roster"]].rows == (1,)
    assert found["v1", "hours", ids["roster"]].total == 208
    assert (found["v1", "paid", ids["bank"]].total, found["v1", "paid", ids["bank"]].rows) == (Decimal(2400), (1, 3))
    assert found["v2", "paid", ids["roster"]].total == 700  # by family name and initial
    assert ("d1", "paid_by", ids["bank"]) not in found


def test_papers_pass_the_guard_under_pseudonyms(trial: tuple[Case, dict[str, str]], tmp_path: Path) -> None:
    case, ids = trial
    for report in money_paper.REPORTS:
        path = tmp_path / f"{report}.xlsx"
        assert money_paper.write(case, report, path, table=ids["bank"]) > 0
        text = "".join(
            zipfile.ZipFile(path).read(name).decode("utf-8", "replace")
            for name in zipfile.ZipFile(path).namelist()
        )  # fmt: skip
        assert "P-1" in text
        assert "WZORCOWA" not in text.upper()
    assert money_paper.runs([1, 2, 3, 7]) == "1–3, 7"


def test_a_clerk_without_identities_sees_no_link(trial: tuple[Case, dict[str, str]]) -> None:
    from cases import PASSPHRASE

    case, _ = trial
    with casefile.open_case(case.path, "clerk", PASSPHRASE, write=False) as seen:
        labels = {one.payee.label for one in money.between(seen).flows}
        assert "P-1" not in labels
        assert not [one for one in money.sums(seen) if one.person == "v1"]


@pytest.fixture
def case(tmp_path: Path, new_case: Callable[..., Case]) -> Case:
    return new_case(tmp_path)


def test_confirming_changing_and_removing_is_undone_whole(case: Case) -> None:
    text = "Data\tOpis\tKwota\n" + "\n".join(f"{1 + at % 28:02}.03.2022\topis {at}\t{at},50" for at in range(2_500))
    identifier = kept(case, "long.csv", text)
    assert tables.table(case, identifier).rows == 2_500
    tables.change(case, identifier, roles=["date", "", "withheld"], title="other")
    assert [one.role for one in tables.table(case, identifier).columns] == ["date", "", "withheld"]
    tagging.undo(case)
    assert [one.role for one in tables.table(case, identifier).columns] == ["date", "title", "amount"]
    tagging.undo(case)
    assert tables.listed(case) == []
    tagging.redo(case)
    rows = list(tables.values(case, tables.table(case, identifier)))
    assert [row.sums["amount"] for row in rows] == [Decimal(f"{at}.5") for at in range(2_500)]
    tables.drop(case, identifier)
    assert code_of(tables.table, case, identifier) == "table.unknown"
    tagging.undo(case)
    assert tables.table(case, identifier).rows == 2_500
    assert casefile.check(case).problems == []


def test_columns_that_do_not_fit_are_refused(case: Case) -> None:
    identifier = kept(case, "a.csv", ROSTER)
    assert code_of(tables.change, case, identifier, roles=["date"]) == "table.bad_columns"
    assert code_of(tables.change, case, identifier, roles=["wage"] * 5) == "table.bad_columns"
    assert code_of(tables.change, case, identifier, kind="poem") == "table.bad_kind"
    assert code_of(tables.drop, case, "tb-none") == "table.unknown"
    document = tables.table(case, identifier).document
    assert code_of(tables_found.find, case, document, (1, 2)) == "page.unknown"
    stop = threading.Event()
    stop.set()
    assert code_of(tables_found.find, case, document, None, None, stop) == "job.cancelled"


def test_a_sealed_documents_table_leaves_no_trace_in_the_open(case: Case) -> None:
    identifier = kept(case, "wages.csv", ROSTER.replace("Ktoś", "Jawornicka"), owner="Jawornicka", currency="PLN")
    document = tables.table(case, identifier).document
    seal_document(case.file, document)
    assert "Jawornicka" not in everything_in(case.file.reading(Compartment.CASE))
    one = tables.table(case, identifier)
    assert one.part is Compartment.SEALED
    assert [row.row.cells[1] for row in tables.values(case, one)][2] == "Jawornicka Inny"
    opened = store_document(case, "sealed.csv", STATEMENT.replace("opłata", "Kowalewska"), sealed=True)
    (found,) = tables_found.find(case, opened).tables
    made, _ = tables.confirm(case, opened, found, title="Kowalewska")
    assert "Kowalewska" not in everything_in(case.file.reading(Compartment.CASE))
    assert tables.table(case, made).part is Compartment.SEALED


def row(number: int, *cells: str, kind: str = "row") -> TableRow:
    return TableRow(number, (0, 0, 0, 0), kind, "", cells)


def test_a_statement_whose_newest_row_comes_first_is_checked_from_its_end() -> None:
    column = tables_found.Column
    one = tables.Confirmed(
        "t", 1, Compartment.CASE, "bank", "", "", "", "Saldo końcowe 0", (
            column("", "date"), column("", "out"), column("", "in"), column("", "balance")),
        ",", "ruled", 1, 1, 4)  # fmt: skip
    found = [row(1, "04.03.2022", "", "10,00", "95,00"), row(1, "03.03.2022", "15,00", "", "85,00"),
             row(1, "02.03.2022", "", "0,00", "100,00")]  # fmt: skip
    done = table_checks.checked(one, list(tables.typed(one, found)))
    assert (done.balances, done.disagreements) == (2, ())
    found[0] = row(1, "04.03.2022", "", "1O,00", "95,00")
    done = table_checks.checked(one, list(tables.typed(one, found)))
    assert [(each.kind, each.role, each.printed) for each in done.disagreements] == [("unread", "in", "1O,00")]
