"""Both texts of a page: which is shown and found, and that neither is lost."""

from collections.abc import Callable
from pathlib import Path

import pytest
from cases import COUNT, DEFENDANT, VICTIM, everything_in, file_of, store_document
from scanned import read, scan, texts_of

from judgedesk.app import casefile, finding, reading, records, tagging
from judgedesk.app.casefile import Case
from judgedesk.app.ledger import ledger
from judgedesk.app.seals import seal_document
from judgedesk.app.tagging import NewTag
from judgedesk.app.wording import said
from judgedesk.domain.documents import TextSource, page_id
from judgedesk.domain.errors import UserError
from judgedesk.domain.roles import Compartment
from judgedesk.search.check import integrity
from judgedesk.store import documents, layers

DECEIT = "pl.189a.means.3_deceit"
GARBAGE = "Qr!x wvut 7hg zzkk"


@pytest.fixture
def case(tmp_path: Path, new_case: Callable[..., Case]) -> Case:
    return new_case(tmp_path)


def set_read(case: Case, page: int, text: str, **more: object) -> bool:
    with case.file.writing() as connection:
        return layers.set_read(connection, page, read(text, **more), set())


def show(case: Case, page: int, layer: str) -> bool:
    with case.file.writing() as connection:
        return layers.show(connection, page, layer, set())


def put_back(case: Case, *pages: int) -> list[int]:
    with case.file.writing() as connection:
        return layers.put_back(connection, pages)


def found(case: Case, question: str) -> int:
    return finding.search(case, question).total


def whole(case: Case) -> bool:
    with case.file.writing() as connection:
        return integrity(connection) == []


def words(case: Case) -> set[str]:
    return {row[0] for row in case.file.reading().execute("SELECT original FROM words")}


def test_garbage_is_kept_as_the_pages_own_text_and_not_found(case: Case) -> None:
    document = scan(case, "scan.pdf", "one", own=GARBAGE)
    assert texts_of(case, document) == [("none", "", "page.text_garbage")]
    assert found(case, "wvut") == 0
    [own] = layers.of_page(case.file.reading(), page_id(document, 1))
    assert (own.layer, own.text, own.confidence, own.words) == ("text", GARBAGE, None, b"")
    assert whole(case)


def test_what_ocr_read_is_found_when_the_transaction_ends_and_the_own_text_is_kept(case: Case) -> None:
    document = scan(case, "scan.pdf", "one", "two", own=GARBAGE)
    page = page_id(document, 1)
    assert set_read(case, page, "The passport was taken", confidence=0.6, language="en", words=b"w" * 28, rotation=90)
    assert (found(case, "passport"), found(case, "wvut")) == (1, 0)
    assert texts_of(case, document) == [
        ("ocr", "The passport was taken", ""), ("none", "", "page.text_garbage"),
    ]  # fmt: skip
    own, by_ocr = layers.of_page(case.file.reading(), page)
    assert (own.text, by_ocr.text, by_ocr.words, by_ocr.rotation) == (GARBAGE, "The passport was taken", b"w" * 28, 90)
    row = case.file.reading().execute("SELECT language, confidence, hash FROM pages WHERE id = ?", (page,)).fetchone()
    assert tuple(row) == ("en", 0.6, documents.page_hash("The passport was taken"))
    assert {"passport", "taken"} <= words(case)
    assert whole(case)


def test_nothing_is_written_twice(case: Case) -> None:
    page = page_id(scan(case, "scan.pdf", "one"), 1)
    assert set_read(case, page, "first")
    assert not set_read(case, page, "second")
    assert not set_read(case, page_id(99, 1), "of no document")
    assert (found(case, "first"), found(case, "second")) == (1, 0)
    assert whole(case)


def test_a_blank_page_is_told_from_one_with_nothing_to_read(case: Case) -> None:
    document = scan(case, "scan.pdf", "one", "two")
    assert set_read(case, page_id(document, 1), "", confidence=1.0)
    assert set_read(case, page_id(document, 2), "", confidence=0.0)
    assert texts_of(case, document) == [("ocr", "", "page.blank"), ("ocr", "", "page.no_letters")]
    assert layers.waiting_count(case.file.reading()) == 0


