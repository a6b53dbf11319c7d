"""A case compared with the truth of the files it was given: what was read, found, lost; and whether it adds up."""

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass, field
from itertools import combinations, pairwise
from pathlib import Path

from scan_files import errors
from truth_set import Expected

from judgedesk.app import families, finding, folios, ledger
from judgedesk.app.casefile import Case
from judgedesk.app.families import Relation
from judgedesk.domain.documents import Document, Page, page_id
from judgedesk.domain.errors import UserError
from judgedesk.store import documents as store

_WORD = re.compile(r"[^\W_]+")


def words(text: str) -> list[str]:
    """The words of a text, numbers among them."""
    return _WORD.findall(unicodedata.normalize("NFC", text))


@dataclass
class Words:
    """How many words were expected and stored, and how many of them are the same; and of neighbours."""

    expected: int = 0
    stored: int = 0
    same: int = 0
    pairs: int = 0
    pairs_same: int = 0

    def add(self, expected: str, stored: str) -> list[str]:
        """Compare two texts; returns words that are missing."""
        wanted, there = words(expected), words(stored)
        missing = Counter(wanted) - Counter(there)
        self.expected += len(wanted)
        self.stored += len(there)
        self.same += len(wanted) - missing.total()
        following, followed = Counter(pairwise(wanted)), Counter(pairwise(there))
        self.pairs += following.total()
        self.pairs_same += (following & followed).total()
        return list(missing.elements())

    def put(self, other: "Words") -> None:
        """Add the counts of another."""
        for name in ("expected", "stored", "same", "pairs", "pairs_same"):
            setattr(self, name, getattr(self, name) + getattr(other, name))

    @property
    def recall(self) -> float:
        """Share of expected words that are stored."""
        return self.same / self.expected if self.expected else 1.0

    @property
    def precision(self) -> float:
        """Share of stored words that were expected; what a reader adds, as names of sheets, counts against it."""
        return self.same / self.stored if self.stored else 1.0

    @property
    def order(self) -> float:
        """Share of expected pairs of neighbours that are stored as neighbours."""
        return self.pairs_same / self.pairs if self.pairs else 1.0


@dataclass
class Row:
    """A format's figures."""

    files: int = 0
    right: int = 0
    lost: int = 0
    text: Words = field(default_factory=Words)
    scans: Words = field(default_factory=Words)
    scanned_pages: int = 0
    character_errors: float = 0.0


@dataclass
class Scores:
    """All figures; `shortfalls` are (key, what) file by file."""

    rows: dict[str, Row] = field(default_factory=dict)
    accuracy: dict[str, list[float]] = field(default_factory=dict)
    shortfalls: list[tuple[str, str]] = field(default_factory=list)
    lost: int = 0
    parents: tuple[int, int] = (0, 0)
    searched: tuple[int, int] = (0, 0)
    folios: tuple[int, int, int] = (0, 0, 0)  # right, wrong, missed
    near: tuple[int, int, int] = (0, 0, 0)
    unexpected: list[str] = field(default_factory=list)
    ledger: list[str] = field(default_factory=list)
    verify: list[str] = field(default_factory=list)


