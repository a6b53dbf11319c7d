"""The language of a page, from a few letters to a page in two languages."""

import json
import time

import pytest

from judgedesk.ingest.enriching import PageLearnt, checked
from judgedesk.jobs import Crew, Limits
from judgedesk.jobs.ranges import BytesSource
from judgedesk.language.identify import identify

SENTENCES = {
    "pl": "Świadek zeznał, że obiecano mu pracę w kuchni i osobny pokój, a paszport zabrano przy bramie.",
    "en": "The witness states that he was promised work in a kitchen, and that his passport was taken at the gate.",
    "uk": "Свідок показав, що йому обіцяли роботу на кухні та окрему кімнату, а паспорт забрали біля воріт.",
    "ru": "Свидетель показал, что ему обещали работу на кухне и отдельную комнату, а паспорт забрали у ворот.",
    "ro": "Martorul a declarat că i s-a promis un loc de muncă la bucătărie și că pașaportul i-a fost luat la poartă.",
    "vi": "Nhân chứng khai rằng người ta hứa cho anh ấy việc làm trong bếp và hộ chiếu bị thu ở cổng.",
    "de": "Der Zeuge gibt an, man habe ihm Arbeit in einer Küche versprochen und den Pass am Tor abgenommen.",
    "zh": "证人称，有人答应给他在厨房工作，并在大门口收走了他的护照。他没有拿到工资，也不能离开。",
    "ar": "وذكر الشاهد أنهم وعدوه بالعمل في المطبخ وأن جواز سفره أخذ منه عند البوابة ولم يحصل على أجر.",
}


@pytest.mark.parametrize("language", sorted(SENTENCES))
def test_a_sentence_of_a_statement_tells_its_language(language: str) -> None:
    assert identify(SENTENCES[language]) == (language, True)


@pytest.mark.parametrize("text", ["", "  \n", "12 345,00  15.03.2022  1 200,00", "k. 812", "—", "OK"])
def test_numbers_and_scraps_have_no_language(text: str) -> None:
    assert identify(text) == ("", False)


def test_a_page_in_two_languages_is_of_the_longer_one() -> None:
    mixed = SENTENCES["vi"] * 6 + "\n" + SENTENCES["pl"]
    assert identify(mixed)[0] == "vi"


def test_capitals_of_a_heading_do_not_matter() -> None:
    assert identify(SENTENCES["pl"].upper())[0] == "pl"


def test_a_language_that_is_not_among_those_told_apart_is_never_sure() -> None:
    indonesian = "Saksi menyatakan bahwa ia dijanjikan pekerjaan di dapur dan paspornya diambil di gerbang itu."
    assert identify(indonesian)[1] is False


def test_a_page_of_a_million_letters_takes_no_longer_than_a_page() -> None:
    identify(SENTENCES["pl"])
    for letter in ("a", "1", "ą", "漢", "\u0301", "\ud7a3"):
        began = time.perf_counter()
        identify(letter * 1_000_000)
        assert time.perf_counter() - began < 0.5


def test_a_confined_child_can_load_the_model() -> None:
    """It may neither write a file nor read outside the program."""
    source = BytesSource(json.dumps([[1 << 20 | 1, SENTENCES["ro"]]]).encode())
    heard: list[object] = []
    with Crew("judgedesk.ingest.enriching:serve", checked, size=1, limits=Limits(seconds=60, silence=30)) as crew:
        outcome = crew.run({"do": "enrich", "steps": ["languages"]}, source, heard.append)
    assert outcome.state == "done"
    assert heard == [PageLearnt(1 << 20 | 1, "ro", ())]
