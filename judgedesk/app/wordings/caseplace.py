"""Errors about who may say who opens a case, about grants, and about printing."""

from judgedesk.app.wordings.text import QT_TRANSLATE_NOOP, ErrorText

WORDING: dict[str, ErrorText] = {
    "users.not_yours": ErrorText(
        QT_TRANSLATE_NOOP("errors", "{user} can't say who opens the case."),
        QT_TRANSLATE_NOOP("errors", "A lay judge has a key of their own and does not give out or take away others'."),
        QT_TRANSLATE_NOOP("errors", "Ask the presiding judge."),
    ),
    "grant.not_yours": ErrorText(
        QT_TRANSLATE_NOOP("errors", "{user} can't give or take back the key to identities."),
        QT_TRANSLATE_NOOP("errors", "Only a judge of the case does that."),
        QT_TRANSLATE_NOOP("errors", "Ask a judge."),
    ),
    "grant.not_clerk": ErrorText(
        QT_TRANSLATE_NOOP("errors", "{user} can't be given the key to identities."),
        QT_TRANSLATE_NOOP("errors", "It is given to clerks; other roles hold it already or never get it."),
        QT_TRANSLATE_NOOP("errors", "See the list of users for who holds which key."),
    ),
    "grant.none": ErrorText(
        QT_TRANSLATE_NOOP("errors", "{user} holds no key by a grant."),
        QT_TRANSLATE_NOOP("errors", "None was given, or it was taken back already."),
        QT_TRANSLATE_NOOP("errors", "See the list of users for who holds which key."),
    ),
    "print.failed": ErrorText(
        QT_TRANSLATE_NOOP("errors", "Nothing was printed."),
        QT_TRANSLATE_NOOP("errors", "The printer “{printer}” takes no pages now."),
        QT_TRANSLATE_NOOP("errors", "See whether it is switched on, or copy the letters by hand."),
    ),
}
