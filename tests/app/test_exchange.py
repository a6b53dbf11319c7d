"""Packages from desk to desk: what comes in, what stays out, what two people did on the same records."""

import json
import random
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from cases import CHEAP, COUNT, DEFENDANT, PASSPHRASE, VICTIM, code_of, everything_in, file_of, pdf_of, store_document

from judgedesk.app import audit as log
from judgedesk.app import (
    casefile,
    exchange,
    exchange_review,
    exchange_submissions,
    grid,
    intake,
    records,
    seals,
    tagging,
)
from judgedesk.app import folios as folio_app
from judgedesk.app.casefile import Case
from judgedesk.app.exchange_review import origins, review
from judgedesk.app.exchange_write import Choice, choice_of, identity, read_identity, write, write_identity
from judgedesk.app.outgoing import LeakFound, Recipient
from judgedesk.app.tagging import NewTag
from judgedesk.domain.errors import UserError
from judgedesk.domain.evidence import FindingState, Stance
from judgedesk.domain.merge import told
from judgedesk.domain.roles import Compartment, Role

DECEIT = "pl.189a.means.3_deceit"
TEXT = "The witness states: I was promised work in a hotel, with a contract."
QUOTE = "promised work in a hotel"
FACT = {"id": "e1", "when": "2022-03", "precision": "month", "text": "Arrival at the farm.", "persons": ["v1"]}
REQUEST = {"id": "q1", "instrument": "eu.eio", "state": "RO", "documents": [1], "persons": ["v1"]}


def filled(case: Case) -> Case:
    """Persons, a count, a fact, a request, a statement with a tag."""
    store_document(case, "statement.txt", TEXT, "They took our passports.", volume="I", folios=("1", "2"))
    records.apply(case, file_of(persons=[VICTIM, DEFENDANT], counts=[COUNT], events=[FACT], requests=[REQUEST]))
    tag(case)
    return case


def tag(case: Case, **fields: Any) -> str:
    start = TEXT.index(QUOTE)
    given = {"document": 1, "page": 1, "start": start, "end": start + len(QUOTE), "element": DECEIT, "count": "c1",
             "defendant": "d1", "victim": "v1"}  # fmt: skip
    return tagging.add_tag(case, NewTag(**(given | fields)))[0]


@pytest.fixture
def desks(tmp_path: Path) -> Iterator[Callable[..., Case]]:
    made: list[Case] = []

    def desk(name: str, role: Role = Role.JUDGE) -> Case:
        case = casefile.create_case(tmp_path / f"{name}.jdcase", f"II K 1/26 {name}", name, role, PASSPHRASE, CHEAP)
        made.append(case)
        return case

    yield desk
    for case in made:
        case.close()


def package(sender: Case, to: Case, path: Path, **fields: Any) -> Path:
    """A package with everything for another desk."""
    given = {"kind": "panel", "everything": True} | fields
    choice = Choice(**({"include": choice_of(given.pop("include", ()), given["kind"])} | given))
    write(sender, path, choice, identity(to))
    return path


def test_a_whole_case_goes_to_an_empty_desk(desks: Callable[..., Case], tmp_path: Path) -> None:
    sender, court = filled(desks("anna")), desks("jan")
    folio_app.correct(sender, 1, 2, "7")
    tagging.set_finding(sender, "c1", "d1", "v1", DECEIT, FindingState.PROVED, "the chambers secret")
    made = write(sender, tmp_path / "p.jdx", Choice("panel", everything=True, include=choice_of((), "panel")),
                 identity(court))  # fmt: skip
    assert b"statement" not in made.path.read_bytes() and b"anna" not in made.path.read_bytes()
    seen = review(court, made.path)
    assert seen.sha256 == made.sha256
    assert (seen.sender.name, seen.sender.fingerprint) == ("anna", identity(sender).fingerprint)
    assert {one.state for one in seen.rows} == {one.state for one in seen.documents} == {"new"}
    assert [one.code for one in seen.warnings] == ["exchange.first_time"]
    assert exchange.state(court) == {}, "looking takes nothing in"
    done = exchange.take(court, made.path)
    assert (done.documents, done.left, done.failed, done.conflicts) == (1, (), (), ())
    assert done.rows == {"persons": 2, "counts": 1, "tags": 1, "events": 1, "requests": 1, "folios": 1}
    assert told(exchange.state(court)) == told(exchange.state(sender))
    found = tagging.tags_on_page(court, 1, 1)[0]
    assert found.quote == QUOTE and found.author.startswith("anna [")
    assert [one["from"] for one in origins(court, "events", "e1")] == ["anna"]
    assert "chambers secret" not in everything_in(court.file.reading(Compartment.CHAMBERS))
    assert grid.grid(court).cells == [
        one if one.finding is None else type(one)(**{**{n: getattr(one, n) for n in one.__slots__}, "finding": None})
        for one in grid.grid(sender).cells
    ]
    # A second time nothing is new.
    again = exchange.take(court, made.path)
    assert (again.documents, again.rows) == (0, {})
    assert review(court, made.path).taken


