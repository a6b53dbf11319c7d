"""Errors about blacking out parts of documents."""

from judgedesk.app.wordings.text import QT_TRANSLATE_NOOP, ErrorText

WORDING: dict[str, ErrorText] = {
    "redaction.sealed": ErrorText(
        QT_TRANSLATE_NOOP("errors", "No boxes can be put on a sealed document."),
        QT_TRANSLATE_NOOP("errors", "Boxes are kept where everybody who opens the case could see them."),
        QT_TRANSLATE_NOOP("errors", "Make the copy of a document that is not sealed."),
    ),
    "redaction.no_pages": ErrorText(
        QT_TRANSLATE_NOOP("errors", "{document} can't be blacked out."),
        QT_TRANSLATE_NOOP("errors", "Only a PDF or a picture that has been read has pages on which a box can stand."),
        QT_TRANSLATE_NOOP("errors", "Import a PDF of the document and put the boxes there."),
    ),
    "redaction.bad_box": ErrorText(
        QT_TRANSLATE_NOOP("errors", "This is no box on the page."),
        QT_TRANSLATE_NOOP(
            "errors", "A box is left, top, right and bottom, as parts of the page from 0 to 1, with room between them."
        ),
        QT_TRANSLATE_NOOP("errors", "Draw it again, or write it like 0.1,0.2,0.5,0.25."),
    ),
    "redaction.no_basis": ErrorText(
        QT_TRANSLATE_NOOP("errors", "“{basis}” is no legal basis of the list."),
        QT_TRANSLATE_NOOP("errors", "What is kept from a party needs a provision. The list has: {known}."),
        QT_TRANSLATE_NOOP("errors", "Choose one of these; for another statute choose “other” and name the provision."),
    ),
    "redaction.no_citation": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The provision is not named yet."),
        QT_TRANSLATE_NOOP("errors", "“Another statute” is a basis only together with its article."),
        QT_TRANSLATE_NOOP("errors", "Write the statute and the article as the note of the box."),
    ),
    "redaction.covers_folio": ErrorText(
        QT_TRANSLATE_NOOP("errors", "A box on page {page} would cover the folio stamp {folio}."),
        QT_TRANSLATE_NOOP("errors", "The copy is cited by its folios, so stamps are kept."),
        QT_TRANSLATE_NOOP("errors", "Draw the box beside the stamp, or say that the stamp is meant to be covered."),
    ),
    "redaction.names_protected": ErrorText(
        QT_TRANSLATE_NOOP("errors", "“{quote}” would name a protected person."),
        QT_TRANSLATE_NOOP("errors", "Notes on boxes are read by everybody who opens the case."),
        QT_TRANSLATE_NOOP("errors", "Write {label} instead."),
    ),
    "redaction.unknown": ErrorText(
        QT_TRANSLATE_NOOP("errors", "This box is not in the case."),
        QT_TRANSLATE_NOOP("errors", "It may have been removed since; its number is {redaction}."),
        QT_TRANSLATE_NOOP("errors", "Look at the list of boxes again; a removal can be undone."),
    ),
    "redaction.no_boxes": ErrorText(
        QT_TRANSLATE_NOOP("errors", "Nothing is to be blacked out in {document}."),
        QT_TRANSLATE_NOOP("errors", "No box stands on it."),
        QT_TRANSLATE_NOOP("errors", "Put boxes where something must not be read, then write the copy."),
    ),
    "redaction.too_big": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The copy of {document} would be too large."),
        QT_TRANSLATE_NOOP("errors", "At page {page} it has grown beyond 256 MB. Nothing was written."),
        QT_TRANSLATE_NOOP("errors", "Split the document and make a copy of each part."),
    ),
    "redaction.not_gone": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The copy of {document} was not written: something that had to go is still in it."),
        QT_TRANSLATE_NOOP(
            "errors", "Read again, it holds {number} of the removed words or marks too many, on pages: {pages}."
        ),
        QT_TRANSLATE_NOOP("errors", "Make the boxes on these pages a little larger and try again."),
    ),
    "redaction.not_readable": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The copy was not written: it could not be checked."),
        QT_TRANSLATE_NOOP("errors", "One of the two programs that read it again could not read it whole."),
        QT_TRANSLATE_NOOP("errors", "Try again; if it happens again, please report it."),
    ),
}
