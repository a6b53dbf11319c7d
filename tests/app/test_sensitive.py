"""Marks on what is hard to look at: set by hand, undone, kept where the document lies; and the reminder of a break."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from cases import code_of, everything_in, pdf_of, rows_of, store_document

from judgedesk.app import breaks, redaction, redaction_copy, sensitive, tagging
from judgedesk.app.breaks import Looked, Reminder
from judgedesk.app.casefile import Case
from judgedesk.app.intake import import_files
from judgedesk.app.seals import seal_document
from judgedesk.domain.roles import Compartment
from judgedesk.store import audit

CASE, SEALED, CHAMBERS = Compartment
STATEMENT, RECEIPT = 1, 2


def places(case: Case) -> list[tuple[int, int, str]]:
    return [(one.document, one.page, one.kind) for one in sensitive.marked(case)]


def kind_of(case: Case, document: int, page: int) -> str:
    found = sensitive.mark_of(case, document, page)
    return found.kind if found is not None else ""


def test_a_page_is_marked_and_the_next_is_not(case_with_pages: Case) -> None:
    sensitive.mark(case_with_pages, STATEMENT, 2, "violence", text=True)
    assert (kind_of(case_with_pages, STATEMENT, 2), kind_of(case_with_pages, STATEMENT, 1)) == ("violence", "")
    [known] = sensitive.marked(case_with_pages, STATEMENT)
    assert (known.text, known.by, known.at[:2]) == (True, "judge", "20")
    assert sensitive.pages_marked(case_with_pages, STATEMENT) == 1


def test_a_mark_on_the_document_holds_for_every_page_but_those_with_their_own(case_with_pages: Case) -> None:
    sensitive.mark(case_with_pages, STATEMENT, None, "other")
    sensitive.mark(case_with_pages, STATEMENT, 2, "child")
    assert [kind_of(case_with_pages, STATEMENT, page) for page in (1, 2)] == ["other", "child"]
    assert sensitive.pages_marked(case_with_pages, STATEMENT) == 2
    assert kind_of(case_with_pages, RECEIPT, 1) == ""
    assert code_of(sensitive.unmark, case_with_pages, STATEMENT, 1) == "sensitive.whole"
    sensitive.unmark(case_with_pages, STATEMENT, 2)
    assert places(case_with_pages) == [(STATEMENT, 0, "other")]


def test_marking_is_undone_and_done_again_as_one_act(case_with_pages: Case) -> None:
    sensitive.mark_pages(case_with_pages, STATEMENT, [1, 2], "intimate")
    sensitive.mark_all(case_with_pages, [STATEMENT, RECEIPT], "violence")
    assert len(places(case_with_pages)) == 4
    tagging.undo(case_with_pages)
    assert places(case_with_pages) == [(STATEMENT, 1, "intimate"), (STATEMENT, 2, "intimate")]
    tagging.undo(case_with_pages)
    assert places(case_with_pages) == []
    tagging.redo(case_with_pages)
    assert len(places(case_with_pages)) == 2
    sensitive.unmark_all(case_with_pages, [STATEMENT])
    assert places(case_with_pages) == []
    tagging.undo(case_with_pages)
    assert len(places(case_with_pages)) == 2


def test_the_same_mark_again_is_no_act(case_with_pages: Case) -> None:
    sensitive.mark(case_with_pages, STATEMENT, 1, "child")
    before = len(audit.events(case_with_pages.file.reading(), CASE))
    sensitive.mark(case_with_pages, STATEMENT, 1, "child")
    assert len(audit.events(case_with_pages.file.reading(), CASE)) == before
    sensitive.mark(case_with_pages, STATEMENT, 1, "child", text=True)
    assert len(audit.events(case_with_pages.file.reading(), CASE)) == before + 1


def test_what_makes_no_sense_is_refused(case_with_pages: Case, reopened: Callable[..., Case]) -> None:
    case = case_with_pages
    assert code_of(sensitive.mark, case, STATEMENT, 1, "nasty") == "sensitive.unknown_kind"
    assert code_of(sensitive.mark, case, STATEMENT, 9, "other") == "page.unknown"
    assert code_of(sensitive.mark, case, 77, None, "other") == "document.unknown"
    assert code_of(sensitive.unmark, case, STATEMENT, 1) == "sensitive.not_marked"
    reader = reopened(case, write=False)
    assert code_of(sensitive.mark, reader, STATEMENT, 1, "other") == "case.read_only"


def test_what_came_by_the_same_import_can_be_marked_at_once(tmp_path: Path, new_case: Callable[..., Case]) -> None:
    case = new_case(tmp_path)
    for number, names in enumerate((("a.txt", "b.txt"), ("c.txt",)), 1):
        folder = tmp_path / f"batch{number}"
        folder.mkdir()
        for name in names:
            (folder / name).write_text(f"What stands in {name}.", encoding="utf-8")
        import_files(case, [folder], jobs=1)
    assert sensitive.imported_with(case, 1) == [1, 2]
    assert sensitive.imported_with(case, 3) == [3]
    sensitive.mark_all(case, sensitive.imported_with(case, 2), "violence")
    assert [document for document, _, _ in places(case)] == [1, 2]


# -- the sealed part --------------------------------------------------------------------------------------------------


def test_a_mark_on_a_sealed_document_lies_in_the_sealed_part_only(
    case_with_pages: Case, reopened: Callable[..., Case]
) -> None:
    case = case_with_pages
    sealed = store_document(case, "pictures.txt", "A picture.", "Another.", sealed=True)
    before = rows_of(case.file.reading())
    sensitive.mark(case, sealed, 2, "child")
    assert rows_of(case.file.reading()) == before
    assert kind_of(case, sealed, 2) == "child"
    tagging.undo(case)
    assert kind_of(case, sealed, 2) == ""
    tagging.redo(case)
    clerk = reopened(case, "clerk")
    assert sensitive.marked(clerk) == []
    assert code_of(sensitive.mark_of, clerk, sealed, 2) == "keys.not_yours"
    assert code_of(sensitive.mark, clerk, sealed, 1, "other") == "keys.not_yours"


def test_documents_of_both_parts_are_one_act(case_with_pages: Case) -> None:
    case = case_with_pages
    sealed = store_document(case, "pictures.txt", "A picture.", sealed=True)
    sensitive.mark_all(case, [RECEIPT, sealed], "violence")
    assert places(case) == [(RECEIPT, 0, "violence"), (sealed, 0, "violence")]
    tagging.undo(case)
    assert places(case) == []


def test_sealing_takes_the_marks_along_and_leaves_nothing_of_them(case_with_pages: Case) -> None:
    case = case_with_pages
    sensitive.mark(case, STATEMENT, 2, "intimate", text=True)
    sensitive.mark(case, RECEIPT, None, "other")
    case.file.secret(SEALED, "intents")
    seal_document(case.file, STATEMENT)
    assert places(case) == [(STATEMENT, 2, "intimate"), (RECEIPT, 0, "other")]
    assert sensitive.marked(case, STATEMENT)[0].text
    assert "intimate" not in everything_in(case.file.reading())
    assert "intimate" in everything_in(case.file.reading(SEALED))


# -- the veil that was lifted -----------------------------------------------------------------------------------------


def shown(case: Case, part: Compartment) -> list[dict[str, object]]:
    connection = case.file.reading(part)
    events = [event for event in audit.events(connection, part) if event.kind == sensitive.SHOWN]
    return [audit.payload_of(connection, event.id) or {} for event in events]


def test_that_a_judge_looked_is_noted_in_chambers_and_nowhere_else(case_with_pages: Case) -> None:
    sensitive.mark(case_with_pages, STATEMENT, 1, "violence")
    before = [rows_of(case_with_pages.file.reading(part)) for part in (CASE, SEALED)]
    sensitive.note_shown(case_with_pages, STATEMENT, 1)
    sensitive.note_shown(case_with_pages, RECEIPT, 1)
    assert [rows_of(case_with_pages.file.reading(part)) for part in (CASE, SEALED)] == before
    assert shown(case_with_pages, CHAMBERS) == [{"document": STATEMENT, "page": 1, "kind": "violence"}]


def test_that_a_clerk_looked_is_noted_where_the_page_lies(case_with_pages: Case, reopened: Callable[..., Case]) -> None:
    sensitive.mark(case_with_pages, STATEMENT, 1, "violence")
    clerk = reopened(case_with_pages, "clerk")
    sensitive.note_shown(clerk, STATEMENT, 1)
    assert len(shown(clerk, CASE)) == 1
    sensitive.note_shown(reopened(clerk, write=False), STATEMENT, 1)


def test_that_somebody_looked_at_a_sealed_page_is_in_the_sealed_log(case_with_pages: Case) -> None:
    case = case_with_pages
    sealed = store_document(case, "pictures.txt", "A picture.", sealed=True)
    sensitive.mark(case, sealed, None, "child")
    before = [rows_of(case.file.reading(part)) for part in (CASE, CHAMBERS)]
    sensitive.note_shown(case, sealed, 1)
    assert [rows_of(case.file.reading(part)) for part in (CASE, CHAMBERS)] == before
    assert len(shown(case, SEALED)) == 1
    assert "sealed.consulted" in {event.kind for event in audit.events(case.file.reading(SEALED), SEALED)}


def test_a_disclosure_copy_shows_marked_pages_and_its_log_says_so(
    tmp_path: Path, new_case: Callable[..., Case], monkeypatch: pytest.MonkeyPatch
) -> None:
    from judgedesk.app import ocr

    monkeypatch.setattr(ocr, "engine", lambda: ocr.Engine(ocr.TRADE, (), ""))
    case = new_case(tmp_path)
    (tmp_path / "letter.pdf").write_bytes(pdf_of("He took our passports.", "Nobody was paid."))
    import_files(case, [tmp_path / "letter.pdf"], jobs=1)
    redaction.add(case, 1, 1, (0.05, 0.05, 0.4, 0.1), "kpk.148a")
    sensitive.mark(case, 1, 2, "violence")
    redaction_copy.write_copy(case, 1, tmp_path / "copy.pdf")
    connection = case.file.reading()
    told = [audit.payload_of(connection, event.id) for event in audit.events(connection, CASE)
            if event.kind == redaction.WRITTEN]  # fmt: skip
    assert [one and one["marked"] for one in told] == [1]


# -- the reminder of a break ------------------------------------------------------------------------------------------


def test_a_break_is_due_after_so_many_minutes_within_the_last_hour() -> None:
    looked = Looked()
    for minute in range(1, 45):
        looked.note(60.0 * minute, 60)
    assert (looked.minutes(44 * 60), looked.due(44 * 60, 45)) == (44, False)
    looked.note(45 * 60, 60)
    assert looked.due(45 * 60, 45)
    assert not looked.due(45 * 60, 0)
    looked.later(45 * 60)
    assert not looked.due(46 * 60, 45)
    assert looked.due(55 * 60, 45)
    assert not looked.due(70 * 60, 45), "what was looked at more than an hour ago no longer counts"


def test_each_user_has_their_own_reminder(case_with_pages: Case, reopened: Callable[..., Case]) -> None:
    case = case_with_pages
    assert breaks.reminder(case) == Reminder(45, "")
    breaks.set_minutes(case, 30)
    assert code_of(breaks.set_minutes, case, 61) == "breaks.bad_minutes"
    today = date(2026, 11, 22)
    off = breaks.off_for(case, today)
    assert (off.asks_on(today), off.asks_on(date(2026, 11, 23))) == (False, True)
    clerk = reopened(case, "clerk")
    assert breaks.reminder(clerk) == Reminder(45, "")
    assert breaks.set_minutes(clerk, 0).asks_on(today) is False
    assert breaks.reminder(reopened(clerk)) == Reminder(30, "2026-11-22")


def test_when_a_judge_wants_no_reminder_nobody_else_learns_of_it(case_with_pages: Case) -> None:
    before = rows_of(case_with_pages.file.reading())
    breaks.off_for(case_with_pages, date(2026, 11, 22))
    assert rows_of(case_with_pages.file.reading()) == before


def test_a_case_open_for_reading_can_be_quiet_for_today(case_with_pages: Case, reopened: Callable[..., Case]) -> None:
    reader = reopened(case_with_pages, write=False)
    assert not breaks.off_for(reader, date(2026, 11, 22)).asks_on(date(2026, 11, 22))
