"""The verb on custody: who is deprived of liberty, until when, what is due in hours, and who is told of the end."""

from datetime import datetime
from pathlib import Path
from typing import Any

import click

from judgedesk.app import detention as app
from judgedesk.app import law
from judgedesk.app.casefile import Case
from judgedesk.app.detention import Detention, Extension
from judgedesk.app.grid import persons
from judgedesk.app.wording import QT_TRANSLATE_NOOP
from judgedesk.cli.common import day_option, opened, print_json, say, unlocked, worded
from judgedesk.domain.errors import UserError
from judgedesk.law.liberty import FACTS

_ACTIONS = ("list", "enter", "extend", "end", "mark", "state", "wish", "told", "remove")


@click.command(
    epilog="""\b
list                    {detentions: [{id, person, kind, from, until, ended, how, limits, desk, told}], withheld}
enter --person P --kind K --at HOUR [--until WHEN] [--stage S] [--fact F…]     {id}
extend --id ID --until WHEN --court first_instance|higher --on DATE
end --id ID --at HOUR --how released|escaped|remanded|transferred|served
mark --id ID --item ITEM --at HOUR      something of the desk was done
state --id ID [--fact F…] [--sign INDICATOR…]      what is so; replaces what was stated before
wish --id ID --person P --wish asked|waived|unsaid    whether an injured party wants to be told
told --id ID --person P --at HOUR       the injured party was told
HOUR is YYYY-MM-DDTHH:MM; WHEN may be a day alone, which ends at the hour of arrest.
"""
)
@unlocked
@click.argument("action", type=click.Choice(_ACTIONS))
@click.option("--id", "identifier", default="", help="Id of a detention.")
@click.option("--person", default="", help="Id or pseudonym.")
@click.option("--kind", type=click.Choice(app.KINDS), default="stopped")
@click.option("--stage", type=click.Choice(["investigation", "trial"]), default="investigation")
@click.option("--at", default="", help="The hour at which it was.")
@click.option("--until", default="", help="Until when an order holds.")
@click.option("--court", type=click.Choice(["first_instance", "higher"]), default="first_instance")
@day_option("--on", "day", about="Day of an order or a statement: YYYY-MM-DD; else today.")
@click.option("--how", type=click.Choice(app.HOW), default="released")
@click.option("--item", default="", help="Id of an item of the desk.")
@click.option("--fact", multiple=True, type=click.Choice(FACTS))
@click.option("--sign", multiple=True, help="Id of an indicator.")
@click.option("--wish", type=click.Choice(["asked", "waived", "unsaid"]), default="unsaid")
@click.option("--note", default="")
@worded
def detention(
    action: str, case: Path, user: str | None, passphrase_file: Path | None, as_json: bool, language: str, **given: Any
) -> None:
    """Custody: remand and its end, the hours after somebody was stopped, and who is told of a release."""
    with opened(case, user, passphrase_file, write=action != "list") as found:
        content = _listed(found) if action == "list" else _done(found, action, given)
        content["withheld"] = found.withheld
    if as_json:
        print_json(content)
        return
    for one in content.get("detentions", ()):
        click.echo(f"{one['id']:16}  {one['kind']:20}  {one['from']}  {one['until'] or '–':16}  {one['called']}")
    if action != "list":
        say(QT_TRANSLATE_NOOP("cli", "Done."), language)


def _done(case: Case, action: str, given: dict[str, Any]) -> dict[str, Any]:
    id, person, at = given["identifier"], given["person"], given["at"]
    on = given["day"] or datetime.now().date().isoformat()
    if action == "enter":
        new = Detention("", person, at, given["kind"], given["stage"], given["until"], facts=given["fact"],
                        note=given["note"])  # fmt: skip
        return {"id": app.enter(case, new)[0]}
    if action == "extend":
        app.extend(case, id, Extension(given["until"], given["court"], on))
    elif action == "end":
        app.end(case, id, at, given["how"])
    elif action == "mark":
        if given["item"] not in law.liberty().desk:
            raise UserError("detention.bad", field="item", reason="pack", detail=given["item"][:60])
        app.mark(case, id, given["item"], at)
    elif action == "state":
        app.state(case, id, given["fact"], given["sign"] or None)
    elif action == "wish":
        app.wish(case, id, person, "" if given["wish"] == "unsaid" else given["wish"], on)
    elif action == "told":
        app.told(case, id, person, at)
    else:
        app.remove(case, id)
    return {"id": id}


def _listed(case: Case) -> dict[str, Any]:
    everything, now = app.detentions(case), datetime.now()
    called = {one.id: one for one in persons(case)}
    return {
        "detentions": [
            {
                "id": one.id, "person": one.person, "called": called[one.person].label if one.person in called else "",
                "kind": one.kind, "stage": one.stage, "from": one.start, "until": _hour(app.expiry(one)),
                "ended": one.ended, "how": one.how,
                "limits": [{"id": limit.id, "until": _hour(at)} for limit, at in app.limits(one, everything)],
                "desk": [{"item": line.id, "due": _hour(line.due), "done": line.done} for line in app.desk(one)],
                "told": [
                    {"person": each.person, "wish": each.wish, "told": each.told, "rule": each.rule.id}
                    for each in app.owed(one, app.injured_by(case, one.person), now)
                ],
            }
            for one in everything
        ]
    }  # fmt: skip


def _hour(moment: datetime | None) -> str:
    return moment.isoformat(timespec="minutes") if moment is not None else ""


VERBS = (detention,)
