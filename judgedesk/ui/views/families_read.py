"""What the view of duplicates asks of the app, on worker threads; and likeness said in words, without a score."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

from PySide6.QtCore import QCoreApplication

from judgedesk.app import families as app
from judgedesk.app import folios, reading
from judgedesk.app.casefile import Case
from judgedesk.app.families import Comparison, Family, Member, Piece, Relation
from judgedesk.domain.folios import cited

_CONTEXT, _MOST = 40, 120
"""Letters shown around a change, and of a change."""


@dataclass(frozen=True, slots=True)
class Head:
    """The line above the members of a family."""

    family: Family


@dataclass(frozen=True, slots=True)
class Kin:
    """A member with what is to be said of it: where it lies in the file, and the name of the document it is like."""

    member: Member
    where: str
    closest: str
    last: bool


Row: TypeAlias = Head | Kin


@dataclass(frozen=True, slots=True)
class Change:
    """A place where two texts differ, with the words around it; `number` counts the changes from 1.

    `kind` is that of `Piece`, or ``misread`` for what looks like the same words misread.
    """

    number: int
    kind: str
    before_a: str
    text_a: str
    after_a: str
    before_b: str
    text_b: str
    after_b: str
    piece: Piece


@dataclass(frozen=True, slots=True)
class Compared:
    """Two documents side by side: `shared` is what they have in common, in words."""

    document_a: int
    document_b: int
    name_a: str
    name_b: str
    changes: Sequence[Change]
    misread: int
    shared: str
    cut: bool


def read_families(case: Case) -> list[Row]:
    """All families as rows, each under its line."""
    known = {line.id: line for line in reading.documents(case)}
    form = folios.form(case)
    rows: list[Row] = []
    for family in app.families(case):
        rows.append(Head(family))
        for number, member in enumerate(family.members, 1):
            line = known.get(member.document)
            ends = [folio for folio in (line.folio_first, line.folio_last) if folio] if line is not None else []
            where = "–".join(dict.fromkeys(ends))
            where = cited(line.volume, where, form) if line is not None and where else line.volume if line else ""
            closest = known.get(member.closest)
            name = closest.name if closest is not None else ""
            rows.append(Kin(member, where, name, number == len(family.members)))
    return rows


def read_differences(case: Case, document_a: int, document_b: int, *, all_changes: bool) -> Compared:
    """Two documents side by side; without `all_changes` what looks like the same words misread is left out."""
    comparison = app.differences(case, document_a, document_b)
    names = [reading.resolve(case, document).name for document in (document_a, document_b)]
    apart = [at for at, piece in enumerate(comparison.pieces) if piece.kind != "same"]
    misread = [at for at in apart if comparison.pieces[at].alike]
    shown = apart if all_changes else [at for at in apart if not comparison.pieces[at].alike]
    changes = [_change(comparison, at, number) for number, at in enumerate(shown, 1)]
    shared = shared_said(comparison)
    return Compared(document_a, document_b, names[0], names[1], changes, len(misread), shared, comparison.cut)


def _change(comparison: Comparison, at: int, number: int) -> Change:
    pieces = comparison.pieces
    piece = pieces[at]
    before = pieces[at - 1] if at and pieces[at - 1].kind == "same" else None
    after = pieces[at + 1] if at + 1 < len(pieces) and pieces[at + 1].kind == "same" else None
    return Change(
        number=number,
        kind="misread" if piece.alike else piece.kind,
        before_a=_tail(before.text_a) if before is not None else "",
        text_a=_middle(piece.text_a),
        after_a=_head(after.text_a) if after is not None else "",
        before_b=_tail(before.text_b) if before is not None else "",
        text_b=_middle(piece.text_b),
        after_b=_head(after.text_b) if after is not None else "",
        piece=piece,
    )


def _tail(text: str) -> str:
    return text if len(text) <= _CONTEXT else "… " + text[-_CONTEXT:].partition(" ")[2]


def _head(text: str) -> str:
    return text if len(text) <= _CONTEXT else text[:_CONTEXT].rpartition(" ")[0] + " …"


def _middle(text: str) -> str:
    half = _MOST // 2
    return text if len(text) <= _MOST else text[:half].rpartition(" ")[0] + " … " + text[-half:].partition(" ")[2]


# -- words ------------------------------------------------------------------------------------------------------------


def relation_said(kin: Kin) -> str:
    """What a member is to the document it is closest to."""
    translate, member = QCoreApplication.translate, kin.member
    said = {
        Relation.EXACT: translate("Families", "the same file, byte for byte"),
        Relation.SAME_TEXT: translate("Families", "the same words as {0}"),
        Relation.NEARLY: translate("Families", "nearly {0}"),
        Relation.SCAN_OF: translate("Families", "a scan of {0}"),
        Relation.SCANNED_AS: translate("Families", "scanned as {0}"),
        Relation.EXCERPT_OF: translate("Families", "stands within {0}"),
        Relation.CONTAINS: translate("Families", "holds {0} within it"),
    }[member.relation].format(kin.closest)
    if member.relation in (Relation.EXACT, Relation.SAME_TEXT):
        return said
    return said + "; " + likeness_said(member.similarity)


def likeness_said(similarity: float) -> str:
    """How much two texts share, in words: a figure would pretend to more than the count of letters tells."""
    translate = QCoreApplication.translate
    if similarity >= 0.99:
        return translate("Families", "hardly a word differs")
    if similarity >= 0.95:
        return translate("Families", "few words differ")
    if similarity >= 0.8:
        return translate("Families", "most words are shared")
    return translate("Families", "much is shared, much differs")


def shared_said(comparison: Comparison) -> str:
    """How much two documents share."""
    most = max(comparison.within_a, comparison.within_b)
    if most - comparison.similarity > 0.15:
        translate = QCoreApplication.translate
        if comparison.within_a > comparison.within_b:
            return translate("Families", "nearly all of the left stands in the right")
        return translate("Families", "nearly all of the right stands in the left")
    return likeness_said(comparison.similarity)
