"""Errors about documents, pages and files."""

from judgedesk.app.wordings.text import QT_TRANSLATE_NOOP, ErrorText

WORDING: dict[str, ErrorText] = {
    "document.unknown": ErrorText(
        QT_TRANSLATE_NOOP("errors", "There is no document {document}."),
        QT_TRANSLATE_NOOP("errors", "No stored name, SHA-256 or number fits."),
        QT_TRANSLATE_NOOP("errors", "See the list of documents."),
    ),
    "document.ambiguous": ErrorText(
        QT_TRANSLATE_NOOP("errors", "{document} can mean several documents."),
        QT_TRANSLATE_NOOP("errors", "It fits {names}."),
        QT_TRANSLATE_NOOP("errors", "Name the one by its SHA-256, or by its number where no other bears it as a name."),
    ),
    "document.sealed": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The document is sealed already."),
        QT_TRANSLATE_NOOP("errors", "It lies in the sealed compartment."),
        QT_TRANSLATE_NOOP("errors", "Nothing is left to do."),
    ),
    "document.arriving": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The document is still being imported."),
        QT_TRANSLATE_NOOP("errors", "Its pages are not all here yet."),
        QT_TRANSLATE_NOOP("errors", "Wait for the import to end."),
    ),
    "page.unknown": ErrorText(
        QT_TRANSLATE_NOOP("errors", "{document} has no page {page}."),
        QT_TRANSLATE_NOOP("errors", "It has {pages} pages."),
        QT_TRANSLATE_NOOP("errors", "Choose a page from 1 to {pages}."),
    ),
    "page.missing": ErrorText(
        QT_TRANSLATE_NOOP("errors", "Page {page} is not in the file."),
        QT_TRANSLATE_NOOP("errors", "The file has {pages} pages."),
        QT_TRANSLATE_NOOP("errors", "Choose another page."),
    ),
    "page.damaged": ErrorText(
        QT_TRANSLATE_NOOP("errors", "This page could not be read."),
        QT_TRANSLATE_NOOP("errors", "The file is damaged at that place."),
        QT_TRANSLATE_NOOP("errors", "Look at the page in the original; the rest of the file was read."),
    ),
    "page.too_slow": ErrorText(
        QT_TRANSLATE_NOOP("errors", "This page took too long."),
        QT_TRANSLATE_NOOP("errors", "Its drawing has no end in reasonable time."),
        QT_TRANSLATE_NOOP("errors", "Look at the page in the original; the rest of the file was read."),
    ),
    "page.too_long": ErrorText(
        QT_TRANSLATE_NOOP("errors", "This page holds more text than a page can."),
        QT_TRANSLATE_NOOP("errors", "It was cut off at a million characters."),
        QT_TRANSLATE_NOOP("errors", "Look at the page in the original."),
    ),
    "page.too_big": ErrorText(
        QT_TRANSLATE_NOOP("errors", "This page is too large to be drawn."),
        QT_TRANSLATE_NOOP("errors", "Its picture would not fit into memory."),
        QT_TRANSLATE_NOOP("errors", "Read its text, or make it smaller."),
    ),
    "path.unknown": ErrorText(
        QT_TRANSLATE_NOOP("errors", "There is nothing at {path}."),
        QT_TRANSLATE_NOOP("errors", "The file or folder does not exist."),
        QT_TRANSLATE_NOOP("errors", "Check the name."),
    ),
    "file.unreadable": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The file could not be opened."),
        QT_TRANSLATE_NOOP("errors", "The system refused to give it."),
        QT_TRANSLATE_NOOP("errors", "Check your rights to the file and import it again."),
    ),
    "file.not_a_file": ErrorText(
        QT_TRANSLATE_NOOP("errors", "This is no ordinary file."),
        QT_TRANSLATE_NOOP("errors", "It belongs to the computer's system and holds no document."),
        QT_TRANSLATE_NOOP("errors", "Nothing is to be imported from it."),
    ),
    "file.empty": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The file is empty."),
        QT_TRANSLATE_NOOP("errors", "There is nothing in it to read."),
        QT_TRANSLATE_NOOP("errors", "Ask for it again from whoever sent it."),
    ),
    "file.too_big": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The file is too large to be read."),
        QT_TRANSLATE_NOOP("errors", "It has {bytes} bytes; at most {most} are read."),
        QT_TRANSLATE_NOOP("errors", "It is kept; split it and import the parts."),
    ),
    "file.too_many_pages": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The file has too many pages."),
        QT_TRANSLATE_NOOP("errors", "At most {most} pages are read."),
        QT_TRANSLATE_NOOP("errors", "It is kept; split it and import the parts."),
    ),
    "file.duplicate": ErrorText(
        QT_TRANSLATE_NOOP("errors", "Duplicate of {of}."),
        QT_TRANSLATE_NOOP("errors", "The bytes are the same."),
        QT_TRANSLATE_NOOP("errors", "It is kept once."),
    ),
    "kind.not_read_yet": ErrorText(
        QT_TRANSLATE_NOOP("errors", "Kept, not searchable yet."),
        QT_TRANSLATE_NOOP("errors", "Files of this kind ({kind}) can't be read by this version."),
        QT_TRANSLATE_NOOP("errors", "The original is safe; its text waits."),
    ),
    "pdf.encrypted": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The PDF is locked with a password."),
        QT_TRANSLATE_NOOP("errors", "Its text can't be read without it."),
        QT_TRANSLATE_NOOP("errors", "Ask the sender for the password or for an open copy."),
    ),
    "pdf.damaged": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The PDF is damaged."),
        QT_TRANSLATE_NOOP("errors", "No page of it could be opened."),
        QT_TRANSLATE_NOOP("errors", "Ask the sender for a sound copy; this one is kept."),
    ),
    "pdf.no_pages": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The PDF has no pages."),
        QT_TRANSLATE_NOOP("errors", "There is nothing in it to read."),
        QT_TRANSLATE_NOOP("errors", "Ask the sender whether something is missing."),
    ),
    "docx.damaged": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The Word document is damaged."),
        QT_TRANSLATE_NOOP("errors", "Its parts can't be read."),
        QT_TRANSLATE_NOOP("errors", "Ask the sender for a sound copy; this one is kept."),
    ),
    "docx.encrypted": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The Word document is locked with a password."),
        QT_TRANSLATE_NOOP("errors", "Its text can't be read without it."),
        QT_TRANSLATE_NOOP("errors", "Ask the sender for an open copy."),
    ),
    "docx.too_big": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The Word document unpacks to too much."),
        QT_TRANSLATE_NOOP("errors", "It would come to {bytes} bytes; at most {most} are read."),
        QT_TRANSLATE_NOOP("errors", "It is kept; ask the sender what it is."),
    ),
    "text.binary": ErrorText(
        QT_TRANSLATE_NOOP("errors", "This is no text, though its name says so."),
        QT_TRANSLATE_NOOP("errors", "It holds bytes that no text has."),
        QT_TRANSLATE_NOOP("errors", "It is kept; ask the sender what it is."),
    ),
    "text.undecodable": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The text's encoding is not known."),
        QT_TRANSLATE_NOOP("errors", "It does not read as {encoding}."),
        QT_TRANSLATE_NOOP("errors", "It is kept; save it as UTF-8 and import it again."),
    ),
    "original.changed": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The stored original was changed."),
        QT_TRANSLATE_NOOP("errors", "Its bytes are not those that were imported."),
        QT_TRANSLATE_NOOP("errors", "Restore it from a backup."),
    ),
    "child.died": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The file could not be read."),
        QT_TRANSLATE_NOOP("errors", "The reader broke off at it twice."),
        QT_TRANSLATE_NOOP("errors", "It is kept; look at it outside the desk or ask for another copy."),
    ),
    "child.too_slow": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The file took too long."),
        QT_TRANSLATE_NOOP("errors", "The reader said nothing for too long and was stopped."),
        QT_TRANSLATE_NOOP("errors", "It is kept; look at it outside the desk or ask for another copy."),
    ),
    "child.too_big": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The file needs too much memory."),
        QT_TRANSLATE_NOOP("errors", "The reader passed its limit and was stopped."),
        QT_TRANSLATE_NOOP("errors", "It is kept; look at it outside the desk or ask for another copy."),
    ),
    "child.garbage": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The file could not be read."),
        QT_TRANSLATE_NOOP("errors", "The reader's answer made no sense and was not used."),
        QT_TRANSLATE_NOOP("errors", "It is kept; look at it outside the desk."),
    ),
    "child.error": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The file could not be read."),
        QT_TRANSLATE_NOOP("errors", "The reader met something it does not know."),
        QT_TRANSLATE_NOOP("errors", "It is kept; please report the problem."),
    ),
    "child.not_started": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The reader could not be started."),
        QT_TRANSLATE_NOOP("errors", "The system refused to start another process."),
        QT_TRANSLATE_NOOP("errors", "Close other programs and try again."),
    ),
}
