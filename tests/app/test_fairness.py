"""Findings never show through: two copies of one case, in one of them a judge found something; a clerk is told the
same by every verb, report and number. And coverage speaks of passages, never of proof.
"""

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from cases import CHEAP, COUNT, DEFENDANT, PASSPHRASE, VICTIM, file_of, store_document

from judgedesk.app import alerts, casefile, compelled, findings, grid, groundwork, reasons, records, reports, tagging
from judgedesk.app.casefile import Case, summary
from judgedesk.cli.main import main
from judgedesk.domain.errors import UserError
from judgedesk.domain.evidence import FindingState
from judgedesk.domain.roles import Compartment, Role

DECEIT, ACT = "pl.189a.means.3_deceit", "pl.189a.act.recruitment"
TALES = ("plain", "found")
READING = (
    ("ledger",), ("search", "hotel"), ("text", "statement.txt", "1"), ("dump",), ("grid",), ("grid", "--count", "c1"),
    ("alerts", "--on", "2027-01-20"), ("verify",), ("audit",), ("chronology",), ("coverage",), ("indicators",),
    ("neighbours",), ("disclosed", "list"), ("disclosed", "cited"), ("motions", "list"), ("evidence-list",),
    ("people",), ("person", "v1"), ("users", "list"), ("measures", "list"), ("request", "list"), ("hearings",),
    ("folios",), ("families",), ("candidates",), ("saved", "list"), ("contradictions", "v1"), ("custody", "1"),
    ("layers", "statement.txt", "1"), ("similar", "statement.txt", "1"), ("compare", "1", "2"), ("sensitive", "list"),
)  # fmt: skip
"""What a clerk can ask; a verb that takes other words than these answers the same usage in both."""


class NoWindow:
    """The command line without a desk."""

    def run(self, *_given: object) -> int:
        raise AssertionError("a window was asked for")

    take_pictures = run


