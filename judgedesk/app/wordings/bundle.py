"""Errors about bundles for trial, and why something is not in one."""

from judgedesk.app.wordings.text import QT_TRANSLATE_NOOP, ErrorText

WORDING: dict[str, ErrorText] = {
    "bundle.no_spec": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The specification {path} can't be read."),
        QT_TRANSLATE_NOOP("errors", "The file is not there, or this user may not read it."),
        QT_TRANSLATE_NOOP("errors", "Check the path after --spec."),
    ),
    "bundle.bad_spec": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The specification of the bundle is wrong at {field}."),
        QT_TRANSLATE_NOOP("errors", "What stands there does not fit: {reason}"),
        QT_TRANSLATE_NOOP("errors", "Correct that field. All fields are described in resources/bundle.schema.json."),
    ),
    "bundle.comments": ErrorText(
        QT_TRANSLATE_NOOP("errors", "Comments in the file are not shown in the bundle."),
        QT_TRANSLATE_NOOP("errors", "A bundle holds what the pages show; the words of these stand beside the pages."),
        QT_TRANSLATE_NOOP("errors", "Read them with the original, where each stands on its page."),
    ),
    "report.no_bundle": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The report “{report}” names no pages of a bundle in this form."),
        QT_TRANSLATE_NOOP("errors", "Only the reasons do, written as .docx."),
        QT_TRANSLATE_NOOP("errors", "Leave the bundle out, or write the reasons as .docx."),
    ),
    "bundle.unknown": ErrorText(
        QT_TRANSLATE_NOOP("errors", "No bundle “{bundle}” is known in this case."),
        QT_TRANSLATE_NOOP("errors", "A bundle is named by its id, its version, the SHA-256 of its file, or the file."),
        QT_TRANSLATE_NOOP("errors", "These are known to you: {known}."),
    ),
    "bundle.empty": ErrorText(
        QT_TRANSLATE_NOOP("errors", "Nothing of what is asked for can go into the bundle."),
        QT_TRANSLATE_NOOP("errors", "Left out: {reason_list}"),
        QT_TRANSLATE_NOOP("errors", "Name documents by stored name, SHA-256 or id; “ledger” lists them."),
    ),
    "bundle.changed": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The earlier bundle can't be gone on with: {document}, page {page}, has changed."),
        QT_TRANSLATE_NOOP("errors", "It would take another number of pages now, and later pages would be renumbered."),
        QT_TRANSLATE_NOOP("errors", "Make a new bundle, or one that holds only what was added."),
    ),
    "bundle.too_big": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The bundle would be larger than 900 MB."),
        QT_TRANSLATE_NOOP("errors", "A file as large as that can hardly be served or opened."),
        QT_TRANSLATE_NOOP("errors", "Set “dpi” to 200, or make several bundles."),
    ),
    "bundle.not_readable": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The bundle could not be read again after it was made, so it was not let out."),
        QT_TRANSLATE_NOOP("errors", "Nobody could say what stands in it. One of the originals may be damaged."),
        QT_TRANSLATE_NOOP("errors", "Make it in parts to find the document, and leave that one out."),
    ),
    "bundle.sealed": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The document is sealed."),
        QT_TRANSLATE_NOOP("errors", "Sealed documents go into a bundle for an authority only, by who holds their key."),
        QT_TRANSLATE_NOOP("errors", "Ask who holds the key."),
    ),
    "bundle.sensitive": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The page is marked as hard to look at."),
        QT_TRANSLATE_NOOP("errors", "Such pages go into a bundle only where that is asked for expressly."),
        QT_TRANSLATE_NOOP("errors", "Set “sensitive” to true."),
    ),
    "bundle.no_pages": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The document has no page that could be printed."),
        QT_TRANSLATE_NOOP("errors", "It was not read, or it is a recording or container without text."),
        QT_TRANSLATE_NOOP("errors", "The original lies in the case file."),
    ),
    "bundle.unknown_pages": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The document has no such pages."),
        QT_TRANSLATE_NOOP("errors", "They were asked for, but it ends before."),
        QT_TRANSLATE_NOOP("errors", "Check the pages in the specification."),
    ),
}
