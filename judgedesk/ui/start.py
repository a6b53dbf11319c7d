"""Starting the window: the one place where its objects are made and joined."""

import faulthandler
import os
import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QSettings, Qt, QTimer
from PySide6.QtWidgets import QApplication, QStyleFactory

from judgedesk.ui import warm
from judgedesk.ui.bridge import trace
from judgedesk.ui.collector import Collector
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.window import Window
from judgedesk.ui.shell.words import LANGUAGES, Words

_TURN = 0.001
"""Seconds after which a busy worker lets the window's thread go on (Python: 0.005): painting asks for many turns."""
_FRAME = 60
"""Height the system's frame and bar may take, px."""


def application() -> QApplication:
    """The one application object, told to keep no notes of its own outside a case."""
    running = QApplication.instance()
    if isinstance(running, QApplication):
        return running
    # Qt's file dialog would write the folders last visited into the user's settings.
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, os.devnull)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, os.devnull)
    app = QApplication(sys.argv[:1])
    sys.setswitchinterval(_TURN)
    Collector(app)
    app.setApplicationName("JudgeDesk")
    app.setStyle(QStyleFactory.create("Fusion"))
    # Nothing moves by itself: what opens is there at once.
    for effect in (Qt.UIEffect.UI_AnimateMenu, Qt.UIEffect.UI_FadeMenu, Qt.UIEffect.UI_AnimateCombo,
                   Qt.UIEffect.UI_AnimateTooltip, Qt.UIEffect.UI_FadeTooltip):  # fmt: skip
        QApplication.setEffectEnabled(effect, False)
    return app


def run(case: Path | None, *, user: str = "", passphrase: str = "", language: str = "en") -> int:
    """Shows the window until it is closed; answers the exit status.

    With `user` and `passphrase` the case is opened at once, else the window asks for them.
    """
    # Should the program ever end at native level, the places in our code are told; no text of a case is among them.
    if sys.stderr is not None:
        faulthandler.enable()
    app = application()
    words = Words(language if language in LANGUAGES else "en", app)
    theme = Theme(parent=app)
    theme.choose("system")
    theme.apply()
    window = Window(theme, words)
    sys.excepthook = _to(window)
    if case is not None and passphrase:
        window.open(case, user, passphrase)
    else:
        window.ask_for(case)
    window.tell_language()
    screen = window.screen().availableSize()
    # With the system's frame around it, the window would else reach beyond a small screen.
    if screen.width() <= window.width() or screen.height() <= window.height() + _FRAME:
        window.showMaximized()
    else:
        window.show()
    # After the first picture of the window: the user can type meanwhile.
    QTimer.singleShot(0, warm.begin)
    return app.exec()


def _to(window: Window) -> Callable[[type[BaseException], BaseException, TracebackType | None], None]:
    """Shows what a slot raised as a report, without the message, which may quote the case."""

    def tell(kind: type[BaseException], error: BaseException, where: TracebackType | None) -> None:
        if isinstance(error, KeyboardInterrupt):
            sys.__excepthook__(kind, error, where)
        else:
            window.report.show_bug(trace(error.with_traceback(where)))

    return tell
