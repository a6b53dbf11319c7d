"""A large case made straight into the store: documents of 200 pages in volumes, with languages, OCR pages and dates.

What `import` would do to half a million pages takes ten minutes; questions don't care how the pages came.
"""

import sys
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from bench_import import PASSPHRASE, USER
from made_pages import made_texts, texts_of

from judgedesk.app import casefile
from judgedesk.domain.documents import DocumentState, TextSource, page_id
from judgedesk.domain.roles import Compartment, Role
from judgedesk.store import audit
from judgedesk.store import documents as store
from judgedesk.store.casefile import SUFFIX
from judgedesk.store.documents import NewPage

PAGES_A_DOCUMENT, DOCUMENTS_A_VOLUME = 200, 25
KINDS = ("pdf", "pdf", "pdf", "docx", "mail")


def made_case(corpus: Path, folder: Path, pages: int) -> Path:
    """A case of so many pages in a folder; one that is there already is taken as it is."""
    path = folder / f"made-{pages}{SUFFIX}"
    if path.is_dir():
        return path
    began = time.perf_counter()
    case = casefile.create_case(path, "II K 1/26", USER, Role.JUDGE, PASSPHRASE)
    real = texts_of(corpus)
    known: set[str] = set()
    texts = made_texts(real, pages)
    document = 0
    while first := list(islice(texts, PAGES_A_DOCUMENT)):
        document += 1
        with case.file.writing(Compartment.CASE, urgent=False) as connection:
            volume = f"{(document - 1) // DOCUMENTS_A_VOLUME + 1}"
            kind = KINDS[document % len(KINDS)]
            store.add(connection, {
                "id": document, "name": f"{kind} {document:05}", "volume": volume, "kind": kind, "size": 1,
                "sha256": f"made {document}", "state": DocumentState.ARRIVING.value, "added": audit.now(),
            })  # fmt: skip
            source = TextSource.OCR if document % 10 == 0 else TextSource.TEXT
            store.add_pages(connection, document, list(_pages(first, source, document)))
            store.add_words(connection, first, known)
            connection.executemany(
                "UPDATE pages SET language = ? WHERE id = ?",
                [
                    (("pl", "en", "de")[number % 7 % 3], page_id(document, number))
                    for number in range(1, len(first) + 1)
                ],
            )
            store.finish(connection, document, DocumentState.READY)
        if document % 250 == 0:
            print(document * PAGES_A_DOCUMENT, f"{time.perf_counter() - began:.0f} s", file=sys.stderr, flush=True)
    case.close()
    return path


def _pages(texts: list[str], source: TextSource, document: int) -> Iterator[NewPage]:
    for number, text in enumerate(texts, 1):
        folio = str((document - 1) % DOCUMENTS_A_VOLUME * PAGES_A_DOCUMENT + number)
        yield NewPage(number, text, source, folio, 595.0, 842.0, 0, "")


if __name__ == "__main__":
    made_case(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))
