"""Files inside PDFs come out whole and in order, whatever holds them."""

import time
import zlib

import pytest

from judgedesk.ingest.extraction import Extraction
from judgedesk.ingest.messages import Facts, Finished, Pages, PartBegins, PartBytes, PartEnds
from judgedesk.jobs import BytesSource
from tests.ingest.files import pdf_objects, pdf_of
from tests.ingest.pdf_files import annotated, many_pages, mutations, note, packed, stream, text, with_files

LETTER = pdf_of("The letter itself")


class Taken:
    """What the parent hears of one PDF."""

    def __init__(self, reader, data, again=None, **unit):
        self.parts, self.problems, self.pages, self.facts, self.order = {}, {}, [], {}, []
        self.outcome = reader.crew.run(
            {"do": "extract", "kind": "pdf", **unit}, BytesSource(data), self.hear, again=again
        )

    def hear(self, message):
        self.order.append(type(message))
        if isinstance(message, PartBegins):
            self.parts[message.part] = (message.name, b"")
        elif isinstance(message, PartBytes):
            name, content = self.parts[message.part]
            self.parts[message.part] = (name, content + message.content)
        elif isinstance(message, PartEnds):
            self.problems[message.part] = message.problem
        elif isinstance(message, Pages):
            self.pages += message.pages
        elif isinstance(message, Facts):
            self.facts |= message.facts


def pinned(name, number):
    """An annotation that carries the file in object `number`."""
    spec = b"/FS<</Type/Filespec/F%s/UF%s/EF<</F %d 0 R>>>>" % (text(name), text(name), number)
    return b"/Subtype/FileAttachment/Rect[10 10 30 30]/Contents%s%s" % (text("see the list"), spec)


def test_a_portfolio_gives_its_files_in_the_order_of_their_names(reader):
    taken = Taken(reader, with_files([("zażalenie.txt", b"two"), ("a letter.pdf", LETTER), ("empty.bin", b"")]))
    assert taken.parts == {0: ("a letter.pdf", LETTER), 1: ("empty.bin", b""), 2: ("zażalenie.txt", b"two")}
    assert set(taken.problems.values()) == {""}
    assert taken.order[-1] is Finished
    assert taken.order.index(Pages) < taken.order.index(PartBegins)
    assert [page.text for page in taken.pages] == ["A page"]


def test_a_file_pinned_to_a_page_comes_out_although_the_page_has_a_form(reader):
    """Flattening removes annotations: the file must be had all the same."""
    box = b"/Subtype/FreeText/Rect[200 200 300 220]/Contents(Words)/DA(/F1 12 Tf)"
    data = annotated(box, pinned("lista osób.txt", 7), extra=[packed(b"list of persons")])
    taken = Taken(reader, data)
    assert taken.parts == {0: ("lista osób.txt", b"list of persons")}
    assert taken.pages[0].text.endswith("see the list")


def test_going_on_at_a_part_sends_only_what_is_missing(reader):
    data = annotated(pinned("first", 7), pinned("second", 8), extra=[packed(b"1"), packed(b"22")])
    assert Taken(reader, data, from_page=2, from_part=1).parts == {1: ("second", b"22")}
    assert Taken(reader, data, from_page=2, from_part=2).parts == {}


def test_a_file_that_is_only_named_is_a_part_with_a_reason(reader):
    outside = b"/Subtype/FileAttachment/Rect[1 1 9 9]/FS<</Type/Filespec/F(C:/secret.txt)>>"
    taken = Taken(reader, annotated(outside, pinned("here", 7), extra=[packed(b"1")]))
    assert taken.parts == {0: ("C:/secret.txt", b""), 1: ("here", b"1")}
    assert taken.problems == {0: "pdf.file_missing", 1: ""}


def test_what_was_typed_into_an_xfa_form_comes_out(reader):
    typed = b"<xfa:datasets><xfa:data><name>Anna Nowak</name></xfa:data></xfa:datasets>"
    form = b"/AcroForm<</Fields[]/XFA[(template) 7 0 R(datasets) 8 0 R]>>"
    taken = Taken(reader, annotated(catalog=form, extra=[packed(b"<template/>"), packed(typed)]))
    assert taken.parts == {0: ("XFA datasets.xml", typed)}
    assert taken.facts["form"] == "XFA form: its own text may differ"


