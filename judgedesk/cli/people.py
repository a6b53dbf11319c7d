"""The verbs on persons: people, person, merge, naming."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import click

from judgedesk.app import consultation, kept, merging, open_words
from judgedesk.app import naming as names
from judgedesk.app import people as app
from judgedesk.app.records_people import record_of
from judgedesk.app.wording import QT_TRANSLATE_NOOP, translated
from judgedesk.cli.common import opened, plain, print_json, say, shown, unlocked, worded
from judgedesk.domain.days import written_day
from judgedesk.domain.people import AgeOn, Branch
from judgedesk.domain.roles import Compartment

_ROLES = {
    "victim": QT_TRANSLATE_NOOP("cli", "injured party"),
    "witness": QT_TRANSLATE_NOOP("cli", "witness"),
    "defendant": QT_TRANSLATE_NOOP("cli", "accused"),
    "counsel": QT_TRANSLATE_NOOP("cli", "counsel"),
    "guardian": QT_TRANSLATE_NOOP("cli", "guardian"),
    "expert": QT_TRANSLATE_NOOP("cli", "expert"),
    "psychologist": QT_TRANSLATE_NOOP("cli", "psychologist"),
    "interpreter": QT_TRANSLATE_NOOP("cli", "interpreter"),
}
_CAPACITIES = {
    "defence": QT_TRANSLATE_NOOP("cli", "defence counsel of {0}"),
    "proxy": QT_TRANSLATE_NOOP("cli", "proxy of {0}"),
    "statutory": QT_TRANSLATE_NOOP("cli", "statutory representative of {0}"),
    "guardian_ad_litem": QT_TRANSLATE_NOOP("cli", "guardian ad litem of {0}"),
    "trusted": QT_TRANSLATE_NOOP("cli", "trusted person of {0}"),
}


def day_of(text: str | None) -> date | None:
    """A day as written, or None."""
    if text is None:
        return None
    try:
        return written_day(text)
    except ValueError as error:
        raise click.BadParameter("give YYYY-MM-DD", param_hint="--on") from error


_REASON = click.option("--reason", default="", help="Why names of protected persons are looked at; stands in the log.")
_ON = click.option("--on", "day", metavar="DATE", help="Ages on this day, YYYY-MM-DD; today without it.")


@click.command()
@unlocked
@_ON
@_REASON
@worded
def people(
    case: Path, user: str | None, passphrase_file: Path | None, day: str | None, reason: str, as_json: bool,
    language: str,
) -> None:  # fmt: skip
    """Everybody in the case, with roles, languages and age."""
    on = day_of(day)
    with shown(case, user, passphrase_file, reason, language) as found:
        lines, withheld = app.people(found, on), found.withheld
        consultation.identities(found, [line.person.id for line in lines if line.person.protected])
    if as_json:
        print_json({"people": [_line(line) for line in lines], "withheld": withheld})
        return
    for line in lines:
        person = line.person
        roles = ", ".join(_word(_ROLES.get(role, role), language) for role in person.roles)
        parts = [f"{person.id:6}", f"{person.label:28}", roles, " ".join(person.languages)]
        parts += [_age(line.age, language), _protected(language) if person.protected else ""]
        click.echo("  ".join(part for part in parts if part))


@click.command()
@unlocked
@click.argument("identifier", metavar="ID")
@_ON
@_REASON
@worded
def person(
    case: Path, user: str | None, passphrase_file: Path | None, identifier: str, day: str | None, reason: str,
    as_json: bool, language: str,
) -> None:  # fmt: skip
    """A person's page: who, age on a day, statements, mentions, passages, facts, measures, hearings, relations."""
    on = day_of(day)
    with shown(case, user, passphrase_file, reason, language) as found:
        page = app.person(found, kept.person_of(found, identifier).id, on)
        known = found.file.holds(Compartment.SEALED) or not page.person.protected
        if page.person.protected:
            consultation.identities(found, [page.person.id])
        withheld = found.withheld
    record = record_of(page.person, with_identity=known)
    if as_json:
        content = {name: value for name, value in plain(page).items() if name not in ("person", "age", "labels")}
        print_json({"person": record, "label": page.label, "age": _age_content(page.age), **content}
                   | {"withheld": withheld})  # fmt: skip
        return
    for line in _told(page, record, language):
        click.echo(line)


@click.command()
@unlocked
@click.argument("keep")
@click.argument("other", nargs=-1, required=True)
@click.option("--preview", "only", is_flag=True, help="Only say what would change.")
@worded
def merge(
    case: Path, user: str | None, passphrase_file: Path | None, keep: str, other: tuple[str, ...], only: bool,
    as_json: bool, language: str,
) -> None:  # fmt: skip
    """Make the records of OTHER persons part of the one of KEEP. Can be undone in the window."""
    with opened(case, user, passphrase_file, write=not only) as found:
        seen = merging.preview(found, keep, *other)
        if not only:
            merging.merge(found, keep, *other)
    if as_json:
        print_json({"merged": not only, **plain(seen)})
        return
    text = QT_TRANSLATE_NOOP("cli", "{others} → {label}. Tagged passages: {tags}, counts: {counts}, records: {records}")
    say(text, language, others=", ".join(seen.labels), label=seen.label, tags=seen.tags,
        counts=", ".join(seen.counts) or "–", records=sum(seen.records.values()))  # fmt: skip
    for one in seen.left:
        text = QT_TRANSLATE_NOOP("cli", "{field}: {kept} stays, {dropped} is left out")
        say(text, language, field=one.field, kept=one.kept, dropped=one.dropped)


