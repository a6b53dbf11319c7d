"""Papers made of answers: passages with citations, counts of lists; what is missing is said, no name leaves."""

import csv
import io
import threading
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from cases import DEFENDANT, PASSPHRASE, VICTIM, code_of, file_of, store_document

from judgedesk.app import casefile, records
from judgedesk.app.audit import events
from judgedesk.app.batch import batch
from judgedesk.app.batch_paper import write_batch
from judgedesk.app.casefile import Case
from judgedesk.app.hit_report import not_covered, write_batch_hits, write_hits
from judgedesk.app.terms import lines_of
from judgedesk.domain.roles import Role
from judgedesk.store.cipher import Cost


@pytest.fixture
def case(tmp_path: Path, new_case: Callable[..., Case], cost: Cost) -> Case:
    made = new_case(tmp_path)
    casefile.add_user(made, "clerk", Role.CLERK, PASSPHRASE, cost)
    store_document(
        made, "statement.txt", "They took our passports at the gate.", "Nothing here.", "No passports came back.",
        volume="II", folios=("7", "7v", "8"),
    )  # fmt: skip
    store_document(made, "letter.txt", "Dear all, the passports are with me & <safe>\x0b.")
    records.apply(made, file_of(persons=[DEFENDANT]))
    return made


def paragraphs(path: Path) -> list[tuple[str, str]]:
    return [(paragraph.style.name, paragraph.text) for paragraph in docx.Document(str(path)).paragraphs]


def bold(path: Path) -> list[str]:
    return [run.text for paragraph in docx.Document(str(path)).paragraphs for run in paragraph.runs if run.bold]


def test_passages_stand_under_their_documents_with_citations_and_the_words_in_bold(case: Case, tmp_path: Path) -> None:
    done = write_hits(case, "passports", tmp_path / "hits.docx")
    assert (done.pages, done.listed, done.not_understood) == (3, 3, 0)
    told = paragraphs(tmp_path / "hits.docx")
    texts = [text for _, text in told]
    assert texts[0] == "Passages found" and texts[1] == case.title
    assert any(text.startswith("Words looked for: passports") for text in texts)
    assert "Question: passports" in texts and "Pages: 3, in documents: 2" in texts
    assert "Order: as the pages lie in the file." in texts
    at = texts.index("statement.txt (volume II)")
    assert told[at][0] == "Heading 3"
    assert texts[at + 1] == "t. II k. 7, page 1: They took our passports at the gate."
    assert texts[at + 2] == "t. II k. 8, page 3: No passports came back."
    assert told[at + 3] == ("Heading 3", "letter.txt")
    assert texts[at + 4].startswith("letter.txt, 1: Dear all, the passports are with me & <safe>")
    assert bold(tmp_path / "hits.docx") == ["passports"] * 3
    (event,) = [event for event in events(case) if event.kind == "paper.written" and event.part == "case"]
    assert event.about == "hits"


def test_a_paper_says_what_it_does_not_cover(case: Case, tmp_path: Path, reopened: Callable[..., Case]) -> None:
    assert not_covered(case, "en") == ["Nothing: every page of every file could be searched."]
    with case.file.writing() as connection:
        connection.execute("UPDATE pages SET source = 'none', text = '' WHERE id % 4 = 2")
        connection.execute("UPDATE documents SET state = 'failed', reason = 'file.empty' WHERE name = 'letter.txt'")
    missing = write_hits(case, "passports", tmp_path / "hits.docx").missing
    assert missing == ["Pages that wait for OCR: 1", "Files that could not be read: 1"]
    texts = [text for _, text in paragraphs(tmp_path / "hits.docx")]
    at = texts.index("What this search does not cover")
    assert texts[at + 1 : at + 3] == missing
    clerk = reopened(case, "clerk")
    assert not_covered(clerk, "en")[-1] == "What is sealed, if anything is: the keys of clerk don't open it."


def test_too_many_passages_are_cut_and_the_paper_says_so(case: Case, tmp_path: Path) -> None:
    done = write_hits(case, "passports", tmp_path / "hits.docx", most=2)
    assert (done.pages, done.listed) == (3, 2)
    texts = [text for _, text in paragraphs(tmp_path / "hits.docx")]
    assert "Listed here are the first 2; 1 further pages are left out." in texts


