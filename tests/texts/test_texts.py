"""The texts of the window in every language: whole, the court's own words, and in step with the program."""

import ast
import importlib.util
import re
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from judgedesk.app import languages
from judgedesk.places import translations

HOLES = re.compile(r"\{\w*\}")


def messages(language: str) -> list[ElementTree.Element]:
    return list(ElementTree.parse(translations(f"judgedesk_{language}.ts")).getroot().iter("message"))


def forms(message: ElementTree.Element) -> list[str]:
    translation = message.find("translation")
    assert translation is not None
    found = translation.findall("numerusform") or [translation]
    return [form.text or "" for form in found]


@pytest.mark.parametrize("language", ["pl", "en"])
def test_every_text_is_translated(language):
    for message in messages(language):
        translation = message.find("translation")
        assert translation is not None
        assert translation.get("type") is None, message.findtext("source")
        assert all(forms(message)), message.findtext("source")


@pytest.mark.parametrize("language", ["pl", "en"])
def test_a_translation_has_the_holes_of_its_text(language):
    for message in messages(language):
        source = message.findtext("source") or ""
        wanted = set(HOLES.findall(source))
        for form in forms(message):
            assert set(HOLES.findall(form)) == wanted, source


def test_the_texts_in_the_program_are_those_in_the_files():
    """Fails when somebody changed a text and did not run ``python i18n/build.py``."""
    build = _build()
    known = {message.findtext("source") for message in messages("pl")}
    for name in build.sources():
        for call in ast.walk(ast.parse((translations().parent / name).read_text(encoding="utf-8"))):
            if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and call.func.attr == "tr":
                text = call.args[0]
                assert isinstance(text, ast.Constant), f"{name}:{call.lineno}: put together before it is translated"
                assert text.value in known, f"{name}:{call.lineno}: {text.value}"


def test_every_text_is_either_translated_or_listed():
    """The count is what the translator of the window really finds, not what the table promises."""
    listed = {one.text for one in languages.extent("uk").fallen}
    said = _messages("uk")
    assert [one for one in _messages("pl") if one not in said and one[1] not in listed] == []
    assert said <= _messages("pl")


def test_the_files_of_terms_are_up_to_date():
    """Fails when the table or the Polish file changed and ``python i18n/build.py`` was not run."""
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


def _build():
    path = Path(translations("build.py"))
    spec = importlib.util.spec_from_file_location("i18n_build", path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["i18n_build"] = module
    spec.loader.exec_module(module)
    return module
