"""Papers about a measure, a testimony, a person or a count, from templates that a court can edit.

Nothing is made up: what the case does not say is a gap in the paper, and the gaps are told.
"""

import io
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final, TypeAlias

from judgedesk.app import law, paper_liberty, protection, service
from judgedesk.app.casefile import Case
from judgedesk.app.outgoing import Recipient, release
from judgedesk.app.paper_content import Subject
from judgedesk.app.paper_hearings import check, content, find, fits, never_named
from judgedesk.app.paper_kinds import (
    ABROAD,
    ANNEX,
    HEARING_KINDS,
    KINDS,
    LIBERTY_KINDS,
    OF_REPORT,
    REPORTS,
    PaperKind,
    kind_of,
)
from judgedesk.app.paper_parties import Parties
from judgedesk.app.paper_words import GAP
from judgedesk.app.templates import template as template_named
from judgedesk.app.templates import templates as all_templates
from judgedesk.domain.changes import Changes
from judgedesk.domain.errors import UserError
from judgedesk.domain.roles import Compartment
from judgedesk.drafting.templated import filled

Json: TypeAlias = dict[str, Any]
_MOST_OF_A_GAP: Final = 70
NOTHING: Final = Changes()
_ANNEX_NAME: Final = {"en": "address-annex", "pl": "zalacznik-adresowy"}


@dataclass(frozen=True, slots=True)
class Written:
    """A paper that was written.

    Attributes:
        path: where it lies.
        gaps: the words before each place where somebody has to write, in its order.
        annex: the address annex that goes with it; None where none does.
        withheld: ``identities`` where an annex belongs to it and the user does not hold the key for one.
        changes: what was noted in the case for its having been written.
    """

    path: Path
    gaps: tuple[str, ...]
    annex: Path | None = None
    withheld: tuple[str, ...] = ()
    changes: Changes = NOTHING


def summons(template: str, recipient: str) -> bool:
    """Whether a paper calls somebody: the summons itself, to whom it is served."""
    return template == service.SUMMONS and recipient == Recipient.SERVED


def templates_for(case: Case, about: str) -> list[str]:
    """Templates that suit a record, those for its measure first.

    Raises:
        UserError: ``paper.unknown_about``.
    """
    parties = Parties(case, "en", Recipient.SERVED)
    subject = _found(case, about, parties)
    accused = any(map(parties.is_accused, subject.persons))
    known = {**KINDS, **HEARING_KINDS, **LIBERTY_KINDS}
    suited = [
        name
        for name, kind in known.items()
        if fits(kind, subject)
        and (kind.of_anybody or not accused)
        and _suits(kind, subject)
        and (name not in LIBERTY_KINDS or paper_liberty.suits(case, name, subject))
    ]
    # Papers of requests to other states have a way of their own, see `requests_paper`.
    others = (*ABROAD, OF_REPORT)
    own = [
        one.name for one in all_templates() if one.name not in (*known, *REPORTS) and not one.name.startswith(others)
    ]
    return [*sorted(suited, key=lambda name: not kind_of(name).measures), *dict.fromkeys(own)]


def _suits(kind: PaperKind, subject: Subject) -> bool:
    """Whether a paper is made for the measure: by its id, else by the papers that the packs name."""
    if subject.measure is None or subject.measure.measure in kind.measures:
        return True
    measure = law.measures().measures.get(subject.measure.measure)
    if measure is None or kind.measures:
        return measure is None and not kind.measures
    papers = {paper.id for paper in measure.papers}
    if "pl.p.order" in kind.papers and measure.duty != "duty":
        # A hearing in session has an order of its own; it can be refused like anything else.
        return kind is KINDS["order_refusing"] or "pl.p.session" not in papers
    return not papers.isdisjoint(kind.papers) or (kind.assessment and bool(measure.assess_first))


