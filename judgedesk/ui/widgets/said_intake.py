"""Acts on folios, on boxes to be blacked out, on the papers of a volume and on questions kept, by name, for undo."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication


def intake_act_said(kind: str, facts: Mapping[str, str]) -> str:
    """What an undo would take back: ``folio k. 413 given to t. VII k. 412``; '' for other kinds of acts."""
    translate = QCoreApplication.translate
    cite, folio, name, volume = (facts.get(fact, "") for fact in ("cite", "folio", "name", "volume"))
    said = {
        "folio.corrected": translate("Said", "folio {1} given to {0}")
        if folio
        else translate("Said", "{0} without a folio"),
        "folio.released": translate("Said", "the stamp of {0} counting again"),
        "folio.form": translate("Said", "another form of citing folios"),
        "volume.set": translate("Said", "documents put into volume {3}")
        if volume
        else translate("Said", "documents taken out of their volume"),
        "page.layer_shown": translate("Said", "{0} shown by OCR's text")
        if facts.get("layer") == "ocr"
        else translate("Said", "{0} shown by the file's own text"),
        "page.turned": translate("Said", "turning of {0} for reading"),
        "document.paired": translate("Said", "{2} as a translation"),
        "search.saved": translate("Said", "keeping of the question “{2}”"),
        "search.renamed": translate("Said", "renaming of the question to “{2}”"),
        "search.dropped": translate("Said", "dropping of the question “{2}”"),
        "search.watched": translate("Said", "watching of the question “{2}”"),
        "search.unwatched": translate("Said", "end of watching the question “{2}”"),
        "redaction.added": translate("Said", "box on {0}"),
        "redaction.added_all": translate("Said", "boxes on {2}"),
        "redaction.removed": translate("Said", "removal of the box on {0}"),
        "segments.accepted": translate("Said", "papers of {2} accepted"),
        "segments.rejected": translate("Said", "papers of {2} rejected"),
        "segments.moved": translate("Said", "boundary moved in {2}"),
        "segments.described": translate("Said", "paper of {2} named"),
        "segments.added": translate("Said", "paper added to {2}"),
    }.get(kind, "")
    return said.format(cite, folio, name, volume)
