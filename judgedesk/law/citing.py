"""Where something is written, as courts cite it: a basis of the packs in the reader's language."""

import re
from functools import lru_cache

_OF_MONTH = ("stycznia", "lutego", "marca", "kwietnia", "maja", "czerwca", "lipca", "sierpnia", "września",
             "października", "listopada", "grudnia")  # fmt: skip
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_SEVERAL = re.compile(r", \d{2,}|^\d+\w*–\d{2,}|and following")
_OTHER_CODE = re.compile(r", (?=K[A-Z]{1,2} \d)")
_POINT = re.compile(r"pkt (\d+)")
_OTHERS = {"Directive": "dyrektywy", "CETS": "Konwencji CETS", "UNTOC": "Konwencji UNTOC",
           "Palermo Protocol": "Protokołu z Palermo"}  # fmt: skip
_OTHER = re.compile(rf"({'|'.join(_OTHERS)})( \d\S*)?(?: art(?:s|\.) (.+))?")
_ACT = re.compile(r"Act of (\d+) (\w{3})\w* (\d{4})(?: art(?:s|\.) (.+))?")


def shown(basis: str, language: str) -> str:
    """A basis as lists and alerts show it: in English short, as the packs write it; in Polish as papers cite it."""
    return cited(basis, language) if language == "pl" else basis


@lru_cache(maxsize=512)
def cited(basis: str, language: str) -> str:
    """A basis as the packs write it (``KPK 185a``, ``Act of 28 Nov 2014 arts 3–17``) as papers cite it."""
    return "; ".join(
        ", ".join(_cited(part.strip(), language) for part in _OTHER_CODE.split(run)) for run in basis.split(";")
    )


def _cited(part: str, language: str) -> str:
    code, _, rest = part.partition(" ")
    if code in ("KPK", "KK", "KKW") and rest:
        if language == "pl":
            return f"art. {rest.replace('and following', 'i nast.')} {'.'.join(code.lower())}."
        pointed = _POINT.sub(r"(\1)", rest)
        return f"{'arts' if _SEVERAL.search(rest) else 'art.'} {pointed} {code}"
    act, other = _ACT.fullmatch(part), _OTHER.fullmatch(part)
    if language == "pl" and act is not None and act[2] in _MONTHS:
        articles = f"art. {act[4]} " if act[4] else ""
        return f"{articles}ustawy z dnia {act[1]} {_OF_MONTH[_MONTHS.index(act[2])]} {act[3]} r."
    if language == "pl" and other is not None:
        articles = f"art. {other[3]} " if other[3] else ""
        return f"{articles}{_OTHERS[other[1]]}{other[2] or ''}"
    return part
