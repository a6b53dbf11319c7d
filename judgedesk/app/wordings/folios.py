"""Errors about folios, volumes and splitting, and what is said of a volume's numbering."""

from judgedesk.app.wordings.text import QT_TRANSLATE_NOOP, ErrorText

WORDING: dict[str, ErrorText] = {
    "folio.bad": ErrorText(
        QT_TRANSLATE_NOOP("errors", "{folio} is no folio."),
        QT_TRANSLATE_NOOP("errors", "A folio is a number, with a letter from a to q or a v for the back if need be."),
        QT_TRANSLATE_NOOP(
            "errors", "Write it as on the leaf: 123, 123v or 123a; leave it empty for a page without one."
        ),
    ),
    "folio.form_unknown": ErrorText(
        QT_TRANSLATE_NOOP("errors", "{form} is no form of citation that the desk knows."),
        QT_TRANSLATE_NOOP("errors", "It knows {forms}."),
        QT_TRANSLATE_NOOP("errors", "Choose one of these."),
    ),
    "folio.bad_place": ErrorText(
        QT_TRANSLATE_NOOP("errors", "{given} does not say which page gets which folio."),
        QT_TRANSLATE_NOOP("errors", "It is to be DOCUMENT:PAGE=FOLIO, such as volume3.pdf:412=123v."),
        QT_TRANSLATE_NOOP("errors", "Write it in that form."),
    ),
    "volume.unknown": ErrorText(
        QT_TRANSLATE_NOOP("errors", "There is no volume {volume}."),
        QT_TRANSLATE_NOOP("errors", "No document of the case lies in a volume of that name."),
        QT_TRANSLATE_NOOP("errors", "See the list of documents for the volumes there are."),
    ),
    "volume.bad_label": ErrorText(
        QT_TRANSLATE_NOOP("errors", "This can't be the name of a volume."),
        QT_TRANSLATE_NOOP("errors", "A name has at most {most} characters that can be printed."),
        QT_TRANSLATE_NOOP("errors", "Write a number such as III, or a short name."),
    ),
    "segment.unknown": ErrorText(
        QT_TRANSLATE_NOOP("errors", "There is no part {segment} of this document."),
        QT_TRANSLATE_NOOP("errors", "It may have been taken back or proposed anew since."),
        QT_TRANSLATE_NOOP("errors", "Look at the list of parts again."),
    ),
    "segment.bad_range": ErrorText(
        QT_TRANSLATE_NOOP("errors", "A part can't reach from page {first} to page {last}."),
        QT_TRANSLATE_NOOP("errors", "It begins on or before its last page, and the document has {pages} pages."),
        QT_TRANSLATE_NOOP("errors", "Choose pages from 1 to {pages}."),
    ),
    "segment.overlaps": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The pages belong to another part already."),
        QT_TRANSLATE_NOOP("errors", "{title} has pages {first} to {last}."),
        QT_TRANSLATE_NOOP("errors", "Move its boundary first, or reject it."),
    ),
    "segment.no_title": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The part has no title."),
        QT_TRANSLATE_NOOP("errors", "It is listed and cited by its title."),
        QT_TRANSLATE_NOOP("errors", "Write one, such as the heading of its first page."),
    ),
    "segment.bad_date": ErrorText(
        QT_TRANSLATE_NOOP("errors", "{date} is no date."),
        QT_TRANSLATE_NOOP("errors", "Dates are written year, month, day, such as 2024-05-03."),
        QT_TRANSLATE_NOOP("errors", "Write it so, or leave it empty."),
    ),
}

PLACES: dict[str, str] = {
    "volume": QT_TRANSLATE_NOOP("errors", "Page {number} of volume {volume}"),
    "document": QT_TRANSLATE_NOOP("errors", "Page {number} of {name}"),
}
"""Where in the numbering something is odd; followed by a colon and one of PROBLEMS."""

PROBLEMS: dict[str, str] = {
    "gap": QT_TRANSLATE_NOOP("errors", "between {first} and {last} {missing} folios are missing"),
    "gap.one": QT_TRANSLATE_NOOP("errors", "between {first} and {last} one folio is missing"),
    "gap.least": QT_TRANSLATE_NOOP("errors", "between {first} and {last} at least {missing} folios are missing"),
    "gap.least.one": QT_TRANSLATE_NOOP("errors", "between {first} and {last} at least one folio is missing"),
    "repeat": QT_TRANSLATE_NOOP("errors", "{first} comes twice in a row"),
    "back": QT_TRANSLATE_NOOP("errors", "after {first} the numbering steps back to {last}"),
    "none": QT_TRANSLATE_NOOP("errors", "{missing} pages from here on have no folio"),
    "none.one": QT_TRANSLATE_NOOP("errors", "this page has no folio"),
}
"""What is odd in the numbering of a volume."""
