"""The office diary: hearings of one case are busy times in another, without what they are for."""

import json
import threading
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from cases import CHEAP, DEFENDANT, PASSPHRASE, code_of, file_of

from judgedesk.app import casefile, diary, diary_desk, hearings_plan, kept, records
from judgedesk.app.alerts import alerts
from judgedesk.app.casefile import Case
from judgedesk.app.hearings import Book
from judgedesk.app.hearings_conflicts import conflicts
from judgedesk.app.hearings_docket import docket
from judgedesk.domain.roles import Role
from judgedesk.store.diary import Block, Diary, Sheet, merged

ON = date(2027, 1, 4)
PEOPLE = [
    {"id": "v1", "roles": ["victim", "witness"], "pseudonym": "P-1", "protected": True, "name": "Oksana Wzorcowa"},
    {"id": "n1", "roles": ["witness"], "name": "Karol Sąsiad"},
    DEFENDANT,
    {"id": "j1", "roles": ["judge"], "name": "Jan Orzekający"},
    {"id": "l1", "roles": ["lay_judge"], "name": "Maria Ławnicza"},
    {"id": "t1", "roles": ["interpreter"], "name": "Iwan Tłumaczący"},
]  # fmt: skip
ROOMS = [{"id": "r1", "name": "Sala 12"}, {"id": "r9", "name": "Pokój Oksany Wzorcowej"}]
RESOURCES = [
    {"id": "i1", "kind": "interpreter", "person": "t1", "languages": ["uk"]},
    {"id": "e1", "kind": "recorder", "name": "Zestaw nagrań 2"},
    {"id": "e2", "kind": "recorder", "name": "Zestaw do II K 12/27"},
    {"id": "q1", "kind": "panel", "name": "Skład III"},
]
SITTING = {"id": "s1", "room": "r1", "date": "2027-01-11", "from": "09:00", "to": "15:00",
           "present": ["d1", "j1", "l1"]}  # fmt: skip
TESTIMONY = [{"id": "w1", "person": "v1", "minutes": 60, "rooms": ["r1"], "resources": [
    {"kind": "interpreter", "id": "i1"}, {"kind": "recorder", "id": "e1"}, {"kind": "panel", "id": "q1"}]}]  # fmt: skip
HEARING = {"id": "h1", "testimony": "w1", "part": 1, "sitting": "s1", "room": "r1", "date": "2027-01-11",
           "from": "10:00", "to": "11:00", "resources": ["i1", "e1", "q1"], "state": "confirmed"}  # fmt: skip


@pytest.fixture
def made(tmp_path: Path) -> Iterator[Callable[[str], Case]]:
    open_cases: list[Case] = []

    def make(name: str, **more: Any) -> Case:
        path = tmp_path / f"{name}.jdcase"
        case = casefile.create_case(path, f"II K {ord(name[0])}/27", "J", Role.JUDGE, PASSPHRASE, CHEAP)
        open_cases.append(case)
        kinds = {"persons": PEOPLE, "rooms": ROOMS, "resources": RESOURCES, "sittings": [SITTING],
                 "testimony": TESTIMONY, **more}  # fmt: skip
        records.apply(case, file_of(**kinds))
        return case

    yield make
    for case in open_cases:
        case.close()


@pytest.fixture
def office(tmp_path: Path) -> Diary:
    return diary_desk.create(tmp_path / "office.jddiary", "anna", PASSPHRASE, CHEAP)


def heard(case: Case, **more: Any) -> Case:
    records.apply(case, file_of(hearings=[HEARING | more]))
    return case


# -- without content -----------------------------------------------------------------------------------------------


