"""A copy that still holds something is refused; whatever the boxes are, nothing under them is left."""

import random
import struct
from itertools import pairwise

import pytest
from PIL import Image, ImageFont
from redaction_files import (
    Bytes,
    canvas,
    copy_of,
    lines_of,
    read_twice,
    seen,
    turned,
    unpacked,
    wrong,
)

from judgedesk.drafting.pictured_pdf import PicturedPage, PlacedWord, written
from judgedesk.drafting.redaction import Mark, blacked, tokens, touches
from judgedesk.ingest import seen_messages

SIZE = (595.0, 842.0, 0)
BOX = [0, 0, 1, 1]
TOP = {1: [(0.0, 0.0, 1.0, 0.5)]}


def page_with(words: list[tuple[str, tuple[float, float, float, float]]], marks: list[Mark], paint: bool = True):  # type: ignore[no-untyped-def]
    picture = Image.new("L", (1654, 2339), 255)
    page = blacked(picture, SIZE, [], [], marks if paint else [])
    content = PicturedPage(595, 842, 0, 1654, 2339, True, page.page.coding, page.page.bits, page.page.picture,
                           tuple(PlacedWord(*word) for word in words))  # fmt: skip
    return content, type(page)(content, tuple(marks), frozenset({"kowalska"}), 0, False)


def test_a_copy_that_still_has_a_word_under_its_box_is_refused() -> None:
    mark = Mark((0.1, 0.1, 0.4, 0.15), "148a")
    content, page = page_with([], [mark])
    leaking, _ = page_with([("Kowalska", (0.15, 0.11, 0.3, 0.13))], [mark])
    assert wrong(written([content]), [page]) == []
    assert wrong(written([leaking]), [page])[0].found == ("kowalska",)


def test_a_copy_with_more_of_a_removed_word_than_was_put_on_it_is_refused() -> None:
    mark = Mark((0.1, 0.1, 0.4, 0.15), "148a")
    open_word = ("Kowalska", (0.15, 0.5, 0.3, 0.52))
    content, page = page_with([open_word], [mark])
    twice, _ = page_with([open_word, ("Kowalska", (0.5, 0.5, 0.65, 0.52))], [mark])
    assert wrong(written([content]), [page]) == []
    assert wrong(written([twice]), [page])[0].found == ("kowalska",)


def test_a_copy_whose_box_was_not_painted_is_refused() -> None:
    content, page = page_with([], [Mark((0.1, 0.1, 0.4, 0.15), "148a")], paint=False)
    found = wrong(written([content]), [page])
    assert getattr(found[0], "uncovered", False)


def test_a_copy_with_anything_else_in_it_is_refused() -> None:
    content, page = page_with([], [Mark((0.1, 0.1, 0.4, 0.15), "148a")])
    copy = written([content])
    named = copy.replace(b"<</Type/Catalog", b"<</Lang(Kowalska)/Type/Catalog")
    assert "kowalska" in [word for one in wrong(named, [page]) for word in one.found]
    assert "Lang" in [name for one in wrong(named, [page]) for name in getattr(one, "strange", ())]


def test_the_same_page_makes_the_same_bytes() -> None:
    original = lines_of("Zeznaje świadek")
    assert copy_of(original, TOP) == copy_of(original, TOP)


def test_a_child_that_lies_is_not_believed() -> None:
    fields = {"page": 1, "pages": 1, "width": 10.0, "height": 10.0, "rotation": 0, "across": 2, "down": 2,
              "grey": True, "words": [["a", True, BOX, BOX, 0]], "also": []}  # fmt: skip
    assert seen_messages.checked("seen", fields, b"\0" * 4).across == 2
    for lie in (
        {"grey": 1}, {"across": 3}, {"width": float("nan")}, {"words": [["a", True, BOX]]}, {"page": 0},
        {"words": [["a\0", True, BOX, BOX, 0]]}, {"words": [["\ud800", True, BOX, BOX, 0]]},
    ):  # fmt: skip
        with pytest.raises(ValueError):
            seen_messages.checked("seen", fields | lie, b"\0" * 4)


# -- any box --------------------------------------------------------------------------------------------------------

_SYLLABLES = ["ka", "wo", "lin", "drę", "żur", "się", "Thị", "nguyễn", "ов", "ко", "mar", "zel", "ści", "bro"]


def made_page(chance: random.Random) -> tuple[bytes, set[str]]:
    """A page of unlike words, in several sizes; every word stands once."""
    made, out = canvas()
    said: set[str] = set()
    y = 800.0
    while y > 60:
        size = chance.choice([8, 10, 12, 16])
        made.setFont("Wide", size)
        x = 40.0
        while x < 480:
            word = "".join(chance.choice(_SYLLABLES) for _ in range(chance.randint(2, 4))).capitalize()
            if not tokens([word]) & said:
                said |= tokens([word])
                made.drawString(x, y, word)
                x += made.stringWidth(word, "Wide", size) + size * chance.uniform(0.4, 2)
        y -= size * chance.uniform(1.3, 3)
    made.save()
    return turned(out.getvalue(), chance.choice([0, 0, 90, 180, 270])), said


@pytest.mark.parametrize("seed", range(12))
def test_whatever_the_boxes_are_nothing_under_them_is_left_and_all_else_is(seed: int) -> None:
    chance = random.Random(seed)
    original, _ = made_page(chance)
    boxes = []
    for _ in range(chance.randint(1, 6)):
        x, y = chance.uniform(0, 0.9), chance.uniform(0, 0.9)
        boxes.append((x, y, min(1.0, x + chance.uniform(0.02, 0.5)), min(1.0, y + chance.uniform(0.01, 0.2))))
    before = seen(original, 1).words
    copy = copy_of(original, {1: boxes})
    first, second = (tokens([said]) for said in read_twice(copy)[0])
    clear, under = set[str](), set[str]()
    for word in before:
        shares = [share(word.box, box) for box in boxes]
        if max(shares) >= 0.5:
            under |= tokens([word.text])
        elif not any(touches(word.box, box, SIZE) for box in boxes):
            clear |= tokens([word.text])
    assert not under & (first | second)
    assert len(clear & first) >= 0.99 * len(clear)
    assert len(clear & second) >= 0.99 * len(clear)


def share(box: tuple[float, ...], other: tuple[float, ...]) -> float:
    across, down = min(box[2], other[2]) - max(box[0], other[0]), min(box[3], other[3]) - max(box[1], other[1])
    return max(0.0, across) * max(0.0, down) / ((box[2] - box[0]) * (box[3] - box[1]))


def test_the_font_without_letters_is_one_that_programs_can_load() -> None:
    copy = written([PicturedPage(100, 100, 0, 1, 1, True, "FlateDecode", 8, b"x\x9cc\x00\x00\x00\x01\x00\x01",
                                 (PlacedWord("ab", (0.1, 0.1, 0.5, 0.2)),))])  # fmt: skip
    everything = unpacked(copy)
    start = everything.index(struct.pack(">IH", 0x00010000, 7))
    entries = [struct.unpack(">4sIII", everything[start + 12 + 16 * n : start + 28 + 16 * n]) for n in range(7)]
    assert [name for name, *_ in entries] == sorted(name for name, *_ in entries)
    assert all(first[2] + first[3] <= then[2] for first, then in pairwise(entries))
    assert ImageFont.truetype(Bytes(everything[start : start + entries[-1][2] + entries[-1][3] + 4]), 20)
