"""Errors about instruments of legal assistance and about other states."""

from judgedesk.app.wordings.text import QT_TRANSLATE_NOOP, ErrorText

WORDING: dict[str, ErrorText] = {
    "law.unknown_state": ErrorText(
        QT_TRANSLATE_NOOP("errors", "No state is known by the code {state}."),
        QT_TRANSLATE_NOOP("errors", "No pack of states holds it; a code has two capital letters, such as RO or DE."),
        QT_TRANSLATE_NOOP("errors", "See the states in `judgedesk law list`; nothing was changed."),
    ),
    "law.unknown_instrument": ErrorText(
        QT_TRANSLATE_NOOP("errors", "There is no instrument called {instrument}."),
        QT_TRANSLATE_NOOP("errors", "No pack of instruments of legal assistance names it."),
        QT_TRANSLATE_NOOP("errors", "See the instruments in `judgedesk law list`; nothing was changed."),
    ),
}