def test_what_is_published_says_who_and_when_and_nothing_else(made: Any, office: Diary) -> None:
    case = heard(made("a"), room="r1", resources=["i1", "e2", "q1"])
    records.apply(case, file_of(rooms=ROOMS, sittings=[SITTING | {"id": "s2", "room": "r9"}], hearings=[
        HEARING | {"id": "h2", "room": "r9", "sitting": "s2", "from": "12:00", "to": "13:00"}]))  # fmt: skip
    diary.link(case, office)
    published = diary.publish(case)
    told = str([[one.kind, one.name] for sheet in office.sheets().values() for one in sheet.blocks])
    names = {(one.kind, one.name) for sheet in office.sheets().values() for one in sheet.blocks}
    assert names == {
        ("room", "Sala 12"), ("interpreter", "Iwan Tłumaczący"), ("panel", "Skład III"), ("judge", "Jan Orzekający"),
        ("lay_judge", "Maria Ławnicza"), ("recorder", "Zestaw nagrań 2"),
    }  # fmt: skip
    # What names somebody protected or the file is left out, and that is told.
    assert {(one.id, one.why) for one in published.left_out} == {("r9", "named"), ("e2", "named")}
    for secret in ("Wzorcow", "Oksan", "P-1", "Sąsiad", "Bogdan", "II K", "/27", "w1", "'h1", "v1", case.title):
        assert secret not in told and secret not in repr(office.sheets())
    for secret in ("Wzorcow", "Oksan", "Orzekaj", "Sala 12", "Bogdan", case.title, "2027-01-11"):
        assert secret not in everything(office)


def everything(office: Diary) -> str:
    """All that lies in the folder, and what goes to another desk: encrypted, it says nothing at all."""
    files = [one.read_bytes() for one in sorted(office.folder.iterdir())]
    return b"\n".join([*files, office.packed()]).decode("utf-8", "replace")


def test_a_case_knows_only_its_own(made: Any, office: Diary) -> None:
    a, b = heard(made("a")), heard(made("b"))
    for case in (a, b):
        diary.link(case, office)
        diary.publish(case)
    tokens = set(office.sheets())
    assert len(tokens) == 2 and {diary.linked(a).token, diary.linked(b).token} == tokens  # type: ignore[union-attr]
    assert len(diary.seen(a).others) == len(diary.seen(a).own) == 6
    other = diary_desk.create(office.folder.with_name("other.jddiary"), "anna", PASSPHRASE, CHEAP)
    diary.unlink(a)
    diary.link(a, other)
    # Under another diary the same case has another token: nobody can follow it.
    assert diary.linked(a).token not in tokens  # type: ignore[union-attr]
    assert diary.seen(b).others == ()


# -- booking sees it -----------------------------------------------------------------------------------------------


def test_what_another_case_took_is_not_free_in_this_one(made: Any, office: Diary) -> None:
    a, b = heard(made("a")), made("b")
    diary.link(a, office)
    diary.link(b, office)
    assert docket(b, ON).busy == ()
    diary.publish(a)
    busy = {(one.who, one.window.start, one.window.end) for one in docket(b, ON).busy}
    assert {("r1", 600, 660), ("i1", 600, 660), ("t1", 600, 660), ("e1", 600, 660), ("q1", 600, 660)} <= busy
    assert {("j1", 540, 900), ("l1", 540, 900)} <= busy
    assert docket(a, ON).busy == ()  # its own is nothing that stands in its way
    plan = hearings_plan.propose(b, 1.0, today=ON)
    (slot,) = plan.proposal.slots
    assert slot.end <= 600 or slot.start >= 660


def test_a_double_booking_is_told_in_both_cases(made: Any, office: Diary) -> None:
    a, b = heard(made("a")), heard(made("b"))
    for case in (a, b):
        diary.link(case, office)
        published = diary.publish(case)
    assert ("room", "Sala 12") in {(one.kind, one.name) for one in published.clashes}
    for case in (a, b):
        codes = {one.code for one in conflicts(case, ON)}
        assert "present_elsewhere" in codes and len(codes) > 1
        told = [one for one in alerts(case, ON) if one.kind == "plan" and one.level == "warn"]
        assert len(told) >= 2 and "Wzorcow" not in str(told)


