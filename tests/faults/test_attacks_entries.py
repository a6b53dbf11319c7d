"""Attacks by way of what people write: entries, their traces in the log, and pages of the database that are free."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from cases import CHEAP, COUNT, DEFENDANT, PASSPHRASE, VICTIM, code_of, everything_in, file_of, store_document
from test_attacks import pages_of

from judgedesk.app import alerts, casefile, chronology, finding, kept, merging, open_words, protection, records, tagging
from judgedesk.app import audit as log
from judgedesk.app.casefile import Case
from judgedesk.app.tagging import NewTag
from judgedesk.domain.roles import Compartment, Role

CASE = Compartment.CASE
SECRET = ("zwierciad", "lilly", "1999-08-07", "wierzbow", "xy123456", "margot")
ANN = VICTIM | {"name": "Anna Zwierciadłowska", "aliases": ["Lilly"], "born": "1999-08-07", "pseudonym": "P-1",
                "address": "Wierzbowa 17", "numbers": [{"kind": "passport", "number": "XY123456"}]}  # fmt: skip
EVENT = {"id": "e1", "when": "2022-03", "precision": "month", "text": "Anna Zwierciadłowska came to Wierzbowa 17"}


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    with casefile.create_case(tmp_path / "matter.jdcase", "II K 1/26", "judge", Role.JUDGE, PASSPHRASE, CHEAP) as made:
        casefile.add_user(made, "clerk", Role.CLERK, PASSPHRASE, CHEAP)
        store_document(made, "statement.txt", "I was promised work in a hotel, and a contract.")
        yield made


def betrayed(text: str) -> list[str]:
    return [word for word in SECRET if word in text.casefold()]


def as_clerk(case: Case) -> tuple[str, str]:
    """What a clerk reads in the open database, and what its decrypted pages hold, free ones too."""
    path, key = case.path, case.file.key(CASE)
    case.close()
    whole = b"".join(pages_of(path / "case.db", key, CASE)).decode("utf-8", "replace")
    with casefile.open_case(path, "clerk", PASSPHRASE, write=False) as clerk:
        rest = repr([records.dump(clerk), log.events(clerk), alerts.alerts(clerk), finding.search(clerk, "margot")])
        return everything_in(clerk.file.reading()) + rest.replace("margot", ""), whole


def test_work_with_somebody_protected_leaves_no_trace_in_the_open_part(case: Case) -> None:
    """Two records made one, undone and done again; aliases changed; notes and searches."""
    other = {"id": "v2", "roles": ["victim"], "name": "Lilly Z.", "protected": True, "pseudonym": "P-2"}
    records.apply(case, file_of(persons=[ANN | {"protected": True}, other, DEFENDANT], counts=[COUNT]))
    merging.merge(case, "v1", "v2")
    tagging.undo(case)
    tagging.redo(case)
    records.apply(case, file_of(persons=[{"id": "v1", "aliases": ["Lilly", "Margot"]}]))
    tagging.undo(case)
    tagging.redo(case)
    finding.search(case, "Zwierciadłowska Margot")
    read, pages = as_clerk(case)
    assert (betrayed(read), betrayed(pages)) == ([], [])


@pytest.mark.parametrize(
    "words",
    [
        "ask Anna Zwierciadłowska",
        "Zwierciadłowskiej nie ma",
        "she lives at Wierzbowa 17",
        "passport XY 123456",
        "Lilly",
    ],
)
def test_writing_a_name_or_an_address_where_everybody_reads(case: Case, words: str) -> None:
    records.apply(case, file_of(persons=[ANN | {"protected": True}, DEFENDANT], counts=[COUNT]))
    made, _ = protection.add(case, "v1", "pl.m.390_4", "2026-01-01", state="applied_for")
    assert code_of(protection.change, case, made, note=words) == "measure.names_protected"
    fact = chronology.NewFact("2022-03-01", words)
    assert code_of(chronology.add, case, fact) == "fact.names_protected"
    assert code_of(records.apply, case, file_of(persons=[DEFENDANT | {"community": words}])) == "person.names_protected"
    protection.change(case, made, note="P-1 is to be asked")


def test_reading_the_log_for_what_was_written_before_somebody_was_protected(case: Case) -> None:
    """Entries are found for the key holder, who writes them anew; the log forgets what they said."""
    records.apply(case, file_of(persons=[ANN, DEFENDANT], counts=[COUNT], events=[EVENT]))
    tag, _ = tagging.add_tag(
        case, NewTag(1, 1, 0, 20, "pl.189a.means.3_deceit", "c1", "d1", "v1", note="Anna Z. Lilly")
    )
    tagging.change_tag(case, tag, note="Zwierciadłowska said so")
    tagging.change_tag(case, tag, note="an open note")
    records.apply(case, file_of(persons=[{"id": "v1", "protected": True}]))
    remembered = [payload for payload in payloads(case) if betrayed(payload)]
    assert remembered == [], "when somebody is protected the log forgets what named them"
    assert [(one.kind, one.id, one.persons) for one in open_words.entries_naming(case)] == [("events", "e1", ("P-1",))]
    records.apply(case, file_of(events=[EVENT | {"text": "P-1 came"}]))
    assert open_words.entries_naming(case) == []
    assert open_words.forget_in_log(case) == 1, "the act of writing it anew still knew the old words"
    assert open_words.forget_in_log(case) == 0
    read, pages = as_clerk(case)
    assert (betrayed(read), betrayed(pages)) == ([], [])


def payloads(case: Case) -> list[str]:
    from judgedesk.store import audit

    connection = case.file.reading()
    return [
        repr(audit.payload_of(connection, row[0])) for row in connection.execute("SELECT event FROM audit_payloads")
    ]


def test_what_names_somebody_is_found_wherever_it_was_written(case: Case) -> None:
    twin = {"id": "w1", "roles": ["witness"], "name": "Lilly Zwierciadlowska"}
    tied = {
        "id": "w2",
        "roles": ["witness"],
        "name": "Ewa Inna",
        "relations": [{"to": "v1", "what": "sister of Lilly"}],
    }
    store_document(case, "Zwierciadłowska.txt", "An open page.")
    records.apply(case, file_of(
        persons=[ANN, DEFENDANT, twin, tied], counts=[COUNT | {"label": "Lilly"}],
        rooms=[{"id": "r1", "name": "Lilly"}],
        requests=[{"id": "q1", "instrument": "eu.eio", "state": "RO", "fields": {"a": ["Wierzbowej 17"]}}],
    ))  # fmt: skip
    records.apply(case, file_of(persons=[{"id": "v1", "protected": True}]))
    found = {(one.kind, one.id) for one in open_words.entries_naming(case)}
    assert found == {("rooms", "r1"), ("requests", "q1"), ("counts", "c1"), ("documents", "2"), ("persons", "w1"),
                     ("persons", "w2")}  # fmt: skip


def test_a_clerk_asks_which_entries_name_somebody(case: Case) -> None:
    records.apply(case, file_of(persons=[ANN | {"protected": True}, DEFENDANT], counts=[COUNT]))
    path = case.path
    case.close()
    with casefile.open_case(path, "clerk", PASSPHRASE) as clerk:
        assert code_of(open_words.entries_naming, clerk) == "keys.not_yours"
        assert code_of(open_words.forget_in_log, clerk) == "keys.not_yours"
        assert kept.one(clerk, "measures", "none") is None
