"""Words: the language of the window, and how numbers, times and failures are said in it."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator, Signal

from judgedesk.app.wording import ErrorText, said
from judgedesk.domain.errors import UserError
from judgedesk.places import translations

LANGUAGES = {"en": "English", "pl": "Polski"}


class Words(QObject):
    """The chosen language. Widgets hear of a change by Qt's own LanguageChange event; models by `changed`."""

    changed = Signal()

    def __init__(self, language: str = "en", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._language = ""
        self._installed: list[QTranslator] = []
        self.choose(language)

    @property
    def language(self) -> str:
        """ISO 639-1."""
        return self._language

    def choose(self, language: str) -> None:
        """Switches the running window to a language of `LANGUAGES`."""
        if language == self._language or language not in LANGUAGES:
            return
        self._language = language
        for translator in self._installed:
            QCoreApplication.removeTranslator(translator)
        self._installed = []
        self._install(str(translations(f"judgedesk_{language}.qm")))
        self._install(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath) + f"/qtbase_{language}.qm")
        QLocale.setDefault(QLocale(language))
        self.changed.emit()

    def of(self, pair: Mapping[str, str]) -> str:
        """The present language's side of a pack's ``{en, pl}``; English where it lacks one."""
        return pair.get(self._language) or pair.get("en", "")

    def number(self, value: int) -> str:
        """A whole number with the language's grouping."""
        return QLocale(self._language).toString(value)

    def time_left(self, seconds: float) -> str:
        """``4 min left``."""
        if seconds < 60:
            return QCoreApplication.translate("Words", "less than a minute left")
        minutes = round(seconds / 60)
        if minutes < 60:
            return QCoreApplication.translate("Words", "{0} min left").format(minutes)
        return QCoreApplication.translate("Words", "{0} h {1} min left").format(minutes // 60, minutes % 60)

    def error(self, error: UserError) -> ErrorText:
        """What happened, why we stopped, what to do, in the present language."""
        return said(error, self._language)

    def _install(self, path: str) -> None:
        translator = QTranslator(self)
        if translator.load(path):
            QCoreApplication.installTranslator(translator)
            self._installed.append(translator)
