"""Where something is written, as courts cite it: a basis of the packs in the reader's language."""

import re
from functools import lru_cache

_OF_MONTH = ("stycznia", "lutego", "marca", "kwietnia", "maja", "czerwca", "lipca", "sierpnia", "września",
             "października", "listopada", "grudnia")  # fmt: skip
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_SEVERAL = re.compile(r", \d{2,}|^\d+\w*–\d{2,}|and following")
_OTHER_CODE = re.compile(r", (?=K[A-Z]{1,2} \d)")
_FOLLOWING = re.compile("and following|ff. accordingly")
_PARAGRAPH = re.compile(r"(?<=\d)\((\d+)\)(?:–\((\d+)\))?")
_POINT = re.compile(r"pkt (\d+)")
_OTHERS = {"Directive": "dyrektywy", "CETS": "Konwencji CETS", "UNTOC": "Konwencji UNTOC",
           "Palermo Protocol": "Protokołu z Palermo"}  # fmt: skip
_OTHER = re.compile(rf"({'|'.join(_OTHERS)})( \d\S*)?(?: art(?:s|\.) (.+))?")
_IN_POLISH = (
    (r"MLA Convention 2000(?: art(?:s|\.) ([^;]+))?", "konwencji UE o pomocy prawnej z 2000 r."),
    (r"Dir(?: \(EU\))? (\d{4}/\d+)(?: art(?:s|\.) ([^;]+))?", "dyrektywy {0}"),
    (r"Reg \(EU\) (\d{4}/\d+)(?: art(?:s|\.) ([^;]+))?", "rozporządzenia (UE) {0}"),
    (r"FD (\d{4}/\d+)/JHA(?: art(?:s|\.) ([^;]+))?", "decyzji ramowej {0}/WSiSW"),
    (r"Trafficking Protocol(?: art(?:s|\.) ([^;]+))?", "Protokołu z Palermo"),
    (r"Consular Law of 25\.06\.2015(?: art(?:s|\.) ([^;]+))?", "ustawy z dnia 25 czerwca 2015 r. – Prawo konsularne"),
)
_WHOLE_IN_POLISH = {"konwencji": "konwencja", "dyrektywy": "dyrektywa", "rozporządzenia": "rozporządzenie",
                    "decyzji": "decyzja", "ramowej": "ramowa", "Protokołu": "Protokół", "ustawy": "ustawa"}  # fmt: skip
_ALONE_IN_POLISH = {"bilateral treaties": "umowy dwustronne", "customary": "praktyka",
                    "Protocol of 16.10.2001": "protokół z 16 października 2001 r."}  # fmt: skip
_TREATY_PART = re.compile(r"TCA Part Three Title ([IVX]+) \(arts (\d+–\d+)\)(.*)")
_ACT = re.compile(r"Act of (\d+) (\w{3})\w* (\d{4})(?: art(?:s|\.) (.+))?")


_CODES = {"KPK": "k.p.k.", "KK": "k.k.", "KKW": "k.k.w."}


def provided(provision: str, language: str) -> str:
    """A provision of the packs (``art. 189a § 1 w zw. z art. 115 § 22 KK``) as papers of a language cite it."""
    if language == "pl":
        return re.sub(r"\b(KPK|KKW|KK)\b", lambda code: _CODES[code[0]], provision)
    return _POINT.sub(r"(\1)", provision.replace("w zw. z", "in conjunction with"))


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
            return f"art. {_FOLLOWING.sub('i nast.', rest)} {'.'.join(code.lower())}."
        pointed = _POINT.sub(r"(\1)", rest)
        return f"{'arts' if _SEVERAL.search(rest) else 'art.'} {pointed} {code}"
    act, other = _ACT.fullmatch(part), _OTHER.fullmatch(part)
    if language == "pl" and act is not None and act[2] in _MONTHS:
        articles = f"art. {act[4]} " if act[4] else ""
        return f"{articles}ustawy z dnia {act[1]} {_OF_MONTH[_MONTHS.index(act[2])]} {act[3]} r."
    if language == "pl" and other is not None:
        articles = f"art. {_paragraphs(other[3])} " if other[3] else ""
        return f"{articles}{_OTHERS[other[1]]}{other[2] or ''}"
    return _treaty(part) if language == "pl" else part


def _paragraphs(articles: str) -> str:
    """``18(4)–(5)`` as Polish papers write it."""
    return _PARAGRAPH.sub(lambda one: f" ust. {one[1]}" + (f"–{one[2]}" if one[2] else ""), articles)


def _treaty(part: str) -> str:
    """Treaties and acts of the Union in Polish: with articles in the genitive, alone in the nominative."""
    if part in _ALONE_IN_POLISH:
        return _ALONE_IN_POLISH[part]
    if title := _TREATY_PART.fullmatch(part):
        annex = title[3].replace("Annex", "załącznik")
        return f"art. {title[2]} umowy o handlu i współpracy (część trzecia, tytuł {title[1]}){annex}"
    for pattern, named in _IN_POLISH:
        found = re.fullmatch(pattern, part)
        if found is None:
            continue
        *number, articles = found.groups()
        said = named.format(*number)
        if not articles:
            return " ".join(_WHOLE_IN_POLISH.get(word, word) for word in said.split())
        articles, _, annex = articles.partition(", Annex")
        return f"art. {_paragraphs(articles)} {said}" + (f", załącznik{annex}" if annex else "")
    return part
