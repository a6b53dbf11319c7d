"""Families of documents that are nearly the same, kept up as documents come and are read anew.

Signatures give pairs worth comparing, the pairs are compared word by word in children, and what belongs together gets
one family: the smallest id in it. A document joins the one longer document that holds it as an excerpt, never several,
so that a form or a leaflet does not glue everything together.

A key holder's run compares sealed documents with all others. What it finds stands in `sealed.db` only: a row for each
sealed document and for each open one that is closest to a sealed one. `case.db` is the same whether they exist or not.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace

from judgedesk.app.learning import Work
from judgedesk.app.reading import parts_with_documents
from judgedesk.domain.errors import UserError
from judgedesk.domain.roles import Compartment
from judgedesk.ingest.enriching import Pairs, Verdicts
from judgedesk.language.similar import EXCERPT_RATIO, FEWEST_WORDS, Relation, Verdict
from judgedesk.store import enrichment as store
from judgedesk.store.enrichment import FAMILIES, Standing

_MOST_CHARACTERS = 2_500_000  # of one text: some 800 pages
_AT_ONCE = 4_000_000
_WRITTEN_AT_ONCE = 100


def settle(work: Work) -> None:
    """Put every document into its family that was not there yet, or whose text has changed.

    Raises:
        UserError: ``job.cancelled``; what was compared until then is kept.
    """
    for home in parts_with_documents(work.case):
        _Ties(work, home).settle()


def near_in_length(words: Mapping[int, int], document: int, other: int) -> bool:
    """Whether two texts that share most of their words are as long as each other, or one is an excerpt."""
    short, long = sorted((words.get(document, 0), words.get(other, 0)))
    return short >= EXCERPT_RATIO * long


class Groups:
    """Families as sets of documents, each named by its smallest id. A document is alone until it is joined."""

    def __init__(self, rows: Iterable[Standing]) -> None:
        self._family: dict[int, int] = {}
        self._members: dict[int, set[int]] = {}
        for row in rows:
            self.join(row.document, row.family)
            self.join(row.document, row.closest)

    def of(self, document: int) -> int:
        """The family's number."""
        return self._family.get(document, document)

    def members(self, document: int) -> Set[int]:
        """All of its family."""
        return self._members.get(self.of(document), {document})

    def join(self, one: int, other: int) -> Set[int]:
        """Make both families one; returns the members of the one that gave up its number."""
        kept, gone = sorted((self.of(one), self.of(other)))
        moved = self._members.pop(gone, {gone}) if gone != kept else set[int]()
        self._members.setdefault(kept, {kept}).update(moved)
        self._family.update(dict.fromkeys(moved, kept))
        return moved


@dataclass(frozen=True, slots=True)
class _Batch:
    """A document and some of those it is compared with; `last` when no more of them come."""

    document: int
    others: tuple[int, ...]
    last: bool


