"""Verbs on protection: what needs somebody, which measures are open, the register of measures."""

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

import click

from judgedesk.app import alerts as app
from judgedesk.app import assessments, deadlines, kept, protection
from judgedesk.app.casefile import Case
from judgedesk.app.wording import QT_TRANSLATE_NOOP, translated
from judgedesk.cli.common import YEARS, day_option, opened, print_json, say, unlocked, worded
from judgedesk.domain.errors import UserError
from judgedesk.domain.evidence import Person
from judgedesk.law.model import Text
from judgedesk.law.openness import Answer

_STATES = {
    "open": QT_TRANSLATE_NOOP("cli", "open"),
    "not_open": QT_TRANSLATE_NOOP("cli", "not open"),
    "depends": QT_TRANSLATE_NOOP("cli", "depends"),
    "considered": QT_TRANSLATE_NOOP("cli", "considered"),
    "applied_for": QT_TRANSLATE_NOOP("cli", "applied for"),
    "granted": QT_TRANSLATE_NOOP("cli", "granted"),
    "refused": QT_TRANSLATE_NOOP("cli", "refused"),
    "arranged": QT_TRANSLATE_NOOP("cli", "arranged"),
    "carried_out": QT_TRANSLATE_NOOP("cli", "carried out"),
    "lapsed": QT_TRANSLATE_NOOP("cli", "lapsed"),
    "block": QT_TRANSLATE_NOOP("cli", "STOP"),
    "warn": QT_TRANSLATE_NOOP("cli", "warning"),
    "note": QT_TRANSLATE_NOOP("cli", "note"),
}


def _said(word: str, language: str) -> str:
    return translated(_STATES[word], language, "cli") if word in _STATES else word


@click.command(
    epilog="""\b
{alerts: [{id, level, kind, about, due, text}], withheld}
level: block (must not go on so), warn (to be seen to), note (is coming)
"""
)
@unlocked
@click.option("--on", "moment", help="As of a day, or a moment: YYYY-MM-DD or YYYY-MM-DDTHH:MM; else now.")
@worded
def alerts(
    case: Path, user: str | None, passphrase_file: Path | None, moment: str | None, as_json: bool, language: str
) -> None:
    """Everything that needs somebody: measures, deadlines, conflicts, incomplete files."""
    now = deadlines.moment(moment) if moment else datetime.now()
    if now is None or now.year not in YEARS:
        raise UserError("measure.bad_date", given=str(moment)[:40])
    with opened(case, user, passphrase_file) as found:
        listed = app.alerts(found, now, language)
        withheld = found.withheld
    if as_json:
        print_json({"alerts": listed, "withheld": withheld})
        return
    for one in listed:
        click.echo(f"{_said(one.level, language):12}  {one.due or '':16}  {one.text}")
    if not listed:
        say(QT_TRANSLATE_NOOP("cli", "Nothing needs attention now."), language)


