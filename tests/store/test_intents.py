"""Acts that touch two compartments: a kill between the steps loses nothing and does nothing twice."""

import shutil
from collections.abc import Callable
from typing import Any

import pytest
from cases import PASSPHRASE, code_of, everything_in, file_of
from sqlite_utils import Database

from judgedesk.app import casefile, records, seals
from judgedesk.app.casefile import Case
from judgedesk.domain.roles import Compartment
from judgedesk.store import cipher, database, intents, migrations
from judgedesk.store.casefile import CaseFile
from judgedesk.store.cipher import WrongKey

SEALED, CASE = Compartment.SEALED, Compartment.CASE
NAME = "Quyen Ngoc Thanh"
IDENTITY = {"person": "v1", "name": NAME, "aliases": "[]", "born": "", "address": ""}


def declared(case: Case) -> str:
    file = case.file
    file.secret(SEALED, "intents")
    with file.writing() as connection:
        intents.declare_rows(file, connection, SEALED, "records.applied", "", {}, [("identities", IDENTITY)])
        return str(connection.execute("SELECT id FROM intents").fetchone()[0])


def state(case: Case) -> tuple[int, int, int, int]:
    """Identities, open intents, notes of carried out ones, and undoable acts in the sealed part."""
    sealed, file = case.file.reading(SEALED), case.file.reading()
    count = [
        (sealed, "identities"), (file, "intents"), (sealed, "intents_applied"), (sealed, "acts"),
    ]  # fmt: skip
    found = tuple(int(c.execute(f"SELECT count(*) FROM {table}").fetchone()[0]) for c, table in count)
    return found[0], found[1], found[2], found[3]


def test_an_intent_left_by_a_kill_is_carried_out_on_opening_once(
    case_with_pages: Case, reopened: Callable[..., Case]
) -> None:
    declared(case_with_pages)
    assert state(case_with_pages) == (0, 1, 0, 0)
    case = reopened(case_with_pages)
    assert state(case) == (1, 0, 0, 1)
    case = reopened(case)
    assert state(case) == (1, 0, 0, 1)
    assert casefile.check(case).ok


def test_an_intent_waits_for_somebody_who_holds_the_key(case_with_pages: Case, reopened: Callable[..., Case]) -> None:
    declared(case_with_pages)
    clerk = reopened(case_with_pages, "clerk")
    assert clerk.file.reading().execute("SELECT count(*) FROM intents").fetchone()[0] == 1
    reader = reopened(clerk, write=False)
    assert state(reader) == (0, 1, 0, 0)
    assert state(reopened(reader)) == (1, 0, 0, 1)


@pytest.mark.parametrize("kill_at", ["before the rows", "after the rows", "after the intent"])
def test_a_kill_between_any_two_steps_ends_in_the_same_state(
    case_with_pages: Case, reopened: Callable[..., Case], monkeypatch: pytest.MonkeyPatch, kill_at: str
) -> None:
    declared(case_with_pages)
    cut = case_with_pages.path.with_name("cut.jdcase")
    writing = CaseFile.writing
    step = [0]

    def copied(self: CaseFile, part: Compartment = CASE, **named: Any) -> Any:
        wanted = {"before the rows": 1, "after the rows": 2, "after the intent": 3}[kill_at]
        if part is not CASE or step[0]:
            step[0] += 1
            if step[0] == wanted:
                shutil.copytree(case_with_pages.path, cut)
        return writing(self, part, **named)

    with monkeypatch.context() as patch:
        steps = {
            "rows": lambda file, told: (patch.setattr(CaseFile, "writing", copied), seals.STEPS["rows"](file, told))
        }
        intents.carry_out(case_with_pages.file, steps)
    assert state(case_with_pages) == (1, 0, 0, 1)
    case = reopened(cut)
    identities, waiting, _, acts = state(case)
    assert (identities, waiting, acts) == (1, 0, 1)
    assert casefile.check(case).ok


def test_carrying_out_twice_changes_nothing(case_with_pages: Case) -> None:
    intent = declared(case_with_pages)
    content = {
        "kind": "records.applied", "about": "", "facts": {}, "puts": [["identities", IDENTITY]], "drops": [],
        "undoable": True, "intent": intent, "part": "sealed",
    }  # fmt: skip
    intents.apply_rows(case_with_pages.file, content)
    with case_with_pages.file.writing(SEALED) as connection:
        connection.execute("UPDATE identities SET name = 'changed since'")
    intents.apply_rows(case_with_pages.file, content)
    assert case_with_pages.file.reading(SEALED).execute("SELECT name FROM identities").fetchone()[0] == "changed since"


def test_an_intent_cannot_be_read_without_the_key_it_is_meant_for(
    case_with_pages: Case, reopened: Callable[..., Case]
) -> None:
    intent = declared(case_with_pages)
    clerk = reopened(case_with_pages, "clerk")
    assert NAME not in everything_in(clerk.file.reading())
    box = clerk.file.reading().execute("SELECT box FROM intents").fetchone()[0]
    own_keys = [
        *clerk.file.unlocked.keys[CASE],
        clerk.file.secret(CASE, "intents"),
        clerk.file.secret(CASE, "originals"),
    ]
    for key in own_keys:
        with pytest.raises(WrongKey):
            cipher.open_box(key, box, intent)
    assert code_of(clerk.file.secret, SEALED, "intents") == "keys.not_yours"


def tables_of(connection: Any) -> set[str]:
    return {str(row[0]) for row in connection.execute("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL")}


def test_no_compartment_ever_gains_a_table_of_another(case_with_pages: Case, tmp_path: Any) -> None:
    records.apply(
        case_with_pages, file_of(persons=[{"id": "v1", "name": NAME, "protected": True, "born": "2000-01-01"}])
    )
    seals.seal_document(case_with_pages.file, 2)
    for part in Compartment:
        fresh = database.connect(tmp_path, part, bytes(32), read_only=False)
        migrations.SETS[part].apply(Database(fresh))
        assert tables_of(case_with_pages.file.reading(part)) == tables_of(fresh), part
        fresh.close()
    names = {row[0] for row in case_with_pages.file.reading().execute("SELECT name FROM sqlite_master")}
    assert not names & {"identities", "findings"}


def test_a_protected_persons_records_leave_no_intent_behind(case_with_pages: Case) -> None:
    records.apply(case_with_pages, file_of(persons=[{"id": "v1", "name": NAME, "protected": True}]))
    assert state(case_with_pages) == (1, 0, 0, 1)
    assert NAME not in everything_in(case_with_pages.file.reading())
    assert NAME in everything_in(case_with_pages.file.reading(SEALED))


def test_a_reader_carries_nothing_out(case_with_pages: Case) -> None:
    declared(case_with_pages)
    with casefile.open_case(case_with_pages.path, "judge", PASSPHRASE, write=False) as reader:
        assert intents.carry_out(reader.file, seals.STEPS) == 0
