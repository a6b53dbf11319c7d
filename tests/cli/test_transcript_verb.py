"""transcript: what one would tell is said first, then it is attached; one without times changes nothing."""

from pathlib import Path

from calls import Desk

from tests.ingest.recording_files import sound


def test_a_transcript_is_looked_at_attached_and_taken_away(empty: Desk, tmp_path: Path) -> None:
    files = tmp_path / "files"
    files.mkdir()
    (files / "call.wav").write_bytes(sound("wav", 2.0))
    (files / "said.srt").write_text("1\n00:00:01,000 --> 00:00:02,000\nWho?\n\n2\n00:00:05,000 --> 00:00:06,000\nHe.\n")
    assert empty("import", files, "--ocr", "off").status == 0
    seen = empty("transcript", "call.wav", "said.srt").json
    assert (seen["transcript"], seen["seen"]["lines"], seen["seen"]["beyond"]) == (None, 2, 1)
    assert empty("transcript", "call.wav", "said.srt", "--attach").json["name"] == "said.srt"
    (tmp_path / "loose.txt").write_text("Nobody says when.\n")
    refused = empty("transcript", "call.wav", "--file", tmp_path / "loose.txt", "--attach")
    assert refused.status != 0 and refused.error["code"] == "transcript.no_times"
    assert empty("transcript", "call.wav").json["name"] == "said.srt"
    assert empty("transcript", "call.wav", "--detach").json["transcript"] is None
