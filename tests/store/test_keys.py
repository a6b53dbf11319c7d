"""Keys: who gets in, who does not, and that nobody is locked out by a kill."""

import copy
import hashlib
import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from cases import CHEAP, PASSPHRASE, code_of, store_document
from hypothesis import given, settings
from hypothesis import strategies as st

from judgedesk.app import casefile, reading
from judgedesk.app.casefile import Case
from judgedesk.domain.errors import UserError
from judgedesk.domain.roles import Compartment, Role, compartments_of, may_write
from judgedesk.store import cipher, database
from judgedesk.store.casefile import CaseFile
from judgedesk.store.cipher import Cost, Identity, WrongKey
from judgedesk.store.keys import KeyFile

CASE, SEALED, CHAMBERS = Compartment.CASE, Compartment.SEALED, Compartment.CHAMBERS


def keys_of(case: Case | Path) -> dict[str, Any]:
    folder = case if isinstance(case, Path) else case.path
    found: dict[str, Any] = json.loads((folder / "keys.json").read_bytes())
    return found


# -- building blocks --------------------------------------------------------------------------------------------


@given(plain=st.binary(max_size=200), label=st.text(max_size=20), bit=st.integers(0, 10_000))
@settings(max_examples=60, deadline=None)
def test_a_box_opens_with_its_key_and_label_only_and_unchanged(plain: bytes, label: str, bit: int) -> None:
    key = bytes(range(32))
    box = cipher.lock_box(key, plain, label)
    assert cipher.open_box(key, box, label) == plain
    changed = bytearray(box)
    changed[bit // 8 % len(box)] ^= 1 << bit % 8
    for attempt in ((key, bytes(changed), label), (bytes(32), box, label), (key, box, label + "x"), (key, b"", label)):
        with pytest.raises(WrongKey):
            cipher.open_box(*attempt)


def test_a_wrapped_key_opens_for_its_holder_only() -> None:
    one, other = Identity.new(), Identity.new()
    wrapped = cipher.wrap_for(one.exchange_public, b"k" * 32, "case x judge")
    assert cipher.unwrap(one, wrapped, "case x judge") == b"k" * 32
    for identity, box, label in (
        (other, wrapped, "case x judge"), (one, wrapped, "sealed x judge"), (one, wrapped[:-1], "case x judge"),
        (one, b"", "case x judge"), (one, bytes(32) + wrapped[32:], "case x judge"),
    ):  # fmt: skip
        with pytest.raises(WrongKey):
            cipher.unwrap(identity, box, label)


def test_a_signature_holds_for_its_message_and_signer_only() -> None:
    one, other = Identity.new(), Identity.new()
    signature = one.sign(b"head")
    assert cipher.signature_holds(one.signing_public, signature, b"head")
    assert not cipher.signature_holds(one.signing_public, signature, b"heads")
    assert not cipher.signature_holds(other.signing_public, signature, b"head")
    assert not cipher.signature_holds(b"short", signature, b"head")
    assert not cipher.signature_holds(one.signing_public, signature[:-1], b"head")


def test_each_purpose_has_a_key_of_its_own() -> None:
    purposes = ["database case", "database sealed", "keys.json", "wrap"]
    assert len({cipher.derive(b"k" * 32, purpose) for purpose in purposes}) == len(purposes)


@pytest.mark.parametrize(
    "edited",
    [
        {"memory": 1024}, {"memory": 8 * 1024 * 1024}, {"passes": 0}, {"passes": 100_000}, {"lanes": 0}, {"lanes": 99},
        {"memory": "8192"}, {"passes": None}, {"memory": float("inf")}, {"lanes": 1.5}, {"lanes": True}, {"passes": -1},
    ],
)  # fmt: skip
def test_a_guess_can_neither_be_made_cheap_nor_eat_the_machine(edited: dict[str, Any]) -> None:
    assert Cost.from_json(CHEAP.to_json()) == CHEAP
    with pytest.raises(WrongKey):
        Cost.from_json(CHEAP.to_json() | edited)


def test_the_cost_is_tuned_upwards_only(monkeypatch: pytest.MonkeyPatch) -> None:
    for seconds, passes in ((0.01, 64), (0.5, 3), (30.0, 3)):
        ticks = iter([0.0, seconds])
        monkeypatch.setattr(cipher.time, "perf_counter", lambda ticks=ticks: next(ticks))
        monkeypatch.setattr(cipher, "stretch", lambda *_: b"")
        assert Cost.tuned() == Cost(memory=256 * 1024, passes=passes, lanes=4)


def test_passes_and_memory_change_the_key() -> None:
    keys = {cipher.stretch("p", bytes(16), cost) for cost in (CHEAP, Cost(8 * 1024, 2, 1), Cost(9 * 1024, 1, 1))}
    assert len(keys | {cipher.stretch("p", b"s" * 16, CHEAP), cipher.stretch("q", bytes(16), CHEAP)}) == 5


def test_a_letter_is_the_same_passphrase_however_the_keyboard_composes_it() -> None:
    assert cipher.stretch("za\u017c\u00f3\u0142\u0107", bytes(16), CHEAP) == cipher.stretch(
        "zaz\u0307o\u0301\u0142c\u0301", bytes(16), CHEAP
    )


# -- opening ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("passphrase", ["", "wrong", PASSPHRASE + " ", PASSPHRASE.upper(), "\udcb3", "x" * 5000])
def test_a_wrong_passphrase_and_an_unknown_user_get_the_same_answer(case_with_pages: Case, passphrase: str) -> None:
    answers = []
    for user in ("judge", "nobody"):
        with pytest.raises(UserError) as refused:
            casefile.open_case(case_with_pages.path, user, passphrase, write=False)
        answers.append((refused.value.code, set(refused.value.facts)))
    assert answers[0] == answers[1]
    assert answers[0][0] == "keys.refused"


def test_an_unknown_user_costs_a_guess_like_any_other(case_with_pages: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    spent: list[Cost] = []
    stretch = cipher.stretch
    monkeypatch.setattr(cipher, "stretch", lambda p, salt, cost: spent.append(cost) or stretch(p, salt, cost))
    for user in ("judge", "nobody"):
        code_of(casefile.open_case, case_with_pages.path, user, "wrong", write=False)
    assert spent == [CHEAP, CHEAP]


def test_a_folder_without_keys_is_no_case(tmp_path: Path) -> None:
    assert code_of(casefile.open_case, tmp_path, "judge", PASSPHRASE) == "case.not_a_case"
    assert code_of(casefile.users_of, tmp_path / "nowhere") == "case.not_a_case"


def made(folder: Path, name: str = "matter.jdcase") -> Case:
    return casefile.create_case(folder / name, "II K 1/26", "judge", Role.JUDGE, PASSPHRASE, CHEAP)


def test_a_case_is_not_made_over_something_else(tmp_path: Path) -> None:
    (tmp_path / "matter.jdcase").mkdir()
    (tmp_path / "matter.jdcase" / "letter.txt").write_text("mine")
    (tmp_path / "file.jdcase").write_text("mine")
    assert code_of(made, tmp_path) == "case.exists"
    assert code_of(made, tmp_path, "file.jdcase") == "case.exists"
    assert (tmp_path / "matter.jdcase" / "letter.txt").read_text() == "mine"


def test_a_case_cut_short_while_it_is_made_is_no_case(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(CaseFile, "record", lambda *_: (_ for _ in ()).throw(RuntimeError("killed")))
    with pytest.raises(RuntimeError):
        made(tmp_path)
    assert code_of(casefile.open_case, tmp_path / "matter.jdcase", "judge", PASSPHRASE) == "case.not_a_case"


@pytest.mark.parametrize("title, user, passphrase, code", [
    (" ", "judge", "p", "case.no_title"), ("T", " ", "p", "users.no_name"), ("T", "a\nb", "p", "users.no_name"),
    ("T", "j" * 81, "p", "users.no_name"), ("T", "judge", "", "keys.no_passphrase"),
])  # fmt: skip
def test_a_case_needs_a_title_a_user_and_a_passphrase(
    tmp_path: Path, title: str, user: str, passphrase: str, code: str
) -> None:
    path = tmp_path / "x.jdcase"
    assert code_of(casefile.create_case, path, title, user, Role.JUDGE, passphrase, CHEAP) == code
    assert not path.exists()


def leaves(node: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    if isinstance(node, dict | list):
        for key, below in node.items() if isinstance(node, dict) else enumerate(node):
            yield from leaves(below, (*path, key))
    else:
        yield path


def edited(content: dict[str, Any], path: tuple[Any, ...], value: Any) -> dict[str, Any]:
    fresh = copy.deepcopy(content)
    node = fresh
    for step in path[:-1]:
        node = node[step]
    node[path[-1]] = value(node[path[-1]]) if callable(value) else value
    return fresh


def flipped(value: Any) -> Any:
    if isinstance(value, int):
        return value + 1
    middle = len(value) // 2
    return value[:middle] + ("A" if value[middle] != "A" else "B") + value[middle + 1 :]


def with_true_sum(folder: Path, content: dict[str, Any]) -> None:
    """What somebody writes who knows the format but holds no key of the case."""
    body = {name: content[name] for name in ("format", "case", "slots", "wrapped")}
    text = json.dumps([body, content["seal"]], sort_keys=True, separators=(",", ":"))
    mended = {**content, "sum": hashlib.sha256(text.encode()).hexdigest()}
    (folder / "keys.json").write_text(json.dumps(mended))


@pytest.mark.parametrize("repaired", [False, True], ids=["flipped", "edited by who knows the format"])
def test_every_edited_field_of_the_key_file_is_noticed(case_with_pages: Case, repaired: bool) -> None:
    case_with_pages.close()
    folder, content = case_with_pages.path, keys_of(case_with_pages)
    paths = [path for path in leaves(content) if not (repaired and path == ("sum",))]
    assert len(paths) >= 24
    for path in paths:
        changed = edited(content, path, flipped)
        if repaired:
            with_true_sum(folder, changed)
        else:
            (folder / "keys.json").write_text(json.dumps(changed))
        code = code_of(casefile.open_case, folder, "judge", PASSPHRASE, write=False)
        # Whoever edits the judge's own secrets and mends the sum can't be told from a judge who mistyped.
        own = (path[:2] == ("slots", 0) and path[2] in ("salt", "private", "cost", "user")) or path == ("case",)
        allowed = {"case.keys_damaged"} | ({"case.newer"} if path == ("format",) else set())
        assert code in allowed | ({"keys.refused"} if repaired and own else set()), path
    (folder / "keys.json").write_text(json.dumps(content))
    casefile.open_case(folder, "judge", PASSPHRASE).close()


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", "null", "3", "[" * 100_000, '{"format": "judgedesk-keys/1"}', "\ud800", '{"format": 1e999}'],
)
def test_a_key_file_that_is_none_is_refused_calmly(case_with_pages: Case, text: str) -> None:
    case_with_pages.close()
    (case_with_pages.path / "keys.json").write_bytes(text.encode("utf-8", "surrogatepass"))
    code = code_of(casefile.open_case, case_with_pages.path, "judge", PASSPHRASE)
    assert code == ("case.newer" if text.endswith("1e999}") else "case.keys_damaged")


@pytest.mark.parametrize("value", [None, [], {}, 1e999, "", "ü", True, "\ud800"])
def test_a_key_file_of_wrong_types_is_refused_calmly(case_with_pages: Case, value: Any) -> None:
    case_with_pages.close()
    content = keys_of(case_with_pages)
    for path in [*leaves(content), ("slots",), ("wrapped",), ("wrapped", "case"), ("slots", 0), ("slots", 0, "cost")]:
        (case_with_pages.path / "keys.json").write_text(json.dumps(edited(content, path, value)))
        code = code_of(casefile.open_case, case_with_pages.path, "judge", PASSPHRASE, write=False)
        assert code in ("case.keys_damaged", "keys.refused", "case.newer"), path


def test_a_key_moved_to_another_compartment_or_user_opens_nothing(case_with_pages: Case) -> None:
    keys = case_with_pages.file.keys
    judge = case_with_pages.file.unlocked
    box = keys.wrapped[SEALED][0]["judge"]
    assert cipher.unwrap(judge.identity, box, f"sealed {keys.case_id} judge") == judge.keys[SEALED][0]
    for label in (f"chambers {keys.case_id} judge", f"sealed {keys.case_id} clerk", "sealed other judge"):
        with pytest.raises(WrongKey):
            cipher.unwrap(judge.identity, box, label)
    clerk = keys.unlock("clerk", PASSPHRASE)
    keys.wrapped[SEALED][0]["clerk"] = box
    keys.close_with(judge.keys[CASE][0])
    assert code_of(keys.unlock, "clerk", PASSPHRASE) == "case.keys_damaged"
    assert SEALED not in clerk.keys


# -- roles and users --------------------------------------------------------------------------------------------


def test_which_role_holds_which_key() -> None:
    assert {role: set(compartments_of(role)) for role in Role} == {
        Role.JUDGE: {CASE, SEALED, CHAMBERS},
        Role.LAY_JUDGE: {CASE, SEALED, CHAMBERS},
        Role.PROSECUTOR: {CASE, SEALED, CHAMBERS},
        Role.CLERK: {CASE},
        Role.READER: {CASE},
    }
    assert [role for role in Role if not may_write(role)] == [Role.READER]


@pytest.mark.parametrize("role", list(Role))
def test_what_a_user_may_open(case_with_pages: Case, reopened: Callable[..., Case], cost: Cost, role: Role) -> None:
    casefile.add_user(case_with_pages, " Nowak ", role, "p2", cost)
    if role is Role.READER:
        case_with_pages.close()
        assert code_of(casefile.open_case, case_with_pages.path, "Nowak", "p2") == "keys.read_only"
        theirs = reopened(case_with_pages, "Nowak", "p2", write=False)
    else:
        theirs = reopened(case_with_pages, "Nowak", "p2")
    assert set(theirs.file.parts) == set(compartments_of(role))
    whole = len(compartments_of(role)) == 3
    assert theirs.withheld == (() if whole else ("identities", "findings"))
    assert (theirs.user, theirs.role, theirs.title) == ("Nowak", role, "II K 1/26")
    assert len(reading.listed(theirs)) == 2
    for part in set(Compartment) - set(theirs.file.parts):
        assert code_of(theirs.file.reading, part) == "keys.not_yours"


def test_the_files_of_a_closed_compartment_do_not_open_with_the_key_of_another(case_with_pages: Case) -> None:
    case_with_pages.close()
    key = case_with_pages.file.key(CASE)
    for part in (SEALED, CHAMBERS):
        with pytest.raises(database.NotThisKey):
            database.connect(case_with_pages.path, part, key, read_only=True)
        raw = (case_with_pages.path / database.FILE_NAMES[part]).read_bytes()
        assert not raw.startswith(b"SQLite format") and b"CREATE TABLE" not in raw


def test_users_are_listed_with_their_keys(case_with_pages: Case) -> None:
    assert casefile.users_of(case_with_pages.path) == ["judge", "clerk"]
    assert [(user.name, user.role, user.keys) for user in casefile.users(case_with_pages)] == [
        ("judge", Role.JUDGE, ("case", "sealed", "chambers")),
        ("clerk", Role.CLERK, ("case",)),
    ]


def test_users_have_one_name_each_and_nobody_removes_themselves(case_with_pages: Case, cost: Cost) -> None:
    assert code_of(casefile.add_user, case_with_pages, "clerk", Role.JUDGE, "p", cost) == "users.exists"
    assert code_of(casefile.add_user, case_with_pages, "x", Role.CLERK, "", cost) == "keys.no_passphrase"
    assert code_of(casefile.remove_user, case_with_pages, "nobody") == "users.unknown"
    assert code_of(casefile.remove_user, case_with_pages, "judge") == "users.yourself"


def test_a_clerk_who_opened_the_case_file_brings_in_the_judge(
    tmp_path: Path, new_case: Callable[..., Case], reopened: Callable[..., Case], cost: Cost
) -> None:
    case = new_case(tmp_path, "clerk", Role.CLERK)
    assert not (case.path / "sealed.db").exists()
    casefile.add_user(case, "usher", Role.READER, "p", cost)
    assert not (case.path / "sealed.db").exists()
    assert casefile.roles_open_to(case) == list(Role)
    casefile.add_user(case, "judge", Role.JUDGE, PASSPHRASE, cost)
    assert casefile.roles_open_to(case) == [Role.CLERK, Role.READER]
    assert code_of(casefile.add_user, case, "second", Role.JUDGE, "p", cost) == "keys.not_yours"
    assert case.file.parts == (CASE,)
    assert code_of(casefile.remove_user, case, "judge") == "keys.not_yours"
    judge = reopened(case)
    assert set(judge.file.parts) == set(Compartment)
    assert casefile.check(judge).ok
    assert store_document(judge, "a.txt", "text", sealed=True)
    casefile.add_user(judge, "second", Role.PROSECUTOR, "p", cost)
    second = reopened(judge, "second", "p")
    assert [line.name for line in reading.documents(second)] == ["a.txt"]


def test_an_add_that_fails_leaves_nobody_half_added(
    case_with_pages: Case, reopened: Callable[..., Case], cost: Cost, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(KeyFile, "write", lambda *_: (_ for _ in ()).throw(UserError("disk.full")))
        assert code_of(casefile.add_user, case_with_pages, "x", Role.JUDGE, "p", cost) == "disk.full"
    casefile.add_user(case_with_pages, "x", Role.JUDGE, "p", cost)
    theirs = reopened(case_with_pages, "x", "p")
    assert casefile.check(theirs).ok


def test_a_new_passphrase_replaces_the_old(case_with_pages: Case, reopened: Callable[..., Case]) -> None:
    before = keys_of(case_with_pages)
    assert code_of(casefile.change_passphrase, case_with_pages, "") == "keys.no_passphrase"
    casefile.change_passphrase(case_with_pages, "another")
    case_with_pages.close()
    assert code_of(casefile.open_case, case_with_pages.path, "judge", PASSPHRASE) == "keys.refused"
    judge = reopened(case_with_pages.path, "judge", "another")
    assert casefile.check(judge).ok
    after = keys_of(judge)
    assert before["wrapped"] == after["wrapped"]
    assert before["slots"][1] == after["slots"][1]
    assert before["slots"][0]["salt"] != after["slots"][0]["salt"]


# -- rotation ---------------------------------------------------------------------------------------------------


def test_removing_a_user_changes_every_key_they_held(
    case_with_pages: Case, reopened: Callable[..., Case], tmp_path: Path
) -> None:
    known = case_with_pages.file.keys.unlock("clerk", PASSPHRASE)
    sealed_before = case_with_pages.file.key(SEALED)
    casefile.remove_user(case_with_pages, "clerk")
    assert case_with_pages.file.key(CASE) != known.keys[CASE][0]
    assert case_with_pages.file.key(SEALED) == sealed_before
    store_document(case_with_pages, "later.txt", "written after the rotation")
    case_with_pages.close()
    assert code_of(casefile.open_case, case_with_pages.path, "clerk", PASSPHRASE) == "keys.refused"
    for key in known.keys[CASE]:
        with pytest.raises(database.NotThisKey):
            database.connect(case_with_pages.path, CASE, key, read_only=True)
    judge = reopened(case_with_pages.path)
    assert len(reading.listed(judge)) == 3
    assert casefile.check(judge).ok
    assert all(len(generations) == 1 for generations in keys_of(judge)["wrapped"].values())


def test_removing_a_judge_rotates_all_three(case_with_pages: Case, reopened: Callable[..., Case], cost: Cost) -> None:
    casefile.add_user(case_with_pages, "second", Role.JUDGE, "p", cost)
    judge = reopened(case_with_pages, "second", "p")
    before = {part: judge.file.key(part) for part in Compartment}
    casefile.remove_user(judge, "judge")
    assert all(judge.file.key(part) != before[part] for part in Compartment)
    clerk = reopened(judge, "clerk")
    assert len(reading.listed(clerk)) == 2


class Killed(BaseException):
    """The power went."""


def calls_of(case: Case, monkeypatch: pytest.MonkeyPatch, work: Callable[[], Any], stop_at: int) -> int:
    """Run `work`, copying the folder away before the step `stop_at`; returns how many steps there were."""
    step = [0]

    def counted(function: Any, after: bool) -> Any:
        def inner(*arguments: Any, **named: Any) -> Any:
            if not after:
                mark()
            result = function(*arguments, **named)
            if after:
                mark()
            return result

        return inner

    def mark() -> None:
        if step[0] == stop_at:
            shutil.copytree(case.path, case.path.with_name("cut.jdcase"))
        step[0] += 1

    with monkeypatch.context() as patch:
        write, rekey = KeyFile.write, database.rekey
        patch.setattr(KeyFile, "write", counted(counted(write, True), False))
        patch.setattr(database, "rekey", counted(counted(rekey, True), False))
        work()
    return step[0]


@pytest.mark.parametrize("stop_at", range(10))
def test_a_kill_at_any_step_of_a_rotation_locks_nobody_out(
    case_with_pages: Case,
    reopened: Callable[..., Case],
    cost: Cost,
    monkeypatch: pytest.MonkeyPatch,
    stop_at: int,
) -> None:
    casefile.add_user(case_with_pages, "leaving", Role.JUDGE, "p", cost)
    steps = calls_of(case_with_pages, monkeypatch, lambda: casefile.remove_user(case_with_pages, "leaving"), stop_at)
    assert steps == 10
    cut = case_with_pages.path.with_name("cut.jdcase")
    removed = stop_at > 0
    assert (code_of(casefile.open_case, cut, "leaving", "p") == "keys.refused") if removed else True
    with casefile.open_case(cut, "judge", PASSPHRASE, write=False) as reader:
        assert len(reading.listed(reader)) == 2
    clerk = reopened(cut, "clerk")
    assert len(reading.listed(clerk)) == 2
    judge = reopened(clerk)
    assert set(judge.file.parts) == set(Compartment)
    assert all(len(generations) == 1 for generations in keys_of(judge)["wrapped"].values())
    assert casefile.check(judge).ok
    store_document(judge, "later.txt", "and the work goes on")
    assert casefile.check(reopened(judge)).ok


def test_a_second_removal_after_one_that_broke_off_finishes_the_first(
    case_with_pages: Case, reopened: Callable[..., Case], cost: Cost, monkeypatch: pytest.MonkeyPatch
) -> None:
    casefile.add_user(case_with_pages, "leaving", Role.JUDGE, "p", cost)
    rekey = database.rekey

    def broken(connection: Any, part: Compartment, key: bytes) -> None:
        if part is SEALED:
            raise UserError("disk.full")
        rekey(connection, part, key)

    with monkeypatch.context() as patch:
        patch.setattr(database, "rekey", broken)
        assert code_of(casefile.remove_user, case_with_pages, "leaving") == "disk.full"
    casefile.remove_user(case_with_pages, "clerk")
    judge = reopened(case_with_pages)
    assert set(judge.file.parts) == set(Compartment)
    assert casefile.check(judge).ok


def test_a_missing_compartment_is_damage_not_an_empty_one(case_with_pages: Case) -> None:
    case_with_pages.close()
    for part in Compartment:
        path = case_with_pages.path / database.FILE_NAMES[part]
        aside = path.rename(path.with_suffix(".aside"))
        for write in (True, False):
            assert code_of(casefile.open_case, case_with_pages.path, "judge", PASSPHRASE, write=write) == "case.damaged"
        assert not path.exists()
        aside.rename(path)
    casefile.open_case(case_with_pages.path, "judge", PASSPHRASE).close()


def test_a_key_file_of_another_case_does_not_fit(
    tmp_path: Path, case_with_pages: Case, new_case: Callable[..., Case]
) -> None:
    other = new_case(tmp_path, name="other.jdcase")
    for case in (other, case_with_pages):
        case.close()
    shutil.copyfile(other.path / "keys.json", case_with_pages.path / "keys.json")
    assert code_of(casefile.open_case, case_with_pages.path, "judge", PASSPHRASE) == "case.damaged"
