"""The wheel stands alone: it carries the law, the help and the translations, and finds them from any folder."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
DATA = {"resources": "judgedesk/_data/resources", "i18n": "judgedesk/_data/i18n"}

ASK = """
import sys
sys.path.insert(0, sys.argv[1])
from judgedesk import places
print(places.__file__, places.resources(), places.translations(), sep="\\n")
"""


def pip(*arguments: str | Path) -> None:
    command = [sys.executable, "-m", "pip", *arguments, "--quiet", "--no-index", "--no-deps"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.fixture(scope="module")
def wheel(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    pip("wheel", "--no-build-isolation", "--wheel-dir", folder, ROOT)
    [built] = folder.glob("judgedesk-*.whl")
    return built


def shipped(folder: str) -> list[Path]:
    """Files below a folder of the tree that a user of the wheel must get."""
    found = [path for path in (ROOT / folder).rglob("*") if path.is_file() and "__pycache__" not in path.parts]
    return sorted(path.relative_to(ROOT / folder) for path in found)


@pytest.mark.parametrize("folder", DATA)
def test_every_resource_and_translation_is_in_the_wheel_unchanged(wheel, folder):
    files = shipped(folder)
    assert files
    with zipfile.ZipFile(wheel) as archive:
        for file in files:
            assert archive.read(f"{DATA[folder]}/{file.as_posix()}") == (ROOT / folder / file).read_bytes()


def test_the_wheel_holds_the_licence_and_no_tests(wheel):
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
        [licence] = [name for name in names if name.endswith(".dist-info/licenses/LICENSE")]
        assert archive.read(licence) == (ROOT / "LICENSE").read_bytes()
    assert {name.split("/")[0] for name in names if ".dist-info/" not in name} == {"judgedesk"}


def test_the_wheel_is_pure_python_for_every_system(wheel):
    assert wheel.name.endswith("-py3-none-any.whl")


def test_installed_elsewhere_it_finds_its_own_files(wheel, tmp_path):
    target = tmp_path / "installed"
    pip("install", "--target", target, wheel)
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    command = [sys.executable, "-I", "-c", ASK, target]
    done = subprocess.run(command, cwd=elsewhere, capture_output=True, text=True, check=True)
    module, resources, translations = map(Path, done.stdout.splitlines())
    assert module.is_relative_to(target)
    for folder, place in {"resources": resources, "i18n": translations}.items():
        assert place == target / DATA[folder]
        assert all((place / file).is_file() for file in shipped(folder))
