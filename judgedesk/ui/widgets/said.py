"""How stored values are said: kinds of file, states of a document, roles, audit events."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from judgedesk.domain.documents import DocumentState
from judgedesk.domain.roles import Role
from judgedesk.ui.widgets.said_hearings import hearing_event_said

if TYPE_CHECKING:
    from judgedesk.app.reading import DocumentLine


def kind_said(kind: str) -> str:
    """A document's kind in the words of the desk; the stored name where it is already a word people use."""
    translate = QCoreApplication.translate
    said = {
        "pdf": "PDF",
        "docx": "Word",
        "text": translate("Said", "Text"),
        "txt": translate("Said", "Text"),
        "image": translate("Said", "Picture"),
        "mail": translate("Said", "Mail"),
        "eml": translate("Said", "Mail"),
        "html": translate("Said", "Web page"),
        "sheet": translate("Said", "Sheet"),
        "xlsx": translate("Said", "Sheet"),
        "csv": translate("Said", "Sheet"),
        "zip": translate("Said", "Archive"),
        "archive": translate("Said", "Archive"),
        "audio": translate("Said", "Sound"),
        "calendar": translate("Said", "Calendar"),
        "chat": translate("Said", "Chat"),
        "contacts": translate("Said", "Contacts"),
        "doc": "Word",
        "duplicate": translate("Said", "Duplicate"),
        "mailbox": translate("Said", "Mailbox"),
        "markdown": translate("Said", "Text"),
        "odt": translate("Said", "Written text"),
        "rtf": translate("Said", "Written text"),
        "slides": translate("Said", "Slides"),
        "transcript": translate("Said", "Transcript"),
        "unknown": translate("Said", "unknown"),
        "video": translate("Said", "Film"),
    }
    return said.get(kind, kind)


def state_said(line: "DocumentLine") -> str:
    """How far a document has come, in words."""
    translate = QCoreApplication.translate
    if line.sealed or line.state == DocumentState.SEALED:
        return translate("Said", "sealed")
    if line.state == DocumentState.ARRIVING:
        return translate("Said", "being read")
    if line.state == DocumentState.FAILED:
        return translate("Said", "could not be read")
    if line.state == DocumentState.PENDING:
        return translate("Said", "waits to be read")
    return translate("Said", "searchable")


def role_said(role: Role) -> str:
    """A role's name."""
    translate = QCoreApplication.translate
    return {
        Role.JUDGE: translate("Said", "Judge"),
        Role.LAY_JUDGE: translate("Said", "Lay judge"),
        Role.PROSECUTOR: translate("Said", "Prosecutor"),
        Role.CLERK: translate("Said", "Clerk"),
        Role.READER: translate("Said", "Reader"),
    }[role]


