"""The OCR queue, with the dummy in tesseract's place: what waits is read, what is opened first, and nothing twice."""

import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from cases import COUNT, DEFENDANT, PASSPHRASE, VICTIM, code_of, everything_in, file_of, store_document
from scanned import ENGINE, scan, texts_of

from judgedesk.app import casefile, finding, ocr, reading, records, tagging
from judgedesk.app.casefile import Case
from judgedesk.app.ledger import ledger
from judgedesk.app.ocr import Engine
from judgedesk.app.ocr_queue import OcrQueue
from judgedesk.app.ocr_run import read_waiting
from judgedesk.app.seals import seal_document
from judgedesk.app.tagging import NewTag
from judgedesk.app.wording import said
from judgedesk.domain.changes import Changes
from judgedesk.domain.documents import page_id
from judgedesk.domain.errors import UserError
from judgedesk.domain.roles import Compartment, Role
from judgedesk.store import layers
from judgedesk.store.cipher import Cost

DECEIT = "pl.189a.means.3_deceit"
NOBODY = Engine("tests.app.dummy_ocr:serve", (), "")


@pytest.fixture
def case(tmp_path: Path, new_case: Callable[..., Case]) -> Case:
    return new_case(tmp_path)


@pytest.fixture
def queue_of() -> Iterator[Callable[..., OcrQueue]]:
    """Makes queues that are closed at the end, whatever happens."""
    made: list[OcrQueue] = []

    def make(case: Case, **more: Any) -> OcrQueue:
        queue = OcrQueue(case, **{"engine": ENGINE, "jobs": 1, **more})
        made.append(queue)
        return queue

    yield make
    for queue in made:
        queue.close()


class Told:
    """Notes in which order pages of documents were read."""

    def __init__(self) -> None:
        self.documents: list[int] = []
        self._heard = threading.Condition()

    def __call__(self, changes: Changes) -> None:
        with self._heard:
            self.documents.append(int(changes.ids[0]))
            self._heard.notify_all()

    def wait(self, number: int, seconds: float = 30) -> None:
        with self._heard:
            assert self._heard.wait_for(lambda: len(self.documents) >= number, seconds), self.documents


def read_all(case: Case, **more: Any) -> Any:
    return read_waiting(case, **{"engine": ENGINE, "jobs": 2, **more})


def until(condition: Callable[[], bool], seconds: float = 30) -> bool:
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            return False
        time.sleep(0.02)
    return True


def order_read(case: Case) -> list[int]:
    rows = case.file.reading().execute("SELECT page FROM page_layers WHERE layer = 'ocr' ORDER BY at, rowid")
    return [row[0] for row in rows]


def engine_of(case: Case, page: int) -> str:
    rows = case.file.reading().execute("SELECT engine FROM page_layers WHERE page = ? AND layer = 'ocr'", (page,))
    return str(rows.fetchone()[0])


def languages_of(case: Case, document: int) -> str:
    row = case.file.reading().execute("SELECT languages FROM documents WHERE id = ?", (document,)).fetchone()
    return str(row[0])


# -- reading what waits -----------------------------------------------------------------------------------------------


def test_all_that_waits_is_read_and_found(case: Case) -> None:
    first = scan(case, "scan.pdf", "the passport was taken", "BLANK", "UNSURE a barn", "PHOTO")
    store_document(case, "note.txt", "typed text")
    second = scan(case, "photo.png", "a contract", kind="image")
    report = read_all(case)
    assert (report.pages_ocr, report.given_up, report.pages_pending_ocr, report.pages_failed) == (5, 0, 0, 0)
    assert (report.problem, report.cancelled) == (None, False)
    assert [(line.name, line.page) for line in report.low_confidence] == [("scan.pdf", 3), ("scan.pdf", 4)]
    assert texts_of(case, first) == [
        ("ocr", "the passport was taken pol+eng", ""), ("ocr", "", "page.blank"), ("ocr", "UNSURE a barn pol+eng", ""),
        ("ocr", "", "page.no_letters"),
    ]  # fmt: skip
    [line] = [line for line in ledger(case).files if line.document == first]
    assert "OCR can't read as letters" in line.reason
    assert (line.ocr, line.blank, line.pending, line.failed) == (4, 1, 0, 0)
    assert finding.search(case, "passport").total == finding.search(case, "contract").total == 1
    assert engine_of(case, page_id(second, 1)) == "dummy 1; pol+eng; 200 dpi"
    assert casefile.check(case).ok
    again = read_all(case)
    assert (again.pages_ocr, again.pages_pending_ocr) == (0, 0)


