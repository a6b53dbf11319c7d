"""Families: what is the same and nearly the same, as documents come, and two of them side by side."""

import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import near_truth as truth
import pytest
from cases import CHEAP, PASSPHRASE, code_of, store_document

from judgedesk.app import casefile
from judgedesk.app.casefile import Case
from judgedesk.app.enrichment import enrich
from judgedesk.app.families import Family, differences, families, family_of
from judgedesk.domain.documents import page_id
from judgedesk.domain.roles import Role
from judgedesk.store import documents

TEXTS = truth.demo_texts()
RECORD, NOTE, CHARGE = TEXTS["zeznania-p1-2023-12-05"], TEXTS["protokol-pip"], TEXTS["akt-oskarzenia"]
WORDS = NOTE.split(" ")


@pytest.fixture
def case(tmp_path: Path, new_case: Callable[..., Case]) -> Case:
    return new_case(tmp_path)


def add(case: Case, name: str, text: str, *, scan: bool = False, **more: Any) -> int:
    """A document of pages of some 900 characters; a scan as OCR leaves it."""
    document = store_document(case, name, *[text[at : at + 900] for at in range(0, len(text), 900)], **more)
    if scan:
        with case.file.writing() as connection:
            connection.execute(
                "UPDATE pages SET source = 'ocr' WHERE id BETWEEN ? AND ?",
                (page_id(document, 0), page_id(document + 1, 0)),
            )
    return document


def told(case: Case) -> list[list[tuple[str, str, str]]]:
    """Per family: name, relation, and the name of what it is closest to."""
    names = {member.document: member.name for family in families(case) for member in reversed(family.members)}
    return [
        [(member.name, member.relation.value, names[member.closest]) for member in family.members]
        for family in families(case)
    ]


def test_a_scan_a_draft_and_another_file_of_the_same_text_are_one_family(case: Case) -> None:
    add(case, "record.pdf", RECORD)
    add(case, "record.docx", RECORD + "\n")
    add(case, "scan.pdf", truth.scanned(RECORD, 0.03, random.Random(1)), scan=True)
    add(case, "draft.docx", truth.drafted(RECORD, 0.1, random.Random(2), WORDS))
    add(case, "other.pdf", NOTE)
    enrich(case)
    assert told(case) == [
        [
            ("record.pdf", "same_text", "record.docx"),
            ("record.docx", "same_text", "record.pdf"),
            ("scan.pdf", "scan_of", "record.pdf"),
            ("draft.docx", "nearly", "record.pdf"),
        ]
    ]
    family = families(case)[0]
    assert family.id == 1
    assert all(0.8 < member.similarity <= 1 for member in family.members)
    assert family.members[0].pages == len(range(0, len(RECORD), 900))


def test_an_excerpt_joins_the_one_document_that_holds_it(case: Case) -> None:
    excerpt = " ".join(CHARGE.split(" ")[200:500])
    add(case, "charge.pdf", CHARGE)
    add(case, "volume.pdf", f"{NOTE}\n{CHARGE}\n{RECORD}")
    add(case, "excerpt.pdf", excerpt)
    enrich(case)
    assert told(case) == [
        [
            ("charge.pdf", "excerpt_of", "volume.pdf"),
            ("volume.pdf", "contains", "charge.pdf"),
            ("excerpt.pdf", "excerpt_of", "charge.pdf"),
        ]
    ]


def test_forms_and_strangers_have_no_family(case: Case) -> None:
    chosen = random.Random(3)
    for number in range(6):
        add(case, f"summons {number}.pdf", truth.filled_in(truth.SUMMONS, chosen))
    add(case, "note.pdf", NOTE)
    add(case, "english.pdf", TEXTS["statement-p1-working-translation"])
    add(case, "polish.pdf", RECORD)
    enrich(case)
    assert families(case) == []


def test_a_short_text_is_compared_by_its_bytes_only(case: Case) -> None:
    store_document(case, "a.txt", "Kwituję odbiór 200 zł.")
    store_document(case, "b.txt", "Kwituję odbiór 200 zł!")
    enrich(case)
    assert families(case) == []


def test_a_file_with_the_same_bytes_stands_in_the_family(case: Case) -> None:
    first = add(case, "record.pdf", RECORD)
    with case.file.writing() as connection:
        documents.see(connection, first, "/tom 2/kopia.pdf", "kopia.pdf", duplicate=True)
    alone = [("record.pdf", "exact", "record.pdf"), ("kopia.pdf", "exact", "record.pdf")]
    assert told(case) == [alone], "known without any enrichment"
    add(case, "scan.pdf", truth.scanned(RECORD, 0.02, random.Random(1)), scan=True)
    enrich(case)
    assert [name for name, _, _ in told(case)[0]] == ["record.pdf", "kopia.pdf", "scan.pdf"]