@click.command(
    epilog="""\b
list                    the register: {measures: [{id, person, measure, state, following, stands, reasons}]}
open PERSON             which measures are open on --on: {person, on, measures: [{measure, state, reasons, instead}]}
set                     a new record (--person, --measure), or the next step of one (--id): --state --on --by
assess PERSON           the individual assessment: --fact NAME=yes|no|unsaid, --wants MEASURE=yes|no
charge COUNT            what is charged beside its offence: --also ID, --violence yes|no
Facts by name: see `judgedesk measures CASE facts`.
"""
)
@unlocked
@click.argument("action", type=click.Choice(["list", "open", "set", "assess", "charge", "facts"]))
@click.argument("target", required=False)
@day_option("--on", "day", about="YYYY-MM-DD; else today.", absent=None)
@click.option("--stage", type=click.Choice(["investigation", "trial"]), help="Only measures of this stage.")
@click.option("--id", "identifier", help="Id of a record.")
@click.option("--person", help="Id or pseudonym.")
@click.option("--measure", help="Id of a measure.")
@click.option("--state", type=click.Choice(protection.STATES), help="The next state.")
@click.option("--by", help="Who brought this step.")
@click.option("--motion-by", help="On whose motion, or of the court's own.")
@click.option("--decided-by", help="Who decided.")
@click.option("--ground", help="Ground, of a second hearing its id.")
@click.option("--hearing", help="Day, moment, or id of a sitting.")
@click.option("--apart", type=click.Choice(["room", "building", "day"]), help="How far away the accused has to be.")
@click.option("--note", help="Further words.")
@click.option("--done", multiple=True, metavar="NAME=DATE", help="What was done or booked on a day.")
@click.option("--fact", multiple=True, metavar="NAME=yes|no|unsaid", help="A fact of the assessment.")
@click.option("--wants", multiple=True, metavar="MEASURE=yes|no", help="Whether the person wants a measure.")
@click.option("--skipped", default="", help="Why no questionnaire was filled in.")
@click.option("--also", multiple=True, help="A provision charged beside the count's offence.")
@click.option("--violence", type=click.Choice(["yes", "no"]), help="Whether violence or an unlawful threat is charged.")
@worded
def measures(
    action: str,
    target: str | None,
    case: Path,
    user: str | None,
    passphrase_file: Path | None,
    as_json: bool,
    language: str,
    **given: Any,
) -> None:
    """Protective measures: which are open, and the register of those considered, decided and carried out."""
    on = kept.day_of(given["day"]) if given["day"] else date.today()
    writes = action in ("set", "assess", "charge")
    if action in ("open", "assess", "charge") and not target:
        raise click.UsageError("say of whom: give a person, or a count")
    with opened(case, user, passphrase_file, write=writes) as found:
        if action == "list":
            content = _register(found, on, language)
        elif action == "facts":
            content = {"facts": {name: words[language] for name, words in assessments.stateable().items()}}
        elif action == "open":
            content = _open(found, str(target), on, given["stage"], language)
        elif action == "set":
            content = {"id": _set(found, on.isoformat(), given)}
        elif action == "assess":
            content = {"person": _assess(found, str(target), on.isoformat(), given)}
        else:
            violence = {"yes": True, "no": False, None: None}[given["violence"]]
            assessments.set_charge_facts(found, str(target), given["also"], violence)
            content = {"count": target}
        content["withheld"] = found.withheld
    if as_json:
        print_json(content)
        return
    for line in _lines(action, content, language):
        click.echo(line)


def _register(case: Case, on: date, language: str) -> dict[str, Any]:
    return {
        "measures": [
            {
                "id": line.record.id, "person": line.record.person, "measure": line.record.measure,
                "title": line.measure.title.in_language(language) if line.measure else "",
                "basis": line.measure.basis if line.measure else "",
                "state": line.record.state, "on": line.record.on, "by": line.record.by,
                "hearing": line.record.hearing, "ground": line.record.ground, "done": line.record.done,
                "history": line.record.history, "following": line.following,
                "stands": line.answer.state if line.answer else None,
                "reasons": [_words(one.text, language) for one in line.answer.reasons] if line.answer else [],
            }
            for line in protection.register(case, on)
        ]
    }  # fmt: skip


def _open(case: Case, person: str, on: date, stage: Any, language: str) -> dict[str, Any]:
    who = kept.person_of(case, person)
    found = protection.open_measures(case, who.id, on, stage)
    return {"person": who.id, "called": _called(who), "on": on, "measures": [_answer(one, language) for one in found]}


def _called(person: Person) -> str:
    return person.pseudonym or (person.id if person.protected else person.label)


def _words(text: Text, language: str) -> str:
    return text.in_language(language)


def _answer(one: Answer, language: str) -> dict[str, Any]:
    measure = one.measure
    return {
        "measure": measure.id, "basis": measure.basis, "title": _words(measure.title, language), "state": one.state,
        "duty": measure.duty, "decides": _words(measure.decides, language), "motion": _words(measure.motion, language),
        "reasons": [
            {"condition": reason.condition, "holds": reason.truth, "text": _words(reason.text, language)}
            for reason in one.reasons
        ],
        "instead": [
            {"measure": other.measure.id, "basis": other.measure.basis, "state": other.state,
             "if": [_words(text, language) for text in other.depends_on]}
            for other in one.instead
        ],
        "turns": one.turns, "branches": one.branches,
        "presumption": _words(one.presumption, language) if one.presumption else None,
        "first": _words(one.first, language) if one.first else None,
        "verify": _words(measure.verify, language), "source": measure.source, "checked": measure.checked,
    }  # fmt: skip


