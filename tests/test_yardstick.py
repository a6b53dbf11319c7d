"""The yardstick of the tests of time: what is too long stays too long."""

import sys

import pytest

from tests import yardstick
from tests.yardstick import judged_twice, slowness, to_be_judged_untraced, too_long


def test_on_a_machine_half_as_fast_twice_as_long_is_allowed(monkeypatch):
    monkeypatch.delenv("JUDGEDESK_STOOD_STILL", raising=False)
    monkeypatch.setattr(yardstick, "_taken", lambda: 2 * yardstick.STANDARD)
    assert slowness() == pytest.approx(2)
    assert too_long("", {"opening": 0.19, "closing": 0.21}, {"opening": 0.1, "closing": 0.1}) == {"closing": 0.21}


def test_a_fast_machine_has_no_less_and_a_very_slow_one_no_more_than_three_times(monkeypatch):
    monkeypatch.setattr(yardstick, "_taken", lambda: yardstick.STANDARD / 4)
    assert slowness() == 1
    monkeypatch.setattr(yardstick, "_taken", lambda: 40 * yardstick.STANDARD)
    assert slowness() == 3


def test_here_it_is_measured():
    assert 1 <= slowness() <= 3


def test_only_a_traced_run_puts_a_judgement_off(monkeypatch, tmp_path):
    notes = tmp_path / "stood-still.txt"
    monkeypatch.setenv("JUDGEDESK_STOOD_STILL", str(notes))
    monkeypatch.setattr(yardstick.sys, "gettrace", lambda: None)
    assert not to_be_judged_untraced("tests/a.py::b") and not notes.exists()
    monkeypatch.setattr(yardstick.sys, "gettrace", lambda: sys)
    assert to_be_judged_untraced("tests/a.py::b")
    assert notes.read_text() == "tests/a.py::b\n"
    monkeypatch.delenv("JUDGEDESK_STOOD_STILL")
    assert not to_be_judged_untraced("tests/a.py::b")


def test_what_is_judged_twice_is_noted_however_slow_the_machine(monkeypatch, tmp_path):
    notes = tmp_path / "stood-still.txt"
    monkeypatch.setattr(yardstick, "_taken", lambda: 2 * yardstick.STANDARD)
    monkeypatch.setenv("JUDGEDESK_STOOD_STILL", str(notes))
    monkeypatch.setattr(yardstick.sys, "gettrace", lambda: sys)
    assert judged_twice() and too_long("tests/a.py::b", {"opening": 0.19}, {"opening": 0.1}) == {}
    assert notes.read_text() == "tests/a.py::b\n"
