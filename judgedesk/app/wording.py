"""What each error says: what happened, why it stopped, what to do next.

English is the source; other languages stand in `i18n/`, context ``errors``. The window translates through Qt, the
command line reads the same files itself, since nothing but the window may load Qt.
"""

import functools
from dataclasses import dataclass
from xml.etree import ElementTree

from judgedesk.domain.errors import UserError
from judgedesk.places import translations


@dataclass(frozen=True, slots=True)
class ErrorText:
    """Three sentences, with ``{fact}`` in braces until they are filled."""

    what: str
    why: str
    next: str

    @property
    def line(self) -> str:
        """All three in a row."""
        return " ".join(part for part in (self.what, self.why, self.next) if part)


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """Marks a text for translation and returns it; the name is the one lupdate looks for."""
    return text


def _text(what: str, why: str, following: str) -> ErrorText:
    return ErrorText(what, why, following)


_UNKNOWN = ErrorText(
    QT_TRANSLATE_NOOP("errors", "This could not be done."),
    QT_TRANSLATE_NOOP("errors", "The reason has no wording yet."),
    QT_TRANSLATE_NOOP("errors", "Please report it."),
)

WORDING: dict[str, ErrorText] = {
    "case.not_a_case": _text(
        QT_TRANSLATE_NOOP("errors", "This folder is not a case."),
        QT_TRANSLATE_NOOP("errors", "{path} holds no keys.json."),
        QT_TRANSLATE_NOOP("errors", "Choose a folder whose name ends in .jdcase."),
    ),
    "case.exists": _text(
        QT_TRANSLATE_NOOP("errors", "A case can't be created here."),
        QT_TRANSLATE_NOOP("errors", "{path} exists already and is not empty."),
        QT_TRANSLATE_NOOP("errors", "Choose another name or an empty folder."),
    ),
    "case.no_title": _text(
        QT_TRANSLATE_NOOP("errors", "The case has no title."),
        QT_TRANSLATE_NOOP("errors", "Lists and papers name the case by it."),
        QT_TRANSLATE_NOOP("errors", "Enter the file number or another title."),
    ),
    "case.keys_damaged": _text(
        QT_TRANSLATE_NOOP("errors", "The keys of this case can't be read."),
        QT_TRANSLATE_NOOP("errors", "keys.json was changed or damaged."),
        QT_TRANSLATE_NOOP("errors", "Put back keys.json from the latest backup."),
    ),
    "case.damaged": _text(
        QT_TRANSLATE_NOOP("errors", "A part of the case can't be opened."),
        QT_TRANSLATE_NOOP("errors", "{part} is damaged or is not what the keys belong to."),
        QT_TRANSLATE_NOOP("errors", "Restore the latest backup, then run verify on both."),
    ),
    "case.newer": _text(
        QT_TRANSLATE_NOOP("errors", "This case was written by a newer JudgeDesk."),
        QT_TRANSLATE_NOOP("errors", "It holds {format}, which this version does not know; nothing was changed."),
        QT_TRANSLATE_NOOP("errors", "Open it with the newer version."),
    ),
    "case.older": _text(
        QT_TRANSLATE_NOOP("errors", "This case comes from an earlier JudgeDesk."),
        QT_TRANSLATE_NOOP("errors", "It must be brought up to date before it can be read."),
        QT_TRANSLATE_NOOP("errors", "Open it once for writing."),
    ),
    "case.locked": _text(
        QT_TRANSLATE_NOOP("errors", "The case is open elsewhere."),
        QT_TRANSLATE_NOOP("errors", "{who} has had it open for writing at {where} since {since}."),
        QT_TRANSLATE_NOOP("errors", "Open it for reading, or ask {who} to close it."),
    ),
    "case.network_drive": _text(
        QT_TRANSLATE_NOOP("errors", "The case lies on a network drive."),
        QT_TRANSLATE_NOOP("errors", "{path} is on {kind}, where a power cut can lose committed work."),
        QT_TRANSLATE_NOOP("errors", "Copy the case to a local disk and work there."),
    ),
    "case.read_only": _text(
        QT_TRANSLATE_NOOP("errors", "The case is open for reading only."),
        QT_TRANSLATE_NOOP("errors", "Nothing can be changed in it now."),
        QT_TRANSLATE_NOOP("errors", "Open it for writing."),
    ),
    "case.busy": _text(
        QT_TRANSLATE_NOOP("errors", "The case is busy."),
        QT_TRANSLATE_NOOP("errors", "Another part of the program is still writing."),
        QT_TRANSLATE_NOOP("errors", "Try again in a moment."),
    ),
    "backup.damaged": _text(
        QT_TRANSLATE_NOOP("errors", "The backup is not sound."),
        QT_TRANSLATE_NOOP("errors", "{about} is missing or was changed."),
        QT_TRANSLATE_NOOP("errors", "Use another backup; this one was left as it is."),
    ),
    "disk.full": _text(
        QT_TRANSLATE_NOOP("errors", "The disk is full."),
        QT_TRANSLATE_NOOP("errors", "There was no room to write; what was complete before is safe."),
        QT_TRANSLATE_NOOP("errors", "Free some space and go on."),
    ),
    "disk.unwritable": _text(
        QT_TRANSLATE_NOOP("errors", "Nothing can be written there."),
        QT_TRANSLATE_NOOP("errors", "The folder refuses to be written to, or the drive is gone."),
        QT_TRANSLATE_NOOP("errors", "Check the drive and your rights to the folder."),
    ),
    "keys.refused": _text(
        QT_TRANSLATE_NOOP("errors", "The case stays closed."),
        QT_TRANSLATE_NOOP("errors", "The name or the passphrase is not right."),
        QT_TRANSLATE_NOOP("errors", "Try again; mind capitals and the keyboard language."),
    ),
    "keys.read_only": _text(
        QT_TRANSLATE_NOOP("errors", "You can read this case but not change it."),
        QT_TRANSLATE_NOOP("errors", "{user} is a reader."),
        QT_TRANSLATE_NOOP("errors", "Ask a judge for another role, or open it for reading."),
    ),
    "keys.not_yours": _text(
        QT_TRANSLATE_NOOP("errors", "This is closed to you."),
        QT_TRANSLATE_NOOP("errors", "Your keys do not open: {part}."),
        QT_TRANSLATE_NOOP("errors", "Ask somebody who holds that key."),
    ),
    "keys.no_passphrase": _text(
        QT_TRANSLATE_NOOP("errors", "There is no passphrase."),
        QT_TRANSLATE_NOOP("errors", "Without one anybody could open the case."),
        QT_TRANSLATE_NOOP("errors", "Enter a passphrase."),
    ),
    "users.no_name": _text(
        QT_TRANSLATE_NOOP("errors", "The user has no fitting name."),
        QT_TRANSLATE_NOOP("errors", "A name has 1 to 80 printable characters."),
        QT_TRANSLATE_NOOP("errors", "Enter a name."),
    ),
    "users.exists": _text(
        QT_TRANSLATE_NOOP("errors", "{user} can open the case already."),
        QT_TRANSLATE_NOOP("errors", "There is one slot a name."),
        QT_TRANSLATE_NOOP("errors", "Choose another name, or remove the old slot first."),
    ),
    "users.unknown": _text(
        QT_TRANSLATE_NOOP("errors", "Nobody called {user} can open the case."),
        QT_TRANSLATE_NOOP("errors", "The case has no slot of that name."),
        QT_TRANSLATE_NOOP("errors", "See the list of users."),
    ),
    "users.yourself": _text(
        QT_TRANSLATE_NOOP("errors", "You can't remove yourself."),
        QT_TRANSLATE_NOOP("errors", "Then nobody might be left who can open the case."),
        QT_TRANSLATE_NOOP("errors", "Ask another user to do it."),
    ),
    "users.bad_role": _text(
        QT_TRANSLATE_NOOP("errors", "{role} is no role."),
        QT_TRANSLATE_NOOP("errors", "The roles are judge, prosecutor, clerk and reader."),
        QT_TRANSLATE_NOOP("errors", "Choose one of them."),
    ),
    "document.unknown": _text(
        QT_TRANSLATE_NOOP("errors", "There is no document {document}."),
        QT_TRANSLATE_NOOP("errors", "No stored name, SHA-256 or number fits."),
        QT_TRANSLATE_NOOP("errors", "See the list of documents."),
    ),
    "document.ambiguous": _text(
        QT_TRANSLATE_NOOP("errors", "{document} can mean several documents."),
        QT_TRANSLATE_NOOP("errors", "It fits {names}."),
        QT_TRANSLATE_NOOP("errors", "Name the one by its stored name or number."),
    ),
    "document.sealed": _text(
        QT_TRANSLATE_NOOP("errors", "The document is sealed already."),
        QT_TRANSLATE_NOOP("errors", "It lies in the sealed compartment."),
        QT_TRANSLATE_NOOP("errors", "Nothing is left to do."),
    ),
    "document.arriving": _text(
        QT_TRANSLATE_NOOP("errors", "The document is still being imported."),
        QT_TRANSLATE_NOOP("errors", "Its pages are not all here yet."),
        QT_TRANSLATE_NOOP("errors", "Wait for the import to end."),
    ),
    "page.unknown": _text(
        QT_TRANSLATE_NOOP("errors", "{document} has no page {page}."),
        QT_TRANSLATE_NOOP("errors", "It has {pages} pages."),
        QT_TRANSLATE_NOOP("errors", "Choose a page from 1 to {pages}."),
    ),
    "page.missing": _text(
        QT_TRANSLATE_NOOP("errors", "Page {page} is not in the file."),
        QT_TRANSLATE_NOOP("errors", "The file has {pages} pages."),
        QT_TRANSLATE_NOOP("errors", "Choose another page."),
    ),
    "page.damaged": _text(
        QT_TRANSLATE_NOOP("errors", "This page could not be read."),
        QT_TRANSLATE_NOOP("errors", "The file is damaged at that place."),
        QT_TRANSLATE_NOOP("errors", "Look at the page in the original; the rest of the file was read."),
    ),
    "page.too_slow": _text(
        QT_TRANSLATE_NOOP("errors", "This page took too long."),
        QT_TRANSLATE_NOOP("errors", "Its drawing has no end in reasonable time."),
        QT_TRANSLATE_NOOP("errors", "Look at the page in the original; the rest of the file was read."),
    ),
    "page.too_long": _text(
        QT_TRANSLATE_NOOP("errors", "This page holds more text than a page can."),
        QT_TRANSLATE_NOOP("errors", "It was cut off at a million characters."),
        QT_TRANSLATE_NOOP("errors", "Look at the page in the original."),
    ),
    "page.too_big": _text(
        QT_TRANSLATE_NOOP("errors", "This page is too large to be drawn."),
        QT_TRANSLATE_NOOP("errors", "Its picture would not fit into memory."),
        QT_TRANSLATE_NOOP("errors", "Read its text, or make it smaller."),
    ),
    "path.unknown": _text(
        QT_TRANSLATE_NOOP("errors", "There is nothing at {path}."),
        QT_TRANSLATE_NOOP("errors", "The file or folder does not exist."),
        QT_TRANSLATE_NOOP("errors", "Check the name."),
    ),
    "file.unreadable": _text(
        QT_TRANSLATE_NOOP("errors", "The file could not be opened."),
        QT_TRANSLATE_NOOP("errors", "The system refused to give it."),
        QT_TRANSLATE_NOOP("errors", "Check your rights to the file and import it again."),
    ),
    "file.not_a_file": _text(
        QT_TRANSLATE_NOOP("errors", "This is no ordinary file."),
        QT_TRANSLATE_NOOP("errors", "It is a device, a socket or a pipe."),
        QT_TRANSLATE_NOOP("errors", "Nothing is to be imported from it."),
    ),
    "file.empty": _text(
        QT_TRANSLATE_NOOP("errors", "The file is empty."),
        QT_TRANSLATE_NOOP("errors", "It has no bytes at all."),
        QT_TRANSLATE_NOOP("errors", "Ask for it again from whoever sent it."),
    ),
    "file.too_big": _text(
        QT_TRANSLATE_NOOP("errors", "The file is too large to be read."),
        QT_TRANSLATE_NOOP("errors", "It has {bytes} bytes; at most {most} are read."),
        QT_TRANSLATE_NOOP("errors", "It is kept; split it and import the parts."),
    ),
    "file.too_many_pages": _text(
        QT_TRANSLATE_NOOP("errors", "The file has too many pages."),
        QT_TRANSLATE_NOOP("errors", "At most {most} pages are read."),
        QT_TRANSLATE_NOOP("errors", "It is kept; split it and import the parts."),
    ),
    "file.duplicate": _text(
        QT_TRANSLATE_NOOP("errors", "Duplicate of {of}."),
        QT_TRANSLATE_NOOP("errors", "The bytes are the same."),
        QT_TRANSLATE_NOOP("errors", "It is kept once."),
    ),
    "kind.not_read_yet": _text(
        QT_TRANSLATE_NOOP("errors", "Kept, not searchable yet."),
        QT_TRANSLATE_NOOP("errors", "Files of this kind ({kind}) can't be read by this version."),
        QT_TRANSLATE_NOOP("errors", "The original is safe; its text waits."),
    ),
    "pdf.encrypted": _text(
        QT_TRANSLATE_NOOP("errors", "The PDF is locked with a password."),
        QT_TRANSLATE_NOOP("errors", "Its text can't be read without it."),
        QT_TRANSLATE_NOOP("errors", "Ask the sender for the password or for an open copy."),
    ),
    "pdf.damaged": _text(
        QT_TRANSLATE_NOOP("errors", "The PDF is damaged."),
        QT_TRANSLATE_NOOP("errors", "No page of it could be opened."),
        QT_TRANSLATE_NOOP("errors", "Ask the sender for a sound copy; this one is kept."),
    ),
    "pdf.no_pages": _text(
        QT_TRANSLATE_NOOP("errors", "The PDF has no pages."),
        QT_TRANSLATE_NOOP("errors", "There is nothing in it to read."),
        QT_TRANSLATE_NOOP("errors", "Ask the sender whether something is missing."),
    ),
    "docx.damaged": _text(
        QT_TRANSLATE_NOOP("errors", "The Word document is damaged."),
        QT_TRANSLATE_NOOP("errors", "Its parts can't be read."),
        QT_TRANSLATE_NOOP("errors", "Ask the sender for a sound copy; this one is kept."),
    ),
    "docx.encrypted": _text(
        QT_TRANSLATE_NOOP("errors", "The Word document is locked with a password."),
        QT_TRANSLATE_NOOP("errors", "Its text can't be read without it."),
        QT_TRANSLATE_NOOP("errors", "Ask the sender for an open copy."),
    ),
    "docx.too_big": _text(
        QT_TRANSLATE_NOOP("errors", "The Word document unpacks to too much."),
        QT_TRANSLATE_NOOP("errors", "It would come to {bytes} bytes; at most {most} are read."),
        QT_TRANSLATE_NOOP("errors", "It is kept; ask the sender what it is."),
    ),
    "text.binary": _text(
        QT_TRANSLATE_NOOP("errors", "This is no text, though its name says so."),
        QT_TRANSLATE_NOOP("errors", "It holds bytes that no text has."),
        QT_TRANSLATE_NOOP("errors", "It is kept; ask the sender what it is."),
    ),
    "text.undecodable": _text(
        QT_TRANSLATE_NOOP("errors", "The text's encoding is not known."),
        QT_TRANSLATE_NOOP("errors", "It does not read as {encoding}."),
        QT_TRANSLATE_NOOP("errors", "It is kept; save it as UTF-8 and import it again."),
    ),
    "original.changed": _text(
        QT_TRANSLATE_NOOP("errors", "The stored original was changed."),
        QT_TRANSLATE_NOOP("errors", "Its bytes are not those that were imported."),
        QT_TRANSLATE_NOOP("errors", "Restore it from a backup."),
    ),
    "child.died": _text(
        QT_TRANSLATE_NOOP("errors", "The file could not be read."),
        QT_TRANSLATE_NOOP("errors", "The reader broke off at it twice."),
        QT_TRANSLATE_NOOP("errors", "It is kept; look at it outside the desk or ask for another copy."),
    ),
    "child.too_slow": _text(
        QT_TRANSLATE_NOOP("errors", "The file took too long."),
        QT_TRANSLATE_NOOP("errors", "The reader said nothing for too long and was stopped."),
        QT_TRANSLATE_NOOP("errors", "It is kept; look at it outside the desk or ask for another copy."),
    ),
    "child.too_big": _text(
        QT_TRANSLATE_NOOP("errors", "The file needs too much memory."),
        QT_TRANSLATE_NOOP("errors", "The reader passed its limit and was stopped."),
        QT_TRANSLATE_NOOP("errors", "It is kept; look at it outside the desk or ask for another copy."),
    ),
    "child.garbage": _text(
        QT_TRANSLATE_NOOP("errors", "The file could not be read."),
        QT_TRANSLATE_NOOP("errors", "The reader's answer made no sense and was not used."),
        QT_TRANSLATE_NOOP("errors", "It is kept; look at it outside the desk."),
    ),
    "child.error": _text(
        QT_TRANSLATE_NOOP("errors", "The file could not be read."),
        QT_TRANSLATE_NOOP("errors", "The reader met something it does not know."),
        QT_TRANSLATE_NOOP("errors", "It is kept; please report the problem."),
    ),
    "child.not_started": _text(
        QT_TRANSLATE_NOOP("errors", "The reader could not be started."),
        QT_TRANSLATE_NOOP("errors", "The system refused to start another process."),
        QT_TRANSLATE_NOOP("errors", "Close other programs and try again."),
    ),
    "job.cancelled": _text(
        QT_TRANSLATE_NOOP("errors", "Stopped."),
        QT_TRANSLATE_NOOP("errors", "You asked to stop."),
        QT_TRANSLATE_NOOP("errors", "What was complete stays; start again when you like."),
    ),
    "query.no_names": _text(
        QT_TRANSLATE_NOOP("errors", "There is no name to look for."),
        QT_TRANSLATE_NOOP("errors", "The person has no name that may be shown."),
        QT_TRANSLATE_NOOP("errors", "Search by pseudonym or words."),
    ),
    "person.unknown": _text(
        QT_TRANSLATE_NOOP("errors", "There is nobody called {person} in the case."),
        QT_TRANSLATE_NOOP("errors", "No id, pseudonym or name fits."),
        QT_TRANSLATE_NOOP("errors", "See the list of people."),
    ),
    "tag.empty": _text(
        QT_TRANSLATE_NOOP("errors", "Nothing is selected."),
        QT_TRANSLATE_NOOP("errors", "A tag stands on at least one word."),
        QT_TRANSLATE_NOOP("errors", "Select the passage first."),
    ),
    "tag.unknown": _text(
        QT_TRANSLATE_NOOP("errors", "That tag is gone."),
        QT_TRANSLATE_NOOP("errors", "It was removed in the meantime."),
        QT_TRANSLATE_NOOP("errors", "Nothing is left to do."),
    ),
    "tag.not_on_page": _text(
        QT_TRANSLATE_NOOP("errors", "A quotation is not on its page."),
        QT_TRANSLATE_NOOP(
            "errors", "{field}: tag {tag} does not stand on page {page} of {document}; nearest: “{nearest}”."
        ),
        QT_TRANSLATE_NOOP("errors", "Correct the quotation; nothing was changed."),
    ),
    "count.unknown": _text(
        QT_TRANSLATE_NOOP("errors", "There is no count {count}."),
        QT_TRANSLATE_NOOP("errors", "The case has no count of that id."),
        QT_TRANSLATE_NOOP("errors", "See the list of counts; nothing was changed."),
    ),
    "count.no_defendant": _text(
        QT_TRANSLATE_NOOP("errors", "{person} is not accused in count {count}."),
        QT_TRANSLATE_NOOP("errors", "A tag names one of the count's accused."),
        QT_TRANSLATE_NOOP("errors", "Choose one of them; nothing was changed."),
    ),
    "count.no_victim": _text(
        QT_TRANSLATE_NOOP("errors", "{person} is not an injured party of count {count}."),
        QT_TRANSLATE_NOOP("errors", "A tag names one of the count's injured parties."),
        QT_TRANSLATE_NOOP("errors", "Choose one of them; nothing was changed."),
    ),
    "element.unknown": _text(
        QT_TRANSLATE_NOOP("errors", "{element} is no element of count {count}."),
        QT_TRANSLATE_NOOP("errors", "The offence of that count has no such row."),
        QT_TRANSLATE_NOOP("errors", "See `judgedesk law show`; nothing was changed."),
    ),
    "records.invalid": _text(
        QT_TRANSLATE_NOOP("errors", "The records were not taken."),
        QT_TRANSLATE_NOOP("errors", "{field}: {reason}."),
        QT_TRANSLATE_NOOP("errors", "Correct that field; nothing was changed."),
    ),
    "records.unreadable": _text(
        QT_TRANSLATE_NOOP("errors", "The file is no JSON."),
        QT_TRANSLATE_NOOP("errors", "{reason}"),
        QT_TRANSLATE_NOOP("errors", "Correct it; nothing was changed."),
    ),
    "undo.nothing": _text(
        QT_TRANSLATE_NOOP("errors", "There is nothing to undo."),
        QT_TRANSLATE_NOOP("errors", "None of your own acts is left to take back."),
        QT_TRANSLATE_NOOP("errors", "Go on working."),
    ),
    "undo.changed_since": _text(
        QT_TRANSLATE_NOOP("errors", "This can't be undone any more."),
        QT_TRANSLATE_NOOP("errors", "The same record was changed afterwards."),
        QT_TRANSLATE_NOOP("errors", "Change it by hand."),
    ),
    "redo.nothing": _text(
        QT_TRANSLATE_NOOP("errors", "There is nothing to redo."),
        QT_TRANSLATE_NOOP("errors", "You have undone nothing since your last act."),
        QT_TRANSLATE_NOOP("errors", "Go on working."),
    ),
    "law.bad_pack": _text(
        QT_TRANSLATE_NOOP("errors", "The law pack {file} was not read."),
        QT_TRANSLATE_NOOP("errors", "Line {line}: {reason}."),
        QT_TRANSLATE_NOOP("errors", "Correct that line, or take the file out of the folder."),
    ),
    "law.no_folder": _text(
        QT_TRANSLATE_NOOP("errors", "The folder of law packs was not found."),
        QT_TRANSLATE_NOOP("errors", "{folder} does not exist."),
        QT_TRANSLATE_NOOP("errors", "Choose another folder."),
    ),
    "law.unknown_offence": _text(
        QT_TRANSLATE_NOOP("errors", "The offence {offence} is not known."),
        QT_TRANSLATE_NOOP("errors", "No pack holds it."),
        QT_TRANSLATE_NOOP("errors", "See `judgedesk law list`."),
    ),
    "law.unknown_element": _text(
        QT_TRANSLATE_NOOP("errors", "The element {element} is not known."),
        QT_TRANSLATE_NOOP("errors", "No pack holds it."),
        QT_TRANSLATE_NOOP("errors", "See `judgedesk law show`."),
    ),
    "law.unknown_overlay": _text(
        QT_TRANSLATE_NOOP("errors", "That special statute does not apply here."),
        QT_TRANSLATE_NOOP("errors", "{offence} has no overlay {overlay}."),
        QT_TRANSLATE_NOOP("errors", "Choose one that it lists."),
    ),
    "cli.no_user": _text(
        QT_TRANSLATE_NOOP("errors", "Nobody is named."),
        QT_TRANSLATE_NOOP("errors", "The case opens for a named user only."),
        QT_TRANSLATE_NOOP("errors", "Give --user NAME and --passphrase-file FILE."),
    ),
    "cli.no_passphrase": _text(
        QT_TRANSLATE_NOOP("errors", "There is no passphrase to try."),
        QT_TRANSLATE_NOOP("errors", "The file {path} can't be read or is empty."),
        QT_TRANSLATE_NOOP("errors", "Give --passphrase-file FILE; its first line is the passphrase."),
    ),
    "cli.no_window": _text(
        QT_TRANSLATE_NOOP("errors", "The window can't be opened."),
        QT_TRANSLATE_NOOP("errors", "{reason}"),
        QT_TRANSLATE_NOOP("errors", "Run `judgedesk doctor`, or add --no-window."),
    ),
    "query.bad": _text(
        QT_TRANSLATE_NOOP("errors", "The question is not clear."),
        QT_TRANSLATE_NOOP("errors", "Character {position}: {text}"),
        QT_TRANSLATE_NOOP("errors", "Correct it there."),
    ),
}


