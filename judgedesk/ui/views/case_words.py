"""What the check of a case and an erasure found, in words."""

from PySide6.QtCore import QCoreApplication


def problem_said(code: str, about: str, detail: str = "") -> str:
    """A problem of a check: what is wrong with what; its stored name where there is no word for it."""
    translate = QCoreApplication.translate
    said = {
        "audit.chain_broken": translate("CaseWords", "an event of the log was changed, removed or moved: {0}"),
        "audit.signature_wrong": translate("CaseWords", "an event of the log is not signed by who it names: {0}"),
        "audit.payload_changed": translate("CaseWords", "the content of an event was changed: {0}"),
        "audit.tail_cut": translate("CaseWords", "the end of the log was cut off"),
        "database.damaged": translate("CaseWords", "a database is damaged: {0}"),
        "database.missing": translate("CaseWords", "a database is missing: {0}"),
        "index.differs": translate("CaseWords", "the index does not match the pages: {0}"),
        "keys.changed": translate("CaseWords", "the keys of {0} are not as the log says"),
        "manifest.changed": translate("CaseWords", "the signed list of files was changed"),
        "manifest.missing": translate("CaseWords", "the signed list of files is missing"),
        "original.changed": translate("CaseWords", "an original was changed: {0}"),
        "original.missing": translate("CaseWords", "an original is missing: {0}"),
        "pages.missing": translate("CaseWords", "a document lacks pages: {0}"),
    }.get(code)
    return said.format(about) if said is not None else " ".join(part for part in (code, about, detail) if part)


def part_of_erasure(what: str) -> str:
    """A line of what goes or stays."""
    translate = QCoreApplication.translate
    return {
        "identity": translate("CaseWords", "names, aliases, addresses, numbers"),
        "log": translate("CaseWords", "contents of events in the log"),
        "questions": translate("CaseWords", "saved questions that name the person"),
        "pages": translate("CaseWords", "pages with a word of the name"),
        "notes": translate("CaseWords", "notes on tags that name the person"),
        "tags": translate("CaseWords", "tagged passages"),
        "counts": translate("CaseWords", "counts of the charge"),
        "records": translate("CaseWords", "records that name the person"),
        "events": translate("CaseWords", "chain of the log"),
    }.get(what, what)


def why_it_stays(why: str) -> str:
    """For what reason something is not erased."""
    translate = QCoreApplication.translate
    return {
        "court_file": translate("CaseWords", "the court's file is not the desk's to change"),
        "pseudonym": translate("CaseWords", "they stand under the pseudonym"),
        "by_hand": translate("CaseWords", "somebody's own words: change them by hand"),
        "chain": translate("CaseWords", "who did what and when stays; its content goes"),
    }.get(why, why)