@pytest.fixture(scope="module")
def twins(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """One case twice, closed: as it was, and with everything a judge can put down in chambers."""
    base = tmp_path_factory.mktemp("fair")
    with casefile.create_case(base / "matter.jdcase", "II K 1/26", "judge", Role.JUDGE, PASSPHRASE, CHEAP) as case:
        casefile.add_user(case, "clerk", Role.CLERK, PASSPHRASE, CHEAP)
        store_document(case, "statement.txt", "I was promised work in a hotel, with a contract.", "We slept in a barn.",
                       volume="I", folios=("1", "1v"))  # fmt: skip
        store_document(case, "receipt.txt", "Receipt for tyres.", volume="II")
        tags = [
            {"id": "t1", "document": "statement.txt", "page": 1, "quote": "promised work", "element": DECEIT,
             "count": "c1", "defendant": "d1", "victim": "v1"},
            {"id": "t2", "document": "statement.txt", "page": 1, "quote": "with a contract", "element": DECEIT,
             "count": "c1", "defendant": "d1", "victim": "v1", "stance": "contradicts"},
        ]  # fmt: skip
        records.apply(case, file_of(
            persons=[VICTIM | {"protected": True, "name": "Ewa Rozalska"}, DEFENDANT], counts=[COUNT], tags=tags,
            testimony=[{"id": "w1", "person": "v1", "minutes": 60, "elements": [DECEIT]}],
            disclosures=[{"id": "x1", "document": "receipt.txt", "state": "read", "on": "2027-01-11"}],
            motions=[{"id": "m1", "who": "defence", "thesis": "that work was promised", "filed": "2027-01-05"}],
            events=[{"id": "e1", "when": "2022-03", "precision": "month", "text": "The journey", "tags": ["t1"]}],
        ))  # fmt: skip
    made = {}
    for tale in TALES:
        (base / tale).mkdir()
        made[tale] = Path(shutil.copytree(base / "matter.jdcase", base / tale / "matter.jdcase"))
        with casefile.open_case(made[tale], "judge", PASSPHRASE) as case:
            if tale == "found":
                find(case, base)
    return made


def find(case: Case, folder: Path) -> None:
    """Everything of a judge's own: findings, the panel's, shared and changed and taken back, reasons written."""
    for state in (FindingState.PROVED, FindingState.CONTESTED, FindingState.PROVED):
        tagging.set_finding(case, "c1", "d1", "v1", DECEIT, state, "He lied")
    findings.share(case, "c1", "d1", "v1", DECEIT, True)
    findings.set_common(case, "c1", "d1", "v1", ACT, FindingState.NOT_PROVED, "together")
    tagging.undo(case)
    findings.set_common(case, "c1", "d1", "v1", ACT, FindingState.NOT_PROVED, "together")
    reasons.write_reasons(case, folder / "reasons.docx")
    reports.write_report(case, "undisclosed", folder / "undisclosed.csv")
    assert [one for one in alerts.alerts(case) if one.kind == "undisclosed"]
    assert compelled.acts(case) == []


def spoken(case: Path, *words: str, capture: Any) -> tuple[int, str, str]:
    """What a verb answers a clerk, without the place of the case."""
    verb, *rest = words
    keys = case.parent / "clerk"
    keys.write_text(PASSPHRASE, encoding="utf-8")
    capture.readouterr()
    status = main([verb, str(case), *rest, "--user", "clerk", "--passphrase-file", str(keys), "--json"], NoWindow())
    said = capture.readouterr()
    return status, said.out.replace(str(case), "CASE"), said.err.replace(str(case), "CASE")


@pytest.mark.parametrize("words", READING, ids=" ".join)
def test_a_verb_answers_a_clerk_byte_for_byte_the_same(
    twins: dict[str, Path], capsys: pytest.CaptureFixture[str], words: tuple[str, ...]
) -> None:
    plain, found = (spoken(twins[tale], *words, capture=capsys) for tale in TALES)
    assert plain == found
    assert "He lied" not in plain[1]


@pytest.fixture(scope="module")
def clerks(twins: dict[str, Path]) -> Iterator[list[Case]]:
    """Both copies open to a clerk."""
    opened = [casefile.open_case(twins[tale], "clerk", PASSPHRASE) for tale in TALES]
    yield opened
    for case in opened:
        case.close()


def told(case: Case) -> dict[str, Any]:
    """Numbers, cells, alerts, coverage, dump and log as a clerk's window reads them."""
    events = case.file.reading(Compartment.CASE).execute("SELECT * FROM audit ORDER BY id").fetchall()
    return {
        "summary": repr(summary(case)), "grid": repr(grid.grid(case)), "sheet": repr(vars(grid.sheet(case, "c1"))),
        "alerts": repr(alerts.alerts(case)), "coverage": repr(groundwork.groundwork(case, "c1")),
        "dump": records.dump(case), "log": [tuple(row) for row in events],
    }  # fmt: skip


def test_grid_counters_alerts_coverage_dump_and_times_of_the_log_are_the_same(clerks: list[Case]) -> None:
    plain, found = map(told, clerks)
    for name in plain:
        assert plain[name] == found[name], name
    assert len(plain["log"]) > 3


def test_what_lies_open_has_the_same_size(twins: dict[str, Path]) -> None:
    sizes = [
        {name: (twins[tale] / name).stat().st_size for name in ("case.db", "sealed.db", "keys.json")} for tale in TALES
    ]
    assert sizes[0] == sizes[1]
    originals = [sorted(path.name for path in (twins[tale] / "originals").iterdir()) for tale in TALES]
    assert originals[0] == originals[1]


@pytest.mark.parametrize("report", reports.REPORTS)
def test_every_report_is_the_same_file(clerks: list[Case], tmp_path: Path, report: str) -> None:
    answers = []
    for tale, case in zip(TALES, clerks, strict=True):
        path = tmp_path / f"{tale}.csv"
        try:
            rows = reports.write_report(case, report, path)
            answers.append((rows, without_times(path.read_text(encoding="utf-8-sig"))))
        except UserError as error:
            answers.append((error.code, path.exists()))
    assert answers[0] == answers[1]


def without_times(text: str) -> str:
    """Reports are written at two moments, and the log of the one goes on from another head."""
    return re.sub(r"[0-9a-f]{64}|\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d[^,\s]*", "…", text)


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
    for words in (("grid",), ("coverage", "c1")):
        _, out, err = spoken(twins["plain"], *words, capture=capsys)
        keys = set(re.findall(r'"(\w+)":', out))
        assert not [word for word in FORBIDDEN["en"] for key in keys if word in key]
        assert not [word for word in FORBIDDEN["en"] if word in err.casefold()]
    assert json.loads(spoken(twins["plain"], "grid", capture=capsys)[1])["offences"][0]["coverage"] == "open"
