"""Bundles for trial: chosen documents as one PDF whose page numbers are those of the bundle, the index among them.

`build` is the whole way: what is asked for (`bundle_spec`), which documents that is (`bundle_choice`), what of each
goes in (`bundle_sheets`), who must not be named (`bundle_guard`), the file that a child makes (`bundle_plan`), the
door (`outgoing.release`), and what is kept of it (`bundle_record`).
"""

import hashlib
import threading
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from judgedesk.app import consultation
from judgedesk.app.bundle_choice import Chosen, Part, chosen, unlike_before
from judgedesk.app.bundle_guard import Progress, Search, read_again, unlike
from judgedesk.app.bundle_pictures import Stands
from judgedesk.app.bundle_plan import Planned, plan_of, put_together
from judgedesk.app.bundle_record import (
    Block,
    Bundle,
    bundle,
    bundle_page,
    bundles,
    chosen_again,
    entry_json,
    keep,
    runs_of,
    sheets_in,
)
from judgedesk.app.bundle_sheets import NO_PAGES, Entry, Left, Maker
from judgedesk.app.bundle_spec import Spec, read_spec
from judgedesk.app.casefile import Case
from judgedesk.app.outgoing import Found, Recipient, refuse, release
from judgedesk.domain.errors import UserError
from judgedesk.domain.roles import Compartment
from judgedesk.drafting.bundle_font import face
from judgedesk.drafting.bundle_layout import Sheets
from judgedesk.places import resources
from judgedesk.store import audit

__all__ = ["Bundle", "Made", "build", "bundle", "bundle_page", "bundles", "read_spec"]

_WITH_IDENTITIES: Final = (Recipient.AUTHORITY, Recipient.ANNEX)
_TRIES: Final = 4
_MOST_BYTES: Final = 900 << 20


@dataclass(frozen=True, slots=True)
class Made:
    """What became of it. `sections` are title and page; `entries` have their documents and the pages they begin on.

    `citations`: links from texts to the pages they cite. `ignored`: fields of the specification that nobody knows.
    """

    path: Path
    id: str
    pages: int
    sha256: str
    version: int
    sections: tuple[tuple[str, int], ...]
    entries: tuple[Entry, ...]
    left: tuple[Left, ...]
    ignored: tuple[str, ...] = ()
    citations: int = 0


def build(
    case: Case, spec: Spec, path: Path, *, language: str = "en", override: str = "",
    progress: Progress | None = None, cancel: threading.Event | None = None,
) -> Made:  # fmt: skip
    """Make a bundle and let it out.

    Args:
        case: open for writing, for the log's sake.
        spec: what it is to hold.
        path: where to; it ends in ``.pdf``.
        language: of index and stamps where the specification names none.
        override: why it is written though it names somebody, as `outgoing.release` has it.
        progress: called from this thread; ``copies``, ``checking``, ``building`` or ``reading``, done, of how many.
        cancel: set to stop; nothing is written then.

    Raises:
        UserError: ``bundle.…``; ``out.…``; ``keys.not_yours``; `LeakFound` with the pages; ``child.…``;
            ``job.cancelled``. Nothing was written.
    """
    if path.suffix.lower() != ".pdf":
        raise UserError("out.unknown_ending", ending=path.suffix.lower() or "?", known=".pdf")
    if not case.writable:
        raise UserError("out.not_logged")
    if override or spec.recipient in _WITH_IDENTITIES:
        case.file.need(Compartment.SEALED)
    job = _Job(case, spec, spec.language if spec.language in ("en", "pl") else language, path, override,
               progress or (lambda stage, done, of: None), cancel or threading.Event())  # fmt: skip
    return job.run()


