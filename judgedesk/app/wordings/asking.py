"""Errors about what is done with questions: keeping, watching, lists of terms, papers of passages, tagging all."""

from judgedesk.app.wordings.text import QT_TRANSLATE_NOOP, ErrorText

WORDING: dict[str, ErrorText] = {
    "saved.no_name": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The question needs a name."),
        QT_TRANSLATE_NOOP("errors", "A name has 1 to {most} letters, digits, signs or blanks."),
        QT_TRANSLATE_NOOP("errors", "Give it a short name that says what is looked for."),
    ),
    "saved.name_taken": ErrorText(
        QT_TRANSLATE_NOOP("errors", "There is a question called {name} already."),
        QT_TRANSLATE_NOOP("errors", "Names are compared without accents, capitals and signs."),
        QT_TRANSLATE_NOOP("errors", "Choose another name, or take the older question away first."),
    ),
    "saved.unknown": ErrorText(
        QT_TRANSLATE_NOOP("errors", "There is no saved question called {name}."),
        QT_TRANSLATE_NOOP("errors", "None that your keys open has this name."),
        QT_TRANSLATE_NOOP("errors", "Look it up in the list of saved questions."),
    ),
    "batch.empty": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The list holds no term."),
        QT_TRANSLATE_NOOP("errors", "Every line is empty, or the first column is."),
        QT_TRANSLATE_NOOP("errors", "Put one name, number or phrase on each line, or in the first column."),
    ),
    "batch.too_many": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The list is too long."),
        QT_TRANSLATE_NOOP("errors", "It has {number} terms; {most} can be looked for at once."),
        QT_TRANSLATE_NOOP("errors", "Divide it into several lists."),
    ),
    "batch.too_big": ErrorText(
        QT_TRANSLATE_NOOP("errors", "{path} is too big for a list of terms."),
        QT_TRANSLATE_NOOP("errors", "It has more than {most} MB."),
        QT_TRANSLATE_NOOP("errors", "Save only the column with the terms and choose that file."),
    ),
    "batch.unknown_ending": ErrorText(
        QT_TRANSLATE_NOOP("errors", "A list can't be read from a file that ends in {ending}."),
        QT_TRANSLATE_NOOP("errors", "Lists are read from {known}."),
        QT_TRANSLATE_NOOP("errors", "Save the list as one of these, or paste its lines."),
    ),
    "batch.too_wide": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The matrix is too large for one sheet."),
        QT_TRANSLATE_NOOP("errors", "{terms} terms and {documents} documents make more than two million cells."),
        QT_TRANSLATE_NOOP("errors", "Write it as .docx, with one row a term, or divide the list."),
    ),
    "tagall.no_words": ErrorText(
        QT_TRANSLATE_NOOP("errors", "There is no passage to tag."),
        QT_TRANSLATE_NOOP("errors", "The question holds conditions only, no words that stand on the pages."),
        QT_TRANSLATE_NOOP("errors", "Ask for words, too."),
    ),
    "tagall.too_many": ErrorText(
        QT_TRANSLATE_NOOP("errors", "These are too many pages to tag at once."),
        QT_TRANSLATE_NOOP("errors", "{pages} pages answer the question; at most {most} are tagged in one act."),
        QT_TRANSLATE_NOOP("errors", "Narrow the question, to a volume for instance, and tag part by part."),
    ),
    "tagall.nothing": ErrorText(
        QT_TRANSLATE_NOOP("errors", "Nothing was tagged."),
        QT_TRANSLATE_NOOP("errors", "No page answers the question, or every passage bears this tag already."),
        QT_TRANSLATE_NOOP("errors", "Change the question or the element."),
    ),
    "tagall.changed": ErrorText(
        QT_TRANSLATE_NOOP("errors", "Nothing was tagged."),
        QT_TRANSLATE_NOOP("errors", "A page was read anew while you looked at the passages."),
        QT_TRANSLATE_NOOP("errors", "Look at them once more and tag then."),
    ),
}
