"""Names of documents as they may stand in what goes out: a part that would name a protected person is shown as …

The document keeps its name in the case. Who may know whom it names reads it in full.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from typing import Any, Final

from judgedesk.app import reading
from judgedesk.app.casefile import Case
from judgedesk.app.outgoing import Recipient
from judgedesk.app.protected import Watch, watches
from judgedesk.domain.errors import UserError
from judgedesk.drafting.cells import Table
from judgedesk.drafting.positions import Text

_ALL_NAMES: Final = (Recipient.AUTHORITY, Recipient.ANNEX)
_LEFT_OUT: Final = "…"


class DocumentNames:
    """Shows names of documents to a recipient. Where nobody can tell whom they name, they stay: the guard stops."""

    def __init__(self, case: Case, recipient: Recipient = Recipient.SERVED) -> None:
        self._case, self._recipient = case, recipient
        self._known: dict[str, str] = {}

    def shown(self, name: str) -> str:
        """The name of a document, with or without its ending."""
        if name not in self._known:
            self._known[name] = self._without(name, [(0, len(name))], named=True)
        return self._known[name]

    def into(self, text: str) -> str:
        """A text with every name of a document in it as it may be shown."""
        if not self._watches or "." not in text:
            return text
        for name, shown in self._with_blanks:
            text = text.replace(name, shown)
        names = Text(text).names_of_documents()
        return self._without(text, names, named=False) if names else text

    def into_all(self, content: Any) -> Any:
        """The same for every text in nested lists and dictionaries."""
        if isinstance(content, str):
            return self.into(content)
        if isinstance(content, Mapping):
            return {key: self.into_all(value) for key, value in content.items()}
        if isinstance(content, list | tuple):
            return [self.into_all(one) for one in content]
        return content

    def into_table(self, table: Table) -> Table:
        """The same for a table."""
        rows = [self.into_all(list(row)) for row in table.rows]
        before, after = self.into_all(table.before), self.into_all(table.after)
        return replace(table, title=self.into(table.title), before=before, rows=rows, after=after)

    def _without(self, text: str, names: Sequence[tuple[int, int]], *, named: bool) -> str:
        hits = [hit for watch in self._watches for hit in watch.matcher.find(text, named=named)]
        gone = {(max(hit.start, start), min(hit.end, end)) for hit in hits for start, end in names}
        last = len(text)
        for start, end in sorted(gone, reverse=True):
            if start < end <= last:
                text, last = f"{text[:start]}{_LEFT_OUT}{text[end:]}", start
        return text

    @cached_property
    def _watches(self) -> Sequence[Watch]:
        if self._recipient in _ALL_NAMES:
            return ()
        try:
            return watches(self._case, self._recipient is Recipient.PUBLIC)
        except UserError:
            return ()

    @cached_property
    def _with_blanks(self) -> list[tuple[str, str]]:
        """Documents of the case whose names have blanks and are shown otherwise, the longest first."""
        names = {one.name for one in reading.listed(self._case) if " " in one.name and "." in one.name}
        found = [(name, self.shown(name)) for name in sorted(names, key=len, reverse=True)]
        return [(name, shown) for name, shown in found if name != shown]
