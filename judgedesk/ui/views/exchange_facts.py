"""What is said beside a package: what goes and what stays, who sent one that came, what became of it."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QCoreApplication

from judgedesk.app.exchange import Taken
from judgedesk.app.exchange_desks import Desk, in_words
from judgedesk.app.exchange_review import Review
from judgedesk.app.exchange_write import Choice, Foreseen, Left, Public, Written
from judgedesk.app.outgoing import Recipient
from judgedesk.domain.errors import UserError
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.exchange_words import kind_said
from judgedesk.ui.widgets.factlines import Fact

_MOST = 100
_WITH_NEXT = ("exchange.first_time", "exchange.other_key", "exchange.same_name")


def left_facts(heading: str, left: Sequence[Left], words: Words) -> Iterator[Fact]:
    """What stays or could not come in, each with its reason."""
    translate = QCoreApplication.translate
    for number, one in enumerate(left[:_MOST]):
        kind, colon, name = one.what.partition(":")
        named = f"{kind_said(kind)} {name}" if colon else one.what
        text = words.error(UserError(one.code, document=one.what, person=one.what))
        said = f"{text.what} {text.next}" if one.code in _WITH_NEXT else text.what
        yield Fact("" if number else heading, f"{named}: {said}", "warn")
    if len(left) > _MOST:
        yield Fact("", translate("Exchange", "… and more: {0}").format(words.number(len(left) - _MOST)))


def _how_many(number: int, of: int, words: Words) -> str:
    text = QCoreApplication.translate("Exchange", "Documents: {0} of {1}")
    return text.format(words.number(number), words.number(of))


def ahead_facts(choice: Choice, ahead: Foreseen, words: Words) -> Iterator[Fact]:
    """What goes and what stays, before it is written."""
    translate = QCoreApplication.translate
    documents = _how_many(len(ahead.documents), ahead.of, words)
    rows = "\n".join(f"{kind_said(kind)}: {words.number(number)}" for kind, number in ahead.rows.items())
    yield Fact(translate("Exchange", "Goes"), documents, "heading")
    yield Fact("", rows)
    stays = [translate("Exchange", "Findings and notes of chambers: never")]
    if not choice.identities:
        stays.append(translate("Exchange", "Sealed documents, identities and addresses of protected persons"))
    if not choice.originals:
        stays.append(translate("Exchange", "The documents themselves"))
    yield Fact(translate("Exchange", "Stays here"), "\n".join(stays))
    yield from left_facts(translate("Exchange", "Chosen and cannot go"), ahead.left, words)
    if choice.recipient is Recipient.SERVED:
        yield Fact("", translate("Exchange", "Every text is searched for protected persons first; a hit stops the "
                                 "package and is shown."), "small")  # fmt: skip


def own_facts(own: Public) -> Iterator[Fact]:
    """The user's own key."""
    translate = QCoreApplication.translate
    said = f"{in_words(own.fingerprint)}\n{own.fingerprint}"
    yield Fact(translate("Exchange", "Your fingerprint, to be read out by telephone"), said, "small")


def written_facts(made: Written, words: Words) -> Iterator[Fact]:
    """A package that was written."""
    translate = QCoreApplication.translate
    documents = _how_many(made.documents, made.of, words)
    yield Fact(
        translate("Exchange", "Written"), f"{made.path.name} · {documents} · {words.size(made.bytes)}", "heading"
    )
    yield Fact("", "\n".join(f"{kind_said(kind)}: {words.number(number)}" for kind, number in made.rows.items()))
    yield from left_facts(translate("Exchange", "Did not go"), made.left, words)
    yield Fact(translate("Exchange", "SHA-256, for the recipient to compare"),
               f"{made.sha256[:32]}\n{made.sha256[32:]}", "small")  # fmt: skip


def part_of_case(found: Review, words: Words) -> str:
    """How many of the sender's documents a package names, so that nobody takes it for the whole."""
    translate = QCoreApplication.translate
    here = _how_many(len(found.documents), found.of, words)
    if len(found.documents) < found.of:
        rest = translate("Exchange", "A part of the sender's case only; the list that travels names these documents.")
    else:
        rest = translate("Exchange", "All documents that the sender could send to you.")
    return f"{here}. {rest}"


