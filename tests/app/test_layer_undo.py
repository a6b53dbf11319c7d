"""Which text of a page is shown: taken back and done again by name, exactly as it was; nothing outlives sealing."""

from collections.abc import Callable
from pathlib import Path

import pytest
from cases import everything_in, store_document
from scanned import ENGINE, scan

from judgedesk.app import finding, ocr, reading
from judgedesk.app.casefile import Case
from judgedesk.app.ocr_run import read_waiting
from judgedesk.app.seals import seal_document
from judgedesk.app.tagging import redo, redo_label, undo, undo_label
from judgedesk.domain.documents import page_id
from judgedesk.store import layers

OWN, READ = "swom at tbe gale", "sworn at the gate pol+eng"


@pytest.fixture
def case(tmp_path: Path, new_case: Callable[..., Case]) -> Case:
    return new_case(tmp_path)


def seen(case: Case, document: int, number: int = 1) -> tuple[str, str, str, float | None, str]:
    page = reading.page(case, document, number)
    return page.source, page.text, page.language, page.confidence, page.reason


def test_the_text_shown_is_taken_back_and_done_again_by_name(case: Case) -> None:
    document = scan(case, "a.pdf", "sworn at the gate", own=OWN)
    read_waiting(case, engine=ENGINE, jobs=1)
    by_ocr = seen(case, document)
    assert by_ocr[:2] == ("ocr", READ)
    ocr.show_layer(case, document, 1, "text")
    own = seen(case, document)
    ocr.show_layer(case, document, 1, "text")  # no act: nothing changed
    act = undo_label(case)
    assert act is not None and (act.kind, act.facts) == ("page.layer_shown", {"cite": "t. I k. 1", "layer": "text"})
    undo(case)
    assert seen(case, document) == by_ocr
    assert finding.search(case, "gate").total == 1 and finding.search(case, "gale").total == 0
    act = redo_label(case)
    assert act is not None and act.kind == "page.layer_shown"
    redo(case)
    assert seen(case, document) == own
    assert finding.search(case, "gale").total == 1 and finding.search(case, "gate").total == 0


def test_a_page_that_waited_waits_again_and_keeps_nothing_of_the_choice(case: Case) -> None:
    document = scan(case, "a.pdf", "sworn at the gate", own=OWN)
    before = seen(case, document)
    ocr.show_layer(case, document, 1, "text")
    assert layers.waiting_count(case.file.reading()) == 0
    undo(case)
    assert seen(case, document) == before == ("none", "", "", None, "page.text_garbage")
    assert layers.waiting(case.file.reading()) == [page_id(document, 1)]
    assert finding.search(case, "gale").total == 0
    assert read_waiting(case, engine=ENGINE, jobs=1).pages_ocr == 1
    assert seen(case, document)[:2] == ("ocr", READ)


def test_a_page_read_anew_meanwhile_is_no_obstacle(case: Case) -> None:
    document = scan(case, "a.pdf", "sworn at the gate", own=OWN)
    read_waiting(case, engine=ENGINE, jobs=1)
    ocr.show_layer(case, document, 1, "text")
    ocr.read_again(case, document, [1])
    read_waiting(case, engine=ENGINE, jobs=1)
    ocr.show_layer(case, document, 1, "text")
    undo(case)
    assert seen(case, document)[0] == "ocr"
    undo(case)
    assert seen(case, document)[:2] == ("ocr", READ)
    assert undo_label(case) is None


def test_sealing_leaves_nothing_of_it_in_the_open_part(case: Case) -> None:
    document = scan(case, "a.pdf", "sworn at the gate", own=OWN)
    other = store_document(case, "note.txt", "typed")
    read_waiting(case, engine=ENGINE, jobs=1)
    ocr.show_layer(case, document, 1, "text")
    seal_document(case.file, document)
    outside = everything_in(case.file.reading())
    assert "text shown of" not in outside and "gale" not in outside
    assert undo_label(case) is None
    ocr.show_layer(case, document, 1, "ocr")
    assert "text shown of" not in everything_in(case.file.reading())
    undo(case)
    assert seen(case, document)[:2] == ("text", OWN)
    assert seen(case, other)[1] == "typed"
