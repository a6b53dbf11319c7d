"""A list of terms looked for at once: every line answered or refused, counts as single searches give them."""

import csv
import io
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
import xlsxwriter
from cases import DEFENDANT, PASSPHRASE, VICTIM, code_of, file_of, store_document

from judgedesk.app import casefile, finding, records
from judgedesk.app.batch import Batch, batch
from judgedesk.app.casefile import Case
from judgedesk.app.terms import lines_in, lines_of
from judgedesk.domain.roles import Role
from judgedesk.store.cipher import Cost

ACCOUNT = "PL 61 1090 1014 0000 0712 1981 2874"


@pytest.fixture
def case(tmp_path: Path, new_case: Callable[..., Case], cost: Cost) -> Case:
    made = new_case(tmp_path)
    casefile.add_user(made, "clerk", Role.CLERK, PASSPHRASE, cost)
    store_document(
        made, "one.txt", "Jan Kowalski drove the van.", "Bogdan Example paid Jan.", "Kowalski called +48 600 123 456.",
        volume="I",
    )  # fmt: skip
    store_document(
        made, "two.txt", f"Transfer from {ACCOUNT} to Kowalski, Jan.", "Bogdan Example and P-1 met Kowalski Jan."
    )
    records.apply(made, file_of(persons=[DEFENDANT, VICTIM, {"id": "w1", "roles": ["witness"], "name": ""}]))
    return made


def counted(found: Batch) -> dict[str, tuple[int, int]]:
    return {term.text: (term.pages, term.documents) for term in found.terms}


def test_each_line_is_counted_in_all_per_document_and_per_person(case: Case) -> None:
    found = batch(
        case, lines_of(f'Kowalski Jan\n\n+48 600 123 456\n{ACCOUNT}\n"Jan Kowalski"\nJan NOT Kowalski\nnobody')
    )
    assert counted(found) == {
        "Kowalski Jan": (3, 2), "+48 600 123 456": (1, 1), ACCOUNT: (1, 1), '"Jan Kowalski"': (1, 1),
        "Jan NOT Kowalski": (1, 1), "nobody": (0, 0),
    }  # fmt: skip
    assert [term.line for term in found.terms] == [1, 3, 4, 5, 6, 7]
    assert {(found.terms[term].text, document): pages for (term, document), pages in found.cells.items()} == {
        ("Kowalski Jan", 1): 1, ("Kowalski Jan", 2): 2, ("+48 600 123 456", 1): 1, (ACCOUNT, 2): 1,
        ('"Jan Kowalski"', 1): 1, ("Jan NOT Kowalski", 1): 1,
    }  # fmt: skip
    assert [(one.name, one.volume, one.pages) for one in found.documents] == [("one.txt", "I", 3), ("two.txt", "", 2)]
    assert [(person.id, person.label, person.pages) for person in found.persons] == [
        ("d1", "Bogdan Example", 2), ("v1", "P-1", 1), ("w1", "w1", None),
    ]  # fmt: skip
    assert {(found.terms[term].text, person): pages for (term, person), pages in found.person_cells.items()} == {
        ("Kowalski Jan", "d1"): 1, ("Kowalski Jan", "v1"): 1, ("Jan NOT Kowalski", "d1"): 1,
    }  # fmt: skip


def test_every_count_is_that_of_the_single_search(case: Case) -> None:
    terms = ["kowal*", "Jan AND (van OR paid)", "volume:I Jan", "Bogdan", "P-1", '"the van"']
    found = batch(case, lines_of("\n".join(terms)))
    for term in found.terms:
        single = finding.search(case, term.text)
        assert (term.pages, term.documents, term.problem) == (single.total, single.documents, None)


