"""Recordings say what they are, show how loud they were and what they show; whatever is wrong with one has a code."""

import av
import numpy as np
import pytest

from judgedesk.domain.errors import UserError
from judgedesk.ingest.messages import Facts, Opened, Pages, PartBegins, PartBytes, Waveform
from judgedesk.jobs import BytesSource
from tests.ingest.pdf_files import mutations
from tests.ingest.recording_files import AUDIO, film, has_encoder, moov_first, sound

CODES = {"file.empty", "recording.damaged"}


class Read:
    """What the parent hears of one recording."""

    def __init__(self, reader, data, kind="audio", do="extract", **unit):
        self.said = []
        self.outcome = reader.crew.run({"do": do, "kind": kind, **unit}, BytesSource(data), self.said.append)
        self.pages = [page for message in self.said if isinstance(message, Pages) for page in message.pages]
        self.facts = {}
        for message in self.said:
            self.facts |= message.facts if isinstance(message, Facts) else {}

    @property
    def lines(self):
        return self.pages[0].text.split("\n")


def wave(reader, data, kind="audio", **unit):
    """Rate, seconds, and the pairs as rows of -1 to 1."""
    read = Read(reader, data, kind, "waveform", **unit)
    assert read.outcome.state == "done", read.outcome
    pieces = [message for message in read.said if isinstance(message, Waveform)]
    pairs = np.frombuffer(b"".join(piece.peaks for piece in pieces), np.int8).reshape(-1, 2) / 127
    return pieces[-1].rate, pieces[-1].seconds, pairs


@pytest.mark.parametrize("container", sorted(AUDIO))
def test_every_kind_of_sound_is_described_and_can_be_found(reader, container):
    if not has_encoder(AUDIO[container][0]):
        pytest.skip(f"no encoder for {AUDIO[container][0]} here")
    read = Read(reader, sound(container, 2.0))
    assert read.outcome.state == "done"
    assert isinstance(read.said[0], Opened)
    [page] = read.pages
    assert (page.source, page.reason) == ("text", "recording.no_transcript")
    assert float(read.facts["duration"]) == pytest.approx(2.0, abs=0.3)
    rate, channels = AUDIO[container][1], {"mono": "1 channel", "stereo": "2 channels"}[AUDIO[container][2]]
    [stream] = [line for line in read.lines if line.startswith("Stream 1: audio")]
    assert f"{channels}, {rate} Hz" in stream
    assert f"{rate} Hz" in read.facts["audio"]


@pytest.mark.parametrize(
    ("container", "codec", "audio"),
    [("mp4", "libx264", "aac"), ("matroska", "libx264", "aac"), ("webm", "libvpx", "libopus"),
     ("avi", "mpeg4", "libmp3lame"), ("mpegts", "libx264", "aac"), ("3gp", "mpeg4", "aac")],
)  # fmt: skip
def test_every_kind_of_film_is_described_heard_and_seen(reader, container, codec, audio):
    if not (has_encoder(codec) and has_encoder(audio)):
        pytest.skip(f"no encoder for {codec} or {audio} here")
    data = film(container, 3.0, codec=codec, audio=audio)
    read = Read(reader, data, "video")
    assert any("64\u00d748, 10 frames a second" in line for line in read.lines)
    assert float(read.facts["duration"]) == pytest.approx(3.0, abs=0.3)
    assert read.pages[0].reason == "recording.no_transcript"
    rate, seconds, pairs = wave(reader, data, "video")
    assert (rate, seconds) == (50, pytest.approx(3.0, abs=0.2))
    assert pairs[20:120, 1].mean() == pytest.approx(0.5, abs=0.1)
    first = reader.ask("picture", data, kind="video", page=1, scale=1)
    assert (first.width, first.height) == (64, 48)
    red, green, blue = np.frombuffer(first.pixels, np.uint8).reshape(48, 64, 4)[..., :3].mean(axis=(0, 1))
    assert green < 60 and ((red > 150 and blue < 60) or container == "mpegts")  # there it is the next whole picture
    late = reader.ask("picture", data, kind="video", page=1, scale=2, at=2.9, max_pixels=1_000)
    assert late.width * late.height <= 1_000


def test_tags_language_and_chapters_are_said_and_found(reader):
    tags = {"title": "Przesłuchanie", "artist": "Anna Nowak", "creation_time": "2024-03-05T14:22:00.000000Z"}
    read = Read(reader, sound("matroska", metadata=tags))
    assert read.facts["title"] == "Przesłuchanie"
    assert read.facts["artist"] == "Anna Nowak"
    assert read.facts["created"].startswith("2024-03-05T14:22:00")
    assert {"title: Przesłuchanie", "artist: Anna Nowak", "Created: 2024-03-05T14:22:00.000000Z"} <= set(read.lines)


