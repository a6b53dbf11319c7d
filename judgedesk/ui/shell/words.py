"""Words: the language of the window, and how numbers, days, times and failures are said in it."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QLibraryInfo, QLocale, QObject, QTranslator, Signal

from judgedesk.app.languages import NAMES, TERMS, prose, term
from judgedesk.app.wording import ErrorText, said
from judgedesk.domain.errors import UserError
from judgedesk.language.collate import SortKey, sort_key
from judgedesk.places import translations

if TYPE_CHECKING:  # loaded with the desk
    from judgedesk.app.watching import Offered

LANGUAGES = NAMES


def day_in(day: date, form: str, language: str) -> str:
    """A day in Qt's `form` for the sentences of `language`.

    Where the window's language has terms only, a day with its year is said in that language's figures: its months
    would stand in English sentences.
    """
    local, shown = QLocale(), QDate(day.year, day.month, day.day)
    if local.name()[:2] not in TERMS or "y" not in form:
        return QLocale(language).toString(shown, form)
    order = local.dateFormat(QLocale.FormatType.ShortFormat)
    return local.toString(shown, order if "yyyy" in order else order.replace("yy", "yyyy"))


class Words(QObject):
    """The chosen language. Widgets hear of a change by Qt's own LanguageChange event; models by `changed`."""

    changed = Signal()

    def __init__(self, language: str = "en", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._chosen = ""
        self._installed: list[QTranslator] = []
        self.last_error = ""
        """Code of the failure that was worded last; it names nothing of a case."""
        self.choose(language)

    @property
    def language(self) -> str:
        """The language of whole sentences, ISO 639-1: English where the chosen one has terms only."""
        return prose(self._chosen)

    @property
    def chosen(self) -> str:
        """The language of the window: of its terms, its numbers, and the order of its lists."""
        return self._chosen

    def choose(self, language: str) -> None:
        """Switches the running window to a language of `LANGUAGES`."""
        if language == self._chosen or language not in LANGUAGES:
            return
        self._chosen = language
        for translator in self._installed:
            QCoreApplication.removeTranslator(translator)
        self._installed = []
        for one in dict.fromkeys((self.language, language)):  # what is installed later goes before
            self._install(str(translations(f"judgedesk_{one}.qm")))
        self._install(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath) + f"/qtbase_{language}.qm")
        QLocale.setDefault(QLocale(language))
        self.changed.emit()

    def of(self, pair: Mapping[str, str]) -> str:
        """The present language's side of a pack's ``{en, pl}``: a term of the court, or English, where it lacks one."""
        if self._chosen in TERMS and (said := term(pair.get("en", ""), pair.get("pl", ""), self._chosen)):
            return said
        return pair.get(self.language) or pair.get("en", "")

    def order(self, text: str) -> SortKey:
        """What lists of names are sorted by: the order of the language's alphabet."""
        return sort_key(text, self._chosen)

    def number(self, value: int) -> str:
        """A whole number with the language's grouping."""
        return QLocale(self._chosen).toString(value)

    def time_left(self, seconds: float, at_least: bool = False) -> str:
        """``4 min left``; with `at_least` more may come, since not everything is counted yet."""
        translate = QCoreApplication.translate
        if seconds < 60:
            if at_least:
                return translate("Words", "less than a minute left as far as counted")
            return translate("Words", "less than a minute left")
        minutes = round(seconds / 60)
        if minutes < 60:
            said = translate("Words", "at least {0} min left") if at_least else translate("Words", "{0} min left")
            return said.format(minutes)
        long = translate("Words", "{0} h {1} min left")
        if at_least:
            long = translate("Words", "at least {0} h {1} min left")
        return long.format(minutes // 60, minutes % 60)

    def rate(self, pages_per_second: float) -> str:
        """``412 pages/s``, ``1.4 pages/s``, ``20 pages/min``; nothing where there is no rate yet."""
        if pages_per_second <= 0:
            return ""
        if pages_per_second < 1:
            return QCoreApplication.translate("Words", "{0} pages/min").format(self._short(60 * pages_per_second))
        return QCoreApplication.translate("Words", "{0} pages/s").format(self._short(pages_per_second))

    def megabytes(self, done: int, total: int) -> str:
        """``84 of 310 MB``."""
        said = QCoreApplication.translate("Words", "{0} of {1} MB")
        return said.format(self._short(done / 1e6), self._short(total / 1e6))

    def size(self, size: int) -> str:
        """``12 kB``, ``3.4 MB``."""
        if size < 1_000_000:
            return QCoreApplication.translate("Words", "{0} kB").format(self.number(max(1, round(size / 1000))))
        return QCoreApplication.translate("Words", "{0} MB").format(self._short(size / 1e6))

    def offers(self, offered: "Sequence[Offered]") -> str:
        """``3 new files in “delivered”``; nothing where no file is there to be taken."""
        files = [one for one in offered if one.why != "gone"]
        if not files:
            return ""
        number, whys = len(files), {one.why for one in files}
        if len(whys) > 1:
            said = self.tr("%n new or changed file(s)", "", number)
        else:
            said = self.tr("%n new file(s)", "", number) if "new" in whys else self.tr("%n changed file(s)", "", number)
        folders = {Path(one.path).parent.name for one in files}
        if len(folders) > 1:
            return self.tr("{0} in watched folders").format(said)
        return self.tr("{0} in “{1}”").format(said, folders.pop())

    def _short(self, value: float) -> str:
        """A number of two or more figures."""
        return QLocale(self._chosen).toString(value, "f", 0 if value >= 9.95 else 1)

    def error(self, error: UserError) -> ErrorText:
        """What happened, why we stopped, what to do, in the present language."""
        self.last_error = error.code
        return said(error, self.language)

    def _install(self, path: str) -> None:
        translator = QTranslator(self)
        if translator.load(path):
            QCoreApplication.installTranslator(translator)
            self._installed.append(translator)