def test_what_was_accepted_but_not_published_is_told_and_goes_when_it_is(made: Any, office: Diary) -> None:
    case = made("a")
    diary.link(case, office)
    assert not [one for one in alerts(case, ON) if one.kind == "diary"]
    heard(case)
    assert [one.id for one in alerts(case, ON) if one.kind == "diary"] == ["diary:outdated"]
    assert diary.publish(case).revision == 1 and diary.publish(case).revision == 1
    assert not [one for one in alerts(case, ON) if one.kind == "diary"]
    heard(case, state="cancelled")
    assert diary.publish(case).blocks == 0


def test_a_diary_that_is_away_is_told_and_what_was_seen_last_still_holds(made: Any, office: Diary) -> None:
    a, b = heard(made("a")), made("b")
    for case in (a, b):
        diary.link(case, office)
        diary.publish(case)
    office.folder.rename(office.folder.with_name("away.jddiary"))
    assert [one.id for one in alerts(b, ON) if one.kind == "diary"] == ["diary:unread"]
    assert {one.who for one in docket(b, ON).busy} >= {"r1", "i1"}
    assert code_of(diary.publish, a) == "diary.not_a_diary"


# -- two desks -----------------------------------------------------------------------------------------------------


def test_two_desks_exchange_it_and_come_to_the_same(made: Any, office: Diary, tmp_path: Path) -> None:
    import shutil

    a, b = heard(made("a")), made("b")
    there = Path(shutil.copytree(office.folder, tmp_path / "desk2" / "office.jddiary"))
    second = diary_desk.opened(there, "anna", PASSPHRASE)
    diary.link(a, office)
    diary.link(b, second)
    diary.publish(a)
    heard(b, **{"from": "10:30", "to": "11:30"})
    diary.publish(b)
    one, two = tmp_path / "one.jdexchange", tmp_path / "two.jdexchange"
    diary_desk.write_to(office, one)
    diary_desk.write_to(second, two)
    assert diary_desk.take_from(office, two).changed == 1
    came = diary_desk.take_from(second, one)
    assert came.changed == 1 and office.sheets() == second.sheets()
    assert ("room", "Sala 12", "10:30", "11:00") in {(x.kind, x.name, x.start, x.end) for x in came.clashes}
    assert diary_desk.take_from(second, one).changed == 0
    for case in (a, b):
        assert {"present_elsewhere"} < {found.code for found in conflicts(case, ON)}


def test_merging_is_the_same_whichever_is_first() -> None:
    block = Block("2027-01-11", 540, 600, "room", "Sala 12")
    later, other = Sheet(3, (block,)), Sheet(3, ())
    mine, theirs = {"a" * 32: later, "b" * 32: Sheet(1, ())}, {"a" * 32: other, "c" * 32: Sheet(9, (block,))}
    assert merged(mine, theirs) == merged(theirs, mine) and len(merged(mine, theirs)) == 3
    assert merged(merged(mine, theirs), theirs) == merged(mine, theirs)
    assert merged({"a" * 32: Sheet(4, ())}, mine)["a" * 32] == Sheet(4, ())


def test_what_nobody_of_the_diary_signed_is_refused(office: Diary, tmp_path: Path) -> None:
    import shutil

    good = tmp_path / "good"
    there = Path(shutil.copytree(office.folder, tmp_path / "two" / "office.jddiary"))
    second = diary_desk.opened(there, "anna", PASSPHRASE)
    diary_desk.write_to(office, good)
    told = json.loads(good.read_bytes())

    def refused(name: str, content: bytes) -> str:
        (tmp_path / name).write_bytes(content)
        return code_of(diary_desk.take_from, second, tmp_path / name)

    box = told["box"][:-8] + ("AAAAAAA=" if told["box"][-8:] != "AAAAAAA=" else "BBBBBBA=")
    assert refused("changed", json.dumps(told | {"box": box}).encode()) == "diary.bad_signature"
    assert refused("stranger", json.dumps(told | {"by": "eve"}).encode()) == "diary.unknown_signer"
    assert refused("garbage", b"[1, 2") == "diary.no_exchange"
    assert refused("list", b"[]") == refused("half", json.dumps({"format": told["format"]}).encode())
    other = diary_desk.create(tmp_path / "other.jddiary", "anna", PASSPHRASE, CHEAP)
    diary_desk.write_to(other, tmp_path / "theirs")
    assert code_of(diary_desk.take_from, second, tmp_path / "theirs") == "diary.another"
    assert code_of(diary_desk.take_from, second, tmp_path / "none") == "path.unknown"
    assert second.sheets() == {}


