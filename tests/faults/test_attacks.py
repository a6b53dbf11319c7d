"""Attacks on the compartments. Each test names what somebody tries, and shows that it fails.

Elsewhere: traces of a sealed document (`store/test_sealing.py`), findings (`store/test_audit_chain.py`), plain text on
the disk and in temporary folders (`test_plain_text.py`), readers' children (`jobs/test_confinement.py`), changed files
(`test_tamper.py`).
"""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from cases import CHEAP, COUNT, DEFENDANT, PASSPHRASE, VICTIM, code_of, everything_in, file_of, store_document
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from outside import ROOT

from judgedesk.app import (
    asking,
    casefile,
    consultation,
    custody,
    facets,
    finding,
    findings,
    grid,
    people,
    reading,
    records,
    reports,
    saved,
    seals,
    tagging,
    watching,
)
from judgedesk.app import audit as log
from judgedesk.app import ledger as ledgers
from judgedesk.app.casefile import Case
from judgedesk.app.tagging import NewTag
from judgedesk.cli import main as command_line
from judgedesk.domain.errors import UserError
from judgedesk.domain.evidence import FindingState
from judgedesk.domain.roles import Compartment, Role
from judgedesk.language.fold import fold
from judgedesk.store import cipher, database, originals
from judgedesk.store.cipher import WrongKey
from judgedesk.store.originals import Damaged, Original
from judgedesk.ui.bridge import trace

CASE, SEALED, CHAMBERS = Compartment
DECEIT = "pl.189a.means.3_deceit"
SECRET = ("zwierciadlowsk", "zwierciadłowsk", "lilly", "1999-08-07", "wierzbow", "601234567", "ursulin", "zimorodek",
          "szelter-adres", "niewiarygodn")  # fmt: skip
"""Words of a sealed identity, of a sealed document and its name, and of a finding."""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case in which everything secret was in the open for a while, and was worked with."""
    folder = tmp_path_factory.mktemp("made") / "matter.jdcase"
    with casefile.create_case(folder, "II K 1/26", "judge", Role.JUDGE, PASSPHRASE, CHEAP) as case:
        for name, role in (("clerk", Role.CLERK), ("usher", Role.READER), ("second", Role.JUDGE)):
            casefile.add_user(case, name, role, PASSPHRASE, CHEAP)
        store_document(case, "statement.txt", "I was promised work in a hotel, and a contract.", volume="I")
        text = "The shelter of the Ursulines: Wierzbowa 17, telephone 601234567. The password is Zimorodek."
        secret = store_document(case, "szelter-adres.txt", text * 30, volume="I", folios=("7",))
        store_document(case, "sealed-at-once.txt", "Lilly Zwierciadlowska came on Tuesday.", sealed=True)
        ann = VICTIM | {"name": "Anna Zwierciadłowska", "aliases": ["Lilly"], "born": "1999-08-07",
                        "address": "Wierzbowa 17"}  # fmt: skip
        records.apply(case, file_of(persons=[ann, DEFENDANT], counts=[COUNT]))
        tag, _ = tagging.add_tag(case, NewTag(secret, 1, 0, 40, DECEIT, "c1", "d1", "v1", note="Zimorodek!"))
        tagging.change_tag(case, tag, note="Zimorodek, Ursulines")
        saved.save(case, "where is she", "Wierzbowa Zimorodek")
        saved.save(case, "her", "Zwierciadłowska")
        finding.search(case, "zimorodek")
        records.apply(case, file_of(persons=[{"id": "v1", "protected": True}]))
        seals.seal_document(case.file, secret)
        saved.seal_betraying(case)
        saved.set_watch(case, saved.saved(case)[0].id, True)
        tagging.set_finding(case, "c1", "d1", "v1", DECEIT, FindingState.NOT_PROVED, "Niewiarygodna w tym punkcie")
        findings.share(case, "c1", "d1", "v1", DECEIT, True)
        consultation.give_reason(case, "Zimorodek")
        consultation.page(case, secret, 1)
        consultation.identities(case, ["v1"])
        consultation.log(case)
        case.file.reading(SEALED).execute("SELECT 1")
    with casefile.open_case(folder, "judge", PASSPHRASE) as case:
        assert [word for word in SECRET[1:] if word in "".join(told(case)).casefold()] == list(SECRET[1:])
    return folder


@pytest.fixture
def folder(made: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(made, tmp_path / "matter.jdcase"))


@pytest.fixture
def clerk(folder: Path) -> Iterator[Case]:
    with casefile.open_case(folder, "clerk", PASSPHRASE) as case:
        yield case


def told(case: Case) -> list[str]:
    """All that a compartment's holder reads in the databases."""
    return [everything_in(case.file.reading(part)) for part in case.file.parts]


