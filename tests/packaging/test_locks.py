"""The lock files hold everything, exactly, and name no index."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

ROOT = Path(__file__).resolve().parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
RUNTIME = [*PROJECT["project"]["dependencies"], *PROJECT["build-system"]["requires"]]
LOCKS = {
    "requirements.lock": RUNTIME,
    "requirements-dev.lock": [*RUNTIME, *PROJECT["dependency-groups"]["dev"]],
}


def text(lock: str) -> str:
    return (ROOT / "packaging" / lock).read_text(encoding="utf-8")


def pins(lock: str) -> dict[str, Version]:
    found = re.findall(r"^([\w.-]+)==(\S+)", text(lock), re.MULTILINE)
    return {canonicalize_name(name): Version(version) for name, version in found}


@pytest.mark.parametrize("lock", LOCKS)
def test_every_requirement_of_the_project_is_pinned_to_a_version_it_allows(lock):
    held = pins(lock)
    for line in LOCKS[lock]:
        wanted = Requirement(line)
        assert held[canonicalize_name(wanted.name)] in wanted.specifier, line


@pytest.mark.parametrize("lock", LOCKS)
def test_every_pin_carries_hashes_and_no_line_names_an_index(lock):
    blocks = re.split(r"^(?=[\w.-]+==)", text(lock), flags=re.MULTILINE)[1:]
    assert len(blocks) == len(pins(lock))
    for block in blocks:
        assert re.search(r"--hash=sha256:[0-9a-f]{64}\b", block), block[:60]
    assert "://" not in text(lock)
    assert not re.search(r"^-", text(lock), re.MULTILINE)


def test_the_tools_are_locked_on_top_of_the_same_versions_that_users_get():
    runtime, development = pins("requirements.lock"), pins("requirements-dev.lock")
    assert runtime == {name: development[name] for name in runtime}


def test_nothing_that_a_locked_package_needs_is_missing():
    done = subprocess.run([sys.executable, "-m", "pip", "check"], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