# -- one folder, many who write ------------------------------------------------------------------------------------


def test_many_who_publish_at_once_lose_nothing(office: Diary) -> None:
    failed: list[BaseException] = []

    def work(number: int) -> None:
        try:
            desk = diary_desk.opened(office.folder, "anna", PASSPHRASE)
            for revision in range(1, 6):
                desk.publish(f"{number:032x}", [Block("2027-01-11", 60 * number, 60 * number + revision, "room", "S")])
        except BaseException as error:  # whatever it is fails the test below
            failed.append(error)

    threads = [threading.Thread(target=work, args=(number,)) for number in range(1, 7)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert not failed
    sheets = office.sheets()
    assert len(sheets) == 6 and all(one.revision == 5 and one.blocks[0].end % 60 == 5 for one in sheets.values())


def test_users_of_a_diary_come_and_go(office: Diary) -> None:
    office.publish("a" * 32, [Block("2027-01-11", 540, 600, "room", "Sala 12")])
    office.add_user("ola", "other words", CHEAP)
    second = diary_desk.opened(office.folder, "ola", "other words")
    assert second.sheets() == office.sheets()
    before = second.packed()
    assert code_of(office.add_user, "ola", "x", CHEAP) == "diary.user_exists"
    assert code_of(office.remove_user, "anna") == "diary.yourself"
    assert code_of(office.remove_user, "eve") == "diary.unknown_user"
    office.remove_user("ola")
    assert code_of(diary_desk.opened, office.folder, "ola", "other words") == "keys.refused"
    assert code_of(diary_desk.opened, office.folder, "anna", "wrong") == "keys.refused"
    assert len(diary_desk.opened(office.folder, "anna", PASSPHRASE).sheets()) == 1
    # Whoever is gone reads nothing of what is written since.
    assert code_of(second.sheets) == "diary.damaged"
    (office.folder.parent / "old").write_bytes(before)
    assert code_of(diary_desk.take_from, office, office.folder.parent / "old") == "diary.unknown_signer"


def test_what_is_no_diary_or_is_damaged_is_said_so(made: Any, office: Diary, tmp_path: Path) -> None:
    case = made("a")
    assert code_of(diary_desk.create, tmp_path / "office.jddiary", "a", "b", CHEAP) == "diary.exists"
    assert code_of(diary_desk.create, tmp_path / "office", "a", "b", CHEAP) == "diary.bad_name"
    assert code_of(diary_desk.opened, tmp_path / "none.jddiary", "anna", PASSPHRASE) == "diary.not_a_diary"
    assert code_of(diary_desk.opened, case.path, "J", PASSPHRASE) == "diary.not_a_diary"
    assert code_of(diary.publish, case) == "diary.not_linked"
    office.publish("a" * 32, [])
    box = office.folder / "diary.box"
    content = bytearray(box.read_bytes())
    content[len(content) // 2] ^= 1
    box.write_bytes(content)
    assert code_of(office.sheets) == "diary.damaged"
    assert code_of(office.publish, "b" * 32, []) == "diary.damaged"
    assert box.read_bytes() == bytes(content)


def test_protected_persons_are_never_published_even_by_office(made: Any, office: Diary) -> None:
    case = made("a")
    both = {"id": "t1", "roles": ["interpreter", "witness"], "name": "Iwan Tłumaczący"}
    records.apply(case, file_of(persons=[both]))
    blocks, _ = diary.own_blocks(Book(heard(case)))
    assert "Iwan Tłumaczący" not in {one.name for one in blocks}
    assert kept.all_of(case, "hearings")