def betrayed(text: str) -> list[str]:
    return [word for word in SECRET if word in text.casefold()]


# -- a clerk's own process ----------------------------------------------------------------------------------------


def test_asking_the_program_for_everything_it_knows(clerk: Case) -> None:
    case = clerk
    questions = ["zimorodek", "Zwierciadłowska", "wierzbow*", '"telephone 601234567"', "hotel NOT barn", "zimorodec~",
                 "Lilly", "person:v1", "doc:szelter-adres.txt", "Ursulinki", "the"]  # fmt: skip
    for question in questions:
        for work in (finding.search, facets.facets, asking.asked, finding.count, finding.broken):
            try:
                answer = repr(work(case, question))
            except UserError as error:
                answer = error.code
            typed = set(betrayed(question + fold(question)))  # the question itself comes back
            assert set(betrayed(answer)) <= typed, (question, work)
        try:
            found = finding.search(case, question)
        except UserError as error:
            assert error.code in ("document.unknown", "query.bad"), question
            continue
        assert found.suggestion is None or not betrayed(found.suggestion)
        assert question in ("hotel NOT barn", "the", "person:v1") or found.total == 0, question
    known: tuple[Callable[[Case], Any], ...] = (
        records.dump, grid.grid, grid.persons, saved.saved, watching.watched, watching.offered, log.events,
        reading.listed, reading.documents, casefile.summary, casefile.users, ledgers.ledger, people.people,
        casefile.check,
    )  # fmt: skip
    for one in known:
        assert betrayed(repr(one(case))) == [], one


@pytest.mark.parametrize("document", [2, 3])
def test_asking_for_a_sealed_document_by_its_number(clerk: Case, document: int) -> None:
    assert code_of(reading.page, clerk, document, 1) == "keys.not_yours"
    assert code_of(reading.connection_of, clerk, document) == "keys.not_yours"
    line = next(one for one in reading.listed(clerk) if one.id == document)
    assert betrayed(repr(line)) == []
    assert code_of(custody.custody, clerk, line) == "keys.not_yours"
    assert code_of(seals.seal_document, clerk.file, document) == "keys.not_yours"


def test_unprotecting_the_person_to_read_the_name(clerk: Case) -> None:
    assert code_of(records.apply, clerk, file_of(persons=[{"id": "v1", "protected": False}])) == "keys.not_yours"
    assert code_of(records.apply, clerk, file_of(persons=[{"id": "v1", "name": "x"}])) == "keys.not_yours"
    while tagging.undo_label(clerk) is not None:
        tagging.undo(clerk)
    assert betrayed("".join(told(clerk))) == []


def test_raw_sql_on_every_table_index_vocabulary_and_payload_of_the_open_part(clerk: Case) -> None:
    assert betrayed("".join(told(clerk))) == []
    connection = clerk.file.reading()
    for word in ("zimorodek", "zwierciadlowska", "wierzbowa", "ursulines"):
        matched = connection.execute("SELECT count(*) FROM page_index WHERE page_index MATCH ?", (word,)).fetchone()
        assert matched[0] == 0
        assert connection.execute("SELECT count(*) FROM words WHERE folded = ?", (word,)).fetchone()[0] == 0


