"""What facets, their values, and the reasons why a word is looked for are called."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, QLocale

from judgedesk.search.tree import Field
from judgedesk.search.widening import Form
from judgedesk.ui.views.finding_conditions import Standing
from judgedesk.ui.widgets.said import kind_said


def facet_said(name: str) -> str:
    """A facet's name."""
    translate = QCoreApplication.translate
    said = {
        "volume": translate("Facets", "Volume"),
        "kind": translate("Facets", "Kind"),
        "lang": translate("Facets", "Language"),
        "in": translate("Facets", "Source"),
        "tag": translate("Facets", "Tags"),
        "person": translate("Facets", "Person"),
        "date": translate("Facets", "Year"),
        "document": translate("Facets", "Document"),
        "folio": translate("Facets", "Folio"),
        "element": translate("Facets", "Element"),
        "saved": translate("Facets", "Saved"),
    }
    return said.get(name, name)


def value_said(name: str, value: str, persons: Mapping[str, str]) -> str:
    """A value of a facet; `persons` are the names the user may see by id."""
    translate = QCoreApplication.translate
    if name == "kind":
        return kind_said(value)
    if name == "lang":
        return language_said(value)
    if name == "in":
        return translate("Facets", "read by OCR") if value == "ocr" else translate("Facets", "text of the file")
    if name == "tag":
        said = {
            "any": translate("Facets", "tagged"),
            "none": translate("Facets", "not tagged"),
            "supports": translate("Facets", "tagged: supports"),
            "contradicts": translate("Facets", "tagged: against"),
            "context": translate("Facets", "tagged: context"),
        }
        return said.get(value, value)
    return persons.get(value, value) if name == "person" else value


def condition_said(one: Standing, persons: Mapping[str, str]) -> str:
    """A condition of the question, short: ``Volume II``, ``Polish``."""
    values = ", ".join(_of_field(field, persons) for field in one.fields)
    if one.name in ("lang", "kind", "in", "tag", "person") or (one.name == "date" and one.fields[0].low is None):
        return values
    return f"{facet_said(one.name)} {values}"


def _of_field(field: Field, persons: Mapping[str, str]) -> str:
    if field.low is not None:
        return f"{field.low or '…'}–{field.high or '…'}"
    return value_said(field.name, field.value, persons)


def why_said(form: Form) -> str:
    """Why a word is looked for."""
    translate = QCoreApplication.translate
    said = {
        "word": translate("Facets", "as written"),
        "form": translate("Facets", "form"),
        "script": translate("Facets", "other script"),
        "confusion": translate("Facets", "misread letters"),
        "pattern": translate("Facets", "pattern"),
        "similar": translate("Facets", "similar"),
    }[form.why]
    return f"{said}, {language_said(form.language)}" if form.language else said


def languages_said(codes: Sequence[str]) -> str:
    """Several languages in one line."""
    return ", ".join(language_said(code) for code in codes)


def language_said(code: str) -> str:
    """A language by its ISO 639-1 code; its English name where the desk has no word for it."""
    known = _languages().get(code)
    if known is not None:
        return known
    language = QLocale.codeToLanguage(code)
    return code if language == QLocale.Language.AnyLanguage else QLocale.languageToString(language)


def _languages() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "ar": translate("Languages", "Arabic"),
        "be": translate("Languages", "Belarusian"),
        "bg": translate("Languages", "Bulgarian"),
        "bn": translate("Languages", "Bengali"),
        "cs": translate("Languages", "Czech"),
        "da": translate("Languages", "Danish"),
        "de": translate("Languages", "German"),
        "el": translate("Languages", "Greek"),
        "en": translate("Languages", "English"),
        "es": translate("Languages", "Spanish"),
        "et": translate("Languages", "Estonian"),
        "fi": translate("Languages", "Finnish"),
        "fr": translate("Languages", "French"),
        "he": translate("Languages", "Hebrew"),
        "hi": translate("Languages", "Hindi"),
        "hr": translate("Languages", "Croatian"),
        "hu": translate("Languages", "Hungarian"),
        "hy": translate("Languages", "Armenian"),
        "it": translate("Languages", "Italian"),
        "ja": translate("Languages", "Japanese"),
        "ka": translate("Languages", "Georgian"),
        "ko": translate("Languages", "Korean"),
        "lt": translate("Languages", "Lithuanian"),
        "lv": translate("Languages", "Latvian"),
        "mk": translate("Languages", "Macedonian"),
        "nl": translate("Languages", "Dutch"),
        "no": translate("Languages", "Norwegian"),
        "pl": translate("Languages", "Polish"),
        "pt": translate("Languages", "Portuguese"),
        "ro": translate("Languages", "Romanian"),
        "ru": translate("Languages", "Russian"),
        "sk": translate("Languages", "Slovak"),
        "sl": translate("Languages", "Slovene"),
        "sq": translate("Languages", "Albanian"),
        "sr": translate("Languages", "Serbian"),
        "sv": translate("Languages", "Swedish"),
        "tr": translate("Languages", "Turkish"),
        "uk": translate("Languages", "Ukrainian"),
        "ur": translate("Languages", "Urdu"),
        "vi": translate("Languages", "Vietnamese"),
        "zh": translate("Languages", "Chinese"),
    }
