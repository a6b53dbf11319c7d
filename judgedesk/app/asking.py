"""What a question comes to: what it means in each compartment, the pages that answer it, and their passages.

For whatever is done with all answers of a question at once; `app.finding` shows them bit by bit.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

import numpy as np

from judgedesk.app import consultation
from judgedesk.app.casefile import Case
from judgedesk.app.meaning import EXACT, meaning
from judgedesk.app.reading import citation_form, cite
from judgedesk.domain.documents import Document, split_page_id
from judgedesk.domain.roles import Compartment
from judgedesk.search import engine, snippets
from judgedesk.search.among import pages_among
from judgedesk.search.pagesets import Pages
from judgedesk.search.tree import Query
from judgedesk.search.widening import Widening
from judgedesk.store import documents as store

Options: TypeAlias = Mapping[str, Any]
"""How a question is widened and whom it must name, as JSON has it: see `asked`; none for what is usual."""

Asked: TypeAlias = Mapping[Compartment, Query]
"""What a question means in each compartment open to the user: each has words of its own."""

AT_ONCE: Final = 200


@dataclass(frozen=True, slots=True)
class Passage:
    """A page that answers, with the words around. `spans` are code points of the quotation."""

    document: int
    name: str
    volume: str
    sealed: bool
    page: int
    folio: str
    cite: str
    quote: str
    spans: list[tuple[int, int]]


def asked(case: Case, text: str, options: Options | None = None) -> Asked:
    """What a question means; waits for the dictionaries of the case's languages.

    Raises:
        UserError: ``query.bad``, ``person.unknown``, ``query.no_names``.
    """
    told = options or {}
    return meaning(case, text, person=told.get("person") or None, widening=widening_of(told)).parts


def looked_for(case: Case, text: str, options: Options | None = None) -> list[str]:
    """The words looked for once a question is widened, as the case writes them. Raises like `asked`."""
    told = options or {}
    meant = meaning(case, text, person=told.get("person") or None, widening=widening_of(told))
    found = [form.spelled for one in meant.expansions for form in one.forms if form.used]
    return list(dict.fromkeys(found))


def widening_of(options: Options) -> Widening:
    """How options widen a question: ``forms``, ``scripts``, ``confusions``, ``without`` (words), or ``exact``."""
    if options.get("exact"):
        return EXACT
    usual = Widening()
    return Widening(
        forms=bool(options.get("forms", usual.forms)),
        scripts=bool(options.get("scripts", usual.scripts)),
        confusions=bool(options.get("confusions", usual.confusions)),
        without=frozenset(str(word) for word in options.get("without", ())),
    )


def options_of(widening: Widening, person: str | None = None) -> dict[str, Any]:
    """The same as options to be kept: what is not as usual."""
    usual = Widening()
    told: dict[str, Any] = {
        name: getattr(widening, name)
        for name in ("forms", "scripts", "confusions")
        if getattr(widening, name) != getattr(usual, name)
    }
    if widening.without:
        told["without"] = sorted(widening.without)
    return told | ({"person": person} if person else {})


def pages(case: Case, meant: Asked) -> list[int]:
    """Ids of the pages that answer, in file order."""
    found = [
        engine.pages_found(case.file.reading(part), query, remembered=case.remembered(part))
        for part, query in meant.items()
    ]
    return _joined(found)


def pages_of_those(case: Case, meant: Asked, wanted: Mapping[Compartment, Sequence[int]]) -> list[int]:
    """Those of some pages that answer, in file order; the other pages of the case are left alone."""
    found = [
        pages_among(case.file.reading(part), query, wanted.get(part, ()), case.remembered(part))
        for part, query in meant.items()
    ]
    return _joined(found)


def _joined(found: Sequence[Pages]) -> list[int]:
    # A document on its way into the sealed part lies in both.
    pages: list[int] = np.unique(np.concatenate(found)).tolist() if found else []
    return pages


def broken(case: Case, meant: Asked) -> int:
    """Further pages on which the words stand only as half of a word broken at a line end."""
    return sum(engine.broken_only(case.file.reading(part), query) for part, query in meant.items())


def passages(case: Case, meant: Asked, identifiers: Sequence[int], width: int = 240) -> Iterator[Passage]:
    """The passages on some pages that answer, in the order of the pages; `width` is about how many code points."""
    form = citation_form(case)
    known: dict[int, Document | None] = {}
    for start in range(0, len(identifiers), AT_ONCE):
        few = identifiers[start : start + AT_ONCE]
        # A page lies in one compartment only; of a sealed document no page is in the open one.
        texts = {part: store.pages_with_ids(case.file.reading(part), few) for part in meant}
        for identifier in few:
            part = next((part for part in meant if identifier in texts[part]), None)
            if part is None:
                continue  # sealed or read anew meanwhile
            number, page = split_page_id(identifier)[0], texts[part][identifier]
            if number not in known:
                sealed = part is Compartment.SEALED
                known[number] = store.get(case.file.reading(part), number, sealed=sealed)
            document = known[number]
            if document is None:
                continue
            shown = snippets.snippet(page.text, meant[part], width)
            if document.sealed:
                consultation.excerpts(case, [document.id])
            yield Passage(
                document=document.id,
                name=document.name,
                volume=document.volume,
                sealed=document.sealed,
                page=page.number,
                folio=page.folio,
                cite=cite(document.volume, page.folio, document.name, page.number, form),
                quote=shown.text,
                spans=shown.spans,
            )
