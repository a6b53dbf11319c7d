"""Errors about OCR: what waits, its languages, the two texts of a page."""

from judgedesk.app.wordings.text import QT_TRANSLATE_NOOP, ErrorText

WORDING: dict[str, ErrorText] = {
    "ocr.no_engine": ErrorText(
        QT_TRANSLATE_NOOP("errors", "Scans can't be read on this machine."),
        QT_TRANSLATE_NOOP("errors", "No language data of the OCR program tesseract are installed; their pages wait."),
        QT_TRANSLATE_NOOP(
            "errors", "Install them, for instance with apt-get install tesseract-ocr-pol, and run `judgedesk ocr`."
        ),
    ),
    "ocr.language_missing": ErrorText(
        QT_TRANSLATE_NOOP("errors", "Scans can't be read in “{language}” on this machine."),
        QT_TRANSLATE_NOOP("errors", "Installed for OCR are: {installed}."),
        QT_TRANSLATE_NOOP("errors", "Choose one of these, or install the language of tesseract and try again."),
    ),
    "ocr.no_pictures": ErrorText(
        QT_TRANSLATE_NOOP("errors", "{document} is not read by OCR."),
        QT_TRANSLATE_NOOP("errors", "It is of the kind {kind}; OCR reads PDF files and pictures that came in whole."),
        QT_TRANSLATE_NOOP("errors", "Choose another document."),
    ),
    "ocr.no_layer": ErrorText(
        QT_TRANSLATE_NOOP("errors", "Page {page} does not have that text."),
        QT_TRANSLATE_NOOP(
            "errors", "A page has a text of its own where the file holds one, and one of OCR once it was read."
        ),
        QT_TRANSLATE_NOOP("errors", "Have the page read by OCR, or stay with the text that is shown."),
    ),
    "page.no_letters": ErrorText(
        QT_TRANSLATE_NOOP("errors", "No text was found on this page."),
        QT_TRANSLATE_NOOP(
            "errors", "Something is on it that OCR can't read as letters: a picture, a drawing or handwriting."
        ),
        QT_TRANSLATE_NOOP("errors", "Look at the page; search does not find what is on it."),
    ),
}
