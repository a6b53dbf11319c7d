"""The plan of a bundle: every sheet with its number, index, bookmarks and stamps; and the child that builds from it."""

import json
import threading
from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Final

from judgedesk.app.bundle_links import led
from judgedesk.app.bundle_record import Bundle
from judgedesk.app.bundle_sheets import SEALED, Entry, Left, Maker, Sheet, Source
from judgedesk.app.bundle_spec import Spec
from judgedesk.app.casefile import Case
from judgedesk.app.disclosure import Said as Disclosed
from judgedesk.app.disclosure import notes
from judgedesk.app.outgoing import Recipient
from judgedesk.app.use_limits import limit_notes
from judgedesk.app.wording import QT_TRANSLATE_NOOP, translated
from judgedesk.domain.documents import page_id
from judgedesk.domain.errors import UserError
from judgedesk.drafting.bundle_font import Face
from judgedesk.drafting.bundle_ink import numbers
from judgedesk.drafting.bundle_layout import Front, Row
from judgedesk.drafting.bundle_trade import TRADE, At, Lost, Piece, Said, Texts, Unseen, checked
from judgedesk.jobs.crew import Crew, Limits
from judgedesk.jobs.ranges import ByteSource

_LIMITS = Limits(seconds=4 * 3600, silence=180, memory_bytes=1 << 30)
_OPEN_FILES: Final = 16
_LONGEST_NOTE: Final = 170

WORDS: Final = {
    "index": QT_TRANSLATE_NOOP("cli", "Index"), "document": QT_TRANSLATE_NOOP("cli", "Document"),
    "date": QT_TRANSLATE_NOOP("cli", "Date"), "folios": QT_TRANSLATE_NOOP("cli", "Folios"),
    "page": QT_TRANSLATE_NOOP("cli", "Page"), "left": QT_TRANSLATE_NOOP("cli", "Not in this bundle, and why"),
    "more": QT_TRANSLATE_NOOP("cli", "index, continued"),
}  # fmt: skip
FOR: Final = {
    Recipient.AUTHORITY: QT_TRANSLATE_NOOP("cli", "For a court or authority: holds identities"),
    Recipient.SERVED: QT_TRANSLATE_NOOP("cli", "For the parties"),
    Recipient.ANNEX: QT_TRANSLATE_NOOP("cli", "Confidential annex: holds identities"),
    Recipient.PUBLIC: QT_TRANSLATE_NOOP("cli", "For the public"),
}


@dataclass(slots=True)
class PlannedBlock:
    """What came at one time."""

    front: int
    entries: list[Entry]
    left: Sequence[Left]


@dataclass(slots=True)
class Planned:
    """A whole bundle. `pages`, `fonts`, `outline` are as the child takes them; `citations`: links out of its texts."""

    title: str
    language: str
    sheets: list[Sheet] = field(default_factory=list)
    pages: list[dict[str, Any]] = field(default_factory=list)
    fonts: list[dict[str, Any]] = field(default_factory=list)
    outline: list[tuple[int, str, int]] = field(default_factory=list)
    sections: list[tuple[str, int]] = field(default_factory=list)
    blocks: list[PlannedBlock] = field(default_factory=list)
    citations: int = 0


@dataclass(frozen=True, slots=True)
class Built:
    """What the child made. `lost`: pages of documents that it could not carry over; `unseen`: pages with comments whose
    words it does not show.
    """

    content: bytes
    texts: tuple[str, ...]
    lost: Mapping[tuple[int, int], str]
    unseen: frozenset[tuple[int, int]]