def test_signs_of_a_list_are_no_operators_and_what_means_nothing_is_listed(case: Case) -> None:
    found = batch(
        case, lines_of('Kowalski – Jan\nJan & Kowalski\n***\n"Jan\nvolume:IX Jan\nJan OR\n— —\nKowalski, Jan')
    )
    assert [(term.line, term.pages) for term in found.terms if term.problem is None] == [(1, 3), (2, 3), (8, 3)]
    refused = {term.line: term.problem.facts["reason"] for term in found.not_understood if term.problem is not None}
    assert refused == {
        3: "wildcard_without_letters", 4: "unbalanced_quote", 5: "no_such_volume", 6: "operator_without_right",
        7: refused[7],
    }  # fmt: skip


def test_a_line_that_stands_twice_is_listed_twice(case: Case) -> None:
    found = batch(case, lines_of("van\nJan\nvan"))
    assert [(term.line, term.pages) for term in found.terms] == [(1, 1), (2, 3 + 1), (3, 1)]
    assert (0, 1) in found.cells and (2, 1) in found.cells


def test_bounds_are_said(case: Case) -> None:
    assert code_of(batch, case, []) == "batch.empty"
    assert code_of(batch, case, lines_of("Jan\n" * 2001)) == "batch.too_many"
    stop = threading.Event()
    told: list[tuple[int, int]] = []

    def tell(done: int, of: int) -> None:
        told.append((done, of))
        stop.set()

    assert code_of(batch, case, lines_of("Jan\nvan\npaid"), progress=tell, cancel=stop) == "job.cancelled"
    assert told == [(1, 3)]


def test_pages_sealed_to_a_user_are_in_no_count(case: Case, reopened: Callable[..., Case]) -> None:
    store_document(case, "secret.txt", "Jan Kowalski and Bogdan Example in the van", sealed=True)
    judge = batch(case, lines_of("van\nKowalski"))
    assert counted(judge) == {"van": (2, 2), "Kowalski": (5, 3)}
    assert [one.sealed for one in judge.documents] == [False, False, True]
    clerk = batch(reopened(case, "clerk"), lines_of("van\nKowalski"))
    assert counted(clerk) == {"van": (1, 1), "Kowalski": (4, 2)}
    assert [one.name for one in clerk.documents] == ["one.txt", "two.txt"]
    assert [person.pages for person in clerk.persons] == [2, 1, None]


def sheet(*rows: tuple[object, ...]) -> bytes:
    target = io.BytesIO()
    with xlsxwriter.Workbook(target, {"in_memory": True}) as book:
        page = book.add_worksheet("People")
        for number, row in enumerate(rows):
            for column, cell in enumerate(row):
                page.write(number, column, cell)
        page.write_comment("A1", "no term")
    return target.getvalue()


def test_a_list_comes_from_the_first_column_of_a_file(tmp_path: Path) -> None:
    lines = ["Łucja Żak", "600 123 456", "o'Brien; Jan"]
    (tmp_path / "a.txt").write_text("\n".join([lines[0], "", *lines[1:]]), "cp1250")
    assert lines_in(tmp_path / "a.txt") == [(1, lines[0]), (3, lines[1]), (4, lines[2])]
    with (tmp_path / "b.csv").open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream, delimiter=";").writerows([[line, "other"] for line in [*lines, ""]])
    assert [text for _, text in lines_in(tmp_path / "b.csv")] == lines
    (tmp_path / "c.xlsx").write_bytes(sheet(*((line, 1) for line in lines), ("", 2), (48600123456, 3)))
    assert lines_in(tmp_path / "c.xlsx") == [(1, lines[0]), (2, lines[1]), (3, lines[2]), (5, "48600123456")]


def test_a_file_that_is_no_list_is_refused_in_words(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"%PDF")
    assert code_of(lines_in, tmp_path / "a.pdf") == "batch.unknown_ending"
    assert code_of(lines_in, tmp_path / "none.txt") == "path.unknown"
    (tmp_path / "bad.xlsx").write_bytes(b"PK\x03\x04 broken")
    assert code_of(lines_in, tmp_path / "bad.xlsx").startswith("office.")
    (tmp_path / "big.txt").write_bytes(b"a" * ((16 << 20) + 1))
    assert code_of(lines_in, tmp_path / "big.txt") == "batch.too_big"
