"""Findings never show through: two copies of one case, in one of them a judge found something; a clerk is told the
same numbers (verbs and reports: `test_fairness_verbs`). And coverage speaks of passages, never of proof.
"""

import json
import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from cases import PASSPHRASE, rows_of
from chambers_twins import TALES, levelled, make, spoken

from judgedesk.app import alerts, casefile, evidence_list, grid, groundwork, home, records
from judgedesk.app.casefile import Case, summary
from judgedesk.domain.roles import Compartment


@pytest.fixture(scope="module")
def twins(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    return make(tmp_path_factory.mktemp("fair"))


@pytest.fixture(scope="module")
def clerks(twins: dict[str, Path]) -> Iterator[list[Case]]:
    """Both copies open to a clerk."""
    opened = [casefile.open_case(twins[tale], "clerk", PASSPHRASE) for tale in TALES]
    yield opened
    for case in opened:
        case.close()


def told(case: Case) -> dict[str, Any]:
    """Numbers, cells, alerts, coverage, dump and log as a clerk's window reads them."""
    events = case.file.reading(Compartment.CASE).execute("SELECT * FROM audit ORDER BY seq").fetchall()
    return {
        "summary": repr(summary(case)), "grid": repr(grid.grid(case)), "sheet": repr(vars(grid.sheet(case, "c1"))),
        "alerts": repr(alerts.alerts(case)), "coverage": repr(groundwork.groundwork(case, "c1")),
        "dump": records.dump(case), "log": [one["kind"] for one in map(dict, events)],
        "today": repr(home.home(case, now=datetime(2027, 1, 11, 12))),
    }  # fmt: skip


def test_grid_counters_alerts_coverage_dump_and_times_of_the_log_are_the_same(clerks: list[Case]) -> None:
    plain, found = map(told, clerks)
    for name in plain:
        assert plain[name] == found[name], name
    assert len(plain["log"]) > 10


def test_what_was_found_leaves_no_event_and_no_time_in_the_log(twins: dict[str, Path], clerks: list[Case]) -> None:
    with casefile.open_case(twins["plain"].parents[1] / "matter.jdcase", "clerk", PASSPHRASE) as before:
        stood = log_of(before)
    for case in clerks:
        assert log_of(case)[: len(stood)] == stood
    on = [[(one["who"], one["kind"]) for one in log_of(case)[len(stood) :]] for case in clerks]
    assert on[0] == on[1] and "count.joined" in repr(on)


def test_every_row_of_the_open_part_is_the_same(clerks: list[Case]) -> None:
    plain, found = (rows_of(case.file.reading(Compartment.CASE)) for case in clerks)
    for table in plain:
        one, other = ([legible(row) for row in tables[table]] for tables in (plain, found))
        assert one == other, table


def legible(row: tuple[Any, ...]) -> str:
    """What stands in a row but for keys, signatures and what is encrypted: of that the length."""
    return levelled(repr([len(value) if isinstance(value, bytes) else value for value in row]))


def log_of(case: Case) -> list[dict[str, Any]]:
    """Every event of the open part, its time and hash with it."""
    return [dict(row) for row in case.file.reading(Compartment.CASE).execute("SELECT * FROM audit ORDER BY seq")]


def test_what_lies_open_has_the_same_size(twins: dict[str, Path]) -> None:
    sizes = [
        {name: (twins[tale] / name).stat().st_size for name in ("case.db", "sealed.db", "keys.json")} for tale in TALES
    ]
    assert sizes[0] == sizes[1]
    originals = [sorted(path.name for path in (twins[tale] / "originals").iterdir()) for tale in TALES]
    assert originals[0] == originals[1]


def test_what_speaks_against_proves_nothing_in_the_list_of_evidence(clerks: list[Case]) -> None:
    listed = [one.name for one in evidence_list.items(clerks[0]) if one.document]
    assert listed == ["statement.txt", "receipt.txt"], "statement 2.txt only speaks against"


# -- how coverage speaks ------------------------------------------------------------------------------------------

FORBIDDEN = {
    "en": ("complete", "proof", "proven", "proved", "sufficient", "missing evidence", "strength", "guilt", "target"),
    "pl": ("kompletn", "udowodni", "wystarczaj", "winn", "wina ", "winy ", "siła dowod", "brakujące dowody"),
}
ABOUT_COVERAGE = (
    "CoverageView", "CoverageTable", "CoverageRead", "GridView", "GridModel", "GridHeads", "GridSaid", "GridTable",
    "SieveBar", "Passages", "PassagesPanel", "HomeWords", "Grid",
)  # fmt: skip
ALLOWED = (
    "They say nothing of proof", "Nie mówią nic o dowodzie", "inding", "stale", "uznano za udowodnion",
    "Usual means of proof", "Zwykłe środki dowodowe",
)  # fmt: skip
"""What denies it, and what names findings themselves, which are the judge's."""


def coverage_strings(language: str) -> list[str]:
    """All strings of the window about coverage, in a language."""
    tree = ElementTree.parse(Path(__file__).resolve().parents[2] / "i18n" / "judgedesk_pl.ts")
    found = []
    for context in tree.iter("context"):
        if (context.findtext("name") or "") not in ABOUT_COVERAGE:
            continue
        for message in context.iter("message"):
            said = message.find("translation")
            texts = [message.findtext("source") or ""]
            if language == "pl" and said is not None:
                texts = [part.text or "" for part in said.iter("numerusform")] or [said.text or ""]
            found += texts
    return found


@pytest.mark.parametrize("language", ["en", "pl"])
def test_coverage_speaks_of_passages_and_never_of_proof(language: str) -> None:
    strings = coverage_strings(language)
    assert len(strings) > 60
    wrong = [
        text for text in strings for word in FORBIDDEN[language]
        if word in text.casefold() and not any(allowed in text for allowed in ALLOWED)
    ]  # fmt: skip
    assert wrong == []


def test_what_the_command_line_says_of_coverage_holds_no_such_word(
    twins: dict[str, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    for words in (("grid",), ("coverage", "--count", "c1")):
        _, out, err = spoken(twins["plain"], *words, capture=capsys)
        keys = set(re.findall(r'"(\w+)":', out))
        assert not [word for word in FORBIDDEN["en"] for key in keys if word in key]
        assert not [word for word in FORBIDDEN["en"] if word in err.casefold()]
    assert json.loads(spoken(twins["plain"], "grid", capture=capsys)[1])["offences"][0]["coverage"] == "open"
