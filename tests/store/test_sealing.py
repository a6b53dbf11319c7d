"""Sealing: the document leaves `case.db` without a trace, and reaches the sealed compartment whole."""

import io
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from cases import COUNT, DEFENDANT, PASSPHRASE, VICTIM, code_of, everything_in, file_of, store_document

from judgedesk.app import casefile, finding, grid, intake, reading, records, tagging
from judgedesk.app import ledger as ledgers
from judgedesk.app.casefile import Case
from judgedesk.app.seals import seal_document
from judgedesk.app.tagging import NewTag
from judgedesk.domain.documents import DocumentState
from judgedesk.domain.roles import Compartment
from judgedesk.store import originals, sealing
from judgedesk.store.originals import Original

SEALED, CASE = Compartment.SEALED, Compartment.CASE
DECEIT = "pl.189a.means.3_deceit"
SECRET_TEXT = (
    "The shelter of the Ursuline sisters stands at Wierzbowa 17.\nKwiatkowska hides there from the defen-\ndant.",
    "Her telephone is 601234567; the password is Zimorodek.",
)
TELLING = (
    "ursuline", "wierzbowa", "kwiatkowska", "zimorodek", "601234567", "shelter-address", "szelter", "hides there",
    "remember the sisters",
)  # fmt: skip


@pytest.fixture
def secret(case_with_pages: Case) -> int:
    """A document with every kind of trace a document leaves: tags, acts, undone acts, records, a second path."""
    case = case_with_pages
    records.apply(case, file_of(persons=[VICTIM, DEFENDANT], counts=[COUNT]))
    document = store_document(case, "shelter-address.txt", *SECRET_TEXT, volume="I", folios=("7", "7v"))
    with case.file.writing() as connection:
        connection.execute(
            "INSERT INTO sightings (document, path, name, duplicate, at) VALUES (?, '/szelter/b.txt', 'b.txt', 1, '')",
            (document,),
        )
    kept, _ = tagging.add_tag(case, NewTag(document, 1, 0, 32, DECEIT, "c1", "d1", "v1", note="remember the sisters"))
    tagging.change_tag(case, kept, note="remember the sisters well")
    gone, _ = tagging.add_tag(case, NewTag(document, 2, 0, 20, DECEIT, "c1", "d1", "v1"))
    tagging.remove_tag(case, gone)
    record = {"id": "r1", "document": document, "page": 2, "quote": "password is Zimorodek", "element": DECEIT,
              "count": "c1", "defendant": "d1", "victim": "v1"}  # fmt: skip
    other = record | {"id": "r2", "document": 1, "page": 1, "quote": "promised work in a hotel"}
    records.apply(case, file_of(tags=[record, other]))
    records.apply(case, file_of(tags=[record | {"note": "changed"}]))
    tagging.undo(case)
    return document


def traces(case: Case) -> list[str]:
    told = everything_in(case.file.reading(CASE)).casefold()
    return [word for word in TELLING if word in told]


def test_the_test_would_see_every_trace(case_with_pages: Case, secret: int) -> None:
    assert traces(case_with_pages) == list(TELLING)


def test_nothing_of_a_sealed_document_stays_in_the_case_database(case_with_pages: Case, secret: int) -> None:
    seal_document(case_with_pages.file, secret)
    assert traces(case_with_pages) == []
    row = case_with_pages.file.reading().execute("SELECT * FROM documents WHERE id = ?", (secret,)).fetchone()
    assert row["original"] is None and row["file_key"] is None and row["size"] == 0


def test_nor_in_any_file_of_the_folder(case_with_pages: Case, secret: int) -> None:
    before = {path for path in case_with_pages.path.rglob("*") if path.is_file()}
    row = case_with_pages.file.reading().execute("SELECT * FROM documents WHERE id = ?", (secret,)).fetchone()
    seal_document(case_with_pages.file, secret)
    case_with_pages.close()
    everything = b"".join(path.read_bytes() for path in case_with_pages.path.rglob("*") if path.is_file()).lower()
    assert not any(word.encode() in everything for word in TELLING)
    gone = before - set(case_with_pages.path.rglob("*"))
    assert originals.place_of(case_with_pages.path, row["original"]) in gone
    assert row["original"] not in everything.decode("latin-1")