def test_only_the_documents_asked_for(case: Case) -> None:
    scan(case, "a.pdf", "one", "two")
    second = scan(case, "b.pdf", "three")
    report = read_all(case, documents=[second])
    assert (report.pages_ocr, report.pages_pending_ocr) == (1, 0)
    assert layers.waiting_count(case.file.reading()) == 2


def test_pages_that_no_reader_survives_are_set_down_and_the_rest_is_read(case: Case) -> None:
    document = scan(case, "scan.pdf", "one", "DIE", "REFUSE", "LIE", "DIE200", "HOG too big at first", "last")
    report = read_all(case)
    assert (report.pages_ocr, report.given_up, report.pages_failed, report.pages_pending_ocr) == (3, 4, 4, 0)
    assert [(source, reason) for source, _, reason in texts_of(case, document)] == [
        ("ocr", ""), ("failed", "child.died"), ("failed", "page.damaged"), ("failed", "child.garbage"),
        ("failed", "child.died"), ("ocr", ""), ("ocr", ""),
    ]  # fmt: skip
    assert engine_of(case, page_id(document, 6)).endswith("150 dpi")
    assert [row.pages_failed for row in [read_all(case)]] == [4]
    ocr.read_again(case, failed_only=True)
    assert layers.waiting_count(case.file.reading()) == 4
    assert read_all(case).given_up == 4
    assert casefile.check(case).ok


def test_a_protected_file_is_read_with_the_password_it_was_opened_with(case: Case) -> None:
    document = scan(case, "scan.pdf", "behind a password", password="sowa")
    assert read_all(case).pages_ocr == 1
    assert texts_of(case, document)[0][1].startswith("behind a password")


def test_a_file_whose_original_is_damaged_says_so(case: Case) -> None:
    from judgedesk.store import originals

    document = scan(case, "scan.pdf", "one")
    name = case.file.reading().execute("SELECT original FROM documents WHERE id = ?", (document,)).fetchone()[0]
    originals.place_of(case.path, name).write_bytes(b"nothing")
    read_all(case)
    assert texts_of(case, document) == [("failed", "", "original.changed")]


def test_without_tesseract_all_waits_and_the_remedy_is_said(case: Case) -> None:
    document = scan(case, "scan.pdf", "one", "two")
    report = read_all(case, engine=NOBODY)
    assert report.problem is not None and report.problem.code == "ocr.no_engine"
    assert (report.pages_ocr, report.pages_pending_ocr) == (0, 2)
    assert "apt-get install" in said(report.problem).next
    assert texts_of(case, document)[0] == ("none", "", "")
    assert code_of(ocr.set_languages, case, document, "pol", by=NOBODY) == "ocr.no_engine"


def test_a_trade_that_cannot_start_stops_the_queue_and_blames_no_page(case: Case) -> None:
    document = scan(case, "scan.pdf", "one")
    report = read_all(case, engine=Engine("tests.app.nobody_there:serve", ("eng",), "nobody"))
    assert report.problem is not None and report.problem.code == "child.not_started"
    assert texts_of(case, document) == [("none", "", "")]


