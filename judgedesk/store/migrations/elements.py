"""What the work on elements needs beside tags and findings: places on a page, a reading log, a judge's worksheets."""

from judgedesk.store.light import Database


def tag_places(db: Database) -> None:
    """A tag may stand on a part of the page that is no text, or on a stretch of a recording."""
    db.execute("ALTER TABLE tags ADD COLUMN place TEXT NOT NULL DEFAULT ''")
    # All that the grid counts, in the order in which it counts, and the pages cells rest on: of a million tags they are
    # read in 0.2 s, from the rows themselves in 9 s.
    db.execute('CREATE INDEX idx_tags_counted ON tags("count", defendant, victim, element, stance, document, page)')
    db.execute('DROP INDEX IF EXISTS "idx_tags_count_defendant_victim_element"')


def note_kinds(db: Database) -> None:
    """A tag's note may be marked as a fact or as an assessment."""
    db.execute("ALTER TABLE tags ADD COLUMN note_kind TEXT NOT NULL DEFAULT ''")


def view_table(db: Database) -> None:
    """Which pages were opened, by whom, from when to when."""
    db.execute(
        "CREATE TABLE page_views (page INTEGER NOT NULL, who TEXT NOT NULL, first TEXT NOT NULL, last TEXT NOT NULL,"
        " times INTEGER NOT NULL, PRIMARY KEY (page, who)) WITHOUT ROWID"
    )


def record_table(db: Database) -> None:
    """Records kept whole, by kind."""
    db.create_table(
        "records",
        {"kind": str, "id": str, "body": str, "position": int},
        pk=("kind", "id"),
        not_null={"body", "position"},
    )


def private_findings(db: Database) -> None:
    """A finding is its author's alone until shared: state and reason lie in a box under the author's own key."""
    db.execute("ALTER TABLE findings ADD COLUMN shared INTEGER NOT NULL DEFAULT 0")
    db.execute("ALTER TABLE findings ADD COLUMN box TEXT NOT NULL DEFAULT ''")
    db.execute('CREATE INDEX idx_findings_cell ON findings("count", defendant, victim, element)')
