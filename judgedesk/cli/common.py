"""What all verbs share: unlocking, JSON, languages, exit status."""

import dataclasses
import functools
import getpass
import json
import locale
import os
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NoReturn, ParamSpec, TypeVar

import click

from judgedesk.app import consultation
from judgedesk.app.casefile import Case, open_case
from judgedesk.app.faults import reachable, refusal
from judgedesk.app.languages import NAMES, WHOLE, prose
from judgedesk.app.wording import QT_TRANSLATE_NOOP, ErrorText, said, translated
from judgedesk.domain.days import written_day
from judgedesk.domain.errors import Fact, UserError
from judgedesk.law.expressions import Expression, written

DONE, BUG, WRONG, IN_PART, REFUSED, DAMAGED, INTERRUPTED = 0, 1, 2, 3, 4, 5, 130

_STATUS = {
    "case.keys_damaged": DAMAGED,
    "case.damaged": DAMAGED,
    "backup.damaged": DAMAGED,
    "original.changed": DAMAGED,
    "case.locked": REFUSED,
    "case.read_only": REFUSED,
    "case.network_drive": REFUSED,
    "exchange.not_for_you": REFUSED,
    "exchange.unread": REFUSED,
    "exchange.identities_need_key": REFUSED,
    "disk.full": IN_PART,
    "case.gone": IN_PART,
    "files.gone": IN_PART,
    "job.cancelled": INTERRUPTED,
}
_LONGEST_LINE = 4096
YEARS = range(1800, 2300)
"""Of days that are asked about: what is counted from them stays in the calendar."""
MOST = 10**9
"""No list has more lines, and every number up to it is one for the database."""
_CHOSEN = "judgedesk.language"
P = ParamSpec("P")
R = TypeVar("R")


def status_of(error: UserError) -> int:
    """Exit status of an error."""
    if error.code.startswith(("keys.", "leak.")):
        return REFUSED
    if error.code.startswith("child."):
        return IN_PART
    return _STATUS.get(error.code, WRONG)


def default_language() -> str:
    """Polish on a Polish machine, else English."""
    named = os.environ.get("JUDGEDESK_LANGUAGE") or locale.getlocale()[0] or os.environ.get("LANG", "")
    return "pl" if named.lower().startswith(("pl", "polish")) else "en"


def chosen_language(given: str) -> str:
    """The language asked for with ``--language``, of which a verb hears only the one it can say everything in."""
    context = click.get_current_context(silent=True)
    return str(context.meta.get(_CHOSEN, given)) if context is not None else given


def _in_full(context: click.Context, _option: click.Parameter, language: str) -> str:
    """Says on standard error that sentences fall back, once, and hands the verb the language they fall back to."""
    context.meta[_CHOSEN] = language
    if language not in WHOLE and not context.resilient_parsing:
        text = QT_TRANSLATE_NOOP("cli", "{name}: only terms of the court are translated, in the window. All else is "
                                        "in English; `judgedesk languages {code}` lists it.")  # fmt: skip
        say(text, "en", err=True, name=NAMES[language], code=language)
    return prose(language)


def verb(function: Callable[P, R]) -> Callable[P, R]:
    """Options of every verb: ``--json`` and ``--language``."""
    asked = click.option("--json", "as_json", is_flag=True, help="One JSON document on standard output.")
    language = click.option("--language", type=click.Choice(list(NAMES)), default=default_language, callback=_in_full,
                            help="en or pl; de, hr, ro and uk have the court's terms, in the window.")  # fmt: skip
    return asked(language(function))


def unlocked(function: Callable[P, R]) -> Callable[P, R]:
    """Options of every verb on a case: who opens it."""
    user = click.option("--user", envvar="JUDGEDESK_USER", help="Who opens the case.")
    path = click.Path(path_type=Path, dir_okay=False)
    file = click.option("--passphrase-file", type=path, help="Its first line is the passphrase.")
    case = click.argument("case", type=click.Path(path_type=Path))
    return case(user(file(verb(function))))


