"""The whole query language finds exactly what a plain scan of every page finds: words, patterns, distances, conditions.

The long form asks 5,000 questions of real texts in several languages: ``pytest -m slow tests/search`` with
JUDGEDESK_CORPUS set.
"""

import os
import random
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from small_case import add_document, comparison_pages, empty_case
from test_by_force import Question, plain_words

from judgedesk.domain.errors import UserError
from judgedesk.search.engine import count, find, pages_found
from judgedesk.search.query import parse
from judgedesk.search.vocabulary import Vocabulary
from judgedesk.search.widening import Widening, widened

PAGES_A_DOCUMENT = 20
AS_TYPED = Widening(forms=False, scripts=False)
LANGUAGES = ("pl", "en", "uk", "")
KINDS = ("pdf", "docx", "mail")


@dataclass(frozen=True)
class Told:
    """What is known of a page beside its words."""

    page: int
    document: int
    volume: str
    kind: str
    folio: int
    language: str
    source: str
    dates: tuple[str, ...]


def within(words: list[str], parts: list[str], distance: int) -> bool:
    """Whether somewhere all parts stand with at most so many words between the first and the last."""
    return any(set(parts) <= set(words[at : at + distance + 2]) for at in range(len(words)))


def edits(one: str, other: str) -> int:
    """Edits between two words, neighbours swapped counting once, by the book."""
    table = {(-1, -1): 0}
    for i in range(len(one)):
        table[i, -1] = i + 1
    for j in range(len(other)):
        table[-1, j] = j + 1
    for i, left in enumerate(one):
        for j, right in enumerate(other):
            table[i, j] = min(table[i - 1, j] + 1, table[i, j - 1] + 1, table[i - 1, j - 1] + (left != right))
            if i and j and left == other[j - 1] and one[i - 1] == right:
                table[i, j] = min(table[i, j], table[i - 2, j - 2] + 1)
    return table[len(one) - 1, len(other) - 1]


class WholeQuestion(Question):
    """Random questions in the whole language."""

    def __init__(self, pages: list[str], told: list[Told], seed: int) -> None:
        super().__init__(pages, seed)
        self.told = told
        self.vocabulary = sorted({word for words in self.scanned for word in words if 2 <= len(word) <= 40})
        self.apart = [set(words) for words in self.scanned]

    def meeting(self, meets: Any) -> set[int]:
        return {number for number, told in enumerate(self.told) if meets(told)}

    def with_any(self, words: set[str]) -> set[int]:
        return {number for number, apart in enumerate(self.apart) if apart & words}

    def leaf(self) -> tuple[str, set[int]]:
        kind = self.random.randrange(12)
        if kind == 0:
            return self.near()
        if kind == 1:
            return self.pattern()
        if kind == 2:
            return self.similar()
        if kind in (3, 4):
            return self.condition()
        if kind == 5:
            word = self.random.choice(self.vocabulary)
            return f"={word}", self.with_any({word})
        return super().leaf()

    def near(self) -> tuple[str, set[int]]:
        words = self.random.choice([words for words in self.scanned if len(set(words)) > 3])
        at = self.random.randrange(len(words) - 2)
        parts = list(dict.fromkeys(self.random.sample(words[at : at + 9], k=2)))
        distance = self.random.randrange(8)
        if len(parts) < 2:
            return super().leaf()
        found = {number for number, page in enumerate(self.scanned) if within(page, parts, distance)}
        return f'"{" ".join(parts)}"~{distance}', found

    def pattern(self) -> tuple[str, set[int]]:
        word = self.random.choice([word for word in self.vocabulary if len(word) > 4])
        cut = self.random.randrange(1, len(word) - 2)
        stop = self.random.randrange(cut + 1, len(word))
        typed = self.random.choice(
            [f"{word[:cut]}*{word[stop:]}", f"*{word[cut:]}", f"{word[:cut]}?{word[cut + 1 :]}", f"*{word[cut:stop]}*"]
        )
        if len(typed.replace("*", "").replace("?", "")) < 3:
            return super().leaf()
        own = re.compile(typed.replace("*", ".*").replace("?", "."))
        return typed, self.with_any({word for word in self.vocabulary if own.fullmatch(word)})

    def similar(self) -> tuple[str, set[int]]:
        word = self.random.choice([word for word in self.vocabulary if len(word) > 4 and not word.isdecimal()])
        at = self.random.randrange(len(word))
        typed = word[:at] + self.random.choice(["x", "", word[at] * 2]) + word[at + 1 :]
        most = self.random.randint(1, 2)
        if len(typed) < 5 or typed.isdecimal():
            return super().leaf()
        close = {one for one in self.vocabulary if abs(len(one) - len(typed)) <= most and edits(typed, one) <= most}
        return f"{typed}~{most}", self.with_any(close)

    def condition(self) -> tuple[str, set[int]]:
        told = self.random.choice(self.told)
        low, high = sorted((told.folio, self.random.choice(self.told).folio))
        date = self.random.choice(told.dates or ("2020-01-11",))
        month, last = date[:7], self.random.choice(["2021-06", "2022", "2022-09-19"])
        found = {
            f"volume:{told.volume}": lambda one: one.volume == told.volume,
            f"kind:{told.kind}": lambda one: one.kind == told.kind,
            f"folio:{told.folio}": lambda one: one.folio == told.folio,
            f"folio:[{low} TO {high}]": lambda one: low <= one.folio <= high,
            f"in:{told.source}": lambda one: one.source == told.source,
            f"date:{date}": lambda one: date in one.dates,
            f"date:{month}": lambda one: any(other[:7] == month for other in one.dates),
        }
        if told.language:
            found[f"lang:{told.language}"] = lambda one: one.language == told.language
        if date[: len(last)] <= last:
            found[f"date:[{date} TO {last}]"] = lambda one: any(
                date <= other and other[: len(last)] <= last for other in one.dates
            )
        typed = self.random.choice(list(found))
        return typed, self.meeting(found[typed])


