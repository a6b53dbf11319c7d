"""The end of a case: closing, the clock, the archive, erasing a person, and coming back from a backup."""

import hashlib
import json
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from cases import COUNT, DEFENDANT, PASSPHRASE, VICTIM, code_of, everything_in, file_of, rows_of, store_document

from judgedesk.app import casefile, erasure, finding, grid, reading, records, retention, saved, tagging
from judgedesk.app.casefile import Case
from judgedesk.domain.roles import Compartment
from judgedesk.store import originals

CASE, SEALED, CHAMBERS = Compartment
DECEIT = "pl.189a.means.3_deceit"
ANN = VICTIM | {
    "name": "Anna Zwierciadłowska", "aliases": ["Lilly"], "born": "2005-06-01", "address": "Wierzbowa 17, Toruń",
    "protected": True,
}  # fmt: skip


@pytest.fixture
def case(case_with_pages: Case, reopened: Callable[..., Case]) -> Case:
    """Documents in both parts, one that names the protected person, records, tags, a question, a finding."""
    case = case_with_pages
    store_document(case, "shelter.txt", "The shelter is in Willow Street.", sealed=True)
    store_document(case, "letter.txt", "Zwierciadłowskiej obiecano pracę w hotelu.")
    records.apply(case, file_of(persons=[ANN, DEFENDANT], counts=[COUNT]))
    records.apply(case, file_of(persons=[ANN | {"needs": ["water"]}], events=[
        {"id": "e1", "when": "2022-03", "precision": "month", "text": "The journey", "persons": ["v1"]}]))  # fmt: skip
    tag = {"id": "t1", "document": "statement.txt", "page": 1, "quote": "promised work", "element": DECEIT,
           "count": "c1", "defendant": "d1", "victim": "v1", "note": "Zwierciadłowska said so twice"}  # fmt: skip
    records.apply(case, file_of(tags=[tag]))
    saved.save(case, "about her", "Zwierciadłowska")
    return reopened(case)


# -- closing ------------------------------------------------------------------------------------------------------


def test_the_clock_runs_from_the_day_the_judgment_is_final(case: Case) -> None:
    assert retention.closed(case) is None and retention.alerts(case, date(2040, 1, 1)) == []
    retention.close_case(case, "2026-03-01")
    assert [alert.level for alert in retention.alerts(case, date(2026, 3, 2))] == ["note"]
    retention.close_case(case, "2026-03-01", "2036-03-01")
    assert retention.closed(case).until == "2036-03-01" and retention.closed(case).by == "judge"
    for day, levels in ((date(2035, 11, 1), []), (date(2035, 12, 15), ["note"]), (date(2036, 2, 29), ["note"]),
                        (date(2036, 3, 1), ["warning"]), (date(2050, 1, 1), ["warning"])):  # fmt: skip
        found = retention.alerts(case, day, "en")
        assert [alert.level for alert in found] == levels, day
        assert all((alert.due, alert.kind) == ("2036-03-01", "retention") for alert in found)
    tagging.undo(case)
    assert retention.closed(case).until == ""


@pytest.mark.parametrize("final, until, code", [
    ("1 March", "", "retention.bad_date"), ("2026-02-30", "", "retention.bad_date"),
    ("20260301", "", "retention.bad_date"),
    ("2026-03-01", "2026-03-01", "retention.too_early"), ("2026-03-01", "2025-01-01", "retention.too_early"),
    ("2026-03-01", "never", "retention.bad_date"),
])  # fmt: skip
def test_days_that_make_no_sense(case: Case, final: str, until: str, code: str) -> None:
    assert code_of(retention.close_case, case, final, until) == code
    assert retention.closed(case) is None


def test_a_clerk_neither_closes_nor_erases(case: Case, reopened: Callable[..., Case]) -> None:
    clerk = reopened(case, "clerk")
    assert code_of(retention.close_case, clerk, "2026-03-01") == "retention.not_yours"
    assert code_of(erasure.erase, clerk, "v1") == "erase.not_yours"
    judge = reopened(clerk, write=False)
    for work in (lambda: erasure.erase(judge, "v1"), lambda: retention.archive(judge, judge.path.parent / "a")):
        assert code_of(work) == "case.read_only"


# -- the archive --------------------------------------------------------------------------------------------------


def test_the_archive_is_a_backup_with_a_list_and_hashes(
    case: Case, reopened: Callable[..., Case], tmp_path: Path
) -> None:
    whole = records.dump(case)
    made = retention.archive(case, tmp_path / "archive")
    assert made.report.ok and made.documents == 4
    contents = made.contents.read_text(encoding="utf-8-sig")
    assert "statement.txt" in contents and "sealed 3" in contents and "shelter.txt" not in contents
    assert "Zwierciadłowsk" not in contents
    lines = dict(reversed(line.split("  ", 1)) for line in made.hashes.read_text().splitlines())
    assert {"case.jdcase/case.db", "case.jdcase/sealed.db", "contents.csv"} <= set(lines)
    assert sum("/originals/" in name for name in lines) == 4
    assert not any("matter" in name for name in lines), "a case folder may be named after somebody"
    for name, sha256 in lines.items():
        assert hashlib.sha256((tmp_path / "archive" / name).read_bytes()).hexdigest() == sha256
    casefile.restore(made.copy, tmp_path / "back.jdcase")
    back = reopened(tmp_path / "back.jdcase")
    assert casefile.check(back).ok and records.dump(back) == whole
    assert code_of(retention.archive, case, tmp_path / "archive") == "case.exists"
    assert code_of(retention.archive, case, case.path / "inside") == "case.exists"


# -- erasure ------------------------------------------------------------------------------------------------------


NAMES = ("zwierciadłowsk", "zwierciadlowsk", "lilly", "wierzbowa", "2005-06-01")


