"""The verb service: papers sent, what came of them, receipts, envelopes, lead times, serving grants."""

from datetime import date
from pathlib import Path
from typing import Any

import click

from judgedesk.app import kept, serving, templates
from judgedesk.app import service as app
from judgedesk.app import service_papers as papers
from judgedesk.app import service_receipts as receipts
from judgedesk.app.casefile import Case
from judgedesk.app.hearings import Book
from judgedesk.app.hearings_summons import lead_days, set_lead_days
from judgedesk.app.outgoing import Recipient
from judgedesk.app.wording import QT_TRANSLATE_NOOP, translated
from judgedesk.cli.common import day_option, opened, print_json, say, unlocked, worded
from judgedesk.domain.errors import UserError
from judgedesk.drafting.envelopes import FORMS
from judgedesk.law.serving import methods

_ACTIONS = (
    "list", "send", "note", "drop", "match", "unmatch", "labels", "leads", "grant", "revoke", "grants", "address",
)  # fmt: skip
_READING = ("grants",)


@click.command(
    epilog="""\b
list [--open] [--out F --for R]  {services: [{id, person, called, paper, about, for, sent, method, reference, state, on,
                                receipt, attendance, costs, note}], withheld}; --out writes .docx, .xlsx or .csv
send PERSON --on DAY           a paper that was sent: --day, --method, --reference, --paper, --about
note ID                        --state sent|served|substitute|failed|excused --on DAY, --attendance, --cost travel
                               with --claimed and --granted, --reference, --words
drop ID                        takes it from the list
match [ID DOCUMENT]            {proposals: [{service, document, page, cite, grounds, on}]}; with both: it is the
                               receipt (--on DAY, --state)
unmatch ID                     it is not
labels --out F.docx [ID…]      envelopes (--form labels) for the annex: with the key to identities or a serving grant
leads [METHOD DAYS]            {leads: [{method, days, usual, practical, source}]}
grant USER ID… --until DAY     a clerk reads these addresses until that day
revoke USER · grants           takes it back · {grants: [{user, services, until, by, made}]}
address ID                     {addresses: [{service, person, called, name, lines}]}; each is told in the log
"""
)
@unlocked
@click.argument("action", type=click.Choice(_ACTIONS))
@click.argument("what", nargs=-1)
@click.option("--open", "only_open", is_flag=True, help="list: only what is still to be answered or sent anew.")
@click.option("--state", help="What came of it.")
@day_option("--on", "on", about="The day: YYYY-MM-DD.")
@day_option("--day", about="send: the day to which the person is called: YYYY-MM-DD.")
@click.option("--method", default=None, help="post, police, abroad, prison, electronic, phone.")
@click.option("--reference", default=None, help="The number of the letter.")
@click.option("--paper", default=app.SUMMONS, help="send: what was sent.")
@click.option("--about", default="", help="send: id of what it is about.")
@click.option("--attendance", default=None, help="appeared, not_appeared or excused.")
@click.option("--cost", default="", help="note: travel, interpreter, earnings or other.")
@click.option("--claimed", default="", help="With --cost: 12.50.")
@click.option("--granted", default="", help="With --cost: 12.50.")
@click.option("--currency", default="PLN", help="With --cost.")
@click.option("--words", default=None, help="A note; no protected name, no address.")
@day_option("--until", about="grant: the last day: YYYY-MM-DD.")
@click.option("--form", type=click.Choice(FORMS), default="envelopes", help="labels: envelopes or sheets of labels.")
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), help="The file to write.")
@click.option("--lang", type=click.Choice(templates.LANGUAGES), help="Language of the paper; else the program's.")
@click.option(
    "--for", "recipient", type=click.Choice([one.value for one in Recipient]), default=None,
    help="Who receives the list (served); labels are for the annex.",
)  # fmt: skip
@worded
def service(case: Path, user: str | None, passphrase_file: Path | None, action: str, what: tuple[str, ...],
            as_json: bool, language: str, **given: Any) -> None:  # fmt: skip
    """Papers sent to people: what came of them, receipts, attendance, costs, envelopes."""
    _check(action, what, given)
    reading = action in _READING or (action in ("list", "match", "leads") and not what and given["out"] is None)
    with opened(case, user, passphrase_file, write=not reading) as found:
        content = _DO[action](found, what, given, language)
        content["withheld"] = found.withheld
    if as_json:
        print_json(content)
        return
    _print(content, language)


def _check(action: str, what: tuple[str, ...], given: dict[str, Any]) -> None:
    least = {"send": 1, "note": 1, "drop": 1, "unmatch": 1, "grant": 2, "revoke": 1, "address": 1}.get(action, 0)
    if len(what) < least or (action in ("match", "leads") and len(what) not in (0, 2)):
        raise click.UsageError(f"service {action}: see --help for what it needs")
    if action == "labels" and given["out"] is None:
        raise click.UsageError("--out is missing")
    if action == "labels" and given["recipient"] not in (None, Recipient.ANNEX.value):
        raise click.UsageError("--for: envelopes and labels are for the annex")
    if action == "grant" and not given["until"]:
        raise click.UsageError("--until is missing")


def _list(case: Case, what: tuple[str, ...], given: dict[str, Any], language: str) -> dict[str, Any]:
    if given["out"] is None:
        return _services(case, given["only_open"])
    recipient = given["recipient"] or Recipient.SERVED.value
    rows = papers.write_list(case, given["out"], given["lang"] or language, recipient)
    return {"out": str(given["out"]), "rows": rows, "for": recipient}


