"""A scanned volume split into its papers: proposed, decided, moved, named, undone; its pages never change."""

import random
from collections.abc import Callable
from contextlib import suppress
from itertools import pairwise
from pathlib import Path

import pytest
from cases import PASSPHRASE, code_of, everything_in, store_document

from judgedesk.app import casefile, splitting
from judgedesk.app.casefile import Case
from judgedesk.app.splitting import Segment, SegmentState
from judgedesk.domain.errors import UserError
from judgedesk.domain.roles import Role
from judgedesk.store import documents, rows
from judgedesk.store.cipher import Cost

BODY = "\nŚwiadek zeznał, że pracował od rana do nocy.\n" * 5
PAGES = (
    "AKTA SPRAWY\nII K 345/26\nTOM I",
    "Gaj, dnia 3 maja 2024 r.\nNotatka urzędowa" + BODY,
    BODY,
    "",
    "PROTOKÓŁ PRZESŁUCHANIA ŚWIADKA\nz dnia 4 maja 2024 r." + BODY + "- 1 -",
    BODY + "- 2 -",
    "POSTANOWIENIE" + BODY,
)


@pytest.fixture
def case(tmp_path: Path, new_case: Callable[..., Case]) -> Case:
    return new_case(tmp_path)


@pytest.fixture
def scan(case: Case) -> int:
    document = store_document(case, "scan.pdf", *PAGES, volume="I")
    splitting.propose(case, document)
    return document


def shown(case: Case, document: int, *, rejected: bool = False) -> list[tuple[int, int, str, str]]:
    return [(s.first, s.last, s.title, s.state.value) for s in splitting.segments(case, document, rejected=rejected)]


def ranges(case: Case, document: int) -> list[tuple[int, int]]:
    return [(s.first, s.last) for s in splitting.segments(case, document)]


def ids(case: Case, document: int) -> list[str]:
    return [s.id for s in splitting.segments(case, document)]


def test_papers_are_proposed_with_title_kind_date_and_reasons(case: Case, scan: int) -> None:
    assert splitting.segments(case, scan) == [
        Segment(f"s-{scan}-1", scan, 1, 1, "AKTA SPRAWY", "cover", "", SegmentState.PROPOSED, ("cover", "first")),
        Segment(f"s-{scan}-2", scan, 2, 4, "Notatka urzędowa", "note", "2024-05-03", SegmentState.PROPOSED,
                ("heading", "date")),
        Segment(f"s-{scan}-5", scan, 5, 6, "PROTOKÓŁ PRZESŁUCHANIA ŚWIADKA", "hearing_record", "2024-05-04",
                SegmentState.PROPOSED, ("heading", "blank", "number")),
        Segment(f"s-{scan}-7", scan, 7, 7, "POSTANOWIENIE", "order", "", SegmentState.PROPOSED, ("heading",)),
    ]  # fmt: skip


def test_proposing_changes_no_page_and_is_no_act(case: Case, scan: int) -> None:
    assert tuple(page.text for page in documents.pages(case.file.reading(), scan)) == PAGES
    assert rows.next_undo(case.file) is None
    assert splitting.propose(case, scan) == splitting.segments(case, scan)


def test_all_are_accepted_at_once_and_undone_at_once(case: Case, scan: int) -> None:
    changes = splitting.accept(case, scan)
    assert changes.kinds == {"segments"} and set(changes.ids) == set(ids(case, scan))
    assert {s.state for s in splitting.segments(case, scan)} == {SegmentState.ACCEPTED}
    rows.undo(case.file)
    assert {s.state for s in splitting.segments(case, scan)} == {SegmentState.PROPOSED}
    rows.redo(case.file)
    assert {s.state for s in splitting.segments(case, scan)} == {SegmentState.ACCEPTED}
    assert casefile.check(case).ok


def test_pages_of_a_rejected_part_fall_to_the_one_before(case: Case, scan: int) -> None:
    splitting.reject(case, scan, [f"s-{scan}-7", f"s-{scan}-5"])
    assert ranges(case, scan) == [(1, 1), (2, 7)]
    assert splitting.propose(case, scan) == splitting.segments(case, scan)
    assert ranges(case, scan) == [(1, 1), (2, 7)]
    rows.undo(case.file)
    assert ranges(case, scan) == [(1, 1), (2, 4), (5, 6), (7, 7)]


def test_a_rejected_part_can_be_accepted_after_all(case: Case, scan: int) -> None:
    splitting.reject(case, scan, [f"s-{scan}-7"])
    splitting.accept(case, scan, [f"s-{scan}-7"])
    assert ranges(case, scan) == [(1, 1), (2, 4), (5, 6), (7, 7)]


def test_a_boundary_moves_and_the_neighbours_follow(case: Case, scan: int) -> None:
    splitting.move(case, scan, f"s-{scan}-5", first=4)
    assert shown(case, scan)[1:3] == [
        (2, 3, "Notatka urzędowa", "proposed"), (4, 6, "PROTOKÓŁ PRZESŁUCHANIA ŚWIADKA", "accepted"),
    ]  # fmt: skip
    splitting.move(case, scan, f"s-{scan}-5", last=5)
    assert ranges(case, scan) == [(1, 1), (2, 3), (4, 5), (6, 7)]
    rows.undo(case.file)
    rows.undo(case.file)
    assert ranges(case, scan) == [(1, 1), (2, 4), (5, 6), (7, 7)]


