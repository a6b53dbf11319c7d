"""Errors about near duplicates and candidates."""

from judgedesk.app.wordings.text import QT_TRANSLATE_NOOP, ErrorText

WORDING: dict[str, ErrorText] = {
    "enrich.unknown_step": ErrorText(
        QT_TRANSLATE_NOOP("errors", "There is no step {step}."),
        QT_TRANSLATE_NOOP("errors", "The steps are {steps}."),
        QT_TRANSLATE_NOOP("errors", "Name one of them, or none for all."),
    ),
    "candidates.unknown_kind": ErrorText(
        QT_TRANSLATE_NOOP("errors", "There is no kind {kind}."),
        QT_TRANSLATE_NOOP("errors", "The kinds are {kinds}."),
        QT_TRANSLATE_NOOP("errors", "Name one of them, or none for all."),
    ),
    "compare.same": ErrorText(
        QT_TRANSLATE_NOOP("errors", "{document} can't be compared with itself."),
        QT_TRANSLATE_NOOP("errors", "Both names mean the same document."),
        QT_TRANSLATE_NOOP("errors", "Choose another document."),
    ),
    "compare.no_text": ErrorText(
        QT_TRANSLATE_NOOP("errors", "{document} has no text to compare."),
        QT_TRANSLATE_NOOP("errors", "None of its pages has been read yet, or they are blank."),
        QT_TRANSLATE_NOOP("errors", "Have its scans read first, or look at both originals."),
    ),
}
