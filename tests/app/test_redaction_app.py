"""Disclosure copies of a case: boxes with their basis, what may not be done, the copy, its check, its log."""

import io
import os
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from cases import PASSPHRASE, VICTIM, code_of, everything_in, file_of, pdf_of, rows_of, store_document
from pypdfium2 import PdfDocument
from reportlab.pdfgen.canvas import Canvas

from judgedesk.app import casefile, ocr, records, redaction, redaction_copy
from judgedesk.app.audit import events
from judgedesk.app.casefile import Case
from judgedesk.app.intake import import_files
from judgedesk.app.papers import Recipient
from judgedesk.app.reading import listed
from judgedesk.app.redaction_suggest import suggest
from judgedesk.app.seals import seal_document
from judgedesk.domain.errors import UserError
from judgedesk.domain.roles import Compartment, Role
from judgedesk.law.redaction_bases import bases
from judgedesk.store import rows
from judgedesk.store.cipher import Cost

LINES = ("The witness Anna Brzoza lives at Lipowa 7, Warszawa, phone +48 600 100 200.",
         "She was promised work in a hotel. Brzoza was never paid.")  # fmt: skip
NAME = (0.1, 0.12, 0.9, 0.16)


def record(*lines: str, folio: str = "k. 12") -> bytes:
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(595, 842))
    canvas.setFont("Helvetica", 11)
    canvas.drawString(520, 810, folio)
    for number, line in enumerate(lines):
        canvas.drawString(72, 720 - 60 * number, line)
    canvas.showPage()
    canvas.setFont("Helvetica", 11)
    canvas.drawString(72, 700, "A second page without anybody.")
    canvas.save()
    return out.getvalue()


@pytest.fixture
def case(tmp_path: Path, new_case: Callable[..., Case]) -> Case:
    made = new_case(tmp_path)
    (tmp_path / "record.pdf").write_bytes(record(*LINES))
    import_files(made, [tmp_path / "record.pdf"], jobs=1)
    return made


