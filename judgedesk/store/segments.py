"""The documents a scanned volume consists of, as rows of ``segments`` and back. The original is never touched."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from judgedesk.domain.documents import TextSource, page_id
from judgedesk.store.database import Connection
from judgedesk.store.rows import Row, all_rows

MOVED = "moved"


class SegmentState(StrEnum):
    """Proposed by the desk, or decided by a person."""

    PROPOSED = "proposed"
    ACCEPTED = "accepted"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class Segment:
    """Pages `first` to `last` of a document that are a paper of their own.

    `kind` is that of ``resources/intake/headings.yaml`` or '', `date` ISO or '', `reasons` why it is there: those of
    `language.headings.Start`, ``hand``, ``moved`` where a person gave its neighbour pages of it, or it theirs.
    """

    id: str
    document: int
    first: int
    last: int
    title: str
    kind: str = ""
    date: str = ""
    state: SegmentState = SegmentState.PROPOSED
    reasons: tuple[str, ...] = ()

    @property
    def decided(self) -> bool:
        """Whether a person has spoken of it or of its boundaries."""
        return self.state is not SegmentState.PROPOSED or MOVED in self.reasons


def segment_row(segment: Segment) -> Row:
    """A segment as its row."""
    return {
        "id": segment.id,
        "document": segment.document,
        "first": segment.first,
        "last": segment.last,
        "title": segment.title,
        "kind": segment.kind,
        "date": segment.date,
        "state": segment.state.value,
        "reason": " ".join(segment.reasons),
    }


def of_document(connection: Connection, document: int) -> list[Segment]:
    """All segments of a document, rejected ones too, in page order."""
    rows = all_rows(connection, "SELECT * FROM segments WHERE document = ? ORDER BY first, last, id", [document])
    return [
        Segment(
            id=row["id"],
            document=row["document"],
            first=row["first"],
            last=row["last"],
            title=row["title"],
            kind=row["kind"] or "",
            date=row["date"] or "",
            state=SegmentState(row["state"]),
            reasons=tuple((row["reason"] or "").split()),
        )
        for row in rows
    ]


def drop_proposed(connection: Connection, document: int) -> None:
    """Delete what was proposed and nobody has touched."""
    for segment in of_document(connection, document):
        if not segment.decided:
            connection.execute("DELETE FROM segments WHERE id = ?", (segment.id,))


def texts(connection: Connection, document: int) -> Iterator[str | None]:
    """Text of each page of a document in order; None for a blank page."""
    rows = connection.execute(
        "SELECT text, source FROM pages WHERE id > ? AND id < ? ORDER BY id",
        (page_id(document, 0), page_id(document + 1, 0)),
    )
    read = (TextSource.TEXT.value, TextSource.OCR.value)
    for text, source in rows:
        yield None if source in read and not text.strip() else text