class NotADay(click.BadParameter):
    """An option that takes a day got something else; `told` is what is wrong, with the `field`."""

    def __init__(self, given: str, context: click.Context, option: click.Parameter) -> None:
        super().__init__(f"{given!r} is no day written YYYY-MM-DD", context, option)
        self.told = UserError("measure.bad_date", given=given, field=option.opts[0])


def day_option(*names: str, about: str, absent: str | None = "") -> Callable[[Callable[P, R]], Callable[P, R]]:
    """An option that takes a day, ``YYYY-MM-DD`` and no other way of writing it; `absent` where it is not given."""

    def read(context: click.Context, option: click.Parameter, given: str | None) -> str | None:
        if given is None:
            return absent
        try:
            day = written_day(given)
        except ValueError as error:
            raise NotADay(given[:40], context, option) from error
        if day.year not in YEARS:
            raise NotADay(given[:40], context, option)
        return day.isoformat()

    return click.option(*names, callback=read, metavar="DAY", help=about)


def released(function: Callable[P, R]) -> Callable[P, R]:
    """The option of every verb that writes a paper: ``--override``."""
    said = "Write it though it names a protected person: why. For who holds the key to identities; logged."
    return click.option("--override", metavar="REASON", default="", help=said)(function)


def served_only(function: Callable[P, R]) -> Callable[P, R]:
    """The option ``--for`` of a verb whose paper has one class: parties and others, the protected by pseudonym."""
    said = "Its one class: parties and others; protected persons under their pseudonyms."
    choice = click.Choice(["served"])
    return click.option("--for", "recipient", type=choice, default="served", expose_value=False, help=said)(function)


def passphrase_from(path: Path | None, *, ask: str | None = "Passphrase") -> str:
    """The passphrase from a file, the environment (warned) or the terminal.

    Raises:
        UserError: ``cli.no_passphrase``.
    """
    if path is not None:
        try:
            with path.open(encoding="utf-8") as stream:
                text = stream.readline(_LONGEST_LINE)
        except (OSError, UnicodeDecodeError) as error:
            raise UserError("cli.no_passphrase", path=str(path)) from error
        if not text.rstrip("\r\n") or len(text) == _LONGEST_LINE:
            raise UserError("cli.no_passphrase", path=str(path))
        return text.rstrip("\r\n")
    from_environment = os.environ.pop("JUDGEDESK_PASSPHRASE", None)
    if from_environment is not None:
        text = QT_TRANSLATE_NOOP("cli", "The passphrase comes from the environment: fit for tests only.")
        say(text, default_language(), err=True)
        return from_environment
    if ask is None or not sys.stdin.isatty():
        raise UserError("cli.no_passphrase", path="--passphrase-file")
    return getpass.getpass(f"{ask}: ", stream=sys.stderr)


_BESIDE = ("case.locked", "keys.read_only", "disk.unwritable", "case.network_drive")
"""Why a case can't be written that can be read all the same."""


@contextmanager
def opened(case: Path, user: str | None, passphrase_file: Path | None, *, write: bool | None = False) -> Iterator[Case]:
    """The case, unlocked; closed at the end. `write` None: for writing where that is possible. Whatever sealed item
    the verb shows is logged at the end, or it is said that it could not be.
    """
    with _logged(case, user, passphrase_file, write, "", default_language()) as found:
        yield found


@contextmanager
def _logged(
    case: Path, user: str | None, passphrase_file: Path | None, write: bool | None, reason: str, language: str
) -> Iterator[Case]:
    if not user:
        raise UserError("cli.no_user")
    passphrase = passphrase_from(passphrase_file)
    found, unlogged = _open(case, user, passphrase, write), 0
    _tell_attempts(found)
    with reachable(found.path):
        with found:
            consultation.give_reason(found, reason)
            yield found
            if found.writable:
                consultation.log(found)
                _into_step(found, language)
        if found.sitting.waiting:
            with _open(case, user, passphrase, None) as logging:
                logging.sitting = found.sitting
                unlogged = consultation.log(logging)
    if unlogged:
        text = QT_TRANSLATE_NOOP(
            "cli", "Not in the log: sealed items were shown, and the case can be opened for reading only."
        )
        say(text, language, err=True)


