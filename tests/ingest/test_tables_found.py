"""Tables on pages: ruled, unruled, hostile ones; measured on tables made by code of its own."""

import io
import sys
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

sys.path.append(str(Path(__file__).resolve().parents[1] / "benchmarks"))

from bench_tables import Held, f1, found_in, score
from made_tables import FONT, made_table

from judgedesk.domain.errors import UserError
from judgedesk.ingest import grids, messages, seen_cells, seen_grids
from judgedesk.ingest.aligned import Word, em_of
from judgedesk.ingest.aligned import grids as aligned
from judgedesk.ingest.messages import WORD
from judgedesk.jobs.crew import Crew, Limits
from judgedesk.jobs.ranges import BytesSource
from judgedesk.language import amounts, columns

_FONT = pytest.mark.skipif(not Path(FONT).exists(), reason=f"needs {FONT}")
_SHORT = [number for number in range(18, 36) if number % 3 != 2]


def heard(pdf: bytes, first: int = 1, last: int = 1) -> list[Any]:
    found: list[Any] = []
    unit = {"first": first, "last": last}
    grids.pages(Held(pdf), unit, lambda kind, fields=None, blob=b"": found.append(  # type: ignore[arg-type]
        messages.checked(kind, fields or {}, blob)))  # fmt: skip
    return found


@_FONT
def test_nearly_all_cells_of_made_tables_are_found_in_their_place() -> None:
    """The short form of `tests/benchmarks/bench_tables.py`: both halves, without scans."""
    made = [made_table(number) for number in _SHORT]
    for group, least in (("ruled", 0.99), ("unruled", 0.98)):
        sums = [score(one) for one in made if one.group == group]
        assert f1(*(sum(column) for column in zip(*sums, strict=True))) >= least


@_FONT
def test_a_statement_that_goes_on_keeps_its_heading_on_each_page() -> None:
    made = made_table(9, rows=90)
    assert len(made.pages) > 1
    assert [rows[0] for rows in found_in(made)] == [made.pages[0][0]] * len(made.pages)


def test_words_of_a_scan_that_lies_askew_make_the_same_rows() -> None:
    rows = [("12.03.2022", "przelew", "120,50"), ("13.03.2022", "czynsz za dom", "90,00"),
            ("14.03.2022", "opłata", "1 300,00"), ("15.03.2022", "zwrot", "77,10")]  # fmt: skip
    text, packed = "", b""
    for line, row in enumerate(rows):
        for column, cell in enumerate(row):
            x = 60 + 160 * column
            for word in cell.split():
                y = 100 + 20 * line + 0.012 * x
                start = len(text)
                text += word + " "
                packed += WORD.pack(start, start + len(word), x, y, x + 5 * len(word), y + 8, 0.9)
                x += 5 * len(word) + 2.2
        text = text[:-1] + "\n"
    for rotation in (0, 180):
        turned = b"".join(
            WORD.pack(start, end, *((600 - x1, 800 - y1, 600 - x0, 800 - y0) if rotation else (x0, y0, x1, y1)), sure)
            for start, end, x0, y0, x1, y1, sure in WORD.iter_unpack(packed)
        )
        (grid,) = seen_grids.seen(text, turned, rotation)
        assert [row.cells for row in grid.rows] == rows
        # the box of a row is where the page shows it
        y0, y1 = grid.rows[0].box[1], grid.rows[0].box[3]
        assert 684 < y0 < y1 < 705 if rotation else 95 < y0 < y1 < 115


def test_prose_is_no_table() -> None:
    words, y = [], 0.0
    for line in range(30):
        x = 50.0
        y += 12
        for number in range(11):
            long = 3 + (line * 7 + number * 5) % 8
            words.append(Word(x, y, x + 5 * long, y + 9, "a" * long))
            x += 5 * long + 2.6
    assert aligned(words, em_of(words, tight=False)) == []


