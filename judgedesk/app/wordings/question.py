"""Errors about questions put to the index."""

from typing import Final

from judgedesk.app.wordings.text import QT_TRANSLATE_NOOP, ErrorText

_UNCLEAR: Final = QT_TRANSLATE_NOOP("errors", "The question is not clear.")

WORDING: dict[str, ErrorText] = {
    "query.no_names": ErrorText(
        QT_TRANSLATE_NOOP("errors", "There is no name to look for."),
        QT_TRANSLATE_NOOP("errors", "The person has no name that may be shown."),
        QT_TRANSLATE_NOOP("errors", "Search by pseudonym or words."),
    ),
    "query.bad": ErrorText(
        _UNCLEAR,
        QT_TRANSLATE_NOOP("errors", "Character {position}: {text}"),
        QT_TRANSLATE_NOOP("errors", "Correct it there."),
    ),
    "query.bad.empty": ErrorText(
        _UNCLEAR,
        QT_TRANSLATE_NOOP("errors", "There is no word to look for."),
        QT_TRANSLATE_NOOP("errors", "Type a word."),
    ),
    "query.bad.too_long": ErrorText(
        _UNCLEAR,
        QT_TRANSLATE_NOOP("errors", "The question has more than 4,000 characters."),
        QT_TRANSLATE_NOOP("errors", "Shorten it."),
    ),
    "query.bad.too_deep": ErrorText(
        _UNCLEAR,
        QT_TRANSLATE_NOOP("errors", "There are more than 20 brackets inside one another."),
        QT_TRANSLATE_NOOP("errors", "Take some brackets out."),
    ),
    "query.bad.control_character": ErrorText(
        _UNCLEAR,
        QT_TRANSLATE_NOOP("errors", "There is an invisible control character."),
        QT_TRANSLATE_NOOP("errors", "Delete it and type that place again."),
    ),
    "query.bad.unbalanced_quote": ErrorText(
        _UNCLEAR,
        QT_TRANSLATE_NOOP("errors", "The quotation mark is never closed: {text}"),
        QT_TRANSLATE_NOOP("errors", "Add the closing quotation mark, of the same kind."),
    ),
    "query.bad.nested_quote": ErrorText(
        _UNCLEAR,
        QT_TRANSLATE_NOOP("errors", "A quotation opens inside another, so nobody can say where each one ends."),
        QT_TRANSLATE_NOOP(
            "errors", 'Use straight quotation marks (") around the whole; typographic ones may stand inside.'
        ),
    ),
    "query.bad.mark_touched": ErrorText(
        _UNCLEAR,
        QT_TRANSLATE_NOOP("errors", "“{text}” directly touches a quotation mark or the bracket of a range."),
        QT_TRANSLATE_NOOP("errors", "Put a blank between them, or take the inner quotation marks out."),
    ),
    "query.bad.single_quote": ErrorText(
        _UNCLEAR,
        QT_TRANSLATE_NOOP("errors", "A single quotation mark doesn't make a phrase here."),
        QT_TRANSLATE_NOOP("errors", "Use double quotation marks, or take it out."),
    ),
    "query.bad.unbalanced_bracket": ErrorText(
        _UNCLEAR,
        QT_TRANSLATE_NOOP("errors", "This bracket has no partner."),
        QT_TRANSLATE_NOOP("errors", "Add the other bracket or take this one out."),
    ),
    "query.bad.empty_brackets": ErrorText(
        _UNCLEAR,
        QT_TRANSLATE_NOOP("errors", "There is nothing between the brackets."),
        QT_TRANSLATE_NOOP("errors", "Put words between them or take them out."),
    ),
    "query.bad.bracket_kind": ErrorText(
        _UNCLEAR,
        QT_TRANSLATE_NOOP("errors", "“{text}” does not group words; only round brackets do."),
        QT_TRANSLATE_NOOP("errors", "Use ( and ), or take it out."),
    ),
    "query.bad.empty_phrase": ErrorText(
        _UNCLEAR,
        QT_TRANSLATE_NOOP("errors", "There is nothing between the quotation marks."),
        QT_TRANSLATE_NOOP("errors", "Put words between them or take them out."),
    ),
    "query.bad.no_letters": ErrorText(
        _UNCLEAR,
        QT_TRANSLATE_NOOP("errors", "“{text}” holds no letter and no digit."),
        QT_TRANSLATE_NOOP("errors", "Take it out; only words and numbers can be found."),
    ),
    "query.bad.operator_without_left": ErrorText(
        _UNCLEAR,
        QT_TRANSLATE_NOOP("errors", "{text} has nothing before it."),
        QT_TRANSLATE_NOOP("errors", "Put a word before it, or write it in small letters to look for the word."),
    ),
    "query.bad.operator_without_right": ErrorText(
        _UNCLEAR,
        QT_TRANSLATE_NOOP("errors", "{text} has nothing after it."),
        QT_TRANSLATE_NOOP("errors", "Put a word after it or take it out."),
    ),
    "query.bad.operator_alone": ErrorText(
        _UNCLEAR,
        QT_TRANSLATE_NOOP("errors", "{text} stands alone."),
        QT_TRANSLATE_NOOP("errors", "Write it directly before a word, or take it out."),
    ),
    "query.bad.operator_unknown": ErrorText(
        _UNCLEAR,
        QT_TRANSLATE_NOOP("errors", "{text} is no sign of this language."),
        QT_TRANSLATE_NOOP("errors", "Use AND, OR, NOT or quotation marks."),
    ),
    "query.bad.dash_unclear": ErrorText(
        _UNCLEAR,
        QT_TRANSLATE_NOOP("errors", "A long dash before a word can be a minus or part of the sentence."),
        QT_TRANSLATE_NOOP("errors", "Write - to leave the word out, or take the dash away."),
    ),
    "query.bad.needs_brackets": ErrorText(
        _UNCLEAR,
        QT_TRANSLATE_NOOP(
            "errors", "OR stands beside words that must all be found, so the question can be read in two ways."
        ),
        QT_TRANSLATE_NOOP("errors", "Put brackets around what belongs together: a (b OR c)."),
    ),
    "query.bad.only_not": ErrorText(
        _UNCLEAR,
        QT_TRANSLATE_NOOP("errors", "The question only says what must not be found."),
        QT_TRANSLATE_NOOP("errors", "Add at least one word to look for."),
    ),
    "query.bad.not_in_or": ErrorText(
        _UNCLEAR,
        QT_TRANSLATE_NOOP("errors", "NOT cannot be a choice of OR."),
        QT_TRANSLATE_NOOP("errors", "Write (a OR b) NOT c."),
    ),
    "query.bad.double_not": ErrorText(
        _UNCLEAR,
        QT_TRANSLATE_NOOP("errors", "NOT stands before another NOT."),
        QT_TRANSLATE_NOOP("errors", "Take one out."),
    ),
    "query.bad.exact_place": ErrorText(
        _UNCLEAR,
        QT_TRANSLATE_NOOP("errors", "= belongs directly before one word or one phrase."),
        QT_TRANSLATE_NOOP("errors", "Move it there, or take it out."),
    ),
    "query.bad.exact_fuzzy": ErrorText(
        _UNCLEAR,
        QT_TRANSLATE_NOOP("errors", "= asks for exactly this word and ~ for similar ones."),
        QT_TRANSLATE_NOOP("errors", "Take one of the two signs out."),
    ),
    "query.bad.unknown_field": ErrorText(
        _UNCLEAR,
        QT_TRANSLATE_NOOP("errors", "There is no field “{text}”."),
        QT_TRANSLATE_NOOP(
            "errors", "Use volume, kind, document, person, folio, date, lang, element, tag, in or saved, or quotes."
        ),
    ),
    "query.bad.empty_field": ErrorText(
        _UNCLEAR,
        QT_TRANSLATE_NOOP("errors", "{text}: is followed by nothing."),
        QT_TRANSLATE_NOOP("errors", "Write the value directly after the colon."),
    ),
    "query.bad.field_twice": ErrorText(
        _UNCLEAR,
        QT_TRANSLATE_NOOP("errors", "{text}: is given twice, and a page has only one."),
        QT_TRANSLATE_NOOP("errors", "Keep one, or write {text}:(a OR b)."),
    ),
    "query.bad.value_sign": ErrorText(
        _UNCLEAR,
        QT_TRANSLATE_NOOP("errors", "A value of a condition begins with a letter or a digit, not with “{text}”."),
        QT_TRANSLATE_NOOP(
            "errors", "Take the sign out, put the value in quotation marks, or write a range: folio:[100 TO 200]."
        ),
    ),
    "query.bad.value_list": ErrorText(
        _UNCLEAR,
        QT_TRANSLATE_NOOP("errors", "Between several values of {text}: there must be OR."),
        QT_TRANSLATE_NOOP("errors", "Write {text}:(a OR b); a value with blanks needs quotation marks."),
    ),
    "query.bad.wildcard_in_field": ErrorText(
        _UNCLEAR,
        QT_TRANSLATE_NOOP("errors", "A bare value of a condition takes no *, ? or ~."),
        QT_TRANSLATE_NOOP("errors", "Write the whole value, or put it in quotation marks if the sign belongs to it."),
    ),
    "query.bad.no_such_volume": ErrorText(
        _UNCLEAR,
        QT_TRANSLATE_NOOP("errors", "The case has no volume “{text}”."),
        QT_TRANSLATE_NOOP("errors", "Look at the list of volumes."),
    ),
    "query.bad.no_such_kind": ErrorText(
        _UNCLEAR,
        QT_TRANSLATE_NOOP("errors", "The case has no document of kind “{text}”."),
        QT_TRANSLATE_NOOP("errors", "Look at the list of documents."),
    ),
    "query.bad.no_such_document": ErrorText(
        _UNCLEAR,
        QT_TRANSLATE_NOOP("errors", "The case has no document named “{text}”."),
        QT_TRANSLATE_NOOP("errors", "Look at the list of documents."),
    ),
    "query.bad.no_such_person": ErrorText(
        _UNCLEAR,
        QT_TRANSLATE_NOOP("errors", "The case has no person “{text}” that you may see."),
        QT_TRANSLATE_NOOP("errors", "Look at the list of persons."),
    ),
    "query.bad.no_such_element": ErrorText(
        _UNCLEAR,
        QT_TRANSLATE_NOOP("errors", "No count has an element “{text}”."),
        QT_TRANSLATE_NOOP("errors", "Look at the grid of elements."),
    ),
    "query.bad.no_such_saved": ErrorText(
        _UNCLEAR,
        QT_TRANSLATE_NOOP("errors", "There is no saved question “{text}”."),
        QT_TRANSLATE_NOOP("errors", "Look at the list of saved questions."),
    ),
    "query.bad.saved_in_itself": ErrorText(
        _UNCLEAR,
        QT_TRANSLATE_NOOP("errors", "The saved question “{text}” leads back to itself."),
        QT_TRANSLATE_NOOP("errors", "Change one of the saved questions it names."),
    ),
    "query.bad.too_many_words": ErrorText(
        _UNCLEAR,
        QT_TRANSLATE_NOOP("errors", "“{text}” matches more words of the case than can be looked for at once."),
        QT_TRANSLATE_NOOP("errors", "Add letters to it."),
    ),
    "query.bad.bad_folio": ErrorText(
        _UNCLEAR,
        QT_TRANSLATE_NOOP("errors", "“{text}” is no folio."),
        QT_TRANSLATE_NOOP("errors", "Write it like 123, 123v or 123a; for several: folio:[100 TO 200]."),
    ),
    "query.bad.bad_folio_end": ErrorText(
        _UNCLEAR,
        QT_TRANSLATE_NOOP("errors", "A range of folios runs between whole numbers, and “{text}” is none."),
        QT_TRANSLATE_NOOP("errors", "Write folio:[100 TO 200]; backs and inserted leaves in between are included."),
    ),
    "query.bad.bad_date": ErrorText(
        _UNCLEAR,
        QT_TRANSLATE_NOOP("errors", "“{text}” is no date between 1850 and 2100."),
        QT_TRANSLATE_NOOP("errors", "Write a day as 2022-03-14 or 14.03.2022, a month as 2022-03, a year as 2022."),
    ),
    "query.bad.bad_lang": ErrorText(
        _UNCLEAR,
        QT_TRANSLATE_NOOP("errors", "“{text}” is none of the languages that are told apart."),
        QT_TRANSLATE_NOOP("errors", "Write a name or two letters: polish, pl, vi, uk."),
    ),
    "query.bad.bad_in": ErrorText(
        _UNCLEAR,
        QT_TRANSLATE_NOOP("errors", "A page comes from text or from OCR; “{text}” is neither."),
        QT_TRANSLATE_NOOP("errors", "Write in:text or in:ocr."),
    ),
    "query.bad.bad_tag": ErrorText(
        _UNCLEAR,
        QT_TRANSLATE_NOOP("errors", "“{text}” says nothing about tags."),
        QT_TRANSLATE_NOOP("errors", "Write tag:any, tag:none, tag:supports, tag:contradicts or tag:context."),
    ),
    "query.bad.bad_range": ErrorText(
        _UNCLEAR,
        QT_TRANSLATE_NOOP("errors", "A range could not be read here."),
        QT_TRANSLATE_NOOP("errors", "Write it as [100 TO 200]; an open end is a star: [100 TO *]."),
    ),
    "query.bad.range_reversed": ErrorText(
        _UNCLEAR,
        QT_TRANSLATE_NOOP("errors", "The range runs backwards: {text}."),
        QT_TRANSLATE_NOOP("errors", "Write the smaller value first."),
    ),
    "query.bad.range_without_order": ErrorText(
        _UNCLEAR,
        QT_TRANSLATE_NOOP("errors", "{text}: has no order, so it has no range."),
        QT_TRANSLATE_NOOP("errors", "Name the values: {text}:(a OR b)."),
    ),
    "query.bad.range_without_field": ErrorText(
        _UNCLEAR,
        QT_TRANSLATE_NOOP("errors", "A range needs to be told what it counts."),
        QT_TRANSLATE_NOOP(
            "errors", "Write folio:[100 TO 200] or date:[2022-01-01 TO 2022-03-31]; put quotation marks around text."
        ),
    ),
    "query.bad.wildcard_without_letters": ErrorText(
        _UNCLEAR,
        QT_TRANSLATE_NOOP("errors", "* or ? needs letters or digits beside it."),
        QT_TRANSLATE_NOOP("errors", "Write part of a word: paszport* or p?szport."),
    ),
    "query.bad.wildcard_place": ErrorText(
        _UNCLEAR,
        QT_TRANSLATE_NOOP("errors", "* and ? stand within one word, between or beside its letters and digits."),
        QT_TRANSLATE_NOOP("errors", "Move the sign or take it out."),
    ),
    "query.bad.pattern_short": ErrorText(
        _UNCLEAR,
        QT_TRANSLATE_NOOP(
            "errors", "A pattern needs at least two letters or digits; this one would find half of the words."
        ),
        QT_TRANSLATE_NOOP("errors", "Add a letter: pa*t or *rt."),
    ),
    "query.bad.pattern_stars": ErrorText(
        _UNCLEAR,
        QT_TRANSLATE_NOOP("errors", "One word has more than four stars."),
        QT_TRANSLATE_NOOP("errors", "Take some out."),
    ),
    "query.bad.question_mark": ErrorText(
        _UNCLEAR,
        QT_TRANSLATE_NOOP(
            "errors", "A question mark at the end of a word can close a sentence or stand for one letter."
        ),
        QT_TRANSLATE_NOOP("errors", "Take it out, or write = before the word if it stands for a letter: =kowalsk?"),
    ),
    "query.bad.wildcard_in_phrase": ErrorText(
        _UNCLEAR,
        QT_TRANSLATE_NOOP(
            "errors", "In quotation marks a star may only stand at the very end; ? and ~ don't stand for letters there."
        ),
        QT_TRANSLATE_NOOP("errors", "Move or take out the sign, or ask for the single words."),
    ),
    "query.bad.wildcard_near": ErrorText(
        _UNCLEAR,
        QT_TRANSLATE_NOOP("errors", "Words near one another are whole words."),
        QT_TRANSLATE_NOOP("errors", "Take the *, ? or ~ inside the quotation marks out."),
    ),
    "query.bad.fuzzy_place": ErrorText(
        _UNCLEAR,
        QT_TRANSLATE_NOOP("errors", "~ stands only directly behind a whole word."),
        QT_TRANSLATE_NOOP("errors", "Write nguyen~ or nguyen~2, or take the ~ out."),
    ),
    "query.bad.fuzzy_number": ErrorText(
        _UNCLEAR,
        QT_TRANSLATE_NOOP("errors", "Only one or two letters may differ, for with more every word is similar."),
        QT_TRANSLATE_NOOP("errors", "Write ~1 or ~2."),
    ),
    "query.bad.fuzzy_short": ErrorText(
        _UNCLEAR,
        QT_TRANSLATE_NOOP("errors", "“{text}” has fewer than three letters, so too many words are similar to it."),
        QT_TRANSLATE_NOOP("errors", "Take the ~ out."),
    ),
    "query.bad.fuzzy_short_for_two": ErrorText(
        _UNCLEAR,
        QT_TRANSLATE_NOOP(
            "errors", "“{text}” has fewer than five letters, so with two others it would be another word."
        ),
        QT_TRANSLATE_NOOP("errors", "Write ~1."),
    ),
    "query.bad.fuzzy_digits": ErrorText(
        _UNCLEAR,
        QT_TRANSLATE_NOOP("errors", "{text} is a number, and a similar number is another thing."),
        QT_TRANSLATE_NOOP("errors", "Take the ~ out, or put * or ? for the digits you don't know."),
    ),
    "query.bad.near_distance": ErrorText(
        _UNCLEAR,
        QT_TRANSLATE_NOOP("errors", "It doesn't say how many words may lie between: from 0 to 50."),
        QT_TRANSLATE_NOOP("errors", 'Write the number directly behind the ~: "passport taken"~5'),
    ),
    "query.bad.near_one_word": ErrorText(
        _UNCLEAR,
        QT_TRANSLATE_NOOP("errors", "“{text}” is one word, and near needs at least two."),
        QT_TRANSLATE_NOOP("errors", "Add a word, or take the ~ out."),
    ),
    "query.bad.near_many_words": ErrorText(
        _UNCLEAR,
        QT_TRANSLATE_NOOP("errors", "At most six words can be looked for near one another."),
        QT_TRANSLATE_NOOP("errors", "Take out “{text}” and what follows."),
    ),
    "query.bad.near_twice": ErrorText(
        _UNCLEAR,
        QT_TRANSLATE_NOOP("errors", "“{text}” stands twice among words near one another."),
        QT_TRANSLATE_NOOP("errors", "Take one out; the words must differ."),
    ),
    "query.bad.near_too_many": ErrorText(
        _UNCLEAR,
        QT_TRANSLATE_NOOP(
            "errors",
            "The words of “{text}” have so many forms together that they can't be looked for near one another.",
        ),
        QT_TRANSLATE_NOOP("errors", "Leave a word out, or narrow the forms."),
    ),
    "query.bad.near_word": ErrorText(
        _UNCLEAR,
        QT_TRANSLATE_NOOP("errors", "NEAR is written as a distance behind quotation marks here."),
        QT_TRANSLATE_NOOP("errors", 'Write "passport taken"~5, or near in small letters to look for the word.'),
    ),
    "query.bad.row_parts": ErrorText(
        _UNCLEAR,
        QT_TRANSLATE_NOOP("errors", "“{text}” is more than one word or phrase, and this row takes one."),
        QT_TRANSLATE_NOOP("errors", "Choose words or text for the row, or divide it into several."),
    ),
    "query.bad.boost_unsupported": ErrorText(
        _UNCLEAR,
        QT_TRANSLATE_NOOP("errors", "Words can't be given a weight (^)."),
        QT_TRANSLATE_NOOP("errors", "Take the ^ out."),
    ),
}
