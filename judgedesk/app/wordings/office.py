"""Errors about office files."""

from judgedesk.app.wordings.text import QT_TRANSLATE_NOOP, ErrorText

WORDING: dict[str, ErrorText] = {
    "office.damaged": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The office file is damaged."),
        QT_TRANSLATE_NOOP("errors", "Its parts can't be read, or they are built in a way no office program writes."),
        QT_TRANSLATE_NOOP("errors", "Ask the sender for a sound copy; this one is kept."),
    ),
    "office.encrypted": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The office file is locked with a password."),
        QT_TRANSLATE_NOOP("errors", "Its text can't be read without it, and this version can't unlock such files."),
        QT_TRANSLATE_NOOP("errors", "Open it in an office program, save it without a password and import that copy."),
    ),
    "office.locked": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The office file is locked with a password."),
        QT_TRANSLATE_NOOP("errors", "None of the passwords known in the case opens it."),
        QT_TRANSLATE_NOOP("errors", "Add the password to the case and try again."),
    ),
    "office.too_big": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The office file unpacks to too much."),
        QT_TRANSLATE_NOOP("errors", "It would come to {bytes} bytes; at most {most} are read."),
        QT_TRANSLATE_NOOP("errors", "It is kept; ask the sender what it is."),
    ),
    "doc.damaged": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The Word document is damaged."),
        QT_TRANSLATE_NOOP("errors", "The places where its text should be can't be found."),
        QT_TRANSLATE_NOOP("errors", "Ask the sender for a sound copy; this one is kept."),
    ),
    "doc.too_old": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The Word document is too old to be read."),
        QT_TRANSLATE_NOOP("errors", "It was written by Word 95 or an earlier Word; Word 97 and later ones are read."),
        QT_TRANSLATE_NOOP("errors", "Open it in an office program, save it in a newer form and import that copy."),
    ),
    "doc.unknown": ErrorText(
        QT_TRANSLATE_NOOP("errors", "This is no Word document, though its name says so."),
        QT_TRANSLATE_NOOP("errors", "Its bytes are of no kind that is known here."),
        QT_TRANSLATE_NOOP("errors", "It is kept; ask the sender what it is."),
    ),
    "rtf.damaged": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The RTF document is damaged."),
        QT_TRANSLATE_NOOP("errors", "Its markup makes no sense."),
        QT_TRANSLATE_NOOP("errors", "Ask the sender for a sound copy; this one is kept."),
    ),
    "html.damaged": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The web page could not be read."),
        QT_TRANSLATE_NOOP("errors", "Its markup makes no sense."),
        QT_TRANSLATE_NOOP("errors", "It is kept; ask for the page as a PDF, or look at it outside the desk."),
    ),
    "sheet.too_wide": ErrorText(
        QT_TRANSLATE_NOOP("errors", "A sheet of the workbook is too large to be read."),
        QT_TRANSLATE_NOOP("errors", "Its cells span {cells} places; at most {most} are read in this file format."),
        QT_TRANSLATE_NOOP("errors", "Save it in an office program as .xlsx and import that copy; this one is kept."),
    ),
    "part.damaged": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The file inside this file could not be taken out."),
        QT_TRANSLATE_NOOP("errors", "It is damaged, or stored in a way that is not known here."),
        QT_TRANSLATE_NOOP("errors", "Open the outer file in an office program and save the inner one from there."),
    ),
}
