"""A note is a fact or an assessment where a person says so: kept beside the words, shown, dumped, exchanged."""

import json
from typing import Any

import pytest
from cases import COUNT, DEFENDANT, VICTIM, code_of, file_of
from hypothesis import given
from hypothesis import strategies as st

from judgedesk.app import kept, records, tagging
from judgedesk.app.casefile import Case
from judgedesk.app.exchange_rows import known
from judgedesk.app.note_words import note_said
from judgedesk.domain.notes import NoteKind, for_record, marked, of_record, read, written

TAG = {"id": "t1", "document": "statement.txt", "page": 1, "quote": "promised work", "count": "c1",
       "defendant": "d1", "victim": "v1", "element": "pl.189a.means.3_deceit"}  # fmt: skip


@pytest.mark.parametrize(
    ("typed", "kind", "words"),
    [("= came by bus", NoteKind.FACT, "came by bus"), ("? seems afraid", NoteKind.ASSESSMENT, "seems afraid"),
     ("came by bus", None, "came by bus"), ("=x", None, "=x"), ("?", None, "?"), ("= ", None, "= "), ("", None, "")],
)  # fmt: skip
def test_a_mark_stands_before_the_words_and_a_blank(typed: str, kind: NoteKind | None, words: str) -> None:
    assert read(typed) == (kind, words)


def test_what_nobody_marked_is_said_to_be_not_marked() -> None:
    assert note_said("came by bus", "en") == "not marked: came by bus"
    assert note_said("came by bus", "en", always=False) == "came by bus"
    assert note_said("= came by bus", "en", always=False) == "fact: came by bus"
    assert note_said("", "en") == ""


@given(st.text(max_size=20), st.sampled_from([None, *NoteKind]))
def test_a_note_comes_back_from_its_record(words: str, kind: NoteKind | None) -> None:
    note = marked(words, kind)
    assert of_record(for_record({"note": note})) in (note, written(*read(note)))
    assert for_record(for_record({"note": note})) == for_record({"note": note})


def test_a_mark_is_kept_beside_the_words_and_comes_back_in_every_kind_of_record(case_with_pages: Case) -> None:
    case = case_with_pages
    given: dict[str, Any] = file_of(
        persons=[VICTIM, DEFENDANT], counts=[COUNT],
        tags=[TAG | {"note": "came by bus", "note_kind": "fact"}, TAG | {"id": "t2", "note": "plain"}],
        compelled_acts=[{"id": "n1", "victim": "v1", "act": "Begging", "note": "seems so", "note_kind": "assessment"}],
        motions=[{"id": "m1", "who": "court", "thesis": "That P-1 was deceived", "kind": "document",
                  "means": "A letter", "note": "late", "note_kind": "assessment"}],
    )  # fmt: skip
    records.apply(case, given)
    out = records.dump(case)
    assert [(one["note"], one.get("note_kind")) for one in out["tags"]] == [("came by bus", "fact"), ("plain", None)]
    assert out["compelled_acts"][0]["note_kind"] == out["motions"][0]["note_kind"] == "assessment"
    assert out["motions"][0]["note"] == "late"
    again = records.apply(case, out)
    assert (again.added, again.changed) == (0, 0)
    assert kept.all_of(case, "compelled_acts")[0]["note"] == "? seems so"
    value = json.loads(known(case, {"tags"})["tags", "t1"].value)
    assert value["note"] == "= came by bus"
    before = json.dumps(records.dump(case))
    tagging.change_tag(case, "t2", note="? plain")
    assert records.dump(case)["tags"][1]["note_kind"] == "assessment"
    tagging.undo(case)
    assert json.dumps(records.dump(case)) == before


def test_a_mark_that_is_none_is_refused(case_with_pages: Case) -> None:
    bad = file_of(persons=[VICTIM, DEFENDANT], counts=[COUNT], tags=[TAG | {"note": "x", "note_kind": "guess"}])
    assert code_of(records.apply, case_with_pages, bad) == "records.invalid"