def test_a_full_disk_stops_the_queue_and_it_goes_on_when_there_is_room(
    case: Case, queue_of: Callable[..., OcrQueue]
) -> None:
    document = scan(case, "scan.pdf", *[f"page {number} " + "words " * 200 for number in range(12)])
    with case.file.writing() as connection:
        most = connection.execute("PRAGMA page_count").fetchone()[0] + 4
        connection.execute(f"PRAGMA max_page_count = {most}")
    queue = queue_of(case)
    queue.start()
    assert until(lambda: queue.status().problem is not None)
    problem = queue.status().problem
    assert problem is not None and problem.code == "disk.full"
    assert ("none", "", "") in texts_of(case, document)
    with case.file.writing() as connection:
        connection.execute("PRAGMA max_page_count = 1000000")
    queue.resume()
    assert until(lambda: layers.waiting_count(case.file.reading()) == 0)
    assert {source for source, _, _ in texts_of(case, document)} == {"ocr"}
    queue.close()
    words = {row[0] for row in case.file.reading().execute("SELECT original FROM words")}
    assert {"page", "words"} <= words
    assert casefile.check(case).ok


# -- the queue of the window ------------------------------------------------------------------------------------------


def test_what_somebody_opens_is_read_next_and_then_the_rest_of_it(
    case: Case, queue_of: Callable[..., OcrQueue]
) -> None:
    first = scan(case, "a.pdf", *["SLOW page"] * 4)
    second = scan(case, "b.pdf", *["SLOW page"] * 4)
    told = Told()
    queue = queue_of(case, on_change=told)
    queue.start()
    told.wait(1)
    queue.first(second, 3)
    told.wait(8)
    order = order_read(case)
    at = order.index(page_id(second, 3))
    assert at <= 2  # the page in hand was finished, one more may have been taken
    assert order[at : at + 4] == [page_id(second, number) for number in (3, 4, 1, 2)]
    rest = [page for page in order if page >> 20 == first]
    assert rest == sorted(rest)


def test_opened_last_is_read_first(case: Case, queue_of: Callable[..., OcrQueue]) -> None:
    documents = [scan(case, f"{name}.pdf", f"{name} one", f"{name} two") for name in "abc"]
    queue = queue_of(case)
    queue.first(documents[1], 1)
    queue.first(documents[2], 2)
    queue.first(99, 1)  # of no document
    queue.start()
    assert until(lambda: queue.status().done == 6)
    read = [(page >> 20, page & 0xFFFFF) for page in order_read(case)]
    assert read == [(3, 2), (3, 1), (2, 1), (2, 2), (1, 1), (1, 2)]


def test_a_paused_queue_stays_paused_over_a_restart(
    case: Case, reopened: Callable[..., Case], queue_of: Callable[..., OcrQueue]
) -> None:
    scan(case, "a.pdf", *["SLOW page"] * 5)
    told = Told()
    queue = queue_of(case, on_change=told)
    queue.start()
    told.wait(1)
    queue.pause()
    assert until(lambda: not queue.status().running)
    before = queue.status()
    assert before.paused and 1 <= before.done <= 3 and before.waiting == 5 - before.done
    time.sleep(0.5)
    assert queue.status().done == before.done
    queue.close()
    case = reopened(case)
    queue = queue_of(case)
    queue.start()
    time.sleep(0.3)
    status = queue.status()
    assert (status.paused, status.done, status.waiting) == (True, 0, before.waiting)
    queue.resume()
    assert until(lambda: queue.status().waiting == 0)
    assert len(set(order_read(case))) == len(order_read(case)) == 5
    assert not queue.status().paused


def test_closing_in_the_midst_leaves_the_rest_waiting_and_nothing_is_read_twice(
    case: Case, reopened: Callable[..., Case], queue_of: Callable[..., OcrQueue]
) -> None:
    document = scan(case, "a.pdf", *["SLOW page"] * 6)
    told = Told()
    queue = queue_of(case, jobs=2, on_change=told)
    queue.start()
    told.wait(2)
    queue.close()
    queue.close()
    done = len(told.documents)
    case = reopened(case)
    assert layers.waiting_count(case.file.reading()) == 6 - done
    report = read_all(case)
    assert report.pages_ocr == 6 - done
    assert {source for source, _, _ in texts_of(case, document)} == {"ocr"}
    assert casefile.check(case).ok


