"""Templates of papers: the program's own, and those a court has put in their place."""

import shutil
from dataclasses import dataclass
from pathlib import Path

from judgedesk.app.paper_kinds import OF_REPORT
from judgedesk.domain.errors import UserError
from judgedesk.drafting.cells import Table
from judgedesk.drafting.reports import TABLE
from judgedesk.drafting.tables import written
from judgedesk.places import court, resources

LANGUAGES = ("en", "pl")


@dataclass(frozen=True, slots=True)
class Template:
    """A template by name and language; `own` says whether it is the court's."""

    name: str
    language: str
    path: Path
    own: bool


def templates() -> list[Template]:
    """All there are, by name and language: the program's, and those that only the court has."""
    found = [*resources("templates").glob("*.docx"), *court("templates").glob("*.docx")]
    known = sorted({tuple(path.name.rsplit(".", 2)[:2]) for path in found if path.name.count(".") > 1})
    return [template(name, language) for name, language in known if language in LANGUAGES]


def template(name: str, language: str) -> Template:
    """The court's own template where it has one, else the program's.

    Raises:
        UserError: ``template.unknown``.
    """
    file = f"{name}.{language}.docx"
    own, ours = court("templates", file), resources("templates", file)
    if own.is_file():
        return Template(name, language, own, True)
    if not ours.is_file():
        raise UserError("template.unknown", name=name, known=", ".join(sorted({one.name for one in templates()})))
    return Template(name, language, ours, False)


def table_file(table: Table, ending: str, report: str, language: str) -> bytes:
    """A table as a file of that ending; a .docx from the court's own template of the report (``report_NAME``), else
    from that of all tables, in the language of the paper.

    Raises:
        UserError: ``out.unknown_ending``, ``template.bad``, ``report.too_long``.
    """
    if ending != ".docx":
        return written(table, ending)
    name = f"{OF_REPORT}{report}"
    own = next((one for one in templates() if (one.name, one.language) == (name, language)), None)
    return written(table, ending, (own or template(TABLE, language)).path)


def copy_to_court(name: str, language: str) -> Path:
    """Put the program's template where the court can edit it; from then on papers are made from that copy.

    Raises:
        UserError: ``template.unknown``; ``template.is_own`` where there is a copy, which is left as it is;
            ``disk.unwritable``.
    """
    found = template(name, language)
    target = court("templates", f"{name}.{language}.docx")
    if found.own:
        raise UserError("template.is_own", path=str(target))
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(found.path, target)
    except OSError as error:
        raise UserError("disk.unwritable", path=str(target)) from error
    return target
