"""One template for many records at once: the summonses of a day, each a paper of its own through the one door."""

import re
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from judgedesk.app import service
from judgedesk.app.casefile import Case
from judgedesk.app.outgoing import Recipient
from judgedesk.app.paper_hearings import Planned, find
from judgedesk.app.paper_kinds import kind_of
from judgedesk.app.paper_parties import Parties
from judgedesk.app.writing import NOTHING, Written, summons, write
from judgedesk.domain.changes import Changes
from judgedesk.domain.errors import UserError

_MANY: Final = ("sitting", "day")
_UNSAFE: Final = re.compile(r"[^0-9A-Za-z-]+")
Tell = Callable[[int, int], None]
"""How many papers are done, of how many."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper of the lot: the id it is about, and what was written or why it was not."""

    about: str
    written: Written | None = None
    error: UserError | None = None


@dataclass(frozen=True, slots=True)
class Lot:
    """All papers of one act, in the order in which they were asked for, and what was noted for their having been."""

    papers: tuple[Paper, ...]
    changes: Changes = NOTHING

    @property
    def whole(self) -> bool:
        """Whether every paper was written with its annex."""
        return all(one.written is not None and not one.written.withheld for one in self.papers)


def write_many(
    case: Case,
    template: str,
    abouts: Sequence[str],
    folder: Path,
    language: str = "en",
    recipient: str = "served",
    tell: Tell | None = None,
    stop: threading.Event | None = None,
    noted: bool = True,
) -> Lot:
    """Write a paper for each record into a folder; what stops one does not stop the others.

    A sitting or a day stands for its hearings where the template is about one hearing. Writing the same again replaces
    the files.

    Args:
        case: open for writing.
        template: its name.
        abouts: ids.
        folder: made where it is not there.
        language: of the papers.
        recipient: as for `writing.write`.
        tell: called after each paper.
        stop: set to leave the rest unwritten.
        noted: as for `writing.write`; all of them are noted as one act.

    Raises:
        UserError: ``paper.none_given``; ``job.cancelled`` where nothing was written yet; what stopped the first paper,
            where none could be written; ``disk.unwritable``.
    """
    wanted = list(dict.fromkeys(_expanded(case, template, abouts)))
    if not wanted:
        raise UserError("paper.none_given")
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UserError("disk.unwritable", path=str(folder)) from error
    made: list[Paper] = []
    for about, name in zip(wanted, _names(template, wanted), strict=True):
        made.append(_paper(case, template, about, folder / name, language, recipient, stop))
        if tell is not None:
            tell(len(made), len(wanted))
    if not any(one.written for one in made) and made[0].error is not None:
        raise made[0].error
    written = [one.about for one in made if one.written is not None]
    sent = noted and summons(template, recipient)
    return Lot(tuple(made), service.summoned(case, written) if sent else NOTHING)


def _paper(
    case: Case, template: str, about: str, path: Path, language: str, recipient: str, stop: threading.Event | None
) -> Paper:
    if stop is not None and stop.is_set():
        return Paper(about, error=UserError("job.cancelled"))
    try:
        return Paper(about, write(case, template, about, path, language, recipient, noted=False))
    except UserError as error:
        return Paper(about, error=error)


def _expanded(case: Case, template: str, abouts: Iterable[str]) -> Iterator[str]:
    kinds = kind_of(template).about
    parties = Parties(case, "en", Recipient.SERVED)
    for about in abouts:
        subject = None if set(_MANY) & set(kinds) else find(case, about, parties, _MANY)
        if isinstance(subject, Planned):
            yield from (one.id for one in subject.hearings)
        else:
            yield about


def _names(template: str, wanted: Sequence[str]) -> Iterator[str]:
    """File names: the template and the id, without what no file system takes; the door looks at them, too."""
    given: set[str] = set()
    for number, about in enumerate(wanted, 1):
        name = f"{template}-{_UNSAFE.sub('-', about).strip('-')[:60] or number}"
        name = name if name not in given else f"{name}-{number}"
        given.add(name)
        yield f"{name}.docx"
