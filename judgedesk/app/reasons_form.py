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
from judgedesk.app.paper_kinds import OWN
from judgedesk.app.paper_parties import Parties
from judgedesk.app.papers import pseudonyms_of
from judgedesk.app.templates import template
from judgedesk.domain.errors import UserError
from judgedesk.domain.evidence import FindingState
from judgedesk.domain.roles import Compartment
from judgedesk.drafting.templated import filled

Json: TypeAlias = dict[str, Any]
TEMPLATE: Final = "reasons_form"


def write_form(case: Case, path: Path, language: str = "en", count: str | None = None, override: str = "") -> int:
    """Write the form as a .docx; answers its facts. What is drafted is told in the log of chambers only.

    Raises:
        UserError: ``keys.not_yours`` without the key of chambers; ``count.unknown``, ``out.unknown_ending``,
            ``template.bad``, ``leak.found``, ``leak.cannot_check``, ``out.not_logged``, ``disk.unwritable``.
    """
    case.file.need(Compartment.CHAMBERS)
    if path.suffix.lower() != ".docx":
        raise UserError("out.unknown_ending", ending=path.suffix, known=".docx")
    content = form(case, language, count)
    paper = filled(template(TEMPLATE, language).path, pseudonyms_of(case).put_into_all(content))
    number = len(content["proved"]) + len(content["not_proved"])
    release(case, path, paper, what=TEMPLATE, number=number, part=Compartment.CHAMBERS, override=override)
    return number


def form(case: Case, language: str = "en", count: str | None = None) -> Json:
    """What the template can name: ``court``, ``file_number``, ``today``; ``counts`` (label, accused, injured, offence,
    provision, period); ``proved`` and ``not_proved`` (number, accused, fact, evidence: [name, folio]); ``accepted``
    and ``not_accepted`` (number, evidence, folio, why), ``open`` (evidence not addressed).

    Raises:
        UserError: ``keys.not_yours``, ``count.unknown``.
    """
    skeleton = reasons.skeleton(case, language, count)
    parties = Parties(case, language, Recipient.SERVED)
    made = paper_content.content(case, OWN, Subject("person", "", ()), parties, language, Recipient.SERVED)
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
