"""Languages: how far each goes, and every text that is shown in English though another language is chosen."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from judgedesk.app.casefile import Case
from judgedesk.app.languages import NAMES, TERMS, Extent, Fallen, extent
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.models.rows import Column, Rows
from judgedesk.ui.shell.commands import Command
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.case_section import CaseSection
from judgedesk.ui.widgets.chips import ChipRow, Choice
from judgedesk.ui.widgets.table import Table


class LanguagesView(CaseSection):
    """Languages above, what falls back to English in the looked-at one below. Looking at one does not choose it."""

    view_name = "languages"
    depends_on = frozenset()

    def __init__(self, bridge: Bridge, theme: Theme, case: Case, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(bridge, theme, case, words, parent)
        self._extent: Extent | None = None
        self._looked = words.chosen if words.chosen in TERMS else TERMS[0]
        self.languages = ChipRow(theme, parent=self)
        self.languages.chosen.connect(self.look_at)
        self.how_far, self._why = self.line("heading"), self.line("quiet")
        self.use_button = self.button(self.use)
        self.rows = Rows(self._columns(), theme, self)
        self.table = Table(self.rows, theme, self)
        body = QWidget(self)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        for widget in (self.languages, self.how_far, self._why):
            column.addWidget(widget)
        column.addWidget(self.use_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.table, 1)
        self.lay_out(body)
        words.changed.connect(self.retranslate)
        self.retranslate()

    def _columns(self) -> list[Column]:
        return [
            Column(lambda: self.tr("Said in English"), lambda one: " ".join(one.text.split())),
            Column(lambda: self.tr("Where"), self._where, 140, quiet=True),
        ]

    def commands(self) -> list[Command]:
        """Choosing the language that is looked at."""
        return [
            Command("languages.use", lambda: self.tr("Use the language that is looked at"), self.use, "Ctrl+U",
                    self._may_use),
            self.to_next(),
        ]  # fmt: skip

    def panes(self) -> list[QWidget]:
        """What F6 goes through."""
        return [self.table]

    def look_at(self, language: str) -> None:
        """Lists what falls back in a language."""
        self._looked = language
        self._load()

    def use(self) -> None:
        """Chooses the language that is looked at for the window."""
        self._words.choose(self._looked)

    def _may_use(self) -> bool:
        return self._words.chosen != self._looked

    def retranslate(self) -> None:
        """Words that stand here."""
        self.languages.setAccessibleName(self.tr("Language that is looked at"))
        self.languages.offer([Choice(code, name) for code, name in NAMES.items()], self._looked)
        self.table.setAccessibleName(self.tr("Texts that are said in English"))
        self.rows.retranslate()
        self._say()

    def _load(self) -> None:
        self._stale = False
        self._bridge.read(partial(extent, self._looked), done=self._show, failed=self.trouble.show_error,
                          key=("languages", id(self)))  # fmt: skip

    def _take_keyboard(self) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, found: Extent) -> None:
        self._extent = found
        self.rows.show(found.fallen)
        self.table.choose_row(0)
        self._say()

    def _say(self) -> None:
        found, number = self._extent, self._words.number
        self.use_button.setText(self.tr("Use {0} (Ctrl+U)").format(NAMES[self._looked]))
        self.use_button.setEnabled(self._may_use())
        self.head.say(self.tr("Languages of the window, and what is not translated"))
        if found is None:
            return
        name = NAMES[found.language]
        if found.fallen:
            part = self.tr("{0}: {1} of {2} texts are translated, {3} are said in English")
            self.how_far.setText(part.format(name, number(found.said), number(found.texts), number(len(found.fallen))))
            self._why.setText(
                self.tr("The terms of the court are translated, in the window and in the labels of the law. A sentence "
                        "is never mixed: where it is not translated it is in English as a whole. Papers are written "
                        "in English or Polish; numbers, dates and the order of lists follow the language.")
            )  # fmt: skip
        else:
            self.how_far.setText(self.tr("{0}: all {1} texts").format(name, number(found.texts)))
            self._why.setText(self.tr("Nothing falls back to another language."))

    def _where(self, one: Fallen) -> str:
        return {
            "window": self.tr("window"),
            "message": self.tr("message"),
            "command line": self.tr("command line"),
        }[one.place]
