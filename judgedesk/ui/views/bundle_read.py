"""What the view of bundles reads and writes on a worker thread, light enough to be shown as it is."""

import json
import threading
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from judgedesk.app import bundles
from judgedesk.app.bundle_choice import Part
from judgedesk.app.bundle_preview import Foreseen, foresee, with_comments
from judgedesk.app.bundle_record import Bundle
from judgedesk.app.bundle_sheets import spans
from judgedesk.app.bundle_spec import Asked, Section, Spec, spec_json, stretches
from judgedesk.app.casefile import Case
from judgedesk.app.outgoing import release
from judgedesk.app.reading import documents, listed
from judgedesk.domain.errors import UserError

_MOST_BYTES = 20 << 20


@dataclass(frozen=True, slots=True)
class Line:
    """A section (`document` is None and `title` its title) or a document, with what is said of it in the list."""

    title: str
    document: str | int | None = None
    asked: Asked | None = None
    pages: int = 0
    date: str = ""
    level: int = 0
    absent: bool = False


def lines_of(parts: Sequence[Part], staying: Collection[str | int] = ()) -> list[Line]:
    """What is asked for as lines: a section, then its documents; `staying` are those that will not go in."""
    found: list[Line] = []
    for part in parts:
        if part.title:
            found.append(Line(part.title))
        for one in part.documents:
            known = one.document.id if one.document is not None else one.named
            whole = one.document is None or (len(one.pages) == one.document.pages and not one.unknown)
            pages = None if whole else stretches(spans((*one.pages, *one.unknown)))
            asked = Asked(known, pages, one.title, one.date)
            found.append(Line(one.title, known, asked, len(one.pages), one.date, one.level, known in staying))
    return found


def sections_of(lines: Sequence[Line]) -> tuple[Section, ...]:
    """The lines as a specification has them; attached files come with what they are attached to."""
    made: list[Section] = []
    for one in lines:
        if one.document is None:
            made.append(Section(one.title, ()))
        elif one.asked is not None and not one.level:
            last = made.pop() if made else Section("", ())
            made.append(Section(last.title, (*last.documents, one.asked)))
    return tuple(made)


def look_ahead(case: Case, spec: Spec, language: str) -> Foreseen | None:
    """What the bundle would hold; None while nothing is asked for."""
    if not spec.by and not any(one.documents for one in spec.sections):
        return None
    return foresee(case, spec, language)


def look_closer(case: Case, spec: Spec, ahead: Foreseen, language: str) -> Foreseen:
    """The same with what is said of comments: the files are looked into, so it takes longer the first time."""
    return with_comments(case, spec, ahead, language)


def every_document(case: Case) -> list[tuple[int, str]]:
    """All documents of the case but those attached to another, in file order: id and name."""
    return [(one.id, one.name) for one in documents(case) if one.parent is None]


def versions(case: Case) -> list[Bundle]:
    """Bundles that were made, the newest first."""
    return bundles.bundles(case)[::-1]


def make(
    case: Case, spec: Spec, path: Path, language: str, override: str, *,
    progress: Callable[[tuple[str, int, int]], None], cancel: threading.Event,
) -> bundles.Made:  # fmt: skip
    """Make it; progress as (stage, done, of)."""
    return bundles.build(case, spec, path, language=language, override=override,
                         progress=lambda stage, done, of: progress((stage, done, of)), cancel=cancel)  # fmt: skip


def keep_spec(case: Case, spec: Spec, path: Path, override: str) -> Path:
    """Write the specification to a file; it passes the leak guard as any file that goes out."""
    content = json.dumps(_by_name(case, spec_json(spec)), ensure_ascii=False, indent=1).encode()
    release(case, path, content, what="bundle specification", recipient=spec.recipient, override=override)
    return path


def _by_name(case: Case, told: dict[str, Any]) -> dict[str, Any]:
    """With hashes for ids, which are others in another case."""
    known = {one.id: one.sha256 for one in listed(case) if len(one.sha256) == 64}
    for section in told.get("sections", ()):
        section["documents"] = [_named(one, known) for one in section["documents"]]
    return told


def _named(one: Any, known: dict[int, str]) -> Any:
    if isinstance(one, dict):
        return {**one, "document": known.get(one["document"], one["document"])}
    return known.get(one, one) if isinstance(one, int) else one


def open_spec(path: Path) -> Spec:
    """A specification that was kept, or that somebody wrote.

    Raises:
        UserError: ``bundle.no_spec``, ``bundle.bad_spec``.
    """
    try:
        with path.open("rb") as file:
            raw = file.read(_MOST_BYTES + 1)
        if len(raw) > _MOST_BYTES:
            raise ValueError("larger than a specification can be")
        found = json.loads(raw.decode("utf-8-sig"))
    except OSError as error:
        raise UserError("bundle.no_spec", path=str(path)) from error
    except (ValueError, RecursionError) as error:
        raise UserError("bundle.bad_spec", field="the file", reason=f"no JSON: {error}"[:300]) from error
    return bundles.read_spec(found)


def with_lines(spec: Spec, lines: Sequence[Line]) -> Spec:
    """The same with other sections."""
    return replace(spec, sections=sections_of(lines))
