"""Reports of the trial: what was disclosed, what is cited in the reasons and was not, motions for evidence."""

from collections.abc import Callable

from judgedesk.app import grid, motions
from judgedesk.app.casefile import Case
from judgedesk.app.disclosure import NAMES, Disclosure, bare, ground_said, said
from judgedesk.app.disclosure_list import Line, register, resting
from judgedesk.app.law import packs
from judgedesk.app.note_words import note_said
from judgedesk.app.report_rows import BY_COUNT, BY_OPEN, BY_PERIOD, BY_PERSON, BY_STATE, Report, Row, days_of, typed
from judgedesk.app.wording import QT_TRANSLATE_NOOP, translated
from judgedesk.law.trial_grounds import grounds

_VERIFY = QT_TRANSLATE_NOOP("cli", "Provisions of the code of criminal procedure: verify in the current text.")


def _sayer(language: str) -> Callable[..., str]:
    return lambda text, **facts: translated(text, language, "cli").format(**facts)


def disclosed_report(case: Case, language: str) -> Report:
    """A row a document, a stretch of its pages, a testimony; open is what nothing may rest on."""
    say = _sayer(language)
    rows = []
    for line in register(case):
        rows.append(_row(line, line.state, line.pages or "", language))
        rows += [_row(line, one, _span(one), language) for one in line.parts]
    columns = [
        say(text)
        for text in (
            QT_TRANSLATE_NOOP("cli", "Volume"), QT_TRANSLATE_NOOP("cli", "Document or person heard"),
            QT_TRANSLATE_NOOP("cli", "Pages"), QT_TRANSLATE_NOOP("cli", "State at the trial"),
            QT_TRANSLATE_NOOP("cli", "On"),
            QT_TRANSLATE_NOOP("cli", "Folio of the record"), QT_TRANSLATE_NOOP("cli", "Ground"),
            QT_TRANSLATE_NOOP("cli", "Note"),
        )
    ]  # fmt: skip
    states: dict[str, str] = {state: say(text) for state, text in NAMES.items()}
    return Report(say(QT_TRANSLATE_NOOP("cli", "Disclosed at trial")), [case.title, say(_VERIFY)], columns, rows,
                  by=frozenset((BY_PERSON, BY_PERIOD, BY_STATE, BY_OPEN)), states=states)  # fmt: skip


def _row(line: Line, one: Disclosure, pages: str | int, language: str) -> Row:
    ground = ground_said(one, language) if one.ground else ""
    stands = translated(NAMES[one.state], language, "cli")
    name = f"sealed {line.document}" if line.sealed else line.name
    cells = (line.volume, name, pages, stands, typed(one.on), bare(one.folio), ground, note_said(one.note, language))
    persons = frozenset((line.person,)) if line.person else frozenset[str]()
    return Row(cells, one.id or f"{line.document}{line.testimony}", persons=persons, days=days_of(one.on, one.on),
               states=frozenset((one.state,)), open=one.open)  # fmt: skip


def _span(one: Disclosure) -> str:
    if one.pages is None:
        return ""
    first, last = one.pages
    return str(first) if first == last else f"{first}–{last}"


def undisclosed_report(case: Case, language: str) -> Report:
    """A row a passage on which a finding rests and that was not disclosed.

    Raises:
        UserError: ``keys.not_yours`` without the key of chambers.
    """
    say = _sayer(language)
    labels = {one.id: one.label for one in grid.counts(case)}
    called = {one.id: one.label for one in grid.persons(case)}
    rows = [
        Row(
            (one.passage.cite, one.passage.name, " ".join(one.passage.tag.quote.split()), labels[one.count],
             called.get(one.defendant, one.defendant), called.get(one.victim, one.victim),
             packs().element(one.element).label.in_language(language), said(one.state, language)),
            one.passage.tag.id, frozenset((one.count,)), frozenset((one.defendant, one.victim)),
        )
        for one in resting(case)
    ]  # fmt: skip
    columns = [
        say(text)
        for text in (
            QT_TRANSLATE_NOOP("cli", "Citation"), QT_TRANSLATE_NOOP("cli", "Document"),
            QT_TRANSLATE_NOOP("cli", "Passage"), QT_TRANSLATE_NOOP("cli", "Count"), QT_TRANSLATE_NOOP("cli", "Accused"),
            QT_TRANSLATE_NOOP("cli", "Injured party"), QT_TRANSLATE_NOOP("cli", "Element"),
            QT_TRANSLATE_NOOP("cli", "State at the trial"),
        )
    ]  # fmt: skip
    return Report(say(QT_TRANSLATE_NOOP("cli", "Not yet read, cited in the reasons")), [case.title], columns, rows,
                  by=frozenset((BY_COUNT, BY_PERSON)))  # fmt: skip


def motions_report(case: Case, language: str) -> Report:
    """A row a motion for evidence; open is what is not decided."""
    say = _sayer(language)
    people = {one.id: one.label for one in grid.persons(case)}
    rows = [
        Row(
            (typed(one.filed),
             say(motions.ROLES[one.who]) if one.who in motions.ROLES else people.get(one.who, one.who),
             say(motions.KINDS[one.kind]), one.thesis, one.means, say(motions.DECIDED[one.decision]),
             ", ".join(grounds("refused")[ground].provision for ground in one.grounds), typed(one.decided),
             note_said(one.note, language)),
            one.id, persons=frozenset((one.who, *one.persons)), days=days_of(one.filed, one.filed),
            states=frozenset((one.decision,)), open=one.decision == "open",
        )
        for one in motions.motions(case)
    ]  # fmt: skip
    columns = [
        say(text)
        for text in (
            QT_TRANSLATE_NOOP("cli", "Filed on"), QT_TRANSLATE_NOOP("cli", "Whose motion"),
            QT_TRANSLATE_NOOP("cli", "Kind of evidence"), QT_TRANSLATE_NOOP("cli", "To prove"),
            QT_TRANSLATE_NOOP("cli", "Evidence"), QT_TRANSLATE_NOOP("cli", "Decision"),
            QT_TRANSLATE_NOOP("cli", "Ground"), QT_TRANSLATE_NOOP("cli", "Decided on"),
            QT_TRANSLATE_NOOP("cli", "Note"),
        )
    ]  # fmt: skip
    states: dict[str, str] = {state: say(text) for state, text in motions.DECIDED.items()}
    return Report(say(QT_TRANSLATE_NOOP("cli", "Motions for evidence")), [case.title, say(_VERIFY)], columns, rows,
                  by=frozenset((BY_PERSON, BY_PERIOD, BY_STATE, BY_OPEN)), states=states)  # fmt: skip
