"""The real reader, except that what stands on a page decides what becomes of it."""

import os
import time

from judgedesk.ingest import pdf, trade

_read = pdf._read


def _struck(document, number):
    found = _read(document, number)
    if "ABORT" in found["text"]:
        os.abort()
    if "HANG" in found["text"]:
        time.sleep(3600)
    if "HOG" in found["text"]:
        held = []
        while True:
            held.append(bytearray(16 << 20))
    return found


def serve(unit, file, emit):
    pdf._read = _struck
    trade.serve(unit, file, emit)
