"""Errors about serving papers, serving grants and classified material."""

from judgedesk.app.wordings.text import QT_TRANSLATE_NOOP, ErrorText

WORDING: dict[str, ErrorText] = {
    "service.unknown": ErrorText(
        QT_TRANSLATE_NOOP("errors", "There is no service {service}."),
        QT_TRANSLATE_NOOP("errors", "It was removed, or its id is mistyped."),
        QT_TRANSLATE_NOOP("errors", "Choose one from the list of service."),
    ),
    "service.bad": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The field “{field}” cannot be {given}."),
        QT_TRANSLATE_NOOP("errors", "What holds for it: {why}."),
        QT_TRANSLATE_NOOP("errors", "Correct the field. Nothing was changed."),
    ),
    "service.receipt_taken": ErrorText(
        QT_TRANSLATE_NOOP("errors", "This document is a receipt already."),
        QT_TRANSLATE_NOOP(
            "errors", "Document {document} is noted for the service {service}; a receipt is of one paper."
        ),
        QT_TRANSLATE_NOOP("errors", "Choose another document, or take it from the other service first."),
    ),
    "service.no_address": ErrorText(
        QT_TRANSLATE_NOOP("errors", "No address is known of {person}."),
        QT_TRANSLATE_NOOP("errors", "Persons without an address among those chosen: {number}. A letter needs one."),
        QT_TRANSLATE_NOOP("errors", "Enter the address, or leave them out. Nothing was written."),
    ),
    "serving.none": ErrorText(
        QT_TRANSLATE_NOOP("errors", "{user} has no serving grant."),
        QT_TRANSLATE_NOOP("errors", "Addresses are shown to who holds the key to identities, or a serving grant."),
        QT_TRANSLATE_NOOP("errors", "Ask a judge or prosecutor of the case for a serving grant."),
    ),
    "serving.over": ErrorText(
        QT_TRANSLATE_NOOP("errors", "Your serving grant is over."),
        QT_TRANSLATE_NOOP("errors", "It held until {until}."),
        QT_TRANSLATE_NOOP("errors", "Ask a judge or prosecutor of the case for another one."),
    ),
    "serving.not_on_list": ErrorText(
        QT_TRANSLATE_NOOP("errors", "Your serving grant does not hold the service {service}."),
        QT_TRANSLATE_NOOP("errors", "A grant is of named services, and shows nobody else."),
        QT_TRANSLATE_NOOP("errors", "Leave it out, or ask for a grant that holds it."),
    ),
    "serving.not_opened": ErrorText(
        QT_TRANSLATE_NOOP("errors", "Your serving grant does not open."),
        QT_TRANSLATE_NOOP("errors", "It was made for keys that you no longer have, or it was changed."),
        QT_TRANSLATE_NOOP("errors", "Ask a judge or prosecutor of the case for another one."),
    ),
    "serving.secret": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The address of {person} is on no serving list."),
        QT_TRANSLATE_NOOP("errors", "The identity of this person is kept secret, or that was applied for (KPK 184)."),
        QT_TRANSLATE_NOOP("errors", "Serve the paper by way of the Police or the prosecutor. Nothing was changed."),
    ),
    "file.classified": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The file bears the clause {clause} and was not taken in."),
        QT_TRANSLATE_NOOP(
            "errors",
            "This machine is not declared as accredited for classified information. Page {page} bears the clause; "
            "neither its text nor its bytes were kept.",
        ),
        QT_TRANSLATE_NOOP(
            "errors",
            "Keep the document in the registry of classified information. An accredited machine is declared by the "
            "line classified in office.yaml.",
        ),
    ),
}
