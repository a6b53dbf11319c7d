"""Papers of service: the list of what was sent to whom, and envelopes or labels with addresses.

The list names nobody who is protected and no address, and goes like any paper through the one door. Envelopes hold
names and addresses: they are of the class ``annex``, for who holds the key to identities, or a serving grant of
everybody on them. A grant is not believed blindly: the same letters with pseudonyms for names and addresses are read
back first, as a paper to be served would be, so that nobody else can stand in them.
"""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Final

from judgedesk.app import consultation, serving
from judgedesk.app.casefile import Case
from judgedesk.app.hearings import Book
from judgedesk.app.office import office
from judgedesk.app.outgoing import Recipient, named_in, refuse, release
from judgedesk.app.paper_words import file_number
from judgedesk.app.service import Service, by_hearing, services
from judgedesk.app.serving import Address
from judgedesk.app.templates import table_file
from judgedesk.app.wording import QT_TRANSLATE_NOOP, translated
from judgedesk.domain.errors import UserError
from judgedesk.domain.roles import Compartment
from judgedesk.drafting.envelopes import FORMS, Form, Letter, letters_docx
from judgedesk.drafting.tables import Cell, Table
from judgedesk.law.serving import methods

STATES_SAID: Final = {
    "sent": QT_TRANSLATE_NOOP("cli", "sent, nothing came back yet"),
    "served": QT_TRANSLATE_NOOP("cli", "served in person"),
    "substitute": QT_TRANSLATE_NOOP("cli", "served by substitute"),
    "failed": QT_TRANSLATE_NOOP("cli", "could not be served"),
    "excused": QT_TRANSLATE_NOOP("cli", "served, person excused"),
}
ATTENDANCE_SAID: Final = {
    "": "",
    "appeared": QT_TRANSLATE_NOOP("cli", "appeared"),
    "not_appeared": QT_TRANSLATE_NOOP("cli", "did not appear, no excuse"),
    "excused": QT_TRANSLATE_NOOP("cli", "did not appear, excused"),
}
COSTS_SAID: Final = {
    "travel": QT_TRANSLATE_NOOP("cli", "travel"),
    "interpreter": QT_TRANSLATE_NOOP("cli", "interpreter's fee"),
    "earnings": QT_TRANSLATE_NOOP("cli", "lost earnings"),
    "other": QT_TRANSLATE_NOOP("cli", "other costs"),
}
_TITLE = QT_TRANSLATE_NOOP("cli", "List of service")
_COLUMNS = (
    QT_TRANSLATE_NOOP("cli", "No."), QT_TRANSLATE_NOOP("cli", "Person"), QT_TRANSLATE_NOOP("cli", "Paper"),
    QT_TRANSLATE_NOOP("cli", "For the day"), QT_TRANSLATE_NOOP("cli", "Sent"), QT_TRANSLATE_NOOP("cli", "By"),
    QT_TRANSLATE_NOOP("cli", "Letter no."), QT_TRANSLATE_NOOP("cli", "What came of it"),
    QT_TRANSLATE_NOOP("cli", "Day"), QT_TRANSLATE_NOOP("cli", "Receipt"), QT_TRANSLATE_NOOP("cli", "Attendance"),
    QT_TRANSLATE_NOOP("cli", "Costs (claimed / granted)"),
)  # fmt: skip
_PAPERS_SAID: Final = {"summons": QT_TRANSLATE_NOOP("cli", "summons")}


def costs_said(one: Service, language: str) -> str:
    """Costs in one line: ``travel 40.00 / 35.00 PLN``."""
    lines = [
        f"{translated(COSTS_SAID.get(cost.what, cost.what), language, 'cli')} {cost.claimed or '–'} / "
        f"{cost.granted or '–'} {cost.currency}"
        for cost in one.costs
    ]
    return "; ".join(lines)


def paper_said(one: Service, language: str) -> str:
    """What was sent, in words."""
    return translated(_PAPERS_SAID[one.paper], language, "cli") if one.paper in _PAPERS_SAID else one.paper


def list_table(case: Case, language: str = "en", recipient: Recipient = Recipient.SERVED) -> Table:
    """The list of service as a table; the public is told no pseudonyms either."""
    book = Book(case)
    rows = [
        _row(book, number, one, language, recipient) for number, one in enumerate(by_hearing(book, services(case)), 1)
    ]
    columns = [translated(one, language, "cli") for one in _COLUMNS]
    return Table(translated(_TITLE, language, "cli"), [case.title], columns, rows)


