"""Quotations in which protected persons are called by their pseudonyms, in brackets, so that a change is seen."""

from collections.abc import Mapping
from typing import Any

from judgedesk.drafting.guard import NameForm, name_forms
from judgedesk.language.fold import words

_BETWEEN = frozenset(" .-\u00a0\u2011")


class Pseudonyms:
    """Puts ``[P-1]`` for every word that the leak guard would take for a name of P-1."""

    def __init__(self, labels: Mapping[str, str]) -> None:
        """`labels`: names and aliases of protected persons, each with what the person is called instead."""
        self._wanted: list[tuple[NameForm, str]] = [
            (form, label) for name, label in labels.items() for form in name_forms(name)
        ]
        self._known: dict[str, str] = {}

    def put_into(self, text: str) -> str:
        """The text with pseudonyms; names of several words become one."""
        if not self._wanted:
            return text
        out: list[str] = []
        at, last = 0, ""
        for word in words(text):
            label = self._label(word.folded)
            between = text[at : word.start]
            if label and label == last and _BETWEEN.issuperset(between):
                at = word.end
                continue
            out.append(between)
            out.append(f"[{label}]" if label else text[word.start : word.end])
            at, last = word.end, label
        return "".join([*out, text[at:]])

    def put_into_all(self, content: Any) -> Any:
        """The same for every text in nested lists and dictionaries."""
        if isinstance(content, str):
            return self.put_into(content)
        if isinstance(content, Mapping):
            return {key: self.put_into_all(value) for key, value in content.items()}
        if isinstance(content, list | tuple):
            return [self.put_into_all(value) for value in content]
        return content

    def _label(self, folded: str) -> str:
        if folded not in self._known:
            self._known[folded] = next((label for form, label in self._wanted if form.is_in(folded)), "")
        return self._known[folded]
