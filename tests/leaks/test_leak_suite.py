"""Names chosen and declined by hand, put into every place of a file where they could be found: each one is found."""

import os
import random
import time
from collections import Counter
from functools import cache
from pathlib import Path

import pytest
from containers import CONTAINERS, Container
from leak_names import ADDRESSES, CLEAN, HOLD, LEAKS, PEOPLE
from making import p, run, word

from judgedesk.domain.errors import UserError
from judgedesk.drafting.guard import Matcher
from judgedesk.drafting.hashed import HashedBook, hashed
from judgedesk.drafting.namebook import Protected, keys_of, plain_book
from judgedesk.drafting.outgoing import read_back
from judgedesk.drafting.pseudonyms import Pseudonyms

EVERYBODY = {
    **{who: Protected(names=names) for who, names in PEOPLE.items()},
    **{kind: Protected(numbers=(number,)) for kind, (number, _) in HOLD.items()},
    **{address: Protected(addresses=(address,)) for address in ADDRESSES},
}
TEXTS = [
    *((who, text) for who, texts in LEAKS.items() for text in texts),
    *((kind, text) for kind, (_, texts) in HOLD.items() for text in texts),
    *((address, text) for address, texts in ADDRESSES.items() for text in texts),
]


@cache
def matcher(who: str) -> Matcher:
    return Matcher(plain_book([EVERYBODY[who]]))


def found_in(content: bytes, ending: str, who: str) -> bool:
    return any(matcher(who).find(one.text, named=one.named) for one in read_back(content, ending))


def test_there_are_enough_of_them() -> None:
    assert len(TEXTS) >= 500
    assert len(set(TEXTS)) > 0.95 * len(TEXTS)


def test_each_is_found_in_plain_text() -> None:
    assert [(who, text) for who, text in TEXTS if not matcher(who).find(text)] == []


def test_each_is_found_by_hashes_alone() -> None:
    secret = b"s" * 32
    books = {who: Matcher(HashedBook(hashed(keys_of([one]), secret), secret)) for who, one in EVERYBODY.items()}
    assert [(who, text) for who, text in TEXTS if not books[who].find(text)] == []


@pytest.mark.parametrize("one", CONTAINERS, ids=lambda one: one.name)
def test_each_container_is_read_back_and_holds_nobody_else(one: Container) -> None:
    assert found_in(one.made("Wrzeszczykowi Anny"), one.ending, "wrzeszczyk")
    assert not found_in(one.made("Somebody else"), one.ending, "wrzeszczyk")


def test_nobody_is_found_where_nobody_is_named() -> None:
    everybody = Matcher(plain_book(EVERYBODY.values()))
    assert [(text, text[hit.start : hit.end]) for text in CLEAN for hit in everybody.find(text)] == []


def test_what_is_masked_passes() -> None:
    names = Pseudonyms.of({f"P-{number}": one for number, one in enumerate(EVERYBODY.values(), 1)})
    everybody = Matcher(plain_book(EVERYBODY.values()))
    texts = [
        *(text for _, text in TEXTS),
        *(f"Mówił {one} i {two}." for (_, one), (_, two) in zip(TEXTS, TEXTS[7:], strict=False)),
    ]
    masked = [(text, names.put_into(text)) for text in texts]
    assert [(text, after) for text, after in masked if everybody.find(after)] == []
    assert names.put_into("Anna Wrzeszczyk i Róża Maj w maju") == "[P-16] i [P-24] w maju"


def test_rows_are_masked_together() -> None:
    names = Pseudonyms({"Róża Maj": "P-1", "Oksana Szewczenko": "P-2"})
    assert names.put_into_all(["Róża", "Maj", 3, "Szew-", "czenko"]) == ["[P-1]", "[P-1]", 3, "[P-2]", "[P-2]"]


@pytest.mark.parametrize("ending", [".exe", ".doc", ""])
def test_what_is_not_known_is_not_let_out(ending: str) -> None:
    with pytest.raises(UserError, match=r"leak\.cannot_read"):
        read_back(b"anything", ending)


@pytest.mark.parametrize(
    ("content", "ending"),
    [(b"PK\x03\x04 cut off", ".docx"), (b"%PDF-1.7 nothing", ".pdf"), (b"no zip", ".xlsx"), (b"{", ".json"),
     (word(p(run("a"))).replace(b"PK\x01\x02", b"PK\x01\x03"), ".docx")],
)  # fmt: skip
def test_what_is_damaged_is_not_let_out(content: bytes, ending: str) -> None:
    with pytest.raises(UserError, match=r"leak\.cannot_read"):
        read_back(content, ending)


def test_a_document_says_where_it_stands() -> None:
    stories = read_back(word(p(run("one")) + p(run("the second, Wrzeszczyka"))), ".docx")
    places = [one.place(hit.start) for one in stories for hit in matcher("wrzeszczyk").find(one.text)]
    assert [(place.kind, place.name) for place in places] == [("text", "2")]


def typical() -> bytes:
    """Twenty pages: 440 words each in paragraphs of 11."""
    words = [
        "sąd",
        "ustalił",
        "że",
        "pojazd",
        "przewoził",
        "osoby",
        "do",
        "miejsca",
        "pracy",
        "protokół",
        "karta",
        "dzień",
    ]
    chance = random.Random(5)
    forms = [f"{chance.choice(words)}{chance.choice(('', 'em', 'ami', 'owi', 'a', 'y'))}" for _ in range(8800)]
    return word("".join(p(run(" ".join(forms[at : at + 11]))) for at in range(0, 8800, 11)))


def test_the_guard_costs_little_beside_reading() -> None:
    """Twenty persons. The bound is ten times what an idle machine takes: others may be at work on this one."""
    content = typical()
    watched = Matcher(plain_book(Protected(names=names) for names in list(PEOPLE.values())[:20]))
    began = time.process_time()
    stories = read_back(content, ".docx")
    read = time.process_time()
    for one in stories:
        watched.find(one.text)
    done = time.process_time()
    print(f"read back {(read - began) * 1000:.0f} ms, searched {(done - read) * 1000:.0f} ms")
    assert done - read < 0.5


@pytest.mark.skipif("JUDGEDESK_CORPUS" not in os.environ, reason="JUDGEDESK_CORPUS names no folder of documents")
def test_false_alarms_on_real_documents() -> None:
    """Twenty made persons on documents that name none of them; the figures are printed with -s."""
    files = sorted(Path(os.environ["JUDGEDESK_CORPUS"]).rglob("*.pdf"))[::12][:30]
    watched = Matcher(plain_book(Protected(names=names) for names in list(PEOPLE.values())[:20]))
    words = alarms = documents = 0
    seen = Counter[str]()
    for path in files:
        try:
            stories = read_back(path.read_bytes(), ".pdf")
        except UserError:
            continue
        hits = [one.text[hit.start : hit.end] for one in stories for hit in watched.find(one.text, named=one.named)]
        documents, alarms = documents + bool(hits), alarms + len(hits)
        words += sum(len(one.text.split()) for one in stories)
        seen.update(hits)
    print(f"{alarms} alarms in {words} words, {documents} of {len(files)} documents: {seen.most_common(12)}")
    assert alarms < words / 2000