class _Ties:
    """The families as one compartment keeps them."""

    def __init__(self, work: Work, home: Compartment) -> None:
        self._work, self._home = work, home
        self._case = work.case
        self._part: dict[int, Compartment] = {}
        self._signatures: dict[int, bytes] = {}
        self._stamps: dict[int, str] = {}
        self._words: dict[int, int] = {}
        for part in {Compartment.CASE, home}:
            connection = self._case.file.reading(part)
            stamps = store.stamps(connection, "signatures")
            for document, signature in store.signatures(connection, FEWEST_WORDS):
                if document in stamps:
                    self._part[document], self._signatures[document] = part, signature
                    # Sealed since, it has to be compared with the open ones, too.
                    self._stamps[document] = f"{part.value} {stamps[document]}"
            self._words |= store.words_of(connection)
        self._rows: dict[int, Standing] = {}
        self._groups = Groups(())
        self._changed: set[int] = set()

    def settle(self) -> None:
        """Compare what is new and keep what comes of it."""
        fresh = self._fresh()
        if not fresh:
            return
        self._rows = store.standings(self._case.file.reading(self._home))
        self._groups = Groups(self._rows.values())
        mates = self._mates(fresh)
        done: list[int] = []
        number = 0
        pairs: list[tuple[int, Verdict]] = []
        try:
            for batch, verdicts in self._work.in_order(self._units(mates)):
                pairs += zip(batch.others, verdicts, strict=True)
                if batch.last:
                    self._tie(batch.document, pairs)
                    done.append(batch.document)
                    number, pairs = number + 1, []
                    self._work.tell(FAMILIES, number, len(fresh))
                if len(done) >= _WRITTEN_AT_ONCE:
                    self._write(done)
        finally:
            self._write(done)

    def _fresh(self) -> list[int]:
        """Documents not compared yet. One whose text changed takes its family apart: all members are compared anew."""
        known = store.stamps(self._case.file.reading(self._home), FAMILIES)
        stale = [document for document in known if self._stamps.get(document) != known[document]]
        if stale:
            with self._case.file.writing(self._home, urgent=False) as connection:
                store.part_families(connection, stale)
            known = store.stamps(self._case.file.reading(self._home), FAMILIES)
        return [document for document in sorted(self._stamps) if document not in known]

    def _mates(self, fresh: Sequence[int]) -> dict[int, list[int]]:
        """Who is compared with whom: of two new ones the later with the earlier, so that each pair comes once."""
        order = sorted(self._signatures)
        place = {document: number for number, document in enumerate(order)}
        among = None
        if self._home is Compartment.SEALED:
            among = [place[document] for document in order if self._part[document] is Compartment.SEALED]
        unit = {
            "do": "pairs", "sizes": [len(self._signatures[document]) for document in order],
            "fresh": [place[document] for document in fresh], "among": among,
        }  # fmt: skip
        answers = self._work.ask(unit, b"".join(self._signatures[document] for document in order))
        self._signatures.clear()
        mates: dict[int, list[int]] = {document: [] for document in fresh}
        for answer in answers:
            for earlier, later, _ in answer.pairs if isinstance(answer, Pairs) else ():
                if later >= len(order):
                    raise UserError("child.garbage")
                first, second = order[earlier], order[later]
                mine, other = (second, first) if second in mates else (first, second)
                if mine in mates:
                    mates[mine].append(other)
        return mates

    def _units(self, mates: Mapping[int, Sequence[int]]) -> Iterator[Callable[[], tuple[_Batch, list[Verdict]]]]:
        """Comparisons for the children, none with more text than fits into a batch."""
        for document, others in mates.items():
            mine = self._text(document) if others else []
            texts: list[list[str]] = []
            first = size = 0
            for number, other in enumerate(others):
                texts.append(self._text(other))
                size += sum(map(len, texts[-1]))
                if size >= _AT_ONCE and number + 1 < len(others):
                    yield self._compared(_Batch(document, tuple(others[first : number + 1]), False), mine, texts)
                    first, size, texts = number + 1, 0, []
            yield self._compared(_Batch(document, tuple(others[first:]), True), mine, texts)

    def _text(self, document: int) -> list[str]:
        return store.whole_text(self._case.file.reading(self._part[document]), document, _MOST_CHARACTERS)

    def _compared(
        self, batch: _Batch, mine: list[str], texts: list[list[str]]
    ) -> Callable[[], tuple[_Batch, list[Verdict]]]:
        return lambda: (batch, self._verdicts(mine, texts) if texts else [])

    def _verdicts(self, mine: list[str], others: list[list[str]]) -> list[Verdict]:
        """Two texts at which children break off are not said to be alike."""
        source = json.dumps([mine, others], ensure_ascii=False, separators=(",", ":")).encode("utf-8")
        try:
            said = self._work.ask({"do": "compare"}, source)
        except UserError as error:
            if error.code in ("job.cancelled", "child.not_started"):
                raise
            return [Verdict(Relation.NONE, 0.0, 0.0, 0.0)] * len(others)
        verdicts = [verdict for one in said if isinstance(one, Verdicts) for verdict in one.verdicts]
        if len(verdicts) != len(others):
            raise UserError("child.garbage")
        return verdicts

    def _tie(self, document: int, pairs: Sequence[tuple[int, Verdict]]) -> None:
        """Join the document with what is nearly the same, then excerpts with the best of what holds them."""
        self._work.report.compared += len(pairs)
        for other, verdict in pairs:
            if verdict.relation is Relation.NEARLY:
                self._join(document, other)
                self._closest(document, other, verdict.similarity, near=True)
                self._closest(other, document, verdict.similarity, near=True)
        holders = [(-v.within_a, -v.similarity, other) for other, v in pairs if v.relation is Relation.A_WITHIN_B]
        for share, _, other in sorted(holders)[:1]:
            self._hold(other, document, -share)
        for other, verdict in pairs:
            if verdict.relation is Relation.B_WITHIN_A:
                self._hold(document, other, verdict.within_b)

    def _hold(self, whole: int, excerpt: int, share: float) -> None:
        """Put an excerpt to the document that holds it, unless its family has such a one already."""
        length = self._words.get(excerpt, 0)
        if any(length < EXCERPT_RATIO * self._words.get(member, 0) for member in self._groups.members(excerpt)):
            return
        self._join(whole, excerpt)
        self._closest(excerpt, whole, share, near=False)
        if whole not in self._rows:
            self._closest(whole, excerpt, share, near=False)

    def _join(self, one: int, other: int) -> None:
        for moved in self._groups.join(one, other):
            if moved in self._rows:
                self._rows[moved] = replace(self._rows[moved], family=self._groups.of(moved))
                self._changed.add(moved)

    def _closest(self, document: int, other: int, share: float, *, near: bool) -> None:
        """Note the closest one; what is nearly the same goes before what is an excerpt."""
        row = self._rows.get(document)
        if row is not None:
            was_near = near_in_length(self._words, document, row.closest)
            if (was_near and not near) or (was_near == near and share <= row.similarity):
                return
        self._rows[document] = Standing(document, self._groups.of(document), share, other)
        self._changed.add(document)

    def _write(self, done: list[int]) -> None:
        """Keep what was found, and that these documents are done; empties the list."""
        kept = [self._rows[document] for document in sorted(self._changed) if self._belongs(self._rows[document])]
        if not done and not kept:
            return
        with self._case.file.writing(self._home, urgent=False) as connection:
            store.keep_standings(connection, kept)
            for document in done:
                store.mark(connection, document, FAMILIES, self._stamps[document])
        self._changed.clear()
        done.clear()

    def _belongs(self, row: Standing) -> bool:
        """In `sealed.db` an open document has a row only where it is closest to a sealed one."""
        if self._home is Compartment.CASE or self._part[row.document] is self._home:
            return True
        return self._part.get(row.closest) is self._home
