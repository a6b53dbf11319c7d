"""Reporting a problem: a text the user reads before anything is done with it, with nothing of the case in it."""

import platform

from judgedesk import __version__
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
