"""A note with what it is: a fact, an assessment, or not marked."""

from typing import Final

from judgedesk.app.wording import QT_TRANSLATE_NOOP, translated
from judgedesk.domain.notes import NoteKind, read

NAMES: Final = {
    NoteKind.FACT: QT_TRANSLATE_NOOP("cli", "fact"),
    NoteKind.ASSESSMENT: QT_TRANSLATE_NOOP("cli", "assessment"),
    None: QT_TRANSLATE_NOOP("cli", "not marked"),
}


def note_said(note: str, language: str, *, always: bool = True) -> str:
    """A note as lists and reports have it: ``fact: came by bus``; '' where there is none. Without `always` nothing is
    said of one that is not marked.
    """
    kind, words = read(note)
    if not words.strip() or (kind is None and not always):
        return words
    return f"{translated(NAMES[kind], language, 'cli')}: {words}"
