"""What each error says: what happened, why it stopped, what to do next.

English is the source; other languages stand in `i18n/`, context ``errors``. The window translates through Qt, the
command line reads the same files itself, since nothing but the window may load Qt.
"""

import functools
from collections.abc import Mapping
from datetime import datetime
from xml.etree import ElementTree

from judgedesk.app.wordings import (
    arriving,
    asking,
    bundle,
    calendars,
    case,
    caseplace,
    chronology,
    counts,
    diary,
    drives,
    elements,
    exchange,
    families,
    files,
    folios,
    hearings,
    instruments,
    leaks,
    liberty,
    mailing,
    office,
    outlines,
    people,
    protection,
    question,
    reader,
    reading_queue,
    recordings,
    redaction,
    reports,
    requests,
    requests_followed,
    running,
    scans,
    secrecy,
    sensitive,
    service,
    settings,
    tables,
    testimony,
    trial,
    work,
    writing,
)
from judgedesk.app.wordings.text import QT_TRANSLATE_NOOP, ErrorText
from judgedesk.domain.errors import Fact, UserError
from judgedesk.domain.roles import Compartment
from judgedesk.places import translations

__all__ = ["QT_TRANSLATE_NOOP", "ErrorText", "said", "translated", "words"]

_UNKNOWN = ErrorText(
    QT_TRANSLATE_NOOP("errors", "This could not be done."),
    QT_TRANSLATE_NOOP("errors", "The reason has no wording yet."),
    QT_TRANSLATE_NOOP("errors", "Please report it."),
)

WORDING: dict[str, ErrorText] = {}
for _part in (
    case,
    caseplace,
    files,
    work,
    writing,
    question,
    arriving,
    office,
    mailing,
    scans,
    reader,
    reading_queue,
    folios,
    families,
    recordings,
    drives,
    asking,
    bundle,
    calendars,
    chronology,
    counts,
    diary,
    elements,
    exchange,
    hearings,
    instruments,
    leaks,
    liberty,
    outlines,
    people,
    protection,
    redaction,
    reports,
    requests,
    requests_followed,
    running,
    secrecy,
    sensitive,
    service,
    settings,
    testimony,
    trial,
    tables,
):
    WORDING |= _part.WORDING


def words(error: UserError) -> ErrorText:
    """The English sentences of an error, unfilled: the keys of its translations.

    An error with a `reason` may have a wording of its own for it, under ``code.reason``.
    """
    special = WORDING.get(f"{error.code}.{error.facts.get('reason')}")
    return special or WORDING.get(error.code) or _UNKNOWN


def said(error: UserError, language: str = "en") -> ErrorText:
    """The sentences of an error in a language, filled."""
    known = words(error)
    facts = _facts_in(error, language)
    return ErrorText(*(_filled(translated(part, language), facts) for part in (known.what, known.why, known.next)))


def _facts_in(error: UserError, language: str) -> dict[str, Fact]:
    """The facts of an error; where ``fields`` are ids that people know by titles, ``fields_en`` and ``fields_pl`` say
    these.
    """
    ending = f"_{language}"
    titles = {name.removesuffix(ending): fact for name, fact in error.facts.items() if name.endswith(ending)}
    if "since" in error.facts:
        titles["since"] = local_time(str(error.facts["since"]))
    part = error.facts.get("part")
    if error.code == "case.damaged" and part in set(Compartment):
        titles["part"] = f"{part}.db"
    if part in case.PARTS:
        titles["part"] = translated(str(part), language)
    return error.facts | titles


def local_time(at: str) -> str:
    """A stored UTC moment as this office's clock shows it, ``2026-02-08 09:15``; what is none stays as it is."""
    try:
        return datetime.fromisoformat(at).astimezone().strftime("%Y-%m-%d %H:%M")
    except (ValueError, OverflowError, OSError):
        return at


def _filled(text: str, facts: Mapping[str, Fact]) -> str:
    try:
        return text.format(**facts)
    except (KeyError, IndexError):
        return text


def translated(text: str, language: str, context: str = "errors") -> str:
    """A text of the program in a language; itself where there is no translation."""
    return text if language == "en" else _catalogue(language).get((context, text), text)


@functools.cache
def _catalogue(language: str) -> dict[tuple[str, str], str]:
    """All finished translations of a language from its Qt Linguist file."""
    path = translations(f"judgedesk_{language}.ts")
    if not path.is_file():
        return {}
    found = {}
    for context in ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is not None and translation.get("type") is None and translation.text:
                found[context.findtext("name", ""), message.findtext("source", "")] = translation.text
    return found
