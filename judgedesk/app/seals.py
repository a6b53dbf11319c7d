"""Sealing documents, and the table of what intents do when they are carried out."""

from collections.abc import Mapping

from judgedesk.domain.changes import Changes
from judgedesk.store import intents, sealing
from judgedesk.store.casefile import CaseFile
from judgedesk.store.intents import Step

STEPS: Mapping[str, Step] = {"rows": intents.apply_rows, "seal": sealing.carry_out_seal}


def seal_document(file: CaseFile, document: int) -> Changes:
    """Move a document with its pages, index and tags into the sealed compartment. Older backups still hold it.

    Raises:
        UserError: ``keys.not_yours``, ``document.unknown``, ``document.sealed``, ``document.arriving``.
    """
    sealing.seal(file, document)
    intents.carry_out(file, STEPS)
    return Changes(frozenset({"documents", "tags"}), (str(document),))