def drawing(lines: int) -> bytes:
    target = io.BytesIO()
    canvas = Canvas(target)
    for at in range(lines):
        canvas.line(at % 580 + 5, at // 580 + 5, at % 580 + 5, 800 - at // 580)
        canvas.line(5, at % 800 + 5, 580 - at // 800, at % 800 + 5)
    canvas.showPage()
    canvas.drawString(50, 700, "no table here")
    canvas.showPage()
    canvas.save()
    return target.getvalue()


def test_a_page_with_thousands_of_lines_is_told_and_the_next_is_read() -> None:
    pages = heard(drawing(4_000), 1, 2)
    assert [(page.page, page.reason) for page in pages] == [(1, "table.page_too_full"), (2, "")]


def test_a_damaged_file_is_refused_by_name_in_the_confined_child() -> None:
    with Crew(messages.TRADE, messages.checked, size=1, limits=Limits(seconds=60)) as crew:
        with pytest.raises(UserError) as refused:
            crew.ask({"do": "grids", "first": 1, "last": 1}, BytesSource(b"%PDF-1.7\n" + b"\x00\xff" * 400))
        assert refused.value.code == "pdf.damaged"
        good = made_table(0).pdf
        with pytest.raises(UserError) as missing:
            crew.ask({"do": "grids", "first": 1, "last": 99}, BytesSource(good))
        assert missing.value.code == "page.missing"
        page = crew.ask({"do": "grids", "first": 1, "last": 1}, BytesSource(good))
        assert isinstance(page, messages.Grids)
        assert page.grids


@pytest.mark.parametrize(
    "wrong",
    [
        {"page": 0, "reason": "", "grids": []},
        {"page": 1, "reason": "", "grids": [{"how": "ruled", "head": 2, "edges": [], "above": "", "rows": [
            [0, 0, 1, 1, ["a"]]]}]},
        {"page": 1, "reason": "", "grids": [{"how": "ruled", "head": 0, "edges": [], "above": "", "rows": []}]},
        {"page": 1, "reason": "", "grids": [{"how": "ruled", "head": 0, "edges": [], "above": "", "rows": [
            [0, 0, float("nan"), 1, ["a"]]]}]},
    ],
)  # fmt: skip
def test_a_child_that_lies_is_not_believed(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValueError):
        messages.checked("grids", wrong, b"")


@pytest.mark.parametrize(
    ("printed", "sign", "value"),
    [
        ("1 234,56", ",", "1234.56"), ("1.234,56", ",", "1234.56"), ("1,234.56", ".", "1234.56"),
        ("(100)", ",", "-100"),
        ("100,00-", ",", "-100"), ("\u22124 783,00", ",", "-4783"), ("1'234.50", ".", "1234.5"),
        ("12,5 zł", ",", "12.5"),
        ("$ 5", ".", "5"), ("–", ",", None), ("12.03.2022", ",", None), ("k. 12", ",", None), ("", ",", None),
        ("1 23,45", ",", None), ("100,00 Wn", ",", "-100"),
    ],
)  # fmt: skip
def test_sums_are_read_as_they_are_printed(printed: str, sign: str, value: str | None) -> None:
    assert amounts.amount(printed, sign) == (None if value is None else Decimal(value))


def test_columns_are_proposed_by_headings_and_by_what_stands_in_them() -> None:
    assert amounts.decimal_sign(["1.234,56", "12,00"]) == ","
    assert amounts.decimal_sign(["1,234.56", "12.00"]) == "."
    days, sums = ["01.03.2022", "02.03.2022", "05.03.2022"], ["12,00", "-3,50", "1 200,00"]
    assert columns.roles_of(("Data", "Opis", "Kwota", "Saldo"), (days, ["a", "b", "c"], sums, sums), ",") == (
        "date", "title", "amount", "balance")  # fmt: skip
    assert columns.roles_of(("", "", ""), (days, ["a", "b", "c"], sums), ",") == ("date", "", "amount")
    # a heading that what stands below it belies is not believed
    assert columns.roles_of(("Kwota", "Data"), (days, ["a", "b", "c"]), ",")[0] == "date"
    assert [columns.role_of_heading(one) for one in ("Verwendungszweck", "Дата", "Nume și prenume", "Duration")] == [
        "title", "date", "person", "duration"]  # fmt: skip
    kinds = [
        columns.row_kind([one]) for one in ("Razem", "Do przeniesienia", "Saldo początkowe", "Разом", "Razemowski")
    ]
    assert kinds == ["total", "carried", "opening", "total", "row"]


def test_ruled_lines_go_and_pieces_of_print_stay() -> None:
    sheet = Image.new("L", (600, 300), 255)
    for at in range(0, 300, 60):
        sheet.paste(0, (20, at + 5, 580, at + 7))
        for column in range(5):
            sheet.paste(0, (60 + 100 * column, at + 25, 70 + 100 * column, at + 45))
    for column in range(6):
        sheet.paste(0, (22 + 100 * column, 5, 24 + 100 * column, 300))
    found = seen_cells.pieces(seen_cells.unruled(sheet, 200), 28)
    assert [box[:2] for box in found] == [
        (60 + 100 * column, at + 25) for at in range(0, 300, 60) for column in range(5)
    ]  # fmt: skip


def test_days_a_heading_counts_are_columns_though_one_print_reaches_over() -> None:
    words = [Word(18 * day, 10, 18 * day + 9, 18, str(day)) for day in range(1, 13)]
    words += [Word(18 * day, 10 + 12 * row, 18 * day + (16 if (day, row) == (6, 2) else 9), 18 + 12 * row, "10")
              for row in range(1, 5) for day in range(1, 13)]  # fmt: skip
    (grid,) = aligned(words, 7.0)
    assert [len(row.cells) for row in grid.rows] == [12] * 5
    assert grid.rows[0].cells == tuple(str(day) for day in range(1, 13))


@_FONT
@pytest.mark.slow
def test_cells_of_scans_are_found() -> None:
    made = [made_table(number) for number in (2, 5, 11, 14)] + [made_table(number, seed=22) for number in (26, 17)]
    sums = [score(one, near=True) for one in made]
    assert f1(*(sum(column) for column in zip(*sums, strict=True))) >= 0.9