def event_said(kind: str) -> str:
    """An audit event's kind in words; its stored name where the desk has no word for it."""
    translate = QCoreApplication.translate
    return (
        {
            "assessment.set": translate("Said", "individual assessment noted"),
            "case.created": translate("Said", "case created"),
            "backup.made": translate("Said", "backup made"),
            "case.closed": translate("Said", "case closed"),
            "case.verified": translate("Said", "case checked for damage"),
            "charge_facts.set": translate("Said", "charge described"),
            "compelled.added": translate("Said", "compelled act entered"),
            "compelled.changed": translate("Said", "compelled act changed"),
            "compelled.removed": translate("Said", "compelled act removed"),
            "contradiction.contradiction": translate("Said", "pair marked as a contradiction"),
            "contradiction.explained": translate("Said", "pair marked as explained"),
            "contradiction.removed": translate("Said", "mark on a pair removed"),
            "deadline.added": translate("Said", "deadline entered"),
            "deadline.met": translate("Said", "deadline met"),
            "deadline.removed": translate("Said", "deadline removed"),
            "document.imported": translate("Said", "document imported"),
            "document.sealed": translate("Said", "document sealed"),
            "bundle.made": translate("Said", "bundle made"),
            "exchange.chosen": translate("Said", "choice between two values"),
            "exchange.taken": translate("Said", "package taken in"),
            "exchange.desk_known": translate("Said", "key of another desk kept"),
            "exchange.desk_removed": translate("Said", "desk taken off the known ones"),
            "exhibit.checked": translate("Said", "bytes of an exhibit compared"),
            "duty.set": translate("Said", "duty to an injured party noted"),
            "folder.unwatched": translate("Said", "folder no longer watched"),
            "folder.watched": translate("Said", "folder watched"),
            "finding.common": translate("Said", "finding of the panel set"),
            "fact.added": translate("Said", "fact entered"),
            "fact.changed": translate("Said", "fact changed"),
            "fact.removed": translate("Said", "fact removed"),
            "fact.scoped": translate("Said", "scope of a fact changed"),
            "finding.set": translate("Said", "finding set"),
            "finding.shared": translate("Said", "finding shared with the panel"),
            "folio.corrected": translate("Said", "folio corrected"),
            "folio.form": translate("Said", "form of folios chosen"),
            "folio.released": translate("Said", "stamp counting again"),
            "leak.overridden": translate("Said", "guard overridden for a paper"),
            "identities.granted": translate("Said", "key to identities given to a clerk"),
            "identities.revoked": translate("Said", "key to identities taken back"),
            "import.begun": translate("Said", "import begun"),
            "import.cancelled": translate("Said", "import stopped"),
            "import.done": translate("Said", "import finished"),
            "lock.set": translate("Said", "time of locking chosen"),
            "measure.added": translate("Said", "measure entered"),
            "measure.applied_for": translate("Said", "measure applied for"),
            "measure.arranged": translate("Said", "measure arranged"),
            "measure.carried_out": translate("Said", "measure carried out"),
            "measure.changed": translate("Said", "measure changed"),
            "measure.considered": translate("Said", "measure considered"),
            "measure.granted": translate("Said", "measure granted"),
            "measure.lapsed": translate("Said", "measure lapsed"),
            "measure.refused": translate("Said", "measure refused"),
            "measure.removed": translate("Said", "measure removed"),
            "ocr.again": translate("Said", "pages put back for OCR"),
            "ocr.languages": translate("Said", "languages of scans set"),
            "ocr.read": translate("Said", "pages read by OCR"),
            "outline.added": translate("Said", "question to a person added"),
            "outline.begun": translate("Said", "questions to a person begun"),
            "outline.carried": translate("Said", "question carried to another person"),
            "outline.changed": translate("Said", "question to a person changed"),
            "outline.dropped": translate("Said", "question to a person taken out"),
            "outline.moved": translate("Said", "question to a person moved"),
            "outline.noted": translate("Said", "note to a question written"),
            "outline.removed": translate("Said", "questions to a person removed"),
            "outline.shared": translate("Said", "questions put with the case"),
            "outline.state": translate("Said", "what became of a question noted"),
            "document.paired": translate("Said", "translation put beside its original"),
            "page.layer_shown": translate("Said", "other text of a page shown"),
            "page.turned": translate("Said", "page turned for reading"),
            "paper.printed": translate("Said", "paper printed"),
            "paper.written": translate("Said", "paper written out"),
            "passwords.added": translate("Said", "passwords kept"),
            "count.joined": translate("Said", "counts joined"),
            "count.split": translate("Said", "count split"),
            "count.sequence": translate("Said", "counts set in a sequence, or taken out of it"),
            "person.erased": translate("Said", "person erased"),
            "questioning.added": translate("Said", "questioning entered"),
            "questioning.removed": translate("Said", "questioning removed"),
            "person.added": translate("Said", "person entered"),
            "person.changed": translate("Said", "person changed"),
            "person.merged": translate("Said", "persons merged"),
            "person.removed": translate("Said", "person removed"),
            "redaction.added": translate("Said", "box to be blacked out put on a page"),
            "redaction.added_all": translate("Said", "boxes to be blacked out put on a document"),
            "redaction.removed": translate("Said", "box to be blacked out removed"),
            "redaction.written": translate("Said", "disclosure copy written"),
            "reclassification.dropped": translate("Said", "note for reclassification removed"),
            "reclassification.noted": translate("Said", "note for reclassification written"),
            "records.applied": translate("Said", "records applied"),
            "recovery.made": translate("Said", "recovery key made"),
            "recovery.removed": translate("Said", "recovery key taken back"),
            "recovery.used": translate("Said", "recovery key used"),
            "redo": translate("Said", "done again"),
            "search.dropped": translate("Said", "question dropped"),
            "search.renamed": translate("Said", "question renamed"),
            "search.saved": translate("Said", "question kept"),
            "search.sealed": translate("Said", "questions moved to the sealed part"),
            "search.unwatched": translate("Said", "question no longer watched"),
            "search.watched": translate("Said", "question watched"),
            "sealed.consulted": translate("Said", "sealed item looked at"),
            "sealed.names_shown": translate("Said", "true names switched on"),
            "segments.accepted": translate("Said", "papers accepted"),
            "segments.added": translate("Said", "paper added"),
            "segments.described": translate("Said", "paper named"),
            "segments.moved": translate("Said", "boundary of a paper moved"),
            "segments.rejected": translate("Said", "papers rejected"),
            "sensitive.marked": translate("Said", "marked as sensitive"),
            "sensitive.shown": translate("Said", "veiled page looked at"),
            "sensitive.unmarked": translate("Said", "mark as sensitive taken away"),
            "submission.converted": translate("Said", "party's passage made a tag"),
            "table.changed": translate("Said", "columns of a table changed"),
            "table.confirmed": translate("Said", "table confirmed"),
            "table.person_set": translate("Said", "persons of rows set by hand"),
            "table.removed": translate("Said", "table taken away"),
            "tag.added": translate("Said", "passage tagged"),
            "transcript.attached": translate("Said", "transcript attached"),
            "transcript.detached": translate("Said", "transcript taken away"),
            "tag.changed": translate("Said", "tag changed"),
            "tag.removed": translate("Said", "tag removed"),
            "tags.added": translate("Said", "passages tagged at once"),
            "undo": translate("Said", "undone"),
            "untested.set": translate("Said", "note on untested testimony"),
            "user.added": translate("Said", "user added"),
            "user.passphrase": translate("Said", "passphrase changed"),
            "user.refused": translate("Said", "wrong passphrases"),
            "user.renewed": translate("Said", "user given new keys"),
            "user.removed": translate("Said", "user removed"),
            "volume.set": translate("Said", "volume set"),
            "worksheet.answered": translate("Said", "question of a comparison answered"),
        }.get(kind)
        or hearing_event_said(kind)
        or kind
    )


