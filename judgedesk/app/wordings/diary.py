"""Errors about the office diary."""

from judgedesk.app.wordings.text import QT_TRANSLATE_NOOP, ErrorText

_ANEW = QT_TRANSLATE_NOOP("errors", "Ask for the file anew from the other desk. Nothing was taken over.")

WORDING: dict[str, ErrorText] = {
    "diary.bad_name": ErrorText(
        QT_TRANSLATE_NOOP("errors", "A diary cannot be called {name}."),
        QT_TRANSLATE_NOOP("errors", "The folder of a diary ends in {suffix}."),
        QT_TRANSLATE_NOOP("errors", "Give a name with that ending. Nothing was written."),
    ),
    "diary.exists": ErrorText(
        QT_TRANSLATE_NOOP("errors", "There is something at {path} already."),
        QT_TRANSLATE_NOOP("errors", "A new diary needs a folder that is not there or is empty."),
        QT_TRANSLATE_NOOP("errors", "Give another name. Nothing was written."),
    ),
    "diary.not_a_diary": ErrorText(
        QT_TRANSLATE_NOOP("errors", "There is no office diary at {path}."),
        QT_TRANSLATE_NOOP("errors", "Its keys or its box are not there; the drive may not be plugged in."),
        QT_TRANSLATE_NOOP("errors", "Give the folder that ends in .jddiary, or connect the drive it lies on."),
    ),
    "diary.damaged": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The diary at {path} is damaged."),
        QT_TRANSLATE_NOOP("errors", "Its content does not open with its keys, or was changed from outside."),
        QT_TRANSLATE_NOOP("errors", "Bring back a copy of the folder, then take the diary of another desk into it."),
    ),
    "diary.busy": ErrorText(
        QT_TRANSLATE_NOOP("errors", "Another desk is writing into the diary and does not end."),
        QT_TRANSLATE_NOOP("errors", "{who} at {where} has had it since {since}."),
        QT_TRANSLATE_NOOP("errors", "Try again in a moment. Nothing was written."),
    ),
    "diary.user_exists": ErrorText(
        QT_TRANSLATE_NOOP("errors", "{user} opens this diary already."),
        QT_TRANSLATE_NOOP("errors", "Each user of a diary has a name of their own."),
        QT_TRANSLATE_NOOP("errors", "Give another name. Nothing was changed."),
    ),
    "diary.unknown_user": ErrorText(
        QT_TRANSLATE_NOOP("errors", "Nobody called {user} opens this diary."),
        QT_TRANSLATE_NOOP("errors", "Names are told apart by every letter."),
        QT_TRANSLATE_NOOP("errors", "List the users of the diary first. Nothing was changed."),
    ),
    "diary.yourself": ErrorText(
        QT_TRANSLATE_NOOP("errors", "{user} cannot be removed by {user}."),
        QT_TRANSLATE_NOOP("errors", "Somebody has to be left who opens the diary."),
        QT_TRANSLATE_NOOP("errors", "Let another user remove the name. Nothing was changed."),
    ),
    "diary.not_linked": ErrorText(
        QT_TRANSLATE_NOOP("errors", "This case is linked to no diary."),
        QT_TRANSLATE_NOOP("errors", "Hearings are published to the one diary of the office that a case is linked to."),
        QT_TRANSLATE_NOOP("errors", "Link the case to a diary first. Nothing was written."),
    ),
    "diary.linked_elsewhere": ErrorText(
        QT_TRANSLATE_NOOP("errors", "This case is linked to the diary {name}."),
        QT_TRANSLATE_NOOP("errors", "What it published there would stay there."),
        QT_TRANSLATE_NOOP("errors", "Take the case out of that diary first. Nothing was changed."),
    ),
    "diary.another": ErrorText(
        QT_TRANSLATE_NOOP("errors", "{name} belongs to another diary."),
        QT_TRANSLATE_NOOP("errors", "Only copies of one and the same diary exchange what they hold."),
        QT_TRANSLATE_NOOP("errors", "Copy the folder of the diary to the other desk first. Nothing was taken over."),
    ),
    "diary.no_exchange": ErrorText(
        QT_TRANSLATE_NOOP("errors", "{name} is no file of a diary."),
        QT_TRANSLATE_NOOP("errors", "It is damaged, or another program wrote it."),
        _ANEW,
    ),
    "diary.unknown_signer": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The file is signed by {user}, whom this diary does not know."),
        QT_TRANSLATE_NOOP("errors", "What somebody unknown signed is not taken into the diary."),
        QT_TRANSLATE_NOOP(
            "errors", "Let somebody write it who opens the diary on both desks, or copy its folder anew."
        ),
    ),
    "diary.bad_signature": ErrorText(
        QT_TRANSLATE_NOOP("errors", "{name} is not as {user} signed it."),
        QT_TRANSLATE_NOOP("errors", "It was changed on its way, or somebody else wrote it under that name."),
        _ANEW,
    ),
    "diary.other_key": ErrorText(
        QT_TRANSLATE_NOOP("errors", "{name} does not open with the key of this diary."),
        QT_TRANSLATE_NOOP("errors", "A user was removed on one of the desks, and the diary has another key since."),
        QT_TRANSLATE_NOOP("errors", "Copy the folder of the diary to the other desk anew. Nothing was taken over."),
    ),
}