class Comparison:
    """A case and what it should hold."""

    def __init__(self, case: Case, folder: Path, truth: list[Expected]) -> None:
        self._case, self._folder, self._truth = case, folder, truth
        self._connection = case.file.reading()
        self.documents = {document.id: document for document in store.listed(self._connection)}
        rows = self._connection.execute("SELECT path, document, parent FROM sightings").fetchall()
        self._seen = {row[0]: row[1] for row in rows}
        self._seen_in = {(row[1], row[2]) for row in rows}
        self._parts: dict[int, list[tuple[str, str, int]]] = {}
        for parent, name, sha256, document in self._connection.execute(
            "SELECT parent, name, sha256, document FROM parts ORDER BY parent, part"
        ):
            self._parts.setdefault(parent, []).append((name, sha256, document))
        self.found: dict[str, int] = {}
        self.scores = Scores()

    def _say(self, expected: Expected, what: str) -> None:
        self.scores.shortfalls.append((expected.key, what))

    def run(self) -> Scores:
        """Compare all."""
        for expected in self._truth:  # a container comes before what is in it
            row = self.scores.rows.setdefault(expected.format, Row())
            row.files += 1
            document = self._located(expected)
            if document is None:
                row.lost += 1
                self.scores.lost += 1
                self._say(expected, "lost: no document of the case is this file")
                continue
            self.found[expected.key] = document.id
            before = len(self.scores.shortfalls)
            self._parent(expected, document)
            self._state(expected, document)
            if expected.state == "ready" and document.state.value == "ready":
                self._texts(expected, document, row)
                self._facts(expected, document)
                self._search(expected, document)
            row.right += len(self.scores.shortfalls) == before
        taken = set(self.found.values())
        self.scores.unexpected = [document.name for document in self.documents.values() if document.id not in taken]
        self._ledger()
        self._folios()
        self._near()
        return self.scores

    def _located(self, expected: Expected) -> Document | None:
        if not expected.parent:
            return self.documents.get(self._seen.get(str(self._folder / expected.key), -1))
        parent = self.found.get(expected.parent, -1)
        parts = self._parts.get(parent, [])
        for place, wanted in ((1, expected.sha256), (0, expected.name), (0, expected.name.rpartition("/")[2])):
            for part in parts:
                if wanted and part[place] == wanted and part[2] is not None:
                    return self.documents.get(part[2])
        if not expected.sha256:  # bytes nobody knows, under a name the reader chose: the one that is left over
            told = {other.sha256 for other in self._truth if other.parent == expected.parent}
            rest = [part[2] for part in parts if part[1] not in told and part[2] not in self.found.values()]
            return self.documents.get(rest[0]) if rest else None
        return None

    def _parent(self, expected: Expected, document: Document) -> None:
        if not expected.parent:
            if document.parent is not None and (document.id, None) not in self._seen_in:
                self._say(expected, f"lies in document {document.parent}, and in no other file")
            return
        right, total = self.scores.parents
        parent = self.found.get(expected.parent)
        good = document.parent == parent or (document.id, parent) in self._seen_in
        self.scores.parents = right + good, total + 1
        if not good:
            self._say(expected, f"has the parent {document.parent}, not {parent}")

    def _state(self, expected: Expected, document: Document) -> None:
        if document.kind != expected.kind:
            self._say(expected, f"is taken for {document.kind}, not {expected.kind}")
        if (document.state.value, document.reason) != (expected.state, expected.reason):
            told = f"{document.state.value} {document.reason}".strip()
            self._say(expected, f"is {told}, not {expected.state} {expected.reason}".rstrip())
        if expected.volume and document.volume != expected.volume:
            self._say(expected, f"lies in volume {document.volume!r}, not {expected.volume!r}")

    def _texts(self, expected: Expected, document: Document, row: Row) -> None:
        pages = store.pages(self._connection, document.id)
        texts = [page.text for page in pages]
        if expected.pages is None:
            missing = row.text.add(expected.text, "\n".join(texts))
            self._say_missing(expected, missing, "")
        else:
            if len(pages) != len(expected.pages):
                self._say(expected, f"has {len(pages)} pages, not {len(expected.pages)}")
            for number, text in enumerate(expected.pages, 1):
                self._page(expected, number, text, pages[number - 1] if number <= len(pages) else None, row)
        visible = set(words("\n".join(texts)))
        if there := [word for word in words(expected.absent) if word in visible]:
            self._say(expected, f"shows what should not be seen: {' '.join(there)[:80]}")

    def _page(self, expected: Expected, number: int, text: str, page: Page | None, row: Row) -> None:
        stored, source = (page.text, page.source.value) if page is not None else ("", "none")
        where = f"page {number}: "
        if number in expected.blank:
            if stored.strip() or source not in ("text", "ocr"):
                self._say(expected, f"{where}blank, and yet {source} {stored.strip()[:60]!r}")
            return
        if number not in expected.scanned and not (expected.either and source == "ocr"):
            if source != "text":
                self._say(expected, f"{where}has text of its own, and yet it is {source}")
            self._say_missing(expected, row.text.add(text, stored), where)
            return
        row.scanned_pages += 1
        row.scans.add(text, stored)
        wrong = min(1.0, errors(stored, text))
        row.character_errors += wrong
        if expected.dpi:
            told = f"{expected.language} {expected.dpi} {expected.spoilt}"
            self.scores.accuracy.setdefault(told, []).append(1 - wrong)
        if source != "ocr":
            self._say(expected, f"{where}can only be read by OCR, and yet it is {source}")
        elif wrong > 0.05 and expected.spoilt != "worn":
            confidence = self._confidence(page)
            self._say(expected, f"{where}OCR {100 * (1 - wrong):.1f} % of the letters, {confidence}")

    def _confidence(self, page: Page | None) -> str:
        if page is None:
            return ""
        row = self._connection.execute(
            "SELECT language, confidence FROM pages WHERE id = ?", (page_id(page.document, page.number),)
        ).fetchone()
        return f"read in {row[0] or '?'}, confidence {row[1] if row[1] is None else round(row[1], 2)}"

    def _say_missing(self, expected: Expected, missing: list[str], where: str) -> None:
        if missing:
            self._say(expected, f"{where}{len(missing)} words missing: {' '.join(missing[:12])}")

    def _facts(self, expected: Expected, document: Document) -> None:
        for name, value in expected.facts.items():
            told = document.facts.get(name, "")
            if name == "duration" and told and abs(float(told) - float(value)) < 0.3:
                continue
            if told != value:
                self._say(expected, f"says {name} = {told!r}, not {value!r}")

    def _search(self, expected: Expected, document: Document) -> None:
        """Three words from the middle of each file, as a phrase."""
        text = [words(text) for number, text in enumerate(expected.texts, 1) if number not in expected.scanned]
        longest = max(text, key=len, default=[])
        if len(longest) < 6:
            return
        at = len(longest) // 2
        phrase = re.search(r"\W+".join(longest[at : at + 3]), "\n".join(expected.texts))
        if phrase is None or any(sign in phrase[0] for sign in '"\n„”“\u2013\u2014'):
            phrase = None
        query = f'"{phrase[0]}"' if phrase else " ".join(longest[at : at + 1])
        found, total = self.scores.searched
        try:
            hits = finding.search(self._case, f'{query} document:"{document.name}"', limit=5).hits
        except UserError as error:
            hits = []
            self._say(expected, f"search for {query} is refused: {error.code}")
        self.scores.searched = found + bool(hits), total + 1
        if not hits:
            self._say(expected, f"is not found by {query}")

    # -- the case as a whole --------------------------------------------------------------------------------------

    def _ledger(self) -> None:
        told = ledger.ledger(self._case)
        totals, say = told.totals, self.scores.ledger.append
        parts = totals.readable + totals.pending_files + totals.failed_files + totals.duplicates + totals.sealed
        if totals.files != parts:
            say(f"{totals.files} files, but {parts} by state")
        if totals.pages != totals.text + totals.ocr + totals.pending + totals.failed:
            say(f"{totals.pages} pages, but {totals.text + totals.ocr + totals.pending + totals.failed} by source")
        for line in told.files:
            if line.pages != line.text + line.ocr + line.pending + line.failed:
                say(f"{line.name}: {line.pages} pages do not add up")
        strangers = {document.id for document in self.documents.values()} - set(self.found.values())
        expected = len(self._truth) + sum(line.document in strangers for line in told.files)
        if totals.files != expected - self.scores.lost:
            say(f"{totals.files} files, but {expected} were given or found inside, {self.scores.lost} of them lost")

    def _folios(self) -> None:
        right = wrong = missed = 0
        for label in sorted({expected.volume for expected in self._truth if expected.folios}):
            lines = {(line.document, line.page): line.folio for line in folios.volume(self._case, label)}
            for expected in self._truth:
                if expected.volume != label:
                    continue
                odd = []
                for number, folio in enumerate(expected.folios, 1):
                    told = lines.get((self.found.get(expected.key, -1), number), "")
                    right += told == folio
                    wrong += bool(told) and told != folio
                    missed += told != folio
                    if told != folio:
                        odd.append(f"page {number} is {told or 'without a folio'}, not {folio}")
                if odd:
                    self._say(expected, "folios: " + "; ".join(odd[:8]))
        self.scores.folios = right, wrong, missed

    def _near(self) -> None:
        groups: dict[str, set[int]] = {}
        for expected in self._truth:
            if expected.near and expected.key in self.found:
                groups.setdefault(expected.near, set()).add(self.found[expected.key])
        names = {identifier: key for key, identifier in self.found.items()}
        wanted = {pair for group in groups.values() for pair in combinations(sorted(group), 2)}
        told: set[tuple[int, int]] = set()
        for family in families.families(self._case):
            members = {member.document for member in family.members if member.relation is not Relation.EXACT}
            told |= set(combinations(sorted(members), 2))
        for a, b in sorted(wanted - told):
            self.scores.shortfalls.append((names[a], f"is not seen to be nearly {names[b]}"))
        for a, b in sorted(told - wanted):
            first, second = (names.get(one, self.documents[one].name) for one in (a, b))
            self.scores.shortfalls.append((first, f"is taken to be nearly {second}"))
        self.scores.near = len(wanted & told), len(told - wanted), len(wanted - told)


def rates(counts: tuple[int, int, int]) -> tuple[float, float, float]:
    """Precision, recall and F1 of (right, wrong, missed)."""
    right, wrong, missed = counts
    precision = right / (right + wrong) if right + wrong else 1.0
    recall = right / (right + missed) if right + missed else 1.0
    return precision, recall, 2 * precision * recall / (precision + recall) if precision + recall else 0.0
