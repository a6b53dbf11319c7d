"""Errors about tables taken out of documents."""

from judgedesk.app.wordings.text import QT_TRANSLATE_NOOP, ErrorText

WORDING: dict[str, ErrorText] = {
    "table.unknown": ErrorText(
        QT_TRANSLATE_NOOP("errors", "There is no table {table} in the case."),
        QT_TRANSLATE_NOOP("errors", "It was removed in the meantime, or your keys don't open its document."),
        QT_TRANSLATE_NOOP("errors", "See the list of tables."),
    ),
    "table.none_found": ErrorText(
        QT_TRANSLATE_NOOP("errors", "Table {number} was not found in {document}."),
        QT_TRANSLATE_NOOP("errors", "Tables found on these pages: {found}."),
        QT_TRANSLATE_NOOP("errors", "Look for tables first, then confirm one by its number."),
    ),
    "table.no_pages": ErrorText(
        QT_TRANSLATE_NOOP("errors", "{document} has no pages in which tables could be looked for."),
        QT_TRANSLATE_NOOP("errors", "The file is a recording, is not read yet, or could not be read."),
        QT_TRANSLATE_NOOP("errors", "See the ledger for what became of the file."),
    ),
    "table.bad_columns": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The columns don't fit the table."),
        QT_TRANSLATE_NOOP("errors", "It has {number} columns, {given} were named; “{role}” must be one of: {known}."),
        QT_TRANSLATE_NOOP("errors", "Name each column once, from the left; a dash for one that is left out."),
    ),
    "table.bad_kind": ErrorText(
        QT_TRANSLATE_NOOP("errors", "“{kind}” is no kind of table."),
        QT_TRANSLATE_NOOP("errors", "Known are: {known}."),
        QT_TRANSLATE_NOOP("errors", "Choose one of these."),
    ),
    "table.bad_side": ErrorText(
        QT_TRANSLATE_NOOP("errors", "“{side}” is no side of a row."),
        QT_TRANSLATE_NOOP("errors", "Known are: {known}: who pays or calls, and who is paid or called."),
        QT_TRANSLATE_NOOP("errors", "Choose one of these."),
    ),
    "table.no_row": ErrorText(
        QT_TRANSLATE_NOOP("errors", "There is no row {row} in the table."),
        QT_TRANSLATE_NOOP("errors", "It has {rows} rows; up to {most} are changed at a time, as 3,5-9."),
        QT_TRANSLATE_NOOP("errors", "See the rows of the table with their numbers, and choose among these."),
    ),
    "table.no_words": ErrorText(
        QT_TRANSLATE_NOOP("errors", "Row {row} has nothing by which other rows could be the same."),
        QT_TRANSLATE_NOOP("errors", "No account, number or name stands on this side of it."),
        QT_TRANSLATE_NOOP("errors", "Set the person for this row alone."),
    ),
    "table.page_too_full": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The page holds too many words or lines to look for tables."),
        QT_TRANSLATE_NOOP("errors", "A drawing or a damaged file can hold hundreds of thousands of them."),
        QT_TRANSLATE_NOOP("errors", "Read the page itself; the other pages were looked at."),
    ),
}
