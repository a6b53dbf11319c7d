"""Errors about files inside files, interrupted readings and watched folders."""

from judgedesk.app.wordings.text import QT_TRANSLATE_NOOP, ErrorText

WORDING: dict[str, ErrorText] = {
    "part.waiting": ErrorText(
        QT_TRANSLATE_NOOP("errors", "This file was found inside another and is not read yet."),
        QT_TRANSLATE_NOOP("errors", "The import was stopped before its turn came; its bytes are in the case."),
        QT_TRANSLATE_NOOP("errors", "It is read with the next import, or with “Try again” in the ledger."),
    ),
    "part.too_deep": ErrorText(
        QT_TRANSLATE_NOOP("errors", "This file was kept and not opened."),
        QT_TRANSLATE_NOOP("errors", "It lies in more containers, one inside the other, than any honest file does."),
        QT_TRANSLATE_NOOP("errors", "Ask whoever delivered it to send it by itself."),
    ),
    "part.unreadable": ErrorText(
        QT_TRANSLATE_NOOP("errors", "This file inside another could not be taken out."),
        QT_TRANSLATE_NOOP("errors", "The reader broke off at it twice; the rest of the container was read."),
        QT_TRANSLATE_NOOP("errors", "Ask for the file by itself, or open the container with another program."),
    ),
    "read.interrupted": ErrorText(
        QT_TRANSLATE_NOOP("errors", "This file is not read yet."),
        QT_TRANSLATE_NOOP("errors", "Reading it once more was stopped."),
        QT_TRANSLATE_NOOP("errors", "Choose “Try again” in the ledger."),
    ),
    "watched.unknown": ErrorText(
        QT_TRANSLATE_NOOP("errors", "{path} is not a watched folder."),
        QT_TRANSLATE_NOOP("errors", "Only folders that were chosen for it are watched."),
        QT_TRANSLATE_NOOP("errors", "See the list of watched folders."),
    ),
    "out.unknown_report": ErrorText(
        QT_TRANSLATE_NOOP("errors", "There is no report {report}."),
        QT_TRANSLATE_NOOP("errors", "Reports are: {known}."),
        QT_TRANSLATE_NOOP("errors", "Name one of them."),
    ),
    "out.unknown_ending": ErrorText(
        QT_TRANSLATE_NOOP("errors", "A file ending in {ending} can't be written."),
        QT_TRANSLATE_NOOP("errors", "Tables are written as {known}."),
        QT_TRANSLATE_NOOP("errors", "Give the file one of these endings."),
    ),
    "out.not_logged": ErrorText(
        QT_TRANSLATE_NOOP("errors", "Nothing was written."),
        QT_TRANSLATE_NOOP(
            "errors", "The log of the case says of every paper who took it out, and the case is open for reading only."
        ),
        QT_TRANSLATE_NOOP("errors", "Open the case for writing, or ask somebody who may."),
    ),
}
