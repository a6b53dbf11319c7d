"""Service: summonses noted as sent, what came of them, receipts, costs, envelopes, the serving grant attacked."""

import json
import re
import zipfile
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from cases import PASSPHRASE, code_of, everything_in, file_of, rows_of, store_document
from small_trial import PEOPLE, RESOURCES, ROOMS, SITTINGS, TESTIMONY

import judgedesk
from judgedesk.app import (
    casefile,
    grid,
    protection,
    records,
    service,
    service_papers,
    service_receipts,
    serving,
    tagging,
    writing_many,
)
from judgedesk.app.alerts import alerts
from judgedesk.app.casefile import Case
from judgedesk.app.hearings import hearing
from judgedesk.domain.errors import UserError
from judgedesk.domain.roles import Compartment, Role
from judgedesk.store import audit
from judgedesk.store import serving as store

ADDRESS = "ul. Wymyślona 7/12, 00-950 Warszawa"
LATER = "2027-02-10"
PERSONS = [
    PEOPLE[0] | {"address": ADDRESS, "phones": ["600 100 200"]},
    PEOPLE[1] | {"address": "Zmyślona 3, 20-002 Lublin"},
    PEOPLE[2] | {"address": "Polna 1, 30-001 Kraków"},
    *PEOPLE[3:],
]


def heard(id: str, testimony: str, day: str = LATER, sitting: str = "s2", room: str = "r1") -> dict[str, Any]:
    """An accepted hearing."""
    return {"id": id, "testimony": testimony, "part": 1, "sitting": sitting, "room": room, "date": day,
            "from": "09:00", "to": "10:00", "state": "confirmed", "resources": []}  # fmt: skip


@pytest.fixture
def case(case_with_pages: Case) -> Case:
    records.apply(
        case_with_pages,
        file_of(persons=PERSONS, rooms=ROOMS, resources=RESOURCES, sittings=SITTINGS, testimony=TESTIMONY,
                hearings=[heard("h1", "w1"), heard("h2", "w2"), heard("h3", "w3")]),
    )  # fmt: skip
    return case_with_pages


def clerk(reopened: Callable[..., Case], case: Case) -> Case:
    """The clerk opens the same case."""
    return reopened(case, "clerk")


def kinds(case: Case) -> list[str]:
    return [one.kind for one in audit.events(case.file.reading(), Compartment.CASE)]


def words_of(path: Path) -> str:
    with zipfile.ZipFile(path) as archive:
        return archive.read("word/document.xml").decode()


# -- summonses ---------------------------------------------------------------------------------------------------


def test_writing_the_summonses_of_a_day_notes_them_as_sent_and_one_undo_takes_all_back(
    case: Case, tmp_path: Path
) -> None:
    lot = writing_many.write_many(case, "summons", ["h1", "h2", "h3"], tmp_path / "out")
    assert lot.whole and lot.changes.kinds == {"records"}
    sent = service.services(case)
    assert {(one.person, one.about, one.day, one.state) for one in sent} == {
        (who, id, date.fromisoformat(LATER), "sent") for who, id in (("v1", "h1"), ("v2", "h2"), ("n1", "h3"))
    }
    assert all(hearing(case, id).summoned == date.today().isoformat() and hearing(case, id).pinned
               for id in ("h1", "h2", "h3"))  # fmt: skip
    writing_many.write_many(case, "summons", ["h1"], tmp_path / "out")
    assert len(service.services(case)) == 3, "written again, it is the same summons"
    tagging.undo(case)
    assert service.services(case) == [] and hearing(case, "h1").summoned == ""
    tagging.redo(case)
    assert len(service.services(case)) == 3


def test_an_annex_or_a_draft_for_another_class_notes_nothing(case: Case, tmp_path: Path) -> None:
    writing_many.write_many(case, "summons", ["h3"], tmp_path / "out", recipient="annex")
    assert service.services(case) == [] and hearing(case, "h3").summoned == ""