@click.command()
@unlocked
@click.option("--clear-log", is_flag=True, help="Erase from the log what names them; undo of these acts goes, too.")
@worded
def naming(
    case: Path, user: str | None, passphrase_file: Path | None, clear_log: bool, as_json: bool, language: str
) -> None:
    """Pages outside the sealed part that name a protected person, by document; `seal` moves a document there. Also
    entries, notes and names of files, which somebody has to write anew.
    """
    with opened(case, user, passphrase_file, write=clear_log) as found:
        cleared = open_words.forget_in_log(found) if clear_log else 0
        entries = open_words.entries_naming(found)
        documents = names.unsealed_pages_naming(found)
        labels = {line.person.id: line.label for line in app.people(found)}
    pages = sum(one.pages for one in documents)
    if as_json:
        print_json({"pages": pages, "documents": documents, "entries": entries, "cleared": cleared})
        return
    for one in documents:
        who = ", ".join(f"{labels.get(key, key)} {number}" for key, number in one.persons.items())
        click.echo(f"{one.document:6}  {one.name}  {one.pages}  ({who})  {'; '.join(page.cite for page in one.first)}")
    for entry in entries:
        click.echo(f"{entry.kind}  {entry.id}  ({', '.join(entry.persons)})")
    text = QT_TRANSLATE_NOOP("cli", "Open pages that name a protected person: {pages}, in documents: {documents}")
    say(text, language, pages=pages, documents=len(documents))
    text = QT_TRANSLATE_NOOP("cli", "Open entries that name a protected person: {entries}. Write them anew.")
    say(text, language, entries=len(entries))
    if clear_log:
        text = QT_TRANSLATE_NOOP("cli", "Acts of which the log has forgotten the content: {cleared}")
        say(text, language, cleared=cleared)


def _word(text: str, language: str) -> str:
    return translated(text, language, "cli")


def _protected(language: str) -> str:
    return _word(QT_TRANSLATE_NOOP("cli", "protected"), language)


def _line(line: app.PersonLine) -> dict[str, Any]:
    person = line.person
    return {
        "id": person.id, "label": line.label, "roles": person.roles, "languages": person.languages,
        "protected": person.protected, "sex": person.details.sex, "name": person.name, "tags": line.tags,
        "age": _age_content(line.age),
    }  # fmt: skip


def _age_content(age: AgeOn) -> dict[str, Any]:
    branches = [plain(branch) | {"turns": dict(branch.turns)} for branch in age.branches]
    return {
        "on": age.day, "years": age.years, "below_15": age.below(15), "below_18": age.below(18),
        "disputed": age.disputed, "presumed_minor": age.presumed_minor, "withheld": age.withheld,
        "branches": plain(branches),
    }  # fmt: skip


def _age(age: AgeOn, language: str) -> str:
    """An age in words: the years, or every branch where it is disputed."""
    if not age.branches and not age.disputed:
        return _word(QT_TRANSLATE_NOOP("cli", "age not open to you"), language) if age.withheld else ""
    if not age.disputed:
        return _word(QT_TRANSLATE_NOOP("cli", "age {0}"), language).format(age.years)
    said = _word(QT_TRANSLATE_NOOP("cli", "age disputed"), language)
    branches = ", ".join(_branch(branch, language) for branch in age.branches)
    said += f": {branches}" if branches else ""
    if age.presumed_minor:
        said += "; " + _word(QT_TRANSLATE_NOOP("cli", "presumed to be a minor"), language)
    return said


def _branch(branch: Branch, language: str) -> str:
    low, high = branch.youngest, branch.oldest
    years = str(low) if low == high else f"{'' if low is None else low}–{'' if high is None else high}"
    sources = {
        "born": QT_TRANSLATE_NOOP("cli", "recorded day of birth"),
        "stated": QT_TRANSLATE_NOOP("cli", "stated"),
        "examined": QT_TRANSLATE_NOOP("cli", "examined"),
    }
    words = _word(sources[branch.source], language) + (f": {branch.words}" if branch.words else "")
    return f"{years} ({words})"


def _told(page: app.PersonPage, record: dict[str, Any], language: str) -> Iterator[str]:
    """A person's page for somebody at a terminal."""
    roles = ", ".join(_word(_ROLES.get(role, role), language) for role in page.person.roles)
    yield "  ".join(part for part in (page.label, roles, _age(page.age, language)) if part)
    yield from (f"  {name}: {value}" for name, value in _open_words(record))
    for tie in page.ties:
        yield "  " + _tie(page.label, tie, language)
    for one in page.statements:
        yield f"  {one.cite}  {one.title or one.name}  {one.date}".rstrip()
    text = _word(QT_TRANSLATE_NOOP("cli", "pages that name the person: {0}"), language)
    yield "  " + text.format(page.mentions.total)
    for tagged in page.tagged:
        numbers = f"{tagged.supports} ● {tagged.contradicts} ○ {tagged.context} ◐"
        yield f"  {tagged.count_label}  {tagged.label.get(language) or tagged.element}  {numbers}"
    for fact in page.facts:
        yield f"  {fact.when.when}  {fact.text}"
    for measure in page.measures:
        yield f"  {measure['measure']}  {measure['state']}  {measure.get('on', '')}".rstrip()


def _open_words(record: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for name in ("name", "born", "languages", "dialects", "community", "needs", "phones", "address"):
        value = record.get(name)
        if value:
            yield name, ", ".join(value) if isinstance(value, list) else str(value)


def _tie(label: str, tie: app.Tie, language: str) -> str:
    one, other = (label, tie.label) if tie.outgoing else (tie.label, label)
    if tie.capacity is not None:
        return f"{one}: {_word(_CAPACITIES[tie.capacity.value], language).format(other)}"
    return f"{one}: {tie.what} → {other}"


VERBS = (people, person, merge, naming)
