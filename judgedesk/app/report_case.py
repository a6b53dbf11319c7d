"""Reports of the file and of the evidence: ledger, grid, chronology, the log, custody, redactions."""

from collections.abc import Callable, Sequence

from judgedesk.app import audit, grid, law, passages
from judgedesk.app import ledger as ledgers
from judgedesk.app.casefile import Case
from judgedesk.app.chronology import chronology
from judgedesk.app.chronology_paper import chronology_table
from judgedesk.app.custody_paper import custody_table
from judgedesk.app.disclosure import Said
from judgedesk.app.ledger import LedgerLine
from judgedesk.app.papers import ledger_table
from judgedesk.app.redaction import redaction_log
from judgedesk.app.report_rows import (
    BY_COUNT,
    BY_OPEN,
    BY_PERIOD,
    BY_PERSON,
    BY_STATE,
    Report,
    Row,
    day_of_log,
    moment,
)
from judgedesk.app.use_limits import Marks
from judgedesk.app.wording import QT_TRANSLATE_NOOP, translated
from judgedesk.domain.roles import Compartment
from judgedesk.drafting.cells import Cell, Table
from judgedesk.store.audit import now

_FILES = {
    "ready": QT_TRANSLATE_NOOP("cli", "read"),
    "pending": QT_TRANSLATE_NOOP("cli", "waiting"),
    "failed": QT_TRANSLATE_NOOP("cli", "unreadable"),
    "duplicate": QT_TRANSLATE_NOOP("cli", "duplicate"),
    "sealed": QT_TRANSLATE_NOOP("cli", "sealed"),
}
_WHEN = QT_TRANSLATE_NOOP("cli", "When (UTC)")


def _sayer(language: str) -> Callable[..., str]:
    return lambda text, **facts: translated(text, language, "cli").format(**facts)


def ledger_report(case: Case, language: str) -> Report:
    """A row a file; open is what can't be found by search."""
    whole = ledgers.ledger(case, language=language)
    table, say = ledger_table(case, language, whole), _sayer(language)
    rows = [
        Row(cells, ledger_id(line), states=frozenset((str(line.state),)), open=ledgers.is_incomplete(line))
        for cells, line in zip(table.rows, whole.files, strict=True)
    ]
    states = {state: say(text) for state, text in _FILES.items()}
    return _report(table, rows, {BY_STATE, BY_OPEN}, states)


def ledger_id(line: LedgerLine) -> str:
    """What a file's row is known by: a duplicate has the number of the document it repeats."""
    again = "duplicate" if line.state == "duplicate" else ""
    return "\x00".join((str(line.document or ""), line.name, line.parent, again))


def grid_report(case: Case, language: str) -> Report:
    """A row for each element, accused and injured party, without findings of anybody; open is one without passages."""
    say, cells = _sayer(language), grid.grid(case).cells
    counts = {count.id: count for count in grid.counts(case)}
    called = {person.id: person.label for person in grid.persons(case)}
    applies = {
        True: "",
        False: say(QT_TRANSLATE_NOOP("cli", "not needed")),
        "disputed": say(QT_TRANSLATE_NOOP("cli", "age disputed")),
    }
    elements = law.packs()
    columns = [
        say(text)
        for text in (
            QT_TRANSLATE_NOOP("cli", "Count"), QT_TRANSLATE_NOOP("cli", "Accused"),
            QT_TRANSLATE_NOOP("cli", "Injured party"), QT_TRANSLATE_NOOP("cli", "Element"),
            QT_TRANSLATE_NOOP("cli", "Words of the statute"), QT_TRANSLATE_NOOP("cli", "For"),
            QT_TRANSLATE_NOOP("cli", "Against"), QT_TRANSLATE_NOOP("cli", "Context"),
            QT_TRANSLATE_NOOP("cli", "Applies"),
        )
    ]  # fmt: skip
    marks, disclosed = Marks(case, language), Said(case, language)
    cited = {one: passages.of_count(case, one) for one in counts} if marks or disclosed else {}
    rows = []
    for cell in cells:
        element = elements.element(cell.element)
        said: tuple[Cell, ...] = (
            counts[cell.count].label, called.get(cell.defendant, cell.defendant), called.get(cell.victim, cell.victim),
            element.label.in_language(language), element.term, cell.supports, cell.contradicts, cell.context,
            applies[cell.applies],
        )  # fmt: skip
        here = cited[cell.count].get((cell.defendant, cell.victim, cell.element), []) if cited else []
        if marks:
            said += (marks.beside_all((one.tag.document for one in here), cell.count),)
        if disclosed:
            said += (disclosed.beside_all((one.tag.document, one.tag.page) for one in here),)
        nothing = not (cell.supports or cell.contradicts or cell.context)
        rows.append(
            Row(said, grid_id(cell.count, cell.defendant, cell.victim, cell.element), frozenset((cell.count,)),
                frozenset((cell.defendant, cell.victim)), open=nothing and cell.applies is not False)
        )  # fmt: skip
    before = [case.title, say(QT_TRANSLATE_NOOP("cli", "Numbers of tagged passages. They say nothing of proof."))]
    if marks:
        columns, before = [*columns, marks.column], [*before, *marks.heads()]
    if disclosed:
        columns = [*columns, disclosed.column]
    return Report(say(QT_TRANSLATE_NOOP("cli", "Element grid")), before, columns, rows,
                  by=frozenset((BY_COUNT, BY_PERSON, BY_OPEN)))  # fmt: skip


