"""How outlines and what became of a question are said in the window."""

from PySide6.QtCore import QObject

from judgedesk.app.outline_records import Outline, Question
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.outline_read import Outlined, target_said
from judgedesk.ui.widgets.chips import Choice


class OutlineWords(QObject):
    """Words of the present language."""

    def __init__(self, words: Words, parent: QObject) -> None:
        super().__init__(parent)
        self._words = words

    def question(self, read: Outlined, one: Question) -> tuple[str, str, str]:
        """The family of a question, what it goes to, and what became of it."""
        rows = [(target, read.charges.row(target.element)) for target in one.targets]
        below = ", ".join(
            target_said(read.charges, target, self._words.of(row.short) if row else "") for target, row in rows
        )
        states = {
            "open": "",
            "asked": self.tr("asked"),
            "answered": self.tr("answered"),
            "not_allowed": self.tr("not allowed"),
        }
        parts = [" ".join(part for part in (states[one.state], one.at[11:16]) if part)]
        if one.origin is not None:
            parts.append(self.tr("from {0}").format(read.label(one.origin.person)))
        parts += [self.tr("to {0}").format(read.label(gone.person)) for gone in one.carried]
        if one.stale:
            parts.append(self.tr("translation out of date"))
        return read.family(one), below, " · ".join(part for part in parts if part)

    def outlines(self, read: Outlined) -> list[Choice]:
        """A chip for each outline."""
        found = []
        for one in read.outlines:
            aside = [self.tr("mine alone")] if one.mine else []
            aside.append(self.tr("%n open", "", one.open))
            found.append(Choice(one.id, read.label(one.person), " · ".join(aside)))
        return found

    def warned(self, read: Outlined, person: str) -> str:
        """Prompts on hearing somebody at all, a line each."""
        prompts = [one.prompt for one in read.warned.get(person, ())]
        return "\n".join(f"{self._words.of({'en': one.label.en, 'pl': one.label.pl})}: {one.basis}" for one in prompts)

    def head(self, shown: Outline) -> str:
        """How many questions there are, and who can read them."""
        number = self.tr("%n question(s)", "", len(shown.questions))
        place = self.tr("mine alone") if shown.mine else self.tr("with the case: everybody who opens it reads it")
        return f"{number} · {place}"