def words(error: UserError) -> ErrorText:
    """The English sentences of an error, unfilled: the keys of its translations.

    An error with a `reason` may have a wording of its own for it, under ``code.reason``.
    """
    special = WORDING.get(f"{error.code}.{error.facts.get('reason')}")
    return special or WORDING.get(error.code) or _UNKNOWN


def said(error: UserError, language: str = "en") -> ErrorText:
    """The sentences of an error in a language, filled."""
    known = words(error)
    return ErrorText(*(_filled(translated(part, language), error) for part in (known.what, known.why, known.next)))


def _filled(text: str, error: UserError) -> str:
    try:
        return text.format(**error.facts)
    except (KeyError, IndexError):
        return text


def translated(text: str, language: str, context: str = "errors") -> str:
    """A text of the program in a language; itself where there is no translation."""
    return text if language == "en" else _catalogue(language).get((context, text), text)


@functools.cache
def _catalogue(language: str) -> dict[tuple[str, str], str]:
    """All finished translations of a language from its Qt Linguist file."""
    path = translations(f"judgedesk_{language}.ts")
    if not path.is_file():
        return {}
    found = {}
    for context in ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is not None and translation.get("type") is None and translation.text:
                found[context.findtext("name", ""), message.findtext("source", "")] = translation.text
    return found