def named_in(case: Case, part: Compartment) -> list[str]:
    told = everything_in(case.file.reading(part)).casefold()
    return [name for name in NAMES if name in told]


def test_a_person_is_erased_and_the_record_keeps_the_pseudonym(case: Case, reopened: Callable[..., Case]) -> None:
    assert named_in(case, SEALED) == [name for name in NAMES if name != "zwierciadlowsk"]
    casefile.backup(case, case.path.parent / "old copy")
    report = erasure.erase(case, "v1")
    assert (report.label, report.person) == ("P-1", "v1")
    erased = {part.what: part.number for part in report.erased}
    assert erased["identity"] == 1 and erased["questions"] == 1 and erased["log"] >= 4
    stays = {part.what: (part.number, part.why) for part in report.stays}
    assert stays["pages"] == (1, "court_file") and stays["tags"] == (1, "pseudonym") and stays["counts"][0] == 1
    assert stays["notes"] == (1, "by_hand")
    assert [Path(path).name for _, path in report.backups] == ["old copy"]
    assert named_in(case, SEALED) == []
    person = next(one for one in grid.persons(case) if one.id == "v1")
    assert (person.label, person.name, person.aliases, person.born, person.address) == ("P-1", "", (), "", "")
    assert saved.saved(case) == []
    judge = reopened(case)
    assert casefile.check(judge).ok  # the chains stand
    assert reading.page(judge, 4, 1).text.startswith("Zwierciadłowskiej")  # the court's file stays
    assert len(finding.search(judge, "Zwierciadłowska").hits) == 1
    case_file = (judge.path / "case.db").read_bytes()
    assert b"Zwierciad" not in case_file


def test_nothing_that_was_erased_comes_back_by_undo(case: Case) -> None:
    erasure.erase(case, "v1")
    while tagging.undo_label(case) is not None:
        tagging.undo(case)
    assert named_in(case, SEALED) == []
    assert next(one for one in grid.persons(case) if one.id == "v1").name == ""


def test_only_the_notes_and_pages_of_the_file_still_name_the_person(case: Case) -> None:
    """What stays in the open part: the page, its words and the note somebody wrote in a tag."""
    erasure.erase(case, "v1")
    tables = rows_of(case.file.reading(CASE))
    telling = {
        name for name, rows in tables.items()
        if any("zwierciad" in repr(row).casefold() for row in rows) and not name.startswith("page_index")
    }  # fmt: skip
    assert telling <= {"pages", "words", "tags", "page_terms", "page_words"}
    from judgedesk.store import audit

    events = [row[0] for row in case.file.reading(CASE).execute("SELECT event FROM audit_payloads")]
    told = repr([audit.payload_of(case.file.reading(CASE), event) for event in events]).casefold()
    assert "zwierciad" not in told


def test_somebody_who_is_not_protected_is_erased_as_well(case: Case, reopened: Callable[..., Case]) -> None:
    report = erasure.erase(case, "d1")
    assert report.label == "[d1]"
    assert "Bogdan Example" not in everything_in(case.file.reading(CASE))
    assert next(one for one in grid.persons(case) if one.id == "d1").label == "[d1]"
    assert next(one for one in grid.persons(case) if one.id == "v1").name == "Anna Zwierciadłowska"
    assert code_of(erasure.erase, case, "nobody") == "person.unknown"
    assert casefile.check(reopened(case)).ok


def test_erasing_again_finishes_what_a_kill_cut_short(case: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    class Killed(BaseException):
        pass

    def killed(*_: object) -> None:
        raise Killed

    with monkeypatch.context() as patch:
        patch.setattr(erasure, "_blank", killed)
        with pytest.raises(Killed):
            erasure.erase(case, "v1")
    erasure.erase(case, "v1")
    assert named_in(case, SEALED) == []
    assert casefile.check(case).ok


# -- the drill ----------------------------------------------------------------------------------------------------


def all_of(case: Case) -> str:
    texts = [
        [reading.page(case, document.id, page).text for page in range(1, document.pages + 1)]
        for document in reading.listed(case)
    ]
    hashes = {}
    for document in reading.listed(case):
        row = (
            case.file.reading(SEALED if document.sealed else CASE)
            .execute("SELECT original, file_key, size FROM documents WHERE id = ?", (document.id,))
            .fetchone()
        )
        with originals.Original(case.path, *row) as original:
            hashes[document.name] = originals.sha256_of(original)
    return json.dumps([texts, records.dump(case), hashes, repr(finding.search(case, "the").hits)])


def test_restore_drill(case: Case, reopened: Callable[..., Case], tmp_path: Path) -> None:
    """Backup, then damage of every kind, then back from the backup: everything as it was, and work goes on."""
    before = all_of(case)
    assert casefile.backup(case, tmp_path / "copy").ok
    folder = case.path
    case.close()
    for name in ("case.db", "sealed.db"):
        content = bytearray((folder / name).read_bytes())
        content[len(content) // 2 :] = bytes(len(content) - len(content) // 2)
        (folder / name).write_bytes(content)
    shutil.rmtree(folder / originals.FOLDER)
    (folder / "chambers.db").unlink()
    assert not casefile.check_ciphertext(folder).ok
    assert code_of(casefile.open_case, folder, "judge", PASSPHRASE) == "case.damaged"
    shutil.move(folder, tmp_path / "damaged")
    assert casefile.restore(tmp_path / "copy", folder).ok
    back = reopened(folder)
    assert all_of(back) == before
    assert casefile.check(back).ok and casefile.check_ciphertext(folder).ok
    store_document(back, "next.txt", "and the work goes on")
    again = reopened(back, "clerk")
    assert casefile.check(again).ok and len(reading.listed(again)) == 5
