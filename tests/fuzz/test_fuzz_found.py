"""What damaged files have brought to light, each in its smallest form."""

import gzip
import io
import struct
from collections.abc import Callable, Iterator
from fractions import Fraction

import av
import numpy
import olefile
import pytest

from judgedesk.ingest.compound import compound_of
from judgedesk.ingest.kinds import KINDS, sniff
from judgedesk.ingest.messages import TRADE, Said, Waveform, checked
from judgedesk.jobs import BytesSource, Crew
from tests.fuzz.fuzz_seeds import FORMATS, Format
from tests.fuzz.fuzz_trials import Trial, Trials
from tests.ingest import office_files as office
from tests.ingest.mail_files import tar_of
from tests.ingest.pdf_files import annotated

FORM: dict[str, Format] = {form.name: form for form in FORMATS}
_BOUND_SHEET, _DIMENSIONS, _BEGIN, _END = 0x85, 0x200, 0x809, 0x0A


@pytest.fixture(scope="module")
def trials() -> Iterator[Trials]:
    with Trials(1) as made:
        yield made


def unharmed(trial: Trial) -> str:
    """The code with which a reader ended that did neither wrong nor die."""
    assert not trial.faults and not trial.losses, (trial.do, trial.faults, trial.losses)
    return trial.code


@pytest.mark.parametrize("written", [b"0 0 500\0", b"7 7    \0", b"        ", b"\0" * 8, b" 12 34\0 "])
def test_what_stands_where_a_tar_has_its_sum_need_not_be_a_number(written: bytes) -> None:
    head = b"x" * 148 + written + b"x" * 400
    assert sniff(head, "volume.pdf") in KINDS


@pytest.mark.parametrize("side", [b"4294967296", b"1e999", b"99999999999999999999", b"-9e30"])
def test_a_page_of_impossible_size_is_read_all_the_same(trials: Trials, side: bytes) -> None:
    data = annotated(line=b"Printed words").replace(b"[0 0 500 500]", b"[0 0 500 " + side + b"]")
    for do, _ in FORM["pdf"].asks:
        code = unharmed(trials.of(FORM["pdf"], data, do))
        assert do != "extract" or not code


@pytest.mark.parametrize("squeeze", [bytes, gzip.compress])
def test_an_entry_of_exabytes_ends_a_tar_and_not_the_patience(
    trials: Trials, squeeze: Callable[[bytes], bytes]
) -> None:
    data = bytearray(tar_of([("one.txt", b"one"), ("two.txt", b"two"), ("three.txt", b"three")]))
    data[1024 + 124 : 1024 + 136] = b"\x80" + b"\x7f" * 11
    data[1024 + 148 : 1024 + 156] = b" " * 8
    data[1024 + 148 : 1024 + 156] = b"%06o\0 " % sum(data[1024:1536])
    trial = trials.of(FORM["tar"], squeeze(bytes(data)), "extract")
    assert unharmed(trial) == ""
    assert trial.seconds < 10


@pytest.mark.parametrize(
    ("codec", "layout", "channels"), [("aac", "stereo", 2), ("aac", "7.1", 8), ("wavpack", "hexadecagonal", 16)]
)
def test_a_recording_of_many_channels_is_shown_as_loud_as_its_widest(codec: str, layout: str, channels: int) -> None:
    out = io.BytesIO()
    with av.open(out, "w", format="matroska") as made:
        stream = made.add_stream(codec, rate=48_000, layout=layout)
        samples = numpy.zeros((24_000, channels), numpy.float32)
        samples[:, 1] = numpy.sin(numpy.arange(24_000) / 20) / 2
        frame = av.AudioFrame.from_ndarray(samples.reshape(1, -1), format="flt", layout=layout)
        frame.sample_rate, frame.pts, frame.time_base = 48_000, 0, Fraction(1, 48_000)
        resampler = av.AudioResampler(stream.format, stream.layout, 48_000, stream.frame_size or 1024)
        for piece in [*resampler.resample(frame), *resampler.resample(None)]:
            made.mux(stream.encode(piece))
        made.mux(stream.encode(None))
    said: list[Said] = []
    with Crew(TRADE, checked, 1) as crew:
        outcome = crew.run({"do": "waveform", "kind": "audio"}, BytesSource(out.getvalue()), said.append)
    assert outcome.state == "done"
    peaks = numpy.frombuffer(b"".join(one.peaks for one in said if isinstance(one, Waveform)), numpy.int8)
    assert 55 < numpy.median(peaks.reshape(-1, 2)[:, 1]) < 72


# -- binary workbooks -------------------------------------------------------------------------------------------------


def workbook_with(corners: bytes, move: int = 0) -> bytes:
    """A sound .xls whose sheets state these corners, and of which the first is said to begin `move` bytes later."""
    with olefile.OleFileIO(io.BytesIO(office.sample("book.xls"))) as compound:
        old = compound.openstream("Workbook").read()
    stream = bytearray()
    sheets, begins, depth = [], [], 0
    for kind, content in records(old):
        if kind == _BEGIN:
            depth += 1
            begins += [len(stream)] if depth == 1 else []
        depth -= kind == _END
        sheets += [len(stream) + 4] if kind == _BOUND_SHEET else []
        content = corners if kind == _DIMENSIONS else content
        stream += struct.pack("<HH", kind, len(content)) + content
    for number, (place, begin) in enumerate(zip(sheets, begins[1:], strict=True)):
        struct.pack_into("<I", stream, place, begin if number else begin + move)
    return compound_of({"Workbook": bytes(stream)})


def records(stream: bytes) -> Iterator[tuple[int, bytes]]:
    at = 0
    while at + 4 <= len(stream):
        kind, length = struct.unpack_from("<HH", stream, at)
        yield kind, stream[at + 4 : at + 4 + length]
        at += 4 + length


@pytest.mark.parametrize(
    ("corners", "move", "code"),
    [
        (struct.pack("<IIHHH", 0, 5, 0, 3, 0), 0, ""),
        (struct.pack("<IIHHH", 0, 1 << 24, 0, 253, 0), 0, "sheet.too_wide"),
        (struct.pack("<IIHHH", 0, 1 << 24, 0, 253, 0), 20, "sheet.too_wide"),
        (struct.pack("<5H", 0, 65535, 0, 65535, 0), 0, "sheet.too_wide"),
    ],
    ids=["sound", "wide", "wide and begun elsewhere", "wide in the older form"],
)
def test_room_that_an_old_workbook_claims_is_looked_at_first(
    trials: Trials, corners: bytes, move: int, code: str
) -> None:
    assert unharmed(trials.of(FORM["xls"], workbook_with(corners, move), "extract")) == code


def test_a_sheet_whose_place_in_the_package_is_lost_is_not_left_to_guessing(trials: Trials) -> None:
    far = office.xlsb_of([(0, 0, 1.0), (9, 51_380_224, 2.0)])
    lost = office.with_parts(
        far, {"xl/_rels/workbook.bin.rels": lambda old: old.replace(b"<Relationship Id", b"]]><Relationship Id")}
    )
    assert unharmed(trials.of(FORM["xlsb"], far, "extract")) == "sheet.too_wide"
    assert unharmed(trials.of(FORM["xlsb"], lost, "extract")) == "office.damaged"