def test_a_bomb_among_the_files_is_stopped_and_what_was_left_out_is_said(reader):
    bomb = packed(bytes(150 << 20))
    taken = Taken(reader, annotated(pinned("bomb", 7), pinned("after", 8), extra=[bomb, packed(b"1")]))
    assert taken.outcome.state == "done"
    assert len(taken.pages) == 1
    assert taken.problems == {0: "archive.too_big"}
    assert taken.facts["files_left_out"] == "1"


def test_after_a_page_killed_its_reader_pages_before_it_are_not_touched_again_and_that_is_said(reader):
    data = annotated(pinned("first", 7), extra=[packed(b"1")])
    taken = Taken(reader, data, from_page=2, batch=1)
    assert (taken.parts, taken.facts) == ({}, {"pinned_files_unread": "1 \u2013 1"})


def test_loops_in_the_tree_of_names_or_of_pages_end(reader):
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]>>"
    loop = pdf_objects(
        b"<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles 4 0 R>>>>",
        b"<</Type/Pages/Kids[2 0 R 3 0 R 2 0 R]/Count 100000>>",
        page,
        b"<</Kids[4 0 R 4 0 R 5 0 R]>>",
        b"<</Kids[5 0 R 4 0 R]/Names[(a)5 0 R]>>",
    )
    taken = Taken(reader, loop)
    assert taken.outcome.state == "done" or taken.outcome.code == "pdf.damaged"
    assert len(taken.pages) < 1_000


@pytest.mark.parametrize("number", [3_000, pytest.param(100_000, marks=pytest.mark.slow)])
def test_a_pdf_of_very_many_pages_is_read_to_its_end(reader, number):
    began = time.monotonic()
    _, pages, finished = reader.extract(many_pages(number))
    assert finished.pages == number == len(pages)
    assert {page.text for page in pages} == {"Same words"}
    assert time.monotonic() - began < number / 100


@pytest.mark.parametrize(
    "megabytes", [8, pytest.param(64, marks=pytest.mark.slow), pytest.param(1_024, marks=pytest.mark.slow)]
)
def test_a_page_that_unpacks_to_very_much_costs_only_itself(reader, megabytes):
    """Its content is bounded in the child; the pages beside it are read."""
    packer = zlib.compressobj(9)
    line = b"0 0 m 9 9 l S\n" * (1 << 16)
    content = b"".join(packer.compress(line) for _ in range((megabytes << 20) // len(line))) + packer.flush()
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]/Contents %d 0 R/Resources<</Font<</F1 6 0 R>>>>>>"
    data = pdf_objects(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R 4 0 R 7 0 R]/Count 3>>",
        page % 5,
        page % 8,
        stream(b"", b"BT /F1 12 Tf 20 50 Td (First) Tj ET"),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        page % 5,
        stream(b"/Filter/FlateDecode", content),
    )
    reading = Extraction("pdf")
    pages = {}

    def hear(message):
        reading.heard(message)
        if isinstance(message, Pages):
            pages.update({page.number: page for page in message.pages})

    outcome = reader.crew.run(reading.unit, BytesSource(data), hear, again=reading.again)
    pages |= {page.number: page for page in reading.lost}
    assert outcome.state == "done"
    assert (pages[1].text, pages[3].text) == ("First", "First")
    assert pages[2].source in ("none", "failed")


def test_no_mutation_of_files_inside_escapes_as_anything_but_parts_or_a_code(reader):
    sound = annotated(
        pinned("list.txt", 7),
        note("a comment"),
        extra=[packed(b"list of persons"), packed(b"another file"), b"<</Names[(b)10 0 R]>>",
               b"<</Type/Filespec/F(b.txt)/EF<</F 8 0 R>>>>"],
        catalog=b"/Names<</EmbeddedFiles 9 0 R>>",
    )  # fmt: skip
    assert [name for name, _ in Taken(reader, sound).parts.values()] == ["b.txt", "list.txt"]
    for mutant in mutations(sound, 200, seed=4):
        taken = Taken(reader, mutant)
        assert taken.outcome.state == "done" or taken.outcome.code in {"file.empty", "pdf.damaged", "pdf.encrypted"}
        assert set(taken.problems) == set(taken.parts)
        assert set(taken.problems.values()) <= {"", "pdf.file_missing"}
