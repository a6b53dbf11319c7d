"""Forms of words for an open case: its vocabularies, the dictionaries of its languages, and questions widened by both.

Polish is at hand at once. The other languages are in the dictionaries of one confined child, which is started when it
is first needed and ends with the case; German and Russian take it some seconds. `WordForms.lacking` names what could
not be asked, so that no search is narrower than it says.
"""

import json
import re
import threading
from collections.abc import Mapping, Sequence
from typing import Final
from weakref import WeakKeyDictionary

from judgedesk.app.casefile import Case
from judgedesk.app.reading import parts_with_documents
from judgedesk.domain.errors import UserError
from judgedesk.domain.roles import Compartment
from judgedesk.ingest.word_forms import DICTIONARIES, MOST_WORDS, TRADE, checked
from judgedesk.jobs.crew import Crew, Limits
from judgedesk.jobs.ranges import BytesSource
from judgedesk.language.endings import declined
from judgedesk.language.polish_forms import polish_forms
from judgedesk.language.transliteration import is_cyrillic
from judgedesk.search.tree import Query
from judgedesk.search.vocabulary import Vocabulary
from judgedesk.search.widening import Expansion, Widening, widened

LIMITS: Final = Limits(seconds=120, silence=60, memory_bytes=1 << 30)
ALWAYS: Final = ("pl", "en")
MOST_LANGUAGES: Final = 8
"""Languages asked, those of most pages first."""

_CYRILLIC: Final = frozenset({"uk", "ru", "bg", "mk"})
_BOTH: Final = frozenset({"sr", "bs"})
_MOST_KEPT: Final = 20_000
_NEVER_ENGLISH: Final = re.compile("[ąćęłńśźż]", re.IGNORECASE)  # no child need start for them
_LANGUAGES = """WITH RECURSIVE told(language) AS (SELECT min(language) FROM pages UNION ALL
    SELECT (SELECT min(language) FROM pages WHERE language > told.language) FROM told WHERE language IS NOT NULL)
    SELECT language FROM told WHERE language > ''"""
_PAGES = "SELECT count(*) FROM pages WHERE language = ?"