def test_what_came_of_a_summons_attendance_and_costs(case: Case) -> None:
    id, _ = service.send(case, "P-1", "2027-01-04", about="h1", day=LATER, method="prison", reference="RR 123 PL")
    service.note(case, id, state="substitute", on="2027-01-08", attendance="not_appeared")
    service.claim(case, id, "travel", "40", "35,5")
    service.claim(case, id, "interpreter", "120.00")
    one = service.service(case, id)
    assert (one.state, one.on, one.attendance) == ("substitute", date(2027, 1, 8), "not_appeared")
    assert [(cost.what, cost.claimed, cost.granted) for cost in one.costs] == [
        ("travel", "40.00", "35.50"), ("interpreter", "120.00", "")]  # fmt: skip
    tagging.undo(case)
    assert len(service.service(case, id).costs) == 1
    service.note(case, id, state="sent")
    assert service.service(case, id).on is None, "taken back, there is no day"


BAD: list[tuple[str, Any]] = [
    ("sent", lambda case, id: service.send(case, "n1", "2027-02-30")),
    ("for", lambda case, id: service.send(case, "n1", "2027-02-03", day="soon")),
    ("method", lambda case, id: service.send(case, "n1", "2027-02-03", method="dove")),
    ("state", lambda case, id: service.note(case, id, state="lost")),
    ("on", lambda case, id: service.note(case, id, state="served", on="2027-01-03")),
    ("on", lambda case, id: service.note(case, id, on="2027-01-05")),
    ("attendance", lambda case, id: service.note(case, id, attendance="maybe")),
    ("what", lambda case, id: service.claim(case, id, "lunch", "1")),
    ("claimed", lambda case, id: service.claim(case, id, "travel", "-3")),
    ("granted", lambda case, id: service.claim(case, id, "travel", "3", "4")),
    ("currency", lambda case, id: service.claim(case, id, "travel", "3", currency="zł")),
    ("reference", lambda case, id: service.note(case, id, reference="9" * 90)),
]


def test_bad_input_names_its_field_and_changes_nothing(case: Case) -> None:
    id, _ = service.send(case, "n1", "2027-01-04")
    before = rows_of(case.file.reading())
    for field, work in BAD:
        with pytest.raises(UserError) as refused:
            work(case, id)
        assert (refused.value.code, refused.value.facts["field"]) == ("service.bad", field)
    assert rows_of(case.file.reading()) == before


def test_a_file_of_records_with_a_bad_service_is_refused_by_its_field(case: Case) -> None:
    good = {"id": "s-1", "person": "v1", "sent": "2027-01-04", "state": "served", "on": "2027-01-06"}
    for change, field in (
        ({"sent": "2027-13-01"}, "services[0].sent"), ({"state": "gone"}, "services[0].state"),
        ({"on": "2027-01-01"}, "services[0].on"), ({"state": "sent"}, "services[0].on"),
        ({"costs": [{"what": "travel", "claimed": "1.00", "granted": "2.00"}]}, "services[0].costs[0].granted"),
        ({"costs": [{"what": "travel", "claimed": "1"}]}, "services[0].costs[0].claimed"),
        ({"colour": "red"}, "services[0].colour"), ({"receipt": "x"}, "services[0].receipt"),
    ):  # fmt: skip
        before = rows_of(case.file.reading())
        with pytest.raises(UserError) as refused:
            records.apply(case, file_of(services=[good | change]))
        assert refused.value.code == "records.invalid" and refused.value.facts["field"] == field
        assert rows_of(case.file.reading()) == before
    records.apply(case, file_of(services=[good]))
    assert records.dump(case)["services"] == [good]
    assert records.apply(case, file_of(services=[good])).unchanged == 1


def test_no_note_names_a_protected_person_or_tells_where_they_live(case: Case) -> None:
    id, _ = service.send(case, "v1", "2027-01-04")
    for text in ("left with Oksana Wzorcowa's aunt", f"delivered at {ADDRESS}"):
        assert code_of(service.note, case, id, words=text) == "measure.names_protected"