def test_the_same_as_a_sheet_and_as_rows(case: Case, tmp_path: Path) -> None:
    write_hits(case, "passports", tmp_path / "hits.csv")
    rows = list(csv.reader(io.StringIO((tmp_path / "hits.csv").read_text("utf-8-sig"))))
    assert rows[0] == ["Question", "Volume", "Document", "Citation", "Page", "Passage"]
    assert rows[1] == [
        "passports", "II", "statement.txt (volume II)", "t. II k. 7", "1", "They took our passports at the gate.",
    ]  # fmt: skip
    assert ["What this search does not cover", *[""] * 5] in rows
    write_hits(case, "passports", tmp_path / "hits.xlsx")
    with zipfile.ZipFile(tmp_path / "hits.xlsx") as book:
        assert b'name="About this list"' in book.read("xl/workbook.xml")
        assert b"every page of every file" in book.read("xl/worksheets/sheet2.xml")


def test_no_protected_person_is_named_in_any_of_them(case: Case, tmp_path: Path, reopened: Callable[..., Case]) -> None:
    records.apply(case, file_of(persons=[{**VICTIM, "protected": True, "name": "Zofia Gate"}]))
    lines = lines_of("passports\nletter")
    assert code_of(write_hits, case, "passports", tmp_path / "a.docx") == "leak.found"
    assert code_of(write_batch_hits, case, lines, tmp_path / "a.xlsx") == "leak.found"
    assert code_of(write_batch, case, batch(case, lines_of("gates")), tmp_path / "a.csv") == "leak.found"
    assert code_of(write_batch, case, batch(case, lines_of("gates")), tmp_path / "a.docx") == "leak.found"
    assert write_hits(case, "dear", tmp_path / "fine.docx").listed == 1
    clerk = reopened(case, "clerk")
    assert code_of(write_hits, clerk, "passports", tmp_path / "b.docx") == "leak.found"
    assert write_hits(clerk, "dear", tmp_path / "clerk.docx").listed == 1
    assert sorted(path.name for path in tmp_path.glob("*.*x")) == ["clerk.docx", "fine.docx"]


def test_sealed_pages_are_quoted_for_who_holds_the_key_and_marked(
    case: Case, tmp_path: Path, reopened: Callable[..., Case]
) -> None:
    store_document(case, "secret.txt", "More passports.", sealed=True)
    assert write_hits(case, "passports", tmp_path / "judge.docx").pages == 4
    assert ("Heading 3", "secret.txt – sealed") in paragraphs(tmp_path / "judge.docx")
    assert write_hits(reopened(case, "clerk"), "passports", tmp_path / "clerk.docx").pages == 3
    assert "secret" not in repr(paragraphs(tmp_path / "clerk.docx"))


def test_a_list_gives_a_heading_a_term_and_what_was_not_looked_for(case: Case, tmp_path: Path) -> None:
    lines = lines_of('passports\ngate\nzebra\n"open\npassports')
    done = write_batch_hits(case, lines, tmp_path / "hits.docx")
    assert (done.pages, done.listed, done.not_understood) == (4, 4, 1)
    told = paragraphs(tmp_path / "hits.docx")
    headings = [text for style, text in told if style == "Heading 2"]
    assert headings == ["What this search does not cover", "passports", "gate", "zebra"]
    assert any(text.startswith('Not looked for: "open – ') for _, text in told)
    stop = threading.Event()
    stop.set()
    assert code_of(write_batch_hits, case, lines, tmp_path / "no.docx", cancel=stop) == "job.cancelled"
    assert code_of(write_batch_hits, case, lines, tmp_path / "no.pdf") == "out.unknown_ending"
    assert not (tmp_path / "no.docx").exists()


def test_a_matrix_holds_every_count_of_a_list(case: Case, tmp_path: Path) -> None:
    counted = batch(case, lines_of('passports\n"open\ngate'))
    assert write_batch(case, counted, tmp_path / "matrix.csv") == 7
    rows = list(csv.reader(io.StringIO((tmp_path / "matrix.csv").read_text("utf-8-sig"))))
    assert rows[:6] == [
        ["Counted", "Name", "Volume", "Pages", "passports", '"open', "gate"],
        ["all pages", "", "", "", "3", "", "1"],
        ["documents", "", "", "", "2", "", "1"],
        ["person", "Bogdan Example", "", "0", "0", "", "0"],
        ["document", "statement.txt", "II", "2", "2", "", "1"],
        ["document", "letter.txt", "", "1", "1", "", ""],
    ]
    assert rows[6][0] == "not looked for" and rows[6][5] != "" and rows[6][4] == rows[6][6] == ""
    assert rows[7][:2] == ["not covered", "Nothing: every page of every file could be searched."]
    write_batch(case, counted, tmp_path / "list.docx")
    table = docx.Document(str(tmp_path / "list.docx")).tables[0]
    cells = [[cell.text for cell in row.cells] for row in table.rows]
    assert cells[1] == ["1", "passports", "3", "2", "", "statement.txt (2); letter.txt (1)"]
    assert cells[2][:4] == ["2", '"open', "", ""] and "quotation mark" in cells[2][5]