def plan_of(
    case: Case, spec: Spec, language: str, maker: Maker, faces: Sequence[Face],
    blocks: Sequence[tuple[list[Entry], Sequence[Left], int]], before: Bundle | None,
) -> Planned:  # fmt: skip
    """Number every sheet. The index of each block takes as many sheets as it took when the block was made."""

    def say(text: str, **facts: object) -> str:
        return translated(text, language, "cli").format(**facts)

    title = spec.title or (before.title if before else "") or say(QT_TRANSLATE_NOOP("cli", "Bundle of documents"))
    planned = Planned(title, language)
    words = {name: say(text) for name, text in WORDS.items()}
    for entries, left, front in blocks:
        told = Front(case.title, title, [" ", " ", " "], _rows(entries), _left(left), words)
        planned.blocks.append(PlannedBlock(front or len(maker.draw.front(told)), entries, left))
    _number(planned.blocks)
    disclosed = Disclosed(case, language)
    last = planned.blocks[-1]
    total = last.entries[-1].at + len(last.entries[-1].sheets) - 1 if last.entries else 0
    for number, block in enumerate(planned.blocks, 1):
        about, jump = _about(say, spec, planned, number, total)
        heading = title if number == 1 else say(QT_TRANSLATE_NOOP("cli", "Added since version {n}"), n=number - 1)
        told = Front(case.title, heading, about, _rows(block.entries), _left(block.left), words, jump)
        drawn = maker.draw.front(told)
        if (
            disclosed
        ):  # an index never takes another number of sheets than it was counted with; pages say it in any case
            full = maker.draw.front(replace(told, rows=_rows(block.entries, disclosed)))
            drawn = full if len(full) == len(drawn) else drawn
        if len(drawn) != block.front:
            raise UserError("bundle.changed", document=heading, page=1)
        planned.outline.append((0, words["index"] if number == 1 else heading, len(planned.sheets) + 1))
        planned.sheets += [Sheet(0, 0, case.title, one) for one in drawn]
        _documents(planned, block)
    _pages(case, planned, maker, spec, language)
    planned.fonts = [_font(one, key, name) for one, key, name in
                     ((faces[0], "/R", "BNDLAA+DejaVuSans"), (faces[1], "/B", "BNDLAA+DejaVuSans-Bold"))]  # fmt: skip
    return planned


def _number(blocks: Sequence[PlannedBlock]) -> None:
    at = 1
    for block in blocks:
        at += block.front
        for entry in block.entries:
            entry.at = at
            at += len(entry.sheets)


def _rows(entries: Sequence[Entry], disclosed: Disclosed | None = None) -> list[Row]:
    rows: list[Row] = []
    section = ""
    for number, entry in enumerate(entries, 1):
        if entry.section and entry.section != section:
            rows.append(Row(entry.section, max(1, entry.at)))
        section = entry.section
        one = entry.chosen
        title = one.title
        if disclosed is not None and one.document is not None:
            title += " · " + disclosed.beside_all((one.document.id, page) for page in one.pages).replace("\n", "; ")
        rows.append(Row(title, max(1, entry.at), str(number), one.date, entry.folios, min(one.level, 4)))
    return rows


def _left(left: Sequence[Left]) -> list[tuple[str, str]]:
    """What the index says is not in it. Of sealed documents only who makes the bundle is told, never its readers."""
    told = [one for one in left if one.code != SEALED]
    return [(f"{one.document} ({one.pages})" if one.pages else one.document, one.reason) for one in told]


def _about(say: Callable[..., str], spec: Spec, planned: Planned, number: int, total: int) -> tuple[list[str], int]:
    """Three lines below the title, and where the last leads."""
    documents = sum(len(block.entries) for block in planned.blocks)
    first = say(FOR[spec.recipient])
    if spec.redacted:
        first += " · " + say(QT_TRANSLATE_NOOP("cli", "disclosure copies where parts are blacked out"))
    text = QT_TRANSLATE_NOOP("cli", "Version {version} · documents: {documents} · pages: {pages}")
    counted = say(text, version=len(planned.blocks), documents=documents, pages=total)
    if number == 1 and len(planned.blocks) > 1:
        added = planned.blocks[1]
        at = planned.blocks[0].entries[-1].at + len(planned.blocks[0].entries[-1].sheets) \
            if planned.blocks[0].entries else planned.blocks[0].front + 1  # fmt: skip
        text = QT_TRANSLATE_NOOP("cli", "Added since version 1: pages {first}–{last}, with an index of their own")
        return [first, counted, say(text, first=at, last=total)], at if added.front else 0
    text = QT_TRANSLATE_NOOP("cli", "The number below each page is that of the PDF. Later pages follow at the end.")
    return [first, counted, say(text)], 0


