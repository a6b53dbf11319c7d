"""Folios in a case: worked out from stamps and scans, corrected by a person, undone, cited, jumped to, checked."""

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from cases import PASSPHRASE, code_of, everything_in, pdf_of, store_document

from judgedesk.app import casefile, folios, intake, reading
from judgedesk.app.casefile import Case
from judgedesk.app.numbering import settle
from judgedesk.app.seals import seal_document
from judgedesk.domain.documents import TextSource, page_id
from judgedesk.domain.roles import Compartment, Role
from judgedesk.ingest.messages import WORD
from judgedesk.store import documents, layers, rows
from judgedesk.store.cipher import Cost
from judgedesk.store.documents import NewPage
from judgedesk.store.layers import OcrText


@pytest.fixture
def case(tmp_path: Path, new_case: Callable[..., Case]) -> Case:
    return new_case(tmp_path)


def file_with(case: Case, name: str, *stamps: str, volume: str = "III", sealed: bool = False) -> int:
    texts = [f"{name} page {number}" for number in range(1, len(stamps) + 1)]
    return store_document(case, name, *texts, volume=volume, folios=stamps, sealed=sealed)


def scanned(case: Case, name: str, *stamps: str, volume: str = "III") -> int:
    """A scan whose pages OCR has read; a stamp stands in the corner."""
    document = store_document(case, name, name, volume=volume)
    with case.file.writing() as connection:
        documents.drop_pages(connection, document)
        empty = [NewPage(n, "", TextSource.NONE, "", 595.0, 842.0, 0) for n in range(1, len(stamps) + 1)]
        documents.add_pages(connection, document, empty)
        connection.execute("UPDATE documents SET pages = pages_done, kind = 'pdf' WHERE id = ?", (document,))
        for number, stamp in enumerate(stamps, 1):
            recognise(connection, document, number, stamp)
    return document


def recognise(connection: object, document: int, number: int, stamp: str) -> None:
    text, words, x = f"{stamp}\nbody of the page", b"", 520.0
    at = 0
    for word in stamp.split():
        words += WORD.pack(at, at + len(word), x, 20, x + 7 * len(word), 32, 0.8)
        at, x = at + len(word) + 1, x + 7 * len(word) + 5
    words += WORD.pack(len(stamp) + 1, len(stamp) + 5, 60, 400, 90, 412, 0.9)
    read = OcrText(text, "en", 0.9, words, 0, 0.0, "test", 595.0, 842.0)
    assert layers.set_read(connection, page_id(document, number), read, set())


def numbering(case: Case, volume: str = "III") -> list[str]:
    return [line.folio for line in folios.volume(case, volume)]


def hows(case: Case, volume: str = "III") -> str:
    return " ".join(line.how or "-" for line in folios.volume(case, volume))


def undo(case: Case) -> None:
    folios.follow(case, rows.undo(case.file)[1])


def redo(case: Case) -> None:
    folios.follow(case, rows.redo(case.file)[1])


# -- worked out -------------------------------------------------------------------------------------------------------


def test_pages_without_a_stamp_get_the_folio_that_can_only_be_theirs(case: Case) -> None:
    one = file_with(case, "one.pdf", "1", "", "3", "77", "5")
    file_with(case, "two.pdf", "6", "", "", "9", "", "9a")
    changes = folios.settle(case)
    assert numbering(case) == ["1", "2", "3", "4", "5", "6", "7", "8", "9", "9v", "9a"]
    assert changes.kinds == {"documents"} and str(one) in changes.ids
    [misread] = [line for line in folios.volume(case, "III") if line.read == "77"]
    assert (misread.page, misread.folio, misread.how) == (4, "4", "between")
    assert reading.page(case, one, 2).cite == "t. III k. 2"


def test_settling_again_changes_nothing(case: Case) -> None:
    file_with(case, "one.pdf", "1", "", "3", "77", "5", "6?")
    folios.settle(case)
    before = folios.volume(case, "III")
    again = folios.settle(case)
    assert (again.kinds, again.ids) == (frozenset(), ())
    assert folios.volume(case, "III") == before


