"""All answers of a question tagged at once: one act, whatever compartments it touches."""

from collections.abc import Callable
from pathlib import Path

import pytest
from cases import COUNT, DEFENDANT, PASSPHRASE, VICTIM, code_of, everything_in, file_of, store_document

from judgedesk.app import casefile, records, tagging
from judgedesk.app.casefile import Case
from judgedesk.app.tag_all import MOST, Target, preview, tag_all
from judgedesk.domain.evidence import Stance
from judgedesk.domain.roles import Compartment, Role
from judgedesk.store import evidence
from judgedesk.store.cipher import Cost

TARGET = Target("pl.189a.means.3_deceit", "c1", "d1", "v1", Stance.CONTRADICTS, "from the list")


@pytest.fixture
def case(tmp_path: Path, new_case: Callable[..., Case], cost: Cost) -> Case:
    made = new_case(tmp_path)
    casefile.add_user(made, "clerk", Role.CLERK, PASSPHRASE, cost)
    records.apply(made, file_of(persons=[DEFENDANT, VICTIM], counts=[COUNT]))
    store_document(
        made, "one.txt", "He came. Mr. Doe promised us a contract in writing. Then he left. A contract!", "None."
    )
    store_document(made, "two.txt", "The contract was false.", "It was no con-\ntract at all.")
    return made


def quotes(case: Case, part: Compartment = Compartment.CASE) -> list[str]:
    return [tag.quote for tag in evidence.tags(case.file.reading(part))]


def test_the_sentence_around_the_first_place_on_each_page_is_tagged_as_one_act(case: Case) -> None:
    shown = preview(case, "contract", TARGET)
    assert (shown.pages, shown.tagged, shown.bare) == (3, 0, 0)
    assert [(one.document, one.page, one.quote) for one in shown.passages] == [
        (1, 1, "Mr. Doe promised us a contract in writing."), (2, 1, "The contract was false."),
        (2, 2, "It was no con-\ntract at all."),
    ]  # fmt: skip
    assert quotes(case) == []
    added, changes = tag_all(case, "contract", TARGET)
    assert changes.kinds == {"tags"} and set(changes.ids) == set(added) and len(added) == 3
    tags = evidence.tags(case.file.reading())
    assert [tag.quote for tag in tags] == [one.quote for one in shown.passages]
    assert {(tag.element, tag.count, tag.stance, tag.note, tag.author) for tag in tags} == {
        ("pl.189a.means.3_deceit", "c1", Stance.CONTRADICTS, "from the list", "judge")
    }
    label = tagging.undo_label(case)
    assert label is not None and label.kind == "tags.added" and label.facts["number"] == "3"
    tagging.undo(case)
    assert quotes(case) == []
    tagging.redo(case)
    assert len(quotes(case)) == 3


def test_what_bears_the_tag_already_is_not_tagged_twice(case: Case) -> None:
    tag_all(case, "contract", TARGET)
    shown = preview(case, "contract", TARGET)
    assert (shown.passages, shown.tagged) == ([], 3)
    assert code_of(tag_all, case, "contract", TARGET) == "tagall.nothing"
    other = Target(TARGET.element, "c1", "d1", "v1", Stance.SUPPORTS)
    assert len(tag_all(case, "contract", other)[0]) == 3


def test_both_compartments_are_one_act_and_the_open_one_tells_nothing_of_the_sealed(
    case: Case, reopened: Callable[..., Case]
) -> None:
    store_document(case, "secret.txt", "Her contract was torn.", sealed=True)
    added, _ = tag_all(case, "contract", TARGET)
    assert len(added) == 4
    assert quotes(case, Compartment.SEALED) == ["Her contract was torn."]
    assert "torn" not in everything_in(case.file.reading())
    assert '"number": "4"' not in everything_in(case.file.reading())
    tagging.undo(case)
    assert quotes(case) == [] and quotes(case, Compartment.SEALED) == []
    tagging.redo(case)
    assert len(quotes(case)) == 3 and len(quotes(case, Compartment.SEALED)) == 1
    tagging.undo(case)
    clerk = reopened(case, "clerk")
    assert len(tag_all(clerk, "contract", TARGET)[0]) == 3


def test_what_can_not_be_tagged_is_refused_in_words(case: Case) -> None:
    assert code_of(preview, case, "document:one", TARGET) == "tagall.no_words"
    assert code_of(preview, case, "contract", Target("none", "c1", "d1", "v1")) == "element.unknown"
    assert code_of(preview, case, "contract", Target(TARGET.element, "c9", "d1", "v1")) == "count.unknown"
    assert code_of(tag_all, case, "zebra", TARGET) == "tagall.nothing"
    store_document(case, "many.txt", *(f"page {number} of lions" for number in range(MOST + 1)))
    assert code_of(preview, case, "lions", TARGET) == "tagall.too_many"
    assert code_of(tag_all, case, "lions", TARGET) == "tagall.too_many"
    assert quotes(case) == []


def test_pages_found_by_a_condition_alone_have_no_passage(case: Case) -> None:
    shown = preview(case, "false OR document:one", TARGET)
    assert (shown.pages, shown.bare, [one.quote for one in shown.passages]) == (3, 2, ["The contract was false."])
