"""The two commands of the README; nothing but Python 3.11 and git is needed beforehand."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

from system_packages import can_make_environments, install, missing_packages, say, venv_package

ROOT = Path(__file__).resolve().parents[1]
VENV = ROOT / ".venv"
WINDOWS = sys.platform == "win32"
SCRIPTS = VENV / ("Scripts" if WINDOWS else "bin")
PYTHON = SCRIPTS / ("python.exe" if WINDOWS else "python")
STAMP = VENV / "judgedesk.stamp"
UNFINISHED = "unfinished\n"
COVERAGE_FLOOR = ROOT / "packaging" / "coverage.txt"
PICTURES = "demo-pictures"
STOOD_STILL = VENV / "stood-still.txt"
"""Tests during which the window stood still while every line was traced, one a line."""
LOCKS = {"demo": "requirements.lock", "test": "requirements-dev.lock"}
SUPPORTED = ((3, 11), (3, 13))

USAGE = """\
python3 packaging/run.py demo [options of `judgedesk demo`]
    opens the demonstration case; without a display it writes pictures of it to demo-pictures/.

python3 packaging/run.py test [--fast] [-- options of pytest]
    runs the checks and the tests as CI does, without a network where the machine permits that.
    --fast    stops at the first failing test and measures no coverage
    --        what follows goes to pytest, for instance: -- tests/store -k keys
