"""Verbs on questions to persons who are to be heard, and on what they stated before."""

from pathlib import Path
from typing import Any

import click

from judgedesk.app import contradictions as app_contradictions
from judgedesk.app import kept, outline_aids, outline_paper, outlines, passages, statements, templates
from judgedesk.app.casefile import Case
from judgedesk.app.grid import Passage
from judgedesk.app.outline_records import Outline, Question
from judgedesk.app.wording import QT_TRANSLATE_NOOP, translated
from judgedesk.cli.common import opened, print_json, released, say, served_only, unlocked, worded

_STATES = {
    "open": QT_TRANSLATE_NOOP("cli", "open question"),
    "asked": QT_TRANSLATE_NOOP("cli", "asked"),
    "answered": QT_TRANSLATE_NOOP("cli", "answered"),
    "not_allowed": QT_TRANSLATE_NOOP("cli", "not allowed"),
    "contradiction": QT_TRANSLATE_NOOP("cli", "contradiction"),
    "explained": QT_TRANSLATE_NOOP("cli", "explained"),
}


def _said(word: str, language: str) -> str:
    return translated(_STATES[word], language, "cli")


@click.command(
    epilog="""\b
list           {outlines: [{id, person, called, mine, questions, open}]}
show PERSON    {id, person, mine, prompts, questions: [{id, text, translation, stale, targets, passages, exhibits,
               state, at, notes, from, carried, prompts}]}
write PERSON   the outline as a file (--out), the question in two languages side by side
"""
)
@unlocked
@click.argument("action", type=click.Choice(["list", "show", "write"]))
@click.argument("person", required=False)
@click.option("--mine", is_flag=True, help="The outline that is yours alone.")
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), help=".docx, .xlsx or .csv")
@click.option("--lang", type=click.Choice(templates.LANGUAGES), help="Language of the paper; else that of the program.")
@served_only
@released
@worded
def outline(
    case: Path,
    user: str | None,
    passphrase_file: Path | None,
    action: str,
    person: str | None,
    mine: bool,
    out: Path | None,
    lang: str | None,
    override: str,
    as_json: bool,
    language: str,
) -> None:
    """Outlines of questions for persons who are to be heard."""
    if action != "list" and not person:
        raise click.UsageError("say for whom: give an id or a pseudonym")
    if action == "write" and out is None:
        raise click.UsageError("give --out, the file to be written")
    with opened(case, user, passphrase_file, write=action == "write") as found:
        if action == "list":
            content = _listed(found)
        elif action == "show":
            content = _shown(found, outline_paper.outline_for(found, str(person), mine=mine), language)
        else:
            known = outline_paper.outline_for(found, str(person), mine=mine)
            assert out is not None
            number = outline_paper.write_outline(found, known.id, out, lang or language, override)
            content = {"person": known.person, "out": str(out), "questions": number}
        content["withheld"] = found.withheld
    if as_json:
        print_json(content)
        return
    for line in _lines(action, content, language):
        click.echo(line)


def _listed(case: Case) -> dict[str, Any]:
    known = outlines.outlines(case)
    return {
        "outlines": [
            {"id": one.id, "person": one.person, "called": kept.person_of(case, one.person).label, "mine": one.mine,
             "questions": len(one.questions), "open": one.open}
            for one in known
        ]
    }  # fmt: skip


def _shown(case: Case, known: Outline, language: str) -> dict[str, Any]:
    return {
        "id": known.id,
        "person": known.person,
        "called": kept.person_of(case, known.person).label,
        "mine": known.mine,
        "prompts": [_prompt(one, language) for one in outline_aids.of_hearing(case, known.person)],
        "questions": [_question(case, known, one, language) for one in known.questions],
    }


def _question(case: Case, known: Outline, one: Question, language: str) -> dict[str, Any]:
    return {
        "id": one.id, "text": one.text, "translation": one.translation, "stale": one.stale, "targets": one.targets,
        "passages": [_passage(passage) for passage in passages.of_tags(case, one.tags)],
        "exhibits": [
            {"document": shown.document, "page": shown.exhibit.page, "cite": shown.cite, "note": shown.exhibit.note,
             "sealed": shown.sealed}
            for shown in outline_aids.shown(case, one.exhibits)
        ],
        "state": one.state, "at": one.at or None, "notes": one.notes, "from": one.origin, "carried": one.carried,
        "prompts": [_prompt(raised, language) for raised in outline_aids.raised(case, known.person, one)],
    }  # fmt: skip


