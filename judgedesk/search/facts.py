"""What is known of the pages of a compartment beside their words: documents, languages, layers, folios, dates."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from judgedesk.domain.documents import PAGE_BITS
from judgedesk.language.fold import index_text
from judgedesk.search.pagesets import NO_PAGES, Connection, Pages, listed, selected
from judgedesk.search.tree import Field

_DIGITS = re.compile(r"\d{1,12}")
_ANY_FOLIO = 1 << 40


@dataclass(frozen=True, slots=True)
class NamedDocument:
    """A whole document as conditions see it."""

    id: int
    document: str
    volume: str
    kind: str


@dataclass(frozen=True, slots=True)
class Kinds:
    """Pages and, of each, the number of its value among `values`."""

    pages: Pages
    numbers: npt.NDArray[np.int16]
    values: tuple[str, ...]

    def having(self, value: str) -> Pages:
        """The pages that bear a value."""
        if value not in self.values:
            return NO_PAGES
        found: Pages = self.pages[self.numbers == self.values.index(value)]
        return found

    def counted(self, among: Pages) -> dict[str, int]:
        """How many of some pages bear each value. Pages that bear none are in no number."""
        if not len(self.pages) or not len(among):
            return {}
        at = np.searchsorted(self.pages, among)
        at[at == len(self.pages)] = 0
        known = self.numbers[at[self.pages[at] == among]]
        numbers = np.bincount(known, minlength=len(self.values))
        return {value: int(number) for value, number in zip(self.values, numbers, strict=True) if number}


@dataclass(frozen=True, slots=True)
class Folios:
    """Pages that bear a folio and, of each, its number."""

    pages: Pages
    numbers: npt.NDArray[np.int64]


@dataclass(slots=True)
class Remembered:
    """What was read of a compartment, good as long as nothing in it changes."""

    everything: Pages | None = None
    documents: list[NamedDocument] | None = None
    named: dict[tuple[str, str], list[int]] = field(default_factory=dict)
    kinds: dict[str, Kinds] = field(default_factory=dict)
    folios: Folios | None = None


class PageFacts:
    """Answers of one connection, with what was read before.

    Args:
        connection: of the compartment.
        remembered: from an earlier question to the same compartment, unchanged since.
    """

    def __init__(self, connection: Connection, remembered: Remembered | None = None) -> None:
        self._connection = connection
        self._remembered = remembered or Remembered()

    def everything(self) -> Pages:
        """All pages."""
        if self._remembered.everything is None:
            self._remembered.everything = selected(self._connection, "SELECT id AS page FROM pages")
        return self._remembered.everything

    def arriving(self) -> tuple[int, ...]:
        """Documents that are not whole yet: their pages are there and answer nothing."""
        rows = self._connection.execute("SELECT id FROM documents WHERE state = 'arriving'")
        return tuple(row[0] for row in rows)

    def whole_documents(self) -> list[NamedDocument]:
        """Documents whose pages answer, in file order."""
        if self._remembered.documents is None:
            rows = self._connection.execute(
                "SELECT id, name, volume, kind, state FROM documents WHERE state <> 'arriving' ORDER BY id"
            )
            # What stays of a sealed document in the open part has its place in a volume; nothing else can be asked.
            self._remembered.documents = [
                NamedDocument(row[0], row[1] or "", row[2] or "", row[3] or "")
                if row[4] != "sealed"
                else NamedDocument(row[0], "", row[2] or "", "")
                for row in rows
            ]
        return self._remembered.documents

    def documents(self, condition: Field) -> Sequence[int]:
        """Documents that a condition names: a volume or kind by all its words, a document by words of its name that
        follow one another.
        """
        asked = condition.name, comparable(condition.value)
        if asked not in self._remembered.named:
            self._remembered.named[asked] = [one.id for one in self.whole_documents() if _is_named(one, *asked)]
        return self._remembered.named[asked]

    def having(self, condition: Field) -> Pages:
        """Pages with a folio, a date, a language or a layer."""
        value, low, high = condition.value, condition.low, condition.high
        if condition.name == "folio":
            if low is None:
                return self._pages("SELECT id AS page FROM pages WHERE folio = ?", value.lower())
            folios = self.folios()
            numbers = folios.numbers
            inside = (numbers >= int(low or 0)) & (numbers <= int(high or _ANY_FOLIO))
            return folios.pages[inside]
        if condition.name == "date":
            first, last = (value, value) if low is None else (low, high)
            # A year or a month covers its days: they are written behind it.
            return self._pages(
                "SELECT DISTINCT page FROM candidates WHERE kind = 'date' AND value BETWEEN ? AND ?",
                first,
                f"{last}~",
            )
        kinds = self.languages() if condition.name == "lang" else self.sources()
        return kinds.having(value.lower())

    def languages(self) -> Kinds:
        """The language of every page, '' where it is not known."""
        return self._kinds("language", "SELECT language, json_group_array(id) FROM pages GROUP BY language")

    def sources(self) -> Kinds:
        """Where the text of every page comes from."""
        return self._kinds("source", "SELECT source, json_group_array(id) FROM pages GROUP BY source")

    def folios(self) -> Folios:
        """The pages that bear a folio, and its number: that of ``123v`` is 123."""
        if self._remembered.folios is None:
            sql = "SELECT folio, json_group_array(id) FROM pages WHERE folio <> '' GROUP BY folio"
            rows = [(_number(row[0]), listed(row[1])) for row in self._connection.execute(sql)]
            pages = np.concatenate([part for _, part in rows]) if rows else NO_PAGES
            parts = [np.full(len(part), number, np.int64) for number, part in rows]
            numbers = np.concatenate(parts) if parts else NO_PAGES
            order = np.argsort(pages, kind="stable")
            self._remembered.folios = Folios(pages[order], numbers[order])
        return self._remembered.folios

    def years(self) -> Iterator[tuple[str, Pages]]:
        """Years of which a date stands on some page, and those pages."""
        rows = self._connection.execute(
            "SELECT substr(value, 1, 4), json_group_array(page) FROM candidates WHERE kind = 'date' GROUP BY 1"
        )
        yield from ((row[0], listed(row[1])) for row in rows)

    def _pages(self, sql: str, *values: object) -> Pages:
        return selected(self._connection, sql, values)

    def _kinds(self, name: str, sql: str) -> Kinds:
        if name not in self._remembered.kinds:
            rows = [(row[0], listed(row[1])) for row in self._connection.execute(sql)]
            pages = np.concatenate([part for _, part in rows]) if rows else NO_PAGES
            parts = [np.full(len(part), number, np.int16) for number, (_, part) in enumerate(rows)]
            numbers = np.concatenate(parts) if parts else np.empty(0, np.int16)
            order = np.argsort(pages, kind="stable")
            self._remembered.kinds[name] = Kinds(pages[order], numbers[order], tuple(value for value, _ in rows))
        return self._remembered.kinds[name]


def count_documents(pages: Pages) -> dict[int, int]:
    """How many of some pages each document has."""
    documents, numbers = np.unique(pages >> PAGE_BITS, return_counts=True)
    return dict(zip(documents.tolist(), numbers.tolist(), strict=True))


def _number(folio: str) -> int:
    digits = _DIGITS.match(folio)
    return int(digits[0]) if digits else 0


def _is_named(document: NamedDocument, name: str, value: str) -> bool:
    stored = comparable(getattr(document, name))
    return f" {value}" in f" {stored}" if name == "document" else value == stored


def comparable(text: str) -> str:
    """The name of a volume, kind or document as conditions compare it."""
    return index_text(text) or text.strip()