def _row(book: Book, number: int, one: Service, language: str, recipient: Recipient) -> list[Cell]:
    def say(table: dict[str, str], name: str) -> str:
        return translated(table[name], language, "cli") if table.get(name) else name

    method = methods().get(one.method)
    person = f"{number}" if recipient is Recipient.PUBLIC else book.called(one.person)
    return [
        number, person, paper_said(one, language), one.day, one.sent,
        method.label.in_language(language) if method else one.method, one.reference, say(STATES_SAID, one.state),
        one.on, one.receipt, say(ATTENDANCE_SAID, one.attendance), costs_said(one, language),
    ]  # fmt: skip


def write_list(case: Case, path: Path, language: str = "en", recipient: str = "served", override: str = "") -> int:
    """Write the list of service: .docx, .xlsx or .csv; returns its rows.

    Raises:
        UserError: ``paper.unknown_recipient``; as `release`.
    """
    whom = recipient_of(recipient)
    table = list_table(case, language, whom)
    content = table_file(table, path.suffix.lower(), "services", language)
    release(case, path, content, what="services", number=len(table.rows), recipient=whom, override=override)
    return len(table.rows)


def recipient_of(name: str) -> Recipient:
    """A recipient by its name. Raises UserError ``paper.unknown_recipient``."""
    try:
        return Recipient(name)
    except ValueError as error:
        raise UserError("paper.unknown_recipient", given=name[:40], known=", ".join(Recipient)) from error


def write_letters(case: Case, wanted: Iterable[str], path: Path, form: str = "envelopes", language: str = "en") -> int:
    """Write envelopes or labels of some services into one .docx, in their order; returns how many.

    Each address is a view that the log tells of.

    Args:
        case: open for writing.
        wanted: ids of services.
        path: a .docx.
        form: ``envelopes`` or ``labels``.
        language: of what stands beside the address.

    Raises:
        UserError: ``service.bad`` for another form, or none wanted; ``out.unknown_ending``; ``service.no_address``;
            as `serving.addresses` and `release`.
    """
    if form not in FORMS:
        raise UserError("service.bad", field="form", given=form[:40], why=", ".join(FORMS))
    if path.suffix.lower() != ".docx":
        raise UserError("out.unknown_ending", ending=path.suffix, known=".docx")
    chosen = list(dict.fromkeys(wanted))
    if not chosen:
        raise UserError("paper.none_given")
    if not case.writable:
        raise UserError("out.not_logged")
    by_id = {one.id: one for one in services(case)}
    found = serving.addresses(case, chosen)
    unknown = [one for one in found if not one.lines]
    if unknown:
        raise UserError("service.no_address", person=unknown[0].called, number=len(unknown))
    made = _Letters(case, [by_id[one.service] for one in found if one.service in by_id], form, language)
    holds = case.file.holds(Compartment.SEALED)
    if not holds:
        twin = made.bytes_of(found, lambda one: [one.called])
        refuse(case, path, named_in(case, path.name, twin, Recipient.SERVED), Recipient.SERVED)
    content = made.bytes_of(found, lambda one: [one.name or one.called, *one.lines])
    release(case, path, content, what="envelopes", number=len(found), recipient=Recipient.ANNEX, granted=not holds)
    if holds:
        consultation.log(case)
    return len(found)


class _Letters:
    """Letters of services, to be made twice of the same parts."""

    def __init__(self, case: Case, known: Sequence[Service], form: Form, language: str) -> None:
        self._form, self._language = form, language
        self._by_id = {one.id: one for one in known}
        said = office()
        self._sender = [line for line in (said.get("name"), said.get("division"), said.get("address")) if line]
        self._number = file_number(case.title)

    def bytes_of(self, found: Sequence[Address], to: Callable[[Address], list[str]]) -> bytes:
        """The document, with what `to` says of each address."""
        letters = [Letter(self._sender, to(one), self._marks(one)) for one in found]
        return letters_docx(letters, self._form, translated(_TITLE, self._language, "cli"))

    def _marks(self, one: Address) -> list[str]:
        service = self._by_id.get(one.service)
        return [mark for mark in (self._number, service.reference if service else "") if mark]