def test_a_clerk_finds_counts_and_is_told_nothing_of_it(
    case_with_pages: Case, secret: int, reopened: Callable[..., Case]
) -> None:
    before = finding.search(case_with_pages, "the").total
    seal_document(case_with_pages.file, secret)
    clerk = reopened(case_with_pages, "clerk")
    assert finding.search(clerk, "the").total == before - 2
    for question in ("ursuline", "Zimorodek", "601234567", "wierzbow*", '"hides there"', "Kwiatkowska"):
        answer = finding.search(clerk, question)
        assert (answer.total, answer.hits, answer.suggestion, answer.broken) == (0, [], None, 0), question
    for misspelled in ("ursulina", "zimorodec", "kwiatkowski", "wierzbova"):
        assert finding.search(clerk, misspelled).suggestion is None
    assert casefile.summary(clerk).documents == 2
    assert casefile.summary(clerk).tags == 1
    assert code_of(reading.page, clerk, secret, 1) == "keys.not_yours"
    for name in ("shelter-address.txt", "b.txt"):
        assert code_of(reading.resolve, clerk, name) == "document.unknown"
    assert code_of(seal_document, clerk.file, 1) == "keys.not_yours"
    assert casefile.check(clerk).ok


def test_the_ledger_shows_a_nameless_placeholder(
    case_with_pages: Case, secret: int, reopened: Callable[..., Case]
) -> None:
    seal_document(case_with_pages.file, secret)
    clerk = reopened(case_with_pages, "clerk")
    line = ledgers.ledger(clerk).files[-1]
    assert (line.name, line.sha256, line.kind, line.volume, line.pages) == (f"sealed {secret}", "", "sealed", "I", 2)
    assert (line.state, line.reason, line.parent) == ("sealed", "", "")
    totals = ledgers.ledger(clerk).totals
    assert (totals.files, totals.readable, totals.sealed, totals.duplicates) == (3, 2, 1, 0)
    shown = next(one for one in reading.documents(clerk) if one.id == secret)
    assert (shown.folio_first, shown.folio_last, shown.sealed, shown.tags) == ("7", "7v", True, 0)


def test_a_judge_still_has_the_whole_document(
    case_with_pages: Case, secret: int, reopened: Callable[..., Case]
) -> None:
    before = [reading.page(case_with_pages, secret, number) for number in (1, 2)]
    tags_before = [tagging.tags_on_page(case_with_pages, secret, number) for number in (1, 2)]
    cells = grid.grid(case_with_pages).cells
    seal_document(case_with_pages.file, secret)
    judge = reopened(case_with_pages)
    assert [reading.page(judge, secret, number) for number in (1, 2)] == before
    assert [tagging.tags_on_page(judge, secret, number) for number in (1, 2)] == tags_before
    assert grid.grid(judge).cells == cells
    assert [hit.document for hit in finding.search(judge, "zimorodek").hits] == [secret]
    assert finding.search(judge, "defendant").total == 1
    assert finding.search(judge, "zimorodec").suggestion == "zimorodek"
    document = reading.resolve(judge, "shelter-address.txt")
    assert (document.id, document.sealed, document.state) == (secret, True, DocumentState.READY)
    assert casefile.check(judge).problems == []
    row = judge.file.reading(SEALED).execute("SELECT * FROM documents WHERE id = ?", (secret,)).fetchone()
    with Original(judge.path, row["original"], row["file_key"], row["size"]) as original:
        assert original.read(0, row["size"]) == "\f".join(SECRET_TEXT).encode()
    ledger = ledgers.ledger(judge)
    assert (ledger.totals.sealed, ledger.totals.readable, ledger.totals.duplicates) == (0, 3, 1)


def test_what_a_document_may_not_be_sealed_for(case_with_pages: Case, secret: int) -> None:
    seal_document(case_with_pages.file, secret)
    assert code_of(seal_document, case_with_pages.file, secret) == "document.sealed"
    assert code_of(seal_document, case_with_pages.file, 99) == "document.unknown"
    with case_with_pages.file.writing() as connection:
        connection.execute("UPDATE documents SET state = 'arriving' WHERE id = 1")
    assert code_of(seal_document, case_with_pages.file, 1) == "document.arriving"


class Killed(BaseException):
    """The power went."""


STEPS: dict[str, Callable[[pytest.MonkeyPatch], None]] = {
    "before the copy": lambda patch: patch.setattr(sealing, "_copy", killed),
    "original written, rows not": lambda patch: patch.setattr(sealing.documents, "free_name", killed),
    "copied, not emptied": lambda patch: patch.setattr(sealing, "_empty", killed),
    "while it is emptied": lambda patch: patch.setattr(sealing.layers, "forget_words", killed),
    "emptied, old original there": lambda patch: patch.setattr(Path, "unlink", killed),
}


