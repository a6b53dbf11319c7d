"""Words of exchange: kinds of records, states of what comes, names of fields, values of a record side by side."""

from PySide6.QtCore import QCoreApplication

from judgedesk.domain.errors import UserError
from judgedesk.ui.shell.words import Words


def kind_said(kind: str) -> str:
    """A kind of record, in the plural."""
    translate = QCoreApplication.translate
    return {
        "tags": translate("Exchange", "Tags"),
        "persons": translate("Exchange", "Persons"),
        "identities": translate("Exchange", "Identities and addresses"),
        "counts": translate("Exchange", "Counts"),
        "events": translate("Exchange", "Facts of the chronology"),
        "requests": translate("Exchange", "Requests to other states"),
        "folios": translate("Exchange", "Folios"),
        "tables": translate("Exchange", "Tables"),
        "table_persons": translate("Exchange", "Persons set in tables"),
        "table_identities": translate("Exchange", "Protected persons set in tables"),
    }.get(kind, kind)


def part_said(part: str) -> str:
    """What can go with a package."""
    translate = QCoreApplication.translate
    return {
        "tags": translate("Exchange", "Tags"),
        "people": translate("Exchange", "Persons and counts"),
        "chronology": translate("Exchange", "Chronology"),
        "requests": translate("Exchange", "Requests"),
        "folios": translate("Exchange", "Folios"),
        "tables": translate("Exchange", "Tables and their persons"),
    }.get(part, part)


def state_said(state: str, words: Words) -> str:
    """What becomes of something that comes."""
    translate = QCoreApplication.translate
    named = {
        "new": translate("Exchange", "new"),
        "known": translate("Exchange", "already here"),
        "same": translate("Exchange", "the same here"),
        "changed": translate("Exchange", "changed there"),
        "gone": translate("Exchange", "deleted there"),
        "inside": translate("Exchange", "inside another that comes"),
        "absent": translate("Exchange", "does not come, not here"),
        "withheld": translate("Exchange", "sealed, no key"),
        "decided": translate("Exchange", "was decided"),
        "conflict": translate("Exchange", "two values"),
        "submitted": translate("Exchange", "of the party, kept apart"),
        "converted": translate("Exchange", "made a tag of yours"),
    }
    return named.get(state) or (words.error(UserError(state)).what if "." in state else state)


def field_said(field: str) -> str:
    """The name of a field of a record."""
    translate = QCoreApplication.translate
    return {
        "stance": translate("Exchange", "Stance"),
        "note": translate("Exchange", "Note"),
        "element": translate("Exchange", "Element"),
        "count": translate("Exchange", "Count"),
        "defendant": translate("Exchange", "Accused"),
        "victim": translate("Exchange", "Injured party"),
        "quote": translate("Exchange", "Passage"),
        "when": translate("Exchange", "When"),
        "text": translate("Exchange", "Text"),
        "name": translate("Exchange", "Name"),
        "label": translate("Exchange", "Label"),
        "pseudonym": translate("Exchange", "Pseudonym"),
        "protected": translate("Exchange", "Protected"),
        "roles": translate("Exchange", "Roles"),
        "from": translate("Exchange", "From"),
        "to": translate("Exchange", "To"),
        "folio": translate("Exchange", "Folio"),
        "gone": translate("Exchange", "Deleted"),
        "page": translate("Exchange", "Page"),
        "precision": translate("Exchange", "Precision"),
        "persons": translate("Exchange", "Persons"),
    }.get(field, field)


def value_said(value: object) -> str:
    """A value of a field."""
    translate = QCoreApplication.translate
    if value is None or value == "" or value == []:
        return "–"
    if isinstance(value, bool):
        return translate("Exchange", "yes") if value else translate("Exchange", "no")
    stances = {"supports": translate("Exchange", "supports"), "contradicts": translate("Exchange", "against"),
               "context": translate("Exchange", "context")}  # fmt: skip
    if isinstance(value, list | tuple):
        return ", ".join(value_said(one) for one in value)
    return stances.get(str(value), str(value))
