"""`chambers.db`: findings and private notes, with an audit chain of their own so that nothing shows outside."""

from judgedesk.store.light import Database, Migrations
from judgedesk.store.migrations.elements import private_findings, record_table, view_table
from judgedesk.store.migrations.shared import audit_tables

migrations = Migrations("chambers")


@migrations()
def m001_foundation(db: Database) -> None:
    """Findings, each with its author."""
    audit_tables(db)
    db.create_table(
        "findings",
        {
            "id": str, "count": str, "defendant": str, "victim": str, "element": str, "state": str, "reason": str,
            "author": str, "at": str, "position": int,
        },
        pk="id",
        not_null={"count", "defendant", "victim", "element", "state", "author", "position"},
    )  # fmt: skip


@migrations()
def m004_elements(db: Database) -> None:
    """Findings of each author for themselves; worksheets; the reading log of who holds this key."""
    private_findings(db)
    record_table(db)
    view_table(db)
