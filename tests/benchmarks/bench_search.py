"""How fast and how truly questions are answered, held against a scan of all text that shares no code with the desk."""

import random
import re
import time
import unicodedata
from collections import Counter
from pathlib import Path

from bench_import import PASSPHRASE, USER
from table import head, line, percentile

from judgedesk.app import casefile, finding
from judgedesk.app.casefile import Case

Page = tuple[int, int]
SPECIAL = str.maketrans({"ł": "l", "đ": "d", "ø": "o", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "ð": "d", "þ": "th"})
MARKS = re.compile(
    "[" + "".join(chr(code) for code in range(0x300, 0x1F000) if unicodedata.combining(chr(code))) + "]+"
)
WORD = re.compile(r"[^\W_]+")


def plain(text: str) -> str:
    """Words in small letters without accents, words broken at a line end made whole: an own, simple reading."""
    text = unicodedata.normalize("NFC", text).replace("\u00ad\n", "")
    text = re.sub(r"(?<=[^\W\d_])[-\u2010]\n[ \t]*(?=[^\W\d_])(?=\w)(?![A-ZŻŹĆĄŚĘŁÓŃ])", "", text)
    text = unicodedata.normalize("NFC", MARKS.sub("", unicodedata.normalize("NFKD", text.lower()))).translate(SPECIAL)
    return f" {' '.join(WORD.findall(text))} "


def bench_search(path: Path, number: int) -> None:
    """Times per kind of question, then recall and precision of `number` words and phrases."""
    with casefile.open_case(path, USER, PASSPHRASE, write=False) as case:
        rows = case.file.reading().execute("SELECT id, text FROM pages ORDER BY id")
        began = time.perf_counter()
        pages = {(row[0] >> 20, row[0] & ((1 << 20) - 1)): plain(row[1]) for row in rows}
        head(f"search in {len(pages)} pages")
        line("the scan's own reading", f"{time.perf_counter() - began:.1f} s")
        counted = Counter(word for text in pages.values() for word in set(text.split()))
        _times(case, counted, pages, number)
        _truth(case, counted, pages, number)


def _kinds(counted: Counter[str], pages: dict[Page, str], number: int) -> dict[str, list[str]]:
    """Questions of each kind, drawn by frequency."""
    chosen = random.Random(11)
    words = sorted(word for word in counted if word.isalpha() and word.isascii() and len(word) > 2)
    rare = [word for word in words if counted[word] <= 5]
    common = sorted(words, key=lambda word: -counted[word])[:300]
    middle = [word for word in words if len(pages) / 500 < counted[word] < len(pages) / 10] or common
    texts = list(pages.values())

    def phrase() -> str:
        while True:
            run = chosen.choice(texts).split()
            if len(run) > 10:
                start = chosen.randrange(len(run) - 3)
                return f'"{" ".join(run[start : start + 3])}"'

    def times(make: object) -> list[str]:
        return [make() for _ in range(number)]

    return {
        "rare word": times(lambda: chosen.choice(rare or words)),
        "common word": times(lambda: chosen.choice(common)),
        "two words, AND": times(lambda: f"{chosen.choice(common)} AND {chosen.choice(middle)}"),
        "phrase of three": times(phrase),
        "beginning of a word": times(lambda: f"{chosen.choice(middle)[:4]}*"),
        "one without another": times(lambda: f"{chosen.choice(middle)} NOT {chosen.choice(common)}"),
        "not to be found": times(lambda: f"{chosen.choice(middle)}zqx"),
    }


def _times(case: Case, counted: Counter[str], pages: dict[Page, str], number: int) -> None:
    for kind, questions in _kinds(counted, pages, number).items():
        seconds, hits = [], []
        for question in questions:
            began = time.perf_counter()
            hits.append(finding.search(case, question, limit=50, exact=True).total)
            seconds.append(time.perf_counter() - began)
        value = f"{percentile(seconds, 0.5) * 1e3:.1f} / {percentile(seconds, 0.95) * 1e3:.1f} ms"
        line(f"p50 / p95, {kind}", value, f"pages found, median {percentile(hits, 0.5):.0f}")


def _truth(case: Case, counted: Counter[str], pages: dict[Page, str], number: int) -> None:
    chosen = random.Random(5)
    words = sorted(word for word in counted if word.isalpha() and len(word) > 2)
    texts = [text for text in pages.values() if len(text.split()) > 20]
    right = missed = wrong = 0
    faults: list[str] = []
    for turn in range(number):
        if turn % 2:
            run = chosen.choice(texts).split()
            start = chosen.randrange(len(run) - 4)
            asked = " ".join(run[start : start + chosen.randint(2, 4)])
            question = f'"{asked}"'
        else:
            asked = question = chosen.choice(words)
        expected = {page for page, text in pages.items() if f" {asked} " in text}
        hits = finding.search(case, question, limit=1_000_000, exact=True).hits
        found = {(hit.document, hit.page) for hit in hits}
        right += len(found & expected)
        missed += len(expected - found)
        wrong += len(found - expected)
        if found != expected:
            faults.append(f"{question} (+{len(found - expected)} -{len(expected - found)})")
    line("recall, words and phrases", f"{right / max(1, right + missed):.5f}", f"{right} pages, {missed} missed")
    line("precision", f"{right / max(1, right + wrong):.5f}", f"{wrong} beyond the scan's reading")
    for fault in faults[:5]:
        line("differs", fault)
