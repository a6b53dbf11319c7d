"""The statutory form of reasons (KPK 99a): facts with evidence and folio, and the evidence not accepted.

It is filled from the findings recorded and the passages tagged, nothing else. A fact is told in the words of the
finding's reason; where there are none, by the row of the law it is about.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final, TypeAlias

from judgedesk.app import paper_content, reasons
from judgedesk.app.casefile import Case
from judgedesk.app.outgoing import Recipient, release
from judgedesk.app.paper_content import Subject
from judgedesk.app.paper_kinds import ANNEX, OWN
from judgedesk.app.paper_parties import Parties
from judgedesk.app.papers import names_for
from judgedesk.app.templates import template
from judgedesk.app.writing import secret_witnesses
from judgedesk.domain.errors import UserError
from judgedesk.domain.evidence import FindingState
from judgedesk.domain.roles import Compartment
from judgedesk.drafting.templated import filled

Json: TypeAlias = dict[str, Any]
TEMPLATE: Final = "reasons_form"


def write_form(
    case: Case, path: Path, language: str = "en", count: str | None = None, override: str = "",
    recipient: Recipient = Recipient.SERVED,
) -> int:  # fmt: skip
    """Write the form as a .docx; answers its facts. What is drafted is told in the log of chambers only. For the annex:
    the addresses of the accused and the injured parties of its counts, nothing else.

    Raises:
        UserError: ``keys.not_yours`` without the key of chambers, for authority and annex without that to identities;
            ``count.unknown``, ``out.unknown_ending``, ``template.bad``, ``leak.found``, ``leak.cannot_check``,
            ``out.not_logged``, ``disk.unwritable``.
    """
    case.file.need(Compartment.CHAMBERS)
    if recipient in (Recipient.AUTHORITY, Recipient.ANNEX):
        case.file.need(Compartment.SEALED)
    if path.suffix.lower() != ".docx":
        raise UserError("out.unknown_ending", ending=path.suffix, known=".docx")
    content = form(case, language, count, recipient)
    name = ANNEX if recipient is Recipient.ANNEX else TEMPLATE
    paper = filled(template(name, language).path, names_for(case, recipient).put_into_all(content))
    number = len(content["proved"]) + len(content["not_proved"])
    release(case, path, paper, what=name, number=number, part=Compartment.CHAMBERS, recipient=recipient,
            override=override)  # fmt: skip
    return number


def form(case: Case, language: str = "en", count: str | None = None, recipient: Recipient = Recipient.SERVED) -> Json:
    """What the template can name: ``court``, ``file_number``, ``today``; ``counts`` (label, accused, injured, offence,
    provision, period); ``proved`` and ``not_proved`` (number, accused, fact, evidence: [name, folio]); ``accepted``
    and ``not_accepted`` (number, evidence, folio, why), ``open`` (evidence not addressed).

    Raises:
        UserError: ``keys.not_yours``, ``count.unknown``.
    """
    skeleton = reasons.skeleton(case, language, count)
    parties = Parties(case, language, recipient, secret_witnesses(case))
    _call_by(skeleton, parties)
    concerned = _concerned(parties, count) if recipient is Recipient.ANNEX else ()
    made = paper_content.content(case, OWN, Subject("person", "", concerned), parties, language, recipient)
    proved, unproved = list(_facts(skeleton, True, "1.1")), list(_facts(skeleton, False, "1.2"))
    made |= {
        "title": case.title,
        "counts": [
            {"label": one["label"], "accused": cell["defendant"], "injured": cell["victim"], "offence": one["offence"],
             "provision": one["provision"], "period": cell["period"]}
            for one in skeleton["counts"] for cell in one["cells"]
        ],
        "proved": proved,
        "not_proved": unproved,
        "accepted": [_weighed(fact, one) for fact in proved for one in fact["evidence"]],
        "not_accepted": [_weighed(fact, one) for fact in (*proved, *unproved) for one in fact["refused"]],
        "open": list(dict.fromkeys(cite for one in skeleton["counts"] for cell in one["cells"]
                                   for cite in cell["not_addressed"])),
    }  # fmt: skip
    return made


def _call_by(skeleton: Json, parties: Parties) -> None:
    """The accused and the injured parties are called as the recipient may know them."""
    called = {person.label: parties.called(person.id) for person in parties.people.values()}
    for count in skeleton["counts"]:
        for cell in count["cells"]:
            cell |= {who: called.get(cell[who], cell[who]) for who in ("defendant", "victim")}


def _concerned(parties: Parties, count: str | None) -> tuple[str, ...]:
    known = [one for one in parties.counts if count in (None, one.id)]
    return tuple(dict.fromkeys(who for one in known for who in (*one.defendants, *one.victims)))


def _facts(skeleton: Json, wanted: bool, section: str) -> Iterator[Json]:
    """Facts found proved, or not proved, numbered through."""
    states = (FindingState.PROVED,) if wanted else (FindingState.NOT_PROVED, FindingState.NO_EVIDENCE)
    number = 0
    for count in skeleton["counts"]:
        for cell in count["cells"]:
            for row in (row for group in cell["groups"] for row in group["rows"]):
                if row["state"] not in [state.value for state in states]:
                    continue
                number += 1
                heading = f"{count['label']}, {cell['victim']}: {row['element']}"
                against = row["not_accepted"]
                yield {
                    "number": f"{section}.{number}",
                    "accused": cell["defendant"],
                    "about": heading,
                    "fact": row["reason"] or row["element"],
                    "evidence": row["supports"] if wanted else row["contradicts"],
                    "refused": against,
                }


def _weighed(fact: Json, one: Json) -> Json:
    return {"number": fact["number"], "name": one["name"], "folio": one["cite"], "quote": one["quote"],
            "note": one["note"]}  # fmt: skip
