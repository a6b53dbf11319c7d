"""What a document consists of: its bookmarks, the papers of a split volume, headings, and the documents inside it."""

import re
from dataclasses import dataclass

from judgedesk.app.casefile import Case
from judgedesk.app.pictures import Reader
from judgedesk.app.reading import connection_of, listed
from judgedesk.app.splitting import segments
from judgedesk.domain.documents import DocumentState
from judgedesk.domain.errors import UserError
from judgedesk.store import documents as store

_HEADING = re.compile(r"^(#{1,6})[ \t]+(.{1,300}?)[ \t#]*$", re.MULTILINE)
_MOST = 5_000


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the contents. `kind` is ``bookmark``, ``paper``, ``heading``, ``inside`` or ``around``; `page` is 0
    where the file names none. `level` 0 is the outermost.
    """

    kind: str
    title: str
    document: int
    page: int
    level: int = 0


def contents(case: Case, reader: Reader, document: int) -> list[Entry]:
    """The contents of a document; bookmarks are read in the confined child, now.

    Raises:
        UserError: ``document.unknown``, ``keys.not_yours``.
    """
    connection = connection_of(case, document)
    known = store.get(connection, document, sealed=False) or store.get(case.file.reading(), document)
    if known is None:
        raise UserError("document.unknown", document=str(document))
    found = [Entry("paper", part.title, document, part.first) for part in segments(case, document) if part.title]
    if known.kind == "pdf":
        found += [Entry("bookmark", title, document, page, level) for level, title, page in reader.outline(document)]
    elif known.kind == "markdown":
        for page in store.pages(connection, document):
            for line in _HEADING.finditer(page.text):
                found.append(Entry("heading", line[2].strip(), document, page.number, len(line[1]) - 1))
    for one in listed(case):
        if one.state is DocumentState.SEALED:
            continue
        if one.parent == document:
            found.append(Entry("inside", one.name, one.id, 1))
        elif one.id == known.parent:
            found.insert(0, Entry("around", one.name, one.id, 1))
    return found[:_MOST]