def test_subtitles_a_film_brings_along_are_its_transcript(reader):
    spoken = [(0.5, 1.0, "Where are the passports?"), (1.5, 2.0, "{\\i1}With the driver.{\\i0}")]
    read = Read(reader, film("matroska", 3.0, subtitles=spoken), "video")
    assert [page.text for page in read.pages[1:]] == [
        "00:00:00  Where are the passports?\n00:00:01  With the driver."
    ]  # fmt: skip
    assert [page.reason for page in read.pages] == ["", ""]
    assert [page.number for page in Read(reader, film("matroska", 3.0, subtitles=spoken), from_page=2).pages] == [2]


def test_files_attached_to_a_film_come_out(reader):
    import io

    out = io.BytesIO()
    with av.open(out, "w", format="matroska") as made:
        made.add_attachment("list.txt", "text/plain", b"list of persons")
        stream = made.add_stream("pcm_s16le", rate=8_000, layout="mono")
        frame = av.AudioFrame.from_ndarray(np.zeros((1, 8_000), np.int16), format="s16", layout="mono")
        frame.sample_rate, frame.pts = 8_000, 0
        made.mux(stream.encode(frame))
        made.mux(stream.encode(None))
    read = Read(reader, out.getvalue(), "video")
    assert [message.name for message in read.said if isinstance(message, PartBegins)] == ["list.txt"]
    assert b"".join(m.content for m in read.said if isinstance(m, PartBytes)) == b"list of persons"


def test_the_waveform_follows_the_loudness(reader):
    """Loud, silent, half: each in its own second."""
    data = sound("wav", 3.0, loud=lambda at: (1.0, 0.0, 0.5)[min(2, int(at))])
    rate, seconds, pairs = wave(reader, data, per_second=20)
    assert (rate, seconds, len(pairs)) == (20, pytest.approx(3.0), 60)
    assert pairs[1:19, 1].min() > 0.97 and pairs[1:19, 0].max() < -0.97
    assert np.abs(pairs[21:39]).max() == 0
    assert pairs[41:59, 1] == pytest.approx(0.5, abs=0.02)


@pytest.mark.parametrize("asked", [1, 37, 100, 5_000])
def test_a_waveform_has_at_most_a_hundred_pairs_a_second(reader, asked):
    rate, _, pairs = wave(reader, sound("flac", 2.0), per_second=asked)
    assert rate == min(asked, 100)
    assert len(pairs) == pytest.approx(2 * rate, abs=1)


def test_a_long_recording_has_fewer_pairs_a_second_and_comes_in_pieces(reader):
    """Nearly seven hours of telephone sound, silent but for the last second."""
    seconds, rate = 24_000, 4_000
    head = b"RIFF" + (36 + seconds * rate).to_bytes(4, "little") + b"WAVEfmt " + (16).to_bytes(4, "little")
    head += b"\1\0\1\0" + rate.to_bytes(4, "little") * 2 + b"\1\0\x08\0data" + (seconds * rate).to_bytes(4, "little")

    class Long:
        size = len(head) + seconds * rate

        def read(self, offset, length):
            piece = bytearray(b"\x80" * length)
            if offset < len(head):
                piece[: len(head) - offset] = head[offset : offset + length]
            if offset + length > self.size - rate:
                piece[-100:] = b"\xff" * 100
            return bytes(piece)

    said = []
    outcome = reader.crew.run({"do": "waveform", "kind": "audio", "per_second": 100}, Long(), said.append)
    assert outcome.state == "done"
    pairs = np.frombuffer(b"".join(message.peaks for message in said), np.int8).reshape(-1, 2)
    assert 1_990_000 < len(pairs) <= 2_000_000
    assert said[-1].seconds == pytest.approx(seconds)
    assert pairs[-1][1] > 100 and not pairs[:1_900_000].any()
    assert len(said) > 1


def test_a_film_held_upright_is_shown_upright(reader):
    """The left half is red; turned by a quarter counterclockwise it is the lower half."""
    import io

    out = io.BytesIO()
    with av.open(out, "w", format="mp4") as made:
        stream = made.add_stream("mpeg4", rate=10)
        stream.width, stream.height, stream.pix_fmt = 64, 32, "yuv420p"
        stream.set_display_rotation(90)
        picture = np.zeros((32, 64, 3), np.uint8)
        picture[:, :32] = (255, 0, 0)
        picture[:, 32:] = (0, 0, 255)
        for number in range(10):
            frame = av.VideoFrame.from_ndarray(picture, format="rgb24")
            frame.pts = number
            made.mux(stream.encode(frame))
        made.mux(stream.encode(None))
    with av.open(io.BytesIO(out.getvalue())) as again:
        turned = next(again.decode(video=0)).rotation
    shown = reader.ask("picture", out.getvalue(), kind="video", page=1, scale=1)
    assert (shown.width, shown.height) == (32, 64)
    pixels = np.frombuffer(shown.pixels, np.uint8).reshape(64, 32, 4)
    below = pixels[40:, :, :3].mean(axis=(0, 1))
    assert (below[0] > below[2]) == (turned > 0)