def test_calling_the_store_for_the_closed_parts(clerk: Case) -> None:
    file = clerk.file
    for part in (SEALED, CHAMBERS):
        for work in (
            file.reading,
            file.need,
            lambda part: file.secret(part, "intents"),
            lambda part: open_for(file, part),
        ):
            assert code_of(work, part) == "keys.not_yours"
        with pytest.raises(KeyError):
            file.key(part)


def open_for(file: Any, part: Compartment) -> None:
    with file.writing(part):
        raise AssertionError("written")


def test_pretending_to_hold_the_key(clerk: Case) -> None:
    """The checks of the program are not the wall: past them there is still no key."""
    for key in keys_of(clerk):
        for part in (SEALED, CHAMBERS):
            clerk.file.unlocked.keys[part] = [key]
            assert code_of(clerk.file.reading, part) == "case.damaged"
            del clerk.file.unlocked.keys[part]


def keys_of(case: Case) -> list[bytes]:
    """Everything of a key's length that somebody holds or can make: own keys, secrets in the rows, keys of files."""
    identity = case.file.unlocked.identity
    found = [*case.file.unlocked.keys[CASE], identity.exchange, identity.signing, case.file.own_key, bytes(32)]
    secrets = case.file.reading().execute("SELECT value FROM meta WHERE key LIKE 'secret %'")
    found += [bytes.fromhex(row[0]) for row in secrets]
    for table in ("documents", "parts"):
        rows = case.file.reading().execute(f"SELECT file_key FROM {table} WHERE file_key IS NOT NULL")
        found += [row[0] for row in rows]
    found += [row[0] for row in case.file.reading().execute("SELECT key FROM audit_payloads WHERE key IS NOT NULL")]
    found += [cipher.derive(found[0], f"database {part.value}") for part in Compartment]
    return [key for key in found if len(key) == 32]


def test_unwrapping_the_judges_boxes_with_the_clerks_keys(clerk: Case) -> None:
    keys = clerk.file.keys
    for part in (SEALED, CHAMBERS):
        for generation in keys.wrapped[part]:
            assert "clerk" not in generation and "usher" not in generation
            for holder, box in generation.items():
                for name in (holder, "clerk"):
                    with pytest.raises(WrongKey):
                        cipher.unwrap(clerk.file.unlocked.identity, box, f"{part.value} {keys.case_id} {name}")


def test_opening_sealed_originals_with_every_key_at_hand(clerk: Case) -> None:
    with casefile.open_case(clerk.path, "judge", PASSPHRASE, write=False) as judge:
        query = "SELECT original, size FROM documents WHERE original IS NOT NULL"
        hidden = [tuple(row) for row in judge.file.reading(SEALED).execute(query)]
    assert len(hidden) == 2
    for name, size in hidden:
        for key in keys_of(clerk):
            with pytest.raises(Damaged), Original(clerk.path, name, key, size) as original:
                original.read(0, size)


def test_guessing_a_sealed_file_by_its_name_on_the_disk(clerk: Case) -> None:
    """Who has the file itself must not see that it lies in the case: names of originals are keyed."""
    import hashlib

    text = ("The shelter of the Ursulines: Wierzbowa 17, telephone 601234567. The password is Zimorodek." * 30).encode()
    guess = hashlib.sha256(text).hexdigest()
    names = {path.name for path in (clerk.path / originals.FOLDER).glob("??/*")}
    for key in keys_of(clerk):
        assert cipher.keyed_hash(key, bytes.fromhex(guess))[:40] not in names
    assert not any(guess[:20] in name for name in names)


def test_papers_and_reports_of_a_clerk(clerk: Case, tmp_path: Path) -> None:
    for report in ("ledger", "grid", "audit", "custody", "chronology"):
        try:
            reports.write_report(clerk, report, tmp_path / f"{report}.csv")
        except UserError as error:
            assert error.code.startswith("leak."), report
    written = "".join(path.read_text(encoding="utf-8") for path in tmp_path.glob("*.csv"))
    assert betrayed(written) == []


