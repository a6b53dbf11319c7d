"""The order by which evidence is refused, from a template that a court can edit."""

from datetime import date
from pathlib import Path
from typing import Any, Final, TypeAlias

from judgedesk.app import motions, paper_content, reading
from judgedesk.app import paper_words as words
from judgedesk.app.casefile import Case
from judgedesk.app.motions import KINDS, ROLES, Motion
from judgedesk.app.note_words import note_said
from judgedesk.app.outgoing import Recipient, release
from judgedesk.app.paper_content import Subject
from judgedesk.app.paper_kinds import OWN
from judgedesk.app.paper_parties import Parties
from judgedesk.app.paper_words import GAP, day_said
from judgedesk.app.templates import template
from judgedesk.app.wording import translated
from judgedesk.app.writing import secret_witnesses
from judgedesk.domain.errors import UserError
from judgedesk.domain.roles import Compartment
from judgedesk.drafting.templated import filled
from judgedesk.law.trial_grounds import grounds

Json: TypeAlias = dict[str, Any]
TEMPLATE: Final = "evidence_refused"


def write_order(
    case: Case, identifier: str, path: Path, language: str = "en", recipient: str = "served", override: str = ""
) -> Path:
    """Write the order refusing a motion as a .docx; grounds, thesis and evidence as recorded, reasons left to write.

    Raises:
        UserError: ``motion.unknown``, ``motion.not_refused``, ``paper.unknown_recipient``, ``keys.not_yours``,
            ``out.unknown_ending``, ``template.bad``, ``leak.found``, ``leak.cannot_check``, ``out.not_logged``,
            ``disk.unwritable``.
    """
    if path.suffix.lower() != ".docx":
        raise UserError("out.unknown_ending", ending=path.suffix, known=".docx")
    one, given = motions.motion(case, identifier), _recipient(recipient)
    if given in (Recipient.AUTHORITY, Recipient.ANNEX):
        case.file.need(Compartment.SEALED)
    content = context(case, one, language, given)
    release(case, path, filled(template(TEMPLATE, language).path, content), what=TEMPLATE, number=1,
            recipient=given, override=override)  # fmt: skip
    return path


def _recipient(name: str) -> Recipient:
    try:
        return Recipient(name)
    except ValueError as error:
        raise UserError("paper.unknown_recipient", given=name[:40], known=", ".join(Recipient)) from error


def context(case: Case, one: Motion, language: str, recipient: Recipient) -> Json:
    """What the template can name: as `writing.context` of no record, and ``motion`` (by, filed, folio, thesis, kind,
    evidence, provisions, grounds, cautions, note, before, decided).

    Raises:
        UserError: ``motion.not_refused``.
    """
    if one.decision != "refused":
        raise UserError("motion.not_refused", id=one.id)
    parties = Parties(case, language, recipient, secret_witnesses(case))
    made = paper_content.content(case, OWN, Subject("person", one.id, one.persons), parties, language, recipient)
    known = [grounds("refused")[ground] for ground in one.grounds]
    on = one.decided or date.today().isoformat()
    made["motion"] = {
        "by": _called(one, parties, language),
        "filed": day_said(one.filed, language) or GAP,
        "folio": one.folio or GAP,
        "thesis": one.thesis,
        "kind": translated(KINDS[one.kind], language, "cli"),
        "evidence": "; ".join(_evidence(case, one, parties)) or GAP,
        "provisions": ", ".join(ground.provision for ground in known),
        "grounds": [ground.label.in_language(language) for ground in known],
        "cautions": [caution.label.in_language(language) for caution in one.cautions],
        "note": note_said(one.note, language, always=False),
        "before": parties.say(words.COURT_BEFORE, presiding=parties.only("judge"), today=day_said(on, language)),
    }
    said: Json = parties.replacing().put_into_all(made)
    return said


def _called(one: Motion, parties: Parties, language: str) -> str:
    return translated(ROLES[one.who], language, "cli") if one.who in ROLES else parties.called(one.who)


def _evidence(case: Case, one: Motion, parties: Parties) -> list[str]:
    """The evidence in words, then persons, then documents; a sealed one by its placeholder."""
    found = [one.means] if one.means else []
    found += [parties.called(person) for person in one.persons]
    names = {document.id: document.name for document in reading.listed(case) if not document.sealed}
    found += [names.get(document, f"{document}") for document in one.documents]
    return found