class WordForms:
    """Widens questions to one case. Thread-safe; get it by `of`."""

    def __init__(self, case: Case) -> None:
        self._case = case
        self._guard = threading.Lock()
        self._vocabularies: dict[Compartment, Vocabulary] = {}
        self._crew: Crew[dict[str, dict[str, list[str]]]] | None = None
        self._ready: set[str] = set()
        self._failed: set[str] = set()
        self._known: dict[tuple[str, str], list[str]] = {}
        self._loading: threading.Thread | None = None
        self._closing = threading.Event()

    def vocabulary(self, part: Compartment) -> Vocabulary:
        """The words of one compartment open to the user."""
        self._case.file.need(part)
        with self._guard:
            if part not in self._vocabularies:
                self._vocabularies[part] = Vocabulary(lambda: self._case.file.reading(part))
            return self._vocabularies[part]

    def languages(self) -> tuple[str, ...]:
        """Polish, English, and the languages found on the case's pages, as far as their forms are known."""
        connections = [self._case.file.reading(part) for part in parts_with_documents(self._case)]
        found = {row[0] for connection in connections for row in connection.execute(_LANGUAGES)}
        others = sorted(one for one in found if one in DICTIONARIES and one not in ALWAYS)
        if len(others) > MOST_LANGUAGES - len(ALWAYS):  # only then is it worth counting
            pages = {one: sum(c.execute(_PAGES, (one,)).fetchone()[0] for c in connections) for one in others}
            others.sort(key=lambda one: -pages[one])
        return (*ALWAYS, *others[: MOST_LANGUAGES - len(ALWAYS)])

    def lacking(self) -> tuple[str, ...]:
        """Languages of the case whose dictionaries are not ready (yet), so that forms may be missing."""
        return tuple(language for language in self.languages() if language != "pl" and language not in self._ready)

    def failed(self) -> tuple[str, ...]:
        """Languages whose dictionaries could not be asked."""
        with self._guard:
            return tuple(sorted(self._failed))

    def start(self) -> None:
        """Load vocabularies and dictionaries in the background; a second call does nothing while the first works."""
        with self._guard:
            if self._loading is None or not self._loading.is_alive():
                self._loading = threading.Thread(target=self._load, name="word forms", daemon=True)
                self._loading.start()

    def widened(
        self, part: Compartment, query: Query, widening: Widening, *, wait: bool = True
    ) -> tuple[Query, list[Expansion]]:
        """A question widened over one compartment; see `search.widening.widened`.

        Args:
            part: open to the user.
            query: from `parse`.
            widening: what to add, and what the user took out.
            wait: for dictionaries that are not loaded yet; without it they are left out, see `lacking`.

        Raises:
            UserError: ``query.bad``, ``too_many_words``.
        """

        def forms_of(words: Sequence[str], names: bool) -> dict[str, list[tuple[str, str]]]:
            return self.forms_of(words, names, wait=wait)

        return widened(query, self.vocabulary(part), widening, forms_of)

    def forms_of(
        self, words: Sequence[str], names: bool = False, *, wait: bool = True
    ) -> dict[str, list[tuple[str, str]]]:
        """Forms of words in their own spelling, each with its language, found in no vocabulary yet.

        `names` says that rules will do, but for Polish, whose dictionary knows names and is at hand.
        """
        languages = self.languages()
        latin = [language for language in languages if language not in _CYRILLIC]
        cyrillic = [language for language in languages if language in _CYRILLIC | _BOTH] or ["uk", "ru"]
        found: dict[str, list[tuple[str, str]]] = {word: [] for word in words}
        for mine, asked in (
            ([word for word in words if not is_cyrillic(word)], latin),
            ([word for word in words if is_cyrillic(word)], cyrillic),
        ):
            for language in asked if mine else ():
                for word, forms in self._in_language(mine, language, names, wait).items():
                    found[word] += [(form, language) for form in forms]
        return found

    def close(self) -> None:
        """End the child. Called when the case closes."""
        self._closing.set()
        with self._guard:
            crew, self._crew, loading = self._crew, None, self._loading
        if crew is not None:
            crew.close()
        if loading is not None and loading is not threading.current_thread():
            loading.join()

    def _load(self) -> None:
        try:
            for part in parts_with_documents(self._case):
                self.vocabulary(part).load()
            for language in self.languages():
                if language != "pl" and not self._closing.is_set():
                    self._told(["a"], language)
        except Exception:
            if not self._closing.is_set():  # a case that closes meanwhile takes its connections away
                raise

    def _in_language(self, words: Sequence[str], language: str, names: bool, wait: bool) -> Mapping[str, Sequence[str]]:
        if language == "pl":
            return {word: sorted(polish_forms(word)) for word in words}
        if names:
            return {word: sorted(declined(word.lower(), language)) for word in words}
        if language == "en":
            words = [word for word in words if not _NEVER_ENGLISH.search(word)]
        return self._told(words, language) if wait or language in self._ready else {}

    def _told(self, words: Sequence[str], language: str) -> dict[str, list[str]]:
        """Forms in one language: those of its dictionary, by rule where it doesn't know a word."""
        with self._guard:
            fresh = [word for word in words if (word, language) not in self._known and word.isalpha()][:MOST_WORDS]
            if not fresh:
                return {word: self._known.get((word, language), []) for word in words}
        try:
            told = self._asked(fresh, language)
        except UserError:
            with self._guard:
                self._ready.discard(language)
                self._failed.add(language)
            return {}
        with self._guard:
            self._ready.add(language)
            self._failed.discard(language)
            if len(self._known) > _MOST_KEPT:
                self._known.clear()
            for word in fresh:
                self._known[word, language] = _with_rules(word, language, told.get(word, {}).get(language, []))
            return {word: self._known.get((word, language), []) for word in words}

    def _asked(self, words: Sequence[str], language: str) -> Mapping[str, Mapping[str, list[str]]]:
        if self._closing.is_set():
            raise UserError("job.cancelled")
        with self._guard:
            if self._crew is None:
                self._crew = Crew(TRADE, checked, size=1, limits=LIMITS)
            crew = self._crew
        source = BytesSource(json.dumps([*words], ensure_ascii=False).encode("utf-8", "replace"))
        return crew.ask({"do": "forms", "languages": [language]}, source, cancel=self._closing)


def _with_rules(word: str, language: str, told: list[str]) -> list[str]:
    """What a dictionary told; for what it doesn't know, and names, of which it knows some forms only, also by rule."""
    named = language != "de" and any(one[0].isupper() for one in (word, *told))
    return list(dict.fromkeys([*told, *(sorted(declined(word.lower(), language)) if named or not told else ())]))


_guard = threading.Lock()
_open: WeakKeyDictionary[Case, WordForms] = WeakKeyDictionary()


def of(case: Case) -> WordForms:
    """The one of an open case; made when first asked for, closed with the case."""
    with _guard:
        known = _open.get(case)
        if known is None:
            known = _open[case] = WordForms(case)
            case.beside.callback(known.close)
        return known
