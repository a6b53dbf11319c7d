"""Tags on a part of a page and on a stretch of a recording; several tags in one act; all of it after a restart."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from cases import COUNT, DEFENDANT, VICTIM, code_of, everything_in, file_of

from judgedesk.app import reading, recordings, records, seals, stretches, tag_places, tagging
from judgedesk.app.casefile import Case
from judgedesk.app.intake import import_files
from judgedesk.app.tagging import NewTag
from judgedesk.domain.evidence import Stance, place_of_box, place_of_time
from tests.ingest.recording_files import sound

DECEIT, TRANSPORT = "pl.189a.means.3_deceit", "pl.189a.act.transport"
BOX = place_of_box((0.1, 0.2, 0.5, 0.25))
PEOPLE = [VICTIM, VICTIM | {"id": "v2", "pseudonym": "P-2"}, DEFENDANT]
SRT = """1
00:00:01,000 --> 00:00:02,000
Anna: They took my passport.

2
00:00:03,500 --> 00:00:05,000
Where did they keep it?

3
00:01:10,000 --> 00:01:12,000
In the office.
"""


@pytest.fixture
def case(case_with_pages: Case) -> Case:
    records.apply(case_with_pages, file_of(persons=PEOPLE, counts=[COUNT | {"victims": ["v1", "v2"]}]))
    return case_with_pages


def new(**fields: Any) -> NewTag:
    return replace(NewTag(1, 1, 26, 50, DECEIT, "c1", "d1", "v1"), **fields)


def here(case: Case, document: int = 1) -> list[tuple[str, str, str, str]]:
    return sorted((tag.element, tag.victim, tag.place, tag.quote) for tag in tagging.tags_on_page(case, document, 1))


def test_a_part_of_a_page_is_tagged_with_its_words_or_without_any(case: Case) -> None:
    tagging.add_tags(case, [new(start=0, end=0, place=BOX), new(victim="v2", place=BOX)])
    assert here(case) == [(DECEIT, "v1", BOX, ""), (DECEIT, "v2", BOX, "promised work in a hotel")]


def test_several_tags_are_one_act_that_is_undone_and_done_again_after_a_restart(
    case: Case, reopened: Callable[..., Case]
) -> None:
    tagging.add_tags(case, [new(), new(victim="v2"), new(element=TRANSPORT), new(place=BOX)])
    before = here(case)
    assert len(before) == 4
    case = reopened(case)
    assert here(case) == before
    act = tagging.undo_label(case)
    assert act is not None and (act.kind, act.facts["element"]) == ("tag.added", "")
    tagging.undo(case)
    assert here(case) == []
    case = reopened(case)
    tagging.redo(case)
    assert here(case) == before


def test_changing_moving_and_removing_are_taken_back_one_by_one_after_a_restart(
    case: Case, reopened: Callable[..., Case]
) -> None:
    made, _ = tagging.add_tags(case, [new(), new(victim="v2")])
    tagging.change_tags(case, made, element=TRANSPORT, stance=Stance.CONTRADICTS)
    tagging.change_tags(case, made, start=35, end=39)
    tagging.change_tags(case, made, start=0, end=0, place=BOX)
    tagging.remove_tags(case, made)
    assert here(case) == []
    case = reopened(case)
    tagging.undo(case)
    assert here(case) == [(TRANSPORT, "v1", BOX, ""), (TRANSPORT, "v2", BOX, "")]
    tagging.undo(case)
    assert here(case) == [(TRANSPORT, "v1", "", "work"), (TRANSPORT, "v2", "", "work")]
    tagging.undo(case)
    tagging.undo(case)
    assert {element for element, *_ in here(case)} == {DECEIT}
    assert {tag.stance for tag in tagging.tags_on_page(case, 1, 1)} == {Stance.SUPPORTS}
    case = reopened(case)
    for _ in range(4):
        tagging.redo(case)
    assert here(case) == []


@pytest.mark.parametrize("fields", [{"victim": "v9"}, {"element": "none"}, {"place": '{"box": [1, 2, 3, 4]}'}])
def test_of_several_tags_none_is_made_where_one_is_refused(case: Case, fields: dict[str, Any]) -> None:
    assert code_of(tagging.add_tags, case, [new(), new(**fields)])
    assert here(case) == []
    assert code_of(tagging.add_tags, case, []) == "tag.empty"


@pytest.mark.parametrize("place", [
    "x", "[]", "{}", '{"box": [0, 0, 2, 1]}', '{"box": [0.5, 0, 0.4, 1]}', '{"time": [5, 2]}', '{"time": [-1, 2]}',
    '{"time": [1, 1e999]}', '{"box": "abcd"}', '{"box": [0, 0, 1]}',
])  # fmt: skip
def test_a_place_that_is_none_is_refused(case: Case, place: str) -> None:
    assert code_of(tagging.add_tag, case, new(place=place)) == "tag.bad_place"
    made, _ = tagging.add_tag(case, new())
    assert code_of(tagging.change_tag, case, made, place=place) == "tag.bad_place"


def test_a_stretch_of_what_is_no_recording_is_refused(case: Case) -> None:
    assert code_of(tagging.add_tag, case, new(place=place_of_time(1, 2))) == "tag.bad_place"


def test_a_place_is_said_after_its_citation() -> None:
    assert tag_places.cited("t. II k. 14", "") == "t. II k. 14"
    assert tag_places.cited("t. II k. 14", BOX) == "t. II k. 14, part of the page"
    assert tag_places.cited("call 3.wav, 1", place_of_time(72, 100.4)) == "call 3.wav, 1, 00:01:12–00:01:40"


# -- recordings ---------------------------------------------------------------------------------------------------


@pytest.fixture
def heard(tmp_path: Path, new_case: Callable[..., Case]) -> Case:
    place = tmp_path / "calls"
    place.mkdir()
    (place / "call 3.wav").write_bytes(sound("wav", 2.0))
    (place / "call 3.srt").write_text(SRT, "utf-8")
    case = new_case(tmp_path)
    import_files(case, [place])
    recordings.link_transcripts(case)
    records.apply(case, file_of(persons=PEOPLE, counts=[COUNT | {"victims": ["v1", "v2"]}]))
    return case


def named(case: Case, name: str) -> int:
    return reading.resolve(case, name).id


def test_a_stretch_of_a_recording_quotes_what_its_transcript_says_meanwhile(heard: Case) -> None:
    call = named(heard, "call 3.wav")
    at = {"document": call, "start": 0, "end": 0}
    tagging.add_tag(heard, new(**at, place=place_of_time(0.5, 1.5)))
    tagging.add_tag(heard, new(**at, victim="v2", place=place_of_time(2.5, 9)))
    tagging.add_tag(heard, new(**at, element=TRANSPORT, place=place_of_time(200, 210)))
    first, both = "Anna: They took my passport.", "Anna: They took my passport.\nWhere did they keep it?"
    assert [quote for *_, quote in here(heard, call)] == ["", first, both]
    tag = tagging.tags_on_page(heard, call, 1)[0]
    tagging.change_tag(heard, tag.id, place=place_of_time(70, 71))
    assert "In the office." in [quote for *_, quote in here(heard, call)]


def test_lines_of_a_transcript_say_where_they_stand_and_until_when(heard: Case) -> None:
    call, written = named(heard, "call 3.wav"), named(heard, "call 3.srt")
    told = stretches.lines(heard, call)
    assert [(line.first, line.last) for line in told] == [(1, 3), (3, 70), (70, 100)]
    assert {(line.document, line.page) for line in told} == {(written, 1)}
    text = reading.page(heard, written, 1).text
    assert text[told[1].start : told[1].end] == "00:00:03  Where did they keep it?"
    assert stretches.lines(heard, written) == []


def test_the_words_of_a_sealed_transcript_stay_sealed(tmp_path: Path, new_case: Callable[..., Case]) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    (tmp_path / "a" / "call 3.wav").write_bytes(sound("wav", 2.0))
    (tmp_path / "b" / "call 3.srt").write_text(SRT, "utf-8")
    case = new_case(tmp_path)
    import_files(case, [tmp_path / "a"])
    import_files(case, [tmp_path / "b"], sealed=True)
    records.apply(case, file_of(persons=PEOPLE, counts=[COUNT]))
    call = named(case, "call 3.wav")
    recordings.attach_transcript(case, call, named(case, "call 3.srt"))
    assert recordings.transcript_of(case, call) is not None
    tagging.add_tag(case, new(document=call, start=0, end=0, place=place_of_time(0.5, 9)))
    assert here(case, call)[0][3] == ""
    assert "passport" not in everything_in(case.file.reading())


def test_a_transcript_that_is_sealed_later_leaves_the_tags_that_quoted_it(heard: Case) -> None:
    call, at = named(heard, "call 3.wav"), {"start": 0, "end": 0}
    kept, _ = tagging.add_tag(heard, new(**at, document=call, place=place_of_time(0.5, 9)))
    gone, _ = tagging.add_tag(heard, new(**at, document=call, victim="v2", place=place_of_time(70, 71)))
    tagging.change_tag(heard, kept, note="heard on 3 May")
    tagging.remove_tag(heard, gone)
    tagging.add_tag(heard, new(document=call, end=9, start=0, element=TRANSPORT))
    seals.seal_document(heard.file, named(heard, "call 3.srt"))
    told = everything_in(heard.file.reading())
    assert not any(word in told for word in ("passport", "Where did they", "In the office"))
    assert [(element, quote) for element, _, _, quote in here(heard, call)] == [(TRANSPORT, "Container"), (DECEIT, "")]
    act = tagging.undo_label(heard)
    assert act is not None and act.facts["element"] == TRANSPORT


def test_a_stretch_stays_where_it_is_when_its_page_is_read_anew(heard: Case) -> None:
    call = named(heard, "call 3.wav")
    place = place_of_time(0.5, 1.5)
    made, _ = tagging.add_tag(heard, new(document=call, start=0, end=0, place=place))
    with heard.file.writing() as connection:
        connection.execute("UPDATE pages SET text = 'other' WHERE id = ?", (call << 20 | 1,))
    tag = next(tag for tag in tagging.tags_on_page(heard, call, 1) if tag.id == made)
    assert (tag.start, tag.end, tag.place) == (0, 0, place)


def test_tags_with_places_go_out_and_come_in_again(case: Case, tmp_path: Path, new_case: Callable[..., Case]) -> None:
    tagging.add_tags(case, [new(start=0, end=0, place=BOX), new(victim="v2", place=BOX)])
    told = records.dump(case)
    tagging.remove_tags(case, [tag.id for tag in tagging.tags_on_page(case, 1, 1)])
    assert here(case) == []
    records.apply(case, told)
    assert here(case) == [(DECEIT, "v1", BOX, ""), (DECEIT, "v2", BOX, "promised work in a hotel")]


def test_tags_on_stretches_go_out_and_come_in_again_and_a_quote_nobody_spoke_is_refused(heard: Case) -> None:
    call = named(heard, "call 3.wav")
    tagging.add_tag(heard, new(document=call, start=0, end=0, place=place_of_time(0.5, 1.5)))
    before, told = here(heard, call), records.dump(heard)
    tagging.remove_tags(heard, [tag.id for tag in tagging.tags_on_page(heard, call, 1)])
    records.apply(heard, told)
    assert here(heard, call) == before
    assert records.dump(heard)["tags"] == told["tags"]
    invented = told | {"tags": [told["tags"][0] | {"id": "t-2", "quote": "I gave it away."}]}
    assert code_of(records.apply, heard, invented) == "tag.not_on_page"
    nowhere = told | {"tags": [told["tags"][0] | {"id": "t-3", "document": "call 3.srt"}]}
    assert code_of(records.apply, heard, nowhere) == "tag.bad_place"
    assert here(heard, call) == before
