"""Nothing of a case stands in plain text outside the files it was imported from: not during an import, not after."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import docx
import pytest
from outside import children, files, forms, held_open, is_regular, new_case, run, start, surroundings, telling
from reportlab.pdfgen.canvas import Canvas

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks into /proc")

WORDS = ("Zwierciadlowska", "Brzeczyszczykiewicz", "Nieporeczanska")
NAME = "Szczebrzeszynski-protokol"


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    """Files of every kind that is read, each with words found nowhere else, also in a name."""
    folder = files(tmp_path / "sources", number=8)
    canvas = Canvas(str(folder / f"{NAME}.pdf"))
    for _ in range(40):
        canvas.drawString(72, 700, f"The witness {WORDS[0]} was heard.")
        canvas.showPage()
    canvas.save()
    document = docx.Document()
    document.add_paragraph(f"Pismo: {WORDS[1]}.")
    document.save(str(folder / "letter.docx"))
    (folder / "wide.txt").write_text(f"{WORDS[2]} i inni\n" * 2000, encoding="utf-16")
    return folder


class Homes:
    """Every folder in which a program may think it is at home, each empty at first."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        places = {
            "HOME": "home", "TMPDIR": "tmp", "TEMP": "tmp", "TMP": "tmp", "XDG_CONFIG_HOME": "config",
            "XDG_DATA_HOME": "data", "XDG_CACHE_HOME": "cache", "XDG_STATE_HOME": "state", "XDG_RUNTIME_DIR": "run",
        }  # fmt: skip
        for place in places.values():
            (folder / place).mkdir(parents=True, exist_ok=True)
        (folder / "run").chmod(0o700)
        self.environment = surroundings(**{name: str(folder / place) for name, place in places.items()})

    def left(self) -> Iterator[Path]:
        """Every file below them."""
        return (path for path in self.folder.rglob("*") if path.is_file())


def all_files(folder: Path) -> Iterator[Path]:
    return folder.rglob("*")


def strange(pids: list[int], known: tuple[Path, ...]) -> list[str]:
    """What processes hold open beside the case, the sources, the program, pipes and devices."""
    harmless = (
        "pipe:", "anon_inode:", "/dev/null", "/dev/random", "/dev/urandom", "/proc/", "/sys/", sys.prefix,
        sys.base_prefix, "/usr/", "/lib", "/etc/",
    )  # fmt: skip
    allowed = (*harmless, *map(str, known), str(Path(__file__).resolve().parents[2]))
    return [target for pid in pids for target, _ in held_open(pid) if not target.startswith(allowed)]


def test_nothing_is_left_in_plain_text(tmp_path: Path, sources: Path) -> None:
    homes = Homes(tmp_path / "homes")
    (tmp_path / "case").mkdir()
    case = new_case(tmp_path / "case")
    wanted, looked, opened_beside = forms((*WORDS, NAME)), 0, set()
    assert len(telling(all_files(sources), forms((NAME, WORDS[2])))) >= 2, "the scan itself finds nothing"
    process = start("import", case, sources, environment=homes.environment)
    while process.poll() is None:
        pids = [process.pid, *children(process.pid)]
        opened_beside |= set(strange(pids, (case, sources, tmp_path / "case" / "passphrase")))
        assert telling(all_files(case), wanted) == []
        assert telling(homes.left(), wanted) == []
        looked += len(pids) > 1
    err = process.communicate()[1]
    assert process.returncode == 3, err
    assert looked > 3, "the import was over before anybody could look"
    assert opened_beside == set()
    assert telling(all_files(case), wanted) == []
    assert list(homes.left()) == []
    assert not any(word in err for word in WORDS)


def test_descriptors_hold_no_plain_text(tmp_path: Path, sources: Path) -> None:
    """Not even in files without a name: every regular file that parent or children hold open is read."""
    (tmp_path / "case").mkdir()
    case = new_case(tmp_path / "case")
    wanted, seen, told = forms(WORDS), 0, []
    process = start("import", case, sources)
    while process.poll() is None:
        for pid in [process.pid, *children(process.pid)]:
            for target, path in held_open(pid):
                if target.startswith(str(sources)) or not is_regular(path):
                    continue
                seen += 1
                told += telling(iter([path]), wanted)
    process.communicate()
    if not seen and os.geteuid():
        pytest.skip("descriptors of a process that hides its memory are shown to root only")
    assert seen
    assert told == []


def test_reading_leaves_nothing_either(tmp_path: Path, sources: Path) -> None:
    homes = Homes(tmp_path / "homes")
    (tmp_path / "case").mkdir()
    case = new_case(tmp_path / "case")
    assert run("import", case, sources)[0] == 3
    verbs = [
        ("search", WORDS[0]), ("text", f"{NAME}.pdf", 1), ("text", "wide.txt", 1), ("ledger",), ("dump",), ("verify",),
        ("backup", tmp_path / "copy"), ("audit",), ("seal", "letter.docx"),
    ]  # fmt: skip
    for verb, *more in verbs:
        process = start(verb, case, *more, environment=homes.environment)
        out, err = process.communicate(timeout=120)
        assert process.returncode == 0, (verb, out, err)
        assert not any(word in err for word in WORDS)
    assert list(homes.left()) == []
    for folder in (case, tmp_path / "copy"):
        assert telling(all_files(folder), forms((*WORDS, NAME))) == []