class _Job:
    """One bundle being made."""

    def __init__(
        self, case: Case, spec: Spec, language: str, path: Path, override: str, progress: Progress,
        cancel: threading.Event,
    ) -> None:  # fmt: skip
        self._case, self._spec, self._language, self._path = case, spec, language, path
        self._override, self._progress, self._cancel = override, progress, cancel
        self._before = bundle(case, spec.continues) if spec.continues else None
        self._parts = chosen(case, spec, language)
        self._asked = any(part.documents for part in self._parts)
        self._lost: dict[tuple[int, int], str] = {}
        self._unseen: frozenset[tuple[int, int]] = frozenset()
        self._copies: dict[int, bytes] = {}
        self._pictures: dict[int, Mapping[int, list[Stands]]] = {}

    def run(self) -> Made:
        search = None if self._spec.recipient in _WITH_IDENTITIES else Search(self._case, self._spec.recipient)
        found: list[Found] = []
        for attempt in range(_TRIES):
            planned, maker = self._planned()
            if search is not None and not attempt:
                found = search.pages(self._stored(planned))
                refuse(self._case, self._path, found, self._spec.recipient, self._override)
            built = put_together(maker.sources, planned, self._spec, self._cancel, self._progress)
            if not built.lost and built.unseen <= self._unseen:
                break
            self._lost |= built.lost
            self._unseen |= built.unseen
        else:
            raise UserError("bundle.not_readable")
        if len(built.content) > _MOST_BYTES:
            raise UserError("bundle.too_big")
        read = read_again(built.content, len(planned.sheets), self._cancel, self._progress)
        if search is not None:
            stored = {number: sheet.texts for number, sheet in enumerate(planned.sheets, 1)}
            found += search.pages(unlike(read, stored))
            found += search.names([*built.texts, *(str(one[1]) for one in planned.outline), planned.title])
        return self._let_out(planned, maker, built.content, found)

    def _stored(self, planned: Planned) -> list[tuple[str, str]]:
        of = len(planned.sheets)
        texts = []
        for number, sheet in enumerate(planned.sheets, 1):
            texts += [(str(number), text) for text in sheet.texts]
            if number % 200 == 0:
                self._progress("checking", number, of)
            if self._cancel.is_set():
                raise UserError("job.cancelled")
        return texts

    def _planned(self) -> tuple[Planned, Maker]:
        """All sheets in order. Earlier versions keep their pages; what is new makes a block of its own behind them."""
        fonts = face(resources("fonts", "DejaVuSans.ttf")), face(resources("fonts", "DejaVuSans-Bold.ttf"))
        maker = Maker(self._case, self._spec, self._language, Sheets(*fonts), self._cancel, self._progress, self._lost,
                      self._unseen, copies=self._copies, pictures=self._pictures)  # fmt: skip
        blocks: list[tuple[list[Entry], Sequence[Left], int]] = []
        there: set[tuple[int, int]] = set()
        for block in self._before.blocks if self._before is not None else ():
            entries = [self._again(maker, one) for one in block.entries]
            there |= {(sheet.document, sheet.page) for one in entries for sheet in one.sheets}
            blocks.append((entries, block.left, block.front))
        maker.left.clear()
        entries = [
            made for part in self._parts for one in part.documents if (made := self._new(maker, part, one, there))
        ]
        if entries or not blocks:
            blocks.append((entries, tuple(maker.left), 0))
        if not entries and (self._before is None or self._asked):
            self._refuse_empty(maker)
        return plan_of(self._case, self._spec, self._language, maker, fonts, blocks, self._before), maker

    def _refuse_empty(self, maker: Maker) -> None:
        """Nothing new can go in: say which of the reasons it is."""
        if maker.left:
            told = "; ".join(f"{one.document}: {one.reason}" for one in maker.left[:5] if one.document)
            raise UserError("bundle.empty", number=len(maker.left), reason_list=told or maker.left[0].reason)
        raise UserError("bundle.nothing_new" if self._before is not None else "bundle.no_matches")

    def _new(self, maker: Maker, part: Part, one: Chosen, there: set[tuple[int, int]]) -> Entry | None:
        """An entry with the pages that no earlier version has."""
        new = unlike_before(one, there)
        return maker.entry(new, part.title) if new is not None else None

    def _again(self, maker: Maker, kept: dict[str, Any]) -> Entry:
        """An entry of an earlier version, with as many sheets for each page as it had."""
        one, wanted = chosen_again(self._case, kept), sheets_in(kept)
        made = maker.entry(one, kept["section"])
        by_page: dict[int, list[Any]] = {}
        for sheet in made.sheets if made is not None else ():
            by_page.setdefault(sheet.page, []).append(sheet)
        sheets = []
        for page, number in wanted:
            here = by_page.get(page, [])
            if len(here) > number:
                raise UserError("bundle.changed", document=one.title, page=page)
            if one.document is None:
                raise UserError("bundle.changed", document=one.title, page=page)
            sheets += [*here, *(maker.gone(one, page, NO_PAGES) for _ in range(number - len(here)))]
        return Entry(one, kept["section"], sheets, kept.get("folios", ""))

    def _let_out(self, planned: Planned, maker: Maker, content: bytes, found: Sequence[Found]) -> Made:
        before, spec = self._before, self._spec
        secret = bool(maker.sealed) or spec.recipient in _WITH_IDENTITIES
        release(
            self._case, self._path, content, what="bundle", number=len(planned.sheets),
            part=Compartment.SEALED if secret else Compartment.CASE, recipient=spec.recipient, override=self._override,
            searched=found,
        )  # fmt: skip
        if maker.sealed:
            consultation.excerpts(self._case, sorted(maker.sealed))
        entries = [entry for block in planned.blocks for entry in block.entries]
        made = Bundle(
            id=f"b-{uuid.uuid4().hex[:12]}", title=planned.title, recipient=spec.recipient.value,
            language=self._language, version=before.version + 1 if before else 1,
            continues=before.id if before else "", pages=len(planned.sheets),
            sha256=hashlib.sha256(content).hexdigest(), at=audit.now(), by=self._case.user,
            runs=tuple(runs_of(entries)),
            blocks=tuple(
                Block(one.front, tuple(entry_json(entry) for entry in one.entries), tuple(one.left))
                for one in planned.blocks
            ),
        )  # fmt: skip
        keep(self._case, made, secret)
        return Made(
            self._path, made.id, made.pages, made.sha256, made.version, tuple(planned.sections), tuple(entries),
            tuple(maker.left), spec.ignored, planned.citations,
        )  # fmt: skip
