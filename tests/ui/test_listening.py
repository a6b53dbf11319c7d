"""A recording is heard: what reaches the loudspeakers is the recording, and its transcript is attached and followed."""

import ctypes
import os
import re
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from judgedesk.app import casefile, intake, reading, recordings, tagging
from judgedesk.domain.evidence import time_in
from judgedesk.domain.roles import Role
from judgedesk.store.cipher import Cost
from judgedesk.ui.reader.reader import Reader
from judgedesk.ui.widgets.charges import read_charges
from tests.ingest.files import docx_of
from tests.ingest.recording_files import film, sound, tone

CHEAP = Cost(memory=8 * 1024, passes=1, lanes=1)
ROOT = Path(__file__).resolve().parents[2]
RATE = 44_100  # what PortAudio takes a file for
TYPED = ("Protokół odtworzenia", "[0:01] ŚWIADEK: Zabrali nam paszporty.", "I telefony.", "[0:03] ŚLEDCZY: Kto?",
         "0:04 ŚWIADEK: Brygadzista.")  # fmt: skip


def rising(at: float) -> float:
    """Louder and louder, so that every moment differs."""
    return 0.2 + 0.1 * at


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory):
    """A call of six seconds, a film, and documents that are transcripts of it or are not."""
    base = tmp_path_factory.mktemp("heard")
    files = base / "files"
    files.mkdir()
    (files / "call.flac").write_bytes(sound("flac", 6.0, rising))
    (files / "film.mp4").write_bytes(film("mp4", 3.0))
    (files / "minutes.docx").write_bytes(docx_of(*TYPED))
    (files / "letter.docx").write_bytes(docx_of("A letter without any time."))
    with casefile.create_case(base / "c.jdcase", "II K 1/26", "A. Judge", Role.JUDGE, "correct horse", CHEAP) as made:
        intake.import_files(made, [files], jobs=1)
        yield made


@pytest.fixture
def reader(qtbot, bridge, theme, case, words):
    made = Reader(bridge, theme, case, words)
    made.resize(1100, 760)
    made.show()
    made.show_charges(read_charges(case))
    yield made
    made.close()


def document(case, name: str) -> int:
    return next(line.id for line in reading.documents(case) if line.name == name)


def settled(qtbot, bridge) -> None:
    for _ in range(2):
        QTest.qWait(60)
        qtbot.waitUntil(lambda: not bridge.busy, timeout=20_000)


def opened(qtbot, bridge, reader: Reader, case, name: str) -> None:
    reader.open(document(case, name), 1, [])
    settled(qtbot, bridge)
    qtbot.waitUntil(lambda: reader.recording.wave.seconds > 2)


SCENE = """
import shutil, sys, time
from pathlib import Path
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from judgedesk.app import casefile, reading
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.reader.reader import Reader
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.start import application

place, base = Path(sys.argv[1]), Path(sys.argv[2])
app = application()
with casefile.open_case(place, "A. Judge", "correct horse", write=False) as case:
    bridge = Bridge()
    reader = Reader(bridge, Theme(), case, Words("en"))
    reader.resize(1000, 700)
    reader.show()
    strip = reader.recording

    def until(ready):
        end = time.monotonic() + 60
        while not ready():
            assert time.monotonic() < end, strip.wave.accessibleName()
            QTest.qWait(10)

    def open_it(name):
        reader.open(next(one.id for one in reading.documents(case) if one.name == name), 1, [])
        until(lambda: reader.page is not None and reader.page.name == name and strip.wave.seconds > 2
              and not bridge.busy)

    def hear(name, start):
        seen = []
        strip.pacing.changed.connect(lambda: seen.append(strip.wave.accessibleName()))
        start()
        until(lambda: not strip.pacing.runs)
        QTest.qWait(50)
        shutil.copy(base / "out.raw", base / name)
        print(name, round(strip.at, 2), seen[0])

    open_it("call.flac")
    hear("whole.raw", lambda: QTest.keyClick(reader.paper, Qt.Key.Key_Space))
    strip.show_place('{"time": [1.0, 2.5]}')
    hear("stretch.raw", lambda: QTest.keyClick(strip.wave, Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier))
    strip.pacing.play(0.0)
    strip.wave.setFocus()
    QTest.keyClick(strip.wave, Qt.Key.Key_Right)
    hear("leapt.raw", lambda: None)
    open_it("film.mp4")
    hear("film.raw", lambda: strip.play.click())
    reader.close()
    bridge.close()
"""


def has_portaudio() -> bool:
    try:
        ctypes.CDLL("libportaudio.so.2")
    except OSError:
        return False
    return True