def test_a_recording_cut_short_says_so(reader):
    whole = {
        "mkv": sound("matroska", 8.0),
        "wav": sound("wav", 8.0),
        "flac": sound("flac", 8.0),
        "mp4": moov_first(film("mp4", 8.0)),
        "avi": film("avi", 8.0, codec="mpeg4", audio="libmp3lame"),
    }
    for name, data in whole.items():
        assert Read(reader, data).pages[0].reason == "recording.no_transcript", name
        read = Read(reader, data[: len(data) // 2])
        assert read.pages[0].reason == "recording.truncated", name
        _, seconds, _ = wave(reader, data[: len(data) // 2])
        assert 2 < seconds < 6, name


def test_a_film_whose_index_is_missing_is_damaged(reader):
    data = film("mp4", 4.0)
    assert Read(reader, data[: len(data) // 2]).outcome.code == "recording.damaged"


def test_silence_in_place_of_sound_or_picture_is_said(reader):
    with pytest.raises(UserError) as caught:
        reader.ask("picture", sound("wav"), kind="audio", page=1)
    assert caught.value.code == "recording.no_picture"
    assert Read(reader, film("mp4", audio=None), "video", "waveform").outcome.code == "recording.no_sound"
    for do in ("extract", "waveform", "picture"):
        assert Read(reader, b"", do=do, page=1).outcome.code == "file.empty"


PLAYLISTS = {
    "hls": b"#EXTM3U\n#EXT-X-VERSION:3\n#EXT-X-TARGETDURATION:10\n#EXTINF:10,\nfile:///etc/passwd\n#EXT-X-ENDLIST\n",
    "concat": b"ffconcat version 1.0\nfile '/etc/passwd'\n",
    "sdp": b"v=0\no=- 0 0 IN IP4 127.0.0.1\ns=x\nc=IN IP4 127.0.0.1\nt=0 0\nm=audio 5004 RTP/AVP 0\n",
    "dash": b'<?xml version="1.0"?><MPD xmlns="urn:mpeg:dash:schema:mpd:2011" type="static"><Period/></MPD>',
    "text": b"hello " * 5_000,
}


@pytest.mark.parametrize("name", sorted(PLAYLISTS))
def test_lists_of_other_files_are_never_opened(reader, name):
    assert Read(reader, PLAYLISTS[name]).outcome.code == "recording.damaged"


def test_an_mp4_that_refers_to_another_file_is_not_followed(reader):
    """An external data reference (ISO 14496-12, 8.7.2): the media would be read from a path of the sender's choice."""
    data = film("mp4", 2.0)
    at = data.index(b"dref")
    assert data[at + 8 : at + 24][8:12] == b"url "
    outside = bytearray(data)
    outside[at + 23] = 0  # no longer "in this file"
    read = Read(reader, bytes(outside))
    assert read.outcome.state == "done" or read.outcome.code in CODES


def samples():
    yield "wav", sound("wav", 1.0)
    yield "mp3", sound("mp3", 1.0)
    yield "ogg", sound("ogg", 1.0)
    yield "mp4", film("mp4", 1.0)
    yield "mkv", film("matroska", 1.0, subtitles=[(0.1, 0.4, "words")])


@pytest.mark.parametrize("name", ["wav", "mp3", "ogg", "mp4", "mkv"])
def test_no_mutation_of_a_recording_escapes_as_anything_but_pages_or_a_code(reader, name):
    sound_data = dict(samples())[name]
    for number, mutant in enumerate(mutations(sound_data, 200, seed=5)):
        read = Read(reader, mutant, "video")
        assert (read.outcome.state == "done" and read.pages) or read.outcome.code in CODES, read.outcome
        if number % 4 == 0:
            for do in ("waveform", "picture"):
                outcome = Read(reader, mutant, "video", do, page=1).outcome
                allowed = CODES | {"recording.no_sound", "recording.no_picture", "page.too_big"}
                assert outcome.state == "done" or outcome.code in allowed, outcome


MAGIC = (
    b"RIFF\0\0\0\0WAVEfmt ", b"OggS\0\2", b"fLaC\0\0\0\x22", b"\x1aE\xdf\xa3", b"ID3\4\0\0", b"\0\0\0\x18ftypmp42",
    b"#!AMR\n", b"RIFF\0\0\0\0AVI LIST", b"FLV\1\5", b"0&\xb2u\x8ef\xcf\x11\xa6\xd9\0\xaa\0b\xcel",
)  # fmt: skip


@pytest.mark.parametrize("magic", MAGIC)
def test_rubbish_that_begins_like_a_recording_has_a_code(reader, magic):
    chance = np.random.default_rng(7)
    for size in (0, 40, 4_000, 60_000):
        read = Read(reader, magic + chance.bytes(size))
        assert read.outcome.state == "done" or read.outcome.code in CODES, read.outcome
