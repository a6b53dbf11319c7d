"""A motion that names a sealed document from now on goes into the sealed part, and comes back; undone like any act."""

from collections.abc import Callable
from typing import Any

import pytest
from cases import COUNT, DEFENDANT, VICTIM, everything_in, file_of, store_document

from judgedesk.app import motions, records, tagging
from judgedesk.app.casefile import Case
from judgedesk.app.motions import Motion
from judgedesk.domain.errors import UserError
from judgedesk.domain.roles import Compartment

THESIS = "that the quarry hut was rented"


@pytest.fixture
def case(case_with_pages: Case) -> Case:
    records.apply(case_with_pages, file_of(persons=[VICTIM, DEFENDANT], counts=[COUNT]))
    return case_with_pages


def entered(case: Case, **more: Any) -> str:
    return motions.put_down(case, Motion("", **({"who": "defence", "thesis": THESIS} | more)))[0]


def change(case: Case, one: str, **more: Any) -> None:
    known = motions.motion(case, one)
    fields = {name: getattr(known, name) for name in ("who", "thesis", "kind", "documents")} | more
    motions.put_down(case, Motion(one, **fields))


def open_part(case: Case) -> str:
    """Everything that `case.db` says, the payloads of its log too."""
    return str(everything_in(case.file.reading(Compartment.CASE)))


def test_what_is_sealed_leaves_nothing_in_the_open_part_and_undo_brings_it_back(
    case: Case, reopened: Callable[..., Case]
) -> None:
    hidden = store_document(case, "hidden.txt", "Sealed words.", sealed=True)
    one, other = entered(case), entered(case, thesis="that a bus was hired")
    motions.decide(case, one, "granted", on="2027-01-12")
    change(case, one, documents=(hidden,), thesis=THESIS + " in May")
    assert "quarry hut" not in open_part(case)
    assert "a bus was hired" in open_part(case), "another motion stays as it was"
    assert motions.motion(case, one).documents == (hidden,)
    assert {known.id for known in motions.motions(case)} == {one, other}
    tagging.undo(case)
    back = motions.motion(case, one)
    assert (back.thesis, back.documents, back.decision) == (THESIS, (), "granted")
    assert "quarry hut" in open_part(case)
    tagging.redo(case)
    assert "quarry hut" not in open_part(case)
    assert motions.motion(case, one).thesis == THESIS + " in May"
    assert [raw["id"] for raw in records.dump(case)["motions"]].count(one) == 1
    assert [known.id for known in motions.motions(reopened(case, "clerk"))] == [other]


def test_what_is_no_longer_about_a_sealed_document_is_open_and_undo_hides_it_again(case: Case) -> None:
    hidden = store_document(case, "hidden.txt", "Sealed words.", sealed=True)
    one = entered(case, documents=(hidden,))
    assert "quarry hut" not in open_part(case)
    change(case, one, documents=())
    assert "quarry hut" in open_part(case)
    assert len(motions.motions(case)) == 1
    tagging.undo(case)
    assert "quarry hut" not in open_part(case)
    assert motions.motion(case, one).documents == (hidden,)


def test_a_move_is_not_undone_over_what_somebody_else_changed_since(case: Case, reopened: Callable[..., Case]) -> None:
    hidden = store_document(case, "hidden.txt", "Sealed words.", sealed=True)
    one = entered(case, documents=(hidden,))
    change(case, one, documents=())
    with case.file.writing() as connection:
        connection.execute("UPDATE records SET body = replace(body, 'quarry', 'river') WHERE id = ?", (one,))
    with pytest.raises(UserError, match=r"undo\.changed_since"):
        tagging.undo(case)
    assert motions.motion(case, one).thesis == "that the river hut was rented"
