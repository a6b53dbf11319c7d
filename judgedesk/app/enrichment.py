"""Enrichment: what the desk learns of documents after they can be searched. It may stop at any time and go on later.

Languages, candidates and signatures are read off the texts page by page in confined children, so that neither a hostile
text nor the work itself can hold up the desk. Then come the steps over the whole case, each with its function in
`OVER_THE_CASE`. Everything learnt of a document stays in its compartment.
"""

import threading
import time
from collections.abc import Callable, Collection, Mapping

from judgedesk.app import folios, recordings, ties
from judgedesk.app.casefile import Case
from judgedesk.app.learning import EnrichmentProgress, EnrichmentReport, Reading, Work
from judgedesk.app.reading import parts_with_documents
from judgedesk.domain.errors import UserError
from judgedesk.domain.roles import Compartment
from judgedesk.ingest.enriching import STEPS, TRADE, checked
from judgedesk.jobs.crew import Crew, Limits
from judgedesk.store import enrichment as store

__all__ = ["EnrichmentProgress", "EnrichmentReport", "enrich", "steps_known"]

LIMITS = Limits(seconds=600, silence=60, memory_bytes=1 << 30)
"""What one batch of texts may take of a child."""


def _number(work: Work) -> None:
    changes = folios.settle(work.case)
    work.report.settled += len(changes.ids)


def _link(work: Work) -> None:
    changes = recordings.link_transcripts(work.case)
    work.report.settled += len(changes.ids)


OVER_THE_CASE: Mapping[str, Callable[[Work], None]] = {
    "folios": _number,
    "transcripts": _link,
    "families": ties.settle,
}
"""Steps that need the whole case, in the order in which they run, behind those of `ingest.enriching.STEPS`."""

_NEEDS = {"families": "signatures"}


def steps_known() -> tuple[str, ...]:
    """The names of all steps, in the order in which they run."""
    return (*STEPS, *OVER_THE_CASE)


def enrich(
    case: Case,
    *,
    steps: Collection[str] | None = None,
    progress: Callable[[EnrichmentProgress], None] | None = None,
    cancel: threading.Event | None = None,
    jobs: int = 1,
) -> EnrichmentReport:
    """Learn what is not known yet of the documents that are whole; a second run finds nothing to do.

    A document whose text was read anew (by OCR, say) is taken again. Cancelling keeps what is done. Sealed documents
    are taken in when the user holds their key.

    Args:
        case: open for writing.
        steps: names from `steps_known`; all without it.
        progress: called a few times a second.
        cancel: set to stop.
        jobs: children at work.

    Raises:
        UserError: ``enrich.unknown_step``, ``case.read_only``, ``child.not_started``, ``disk.full``, …
    """
    wanted = set(steps_known() if steps is None else steps)
    for step in sorted(wanted - set(steps_known())):
        raise UserError("enrich.unknown_step", step=step[:60], steps=", ".join(steps_known()))
    wanted |= {needed for step, needed in _NEEDS.items() if step in wanted}
    if not case.writable:
        raise UserError("case.read_only", path=str(case.path))
    report, began = EnrichmentReport(), time.monotonic()
    with Crew(TRADE, checked, size=max(1, jobs), limits=LIMITS) as crew:
        work = Work(case, crew, report, cancel or threading.Event(), progress)
        try:
            _tidy(case)
            _read(work, [step for step in STEPS if step in wanted])
            for step, settle in OVER_THE_CASE.items():
                if step in wanted:
                    since = time.monotonic()
                    settle(work)
                    report.seconds[step] = round(time.monotonic() - since, 3)
        except UserError as error:
            if error.code != "job.cancelled":
                raise
            report.cancelled = True
    report.families = len({row.family for row in store.standings(case.file.reading()).values()})
    report.seconds["all"] = round(time.monotonic() - began, 3)
    return report


def _read(work: Work, steps: list[str]) -> None:
    """The steps that read every page by itself, all in one pass."""
    since = time.monotonic()
    if steps:
        for part in parts_with_documents(work.case):
            Reading(work, part, steps).run()
    seconds = time.monotonic() - since
    work.report.seconds["texts"] = round(seconds, 3)
    work.report.pages_per_second = round(work.report.pages / seconds, 1) if work.report.pages else 0.0


def _tidy(case: Case) -> None:
    """Forget what is kept of documents that are no longer there, or no longer in this compartment."""
    known = {part: store.whole_documents(case.file.reading(part)) for part in parts_with_documents(case)}
    for part, documents in known.items():
        # Beside the sealed documents, sealed.db keeps which open ones they were compared with.
        others = known[Compartment.CASE] if part is Compartment.SEALED else set[int]()
        gone = store.strangers(case.file.reading(part), documents, documents | others)
        for document in gone:
            with case.file.writing(part, urgent=False) as connection:
                store.forget(connection, document)