def desk_facts(one: Desk | None) -> Iterator[Fact]:
    """A desk whose key is known here."""
    translate = QCoreApplication.translate
    if one is None:
        text = translate("Exchange", "No desk is known yet. Its key is kept when the first package goes or comes.")
        yield Fact("", text)
        return
    yield Fact(
        translate("Exchange", "Known desk"), " · ".join(part for part in (one.name, one.office) if part), "heading"
    )
    yield Fact(translate("Exchange", "Fingerprint, to be read out by telephone"), f"{one.words}\n{one.fingerprint}")
    yield Fact(translate("Exchange", "Known since"), f"{one.at[:10]} · {one.by}")
    text = translate(
        "Exchange",
        "A package from another key under this name is refused. Take the desk off the list only after the sender "
        "confirmed a new key by telephone.",
    )
    yield Fact("", text, "small")


def review_facts(found: Review, words: Words) -> Iterator[Fact]:
    """Who sent a package and what is to be known before it is taken in."""
    translate = QCoreApplication.translate
    who = " · ".join(one for one in (found.sender.name, found.sender.office) if one)
    yield Fact(translate("Exchange", "From"), who, "heading")
    said = f"{found.sender.words}\n{found.sender.fingerprint}"
    yield Fact(translate("Exchange", "Fingerprint of who signed"), said)
    yield Fact(translate("Exchange", "How much of the case it is"), part_of_case(found, words),
               "warn" if len(found.documents) < found.of else "")  # fmt: skip
    kind = translate("Exchange", "A party's package: documents and folios; its tags stay apart as a submission") \
        if found.kind == "party" else translate("Exchange", "Within a panel or office: records are merged")  # fmt: skip
    yield Fact(translate("Exchange", "Kind"), " · ".join(one for one in (kind, found.label) if one))
    yield Fact(translate("Exchange", "Made"), f"{found.made[:16].replace('T', ' ')} · {found.title}")
    if found.taken:
        yield Fact(
            "", translate("Exchange", "Taken in before: {0}; nothing comes twice.").format(found.taken[:10]), "warn"
        )
    yield from left_facts(translate("Exchange", "Please look"), found.warnings, words)
    if found.lacking:
        yield Fact(
            translate("Exchange", "On the sender's list, neither here nor coming"), "\n".join(found.lacking[:_MOST])
        )
    checked = translate("Exchange", "Every byte was checked against what the sender signed. Nothing is taken in yet.")
    yield Fact("", checked, "small")


def taken_facts(made: Taken, words: Words) -> Iterator[Fact]:
    """What came in."""
    translate = QCoreApplication.translate
    documents = translate("Exchange", "New documents: {0}").format(words.number(made.documents))
    yield Fact(translate("Exchange", "Taken in"), documents, "heading")
    yield Fact("", "\n".join(f"{kind_said(kind)}: {words.number(number)}" for kind, number in made.rows.items()))
    if made.deleted:
        said = translate("Exchange", "Of these deleted, as on the other desk: {0}")
        yield Fact("", said.format(words.number(made.deleted)), "warn")
    if made.submitted:
        said = translate("Exchange", "Passages of the party, kept apart: {0}")
        yield Fact("", said.format(words.number(made.submitted)))
    if made.conflicts:
        said = translate("Exchange", "Records with two values that wait for a choice: {0}")
        yield Fact("", said.format(words.number(len(made.conflicts))), "warn")
    yield from left_facts(translate("Exchange", "Could not come in"), made.left, words)
    failed = "\n".join(f"{one['path']}: {words.error(UserError(str(one['code']))).what}" for one in made.failed[:_MOST])
    yield Fact(translate("Exchange", "Files that could not be read"), failed, "warn")
    yield Fact("", translate("Exchange", "“Take back” undoes the records as one step; the documents stay."), "small")
