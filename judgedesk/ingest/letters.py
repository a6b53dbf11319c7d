"""How a letter is put down, whichever program wrote it: its head, then its text in the version that says most."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from judgedesk.domain.errors import UserError
from judgedesk.ingest.batches import Emit
from judgedesk.ingest.hypertext import plain
from judgedesk.ingest.records import Paged

SHOWN = ("From", "Sender", "Reply-To", "To", "Cc", "Bcc", "Date", "Subject")
"""What stands at the top of the first page, in this order, as far as the letter says it."""

_COMPARED = 1_000_000
_WORD = re.compile(r"\w{2,}")
_ADDRESS = re.compile(r"<[^<>\s]{1,2000}>|\bhttps?://\S{1,2000}")
_FEW, _SHARE = 5, 0.2
_PGP = "-----BEGIN PGP MESSAGE-----"


def write_letter(shown: Iterable[tuple[str, str]], text: str, reason: str, unit: Mapping[str, Any], emit: Emit) -> int:
    """Emit the pages of a letter; returns how many there are.

    Args:
        shown: names and values of its head.
        text: what it says; a form feed ends a page.
        reason: why its text could not be had, an error code for the first page, or ''.
        unit: the unit being served.
        emit: where to.
    """
    head = "".join(f"{name}: {' '.join(value.split())}\n" for name, value in shown if value.strip())
    pages = Paged(emit, unit)
    pages.running([head + "\n" + text if head else text], reason or ("mail.encrypted" if _PGP in text else ""))
    return pages.end()


def merged(written: str, hypertext: str) -> str:
    """One text of the two versions of a letter: the plain one, and the other one after a form feed where it says
    noticeably something else. Raises UserError like `hypertext.plain`.
    """
    if not hypertext.strip():
        return written
    try:
        read = plain(hypertext)
    except UserError:
        if written.strip():
            return written + "\n\f" + hypertext
        raise
    if not written.strip():
        return read
    if not read.strip() or not _differ(written, read):
        return written
    return f"{written.rstrip()}\n\f{read}"


def _differ(one: str, other: str) -> bool:
    """Whether either has a fair share of words that the other lacks; addresses of links don't count."""
    mine, theirs = (frozenset(_WORD.findall(_ADDRESS.sub(" ", text[:_COMPARED]).casefold())) for text in (one, other))
    return any(len(here - there) > max(_FEW, _SHARE * len(here)) for here, there in ((mine, theirs), (theirs, mine)))
