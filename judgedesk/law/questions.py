"""Questions as packs: what may not be asked at a hearing (a prompt, never a bar), and open questions to begin with."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, Literal, TypeAlias

from judgedesk.law.expressions import At
from judgedesk.law.model import Checked, Text
from judgedesk.law.pack_file import PackFile
from judgedesk.law.shelf import Ids, Stamps, known_concepts, read, stamps

_GAP = "…"
When: TypeAlias = Literal["heard_once", "no_element", "names_protected"]


@dataclass(frozen=True, slots=True)
class Prompt:
    """What a question may be that must not be asked, or only with reason.

    Attributes:
        phrases: (language, phrase) as the pack writes them; one of them raises the prompt.
        when: what raises it instead of words.
        below: it concerns only persons who may be below this age, in years; None: everybody.
        verify: the caution of its pack.
    """

    id: str
    basis: str
    label: Text
    why: Text
    phrases: tuple[tuple[str, str], ...]
    when: When | None
    below: int | None
    verify: Text
    source: str
    checked: Checked


@dataclass(frozen=True, slots=True)
class Starter:
    """An open question to begin with; `child` is its form for somebody below 15."""

    id: str
    concepts: tuple[str, ...]
    text: Text
    child: Text | None

    def words(self, language: str, *, child: bool) -> str:
        """The question in a language."""
        return (self.child if child and self.child is not None else self.text).in_language(language)


@dataclass(frozen=True)
class QuestionPacks:
    """Everything read, in pack order."""

    prompts: Mapping[str, Prompt]
    starters: Mapping[str, Starter]

    def seen(self, when: When) -> list[Prompt]:
        """Prompts that something else than words raises."""
        return [prompt for prompt in self.prompts.values() if prompt.when == when]

    def starting(self, concepts: Collection[str]) -> list[Starter]:
        """Questions to begin with on any of some concepts."""
        return [one for one in self.starters.values() if not set(one.concepts).isdisjoint(concepts)]


def load_questions(folders: Sequence[Path]) -> QuestionPacks:
    """Reads every ``*.yaml`` file of `folders`; what a later folder says of an id replaces what an earlier one said.

    Raises:
        UserError: ``law.no_folder``, or ``law.bad_pack`` with `file`, `line`, `reason` and `reason_pl`.
    """
    return _load(stamps(folders))


@lru_cache(maxsize=4)
def _load(found: Stamps) -> QuestionPacks:
    return read(found, "question.schema.json", _joined)


def _joined(folders: list[list[PackFile]]) -> QuestionPacks:
    ids = Ids()
    prompts: dict[str, Prompt] = {}
    starters: dict[str, Starter] = {}
    for files in folders:
        ids.begin_folder()
        for file in files:
            ids.claim(file, (), file.data["id"])
            for index, raw in enumerate(file.data.get("prompts", [])):
                ids.claim(file, ("prompts", index), raw["id"])
                prompts[raw["id"]] = _prompt(file, ("prompts", index), raw)
            for index, raw in enumerate(file.data.get("starters", [])):
                ids.claim(file, ("starters", index), raw["id"])
                starters[raw["id"]] = _starter(file, ("starters", index), raw)
    return QuestionPacks(MappingProxyType(prompts), MappingProxyType(starters))


def _prompt(file: PackFile, at: At, raw: Mapping[str, Any]) -> Prompt:
    return Prompt(
        id=raw["id"],
        basis=raw["basis"],
        label=Text(**raw["label"]),
        why=Text(**raw["why"]),
        phrases=tuple(_phrases(file, at, raw.get("patterns", {}))),
        when=raw.get("when"),
        below=raw.get("below"),
        verify=Text(**file.data["verify"]),
        source=raw["source"],
        checked=raw["checked"],
    )


def _phrases(file: PackFile, at: At, raw: Mapping[str, Sequence[str]]) -> list[tuple[str, str]]:
    found = []
    for language, phrases in raw.items():
        for index, written in enumerate(phrases):
            if not _is_phrase(written):
                file.refuse(
                    (*at, "patterns", language, index), f"no phrase: {written}", f"to nie jest wyrażenie: {written}"
                )
            found.append((language, written))
    return found


def _is_phrase(written: str) -> bool:
    """Whether it is words, each of letters and figures alone, and no gap at either end."""
    tokens = written.removeprefix("^").removesuffix("$").split()
    if not tokens or _GAP in (tokens[0], tokens[-1]):
        return False
    parts = [part for token in tokens if token != _GAP for part in token.split("|")]
    return all(part.removeprefix("~").removesuffix("*").isalnum() for part in parts)


def _starter(file: PackFile, at: At, raw: Mapping[str, Any]) -> Starter:
    child = raw.get("child")
    return Starter(
        raw["id"],
        known_concepts(file, (*at, "concepts"), raw["concepts"]),
        Text(**raw["text"]),
        Text(**child) if child else None,
    )