def stored(pages: list[str]) -> tuple[Any, list[Told]]:
    """The pages in a case, each with facts of its own."""
    case, told, chance = empty_case(), [], random.Random(5)
    for start in range(0, len(pages), PAGES_A_DOCUMENT):
        texts = pages[start : start + PAGES_A_DOCUMENT]
        volume, kind = str(start // 60 % 4 + 1), KINDS[start // PAGES_A_DOCUMENT % 3]
        language, source = chance.choice(LANGUAGES), chance.choice(["text", "ocr"])
        document = add_document(
            case, texts, name=f"d{start}", volume=volume, kind=kind, folio=start + 1, source=source, language=language
        )
        for number in range(1, len(texts) + 1):
            page = document << 20 | number
            dates = tuple(f"202{chance.randrange(3)}-0{chance.randint(1, 9)}-1{chance.randrange(10)}"
                          for _ in range(chance.randrange(3)))  # fmt: skip
            case.executemany(
                "INSERT INTO candidates (page, start, \"end\", kind, value, quote) VALUES (?, 0, 0, ?, ?, '')",
                [(page, "date", date) for date in dates],
            )
            told.append(Told(page, document, volume, kind, start + number, language, source, dates))
    return case, told


def compare(pages: list[str], number: int, seed: int) -> None:
    """Ask so many questions and compare."""
    case, told = stored(pages)
    questions = WholeQuestion(pages, told, seed)
    vocabulary = Vocabulary(lambda: case)
    numbers = {one.page: number for number, one in enumerate(told)}
    answered = 0
    for _ in range(number):
        typed, expected = questions.tree(questions.random.randint(0, 3))
        try:
            asked = parse(typed)
        except UserError as refused:  # a page lies in one volume only: two of them are a mistake
            assert refused.facts["reason"] == "field_twice", typed
            continue
        query, _ = widened(asked, vocabulary, AS_TYPED, lambda words: {})
        found = find(case, query, limit=100_000)
        assert {numbers[page] for page, _ in found.rows} == expected, typed
        assert found.total == len(found.rows) == count(case, query), typed
        assert pages_found(case, query).tolist() == sorted(page for page, _ in found.rows), typed
        assert found.documents == len({told[number].document for number in expected}), typed
        answered += bool(expected)
    assert answered > number / 2
    case.close()


def test_every_question_in_the_whole_language_finds_what_a_scan_finds() -> None:
    compare(comparison_pages()[:160], 500, 11)


@pytest.mark.slow
@pytest.mark.timeout(3600)
def test_five_thousand_questions_to_real_texts() -> None:
    folder = os.environ.get("JUDGEDESK_CORPUS")
    if not folder:
        pytest.skip("JUDGEDESK_CORPUS names no folder of real documents")
    compare(real_pages(Path(folder)), 5000, 12)


def real_pages(folder: Path) -> list[str]:
    """Pages of manuals in six languages and what else is given as text, some of each."""
    import pypdfium2

    pages = comparison_pages()
    for language in ("pl", "ro", "de", "ru", "vi", "en"):
        for path in (
            sorted(folder.glob(f"pdf/*install.{language}.pdf")) or sorted(folder.glob(f"pdf/*{language}.pdf"))[:1]
        ):
            with pypdfium2.PdfDocument(path) as document:
                for at in range(10, min(len(document), 130)):
                    pages.append(document[at].get_textpage().get_text_range())
    return [page for page in pages if len(plain_words(page)) > 20]