@pytest.mark.skipif(sys.platform != "linux", reason="ALSA writes what is heard into a file on Linux only")
@pytest.mark.skipif(not has_portaudio(), reason="PortAudio (libportaudio2) is not installed")
def test_what_reaches_the_loudspeakers_is_the_recording(case, tmp_path: Path):
    config = tmp_path / "asound.conf"
    config.write_text(
        "pcm.null { type null }\nctl.null { type null }\n"
        f'pcm.!default {{ type file slave.pcm "null" file "{tmp_path}/out.raw" format "raw" }}\n'
    )
    environment = {
        **os.environ,
        "ALSA_CONFIG_PATH": str(config),
        "PYTHONPATH": str(ROOT),
        "QT_QPA_PLATFORM": "offscreen",
    }
    done = subprocess.run(
        [sys.executable, "-c", SCENE, str(case.path), str(tmp_path)],
        env=environment, capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-3000:] + done.stdout
    told = {line.split()[0]: line.split(maxsplit=2)[1:] for line in done.stdout.splitlines()}
    assert [told[name][0] for name in ("whole.raw", "stretch.raw", "leapt.raw", "film.raw")] == [
        "6.0", "2.5", "6.0", told["film.raw"][0]]  # fmt: skip
    assert "plays at 1×" in told["whole.raw"][1]

    made = np.rint(tone(6.0, RATE, 2, rising).T * 32768)
    for name, first, last in (("whole.raw", 0.0, 6.0), ("stretch.raw", 1.0, 2.5)):
        wanted = made[round(first * RATE) : round(last * RATE)]
        assert np.abs(heard_in(tmp_path / name, 2, len(wanted)) - wanted).max() <= 2, name
    heard = heard_in(tmp_path / "film.raw", 1, 3 * RATE)[RATE : 2 * RATE, 0]
    assert np.argmax(np.abs(np.fft.rfft(heard))) == pytest.approx(440, abs=1)
    assert not [path.name for path in tmp_path.iterdir() if path.suffix not in (".raw", ".conf")]


def heard_in(path: Path, channels: int, many: int) -> np.ndarray:
    """The samples without the silence that the device puts before and after them."""
    samples = np.fromfile(path, np.int16).reshape(-1, channels)
    sounding = np.flatnonzero(np.any(samples, axis=1))
    first = max(0, int(sounding[0]) - 1)  # a tone begins with a sample of nothing
    return samples[first : first + many]


# -- without loudspeakers, and the transcript -----------------------------------------------------------------------


def test_without_loudspeakers_it_is_said_once_and_the_pointer_runs(qtbot, bridge, reader, case):
    opened(qtbot, bridge, reader, case, "call.flac")
    strip = reader.recording
    QTest.keyClick(reader.paper, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: strip.at > 0.2, timeout=30_000)
    assert not strip._note.isHidden() and "without sound" in strip._note.text()
    assert strip.play.text() == "Pause" and not strip.pacing.heard
    strip._note.hide()
    for _ in range(2):
        QTest.keyClick(strip.wave, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: strip.pacing.runs and not strip.pacing.heard, timeout=30_000)
    assert strip._note.isHidden()
    strip.pacing.rest()


def test_a_transcript_is_reviewed_attached_followed_searched_tagged_and_taken_back(qtbot, bridge, reader, case):
    opened(qtbot, bridge, reader, case, "call.flac")
    strip, card = reader.recording, reader.recording.card
    next(one for one in reader.aids.commands() if one.id == "reader.attach").run()
    settled(qtbot, bridge)
    offered = [card.list.item(row).text().split()[0] for row in range(card.list.count())]
    assert sorted(offered) == ["letter.docx", "minutes.docx"] and not card.go.isEnabled()
    card.list.setCurrentRow(offered.index("letter.docx"))
    settled(qtbot, bridge)
    assert "no line has a time" in card.review.text() and not card.go.isEnabled()
    card.list.setCurrentRow(offered.index("minutes.docx"))
    settled(qtbot, bridge)
    said = card.review.text()
    assert re.search(r"\b3 line(s|\(s\)) with a time, from 0:01 to 0:04", said) and "ŚWIADEK, ŚLEDCZY" in said
    assert re.search(r"\b1 line(\(s\))? without a time", said) and "Protokół odtworzenia" in said
    QTest.keyClick(card.list, Qt.Key.Key_Return)
    settled(qtbot, bridge)
    qtbot.waitUntil(lambda: strip.has_lines, timeout=10_000)
    lines = strip.lines
    assert [line.words for line in lines.model.lines] == [
        "ŚWIADEK: Zabrali nam paszporty. I telefony.", "ŚLEDCZY: Kto?", "ŚWIADEK: Brygadzista."]  # fmt: skip
    strip.move_to(3.5)
    assert lines.model.heard == 1
    lines.search.setText("brygadzista")
    QTest.keyClick(lines.search, Qt.Key.Key_Return)
    assert lines.count.text() == "1 of 1 found" and strip.at == 4
    assert time_in(reader.spot.place) == (4, 6)
    bridge.write(tagging.undo, case)
    settled(qtbot, bridge)
    qtbot.waitUntil(lambda: not strip.has_lines, timeout=10_000)
    assert recordings.transcript_of(case, document(case, "call.flac")) is None


def test_a_file_is_looked_at_before_it_is_imported(qtbot, bridge, reader, case, tmp_path: Path):
    opened(qtbot, bridge, reader, case, "call.flac")
    strip, card = reader.recording, reader.recording.card
    before = len(list(reading.documents(case)))
    strip.offer_transcript()
    (tmp_path / "bad.srt").write_bytes(b"\x00\x01\x02\x03" * 900)
    card.choose_file(tmp_path / "bad.srt")
    settled(qtbot, bridge)
    assert not card.go.isEnabled() and card.review.text()
    (tmp_path / "heard.vtt").write_text("WEBVTT\n\n00:02.000 --> 00:03.000\n<v Anna Nowa>To on.\n", encoding="utf-8")
    card.choose_file(tmp_path / "heard.vtt")
    settled(qtbot, bridge)
    assert "Anna Nowa" in card.review.text() and len(list(reading.documents(case))) == before
    card.go.click()
    settled(qtbot, bridge)
    qtbot.waitUntil(lambda: strip.has_lines, timeout=20_000)
    assert strip.lines.model.lines[0].words == "Anna Nowa: To on."
    assert len(list(reading.documents(case))) == before + 1
