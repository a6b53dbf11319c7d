"""The chronology as a paper: a row a fact in order, those outside the scope under a heading of their own."""

from collections.abc import Sequence

from judgedesk.app.casefile import Case
from judgedesk.app.chronology import Chronology, Line, chronology
from judgedesk.app.disclosure import Said
from judgedesk.app.grid import Passage
from judgedesk.app.passages import of_tags
from judgedesk.app.use_limits import Marks
from judgedesk.app.wording import QT_TRANSLATE_NOOP, translated
from judgedesk.domain.evidence import Stance
from judgedesk.domain.facts import FactKind
from judgedesk.drafting.tables import Cell, Table
from judgedesk.language.fuzzy_dates import said

_MARKS = {Stance.SUPPORTS: "●", Stance.CONTRADICTS: "○", Stance.CONTEXT: "◐"}


def chronology_table(case: Case, language: str, known: Chronology | None = None) -> Table:
    """Date as it is known, what, persons, place, by whom it is disputed, and the passages with citation and quotation;
    then the facts outside the scope, each with its reason. People appear as their labels: pseudonyms where there are.
    """
    whole = known or chronology(case)
    quoted = {one.tag.id: one for one in of_tags(case, [tag for line in whole.lines for tag in line.fact.tags])}
    within = [line for line in whole.lines if not line.fact.outside_scope]
    apart = [line for line in whole.lines if line.fact.outside_scope]
    rows = [_row(line, whole, quoted, language) for line in within]
    if apart:
        heading = _say(QT_TRANSLATE_NOOP("cli", "Outside the scope"), language)
        rows += [("", heading, "", "", "", "", ""), *(_row(line, whole, quoted, language) for line in apart)]
    number = _say(QT_TRANSLATE_NOOP("cli", "Facts: {within}, outside the scope: {apart}"), language)
    marks = _say(QT_TRANSLATE_NOOP("cli", "Passages: ● supports, ○ against, ◐ context"), language)
    columns = [
        _say(text, language)
        for text in (
            QT_TRANSLATE_NOOP("cli", "Date"), QT_TRANSLATE_NOOP("cli", "What"), QT_TRANSLATE_NOOP("cli", "Persons"),
            QT_TRANSLATE_NOOP("cli", "Place"), QT_TRANSLATE_NOOP("cli", "Disputed"),
            QT_TRANSLATE_NOOP("cli", "Passages"), QT_TRANSLATE_NOOP("cli", "Reason"),
        )
    ]  # fmt: skip
    before = [case.title, number.format(within=len(within), apart=len(apart)), marks]
    limits = Marks(case, language)
    if limits:
        listed = iter([*within, *apart])
        beside = ["" if apart and number == len(within) else _limits(next(listed), quoted, limits)
                  for number in range(len(rows))]  # fmt: skip
        rows = [(*row, said) for row, said in zip(rows, beside, strict=True)]
        columns, before = [*columns, limits.column], [*before, *limits.heads()]
    disclosed = Said(case, language)
    if disclosed:
        lines = [*within, *([None] if apart else []), *apart]
        rows = [(*row, _disclosed(line, quoted, disclosed)) for row, line in zip(rows, lines, strict=True)]
        columns = [*columns, disclosed.column]
    return Table(_say(QT_TRANSLATE_NOOP("cli", "Chronology"), language), before, columns, rows)


def _say(text: str, language: str) -> str:
    return translated(text, language, "cli")


def _row(line: Line, whole: Chronology, quoted: dict[str, Passage], language: str) -> Sequence[Cell]:
    fact = line.fact
    what = fact.text
    if fact.kind is FactKind.ASSESSMENT:
        what = _say(QT_TRANSLATE_NOOP("cli", "Assessment: {text}"), language).format(text=what)
    cited = [quoted[tag] for tag in fact.tags if tag in quoted]
    cited.sort(key=lambda one: (one.tag.document, one.tag.page, one.tag.start))
    # What is tagged to several elements is quoted once.
    quotes = dict.fromkeys(f"{_MARKS[one.tag.stance]} {one.cite}: „{' '.join(one.tag.quote.split())}”" for one in cited)
    return (
        said(fact.when, language),
        what,
        ", ".join(whole.called(who) for who in fact.persons),
        fact.place,
        disputed_said(line, whole, language),
        "\n".join(quotes),
        fact.outside_scope,
    )


def _limits(line: Line, quoted: dict[str, Passage], limits: Marks) -> str:
    """Conditions on what a fact cites, held against the count to which each passage is tagged."""
    cited = [quoted[tag].tag for tag in line.fact.tags if tag in quoted]
    said = [limits.beside(tag.document, tag.count) for tag in cited]
    return "\n".join(dict.fromkeys(part for one in said for part in one.splitlines()))


def _disclosed(line: Line | None, quoted: dict[str, Passage], disclosed: Said) -> str:
    """How the pages that a fact cites stand; nothing for a heading."""
    cited = [quoted[tag].tag for tag in line.fact.tags if tag in quoted] if line is not None else []
    return disclosed.beside_all((tag.document, tag.page) for tag in cited)


def disputed_said(line: Line, whole: Chronology, language: str) -> str:
    """By whom a fact is disputed; that it is, where nobody is named; nothing where it is not."""
    if not line.fact.disputed:
        return ""
    by = ", ".join(whole.called(who) for who in line.fact.disputed_by)
    return by or _say(QT_TRANSLATE_NOOP("cli", "disputed"), language)
