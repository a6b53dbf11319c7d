"""Damaged files of every format before the confined readers: the short form of `run.py`, and a folder of them imported.

No damage gets anything out of a reader but pages, parts or a reason in words; the desk goes on with the next file.
"""

from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from judgedesk.app import casefile
from judgedesk.app.casefile import Case
from judgedesk.app.intake import import_files
from judgedesk.app.ledger import ledger
from judgedesk.app.wording import WORDING
from judgedesk.ingest import tessdata
from judgedesk.ingest.kinds import READ_NOW
from judgedesk.ingest.trade import reader
from tests.fuzz.fuzz_mutators import mutated
from tests.fuzz.fuzz_seeds import FORMATS, Format
from tests.fuzz.fuzz_trials import Trial, Trials, run

HERE = [form for form in FORMATS if form.name != "ocr" or {"pol", "eng"} <= set(tessdata.installed())]
INPUTS, SECONDS = 3_000, 30.0
IMPORTED = 120


@pytest.fixture(scope="module")
def seeds() -> dict[str, tuple[bytes, ...]]:
    """The sound files of every format that can be made here."""
    made = {form.name: form.make() for form in HERE}
    return {name: files for name, files in made.items() if files}


def test_every_reader_is_among_them() -> None:
    assert {form.kind for form in FORMATS} == READ_NOW
    for kind in READ_NOW - {"pdf"}:
        assert reader(kind)
    assert {do for form in FORMATS for do, _ in form.asks} == {
        "extract", "count", "picture", "boxes", "words", "characters", "tables", "waveform", "ocr",
    }  # fmt: skip


def test_the_sound_files_are_read_so_that_damage_reaches_the_readers(seeds: dict[str, tuple[bytes, ...]]) -> None:
    with Trials(1) as trials:
        for form in (form for form in HERE if form.name in seeds):
            good = [trials.of(form, data, form.asks[0][0]) for data in seeds[form.name]]
            assert [trial for trial in good if trial.faults or trial.losses] == []
            assert sum(not trial.code for trial in good) >= max(1, len(good) - 1), form.name


def test_damaged_files_of_every_format_give_pages_or_a_reason_in_words() -> None:
    wrong: list[Trial] = []
    lost: list[Trial] = []

    def note(trial: Trial) -> None:
        wrong.extend([trial] if trial.faults else [])
        lost.extend([trial] if trial.losses else [])

    tallies = run(HERE, INPUTS, "short", seconds=SECONDS, tell=note)
    assert [(trial.form, trial.number, trial.do, trial.faults) for trial in wrong] == []
    # The decoder of PPMd breaks down at some damaged data, at times only while the next file is read.
    assert len(lost) <= 3, [(trial.form, trial.number, trial.do, trial.losses) for trial in lost]
    assert all(tally.inputs for tally in tallies.values())
    assert sum(tally.done for tally in tallies.values()) > 0.3 * sum(tally.inputs for tally in tallies.values())


def test_the_same_seed_damages_in_the_same_way(seeds: dict[str, tuple[bytes, ...]]) -> None:
    for files in seeds.values():
        once, twice = (mutated(files[0], files, Random("one")) for _ in range(2))
        assert once == twice
        assert any(mutated(files[0], files, Random(number)) != files[0] for number in range(5))


# -- a folder of them -------------------------------------------------------------------------------------------------


def damaged_folder(folder: Path, number: int, seeds: dict[str, tuple[bytes, ...]], seed: str) -> Path:
    """So many damaged files of all formats, no two the same."""
    forms = [form for form in FORMATS if form.name in seeds and form.name != "ocr"]
    folder.mkdir()
    known: set[bytes] = set()
    for count in range(number):
        form: Format = forms[count % len(forms)]
        for attempt in range(20):
            chance = Random(f"{seed}/{count}/{attempt}")
            data = mutated(chance.choice(seeds[form.name]), seeds[form.name], chance)
            if data not in known:
                break
        known.add(data)
        (folder / f"{count:04} {form.name}.{form.ending}").write_bytes(data)
    return folder


def imported_whole(case: Case, folder: Path) -> None:
    """Every file has one line in the ledger, with text or a reason; the case is sound; a second import adds nothing."""
    import_files(case, [folder], jobs=2)
    names = sorted(path.name for path in folder.iterdir())
    whole = ledger(case)
    given = [line for line in whole.files if not line.parent]
    assert sorted(line.name for line in given) == names
    for line in whole.files:
        assert line.state in ("ready", "failed", "pending", "duplicate"), line
        assert line.text or line.ocr or line.pending or line.blank or line.reason, line
        assert "{" not in line.reason or "{" in line.name, line
        assert WORDING["child.error"].why not in line.reason, line
    documents = {line.name for line in whole.files}
    assert all(line.parent in documents for line in whole.files if line.parent)
    assert casefile.check(case).problems == []
    import_files(case, [folder], jobs=2)
    assert len(ledger(case).files) == len(whole.files)


def test_a_folder_of_damaged_files_is_imported_and_every_one_has_its_line(
    tmp_path: Path, new_case: Callable[..., Case], seeds: dict[str, tuple[bytes, ...]]
) -> None:
    imported_whole(new_case(tmp_path), damaged_folder(tmp_path / "files", IMPORTED, seeds, "short"))


@pytest.mark.slow
def test_three_hundred_damaged_files_are_imported_and_every_one_has_its_line(
    tmp_path: Path, new_case: Callable[..., Case], seeds: dict[str, tuple[bytes, ...]]
) -> None:
    imported_whole(new_case(tmp_path), damaged_folder(tmp_path / "files", 300, seeds, "long"))