def context(case: Case, template: str, about: str, language: str, recipient: str = "served") -> Json:
    """What a template can name, as the recipient may know it.

    Keys: ``court`` (name, division, place), ``file_number``, ``today``, ``recipient``, ``person`` (called, word,
    languages, born), ``representatives``, ``proxy``, ``accused`` (called, counsel), ``accused_list``, ``charge``,
    ``measure`` (title, basis, decides, verify, book, bars, clocks, motion_on, motion_by, form, before, decided,
    signed), ``hearing`` (date, hour, room, minutes, resources), ``notified`` (called, capacity), ``addresses`` (called,
    capacity, lines; empty but for the annex), ``prosecutor``, ``presiding``, ``psychologist``, ``interpreter``,
    ``gap``; for papers of hearings also the keys of `paper_hearings.content`, on liberty those of `paper_liberty`.

    Raises:
        UserError: ``paper.unknown_about``, ``paper.not_for`` with what the template is for, ``paper.is_report``,
            ``paper.is_request``, ``paper.of_accused``, ``paper.unknown_recipient``, ``paper.sealed_content``,
            ``paper.hearing_cancelled``; ``keys.not_yours`` for authority and annex without the key to identities;
            ``office.bad``.
    """
    given, kind = _recipient(recipient), kind_of(template)
    if template in REPORTS or template.startswith(OF_REPORT):
        raise UserError("paper.is_report", template=template)
    if template.startswith(ABROAD) and template not in KINDS:
        raise UserError("paper.is_request", template=template)
    if given in (Recipient.AUTHORITY, Recipient.ANNEX):
        case.file.need(Compartment.SEALED)
    parties = Parties(case, language, given)
    subject = _found(case, about, parties, kind.about, template)
    check(template, subject, given)
    if not kind.of_anybody and any(map(parties.is_accused, subject.persons)):
        raise UserError("paper.of_accused", template=template, about=about[:60])
    if subject.measure is not None and kind.measures and subject.measure.measure not in kind.measures:
        known = ", ".join(kind.measures)
        raise UserError("paper.other_measure", template=template, measure=subject.measure.measure, known=known)
    nameless = {
        *secret_witnesses(case),
        *never_named(case, template),
        *(subject.persons if _secret(kind, subject) else ()),
    }
    parties = Parties(case, language, given, nameless)
    made = content(case, kind, subject, parties, language, given, template)
    if template in LIBERTY_KINDS:
        made |= paper_liberty.content(case, subject, parties, language)
    said: Json = parties.replacing().put_into_all(made)
    return said


def secret_witnesses(case: Case) -> set[str]:
    """Ids of those whom no paper names: their identity is kept secret, or that was applied for (KPK 184)."""
    states = ("applied_for", *protection.STANDING)
    return {one.person for one in protection.applied(case) if one.state in states and _naming_barred(one.measure)}


def _secret(kind: PaperKind, subject: Subject) -> bool:
    measures = kind.measures if subject.measure is None else (subject.measure.measure,)
    return bool(measures) and all(map(_naming_barred, measures))


def _naming_barred(measure: str) -> bool:
    known = law.measures().measures.get(measure)
    return known is not None and any(bar.id == "pl.x.naming" for bar in known.bars)


def _found(case: Case, about: str, parties: Parties, kinds: tuple[str, ...] = (), template: str = "") -> Subject:
    """The record of one of these kinds, else of any."""
    subject = find(case, about, parties, kinds) if kinds else find(case, about, parties)
    if subject is not None:
        return subject
    other = find(case, about, parties)
    if other is not None:
        raise UserError("paper.not_for", template=template, kind=other.kind, known=", ".join(kinds))
    raise UserError("paper.unknown_about", about=about[:60])


def _recipient(name: str) -> Recipient:
    try:
        return Recipient(name)
    except ValueError as error:
        raise UserError("paper.unknown_recipient", given=name[:40], known=", ".join(Recipient)) from error


