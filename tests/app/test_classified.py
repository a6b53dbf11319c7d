"""Classified material is refused at import: by its stamp, never by a word in a sentence; and nothing of it stays."""

from collections.abc import Callable
from pathlib import Path

import pytest
from cases import everything_in

from judgedesk.app import casefile, classified, intake, ocr_pages
from judgedesk.app.casefile import Case
from judgedesk.app.ledger import ledger
from judgedesk.domain.documents import page_id
from judgedesk.domain.roles import Compartment
from judgedesk.store import documents as store

SECRET = "Funkcjonariusz o kryptonimie Zimorodek przekazał meldunek"
STAMPED = [
    ("TAJNE\nEgz. nr 1\n\n{0}", "TAJNE"), ("{0}\n\nŚCIŚLE TAJNE", "ŚCIŚLE TAJNE"), ("P O U F N E\n{0}", "POUFNE"),
    ("Klauzula tajności: ZASTRZEŻONE egz. pojedynczy\n{0}", "ZASTRZEŻONE"), ("SCISLE TAJNE\n{0}", "ŚCIŚLE TAJNE"),
    ("Sąd Okręgowy\nTAJNE Egz. nr 2 str. 1/4\n{0}", "TAJNE"), ("** NATO SECRET **\n{0}", "NATO SECRET"),
    ("{0}\nRESTREINT UE/EU RESTRICTED\n3", "RESTREINT UE/EU RESTRICTED"),
    ("COSMIC TOP SECRET\n{0}", "COSMIC TOP SECRET"),
    ("EU CONFIDENTIAL – copy no. 3\n{0}", "EU CONFIDENTIAL"),
]  # fmt: skip
ORDINARY = [
    "Sąd postanowił, że tajne głosowanie odbędzie się po naradzie.",
    "Tajne\nsą również zeznania świadka incognito.", "tajne", "Poufne informacje ujawniono pracodawcy.",
    "INFORMACJE TAJNE W POSTĘPOWANIU KARNYM\nArt. 179 k.p.k.", "Numer ZASTRZEŻONE 600 100 200 połączenie 12 s",
    "Zastrzeżone", "Świadek dodał: „TAJNE” to było tylko z nazwy.", "WYROK\nW IMIENIU RZECZYPOSPOLITEJ POLSKIEJ",
    "§ 3. Prawa ZASTRZEŻONE dla banku.", "SECRET GARDEN Sp. z o.o.\nul. Długa 1", "POUFNE DANE OSOBOWE POKRZYWDZONEGO",
    "1. a\n2. b\n3. c\n4. d\nTAJNE\n5. e\n6. f\n7. g\n8. h", "CONFIDENTIAL\nLoan agreement", "RESTRICTED\nArea",
]  # fmt: skip


@pytest.mark.parametrize(("text", "clause"), STAMPED)
def test_a_stamp_is_known_at_head_and_foot_spaced_marked_or_without_polish_letters(text: str, clause: str) -> None:
    filler = "\n".join(f"{number}. {SECRET}" for number in range(1, 9))
    assert classified.stamp(text.format(filler)) == clause


@pytest.mark.parametrize("text", ORDINARY)
def test_ordinary_court_text_is_no_stamp(text: str) -> None:
    assert classified.stamp(f"{text}\n\nSąd Okręgowy w Warszawie, II K 1/26") == ""


def imported(case: Case, folder: Path, **files: str) -> intake.ImportReport:
    folder.mkdir(exist_ok=True)
    for name, text in files.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return intake.import_files(case, [folder], jobs=1)


@pytest.mark.parametrize("sealed", [False, True])
def test_a_classified_file_leaves_its_line_in_the_ledger_and_nothing_else(
    case_with_pages: Case, tmp_path: Path, reopened: Callable[..., Case], sealed: bool
) -> None:
    case, folder = case_with_pages, tmp_path / "files"
    before = {one.name for one in case.path.joinpath("originals").rglob("*") if one.is_file()}
    folder.mkdir()
    long = "\f".join([*(f"Strona {SECRET} rubinowego {number}" for number in range(3)), f"{SECRET}\nTAJNE"])
    (folder / "meldunek.txt").write_text(long, encoding="utf-8")
    report = intake.import_files(case, [folder], sealed=sealed, jobs=1)
    assert [code for _, code, _ in report.failed] == [classified.CODE]
    part = Compartment.SEALED if sealed else Compartment.CASE
    (line,) = [one for one in ledger(case).files if one.name == "meldunek.txt"]
    assert line.state == "failed" and "TAJNE" in line.reason and "page 4" in line.reason.lower()
    assert line.pages == 0
    assert {one.name for one in case.path.joinpath("originals").rglob("*") if one.is_file()} == before
    for word in ("Zimorodek", "zimorodek", "rubinowego"):
        assert word not in everything_in(case.file.reading(part)) and word not in everything_in(case.file.reading())
    again = intake.import_files(case, [folder], sealed=sealed, jobs=1)
    assert [code for _, code, _ in again.failed] == [classified.CODE] and again.documents == 0
    assert intake.retry(case, jobs=1).documents == 0
    assert not casefile.check(case).problems


def test_an_accredited_machine_takes_it_in_and_what_was_refused_before(
    case_with_pages: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    case, court = case_with_pages, tmp_path / "court"
    court.mkdir()
    assert imported(case, tmp_path / "files", meldunek=f"TAJNE\n{SECRET}", list="Zwykły list").failed
    monkeypatch.setenv("JUDGEDESK_COURT", str(court))
    (court / "office.yaml").write_text("classified: maybe\n", encoding="utf-8")
    assert not classified.accredited()
    (court / "office.yaml").write_text("classified: [\n", encoding="utf-8")
    assert not classified.accredited(), "what cannot be read declares nothing"
    (court / "office.yaml").write_text("name: Sąd Okręgowy\nclassified: accredited\n", encoding="utf-8")
    report = imported(case, tmp_path / "files")
    assert not report.failed and report.documents == 1
    (line,) = [one for one in ledger(case).files if one.name == "meldunek.txt"]
    assert (line.state, line.pages) == ("ready", 1)


def test_a_clause_read_later_from_a_scan_takes_the_document_out(case_with_pages: Case) -> None:
    case = case_with_pages
    document = next(one for one in store.listed(case.file.reading()) if one.name == "statement.txt")
    classified.refuse(case, Compartment.CASE, document.id, "POUFNE", 2)
    known = store.get(case.file.reading(), document.id)
    assert known is not None and known.reason == classified.CODE and known.pages == 0
    assert "hotel" not in everything_in(case.file.reading())
    assert store.page(case.file.reading(), document.id, 1) is None and page_id(document.id, 1) > 0
    assert not list(case.path.joinpath("originals").rglob(f"*{document.sha256}*"))
    assert ocr_pages.classified is classified
