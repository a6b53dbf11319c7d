"""Reports as files: what stands in them is what the views read, with real types, for whom they are."""

import csv
import io
import re
import zipfile
from collections.abc import Callable
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import docx
import pytest
from cases import COUNT, code_of, file_of
from python_calamine import CalamineWorkbook
from small_trial import accepted, prepare

from judgedesk.app import (
    chronology,
    grid,
    hearings,
    ledger,
    people,
    protection,
    questionings,
    records,
    reports,
    tagging,
    templates,
)
from judgedesk.app.audit import events
from judgedesk.app.casefile import Case
from judgedesk.app.outgoing import Recipient
from judgedesk.app.questionings import Questioning
from judgedesk.app.reports import Filter
from judgedesk.domain.evidence import FindingState
from judgedesk.drafting.tables import Table, written

DECEIT = "pl.189a.means.3_deceit"


@pytest.fixture
def case(case_with_pages: Case) -> Case:
    """The small trial with passages, facts, measures, a questioning, a finding and a request."""
    made = prepare(case_with_pages)
    about = {"document": "statement.txt", "page": 1, "count": "c1", "defendant": "d1", "victim": "v1"}
    tags = [
        {
            "id": "t1",
            "quote": "promised work in a hotel",
            "element": DECEIT,
            "victim": "v1",
            "stance": "supports",
            **about,
        },
        {"id": "t2", "quote": "with a contract", "element": DECEIT, "stance": "contradicts", **about},
    ]
    facts = [
        {"id": "e1", "when": "2022-03", "precision": "month", "text": "The journey", "persons": ["v1"], "tags": ["t1"]},
        {"id": "e2", "when": "2023-05-02", "precision": "day", "text": "The flat", "persons": ["v2"], "disputed": True},
        {"id": "e3", "when": "2019", "precision": "year", "text": "A wedding", "outside_scope": "long before"},
    ]
    measures = [
        {"id": "m1", "person": "v1", "measure": "pl.m.390_2", "state": "applied_for", "on": "2026-11-09", "by": "=P-1"},
        {"id": "m2", "person": "v2", "measure": "pl.m.185a", "state": "carried_out", "on": "2026-10-01", "by": "court"},
    ]
    records.apply(made, file_of(tags=tags, events=facts, measures=measures))
    questionings.add(made, Questioning("", "v1", "2025-03-04", "police in Nibywo", recorded=False))
    tagging.set_finding(made, "c1", "d1", "v1", DECEIT, FindingState.PROVED, "believed")
    return made


def sheet(path: Path) -> list[list[Any]]:
    return CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()


def notes(path: Path) -> str:
    rows = CalamineWorkbook.from_path(path).get_sheet_by_index(1).to_python()
    return "\n".join(str(cell) for row in rows for cell in row)


def paper(path: Path) -> list[list[str]]:
    table = docx.Document(str(path)).tables[0]
    return [[cell.text for cell in row.cells] for row in table.rows]


def in_all(case: Case, report: str, folder: Path, **wanted: Any) -> list[list[Any]]:
    """The rows of a report; all three files hold the same."""
    paths = [folder / f"{report}{ending}" for ending in (".xlsx", ".csv", ".docx")]
    paths = paths[: 2 if report == "reasons" else 3]  # their .docx is a text
    numbers = {reports.write_report(case, report, path, filters=Filter(**wanted)) for path in paths}
    rows = sheet(paths[0])
    lines = list(csv.reader(io.StringIO(paths[1].read_text("utf-8-sig"))))
    assert numbers == {len(rows) - 1} == {len(lines) - 1}
    if report != "reasons":
        assert [[cell.replace("\n", " ") for cell in row] for row in paper(paths[2])] == [
            [cell.removeprefix("'").replace("\n", " ") for cell in row] for row in lines
        ]
    return rows[1:]