def grid_id(count: str, defendant: str, victim: str, element: str) -> str:
    """What a row of the grid is known by."""
    return "\x00".join((count, defendant, victim, element))


def chronology_report(case: Case, language: str) -> Report:
    """A row a fact, those outside the scope below the others; open is what is disputed."""
    whole = chronology(case)
    table = chronology_table(case, language, whole)
    within = [line for line in whole.lines if not line.fact.outside_scope]
    apart = [line for line in whole.lines if line.fact.outside_scope]
    lines = [*within, *([None, *apart] if apart else [])]
    rows = []
    for cells, line in zip(table.rows, lines, strict=True):
        if line is None:
            rows.append(Row(cells, heading=True))
            continue
        bounds = line.fact.when.bounds
        rows.append(
            Row(cells, line.fact.id, line.counts, frozenset(line.fact.persons),
                () if bounds == (None, None) else bounds, open=line.fact.disputed)
        )  # fmt: skip
    return _report(table, rows, {BY_COUNT, BY_PERSON, BY_PERIOD, BY_OPEN})


def audit_report(case: Case, language: str) -> Report:
    """The log, but for that of chambers."""
    say = _sayer(language)
    rows = [
        Row((moment(event.at), event.who, event.kind, event.about, event.part, event.hash), event.hash,
            days=day_of_log(event.at))
        for event in audit.events(case)
        if event.part != Compartment.CHAMBERS
    ]  # fmt: skip
    columns = [
        say(text)
        for text in (
            _WHEN, QT_TRANSLATE_NOOP("cli", "Who"), QT_TRANSLATE_NOOP("cli", "What"),
            QT_TRANSLATE_NOOP("cli", "About"), QT_TRANSLATE_NOOP("cli", "Part"), QT_TRANSLATE_NOOP("cli", "Hash"),
        )
    ]  # fmt: skip
    return Report(say(QT_TRANSLATE_NOOP("cli", "Log")), [case.title], columns, rows, by=frozenset((BY_PERIOD,)))


def heads_report(case: Case, language: str) -> Report:
    """The newest event of each chain, to be kept on paper apart from the computer."""
    say = _sayer(language)
    rows = [Row((head.part, head.hash), head.part) for head in audit.heads(case)]
    before = [
        case.title,
        say(QT_TRANSLATE_NOOP("cli", "Read out on {at} by {user}"), at=now(), user=case.user),
        say(
            QT_TRANSLATE_NOOP(
                "cli",
                "As long as these hashes stand in the log, nothing before them was changed, removed or reordered.",
            )
        ),
    ]
    columns = [say(text) for text in (QT_TRANSLATE_NOOP("cli", "Part"), QT_TRANSLATE_NOOP("cli", "Hash"))]
    return Report(say(QT_TRANSLATE_NOOP("cli", "Newest events of the log")), before, columns, rows)


def custody_report(case: Case, language: str, only: int | None = None) -> Report:
    """A row for each thing that happened to each exhibit, or to one by its id."""
    table = custody_table(case, language, only)
    at = 2
    rows = [
        Row([*row[:at], moment(str(row[at])), *row[at + 1 :]], str(row[0]), days=day_of_log(str(row[at])))
        for row in table.rows
    ]
    columns = [*table.columns[:at], translated(_WHEN, language, "cli"), *table.columns[at + 1 :]]
    return Report(table.title, table.before, columns, rows, table.after, frozenset((BY_PERIOD,)))


def redactions_report(case: Case, language: str) -> Report:
    """Every box with its basis."""
    table = redaction_log(case, language)
    rows = [Row([*row[:-1], moment(str(row[-1]))], days=day_of_log(str(row[-1]))) for row in table.rows]
    columns = [*table.columns[:-1], translated(_WHEN, language, "cli")]
    return Report(table.title, table.before, columns, rows, table.after, frozenset((BY_PERIOD,)))


def _report(table: Table, rows: Sequence[Row], by: set[str], states: dict[str, str] | None = None) -> Report:
    return Report(table.title, table.before, table.columns, rows, table.after, frozenset(by), states or {})
