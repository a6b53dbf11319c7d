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
        QT_TRANSLATE_NOOP("errors", "There is no bundle “{bundle}” in this case."),
        QT_TRANSLATE_NOOP(
            "errors", "Only bundles made in this case can be named: by id, version, SHA-256, or PDF file."
        ),
        QT_TRANSLATE_NOOP("errors", "Choose one of these: {known}."),
    ),
    "bundle.none_made": ErrorText(
        QT_TRANSLATE_NOOP("errors", "There is no bundle “{bundle}” in this case: none has been made yet."),
        QT_TRANSLATE_NOOP("errors", "Pages can be added to, and cited from, a bundle only once it has been made here."),
        QT_TRANSLATE_NOOP("errors", "Make a bundle first, without naming an earlier one."),
    ),
    "bundle.empty": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The bundle was not made: none of the documents chosen can go into it."),
        QT_TRANSLATE_NOOP("errors", "{reason_list}"),
        QT_TRANSLATE_NOOP(
            "errors", "Choose other documents. The list of documents shows their names and whether each was read."
        ),
    ),
    "bundle.nothing_new": ErrorText(
        QT_TRANSLATE_NOOP("errors", "No new version was made: the earlier bundle holds every page chosen already."),
        QT_TRANSLATE_NOOP("errors", "A new version adds pages that came later, and there are none among those chosen."),
        QT_TRANSLATE_NOOP("errors", "Choose the documents that came later, or keep using the earlier version."),
    ),
    "bundle.no_matches": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The bundle was not made: no document belongs to a witness, count or hearing."),
        QT_TRANSLATE_NOOP(
            "errors", "Sections are made from statements, from passages tagged to counts, or from the plan."
        ),
        QT_TRANSLATE_NOOP("errors", "Choose documents by hand, or record first what they belong to."),
    ),
    "bundle.attached": ErrorText(
        QT_TRANSLATE_NOOP("errors", "What was found inside the document does not go in with it."),
        QT_TRANSLATE_NOOP(
            "errors", "Files inside follow where attachments are asked for and all pages of it are chosen."
        ),
        QT_TRANSLATE_NOOP("errors", "Set “attachments” to true, or choose these files by their own names."),
    ),
    "picture.drawing": ErrorText(
        QT_TRANSLATE_NOOP("errors", "A drawing that stands here can't be shown."),
        QT_TRANSLATE_NOOP("errors", "It is stored as EMF, WMF or SVG, which is drawn by the program that made it."),
        QT_TRANSLATE_NOOP("errors", "Look at it in the original, or file the document printed to PDF."),
    ),
    "picture.linked": ErrorText(
        QT_TRANSLATE_NOOP("errors", "A picture that stands here is not in the file."),
        QT_TRANSLATE_NOOP(
            "errors", "The document only names a place outside of it, and nothing is fetched from there."
        ),
        QT_TRANSLATE_NOOP("errors", "Ask who sent the document for one that holds its pictures."),
    ),
    "picture.damaged": ErrorText(
        QT_TRANSLATE_NOOP("errors", "A picture that stands here can't be read."),
        QT_TRANSLATE_NOOP("errors", "It is damaged, too large, or of a kind that is not known."),
        QT_TRANSLATE_NOOP("errors", "Look at it in the original, or file the document printed to PDF."),
    ),
    "picture.apart": ErrorText(
        QT_TRANSLATE_NOOP("errors", "A picture that stands here is not shown."),
        QT_TRANSLATE_NOOP("errors", "It is kept apart from this document, or goes in only as its own disclosure copy."),
        QT_TRANSLATE_NOOP("errors", "Choose the picture by its own name to see what holds for it."),
    ),
    "picture.unplaced": ErrorText(
        QT_TRANSLATE_NOOP("errors", "Pictures inside this file are not shown on its pages."),
        QT_TRANSLATE_NOOP(
            "errors", "A file of this kind does not say where they stand; larger ones follow as attached files."
        ),
        QT_TRANSLATE_NOOP("errors", "Look at them in the original, or file the document printed to PDF."),
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
