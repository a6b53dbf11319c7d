"""Errors about papers made from templates."""

from judgedesk.app.wordings.text import QT_TRANSLATE_NOOP, ErrorText

WORDING: dict[str, ErrorText] = {
    "paper.unknown_about": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The paper has nothing it could be about: {about}."),
        QT_TRANSLATE_NOOP("errors", "No measure, testimony, person or count of this case has that id."),
        QT_TRANSLATE_NOOP("errors", "Give the id of one; `judgedesk dump` lists them. Nothing was written."),
    ),
    "paper.not_for": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The template {template} does not fit this record."),
        QT_TRANSLATE_NOOP("errors", "The id is that of a {kind}; the template is for: {known}."),
        QT_TRANSLATE_NOOP("errors", "Choose another template or another record. Nothing was written."),
    ),
    "paper.other_measure": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The template {template} does not fit the measure {measure}."),
        QT_TRANSLATE_NOOP("errors", "Its rules hold only for: {known}."),
        QT_TRANSLATE_NOOP("errors", "Choose a template made for this measure. Nothing was written."),
    ),
    "paper.of_accused": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The template {template} is not for an accused."),
        QT_TRANSLATE_NOOP("errors", "It is for injured parties and witnesses; {about} concerns an accused."),
        QT_TRANSLATE_NOOP("errors", "Choose another template or another record. Nothing was written."),
    ),
    "paper.is_report": ErrorText(
        QT_TRANSLATE_NOOP("errors", "{template} is a report about the whole case."),
        QT_TRANSLATE_NOOP("errors", "Papers of this kind are about a single record."),
        QT_TRANSLATE_NOOP("errors", "Use `judgedesk report {template}`. Nothing was written."),
    ),
    "paper.is_request": ErrorText(
        QT_TRANSLATE_NOOP("errors", "{template} is a request to another state or a reply to one."),
        QT_TRANSLATE_NOOP("errors", "It is filled from a request, not from another record."),
        QT_TRANSLATE_NOOP("errors", "Use `judgedesk request CASE write ID --out F.docx`. Nothing was written."),
    ),
    "paper.unknown_recipient": ErrorText(
        QT_TRANSLATE_NOOP("errors", "There is no recipient “{given}”."),
        QT_TRANSLATE_NOOP("errors", "A paper is for one of: {known}."),
        QT_TRANSLATE_NOOP("errors", "Choose one of them. Nothing was written."),
    ),
    "office.bad": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The file with the name of the court could not be read."),
        QT_TRANSLATE_NOOP("errors", "{path} must hold the lines name, division and place, each with a text."),
        QT_TRANSLATE_NOOP("errors", "Correct the file or take it away. Nothing was written."),
    ),
}
