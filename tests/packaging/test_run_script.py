"""The two commands of the README: what they decide before they run anything, and how they end."""

import importlib.util
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from types import ModuleType

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]


def load(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, ROOT / "packaging" / f"{name}.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


system_packages = load("system_packages")
run = load("run")


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A tree with the files that decide whether an installed environment still fits."""
    (tmp_path / "packaging").mkdir()
    for lock in run.LOCKS.values():
        (tmp_path / "packaging" / lock).write_text("click==8.5.1\n")
    (tmp_path / "pyproject.toml").write_text("[project]\n")
    return tmp_path


@pytest.mark.parametrize("version", [(3, 11), (3, 12), (3, 13, 7)])
def test_supported_pythons_are_accepted(version):
    assert run.unsupported(version) == ""


@pytest.mark.parametrize("version", [(3, 10, 12), (3, 14), (4, 0)])
def test_other_pythons_are_told_which_ones_do(version):
    sentence = run.unsupported(version)
    assert f"this is {version[0]}.{version[1]}" in sentence
    assert "3.11 to 3.13" in sentence


def test_an_environment_made_for_the_tests_also_shows_the_demo():
    assert run.serves("test abc\n", "demo", "abc")
    assert run.serves("demo abc\n", "demo", "abc")


def test_an_environment_made_for_the_demo_has_no_test_tools():
    assert not run.serves("demo abc\n", "test", "abc")


@pytest.mark.parametrize("stamp", ["", "test", "test abd\n", "\n", "abc"])
def test_a_stale_or_broken_stamp_means_installing_again(stamp):
    assert not run.serves(stamp, "test", "abc")


@pytest.mark.parametrize(
    "changed", ["packaging/requirements.lock", "packaging/requirements-dev.lock", "pyproject.toml"]
)
def test_a_changed_lock_or_project_makes_the_environment_stale(tree, changed):
    before = run.fingerprint(tree, (3, 11))
    (tree / changed).write_text("something else")
    assert run.fingerprint(tree, (3, 11)) != before


def test_another_python_makes_the_environment_stale_but_not_a_patch_release(tree):
    assert run.fingerprint(tree, (3, 11)) != run.fingerprint(tree, (3, 12))
    assert run.fingerprint(tree, (3, 11, 2)) == run.fingerprint(tree, (3, 11, 9))


@pytest.fixture
def venv(tmp_path, monkeypatch):
    """A real environment without pip, where run.py looks for its own."""
    place = tmp_path / "venv"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", place], check=True)
    monkeypatch.setattr(run, "VENV", place)
    monkeypatch.setattr(run, "STAMP", place / "judgedesk.stamp")
    monkeypatch.setattr(run, "PYTHON", place / "bin" / "python")
    return place


def give_pip(venv: Path) -> None:
    """Put something there that imports as pip."""
    [site] = venv.glob("lib/python*/site-packages")
    (site / "pip.py").write_text("")


@pytest.mark.skipif(sys.platform == "win32", reason="builds its environment the POSIX way")
class TestHalfMadeEnvironment:
    def test_one_with_pip_can_be_mended(self, venv):
        give_pip(venv)
        assert run.is_sound()

    def test_one_without_pip_is_made_anew(self, venv):
        assert not run.is_sound()

    def test_one_that_was_copied_from_elsewhere_is_made_anew(self, venv):
        give_pip(venv)
        settings = venv / "pyvenv.cfg"
        settings.write_text(settings.read_text().replace(str(venv), "/elsewhere/.venv"))
        assert not run.is_sound()

    def test_one_whose_python_is_gone_is_made_anew(self, venv):
        give_pip(venv)
        (venv / "bin" / "python").unlink()
        assert not run.is_sound()

    def test_one_that_was_killed_while_installing_is_made_anew(self, venv, monkeypatch):
        give_pip(venv)
        left_over = venv / "half-written"
        left_over.write_text("")
        monkeypatch.setattr(run, "missing_packages", list)
        monkeypatch.setattr(run, "make_environment", lambda: None)

        def killed(verb):
            raise KeyboardInterrupt

        monkeypatch.setattr(run, "install_locked", killed)
        with pytest.raises(KeyboardInterrupt):
            run.prepare("demo")
        assert left_over.exists()

        monkeypatch.setattr(run, "install_locked", lambda verb: None)
        run.prepare("demo")
        assert not left_over.exists()

    def test_one_that_pip_gave_up_on_is_kept_and_mended(self, venv, monkeypatch):
        give_pip(venv)
        installed = venv / "installed-before"
        installed.write_text("")
        monkeypatch.setattr(run, "missing_packages", list)

        def no_index(verb):
            raise run.SetupError("pip did not finish")

        monkeypatch.setattr(run, "install_locked", no_index)
        with pytest.raises(run.SetupError):
            run.prepare("demo")
        installs = []
        monkeypatch.setattr(run, "install_locked", installs.append)
        run.prepare("demo")
        run.prepare("demo")
        assert installed.exists()
        assert installs == ["demo"]

    def test_none_at_all_is_made(self, venv, monkeypatch):
        monkeypatch.setattr(run, "VENV", venv / "nothing")
        assert not run.is_sound()


def test_a_complete_machine_misses_nothing():
    languages = set(system_packages.OCR_LANGUAGES)
    assert system_packages.missing_packages(lambda _: True, lambda: languages, lambda: True) == []


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has system packages to look for")
def test_a_bare_machine_misses_qt_ocr_and_the_font():
    missing = system_packages.missing_packages(lambda _: False, lambda: None, lambda: False)
    assert {"libxcb-cursor0", "libegl1", "tesseract-ocr", "tesseract-ocr-eng", "tesseract-ocr-pol"} <= set(missing)
    assert "fonts-dejavu-core" in missing


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has system packages to look for")
def test_only_the_missing_language_is_asked_for():
    languages = set(system_packages.OCR_LANGUAGES) - {"pol"}
    assert system_packages.missing_packages(lambda _: True, lambda: languages, lambda: True) == ["tesseract-ocr-pol"]


@pytest.mark.skipif(sys.platform != "linux", reason="sonames are Linux's")
def test_a_library_is_found_by_asking_the_loader():
    assert system_packages.loads("libc.so.6")
    assert not system_packages.loads("libno-such-thing.so.1")


def test_without_root_the_user_gets_one_line_to_run(monkeypatch, capsys):
    monkeypatch.setattr(system_packages.shutil, "which", lambda _: "/usr/bin/apt-get")
    monkeypatch.setattr(system_packages.os, "geteuid", lambda: 1000, raising=False)
    system_packages.install(["libegl1", "tesseract-ocr-pol"])
    [line] = [line for line in capsys.readouterr().out.splitlines() if "apt-get" in line]
    assert line.strip() == (
        "sudo apt-get update && sudo apt-get install -y --no-install-recommends libegl1 tesseract-ocr-pol"
    )


def test_a_window_needs_a_display_on_linux_only():
    assert not run.has_display("linux", {})
    assert not run.has_display("linux", {"DISPLAY": ""})
    assert run.has_display("linux", {"WAYLAND_DISPLAY": "wayland-0"})
    assert run.has_display("win32", {})


def test_what_follows_two_dashes_goes_to_pytest():
    assert run.read_test_options([]) == (False, [])
    assert run.read_test_options(["--fast"]) == (True, [])
    assert run.read_test_options(["--", "-k", "keys", "--fast"]) == (False, ["-k", "keys", "--fast"])


def test_an_unknown_option_is_refused_with_the_way_to_pytest():
    with pytest.raises(run.SetupError, match=r"-k\. .* after --"):
        run.read_test_options(["-k", "keys"])


def test_coverage_below_the_floor_fails():
    holds, sentence = run.weigh_coverage(79.94, 80.0)
    assert not holds
    assert "79.9 %" in sentence


def test_coverage_at_the_floor_holds_and_only_a_gain_proposes_a_new_floor():
    assert run.weigh_coverage(80.0, 80.0) == (True, "Coverage is 80.0 %, the floor 80 %.")
    holds, sentence = run.weigh_coverage(83.7, 80.0)
    assert holds
    assert "write 83 into packaging/coverage.txt" in sentence


def test_ci_measures_coverage_and_leaves_out_the_slow_tests():
    window, others = run.pytest_commands(fast=False, options=[])
    for command in (window, others):
        assert command[command.index("pytest") + 1 :][:2] == ["-m", "not slow"]
        assert {"--cov=judgedesk", "loadfile"} <= set(command)
    assert "tests/ui" in window
    assert {"--ignore=tests/ui", "--cov-append"} <= set(others)


def test_what_held_the_window_up_while_traced_is_judged_once_more_without(tmp_path, monkeypatch):
    notes, called = tmp_path / "notes.txt", []
    notes.write_text("tests/ui/test_a.py::test_b\ntests/ui/test_a.py::test_b\n", encoding="utf-8")
    monkeypatch.setattr(run, "STOOD_STILL", notes)
    monkeypatch.setattr(run, "run", lambda command, **environment: called.append((command, environment)) or 3)
    assert run.untraced(["cut", "off"]) == 3
    ((command, environment),) = called
    assert command[:2] == ["cut", "off"]
    assert command[-2:] == ["pytest", "tests/ui/test_a.py::test_b"]
    assert "JUDGEDESK_STOOD_STILL" not in environment  # there nothing is put off any more
    assert run.untraced([]) == 0
    assert len(called) == 1


def test_the_exit_code_of_a_child_is_passed_on():
    assert run.run([sys.executable, "-c", "raise SystemExit(7)"]) == 7


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")
def test_a_child_ended_by_a_signal_gives_the_shells_number():
    assert run.run([sys.executable, "-c", "import os; os.kill(os.getpid(), 15)"]) == 143


def test_modules_from_elsewhere_do_not_reach_the_child(monkeypatch):
    monkeypatch.setenv("PYTHONPATH", "/elsewhere")
    assert run.run([sys.executable, "-c", "import sys; sys.exit('/elsewhere' in sys.path)"]) == 0


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")
def test_ctrl_c_ends_the_child_and_gives_130(tmp_path):
    mark = tmp_path / "closed"
    child = f"""
import pathlib, time
try:
    print("up", flush=True)
    time.sleep(60)
except KeyboardInterrupt:
    pathlib.Path({str(mark)!r}).write_text("")
"""
    script = f"""
import sys; sys.path.insert(0, {str(ROOT / "packaging")!r})
import run
run.prepare = lambda verb: None
run.demo = lambda options: run.run([sys.executable, "-c", {child!r}])
sys.exit(run.main(["demo"]))
"""
    started = subprocess.Popen(
        [sys.executable, "-c", script], stdout=subprocess.PIPE, text=True, start_new_session=True
    )
    assert started.stdout and started.stdout.readline() == "up\n"
    time.sleep(0.1)
    os.killpg(started.pid, signal.SIGINT)
    assert started.wait(timeout=20) == 130
    started.stdout.close()
    assert mark.exists()


@pytest.mark.skipif(sys.platform == "win32", reason="the hooks name POSIX paths")
def test_the_commit_hooks_run_what_ci_runs():
    hooks = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8"))["repos"][0]["hooks"]
    before_commit = [(hook["name"], hook["entry"].split()) for hook in hooks if "stages" not in hook]
    expected = [(name, [part.replace(f"{ROOT}/", "") for part in command]) for name, command in run.checks()]
    assert before_commit == expected
    assert hooks[-1]["entry"].split() == (ROOT / ".ci" / "run").read_text().split("exec ")[1].split(" <")[0].split()
