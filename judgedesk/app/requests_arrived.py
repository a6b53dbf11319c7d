"""Files that came from abroad: imported, found again as documents, and held against the references of requests."""

import hashlib
import re
import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from judgedesk.app import reading
from judgedesk.app.casefile import Case
from judgedesk.app.intake import ImportProgress, import_files
from judgedesk.app.requests_record import Request, requests

_PAGES: Final = 12
"""A reference stands on the first pages of a reply."""
_SHORTEST: Final = 4
_SPACE: Final = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Match:
    """A request whose reference a document bears; `page`: where, 0 for its name."""

    request: str
    reference: str
    document: int
    page: int


@dataclass(frozen=True, slots=True)
class Arrived:
    """What an import brought. `failed`: names of files that could not be read."""

    documents: tuple[int, ...]
    matches: tuple[Match, ...]
    failed: tuple[str, ...] = ()


def bring(
    case: Case, paths: Sequence[Path], *, sealed: bool = False,
    progress: Callable[[ImportProgress], None] | None = None, cancel: threading.Event | None = None,
) -> Arrived:  # fmt: skip
    """Import files and say which documents they are, those that were in the case already among them.

    Raises:
        UserError: as `intake.import_files`.
    """
    wanted = {_hash(file) for file in _files(paths)}
    before = {one.id for one in reading.listed(case)}
    report = import_files(case, paths, sealed=sealed, progress=progress, cancel=cancel)
    found = [one for one in reading.listed(case) if one.parent is None]
    documents = tuple(one.id for one in found if one.id not in before or one.sha256 in wanted)
    return Arrived(documents, matching(case, documents), tuple(Path(name).name for name, *_ in report.failed))


def matching(case: Case, documents: Sequence[int]) -> tuple[Match, ...]:
    """Requests that were sent and whose reference, own or theirs, stands in a document or in its name. Proposals: a
    person says which it answers.
    """
    sent = [(one, wanted) for one in requests(case) if one.direction == "out" and one.versions
            for wanted in _references(one)]  # fmt: skip
    names = {one.id: (one.name, one.pages) for one in reading.listed(case)} if sent else {}
    found: dict[str, Match] = {}
    for document in documents:
        name, pages = names.get(document, ("", 0))
        for number in range(min(pages, _PAGES) + 1):
            text = _plain(name if not number else reading.page(case, document, number).text)
            for request, wanted in sent:
                if _stands(_plain(wanted), text):
                    found.setdefault(request.id, Match(request.id, wanted, document, number))
    return tuple(found.values())


def _references(request: Request) -> Iterator[str]:
    known = (request.reference, request.their_reference, *(one.ref for one in request.events))
    yield from dict.fromkeys(one.strip() for one in known if len(one.strip()) >= _SHORTEST)


def _plain(text: str) -> str:
    return _SPACE.sub("", text).casefold().replace("–", "-").replace("_", "/")


def _stands(wanted: str, text: str) -> bool:
    return bool(wanted) and re.search(rf"(?<![0-9]){re.escape(wanted.replace('_', '/'))}(?![0-9])", text) is not None


def _files(paths: Sequence[Path]) -> Iterator[Path]:
    for path in paths:
        yield from (one for one in path.rglob("*") if one.is_file()) if path.is_dir() else (path,)


def _hash(file: Path) -> str:
    try:
        with file.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError:
        return ""  # the import says what is wrong with it