def _set(case: Case, on: str, given: dict[str, Any]) -> str:
    words = ("motion_by", "decided_by", "ground", "hearing", "apart", "note")
    more: dict[str, Any] = {name: given[name] for name in words if given[name] is not None}
    if given["done"]:
        more["done"] = dict(_pairs(given["done"]))
    if given["identifier"]:
        if given["state"]:
            protection.move(case, given["identifier"], given["state"], on, given["by"] or "", **more)
        else:
            protection.change(case, given["identifier"], **more, **({"by": given["by"]} if given["by"] else {}))
        return str(given["identifier"])
    if not (given["person"] and given["measure"]):
        raise click.UsageError("give --id of a record, or --person and --measure for a new one")
    state = given["state"] or "considered"
    return protection.add(case, given["person"], given["measure"], on, given["by"] or "", state=state, **more)[0]


def _assess(case: Case, person: str, on: str, given: dict[str, Any]) -> str:
    who = kept.person_of(case, person)
    facts = {name: _truth(value) for name, value in _pairs(given["fact"])}
    wants = {name: bool(_truth(value)) for name, value in _pairs(given["wants"])}
    note, by = given["note"] or "", given["by"] or ""
    assessments.assess(case, who.id, on, by, facts=facts, wants=wants, skipped=given["skipped"], note=note)
    return who.id


def _pairs(given: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    for one in given:
        name, sign, value = one.partition("=")
        if not sign:
            raise click.UsageError(f"{one!r} is not NAME=VALUE")
        yield name.strip(), value.strip()


def _truth(value: str) -> bool | None:
    if value not in ("yes", "no", "unsaid"):
        raise click.UsageError(f"{value!r} is neither yes, no nor unsaid")
    return {"yes": True, "no": False, "unsaid": None}[value]


def _lines(action: str, content: dict[str, Any], language: str) -> Iterator[str]:
    """The same for somebody who reads it on a terminal."""
    if action == "facts":
        yield from (f"{name:20}  {words}" for name, words in content["facts"].items())
    elif action == "list":
        for one in content["measures"]:
            stands = f"  [{_said(one['stands'], language)}]" if one["stands"] else ""
            state = _said(one["state"], language)
            yield f"{one['id']:16}  {one['person']:6}  {one['basis']}: {one['title']}  {state} {one['on']}{stands}"
    elif action == "open":
        for one in content["measures"]:
            yield f"{_said(one['state'], language):12}  {one['measure']:20}  {one['basis']}: {one['title']}"
            if one["state"] != "open":
                yield f"{'':14}{'; '.join(reason['text'] for reason in one['reasons'])}"
                instead = ", ".join(f"{other['basis']} ({_said(other['state'], language)})" for other in one["instead"])
                if instead:
                    yield f"{'':14}→ {instead}"
            yield from (f"{'':14}{line}" for line in _ages(one, language))
            yield from (f"{'':14}{one[name]}" for name in ("first", "presumption") if one[name])
    else:
        yield str(content.get("id") or content.get("person") or content.get("count"))


def _ages(one: dict[str, Any], language: str) -> Iterator[str]:
    """What the age changes: birthdays, or where it is disputed every age that matters."""

    def told(text: str, **facts: object) -> str:
        return translated(text, language, "cli").format(**facts)

    for turn in one["turns"]:
        text = QT_TRANSLATE_NOOP("cli", "from {day} (age {age}): {state}")
        yield told(text, day=turn.day, age=turn.age, state=_said(turn.state, language))
    for branch in one["branches"]:
        if branch.at_least is None:
            text = QT_TRANSLATE_NOOP("cli", "if {last} or younger: {state}")
        elif branch.at_most is None:
            text = QT_TRANSLATE_NOOP("cli", "if {first} or older: {state}")
        else:
            text = QT_TRANSLATE_NOOP("cli", "if {first} to {last}: {state}")
        yield told(text, first=branch.at_least, last=branch.at_most, state=_said(branch.state, language))


VERBS = (alerts, measures)
