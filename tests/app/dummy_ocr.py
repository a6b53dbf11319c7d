"""The dummy behind OCR's protocol: no tesseract, no picture. What is to be read stands on the page of a text PDF, which
the case is told is a scan; the page's first word may say what becomes of the reader.
"""

import os
import struct
import time

from pypdfium2 import PdfDocument

from judgedesk.domain.errors import UserError

WORD = struct.Struct("<IIfffff")
LANGUAGES = {"pol": "pl", "eng": "en", "ukr": "uk", "vie": "vi"}


def serve(unit, file, emit):
    document = PdfDocument(file.whole(), password=(unit["passwords"] or [None])[0])
    text = document[unit["page"] - 1].get_textpage().get_text_range().replace("\r\n", "\n").strip()
    document.close()
    first = text.partition(" ")[0]
    if first == "DIE":
        os.abort()
    if first == "DIE200" and unit["dpi"] == 200:
        os.abort()
    if first.startswith("SLOW"):
        time.sleep(float(first[4:] or 0.3))
    if first == "REFUSE":
        raise UserError("page.damaged", page=unit["page"])
    if first == "HOG" and unit["dpi"] == 200:
        raise MemoryError
    if first == "LIE":
        emit("recognised", {"page": unit["page"], "text": 3})
        return
    languages, confidence = "+".join(unit["languages"]), 0.9
    if first.startswith("IN_"):  # its language is this one, and is found where it is to be found
        if unit["find_language"]:
            languages = first[3:]
        elif first[3:] not in languages:
            confidence = 0.4
    if first == "UNSURE":
        confidence = 0.5
    if first in ("BLANK", "PHOTO"):
        text, confidence = "", float(first == "BLANK")
    turned = 90 if first == "TURNED" else 0
    language = LANGUAGES.get(languages.split("+")[0], "")
    emit(
        "recognised",
        {
            "page": unit["page"], "text": f"{text} {languages}" if text else "", "languages": languages,
            "language": language if text else "", "confidence": confidence, "rotation": turned,
            "skew": 0.0, "width": 595.0, "height": 842.0,
        },
        _words(f"{text} {languages}" if text else "", turned),
    )  # fmt: skip


def _words(text, turned):
    """Ten points a letter: from left to right, or, on a page that lies on its side, upwards."""
    blob, at = b"", 0
    for word in text.split(" "):
        start, end = at, at + len(word)
        box = (100.0, 700.0 - 10 * end, 112.0, 700.0 - 10 * start) if turned else (10.0 * start, 80, 10.0 * end, 92)
        blob += WORD.pack(start, end, *box, 0.8) if word else b""
        at = end + 1
    return blob
