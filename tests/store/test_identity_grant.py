"""The key to identities given to a named clerk by a judge, taken back, and killed between; lay judges' limits."""

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from cases import CHEAP, PASSPHRASE, VICTIM, code_of, file_of, store_document

from judgedesk.app import audit as log
from judgedesk.app import casefile, grid, reading, records, recovery, tagging
from judgedesk.app.casefile import Case
from judgedesk.domain.errors import UserError
from judgedesk.domain.roles import Compartment, Role
from judgedesk.store import cipher, database
from judgedesk.store.keys import KeyFile

CASE, SEALED, CHAMBERS = Compartment
ROOT = Path(__file__).resolve().parents[2]
JOB = ROOT / "tests" / "faults" / "rotation_job.py"
ANN = VICTIM | {"name": "Anna Zwierciadłowska", "protected": True}


@pytest.fixture
def case(case_with_pages: Case) -> Case:
    """A sealed document and a protected person beside the open file."""
    store_document(case_with_pages, "shelter.txt", "The shelter is in Willow Street.", sealed=True)
    records.apply(case_with_pages, file_of(persons=[ANN]))
    return case_with_pages


def name_seen(case: Case) -> str:
    return next(person.name for person in grid.persons(case) if person.id == "v1")


def held(case: Case, name: str) -> set[str]:
    return set(next(user.keys for user in casefile.users(case) if user.name == name))


def test_a_granted_clerk_opens_identities_and_never_chambers(case: Case, reopened: Callable[..., Case]) -> None:
    clerk = reopened(case, "clerk")
    assert clerk.withheld == ("identities", "findings") and name_seen(clerk) == ""
    judge = reopened(clerk)
    casefile.grant_identities(judge, "clerk")
    assert held(judge, "clerk") == {"case", "sealed"}
    clerk = reopened(judge, "clerk")
    assert clerk.file.parts == (CASE, SEALED) and clerk.withheld == ("findings",)
    assert name_seen(clerk) == "Anna Zwierciadłowska"
    assert {document.name for document in reading.listed(clerk)} >= {"shelter.txt"}
    assert casefile.check(clerk).ok
    assert [(event.who, event.about) for event in log.events(clerk) if event.kind == "identities.granted"] == [
        ("judge", "clerk")
    ]


def test_after_it_is_taken_back_the_clerk_opens_nothing_sealed(case: Case, reopened: Callable[..., Case]) -> None:
    casefile.grant_identities(case, "clerk")
    clerk = reopened(case, "clerk")
    keys_before, stolen = (clerk.path / "keys.json").read_bytes(), clerk.file.key(SEALED)
    judge = reopened(clerk)
    casefile.revoke_identities(judge, "clerk")
    store_document(judge, "later.txt", "The new shelter is in Birch Street.", sealed=True)
    assert held(judge, "clerk") == {"case"}
    judge.close()
    with pytest.raises(database.NotThisKey):  # the key they kept
        database.connect(judge.path, SEALED, stolen, read_only=True)
    clerk = reopened(judge, "clerk")
    assert clerk.file.parts == (CASE,) and name_seen(clerk) == ""
    assert code_of(clerk.file.reading, SEALED) == "keys.not_yours"
    assert not any(document.name in ("shelter.txt", "later.txt") for document in reading.listed(clerk))
    clerk.close()
    (clerk.path / "keys.json").write_bytes(keys_before)  # an older file put back gives the old key only
    with pytest.raises(UserError) as refused:
        casefile.open_case(clerk.path, "clerk", PASSPHRASE)
    assert refused.value.code == "case.damaged"


