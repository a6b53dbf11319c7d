"""Reporting a problem: a text the user reads before anything is done with it, with nothing of the case in it."""

import platform

import pytest

from judgedesk import __version__
from judgedesk.app import casefile, tagging
from judgedesk.domain.errors import UserError
from judgedesk.ui.shell.window import Window


def test_a_report_names_program_system_and_last_message_and_nothing_of_the_case(qtbot, theme, words, tmp_path):
    window = Window(theme, words)
    qtbot.addWidget(window)
    window.show()
    words.error(UserError("document.unknown", name="Anna Example.pdf"))
    assert window.start.commands.run("problem.report")
    report = window.report
    assert report.isVisible()
    assert __version__ in report.text
    assert platform.system() in report.text
    assert "document.unknown" in report.text
    assert "Anna" not in report.text
    assert platform.node() not in report.text
    report._text.appendPlainText("The list stayed empty.")
    target = tmp_path / "report.txt"
    report.write_wanted.emit(target, report.text)
    qtbot.waitUntil(lambda: target.exists() and "stayed empty" in target.read_text(encoding="utf-8"))
    window.close()


SECRETS = ("Anna Example", "Bogdan", "P-1", "promised work in a hotel", "statement.txt", "II K 345/26", "A. Judge",
           "passports", "case.jdcase", "correct horse")  # fmt: skip


@pytest.mark.allow_stall  # a desk is made
def test_names_quotes_files_and_paths_of_a_case_are_in_no_report_of_a_mistake(
    qtbot, theme, words, folder, passphrase, tmp_path
):
    window = Window(theme, words)
    window.show()
    window.open(folder, "A. Judge", passphrase)
    qtbot.waitUntil(lambda: window.desk is not None and not window.desk.bridge.busy, timeout=10_000)
    desk = window.desk
    desk.search("passports")
    qtbot.waitUntil(lambda: not desk.bridge.busy)

    def mistaken(case: casefile.Case, quote: str) -> None:
        try:
            case.file.reading().execute(f"SELECT '{quote}' FROM {quote.split()[0]}_table")
        except Exception as error:
            raise KeyError(f"{case.path} {case.title} {case.user} {quote} P-1 Anna Example Bogdan") from error

    bugs: list[str] = []
    desk.bridge.bug.connect(bugs.append)
    desk.bridge.write(mistaken, desk.case, "promised work in a hotel")
    qtbot.waitUntil(lambda: bool(bugs))
    desk.bridge.write(tagging.remove_tag, desk.case, "Anna Example statement.txt")
    qtbot.waitUntil(desk.banner.isVisible)
    report = window.report
    assert report.isVisible() and "KeyError" in report.text
    said = [report.text]
    assert desk.commands.run("problem.report")
    said.append(report.text)
    assert "KeyError" in said[1] and "tag." in said[1]
    report.write_wanted.emit(tmp_path / "report.txt", report.text)
    qtbot.waitUntil(lambda: (tmp_path / "report.txt").exists() and not desk.bridge.busy)
    said.append((tmp_path / "report.txt").read_text(encoding="utf-8"))
    for text in said:
        assert [secret for secret in (*SECRETS, str(folder), str(tmp_path), folder.name) if secret in text] == []
    window.close()
    window.deleteLater()
