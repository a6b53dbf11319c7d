"""Every leak in every container, and beside everything that may stand beside it; found by names and by hashes alike."""

from collections.abc import Iterable
from functools import cache

import pytest
from containers import CONTAINERS, Container
from leak_names import PEOPLE
from neighbours import BESIDE, LINES, ROWS, Row
from test_leak_suite import EVERYBODY, TEXTS, matcher

from judgedesk.drafting.guard import Matcher
from judgedesk.drafting.hashed import HashedBook, hashed
from judgedesk.drafting.namebook import keys_of
from judgedesk.drafting.outgoing import read_back

SECRET = b"s" * 32
OF_EACH = 6
Missed = list[tuple[str, str, str]]


@cache
def matcher_of_hashes(who: str) -> Matcher:
    return Matcher(HashedBook(hashed(keys_of([EVERYBODY[who]]), SECRET), SECRET))


def missed(files: Iterable[tuple[str, str, str, bytes]]) -> Missed:
    """Of (who, leak, ending, file): those in which the person is not found by name, or not by hashes."""
    found: Missed = []
    for who, text, ending, content in files:
        stories = read_back(content, ending)
        for how, known in (("names", matcher(who)), ("hashes", matcher_of_hashes(who))):
            if not any(known.find(one.text, named=one.named) for one in stories):
                found.append((how, who, text))
    return found


@pytest.mark.no_cover
def test_each_leak_is_found_in_some_containers_and_each_container_holds_many() -> None:
    """Six containers a leak, in turn: whatever is added, each leak and each container is met."""
    held: dict[str, list[tuple[str, str]]] = {one.name: [] for one in CONTAINERS}
    for number, leak in enumerate(TEXTS):
        fitting = [one for one in CONTAINERS if one.fits(leak[1])]
        for step in range(OF_EACH):
            held[fitting[(number + step * 11) % len(fitting)].name].append(leak)
    assert min(map(len, held.values())) > 5
    assert len({leak for leaks in held.values() for leak in leaks}) == len(set(TEXTS))
    files = ((who, text, one.ending, one.made(text)) for one in CONTAINERS for who, text in held[one.name])
    assert missed(files) == []


@pytest.mark.slow
@pytest.mark.parametrize("one", CONTAINERS, ids=lambda one: one.name)
def test_each_leak_is_found_in_each_container(one: Container) -> None:
    fitting = [leak for leak in TEXTS if one.fits(leak[1])]
    assert len(fitting) > 100
    assert missed((who, text, one.ending, one.made(text)) for who, text in fitting) == []


@pytest.mark.no_cover
@pytest.mark.parametrize("share", range(4))
def test_each_leak_is_found_whatever_stands_beside_it(share: int) -> None:
    """In a line: numbers, signs, bullets, dates before and after it."""
    assert [
        (before, text, after)
        for before, after in LINES[share::4]
        for who, text in TEXTS
        if not matcher(who).find(f"{before}{text}{after}")
    ] == []


@pytest.mark.slow
def test_each_leak_is_found_by_hashes_whatever_stands_beside_it() -> None:
    assert [
        (before, text, after)
        for before, after in LINES
        for who, text in TEXTS
        if not matcher_of_hashes(who).find(f"{before}{text}{after}")
    ] == []


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_a_cell_is_judged_alone(row: Row) -> None:
    """Every leak; what stands in the cells around it goes in turn."""
    fitting = [leak for leak in TEXTS if row.fits(leak[1])]
    of_each = enumerate(fitting)
    files = ((who, text, row.ending, row.made(*around(number, text))) for number, (who, text) in of_each)
    assert missed(files) == []


def around(number: int, text: str) -> tuple[str, str, str]:
    before, after = BESIDE[number % len(BESIDE)]
    return before, text, after


@pytest.mark.slow
@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_a_cell_is_judged_alone_whatever_stands_around_it(row: Row) -> None:
    fitting = [leak for leak in TEXTS if row.fits(leak[1])]
    for before, after in BESIDE:
        assert missed((who, text, row.ending, row.made(before, text, after)) for who, text in fitting) == []


@pytest.mark.parametrize("glued", ["1{}", "{}1", "12{}12", "k. 12{}, 3", "{}2) i"])
def test_figures_glued_to_a_name_do_not_hide_it(glued: str) -> None:
    """Numbers of footnotes, rows and folios, as tables come out of PDFs."""
    plain = [(who, text) for who, text in TEXTS if who in PEOPLE and all(map(str.isalpha, text.split(" ")))]
    plain = [(who, text) for who, text in plain if min(map(len, text.split(" "))) > 1]
    assert len(plain) > 300
    assert [text for who, text in plain if not matcher(who).find(glued.format(text))] == []


IN_CAPITALS = (
    ("SĄD\n", "\nSALA"), ("SĄD\t", "\tSALA"), ("SĄD, ", ", SALA"), ("NAZWISKO: ", ""), ("NAZWISKO ", ""),
    ("", " (SĄD)"), ("SĄD|", "|SALA"),
)  # fmt: skip


@pytest.mark.parametrize(("before", "after"), IN_CAPITALS)
def test_a_name_in_capitals_is_found_beside_words_in_capitals(before: str, after: str) -> None:
    words = [(who, text) for who, text in TEXTS if who in PEOPLE and text.isalpha() and text[0].isupper()]
    assert len(words) > 200
    assert [text for who, text in words if not matcher(who).find(before + text.upper() + after)] == []


@pytest.mark.parametrize(
    ("who", "text", "stops"),
    [
        ("maj", "Nazwisko: Maj", True),
        ("maj", "Świadek\nMaj", True),
        ("maj", "Świadek\tMaj\t12", False),
        ("maj", "Maj 2024", False),
        ("maj", "3 Maja 2024", False),
        ("maj", "1) Maj zeznała, że", True),
        ("maj", "Czerwiec\nMaj\nLipiec", False),
        ("gora", "w Zespole Góra i Las", False),
        ("gora", "12 Góra", True),
        ("kepka", "SADZONKI KĘPKI TRAWY", False),
        ("kepka", "sadzi kępki trawy 12", False),
    ],
)
def test_a_name_that_is_a_common_word(who: str, text: str, stops: bool) -> None:
    assert bool(matcher(who).find(text)) is stops
