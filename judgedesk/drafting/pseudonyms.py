"""Quotations in which protected persons are called by their pseudonyms, in brackets, so that a change is seen.

Whatever the leak guard would stop is replaced: both use the same matcher.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from judgedesk.drafting.guard import Matcher
from judgedesk.drafting.namebook import Protected, plain_book
from judgedesk.drafting.positions import Hit

_BETWEEN: Final = frozenset(" .-\u00a0\u2011")
_ROUNDS: Final = 6
"""What is torn in more pieces than the guard joins at once is found when the first pieces are gone."""


class Pseudonyms:
    """Puts ``[P-1]`` for every word that the leak guard would take for a name of P-1."""

    def __init__(self, labels: Mapping[str, str]) -> None:
        """`labels`: names and aliases of protected persons, each with what the person is called instead."""
        self._documents: Callable[[str], str] | None = None
        called: dict[str, list[str]] = {}
        for name, label in labels.items():
            called.setdefault(label, []).append(name)
        self._start({label: Protected(names=tuple(names)) for label, names in called.items()})

    @classmethod
    def of(cls, people: Mapping[str, Protected], documents: Callable[[str], str] | None = None) -> "Pseudonyms":
        """With all that is protected of each person, by what the person is called instead.

        `documents` puts names of documents into a text as they may be shown, before anything else.
        """
        made = cls({})
        made._documents = documents
        made._start(people)
        return made

    def _start(self, people: Mapping[str, Protected]) -> None:
        self._matcher = Matcher(plain_book(people.values())) if people else None
        # Who has no pseudonym is called by the name itself, which must not come back in brackets.
        self._labels = [
            "…" if self._matcher is not None and self._matcher.find(label, named=True) else label for label in people
        ]

    def put_into(self, text: str) -> str:
        """The text with pseudonyms; names of several words become one."""
        return self._put([text])[0]

    def put_into_all(self, content: Any) -> Any:
        """The same for every text in nested lists and dictionaries; texts of one list are read together."""
        if isinstance(content, str):
            return self.put_into(content)
        if isinstance(content, Mapping):
            return {key: self.put_into_all(value) for key, value in content.items()}
        if isinstance(content, list | tuple):
            texts = iter(self._put([one for one in content if isinstance(one, str)]))
            return [next(texts) if isinstance(one, str) else self.put_into_all(one) for one in content]
        return content

    def _put(self, texts: Sequence[str]) -> list[str]:
        found = [self._documents(text) for text in texts] if self._documents is not None else list(texts)
        for _ in range(_ROUNDS if self._matcher else 0):
            assert self._matcher is not None
            hits = self._matcher.find_across(found)
            if not any(hits):
                break
            found = [self._replaced(text, of_it) for text, of_it in zip(found, hits, strict=True)]
        return found

    def _replaced(self, text: str, hits: Sequence[Hit]) -> str:
        out: list[str] = []
        at, last = 0, -1
        for hit in hits:
            between = text[at : hit.start]
            if hit.person == last and _BETWEEN.issuperset(between):
                at = hit.end
                continue
            out += [between, f"[{self._labels[hit.person]}]"]
            at, last = hit.end, hit.person
        return "".join([*out, text[at:]])
