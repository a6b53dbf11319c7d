"""Six languages: two whole, four with the court's terms, and always said what is not translated."""

import re
from datetime import date

import pytest
from PySide6.QtCore import QCoreApplication

from judgedesk.app import languages
from judgedesk.ui.shell.desk import Desk
from judgedesk.ui.shell.window import Window
from judgedesk.ui.shell.words import LANGUAGES, Words, day_in
from judgedesk.ui.views.languages import LanguagesView


def test_terms_are_said_in_the_chosen_language_and_sentences_in_english(words: Words):
    said = {}
    for language in languages.TERMS:
        words.choose(language)
        assert words.language == "en"
        said[language] = [QCoreApplication.translate("PersonRoles", text) for text in ("witness", "Witnesses")]
        assert QCoreApplication.translate("PersonForm", "Record") == "Record"  # a verb here, no document
        counted = QCoreApplication.translate("DocumentsView", "%n page(s)", "", 2)
        assert counted == "2 pages"
    assert said == {
        "de": ["Zeuge", "Zeugen"], "hr": ["svjedok", "Svjedoci"], "ro": ["martor", "Martori"],
        "uk": ["свідок", "Свідки"],
    }  # fmt: skip


def test_labels_of_the_law_are_terms_too(words: Words):
    words.choose("uk")
    assert words.of({"en": "Forced labour", "pl": "Praca przymusowa"}) == "Примусова праця"
    assert words.of({"en": "Order", "pl": "Kolejność"}) == "Order"
    words.choose("pl")
    assert words.of({"en": "Forced labour", "pl": "Praca przymusowa"}) == "Praca przymusowa"


def test_numbers_and_days_follow_the_language(words: Words):
    said, day = {}, date(2027, 1, 9)
    for language in LANGUAGES:
        words.choose(language)
        said[language] = (words.number(1234567), day_in(day, "d MMM yyyy", words.language))
    assert said["en"] == ("1,234,567", "9 Jan 2027")
    assert said["pl"] == ("1\u00a0234\u00a0567", "9 sty 2027")
    assert said["de"] == ("1.234.567", "09.01.2027")
    assert said["uk"] == ("1\u00a0234\u00a0567", "09.01.2027")
    assert said["ro"] == ("1.234.567", "09.01.2027")
    assert re.fullmatch(r"0?9\. ?0?1\. ?2027\.", said["hr"][1])


@pytest.mark.allow_stall
def test_choosing_a_language_of_terms_says_what_is_missing_and_leads_to_the_list(
    qtbot, bridge, theme, words, case, passphrase
):
    window = Window(theme, words)
    qtbot.addWidget(window)
    window.show()
    window.show_case(case)
    qtbot.waitUntil(lambda: window.desk is not None and not window.desk.bridge.busy)
    desk = window.desk
    assert desk is not None
    desk.commands.run("language.de")
    assert desk.banner.isVisible()
    assert "Deutsch" in desk.banner.accessibleName()
    assert "English" in desk.banner.accessibleName()
    desk.banner._act()
    qtbot.waitUntil(lambda: desk.findChild(LanguagesView) is not None and not desk.bridge.busy)
    view = desk.findChild(LanguagesView)
    found = languages.extent("de")
    qtbot.waitUntil(lambda: len(view.rows.rows) == len(found.fallen))
    assert f"{found.said}" in view.how_far.text()
    assert words.number(len(found.fallen)) in view.how_far.text()
    view.look_at("pl")
    qtbot.waitUntil(lambda: len(view.rows.rows) == 0)
    view.use()
    assert words.language == "pl"
    window.close()


def test_switching_to_a_language_of_terms_and_back_leaves_nothing_behind(qtbot, bridge, desk: Desk, words: Words):
    before = desk.navigation._buttons["documents"].text()
    words.choose("uk")
    words.choose("en")
    qtbot.waitUntil(lambda: not bridge.busy)
    assert desk.navigation._buttons["documents"].text() == before
    assert QCoreApplication.translate("PersonRoles", "witness") == "witness"
