"""The lock files hold everything, exactly, and name no index."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from packaging.markers import Marker
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

ROOT = Path(__file__).resolve().parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
RUNTIME = [*PROJECT["project"]["dependencies"], *PROJECT["build-system"]["requires"]]
PYTHONS = ("3.11", "3.12", "3.13")
LOCKS = {
    "requirements.lock": RUNTIME,
    "requirements-dev.lock": [*RUNTIME, *PROJECT["dependency-groups"]["dev"]],
}


def text(lock: str) -> str:
    return (ROOT / "packaging" / lock).read_text(encoding="utf-8")


def pins(lock: str, python: str = "3.11") -> dict[str, Version]:
    """What is installed on CPython of that version for Linux: one version of a package, or none."""
    here = {
        "python_version": python, "python_full_version": f"{python}.9", "sys_platform": "linux",
        "platform_system": "Linux", "os_name": "posix", "implementation_name": "cpython",
        "platform_python_implementation": "CPython",
    }  # fmt: skip
    found: dict[str, Version] = {}
    for name, version, marker in re.findall(r"^([\w.-]+)==(\S+)(?: ; ([^\\\n]+))?", text(lock), re.MULTILINE):
        if marker and not Marker(marker.strip()).evaluate(here):
            continue
        assert canonicalize_name(name) not in found, f"two versions of {name} for Python {python}"
        found[canonicalize_name(name)] = Version(version)
    return found


@pytest.mark.parametrize("python", PYTHONS)
@pytest.mark.parametrize("lock", LOCKS)
def test_every_requirement_of_the_project_is_pinned_to_a_version_it_allows(lock, python):
    held = pins(lock, python)
    for line in LOCKS[lock]:
        wanted = Requirement(line)
        assert held[canonicalize_name(wanted.name)] in wanted.specifier, line


@pytest.mark.parametrize("lock", LOCKS)
def test_every_pin_carries_hashes_and_no_line_names_an_index(lock):
    blocks = re.split(r"^(?=[\w.-]+==)", text(lock), flags=re.MULTILINE)[1:]
    assert len(blocks) >= len(pins(lock)) > len(LOCKS[lock])
    for block in blocks:
        assert re.search(r"--hash=sha256:[0-9a-f]{64}\b", block), block[:60]
    assert "://" not in text(lock)
    assert not re.search(r"^-", text(lock), re.MULTILINE)


@pytest.mark.parametrize("python", PYTHONS)
def test_the_tools_are_locked_on_top_of_the_same_versions_that_users_get(python):
    runtime, development = pins("requirements.lock", python), pins("requirements-dev.lock", python)
    assert runtime == {name: development[name] for name in runtime}


def test_nothing_that_a_locked_package_needs_is_missing():
    done = subprocess.run([sys.executable, "-m", "pip", "check"], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_no_runtime_of_learned_models_is_locked_into_the_program():
    """What proposes passages, dates and indicators goes by written rules."""
    lock = (Path(__file__).resolve().parents[2] / "packaging" / "requirements.lock").read_text(encoding="utf-8")
    locked = {line.partition("==")[0].lower() for line in lock.splitlines() if "==" in line}
    assert "pypdfium2" in locked
    learned = {
        "torch",
        "tensorflow",
        "onnxruntime",
        "transformers",
        "scikit-learn",
        "llama-cpp-python",
        "spacy",
        "keras",
    }
    assert not locked & learned