def _documents(planned: Planned, block: PlannedBlock) -> None:
    section = ""
    for entry in block.entries:
        if entry.section and entry.section != section:
            planned.outline.append((0, entry.section, entry.at))
            planned.sections.append((entry.section, entry.at))
        section = entry.section
        folios = f" ({entry.folios})" if entry.folios else ""
        level = min(entry.chosen.level, 4) + bool(section)
        planned.outline.append((level, f"{entry.at} · {entry.chosen.title}{folios}", entry.at))
        planned.sheets += entry.sheets


def _pages(case: Case, planned: Planned, maker: Maker, spec: Spec, language: str) -> None:
    wanted = list(dict.fromkeys(page_id(one.document, one.page) for one in planned.sheets if one.page))
    limits, disclosed = limit_notes(case, wanted, language), notes(case, wanted, language)
    for number, (sheet, leads) in enumerate(zip(planned.sheets, led(planned.sheets, maker.draw), strict=True), 1):
        page = page_id(sheet.document, sheet.page) if sheet.page else 0
        here = [_short(one) for one in (*limits.get(page, ()), *filter(None, [disclosed.get(page)]))]
        told: dict[str, Any] = {"stamp": maker.draw.stamp(sheet.left, str(number), here[:4])}
        if sheet.own is not None:
            underlined = "".join(f" {_underline(link)}" for link in leads.links)
            told |= {"own": sheet.own.content + underlined, "links": [*sheet.own.links, *leads.links],
                     "pictures": sheet.own.pictures}  # fmt: skip
        else:
            told |= {"source": sheet.source, "page": sheet.page} | ({"words": sheet.words} if sheet.words else {})
            told |= {"over": leads.over, "cited": leads.words}
        planned.citations += len(leads.links) + len(leads.over) + len(leads.words)
        planned.pages.append(told)


def _underline(link: Sequence[float]) -> str:
    x0, y0, x1, _, _ = link
    return f"q 0.5 w 0.07 0.27 0.53 RG {numbers(x0, y0 + 0.9)} m {numbers(x1, y0 + 0.9)} l S Q"


def _short(note: str) -> str:
    return note if len(note) <= _LONGEST_NOTE else note[: _LONGEST_NOTE - 1] + "…"


def _font(one: Face, key: str, name: str) -> dict[str, Any]:
    ascent, descent = one.vertical()
    return {"key": key, "name": name, "file": one.file().hex(), "widths": one.widths(), "box": one.box(),
            "others": one.others(), "unicode": one.letters().decode("ascii"), "ascent": ascent,
            "descent": descent}  # fmt: skip


# -- the child -------------------------------------------------------------------------------------------------------


class _Joined:
    """The plan and all files behind one another, as one source; a few files are open at a time."""

    def __init__(self, plan: bytes, sources: Sequence[Source]) -> None:
        self._plan, self._sources = plan, sources
        self._starts = [len(plan)]
        for one in sources:
            self._starts.append(self._starts[-1] + one.size)
        self._open: OrderedDict[int, ByteSource] = OrderedDict()

    @property
    def size(self) -> int:
        """Length in bytes."""
        return self._starts[-1]

    def read(self, offset: int, length: int) -> bytes:
        """Bytes of a range, over the bounds of files."""
        parts, end = [], min(offset + length, self.size)
        if offset < len(self._plan):
            parts.append(self._plan[offset:end])
            offset += len(parts[0])
        while offset < end:
            number = bisect_right(self._starts, offset) - 1
            piece = self._file(number).read(offset - self._starts[number], min(end, self._starts[number + 1]) - offset)
            if not piece:
                raise UserError("original.changed")
            parts.append(piece)
            offset += len(piece)
        return b"".join(parts)

    def _file(self, number: int) -> ByteSource:
        if number not in self._open:
            self._open[number] = self._sources[number].opened()
            if len(self._open) > _OPEN_FILES:
                _close(self._open.popitem(last=False)[1])
        self._open.move_to_end(number)
        return self._open[number]

    def close(self) -> None:
        """Let go of all files."""
        while self._open:
            _close(self._open.popitem()[1])


