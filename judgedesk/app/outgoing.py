"""The one door by which files leave the case: read back, searched for protected persons, told in the log, written."""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from judgedesk.app.casefile import Case
from judgedesk.app.protected import Watch, refresh, watches
from judgedesk.app.reading import parts_with_documents
from judgedesk.domain.errors import UserError
from judgedesk.domain.roles import Compartment
from judgedesk.drafting.outgoing import Place, Story, as_name, read_back
from judgedesk.drafting.story import story
from judgedesk.store.files import replace_file


class Recipient(StrEnum):
    """For whom a paper is: an authority with full identities; parties and others; the confidential annex; anybody."""

    AUTHORITY = "authority"
    SERVED = "served"
    ANNEX = "annex"
    PUBLIC = "public"


_WITH_IDENTITIES = (Recipient.AUTHORITY, Recipient.ANNEX)


@dataclass(frozen=True, slots=True)
class Found:
    """Somebody named in an outgoing file: what the person is called ('' where the user may not know), the words, and
    where they stand.
    """

    label: str
    quote: str
    place: Place


class LeakFound(UserError):
    """``leak.found``, with all that was found, for whom the file is, and whether the user may write it all the same."""

    def __init__(self, found: Sequence[Found], recipient: Recipient, may_override: bool, **facts: str | int) -> None:
        super().__init__("leak.found", **facts)
        self.found, self.recipient, self.may_override = tuple(found), recipient, may_override


def release(
    case: Case,
    path: Path,
    content: bytes,
    *,
    what: str = "",
    number: int | None = None,
    part: Compartment | None = None,
    recipient: Recipient = Recipient.SERVED,
    override: str = "",
    searched: Sequence[Found] | None = None,
    granted: bool = False,
) -> None:
    """Write a file that leaves the case, unless it would name a protected person; the log says that it was written.

    Args:
        case: whose protected persons must not be named; open for writing, for the log's sake.
        path: where to; an older file there is replaced.
        content: the file; all that stands in it is read back from these bytes.
        what: what kind of paper it is, for the log: ``ledger``.
        number: how many rows or entries it has, for the log.
        part: where alone the log may tell of it; None: in every part that holds documents.
        recipient: for whom it is; `AUTHORITY` and `ANNEX` may hold identities.
        override: why it is written though it names somebody; for who holds the key to identities.
        searched: who was found in it, by a search at least as strict as `named_in` of a file that only a confined
            child may read (see `bundle_guard`); its name is searched here all the same. None: it is searched here.
        granted: everybody in it stands on the user's own serving grant, and it was read back without them: then the
            annex needs no key (see `service_papers`).

    Raises:
        UserError: ``out.not_logged`` where the case is open for reading only; ``keys.not_yours`` for a recipient who
            gets identities, or an override, without their key; `LeakFound` with where it stands;
            ``leak.cannot_read``; ``leak.cannot_check``; ``disk.unwritable``; nothing was written.
    """
    if not case.writable:
        raise UserError("out.not_logged")
    if override or (recipient in _WITH_IDENTITIES and not (granted and recipient is Recipient.ANNEX)):
        case.file.need(Compartment.SEALED)
    refresh(case.file)
    found: Sequence[Found] = ()
    if recipient not in _WITH_IDENTITIES:
        here = named_in(case, path.name, content if searched is None else None, recipient)
        found = [*here, *(searched or ())]
    refuse(case, path, found, recipient, override)
    facts = {"ending": path.suffix.lower(), "number": number, "bytes": len(content),
             "sha256": hashlib.sha256(content).hexdigest()}  # fmt: skip
    if recipient is not Recipient.SERVED:
        facts["recipient"] = recipient.value
    parts = parts_with_documents(case) if part is None else [part]
    let_out(case, path, what, facts, parts, found, override, lambda: replace_file(path, content))


