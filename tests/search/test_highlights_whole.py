"""Highlights and snippets, whatever was asked and however a page is written: each mark holds what was asked."""

import random
import re
import unicodedata
from collections.abc import Iterator
from typing import Any

import pytest
from small_case import add_document, empty_case

from judgedesk.domain.errors import UserError
from judgedesk.language.endings import declined
from judgedesk.language.fold import index_text
from judgedesk.language.polish_forms import polish_forms
from judgedesk.search.engine import pages_found
from judgedesk.search.query import parse
from judgedesk.search.snippets import highlights, snippet
from judgedesk.search.tree import Forms, Leaf, Near, Phrase, Prefix, Query, Term, wanted
from judgedesk.search.vocabulary import Vocabulary
from judgedesk.search.widening import Widening, widened

WORDS = {
    "pl": "świadek Kowalskiego zabrano paszport paszportem żądał pieniędzy stodoła Łódź źdźbło gęślą sąd sądu umowa",
    "en": "witness passports taken final ﬁnancial oﬀice traﬃcking gate barn Ann O'Neill co-operation promised work",
    "ro": "martorului pașapoartele țării muncă forțată înșelat șantier copiii",
    "de": "Straße Mädchen mußte Görlitz Zeugin Reisepass größte",
    "vi": "Nguyễn Thị Hường bị tịch thu hộ chiếu người làm việc không được trả lương",
    "uk": "свідок Шевченко паспорт забрали Київ їхній ґанок проїзд йому",
}
HYPHENS = ("-", "\u00ad", "\u2010")
SCANNED = "Swiadek zezna1 ze zabrano rnu paszp0rt, um0wa 0 prace; the w1tness s1ept"


def page_of(chance: random.Random, words: list[str]) -> str:
    """A page of words as they reach us: decomposed, with soft hyphens, broken at line ends, closely set."""
    pieces = []
    for word in chance.choices(words, k=chance.randint(5, 60)):
        kind = chance.randrange(9)
        cut = chance.randrange(1, len(word)) if len(word) > 3 else 0
        if kind == 0:
            word = unicodedata.normalize("NFD", word)
        elif kind == 1 and cut:
            word = f"{word[:cut]}\u00ad{word[cut:]}"
        elif kind == 2 and cut:
            word = word[:cut] + chance.choice(HYPHENS) + "\n" + word[cut:]
        elif kind == 3 and cut:
            word = f"{word[:cut]}\ufffe{word[cut:]}"
        elif kind == 4:
            word = word.upper()
        elif kind == 5:
            word = f"„{word}”,"
        pieces += [word, chance.choice([" ", " ", " ", "\n", "\n\n", "\t", "  ", ". ", "\u00a0"])]
    return "".join(pieces)


def question_of(chance: random.Random, pages: list[str], vocabulary: list[str]) -> str:
    """One question of one to three leaves, of every kind."""
    folded = [index_text(page).split() for page in pages]

    def leaf() -> str:
        page = chance.choice(folded)
        at = chance.randrange(len(page) - 3)
        word = chance.choice(vocabulary)
        return chance.choice([
            word, page[at], f"={page[at]}", f"{page[at][:3]}*", f"*{page[at][1:]}", f"{page[at][:1]}?{page[at][2:]}*",
            f"{page[at]}x~", f'"{page[at]} {page[at + 1]}"', f'"{page[at]} {page[at + 1][:1]}*"',
            f'"{page[at]} {page[at + 2]}"~2', f'"{word} {page[at]}"~9', "volume:I", "in:ocr",
        ])  # fmt: skip

    parts = [leaf() for _ in range(chance.randint(1, 3))]
    return chance.choice([" OR ".join(parts), " ".join(parts), f"({parts[0]}) NOT ({parts[-1]} kaczka)"])


def asked_for(leaf: Leaf) -> Iterator[str]:
    """What the folded text of a mark may be, as patterns."""
    if isinstance(leaf, Term):
        yield re.escape(leaf.word)
    elif isinstance(leaf, Forms):
        yield from map(re.escape, leaf.words)
    elif isinstance(leaf, Prefix):
        yield rf"{re.escape(leaf.word)}\S*"
    elif isinstance(leaf, Phrase):
        yield re.escape(" ".join(leaf.words)) + (r"\S*" if leaf.open_end else "")
    elif isinstance(leaf, Near):
        yield from (re.escape(word) for words in leaf.parts for word in words)


