"""Folios of the file: listed, checked, corrected, cited in the court's own form, jumped to; and its volumes.

A person's word lies in ``folio_marks`` (and ``meta`` for volumes) and can be undone; what follows from it stands in the
pages and is worked out by `settle`.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from judgedesk.app.casefile import Case
from judgedesk.app.numbering import (
    Paper,
    all_marks,
    by_volume,
    carry_volumes,
    fill,
    in_order,
    numbered,
    papers,
    reading,
    seen,
    settle,
    settle_papers,
)
from judgedesk.app.reading import citation_form, cite, part_of, parts_with_documents
from judgedesk.app.sources import natural, shown_name, volume_label, volume_order
from judgedesk.app.wording import translated
from judgedesk.app.wordings.folios import PLACES, PROBLEMS
from judgedesk.domain.changes import Changes
from judgedesk.domain.documents import page_id, split_page_id
from judgedesk.domain.errors import UserError
from judgedesk.domain.folios import DEFAULT_FORM, FORMS, Placed, cited, findings, readings
from judgedesk.domain.roles import Compartment
from judgedesk.language.stamps import citation, read_stamp, volume_in, volume_number
from judgedesk.store import audit, rows
from judgedesk.store import folios as store
from judgedesk.store.database import Connection
from judgedesk.store.documents import inside
from judgedesk.store.rows import Change

__all__ = ["settle"]

_CHANGED = frozenset({"documents"})
_LABEL = 60


@dataclass(frozen=True, slots=True)
class FolioLine:
    """A page of a volume. `read` is what stamps say (several where unsure), `folio` what the page is cited by, `how` it
    came about: ``stamp``, ``ocr``, ``between``, ``hand`` or ''. `source` is where the page's text came from.
    """

    document: int
    page: int
    read: str
    folio: str
    how: str
    source: str
    blank: bool


@dataclass(frozen=True, slots=True)
class FolioProblem:
    """Something odd in the numbering; `domain.folios.Finding` says what the fields mean. `number` counts the pages of
    the volume, or of the document where it lies in none.
    """

    volume: str
    kind: str
    first: str
    last: str
    missing: int
    exact: bool
    document: int
    name: str
    page: int
    number: int


@dataclass(frozen=True, slots=True)
class VolumeProposal:
    """A document without a volume and the one it seems to belong to, by its ``name`` or its ``cover``."""

    document: int
    name: str
    volume: str
    source: str


# -- what there is ----------------------------------------------------------------------------------------------------


def volumes(case: Case) -> list[str]:
    """Labels of all volumes in their order; '' is not one."""
    labels = {paper.filed.volume for paper in papers(case)} - {""}
    return sorted(labels, key=lambda label: natural(volume_order(label)))


def loose(case: Case) -> bool:
    """Whether some documents lie in no volume."""
    return any(not paper.filed.volume for paper in papers(case))


def _groups(case: Case, labels: Collection[str] | None) -> list[list[Paper]]:
    groups = by_volume(seen(papers(case)), labels)
    groups.sort(key=lambda group: (natural(volume_order(group[0].filed.volume)), group[0].filed.id))
    return groups


def volume(case: Case, volume: str) -> list[FolioLine]:
    """The pages of a volume as they lie; for '' those of all documents without one.

    Raises:
        UserError: ``volume.unknown``.
    """
    groups = _groups(case, {volume})
    if not groups:
        raise UserError("volume.unknown", volume=volume)
    found = []
    for group in groups:
        fill(case, group)
        for paper in in_order(group):
            for row in paper.rows:
                read = " ".join(str(one.folio) for one in readings(reading(row)))
                found.append(FolioLine(*split_page_id(row.id), read, row.folio, row.how, row.source, row.blank))
    return found


def problems(case: Case, volumes: Collection[str] | None = None) -> list[FolioProblem]:
    """Gaps, repeats, steps back and pages without a folio, by volume and page. A document that lies in no volume and
    bears no folio at all is none of these.
    """
    found: list[FolioProblem] = []
    for group in _groups(case, volumes):
        fill(case, group)
        placed: list[Placed] = []
        pages: list[tuple[Paper, int]] = []
        for paper in in_order(group):
            for number, place in _placed(paper):
                placed.append(place)
                pages.append((paper, number))
        label = group[0].filed.volume
        if not label and not any(place.folio for place in placed):
            continue
        for odd in findings(placed):
            paper, number = pages[odd.index]
            known = paper.filed
            found.append(
                FolioProblem(
                    label, odd.kind, odd.first, odd.last, odd.missing, odd.exact, known.id, known.name, number,
                    odd.index + 1,
                )
            )  # fmt: skip
    return found


def _placed(paper: Paper) -> list[tuple[int, Placed]]:
    """The sheets of a document by page number. Of a sealed one only the ends are known."""
    known = paper.filed
    if known.sealed:
        inner = [(number, Placed("", apart=True)) for number in range(2, known.pages)]
        last = [(known.pages, Placed(known.last, apart=True))] if known.pages > 1 else []
        return [(1, Placed(known.first, apart=not known.first)), *inner, *last][: known.pages]
    return [
        (split_page_id(row.id)[1], Placed(row.folio, row.blank, apart=not row.folio and row.how == "hand"))
        for row in paper.rows
        if row.paper or row.folio
    ]


def told(problem: FolioProblem, form: str = DEFAULT_FORM, language: str = "en") -> str:
    """A problem in words: ``Page 412 of volume III: between k. 811 and k. 813 one folio is missing``."""
    kind = problem.kind + ("" if problem.exact else ".least") + (".one" if problem.missing == 1 else "")
    where = translated(PLACES["volume" if problem.volume else "document"], language)
    what = translated(PROBLEMS[kind], language)
    facts = {
        "number": problem.number, "volume": problem.volume, "name": problem.name, "missing": problem.missing,
        "first": cited("", problem.first, form), "last": cited("", problem.last, form),
    }  # fmt: skip
    return f"{where.format(**facts)}: {what.format(**facts)}"


# -- the court's own form ---------------------------------------------------------------------------------------------


def form(case: Case) -> str:
    """How folios are cited in this case: one of `domain.folios.FORMS`."""
    return citation_form(case)


def set_form(case: Case, form: str) -> Changes:
    """Cite folios in another form.

    Raises:
        UserError: ``folio.form_unknown``, ``case.read_only``.
    """
    if form not in FORMS:
        raise UserError("folio.form_unknown", form=form[:40], forms=", ".join(FORMS))

    def work(connection: Connection) -> list[Change | None]:
        return [rows.put(connection, "meta", {"key": store.FORM, "value": form})]

    rows.perform(case.file, Compartment.CASE, "folio.form", "", {"form": form}, work)
    return Changes(_CHANGED)


def find(case: Case, asked: str, volume: str = "") -> list[tuple[int, int]]:
    """Pages (document, page) that bear a folio: ``t3 k412v``, ``Bd. II Bl. 45 R``, ``k. 412v``, ``412v``. In the volume
    that is named, else in `volume`, else in all of them by their order. Nothing for what is no folio.
    """
    wanted = citation(asked)
    if wanted is None:
        return []
    label = wanted.volume or volume
    found = []
    for part in parts_with_documents(case):
        for page, stored in store.with_folio(case.file.reading(part), str(wanted.folio)):
            if not label or _same_volume(stored, label):
                found.append((natural(volume_order(stored)), split_page_id(page)))
    return [place for _, place in sorted(found)]


def _same_volume(label: str, other: str) -> bool:
    """Whether two labels mean one volume: ``2``, ``II`` and ``tom 2`` do."""
    a, b = volume_label(label), volume_label(other)
    return a.casefold() == b.casefold() or (volume_number(a) or -1) == (volume_number(b) or -2)


# -- correcting -------------------------------------------------------------------------------------------------------


def correct(case: Case, document: int, page: int, folio: str, *, following: bool = True) -> Changes:
    """Say which folio a page bears; '' says that it bears none. Pages that follow without a stamp are numbered on from
    it, up to the next stamp or mark or the end of the volume; without `following` they keep what they have.

    Raises:
        UserError: ``folio.bad``, ``document.unknown``, ``page.unknown``, ``keys.not_yours``, ``case.read_only``.
    """
    said = folio.strip()
    read = (read_stamp(said) or read_stamp(f"k. {said}")) if said else None
    if said and read is None:
        raise UserError("folio.bad", folio=folio[:40])
    text = str(read.folio) if read else ""
    part, group = _group_of(case, document, page)
    here = page_id(document, page)
    wanted = {here: text}
    if not following:
        wanted |= _kept(case, group, here, text)

    def work(connection: Connection) -> list[Change | None]:
        standing = store.marks(connection)
        return [
            rows.put(connection, "folio_marks", {"page": marked, "folio": said, "at": audit.now()})
            for marked, said in wanted.items()
            if standing.get(marked) != said
        ]

    rows.perform(case.file, part, "folio.corrected", f"{document}:{page}", _facts(case, group, here, text), work)
    return _settled(case, group, document)


def release(case: Case, document: int, page: int) -> Changes:
    """Take back what was said of a page's folio: its stamp counts again.

    Raises:
        UserError: as for `correct`.
    """
    part, group = _group_of(case, document, page)
    here = page_id(document, page)

    def work(connection: Connection) -> list[Change | None]:
        return [rows.drop(connection, "folio_marks", {"page": here})]

    rows.perform(case.file, part, "folio.released", f"{document}:{page}", _facts(case, group, here, ""), work)
    return _settled(case, group, document)


def _group_of(case: Case, document: int, page: int) -> tuple[Compartment, list[Paper]]:
    """The compartment of a document and all papers of its volume, read."""
    part = part_of(case, document)
    everything = papers(case)
    for group in by_volume(everything, None):
        for paper in group:
            if paper.filed.id == document and not paper.filed.sealed:
                if not 1 <= page <= paper.filed.pages:
                    raise UserError("page.unknown", document=paper.filed.name, page=page, pages=paper.filed.pages)
                fill(case, group)
                return part, group
    raise UserError("document.unknown", document=str(document))


def _kept(case: Case, group: Sequence[Paper], here: int, text: str) -> dict[int, str]:
    """A mark that keeps the page after `here` as it is, where the correction would change it."""
    marks = all_marks(case)
    before = numbered(seen(group), marks)
    after = numbered(seen(group), marks | {here: text})
    order = [one.page for one in before]
    at = order.index(here) + 1 if here in order else len(order)
    if at >= len(order) or order[at] >> 20 != here >> 20 or before[at].folio == after[at].folio:
        return {}
    return {order[at]: before[at].folio}


def _facts(case: Case, group: Sequence[Paper], here: int, text: str) -> dict[str, str]:
    for paper in group:
        for row in paper.rows:
            if row.id == here:
                known, number = paper.filed, split_page_id(here)[1]
                return {"cite": cite(known.volume, row.folio, known.name, number, form(case)), "folio": text}
    return {"cite": "", "folio": text}


def _settled(case: Case, group: Sequence[Paper], document: int) -> Changes:
    settle_papers(case, [group])
    return Changes(_CHANGED, (str(document),))


def follow(case: Case, changes: Iterable[Change]) -> None:
    """After an undo or redo: bring the pages in line with the marks and volumes that it changed."""
    documents: set[int] = set()
    for change in changes:
        if change.table == "folio_marks":
            documents.add(split_page_id(change.row["page"])[0])
        elif change.table == "meta" and (document := store.document_of(change.row["key"])) is not None:
            documents.add(document)
    if not documents:
        return
    left = carry_volumes(case)
    wanted = [
        group
        for group in by_volume(papers(case), None)
        if group[0].filed.volume in left - {""} or documents & {paper.filed.id for paper in group}
    ]
    settle_papers(case, wanted)


# -- volumes ----------------------------------------------------------------------------------------------------------


def propose_volumes(case: Case) -> list[VolumeProposal]:
    """Documents that lie in no volume, with the one their name or, failing that, their first page tells of."""
    found = []
    for paper in seen(papers(case)):
        known = paper.filed
        if known.volume or known.sealed:
            continue
        by_name = volume_in(known.name)
        proposed = by_name or volume_in(store.first_text(case.file.reading(paper.part), known.id), cover=True)
        if proposed:
            found.append(VolumeProposal(known.id, known.name, proposed, "name" if by_name else "cover"))
    return found


def set_volume(case: Case, documents: Sequence[int], label: str) -> Changes:
    """Put documents, with everything that was found inside them, into a volume; '' takes them out of theirs. Folios are
    worked out anew as after an import.

    Raises:
        UserError: ``volume.bad_label``, ``document.unknown``, ``keys.not_yours``, ``case.read_only``.
    """
    clean = volume_label(label.strip())
    if len(clean) > _LABEL or shown_name(clean or "-") != (clean or "-"):
        raise UserError("volume.bad_label", most=_LABEL)
    parts = _with_inside(case, documents)
    done: list[Change] = []
    for part in dict.fromkeys(parts.values()):
        here = [document for document, where in parts.items() if where is part]

        def work(connection: Connection, here: Sequence[int] = here) -> list[Change | None]:
            store.keep_volumes(connection, here)
            return [
                rows.put(connection, "meta", {"key": store.volume_key(document), "value": clean}) for document in here
            ]

        about = ",".join(map(str, here[:20]))
        done += rows.perform(case.file, part, "volume.set", about, {"volume": clean, "count": str(len(here))}, work)
    follow(case, done)
    return Changes(_CHANGED, tuple(str(document) for document in parts))


def _with_inside(case: Case, documents: Iterable[int]) -> dict[int, Compartment]:
    """Documents and what was found inside them, as far as the user may see, each with its compartment."""
    found = {document: part_of(case, document) for document in documents}
    for part in parts_with_documents(case):
        connection = case.file.reading(part)
        for document in tuple(found):
            found |= dict.fromkeys(inside(connection, document), part)
    return found