def test_cancelling_comes_back_at_once(case: Case) -> None:
    scan(case, "a.pdf", *["SLOW page"] * 40)
    cancel = threading.Event()

    def progress(status: Any) -> None:
        if status.done >= 2:
            cancel.set()

    report = read_all(case, cancel=cancel, progress=progress)
    assert report.cancelled and 2 <= report.pages_ocr < 40
    assert report.pages_pending_ocr == 40 - report.pages_ocr


def test_while_an_import_runs_one_page_is_read_at_a_time(case: Case, queue_of: Callable[..., OcrQueue]) -> None:
    scan(case, "a.pdf", *["SLOW page"] * 8)
    told, seen = Told(), set()
    queue = queue_of(case, jobs=3, on_change=told)
    with queue.making_way():
        queue.start()
        while len(told.documents) < 4:
            seen.add(len(queue._in_hand))
            time.sleep(0.01)
    assert max(seen) == 1
    assert until(lambda: len(queue._in_hand) > 1)
    assert until(lambda: queue.status().waiting == 0)


def test_the_queue_notices_what_comes_later_and_tells_how_fast_it_is(
    case: Case, queue_of: Callable[..., OcrQueue]
) -> None:
    queue = queue_of(case)
    queue.start()
    assert queue.status().waiting == 0
    scan(case, "late.pdf", *["SLOW late"] * 12)
    queue.look()
    assert until(lambda: queue.status().done >= 7)
    status = queue.status()
    assert status.current.startswith("late.pdf, ")
    assert 0.5 < status.pages_per_second < 3.4
    assert status.seconds_left is not None and 0 <= status.seconds_left < 25
    assert until(lambda: queue.status().waiting == 0)


def test_a_reader_may_not_write(tmp_path: Path, case: Case, cost: Cost, reopened: Callable[..., Case]) -> None:
    scan(case, "a.pdf", "one")
    casefile.add_user(case, "rita", Role.READER, PASSPHRASE, cost)
    reader = reopened(case, "rita", write=False)
    assert code_of(read_all, reader) == "case.read_only"


# -- languages --------------------------------------------------------------------------------------------------------


def test_a_documents_language_is_found_on_its_first_pages_and_used_for_the_rest(case: Case) -> None:
    document = scan(case, "a.pdf", "IN_ukr 1", "BLANK", "IN_pol 3", "IN_ukr 4", "IN_pol 5", "IN_vie 6")
    read_all(case, jobs=1)
    assert languages_of(case, document) == "ukr"
    languages = [text.rpartition(" ")[2] for _, text, _ in texts_of(case, document)]
    assert languages == ["ukr", "", "pol", "ukr", "ukr", "ukr"]
    rows = case.file.reading().execute("SELECT language FROM pages WHERE id >> 20 = ? ORDER BY id", (document,))
    assert [row[0] for row in rows] == ["uk", "", "pl", "uk", "uk", "uk"]


def test_two_pages_settle_nothing(case: Case) -> None:
    document = scan(case, "a.pdf", "IN_ukr 1", "IN_ukr 2")
    read_all(case)
    assert languages_of(case, document) == ""


def test_reading_begins_with_the_languages_asked_for(case: Case) -> None:
    document = scan(case, "a.pdf", "word")
    read_all(case, languages="vie+eng")
    assert engine_of(case, page_id(document, 1)) == "dummy 1; vie+eng; 200 dpi"
    assert code_of(read_all, case, languages="vie+klingon") == "ocr.language_missing"


