"""Tables for what is asked again and again: saved questions, and what became readable since one was looked at."""

from judgedesk.domain.documents import PAGE_BITS
from judgedesk.store.light import Database


def saved_tables(db: Database) -> None:
    """Saved questions, how far each user has looked at each, and a running list of what can be found anew.

    The triggers write that list in the very transaction that makes a page readable, so that no kill parts the two. A
    document that comes whole is one line (``document << 20``), a page read anew by OCR another; only the last line of
    each is kept, and its number is never given twice.
    """
    db.create_table(
        "saved_searches",
        {
            "id": str, "name": str, "query": str, "options": str, "watch": int, "author": str, "at": str,
            "position": int,
        },
        pk="id",
        not_null={"name", "query", "options", "watch", "author", "at", "position"},
    )  # fmt: skip
    # `who` is '' for what everybody has seen: what was there when the question was saved.
    db.create_table(
        "watch_marks", {"saved": str, "who": str, "upto": int, "at": str}, pk=("saved", "who"), not_null={"upto", "at"}
    )
    db.execute("CREATE TABLE page_news (seq INTEGER PRIMARY KEY AUTOINCREMENT, page INTEGER NOT NULL UNIQUE)")
    whole = f"NEW.id << {PAGE_BITS}"
    _note(
        db, "document_came", "UPDATE OF state ON documents", "OLD.state = 'arriving' AND NEW.state <> 'arriving'", whole
    )
    arriving = f"(SELECT state FROM documents WHERE id = NEW.id >> {PAGE_BITS}) = 'arriving'"
    _note(db, "page_came", "INSERT ON pages", f"NOT {arriving}", "NEW.id")
    _note(db, "page_read_anew", "UPDATE OF text ON pages", f"NEW.text <> OLD.text AND NOT {arriving}", "NEW.id")
    # What is sealed leaves nothing behind, numbers of its pages neither.
    db.execute(
        "CREATE TRIGGER document_went AFTER DELETE ON documents BEGIN DELETE FROM page_news"
        f" WHERE page BETWEEN OLD.id << {PAGE_BITS} AND (OLD.id + 1 << {PAGE_BITS}) - 1; END"
    )


def _note(db: Database, name: str, after: str, when: str, page: str) -> None:
    # Two statements, for a conflict clause of the statement that fires a trigger takes the place of the trigger's own.
    db.execute(
        f"CREATE TRIGGER {name} AFTER {after} WHEN {when} BEGIN DELETE FROM page_news WHERE page = {page};"
        f" INSERT INTO page_news (page) VALUES ({page}); END"
    )