@pytest.fixture
def no_ocr(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine without Tesseract."""
    monkeypatch.setattr(ocr, "engine", lambda: ocr.Engine(ocr.TRADE, (), ""))


def only(case: Case) -> int:
    return listed(case)[0].id


def text_of(path: Path, page: int = 0) -> str:
    document = PdfDocument(path)
    text = document[page].get_textpage().get_text_range()
    document.close()
    return text


def test_a_box_is_kept_undone_and_done_again(case: Case) -> None:
    identifier, _ = redaction.add(case, only(case), 1, NAME, "kpk.184")
    [box] = redaction.boxes(case)
    assert (box.id, box.page, box.box, box.basis, box.by) == (identifier, 1, NAME, "kpk.184", "judge")
    rows.undo(case.file)
    assert redaction.boxes(case) == []
    rows.redo(case.file)
    redaction.remove(case, identifier)
    assert redaction.boxes(case, only(case)) == []
    assert code_of(redaction.remove, case, identifier) == "redaction.unknown"


def test_a_box_needs_a_basis_of_the_list(case: Case) -> None:
    document = only(case)
    assert code_of(redaction.add, case, document, 1, NAME, "because") == "redaction.no_basis"
    assert code_of(redaction.add, case, document, 1, NAME, "other") == "redaction.no_citation"
    redaction.add(case, document, 1, NAME, "other", "art. 12 ustawy o czymś")
    for box in ((0.5, 0.1, 0.2, 0.2), (0, 0, 2, 1), (0.1, 0.1, 0.1, 0.2), (0.1, 0.2)):
        assert code_of(redaction.add, case, document, 1, box, "kpk.184") == "redaction.bad_box"
    assert code_of(redaction.add, case, document, 9, NAME, "kpk.184") == "page.unknown"
    assert all(
        one.code.isascii() and one.label.pl and one.checked in ("read", "memory", "unsure") for one in bases().values()
    )


def test_what_has_no_pages_or_is_sealed_takes_no_boxes(case: Case) -> None:
    plain = store_document(case, "note.txt", "words")
    assert code_of(redaction.add, case, plain, 1, NAME, "kpk.184") == "redaction.no_pages"
    seal_document(case.file, only(case))
    assert code_of(redaction.add, case, only(case), 1, NAME, "kpk.184") == "redaction.sealed"


def test_a_folio_stamp_is_not_covered_unless_that_is_meant(case: Case, tmp_path: Path, no_ocr: None) -> None:
    document, corner = only(case), (0.8, 0.01, 0.99, 0.06)
    assert code_of(redaction.add, case, document, 1, corner, "kpk.184") == "redaction.covers_folio"
    redaction.add(case, document, 1, corner, "kpk.184", over_folio=True)
    redaction_copy.write_copy(case, document, tmp_path / "copy.pdf")
    assert "12" not in text_of(tmp_path / "copy.pdf").split()


def test_a_note_does_not_name_whom_it_protects(case: Case) -> None:
    records.apply(case, file_of(persons=[{**VICTIM, "protected": True, "name": "Anna Brzoza"}]))
    assert code_of(redaction.add, case, only(case), 1, NAME, "kpk.184", "name of Brzoza") == "redaction.names_protected"


def test_the_copy_goes_out_and_the_log_tells_of_it(case: Case, tmp_path: Path, no_ocr: None) -> None:
    document, target = only(case), tmp_path / "copy.pdf"
    redaction.add(case, document, 1, NAME, "kpk.184")
    redaction.add(case, document, 1, (0.1, 0.21, 0.9, 0.23), "kpk.148a")
    heard: list[tuple[str, int, int]] = []
    report = redaction_copy.write_copy(case, document, target, progress=lambda *said: heard.append(said))
    assert "Brzoza" not in text_of(target)
    assert "12" in text_of(target)
    assert "second page" in text_of(target, 1)
    assert (report.pages, dict(report.by_basis)) == (2, {"kpk.184": 1, "kpk.148a": 1})
    assert ("checking", 2, 2) in heard
    [copy] = redaction.copies(case)
    import hashlib

    assert copy.copy == report.copy == hashlib.sha256(target.read_bytes()).hexdigest()
    assert copy.original == listed(case)[0].sha256
    assert {"paper.written", "redaction.written"} <= {event.kind for event in events(case)}
    table = redaction.redaction_log(case, "pl")
    assert [row[3] for row in table.rows] == ["art. 184 k.p.k.", "art. 148a k.p.k."]
    assert report.copy in table.after[0]


def test_a_word_that_stands_elsewhere_is_told(case: Case, tmp_path: Path, no_ocr: None) -> None:
    redaction.add(case, only(case), 1, NAME, "kpk.184")
    report = redaction_copy.write_copy(case, only(case), tmp_path / "copy.pdf")
    assert report.elsewhere == {"brzoza": [1]}


def test_a_copy_that_still_names_a_protected_person_is_stopped_at_the_door(
    case: Case, tmp_path: Path, no_ocr: None
) -> None:
    records.apply(case, file_of(persons=[{**VICTIM, "protected": True, "name": "Anna Brzoza"}]))
    redaction.add(case, only(case), 1, NAME, "kpk.184")
    target = tmp_path / "copy.pdf"
    assert code_of(redaction_copy.write_copy, case, only(case), target) == "leak.found"
    assert not target.exists()
    redaction_copy.write_copy(case, only(case), target, recipient=Recipient.AUTHORITY)
    assert target.exists()


def test_nothing_is_written_without_boxes_under_another_ending_or_after_a_cancel(
    case: Case, tmp_path: Path, no_ocr: None
) -> None:
    target = tmp_path / "copy.pdf"
    assert code_of(redaction_copy.write_copy, case, only(case), target) == "redaction.no_boxes"
    redaction.add(case, only(case), 1, NAME, "kpk.184")
    assert code_of(redaction_copy.write_copy, case, only(case), tmp_path / "copy.docx") == "out.unknown_ending"
    stop = threading.Event()
    stop.set()
    assert code_of(redaction_copy.write_copy, case, only(case), target, cancel=stop) == "job.cancelled"
    assert not target.exists()


def test_who_may_only_read_writes_no_copy(
    case: Case, tmp_path: Path, reopened: Callable[..., Case], no_ocr: None
) -> None:
    redaction.add(case, only(case), 1, NAME, "kpk.184")
    reader = reopened(case, write=False)
    assert code_of(redaction_copy.write_copy, reader, only(reader), tmp_path / "copy.pdf") == "out.not_logged"


def test_a_copy_in_which_something_is_left_is_not_written(
    case: Case, tmp_path: Path, no_ocr: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As if the painter had failed: the check of its own finds it."""
    from judgedesk.drafting import redaction as drafting

    redaction.add(case, only(case), 1, NAME, "kpk.184")
    monkeypatch.setattr(drafting, "paint", lambda *_: None)
    target = tmp_path / "copy.pdf"
    with pytest.raises(UserError) as refused:
        redaction_copy.write_copy(case, only(case), target)
    assert (refused.value.code, refused.value.facts["pages"]) == ("redaction.not_gone", "1")
    assert not target.exists()


def test_proposals_are_places_of_names_addresses_and_numbers(case: Case, no_ocr: None) -> None:
    protected = {**VICTIM, "protected": True, "name": "Anna Brzoza", "address": "ul. Lipowa 7, 00-950 Warszawa"}
    records.apply(case, file_of(persons=[protected]))
    document = only(case)
    found = suggest(case, document)
    names = [one for one in found if one.kind == "name"]
    assert {one.quote for one in names} >= {"Brzoza"}
    assert all(one.person == "P-1" and one.basis == "kpk.184" for one in names)
    assert any(one.kind in ("data", "contact") and "600" in one.quote for one in found)
    assert any("Lipowa" in one.quote for one in found)
    assert all(one.page == 1 for one in found)
    assert redaction.boxes(case) == []
    for one in found:
        redaction.add(case, document, one.page, one.box, one.basis)
    assert suggest(case, document) == []


def test_a_clerk_gets_numbers_but_no_names(case: Case, cost: Cost, reopened: Callable[..., Case]) -> None:
    records.apply(case, file_of(persons=[{**VICTIM, "protected": True, "name": "Anna Brzoza"}]))
    casefile.add_user(case, "clerk", Role.CLERK, PASSPHRASE, cost)
    clerk = reopened(case, user="clerk")
    assert {one.kind for one in suggest(clerk, only(clerk))} == {"contact"}


def test_a_scan_is_read_by_ocr_after_it_was_blacked_out(tmp_path: Path, new_case: Callable[..., Case]) -> None:
    if "eng" not in ocr.engine().languages:
        pytest.skip("Tesseract with English is not installed here")
    case = new_case(tmp_path)
    page = PdfDocument(pdf_of("Witness Katarzyna Lipska speaks of the barn"))[0]
    out = io.BytesIO()
    page.render(scale=200 / 72).to_pil().convert("L").save(out, "PDF", resolution=200)
    (tmp_path / "scan.pdf").write_bytes(out.getvalue())
    import_files(case, [tmp_path / "scan.pdf"], jobs=1)
    redaction.add(case, only(case), 1, (0.19, 0.155, 0.37, 0.175), "kpk.184")
    report = redaction_copy.write_copy(case, only(case), tmp_path / "copy.pdf")
    text = text_of(tmp_path / "copy.pdf")
    assert report.ocr_pages == 1
    assert "barn" in text
    assert "Lipska" not in text
    assert "Katarzyna" not in text


def test_a_picture_becomes_a_copy(tmp_path: Path, new_case: Callable[..., Case], no_ocr: None) -> None:
    from PIL import Image

    case = new_case(tmp_path)
    Image.effect_noise((600, 800), 60).save(tmp_path / "photo.jpg")
    import_files(case, [tmp_path / "photo.jpg"], jobs=1)
    redaction.add(case, only(case), 1, (0.2, 0.2, 0.5, 0.4), "kpk.180")
    report = redaction_copy.write_copy(case, only(case), tmp_path / "copy.pdf")
    assert report.without_text == [1]
    shown = PdfDocument(tmp_path / "copy.pdf")[0].render(scale=1).to_pil().convert("L")
    assert shown.getpixel((round(shown.width * 0.25), round(shown.height * 0.25))) < 60


def test_real_documents(tmp_path: Path, new_case: Callable[..., Case], no_ocr: None) -> None:
    """A few real PDFs: what a box over the upper half covers is gone, and what is below stays."""
    if not os.environ.get("JUDGEDESK_CORPUS"):
        pytest.skip("JUDGEDESK_CORPUS names no folder with real documents")
    found = sorted(
        path for path in Path(os.environ["JUDGEDESK_CORPUS"]).rglob("*.pdf") if path.stat().st_size < 200_000
    )
    case = new_case(tmp_path)
    import_files(case, found[:3], jobs=1)
    for document in listed(case):
        redaction.add(case, document.id, 1, (0.0, 0.05, 1.0, 0.5), "kpk.148a", over_folio=True)
        report = redaction_copy.write_copy(case, document.id, tmp_path / f"{document.id}.pdf")
        assert len(PdfDocument(tmp_path / f"{document.id}.pdf")) == report.pages == document.pages


def test_a_document_sealed_later_takes_what_was_blacked_out_of_it_along(
    case: Case, tmp_path: Path, no_ocr: None
) -> None:
    document = listed(case)[0]
    identifier, _ = redaction.add(case, document.id, 1, NAME, "kpk.148a", "her address")
    redaction_copy.write_copy(case, document.id, tmp_path / "copy.pdf", recipient=Recipient.SERVED)
    seal_document(case.file, document.id)
    held = everything_in(case.file.reading(Compartment.CASE))
    assert identifier not in [row[1] for row in rows_of(case.file.reading(Compartment.CASE))["records"]]
    assert "her address" not in held
    assert document.sha256 not in held
