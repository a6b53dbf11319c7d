"""How many pages of each document came from where: what the ledger adds up."""

from dataclasses import dataclass, field

from judgedesk.store.database import Connection
from judgedesk.store.documents import LASTING
from judgedesk.store.layers import UNREADABLE


@dataclass(slots=True)
class PageTally:
    """Pages of one document by the source of their text; `blank` ones are counted there, too.

    `reasons` are those of pages without text, `lacks` those of the `partial` pages, whose text is not all there is.
    """

    text: int = 0
    ocr: int = 0
    none: int = 0
    failed: int = 0
    blank: int = 0
    partial: int = 0
    ocr_languages: str = ""
    ocr_confidence: float | None = None
    reasons: list[str] = field(default_factory=list)
    lacks: list[str] = field(default_factory=list)


def page_tallies(connection: Connection) -> dict[int, PageTally]:
    """A tally for every document that has pages."""
    found: dict[int, PageTally] = {}
    rows = connection.execute(
        "SELECT id >> 20, source, reason, count(*), avg(confidence), group_concat(DISTINCT language) FROM pages "
        "GROUP BY id >> 20, source, reason ORDER BY 1, 2, 3"
    )
    weighed: dict[int, list[tuple[int, float]]] = {}
    spoken: dict[int, set[str]] = {}
    for document, source, reason, number, confidence, languages in rows:
        tally = found.setdefault(document, PageTally())
        setattr(tally, source, getattr(tally, source) + number)
        if reason == "page.blank":
            tally.blank += number
        elif reason and (source in ("none", "failed") or reason == UNREADABLE):
            tally.reasons.append(reason)
        elif reason and (source == "text" or reason in LASTING):
            tally.partial += number
            tally.lacks.append(reason)
        if source == "ocr" and confidence is not None and reason != "page.blank":
            weighed.setdefault(document, []).append((number, confidence))
        if source == "ocr":
            spoken.setdefault(document, set()).update(languages.split(","))
    for document, means in weighed.items():
        pages = sum(number for number, _ in means)
        found[document].ocr_confidence = round(sum(number * mean for number, mean in means) / pages, 3)
    for document, languages in spoken.items():
        found[document].ocr_languages = "+".join(sorted(languages - {""}))
    return found