# -- bytes on the disk --------------------------------------------------------------------------------------------


def pages_of(path: Path, key: bytes, part: Compartment) -> Iterator[bytes]:
    """Every page of an SQLCipher 4 database as plain bytes, free ones too; of a log the pages of its frames.

    AES-256-CBC, 16 bytes of IV and 64 of HMAC at each page's end, 16 bytes of salt before the first page
    (https://www.zetetic.net/sqlcipher/design/).
    """
    raw, size, content = cipher.derive(key, f"database {part.value}"), database.PAGE_SIZE, path.read_bytes()
    is_log = path.name.endswith("-wal")
    start, step = (32, size + 24) if is_log else (0, size)
    for at in range(start, len(content) - size + 1, step):
        page = content[at + 24 : at + 24 + size] if is_log else content[at : at + size]
        first = not is_log and at == 0
        body, iv = page[16 if first else 0 : size - 80], page[size - 80 : size - 64]
        decryptor = Cipher(algorithms.AES(raw), modes.CBC(iv)).decryptor()
        yield decryptor.update(body) + decryptor.finalize()


def test_decrypting_every_page_of_the_open_part_also_those_that_are_free(clerk: Case) -> None:
    key = clerk.file.key(CASE)
    pages = list(pages_of(clerk.path / "case.db", key, CASE))
    whole = b"".join(pages)
    assert b"promised work in a hotel" in whole, "the attack itself finds nothing"
    assert betrayed(whole.decode("utf-8", "replace")) == []
    assert betrayed(whole.decode("utf-16-le", "replace")) == []


def test_reading_the_write_ahead_log_while_the_judge_works(folder: Path) -> None:
    with casefile.open_case(folder, "judge", PASSPHRASE) as judge:
        tagging.add_tag(judge, NewTag(3, 1, 0, 20, DECEIT, "c1", "d1", "v1", note="Zimorodek"))
        tagging.set_finding(judge, "c1", "d1", "v1", DECEIT, FindingState.CONTESTED, "Niewiarygodna")
        saved.save(judge, "again", "Zwierciadłowska Wierzbowa")
        tagging.add_tag(judge, NewTag(1, 1, 0, 20, DECEIT, "c1", "d1", "v1", note="an open note"))
        later = store_document(judge, "later.txt", "Lilly hides at the Ursulines, says Zimorodek.")
        seals.seal_document(judge.file, later)
        tagging.add_tag(judge, NewTag(1, 1, 4, 20, DECEIT, "c1", "d1", "v1", note="after sealing"))
        taken = Path(shutil.copytree(folder, folder.with_name("taken.jdcase")))
        key = judge.file.key(CASE)
    frames = b"".join(pages_of(taken / "case.db-wal", key, CASE))
    assert b"after sealing" in frames, "the attack itself finds nothing"
    assert betrayed((frames + b"".join(pages_of(taken / "case.db", key, CASE))).decode("utf-8", "replace")) == []
    raw = b"".join(path.read_bytes() for path in taken.rglob("*") if path.is_file())
    assert betrayed(raw.decode("utf-8", "replace")) == []


def test_stealing_a_backup(folder: Path, tmp_path: Path) -> None:
    with casefile.open_case(folder, "judge", PASSPHRASE) as judge:
        casefile.backup(judge, tmp_path / "copy.jdcase")
    with casefile.open_case(tmp_path / "copy.jdcase", "clerk", PASSPHRASE) as clerk:
        assert betrayed("".join(told(clerk))) == []
        assert code_of(reading.page, clerk, 2, 1) == "keys.not_yours"
    raw = b"".join(path.read_bytes() for path in (tmp_path / "copy.jdcase").rglob("*") if path.is_file())
    assert betrayed(raw.decode("utf-8", "replace")) == []


