"""Errors about drives and folders that go away in the midst of work."""

from judgedesk.app.wordings.text import QT_TRANSLATE_NOOP, ErrorText

WORDING: dict[str, ErrorText] = {
    "case.gone": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The case can't be reached any more."),
        QT_TRANSLATE_NOOP(
            "errors", "The drive with {path} was disconnected or the folder was moved; what was complete is safe."
        ),
        QT_TRANSLATE_NOOP("errors", "Connect it again, open the case and repeat the last step: it goes on from there."),
    ),
    "files.gone": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The files being imported can't be reached any more."),
        QT_TRANSLATE_NOOP(
            "errors", "The drive with {path} was disconnected or the folder was moved; what was taken before is safe."
        ),
        QT_TRANSLATE_NOOP("errors", "Connect it again and import the same folder: it goes on where it stopped."),
    ),
}
