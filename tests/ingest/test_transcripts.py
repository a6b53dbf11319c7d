"""Transcripts are read line by line with times and speakers, however carelessly they were written."""

import pytest

from judgedesk.ingest.messages import Facts
from judgedesk.ingest.transcripts import cues
from judgedesk.jobs import BytesSource
from tests.ingest.pdf_files import mutations

SRT = """1
00:00:01,500 --> 00:00:04,000
- Gdzie są paszporty?
- U kierowcy.

2
00:01:02,000 --> 00:01:05,250
<i>Zażądał</i> {\\an8}pieniędzy &amp; telefonu.
"""
VTT = """WEBVTT - interview
Kind: captions

STYLE
::cue { color: lime }

NOTE recorded in room 4

intro
00:01.000 --> 00:03.000 align:start position:0%
<v Anna Nowak>Dzień dobry.

01:00:02.000 --> 01:00:04.000
<v.loud Prokurator>Kto <c.yellow>zabrał</c> <01:00:03.000>paszport?</v>
<v Anna Nowak>Kierowca.
"""


def read(reader, data, **unit):
    said = []
    outcome = reader.crew.run({"do": "extract", "kind": "transcript", **unit}, BytesSource(data), said.append)
    facts = {}
    for message in said:
        facts |= message.facts if isinstance(message, Facts) else {}
    pages = [page for message in said if hasattr(message, "pages") and isinstance(message.pages, tuple)
             for page in message.pages]  # fmt: skip
    return outcome, pages, facts


def test_a_subrip_file_gives_a_line_a_cue(reader):
    outcome, [page], facts = read(reader, SRT.encode())
    assert outcome.state == "done"
    assert page.text.split("\n") == [
        "00:00:01  - Gdzie są paszporty? - U kierowcy.",
        "00:01:02  Zażądał pieniędzy & telefonu.",
    ]
    assert facts == {"cues": "2", "first": "00:00:01", "last": "00:01:05"}


def test_a_webvtt_file_names_its_speakers_and_keeps_its_notes(reader):
    _, [page], facts = read(reader, VTT.encode())
    assert page.text.split("\n") == [
        "Kind: captions recorded in room 4 intro",
        "00:00:01  Anna Nowak: Dzień dobry.",
        "01:00:02  Prokurator: Kto zabrał paszport?",
        "01:00:02  Anna Nowak: Kierowca.",
    ]
    assert facts == {"cues": "2", "first": "00:00:01", "last": "01:00:04", "speakers": "Anna Nowak, Prokurator"}


@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp1250", "iso-8859-2", "utf-16"])
@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_any_encoding_and_any_line_ends_are_read(reader, encoding, ends):
    _, [page], facts = read(reader, SRT.replace("\n", ends).encode(encoding))
    assert "Zażądał pieniędzy" in page.text and facts["cues"] == "2"


def test_a_careless_file_is_read_all_the_same():
    careless = (
        "1\n0:00:01.0 -> 0:00:02\nfirst\n2\n00:03,5 --> 00:04,5\n12\nyears\n\n\nsomething else\n00:05 --> 00:04\nlast"
    )
    assert [(cue.start, cue.end, cue.said) for cue in cues(careless)] == [
        (1.0, 2.0, (("", "first"),)),
        (3.5, 4.5, (("", "12 years"),)),
        (None, 0.0, (("", "something else"),)),
        (5.0, 5.0, (("", "last"),)),
    ]


def test_a_hundred_cues_make_a_page_and_reading_goes_on_from_any(reader):
    many = "\n".join(f"{n}\n00:{n // 60:02}:{n % 60:02},000 --> 00:59:59,000\nline {n}\n" for n in range(250))
    _, pages, facts = read(reader, many.encode())
    assert [len(page.text.split("\n")) for page in pages] == [100, 100, 50]
    assert pages[1].text.split("\n")[0] == "00:01:40  line 100"
    _, again, _ = read(reader, many.encode(), from_page=3)
    assert again == pages[2:]
    assert facts["cues"] == "250"


def test_a_cue_without_end_is_cut_into_pages(reader):
    _, pages, _ = read(reader, b"00:00:01,000 --> 00:00:02,000\n" + b"word " * 100_000)
    assert max(len(page.text) for page in pages) <= 100_000
    assert sum(page.text.count("word") for page in pages) in range(99_990, 100_001)


def test_what_is_no_transcript_keeps_its_words_or_is_refused(reader):
    _, [page], facts = read(reader, b"Just a note\nby somebody")
    assert (page.text, facts) == ("Just a note by somebody", {"cues": "0"})
    assert read(reader, b"")[0].code == "file.empty"
    assert read(reader, bytes(range(256)) * 64)[0].code == "text.binary"
    outcome, [page], _ = read(reader, b"WEBVTT\n\n")
    assert (outcome.state, page.reason) == ("done", "page.blank")


def test_no_mutation_of_a_transcript_escapes_as_anything_but_pages_or_a_code(reader):
    for sound in (SRT.encode("cp1250"), VTT.encode()):
        for mutant in mutations(sound, 100, seed=8):
            outcome, pages, _ = read(reader, mutant)
            assert (outcome.state == "done" and pages) or outcome.code in {"file.empty", "text.binary"}
