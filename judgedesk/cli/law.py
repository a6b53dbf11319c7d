"""The verb that shows the packs."""

from typing import Any

import click

from judgedesk.app import law as packs
from judgedesk.cli.common import print_json, verb, worded


@click.command()
@click.argument("action", type=click.Choice(["list", "show"]), default="list")
@click.argument("identifier", required=False)
@verb
@worded
def law(action: str, identifier: str | None, as_json: bool, language: str) -> None:
    """Packs: offences, related offences, indicators, questions, measures, instruments, states; ids, dates, sources."""
    if action == "show":
        if not identifier:
            raise click.UsageError("give an id, or the code of a state, as `judgedesk law list` has them")
        print_json(packs.anything(identifier))
        return
    listed = law_list(language)
    if as_json:
        print_json(listed)
        return
    for lines in listed.values():
        for line in lines:
            named = f"{line['id']}  {line.get('provision', '')}  {line['title']}".replace("    ", "  ")
            click.echo(f"{named}  ({line['checked']})" if "checked" in line else named)


def law_list(language: str) -> dict[str, list[dict[str, Any]]]:
    """Everything in the packs by id: offences, related offences, indicators, questions."""
    return {
        "offences": [
            {
                "id": offence.id, "provision": offence.provision, "title": offence.title.in_language(language),
                "jurisdiction": offence.jurisdiction, "valid_from": offence.valid_from, "valid_to": offence.valid_to,
                "source": offence.source, "checked": offence.checked,
                "elements": [element.id for element in offence.elements],
            }
            for offence in packs.packs().offences.values()
        ],
        "related": [
            {
                "id": one.id, "provision": one.provision, "title": one.title.in_language(language),
                "jurisdiction": one.jurisdiction, "to": one.to, "source": one.source, "checked": one.checked,
            }
            for one in packs.related().related.values()
        ],
        "indicators": [
            {
                "id": one.id, "title": one.label.in_language(language), "group": one.group, "suggests": one.suggests,
                "source": one.source, "checked": one.checked,
            }
            for one in packs.indicators().indicators.values()
        ],
        "questions": [
            {"id": one.id, "title": one.text.in_language(language)} for one in packs.related().questions.values()
        ],
        "measures": [
            {
                "id": one.id, "provision": one.basis, "title": one.title.in_language(language),
                "jurisdiction": one.jurisdiction, "source": one.source, "checked": one.checked,
            }
            for one in packs.measures().measures.values()
        ],
        "instruments": [
            {
                "id": one.id, "provision": one.basis, "title": one.title.in_language(language),
                "needs": [need for need, serves in one.needs.items() if serves],
                "valid_from": one.valid_from, "valid_to": one.valid_to,
                "source": one.source, "checked": one.checked,
            }
            for one in packs.instruments().values()
        ],
        "states": [
            {
                "id": one.code, "title": one.name.in_language(language),
                "bonds": {name: bond.bound for name, bond in one.bonds.items()},
                "source": one.source, "checked": one.checked,
            }
            for one in packs.states().values()
        ],
    }  # fmt: skip


VERBS = (law,)