def test_families_do_not_depend_on_the_order_of_arrival_and_grow_in_steps(
    tmp_path: Path, new_case: Callable[..., Case]
) -> None:
    made = truth.made({"note": NOTE, "charge": CHARGE, "record": RECORD}, 3)
    together: list[set[str]] = []
    for name, steps in (("once", False), ("steps", True)):
        case = new_case(tmp_path, name=f"{name}.jdcase")
        for number, document in enumerate(made):
            add(case, document.name, document.text)
            if steps and number % 20 == 0:
                enrich(case)
        enrich(case)
        found = [{member.name for member in family.members} for family in families(case)]
        together = together or found
        assert found == together
    assert together == [
        {document.name for document in made if document.group == group} for group in ("note", "charge", "record")
    ]


def test_a_new_document_is_compared_with_its_like_only(case: Case) -> None:
    for name, text in TEXTS.items():
        add(case, name, text)
    enrich(case)
    add(case, "scan.pdf", truth.scanned(CHARGE, 0.02, random.Random(1)), scan=True)
    report = enrich(case)
    assert report.documents == 1
    assert 1 <= report.compared <= 3
    assert told(case) == [[("akt-oskarzenia", "scanned_as", "scan.pdf"), ("scan.pdf", "scan_of", "akt-oskarzenia")]]


def test_a_text_read_anew_leaves_its_family(case: Case) -> None:
    add(case, "record.pdf", RECORD)
    scan = add(case, "scan.pdf", truth.scanned(RECORD, 0.02, random.Random(1)), scan=True)
    add(case, "draft.docx", truth.drafted(RECORD, 0.1, random.Random(2), WORDS))
    enrich(case)
    assert len(families(case)[0].members) == 3
    with case.file.writing() as connection:
        for page, text in enumerate([NOTE[:900], *[""] * 40], 1):
            connection.execute(
                "UPDATE pages SET text = ?, hash = ? WHERE id = ?",
                (text, documents.page_hash(text), page_id(scan, page)),
            )
    enrich(case)
    assert told(case) == [[("record.pdf", "nearly", "draft.docx"), ("draft.docx", "nearly", "record.pdf")]]
    assert family_of(case, scan) is None
    family = family_of(case, 1)
    assert isinstance(family, Family) and family.id == 1


def test_a_sealed_member_is_seen_by_key_holders_only(case: Case, reopened: Callable[..., Case]) -> None:
    casefile.add_user(case, "clerk", Role.CLERK, PASSPHRASE, CHEAP)
    add(case, "open.pdf", RECORD)
    add(case, "scan.pdf", truth.scanned(RECORD, 0.03, random.Random(1)), scan=True)
    add(case, "lone.pdf", NOTE)
    add(case, "sealed.pdf", truth.drafted(RECORD, 0.05, random.Random(2), WORDS), sealed=True)
    add(case, "sealed note.pdf", truth.scanned(NOTE, 0.02, random.Random(3)), sealed=True)
    enrich(case)
    assert [[name for name, _, _ in family] for family in told(case)] == [
        ["open.pdf", "scan.pdf", "sealed.pdf"], ["lone.pdf", "sealed note.pdf"],
    ]  # fmt: skip
    assert [member.sealed for member in families(case)[1].members] == [False, True]
    clerk = reopened(case, "clerk")
    assert [[name for name, _, _ in family] for family in told(clerk)] == [["open.pdf", "scan.pdf"]]


def test_two_documents_side_by_side(case: Case) -> None:
    first = store_document(case, "a.txt", "Paszport wziął szef przy bra-\nmie.", "Potem pojechali na halę.")
    second = store_document(case, "b.txt", "Paszport wziął kierowca przy bramie. Potem pojechali na halę.")
    comparison = differences(case, "a.txt", second)
    assert [(piece.kind, piece.text_a, piece.text_b) for piece in comparison.pieces if piece.kind != "same"] == [
        ("changed", "szef", "kierowca")
    ]
    assert comparison.pieces[1].spans_a[0].page == 1
    assert comparison.similarity > 0.7
    blank = store_document(case, "blank.txt", " ")
    assert code_of(differences, case, first, first) == "compare.same"
    assert code_of(differences, case, first, blank) == "compare.no_text"
    assert code_of(differences, case, first, "nothing.txt") == "document.unknown"


def test_a_clerk_compares_nothing_sealed(case: Case, reopened: Callable[..., Case]) -> None:
    casefile.add_user(case, "clerk", Role.CLERK, PASSPHRASE, CHEAP)
    first = add(case, "open.pdf", RECORD)
    sealed = add(case, "sealed.pdf", RECORD + " Dopisek.", sealed=True)
    assert differences(case, first, sealed).similarity > 0.99
    clerk = reopened(case, "clerk")
    assert code_of(differences, clerk, first, sealed) in ("keys.not_yours", "document.unknown")
