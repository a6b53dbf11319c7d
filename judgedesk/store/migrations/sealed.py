"""`sealed.db`: identities, addresses, and sealed documents with their own pages and index."""

from judgedesk.store.light import Database, Migrations
from judgedesk.store.migrations.elements import note_kinds, record_table, tag_places, view_table
from judgedesk.store.migrations.finding import saved_tables
from judgedesk.store.migrations.shared import (
    audit_tables,
    document_tables,
    finding_tables,
    intake_tables,
    table_tables,
    tag_table,
    tallied_pages,
)

migrations = Migrations("sealed")


@migrations()
def m001_foundation(db: Database) -> None:
    """Identities of protected persons; documents and tags as in the case."""
    audit_tables(db)
    document_tables(db)
    tag_table(db)
    db.create_table(
        "identities", {"person": str, "name": str, "aliases": str, "born": str, "address": str}, pk="person"
    )


@migrations()
def m002_intake(db: Database) -> None:
    """What intake learns of sealed documents."""
    intake_tables(db)


@migrations()
def m003_finding(db: Database) -> None:
    """As in the case."""
    finding_tables(db)
    saved_tables(db)


@migrations()
def m004_elements(db: Database) -> None:
    """Places of tags; the reading log."""
    tag_places(db)
    view_table(db)


@migrations()
def m005_people(db: Database) -> None:
    """What else tells who a protected person is: names in other scripts, numbers of documents, contacts."""
    db.execute("ALTER TABLE identities ADD COLUMN more TEXT NOT NULL DEFAULT '{}'")


@migrations()
def m006_movements(db: Database) -> None:
    """When and by which door protected persons come: records that only holders of this key may see."""
    record_table(db)


@migrations()
def m007_tables(db: Database) -> None:
    """Tables taken out of documents."""
    table_tables(db)


@migrations()
def m008_joined(db: Database) -> None:
    """As in the case."""
    note_kinds(db)
    tallied_pages(db)
