"""What the form of a request says, field by field, as its template names it; and whether a template leaves any out."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest
from pathlib import Path
from typing import Any, Final, TypeAlias

from judgedesk.domain.errors import UserError
from judgedesk.drafting.templated import names_in
from judgedesk.law.instruments import Instrument

Json: TypeAlias = dict[str, Any]
_EVERYTHING: Final = "sections"
"""A template that goes through these has every field there is, and every one that a pack gets later."""
_LONGEST_LABEL: Final = 30
_MOST_NAMED: Final = 3
_SENTENCE: Final = re.compile(r"(?<=\))\.(?: |$)")


def key(identifier: str) -> str:
    """How a template names a field (``eio_a_states``) or a section (``A``, ``s1``)."""
    plain = identifier.replace(".", "_").replace("-", "_")
    return plain if plain[:1].isalpha() else f"s{plain}"


def named(sections: Iterable[Json]) -> tuple[Json, Json]:
    """Sections and fields under the names by which a template has them."""
    part: Json = {}
    form: Json = {}
    for section in sections:
        part[key(section["letter"])] = section
        for row in section["rows"]:
            form[key(row["id"])] = row | {
                "said": row["lines"] != ["–"],
                "rows": list(_pairs(row)),
                "columns": list(_beside(row["options"])),
            }
    return part, form


def _beside(options: Sequence[Json]) -> Iterator[Json]:
    """Options in two columns, read down the left one first."""
    half = (len(options) + 1) // 2
    for left, right in zip_longest(options[:half], options[half:], fillvalue={"mark": "", "label": ""}):
        yield {"left": left, "right": right}


def _pairs(row: Json) -> Iterator[Json]:
    """Lines of the kind ``Telephone: …`` as label and value."""
    lines = row["lines"]
    if row["kind"] == "state":
        lines = [one for line in lines for one in _SENTENCE.split(line) if one]
    for line in lines:
        label, found, value = line.partition(": ")
        short = bool(found) and len(label) <= _LONGEST_LABEL
        yield {"label": f"{label}:", "value": value} if short else {"label": "", "value": line}


def left_out(template: Path, instrument: Instrument) -> list[str]:
    """Ids of the fields that a template does not have, in the order of the form.

    Raises:
        UserError: ``template.bad``.
    """
    known = names_in(template)
    if _EVERYTHING in known:
        return []
    return [
        one.id
        for one in instrument.fields.values()
        if key(one.id) not in known and not any(option.id in known for option in one.options)
    ]


def check_whole(template: Path, instrument: Instrument, language: str) -> None:
    """Refuse a court's own template that leaves out a field: the paper would go out incomplete without a word.

    Raises:
        UserError: ``template.bad`` with the file, and as its reason the tags that it lacks and where they belong.
    """
    absent = [
        f"form.{key(one)} ({field.section}: {field.label.in_language(language)})"
        for one in left_out(template, instrument)
        for field in (instrument.fields[one],)
    ]
    if absent:
        more = f" (+{len(absent) - _MOST_NAMED})" if len(absent) > _MOST_NAMED else ""
        raise UserError("template.bad", file=template.name, reason="; ".join(absent[:_MOST_NAMED]) + more)
