"""What the view of splitting asks of the app, on worker threads; and how parts are said."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from judgedesk.app import folios, reading, splitting
from judgedesk.app.casefile import Case
from judgedesk.app.splitting import Segment, SegmentState
from judgedesk.domain.folios import cited
from judgedesk.ui.reader.source import PICTURED

LONG = 6
"""Documents of so many pages and more may be volumes."""
_LISTED = ("pdf", "image", "docx", "doc", "odt", "rtf", "text")


@dataclass(frozen=True, slots=True)
class LongDocument:
    """A document that may have to be split."""

    id: int
    name: str
    volume: str
    pages: int
    pictured: bool


@dataclass(frozen=True, slots=True)
class Part:
    """A part with the folios of its ends in the court's form, '' where they bear none."""

    segment: Segment
    folios: str


@dataclass(frozen=True, slots=True)
class Split:
    """A document with its parts, and all documents that may be split."""

    documents: Sequence[LongDocument]
    document: LongDocument | None
    parts: Sequence[Part]


def read_split(case: Case, wanted: int, *, rejected: bool) -> Split:
    """The parts of a document; of the longest where the one wanted is not there."""
    lines = [line for line in reading.documents(case) if line.pages >= LONG and line.kind in _LISTED]
    known = [LongDocument(line.id, line.name, line.volume, line.pages, line.kind in PICTURED) for line in lines]
    longest = max(known, key=lambda one: one.pages, default=None)
    document = next((one for one in known if one.id == wanted), longest)
    if document is None:
        return Split(known, None, ())
    form = folios.form(case)
    parts = splitting.segments(case, document.id, rejected=rejected)
    ends = {page for part in parts for page in (part.first, part.last)}
    stamped = {page: reading.page(case, document.id, page).folio for page in ends}
    return Split(known, document, [Part(part, _folios(part, stamped, form)) for part in parts])


def _folios(part: Segment, stamped: Mapping[int, str], form: str) -> str:
    ends = "–".join(dict.fromkeys(stamped[page] for page in (part.first, part.last) if stamped[page]))
    return cited("", ends, form) if ends else ""


def kind_said(kind: str) -> str:
    """What kind of paper a part is."""
    translate = QCoreApplication.translate
    return {
        "": "",
        "contract": translate("Papers", "contract"),
        "cover": translate("Papers", "cover"),
        "hearing_record": translate("Papers", "record of interview"),
        "indictment": translate("Papers", "indictment"),
        "inspection_record": translate("Papers", "record of inspection"),
        "invoice": translate("Papers", "invoice"),
        "judgment": translate("Papers", "judgment"),
        "letter": translate("Papers", "letter"),
        "list": translate("Papers", "list"),
        "note": translate("Papers", "note"),
        "notice": translate("Papers", "notice"),
        "opinion": translate("Papers", "expert opinion"),
        "order": translate("Papers", "order"),
        "reasons": translate("Papers", "reasons"),
        "record": translate("Papers", "record"),
        "search_record": translate("Papers", "record of search"),
        "trial_record": translate("Papers", "record of the trial"),
    }.get(kind, kind)


def state_said(state: SegmentState) -> str:
    """What a person decided of a part."""
    translate = QCoreApplication.translate
    return {
        SegmentState.PROPOSED: translate("Papers", "proposed"),
        SegmentState.ACCEPTED: translate("Papers", "accepted"),
        SegmentState.REJECTED: translate("Papers", "rejected"),
    }[state]


def reasons_said(reasons: Collection[str]) -> str:
    """Why a part begins where it does."""
    translate = QCoreApplication.translate
    said = {
        "cover": translate("Papers", "a cover"),
        "date": translate("Papers", "a date"),
        "first": translate("Papers", "first page of the file"),
        "hand": translate("Papers", "set by hand"),
        "heading": translate("Papers", "a heading"),
        "letterhead": translate("Papers", "a letterhead"),
        "moved": translate("Papers", "boundary moved by hand"),
        "number": translate("Papers", "page numbers begin anew"),
        "blank": translate("Papers", "a blank page before"),
    }
    return ", ".join(dict.fromkeys(said.get(reason, reason) for reason in reasons))
