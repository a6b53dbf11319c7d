"""The card that corrects in which languages scans are read."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QLocale, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from judgedesk.app import ocr
from judgedesk.app.casefile import Case
from judgedesk.domain.changes import Changes
from judgedesk.domain.errors import UserError
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.widgets.chips import Chip, Choice, Flow


class LanguagesCard(QFrame):
    """Hidden until documents are offered. Several languages can be chosen; none means that they are found by OCR.

    Signals:
        set_for(int): so many documents have other languages now; pages read in others wait to be read again.
        left(): it goes away, so that the keyboard is not lost with it.
    """

    set_for = Signal(int)
    left = Signal()

    def __init__(self, bridge: Bridge, theme: Theme, case: Case, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self._bridge, self._theme, self._case = bridge, theme, case
        self._documents: Sequence[int] = ()
        self._guess: Sequence[str] = ()
        self._installed: Sequence[str] = ()
        self._chosen: list[str] = []
        self._what, self._how = QLabel(self), QLabel(self)
        self._what.setProperty("kind", "heading")
        self._how.setProperty("kind", "quiet")
        self._how.setWordWrap(True)
        self._chips = QWidget(self)
        self._chips.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._flow = Flow(self._chips, theme)
        self._go, self._cancel = QPushButton(self), QPushButton(self)
        self._go.setProperty("kind", "primary")
        self._cancel.setProperty("kind", "flat")
        self._go.clicked.connect(self._set)
        self._cancel.clicked.connect(self.withdraw)
        self._lay_out(theme)
        theme.changed.connect(self._offer_chips)
        self.retranslate()
        self.hide()

    def _lay_out(self, theme: Theme) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.px(8))
        buttons.addWidget(self._go)
        buttons.addWidget(self._cancel)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(12))
        column.setSpacing(theme.px(8))
        column.addWidget(self._what)
        column.addWidget(self._how)
        column.addWidget(self._chips)
        column.addLayout(buttons)

    def offer(self, documents: Sequence[int], languages: Sequence[str]) -> None:
        """Asks for the languages of these documents; `languages` (ISO 639-1) are what OCR took them for so far."""
        self._documents = list(documents)
        self._guess = list(languages)
        self._bridge.read(ocr.engine, done=self._opened, key=("languages.installed", id(self)))

    def withdraw(self) -> None:
        """Goes away and changes nothing."""
        self._documents = ()
        self.left.emit()
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter sets, Esc goes away."""
        if event.key() == Qt.Key.Key_Escape:
            self.withdraw()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self._cancel.hasFocus():
            self._set()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Words that stand here."""
        self._what.setText(self.tr("In which languages are the scans of %n document(s)?", "", len(self._documents)))
        self._how.setText(
            self.tr("Choose those that occur; choose none to have them found. Pages read in others are read again.")
        )
        self._go.setText(self.tr("Read in these"))
        self._cancel.setText(self.tr("Not now"))
        self._offer_chips()

    def _opened(self, engine: ocr.Engine) -> None:
        if not engine.languages:
            self._bridge.failed.emit(UserError("ocr.no_engine"))
            return
        self._installed = sorted(engine.languages, key=_usual_first)
        self._chosen = [code for code in self._installed if iso_of(code) in self._guess]
        self.retranslate()
        self.show()
        chip = self._flow.itemAt(0)
        widget = chip.widget() if chip is not None else None
        if widget is not None:
            widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def _offer_chips(self) -> None:
        self._flow.clear()
        for code in self._installed:
            chip = Chip(Choice(code, language_said(code)), self._theme, self._chips)
            chip.setChecked(code in self._chosen)
            chip.toggled.connect(lambda on, code=code: self._choose(code, on))
            self._flow.addWidget(chip)
            chip.show()

    def _choose(self, code: str, on: bool) -> None:
        self._chosen = [one for one in self._chosen if one != code] + ([code] if on else [])

    def _set(self) -> None:
        if self._documents:
            self._bridge.write(_set_all, self._case, self._documents, "+".join(self._chosen), done=self._done)
        self.withdraw()

    def _done(self, answer: tuple[int, Changes]) -> None:
        self.set_for.emit(answer[0])


def _set_all(case: Case, documents: Sequence[int], languages: str) -> tuple[int, Changes]:
    changed = Changes()
    for document in documents:
        changed |= ocr.set_languages(case, document, languages)
    return len(documents), changed


def _usual_first(code: str) -> tuple[bool, str]:
    return code not in ocr.USUAL, code


def iso_of(code: str) -> str:
    """ISO 639-1 of tesseract's name of a language; itself where it has none."""
    language = QLocale.codeToLanguage(code.partition("_")[0])
    return QLocale.languageToCode(language, QLocale.LanguageCodeType.ISO639Part1) or code


def language_said(code: str) -> str:
    """The name of a language of tesseract's; its English name where the desk has no word for it."""
    translate = QCoreApplication.translate
    said = {
        "bel": translate("Languages", "Belarusian"),
        "bul": translate("Languages", "Bulgarian"),
        "ces": translate("Languages", "Czech"),
        "deu": translate("Languages", "German"),
        "eng": translate("Languages", "English"),
        "fra": translate("Languages", "French"),
        "hrv": translate("Languages", "Croatian"),
        "hun": translate("Languages", "Hungarian"),
        "ita": translate("Languages", "Italian"),
        "lit": translate("Languages", "Lithuanian"),
        "nld": translate("Languages", "Dutch"),
        "pol": translate("Languages", "Polish"),
        "ron": translate("Languages", "Romanian"),
        "rus": translate("Languages", "Russian"),
        "slk": translate("Languages", "Slovak"),
        "spa": translate("Languages", "Spanish"),
        "tur": translate("Languages", "Turkish"),
        "ukr": translate("Languages", "Ukrainian"),
        "vie": translate("Languages", "Vietnamese"),
    }
    language = QLocale.codeToLanguage(code.partition("_")[0])
    known = QLocale.languageToString(language) if language != QLocale.Language.AnyLanguage else code
    return said.get(code, known)