"""


class SetupError(Exception):
    """What is asked cannot be done here; the text says why and what to do next."""


def unsupported(version: tuple[int, ...]) -> str:
    """The sentence for a Python that is too old or too new; empty for a good one."""
    if SUPPORTED[0] <= version[:2] <= SUPPORTED[1]:
        return ""
    here = ".".join(map(str, version[:2]))
    low, high = (".".join(map(str, bound)) for bound in SUPPORTED)
    return f"JudgeDesk needs Python {low} to {high}; this is {here}. Try: python{low} packaging/run.py"


# --- the virtual environment ----------------------------------------------------------------------------------------


def fingerprint(root: Path, version: tuple[int, ...]) -> str:
    """Changes with whatever makes an installed environment stale: locks, project, Python, place."""
    digest = hashlib.sha256(f"{version[:2]} {root}".encode())
    for path in [*(root / "packaging" / lock for lock in LOCKS.values()), root / "pyproject.toml"]:
        digest.update(path.read_bytes())
    return digest.hexdigest()


def serves(stamp: str, verb: str, wanted: str) -> bool:
    """Whether an environment stamped `<verb> <fingerprint>` serves `verb`; that of `test` serves `demo` too."""
    made_for, _, found = stamp.strip().partition(" ")
    return found == wanted and made_for in (verb, "test")


def is_sound() -> bool:
    """Whether .venv was made in this place for this Python and has pip, so that installing into it can mend it."""
    try:
        made_here = f" {VENV}\n" in (VENV / "pyvenv.cfg").read_text(encoding="utf-8")
        probe = "import sys, pip; print(*sys.version_info[:2])"
        answer = subprocess.run([PYTHON, "-I", "-c", probe], capture_output=True, text=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        return False
    return made_here and answer.split() == [str(part) for part in sys.version_info[:2]]


def pip_wheel() -> Path | None:
    """A pip that Debian keeps beside Python for other purposes, newest first."""
    return max(Path("/usr/share/python-wheels").glob("pip-*.whl"), default=None)


def remove_environment() -> None:
    """Take .venv away, whatever it is.

    Raises:
        SetupError: this Python could not make another.
    """
    if not can_make_environments() and pip_wheel() is None:
        raise SetupError(f"This Python cannot make a virtual environment: {venv_package()} is missing.")
    if VENV.is_symlink() or VENV.is_file():
        VENV.unlink()
    elif VENV.exists():
        shutil.rmtree(VENV)


def make_environment() -> None:
    """Make the virtual environment and put pip into it.

    Raises:
        SetupError: Python or pip failed.
    """
    wheel = None if can_make_environments() else pip_wheel()
    bare = ["--without-pip"] if wheel else []
    # Not sys.executable: that may lie in the very environment which has just gone.
    base = getattr(sys, "_base_executable", sys.executable)
    say("Making the virtual environment .venv.")
    must([base, "-m", "venv", *bare, str(VENV)], "The virtual environment was not made; see above.")
    if wheel:
        must([str(PYTHON), f"{wheel}/pip", "install", "-qq", "--no-index", str(wheel)], "pip was not installed.")


def install_locked(verb: str) -> None:
    """Install exactly what the lock names, then the project in place.

    Raises:
        SetupError: pip failed.
    """
    pip = [str(PYTHON), "-m", "pip", "install", "-qq", "--disable-pip-version-check", "--no-input", "--no-deps"]
    lock = ROOT / "packaging" / LOCKS[verb]
    advice = "pip did not finish; see above. If the package index did not answer, run the same command again later."
    say("Installing Python packages from the lock; the first time this takes a minute or two.")
    must([*pip, "--require-hashes", "--only-binary=:all:", "-r", str(lock)], advice)
    must([*pip, "--no-build-isolation", "--editable", str(ROOT)], "JudgeDesk itself was not installed; see above.")


def install_environment(verb: str, wanted: str, sound: bool) -> None:
    """Bring .venv to `wanted`, from nothing unless it is `sound`.

    The stamp says `unfinished` meanwhile: pip takes a package that a kill left half written for installed, so after
    a kill everything is made anew. A pip that gives up by itself leaves whole packages.

    Raises:
        SetupError: something could not be installed.
    """
    if not sound:
        remove_environment()
    VENV.mkdir(exist_ok=True)
    STAMP.write_text(UNFINISHED, encoding="utf-8")
    try:
        if not sound:
            make_environment()
        install_locked(verb)
    except SetupError:
        STAMP.unlink()
        raise
    STAMP.write_text(f"{verb} {wanted}\n", encoding="utf-8")


def prepare(verb: str) -> None:
    """Bring machine and environment to what `verb` needs; at once when they are there already.

    Raises:
        SetupError: something could not be installed.
    """
    wanted = fingerprint(ROOT, sys.version_info[:2])
    stamp = STAMP.read_text(encoding="utf-8") if STAMP.is_file() else ""
    ready = serves(stamp, verb, wanted)
    sound = ready or (stamp != UNFINISHED and is_sound())
    missing = missing_packages()
    if not sound and not can_make_environments() and sys.platform == "linux":
        missing.insert(0, venv_package())
    if missing:
        install(missing)
    if not ready:
        install_environment(verb, wanted, sound)


# --- children -------------------------------------------------------------------------------------------------------


def run(command: list[str], **environment: str) -> int:
    """Run `command` at the top of the tree and give its exit code; 128 + N when signal N ended it."""
    settings = {**os.environ, **environment}
    # Either would bring modules from elsewhere into our environment.
    for name in ("PYTHONPATH", "PYTHONHOME"):
        settings.pop(name, None)
    child = subprocess.Popen(command, cwd=ROOT, env=settings)
    try:
        code = child.wait()
    except KeyboardInterrupt:
        # The terminal has told the child as well: it may close its files.
        try:
            child.wait(timeout=10)
        except subprocess.TimeoutExpired:
            child.kill()
        raise
    return code if code >= 0 else 128 - code


def must(command: list[str], otherwise: str) -> None:
    """Run `command`.

    Raises:
        SetupError: with the text `otherwise`, when it fails.
    """
    if run(command):
        raise SetupError(otherwise)


# --- demo -----------------------------------------------------------------------------------------------------------


def has_display(platform: str, environment: dict[str, str]) -> bool:
    """Whether a window can be shown."""
    return platform != "linux" or bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))


def demo(options: list[str]) -> int:
    """Open the demonstration case, or draw it where nothing can be opened."""
    command = [str(PYTHON), "-m", "judgedesk", "demo"]
    if has_display(sys.platform, dict(os.environ)) or "--no-window" in options:
        return run([*command, *options])
    say(f"There is no display here; the pictures will be in {PICTURES}/.")
    return run([*command, "--no-window", "--pictures", PICTURES, *options], QT_QPA_PLATFORM="offscreen")


# --- test -----------------------------------------------------------------------------------------------------------


def checks() -> list[tuple[str, list[str]]]:
    """The checks before the tests: name and command. `.pre-commit-config.yaml` lists the same."""
    python = str(PYTHON)
    return [
        ("ruff check", [python, "-m", "ruff", "check"]),
        ("ruff format", [python, "-m", "ruff", "format", "--check"]),
        ("mypy", [python, "-m", "mypy"]),
        ("lint-imports", [str(SCRIPTS / "lint-imports"), "--no-logo"]),
    ]


def pytest_commands(fast: bool, options: list[str]) -> list[list[str]]:
    """How pytest is called; options of the user's own choose the tests and leave coverage alone."""
    command = [str(PYTHON), "-m", "pytest"]
    if options:
        return [[*command, *options]]
    command += ["-m", "not slow"]
    if fast:
        return [[*command, "-x"]]
    measured = ["--cov=judgedesk", "--cov-report="]
    # Whole files of tests stay together, for what they prepare is made once. The window's tests watch how long it
    # computes, so the others, which load the machine with children, do not run beside them.
    beside = ["-n", str(min(4, os.cpu_count() or 1)), "--dist", "loadfile", "--no-loadscope-reorder"]
    return [
        [*command, *measured, *beside, "tests/ui"],
        [*command, *measured, "--cov-append", *beside, "--ignore=tests/ui"],
    ]


