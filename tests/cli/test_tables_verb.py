"""`judgedesk tables`: found, confirmed, checked, added up, written; by the numbers the command line gives."""

import json
import zipfile
from pathlib import Path
from typing import Any

from calls import Desk
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

ROWS = [("Data", "Opis", "Kwota", "Saldo"), ("01.03.2022", "czynsz Karol Nowak", "-100,00", "900,00"),
        ("02.03.2022", "zwrot", "50,00", "950,00"),
        ("03.03.2022", "czynsz Karol Nowak", "-200,00", "740,00")]  # fmt: skip


def statement(path: Path) -> Path:
    canvas = Canvas(str(path), pagesize=A4, invariant=1)
    canvas.drawString(60, 790, "Wyciag z rachunku. Posiadacz: Jan Wzorcowy. Waluta PLN. Saldo poczatkowe 1 000,00.")
    for line, row in enumerate(ROWS):
        for x, cell in zip((60, 160, 360, 460), row, strict=True):
            canvas.drawString(x, 760 - 18 * line, cell)
    canvas.showPage()
    canvas.save()
    return path


def told(desk: Desk, *arguments: object) -> Any:
    answer = desk(*arguments)  # type: ignore[arg-type]
    assert answer.status == 0, answer.err
    return answer.json


def refused(desk: Desk, *arguments: object) -> str:
    return str(desk(*arguments).error["code"])  # type: ignore[arg-type]


def test_a_statement_from_the_page_to_the_workbook(empty: Desk, tmp_path: Path) -> None:
    persons = [{"id": "v1", "roles": ["victim"], "name": "Karol Nowak", "pseudonym": "P-1", "protected": True}]
    record = tmp_path / "records.json"
    record.write_text(json.dumps({"format": "judgedesk-records/1", "persons": persons}), encoding="utf-8")
    assert empty("record", record).status == 0
    assert empty("import", statement(tmp_path / "statement.pdf"), "--ocr", "off").status == 0

    found = told(empty, "tables", "find", "statement.pdf")
    (table,) = found["tables"]
    assert (table["kind"], table["owner"], table["currency"], table["rows"]) == ("bank", "Jan Wzorcowy", "PLN", 3)
    assert [one["role"] for one in table["columns"]] == ["date", "title", "amount", "balance"]
    assert found["unread"] == []

    kept = told(empty, "tables", "confirm", "statement.pdf", "--title", "account")
    assert told(empty, "tables", "list")["tables"][0]["id"] == kept["id"]
    rows = told(empty, "tables", "rows", kept["id"])["rows"]
    assert [(row["day"], row["sums"]["amount"], row["page"]) for row in rows] == [
        ("2022-03-01", "-100.00", 1), ("2022-03-02", "50.00", 1), ("2022-03-03", "-200.00", 1)]  # fmt: skip
    assert all(row["box"][2] > row["box"][0] for row in rows)
    wrong = told(empty, "tables", "check", kept["id"])
    assert wrong["balances"] == 3
    assert [(one["kind"], one["row"], one["printed"], one["expected"]) for one in wrong["disagreements"]] == [
        ("balance", 3, "740,00", "750.00")]  # fmt: skip
    (sums,) = told(empty, "tables", "sums")["sums"]
    assert (sums["label"], sums["what"], sums["total"], sums["rows"]) == ("P-1", "paid", "300.00", [1, 3])
    money = told(empty, "tables", "between", "--person", "P-1")["money"]
    assert [(one["from"], one["to"], one["months"]) for one in money] == [
        ("Jan Wzorcowy", "P-1", {"2022-03": "300.00"})]  # fmt: skip

    named = told(empty, "tables", "person", kept["id"], "--rows", "2", "--side", "from", "--person", "P-1")["rows"]
    assert [(row["from"]["label"], row["from"]["how"]) for row in named][1] == ("P-1", "by hand")
    assert [row["to"]["how"] for row in named] == ["recognised", "as printed", "recognised"]
    (paid, paid_by) = told(empty, "tables", "sums")["sums"]
    assert (paid["months"], paid_by["what"], paid_by["total"]) == ({"2022-03": "300.00"}, "paid_by", "50.00")
    told(empty, "tables", "person", kept["id"], "--rows", "2", "--side", "from", "--person", "")

    for action in ("sums", "between"):
        assert told(empty, "tables", action, "--out", tmp_path / f"{action}.xlsx")["rows"] > 0
    assert told(empty, "tables", "rows", kept["id"], "--out", tmp_path / "rows.csv")["rows"] == 3
    assert "Nowak" not in (tmp_path / "rows.csv").read_text(encoding="utf-8")
    sheet = tmp_path / "full.xlsx"
    assert told(empty, "tables", "sums", "--out", sheet, "--for", "authority")["rows"] == 1
    assert "Karol Nowak (P-1)" in in_sheet(sheet)
    assert "Karol Nowak" not in in_sheet(tmp_path / "sums.xlsx")
    assert told(empty, "tables", "sums", "--out", tmp_path / "all.csv", "--for", "public")["rows"] == 1
    assert empty("tables", "remove", kept["id"]).status == 0
    assert told(empty, "tables", "list")["tables"] == []


def in_sheet(path: Path) -> str:
    with zipfile.ZipFile(path) as whole:
        return "".join(whole.read(name).decode("utf-8", "replace") for name in whole.namelist())


def test_what_is_wrong_is_said(empty: Desk, tmp_path: Path) -> None:
    assert empty("import", statement(tmp_path / "statement.pdf"), "--ocr", "off").status == 0
    assert refused(empty, "tables", "confirm", "statement.pdf", "--number", "7") == "table.none_found"
    assert refused(empty, "tables", "confirm", "statement.pdf", "--columns", "date,wage") == "table.bad_columns"
    assert refused(empty, "tables", "rows", "tb-none") == "table.unknown"
    asked = ("--rows", "1", "--side", "to", "--person", "-")
    assert refused(empty, "tables", "person", "tb-none", *asked) == "table.unknown"
    assert refused(empty, "tables", "find", "nothing.pdf") == "document.unknown"
    assert refused(empty, "tables", "find", "statement.pdf", "--pages", "3-9") == "page.unknown"