def _services(case: Case, only_open: bool = False) -> dict[str, Any]:
    book = Book(case)
    lines = []
    found = app.unsettled(app.services(case)) if only_open else app.services(case)
    for one in app.by_hearing(book, found):
        raw: dict[str, Any] = {"paper": "", "about": "", "for": None, "reference": "", "on": None, "receipt": None,
                               "attendance": "", "costs": [], "note": ""}  # fmt: skip
        lines.append(raw | one.to_json() | {"called": book.called(one.person)})
    return {"services": lines}


def _send(case: Case, what: tuple[str, ...], given: dict[str, Any], language: str) -> dict[str, Any]:
    method, reference = given["method"] or "post", given["reference"] or ""
    app.send(case, what[0], given["on"] or date.today().isoformat(), paper=given["paper"], about=given["about"],
             day=given["day"], method=method, reference=reference, note=given["words"] or "")  # fmt: skip
    return _services(case)


def _note(case: Case, what: tuple[str, ...], given: dict[str, Any], language: str) -> dict[str, Any]:
    if given["cost"]:
        app.claim(case, what[0], given["cost"], given["claimed"], given["granted"], given["currency"])
    elif given["claimed"] or given["granted"]:
        raise UserError("service.bad", field="cost", given="–", why=", ".join(app.COSTS))
    said = {"attendance": given["attendance"], "reference": given["reference"], "words": given["words"],
            "method": given["method"], "state": given["state"]}  # fmt: skip
    if given["on"] or any(value is not None for value in said.values()):
        app.note(case, what[0], on=given["on"], **said)
    return _services(case)


def _drop(case: Case, what: tuple[str, ...], given: dict[str, Any], language: str) -> dict[str, Any]:
    app.drop(case, what[0])
    return _services(case)


def _match(case: Case, what: tuple[str, ...], given: dict[str, Any], language: str) -> dict[str, Any]:
    if what:
        from judgedesk.app import reading

        document = reading.resolve(case, what[1]).id
        on = kept.day_of(given["on"]) if given["on"] else None
        receipts.confirm(case, what[0], document, on, given["state"] or "served")
        return _services(case)
    return {"proposals": receipts.proposals(case)}


def _unmatch(case: Case, what: tuple[str, ...], given: dict[str, Any], language: str) -> dict[str, Any]:
    receipts.unmatch(case, what[0])
    return _services(case)


def _labels(case: Case, what: tuple[str, ...], given: dict[str, Any], language: str) -> dict[str, Any]:
    granted = serving.own(case)
    chosen = what or (granted.services if granted else tuple(one.id for one in app.services(case) if one.open))
    number = papers.write_letters(case, chosen, given["out"], given["form"], given["lang"] or language)
    return {"out": str(given["out"]), "number": number, "form": given["form"], "for": Recipient.ANNEX.value}


def _leads(case: Case, what: tuple[str, ...], given: dict[str, Any], language: str) -> dict[str, Any]:
    if what:
        if not what[1].isdecimal():
            raise UserError("hearing.bad_lead", method=what[0][:40], days=what[1][:10], known=", ".join(methods()))
        set_lead_days(case, what[0], int(what[1]))
    days = lead_days(case)
    return {"leads": [{"method": one.id, "days": days[one.id], "usual": one.days, "practical": one.practical,
                       "source": one.source} for one in methods().values()]}  # fmt: skip


def _grant(case: Case, what: tuple[str, ...], given: dict[str, Any], language: str) -> dict[str, Any]:
    serving.grant(case, what[0], what[1:], kept.day_of(given["until"]))
    return {"grants": serving.grants(case)}


def _revoke(case: Case, what: tuple[str, ...], given: dict[str, Any], language: str) -> dict[str, Any]:
    serving.revoke(case, what[0])
    return {"grants": serving.grants(case)}


def _grants(case: Case, what: tuple[str, ...], given: dict[str, Any], language: str) -> dict[str, Any]:
    return {"grants": serving.grants(case)}


def _address(case: Case, what: tuple[str, ...], given: dict[str, Any], language: str) -> dict[str, Any]:
    return {"addresses": serving.addresses(case, what)}


_DO = {
    "list": _list, "send": _send, "note": _note, "drop": _drop, "match": _match, "unmatch": _unmatch,
    "labels": _labels, "leads": _leads, "grant": _grant, "revoke": _revoke, "grants": _grants, "address": _address,
}  # fmt: skip


def _print(content: dict[str, Any], language: str) -> None:
    for one in content.get("services", ()):
        state = translated(papers.STATES_SAID[one["state"]], language, "cli")
        click.echo(f"{one['id']}  {one['for'] or '-':10}  {one['called']}  {one['paper']}  {one['sent']}  {state}"
                   f"  {one['on'] or ''}")  # fmt: skip
    for one in content.get("proposals", ()):
        click.echo(f"{one.service}  {one.document}  {one.cite}  {', '.join(one.grounds)}  {one.on or ''}")
    for one in content.get("leads", ()):
        click.echo(f"{one['method']:16}{one['days']:4}  {one['source']}")
    for one in content.get("grants", ()):
        click.echo(f"{one.user}  {one.until}  {len(one.services)}")
    for one in content.get("addresses", ()):
        click.echo("\n".join((one.name or one.called, *one.lines, "")))
    if "out" in content:
        click.echo(content["out"])
    elif not any(content.get(name) for name in ("services", "proposals", "leads", "grants", "addresses")):
        say(QT_TRANSLATE_NOOP("cli", "Nothing."), language)


VERBS = (service,)
