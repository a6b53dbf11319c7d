"""The window on a real case: opening, refusing, going about, importing, undoing."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QAbstractItemModelTester

from judgedesk.app import casefile, tagging
from judgedesk.app.reading import DocumentLine
from judgedesk.domain.changes import Changes
from judgedesk.domain.documents import DocumentState
from judgedesk.ui.shell.desk import Desk
from judgedesk.ui.shell.window import Window
from judgedesk.ui.views.documents import DocumentsView
from tests.ui.conftest import PASSPHRASE, STATEMENT


@pytest.fixture
def window(qtbot, theme, words):
    made = Window(theme, words)
    made.show()
    yield made
    made.close()
    made.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert made.report.text == ""