@pytest.mark.parametrize("reason", ["image.first_frame", "image.incomplete", "page.notes_cut", "page.media"])
def test_what_a_page_lacks_is_still_said_when_ocr_has_read_it(case: Case, reason: str) -> None:
    document = scan(case, "photo.png", "one", kind="image")
    with case.file.writing() as connection:
        connection.execute("UPDATE pages SET reason = ?", (reason,))
    page = page_id(document, 1)
    assert set_read(case, page, "a plate number")
    assert texts_of(case, document) == [("ocr", "a plate number", reason)]
    [line] = ledger(case, incomplete=True).files
    assert (line.ocr, line.partial) == (1, 1)
    assert line.reason == said(UserError(reason)).what
    assert put_back(case, page) == [page] and set_read(case, page, "another")
    assert texts_of(case, document) == [("ocr", "another", reason)]


def test_switching_the_text_shown_and_back_loses_neither(case: Case) -> None:
    document = scan(case, "scan.pdf", "one", own="sworn at the gate")
    page = page_id(document, 1)
    set_read(case, page, "swom at the gale")
    for layer, finds, misses in (("text", "sworn", "swom"), ("ocr", "swom", "sworn"), ("text", "gate", "gale")):
        assert show(case, page, layer)
        assert (found(case, finds), found(case, misses)) == (1, 0)
        assert [one.text for one in layers.of_page(case.file.reading(), page)] == [
            "sworn at the gate",
            "swom at the gale",
        ]
        assert texts_of(case, document)[0][0] == layer
    assert whole(case) and casefile.check(case).ok


def test_a_page_without_a_second_text_stays_as_it_is(case: Case) -> None:
    text = page_id(store_document(case, "note.txt", "plain words"), 1)
    waiting = page_id(scan(case, "scan.pdf", "one"), 1)
    assert not show(case, text, "ocr") and not show(case, text, "text")
    assert not show(case, waiting, "text")
    assert not show(case, page_id(77, 1), "ocr")
    assert layers.names_of_page(case.file.reading(), text) == ("text",)
    assert layers.names_of_page(case.file.reading(), waiting) == ()
    assert found(case, "plain") == 1


def test_words_that_stand_nowhere_any_more_are_forgotten(case: Case) -> None:
    store_document(case, "note.txt", "Passport and gate")
    page = page_id(scan(case, "scan.pdf", "one", own="unused"), 1)
    set_read(case, page, "Passport Wierzbowa passport")
    assert {"Wierzbowa", "passport"} <= words(case)
    put_back(case, page)
    set_read(case, page, "Gate")
    assert words(case) & {"Wierzbowa", "passport", "Passport", "Gate"} == {"Passport", "Gate"}


def test_a_page_to_be_read_again_keeps_its_text_until_then(case: Case) -> None:
    document = scan(case, "scan.pdf", "one", "two")
    page = page_id(document, 1)
    set_read(case, page, "swom testimony")
    assert put_back(case, page, page_id(document, 2), page_id(9, 9)) == [page]
    assert layers.waiting(case.file.reading(), most=9) == [page, page_id(document, 2)]
    assert found(case, "swom") == 1
    set_read(case, page, "sworn testimony")
    assert (found(case, "swom"), found(case, "sworn")) == (0, 1)
    assert whole(case)


def test_a_text_of_the_files_own_comes_back_after_ocr_was_asked_for(case: Case) -> None:
    document = scan(case, "scan.pdf", "one", own="own text")
    page = page_id(document, 1)
    assert show(case, page, "text")
    put_back(case, page)
    set_read(case, page, "read text")
    assert show(case, page, "text")
    assert texts_of(case, document) == [("text", "own text", "")]


@pytest.mark.parametrize(
    ("before", "source"),
    [(None, "failed"), ("ocr", "ocr"), ("text", "text")],
)
def test_a_page_given_up_keeps_the_text_it_had(case: Case, before: str | None, source: str) -> None:
    document = scan(case, "scan.pdf", "one", own="own text")
    page = page_id(document, 1)
    if before is not None:
        set_read(case, page, "read text")
        show(case, page, before)
        put_back(case, page)
    with case.file.writing() as connection:
        assert layers.give_up(connection, page, "child.too_slow")
        assert not layers.give_up(connection, page, "child.died")
    expected = {None: "", "ocr": "read text", "text": "own text"}[before]
    assert texts_of(case, document) == [(source, expected, "child.too_slow")]
    assert layers.failed_count(case.file.reading(), document) == (before is None)
    assert whole(case)


