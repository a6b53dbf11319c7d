"""A panel: everybody's finding is theirs alone until shared; what judges find together has no author."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from cases import COUNT, DEFENDANT, PASSPHRASE, VICTIM, code_of, everything_in, file_of

from judgedesk.app import casefile, findings, grid, records, tagging
from judgedesk.app.casefile import Case
from judgedesk.domain.evidence import FindingState
from judgedesk.domain.roles import Compartment, Role
from judgedesk.store.cipher import Cost

MEANS = "pl.189a.means.3_deceit"
CELL = ("c1", "d1", "v1", MEANS)
REASON = "the advertisement speaks of a willow garden"


@pytest.fixture
def case(case_with_pages: Case, cost: Cost) -> Case:
    records.apply(case_with_pages, file_of(persons=[VICTIM, DEFENDANT], counts=[COUNT]))
    casefile.add_user(case_with_pages, "second", Role.JUDGE, PASSPHRASE, cost)
    return case_with_pages


def said(found: findings.CellFindings) -> tuple[object, list[str], object]:
    own, common = (one.state.value if one else None for one in (found.own, found.common))
    return own, [one.author for one in found.shared], common


def test_nobody_else_reads_a_finding_before_it_is_shared(case: Case, reopened: Callable[..., Case]) -> None:
    tagging.set_finding(case, *CELL, FindingState.CONTESTED, REASON)
    second = reopened(case, "second")
    assert said(findings.state_of(second, *CELL)) == (None, [], None)
    assert [cell.finding for cell in grid.grid(second).cells if cell.finding] == []
    assert records.dump(second)["findings"] == []
    held = everything_in(second.file.reading(Compartment.CHAMBERS))
    assert REASON not in held
    assert FindingState.CONTESTED.value not in held
    judge = reopened(second, "judge")
    assert findings.state_of(judge, *CELL).own.reason == REASON  # type: ignore[union-attr]


def test_a_shared_finding_is_read_by_the_others_and_once_changed_is_ones_own_again(
    case: Case, reopened: Callable[..., Case]
) -> None:
    tagging.set_finding(case, *CELL, FindingState.PROVED, REASON)
    findings.share(case, *CELL, True)
    second = reopened(case, "second")
    assert said(findings.state_of(second, *CELL)) == (None, ["judge"], None)
    assert findings.state_of(second, *CELL).shared[0].reason == REASON
    judge = reopened(second, "judge")
    tagging.set_finding(judge, *CELL, FindingState.NOT_PROVED)
    second = reopened(judge, "second")
    assert said(findings.state_of(second, *CELL)) == (None, [], None)


def test_sharing_is_undone_by_name(case: Case) -> None:
    tagging.set_finding(case, *CELL, FindingState.PROVED)
    findings.share(case, *CELL, True)
    assert findings.state_of(case, *CELL).own.shared  # type: ignore[union-attr]
    act = tagging.undo_label(case)
    assert act is not None
    assert act.kind == "finding.shared"
    tagging.undo(case)
    assert not findings.state_of(case, *CELL).own.shared  # type: ignore[union-attr]
    tagging.redo(case)
    assert findings.state_of(case, *CELL).own.shared  # type: ignore[union-attr]


def test_there_must_be_a_finding_to_share(case: Case) -> None:
    assert code_of(findings.share, case, *CELL, True) == "finding.none"


def test_the_panels_finding_has_no_author_and_leaves_ones_own(case: Case, reopened: Callable[..., Case]) -> None:
    tagging.set_finding(case, *CELL, FindingState.NOT_PROVED, "my doubts")
    findings.set_common(case, *CELL, FindingState.PROVED, "all of it together")
    assert said(findings.state_of(case, *CELL)) == ("not_proved", [], "proved")
    second = reopened(case, "second")
    assert said(findings.state_of(second, *CELL)) == (None, [], "proved")
    assert [cell.finding for cell in grid.grid(second).cells if cell.finding] == ["proved"]
    findings.set_common(second, *CELL, None)
    assert said(findings.state_of(second, *CELL)) == (None, [], None)


def test_what_is_dumped_is_applied_again_without_a_change(case: Case) -> None:
    tagging.set_finding(case, *CELL, FindingState.NOT_PROVED, "my doubts")
    findings.set_common(case, *CELL, FindingState.PROVED, "together")
    out = json.loads(json.dumps(records.dump(case)))
    assert [(one["state"], one.get("common", False)) for one in out["findings"]] == [
        ("not_proved", False), ("proved", True),
    ]  # fmt: skip
    report = records.apply(case, out)
    assert (report.added, report.changed) == (0, 0)


def test_a_clerk_has_no_part_in_it(case: Case, reopened: Callable[..., Case]) -> None:
    findings.set_common(case, *CELL, FindingState.PROVED)
    clerk = reopened(case, "clerk")
    assert said(findings.state_of(clerk, *CELL)) == (None, [], None)
    assert code_of(findings.set_common, clerk, *CELL, FindingState.PROVED) == "keys.not_yours"
    assert code_of(findings.share, clerk, *CELL, True) == "keys.not_yours"


def test_a_new_user_of_the_same_name_does_not_inherit_what_was_somebodys_own(
    case: Case, reopened: Callable[..., Case], cost: Cost, tmp_path: Path
) -> None:
    second = reopened(case, "second")
    tagging.set_finding(second, *CELL, FindingState.PROVED, REASON)
    judge = reopened(second, "judge")
    casefile.remove_user(judge, "second")
    casefile.add_user(judge, "second", Role.JUDGE, PASSPHRASE, cost)
    again = reopened(judge, "second")
    assert said(findings.state_of(again, *CELL)) == (None, [], None)
    tagging.set_finding(again, *CELL, FindingState.CONTESTED)
    assert said(findings.state_of(again, *CELL)) == ("contested", [], None)
