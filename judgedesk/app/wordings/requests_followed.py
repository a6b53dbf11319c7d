"""Errors about requests to and from other states that are under way."""

from judgedesk.app.wordings.text import QT_TRANSLATE_NOOP, ErrorText

_REGISTER = QT_TRANSLATE_NOOP("errors", "See the register of requests.")

WORDING: dict[str, ErrorText] = {
    "request.no_documents": ErrorText(
        QT_TRANSLATE_NOOP("errors", "No document was named as an answer."),
        QT_TRANSLATE_NOOP("errors", "An answer consists of documents of the case."),
        QT_TRANSLATE_NOOP("errors", "Import what came, then name it here."),
    ),
    "request.recorded": ErrorText(
        QT_TRANSLATE_NOOP("errors", "{field} takes back what is recorded of the request."),
        QT_TRANSLATE_NOOP("errors", "What happened, what came and on which conditions it came is only added to."),
        QT_TRANSLATE_NOOP("errors", "Write it as the case has it, and what is new after it. Nothing was changed."),
    ),
    "request.before_it_came": ErrorText(
        QT_TRANSLATE_NOOP("errors", "This can't have been on {on}."),
        QT_TRANSLATE_NOOP("errors", "The request came on {sent}."),
        QT_TRANSLATE_NOOP("errors", "Check the day."),
    ),
    "request.not_outgoing": ErrorText(
        QT_TRANSLATE_NOOP("errors", "This request came from abroad; it is not ours to send."),
        QT_TRANSLATE_NOOP("errors", "What goes out on it is a receipt or a reply."),
        QT_TRANSLATE_NOOP("errors", "Begin the receipt or the reply, and send that."),
    ),
    "request.no_hearing": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The request does not ask that somebody be heard."),
        QT_TRANSLATE_NOOP("errors", "Testimony is made only from requests for a hearing."),
        QT_TRANSLATE_NOOP("errors", "Check what the request is for."),
    ),
    "request.whom": ErrorText(
        QT_TRANSLATE_NOOP("errors", "It is not clear who is to be heard."),
        QT_TRANSLATE_NOOP("errors", "Persons of the case named by the request: {number}."),
        QT_TRANSLATE_NOOP(
            "errors",
            "Choose who is to be heard; enter them among the people of the case first if they are not there yet.",
        ),
    ),
    "request.arranged": ErrorText(
        QT_TRANSLATE_NOOP("errors", "This hearing is being arranged already."),
        QT_TRANSLATE_NOOP("errors", "Its testimony is {testimony}."),
        QT_TRANSLATE_NOOP("errors", "Change that testimony, or name another person."),
    ),
    "request.no_limits": ErrorText(
        QT_TRANSLATE_NOOP("errors", "No such condition is noted with this request."),
        QT_TRANSLATE_NOOP("errors", "Conditions come with the documents of an answer."),
        QT_TRANSLATE_NOOP("errors", "See the request for its conditions."),
    ),
    "request.answer_begun": ErrorText(
        QT_TRANSLATE_NOOP("errors", "This answer was begun already."),
        QT_TRANSLATE_NOOP("errors", "It is {answer}."),
        _REGISTER,
    ),
}