def killed(*_: Any, **__: Any) -> None:
    raise Killed


@pytest.mark.parametrize("step", STEPS)
def test_a_kill_at_any_step_is_made_good_on_opening(
    case_with_pages: Case, secret: int, reopened: Callable[..., Case], step: str
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        STEPS[step](patch)
        with pytest.raises(Killed):
            seal_document(case_with_pages.file, secret)
    cut = case_with_pages.path.with_name("cut.jdcase")
    shutil.copytree(case_with_pages.path, cut)
    judge = reopened(cut)
    assert traces(judge) == []
    assert reading.page(judge, secret, 2).text == SECRET_TEXT[1]
    assert casefile.check(judge).problems == []
    assert len(list((cut / originals.FOLDER).glob("??/*"))) == 3
    assert finding.search(judge, "zimorodek").total == 1
    again = reopened(judge)
    assert casefile.check(again).problems == []
    assert casefile.check_ciphertext(cut).problems == []


def test_a_document_whose_bytes_are_sealed_already_is_sealed_into_the_other(
    case_with_pages: Case, secret: int, reopened: Callable[..., Case]
) -> None:
    twin = store_document(case_with_pages, "copy.txt", *SECRET_TEXT, sealed=True)
    seal_document(case_with_pages.file, secret)
    assert traces(case_with_pages) == []
    judge = reopened(case_with_pages)
    assert code_of(reading.page, judge, secret, 1) == "document.unknown"
    assert [tag.note for tag in tagging.tags_on_page(judge, twin, 1)] == ["remember the sisters well"]
    assert finding.search(judge, "zimorodek").total == 1
    assert casefile.check(judge).problems == []
    assert [line.name for line in ledgers.ledger(judge).files if line.state == "duplicate"] == [
        "shelter-address.txt",
        "b.txt",
    ]


def test_two_sealed_documents_of_one_name_keep_apart(case_with_pages: Case, secret: int) -> None:
    store_document(case_with_pages, "shelter-address.txt", "another address", sealed=True)
    assert code_of(reading.resolve, case_with_pages, "shelter-address.txt") == "document.ambiguous"
    out = records.dump(case_with_pages)
    assert records.apply(case_with_pages, out).changed == 0
    seal_document(case_with_pages.file, secret)
    assert {document.name for document in reading.listed(case_with_pages) if document.sealed} == {
        "shelter-address.txt",
        "shelter-address (2).txt",
    }


def test_a_sealed_document_does_not_come_back_in_the_clear_with_its_folder(
    case_with_pages: Case, reopened: Callable[..., Case], tmp_path: Path
) -> None:
    folder = tmp_path / "files"
    folder.mkdir()
    (folder / "shelter-address.txt").write_text("\n".join(SECRET_TEXT))
    intake.import_files(case_with_pages, [folder], jobs=1)
    document = reading.resolve(case_with_pages, "shelter-address.txt").id
    seal_document(case_with_pages.file, document)
    for user in ("judge", "clerk"):
        case = reopened(case_with_pages.path if user == "clerk" else case_with_pages, user)
        report = intake.import_files(case, [folder], jobs=1)
        assert (report.documents, report.duplicates, report.failed) == (0, 1, [])
        assert traces(case) == []
        case.close()


def test_import_into_the_sealed_part_leaves_as_little(
    case_with_pages: Case, reopened: Callable[..., Case], tmp_path: Path
) -> None:
    folder = tmp_path / "szelter"
    folder.mkdir()
    (folder / "shelter-address.txt").write_text("\n".join(SECRET_TEXT))
    (folder / "empty-zimorodek.txt").write_text("")
    report = intake.import_files(case_with_pages, [folder], volume="II", sealed=True, jobs=1)
    assert (report.documents, len(report.failed)) == (2, 1)
    assert traces(case_with_pages) == []
    assert finding.search(case_with_pages, "zimorodek").total == 1
    clerk = reopened(case_with_pages, "clerk")
    assert code_of(intake.import_files, clerk, [folder], sealed=True) == "keys.not_yours"
    assert [line.name for line in ledgers.ledger(clerk).files[2:]] == ["sealed 3", "sealed 4"]
    assert finding.search(clerk, "zimorodek").total == 0
    judge = reopened(clerk)
    again = intake.import_files(judge, [folder], sealed=True, jobs=1)
    assert (again.documents, again.duplicates) == (0, 2)
    assert casefile.check(judge).problems == []


def test_placeholders_of_an_import_cut_short_are_swept_away(
    case_with_pages: Case, reopened: Callable[..., Case]
) -> None:
    with case_with_pages.file.writing() as connection:
        row = {"id": 9, "volume": "", "pages": 0, "added": ""}
        sealing.documents.add(connection, sealing.placeholder(row, "sealed x"))
    stray = originals.encrypt(io.BytesIO(b"orphan"), case_with_pages.path)
    originals.settle(stored=stray, folder=case_with_pages.path, name="ff" * 20)
    originals.encrypt(io.BytesIO(b"unfinished"), case_with_pages.path)
    clerk = reopened(case_with_pages, "clerk")
    assert 9 in {document.id for document in reading.listed(clerk)}
    judge = reopened(clerk)
    assert 9 not in {document.id for document in reading.listed(judge)}
    assert not list((judge.path / originals.FOLDER).glob("*.tmp"))
    assert not originals.place_of(judge.path, "ff" * 20).exists()
    assert casefile.check(judge).ok


def test_a_person_who_becomes_protected_is_nameless_in_the_case_database(
    case_with_pages: Case, reopened: Callable[..., Case]
) -> None:
    case, words = case_with_pages, ("tran", "bich", "ngoc", "lilly", "1999-08-07", "grunwaldzka")
    person = {"id": "v1", "roles": ["victim"], "name": "Tran Bich Ngoc", "aliases": ["Lilly"], "born": "1999-08-07",
              "address": "Grunwaldzka 5", "pseudonym": "P-1"}  # fmt: skip
    records.apply(case, file_of(persons=[person, DEFENDANT], counts=[COUNT]))
    records.apply(case, file_of(persons=[person | {"needs": ["water"]}]))
    tagging.undo(case)

    def named(what: Case) -> list[str]:
        told = everything_in(what.file.reading()).casefold()
        return [word for word in words if word in told]

    assert named(case) == list(words)
    clerk = reopened(case, "clerk")
    assert code_of(records.apply, clerk, file_of(persons=[{"id": "v1", "protected": True}])) == "keys.not_yours"
    assert named(clerk) == list(words)
    case = reopened(clerk)
    report = records.apply(case, file_of(persons=[{"id": "v1", "protected": True}]))
    assert (report.added, report.changed, report.unchanged) == (0, 1, 0)
    assert named(case) == []
    assert casefile.check(case).ok
    held = next(one for one in grid.persons(case) if one.id == "v1")
    assert (held.name, held.aliases, held.born, held.address) == (
        person["name"], ("Lilly",), person["born"], person["address"],
    )  # fmt: skip
    # Protection is not undone by a keystroke, which would lose the name or lay it open.
    while tagging.undo_label(case) is not None:
        tagging.undo(case)
    assert named(case) == []
    assert next(one for one in grid.persons(case) if one.id == "v1").name == person["name"]
    clerk = reopened(case, "clerk")
    assert next(one for one in grid.persons(clerk) if one.id == "v1").name == ""
    assert code_of(records.apply, clerk, file_of(persons=[{"id": "v1", "protected": False}])) == "keys.not_yours"
    assert code_of(records.apply, clerk, file_of(persons=[{"id": "v1", "name": "X"}])) == "keys.not_yours"
    case = reopened(clerk)
    records.apply(case, file_of(persons=[{"id": "v1", "protected": False}]))
    assert next(one for one in grid.persons(case) if one.id == "v1").name == person["name"]
    assert tagging.undo_label(case) is None
    records.apply(case, file_of(persons=[{"id": "v1", "protected": True}]))
    assert named(case) == []
    case.close()
    with casefile.open_case(case.path, "judge", PASSPHRASE, write=False) as reader:
        assert casefile.check(reader).ok


def test_a_person_recorded_anew_as_protected_is_not_told_by_what_was_undone(case_with_pages: Case) -> None:
    person = {"id": "v7", "name": "Tran Bich Ngoc"}
    records.apply(case_with_pages, file_of(persons=[person]))
    tagging.undo(case_with_pages)
    records.apply(case_with_pages, file_of(persons=[person | {"protected": True}]))
    assert "Bich" not in everything_in(case_with_pages.file.reading())
    tagging.undo(case_with_pages)
    assert "Bich" not in everything_in(case_with_pages.file.reading())