def test_others_keep_their_keys_and_papers_when_it_is_taken_back(
    case: Case, reopened: Callable[..., Case], cost: cipher.Cost
) -> None:
    casefile.add_user(case, "prosecutor", Role.PROSECUTOR, PASSPHRASE, cost)
    casefile.add_user(case, "second clerk", Role.CLERK, PASSPHRASE, cost)
    paper = recovery.draw(case)
    recovery.keep(case, paper)
    for name in ("clerk", "second clerk"):
        casefile.grant_identities(case, name)
    casefile.revoke_identities(case, "clerk")
    assert casefile.check(case).ok
    for name in ("prosecutor", "second clerk"):
        case = reopened(case, name)
        assert name_seen(case) == "Anna Zwierciadłowska" and casefile.check(case).ok
    case.close()
    recovery.recover(case.path, " ".join(paper.groups), "judge", "by paper")
    judge = reopened(case.path, "judge", "by paper")
    assert name_seen(judge) == "Anna Zwierciadłowska" and casefile.check(judge).ok


def test_it_is_given_again_and_survives_recovery_and_removal(
    case: Case, reopened: Callable[..., Case], cost: cipher.Cost
) -> None:
    casefile.grant_identities(case, "clerk")
    casefile.revoke_identities(case, "clerk")
    casefile.grant_identities(case, "clerk")
    casefile.grant_identities(case, "clerk")  # a second time changes nothing
    judge = reopened(case)
    assert held(judge, "clerk") == {"case", "sealed"} and casefile.check(judge).ok
    casefile.remove_user(judge, "clerk")
    casefile.add_user(judge, "clerk", Role.CLERK, PASSPHRASE, cost)
    assert held(judge, "clerk") == {"case"} and casefile.check(judge).ok
    clerk = reopened(judge, "clerk")
    assert clerk.file.parts == (CASE,)


def test_only_a_judge_and_only_for_clerks(case: Case, reopened: Callable[..., Case], cost: cipher.Cost) -> None:
    casefile.add_user(case, "prosecutor", Role.PROSECUTOR, PASSPHRASE, cost)
    casefile.add_user(case, "usher", Role.READER, PASSPHRASE, cost)
    for name, code in (("nobody", "users.unknown"), ("usher", "grant.not_clerk"), ("prosecutor", "grant.not_clerk")):
        assert code_of(casefile.grant_identities, case, name) == code
    assert code_of(casefile.revoke_identities, case, "clerk") == "grant.none"
    assert code_of(casefile.revoke_identities, case, "prosecutor") == "grant.none"
    casefile.grant_identities(case, "clerk")
    for name in ("prosecutor", "clerk"):
        case = reopened(case, name)
        for work in (casefile.grant_identities, casefile.revoke_identities):
            assert code_of(work, case, "clerk") == "grant.not_yours"
    assert code_of(casefile.grant_identities, reopened(case, write=False), "clerk") == "case.read_only"


def test_a_key_wrapped_without_a_grant_shows(case: Case, reopened: Callable[..., Case]) -> None:
    """Somebody who holds the key may wrap it for another with a program of their own; it is named."""
    keys: KeyFile = case.file.keys
    keys.grant(SEALED, "clerk", case.file.unlocked.keys[SEALED])
    keys.write(case.path, case.file.key(CASE))
    found = casefile.check(reopened(case)).problems
    assert ("keys.changed", "clerk", "identities") in {(one.code, one.about, one.detail) for one in found}


# -- killed -------------------------------------------------------------------------------------------------------


def killed(folder: Path, what: str, step: int) -> bool:
    done = subprocess.run(
        [sys.executable, str(JOB), str(folder), what, str(step)], cwd=ROOT, capture_output=True, text=True, timeout=120
    )
    assert done.returncode in (0, -9), done.stderr
    return done.returncode == -9


def nobody_is_locked_out(folder: Path, reopened: Callable[..., Case]) -> None:
    clerk = reopened(folder, "clerk")  # first: before a judge could mend anything
    assert clerk.file.parts in ((CASE,), (CASE, SEALED))
    judge = reopened(clerk)
    assert set(judge.file.parts) == set(Compartment) and name_seen(judge) == "Anna Zwierciadłowska"
    assert all(len(judge.file.keys.wrapped[part]) == 1 for part in Compartment)
    assert casefile.check(judge).ok
    revoked = [event for event in log.events(judge) if event.kind == "identities.revoked"]
    assert not revoked or held(judge, "clerk") == {"case"}
    clerk = reopened(judge, "clerk")
    assert (name_seen(clerk) != "") == (SEALED in clerk.file.parts)
    judge = reopened(clerk)
    casefile.grant_identities(judge, "clerk")
    casefile.revoke_identities(judge, "clerk")
    assert casefile.check(judge).ok
    judge.close()