def _close(source: ByteSource) -> None:
    close = getattr(source, "close", None)
    if close is not None:
        close()


def put_together(
    sources: Sequence[Source], planned: Planned, spec: Spec, cancel: threading.Event,
    progress: Callable[[str, int, int], None],
) -> Built:  # fmt: skip
    """Have a child build it. A source at which children die is left out, as if all its pages were damaged.

    Raises:
        UserError: ``child.…``, ``original.changed``, ``job.cancelled``.
    """
    places, at = [], 0
    for one in sources:
        places.append({"at": at, "size": one.size, "kind": one.kind, "password": one.password})
        at += one.size
    plan = json.dumps({
        "fonts": planned.fonts, "sources": places, "pages": planned.pages, "outline": planned.outline,
        "title": planned.title, "language": planned.language, "dpi": spec.dpi, "stamps": spec.stamps,
    }).encode()  # fmt: skip
    joined = _Joined(plan, sources)
    heard = _Heard(sources, planned, progress)
    try:
        with Crew[Said](TRADE, checked, size=1, limits=_LIMITS) as crew:
            outcome = crew.run(
                {"do": "build", "plan": len(plan), "skip": []}, joined, heard, cancel=cancel,
                again=lambda code: heard.again(code, len(plan)),
            )  # fmt: skip
    finally:
        joined.close()
    if outcome.state == "cancelled":
        raise UserError("job.cancelled")
    if outcome.state == "failed":
        raise UserError(outcome.code, **outcome.facts)
    return Built(b"".join(heard.pieces), heard.texts, heard.lost, frozenset(heard.unseen))


class _Heard:
    """What the child says."""

    def __init__(self, sources: Sequence[Source], planned: Planned, progress: Callable[[str, int, int], None]) -> None:
        self._sources, self._planned, self._progress = sources, planned, progress
        self.pieces: list[bytes] = []
        self.texts: tuple[str, ...] = ()
        self.lost: dict[tuple[int, int], str] = {}
        self.unseen: set[tuple[int, int]] = set()
        self._skipped: dict[int, str] = {}
        self._at = -1

    def __call__(self, message: Said) -> None:
        if isinstance(message, Piece):
            self.pieces.append(message.content)
        elif isinstance(message, At):
            self._at = message.source
            self._progress("building", message.source, len(self._sources))
        elif isinstance(message, Lost):
            if message.source >= len(self._sources):
                raise UserError("child.garbage")
            self.lost[self._sources[message.source].document, message.page + 1] = message.code
        elif isinstance(message, Unseen):
            if message.source >= len(self._sources):
                raise UserError("child.garbage")
            self.unseen |= {(self._sources[message.source].document, page) for page in message.pages}
        elif isinstance(message, Texts):
            self.texts = message.texts

    def again(self, code: str, plan: int) -> dict[str, Any] | None:
        """The unit without the source the child was lost at; None where it was lost at none."""
        if self._at < 0 or self._at in self._skipped or code == "child.not_started":
            return None
        self._skipped[self._at] = "page.damaged"
        self.pieces.clear()
        self.lost.clear()
        self._at = -1
        return {"do": "build", "plan": plan, "skip": [list(one) for one in self._skipped.items()]}