def test_folios_are_read_off_scans_and_anew_when_a_page_is(case: Case) -> None:
    document = scanned(case, "scan.pdf", "k. 11", "k, l2", "~", "h. 14", "K. 1S", "k. 16")
    folios.settle(case)
    assert numbering(case) == ["11", "12", "13", "14", "15", "16"]
    assert hows(case) == "ocr ocr between ocr ocr ocr"
    with case.file.writing() as connection:
        layers.put_back(connection, [page_id(document, 6)])
        recognise(connection, document, 6, "k. 17")
    folios.settle(case)
    assert numbering(case)[-1] == "17"


def test_a_stamp_in_the_files_own_text_is_kept_when_ocr_reads_otherwise(case: Case) -> None:
    document = file_with(case, "one.pdf", "11", "12", "13")
    with case.file.writing() as connection:
        layers.put_back(connection, [page_id(document, 2)])
        recognise(connection, document, 2, "k. 72")
    folios.settle(case)
    assert (numbering(case), hows(case)) == (["11", "12", "13"], "stamp stamp stamp")


def test_printed_page_numbers_of_a_document_without_a_volume_are_no_folios(case: Case) -> None:
    document = file_with(case, "brief.pdf", "1?", "2?", "3?", "4?", "5?", volume="")
    folios.settle(case)
    assert [line.folio for line in folios.volume(case, "")] == [""] * 5
    assert [line.read for line in folios.volume(case, "")] == ["1", "2", "3", "4", "5"]
    assert reading.page(case, document, 2).cite == "brief.pdf, 2"
    assert folios.problems(case) == []


def test_a_stamped_pdf_is_numbered_from_import_on(case: Case, tmp_path: Path) -> None:
    from reportlab.pdfgen.canvas import Canvas

    folder = tmp_path / "files"
    folder.mkdir()
    canvas = Canvas(str(folder / "akta tom III.pdf"), pagesize=(595, 842))
    for stamp in ("fol. 1", "", "fol. 2", "", "fol. 4", "", "fol. 5"):
        canvas.drawRightString(570, 815, stamp)
        canvas.drawString(60, 700, "text of the page")
        canvas.drawCentredString(300, 20, "7")
        canvas.showPage()
    canvas.save()
    assert not intake.import_files(case, [folder]).failed
    folios.settle(case)
    assert folios.volumes(case) == ["III"]
    assert numbering(case) == ["1", "1v", "2", "", "4", "4v", "5"]


# -- corrected --------------------------------------------------------------------------------------------------------


def test_one_correction_numbers_the_run_that_follows(case: Case) -> None:
    document = file_with(case, "one.pdf", "", "", "", "", "9", "10")
    folios.settle(case)
    changes = folios.correct(case, document, 1, "k. 4")
    assert numbering(case) == ["4", "5", "6", "7", "9", "10"]
    assert hows(case) == "hand between between between stamp stamp"
    assert (changes.kinds, changes.ids) == (frozenset({"documents"}), (str(document),))


def test_a_correction_reaches_to_the_end_of_the_volume(case: Case) -> None:
    one = file_with(case, "one.pdf", "", "", "")
    two = file_with(case, "two.pdf", "", "")
    folios.correct(case, one, 2, "101")
    assert numbering(case) == ["", "101", "102", "103", "104"]
    assert reading.page(case, two, 2).folio == "104"


def test_a_correction_is_undone_and_redone_with_all_that_followed(case: Case) -> None:
    document = file_with(case, "one.pdf", "", "", "", "8")
    folios.settle(case)
    before = folios.volume(case, "III")
    folios.correct(case, document, 1, "1")
    after = folios.volume(case, "III")
    label = rows.next_undo(case.file)
    assert label is not None and (label.kind, label.facts["folio"]) == ("folio.corrected", "1")
    undo(case)
    assert folios.volume(case, "III") == before
    redo(case)
    assert folios.volume(case, "III") == after != before
    assert casefile.check(case).ok


