"""Errors of the leak guard: what stopped a paper, and where in it that stands."""

from typing import Final

from judgedesk.app.wordings.text import QT_TRANSLATE_NOOP, ErrorText

_NAMED: Final = QT_TRANSLATE_NOOP("errors", "Nothing was written: “{quote}” can be the name of {label}.")
_SOMEBODY: Final = QT_TRANSLATE_NOOP("errors", "Nothing was written: the paper would name a protected person.")
_NEXT: Final = QT_TRANSLATE_NOOP(
    "errors",
    "Use the pseudonym there, or rename or seal the document that bears the name. Who holds the key to identities may"
    " write it all the same and give a reason.",
)
_ASK: Final = QT_TRANSLATE_NOOP("errors", "Use the pseudonym there, or ask somebody who holds the key to identities.")
_WHERE: Final = {
    "text": QT_TRANSLATE_NOOP(
        "errors", "Places: {places}; the first is in the text of {file}, paragraph or line {place}."
    ),
    "cell": QT_TRANSLATE_NOOP("errors", "Places: {places}; the first is in {file}, cell {place}."),
    "formula": QT_TRANSLATE_NOOP("errors", "Places: {places}; the first is in {file}, the formula of cell {place}."),
    "sheet": QT_TRANSLATE_NOOP("errors", "Places: {places}; the first is the name of a sheet in {file}."),
    "header": QT_TRANSLATE_NOOP("errors", "Places: {places}; the first is in a page header of {file}."),
    "footer": QT_TRANSLATE_NOOP("errors", "Places: {places}; the first is in a page footer of {file}."),
    "footnote": QT_TRANSLATE_NOOP("errors", "Places: {places}; the first is in a footnote of {file}."),
    "comment": QT_TRANSLATE_NOOP("errors", "Places: {places}; the first is in a comment of {file}: {place}."),
    "deleted": QT_TRANSLATE_NOOP(
        "errors", "Places: {places}; the first is in text of {file} that is marked as deleted."
    ),
    "hidden": QT_TRANSLATE_NOOP("errors", "Places: {places}; the first is in hidden text of {file}."),
    "box": QT_TRANSLATE_NOOP("errors", "Places: {places}; the first is in a text box or drawing of {file}."),
    "description": QT_TRANSLATE_NOOP(
        "errors", "Places: {places}; the first is in a description or name that {file} does not show."
    ),
    "field": QT_TRANSLATE_NOOP("errors", "Places: {places}; the first is in the code of a field in {file}."),
    "link": QT_TRANSLATE_NOOP("errors", "Places: {places}; the first is in a link of {file}."),
    "property": QT_TRANSLATE_NOOP("errors", "Places: {places}; the first is in the properties of {file}."),
    "page": QT_TRANSLATE_NOOP("errors", "Places: {places}; the first is on page {place} of {file}."),
    "annotation": QT_TRANSLATE_NOOP("errors", "Places: {places}; the first is in an annotation of {file}."),
    "form": QT_TRANSLATE_NOOP("errors", "Places: {places}; the first is in a form field of {file}."),
    "layer": QT_TRANSLATE_NOOP("errors", "Places: {places}; the first is in the name of a layer or part of {file}."),
    "attachment": QT_TRANSLATE_NOOP(
        "errors", "Places: {places}; the first is in the name or description of an attachment of {file}."
    ),
    "outside": QT_TRANSLATE_NOOP("errors", "Places: {places}; the first is in {file}, outside its pages."),
    "picture": QT_TRANSLATE_NOOP("errors", "Places: {places}; the first is in what {file} says about a picture."),
    "event": QT_TRANSLATE_NOOP("errors", "Places: {places}; the first is in {file}, event {place}."),
    "file": QT_TRANSLATE_NOOP("errors", "Places: {places}; the first is the name of a file inside {file}."),
    "filename": QT_TRANSLATE_NOOP("errors", "Places: {places}; the first is the name of the file itself."),
    "other": QT_TRANSLATE_NOOP("errors", "Places: {places}; the first is in {file}, in an object inside it."),
}
"""By the kind of place, as `drafting.story.Place` names it."""

WORDING: dict[str, ErrorText] = {
    "leak.found": ErrorText(_SOMEBODY, QT_TRANSLATE_NOOP("errors", "It stands in {file}."), _NEXT),
    **{f"leak.found.{kind}": ErrorText(_NAMED, where, _NEXT) for kind, where in _WHERE.items()},
    **{f"leak.found.{kind}.hidden": ErrorText(_SOMEBODY, where, _ASK) for kind, where in _WHERE.items()},
    "leak.cannot_check.nobody": ErrorText(
        QT_TRANSLATE_NOOP("errors", "Nothing was written: it can't be checked for names of protected persons."),
        QT_TRANSLATE_NOOP(
            "errors",
            "Protected persons of the case: {number}. Their names are known to nobody here: no judge and no prosecutor"
            " has been added to the case.",
        ),
        QT_TRANSLATE_NOOP(
            "errors",
            "Add one: Users and keys (Ctrl+F10), or judgedesk users CASE add NAME --role judge. Once they have opened"
            " the case, write the paper again.",
        ),
    ),
    "leak.cannot_check": ErrorText(
        QT_TRANSLATE_NOOP("errors", "Nothing was written: it can't be checked for names of protected persons."),
        QT_TRANSLATE_NOOP(
            "errors",
            "Protected persons of the case: {number}. Your keys do not open their names, and what stands in for them is"
            " missing or out of date.",
        ),
        QT_TRANSLATE_NOOP(
            "errors", "Ask somebody who holds the key to identities to open the case once, or to write this paper."
        ),
    ),
    "leak.cannot_read": ErrorText(
        QT_TRANSLATE_NOOP("errors", "Nothing was written: the file could not be read back."),
        QT_TRANSLATE_NOOP("errors", "What can't be read can't be checked for names of protected persons ({detail})."),
        QT_TRANSLATE_NOOP("errors", "Write it in another form: without a password, as .docx, .xlsx, .csv or .pdf."),
    ),
}