def _into_step(found: Case, language: str) -> None:
    """What the verb booked goes into the office diary; where that cannot be, it is said and done with the next act."""
    from judgedesk.app import diary, diary_follow

    step = diary_follow.follow(found) if diary.linked(found) is not None else None
    if step is not None and step.trouble is not None:
        text = QT_TRANSLATE_NOOP(
            "cli", "The office diary was not reached: {why} What was booked goes there with the next act that writes."
        )
        say(text, language, err=True, why=said(step.trouble, prose(language)).what)


def _open(case: Path, user: str, passphrase: str, write: bool | None) -> Case:
    try:
        return open_case(case, user, passphrase, write=write is not False)
    except UserError as error:
        if write is not None or error.code not in _BESIDE:
            raise
    return open_case(case, user, passphrase, write=False)


@contextmanager
def shown(case: Path, user: str | None, passphrase_file: Path | None, reason: str, language: str) -> Iterator[Case]:
    """The case, open for reading, as with `opened`; what is sealed and shown is logged with the reason given."""
    with _logged(case, user, passphrase_file, False, reason, language) as found:
        yield found


def _tell_attempts(found: Case) -> None:
    if found.attempts is not None:
        text = QT_TRANSLATE_NOOP("cli", "Wrong passphrases since you opened the case last: {number}, latest {last}")
        say(text, default_language(), err=True, number=found.attempts.number, last=found.attempts.last)


def plain(value: Any) -> Any:
    """A dataclass, path or the like as JSON has it; a condition as its pack has it."""
    if isinstance(value, Expression):
        return written(value)
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {field.name: plain(getattr(value, field.name)) for field in dataclasses.fields(value)}
    if isinstance(value, Mapping):
        return {str(name): plain(entry) for name, entry in value.items()}
    if isinstance(value, str | int | float | bool) or value is None:
        return value
    if isinstance(value, Sequence):
        return [plain(entry) for entry in value]
    return str(value)


def say(text: str, language: str, *, err: bool = False, **facts: object) -> None:
    """A line in the user's language; `text` is marked with QT_TRANSLATE_NOOP where it stands."""
    click.echo(translated(text, language, "cli").format(**facts).rstrip(), err=err)


def print_json(value: Any) -> None:
    """One JSON document on standard output, escaped where its encoding lacks a letter."""
    text = json.dumps(plain(value), ensure_ascii=False, indent=1)
    try:
        text.encode(getattr(sys.stdout, "encoding", None) or "utf-8")
    except UnicodeEncodeError:
        text = json.dumps(plain(value), indent=1)
    click.echo(text)


def print_error(code: str, text: ErrorText, facts: Mapping[str, Fact]) -> None:
    """A failure as the one JSON document."""
    print_json({"error": {"code": code, "what": text.what, "why": text.why, "next": text.next, "facts": facts}})


def fail(error: UserError, language: str, *, as_json: bool) -> NoReturn:
    """Say what happened, why, and what to do; leave with the error's status."""
    text = said(error, language)
    if as_json:
        print_error(error.code, text, error.facts)
    click.echo(f"{text.what}\n{text.why}\n{text.next}", err=True)
    field = str(error.facts.get("field") or "")
    if field and field not in text.why:
        say(QT_TRANSLATE_NOOP("cli", "Field: {field}"), language, err=True, field=field)
    if error.code == "query.bad":
        place = int(error.facts.get("position") or 0) + 1
        say(QT_TRANSLATE_NOOP("cli", "At character {place} of the question."), language, err=True, place=place)
    raise SystemExit(status_of(error))


def worded(function: Callable[P, R]) -> Callable[P, R]:
    """Turn what is nobody's bug into its sentences and status."""

    @functools.wraps(function)
    def inner(*args: P.args, **kwargs: P.kwargs) -> R:
        try:
            return function(*args, **kwargs)
        except Exception as error:
            told = refusal(error)
            if told is None:
                raise
            fail(told, str(kwargs.get("language") or "en"), as_json=bool(kwargs.get("as_json")))

    return inner
