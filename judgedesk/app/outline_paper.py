"""An outline of questions as a paper: the question in two languages side by side, what it goes to, what is beside."""

from collections.abc import Sequence
from pathlib import Path

from judgedesk.app import grid, kept, law, outline_aids
from judgedesk.app.casefile import Case
from judgedesk.app.grid import Passage
from judgedesk.app.outline_records import Noted, Outline, Question
from judgedesk.app.outlines import of_person, outline
from judgedesk.app.papers import Recipient, names_for, release
from judgedesk.app.passages import of_tags
from judgedesk.app.tag_places import clock
from judgedesk.app.templates import table_file
from judgedesk.app.use_limits import Marks
from judgedesk.app.wording import QT_TRANSLATE_NOOP, translated
from judgedesk.domain.errors import UserError
from judgedesk.domain.roles import Compartment
from judgedesk.drafting.tables import Cell, Table
from judgedesk.law.model import Text

_SAID = {
    "open": QT_TRANSLATE_NOOP("cli", "open question"),
    "asked": QT_TRANSLATE_NOOP("cli", "asked"),
    "answered": QT_TRANSLATE_NOOP("cli", "answered"),
    "not_allowed": QT_TRANSLATE_NOOP("cli", "not allowed"),
}


def write_outline(case: Case, identifier: str, path: Path, language: str = "en", override: str = "") -> int:
    """Write an outline as .docx, .xlsx or .csv, protected persons under their pseudonyms; returns its questions.

    What is written of an outline that is the user's alone is told in the log of chambers only.

    Raises:
        UserError: ``outline.unknown``, ``out.unknown_ending``, ``leak.found``, ``leak.cannot_check``,
            ``out.not_logged``, ``disk.unwritable``.
    """
    known = outline(case, identifier)
    table = outline_table(case, known, language)
    names = names_for(case, Recipient.SERVED)
    table = Table(
        names.put_into_all(table.title),
        names.put_into_all(table.before),
        names.put_into_all(table.columns),
        names.put_into_all(table.rows),
    )
    part = Compartment.CHAMBERS if known.mine else None
    content = table_file(table, path.suffix.lower(), "outline", language)
    release(case, path, content, what="outline", number=len(table.rows), part=part, override=override)
    return len(table.rows)


def outline_for(case: Case, person: str, *, mine: bool = False) -> Outline:
    """The outline for somebody, by id, pseudonym or name: the user's own, or that with the case.

    Raises:
        UserError: ``person.unknown``, ``outline.none``.
    """
    who = kept.person_of(case, person)
    found = of_person(case, who.id, mine=mine)
    if found is None:
        raise UserError("outline.none", person=who.label)
    return found


def outline_table(case: Case, known: Outline, language: str) -> Table:
    """A row a question, in order; what has no translation has an empty cell for the interpreter."""

    def say(text: str, **facts: object) -> str:
        return translated(text, language, "cli").format(**facts)

    who = kept.person_of(case, known.person)
    labels = {count.id: count.label for count in grid.counts(case)}
    theirs = who.languages[0] if who.languages else "–"
    columns = [
        say(QT_TRANSLATE_NOOP("cli", "No.")),
        say(QT_TRANSLATE_NOOP("cli", "Question")),
        say(QT_TRANSLATE_NOOP("cli", "Language of the witness: {language}"), language=theirs),
        say(QT_TRANSLATE_NOOP("cli", "Goes to")),
        say(QT_TRANSLATE_NOOP("cli", "Stated before")),
        say(QT_TRANSLATE_NOOP("cli", "To be shown")),
        say(QT_TRANSLATE_NOOP("cli", "State and notes")),
    ]
    limits = Marks(case, language)
    rows = [
        (
            number,
            one.text,
            _translation(one, language),
            "\n".join(f"{labels.get(target.count, target.count)}: {_label(target.element, language)}"
                      for target in one.targets),
            "\n".join(
                " ".join(part for part in (f"{passage.cite}: {_quoted(passage)}",
                                           limits.beside(passage.tag.document, passage.tag.count)) if part)
                for passage in of_tags(case, one.tags)
            ),
            _to_be_shown(case, one, language, limits),
            _became(one, language),
        )
        for number, one in enumerate(known.questions, 1)
    ]  # fmt: skip
    before = [case.title]
    before += [_caution(one.prompt.label, one.prompt.basis, language)
               for one in outline_aids.of_hearing(case, known.person)]  # fmt: skip
    before += limits.heads()
    return Table(say(QT_TRANSLATE_NOOP("cli", "Questions to {person}"), person=who.label), before, columns, rows)


def _caution(label: Text, basis: str, language: str) -> str:
    return f"{label.in_language(language)}: {basis}"


def _label(element: str, language: str) -> str:
    elements, indicators = law.packs().elements, law.indicators().indicators
    known = elements.get(element) or indicators.get(element)
    return known.label.in_language(language) if known is not None else element


def _translation(question: Question, language: str) -> str:
    if not question.stale:
        return question.translation
    stale = translated(QT_TRANSLATE_NOOP("cli", "The question changed after it was translated."), language, "cli")
    return f"{question.translation}\n[{stale}]"


def _quoted(passage: Passage) -> str:
    return f"„{' '.join(passage.tag.quote.split())}”"


def _to_be_shown(case: Case, question: Question, language: str, limits: Marks) -> str:
    sealed = translated(QT_TRANSLATE_NOOP("cli", "a sealed page"), language, "cli")
    found = outline_aids.shown(case, question.exhibits)
    lines = [": ".join(part for part in (sealed if one.sealed else one.cite, one.exhibit.note,
                                         limits.beside(one.document)) if part)
             for one in found if one.document]  # fmt: skip
    return "\n".join(f"{number}. {line}" for number, line in enumerate(lines, 1))


def _became(question: Question, language: str) -> Cell:
    state = translated(_SAID[question.state], language, "cli")
    lines: Sequence[str] = [" ".join(part for part in (state, question.at.replace("T", " ")) if part)]
    return "\n".join([*lines, *map(_noted, question.notes)])


def _noted(one: Noted) -> str:
    second = f" [{clock(one.second)}]" if one.second is not None else ""
    return f"{one.at.replace('T', ' ')}{second} {one.text}"