def untraced(cut_off: list[str]) -> int:
    """Run again, alone and without coverage, what held the window up: tracing takes up to three times as long.

    Gives the exit code: a test that holds the window up then, too, fails.
    """
    if not STOOD_STILL.is_file():
        return 0
    names = sorted(set(STOOD_STILL.read_text(encoding="utf-8").splitlines()))
    STOOD_STILL.unlink()
    say(f"== pytest: what held the window up while it was traced, again without and alone ({len(names)})")
    return run([*cut_off, str(PYTHON), "-m", "pytest", *names], QT_QPA_PLATFORM="offscreen")


def without_network() -> list[str]:
    """What to put before a command so that it runs in a network namespace with nothing in it; empty where refused."""
    if sys.platform == "linux" and shutil.which("unshare"):
        # The first keeps the user who he is; older versions of unshare know only the second.
        for flags in ("-cn", "-rn"):
            if subprocess.run(["unshare", flags, "true"], capture_output=True, check=False).returncode == 0:
                return ["unshare", flags, "--"]
    return []


def weigh_coverage(measured: float, floor: float) -> tuple[bool, str]:
    """Whether `measured` (per cent) keeps to the floor, and the sentence that says so."""
    stands = f"Coverage is {measured:.1f} %, the floor {floor:g} %."
    if measured < floor:
        return False, f"Coverage fell to {measured:.1f} %; the floor is {floor:g} %. Test what is new."
    if measured >= floor + 1:
        whole = int(measured)
        return True, f"{stands} To raise it, write {whole} into packaging/coverage.txt."
    return True, stands


def coverage_holds() -> bool:
    """Compare what the tests reached with the floor in packaging/coverage.txt, and say it."""
    report = [str(PYTHON), "-m", "coverage", "report", "--format=total", "--precision=2"]
    total = subprocess.run(report, cwd=ROOT, capture_output=True, text=True, check=False).stdout.strip()
    if not total:
        say("Nothing was measured: the tests left no coverage data.")
        return False
    holds, sentence = weigh_coverage(float(total), float(COVERAGE_FLOOR.read_text(encoding="utf-8")))
    say(sentence)
    return holds


def test(fast: bool, options: list[str]) -> int:
    """Run the checks, then the tests, and stop at the first that fails."""
    passed: list[str] = []
    for name, command in checks():
        say(f"== {name}")
        code = run(command)
        if code:
            return stopped(name, code, passed)
        passed.append(name)
    cut_off = without_network()
    say("== pytest, without a network" if cut_off else "== pytest (no way here to shut the network off for it)")
    STOOD_STILL.unlink(missing_ok=True)
    for command in pytest_commands(fast, options):
        code = run([*cut_off, *command], QT_QPA_PLATFORM="offscreen", JUDGEDESK_STOOD_STILL=str(STOOD_STILL))
        code = code or untraced(cut_off)
        if code:
            return stopped("pytest", code, passed)
    passed.append("pytest")
    if not fast and not options and not coverage_holds():
        return stopped("coverage", 1, passed)
    say(f"All good: {', '.join(passed)}.")
    return 0


def stopped(name: str, code: int, passed: list[str]) -> int:
    """Say where the run ended; gives `code` back."""
    say(f"Stopped at {name} (exit code {code}). Passed before it: {', '.join(passed) or 'nothing'}.")
    return code


# --- the command line -----------------------------------------------------------------------------------------------


def read_test_options(options: list[str]) -> tuple[bool, list[str]]:
    """Split the options of `test` into whether it is fast and what goes to pytest.

    Raises:
        SetupError: an option that `test` does not have.
    """
    cut = options.index("--") if "--" in options else len(options)
    unknown = [option for option in options[:cut] if option != "--fast"]
    if unknown:
        raise SetupError(f"`test` has no option {unknown[0]}. Options of pytest go after --.")
    return "--fast" in options[:cut], options[cut + 1 :]


def main(arguments: list[str]) -> int:
    """Do what the command line asks; returns the exit code."""
    # No newer syntax than 3.7's in this file, so that an old Python gets as far as this sentence.
    sentence = unsupported(sys.version_info[:2])
    if sentence:
        say(sentence)
        return 1
    verb, options = (arguments[0], arguments[1:]) if arguments else ("", [])
    if verb not in LOCKS:
        say(USAGE.rstrip())
        return 0 if verb in ("-h", "--help") else 2
    try:
        if verb == "demo":
            prepare(verb)
            return demo(options)
        fast, for_pytest = read_test_options(options)
        prepare(verb)
        return test(fast, for_pytest)
    except SetupError as reason:
        say(str(reason))
        return 1
    except KeyboardInterrupt:
        say("Stopped.")
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
