"""Verbs of the trial: what was disclosed, motions for evidence, the list of evidence, the statutory form of reasons."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from judgedesk.app import disclosure, disclosure_list, evidence_list, motions, motions_paper, reading, reasons_form
from judgedesk.app.casefile import Case
from judgedesk.app.disclosure import Disclosure
from judgedesk.app.disclosure_list import Line
from judgedesk.app.motions import Motion
from judgedesk.app.outgoing import Recipient
from judgedesk.app.templates import LANGUAGES
from judgedesk.app.wording import QT_TRANSLATE_NOOP, translated
from judgedesk.cli.common import day_option, opened, print_json, released, say, unlocked, worded
from judgedesk.domain.errors import UserError

Json = dict[str, Any]
_DISCLOSED = ("list", "cited", "read", "deemed", "inadmissible", "to-read", "undo")
_STATES = {"read": "read", "deemed": "deemed_read", "inadmissible": "inadmissible", "to-read": "to_read"}
_OUT = click.Path(path_type=Path, dir_okay=False)
_FOR = click.option(
    "--for", "recipient", type=click.Choice([one.value for one in Recipient]), default=Recipient.SERVED.value,
    help="Who receives it: an authority (identities), parties and others, the address annex, the public.",
)  # fmt: skip
_LANG = click.option("--lang", type=click.Choice(LANGUAGES), help="Language of the paper; else that of the program.")


@click.command(
    epilog="""\b
list                     every document and testimony, and how it stands at the trial
cited                    passages on which a finding rests and that were not disclosed; with the key of chambers
read DOC                 it was read: --on D --folio F [--ground kpk.391]
deemed DOC               it is deemed read: --on D [--ground kpk.394_2]
inadmissible DOC         it must not be used: --ground G, see resources/law/trial_grounds.yaml
to-read DOC              it is still to be read
undo DOC                 takes away what was recorded of it
DOC is a name, a SHA-256 or an id; with --testimony the id of a testimony.
"""
)
@unlocked
@click.argument("action", type=click.Choice(_DISCLOSED))
@click.argument("document", metavar="DOC", required=False)
@click.option("--testimony", is_flag=True, help="DOC is the id of a testimony.")
@click.option("--pages", metavar="FIRST-LAST", help="Only these pages.")
@day_option("--on", "day", about="YYYY-MM-DD; else today.")
@click.option("--folio", help="Folio of the record of the trial.")
@click.option("--ground", default="", help="Id of a ground.")
@click.option("--note", default="", help="Further words.")
@worded
def disclosed(
    action: str, document: str | None, testimony: bool, pages: str | None, day: str, folio: str | None, ground: str,
    note: str, case: Path, user: str | None, passphrase_file: Path | None, as_json: bool, language: str,
) -> None:  # fmt: skip
    """What was disclosed at the trial: documents, recordings and testimony, each with its day and folio."""
    if (document is None) == (action not in ("list", "cited")):
        raise click.UsageError("name a document" if document is None else "this takes no document")
    span = _pages(pages)
    with opened(case, user, passphrase_file, write=action not in ("list", "cited")) as found:
        if action == "list":
            content = _register(found, language)
        elif action == "cited":
            content = {"cited": [_resting(one, language) for one in disclosure_list.resting(found)]}
        else:
            about = {"testimony": document or ""} if testimony else {"document": document or ""}
            content = _changed(found, action, about, span, day, folio, ground, note, language)
        content["withheld"] = found.withheld
    _show(content, as_json, language)


def _pages(text: str | None) -> tuple[int, int] | None:
    if text is None:
        return None
    first, _, last = text.partition("-")
    if not (first.isdecimal() and (last or first).isdecimal() and len(text) < 20):
        raise click.BadParameter("pages are written FIRST-LAST", param_hint="--pages")
    return int(first), int(last or first)


def _changed(
    case: Case, action: str, about: dict[str, str], span: tuple[int, int] | None, day: str, folio: str | None,
    ground: str, note: str, language: str,
) -> Json:  # fmt: skip
    if action == "undo":
        before = disclosure.of(case, pages=span, **about)
        disclosure.remove(case, before.id)
        return {"removed": before.id}
    identifier, _ = disclosure.record(case, _STATES[action], pages=span, on=day, folio=folio, ground=ground, note=note,
                                      **about)  # fmt: skip
    one = next(one for one in disclosure.disclosures(case) if one.id == identifier)
    return {"disclosure": _disclosure(case, one, language)}


def _disclosure(case: Case, one: Disclosure, language: str) -> Json:
    name = reading.resolve(case, one.document).name if one.document else one.testimony
    return {"name": name} | disclosure.record_of(one) | {"said": disclosure.said(one, language)}


def _register(case: Case, language: str) -> Json:
    return {"disclosed": [_line(one, language) for one in disclosure_list.register(case)]}


def _line(line: Line, language: str) -> Json:
    return {
        "document": line.document or None, "testimony": line.testimony, "name": line.name, "volume": line.volume,
        "kind": line.kind, "pages": line.pages, "tagged": line.tagged, "state": line.state.state, "on": line.state.on,
        "folio": line.state.folio, "ground": line.state.ground, "note": line.state.note,
        "said": disclosure.said(line.state, language),
        "parts": [
            {"pages": one.pages, "state": one.state, "on": one.on, "folio": one.folio, "ground": one.ground,
             "said": disclosure.said(one, language)}
            for one in line.parts
        ],
    }  # fmt: skip


def _resting(one: disclosure_list.Resting, language: str) -> Json:
    tag = one.passage.tag
    return {"document": tag.document, "name": one.passage.name, "page": tag.page, "cite": one.passage.cite,
            "quote": tag.quote, "count": one.count, "defendant": one.defendant, "victim": one.victim,
            "element": one.element, "state": one.state.state, "said": disclosure.said(one.state, language)}  # fmt: skip


@click.command(
    name="motions",
    epilog="""\b
