"""Whose account, number or payroll a table is: proposed from the words over it."""

import re
from typing import Final

from judgedesk.app.casefile import Case
from judgedesk.app.parties import Parties
from judgedesk.app.tables_found import FoundTable
from judgedesk.language import amounts
from judgedesk.store import evidence

_PHONE: Final = re.compile(r"(?<![\w-])\+?\d{2,3}(?:[ -]\d{3}){2,3}(?![\w-])")
_HOLDER: Final = re.compile(
    r"(?:posiadacz\w*|w[łl]a[śs]ciciel\w*|account holder|holder|kontoinhaber|titular\w*|власник\w*|"
    r"zleceniodawca|pracodawca|employer|arbeitgeber|angajator)\s{0,2}:?\s{1,3}([^.\n;,]{3,80})",
    re.IGNORECASE,
)


def owner_of(case: Case, found: FoundTable) -> str:
    """What the words over a table name as its owner: the holder of an account, the number whose calls it lists, the
    only one of the case who is named there in full; '' where nothing does.
    """
    text = found.caption
    if found.kind == "calls":
        number = _PHONE.search(text)
        return number[0] if number else ""
    holder = _HOLDER.search(text)
    if holder:
        return holder[1].strip()
    paid = any(column.role in ("amount", "gross", "withheld") for column in found.columns)
    return Parties(case).named_in(text) if found.kind == "roster" and paid else ""


def currency_of(found: FoundTable) -> str:
    """The currency that a heading or the words over a table name, or ''."""
    for column in found.columns:
        if column.role and (named := amounts.currency_in(column.heading)):
            return named
    said = re.search(
        r"(?:walut\w*|currency|w[äa]hrung|moned\w*|валют\w*)\W{1,3}(\w{2,4})", found.caption, re.IGNORECASE
    )
    if said and (named := amounts.currency_in(said[1])):
        return named
    return "PLN" if re.search(r"\bw z[łl]otych\b", found.caption, re.IGNORECASE) else ""


def kept(case: Case, owner: str) -> str:
    """The owner as it is stored for all to read: of somebody who is protected the pseudonym, or the id."""
    known = {one.id: one for one in evidence.persons(case.file)}.get(Parties(case).of(owner).person) if owner else None
    return (known.pseudonym or known.id) if known is not None and known.protected else owner


def called(case: Case, owner: str) -> str:
    """What lists call the owner: a person of the case, or the words as printed."""
    return Parties(case).of(owner).label if owner else ""