def test_alone_a_correction_leaves_the_pages_that_follow(case: Case) -> None:
    document = file_with(case, "one.pdf", "", "", "", "8", "", "10")
    folios.settle(case)
    folios.correct(case, document, 1, "1", following=False)
    assert numbering(case) == ["1", "", "", "8", "9", "10"]
    folios.correct(case, document, 4, "7", following=False)
    assert numbering(case) == ["1", "", "", "7", "9", "10"]
    undo(case)
    assert numbering(case) == ["1", "", "", "8", "9", "10"]


def test_a_cover_is_said_to_bear_no_folio(case: Case) -> None:
    document = file_with(case, "one.pdf", "", "1", "", "3")
    folios.correct(case, document, 1, "")
    assert (numbering(case), hows(case)) == (["", "1", "2", "3"], "hand stamp between stamp")
    assert folios.problems(case) == []


def test_a_mark_is_taken_back(case: Case) -> None:
    document = file_with(case, "one.pdf", "1", "2", "3")
    folios.correct(case, document, 2, "2a")
    assert numbering(case) == ["1", "2a", "3"]
    folios.release(case, document, 2)
    assert numbering(case) == ["1", "2", "3"]


def test_what_a_person_said_outlives_settling_and_reading_anew(case: Case) -> None:
    document = scanned(case, "scan.pdf", "k. 1", "k. 2", "k. 3")
    folios.settle(case)
    folios.correct(case, document, 2, "17")
    with case.file.writing() as connection:
        layers.put_back(connection, [page_id(document, 2)])
        recognise(connection, document, 2, "k. 5")
    folios.settle(case)
    assert numbering(case) == ["1", "17", "18"]


@pytest.mark.parametrize("folio", ["abc", "12z", "k.", "0", "1 2 3", "-5", "12vv"])
def test_what_is_no_folio_is_refused(case: Case, folio: str) -> None:
    document = file_with(case, "one.pdf", "1")
    assert code_of(folios.correct, case, document, 1, folio) == "folio.bad"


def test_pages_that_are_not_there_are_refused(case: Case) -> None:
    document = file_with(case, "one.pdf", "1")
    assert code_of(folios.correct, case, document, 2, "1") == "page.unknown"
    assert code_of(folios.correct, case, document, 0, "1") == "page.unknown"
    assert code_of(folios.correct, case, 99, 1, "1") == "document.unknown"
    assert code_of(folios.volume, case, "XIV") == "volume.unknown"


def test_who_only_reads_corrects_nothing(case: Case, reopened: Callable[..., Case]) -> None:
    document = file_with(case, "one.pdf", "1", "")
    folios.settle(case)
    reader = reopened(case, write=False)
    assert numbering(reader) == ["1", ""]
    assert code_of(folios.correct, reader, document, 2, "2") == "case.read_only"


# -- checked ----------------------------------------------------------------------------------------------------------


def test_problems_are_said_as_people_say_them(case: Case) -> None:
    file_with(case, "one.pdf", "810", "811", "813", "813", "816")
    file_with(case, "two.pdf", "4", "5", "", "", "9", "10")
    folios.settle(case)
    odd = folios.problems(case)
    assert [folios.told(problem) for problem in odd] == [
        "Page 3 of volume III: between k. 811 and k. 813 one folio is missing",
        "Page 4 of volume III: k. 813 comes twice in a row",
        "Page 5 of volume III: between k. 813 and k. 816 2 folios are missing",
        "Page 6 of volume III: after k. 816 the numbering steps back to k. 4",
        "Page 8 of volume III: 2 pages from here on have no folio",
        "Page 10 of volume III: between k. 5 and k. 9 at least one folio is missing",
    ]
    assert folios.told(odd[0], "Bl. d.A.").endswith("between Bl. 811 d.A. and Bl. 813 d.A. one folio is missing")
    assert (odd[0].kind, odd[0].first, odd[0].last, odd[0].missing, odd[0].page) == ("gap", "811", "813", 1, 3)
    assert folios.problems(case, {"IV"}) == []


def test_a_document_without_a_volume_is_named(case: Case) -> None:
    file_with(case, "loose.pdf", "7", "8", "11", volume="")
    folios.settle(case)
    [problem] = folios.problems(case)
    assert folios.told(problem) == "Page 3 of loose.pdf: between k. 8 and k. 11 2 folios are missing"


# -- cited and jumped to ----------------------------------------------------------------------------------------------


