"""The log: what was done to it shows, and what it must not hold is not there."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from cases import COUNT, DEFENDANT, PASSPHRASE, VICTIM, code_of, everything_in, file_of, rows_of

from judgedesk.app import audit as log
from judgedesk.app import casefile, findings, grid, groundwork, opened, records, tagging
from judgedesk.app.casefile import Case
from judgedesk.app.tagging import NewTag
from judgedesk.domain.evidence import FindingState
from judgedesk.domain.roles import Compartment, Role
from judgedesk.store import audit
from judgedesk.store.database import Connection

CASE, CHAMBERS = Compartment.CASE, Compartment.CHAMBERS
DECEIT = "pl.189a.means.3_deceit"


@pytest.fixture
def busy(case_with_pages: Case) -> Case:
    """A case with a dozen events in its log."""
    records.apply(case_with_pages, file_of(persons=[VICTIM, DEFENDANT], counts=[COUNT]))
    for start in range(0, 40, 8):
        tagging.add_tag(case_with_pages, NewTag(1, 1, start, start + 20, DECEIT, "c1", "d1", "v1"))
    return case_with_pages


def problems(case: Case, head: str | None = None) -> list[str]:
    return [what for _, what in audit.problems(case.file._writers[CASE], CASE, case.file.signers(), head)]


def writer(case: Case) -> Connection:
    return case.file._writers[CASE]


def test_an_untouched_log_is_whole(busy: Case) -> None:
    assert problems(busy, audit.head(writer(busy))) == []
    assert len(log.events(busy)) >= 9
    assert [event.kind for event in log.events(busy)][:3] == ["case.created", "user.added", "user.added"]
    assert {event.who for event in log.events(busy)} == {"judge"}
    assert all(event.at.endswith("Z") for event in log.events(busy))


def test_events_from_a_day_on(busy: Case) -> None:
    whole = log.events(busy)
    assert log.events(busy, since=whole[4].at)[0].at == whole[4].at
    assert log.events(busy, since="2999-01-01") == []
    assert log.events(busy, since="2000-01-01") == whole


@pytest.mark.parametrize(
    "column, value",
    [
        ("at", "2020-01-01T00:00:00.000Z"), ("who", "clerk"), ("kind", "tag.removed"), ("about", "t-other"),
        ("id", "00000000-0000-0000-0000-000000000000"), ("payload_sha256", "0" * 64), ("previous", "1" * 64),
        ("hash", "2" * 64), ("signature", b"x" * 64), ("seq", 99),
    ],
)  # fmt: skip
def test_any_changed_field_shows(busy: Case, column: str, value: Any) -> None:
    writer(busy).execute(f'UPDATE audit SET "{column}" = ? WHERE seq = 5', (value,))
    assert problems(busy)


def test_a_removed_event_shows(busy: Case) -> None:
    writer(busy).execute("DELETE FROM audit WHERE seq = 5")
    assert "chain_broken" in problems(busy)


def test_a_removed_first_event_shows(busy: Case) -> None:
    writer(busy).execute("DELETE FROM audit WHERE seq = 1")
    assert "chain_broken" in problems(busy)


def test_reordered_events_show(busy: Case) -> None:
    for change in ("-1 WHERE seq = 5", "5 WHERE seq = 6", "6 WHERE seq = -1"):
        writer(busy).execute(f"UPDATE audit SET seq = {change}")
    assert "chain_broken" in problems(busy)


def test_a_cut_tail_shows_against_the_head_in_the_manifest(busy: Case, reopened: Callable[..., Case]) -> None:
    busy = reopened(busy)
    writer(busy).execute("DELETE FROM audit WHERE seq > 5")
    writer(busy).execute("DELETE FROM audit_payloads WHERE event NOT IN (SELECT id FROM audit)")
    assert problems(busy) == []
    assert "audit.tail_cut" in {problem.code for problem in casefile.check(busy).problems}


def test_an_event_signed_by_somebody_else_shows(busy: Case) -> None:
    clerk = busy.file.keys.unlock("clerk", PASSPHRASE)
    audit.append(writer(busy), CASE, "judge", clerk.identity, "tag.added", "t-x", {})
    assert problems(busy) == ["signature_wrong"]


def test_an_event_of_nobody_known_shows(busy: Case) -> None:
    audit.append(writer(busy), CASE, "ghost", busy.file.unlocked.identity, "tag.added", "t-x", {})
    assert problems(busy) == ["signature_wrong"]


def test_an_event_of_another_compartments_chain_does_not_fit(busy: Case) -> None:
    audit.append(writer(busy), CHAMBERS, "judge", busy.file.unlocked.identity, "finding.set", "", {})
    assert problems(busy) == ["chain_broken"]


@pytest.mark.parametrize("column", ["box", "key"])
def test_a_changed_payload_shows_and_stops_nothing(busy: Case, column: str) -> None:
    event = log.events(busy)[-1].id
    writer(busy).execute(f"UPDATE audit_payloads SET {column} = randomblob(length({column})) WHERE event = ?", (event,))
    assert problems(busy) == ["payload_changed"]
    assert "audit.payload_changed" in {problem.code for problem in casefile.check(busy).problems}
    assert tagging.undo_label(busy) is None or tagging.undo_label(busy).event != event


def test_erasing_a_payload_leaves_the_chain_whole(busy: Case) -> None:
    connection = busy.file._writers[CASE]
    event = log.events(busy)[-1].id
    assert audit.payload_of(connection, event)
    connection.execute("UPDATE audit_payloads SET key = NULL WHERE event = ?", (event,))
    assert audit.payload_of(connection, event) is None
    assert problems(busy, audit.head(connection)) == []
    connection.execute("DELETE FROM audit_payloads WHERE event = ?", (event,))
    assert problems(busy, audit.head(connection)) == []


def test_past_users_signatures_go_on_counting(busy: Case, reopened: Callable[..., Case], cost: Any) -> None:
    clerk = reopened(busy, "clerk")
    tagging.add_tag(clerk, NewTag(1, 2, 0, 10, DECEIT, "c1", "d1", "v1"))
    judge = reopened(clerk)
    casefile.remove_user(judge, "clerk")
    assert casefile.check(judge).ok
    casefile.add_user(judge, "clerk", Role.CLERK, "new", cost)
    assert casefile.check(judge).ok
    assert casefile.check(reopened(judge, "clerk", "new")).ok


def test_a_slot_the_log_knows_nothing_of_shows(busy: Case, cost: Any) -> None:
    busy.file.keys.add("ghost", Role.CLERK, "p", cost, busy.file.unlocked.keys)
    assert [(p.code, p.about) for p in casefile.check(busy).problems] == [("keys.changed", "ghost")]


def test_an_empty_log_has_the_starting_head(tmp_path: Path, new_case: Callable[..., Case]) -> None:
    case = new_case(tmp_path)
    assert audit.head(case.file.reading(CHAMBERS)) == audit.START


# -- chambers ---------------------------------------------------------------------------------------------------


def what_a_clerk_sees(folder: Path) -> str:
    with casefile.open_case(folder, "clerk", PASSPHRASE, write=False) as clerk:
        return json.dumps(
            [
                [repr(event) for event in log.events(clerk)],
                records.dump(clerk),
                repr(grid.grid(clerk)),
                repr(grid.sheet(clerk, "c1").columns),
                repr(grid.cells_of(clerk, "c1", "d1", "v1")),
                code_of(grid.standing, clerk, "c1", "d1", "v1"),
                repr(grid.untagged(clerk, "c1", "d1", "v1")),
                repr(groundwork.groundwork(clerk)),
                repr(opened.everything(clerk)),
                repr(casefile.summary(clerk)),
                repr(casefile.check(clerk)),
            ]
        )


def test_findings_never_show_through(busy: Case, reopened: Callable[..., Case]) -> None:
    folder = busy.path
    before_rows = rows_of(writer(busy))
    busy.close()
    before = what_a_clerk_sees(folder)
    judge = reopened(folder)
    for state in (FindingState.PROVED, FindingState.CONTESTED):
        tagging.set_finding(judge, "c1", "d1", "v1", DECEIT, state, "because of page 2")
    tagging.undo(judge)
    tagging.redo(judge)
    findings.set_common(judge, "c1", "d1", "v1", DECEIT, FindingState.PROVED)
    opened.note(judge, 1, 1)
    assert grid.standing(judge, "c1", "d1", "v1").branches
    finding = {"count": "c1", "defendant": "d1", "victim": "v1", "element": "pl.189a.act.transport"}
    records.apply(judge, file_of(findings=[{**finding, "state": "proved", "reason": "secret reason"}]))
    tagging.set_finding(judge, "c1", "d1", "v1", "pl.189a.act.transport", None)
    assert rows_of(writer(judge)) == before_rows
    assert len(log.events(judge)) > 9
    judge.close()
    after = what_a_clerk_sees(folder)
    # Only the sealed and chambers files' ciphertext may differ; a clerk's check names them as before.
    assert after == before
    with casefile.open_case(folder, "clerk", PASSPHRASE, write=False) as clerk:
        assert "because of page 2" not in everything_in(clerk.file.reading())
        assert code_of(tagging.set_finding, clerk, "c1", "d1", "v1", DECEIT, None) == "keys.not_yours"


def test_a_judge_sees_no_other_judges_finding(busy: Case, reopened: Callable[..., Case], cost: Any) -> None:
    casefile.add_user(busy, "second", Role.JUDGE, "p", cost)
    tagging.set_finding(busy, "c1", "d1", "v1", DECEIT, FindingState.PROVED, "mine")
    second = reopened(busy, "second", "p")
    assert all(cell.finding is None for cell in grid.grid(second).cells)
    assert records.dump(second)["findings"] == []
    tagging.set_finding(second, "c1", "d1", "v1", DECEIT, FindingState.NOT_PROVED)
    judge = reopened(second)
    assert {cell.finding for cell in grid.grid(judge).cells if cell.element == DECEIT} == {"proved"}