def forms_of(words: Any, names: bool) -> dict[str, list[tuple[str, str]]]:
    return {
        word: [(one, "pl") for one in polish_forms(word)] + [(one, "uk") for one in declined(word.lower(), "uk")]
        for word in words
    }


def asked(text: str, vocabulary: Vocabulary) -> Query | None:
    try:
        return widened(parse(text), vocabulary, Widening(confusions=True), forms_of)[0]
    except UserError:
        return None


def check_marks(page: str, query: Query) -> int:
    """Marks of one page and of its snippet; how many."""
    found = highlights(page, query)
    own = re.compile("|".join(pattern for leaf in wanted(query.root) for pattern in asked_for(leaf)) or "(?!)")
    edge = 0
    for start, end in found:
        assert edge <= start < end <= len(page)
        edge = end
        assert own.search(index_text(page[start:end])), (query.text, page[start:end])
    words = {index_text(page[start:end]) for start, end in found}
    for width in (30, 160):
        shown = snippet(page, query, width)
        assert bool(shown.spans) == bool(found), query.text
        edge = 0
        for start, end in shown.spans:
            assert edge <= start < end <= len(shown.text)
            edge = end
            assert any(index_text(shown.text[start:end]) in one for one in words), (query.text, shown.text[start:end])
    return len(found)


@pytest.mark.no_cover
@pytest.mark.parametrize("seed", range(3))
def test_marks_hold_what_was_asked_and_every_page_found_has_one(seed: int) -> None:
    chance = random.Random(seed)
    case, texts = empty_case(), []
    languages = {language: words.split() for language, words in WORDS.items()}
    for language, words in languages.items():
        texts.append([page_of(chance, words) for _ in range(12)])
        add_document(case, texts[-1], language=language)
    texts.append([page_of(chance, SCANNED.split()) for _ in range(12)])
    add_document(case, texts[-1], source="ocr")
    pages = {
        document << 20 | number: text for document, some in enumerate(texts, 1) for number, text in enumerate(some, 1)
    }
    vocabulary = Vocabulary(lambda: case)
    everything = list(pages.values())
    words = [word for some in languages.values() for word in some if word.isalpha()]
    marked = 0
    for _ in range(120):
        text = question_of(chance, everything, words)
        query = asked(text, vocabulary)
        if query is None:
            continue
        # A page may be found by a condition that stands among alternatives; else it is found by words.
        by_words = " OR " not in text or not re.search("volume:|in:", text)
        for page in pages_found(case, query).tolist():
            number = check_marks(pages[page], query)
            assert number or not by_words or not list(wanted(query.root)), (text, pages[page])
            marked += number
    assert marked > 2_500
    case.close()


def lit(page: str, question: str) -> list[str]:
    case = empty_case()
    add_document(case, [page])
    query = asked(question, Vocabulary(lambda: case))
    assert query is not None
    found = pages_found(case, query).tolist()
    case.close()
    spans = highlights(page, query)
    assert bool(found) == bool(spans)
    return [page[start:end] for start, end in spans]


def test_every_way_of_writing_is_marked_whole() -> None:
    assert lit("Ho\u0323\u0302 chie\u0302\u0301u", "hộ") == ["Ho\u0323\u0302"]
    assert lit("the ﬁnal oﬀice", "final office") == ["ﬁnal", "oﬀice"]
    assert lit("pasz\u00adport i pasz-\nportem", "paszport") == ["pasz\u00adport", "pasz-\nportem"]
    assert lit("pass\ufffeport", "pass*") == ["pass\ufffeport"]
    assert lit("Straße nach Görlitz", '"strasse nach gorl*"') == ["Straße nach Görlitz"]
    assert lit("Свідка Шевченка бачили", "шевченко") == ["Шевченка"]
    assert lit("Szewczenki nie było", "Шевченко") == ["Szewczenki"]
    assert lit("zabrano rnu paszp0rt", "paszport") == ["paszp0rt"]


def test_a_form_of_two_of_the_words_stands_for_either() -> None:
    assert lit("Kowalskiego nie było", '"kowalski kowalska"~3') == ["Kowalskiego"]
    assert lit("Kowalskiej i Kowalskiego", '"kowalski kowalska"~3') == ["Kowalskiej", "Kowalskiego"]


def test_a_page_full_of_the_words_asked_for_is_marked_soon() -> None:
    page = "brama stodoła " * 30_000
    query = parse('"brama stodoła"~50')
    assert len(highlights(page, query)) == 60_000
    assert snippet(page, query).spans
