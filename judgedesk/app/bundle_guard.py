"""The leak guard of a bundle: as strict as that of any file that goes out, and fast enough for thousands of pages.

Any other file is read back in this process and searched as one text. A bundle holds what hostile files drew, so only a
confined child may read it; and most of what stands in it has been read before, page by page, when it was filed. So:

- Before anything is built, the stored texts of every page that is to go in are searched: the text shown, and every
  other layer (the file's own, OCR, notes). The guard of files sees one of these only.
- The finished bundle is read by pdfium in a child, as the guard of files reads a PDF. Of each page, what stands there
  word for word as it was stored and searched is not searched twice; everything else is: a page whose text differs is
  searched whole.
- Names run on from one page to the next: pages are searched together, and over the bounds of what is.
- What stands on no page (bookmarks, the title, names of fonts, colours and layers, texts in their dictionaries) comes
  from the child that built it, and is searched as names are. Nothing else is left of a file: comments, forms, links,
  scripts, embedded files, properties, notes in pictures and earlier states are not carried over.
"""

import threading
from collections.abc import Callable, Iterable, Mapping, Sequence

from judgedesk.app.casefile import Case
from judgedesk.app.outgoing import Found, Recipient, in_story
from judgedesk.app.protected import Watch, watches
from judgedesk.domain.errors import UserError
from judgedesk.drafting.bundle_trade import TRADE, Read, Said, checked
from judgedesk.drafting.story import Place, Story, story
from judgedesk.jobs.crew import Crew, Limits
from judgedesk.jobs.ranges import BytesSource

_LIMITS = Limits(seconds=3600, silence=120, memory_bytes=2 << 30)
_TOGETHER = 20
"""Pages searched as one text."""
_SEAM = 90
"""Letters on either side of a turn of the page: longer than a name, an address or a number."""

Progress = Callable[[str, int, int], None]


class Search:
    """Looks for who must not be named."""

    def __init__(self, case: Case, recipient: Recipient) -> None:
        self._watches: list[Watch] = watches(case, recipient is Recipient.PUBLIC)

    def pages(self, pages: Iterable[tuple[str, str]]) -> list[Found]:
        """Who is named on pages: the name of each page, and its text; pages follow each other."""
        found: list[Found] = []
        last, told = "", [(name, text) for name, text in pages if text.strip()]
        for at in range(0, len(told), _TOGETHER):
            some = told[at : at + _TOGETHER]
            found += [one for one_story in story(("page", *page) for page in some) for one in self._in(one_story)]
            found += self._across(some[0][0], f"{last}\n{some[0][1][:_SEAM]}", len(last)) if last else []
            last = some[-1][1][-_SEAM:]
        return found

    def _in(self, told: Story) -> list[Found]:
        return [one for watch in self._watches for one in in_story(told, watch, self._watches)]

    def _across(self, name: str, seam: str, turn: int) -> list[Found]:
        """What is named only by words on both sides."""
        return [
            Found(watch.labels[hit.person], seam[hit.start : hit.end], Place("page", name))
            if watch.labels
            else Found("", "", Place("page", name))
            for watch in self._watches
            for hit in watch.matcher.find(seam)
            if hit.start < turn < hit.end
        ]

    def names(self, texts: Iterable[str]) -> list[Found]:
        """Who is named in texts that stand on no page."""
        return [one for told in story((("outside", "", text) for text in texts), named=True) for one in self._in(told)]


def read_again(content: bytes, pages: int, cancel: threading.Event, progress: Progress) -> list[str]:
    """The text of each page of a bundle, read in a confined child.

    Raises:
        UserError: ``bundle.not_readable``, ``child.…``, ``job.cancelled``.
    """
    found: list[str] = []

    def heard(message: Said) -> None:
        if not isinstance(message, Read) or message.first != len(found) + 1:
            raise UserError("child.garbage")
        found.extend(message.pages)
        progress("reading", len(found), pages)

    with Crew[Said](TRADE, checked, size=1, limits=_LIMITS) as crew:
        outcome = crew.run({"do": "read"}, BytesSource(content), heard, cancel=cancel, again=lambda code: None)
    if outcome.state == "cancelled":
        raise UserError("job.cancelled")
    if outcome.state == "failed":
        raise UserError(outcome.code, **outcome.facts)
    if len(found) != pages:
        raise UserError("bundle.not_readable")
    return found


def unlike(read: Sequence[str], stored: Mapping[int, Sequence[str]]) -> list[tuple[str, str]]:
    """Of each page what was not searched before: name and text. `stored`: texts searched, by number of the page."""
    found = []
    for number, text in enumerate(read, 1):
        rest = text
        for known in stored.get(number, ()):
            if known.strip() and known.strip() in rest:
                rest = rest.replace(known.strip(), "\n", 1)
        found.append((str(number), text if len(rest) > 0.5 * len(text) else rest))
    return found
