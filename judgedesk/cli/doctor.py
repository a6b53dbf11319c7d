"""The verb that says what the machine lacks."""

import click

from judgedesk.app import doctor as machine
from judgedesk.cli.common import print_json, verb, worded


@click.command()
@verb
@worded
def doctor(as_json: bool, language: str) -> None:
    """What this machine lacks, each with its remedy."""
    checks = machine.examine(language)
    if as_json:
        print_json({"ok": all(check.ok for check in checks if check.required), "checks": checks})
        return
    for check in checks:
        state = "ok  " if check.ok else "LACK" if check.required else "lack"
        click.echo(f"{state}  {check.name}: {check.found or check.needed}  {check.remedy}".rstrip())


VERBS = (doctor,)
