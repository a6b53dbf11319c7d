"""Short recordings of generated tones, made with the encoders at hand."""

import io
from fractions import Fraction

import av
import numpy as np

AUDIO = {
    # container: codec, sample rate, channels' layout
    "wav": ("pcm_s16le", 16_000, "mono"),
    "mp3": ("libmp3lame", 44_100, "stereo"),
    "ogg": ("libopus", 48_000, "mono"),
    "flac": ("flac", 44_100, "stereo"),
    "ipod": ("aac", 44_100, "mono"),
    "matroska": ("aac", 48_000, "stereo"),
    "adts": ("aac", 44_100, "mono"),
    "amr": ("libopencore_amrnb", 8_000, "mono"),
    "asf": ("wmav2", 44_100, "mono"),
}


def tone(seconds, rate, channels=1, loud=lambda at: 0.5):
    """A tone of 440 Hz as float32, one row a channel; `loud` gives the amplitude at a second."""
    at = np.arange(int(seconds * rate)) / rate
    one = np.sin(2 * np.pi * 440 * at) * np.vectorize(loud, otypes=[float])(at)
    return np.tile(one.astype(np.float32), (channels, 1))


def has_encoder(codec):
    """Whether the encoder came with the library."""
    try:
        av.Codec(codec, "w")
    except (ValueError, av.FFmpegError):
        return False
    return True


def sound(container, seconds=2.0, loud=lambda at: 0.5, metadata=None, options=None):
    """A recording in one of AUDIO's containers."""
    codec, rate, layout = AUDIO[container]
    out = io.BytesIO()
    with av.open(out, "w", format=container, options=options or {}) as made:
        made.metadata.update(metadata or {})
        stream = made.add_stream(codec, rate=rate, layout=layout)
        stream.bit_rate = 12_200 if codec == "libopencore_amrnb" else 64_000
        _encode_sound(made, stream, tone(seconds, rate, len(stream.layout.channels), loud))
    return out.getvalue()


def _encode_sound(made, stream, samples):
    frame = av.AudioFrame.from_ndarray(np.ascontiguousarray(samples), format="fltp", layout=stream.layout.name)
    frame.sample_rate = stream.sample_rate
    frame.pts, frame.time_base = 0, Fraction(1, stream.sample_rate)
    resampler = av.AudioResampler(stream.format, stream.layout, stream.sample_rate, stream.frame_size or 1024)
    for piece in [*resampler.resample(frame), *resampler.resample(None)]:
        made.mux(stream.encode(piece))
    made.mux(stream.encode(None))


def film(
    container="mp4", seconds=2.0, size=(64, 48), codec="libx264", audio="aac", metadata=None, subtitles=(), options=None
):
    """A film, red in its first half and blue in its second, with a tone; `subtitles` are (start, end, text)."""
    out = io.BytesIO()
    with av.open(out, "w", format=container, options=options or {}) as made:
        made.metadata.update(metadata or {})
        video = made.add_stream(codec, rate=10)
        video.width, video.height = size
        video.pix_fmt = "yuv420p"
        heard = made.add_stream(audio, rate=48_000, layout="mono") if audio else None
        lines = made.add_stream("ass") if subtitles else None
        frames = int(10 * seconds)
        for number in range(frames):
            colour = (255, 0, 0) if number < frames / 2 else (0, 0, 255)
            picture = np.full((size[1], size[0], 3), colour, np.uint8)
            frame = av.VideoFrame.from_ndarray(picture, format="rgb24")
            frame.pts, frame.time_base = number, Fraction(1, 10)
            made.mux(video.encode(frame))
        made.mux(video.encode(None))
        if heard is not None:
            _encode_sound(made, heard, tone(seconds, 48_000))
        for number, (start, end, text) in enumerate(subtitles):
            packet = av.Packet(f"{number},0,Default,,0,0,0,,{text}".encode())
            packet.stream, packet.time_base = lines, Fraction(1, 1000)
            packet.pts = packet.dts = int(1000 * start)
            packet.duration = int(1000 * (end - start))
            made.mux(packet)
    return out.getvalue()


def moov_first(data):
    """An mp4 whose index stands before its media, as cameras that stream write it."""
    boxes, at = [], 0
    while at < len(data):
        size = int.from_bytes(data[at : at + 4], "big")
        boxes.append(data[at : at + size])
        at += size
    kinds = [box[4:8] for box in boxes]
    moov = bytearray(boxes.pop(kinds.index(b"moov")))
    at = 0
    while (at := moov.find(b"stco", at + 1)) > 0:
        for number in range(int.from_bytes(moov[at + 8 : at + 12], "big")):
            place = at + 12 + 4 * number
            moov[place : place + 4] = (int.from_bytes(moov[place : place + 4], "big") + len(moov)).to_bytes(4, "big")
    return b"".join([boxes[0], bytes(moov), *boxes[1:]])
