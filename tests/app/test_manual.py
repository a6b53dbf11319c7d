"""The manual: complete in both languages, true to its links and anchors, and found in any form of a word."""

import re

import pytest
from PIL import Image

from judgedesk.app import manual
from judgedesk.app.wording import WORDING, translated
from judgedesk.domain.errors import UserError
from judgedesk.places import resources

KEYS_IN_WORDS = re.compile(r"\b(?:Ctrl|Alt|F\d+)\b")
"""Keys of commands are put in by the program, so that no page can be out of date."""
BOTH = pytest.mark.parametrize("language", manual.LANGUAGES)


@BOTH
def test_every_page_of_the_contents_is_there_and_no_other(language):
    names = list(manual.known_names())
    assert len(names) == len(set(names))
    assert {*manual.pages(language), manual.SHORTCUTS} == set(names)
    assert all(page.title for page in manual.pages(language).values())


def test_both_languages_say_the_same_things():
    english, polish = (manual.pages(language) for language in manual.LANGUAGES)
    for name, page in english.items():
        if name == manual.NEWS:
            continue
        other = polish[name]
        assert [anchor for anchor, _ in page.anchors] == [anchor for anchor, _ in other.anchors], name
        assert set(page.keys) == set(other.keys), name
        assert set(page.links) == set(other.links), name
        assert page.pictures == other.pictures, name
        assert page.text != other.text, name


def test_what_is_new_is_told_in_polish_line_for_line():
    english, polish = (manual.pages(language)[manual.NEWS].text for language in manual.LANGUAGES)
    assert re.findall(r"^## ([\d.]+)", english, re.M) == re.findall(r"^## ([\d.]+)", polish, re.M) != []
    assert len(re.findall("^- ", english, re.M)) == len(re.findall("^- ", polish, re.M))


@BOTH
def test_links_lead_to_pages_and_parts_that_exist_and_nowhere_else(language):
    for page in manual.pages(language).values():
        for link in page.links:
            manual.target(link)  # KeyError where there is none
    with pytest.raises(KeyError):
        manual.target("https://example.org")
    with pytest.raises(KeyError):
        manual.target("grid#nowhere")


@BOTH
def test_pictures_exist_and_are_small(language):
    named = {name for page in manual.pages(language).values() for name in page.pictures}
    files = {file.name: file for file in resources("help", "pictures", language).glob("*.png")}
    assert named == set(files) and 0 < len(named) <= 12
    assert sum(file.stat().st_size for file in files.values()) < 1_500_000
    for file in files.values():
        with Image.open(file) as taken:
            assert taken.width * 900 == taken.height * 1440, file


@BOTH
def test_keys_are_never_typed_into_a_page(language):
    for page in manual.pages(language).values():
        assert not KEYS_IN_WORDS.search(page.text), page.name
        for identifier in page.keys:
            assert manual.keys().get(identifier), (page.name, identifier)


def test_every_error_has_its_place_in_the_manual():
    for code in WORDING:
        name, anchor = manual.target(manual.help_of(UserError(code)))
        assert name and anchor, code
    told = {manual.help_of(UserError(code)) for code in ("leak.found", "query.bad", "disk.full", "redaction.no_basis")}
    assert told == {"secrecy#stopped", "search-syntax#refused", "trouble#disk", "redaction#refused"}
    assert manual.help_of(UserError("nobody.knows")) == "trouble#refused"


@BOTH
def test_the_help_of_every_error_says_the_very_words_of_the_error(language):
    pages = manual.pages(language)
    for code, wording in WORDING.items():
        name, anchor = manual.target(manual.help_of(UserError(code)))
        part = next(one for one in manual.parts(pages[name]) if one.anchor == anchor)
        what = translated(wording.what, language)
        pieces = [one.replace("*", "\\*").replace("<", "\\<").replace("|", "\\|") for one in re.split(r"\{\w+\}", what)]
        assert all(piece in part.text for piece in pieces), code
        shown = pages[name].markdown(str)
        assert all(piece in shown for piece in pieces), code
    assert next(one.page for one in manual.search("1 to 80 printable characters", "en")) == "case"


def test_a_page_is_shown_without_its_marks():
    page = manual.Page("x", "T", "# T\n\nPress {key:a.b}, see [grid](grid).\n\n## Part {#part}\n\n![What](find.png)\n")
    shown = page.markdown(lambda identifier: {"a.b": "Ctrl K"}[identifier])
    assert "`Ctrl K`" in shown and "{" not in shown and "## Part\n" in shown and "*What*" in shown
    assert page.anchors == [("part", "Part")] and page.keys == ["a.b"] and page.links == ["grid"]
    assert page.pictures == ["find.png"]


@pytest.mark.parametrize(
    ("language", "asked", "page"),
    [
        ("pl", "hasła", "trouble"), ("pl", "haslem", "trouble"), ("pl", "numerem karty", "folios"),
        ("pl", "zaczerniania", "redaction"), ("pl", "KLUCZAMI odzyskiwania", "recovery"), ("pl", "skanów", "scans"),
        ("en", "passphrases lost", "recovery"), ("en", "redacting", "redaction"), ("en", "folio", "folios"),
    ],
)  # fmt: skip
def test_words_are_found_in_any_form(language, asked, page):
    found = manual.search(asked, language)
    assert page in [one.page for one in found[:4]]
    for one in found:
        manual.target(f"{one.page}#{one.anchor}" if one.anchor else one.page)
        assert one.title and "{" not in one.passage


def test_what_no_page_says_is_not_found():
    assert manual.search("xylofon", "pl") == [] == manual.search("", "en") == manual.search("  ?! ", "en")


def test_a_view_without_a_page_opens_that_of_its_place():
    assert manual.page_of("grid") == "grid"
    assert manual.page_of("unheard-of", "hearings") == "hearings"
    assert manual.page_of("unheard-of", "neither") == manual.FIRST
