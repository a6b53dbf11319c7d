"""Errors about the case as a whole, its keys and the machine."""

from judgedesk.app.wordings.text import QT_TRANSLATE_NOOP, ErrorText

ADD_A_JUDGE = QT_TRANSLATE_NOOP(
    "errors",
    "Add a judge or a prosecutor: Users and keys (Ctrl+F10), or judgedesk users CASE add NAME --role judge.",
)
PARTS = (QT_TRANSLATE_NOOP("errors", "identities"), QT_TRANSLATE_NOOP("errors", "findings"))
"""What keys open, as a fact of errors says it."""

WORDING: dict[str, ErrorText] = {
    "case.not_a_case": ErrorText(
        QT_TRANSLATE_NOOP("errors", "This folder is not a case."),
        QT_TRANSLATE_NOOP("errors", "{path} holds no keys.json."),
        QT_TRANSLATE_NOOP("errors", "Choose a folder whose name ends in .jdcase."),
    ),
    "case.exists": ErrorText(
        QT_TRANSLATE_NOOP("errors", "A case can't be created here."),
        QT_TRANSLATE_NOOP("errors", "{path} exists already and is not empty."),
        QT_TRANSLATE_NOOP("errors", "Choose another name or an empty folder."),
    ),
    "case.no_title": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The case has no title."),
        QT_TRANSLATE_NOOP("errors", "Lists and papers name the case by it."),
        QT_TRANSLATE_NOOP("errors", "Enter the file number or another title."),
    ),
    "case.keys_damaged": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The keys of this case can't be read."),
        QT_TRANSLATE_NOOP("errors", "keys.json was changed or damaged."),
        QT_TRANSLATE_NOOP("errors", "Put back keys.json from the latest backup."),
    ),
    "case.damaged": ErrorText(
        QT_TRANSLATE_NOOP("errors", "A part of the case can't be opened."),
        QT_TRANSLATE_NOOP("errors", "{part} is damaged or is not what the keys belong to."),
        QT_TRANSLATE_NOOP("errors", "Restore the latest backup, then run verify on both."),
    ),
    "case.newer": ErrorText(
        QT_TRANSLATE_NOOP("errors", "This case was written by a newer JudgeDesk."),
        QT_TRANSLATE_NOOP("errors", "It holds {format}, which this version does not know; nothing was changed."),
        QT_TRANSLATE_NOOP("errors", "Open it with the newer version."),
    ),
    "case.older": ErrorText(
        QT_TRANSLATE_NOOP("errors", "This case comes from an earlier JudgeDesk."),
        QT_TRANSLATE_NOOP("errors", "It must be brought up to date before it can be read."),
        QT_TRANSLATE_NOOP("errors", "Open it once for writing."),
    ),
    "case.locked": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The case is open elsewhere."),
        QT_TRANSLATE_NOOP("errors", "{who} has had it open for writing at {where} since {since}."),
        QT_TRANSLATE_NOOP("errors", "Open it for reading, or ask {who} to close it."),
    ),
    "case.write_protected": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The case can't be changed where it lies."),
        QT_TRANSLATE_NOOP("errors", "{path} is write-protected: a locked stick, a disc, or a folder of somebody else."),
        QT_TRANSLATE_NOOP("errors", "Open it for reading, or copy the case to this computer and open the copy."),
    ),
    "case.network_drive": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The case lies on a network drive."),
        QT_TRANSLATE_NOOP("errors", "{path} is on {kind}, where a power cut can lose committed work."),
        QT_TRANSLATE_NOOP("errors", "Copy the case to a local disk and work there."),
    ),
    "case.read_only": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The case is open for reading only."),
        QT_TRANSLATE_NOOP("errors", "Nothing can be changed in it now."),
        QT_TRANSLATE_NOOP("errors", "Open it for writing when nobody else has it open: Ctrl+Alt+W in the window."),
    ),
    "case.busy": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The case is busy."),
        QT_TRANSLATE_NOOP("errors", "Another part of the program is still writing."),
        QT_TRANSLATE_NOOP("errors", "Try again in a moment."),
    ),
    "backup.damaged": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The backup is not sound."),
        QT_TRANSLATE_NOOP("errors", "{about} is missing or was changed."),
        QT_TRANSLATE_NOOP("errors", "Use another backup; this one was left as it is."),
    ),
    "disk.full": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The disk is full."),
        QT_TRANSLATE_NOOP("errors", "There was no room to write; what was complete before is safe."),
        QT_TRANSLATE_NOOP("errors", "Free some space and go on."),
    ),
    "disk.unwritable": ErrorText(
        QT_TRANSLATE_NOOP("errors", "Nothing can be written there."),
        QT_TRANSLATE_NOOP("errors", "The folder refuses to be written to, or the drive is gone."),
        QT_TRANSLATE_NOOP("errors", "Check the drive and your rights to the folder."),
    ),
    "keys.refused": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The case stays closed."),
        QT_TRANSLATE_NOOP("errors", "The name or the passphrase is not right."),
        QT_TRANSLATE_NOOP("errors", "Try again; mind capitals and the keyboard language."),
    ),
    "keys.read_only": ErrorText(
        QT_TRANSLATE_NOOP("errors", "You can read this case but not change it."),
        QT_TRANSLATE_NOOP("errors", "{user} is a reader."),
        QT_TRANSLATE_NOOP("errors", "Ask a judge for another role, or open it for reading."),
    ),
    "keys.not_yours": ErrorText(
        QT_TRANSLATE_NOOP("errors", "This is closed to you."),
        QT_TRANSLATE_NOOP("errors", "Your keys do not open: {part}."),
        QT_TRANSLATE_NOOP("errors", "Ask somebody who holds that key."),
    ),
    "keys.not_yours.nobody": ErrorText(
        QT_TRANSLATE_NOOP("errors", "This needs a key that nobody of this case holds yet."),
        QT_TRANSLATE_NOOP("errors", "The key opens: {part}. No judge and no prosecutor has been added to the case."),
        ADD_A_JUDGE,
    ),
    "keys.no_passphrase": ErrorText(
        QT_TRANSLATE_NOOP("errors", "There is no passphrase."),
        QT_TRANSLATE_NOOP("errors", "Without one anybody could open the case."),
        QT_TRANSLATE_NOOP("errors", "Enter a passphrase."),
    ),
    "users.no_name": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The user has no fitting name."),
        QT_TRANSLATE_NOOP("errors", "A name has 1 to 80 printable characters."),
        QT_TRANSLATE_NOOP("errors", "Enter a name."),
    ),
    "users.exists": ErrorText(
        QT_TRANSLATE_NOOP("errors", "{user} can open the case already."),
        QT_TRANSLATE_NOOP("errors", "Each name is given once in a case."),
        QT_TRANSLATE_NOOP("errors", "Choose another name, or remove that user first."),
    ),
    "users.unknown": ErrorText(
        QT_TRANSLATE_NOOP("errors", "Nobody called {user} can open the case."),
        QT_TRANSLATE_NOOP("errors", "That user was removed, or the name is spelled otherwise."),
        QT_TRANSLATE_NOOP("errors", "See the list of users."),
    ),
    "users.yourself": ErrorText(
        QT_TRANSLATE_NOOP("errors", "You can't remove yourself."),
        QT_TRANSLATE_NOOP("errors", "Then nobody might be left who can open the case."),
        QT_TRANSLATE_NOOP("errors", "Ask another user to do it."),
    ),
    "users.bad_role": ErrorText(
        QT_TRANSLATE_NOOP("errors", "{role} is no role."),
        QT_TRANSLATE_NOOP("errors", "The roles are judge, lay_judge, prosecutor, clerk and reader."),
        QT_TRANSLATE_NOOP("errors", "Choose one of them."),
    ),
    "job.cancelled": ErrorText(
        QT_TRANSLATE_NOOP("errors", "Stopped."),
        QT_TRANSLATE_NOOP("errors", "You asked to stop."),
        QT_TRANSLATE_NOOP("errors", "What was complete stays; start again when you like."),
    ),
    "text.no_letters": ErrorText(
        QT_TRANSLATE_NOOP("errors", "What was given holds something that is no text."),
        QT_TRANSLATE_NOOP("errors", "Half of a character stands there alone: it was cut or typed in another encoding."),
        QT_TRANSLATE_NOOP("errors", "Give it again as UTF-8. Nothing was changed."),
    ),
    "cli.no_user": ErrorText(
        QT_TRANSLATE_NOOP("errors", "Nobody is named."),
        QT_TRANSLATE_NOOP("errors", "The case opens for a named user only."),
        QT_TRANSLATE_NOOP("errors", "Give --user NAME and --passphrase-file FILE."),
    ),
    "cli.no_passphrase": ErrorText(
        QT_TRANSLATE_NOOP("errors", "There is no passphrase to try."),
        QT_TRANSLATE_NOOP("errors", "The file {path} can't be read or is empty."),
        QT_TRANSLATE_NOOP("errors", "Give --passphrase-file FILE; its first line is the passphrase."),
    ),
    "cli.no_window": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The window can't be opened."),
        QT_TRANSLATE_NOOP("errors", "{reason}"),
        QT_TRANSLATE_NOOP("errors", "Run `judgedesk doctor`, or add --no-window."),
    ),
}
