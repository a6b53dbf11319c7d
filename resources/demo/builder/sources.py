"""Reads the case's texts: front matter, blocks, and marked passages (`[q:id|passage]`)."""

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

HERE = Path(__file__).resolve().parent.parent
SOURCES = HERE / "sources"

_MARK = re.compile(r"\[q:([a-z0-9-]+)\|(.*?)\]", re.S)
_POLISH_QUOTE = re.compile(r"„([^”\"]*)\"")
_ENGLISH_QUOTE = re.compile(r"\"([^\"]*)\"")


@dataclass
class Quotes:
    """Marked passages by id: the document they stand in and their text."""

    passages: dict[str, tuple[str, str]] = field(default_factory=dict)

    def strip(self, document: str, text: str) -> str:
        """`text` without marks; every marked passage is remembered. Raises ValueError when an id comes twice."""

        def take(match: re.Match[str]) -> str:
            mark, passage = match.group(1), " ".join(match.group(2).replace("**", "").split())
            if mark in self.passages:
                raise ValueError(f"passage {mark} is marked twice")
            self.passages[mark] = (document, passage)
            return match.group(2)

        return _MARK.sub(take, text)


@dataclass
class Text:
    """One source: its head (front matter), its body without marks, and the blocks no page break may cut."""

    head: dict[str, Any]
    body: str
    together: set[str] = field(default_factory=set)

    @property
    def language(self) -> str:
        """`pl` unless the head says otherwise."""
        return str(self.head.get("lang", "pl"))


def typographic(text: str, language: str) -> str:
    """Straight quotation marks turned into the language's own."""
    if language == "en":
        return _ENGLISH_QUOTE.sub(r"“\1”", text)
    return _POLISH_QUOTE.sub(r"„\1”", text)


def read_text(path: Path, document: str, quotes: Quotes) -> Text:
    """The source at `path`; its marked passages are entered under the stored name `document`."""
    raw = path.read_text(encoding="utf-8")
    head: dict[str, Any] = {}
    if raw.startswith("---\n"):
        front, raw = raw[4:].split("\n---\n", 1)
        head = yaml.safe_load(front)
    body = typographic(raw, str(head.get("lang", "pl")))
    return Text(head, quotes.strip(document, body))


def blocks(body: str) -> list[str]:
    """The body's blocks, white space folded."""
    return [" ".join(block.split()) for block in re.split(r"\n\s*\n", body)]


def read_yaml(*parts: str) -> Any:
    """A YAML source below `sources/`."""
    return yaml.safe_load(SOURCES.joinpath(*parts).read_text(encoding="utf-8"))


def folded(text: str) -> str:
    """`text` with white space folded and words broken at a line end joined."""
    return re.sub(r"\s+", " ", re.sub(r"[-\u00ad\ufffe]\s*\n\s*", "-", text)).strip()