def test_a_wrong_language_is_corrected_and_the_pages_read_again(case: Case) -> None:
    records.apply(case, file_of(persons=[VICTIM, DEFENDANT], counts=[COUNT]))
    document = scan(case, "a.pdf", "IN_vie promised work", "IN_vie two", "BLANK")
    other = scan(case, "b.pdf", "left alone")
    ocr.set_languages(case, document, "pol", by=ENGINE)
    read_all(case)
    assert [line.page for line in ocr.low_confidence(case)] == [1, 2]
    tag, _ = tagging.add_tag(case, NewTag(document, 1, 7, 20, DECEIT, "c1", "d1", "v1"))
    ocr.set_languages(case, document, "vie+eng", by=ENGINE)
    assert layers.waiting(case.file.reading(), most=9) == [page_id(document, number) for number in (1, 2, 3)]
    assert finding.search(case, "promised").total == 1  # until it is read again
    assert reading.page(case, document, 1).text == "IN_vie promised work pol"
    assert read_all(case).pages_ocr == 3
    assert engine_of(case, page_id(document, 1)) == "dummy 1; vie+eng; 200 dpi"
    assert ocr.low_confidence(case) == []
    [kept] = tagging.tags_on_page(case, document, 1)
    assert (kept.id, kept.start, kept.end, kept.quote) == (tag, 7, 20, "promised work")
    assert texts_of(case, other) == [("ocr", "left alone pol+eng", "")]
    ocr.set_languages(case, document, "vie+eng", by=ENGINE)
    assert layers.waiting_count(case.file.reading()) == 0  # it is read in these
    ocr.set_languages(case, document, "", by=ENGINE)
    assert (languages_of(case, document), layers.waiting_count(case.file.reading())) == ("", 3)


def test_a_language_that_is_not_installed_is_refused_by_name(case: Case) -> None:
    document = scan(case, "a.pdf", "one")
    text = store_document(case, "note.txt", "typed")
    with pytest.raises(UserError) as refused:
        ocr.set_languages(case, document, "pol+deu", by=ENGINE)
    assert refused.value.facts == {"language": "deu", "installed": "eng, pol, ukr, vie"}
    assert "eng, pol, ukr, vie" in said(refused.value).why
    assert code_of(ocr.set_languages, case, document, "pol+", by=ENGINE) == "ocr.language_missing"
    assert code_of(ocr.set_languages, case, text, "pol", by=ENGINE) == "ocr.no_pictures"
    assert code_of(ocr.set_languages, case, 99, "pol", by=ENGINE) == "document.unknown"


def test_a_document_in_a_language_this_machine_lacks_waits_and_the_others_are_read(case: Case) -> None:
    lacking, other = scan(case, "a.pdf", "one", "two"), scan(case, "b.pdf", "three")
    ocr.set_languages(case, lacking, "vie", by=ENGINE)
    report = read_all(case, engine=Engine(ENGINE.trade, ("eng", "pol"), "dummy 1"))
    assert (report.pages_ocr, report.pages_pending_ocr) == (1, 2)
    assert report.problem is not None and report.problem.facts["language"] == "vie"
    assert texts_of(case, other)[0][0] == "ocr"
    assert read_all(case).pages_pending_ocr == 0


# -- both texts -------------------------------------------------------------------------------------------------------


def test_both_texts_stand_side_by_side_and_either_can_be_shown(case: Case) -> None:
    document = scan(case, "a.pdf", "sworn at the gate", own="swom at tbe gale")
    assert [(one.layer, one.shown) for one in ocr.layers(case, document, 1)] == [("text", False)]
    read_all(case)
    own, by_ocr = ocr.layers(case, document, 1)
    assert (own.text, own.confidence, own.shown) == ("swom at tbe gale", None, False)
    assert (by_ocr.text, by_ocr.shown) == ("sworn at the gate pol+eng", True)
    assert by_ocr.confidence == pytest.approx(0.9)
    view = reading.page(case, document, 1)
    assert (view.source, view.layers, view.language, view.confidence) == (
        "ocr",
        ("text", "ocr"),
        "pl",
        by_ocr.confidence,
    )
    ocr.show_layer(case, document, 1, "text")
    view = reading.page(case, document, 1)
    assert (view.source, view.text, view.confidence) == ("text", "swom at tbe gale", None)
    assert finding.search(case, "gale").total == 1 and finding.search(case, "gate").total == 0
    assert [one.shown for one in ocr.layers(case, document, 1)] == [True, False]
    ocr.show_layer(case, document, 1, "ocr")
    assert reading.page(case, document, 1).text == by_ocr.text
    assert read_all(case).pages_ocr == 0