def test_what_a_person_moved_or_named_is_not_proposed_again(case: Case, scan: int) -> None:
    splitting.move(case, scan, f"s-{scan}-5", first=4, last=5)
    splitting.describe(case, scan, f"s-{scan}-2", title="Note on the search", kind="note", date="2024-05-02")
    before = shown(case, scan)
    splitting.propose(case, scan)
    assert shown(case, scan) == before
    assert before[1] == (2, 3, "Note on the search", "accepted")


def test_a_part_is_set_by_hand_and_proposals_give_way(case: Case, scan: int) -> None:
    one, _ = splitting.add(case, scan, 3, 3, "  Receipt \n for tyres ", kind="invoice", date="2023-10-01")
    assert shown(case, scan) == [
        (1, 1, "AKTA SPRAWY", "proposed"), (2, 2, "Notatka urzędowa", "proposed"), (3, 3, "Receipt for tyres",
    "accepted"),
        (5, 6, "PROTOKÓŁ PRZESŁUCHANIA ŚWIADKA", "proposed"), (7, 7, "POSTANOWIENIE", "proposed"),
    ]  # fmt: skip
    assert one in ids(case, scan)
    splitting.propose(case, scan)
    assert (3, 3, "Receipt for tyres", "accepted") in shown(case, scan)
    first, last = zip(*ranges(case, scan), strict=True)
    assert all(a < b for a, b in zip(last, first[1:], strict=False))


@pytest.mark.parametrize("work, code", [
    (lambda c, d: splitting.accept(c, d, ["s-none"]), "segment.unknown"),
    (lambda c, d: splitting.reject(c, d, ["s-none"]), "segment.unknown"),
    (lambda c, d: splitting.move(c, d, f"s-{d}-5", first=2), "segment.overlaps"),
    (lambda c, d: splitting.move(c, d, f"s-{d}-5", last=9), "segment.bad_range"),
    (lambda c, d: splitting.move(c, d, f"s-{d}-5", first=6, last=5), "segment.bad_range"),
    (lambda c, d: splitting.move(c, d, f"s-{d}-5", last=7), "segment.overlaps"),
    (lambda c, d: splitting.describe(c, d, f"s-{d}-5", title="  "), "segment.no_title"),
    (lambda c, d: splitting.describe(c, d, f"s-{d}-5", date="3 May"), "segment.bad_date"),
    (lambda c, d: splitting.add(c, d, 0, 3, "x"), "segment.bad_range"),
    (lambda c, d: splitting.add(c, d, 3, 8, "x"), "segment.bad_range"),
    (lambda c, d: splitting.add(c, d, 3, 3, ""), "segment.no_title"),
    (lambda c, d: splitting.segments(c, 99), "document.unknown"),
    (lambda c, d: splitting.propose(c, 99), "document.unknown"),
])  # fmt: skip
def test_what_can_not_be_is_refused_and_changes_nothing(
    case: Case, scan: int, work: Callable[[Case, int], object], code: str
) -> None:
    before = shown(case, scan, rejected=True)
    assert code_of(work, case, scan) == code
    assert shown(case, scan, rejected=True) == before


def test_accepted_parts_never_overlap(case: Case, scan: int) -> None:
    splitting.accept(case, scan, [f"s-{scan}-5"])
    assert code_of(splitting.add, case, scan, 6, 7, "x") == "segment.overlaps"


def test_parts_of_a_sealed_document_lie_in_the_sealed_compartment(
    case: Case, cost: Cost, reopened: Callable[..., Case]
) -> None:
    casefile.add_user(case, "clerk", Role.CLERK, PASSPHRASE, cost)
    document = store_document(case, "shelter.pdf", *PAGES, volume="I", sealed=True)
    splitting.propose(case, document)
    splitting.describe(case, document, f"s-{document}-2", title="Where she lives now")
    assert "lives now" not in everything_in(case.file.reading())
    assert case.file.reading().execute("SELECT count(*) FROM segments").fetchone()[0] == 0
    clerk = reopened(case, user="clerk")
    assert code_of(splitting.segments, clerk, document) == "keys.not_yours"


@pytest.mark.parametrize("seed", range(8))
def test_whatever_is_decided_parts_stay_apart_and_all_of_it_is_undone(case: Case, scan: int, seed: int) -> None:
    chance = random.Random(seed)
    before = splitting.segments(case, scan, rejected=True)
    done = 0
    for _ in range(30):
        known = ids(case, scan) + [s.id for s in splitting.segments(case, scan, rejected=True)]
        one, first = chance.choice(known), chance.randint(1, len(PAGES))
        work = chance.choice([
            lambda one=one: splitting.accept(case, scan, [one]),
            lambda one=one: splitting.reject(case, scan, [one]),
            lambda one=one, first=first: splitting.move(case, scan, one, first=first),
            lambda one=one, first=first: splitting.move(case, scan, one, last=first),
            lambda one=one: splitting.describe(case, scan, one, title="named"),
            lambda first=first: splitting.add(case, scan, first, min(len(PAGES), first + 1), f"by hand {first}"),
        ])  # fmt: skip
        label = rows.next_undo(case.file)
        with suppress(UserError):
            work()
        done += rows.next_undo(case.file) != label
        parts = splitting.segments(case, scan)
        assert all(1 <= part.first <= part.last <= len(PAGES) for part in parts)
        assert all(a.last < b.first for a, b in pairwise(parts)), parts
    assert done > 4
    for _ in range(done):
        rows.undo(case.file)
    assert splitting.segments(case, scan, rejected=True) == before
