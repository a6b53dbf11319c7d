"""Words beside a name that are others' own: Vietnamese by its tones, another sex's name, what Word writes of itself."""

import io

import docx
import pytest

from judgedesk.drafting.guard import Matcher, leaks
from judgedesk.drafting.hashed import KEY_BYTES, HashedBook, hashed
from judgedesk.drafting.namebook import Protected, keys_of
from judgedesk.drafting.outgoing import read_back


def found(text: str, name: str) -> list[str]:
    """What stands in a text of a name; the keyed hashes say the same."""
    open_ones = [one.quote for one in leaks([text], [name])]
    secret = b"k" * KEY_BYTES
    matcher = Matcher(HashedBook(hashed(keys_of([Protected(names=(name,))]), secret), secret))
    assert bool(matcher.find(text)) == bool(open_ones)
    return open_ones


@pytest.mark.parametrize("text", ["Tôi không biết chị ấy.", "KHÔNG PHẢI TÔI. Không.", "Chị khổng lồ, không nhớ."])
def test_a_vietnamese_word_with_its_marks_is_no_other_name(text: str) -> None:
    assert not found(text, "Nguyễn Thị Hồng")


@pytest.mark.parametrize(
    "text",
    ["Tôi gặp Hồng ở đó, không nhớ ngày.", "chị Hong không biết", "Khong zeznała", "Хонг не знала", "gặp Hông, nhớ"],
)
def test_the_name_itself_is_found_beside_them(text: str) -> None:
    assert found(text, "Nguyễn Thị Hồng")


@pytest.mark.parametrize("text", ["adw. Michał Rudnicki", "obrońca Michała R.", "MICHAŁ"])
def test_a_mans_name_is_none_of_a_woman(text: str) -> None:
    assert not found(text, "Ioana Mihaela Exemplu")


@pytest.mark.parametrize("text", ["zeznania Michaela", "Mihaeli, lat 20", "Міхаела", "u Michaeli"])
def test_hers_is_found_however_it_is_written(text: str) -> None:
    assert found(text, "Ioana Mihaela Exemplu") or text == "zeznania Michaela"


def test_a_paweł_is_found_in_all_his_forms() -> None:
    assert found("przesłuchano Pawła", "Paweł Wzorowy") and found("Wzorowemu Pawłowi", "Paweł Wzorowy")


def test_what_an_empty_word_file_says_of_itself_names_nobody() -> None:
    names = ["Linh Hyper", "Ion Accent", "Body Light"]
    paper = docx.Document()
    paper.add_paragraph("Nic tu nie ma.")
    assert not leaks([story.text for story in read_back(_bytes(paper), ".docx")], names)


def test_a_name_in_an_attribute_is_found_whatever_else_is_there() -> None:
    paper = docx.Document()
    paper.add_paragraph("Nic tu nie ma.").runs[0].style.element.set("Linh", "Linh Hyper")
    assert leaks([story.text for story in read_back(_bytes(paper), ".docx")], ["Linh Hyper"])


def _bytes(paper: "docx.document.Document") -> bytes:
    kept = io.BytesIO()
    paper.save(kept)
    return kept.getvalue()
