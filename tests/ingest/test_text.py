"""Plain text: the right letters whatever wrote them, every character on some page, and no time lost on long lines."""

import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from judgedesk.ingest.kinds import READ_NOW
from judgedesk.ingest.paging import cut

POLISH = (
    "Zażółć gęślą jaźń. Świadek zeznał, że pokrzywdzona została przewieziona do Łodzi, gdzie odebrano jej paszport."
)
GERMAN = "Die Geschädigte erklärte, sie müsse für Übernachtungen in der Straße zahlen; später wären es größere Beträge."
FRENCH = "La victime a déclaré que les passeports étaient gardés à l'hôtel près de la gare; ça a duré jusqu'à Noël."
CZECH = "Poškozená uvedla, že ji obžalovaný převezl přes hranice a její cestovní pas si ponechal. Příliš žluťoučký kůň."
ROMANIAN = "Persoana vătămată a declarat că a fost transportată şi cazată împotriva voinţei sale, fără să fie plătită."
HUNGARIAN = "A sértett elmondta, hogy a gyűjtőfogházba vitték, és az útlevelét elvették tőle. Árvíztűrő tükörfúrógép."
UKRAINIAN = "Потерпіла пояснила, що її перевезли через кордон, а паспорт їй не повернули; їжу привозили щодня."
RUSSIAN = "Потерпевшая пояснила, что её перевезли через границу, а паспорт забрали; деньги обещали вернуть позже."


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        *[("utf-8", t) for t in (POLISH, GERMAN, FRENCH, UKRAINIAN, RUSSIAN)],
        *[("utf-8-sig", t) for t in (POLISH, RUSSIAN)],
        *[("utf-16", t) for t in (POLISH, UKRAINIAN)],
        *[("utf-16-le", t) for t in (POLISH, GERMAN, UKRAINIAN, RUSSIAN)],
        *[("utf-16-be", t) for t in (POLISH, RUSSIAN)],
        ("utf-32", POLISH),
        *[("cp1250", t) for t in (POLISH, CZECH, ROMANIAN, GERMAN, HUNGARIAN)],
        *[("iso-8859-2", t) for t in (POLISH, CZECH, ROMANIAN, HUNGARIAN)],
        *[("cp1252", t) for t in (GERMAN, FRENCH)],
        *[("cp1251", t) for t in (UKRAINIAN, RUSSIAN)],
        *[("koi8-u", t) for t in (UKRAINIAN, RUSSIAN)],
    ],
)
@pytest.mark.parametrize("case", [str, str.upper])
def test_letters_come_out_right(reader, encoding, text, case):
    try:
        data = case(text).encode(encoding)
    except UnicodeEncodeError:
        pytest.skip("this language has a capital that the encoding lacks")
    assert reader.texts(data, "text") == [case(text)]


def test_two_accents_in_a_long_plain_text_are_enough(reader):
    text = "Plain words without any accent at all. " * 3000 + "Przesłuchano świadka."
    assert "".join(reader.texts(text.encode("cp1250"), "text")) == text


def test_line_ends_become_one_and_nul_goes(reader):
    assert reader.texts(b"a\r\nb\rc\nd\0e", "text") == ["a\nb\nc\nde"]


def test_line_ends_are_not_doubled_where_blocks_meet(reader):
    line = b"x" * 1023 + b"\r\n"
    pages = reader.texts(line * 3000, "text")
    assert "".join(pages) == ("x" * 1023 + "\n") * 3000


def test_a_form_feed_ends_a_page(reader):
    assert reader.texts(b"one\x0ctwo\x0cthree", "markdown") == ["one\f", "two\f", "three"]


def test_what_cannot_be_decoded_is_counted(reader):
    data = POLISH.encode("utf-16") + b"\x00\xd8"
    opened, pages, finished = reader.extract(data, "text")
    assert opened.encoding == "utf-16-le"
    assert (finished.replaced, pages[0].text) == (1, POLISH + "\ufffd")


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "file.empty"),
        (bytes(range(256)) * 20, "text.binary"),
        (b"\x7fELF" + bytes(3000), "text.binary"),
        (b"\xff\xfe" + b"\x00\xd8" * 500, "text.undecodable"),
    ],
)
def test_what_is_no_text_has_a_code(reader, data, code):
    assert reader.code_of(data, "text") == code


@pytest.mark.parametrize("kind", ["unknown", "letters"])
def test_a_kind_without_a_reader_says_so(reader, kind):
    assert reader.code_of(b"x", kind) == "kind.not_read_yet"
    assert reader.facts == {"kind": kind}


@pytest.mark.parametrize("kind", sorted(READ_NOW))
def test_every_kind_that_is_said_to_be_read_has_a_reader(reader, kind):
    """What makes no sense to it has another reason, or is text after all."""
    code = reader.code_of(b"\0\1 nothing of the kind \2" * 50, kind)
    assert code != "kind.not_read_yet" and not code.startswith("child."), reader.facts


def test_pages_of_a_text_can_be_counted_and_gone_on_with(reader):
    data = "\n".join(f"line {n} " + "w" * 80 for n in range(500)).encode()
    pages = reader.texts(data, "text")
    assert reader.ask("count", data, kind="text").pages == len(pages) > 10
    assert [p.text for p in reader.extract(data, "text", from_page=9)[1]] == pages[8:]


@settings(max_examples=200, deadline=None)
@given(
    st.lists(st.sampled_from(["a", "word ", "line\n", "\n\n", "\f", "x" * 700, "ż " * 900, "y" * 7000]), max_size=60),
    st.integers(1, 5000),
)
def test_paging_keeps_every_character_and_does_not_depend_on_the_pieces(parts, length):
    text = "".join(parts)
    pages = list(cut([text]))
    assert "".join(pages) == text
    assert all(0 < len(page) <= 6000 for page in pages)
    assert list(cut(text[i : i + length] for i in range(0, len(text), length))) == pages
    for page in pages:
        assert "\f" not in page[: min(len(page), 4000) - 1]


def test_pages_end_between_paragraphs_where_they_can():
    text = ("A paragraph of some length. " * 20 + "\n" + "Its second line.\n\n") * 40
    assert all(page.endswith("\n\n") and 2000 <= len(page) <= 4000 for page in list(cut([text]))[:-1])


def test_a_line_without_end_takes_time_by_its_length_only():
    def seconds(length):
        line, taken = "x" * length, []
        for _ in range(3):  # the best of them: what others do on this machine is not the question
            began = time.process_time()
            pages = sum(1 for _ in cut([line]))
            taken.append(time.process_time() - began)
            assert pages == -(-length // 6000) or pages == -(-length // 6000) + 1
        return min(taken)

    assert seconds(32_000_000) < 40 * max(seconds(2_000_000), 0.002)


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=400))
def test_any_bytes_give_pages_or_a_code(reader, data):
    _, pages, finished = reader.extract(data, "text")
    assert (finished and pages) or reader.code in {"file.empty", "text.binary", "text.undecodable"}