def test_what_failed_and_what_nothing_came_back_of_is_told_in_time(case: Case) -> None:
    day = date.fromisoformat(LATER)
    failed, _ = service.send(case, "v1", "2026-01-04", day=LATER)
    service.note(case, failed, state="failed", on="2026-01-09")
    silent, _ = service.send(case, "n1", "2026-01-04", day=LATER)

    def told(on: date) -> set[str]:
        return {one.about for one in alerts(case, on) if one.kind == "service"}

    assert told(day - timedelta(20)) == {failed}
    assert told(day - timedelta(5)) == {failed, silent}
    assert told(day + timedelta(1)) == set()
    service.send(case, "v1", "2026-01-10", day=LATER, method="police")
    assert failed not in told(day - timedelta(20)), "it was sent again"


# -- receipts ----------------------------------------------------------------------------------------------------


def test_a_receipt_is_matched_by_number_else_by_person_and_day_and_a_person_confirms(case: Case) -> None:
    first, _ = service.send(case, "n1", "2027-01-04", day=LATER, reference="RR 123 456 789 PL")
    second, _ = service.send(case, "n2", "2027-01-04", day=LATER)
    third, _ = service.send(case, "v1", "2027-01-04", day=LATER)
    by_number = store_document(
        case, "zpo1.txt", "ZWROTNE POTWIERDZENIE ODBIORU\nNr (R) RR123456789PL\nDoręczono dnia 7 stycznia 2027 r."
    )
    by_person = store_document(
        case, "zpo2.txt", "Potwierdzenie odbioru. Adresat: Ewie Kadrowej.\nNadano 4 stycznia 2027 r., odbiór 9.01.2027"
    )
    store_document(case, "zpo3.txt", "Potwierdzenie odbioru. Adresat: Jan Nikomuniepotrzebny. Nadano 04.01.2027")
    store_document(case, "note.txt", "Ewa Kadrowa podała 4 stycznia 2027 r., że nie przyjdzie. RR123456789PL")
    before = rows_of(case.file.reading())
    found = {(one.service, one.document): one for one in service_receipts.proposals(case)}
    assert rows_of(case.file.reading()) == before, "a proposal changes nothing"
    assert found.keys() == {(first, by_number), (second, by_person)}
    assert found[first, by_number].grounds == ("reference",)
    assert found[first, by_number].on == date(2027, 1, 7)
    assert found[second, by_person].grounds == ("person", "sent")
    service_receipts.confirm(case, second, by_person)
    one = service.service(case, second)
    assert (one.state, one.on, one.receipt) == ("served", date(2027, 1, 9), by_person)
    assert code_of(service_receipts.confirm, case, third, by_person, date(2027, 1, 9)) == "service.receipt_taken"
    assert [each.service for each in service_receipts.proposals(case)] == [first]
    tagging.undo(case)
    assert service.service(case, second).receipt is None


# -- papers ------------------------------------------------------------------------------------------------------


def test_forty_one_envelopes_for_the_annex_and_a_list_that_says_no_address(case: Case, tmp_path: Path) -> None:
    ids = [service.send(case, who, "2027-01-04", day=LATER)[0] for who in ("v1", "v2", "n1")]
    path = tmp_path / "envelopes.docx"
    assert service_papers.write_letters(case, ids * 1, path) == 3
    told = words_of(path)
    assert "Oksana Wzorcowa" in told and ADDRESS in told and "600 100 200" not in told
    labels = tmp_path / "labels.docx"
    service_papers.write_letters(case, ids, labels, "labels")
    assert "Zmyślona 3" in words_of(labels)
    told_sealed = [one.kind for one in audit.events(case.file.reading(Compartment.SEALED), Compartment.SEALED)]
    assert {"paper.written", "sealed.consulted"} <= set(told_sealed), "who looked is logged where the names lie"
    listed = tmp_path / "list.docx"
    assert service_papers.write_list(case, listed) == 3
    assert "P-1" in words_of(listed) and "Wzorcowa" not in words_of(listed) and "Wymyślona" not in words_of(listed)
    public = tmp_path / "public.csv"
    service_papers.write_list(case, public, recipient="public")
    assert "P-1" not in public.read_text(encoding="utf-8") and "Sąsiad" not in public.read_text(encoding="utf-8")
    ungranted, _ = service.send(case, "n2", "2027-01-04")
    assert code_of(service_papers.write_letters, case, [ungranted], path) == "service.no_address"


# -- the serving grant -------------------------------------------------------------------------------------------


