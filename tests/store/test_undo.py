"""Undo and redo: one's own acts, one at a time, across sessions, and never over somebody else's work."""

from collections.abc import Callable
from typing import Any

import pytest
from cases import COUNT, DEFENDANT, VICTIM, code_of, file_of, store_document

from judgedesk.app import audit as log
from judgedesk.app import casefile, records, tagging
from judgedesk.app.casefile import Case
from judgedesk.app.seals import seal_document
from judgedesk.app.tagging import NewTag
from judgedesk.domain.evidence import FindingState, Stance
from judgedesk.domain.roles import Role
from judgedesk.store import rows

DECEIT = "pl.189a.means.3_deceit"


@pytest.fixture
def charged(case_with_pages: Case) -> Case:
    """A case with one count and nothing tagged."""
    records.apply(case_with_pages, file_of(persons=[VICTIM, DEFENDANT], counts=[COUNT]))
    return case_with_pages


def tag(case: Case, start: int = 0) -> str:
    return tagging.add_tag(case, NewTag(1, 1, start, start + 20, DECEIT, "c1", "d1", "v1"))[0]


def tags(case: Case) -> dict[str, str]:
    return {found.id: found.note for found in tagging.tags_on_page(case, 1, 1)}


def test_undo_and_redo_walk_back_and_forth_across_sessions(charged: Case, reopened: Callable[..., Case]) -> None:
    one = tag(charged)
    tagging.change_tag(charged, one, note="first")
    tagging.change_tag(charged, one, note="second")
    seen = []
    case = charged
    for step in (tagging.undo, tagging.undo, tagging.undo, tagging.redo, tagging.redo, tagging.redo):
        changes = step(case)
        assert (changes.kinds, changes.ids) == (frozenset({"tags"}), (one,))
        seen.append(tags(case))
        case = reopened(case)
    assert seen == [{one: "first"}, {one: ""}, {}, {one: ""}, {one: "first"}, {one: "second"}]
    assert code_of(tagging.redo, case) == "redo.nothing"
    assert casefile.check(case).ok


def test_what_undo_and_redo_would_do_is_named(charged: Case) -> None:
    records_only = tagging.undo_label(charged)
    assert records_only is not None and records_only.kind == "records.applied"
    assert tagging.redo_label(charged) is None
    tag(charged)
    label = tagging.undo_label(charged)
    assert label is not None
    assert (label.kind, label.facts) == ("tag.added", {"cite": "t. I k. 1", "element": DECEIT})
    tagging.undo(charged)
    assert tagging.redo_label(charged) == label


def test_a_removed_tag_comes_back_as_it_was(charged: Case) -> None:
    one = tag(charged)
    tagging.change_tag(charged, one, note="mine", stance=Stance.CONTRADICTS)
    before = tagging.tags_on_page(charged, 1, 1)
    tagging.remove_tag(charged, one)
    assert tags(charged) == {}
    tagging.undo(charged)
    assert tagging.tags_on_page(charged, 1, 1) == before


@pytest.mark.parametrize("by_record", [False, True])
def test_a_new_act_ends_what_could_be_redone(charged: Case, by_record: bool) -> None:
    tag(charged)
    tagging.undo(charged)
    if by_record:
        records.apply(charged, file_of(rooms=[{"id": "r1"}]))
    else:
        tag(charged, 30)
    assert code_of(tagging.redo, charged) == "redo.nothing"


def test_nobody_undoes_anothers_act(charged: Case, reopened: Callable[..., Case]) -> None:
    one = tag(charged)
    clerk = reopened(charged, "clerk")
    assert tagging.undo_label(clerk) is None
    assert code_of(tagging.undo, clerk) == "undo.nothing"
    theirs = tag(clerk, 30)
    tagging.undo(clerk)
    assert set(tags(clerk)) == {one}
    judge = reopened(clerk)
    assert code_of(tagging.redo, judge) == "redo.nothing"
    tagging.undo(judge)
    assert tags(judge) == {}
    assert theirs not in tags(judge)


def test_undo_does_not_run_over_what_another_did_since(charged: Case, reopened: Callable[..., Case]) -> None:
    one = tag(charged)
    clerk = reopened(charged, "clerk")
    tagging.change_tag(clerk, one, note="checked against the recording")
    judge = reopened(clerk)
    assert code_of(tagging.undo, judge) == "undo.changed_since"
    assert tags(judge) == {one: "checked against the recording"}
    clerk = reopened(judge, "clerk")
    tagging.undo(clerk)
    tagging.undo(reopened(clerk))


def test_an_undo_is_an_event_of_its_own(charged: Case) -> None:
    before = len(log.events(charged))
    tag(charged)
    tagging.undo(charged)
    tagging.redo(charged)
    kinds = [event.kind for event in log.events(charged)[before:]]
    assert kinds == ["tag.added", "undo", "redo"]
    assert log.events(charged)[-1].about == log.events(charged)[before].id


def test_an_import_a_key_and_a_seal_are_never_undone(charged: Case, cost: Any) -> None:
    tagging.undo(charged)
    casefile.add_user(charged, "x", Role.CLERK, "p", cost)
    seal_document(charged.file, 2)
    assert code_of(tagging.undo, charged) == "undo.nothing"


def test_acts_of_all_compartments_are_undone_in_the_order_they_were_done(charged: Case) -> None:
    sealed = store_document(charged, "secret.txt", "The hidden shelter stands by the river.", sealed=True)
    one = tag(charged)
    tagging.set_finding(charged, "c1", "d1", "v1", DECEIT, FindingState.CONTESTED)
    tagging.add_tag(charged, NewTag(sealed, 1, 0, 10, DECEIT, "c1", "d1", "v1"))
    undone = [rows.undo(charged.file)[0].kind for _ in range(3)]
    assert undone == ["tag.added", "finding.set", "tag.added"]
    assert one not in tags(charged)
    redone = [rows.redo(charged.file)[0].part.value for _ in range(3)]
    assert redone == ["case", "chambers", "sealed"]


def test_what_changes_nothing_leaves_no_act(charged: Case) -> None:
    one = tag(charged)
    before = log.events(charged)
    tagging.change_tag(charged, one, note="")
    tagging.set_finding(charged, "c1", "d1", "v1", DECEIT, None)
    assert log.events(charged) == before


def test_a_reader_undoes_nothing(charged: Case, reopened: Callable[..., Case]) -> None:
    tag(charged)
    reader = reopened(charged, write=False)
    assert code_of(tagging.undo, reader) == "case.read_only"
    assert code_of(tagging.redo, reader) == "redo.nothing"
    assert code_of(tag, reader) == "case.read_only"
