"""The key on paper: who may make it, what it opens, what it costs to guess, and what makes it void."""

from collections.abc import Callable
from pathlib import Path

import pytest
from cases import CHEAP, PASSPHRASE, code_of, store_document

from judgedesk.app import audit as log
from judgedesk.app import casefile, findings, grid, reading, records, recovery, tagging
from judgedesk.app.casefile import Case
from judgedesk.app.recovery import ALPHABET, Paper
from judgedesk.domain.evidence import FindingState
from judgedesk.domain.roles import Compartment, Role
from judgedesk.store import attempts, audit, cipher, database
from judgedesk.store.cipher import Cost
from judgedesk.store.keys import KeyFile

CASE = Compartment.CASE
DECEIT = "pl.189a.means.3_deceit"


def paper_of(case: Case) -> Paper:
    paper = recovery.draw(case)
    recovery.keep(case, paper)
    return paper


def typed(paper: Paper) -> str:
    return " ".join(paper.groups)


def test_the_paper_brings_its_maker_back_with_all_they_had(
    case_with_pages: Case, reopened: Callable[..., Case]
) -> None:
    case = case_with_pages
    persons = [{"id": "v1", "roles": ["victim"], "name": "Ann Example", "protected": True, "pseudonym": "P-1"},
               {"id": "d1", "roles": ["defendant"], "name": "Bogdan Example"}]  # fmt: skip
    count = {"id": "c1", "label": "I", "offence": "pl.189a.1", "from": "2022-03-01", "to": "2023-11-30",
             "defendants": ["d1"], "victims": ["v1"]}  # fmt: skip
    records.apply(case, {"format": "judgedesk-records/1", "persons": persons, "counts": [count]})
    tagging.set_finding(case, "c1", "d1", "v1", DECEIT, FindingState.CONTESTED, "for myself")
    paper = paper_of(case)
    case.close()
    assert recovery.recover(case.path, typed(paper).lower(), "judge", "a new one") == "judge"
    assert code_of(casefile.open_case, case.path, "judge", PASSPHRASE) == "keys.refused"
    judge = reopened(case.path, "judge", "a new one")
    assert set(judge.file.parts) == set(Compartment)
    assert grid.persons(judge)[0].name == "Ann Example"
    found = findings.state_of(judge, "c1", "d1", "v1", DECEIT).own
    assert found is not None and found.reason == "for myself"
    assert casefile.check(judge).ok
    kinds = [event.kind for event in log.events(judge)]
    assert kinds.count("recovery.made") == 1 and kinds.count("recovery.used") == 1
    assert kinds.index("recovery.used") < kinds.index("user.passphrase")


def test_the_paper_gives_another_user_a_new_passphrase(case_with_pages: Case, reopened: Callable[..., Case]) -> None:
    clerk = reopened(case_with_pages, "clerk")
    store_document(clerk, "later.txt", "by the clerk")
    judge = reopened(clerk)
    paper = paper_of(judge)
    judge.close()
    assert recovery.recover(judge.path, typed(paper), "clerk", "another") == "judge"
    assert code_of(casefile.open_case, judge.path, "clerk", PASSPHRASE) == "keys.refused"
    clerk = reopened(judge.path, "clerk", "another")
    assert (clerk.role, clerk.file.parts, len(reading.listed(clerk))) == (Role.CLERK, (CASE,), 3)
    assert casefile.check(clerk).ok  # what they signed before counts, too
    judge = reopened(clerk)
    assert casefile.check(judge).ok
    assert casefile.users_of(judge.path) == ["judge", "clerk"]


def test_a_paper_opens_no_more_than_its_maker(
    tmp_path: Path, new_case: Callable[..., Case], reopened: Callable[..., Case], cost: Cost
) -> None:
    case = new_case(tmp_path)
    casefile.add_user(case, "clerk", Role.CLERK, PASSPHRASE, cost)
    casefile.add_user(case, "usher", Role.READER, PASSPHRASE, cost)
    clerk = reopened(case, "clerk")
    assert code_of(recovery.draw, clerk) == "recovery.not_yours"
    assert code_of(recovery.remove, clerk, "judge") == "recovery.not_yours"
    reader = reopened(clerk, "usher", write=False)
    assert code_of(recovery.draw, reader) == "recovery.not_yours"
    judge = reopened(reader.path, write=False)
    assert code_of(recovery.draw, judge) == "case.read_only"


def test_the_paper_outlives_rotations_and_a_change_of_passphrase(
    case_with_pages: Case, reopened: Callable[..., Case]
) -> None:
    paper = paper_of(case_with_pages)
    casefile.remove_user(case_with_pages, "clerk")
    casefile.change_passphrase(case_with_pages, "second")
    store_document(case_with_pages, "later.txt", "after the rotation")
    case_with_pages.close()
    recovery.recover(case_with_pages.path, typed(paper), "judge", "third")
    judge = reopened(case_with_pages.path, "judge", "third")
    assert len(reading.listed(judge)) == 3
    assert casefile.check(judge).ok


