"""A recording goes with its transcript, by name or by a person's word, and none of it leaks out of the seal."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from cases import code_of, docx_of, everything_in

from judgedesk.app import finding, reading, recordings, seals, tagging
from judgedesk.app.casefile import Case
from judgedesk.app.intake import import_files
from judgedesk.domain.documents import page_id
from judgedesk.domain.roles import Compartment
from tests.ingest.pdf_files import with_files
from tests.ingest.recording_files import film, sound

SRT = "1\n00:00:01,000 --> 00:00:02,000\nGdzie są paszporty?\n"
NONE = "recording.no_transcript"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "tom 2"
    place.mkdir()
    (place / "call 3.wav").write_bytes(sound("wav", 2.0))
    (place / "call 4.mp4").write_bytes(film("mp4", 2.0))
    (place / "call 3.srt").write_text(SRT, "cp1250")
    (place / "minutes.docx").write_bytes(docx_of("Protokół odtworzenia nagrania."))
    return place


@pytest.fixture
def case(tmp_path: Path, new_case: Callable[..., Case], folder: Path) -> Case:
    case = new_case(tmp_path)
    report = import_files(case, [folder])
    assert not report.failed
    return case


def named(case: Case, name: str) -> int:
    return reading.resolve(case, name).id


def reason_of(case: Case, document: int) -> str:
    connection = reading.connection_of(case, document)
    return str(connection.execute("SELECT reason FROM pages WHERE id = ?", (page_id(document, 1),)).fetchone()[0])


def test_a_recording_is_stored_described_and_found(case: Case) -> None:
    call = named(case, "call 3.wav")
    assert recordings.facts(case, call)["duration"] == "2.00"
    page = reading.page(case, call, 1)
    assert "16000 Hz" in page.text and page.kind == "audio"
    found = finding.search(case, "WAV")
    assert call in {hit.document for hit in found.hits}


def test_a_transcript_beside_a_recording_goes_with_it_by_name(case: Case) -> None:
    call, other = named(case, "call 3.wav"), named(case, "call 4.mp4")
    recordings.link_transcripts(case)
    link = recordings.transcript_of(case, call)
    assert link == recordings.Link(call, named(case, "call 3.srt"), by_hand=False)
    assert recordings.recordings_of(case, named(case, "call 3.srt")) == [link]
    assert recordings.transcript_of(case, other) is None
    assert recordings.without_transcript(case) == [other]
    assert (reason_of(case, call), reason_of(case, other)) == ("", NONE)
    assert recordings.link_transcripts(case).ids == ()


@pytest.mark.parametrize(
    ("recording", "transcript", "goes"),
    [("a.mp3", "A.SRT", True), ("a.mp3", "a.mp3.srt", True), ("a.mp3", "a.pl.srt", True), ("a.mp3", "b.srt", False),
     ("a.mp3", "sub/a.srt", False), ("wywiad ó.wav", "wywiad o\u0301.vtt", True)],
)  # fmt: skip
def test_names_that_belong_together(
    tmp_path: Path, new_case: Callable[..., Case], recording: str, transcript: str, goes: bool
) -> None:
    case, place = new_case(tmp_path), tmp_path / "files"
    (place / "sub").mkdir(parents=True)
    (place / recording).write_bytes(sound("wav", 1.0))
    (place / transcript).write_text(SRT, "utf-8")
    import_files(case, [place])
    assert (len(recordings.links(case)) == 1) is goes


def test_recording_and_transcript_inside_the_same_container_belong_together(
    tmp_path: Path, new_case: Callable[..., Case]
) -> None:
    case, place = new_case(tmp_path), tmp_path / "files"
    place.mkdir()
    (place / "a.pdf").write_bytes(with_files([("call.wav", sound("wav", 1.0)), ("call.srt", SRT.encode())]))
    (place / "b.pdf").write_bytes(with_files([("call.wav", sound("wav", 1.5))], pages=("Another",)))
    import_files(case, [place])
    [link] = recordings.links(case).values()
    documents = {document.id: document for document in reading.listed(case)}
    assert documents[link.recording].parent == documents[link.transcript].parent == named(case, "a.pdf")


def test_a_person_names_the_transcript_and_takes_it_back(case: Case) -> None:
    film_, minutes = named(case, "call 4.mp4"), named(case, "minutes.docx")
    changes = recordings.attach_transcript(case, film_, minutes)
    assert "documents" in changes.kinds
    assert recordings.transcript_of(case, film_) == recordings.Link(film_, minutes, by_hand=True)
    assert reason_of(case, film_) == ""
    label = tagging.undo_label(case)
    assert label is not None and (label.kind, label.facts["transcript"]) == ("transcript.attached", "minutes.docx")
    tagging.undo(case)
    recordings.link_transcripts(case)
    assert recordings.transcript_of(case, film_) is None
    assert reason_of(case, film_) == NONE
    tagging.redo(case)
    assert recordings.transcript_of(case, film_) is not None


def test_a_wrong_match_by_name_can_be_refused(case: Case) -> None:
    call = named(case, "call 3.wav")
    recordings.link_transcripts(case)
    recordings.detach_transcript(case, call)
    assert recordings.transcript_of(case, call) is None
    assert reason_of(case, call) == NONE
    tagging.undo(case)
    assert recordings.transcript_of(case, call) is not None


def test_what_is_no_recording_or_no_transcript_is_refused(case: Case) -> None:
    call, minutes = named(case, "call 3.wav"), named(case, "minutes.docx")
    assert code_of(recordings.attach_transcript, case, minutes, minutes) == "recording.not_one"
    assert code_of(recordings.attach_transcript, case, call, named(case, "call 4.mp4")) == "transcript.not_one"
    assert code_of(recordings.attach_transcript, case, call, 999) == "document.unknown"
    assert code_of(recordings.waveform, case, minutes) == "recording.not_one"


def test_a_sealed_recording_keeps_its_transcript_to_itself(case: Case, reopened: Callable[..., Case]) -> None:
    call, minutes = named(case, "call 3.wav"), named(case, "minutes.docx")
    recordings.attach_transcript(case, call, minutes)
    seals.seal_document(case.file, call)
    recordings.link_transcripts(case)
    assert recordings.transcript_of(case, call) == recordings.Link(call, minutes, by_hand=True)
    assert reason_of(case, call) == ""
    told = everything_in(case.file.reading(Compartment.CASE))
    assert f"transcript {call}" not in told and "call 3.wav" not in told
    again = recordings.attach_transcript(case, call, named(case, "call 3.srt"))
    assert "documents" in again.kinds
    assert f"transcript {call}" not in everything_in(case.file.reading(Compartment.CASE))


def test_a_sealed_transcript_does_not_show_in_the_open_part(case: Case) -> None:
    call, words = named(case, "call 3.wav"), named(case, "call 3.srt")
    recordings.link_transcripts(case)
    seals.seal_document(case.file, words)
    recordings.link_transcripts(case)
    assert recordings.transcript_of(case, call) == recordings.Link(call, words, by_hand=False)
    assert reason_of(case, call) == NONE


def test_the_waveform_and_a_picture_come_from_the_store(case: Case) -> None:
    heard: list[float] = []
    wave = recordings.waveform(
        case, named(case, "call 3.wav"), per_second=10, heard=lambda so_far: heard.append(so_far.seconds)
    )
    pairs = np.frombuffer(wave.peaks, np.int8).reshape(-1, 2)
    assert (wave.rate, wave.seconds, len(pairs)) == (10, 2.0, 20)
    assert heard[-1] == 2.0 and pairs[:, 1].min() > 50
    film_ = named(case, "call 4.mp4")
    shown, late = recordings.poster(case, film_), recordings.poster(case, film_, scale=0.5, at=1.9)
    assert (shown.width, shown.height, late.width, late.height) == (64, 48, 32, 24)
    assert code_of(recordings.poster, case, named(case, "call 3.wav")) == "recording.no_picture"
