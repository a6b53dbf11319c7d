"""How states, grounds and motions are said in the window's language."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QObject

from judgedesk.app.disclosure import NAMES, Disclosure, said
from judgedesk.app.motions import DECIDED, KINDS, ROLES
from judgedesk.app.wording import translated
from judgedesk.law.trial_grounds import Ground, grounds
from judgedesk.ui.shell.words import Words


class TrialWords(QObject):
    """Words of the place, from the tables of the program and the packs."""

    def __init__(self, words: Words, parent: QObject) -> None:
        super().__init__(parent)
        self._words = words

    def state(self, one: Disclosure) -> str:
        """How something stands, with day, folio and provision."""
        return said(one, self._words.language)

    def states(self) -> list[tuple[str, str]]:
        """All states by id."""
        return self._all(NAMES)

    def grounds(self, kind: str) -> list[tuple[str, str]]:
        """Grounds of a kind by id: provision and words."""
        return [(one.id, self.ground(one)) for one in grounds(kind).values()]

    def ground(self, one: Ground) -> str:
        """One ground."""
        return " – ".join(part for part in (one.provision, one.label.in_language(self._words.language)) if part)

    def roles(self) -> list[tuple[str, str]]:
        """Who can move for evidence where no person is named."""
        return self._all(ROLES)

    def kinds(self) -> list[tuple[str, str]]:
        """Kinds of evidence."""
        return self._all(KINDS)

    def decision(self, name: str) -> str:
        """What became of a motion."""
        return dict(self._all(DECIDED)).get(name, name)

    def _all(self, table: Mapping[Any, str]) -> list[tuple[str, str]]:
        return [(id, translated(text, self._words.language, "cli")) for id, text in table.items()]