def test_what_makes_a_paper_void(case_with_pages: Case, reopened: Callable[..., Case], cost: Cost) -> None:
    case = case_with_pages
    casefile.add_user(case, "second", Role.JUDGE, PASSPHRASE, cost)
    first = paper_of(case)
    newer = paper_of(case)  # a newer paper
    case.close()
    assert code_of(recovery.recover, case.path, typed(first), "judge", "x") == "recovery.refused"
    second = reopened(case.path, "second")
    recovery.remove(second, "judge")  # taken back
    assert recovery.made(second) == {} and code_of(recovery.remove, second, "judge") == "recovery.none"
    second.close()
    assert code_of(recovery.recover, case.path, typed(newer), "judge", "x") == "recovery.refused"
    judge = reopened(case.path)
    last = paper_of(judge)
    second = reopened(judge, "second")
    assert set(recovery.made(second)) == {"judge"}
    casefile.remove_user(second, "judge")  # its maker is gone
    assert recovery.made(second) == {}
    second.close()
    assert code_of(recovery.recover, case.path, typed(last), "second", "x") == "recovery.refused"
    assert casefile.check(reopened(case.path, "second")).ok


def test_a_guess_at_a_paper_costs_what_a_guess_at_a_passphrase_costs(
    case_with_pages: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    spent: list[Cost] = []
    stretch = cipher.stretch
    monkeypatch.setattr(cipher, "stretch", lambda p, salt, cost: spent.append(cost) or stretch(p, salt, cost))
    wrong = typed(recovery.draw(case_with_pages))
    folder = case_with_pages.path
    case_with_pages.close()
    assert code_of(recovery.recover, folder, wrong, "judge", "x") == "recovery.refused"
    assert spent == [CHEAP]  # where no paper was made, too
    with casefile.open_case(folder, "judge", PASSPHRASE) as case:
        paper_of(case)
    spent.clear()
    assert code_of(recovery.recover, folder, wrong, "judge", "x") == "recovery.refused"
    assert spent == [CHEAP]


def test_a_new_passphrase_costs_as_much_to_guess_as_the_old(
    tmp_path: Path, reopened: Callable[..., Case], monkeypatch: pytest.MonkeyPatch
) -> None:
    dear = Cost(memory=16 * 1024, passes=2, lanes=2)
    with casefile.create_case(tmp_path / "x.jdcase", "T", "judge", Role.JUDGE, PASSPHRASE, dear) as case:
        casefile.change_passphrase(case, "second")
        paper = paper_of(case)
    spent: list[Cost] = []
    stretch = cipher.stretch
    monkeypatch.setattr(cipher, "stretch", lambda p, salt, cost: spent.append(cost) or stretch(p, salt, cost))
    assert code_of(casefile.open_case, case.path, "judge", "wrong") == "keys.refused"
    recovery.recover(case.path, typed(paper), "judge", "third")
    reopened(case.path, "judge", "third")
    assert len(spent) == 4 and set(spent) == {dear}


def test_letters_are_read_as_people_type_them_and_a_slip_is_noticed(case_with_pages: Case) -> None:
    paper = recovery.draw(case_with_pages)
    whole = "".join(paper.groups)
    assert len(whole) == 32 and set(whole) <= set(ALPHABET) and not set("IO") & set(ALPHABET)
    for way in (whole.lower(), "-".join(paper.groups), f"  {typed(paper)}\n", "\n".join(paper.groups)):
        assert recovery.letters_of(way) == paper.letters
    other = ALPHABET[(ALPHABET.index(whole[5]) + 1) % 24]
    slips = [whole[:5] + other + whole[6:], whole[:-1], whole + "A", "", "I" + whole[1:],
             whole[1] + whole[0] + whole[2:], "ą" * 32, "\0" * 32]  # fmt: skip
    for slip in slips:
        if slip != whole:
            assert code_of(recovery.letters_of, slip) == "recovery.mistyped", slip
    assert recovery.draw(case_with_pages).letters != paper.letters


def test_the_letters_stand_nowhere_in_the_folder(case_with_pages: Case) -> None:
    paper = paper_of(case_with_pages)
    told = " ".join(repr(audit.payload_of(case_with_pages.file.reading(), e.id)) for e in log.events(case_with_pages))
    case_with_pages.close()
    everything = b"".join(path.read_bytes() for path in case_with_pages.path.rglob("*") if path.is_file())
    for form in (paper.letters, typed(paper), paper.groups[0] + paper.groups[1]):
        assert form.encode() not in everything and form not in told


@pytest.mark.parametrize("ending", [".docx", ".txt"])
def test_the_paper_can_be_printed_from_a_file(case_with_pages: Case, tmp_path: Path, ending: str) -> None:
    import docx

    paper, out = recovery.draw(case_with_pages), tmp_path / f"key{ending}"
    recovery.write(case_with_pages, paper, out, "en")
    if ending == ".txt":
        told = out.read_text(encoding="utf-8")
    else:
        document = docx.Document(str(out))
        told = "\n".join([p.text for p in document.paragraphs])
        told += "\n".join(cell.text for row in document.tables[0].rows for cell in row.cells)
    assert all(group in told for group in paper.groups) and "II K 1/26" in told and "judge" in told
    assert code_of(recovery.write, case_with_pages, paper, tmp_path / "key.pdf", "en") == "out.unknown_ending"
    assert "paper.written" in {event.kind for event in log.events(case_with_pages)}


def test_users_that_are_not_there_and_empty_passphrases(case_with_pages: Case) -> None:
    paper = paper_of(case_with_pages)
    case_with_pages.close()
    assert code_of(recovery.recover, case_with_pages.path, typed(paper), "nobody", "x") == "users.unknown"
    assert code_of(recovery.recover, case_with_pages.path, typed(paper), "judge", "") == "keys.no_passphrase"
    assert code_of(recovery.recover, case_with_pages.path.parent, typed(paper), "judge", "x") == "case.not_a_case"


# -- attempts -----------------------------------------------------------------------------------------------------


def test_wrong_passphrases_are_told_of_once_after_the_next_right_one(
    case_with_pages: Case, reopened: Callable[..., Case]
) -> None:
    case_with_pages.close()
    folder = case_with_pages.path
    for passphrase in ("a", "b", "c"):
        assert code_of(casefile.open_case, folder, "judge", passphrase) == "keys.refused"
    assert code_of(casefile.open_case, folder, "nobody", "x") == "keys.refused"
    clerk = reopened(folder, "clerk", write=False)
    assert clerk.attempts is None
    judge = reopened(folder)
    assert judge.attempts is not None and judge.attempts.number == 3 and judge.attempts.last.endswith("Z")
    event = next(event for event in log.events(judge) if event.kind == "user.refused")
    assert audit.payload_of(judge.file.reading(), event.id) == {"number": 3, "last": judge.attempts.last}
    assert "nobody" not in (folder / attempts.FILE_NAME).read_text()
    assert reopened(judge).attempts is None


@pytest.mark.parametrize(
    "content",
    ["", "[", "[]", "null", '{"judge": 3}', '{"judge": {"number": "x", "last": 1}}', "[" * 100_000, '{"judge": {}}',
     '{"judge": {"number": 1e999, "last": ""}}', '{"judge": {"number": -4, "last": ""}}'],
)  # fmt: skip
def test_an_edited_list_of_attempts_keeps_nobody_out(
    case_with_pages: Case, reopened: Callable[..., Case], content: str
) -> None:
    case_with_pages.close()
    (case_with_pages.path / attempts.FILE_NAME).write_text(content)
    assert reopened(case_with_pages.path).attempts is None
    assert code_of(casefile.open_case, case_with_pages.path, "judge", "wrong", write=False) == "keys.refused"


# -- an older keys.json --------------------------------------------------------------------------------------------


def test_an_older_key_file_that_was_put_back_is_noticed(
    case_with_pages: Case, reopened: Callable[..., Case], cost: Cost
) -> None:
    folder = case_with_pages.path
    older = (folder / "keys.json").read_bytes()
    casefile.change_passphrase(case_with_pages, "second")
    case_with_pages.close()
    newer = (folder / "keys.json").read_bytes()
    (folder / "keys.json").write_bytes(older)
    stale = reopened(folder, "judge", PASSPHRASE, write=False)
    assert [(one.code, one.about) for one in casefile.check(stale).problems] == [("keys.changed", "judge")]
    stale.close()
    (folder / "keys.json").write_bytes(newer)
    assert casefile.check(reopened(folder, "judge", "second")).ok


def test_a_removed_user_whose_slot_is_put_back_by_an_insider_is_taken_out_again(
    case_with_pages: Case, reopened: Callable[..., Case], cost: Cost
) -> None:
    """A clerk holds the case's key, and so could wrap it for somebody who was sent away."""
    case = case_with_pages
    casefile.add_user(case, "usher", Role.READER, "p", cost)
    gone = case.file.keys.slots["usher"]
    casefile.remove_user(case, "usher")
    clerk = reopened(case, "clerk")
    keys: KeyFile = clerk.file.keys
    keys.slots["usher"] = gone
    label = f"case {keys.case_id} usher"
    keys.wrapped[CASE][0]["usher"] = cipher.wrap_for(gone.exchange_public, clerk.file.key(CASE), label)
    keys.write(case.path, clerk.file.key(CASE))
    clerk.close()
    usher = reopened(case.path, "usher", "p", write=False)  # this no cryptography prevents; but it shows
    key = usher.file.key(CASE)
    assert ("keys.changed", "usher") in {(one.code, one.about) for one in casefile.check(usher).problems}
    usher.close()
    judge = reopened(case.path)
    assert casefile.users_of(case.path) == ["judge", "clerk"]
    assert casefile.check(judge).ok
    judge.close()
    with pytest.raises(database.NotThisKey):
        database.connect(case.path, CASE, key, read_only=True)
