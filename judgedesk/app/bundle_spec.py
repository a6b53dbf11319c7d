"""What a bundle is to hold, as its maker wrote it (`resources/bundle.schema.json`)."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from judgedesk.app.outgoing import Recipient
from judgedesk.domain.documents import MAX_PAGES
from judgedesk.domain.errors import UserError
from judgedesk.places import resources

_ALL: Final = ("", "all", "*")
_INSTEAD: Final = {"document": ("name", "id", "sha256", "file"), "title": ("name", "label"), "for": ("recipient",)}
"""Fields under other names that people write."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A document that is asked for. `pages` are stretches from 1, the last page open where it is 0; None: all."""

    document: str | int
    pages: tuple[tuple[int, int], ...] | None = None
    title: str = ""
    date: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """Documents under a title; '' stands for none."""

    title: str
    documents: tuple[Asked, ...]


@dataclass(frozen=True, slots=True)
class Spec:
    """The whole of it. `ignored`: fields that nobody knows."""

    title: str = ""
    recipient: Recipient = Recipient.SERVED
    language: str = ""
    sections: tuple[Section, ...] = ()
    order: str = "as_listed"
    by: str = ""
    continues: str = ""
    dpi: int = 0
    stamps: str = "bottom"
    redacted: bool = True
    sensitive: bool = False
    attachments: bool = True
    ignored: tuple[str, ...] = ()


def read_spec(untrusted: Any) -> Spec:
    """The specification.

    Raises:
        UserError: ``bundle.bad_spec`` with the field and what is wrong with it; ``text.no_letters``.
    """
    try:
        json.dumps(untrusted, ensure_ascii=False, default=str).encode()
    except UnicodeEncodeError as error:
        raise UserError("text.no_letters") from error
    schema = json.loads(resources("bundle.schema.json").read_bytes())
    if isinstance(untrusted, list):
        untrusted = {"documents": untrusted}
    if isinstance(untrusted, dict):
        untrusted = _usual(untrusted)
    _check(schema, untrusted)
    recipient = Recipient(str(untrusted.get("for", "served")).lower())
    open_to_all = recipient in (Recipient.SERVED, Recipient.PUBLIC)
    sections = [Section(str(one.get("title") or ""), _asked(one["documents"])) for one in untrusted.get("sections", ())]
    if untrusted.get("documents"):
        sections.insert(0, Section("", _asked(untrusted["documents"])))
    by, continues = str(untrusted.get("by") or "").lower(), _continued(untrusted)
    if not (by or continues or any(one.documents for one in sections)):
        raise UserError("bundle.bad_spec", field="documents", reason="nothing is asked for")
    return Spec(
        title=" ".join(str(untrusted.get("title") or "").split()), recipient=recipient,
        language=str(untrusted.get("language") or "")[:2].lower(), sections=tuple(sections),
        order=str(untrusted.get("order") or "as_listed").lower(), by=by, continues=continues,
        dpi=int(untrusted.get("dpi") or 0), stamps=str(untrusted.get("stamps") or "bottom").lower(),
        redacted=bool(untrusted.get("redacted", open_to_all)), sensitive=bool(untrusted.get("sensitive", False)),
        attachments=bool(untrusted.get("attachments", True)), ignored=tuple(_unknown(schema, untrusted)),
    )  # fmt: skip


def _usual(given: Mapping[str, Any]) -> dict[str, Any]:
    """Without empty fields, and with what goes by another name under its own."""
    found = {str(name): value for name, value in given.items() if value is not None}
    if "for" not in found and "recipient" in found:
        found["for"] = found.pop("recipient")
    for name in ("sections", "documents"):
        if isinstance(found.get(name), list):
            found[name] = [_usual_part(one) for one in found[name]]
    return found


def _usual_part(one: Any) -> Any:
    if not isinstance(one, dict):
        return one
    part = {str(name): value for name, value in one.items() if value is not None}
    if isinstance(part.get("documents"), list):
        if "title" not in part and isinstance(part.get("name"), str):
            part["title"] = part.pop("name")
        part["documents"] = [_usual_part(inner) for inner in part["documents"]]
    elif "document" not in part:
        other = next((name for name in _INSTEAD["document"] if name in part), None)
        if other is not None:
            part["document"] = part.pop(other)
    return part