def test_what_waits_is_told_in_file_order_without_what_is_in_hand(case: Case) -> None:
    first = scan(case, "a.pdf", "1", "2", "3")
    store_document(case, "note.txt", "text")
    second = scan(case, "b.jpg", "1", kind="image")
    other = scan(case, "c.docx", "1", kind="docx")
    arriving = scan(case, "d.pdf", "1", "2")
    with case.file.writing() as connection:
        connection.execute("UPDATE documents SET state = 'arriving' WHERE id = ?", (arriving,))
    connection = case.file.reading()
    pages = [page_id(first, 1), page_id(first, 2), page_id(first, 3), page_id(second, 1)]
    assert layers.waiting(connection, most=99) == pages
    assert layers.waiting(connection, without={pages[0], pages[2]}, most=2) == [pages[1], pages[3]]
    assert layers.waiting(connection, above=pages[0], below=pages[3], most=99) == pages[1:3]
    assert (layers.waiting_count(connection), layers.waiting_count(connection, first)) == (4, 3)
    assert layers.waiting_count(connection, other) == 0
    assert layers.pages_from(connection, [TextSource.NONE], first) == pages[:3]


def test_unsure_pages_are_listed(case: Case) -> None:
    document = scan(case, "scan.pdf", "1", "2", "3", "4", "5")
    for number, confidence in ((1, 0.9), (2, 0.4), (3, 0.74)):
        set_read(case, page_id(document, number), "text", confidence=confidence)
    set_read(case, page_id(document, 4), "", confidence=1.0)
    set_read(case, page_id(document, 5), "", confidence=0.0, language="")
    assert layers.below(case.file.reading(), 0.75) == [
        (page_id(document, 2), "2", 0.4, "en"), (page_id(document, 3), "3", 0.74, "en"),
        (page_id(document, 5), "5", 0.0, ""),
    ]  # fmt: skip


def test_tags_find_their_quotation_in_the_other_text_and_come_back_to_their_place(case: Case) -> None:
    records.apply(case, file_of(persons=[VICTIM, DEFENDANT], counts=[COUNT]))
    document = scan(case, "scan.pdf", "one", own="Page 1\nHe promised work. They took passp0rts.")
    page = page_id(document, 1)
    show(case, page, "text")
    kept, _ = tagging.add_tag(case, NewTag(document, 1, 7, 23, DECEIT, "c1", "d1", "v1"))
    lost, _ = tagging.add_tag(case, NewTag(document, 1, 35, 44, DECEIT, "c1", "d1", "v1"))
    before = tagging.tags_on_page(case, document, 1)
    put_back(case, page)
    set_read(case, page, "He pro-\nmised work. They took passports.")
    there = {tag.id: tag for tag in tagging.tags_on_page(case, document, 1)}
    text = reading.page(case, document, 1).text
    assert text[there[kept].start : there[kept].end] == "He pro-\nmised work"
    assert (there[lost].start, there[lost].end, there[lost].quote) == (0, 0, "passp0rts")
    show(case, page, "text")
    assert tagging.tags_on_page(case, document, 1) == before
    tagging.undo(case)
    assert [tag.id for tag in tagging.tags_on_page(case, document, 1)] == [kept]


def test_the_texts_of_a_document_go_with_it(case: Case) -> None:
    document = scan(case, "scan.pdf", "one", own="Ursuline wards")
    set_read(case, page_id(document, 1), "Wierzbowa seventeen")
    seal_document(case.file, document)
    told = everything_in(case.file.reading()).casefold()
    assert not [word for word in ("ursuline", "wierzbowa") if word in told]
    sealed = case.file.reading(Compartment.SEALED)
    assert [one.text for one in layers.of_page(sealed, page_id(document, 1))] == [
        "Ursuline wards",
        "Wierzbowa seventeen",
    ]
    with case.file.writing(Compartment.SEALED) as connection:
        documents.drop_pages(connection, document)
        assert layers.of_page(connection, page_id(document, 1)) == []