# -- reports of bugs, memory, environment -------------------------------------------------------------------------


def test_a_problem_report_quotes_nothing(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(*_: Any, **__: Any) -> None:
        raise RuntimeError("Zimorodek: Wierzbowa 17") from ValueError("Zwierciadłowska")

    (tmp_path / "key").write_text(PASSPHRASE)
    monkeypatch.setattr(reading, "page", broken)
    arguments = ["text", str(folder), "2", "1", "--user", "judge", "--passphrase-file", str(tmp_path / "key")]
    for more in ([], ["--json"]):
        assert command_line.main([*arguments, *more], object()) == 1  # type: ignore[arg-type]
        said = capsys.readouterr()
        assert betrayed(said.out + said.err) == [] and "RuntimeError" in said.err
    try:
        broken()
    except RuntimeError as error:
        assert betrayed(trace(error)) == []


_PEER = """
import ctypes, os, sys, time
from judgedesk.jobs import harden_parent
libc = ctypes.CDLL(None, use_errno=True)
secret = b"Zimorodek" * 4
looked_at = ["environ", "mem", "maps", "fd"]
if os.geteuid() == 0:
    try:
        os.setuid(65534)
    except OSError:  # a namespace with nobody else in it: root without a root's rights, but owner of what is root's
        header, none = (ctypes.c_uint32 * 2)(0x20080522, 0), (ctypes.c_uint32 * 6)()
        if libc.capset(header, none) != 0:
            raise
        looked_at.remove("fd")
libc.prctl(4, 1)
hardened = os.fork()
if hardened == 0:
    harden_parent()
    time.sleep(30)
bare = os.fork()
if bare == 0:
    time.sleep(30)
time.sleep(0.3)
said = {}
for name, pid in (("hardened", hardened), ("bare", bare)):
    for what in looked_at:
        try:
            path = f"/proc/{pid}/{what}"
            seen = os.listdir(path) if what == "fd" else os.read(os.open(path, os.O_RDONLY), 1)
            said[name, what] = "open" if seen else "closed"
        except OSError as error:
            said[name, what] = "open" if error.errno == 5 else "closed"  # nothing lies at address 0
    said[name, "ptrace"] = "open" if libc.ptrace(16, pid, 0, 0) == 0 else "closed"
for pid in (hardened, bare):
    os.kill(pid, 9)
print(said)
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks into /proc")
def test_looking_into_the_judges_process_from_another_of_the_same_user() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _PEER], cwd=ROOT, capture_output=True, text=True, timeout=60,
        env={**os.environ, "JUDGEDESK_PASSPHRASE": "not for others"},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    said: dict[tuple[str, str], str] = eval(done.stdout)
    if said["bare", "environ"] != "open":
        pytest.skip("here no process may look into another at all")
    assert {what for (name, what), state in said.items() if name == "hardened" and state == "open"} == set()


# -- readers, former users, stolen files --------------------------------------------------------------------------


def test_a_reader_cannot_write(folder: Path) -> None:
    assert code_of(casefile.open_case, folder, "usher", PASSPHRASE) == "keys.read_only"
    with casefile.open_case(folder, "usher", PASSPHRASE, write=False) as usher:
        for work in (
            lambda: tagging.add_tag(usher, NewTag(1, 1, 0, 8, DECEIT, "c1", "d1", "v1")),
            lambda: records.apply(usher, file_of(persons=[DEFENDANT | {"name": "x"}])),
            lambda: casefile.add_user(usher, "friend", Role.CLERK, "p", CHEAP),
            lambda: casefile.remove_user(usher, "clerk"),
            lambda: saved.save(usher, "n", "hotel"),
        ):
            assert code_of(work) == "case.read_only"
        with pytest.raises(database.DatabaseError):
            usher.file.reading().execute("DELETE FROM tags")
        usher.file.writable = True  # past the program's own check
        with pytest.raises(UserError, match=r"case\.gone"), usher.file.writing():
            raise AssertionError("written")
        usher.file.writable = False


def test_a_reader_who_forges_an_event_with_the_raw_key_is_found_out(folder: Path) -> None:
    from judgedesk.store import audit

    with casefile.open_case(folder, "usher", PASSPHRASE, write=False) as usher:
        key, identity = usher.file.key(CASE), usher.file.unlocked.identity
    connection = database.connect(folder, CASE, key, read_only=False)
    audit.append(connection, CASE, "judge", identity, "tag.removed", "t1", {})
    connection.close()
    with casefile.open_case(folder, "judge", PASSPHRASE, write=False) as judge:
        assert "audit.signature_wrong" in {problem.code for problem in casefile.check(judge).problems}


def test_keys_that_a_removed_judge_kept_open_nothing_new(folder: Path) -> None:
    with casefile.open_case(folder, "second", PASSPHRASE, write=False) as second:
        kept = {part: second.file.key(part) for part in Compartment}
        identity = second.file.unlocked.identity
        files = [*keys_of(second), *(row[0] for row in second.file.reading(SEALED).execute(
            "SELECT file_key FROM documents WHERE file_key IS NOT NULL"))]  # fmt: skip
    with casefile.open_case(folder, "judge", PASSPHRASE) as judge:
        casefile.remove_user(judge, "second")
        store_document(judge, "new.txt", "After the judge had left.")
        store_document(judge, "new-sealed.txt", "After the judge had left, sealed.", sealed=True)
        fresh = [
            tuple(row) for part in (CASE, SEALED)
            for row in judge.file.reading(part).execute("SELECT original, size FROM documents WHERE name LIKE 'new%'")
        ]  # fmt: skip
    assert code_of(casefile.open_case, folder, "second", PASSPHRASE) == "keys.refused"
    for part, key in kept.items():
        with pytest.raises(database.NotThisKey):
            database.connect(folder, part, key, read_only=True)
    keys = json.loads((folder / "keys.json").read_bytes())
    assert all("second" not in boxes for generations in keys["wrapped"].values() for boxes in generations)
    for part, generations in keys["wrapped"].items():
        for boxes in generations:
            for holder, box in boxes.items():
                with pytest.raises(WrongKey):
                    cipher.unwrap(identity, cipher.from_text(box), f"{part} {keys['case']} {holder}")
    for name, size in fresh:
        for key in files:
            with pytest.raises(Damaged), Original(folder, name, key, size) as original:
                original.read(0, size)


def test_a_stolen_older_key_file_does_not_open_newer_databases(folder: Path) -> None:
    stolen = (folder / "keys.json").read_bytes()
    with casefile.open_case(folder, "judge", PASSPHRASE) as judge:
        casefile.remove_user(judge, "second")
    (folder / "keys.json").write_bytes(stolen)
    for user in ("second", "clerk", "judge"):
        for write in (False, True):
            assert code_of(casefile.open_case, folder, user, PASSPHRASE, write=write) == "case.damaged"


def test_newer_keys_do_not_open_what_only_an_older_backup_holds_of_a_former_user(folder: Path, tmp_path: Path) -> None:
    """And the other way about: a backup is of its day, with the users of its day."""
    with casefile.open_case(folder, "judge", PASSPHRASE) as judge:
        casefile.backup(judge, tmp_path / "copy")
        casefile.remove_user(judge, "second")
    shutil.copyfile(folder / "keys.json", tmp_path / "copy" / "keys.json")
    assert code_of(casefile.open_case, tmp_path / "copy", "judge", PASSPHRASE, write=False) == "case.damaged"


def test_a_clerks_log_tells_nothing_of_what_was_consulted(clerk: Case, made: Path) -> None:
    kinds: Callable[[Case], set[str]] = lambda case: {event.kind for event in log.events(case)}  # noqa: E731
    assert consultation.KIND not in kinds(clerk) and "finding.set" not in kinds(clerk)
