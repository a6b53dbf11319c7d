"""Values of the fields of a request, each as its kind has it."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from judgedesk.app import kept
from judgedesk.app.casefile import Case
from judgedesk.app.requests_record import Value
from judgedesk.domain.errors import UserError
from judgedesk.law.instruments import Field


def value_for(case: Case, field: Field, value: Any) -> Value:
    """A value as the field's kind has it: words, or a list of words; each error names the field.

    Raises:
        UserError: ``request.bad_option``, ``request.bad_person``, ``request.bad_day``, ``request.bad_number``,
            ``request.bad_value``.
    """
    listed = list(value) if isinstance(value, list | tuple) else [value]
    if any(one is not None and (isinstance(one, bool) or not isinstance(one, str | int | float)) for one in listed):
        raise UserError("request.bad_value", field=field.id, given=str(value)[:60])
    parts = ["" if one is None else str(one).strip() for one in listed]
    if field.kind in ("persons", "ticks", "choice"):
        chosen = [name.strip() for part in parts for name in part.split(",") if name.strip()]
        return _people(case, field, chosen) if field.kind == "persons" else _options(field, chosen)
    if field.kind in ("day", "number", "line", "state") and len([one for one in parts if one]) > 1:
        raise UserError("request.bad_value", field=field.id, given=", ".join(parts)[:60])
    if field.kind == "day":
        return _day(field, parts[0]) if parts else ""
    if field.kind == "number" and parts and parts[0] and not parts[0].isdecimal():
        raise UserError("request.bad_number", field=field.id, given=parts[0][:40])
    if field.kind in ("questions", "exhibits", "formalities"):
        return tuple(line.strip() for part in parts for line in part.splitlines() if line.strip())
    return "\n".join(parts)


def _people(case: Case, field: Field, named: Sequence[str]) -> tuple[str, ...]:
    found = []
    for one in named:
        try:
            found.append(kept.person_of(case, one).id)
        except UserError as error:
            raise UserError("request.bad_person", field=field.id, person=one[:60]) from error
    return tuple(dict.fromkeys(found))


def _options(field: Field, chosen: Sequence[str]) -> Value:
    known = [one.id for one in field.options]
    wrong = [one for one in chosen if one not in known]
    if wrong or (field.kind == "choice" and len(chosen) > 1):
        given = ", ".join(wrong or chosen)[:60]
        raise UserError("request.bad_option", field=field.id, given=given, known=", ".join(known))
    return tuple(dict.fromkeys(chosen)) if field.kind == "ticks" else "".join(chosen)


def _day(field: Field, text: str) -> str:
    try:
        return date.fromisoformat(text).isoformat() if text else ""
    except ValueError as error:
        raise UserError("request.bad_day", field=field.id, given=text[:40]) from error
