"""The sound of a recording as it is decoded to be heard: every sample, from any moment, at any speed."""

import json
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from judgedesk.app import casefile, intake, reading
from judgedesk.app.sound import Sound
from judgedesk.domain.errors import UserError
from judgedesk.domain.roles import Role
from judgedesk.store.cipher import Cost
from tests.ingest.files import docx_of
from tests.ingest.recording_files import film, sound, tone

CHEAP = Cost(memory=8 * 1024, passes=1, lanes=1)
RATE = 44_100
ROOT = Path(__file__).resolve().parents[2]


def rising(at: float) -> float:
    """Louder and louder, so that every moment differs."""
    return 0.2 + 0.1 * at


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory):
    """A call of six seconds, films with and without sound, a letter."""
    base = tmp_path_factory.mktemp("decoded")
    files = base / "files"
    files.mkdir()
    (files / "call.flac").write_bytes(sound("flac", 6.0, rising))
    (files / "film.mp4").write_bytes(film("mp4", 3.0))
    (files / "mute.mp4").write_bytes(film("mp4", 2.0, audio=None))
    (files / "letter.docx").write_bytes(docx_of("A letter."))
    with casefile.create_case(base / "c.jdcase", "II K 1/26", "A. Judge", Role.JUDGE, "correct horse", CHEAP) as made:
        intake.import_files(made, [files], jobs=1)
        yield made


def document(case, name: str) -> int:
    return next(line.id for line in reading.documents(case) if line.name == name)


def pieces(case, name: str, at: float, speed: float, rate: int = RATE) -> np.ndarray:
    """All that is decoded from a moment on, one row a channel."""
    heard, told, ended = Sound(case, document(case, name)), [], False
    try:
        while not ended:
            one = heard.piece(at, speed, rate)
            samples = np.frombuffer(one.samples, "<i2").reshape(-1, one.channels)
            told.append(samples)
            at, ended = at + len(samples) / rate * speed, one.ended
    finally:
        heard.close()
    return np.concatenate(told)


def test_pieces_follow_on_without_a_seam_and_a_place_in_the_middle_is_met_exactly(case):
    made = np.rint(tone(6.0, RATE, 2, rising).T * 32768)
    whole = pieces(case, "call.flac", 0.0, 1.0)
    assert whole.shape == made.shape and np.abs(whole - made).max() <= 2
    assert np.array_equal(pieces(case, "call.flac", 2.5, 1.0), whole[round(2.5 * RATE) :])


@pytest.mark.parametrize("speed", [0.5, 2.0])
def test_at_another_speed_the_pitch_stays(case, speed: float):
    heard = pieces(case, "film.mp4", 0.0, speed, 16_000)[:, 0]
    assert len(heard) / 16_000 == pytest.approx(3.0 / speed, abs=0.1)
    middle = heard[len(heard) // 4 : len(heard) // 4 + 8_000]
    assert np.argmax(np.abs(np.fft.rfft(middle))) * 2 == pytest.approx(440, abs=4)


def test_what_is_no_recording_or_holds_no_sound_is_refused(case):
    with pytest.raises(UserError) as refused:
        Sound(case, document(case, "letter.docx"))
    assert refused.value.code == "recording.not_one"
    with pytest.raises(UserError) as refused:
        pieces(case, "mute.mp4", 0.0, 1.0)
    assert refused.value.code == "recording.no_sound"


@pytest.mark.skipif(sys.platform != "linux", reason="ALSA is Linux's")
def test_a_machine_without_sound_says_so_and_how_to_mend_it(tmp_path: Path):
    """ALSA's own settings are missing: PortAudio ends the process that asks it for devices."""
    environment = {**os.environ, "ALSA_CONFIG_PATH": str(tmp_path / "nothing.conf"), "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-m", "judgedesk", "doctor", "--json"],
        env=environment, cwd=tmp_path, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    checks = {check["name"]: check for check in json.loads(done.stdout)["checks"]}
    lacking = checks["loudspeakers"] if checks["portaudio"]["ok"] else checks["portaudio"]
    assert not lacking["ok"] and lacking["remedy"]