@pytest.fixture
def granted(case: Case) -> tuple[Case, str, str]:
    """The clerk may read the address of P-1, not that of P-2."""
    first, second = (service.send(case, who, "2027-01-04", day=LATER)[0] for who in ("v1", "v2"))
    serving.grant(case, "clerk", [first], date.today() + timedelta(3))
    return case, first, second


def test_the_clerk_reads_one_address_and_each_view_is_in_the_log(
    granted: tuple[Case, str, str], reopened: Callable[..., Case], tmp_path: Path
) -> None:
    case, first, second = granted
    path = case.path
    open_ = clerk(reopened, case)
    assert open_.withheld == ("identities", "findings") or "identities" in open_.withheld
    assert "Wymyślona" not in everything_in(open_.file.reading()), "it lies encrypted"
    (one,) = serving.addresses(open_, [first])
    assert (one.name, one.lines) == ("Oksana Wzorcowa", (ADDRESS,))
    views = [each for each in audit.events(open_.file.reading(), Compartment.CASE) if each.kind == serving.VIEWED]
    assert [(each.who, each.about) for each in views] == [("clerk", first)]
    assert service_papers.write_letters(open_, [first], tmp_path / "e.docx") == 1
    assert kinds(open_).count(serving.VIEWED) == 2 and "Wymyślona" in words_of(tmp_path / "e.docx")
    for wanted in ([second], [first, second], ["sv-unknown"]):
        assert code_of(serving.addresses, open_, wanted) == "serving.not_on_list"
        assert code_of(service_papers.write_letters, open_, wanted, tmp_path / "x.docx") == "serving.not_on_list"
    assert not (tmp_path / "x.docx").exists()
    assert kinds(open_).count(serving.VIEWED) == 2, "what is refused was not seen"
    assert not open_.file.holds(Compartment.SEALED)
    assert "Wymyślona" not in everything_in(open_.file.reading()), "seen, it is still written nowhere"
    assert code_of(serving.grant, open_, "clerk", [second], date.today()) == "grant.not_yours"
    open_.close()
    assert all(
        secret.encode() not in file.read_bytes()
        for file in path.rglob("*") if file.is_file() for secret in ("Wymyślona", "Wzorcowa")
    )  # fmt: skip


def test_other_papers_of_a_clerk_with_a_grant_still_name_nobody(
    granted: tuple[Case, str, str], reopened: Callable[..., Case], tmp_path: Path
) -> None:
    case, _, _ = granted
    open_ = clerk(reopened, case)
    assert code_of(writing_many.write_many, open_, "summons", ["h1"], tmp_path / "o", recipient="annex") == (
        "keys.not_yours")  # fmt: skip
    from judgedesk.app.outgoing import LeakFound, Recipient, release

    with pytest.raises(LeakFound):
        release(open_, tmp_path / "l.txt", b"Oksana Wzorcowa", recipient=Recipient.SERVED, granted=True)
    with pytest.raises(UserError, match=r"keys\.not_yours"):
        release(open_, tmp_path / "l.txt", b"Oksana Wzorcowa", recipient=Recipient.AUTHORITY, granted=True)


def test_taken_back_or_over_the_grant_shows_nothing_even_to_a_changed_program(
    granted: tuple[Case, str, str], reopened: Callable[..., Case], monkeypatch: pytest.MonkeyPatch
) -> None:
    case, first, second = granted
    serving.grant(case, "clerk", [second], date.today() + timedelta(3))
    assert [one.services for one in serving.grants(case)] == [(second,)], "a new grant replaces the older one"
    raw = case.file.reading().execute("SELECT value FROM meta WHERE key = 'serving clerk'").fetchone()[0]
    with case.file.writing(Compartment.CASE) as connection:  # the day on it is moved by hand
        far = raw.replace((date.today() + timedelta(3)).isoformat(), "2099-01-01")
        connection.execute("UPDATE meta SET value = ? WHERE key = 'serving clerk'", (far,))
    open_ = clerk(reopened, case)
    assert code_of(serving.addresses, open_, [second]) == "serving.not_opened"
    judge = reopened(open_)
    serving.grant(judge, "clerk", [first], date.today() + timedelta(3))
    serving.revoke(judge, "clerk")
    assert code_of(serving.revoke, judge, "clerk") == "serving.none"
    again = clerk(reopened, judge)
    assert code_of(serving.addresses, again, [first]) == "serving.none"
    assert code_of(store.content, again.file) == "serving.none", "nothing is left to be decrypted"
    assert not [row for row in rows_of(again.file.reading())["meta"] if str(row[0]).startswith("serving ")]


