"""Findings of a panel: everybody's own, what somebody shares with the others, and what they find together.

How anybody voted is never kept: the common finding has no author, and the log in chambers says who wrote it down.
"""

from dataclasses import dataclass, replace

from judgedesk.app.casefile import Case
from judgedesk.app.tagging import check_target, known_count
from judgedesk.domain.changes import Changes
from judgedesk.domain.errors import UserError
from judgedesk.domain.evidence import Finding, FindingState
from judgedesk.domain.roles import Compartment
from judgedesk.store import audit, evidence, rows
from judgedesk.store.database import Connection
from judgedesk.store.rows import Change


@dataclass(frozen=True, slots=True)
class CellFindings:
    """What this user may read of one cell."""

    own: Finding | None = None
    shared: tuple[Finding, ...] = ()
    common: Finding | None = None

    @property
    def valid(self) -> Finding | None:
        """What the grid shows: one's own, else the panel's."""
        return self.own or self.common


def state_of(case: Case, count: str, defendant: str, victim: str, element: str) -> CellFindings:
    """The findings of one cell; empty for who does not hold chambers."""
    if not case.file.holds(Compartment.CHAMBERS):
        return CellFindings()
    where = '"count" = ? AND defendant = ? AND victim = ? AND element = ?'
    return gathered(case, evidence.findings(case.file, where, (count, defendant, victim, element)))


def gathered(case: Case, findings: list[Finding]) -> CellFindings:
    """One cell's findings by whose they are."""
    return CellFindings(
        own=next((one for one in findings if one.author == case.user), None),
        shared=tuple(one for one in findings if one.shared and one.author not in ("", case.user)),
        common=next((one for one in findings if not one.author), None),
    )


def by_cell(case: Case, count: str | None = None) -> dict[tuple[str, str, str, str], CellFindings]:
    """All that this user may read, by count, defendant, victim and element; of one count or of all."""
    if not case.file.holds(Compartment.CHAMBERS):
        return {}
    found: dict[tuple[str, str, str, str], list[Finding]] = {}
    where, values = ('"count" = ?', (count,)) if count is not None else ("", ())
    for one in evidence.findings(case.file, where, values):
        found.setdefault((one.count, one.defendant, one.victim, one.element), []).append(one)
    return {cell: gathered(case, findings) for cell, findings in found.items()}


def share(case: Case, count: str, defendant: str, victim: str, element: str, shared: bool) -> Changes:
    """Let the others of the panel read one's own finding, or no longer.

    Raises:
        UserError: ``keys.not_yours``, ``finding.none``, ``case.read_only``.
    """
    case.file.need(Compartment.CHAMBERS)
    identifier = evidence.finding_id(count, defendant, victim, element, case.user)

    def work(connection: Connection) -> list[Change | None]:
        row = evidence.finding_at(case.file, (count, defendant, victim, element), case.user)
        known = evidence.finding_from(case.file, row) if row else None
        if row is None or known is None:
            raise UserError("finding.none")
        fresh = replace(known, shared=shared)
        return [
            *evidence.moved_away(connection, row, identifier),
            rows.put(connection, "findings", evidence.finding_row(case.file, fresh, row["position"])),
        ]

    facts = {"element": element, "victim": victim, "shared": "yes" if shared else "no"}
    rows.perform(case.file, Compartment.CHAMBERS, "finding.shared", identifier, facts, work)
    return Changes(frozenset({"findings"}), (identifier,))


def set_common(
    case: Case,
    count: str,
    defendant: str,
    victim: str,
    element: str,
    state: FindingState | None,
    reason: str | None = None,
) -> Changes:
    """Record, change or (with None) take back what the panel found together. Own findings stay as they are.

    Without `reason` the reason given before stays.

    Raises:
        UserError: ``keys.not_yours``, ``count.unknown``, ``element.unknown``, ``case.read_only``, …
    """
    case.file.need(Compartment.CHAMBERS)
    check_target(known_count(case.file.reading(), count), element, defendant, victim, ticks=False)
    identifier = evidence.finding_id(count, defendant, victim, element, "")

    def work(connection: Connection) -> list[Change | None]:
        before = evidence.finding_at(case.file, (count, defendant, victim, element), "")
        if state is None:
            return [rows.drop(connection, "findings", before)] if before else []
        given = reason if reason is not None else str(before["reason"]) if before else ""
        if before and (before["state"], before["reason"]) == (state.value, given):
            return []
        position = before["position"] if before else rows.next_position(connection, "findings")
        finding = Finding(count, defendant, victim, element, state, given, "", audit.now())
        return [
            *evidence.moved_away(connection, before, identifier),
            rows.put(connection, "findings", evidence.finding_row(case.file, finding, position)),
        ]

    rows.perform(
        case.file, Compartment.CHAMBERS, "finding.common", identifier, {"element": element, "victim": victim}, work
    )
    return Changes(frozenset({"findings"}), (identifier,))
