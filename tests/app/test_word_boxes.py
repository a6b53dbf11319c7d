"""Where OCR's text stands on its page: marks must lie on the picture, also of a page that lies on its side."""

from collections.abc import Callable
from pathlib import Path

import pytest
from cases import code_of, pdf_of
from scanned import ENGINE, scan

from judgedesk.app import intake, ocr, reading
from judgedesk.app.casefile import Case
from judgedesk.app.ocr_run import read_waiting
from judgedesk.app.pictures import Reader
from judgedesk.app.word_boxes import WordBoxes
from judgedesk.ingest.messages import WORD
from judgedesk.ui.reader.charmap import CharMap

TEXT = "Anna was\nhere"
UPRIGHT = [(0, 4, 100, 200, 140, 212), (5, 8, 150, 200, 180, 214), (9, 13, 100, 220, 140, 232)]


def boxes_of(text: str, words: list[tuple[int, int, float, float, float, float]], rotation: int = 0) -> WordBoxes:
    return WordBoxes(text, b"".join(WORD.pack(*word, 0.5) for word in words), rotation)


def box(boxes: WordBoxes, at: int) -> tuple[float, ...]:
    return tuple(boxes.characters()[4 * at : 4 * at + 4])


def test_letters_share_their_words_box_and_blanks_fill_the_gap() -> None:
    boxes = boxes_of(TEXT, UPRIGHT)
    assert box(boxes, 0) == (100, 200, 110, 212) and box(boxes, 3) == (130, 200, 140, 212)
    assert box(boxes, 4) == (140, 200, 150, 214)
    assert box(boxes, 8) == (0, 0, 0, 0)  # a line end
    assert len(boxes.characters()) == 4 * len(TEXT)
    assert boxes.words()[1] == (5, 8, (150, 200, 180, 214))
    assert boxes.confidences()[1] == (5, 8, 0.5)


def test_a_span_has_a_rectangle_for_each_line() -> None:
    boxes = boxes_of(TEXT, UPRIGHT)
    assert boxes.rectangles([(1, 7), (5, 13), (8, 9), (90, 99)]) == [
        [(110, 200, 170, 214)], [(150, 200, 180, 214), (100, 220, 140, 232)], [], [],
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("rotation", "word", "first", "last"),
    [
        (90, (0, 4, 50, 300, 62, 340), (50, 330, 62, 340), (50, 300, 62, 310)),  # written upwards
        (180, (0, 4, 50, 300, 90, 312), (80, 300, 90, 312), (50, 300, 60, 312)),  # upside down
        (270, (0, 4, 50, 300, 62, 340), (50, 300, 62, 310), (50, 330, 62, 340)),  # written downwards
    ],
)
def test_a_page_that_lies_on_its_side_is_marked_where_it_is_written(
    rotation: int, word: tuple[int, int, float, float, float, float], first: object, last: object
) -> None:
    boxes = boxes_of("Anna", [word], rotation)
    assert (box(boxes, 0), box(boxes, 3)) == (first, last)
    assert boxes.rectangles([(0, 4)]) == [[word[2:]]]


def test_words_that_make_no_sense_harm_nothing() -> None:
    boxes = boxes_of("ab", [(1, 1, 0, 0, 1, 1), (0, 2, 9, 9, 5, 5), (1, 90, 0, 0, 1, 1)])
    assert len(boxes.characters()) == 8
    assert boxes.rectangles([(0, 2)]) == [[]]


def test_the_window_selects_words_of_a_scan() -> None:
    boxes = boxes_of(TEXT, UPRIGHT)
    letters = CharMap(TEXT, boxes.characters())
    assert [(line.start, line.stop) for line in letters.lines] == [(0, 8), (9, 13)]
    assert letters.place_at(161, 206) == 6
    assert letters.rects(0, 8) == [(100, 200, 180, 214)]


# -- as the viewer asks -----------------------------------------------------------------------------------------------


def test_the_viewer_takes_places_from_the_text_that_is_shown(tmp_path: Path, new_case: Callable[..., Case]) -> None:
    case = new_case(tmp_path)
    own = "taken at the gate"
    document = scan(case, "scan.pdf", own, "TURNED page", "third", own=own)
    with Reader(case) as reader:
        assert reader.words(document, 1) == [] and len(reader.chars(document, 1)) == 0
        assert reader.rectangles(document, 1, [(0, 5)]) == [[]]
        read_waiting(case, engine=ENGINE)
        text = reading.page(case, document, 1).text
        assert [text[start:end] for start, end, _ in reader.words(document, 1)] == [*own.split(), "pol+eng"]
        assert reader.rectangles(document, 1, [(0, 5)]) == [[(0, 80, 50, 92)]]
        assert reader.confidences(document, 1)[0] == (0, 5, pytest.approx(0.8))
        assert reader.rectangles(document, 2, [(0, 6)]) == [[(100, 640, 112, 700)]]
        by_file = reader.words(document, 1, "text")
        ocr.show_layer(case, document, 1, "text")
        assert reader.words(document, 1) == by_file
        [[(left, top, right, bottom)]] = reader.rectangles(document, 1, [(0, 5)])
        assert 70 < left < 74 and left < right < 120 and 125 < top < bottom < 150  # where it is printed
        assert reader.confidences(document, 1) == []
        assert len(reader.chars(document, 1)) == 4 * len(own)
        ocr.read_again(case, document, [1, 3])
        assert reader.words(document, 1) == by_file  # it keeps its text until it is read
        assert [word[:2] for word in reader.words(document, 3)] == [(0, 5), (6, 13)]
        assert reader.picture(document, 1, 0.5).width == 298
        assert code_of(reader.chars, document, 4) == "page.unknown"
        assert code_of(reader.chars, 99, 1) == "document.unknown"


def test_a_protected_file_is_looked_at_with_its_password(tmp_path: Path, new_case: Callable[..., Case]) -> None:
    case = new_case(tmp_path)
    document = scan(case, "scan.pdf", "behind a password", password="sowa")
    with Reader(case) as reader:
        assert reader.picture(document, 1, 0.5).height == 421


def test_a_picture_is_looked_at(tmp_path: Path, new_case: Callable[..., Case]) -> None:
    from PIL import Image

    case = new_case(tmp_path)
    Image.new("RGB", (600, 400), "white").save(tmp_path / "photo.png", dpi=(100, 100))
    (tmp_path / "order.pdf").write_bytes(pdf_of("The order"))
    intake.import_files(case, [tmp_path / "photo.png", tmp_path / "order.pdf"], jobs=1)
    documents = {document.name: document.id for document in reading.listed(case)}
    with Reader(case) as reader:
        picture = reader.picture(documents["photo.png"], 1, 0.5)
        assert picture.width * 2 == pytest.approx(picture.height * 3, abs=6)
        assert reader.words(documents["photo.png"], 1) == []
        assert code_of(reader.tables, documents["photo.png"], 1) == "kind.not_read_yet"
        assert reader.tables(documents["order.pdf"], 1) == []