def test_taking_in_is_one_step_back(desks: Callable[..., Case], tmp_path: Path) -> None:
    sender, court = filled(desks("anna")), desks("jan")
    path = package(sender, court, tmp_path / "p.jdx")
    exchange.take(court, path)
    after = told(exchange.state(court))
    exchange.undo(court)
    assert exchange.state(court) == {} and exchange_review.taken(court) == []
    assert len(casefile.summary(court).title) and casefile.summary(court).documents == 1, "documents stay"
    tagging.redo(court)
    assert told(exchange.state(court)) == after
    tag(court)
    assert code_of(exchange.undo, court) == "exchange.not_last"
    assert "exchange.taken" in {event.kind for event in log.events(court)}
    assert casefile.check(court).ok


def shared(desks: Callable[..., Case], tmp_path: Path) -> tuple[Case, Case, str]:
    """Two judges with the same case; the id of the tag both have."""
    one, other = filled(desks("anna")), desks("jan")
    exchange.take(other, package(one, other, tmp_path / "first.jdx"))
    return one, other, tagging.tags_on_page(one, 1, 1)[0].id


def test_both_values_are_kept_until_a_person_chooses(desks: Callable[..., Case], tmp_path: Path) -> None:
    one, other, common = shared(desks, tmp_path)
    tagging.change_tag(one, common, note="anna's note")
    tagging.change_tag(other, common, note="jan's note", stance=Stance.CONTEXT)
    fresh = tag(other, start=0, end=11)
    records.apply(one, file_of(events=[FACT | {"text": "Arrival at the house."}]))
    records.apply(other, file_of(events=[FACT | {"text": "Arrival at the barn."}]))
    there = package(one, other, tmp_path / "there.jdx", originals=False)
    back = package(other, one, tmp_path / "back.jdx", originals=False)
    seen = review(one, back)
    assert [(each.kind, each.id) for each in seen.conflicts] == [("tags", common), ("events", "e1")]
    assert seen.conflicts[0].fields == (
        ("note", "anna's note", ("jan's note",)), ("stance", "supports", ("context",)),
    )  # fmt: skip
    done = [exchange.take(one, back), exchange.take(other, there)]
    assert told(exchange.state(one)) == told(exchange.state(other)), "the same result in both directions"
    assert all(len(each.conflicts) == 2 for each in done)
    assert {each.id for each in tagging.tags_on_page(one, 1, 1)} == {common, fresh}
    assert next(t for t in tagging.tags_on_page(one, 1, 1) if t.id == common).note == "anna's note", "mine holds"
    # A person chooses; the other desk learns it, and nothing is asked twice.
    exchange.choose(one, "tags", common, 1)
    assert next(t for t in tagging.tags_on_page(one, 1, 1) if t.id == common).note == "jan's note"
    tagging.undo(one)
    assert len(exchange.conflicts(one)) == 2
    exchange.choose(one, "tags", common, 0)
    exchange.choose(one, "events", "e1", 1)
    assert exchange.conflicts(one) == []
    exchange.take(other, package(one, other, tmp_path / "chosen.jdx", originals=False))
    assert exchange.conflicts(other) == []
    assert told(exchange.state(one)) == told(exchange.state(other))
    exchange.take(one, back)
    assert exchange.conflicts(one) == [], "an old package asks again"