def test_folios_are_found_however_they_are_asked_for(case: Case) -> None:
    third = file_with(case, "c.pdf", "411", "412", "412v", volume="III")
    second = file_with(case, "b.pdf", "411", "412", volume="II")
    loose = file_with(case, "a.pdf", "412", volume="")
    folios.settle(case)
    for asked in ("t3 k412v", "t. III k. 412v", "k. 412v", "412v", "Bd. III Bl. 412 R d.A."):
        assert folios.find(case, asked) == [(third, 3)]
    assert folios.find(case, "k. 412") == [(loose, 1), (second, 2), (third, 2)]
    assert folios.find(case, "k. 412", volume="II") == [(second, 2)]
    assert folios.find(case, "t3 k412", volume="II") == [(third, 2)]
    assert folios.find(case, "t. IX k. 412") == folios.find(case, "passport") == folios.find(case, "") == []


def test_the_form_of_citation_is_the_cases_and_can_be_undone(case: Case) -> None:
    assert folios.form(case) == "k."
    folios.set_form(case, "Bl. d.A.")
    assert folios.form(case) == "Bl. d.A."
    assert reading.cite("II", "12v", "a.pdf", 3, folios.form(case)) == "Bd. II Bl. 12R d.A."
    assert reading.cite("II", "", "a.pdf", 3, folios.form(case)) == "a.pdf, 3"
    undo(case)
    assert folios.form(case) == "k."
    assert code_of(folios.set_form, case, "§") == "folio.form_unknown"


# -- volumes ----------------------------------------------------------------------------------------------------------


def test_volumes_are_proposed_from_names_and_covers(case: Case) -> None:
    store_document(case, "II K 345-26 t.2.pdf", "text", volume="")
    cover = store_document(case, "scan0001.pdf", "AKTA SPRAWY\nII K 345/26\nTom IV", "text", volume="")
    store_document(case, "tom 9.pdf", "other text", volume="I")
    store_document(case, "letter.pdf", "see tom III, k. 5", volume="")
    assert [(p.name, p.volume, p.source) for p in folios.propose_volumes(case)] == [
        ("II K 345-26 t.2.pdf", "II", "name"), ("scan0001.pdf", "IV", "cover"),
    ]  # fmt: skip
    folios.set_volume(case, [cover], "tom 4")
    assert folios.volumes(case) == ["I", "IV"]


def test_putting_documents_into_a_volume_numbers_it_and_can_be_undone(case: Case) -> None:
    one = file_with(case, "one.pdf", "1", "2", volume="")
    two = file_with(case, "two.pdf", "", "4", "5", volume="")
    folios.settle(case)
    folios.set_volume(case, [one, two], "III")
    assert numbering(case) == ["1", "2", "3", "4", "5"]
    undo(case)
    assert folios.volumes(case) == []
    assert [line.folio for line in folios.volume(case, "")] == ["1", "2", "", "4", "5"]
    redo(case)
    assert numbering(case) == ["1", "2", "3", "4", "5"]
    folios.set_volume(case, [two], "IV")
    assert (numbering(case), numbering(case, "IV")) == (["1", "2"], ["", "4", "5"])


def test_what_was_found_inside_a_document_and_what_cannot_be_read_go_along(case: Case, tmp_path: Path) -> None:
    folder = tmp_path / "files" / "I"
    folder.mkdir(parents=True)
    with zipfile.ZipFile(folder / "pack.zip", "w") as pack:
        pack.writestr("inner.txt", "What was found inside.")
        pack.writestr("broken.pdf", b"%PDF-1.7\nnothing of the sort")
    intake.import_files(case, [folder.parent])
    container = reading.resolve(case, "pack.zip").id
    changed = folios.set_volume(case, [container], "IV")
    assert {document.name: document.volume for document in reading.listed(case)} == dict.fromkeys(
        ("pack.zip", "inner.txt", "broken.pdf"), "IV"
    )
    assert len(changed.ids) == 3
    undo(case)
    assert {document.volume for document in reading.listed(case)} == {"I"}


