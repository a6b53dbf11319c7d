"""What evidence can be tied to: counts, persons and rows of the law, read once and kept by a view."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from judgedesk.app import grid, law
from judgedesk.app.casefile import Case
from judgedesk.app.grid import Band, ElementRow
from judgedesk.app.grid_rows import line_of, words_of
from judgedesk.domain.evidence import Count, Person
from judgedesk.ui.shell.colours import FAMILIES

_FAMILY = {"prep": "act", "use": "act"} | {family: family for family in FAMILIES}


def family_of(kind: str) -> str:
    """The family of hues a kind of row belongs to."""
    return _FAMILY.get(kind, "mens")


@dataclass(frozen=True, slots=True)
class Charges:
    """Counts in their order, persons by id, the bands of rows of each count; every row of their offences by id, those
    beside the elements too; indicators, which fit every count; how offences are cited, by id.
    """

    counts: Sequence[Count] = ()
    persons: Mapping[str, Person] = field(default_factory=dict)
    bands: Mapping[str, Sequence[Band]] = field(default_factory=dict)
    elements: Mapping[str, ElementRow] = field(default_factory=dict)
    indicators: Mapping[str, ElementRow] = field(default_factory=dict)
    provisions: Mapping[str, str] = field(default_factory=dict)

    def count(self, identifier: str) -> Count | None:
        """A count by its id."""
        return next((count for count in self.counts if count.id == identifier), None)

    def count_label(self, identifier: str) -> str:
        """What a count is called."""
        count = self.count(identifier)
        return count.label if count else identifier

    def person_label(self, identifier: str) -> str:
        """What a person is called: the pseudonym where there is one."""
        person = self.persons.get(identifier)
        return person.label if person else identifier

    def row(self, identifier: str) -> ElementRow | None:
        """What a passage is tagged to: a row of a count, or an indicator."""
        return self.elements.get(identifier) or self.indicators.get(identifier)

    def rows(self, count: str) -> list[ElementRow]:
        """The rows of a count in the order of its bands."""
        return [row for band in self.bands.get(count, ()) for row in band.elements]


def _indicators() -> dict[str, ElementRow]:
    known = law.indicators().indicators.values()
    return {
        one.id: ElementRow(
            one.id, "indicator", words_of(one.label), words_of(one.label), "", None, one.source, one.checked
        )
        for one in known
    }


def read_charges(case: Case) -> Charges:
    """Reads them; for a worker thread."""
    counts = grid.counts(case)
    bands = {count.id: grid.grid_rows(case, count.id) for count in counts}
    return Charges(
        counts=counts,
        persons={person.id: person for person in grid.persons(case)},
        bands=bands,
        elements={row.id: row for count in counts for row in map(line_of, law.charged(count).elements)}
        | {row.id: row for of_count in bands.values() for band in of_count for row in band.elements},
        indicators=_indicators(),
        provisions={one: law.cited(one).partition(" w zw. z ")[0] for count in counts for one in count.offences},
    )
