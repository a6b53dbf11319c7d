"""The real reader, except that page 7 kills it."""

import os

from judgedesk.ingest import pdf, trade

_read = pdf._read


def _deadly(document, number):
    if number == 7:
        os.abort()
    return _read(document, number)


def serve(unit, file, emit):
    pdf._read = _deadly
    trade.serve(unit, file, emit)