def test_settling_alone_brings_an_undone_volume_back(case: Case) -> None:
    one = file_with(case, "one.pdf", "1", volume="II")
    folios.set_volume(case, [one], "III")
    rows.undo(case.file)
    settle(case)
    assert folios.volumes(case) == ["II"]


@pytest.mark.parametrize("label", ["x" * 61, "a\nb", "a\u202eb"])
def test_what_is_no_name_of_a_volume(case: Case, label: str) -> None:
    document = file_with(case, "one.pdf", "1")
    assert code_of(folios.set_volume, case, [document], label) == "volume.bad_label"


def test_a_file_directly_imported_lies_in_the_volume_its_name_tells(case: Case, tmp_path: Path) -> None:
    folder = tmp_path / "files"
    folder.mkdir()
    (folder / "t3_akta.pdf").write_bytes(pdf_of("one"))
    (folder / "letter.pdf").write_bytes(pdf_of("two"))
    intake.import_files(case, [folder])
    assert {d.name: d.volume for d in reading.listed(case)} == {"t3_akta.pdf": "III", "letter.pdf": ""}


# -- sealed -----------------------------------------------------------------------------------------------------------


def test_sealed_pages_are_numbered_in_their_own_compartment(case: Case, cost: Cost) -> None:
    casefile.add_user(case, "clerk", Role.CLERK, PASSPHRASE, cost)
    file_with(case, "one.pdf", "1", "2")
    hidden = file_with(case, "shelter.pdf", "", "4", "", "", sealed=True)
    file_with(case, "three.pdf", "", "9")
    folios.settle(case)
    assert numbering(case) == ["1", "2", "3", "4", "", "", "", "9"]
    folios.correct(case, hidden, 3, "5")
    assert numbering(case) == ["1", "2", "3", "4", "5", "6", "", "9"]
    with_key = case.file.reading(Compartment.SEALED).execute("SELECT count(*) FROM folio_marks").fetchone()[0]
    assert with_key == 1
    outside = everything_in(case.file.reading())
    assert "shelter" not in outside
    assert case.file.reading().execute("SELECT count(*) FROM folio_marks").fetchone()[0] == 0
    shown = {d.id: (d.folio_first, d.folio_last) for d in documents.listed(case.file.reading())}
    assert shown[hidden] == ("3", "6")


def test_a_clerk_without_the_key_comes_to_the_same_folios(
    case: Case, cost: Cost, reopened: Callable[..., Case]
) -> None:
    casefile.add_user(case, "clerk", Role.CLERK, PASSPHRASE, cost)
    file_with(case, "one.pdf", "1", "2")
    hidden = file_with(case, "shelter.pdf", "3", "4", sealed=True)
    last = file_with(case, "three.pdf", "", "6")
    folios.settle(case)
    clerk = reopened(case, user="clerk")
    assert folios.settle(clerk).ids == ()
    assert [line.folio for line in folios.volume(clerk, "III")] == ["1", "2", "5", "6"]
    assert folios.problems(clerk) == []
    assert code_of(folios.correct, clerk, hidden, 1, "9") == "keys.not_yours"
    folios.correct(clerk, last, 2, "7")
    assert [folios.told(problem) for problem in folios.problems(clerk)] == [
        "Page 5 of volume III: this page has no folio",
        "Page 6 of volume III: between k. 4 and k. 7 at least one folio is missing",
    ]


def test_a_volume_given_to_a_sealed_document_shows_on_its_placeholder(case: Case) -> None:
    hidden = file_with(case, "shelter.pdf", "3", volume="II", sealed=True)
    folios.set_volume(case, [hidden], "III")
    placeholder = documents.get(case.file.reading(), hidden)
    assert placeholder is not None and placeholder.volume == "III"
    undo(case)
    placeholder = documents.get(case.file.reading(), hidden)
    assert placeholder is not None and placeholder.volume == "II"


def test_sealing_takes_the_folios_along(case: Case) -> None:
    document = file_with(case, "one.pdf", "", "", "")
    file_with(case, "two.pdf", "4")
    folios.correct(case, document, 1, "1")
    seal_document(case.file, document)
    folios.settle(case)
    assert numbering(case) == ["1", "2", "3", "4"]
    assert hows(case) == "hand between between stamp"
