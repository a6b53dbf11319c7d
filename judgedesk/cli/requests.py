"""The verb on requests to other states: the registers, and one request from the draft to the answer."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import click

from judgedesk.app import (
    requests,
    requests_check,
    requests_clocks,
    requests_follow,
    requests_incoming,
    requests_paper,
)
from judgedesk.app.casefile import Case
from judgedesk.app.outgoing import Recipient
from judgedesk.app.requests_record import Request, record_of
from judgedesk.app.wording import QT_TRANSLATE_NOOP, translated
from judgedesk.cli.common import IN_PART, day_option, opened, print_json, released, unlocked, worded
from judgedesk.law.instruments import NEEDS

Json = dict[str, Any]
_READING = ("show", "check", "list", "plan")


@click.command(
    epilog="""\b
list                the registers: {requests: [{id, direction, instrument, title, state, need, stage, age, next}]}
new                 --instrument --state --need [--count --person --cell C/D/V/ELEMENT]: {id, filled, missing}
show ID             {id, …, sections: [{id, label, fields: [{id, label, help, kind, value, from, mandatory}]}], clocks}
check ID            {missing: [{field, why}], warnings: [{id, text}], refusal_grounds: [{id, answered, by}], signatures}
set ID              --field F --value V (again for lists), --lang for a translation; --motion-by, --person, …
overrule ID         --warning W --reason R        answer ID  --ground G --reason R
fill ID             fills what no person has typed from the case anew
write ID            --out F.docx [--lang L] [--draft] [--for authority|served|annex|public]
sent ID             [--on D --by CHANNEL --reference R]    amend ID  begins a new version
received ID         the other authority received it; with --document: its answer came, [--limits T] [--partly]
event ID            --kind K [--on D]: recognised, informed, returned …
supplement ID       a request that asks only the new
limits ID           --until D: the conditions on what came end on that day
came                a request from abroad: as new, with --on, --their-reference; plan ID, receipt ID, reply ID
arrange ID          [--person P] [--minutes N]: testimony by which somebody is heard for a request from abroad
"""
)
@unlocked
@click.argument(
    "action",
    type=click.Choice(
        ["list", "new", "show", "check", "set", "overrule", "answer", "fill", "write", "sent", "amend", "received",
         "event", "supplement", "came", "plan", "arrange", "receipt", "reply", "limits",
         "remove"]
    ),
)  # fmt: skip
@click.argument("identifier", metavar="ID", required=False)
@click.option("--instrument", help="Id of an instrument, see `judgedesk instruments`.")
@click.option("--state", help="The other state, ISO 3166-1 alpha-2.")
@click.option("--need", type=click.Choice(NEEDS), help="What is needed.")
@click.option("--count", help="Id of the count whose facts it tells.")
@click.option("--person", multiple=True, help="Id or pseudonym of somebody whom it concerns; may be repeated.")
@click.option("--cell", multiple=True, metavar="C/D/V/ELEMENT", help="A cell of the grid to which the answer goes.")
@click.option("--field", help="Id of a field.")
@click.option("--value", multiple=True, help="What it says; repeated for a list.")
@click.option("--lang", help="Language of the paper, or of a translation (ISO 639-1).")
@click.option("--warning", help="Id of a warning.")
@click.option("--ground", help="Id of a ground of refusal.")
@click.option("--reason", default="", help="Why a warning is set aside; what answers a ground.")
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), help=".docx")
@click.option("--draft", is_flag=True, help="Write it before it is complete; the leak guard holds all the same.")
@click.option(
    "--for", "recipient", type=click.Choice([one.value for one in Recipient]), default=Recipient.SERVED.value,
    help="Who receives it: an authority (identities), parties and others, the confidential annex, the public.",
)  # fmt: skip
@click.option("--on", "day", help="YYYY-MM-DD or YYYY-MM-DDTHH:MM; else today.")
@click.option("--by", default="", help="Through whom, by which channel.")
@click.option("--reference", help="The own reference; with an event the other authority's.")
@click.option("--their-reference", help="The other authority's reference.")
@click.option("--authority", help="The other authority.")
@click.option("--motion-by", help="On whose motion, or that the court acts of its own.")
@click.option("--fact", multiple=True, metavar="NAME=yes|no|unsaid", help="A fact on which conditions depend.")
@click.option("--kind", help="What happened.")
@click.option("--note", default="", help="Further words.")
@click.option("--document", "--documents", "documents", multiple=True, help="What came: name, hash or id.")
@click.option("--limits", help="Conditions on its use; else those of the instrument.")
@day_option("--until", about="Last day of these conditions: YYYY-MM-DD.", absent=None)
@click.option("--minutes", type=click.IntRange(1, 1440), default=90, show_default=True, help="Of the hearing.")
@click.option("--sort", type=click.Choice(["age", "state"]), default="age", help="Order of the list.")
@click.option("--partly", is_flag=True, help="The answer is a part of what was asked for.")
@click.option("--return-by", help="Day by which originals go back.")
@click.option("--direction", type=click.Choice(["out", "in"]), help="Only one of the registers.")
@released
@worded
def request(
    action: str, identifier: str | None, case: Path, user: str | None, passphrase_file: Path | None, as_json: bool,
    language: str, **given: Any,
) -> None:  # fmt: skip
    """Requests to other states: begun from the case, checked, written, sent and followed; and those from abroad."""
    if identifier is None and action not in ("list", "new", "came"):
        raise click.UsageError("give the id of a request")
    with opened(case, user, passphrase_file, write=action not in _READING) as found:
        content = _ACTS[action](found, identifier or "", given, language)
        content["withheld"] = list(dict.fromkeys([*content.get("withheld", ()), *found.withheld]))
        in_part = action == "write" and content.pop("annex_withheld")
    if as_json:
        print_json(content)
    else:
        for line in _lines(action, content, language):
            click.echo(line)
    if in_part:
        raise SystemExit(IN_PART)


def _list(case: Case, identifier: str, given: Json, language: str) -> Json:
    return {
        "requests": [
            {
                "id": line.request.id, "direction": line.request.direction, "instrument": line.request.instrument,
                "title": line.title.in_language(language), "state": line.request.state, "need": line.request.need,
                "count": line.request.count, "persons": line.request.persons, "stage": line.stage, "age": line.age,
                "reference": line.request.reference, "their_reference": line.request.their_reference,
                "versions": len(line.request.versions), "documents": len(line.request.documents),
                "supplements": line.request.supplements,
                "next": _clock(line.next, language) if line.next is not None else None,
            }
            for line in requests_clocks.register(case, given["direction"], order=given["sort"])
        ]
    }  # fmt: skip


def _clock(one: requests_clocks.RunningClock, language: str) -> Json:
    return {
        "id": one.id, "what": one.what.in_language(language), "after": one.after, "start": one.start, "due": one.due,
        "met": one.met, "met_by": one.met_by, "level": one.level, "share": round(one.share, 3),
        "reminder": one.reminder, "reminders": one.reminders,
        "follows": one.follows.in_language(language) if one.follows is not None else None, "calendar": one.calendar,
        "source": one.source, "known": one.known, "ours": one.ours, "late": one.late,
        "acts": [
            {"event": act.event, "to": act.to, "label": act.label.in_language(language), "done": act.done}
            for act in one.acts
        ],
    }  # fmt: skip


def _new(case: Case, identifier: str, given: Json, language: str) -> Json:
    instrument, state, need = _needed(given, "instrument", "state", "need")
    made, _ = requests.new(
        case, instrument, state, need=need, count=given["count"], persons=given["person"],
        language=_of(given, language), cells=[_cell(one) for one in given["cell"]],
        motion_by=given["motion_by"] or "",
    )  # fmt: skip
    return _begun(case, made, language)


def _of(given: Json, language: str) -> str:
    return str(given["lang"] or language)


def _begun(case: Case, made: str, language: str) -> Json:
    known = requests.request_of(case, made)
    missing = requests_check.check(case, made, language).missing
    filled = [{"field": name, "from": said} for name, said in known.sources.items()]
    return {"id": made, "filled": filled, "missing": [one.field for one in missing]}


def _cell(text: str) -> requests.Cell:
    parts = text.split("/")
    if len(parts) != 4:
        raise click.UsageError(f"{text!r} is not COUNT/DEFENDANT/VICTIM/ELEMENT")
    return requests.Cell(*parts)


def _needed(given: Json, *names: str) -> list[str]:
    for name in names:
        if not given[name]:
            raise click.UsageError(f"give --{name.replace('_', '-')}")
    return [str(given[name]) for name in names]


def _show(case: Case, identifier: str, given: Json, language: str) -> Json:
    known = requests.request_of(case, identifier)
    reader = requests_check.Reader(case, known, language, date.today())
    missing = {one.field for one in reader.missing()}
    raw = record_of(known)
    sections = [
        {
            "id": section.id, "label": section.label.in_language(language),
            "fields": [
                {
                    "id": field.id, "label": field.label.in_language(language), "kind": field.kind,
                    "help": field.help.in_language(language) if field.help else None,
                    "options": [{"id": one.id, "label": one.label.in_language(language)} for one in field.options],
                    "value": raw["fields"].get(field.id), "from": known.sources.get(field.id),
                    "texts": raw["texts"].get(field.id, {}), "missing": field.id in missing,
                    "mandatory": reader.mandatory(field),
                    "source": field.source, "checked": field.checked,
                }
                for field in section.fields
            ],
        }
        for section in reader.instrument.sections
    ]  # fmt: skip
    more = {"sections": sections, "stage": requests_clocks.stage_of(known), "stale": requests.stale(known),
            "documents": [*known.documents, *known.sealed_documents],
            "limits": [one.record for one in (*known.limits, *known.sealed_limits)],
            "clocks": [_clock(one, language) for one in requests_clocks.clocks_of(known)]}  # fmt: skip
    return raw | more


def _check(case: Case, identifier: str, given: Json, language: str) -> Json:
    found = requests_check.check(case, identifier, language)
    return {"id": identifier, "missing": found.missing, "warnings": found.warnings,
            "refusal_grounds": found.refusal_grounds, "use_limits": found.use_limits,
            "signatures": found.signatures, "ready": found.ready}  # fmt: skip


def _set(case: Case, identifier: str, given: Json, language: str) -> Json:
    names = ("motion_by", "authority", "reference", "their_reference", "return_by", "need", "count")
    fresh: Json = {name: given[name] for name in names if given[name] is not None}
    fresh |= {"persons": given["person"]} if given["person"] else {}
    fresh |= {"cells": [_cell(one) for one in given["cell"]]} if given["cell"] else {}
    fresh |= {"facts": dict(map(_fact, given["fact"]))} if given["fact"] else {}
    if bool(fresh) == bool(given["field"]):
        raise click.UsageError("give either --field with --value, or what else is to change: one act at a time")
    if fresh:
        requests.change(case, identifier, **fresh)
        return {"id": identifier}
    value = list(given["value"])
    if given["lang"]:
        requests.set_text(case, identifier, given["field"], given["lang"], "\n".join(value))
    elif value:
        requests.set_field(case, identifier, given["field"], value)
    else:
        requests.clear_field(case, identifier, given["field"])
    return {"id": identifier}


def _fact(text: str) -> tuple[str, bool | None]:
    name, _, value = text.partition("=")
    if value not in ("yes", "no", "unsaid"):
        raise click.UsageError(f"{text!r} is not NAME=yes|no|unsaid")
    return name.strip(), {"yes": True, "no": False, "unsaid": None}[value]


def _overrule(case: Case, identifier: str, given: Json, language: str) -> Json:
    requests.overrule(case, identifier, _needed(given, "warning")[0], given["reason"])
    return {"id": identifier}


def _answer(case: Case, identifier: str, given: Json, language: str) -> Json:
    incoming = requests.request_of(case, identifier).direction == "in"
    say = requests_incoming.decide_ground if incoming else requests.answer_ground
    say(case, identifier, _needed(given, "ground")[0], given["reason"])
    return {"id": identifier}


def _fill(case: Case, identifier: str, given: Json, language: str) -> Json:
    requests.refill(case, identifier, [given["field"]] if given["field"] else None)
    return _begun(case, identifier, language)


def _write(case: Case, identifier: str, given: Json, language: str) -> Json:
    _needed(given, "out")
    made = requests_paper.write(
        case, identifier, given["out"], given["lang"], given["recipient"], draft=given["draft"],
        override=given["override"],
    )  # fmt: skip
    return {"id": identifier, "out": str(made.path), "for": given["recipient"], "draft": given["draft"],
            "annex": made.annex, "sha256": made.sha256, "withheld": list(made.withheld),
            "annex_withheld": bool(made.withheld)}  # fmt: skip


def _sent(case: Case, identifier: str, given: Json, language: str) -> Json:
    on = given["day"] or date.today().isoformat()
    requests_follow.sent(case, identifier, on, by=given["by"], reference=given["reference"] or "",
                         authority=given["authority"] or "", note=given["note"])  # fmt: skip
    return _followed(case, identifier, language)


def _received(case: Case, identifier: str, given: Json, language: str) -> Json:
    on = given["day"] or date.today().isoformat()
    if given["documents"]:
        requests_follow.reply_imported(
            case, identifier, given["documents"], on, limits=given["limits"], until=given["until"] or "",
            whole=not given["partly"],
            note=given["note"], return_by=given["return_by"] or "",
        )  # fmt: skip
    else:
        requests_follow.received(case, identifier, on, by=given["by"], note=given["note"],
                                 reference=given["reference"] or given["their_reference"] or "")  # fmt: skip
    return _followed(case, identifier, language)


def _event(case: Case, identifier: str, given: Json, language: str) -> Json:
    kind, on = _needed(given, "kind")[0], given["day"] or date.today().isoformat()
    requests_follow.record_event(case, identifier, kind, on, by=given["by"], reference=given["reference"] or "",
                                 note=given["note"])  # fmt: skip
    return _followed(case, identifier, language)


def _followed(case: Case, identifier: str, language: str) -> Json:
    known: Request = requests.request_of(case, identifier)
    return {
        "id": identifier, "stage": requests_clocks.stage_of(known), "versions": record_of(known)["versions"],
        "events": known.events, "documents": [*known.documents, *known.sealed_documents], "cells": known.cells,
        "limits": [*known.limits, *known.sealed_limits],
        "clocks": [_clock(one, language) for one in requests_clocks.clocks_of(known)],
    }  # fmt: skip


def _amend(case: Case, identifier: str, given: Json, language: str) -> Json:
    requests.amend(case, identifier)
    return {"id": identifier}


def _supplement(case: Case, identifier: str, given: Json, language: str) -> Json:
    return _begun(case, requests_follow.supplement(case, identifier)[0], language)


def _came(case: Case, identifier: str, given: Json, language: str) -> Json:
    instrument, state, need = _needed(given, "instrument", "state", "need")
    made, _ = requests_incoming.enter(
        case, instrument, state, need=need, received=given["day"] or date.today().isoformat(),
        their_reference=given["their_reference"] or "", authority=given["authority"] or "",
        documents=given["documents"], persons=given["person"], language=_of(given, language),
    )  # fmt: skip
    return _begun(case, made, language)


def _plan(case: Case, identifier: str, given: Json, language: str) -> Json:
    return {"id": identifier, "steps": requests_incoming.execution_plan(case, identifier, language),
            "grounds": requests_incoming.refusal_grounds(case, identifier, language)}  # fmt: skip


def _arrange(case: Case, identifier: str, given: Json, language: str) -> Json:
    if len(given["person"]) > 1:
        raise click.UsageError("give one --person at a time")
    person = given["person"][0] if given["person"] else ""
    testimony, _ = requests_incoming.arrange(case, identifier, person, minutes=given["minutes"])
    return {"testimony": testimony} | _plan(case, identifier, given, language)


def _limits(case: Case, identifier: str, given: Json, language: str) -> Json:
    requests_follow.end_limits(case, identifier, _needed(given, "until")[0], given["limits"])
    return _followed(case, identifier, language)


def _receipt(case: Case, identifier: str, given: Json, language: str) -> Json:
    return _begun(case, requests_incoming.acknowledge(case, identifier)[0], language)


def _reply(case: Case, identifier: str, given: Json, language: str) -> Json:
    return _begun(case, requests_incoming.reply(case, identifier)[0], language)


def _remove(case: Case, identifier: str, given: Json, language: str) -> Json:
    requests.remove(case, identifier)
    return {"id": identifier}


_ACTS: Mapping[str, Callable[[Case, str, Json, str], Json]] = {
    "list": _list, "new": _new, "show": _show, "check": _check, "set": _set, "overrule": _overrule,
    "answer": _answer, "fill": _fill, "write": _write, "sent": _sent, "amend": _amend, "received": _received,
    "event": _event, "supplement": _supplement, "came": _came, "plan": _plan, "arrange": _arrange, "limits": _limits,
    "receipt": _receipt, "reply": _reply,
    "remove": _remove,
}  # fmt: skip


def _lines(action: str, content: Json, language: str) -> Iterator[str]:
    """The same for somebody who reads it on a terminal."""

    def told(text: str, **facts: object) -> str:
        return translated(text, language, "cli").format(**facts)

    if action == "list":
        for one in content["requests"]:
            due = f"  {one['next']['due']} {one['next']['what']}" if one["next"] else ""
            yield f"{one['id']:16}  {one['direction']:3}  {one['state']}  {one['stage']:12}  {one['title']}{due}"
    elif action == "check":
        for lacking in content["missing"]:
            yield told(QT_TRANSLATE_NOOP("cli", "missing: {field}: {why}"), field=lacking.field, why=lacking.why)
        for warned in content["warnings"]:
            yield told(QT_TRANSLATE_NOOP("cli", "warning {id}: {said}"), id=warned.id, said=warned.text)
        for ground in content["refusal_grounds"]:
            yield f"{'✓' if ground.answered else '?'} {ground.id}: {ground.text} ({ground.by})"
    elif action == "show":
        for section in content["sections"]:
            yield f"{section['id']}. {section['label']}"
            yield from (f"  {one['id']}: {one['value'] or ''}" for one in section["fields"])
    elif action in ("plan", "arrange"):
        yield from (f"{one.due or '':16}  {one.done or '':10}  {one.text}" for one in content["steps"])
    else:
        yield str(content.get("out") or content["id"])


VERBS = (request,)
