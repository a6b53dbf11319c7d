"""What a bundle would hold and what not, said before it is made: no file is opened for it."""

import threading
from dataclasses import dataclass

from judgedesk.app.bundle_choice import Chosen, Part, chosen, unlike_before
from judgedesk.app.bundle_record import bundle, sheets_in
from judgedesk.app.bundle_sheets import Left, Maker
from judgedesk.app.bundle_spec import Spec
from judgedesk.app.casefile import Case
from judgedesk.app.redaction import boxes
from judgedesk.drafting.bundle_font import face
from judgedesk.drafting.bundle_layout import Sheets
from judgedesk.places import resources


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


def foresee(case: Case, spec: Spec, language: str = "en") -> Foreseen:
    """Look ahead.

    Raises:
        UserError: ``bundle.unknown`` where it is to go on from one that is not known.
    """
    fonts = face(resources("fonts", "DejaVuSans.ttf")), face(resources("fonts", "DejaVuSans-Bold.ttf"))
    maker = Maker(case, spec, language, Sheets(*fonts), threading.Event(), lambda stage, done, of: None)
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
    return Foreseen(tuple(parts), frozenset(staying), tuple(maker.left), pages, len(redacted))