def test_each_report_holds_what_its_view_reads(case: Case, tmp_path: Path) -> None:
    accepted(case)
    assert [row[1] for row in in_all(case, "ledger", tmp_path)] == [one.name for one in ledger.ledger(case).files]
    cells = grid.grid(case).cells
    assert [row[5:8] for row in in_all(case, "grid", tmp_path)] == [
        [one.supports, one.contradicts, one.context] for one in cells
    ]
    facts = [line.fact.text for line in chronology.chronology(case).lines if not line.fact.outside_scope]
    assert [row[1] for row in in_all(case, "chronology", tmp_path)] == [*facts, "Outside the scope", "A wedding"]
    assert [row[0] for row in in_all(case, "persons", tmp_path)] == [one.label for one in people.people(case)]
    register = protection.register(case)
    assert [row[3] for row in in_all(case, "measures", tmp_path)] == ["applied for", "carried out"]
    assert [row[1] for row in sheet(tmp_path / "measures.xlsx")[1:]] == [one.measure.title.en for one in register]
    planned = in_all(case, "plan", tmp_path)
    assert [(row[0], row[1]) for row in planned] == [
        (one.slot.day, time(one.slot.start // 60, one.slot.start % 60)) for one in hearings.hearings(case)
    ]
    for report in ("redactions", "requests", "limits"):
        in_all(case, report, tmp_path)
    reports.write_report(case, "audit", tmp_path / "audit.xlsx")
    rows = sheet(tmp_path / "audit.xlsx")[1:]
    assert isinstance(rows[0][0], datetime)
    assert [row[-1] for row in rows] == [one.hash for one in events(case) if one.part != "chambers"][: len(rows)]


def test_exposure_tells_every_questioning_and_who_is_there(case: Case, tmp_path: Path) -> None:
    accepted(case)
    rows = in_all(case, "exposure", tmp_path)
    of = [row for row in rows if row[0] == "P-1"]
    assert (of[0][2], of[0][4], of[0][7]) == (date(2025, 3, 4), "questioned", "no")
    slot = next(one.slot for one in hearings.hearings(case) if one.slot.testimony == "w1")
    assert (of[1][2], of[1][9], of[1][10]) == (slot.day, slot.end - slot.start, slot.start - 9 * 60)
    assert "Michał Przykładny" in of[1][11] and "applied for" in of[1][12]
    assert {row[0] for row in rows} == {"P-1", "P-2"}, "nobody who is neither injured nor protected nor marked"
    assert "P-1: questioned 1, not recorded 1, heard in court 0, to be heard 1, days 2" in notes(
        tmp_path / "exposure.xlsx"
    )


def test_reasons_as_rows_are_for_chambers_alone(case: Case, tmp_path: Path, reopened: Callable[..., Case]) -> None:
    rows = in_all(case, "reasons", tmp_path)
    assert [(row[5], row[7], row[9], row[10]) for row in rows] == [
        ("proved", "supports", "promised work in a hotel", "yes"),
        ("proved", "against", "with a contract", "no"),
    ]
    assert rows[0][8] == "t. I k. 1"
    assert not [one for one in events(case) if one.kind == "paper.written" and one.part != "chambers"]
    assert reports.write_report(case, "reasons", tmp_path / "x.xlsx", filters=Filter(person="P-2")) == 0
    clerk = reopened(case, "clerk")
    for ending in (".docx", ".xlsx", ".csv"):
        assert code_of(reports.write_report, clerk, "reasons", tmp_path / f"no{ending}") == "keys.not_yours"
        assert not (tmp_path / f"no{ending}").exists()


def test_a_filter_narrows_every_ending_and_is_said(case: Case, tmp_path: Path) -> None:
    assert [row[1] for row in in_all(case, "chronology", tmp_path, person="P-2")] == ["The flat"]
    assert [row[1] for row in in_all(case, "chronology", tmp_path, first="2022-03-15", last="2022-12-31")] == [
        "The journey"
    ]
    assert [row[1] for row in in_all(case, "chronology", tmp_path, open=True)] == ["The flat"]
    said = "\n".join(one.text for one in docx.Document(str(tmp_path / "chronology.docx")).paragraphs)
    assert "Narrowed to: only what is open. Rows 1 of 3." in said
    assert [row[0] for row in in_all(case, "measures", tmp_path, state="carried_out")] == ["P-2"]
    assert "Narrowed to: state: carried out. Rows 1 of 2." in notes(tmp_path / "measures.xlsx")
    rows = in_all(case, "grid", tmp_path, count="I", person="v1", open=True)
    assert rows and all(row[2] == "P-1" and row[5:8] == [0, 0, 0] for row in rows)
    assert [row[0] for row in in_all(case, "persons", tmp_path, only=("v2", "d1"))] == ["P-2", "Bogdan Example"]


WRONG: list[tuple[str, str, dict[str, Any], str]] = [
    ("gird", ".csv", {}, "out.unknown_report"),
    ("grid", ".pdf", {}, "out.unknown_ending"),
    ("grid", ".csv", {"count": "IX"}, "count.unknown"),
    ("grid", ".csv", {"person": "nobody"}, "person.unknown"),
    ("grid", ".csv", {"first": "2024-01-01"}, "report.no_filter"),
    ("audit", ".csv", {"first": "yesterday"}, "report.bad_day"),
    ("audit", ".csv", {"first": "2024-02-01", "last": "2024-01-01"}, "report.bad_period"),
    ("measures", ".csv", {"state": "lost"}, "report.unknown_state"),
    ("reasons", ".docx", {"count": "IX"}, "count.unknown"),
]


def test_what_makes_no_sense_is_refused_and_nothing_is_written(case: Case, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    for report, ending, wanted, code in WRONG:
        path = tmp_path / "out" / f"x{ending}"
        assert code_of(reports.write_report, case, report, path, filters=Filter(**wanted)) == code
        assert not list(path.parent.iterdir())


def test_who_receives_it_decides_what_people_are_called(
    case: Case, tmp_path: Path, reopened: Callable[..., Case]
) -> None:
    def written_for(recipient: Recipient, name: str = "p.csv", who: Case = case) -> str:
        reports.write_report(who, "persons", tmp_path / name, recipient=recipient)
        return (tmp_path / name).read_text("utf-8-sig")

    served = written_for(Recipient.SERVED)
    assert "P-1" in served and "Oksana" not in served and "Karol Sąsiad" in served
    assert "Oksana Wzorcowa" in written_for(Recipient.AUTHORITY)
    public = written_for(Recipient.PUBLIC)
    assert "P-1" in public and "Karol" not in public and "Bogdan" not in public
    clerk = reopened(case, "clerk")
    assert "Karol Sąsiad" in written_for(Recipient.SERVED, who=clerk)
    assert code_of(reports.write_report, clerk, "persons", tmp_path / "a.csv", recipient=Recipient.AUTHORITY) == (
        "keys.not_yours"
    )


def test_a_name_in_a_note_becomes_a_pseudonym_and_one_in_a_file_name_stops_the_paper(
    case: Case, tmp_path: Path
) -> None:
    records.apply(case, file_of(events=[{"id": "e9", "when": "2022", "precision": "year", "text": "Wzorcowa left"}]))
    for ending in (".docx", ".xlsx", ".csv"):
        reports.write_report(case, "chronology", tmp_path / f"c{ending}")
    assert "[P-1] left" in [row[1] for row in sheet(tmp_path / "c.xlsx")]
    assert code_of(reports.write_report, case, "grid", tmp_path / "Wzorcowa.xlsx") == "leak.found"


def test_cells_have_their_types_and_are_never_formulas() -> None:
    row = ("=1+1", "+48 600", "-2", "@x", "a;=cmd|' /c'!A1", 7, 0.5, date(2024, 2, 29), datetime(2024, 2, 29, 9, 15),
           time(9, 15), date(1850, 1, 1), None, "two\nlines")  # fmt: skip
    table = Table("T", ["case"], [f"c{number}" for number in range(len(row))], [row], notes="About")
    content = written(table, ".xlsx")
    found = CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_index(0).to_python()[1]
    assert found[:5] == list(row[:5]) and found[5:11] == [7, 0.5, *row[7:10], "1850-01-01"]
    assert found[12] == "two\nlines"
    assert written(table, ".xlsx") == content and written(table, ".docx") == written(table, ".docx")
    cells = list(csv.reader(io.StringIO(written(table, ".csv").decode("utf-8-sig"))))[1]
    assert cells[:5] == ["'=1+1", "'+48 600", "'-2", "'@x", "a;'=cmd|' /c'!A1"]
    assert cells[7:10] == ["2024-02-29", "2024-02-29 09:15", "09:15"]


BAD = ("=1+1", "+48", "-2", "@SUM(A1)", "\t=1", "=cmd|' /C calc'!A1")


def hostile(case: Case) -> None:
    """What begins a formula, wherever somebody can type a word."""
    records.apply(case, file_of(
        persons=[{"id": f"w{at}", "roles": ["witness"], "name": f"{bad} Name"} for at, bad in enumerate(BAD, 70)],
        counts=[COUNT | {"id": "c9", "label": "=II", "defendants": ["d1"], "victims": ["v1"]}],
        events=[{"id": f"f{at}", "when": "2022-03-04", "text": f"{bad} fact", "persons": ["w70"]}
                for at, bad in enumerate(BAD)],
        measures=[{"id": "m9", "person": "v1", "measure": "pl.m.390_2", "state": "applied_for", "on": "2026-11-09",
                   "by": "=HYPERLINK(1)"}],
    ))  # fmt: skip


@pytest.mark.parametrize("part", [reports.REPORTS[:9], reports.REPORTS[9:]], ids=["first", "rest"])
def test_no_report_ever_holds_a_formula_and_all_have_a_frozen_head_and_types(
    case: Case, tmp_path: Path, part: tuple[str, ...]
) -> None:
    hostile(case)
    for report in part:
        paths = [tmp_path / f"{report}{ending}" for ending in (".xlsx", ".csv")]
        tables = []  # one before each: what is written is told in the log, and so in its report
        for path in paths:
            tables.append(reports.report_table(case, report))
            reports.write_report(case, report, path)
        table = tables[0]
        with zipfile.ZipFile(paths[0]) as book:
            parts = {name: book.read(name).decode() for name in book.namelist()}
        assert not [name for name, text in parts.items() if re.search(r"<f[ >]|hyperlink|externalLink", text)], report
        first = parts["xl/worksheets/sheet1.xml"]
        assert 'ySplit="1"' in first and 'state="frozen"' in first, report
        assert '<autoFilter ref="A1:' in first, report
        width = len(table.columns)
        found = sheet(paths[0])[1:]
        for row, cells in zip(table.rows, found, strict=True):
            assert [*cells, *[""] * (width - len(cells))] == [as_read(cell) for cell in row], report
        lines = list(csv.reader(io.StringIO(paths[1].read_text("utf-8-sig"))))[1:]
        for line, row in zip(lines, tables[1].rows, strict=True):
            for text, cell in zip(line, row, strict=True):
                assert isinstance(cell, int | float) or not re.match(r"\s*[=+\-@]|[\t\r]", text), (report, text)


def as_read(cell: Any) -> Any:
    """A cell of a table as a reader of workbooks gives it: a day is a day and a number a number."""
    if cell is None:
        return ""
    if isinstance(cell, date) and not isinstance(cell, datetime) and cell < date(1900, 3, 1):
        return cell.isoformat()
    return cell


def test_a_courts_own_template_of_one_report_is_used(
    case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = docx.Document()
    own.add_paragraph("Our court: {{ title }}, {{ rows | length }} rows, {{ before | last }}")
    folder = tmp_path / "court"
    (folder / "templates").mkdir(parents=True)
    own.save(str(folder / "templates" / "report_measures.en.docx"))
    monkeypatch.setenv("JUDGEDESK_COURT", str(folder))
    reports.write_report(case, "measures", tmp_path / "m.docx")
    text = docx.Document(str(tmp_path / "m.docx")).paragraphs[0].text
    assert text == "Our court: Register of measures, 2 rows, Everything is listed: rows 2."
    reports.write_report(case, "grid", tmp_path / "g.docx")
    assert "Our court" not in docx.Document(str(tmp_path / "g.docx")).paragraphs[0].text
    # Lists that are no reports: the court's own where it has one, else that of all tables in the paper's language.
    own.save(str(folder / "templates" / "report_batch.pl.docx"))
    plain = docx.Document()
    plain.add_paragraph("Wykaz: {{ title }}")
    plain.save(str(folder / "templates" / "report_table.pl.docx"))
    asked = (("batch", "pl"), ("outline", "pl"), ("recovery", "pl"), ("outline", "en"))
    table = Table("T", ["case"], ["a"], [["x"]])
    found = [templates.table_file(table, ".docx", name, language) for name, language in asked]
    texts = [docx.Document(io.BytesIO(content)).paragraphs[0].text for content in found]
    assert texts[0].startswith("Our court: T") and texts[1:3] == ["Wykaz: T"] * 2 and texts[3] == "T"


def test_a_table_too_long_for_a_word_processor_is_refused_as_a_document_alone() -> None:
    table = Table("T", ["case"], ["a", "b"], [("x", "y")] * 80_000)
    assert code_of(written, table, ".docx") == "report.too_long"
    assert len(written(table, ".csv").splitlines()) == 80_001


@pytest.mark.slow
def test_a_hundred_thousand_rows_are_written_in_little_memory() -> None:
    import tracemalloc

    rows = [("I", f"P-{number % 60}", f"a sentence of the file, number {number}", number, date(2024, 1, 1))
            for number in range(100_000)]  # fmt: skip
    tracemalloc.start()
    content = written(Table("T", ["case"], list("abcde"), rows), ".xlsx")
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 60 * 2**20
    rows_back = CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_index(0).to_python()
    assert (len(rows_back), rows_back[-1][3]) == (100_001, 99_999)
