"""The language a page is written in."""

import io
import re
from functools import cache
from typing import Any

LANGUAGES = (
    "pl", "en", "de", "fr", "es", "it", "pt", "nl", "cs", "sk", "sl", "hr", "sr", "mk", "bg", "ro", "hu",
    "uk", "ru", "be", "lt", "lv", "et", "fi", "sv", "da", "no", "el", "sq", "tr", "ca", "is", "ga", "mt",
    "vi", "zh", "ja", "ko", "th", "ar", "fa", "he", "hi", "bn", "ur", "hy", "ka", "az",
)  # fmt: skip
"""ISO 639-1 codes that are told apart. Bosnian and Montenegrin texts come out as Croatian or Serbian."""

_SURE = 0.9
_FEWEST_LETTERS = 20
_WINDOW, _WINDOWS = 250, 4
_NO_LETTERS = re.compile(r"[\W\d_]+")
_UNSPACED = re.compile("[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff]")


def identify(text: str) -> tuple[str, bool]:
    """The main language of a text and whether that is sure; ``("", False)`` for too few letters to tell.

    At most four stretches of 250 letters are looked at, spread over the text. The first call loads the model (0.4 s,
    some 100 MB at the most).
    """
    letters = _letters(text)
    if len(letters) < _FEWEST_LETTERS and not len(_UNSPACED.findall(letters)) * 3 >= _FEWEST_LETTERS:
        return "", False
    language, probability = _model().classify(letters)
    return str(language), float(probability) >= _SURE


def _letters(text: str) -> str:
    """The words of a text without digits and signs, of a long one some stretches of it."""
    if len(text) > 2 * _WINDOW * _WINDOWS:
        step = (len(text) - 2 * _WINDOW) // (_WINDOWS - 1)
        text = " ".join(text[start : start + 2 * _WINDOW] for start in range(0, step * _WINDOWS, step))
    words = _NO_LETTERS.sub(" ", text).strip()
    if len(words) <= _WINDOW * _WINDOWS:
        return words
    step = (len(words) - _WINDOW) // (_WINDOWS - 1)
    return " ".join(words[start : start + _WINDOW] for start in range(0, step * _WINDOWS, step))


class _InMemory:
    """Stands for `tempfile` where the model is unpacked: a confined child can't write, and nothing else should."""

    @staticmethod
    def TemporaryFile(suffix: str = "") -> io.BytesIO:
        """A file in memory."""
        return io.BytesIO()


@cache
def _model() -> Any:
    from py3langid import modelio
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    modelio.tempfile = _InMemory
    model = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    model.set_languages(LANGUAGES)
    return model
