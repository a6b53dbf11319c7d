"""`case.db`: what every user of the case may read."""

from judgedesk.store.light import Database, Migrations
from judgedesk.store.migrations.elements import note_kinds, tag_places, view_table
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

migrations = Migrations("case")


@migrations()
def m001_foundation(db: Database) -> None:
    """Documents, tags, people under pseudonym, counts, other records, intents, jobs."""
    audit_tables(db)
    document_tables(db)
    tag_table(db)
    db.create_table(
        "persons",
        {
            "id": str, "roles": str, "pseudonym": str, "protected": int, "languages": str, "needs": str,
            "age_disputed": int, "name": str, "aliases": str, "born": str, "address": str, "position": int,
        },
        pk="id",
        not_null={"roles", "pseudonym", "protected", "position"},
    )  # fmt: skip
    db.create_table(
        "counts",
        {
            "id": str, "label": str, "offence": str, "start": str, "end": str, "defendants": str, "victims": str,
            "periods": str, "children": str, "position": int,
        },
        pk="id",
        not_null={"label", "offence", "start", "end", "defendants", "victims", "position"},
    )  # fmt: skip
    # Record types whose own desk is not built yet are kept whole, so that a dump gives back what came in.
    db.create_table(
        "records",
        {"kind": str, "id": str, "body": str, "position": int},
        pk=("kind", "id"),
        not_null={"body", "position"},
    )
    db.create_table(
        "intents", {"id": str, "part": str, "kind": str, "box": bytes, "at": str}, pk="id", not_null={"part", "kind"}
    )
    db.create_table(
        "jobs",
        {"id": int, "kind": str, "arguments": str, "state": str, "attempt": int, "checkpoint": str, "at": str},
        pk="id",
        not_null={"kind", "state"},
    )


@migrations()
def m002_intake(db: Database) -> None:
    """What intake learns; passwords of protected files; folders that are watched."""
    intake_tables(db)
    db.create_table("passwords", {"value": str, "at": str}, pk="value")
    db.create_table("watched", {"path": str, "volume": str, "at": str}, pk="path")


@migrations()
def m003_finding(db: Database) -> None:
    """The whole vocabulary; what conditions of a question need."""
    finding_tables(db)
    saved_tables(db)


@migrations()
def m004_elements(db: Database) -> None:
    """Places of tags; the reading log."""
    tag_places(db)
    view_table(db)


@migrations()
def m005_people(db: Database) -> None:
    """What is known of a person beyond name, age and needs; nothing that tells who a protected person is."""
    db.execute("ALTER TABLE persons ADD COLUMN more TEXT NOT NULL DEFAULT '{}'")


@migrations()
def m006_name_hashes(db: Database) -> None:
    """Keyed hashes of the names of protected persons, made by who holds their identities."""
    db.execute(
        "CREATE TABLE name_hashes (id INTEGER PRIMARY KEY CHECK (id = 1), secret BLOB NOT NULL, hashes BLOB NOT NULL,"
        " current INTEGER NOT NULL)"
    )


@migrations()
def m007_tables(db: Database) -> None:
    """Tables taken out of documents."""
    table_tables(db)


@migrations()
def m008_joined(db: Database) -> None:
    """What a count has that was joined or split; whether a note is a fact or an assessment; pages counted fast."""
    db.execute("ALTER TABLE counts ADD COLUMN more TEXT NOT NULL DEFAULT '{}'")
    note_kinds(db)
    tallied_pages(db)
