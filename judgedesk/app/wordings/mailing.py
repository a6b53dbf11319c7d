"""Errors about mail, archives, chats, calendars and contacts."""

from judgedesk.app.wordings.text import QT_TRANSLATE_NOOP, ErrorText

WORDING: dict[str, ErrorText] = {
    "mail.damaged": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The message can't be read."),
        QT_TRANSLATE_NOOP("errors", "Its head or its inner structure is broken, or it is no message at all."),
        QT_TRANSLATE_NOOP("errors", "It is kept; ask the sender for it again, saved anew from the mail program."),
    ),
    "mail.too_long": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The text of the message is too long to be read."),
        QT_TRANSLATE_NOOP("errors", "It holds more than {most} characters."),
        QT_TRANSLATE_NOOP("errors", "It is kept; look at it outside the desk."),
    ),
    "mail.no_messages": ErrorText(
        QT_TRANSLATE_NOOP("errors", "There is no message in this mailbox."),
        QT_TRANSLATE_NOOP("errors", "No line in it begins a message as mailboxes have it."),
        QT_TRANSLATE_NOOP("errors", "It is kept; ask the sender how it was saved."),
    ),
    "mail.encrypted": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The text of the message is encrypted."),
        QT_TRANSLATE_NOOP("errors", "It was written for the holder of a key (S/MIME or PGP), which is not here."),
        QT_TRANSLATE_NOOP(
            "errors", "Ask the addressee for the message in the clear; what is encrypted is kept as a part."
        ),
    ),
    "mail.enveloped": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The text of the message lies in a signed envelope."),
        QT_TRANSLATE_NOOP(
            "errors",
            "The program that signed it put message and signature into one file (.p7m), which is not opened here.",
        ),
        QT_TRANSLATE_NOOP(
            "errors", "Open it with the mail program it came from and save the message; the file is kept as a part."
        ),
    ),
    "mail.elsewhere": ErrorText(
        QT_TRANSLATE_NOOP("errors", "This attachment is not in the message."),
        QT_TRANSLATE_NOOP("errors", "The message only says where it lay, on another computer or on the web."),
        QT_TRANSLATE_NOOP("errors", "Ask the sender for the file; nothing is fetched from there."),
    ),
    "mail.attachment_missing": ErrorText(
        QT_TRANSLATE_NOOP("errors", "This attachment has no content."),
        QT_TRANSLATE_NOOP("errors", "The message names it, and its bytes are not there."),
        QT_TRANSLATE_NOOP("errors", "Ask the sender for the file."),
    ),
    "archive.not_supported": ErrorText(
        QT_TRANSLATE_NOOP("errors", "Kept, not unpacked."),
        QT_TRANSLATE_NOOP("errors", "Archives of this kind ({format}) can't be opened by this version."),
        QT_TRANSLATE_NOOP("errors", "Unpack it with another program and import the folder; the original is safe."),
    ),
    "archive.damaged": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The archive, or this file in it, is damaged."),
        QT_TRANSLATE_NOOP("errors", "Its bytes don't unpack to what its checksum says."),
        QT_TRANSLATE_NOOP("errors", "Ask the sender for a sound copy; this one is kept."),
    ),
    "archive.encrypted": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The archive, or this file in it, is locked with a password."),
        QT_TRANSLATE_NOOP("errors", "None of the passwords known in the case opens it."),
        QT_TRANSLATE_NOOP("errors", "Add the password to the case and try again."),
    ),
    "archive.method": ErrorText(
        QT_TRANSLATE_NOOP("errors", "This file in the archive can't be unpacked."),
        QT_TRANSLATE_NOOP(
            "errors", "It is packed in a way that this version does not know, or that needs too much memory."
        ),
        QT_TRANSLATE_NOOP("errors", "Unpack it with another program and import it; the archive is kept."),
    ),
    "archive.overlapping": ErrorText(
        QT_TRANSLATE_NOOP("errors", "This file in the archive was not unpacked."),
        QT_TRANSLATE_NOOP("errors", "It shares its bytes with another entry, as no honest program writes them."),
        QT_TRANSLATE_NOOP("errors", "The archive is kept; ask the sender what made it."),
    ),
    "archive.too_big": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The archive unpacks to more than can be right."),
        QT_TRANSLATE_NOOP("errors", "Such files are made to fill a disk."),
        QT_TRANSLATE_NOOP("errors", "It is kept and what came before was taken; ask the sender what it is."),
    ),
    "archive.too_many": ErrorText(
        QT_TRANSLATE_NOOP("errors", "There are too many files in the archive."),
        QT_TRANSLATE_NOOP("errors", "At most {most} are taken from one archive."),
        QT_TRANSLATE_NOOP("errors", "Unpack it with another program and import the folder; the original is safe."),
    ),
    "archive.cut_off": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The archive ends too early."),
        QT_TRANSLATE_NOOP("errors", "Its last part is missing, for instance after a broken transfer."),
        QT_TRANSLATE_NOOP("errors", "What came before was taken; ask the sender for a whole copy."),
    ),
    "archive.salvaged": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The archive is not whole, and this list may lack files."),
        QT_TRANSLATE_NOOP(
            "errors", "Its end or its directory is missing or damaged; the files were looked for one by one."
        ),
        QT_TRANSLATE_NOOP("errors", "Ask the sender for a sound copy and compare."),
    ),
    "chat.damaged": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The chat can't be read."),
        QT_TRANSLATE_NOOP("errors", "The file is built like a chat export and broken inside."),
        QT_TRANSLATE_NOOP("errors", "It is kept; ask for the export again."),
    ),
    "chat.cut_off": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The chat ends too early."),
        QT_TRANSLATE_NOOP("errors", "The export breaks off in the middle; what came before was read."),
        QT_TRANSLATE_NOOP("errors", "Ask for the export again."),
    ),
    "diary.no_records": ErrorText(
        QT_TRANSLATE_NOOP("errors", "There is no entry in this file."),
        QT_TRANSLATE_NOOP("errors", "It is named as a calendar or as contacts and holds neither events nor people."),
        QT_TRANSLATE_NOOP("errors", "It is kept; ask the sender how it was saved."),
    ),
    "diary.damaged": ErrorText(
        QT_TRANSLATE_NOOP("errors", "This picture in the contact can't be read."),
        QT_TRANSLATE_NOOP("errors", "Its bytes are not encoded as they should be."),
        QT_TRANSLATE_NOOP("errors", "The contact itself was read; look at the picture in the original."),
    ),
}
