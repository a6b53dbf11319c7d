"""Rows of print that no word was read on are noticed; figures, rules, stains and noise are not taken for print."""

from itertools import pairwise

import numpy
import pytest
from PIL import Image, ImageDraw, ImageFilter
from scan_files import page_text, printed, spoilt, worn

from judgedesk.ingest.unread import unread

DPI = 150


@pytest.fixture(scope="module")
def page():
    """A page of print, and a box around each of its lines."""
    picture, lines = printed(page_text("eng", 3, 6, 3), DPI)
    ink = numpy.asarray(picture) < 128
    edges = numpy.flatnonzero(numpy.diff(ink.any(1).astype(int)))
    boxes = []
    for top, bottom in zip(edges[::2] + 1, edges[1::2] + 1, strict=True):
        across = numpy.flatnonzero(ink[top:bottom].any(0))
        boxes.append((int(across[0]), int(top), int(across[-1]) + 1, int(bottom)))
    assert len(boxes) == len(lines) > 12
    return picture, boxes


def in_words(boxes):
    """As if each line held eight words."""
    found = []
    for x0, y0, x1, y1 in boxes:
        steps = numpy.linspace(x0, x1, 9).astype(int).tolist()
        found += [(left, y0, right, y1) for left, right in pairwise(steps)]
    return found


def test_on_a_page_read_to_the_end_nothing_is_unread(page):
    picture, boxes = page
    for scan in (picture, spoilt(picture, DPI, skew=0)):
        assert not unread(scan, in_words(boxes))


@pytest.mark.parametrize("dropped", [slice(2, 5), slice(0, 9), slice(11, 12)])
def test_lines_that_were_dropped_are_noticed(page, dropped):
    picture, boxes = page
    kept = boxes[: dropped.start] + boxes[dropped.stop :]
    for scan in (picture, spoilt(picture, DPI, skew=0)):
        found = unread(scan, in_words(kept))
        assert found
        length = sum(x1 - x0 for x0, _, x1, _ in boxes[dropped]) / sum(x1 - x0 for x0, _, x1, _ in boxes)
        assert found.share == pytest.approx(length, abs=0.15)


def test_print_that_has_faded_is_noticed_beside_print_that_has_not(page):
    picture, boxes = page
    shades = numpy.array(picture, dtype=float)
    below = boxes[len(boxes) // 2][1] - 4
    shades[below:] = 255 - (255 - shades[below:]) * 0.2
    faded = Image.fromarray(shades.astype(numpy.uint8))
    assert unread(faded, in_words([box for box in boxes if box[3] < below])).share > 0.3


def test_a_worn_page_of_which_nothing_was_read_is_all_unread(page):
    for seed in range(3):
        assert unread(worn(page[0], DPI, seed), ()).share == 1


def figures():
    """Things on pages that are no print."""
    chance = numpy.random.default_rng(4)
    sheet = Image.new("L", (1240, 1754), 250)
    yield "nothing", sheet
    yield "noise", Image.fromarray(chance.normal(225, 14, (1754, 1240)).clip(0, 255).astype(numpy.uint8))
    yield "stains", worn(sheet, DPI, 7, 1.6)
    ruled = sheet.copy()
    pen = ImageDraw.Draw(ruled)
    for at in range(200, 1600, 50):
        pen.line((120, at, 1120, at), fill=40, width=2)
    for at in range(120, 1121, 250):
        pen.line((at, 200, at, 1550), fill=40, width=2)
    yield "an empty table", ruled
    chart = sheet.copy()
    pen = ImageDraw.Draw(chart)
    for bar in range(9):
        pen.rectangle((200 + 90 * bar, 1200 - 70 * (bar * 5 % 9), 260 + 90 * bar, 1200), fill=90)
    pen.line([(200 + 9 * at, 600 + 80 * numpy.sin(at / 7)) for at in range(90)], fill=20, width=3)
    pen.ellipse((300, 1300, 650, 1600), outline=30, width=4)
    yield "a chart", chart
    cells = Image.fromarray(chance.integers(0, 255, (30, 24)).astype(numpy.uint8))
    photo = sheet.copy()
    photo.paste(cells.resize((900, 1100), Image.Resampling.BICUBIC).filter(ImageFilter.GaussianBlur(3)), (150, 200))
    yield "a photograph", photo
    specks = numpy.array(sheet)
    specks[chance.random(specks.shape) < 0.003] = 20
    yield "specks", Image.fromarray(specks)


@pytest.mark.parametrize(("what", "picture"), [pytest.param(*one, id=one[0]) for one in figures()])
def test_what_is_no_print_is_no_loss(what, picture):
    assert not unread(picture, ()), what


@pytest.mark.parametrize("size", [(1, 1), (3, 2), (4000, 1), (1, 4000), (60, 60)])
def test_the_smallest_pictures_hold_no_rows(size):
    for shade in (0, 255):
        assert not unread(Image.new("L", size, shade), [(0, 0, *size)])