list            the register: {motions: [{id, who, thesis, kind, documents, persons, filed, decision, grounds, …}]}
add             --who W --thesis T [--kind K --means T --document D --person P --on D --folio F]
change ID       the same, only what is given
granted ID      [--on D --note T]
refused ID      --ground kpk.170_1_2 (may be repeated) [--on D --note T]
open ID         takes the decision back
order ID        the order refusing it: --out F.docx [--lang L] [--for authority|served|annex|public]
remove ID
W is the id of a person, or: court, prosecutor, accused, defence, injured, proxy.
""",
)
@unlocked
@click.argument("action", type=click.Choice(["list", "add", "change", "granted", "refused", "open", "order", "remove"]))
@click.argument("identifier", metavar="ID", required=False)
@click.option("--who", help="Whose motion.")
@click.option("--thesis", help="What the evidence is to prove.")
@click.option("--kind", type=click.Choice(list(motions.KINDS)), help="Kind of evidence.")
@click.option("--means", help="The evidence in words.")
@click.option("--document", "documents", multiple=True, help="A document: name, SHA-256 or id; may be repeated.")
@click.option("--person", "persons", multiple=True, help="Id of somebody to be heard; may be repeated.")
@day_option("--on", "day", about="YYYY-MM-DD: filed; with a decision: decided.")
@click.option("--folio", help="Where the motion lies in the file.")
@click.option("--ground", "ground", multiple=True, help="Ground of a refusal; may be repeated.")
@click.option("--note", help="Further words.")
@click.option("--out", type=_OUT, help=".docx")
@_LANG
@_FOR
@released
@worded
def motions_(
    action: str, identifier: str | None, case: Path, user: str | None, passphrase_file: Path | None, as_json: bool,
    language: str, **given: Any,
) -> None:  # fmt: skip
    """Motions for evidence: whose, what they are to prove, by what, what became of them and on what ground."""
    if (identifier is None) != (action in ("list", "add")):
        raise click.UsageError("give the id of a motion" if identifier is None else "this takes no id")
    if action == "order" and given["out"] is None:
        raise click.UsageError("say where to: --out")
    with opened(case, user, passphrase_file, write=action != "list") as found:
        content = _motion(found, action, identifier or "", given, language)
        content["withheld"] = found.withheld
    _show(content, as_json, language)


def _motion(case: Case, action: str, identifier: str, given: Json, language: str) -> Json:
    if action == "list":
        return {"motions": [_said(one, language) for one in motions.motions(case)]}
    if action == "remove":
        motions.remove(case, identifier)
        return {"removed": identifier}
    if action == "order":
        out = motions_paper.write_order(case, identifier, given["out"], given["lang"] or language, given["recipient"],
                                        given["override"])  # fmt: skip
        return {"motion": identifier, "out": str(out)}
    if action in ("add", "change"):
        identifier, _ = motions.put_down(case, _entered(case, action, identifier, given))
    else:
        motions.decide(case, identifier, action, given["ground"], given["day"], given["note"])
    return {"motion": _said(motions.motion(case, identifier), language)}


def _entered(case: Case, action: str, identifier: str, given: Json) -> Motion:
    if action == "add" and not given["who"]:
        raise UserError("motion.unknown_who", given="", known=", ".join(motions.ROLES))
    before = motions.motion(case, identifier) if action == "change" else Motion("", given["who"], "")
    fresh = {
        name: given[name] for name in ("who", "thesis", "kind", "means", "folio", "note") if given[name] is not None
    }
    if given["documents"]:
        fresh["documents"] = tuple(reading.resolve(case, one).id for one in given["documents"])
    if given["persons"]:
        fresh["persons"] = given["persons"]
    return replace(before, **fresh, filed=given["day"] or before.filed)


def _said(one: Motion, language: str) -> Json:
    return motions.record_of(one) | {
        "decision": one.decision, "grounds": one.grounds,
        "cautions": [caution.label.in_language(language) for caution in one.cautions],
    }  # fmt: skip


@click.command(name="evidence-list")
@unlocked
@click.option("--count", help="Only this count.")
@click.option("--out", type=_OUT, help=".docx; without it the list is only shown.")
@_LANG
@_FOR
@released
@worded
def evidence_list_(
    case: Path, user: str | None, passphrase_file: Path | None, count: str | None, out: Path | None, lang: str | None,
    recipient: str, override: str, as_json: bool, language: str,
) -> None:  # fmt: skip
    """The prosecutor's list of evidence, each item with what it is to prove, from the grid (KPK 332-333)."""
    spoken = lang or language
    with opened(case, user, passphrase_file, write=out is not None) as found:
        content: Json = {
            "items": [
                {"document": one.document or None, "person": one.person, "name": one.name, "cites": one.cites,
                 "theses": one.theses}
                for one in evidence_list.items(found, spoken, count)
            ]
        }  # fmt: skip
        if out is not None:
            evidence_list.write_list(found, out, spoken, count, Recipient(recipient), override)
            content |= {"out": str(out), "for": recipient}
        content["withheld"] = found.withheld
    _show(content, as_json, language)