def test_a_grant_that_is_over_is_deleted_and_a_clock_put_back_does_not_help(
    granted: tuple[Case, str, str], reopened: Callable[..., Case], monkeypatch: pytest.MonkeyPatch
) -> None:
    case, first, _ = granted
    with case.file.writing(Compartment.CASE) as connection:
        later = (date.today() + timedelta(9)).isoformat()
        monkeypatch.setattr(audit, "now", lambda: f"{later}T09:00:00Z")
        case.file.record(connection, Compartment.CASE, "test.event", "", {})
        monkeypatch.undo()
    open_ = clerk(reopened, case)
    assert serving.own(open_) is None and serving.grants(open_) == [], "deleted on opening"
    assert code_of(serving.addresses, open_, [first]) == "serving.none"


def test_whose_identity_is_secret_is_on_no_list_and_a_grant_is_for_clerks(case: Case) -> None:
    id, _ = service.send(case, "v1", "2027-01-04")
    assert code_of(serving.grant, case, "judge", [id], date.today()) == "grant.not_clerk"
    assert code_of(serving.grant, case, "nobody", [id], date.today()) == "users.unknown"
    assert code_of(serving.grant, case, "clerk", [], date.today()) == "service.bad"
    assert code_of(serving.grant, case, "clerk", [id], date.today() - timedelta(1)) == "service.bad"
    protection.add(case, "v1", "pl.m.184_anon", "2026-11-01", state="applied_for")
    assert code_of(serving.grant, case, "clerk", [id], date.today()) == "serving.secret"
    assert serving.grants(case) == []


def test_a_user_removed_loses_the_list(granted: tuple[Case, str, str], reopened: Callable[..., Case]) -> None:
    case, _, _ = granted
    casefile.remove_user(case, "clerk")
    casefile.add_user(case, "clerk", Role.CLERK, PASSPHRASE)
    open_ = clerk(reopened, case)
    assert code_of(serving.addresses, open_, [serving.grants(open_)[0].services[0]] if serving.grants(open_) else [
        "x"]) in ("serving.none", "serving.not_opened")  # fmt: skip


# -- everything that leaves the case -----------------------------------------------------------------------------

NO_PAPER = {
    "app/outgoing.py": "the door itself",
    "app/recent.py": "paths of cases, in the settings of the user",
    "app/retention.py": "hashes of files beside an archive whose list went through the door",
    "ui/pictures.py": "pictures of the demo case",
    "app/diary_desk.py": "the office diary: busy blocks of no case, encrypted under a key of its own",
}
"""Files that write and are no papers of a case: where, and why; those of `store` write the case folder."""
WRITES = re.compile(r"\.write_(?:bytes|text)\(|\breplace_file\(|\.open\(\s*[\"'](?:[wax]|r\+)b?|\.grab\(\)\.save\(")


def test_every_writer_of_files_goes_through_the_door() -> None:
    package = Path(judgedesk.__file__).parent
    found = {
        path.relative_to(package).as_posix()
        for path in package.rglob("*.py")
        if WRITES.search(path.read_text(encoding="utf-8"))
    }
    unknown = {one for one in found - NO_PAPER.keys() if not one.startswith("store/")}
    assert not unknown, "writes files, and not by outgoing.release: through the door, or say here why not"


def test_the_grid_takes_no_notice_of_what_a_party_submits(case: Case) -> None:
    before = repr(grid.grid(case))
    with case.file.writing(Compartment.CASE) as connection:
        body = json.dumps({"id": "x1", "party": "defence", "tags": [{"element": "pl.189a.means.3_deceit"}]})
        row = ("submissions", "x1", body, 1)
        connection.execute("INSERT INTO records (kind, id, body, position) VALUES (?, ?, ?, ?)", row)
    assert repr(grid.grid(case)) == before
