"""Six languages: two whole, four with the court's terms, and always said what is not translated."""

import ast
import re
from datetime import date
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QCoreApplication

from judgedesk.app import languages
from judgedesk.places import translations
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


def test_every_text_is_either_translated_or_listed():
    """The count is what the translator of the window really finds, not what the table promises."""
    listed = {one.text for one in languages.extent("uk").fallen}
    said = _messages("uk")
    assert [one for one in _messages("pl") if one not in said and one[1] not in listed] == []
    assert said <= _messages("pl")


def test_the_files_of_terms_are_up_to_date():
    """Fails when the table or the Polish file changed and ``python i18n/build.py`` was not run."""
    from test_translations import _build

    build = _build()
    for language in languages.TERMS:
        assert translations(f"judgedesk_{language}.ts").read_text(encoding="utf-8") == build.of_terms(language)
        assert translations(f"judgedesk_{language}.qm").is_file()


def test_the_table_of_terms_has_no_row_twice():
    _heading, *lines = translations("terms.tsv").read_text(encoding="utf-8").splitlines()
    assert len({tuple(line.split("\t")[:2]) for line in lines}) == len(lines)
    assert all(len(line.split("\t")) == 6 and all(line.split("\t")) for line in lines)


NOT_POLISH_OF_THE_COURT = {
    r"\binjured part(y|ies)\b": r"\bofiar|\bposzkodowan",
    r"\baccused\b": r"\bpodsądn|\bskazan|\bsprawc",
    r"\bfolios?\b": r"\bfoli[oa]|\barkusz",
    r"\bwitness(es)?\b": r"\bpodejrzan",
    r"\binterpreters?\b": r"\binterpretator",
    r"\bexperts?\b": r"\bekspert|\brzeczoznawc",
    r"\belements? of the offence\b": r"\belement",
    r"\brecords? of (interview|search|inspection)\b": r"\brekord",
    r"\bindictment\b": r"\boskarżenie\b(?! )",
    r"\bchain of custody\b": r"\błańcuch (nadzoru|opieki|dostaw)",
    r"\bletters? rogatory\b": r"\blist(y|u)? rogator",
    r"\bhearings?\b": r"\bsłysz",
    r"\bpseudonym": r"\bksyw|\bprzezwisk",
}
"""English term: words that are not the court's Polish for it, or that judge before the judgment."""


@pytest.mark.parametrize("term", NOT_POLISH_OF_THE_COURT)
def test_polish_says_it_as_the_court_does(term):
    wrong = re.compile(NOT_POLISH_OF_THE_COURT[term], re.IGNORECASE)
    found = [
        (text, form)
        for text, forms in _translated()
        if re.search(term, text, re.IGNORECASE)
        for form in forms
        if wrong.search(re.sub(r"\{\w*\}", "", form))
    ]
    assert found == []


MUST_BE = {
    "witness": "świadek", "Witnesses": "Świadkowie", "injured party": "pokrzywdzony", "Injured parties": "Pokrzywdzeni",
    "accused": "oskarżony", "Count": "Zarzut", "Counts": "Zarzuty", "Volume": "Tom", "folio": "karta",
    "indictment": "akt oskarżenia", "judgment": "wyrok", "expert": "biegły", "expert opinion": "opinia biegłego",
    "interpreter": "tłumacz", "defence counsel": "obrońca", "prosecutor": "prokurator",
    "statutory representative": "przedstawiciel ustawowy", "guardian ad litem": "kurator procesowy",
    "chain of custody": "łańcuch dowodowy", "Central authority": "Organ centralny", "Consent": "Zgoda",
    "confrontation": "konfrontacja", "Limitation": "Przedawnienie", "Pseudonym": "Pseudonim",
}  # fmt: skip
"""Labels that are a term and nothing else."""


def test_labels_that_are_a_term_have_the_glossarys_polish():
    known: dict[str, set[str]] = {}
    for text, forms in _translated():
        known.setdefault(text, set()).update(forms)
    assert {text: polish for text, polish in MUST_BE.items() if polish not in known.get(text, {polish})} == {}
    assert len(MUST_BE.keys() & known.keys()) > 15


def test_nobody_is_called_victim_or_perpetrator_before_the_judgment():
    """Neutral words: in what the window says of persons, in both languages."""
    judging = re.compile(r"\b(perpetrators?|offenders?|culprits?|guilty)\b", re.IGNORECASE)
    assert [text for text, _forms in _translated() if judging.search(text)] == []
    polish = re.compile(r"\b(przestępc\w+|winowajc\w+|zbrodniarz\w*)\b", re.IGNORECASE)
    assert [form for _text, forms in _translated() for form in forms if polish.search(form)] == []


def test_no_text_is_put_together_before_it_is_translated():
    """`lupdate` takes an f-string or a sum as it stands in the source, and it never matches at run time."""
    tree = translations().parent / "judgedesk"
    wrong = []
    for path in sorted(tree.joinpath("ui").rglob("*.py")):
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(call, ast.Call):
                continue
            name = ast.unparse(call.func).removeprefix("self.").removeprefix("QCoreApplication.")
            texts = {"tr": call.args[:1], "translate": call.args[:2], "QT_TRANSLATE_NOOP": call.args[:2]}.get(name, [])
            wrong += [f"{path.name}:{call.lineno}" for one in texts if isinstance(one, ast.JoinedStr | ast.BinOp)]
    assert wrong == []


def test_switching_to_a_language_of_terms_and_back_leaves_nothing_behind(qtbot, bridge, desk: Desk, words: Words):
    before = desk.navigation._buttons["documents"].text()
    words.choose("uk")
    words.choose("en")
    qtbot.waitUntil(lambda: not bridge.busy)
    assert desk.navigation._buttons["documents"].text() == before
    assert QCoreApplication.translate("PersonRoles", "witness") == "witness"


def _messages(language: str) -> set[tuple[str, str]]:
    found = set()
    for context in ElementTree.parse(translations(f"judgedesk_{language}.ts")).getroot().iter("context"):
        found |= {(context.findtext("name") or "", one.findtext("source") or "") for one in context.iter("message")}
    return found


def _translated() -> list[tuple[str, list[str]]]:
    """English and Polish forms of every text."""
    found = []
    for message in ElementTree.parse(translations("judgedesk_pl.ts")).getroot().iter("message"):
        translation = message.find("translation")
        forms = [] if translation is None else translation.findall("numerusform") or [translation]
        found.append((message.findtext("source") or "", [form.text or "" for form in forms]))
    return found