@click.command(name="reasons-form")
@unlocked
@click.option("--count", help="Only this count.")
@click.option("--out", required=True, type=_OUT, help=".docx")
@_LANG
@_FOR
@released
@worded
def reasons_form_(
    case: Path, user: str | None, passphrase_file: Path | None, count: str | None, out: Path, lang: str | None,
    recipient: str, override: str, as_json: bool, language: str,
) -> None:  # fmt: skip
    """The statutory form of reasons (KPK 99a), filled from findings and passages; takes the key of chambers."""
    with opened(case, user, passphrase_file, write=True) as found:
        facts = reasons_form.write_form(found, out, lang or language, count, override, Recipient(recipient))
        content: Json = {"out": str(out), "facts": facts, "for": recipient, "withheld": found.withheld}
    _show(content, as_json, language)


def _show(content: Json, as_json: bool, language: str) -> None:
    if as_json:
        print_json(content)
        return
    for line in content.get("disclosed", ()):
        click.echo(f"{line['volume'] or '–':>6}  {line['name']}: {line['said']}")
        for part in line["parts"]:
            click.echo(f"        {part['pages'][0]}–{part['pages'][1]}: {part['said']}")
    for line in content.get("cited", ()):
        click.echo(f"{line['cite']} ({line['name']}): {line['said']}")
    for line in [*content.get("motions", ()), *filter(None, [content.get("motion")])]:
        if isinstance(line, dict):
            decided = translated(motions.DECIDED[line["decision"]], language, "cli")
            click.echo(f"{line['id']}  {line.get('filed', '')}  {line['thesis']}: {decided}")
            for caution in line["cautions"]:
                click.echo(f"  {caution}")
    for line in content.get("items", ()):
        click.echo(f"{line['name']}: {'; '.join(line['theses'])}")
    if "disclosure" in content:
        click.echo(f"{content['disclosure']['name']}: {content['disclosure']['said']}")
    if "removed" in content:
        say(QT_TRANSLATE_NOOP("cli", "Taken away: {id}"), language, id=content["removed"])
    if "out" in content:
        click.echo(content["out"])


VERBS = (disclosed, motions_, evidence_list_, reasons_form_)
