"""A second trade for confined children: what texts that are stored already say beyond their words.

Nothing of it has to be believed: a child sends places and values, and the parent takes the quotation from its own text.
What it is asked (the source is JSON in UTF-8 unless said otherwise) and what it emits:

=========================================== =========================================================
``enrich`` steps; [[page id, text], …]       ``page`` …, ``signature`` a document
``pairs`` sizes, fresh, among; signatures    ``pairs`` …
``compare`` [pages, [pages, pages, …]]       ``verdicts``, the first document with each of the others
=========================================== =========================================================
"""

import json
import math
import os
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Any, TypeAlias

from judgedesk.domain.documents import split_page_id
from judgedesk.domain.errors import UserError
from judgedesk.ingest.batches import Emit
from judgedesk.ingest.file import File
from judgedesk.language import similar
from judgedesk.language.candidates import KINDS, MOST_A_PAGE, candidates
from judgedesk.language.differences import count_words, wording
from judgedesk.language.found import Found, word_list
from judgedesk.language.identify import LANGUAGES, identify

TRADE = "judgedesk.ingest.enriching:serve"
STEPS = ("languages", "candidates", "signatures")
"""What can be learnt of a page by itself."""

LONGEST_VALUE = 200

_PAIRS_AT_ONCE = 50_000
_MOST_SIGNATURES = 1 << 20
_LONGEST_SIGNATURE = 32 << 20


@dataclass(frozen=True, slots=True)
class PageLearnt:
    """A page's language, '' when it is not sure, and its candidates."""

    page: int
    language: str
    found: tuple[Found, ...]


@dataclass(frozen=True, slots=True)
class Signature:
    """Of the pages of one document in this unit: how many words they have, and their signature (see `similar`)."""

    document: int
    words: int
    minhash: bytes


@dataclass(frozen=True, slots=True)
class Pairs:
    """Positions of signatures worth comparing, the strongest first for each."""

    pairs: tuple[similar.Candidate, ...]


@dataclass(frozen=True, slots=True)
class Verdicts:
    """What the first document is to each of the others."""

    verdicts: tuple[similar.Verdict, ...]


Learnt: TypeAlias = PageLearnt | Signature | Pairs | Verdicts


def prepare() -> None:
    """Before confinement: the word lists may lie where a child can't read, and libraries must start no threads."""
    os.environ["OPENBLAS_NUM_THREADS"] = "1"
    for name in ("months", "numbers", "names"):
        word_list(name)
    import numpy  # noqa: F401 - loaded while its files can be read


def serve(unit: dict[str, Any], file: File | None, emit: Emit) -> None:
    """Do one unit."""
    if file is None:
        raise UserError("file.empty")
    if unit["do"] == "enrich":
        _enrich(json.loads(file.whole()), unit["steps"], emit)
    elif unit["do"] == "pairs":
        _pairs(file.whole(), unit["sizes"], unit["fresh"], unit["among"], emit)
    else:
        first, others = json.loads(file.whole())
        mine = wording(first)
        verdicts = [similar.judged(mine, wording(other)) for other in others]
        emit("verdicts", {"verdicts": [[v.relation.value, v.similarity, v.within_a, v.within_b] for v in verdicts]})


def _enrich(pages: list[tuple[int, str]], steps: list[str], emit: Emit) -> None:
    for identifier, text in pages:
        language, sure = identify(text) if "languages" in steps else ("", False)
        found = candidates(text) if "candidates" in steps else []
        kept = [list(one) for one in found if len(one.value) <= LONGEST_VALUE]
        emit("page", {"page": identifier, "language": language if sure else "", "found": kept})
    if "signatures" in steps:
        for document, group in groupby(pages, key=lambda page: split_page_id(page[0])[0]):
            texts = [text for _, text in group]
            fields = {"document": document, "words": sum(map(count_words, texts))}
            emit("signature", fields, similar.signature(texts))


def _pairs(joined: bytes, sizes: list[int], fresh: list[int], among: list[int] | None, emit: Emit) -> None:
    signatures, at = [], 0
    for size in sizes:
        signatures.append(joined[at : at + size])
        at += size
    found = similar.candidates(signatures, fresh, among)
    for first in range(0, len(found) or 1, _PAIRS_AT_ONCE):
        emit("pairs", {"pairs": found[first : first + _PAIRS_AT_ONCE]})


def checked(kind: str, untrusted: Mapping[str, object], blob: bytes) -> Learnt:
    """The message, typed.

    Raises:
        ValueError: a field is missing, of the wrong type or beyond its bound.
    """
    try:
        if kind == "page":
            return _page(untrusted)
        if kind == "signature":
            return _signature(untrusted, blob)
        if kind == "pairs":
            return Pairs(tuple(_pair(entry) for entry in _list(untrusted["pairs"], _PAIRS_AT_ONCE)))
        if kind == "verdicts":
            return Verdicts(tuple(_verdict(entry) for entry in _list(untrusted["verdicts"], 1000)))
    except (KeyError, TypeError) as error:
        raise ValueError(kind) from error
    raise ValueError("kind")


def _list(untrusted: object, longest: int) -> list[Any]:
    if not isinstance(untrusted, list) or len(untrusted) > longest:
        raise ValueError("list")
    return untrusted


def _whole(untrusted: object, high: int) -> int:
    if type(untrusted) is not int or not 0 <= untrusted <= high:
        raise ValueError("number")
    return untrusted


def _share(untrusted: object) -> float:
    if not isinstance(untrusted, int | float) or not math.isfinite(untrusted) or not 0 <= untrusted <= 1:
        raise ValueError("share")
    return float(untrusted)


def _page(untrusted: Mapping[str, object]) -> PageLearnt:
    language = untrusted["language"]
    if language != "" and language not in LANGUAGES:
        raise ValueError("language")
    found = tuple(_found(entry) for entry in _list(untrusted["found"], MOST_A_PAGE))
    return PageLearnt(_whole(untrusted["page"], 1 << 62), str(language), found)


def _found(untrusted: object) -> Found:
    start, end, kind, value = _list(untrusted, 4)
    first = _whole(start, 1 << 30)
    if kind not in KINDS or not isinstance(value, str) or not 0 < len(value) <= LONGEST_VALUE:
        raise ValueError("found")
    value.encode("utf-8")  # a lone surrogate is a UnicodeEncodeError, which is a ValueError
    return Found(first, _whole(end, first + 1000), kind, value)


def _signature(untrusted: Mapping[str, object], blob: bytes) -> Signature:
    if len(blob) % 4 or not 4 * similar.PERMUTATIONS <= len(blob) <= _LONGEST_SIGNATURE:
        raise ValueError("signature")
    return Signature(_whole(untrusted["document"], 1 << 42), _whole(untrusted["words"], 1 << 40), blob)


def _pair(untrusted: object) -> similar.Candidate:
    first, second, strength = _list(untrusted, 3)
    later = _whole(second, _MOST_SIGNATURES)
    earlier = _whole(first, later)
    if earlier == later:
        raise ValueError("pair")
    return earlier, later, _share(strength)


def _verdict(untrusted: object) -> similar.Verdict:
    relation, similarity, within_a, within_b = _list(untrusted, 4)
    return similar.Verdict(similar.Relation(relation), _share(similarity), _share(within_a), _share(within_b))
