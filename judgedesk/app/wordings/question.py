"""Errors about questions put to the index."""

from judgedesk.app.wordings.text import QT_TRANSLATE_NOOP, ErrorText

WORDING: dict[str, ErrorText] = {
    "query.no_names": ErrorText(
        QT_TRANSLATE_NOOP("errors", "There is no name to look for."),
        QT_TRANSLATE_NOOP("errors", "The person has no name that may be shown."),
        QT_TRANSLATE_NOOP("errors", "Search by pseudonym or words."),
    ),
    "query.bad": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The question is not clear."),
        QT_TRANSLATE_NOOP("errors", "Character {position}: {text}"),
        QT_TRANSLATE_NOOP("errors", "Correct it there."),
    ),
    "query.bad.empty": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The question is not clear."),
        QT_TRANSLATE_NOOP("errors", "There is no word to look for."),
        QT_TRANSLATE_NOOP("errors", "Type a word."),
    ),
    "query.bad.too_long": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The question is not clear."),
        QT_TRANSLATE_NOOP("errors", "The question has more than 4,000 characters."),
        QT_TRANSLATE_NOOP("errors", "Shorten it."),
    ),
    "query.bad.too_deep": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The question is not clear."),
        QT_TRANSLATE_NOOP("errors", "There are more than 20 brackets inside one another."),
        QT_TRANSLATE_NOOP("errors", "Take some brackets out."),
    ),
    "query.bad.control_character": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The question is not clear."),
        QT_TRANSLATE_NOOP("errors", "There is an invisible control character."),
        QT_TRANSLATE_NOOP("errors", "Delete it and type that place again."),
    ),
    "query.bad.unbalanced_quote": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The question is not clear."),
        QT_TRANSLATE_NOOP("errors", "The quotation mark is never closed: {text}"),
        QT_TRANSLATE_NOOP("errors", "Add the closing quotation mark."),
    ),
    "query.bad.unbalanced_bracket": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The question is not clear."),
        QT_TRANSLATE_NOOP("errors", "This bracket has no partner."),
        QT_TRANSLATE_NOOP("errors", "Add the other bracket or take this one out."),
    ),
    "query.bad.empty_brackets": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The question is not clear."),
        QT_TRANSLATE_NOOP("errors", "There is nothing between the brackets."),
        QT_TRANSLATE_NOOP("errors", "Put words between them or take them out."),
    ),
    "query.bad.empty_phrase": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The question is not clear."),
        QT_TRANSLATE_NOOP("errors", "There is nothing between the quotation marks."),
        QT_TRANSLATE_NOOP("errors", "Put words between them or take them out."),
    ),
    "query.bad.no_letters": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The question is not clear."),
        QT_TRANSLATE_NOOP("errors", "“{text}” holds no letter and no digit."),
        QT_TRANSLATE_NOOP("errors", "Take it out; only words and numbers can be found."),
    ),
    "query.bad.operator_without_left": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The question is not clear."),
        QT_TRANSLATE_NOOP("errors", "{text} has nothing before it."),
        QT_TRANSLATE_NOOP("errors", "Put a word before it, or write it in small letters to look for the word."),
    ),
    "query.bad.operator_without_right": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The question is not clear."),
        QT_TRANSLATE_NOOP("errors", "{text} has nothing after it."),
        QT_TRANSLATE_NOOP("errors", "Put a word after it or take it out."),
    ),
    "query.bad.operator_alone": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The question is not clear."),
        QT_TRANSLATE_NOOP("errors", "{text} stands alone."),
        QT_TRANSLATE_NOOP("errors", "Write it directly before a word, or take it out."),
    ),
    "query.bad.operator_unknown": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The question is not clear."),
        QT_TRANSLATE_NOOP("errors", "{text} is no sign of this language."),
        QT_TRANSLATE_NOOP("errors", "Use AND, OR, NOT or quotation marks."),
    ),
    "query.bad.needs_brackets": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The question is not clear."),
        QT_TRANSLATE_NOOP(
            "errors", "OR stands beside words that must all be found, so the question can be read in two ways."
        ),
        QT_TRANSLATE_NOOP("errors", "Put brackets around what belongs together: a (b OR c)."),
    ),
    "query.bad.only_not": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The question is not clear."),
        QT_TRANSLATE_NOOP("errors", "The question only says what must not be found."),
        QT_TRANSLATE_NOOP("errors", "Add at least one word to look for."),
    ),
    "query.bad.not_in_or": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The question is not clear."),
        QT_TRANSLATE_NOOP("errors", "NOT cannot be a choice of OR."),
        QT_TRANSLATE_NOOP("errors", "Write (a OR b) NOT c."),
    ),
    "query.bad.double_not": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The question is not clear."),
        QT_TRANSLATE_NOOP("errors", "NOT stands before another NOT."),
        QT_TRANSLATE_NOOP("errors", "Take one out."),
    ),
    "query.bad.unknown_field": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The question is not clear."),
        QT_TRANSLATE_NOOP("errors", "There is no field “{text}”."),
        QT_TRANSLATE_NOOP("errors", "Use volume:, kind: or document:, or put the words in quotation marks."),
    ),
    "query.bad.empty_field": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The question is not clear."),
        QT_TRANSLATE_NOOP("errors", "{text}: is followed by nothing."),
        QT_TRANSLATE_NOOP("errors", "Write the value directly after the colon."),
    ),
    "query.bad.field_place": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The question is not clear."),
        QT_TRANSLATE_NOOP("errors", "A condition on documents holds for the whole question."),
        QT_TRANSLATE_NOOP("errors", "Move {text}: out of brackets, OR and NOT."),
    ),
    "query.bad.field_twice": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The question is not clear."),
        QT_TRANSLATE_NOOP("errors", "{text}: is given twice."),
        QT_TRANSLATE_NOOP("errors", "Keep one."),
    ),
    "query.bad.no_such_volume": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The question is not clear."),
        QT_TRANSLATE_NOOP("errors", "The case has no volume “{text}”."),
        QT_TRANSLATE_NOOP("errors", "Look at the list of volumes."),
    ),
    "query.bad.no_such_kind": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The question is not clear."),
        QT_TRANSLATE_NOOP("errors", "The case has no document of kind “{text}”."),
        QT_TRANSLATE_NOOP("errors", "Look at the list of documents."),
    ),
    "query.bad.no_such_document": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The question is not clear."),
        QT_TRANSLATE_NOOP("errors", "The case has no document named “{text}”."),
        QT_TRANSLATE_NOOP("errors", "Look at the list of documents."),
    ),
    "query.bad.wildcard_without_letters": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The question is not clear."),
        QT_TRANSLATE_NOOP("errors", "A star needs the beginning of a word before it."),
        QT_TRANSLATE_NOOP("errors", "Write at least one letter: paszport*"),
    ),
    "query.bad.leading_wildcard_unsupported": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The question is not clear."),
        QT_TRANSLATE_NOOP("errors", "A star at the beginning of a word isn't possible."),
        QT_TRANSLATE_NOOP("errors", "Write the beginning of the word: paszport*"),
    ),
    "query.bad.inner_wildcard_unsupported": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The question is not clear."),
        QT_TRANSLATE_NOOP("errors", "A star inside a word isn't possible."),
        QT_TRANSLATE_NOOP("errors", "Write the beginning and end it with the star."),
    ),
    "query.bad.single_wildcard_unsupported": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The question is not clear."),
        QT_TRANSLATE_NOOP("errors", "A question mark doesn't stand for a letter here."),
        QT_TRANSLATE_NOOP("errors", "Write the beginning of the word and a star."),
    ),
    "query.bad.wildcard_place": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The question is not clear."),
        QT_TRANSLATE_NOOP("errors", "A star stands only directly behind the last letter of a word."),
        QT_TRANSLATE_NOOP("errors", "Move it or take it out."),
    ),
    "query.bad.wildcard_in_phrase": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The question is not clear."),
        QT_TRANSLATE_NOOP("errors", "In quotation marks a star may only stand at the very end."),
        QT_TRANSLATE_NOOP("errors", "Move it to the end or take it out."),
    ),
    "query.bad.wildcard_in_field": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The question is not clear."),
        QT_TRANSLATE_NOOP("errors", "A condition on documents takes no star."),
        QT_TRANSLATE_NOOP("errors", "Write the whole value."),
    ),
    "query.bad.fuzzy_unsupported": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The question is not clear."),
        QT_TRANSLATE_NOOP("errors", "Similar words (~) can't be asked for."),
        QT_TRANSLATE_NOOP("errors", "Take the ~ out; where nothing is found a spelling is suggested."),
    ),
    "query.bad.near_unsupported": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The question is not clear."),
        QT_TRANSLATE_NOOP("errors", "Words near one another can't be asked for."),
        QT_TRANSLATE_NOOP("errors", "Use a phrase in quotation marks or AND."),
    ),
    "query.bad.boost_unsupported": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The question is not clear."),
        QT_TRANSLATE_NOOP("errors", "Words can't be given a weight (^)."),
        QT_TRANSLATE_NOOP("errors", "Take the ^ out."),
    ),
    "query.bad.range_unsupported": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The question is not clear."),
        QT_TRANSLATE_NOOP("errors", "Ranges (from TO to) can't be asked for."),
        QT_TRANSLATE_NOOP("errors", "Ask for the single words."),
    ),
}
