"""What a bundle would hold and what not, said before it is made. Files are opened to look for comments only."""

import threading
from dataclasses import dataclass, replace
from typing import Final

from judgedesk.app.bundle_choice import Chosen, Part, chosen, unlike_before
from judgedesk.app.bundle_record import bundle, sheets_in
from judgedesk.app.bundle_sheets import COMMENTS, Left, Maker, Source, spans
from judgedesk.app.bundle_spec import Spec
from judgedesk.app.casefile import Case
from judgedesk.app.redaction import boxes
from judgedesk.domain.errors import UserError
from judgedesk.drafting.bundle_font import face
from judgedesk.drafting.bundle_layout import Sheets
from judgedesk.drafting.bundle_trade import TRADE, Said, Unseen, checked
from judgedesk.jobs.crew import Crew, Limits
from judgedesk.places import resources

_LIMITS: Final = Limits(seconds=120, silence=60, memory_bytes=1 << 30)
_known: dict[tuple[str, int, str], tuple[int, ...]] = {}
"""Pages with comments by case, document and SHA-256: an original never changes, so it is looked at once."""


@dataclass(frozen=True, slots=True)
class Foreseen:
    """Sections with their documents in order, those among them that would not go in (`staying`, by id or name), what
    would be left out and why, how many pages of the file go in, how many documents as their disclosure copies. Whom the
    leak guard finds, and pages that turn out not to be readable, show only when it is made.
    """

    parts: tuple[Part, ...]
    staying: frozenset[str | int]
    left: tuple[Left, ...]
    pages: int
    redacted: int
    going: tuple[Chosen, ...] = ()


def foresee(case: Case, spec: Spec, language: str = "en") -> Foreseen:
    """Look ahead.

    Raises:
        UserError: ``bundle.unknown`` where it is to go on from one that is not known.
    """
    maker = _maker(case, spec, language)
    there: set[tuple[int, int]] = set()
    for block in bundle(case, spec.continues).blocks if spec.continues else ():
        there |= {(int(one["document"]), page) for one in block.entries for page, _ in sheets_in(one)}
    parts, staying, going = chosen(case, spec, language), set[str | int](), list[Chosen]()
    for one in (one for part in parts for one in part.documents):
        new = unlike_before(one, there)
        if new is not None and maker.foresee(new):
            going.append(new)
        else:
            staying.add(one.document.id if one.document is not None else one.named)
    boxed = {one.document for one in boxes(case)} if spec.redacted else set()
    redacted = {one.document.id for one in going if one.document is not None and one.document.id in boxed}
    pages = sum(len(one.pages) for one in going)
    return Foreseen(tuple(parts), frozenset(staying), tuple(maker.left), pages, len(redacted), tuple(going))


def with_comments(
    case: Case, spec: Spec, ahead: Foreseen, language: str = "en", cancel: threading.Event | None = None
) -> Foreseen:
    """The same, and what is said of comments that no page would show: each PDF is looked at once, in a confined child.

    Raises:
        UserError: ``job.cancelled``.
    """
    maker = _maker(case, spec, language)
    with Crew[Said](TRADE, checked, size=1, limits=_LIMITS) as crew:
        for one in ahead.going:
            document = one.document
            if document is None or document.kind != "pdf" or document.id in maker.with_boxes():
                continue
            key = (str(case.path), document.id, document.sha256)
            if key not in _known:
                _known[key] = _commented(crew, maker.stored(document), cancel or threading.Event())
            if pages := [page for page in _known[key] if page in one.pages and not maker.is_veiled(page, document)]:
                maker.leave(one.title, spans(pages), COMMENTS)
    return replace(ahead, left=(*ahead.left, *maker.left))


def _commented(crew: Crew[Said], source: Source, cancel: threading.Event) -> tuple[int, ...]:
    found: list[int] = []
    opened = source.opened()
    try:
        outcome = crew.run(
            {"do": "look", "password": source.password}, opened,
            lambda said: found.extend(said.pages if isinstance(said, Unseen) else ()),
            cancel=cancel, again=lambda code: None,
        )  # fmt: skip
    finally:
        close = getattr(opened, "close", None)
        if close is not None:
            close()
    if outcome.state == "cancelled":
        raise UserError("job.cancelled")
    return tuple(found)


def _maker(case: Case, spec: Spec, language: str) -> Maker:
    fonts = face(resources("fonts", "DejaVuSans.ttf")), face(resources("fonts", "DejaVuSans-Bold.ttf"))
    return Maker(case, spec, language, Sheets(*fonts), threading.Event(), lambda stage, done, of: None)