def _prompt(one: outline_aids.Raising, language: str) -> dict[str, Any]:
    return {
        "id": one.prompt.id, "text": one.prompt.label.in_language(language), "basis": one.prompt.basis,
        "why": one.prompt.why.in_language(language), "quote": one.quote, "named": one.named,
        "unchecked": one.unchecked, "source": one.prompt.source, "checked": one.prompt.checked,
    }  # fmt: skip


def _passage(passage: Passage) -> dict[str, Any]:
    return {"tag": passage.tag.id, "cite": passage.cite, "quote": passage.tag.quote, "stance": passage.tag.stance,
            "element": passage.tag.element}  # fmt: skip


def _lines(action: str, content: dict[str, Any], language: str) -> list[str]:
    if action == "write":
        return [content["out"]]
    if action == "list":
        lines = []
        for one in content["outlines"]:
            text = QT_TRANSLATE_NOOP("cli", "{person}: {questions} questions, {open} open")
            alone = translated(QT_TRANSLATE_NOOP("cli", "(yours alone)"), language, "cli") if one["mine"] else ""
            said = translated(text, language, "cli").format(
                person=one["called"], questions=one["questions"], open=one["open"]
            )
            lines.append(f"{one['id']:16}  {said} {alone}".rstrip())
        return lines or [translated(QT_TRANSLATE_NOOP("cli", "There is no outline yet."), language, "cli")]
    lines = [f"! {one['text']}: {one['basis']}" for one in content["prompts"]]
    for number, one in enumerate(content["questions"], 1):
        lines.append(f"{number:3}. [{_said(one['state'], language)}] {one['text']}")
        if one["translation"]:
            stale = translated(
                QT_TRANSLATE_NOOP("cli", "The question changed after it was translated."), language, "cli"
            )
            lines.append(f"     {one['translation']}" + (f"  [{stale}]" if one["stale"] else ""))
        lines += [f"     ! {prompt['text']}: {prompt['basis']}" for prompt in one["prompts"]]
        lines += [f"     {passage['cite']}: {passage['quote']}" for passage in one["passages"]]
    return lines


@click.command(
    epilog="""\b
{person, called, statements: [{document, name, title, first, last, date, cite}],
 topics: [{id, label, speaking, said: [{statement, passages: [{tag, cite, quote, stance, element}]}]}],
 marked: [{id, tags, mark, note, by, on}]}
Nothing here says whom to believe.
"""
)
@unlocked
@click.argument("person")
@click.option("--mark", "as_what", type=click.Choice(app_contradictions.MARKS), help="Mark two passages (--tag twice).")
@click.option("--tag", "tags", multiple=True, help="Id of a passage.")
@click.option("--note", default="", help="What is to be said of the pair.")
@click.option("--unmark", metavar="ID", help="Take a mark away.")
@worded
def contradictions(
    case: Path,
    user: str | None,
    passphrase_file: Path | None,
    person: str,
    as_what: app_contradictions.MarkedAs | None,
    tags: tuple[str, ...],
    note: str,
    unmark: str | None,
    as_json: bool,
    language: str,
) -> None:
    """A person's statements by topic, side by side, and the pairs that somebody marked."""
    with opened(case, user, passphrase_file, write=bool(as_what or unmark)) as found:
        who = kept.person_of(found, person)
        if as_what:
            app_contradictions.mark(found, who.id, tags, as_what, note)
        if unmark:
            app_contradictions.unmark(found, unmark)
        content = _side_by_side(found, who.id, who.label, language)
    if as_json:
        print_json(content)
        return
    if not content["topics"]:
        say(QT_TRANSLATE_NOOP("cli", "Nothing is tagged in statements of {person}."), language, person=who.label)
    for topic in content["topics"]:
        click.echo(f"{topic['label']}  ({topic['speaking']})")
        for said in topic["said"]:
            source = content["statements"][said["statement"]]
            head = " ".join(part for part in (source.date, source.title) if part)
            for passage in said["passages"]:
                click.echo(f"  {head} · {passage['cite']}: {' '.join(passage['quote'].split())}")
    for one in content["marked"]:
        click.echo(f"{one.id}  {_said(one.mark, language)}: {' / '.join(one.tags)}  {one.note}".rstrip())


def _side_by_side(case: Case, person: str, called: str, language: str) -> dict[str, Any]:
    found = statements.statements(case, kept.person_of(case, person))
    return {
        "person": person,
        "called": called,
        "statements": found.sources,
        "topics": [
            {
                "id": topic.id, "label": topic.label[language], "speaking": topic.speaking,
                "said": [
                    {"statement": at, "passages": [_passage(one) for one in said]}
                    for at, said in enumerate(topic.said) if said
                ],
            }
            for topic in found.topics
        ],
        "marked": app_contradictions.marked(case, person),
        "withheld": case.withheld,
    }  # fmt: skip


VERBS = (outline, contradictions)