def test_a_choice_while_taking_in_and_what_is_left_out(desks: Callable[..., Case], tmp_path: Path) -> None:
    one, other, common = shared(desks, tmp_path)
    tagging.change_tag(one, common, note="anna's")
    fresh = tag(one, start=0, end=11)
    tagging.change_tag(other, common, note="jan's")
    path = package(one, other, tmp_path / "p.jdx")
    assert code_of(exchange.take, other, path, choose={"tags:none": "mine"}) == "exchange.bad_choice"
    assert code_of(exchange.take, other, path, choose={f"tags:{common}": "best"}) == "exchange.bad_choice"
    exchange.take(other, path, choose={f"tags:{common}": "theirs"}, leave=[f"tags:{fresh}"])
    assert [each.note for each in tagging.tags_on_page(other, 1, 1)] == ["anna's"]
    exchange.undo(other)
    assert [each.note for each in tagging.tags_on_page(other, 1, 1)] == ["jan's"]


def test_a_changed_missing_or_moved_byte_is_refused(desks: Callable[..., Case], tmp_path: Path) -> None:
    sender, court = filled(desks("anna")), desks("jan")
    store_document(sender, "long.txt", "a line of evidence. " * 120_000)
    whole = package(sender, court, tmp_path / "p.jdx").read_bytes()
    bad = tmp_path / "bad.jdx"
    changed = [bytearray(whole) for _ in range(5)]
    for content, place in zip(changed, (3, 40, 900, len(whole) // 2, len(whole) - 3), strict=True):
        content[place] ^= 1
    size = 1 << 20
    base = len(whole) % 7  # chunks change places wherever they begin
    moved = whole[:2000] + whole[2000 + size : 2000 + 2 * size] + whole[2000 : 2000 + size] + whole[2000 + 2 * size :]
    cut = [whole[:-1], whole[:-700_000], whole[: size // 2], whole[:20], b"", whole + b"x", whole[base:]]
    for content in (*changed, moved, *cut):
        bad.write_bytes(bytes(content))
        code = code_of(exchange.take, court, bad)
        assert code in {"exchange.damaged", "exchange.not_a_package", "exchange.newer", "exchange.not_for_you"}, code
    assert exchange.state(court) == {} and casefile.summary(court).documents == 0
    bad.write_bytes(whole)
    assert exchange.take(court, bad).documents == 2


def test_only_who_it_is_for_opens_it(desks: Callable[..., Case], tmp_path: Path) -> None:
    sender, court, third = filled(desks("anna")), desks("jan"), desks("ewa")
    path = package(sender, court, tmp_path / "p.jdx")
    assert code_of(review, third, path) == "exchange.not_for_you"
    assert code_of(review, court, path, "word") == "exchange.other_lock"
    choice = Choice("panel", everything=True)
    write(sender, tmp_path / "w.jdx", choice, "three owls", cost=CHEAP)
    assert code_of(review, third, tmp_path / "w.jdx", "two owls") == "exchange.not_for_you"
    assert code_of(review, third, tmp_path / "w.jdx") == "exchange.other_lock"
    assert review(third, tmp_path / "w.jdx", "three owls").sender.name == "anna"
    write_identity(court, tmp_path / "jan.pub")
    assert read_identity(tmp_path / "jan.pub") == identity(court)
    told_ = json.loads((tmp_path / "jan.pub").read_bytes())
    (tmp_path / "jan.pub").write_text(json.dumps(told_ | {"name": "president"}))
    assert code_of(read_identity, tmp_path / "jan.pub") == "exchange.bad_identity"


def test_a_party_is_heard_but_not_merged(desks: Callable[..., Case], tmp_path: Path) -> None:
    defence, court = filled(desks("defence", Role.PROSECUTOR)), desks("jan")
    records.apply(court, file_of(persons=[VICTIM, DEFENDANT], counts=[COUNT]))
    before = told(exchange.state(court))
    assert code_of(package, defence, court, tmp_path / "x.jdx", kind="party", label="D", include=("people",)) == (
        "exchange.not_with"
    )
    assert code_of(package, defence, court, tmp_path / "x.jdx", kind="party") == "exchange.no_label"
    path = package(defence, court, tmp_path / "p.jdx", kind="party", label="Defence of accused 1")
    done = exchange.take(court, path)
    assert (done.documents, done.submitted, done.rows) == (1, 1, {})
    assert told(exchange.state(court)) == before, "a party's tags are no tags"
    assert sum(one.supports for one in grid.grid(court).cells) == 0
    [one] = exchange_submissions.submissions(court)
    assert (one.label, one.sender, one.tag["quote"], one.made) == ("Defence of accused 1", "defence", QUOTE, ())
    made, _ = exchange_submissions.convert(court, one.submission, one.tag["id"])
    found = tagging.tags_on_page(court, 1, 1)[0]
    assert (found.id, found.author, found.note) == (made, "jan", "Defence of accused 1")
    assert exchange_submissions.submissions(court)[0].made == (made,)
    tagging.undo(court)
    assert tagging.tags_on_page(court, 1, 1) == [] and exchange_submissions.submissions(court)[0].made == ()
    assert code_of(exchange_submissions.convert, court, one.submission, "none") == "exchange.no_submission"


PROTECTED = VICTIM | {"protected": True, "name": "Lan Testowa", "address": "ul. Cicha 9, Testowo"}


def test_what_a_package_calls_itself_decides_nothing(desks: Callable[..., Case], tmp_path: Path) -> None:
    prosecutor, colleague, court = filled(desks("pros", Role.PROSECUTOR)), filled(desks("anna")), desks("jan")
    for sender, as_party in ((prosecutor, False), (colleague, True)):
        path = package(sender, court, tmp_path / f"{sender.user}.jdx", kind="panel")
        done = exchange.take(court, path, as_party=as_party)
        assert (done.submitted, done.rows) == (1, {})
        assert {one.code for one in done.left} == {"exchange.not_of_party"}
        assert review(court, path, as_party=as_party).kind == "party"
    assert exchange.state(court) == {}


def test_a_paper_that_names_a_protected_person_stays(desks: Callable[..., Case], tmp_path: Path) -> None:
    sender, court = desks("anna"), desks("jan")
    store_document(sender, "clean.txt", TEXT)
    store_document(sender, "letter.txt", "Lan Testowa was promised work.")
    store_document(sender, "secret.txt", "The house of the witness.", sealed=True)
    records.apply(sender, file_of(persons=[PROTECTED, DEFENDANT], counts=[COUNT]))
    path = tmp_path / "p.jdx"
    with pytest.raises(LeakFound) as refused:
        package(sender, court, path, kind="party", label="P")
    assert refused.value.found[0].place.name == "letter.txt, 1"
    assert not path.exists() and list(tmp_path.glob("*.new")) == []
    assert code_of(package, sender, court, path, kind="party", label="P", everything=False, documents=("3",)) == (
        "exchange.sealed"
    )
    choice = Choice("panel", documents=("clean.txt",), include=("people",))
    made = write(sender, path, choice, identity(court))
    exchange.take(court, path)
    person = next(one for one in grid.persons(court) if one.id == "v1")
    assert (made.documents, person.protected, person.name, person.address) == (1, True, "", "")
    # Everything, for an authority whose key is known.
    full = {"recipient": Recipient.AUTHORITY, "identities": True}
    whole = Choice("panel", everything=True, include=("people", "tags"), **full)
    assert code_of(write, sender, path, whole, "owl") == "exchange.identities_need_key"
    write(sender, path, whole, identity(court))
    done = exchange.take(court, path)
    assert (done.left, done.documents) == ((), 2)
    person = next(one for one in grid.persons(court) if one.id == "v1")
    assert (person.name, person.address) == ("Lan Testowa", "ul. Cicha 9, Testowo")
    open_part = everything_in(court.file.reading())
    assert "Lan Testowa" not in open_part.replace("Lan Testowa was promised work", "") and "Cicha" not in open_part
    assert "house of the witness" not in open_part
    assert any(event.kind == "paper.written" and event.part == "sealed" for event in log.events(sender))


def test_a_clerk_without_the_key_is_told_what_stays_out(desks: Callable[..., Case], tmp_path: Path) -> None:
    sender, court = desks("anna"), desks("jan")
    store_document(sender, "secret.txt", "The house of the witness.", sealed=True)
    records.apply(sender, file_of(persons=[PROTECTED, DEFENDANT], counts=[COUNT]))
    casefile.add_user(court, "clerk", Role.CLERK, PASSPHRASE, CHEAP)
    court.close()
    with casefile.open_case(court.path, "clerk", PASSPHRASE) as clerk:
        full = {"recipient": Recipient.AUTHORITY, "identities": True, "include": ("people",)}
        path = package(sender, clerk, tmp_path / "p.jdx", **full)
        assert "Lan Testowa" not in repr(review(clerk, path)) and "secret" not in repr(review(clerk, path))
        done = exchange.take(clerk, path)
        assert (done.documents, [one.what for one in done.left]) == (0, ["identities:v1"])
        assert done.rows == {"persons": 2, "counts": 1}


def test_a_scan_that_nobody_read_does_not_go_to_a_party(desks: Callable[..., Case], tmp_path: Path) -> None:
    sender, court = desks("anna"), desks("jan")
    (tmp_path / "scan.pdf").write_bytes(pdf_of(""))
    intake.import_files(sender, [tmp_path / "scan.pdf"])
    records.apply(sender, file_of(persons=[PROTECTED]))
    given = {"kind": "party", "label": "P"}
    assert code_of(package, sender, court, tmp_path / "p.jdx", **given) == "exchange.unread"


def hostile(sender: Case, to: Case, path: Path, change: Callable[[dict[str, Any]], Any]) -> Path:
    """A package signed in good order whose manifest says something else."""
    from judgedesk.app import exchange_write as out
    from judgedesk.store import exchange as store

    job = out._Outgoing(sender, Choice("panel", everything=True, include=choice_of((), "panel")),
                        lambda *told: None, __import__("threading").Event())  # fmt: skip
    manifest = job.manifest(identity(to))
    other = change(manifest)
    raw = json.dumps(manifest if other is None else other).encode()
    with store.written(path, identity(to), sender.file.unlocked.identity, raw, job.pieces()) as (_, _, finish):
        finish()
    return path


def _set(*where: Any) -> Callable[[dict[str, Any]], None]:
    def change(manifest: dict[str, Any]) -> None:
        place: Any = manifest
        for step in where[:-2]:
            place = place[step]
        place[where[-2]] = where[-1]

    return change


def test_hostile_packages_are_refused_whole(desks: Callable[..., Case], tmp_path: Path) -> None:
    sender, court = filled(desks("anna")), desks("jan")
    kinds = [one[0] for one in exchange.state(sender)]
    of_tag, of_event = kinds.index("tags"), kinds.index("events")
    sender_tag = tagging.tags_on_page(sender, 1, 1)[0].id
    changes: list[Callable[[dict[str, Any]], Any]] = [
        _set("documents", 0, "name", "../../etc/passwd"), _set("documents", 0, "name", "C:\\x"),
        _set("documents", 0, "name", ".."), _set("documents", 0, "name", "a\u202etxt.exe"),
        _set("documents", 0, "size", -1), _set("documents", 0, "size", True), _set("documents", 0, "size", 10**30),
        _set("documents", 0, "sha256", "0" * 64), _set("documents", 0, "sealed", True), _set("documents", {}),
        _set("rows", None), _set("rows", of_tag, "kind", "findings"), _set("rows", of_tag, "id", "other"),
        _set("rows", of_tag, "heads", []), _set("rows", of_tag, "heads", [{}]), _set("rows", of_tag, "before", ["x"]),
        *(_set("rows", of_tag, "heads", 0, "value", *what) for what in (
            ("page", 0), ("end", "9"), ("stance", "guilty"), ("more", 1), ("gone", True), ("gone", 1))),
        _set("rows", of_tag, "heads", 0, "value", {"id": sender_tag, "gone": True, "document": "0"}),
        _set("rows", of_tag, "heads", 0, "value", {"id": "other", "gone": True, "document": "0" * 64}),
        _set("rows", of_tag, "heads", 0, "version", "x" * 32), _set("rows", of_tag, "heads", 0, "version", 7),
        _set("rows", of_event, "heads", 0, "value", "when", 7), _set("kind", "friend"), _set("from", {}),
        _set("package", "../x"), _set("identities", "yes"), _set("format", "judgedesk-exchange/3"),
        _set("format", "judgedesk-exchange/1"),
        lambda manifest: manifest["rows"][of_tag].update(before=[manifest["rows"][of_tag]["heads"][0]["version"]]),
        lambda manifest: [], lambda manifest: "x", lambda manifest: manifest["rows"].append(manifest["rows"][0]),
        lambda manifest: manifest["documents"].append(manifest["documents"][0]),
    ]  # fmt: skip
    for number, change in enumerate(changes):
        path = hostile(sender, court, tmp_path / "h.jdx", change)
        with pytest.raises(UserError) as refused:
            exchange.take(court, path)
        assert refused.value.code in {"exchange.invalid", "exchange.damaged", "exchange.newer", "exchange.older"}, (
            number,
            refused.value,
        )
    assert exchange.state(court) == {} and casefile.summary(court).documents == 0


def test_a_manifest_that_would_fill_the_memory_is_not_read(desks: Callable[..., Case], tmp_path: Path,
                                                          monkeypatch: pytest.MonkeyPatch) -> None:  # fmt: skip
    sender, court = filled(desks("anna")), desks("jan")
    path = hostile(sender, court, tmp_path / "h.jdx", lambda manifest: [[] for _ in range(50_000)])
    monkeypatch.setattr("judgedesk.store.exchange.MOST_ITEMS", 40_000)
    assert code_of(review, court, path) == "exchange.too_big"
    deep = hostile(sender, court, tmp_path / "d.jdx", lambda manifest: manifest | {"x": 1})
    assert deep.exists()
    monkeypatch.setattr("judgedesk.store.exchange.MOST_MANIFEST", 100)
    assert code_of(review, court, path) == "exchange.too_big"


def test_what_was_exchanged_about_a_document_is_sealed_with_it(desks: Callable[..., Case], tmp_path: Path) -> None:
    one, other, common = shared(desks, tmp_path)
    tagging.change_tag(one, common, note="anna's note")
    tagging.change_tag(other, common, note="jan's note")
    folio_app.correct(one, 1, 1, "33")
    exchange.take(other, package(one, other, tmp_path / "p.jdx"))
    exchange.take(other, package(one, other, tmp_path / "s.jdx", kind="party", label="Party X"))
    assert len(exchange.conflicts(other)) == len(exchange_submissions.submissions(other)) == 1
    sha256 = review(other, tmp_path / "p.jdx").documents[0].sha256
    seals.seal_document(other.file, 1)
    told_ = everything_in(other.file.reading())
    assert QUOTE not in told_ and sha256 not in told_ and "anna's note" not in told_
    assert [each.id for each in exchange.conflicts(other)] == [common]
    assert [each.label for each in exchange_submissions.submissions(other)] == ["Party X"]
    exchange.choose(other, "tags", common, 1)
    assert tagging.tags_on_page(other, 1, 1)[0].note == "anna's note"
    assert casefile.check(other).ok


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(6))
def test_two_desks_with_random_edits_come_to_the_same(desks: Callable[..., Case], tmp_path: Path, seed: int) -> None:
    dice = random.Random(seed)
    one, other, _ = shared(desks, tmp_path)
    for step in range(25):
        case = dice.choice([one, other])
        tags = tagging.tags_on_page(case, 1, 1)
        what = dice.random()
        if what < 0.35:
            start = dice.randrange(0, 40)
            tag(case, start=start, end=start + 12)
        elif what < 0.45 and tags:
            tagging.remove_tag(case, dice.choice(tags).id)
        elif what < 0.7 and tags:
            tagging.change_tag(case, dice.choice(tags).id, note=dice.choice("abc"), stance=dice.choice([*Stance]))
        elif what < 0.85:
            records.apply(case, file_of(events=[FACT | {"id": f"e{dice.randrange(3)}", "text": dice.choice("abc")}]))
        elif (waiting := exchange.conflicts(case)) and what < 0.95:
            exchange.choose(case, waiting[0].kind, waiting[0].id, dice.randrange(2))
        else:
            sender = other if case is one else one
            exchange.take(case, package(sender, case, tmp_path / f"{step}.jdx", originals=False))
    there = package(one, other, tmp_path / "there.jdx", originals=False)
    back = package(other, one, tmp_path / "back.jdx", originals=False)
    before = {key for case in (one, other) for key in exchange.state(case)}
    live = [{each.id for each in tagging.tags_on_page(case, 1, 1)} for case in (one, other)]
    deleted = {event.about for case in (one, other) for event in log.events(case) if event.kind == "tag.removed"}
    exchange.take(one, back)
    exchange.take(other, there)
    assert told(exchange.state(one)) == told(exchange.state(other))
    assert set(exchange.state(one)) == before
    for case, had in zip((one, other), live, strict=True):
        assert had - {each.id for each in tagging.tags_on_page(case, 1, 1)} <= deleted, "lost, and nobody deleted it"
