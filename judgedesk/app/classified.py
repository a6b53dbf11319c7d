"""Classified material is not taken in, unless the office declared its machine as accredited for it.

A clause is known by its stamp: it stands alone on a line at the head or foot of a page, in capitals, at most with the
number of its copy. The same words in a sentence, in a heading of several words, or in small letters are no stamp. What
bears one leaves a line in the ledger, with the reason; neither its text nor its bytes stay.
"""

import json
import re
from collections.abc import Mapping, Sequence
from functools import cache
from types import MappingProxyType
from typing import Any, Final

import yaml

from judgedesk.app.casefile import Case
from judgedesk.app.office import office
from judgedesk.domain.documents import DocumentState
from judgedesk.domain.errors import UserError
from judgedesk.domain.roles import Compartment
from judgedesk.language.fold import fold, original_words
from judgedesk.places import resources
from judgedesk.store import documents as store
from judgedesk.store import layers, originals, parts
from judgedesk.store.database import Connection

CODE: Final = "file.classified"
LINE: Final = "classified"
"""The line of ``office.yaml`` by which an office declares its machine; `ACCREDITED` is what stands in it."""
ACCREDITED: Final = "accredited"
_EDGE: Final = 3
"""Lines of a page that are its head, and as many that are its foot."""
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_COPY: Final = re.compile(
    r"[\s,;/|–-]*(?:egz(?:emplarz|\.)?\s*(?:nr\s*\d+|poj(?:edynczy|\.))|copy\s*(?:no\.?\s*)?\d+)\s*$", re.IGNORECASE
)
_PAGE: Final = re.compile(r"[\s,;/|–-]*(?:str(?:ona|\.)|page|p\.)?\s*\d+(?:\s*(?:/|z|of)\s*\d+)?\s*$", re.IGNORECASE)
_BEFORE: Final = re.compile(r"^\s*klauzula(?:\s+tajności)?\s*:?\s*", re.IGNORECASE)
_ROUND: Final = " \t\u00a0*-–—_=.:|[](){}<>\"„”'«»#+~"
_LONGEST_LINE: Final = 120


@cache
def clauses() -> Mapping[str, str]:
    """Clauses as they are written, by their folded words."""
    raw = yaml.load(resources("law", "classified.yaml").read_bytes(), Loader=_LOADER)  # noqa: S506
    found = {_key(clause): clause for one in raw for clause in one["clauses"]}
    return MappingProxyType(found)


def _key(text: str) -> str:
    """Folded letters alone: a stamp is often spaced, and OCR loses marks and blanks."""
    return "".join(letter for letter in fold(text) if letter.isalnum())


def accredited() -> bool:
    """Whether the office declared this machine. A file that cannot be read declares nothing."""
    try:
        return office().get(LINE, "").casefold() == ACCREDITED
    except UserError:
        return False


def stamp(text: str) -> str:
    """The clause whose stamp a page bears, or ''."""
    lines = [line for line in text.splitlines() if line.strip()]
    edge = lines if len(lines) <= 2 * _EDGE else [*lines[:_EDGE], *lines[-_EDGE:]]
    return next((found for line in edge if (found := _stamped(line))), "")


def _stamped(line: str) -> str:
    if len(line) > _LONGEST_LINE:
        return ""
    bare = _BEFORE.sub("", line)
    for mark in (_COPY, _PAGE, _COPY):
        bare = mark.sub("", bare)
    bare = bare.strip(_ROUND)
    if bare != bare.upper() or not bare:
        return ""
    return clauses().get(_key(bare), "")


def refused(clause: str, page: int) -> UserError:
    """Why a file was not taken in."""
    return UserError(CODE, clause=clause, page=page)


def drop_pages(connection: Connection, document: int) -> None:
    """Delete the pages of a document, and the words that stand nowhere else."""
    words: set[str] = set()
    for page in store.pages(connection, document):
        words |= original_words(page.text)
    store.drop_pages(connection, document)
    if words:
        layers.forget_words(connection, words)


def take_out(connection: Connection, document: int) -> list[str]:
    """Delete what is stored of a document but its line in the ledger; returns originals to be removed after commit."""
    drop_pages(connection, document)
    names = parts.forget(connection, document)
    row = connection.execute("SELECT original FROM documents WHERE id = ?", (document,)).fetchone()
    connection.execute(
        "UPDATE documents SET original = NULL, file_key = NULL, cipher_sha256 = NULL, size = 0, facts = '{}',"
        " password = '' WHERE id = ?",
        (document,),
    )
    return [*names, *([row[0]] if row is not None and row[0] else [])]


def set_down(connection: Connection, document: int, error: UserError) -> None:
    """Its line in the ledger, with the reason."""
    store.finish(connection, document, DocumentState.FAILED, error.code, json.dumps(error.facts, ensure_ascii=False))


def remove(case: Case, names: Sequence[str]) -> None:
    """Originals that no row names any more."""
    for name in names:
        originals.place_of(case.path, name).unlink(missing_ok=True)


def refuse(case: Case, part: Compartment, document: int, clause: str, page: int) -> None:
    """A page that was read later bears a clause: but for its line in the ledger the document goes; the log says so."""
    with case.file.writing(part, urgent=False) as connection:
        names = take_out(connection, document)
        set_down(connection, document, refused(clause, page))
        case.file.record(connection, part, "document.refused", str(document), {"clause": clause, "page": page})
    remove(case, names)