def let_out(
    case: Case, path: Path, what: str, facts: Mapping[str, Any], parts: Sequence[Compartment], found: Sequence[Found],
    override: str, write: Callable[[], None],
) -> None:  # fmt: skip
    """Write a file that was searched, and say so in the log of some parts, with the facts in the last of them; who was
    `found` in it and let pass stands in the sealed part's.

    Raises:
        UserError: ``disk.unwritable``; nothing is logged then.
    """
    with ExitStack() as transactions:
        for told in parts:
            connection = transactions.enter_context(case.file.writing(told))
            # Who holds the sealed part's key may have counted what lies there: how much it is, is said there only.
            case.file.record(connection, told, "paper.written", what, facts if told is parts[-1] else {})
        if found:
            connection = transactions.enter_context(case.file.writing(Compartment.SEALED))
            whom = sorted({one.label for one in found if one.label})
            why = {"reason": override.strip(), "persons": whom, "places": [_said(one.place) for one in found[:50]]}
            case.file.record(connection, Compartment.SEALED, "leak.overridden", what, {**facts, **why})
        try:
            write()
        except OSError as error:
            raise UserError("disk.unwritable", path=str(path)) from error


def refuse(case: Case, path: Path, found: Sequence[Found], recipient: Recipient, override: str = "") -> None:
    """Raises `LeakFound` where a file for a recipient would name somebody and nobody says why it is to do so."""
    if found and not override.strip():
        raise _refusal(path, list(found), recipient, case.file.holds(Compartment.SEALED))


def allow_printing(case: Case, text: str, what: str, part: Compartment | None) -> None:
    """Let a text go to a printer, whose queue lies outside the case: searched as a file would be, told in the log of
    `part`; None: in every part that holds documents, as `release` does.

    Raises:
        UserError: ``out.not_logged``; ``leak.found``, ``leak.cannot_check`` as `release`.
    """
    if not case.writable:
        raise UserError("out.not_logged")
    refresh(case.file)
    path = Path(f"{what}.txt")
    if found := named_in(case, path.name, text.encode()):
        raise _refusal(path, found, Recipient.SERVED, case.file.holds(Compartment.SEALED))
    parts = parts_with_documents(case) if part is None else [part]
    for told in parts:
        facts = {"bytes": len(text.encode())} if told is parts[-1] else {}
        with case.file.writing(told) as connection:
            case.file.record(connection, told, "paper.printed", what, facts)


def named_in(case: Case, name: str, content: bytes | None, recipient: Recipient = Recipient.SERVED) -> list[Found]:
    """Who is named in a file, and where, in its order; its own name is searched too, and alone where `content` is None.

    Raises:
        UserError: ``leak.cannot_read``, ``leak.cannot_check``.
    """
    all_of = watches(case, recipient is Recipient.PUBLIC)
    stories = list(story([("filename", "", as_name(name))], named=True))
    stories += read_back(content, Path(name).suffix) if content is not None else []
    return [found for one in stories for watch in all_of for found in in_story(one, watch, all_of)]


def in_story(one: Story, watch: Watch, all_of: list[Watch]) -> list[Found]:
    """Who is named in one story, by one of all that find people."""
    found = []
    for hit in watch.matcher.find(one.text, named=one.named):
        place = one.place(hit.start)
        shown = Place(place.kind, _veiled(place.name, all_of), tuple(_veiled(each, all_of) for each in place.inside))
        label = watch.labels[hit.person] if watch.labels else ""
        found.append(Found(label, one.text[hit.start : hit.end] if watch.labels else "", shown))
    return found


def _veiled(name: str, all_of: list[Watch]) -> str:
    """The name of a place, unless it names somebody itself."""
    hits = any(watch.matcher.find(as_name(name), named=True) for watch in all_of)
    return "…" if hits else name


def _said(place: Place) -> str:
    return " › ".join((*place.inside, f"{place.kind} {place.name}".strip()))


def _refusal(path: Path, found: list[Found], recipient: Recipient, may_override: bool) -> LeakFound:
    """What stopped the file: the first place, in words of its kind; who it is only for who may know."""
    first = next((one for one in found if one.label), found[0])
    place = first.place
    persons = len({one.label for one in found if one.label})
    name = "…" if place.kind == "filename" else " › ".join((path.name, *place.inside))
    reason = place.kind if first.label else f"{place.kind}.hidden"
    return LeakFound(
        found, recipient, may_override, reason=reason, file=name, place=place.name or "–", label=first.label,
        quote=first.quote, number=persons, places=len(found),
    )  # fmt: skip
