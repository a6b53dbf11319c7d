"""An edit reads one column of the grid again; what one column cannot tell reads them all."""

from judgedesk.app import findings, grid, records, tagging
from judgedesk.app.casefile import Case
from judgedesk.app.grid_changes import changed_columns
from judgedesk.domain.changes import Changes
from judgedesk.domain.evidence import FindingState, Stance

DECEIT = "pl.189a.means.3_deceit"


def charged(case: Case) -> int:
    """Two injured parties in a count; answers a document with a page."""
    records.apply(case, {
        "format": "judgedesk-records/1",
        "persons": [{"id": "d1", "roles": ["defendant"], "name": "Bogdan Example"},
                    *({"id": one, "roles": ["victim"], "pseudonym": one} for one in ("v1", "v2"))],
        "counts": [{"id": "c1", "label": "I", "offence": "pl.189a.1", "from": "2022-03-01", "to": "2023-11-30",
                    "defendants": ["d1"], "victims": ["v1", "v2"]}],
    })  # fmt: skip
    return int(case.file.reading().execute("SELECT id >> 20 FROM pages ORDER BY id").fetchone()[0])


def new(document: int, victim: str) -> tagging.NewTag:
    return tagging.NewTag(document, 1, 0, 4, DECEIT, "c1", "d1", victim, Stance.SUPPORTS)


def test_a_tag_reads_the_column_it_stands_in(case_with_pages: Case) -> None:
    document = charged(case_with_pages)
    sheet = grid.sheet(case_with_pages, "c1")
    identifier, changes = tagging.add_tag(case_with_pages, new(document, "v2"))
    columns = changed_columns(case_with_pages, "c1", changes)
    assert columns is not None
    assert [column.pair for column in columns] == [("d1", "v2")]
    sheet.take(columns[0])
    assert sheet.columns == grid.sheet(case_with_pages, "c1").columns
    assert changed_columns(case_with_pages, "c2", changes) == ()
    assert changed_columns(case_with_pages, "c1", tagging.remove_tag(case_with_pages, identifier)) is None


def test_a_finding_names_its_cell_even_when_it_is_gone(case_with_pages: Case) -> None:
    charged(case_with_pages)
    for state in (FindingState.PROVED, None):
        changes = tagging.set_finding(case_with_pages, "c1", "d1", "v1", DECEIT, state)
        columns = changed_columns(case_with_pages, "c1", changes)
        assert columns is not None
        assert [column.pair for column in columns] == [("d1", "v1")]
        assert set(columns[0].findings.values()) == ({"proved"} if state else set())
    common = findings.set_common(case_with_pages, "c1", "d1", "v2", DECEIT, FindingState.PROVED)
    found = changed_columns(case_with_pages, "c1", common)
    assert found is not None
    assert [column.pair for column in found] == [("d1", "v2")]


def test_what_does_not_say_which_records_changed_reads_them_all(case_with_pages: Case) -> None:
    charged(case_with_pages)
    assert changed_columns(case_with_pages, "c1", Changes(frozenset({"tags"}))) is None
    assert changed_columns(case_with_pages, "c1", Changes(frozenset({"counts"}), ("c1",))) is None
    many = Changes(frozenset({"tags"}), tuple(f"t-{number}" for number in range(50)))
    assert changed_columns(case_with_pages, "c1", many) is None
