"""Whoever changes a case folder, from outside or from inside, is found out, or has changed nothing."""

import json
import random
import shutil
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from cases import CHEAP, COUNT, DEFENDANT, PASSPHRASE, VICTIM, code_of, file_of, store_document

from judgedesk.app import audit as log
from judgedesk.app import casefile, finding, reading, records, recovery, tagging
from judgedesk.app.casefile import Case
from judgedesk.app.tagging import NewTag
from judgedesk.domain.errors import UserError
from judgedesk.domain.evidence import FindingState
from judgedesk.domain.roles import Compartment, Role
from judgedesk.store import database, originals
from judgedesk.store.keys import KeyFile

CASE, SEALED, CHAMBERS = Compartment
DECEIT = "pl.189a.means.3_deceit"
REFUSED = {"case.damaged", "case.keys_damaged", "case.newer", "keys.refused", "case.not_a_case"}


def opened(folder: Path, user: str = "judge", *, write: bool = False) -> Case:
    return casefile.open_case(folder, user, PASSPHRASE, write=write)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case with something of everything in each part, three users, a paper key; closed."""
    folder = tmp_path_factory.mktemp("made") / "matter.jdcase"
    with casefile.create_case(folder, "II K 1/26", "judge", Role.JUDGE, PASSPHRASE, CHEAP) as case:
        casefile.add_user(case, "clerk", Role.CLERK, PASSPHRASE, CHEAP)
        casefile.add_user(case, "second", Role.JUDGE, PASSPHRASE, CHEAP)
        store_document(case, "statement.txt", "I was promised work in a hotel.", "They took our passports.", volume="I")
        store_document(case, "receipt.txt", "Receipt for the purchase of tyres.", volume="II")
        store_document(case, "shelter.txt", "The shelter is in Willow Street.", sealed=True)
        store_document(case, "escort.txt", "The escort waits at the gate.", sealed=True)
        victim = VICTIM | {"name": "Ann Example", "protected": True}
        records.apply(case, file_of(persons=[victim, DEFENDANT], counts=[COUNT]))
        for start in range(0, 20, 4):
            tagging.add_tag(case, NewTag(1, 1, start, start + 8, DECEIT, "c1", "d1", "v1"))
            tagging.add_tag(case, NewTag(3, 1, start, start + 8, DECEIT, "c1", "d1", "v1"))
            state = FindingState.PROVED if start % 8 else FindingState.CONTESTED
            tagging.set_finding(case, "c1", "d1", "v1", DECEIT, state, f"because {start}")
        recovery.keep(case, recovery.draw(case))
    (folder / "lock").unlink()
    return folder


@pytest.fixture
def folder(made: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(made, tmp_path / "matter.jdcase"))


def everything_read(case: Case) -> str:
    """What a judge reads of a case."""
    texts = [
        [reading.page(case, document.id, number).text for number in range(1, document.pages + 1)]
        for document in reading.listed(case)
    ]
    return repr([texts, records.dump(case), finding.search(case, "the").hits, casefile.users(case)])


def codes(folder: Path, user: str = "judge") -> set[str]:
    with opened(folder, user) as case:
        return {problem.code for problem in casefile.check(case).problems}


# -- bits ---------------------------------------------------------------------------------------------------------


def flips(folder: Path, number: int, seed: int) -> Counter[str]:
    """Flip single bits, one after the other, turn by turn in every file; each is found or did no harm."""
    with opened(folder) as case:
        whole = everything_read(case)
    chance, seen = random.Random(seed), Counter[str]()
    files = sorted(path for path in folder.rglob("*") if path.is_file() and path.stat().st_size)
    for turn in range(number):
        path = files[turn % len(files)]
        before = path.read_bytes()
        changed, bit = bytearray(before), chance.randrange(len(before) * 8)
        changed[bit // 8] ^= 1 << bit % 8
        path.write_bytes(changed)
        try:
            seen[found_by(folder, whole, f"{path.name} bit {bit}")] += 1
        finally:
            path.write_bytes(before)
            for name in database.FILE_NAMES.values():
                for left in ("-wal", "-shm"):
                    (folder / (name + left)).unlink(missing_ok=True)
    with opened(folder) as case:
        assert everything_read(case) == whole and casefile.check(case).ok
    return seen


def found_by(folder: Path, whole: str, where: str) -> str:
    """``refused``, ``named`` or ``harmless``; anything else fails."""
    try:
        casefile.check_ciphertext(folder)
    except UserError as error:
        assert error.code in REFUSED, where
    try:
        with opened(folder) as case:
            report = casefile.check(case)
            if report.problems:
                return "named"
            assert everything_read(case) == whole, where
            return "harmless"
    except UserError as error:
        assert error.code in REFUSED, (where, error.code)
        return "refused"


def test_three_hundred_flipped_bits(folder: Path) -> None:
    seen = flips(folder, 300, seed=7)
    assert seen["harmless"] <= 6, seen
    assert min(seen["refused"], seen["named"]) > 20


@pytest.mark.slow
@pytest.mark.timeout(7200)
def test_ten_thousand_flipped_bits(folder: Path) -> None:
    seen = flips(folder, 10_000, seed=8)
    print(f"10,000 flipped bits: {dict(seen)}")
    assert seen["harmless"] <= 200, seen
    assert seen.total() == 10_000


# -- the log, edited by who holds the key -------------------------------------------------------------------------


def edit(folder: Path, part: Compartment, *statements: str) -> None:
    """Raw SQL by an insider, past the program."""
    with opened(folder) as case:
        key = case.file.key(part)
    connection = database.connect(folder, part, key, read_only=False)
    connection.execute("PRAGMA foreign_keys = OFF")
    for statement in statements:
        connection.execute(statement)
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()


_MIDDLE = "(SELECT max(seq) / 2 FROM audit)"
EDITS: dict[str, tuple[str, ...]] = {
    "an event removed": (f"DELETE FROM audit WHERE seq = {_MIDDLE}",),
    "an event removed and the rest renumbered": (
        "CREATE TEMP TABLE cut AS SELECT max(seq) / 2 AS at FROM audit",
        "DELETE FROM audit WHERE seq = (SELECT at FROM cut)",
        "UPDATE audit SET seq = -seq WHERE seq > (SELECT at FROM cut)",
        "UPDATE audit SET seq = -seq - 1 WHERE seq < 0",
    ),
    "the first removed": ("DELETE FROM audit WHERE seq = 1",),
    "two in reverse order": (
        "UPDATE audit SET seq = -2 WHERE seq = 2", "UPDATE audit SET seq = 2 WHERE seq = 3",
        "UPDATE audit SET seq = 3 WHERE seq = -2",
    ),
    "one twice": (
        "INSERT INTO audit SELECT (SELECT max(seq) + 1 FROM audit), id || 'x', at, who, kind, about, payload_sha256,"
        " previous, hash, signature FROM audit WHERE seq = 2",
    ),
    "another author": ("UPDATE audit SET who = CASE who WHEN 'judge' THEN 'second' ELSE 'judge' END WHERE seq = 2",),
    "another time": ("UPDATE audit SET at = '2020-01-01T00:00:00.000Z' WHERE seq = 2",),
    "another kind": ("UPDATE audit SET kind = 'import.done' WHERE seq = 2",),
    "about something else": ("UPDATE audit SET about = about || '1' WHERE seq = 2",),
    "another content": ("UPDATE audit_payloads SET box = randomblob(length(box)) WHERE key IS NOT NULL",),
    "content of another event": (
        "UPDATE audit_payloads SET (box, key) = (SELECT box, key FROM audit_payloads ORDER BY event LIMIT 1)",
    ),
    "the tail cut off": (
        f"DELETE FROM audit_payloads WHERE event IN (SELECT id FROM audit WHERE seq > {_MIDDLE})",
        f"DELETE FROM audit WHERE seq > {_MIDDLE}",
    ),
    "the whole log gone": ("DELETE FROM audit_payloads", "DELETE FROM audit"),
}  # fmt: skip


@pytest.mark.parametrize("part", list(Compartment))
@pytest.mark.parametrize("how", EDITS)
def test_an_edited_log_is_found(folder: Path, part: Compartment, how: str) -> None:
    edit(folder, part, *EDITS[how])
    found = codes(folder)
    assert found & {"audit.chain_broken", "audit.tail_cut", "audit.payload_changed", "audit.signature_wrong"}, found


def test_a_log_cut_by_an_insider_who_signs_the_manifest_anew_shows_against_a_printed_head(folder: Path) -> None:
    """A clerk may write the open part, and close it as its newest signer: then only paper remembers."""
    with opened(folder) as case:
        head = [event for event in log.events(case) if event.part == "case"][-1].hash
        assert log.stands(case, f" {head.upper()} ")
    edit(folder, CASE, *EDITS["the tail cut off"])
    with opened(folder, "clerk", write=True) as clerk:
        store_document(clerk, "cover.txt", "text")
    with opened(folder) as case:
        assert not log.stands(case, head)


# -- files exchanged ----------------------------------------------------------------------------------------------


def stored(folder: Path, name: str) -> Path:
    with opened(folder) as case:
        for part in (CASE, SEALED):
            row = case.file.reading(part).execute("SELECT original FROM documents WHERE name = ?", (name,)).fetchone()
            if row is not None and row[0]:
                return originals.place_of(folder, row[0])
    raise AssertionError(name)


@pytest.mark.parametrize(
    "pair", [("statement.txt", "receipt.txt"), ("shelter.txt", "escort.txt"), ("statement.txt", "shelter.txt")]
)
def test_exchanged_originals_are_named(folder: Path, pair: tuple[str, str]) -> None:
    one, other = (stored(folder, name) for name in pair)
    one_bytes, other_bytes = one.read_bytes(), other.read_bytes()
    one.write_bytes(other_bytes)
    other.write_bytes(one_bytes)
    with opened(folder) as case:
        named = {(problem.code, problem.about) for problem in casefile.check(case).problems}
    assert named == {("original.changed", name) for name in pair}
    assert [problem.code for problem in casefile.check_ciphertext(folder).problems] == ["original.changed"] * 2
    assert "original.changed" in codes(folder, "clerk")


@pytest.mark.parametrize("part", list(Compartment))
def test_a_database_put_back_to_an_earlier_day_is_found(folder: Path, tmp_path: Path, part: Compartment) -> None:
    name = database.FILE_NAMES[part]
    earlier = (folder / name).read_bytes()
    with opened(folder, write=True) as case:
        store_document(case, "later.txt", "open")
        tagging.add_tag(case, NewTag(1, 2, 0, 5, DECEIT, "c1", "d1", "v1"))
        tagging.add_tag(case, NewTag(3, 1, 1, 5, DECEIT, "c1", "d1", "v1"))
        tagging.set_finding(case, "c1", "d1", "v1", "pl.189a.act.transport", FindingState.PROVED)
    (folder / name).write_bytes(earlier)
    assert "audit.tail_cut" in codes(folder)


def test_an_older_manifest_vouches_for_nothing_that_came_later(folder: Path) -> None:
    older = (folder / "manifest.json").read_bytes()
    with opened(folder, write=True) as case:
        store_document(case, "later.txt", "text")
    (folder / "manifest.json").write_bytes(older)
    assert "case.db" in casefile.check_ciphertext(folder).not_checked
    assert codes(folder) == set()
    with opened(folder, "clerk") as clerk:
        assert casefile.check(clerk).problems == []


def test_a_whole_folder_put_back_shows_against_a_printed_head(folder: Path, tmp_path: Path) -> None:
    earlier = Path(shutil.copytree(folder, tmp_path / "earlier.jdcase"))
    with opened(folder, write=True) as case:
        tagging.add_tag(case, NewTag(1, 2, 0, 5, DECEIT, "c1", "d1", "v1"))
        head = log.events(case)[-1].hash
    with opened(earlier) as case:
        assert casefile.check(case).ok and not log.stands(case, head)
    with opened(folder) as case:
        assert log.stands(case, head)


def test_a_manifest_of_another_case_or_signer_is_none(folder: Path, tmp_path: Path) -> None:
    with casefile.create_case(tmp_path / "other.jdcase", "T", "judge", Role.JUDGE, PASSPHRASE, CHEAP):
        pass
    shutil.copyfile(tmp_path / "other.jdcase" / "manifest.json", folder / "manifest.json")
    assert "manifest.changed" in codes(folder)
    assert [problem.code for problem in casefile.check_ciphertext(folder).problems] == ["manifest.changed"]


# -- keys.json ----------------------------------------------------------------------------------------------------


def _without(key: str, user: str) -> Callable[[dict[str, Any]], None]:
    def work(content: dict[str, Any]) -> None:
        content[key] = [slot for slot in content[key] if slot["user"] != user]

    return work


def _exchange_wraps(content: dict[str, Any]) -> None:
    boxes = content["wrapped"]["case"][0]
    boxes["judge"], boxes["second"] = boxes["second"], boxes["judge"]


def _give_clerk_the_judges(content: dict[str, Any]) -> None:
    for part in ("sealed", "chambers"):
        content["wrapped"][part][0]["clerk"] = content["wrapped"][part][0]["judge"]


def _make_clerk_a_judge(content: dict[str, Any]) -> None:
    next(slot for slot in content["slots"] if slot["user"] == "clerk")["role"] = "judge"


def _cheap_guesses(content: dict[str, Any]) -> None:
    for slot in content["slots"]:
        slot["cost"] = {"memory": 8192, "passes": 2, "lanes": 1}


def _my_slot_under_the_judges_name(content: dict[str, Any]) -> None:
    clerk = next(slot for slot in content["slots"] if slot["user"] == "clerk")
    judge = next(slot for slot in content["slots"] if slot["user"] == "judge")
    judge.update({**clerk, "user": "judge", "role": "judge"})


EDITED_KEYS: dict[str, Callable[[dict[str, Any]], None]] = {
    "a slot removed": _without("slots", "second"),
    "the paper removed": _without("recovery", "judge"),
    "wrapped keys exchanged": _exchange_wraps,
    "the judge's keys given to the clerk": _give_clerk_the_judges,
    "the clerk made a judge": _make_clerk_a_judge,
    "guesses made cheap": _cheap_guesses,
    "the clerk's slot under the judge's name": _my_slot_under_the_judges_name,
    "a key dropped": lambda content: content["wrapped"].update(sealed=[]),
    "an empty generation before": lambda content: content["wrapped"]["case"].insert(0, {}),
}


@pytest.mark.parametrize("how", EDITED_KEYS)
@pytest.mark.parametrize("mended", [False, True], ids=["as it is", "with a true sum"])
def test_edited_keys_open_nothing(folder: Path, how: str, mended: bool) -> None:
    content = json.loads((folder / "keys.json").read_bytes())
    EDITED_KEYS[how](content)
    (folder / "keys.json").write_text(json.dumps(content))
    if mended:  # by who knows the format, and holds no key
        content["sum"] = sum_of(folder, content)
        (folder / "keys.json").write_text(json.dumps(content))
    for user in ("judge", "clerk"):
        code = code_of(opened, folder, user)
        assert code in ({"case.keys_damaged", "keys.refused"} if mended else {"case.keys_damaged"}), how


def sum_of(folder: Path, content: dict[str, Any]) -> str:
    import hashlib

    body = {name: content[name] for name in ("format", "case", "slots", "wrapped")}
    if content.get("recovery"):
        body["recovery"] = content["recovery"]
    text = json.dumps([body, content["seal"]], sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def test_the_sum_here_is_the_programs(folder: Path) -> None:
    content = json.loads((folder / "keys.json").read_bytes())
    assert content["sum"] == sum_of(folder, content) and "recovery" in content
    assert KeyFile.read(folder).recoveries.keys() == {"judge"}
