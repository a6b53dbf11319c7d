"""Papers out: no cell becomes a formula, and no protected name slips through in another form."""

import csv
import io
import zipfile

import pytest

from judgedesk.domain.errors import UserError
from judgedesk.drafting.guard import leaks
from judgedesk.drafting.tables import Table, written

TABLE = Table(
    "Ledger", ["II K 1/26"], ["File", "Pages", "Share"],
    [["=cmd|'/c calc'!A1", 3, 0.5], ["+48 600 100 200.txt", 0, None], ["zażalenie.pdf", 12, 1.0]], ["End"],
)  # fmt: skip


def test_a_sheet_holds_numbers_as_numbers_and_no_formula() -> None:
    with zipfile.ZipFile(io.BytesIO(written(TABLE, ".xlsx"))) as book:
        sheet = book.read("xl/worksheets/sheet1.xml").decode()
    assert "<f>" not in sheet and "<v>12</v>" in sheet and "<v>0.5</v>" in sheet
    assert 't="inlineStr"><is><t xml:space="preserve">=cmd|' in sheet and "zażalenie.pdf" in sheet
    assert 'state="frozen"' in sheet


def test_a_csv_has_an_apostrophe_where_a_formula_would_begin() -> None:
    text = written(TABLE, ".csv").decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(text)))
    assert [row[0] for row in rows] == ["File", "'=cmd|'/c calc'!A1", "'+48 600 100 200.txt", "zażalenie.pdf"]


def test_a_document_holds_title_rows_and_repeats_its_head() -> None:
    from docx import Document

    document = Document(io.BytesIO(written(TABLE, ".docx")))
    assert [cell.text for cell in document.tables[0].rows[3].cells] == ["zażalenie.pdf", "12", "1.0"]
    assert "tblHeader" in document.tables[0].rows[0]._tr.xml
    assert [p.text for p in document.paragraphs] == ["Ledger", "II K 1/26", "End"]
    assert document.core_properties.author == ""


def test_another_ending_is_refused() -> None:
    with pytest.raises(UserError, match=r"out\.unknown_ending"):
        written(TABLE, ".pdf")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Oksana Szewczenko", "protokol_szewczenko_2.pdf"),
        ("Oksana Szewczenko", "zeznania Oksany z dnia 3 maja"),
        ("Anna Wrzeszczyk", "LIST WRZESZCZYKOWEJ"),
        ("Nguyễn Thị Hoa Lan", "chat with nguyen.txt"),
        ("Łucja Żak-Bąkowska", "zeznanie bakowskiej.docx"),
        ("Ольга Ткаченко", "показання Ткаченкової"),
        ("Ewa Lis", "list do Ewy"),
        ("Marek Zych", "zeznania Marka"),
        ("Nguyễn Thị Hoa", "rozmowa z Hoą"),
    ],
)
def test_a_protected_name_is_found_in_other_forms(name: str, text: str) -> None:
    found = leaks(["nothing here", text], [name])
    assert [leak.name for leak in found] == [name]
    assert found[0].quote in text


def test_a_short_name_does_not_stop_common_words() -> None:
    assert leaks(["This is what they think of the language and the plan"], ["Nguyễn Thị Lan"]) == []


def test_other_words_are_left_alone() -> None:
    texts = ["protokol-kontroli.pdf", "Lista obecności", "hotel.txt", "zeszyt.pdf", "an", "Nowe porty"]
    assert leaks(texts, ["Oksana Szewczenko", "Jan Nowak", "Li An"]) == []
