"""The command line says how far each language goes, and of a language of terms that it speaks English itself."""

import json

import pytest

from judgedesk.cli.main import main


class NoWindow:
    def __init__(self) -> None:
        self.language = ""

    def run(self, case, user, passphrase, language):
        self.language = language
        return 0


def test_the_window_opens_in_the_language_that_was_asked_for_and_it_is_said_what_is_missing(capsys):
    window = NoWindow()
    assert main(["desk", "--language", "hr"], window) == 0
    assert window.language == "hr"
    said = capsys.readouterr().err
    assert "Hrvatski" in said
    assert "English" in said
    assert main(["desk", "--language", "pl"], window) == 0
    assert (window.language, capsys.readouterr().err) == ("pl", "")


@pytest.mark.parametrize("language", ["de", "hr", "ro", "uk"])
def test_everything_that_falls_back_is_listed(capsys, language):
    assert main(["languages", language, "--json"], NoWindow()) == 0
    (found,) = json.loads(capsys.readouterr().out)
    assert found["said"] + len(found["english"]) == found["texts"]
    assert found["said"] > 60


def test_whole_languages_lack_nothing(capsys):
    assert main(["languages", "--language", "en"], NoWindow()) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines if line.endswith("complete")] == ["en", "pl"]
    assert len(lines) == 6
