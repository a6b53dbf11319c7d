"""Errors about requests to other states."""

from judgedesk.app.wordings.text import QT_TRANSLATE_NOOP, ErrorText

_CHOOSE = QT_TRANSLATE_NOOP("errors", "Choose one of those there are.")

WORDING: dict[str, ErrorText] = {
    "request.unknown": ErrorText(
        QT_TRANSLATE_NOOP("errors", "There is no request {request} in this case."),
        QT_TRANSLATE_NOOP("errors", "It was removed, or its id is mistyped."),
        QT_TRANSLATE_NOOP("errors", "See the register of requests."),
    ),
    "request.unknown_need": ErrorText(
        QT_TRANSLATE_NOOP("errors", "A request can't be for “{need}”."),
        QT_TRANSLATE_NOOP("errors", "Known are: {known}."),
        _CHOOSE,
    ),
    "request.unknown_fact": ErrorText(
        QT_TRANSLATE_NOOP("errors", "No condition asks for “{fact}”."),
        QT_TRANSLATE_NOOP("errors", "Known are: {known}."),
        _CHOOSE,
    ),
    "request.unknown_field": ErrorText(
        QT_TRANSLATE_NOOP("errors", "{instrument} has no field {field}."),
        QT_TRANSLATE_NOOP("errors", "Fields are named as in the instrument's form."),
        QT_TRANSLATE_NOOP("errors", "See the request for its fields."),
    ),
    "request.bad_option": ErrorText(
        QT_TRANSLATE_NOOP("errors", "{field} can't be “{given}”."),
        QT_TRANSLATE_NOOP("errors", "The form offers: {known}."),
        _CHOOSE,
    ),
    "request.bad_person": ErrorText(
        QT_TRANSLATE_NOOP("errors", "{field} can't name “{person}”."),
        QT_TRANSLATE_NOOP("errors", "Nobody of this case, or more than one person, answers to that."),
        QT_TRANSLATE_NOOP("errors", "Give the id or the pseudonym of somebody of the case; nothing was changed."),
    ),
    "request.bad_day": ErrorText(
        QT_TRANSLATE_NOOP("errors", "{field} can't be “{given}”, which is no day."),
        QT_TRANSLATE_NOOP("errors", "A day is written YYYY-MM-DD and has to be in the calendar."),
        QT_TRANSLATE_NOOP("errors", "Write it so; nothing was changed."),
    ),
    "request.bad_number": ErrorText(
        QT_TRANSLATE_NOOP("errors", "{field} can't be “{given}”, which is no number."),
        QT_TRANSLATE_NOOP("errors", "A number is written in digits alone."),
        QT_TRANSLATE_NOOP("errors", "Write it so; nothing was changed."),
    ),
    "request.bad_value": ErrorText(
        QT_TRANSLATE_NOOP("errors", "{field} can't be “{given}”."),
        QT_TRANSLATE_NOOP("errors", "The field holds something of another kind, or one thing only."),
        QT_TRANSLATE_NOOP("errors", "See the field's kind in the request; nothing was changed."),
    ),
    "request.own_language": ErrorText(
        QT_TRANSLATE_NOOP("errors", "A request can't be begun in “{language}”."),
        QT_TRANSLATE_NOOP("errors", "Its own texts are English (en) or Polish (pl); others are translations of them."),
        QT_TRANSLATE_NOOP("errors", "Begin it in one of these, then add the translation."),
    ),
    "request.bad_language": ErrorText(
        QT_TRANSLATE_NOOP("errors", "“{language}” is no language into which this text can be translated."),
        QT_TRANSLATE_NOOP("errors", "Languages are two small letters (ISO 639-1), and another than the text's own."),
        QT_TRANSLATE_NOOP("errors", "Give another language, or change the text itself."),
    ),
    "request.no_reason": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The warning stands."),
        QT_TRANSLATE_NOOP("errors", "It can be set aside for a reason only."),
        QT_TRANSLATE_NOOP("errors", "Write the reason."),
    ),
    "request.unknown_warning": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The check does not warn of {warning}."),
        QT_TRANSLATE_NOOP("errors", "What is missing can't be set aside. Ids of warnings begin: {known}."),
        _CHOOSE,
    ),
    "request.unknown_ground": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The instrument knows no ground of refusal {ground}."),
        QT_TRANSLATE_NOOP("errors", "Grounds are listed by the check of the request."),
        _CHOOSE,
    ),
    "request.sent": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The request was sent, so what it says can't be changed."),
        QT_TRANSLATE_NOOP("errors", "A version that was sent stays as it is."),
        QT_TRANSLATE_NOOP("errors", "Begin a new version, or a supplement."),
    ),
    "request.not_sent": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The request was not sent yet."),
        QT_TRANSLATE_NOOP("errors", "This can only follow sending."),
        QT_TRANSLATE_NOOP("errors", "Note first when it was sent."),
    ),
    "request.before_sent": ErrorText(
        QT_TRANSLATE_NOOP("errors", "This can't have been on {on}."),
        QT_TRANSLATE_NOOP("errors", "The request was sent on {sent}."),
        QT_TRANSLATE_NOOP("errors", "Check the day."),
    ),
    "request.incomplete": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The request is not complete."),
        QT_TRANSLATE_NOOP("errors", "Missing: {fields}."),
        QT_TRANSLATE_NOOP("errors", "Fill these fields in, or write it as a draft. Nothing was written."),
    ),
    "request.warned": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The check still warns of something."),
        QT_TRANSLATE_NOOP("errors", "Warnings: {warnings}."),
        QT_TRANSLATE_NOOP("errors", "Put it right, or set each warning aside with a reason."),
    ),
    "request.not_translated": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The request is not translated into “{language}”."),
        QT_TRANSLATE_NOOP("errors", "Not translated, or changed since: {fields}."),
        QT_TRANSLATE_NOOP("errors", "Translate these fields, or write it as a draft. Nothing was written."),
    ),
    "request.unknown_event": ErrorText(
        QT_TRANSLATE_NOOP("errors", "“{event}” can't happen to this request."),
        QT_TRANSLATE_NOOP("errors", "Known are: {known}."),
        _CHOOSE,
    ),
    "request.not_incoming": ErrorText(
        QT_TRANSLATE_NOOP("errors", "This request did not come from abroad."),
        QT_TRANSLATE_NOOP("errors", "Plans, receipts and replies are for requests that came in."),
        QT_TRANSLATE_NOOP("errors", "See the register of incoming requests."),
    ),
    "request.no_form": ErrorText(
        QT_TRANSLATE_NOOP("errors", "There is no form for this answer to {instrument}."),
        QT_TRANSLATE_NOOP("errors", "No pack of this desk has one."),
        QT_TRANSLATE_NOOP("errors", "Reply by letter, or add the form to the packs of the court."),
    ),
}