def steps_of(case: Case, tmp_path: Path, reopened: Callable[..., Case], what: str, wanted: range) -> int:
    if what == "revoke":
        casefile.grant_identities(case, "clerk")
    case.close()
    for number, step in enumerate(wanted):
        folder = Path(shutil.copytree(case.path, tmp_path / "copies" / f"{step}.jdcase"))
        if not killed(folder, what, step):
            return number
        nobody_is_locked_out(folder, reopened)
        shutil.rmtree(folder)
    return len(wanted)


@pytest.mark.parametrize("what, wanted", [("grant", range(2, 30, 4)), ("revoke", range(2, 60, 5))])
def test_a_kill_at_some_steps(
    case: Case, tmp_path: Path, reopened: Callable[..., Case], what: str, wanted: range
) -> None:
    assert steps_of(case, tmp_path, reopened, what, wanted) >= 2


@pytest.mark.slow
@pytest.mark.timeout(1800)
@pytest.mark.parametrize("what", ["grant", "revoke"])
def test_a_kill_at_every_step(case: Case, tmp_path: Path, reopened: Callable[..., Case], what: str) -> None:
    steps = steps_of(case, tmp_path, reopened, what, range(1, 200))
    print(f"{what}: killed at each of {steps} steps")
    assert steps >= 6


# -- lay judges ---------------------------------------------------------------------------------------------------


def test_a_lay_judge_reads_everything_and_administers_nobody(
    case: Case, reopened: Callable[..., Case], cost: cipher.Cost, tmp_path: Path
) -> None:
    casefile.add_user(case, "lay", Role.LAY_JUDGE, PASSPHRASE, cost)
    lay = reopened(case, "lay")
    assert set(lay.file.parts) == set(Compartment) and name_seen(lay) == "Anna Zwierciadłowska"
    assert casefile.roles_open_to(lay) == []
    for name, role in (("x", Role.READER), ("y", Role.LAY_JUDGE), ("z", Role.JUDGE)):
        assert code_of(casefile.add_user, lay, name, role, PASSPHRASE, CHEAP) == "users.not_yours"
    for work in (casefile.remove_user, casefile.grant_identities, casefile.revoke_identities):
        assert code_of(work, lay, "clerk") == "users.not_yours"
    assert code_of(recovery.draw, lay) == "recovery.not_yours"
    assert code_of(recovery.remove, lay, "judge") == "recovery.not_yours"
    casefile.change_passphrase(lay, "their own")
    lay = reopened(lay, "lay", "their own")
    assert casefile.check(lay).ok
    assert casefile.users_of(lay.path) == ["judge", "clerk", "lay"]
    code = code_of(casefile.create_case, tmp_path / "own.jdcase", "II K 2/26", "lay", Role.LAY_JUDGE, PASSPHRASE, CHEAP)
    assert code == "users.not_yours"


def test_a_lay_judges_finding_is_theirs_alone(case: Case, reopened: Callable[..., Case], cost: cipher.Cost) -> None:
    from cases import COUNT, DEFENDANT

    from judgedesk.app import findings
    from judgedesk.domain.evidence import FindingState

    deceit = "pl.189a.means.3_deceit"
    records.apply(case, file_of(persons=[ANN, DEFENDANT], counts=[COUNT]))
    casefile.add_user(case, "lay", Role.LAY_JUDGE, PASSPHRASE, cost)
    lay = reopened(case, "lay")
    tagging.set_finding(lay, "c1", "d1", "v1", deceit, FindingState.CONTESTED, "a note of mine")
    assert findings.state_of(lay, "c1", "d1", "v1", deceit).own is not None
    judge = reopened(lay)
    assert findings.state_of(judge, "c1", "d1", "v1", deceit).own is None