def paper_said(paper: str) -> str:
    """What a paper that was written out is; its stored name where the desk has no word for it."""
    translate = QCoreApplication.translate
    return {
        "batch": translate("Said", "counts of a list of terms"),
        "hits": translate("Said", "passages found"),
        "ledger": translate("Said", "ledger of the file"),
        "bundle": translate("Said", "bundle for trial"),
        "bundle specification": translate("Said", "specification of a bundle"),
        "exchange": translate("Said", "exchange package"),
        "identity": translate("Said", "public key"),
        "redaction": translate("Said", "disclosure copy"),
        "redactions": translate("Said", "redaction log"),
    }.get(paper, paper)


def part_said(part: str) -> str:
    """Which part of the case file holds something."""
    translate = QCoreApplication.translate
    return {
        "case": translate("Said", "file"),
        "sealed": translate("Said", "sealed part"),
        "chambers": translate("Said", "chambers"),
    }.get(part, part)


def act_said(kind: str, cite: str, element: str) -> str:
    """What an undo would take back, by name: ``tag k. 412 as deception``."""
    translate = QCoreApplication.translate
    if kind == "tag.added" and cite and element:
        return translate("Said", "tag {0} as {1}").format(cite, element)
    if kind == "tag.added" and cite:
        return translate("Said", "tags at {0}").format(cite)
    if kind == "tag.changed" and cite:
        return translate("Said", "change of the tag at {0}").format(cite)
    if kind == "tag.removed" and cite:
        return translate("Said", "removal of the tag at {0}").format(cite)
    if kind == "exchange.taken" and cite:
        return translate("Said", "the package from {0}").format(cite)
    if kind == "exchange.chosen" and cite:
        return translate("Said", "choice on {0}").format(cite)
    if kind == "fact.added" and cite:
        return translate("Said", "the fact “{0}”").format(cite)
    if kind in ("fact.changed", "fact.scoped") and cite:
        return translate("Said", "change of the fact “{0}”").format(cite)
    if kind == "fact.removed" and cite:
        return translate("Said", "removal of the fact “{0}”").format(cite)
    if kind.startswith("measure.") and element:
        return translate("Said", "{0}, {1}").format(event_said(kind), element)
    if kind == "person.added" and cite:
        return translate("Said", "the person {0}").format(cite)
    if kind == "person.changed" and cite:
        return translate("Said", "change of {0}").format(cite)
    if kind == "person.removed" and cite:
        return translate("Said", "removal of {0}").format(cite)
    if kind == "person.merged" and cite:
        return translate("Said", "merge {0}").format(cite)
    if kind in ("count.joined", "count.split", "count.sequence") and cite:
        return translate("Said", "{0}, {1}").format(event_said(kind), cite)
    if kind == "sensitive.marked" and cite:
        return translate("Said", "mark on {0}").format(cite)
    if kind == "sensitive.unmarked" and cite:
        return translate("Said", "removal of the mark on {0}").format(cite)
    if kind in ("finding.set", "finding.common", "finding.shared") and element:
        return translate("Said", "finding on {0}").format(element)
    return event_said(kind)
