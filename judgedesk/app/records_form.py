"""The form of files of records: what their JSON Schema says, and what none can say."""

import json
import math
import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import Any, Final, TypeAlias

from judgedesk.domain.errors import UserError
from judgedesk.places import resources

_DEPTH: Final = 40
"""Levels of lists and objects; the deepest kind of record needs nine."""
_LARGEST: Final = 10**15
_WITHOUT_ID: Final = ("withheld", "findings", "worksheets")
_OF_CODE: Final = {
    "count.unknown": "count", "count.no_defendant": "defendant", "count.no_victim": "victim",
    "element.unknown": "element", "document.unknown": "document", "page.unknown": "page",
    "law.unknown_offence": "offence", "worksheet.unknown_question": "question", "person.unknown": "person",
    "reclassification.unknown_target": "to", "tag.unknown": "tags", "table.bad_columns": "columns",
}  # fmt: skip
"""The field of a record that a refusal is about."""
Path: TypeAlias = tuple[str | int, ...]


def check_form(untrusted: Any) -> None:
    """Hold a file against the schema.

    Raises:
        UserError: ``records.invalid`` with the field and what is wrong with it; ``text.no_letters`` with the field.
    """
    from jsonschema import Draft202012Validator, FormatChecker, validators

    schema = json.loads(resources("records.schema.json").read_bytes())
    strict = validators.extend(Draft202012Validator, {"pattern": _whole})  # type: ignore[no-untyped-call]
    formats = FormatChecker()
    formats.checks("moment", ValueError)(_is_moment)
    checker = strict(schema, format_checker=formats)
    wrong = sorted(checker.iter_errors(untrusted), key=lambda error: [str(p) for p in error.path])
    if wrong:
        raise UserError("records.invalid", field=_field(wrong[0]), reason=wrong[0].message[:300])
    _check_values(untrusted)
    for kind, records in untrusted.items():
        if isinstance(records, list) and kind not in _WITHOUT_ID:
            _check_ids(kind, records)


def _is_moment(value: Any) -> bool:
    """Whether the day of a moment is one of the calendar; how it is written, the pattern says."""
    return not isinstance(value, str) or date.fromisoformat(value[:10]) is not None


def _whole(_validator: Any, pattern: str, instance: Any, _schema: Any) -> Iterator[Any]:
    """``$`` is the end here as JSON Schema means it, not the place before a last line break; digits are 0 to 9."""
    from jsonschema import ValidationError

    if isinstance(instance, str) and not re.fullmatch(pattern, instance, re.ASCII):
        yield ValidationError(f"{instance!r} does not match {pattern!r}")


@contextmanager
def naming(where: str) -> Iterator[None]:
    """Work on the record at `where`: what is refused names the field, unless it does so already."""
    try:
        yield
    except UserError as error:
        if "field" in error.facts or error.code.startswith(("keys.", "case.")):
            raise
        name = _OF_CODE.get(error.code, "")
        raise UserError(error.code, **{**error.facts, "field": f"{where}.{name}" if name else where}) from error


def _check_ids(kind: str, records: list[dict[str, Any]]) -> None:
    seen: set[str] = set()
    key = "person" if kind == "untested" else "id"
    for number, record in enumerate(records):
        field = f"{kind}[{number}].{key}"
        if record[key] in seen:
            raise UserError("records.invalid", field=field, reason="twice in one file")
        if any(ord(letter) < ord(" ") for letter in record[key]):
            raise UserError("records.invalid", field=field, reason="has a character that can't be seen or typed")
        seen.add(record[key])


def _check_values(untrusted: Any) -> None:
    """Refuse what a database, a child or another program's JSON would not take: at any place, in unknown fields too."""
    for path, value in _values(untrusted):
        reason = ""
        if len(path) > _DEPTH:
            reason = "lies too deep"
        elif isinstance(value, float) and not math.isfinite(value):
            reason = "is no number"
        elif isinstance(value, int | float) and abs(value) >= _LARGEST:
            reason = "is too large a number"
        elif isinstance(value, str) and not _encodes(value):
            raise UserError("text.no_letters", field=_path(path))
        if reason:
            raise UserError("records.invalid", field=_path(path[:8]), reason=reason)


def _values(untrusted: Any) -> Iterator[tuple[Path, Any]]:
    """Every value with its place; what lies deeper than is allowed is told once and not entered."""
    waiting: list[tuple[Path, Any]] = [((), untrusted)]
    while waiting:
        path, value = waiting.pop()
        yield path, value
        if isinstance(value, dict):
            yield from (((*path, "format"), name) for name in value if not _encodes(name))
            waiting.extend(((*path, name), entry) for name, entry in value.items())
        elif isinstance(value, list):
            waiting.extend(((*path, number), entry) for number, entry in enumerate(value))


def _encodes(text: str) -> bool:
    return not any("\ud800" <= letter <= "\udfff" for letter in text) if not text.isascii() else True


def _field(error: Any) -> str:
    """The field an error of the schema is about: one that is missing or unknown by its own name."""
    parts = list(error.absolute_path)
    if error.validator == "required" and isinstance(error.instance, dict):
        parts += [name for name in error.validator_value if name not in error.instance][:1]
    elif error.validator == "additionalProperties" and isinstance(error.instance, dict):
        parts += [name for name in error.instance if name not in error.schema.get("properties", {})][:1]
    return _path(parts)


def _path(parts: Any) -> str:
    text = ""
    for part in parts:
        text += f"[{part}]" if isinstance(part, int) else f".{part}" if text else str(part)
    return text or "format"
