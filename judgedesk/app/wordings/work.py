"""Errors about tags, records, people and law."""

from judgedesk.app.wordings.text import QT_TRANSLATE_NOOP, ErrorText

WORDING: dict[str, ErrorText] = {
    "person.unknown": ErrorText(
        QT_TRANSLATE_NOOP("errors", "There is nobody called {person} in the case."),
        QT_TRANSLATE_NOOP("errors", "No id, pseudonym or name fits."),
        QT_TRANSLATE_NOOP("errors", "See the list of people."),
    ),
    "compelled.incomplete": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The entry says nothing yet."),
        QT_TRANSLATE_NOOP("errors", "It must say what the injured party did."),
        QT_TRANSLATE_NOOP("errors", "Write the act down, then save."),
    ),
    "compelled.unknown": ErrorText(
        QT_TRANSLATE_NOOP("errors", "That entry is gone."),
        QT_TRANSLATE_NOOP("errors", "It was removed in the meantime."),
        QT_TRANSLATE_NOOP("errors", "Nothing is left to do."),
    ),
    "template.unknown": ErrorText(
        QT_TRANSLATE_NOOP("errors", "There is no template called {name}."),
        QT_TRANSLATE_NOOP("errors", "Known are: {known}."),
        QT_TRANSLATE_NOOP("errors", "Choose one of these."),
    ),
    "template.is_own": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The court has a copy of this template already."),
        QT_TRANSLATE_NOOP("errors", "{path} was left as it is."),
        QT_TRANSLATE_NOOP("errors", "Edit that file, or move it away first."),
    ),
    "template.bad": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The template {file} can't be filled in."),
        QT_TRANSLATE_NOOP("errors", "One of its tags is wrong or missing, or it is no Word file: {reason}."),
        QT_TRANSLATE_NOOP("errors", "Correct it, or move it away so that the program's own template is used."),
    ),
    "finding.none": ErrorText(
        QT_TRANSLATE_NOOP("errors", "There is nothing to share here."),
        QT_TRANSLATE_NOOP("errors", "You have recorded no finding on this element for this person."),
        QT_TRANSLATE_NOOP("errors", "Record your finding first."),
    ),
    "tag.bad_place": ErrorText(
        QT_TRANSLATE_NOOP("errors", "This place can't be tagged."),
        QT_TRANSLATE_NOOP("errors", "It is neither a part of a page nor a stretch of a recording."),
        QT_TRANSLATE_NOOP("errors", "Mark the place again."),
    ),
    "key.reserved": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The key {key} can't tag."),
        QT_TRANSLATE_NOOP("errors", "It is no letter or digit, or it does something else in the reader."),
        QT_TRANSLATE_NOOP("errors", "Choose a digit or another letter."),
    ),
    "tag.empty": ErrorText(
        QT_TRANSLATE_NOOP("errors", "Nothing is selected."),
        QT_TRANSLATE_NOOP("errors", "A tag stands on at least one word."),
        QT_TRANSLATE_NOOP("errors", "Select the passage first."),
    ),
    "tag.unknown": ErrorText(
        QT_TRANSLATE_NOOP("errors", "That tag is gone."),
        QT_TRANSLATE_NOOP("errors", "It was removed in the meantime."),
        QT_TRANSLATE_NOOP("errors", "Nothing is left to do."),
    ),
    "tag.not_on_page": ErrorText(
        QT_TRANSLATE_NOOP("errors", "A quotation is not on its page."),
        QT_TRANSLATE_NOOP(
            "errors", "{field}: tag {tag} does not stand on page {page} of {document}; nearest: “{nearest}”."
        ),
        QT_TRANSLATE_NOOP("errors", "Correct the quotation; nothing was changed."),
    ),
    "count.unknown": ErrorText(
        QT_TRANSLATE_NOOP("errors", "There is no count {count}."),
        QT_TRANSLATE_NOOP("errors", "The case has no count of that id."),
        QT_TRANSLATE_NOOP("errors", "See the list of counts; nothing was changed."),
    ),
    "count.incomplete": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The count is not complete."),
        QT_TRANSLATE_NOOP("errors", "A count has a number, somebody accused and somebody injured."),
        QT_TRANSLATE_NOOP("errors", "Fill in what is missing; nothing was changed."),
    ),
    "count.no_defendant": ErrorText(
        QT_TRANSLATE_NOOP("errors", "{person} is not accused in count {count}."),
        QT_TRANSLATE_NOOP("errors", "A tag names one of the count's accused."),
        QT_TRANSLATE_NOOP("errors", "Choose one of them; nothing was changed."),
    ),
    "count.no_victim": ErrorText(
        QT_TRANSLATE_NOOP("errors", "{person} is not an injured party of count {count}."),
        QT_TRANSLATE_NOOP("errors", "A tag names one of the count's injured parties."),
        QT_TRANSLATE_NOOP("errors", "Choose one of them; nothing was changed."),
    ),
    "element.unknown": ErrorText(
        QT_TRANSLATE_NOOP("errors", "{element} is no element of count {count}."),
        QT_TRANSLATE_NOOP("errors", "The offence of that count has no such row."),
        QT_TRANSLATE_NOOP("errors", "See `judgedesk law show`; nothing was changed."),
    ),
    "records.invalid": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The records were not taken."),
        QT_TRANSLATE_NOOP("errors", "{field}: {reason}."),
        QT_TRANSLATE_NOOP("errors", "Correct that field; nothing was changed."),
    ),
    "records.unreadable": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The file is no JSON."),
        QT_TRANSLATE_NOOP("errors", "{reason}"),
        QT_TRANSLATE_NOOP("errors", "Correct it; nothing was changed."),
    ),
    "undo.nothing": ErrorText(
        QT_TRANSLATE_NOOP("errors", "There is nothing to undo."),
        QT_TRANSLATE_NOOP("errors", "None of your own acts is left to take back."),
        QT_TRANSLATE_NOOP("errors", "Go on working."),
    ),
    "undo.changed_since": ErrorText(
        QT_TRANSLATE_NOOP("errors", "This can't be undone any more."),
        QT_TRANSLATE_NOOP("errors", "The same record was changed afterwards."),
        QT_TRANSLATE_NOOP("errors", "Change it by hand."),
    ),
    "redo.nothing": ErrorText(
        QT_TRANSLATE_NOOP("errors", "There is nothing to redo."),
        QT_TRANSLATE_NOOP("errors", "You have undone nothing since your last act."),
        QT_TRANSLATE_NOOP("errors", "Go on working."),
    ),
    "law.bad_pack": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The law pack {file} was not read."),
        QT_TRANSLATE_NOOP("errors", "Line {line}: {reason}."),
        QT_TRANSLATE_NOOP("errors", "Correct that line, or take the file out of the folder."),
    ),
    "law.no_folder": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The folder of law packs was not found."),
        QT_TRANSLATE_NOOP("errors", "{folder} does not exist."),
        QT_TRANSLATE_NOOP("errors", "Choose another folder."),
    ),
    "law.unknown_offence": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The offence {offence} is not known."),
        QT_TRANSLATE_NOOP("errors", "None of the law packs on this computer has it."),
        QT_TRANSLATE_NOOP("errors", "See `judgedesk law list`."),
    ),
    "law.unknown_element": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The element {element} is not known."),
        QT_TRANSLATE_NOOP("errors", "None of the law packs on this computer has it."),
        QT_TRANSLATE_NOOP("errors", "See `judgedesk law show`."),
    ),
    "law.unknown_overlay": ErrorText(
        QT_TRANSLATE_NOOP("errors", "That special statute does not apply here."),
        QT_TRANSLATE_NOOP("errors", "{offence} has no overlay {overlay}."),
        QT_TRANSLATE_NOOP("errors", "Choose one that it lists."),
    ),
}