def rendered(case: Case, template: str, about: str, language: str = "en", recipient: str = "served") -> bytes:
    """A paper as the bytes of a .docx, which have not left the case; for ``annex`` the address annex that goes with it.

    Raises:
        UserError: as `context`; ``template.unknown``, ``template.bad``.
    """
    name = ANNEX if _recipient(recipient) is Recipient.ANNEX else template
    return filled(template_named(name, language).path, context(case, template, about, language, recipient))


def has_annex(template: str, recipient: str) -> bool:
    """Whether an address annex goes with a paper for that recipient."""
    kind, given = kind_of(template), _recipient(recipient)
    return (kind.address or kind.annex) and given in (Recipient.AUTHORITY, Recipient.SERVED)


def annex_path(path: Path, language: str) -> Path:
    """Where the address annex of a paper is written."""
    return path.with_name(f"{path.stem}-{_ANNEX_NAME[language]}{path.suffix}")


def write(
    case: Case,
    template: str,
    about: str,
    path: Path,
    language: str = "en",
    recipient: str = "served",
    override: str = "",
    noted: bool = True,
) -> Written:
    """Write a paper as a .docx; with one that goes to an address, its address annex is written beside it.

    For the recipient ``annex`` only the address annex of the persons concerned is written. `override`: why it is
    written though it names somebody, for who holds the key to identities. A summons that was written is `noted`: its
    hearing as summoned, its persons among those to whom a paper was sent (`service.summoned`).

    Raises:
        UserError: as `context`; ``template.unknown``, ``template.bad``, ``out.unknown_ending``, ``leak.found``,
            ``leak.cannot_check``, ``out.not_logged``, ``disk.unwritable``.
    """
    if path.suffix.lower() != ".docx":
        raise UserError("out.unknown_ending", ending=path.suffix, known=".docx")
    given = _recipient(recipient)
    papers = [(path, template if given is not Recipient.ANNEX else ANNEX, given)]
    paired = has_annex(template, recipient)
    holds = case.file.holds(Compartment.SEALED)
    if paired and holds:
        papers.append((annex_path(path, language), ANNEX, Recipient.ANNEX))
    made = []
    for target, name, whom in papers:
        paper = rendered(case, template, about, language, whom)
        made.append((target, name, whom, paper, gaps_in(paper)))
    for target, name, whom, paper, gaps in made:
        release(case, target, paper, what=name, number=len(gaps), recipient=whom, override=override)
    changes = service.summoned(case, [about]) if noted and summons(template, recipient) else NOTHING
    written = Written(path, made[0][4], withheld=("identities",) if paired and not holds else (), changes=changes)
    return replace(written, annex=made[1][0]) if len(made) > 1 else written


def gaps_in(paper: bytes) -> tuple[str, ...]:
    """The words before each gap of a .docx; what stands around it, where it stands alone."""
    import docx

    found: list[str] = []
    last = ""
    for line in _lines(docx.Document(io.BytesIO(paper))):
        *before, after = (_telling(piece) for piece in line.split(GAP))
        for piece in before:
            last = piece or (f"… {after}" if after and last not in line else last)
            found.append(_short(last or after))
        last = after or last
    return tuple(found)


def _telling(piece: str) -> str:
    """What says something of a gap beside it: no marks alone."""
    plain = " ".join(piece.split()).lstrip(";,. ☐•–)").rstrip("; ☐•–(")
    return plain if any(letter.isalpha() for letter in plain) else ""


def _short(text: str) -> str:
    if len(text) <= _MOST_OF_A_GAP:
        return text
    return "… " + text[-_MOST_OF_A_GAP:].partition(" ")[2]


def _lines(document: Any) -> list[str]:
    """Paragraphs in reading order; a row of a form as one line."""
    lines: list[str] = []
    for block in document.iter_inner_content():
        if not hasattr(block, "rows"):
            lines += block.text.splitlines()
            continue
        for row in block.rows:
            cells = [cell.text for cell in row.cells]
            lines += [" ".join(cells)] if block.style.name == "Table Grid" else "\n".join(cells).splitlines()
    return lines
