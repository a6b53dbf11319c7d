"""Errors about recordings and transcripts, and about what PDFs hold besides their text."""

from judgedesk.app.wordings.text import QT_TRANSLATE_NOOP, ErrorText

WORDING: dict[str, ErrorText] = {
    "recording.no_transcript": ErrorText(
        QT_TRANSLATE_NOOP("errors", "This recording has no transcript."),
        QT_TRANSLATE_NOOP("errors", "No file of the same name lies beside it, and nobody has named one."),
        QT_TRANSLATE_NOOP("errors", "Import the transcript beside the recording, or name the document that is it."),
    ),
    "recording.truncated": ErrorText(
        QT_TRANSLATE_NOOP("errors", "This recording breaks off before its stated end."),
        QT_TRANSLATE_NOOP("errors", "The file is shorter than it says of itself."),
        QT_TRANSLATE_NOOP("errors", "Ask the sender for the whole recording; what there is can be played."),
    ),
    "recording.damaged": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The recording can't be opened."),
        QT_TRANSLATE_NOOP("errors", "It is damaged, was never finished, or is of a kind that is not opened here."),
        QT_TRANSLATE_NOOP("errors", "It is kept; ask the sender for another copy."),
    ),
    "recording.no_sound": ErrorText(
        QT_TRANSLATE_NOOP("errors", "This recording has no sound."),
        QT_TRANSLATE_NOOP("errors", "It holds pictures only."),
        QT_TRANSLATE_NOOP("errors", "Nothing is to be heard in it; look at the film."),
    ),
    "sound.no_library": ErrorText(
        QT_TRANSLATE_NOOP("errors", "No sound can be played on this machine."),
        QT_TRANSLATE_NOOP("errors", "PortAudio is missing. All else works, and the pointer runs without sound."),
        QT_TRANSLATE_NOOP("errors", "Have it installed (libportaudio2); “judgedesk doctor” says how."),
    ),
    "sound.no_device": ErrorText(
        QT_TRANSLATE_NOOP("errors", "No loudspeakers were found."),
        QT_TRANSLATE_NOOP("errors", "Nothing is plugged in or switched on. All else works without sound."),
        QT_TRANSLATE_NOOP("errors", "Plug in loudspeakers or headphones, then play again."),
    ),
    "sound.device_lost": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The loudspeakers no longer answer."),
        QT_TRANSLATE_NOOP("errors", "They were unplugged, or another program took them."),
        QT_TRANSLATE_NOOP("errors", "Look at how they are connected, then play again."),
    ),
    "recording.no_picture": ErrorText(
        QT_TRANSLATE_NOOP("errors", "This recording shows no picture."),
        QT_TRANSLATE_NOOP("errors", "It holds sound only, or its film can't be decoded."),
        QT_TRANSLATE_NOOP("errors", "Listen to it, or play it in another program."),
    ),
    "recording.not_one": ErrorText(
        QT_TRANSLATE_NOOP("errors", "{document} is no recording."),
        QT_TRANSLATE_NOOP("errors", "Only sound and film can have a transcript and be heard."),
        QT_TRANSLATE_NOOP("errors", "Choose a recording."),
    ),
    "transcript.not_one": ErrorText(
        QT_TRANSLATE_NOOP("errors", "{document} can't be a transcript."),
        QT_TRANSLATE_NOOP("errors", "A transcript is a document with text that has been read."),
        QT_TRANSLATE_NOOP("errors", "Choose another document."),
    ),
    "transcript.no_times": ErrorText(
        QT_TRANSLATE_NOOP("errors", "In {document} no line has a time."),
        QT_TRANSLATE_NOOP("errors", "Without times the words can't be laid beside the recording. Nothing was changed."),
        QT_TRANSLATE_NOOP("errors", "Choose a transcript whose lines begin with a time, such as 00:12:40."),
    ),
    "transcript.sealed": ErrorText(
        QT_TRANSLATE_NOOP("errors", "{document} lies sealed, the recording does not."),
        QT_TRANSLATE_NOOP("errors", "Its words would get out of the seal. Nothing was changed."),
        QT_TRANSLATE_NOOP("errors", "Seal the recording as well, or choose another transcript."),
    ),
    "transcript.not_imported": ErrorText(
        QT_TRANSLATE_NOOP("errors", "{document} could not be taken into the case."),
        QT_TRANSLATE_NOOP("errors", "The import said: {why} The recording was not changed."),
        QT_TRANSLATE_NOOP("errors", "Look into the ledger, then attach it again."),
    ),
    "page.blank": ErrorText(
        QT_TRANSLATE_NOOP("errors", "This page is blank."),
        QT_TRANSLATE_NOOP("errors", "Nothing is printed on it."),
        QT_TRANSLATE_NOOP("errors", "Nothing is to be read here."),
    ),
    "page.notes_cut": ErrorText(
        QT_TRANSLATE_NOOP("errors", "Not all comments on this page were read."),
        QT_TRANSLATE_NOOP("errors", "There are more, or longer ones, than a page can hold."),
        QT_TRANSLATE_NOOP("errors", "Look at the page in the original."),
    ),
    "page.media": ErrorText(
        QT_TRANSLATE_NOOP("errors", "This page holds sound or film."),
        QT_TRANSLATE_NOOP("errors", "It can't be taken out of the PDF here."),
        QT_TRANSLATE_NOOP("errors", "Open the original where it can be played, and import the recording by itself."),
    ),
    "pdf.file_missing": ErrorText(
        QT_TRANSLATE_NOOP("errors", "This file is named in the PDF and can't be taken out of it."),
        QT_TRANSLATE_NOOP("errors", "The PDF only points to a file elsewhere, or its bytes are damaged."),
        QT_TRANSLATE_NOOP("errors", "Ask the sender for the file itself."),
    ),
    "pdf.file_too_big": ErrorText(
        QT_TRANSLATE_NOOP("errors", "This file inside the PDF is too large to be taken out."),
        QT_TRANSLATE_NOOP("errors", "It would not fit into the reader's memory."),
        QT_TRANSLATE_NOOP("errors", "Ask the sender for the file by itself."),
    ),
}
