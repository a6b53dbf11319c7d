"""Errors about pictures and OCR, and what a page's reason says of them."""

from judgedesk.app.wordings.text import QT_TRANSLATE_NOOP, ErrorText

WORDING: dict[str, ErrorText] = {
    "image.damaged": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The picture is damaged."),
        QT_TRANSLATE_NOOP("errors", "Its data break off or contradict themselves."),
        QT_TRANSLATE_NOOP("errors", "Ask the sender for a sound copy; this one is kept."),
    ),
    "image.unsupported": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The picture could not be opened."),
        QT_TRANSLATE_NOOP("errors", "Its beginning is damaged, or its format is not one that is read here."),
        QT_TRANSLATE_NOOP("errors", "It is kept; ask for it as JPEG, PNG or TIFF."),
    ),
    "image.too_big": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The picture is too large to be opened."),
        QT_TRANSLATE_NOOP("errors", "It has {width} x {height} pixels and would not fit into memory."),
        QT_TRANSLATE_NOOP("errors", "It is kept; ask for a smaller copy."),
    ),
    "image.first_frame": ErrorText(
        QT_TRANSLATE_NOOP("errors", "Only the first picture of this file is shown."),
        QT_TRANSLATE_NOOP("errors", "The file is an animation of several pictures."),
        QT_TRANSLATE_NOOP("errors", "Play the original outside the desk to see the others."),
    ),
    "image.incomplete": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The end of the picture is missing."),
        QT_TRANSLATE_NOOP("errors", "The file was cut off on its way; what there is of it is shown and read."),
        QT_TRANSLATE_NOOP("errors", "Ask the sender for a whole copy."),
    ),
    "page.text_garbage": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The text inside this page is not what stands on it."),
        QT_TRANSLATE_NOOP("errors", "Its letters are stored wrongly, so no search would find them."),
        QT_TRANSLATE_NOOP("errors", "The page is read by OCR; both texts are kept."),
    ),
    "page.text_partial": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The text inside this page is only a part of it."),
        QT_TRANSLATE_NOOP("errors", "It lies on a scan, whose own words are not in it."),
        QT_TRANSLATE_NOOP("errors", "The page is read by OCR; both texts are kept."),
    ),
}