def _check(schema: Mapping[str, Any], untrusted: Any) -> None:
    from jsonschema import Draft202012Validator

    errors = sorted(Draft202012Validator(dict(schema)).iter_errors(untrusted), key=lambda one: list(map(str, one.path)))
    if not errors:
        return
    error = errors[0]
    while error.context:  # of the choices of a field, the one that comes nearest
        error = max(error.context, key=lambda one: (len(one.absolute_path), one.validator != "type"))
    parts = list(error.absolute_path)
    if error.validator == "required" and isinstance(error.instance, dict):
        parts += [name for name in error.validator_value if name not in error.instance][:1]
    field = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in parts).lstrip(".")
    reason = error.message
    if error.validator == "pattern":  # a person reads what may stand there, not the expression that says so
        reason = f"{str(error.instance)[:60]!r} cannot stand there"
    raise UserError("bundle.bad_spec", field=field or "the file", reason=reason[:300])


def _unknown(schema: Mapping[str, Any], given: Mapping[str, Any]) -> Iterator[str]:
    of_document = schema["$defs"]["document"]["anyOf"][2]["properties"]
    yield from (name for name in given if name not in schema["properties"])
    for at, section in enumerate(given.get("sections", ())):
        yield from (f"sections[{at}].{name}" for name in section if name not in ("title", "documents"))
        for number, one in enumerate(section["documents"]):
            if isinstance(one, dict):
                yield from (f"sections[{at}].documents[{number}].{name}" for name in one if name not in of_document)
    for number, one in enumerate(given.get("documents", ())):
        if isinstance(one, dict):
            yield from (f"documents[{number}].{name}" for name in one if name not in of_document)


def _continued(given: Mapping[str, Any]) -> str:
    found = given.get("continues") or given.get("versions") or ""
    if isinstance(found, Mapping):
        found = found["previous"]
    return str(found[-1] if isinstance(found, list) else found)


def _asked(given: list[Any]) -> tuple[Asked, ...]:
    found = []
    for one in given:
        if isinstance(one, dict):
            title, date = str(one.get("title") or ""), str(one.get("date") or "").strip()
            found.append(Asked(one["document"], stretches(one.get("pages")), " ".join(title.split()), date))
        else:
            found.append(Asked(one))
    return tuple(found)


def stretches(given: Any) -> tuple[tuple[int, int], ...] | None:
    """Pages as written: ``1-3,7``, a number, or a list of these; None: all."""
    if given is None or (isinstance(given, str) and given.strip() in _ALL):
        return None
    pieces = given if isinstance(given, list) else [given]
    found = []
    for piece in (part for one in pieces for part in str(one).replace(";", ",").split(",") if part.strip()):
        first, dash, last = (part.strip() for part in piece.partition("-"))
        begin = min(int(first), MAX_PAGES)
        end = (min(int(last), MAX_PAGES) if last else 0) if dash else begin
        if end and end < begin:
            begin, end = end, begin
        found.append((begin, end))
    return tuple(found)


def spec_json(spec: Spec) -> dict[str, Any]:
    """The specification as it is written down; `read_spec` of it is the same again."""
    told: dict[str, Any] = {
        "format": "judgedesk-bundle/1", "title": spec.title, "for": spec.recipient.value, "language": spec.language,
        "sections": [
            {"title": one.title, "documents": [_asked_json(each) for each in one.documents]} for one in spec.sections
        ],
        "order": spec.order, "by": spec.by, "continues": spec.continues, "dpi": spec.dpi, "stamps": spec.stamps,
        "redacted": spec.redacted, "sensitive": spec.sensitive, "attachments": spec.attachments,
    }  # fmt: skip
    return {name: value for name, value in told.items() if value not in ("", 0, []) or isinstance(value, bool)}


def _asked_json(one: Asked) -> Any:
    pages = None
    if one.pages is not None:
        pages = [f"{first}-{last or ''}" if last != first else first for first, last in one.pages]
    more = {"pages": pages, "title": one.title or None, "date": one.date or None}
    told = {name: value for name, value in more.items() if value is not None}
    return {"document": one.document, **told} if told else one.document