def test_what_has_no_second_text_says_so(case: Case) -> None:
    text = store_document(case, "note.txt", "typed")
    waiting = scan(case, "a.pdf", "one")
    assert code_of(ocr.show_layer, case, text, 1, "ocr") == "ocr.no_layer"
    assert code_of(ocr.show_layer, case, waiting, 1, "text") == "ocr.no_layer"
    assert code_of(ocr.show_layer, case, waiting, 2, "ocr") == "page.unknown"
    assert code_of(ocr.layers, case, 99, 1) == "document.unknown"
    assert [(one.layer, one.text, one.shown) for one in ocr.layers(case, text, 1)] == [("text", "typed", True)]
    assert ocr.layers(case, waiting, 1) == []


def test_one_page_can_be_read_again_also_where_the_file_had_text(case: Case) -> None:
    document = scan(case, "a.pdf", "one", "two", own="own text")
    ocr.show_layer(case, document, 1, "text")
    read_all(case)
    assert [source for source, _, _ in texts_of(case, document)] == ["text", "ocr"]
    ocr.read_again(case, document)
    assert layers.waiting(case.file.reading(), most=9) == [page_id(document, 2)]
    ocr.read_again(case, document, [1])
    assert layers.waiting_count(case.file.reading()) == 2
    assert read_all(case).pages_ocr == 2
    assert [text for _, text, _ in texts_of(case, document)] == ["one pol+eng", "two pol+eng"]
    assert code_of(ocr.read_again, case, document, [3]) == "page.unknown"
    ocr.read_again(case)
    assert layers.waiting_count(case.file.reading()) == 2


# -- sealed documents -------------------------------------------------------------------------------------------------


def test_a_sealed_document_is_read_into_the_sealed_part_only(
    case: Case, cost: Cost, reopened: Callable[..., Case]
) -> None:
    casefile.add_user(case, "clerk", Role.CLERK, PASSPHRASE, cost)
    sealed = scan(case, "shelter.pdf", "Ursuline sisters", "IN_ukr Wierzbowa", sealed=True)
    plain = scan(case, "a.pdf", "open words")
    clerk = reopened(case, "clerk")
    report = read_all(clerk)
    assert (report.pages_ocr, report.pages_pending_ocr) == (1, 0)
    assert texts_of(clerk, plain)[0][0] == "ocr"
    judge = reopened(clerk)
    assert read_all(judge).pages_ocr == 2
    assert [text for _, text, _ in texts_of(judge, sealed, Compartment.SEALED)] == [
        "Ursuline sisters pol+eng", "IN_ukr Wierzbowa ukr",
    ]  # fmt: skip
    told = everything_in(judge.file.reading()).casefold()
    assert not [word for word in ("ursuline", "wierzbowa", "shelter") if word in told]
    assert [hit.document for hit in finding.search(judge, "Wierzbowa").hits] == [sealed]
    ocr.read_again(judge, sealed)
    ocr.set_languages(judge, sealed, "pol", by=ENGINE)
    assert read_all(judge).pages_ocr == 2
    told = everything_in(judge.file.reading()).casefold()
    assert not [word for word in ("ursuline", "wierzbowa", "shelter") if word in told]
    judge = reopened(judge)
    assert casefile.check(judge).ok
    assert code_of(ocr.show_layer, reopened(judge, "clerk"), sealed, 1, "ocr") == "keys.not_yours"


def test_a_document_sealed_while_it_is_read_leaves_nothing_behind(
    case: Case, queue_of: Callable[..., OcrQueue]
) -> None:
    document = scan(case, "shelter.pdf", "SLOW Ursuline", "SLOW Wierzbowa")
    queue = queue_of(case)
    queue.start()
    assert until(lambda: queue.status().running)
    seal_document(case.file, document)
    sealed = case.file.reading(Compartment.SEALED)
    assert until(lambda: layers.waiting_count(sealed) == 0)
    queue.close()
    assert [source for source, _, _ in texts_of(case, document, Compartment.SEALED)] == ["ocr", "ocr"]
    told = everything_in(case.file.reading()).casefold()
    assert not [word for word in ("ursuline", "wierzbowa", "shelter") if word in told]
